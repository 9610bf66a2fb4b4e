// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingnetwork.h"
#include "proxyroutes.h"
#include "topologyassembly.h"
#include "topologykeys.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Drydock
{

void TopologyAssembly::addRoutes()
{
    const ProxyFacts &proxy = m_model.facts().proxy;
    const QString owner = proxyOwner(m_model);
    if (proxy.error && m_vertices.contains(owner))
        m_vertices[owner].gaps.append(gapOf(KnowledgeGap::What::Routes, *proxy.error));
    for (const auto routes = proxyRoutes(m_model.facts()); const ProxyRoute &route : routes) {
        addRoute(route);
        if (m_vertices.contains(owner)) {
            TopologyEdge &edge = connect(owner, route.key, EdgeKind::Serves);
            addFact(edge.facts, "entryPoint"_L1, route.router->entryPoints.join(u", "_s), proxy.source, proxy.readAt);
        }
    }
}

void TopologyAssembly::addRoute(const ProxyRoute &route)
{
    const ProxyFacts &proxy = m_model.facts().proxy;
    const ProxyRouter &router = *route.router;
    {
        TopologyVertex &made = vertex(route.key, VertexKind::Route, route.label);
        made.up = router.used;
        const auto declare = [&](QLatin1StringView name, const QString &value) {
            addFact(made.facts, name, value, proxy.source, proxy.readAt);
        };
        for (const QString &host : router.hosts)
            declare("host"_L1, host);
        for (const QString &path : router.paths)
            declare("path"_L1, path);
        declare("rule"_L1, router.rule);
        for (const QString &point : router.entryPoints)
            declare("entryPoint"_L1, point);
        declare("tls"_L1, !router.tls ? QString() : router.certResolver.isEmpty() ? u"yes"_s : router.certResolver);
        for (const QString &middleware : router.middlewares)
            declare("middleware"_L1, middleware);
        declare("service"_L1, router.service);
        declare("priority"_L1, router.priority ? QString::number(*router.priority) : QString());
        for (const RouteTarget &target : route.targets)
            declare("backend"_L1, target.server.url);
        declare("problem"_L1, router.problem);
        for (const RouteTarget &target : route.targets) {
            if (target.unresolved)
                made.gaps.append(
                    {KnowledgeGap::What::Backend, KnowledgeGap::Why::NotResolved, {}, {}, target.server.host()});
        }
    }
    for (const RouteTarget &target : route.targets) {
        for (const QString &address : target.addresses) {
            const QString key = TopologyKeys::ofAddress(address);
            vertex(key, VertexKind::Address, address);
            TopologyEdge &edge = connect(route.key, key, EdgeKind::RoutesTo);
            addFact(edge.facts, "backend"_L1, target.server.url, proxy.source, proxy.readAt);
            addFact(edge.facts, "port"_L1, target.server.port() > 0 ? QString::number(target.server.port()) : QString(),
                    proxy.source, proxy.readAt);
        }
    }
}

void TopologyAssembly::addNames()
{
    const NameFacts &facts = m_model.facts().names;
    QSet<QString> names;
    for (const LocalName &entry : facts.names)
        names.insert(entry.name);
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    for (const QString &name : std::as_const(sorted)) {
        for (const auto addresses = addressesOf(facts.names, name); const QString &address : addresses) {
            const QString key = TopologyKeys::ofAddress(address);
            // Names of what is elsewhere, and of what is blocked, are no part of this network.
            if (!m_vertices.contains(key) && holdersOf(m_model, address).segment.isEmpty())
                continue;
            addFact(vertex(key, VertexKind::Address, address).facts, "name"_L1, name, FactSource::NameServer,
                    facts.readAt);
        }
    }
}

/// Changes that wait for the node's network to be reloaded: its list shows them as if they were in force.
void TopologyAssembly::addPending(const NodeWiring &wiring)
{
    const NodeDetails *details = wiring.details();
    if (!details || details->pendingNetwork.isEmpty())
        return;
    const QMap<QString, QStringList> changes = pendingInterfaces(details->pendingNetwork);
    TopologyVertex &node = m_vertices[TopologyKeys::ofNode(wiring.node())];
    for (const auto &[name, lines] : changes.asKeyValueRange()) {
        const QString key = wiring.keyOf(name);
        TopologyVertex &changed = m_vertices.contains(key) ? m_vertices[key] : node;
        for (const QString &line : lines)
            addFact(changed.facts, "pending"_L1, m_vertices.contains(key) ? line : name + u' ' + line,
                    FactSource::Config, wiring.readAt());
    }
    if (changes.isEmpty())
        addFact(node.facts, "pending"_L1, u"yes"_s, FactSource::Config, wiring.readAt());
}

/// What the kernel of a node says its bridges have plugged in.
void TopologyAssembly::addRuntime(const NodeWiring &wiring)
{
    const auto found = m_model.facts().details.bridges.constFind(wiring.node());
    if (found == m_model.facts().details.bridges.cend())
        return;
    for (const RuntimeBridge &bridge : found->found) {
        const QString key = wiring.keyOf(bridge.name);
        if (!m_vertices.contains(key))
            continue;
        QStringList own;
        for (const RuntimeBridge::Port &port : bridge.ports) {
            const GuestState *guest = port.vmid > 0 ? snapshot().guest(VmId{port.vmid}) : nullptr;
            const QString nic = guest ? TopologyKeys::ofGuestNic(guest->key, port.nic) : QString();
            if (port.vmid == 0)
                own.append(port.name);
            else if (m_vertices.contains(nic) && guest->node == wiring.node())
                addFact(m_vertices[nic].facts, "bridge"_L1, bridge.name, FactSource::Kernel, found->readAt);
        }
        addFact(m_vertices[key].facts, "ports"_L1, own.join(u' '), FactSource::Kernel, found->readAt);
    }
}

} // namespace Drydock
