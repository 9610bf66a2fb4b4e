// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

Node plainNode(Cluster::Engine &e, const QString &name, int id, const QString &address)
{
    Node n;
    n.name = name;
    n.id = id;
    n.address = address;
    n.bootedAt = e.time - 12 * 86400.0;
    n.statdPhase = e.time - id % 10;
    n.maxCpu = 8;
    n.maxMemory = qint64(62.6 * double(1LL << 30));
    n.baseMemory = 3LL << 30;
    n.maxSwap = 8LL << 30;
    n.rootSize = 94LL << 30;
    n.rootUsed = 11LL << 30;
    n.cpuModel = u"12th Gen Intel(R) Core(TM) i7-1265U"_s;
    n.mhz = 1800;
    n.kernel = e.s.pve >= 9 ? u"6.17.2-1-pve"_s : u"6.8.12-15-pve"_s;
    n.installedKernel = n.kernel;
    n.pveVersion = e.s.pve >= 9 ? u"9.2.11"_s : u"8.4.21"_s;
    n.config.insert(u"wakeonlan"_s, u"BC:24:11:F0:00:%1"_s.arg(id, 2, 16, QLatin1Char('0')).toUpper());
    return n;
}

Interface ethernet(const QString &name)
{
    Interface nic;
    nic.name = name;
    nic.type = u"eth"_s;
    nic.exists = true;
    nic.fields = {{u"method"_s, u"manual"_s}, {u"method6"_s, u"manual"_s}};
    return nic;
}

static void addAddress(Interface &nic, const QString &cidr, const QString &gateway)
{
    if (cidr.isEmpty())
        return;
    nic.fields.insert(u"method"_s, u"static"_s);
    nic.fields.insert(u"cidr"_s, cidr);
    nic.fields.insert(u"address"_s, cidr.section(u'/', 0, 0));
    nic.fields.insert(u"netmask"_s, cidr.section(u'/', 1));
    if (!gateway.isEmpty())
        nic.fields.insert(u"gateway"_s, gateway);
}

Interface bridge(const QString &name, const QString &ports, const QString &cidr, const QString &gateway,
                 const QString &comment)
{
    Interface nic;
    nic.name = name;
    nic.type = u"bridge"_s;
    nic.fields = {{u"method"_s, u"manual"_s},
                  {u"method6"_s, u"manual"_s},
                  {u"bridge_ports"_s, ports},
                  {u"bridge_stp"_s, u"off"_s},
                  {u"bridge_fd"_s, u"0"_s}};
    addAddress(nic, cidr, gateway);
    if (!comment.isEmpty())
        nic.fields.insert(u"comments"_s, comment + u'\n');
    return nic;
}

Interface vlanOn(const QString &device, int vlan)
{
    Interface nic;
    nic.name = u"%1.%2"_s.arg(device).arg(vlan);
    nic.type = u"vlan"_s;
    nic.fields = {{u"method"_s, u"manual"_s},
                  {u"method6"_s, u"manual"_s},
                  {u"vlan-id"_s, QString::number(vlan)},
                  {u"vlan-raw-device"_s, device}};
    return nic;
}

Interface bondOf(const QString &name, const QString &slaves, const QString &mode)
{
    Interface nic;
    nic.name = name;
    nic.type = u"bond"_s;
    nic.fields = {{u"method"_s, u"manual"_s},
                  {u"method6"_s, u"manual"_s},
                  {u"slaves"_s, slaves},
                  {u"bond_mode"_s, mode},
                  {u"bond_miimon"_s, u"100"_s}};
    if (mode == u"802.3ad")
        nic.fields.insert(u"bond_xmit_hash_policy"_s, u"layer2+3"_s);
    return nic;
}

Storage storageOf(const QString &id, const QString &type, const QStringList &content, qint64 total, qint64 used,
                  const Params &options)
{
    static const QStringList sharedTypes{u"nfs"_s, u"cifs"_s, u"pbs"_s, u"rbd"_s, u"cephfs"_s, u"iscsi"_s};
    Storage storage;
    storage.id = id;
    storage.type = type;
    storage.content = content;
    storage.total = total;
    storage.used = used;
    storage.options = options;
    storage.shared = sharedTypes.contains(type) || options.value(u"shared"_s) == u"1";
    return storage;
}

QString macOf(int vmid, int index)
{
    return u"BC:24:11:%1:%2:%3"_s.arg(vmid / 65536 % 256, 2, 16, QLatin1Char('0'))
        .arg(vmid / 256 % 256, 2, 16, QLatin1Char('0'))
        .arg((vmid + index * 97) % 256, 2, 16, QLatin1Char('0'))
        .toUpper();
}

static void configureVm(Guest &g, const GuestSketch &sketch)
{
    g.config = {{u"name"_s, sketch.name},
                {u"cores"_s, QString::number(int(sketch.cores))},
                {u"sockets"_s, u"1"_s},
                {u"memory"_s, QString::number(sketch.memoryMiB)},
                {u"cpu"_s, u"x86-64-v2-AES"_s},
                {u"numa"_s, u"0"_s},
                {u"ostype"_s, u"l26"_s},
                {u"scsihw"_s, u"virtio-scsi-single"_s},
                {u"boot"_s, u"order=scsi0;net0"_s},
                {u"smbios1"_s, u"uuid=4cbb3c1d-5b0e-4fd4-9c1b-%1"_s.arg(sketch.vmid, 12, 10, QLatin1Char('0'))},
                {u"net0"_s, u"virtio=%1,bridge=%2"_s.arg(macOf(sketch.vmid), sketch.bridge)},
                {u"scsi0"_s, u"%1:vm-%2-disk-0,discard=on,iothread=1,size=%3G,ssd=1"_s.arg(sketch.storage)
                                 .arg(sketch.vmid)
                                 .arg(sketch.diskGiB)}};
    if (sketch.vlan > 0)
        g.config[u"net0"_s] += u",tag=%1"_s.arg(sketch.vlan);
    if (sketch.agent)
        g.config.insert(u"agent"_s, u"1"_s);
}

static void configureCt(Guest &g, const GuestSketch &sketch)
{
    g.config = {
        {u"hostname"_s, sketch.name},
        {u"cores"_s, QString::number(int(sketch.cores))},
        {u"memory"_s, QString::number(sketch.memoryMiB)},
        {u"swap"_s, u"512"_s},
        {u"arch"_s, u"amd64"_s},
        {u"ostype"_s, u"debian"_s},
        {u"unprivileged"_s, u"1"_s},
        {u"features"_s, u"nesting=1"_s},
        {u"rootfs"_s, u"%1:subvol-%2-disk-0,size=%3G"_s.arg(sketch.storage).arg(sketch.vmid).arg(sketch.diskGiB)},
        {u"net0"_s, u"name=eth0,bridge=%1,gw=%2,hwaddr=%3,ip=%4/24,type=veth"_s.arg(
                        sketch.bridge, sketch.gateway, macOf(sketch.vmid), sketch.address)}};
    if (sketch.vlan > 0)
        g.config[u"net0"_s] += u",tag=%1"_s.arg(sketch.vlan);
}

Guest guestOf(Cluster::Engine &e, const GuestSketch &sketch)
{
    Guest g;
    g.kind = sketch.kind;
    g.vmid = sketch.vmid;
    g.node = sketch.node;
    g.name = sketch.name;
    g.cores = sketch.cores;
    g.memory = qint64(sketch.memoryMiB) << 20;
    g.diskSize = qint64(sketch.diskGiB) << 30;
    g.cpuLoad = sketch.cpu;
    g.memoryUse = sketch.memoryUse;
    g.running = sketch.running;
    g.startedAt = e.time - sketch.upDays * 86400;
    g.shutdownSeconds = g.isVm() ? e.between(3, 8) : e.between(2, 4);
    g.netRate = e.between(4000, 90000) * (1 + 10 * sketch.cpu);
    g.diskRate = e.between(8000, 120000) * (1 + 10 * sketch.cpu);
    if (g.isVm())
        configureVm(g, sketch);
    else
        configureCt(g, sketch);
    if (sketch.onboot)
        g.config.insert(u"onboot"_s, u"1"_s);
    if (!sketch.tags.isEmpty())
        g.config.insert(u"tags"_s, sketch.tags);
    g.addresses = {{u"lo"_s, u"00:00:00:00:00:00"_s, u"127.0.0.1"_s, 8}};
    if (!sketch.address.isEmpty())
        g.addresses.append({g.isVm() ? u"ens18"_s : u"eth0"_s, macOf(sketch.vmid).toLower(), sketch.address, 24});
    return g;
}

double startOfDay(const Cluster::Engine &e)
{
    return std::floor(e.time / 86400) * 86400;
}

void addBackup(Cluster::Engine &e, const QString &storage, const Guest &guest, double when)
{
    Volume volume;
    const QString stampText =
        QDateTime::fromSecsSinceEpoch(qint64(when), QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    volume.volid =
        u"%1:backup/%2/%3/%4"_s.arg(storage, guest.isVm() ? u"vm"_s : u"ct"_s).arg(guest.vmid).arg(stampText);
    volume.storage = storage;
    volume.content = u"backup"_s;
    volume.format = guest.isVm() ? u"pbs-vm"_s : u"pbs-ct"_s;
    volume.subtype = apiKind(guest.kind);
    volume.size = guest.diskSize;
    volume.ctime = std::floor(when);
    volume.vmid = guest.vmid;
    volume.notes = guest.name;
    volume.verified = true;
    e.s.volumes.push_back(volume);
}

void addHa(Cluster::Engine &e, const QString &sid, const Params &fields)
{
    HaResource resource;
    resource.sid = sid;
    resource.kind = sid.startsWith(u"ct:") ? Kind::Ct : Kind::Vm;
    resource.vmid = sid.section(u':', 1).toInt();
    resource.fields = fields;
    e.s.haResources.emplace(sid, resource);
}

void addReplication(Cluster::Engine &e, int vmid, const QString &target, const QString &schedule)
{
    ReplicationJob job;
    job.id = u"%1-0"_s.arg(vmid);
    job.guest = vmid;
    job.source = e.guest(vmid)->node;
    job.target = target;
    job.schedule = schedule;
    e.s.replication.emplace(job.id, job);
}

void addPastTask(Cluster::Engine &e, const QString &nodeName, const QString &type, const QString &id, double start,
                 double seconds, const QStringList &log, const QString &status)
{
    const double now = e.time;
    e.time = start;
    const QString upid = e.startTask(nodeName, type, id, Caller());
    for (const QString &line : log)
        e.log(upid, line);
    e.time = start + seconds;
    e.endTask(upid, status);
    e.time = now;
}

void addUpdates(Node &node, int count)
{
    const bool nine = node.pveVersion.startsWith(u'9');
    const QString debian = u"Debian"_s, proxmox = u"Proxmox"_s;
    const QList<AptUpdate> all{
        {nine ? u"proxmox-kernel-6.17.4-1-pve-signed"_s : u"proxmox-kernel-6.8.12-16-pve-signed"_s,
         u"Proxmox Kernel Image (signed)"_s,
         u"This package contains the Linux kernel and modules."_s,
         {},
         nine ? u"6.17.4-1"_s : u"6.8.12-16"_s,
         proxmox,
         u"admin"_s,
         u"optional"_s},
        {u"pve-manager"_s, u"Proxmox Virtual Environment Management Tools"_s, u"Management tools and web interface."_s,
         node.pveVersion, nine ? u"9.2.12"_s : u"8.4.22"_s, proxmox, u"admin"_s, u"optional"_s},
        {u"qemu-server"_s, u"Qemu Server Tools"_s, u"Tools to manage virtual machines."_s,
         nine ? u"9.2.6"_s : u"8.4.10"_s, nine ? u"9.2.7"_s : u"8.4.11"_s, proxmox, u"admin"_s, u"optional"_s},
        {u"libssl3t64"_s, u"Secure Sockets Layer toolkit - shared libraries"_s, u"OpenSSL shared libraries."_s,
         u"3.5.1-1"_s, u"3.5.1-1+deb13u1"_s, debian, u"libs"_s, u"important"_s},
        {u"openssh-server"_s, u"secure shell (SSH) server"_s, u"The sshd daemon."_s, u"1:10.0p1-7"_s, u"1:10.0p1-8"_s,
         debian, u"net"_s, u"optional"_s},
        {u"tzdata"_s, u"time zone and daylight-saving time data"_s, u"Time zone data."_s, u"2025b-4"_s, u"2025c-1"_s,
         debian, u"localization"_s, u"required"_s},
    };
    node.updates = all.first(std::min<qsizetype>(count, all.size()));
}

} // namespace Drydock::Demo
