// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"
#include "drainrequests.h"

#include "operations/rolling.h"
#include "operations/rollingwording.h"
#include "operations/wording.h"

#include <QJsonArray>
#include <QTest>

using namespace DrydockTest;

namespace
{

RollingRequest campaign(const QStringList &nodes, RollingThen then = RollingThen::Reboot)
{
    RollingRequest request;
    for (const QString &node : nodes)
        request.nodes.append(NodeName(node));
    request.profile.then = then;
    return request;
}

QStringList orderOf(const RollingPlan &plan)
{
    QStringList names;
    for (const RollingNodePlan &node : plan.nodes)
        names.append(node.node.text());
    return names;
}

QStringList lines(const QList<Finding> &findings)
{
    QStringList result;
    for (const Finding &finding : findings)
        result.append(u"%1 %2 %3"_s.arg(severityWord(finding.severity), finding.code, finding.subject));
    return result;
}

JournalRecord said(const QString &code, const QJsonObject &values, int second = 0)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Note;
    record.at = ClusterBuilder::now().addSecs(second);
    record.text = code;
    record.values = values;
    return record;
}

JournalRecord mark(JournalRecord::Kind kind, const QJsonObject &values = {})
{
    JournalRecord record;
    record.kind = kind;
    record.at = ClusterBuilder::now();
    record.values = values;
    return record;
}

} // namespace

/// Rolling maintenance as a plan, and as the fold of its journal.
class TestRolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void findsBlockersOfEveryNodeBeforehand();
    void defaultForWhatCannotMove_data();
    void defaultForWhatCannotMove();
    void D100_aRebootThatLosesQuorumBlocks();
    void D100_theLatestEndIsHeldAgainstTheEstimate();
    void whatIsShownKeepsItsTargets();
    void D031_isDeterministic();
    void gates_data();
    void gates();
    void D100_nameServers_data();
    void D100_nameServers();
    void D100_nameServerGates_data();
    void D100_nameServerGates();
    void requestSurvivesTheJournal();
    void foldFollowsTheNodes();
    void foldOfTrouble();
    void everythingHasWords();
};

void TestRolling::order_data()
{
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<bool>("keepOrder");
    QTest::addColumn<QStringList>("order");
    QTest::addColumn<QString>("masterFinding");
    const QStringList all{u"pve-node1"_s, u"pve-node2"_s, u"pve-node3"_s};
    QTest::newRow("D-100: the HA master comes last")
        << all << false << QStringList{u"pve-node2"_s, u"pve-node3"_s, u"pve-node1"_s}
        << u"info rolling-master node/pve-node1"_s;
    QTest::newRow("D-100: an order by hand is kept, and said to be unwise")
        << all << true << all << u"caution rolling-master node/pve-node1"_s;
    QTest::newRow("a node named twice is done once")
        << QStringList{u"pve-node2"_s, u"pve-node2"_s} << true << QStringList{u"pve-node2"_s} << QString();
}

void TestRolling::order()
{
    QFETCH(QStringList, chosen);
    QFETCH(bool, keepOrder);
    QFETCH(QStringList, order);
    QFETCH(QString, masterFinding);
    ClusterBuilder c = plain();
    c.content.haStatus.master = NodeName(u"pve-node1"_s);
    RollingRequest request = campaign(chosen);
    request.keepOrder = keepOrder;
    const RollingPlan plan = planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s);
    QCOMPARE(orderOf(plan), order);
    QCOMPARE(plan.request.nodes.size(), order.size());
    QCOMPARE(lines(plan.findings).contains(masterFinding), !masterFinding.isEmpty());
    QVERIFY(plan.startable);
}

void TestRolling::findsBlockersOfEveryNodeBeforehand()
{
    // D-100: plex is tied to the first node; the second carries the QDevice's guest by address, and the backup server.
    ClusterBuilder c = homelab();
    for (const int vmid : {210, 211})
        c.guestState(vmid).tags.clear(); // or both nodes would carry a DNS server
    c.read(104).addresses.append({.interface = u"eth0"_s, .mac = {}, .address = u"192.168.1.10"_s, .prefix = 24});
    const RollingPlan plan =
        planRolling(c.facts(), campaign({u"pve-node2"_s, u"pve-node1"_s}), ClusterBuilder::now(), u"r"_s);
    QCOMPARE(orderOf(plan), (QStringList{u"pve-node1"_s, u"pve-node2"_s}));
    QCOMPARE(plan.nodes.last().roles, (QStringList{u"pbs"_s, u"qdevice"_s}));
    QVERIFY(lines(plan.findings).contains(u"caution rolling-hosts node/pve-node2"_s));
    QVERIFY(!plan.startable);
    QVERIFY(findingOf(plan.nodes.first().drain, u"passthrough"_s, u"vm:101"_s));
    QVERIFY(plan.nodes.last().drain.startable);
    QCOMPARE(plan.nodes.first().drain.then, AfterDrain::Reboot);

    RollingRequest decided = plan.request;
    decided.profile.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    QVERIFY(planRolling(c.facts(), decided, ClusterBuilder::now(), u"r"_s).startable);
}

void TestRolling::defaultForWhatCannotMove_data()
{
    QTest::addColumn<Strategy>("stuck");
    QTest::addColumn<bool>("startable");
    QTest::newRow("shut down until the node is back") << Strategy::StopReturn << true;
    QTest::newRow("left where it is") << Strategy::Leave << true;
    QTest::newRow("a live move is not offered for what is tied") << Strategy::Live << false;
}

void TestRolling::defaultForWhatCannotMove()
{
    QFETCH(Strategy, stuck);
    QFETCH(bool, startable);
    RollingRequest request = campaign({u"pve-node1"_s});
    request.profile.stuck = stuck;
    const RollingPlan plan = planRolling(homelab().facts(), request, ClusterBuilder::now(), u"r"_s);
    QCOMPARE(plan.startable, startable);
    const Strategy plex = guestPlanOf(plan.nodes.first().drain, 101)->strategy;
    QCOMPARE(plex == stuck, startable);
    // What can move still moves.
    QCOMPARE(guestPlanOf(plan.nodes.first().drain, 102)->strategy, Strategy::Live);
}

void TestRolling::D100_aRebootThatLosesQuorumBlocks()
{
    RollingRequest request = campaign({u"pve-node2"_s});
    const ClusterBuilder c = homelab(9, false);
    const RollingPlan plan = planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s);
    QVERIFY(!plan.startable);
    QVERIFY(lines(plan.findings).contains(u"blocker quorum-lost node/pve-node2"_s));
    request.accepted.insert(u"quorum-lost"_s);
    QVERIFY(planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s).startable);
    request.accepted.clear();
    request.profile.then = RollingThen::Hold;
    QVERIFY(planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s).startable);
}

void TestRolling::D100_theLatestEndIsHeldAgainstTheEstimate()
{
    const ClusterBuilder c = plain();
    RollingRequest request = campaign({u"pve-node1"_s, u"pve-node2"_s});
    request.profile.settleSeconds = 100;
    const RollingPlan plan = planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s);
    // Two reboots and two settle times are in it, and the way there and back of two guests.
    QCOMPARE(plan.nodes.last().seconds, 240 + 100);
    QVERIFY(plan.nodes.first().seconds > 240 + 100);
    QCOMPARE(plan.seconds, plan.nodes.first().seconds + plan.nodes.last().seconds);
    request.until = ClusterBuilder::now().addSecs(plan.seconds);
    QVERIFY(planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s).findings.isEmpty());
    const RollingPlan late = planRolling(c.facts(), request, ClusterBuilder::now().addSecs(1), u"r"_s);
    QCOMPARE(lines(late.findings), QStringList{u"caution rolling-end-time cluster"_s});
    QVERIFY(late.startable);
}

void TestRolling::whatIsShownKeepsItsTargets()
{
    ClusterBuilder c = plain();
    const RollingRequest request = campaign({u"pve-node1"_s});
    const RollingPlan shown = planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s);
    const NodeName target = guestPlanOf(shown.nodes.first().drain, 100)->to;
    // A little more in use there: the other node would now be the better one.
    c.nodeState(target.text()).memory = *c.nodeState(target.text()).memory + GiB;
    const auto targetNow = [&](const RollingPlan &before) {
        const RollingPlan plan = planRolling(c.facts(), request, ClusterBuilder::now(), u"r"_s, before);
        return guestPlanOf(plan.nodes.first().drain, 100)->to;
    };
    QVERIFY(targetNow({}) != target);
    QCOMPARE(targetNow(shown), target);
}

void TestRolling::D031_isDeterministic()
{
    RollingRequest request = campaign({u"pve-node1"_s, u"pve-node2"_s});
    request.profile.stuck = Strategy::StopReturn;
    const PlanFacts facts = homelab().facts();
    const RollingPlan one = planRolling(facts, request, ClusterBuilder::now(), u"a"_s);
    QVERIFY(one.sameOutcome(planRolling(facts, request, ClusterBuilder::now(), u"b"_s)));
    request.profile.stuck = Strategy::Leave;
    QVERIFY(!one.sameOutcome(planRolling(facts, request, ClusterBuilder::now(), u"a"_s)));
}

void TestRolling::gates_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("closed"); ///< the gates that are shut
    QTest::newRow("well and settled") << QString() << QString();
    QTest::newRow("D-070: offline is read as offline") << u"offline"_s << u"online,settled"_s;
    QTest::newRow("D-070: no quorum") << u"no-quorum"_s << u"quorate,settled"_s;
    QTest::newRow("D-070: the HA agent restarts") << u"lrm"_s << u"ha-agent,settled"_s;
    QTest::newRow("D-070: the HA agent is silent") << u"silent"_s << u"ha-agent,settled"_s;
    QTest::newRow("D-070: in maintenance") << u"maintenance"_s << u"ha-agent,settled"_s;
    QTest::newRow("not settled yet") << u"young"_s << u"settled"_s;
}

void TestRolling::gates()
{
    QFETCH(QString, what);
    QFETCH(QString, closed);
    ClusterBuilder c = plain();
    const NodeName node(u"pve-node1"_s);
    const qint64 now = ClusterBuilder::now().toSecsSinceEpoch();
    c.content.haStatus.lrm.insert(node, {.mode = u"active"_s, .state = u"active"_s, .timestamp = now - 5});
    if (what == "offline"_L1)
        c.offline(node.text());
    else if (what == "no-quorum"_L1)
        c.content.quorum.quorate = false;
    else if (what == "lrm"_L1)
        c.content.haStatus.lrm[node].mode = u"restart"_s;
    else if (what == "silent"_L1)
        c.content.haStatus.lrm[node].timestamp = now - 31;
    else if (what == "maintenance"_L1)
        c.nodeState(node.text()).haState = u"maintenance"_s;
    const int well = what == "young"_L1 ? 59 : 60;
    QStringList shut;
    for (const auto gates = rollingGates(c.facts().snapshot, node, ClusterBuilder::now().addSecs(-well), 60);
         const RollingGate &gate : gates) {
        QVERIFY2(rollingGateText(gate) != gate.code, "a gate has words");
        if (!gate.passed)
            shut.append(gate.code);
    }
    QCOMPARE(shut.join(u','), closed);
}

void TestRolling::D100_nameServers_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("servers");
    QTest::newRow("guests with a tag for it, at the addresses of their configuration")
        << u""_s << u"pihole1 192.168.1.192, pihole2 192.168.1.193"_s;
    QTest::newRow("one that is stopped serves nobody") << u"stopped"_s << u"pihole2 192.168.1.193"_s;
    QTest::newRow("one without a known address cannot be asked") << u"dhcp"_s << u"pihole2 192.168.1.193"_s;
    QTest::newRow("an address that its agent tells will do")
        << u"seen"_s << u"pihole2 192.168.1.193, pihole1 192.168.1.99"_s;
    QTest::newRow("whom this machine asks is one")
        << u"desk"_s << u"pihole1 192.168.1.192, pihole2 192.168.1.193, traefik 192.168.1.194"_s;
    QTest::newRow("what was typed counts alone") << u"typed"_s << u" 192.168.1.1, pihole2 192.168.1.193"_s;
    QTest::newRow("none is known") << u"none"_s << QString();
}

void TestRolling::D100_nameServers()
{
    QFETCH(QString, what);
    ClusterBuilder c = homelab();
    c.read(210).nics.first().address = u"192.168.1.192/24"_s;
    c.read(211).nics.first().address = u"192.168.1.193/24"_s;
    c.read(212).nics.first().address = u"192.168.1.194/24"_s;
    if (what == "stopped"_L1) {
        c.guestState(210).state = RunState::Stopped;
    } else if (what == "dhcp"_L1 || what == "seen"_L1) {
        c.read(210).nics.first().address = u"dhcp"_s;
        c.read(210).nics.first().mac = u"BC:24:11:00:02:10"_s;
        // A bridge inside of it is not where it answers.
        c.read(210).addresses.append(
            {.interface = u"docker0"_s, .mac = u"02:42:ac:11:00:01"_s, .address = u"172.17.0.1"_s, .prefix = 16});
        if (what == "seen"_L1)
            c.read(210).addresses.append(
                {.interface = u"eth0"_s, .mac = u"bc:24:11:00:02:10"_s, .address = u"192.168.1.99"_s, .prefix = 24});
    } else if (what == "none"_L1) {
        c.guestState(210).tags.clear();
        c.guestState(211).tags.clear();
    }
    PlanFacts facts = c.facts();
    if (what == "desk"_L1)
        facts.desk.nameServers = {u"192.168.1.194"_s};
    if (what == "typed"_L1)
        facts.nameServers = {u"192.168.1.193"_s, u"192.168.1.1"_s};
    const RollingPlan plan =
        planRolling(facts, campaign({u"pve-node1"_s, u"pve-node2"_s}), ClusterBuilder::now(), u"r"_s);
    QStringList servers;
    for (const NameServer &server : plan.nameServers)
        servers.append(server.name + u' ' + server.address);
    QTEST(servers.join(u", "_s), "servers");
    QCOMPARE(nameServersFromJson(nameServersToJson(plan.nameServers)), plan.nameServers);
    // The plan says before it begins whom it will ask.
    const QString sentence = rollingSentence(plan);
    QCOMPARE(sentence.contains(u"No DNS server"_s), plan.nameServers.isEmpty());
    for (const NameServer &server : plan.nameServers)
        QVERIFY2(sentence.contains(server.address), qPrintable(sentence));
}

void TestRolling::D100_nameServerGates_data()
{
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("serverText");
    QTest::addColumn<QString>("accepted");
    QTest::addColumn<bool>("passed");
    QTest::addColumn<bool>("goesOn");
    QTest::addColumn<QString>("text");
    QTest::newRow("answers") << u"answered"_s << u"NXDOMAIN"_s << u""_s << true << true
                             << u"DNS: pihole2 (192.168.1.193) answers"_s;
    QTest::newRow("D-070: silent") << u"silent"_s << u""_s << u""_s << false << false
                                   << u"DNS: pihole2 (192.168.1.193) does not answer"_s;
    QTest::newRow("D-070: refused")
        << u"refused"_s << u"Connection refused"_s << u""_s << false << false
        << u"DNS: pihole2 (192.168.1.193) refuses: the machine is up, its DNS service is not"_s;
    QTest::newRow("D-070: cannot resolve")
        << u"wrong"_s << u"SERVFAIL"_s << u""_s << false << false
        << u"DNS: pihole2 (192.168.1.193) answers SERVFAIL: it cannot resolve names"_s;
    QTest::newRow("D-070: unreachable") << u"unreachable"_s << u"Network unreachable"_s << u""_s << false << false
                                        << u"DNS: pihole2 (192.168.1.193) cannot be reached: Network unreachable"_s;
    QTest::newRow("not asked yet") << u""_s << u""_s << u""_s << false << false
                                   << u"DNS: pihole2 (192.168.1.193) was not asked yet"_s;
    QTest::newRow("this one is accepted") << u"silent"_s << u""_s << u"dns-silent/192.168.1.193"_s << false << true
                                          << u"DNS: pihole2 (192.168.1.193) does not answer; it goes on without it"_s;
    QTest::newRow("all are accepted") << u"silent"_s << u""_s << u"dns-silent"_s << false << true
                                      << u"DNS: pihole2 (192.168.1.193) does not answer; it goes on without it"_s;
    QTest::newRow("another one is accepted") << u"silent"_s << u""_s << u"dns-silent/192.168.1.192"_s << false << false
                                             << u"DNS: pihole2 (192.168.1.193) does not answer"_s;
}

void TestRolling::D100_nameServerGates()
{
    QFETCH(QString, read);
    QFETCH(QString, serverText);
    QFETCH(QString, accepted);
    QHash<QString, NameServerReading> readings;
    if (!read.isEmpty()) {
        readings.insert(u"192.168.1.193"_s, {{read == "answered"_L1, read, serverText}, ClusterBuilder::now()});
    }
    const QList<RollingGate> gates = nameServerGates({{u"192.168.1.193"_s, u"pihole2"_s}}, readings, {accepted});
    QCOMPARE(gates.size(), 1);
    QTEST(gates.first().passed, "passed");
    QTEST(gates.first().passed || gates.first().accepted, "goesOn");
    QTEST(rollingGateText(gates.first()), "text");
    // What was expected and since when, while it is shut.
    QCOMPARE(rollingGateDetail(gates.first()).isEmpty(), gates.first().passed || read.isEmpty());
}

void TestRolling::requestSurvivesTheJournal()
{
    RollingRequest request = campaign({u"pve-node1"_s, u"pve-node2"_s}, RollingThen::Hold);
    request.keepOrder = true;
    request.until = ClusterBuilder::now();
    request.accepted = {u"quorum-lost"_s};
    request.reason = u"9.2.12"_s;
    request.profile.settleSeconds = 7;
    request.profile.onFailure = FailurePolicy::Pause;
    request.profile.parallel = 3;
    request.profile.keepFreePercent = 20;
    request.profile.stuck = Strategy::Leave;
    request.profile.decisions.insert(VmId{101}, {Strategy::Restart, NodeName(u"pve-node2"_s)});
    request.profile.maxFailed = 1;
    QCOMPARE(rollingRequestFromJson(rollingRequestToJson(request)), request);
    // What is not known never becomes a reboot.
    QJsonObject odd = rollingRequestToJson(request);
    odd[u"then"_s] = u"update-firmware"_s;
    QCOMPARE(rollingRequestFromJson(odd).profile.then, RollingThen::Hold);
}

void TestRolling::foldFollowsTheNodes()
{
    const RollingPlan plan = planRolling(plain().facts(), campaign({u"pve-node1"_s, u"pve-node2"_s}, RollingThen::Hold),
                                         ClusterBuilder::now(), u"r"_s);
    RollingState state;
    apply(state, rollingCreatedRecord(plan, u"profile"_s, u"homelab"_s, ClusterBuilder::now(), {9, 2, u"9.2"_s}));
    QCOMPARE(state.id, u"r"_s);
    QCOMPARE(state.clusterId, u"profile"_s);
    QCOMPARE(state.nodes.size(), 2);
    QCOMPARE(state.nodes.first().seconds, plan.nodes.first().seconds);
    QVERIFY(!state.readOnly && !state.current());

    const auto phase = [&state] { return rollingPhaseWord(state.nodes.first().phase); };
    const QString node = u"pve-node1"_s;
    apply(state, said(u"node-begun"_s, {{u"node"_s, node}}));
    QCOMPARE(phase(), u"draining"_s);
    QCOMPARE(state.current()->node.text(), node);
    apply(state, said(u"child"_s, {{u"node"_s, node}, {u"part"_s, u"drain"_s}, {u"operation"_s, u"d1"_s}}));
    QCOMPARE(state.nodes.first().drain, u"d1"_s);
    apply(state, said(u"child-ended"_s, {{u"node"_s, node}, {u"part"_s, u"drain"_s}, {u"outcome"_s, u"done"_s}}));
    QCOMPARE(phase(), u"holding"_s);
    apply(state, said(u"go-on"_s, {{u"node"_s, node}}));
    QCOMPARE(phase(), u"returning"_s);
    apply(state, said(u"child"_s, {{u"node"_s, node}, {u"part"_s, u"return"_s}, {u"operation"_s, u"b1"_s}}));
    QCOMPARE(state.nodes.first().back, u"b1"_s);
    apply(state, said(u"child-ended"_s, {{u"node"_s, node}, {u"part"_s, u"return"_s}, {u"outcome"_s, u"done"_s}}));
    QCOMPARE(phase(), u"settling"_s);
    apply(state, said(u"node-ended"_s, {{u"node"_s, node}}, 90));
    QCOMPARE(phase(), u"done"_s);
    QVERIFY(!state.current());
    QCOMPARE(state.closingWord(), u"leftovers"_s);
    apply(state, mark(JournalRecord::Kind::Closed, {{u"state"_s, u"leftovers"_s}, {u"reason"_s, u"end-time"_s}}));
    QVERIFY(state.isClosed());
    QCOMPARE(state.status, OperationStatus::Leftovers);
    QCOMPARE(state.stopReason, u"end-time"_s);
}

void TestRolling::foldOfTrouble()
{
    const RollingPlan plan =
        planRolling(plain().facts(), campaign({u"pve-node1"_s}, RollingThen::Hold), ClusterBuilder::now(), u"r"_s);
    RollingState state;
    apply(state, rollingCreatedRecord(plan, u"profile"_s, u"homelab"_s, ClusterBuilder::now(), {}));
    const QString node = u"pve-node1"_s;
    apply(state, said(u"node-begun"_s, {{u"node"_s, node}}));
    // A drain that was cancelled by hand: no hold, the guests come back, and a person looks before that.
    apply(state, said(u"child-ended"_s, {{u"node"_s, node}, {u"part"_s, u"drain"_s}, {u"outcome"_s, u"cancelled"_s}}));
    QCOMPARE(rollingPhaseWord(state.nodes.first().phase), u"returning"_s);
    QVERIFY(state.nodes.first().failed);
    QCOMPARE(state.status, OperationStatus::Paused);
    apply(state, mark(JournalRecord::Kind::Resumed));
    QCOMPARE(state.status, OperationStatus::Running);
    apply(state, said(u"child-ended"_s, {{u"node"_s, node}, {u"part"_s, u"return"_s}, {u"outcome"_s, u"nothing"_s}}));
    apply(state, said(u"node-ended"_s, {{u"node"_s, node}}));
    QCOMPARE(state.failed(), 1);
    QCOMPARE(state.closingWord(), u"failed"_s);
    apply(state, said(u"decided"_s, {{u"decisions"_s, decisionsToJson({{VmId{101}, {Strategy::Stop, {}}}})},
                                     {u"accepted"_s, QJsonArray{u"quorum-lost"_s}}}));
    QCOMPARE(state.request.profile.decisions.value(VmId{101}).strategy, Strategy::Stop);
    QVERIFY(state.request.accepted.contains(u"quorum-lost"_s));
    apply(state, mark(JournalRecord::Kind::Cancelled));
    QCOMPARE(state.status, OperationStatus::Cancelling);
    QVERIFY(!state.readOnly);
    apply(state, mark(JournalRecord::Kind::Extended));
    QVERIFY2(state.readOnly, "a record of another program is never carried out");
}

void TestRolling::everythingHasWords()
{
    for (const RollingPhase phase :
         {RollingPhase::Waiting, RollingPhase::Draining, RollingPhase::Holding, RollingPhase::Returning,
          RollingPhase::Settling, RollingPhase::Done, RollingPhase::Failed})
        QVERIFY(!rollingPhaseText(phase).isEmpty());
    for (const QString &code : {u"decision"_s, u"hold"_s, u"gates"_s, u"dns"_s, u"paused"_s, u"no-contact"_s,
                                u"no-quorum"_s, u"other-process"_s, u"refused"_s, u"reading"_s, u"journal"_s})
        QVERIFY2(!rollingWaitText(code, NodeName(u"pve-node1"_s)).isEmpty(), qPrintable(code));
    for (const QString &code :
         {u"max-failed"_s, u"end-time"_s, u"cancelled"_s, u"user"_s, u"drain-failed"_s, u"return-leftovers"_s})
        QVERIFY2(rollingReasonText(code) != code, qPrintable(code));
    RollingRequest request = campaign({u"pve-node1"_s, u"pve-node2"_s});
    request.until = ClusterBuilder::now();
    const QString sentence = rollingSentence(planRolling(plain().facts(), request, ClusterBuilder::now(), u"r"_s));
    QVERIFY2(sentence.contains(u"pve-node1"_s) && sentence.contains(u"pve-node2"_s), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestRolling)
#include "test_rolling.moc"
