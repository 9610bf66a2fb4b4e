// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace Drydock
{

/// Seconds until an operation ends, as far as its own finished steps tell.
struct RunEstimate {
    double min = 0;
    double max = 0;
    friend bool operator==(const RunEstimate &, const RunEstimate &) = default;
};

/// Nothing while no step of the kind to come has finished, or when nothing is to come. Waiting for a node is not
/// counted: nobody knows how long it boots.
std::optional<RunEstimate> estimateRest(const OperationState &state, const QDateTime &now);

} // namespace Drydock
