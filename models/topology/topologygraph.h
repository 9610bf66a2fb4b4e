// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QList>
#include <QMultiHash>
#include <QStringList>

#include <optional>

namespace Drydock
{

/// Where a fact of the network comes from. What is declared and what is observed may differ; both are kept.
enum class FactSource {
    Config,     ///< declared: a guest's configuration or a node's /etc/network/interfaces
    Agent,      ///< observed inside a VM by the QEMU agent
    Containers, ///< observed in a container's name space
    Cluster,    ///< what the cluster says of itself: run state, QDevice
    Typed,      ///< by hand
    Kernel,     ///< observed: what the bridges of a node really have as ports
    ProxyFile,  ///< declared: the reverse proxy's dynamic configuration
    ProxyApi,   ///< what the reverse proxy says that it does
    NameServer, ///< declared: local records of a name server
    Probe,      ///< observed from this computer: who answers
};

/// "config", "agent", "containers", "cluster", "typed", "kernel", "proxy-file", …; stable.
QString factSourceWord(FactSource source);
std::optional<FactSource> factSourceOf(QStringView word);

/// One thing that is known of an element, from one source.
struct NetworkFact {
    QString name; ///< stable: "mac", "mtu", "address", "gateway", …
    QString value;
    FactSource source = FactSource::Config;
    QDateTime readAt; ///< server's clock; invalid = not known

    bool isObserved() const
    {
        return source == FactSource::Agent || source == FactSource::Containers || source == FactSource::Kernel
               || source == FactSource::Probe;
    }
    friend bool operator==(const NetworkFact &, const NetworkFact &) = default;
};

/// Something that is not known of an element, and why: never silently absent.
struct KnowledgeGap {
    enum class What { Interfaces, Element, Config, Addresses, Routes, Backend };
    enum class Why {
        NotRead,     ///< nobody asked yet
        NoRights,    ///< `privilege` on `path` is missing
        NoAgent,     ///< the VM has no agent, or it does not run
        NotRunning,  ///< a guest that is off shows no addresses
        NodeOffline, ///< the node does not answer
        NotListed,   ///< others name it, but the node's list does not
        NotResolved, ///< no record that was read says which address the name in `serverText` has
        Failed,      ///< see `serverText`
    };

    What what = What::Element;
    Why why = Why::NotRead;
    QString privilege; ///< "SDN.Audit", or alternatives "A|B" as the server names them
    QString path;      ///< "/sdn/zones/localnetwork"
    QString serverText;

    friend bool operator==(const KnowledgeGap &, const KnowledgeGap &) = default;
};

/// "not-read", "no-rights", …; stable.
QString gapWord(KnowledgeGap::Why why);
std::optional<KnowledgeGap::Why> gapReasonOf(QStringView word);

enum class VertexKind {
    Internet,
    Router,
    Host, ///< outside the cluster: QDevice, NAS
    Clients,
    Node,
    Nic,
    Bond,
    Vlan, ///< VLAN interface
    Bridge,
    OvsBridge,
    Port, ///< OVS port or internal port
    Zone,
    Vnet,
    Interface, ///< any other interface of a node
    Guest,
    GuestNic,
    InnerNetwork, ///< inside a guest, on none of its NICs: Docker, tunnels
    Address,
    Route, ///< of the reverse proxy: what it does with requests for a host name
};

/// "nic", "bridge", "guest-nic", …; stable.
QString vertexKindWord(VertexKind kind);
std::optional<VertexKind> vertexKindOf(QStringView word);

/// One element of the network.
struct TopologyVertex {
    QString key; ///< stable over polls and restarts: "nic/pve-node1/eth0", "guestnic/vm:101/net0"
    VertexKind kind = VertexKind::Interface;
    QString label;
    NodeName node;   ///< where it is; empty outside the nodes
    GuestKey guest;  ///< whose it is; invalid for none
    bool up = true;  ///< runs, or is up
    QString segment; ///< the layer 2 network it is in ("vmbr0", "vmbr0.20"); empty where that says nothing
    QList<NetworkFact> facts;
    QList<KnowledgeGap> gaps;

    /// The first value of a fact; empty when there is none.
    QString value(QLatin1StringView name) const;
    QStringList values(QLatin1StringView name) const;
    /// A declared address is not among those that were observed.
    bool isSplit() const;
    friend bool operator==(const TopologyVertex &, const TopologyVertex &) = default;
};

enum class EdgeKind {
    Carries,    ///< Internet → router, zone → VNet, bridge → zone
    PortOf,     ///< NIC → bond, bond → bridge, guest NIC → bridge
    Tagged,     ///< device → VLAN interface; guest NIC → bridge with a VLAN tag
    Bypasses,   ///< guest NIC → the NIC of the node it uses without a bridge (macvlan, ipvlan, phys)
    Runs,       ///< node → guest
    Has,        ///< node → its interface, guest → its NIC or inner network
    HasAddress, ///< element → address
    Gateway,    ///< element → the address it names as its gateway
    Forwards,   ///< router → address
    Serves,     ///< proxy (guest or host) → its route
    RoutesTo,   ///< route → the address of its backend
};

/// "port-of", "has-address", …; stable.
QString edgeKindWord(EdgeKind kind);
std::optional<EdgeKind> edgeKindOf(QStringView word);

/// A connection, from the lower or owning element to the upper or owned one.
struct TopologyEdge {
    QString from;
    QString to;
    EdgeKind kind = EdgeKind::Has;
    QString vlans; ///< "10", "2-4094"; empty = untagged, or it says nothing
    int mtu = 0;   ///< 0 = not declared
    QList<NetworkFact> facts;

    QString key() const;
    friend bool operator==(const TopologyEdge &, const TopologyEdge &) = default;
};

/// The network as a value: vertices sorted by key, edges by ends and kind. Equal facts give equal graphs.
class TopologyGraph
{
public:
    TopologyGraph() = default;
    /// Sorts; edges whose ends are not there are dropped.
    TopologyGraph(QList<TopologyVertex> vertices, QList<TopologyEdge> edges);

    const QList<TopologyVertex> &vertices() const { return m_vertices; }
    const QList<TopologyEdge> &edges() const { return m_edges; }

    /// nullptr when there is none. Valid as long as this graph lives.
    const TopologyVertex *vertex(const QString &key) const;
    QList<const TopologyEdge *> edgesFrom(const QString &key) const;
    QList<const TopologyEdge *> edgesTo(const QString &key) const;
    const TopologyEdge *edge(const QString &from, const QString &to, EdgeKind kind) const;

    friend bool operator==(const TopologyGraph &a, const TopologyGraph &b)
    {
        return a.m_vertices == b.m_vertices && a.m_edges == b.m_edges;
    }

private:
    QList<TopologyVertex> m_vertices;
    QList<TopologyEdge> m_edges;
    QHash<QString, qsizetype> m_at;
    QMultiHash<QString, qsizetype> m_to;
};

} // namespace Drydock
