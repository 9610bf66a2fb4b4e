// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"
#include "topologygraph.h"

namespace Drydock
{

class NetworkModel;

/// The network of a cluster as far as it is known, and what of it is not. Pure and deterministic.
TopologyGraph buildTopology(const TopologyFacts &facts);
TopologyGraph buildTopology(const NetworkModel &model);

} // namespace Drydock
