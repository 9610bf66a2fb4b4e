// SPDX-License-Identifier: GPL-3.0-or-later
#include "planners.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

static QMap<VmId, NodeName> targetsOf(const Plan &plan)
{
    QMap<VmId, NodeName> targets;
    for (const GuestPlan &guest : plan.guests) {
        if (!guest.to.isEmpty())
            targets.insert(guest.guest.vmid, guest.to);
    }
    return targets;
}

DrainRequest keepingTargets(DrainRequest request, const Plan &shown)
{
    request.shownTargets = targetsOf(shown);
    return request;
}

MigrateRequest keepingTargets(MigrateRequest request, const Plan &shown)
{
    request.shownTargets = targetsOf(shown);
    return request;
}

const Step *Plan::step(const QString &wanted) const
{
    const auto found = std::ranges::find(steps, wanted, &Step::id);
    return found == steps.cend() ? nullptr : &*found;
}

bool Plan::hasBlockers() const
{
    return std::ranges::any_of(findings, [](const Finding &f) { return f.severity == Severity::Blocker; });
}

bool Plan::sameOutcome(const Plan &other) const
{
    // Forecasts and arguments with sizes breathe with every poll; what is compared is what would be done
    // and what would be warned of.
    const auto outcome = [](const Plan &plan) {
        QList<std::tuple<QString, Severity, QString>> result;
        for (const Finding &finding : plan.findings)
            result.append({finding.code, finding.severity, finding.subject});
        return result;
    };
    const auto bare = [](QList<Step> list) {
        for (Step &step : list) {
            step.memory = 0;
            step.expected = {};
        }
        return list;
    };
    return kind == other.kind && node == other.node && then == other.then && startable == other.startable
           && quorumAfter.quorate() == other.quorumAfter.quorate() && bare(steps) == bare(other.steps)
           && outcome(*this) == outcome(other);
}

} // namespace Drydock
