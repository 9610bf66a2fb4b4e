// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingwording.h"

#include "wording.h"
#include "words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString nameServerNames(const QList<NameServer> &servers)
{
    QStringList names;
    for (const NameServer &server : servers)
        names.append(server.name.isEmpty()
                         ? server.address
                         : Words::tr("%1 (%2)", "a guest, and its address").arg(server.name, server.address));
    return QLocale().createSeparatedList(names);
}

QString nameServerReadText(const RollingGate &gate)
{
    if (gate.read == "answered"_L1)
        return Words::tr("answers");
    if (gate.read == "refused"_L1)
        return Words::tr("refuses: the machine is up, its DNS service is not");
    if (gate.read == "silent"_L1)
        return Words::tr("does not answer");
    if (gate.read == "unreachable"_L1)
        return Words::tr("cannot be reached: %1").arg(gate.serverText);
    if (gate.read == "wrong"_L1)
        return gate.serverText.isEmpty() ? Words::tr("answers, but not as a DNS server does")
                                         : Words::tr("answers %1: it cannot resolve names").arg(gate.serverText);
    return Words::tr("was not asked yet");
}

QString nodeOrder(const QList<RollingNodePlan> &nodes)
{
    QStringList names;
    for (const RollingNodePlan &node : nodes)
        names.append(node.node.text());
    return QLocale().createSeparatedList(names);
}

QString rollingPartText(const QString &part, const QString &node)
{
    return part == "drain"_L1 ? Words::tr("Drain of %1").arg(node) : Words::tr("Return to %1").arg(node);
}

QString nodeBegunText(const QString &node, const QJsonObject &values)
{
    if (!values.contains("dns"_L1))
        return Words::tr("%1 begins.").arg(node);
    QStringList answered;
    QStringList silent;
    for (const auto servers = values.value("dns"_L1).toArray(); const QJsonValue &server : servers) {
        const QString name = server.toObject().value("server"_L1).toString();
        (server.toObject().value("read"_L1).toString() == "answered"_L1 ? answered : silent).append(name);
    }
    if (answered.isEmpty() && silent.isEmpty())
        return Words::tr("%1 begins; no DNS server is known that could be asked.").arg(node);
    if (silent.isEmpty())
        return Words::tr("%1 begins; DNS answers: %2.").arg(node, QLocale().createSeparatedList(answered));
    return Words::tr("%1 begins, although DNS does not answer: %2.").arg(node, QLocale().createSeparatedList(silent));
}

QString rollingOutcomeText(const QString &outcome)
{
    if (outcome == "nothing"_L1)
        return Words::tr("nothing to do");
    if (outcome == "done"_L1)
        return operationStatusText(OperationStatus::Done);
    if (outcome == "failed"_L1)
        return operationStatusText(OperationStatus::Failed);
    return operationStatusText(outcome == "cancelled"_L1 ? OperationStatus::Cancelled : OperationStatus::Leftovers);
}

} // namespace

QString rollingTitle(const RollingState &state)
{
    return state.nodes.size() == 1 ? Words::tr("Maintenance of %1").arg(state.nodes.first().node.text())
                                   : Words::tr("Rolling maintenance of %n node(s)", nullptr, int(state.nodes.size()));
}

QString rollingTimeText(int seconds)
{
    return durationText((seconds + 59) / 60 * 60);
}

QString rollingThenText(RollingThen then)
{
    switch (then) {
    case RollingThen::Nothing:
        return Words::tr("empty it and bring its guests back");
    case RollingThen::Hold:
        return Words::tr("hold it empty until you say go on");
    case RollingThen::Reboot:
        return Words::tr("reboot it and wait until it is back");
    }
    return {};
}

QString rollingPhaseText(RollingPhase phase)
{
    switch (phase) {
    case RollingPhase::Waiting:
        return Words::tr("waiting");
    case RollingPhase::Draining:
        return Words::tr("guests move away");
    case RollingPhase::Holding:
        return Words::tr("empty, in your hands");
    case RollingPhase::Returning:
        return Words::tr("guests come back");
    case RollingPhase::Settling:
        return Words::tr("being watched");
    case RollingPhase::Done:
        return Words::tr("done");
    case RollingPhase::Failed:
        return Words::tr("not all went well");
    }
    return {};
}

QString rollingRolesText(const QStringList &roles)
{
    QStringList words;
    for (const QString &role : roles) {
        if (role == "ha-master"_L1)
            words.append(Words::tr("the HA master"));
        else if (role == "qdevice"_L1)
            words.append(Words::tr("the QDevice"));
        else if (role == "dns"_L1)
            words.append(Words::tr("a DNS server"));
        else if (role == "pbs"_L1)
            words.append(Words::tr("the backup server"));
        else if (role == "desk"_L1)
            words.append(Words::tr("this desktop"));
    }
    return QLocale().createSeparatedList(words);
}

QString rollingSentence(const RollingPlan &plan)
{
    if (plan.nodes.isEmpty())
        return Words::tr("No node is chosen.");
    QStringList parts;
    switch (plan.request.profile.then) {
    case RollingThen::Nothing:
        parts.append(Words::tr("%1, one after the other: each is emptied, and its guests come back.")
                         .arg(nodeOrder(plan.nodes)));
        break;
    case RollingThen::Hold:
        parts.append(Words::tr("%1, one after the other: each is emptied and held until you say go on; then its guests "
                               "come back.")
                         .arg(nodeOrder(plan.nodes)));
        break;
    case RollingThen::Reboot:
        parts.append(Words::tr("%1, one after the other: each is emptied and rebooted; once it is back, so are its "
                               "guests.")
                         .arg(nodeOrder(plan.nodes)));
        break;
    }
    parts.append(plan.request.profile.then == RollingThen::Hold
                     ? Words::tr("It takes about %1, and the time you need.").arg(rollingTimeText(plan.seconds))
                     : Words::tr("It takes about %1.").arg(rollingTimeText(plan.seconds)));
    parts.append(plan.request.profile.maxFailed == 0
                     ? Words::tr("If one node does not end well, no further one begins.")
                     : Words::tr("If more than %n node(s) do not end well, no further one begins.", nullptr,
                                 plan.request.profile.maxFailed));
    if (plan.nodes.size() > 1) {
        parts.append(plan.nameServers.isEmpty()
                         ? Words::tr("No DNS server of the cluster is known, so none is asked between nodes.")
                         : Words::tr("Before the next one begins, DNS has to answer: %1.")
                               .arg(nameServerNames(plan.nameServers)));
    }
    if (plan.request.until.isValid()) {
        parts.append(Words::tr("None begins that would not be done by %1.")
                         .arg(QLocale().toString(plan.request.until.toLocalTime(), QLocale::ShortFormat)));
    }
    return parts.join(u' ');
}

QString rollingWaitText(const QString &code, const NodeName &node)
{
    const QString name = node.text();
    if (code == "decision"_L1)
        return Words::tr("%1 needs a decision before anything of it begins.").arg(name);
    if (code == "hold"_L1)
        return Words::tr("%1 is empty. Work on it; then say go on, and its guests come back.").arg(name);
    if (code == "gates"_L1)
        return Words::tr("Waiting until %1 is well.").arg(name);
    if (code == "dns"_L1)
        return Words::tr("The next node begins once DNS answers.");
    if (code == "paused"_L1)
        return Words::tr("Paused: what runs ends, nothing new begins.");
    if (code == "no-contact"_L1)
        return Words::tr("The cluster cannot be seen. It goes on by itself once it answers.");
    if (code == "no-quorum"_L1)
        return Words::tr("The cluster has no quorum. Nothing begins until it is back.");
    if (code == "other-process"_L1)
        return Words::tr("Another Drydock carries out the present part.");
    if (code == "refused"_L1)
        return Words::tr("The next part for %1 could not be begun; it is tried again.").arg(name);
    if (code == "journal"_L1)
        return Words::tr("The journal cannot be written. Nothing is begun that could not be remembered.");
    if (code == "reading"_L1)
        return Words::tr("Looking at the cluster before the next part begins.");
    return {};
}

QString rollingGateText(const RollingGate &gate)
{
    if (gate.code == "online"_L1)
        return gate.passed ? Words::tr("Online") : Words::tr("Online: the cluster shows it offline");
    if (gate.code == "quorate"_L1)
        return gate.passed ? Words::tr("The cluster is quorate") : Words::tr("The cluster is not quorate");
    if (gate.code == "ha-agent"_L1) {
        if (gate.read == "none"_L1)
            return Words::tr("HA is not used here");
        return gate.passed ? Words::tr("Its HA agent is active")
                           : Words::tr("Its HA agent is to be active, and is: %1").arg(gate.read);
    }
    if (gate.code == "settled"_L1)
        return gate.passed ? Words::tr("Well for %1").arg(durationText(gate.expected.toInt()))
                           : Words::tr("Well for %1 of %2")
                                 .arg(durationText(gate.read.toInt()), durationText(gate.expected.toInt()));
    if (gate.code == "dns"_L1) {
        if (gate.subject.isEmpty())
            return Words::tr("DNS: no server is known, so none is asked");
        return gate.accepted
                   ? Words::tr("DNS: %1 %2; it goes on without it").arg(gate.subject, nameServerReadText(gate))
                   : Words::tr("DNS: %1 %2", "a server, and what it does").arg(gate.subject, nameServerReadText(gate));
    }
    return gate.code;
}

QString rollingGateDetail(const RollingGate &gate)
{
    if (gate.code != "dns"_L1 || gate.passed || !gate.since.isValid())
        return {};
    return Words::tr("expected: an answer · so since %1")
        .arg(QLocale().toString(gate.since.toLocalTime().time(), u"HH:mm:ss"_s));
}

QString rollingReasonText(const QString &code)
{
    if (code == "max-failed"_L1)
        return Words::tr("Too many nodes did not end well; no further one was begun.");
    if (code == "end-time"_L1)
        return Words::tr("The next node would not have been done by the latest end time.");
    if (code == "cancelled"_L1)
        return Words::tr("It was ended by hand after a node.");
    if (code == "user"_L1)
        return Words::tr("It was filed without being finished.");
    if (code.startsWith("drain-"_L1))
        return code == "drain-cancelled"_L1 ? Words::tr("Its drain was cancelled.")
                                            : Words::tr("Its drain left something undone.");
    if (code.startsWith("return-"_L1))
        return code == "return-cancelled"_L1 ? Words::tr("Its return was cancelled.")
                                             : Words::tr("Not every guest came back.");
    return code;
}

QString rollingRecordText(const JournalRecord &record)
{
    const QString node = record.values.value("node"_L1).toString();
    const QString part = record.values.value("part"_L1).toString();
    switch (record.kind) {
    case JournalRecord::Kind::Paused:
        return rollingWaitText(u"paused"_s, {});
    case JournalRecord::Kind::Resumed:
        return Words::tr("It goes on.");
    case JournalRecord::Kind::Cancelled:
        return Words::tr("No further node begins.");
    case JournalRecord::Kind::Closed:
        return rollingReasonText(record.values.value("reason"_L1).toString());
    default:
        break;
    }
    if (record.text == "node-begun"_L1)
        return nodeBegunText(node, record.values);
    if (record.text == "child"_L1)
        return Words::tr("%1 begins.").arg(rollingPartText(part, node));
    if (record.text == "child-ended"_L1)
        return Words::tr("%1: %2.").arg(rollingPartText(part, node),
                                        rollingOutcomeText(record.values.value("outcome"_L1).toString()));
    if (record.text == "go-on"_L1)
        return Words::tr("Work on %1 is finished, it goes on.").arg(node);
    if (record.text == "node-ended"_L1)
        return Words::tr("%1 is finished.").arg(node);
    if (record.text == "decided"_L1)
        return Words::tr("A decision was taken.");
    if (record.text == "taken-over"_L1)
        return Words::tr("It was taken over by another run of the program.");
    return record.text;
}

} // namespace Drydock
