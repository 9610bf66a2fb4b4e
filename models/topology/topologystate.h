// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressmap.h"
#include "networkfindings.h"
#include "networktraits.h"
#include "topologygraph.h"

namespace Drydock
{

/// The network at one moment, with all that is made from it: what a page, a table or an export shows.
struct TopologyState {
    TopologyFacts facts;
    TopologyGraph graph;
    QList<NetworkFinding> findings;
    QList<SubnetMap> subnets;
    BridgeMatrix bridges;
    QHash<QString, NetworkTraits> traits; ///< what one can look for, by the elements' keys

    /// Findings that somebody should act on: all but notes.
    int warnings() const;
};

/// Pure. Takes about a second for 10 000 guests.
TopologyState surveyNetwork(const TopologyFacts &facts);

/// Whether the two show the same network. Ages do not count: each poll renews them.
bool isSameNetwork(const TopologyState &a, const TopologyState &b);

/// What to call an element where its label alone would not do: "plex net0", "vmbr0 on pve-node1", "192.168.1.10".
QString elementName(const TopologyGraph &graph, const TopologyVertex &vertex);
/// The same by key; the key itself for an element that is not there.
QString elementName(const TopologyGraph &graph, const QString &key);

/// The keys of a guest with its NICs, inner networks and addresses; of any other element, itself and its addresses.
QStringList elementParts(const TopologyGraph &graph, const QString &key);

} // namespace Drydock
