// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

using Change = std::function<void(ClusterBuilder &)>;
using Ask = std::function<void(DrainRequest &)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Ask)

/// What stands in a drain's way, row by row: one change to a cluster where nothing does.
class TestDrainFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
            "a pair that a HA rule keeps together is told",
            [](ClusterBuilder &c) {
                c.vm(101, u"twin"_s, u"pve-node1"_s, 2);
                c.disk(101, u"ceph"_s, 4);
                for (const int vmid : {100, 101}) {
                    c.guestState(vmid).tags = {u"pair-web"_s};
                    c.ha(vmid);
                }
                c.affinity(u"r"_s, {100, 101}, true);
            },
            nothing, u"caution pair-bound vm:100"_s, true);
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
            "a storage that is not active on any target blocks",
            [](ClusterBuilder &c) {
                c.storageState(u"pve-node2"_s, u"ceph"_s).available = false;
                c.storageState(u"pve-node3"_s, u"ceph"_s).available = false;
            },
            nothing, u"blocker storage-disabled vm:100"_s, false);
        row(
            "a storage that is set up on no target blocks, in other words",
            [](ClusterBuilder &c) {
                c.content.storages.removeIf([](const StorageState &one) {
                    return one.id == StorageId(u"ceph"_s) && one.node != NodeName(u"pve-node1"_s);
                });
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
        const auto onVnet = [](const QString &zoneBridge, const QList<QString> &nodes, int tag) {
            return Change([=](ClusterBuilder &c) {
                c.read(100).nics[0].bridge = u"lab"_s;
                SdnZone zone{.name = u"office"_s, .type = u"vlan"_s, .bridge = zoneBridge};
                for (const QString &node : nodes)
                    zone.nodes.append(NodeName(node));
                c.details.sdn.readAt = c.details.nodes.cbegin()->readAt;
                c.details.sdn.zones = {zone};
                c.details.sdn.vnets = {{.name = u"lab"_s, .zone = u"office"_s, .tag = tag}};
                for (const QString &node : {u"pve-node2"_s, u"pve-node3"_s}) {
                    c.interfaceOf(node, u"vmbr0"_s).vlanAware = true;
                    c.interfaceOf(node, u"vmbr0"_s).vids = u"2-40"_s;
                }
            });
        };
        row("a VNet whose zone is everywhere, on a bridge that carries its tag, is fine", onVnet(u"vmbr0"_s, {}, 30),
            nothing, {}, true);
        row("a VNet whose zone is on no other node blocks", onVnet(u"vmbr0"_s, {u"pve-node1"_s}, 30), nothing,
            u"blocker bridge-missing vm:100"_s, false);
        row("a VNet whose zone is on one other node moves there",
            onVnet(u"vmbr0"_s, {u"pve-node1"_s, u"pve-node3"_s}, 30), nothing, u"!bridge-missing"_s, true);
        row("a VNet whose zone stands on a bridge that the targets lack blocks", onVnet(u"vmbr7"_s, {}, 30), nothing,
            u"blocker bridge-missing vm:100"_s, false);
        row("a VNet whose tag the targets' bridge does not carry blocks", onVnet(u"vmbr0"_s, {}, 50), nothing,
            u"blocker vlan-missing vm:100"_s, false);
        row(
            "a VNet of a zone that the login may not see is not judged",
            [=](ClusterBuilder &c) {
                onVnet(u"vmbr0"_s, {}, 30)(c);
                c.details.sdn.zones.clear();
            },
            nothing, u"caution not-read vm:100"_s, true);
        row(
            "CPU type host between different processors is told",
            [](ClusterBuilder &c) {
                c.read(100).cpuType = u"host"_s;
                c.details.nodes[NodeName(u"pve-node1"_s)].cpuModel = u"AMD EPYC"_s;
            },
            nothing, u"caution cpu-host vm:100"_s, true);
        row(
            "CPU type host between equal models whose features differ is told",
            [](ClusterBuilder &c) {
                c.read(100).cpuType = u"host"_s;
                c.details.nodes[NodeName(u"pve-node1"_s)].cpuFlags = {u"aes"_s, u"avx512f"_s};
                for (const QString &node : {u"pve-node2"_s, u"pve-node3"_s})
                    c.details.nodes[NodeName(node)].cpuFlags = {u"aes"_s};
            },
            nothing, u"caution cpu-host vm:100"_s, true);
        row(
            "CPU type host to another model that has every feature is only mentioned",
            [](ClusterBuilder &c) {
                c.read(100).cpuType = u"host"_s;
                for (NodeDetails &node : c.details.nodes)
                    node.cpuFlags = {u"aes"_s};
                c.details.nodes[NodeName(u"pve-node1"_s)].cpuModel = u"AMD EPYC"_s;
            },
            nothing, u"info cpu-host vm:100"_s, true);
        row(
            "CPU type host between equal processors is fine",
            [](ClusterBuilder &c) {
                c.read(100).cpuType = u"host"_s;
                for (NodeDetails &node : c.details.nodes)
                    node.cpuFlags = {u"aes"_s};
            },
            nothing, {}, true);
        row(
            "D-011 a processor that was not read is said",
            [](ClusterBuilder &c) {
                c.read(100).cpuType = u"host"_s;
                c.details.nodes[NodeName(u"pve-node1"_s)].cpuModel.clear();
            },
            nothing, u"caution not-read node/pve-node1"_s, true);
        row(
            "D-011 a target's load that cannot be read is said",
            [](ClusterBuilder &c) {
                c.nodeState(u"pve-node2"_s).memory.reset();
                c.offline(u"pve-node3"_s);
            },
            nothing, u"caution not-read node/pve-node2"_s, true);
        row(
            "a tag of a balancer outside of Proxmox VE is told",
            [](ClusterBuilder &c) { c.guestState(100).tags = {u"plb_pin_pve-node1"_s}; }, nothing,
            u"caution pinned-by-tag vm:100"_s, true);
        row(
            "a balancer's tag for the target is no reason",
            [](ClusterBuilder &c) { c.guestState(100).tags = {u"plb_pin_pve-node2"_s, u"plb_pin_pve-node3"_s}; },
            nothing, {}, true);
        row(
            "the node that runs the HA manager is named",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.content.haStatus.master = NodeName(u"pve-node1"_s);
            },
            nothing, u"info ha-master node/pve-node1"_s, true);
        row(
            "another node's manager is no finding",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.content.haStatus.master = NodeName(u"pve-node2"_s);
            },
            nothing, u"!ha-master"_s, true);
        const auto lrm = [](int seconds) {
            return Change([=](ClusterBuilder &c) {
                c.ha(100);
                c.content.haStatus.lrm[NodeName(u"pve-node2"_s)].timestamp =
                    ClusterBuilder::now().addSecs(seconds).toSecsSinceEpoch();
            });
        };
        row("a HA agent that was silent for a minute is told", lrm(-60), nothing,
            u"caution lrm-silent node/pve-node2"_s, true);
        row("a HA agent's usual pause is no finding", lrm(-12), nothing, u"!lrm-silent"_s, true);
        row("a clock that is ahead is told", lrm(45), nothing, u"caution clock-skew node/pve-node2"_s, true);
        row("a second ahead is no finding", lrm(1), nothing, u"!clock-skew"_s, true);
        row(
            "replication to the node that fails is told for guests elsewhere",
            [](ClusterBuilder &c) {
                c.vm(101, u"other"_s, u"pve-node3"_s, 2);
                c.replicate(101, u"pve-node1"_s);
                c.content.replication.last().failCount = 2;
            },
            nothing, u"caution replication-failing vm:101"_s, true);
        row(
            "failing replication between other nodes is not this drain's business",
            [](ClusterBuilder &c) {
                c.vm(101, u"other"_s, u"pve-node3"_s, 2);
                c.replicate(101, u"pve-node2"_s);
                c.content.replication.last().failCount = 2;
            },
            nothing, u"!replication-failing"_s, true);
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
            "D-080: a rule that is not strict allows the others; failback is parked so that HA does not undo the move",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"mostly"_s, {{u"pve-node1"_s, 0}}, false);
            },
            nothing, u"info setting-parked vm:100"_s, true);
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
            "guests that cannot be seen block",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"VM.Audit"_s); }, nothing,
            u"blocker no-audit cluster"_s, false);
        row(
            "guests seen one by one do not",
            [](ClusterBuilder &c) {
                c.content.permissions.byPath[u"/"_s].remove(u"VM.Audit"_s);
                c.content.permissions.byPath[u"/vms/100"_s] = {{u"VM.Audit"_s, true}, {u"VM.Migrate"_s, true}};
            },
            nothing, u"!no-audit"_s, true);
        row(
            "storages that cannot be seen are said",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"Datastore.Audit"_s); }, nothing,
            u"caution no-audit cluster"_s, true);
        row(
            "agents that cannot be asked are said",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"VM.GuestAgent.Audit"_s); }, nothing,
            u"info no-audit cluster"_s, true);
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
};

QTEST_GUILESS_MAIN(TestDrainFindings)
#include "test_drainfindings.moc"
