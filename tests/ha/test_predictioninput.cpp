// SPDX-License-Identifier: GPL-3.0-or-later
// From a snapshot to a prediction, and what the snapshot did not tell.
#include "clusterbuilder.h"
#include "ha/predictioninput.h"
#include "ha/predictor.h"

#include <QTest>

using namespace DrydockTest;
using namespace Drydock::Prediction;

using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

/// Two nodes as the document of the home lab has them: four machines and a container under HA, and one guest that is
/// not.
ClusterBuilder house(int pve = 9)
{
    ClusterBuilder c(pve);
    c.node(u"pve-node1"_s);
    c.node(u"pve-node2"_s);
    c.vm(101, u"gateway"_s, u"pve-node1"_s);
    c.vm(102, u"files"_s, u"pve-node2"_s);
    c.vm(103, u"media"_s, u"pve-node2"_s);
    c.vm(104, u"build"_s, u"pve-node2"_s);
    c.ct(240, u"dns"_s, u"pve-node1"_s);
    c.vm(300, u"scratch"_s, u"pve-node1"_s);
    for (const int vmid : {101, 102, 103, 104, 240})
        c.ha(vmid);
    HaStatus &status = c.content.haStatus;
    status.master = NodeName(u"pve-node1"_s);
    for (const NodeState &node : std::as_const(c.content.nodes)) {
        status.nodeStatus.insert(node.name, u"online"_s);
        status.lrm.insert(node.name, {u"active"_s, u"active"_s, ClusterBuilder::now().toSecsSinceEpoch()});
    }
    for (const HaResource &resource : std::as_const(c.content.haResources))
        status.services.insert(resource.guest, {u"started"_s, c.guestState(resource.guest.vmid.value).node, {}, {}});
    return c;
}

Bridged bridged(const ClusterBuilder &c)
{
    return predictionInput(ClusterSnapshot(c.content));
}

Forecast lose(const ClusterBuilder &c, const QString &node)
{
    Input input = bridged(c).input;
    Event event;
    event.node = NodeName(node);
    input.events.append(event);
    return predict(input);
}

} // namespace

class TestPredictionInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeSnapshotLeavesNoGap()
    {
        const Bridged all = bridged(house());
        QVERIFY(all.gaps.isEmpty());
        QCOMPARE(all.input.pve, 9);
        QCOMPARE(all.input.nodes.size(), 2);
        QCOMPARE(all.input.services.size(), 5);
        QCOMPARE(all.input.others.size(), 1);
        QCOMPARE(all.input.master, NodeName(u"pve-node1"_s));
        QCOMPARE(all.input.services.first().maxMemory, 4 * GiB);
        QCOMPARE(all.input.nodes.first().lrm, LrmState::Active);
    }

    void losingEitherOfTwoNodesStopsEverything_data()
    {
        QTest::addColumn<QString>("node");
        QTest::newRow("the first") << u"pve-node1"_s;
        QTest::newRow("the second") << u"pve-node2"_s;
    }

    void losingEitherOfTwoNodesStopsEverything()
    {
        QFETCH(QString, node);
        const Forecast result = lose(house(), node);
        QVERIFY(!result.quorate);
        QVERIFY(result.quorumLostAt.has_value());
        QCOMPARE(result.quorumTimeline.first().votesPresent, 1);
        QCOMPARE(result.quorumTimeline.first().votesNeeded, 2);
        // The survivor resets itself, and nobody starts anything.
        QCOMPARE(result.nodesDown.size(), 2);
        QCOMPARE(result.nodesDown.last().cause, NodeDown::Cause::Watchdog);
        for (const ServiceResult &service : result.services)
            QCOMPARE(service.outcome, Outcome::Down);
    }

    void withAQdeviceTheOtherNodeTakesOver()
    {
        ClusterBuilder c = house();
        c.qdevice();
        const Forecast result = lose(c, u"pve-node2"_s);
        QVERIFY(result.quorate);
        QCOMPARE(result.services.value(u"vm:101"_s).outcome, Outcome::Unaffected);
        for (const QString &sid : {u"vm:102"_s, u"vm:103"_s, u"vm:104"_s}) {
            const ServiceResult service = result.services.value(sid);
            QCOMPARE(service.outcome, Outcome::Recovered);
            QCOMPARE(service.place.node, NodeName(u"pve-node1"_s));
            QVERIFY(service.startedAt.value_or(0) > 100);
            QVERIFY(service.downSeconds > 100 && service.downSeconds < 240);
        }
        QCOMPARE(result.nodes.value(NodeName(u"pve-node1"_s)).runningGuests, 6);
    }

    void groupsOfPve8AreTaken()
    {
        ClusterBuilder c = house(8);
        c.qdevice();
        c.nodeAffinity(u"second"_s, {{u"pve-node2"_s, 0}}, true);
        const Bridged all = bridged(c);
        QCOMPARE(all.input.groups.size(), 1);
        QVERIFY(all.input.groups.first().restricted);
        const Forecast result = lose(c, u"pve-node2"_s);
        QCOMPARE(result.services.value(u"vm:102"_s).outcome, Outcome::StuckInRecovery);
        QCOMPARE(result.services.value(u"vm:102"_s).obstacle, Obstacle::RestrictedToOfflineNodes);
    }

    void groupsLeftOverOnPve9AreRules()
    {
        ClusterBuilder c = house();
        HaGroup group;
        group.name = u"old"_s;
        group.nodes.insert(NodeName(u"pve-node1"_s), 0);
        group.restricted = true;
        group.noFailback = true;
        c.content.haGroups.append(group);
        c.content.haResources.first().group = u"old"_s;
        const Bridged all = bridged(c);
        QCOMPARE(all.input.rules.size(), 1);
        QCOMPARE(all.input.rules.first().id, u"ha-group-old"_s);
        QVERIFY(all.input.rules.first().strict);
        QVERIFY(!all.input.services.first().failback);
    }

    void aRuleThatAvoidsNodesNamesAllOthers()
    {
        ClusterBuilder c = house();
        c.nodeAffinity(u"away"_s, {{u"pve-node2"_s, 0}}, true);
        c.content.haRules.first().positive = false;
        QCOMPARE(bridged(c).input.rules.first().nodes.firstKey(), NodeName(u"pve-node1"_s));
        QCOMPARE(bridged(c).input.rules.first().nodes.size(), 1);
    }

    void optionsAreTaken()
    {
        ClusterBuilder c = house();
        c.content.options.shutdownPolicy = u"migrate"_s;
        c.content.options.crs = u"ha=static,ha-rebalance-on-start=1"_s;
        c.content.options.crsMode = u"static"_s;
        c.content.options.maxWorkers = 2;
        const Input input = bridged(c).input;
        QCOMPARE(input.shutdownPolicy, ShutdownPolicy::Migrate);
        QCOMPARE(input.scheduler, Scheduler::Static);
        QVERIFY(input.rebalanceOnStart);
        QCOMPARE(input.maxWorkers, 2);
    }

    void aNodeInMaintenanceIsTakenSo()
    {
        ClusterBuilder c = house();
        const NodeName second(u"pve-node2"_s);
        c.content.haStatus.nodeStatus[second] = u"maintenance"_s;
        c.content.haStatus.lrm[second].mode = c.content.haStatus.lrm[second].state = u"maintenance"_s;
        const Input input = bridged(c).input;
        QVERIFY(input.nodes.last().maintenance);
        QCOMPARE(input.nodes.last().lrm, LrmState::Maintenance);
    }

    void whatIsNotToldIsNamed_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Gap::Code>("gap");
        const auto row = [](const char *name, const Change &change, Gap::Code gap) {
            QTest::newRow(name) << change << gap;
        };
        row(
            "HA was never read", [](ClusterBuilder &c) { c.content.freshness[size_t(Section::Ha)].readAt = {}; },
            Gap::Code::HaUnread);
        row(
            "votes need a right", [](ClusterBuilder &c) { c.content.quorum.nodeVotes.clear(); },
            Gap::Code::VotesUnread);
        row(
            "options were never read",
            [](ClusterBuilder &c) { c.content.freshness[size_t(Section::Options)].readAt = {}; },
            Gap::Code::OptionsUnread);
        row("no master", [](ClusterBuilder &c) { c.content.haStatus.master = {}; }, Gap::Code::NoMaster);
        row(
            "a node without a size", [](ClusterBuilder &c) { c.content.nodes.first().maxMemory = 0; },
            Gap::Code::NodeSizeUnknown);
        row(
            "a local manager that says nothing",
            [](ClusterBuilder &c) { c.content.haStatus.lrm.first().timestamp -= 3600; }, Gap::Code::LrmUnknown);
        row(
            "a local manager that may still reset its empty node",
            [](ClusterBuilder &c) {
                for (const int vmid : {102, 103, 104})
                    c.guestState(vmid).node = NodeName(u"pve-node1"_s);
            },
            Gap::Code::IdleTimeUnknown);
        row(
            "a resource without a guest",
            [](ClusterBuilder &c) {
                c.content.guests.removeIf([](const GuestState &g) { return g.key.vmid.value == 102; });
            },
            Gap::Code::GuestUnknown);
        row(
            "a rule of an unknown kind", [](ClusterBuilder &c) { c.content.haRules.append(HaRule()); },
            Gap::Code::RuleUnknown);
        row(
            "the manager moves by itself", [](ClusterBuilder &c) { c.content.options.autoRebalance = true; },
            Gap::Code::AutoRebalance);
        row(
            "HA is disarmed", [](ClusterBuilder &c) { c.content.haStatus.armedState = u"disarmed"_s; },
            Gap::Code::NotArmed);
        row(
            "nothing was read", [](ClusterBuilder &c) { c.content.freshness[size_t(Section::Resources)].readAt = {}; },
            Gap::Code::ResourcesUnread);
    }

    void whatIsNotToldIsNamed()
    {
        QFETCH(Change, change);
        QFETCH(Gap::Code, gap);
        ClusterBuilder c = house();
        change(c);
        const Bridged all = bridged(c);
        QVERIFY(all.has(gap));
        QCOMPARE(all.gaps.size(), 1);
        // And it is predicted all the same.
        QCOMPARE(lose(c, u"pve-node2"_s).services.size(), all.input.services.size());
    }

    void nothingAtAllIsPredictedAsNothing()
    {
        const Bridged none = predictionInput(ClusterSnapshot());
        QVERIFY(none.has(Gap::Code::ResourcesUnread));
        QVERIFY(predict(none.input).services.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPredictionInput)
#include "test_predictioninput.moc"
