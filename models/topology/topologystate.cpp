// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologystate.h"

#include "elementwording.h"
#include "networkmodel.h"
#include "topologybuilder.h"
#include "topologykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool sameFacts(const QList<NetworkFact> &a, const QList<NetworkFact> &b)
{
    return std::ranges::equal(a, b, [](const NetworkFact &x, const NetworkFact &y) {
        return x.name == y.name && x.value == y.value && x.source == y.source;
    });
}

bool sameVertex(const TopologyVertex &a, const TopologyVertex &b)
{
    return a.key == b.key && a.kind == b.kind && a.label == b.label && a.node == b.node && a.guest == b.guest
           && a.up == b.up && a.segment == b.segment && a.gaps == b.gaps && sameFacts(a.facts, b.facts);
}

bool sameEdge(const TopologyEdge &a, const TopologyEdge &b)
{
    return a.from == b.from && a.to == b.to && a.kind == b.kind && a.vlans == b.vlans && a.mtu == b.mtu
           && sameFacts(a.facts, b.facts);
}

} // namespace

int TopologyState::warnings() const
{
    return int(std::ranges::count_if(findings,
                                     [](const NetworkFinding &finding) { return finding.severity != Severity::Info; }));
}

TopologyState surveyNetwork(const TopologyFacts &facts)
{
    TopologyState state;
    state.facts = facts;
    const NetworkModel model(state.facts);
    state.graph = buildTopology(model);
    state.findings = judgeNetwork(model);
    state.subnets = addressMaps(model);
    state.bridges = bridgeMatrix(model);
    state.traits = networkTraits(state.graph, state.findings);
    return state;
}

bool isSameNetwork(const TopologyState &a, const TopologyState &b)
{
    return std::ranges::equal(a.graph.vertices(), b.graph.vertices(), sameVertex)
           && std::ranges::equal(a.graph.edges(), b.graph.edges(), sameEdge) && a.findings == b.findings
           && a.subnets == b.subnets && a.bridges.bridges == b.bridges.bridges && a.bridges.nodes == b.bridges.nodes
           && a.bridges.cells == b.bridges.cells;
}

QString elementName(const TopologyGraph &graph, const TopologyVertex &vertex)
{
    if (vertex.kind == VertexKind::GuestNic || vertex.kind == VertexKind::InnerNetwork) {
        const TopologyVertex *guest = graph.vertex(TopologyKeys::ofGuest(vertex.guest));
        return guest ? guest->label + u' ' + vertex.label : vertex.label;
    }
    if (vertex.kind == VertexKind::Node || vertex.kind == VertexKind::Guest || vertex.node.isEmpty())
        return vertex.label;
    return placeText(vertex.label, vertex.node.text());
}

QString elementName(const TopologyGraph &graph, const QString &key)
{
    const TopologyVertex *vertex = graph.vertex(key);
    return vertex ? elementName(graph, *vertex) : key;
}

QStringList elementParts(const TopologyGraph &graph, const QString &key)
{
    QStringList parts{key};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const TopologyVertex *vertex = graph.vertex(parts[i]);
        const bool whole = vertex && vertex->kind == VertexKind::Guest;
        for (const auto edges = graph.edgesFrom(parts[i]); const TopologyEdge *edge : edges) {
            if ((edge->kind == EdgeKind::HasAddress || (whole && edge->kind == EdgeKind::Has))
                && !parts.contains(edge->to))
                parts.append(edge->to);
        }
    }
    return parts;
}

} // namespace Drydock
