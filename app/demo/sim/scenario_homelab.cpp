// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static void addNodes(Cluster::Engine &e, bool asWritten)
{
    for (int id = 1; id <= 2; ++id) {
        Node n = plainNode(e, u"pve-node%1"_s.arg(id), id, u"192.168.1.%1"_s.arg(10 + id));
        n.bootedAt = e.time - (id == 1 ? 41.3 : 12.6) * 86400;
        n.baseMemory = qint64((id == 1 ? 18.4 : 12.4) * double(1LL << 30)); // mostly the ZFS cache
        n.interfaces = {ethernet(u"eth0"_s),
                        bridge(u"vmbr0"_s, u"eth0"_s, u"192.168.1.%1/24"_s.arg(10 + id), u"192.168.1.1"_s)};
        if (!asWritten)
            n.interfaces.append(vlanOn(u"eth0"_s, 10));
        n.interfaces.append(
            bridge(u"vmbr1"_s, asWritten ? u"eth0"_s : u"eth0.10"_s, u"192.168.10.%1/24"_s.arg(10 + id)));
        n.pci = {{u"0000:00:14.0"_s, u"0x0c0330"_s, u"0x8086"_s, u"0x51ed"_s, u"Intel Corporation"_s,
                  u"Alder Lake PCH USB 3.2 xHCI Host Controller"_s, 2},
                 {u"0000:01:00.0"_s, u"0x010802"_s, u"0x144d"_s, u"0xa80a"_s, u"Samsung Electronics Co Ltd"_s,
                  u"NVMe SSD Controller PM9A1/PM9A3/980PRO"_s, 4}};
        if (id == 1)
            n.pci.prepend({u"0000:00:02.0"_s, u"0x030000"_s, u"0x8086"_s, u"0x46a6"_s, u"Intel Corporation"_s,
                           u"Alder Lake-P GT2 [Iris Xe Graphics]"_s, 1});
        addUpdates(n, id == 1 ? 6 : 2);
        e.s.nodes.push_back(std::move(n));
    }
}

static void addStorages(Cluster::Engine &e)
{
    constexpr qint64 gib = 1LL << 30;
    e.s.storages = {
        storageOf(u"local"_s, u"dir"_s, {u"iso"_s, u"vztmpl"_s, u"backup"_s}, 94 * gib, 11 * gib,
                  {{u"path"_s, u"/var/lib/vz"_s}}),
        storageOf(u"local-zfs"_s, u"zfspool"_s, {u"images"_s, u"rootdir"_s}, 1780 * gib, 60 * gib,
                  {{u"pool"_s, u"rpool/data"_s}, {u"sparse"_s, u"1"_s}, {u"mountpoint"_s, u"/rpool/data"_s}}),
        storageOf(u"nas"_s, u"nfs"_s, {u"iso"_s, u"backup"_s}, 7400 * gib, 3100 * gib,
                  {{u"server"_s, u"192.168.10.5"_s}, {u"export"_s, u"/volume1/pve"_s}, {u"path"_s, u"/mnt/pve/nas"_s}}),
        storageOf(
            u"pbs"_s, u"pbs"_s, {u"backup"_s}, 7400 * gib, 3100 * gib,
            {{u"server"_s, u"192.168.10.250"_s},
             {u"datastore"_s, u"homelab"_s},
             {u"username"_s, u"backup@pbs"_s},
             {u"prune-backups"_s, u"keep-daily=7,keep-weekly=4,keep-monthly=12"_s},
             {u"fingerprint"_s,
              u"64:d3:ff:3a:50:38:53:5a:9b:f7:50:15:2d:5c:28:a6:1e:4f:5b:2c:99:c1:8e:0c:3a:47:cd:8b:d2:16:00:aa"_s}}),
    };
    for (const Node &n : e.s.nodes)
        e.s.volumes.push_back({u"local:vztmpl/debian-13-standard_13.1-2_amd64.tar.zst"_s,
                               u"local"_s,
                               n.name,
                               u"vztmpl"_s,
                               u"tzst"_s,
                               128LL << 20,
                               e.time - 90 * 86400.0,
                               0,
                               {},
                               {},
                               false,
                               false});
    e.s.volumes.push_back({u"nas:iso/debian-13.1.0-amd64-netinst.iso"_s,
                           u"nas"_s,
                           {},
                           u"iso"_s,
                           u"iso"_s,
                           783LL << 20,
                           e.time - 70 * 86400.0,
                           0,
                           {},
                           {},
                           false,
                           false});
}

static void addGuests(Cluster::Engine &e)
{
    const QString one = u"pve-node1"_s, two = u"pve-node2"_s, lan = u"vmbr0"_s, lab = u"vmbr1"_s;
    const QString lanGate = u"192.168.1.1"_s, labGate = u"192.168.10.1"_s;
    const auto add = [&](const GuestSketch &sketch, const QList<Address> &docker = {}) {
        Guest g = guestOf(e, sketch);
        g.addresses += docker;
        e.addGuest(std::move(g));
    };
    const Address docker{u"docker0"_s, u"02:42:ac:11:00:01"_s, u"172.17.0.1"_s, 16};
    const auto compose = [](const QString &name, int third) {
        return Address{name, u"02:42:ac:%1:00:01"_s.arg(third, 2, 16, QLatin1Char('0')), u"172.%1.0.1"_s.arg(third),
                       16};
    };
    add({.vmid = 101,
         .name = u"plex"_s,
         .node = one,
         .bridge = lan,
         .address = u"192.168.1.210"_s,
         .cores = 4,
         .memoryMiB = 12288,
         .diskGiB = 64,
         .cpu = 0.22,
         .memoryUse = 0.675,
         .tags = u"media"_s,
         .upDays = 41.2},
        {docker, compose(u"br-4f1a8c2d90b3"_s, 20)});
    add({.vmid = 102,
         .name = u"arr"_s,
         .node = one,
         .bridge = lan,
         .address = u"192.168.1.211"_s,
         .cores = 4,
         .memoryMiB = 16384,
         .diskGiB = 48,
         .cpu = 0.31,
         .memoryUse = 0.5875,
         .tags = u"media"_s,
         .upDays = 41.2},
        {docker, compose(u"br-9b77e1c0a4d5"_s, 21)});
    add({.kind = Kind::Ct,
         .vmid = 210,
         .name = u"pihole1"_s,
         .node = one,
         .bridge = lan,
         .address = u"192.168.1.192"_s,
         .gateway = lanGate,
         .cores = 1,
         .memoryMiB = 512,
         .diskGiB = 8,
         .cpu = 0.02,
         .memoryUse = 0.414,
         .tags = u"pair-dns"_s,
         .upDays = 41.2});
    add({.kind = Kind::Ct,
         .vmid = 212,
         .name = u"traefik"_s,
         .node = one,
         .bridge = lan,
         .address = u"192.168.1.194"_s,
         .gateway = lanGate,
         .cores = 1,
         .memoryMiB = 1024,
         .diskGiB = 8,
         .cpu = 0.04,
         .memoryUse = 0.294,
         .upDays = 41.2},
        {docker});
    add({.kind = Kind::Ct,
         .vmid = 240,
         .name = u"prometheus"_s,
         .node = one,
         .bridge = lab,
         .address = u"192.168.10.240"_s,
         .gateway = labGate,
         .cores = 2,
         .memoryMiB = 4096,
         .diskGiB = 32,
         .cpu = 0.11,
         .memoryUse = 0.425,
         .tags = u"monitoring"_s,
         .upDays = 41.2});
    add({.vmid = 103,
         .name = u"downloads"_s,
         .node = two,
         .bridge = lan,
         .address = u"192.168.1.212"_s,
         .cores = 4,
         .memoryMiB = 8192,
         .diskGiB = 40,
         .cpu = 0.28,
         .memoryUse = 0.4,
         .tags = u"media"_s,
         .upDays = 12.5},
        {docker, compose(u"br-c2d90b34f1a8"_s, 22)});
    add({.vmid = 104,
         .name = u"webapps"_s,
         .node = two,
         .bridge = lan,
         .address = u"192.168.1.213"_s,
         .cores = 2,
         .memoryMiB = 8192,
         .diskGiB = 32,
         .cpu = 0.09,
         .memoryUse = 0.625,
         .tags = u"web"_s,
         .upDays = 12.5},
        {docker, compose(u"br-0a4d59b77e1c"_s, 23)});
    add({.kind = Kind::Ct,
         .vmid = 211,
         .name = u"pihole2"_s,
         .node = two,
         .bridge = lan,
         .address = u"192.168.1.193"_s,
         .gateway = lanGate,
         .cores = 1,
         .memoryMiB = 512,
         .diskGiB = 8,
         .cpu = 0.02,
         .memoryUse = 0.387,
         .tags = u"pair-dns"_s,
         .upDays = 12.5});
    add({.kind = Kind::Ct,
         .vmid = 250,
         .name = u"pbs"_s,
         .node = two,
         .bridge = lab,
         .address = u"192.168.10.250"_s,
         .gateway = labGate,
         .cores = 2,
         .memoryMiB = 4096,
         .diskGiB = 32,
         .cpu = 0.06,
         .memoryUse = 0.725,
         .tags = u"backup"_s,
         .upDays = 12.5});
    Guest &plex = *e.guest(101);
    plex.config.insert(u"hostpci0"_s, u"0000:00:02.0,pcie=1"_s);
    plex.config.insert(u"machine"_s, u"q35"_s);
    plex.config.insert(u"cpu"_s, u"host"_s);
    plex.config.insert(u"startup"_s, u"order=3,up=30"_s);
    plex.config.insert(u"description"_s, u"Plex media server: iGPU passthrough"_s);
    for (const int dns : {210, 211})
        e.guest(dns)->config.insert(u"startup"_s, u"order=1"_s);
}

static void addServices(Cluster::Engine &e)
{
    using Offer = Service::Kind;
    const QString dns = u"192.168.1.192"_s, otherDns = u"192.168.1.193"_s, traefik = u"192.168.1.194"_s;
    e.s.services = {
        {210, u"pihole1"_s, dns, 53, Offer::Dns},
        {210, u"pihole1"_s, dns, 80, Offer::Http},
        {211, u"pihole2"_s, otherDns, 53, Offer::Dns},
        {211, u"pihole2"_s, otherDns, 80, Offer::Http},
        {212, u"traefik"_s, traefik, 80, Offer::Http},
        {212, u"traefik"_s, traefik, 443, Offer::Proxy},
        {240, u"prometheus"_s, u"192.168.10.240"_s, 9090, Offer::Http},
        {250, u"pbs"_s, u"192.168.10.250"_s, 8007, Offer::Tcp},
        {101, u"plex"_s, u"192.168.1.210"_s, 32400, Offer::Http}, // not where the document's route leads
        {102, u"radarr"_s, u"192.168.1.211"_s, 7878, Offer::Http},
        {104, u"dashboard"_s, u"192.168.1.213"_s, 5000, Offer::Http},
    };
    // What the routes are called leads to the proxy; the last one stands for the world outside.
    e.s.dnsNames = {{u"localhost"_s, u"127.0.0.1"_s},      {u"pi.hole"_s, dns},
                    {u"example.com"_s, traefik},           {u"arr.example.com"_s, traefik},
                    {u"dashboard.example.com"_s, traefik}, {u"google.com"_s, u"203.0.113.10"_s}};
    for (const auto &[vmid, guest] : e.s.guests)
        e.s.dnsNames.insert(guest.name, guest.addresses.value(1).address);
}

static void addHistory(Cluster::Engine &e)
{
    // Virtual machines at 02:00, containers at 03:00, as the design document plans; PBS does not back up itself.
    const double today = startOfDay(e);
    const double shift = today + 4 * 3600 > e.time ? -86400 : 0;
    for (int day = 0; day < 7; ++day) {
        double vmAt = today + shift - day * 86400.0 + 2 * 3600, ctAt = vmAt + 3600;
        for (const auto &[vmid, guest] : e.s.guests) {
            if (vmid == 250)
                continue;
            double &at = guest.isVm() ? vmAt : ctAt;
            addBackup(e, u"pbs"_s, guest, at);
            at += guest.isVm() ? 240 : 45;
        }
    }
    e.s.backupJobs = {
        {u"backup-vms"_s,
         {{u"type"_s, u"vzdump"_s},
          {u"enabled"_s, u"1"_s},
          {u"schedule"_s, u"02:00"_s},
          {u"storage"_s, u"pbs"_s},
          {u"mode"_s, u"snapshot"_s},
          {u"vmid"_s, u"101,102,103,104"_s},
          {u"prune-backups"_s, u"keep-daily=7,keep-weekly=4,keep-monthly=12"_s}}},
        {u"backup-cts"_s,
         {{u"type"_s, u"vzdump"_s},
          {u"enabled"_s, u"1"_s},
          {u"schedule"_s, u"03:00"_s},
          {u"storage"_s, u"pbs"_s},
          {u"mode"_s, u"snapshot"_s},
          {u"vmid"_s, u"210,211,212,240"_s},
          {u"prune-backups"_s, u"keep-daily=7,keep-weekly=4,keep-monthly=12"_s}}},
    };
    const double night = today + shift;
    for (const Node &n : e.s.nodes) {
        addPastTask(e, n.name, u"vzdump"_s, {}, night + 7200, 500,
                    {u"INFO: starting new backup job: vzdump --mode snapshot --storage pbs"_s,
                     u"INFO: Backup job finished successfully"_s});
        addPastTask(e, n.name, u"vzdump"_s, {}, night + 10800, 140,
                    {u"INFO: starting new backup job: vzdump --mode snapshot --storage pbs"_s,
                     u"INFO: Backup job finished successfully"_s});
        addPastTask(e, n.name, u"aptupdate"_s, {}, night + 12600 + n.id * 400, 6, {u"starting apt-get update"_s});
    }
}

void Cluster::Engine::buildHomelab(bool asWritten)
{
    s.clusterName = u"homelab"_s;
    addNodes(*this, asWritten);
    addStorages(*this);
    addGuests(*this);
    addServices(*this);
    addHistory(*this);
    if (!asWritten)
        s.qdevice = {true, true, 1, u"192.168.1.5"_s, u"ffsplit"_s};
    s.options = {{u"keyboard"_s, u"en-us"_s}};

    const QStringList managed{u"ct:240"_s, u"vm:101"_s, u"vm:102"_s, u"vm:103"_s, u"vm:104"_s};
    for (const QString &sid : managed) {
        Params fields{{u"state"_s, u"started"_s}};
        if (s.pve < 9)
            fields.insert(u"group"_s, u"homelab"_s);
        addHa(*this, sid, fields);
        const int vmid = sid.section(u':', 1).toInt();
        addReplication(*this, vmid, guest(vmid)->node == u"pve-node1" ? u"pve-node2"_s : u"pve-node1"_s, u"*/15"_s);
    }
    const QMap<QString, int> both{{u"pve-node1"_s, 0}, {u"pve-node2"_s, 0}};
    if (s.pve < 9)
        s.haGroups.emplace(
            u"homelab"_s,
            HaGroup{.name = u"homelab"_s, .nodes = both, .restricted = false, .noFailback = false, .comment = {}});
    else
        s.haRules.emplace(u"homelab"_s, HaRule{.name = u"homelab"_s,
                                               .type = u"node-affinity"_s,
                                               .resources = managed,
                                               .nodes = both,
                                               .strict = false,
                                               .affinity = {},
                                               .disabled = false,
                                               .comment = {},
                                               .order = 1});
}

} // namespace Drydock::Demo
