// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapelements.h"

#include "topology/topologykeys.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int deepest = 6; ///< a loop in a wrong configuration ends here

bool carriesUp(EdgeKind kind)
{
    return kind == EdgeKind::PortOf || kind == EdgeKind::Tagged;
}

bool byLabel(const TopologyVertex *a, const TopologyVertex *b)
{
    return a->label == b->label ? naturallyLess(a->key, b->key) : naturallyLess(a->label, b->label);
}

/// How many interfaces are below this one; `onBridge` when one of them is a bridge.
int depthOf(const TopologyGraph &graph, const QString &key, bool *onBridge, int level = 0)
{
    int depth = 0;
    for (const auto below = graph.edgesTo(key); const TopologyEdge *edge : below) {
        const TopologyVertex *lower = graph.vertex(edge->from);
        if (!carriesUp(edge->kind) || lower->kind == VertexKind::GuestNic)
            continue;
        if (isMapBridge(lower->kind)) {
            *onBridge = true;
            continue;
        }
        if (level < deepest)
            depth = std::max(depth, 1 + depthOf(graph, lower->key, onBridge, level + 1));
    }
    return std::min(depth, deepest);
}

} // namespace

bool naturallyLess(const QString &a, const QString &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const auto number = [](const QString &text, qsizetype &at) {
                qulonglong value = 0;
                while (at < text.size() && text[at].isDigit())
                    value = value * 10 + qulonglong(text[at++].digitValue());
                return value;
            };
            const qulonglong left = number(a, i);
            const qulonglong right = number(b, j);
            if (left != right)
                return left < right;
            continue;
        }
        if (a[i] != b[j])
            return a[i] < b[j];
        ++i;
        ++j;
    }
    return a.size() - i == b.size() - j ? a < b : a.size() - i < b.size() - j;
}

QString withoutPrefix(const QString &cidr)
{
    return cidr.section(u'/', 0, 0);
}

bool isMapBridge(VertexKind kind)
{
    return kind == VertexKind::Bridge || kind == VertexKind::OvsBridge || kind == VertexKind::Vnet;
}

MapElements::MapElements(const MapFacts &facts, const MapRequest &request) : m_facts(facts), m_request(request)
{
    collectFindings();
    for (const SubnetMap &subnet : m_facts.subnets)
        m_subnets[subnet.segment].append(subnet.text);
    sortNodes();
    seatGuests();
    collectOutside();
}

void MapElements::sortNodes()
{
    for (const TopologyVertex &vertex : graph().vertices()) {
        if (vertex.kind == VertexKind::Node)
            m_nodes.append(&vertex);
    }
    std::ranges::sort(m_nodes, byLabel);
    for (const TopologyVertex *node : std::as_const(m_nodes))
        collectChips(*node);
    for (const TopologyVertex &vertex : graph().vertices()) {
        if (isMapBridge(vertex.kind) && (!shown().vlan || vlanBelow(vertex) == *shown().vlan || vlanBelow(vertex) == 0))
            m_bridges[TopologyKeys::ofNode(vertex.node)].append(&vertex);
    }
    for (QList<const TopologyVertex *> &bridges : m_bridges)
        std::ranges::sort(bridges, byLabel);
}

void MapElements::collectChips(const TopologyVertex &node)
{
    static const QSet<VertexKind> kinds{VertexKind::Nic, VertexKind::Bond, VertexKind::Vlan, VertexKind::Port,
                                        VertexKind::Interface};
    // Vertices are sorted by kind and then node, so a node's own are ranges of the list; edges lead to them quicker.
    QList<const TopologyVertex *> own;
    QSet<QString> seen;
    QStringList open{node.key};
    while (!open.isEmpty()) {
        for (const auto edges = graph().edgesFrom(open.takeLast()); const TopologyEdge *edge : edges) {
            const TopologyVertex *upper = graph().vertex(edge->to);
            const bool isInterface = kinds.contains(upper->kind) || isMapBridge(upper->kind);
            if (!isInterface || upper->node != node.node || seen.contains(upper->key))
                continue;
            seen.insert(upper->key);
            open.append(upper->key);
            if (kinds.contains(upper->kind))
                own.append(upper);
        }
    }
    std::ranges::sort(own, byLabel);
    QList<QList<const TopologyVertex *>> rows;
    for (const TopologyVertex *vertex : std::as_const(own)) {
        bool onBridge = false;
        const int depth = depthOf(graph(), vertex->key, &onBridge);
        if (onBridge) {
            for (const auto below = graph().edgesTo(vertex->key); const TopologyEdge *edge : below) {
                if (isMapBridge(graph().vertex(edge->from)->kind)) {
                    m_legs[edge->from].append(vertex);
                    break;
                }
            }
            continue;
        }
        while (rows.size() <= depth)
            rows.append(QList<const TopologyVertex *>());
        rows[depth].append(vertex);
    }
    m_chips.insert(node.key, rows);
}

int MapElements::vlanBelow(const TopologyVertex &bridge) const
{
    for (const auto below = graph().edgesTo(bridge.key); const TopologyEdge *edge : below) {
        const TopologyVertex *lower = graph().vertex(edge->from);
        if (edge->kind == EdgeKind::Carries && !edge->vlans.isEmpty())
            return edge->vlans.toInt();
        if (edge->kind == EdgeKind::PortOf && lower->kind == VertexKind::Vlan)
            return lower->value("vlan"_L1).toInt();
    }
    return 0;
}

bool MapElements::isShown(const MapSeat &seat) const
{
    if (!shown().vlan)
        return true;
    const int vlan = seat.vlan > 0 ? seat.vlan : seat.bridge ? vlanBelow(*seat.bridge) : 0;
    return vlan == *shown().vlan;
}

void MapElements::seatGuests()
{
    QList<const TopologyVertex *> guests;
    for (const TopologyVertex &vertex : graph().vertices()) {
        if (vertex.kind == VertexKind::Guest)
            guests.append(&vertex);
    }
    std::ranges::sort(guests, {}, &TopologyVertex::guest);
    for (const TopologyVertex *guest : std::as_const(guests))
        seatGuest(*guest);
    for (QList<MapSeat> &seats : m_seats)
        std::ranges::stable_sort(seats, {}, &MapSeat::vlan);
}

void MapElements::seatGuest(const TopologyVertex &guest)
{
    QList<MapSeat> seats;
    QList<const TopologyVertex *> networks;
    for (const auto parts = graph().edgesFrom(guest.key); const TopologyEdge *part : parts) {
        const TopologyVertex *vertex = graph().vertex(part->to);
        if (vertex->kind == VertexKind::InnerNetwork)
            networks.append(vertex);
        if (vertex->kind != VertexKind::GuestNic)
            continue;
        MapSeat seat{&guest, vertex};
        for (const auto plugs = graph().edgesFrom(vertex->key); const TopologyEdge *plug : plugs) {
            if (plug->kind == EdgeKind::Bypasses)
                seat.bypass = plug;
            const TopologyVertex *upper = graph().vertex(plug->to);
            if (!carriesUp(plug->kind) || !isMapBridge(upper->kind))
                continue;
            seat.bridge = upper;
            seat.vlan = plug->kind == EdgeKind::Tagged ? plug->vlans.toInt() : 0;
        }
        seats.append(seat);
    }
    if (seats.isEmpty())
        seats.append({&guest});
    if (shown().docker)
        seats.first().networks = networks;
    for (const MapSeat &seat : std::as_const(seats)) {
        if (!isShown(seat))
            continue;
        if (seat.bridge)
            m_seats[seat.bridge->key].append(seat);
        else
            m_loose[TopologyKeys::ofNode(guest.node)].append(seat);
    }
}

const TopologyVertex *MapElements::holderOf(const QString &address) const
{
    const TopologyVertex *best = nullptr;
    for (const auto edges = graph().edgesTo(address); const TopologyEdge *edge : edges) {
        if (edge->kind != EdgeKind::HasAddress)
            continue;
        const TopologyVertex *holder = graph().vertex(edge->from);
        if (holder->guest.isValid())
            holder = graph().vertex(TopologyKeys::ofGuest(holder->guest));
        else if (!holder->node.isEmpty())
            holder = graph().vertex(TopologyKeys::ofNode(holder->node));
        // Of several the one that runs answers.
        if (holder && (!best || (holder->up && !best->up)))
            best = holder;
    }
    return best;
}

void MapElements::collectOutside()
{
    QSet<const TopologyVertex *> nowhere;
    const auto targetOf = [&](const TopologyEdge &edge) {
        const TopologyVertex *holder = holderOf(edge.to);
        if (holder)
            return holder;
        nowhere.insert(graph().vertex(edge.to));
        return graph().vertex(edge.to);
    };
    for (const TopologyVertex &vertex : graph().vertices()) {
        const bool isOutside = vertex.kind == VertexKind::Internet || vertex.kind == VertexKind::Host
                               || vertex.kind == VertexKind::Clients
                               || (vertex.kind == VertexKind::Router && !vertex.guest.isValid());
        if (isOutside)
            m_outside.append(&vertex);
        if (!shown().routes || (vertex.kind != VertexKind::Router && vertex.kind != VertexKind::Route))
            continue;
        for (const auto edges = graph().edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::Forwards)
                m_forwards.append({edge, &vertex, targetOf(*edge)});
            if (edge->kind != EdgeKind::RoutesTo)
                continue;
            MapWay way{&vertex, nullptr, edge, targetOf(*edge)};
            for (const auto from = graph().edgesTo(vertex.key); const TopologyEdge *serves : from) {
                if (serves->kind == EdgeKind::Serves)
                    way.serves = serves;
            }
            m_ways.append(way);
        }
    }
    // A name may stand for an address that nobody has and no route leads to.
    for (const NetworkFinding &finding : std::as_const(m_facts.findings)) {
        for (const QString &object : finding.objects) {
            const TopologyVertex *vertex = graph().vertex(object);
            if (vertex && vertex->kind == VertexKind::Address && !holderOf(object))
                nowhere.insert(vertex);
        }
    }
    // The router that the Internet is behind stands next to it.
    const auto rank = [this](const TopologyVertex *vertex) {
        static const QList<VertexKind> order{VertexKind::Internet, VertexKind::Router, VertexKind::Host,
                                             VertexKind::Clients};
        return std::tuple(order.indexOf(vertex->kind), graph().edgesTo(vertex->key).isEmpty(), vertex->label);
    };
    std::ranges::sort(m_outside, {}, rank);
    QList<const TopologyVertex *> lost(nowhere.cbegin(), nowhere.cend());
    std::ranges::sort(lost, {}, &TopologyVertex::key);
    m_outside += lost;
}

QList<const TopologyEdge *> MapElements::waysOf(const TopologyVertex &proxy) const
{
    QList<const TopologyEdge *> result;
    for (const auto edges = graph().edgesFrom(proxy.key); const TopologyEdge *edge : edges) {
        if (edge->kind == EdgeKind::Serves)
            result.append(edge);
    }
    return result;
}

QString MapElements::segmentWith(Ipv4 address) const
{
    for (const SubnetMap &subnet : m_facts.subnets) {
        if (subnet.subnet && subnet.subnet->contains(address))
            return subnet.segment;
    }
    return {};
}

void MapElements::collectFindings()
{
    for (const NetworkFinding &finding : m_facts.findings) {
        for (const QString &key : finding.objects) {
            const NetworkFinding *&known = m_findings[key];
            if (!known || known->severity < finding.severity)
                known = &finding;
        }
    }
}

const NetworkFinding *MapElements::finding(const MapSeat &seat) const
{
    if (m_findings.isEmpty())
        return nullptr;
    const NetworkFinding *worst = finding(seat.guest->key);
    const auto look = [&](const QString &key) {
        const NetworkFinding *found = finding(key);
        if (found && (!worst || worst->severity < found->severity))
            worst = found;
    };
    if (seat.nic) {
        look(seat.nic->key);
        for (const auto addresses = seat.nic->values("address"_L1); const QString &address : addresses)
            look(TopologyKeys::ofAddress(withoutPrefix(address)));
    }
    for (const TopologyVertex *network : seat.networks)
        look(network->key);
    return worst;
}

const OverlayEntry *MapElements::overlay(const QString &key) const
{
    const auto found = m_request.overlay.entries.constFind(key);
    return found == m_request.overlay.entries.cend() ? nullptr : &*found;
}

} // namespace Drydock
