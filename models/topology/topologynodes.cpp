// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologyassembly.h"
#include "topologykeys.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

void addFact(QList<NetworkFact> &facts, QLatin1StringView name, const QString &value, FactSource source,
             const QDateTime &readAt)
{
    if (!value.isEmpty())
        facts.append({name, value, source, readAt});
}

KnowledgeGap gapOf(KnowledgeGap::What what, const Error &error)
{
    // "Permission check failed (/vms/101, VM.GuestAgent.Audit|VM.GuestAgent.Unrestricted)"
    static const QRegularExpression denied(u"\\(([^,()]+), ([^()]+)\\)"_s);
    KnowledgeGap gap{what, KnowledgeGap::Why::Failed, {}, {}, error.text};
    if (error.kind == Error::Kind::Forbidden) {
        gap.why = KnowledgeGap::Why::NoRights;
        if (const auto match = denied.match(error.text); match.hasMatch()) {
            gap.path = match.captured(1).trimmed();
            gap.privilege = match.captured(2).trimmed();
        }
    } else if (what == KnowledgeGap::What::Addresses && error.text.contains("guest agent"_L1, Qt::CaseInsensitive)) {
        gap.why = KnowledgeGap::Why::NoAgent;
    } else if (error.kind == Error::Kind::Unreachable) {
        gap.why = KnowledgeGap::Why::NodeOffline;
    }
    return gap;
}

std::optional<KnowledgeGap> hiddenBridges(const ClusterSnapshot &snapshot)
{
    // Bridges a login may not see are left out of the list without a word.
    const QString path = u"/sdn/zones/localnetwork"_s;
    const Permissions &permissions = snapshot->permissions;
    if (!snapshot.freshness(Section::Permissions).everRead() || permissions.has(u"SDN.Audit"_s, path)
        || permissions.has(u"SDN.Use"_s, path))
        return std::nullopt;
    return KnowledgeGap{KnowledgeGap::What::Interfaces, KnowledgeGap::Why::NoRights, u"SDN.Audit"_s, path, {}};
}

void TopologyAssembly::addNode(const NodeState &node)
{
    const NodeWiring &wiring = m_model.wirings()[node.name];
    const QString key = TopologyKeys::ofNode(node.name);
    TopologyVertex &made = vertex(key, VertexKind::Node, node.name.text());
    made.node = node.name;
    made.up = node.status == NodeStatus::Online;
    const QDateTime seenAt = snapshot().freshness(Section::Status).readAt;
    addFact(made.facts, "status"_L1, made.up ? u"online"_s : u"offline"_s, FactSource::Cluster, seenAt);
    addFact(made.facts, "address"_L1, node.address, FactSource::Cluster, seenAt);
    const QStringList links = snapshot()->quorum.links.value(node.name);
    for (const QString &link : links)
        addFact(made.facts, "corosync"_L1, link, FactSource::Config, snapshot().freshness(Section::Votes).readAt);
    const NodeDetails *details = wiring.details();
    if (details && details->interfacesError)
        made.gaps.append(gapOf(KnowledgeGap::What::Interfaces, *details->interfacesError));
    else if (!made.up && !wiring.isRead())
        made.gaps.append({KnowledgeGap::What::Interfaces, KnowledgeGap::Why::NodeOffline, {}, {}, {}});
    else if (!wiring.isRead())
        made.gaps.append({KnowledgeGap::What::Interfaces, KnowledgeGap::Why::NotRead, {}, {}, {}});
    else if (const std::optional<KnowledgeGap> hidden = hiddenBridges(snapshot()))
        made.gaps.append(*hidden);
    for (const NodeInterface &interface : wiring.interfaces())
        addInterface(wiring, interface);
    for (const NodeInterface &interface : wiring.interfaces())
        addWiring(wiring, interface);
}

void TopologyAssembly::addInterface(const NodeWiring &wiring, const NodeInterface &interface)
{
    const QString key = wiring.keyOf(interface.name);
    const QDateTime at = wiring.readAt();
    TopologyVertex &made = vertex(key, wiring.kindOf(interface.name), interface.name);
    made.node = wiring.node();
    made.up = interface.active;
    made.segment = m_model.segmentOf(key);
    if (!wiring.isListed(interface.name)) {
        made.gaps.append({KnowledgeGap::What::Element, KnowledgeGap::Why::NotListed, {}, {}, {}});
        return;
    }
    const auto declare = [&](QLatin1StringView name, const QString &value) {
        addFact(made.facts, name, value, FactSource::Config, at);
    };
    declare("type"_L1, interface.type);
    declare("up"_L1, interface.active ? u"yes"_s : u"no"_s);
    declare("ports"_L1, wiring.portsOf(interface.name).join(u' '));
    declare("bondMode"_L1, interface.bondMode);
    declare("vlan"_L1, interface.vlan > 0 ? QString::number(interface.vlan) : QString());
    declare("rawDevice"_L1, interface.rawDevice);
    declare("vlanAware"_L1, interface.vlanAware ? u"yes"_s : QString());
    declare("vids"_L1, interface.vids);
    declare("mtu"_L1, interface.mtu > 0 ? QString::number(interface.mtu) : QString());
    declare("address"_L1, interface.cidr);
    if (interface.cidr6 != interface.cidr)
        declare("address"_L1, interface.cidr6);
    declare("gateway"_L1, interface.gateway);
    if (interface.gateway6 != interface.gateway)
        declare("gateway"_L1, interface.gateway6);
    const std::optional<Subnet> migration = Subnet::parse(snapshot()->options.migrationNetwork);
    const std::optional<Ipv4> own = Ipv4::parse(interface.cidr.section(u'/', 0, 0));
    addFact(made.facts, "migration"_L1, migration && own && migration->contains(*own) ? migration->text() : QString(),
            FactSource::Cluster, snapshot().freshness(Section::Options).readAt);
    declare("altNames"_L1, interface.altNames.join(u' '));
    declare("comments"_L1, interface.comments);
    for (const QString &line : interface.options)
        declare("option"_L1, line);
}

void TopologyAssembly::addWiring(const NodeWiring &wiring, const NodeInterface &interface)
{
    const QString key = wiring.keyOf(interface.name);
    const QDateTime at = wiring.readAt();
    // Physical NICs and what stands on nothing hang on the node itself.
    if (interface.ports.isEmpty() && interface.rawDevice.isEmpty() && interface.ovsBridge.isEmpty()
        && wiring.portsOf(interface.name).isEmpty())
        connect(TopologyKeys::ofNode(wiring.node()), key, EdgeKind::Has);
    for (const auto ports = wiring.portsOf(interface.name); const QString &port : ports) {
        TopologyEdge &edge = connect(wiring.keyOf(port), key, EdgeKind::PortOf);
        edge.mtu = wiring.find(port) ? wiring.find(port)->mtu : 0;
        edge.vlans = interface.vlanAware ? interface.vids : QString();
        addFact(edge.facts, "port"_L1, port, FactSource::Config, at);
    }
    if (!interface.rawDevice.isEmpty()) {
        TopologyEdge &edge = connect(wiring.keyOf(interface.rawDevice), key, EdgeKind::Tagged);
        edge.vlans = QString::number(interface.vlan);
        edge.mtu = interface.mtu;
        addFact(edge.facts, "vlan"_L1, edge.vlans, FactSource::Config, at);
    }
    // The node's own leg in an OVS bridge stands on it.
    if (interface.type == "OVSIntPort"_L1 && !interface.ovsBridge.isEmpty()) {
        TopologyEdge &edge =
            connect(wiring.keyOf(interface.ovsBridge), key, interface.vlan > 0 ? EdgeKind::Tagged : EdgeKind::PortOf);
        edge.vlans = interface.vlan > 0 ? QString::number(interface.vlan) : QString();
        addFact(edge.facts, "port"_L1, interface.name, FactSource::Config, at);
    }
}

void TopologyAssembly::addZones()
{
    const SdnFacts &sdn = m_model.facts().details.sdn;
    for (const SdnZone &zone : sdn.zones) {
        const QString key = TopologyKeys::ofNamed(u"zone"_s, zone.name);
        TopologyVertex &made = vertex(key, VertexKind::Zone, zone.name);
        const auto declare = [&](QLatin1StringView name, const QString &value) {
            addFact(made.facts, name, value, FactSource::Config, sdn.readAt);
        };
        declare("type"_L1, zone.type);
        declare("bridge"_L1, zone.bridge);
        declare("mtu"_L1, zone.mtu > 0 ? QString::number(zone.mtu) : QString());
        for (const NodeName &node : zone.nodes)
            declare("node"_L1, node.text());
        declare("pending"_L1, zone.pending);
        for (const NodeWiring &wiring : m_model.wirings()) {
            if (!zone.bridge.isEmpty() && wiring.find(zone.bridge) && zone.isOn(wiring.node()))
                connect(wiring.keyOf(zone.bridge), key, EdgeKind::Carries);
        }
    }
    for (const SdnVnet &vnet : sdn.vnets) {
        const auto zone = std::ranges::find(sdn.zones, vnet.zone, &SdnZone::name);
        for (const NodeWiring &wiring : m_model.wirings()) {
            if (zone == sdn.zones.cend() || zone->isOn(wiring.node()))
                addVnet(vnet, wiring);
        }
    }
    // A version without the packages of the SDN has none, and that is no gap.
    if (!sdn.error || sdn.error->kind == Error::Kind::NotSupported)
        return;
    for (const NodeState &node : snapshot()->nodes)
        m_vertices[TopologyKeys::ofNode(node.name)].gaps.append(gapOf(KnowledgeGap::What::Interfaces, *sdn.error));
}

/// Nodes are not asked for VNets: GET /nodes/{n}/network leaves them out.
void TopologyAssembly::addVnet(const SdnVnet &vnet, const NodeWiring &wiring)
{
    const SdnFacts &sdn = m_model.facts().details.sdn;
    const QString key = TopologyKeys::ofInterface(u"vnet"_s, wiring.node(), vnet.name);
    TopologyVertex &made = vertex(key, VertexKind::Vnet, vnet.name);
    made.node = wiring.node();
    made.segment = m_model.segmentOf(key);
    const auto declare = [&](QLatin1StringView name, const QString &value) {
        addFact(made.facts, name, value, FactSource::Config, sdn.readAt);
    };
    declare("zone"_L1, vnet.zone);
    declare("alias"_L1, vnet.alias);
    declare("vlanAware"_L1, vnet.vlanAware ? u"yes"_s : QString());
    for (const SdnSubnet &subnet : vnet.subnets) {
        declare("subnet"_L1, subnet.cidr);
        declare("gateway"_L1, subnet.gateway);
        for (const QString &range : subnet.dhcp)
            declare("dhcp"_L1, range);
        declare("pending"_L1, subnet.pending.isEmpty() ? QString() : subnet.cidr + u' ' + subnet.pending);
    }
    declare("pending"_L1, vnet.pending);
    connect(TopologyKeys::ofNode(wiring.node()), key, EdgeKind::Has);
    TopologyEdge &edge = connect(TopologyKeys::ofNamed(u"zone"_s, vnet.zone), key, EdgeKind::Carries);
    edge.vlans = vnet.tag > 0 ? QString::number(vnet.tag) : QString();
    addFact(edge.facts, "tag"_L1, edge.vlans, FactSource::Config, sdn.readAt);
}

} // namespace Drydock
