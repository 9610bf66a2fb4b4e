// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodewiring.h"

#include "topologykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int defaultMtu = 1500;
/// Interfaces stand on each other this deep at most; a faulty file may go round in circles.
constexpr int deepest = 8;

} // namespace

bool isBridgeKind(VertexKind kind)
{
    return kind == VertexKind::Bridge || kind == VertexKind::OvsBridge || kind == VertexKind::Vnet;
}

NodeWiring::NodeWiring(const NodeName &node, const NodeDetails *details) : m_node(node), m_details(details)
{
    if (!details)
        return;
    for (const NodeInterface &interface : details->interfaces)
        m_interfaces.insert(interface.name, interface);
    for (const NodeInterface &interface : details->interfaces) {
        for (const QString &port : interface.ports)
            addImplied(port);
        addImplied(interface.rawDevice);
        if (!interface.ovsBridge.isEmpty() && !m_interfaces.contains(interface.ovsBridge)) {
            NodeInterface bridge;
            bridge.name = interface.ovsBridge;
            bridge.type = u"OVSBridge"_s;
            m_implied.append(bridge.name);
            m_interfaces.insert(bridge.name, bridge);
        }
    }
    collectPorts();
}

/// ifupdown2 makes "eth0.10" by itself when a bridge names it.
void NodeWiring::addImplied(const QString &name)
{
    if (name.isEmpty() || m_interfaces.contains(name))
        return;
    NodeInterface interface;
    interface.name = name;
    interface.active = true;
    bool isVlan = false;
    const qsizetype dot = name.lastIndexOf(u'.');
    const int vlan = dot > 0 ? name.sliced(dot + 1).toInt(&isVlan) : 0;
    if (isVlan) {
        interface.type = u"vlan"_s;
        interface.rawDevice = name.first(dot);
        interface.vlan = vlan;
    } else {
        interface.type = u"eth"_s;
    }
    m_implied.append(name);
    m_interfaces.insert(name, interface);
    addImplied(interface.rawDevice);
}

const NodeInterface *NodeWiring::find(const QString &name) const
{
    const auto found = m_interfaces.constFind(name);
    return found == m_interfaces.cend() ? nullptr : &*found;
}

VertexKind NodeWiring::kindOf(const QString &name) const
{
    static const QMap<QString, VertexKind> kinds{
        {u"eth"_s, VertexKind::Nic},      {u"bond"_s, VertexKind::Bond},       {u"OVSBond"_s, VertexKind::Bond},
        {u"vlan"_s, VertexKind::Vlan},    {u"bridge"_s, VertexKind::Bridge},   {u"OVSBridge"_s, VertexKind::OvsBridge},
        {u"OVSPort"_s, VertexKind::Port}, {u"OVSIntPort"_s, VertexKind::Port}, {u"vnet"_s, VertexKind::Vnet}};
    const NodeInterface *interface = find(name);
    return interface ? kinds.value(interface->type, VertexKind::Interface) : VertexKind::Bridge;
}

QString NodeWiring::keyOf(const QString &name) const
{
    const VertexKind kind = kindOf(name);
    // Guests name bridges without saying of what make.
    return TopologyKeys::ofInterface(kind == VertexKind::OvsBridge ? u"bridge"_s : vertexKindWord(kind), m_node, name);
}

void NodeWiring::collectPorts()
{
    for (const NodeInterface &interface : std::as_const(m_interfaces))
        m_ports[interface.name] += interface.ports;
    for (const NodeInterface &interface : std::as_const(m_interfaces)) {
        // An internal port is the node's own leg in the bridge, not a way out.
        const bool own = interface.type == "OVSIntPort"_L1;
        if (!interface.ovsBridge.isEmpty() && !own)
            m_ports[interface.ovsBridge].append(interface.name);
        for (QStringList &ports : m_ports) {
            if (own)
                ports.removeAll(interface.name);
        }
    }
    for (auto entry = m_ports.begin(); entry != m_ports.end(); ++entry) {
        entry->removeDuplicates();
        for (const QString &port : std::as_const(*entry)) {
            if (isBridgeKind(kindOf(entry.key())))
                m_bridgesOver[port].append(entry.key());
        }
    }
}

NodeWiring::Wire NodeWiring::wireOf(const QString &name) const
{
    return wireOf(name, 0);
}

NodeWiring::Wire NodeWiring::wireOf(const QString &name, int depth) const
{
    const NodeInterface *interface = find(name);
    if (!interface || kindOf(name) != VertexKind::Vlan || interface->rawDevice.isEmpty() || depth > deepest)
        return {name, {}};
    Wire wire = wireOf(interface->rawDevice, depth + 1);
    wire.vlans += (wire.vlans.isEmpty() ? QString() : u"."_s) + QString::number(interface->vlan);
    return wire;
}

QStringList NodeWiring::physicalUnder(const QString &name) const
{
    QStringList found;
    collectPhysical(name, found, 0);
    found.sort();
    found.removeDuplicates();
    return found;
}

void NodeWiring::collectPhysical(const QString &name, QStringList &found, int depth) const
{
    const NodeInterface *interface = find(name);
    if (!interface || depth > deepest)
        return;
    if (kindOf(name) == VertexKind::Nic)
        found.append(name);
    for (const auto ports = portsOf(name); const QString &port : ports)
        collectPhysical(port, found, depth + 1);
    collectPhysical(interface->rawDevice, found, depth + 1);
    if (interface->type == "OVSIntPort"_L1)
        collectPhysical(interface->ovsBridge, found, depth + 1);
}

int NodeWiring::mtuOf(const QString &name) const
{
    return mtuOf(name, 0);
}

int NodeWiring::mtuOf(const QString &name, int depth) const
{
    const NodeInterface *interface = find(name);
    if (!interface || depth > deepest)
        return defaultMtu;
    if (interface->mtu > 0)
        return interface->mtu;
    if (kindOf(name) == VertexKind::Vlan && !interface->rawDevice.isEmpty())
        return mtuOf(interface->rawDevice, depth + 1);
    // A bond gives its MTU to its slaves.
    for (const NodeInterface &other : m_interfaces) {
        if (kindOf(other.name) == VertexKind::Bond && other.mtu > 0 && other.ports.contains(name))
            return other.mtu;
    }
    int smallest = 0;
    for (const auto ports = portsOf(name); const QString &port : ports) {
        const int mtu = mtuOf(port, depth + 1);
        smallest = smallest == 0 ? mtu : std::min(smallest, mtu);
    }
    return smallest > 0 ? smallest : defaultMtu;
}

} // namespace Drydock
