// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

using Change = std::function<void(ClusterBuilder &)>;
using Ask = std::function<void(DrainRequest &)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Ask)

namespace
{

DrainRequest drainNode1()
{
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    return request;
}

void decide(DrainRequest &request, int vmid, Strategy strategy, const QString &target = {})
{
    request.decisions.insert(VmId{vmid}, {strategy, NodeName(target)});
}

/// One VM and one container on the first of three nodes, shared storage: nothing in the way.
ClusterBuilder plain(int pve = 9)
{
    ClusterBuilder c(pve);
    for (const QString &name : {u"pve-node1"_s, u"pve-node2"_s, u"pve-node3"_s})
        c.node(name, 32, 8);
    c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s});
    c.storage(u"local"_s, false, {u"iso"_s});
    c.storage(u"nas"_s, true, {u"iso"_s});
    c.bridge(u"vmbr0"_s);
    c.vm(100, u"vm"_s, u"pve-node1"_s, 4);
    c.disk(100, u"ceph"_s, 16);
    c.ct(200, u"ct"_s, u"pve-node1"_s, 1);
    c.disk(200, u"ceph"_s, 4);
    return c;
}

} // namespace

class TestDrainPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void homelab_data()
    {
        QTest::addColumn<int>("pve");
        QTest::newRow("PVE 8 with a HA group") << 8;
        QTest::newRow("PVE 9 with a HA rule") << 9;
    }

    void homelab()
    {
        QFETCH(int, pve);
        const ClusterBuilder c = DrydockTest::homelab(pve);
        DrainRequest request = drainNode1();
        request.then = AfterDrain::Reboot;

        const Plan open = planDrain(c.facts(), request, u"p1"_s);
        QVERIFY(!open.startable);
        QCOMPARE(findingLines(open), QStringList({u"blocker passthrough vm:101"_s, u"caution local-disk-copy ct:212"_s,
                                                  u"info pair-apart ct:210"_s}));
        QVERIFY(open.step(u"s1"_s));
        QCOMPARE(guestPlanOf(open, 101)->note, u"undecided"_s);
        QVERIFY(guestPlanOf(open, 101)->steps.isEmpty());
        QCOMPARE(guestPlanOf(open, 101)->choices,
                 QList<Strategy>({Strategy::StopReturn, Strategy::Stop, Strategy::Leave}));
        const QList<Fix> &ways = findingOf(open, u"passthrough"_s)->fixes;
        QCOMPARE(ways.size(), 2);
        QCOMPARE(ways[0].strategy, Strategy::StopReturn);
        QCOMPARE(ways[1].strategy, Strategy::Leave);

        decide(request, 101, Strategy::StopReturn);
        const Plan plan = planDrain(c.facts(), request, u"p2"_s);
        QVERIFY(plan.startable);
        QCOMPARE(stepLines(plan), QStringList({
                                      u"s1 w1 migrate vm:102 live to pve-node2 online local-disks ha"_s,
                                      u"s2 w1 migrate ct:212 restart to pve-node2 restart"_s,
                                      u"s3 w2 migrate ct:240 restart to pve-node2 restart ha"_s,
                                      u"s4 w2 shutdown ct:210 stop-return"_s,
                                      u"s5 w3 set-ha-state vm:101 stop-return ha started>stopped"_s,
                                      u"s6 w4 reboot-node pve-node1 after s1,s2,s3,s4,s5"_s,
                                      u"s7 w5 wait-for-node pve-node1 after s6"_s,
                                  }));
        QCOMPARE(findingLines(plan), QStringList({u"caution local-disk-copy ct:212"_s, u"info passthrough vm:101"_s,
                                                  u"info ha-hard-stop vm:101"_s, u"info pair-apart ct:210"_s}));
        QCOMPARE(plan.quorumNow, (VoteCount{3, 2}));
        QCOMPARE(plan.quorumAfter, (VoteCount{2, 2}));

        const GuestPlan *pihole = guestPlanOf(plan, 210);
        QCOMPARE(pihole->strategy, Strategy::StopReturn);
        QCOMPARE(pihole->note, u"partner-keeps-serving"_s);
        QCOMPARE(pihole->expected.basis, u"partner-keeps-serving"_s);
        QCOMPARE(pihole->expected.max, 0.0);
        QCOMPARE(guestPlanOf(plan, 101)->note, u"tied-by-device"_s);
        QVERIFY(guestPlanOf(plan, 102)->expected.max < 1);
        QCOMPARE(guestPlanOf(plan, 240)->expected.min, 20.0);
        QCOMPARE(guestPlanOf(plan, 240)->expected.max, 45.0);
    }

    void plexCanBeLeftRunning()
    {
        const ClusterBuilder c = DrydockTest::homelab();
        DrainRequest request = drainNode1();
        decide(request, 101, Strategy::Leave);
        const Plan stays = planDrain(c.facts(), request, u"p"_s);
        QVERIFY(stays.startable);
        QVERIFY(guestPlanOf(stays, 101)->steps.isEmpty());
        QVERIFY(findingOf(stays, u"left-running"_s, u"vm:101"_s));
        request.then = AfterDrain::Reboot;
        const Plan frozen = planDrain(c.facts(), request, u"p"_s);
        QCOMPARE(findingOf(frozen, u"left-goes-down"_s)->arguments[u"effect"_s], u"freeze"_s);
        QVERIFY(guestPlanOf(frozen, 101)->expected.untilReturn);
        request.then = AfterDrain::Shutdown;
        const Plan recovered = planDrain(c.facts(), request, u"p"_s);
        QCOMPARE(findingOf(recovered, u"left-goes-down"_s)->arguments[u"effect"_s], u"failover"_s);
    }

    /// D-010
    void quorum_data()
    {
        QTest::addColumn<bool>("qdevice");
        QTest::addColumn<AfterDrain>("then");
        QTest::addColumn<QSet<QString>>("accepted");
        QTest::addColumn<QString>("severity");
        const QSet<QString> none;
        const QSet<QString> lost{u"quorum-lost"_s};
        QTest::newRow("D-010 with QDevice a reboot keeps quorum") << true << AfterDrain::Reboot << none << QString();
        QTest::newRow("D-010 without QDevice a reboot is refused")
            << false << AfterDrain::Reboot << none << u"blocker"_s;
        QTest::newRow("D-010 without QDevice a shutdown is refused")
            << false << AfterDrain::Shutdown << none << u"blocker"_s;
        QTest::newRow("D-010 a drain that leaves the node up is only warned")
            << false << AfterDrain::None << none << u"caution"_s;
        QTest::newRow("D-010 accepted by name it goes on") << false << AfterDrain::Reboot << lost << u"caution"_s;
        QTest::newRow("accepting something else changes nothing")
            << false << AfterDrain::Reboot << QSet<QString>{u"passthrough"_s} << u"blocker"_s;
    }

    void quorum()
    {
        QFETCH(bool, qdevice);
        QFETCH(AfterDrain, then);
        QFETCH(QSet<QString>, accepted);
        QFETCH(QString, severity);
        const ClusterBuilder c = DrydockTest::homelab(9, qdevice);
        DrainRequest request = drainNode1();
        request.then = then;
        request.accepted = accepted;
        decide(request, 101, Strategy::StopReturn);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        const Finding *finding = findingOf(plan, u"quorum-lost"_s);
        QCOMPARE(finding ? severityWord(finding->severity) : QString(), severity);
        QCOMPARE(plan.startable, severity != u"blocker");
        if (finding) {
            QCOMPARE(finding->arguments[u"votes"_s], u"1"_s);
            QCOMPARE(finding->arguments[u"expected"_s], u"2"_s);
        }
        QCOMPARE(findingOf(plan, u"survivor-resets"_s) != nullptr, !qdevice && then != AfterDrain::None);
    }

    void finding_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Ask>("ask");
        QTest::addColumn<QString>("expected"); // "severity code subject", with ! in front: must not be there
        QTest::addColumn<bool>("startable");
        const Ask nothing = [](DrainRequest &) {};
        const auto row = [](const char *name, const Change &change, const Ask &ask, const QString &expected, bool ok) {
            QTest::newRow(name) << change << ask << expected << ok;
        };
        const auto decided = [](int vmid, Strategy strategy, const QString &target = {}) {
            return Ask([=](DrainRequest &request) { decide(request, vmid, strategy, target); });
        };
        const Change gpu = [](ClusterBuilder &c) { c.device(100, u"hostpci0"_s); };
        const Change localDisk = [](ClusterBuilder &c) { c.disk(100, u"local-zfs"_s, 20, u"scsi1"_s); };
        const Change iso = [](ClusterBuilder &c) { c.cdrom(100, u"local"_s); };
        const Change noBridge = [](ClusterBuilder &c) {
            c.details.nodes[NodeName(u"pve-node2"_s)].interfaces.clear();
            c.details.nodes[NodeName(u"pve-node3"_s)].interfaces.clear();
        };
        const auto mapped = [](bool exists, bool live) {
            return Change([=](ClusterBuilder &c) {
                c.device(100, u"hostpci0"_s, u"gpu"_s);
                c.details.pciMappings.append({u"gpu"_s,
                                              exists
                                                  ? QList<NodeName>{NodeName(u"pve-node1"_s), NodeName(u"pve-node3"_s)}
                                                  : QList<NodeName>{NodeName(u"pve-node1"_s)},
                                              live});
            });
        };

        row("nothing in the way: no finding", [](ClusterBuilder &) {}, nothing, {}, true);
        row("raw passthrough blocks", gpu, nothing, u"blocker passthrough vm:100"_s, false);
        row("raw passthrough decided as stop-return is told, not blocking", gpu, decided(100, Strategy::StopReturn),
            u"info passthrough vm:100"_s, true);
        row("raw passthrough cannot be decided away by a live move", gpu, decided(100, Strategy::Live),
            u"blocker passthrough vm:100"_s, false);
        row(
            "raw passthrough cannot be accepted by name", gpu, [](DrainRequest &r) { r.accepted = {u"passthrough"_s}; },
            u"blocker passthrough vm:100"_s, false);
        row("a mapping that exists nowhere else blocks", mapped(false, true), nothing,
            u"blocker mapping-missing vm:100"_s, false);
        row("a mapped device without live migration blocks a live move", mapped(true, false), nothing,
            u"blocker mapping-not-live vm:100"_s, false);
        row("a mapped device without live migration may move while off", mapped(true, false),
            decided(100, Strategy::StopStart), u"!mapping-not-live"_s, true);
        row("a live-capable mapping on another node moves", mapped(true, true), nothing, u"!mapping-missing"_s, true);
        row("an unreplicated local disk of a VM blocks", localDisk, nothing, u"blocker local-disk vm:100"_s, false);
        row("a local disk is copied after a decision to move", localDisk, decided(100, Strategy::Live),
            u"caution local-disk-copy vm:100"_s, true);
        row(
            "a local disk is copied after acceptance", localDisk,
            [](DrainRequest &r) { r.accepted = {u"local-disk"_s}; }, u"caution local-disk-copy vm:100"_s, true);
        row(
            "a container's local volume is copied with a caution",
            [](ClusterBuilder &c) { c.disk(200, u"local-zfs"_s, 8, u"mp0"_s); }, nothing,
            u"caution local-disk-copy ct:200"_s, true);
        row(
            "a snapshot on an unreplicated local disk blocks the live move",
            [=](ClusterBuilder &c) {
                localDisk(c);
                c.read(100).snapshots = {u"before-upgrade"_s};
            },
            decided(100, Strategy::Live), u"blocker local-snapshot vm:100"_s, false);
        row(
            "a full target storage blocks",
            [=](ClusterBuilder &c) {
                localDisk(c);
                for (const QString &node : {u"pve-node2"_s, u"pve-node3"_s})
                    c.storageState(node, u"local-zfs"_s).used = 490 * GiB;
            },
            decided(100, Strategy::Live), u"blocker storage-full vm:100"_s, false);
        row(
            "a replicated disk needs no copy",
            [=](ClusterBuilder &c) {
                localDisk(c);
                c.replicate(100, u"pve-node2"_s);
            },
            nothing, u"!local-disk-copy"_s, true);
        row(
            "a replicated VM asked to another node than its replica is refused",
            [=](ClusterBuilder &c) {
                localDisk(c);
                c.replicate(100, u"pve-node2"_s);
            },
            decided(100, Strategy::Live, u"pve-node3"_s), u"blocker not-replica-target vm:100"_s, false);
        row(
            "a failing replication job is told",
            [=](ClusterBuilder &c) {
                localDisk(c);
                c.replicate(100, u"pve-node2"_s);
                c.content.replication.last().failCount = 3;
            },
            nothing, u"caution replication-failing vm:100"_s, true);
        row("a local CD image blocks", iso, nothing, u"blocker local-iso vm:100"_s, false);
        row(
            "a CD image on shared storage does not block", [](ClusterBuilder &c) { c.cdrom(100, u"nas"_s); }, nothing,
            u"!local-iso"_s, true);
        row(
            "an empty CD drive does not block", [](ClusterBuilder &c) { c.cdrom(100, {}); }, nothing, u"!local-iso"_s,
            true);
        row(
            "a cloud-init drive on local storage does not block",
            [](ClusterBuilder &c) { c.cdrom(100, u"local-zfs"_s).isCloudInit = true; }, nothing, u"!local-iso"_s, true);
        row(
            "a bind mount blocks a container",
            [](ClusterBuilder &c) {
                GuestDisk mount;
                mount.key = u"mp0"_s;
                mount.volume = u"/mnt/media"_s;
                mount.isBindMount = true;
                c.read(200).disks.append(mount);
            },
            nothing, u"blocker bind-mount ct:200"_s, false);
        row(
            "a bind mount marked shared does not block",
            [](ClusterBuilder &c) {
                GuestDisk mount;
                mount.key = u"mp0"_s;
                mount.volume = u"/mnt/media"_s;
                mount.isBindMount = true;
                mount.shared = true;
                c.read(200).disks.append(mount);
            },
            nothing, u"!bind-mount"_s, true);
        row(
            "another local resource that only Proxmox VE knows blocks",
            [](ClusterBuilder &c) { c.read(100).preconditions->localResources = {u"serial0"_s}; }, nothing,
            u"blocker passthrough vm:100"_s, false);
        row(
            "a storage missing on every target blocks",
            [](ClusterBuilder &c) {
                c.storageState(u"pve-node2"_s, u"ceph"_s).available = false;
                c.storageState(u"pve-node3"_s, u"ceph"_s).available = false;
            },
            nothing, u"blocker storage-missing vm:100"_s, false);
        row(
            "a storage missing on one target only narrows the choice",
            [](ClusterBuilder &c) { c.storageState(u"pve-node2"_s, u"ceph"_s).available = false; }, nothing,
            u"!storage-missing"_s, true);
        row(
            "a storage that takes no images there blocks",
            [](ClusterBuilder &c) {
                c.storageState(u"pve-node2"_s, u"ceph"_s).content = {u"rootdir"_s};
                c.storageState(u"pve-node3"_s, u"ceph"_s).content = {u"rootdir"_s};
            },
            nothing, u"blocker storage-content vm:100"_s, false);
        row("a bridge missing on every target blocks", noBridge, nothing, u"blocker bridge-missing vm:100"_s, false);
        row(
            "a missing bridge decided as leave is no block", noBridge,
            [](DrainRequest &r) {
                decide(r, 100, Strategy::Leave);
                decide(r, 200, Strategy::Leave);
            },
            u"info left-running vm:100"_s, true);
        row(
            "a VLAN outside the bridge's list blocks",
            [](ClusterBuilder &c) {
                c.read(100).nics[0].vlan = 20;
                for (const QString &node : {u"pve-node2"_s, u"pve-node3"_s}) {
                    c.interfaceOf(node, u"vmbr0"_s).vlanAware = true;
                    c.interfaceOf(node, u"vmbr0"_s).vids = u"2-10 30"_s;
                }
            },
            nothing, u"blocker vlan-missing vm:100"_s, false);
        row(
            "a VLAN inside the bridge's list is fine",
            [](ClusterBuilder &c) {
                c.read(100).nics[0].vlan = 20;
                for (const QString &node : {u"pve-node2"_s, u"pve-node3"_s}) {
                    c.interfaceOf(node, u"vmbr0"_s).vlanAware = true;
                    c.interfaceOf(node, u"vmbr0"_s).vids = u"2-4094"_s;
                }
            },
            nothing, u"!vlan-missing"_s, true);
        row(
            "a smaller MTU on the target is told",
            [](ClusterBuilder &c) { c.interfaceOf(u"pve-node1"_s, u"vmbr0"_s).mtu = 9000; }, nothing,
            u"caution mtu-smaller vm:100"_s, true);
        row(
            "a network that no node lists is told as unknown",
            [](ClusterBuilder &c) { c.read(100).nics[0].bridge = u"vnet7"_s; }, nothing, u"caution not-read vm:100"_s,
            true);
        row(
            "CPU type host between different processors is told",
            [](ClusterBuilder &c) {
                c.read(100).cpuType = u"host"_s;
                c.details.nodes[NodeName(u"pve-node1"_s)].cpuModel = u"AMD EPYC"_s;
            },
            nothing, u"caution cpu-host vm:100"_s, true);
        row(
            "a lock blocks and names itself", [](ClusterBuilder &c) { c.guestState(100).lock = u"backup"_s; }, nothing,
            u"blocker locked vm:100"_s, false);
        row(
            "a lock blocks a shutdown too", [](ClusterBuilder &c) { c.guestState(100).lock = u"backup"_s; },
            decided(100, Strategy::StopReturn), u"blocker locked vm:100"_s, false);
        row(
            "a locked guest may be left alone", [](ClusterBuilder &c) { c.guestState(100).lock = u"backup"_s; },
            decided(100, Strategy::Leave), u"!locked"_s, true);
        row(
            "too little memory on every target blocks",
            [](ClusterBuilder &c) {
                c.nodeState(u"pve-node2"_s).memory = 26 * GiB;
                c.nodeState(u"pve-node3"_s).memory = 26 * GiB;
            },
            nothing, u"blocker memory-short vm:100"_s, false);
        row(
            "less memory kept free makes room",
            [](ClusterBuilder &c) {
                c.nodeState(u"pve-node2"_s).memory = 26 * GiB;
                c.nodeState(u"pve-node3"_s).memory = 26 * GiB;
            },
            [](DrainRequest &r) { r.keepFreePercent = 0; }, u"!memory-short"_s, true);
        row(
            "a strict rule for this node only blocks",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"only"_s, {{u"pve-node1"_s, 0}}, true);
            },
            nothing, u"blocker ha-affinity vm:100"_s, false);
        row(
            "a rule that is not strict allows the others but HA takes the guest back",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"mostly"_s, {{u"pve-node1"_s, 0}}, false);
            },
            nothing, u"caution ha-failback vm:100"_s, true);
        row(
            "without failback HA does not take the guest back",
            [](ClusterBuilder &c) {
                c.ha(100).failback = false;
                c.nodeAffinity(u"mostly"_s, {{u"pve-node1"_s, 0}}, false);
            },
            nothing, u"!ha-failback"_s, true);
        row(
            "positive affinity pulls a guest of another node along",
            [](ClusterBuilder &c) {
                c.vm(101, u"db"_s, u"pve-node3"_s, 20);
                c.disk(101, u"ceph"_s, 4);
                c.ha(100);
                c.ha(101);
                c.affinity(u"together"_s, {100, 101}, true);
                c.nodeState(u"pve-node3"_s).memory = 27 * GiB;
                c.nodeState(u"pve-node2"_s).memory = 1 * GiB;
            },
            nothing, u"caution ha-pulls-along vm:100"_s, true);
        row(
            "a HA service in error blocks",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.guestState(100).haState = u"error"_s;
            },
            nothing, u"blocker ha-error vm:100"_s, false);
        row(
            "a HA service on the move is told",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.guestState(100).haState = u"migrate"_s;
            },
            nothing, u"caution ha-busy vm:100"_s, true);
        row(
            "what only Proxmox VE knows to block is believed",
            [](ClusterBuilder &c) { c.read(100).preconditions->allowed = {NodeName(u"pve-node9"_s)}; }, nothing,
            u"blocker pve-refuses vm:100"_s, false);
        row(
            "D-011 a configuration that was not read is said, not taken as fine",
            [](ClusterBuilder &c) { c.details.guests.remove(c.guestState(100).key); }, nothing,
            u"caution not-read vm:100"_s, true);
        row(
            "D-011 preconditions that were refused are said",
            [](ClusterBuilder &c) {
                c.read(100).preconditions.reset();
                c.read(100).preconditionsError =
                    Error{Error::Kind::Forbidden, 403, u"Permission check failed (/vms/100, VM.Migrate)"_s, {}};
            },
            nothing, u"caution not-read vm:100"_s, true);
        row(
            "D-011 a target's network that was not read is said", [](ClusterBuilder &c) { c.details.nodes.clear(); },
            nothing, u"caution not-read node/pve-node2"_s, true);
        row(
            "D-011 privileges that were not read are said",
            [](ClusterBuilder &c) { c.content.freshness[size_t(Section::Permissions)].readAt = {}; }, nothing,
            u"caution not-read cluster"_s, true);
        row(
            "a missing VM.Migrate on one guest blocks",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/vms/100"_s] = {{u"VM.PowerMgmt"_s, true}}; },
            nothing, u"blocker no-privilege vm:100"_s, false);
        row(
            "a missing VM.Migrate everywhere is one finding",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"VM.Migrate"_s); }, nothing,
            u"blocker no-privilege cluster"_s, false);
        row(
            "a missing Sys.PowerMgmt blocks the reboot",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"Sys.PowerMgmt"_s); },
            [](DrainRequest &r) { r.then = AfterDrain::Reboot; }, u"blocker no-privilege node/pve-node1"_s, false);
        row(
            "Sys.PowerMgmt is not asked for when the node stays up",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"Sys.PowerMgmt"_s); }, nothing,
            u"!no-privilege"_s, true);
        row(
            "a missing Sys.Console blocks stopping a HA guest",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.content.permissions.byPath[u"/"_s].remove(u"Sys.Console"_s);
            },
            decided(100, Strategy::StopReturn), u"blocker no-privilege cluster"_s, false);
        row(
            "a node that is offline cannot be drained", [](ClusterBuilder &c) { c.offline(u"pve-node1"_s); }, nothing,
            u"blocker node-offline node/pve-node1"_s, false);
        row(
            "an unknown node cannot be drained", [](ClusterBuilder &) {},
            [](DrainRequest &r) { r.node = NodeName(u"pve-nodeX"_s); }, u"blocker node-unknown node/pve-nodeX"_s,
            false);
        row(
            "a cluster without quorum blocks", [](ClusterBuilder &c) { c.content.quorum.quorate = false; }, nothing,
            u"blocker no-quorum cluster"_s, false);
        row(
            "another node that is offline is told", [](ClusterBuilder &c) { c.offline(u"pve-node3"_s); }, nothing,
            u"caution other-node-offline node/pve-node3"_s, true);
        row(
            "another node in maintenance is told",
            [](ClusterBuilder &c) { c.nodeState(u"pve-node3"_s).haState = u"maintenance"_s; }, nothing,
            u"caution node-in-maintenance node/pve-node3"_s, true);
        row(
            "a QDevice without contact is told", [](ClusterBuilder &c) { c.qdevice(false); }, nothing,
            u"caution qdevice-disconnected cluster"_s, true);
        row(
            "no other node online leaves nowhere to go",
            [](ClusterBuilder &c) {
                c.offline(u"pve-node2"_s);
                c.offline(u"pve-node3"_s);
            },
            nothing, u"blocker no-target vm:100"_s, false);
        row(
            "a running backup on the node is told",
            [](ClusterBuilder &c) {
                TaskState task;
                task.upid.text = u"UPID:pve-node1:1:1:1:vzdump:100:root@pam:"_s;
                task.upid.node = NodeName(u"pve-node1"_s);
                task.upid.type = u"vzdump"_s;
                task.upid.id = u"100"_s;
                c.content.tasks.append(task);
            },
            nothing, u"caution task-running node/pve-node1"_s, true);
        row(
            "automatic rebalancing is told",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.content.options.autoRebalance = true;
            },
            nothing, u"caution auto-rebalance cluster"_s, true);
        row(
            "a disarmed HA is told",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.content.haStatus.armedState = u"disarmed"_s;
            },
            nothing, u"caution ha-disarmed cluster"_s, true);
        row(
            "a shutdown without guest agent may time out", [](ClusterBuilder &c) { c.read(100).agentEnabled = false; },
            decided(100, Strategy::StopReturn), u"caution no-agent vm:100"_s, true);
        row(
            "a live move of a container does not exist", [](ClusterBuilder &) {}, decided(200, Strategy::Live),
            u"blocker decision-impossible ct:200"_s, false);
        row(
            "a target that is no node is refused", [](ClusterBuilder &) {},
            decided(100, Strategy::Live, u"pve-nodeX"_s), u"blocker target-unfit vm:100"_s, false);
        row(
            "a decision to move next to the partner is refused",
            [](ClusterBuilder &c) {
                c.vm(101, u"other"_s, u"pve-node2"_s);
                c.guestState(100).tags = {u"pair-web"_s};
                c.guestState(101).tags = {u"pair-web"_s};
            },
            decided(100, Strategy::Live, u"pve-node2"_s), u"blocker kept-apart vm:100"_s, false);
        row(
            "stopping one of a pair whose partner is off is told",
            [](ClusterBuilder &c) {
                c.vm(101, u"other"_s, u"pve-node2"_s).state = RunState::Stopped;
                c.guestState(100).tags = {u"pair-web"_s};
                c.guestState(101).tags = {u"pair-web"_s};
            },
            decided(100, Strategy::StopReturn), u"caution pair-last-serving vm:100"_s, true);
    }

    void finding()
    {
        QFETCH(Change, change);
        QFETCH(Ask, ask);
        QFETCH(QString, expected);
        QFETCH(bool, startable);
        ClusterBuilder c = plain();
        change(c);
        DrainRequest request = drainNode1();
        ask(request);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        const QStringList lines = findingLines(plan);
        if (expected.isEmpty())
            QCOMPARE(lines, QStringList());
        else if (expected.startsWith(u'!'))
            QVERIFY2(!findingOf(plan, expected.mid(1)), qPrintable(lines.join(u'\n')));
        else
            QVERIFY2(lines.contains(expected), qPrintable(lines.join(u'\n')));
        QVERIFY2(plan.startable == startable, qPrintable(lines.join(u'\n')));
        for (const Finding &finding : plan.findings) {
            QVERIFY(finding.fixes.size() <= 3);
            if (finding.severity == Severity::Blocker && finding.subject.startsWith(u"vm:")
                && finding.code != u"no-privilege")
                QVERIFY2(!finding.fixes.isEmpty(), qPrintable(finding.code));
        }
    }

    void eachWayOutOfABlockerIsOne()
    {
        ClusterBuilder c = plain();
        c.device(100, u"hostpci0"_s);
        c.disk(200, u"local-zfs"_s, 4, u"mp0"_s);
        c.cdrom(100, u"local"_s);
        const Plan open = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(!open.startable);
        int tried = 0;
        for (const Finding &finding : open.findings) {
            for (const Fix &fix : finding.fixes) {
                if (!fix.strategy)
                    continue;
                DrainRequest request = drainNode1();
                decide(request, GuestKey::fromSid(finding.subject)->vmid.value, *fix.strategy, fix.target.text());
                QVERIFY2(planDrain(c.facts(), request, u"p"_s).startable, qPrintable(fix.code));
                ++tried;
            }
        }
        QVERIFY(tried >= 4);
    }

    void twoOfAPairOnOneNodeGoToDifferentNodesOneAfterTheOther()
    {
        ClusterBuilder c = plain();
        c.ct(201, u"dns1"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.ct(202, u"dns2"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.disk(201, u"ceph"_s, 2);
        c.disk(202, u"ceph"_s, 2);
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        const GuestPlan *one = guestPlanOf(plan, 201);
        const GuestPlan *two = guestPlanOf(plan, 202);
        QVERIFY(!one->to.isEmpty() && !two->to.isEmpty());
        QVERIFY(one->to != two->to);
        QCOMPARE(plan.step(two->steps.first())->dependsOn, one->steps);
    }

    void onTwoNodesOneOfAPairMovesAndTheOtherStopsOnlyThen()
    {
        ClusterBuilder c = plain();
        c.offline(u"pve-node3"_s);
        c.ct(201, u"dns1"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.ct(202, u"dns2"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.disk(201, u"ceph"_s, 2);
        c.disk(202, u"ceph"_s, 2);
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        QCOMPARE(guestPlanOf(plan, 201)->strategy, Strategy::Restart);
        QCOMPARE(guestPlanOf(plan, 202)->strategy, Strategy::StopReturn);
        QCOMPARE(guestPlanOf(plan, 202)->note, u"partner-keeps-serving"_s);
        QCOMPARE(plan.step(guestPlanOf(plan, 202)->steps.first())->dependsOn, guestPlanOf(plan, 201)->steps);
    }

    void negativeAffinityIsKeptLikeAPair()
    {
        ClusterBuilder c = plain();
        c.offline(u"pve-node3"_s);
        c.vm(101, u"other"_s, u"pve-node2"_s);
        c.ha(100);
        c.ha(101);
        c.affinity(u"apart"_s, {100, 101}, false);
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        QCOMPARE(guestPlanOf(plan, 100)->strategy, Strategy::StopReturn);
        QCOMPARE(plan.step(guestPlanOf(plan, 100)->steps.first())->kind, StepKind::SetHaState);
        QCOMPARE(guestPlanOf(plan, 100)->note, u"partner-keeps-serving"_s);
    }

    void boundGuestsGoToOneNodeOneAfterTheOther()
    {
        ClusterBuilder c = plain();
        c.vm(101, u"db"_s, u"pve-node1"_s);
        c.disk(101, u"ceph"_s, 4);
        c.ha(100);
        c.ha(101);
        c.affinity(u"together"_s, {100, 101}, true);
        c.nodeState(u"pve-node2"_s).memory = 20 * GiB;
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        QCOMPARE(guestPlanOf(plan, 100)->to, guestPlanOf(plan, 101)->to);
        QCOMPARE(plan.step(guestPlanOf(plan, 101)->steps.first())->dependsOn, guestPlanOf(plan, 100)->steps);
    }

    void stopStartTakesThreeStepsAndHaIsAskedForEach()
    {
        ClusterBuilder c = plain();
        DrainRequest request = drainNode1();
        decide(request, 100, Strategy::StopStart, u"pve-node3"_s);
        decide(request, 200, Strategy::Leave);
        QCOMPARE(stepLines(planDrain(c.facts(), request, u"p"_s)),
                 QStringList({u"s1 w1 shutdown vm:100 stop-start"_s,
                              u"s2 w2 migrate vm:100 stop-start to pve-node3 after s1"_s,
                              u"s3 w3 start vm:100 stop-start after s2"_s}));
        c.ha(100);
        QCOMPARE(stepLines(planDrain(c.facts(), request, u"p"_s)),
                 QStringList({u"s1 w1 set-ha-state vm:100 stop-start ha started>stopped"_s,
                              u"s2 w2 migrate vm:100 stop-start to pve-node3 ha after s1"_s,
                              u"s3 w3 set-ha-state vm:100 stop-start ha stopped>started after s2"_s}));
    }

    void idleGuestsStayUnlessHaWantsThemRunning()
    {
        ClusterBuilder c = plain();
        c.vm(101, u"off"_s, u"pve-node1"_s).state = RunState::Stopped;
        c.disk(101, u"ceph"_s, 4);
        c.vm(900, u"image"_s, u"pve-node1"_s).state = RunState::Stopped;
        c.guestState(900).isTemplate = true;
        Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QCOMPARE(guestPlanOf(plan, 101)->strategy, Strategy::Leave);
        QCOMPARE(guestPlanOf(plan, 101)->note, u"not-running"_s);
        QCOMPARE(guestPlanOf(plan, 900)->note, u"template"_s);
        QCOMPARE(guestPlanOf(plan, 900)->choices, QList<Strategy>{Strategy::Leave});
        QVERIFY(plan.startable);
        c.ha(101);
        plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QCOMPARE(guestPlanOf(plan, 101)->note, u"moves-stopped"_s);
        QCOMPARE(guestPlanOf(plan, 101)->steps.size(), 1);
        const Step *step = plan.step(guestPlanOf(plan, 101)->steps.first());
        QVERIFY(step->haManaged && !step->online && step->memory == 0);
    }

    void guestsThatStartFirstGoDownLast()
    {
        ClusterBuilder c = plain();
        for (const int vmid : {201, 202, 203}) {
            c.ct(vmid, u"c%1"_s.arg(vmid), u"pve-node1"_s);
            c.disk(vmid, u"ceph"_s, 1);
        }
        c.read(201).startOrder = 1;
        c.read(202).startOrder = 5;
        DrainRequest request = drainNode1();
        request.parallel = 1;
        decide(request, 100, Strategy::Leave);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        QStringList order;
        for (const Step &step : plan.steps)
            order.append(step.guest.vmid.text());
        QCOMPARE(order, QStringList({u"200"_s, u"203"_s, u"202"_s, u"201"_s}));
    }

    void theNodeWithMostRoomIsChosenAndTheForecastAddsUp()
    {
        ClusterBuilder c = plain();
        c.nodeState(u"pve-node2"_s).memory = 14 * GiB;
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QCOMPARE(guestPlanOf(plan, 100)->to.text(), u"pve-node3"_s);
        for (const NodeForecast &node : plan.nodes) {
            if (node.node.text() == u"pve-node3") {
                QCOMPARE(node.memoryNow, 8 * GiB);
                QCOMPARE(node.memoryPeak, 13 * GiB);
                QCOMPARE(node.guestsAfter, 2);
            } else if (node.node.text() == u"pve-node1") {
                QCOMPARE(node.guestsNow, 2);
                QCOMPARE(node.guestsAfter, 0);
            }
        }
    }

    /// D-031
    void sameStateAndRequestGiveTheSamePlan()
    {
        const ClusterBuilder c = DrydockTest::homelab();
        DrainRequest request = drainNode1();
        decide(request, 101, Strategy::StopReturn);
        const Plan one = planDrain(c.facts(), request, u"a"_s);
        const Plan two = planDrain(c.facts(), request, u"b"_s);
        QVERIFY(one.sameOutcome(two));
        QCOMPARE(one.steps, two.steps);
        QCOMPARE(one.findings, two.findings);
        request.decisions.clear();
        QVERIFY(!one.sameOutcome(planDrain(c.facts(), request, u"a"_s)));
    }

    void aSingleNodeHasNoQuorumToLose()
    {
        ClusterBuilder c;
        c.node(u"pve-node1"_s);
        c.content.quorum = {};
        c.storage(u"local-zfs"_s, false, {u"images"_s});
        c.bridge(u"vmbr0"_s);
        c.vm(100, u"vm"_s, u"pve-node1"_s);
        DrainRequest request = drainNode1();
        request.then = AfterDrain::Reboot;
        decide(request, 100, Strategy::StopReturn);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestDrainPlan)
#include "test_drainplan.moc"
