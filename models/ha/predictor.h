// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prediction.h"

namespace Drydock::Prediction
{

/// What the HA manager does after these events: a simulation of it round by round, as ha-semantics.md describes it.
/// The same input gives the same result. A node or service that the input names twice counts once.
Forecast predict(const Input &input);

} // namespace Drydock::Prediction
