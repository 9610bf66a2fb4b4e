// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/networkfindings.h"
#include "topology/topologygraph.h"

namespace Drydock
{
class NetworkModel;
}

namespace Drydock::Cli
{

/// Nodes with what stands on what, then the subnets with their next free address.
void printTopology(const NetworkModel &model, const TopologyGraph &graph);
void printNetworkFindings(const QList<NetworkFinding> &findings);

} // namespace Drydock::Cli
