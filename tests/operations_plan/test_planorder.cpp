// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"

#include "operations/extension.h"
#include "operations/planwaves.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

/// Three VMs on the first of three nodes: 100 is small and not managed by HA, 101 the largest, 102 the name server.
ClusterBuilder three()
{
    ClusterBuilder c = plain();
    c.content.guests.removeIf([](const GuestState &guest) { return guest.key.vmid == VmId{200}; });
    c.vm(101, u"database"_s, u"pve-node1"_s, 8).tags = {};
    c.vm(102, u"names"_s, u"pve-node1"_s, 2).tags = {u"drydock-role-dns"_s};
    c.disk(101, u"ceph"_s, 32);
    c.disk(102, u"ceph"_s, 8);
    c.ha(101);
    c.read(100).startOrder = 1;
    c.read(101).startOrder = 2;
    c.read(102).startOrder = 3;
    return c;
}

QString orderOf(const Plan &plan)
{
    QStringList names;
    for (const auto guests = guestOrder(plan); const VmId guest : guests)
        names.append(guest.text());
    return names.join(u' ');
}

} // namespace

/// Which guest goes first, and what targets are chosen by.
class TestPlanOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byRule_data()
    {
        QTest::addColumn<MoveOrder>("order");
        QTest::addColumn<QString>("expected");
        QTest::newRow("what starts first at boot leaves last") << MoveOrder::Startup << u"102 101 100"_s;
        QTest::newRow("HA resources first, then by number") << MoveOrder::HaFirst << u"101 100 102"_s;
        QTest::newRow("least memory first") << MoveOrder::Smallest << u"102 100 101"_s;
        QTest::newRow("the name server leaves when those who ask it have left") << MoveOrder::Users << u"100 101 102"_s;
    }

    void byRule()
    {
        QFETCH(MoveOrder, order);
        QFETCH(QString, expected);
        DrainRequest request = drainNode1();
        request.parallel = 1;
        request.order = order;
        QCOMPARE(orderOf(planDrain(three().facts(), request, u"p"_s)), expected);
        QCOMPARE(moveOrderFromWord(moveOrderWord(order)), order);
    }

    void byHand_data()
    {
        QTest::addColumn<QList<VmId>>("sequence");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all of them") << QList{VmId{101}, VmId{102}, VmId{100}} << u"101 102 100"_s;
        QTest::newRow("one first, the others by the rule") << QList{VmId{100}} << u"100 102 101"_s;
        QTest::newRow("a guest that is gone changes nothing") << QList{VmId{999}, VmId{101}} << u"101 102 100"_s;
    }

    void byHand()
    {
        QFETCH(QList<VmId>, sequence);
        QFETCH(QString, expected);
        DrainRequest request = drainNode1();
        request.parallel = 1;
        request.sequence = sequence;
        QCOMPARE(orderOf(planDrain(three().facts(), request, u"p"_s)), expected);
    }

    void aRuleKeepsThoseThatStayReachableFirstAHandDoesNot()
    {
        ClusterBuilder c = three();
        c.ct(90, u"tiny"_s, u"pve-node1"_s, 1);
        c.disk(90, u"ceph"_s, 1);
        DrainRequest request = drainNode1();
        request.parallel = 1;
        request.order = MoveOrder::Smallest;
        QCOMPARE(orderOf(planDrain(c.facts(), request, u"p"_s)), u"102 100 101 90"_s);
        request.sequence = {VmId{90}};
        QCOMPARE(orderOf(planDrain(c.facts(), request, u"p"_s)), u"90 102 100 101"_s);
    }

    void pairsWaitForEachOtherInAnyOrder_data()
    {
        QTest::addColumn<QList<VmId>>("sequence");
        QTest::newRow("first, then second") << QList{VmId{201}, VmId{202}};
        QTest::newRow("second, then first") << QList{VmId{202}, VmId{201}};
    }

    void pairsWaitForEachOtherInAnyOrder()
    {
        QFETCH(QList<VmId>, sequence);
        ClusterBuilder c = plain();
        c.ct(201, u"dns1"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.ct(202, u"dns2"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.disk(201, u"ceph"_s, 2);
        c.disk(202, u"ceph"_s, 2);
        DrainRequest request = drainNode1();
        request.parallel = 4;
        request.sequence = sequence;
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        const auto wave = [&](VmId guest) { return guestWaves(plan, *guestPlanOf(plan, guest.value)); };
        QVERIFY(wave(sequence.first()).second < wave(sequence.last()).first);
    }

    void targetsBy_data()
    {
        QTest::addColumn<BalanceBy>("by");
        QTest::addColumn<QString>("target");
        QTest::newRow("most memory left") << BalanceBy::Memory << u"pve-node2"_s;
        QTest::newRow("least load") << BalanceBy::Cpu << u"pve-node3"_s;
        QTest::newRow("fewest guests") << BalanceBy::Count << u"pve-node4"_s;
    }

    void targetsBy()
    {
        QFETCH(BalanceBy, by);
        QFETCH(QString, target);
        ClusterBuilder c;
        c.node(u"pve-node1"_s, 32, 8);
        c.node(u"pve-node2"_s, 64, 8).cpu = 0.5;
        c.node(u"pve-node3"_s, 32, 8).cpu = 0.1;
        c.node(u"pve-node4"_s, 32, 8).cpu = 0.4;
        c.storage(u"ceph"_s, true, {u"images"_s});
        c.bridge(u"vmbr0"_s);
        c.vm(100, u"vm"_s, u"pve-node1"_s, 4);
        c.disk(100, u"ceph"_s, 16);
        c.vm(300, u"there"_s, u"pve-node2"_s, 1);
        c.vm(301, u"too"_s, u"pve-node3"_s, 1);
        DrainRequest request = drainNode1();
        request.balance = by;
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        QCOMPARE(guestPlanOf(plan, 100)->to.text(), target);
        QCOMPARE(requestAgain(plan).balance, by); // who joins later is placed by the same
        const auto again = planFromJson(planToJson(plan));
        QVERIFY(again);
        QCOMPARE(*again, plan);
    }

    void aLoadThatIsNotKnownIsNotTakenForIdle()
    {
        ClusterBuilder c = plain();
        c.nodeState(u"pve-node2"_s).cpu.reset();
        c.nodeState(u"pve-node3"_s).cpu = 0.7;
        DrainRequest request = drainNode1();
        request.balance = BalanceBy::Cpu;
        QCOMPARE(guestPlanOf(planDrain(c.facts(), request, u"p"_s), 100)->to.text(), u"pve-node3"_s);
    }

    void processorsBeforeAndAfter()
    {
        ClusterBuilder c = plain();
        GuestState &vm =
            *std::ranges::find(c.content.guests, VmId{100}, [](const GuestState &g) { return g.key.vmid; });
        vm.cpu = 0.5;
        vm.maxCpu = 4;
        c.nodeState(u"pve-node1"_s).cpu = 0.5;
        c.nodeState(u"pve-node3"_s).cpu.reset();
        DrainRequest request = drainNode1();
        decide(request, 100, Strategy::Live, u"pve-node2"_s);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        const auto cores = [&](const QString &node) {
            const NodeForecast &forecast = *std::ranges::find(plan.nodes, NodeName(node), &NodeForecast::node);
            return u"%1 to %2 of %3"_s.arg(forecast.coresNow, 0, 'f', 1)
                .arg(forecast.coresAfter, 0, 'f', 1)
                .arg(forecast.maxCores);
        };
        QCOMPARE(cores(u"pve-node1"_s), u"4.0 to 2.0 of 8"_s);
        QCOMPARE(cores(u"pve-node2"_s), u"0.8 to 2.8 of 8"_s);
        QCOMPARE(cores(u"pve-node3"_s), u"0.0 to 0.0 of 0"_s);
        request.then = AfterDrain::Shutdown;
        const Plan off = planDrain(c.facts(), request, u"p"_s);
        QCOMPARE(off.nodes.first().coresAfter, 0.0);
    }

    void oneGuestIsPutBeforeAnother_data()
    {
        QTest::addColumn<int>("guest");
        QTest::addColumn<int>("before");
        QTest::addColumn<QList<VmId>>("expected");
        QTest::newRow("forward") << 3 << 1 << QList{VmId{3}, VmId{1}, VmId{2}};
        QTest::newRow("to the end") << 1 << 0 << QList{VmId{2}, VmId{3}, VmId{1}};
        QTest::newRow("before itself") << 2 << 2 << QList{VmId{1}, VmId{2}, VmId{3}};
        QTest::newRow("who is not there") << 9 << 1 << QList{VmId{1}, VmId{2}, VmId{3}};
    }

    void oneGuestIsPutBeforeAnother()
    {
        QFETCH(int, guest);
        QFETCH(int, before);
        QFETCH(QList<VmId>, expected);
        QCOMPARE(movedBefore({VmId{1}, VmId{2}, VmId{3}}, VmId{guest}, VmId{before}), expected);
    }
};

QTEST_GUILESS_MAIN(TestPlanOrder)
#include "test_planorder.moc"
