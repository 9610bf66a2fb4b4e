// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

double Cluster::Engine::nextRun(const QString &schedule, double after) const
{
    static const QRegularExpression every(u"^(?:\\*:0?)?\\*?/(\\d+)$|^\\*:0+/(\\d+)$"_s);
    static const QRegularExpression daily(u"^(\\d{1,2}):(\\d{2})$"_s);
    double step = 15 * 60, offset = 0;
    if (const auto match = every.match(schedule); match.hasMatch()) {
        const QString minutes = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        step = std::max(1, minutes.toInt()) * 60;
    } else if (const auto clockTime = daily.match(schedule); clockTime.hasMatch()) {
        step = 86400;
        offset = clockTime.captured(1).toInt() * 3600 + clockTime.captured(2).toInt() * 60;
    } else if (schedule == u"hourly") {
        step = 3600;
    } else if (schedule == u"daily") {
        step = 86400;
    }
    return (std::floor((after - offset) / step) + 1) * step + offset;
}

void Cluster::Engine::scheduleReplication(const QString &id)
{
    const auto entry = s.replication.find(id);
    if (entry == s.replication.end())
        return;
    const double due = entry->second.nextSync;
    at(due, [this, id, due] {
        const auto now = s.replication.find(id);
        if (now != s.replication.end() && now->second.nextSync == due && now->second.pid == 0)
            runReplication(id);
    });
}

static double syncSeconds(Cluster::Engine &e, const ReplicationJob &job, const Guest &guest)
{
    if (job.lastSync > 0)
        return e.between(3, 8);
    double bytes = 0;
    for (const auto drives = drivesOf(guest); const Drive &drive : drives)
        bytes += drive.cdrom ? 0 : double(drive.size) * 0.4;
    return std::max(5.0, bytes / (110.0 * 1024 * 1024));
}

void Cluster::Engine::runReplication(const QString &id)
{
    ReplicationJob &job = s.replication.at(id);
    const auto postpone = [&](double when) {
        job.nextSync = when;
        scheduleReplication(id);
    };
    const Guest *g = guest(job.guest);
    const bool busy = g && g->lock == u"migrate";
    if (!g || job.disabled || busy || !isUp(g->node) || !quorate(g->node)) {
        postpone(busy ? time + 60 : nextRun(job.schedule, time));
        return;
    }
    job.source = g->node;
    job.pid = nextPid(job.source);
    job.lastTry = std::floor(time);
    job.log = {
        stamp(job.source) + u" %1: start replication job"_s.arg(id),
        stamp(job.source)
            + u" %1: guest => %2 %3, running => %4"_s.arg(id, g->isVm() ? u"VM"_s : u"CT"_s).arg(g->vmid).arg(g->pid)};
    const double takes = syncSeconds(*this, job, *g);
    const double started = job.lastTry;
    after(isUp(job.target) ? takes : between(2, 4), [this, id, takes, started] {
        const auto entry = s.replication.find(id);
        if (entry == s.replication.end() || entry->second.pid == 0 || entry->second.lastTry != started)
            return;
        ReplicationJob &now = entry->second;
        now.pid = 0;
        const Guest *owner = guest(now.guest);
        if (!owner || owner->node != now.source || !isUp(now.source)) { // moved away or died meanwhile
            now.nextSync = nextRun(now.schedule, time);
        } else if (isUp(now.target)) {
            now.lastSync = started;
            now.duration = takes;
            now.failCount = 0;
            now.error.clear();
            now.nextSync = nextRun(now.schedule, time);
            now.log.append(stamp(now.source) + u" %1: end replication job"_s.arg(id));
            witness(u"replication", {{u"job"_s, id}, {u"from"_s, now.source}, {u"to"_s, now.target}});
        } else {
            ++now.failCount;
            now.error =
                u"command '/usr/bin/ssh -e none -o 'BatchMode=yes' -o 'HostKeyAlias=%1' root@%2 -- pvesr prepare-local-job %3' failed: exit code 255"_s
                    .arg(now.target, node(now.target)->address, id);
            now.log.append(stamp(now.source) + u" %1: end replication job with error: %2"_s.arg(id, now.error));
            now.nextSync = time + 300.0 * std::min(now.failCount, 6);
        }
        scheduleReplication(id);
    });
}

QStringList Cluster::Engine::replicaTargets(int vmid) const
{
    QStringList targets;
    for (const auto &[id, job] : s.replication) {
        if (job.guest == vmid && job.lastSync > 0)
            targets.append(job.target);
    }
    return targets;
}

void Cluster::Engine::swapReplication(int vmid, const QString &from, const QString &to)
{
    for (auto &[id, job] : s.replication) {
        if (job.guest != vmid)
            continue;
        job.pid = 0;
        job.source = to;
        if (job.target == to)
            job.target = from;
        job.nextSync = nextRun(job.schedule, time + 60);
        scheduleReplication(id);
    }
}

Outcome Cluster::replicationCreate(const QString &via, const Params &params)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"file-replication_cfg"_s));
    const QString id = params.value(u"id"_s), target = params.value(u"target"_s);
    const int vmid = id.section(u'-', 0, 0).toInt();
    const Guest *guest = e->guest(vmid);
    if (!guest)
        return std::unexpected(refusal(u"Guest '%1' does not exist."_s.arg(vmid)));
    if (guest->node == target)
        return std::unexpected(refusal(u"Source and target must not be identical"_s));
    if (!e->node(target))
        return std::unexpected(refusal(u"no such cluster node '%1'"_s.arg(target)));
    if (e->s.replication.contains(id))
        return std::unexpected(refusal(u"replication job '%1' already exists"_s.arg(id)));
    for (const auto &[other, job] : e->s.replication) {
        if (job.guest == vmid && job.target == target)
            return std::unexpected(
                refusal(u"replication job for guest '%1' to target 'local/%2' already exists"_s.arg(vmid).arg(target)));
    }
    ReplicationJob job;
    job.id = id;
    job.guest = vmid;
    job.jobnum = id.section(u'-', 1, 1).toInt();
    job.source = guest->node;
    job.target = target;
    job.schedule = params.value(u"schedule"_s, u"*/15"_s);
    job.rate = params.value(u"rate"_s);
    job.comment = params.value(u"comment"_s);
    job.disabled = params.value(u"disable"_s) == u"1";
    job.nextSync = e->time + e->between(5, 40); // a new job runs with the scheduler's next minute
    e->s.replication.emplace(id, job);
    e->scheduleReplication(id);
    return QString();
}

static std::expected<ReplicationJob *, ApiFailure> jobNamed(Cluster::Engine *e, const QString &id)
{
    const auto entry = e->s.replication.find(id);
    if (entry == e->s.replication.end())
        return std::unexpected(refusal(u"no such replication job '%1'"_s.arg(id)));
    return &entry->second;
}

Outcome Cluster::replicationSet(const QString &via, const QString &id, const Params &set, const QStringList &remove)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"file-replication_cfg"_s));
    const auto found = jobNamed(e, id);
    if (!found)
        return std::unexpected(found.error());
    ReplicationJob &job = **found;
    job.schedule = remove.contains(u"schedule"_s) ? u"*/15"_s : set.value(u"schedule"_s, job.schedule);
    job.rate = remove.contains(u"rate"_s) ? QString() : set.value(u"rate"_s, job.rate);
    job.comment = remove.contains(u"comment"_s) ? QString() : set.value(u"comment"_s, job.comment);
    if (set.contains(u"disable"_s) || remove.contains(u"disable"_s))
        job.disabled = set.value(u"disable"_s) == u"1";
    job.nextSync = e->nextRun(job.schedule, e->time);
    e->scheduleReplication(id);
    return QString();
}

Outcome Cluster::replicationDelete(const QString &via, const QString &id, bool, bool)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"file-replication_cfg"_s));
    if (const auto found = jobNamed(e, id); !found)
        return std::unexpected(found.error());
    e->s.replication.erase(id);
    return QString();
}

Outcome Cluster::replicationRunNow(const QString &node, const QString &id)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const auto found = jobNamed(e, id);
    if (!found)
        return std::unexpected(found.error());
    ReplicationJob &job = **found;
    if (job.source != node)
        return std::unexpected(refusal(u"no such replication job '%1'"_s.arg(id)));
    if (job.pid == 0) {
        job.nextSync = e->time + e->between(1, 6);
        e->scheduleReplication(id);
    }
    return QString();
}

} // namespace Drydock::Demo
