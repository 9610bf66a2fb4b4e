// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "operations/rebalanceplanner.h"
#include "operations/wording.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

/// Three nodes of 32 GiB; the first carries four VMs of 6 GiB that use all of it, the others little.
ClusterBuilder lopsided(int pve = 9)
{
    ClusterBuilder c(pve);
    c.node(u"pve1"_s, 32, 25);
    c.node(u"pve2"_s, 32, 4);
    c.node(u"pve3"_s, 32, 4);
    c.nodeState(u"pve1"_s).cpu = 0.8;
    c.nodeState(u"pve2"_s).cpu = 0.1;
    c.nodeState(u"pve3"_s).cpu = 0.1;
    c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s});
    c.bridge(u"vmbr0"_s);
    for (const int vmid : {101, 102, 103, 104}) {
        GuestState &guest = c.vm(vmid, u"vm%1"_s.arg(vmid), u"pve1"_s, 6);
        guest.memory = 6 * GiB;
        guest.cpu = 0.4;
        guest.maxCpu = 4;
        c.disk(vmid, u"ceph"_s, 16);
    }
    return c;
}

QStringList moves(const Plan &plan)
{
    QStringList result;
    for (const Step &step : plan.steps)
        result.append(u"%1>%2"_s.arg(step.guest.vmid.value).arg(step.to.text()));
    return result;
}

} // namespace

/// Rebalance (screen 8): moves towards even load, and only those that are permitted.
class TestRebalance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void keepsFreeMemoryAtEveryMoment();
    void D031_isDeterministic();
    void readsOnlyWhatMayMove();
    void whatIsShownIsKept_data();
    void whatIsShownIsKept();
};

void TestRebalance::rows_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const QString &change, const QStringList &expected, const QString &finding) {
        QTest::newRow(name) << change << expected << finding;
    };
    row("by memory, until the nodes are close", {}, {u"101>pve2"_s, u"102>pve3"_s}, u"info balance-good cluster"_s);
    row("by processor", u"cpu"_s, {u"101>pve2"_s, u"102>pve3"_s}, u"info balance-good cluster"_s);
    row("by number of guests", u"count"_s, {u"101>pve2"_s, u"102>pve3"_s}, u"info balance-good cluster"_s);
    row("at most so many moves", u"one"_s, {u"101>pve2"_s}, {});
    row("close enough already", u"wide"_s, {}, u"info balance-good cluster"_s);
    row("D-030: a pair is kept apart", u"pair"_s, {u"101>pve3"_s, u"102>pve2"_s}, u"info balance-good cluster"_s);
    row("a strict HA rule binds", u"strict"_s, {u"101>pve2"_s, u"102>pve2"_s}, u"caution balance-stuck cluster"_s);
    row("on 8 a restricted HA group binds", u"group"_s, {u"101>pve2"_s, u"102>pve2"_s},
        u"caution balance-stuck cluster"_s);
    row("HA would take it back to the node it prefers", u"prefers"_s, {}, u"caution balance-stuck cluster"_s);
    row("guests that HA keeps together stay together", u"together"_s, {u"103>pve2"_s, u"104>pve3"_s},
        u"info balance-good cluster"_s);
    row("a device ties it", u"device"_s, {u"102>pve2"_s, u"103>pve3"_s}, u"info balance-good cluster"_s);
    row("a local disk is not copied for it", u"local"_s, {u"102>pve2"_s, u"103>pve3"_s},
        u"info balance-good cluster"_s);
    row("what was not read stays", u"unread"_s, {u"102>pve2"_s, u"103>pve3"_s}, u"info balance-good cluster"_s);
    row("no move to a node that is offline", u"offline"_s, {u"101>pve2"_s, u"102>pve2"_s},
        u"info balance-good cluster"_s);
    row("containers are not interrupted unasked", u"containers"_s, {}, u"caution balance-stuck cluster"_s);
    row("containers, when asked for", u"restart"_s, {u"201>pve2"_s, u"202>pve3"_s}, u"info balance-good cluster"_s);
}

void TestRebalance::rows()
{
    QFETCH(QString, change);
    QFETCH(QStringList, expected);
    QFETCH(QString, finding);
    ClusterBuilder c = lopsided(change == "group"_L1 ? 8 : 9);
    RebalanceRequest request;
    request.thresholdPercent = 25;
    if (change == "cpu"_L1 || change == "count"_L1)
        request.by = *balanceFromWord(change);
    if (change == "count"_L1)
        request.thresholdPercent = 80; // two of four on one node, one on each of the others
    if (change == "one"_L1)
        request.maxMoves = 1;
    if (change == "wide"_L1)
        request.thresholdPercent = 70;
    if (change == "pair"_L1) {
        c.guestState(101).tags = {u"pair-dns"_s};
        c.vm(105, u"partner"_s, u"pve2"_s, 1).tags = {u"pair-dns"_s};
    }
    if (change == "strict"_L1 || change == "group"_L1) {
        for (const int vmid : {101, 102, 103, 104})
            c.ha(vmid);
        c.nodeAffinity(u"two"_s, {{u"pve1"_s, 0}, {u"pve2"_s, 0}}, true);
    }
    if (change == "prefers"_L1) {
        for (const int vmid : {101, 102, 103, 104})
            c.ha(vmid);
        c.nodeAffinity(u"first"_s, {{u"pve1"_s, 2}, {u"pve2"_s, 1}, {u"pve3"_s, 1}}, true);
    }
    if (change == "together"_L1) {
        c.ha(101);
        c.ha(102);
        c.affinity(u"both"_s, {101, 102}, true);
    }
    if (change == "device"_L1)
        c.device(101, u"hostpci0"_s);
    if (change == "local"_L1)
        c.disk(101, u"local-zfs"_s, 8, u"scsi1"_s);
    if (change == "unread"_L1)
        c.details.guests.remove(c.guestState(101).key);
    if (change == "offline"_L1)
        c.offline(u"pve3"_s);
    if (change == "containers"_L1 || change == "restart"_L1) {
        c.content.guests.clear();
        for (const int vmid : {201, 202, 203, 204}) {
            c.ct(vmid, u"ct"_s, u"pve1"_s, 6).memory = 6 * GiB;
            c.disk(vmid, u"ceph"_s, 4);
        }
        request.restart = change == "restart"_L1;
    }
    const Plan plan = planRebalance(c.facts(), request, u"r"_s);
    QCOMPARE(plan.kind, OperationKind::Rebalance);
    QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
    QCOMPARE(moves(plan), expected);
    QCOMPARE(plan.guests.size(), plan.steps.size());
    for (const Step &step : plan.steps)
        QCOMPARE(step.kind, StepKind::MigrateGuest);
    if (finding.isEmpty())
        QVERIFY(!findingOf(plan, u"balance-good"_s) && !findingOf(plan, u"balance-stuck"_s));
    else
        QVERIFY2(findingLines(plan).contains(finding), qPrintable(findingLines(plan).join(u'\n')));
    for (const Finding &said : plan.findings)
        QVERIFY2(!findingText(said).contains(u'%') || said.code.startsWith("balance"_L1), qPrintable(said.code));
}

void TestRebalance::keepsFreeMemoryAtEveryMoment()
{
    ClusterBuilder c = lopsided();
    c.node(u"pve4"_s, 6, 1); // the emptiest, and too small for any of them
    c.bridge(u"vmbr0"_s);
    RebalanceRequest request;
    request.keepFreePercent = 60;
    const Plan plan = planRebalance(c.facts(), request, u"r"_s);
    QVERIFY(!plan.steps.isEmpty());
    for (const NodeForecast &node : plan.nodes) {
        if (node.node != NodeName(u"pve1"_s))
            QVERIFY(node.memoryPeak <= std::max(node.memoryNow, node.maxMemory / 100 * 40));
    }
}

void TestRebalance::D031_isDeterministic()
{
    const PlanFacts facts = lopsided().facts();
    const Plan one = planRebalance(facts, {}, u"a"_s);
    QVERIFY(one.sameOutcome(planRebalance(facts, {}, u"b"_s)));
}

void TestRebalance::readsOnlyWhatMayMove()
{
    ClusterBuilder c = lopsided();
    c.ct(201, u"ct"_s, u"pve1"_s);
    c.vm(300, u"template"_s, u"pve1"_s).isTemplate = true;
    c.vm(301, u"elsewhere"_s, u"pve2"_s);
    RebalanceRequest request;
    const QList<VmId> vms{VmId{101}, VmId{102}, VmId{103}, VmId{104}};
    QCOMPARE(guestsToRebalance(c.facts().snapshot, request), vms);
    request.restart = true;
    QCOMPARE(guestsToRebalance(c.facts().snapshot, request), vms + QList<VmId>{VmId{201}});
}

void TestRebalance::whatIsShownIsKept_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("anew"); ///< what a search would find
    QTest::addColumn<QStringList>("kept"); ///< what is left of 101>pve2 and 102>pve3
    const auto row = [](const char *name, const QString &change, const QStringList &anew, const QStringList &kept) {
        QTest::newRow(name) << change << anew << kept;
    };
    row("loads breathe: others would be moved now", u"breathes"_s, {u"103>pve2"_s, u"101>pve3"_s},
        {u"101>pve2"_s, u"102>pve3"_s});
    row("it is even enough now, and moving still evens out", u"lighter"_s, {}, {u"101>pve2"_s, u"102>pve3"_s});
    row("one would only make it worse now", u"full"_s, {u"101>pve3"_s, u"102>pve3"_s}, {u"102>pve3"_s});
    row("one may not go there any more", u"strict"_s, {u"101>pve3"_s, u"102>pve2"_s}, {u"102>pve3"_s});
    row("one was moved meanwhile", u"moved"_s, {u"102>pve3"_s}, {u"102>pve3"_s});
    row("one is gone", u"gone"_s, {u"102>pve2"_s, u"103>pve3"_s}, {u"102>pve3"_s});
}

void TestRebalance::whatIsShownIsKept()
{
    QFETCH(QString, change);
    RebalanceRequest request;
    request.thresholdPercent = 25;
    const Plan shown = planRebalance(lopsided().facts(), request, u"r"_s);
    QCOMPARE(moves(shown), (QStringList{u"101>pve2"_s, u"102>pve3"_s}));

    ClusterBuilder c = lopsided();
    if (change == "breathes"_L1)
        c.guestState(103).memory = 7 * GiB;
    if (change == "lighter"_L1)
        request.thresholdPercent = 70;
    if (change == "full"_L1)
        c.nodeState(u"pve2"_s).memory = 24 * GiB;
    if (change == "strict"_L1) {
        c.ha(101);
        c.nodeAffinity(u"not-two"_s, {{u"pve1"_s, 0}, {u"pve3"_s, 0}}, true);
    }
    if (change == "moved"_L1) {
        c.guestState(101).node = NodeName(u"pve2"_s);
        c.nodeState(u"pve1"_s).memory = 19 * GiB;
        c.nodeState(u"pve2"_s).memory = 10 * GiB;
    }
    if (change == "gone"_L1) {
        c.content.guests.removeIf([](const GuestState &guest) { return guest.key.vmid == VmId{101}; });
        c.nodeState(u"pve1"_s).memory = 19 * GiB;
    }
    QTEST(moves(planRebalance(c.facts(), request, u"r"_s)), "anew");
    QTEST(moves(planRebalance(c.facts(), keepingMoves(request, shown), u"r"_s)), "kept");
}

QTEST_GUILESS_MAIN(TestRebalance)
#include "test_rebalance.moc"
