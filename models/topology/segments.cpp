// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString withVlan(const QString &name, int vlan)
{
    return vlan > 0 ? u"%1.%2"_s.arg(name).arg(vlan) : name;
}

} // namespace

Segments::Segments(const QMap<NodeName, NodeWiring> &wirings) : m_wirings(wirings) {}

bool Segments::hasUplink(const NodeName &node, const QString &bridge) const
{
    const auto wiring = m_wirings.constFind(node);
    // What is not known is taken to be as it is elsewhere.
    if (wiring == m_wirings.cend() || !wiring->isRead() || !wiring->isListed(bridge))
        return true;
    return wiring->kindOf(bridge) == VertexKind::Vnet || !wiring->portsOf(bridge).isEmpty();
}

QString Segments::ofBridge(const NodeName &node, const QString &bridge, int vlan)
{
    const QString id = u"bridge "_s + node.text() + u' ' + withVlan(bridge, vlan);
    if (m_parent.contains(id))
        return id;
    m_parent.insert(id, id);
    if (!hasUplink(node, bridge)) {
        m_label.insert(id, u"2 "_s + node.text() + u'/' + withVlan(bridge, vlan));
        return id;
    }
    // A name without VLAN is the better one for the same network.
    m_label.insert(id, (vlan > 0 ? u"1 "_s : u"0 "_s) + withVlan(bridge, vlan));
    join(id, u"shared "_s + withVlan(bridge, vlan));
    const auto wiring = m_wirings.constFind(node);
    if (wiring == m_wirings.cend())
        return id;
    for (const auto ports = wiring->portsOf(bridge); const QString &port : ports)
        join(id, ofWire(node, wiring->wireOf(port), vlan));
    return id;
}

QString Segments::ofWire(const NodeName &node, const NodeWiring::Wire &wire, int vlan)
{
    QString name = wire.device;
    if (!wire.vlans.isEmpty())
        name += u'.' + wire.vlans;
    name = withVlan(name, vlan);
    const QString id = u"wire "_s + node.text() + u' ' + name;
    if (!m_parent.contains(id)) {
        m_parent.insert(id, id);
        m_label.insert(id, u"3 "_s + node.text() + u'/' + name);
    }
    return id;
}

QString Segments::ofInterface(const NodeName &node, const QString &name)
{
    const auto wiring = m_wirings.constFind(node);
    if (wiring == m_wirings.cend())
        return ofBridge(node, name, 0);
    const NodeInterface *interface = wiring->find(name);
    if (!interface || isBridgeKind(wiring->kindOf(name)))
        return ofBridge(node, name, 0);
    if (!interface->ovsBridge.isEmpty())
        return ofBridge(node, interface->ovsBridge, interface->vlan);
    if (isBridgeKind(wiring->kindOf(interface->rawDevice)) && wiring->find(interface->rawDevice))
        return ofBridge(node, interface->rawDevice, interface->vlan);
    return ofWire(node, wiring->wireOf(name), 0);
}

QString Segments::root(const QString &id) const
{
    QString at = id;
    while (m_parent.value(at, at) != at)
        at = m_parent.value(at);
    // Shorten the way for the next one.
    QString step = id;
    while (m_parent.value(step, step) != at && m_parent.contains(step))
        step = std::exchange(m_parent[step], at);
    return at;
}

void Segments::join(const QString &a, const QString &b)
{
    for (const QString &id : {a, b}) {
        if (!m_parent.contains(id))
            m_parent.insert(id, id);
    }
    const QString rootA = root(a);
    const QString rootB = root(b);
    if (rootA != rootB)
        m_parent.insert(rootB, rootA);
    m_best.clear();
}

QString Segments::name(const QString &id) const
{
    if (id.isEmpty())
        return {};
    if (m_best.isEmpty()) {
        for (auto label = m_label.cbegin(); label != m_label.cend(); ++label) {
            QString &best = m_best[root(label.key())];
            if (best.isEmpty() || label.value() < best)
                best = label.value();
        }
    }
    return m_best.value(root(id)).mid(2);
}

} // namespace Drydock
