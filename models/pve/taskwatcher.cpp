// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskwatcher.h"

#include "endpoints.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool sameReport(const TaskReport &a, const TaskReport &b)
{
    return a.running == b.running && a.exitStatus == b.exitStatus && a.progress.stage == b.progress.stage
           && a.progress.percent == b.progress.percent && a.progress.rate == b.progress.rate
           && a.progress.lastLine == b.progress.lastLine && a.progress.errorLines == b.progress.errorLines
           && a.progress.downtimeMs == b.progress.downtimeMs
           && a.progress.containerDownSeconds == b.progress.containerDownSeconds;
}

} // namespace

TaskWatcher::TaskWatcher(NetworkPort *port, ClusterStore *store, Clock *clock, QObject *parent)
    : QObject(parent), m_port(port), m_store(store), m_clock(clock)
{
}

void TaskWatcher::follow(const Upid &upid, std::function<void(const TaskReport &)> report)
{
    const bool wasIdle = isIdle();
    Followed &followed = m_followed[upid];
    followed.report.upid = upid;
    followed.listeners.append(std::move(report));
    followed.reported = false;
    if (wasIdle && m_idleChanged)
        m_idleChanged();
    // The first look comes at once, but never from inside the call.
    if (m_open == 0)
        QMetaObject::invokeMethod(this, [this] { look(); }, Qt::QueuedConnection);
}

void TaskWatcher::forget(const Upid &upid)
{
    if (m_followed.remove(upid) && isIdle() && m_idleChanged)
        m_idleChanged();
}

void TaskWatcher::cancel(const Upid &upid, std::function<void(Result<void>)> done)
{
    m_port->ask<Endpoints::Started>(Endpoints::cancelTask(upid), nullptr,
                                    [done = std::move(done)](const Result<Endpoints::Started> &answer) {
                                        done(answer ? Result<void>() : std::unexpected(answer.error()));
                                    });
}

void TaskWatcher::lookLater()
{
    if (m_scheduled || isIdle())
        return;
    m_scheduled = true;
    m_clock->callAfter(lookEveryMs, this, [this] {
        m_scheduled = false;
        look();
    });
}

bool TaskWatcher::isReachable(const NodeName &node) const
{
    const NodeState *state = m_store->snapshot().node(node);
    return !state || state->status != NodeStatus::Offline;
}

void TaskWatcher::look()
{
    if (m_open > 0)
        return;
    m_open = 1;
    const QList<Upid> upids = m_followed.keys();
    for (const Upid &upid : upids) {
        if (isReachable(upid.node))
            lookAt(upid);
    }
    lookDone();
}

void TaskWatcher::lookDone()
{
    if (--m_open == 0)
        lookLater();
}

void TaskWatcher::lookAt(const Upid &upid)
{
    ++m_open;
    m_port->ask<TaskStatus>(Endpoints::taskStatus(upid).interactive(), this,
                            [this, upid](const Result<TaskStatus> &answer) {
                                if (answer) {
                                    readLog(upid, *answer);
                                } else if (answer.error().kind == Error::Kind::BadParameter) {
                                    // "no such task": its log is gone, so nobody will ever know more.
                                    const QString words = answer.error().fields.value(u"upid"_s, answer.error().text);
                                    tell(upid, TaskStatus{false, words});
                                }
                                lookDone();
                            });
}

void TaskWatcher::readLog(const Upid &upid, const TaskStatus &status)
{
    const auto followed = m_followed.constFind(upid);
    if (followed == m_followed.cend())
        return;
    ++m_open;
    using Lines = QList<ClusterConnection::LogLine>;
    m_port->ask<Lines>(Endpoints::taskLog(upid, followed->lastLine, linesAtOnce).interactive(), this,
                       [this, upid, status](const Result<Lines> &lines) {
                           const auto known = m_followed.find(upid);
                           bool more = false;
                           if (known != m_followed.end() && lines) {
                               for (const ClusterConnection::LogLine &line : *lines) {
                                   if (line.number <= known->lastLine)
                                       continue;
                                   known->lastLine = line.number;
                                   known->log.add(line.text);
                               }
                               more = lines->size() >= linesAtOnce;
                           }
                           // An ended task is told with its whole log.
                           if (more)
                               readLog(upid, status);
                           else
                               tell(upid, status);
                           lookDone();
                       });
}

void TaskWatcher::tell(const Upid &upid, const TaskStatus &status)
{
    const auto followed = m_followed.find(upid);
    if (followed == m_followed.end())
        return;
    TaskReport report{upid, status.running, status.exitStatus, followed->log.progress()};
    const bool changed = !followed->reported || !sameReport(report, followed->report);
    followed->report = report;
    followed->reported = true;
    const auto listeners = followed->listeners;
    if (!report.running)
        forget(upid);
    if (!changed)
        return;
    for (const auto &listener : listeners)
        listener(report);
}

} // namespace Drydock
