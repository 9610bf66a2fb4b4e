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

int peakWave(const Plan &plan, const NodeName &node)
{
    int peak = 0;
    qint64 level = 0;
    qint64 highest = 0;
    for (const auto waves = planWaves(plan); const PlanWave &wave : waves) {
        qint64 leaving = 0;
        for (const QString &id : wave.steps) {
            const Step *step = plan.step(id);
            if (arrivalOf(*step) == node)
                level += step->memory;
            else if (step->kind == StepKind::MigrateGuest && step->from == node)
                leaving += step->memory;
        }
        if (level > highest) {
            highest = level;
            peak = wave.number;
        }
        level -= leaving;
    }
    return peak;
}

} // namespace Drydock
