// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planners.h"

namespace Drydock
{

/// A cluster as it will be once the chosen fixes are carried out, and the steps that do so.
struct FixedFacts {
    PlanFacts facts;
    QList<Step> shared;               ///< for all guests: rules that are disabled
    QHash<GuestKey, QList<Step>> own; ///< for one guest: its CD image ejected
};

/// Applies DrainRequest::fixes to the facts, so that the planner judges what will be. A fix that has nothing to fix is
/// passed over.
FixedFacts applyFixes(const PlanFacts &facts, const DrainRequest &request);

/// Strict node affinity rules of Proxmox VE 9 that hold this guest, enabled ones only.
QStringList strictRulesOf(const ClusterSnapshot &snapshot, const GuestKey &guest);

} // namespace Drydock
