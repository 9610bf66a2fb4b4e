// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include <algorithm>
#include <cmath>

namespace Drydock
{

namespace
{

QList<OperationState> oldestFirst(QList<OperationState> operations)
{
    std::ranges::stable_sort(operations, {}, &OperationState::createdAt);
    return operations;
}

/// Where a step's measured time belongs; nullptr if it says nothing about moving the guest.
QList<double> *sampleList(QHash<GuestKey, PastInterruptions> &past, const Step &step)
{
    if (step.kind == StepKind::MigrateGuest && step.online)
        return &past[step.guest].live;
    if (step.strategy == Strategy::Restart || step.strategy == Strategy::StopStart)
        return &past[step.guest].restart;
    return nullptr;
}

} // namespace

QHash<GuestKey, PastInterruptions> pastInterruptions(const QList<OperationState> &operations)
{
    QHash<GuestKey, PastInterruptions> past;
    for (const auto sorted = oldestFirst(operations); const OperationState &operation : sorted) {
        if (operation.plan.kind == OperationKind::Power)
            continue;
        for (const Step &step : operation.plan.steps) {
            const OperationState::StepRecord &record = operation.step(step.id);
            if (!step.guest.isValid() || record.state != StepState::Done || !record.interruption)
                continue;
            if (QList<double> *samples = sampleList(past, step))
                samples->append(*record.interruption);
        }
    }
    return past;
}

QMap<VmId, Strategy> rememberedStrategies(const QList<OperationState> &operations)
{
    QMap<VmId, Strategy> remembered;
    for (const auto sorted = oldestFirst(operations); const OperationState &operation : sorted) {
        if (operation.plan.kind != OperationKind::Drain && operation.plan.kind != OperationKind::Migrate)
            continue;
        for (const GuestPlan &guest : operation.plan.guests) {
            if (guest.decidedByOperator)
                remembered.insert(guest.guest.vmid, guest.strategy);
        }
    }
    return remembered;
}

Interruption learnedInterruption(const QList<double> &seconds, const QString &basis)
{
    QList<double> sorted = seconds;
    std::ranges::sort(sorted);
    const qsizetype count = sorted.size();
    if (count == 0)
        return {.basis = basis};
    const double median = (sorted.at((count - 1) / 2) + sorted.at(count / 2)) / 2;
    // Nearest rank: a duration that was really seen.
    const double late = sorted.at(qsizetype(std::ceil(0.95 * double(count))) - 1);
    return {.min = median, .max = late, .basis = basis, .samples = int(count)};
}

} // namespace Drydock
