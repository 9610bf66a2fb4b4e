// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologybuilder.h"

#include "topologyassembly.h"
#include "topologykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

TopologyVertex &TopologyAssembly::vertex(const QString &key, VertexKind kind, const QString &label)
{
    TopologyVertex &made = m_vertices[key];
    if (made.key.isEmpty()) {
        made.key = key;
        made.kind = kind;
        made.label = label;
    }
    return made;
}

TopologyEdge &TopologyAssembly::connect(const QString &from, const QString &to, EdgeKind kind)
{
    TopologyEdge edge;
    edge.from = from;
    edge.to = to;
    edge.kind = kind;
    const auto known = m_edgeAt.constFind(edge.key());
    if (known != m_edgeAt.cend())
        return m_edges[*known];
    m_edgeAt.insert(edge.key(), m_edges.size());
    m_edges.append(edge);
    return m_edges.last();
}

TopologyGraph TopologyAssembly::build()
{
    for (const NodeState &node : snapshot()->nodes)
        addNode(node);
    addZones();
    for (const GuestState &guest : snapshot()->guests)
        addGuest(guest);
    for (const PluggedNic &nic : m_model.nics())
        addNic(nic);
    addOutside();
    addAddresses();
    addRoutes();
    addNames();
    addGateways();
    for (const NodeWiring &wiring : m_model.wirings()) {
        addPending(wiring);
        addRuntime(wiring);
    }
    return {m_vertices.values(), m_edges};
}

void TopologyAssembly::addOutside()
{
    const HandTyped &typed = m_model.facts().typed;
    for (const HandTyped::Router &router : typed.routers) {
        const QString key = TopologyKeys::ofNamed(u"router"_s, router.name);
        TopologyVertex &made = vertex(key, VertexKind::Router, router.name);
        made.guest = router.guest;
        for (const Ipv4 &address : router.addresses)
            addFact(made.facts, "address"_L1, address.text(), FactSource::Typed, typed.typedAt);
        vertex(u"internet"_s, VertexKind::Internet, u"Internet"_s);
        connect(u"internet"_s, key, EdgeKind::Carries);
        for (const HandTyped::PortForward &forward : router.forwards) {
            const QString target = TopologyKeys::ofAddress(forward.target.text());
            vertex(target, VertexKind::Address, forward.target.text());
            TopologyEdge &edge = connect(key, target, EdgeKind::Forwards);
            addFact(edge.facts, "forward"_L1,
                    u"%1/%2 → %3:%4"_s.arg(forward.port)
                        .arg(forward.protocol, forward.target.text())
                        .arg(forward.targetPort),
                    FactSource::Typed, typed.typedAt);
        }
    }
    for (const HandTyped::Range &clients : typed.clients) {
        TopologyVertex &made =
            vertex(TopologyKeys::ofNamed(u"clients"_s, clients.name), VertexKind::Clients, clients.name);
        addFact(made.facts, "range"_L1, clients.range.text(), FactSource::Typed, typed.typedAt);
    }
    // Hosts and routers that others named.
    for (const AddressClaim &claim : m_model.addresses()) {
        const bool isRouter = claim.holder.startsWith("router/"_L1);
        if (!isRouter && !claim.holder.startsWith("host/"_L1))
            continue;
        TopologyVertex &made =
            vertex(claim.holder, isRouter ? VertexKind::Router : VertexKind::Host, claim.holder.section(u'/', 1));
        made.segment = made.segment.isEmpty() ? claim.segment : made.segment;
        if (!made.values("address"_L1).contains(claim.address))
            addFact(made.facts, "address"_L1, claim.address, claim.source, claim.readAt);
    }
}

void TopologyAssembly::addGateways()
{
    for (const GatewayClaim &gateway : m_model.gateways()) {
        TopologyEdge &edge =
            connect(gateway.holder, TopologyKeys::ofAddress(plainAddress(gateway.gateway)), EdgeKind::Gateway);
        addFact(edge.facts, "gateway"_L1, gateway.gateway, FactSource::Config, gateway.readAt);
    }
    // A forward, a route or a name that leads to an address nobody has.
    for (TopologyVertex &vertex : m_vertices) {
        if (vertex.kind == VertexKind::Address && vertex.value("holder"_L1).isEmpty())
            vertex.gaps.append({KnowledgeGap::What::Element, KnowledgeGap::Why::NotListed, {}, {}, {}});
    }
}

TopologyGraph buildTopology(const NetworkModel &model)
{
    return TopologyAssembly(model).build();
}

TopologyGraph buildTopology(const TopologyFacts &facts)
{
    return buildTopology(NetworkModel(facts));
}

} // namespace Drydock
