// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestrun.h"

#include "operations/report.h"
#include "operations/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

class GuestRunWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::GuestRun)

public:
    static QString activeWord(const Step &step, StepProgress::Phase phase);
    static QString moveWord(StepProgress::Phase phase);
    static SettingRun settingRun(const OperationState &state, const Step &step);
    static QString doneWord(const OperationState &state, const GuestPlan &guest, const Step &last);
    static QString progressLine(const Step &step, const StepProgress &progress);
    static QString waitLine(const OperationState &state, const GuestPlan &guest, const Step &step, const QString &hold);
    static QString doneLine(const OperationState &state, const GuestPlan &guest, const GuestRun &run);
    static void describeStates(const OperationState &state, const GuestPlan &guest, const StepProgressOf &progress,
                               const QString &hold, GuestRun &run);
    static OperationStage nodeStage(const OperationState &state, const QList<const Step *> &steps);
    static OperationStage guestStage(const OperationState &state, const QList<GuestRun> &runs);
    static OperationStage preflight(const OperationState &state);
    static OperationStage returnStage(const OperationState &state);
};

bool isNodeStep(const Step &step)
{
    return step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode
           || step.kind == StepKind::WaitForNode || step.kind == StepKind::WakeNode;
}

bool isOver(StepState state)
{
    return state == StepState::Done || state == StepState::Failed || state == StepState::Skipped;
}

QString join(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(u" · "_s);
}

QString GuestRunWords::moveWord(StepProgress::Phase phase)
{
    switch (phase) {
    case StepProgress::Phase::Requested:
        return tr("Requested");
    case StepProgress::Phase::Starting:
        return tr("Starting");
    case StepProgress::Phase::CopyingDisk:
        return tr("Copying disk");
    case StepProgress::Phase::CopyingMemory:
        return tr("Copying memory");
    case StepProgress::Phase::Switching:
        return tr("Switching");
    case StepProgress::Phase::Verifying:
        return tr("Verifying");
    case StepProgress::Phase::Unseen:
        return tr("Out of sight");
    default:
        return tr("Moving");
    }
}

SettingRun GuestRunWords::settingRun(const OperationState &state, const Step &step)
{
    SettingRun run;
    run.text = stepText(step);
    const OperationState::StepRecord &record = state.step(step.id);
    switch (record.state) {
    case StepState::Waiting:
        run.stateText = state.isClosed() ? tr("Not changed") : tr("Waiting");
        break;
    case StepState::Intended:
    case StepState::Requested:
        run.stateText = tr("Changing setting");
        run.stateClass = StateClass::Active;
        break;
    case StepState::Done:
        run.stateText = tr("Changed");
        run.stateClass = StateClass::Ok;
        break;
    case StepState::Failed:
        run.stateText = tr("Failed");
        run.stateClass = StateClass::Error;
        run.serverText = record.text;
        break;
    case StepState::Skipped:
        run.stateText = tr("Skipped");
        run.stateClass = StateClass::Warning;
        break;
    }
    return run;
}

QString GuestRunWords::activeWord(const Step &step, StepProgress::Phase phase)
{
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return moveWord(phase);
    case StepKind::ShutdownGuest:
        return tr("Shutting down");
    case StepKind::StartGuest:
        return tr("Starting");
    case StepKind::SetHaState:
        return tr("Setting HA");
    case StepKind::SuspendGuest:
        return tr("Suspending");
    case StepKind::ResumeGuest:
        return tr("Resuming");
    case StepKind::RebootGuest:
        return tr("Rebooting");
    case StepKind::StopGuest:
        return tr("Stopping");
    case StepKind::ChangeSetting:
        return tr("Changing", "a setting");
    default:
        return tr("Under way");
    }
}

QString GuestRunWords::doneWord(const OperationState &state, const GuestPlan &guest, const Step &last)
{
    if (state.plan.kind == OperationKind::Return)
        return tr("Back");
    const bool moved = std::ranges::any_of(state.plan.steps, [&](const Step &step) {
        return step.guest == guest.guest && step.kind == StepKind::MigrateGuest;
    });
    if (moved)
        return tr("Arrived");
    switch (last.kind) {
    case StepKind::StartGuest:
    case StepKind::ResumeGuest:
    case StepKind::RebootGuest:
        return tr("Running");
    case StepKind::SuspendGuest:
        return tr("Suspended");
    case StepKind::ChangeSetting:
        return tr("Changed");
    default:
        return tr("Stopped");
    }
}

QString GuestRunWords::progressLine(const Step &step, const StepProgress &progress)
{
    const QLocale locale;
    const TaskProgress &task = progress.task;
    if (progress.phase == StepProgress::Phase::Requested && step.haManaged)
        return tr("requested · the HA manager begins within seconds");
    if (!task.percent && !task.rate && !task.remaining)
        return phaseText(progress.phase);
    QStringList parts;
    if (task.percent)
        parts.append(tr("%1 %").arg(locale.toString(*task.percent, 'f', 0)));
    if (task.rate)
        parts.append(tr("%1/s").arg(bytesText(qint64(*task.rate))));
    if (task.remaining)
        parts.append(tr("%1 left").arg(durationText(*task.remaining)));
    if (progress.stalled)
        parts.append(progress.chasing ? tr("memory is written as fast as it is copied")
                                      : tr("no progress for a while"));
    return parts.join(u" · "_s);
}

QString GuestRunWords::waitLine(const OperationState &state, const GuestPlan &guest, const Step &step,
                                const QString &hold)
{
    if (state.isClosed() || state.status == OperationStatus::Cancelling)
        return tr("was not started");
    if (state.status == OperationStatus::Paused || hold == "paused"_L1)
        return tr("paused · nothing new starts");
    if (!hold.isEmpty())
        return tr("on hold");
    for (const QString &id : step.dependsOn) {
        const Step *before = state.plan.step(id);
        if (before && before->guest != guest.guest && !isOver(state.step(id).state)) {
            return before->guest.isValid() ? tr("queued · after %1").arg(before->guestName)
                                           : tr("queued · after %1").arg(before->from.text());
        }
    }
    return tr("queued · waits for a slot (%n at a time)", nullptr, state.plan.limits.parallel);
}

QString GuestRunWords::doneLine(const OperationState &state, const GuestPlan &guest, const GuestRun &run)
{
    QDateTime from;
    QDateTime until;
    for (const QString &id : guest.steps) {
        const OperationState::StepRecord &record = state.step(id);
        if (record.intendedAt.isValid() && (!from.isValid() || record.intendedAt < from))
            from = record.intendedAt;
        if (record.finishedAt.isValid() && (!until.isValid() || record.finishedAt > until))
            until = record.finishedAt;
    }
    QStringList parts;
    if (from.isValid() && until.isValid())
        parts.append(tr("took %1").arg(durationText(double(from.msecsTo(until)) / 1000)));
    if (run.measuredSeconds)
        parts.append(tr("interruption %1").arg(durationText(*run.measuredSeconds)));
    else if (!guest.note.isEmpty())
        parts.append(noteText(guest));
    if (const QString seen = probeGapsText(probeGaps(state, guest.guest)); !seen.isEmpty())
        parts.append(seen);
    return parts.join(u" · "_s);
}

void GuestRunWords::describeStates(const OperationState &state, const GuestPlan &guest, const StepProgressOf &progress,
                                   const QString &hold, GuestRun &run)
{
    const Step *active = nullptr;
    const Step *waiting = nullptr;
    const Step *last = nullptr;
    bool skipped = false;
    for (const QString &id : guest.steps) {
        const Step *step = state.plan.step(id);
        if (!step)
            continue;
        last = step;
        const OperationState::StepRecord &record = state.step(id);
        if (record.interruption)
            run.measuredSeconds = run.measuredSeconds.value_or(0) + *record.interruption;
        switch (record.state) {
        case StepState::Failed:
            run.failedStep = id;
            run.serverText = record.text;
            break;
        case StepState::Skipped:
            skipped = skipped || !record.replaced;
            break;
        case StepState::Intended:
        case StepState::Requested:
            active = active ? active : step;
            break;
        case StepState::Waiting:
            waiting = waiting ? waiting : step;
            break;
        case StepState::Done:
            break;
        }
    }
    if (!last) {
        run.state = GuestRun::State::Untouched;
        run.stateText = guest.strategy == Strategy::Leave ? tr("Left as is") : tr("Nothing to do");
        run.detail = noteText(guest);
    } else if (!run.failedStep.isEmpty()) {
        run.state = GuestRun::State::Failed;
        run.stateText = tr("Failed");
        run.stateClass = StateClass::Error;
        run.detail = run.serverText;
    } else if (active) {
        run.state = GuestRun::State::Active;
        run.stateClass = StateClass::Active;
        run.activeStep = active->id;
        StepProgress live;
        live.phase = StepProgress::Phase::Requested;
        if (progress)
            live = progress(active->id);
        run.stateText = activeWord(*active, live.phase);
        run.rate = live.task.rate;
        run.chasing = live.chasing;
        run.detail = progressLine(*active, live);
        if (!live.probes.isEmpty())
            run.detail = join({run.detail, probeGapsText(live.probes)});
        run.stalled = live.stalled;
        if (live.task.percent)
            run.fraction = std::clamp(*live.task.percent / 100, 0.0, 1.0);
        if (!run.measuredSeconds && live.task.downtimeMs)
            run.measuredSeconds = *live.task.downtimeMs / 1000;
        if (live.stalled) {
            run.stateClass = StateClass::Warning;
            run.stateText = tr("Stalled");
        }
    } else if (waiting) {
        run.state = GuestRun::State::Waiting;
        run.stateText = state.isClosed()                          ? tr("Not started")
                        : state.status == OperationStatus::Paused ? tr("Paused")
                                                                  : tr("Waiting");
        run.detail = join({noteText(guest), waitLine(state, guest, *waiting, hold)});
    } else if (skipped) {
        run.state = GuestRun::State::Skipped;
        run.stateText = tr("Skipped");
        run.stateClass = StateClass::Warning;
        run.detail = state.step(last->id).text;
    } else {
        run.state = GuestRun::State::Done;
        run.stateText = doneWord(state, guest, *last);
        run.stateClass = StateClass::Ok;
        run.detail = doneLine(state, guest, run);
    }
}

OperationStage GuestRunWords::preflight(const OperationState &state)
{
    const int decisions = int(std::ranges::count_if(state.plan.guests, &GuestPlan::decidedByOperator));
    if (state.plan.guests.isEmpty())
        return {OperationStage::State::Done, tr("Preflight"), tr("no guest is touched")};
    const QString guests = tr("%n guest(s) looked at", nullptr, int(state.plan.guests.size()));
    return {OperationStage::State::Done, tr("Preflight"),
            decisions > 0 ? join({guests, tr("%n decision(s) taken", nullptr, decisions)}) : guests};
}

OperationStage GuestRunWords::guestStage(const OperationState &state, const QList<GuestRun> &runs)
{
    RunCount count = runCount(runs);
    if (state.plan.kind == OperationKind::HaConfig) { // entries, not guests
        count.total = int(state.plan.steps.size());
        count.done = int(state.finishedSteps().size());
    }
    const bool over = std::ranges::all_of(
        state.plan.steps, [&](const Step &step) { return isNodeStep(step) || isOver(state.step(step.id).state); });
    const int failed = int(std::ranges::count(runs, GuestRun::State::Failed, &GuestRun::state));
    const QLocale locale;
    const QString done = count.total == 0
                             ? tr("nothing to do")
                             : tr("%1 of %2 done").arg(locale.toString(count.done), locale.toString(count.total));
    OperationStage stage;
    stage.state = over || state.isClosed() ? OperationStage::State::Done : OperationStage::State::Now;
    stage.detail = failed > 0 ? join({done, tr("%n failed", nullptr, failed)}) : done;
    switch (state.plan.kind) {
    case OperationKind::Drain:
    case OperationKind::Migrate:
        stage.title = tr("Move guests");
        break;
    case OperationKind::Return:
        stage.title = tr("Bring guests back");
        break;
    case OperationKind::Rebalance:
    case OperationKind::Power:
    case OperationKind::Network:
    case OperationKind::Tags:
        stage.title = tr("Change guests");
        break;
    case OperationKind::HaConfig:
        stage.title = tr("Change HA");
        break;
    }
    return stage;
}

OperationStage GuestRunWords::nodeStage(const OperationState &state, const QList<const Step *> &steps)
{
    OperationStage stage;
    const bool reboot = state.plan.then == AfterDrain::Reboot;
    const bool wakes = std::ranges::any_of(steps, [](const Step *step) { return step->kind == StepKind::WakeNode; });
    stage.title = wakes ? tr("Wake, wait for quorum") : reboot ? tr("Reboot, wait for quorum") : tr("Shut down");
    const bool over = std::ranges::all_of(steps, [&](const Step *step) { return isOver(state.step(step->id).state); });
    const bool begun =
        std::ranges::any_of(steps, [&](const Step *step) { return state.step(step->id).state != StepState::Waiting; });
    stage.state = over ? OperationStage::State::Done : begun ? OperationStage::State::Now : OperationStage::State::Next;
    const auto present =
        std::ranges::find_if(steps, [&](const Step *step) { return !isOver(state.step(step->id).state); });
    if (over)
        stage.detail = reboot || wakes ? tr("%1 is back").arg(state.plan.node.text())
                                       : tr("%1 is off").arg(state.plan.node.text());
    else
        stage.detail = stepText(**present);
    return stage;
}

OperationStage GuestRunWords::returnStage(const OperationState &state)
{
    return {OperationStage::State::Later, tr("Bring guests back"),
            state.isClosed() ? tr("when you say so") : tr("to where they were")};
}

} // namespace

QList<GuestRun> guestRuns(const OperationState &state, const StepProgressOf &progress, const QString &holdReason)
{
    QList<GuestRun> runs;
    for (const GuestPlan &guest : state.plan.guests) {
        GuestRun run;
        run.guest = guest.guest;
        run.name = guest.name;
        run.way = wayText(state.plan, guest);
        run.shortWay = shortWayText(state.plan, guest);
        GuestRunWords::describeStates(state, guest, progress, holdReason, run);
        run.measured = run.measuredSeconds.has_value();
        run.interruption = run.measured ? durationText(*run.measuredSeconds) : interruptionText(guest.expected);
        runs.append(run);
    }
    return runs;
}

QList<SettingRun> settingRuns(const OperationState &state)
{
    QSet<QString> shown;
    for (const GuestPlan &guest : state.plan.guests)
        shown.unite(QSet<QString>(guest.steps.cbegin(), guest.steps.cend()));
    QList<SettingRun> runs;
    for (const Step &step : state.plan.steps) {
        if (step.kind == StepKind::ChangeSetting && !shown.contains(step.id))
            runs.append(GuestRunWords::settingRun(state, step));
    }
    return runs;
}

QList<OperationStage> operationStages(const OperationState &state, const QList<GuestRun> &runs)
{
    QList<OperationStage> stages{GuestRunWords::preflight(state)};
    QList<const Step *> nodeSteps;
    for (const Step &step : state.plan.steps) {
        if (isNodeStep(step))
            nodeSteps.append(&step);
    }
    // A node's power alone changes no guest.
    const bool nodeAlone =
        state.plan.kind == OperationKind::Power && !nodeSteps.isEmpty() && nodeSteps.size() == state.plan.steps.size();
    if (!nodeAlone)
        stages.append(GuestRunWords::guestStage(state, runs));
    if (!nodeSteps.isEmpty())
        stages.append(GuestRunWords::nodeStage(state, nodeSteps));
    if (state.plan.kind == OperationKind::Drain)
        stages.append(GuestRunWords::returnStage(state));
    return stages;
}

RunCount runCount(const QList<GuestRun> &runs)
{
    RunCount count;
    for (const GuestRun &run : runs) {
        count.total += run.state != GuestRun::State::Untouched;
        count.done += run.state == GuestRun::State::Done;
    }
    return count;
}

} // namespace Drydock
