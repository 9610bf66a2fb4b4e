// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

QString Cluster::Engine::duration(const MovePtr &move) const
{
    const int seconds = int(time - move->began + 0.5);
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

/// "a:b,c" of targetstorage: where disks of `from` go. "1" keeps the names.
static QString mappedStorage(const QString &map, const QString &from)
{
    QString rest = from;
    for (const auto pairs = map.split(u',', Qt::SkipEmptyParts); const QString &pair : pairs) {
        if (pair.section(u':', 0, 0) == from && pair.contains(u':'))
            return pair.section(u':', 1);
        if (!pair.contains(u':') && pair != u"1")
            rest = pair;
    }
    return rest;
}

void Cluster::Engine::renameCopied(const MovePtr &move)
{
    Guest &g = *guest(move->vmid);
    for (const Drive &drive : std::as_const(move->copied)) {
        const QString to = mappedStorage(move->request.targetStorage, drive.storage);
        QString &value = g.config[drive.key];
        if (to != drive.storage && value.startsWith(drive.volid))
            value.replace(0, drive.storage.size(), to);
    }
}

/// Every storage a guest's disks would be on must be on the target.
static std::expected<void, ApiFailure> checkStorages(const Cluster::Engine *e, const Guest &guest,
                                                     const MigrateRequest &request)
{
    const QStringList replicas = e->replicaTargets(guest.vmid);
    for (const auto drives = drivesOf(guest); const Drive &drive : drives) {
        if (drive.storage.isEmpty() || drive.cdrom || (drive.replicate && replicas.contains(request.target)))
            continue;
        const QString to = mappedStorage(request.targetStorage, drive.storage);
        const Storage *storage = e->s.storage(to);
        if (!storage)
            return std::unexpected(refusal(u"storage '%1' does not exist"_s.arg(to)));
        if (!storage->nodes.isEmpty() && !storage->nodes.contains(request.target))
            return std::unexpected(refusal(u"storage '%1' is not available on node '%2'"_s.arg(to, request.target)));
    }
    return {};
}

void Cluster::Engine::abortEarly(const MovePtr &move, const QString &words)
{
    logTimed(move->upid, u"ERROR: migration aborted (duration %1): %2"_s.arg(duration(move), words));
    if (Guest *g = guest(move->vmid); g && g->lock == u"migrate")
        g->lock.clear();
    endTask(move->upid, u"migration aborted"_s);
}

QString Cluster::Engine::runMigration(int vmid, const MigrateRequest &request, const Caller &caller, bool byHa)
{
    const Guest &g = *guest(vmid);
    const auto move = std::make_shared<Move>();
    move->vmid = vmid;
    move->from = g.node;
    move->to = request.target;
    move->request = request;
    move->wasRunning = g.running;
    move->byHa = byHa;
    move->began = time;
    move->upid = startTask(g.node, g.isVm() ? u"qmigrate"_s : u"vzmigrate"_s, QString::number(vmid), caller);
    if (byHa)
        log(move->upid, u"task started by HA resource agent"_s);
    Work &work = works[move->upid];
    work.peer = move->to;
    work.abort = [this, move](const QString &words) {
        abortEarly(move, words.isEmpty() ? u"interrupted by signal"_s : words);
    };
    step(move->upid, 0.7, [this, move] {
        Guest &now = *guest(move->vmid);
        if (!now.lock.isEmpty()) {
            endTask(move->upid, (now.isVm() ? u"VM is locked (%1)"_s : u"CT is locked (%1)"_s).arg(now.lock));
            return;
        }
        if (!isUp(move->to)) {
            abortEarly(move, u"Can't connect to destination address using public key"_s);
            return;
        }
        if (now.isVm())
            migrateVm(move);
        else
            migrateCt(move);
    });
    return move->upid;
}

double Cluster::Engine::syncReplicas(const MovePtr &move, const QString &label)
{
    // One incremental replication run, as pvesr logs it.
    const ReplicationJob *job = s.replicationOf(move->vmid);
    QStringList volumes;
    for (const Drive &drive : std::as_const(move->replicated))
        volumes.append(drive.volid);
    const qint64 before = qint64(job->lastSync), now = qint64(time) + 1;
    const auto snapshot = [&](qint64 when) { return u"__replicate_%1_%2__"_s.arg(job->id).arg(when); };
    const Guest &g = *guest(move->vmid);
    const bool freezes = g.isVm() && g.running && g.config.value(u"agent"_s).startsWith(u'1');
    const double takes = between(3, 5.5);

    Script script(*this, move->upid);
    script.say(u"start replication job"_s)
        .say(u"guest => %1, running => %2"_s.arg(label).arg(g.running ? g.pid : 0))
        .say(u"volumes => %1"_s.arg(volumes.join(u',')))
        .wait(1);
    if (freezes)
        script.say(u"freeze guest filesystem"_s);
    for (const QString &volume : std::as_const(volumes))
        script.say(u"create snapshot '%1' on %2"_s.arg(snapshot(now), volume));
    if (freezes)
        script.say(u"thaw guest filesystem"_s);
    script.say(u"using secure transmission, rate limit: none"_s);
    for (const QString &volume : std::as_const(volumes))
        script.say(u"incremental sync '%1' (%2 => %3)"_s.arg(volume, snapshot(before), snapshot(now)));
    script.wait(takes - 1);
    for (const QString &volume : std::as_const(volumes))
        script.say(u"delete previous replication snapshot '%1' on %2"_s.arg(snapshot(before), volume));
    script.say(u"end replication job"_s).run([this, id = job->id, now, takes] {
        if (const auto entry = s.replication.find(id); entry != s.replication.end()) {
            entry->second.lastSync = double(now);
            entry->second.lastTry = double(now);
            entry->second.duration = takes;
            entry->second.failCount = 0;
            entry->second.error.clear();
        }
    });
    return takes;
}

static std::expected<void, ApiFailure> checkVm(const Cluster::Engine *e, const Guest &guest,
                                               const MigrateRequest &request)
{
    if (guest.running && !request.online)
        return std::unexpected(refusal(u"can't migrate running VM without --online"_s));
    const QStringList replicas = e->replicaTargets(guest.vmid);
    if (guest.running && !replicas.isEmpty() && !replicas.contains(request.target) && !request.force)
        return std::unexpected(refusal(
            u"Cannot live migrate replicated VM to node '%1' - not a replication target. Use 'force' to override."_s
                .arg(request.target)));
    for (const auto drives = drivesOf(guest); const Drive &drive : drives) {
        const Storage *storage = e->s.storage(drive.storage);
        if (storage && request.targetStorage.isEmpty() && !storage->nodes.isEmpty()
            && !storage->nodes.contains(request.target))
            return std::unexpected(
                refusal(u"storage '%1' is not available on node '%2'"_s.arg(drive.storage, request.target)));
    }
    return request.targetStorage.isEmpty() ? std::expected<void, ApiFailure>() : checkStorages(e, guest, request);
}

Outcome Cluster::migrateGuest(const QString &node, Kind kind, int vmid, const MigrateRequest &request,
                              const Caller &caller)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (request.force && !caller.isRoot())
        return std::unexpected(badParameter(u"force"_s, u"Only root may use this option."_s));
    const Guest *anywhere = e->guest(vmid);
    const bool ha = anywhere && anywhere->kind == kind && e->haManaged(anywhere->sid());
    if (!e->node(request.target))
        return std::unexpected(refusal(u"no such cluster node '%1'"_s.arg(request.target)));
    if (request.target == node && !ha)
        return std::unexpected(badParameter(u"target"_s, u"target is local node."_s));
    if (!e->quorate(node))
        return std::unexpected(noQuorum());
    const auto found = e->guestOn(node, kind, vmid);
    if (!found)
        return std::unexpected(found.error());
    const Guest &guest = **found;
    if (!guest.lock.isEmpty())
        return std::unexpected(
            refusal((kind == Kind::Vm ? u"VM is locked (%1)"_s : u"CT is locked (%1)"_s).arg(guest.lock)));
    if (kind == Kind::Ct) {
        if (guest.running && request.online)
            return std::unexpected(refusal(u"lxc live migration is currently not implemented"_s));
        if (guest.running && !request.restart)
            return std::unexpected(refusal(u"can't migrate running container without --online or --restart"_s));
        if (!request.targetStorage.isEmpty()) {
            if (const auto checked = checkStorages(e, guest, request); !checked)
                return std::unexpected(checked.error());
        }
    } else if (const auto checked = checkVm(e, guest, request); !checked) {
        return std::unexpected(checked.error());
    }
    if (ha)
        return e->haTask(node, guest, u"migrate"_s, request.target, caller);
    return e->runMigration(vmid, request, caller, false);
}

static QList<LocalDisk> localDisksOf(const State &s, const Guest &guest)
{
    QList<LocalDisk> disks;
    for (const auto drives = drivesOf(guest); const Drive &drive : drives) {
        const Storage *storage = s.storage(drive.storage);
        if (drive.volid == u"none" || drive.volid.isEmpty() || (storage && storage->shared) || drive.markedShared)
            continue;
        const bool inSnapshot = std::ranges::any_of(guest.snapshots, [&](const Snapshot &snapshot) {
            return snapshot.config.value(drive.key).startsWith(drive.volid);
        });
        disks.append(
            {drive.volid, drive.key, drive.size, drive.cdrom, drive.cloudInit, false, drive.replicate, inSnapshot});
    }
    return disks;
}

std::expected<MigratePreconditions, ApiFailure> Cluster::migratePreconditions(const QString &node, Kind kind,
                                                                              int vmid) const
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const auto found = e->guestOn(node, kind, vmid);
    if (!found)
        return std::unexpected(found.error());
    if (!e->quorate(node))
        return std::unexpected(noQuorum());
    const Guest &guest = **found;
    if (kind == Kind::Vm && !guest.lock.isEmpty())
        return std::unexpected(refusal(u"VM is locked (%1)"_s.arg(guest.lock)));

    MigratePreconditions answer;
    answer.running = guest.running;
    answer.isHaManaged = e->haManaged(guest.sid());
    answer.localDisks = kind == Kind::Vm ? localDisksOf(e->s, guest) : QList<LocalDisk>();
    answer.localResources = localResourcesOf(guest);
    const QMap<QString, QString> mapped = mappedResourcesOf(guest);
    for (auto it = mapped.begin(); it != mapped.end(); ++it) {
        const auto mapping = std::ranges::find(e->s.pciMappings, it.value(), &PciMapping::id);
        const bool live = mapping != e->s.pciMappings.end() && mapping->liveMigrationCapable;
        answer.mappedResources.insert(it.key(), {it.value(), live});
        if (guest.running && !live)
            answer.localResources.append(it.key());
    }
    if (answer.isHaManaged && e->s.pve >= 9)
        answer.dependentHaResources = e->companions(guest.sid());
    for (const Node &other : e->s.nodes) {
        if (other.name == node)
            continue;
        MigratePreconditions::NotAllowed reasons;
        for (const auto drives = drivesOf(guest); const Drive &drive : drives) {
            const Storage *storage = e->s.storage(drive.storage);
            if (storage && !storage->nodes.isEmpty() && !storage->nodes.contains(other.name)
                && !reasons.unavailableStorages.contains(drive.storage))
                reasons.unavailableStorages.append(drive.storage);
        }
        for (auto it = mapped.begin(); it != mapped.end(); ++it) {
            const auto mapping = std::ranges::find(e->s.pciMappings, it.value(), &PciMapping::id);
            const bool there =
                mapping != e->s.pciMappings.end() && std::ranges::any_of(mapping->map, [&](const QString &entry) {
                    return parsePropertyString(entry).value(u"node"_s) == other.name;
                });
            if (!there)
                reasons.unavailableResources.append(it.key());
        }
        if (answer.isHaManaged && e->s.pve >= 9)
            reasons.blockingHa = e->blockersOn(guest.sid(), other.name);
        if (reasons.isEmpty())
            answer.allowedNodes.append(other.name);
        answer.otherNodes.insert(other.name, reasons);
    }
    return answer;
}

} // namespace Drydock::Demo
