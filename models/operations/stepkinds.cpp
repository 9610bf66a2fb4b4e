// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepkinds.h"

#include "settings.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Phase = StepProgress::Phase;

// Proxmox VE: run states in /cluster/resources are up to 10 s old; node, lock and HA state about 1 s.
constexpr int runStateLag = 12;
constexpr int placeLag = 3;
// The log of an ended task is usually read within this; then its figures are in.
constexpr int logPatience = 10;
// Node and member clocks are kept by NTP; start times in UPIDs are whole seconds.
constexpr int clockTolerance = 2;
// A node that goes down while it moves a guest leaves the guest's lock behind; a task that ends takes it away at once.
constexpr int lockPatience = 60;
// A guest that arrived off is started by the HA manager within this, if at all.
constexpr int offPatience = 120;
// The HA manager tries a start for minutes before it gives a service up.
constexpr int startPatience = 600;
// A guest that HA has started and moves on again runs all the same.
constexpr int movesOnPatience = 120;
// Servers with much memory test it for minutes before they boot.
constexpr int wakePatience = 900;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepKinds)
};

bool isMovingHaState(const QString &state)
{
    static const QStringList moving{u"migrate"_s,  u"relocate"_s, u"request_start"_s, u"request_start_balance"_s,
                                    u"starting"_s, u"recovery"_s, u"fence"_s};
    return moving.contains(state);
}

bool sincePassed(const ClusterSnapshot &snapshot, const QDateTime &from, int seconds)
{
    return from.isValid() && factTime(snapshot) >= from.addSecs(seconds);
}

Verdict pending(Phase phase)
{
    return {.kind = Verdict::Kind::Pending, .phase = phase, .text = {}, .note = {}};
}

Verdict done(const QString &note = {}, const QString &text = {})
{
    return {.kind = Verdict::Kind::Done, .phase = Phase::Done, .text = text, .note = note};
}

Verdict failed(const QString &text)
{
    return {.kind = Verdict::Kind::Failed, .phase = Phase::Failed, .text = text, .note = {}};
}

QString wordsOf(const TaskReport &report)
{
    QStringList lines = report.progress.errorLines;
    const bool told = std::ranges::any_of(lines, [&](const QString &line) { return line.contains(report.exitStatus); });
    if (!told)
        lines.append(report.exitStatus);
    return lines.join(u'\n');
}

/// Nothing while the task runs, or while nobody has told of it.
std::optional<TaskEnd> endOf(const std::optional<TaskReport> &report, const QDateTime &reportedAt, const QString &upid,
                             const ClusterSnapshot &snapshot)
{
    if (report && !report->running)
        return TaskEnd{.ok = report->isOk(), .text = wordsOf(*report), .at = reportedAt, .fromLog = true};
    if (upid.isEmpty())
        return std::nullopt;
    const auto task = std::ranges::find(snapshot->tasks, upid, [](const TaskState &t) { return t.upid.text; });
    if (task == snapshot->tasks.end() || task->isRunning())
        return std::nullopt;
    return TaskEnd{.ok = task->isOk(),
                   .text = task->status,
                   .at = QDateTime::fromSecsSinceEpoch(*task->endTime, QTimeZone::UTC),
                   .fromLog = false};
}

std::optional<TaskEnd> requestEnd(const StepFacts &facts)
{
    return endOf(facts.sight.task, facts.sight.taskEndedAt, facts.record.upid, facts.snapshot);
}

std::optional<TaskEnd> innerEnd(const StepFacts &facts)
{
    return endOf(facts.sight.inner, facts.sight.innerEndedAt, facts.sight.innerUpid.text, facts.snapshot);
}

/// An end counts once the facts are younger than it and its log was read (or will not be).
bool isSettled(const StepFacts &facts, const std::optional<TaskEnd> &end)
{
    return end && sincePassed(facts.snapshot, end->at, end->fromLog ? 0 : logPatience);
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

Phase phaseOf(const TaskProgress &progress)
{
    switch (progress.stage) {
    case TaskProgress::Stage::Unknown:
    case TaskProgress::Stage::Starting:
        return Phase::Starting;
    case TaskProgress::Stage::Replicating:
    case TaskProgress::Stage::CopyingDisk:
        return Phase::CopyingDisk;
    case TaskProgress::Stage::CopyingMemory:
        return Phase::CopyingMemory;
    case TaskProgress::Stage::Switching:
        return Phase::Switching;
    case TaskProgress::Stage::CleaningUp:
    case TaskProgress::Stage::Finished:
        break;
    }
    return Phase::Verifying;
}

Phase movePhase(const StepFacts &facts)
{
    const std::optional<TaskReport> &report = facts.step.haManaged ? facts.sight.inner : facts.sight.task;
    if (report && !report->running)
        return Phase::Verifying;
    if (report)
        return phaseOf(report->progress);
    return facts.sight.innerUpid.isValid() ? Phase::Starting : Phase::Requested;
}

bool shouldRun(const Step &step)
{
    return step.online || step.restart;
}

bool isMoving(const Step &step, const GuestState &guest)
{
    return guest.lock == "migrate"_L1 || (step.haManaged && isMovingHaState(guest.haState));
}

Verdict judgeArrived(const StepFacts &facts, const GuestState &guest)
{
    const std::optional<TaskEnd> end = facts.step.haManaged ? innerEnd(facts) : requestEnd(facts);
    const QString &upid = facts.step.haManaged ? facts.sight.innerUpid.text : facts.record.upid;
    // A task nobody tells of any more: its node may have gone. The guest is there, that decides.
    const bool lost =
        !upid.isEmpty() && !end && sincePassed(facts.snapshot, facts.sight.arrivedAt, 60)
        && !std::ranges::any_of(facts.snapshot->tasks, [&](const TaskState &t) { return t.upid.text == upid; });
    if (isMoving(facts.step, guest) || (!upid.isEmpty() && !lost && !isSettled(facts, end)))
        return pending(Phase::Verifying);
    if (facts.step.haManaged && guest.haState == "error"_L1)
        return failed(
            Words::tr("%1 arrived on %2, but its HA state is \"error\"").arg(guest.key.sid(), guest.node.text()));
    if (shouldRun(facts.step)) {
        const bool certain = (end && end->ok && !facts.step.haManaged)
                             || sincePassed(facts.snapshot, facts.sight.arrivedAt, runStateLag);
        // It went off before it moved: no look tells more than that it is there, and off.
        const bool off =
            end && guest.state == RunState::Stopped && sincePassed(facts.snapshot, facts.sight.arrivedAt, offPatience);
        if (off)
            return failed(Words::tr("%1 arrived on %2, but does not run").arg(guest.key.sid(), guest.node.text()));
        if (!certain || !guest.isRunning())
            return pending(Phase::Verifying);
    }
    if (lost)
        return done(u"task-unknown"_s);
    return end && !end->ok ? done(u"arrived-despite-errors"_s, end->text) : done();
}

/// A HA move that has not left: refused, failed, thrown back, or not begun.
Verdict judgeHaWaiting(const StepFacts &facts, const GuestState &guest)
{
    const std::optional<TaskEnd> asked = requestEnd(facts);
    if (asked && !asked->ok)
        return failed(asked->text);
    if (isMoving(facts.step, guest))
        return pending(movePhase(facts));
    const std::optional<TaskEnd> moved = innerEnd(facts);
    if (moved && !moved->ok && isSettled(facts, moved) && sincePassed(facts.snapshot, moved->at, placeLag))
        return failed(moved->text);
    if (facts.sight.arrivedAt.isValid() || (moved && moved->ok && sincePassed(facts.snapshot, moved->at, 30)))
        return failed(Words::tr("the HA manager moved %1 back to %2").arg(guest.key.sid(), guest.node.text()));
    const qint64 silent = factTime(facts.snapshot).toSecsSinceEpoch() - facts.snapshot->haStatus.masterTimestamp;
    const bool masterLives = facts.snapshot->haStatus.masterTimestamp == 0 || silent < 60;
    if (!facts.sight.innerUpid.isValid() && masterLives && sincePassed(facts.snapshot, facts.record.serverTime, 300))
        return failed(Words::tr("the HA manager did not act on the request"));
    return pending(movePhase(facts));
}

/// The task is long over and nothing moves any more, and yet the guest is locked. The HA manager tries by itself.
bool isLeftLocked(const StepFacts &facts, const GuestState &guest)
{
    const std::optional<TaskEnd> end = requestEnd(facts);
    return !facts.step.haManaged && guest.lock == "migrate"_L1 && end && !end->ok
           && sincePassed(facts.snapshot, end->at, lockPatience);
}

Verdict judgeMove(const StepFacts &facts)
{
    const GuestState *guest = facts.snapshot.guest(facts.step.guest.vmid);
    if (!guest)
        return pending(movePhase(facts));
    if (isLeftLocked(facts, *guest))
        return failed(Words::tr("the move of %1 was broken off and left it locked (migrate)").arg(guest->key.sid()));
    if (guest->node == facts.step.to)
        return judgeArrived(facts, *guest);
    if (facts.step.haManaged && guest->node == facts.step.from)
        return judgeHaWaiting(facts, *guest);
    const std::optional<TaskEnd> end = facts.step.haManaged ? innerEnd(facts) : requestEnd(facts);
    const bool over =
        end && isSettled(facts, end) && sincePassed(facts.snapshot, end->at, placeLag) && !isMoving(facts.step, *guest);
    if (over && !end->ok)
        return failed(end->text);
    if (guest->node != facts.step.from && !isMoving(facts.step, *guest)
        && (over || sincePassed(facts.snapshot, facts.record.serverTime, 30)))
        return failed(Words::tr("%1 is on %2 now").arg(guest->key.sid(), guest->node.text()));
    return pending(end ? Phase::Verifying : movePhase(facts));
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

/// Stops and starts: the task's failure counts only when the run state, once fresh, agrees.
Verdict judgeRunState(const StepFacts &facts, bool reached, Phase phase)
{
    const std::optional<TaskEnd> end = requestEnd(facts);
    if (reached && (facts.record.upid.isEmpty() || end))
        return end && !end->ok ? done(u"arrived-despite-errors"_s, end->text) : done();
    if (end && !end->ok && sincePassed(facts.snapshot, end->at, runStateLag))
        return failed(end->text);
    return pending(end ? Phase::Verifying : phase);
}

/// Suspend, resume, reboot: run states do not show them (a paused VM reads "running"), the task decides.
Verdict judgeByTask(const StepFacts &facts)
{
    if (const std::optional<TaskEnd> end = requestEnd(facts))
        return end->ok ? done() : failed(end->text);
    const GuestState *guest = facts.snapshot.guest(facts.step.guest.vmid);
    if (facts.step.kind == StepKind::RebootGuest && guest && guest->uptime && facts.record.serverTime.isValid()
        && guest->isRunning() && *guest->uptime > 0
        && factTime(facts.snapshot).addSecs(-*guest->uptime - runStateLag) > facts.record.serverTime)
        return done();
    return pending(Phase::Stopping);
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

Verdict judgeHaState(const StepFacts &facts)
{
    if (isHaStateReached(facts.step, facts.snapshot))
        return done();
    const GuestState *guest = facts.snapshot.guest(facts.step.guest.vmid);
    const HaResource *resource = facts.snapshot.haResource(facts.step.guest);
    if (startsGuest(facts.step) && guest && guest->isRunning() && guest->haState == "migrate"_L1 && resource
        && resource->requestedState == facts.step.haState
        && sincePassed(facts.snapshot, facts.record.serverTime, movesOnPatience))
        return done();
    if (startsGuest(facts.step) && guest && guest->haState == "error"_L1
        && sincePassed(facts.snapshot, facts.record.serverTime, 30))
        return failed(Words::tr("the HA state of %1 is \"error\"").arg(guest->key.sid()));
    if (startsGuest(facts.step) && guest && guest->state == RunState::Stopped
        && sincePassed(facts.snapshot, facts.record.serverTime, startPatience))
        return failed(
            Words::tr("the HA manager does not start %1: its state is \"%2\"").arg(guest->key.sid(), guest->haState));
    return pending(startsGuest(facts.step) ? Phase::Starting : Phase::Stopping);
}

/// Whether the node has started after `moment`; its uptime tells, also after we did not look for a while.
bool hasStartedSince(const NodeState &node, const ClusterSnapshot &snapshot, const QDateTime &moment)
{
    return node.uptime && moment.isValid() && factTime(snapshot).addSecs(-*node.uptime) > moment;
}

Verdict judgeNodeDown(const StepFacts &facts)
{
    const NodeState *node = facts.snapshot.node(facts.step.from);
    if (!node)
        return pending(Phase::Stopping);
    if (node->status == NodeStatus::Offline)
        return done();
    if (facts.step.kind == StepKind::RebootNode && hasStartedSince(*node, facts.snapshot, facts.record.serverTime))
        return done();
    return pending(Phase::Stopping);
}

/// All that the poll can tell of the gates: the others are for people, who can ask the node itself.
bool isNodeBack(const Step &step, const ClusterSnapshot &snapshot, const WaitFacts &wait)
{
    return areDecidingGatesOk(gatesOf({.snapshot = snapshot,
                                       .node = step.from,
                                       .before = wait.before,
                                       .downSince = wait.rebootedAfter,
                                       .settledSince = {}}));
}

bool isSettingReached(const Step &step, const ClusterSnapshot &snapshot)
{
    const std::optional<QString> now = settingNow(step.setting, snapshot);
    return now && isSameValue(step.setting.kind, *now, step.setting.value);
}

/// These calls answer once it is written. Where the poll shows the setting, the poll decides.
Verdict judgeSetting(const StepFacts &facts)
{
    const std::optional<QString> now = settingNow(facts.step.setting, facts.snapshot);
    if (isSettingReached(facts.step, facts.snapshot))
        return done();
    if (!now && facts.record.state == StepState::Requested)
        return done();
    // Facts from before the request say nothing of it.
    const QDateTime readAt = settingReadAt(facts.step.setting, facts.snapshot);
    if (now && readAt.isValid() && facts.record.serverTime.isValid() && readAt >= facts.record.serverTime.addSecs(180))
        return failed(Words::tr("the setting still reads \"%1\"").arg(*now));
    return pending(Phase::Verifying);
}

Verdict judgeNodeBack(const StepFacts &facts)
{
    // Without relapse for a while: its guests' rows are filled and its HA agent has reported.
    const int settle = facts.step.timeout > 0 ? facts.step.timeout : defaultSettleSeconds;
    return sincePassed(facts.snapshot, facts.sight.settledSince, settle) ? done() : pending(Phase::Verifying);
}

/// The magic packet has no answer: only the node itself tells that it worked.
Verdict judgeWake(const StepFacts &facts)
{
    const NodeState *node = facts.snapshot.node(facts.step.from);
    if (node && node->status == NodeStatus::Online)
        return done();
    if (sincePassed(facts.snapshot, facts.record.serverTime, wakePatience))
        return failed(Words::tr("%1 did not come up within %n minute(s)", nullptr, wakePatience / 60)
                          .arg(facts.step.from.text()));
    return pending(Phase::Starting);
}

} // namespace

QDateTime factTime(const ClusterSnapshot &snapshot)
{
    return snapshot.freshness(Section::Resources).readAt;
}

bool startsTask(const Step &step)
{
    return !taskTypes(step).isEmpty();
}

bool stopsGuest(const Step &step)
{
    return step.kind == StepKind::ShutdownGuest || step.kind == StepKind::StopGuest
           || (step.kind == StepKind::SetHaState && (step.haState == "stopped"_L1 || step.haState == "disabled"_L1));
}

bool startsGuest(const Step &step)
{
    return step.kind == StepKind::StartGuest
           || (step.kind == StepKind::SetHaState && (step.haState == "started"_L1 || step.haState == "enabled"_L1));
}

void sendStep(const Step &step, GuestActions &actions, GuestActions::Started done)
{
    const auto power = [&](const QString &action) {
        actions.power(step.guest, step.from, action, step.timeout, std::move(done));
    };
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return actions.migrate({.guest = step.guest,
                                .from = step.from,
                                .to = step.to,
                                .online = step.online,
                                .restart = step.restart,
                                .withLocalDisks = step.withLocalDisks,
                                .bandwidth = step.bandwidth,
                                .targetStorage = step.targetStorage,
                                .conntrack = step.conntrack,
                                .rootOptions = step.rootOptions},
                               std::move(done));
    case StepKind::ShutdownGuest:
        return power(u"shutdown"_s);
    case StepKind::StartGuest:
        return power(u"start"_s);
    case StepKind::StopGuest:
        return power(u"stop"_s);
    case StepKind::SuspendGuest:
        return power(u"suspend"_s);
    case StepKind::ResumeGuest:
        return power(u"resume"_s);
    case StepKind::RebootGuest:
        return power(u"reboot"_s);
    case StepKind::SetHaState:
        return actions.setHaState(step.guest, step.haState, std::move(done));
    case StepKind::RebootNode:
        return actions.nodePower(step.from, u"reboot"_s, std::move(done));
    case StepKind::ShutdownNode:
        return actions.nodePower(step.from, u"shutdown"_s, std::move(done));
    case StepKind::WakeNode:
        return actions.nodePower(step.from, u"wake"_s, std::move(done));
    case StepKind::ChangeSetting:
        return actions.changeSetting(step.setting, step.guest, step.from, std::move(done));
    case StepKind::WaitForNode:
        break;
    }
    Q_UNREACHABLE();
}

bool isReached(const Step &step, const ClusterSnapshot &snapshot, bool fresh)
{
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return guest && guest->node == step.to && !isMoving(step, *guest);
    case StepKind::ShutdownGuest:
    case StepKind::StopGuest:
        return fresh && isStopped(step, snapshot);
    case StepKind::StartGuest:
        return fresh && isStarted(step, snapshot);
    case StepKind::SetHaState:
        return fresh && isHaStateReached(step, snapshot);
    case StepKind::ChangeSetting:
        return isSettingReached(step, snapshot);
    case StepKind::WakeNode: {
        const NodeState *node = snapshot.node(step.from);
        return node && node->status == NodeStatus::Online;
    }
    case StepKind::SuspendGuest:
    case StepKind::ResumeGuest:
    case StepKind::RebootGuest:
    case StepKind::RebootNode:
    case StepKind::ShutdownNode:
    case StepKind::WaitForNode:
        break;
    }
    return false;
}

void look(const Step &step, const ClusterSnapshot &snapshot, const WaitFacts &wait, StepSight &sight)
{
    const QDateTime at = factTime(snapshot);
    if (step.kind == StepKind::WaitForNode) {
        if (!isNodeBack(step, snapshot, wait))
            sight.settledSince = {};
        else if (!sight.settledSince.isValid())
            sight.settledSince = at;
        return;
    }
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    if (!guest)
        return;
    if (step.kind == StepKind::MigrateGuest && guest->node == step.to && !sight.arrivedAt.isValid())
        sight.arrivedAt = at;
    if (guest->isRunning() && !sight.firstStopped.isValid())
        sight.sawRunning = true;
    if (guest->state == RunState::Stopped) {
        if (!sight.firstStopped.isValid())
            sight.firstStopped = at;
        sight.lastStopped = at;
    }
}

Verdict judge(const StepFacts &facts)
{
    switch (facts.step.kind) {
    case StepKind::MigrateGuest:
        return judgeMove(facts);
    case StepKind::ShutdownGuest:
    case StepKind::StopGuest:
        return judgeRunState(facts, isStopped(facts.step, facts.snapshot), Phase::Stopping);
    case StepKind::StartGuest:
        return judgeRunState(facts, isStarted(facts.step, facts.snapshot), Phase::Starting);
    case StepKind::SetHaState:
        return judgeHaState(facts);
    case StepKind::SuspendGuest:
    case StepKind::ResumeGuest:
    case StepKind::RebootGuest:
        return judgeByTask(facts);
    case StepKind::RebootNode:
    case StepKind::ShutdownNode:
        return judgeNodeDown(facts);
    case StepKind::WaitForNode:
        return judgeNodeBack(facts);
    case StepKind::ChangeSetting:
        return judgeSetting(facts);
    case StepKind::WakeNode:
        return judgeWake(facts);
    }
    Q_UNREACHABLE_RETURN({});
}

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

bool isUnderWay(const Step &step, const OperationState::StepRecord &record, const ClusterSnapshot &snapshot)
{
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return (guest && isMoving(step, *guest)) || innerMoveOf(step, record, snapshot, {});
    case StepKind::SetHaState: {
        const HaResource *resource = snapshot.haResource(step.guest);
        return resource && resource->requestedState == step.haState;
    }
    case StepKind::RebootNode:
    case StepKind::ShutdownNode: {
        const auto lrm = snapshot->haStatus.lrm.constFind(step.from);
        return lrm != snapshot->haStatus.lrm.cend() && (lrm->mode == "restart"_L1 || lrm->mode == "shutdown"_L1);
    }
    default:
        return false;
    }
}

QDateTime runStateChangedAt(const Step &step, const ClusterSnapshot &snapshot, const QDateTime &since)
{
    // It is off since the last stop; a start is over with the first one, what happens later is another story.
    const QString id = step.guest.vmid.text();
    const auto task =
        stopsGuest(step)
            ? newestTask(snapshot, {u"vzshutdown"_s, u"qmshutdown"_s, u"vzstop"_s, u"qmstop"_s}, id, since, {})
            : firstTask(snapshot, {u"vzstart"_s, u"qmstart"_s}, id, since);
    return task && task->endTime ? QDateTime::fromSecsSinceEpoch(*task->endTime, QTimeZone::UTC) : QDateTime();
}

int unknownGrace(StepKind kind)
{
    // The server waits up to 10 s for a lock before it acts; new tasks show after 1–3 s. A node without HA shuts
    // its guests down first and shows nothing until it is gone.
    return kind == StepKind::RebootNode || kind == StepKind::ShutdownNode ? 60 : 20;
}

namespace
{

/// From the start of the stopping task to the end of the starting one, by the nodes' clocks (±1 s).
std::optional<double> downByTasks(const StepFacts &facts)
{
    const QString id = facts.step.guest.vmid.text();
    const QDateTime since = facts.record.serverTime;
    const auto stop =
        newestTask(facts.snapshot, {u"vzshutdown"_s, u"qmshutdown"_s, u"vzstop"_s, u"qmstop"_s}, id, since, {});
    // The first start after it: what happens later is another story.
    std::optional<TaskState> start;
    QSet<QString> later;
    while (const auto next =
               stop ? newestTask(facts.snapshot, {u"vzstart"_s, u"qmstart"_s}, id, since, later) : std::nullopt) {
        later.insert(next->upid.text);
        if (next->upid.startTime >= stop->upid.startTime)
            start = next;
    }
    if (!stop || !start || !start->endTime || *start->endTime < stop->upid.startTime)
        return std::nullopt;
    return double(*start->endTime - stop->upid.startTime);
}

} // namespace

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

int stallLimit(const Step &step, StepProgress::Phase phase)
{
    switch (phase) {
    case Phase::Requested:
        return 90; // the HA manager acts every 10 s, its agents every 5 s
    case Phase::Starting:
        return step.kind == StepKind::WakeNode ? 600 : 120;
    case Phase::CopyingDisk:
    case Phase::CopyingMemory:
    case Phase::Switching:
        return 60;
    case Phase::Stopping:
        return step.guest.isValid() ? std::max(step.timeout, 180) + 60 : 900;
    case Phase::Verifying:
        return step.kind == StepKind::WaitForNode ? 900 : 120;
    default:
        return 0;
    }
}

} // namespace Drydock
