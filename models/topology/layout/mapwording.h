// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/networkfindings.h"
#include "topology/topologygraph.h"
#include "topology/topologyoverlay.h"

#include <QCoreApplication>

namespace Drydock
{

/// Words on the map, short enough for a box, and names of its elements as they are read out.
class MapWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::MapWords)

public:
    /// "address used twice".
    static QString findingNote(const NetworkFinding &finding);
    /// "IP unknown – no agent".
    static QString gapNote(const KnowledgeGap &gap);
    /// "to pve-node2 · up to 2 min".
    static QString overlayNote(const OverlayEntry &entry);
    /// "unreachable", "added"; the mark alone.
    static QString markWord(OverlayMark mark);
    /// "443 → .194": a port forward of the router that lists it.
    static QString forwardNote(const TopologyEdge &forward);
    static QString more(qsizetype count);
    static QString guests(qsizetype count);
    static QString routes(qsizetype count);

    /// "vmbr0 on pve1, bridge, uplink eno1, 5 guests".
    static QString elementName(const TopologyGraph &graph, const TopologyVertex &vertex);
    /// "VLAN 10: eth0 to eth0.10".
    static QString edgeName(const TopologyGraph &graph, const TopologyEdge &edge);
    /// "MAC address" for "mac"; the name itself where there is no better word.
    static QString factName(const QString &name);
};

} // namespace Drydock
