// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/findings.h"
#include "plansound.h"

#include <QTest>

using namespace DrydockTest;

/// The sample of `./dev soak plans` for every run of the tests, always with the same seeds.
class TestPlanSoundness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D030_D031_D080_randomClustersGetSoundPlansAndReturns()
    {
        constexpr int clusters = 200;
        Tally tally;
        for (quint32 seed = 1; seed <= clusters; ++seed) {
            const QString wrong = proveSeed(seed, tally);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
        }
        // The sample must reach both sides, or it proves nothing.
        QVERIFY(tally.startable > clusters / 50);
        QVERIFY(tally.blocked > clusters / 50);
        QVERIFY(tally.moves > clusters);
        QVERIFY(tally.returned > clusters);
        QVERIFY2(tally.codes.size() > 40, qPrintable(QStringList(tally.codes.keys()).join(u' ')));
    }

    /// A judge that never objects would prove nothing either: each rule broken by hand is seen.
    void theJudgeSeesABrokenPlan_data()
    {
        QTest::addColumn<std::function<void(Plan &, ClusterBuilder &)>>("breakIt");
        QTest::addColumn<QString>("says");
        using Break = std::function<void(Plan &, ClusterBuilder &)>;
        const auto row = [](const char *name, const Break &how, const QString &says) {
            QTest::newRow(name) << how << says;
        };
        row("nothing", [](Plan &, ClusterBuilder &) {}, {});
        row("memory", [](Plan &, ClusterBuilder &c) { c.nodeState(u"b"_s).memory = 60 * GiB; }, u"may be filled"_s);
        row("a pair", [](Plan &, ClusterBuilder &c) { c.guestState(103).node = NodeName(u"b"_s); }, u"may meet on b"_s);
        row(
            "a strict rule", [](Plan &, ClusterBuilder &c) { c.nodeAffinity(u"only"_s, {{u"a"_s, 0}}, true); },
            u"against rule only"_s);
        row("a node that is down", [](Plan &, ClusterBuilder &c) { c.offline(u"b"_s); }, u"not a node"_s);
        row(
            "a guest forgotten", [](Plan &plan, ClusterBuilder &) { plan.guests.removeLast(); },
            u"without a guest plan"_s);
        row(
            "a guest without steps", [](Plan &plan, ClusterBuilder &) { plan.guests.first().steps.clear(); },
            u"no steps"_s);
        row(
            "an order that cannot be", [](Plan &plan, ClusterBuilder &) { plan.steps.first().dependsOn = {u"s9"_s}; },
            u"on s9"_s);
        row(
            "quorum", [](Plan &, ClusterBuilder &c) { c.content.quorum.nodeVotes[NodeName(u"a"_s)] = 3; },
            u"loses quorum"_s);
    }

    void theJudgeSeesABrokenPlan()
    {
        using Break = std::function<void(Plan &, ClusterBuilder &)>;
        QFETCH(Break, breakIt);
        QFETCH(QString, says);
        ClusterBuilder c;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            c.node(name, 64, 12);
        c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
        c.bridge(u"vmbr0"_s);
        c.vm(101, u"web"_s, u"a"_s, 8);
        c.vm(102, u"db"_s, u"a"_s, 8).tags = {u"pair-x"_s};
        c.vm(103, u"db2"_s, u"c"_s, 8).tags = {u"pair-x"_s};
        for (const int vmid : {101, 102, 103})
            c.disk(vmid, u"ceph"_s, 8);
        c.ha(101);
        DrainRequest request;
        request.node = NodeName(u"a"_s);
        request.then = AfterDrain::Reboot;
        // The pair leaves one node for 102; 101 is sent there too.
        request.decisions.insert(VmId{101}, {Strategy::Live, NodeName(u"b"_s)});
        Plan plan = planDrain(c.facts(), request, u"p"_s);
        QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
        breakIt(plan, c);
        const QString wrong = unsoundDrain(c.facts(), request, plan);
        QVERIFY2(says.isEmpty() ? wrong.isEmpty() : wrong.contains(says), qPrintable(wrong));
    }
};

QTEST_GUILESS_MAIN(TestPlanSoundness)
#include "test_plansoundness.moc"
