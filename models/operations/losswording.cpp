// SPDX-License-Identifier: GPL-3.0-or-later
#include "losswording.h"

#include "cluster/enumwords.h"
#include "wording.h"
#include "words.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Fate = GuestLoss::Fate;
using Reason = GuestLoss::Reason;
using Code = Prediction::Happening::Code;

constexpr std::array fateWords{
    EnumWord{Fate::Unaffected, "unaffected"_L1}, EnumWord{Fate::Restarts, "restarts"_L1},
    EnumWord{Fate::Moves, "moves"_L1},           EnumWord{Fate::Down, "down"_L1},
    EnumWord{Fate::Stuck, "stuck"_L1},           EnumWord{Fate::Fails, "fails"_L1},
};
constexpr std::array reasonWords{
    EnumWord{Reason::None, ""_L1},
    EnumWord{Reason::NotInHa, "not-in-ha"_L1},
    EnumWord{Reason::NotWanted, "not-wanted"_L1},
    EnumWord{Reason::NoQuorum, "no-quorum"_L1},
    EnumWord{Reason::NoNodeOnline, "no-node-online"_L1},
    EnumWord{Reason::RestrictedToOfflineNodes, "restricted-to-offline-nodes"_L1},
    EnumWord{Reason::KeptApart, "kept-apart"_L1},
    EnumWord{Reason::NoDisks, "no-disks"_L1},
    EnumWord{Reason::Device, "device"_L1},
    EnumWord{Reason::NoBridge, "no-bridge"_L1},
};

/// Predictions are rounds of ten seconds: more digits would promise too much.
QString between(int min, int max)
{
    if (max - min < 10)
        return durationText(max);
    return Words::tr("%1 to %2", "durations").arg(durationText(min), durationText(max));
}

QString guestName(const QString &sid, const ClusterSnapshot &snapshot)
{
    const std::optional<GuestKey> key = GuestKey::fromSid(sid);
    const GuestState *guest = key ? snapshot.guest(key->vmid) : nullptr;
    return guestWords(sid, guest ? guest->name : QString());
}

QString nodeOffText(const Prediction::Happening &what)
{
    switch (what.cause) {
    case Prediction::NodeDown::Cause::Event:
        return Words::tr("%1 loses its power").arg(what.node.text());
    case Prediction::NodeDown::Cause::Watchdog:
        return Words::tr("the watchdog of %1 resets it: it has no quorum").arg(what.node.text());
    case Prediction::NodeDown::Cause::Shutdown:
        return Words::tr("%1 shuts down").arg(what.node.text());
    case Prediction::NodeDown::Cause::Reboot:
        return Words::tr("%1 reboots").arg(what.node.text());
    }
    return {};
}

} // namespace

QString happeningText(const Prediction::Happening &what, const ClusterSnapshot &snapshot)
{
    const QString node = what.node.text();
    const QString guest = what.sid.isEmpty() ? QString() : guestName(what.sid, snapshot);
    switch (what.code) {
    case Code::NodeOff:
        return nodeOffText(what);
    case Code::NodeOn:
        return Words::tr("%1 is on again").arg(node);
    case Code::NetworkOff:
        return Words::tr("%1 is cut off the network").arg(node);
    case Code::NetworkOn:
        return Words::tr("%1 is on the network again").arg(node);
    case Code::QuorumLost:
        return Words::tr("the cluster loses its quorum: %1 of %2 needed votes").arg(what.number).arg(what.second);
    case Code::QuorumRegained:
        return Words::tr("the cluster has its quorum again: %1 votes, %2 needed").arg(what.number).arg(what.second);
    case Code::FenceRequested:
        return Words::tr("the HA manager fences %1: it waits for its lock to run out").arg(node);
    case Code::FenceAcknowledged:
        return Words::tr("%1 counts as fenced: its guests may start elsewhere").arg(node);
    case Code::NewMaster:
        return Words::tr("%1 becomes the HA manager's master").arg(node);
    case Code::MasterLost:
        return Words::tr("the HA manager has no master");
    case Code::RecoveryFound:
        return Words::tr("%1 is to start on %2", "guest, node").arg(guest, what.other.text());
    case Code::RecoveryFailed:
        return Words::tr("the HA manager finds no node for %1").arg(guest);
    case Code::MoveDecided:
        return Words::tr("%1 is to move to %2", "guest, node").arg(guest, what.other.text());
    case Code::MoveFailed:
        return Words::tr("%1 cannot move to %2", "guest, node").arg(guest, what.other.text());
    case Code::ServiceStarted:
        return Words::tr("%1 runs on %2", "guest, node").arg(guest, node);
    case Code::RunsTwice:
        return Words::tr("%1 runs on %2 as well: twice at once, its disks are in danger", "guest, node")
            .arg(guest, node);
    case Code::StartFailed:
        return Words::tr("%1 cannot start on %2", "guest, node").arg(guest, node);
    case Code::ServiceLost:
        return Words::tr("%1 goes down with %2", "guest, node").arg(guest, node);
    case Code::ServiceStopped:
        return Words::tr("%1 is stopped on %2", "guest, node").arg(guest, node);
    case Code::NodeUnknown:
    case Code::NodeOnline:
    case Code::NodeMaintenance:
    case Code::SelfFenced: // NodeOff says it
    case Code::ServiceState:
    case Code::MoveDone:
    case Code::StopFailed:
    case Code::CommandRefused:
        return {};
    }
    return {};
}

QString fateText(const GuestLoss &loss)
{
    switch (loss.fate) {
    case Fate::Unaffected:
        return Words::tr("runs on");
    case Fate::Restarts:
        return loss.to.isEmpty() ? Words::tr("restarts where it is")
                                 : Words::tr("restarts on %1", "node").arg(loss.to.text());
    case Fate::Moves:
        return Words::tr("moves to %1 while it runs", "node").arg(loss.to.text());
    case Fate::Down:
        return Words::tr("stays down");
    case Fate::Stuck:
        return Words::tr("waits for a node");
    case Fate::Fails:
        return loss.to.isEmpty() ? Words::tr("fails to start")
                                 : Words::tr("fails to start on %1", "node").arg(loss.to.text());
    }
    return {};
}

QString fateReasonText(const GuestLoss &loss)
{
    switch (loss.reason) {
    case Reason::None:
        return loss.disksRead ? QString() : Words::tr("Whether its disks are there was not read.");
    case Reason::NotInHa:
        return Words::tr("HA does not look after it: it starts with its node.");
    case Reason::NotWanted:
        return Words::tr("HA is asked to keep it off.");
    case Reason::NoQuorum:
        return Words::tr("Without quorum nothing starts, and nodes that ran HA guests reset themselves.");
    case Reason::NoNodeOnline:
        return Words::tr("No node is left that could run it.");
    case Reason::RestrictedToOfflineNodes:
        return Words::tr("Its HA group or rule allows only nodes that are gone.");
    case Reason::KeptApart:
        return Words::tr("An HA rule keeps it apart from guests on every node that is left.");
    case Reason::NoDisks:
        return Words::tr("The HA manager does not look for its disks: they are neither shared nor replicated there.");
    case Reason::Device:
        return Words::tr("The HA manager does not look for its devices: the other node lacks one.");
    case Reason::NoBridge:
        return Words::tr("The HA manager does not look for its bridges: the other node lacks one.");
    }
    return {};
}

QString fateTimeText(const GuestLoss &loss)
{
    if (!loss.startsMin)
        return {};
    return loss.startsMax ? between(*loss.startsMin, *loss.startsMax)
                          : Words::tr("at least %1", "duration").arg(durationText(*loss.startsMin));
}

QString dataAtRiskText(const GuestLoss &loss)
{
    if (loss.to.isEmpty() || loss.fate == Fate::Fails || loss.fate == Fate::Moves)
        return {};
    if (!loss.dataAtRisk)
        return Words::tr("not known");
    return *loss.dataAtRisk == 0 ? Words::tr("none")
                                 : Words::tr("the last %1", "duration").arg(durationText(double(*loss.dataAtRisk)));
}

QString lossTimeText(int min, int max)
{
    return max <= 0 ? Words::tr("at once") : between(min, max);
}

QString lossEventText(const LossEvent &event, const ClusterSnapshot &snapshot)
{
    const QString text = happeningText(event.what, snapshot);
    if (text.isEmpty())
        return {};
    if (event.max <= 0)
        return Words::tr("at once: %1", "something that happens").arg(text);
    return Words::tr("after %1: %2", "duration or range, something that happens")
        .arg(between(event.min, event.max), text);
}

QString gapText(const Prediction::Gap &gap)
{
    using GapCode = Prediction::Gap::Code;
    switch (gap.code) {
    case GapCode::HaUnread:
        return Words::tr("The HA manager's state was not read: guests are taken to be as HA is asked to have them.");
    case GapCode::VotesUnread:
        return Words::tr("The votes were not read: one for each node is assumed.");
    case GapCode::OptionsUnread:
        return Words::tr("The cluster's options were not read: the defaults are assumed.");
    case GapCode::NoMaster:
        return Words::tr("No HA master is named: the first node is assumed.");
    case GapCode::NodeSizeUnknown:
        return Words::tr("Size of %1 not known: guests are counted instead of weighed.").arg(gap.subject);
    case GapCode::LrmUnknown:
        return Words::tr("Whether %1 would reset itself is guessed from what runs there.").arg(gap.subject);
    case GapCode::IdleTimeUnknown:
        return Words::tr("%1 runs no HA guest; for ten minutes after the last one it may still reset itself.")
            .arg(gap.subject);
    case GapCode::GuestUnknown:
        return Words::tr("HA knows %1, but no such guest is seen.").arg(gap.subject);
    case GapCode::RuleUnknown:
        return Words::tr("The HA rule %1 is of an unknown kind and left out.").arg(gap.subject);
    case GapCode::AutoRebalance:
        return Words::tr("The HA manager may also move guests by itself to even out the load.");
    case GapCode::NotArmed:
        return Words::tr("HA is disarmed: nothing is started until it is armed again.");
    case GapCode::ResourcesUnread:
        return Words::tr("Nodes and guests were not read lately.");
    }
    return {};
}

QString lossSentence(const LossForecast &forecast)
{
    QStringList names;
    for (const NodeName &node : forecast.lost)
        names.append(node.text());
    const QString nodes = listWords(names.join(u','));
    if (!forecast.quorate) {
        return Words::tr("Without %1 the cluster has %2 of %3 needed votes: it stops, and nodes with HA guests reset "
                         "themselves.")
            .arg(nodes)
            .arg(forecast.votes.present)
            .arg(forecast.votes.needed);
    }
    const auto count = [&](auto... fates) {
        return int(std::ranges::count_if(forecast.guests,
                                         [&](const GuestLoss &loss) { return ((loss.fate == fates) || ...); }));
    };
    const int back = count(Fate::Restarts, Fate::Moves);
    const int down = count(Fate::Down, Fate::Stuck, Fate::Fails);
    const QString quorum = Words::tr("Without %1 the cluster goes on: %2 of %3 needed votes.")
                               .arg(nodes)
                               .arg(forecast.votes.present)
                               .arg(forecast.votes.needed);
    return Words::tr("%1 %2 %3", "three sentences")
        .arg(quorum, Words::tr("%n guest(s) come(s) back elsewhere.", nullptr, back),
             Words::tr("%n guest(s) stay(s) down.", nullptr, down));
}

QString spareSentence(SpareNode spare)
{
    switch (spare) {
    case SpareNode::Unknown:
        return {};
    case SpareNode::OnlyOne:
        return Words::tr("No: only one node is online.");
    case SpareNode::NoQuorum:
        return Words::tr("No: with one node less the cluster may have no quorum, and then HA starts nothing.");
    case SpareNode::NoMemory:
        return Words::tr("No: the nodes that are left may have too little memory.");
    case SpareNode::HaGuestsStayDown:
        return Words::tr("Not without a loss: HA does not bring every guest back that it looks after.");
    case SpareNode::OthersStayDown:
        return Words::tr("Yes, for what HA looks after: guests without HA stay down until their node is back.");
    case SpareNode::Yes:
        return Words::tr("Yes: any one of them.");
    }
    return {};
}

QJsonObject lossDocument(const LossForecast &forecast, const ClusterSnapshot &snapshot)
{
    const auto number = [](const auto &value) { return value ? QJsonValue(qint64(*value)) : QJsonValue(); };
    QJsonArray events;
    for (const NodeName &node : forecast.lost)
        events.append(QJsonObject{{u"at"_s, 0}, {u"action"_s, u"power-off"_s}, {u"node"_s, node.text()}});
    QJsonArray guests;
    for (const GuestLoss &loss : forecast.guests) {
        guests.append(QJsonObject{
            {u"vmid"_s, loss.guest.vmid.value},
            {u"sid"_s, loss.guest.sid()},
            {u"name"_s, loss.name},
            {u"ha"_s, loss.haManaged},
            {u"outcome"_s, wordOf(fateWords, loss.fate)},
            {u"from"_s, loss.from.text()},
            {u"to"_s, loss.to.isEmpty() ? QJsonValue() : QJsonValue(loss.to.text())},
            {u"startedAfter"_s, QJsonObject{{u"min"_s, number(loss.startsMin)}, {u"max"_s, number(loss.startsMax)}}},
            {u"dataAtRisk"_s, number(loss.dataAtRisk)},
            {u"reason"_s, wordOf(reasonWords, loss.reason)},
            {u"text"_s, fateReasonText(loss)},
        });
    }
    QJsonArray nodes;
    for (const LossForecast::Node &node : forecast.nodes) {
        nodes.append(QJsonObject{{u"name"_s, node.node.text()},
                                 {u"online"_s, node.up},
                                 {u"memory"_s, node.up ? node.memory + node.memoryAdded : 0},
                                 {u"maxMemory"_s, node.maxMemory}});
    }
    QJsonArray story;
    for (const LossEvent &event : forecast.events) {
        if (const QString text = lossEventText(event, snapshot); !text.isEmpty())
            story.append(text);
    }
    QJsonArray gaps;
    for (const Prediction::Gap &gap : forecast.gaps)
        gaps.append(gapText(gap));
    return {{u"events"_s, events},
            {u"quorate"_s, forecast.quorate},
            {u"votes"_s, QJsonObject{{u"present"_s, forecast.votes.present}, {u"needed"_s, forecast.votes.needed}}},
            {u"guests"_s, guests},
            {u"nodesAfter"_s, nodes},
            {u"story"_s, story},
            {u"assumptions"_s, gaps},
            {u"text"_s, lossSentence(forecast)}};
}

} // namespace Drydock
