// SPDX-License-Identifier: GPL-3.0-or-later
#include "planwaves.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The node that a step brings its memory to; empty when it brings none.
NodeName arrivalOf(const Step &step)
{
    if (step.memory <= 0)
        return {};
    const bool starts =
        step.kind == StepKind::StartGuest || (step.kind == StepKind::SetHaState && step.haState == "started"_L1);
    return step.kind == StepKind::MigrateGuest ? step.to : starts ? step.from : NodeName();
}

} // namespace

QList<PlanWave> planWaves(const Plan &plan)
{
    QMap<int, PlanWave> waves;
    for (const Step &step : plan.steps) {
        PlanWave &wave = waves[step.wave];
        wave.number = step.wave;
        wave.steps.append(step.id);
    }
    return waves.values();
}

std::pair<int, int> guestWaves(const Plan &plan, const GuestPlan &guest)
{
    std::pair<int, int> waves{0, 0};
    for (const QString &id : guest.steps) {
        const Step *step = plan.step(id);
        if (!step)
            continue;
        waves.first = waves.first == 0 ? step->wave : std::min(waves.first, step->wave);
        waves.second = std::max(waves.second, step->wave);
    }
    return waves;
}

QList<VmId> guestOrder(const Plan &plan)
{
    QList<VmId> order;
    for (const Step &step : plan.steps) {
        if (step.guest.isValid() && !order.contains(step.guest.vmid))
            order.append(step.guest.vmid);
    }
    return order;
}

QList<VmId> movedBefore(QList<VmId> order, VmId guest, VmId before)
{
    if (guest == before || !order.removeOne(guest))
        return order;
    const qsizetype place = order.indexOf(before);
    order.insert(place < 0 ? order.size() : place, guest);
    return order;
}

int peakWave(const Plan &plan, const NodeName &node)
{
    struct Change {
        qint64 arriving = 0;
        qint64 leaving = 0;
    };
    QMap<int, Change> waves;
    for (const Step &step : plan.steps) {
        if (arrivalOf(step) == node)
            waves[step.wave].arriving += step.memory;
        else if (step.kind == StepKind::MigrateGuest && step.from == node)
            waves[step.wave].leaving += step.memory;
    }
    int peak = 0;
    qint64 level = 0;
    qint64 highest = 0;
    for (const auto &[number, change] : std::as_const(waves).asKeyValueRange()) {
        level += change.arriving;
        if (level > highest) {
            highest = level;
            peak = number;
        }
        level -= change.leaving;
    }
    return peak;
}

} // namespace Drydock
