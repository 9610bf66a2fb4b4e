// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "planners.h"

namespace Drydock
{

// What earlier operations teach. Pure folds of journals; `operations` in any order.

/// How long each guest was away when it moved: QEMU's figure for live moves; for restarts the time it was down.
/// Oldest first. What is off until its node returns says nothing about a move and is left out.
QHash<GuestKey, PastInterruptions> pastInterruptions(const QList<OperationState> &operations);

/// What the operator chose for each guest the last time: drains and migrations in which the choice was made by hand.
QMap<VmId, Strategy> rememberedStrategies(const QList<OperationState> &operations);

/// The expectation that these measured durations (seconds, at least one) justify: median to 95th percentile.
Interruption learnedInterruption(const QList<double> &seconds, const QString &basis);

} // namespace Drydock
