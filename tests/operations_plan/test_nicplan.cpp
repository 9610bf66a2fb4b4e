// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "operations/nicplanner.h"
#include "operations/planexport.h"
#include "operations/wording.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

/// VM 101 on vmbr0 and CT 240 with a static address on vmbr1, of pve1; both bridges on both nodes.
ClusterBuilder wired()
{
    ClusterBuilder c;
    c.node(u"pve1"_s);
    c.node(u"pve2"_s);
    c.bridge(u"vmbr0"_s);
    c.bridge(u"vmbr1"_s);
    for (const QString &node : {u"pve1"_s, u"pve2"_s}) {
        c.interfaceOf(node, u"vmbr0"_s).cidr = u"192.168.1.11/24"_s;
        c.interfaceOf(node, u"vmbr1"_s).cidr = u"192.168.10.11/24"_s;
    }
    c.vm(101, u"web"_s, u"pve1"_s);
    c.read(101).config.insert(u"net0"_s, u"virtio=BC:24:11:00:01:01,bridge=vmbr0,firewall=1"_s);
    c.ct(240, u"prometheus"_s, u"pve1"_s);
    GuestNic &nic = c.read(240).nics.first();
    nic.bridge = u"vmbr1"_s;
    nic.address = u"192.168.10.240/24"_s;
    c.read(240).config.insert(u"net0"_s,
                              u"name=eth0,bridge=vmbr1,hwaddr=BC:24:11:00:02:40,ip=192.168.10.240/24,tag=10"_s);
    nic.vlan = 10;
    QMap<QString, bool> &root = c.content.permissions.byPath[u"/"_s];
    root.insert(u"VM.Config.Network"_s, true);
    root.insert(u"SDN.Use"_s, true);
    return c;
}

QStringList codes(const Plan &plan)
{
    QStringList result;
    for (const Finding &finding : plan.findings)
        result.append(severityWord(finding.severity) + u' ' + finding.code);
    return result;
}

} // namespace

/// Plugging a guest's NIC in elsewhere, and back.
class TestNicPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_data();
    void line();
    void findings_data();
    void findings();
    void oneStepWithBothLines();
    void undo_data();
    void undo();
};

void TestNicPlan::line_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("bridge");
    QTest::addColumn<int>("vlan");
    QTest::addColumn<QString>("after");
    QTest::newRow("another bridge, the rest stays")
        << u"virtio=BC:24:11:00:01:01,bridge=vmbr0,firewall=1"_s << u"vmbr1"_s << 0
        << u"virtio=BC:24:11:00:01:01,bridge=vmbr1,firewall=1"_s;
    QTest::newRow("a VLAN is added") << u"virtio=AA,bridge=vmbr0"_s << u"vmbr0"_s << 20
                                     << u"virtio=AA,bridge=vmbr0,tag=20"_s;
    QTest::newRow("the VLAN changes") << u"virtio=AA,bridge=vmbr0,tag=20,mtu=1"_s << u"vmbr0"_s << 30
                                      << u"virtio=AA,bridge=vmbr0,tag=30,mtu=1"_s;
    QTest::newRow("the VLAN goes") << u"name=eth0,bridge=vmbr0,tag=20,ip=dhcp"_s << u"vmbr1"_s << 0
                                   << u"name=eth0,bridge=vmbr1,ip=dhcp"_s;
    QTest::newRow("a NIC that had no bridge gets one")
        << u"virtio=AA"_s << u"vmbr0"_s << 0 << u"virtio=AA,bridge=vmbr0"_s;
}

void TestNicPlan::line()
{
    QFETCH(QString, before);
    QFETCH(QString, bridge);
    QFETCH(int, vlan);
    QTEST(nicLine(before, bridge, vlan), "after");
}

void TestNicPlan::findings_data()
{
    QTest::addColumn<int>("vmid");
    QTest::addColumn<QString>("bridge");
    QTest::addColumn<int>("vlan");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, int vmid, const char *bridge, int vlan, const char *change,
                        const QStringList &expected) {
        QTest::newRow(name) << vmid << QString::fromLatin1(bridge) << vlan << QString::fromLatin1(change) << expected;
    };
    row("a running guest is cut off for a moment", 101, "vmbr1", 0, "", {u"caution nic-interrupted"_s});
    row("a stopped one is not", 101, "vmbr1", 0, "stopped", {});
    row("connected like that already: nothing to do", 101, "vmbr0", 0, "", {});
    row("a bridge that its node does not have", 101, "vmbr9", 0, "", {u"blocker bridge-missing"_s});
    row("a VLAN that the bridge does not carry", 101, "vmbr1", 20, "vids",
        {u"blocker vlan-missing"_s, u"caution nic-interrupted"_s});
    row("a VLAN that it carries", 101, "vmbr1", 10, "vids", {u"caution nic-interrupted"_s});
    row("a static address that does not fit the bridge", 240, "vmbr0", 0, "",
        {u"caution nic-interrupted"_s, u"caution nic-address-outside"_s});
    row("a static address that fits it", 240, "vmbr1", 0, "", {u"caution nic-interrupted"_s});
    row("in a VLAN the bridge's own network says nothing", 240, "vmbr0", 20, "", {u"caution nic-interrupted"_s});
    row("HA would start it where the bridge is missing", 101, "vmbr1", 0, "ha elsewhere",
        {u"caution nic-elsewhere"_s, u"caution nic-interrupted"_s});
    row("HA may not start it there anyway", 101, "vmbr1", 0, "ha bound elsewhere", {u"caution nic-interrupted"_s});
    row("missing elsewhere does not matter without HA", 101, "vmbr1", 0, "elsewhere", {u"caution nic-interrupted"_s});
    row("the guest is locked", 101, "vmbr1", 0, "locked", {u"blocker locked"_s});
    row("its settings are not known", 101, "vmbr1", 0, "unread", {u"caution not-read"_s});
    row("it has no such NIC", 101, "vmbr1", 0, "net7", {u"blocker nic-unknown"_s});
    row("its node is off", 101, "vmbr1", 0, "offline", {u"blocker node-offline"_s});
    row("the cluster is read-only", 101, "vmbr1", 0, "no quorum",
        {u"blocker no-quorum"_s, u"caution nic-interrupted"_s});
    row("the login may not change NICs", 101, "vmbr1", 0, "no privilege",
        {u"blocker no-privilege"_s, u"caution nic-interrupted"_s});
    row("the login may not use that bridge", 101, "vmbr1", 0, "no bridge privilege",
        {u"blocker no-privilege"_s, u"caution nic-interrupted"_s});
    row("the guest is unknown", 999, "vmbr1", 0, "", {u"blocker guest-unknown"_s});
}

void TestNicPlan::findings()
{
    QFETCH(int, vmid);
    QFETCH(QString, bridge);
    QFETCH(int, vlan);
    QFETCH(QString, change);
    QFETCH(QStringList, expected);
    ClusterBuilder c = wired();
    NicRequest request{.guest = VmId{vmid}, .nic = u"net0"_s, .bridge = bridge, .vlan = vlan, .accepted = {}};
    if (change == "stopped"_L1)
        c.guestState(101).state = RunState::Stopped;
    if (change == "vids"_L1) {
        c.interfaceOf(u"pve1"_s, u"vmbr1"_s).vlanAware = true;
        c.interfaceOf(u"pve1"_s, u"vmbr1"_s).vids = u"10 30-40"_s;
    }
    if (change.startsWith("ha"_L1))
        c.ha(101);
    if (change == "ha bound elsewhere"_L1)
        c.nodeAffinity(u"one"_s, {{u"pve1"_s, 0}}, true);
    if (change.endsWith("elsewhere"_L1)) {
        c.details.nodes[NodeName(u"pve2"_s)].interfaces.removeIf(
            [](const NodeInterface &one) { return one.name == "vmbr1"_L1; });
    }
    if (change == "locked"_L1)
        c.guestState(101).lock = u"backup"_s;
    if (change == "unread"_L1)
        c.details.guests.remove(c.guestState(101).key);
    if (change == "net7"_L1)
        request.nic = change;
    if (change == "offline"_L1)
        c.offline(u"pve1"_s);
    if (change == "no quorum"_L1)
        c.content.quorum.quorate = false;
    if (change == "no privilege"_L1)
        c.content.permissions.byPath[u"/"_s].remove(u"VM.Config.Network"_s);
    if (change == "no bridge privilege"_L1)
        c.content.permissions.byPath[u"/"_s].remove(u"SDN.Use"_s);
    const Plan plan = planNicChange(c.facts(), request, u"n"_s);
    QStringList found = codes(plan);
    found.sort();
    QStringList wanted = expected;
    wanted.sort();
    QCOMPARE(found, wanted);
    QCOMPARE(plan.kind, OperationKind::Network);
    const bool blocked = std::ranges::any_of(expected, [](const QString &one) { return one.startsWith("blocker"_L1); });
    QCOMPARE(plan.startable, !blocked);
    for (const Finding &finding : plan.findings)
        QVERIFY2(!findingText(finding).isEmpty() && !findingText(finding).contains(u"%"), qPrintable(finding.code));
    QVERIFY(plan.sameOutcome(planNicChange(c.facts(), request, u"other"_s)));
}

void TestNicPlan::oneStepWithBothLines()
{
    const ClusterBuilder c = wired();
    const Plan plan = planNicChange(
        c.facts(), {.guest = VmId{240}, .nic = u"net0"_s, .bridge = u"vmbr0"_s, .vlan = 0, .accepted = {}}, u"n"_s);
    QCOMPARE(plan.steps.size(), 1);
    const Step &step = plan.steps.first();
    QCOMPARE(step.kind, StepKind::ChangeSetting);
    QCOMPARE(step.setting.kind, SettingChange::Kind::GuestNic);
    QCOMPARE(step.setting.before, c.details.guests[GuestKey{GuestKind::Ct, VmId{240}}].config.value(u"net0"_s));
    QCOMPARE(step.setting.value, u"name=eth0,bridge=vmbr0,hwaddr=BC:24:11:00:02:40,ip=192.168.10.240/24"_s);
    QCOMPARE(plan.guests.size(), 1);
    QCOMPARE(plan.guests.first().steps, QStringList{step.id});
    QCOMPARE(stepText(step), u"CT 240 prometheus: connect net0 to vmbr0"_s);
    QCOMPARE(operationTitle(plan), u"CT 240 prometheus: connect net0 to vmbr0"_s);
    const QString commands = planCommands(plan, c.content.version).join(u'\n');
    QVERIFY2(
        commands.contains(u"pct set 240 --net0 name=eth0,bridge=vmbr0,hwaddr=BC:24:11:00:02:40,ip=192.168.10.240/24"_s),
        qPrintable(commands));
    const Result<Plan> again = planFromJson(planToJson(plan));
    QVERIFY(again);
    QCOMPARE(*again, plan);
}

void TestNicPlan::undo_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<bool>("undone");
    QTest::addColumn<QStringList>("expected");
    const QString before = u"virtio=BC:24:11:00:01:01,bridge=vmbr0,firewall=1"_s;
    const QString after = u"virtio=BC:24:11:00:01:01,bridge=vmbr1,firewall=1"_s;
    QTest::newRow("as it was left: it is plugged back in")
        << after << true << true << QStringList{u"caution nic-interrupted"_s};
    QTest::newRow("it is as before already") << before << true << false << QStringList{};
    QTest::newRow("somebody has changed it since") << u"virtio=BC:24:11:00:01:01,bridge=vmbr7"_s << true << false
                                                   << QStringList{u"caution setting-changed-since"_s};
    QTest::newRow("the change was never carried out") << before << false << false << QStringList{};
}

void TestNicPlan::undo()
{
    QFETCH(QString, now);
    QFETCH(bool, finished);
    QFETCH(bool, undone);
    QFETCH(QStringList, expected);
    ClusterBuilder c = wired();
    const Plan changed = planNicChange(
        c.facts(), {.guest = VmId{101}, .nic = u"net0"_s, .bridge = u"vmbr1"_s, .vlan = 0, .accepted = {}}, u"n"_s);
    QCOMPARE(changed.steps.size(), 1);
    c.read(101).config.insert(u"net0"_s, now);
    c.guestState(101).node = NodeName(u"pve2"_s); // it may have moved
    const Plan back =
        planNicUndo(c.facts(), changed, finished ? QSet<QString>{changed.steps.first().id} : QSet<QString>(), u"u"_s);
    QCOMPARE(back.returnsOperation, u"n"_s);
    QCOMPARE(codes(back), expected);
    QCOMPARE(!back.steps.isEmpty(), undone);
    if (undone) {
        QCOMPARE(back.steps.first().setting.value, changed.steps.first().setting.before);
        QCOMPARE(back.steps.first().setting.before, changed.steps.first().setting.value);
        QCOMPARE(back.steps.first().from, NodeName(u"pve2"_s));
    }
}

QTEST_GUILESS_MAIN(TestNicPlan)
#include "test_nicplan.moc"
