// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static QString hex8(qint64 value)
{
    return QString::number(value, 16).toUpper().rightJustified(8, u'0');
}

QString Cluster::Engine::startTask(const QString &nodeName, const QString &type, const QString &id,
                                   const Caller &caller)
{
    Task entry;
    entry.node = nodeName;
    entry.type = type;
    entry.id = id;
    entry.user = caller.user;
    entry.token = caller.token;
    entry.start = time;
    const Node *n = node(nodeName);
    entry.pstart = qint64((time - (n ? n->bootedAt : 0)) * 100);
    const qint64 started = qint64(time + (n ? n->clockSkew : 0));
    const QString who = caller.token.isEmpty() ? caller.user : caller.user + u'!' + caller.token;
    do {
        entry.pid = nextPid(nodeName);
        entry.upid = u"UPID:%1:%2:%3:%4:%5:%6:%7:"_s.arg(nodeName, hex8(entry.pid), hex8(entry.pstart), hex8(started),
                                                         type, id, who);
    } while (s.taskIndex.contains(entry.upid));
    const QString upid = entry.upid;
    s.taskIndex.emplace(upid, s.tasks.size());
    s.runningTasks.push_back(s.tasks.size());
    s.tasks.push_back(std::move(entry));

    Work work;
    const auto fault = std::ranges::find_if(faults, [&](const TaskFault &f) {
        return f.times > 0 && (f.type.isEmpty() || f.type == type) && (f.id.isEmpty() || f.id == id);
    });
    if (fault != faults.end()) {
        --fault->times;
        work.failAt = std::clamp(fault->percent, 0, 100);
        work.failWords = fault->words;
    }
    works.emplace(upid, std::move(work));
    witness(u"task-start",
            {{u"upid"_s, upid}, {u"type"_s, type}, {u"id"_s, id}, {u"node"_s, nodeName}, {u"user"_s, who}});
    return upid;
}

Task *Cluster::Engine::task(const QString &upid)
{
    return const_cast<Task *>(s.task(upid));
}

bool Cluster::Engine::isRunning(const QString &upid) const
{
    const Task *entry = s.task(upid);
    return entry && entry->isRunning() && !entry->dead;
}

void Cluster::Engine::log(const QString &upid, const QString &line)
{
    if (Task *entry = task(upid); entry && isRunning(upid))
        entry->log.append(line);
}

void Cluster::Engine::logTimed(const QString &upid, const QString &text)
{
    if (const Task *entry = task(upid))
        log(upid, stamp(entry->node) + u' ' + text);
}

QString Cluster::Engine::stamp(const QString &nodeName) const
{
    const Node *n = s.node(nodeName);
    const double shown = time + (n ? n->clockSkew : 0);
    return QDateTime::fromSecsSinceEpoch(qint64(shown), QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

void Cluster::Engine::endTask(const QString &upid, const QString &status)
{
    Task *entry = task(upid);
    if (!entry || !isRunning(upid))
        return;
    const bool good = status == u"OK" || status.startsWith(u"WARNINGS");
    entry->log.append(good ? u"TASK "_s + status : u"TASK ERROR: "_s + status);
    entry->end = time;
    entry->status = status;
    std::erase(s.runningTasks, s.taskIndex.at(upid));
    witness(u"task-end", {{u"upid"_s, upid},
                          {u"type"_s, entry->type},
                          {u"id"_s, entry->id},
                          {u"node"_s, entry->node},
                          {u"status"_s, status}});
    const auto work = works.find(upid);
    if (work == works.end())
        return;
    const auto ended = std::move(work->second.ended);
    works.erase(work);
    for (const auto &then : ended)
        then(status);
}

void Cluster::Engine::whenEnded(const QString &upid, std::function<void(const QString &)> then)
{
    if (const auto work = works.find(upid); work != works.end())
        work->second.ended.push_back(std::move(then));
    else if (const Task *entry = task(upid))
        then(entry->status);
}

void Cluster::Engine::step(const QString &upid, double seconds, std::function<void()> run)
{
    after(seconds, [this, upid, run = std::move(run)] {
        if (isRunning(upid))
            run();
    });
}

void Cluster::Engine::workFor(const QString &upid, double seconds, const QString &defaultWords,
                              std::function<void()> done)
{
    const auto work = works.find(upid);
    if (work == works.end() || work->second.failAt < 0) {
        step(upid, seconds, std::move(done));
        return;
    }
    const QString words = work->second.failWords.isEmpty() ? defaultWords : work->second.failWords;
    step(upid, seconds * work->second.failAt / 100, [this, upid, words] { endTask(upid, words); });
}

void Cluster::Engine::killTasksOf(const QString &nodeName)
{
    const std::vector<size_t> running = s.runningTasks;
    for (const size_t place : running) {
        Task &entry = s.tasks[place];
        if (entry.node == nodeName) {
            entry.dead = true;
            works.erase(entry.upid);
        }
    }
    QStringList broken;
    for (const auto &[upid, work] : works) {
        if (work.peer == nodeName && isRunning(upid))
            broken.append(upid);
    }
    broken.sort(); // the map's order must not decide
    for (const QString &upid : std::as_const(broken)) {
        if (const auto work = works.find(upid); work != works.end() && work->second.abort) {
            const auto abort = work->second.abort;
            abort(u"Connection to %1 closed by remote host"_s.arg(nodeName));
        }
    }
}

void Cluster::Engine::settleDeadTasks(const QString &nodeName)
{
    const double died = node(nodeName)->stoppedAt;
    std::erase_if(s.runningTasks, [&](size_t place) {
        Task &entry = s.tasks[place];
        if (entry.node != nodeName || !entry.dead)
            return false;
        // The log has no TASK line, so the server cannot tell how it ended.
        entry.end = died;
        entry.status = u"unexpected status"_s;
        return true;
    });
}

Outcome Cluster::stopTask(const QString &, const QString &upid)
{
    d->workOff(d->clock.now());
    const Task *entry = d->task(upid);
    if (!entry)
        return std::unexpected(badParameter(u"upid"_s, u"no such task"_s));
    if (!d->isRunning(upid))
        return QString();
    const auto work = d->works.find(upid);
    if (work != d->works.end() && work->second.abort) {
        const auto abort = work->second.abort;
        abort(u"interrupted by signal"_s);
    } else {
        d->endTask(upid, u"interrupted by signal"_s);
    }
    return QString();
}

void Cluster::failTask(const TaskFault &fault)
{
    d->faults.push_back(fault);
}

void Cluster::clearTaskFaults()
{
    d->faults.clear();
}

QList<const Task *> Cluster::clusterTasks(const QString &viewer) const
{
    // Each node broadcasts its tasks with a second or two of delay; a dead node's last list stays.
    constexpr double lag = 1.5;
    QMap<QString, QList<const Task *>> running, finished;
    const State &s = d->s;
    for (auto it = s.tasks.rbegin(); it != s.tasks.rend(); ++it) {
        const double seenSince = it->start + (it->node == viewer ? 0 : lag);
        if (seenSince > d->time)
            continue;
        auto &list = it->isRunning() ? running[it->node] : finished[it->node];
        if (list.size() < 25)
            list.append(&*it);
    }
    QList<const Task *> all;
    for (const Node &n : s.nodes) {
        const QList<const Task *> own = running.value(n.name);
        all += own;
        const QList<const Task *> ended = finished.value(n.name);
        all += ended.first(std::min(25 - own.size(), ended.size()));
    }
    std::ranges::stable_sort(all, [](const Task *a, const Task *b) { return a->start > b->start; });
    return all;
}

Script &Script::say(const QString &text)
{
    m_engine.step(m_upid, m_at, [&engine = m_engine, upid = m_upid, text] { engine.logTimed(upid, text); });
    return *this;
}

Script &Script::raw(const QString &text)
{
    m_engine.step(m_upid, m_at, [&engine = m_engine, upid = m_upid, text] { engine.log(upid, text); });
    return *this;
}

Script &Script::run(std::function<void()> what)
{
    m_engine.step(m_upid, m_at, std::move(what));
    return *this;
}

Script &Script::end(const QString &status)
{
    m_engine.step(m_upid, m_at, [&engine = m_engine, upid = m_upid, status] { engine.endTask(upid, status); });
    return *this;
}

} // namespace Drydock::Demo
