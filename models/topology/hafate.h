// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"
#include "topologyoverlay.h"

namespace Drydock
{

/// What becomes of a guest when its node is lost: Recovered on a node where HA starts it again, with the time until the
/// start and the writes that its replication lacks, or Lost. See whatif.h for what is not predicted.
OverlayEntry haFate(const TopologyFacts &facts, const GuestKey &guest);

/// All bridges and VNets that its NICs are plugged into are on this node, or the node's were not read.
bool hasBridgesOf(const TopologyFacts &facts, const GuestKey &guest, const NodeName &node);

} // namespace Drydock
