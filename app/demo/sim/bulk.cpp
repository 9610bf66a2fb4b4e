// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "scenario.h"
#include "simclock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

/// A parent task that works through guests, some at a time.
struct Batch {
    Cluster::Engine &e;
    QString upid, action, target;
    QList<int> waiting;
    Params params;
    int atWork = 0, used = 0;

    QString word(int vmid) const { return e.guest(vmid)->isVm() ? u"VM"_s : u"CT"_s; }
};

using BatchPtr = std::shared_ptr<Batch>;

} // namespace

static QString childOf(Batch &batch, int vmid)
{
    Cluster::Engine &e = batch.e;
    const Guest &g = *e.guest(vmid);
    const Task parent = *e.task(batch.upid);
    const Caller caller{parent.user, parent.token};
    if (batch.action == u"migrateall") {
        if (e.haManaged(g.sid()))
            return e.haTask(g.node, g, u"migrate"_s, batch.target, caller);
        MigrateRequest request;
        request.target = batch.target;
        request.online = request.restart = g.running;
        request.withLocalDisks = batch.params.value(u"with-local-disks"_s) == u"1";
        return e.runMigration(vmid, request, caller, false);
    }
    if (batch.action == u"startall")
        return e.runStart(vmid, caller);
    if (batch.action == u"stopall") {
        const bool force = batch.params.value(u"force-stop"_s, u"1"_s) != u"0";
        return e.runShutdown(vmid, caller, batch.params.value(u"timeout"_s, u"180"_s).toInt(), force);
    }
    return e.runStop(vmid, caller);
}

static void pump(const BatchPtr &batch, int limit)
{
    Cluster::Engine &e = batch->e;
    while (batch->atWork < limit && !batch->waiting.isEmpty()) {
        const int vmid = batch->waiting.takeFirst();
        const Guest *g = e.guest(vmid);
        if (!g)
            continue;
        static const QMap<QString, QString> verbs{{u"migrateall"_s, u"Migrating"_s},
                                                  {u"startall"_s, u"Starting"_s},
                                                  {u"stopall"_s, u"Stopping"_s},
                                                  {u"suspendall"_s, u"Suspending"_s}};
        if (batch->action == u"migrateall" && g->isVm())
            e.log(batch->upid, u"Check VM %1: precondition check passed"_s.arg(vmid));
        e.log(batch->upid, u"%1 %2 %3"_s.arg(verbs.value(batch->action), batch->word(vmid)).arg(vmid));
        ++batch->atWork;
        ++batch->used;
        e.whenEnded(childOf(*batch, vmid), [batch, limit](const QString &) {
            // The parent looks for finished children every second or two.
            batch->e.step(batch->upid, batch->e.between(0.8, 1.8), [batch, limit] {
                --batch->atWork;
                pump(batch, limit);
            });
        });
    }
    if (batch->atWork == 0 && batch->waiting.isEmpty()) {
        e.log(batch->upid, u"All jobs finished, used %1 workers in total."_s.arg(batch->used));
        e.endTask(batch->upid);
    }
}

Outcome Cluster::bulk(const QString &node, const QString &action, const Params &params, const Caller &caller)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString given =
        params.value(u"max-workers"_s, params.value(u"maxworkers"_s, e->s.options.value(u"max_workers"_s)));
    if (action == u"migrateall" && given.isEmpty())
        return std::unexpected(
            refusal(u"either 'max-workers' parameter or max_workers in datacenter.cfg must be set!"_s));
    if (action == u"migrateall" && !e->node(params.value(u"target"_s)))
        return std::unexpected(refusal(u"no such cluster node '%1'"_s.arg(params.value(u"target"_s))));
    if (action == u"migrateall" && params.value(u"target"_s) == node)
        return std::unexpected(badParameter(u"target"_s, u"target is local node."_s));
    if (!e->quorate(node))
        return std::unexpected(noQuorum());

    const QStringList wanted = params.value(u"vms"_s).split(u',', Qt::SkipEmptyParts);
    QList<int> vmids;
    for (const int vmid : e->guestsOn(node)) {
        const Guest &g = *e->guest(vmid);
        const bool named = wanted.contains(QString::number(vmid));
        if (wanted.isEmpty() ? g.isTemplate && action != u"migrateall" : !named)
            continue;
        if (wanted.isEmpty() && action != u"migrateall" && e->haManaged(g.sid()))
            continue;
        const bool starts = action == u"startall";
        if (action != u"migrateall" && g.running == starts)
            continue;
        if (starts && wanted.isEmpty() && params.value(u"force"_s) != u"1" && g.config.value(u"onboot"_s) != u"1")
            continue;
        vmids.append(vmid);
    }
    const auto batch = std::make_shared<Batch>(*e, e->startTask(node, action, QString(), caller), action,
                                               params.value(u"target"_s), vmids, params, 0, 0);
    e->step(batch->upid, 0.3, [batch, limit = std::max(1, given.toInt())] { pump(batch, limit); });
    return batch->upid;
}

static void backupNext(Cluster::Engine *e, const QString &upid, QList<int> vmids, const QString &storage,
                       const QString &mode)
{
    if (vmids.isEmpty()) {
        e->log(upid, u"INFO: Backup job finished successfully"_s);
        e->endTask(upid);
        return;
    }
    const int vmid = vmids.takeFirst();
    Guest &g = *e->guest(vmid);
    const QString word = g.isVm() ? u"VM"_s : u"CT"_s;
    e->log(upid, u"INFO: Starting Backup of %1 %2 (%3)"_s.arg(word).arg(vmid).arg(apiKind(g.kind)));
    e->log(upid, u"INFO: Backup started at "_s + e->stamp(g.node));
    e->log(upid, u"INFO: status = "_s + (g.running ? u"running"_s : u"stopped"_s));
    e->log(upid, u"INFO: backup mode: "_s + mode);
    g.lock = u"backup"_s;
    e->works[upid].abort = [e, upid, vmid](const QString &words) {
        e->guest(vmid)->lock.clear();
        e->log(upid, u"ERROR: Backup of VM %1 failed - %2"_s.arg(vmid).arg(words));
        e->endTask(upid, u"job errors"_s);
    };
    const double seconds = std::max(8.0, double(g.diskSize) / double(1LL << 30) * 0.9);
    e->workFor(upid, seconds, u"job errors"_s, [e, upid, vmids, vmid, storage, mode, seconds] {
        Guest &now = *e->guest(vmid);
        now.lock.clear();
        addBackup(*e, storage, now, e->time);
        e->log(upid, u"INFO: Finished Backup of %1 %2 (00:%3:%4)"_s.arg(now.isVm() ? u"VM"_s : u"CT"_s)
                         .arg(vmid)
                         .arg(int(seconds) / 60, 2, 10, QLatin1Char('0'))
                         .arg(int(seconds) % 60, 2, 10, QLatin1Char('0')));
        backupNext(e, upid, vmids, storage, mode);
    });
}

Outcome Cluster::backup(const QString &node, const QList<int> &vmids, const QString &storage, const QString &mode,
                        const Caller &caller)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->s.storage(storage))
        return std::unexpected(refusal(u"storage '%1' does not exist"_s.arg(storage)));
    QList<int> here;
    for (const int vmid : vmids) {
        if (const Guest *g = e->guest(vmid); g && g->node == node)
            here.append(vmid);
    }
    const QString id = vmids.size() == 1 ? QString::number(vmids.constFirst()) : QString();
    const QString upid = e->startTask(node, u"vzdump"_s, id, caller);
    e->log(upid, u"INFO: starting new backup job: vzdump --storage %1 --mode %2"_s.arg(storage, mode));
    for (const int vmid : std::as_const(here)) {
        if (!e->guest(vmid)->lock.isEmpty()) {
            e->log(upid, u"ERROR: Backup of VM %1 failed - VM is locked (%2)"_s.arg(vmid).arg(e->guest(vmid)->lock));
            e->endTask(upid, u"job errors"_s);
            return upid;
        }
    }
    e->step(upid, 1, [e, upid, here, storage, mode] { backupNext(e, upid, here, storage, mode); });
    return upid;
}

Outcome Cluster::refreshUpdates(const QString &node, const Caller &caller)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString upid = e->startTask(node, u"aptupdate"_s, QString(), caller);
    e->log(upid, u"starting apt-get update"_s);
    e->workFor(upid, e->between(3, 6), u"command 'apt-get update' failed: exit code 100"_s,
               [e, upid] { e->endTask(upid); });
    return upid;
}

QList<StoredVolume> Cluster::storageContent(const QString &node, const QString &storage, const QString &content,
                                            int vmid) const
{
    QList<StoredVolume> found;
    const Storage *entry = d->s.storage(storage);
    if (!entry)
        return found;
    for (const Volume &volume : d->s.volumes) {
        const bool here = volume.storage == storage && (entry->shared || volume.node == node);
        if (here && (content.isEmpty() || volume.content == content) && (vmid == 0 || volume.vmid == vmid))
            found.append(volume);
    }
    for (const auto &[id, guest] : d->s.guests) {
        const QString kind = guest.isVm() ? u"images"_s : u"rootdir"_s;
        if ((vmid != 0 && id != vmid) || (!content.isEmpty() && content != kind))
            continue;
        for (const auto drives = drivesOf(guest); const Drive &drive : drives) {
            if (drive.storage != storage || drive.cdrom || !d->hasData(guest, drive, node))
                continue;
            Volume volume;
            volume.volid = drive.volid;
            volume.storage = storage;
            volume.node = entry->shared ? QString() : node;
            volume.content = kind;
            volume.format = entry->type == u"zfspool" && !guest.isVm() ? u"subvol"_s : u"raw"_s;
            volume.size = drive.size;
            volume.vmid = id;
            found.append(volume);
        }
    }
    return found;
}

} // namespace Drydock::Demo
