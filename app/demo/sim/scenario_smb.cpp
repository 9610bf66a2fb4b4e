// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static constexpr qint64 gib = 1LL << 30;
static constexpr int smbNodes = 5;
static constexpr int smbGuests = 120;

/// Open vSwitch on NICs of its own carries what Ceph's daemons say to clients and to each other.
static QList<Interface> cephNetworks(int id)
{
    Interface bond{u"bond2"_s,
                   u"OVSBond"_s,
                   true,
                   true,
                   false,
                   {{u"ovs_bonds"_s, u"eno5 eno6"_s},
                    {u"ovs_bridge"_s, u"vmbr2"_s},
                    {u"bond_mode"_s, u"balance-slb"_s},
                    {u"ovs_type"_s, u"OVSBond"_s}}};
    Interface ovs{
        u"vmbr2"_s,
        u"OVSBridge"_s,
        true,
        true,
        false,
        {{u"ovs_ports"_s, u"bond2 cephpub cephclu"_s}, {u"ovs_type"_s, u"OVSBridge"_s}, {u"comments"_s, u"Ceph\n"_s}}};
    const auto leg = [&](const QString &name, int tag, const QString &network, const QString &comment) {
        const QString address = u"%1.%2"_s.arg(network).arg(10 + id);
        return Interface{name,
                         u"OVSIntPort"_s,
                         true,
                         true,
                         false,
                         {{u"ovs_bridge"_s, u"vmbr2"_s},
                          {u"ovs_tag"_s, QString::number(tag)},
                          {u"ovs_type"_s, u"OVSIntPort"_s},
                          {u"method"_s, u"static"_s},
                          {u"address"_s, address},
                          {u"netmask"_s, u"24"_s},
                          {u"cidr"_s, address + u"/24"_s},
                          {u"comments"_s, comment}}};
    };
    return {ethernet(u"eno5"_s),
            ethernet(u"eno6"_s),
            bond,
            ovs,
            leg(u"cephpub"_s, 210, u"10.10.20"_s, u"Ceph public network\n"_s),
            leg(u"cephclu"_s, 211, u"10.10.21"_s, u"Ceph cluster network\n"_s)};
}

/// VLANs 50 and 60 of the guests' bridge by name; one more waits to be applied.
static void addSdn(Cluster::Engine &e)
{
    e.s.sdnZones = {{u"office"_s, {{u"type"_s, u"vlan"_s}, {u"bridge"_s, u"vmbr0"_s}, {u"ipam"_s, u"pve"_s}}, {}, {}}};
    const auto vnet = [](const QString &name, int tag, const QString &alias) {
        return Params{{u"zone"_s, u"office"_s},
                      {u"tag"_s, QString::number(tag)},
                      {u"alias"_s, alias},
                      {u"type"_s, u"vnet"_s},
                      {u"vnet"_s, name}};
    };
    e.s.sdnVnets = {{u"lab"_s, vnet(u"lab"_s, 50, u"laboratory"_s), {}, {}},
                    {u"voice"_s, vnet(u"voice"_s, 60, u"telephones"_s), {}, {}},
                    {u"visitors"_s, {}, u"new"_s, vnet(u"visitors"_s, 70, u"visitors"_s)}};
    const auto subnet = [](int vlan) {
        return SdnEntry{u"office-192.168.%1.0-24"_s.arg(vlan),
                        {{u"cidr"_s, u"192.168.%1.0/24"_s.arg(vlan)}, {u"gateway"_s, u"192.168.%1.1"_s.arg(vlan)}},
                        {},
                        {}};
    };
    e.s.sdnSubnets = {{u"lab"_s, {subnet(50)}}, {u"voice"_s, {subnet(60)}}};
}

static void addNodes(Cluster::Engine &e)
{
    for (int id = 1; id <= smbNodes; ++id) {
        Node n = plainNode(e, u"pve%1"_s.arg(id), id, u"192.168.1.%1"_s.arg(10 + id));
        n.bootedAt = e.time - (20.2 + 9 * id) * 86400;
        n.maxCpu = 32;
        n.sockets = 2;
        n.maxMemory = qint64(251.6 * double(gib));
        n.baseMemory = 14 * gib;
        n.cpuModel = u"Intel(R) Xeon(R) Silver 4314 CPU @ 2.40GHz"_s;
        n.mhz = 2400;
        Interface lan = bridge(u"vmbr0"_s, u"bond0"_s, u"192.168.1.%1/24"_s.arg(10 + id), u"192.168.1.1"_s,
                               u"guests and management"_s);
        lan.fields.insert(u"bridge_vlan_aware"_s, u"1"_s);
        lan.fields.insert(u"bridge_vids"_s, u"2-4094"_s);
        Interface storage = bondOf(u"bond1"_s, u"eno3 eno4"_s, u"active-backup"_s);
        storage.fields.insert(u"mtu"_s, u"9000"_s);
        n.interfaces = {
            ethernet(u"eno1"_s),
            ethernet(u"eno2"_s),
            ethernet(u"eno3"_s),
            ethernet(u"eno4"_s),
            bondOf(u"bond0"_s, u"eno1 eno2"_s, u"802.3ad"_s),
            storage,
            lan,
            bridge(u"vmbr1"_s, u"bond1"_s, u"192.168.10.%1/24"_s.arg(10 + id), {}, u"storage and migration"_s)};
        n.interfaces += cephNetworks(id);
        if (id == 4) // an operator has begun, and not applied it
            n.pendingNetwork = u"--- /etc/network/interfaces\t2026-01-12 18:20:11.000000000 +0000\n"
                               "+++ /etc/network/interfaces.new\t2026-01-13 08:02:44.000000000 +0000\n"
                               "@@ -41,5 +41,6 @@\n auto vmbr1\n iface vmbr1 inet static\n \taddress 192.168.10.14/24\n"
                               "+\tpost-up ethtool -K bond1 gro off\n \tbridge-ports bond1\n"_s;
        n.pci = {{u"0000:17:00.0"_s, u"0x010400"_s, u"0x1000"_s, u"0x0014"_s, u"Broadcom / LSI"_s,
                  u"MegaRAID Tri-Mode SAS3516"_s, 12}};
        if (id == 3)
            n.pci.append({u"0000:65:00.0"_s, u"0x030200"_s, u"0x10de"_s, u"0x20b5"_s, u"NVIDIA Corporation"_s,
                          u"A100 PCIe 80GB"_s, 31});
        addUpdates(n, id % 3 * 2);
        e.s.nodes.push_back(std::move(n));
    }
}

static void addStorages(Cluster::Engine &e)
{
    e.s.storages = {
        storageOf(u"local"_s, u"dir"_s, {u"iso"_s, u"vztmpl"_s, u"backup"_s}, 220 * gib, 40 * gib,
                  {{u"path"_s, u"/var/lib/vz"_s}}),
        storageOf(u"local-lvm"_s, u"lvmthin"_s, {u"images"_s, u"rootdir"_s}, 1800 * gib, 90 * gib,
                  {{u"vgname"_s, u"pve"_s}, {u"thinpool"_s, u"data"_s}}),
        storageOf(u"local-zfs"_s, u"zfspool"_s, {u"images"_s, u"rootdir"_s}, 3600 * gib, 200 * gib,
                  {{u"pool"_s, u"tank/guests"_s}, {u"sparse"_s, u"1"_s}}),
        storageOf(
            u"nfs-vms"_s, u"nfs"_s, {u"images"_s, u"rootdir"_s, u"iso"_s}, 20000 * gib, 8200 * gib,
            {{u"server"_s, u"192.168.10.20"_s}, {u"export"_s, u"/srv/vms"_s}, {u"path"_s, u"/mnt/pve/nfs-vms"_s}}),
        storageOf(u"pbs"_s, u"pbs"_s, {u"backup"_s}, 40000 * gib, 17000 * gib,
                  {{u"server"_s, u"192.168.10.30"_s},
                   {u"datastore"_s, u"main"_s},
                   {u"username"_s, u"backup@pbs"_s},
                   {u"prune-backups"_s, u"keep-daily=14,keep-weekly=8,keep-monthly=12"_s}}),
    };
    e.s.volumes.push_back({u"local:iso/virtio-win-0.1.271.iso"_s,
                           u"local"_s,
                           u"pve2"_s,
                           u"iso"_s,
                           u"iso"_s,
                           709LL << 20,
                           e.time - 40 * 86400.0,
                           0,
                           {},
                           {},
                           false,
                           false});
}

static void addGuests(Cluster::Engine &e)
{
    static const QStringList names{u"web"_s,   u"app"_s, u"db"_s,   u"mail"_s, u"files"_s, u"build"_s,
                                   u"print"_s, u"crm"_s, u"wiki"_s, u"vpn"_s,  u"git"_s,   u"monitor"_s};
    static constexpr int vlans[] = {10, 20, 30, 40};
    // By place: guests on VNets of the office zone.
    static const QMap<int, std::pair<QString, int>> vnets{
        {67, {u"lab"_s, 50}}, {84, {u"lab"_s, 50}}, {101, {u"voice"_s, 60}}};
    for (int i = 0; i < smbGuests; ++i) {
        const bool vm = i % 3 != 2;
        const bool onVnet = vnets.contains(i);
        const int vlan = onVnet ? vnets[i].second : vlans[i % 4];
        const int size = e.pick(0, 3);
        // Three in five on the shared store, the rest on disks of their node.
        const QString storage = i % 5 < 3 ? u"nfs-vms"_s : i % 5 == 3 ? u"local-zfs"_s : u"local-lvm"_s;
        GuestSketch sketch{
            .kind = vm ? Kind::Vm : Kind::Ct,
            .vmid = 100 + i,
            .name = u"%1%2"_s.arg(names[i % names.size()]).arg(i / names.size() + 1, 2, 10, QLatin1Char('0')),
            .node = u"pve%1"_s.arg(i % smbNodes + 1),
            .bridge = onVnet ? vnets[i].first : u"vmbr0"_s,
            .address = u"192.168.%1.%2"_s.arg(vlan).arg(20 + i),
            .gateway = u"192.168.%1.1"_s.arg(vlan),
            .vlan = onVnet ? 0 : vlan,
            .cores = double(vm ? 2 << (size / 2) : 1 + size / 2),
            .memoryMiB = (vm ? 2048 : 512) << size,
            .diskGiB = (vm ? 20 : 8) * (size + 1),
            .storage = storage,
            .cpu = e.between(0.01, 0.3),
            .memoryUse = e.between(0.25, 0.85),
            .running = i % 17 != 16,
            .onboot = i % 11 != 10,
            .agent = i % 7 != 6,
            .upDays = e.between(2, 40)};
        Guest g = guestOf(e, sketch);
        g.agentRunning = i % 13 != 12;
        g.obeysShutdown = i != 37; // one that ignores every request
        e.addGuest(std::move(g));
    }
}

static void addPeculiarities(Cluster::Engine &e)
{
    const auto pair = [&](int first, int second, const QString &tag) {
        for (const int vmid : {first, second})
            e.guest(vmid)->config.insert(u"tags"_s, tag);
    };
    pair(100, 112, u"pair-web"_s);
    pair(103, 116, u"pair-mail"_s);
    pair(109, 110, u"pair-edge"_s);
    // A container that serves a folder of its node, one whose folder is the same everywhere.
    Guest &files = *e.guest(108);
    files.config.insert(u"mp0"_s, u"/srv/share,mp=/srv/share"_s);
    Guest &shared = *e.guest(111);
    shared.config.insert(u"mp0"_s, u"/mnt/pve/nfs-vms/media,mp=/media,shared=1"_s);
    Guest &windows = *e.guest(106);
    windows.config.insert(u"ostype"_s, u"win11"_s);
    windows.config.insert(u"ide2"_s, u"local:iso/virtio-win-0.1.271.iso,media=cdrom,size=709M"_s);
    Guest &gpu = *e.guest(127);
    gpu.config.insert(u"hostpci0"_s, u"mapping=accelerator,pcie=1"_s);
    e.s.pciMappings = {
        {u"accelerator"_s, {u"node=pve3,path=0000:65:00.0,id=10de:20b5,iommugroup=31"_s}, false, u"A100"_s}};
    for (const int vmid : {102, 105, 118, 133}) {
        Guest &g = *e.guest(vmid);
        g.snapshots = {{u"before-upgrade"_s, u"before the last upgrade"_s, {}, e.time - 9 * 86400, false, g.config},
                       {u"after-upgrade"_s, {}, u"before-upgrade"_s, e.time - 8 * 86400, g.isVm(), g.config}};
        g.parentSnapshot = u"after-upgrade"_s;
    }
    Guest &gold = *e.guest(119);
    gold.isTemplate = true;
    gold.config.insert(u"template"_s, u"1"_s);
    gold.config.remove(u"onboot"_s);
    gold.running = false;
    gold.qmpStatus = gold.statusBefore = u"stopped"_s;
}

static void addHaAndReplication(Cluster::Engine &e)
{
    const bool groups = e.s.pve < 9;
    QStringList managed;
    for (const auto &[vmid, guest] : e.s.guests) {
        const bool shared = guest.config.value(guest.isVm() ? u"scsi0"_s : u"rootfs"_s).startsWith(u"nfs-vms:");
        const bool plain =
            !guest.config.contains(u"mp0"_s) && !guest.config.contains(u"hostpci0"_s) && !guest.isTemplate;
        if (shared && plain && guest.running && managed.size() < 30)
            managed.append(guest.sid());
        if (guest.config.value(guest.isVm() ? u"scsi0"_s : u"rootfs"_s).startsWith(u"local-zfs:") && vmid % 2 == 1)
            addReplication(e, vmid, u"pve%1"_s.arg(QStringView(guest.node).mid(3).toInt() % smbNodes + 1), u"*/15"_s);
    }
    for (qsizetype i = 0; i < managed.size(); ++i) {
        Params fields{{u"state"_s, u"started"_s}};
        if (groups && i % 3 == 0)
            fields.insert(u"group"_s, u"front"_s);
        addHa(e, managed[i], fields);
    }
    if (groups) {
        e.s.haGroups.emplace(
            u"front"_s,
            HaGroup{u"front"_s, {{u"pve1"_s, 2}, {u"pve2"_s, 2}, {u"pve3"_s, 1}}, false, true, u"public services"_s});
        return;
    }
    int order = 0;
    const auto rule = [&](const QString &name, const QString &type, const QStringList &resources,
                          const QMap<QString, int> &nodes, const QString &affinity) {
        e.s.haRules.emplace(name, HaRule{name, type, resources, nodes, false, affinity, false, {}, ++order});
    };
    rule(u"keep-apart"_s, u"resource-affinity"_s, {managed[0], managed[1]}, {}, u"negative"_s);
    rule(u"keep-together"_s, u"resource-affinity"_s, {managed[5], managed[10]}, {}, u"positive"_s);
    const QStringList western = managed.mid(15, 4);
    rule(u"prefer-west"_s, u"node-affinity"_s, western, {{u"pve1"_s, 2}, {u"pve2"_s, 2}, {u"pve4"_s, 1}}, {});
    for (const QString &sid : western) // their preference must not start a move by itself
        e.s.haResources.at(sid).fields.insert(u"failback"_s, u"0"_s);
    // Companions live on one node from the start.
    Guest &mate = *e.guest(managed[10].section(u':', 1).toInt());
    const QString home = e.guest(managed[5].section(u':', 1).toInt())->node;
    if (mate.node != home)
        e.moveGuest(mate, home, 0, false);
    Guest &apart = *e.guest(managed[1].section(u':', 1).toInt());
    if (apart.node == e.guest(managed[0].section(u':', 1).toInt())->node)
        e.moveGuest(apart, u"pve5"_s, 0, false);
}

void Cluster::Engine::buildSmb()
{
    s.clusterName = u"smb"_s;
    addNodes(*this);
    addStorages(*this);
    addGuests(*this);
    addPeculiarities(*this);
    addSdn(*this);
    s.options = {{u"keyboard"_s, u"de"_s},
                 {u"max_workers"_s, u"4"_s},
                 {u"migration"_s, u"type=secure,network=192.168.10.0/24"_s}};
    addHaAndReplication(*this);
    double when = startOfDay(*this) - 3600;
    for (const auto &[vmid, guest] : s.guests) {
        if (vmid % 29 != 0) // some were never backed up
            addBackup(*this, u"pbs"_s, guest, when);
        when += 30;
    }
    s.backupJobs = {{u"backup-nightly"_s,
                     {{u"type"_s, u"vzdump"_s},
                      {u"enabled"_s, u"1"_s},
                      {u"schedule"_s, u"23:00"_s},
                      {u"storage"_s, u"pbs"_s},
                      {u"mode"_s, u"snapshot"_s},
                      {u"all"_s, u"1"_s}}}};
    s.pools = {{u"office"_s, u"Office services"_s}, {u"lab"_s, {}}};
    for (auto &[vmid, guest] : s.guests)
        guest.pool = vmid % 10 == 3 ? u"office"_s : vmid % 10 == 7 ? u"lab"_s : QString();
}

} // namespace Drydock::Demo
