// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace Drydock
{

/// What joins a plan while it is carried out: steps with ids that are new to it, and rows of guests, which replace
/// the rows these guests had. The journal keeps it as values of JournalRecord::Kind::Extended.
struct PlanExtension {
    QList<Step> steps;
    QList<GuestPlan> guests;
    QMap<QString, QStringList> dependsOn; ///< waiting steps of the plan: all they depend on from now on
    QString replaces;                     ///< failed step whose work the new steps do in another way

    bool isEmpty() const { return steps.isEmpty() && guests.isEmpty(); }
    friend bool operator==(const PlanExtension &, const PlanExtension &) = default;
};

QJsonObject extensionToJson(const PlanExtension &extension);
/// No id is taken twice, and what depends on something new has not begun.
bool fits(const PlanExtension &extension, const OperationState &state);

/// The request that drains the node of a running drain again, with the decisions already taken.
DrainRequest requestAgain(const Plan &drain);

/// Takes `guest` into the drain as `fresh`, a plan of the same node on fresh facts, would move it. The node goes
/// down only after it. Nothing when the fresh plan has no way for the guest, or when the node already goes down.
std::optional<PlanExtension> arrivalExtension(const OperationState &state, const Plan &fresh, const GuestKey &guest);

/// Shut down, move, start: in place of a live move that failed. `haState`: what HA is asked for now.
/// Nothing where a move cannot be done so.
std::optional<PlanExtension> restartExtension(const OperationState &state, const QString &step, const QString &haState);
bool canRestartInstead(const OperationState &state, const QString &step);

} // namespace Drydock
