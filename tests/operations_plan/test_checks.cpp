// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"
#include "operations/placement.h"
#include "operations/wording.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

/// The questions themselves, where a plan asks them of one guest or of all nodes together.
class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Change &change, const QStringList &roles, const QString &says) {
            QTest::newRow(name) << change << roles << says;
        };
        const auto tagged = [](const QStringList &tags) {
            return Change([=](ClusterBuilder &c) { c.guestState(200).tags = tags; });
        };
        row("a guest like any other has no role", [](ClusterBuilder &) {}, {}, {});
        row("a tag names the name server", tagged({u"dns"_s}), {u"dns"_s}, u"name server (by its tag dns)"_s);
        row("a tag of Drydock's own form", tagged({u"drydock-role-proxy"_s}), {u"proxy"_s}, u"reverse proxy"_s);
        row("upper case and another word for it", tagged({u"Firewall"_s}), {u"router"_s}, u"router"_s);
        row("a backup server", tagged({u"pbs"_s}), {u"pbs"_s}, u"backups and restores fail"_s);
        row("a QDevice host by its tag", tagged({u"qdevice"_s}), {u"qdevice"_s}, u"its vote is missing"_s);
        row("two roles are two sentences", tagged({u"router"_s, u"dns"_s}), {u"dns"_s, u"router"_s}, {});
        row("a pair's tag is no role", tagged({u"pair-dns"_s, u"drydock"_s, u"drydock-role-king"_s}), {}, {});
        row(
            "an address that this desktop has",
            [](ClusterBuilder &c) { c.read(200).nics[0].address = u"10.0.0.9/24"_s; }, {u"drydock"_s},
            u"by its address 10.0.0.9"_s);
        row(
            "an address that this desktop asks for names",
            [](ClusterBuilder &c) {
                c.read(200).nics[0].mac = u"BC:24:11:00:00:01"_s;
                c.read(200).addresses = {{u"eth0"_s, u"bc:24:11:00:00:01"_s, u"10.0.0.53"_s, 24}};
            },
            {u"dns"_s}, u"by its address 10.0.0.53"_s);
        row("the same address on a bridge inside the guest says nothing",
            [](ClusterBuilder &c) {
                c.read(200).nics[0].mac = u"BC:24:11:00:00:01"_s;
                c.read(200).addresses = {{u"docker0"_s, u"02:42:00:00:00:01"_s, u"10.0.0.53"_s, 24}};
            },
            {}, {});
        row(
            "the QDevice's host by its address",
            [](ClusterBuilder &c) {
                c.qdevice();
                c.read(200).nics[0].address = c.content.quorum.qdeviceHost + u"/24"_s;
            },
            {u"qdevice"_s}, u"holds the QDevice"_s);
        row(
            "the nodes' gateway is a router",
            [](ClusterBuilder &c) {
                c.interfaceOf(u"pve-node2"_s, u"vmbr0"_s).gateway = u"10.0.0.1"_s;
                c.read(200).nics[0].address = u"10.0.0.1/24"_s;
            },
            {u"router"_s}, u"cut off"_s);
        row(
            "a backup server of a storage", [](ClusterBuilder &c) { c.read(200).nics[0].address = u"10.0.0.30/24"_s; },
            {u"pbs"_s}, u"backups and restores fail"_s);
        row("an address by DHCP is none", [](ClusterBuilder &c) { c.read(200).nics[0].address = u"dhcp"_s; }, {}, {});
    }

    void roles()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, roles);
        QFETCH(QString, says);
        ClusterBuilder c = plain();
        change(c);
        c.details.backupServers = {u"10.0.0.30"_s};
        PlanFacts facts = c.facts();
        facts.desk = {.addresses = {u"10.0.0.9"_s}, .nameServers = {u"10.0.0.53"_s}};
        const Checks checks(facts);
        const QList<Finding> found = checks.roles(checks.guest(*facts.snapshot.guest(VmId{200})));
        QStringList got;
        for (const Finding &finding : found) {
            QCOMPARE(finding.code, u"role"_s);
            QCOMPARE(finding.subject, u"ct:200"_s);
            got.append(finding.arguments.value(u"role"_s));
        }
        QCOMPARE(got, roles);
        if (!says.isEmpty())
            QVERIFY2(findingText(found.first()).contains(says), qPrintable(findingText(found.first())));
    }

    void cephFlags_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<AfterDrain>("then");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const std::optional<CephFlags> &flags, AfterDrain then,
                            const QStringList &lines) {
            QTest::newRow(name) << Change([=](ClusterBuilder &c) { c.details.ceph = flags; }) << then << lines;
        };
        const CephFlags none;
        const QString copies = u"info ceph-copies node/pve-node1"_s;
        row("no Ceph, nothing to say", {}, AfterDrain::Reboot, {});
        row("a node that goes down without noout", none, AfterDrain::Reboot, {copies});
        row("with noout nothing is copied", CephFlags{.set = {u"noout"_s}, .error = {}}, AfterDrain::Shutdown, {});
        row("flags that keep it from healing", CephFlags{.set = {u"nobackfill"_s, u"noout"_s}, .error = {}},
            AfterDrain::Reboot, {u"caution ceph-flags cluster"_s});
        row("housekeeping flags are nobody's concern",
            CephFlags{.set = {u"nodeep-scrub"_s, u"noout"_s, u"noscrub"_s}, .error = {}}, AfterDrain::Reboot, {});
        row("a node that stays up takes nothing away", CephFlags{.set = {u"norecover"_s}, .error = {}},
            AfterDrain::None, {});
        row("flags that could not be read are unknown",
            CephFlags{.set = {}, .error = Error{.kind = Error::Kind::Forbidden, .http = 403, .text = {}, .fields = {}}},
            AfterDrain::Reboot, {u"caution not-read cluster"_s});
    }

    void cephFlags()
    {
        QFETCH(Change, change);
        QFETCH(AfterDrain, then);
        QFETCH(QStringList, lines);
        ClusterBuilder c = plain();
        change(c);
        DrainRequest request = drainNode1();
        request.then = then;
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        QStringList said;
        for (const Finding &finding : plan.findings) {
            if (finding.code.startsWith("ceph"_L1) || finding.arguments.value(u"what"_s) == "ceph"_L1)
                said.append(u"%1 %2 %3"_s.arg(severityWord(finding.severity), finding.code, finding.subject));
        }
        QCOMPARE(said, lines);
    }

    void D032_processorsThatWouldBeBusyAreTheLastChoice()
    {
        ClusterBuilder c = plain();
        c.nodeState(u"pve-node2"_s).memory = 2 * GiB; // the most room, but busy
        c.nodeState(u"pve-node2"_s).cpu = 0.8;
        GuestState &vm = c.guestState(100);
        vm.cpu = 1.0;
        vm.maxCpu = 2;
        const PlanFacts facts = c.facts();
        const Checks checks(facts);
        Placement placement(checks, 10);
        const GuestFacts guest = checks.guest(*facts.snapshot.guest(VmId{100}));
        const QList<TargetVerdict> verdicts{checks.target(guest, NodeName(u"pve-node2"_s), Crossing::Live, false),
                                            checks.target(guest, NodeName(u"pve-node3"_s), Crossing::Live, false)};
        QVERIFY(verdicts[0].isPossible() && verdicts[1].isPossible());
        QVERIFY(placement.room(NodeName(u"pve-node2"_s)) > placement.room(NodeName(u"pve-node3"_s)));
        QCOMPARE(placement.choose(guest, verdicts, true)->node, NodeName(u"pve-node3"_s));
        QVERIFY(placement.cautions().isEmpty());

        // Nowhere else to go: it goes there, and that is said once.
        QCOMPARE(placement.choose(guest, verdicts.first(1), true)->node, NodeName(u"pve-node2"_s));
        placement.arrive(guest, NodeName(u"pve-node2"_s), true);
        const QList<Finding> said = placement.cautions();
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().code, u"cpu-short"_s);
        QCOMPARE(said.first().subject, u"node/pve-node2"_s);
        QCOMPARE(findingText(said.first()),
                 u"The processors of pve-node2 would be 105 % busy with what arrives (now 80 %): "
                 u"guests there may become slow."_s);
    }

    void aLoadThatIsNotKnownIsNoReason()
    {
        ClusterBuilder c = plain();
        c.nodeState(u"pve-node2"_s).cpu.reset();
        c.guestState(100).cpu = 1.0;
        c.guestState(100).maxCpu = 64;
        const PlanFacts facts = c.facts();
        const Checks checks(facts);
        Placement placement(checks, 10);
        placement.arrive(checks.guest(*facts.snapshot.guest(VmId{100})), NodeName(u"pve-node2"_s), true);
        QVERIFY(placement.cautions().isEmpty());
    }

    void aGuestThatHaWillStartNeedsItsMemoryThere()
    {
        ClusterBuilder c = plain();
        c.guestState(100).state = RunState::Stopped;
        c.ha(100);
        const PlanFacts facts = c.facts();
        const Checks checks(facts);
        const GuestFacts guest = checks.guest(*facts.snapshot.guest(VmId{100}));
        Placement placement(checks, 10);
        QCOMPARE(placement.arriving(guest, NodeName(u"pve-node2"_s), false), 4 * GiB);
    }

    void anOlderProxmoxVeIsTheLaterChoice()
    {
        ClusterBuilder c = plain();
        c.nodeState(u"pve-node2"_s).memory = 2 * GiB;
        for (const auto &[node, version] : {std::pair(u"pve-node1"_s, u"pve-manager/9.2.11/ab"_s),
                                            std::pair(u"pve-node2"_s, u"pve-manager/9.1.4/cd"_s),
                                            std::pair(u"pve-node3"_s, u"pve-manager/9.2.11/ab"_s)})
            c.details.nodes[NodeName(node)].pveVersion = version;
        const Plan free = planDrain(c.facts(), drainNode1(), u"p"_s);
        QCOMPARE(guestPlanOf(free, 100)->to, NodeName(u"pve-node3"_s));
        QVERIFY(!findingOf(free, u"version-older"_s));
        DrainRequest request = drainNode1();
        decide(request, 100, Strategy::Live, u"pve-node2"_s);
        const Plan asked = planDrain(c.facts(), request, u"p"_s);
        QVERIFY(asked.startable);
        const Finding *older = findingOf(asked, u"version-older"_s, u"node/pve-node2"_s);
        QVERIFY(older);
        QCOMPARE(findingText(*older),
                 u"pve-node2 runs Proxmox VE 9.1.4, older than pve-node1 (9.2.11): running VMs may "
                 u"not be able to move there."_s);
    }

    void whatManyGuestsSayOfOneNodeIsSaidOnce()
    {
        ClusterBuilder c = plain();
        c.vm(101, u"second"_s, u"pve-node1"_s, 2);
        c.disk(101, u"ceph"_s, 4);
        c.nodeState(u"pve-node2"_s).memory.reset();
        c.offline(u"pve-node3"_s);
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.steps.size() >= 3);
        QCOMPARE(findingLines(plan).count(u"caution not-read node/pve-node2"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "test_checks.moc"
