// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkfindings.h"
#include "topologygraph.h"

#include <QHash>
#include <QSet>

namespace Drydock
{

/// What can be said of an element when one looks for it, its own and what it has by its connections: a guest is on the
/// bridges of its NICs, an uplink on the bridges that stand on it.
struct NetworkTraits {
    QSet<QString> nodes;
    QSet<QString> bridges;
    QSet<int> vlans;
    QList<VlanList> trunks;  ///< further VLANs that it lets pass
    QSet<QString> addresses; ///< without prefix
    QSet<QString> routes;    ///< host names
    QSet<QString> segments;
    QSet<QString> findings; ///< codes
    QString text;           ///< lower case, for free words
};

/// Of every element, by key.
QHash<QString, NetworkTraits> networkTraits(const TopologyGraph &graph, const QList<NetworkFinding> &findings);

} // namespace Drydock
