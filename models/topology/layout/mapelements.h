// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maplayout.h"

namespace Drydock
{

/// Runs of digits count as numbers: "pve9" before "pve10".
bool naturallyLess(const QString &a, const QString &b);

/// A guest at one of its NICs, or without any.
struct MapSeat {
    const TopologyVertex *guest = nullptr;
    const TopologyVertex *nic = nullptr;
    const TopologyVertex *bridge = nullptr;      ///< bridge or VNet it is plugged into
    const TopologyEdge *bypass = nullptr;        ///< the edge by which the NIC goes around the bridges
    QList<const TopologyVertex *> networks = {}; ///< inside the guest; only at its first NIC
    int vlan = 0;                                ///< its own tag

    /// Unique on the map.
    QString id() const { return nic ? nic->key : guest->key; }
};

/// A route's way from proxy to backend.
struct MapWay {
    const TopologyVertex *route = nullptr;
    const TopologyEdge *serves = nullptr;   ///< proxy → route
    const TopologyEdge *edge = nullptr;     ///< route → address
    const TopologyVertex *target = nullptr; ///< the guest, router or host that has the address, or the address
};

/// A port forward's way from the router to who has the address.
struct MapForward {
    const TopologyEdge *edge = nullptr;
    const TopologyVertex *router = nullptr;
    const TopologyVertex *target = nullptr;
};

/// The graph put in the order in which it is drawn. Lives as long as the facts.
class MapElements
{
public:
    MapElements(const MapFacts &facts, const MapRequest &request);

    const TopologyGraph &graph() const { return m_facts.graph; }
    const MapShown &shown() const { return m_request.shown; }

    const QList<const TopologyVertex *> &nodes() const { return m_nodes; }
    /// Bridges and VNets of a node that are not hidden.
    QList<const TopologyVertex *> bridges(const TopologyVertex &node) const { return m_bridges.value(node.key); }
    /// NICs, bonds, VLAN interfaces and the like, by how many stand below them; what stands on a bridge is not here.
    QList<QList<const TopologyVertex *>> chips(const TopologyVertex &node) const { return m_chips.value(node.key); }
    /// VLAN interfaces and ports that stand on a bridge.
    QList<const TopologyVertex *> legs(const TopologyVertex &bridge) const { return m_legs.value(bridge.key); }
    QList<MapSeat> seats(const TopologyVertex &bridge) const { return m_seats.value(bridge.key); }
    /// Of guests of this node that are on none of its bridges.
    QList<MapSeat> loose(const TopologyVertex &node) const { return m_loose.value(node.key); }
    /// Internet, routers, hosts, clients; and the addresses that forwards and routes lead to and nobody has.
    const QList<const TopologyVertex *> &outside() const { return m_outside; }
    const QList<MapForward> &forwards() const { return m_forwards; }
    const QList<MapWay> &ways() const { return m_ways; }
    QList<const TopologyEdge *> waysOf(const TopologyVertex &proxy) const;

    /// The VLAN its traffic has on the wire below the bridge; 0 = none.
    int vlanBelow(const TopologyVertex &bridge) const;
    /// Networks a bridge's segment is known to have: "192.168.1.0/24".
    QStringList subnets(const QString &segment) const { return m_subnets.value(segment); }
    /// The network that has a subnet with this address; empty when none is known to.
    QString segmentWith(Ipv4 address) const;
    const NetworkFinding *finding(const QString &key) const { return m_findings.value(key); }
    /// The gravest about the guest, this NIC or one of its addresses.
    const NetworkFinding *finding(const MapSeat &seat) const;
    const OverlayEntry *overlay(const QString &key) const;

private:
    void sortNodes();
    void collectChips(const TopologyVertex &node);
    void seatGuests();
    void seatGuest(const TopologyVertex &guest);
    void collectOutside();
    void collectFindings();
    bool isShown(const MapSeat &seat) const;
    const TopologyVertex *holderOf(const QString &address) const;

    const MapFacts &m_facts;
    const MapRequest &m_request;
    QList<const TopologyVertex *> m_nodes;
    QHash<QString, QList<const TopologyVertex *>> m_bridges;
    QHash<QString, QList<QList<const TopologyVertex *>>> m_chips;
    QHash<QString, QList<const TopologyVertex *>> m_legs;
    QHash<QString, QList<MapSeat>> m_seats;
    QHash<QString, QList<MapSeat>> m_loose;
    QList<const TopologyVertex *> m_outside;
    QList<MapForward> m_forwards;
    QList<MapWay> m_ways;
    QHash<QString, QStringList> m_subnets;
    QHash<QString, const NetworkFinding *> m_findings;
};

/// "192.168.1.11" of "192.168.1.11/24".
QString withoutPrefix(const QString &cidr);
bool isMapBridge(VertexKind kind);

} // namespace Drydock
