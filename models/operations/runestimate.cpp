// SPDX-License-Identifier: GPL-3.0-or-later
#include "runestimate.h"

#include <algorithm>

namespace Drydock
{

namespace
{

double quantile(const QList<double> &sorted, double share)
{
    return sorted.at(qsizetype(double(sorted.size() - 1) * share + 0.5));
}

} // namespace

std::optional<RunEstimate> estimateRest(const OperationState &state, const QDateTime &now)
{
    if (state.isClosed())
        return std::nullopt;
    QMap<StepKind, QList<double>> taken;
    for (const Step &step : state.plan.steps) {
        const OperationState::StepRecord &record = state.step(step.id);
        // What was so already took no time.
        if (step.guest.isValid() && record.state == StepState::Done && record.intendedAt.isValid())
            taken[step.kind].append(double(record.intendedAt.msecsTo(record.finishedAt)) / 1000);
    }
    for (QList<double> &seconds : taken)
        std::ranges::sort(seconds);
    RunEstimate rest;
    double longest = 0;
    int steps = 0;
    for (const Step &step : state.plan.steps) {
        const OperationState::StepRecord &record = state.step(step.id);
        const bool underWay = record.state == StepState::Intended || record.state == StepState::Requested;
        if (!step.guest.isValid() || (record.state != StepState::Waiting && !underWay))
            continue;
        const auto known = taken.constFind(step.kind);
        if (known == taken.cend())
            return std::nullopt;
        const double gone = underWay ? double(record.intendedAt.msecsTo(now)) / 1000 : 0;
        rest.min += std::max(0.0, quantile(*known, 0.25) - gone);
        rest.max += std::max(0.0, known->last() - gone);
        longest = std::max(longest, known->last() - gone);
        ++steps;
    }
    if (steps == 0)
        return std::nullopt;
    const int lanes = std::max(1, state.plan.limits.parallel);
    rest.min /= lanes;
    rest.max = std::max(rest.max / lanes, longest);
    return rest;
}

} // namespace Drydock
