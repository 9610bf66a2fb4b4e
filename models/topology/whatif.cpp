// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif.h"

#include "cluster/enumwords.h"
#include "ha/quorum.h"
#include "ha/startplace.h"
#include "hafate.h"
#include "subnet.h"
#include "topologykeys.h"
#include "uplinks.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr std::array assumptionWords{
    EnumWord{Assumption::Kind::NodeLost, "node-lost"_L1}, EnumWord{Assumption::Kind::NodeDrained, "node-drained"_L1},
    EnumWord{Assumption::Kind::LinkDown, "link-down"_L1}, EnumWord{Assumption::Kind::GuestStopped, "guest-stopped"_L1},
    EnumWord{Assumption::Kind::HostGone, "host-gone"_L1},
};

bool isPartOfGuest(VertexKind kind)
{
    return kind == VertexKind::GuestNic || kind == VertexKind::InnerNetwork;
}

/// Follows what happens to one element along the edges: what stands on it, then the addresses, then who needs those.
class Consequences
{
public:
    Consequences(const TopologyFacts &facts, const TopologyGraph &graph, const Assumption &assumption)
        : m_facts(facts), m_graph(graph), m_assumption(assumption)
    {
    }

    TopologyOverlay follow()
    {
        const TopologyVertex *subject = m_graph.vertex(m_assumption.subject);
        if (!subject)
            return m_overlay;
        const bool plain = subject->kind == VertexKind::Node || subject->kind == VertexKind::Guest;
        m_overlay.title =
            assumptionWord(m_assumption.kind) + u'/' + (plain ? subject->key.section(u'/', 1) : subject->key);
        mark(subject->key, {.mark = OverlayMark::Lost});
        switch (m_assumption.kind) {
        case Assumption::Kind::NodeLost:
        case Assumption::Kind::NodeDrained:
            loseNode(*subject);
            break;
        case Assumption::Kind::LinkDown:
            cutLink(*subject);
            break;
        case Assumption::Kind::GuestStopped:
            markParts(*subject);
            break;
        case Assumption::Kind::HostGone:
            break;
        }
        devicesThatAreGuests();
        addresses();
        routes();
        pairs();
        return m_overlay;
    }

private:
    const OverlayEntry *entry(const QString &key) const
    {
        const auto found = m_overlay.entries.constFind(key);
        return found == m_overlay.entries.cend() ? nullptr : &*found;
    }
    bool isGone(const QString &key) const
    {
        const OverlayEntry *found = entry(key);
        return found && (found->mark == OverlayMark::Lost || found->mark == OverlayMark::Unreachable);
    }
    bool isBack(const QString &key) const
    {
        const OverlayEntry *found = entry(key);
        return found && found->mark == OverlayMark::Recovered;
    }
    /// The first word on an element stands.
    void mark(const QString &key, const OverlayEntry &said)
    {
        if (!m_overlay.entries.contains(key))
            m_overlay.entries.insert(key, said);
    }
    void mark(const QString &key, OverlayMark what, const QString &because)
    {
        mark(key, OverlayEntry{.mark = what, .because = because});
    }

    /// NICs and inner networks share the guest's fate.
    void markParts(const TopologyVertex &guest)
    {
        OverlayEntry said = *entry(guest.key);
        said.because = guest.key;
        for (const auto edges = m_graph.edgesFrom(guest.key); const TopologyEdge *edge : edges) {
            const TopologyVertex *part = m_graph.vertex(edge->to);
            if (edge->kind == EdgeKind::Has && isPartOfGuest(part->kind))
                mark(part->key, said);
        }
    }

    void loseNode(const TopologyVertex &node)
    {
        if (m_assumption.kind == Assumption::Kind::NodeLost)
            m_forecast = forecastLoss(m_facts.snapshot, m_facts.details, {node.node});
        for (const TopologyVertex &vertex : m_graph.vertices()) {
            if (vertex.node != node.node || vertex.key == node.key || vertex.guest.isValid())
                continue;
            mark(vertex.key, OverlayMark::Lost, node.key);
        }
        for (const auto edges = m_graph.edgesFrom(node.key); const TopologyEdge *edge : edges) {
            if (edge->kind != EdgeKind::Runs)
                continue;
            const TopologyVertex &guest = *m_graph.vertex(edge->to);
            OverlayEntry fate = fateOf(guest);
            fate.because = node.key;
            mark(guest.key, fate);
            markParts(guest);
        }
    }

    OverlayEntry fateOf(const TopologyVertex &guest) const
    {
        if (m_assumption.kind == Assumption::Kind::NodeLost)
            return haFate(m_forecast, guest.guest);
        const auto move = m_assumption.moves.constFind(guest.guest);
        if (move == m_assumption.moves.cend())
            return {.mark = OverlayMark::Lost};
        const bool connected = hasBridgesOf(m_facts.details, guest.guest, *move);
        return {.mark = connected ? OverlayMark::Recovered : OverlayMark::Unreachable, .movesTo = *move};
    }

    void cutLink(const TopologyVertex &link)
    {
        const Uplinks before(m_graph, {});
        const Uplinks after(m_graph, {link.key});
        for (const TopologyVertex &vertex : m_graph.vertices()) {
            if (vertex.node != link.node || vertex.kind == VertexKind::Node || vertex.kind == VertexKind::Guest
                || vertex.kind == VertexKind::InnerNetwork || vertex.key == link.key)
                continue;
            if (before.reaches(vertex.key) && !after.reaches(vertex.key))
                mark(vertex.key, OverlayMark::Unreachable, link.key);
            else if (vertex.kind == VertexKind::Bond && m_graph.edge(link.key, vertex.key, EdgeKind::PortOf) && link.up)
                mark(vertex.key, OverlayMark::Impaired, link.key);
        }
        for (const TopologyVertex &vertex : m_graph.vertices()) {
            if (vertex.kind == VertexKind::Guest && vertex.node == link.node && vertex.up)
                cutGuest(vertex, before);
        }
        cutNode(link);
    }

    void cutGuest(const TopologyVertex &guest, const Uplinks &before)
    {
        int connected = 0;
        int lost = 0;
        QString because;
        for (const auto edges = m_graph.edgesFrom(guest.key); const TopologyEdge *edge : edges) {
            if (m_graph.vertex(edge->to)->kind != VertexKind::GuestNic || !before.reaches(edge->to))
                continue;
            ++connected;
            if (const OverlayEntry *gone = entry(edge->to)) {
                ++lost;
                because = gone->because;
            }
        }
        if (lost > 0)
            mark(guest.key, lost == connected ? OverlayMark::Unreachable : OverlayMark::Impaired, because);
    }

    /// The addresses by which the cluster knows the node.
    void cutNode(const TopologyVertex &link)
    {
        const TopologyVertex *node = m_graph.vertex(TopologyKeys::ofNode(link.node));
        if (!node)
            return;
        QStringList known = node->values("corosync"_L1);
        if (known.isEmpty())
            known = node->values("address"_L1);
        int seen = 0;
        int cut = 0;
        for (const QString &address : std::as_const(known)) {
            for (const auto edges = m_graph.edgesTo(TopologyKeys::ofAddress(plainAddress(address)));
                 const TopologyEdge *edge : edges) {
                if (edge->kind != EdgeKind::HasAddress || m_graph.vertex(edge->from)->node != link.node)
                    continue;
                ++seen;
                cut += isGone(edge->from) ? 1 : 0;
            }
        }
        if (cut > 0)
            mark(node->key, cut == seen ? OverlayMark::Unreachable : OverlayMark::Impaired, link.key);
    }

    /// A router or host that is a guest goes with it.
    void devicesThatAreGuests()
    {
        const auto follow = [&](const QString &key, const GuestKey &guest) {
            const QString owner = TopologyKeys::ofGuest(guest);
            if (!guest.isValid() || !m_graph.vertex(key))
                return;
            if (isGone(owner))
                mark(key, OverlayMark::Unreachable, owner);
            else if (isBack(owner))
                mark(key, OverlayEntry{.mark = OverlayMark::Impaired,
                                       .secondsAtMost = entry(owner)->secondsAtMost,
                                       .because = owner});
        };
        for (const HandTyped::Router &router : m_facts.typed.routers)
            follow(TopologyKeys::ofNamed(u"router"_s, router.name), router.guest);
        for (const HandTyped::Host &host : m_facts.typed.hosts)
            follow(TopologyKeys::ofNamed(u"host"_s, host.name), host.guest);
    }

    QStringList holdersOf(const QString &address) const
    {
        QStringList holders;
        for (const auto edges = m_graph.edgesTo(address); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::HasAddress)
                holders.append(edge->from);
        }
        return holders;
    }

    /// One that nobody answered to before is no loss.
    void addresses()
    {
        for (const TopologyVertex &vertex : m_graph.vertices()) {
            if (vertex.kind != VertexKind::Address)
                continue;
            QString because;
            bool answered = false;
            for (const auto holders = holdersOf(vertex.key); const QString &holder : holders) {
                if (!m_graph.vertex(holder)->up)
                    continue;
                if (!isGone(holder)) {
                    answered = true;
                    break;
                }
                because = holder;
            }
            if (!answered && !because.isEmpty())
                mark(vertex.key, OverlayMark::Unreachable, because);
        }
    }

    void routes()
    {
        for (const TopologyVertex &vertex : m_graph.vertices()) {
            if (vertex.kind == VertexKind::Route && vertex.up)
                followRoute(vertex);
        }
    }

    /// The guest, node or host that an address belongs to, by one of its holders.
    QString ownerOf(const QString &holder) const
    {
        const TopologyVertex *vertex = m_graph.vertex(holder);
        return vertex && vertex->guest.isValid() ? TopologyKeys::ofGuest(vertex->guest) : holder;
    }

    /// The servers of a route, by how they fare.
    struct Servers {
        int working = 0;
        QString gone;      ///< owner of one that is
        QString returning; ///< owner of one that is started elsewhere
    };

    Servers serversOf(const TopologyVertex &route) const
    {
        Servers servers;
        for (const auto edges = m_graph.edgesFrom(route.key); const TopologyEdge *edge : edges) {
            if (edge->kind != EdgeKind::RoutesTo)
                continue;
            if (isGone(edge->to)) {
                servers.gone = ownerOf(entry(edge->to)->because);
                continue;
            }
            const QStringList holders = holdersOf(edge->to);
            const auto back =
                std::ranges::find_if(holders, [&](const QString &holder) { return isBack(ownerOf(holder)); });
            // Whoever has an address outside the cluster is taken to answer.
            if (back != holders.cend())
                servers.returning = ownerOf(*back);
            else if (holders.isEmpty()
                     || std::ranges::any_of(holders, [&](const QString &holder) { return m_graph.vertex(holder)->up; }))
                ++servers.working;
        }
        return servers;
    }

    void followRoute(const TopologyVertex &route)
    {
        OverlayEntry away{.mark = OverlayMark::Impaired};
        const auto waitFor = [&](const QString &owner) {
            away.because = owner;
            away.secondsAtMost = std::max(away.secondsAtMost, entry(owner)->secondsAtMost);
        };
        for (const auto edges = m_graph.edgesTo(route.key); const TopologyEdge *edge : edges) {
            if (edge->kind != EdgeKind::Serves)
                continue;
            const QString cut = isGone(edge->from) ? edge->from : lostEntryOf(edge->from);
            if (!cut.isEmpty())
                mark(route.key, OverlayMark::Unreachable, cut);
            else if (isBack(edge->from))
                waitFor(edge->from);
        }
        const Servers servers = serversOf(route);
        const bool needed = servers.working == 0;
        if (needed && !servers.returning.isEmpty())
            waitFor(servers.returning);
        else if (needed && !servers.gone.isEmpty())
            mark(route.key, OverlayMark::Unreachable, servers.gone);
        else if (away.because.isEmpty())
            away.because = servers.gone.isEmpty() ? servers.returning : servers.gone;
        if (!away.because.isEmpty())
            mark(route.key, away);
    }

    /// The router that is missing when all that forward to this proxy are.
    QString lostEntryOf(const QString &proxy) const
    {
        QStringList routers;
        QStringList open{proxy};
        for (const auto parts = m_graph.edgesFrom(proxy); const TopologyEdge *part : parts) {
            if (part->kind == EdgeKind::Has)
                open.append(part->to);
        }
        for (const QString &holder : std::as_const(open)) {
            for (const auto addresses = m_graph.edgesFrom(holder); const TopologyEdge *has : addresses) {
                if (has->kind != EdgeKind::HasAddress)
                    continue;
                for (const auto ways = m_graph.edgesTo(has->to); const TopologyEdge *way : ways) {
                    if (way->kind == EdgeKind::Forwards)
                        routers.append(way->from);
                }
            }
        }
        const bool lost =
            !routers.isEmpty() && std::ranges::all_of(routers, [&](const QString &router) { return isGone(router); });
        return lost ? routers.first() : QString();
    }

    /// Who does the same job alone now.
    void pairs()
    {
        const QMap<QString, OverlayEntry> entries = m_overlay.entries;
        for (const auto &[key, said] : entries.asKeyValueRange()) {
            const TopologyVertex *lost = m_graph.vertex(key);
            const bool away = said.mark == OverlayMark::Recovered && said.secondsAtMost;
            if (lost->kind != VertexKind::Guest || !lost->up || (!isGone(key) && !away))
                continue;
            const GuestState *state = m_facts.snapshot.guest(lost->guest.vmid);
            for (const GuestState &other : m_facts.snapshot->guests) {
                if (!state || !other.isRunning() || other.key == state->key
                    || !(arePair(*state, other) || bothResolve(*lost, other.key)))
                    continue;
                mark(TopologyKeys::ofGuest(other.key),
                     OverlayEntry{.mark = OverlayMark::Impaired,
                                  .secondsAtMost = away ? said.secondsAtMost : std::nullopt,
                                  .because = key});
            }
        }
    }

    bool bothResolve(const TopologyVertex &guest, const GuestKey &other) const
    {
        const auto resolves = [&](const GuestKey &key) {
            return std::ranges::any_of(m_facts.typed.dnsServers, [&](Ipv4 server) {
                const QStringList holders = holdersOf(TopologyKeys::ofAddress(server.text()));
                return std::ranges::any_of(holders,
                                           [&](const QString &holder) { return m_graph.vertex(holder)->guest == key; });
            });
        };
        return resolves(guest.guest) && resolves(other);
    }

    const TopologyFacts &m_facts;
    const TopologyGraph &m_graph;
    const Assumption &m_assumption;
    LossForecast m_forecast; ///< of a node that is lost
    TopologyOverlay m_overlay;
};

} // namespace

QString assumptionWord(Assumption::Kind kind)
{
    return wordOf(assumptionWords, kind);
}

std::optional<Assumption::Kind> assumptionOn(const TopologyVertex &vertex)
{
    switch (vertex.kind) {
    case VertexKind::Node:
        return Assumption::Kind::NodeLost;
    case VertexKind::Nic:
    case VertexKind::Bond:
    case VertexKind::Vlan:
    case VertexKind::Bridge:
    case VertexKind::OvsBridge:
        return Assumption::Kind::LinkDown;
    case VertexKind::Guest:
        return vertex.up ? std::optional(Assumption::Kind::GuestStopped) : std::nullopt;
    case VertexKind::Router:
    case VertexKind::Host:
        return Assumption::Kind::HostGone;
    default:
        return std::nullopt;
    }
}

TopologyOverlay whatIf(const TopologyFacts &facts, const TopologyGraph &graph, const Assumption &assumption)
{
    return Consequences(facts, graph, assumption).follow();
}

} // namespace Drydock
