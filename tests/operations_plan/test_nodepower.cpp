// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "operations/planexport.h"
#include "operations/wording.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

const NodeName node(u"pve-node1"_s);

NodePowerRequest request(StepKind action, const QList<int> &leftovers = {})
{
    NodePowerRequest asked;
    asked.node = node;
    asked.action = action;
    for (const int vmid : leftovers)
        asked.leftovers.append(VmId{vmid});
    return asked;
}

Plan planned(const ClusterBuilder &cluster, const NodePowerRequest &asked)
{
    return planNodePower(cluster.facts(), asked, u"plan"_s);
}

/// The homelab with everything moved away but these guests.
ClusterBuilder holding(const QList<int> &left, bool withQdevice = true, int pve = 9)
{
    ClusterBuilder cluster = homelab(pve, withQdevice);
    for (GuestState &guest : cluster.content.guests) {
        if (guest.node == node && !left.contains(guest.key.vmid.value))
            guest.node = NodeName(u"pve-node2"_s);
    }
    return cluster;
}

} // namespace

class NodePowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyNodeRebootsAndIsWaitedFor()
    {
        const Plan plan = planned(holding({}), request(StepKind::RebootNode));
        QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
        QCOMPARE(stepLines(plan),
                 (QStringList{u"s1 w1 reboot-node pve-node1"_s, u"s2 w2 wait-for-node pve-node1 after s1"_s}));
        QCOMPARE(int(plan.kind), int(OperationKind::Power));
        QCOMPARE(plan.node, node);
        QCOMPARE(operationTitle(plan), u"Reboot pve-node1"_s);
        QVERIFY(planSentence(plan).contains(u"no guest runs there"_s));
        QCOMPARE(plan.quorumAfter.votes, 2);
        QCOMPARE(planFromJson(planToJson(plan)).value_or(Plan()), plan);
    }

    void D060_leftoversAreAcceptedOneByOne()
    {
        const ClusterBuilder cluster = holding({101, 212});
        const Plan none = planned(cluster, request(StepKind::RebootNode));
        QVERIFY(!none.startable);
        for (const QString &sid : {u"vm:101"_s, u"ct:212"_s}) {
            const Finding *finding = findingOf(none, u"leftover"_s, sid);
            QVERIFY(finding);
            QCOMPARE(int(finding->severity), int(Severity::Blocker));
            QCOMPARE(finding->fixes.size(), 1);
            QCOMPARE(finding->fixes.first().strategy, std::optional(Strategy::Leave));
        }
        const Plan one = planned(cluster, request(StepKind::RebootNode, {101}));
        QVERIFY(!one.startable);
        QCOMPARE(int(findingOf(one, u"leftover"_s, u"vm:101"_s)->severity), int(Severity::Caution));
        QCOMPARE(int(findingOf(one, u"leftover"_s, u"ct:212"_s)->severity), int(Severity::Blocker));
        QVERIFY(planned(cluster, request(StepKind::RebootNode, {101, 212})).startable);
        // No single word accepts them all.
        NodePowerRequest all = request(StepKind::RebootNode);
        all.accepted = {u"leftover"_s};
        QVERIFY(!planned(cluster, all).startable);
    }

    void guestsThatAreOffHaveNothingToLose()
    {
        ClusterBuilder cluster = holding({212});
        cluster.guestState(212).state = RunState::Stopped;
        const Plan plan = planned(cluster, request(StepKind::ShutdownNode));
        QVERIFY(plan.startable);
        QVERIFY(!findingOf(plan, u"leftover"_s));
        QCOMPARE(stepLines(plan), QStringList{u"s1 w1 shutdown-node pve-node1"_s});
    }

    void D061_theShutdownPolicyIsSpelledOut_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("reboot");
        QTest::addColumn<bool>("maintenance");
        QTest::addColumn<QString>("effect");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("basis");
        QTest::newRow("D-061: not set, reboot: freeze")
            << QString() << true << false << u"freeze"_s << u"\"conditional\", for a reboot"_s << u"node-down"_s;
        QTest::newRow("D-061: not set, shutdown: recovered elsewhere")
            << QString() << false << false << u"failover"_s << u"other nodes start what was stopped"_s
            << u"ha-recovery"_s;
        QTest::newRow("D-061: conditional, reboot") << u"conditional"_s << true << false << u"freeze"_s
                                                    << u"nothing is recovered elsewhere"_s << u"node-down"_s;
        QTest::newRow("D-061: freeze, shutdown")
            << u"freeze"_s << false << false << u"freeze"_s << u"however long"_s << u"node-down"_s;
        QTest::newRow("D-061: failover, reboot: a minute decides")
            << u"failover"_s << true << false << u"failover"_s << u"unless this one is back within a minute"_s
            << u"ha-recovery"_s;
        QTest::newRow("D-061: migrate, reboot: moves first")
            << u"migrate"_s << true << false << u"migrate"_s << u"first moves"_s << u"ha-recovery"_s;
        QTest::newRow("D-061: maintenance overrides the policy")
            << u"freeze"_s << true << true << u"migrate"_s << u"first moves"_s << u"ha-recovery"_s;
    }

    void D061_theShutdownPolicyIsSpelledOut()
    {
        QFETCH(QString, policy);
        QFETCH(bool, reboot);
        QFETCH(bool, maintenance);
        QFETCH(QString, effect);
        QFETCH(QString, words);
        QFETCH(QString, basis);
        ClusterBuilder cluster = holding({102, 212});
        cluster.content.options.shutdownPolicy = policy;
        if (maintenance)
            cluster.nodeState(node.text()).haState = u"maintenance"_s;
        const Plan plan = planned(cluster, request(reboot ? StepKind::RebootNode : StepKind::ShutdownNode, {102, 212}));
        const Finding *finding = findingOf(plan, u"shutdown-policy"_s);
        QVERIFY(finding);
        QCOMPARE(finding->arguments.value(u"effect"_s), effect);
        QCOMPARE(finding->arguments.value(u"guests"_s), u"vm:102"_s); // not the container: HA does not know it
        QVERIFY2(findingText(*finding).contains(words), qPrintable(findingText(*finding)));
        QCOMPARE(guestPlanOf(plan, 102)->expected.basis, basis);
        QCOMPARE(guestPlanOf(plan, 212)->expected.basis, u"node-down"_s);
        QVERIFY(plan.startable);
    }

    void withoutHaGuestsThePolicyIsNotMentioned()
    {
        const Plan plan = planned(holding({212}), request(StepKind::RebootNode, {212}));
        QVERIFY(!findingOf(plan, u"shutdown-policy"_s));
        QVERIFY(!findingOf(plan, u"shutdown-hangs"_s));
    }

    void D061_aPinnedGuestHoldsUpTheShutdown()
    {
        ClusterBuilder cluster = holding({101});
        cluster.content.options.shutdownPolicy = u"migrate"_s;
        QVERIFY(findingOf(planned(cluster, request(StepKind::RebootNode, {101})), u"shutdown-hangs"_s));
        cluster.content.options.shutdownPolicy = u"freeze"_s;
        QVERIFY(!findingOf(planned(cluster, request(StepKind::RebootNode, {101})), u"shutdown-hangs"_s));
    }

    void D010_aLostQuorumIsRefusedUntilItIsAccepted_data()
    {
        QTest::addColumn<int>("action");
        QTest::newRow("D-010: reboot") << int(StepKind::RebootNode);
        QTest::newRow("D-010: shutdown") << int(StepKind::ShutdownNode);
    }

    void D010_aLostQuorumIsRefusedUntilItIsAccepted()
    {
        QFETCH(int, action);
        const ClusterBuilder cluster = holding({}, false);
        NodePowerRequest asked = request(StepKind(action));
        const Plan refused = planned(cluster, asked);
        QVERIFY(!refused.startable);
        QCOMPARE(int(findingOf(refused, u"quorum-lost"_s)->severity), int(Severity::Blocker));
        QVERIFY(findingOf(refused, u"survivor-resets"_s));
        asked.accepted = {u"quorum-lost"_s};
        const Plan accepted = planned(cluster, asked);
        QVERIFY(accepted.startable);
        QVERIFY(findingText(*findingOf(accepted, u"quorum-lost"_s)).contains(u"accepted"_s));
    }

    void aNodeThatIsOffIsNotSentDown()
    {
        ClusterBuilder cluster = holding({});
        cluster.offline(node.text());
        const Plan plan = planned(cluster, request(StepKind::RebootNode));
        QVERIFY(!plan.startable);
        QVERIFY(findingOf(plan, u"node-offline"_s));
        QVERIFY(plan.steps.isEmpty());
    }

    void anInstalledKernelIsNamed()
    {
        PlanFacts facts = holding({}).facts();
        NodeUpkeep upkeep;
        upkeep.node = node;
        upkeep.runningKernel = u"6.17.2-1-pve"_s;
        upkeep.newestKernel = u"6.17.4-1-pve"_s;
        facts.details.upkeep.insert(node, upkeep);
        const Plan plan = planNodePower(facts, request(StepKind::RebootNode), u"plan"_s);
        const Finding *finding = findingOf(plan, u"kernel-pending"_s);
        QVERIFY(finding);
        QVERIFY(findingText(*finding).contains(u"6.17.4-1-pve"_s));
    }

    void wakingNeedsAnAddress_data()
    {
        QTest::addColumn<bool>("online");
        QTest::addColumn<bool>("read");
        QTest::addColumn<QString>("mac");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("startable");
        QTest::addColumn<int>("steps");
        QTest::newRow("off, address known") << false << true << u"BC:24:11:F0:00:01"_s << QString() << true << 2;
        QTest::newRow("off, none configured") << false << true << QString() << u"no-wake-address"_s << false << 2;
        QTest::newRow("D-011: off, not read in time") << false << false << QString() << u"not-read"_s << true << 2;
        QTest::newRow("on already") << true << true << u"BC:24:11:F0:00:01"_s << u"node-online"_s << true << 0;
    }

    void wakingNeedsAnAddress()
    {
        QFETCH(bool, online);
        QFETCH(bool, read);
        QFETCH(QString, mac);
        QFETCH(QString, code);
        QFETCH(bool, startable);
        QFETCH(int, steps);
        ClusterBuilder cluster = holding({});
        if (!online)
            cluster.offline(node.text());
        PlanFacts facts = cluster.facts();
        if (read) {
            NodeUpkeep upkeep;
            upkeep.node = node;
            upkeep.readAt = ClusterBuilder::now();
            upkeep.wakeAddress = mac;
            facts.details.upkeep.insert(node, upkeep);
        }
        const Plan plan = planNodePower(facts, request(StepKind::WakeNode), u"plan"_s);
        QCOMPARE(plan.steps.size(), steps);
        QVERIFY2(plan.startable == startable, qPrintable(findingLines(plan).join(u'\n')));
        QCOMPARE(plan.findings.isEmpty(), code.isEmpty());
        if (!code.isEmpty())
            QVERIFY(findingOf(plan, code));
        if (steps > 0) {
            QCOMPARE(stepLines(plan),
                     (QStringList{u"s1 w1 wake-node pve-node1"_s, u"s2 w2 wait-for-node pve-node1 after s1"_s}));
            QVERIFY(planCommands(plan, facts.snapshot->version).contains(u"pvesh create /nodes/pve-node1/wakeonlan"_s));
        }
    }

    void theRightIsSysPowerMgmt_data()
    {
        QTest::addColumn<int>("action");
        QTest::newRow("reboot") << int(StepKind::RebootNode);
        QTest::newRow("shutdown") << int(StepKind::ShutdownNode);
        QTest::newRow("wake") << int(StepKind::WakeNode);
    }

    void theRightIsSysPowerMgmt()
    {
        QFETCH(int, action);
        ClusterBuilder cluster = holding({});
        cluster.content.permissions.byPath[u"/"_s].remove(u"Sys.PowerMgmt"_s);
        if (StepKind(action) == StepKind::WakeNode)
            cluster.offline(node.text());
        const Plan plan = planned(cluster, request(StepKind(action)));
        const Finding *finding = findingOf(plan, u"no-privilege"_s);
        QVERIFY(finding);
        QCOMPARE(finding->arguments.value(u"privilege"_s), u"Sys.PowerMgmt"_s);
        QVERIFY(!plan.startable);
    }

    void D031_theSameFactsGiveTheSamePlan()
    {
        const ClusterBuilder cluster = holding({101, 102, 212}, true, 8);
        const NodePowerRequest asked = request(StepKind::ShutdownNode, {101, 102});
        QCOMPARE(planned(cluster, asked), planned(cluster, asked));
    }
};

QTEST_GUILESS_MAIN(NodePowerTest)
#include "test_nodepower.moc"
