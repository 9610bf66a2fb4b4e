// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include <QJsonArray>

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

/// What becomes of the others is part of the record of the failure: nothing can be lost between the two.
void applyPolicy(OperationState &state, const JournalRecord &record)
{
    const Step *step = state.plan.step(record.step);
    const bool open = state.status == OperationStatus::Running || state.status == OperationStatus::Paused;
    if (!step || step->regardless || state.step(record.step).abortAsked || !open)
        return;
    switch (state.plan.onFailure) {
    case FailurePolicy::Continue:
        return;
    case FailurePolicy::TurnBack:
        if (state.plan.kind == OperationKind::Drain) {
            state.status = OperationStatus::Cancelling;
            state.turnsBack = true;
            return;
        }
        break;
    case FailurePolicy::Pause:
        break;
    }
    state.status = OperationStatus::Paused;
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
    step.abortAsked = false;
    step.restartAsked = false;
    // A person who tries again gets the automatic tries anew.
    step.retries = record.values.value("by"_L1).toString() == "user"_L1 ? 0 : step.retries + 1;
}

void applyChanged(Plan &plan, const QJsonObject &values)
{
    if (const int parallel = values.value("parallel"_L1).toInt(); parallel > 0)
        plan.limits.parallel = parallel;
    if (values.contains("perTarget"_L1))
        plan.limits.perTarget = values.value("perTarget"_L1).toInt();
    if (const auto policy = failurePolicyFromWord(values.value("onFailure"_L1).toString()))
        plan.onFailure = *policy;
}

/// What cannot be understood must never be carried out: then the whole operation can only be read.
void applyExtended(OperationState &state, const QJsonObject &values)
{
    for (const auto steps = values.value("steps"_L1).toArray(); const QJsonValue &value : steps) {
        const Result<Step> step = stepFromJson(value.toObject());
        if (!step || state.steps.contains(step->id)) {
            state.readOnly = true;
            continue;
        }
        state.plan.steps.append(*step);
        state.steps.insert(step->id, {});
    }
    for (const auto guests = values.value("guests"_L1).toArray(); const QJsonValue &value : guests) {
        const Result<GuestPlan> guest = guestPlanFromJson(value.toObject());
        if (!guest) {
            state.readOnly = true;
            continue;
        }
        const auto row = std::ranges::find(state.plan.guests, guest->guest, &GuestPlan::guest);
        if (row != state.plan.guests.end())
            *row = *guest;
        else
            state.plan.guests.append(*guest);
        state.arrivals.remove(guest->guest);
    }
    const QJsonObject dependsOn = values.value("dependsOn"_L1).toObject();
    for (Step &step : state.plan.steps) {
        if (!dependsOn.contains(step.id))
            continue;
        step.dependsOn.clear();
        for (const auto ids = dependsOn.value(step.id).toArray(); const QJsonValue &id : ids)
            step.dependsOn.append(id.toString());
    }
    if (const auto replaced = state.steps.find(values.value("replaces"_L1).toString()); replaced != state.steps.end()) {
        replaced->state = StepState::Skipped;
        replaced->replaced = true;
    }
}

void applyNote(OperationState &state, const JournalRecord &record)
{
    if (const auto step = state.steps.find(record.step); step != state.steps.end()) {
        if (record.text == "retry"_L1)
            applyRetry(*step, record);
        else if (record.text == "abort-requested"_L1)
            step->abortAsked = true;
        else if (record.text == "restart-asked"_L1)
            step->restartAsked = true;
    }
    if (record.text == "new-arrival"_L1 || record.text == "arrival-declined"_L1) {
        if (const auto guest = GuestKey::fromSid(record.values.value("guest"_L1).toString())) {
            if (record.text == "new-arrival"_L1) {
                state.arrivals.insert(*guest, record.values.value("name"_L1).toString());
            } else {
                state.arrivals.remove(*guest);
                state.declinedArrivals.insert(*guest);
            }
        }
    }
    state.notes.append(record);
}

bool hasEnded(StepState state)
{
    return state == StepState::Done || state == StepState::Failed || state == StepState::Skipped;
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
        const Step *planned = plan.step(at.key());
        const bool asked = at->intendedAt.isValid() && planned && planned->kind == StepKind::ChangeSetting;
        if (at->state == StepState::Done || asked)
            ids.insert(at.key());
    }
    return ids;
}

QString operationStatusWord(OperationStatus status)
{
    switch (status) {
    case OperationStatus::Running:
        return u"running"_s;
    case OperationStatus::Paused:
        return u"paused"_s;
    case OperationStatus::Cancelling:
        return u"cancelling"_s;
    case OperationStatus::Done:
        return u"done"_s;
    case OperationStatus::Leftovers:
        return u"leftovers"_s;
    case OperationStatus::Failed:
        return u"failed"_s;
    case OperationStatus::Cancelled:
        return u"cancelled"_s;
    }
    return {};
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
        if (known) {
            applyFinished(*step, record);
            if (record.outcome == JournalRecord::Outcome::Failed)
                applyPolicy(state, record);
        }
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
        if (record.values.value("then"_L1).toString() == "return"_L1 && state.plan.kind == OperationKind::Drain)
            state.turnsBack = true;
        break;
    case JournalRecord::Kind::Note:
        applyNote(state, record);
        break;
    case JournalRecord::Kind::Closed:
        state.closedAt = record.at;
        state.status = closedStatus(record.values.value("state"_L1).toString());
        break;
    case JournalRecord::Kind::Changed:
        applyChanged(state.plan, record.values);
        break;
    case JournalRecord::Kind::Extended:
        applyExtended(state, record.values);
        break;
    }
}

bool mayFollow(const OperationState &state, const Step &step)
{
    return std::ranges::all_of(step.dependsOn, [&](const QString &id) {
        const StepState before = state.step(id).state;
        if (before == StepState::Done)
            return true;
        if (!step.regardless)
            return false;
        // Of a cancelled operation only what must be put back is still to come.
        const Step *planned = state.plan.step(id);
        const bool never = state.status == OperationStatus::Cancelling && before == StepState::Waiting && planned
                           && !planned->regardless;
        return hasEnded(before) || never;
    });
}

QStringList startable(const OperationState &state)
{
    const bool cancelling = state.status == OperationStatus::Cancelling;
    if ((state.status != OperationStatus::Running && !cancelling) || state.isClosed() || state.readOnly)
        return {};
    int room =
        std::max(1, state.plan.limits.parallel) - state.count(StepState::Intended) - state.count(StepState::Requested);
    const int perTarget = state.plan.limits.perTarget;
    QMap<NodeName, int> arriving;
    for (const Step &step : state.plan.steps) {
        const StepState now = state.step(step.id).state;
        if (step.kind == StepKind::MigrateGuest && (now == StepState::Intended || now == StepState::Requested))
            arriving[step.to] += 1;
    }
    QStringList ids;
    for (const Step &step : state.plan.steps) {
        if (room <= 0)
            break;
        if (state.step(step.id).state != StepState::Waiting || (cancelling && !step.regardless)
            || !mayFollow(state, step))
            continue;
        if (step.kind == StepKind::MigrateGuest && perTarget > 0) {
            if (arriving.value(step.to) >= perTarget)
                continue;
            arriving[step.to] += 1;
        }
        ids.append(step.id);
        --room;
    }
    return ids;
}

} // namespace Drydock
