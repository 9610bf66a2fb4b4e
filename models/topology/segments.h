// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodewiring.h"

#include <QHash>
#include <QMap>

namespace Drydock
{

/// Which bridges, VLANs and NICs are one layer 2 network. Bridges of the same name on several nodes are, as Proxmox VE
/// takes them to be when a guest moves, if they have an uplink; so are a VLAN tag on a bridge and a VLAN interface with
/// the same id on its NIC. A bridge without uplink is a network of its own on each node.
class Segments
{
public:
    explicit Segments(const QMap<NodeName, NodeWiring> &wirings);

    /// Ids of places; equal names after all were asked for mean the same network.
    QString ofBridge(const NodeName &node, const QString &bridge, int vlan);
    QString ofInterface(const NodeName &node, const QString &name);
    void join(const QString &a, const QString &b);

    /// "vmbr0", "vmbr0.10", "pve-node1/vmbr2" (no uplink), "pve-node1/eno3" (no bridge).
    QString name(const QString &id) const;
    bool hasUplink(const NodeName &node, const QString &bridge) const;

private:
    QString ofWire(const NodeName &node, const NodeWiring::Wire &wire, int vlan);
    QString root(const QString &id) const;

    const QMap<NodeName, NodeWiring> &m_wirings;
    mutable QHash<QString, QString> m_parent;
    QHash<QString, QString> m_label; ///< sortable: what to call the network after this place
    mutable QHash<QString, QString> m_best;
};

} // namespace Drydock
