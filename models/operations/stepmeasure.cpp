// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepevidence.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using namespace StepEvidence;

QStringList stopTypes()
{
    return {u"vzshutdown"_s, u"qmshutdown"_s, u"vzstop"_s, u"qmstop"_s};
}

QStringList startTypes()
{
    return {u"vzstart"_s, u"qmstart"_s};
}

/// From the start of the stopping task to the end of the starting one, by the nodes' clocks (±1 s).
std::optional<double> downByTasks(const StepFacts &facts)
{
    const QString id = facts.step.guest.vmid.text();
    const QDateTime since = facts.record.serverTime;
    const auto stop = newestTask(facts.snapshot, stopTypes(), id, since);
    if (!stop)
        return std::nullopt;
    // The first start after it: what happens later is another story.
    const auto start = firstTask(facts.snapshot, startTypes(), id, QDateTime::fromSecsSinceEpoch(stop->upid.startTime));
    if (!start || !start->endTime || *start->endTime < stop->upid.startTime)
        return std::nullopt;
    return double(*start->endTime - stop->upid.startTime);
}

} // namespace

std::optional<TaskState> taskOf(const Step &step, const OperationState::StepRecord &record,
                                const ClusterSnapshot &snapshot, const QSet<QString> &known)
{
    return newestTask(snapshot, taskTypes(step), step.guest.vmid.text(), record.serverTime, known);
}

std::optional<TaskState> innerMoveOf(const Step &step, const OperationState::StepRecord &record,
                                     const ClusterSnapshot &snapshot, const QSet<QString> &known)
{
    if (step.kind != StepKind::MigrateGuest || !step.haManaged)
        return std::nullopt;
    return newestTask(snapshot, {u"qmigrate"_s, u"vzmigrate"_s}, step.guest.vmid.text(), record.serverTime, known);
}

QDateTime runStateChangedAt(const Step &step, const ClusterSnapshot &snapshot, const QDateTime &since)
{
    // It is off since the last stop; a start is over with the first one, what happens later is another story.
    const QString id = step.guest.vmid.text();
    const auto task =
        stopsGuest(step) ? newestTask(snapshot, stopTypes(), id, since) : firstTask(snapshot, startTypes(), id, since);
    return task && task->endTime ? QDateTime::fromSecsSinceEpoch(*task->endTime, QTimeZone::UTC) : QDateTime();
}

std::optional<double> measuredInterruption(const StepFacts &facts)
{
    if (facts.step.kind != StepKind::MigrateGuest || !shouldRun(facts.step))
        return std::nullopt;
    const std::optional<TaskReport> &report = facts.step.haManaged ? facts.sight.inner : facts.sight.task;
    if (facts.step.guest.kind == GuestKind::Vm && report && report->progress.downtimeMs)
        return *report->progress.downtimeMs / 1000;
    // A container the HA manager moves is stopped and started by tasks of their own.
    if (!facts.step.haManaged && report && report->progress.containerDownSeconds)
        return report->progress.containerDownSeconds;
    if (facts.step.guest.kind == GuestKind::Ct || facts.step.restart) {
        if (const std::optional<double> seconds = downByTasks(facts))
            return seconds;
        // Seen off once only, or already off when this process came: nobody knows for how long it was away.
        if (facts.sight.sawRunning && facts.sight.firstStopped.isValid()
            && facts.sight.firstStopped < facts.sight.lastStopped)
            return double(facts.sight.firstStopped.msecsTo(facts.sight.lastStopped)) / 1000;
    }
    return std::nullopt;
}

} // namespace Drydock
