// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkmodel.h"

namespace Drydock
{

struct ProxyRoute;

/// Puts the graph together: nodes and their interfaces (topologynodes.cpp), guests (topologyguests.cpp), routes, names
/// and what waits (topologyroutes.cpp), and what is outside the cluster with all addresses (topologybuilder.cpp).
class TopologyAssembly
{
public:
    explicit TopologyAssembly(const NetworkModel &model) : m_model(model) {}
    TopologyGraph build();

private:
    TopologyVertex &vertex(const QString &key, VertexKind kind, const QString &label);
    TopologyEdge &connect(const QString &from, const QString &to, EdgeKind kind);
    const ClusterSnapshot &snapshot() const { return m_model.facts().snapshot; }

    void addNode(const NodeState &node);
    void addInterface(const NodeWiring &wiring, const NodeInterface &interface);
    void addWiring(const NodeWiring &wiring, const NodeInterface &interface);
    void addZones();
    void addVnet(const SdnVnet &vnet, const NodeWiring &wiring);

    void addGuest(const GuestState &guest);
    void addGuestGaps(const GuestState &guest, const GuestDetails *details, TopologyVertex &vertex) const;
    void addNic(const PluggedNic &nic);
    void plugIn(const PluggedNic &nic);
    void addUnlistedBridge(const PluggedNic &nic, const QString &key);

    void addOutside();
    void addAddresses();
    void addGateways();

    void addRoutes();
    void addRoute(const ProxyRoute &route);
    void addNames();
    void addPending(const NodeWiring &wiring);
    void addRuntime(const NodeWiring &wiring);

    const NetworkModel &m_model;
    QHash<QString, TopologyVertex> m_vertices;
    QList<TopologyEdge> m_edges;
    QHash<QString, qsizetype> m_edgeAt;
};

/// Adds a fact unless the value says nothing.
void addFact(QList<NetworkFact> &facts, QLatin1StringView name, const QString &value, FactSource source,
             const QDateTime &readAt);
/// What an error of the API leaves unknown, with the privilege its text names.
KnowledgeGap gapOf(KnowledgeGap::What what, const Error &error);
/// The gap that the login's privileges leave among the bridges of every node; nothing when it may see them.
std::optional<KnowledgeGap> hiddenBridges(const ClusterSnapshot &snapshot);

} // namespace Drydock
