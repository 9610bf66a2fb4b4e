// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/layout/maplayout.h"

namespace Drydock
{

/// Rich text with all facts of an element or edge, each with its source and age, what is wrong with it and what is not
/// known. Empty for an unknown key.
QString mapTooltip(const MapFacts &facts, const TopologyOverlay &overlay, const QString &key);

} // namespace Drydock
