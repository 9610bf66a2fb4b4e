// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologygraph.h"

#include <QByteArray>

namespace Drydock
{

/// The network as a plain draw.io (diagrams.net) file: a container for each node with its NICs, bridges and guests in
/// rows, what is outside the nodes beside them, and the connections. Deterministic.
QByteArray drawioDocument(const TopologyGraph &graph, const QString &title);

} // namespace Drydock
