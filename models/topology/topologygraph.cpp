// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologygraph.h"

#include "cluster/enumwords.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr std::array factSourceWords{
    EnumWord{FactSource::Config, "config"_L1},
    EnumWord{FactSource::Agent, "agent"_L1},
    EnumWord{FactSource::Containers, "containers"_L1},
    EnumWord{FactSource::Cluster, "cluster"_L1},
    EnumWord{FactSource::Typed, "typed"_L1},
    EnumWord{FactSource::Kernel, "kernel"_L1},
    EnumWord{FactSource::ProxyFile, "proxy-file"_L1},
    EnumWord{FactSource::ProxyApi, "proxy-api"_L1},
    EnumWord{FactSource::NameServer, "name-server"_L1},
    EnumWord{FactSource::Probe, "probe"_L1},
};
constexpr std::array vertexKindWords{
    EnumWord{VertexKind::Internet, "internet"_L1},
    EnumWord{VertexKind::Router, "router"_L1},
    EnumWord{VertexKind::Host, "host"_L1},
    EnumWord{VertexKind::Clients, "clients"_L1},
    EnumWord{VertexKind::Node, "node"_L1},
    EnumWord{VertexKind::Nic, "nic"_L1},
    EnumWord{VertexKind::Bond, "bond"_L1},
    EnumWord{VertexKind::Vlan, "vlan"_L1},
    EnumWord{VertexKind::Bridge, "bridge"_L1},
    EnumWord{VertexKind::OvsBridge, "ovs-bridge"_L1},
    EnumWord{VertexKind::Port, "port"_L1},
    EnumWord{VertexKind::Zone, "zone"_L1},
    EnumWord{VertexKind::Vnet, "vnet"_L1},
    EnumWord{VertexKind::Interface, "interface"_L1},
    EnumWord{VertexKind::Guest, "guest"_L1},
    EnumWord{VertexKind::GuestNic, "guest-nic"_L1},
    EnumWord{VertexKind::InnerNetwork, "inner-network"_L1},
    EnumWord{VertexKind::Address, "address"_L1},
    EnumWord{VertexKind::Route, "route"_L1},
};
constexpr std::array edgeKindWords{
    EnumWord{EdgeKind::Carries, "carries"_L1},
    EnumWord{EdgeKind::PortOf, "port-of"_L1},
    EnumWord{EdgeKind::Tagged, "tagged"_L1},
    EnumWord{EdgeKind::Bypasses, "bypasses"_L1},
    EnumWord{EdgeKind::Runs, "runs"_L1},
    EnumWord{EdgeKind::Has, "has"_L1},
    EnumWord{EdgeKind::HasAddress, "has-address"_L1},
    EnumWord{EdgeKind::Gateway, "gateway"_L1},
    EnumWord{EdgeKind::Forwards, "forwards"_L1},
    EnumWord{EdgeKind::Serves, "serves"_L1},
    EnumWord{EdgeKind::RoutesTo, "routes-to"_L1},
};
constexpr std::array gapWords{
    EnumWord{KnowledgeGap::Why::NotRead, "not-read"_L1},
    EnumWord{KnowledgeGap::Why::NoRights, "no-rights"_L1},
    EnumWord{KnowledgeGap::Why::NoAgent, "no-agent"_L1},
    EnumWord{KnowledgeGap::Why::NotRunning, "not-running"_L1},
    EnumWord{KnowledgeGap::Why::NodeOffline, "node-offline"_L1},
    EnumWord{KnowledgeGap::Why::NotListed, "not-listed"_L1},
    EnumWord{KnowledgeGap::Why::NotResolved, "not-resolved"_L1},
    EnumWord{KnowledgeGap::Why::Failed, "failed"_L1},
};

} // namespace

QString factSourceWord(FactSource source)
{
    return wordOf(factSourceWords, source);
}

QString vertexKindWord(VertexKind kind)
{
    return wordOf(vertexKindWords, kind);
}

QString edgeKindWord(EdgeKind kind)
{
    return wordOf(edgeKindWords, kind);
}

QString gapWord(KnowledgeGap::Why why)
{
    return wordOf(gapWords, why);
}

std::optional<FactSource> factSourceOf(QStringView word)
{
    return valueOf(factSourceWords, word);
}

std::optional<VertexKind> vertexKindOf(QStringView word)
{
    return valueOf(vertexKindWords, word);
}

std::optional<EdgeKind> edgeKindOf(QStringView word)
{
    return valueOf(edgeKindWords, word);
}

std::optional<KnowledgeGap::Why> gapReasonOf(QStringView word)
{
    return valueOf(gapWords, word);
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
