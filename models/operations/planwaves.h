// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

namespace Drydock
{

/// Steps of a plan that may run together.
struct PlanWave {
    int number = 0;    ///< from 1
    QStringList steps; ///< ids, in the plan's order
    friend bool operator==(const PlanWave &, const PlanWave &) = default;
};
/// The plan's steps in the order they run.
QList<PlanWave> planWaves(const Plan &plan);

/// First and last wave in which something is done for this guest; {0, 0} when nothing is.
std::pair<int, int> guestWaves(const Plan &plan, const GuestPlan &guest);

/// The guests in the order their first steps stand in; without those for whom nothing is done.
QList<VmId> guestOrder(const Plan &plan);
/// The same with one guest before another; an invalid `before` puts it last.
QList<VmId> movedBefore(QList<VmId> order, VmId guest, VmId before);

/// The wave during which the node's memory is fullest: what arrives counts from the beginning of its wave, what leaves
/// until the end. 0 when nothing arrives there.
int peakWave(const Plan &plan, const NodeName &node);

} // namespace Drydock
