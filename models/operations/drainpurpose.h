// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

namespace Drydock
{

/// What a purpose proposes for the later screens. Every value is shown there and can be changed.
struct PurposeDefaults {
    int expectedMinutes = 0;
    FailurePolicy onFailure = FailurePolicy::Continue;
    friend bool operator==(const PurposeDefaults &, const PurposeDefaults &) = default;
};
PurposeDefaults purposeDefaults(AfterDrain then);

/// Of what the operator chose the last time (history.h), that which is still possible and differs from what the planner
/// would do by itself. Guests that were decided in this plan have none. A guest is not left on a node that goes down
/// because it once was left on one that stayed up.
QMap<VmId, Strategy> rememberedDefaults(const Plan &plan, const QMap<VmId, Strategy> &remembered);

/// Groups of a plan's guests that an operator looks at on their own.
enum class GuestGroup {
    Blocked,     ///< waits for a decision
    Interrupted, ///< its users notice more than a live move
    SinglePoint, ///< nothing else serves meanwhile, or others depend on it
    Ha,          ///< the HA manager carries it out
    Container,
};
QString guestGroupText(GuestGroup group);
bool isInGroup(const Plan &plan, const GuestPlan &guest, GuestGroup group);

} // namespace Drydock
