// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clusterbuilder.h"

namespace DrydockTest
{

/// What a sound plan never does, judged from the facts and the steps alone: by the bounds that hold in every order the
/// dependencies allow, not by the order that the planner had in mind. Empty = sound.
QString unsound(const PlanFacts &facts, const Plan &plan, int keepFreePercent);
QString unsoundDrain(const PlanFacts &facts, const DrainRequest &request, const Plan &plan);

/// The cluster after all steps were carried out, as a poll would show it: guests moved, started and stopped, those
/// bound to them pulled along, settings changed, replication turned around.
void carryOut(ClusterBuilder &cluster, const Plan &plan);

/// A drive's volume, which no poll shows; every other setting through settingNow().
std::optional<QString> settingIn(const ClusterBuilder &cluster, const Step &step);

/// One random cluster, drained, migrated and brought home. Empty = all that was planned was sound.
struct Tally {
    int clusters = 0;
    int startable = 0;
    int blocked = 0;
    int moves = 0;
    int settings = 0; ///< changed by drains, and found undone by their returns
    int returned = 0;
    QMap<QString, int> codes; ///< findings by code: what was covered
};
QString proveSeed(quint32 seed, Tally &tally);

} // namespace DrydockTest
