// SPDX-License-Identifier: GPL-3.0-or-later
#include "networktraits.h"

#include "topologykeys.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using TraitsByKey = QHash<QString, NetworkTraits>;

bool isBridge(VertexKind kind)
{
    return kind == VertexKind::Bridge || kind == VertexKind::OvsBridge || kind == VertexKind::Vnet;
}

void takeOwn(NetworkTraits &traits, const TopologyVertex &vertex)
{
    if (!vertex.node.isEmpty())
        traits.nodes.insert(vertex.node.text());
    if (isBridge(vertex.kind))
        traits.bridges.insert(vertex.label);
    if (vertex.kind == VertexKind::Route)
        traits.routes.insert(vertex.label);
    if (vertex.kind == VertexKind::Address)
        traits.addresses.insert(vertex.label);
    if (!vertex.segment.isEmpty())
        traits.segments.insert(vertex.segment);
    QStringList words{vertex.label};
    if (vertex.guest.isValid())
        words.append(vertex.guest.vmid.text());
    for (const NetworkFact &fact : vertex.facts) {
        if (fact.name == "address"_L1 && fact.value != "dhcp"_L1)
            traits.addresses.insert(fact.value.section(u'/', 0, 0));
        else if (fact.name == "vlan"_L1)
            traits.vlans.insert(fact.value.toInt());
        else if (fact.name == "vids"_L1 || fact.name == "trunks"_L1)
            traits.trunks.append(VlanList::parse(fact.value));
        else if (fact.name == "bridge"_L1)
            traits.bridges.insert(fact.value);
        if (fact.name == "address"_L1 || fact.name == "mac"_L1 || fact.name == "tags"_L1 || fact.name == "comments"_L1
            || fact.name == "altNames"_L1)
            words.append(fact.value);
    }
    if (vertex.kind == VertexKind::GuestNic && traits.vlans.isEmpty() && traits.trunks.isEmpty())
        traits.vlans.insert(0);
    traits.text += words.join(u' ').toLower() + u' ';
}

void unite(NetworkTraits &into, const NetworkTraits &from)
{
    into.nodes.unite(from.nodes);
    into.bridges.unite(from.bridges);
    into.vlans.unite(from.vlans);
    into.trunks.append(from.trunks);
    into.addresses.unite(from.addresses);
    into.routes.unite(from.routes);
    into.segments.unite(from.segments);
}

/// An uplink is on what stands on it, whatever lies between: eth0 → bond0 → bond0.20 → vmbr1.
void climb(TraitsByKey &all, const TopologyGraph &graph)
{
    for (const TopologyVertex &vertex : graph.vertices()) {
        if (vertex.kind == VertexKind::GuestNic || vertex.kind == VertexKind::Guest)
            continue;
        QStringList above{vertex.key};
        for (qsizetype i = 0; i < above.size(); ++i) {
            for (const auto edges = graph.edgesFrom(above[i]); const TopologyEdge *edge : edges) {
                const bool stands = edge->kind == EdgeKind::PortOf || edge->kind == EdgeKind::Tagged;
                if (!stands || above.contains(edge->to))
                    continue;
                above.append(edge->to);
                const TopologyVertex &upper = *graph.vertex(edge->to);
                if (isBridge(upper.kind))
                    all[vertex.key].bridges.insert(upper.label);
                if (const int vlan = edge->kind == EdgeKind::Tagged ? edge->vlans.toInt() : 0; vlan > 0)
                    all[vertex.key].vlans.insert(vlan);
            }
        }
        if (!isBridge(vertex.kind))
            continue;
        // A bridge on a VLAN interface is in that VLAN.
        for (const auto edges = graph.edgesTo(vertex.key); const TopologyEdge *edge : edges) {
            if (const TopologyVertex &port = *graph.vertex(edge->from); port.kind == VertexKind::Vlan)
                all[vertex.key].vlans.insert(port.value("vlan"_L1).toInt());
        }
    }
}

/// What a guest's NIC gets from the bridge it is plugged into.
void plugIn(TraitsByKey &all, const TopologyGraph &graph)
{
    for (const TopologyEdge &edge : graph.edges()) {
        const TopologyVertex &nic = *graph.vertex(edge.from);
        if (nic.kind != VertexKind::GuestNic || (edge.kind != EdgeKind::PortOf && edge.kind != EdgeKind::Tagged))
            continue;
        const TopologyVertex &bridge = *graph.vertex(edge.to);
        NetworkTraits &traits = all[nic.key];
        traits.bridges.insert(bridge.label);
        // Untagged on a bridge that stands on a VLAN.
        const QSet<int> below = all.value(bridge.key).vlans;
        if (traits.vlans.contains(0) && !below.isEmpty()) {
            traits.vlans.remove(0);
            traits.vlans.unite(below);
        }
    }
}

/// Guests have what their parts have; parts and addresses are found by the guest's name.
void joinGuests(TraitsByKey &all, const TopologyGraph &graph)
{
    for (const TopologyVertex &vertex : graph.vertices()) {
        const bool part = vertex.kind == VertexKind::GuestNic || vertex.kind == VertexKind::InnerNetwork;
        const TopologyVertex *guest = part ? graph.vertex(TopologyKeys::ofGuest(vertex.guest)) : nullptr;
        if (!guest)
            continue;
        const NetworkTraits own = all.value(vertex.key);
        unite(all[guest->key], own);
        all[vertex.key].text += guest->label.toLower() + u' ';
        all[guest->key].text += own.text;
    }
}

void joinAddresses(TraitsByKey &all, const TopologyGraph &graph)
{
    for (const TopologyEdge &edge : graph.edges()) {
        if (edge.kind != EdgeKind::HasAddress)
            continue;
        NetworkTraits from = all.value(edge.from);
        from.addresses.clear(); // the holder's other ones are not this
        unite(all[edge.to], from);
        all[edge.to].text += all.value(edge.from).text.section(u' ', 0, 0) + u' ';
        if (const TopologyVertex &holder = *graph.vertex(edge.from); holder.guest.isValid()) {
            if (const TopologyVertex *guest = graph.vertex(TopologyKeys::ofGuest(holder.guest)))
                all[edge.to].text += guest->label.toLower() + u' ';
        }
    }
}

/// A route is found by its proxy and its backend, and both by the route.
void joinRoutes(TraitsByKey &all, const TopologyGraph &graph)
{
    for (const TopologyEdge &edge : graph.edges()) {
        const bool serves = edge.kind == EdgeKind::Serves;
        if (!serves && edge.kind != EdgeKind::RoutesTo)
            continue;
        const QString route = graph.vertex(serves ? edge.to : edge.from)->label;
        QStringList touched{serves ? edge.from : edge.to};
        for (const auto holders = graph.edgesTo(touched.first()); const TopologyEdge *holder : holders) {
            if (!serves && holder->kind == EdgeKind::HasAddress) {
                touched.append(holder->from);
                if (const TopologyVertex &nic = *graph.vertex(holder->from); nic.guest.isValid())
                    touched.append(TopologyKeys::ofGuest(nic.guest));
            }
        }
        for (const QString &key : std::as_const(touched))
            all[key].routes.insert(route);
    }
}

} // namespace

QHash<QString, NetworkTraits> networkTraits(const TopologyGraph &graph, const QList<NetworkFinding> &findings)
{
    TraitsByKey all;
    all.reserve(graph.vertices().size());
    for (const TopologyVertex &vertex : graph.vertices())
        takeOwn(all[vertex.key], vertex);
    climb(all, graph);
    plugIn(all, graph);
    joinGuests(all, graph);
    joinAddresses(all, graph);
    joinRoutes(all, graph);
    for (const NetworkFinding &finding : findings) {
        for (const QString &object : finding.objects) {
            if (all.contains(object))
                all[object].findings.insert(finding.code);
        }
    }
    // A marked NIC marks its guest and its addresses; notes and warnings alike.
    for (const TopologyVertex &vertex : graph.vertices()) {
        const QSet<QString> codes = all.value(vertex.key).findings;
        if (codes.isEmpty() || !vertex.guest.isValid() || vertex.kind == VertexKind::Guest)
            continue;
        if (const QString guest = TopologyKeys::ofGuest(vertex.guest); all.contains(guest))
            all[guest].findings.unite(codes);
    }
    return all;
}

} // namespace Drydock
