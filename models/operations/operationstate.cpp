// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

OperationStatus closedStatus(const QString &word)
{
    if (word == "done"_L1)
        return OperationStatus::Done;
    if (word == "failed"_L1)
        return OperationStatus::Failed;
    if (word == "cancelled"_L1)
        return OperationStatus::Cancelled;
    return OperationStatus::Leftovers;
}

QDateTime serverTimeOf(const JournalRecord &record)
{
    return QDateTime::fromString(record.values.value("serverTime"_L1).toString(), Qt::ISODateWithMs);
}

void applyCreated(OperationState &state, const JournalRecord &record)
{
    const QJsonObject cluster = record.values.value("cluster"_L1).toObject();
    state.clusterId = cluster.value("id"_L1).toString();
    state.clusterName = cluster.value("name"_L1).toString();
    state.createdAt = record.at;
    if (record.values.value("schema"_L1).toInt() > journalSchema)
        state.readOnly = true;
    if (const Result<Plan> plan = planFromJson(record.values.value("plan"_L1).toObject()))
        state.plan = *plan;
    else
        state.readOnly = true;
    for (const Step &step : std::as_const(state.plan.steps))
        state.steps.insert(step.id, {});
}

void applyFinished(OperationState::StepRecord &step, const JournalRecord &record)
{
    switch (record.outcome) {
    case JournalRecord::Outcome::Done:
        step.state = StepState::Done;
        break;
    case JournalRecord::Outcome::Failed:
        step.state = StepState::Failed;
        break;
    case JournalRecord::Outcome::Skipped:
        step.state = StepState::Skipped;
        break;
    }
    step.text = record.text;
    step.finishedAt = record.at;
    step.interruption = record.interruption;
}

void applyRetry(OperationState::StepRecord &step, const JournalRecord &record)
{
    step.state = StepState::Waiting;
    if (!step.upid.isEmpty())
        step.earlierUpids.append(step.upid);
    step.upid.clear();
    step.text.clear();
    step.startedAt = {};
    step.finishedAt = {};
    step.interruption.reset();
    // A person who tries again gets the automatic tries anew.
    step.retries = record.values.value("by"_L1).toString() == "user"_L1 ? 0 : step.retries + 1;
}

} // namespace

const OperationState::StepRecord &OperationState::step(const QString &id) const
{
    static const StepRecord none;
    const auto found = steps.constFind(id);
    return found != steps.cend() ? *found : none;
}

int OperationState::count(StepState wanted) const
{
    return int(std::ranges::count(steps, wanted, &StepRecord::state));
}

QSet<QString> OperationState::finishedSteps() const
{
    QSet<QString> ids;
    for (auto at = steps.cbegin(); at != steps.cend(); ++at) {
        if (at->state == StepState::Done)
            ids.insert(at.key());
    }
    return ids;
}

void apply(OperationState &state, const JournalRecord &record)
{
    const auto step = state.steps.find(record.step);
    const bool known = step != state.steps.end();
    switch (record.kind) {
    case JournalRecord::Kind::Created:
        applyCreated(state, record);
        break;
    case JournalRecord::Kind::Intent:
        if (known) {
            step->state = StepState::Intended;
            step->intendedAt = record.at;
            step->serverTime = serverTimeOf(record);
        }
        break;
    case JournalRecord::Kind::Started:
        if (known) {
            step->state = StepState::Requested;
            step->upid = record.upid;
            step->startedAt = record.at;
        }
        break;
    case JournalRecord::Kind::Finished:
        if (known)
            applyFinished(*step, record);
        break;
    case JournalRecord::Kind::Paused:
        if (state.status == OperationStatus::Running)
            state.status = OperationStatus::Paused;
        break;
    case JournalRecord::Kind::Resumed:
        if (state.status == OperationStatus::Paused)
            state.status = OperationStatus::Running;
        break;
    case JournalRecord::Kind::Cancelled:
        if (!state.isClosed())
            state.status = OperationStatus::Cancelling;
        break;
    case JournalRecord::Kind::Note:
        if (known && record.text == "retry"_L1)
            applyRetry(*step, record);
        state.notes.append(record);
        break;
    case JournalRecord::Kind::Closed:
        state.closedAt = record.at;
        state.status = closedStatus(record.values.value("state"_L1).toString());
        break;
    }
}

QStringList startable(const OperationState &state)
{
    if (state.status != OperationStatus::Running || state.isClosed() || state.readOnly)
        return {};
    int room =
        std::max(1, state.plan.limits.parallel) - state.count(StepState::Intended) - state.count(StepState::Requested);
    QStringList ids;
    for (const Step &step : state.plan.steps) {
        if (room <= 0)
            break;
        if (state.step(step.id).state != StepState::Waiting)
            continue;
        const bool ready = std::ranges::all_of(
            step.dependsOn, [&](const QString &id) { return state.step(id).state == StepState::Done; });
        if (!ready)
            continue;
        ids.append(step.id);
        --room;
    }
    return ids;
}

} // namespace Drydock
