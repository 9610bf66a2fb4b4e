// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include "journalwording.h"
#include "words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

int count(const Plan &plan, const std::function<bool(const GuestPlan &)> &matches)
{
    return int(std::ranges::count_if(plan.guests, matches));
}

/// The longest of what is expected among these guests.
double longest(const Plan &plan, const std::function<bool(const GuestPlan &)> &matches)
{
    double result = 0;
    for (const GuestPlan &guest : plan.guests) {
        if (matches(guest))
            result = std::max(result, guest.expected.max);
    }
    return result;
}

/// What a way back puts back besides guests, by name where nothing else is told of it. None, or one part.
QStringList restoredPart(const Plan &plan)
{
    QStringList settings;
    for (const Step &step : plan.steps) {
        if (step.kind == StepKind::ChangeSetting)
            settings.append(stepText(step));
    }
    if (settings.isEmpty())
        return {};
    const QString part = Words::tr("%n setting(s) is (are) put back", nullptr, int(settings.size()));
    const bool alone = plan.kind != OperationKind::Return || settings.size() == plan.steps.size();
    return {alone ? Words::tr("%1 (%2)", "so many settings, which").arg(part, settings.join(u"; "_s)) : part};
}

QStringList drainParts(const Plan &plan)
{
    const auto live = [](const GuestPlan &g) { return !g.steps.isEmpty() && g.strategy == Strategy::Live; };
    const auto restarts = [](const GuestPlan &g) {
        return !g.steps.isEmpty() && g.expected.basis != "not-running"_L1
               && (g.strategy == Strategy::Restart || g.strategy == Strategy::StopStart);
    };
    const auto off = [](const GuestPlan &g) {
        return !g.steps.isEmpty() && g.strategy == Strategy::StopStart && g.expected.basis == "not-running"_L1;
    };
    const auto returns = [](const GuestPlan &g) { return !g.steps.isEmpty() && g.strategy == Strategy::StopReturn; };
    const auto ends = [](const GuestPlan &g) { return !g.steps.isEmpty() && g.strategy == Strategy::Stop; };
    const auto left = [](const GuestPlan &g) {
        return g.expected.basis == "left-running"_L1 || g.expected.basis == "node-down"_L1;
    };
    const auto open = [](const GuestPlan &g) { return g.note == "undecided"_L1; };

    QStringList parts;
    if (const int n = count(plan, live))
        parts.append(Words::tr("%n guest(s) move live", nullptr, n));
    if (const int n = count(plan, restarts))
        parts.append(Words::tr("%n restart(s) for up to %1", nullptr, n).arg(roughDuration(longest(plan, restarts))));
    if (const int n = count(plan, off))
        parts.append(Words::tr("%n move(s) while off", nullptr, n));
    if (const int n = count(plan, returns))
        parts.append(Words::tr("%n go(es) down until %1 is back", nullptr, n).arg(plan.node.text()));
    if (const int n = count(plan, ends))
        parts.append(Words::tr("%n stay(s) off", nullptr, n));
    if (const int n = count(plan, left)) {
        parts.append(plan.then == AfterDrain::None ? Words::tr("%n stay(s) on the node", nullptr, n)
                                                   : Words::tr("%n go(es) down with the node", nullptr, n));
    }
    if (const int n = count(plan, open))
        parts.append(Words::tr("%n wait(s) for a decision", nullptr, n));
    return parts;
}

QString quorumSentence(const Plan &plan)
{
    if (plan.quorumNow.needed < 2)
        return {};
    const QString votes = Words::tr("%1 votes of %2 needed")
                              .arg(QString::number(plan.quorumAfter.votes), QString::number(plan.quorumAfter.needed));
    if (plan.then == AfterDrain::None)
        return Words::tr("The node stays up.");
    return plan.quorumAfter.quorate() ? Words::tr("Quorum stays: %1.").arg(votes)
                                      : Words::tr("Quorum is lost: %1.").arg(votes);
}

QString powerSentence(const Plan &plan)
{
    const int n = int(plan.steps.size());
    const Step &step = plan.steps.first();
    const QString one = stepText(step);
    if (!plan.node.isEmpty())
        return nodePowerSentence(plan);
    return n == 1 ? one : Words::tr("%1, and %n more", nullptr, n - 1).arg(one);
}

} // namespace

QString roughDuration(double seconds)
{
    if (seconds < 10)
        return Words::tr("%1 s").arg(number(seconds, 1));
    const double step = seconds < 60 ? 5 : seconds < 600 ? 10 : 60;
    return durationText(std::round(seconds / step) * step);
}

QString guestWords(const GuestKey &guest, const QString &name)
{
    const QString id = guest.vmid.text();
    const QString kind = guest.kind == GuestKind::Vm ? Words::tr("VM %1").arg(id) : Words::tr("CT %1").arg(id);
    return name.isEmpty() ? kind : Words::tr("%1 %2", "kind and number, name").arg(kind, name);
}

QString guestWords(const QString &sid, const QString &name)
{
    const std::optional<GuestKey> guest = GuestKey::fromSid(sid);
    return guest ? guestWords(*guest, name) : name.isEmpty() ? sid : name;
}

QString listWords(const QString &commaSeparated)
{
    QStringList items = commaSeparated.split(u',', Qt::SkipEmptyParts);
    for (QString &item : items) {
        if (const std::optional<GuestKey> guest = GuestKey::fromSid(item))
            item = guestWords(*guest, {});
    }
    return QLocale().createSeparatedList(items);
}

QString strategyText(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Live:
        return Words::tr("Live move");
    case Strategy::Restart:
        return Words::tr("Restart on target");
    case Strategy::StopStart:
        return Words::tr("Shut down, start on target");
    case Strategy::StopReturn:
        return Words::tr("Shut down until return");
    case Strategy::Stop:
        return Words::tr("Shut down, leave off");
    case Strategy::Leave:
        return Words::tr("Leave alone");
    }
    return {};
}

namespace
{

/// What the plan's only step for a guest does; for plans that are not about a strategy.
QString verbOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::StartGuest:
        return Words::tr("Start");
    case StepKind::ShutdownGuest:
        return Words::tr("Shut down");
    case StepKind::StopGuest:
        return Words::tr("Stop");
    case StepKind::SuspendGuest:
        return Words::tr("Suspend");
    case StepKind::ResumeGuest:
        return Words::tr("Resume");
    case StepKind::RebootGuest:
        return Words::tr("Reboot");
    case StepKind::SetHaState:
        return step.haState == "started"_L1 ? Words::tr("Start") : Words::tr("Shut down");
    case StepKind::ChangeSetting:
        return step.setting.kind == SettingChange::Kind::GuestTags ? Words::tr("Change tags")
                                                                   : Words::tr("Connect anew");
    default:
        return strategyText(step.strategy);
    }
}

/// The words for a plan that does not follow the guest's strategy; empty if it does.
QString otherWay(const Plan &plan, const GuestPlan &guest)
{
    const bool byStep =
        plan.kind == OperationKind::Power || plan.kind == OperationKind::Network || plan.kind == OperationKind::Tags;
    if (plan.kind != OperationKind::Return && !byStep)
        return {};
    const Step *first = guest.steps.isEmpty() ? nullptr : plan.step(guest.steps.first());
    if (!first)
        return Words::tr("Nothing to do");
    if (byStep)
        return verbOf(*first);
    if (guest.strategy == Strategy::StopReturn)
        return Words::tr("Start here");
    if (guest.strategy == Strategy::StopStart)
        return Words::tr("Move back, start");
    return {};
}

} // namespace

QString wayText(const Plan &plan, const GuestPlan &guest)
{
    const QString other = otherWay(plan, guest);
    return other.isEmpty() ? strategyText(guest.strategy) : other;
}

QString shortWayText(const Plan &plan, const GuestPlan &guest)
{
    const QString other = otherWay(plan, guest);
    if (!other.isEmpty())
        return other;
    switch (guest.strategy) {
    case Strategy::Live:
        return Words::tr("Live");
    case Strategy::Restart:
        return Words::tr("Restart");
    case Strategy::StopStart:
        return Words::tr("Stop, move, start");
    case Strategy::StopReturn:
        return Words::tr("Stop, return");
    case Strategy::Stop:
        return Words::tr("Stop");
    case Strategy::Leave:
        return Words::tr("Leave");
    }
    return {};
}

QString noteText(const GuestPlan &guest)
{
    const QString &note = guest.note;
    const QMap<QString, QString> &arguments = guest.noteArguments;
    if (note == "template"_L1)
        return Words::tr("Template, stays where it is");
    if (note == "not-running"_L1)
        return Words::tr("Not running, stays where it is");
    if (note == "undecided"_L1)
        return Words::tr("Needs a decision");
    if (note == "tied-by-device"_L1)
        return Words::tr("Tied to this node by %1").arg(arguments.value(u"device"_s));
    if (note == "partner-keeps-serving"_L1)
        return Words::tr("%1 keeps serving")
            .arg(guestWords(arguments.value(u"partner"_s), arguments.value(u"partnerName"_s)));
    if (note == "as-tagged"_L1)
        return Words::tr("As its tag in Proxmox VE says");
    if (note == "moves-stopped"_L1)
        return Words::tr("Moves while it is off");
    if (note == "comes-along"_L1)
        return Words::tr("HA brings it along");
    if (note == "ha-carries-out"_L1)
        return Words::tr("HA carries it out");
    if (note == "already-home"_L1)
        return Words::tr("Already home");
    if (note == "stays-away"_L1)
        return Words::tr("Cannot return to %1 now").arg(arguments.value(u"node"_s));
    if (note == "moved-since"_L1)
        return Words::tr("Was moved to %1 by somebody else").arg(arguments.value(u"node"_s));
    if (note == "no-step-needed"_L1)
        return Words::tr("Nothing to do");
    if (note == "stays-off"_L1)
        return Words::tr("Stays off as decided");
    return note;
}

QString phaseText(StepProgress::Phase phase)
{
    using Phase = StepProgress::Phase;
    switch (phase) {
    case Phase::Waiting:
        return Words::tr("waiting");
    case Phase::Requested:
        return Words::tr("requested");
    case Phase::Starting:
        return Words::tr("starting");
    case Phase::CopyingDisk:
        return Words::tr("copying disk");
    case Phase::CopyingMemory:
        return Words::tr("copying memory");
    case Phase::Switching:
        return Words::tr("switching");
    case Phase::Stopping:
        return Words::tr("stopping");
    case Phase::Verifying:
        return Words::tr("verifying");
    case Phase::Done:
        return Words::tr("done");
    case Phase::Skipped:
        return Words::tr("skipped");
    case Phase::Failed:
        return Words::tr("failed");
    case Phase::Unseen:
        return Words::tr("cannot be seen");
    }
    return {};
}

QString failurePolicyText(FailurePolicy policy)
{
    switch (policy) {
    case FailurePolicy::Continue:
        return Words::tr("go on with the others");
    case FailurePolicy::Pause:
        return Words::tr("pause");
    case FailurePolicy::TurnBack:
        return Words::tr("stop and bring everything back");
    }
    return {};
}

QString moveOrderText(MoveOrder order)
{
    switch (order) {
    case MoveOrder::Startup:
        return Words::tr("what starts first leaves last");
    case MoveOrder::HaFirst:
        return Words::tr("HA resources first");
    case MoveOrder::Smallest:
        return Words::tr("smallest first");
    case MoveOrder::Users:
        return Words::tr("what others use leaves last");
    }
    return {};
}

QString balanceText(BalanceBy by)
{
    switch (by) {
    case BalanceBy::Memory:
        return Words::tr("memory");
    case BalanceBy::Cpu:
        return Words::tr("processor");
    case BalanceBy::Count:
        return Words::tr("number of guests");
    }
    return {};
}

QString operationStatusText(OperationStatus status)
{
    switch (status) {
    case OperationStatus::Running:
        return Words::tr("running");
    case OperationStatus::Paused:
        return Words::tr("paused");
    case OperationStatus::Cancelling:
        return Words::tr("ending");
    case OperationStatus::Done:
        return Words::tr("done");
    case OperationStatus::Leftovers:
        return Words::tr("finished with leftovers");
    case OperationStatus::Failed:
        return Words::tr("failed");
    case OperationStatus::Cancelled:
        return Words::tr("cancelled");
    }
    return {};
}

QString operationTitle(const Plan &plan)
{
    const QString node = plan.node.text();
    switch (plan.kind) {
    case OperationKind::Drain:
        if (plan.then == AfterDrain::Reboot)
            return Words::tr("Drain and reboot %1").arg(node);
        return plan.then == AfterDrain::Shutdown ? Words::tr("Drain and shut down %1").arg(node)
                                                 : Words::tr("Drain %1").arg(node);
    case OperationKind::Return:
        return Words::tr("Return guests to %1").arg(node);
    case OperationKind::Migrate:
        return plan.guests.size() == 1
                   ? Words::tr("Migrate %1").arg(guestWords(plan.guests.first().guest, plan.guests.first().name))
                   : Words::tr("Migrate %n guest(s)", nullptr, int(plan.guests.size()));
    case OperationKind::Rebalance:
        return Words::tr("Rebalance the cluster");
    case OperationKind::Network:
        if (plan.steps.isEmpty())
            return Words::tr("Change a network connection");
        break;
    case OperationKind::Tags:
        if (plan.steps.isEmpty())
            return Words::tr("Change the tags of a guest");
        break;
    case OperationKind::HaConfig:
        return haTitle(plan);
    case OperationKind::Power:
        break;
    }
    if (plan.steps.size() == 1 || (!node.isEmpty() && !plan.steps.isEmpty()))
        return stepText(plan.steps.first());
    return Words::tr("Start or stop %n guest(s)", nullptr, int(plan.guests.size()));
}

QString holdReasonText(const QString &code, const QString &subject)
{
    if (code == "paused"_L1)
        return Words::tr("Paused: running steps end, no new one starts.");
    if (code == "no-contact"_L1)
        return Words::tr("The cluster cannot be seen. It goes on by itself once it answers.");
    if (code == "node-offline"_L1 && !subject.isEmpty())
        return Words::tr("%1 is offline. Nothing is sent meanwhile.").arg(subject);
    if (code == "fence"_L1) {
        if (subject.isEmpty())
            return Words::tr("The HA manager recovers from a loss. Nothing is sent meanwhile.");
        return GuestKey::fromSid(subject)
                   ? Words::tr("The HA manager recovers %1. Nothing is sent meanwhile.").arg(subject)
                   : Words::tr("The HA manager fences %1. Nothing is sent meanwhile.").arg(subject);
    }
    if (code == "node-offline"_L1)
        return Words::tr("A node that is needed is offline. Nothing is sent until it is back.");
    if (code == "no-quorum"_L1)
        return Words::tr("The cluster has no quorum. Nothing is sent until it is back.");
    if (code == "journal"_L1)
        return Words::tr("The journal cannot be written. Nothing is sent that could not be remembered.");
    return code;
}

QString attentionText(const QString &code)
{
    if (code == "step-failed"_L1)
        return Words::tr("A step failed. Try it again, skip it, or return the guests.");
    if (code == "stalled"_L1)
        return Words::tr("A move makes no progress. Wait, cancel it, or restart the guest instead.");
    if (code == "new-arrival"_L1)
        return Words::tr("A guest appeared on the node that is being drained. It is not part of the plan.");
    if (code == "turned-back"_L1)
        return Words::tr("A step failed: nothing new starts, and what moved comes back.");
    if (code == "foreign-task"_L1)
        return Words::tr("Somebody else is moving guests of this node.");
    return holdReasonText(code);
}

QString noteRecordText(const JournalRecord &record)
{
    return recordText(record);
}

QString planSentence(const Plan &plan)
{
    if (plan.steps.isEmpty() && plan.kind != OperationKind::Drain)
        return Words::tr("Nothing to do.");
    if (plan.kind == OperationKind::Power)
        return powerSentence(plan);
    if (plan.kind == OperationKind::HaConfig)
        return haSentence(plan);
    if (plan.kind == OperationKind::Network || plan.kind == OperationKind::Tags)
        return Words::tr("%1.").arg(operationTitle(plan));
    if (plan.kind == OperationKind::Return) {
        const int moved = int(std::ranges::count(plan.steps, StepKind::MigrateGuest, &Step::kind));
        const int started = int(std::ranges::count_if(plan.guests, [](const GuestPlan &guest) {
            return !guest.steps.isEmpty() && guest.strategy == Strategy::StopReturn;
        }));
        QStringList parts;
        if (moved > 0)
            parts.append(Words::tr("%n guest(s) move(s) back to %1", nullptr, moved).arg(plan.node.text()));
        if (started > 0)
            parts.append(Words::tr("%n start(s) again", nullptr, started));
        parts.append(restoredPart(plan));
        return Words::tr("%1.").arg(QLocale().createSeparatedList(parts));
    }
    const QStringList parts =
        plan.returnsOperation.isEmpty() ? drainParts(plan) : drainParts(plan) + restoredPart(plan);
    const QString title = operationTitle(plan);
    if (parts.isEmpty())
        return Words::tr("%1: no guest runs there.").arg(title);
    const QString sentence = Words::tr("%1: %2.").arg(title, QLocale().createSeparatedList(parts));
    const QString quorum = plan.kind == OperationKind::Drain ? quorumSentence(plan) : QString();
    return quorum.isEmpty() ? sentence : Words::tr("%1 %2", "two sentences").arg(sentence, quorum);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

QString durationText(double seconds)
{
    if (seconds < 0)
        return durationText(0);
    if (seconds < 1)
        return Words::tr("%1 ms").arg(number(seconds * 1000, 0));
    if (seconds < 10 && std::round(seconds * 10) != std::round(seconds) * 10)
        return Words::tr("%1 s").arg(number(seconds, 1));
    const qint64 whole = std::llround(seconds);
    if (whole < 60)
        return Words::tr("%1 s").arg(number(double(whole), 0));
    const qint64 minutes = whole / 60;
    if (minutes < 60) {
        return whole % 60 == 0 ? Words::tr("%1 m").arg(minutes) : Words::tr("%1 m %2 s").arg(minutes).arg(whole % 60);
    }
    const qint64 hours = minutes / 60;
    if (hours < 48)
        return minutes % 60 == 0 ? Words::tr("%1 h").arg(hours) : Words::tr("%1 h %2 m").arg(hours).arg(minutes % 60);
    return Words::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

} // namespace Drydock
