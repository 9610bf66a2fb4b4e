// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkfindings.h"
#include "topologygraph.h"

#include <QJsonObject>

namespace Drydock
{

/// The `topology` document of the command line and of the page's export. Ages are seconds before `now`, null where the
/// time is not known.
QJsonObject topologyDocument(const TopologyGraph &graph, const QList<NetworkFinding> &findings, const QDateTime &now);

/// What a drawing writes on an edge.
QString edgeLabel(const TopologyEdge &edge);

} // namespace Drydock
