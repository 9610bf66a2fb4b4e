// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepevidence.h"

#include "settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::StepEvidence
{

// Node and member clocks are kept by NTP; start times in UPIDs are whole seconds.
static constexpr int clockTolerance = 2;

bool isMovingHaState(const QString &state)
{
    static const QStringList moving{u"migrate"_s,  u"relocate"_s, u"request_start"_s, u"request_start_balance"_s,
                                    u"starting"_s, u"recovery"_s, u"fence"_s};
    return moving.contains(state);
}

bool shouldRun(const Step &step)
{
    return step.online || step.restart;
}

bool isMoving(const Step &step, const GuestState &guest)
{
    return guest.lock == "migrate"_L1 || (step.haManaged && isMovingHaState(guest.haState));
}

bool isStopped(const Step &step, const ClusterSnapshot &snapshot)
{
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    if (!guest || guest->state != RunState::Stopped)
        return false;
    const HaResource *resource = snapshot.haResource(step.guest);
    // The HA manager would start it again.
    return !resource || (resource->requestedState != "started"_L1 && resource->requestedState != "enabled"_L1);
}

bool isStarted(const Step &step, const ClusterSnapshot &snapshot)
{
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    return guest && guest->isRunning() && !(guest->isHaManaged() && isMovingHaState(guest->haState));
}

bool isHaStateReached(const Step &step, const ClusterSnapshot &snapshot)
{
    const HaResource *resource = snapshot.haResource(step.guest);
    if (!resource || resource->requestedState != step.haState)
        return false;
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    if (stopsGuest(step))
        return guest && guest->state == RunState::Stopped;
    if (startsGuest(step))
        return isStarted(step, snapshot);
    return true;
}

bool isSettingReached(const Step &step, const ClusterSnapshot &snapshot)
{
    const std::optional<QString> now = settingNow(step.setting, snapshot);
    return now && isSameValue(step.setting.kind, *now, step.setting.value);
}

bool isNodeBack(const Step &step, const ClusterSnapshot &snapshot, const WaitFacts &wait)
{
    return areDecidingGatesOk(gatesOf({.snapshot = snapshot,
                                       .node = step.from,
                                       .before = wait.before,
                                       .downSince = wait.rebootedAfter,
                                       .settledSince = {}}));
}

QStringList taskTypes(const Step &step)
{
    const bool vm = step.guest.kind == GuestKind::Vm;
    switch (step.kind) {
    case StepKind::MigrateGuest:
        if (step.haManaged)
            return {u"hamigrate"_s};
        return {vm ? u"qmigrate"_s : u"vzmigrate"_s};
    case StepKind::ShutdownGuest:
        return {vm ? u"qmshutdown"_s : u"vzshutdown"_s, vm ? u"qmstop"_s : u"vzstop"_s, u"hastop"_s};
    case StepKind::StopGuest:
        return {vm ? u"qmstop"_s : u"vzstop"_s, u"hastop"_s};
    case StepKind::StartGuest:
        return {vm ? u"qmstart"_s : u"vzstart"_s, u"hastart"_s};
    case StepKind::SuspendGuest:
        return {vm ? u"qmpause"_s : u"vzsuspend"_s, u"qmsuspend"_s};
    case StepKind::ResumeGuest:
        return {vm ? u"qmresume"_s : u"vzresume"_s};
    case StepKind::RebootGuest:
        return {vm ? u"qmreboot"_s : u"vzreboot"_s};
    case StepKind::SetHaState:
    case StepKind::RebootNode:
    case StepKind::ShutdownNode:
    case StepKind::WaitForNode:
    case StepKind::ChangeSetting:
    case StepKind::WakeNode:
        break;
    }
    return {};
}

std::optional<TaskState> newestTask(const ClusterSnapshot &snapshot, const QStringList &types, const QString &id,
                                    const QDateTime &since, const QSet<QString> &known)
{
    if (!since.isValid())
        return std::nullopt;
    std::optional<TaskState> newest;
    for (const TaskState &task : snapshot->tasks) {
        if (!types.contains(task.upid.type) || task.upid.id != id || known.contains(task.upid.text)
            || task.upid.startTime < since.toSecsSinceEpoch() - clockTolerance)
            continue;
        if (!newest || task.upid.startTime > newest->upid.startTime)
            newest = task;
    }
    return newest;
}

std::optional<TaskState> firstTask(const ClusterSnapshot &snapshot, const QStringList &types, const QString &id,
                                   const QDateTime &since)
{
    std::optional<TaskState> first;
    QSet<QString> later;
    while (const auto next = newestTask(snapshot, types, id, since, later)) {
        later.insert(next->upid.text);
        first = next;
    }
    return first;
}

} // namespace Drydock::StepEvidence
