// SPDX-License-Identifier: GPL-3.0-or-later
#include "wayback.h"

#include "checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

QList<GuestKey> guestsOwed(const OperationState &drain, const QList<OperationState> &operations)
{
    QList<GuestKey> owed;
    for (const GuestPlan &guest : drain.plan.guests) {
        const bool touched = std::ranges::any_of(
            guest.steps, [&](const QString &step) { return drain.step(step).state == StepState::Done; });
        if (touched)
            owed.append(guest.guest);
    }
    for (const OperationState &back : operations) {
        if (back.plan.returnsOperation != drain.plan.id || back.status != OperationStatus::Done)
            continue;
        // A return of nobody leaves everybody where they are, a rebalancing too.
        if (back.plan.kind != OperationKind::Return || back.plan.guests.isEmpty())
            return {};
        for (const GuestPlan &guest : back.plan.guests) {
            if (guest.note != "stays-away"_L1) // it could not come home then; perhaps it can the next time
                owed.removeAll(guest.guest);
        }
    }
    return owed;
}

bool owesReturn(const OperationState &drain, const QList<OperationState> &operations)
{
    if (!guestsOwed(drain, operations).isEmpty())
        return true;
    const bool dealtWith = std::ranges::any_of(operations, [&](const OperationState &back) {
        return back.plan.returnsOperation == drain.plan.id && back.status == OperationStatus::Done;
    });
    return !dealtWith && std::ranges::any_of(drain.plan.steps, [&](const Step &step) {
        return step.kind == StepKind::ChangeSetting && drain.step(step.id).state == StepState::Done;
    });
}

Plan planRebalanceInstead(const PlanFacts &facts, const RebalanceRequest &request, const Plan &drain,
                          const QSet<QString> &finished, const QString &id)
{
    Plan plan = planRebalance(facts, request, id);
    plan.returnsOperation = drain.id;
    plan.reason = drain.reason;
    const Plan back = planReturn(facts, drain, finished, id, QSet<VmId>());
    QStringList moves;
    int wave = 0;
    for (const Step &step : std::as_const(plan.steps)) {
        moves.append(step.id);
        wave = std::max(wave, step.wave);
    }
    for (Step step : back.steps) {
        step.id = u"back-"_s + step.id;
        for (QString &before : step.dependsOn)
            before.prepend(u"back-"_s);
        step.dependsOn += moves;
        step.wave += wave;
        step.regardless = true; // a move that fails keeps no setting parked
        plan.steps.append(step);
    }
    for (const Finding &finding : back.findings) {
        if (finding.code.startsWith("setting-"_L1) || finding.code == "no-privilege"_L1)
            plan.findings.append(finding);
    }
    sortFindings(plan.findings);
    plan.startable = !plan.hasBlockers();
    return plan;
}

} // namespace Drydock
