// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologyassembly.h"
#include "topologykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// What made a network inside a guest, after its interface's name; empty when the name does not tell.
QString makerOf(const QString &interface)
{
    struct Prefix {
        QLatin1StringView text;
        QLatin1StringView maker;
    };
    static constexpr Prefix prefixes[] = {
        {"docker"_L1, "docker"_L1},      {"br-"_L1, "docker"_L1},        {"veth"_L1, "docker"_L1},
        {"podman"_L1, "podman"_L1},      {"cni-podman"_L1, "podman"_L1}, {"cni"_L1, "kubernetes"_L1},
        {"flannel"_L1, "kubernetes"_L1}, {"wg"_L1, "tunnel"_L1},         {"tun"_L1, "tunnel"_L1},
        {"tailscale"_L1, "tunnel"_L1},   {"lxcbr"_L1, "lxc"_L1},         {"virbr"_L1, "libvirt"_L1}};
    for (const Prefix &prefix : prefixes) {
        if (interface.startsWith(prefix.text))
            return prefix.maker;
    }
    return {};
}

} // namespace

void TopologyAssembly::addGuest(const GuestState &guest)
{
    const auto found = m_model.facts().details.guests.constFind(guest.key);
    const GuestDetails *details = found == m_model.facts().details.guests.cend() ? nullptr : &*found;
    const QString key = TopologyKeys::ofGuest(guest.key);
    TopologyVertex &made = vertex(key, VertexKind::Guest, guest.name.isEmpty() ? guest.key.sid() : guest.name);
    made.node = guest.node;
    made.guest = guest.key;
    made.up = guest.isRunning();
    const QDateTime seenAt = snapshot().freshness(Section::Resources).readAt;
    addFact(made.facts, "status"_L1, guest.stateText, FactSource::Cluster, seenAt);
    addFact(made.facts, "node"_L1, guest.node.text(), FactSource::Cluster, seenAt);
    addFact(made.facts, "tags"_L1, guest.tags.join(u' '), FactSource::Cluster, seenAt);
    addFact(made.facts, "template"_L1, guest.isTemplate ? u"yes"_s : QString(), FactSource::Cluster, seenAt);
    addGuestGaps(guest, details, made);
    connect(TopologyKeys::ofNode(guest.node), key, EdgeKind::Runs);
}

void TopologyAssembly::addGuestGaps(const GuestState &guest, const GuestDetails *details, TopologyVertex &made) const
{
    using What = KnowledgeGap::What;
    using Why = KnowledgeGap::Why;
    if (details && details->error) {
        made.gaps.append(gapOf(What::Config, *details->error));
        return;
    }
    if (!details || !details->readAt.isValid()) {
        made.gaps.append({What::Config, Why::NotRead, {}, {}, {}});
        return;
    }
    if (details->addressError)
        made.gaps.append(gapOf(What::Addresses, *details->addressError));
    else if (!guest.isRunning() && !guest.isTemplate)
        made.gaps.append({What::Addresses, Why::NotRunning, {}, {}, {}});
    else if (guest.isRunning() && guest.key.kind == GuestKind::Vm && !details->agentEnabled)
        made.gaps.append({What::Addresses, Why::NoAgent, {}, {}, {}});
}

void TopologyAssembly::addNic(const PluggedNic &nic)
{
    const GuestPlug &plug = nic.plug;
    const QDateTime at = nic.details->readAt;
    const QString label = plug.name.isEmpty() ? plug.key : u"%1 (%2)"_s.arg(plug.key, plug.name);
    TopologyVertex &made = vertex(nic.key, VertexKind::GuestNic, label);
    made.node = nic.guest->node;
    made.guest = nic.guest->key;
    made.up = nic.guest->isRunning() && !plug.linkDown;
    made.segment = nic.segment;
    const auto declare = [&](QLatin1StringView name, const QString &value) {
        addFact(made.facts, name, value, FactSource::Config, at);
    };
    declare("mac"_L1, plug.mac);
    declare("bridge"_L1, plug.bridge);
    declare("vlan"_L1, plug.vlan > 0 ? QString::number(plug.vlan) : QString());
    declare("trunks"_L1, plug.trunks);
    declare("mtu"_L1, plug.mtu > 1 ? QString::number(plug.mtu) : QString());
    declare("linkDown"_L1, plug.linkDown ? u"yes"_s : QString());
    declare("bypass"_L1, plug.bypass);
    declare("hostDevice"_L1, plug.hostDevice);
    for (const QString &address : plug.addresses)
        declare("address"_L1, address);
    declare("address"_L1, plug.dhcp ? u"dhcp"_s : QString());
    for (const QString &gateway : plug.gateways)
        declare("gateway"_L1, gateway);
    for (const auto claims = m_model.claimsOf(nic.key); const AddressClaim *claim : claims) {
        if (claim->source != FactSource::Config)
            addFact(made.facts, "address"_L1, u"%1/%2"_s.arg(claim->address).arg(claim->prefix), claim->source,
                    claim->readAt);
    }
    connect(TopologyKeys::ofGuest(nic.guest->key), nic.key, EdgeKind::Has);
    plugIn(nic);
}

void TopologyAssembly::plugIn(const PluggedNic &nic)
{
    const GuestPlug &plug = nic.plug;
    const auto wiring = m_model.wirings().constFind(nic.guest->node);
    if (!plug.hostDevice.isEmpty() && wiring != m_model.wirings().cend()) {
        const QString below = wiring->keyOf(plug.hostDevice);
        if (!m_vertices.contains(below)) {
            TopologyVertex &unlisted = vertex(below, wiring->kindOf(plug.hostDevice), plug.hostDevice);
            unlisted.node = nic.guest->node;
            unlisted.gaps.append({KnowledgeGap::What::Element, KnowledgeGap::Why::NotListed, {}, {}, {}});
        }
        TopologyEdge &edge = connect(nic.key, below, EdgeKind::Bypasses);
        addFact(edge.facts, "bypass"_L1, plug.bypass, FactSource::Config, nic.details->readAt);
    }
    if (plug.bridge.isEmpty())
        return;
    const bool isVnet = std::ranges::contains(m_model.facts().details.sdn.vnets, plug.bridge, &SdnVnet::name);
    QString bridge = TopologyKeys::ofInterface(isVnet ? u"vnet"_s : u"bridge"_s, nic.guest->node, plug.bridge);
    if (wiring != m_model.wirings().cend() && wiring->find(plug.bridge))
        bridge = wiring->keyOf(plug.bridge);
    if (!m_vertices.contains(bridge))
        addUnlistedBridge(nic, bridge);
    TopologyEdge &edge = connect(nic.key, bridge, plug.vlan > 0 ? EdgeKind::Tagged : EdgeKind::PortOf);
    edge.vlans = plug.vlan > 0 ? QString::number(plug.vlan) : plug.trunks;
    edge.mtu = plug.mtu > 1 ? plug.mtu : 0;
    addFact(edge.facts, "bridge"_L1, plug.bridge, FactSource::Config, nic.details->readAt);
    addFact(edge.facts, "vlan"_L1, edge.vlans, FactSource::Config, nic.details->readAt);
}

/// A bridge that a guest names and its node does not list: the place is drawn, with the reason.
void TopologyAssembly::addUnlistedBridge(const PluggedNic &nic, const QString &key)
{
    const auto wiring = m_model.wirings().constFind(nic.guest->node);
    TopologyVertex &made = vertex(key, VertexKind::Bridge, nic.plug.bridge);
    made.node = nic.guest->node;
    made.segment = nic.segment;
    KnowledgeGap gap{KnowledgeGap::What::Element, KnowledgeGap::Why::NotListed, {}, {}, {}};
    const NodeState *node = snapshot().node(nic.guest->node);
    if (wiring == m_model.wirings().cend() || !wiring->isRead()) {
        const NodeDetails *details = wiring == m_model.wirings().cend() ? nullptr : wiring->details();
        if (details && details->interfacesError)
            gap = gapOf(KnowledgeGap::What::Element, *details->interfacesError);
        else
            gap.why = node && node->status == NodeStatus::Offline ? KnowledgeGap::Why::NodeOffline
                                                                  : KnowledgeGap::Why::NotRead;
    } else if (const std::optional<KnowledgeGap> hidden = hiddenBridges(snapshot())) {
        gap = *hidden;
        gap.what = KnowledgeGap::What::Element;
    }
    made.gaps.append(gap);
    connect(TopologyKeys::ofNode(nic.guest->node), key, EdgeKind::Has);
}

void TopologyAssembly::addAddresses()
{
    for (const AddressClaim &claim : m_model.addresses()) {
        if (claim.isInner() && !m_vertices.contains(claim.holder)) {
            TopologyVertex &inner = vertex(claim.holder, VertexKind::InnerNetwork, claim.inner);
            inner.guest = claim.guest;
            const GuestState *guest = snapshot().guest(claim.guest.vmid);
            inner.node = guest ? guest->node : NodeName();
            addFact(inner.facts, "maker"_L1, makerOf(claim.inner), claim.source, claim.readAt);
            connect(claim.owner, claim.holder, EdgeKind::Has);
        }
        if (claim.isInner()) {
            addFact(m_vertices[claim.holder].facts, "address"_L1, u"%1/%2"_s.arg(claim.address).arg(claim.prefix),
                    claim.source, claim.readAt);
        }
        const QString key = claim.isInner() ? TopologyKeys::ofInnerAddress(claim.guest, claim.inner, claim.address)
                                            : TopologyKeys::ofAddress(claim.address);
        TopologyVertex &address = vertex(key, VertexKind::Address, claim.address);
        if (address.segment.isEmpty())
            address.segment = claim.segment;
        if (claim.isInner())
            address.guest = claim.guest;
        addFact(address.facts, "holder"_L1, claim.holder, claim.source, claim.readAt);
        TopologyEdge &edge = connect(claim.holder, key, EdgeKind::HasAddress);
        addFact(edge.facts, "prefix"_L1, claim.prefix > 0 ? QString::number(claim.prefix) : QString(), claim.source,
                claim.readAt);
        addFact(edge.facts, "known"_L1,
                claim.source == FactSource::Agent || claim.source == FactSource::Containers ? u"observed"_s
                                                                                            : u"declared"_s,
                claim.source, claim.readAt);
    }
}

} // namespace Drydock
