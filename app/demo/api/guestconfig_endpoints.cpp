// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr char vmParameters[] =
    "delete revert digest:s(0,64) force:bool skiplock:bool acpi:bool affinity agent arch args audio0 autostart:bool "
    "balloon:int(0,) bios:enum(seabios|ovmf) boot bootdisk cdrom cicustom cipassword citype ciupgrade:bool ciuser "
    "cores:int(1,) cpu cpulimit:num cpuunits:int(1,262144) description:s(0,8192) efidisk0 freeze:bool hookscript "
    "hostpci[n] hotplug hugepages ide[n] ipconfig[n] ivshmem keephugepages:bool keyboard kvm:bool localtime:bool lock "
    "machine memory migrate_downtime:num migrate_speed:int(0,) name nameserver net[n] numa:bool numa[n] onboot:bool "
    "ostype parallel[n] protection:bool reboot:bool rng0 sata[n] scsi[n] scsihw searchdomain serial[n] "
    "shares:int(0,50000) "
    "smbios1 smp:int(1,) sockets:int(1,) spice_enhancements sshkeys startdate startup tablet:bool tags tdf:bool "
    "template:bool tpmstate0 unused[n] usb[n] vcpus:int(1,) vga virtio[n] virtiofs[n] vmgenid vmstatestorage watchdog "
    "9~allow-ksm:bool";
constexpr char ctParameters[] =
    "delete revert digest:s(0,40) arch cmode:enum(shell|console|tty) console:bool cores:int(1,8192) cpulimit:num "
    "cpuunits:int(0,500000) debug:bool description:s(0,8192) dev[n] features hookscript hostname:s(0,255) lock "
    "memory:int(16,) mp[n] nameserver net[n] onboot:bool ostype protection:bool rootfs searchdomain startup "
    "swap:int(0,) "
    "tags template:bool timezone tty:int(0,6) unprivileged:bool unused[n] 9~entrypoint 9~env";

/// Which keys are numbers on the wire: VM memory is a text, a container's a number (seen on 9.2).
QJsonValue configValue(Kind kind, const QString &key, const QString &value)
{
    static const QStringList vm{u"balloon"_s,    u"cores"_s,    u"sockets"_s,  u"numa"_s,      u"onboot"_s,
                                u"protection"_s, u"kvm"_s,      u"tablet"_s,   u"acpi"_s,      u"vcpus"_s,
                                u"shares"_s,     u"template"_s, u"snaptime"_s, u"autostart"_s, u"migrate_speed"_s};
    static const QStringList ct{u"cores"_s,        u"memory"_s,     u"swap"_s,     u"onboot"_s,
                                u"unprivileged"_s, u"protection"_s, u"template"_s, u"console"_s,
                                u"tty"_s,          u"cpuunits"_s,   u"snaptime"_s};
    return (kind == Kind::Vm ? vm : ct).contains(key) ? integerOrText(value) : QJsonValue(value);
}

QString digestOf(const Params &config)
{
    QString text;
    for (auto line = config.begin(); line != config.end(); ++line)
        text += line.key() + u": "_s + line.value() + u'\n';
    return Site::digestOf(text);
}

QJsonObject configObject(Kind kind, const Params &config)
{
    QJsonObject object;
    for (auto line = config.begin(); line != config.end(); ++line)
        object.insert(line.key(), configValue(kind, line.key(), line.value()));
    return object;
}

Answer readConfig(Call &call, Kind kind)
{
    const auto guest = call.site.cluster->guestOn(call.via, kind, call.number(u"vmid"_s));
    if (!guest)
        return guest.error();
    const Guest &found = **guest;
    Params config = found.config;
    if (call.has(u"snapshot"_s)) {
        const auto snapshot = std::ranges::find(found.snapshots, call.text(u"snapshot"_s), &Snapshot::name);
        if (snapshot == found.snapshots.end())
            return Answer::failure(500, u"snapshot '%1' does not exist"_s.arg(call.text(u"snapshot"_s)));
        config = snapshot->config;
    }
    QJsonObject object = configObject(kind, config);
    object.insert(u"digest"_s, digestOf(found.config));
    if (!found.lock.isEmpty())
        object.insert(u"lock"_s, found.lock);
    if (found.isTemplate)
        object.insert(u"template"_s, 1);
    if (!found.parentSnapshot.isEmpty())
        object.insert(u"parent"_s, found.parentSnapshot);
    if (!found.rawLxc.isEmpty()) {
        QJsonArray raw;
        for (const auto &[key, value] : found.rawLxc)
            raw.append(QJsonArray{key, value});
        object.insert(u"lxc"_s, raw);
    }
    return object;
}

Answer readPending(Call &call, Kind kind)
{
    const auto guest = call.site.cluster->guestOn(call.via, kind, call.number(u"vmid"_s));
    if (!guest)
        return guest.error();
    QJsonObject config = configObject(kind, (*guest)->config);
    config.insert(u"digest"_s, digestOf((*guest)->config));
    QJsonArray rows;
    for (auto line = config.begin(); line != config.end(); ++line)
        rows.append(QJsonObject{{u"key"_s, line.key()}, {u"value"_s, line.value()}});
    return call.site.shuffled(rows);
}

/// The privilege that changing one key of a configuration asks for.
QString privilegeOf(Kind kind, const QString &key, const QString &value)
{
    static const QRegularExpression disk(u"^(ide|sata|scsi|virtio|mp|unused|efidisk|tpmstate)\\d+$|^rootfs$"_s);
    static const QRegularExpression network(u"^net\\d+$|^(nameserver|searchdomain|hostname)$"_s);
    static const QRegularExpression cloudInit(u"^(ci[a-z]+|sshkeys|ipconfig\\d+)$"_s);
    static const QRegularExpression hardware(
        u"^(hostpci|usb|serial|parallel|virtiofs|audio|rng)\\d*|^(machine|bios|vga|scsihw|arch)$"_s);
    if (disk.match(key).hasMatch())
        return value.contains(u"media=cdrom") ? u"VM.Config.CDROM"_s : u"VM.Config.Disk"_s;
    if (network.match(key).hasMatch() && !(kind == Kind::Vm && !key.startsWith(u"net")))
        return u"VM.Config.Network"_s;
    if (kind == Kind::Vm && (cloudInit.match(key).hasMatch() || key == u"nameserver" || key == u"searchdomain"))
        return u"VM.Config.Cloudinit"_s;
    if (kind == Kind::Vm && hardware.match(key).hasMatch())
        return u"VM.Config.HWType"_s;
    if (key == u"memory" || key == u"balloon" || key == u"swap" || key == u"shares")
        return u"VM.Config.Memory"_s;
    if (QStringList{u"cores"_s, u"sockets"_s, u"cpu"_s, u"cpulimit"_s, u"cpuunits"_s, u"vcpus"_s, u"numa"_s}.contains(
            key))
        return u"VM.Config.CPU"_s;
    return u"VM.Config.Options"_s;
}

Answer writeConfig(Call &call, Kind kind, bool asTask)
{
    const int vmid = call.number(u"vmid"_s);
    const Params set = call.without({u"node"_s, u"vmid"_s, u"delete"_s, u"revert"_s, u"digest"_s, u"force"_s,
                                     u"skiplock"_s, u"background_delay"_s});
    const QStringList removed = call.removed();
    if (set.isEmpty() && removed.isEmpty() && !call.has(u"revert"_s))
        return Answer::failure(500, u"no options specified"_s);
    const QString path = u"/vms/%1"_s.arg(vmid);
    const QStringList keys = QStringList(set.keyBegin(), set.keyEnd()) + removed;
    for (const QString &key : keys) {
        const QString privilege = privilegeOf(kind, key, set.value(key));
        if (!call.allows(path, privilege))
            return Answer::forbidden(path, privilege);
    }
    if (!call.who.isRoot()) {
        if (set.contains(u"args"_s))
            return Answer::failure(500, u"only root can set 'args' config"_s);
        for (const auto &[key, value] : set.asKeyValueRange()) {
            if (key.startsWith(u"hostpci") && !value.contains(u"mapping="))
                return Answer::failure(500, u"only root can set '%1' config for non-mapped devices"_s.arg(key));
        }
    }
    const auto guest = call.site.cluster->guestOn(call.via, kind, vmid);
    if (!guest)
        return guest.error();
    if (call.has(u"digest"_s) && call.text(u"digest"_s) != digestOf((*guest)->config))
        return Answer::failure(500, u"checksum mismatch (file change by other user?)"_s);
    return call.site.cluster->setGuestConfig(call.via, kind, vmid, set, removed, call.who.caller(), asTask);
}

// --- snapshots ---

Answer listSnapshots(Call &call, Kind kind)
{
    const auto guest = call.site.cluster->guestOn(call.via, kind, call.number(u"vmid"_s));
    if (!guest)
        return guest.error();
    QJsonArray rows;
    for (const Snapshot &snapshot : (*guest)->snapshots) {
        QJsonObject row{{u"name"_s, snapshot.name},
                        {u"description"_s, snapshot.description},
                        {u"snaptime"_s, qint64(snapshot.time)}};
        if (kind == Kind::Vm)
            row.insert(u"vmstate"_s, snapshot.withState ? 1 : 0);
        if (!snapshot.parent.isEmpty())
            row.insert(u"parent"_s, snapshot.parent);
        rows.append(row);
    }
    QJsonObject current{{u"name"_s, u"current"_s},
                        {u"description"_s, u"You are here!"_s},
                        {u"digest"_s, digestOf((*guest)->config)},
                        {u"running"_s, (*guest)->running ? 1 : 0}};
    if (!(*guest)->parentSnapshot.isEmpty())
        current.insert(u"parent"_s, (*guest)->parentSnapshot);
    rows.append(current);
    return call.site.shuffled(rows);
}

Answer writeSnapshot(Call &call, Kind kind, const QString &action)
{
    const QString name = call.text(u"snapname"_s);
    if (action == u"create" && name == u"current")
        return Answer::failure(500, u"unable to use snapshot name 'current' (reserved name)"_s);
    return call.site.cluster->snapshot(call.via, kind, call.number(u"vmid"_s), action, name,
                                       call.without({u"node"_s, u"vmid"_s, u"snapname"_s}), call.who.caller());
}

// --- addresses ---

QMap<QString, QList<Address>> byInterface(const QList<Address> &addresses)
{
    QMap<QString, QList<Address>> all;
    for (const Address &address : addresses)
        all[address.interface].append(address);
    if (!all.contains(u"lo"_s))
        all[u"lo"_s] = {Address{u"lo"_s, u"00:00:00:00:00:00"_s, u"127.0.0.1"_s, 8},
                        Address{u"lo"_s, u"00:00:00:00:00:00"_s, u"::1"_s, 128}};
    return all;
}

Answer agentInterfaces(Call &call)
{
    const auto found = call.site.cluster->agentInterfaces(call.via, call.number(u"vmid"_s));
    if (!found)
        return found.error();
    QJsonArray result;
    for (const auto interfaces = byInterface(*found); const QList<Address> &addresses : interfaces) {
        QJsonArray ips;
        for (const Address &address : addresses) {
            if (address.address.isEmpty())
                continue;
            ips.append(QJsonObject{{u"ip-address"_s, address.address},
                                   {u"ip-address-type"_s, address.address.contains(u':') ? u"ipv6"_s : u"ipv4"_s},
                                   {u"prefix"_s, address.prefix}});
        }
        QJsonObject row{{u"name"_s, addresses.first().interface}, {u"hardware-address"_s, addresses.first().mac}};
        if (!ips.isEmpty())
            row.insert(u"ip-addresses"_s, ips);
        result.append(row);
    }
    return QJsonObject{{u"result"_s, result}};
}

Answer containerInterfaces(Call &call)
{
    const int vmid = call.number(u"vmid"_s);
    const auto guest = call.site.cluster->guestOn(call.via, Kind::Ct, vmid);
    if (!guest)
        return guest.error();
    if (!(*guest)->running)
        return {};
    const auto found = call.site.cluster->containerInterfaces(call.via, vmid);
    if (!found)
        return found.error();
    QJsonArray rows;
    for (const auto interfaces = byInterface(*found); const QList<Address> &addresses : interfaces) {
        const QString mac = addresses.first().mac.toLower();
        QJsonObject row{{u"name"_s, addresses.first().interface}, {u"hwaddr"_s, mac}, {u"hardware-address"_s, mac}};
        QJsonArray ips;
        for (const Address &address : addresses) {
            if (address.address.isEmpty())
                continue;
            const bool six = address.address.contains(u':');
            // The prefix is a text here, a number in the agent's answer.
            ips.append(QJsonObject{{u"ip-address"_s, address.address},
                                   {u"ip-address-type"_s, six ? u"inet6"_s : u"inet"_s},
                                   {u"prefix"_s, QString::number(address.prefix)}});
            row.insert(six ? u"inet6"_s : u"inet"_s, address.address + u'/' + QString::number(address.prefix));
        }
        row.insert(u"ip-addresses"_s, ips);
        rows.append(row);
    }
    return rows;
}

struct Paths {
    Kind kind;
    QByteArray base; ///< "/nodes/{node}/qemu/{vmid}"
};

void addFor(Router &router, const Paths &of)
{
    const Kind kind = of.kind;
    const int proxied = Endpoint::Proxied;
    const auto at = [&](const char *rest) { return QByteArray(of.base + rest); };
    router.add(
        "GET", at("/config"), "VM.Audit@/vms/{vmid}", "current:bool snapshot:s(0,40)",
        [kind](Call &call) { return readConfig(call, kind); }, proxied);
    const char *any =
        kind == Kind::Vm
            ? "VM.Config.Disk|VM.Config.CDROM|VM.Config.CPU|VM.Config.Memory|VM.Config.Network|VM.Config.HWType|"
              "VM.Config.Options|VM.Config.Cloudinit@/vms/{vmid}"
            : "VM.Config.Disk|VM.Config.CPU|VM.Config.Memory|VM.Config.Network|VM.Config.Options@/vms/{vmid}";
    router.add(
        "PUT", at("/config"), any, kind == Kind::Vm ? vmParameters : ctParameters,
        [kind](Call &call) { return writeConfig(call, kind, false); }, proxied);
    router.add(
        "GET", at("/pending"), "VM.Audit@/vms/{vmid}", "", [kind](Call &call) { return readPending(call, kind); },
        proxied);
    router.add(
        "GET", at("/snapshot"), "VM.Audit@/vms/{vmid}", "", [kind](Call &call) { return listSnapshots(call, kind); },
        proxied);
    router.add(
        "POST", at("/snapshot"), "VM.Snapshot@/vms/{vmid}",
        kind == Kind::Vm ? "snapname!:id vmstate:bool description" : "snapname!:id description",
        [kind](Call &call) { return writeSnapshot(call, kind, u"create"_s); }, proxied);
    router.add(
        "DELETE", at("/snapshot/{snapname}"), "VM.Snapshot@/vms/{vmid}", "force:bool",
        [kind](Call &call) { return writeSnapshot(call, kind, u"delete"_s); }, proxied);
    router.add(
        "POST", at("/snapshot/{snapname}/rollback"), "VM.Snapshot|VM.Snapshot.Rollback@/vms/{vmid}", "start:bool",
        [kind](Call &call) { return writeSnapshot(call, kind, u"rollback"_s); }, proxied);
}

} // namespace

void addGuestConfigEndpoints(Router &router)
{
    addFor(router, {Kind::Vm, "/nodes/{node}/qemu/{vmid}"});
    addFor(router, {Kind::Ct, "/nodes/{node}/lxc/{vmid}"});
    router.add(
        "POST", "/nodes/{node}/qemu/{vmid}/config",
        "VM.Config.Disk|VM.Config.CDROM|VM.Config.CPU|VM.Config.Memory|VM.Config.Network|VM.Config.HWType|"
        "VM.Config.Options|VM.Config.Cloudinit@/vms/{vmid}",
        QByteArray(QByteArray(vmParameters) + " background_delay:int(1,30)").constData(),
        [](Call &call) { return writeConfig(call, Kind::Vm, true); }, Endpoint::Proxied);
    // 8.4 had one privilege for all the monitor, 9 splits it.
    const bool nine = router.pve() >= 9;
    router.add("GET", "/nodes/{node}/qemu/{vmid}/agent/network-get-interfaces",
               nine ? "VM.GuestAgent.Audit|VM.GuestAgent.Unrestricted@/vms/{vmid}" : "VM.Monitor@/vms/{vmid}", "",
               agentInterfaces, Endpoint::Proxied);
    router.add("GET", "/nodes/{node}/lxc/{vmid}/interfaces", "VM.Audit@/vms/{vmid}", "", containerInterfaces,
               Endpoint::Proxied);
}

} // namespace Drydock::Demo
