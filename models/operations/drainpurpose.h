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
