// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr qint64 mebibyte = 1024 * 1024;

QString vmPath(const Call &call)
{
    return u"/vms/"_s + call.text(u"vmid"_s);
}

/// What only the user root@pam may send, and no token of theirs.
std::optional<Answer> rootOnly(const Call &call, const QStringList &names)
{
    if (call.who.isRoot())
        return std::nullopt;
    for (const QString &name : names) {
        if (call.has(name))
            return Answer::badParameter(name, u"Only root may use this option."_s);
    }
    return std::nullopt;
}

void addPressure(QJsonObject &row, Kind kind, int pve)
{
    if (pve < 9)
        return;
    for (const QString &key :
         {u"cpusome"_s, u"cpufull"_s, u"iosome"_s, u"iofull"_s, u"memorysome"_s, u"memoryfull"_s}) {
        // Containers get them as text (seen on 9.2).
        row.insert(u"pressure"_s + key, kind == Kind::Ct ? QJsonValue(u"0.00"_s) : QJsonValue(0));
    }
}

void addVmFields(QJsonObject &row, const Call &call, const Guest &guest, const GuestRow &live, bool detailed)
{
    row.insert(u"disk"_s, 0);
    row.insert(u"qmpstatus"_s, guest.running ? guest.qmpStatus : u"stopped"_s);
    if (call.site.pve >= 9)
        row.insert(u"memhost"_s, live.hostMemory);
    if (guest.config.contains(u"balloon"_s)) {
        row.insert(u"balloon_min"_s, guest.config[u"balloon"_s].toLongLong() * mebibyte);
        row.insert(u"shares"_s, guest.config.value(u"shares"_s, u"1000"_s).toInt());
    }
    if (guest.running) {
        QJsonObject nics;
        const QString tap = u"tap%1i0"_s.arg(guest.vmid);
        nics.insert(tap, QJsonObject{{u"netin"_s, live.netIn}, {u"netout"_s, live.netOut}});
        row.insert(u"nics"_s, nics);
        if (detailed) {
            row.insert(u"running-machine"_s, u"pc-i440fx-10.1+pve0"_s);
            row.insert(u"running-qemu"_s, call.site.pve >= 9 ? u"10.1.2"_s : u"9.2.0"_s);
        }
    }
    const QString agent = guest.config.value(u"agent"_s);
    if (detailed && (agent.startsWith(u'1') || agent.contains(u"enabled=1")))
        row.insert(u"agent"_s, 1);
}

void addContainerFields(QJsonObject &row, const Guest &guest, const GuestRow &live)
{
    row.insert(u"type"_s, u"lxc"_s);
    row.insert(u"disk"_s, live.disk);
    row.insert(u"swap"_s, 0);
    row.insert(u"maxswap"_s, guest.config.value(u"swap"_s, u"512"_s).toLongLong() * mebibyte);
}

QJsonObject liveRow(const Call &call, const Guest &guest, bool detailed)
{
    const GuestRow live = call.site.cluster->guestLive(guest);
    QJsonObject row{{u"vmid"_s, guest.vmid},        {u"name"_s, guest.name},          {u"status"_s, live.status},
                    {u"uptime"_s, live.uptime},     {u"cpus"_s, guest.cores},         {u"cpu"_s, live.cpu},
                    {u"mem"_s, live.memory},        {u"maxmem"_s, guest.memory},      {u"maxdisk"_s, guest.diskSize},
                    {u"diskread"_s, live.diskRead}, {u"diskwrite"_s, live.diskWrite}, {u"netin"_s, live.netIn},
                    {u"netout"_s, live.netOut}};
    if (guest.running)
        row.insert(u"pid"_s, guest.pid);
    if (!guest.lock.isEmpty())
        row.insert(u"lock"_s, guest.lock);
    if (!guest.config.value(u"tags"_s).isEmpty())
        row.insert(u"tags"_s, guest.config.value(u"tags"_s));
    if (guest.isTemplate)
        row.insert(u"template"_s, 1);
    addPressure(row, guest.kind, call.site.pve);
    if (guest.isVm())
        addVmFields(row, call, guest, live, detailed);
    else
        addContainerFields(row, guest, live);
    return row;
}

Answer listGuests(Call &call, Kind kind)
{
    QJsonArray rows;
    for (const auto &[vmid, guest] : call.site.cluster->state().guests) {
        if (guest.kind == kind && guest.node == call.via && call.allows(u"/vms/%1"_s.arg(vmid), u"VM.Audit"_s))
            rows.append(liveRow(call, guest, false));
    }
    return call.site.shuffled(rows);
}

Answer guestStatus(Call &call, Kind kind)
{
    const auto guest = call.site.cluster->guestOn(call.via, kind, call.number(u"vmid"_s));
    if (!guest)
        return guest.error();
    QJsonObject row = liveRow(call, **guest, true);
    const State &state = call.site.cluster->state();
    const QString sid = (*guest)->sid();
    const auto resource = state.haResources.find(sid);
    QJsonObject ha{{u"managed"_s, resource == state.haResources.end() ? 0 : 1}};
    if (resource != state.haResources.end()) {
        ha.insert(u"state"_s, call.site.cluster->haState(sid));
        const QString group = resource->second.fields.value(u"group"_s);
        if (!group.isEmpty())
            ha.insert(u"group"_s, group);
    }
    row.insert(u"ha"_s, ha);
    return row;
}

Answer power(Call &call, Kind kind, const QString &action)
{
    if (auto refused = rootOnly(call, {u"skiplock"_s, u"migratedfrom"_s, u"stateuri"_s}))
        return *refused;
    PowerRequest request;
    request.timeout = call.number(u"timeout"_s, -1);
    request.forceStop = call.flag(u"forceStop"_s);
    request.overruleShutdown = call.flag(u"overrule-shutdown"_s);
    request.toDisk = call.flag(u"todisk"_s);
    return call.site.cluster->guestPower(call.via, kind, call.number(u"vmid"_s), action, request, call.who.caller());
}

// --- moving ---

Answer migrate(Call &call, Kind kind)
{
    if (auto refused = rootOnly(call, {u"force"_s, u"migration_type"_s, u"migration_network"_s}))
        return *refused;
    MigrateRequest request;
    request.target = call.text(u"target"_s);
    request.online = call.flag(u"online"_s);
    request.restart = call.flag(u"restart"_s);
    request.withLocalDisks = call.flag(u"with-local-disks"_s);
    request.targetStorage = call.text(kind == Kind::Vm ? u"targetstorage"_s : u"target-storage"_s);
    request.force = call.flag(u"force"_s);
    request.bwlimit = call.number(u"bwlimit"_s);
    request.conntrack = call.flag(u"with-conntrack-state"_s);
    for (const auto pairs = request.targetStorage.split(u',', Qt::SkipEmptyParts); const QString &pair : pairs) {
        const QString path = u"/storage/"_s + pair.section(u':', -1);
        if (pair != u"1" && !call.allows(path, u"Datastore.AllocateSpace"_s))
            return Answer::forbidden(path, u"Datastore.AllocateSpace"_s);
    }
    if (!request.targetStorage.isEmpty() && !call.allows(vmPath(call), u"VM.Config.Disk"_s))
        return Answer::forbidden(vmPath(call), u"VM.Config.Disk"_s);
    return call.site.cluster->migrateGuest(call.via, kind, call.number(u"vmid"_s), request, call.who.caller());
}

QJsonArray blockingRows(const QList<BlockingHa> &blocking)
{
    QJsonArray rows;
    for (const BlockingHa &one : blocking)
        rows.append(QJsonObject{{u"sid"_s, one.sid}, {u"cause"_s, one.cause}});
    return rows;
}

QJsonObject localDiskRow(const LocalDisk &disk)
{
    QJsonObject row{{u"volid"_s, disk.volid},
                    {u"cdrom"_s, disk.cdrom ? 1 : 0},
                    {u"is_unused"_s, 0},
                    {u"is_attached"_s, disk.drive.isEmpty() ? 0 : 1},
                    {u"is_vmstate"_s, 0},
                    {u"is_tpmstate"_s, 0},
                    {u"is_cloudinit"_s, disk.cloudInit ? 1 : 0},
                    {u"shared"_s, disk.shared ? 1 : 0},
                    {u"replicate"_s, disk.replicate ? 1 : 0}};
    if (disk.size > 0)
        row.insert(u"size"_s, disk.size);
    if (!disk.drive.isEmpty())
        row.insert(u"drivename"_s, disk.drive);
    if (disk.inSnapshot)
        row.insert(u"referenced_in_snapshot"_s, QJsonObject{{u"before"_s, 1}});
    return row;
}

QJsonObject vmPreconditions(const MigratePreconditions &facts, int pve)
{
    QJsonObject notAllowed;
    for (auto other = facts.otherNodes.begin(); other != facts.otherNodes.end(); ++other) {
        QJsonObject why;
        if (!other->unavailableStorages.isEmpty())
            why.insert(u"unavailable_storages"_s, QJsonArray::fromStringList(other->unavailableStorages));
        if (!other->unavailableResources.isEmpty())
            why.insert(u"unavailable-resources"_s, QJsonArray::fromStringList(other->unavailableResources));
        if (pve >= 9 && !other->blockingHa.isEmpty())
            why.insert(u"blocking-ha-resources"_s, blockingRows(other->blockingHa));
        notAllowed.insert(other.key(), why);
    }
    QJsonArray disks;
    for (const LocalDisk &disk : facts.localDisks)
        disks.append(localDiskRow(disk));
    QJsonObject mapped;
    for (auto device = facts.mappedResources.begin(); device != facts.mappedResources.end(); ++device) {
        QJsonObject info{{u"name"_s, device->first}};
        if (device->second)
            info.insert(u"live-migration"_s, 1);
        mapped.insert(device.key(), info);
    }
    QJsonObject data{{u"running"_s, facts.running ? 1 : 0},
                     {u"allowed_nodes"_s, QJsonArray::fromStringList(facts.allowedNodes)},
                     {u"not_allowed_nodes"_s, notAllowed},
                     {u"local_disks"_s, disks},
                     {u"local_resources"_s, QJsonArray::fromStringList(facts.localResources)},
                     {u"mapped-resources"_s, QJsonArray::fromStringList(facts.mappedResources.keys())},
                     {u"mapped-resource-info"_s, mapped}};
    if (pve >= 9) {
        data.insert(u"has-dbus-vmstate"_s, 1);
        if (facts.isHaManaged)
            data.insert(u"dependent-ha-resources"_s, QJsonArray::fromStringList(facts.dependentHaResources));
    }
    return data;
}

/// Hyphens here, underscores for VMs; and only the nodes that are blocked.
QJsonObject containerPreconditions(const MigratePreconditions &facts)
{
    QJsonObject notAllowed;
    for (auto other = facts.otherNodes.begin(); other != facts.otherNodes.end(); ++other) {
        if (!other->blockingHa.isEmpty())
            notAllowed.insert(other.key(), QJsonObject{{u"blocking-ha-resources"_s, blockingRows(other->blockingHa)}});
    }
    QJsonObject data{{u"running"_s, facts.running ? 1 : 0},
                     {u"allowed-nodes"_s, QJsonArray::fromStringList(facts.allowedNodes)},
                     {u"not-allowed-nodes"_s, notAllowed}};
    if (facts.isHaManaged)
        data.insert(u"dependent-ha-resources"_s, QJsonArray::fromStringList(facts.dependentHaResources));
    return data;
}

Answer preconditions(Call &call, Kind kind)
{
    const auto facts = call.site.cluster->migratePreconditions(call.via, kind, call.number(u"vmid"_s));
    if (!facts)
        return facts.error();
    return kind == Kind::Vm ? vmPreconditions(*facts, call.site.pve) : containerPreconditions(*facts);
}

Answer history(Call &call)
{
    QJsonArray rows;
    for (const auto samples = call.site.cluster->guestHistory(call.number(u"vmid"_s), call.text(u"timeframe"_s));
         const HistorySample &sample : samples) {
        QJsonObject row{{u"time"_s, sample.time}};
        for (auto value = sample.values.begin(); value != sample.values.end(); ++value)
            row.insert(value.key(), value.value());
        rows.append(row);
    }
    return rows;
}

Answer directory(const QStringList &names)
{
    QJsonArray rows;
    for (const QString &name : names)
        rows.append(QJsonObject{{u"subdir"_s, name}});
    return rows;
}

void addPower(Router &router, Kind kind, const char *path, const char *action, const char *parameters)
{
    router.add(
        "POST", path, "VM.PowerMgmt@/vms/{vmid}", parameters,
        [kind, action = QString::fromLatin1(action)](Call &call) { return power(call, kind, action); },
        Endpoint::Proxied);
}

} // namespace

void addGuestEndpoints(Router &router)
{
    const auto vm = [](Answer (*handler)(Call &, Kind)) {
        return [handler](Call &call) { return handler(call, Kind::Vm); };
    };
    const auto ct = [](Answer (*handler)(Call &, Kind)) {
        return [handler](Call &call) { return handler(call, Kind::Ct); };
    };
    const int proxied = Endpoint::Proxied;

    router.add("GET", "/nodes/{node}/qemu", "any", "full:bool", vm(listGuests), proxied);
    router.add("GET", "/nodes/{node}/lxc", "any", "", ct(listGuests), proxied);
    router.add(
        "GET", "/nodes/{node}/qemu/{vmid}", "any", "",
        [](Call &) {
            return directory(
                {u"config"_s, u"pending"_s, u"status"_s, u"migrate"_s, u"rrddata"_s, u"agent"_s, u"snapshot"_s});
        },
        proxied);
    router.add(
        "GET", "/nodes/{node}/lxc/{vmid}", "any", "",
        [](Call &) {
            return directory(
                {u"config"_s, u"pending"_s, u"status"_s, u"migrate"_s, u"rrddata"_s, u"snapshot"_s, u"interfaces"_s});
        },
        proxied);
    router.add("GET", "/nodes/{node}/qemu/{vmid}/status/current", "VM.Audit@/vms/{vmid}", "", vm(guestStatus), proxied);
    router.add("GET", "/nodes/{node}/lxc/{vmid}/status/current", "VM.Audit@/vms/{vmid}", "", ct(guestStatus), proxied);

    addPower(router, Kind::Vm, "/nodes/{node}/qemu/{vmid}/status/start", "start",
             "skiplock:bool stateuri:s(0,128) migratedfrom:node migration_type:enum(secure|insecure) migration_network "
             "machine force-cpu targetstorage timeout:int(0,) nets-host-mtu 9~with-conntrack-state:bool");
    addPower(router, Kind::Vm, "/nodes/{node}/qemu/{vmid}/status/stop", "stop",
             "skiplock:bool migratedfrom:node timeout:int(0,) keepActive:bool overrule-shutdown:bool");
    addPower(router, Kind::Vm, "/nodes/{node}/qemu/{vmid}/status/shutdown", "shutdown",
             "skiplock:bool timeout:int(0,) forceStop:bool keepActive:bool");
    addPower(router, Kind::Vm, "/nodes/{node}/qemu/{vmid}/status/reboot", "reboot", "timeout:int(0,)");
    addPower(router, Kind::Vm, "/nodes/{node}/qemu/{vmid}/status/reset", "reset", "skiplock:bool");
    addPower(router, Kind::Vm, "/nodes/{node}/qemu/{vmid}/status/suspend", "suspend",
             "skiplock:bool todisk:bool statestorage");
    addPower(router, Kind::Vm, "/nodes/{node}/qemu/{vmid}/status/resume", "resume", "skiplock:bool nocheck:bool");
    addPower(router, Kind::Ct, "/nodes/{node}/lxc/{vmid}/status/start", "start", "skiplock:bool debug:bool");
    addPower(router, Kind::Ct, "/nodes/{node}/lxc/{vmid}/status/stop", "stop", "skiplock:bool overrule-shutdown:bool");
    addPower(router, Kind::Ct, "/nodes/{node}/lxc/{vmid}/status/shutdown", "shutdown",
             "timeout:int(0,) forceStop:bool");
    addPower(router, Kind::Ct, "/nodes/{node}/lxc/{vmid}/status/reboot", "reboot", "timeout:int(0,)");
    addPower(router, Kind::Ct, "/nodes/{node}/lxc/{vmid}/status/suspend", "suspend", "");
    addPower(router, Kind::Ct, "/nodes/{node}/lxc/{vmid}/status/resume", "resume", "");

    router.add("GET", "/nodes/{node}/qemu/{vmid}/migrate", "VM.Migrate@/vms/{vmid}", "target:node", vm(preconditions),
               proxied);
    router.add("GET", "/nodes/{node}/lxc/{vmid}/migrate", "VM.Migrate@/vms/{vmid}", "target:node", ct(preconditions),
               proxied | Endpoint::Since9);
    router.add("POST", "/nodes/{node}/qemu/{vmid}/migrate", "VM.Migrate@/vms/{vmid}",
               "target!:node online:bool force:bool migration_type:enum(secure|insecure) migration_network "
               "with-local-disks:bool targetstorage bwlimit:int(0,) 9~with-conntrack-state:bool",
               vm(migrate), proxied);
    router.add("POST", "/nodes/{node}/lxc/{vmid}/migrate", "VM.Migrate@/vms/{vmid}",
               "target!:node online:bool restart:bool timeout:int target-storage bwlimit:num", ct(migrate), proxied);
    // Not proxied: each node has all nodes' figures.
    router.add("GET", "/nodes/{node}/qemu/{vmid}/rrddata", "VM.Audit@/vms/{vmid}",
               "timeframe!:enum(hour|day|week|month|year) cf:enum(AVERAGE|MAX)", history);
    router.add("GET", "/nodes/{node}/lxc/{vmid}/rrddata", "VM.Audit@/vms/{vmid}",
               "timeframe!:enum(hour|day|week|month|year) cf:enum(AVERAGE|MAX)", history);
}

} // namespace Drydock::Demo
