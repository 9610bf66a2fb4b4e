// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkchecks.h"
#include "topologyassembly.h"
#include "topologykeys.h"

#include <algorithm>

namespace Drydock
{

namespace
{

QString joined(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts.join(u',');
}

bool masquerades(const NodeInterface &bridge)
{
    return std::ranges::any_of(bridge.options, [](const QString &line) {
        return line.contains("MASQUERADE"_L1, Qt::CaseInsensitive) || line.contains("SNAT"_L1);
    });
}

} // namespace

BridgeMatrix bridgeMatrix(const NetworkModel &model)
{
    BridgeMatrix matrix;
    const bool hidden = hiddenBridges(model.facts().snapshot).has_value();
    for (const NodeWiring &wiring : model.wirings()) {
        matrix.nodes.append(wiring.node());
        for (const NodeInterface &interface : wiring.interfaces()) {
            if (isBridgeKind(wiring.kindOf(interface.name)) && wiring.isListed(interface.name)
                && !matrix.bridges.contains(interface.name))
                matrix.bridges.append(interface.name);
        }
    }
    matrix.bridges.sort();
    for (const QString &bridge : std::as_const(matrix.bridges)) {
        for (const NodeWiring &wiring : model.wirings()) {
            BridgeMatrix::Cell cell = BridgeMatrix::Cell::Missing;
            if (wiring.isListed(bridge))
                cell = wiring.find(bridge)->active ? BridgeMatrix::Cell::Present : BridgeMatrix::Cell::Inactive;
            else if (!wiring.isRead() || hidden)
                cell = BridgeMatrix::Cell::NotKnown;
            matrix.cells.insert({bridge, wiring.node()}, cell);
        }
    }
    return matrix;
}

void NetworkChecks::missingBridges()
{
    const BridgeMatrix matrix = bridgeMatrix(m_model);
    const QSet<QString> inUse = bridgesInUse();
    for (const QString &bridge : matrix.bridges) {
        QStringList having;
        for (const NodeName &node : matrix.nodes) {
            if (matrix.cell(bridge, node) == BridgeMatrix::Cell::Present)
                having.append(node.text());
        }
        for (const NodeName &node : matrix.nodes) {
            const BridgeMatrix::Cell cell = matrix.cell(bridge, node);
            if (cell != BridgeMatrix::Cell::Missing && cell != BridgeMatrix::Cell::Inactive)
                continue;
            const bool missing = cell == BridgeMatrix::Cell::Missing;
            const NodeWiring &wiring = *m_model.wirings().constFind(node);
            // What is missing is not in the graph: the node is.
            add("bridge-missing-on-node"_L1, inUse.contains(bridge) ? Severity::Caution : Severity::Info,
                {missing ? TopologyKeys::ofNode(node) : wiring.keyOf(bridge)},
                {{u"bridge"_s, bridge},
                 {u"node"_s, node.text()},
                 {u"having"_s, having.join(u',')},
                 {u"state"_s, missing ? u"missing"_s : u"inactive"_s}});
        }
    }
}

void NetworkChecks::vlansNotCarried()
{
    for (const PluggedNic &nic : m_model.nics()) {
        if (!nic.plug.bridge.isEmpty() && !nic.guest->isTemplate && (nic.plug.vlan > 0 || !nic.plug.trunks.isEmpty()))
            vlansOfNic(nic);
    }
    for (const NodeWiring &wiring : m_model.wirings()) {
        for (const NodeInterface &interface : wiring.interfaces()) {
            const NodeInterface *below = wiring.find(interface.rawDevice);
            if (!below || interface.vlan <= 0 || !below->vlanAware || below->vids.trimmed().isEmpty()
                || VlanList::parse(below->vids).contains(interface.vlan))
                continue;
            NetworkFinding &finding =
                add("vlan-not-carried"_L1, Severity::Blocker, {wiring.keyOf(interface.name), wiring.keyOf(below->name)},
                    {{u"vlans"_s, QString::number(interface.vlan)},
                     {u"bridge"_s, below->name},
                     {u"nodes"_s, wiring.node().text()},
                     {u"interface"_s, interface.name}});
            nameOwners(finding, {TopologyKeys::ofNode(wiring.node())});
        }
    }
}

void NetworkChecks::vlansOfNic(const PluggedNic &nic)
{
    const VlanList wanted = VlanList::parse(nic.plug.vlan > 0 ? QString::number(nic.plug.vlan) : nic.plug.trunks);
    QStringList nodes;
    QStringList bridges;
    QList<int> lacking;
    bool here = false;
    for (const NodeWiring &wiring : m_model.wirings()) {
        const NodeInterface *bridge = wiring.find(nic.plug.bridge);
        // A bridge that is not VLAN-aware gets a VLAN interface of its own for each tag; without a list all pass.
        if (!bridge || !bridge->vlanAware || bridge->vids.trimmed().isEmpty())
            continue;
        const QList<int> missing = VlanList::parse(bridge->vids).lacking(wanted);
        if (missing.isEmpty())
            continue;
        nodes.append(wiring.node().text());
        bridges.append(wiring.keyOf(bridge->name));
        lacking = missing;
        here = here || wiring.node() == nic.guest->node;
    }
    if (nodes.isEmpty())
        return;
    // Elsewhere it only matters once the guest moves.
    NetworkFinding &finding =
        add("vlan-not-carried"_L1, here ? Severity::Blocker : Severity::Caution, QStringList{nic.key} + bridges,
            {{u"vlans"_s, joined(lacking)},
             {u"bridge"_s, nic.plug.bridge},
             {u"nodes"_s, nodes.join(u',')},
             {u"here"_s, here ? u"yes"_s : u"no"_s}});
    nameOwners(finding, {TopologyKeys::ofGuest(nic.guest->key)});
}

void NetworkChecks::mtusOnNodes()
{
    for (const NodeWiring &wiring : m_model.wirings()) {
        for (const NodeInterface &interface : wiring.interfaces()) {
            if (interface.mtu <= 0 || wiring.kindOf(interface.name) == VertexKind::Bond)
                continue; // a bond sets its slaves
            QStringList below = wiring.portsOf(interface.name);
            if (!interface.rawDevice.isEmpty())
                below.append(interface.rawDevice);
            for (const QString &name : std::as_const(below)) {
                if (wiring.mtuOf(name) >= interface.mtu)
                    continue;
                add("mtu-mismatch"_L1, Severity::Caution, {wiring.keyOf(interface.name), wiring.keyOf(name)},
                    {{u"reason"_s, u"below"_s},
                     {u"node"_s, wiring.node().text()},
                     {u"interface"_s, interface.name},
                     {u"mtu"_s, QString::number(interface.mtu)},
                     {u"below"_s, name},
                     {u"smaller"_s, QString::number(wiring.mtuOf(name))}});
            }
        }
    }
}

void NetworkChecks::mtusAcrossNodes()
{
    const BridgeMatrix matrix = bridgeMatrix(m_model);
    for (const QString &bridge : matrix.bridges) {
        QMap<int, QStringList> nodes;
        QMap<int, QStringList> keys;
        for (const NodeWiring &wiring : m_model.wirings()) {
            if (!wiring.isListed(bridge) || !isBridgeKind(wiring.kindOf(bridge)))
                continue;
            nodes[wiring.mtuOf(bridge)].append(wiring.node().text());
            keys[wiring.mtuOf(bridge)].append(wiring.keyOf(bridge));
        }
        if (nodes.size() < 2)
            continue;
        QStringList mtus;
        QStringList objects;
        for (const auto &[mtu, bridges] : keys.asKeyValueRange()) {
            mtus.append(QString::number(mtu));
            objects += bridges;
        }
        add("mtu-mismatch"_L1, Severity::Caution, objects,
            {{u"reason"_s, u"nodes"_s},
             {u"bridge"_s, bridge},
             {u"mtus"_s, mtus.join(u',')},
             {u"smaller"_s, QString::number(nodes.firstKey())},
             {u"nodes"_s, nodes.first().join(u',')}});
    }
}

void NetworkChecks::mtusOfGuests()
{
    for (const PluggedNic &nic : m_model.nics()) {
        const auto wiring = m_model.wirings().constFind(nic.guest->node);
        if (nic.plug.mtu <= 1 || nic.guest->isTemplate || wiring == m_model.wirings().cend()
            || !wiring->isListed(nic.plug.bridge))
            continue;
        const int offered = wiring->mtuOf(nic.plug.bridge);
        if (offered >= nic.plug.mtu)
            continue;
        NetworkFinding &finding = add("mtu-mismatch"_L1, Severity::Caution, {nic.key, wiring->keyOf(nic.plug.bridge)},
                                      {{u"reason"_s, u"guest"_s},
                                       {u"bridge"_s, nic.plug.bridge},
                                       {u"node"_s, nic.guest->node.text()},
                                       {u"mtu"_s, QString::number(nic.plug.mtu)},
                                       {u"smaller"_s, QString::number(offered)}});
        nameOwners(finding, {TopologyKeys::ofGuest(nic.guest->key)});
    }
}

void NetworkChecks::nicsUnderTwoBridges()
{
    for (const NodeWiring &wiring : m_model.wirings()) {
        for (const NodeInterface &interface : wiring.interfaces()) {
            const QStringList bridges = wiring.bridgesOver(interface.name);
            if (bridges.size() < 2)
                continue;
            QStringList objects{wiring.keyOf(interface.name)};
            for (const QString &bridge : bridges)
                objects.append(wiring.keyOf(bridge));
            add("nic-under-two-bridges"_L1, Severity::Blocker, objects,
                {{u"nic"_s, interface.name}, {u"node"_s, wiring.node().text()}, {u"bridges"_s, bridges.join(u',')}});
        }
    }
}

void NetworkChecks::bridgesWithoutUplink()
{
    // On a single node a network of its own is a choice.
    if (m_model.wirings().size() < 2)
        return;
    for (const NodeWiring &wiring : m_model.wirings()) {
        for (const NodeInterface &interface : wiring.interfaces()) {
            const VertexKind kind = wiring.kindOf(interface.name);
            if ((kind != VertexKind::Bridge && kind != VertexKind::OvsBridge) || !wiring.isListed(interface.name)
                || !wiring.portsOf(interface.name).isEmpty() || masquerades(interface))
                continue;
            QStringList guests;
            for (const PluggedNic &nic : m_model.nics()) {
                const QString guest = TopologyKeys::ofGuest(nic.guest->key);
                if (nic.guest->node == wiring.node() && nic.plug.bridge == interface.name && !guests.contains(guest))
                    guests.append(guest);
            }
            if (guests.isEmpty())
                continue;
            NetworkFinding &finding =
                add("bridge-without-uplink"_L1, Severity::Caution, QStringList{wiring.keyOf(interface.name)} + guests,
                    {{u"bridge"_s, interface.name}, {u"node"_s, wiring.node().text()}});
            nameOwners(finding, guests);
        }
    }
}

} // namespace Drydock
