// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "topologygraph.h"

#include <QMap>

namespace Drydock
{

/// The interfaces of one node and what each stands on. Ports that are named but not listed are there too.
class NodeWiring
{
public:
    /// The outermost device of a chain of VLAN interfaces, and the VLAN ids on the way: eth0.10 → {eth0, "10"}.
    struct Wire {
        QString device;
        QString vlans;
    };

    NodeWiring() = default;
    NodeWiring(const NodeName &node, const NodeDetails *details);

    const NodeName &node() const { return m_node; }
    const NodeDetails *details() const { return m_details; }
    /// The node's list was read.
    bool isRead() const { return m_details && m_details->readAt.isValid() && !m_details->interfacesError; }
    QDateTime readAt() const { return m_details ? m_details->readAt : QDateTime(); }

    const QMap<QString, NodeInterface> &interfaces() const { return m_interfaces; }
    const NodeInterface *find(const QString &name) const;
    bool isListed(const QString &name) const { return m_interfaces.contains(name) && !m_implied.contains(name); }

    VertexKind kindOf(const QString &name) const;
    QString keyOf(const QString &name) const;
    /// Ports of a bridge or bond, with OVS ports that name the bridge themselves.
    QStringList portsOf(const QString &name) const { return m_ports.value(name); }
    /// The bridges that have this port: one, unless the configuration is wrong.
    QStringList bridgesOver(const QString &port) const { return m_bridgesOver.value(port); }
    Wire wireOf(const QString &name) const;
    /// The physical NICs under an interface, sorted.
    QStringList physicalUnder(const QString &name) const;
    /// What is declared, else what the interface takes over from those below, else 1500.
    int mtuOf(const QString &name) const;

private:
    void addImplied(const QString &name);
    void collectPorts();
    Wire wireOf(const QString &name, int depth) const;
    void collectPhysical(const QString &name, QStringList &found, int depth) const;
    int mtuOf(const QString &name, int depth) const;

    NodeName m_node;
    const NodeDetails *m_details = nullptr;
    QMap<QString, NodeInterface> m_interfaces;
    QStringList m_implied;
    QMap<QString, QStringList> m_ports;
    QMap<QString, QStringList> m_bridgesOver; ///< by port
};

bool isBridgeKind(VertexKind kind);

} // namespace Drydock
