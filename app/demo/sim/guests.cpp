// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

std::expected<Guest *, ApiFailure> Cluster::Engine::guestOn(const QString &nodeName, Kind kind, int vmid)
{
    Guest *found = guest(vmid);
    if (found && found->kind == kind && found->node == nodeName)
        return found;
    const QString folder = kind == Kind::Vm ? u"qemu-server"_s : u"lxc"_s;
    return std::unexpected(
        refusal(u"Configuration file 'nodes/%1/%2/%3.conf' does not exist"_s.arg(nodeName, folder).arg(vmid)));
}

std::expected<const Guest *, ApiFailure> Cluster::guestOn(const QString &node, Kind kind, int vmid) const
{
    return d->guestOn(node, kind, vmid).transform([](Guest *guest) -> const Guest * { return guest; });
}

QString Cluster::Engine::statusText(const Guest &guest) const
{
    if (!guest.running)
        return u"stopped"_s;
    return guest.isVm() ? guest.qmpStatus : u"running"_s;
}

void Cluster::Engine::noteStatus(Guest &guest)
{
    const Node *n = node(guest.node);
    if (n && guest.statusChangedAt <= lastBroadcast(*n))
        guest.statusBefore = statusText(guest);
    guest.statusChangedAt = time;
}

void Cluster::Engine::startGuest(Guest &guest, QStringView why)
{
    noteStatus(guest);
    guest.running = true;
    guest.qmpStatus = u"running"_s;
    guest.startedAt = time;
    guest.pid = nextPid(guest.node);
    guest.agentUpAt = time + between(12, 25);
    witness(u"start", {{u"vmid"_s, guest.vmid}, {u"node"_s, guest.node}, {u"why"_s, why.toString()}});
}

void Cluster::Engine::stopGuest(Guest &guest, QStringView why)
{
    if (!guest.running)
        return;
    noteStatus(guest);
    guest.running = false;
    guest.qmpStatus = u"stopped"_s;
    guest.pid = 0;
    witness(u"stop", {{u"vmid"_s, guest.vmid}, {u"node"_s, guest.node}, {u"why"_s, why.toString()}});
}

void Cluster::Engine::moveGuest(Guest &guest, const QString &to, int downtimeMs, bool live, bool withData)
{
    const QString from = guest.node;
    onNode[from].erase(guest.vmid);
    onNode[to].insert(guest.vmid);
    guest.node = to;
    if (withData || replicaTargets(guest.vmid).contains(to))
        guest.dataNode = to;
    if (guest.running)
        guest.pid = nextPid(to);
    QJsonObject fields{{u"vmid"_s, guest.vmid}, {u"from"_s, from}, {u"to"_s, to}, {u"live"_s, live}};
    if (live)
        fields.insert(u"downtimeMs"_s, downtimeMs);
    witness(u"move", fields);
    swapReplication(guest.vmid, from, to);
}

bool Cluster::Engine::hasData(const Guest &guest, const Drive &drive, const QString &nodeName) const
{
    if (drive.storage.isEmpty() || drive.markedShared)
        return true;
    const Storage *storage = s.storage(drive.storage);
    if (!storage || (!storage->nodes.isEmpty() && !storage->nodes.contains(nodeName)))
        return false;
    if (storage->shared || guest.dataNode == nodeName)
        return true;
    return drive.replicate && replicaTargets(guest.vmid).contains(nodeName);
}

QString Cluster::Engine::startProblem(const Guest &guest, const QString &nodeName) const
{
    const Node *n = s.node(nodeName);
    for (const auto keys = localResourcesOf(guest); const QString &key : keys) {
        const Params fields = parsePropertyString(guest.config.value(key));
        const QString host = fields.value(u"host"_s, fields.value(QString()));
        const bool exists = std::ranges::any_of(
            n->pci, [&](const PciDevice &device) { return device.id == host || device.id.startsWith(host + u'.'); });
        if (key.startsWith(u"hostpci") && !exists)
            return u"start failed: QEMU exited with code 1"_s;
    }
    const QMap<QString, QString> mapped = mappedResourcesOf(guest);
    for (const QString &name : mapped) {
        const bool exists = std::ranges::any_of(s.pciMappings, [&](const PciMapping &mapping) {
            return mapping.id == name && std::ranges::any_of(mapping.map, [&](const QString &entry) {
                       return parsePropertyString(entry).value(u"node"_s) == nodeName;
                   });
        });
        if (!exists)
            return u"PCI device mapping not found for '%1' on node '%2'"_s.arg(name, nodeName);
    }
    return {};
}

static void applyConfig(Guest &guest, const Params &set, const QStringList &remove)
{
    for (const QString &key : remove) {
        guest.config.remove(key);
        if (key == u"lock")
            guest.lock.clear();
    }
    for (auto it = set.begin(); it != set.end(); ++it) {
        if (it.key() == u"lock") {
            guest.lock = it.value();
        } else if (it.key() == u"tags") {
            QString tags = it.value();
            tags.replace(u',', u';').replace(u' ', u';');
            QStringList words = tags.split(u';', Qt::SkipEmptyParts);
            words.sort();
            words.removeDuplicates();
            guest.config.insert(it.key(), words.join(u';'));
        } else {
            guest.config.insert(it.key(), it.value());
        }
    }
    guest.name = guest.config.value(guest.isVm() ? u"name"_s : u"hostname"_s, guest.name);
    guest.memory = guest.config.value(u"memory"_s, u"512"_s).toLongLong() << 20;
    const double sockets = guest.isVm() ? guest.config.value(u"sockets"_s, u"1"_s).toDouble() : 1;
    guest.cores = guest.config.value(u"cores"_s, u"1"_s).toDouble() * sockets;
}

Outcome Cluster::setGuestConfig(const QString &node, Kind kind, int vmid, const Params &set, const QStringList &remove,
                                const Caller &caller, bool asTask)
{
    d->workOff(d->clock.now());
    auto found = d->guestOn(node, kind, vmid);
    if (!found)
        return std::unexpected(found.error());
    Guest &guest = **found;
    if (set.isEmpty() && remove.isEmpty())
        return std::unexpected(refusal(u"no options specified"_s));
    const QStringList keys = QStringList(set.keyBegin(), set.keyEnd()) + remove;
    for (const QString &key : keys) {
        const bool device = key.startsWith(u"hostpci") || key.startsWith(u"usb");
        if (device && !caller.isRoot() && !set.value(key).contains(u"mapping="))
            return std::unexpected(refusal(u"only root can set '%1' config for non-mapped devices"_s.arg(key)));
    }
    for (const QString &key : remove) {
        if (kind == Kind::Ct && key == u"rootfs")
            return std::unexpected(refusal(u"unable to delete required option 'rootfs'"_s));
    }
    if (!d->quorate(node)) {
        const QString folder = kind == Kind::Vm ? u"qemu-server"_s : u"lxc"_s;
        return std::unexpected(
            refusal(u"unable to open file '/etc/pve/nodes/%1/%2/%3.conf.tmp.%4' - Permission denied"_s.arg(node, folder)
                        .arg(vmid)
                        .arg(d->nextPid(node))));
    }
    // A migration at work holds the lock file itself; a lock left in the configuration is refused at once.
    if (!guest.lock.isEmpty() && !remove.contains(u"lock"_s)) {
        const bool atWork = std::ranges::any_of(
            d->s.runningTasks, [&](size_t place) { return d->s.tasks[place].id == QString::number(vmid); });
        if (atWork && kind == Kind::Vm)
            return std::unexpected(
                refusal(u"can't lock file '/var/lock/qemu-server/lock-%1.conf' - got timeout"_s.arg(vmid), 10.1));
        return std::unexpected(
            refusal((kind == Kind::Vm ? u"VM is locked (%1)"_s : u"CT is locked (%1)"_s).arg(guest.lock)));
    }
    applyConfig(guest, set, remove);
    d->witness(u"config", {{u"vmid"_s, vmid}, {u"keys"_s, keys.join(u',')}});
    if (!asTask)
        return QString();
    const QString upid = d->startTask(node, u"qmconfig"_s, QString::number(vmid), caller);
    d->log(upid, u"update VM %1: %2"_s.arg(vmid).arg(QStringList(set.keyBegin(), set.keyEnd()).join(u' ')));
    d->step(upid, 0.5, [e = d.get(), upid] { e->endTask(upid); });
    return upid;
}

static void deleteSnapshot(Guest &guest, const QString &name)
{
    QString parent;
    for (const Snapshot &entry : std::as_const(guest.snapshots)) {
        if (entry.name == name)
            parent = entry.parent;
    }
    guest.snapshots.removeIf([&](const Snapshot &entry) { return entry.name == name; });
    for (Snapshot &entry : guest.snapshots) {
        if (entry.parent == name)
            entry.parent = parent;
    }
    if (guest.parentSnapshot == name)
        guest.parentSnapshot = parent;
}

Outcome Cluster::snapshot(const QString &node, Kind kind, int vmid, const QString &action, const QString &name,
                          const Params &params, const Caller &caller)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    auto found = e->guestOn(node, kind, vmid);
    if (!found)
        return std::unexpected(found.error());
    if (!e->quorate(node))
        return std::unexpected(noQuorum());
    const QString word = kind == Kind::Vm ? u"VM"_s : u"CT"_s;
    if (!(*found)->lock.isEmpty())
        return std::unexpected(refusal(u"%1 is locked (%2)"_s.arg(word, (*found)->lock)));
    if (name == u"current")
        return std::unexpected(refusal(u"unable to use snapshot name 'current' (reserved name)"_s));
    const bool exists =
        std::ranges::any_of((*found)->snapshots, [&](const Snapshot &entry) { return entry.name == name; });
    const QString prefix = kind == Kind::Vm ? u"qm"_s : u"vz"_s;
    const QString verb = action == u"create" ? u"snapshot"_s : action == u"delete" ? u"delsnapshot"_s : u"rollback"_s;
    const QString upid = e->startTask(node, prefix + verb, QString::number(vmid), caller);
    if (action == u"create" && exists) {
        e->endTask(upid, u"snapshot name '%1' already used"_s.arg(name));
        return upid;
    }
    if (action != u"create" && !exists) {
        e->endTask(upid, u"snapshot '%1' does not exist"_s.arg(name));
        return upid;
    }
    (*found)->lock = action == u"create" ? u"snapshot"_s : action == u"delete" ? u"snapshot-delete"_s : u"rollback"_s;
    e->works[upid].abort = [e, upid, vmid](const QString &words) {
        e->guest(vmid)->lock.clear();
        e->endTask(upid, words);
    };
    e->whenEnded(upid, [e, vmid](const QString &) { e->guest(vmid)->lock.clear(); });
    e->workFor(upid, e->between(1.5, 3), u"%1 failed"_s.arg(verb), [e, upid, vmid, action, name, params] {
        Guest &guest = *e->guest(vmid);
        if (action == u"create") {
            guest.snapshots.append({name, params.value(u"description"_s), guest.parentSnapshot, e->time,
                                    params.value(u"vmstate"_s) == u"1", guest.config});
            guest.parentSnapshot = name;
        } else if (action == u"delete") {
            deleteSnapshot(guest, name);
        } else {
            e->stopGuest(guest, u"rollback");
            for (const Snapshot &entry : std::as_const(guest.snapshots)) {
                if (entry.name == name)
                    guest.config = entry.config;
            }
            guest.parentSnapshot = name;
        }
        e->endTask(upid);
    });
    return upid;
}

void Cluster::refuseStop(int vmid, bool refuses)
{
    if (Guest *guest = d->guest(vmid))
        guest->refusesStop = refuses;
}

} // namespace Drydock::Demo
