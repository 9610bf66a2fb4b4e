// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planners.h"

namespace Drydock
{

struct RebalanceRequest {
    BalanceBy by = BalanceBy::Memory;
    int thresholdPercent = 10; ///< the fullest and the emptiest node may be so far apart
    int maxMoves = 10;
    int parallel = 2;
    int keepFreePercent = 10;
    bool restart = false; ///< containers too: they are interrupted for seconds
    QSet<QString> accepted;
    /// Moves that stand on the screen, in their order. Given, they are the plan: no other is looked for, and one is
    /// dropped when it no longer evens anything out or is no longer permitted.
    QList<std::pair<GuestKey, NodeName>> shownMoves;
    friend bool operator==(const RebalanceRequest &, const RebalanceRequest &) = default;
};

/// Moves guests from fuller to emptier nodes until they are close enough, or nothing permitted helps. Only moves that
/// checks and placement allow without copying disks: pairs stay apart, HA rules and priorities are kept, nothing that
/// HA would take back. Pure and deterministic.
Plan planRebalance(const PlanFacts &facts, const RebalanceRequest &request, const QString &id);
/// The request again, for a plan that stands on the screen: its moves are kept while loads breathe.
RebalanceRequest keepingMoves(RebalanceRequest request, const Plan &shown);
/// Guests whose details the plan looks at: those that may leave the fuller nodes, and those of shown moves.
QList<VmId> guestsToRebalance(const ClusterSnapshot &snapshot, const RebalanceRequest &request);

} // namespace Drydock
