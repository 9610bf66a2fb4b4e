// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"
#include "stepevidence.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using namespace StepEvidence;
using Phase = StepProgress::Phase;

// Proxmox VE: run states in /cluster/resources are up to 10 s old; node, lock and HA state about 1 s.
constexpr int runStateLag = 12;
constexpr int placeLag = 3;
// The log of an ended task is usually read within this; then its figures are in.
constexpr int logPatience = 10;
// A node that goes down while it moves a guest leaves the guest's lock behind; a task that ends takes it away at once.
constexpr int lockPatience = 60;
// A guest that arrived off is started by the HA manager within this, if at all.
constexpr int offPatience = 120;
// The HA manager tries a start for minutes before it gives a service up.
constexpr int startPatience = 600;
// A guest that HA has started and moves on again runs all the same.
constexpr int movesOnPatience = 120;
// What has not come about so long after the task of a step ended does not come about by itself.
constexpr int endedPatience = 900;
// Servers with much memory test it for minutes before they boot.
constexpr int wakePatience = 900;

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(StepKinds)
};

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
            StepWords::tr("%1 arrived on %2, but its HA state is \"error\"").arg(guest.key.sid(), guest.node.text()));
    if (shouldRun(facts.step)) {
        const bool certain = (end && end->ok && !facts.step.haManaged)
                             || sincePassed(facts.snapshot, facts.sight.arrivedAt, runStateLag);
        // It went off before it moved: no look tells more than that it is there, and off.
        const bool off =
            end && guest.state == RunState::Stopped && sincePassed(facts.snapshot, facts.sight.arrivedAt, offPatience);
        if (off)
            return failed(StepWords::tr("%1 arrived on %2, but does not run").arg(guest.key.sid(), guest.node.text()));
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
        return failed(StepWords::tr("the HA manager moved %1 back to %2").arg(guest.key.sid(), guest.node.text()));
    const qint64 silent = factTime(facts.snapshot).toSecsSinceEpoch() - facts.snapshot->haStatus.masterTimestamp;
    const bool masterLives = facts.snapshot->haStatus.masterTimestamp == 0 || silent < 60;
    if (!facts.sight.innerUpid.isValid() && masterLives && sincePassed(facts.snapshot, facts.record.serverTime, 300))
        return failed(StepWords::tr("the HA manager did not act on the request"));
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
        return failed(
            StepWords::tr("the move of %1 was broken off and left it locked (migrate)").arg(guest->key.sid()));
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
        return failed(StepWords::tr("%1 is on %2 now").arg(guest->key.sid(), guest->node.text()));
    return pending(end ? Phase::Verifying : movePhase(facts));
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
        return failed(StepWords::tr("the HA state of %1 is \"error\"").arg(guest->key.sid()));
    if (startsGuest(facts.step) && guest && guest->state == RunState::Stopped
        && sincePassed(facts.snapshot, facts.record.serverTime, startPatience))
        return failed(StepWords::tr("the HA manager does not start %1: its state is \"%2\"")
                          .arg(guest->key.sid(), guest->haState));
    if (sincePassed(facts.snapshot, facts.record.serverTime, endedPatience))
        return failed(
            StepWords::tr("the HA manager did not bring %1 to \"%2\" within %n minute(s)", nullptr, endedPatience / 60)
                .arg(facts.step.guest.sid(), facts.step.haState));
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
        return failed(StepWords::tr("the setting still reads \"%1\"").arg(*now));
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
        return failed(StepWords::tr("%1 did not come up within %n minute(s)", nullptr, wakePatience / 60)
                          .arg(facts.step.from.text()));
    return pending(Phase::Starting);
}

Verdict judgeByKind(const StepFacts &facts)
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

} // namespace

Verdict judge(const StepFacts &facts)
{
    const Verdict verdict = judgeByKind(facts);
    if (verdict.kind != Verdict::Kind::Pending)
        return verdict;
    // The task that asks the HA manager ends at once; what it waits for then has limits of its own.
    const std::optional<TaskEnd> end = facts.step.haManaged ? innerEnd(facts) : requestEnd(facts);
    if (!end || !sincePassed(facts.snapshot, end->at, endedPatience))
        return verdict;
    return failed(end->ok ? StepWords::tr("its task ended well, but %1 is still not as asked %n minute(s) later",
                                          nullptr, endedPatience / 60)
                                .arg(facts.step.guest.sid())
                          : end->text);
}

} // namespace Drydock
