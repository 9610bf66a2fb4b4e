// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/networkfindings.h"
#include "topology/topologygraph.h"

#include <QJsonObject>

namespace Drydock
{
class NetworkModel;
}

namespace Drydock::Cli
{

/// The `topology` document of command-line.md. Ages are seconds before `now`, null where the time is not known.
QJsonObject topologyDocument(const TopologyGraph &graph, const QList<NetworkFinding> &findings, const QDateTime &now);
/// Nodes with what stands on what, then the subnets with their next free address.
void printTopology(const NetworkModel &model, const TopologyGraph &graph);
void printNetworkFindings(const QList<NetworkFinding> &findings);

} // namespace Drydock::Cli
