// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "rebalanceplanner.h"

namespace Drydock
{

/// Guests that a drain moved or stopped and that no way back has dealt with yet: returned, left where they are on
/// purpose, or replaced by a rebalancing. By the journals alone; `operations` in any order.
QList<GuestKey> guestsOwed(const OperationState &drain, const QList<OperationState> &operations);

/// Whether there is anything to bring back or to put back of a closed drain: guests, or settings it parked.
bool owesReturn(const OperationState &drain, const QList<OperationState> &operations);

/// The load is evened out instead of bringing the guests of `drain` home, and what the drain parked is put back, after
/// the moves: nobody will come home who needed it. `finished`: the drain's steps that were carried out. Pure.
Plan planRebalanceInstead(const PlanFacts &facts, const RebalanceRequest &request, const Plan &drain,
                          const QSet<QString> &finished, const QString &id);

} // namespace Drydock
