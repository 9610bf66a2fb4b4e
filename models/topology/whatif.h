// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"
#include "topologyoverlay.h"

namespace Drydock
{

/// Something that is assumed to happen to one element of the map.
struct Assumption {
    enum class Kind {
        NodeLost,    ///< it stops at once
        NodeDrained, ///< `moves` were carried out, and it is down
        LinkDown,    ///< a NIC, bond, VLAN interface or bridge carries nothing
        GuestStopped,
        HostGone, ///< a router, NAS or QDevice outside the cluster
    };

    Kind kind = Kind::NodeLost;
    QString subject;                     ///< key of the element
    QMap<GuestKey, NodeName> moves = {}; ///< of a drain's plan: where each guest goes
    friend bool operator==(const Assumption &, const Assumption &) = default;
};

/// "node-lost", …; stable.
QString assumptionWord(Assumption::Kind kind);
/// What can be assumed of an element; nothing for those that only others bring down.
std::optional<Assumption::Kind> assumptionOn(const TopologyVertex &vertex);

/// What becomes of the network, its guests, routes and addresses. Pure; `graph` is made from `facts`.
///
/// A guest keeps its network while one of its ways from NIC to bridge to a NIC of the node is up. A route lives while
/// its proxy, one of its servers and, where a forward is known, one router that forwards to the proxy do. What HA
/// does after the loss of a node is forecast by forecastLoss().
///
/// What it does not predict: that a node which loses its only corosync link is reset (assume the node lost for that);
/// what overlay networks (VXLAN, EVPN) ride on; whether an image in a CD drive or a folder of the node is on the other
/// node too; that a storage which is served by the host is gone with it; how long a guest's own boot takes.
TopologyOverlay whatIf(const TopologyFacts &facts, const TopologyGraph &graph, const Assumption &assumption);

} // namespace Drydock
