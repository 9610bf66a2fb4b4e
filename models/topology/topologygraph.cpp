// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologygraph.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

QString factSourceWord(FactSource source)
{
    switch (source) {
    case FactSource::Config:
        return u"config"_s;
    case FactSource::Agent:
        return u"agent"_s;
    case FactSource::Containers:
        return u"containers"_s;
    case FactSource::Cluster:
        return u"cluster"_s;
    case FactSource::Typed:
        break;
    }
    return u"typed"_s;
}

QString vertexKindWord(VertexKind kind)
{
    switch (kind) {
    case VertexKind::Internet:
        return u"internet"_s;
    case VertexKind::Router:
        return u"router"_s;
    case VertexKind::Host:
        return u"host"_s;
    case VertexKind::Clients:
        return u"clients"_s;
    case VertexKind::Node:
        return u"node"_s;
    case VertexKind::Nic:
        return u"nic"_s;
    case VertexKind::Bond:
        return u"bond"_s;
    case VertexKind::Vlan:
        return u"vlan"_s;
    case VertexKind::Bridge:
        return u"bridge"_s;
    case VertexKind::OvsBridge:
        return u"ovs-bridge"_s;
    case VertexKind::Port:
        return u"port"_s;
    case VertexKind::Zone:
        return u"zone"_s;
    case VertexKind::Vnet:
        return u"vnet"_s;
    case VertexKind::Interface:
        return u"interface"_s;
    case VertexKind::Guest:
        return u"guest"_s;
    case VertexKind::GuestNic:
        return u"guest-nic"_s;
    case VertexKind::InnerNetwork:
        return u"inner-network"_s;
    case VertexKind::Address:
        break;
    }
    return u"address"_s;
}

QString edgeKindWord(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Carries:
        return u"carries"_s;
    case EdgeKind::PortOf:
        return u"port-of"_s;
    case EdgeKind::Tagged:
        return u"tagged"_s;
    case EdgeKind::Bypasses:
        return u"bypasses"_s;
    case EdgeKind::Runs:
        return u"runs"_s;
    case EdgeKind::Has:
        return u"has"_s;
    case EdgeKind::HasAddress:
        return u"has-address"_s;
    case EdgeKind::Gateway:
        return u"gateway"_s;
    case EdgeKind::Forwards:
        break;
    }
    return u"forwards"_s;
}

QString TopologyVertex::value(QLatin1StringView name) const
{
    const auto fact = std::ranges::find(facts, name, &NetworkFact::name);
    return fact == facts.cend() ? QString() : fact->value;
}

QStringList TopologyVertex::values(QLatin1StringView name) const
{
    QStringList result;
    for (const NetworkFact &fact : facts) {
        if (fact.name == name && !result.contains(fact.value))
            result.append(fact.value);
    }
    return result;
}

bool TopologyVertex::isSplit() const
{
    QStringList declared;
    QStringList observed;
    for (const NetworkFact &fact : facts) {
        if (fact.name == "address"_L1 && fact.value.contains(u'/'))
            (fact.isObserved() ? observed : declared).append(fact.value.section(u'/', 0, 0).toLower());
    }
    const auto unseen = [&](const QString &address) { return !observed.contains(address); };
    return !observed.isEmpty() && std::ranges::any_of(declared, unseen);
}

QString TopologyEdge::key() const
{
    return from + u'>' + edgeKindWord(kind) + u'>' + to;
}

TopologyGraph::TopologyGraph(QList<TopologyVertex> vertices, QList<TopologyEdge> edges)
    : m_vertices(std::move(vertices)), m_edges(std::move(edges))
{
    std::ranges::sort(m_vertices, {}, &TopologyVertex::key);
    for (qsizetype i = 0; i < m_vertices.size(); ++i)
        m_at.insert(m_vertices[i].key, i);
    m_edges.removeIf([&](const TopologyEdge &edge) { return !m_at.contains(edge.from) || !m_at.contains(edge.to); });
    std::ranges::stable_sort(
        m_edges, [](const auto &a, const auto &b) { return a < b; },
        [](const TopologyEdge &edge) { return std::tuple(edge.from, int(edge.kind), edge.to); });
    for (qsizetype i = m_edges.size() - 1; i >= 0; --i)
        m_to.insert(m_edges[i].to, i);
}

const TopologyVertex *TopologyGraph::vertex(const QString &key) const
{
    const auto found = m_at.constFind(key);
    return found == m_at.cend() ? nullptr : &m_vertices[*found];
}

QList<const TopologyEdge *> TopologyGraph::edgesFrom(const QString &key) const
{
    QList<const TopologyEdge *> result;
    auto edge = std::ranges::lower_bound(m_edges, key, {}, &TopologyEdge::from);
    for (; edge != m_edges.cend() && edge->from == key; ++edge)
        result.append(&*edge);
    return result;
}

QList<const TopologyEdge *> TopologyGraph::edgesTo(const QString &key) const
{
    QList<qsizetype> places = m_to.values(key);
    std::ranges::sort(places);
    QList<const TopologyEdge *> result;
    for (const qsizetype at : std::as_const(places))
        result.append(&m_edges[at]);
    return result;
}

const TopologyEdge *TopologyGraph::edge(const QString &from, const QString &to, EdgeKind kind) const
{
    for (const auto edges = edgesFrom(from); const TopologyEdge *edge : edges) {
        if (edge->to == to && edge->kind == kind)
            return edge;
    }
    return nullptr;
}

} // namespace Drydock
