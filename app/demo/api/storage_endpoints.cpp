// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

const QString mayUseStorage = u"Datastore.Audit|Datastore.AllocateSpace"_s;

bool isOn(const Storage &storage, const QString &node)
{
    return storage.nodes.isEmpty() || storage.nodes.contains(node);
}

/// The words inside a storage's content come in another order at each call (seen on 9.2).
QString contentOf(Call &call, const Storage &storage)
{
    QStringList words = storage.content;
    std::ranges::shuffle(words, call.site.random);
    return words.join(u',');
}

QJsonObject statusRow(Call &call, const Storage &storage)
{
    const StorageRow facts = call.site.cluster->storageRow(storage.id, call.via);
    QJsonObject row{{u"type"_s, storage.type},
                    {u"content"_s, contentOf(call, storage)},
                    {u"enabled"_s, storage.disabled ? 0 : 1},
                    {u"active"_s, facts.active ? 1 : 0},
                    {u"shared"_s, storage.shared ? 1 : 0},
                    {u"total"_s, facts.active ? facts.total : 0},
                    {u"used"_s, facts.active ? facts.used : 0},
                    {u"avail"_s, facts.active ? facts.total - facts.used : 0}};
    return row;
}

Answer listStorages(Call &call)
{
    const State &state = call.site.cluster->state();
    if (call.has(u"storage"_s) && !state.storage(call.text(u"storage"_s)))
        return Answer::badParameter(u"storage"_s, u"storage '%1' does not exist"_s.arg(call.text(u"storage"_s)));
    QJsonArray rows;
    for (const Storage &storage : state.storages) {
        if (!isOn(storage, call.via) || !call.allows(u"/storage/"_s + storage.id, mayUseStorage))
            continue;
        if ((call.has(u"storage"_s) && storage.id != call.text(u"storage"_s))
            || (call.flag(u"enabled"_s) && storage.disabled)
            || (call.has(u"content"_s) && !storage.content.contains(call.text(u"content"_s)))
            || (call.has(u"target"_s) && (!storage.shared || !isOn(storage, call.text(u"target"_s)))))
            continue;
        QJsonObject row = statusRow(call, storage);
        row.insert(u"storage"_s, storage.id);
        const double total = row[u"total"_s].toDouble();
        if (total > 0)
            row.insert(u"used_fraction"_s, row[u"used"_s].toDouble() / total);
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

std::optional<Answer> storageRefusal(const Call &call)
{
    const QString id = call.text(u"storage"_s);
    const Storage *storage = call.site.cluster->state().storage(id);
    if (!storage)
        return Answer::failure(500, u"storage '%1' does not exist"_s.arg(id));
    if (!isOn(*storage, call.via))
        return Answer::failure(500, u"storage '%1' is not available on node '%2'"_s.arg(id, call.via));
    return std::nullopt;
}

Answer storageStatus(Call &call)
{
    if (auto refused = storageRefusal(call))
        return *refused;
    return statusRow(call, *call.site.cluster->state().storage(call.text(u"storage"_s)));
}

QJsonObject volumeRow(const StoredVolume &volume)
{
    QJsonObject row{{u"volid"_s, volume.volid},
                    {u"content"_s, volume.content},
                    {u"format"_s, volume.format},
                    {u"size"_s, volume.size}};
    if (volume.vmid > 0)
        row.insert(u"vmid"_s, volume.vmid);
    if (volume.ctime > 0)
        row.insert(u"ctime"_s, qint64(volume.ctime));
    if (!volume.subtype.isEmpty())
        row.insert(u"subtype"_s, volume.subtype);
    if (!volume.notes.isEmpty())
        row.insert(u"notes"_s, volume.notes);
    if (volume.isProtected)
        row.insert(u"protected"_s, 1);
    if (volume.verified)
        row.insert(u"verification"_s, QJsonObject{{u"state"_s, u"ok"_s}, {u"upid"_s, u""_s}});
    if (volume.content == u"images" || volume.content == u"rootdir")
        row.insert(u"parent"_s, QJsonValue::Null);
    return row;
}

bool maySeeVolume(const Call &call, const StoredVolume &volume)
{
    const QString path = u"/storage/"_s + volume.storage;
    if (volume.content != u"backup" || call.allows(path, u"Datastore.Allocate"_s))
        return true;
    return call.allows(path, u"Datastore.AllocateSpace"_s)
           && call.allows(u"/vms/%1"_s.arg(volume.vmid), u"VM.Backup"_s);
}

Answer storageContent(Call &call)
{
    if (auto refused = storageRefusal(call))
        return *refused;
    QJsonArray rows;
    const QList<StoredVolume> volumes = call.site.cluster->storageContent(
        call.via, call.text(u"storage"_s), call.text(u"content"_s), call.number(u"vmid"_s));
    for (const StoredVolume &volume : volumes) {
        if (maySeeVolume(call, volume))
            rows.append(volumeRow(volume));
    }
    return call.site.shuffled(rows);
}

Answer storageHistory(Call &call)
{
    QJsonArray rows;
    for (const auto samples = call.site.cluster->storageHistory(call.text(u"node"_s), call.text(u"storage"_s),
                                                                call.text(u"timeframe"_s));
         const HistorySample &sample : samples) {
        QJsonObject row{{u"time"_s, sample.time}};
        for (auto value = sample.values.begin(); value != sample.values.end(); ++value)
            row.insert(value.key(), value.value());
        rows.append(row);
    }
    return rows;
}

Answer definitions(Call &call)
{
    QJsonArray rows;
    QString text;
    const State &state = call.site.cluster->state();
    for (const Storage &storage : state.storages)
        text += storage.id + storage.type + storage.content.join(u',');
    for (const Storage &storage : state.storages) {
        if (!call.allows(u"/storage/"_s + storage.id, u"Datastore.Audit|Datastore.Allocate"_s)
            || (call.has(u"type"_s) && storage.type != call.text(u"type"_s)))
            continue;
        QJsonObject row{{u"storage"_s, storage.id},
                        {u"type"_s, storage.type},
                        {u"content"_s, contentOf(call, storage)},
                        {u"digest"_s, Site::digestOf(text)}};
        for (auto option = storage.options.begin(); option != storage.options.end(); ++option)
            row.insert(option.key(),
                       option.key() == u"sparse" ? integerOrText(option.value()) : QJsonValue(option.value()));
        if (storage.shared)
            row.insert(u"shared"_s, 1);
        if (storage.disabled)
            row.insert(u"disable"_s, 1);
        if (!storage.nodes.isEmpty())
            row.insert(u"nodes"_s, storage.nodes.join(u','));
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

// --- backup jobs ---

QJsonObject jobRow(const BackupJob &job)
{
    static const QStringList integers{u"enabled"_s, u"all"_s, u"repeat-missed"_s, u"next-run"_s, u"bwlimit"_s};
    QJsonObject row{{u"id"_s, job.id}, {u"type"_s, u"vzdump"_s}};
    for (auto field = job.fields.begin(); field != job.fields.end(); ++field) {
        if (field.key() == u"prune-backups")
            row.insert(field.key(), propertyObject(field.value(), u"keep-all"_s));
        else if (field.key() == u"fleecing")
            row.insert(field.key(), propertyObject(field.value(), u"enabled"_s, {u"enabled"_s}));
        else
            row.insert(field.key(),
                       integers.contains(field.key()) ? integerOrText(field.value()) : QJsonValue(field.value()));
    }
    return row;
}

bool covers(const BackupJob &job, int vmid)
{
    const QString number = QString::number(vmid);
    if (job.fields.value(u"all"_s) == u"1")
        return !job.fields.value(u"exclude"_s).split(u',').contains(number);
    return job.fields.value(u"vmid"_s).split(u',').contains(number);
}

Answer backupJobs(Call &call)
{
    QJsonArray rows;
    for (const BackupJob &job : call.site.cluster->state().backupJobs)
        rows.append(jobRow(job));
    return rows;
}

Answer backupJob(Call &call)
{
    for (const BackupJob &job : call.site.cluster->state().backupJobs) {
        if (job.id == call.text(u"id"_s))
            return jobRow(job);
    }
    return Answer::badParameter(u"id"_s, u"No such job '%1'"_s.arg(call.text(u"id"_s)));
}

/// Disabled jobs count as coverage: the server does not look at `enabled` (9.2).
Answer notBackedUp(Call &call)
{
    const State &state = call.site.cluster->state();
    QJsonArray rows;
    for (const auto &[vmid, guest] : state.guests) {
        const int number = vmid;
        if (!call.allows(u"/vms/%1"_s.arg(vmid), u"VM.Audit"_s)
            || std::ranges::any_of(state.backupJobs, [number](const BackupJob &job) { return covers(job, number); }))
            continue;
        rows.append(QJsonObject{{u"vmid"_s, vmid}, {u"name"_s, guest.name}, {u"type"_s, apiKind(guest.kind)}});
    }
    return call.site.shuffled(rows);
}

Answer vzdump(Call &call)
{
    QList<int> vmids;
    const State &state = call.site.cluster->state();
    for (const auto parts = call.text(u"vmid"_s).split(QRegularExpression(u"[,; ]"_s), Qt::SkipEmptyParts);
         const QString &vmid : parts)
        vmids += vmid.toInt();
    if (call.flag(u"all"_s)) {
        for (const auto &[vmid, guest] : state.guests) {
            if (guest.node == call.via)
                vmids += vmid;
        }
    }
    const QString storage = call.text(u"storage"_s, u"local"_s);
    for (const int vmid : std::as_const(vmids)) {
        const QString path = u"/vms/%1"_s.arg(vmid);
        if (!call.allows(path, u"VM.Backup"_s))
            return Answer::forbidden(path, u"VM.Backup"_s);
    }
    if (!call.allows(u"/storage/"_s + storage, u"Datastore.AllocateSpace"_s))
        return Answer::forbidden(u"/storage/"_s + storage, u"Datastore.AllocateSpace"_s);
    vmids.removeIf([&](int vmid) { return !state.guest(vmid) || state.guest(vmid)->node != call.via; });
    if (vmids.isEmpty())
        return QJsonValue(u"OK"_s);
    return call.site.cluster->backup(call.via, vmids, storage, call.text(u"mode"_s, u"snapshot"_s), call.who.caller());
}

// --- replication ---

QJsonObject replicationConfig(const ReplicationJob &job)
{
    QJsonObject row{
        {u"id"_s, job.id},         {u"guest"_s, job.guest},   {u"jobnum"_s, job.jobnum},    {u"type"_s, u"local"_s},
        {u"source"_s, job.source}, {u"target"_s, job.target}, {u"schedule"_s, job.schedule}};
    if (!job.rate.isEmpty())
        row.insert(u"rate"_s, integerOrText(job.rate));
    if (!job.comment.isEmpty())
        row.insert(u"comment"_s, job.comment);
    if (job.disabled)
        row.insert(u"disable"_s, 1);
    return row;
}

Answer replicationJobs(Call &call)
{
    QJsonArray rows;
    for (const auto &[id, job] : call.site.cluster->state().replication) {
        if (call.allows(u"/vms/%1"_s.arg(job.guest), u"VM.Audit"_s))
            rows.append(replicationConfig(job));
    }
    return call.site.shuffled(rows);
}

QString replicationPrivilege(const Call &call)
{
    return call.site.pve >= 9 ? u"VM.Replicate"_s : u"Datastore.Allocate"_s;
}

std::optional<Answer> replicationRefusal(const Call &call, const QString &guest)
{
    const QString path = call.site.pve >= 9 ? u"/vms/"_s + guest : u"/storage"_s;
    if (call.allows(path, replicationPrivilege(call)))
        return std::nullopt;
    return Answer::forbidden(path, replicationPrivilege(call));
}

std::expected<const ReplicationJob *, Answer> findJob(const Call &call)
{
    const State &state = call.site.cluster->state();
    const auto job = state.replication.find(call.text(u"id"_s));
    if (job == state.replication.end())
        return std::unexpected(Answer::failure(500, u"no such replication job '%1'"_s.arg(call.text(u"id"_s))));
    if (!call.allows(u"/vms/%1"_s.arg(job->second.guest), u"VM.Audit"_s))
        return std::unexpected(Answer::forbidden(u"/vms/%1"_s.arg(job->second.guest), u"VM.Audit"_s));
    return &job->second;
}

Answer replicationJob(Call &call)
{
    const auto job = findJob(call);
    if (!job)
        return job.error();
    QJsonObject row = replicationConfig(**job);
    row.insert(u"digest"_s, Site::digestOf((*job)->id + (*job)->schedule + (*job)->target));
    return row;
}

QJsonObject replicationState(const Call &call, const ReplicationJob &job)
{
    QJsonObject row = replicationConfig(job);
    const Guest *guest = call.site.cluster->state().guest(job.guest);
    row.insert(u"vmtype"_s, guest ? apiKind(guest->kind) : u"qemu"_s);
    row.insert(u"last_sync"_s, qint64(job.lastSync));
    row.insert(u"last_try"_s, qint64(job.lastTry));
    row.insert(u"next_sync"_s, qint64(job.nextSync));
    row.insert(u"duration"_s, job.duration);
    row.insert(u"fail_count"_s, job.failCount);
    if (!job.error.isEmpty())
        row.insert(u"error"_s, job.error);
    if (job.pid > 0)
        row.insert(u"pid"_s, job.pid);
    return row;
}

/// State exists on the source node only.
Answer nodeReplication(Call &call)
{
    QJsonArray rows;
    for (const auto &[id, job] : call.site.cluster->state().replication) {
        if (job.source == call.via && (!call.has(u"guest"_s) || job.guest == call.number(u"guest"_s))
            && call.allows(u"/vms/%1"_s.arg(job.guest), u"VM.Audit"_s))
            rows.append(replicationState(call, job));
    }
    return call.site.shuffled(rows);
}

Answer replicationStatus(Call &call)
{
    const auto job = findJob(call);
    if (!job)
        return job.error();
    return replicationState(call, **job);
}

Answer replicationLog(Call &call)
{
    const auto job = findJob(call);
    if (!job)
        return job.error();
    QJsonArray rows;
    for (const QString &line : (*job)->log)
        rows.append(QJsonObject{{u"n"_s, rows.size() + 1}, {u"t"_s, line}});
    Answer answer(rows);
    answer.total = rows.size();
    return answer;
}

Answer changeReplication(Call &call, const std::function<Outcome(Cluster &)> &change)
{
    if (auto refused = replicationRefusal(call, call.text(u"id"_s).section(u'-', 0, 0)))
        return *refused;
    return change(*call.site.cluster);
}

} // namespace

void addStorageEndpoints(Router &router)
{
    const int proxied = Endpoint::Proxied;
    const char *use = "Datastore.Audit|Datastore.AllocateSpace@/storage/{storage}";
    router.add("GET", "/storage", "any", "type", definitions);
    router.add("GET", "/nodes/{node}/storage", "any", "storage content enabled:bool target:node format:bool",
               listStorages, proxied);
    router.add("GET", "/nodes/{node}/storage/{storage}/status", use, "", storageStatus, proxied);
    router.add("GET", "/nodes/{node}/storage/{storage}/content", use, "content vmid:vmid", storageContent, proxied);
    router.add("GET", "/nodes/{node}/storage/{storage}/rrddata", use,
               "timeframe!:enum(hour|day|week|month|year) cf:enum(AVERAGE|MAX)", storageHistory);
    router.add("GET", "/cluster/backup", "Sys.Audit@/", "", backupJobs);
    router.add("GET", "/cluster/backup/{id}", "Sys.Audit@/", "", backupJob);
    router.add("GET", "/cluster/backup-info/not-backed-up", "Sys.Audit@/", "", notBackedUp);
    router.add(
        "POST", "/nodes/{node}/vzdump", "any",
        "vmid:vmids all:bool storage mode:enum(snapshot|suspend|stop) compress:enum(0|1|gzip|lzo|zstd) remove:bool "
        "prune-backups notes-template protected:bool bwlimit:int(0,) pool exclude notification-mode mailto",
        vzdump, proxied);

    router.add("GET", "/cluster/replication", "any", "", replicationJobs);
    router.add("GET", "/cluster/replication/{id}", "any", "", replicationJob);
    const char *changes = "schedule rate:num comment:s(0,4096) disable:bool remove_job:enum(local|full) source:node";
    router.add("POST", "/cluster/replication", "any",
               QByteArray(QByteArray("id! type!:enum(local) target!:node ") + changes).constData(), [](Call &call) {
                   return changeReplication(
                       call, [&](Cluster &cluster) { return cluster.replicationCreate(call.via, call.parameters); });
               });
    router.add("PUT", "/cluster/replication/{id}", "any",
               QByteArray(QByteArray("delete digest:s(0,64) ") + changes).constData(), [](Call &call) {
                   return changeReplication(call, [&](Cluster &cluster) {
                       return cluster.replicationSet(call.via, call.text(u"id"_s),
                                                     call.without({u"id"_s, u"delete"_s, u"digest"_s}), call.removed());
                   });
               });
    router.add("DELETE", "/cluster/replication/{id}", "any", "force:bool keep:bool", [](Call &call) {
        return changeReplication(call, [&](Cluster &cluster) {
            return cluster.replicationDelete(call.via, call.text(u"id"_s), call.flag(u"force"_s), call.flag(u"keep"_s));
        });
    });
    router.add("GET", "/nodes/{node}/replication", "any", "guest:vmid", nodeReplication, proxied);
    router.add("GET", "/nodes/{node}/replication/{id}/status", "any", "", replicationStatus, proxied);
    router.add("GET", "/nodes/{node}/replication/{id}/log", "any", "start:int(0,) limit:int(0,)", replicationLog,
               proxied);
    router.add(
        "POST", "/nodes/{node}/replication/{id}/schedule_now", "any", "",
        [](Call &call) {
            return changeReplication(
                call, [&](Cluster &cluster) { return cluster.replicationRunNow(call.via, call.text(u"id"_s)); });
        },
        proxied);
}

} // namespace Drydock::Demo
