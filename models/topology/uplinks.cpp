// SPDX-License-Identifier: GPL-3.0-or-later
#include "uplinks.h"

namespace Drydock
{

bool Uplinks::reaches(const QString &key) const
{
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    m_known.insert(key, false); // a circle leads nowhere
    const TopologyVertex *vertex = m_graph.vertex(key);
    const bool found = vertex && vertex->up && !m_down.contains(key) && search(*vertex);
    m_known.insert(key, found);
    return found;
}

bool Uplinks::search(const TopologyVertex &vertex) const
{
    if (vertex.kind == VertexKind::Nic)
        return true;
    if (vertex.kind == VertexKind::Vnet)
        return searchVnet(vertex);
    const auto plugged = [](EdgeKind kind) {
        return kind == EdgeKind::PortOf || kind == EdgeKind::Tagged || kind == EdgeKind::Bypasses;
    };
    if (vertex.kind == VertexKind::GuestNic) {
        for (const auto edges = m_graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
            if (plugged(edge->kind) && reaches(edge->to))
                return true;
        }
        return false;
    }
    for (const auto edges = m_graph.edgesTo(vertex.key); const TopologyEdge *edge : edges) {
        if (plugged(edge->kind) && m_graph.vertex(edge->from)->kind != VertexKind::GuestNic && reaches(edge->from))
            return true;
    }
    return false;
}

/// On this node's bridge of its zone. A zone without bridge (VXLAN, EVPN, simple) is on no NIC that is known.
bool Uplinks::searchVnet(const TopologyVertex &vnet) const
{
    bool bridged = false;
    for (const auto zones = m_graph.edgesTo(vnet.key); const TopologyEdge *zone : zones) {
        if (zone->kind != EdgeKind::Carries)
            continue;
        for (const auto bridges = m_graph.edgesTo(zone->from); const TopologyEdge *bridge : bridges) {
            if (bridge->kind != EdgeKind::Carries || m_graph.vertex(bridge->from)->node != vnet.node)
                continue;
            bridged = true;
            if (reaches(bridge->from))
                return true;
        }
    }
    return !bridged;
}

} // namespace Drydock
