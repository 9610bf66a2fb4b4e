// SPDX-License-Identifier: GPL-3.0-or-later
#include "extension.h"

#include "steplist.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool isNodePower(const Step &step)
{
    return step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode;
}

bool nodeGoesDown(const OperationState &state)
{
    return std::ranges::any_of(state.plan.steps, [&](const Step &step) {
        return isNodePower(step) && state.step(step.id).state != StepState::Waiting;
    });
}

int lastWave(const Plan &plan)
{
    int wave = 0;
    for (const Step &step : plan.steps) {
        if (!isNodePower(step) && step.kind != StepKind::WaitForNode)
            wave = std::max(wave, step.wave);
    }
    return wave;
}

QString newId(const OperationState &state, const PlanExtension &extension)
{
    for (int number = 1;; ++number) {
        const QString id = u"x%1"_s.arg(number);
        if (!state.steps.contains(id) && !std::ranges::contains(extension.steps, id, &Step::id))
            return id;
    }
}

/// New steps that no other new one waits for.
QStringList ends(const PlanExtension &extension)
{
    QStringList ids;
    for (const Step &step : extension.steps) {
        const bool followed =
            std::ranges::any_of(extension.steps, [&](const Step &other) { return other.dependsOn.contains(step.id); });
        if (!followed)
            ids.append(step.id);
    }
    return ids;
}

/// The node goes down, and what is put back is put back, only after the new steps.
void putBefore(PlanExtension &extension, const OperationState &state)
{
    const QStringList last = ends(extension);
    if (last.isEmpty())
        return;
    for (const Step &step : state.plan.steps) {
        if (state.step(step.id).state != StepState::Waiting)
            continue;
        QStringList dependsOn = step.dependsOn;
        const bool replaced = !extension.replaces.isEmpty() && dependsOn.removeAll(extension.replaces) > 0;
        if (!replaced && !isNodePower(step) && !step.regardless)
            continue;
        extension.dependsOn.insert(step.id, dependsOn + last);
    }
}

/// The change the running plan makes already, if it does.
QString sameSetting(const Plan &plan, const SettingChange &setting)
{
    const auto found = std::ranges::find_if(plan.steps, [&](const Step &step) {
        return step.kind == StepKind::ChangeSetting && step.setting.kind == setting.kind
               && step.setting.key == setting.key;
    });
    return found != plan.steps.end() ? found->id : QString();
}

/// Takes a step and what it waits for: steps of its guest, and settings that must be changed before it.
/// Returns the id it has in the running plan.
QString take(PlanExtension &extension, QMap<QString, QString> &taken, const OperationState &state, const Plan &fresh,
             const QString &id, const GuestKey &guest)
{
    if (const auto known = taken.constFind(id); known != taken.cend())
        return *known;
    const Step *step = fresh.step(id);
    if (!step || (step->guest != guest && step->kind != StepKind::ChangeSetting))
        return {};
    if (step->kind == StepKind::ChangeSetting) {
        if (const QString same = sameSetting(state.plan, step->setting); !same.isEmpty())
            return *taken.insert(id, same);
    }
    Step copy = *step;
    copy.dependsOn.clear();
    for (const QString &before : step->dependsOn) {
        const QString own = take(extension, taken, state, fresh, before, guest);
        if (!own.isEmpty() && !copy.dependsOn.contains(own))
            copy.dependsOn.append(own);
    }
    copy.id = newId(state, extension);
    copy.wave = lastWave(state.plan) + 1;
    extension.steps.append(copy);
    return *taken.insert(id, copy.id);
}

const GuestPlan *rowOf(const Plan &plan, const GuestKey &guest)
{
    const auto row = std::ranges::find(plan.guests, guest, &GuestPlan::guest);
    return row != plan.guests.end() ? &*row : nullptr;
}

} // namespace

QJsonObject extensionToJson(const PlanExtension &extension)
{
    QJsonArray steps;
    for (const Step &step : extension.steps)
        steps.append(stepToJson(step));
    QJsonArray guests;
    for (const GuestPlan &guest : extension.guests)
        guests.append(guestPlanToJson(guest));
    QJsonObject object{{u"steps"_s, steps}, {u"guests"_s, guests}};
    QJsonObject dependsOn;
    for (auto at = extension.dependsOn.cbegin(); at != extension.dependsOn.cend(); ++at)
        dependsOn.insert(at.key(), QJsonArray::fromStringList(at.value()));
    if (!dependsOn.isEmpty())
        object.insert(u"dependsOn"_s, dependsOn);
    if (!extension.replaces.isEmpty())
        object.insert(u"replaces"_s, extension.replaces);
    return object;
}

bool fits(const PlanExtension &extension, const OperationState &state)
{
    QSet<QString> ids;
    for (const Step &step : extension.steps) {
        if (state.steps.contains(step.id) || ids.contains(step.id))
            return false;
        ids.insert(step.id);
    }
    for (auto at = extension.dependsOn.cbegin(); at != extension.dependsOn.cend(); ++at) {
        if (!state.steps.contains(at.key()) || state.step(at.key()).state != StepState::Waiting)
            return false;
    }
    return extension.replaces.isEmpty() || state.step(extension.replaces).state == StepState::Failed;
}

DrainRequest requestAgain(const Plan &drain)
{
    DrainRequest request;
    request.node = drain.node;
    request.then = drain.then;
    request.parallel = drain.limits.parallel;
    request.perTarget = drain.limits.perTarget;
    request.onFailure = drain.onFailure;
    request.expectedMinutes = drain.expectedMinutes;
    request.keepFreePercent = drain.keepFreePercent;
    request.balance = drain.balance;
    request.accepted = drain.accepted;
    request.reason = drain.reason;
    for (const GuestPlan &guest : drain.guests) {
        if (!guest.steps.isEmpty() || guest.decidedByOperator)
            request.decisions.insert(guest.guest.vmid, {guest.strategy, guest.to});
    }
    for (const Step &step : drain.steps)
        request.bandwidth = std::max(request.bandwidth, step.bandwidth);
    return request;
}

std::optional<PlanExtension> arrivalExtension(const OperationState &state, const Plan &fresh, const GuestKey &guest)
{
    const GuestPlan *row = rowOf(fresh, guest);
    if (!row || nodeGoesDown(state))
        return std::nullopt;
    const QString sid = guest.sid();
    const bool blocked = std::ranges::any_of(fresh.findings, [&](const Finding &finding) {
        return finding.subject == sid && finding.severity == Severity::Blocker;
    });
    if (blocked || (row->strategy == Strategy::Leave && row->expected.basis != "not-running"_L1))
        return std::nullopt;
    PlanExtension extension;
    GuestPlan joined = *row;
    joined.steps.clear();
    if (const GuestPlan *before = rowOf(state.plan, guest))
        joined.steps = before->steps;
    QMap<QString, QString> taken;
    for (const QString &id : row->steps) {
        const QString own = take(extension, taken, state, fresh, id, guest);
        if (!own.isEmpty())
            joined.steps.append(own);
    }
    extension.guests = {joined};
    putBefore(extension, state);
    return extension;
}

bool canRestartInstead(const OperationState &state, const QString &id)
{
    const Step *step = state.plan.step(id);
    return step && step->kind == StepKind::MigrateGuest && step->online && step->guest.kind == GuestKind::Vm
           && rowOf(state.plan, step->guest) && !nodeGoesDown(state);
}

std::optional<PlanExtension> restartExtension(const OperationState &state, const QString &id, const QString &haState)
{
    if (!canRestartInstead(state, id))
        return std::nullopt;
    const Step live = *state.plan.step(id);
    PlanExtension extension;
    extension.replaces = id;
    Step stop;
    stop.kind = live.haManaged ? StepKind::SetHaState : StepKind::ShutdownGuest;
    stop.guest = live.guest;
    stop.guestName = live.guestName;
    stop.from = live.from;
    stop.strategy = Strategy::StopStart;
    stop.haManaged = live.haManaged;
    const double rounds = live.haManaged ? 30 : 0;
    stop.expected = {.min = 20 + rounds, .max = 120 + 2 * rounds, .basis = u"stop-move-start"_s};
    Step start = stop;
    start.expected = {};
    start.from = live.to;
    start.memory = live.memory;
    if (live.haManaged) {
        const QString before = haState.isEmpty() ? u"started"_s : haState;
        stop.haState = u"stopped"_s;
        stop.haStateBefore = before;
        start.haState = before;
        start.haStateBefore = u"stopped"_s;
    } else {
        stop.timeout = shutdownTimeout;
        start.kind = StepKind::StartGuest;
    }
    Step move = live;
    move.online = false;
    move.strategy = Strategy::StopStart;
    move.memory = 0;
    move.expected = {};
    GuestPlan row = *rowOf(state.plan, live.guest);
    row.strategy = Strategy::StopStart;
    row.expected = stop.expected;
    QString before;
    for (Step step : {stop, move, start}) {
        step.id = newId(state, extension);
        step.dependsOn = before.isEmpty() ? QStringList() : QStringList{before};
        step.wave = live.wave;
        before = step.id;
        row.steps.append(step.id);
        extension.steps.append(step);
    }
    extension.guests = {row};
    putBefore(extension, state);
    return extension;
}

} // namespace Drydock
