// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkmodel.h"

#include "cluster/addresses.h"
#include "topologykeys.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QMap<NodeName, NodeWiring> wiringsOf(const TopologyFacts &facts)
{
    QMap<NodeName, NodeWiring> result;
    for (const NodeState &node : facts.snapshot->nodes) {
        const auto details = facts.details.nodes.constFind(node.name);
        const NodeDetails *read = details == facts.details.nodes.cend() ? nullptr : &*details;
        result.insert(node.name, NodeWiring(node.name, read));
    }
    return result;
}

/// "ens18.20" inside a guest is VLAN 20 on its NIC.
int vlanInside(const QString &interface)
{
    static const QRegularExpression pattern(u"\\.(\\d+)$"_s);
    const auto match = pattern.match(interface);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

AddressClaim claimOf(const QString &cidr, const QString &holder, const QString &owner)
{
    AddressClaim claim;
    claim.address = plainAddress(cidr.section(u'/', 0, 0));
    claim.ipv4 = Ipv4::parse(claim.address);
    claim.prefix = cidr.section(u'/', 1).toInt();
    claim.holder = holder;
    claim.owner = owner;
    return claim;
}

} // namespace

NetworkModel::NetworkModel(const TopologyFacts &facts)
    : m_facts(facts), m_wirings(wiringsOf(facts)), m_segments(m_wirings)
{
    addNodes();
    addGuests();
    addVnets();
    joinByNodeNetworks();
    nameSegments();
    declareVnetSubnets();
    addTyped();
    addForeignGateways();
    for (qsizetype i = m_addresses.size() - 1; i >= 0; --i)
        m_claimsOf.insert(m_addresses[i].holder, i);
}

QList<const AddressClaim *> NetworkModel::claimsOf(const QString &holder) const
{
    QList<const AddressClaim *> result;
    for (auto at = m_claimsOf.constFind(holder); at != m_claimsOf.cend() && at.key() == holder; ++at)
        result.append(&m_addresses[at.value()]);
    return result;
}

void NetworkModel::addNodes()
{
    for (const NodeWiring &wiring : std::as_const(m_wirings)) {
        for (const NodeInterface &interface : wiring.interfaces())
            claimInterface(wiring, interface);
    }
}

void NetworkModel::claimInterface(const NodeWiring &wiring, const NodeInterface &interface)
{
    const QString key = wiring.keyOf(interface.name);
    const QString owner = TopologyKeys::ofNode(wiring.node());
    const QString segment = m_segments.ofInterface(wiring.node(), interface.name);
    m_segmentOf.insert(key, segment);
    QStringList cidrs{interface.cidr, interface.cidr6};
    for (const QString &line : interface.options) {
        if (line.startsWith("address "_L1))
            cidrs.append(line.sliced(8).trimmed());
    }
    cidrs.removeAll(QString());
    cidrs.removeDuplicates();
    for (const QString &cidr : std::as_const(cidrs)) {
        AddressClaim claim = claimOf(cidr, key, owner);
        claim.segment = segment;
        claim.readAt = wiring.readAt();
        m_addresses.append(claim);
    }
    QStringList gateways{interface.gateway, interface.gateway6};
    gateways.removeAll(QString());
    gateways.removeDuplicates();
    for (const QString &gateway : std::as_const(gateways)) {
        const QString address = gateway.contains(u':') && !interface.cidr6.isEmpty() ? interface.cidr6 : interface.cidr;
        m_gateways.append({gateway, key, owner, segment, address, wiring.readAt()});
    }
}

void NetworkModel::addGuests()
{
    for (const GuestState &guest : m_facts.snapshot->guests) {
        const auto details = m_facts.details.guests.constFind(guest.key);
        if (details == m_facts.details.guests.cend())
            continue;
        const qsizetype first = m_nics.size();
        for (const auto plugs = guestPlugs(*details); const GuestPlug &plug : plugs) {
            PluggedNic nic{&guest, &*details, plug, TopologyKeys::ofGuestNic(guest.key, plug.key), {}};
            if (!plug.bridge.isEmpty())
                nic.segment = m_segments.ofBridge(guest.node, plug.bridge, plug.vlan);
            else if (!plug.hostDevice.isEmpty())
                nic.segment = m_segments.ofInterface(guest.node, plug.hostDevice);
            m_segmentOf.insert(nic.key, nic.segment);
            m_nics.append(nic);
            claimPlug(nic);
        }
        claimObserved(guest, *details, std::span(m_nics).subspan(size_t(first)));
    }
}

/// A VNet of a VLAN zone is that VLAN of the zone's bridge.
void NetworkModel::addVnets()
{
    const SdnFacts &sdn = m_facts.details.sdn;
    for (const SdnVnet &vnet : sdn.vnets) {
        const auto zone = std::ranges::find(sdn.zones, vnet.zone, &SdnZone::name);
        for (const NodeWiring &wiring : std::as_const(m_wirings)) {
            if (zone != sdn.zones.cend() && !zone->isOn(wiring.node()))
                continue;
            const QString segment = m_segments.ofBridge(wiring.node(), vnet.name, 0);
            if (zone != sdn.zones.cend() && zone->type == "vlan"_L1 && vnet.tag > 0 && wiring.find(zone->bridge))
                m_segments.join(segment, m_segments.ofBridge(wiring.node(), zone->bridge, vnet.tag));
            m_segmentOf.insert(TopologyKeys::ofInterface(u"vnet"_s, wiring.node(), vnet.name), segment);
        }
    }
}

void NetworkModel::declareVnetSubnets()
{
    for (const SdnVnet &vnet : m_facts.details.sdn.vnets) {
        for (const NodeWiring &wiring : std::as_const(m_wirings)) {
            const QString segment = segmentOf(TopologyKeys::ofInterface(u"vnet"_s, wiring.node(), vnet.name));
            for (const SdnSubnet &entry : vnet.subnets) {
                const std::optional<Subnet> subnet = Subnet::parse(entry.cidr);
                if (subnet && !segment.isEmpty() && !m_declared.value(segment).contains(*subnet))
                    m_declared[segment].append(*subnet);
            }
        }
    }
}

void NetworkModel::claimPlug(const PluggedNic &nic)
{
    const QString owner = TopologyKeys::ofGuest(nic.guest->key);
    for (const QString &cidr : nic.plug.addresses) {
        AddressClaim claim = claimOf(cidr, nic.key, owner);
        claim.guest = nic.guest->key;
        claim.segment = nic.segment;
        claim.readAt = nic.details->readAt;
        claim.isTemplate = nic.guest->isTemplate;
        claim.live = nic.guest->isRunning() && !nic.plug.linkDown;
        m_addresses.append(claim);
    }
    for (const QString &gateway : nic.plug.gateways)
        m_gateways.append({gateway, nic.key, owner, nic.segment, nic.plug.addresses.value(0), nic.details->readAt});
}

const PluggedNic *NetworkModel::nicOf(std::span<const PluggedNic> nics, const ObservedAddress &seen)
{
    const PluggedNic *byName = nullptr;
    for (const PluggedNic &nic : nics) {
        if (!nic.plug.mac.isEmpty() && nic.plug.mac.compare(seen.mac, Qt::CaseInsensitive) == 0)
            return &nic;
        // The MAC of a bypassing NIC is mostly made up at each start.
        if (!nic.plug.bypass.isEmpty() && nic.plug.mac.isEmpty() && nic.plug.name == seen.interface)
            byName = &nic;
    }
    return byName;
}

void NetworkModel::claimObserved(const GuestState &guest, const GuestDetails &details, std::span<const PluggedNic> nics)
{
    for (const ObservedAddress &seen : details.addresses) {
        if (!isRoutable(seen.address))
            continue;
        const PluggedNic *nic = nicOf(nics, seen);
        AddressClaim claim =
            claimOf(u"%1/%2"_s.arg(seen.address).arg(seen.prefix), {}, TopologyKeys::ofGuest(guest.key));
        claim.guest = guest.key;
        claim.source = guest.key.kind == GuestKind::Vm ? FactSource::Agent : FactSource::Containers;
        claim.readAt = details.readAt;
        claim.isTemplate = guest.isTemplate;
        claim.live = guest.isRunning() && !(nic && nic->plug.linkDown);
        if (nic) {
            claim.holder = nic->key;
            const int vlan = vlanInside(seen.interface);
            claim.segment = vlan > 0 && nic->plug.vlan == 0 && !nic->plug.bridge.isEmpty()
                                ? m_segments.ofBridge(guest.node, nic->plug.bridge, vlan)
                                : nic->segment;
        } else {
            claim.holder = TopologyKeys::ofInner(guest.key, seen.interface);
            claim.inner = seen.interface;
        }
        m_addresses.append(claim);
    }
}

/// Nodes that have addresses of one network on what leads out of them reach each other there, whatever the names.
void NetworkModel::joinByNodeNetworks()
{
    QMap<Subnet, QString> first;
    for (const AddressClaim &claim : std::as_const(m_addresses)) {
        if (claim.guest.isValid() || !claim.subnet() || !claim.subnet()->isShared())
            continue;
        const QString name = claim.holder.section(u'/', 2);
        const NodeName node(claim.holder.section(u'/', 1, 1));
        if (claim.holder.startsWith("bridge/"_L1) && !m_segments.hasUplink(node, name))
            continue;
        const auto known = first.constFind(*claim.subnet());
        if (known == first.cend())
            first.insert(*claim.subnet(), claim.segment);
        else
            m_segments.join(*known, claim.segment);
    }
}

void NetworkModel::nameSegments()
{
    for (PluggedNic &nic : m_nics)
        nic.segment = m_segments.name(nic.segment);
    for (AddressClaim &claim : m_addresses) {
        claim.segment = m_segments.name(claim.segment);
        const std::optional<Subnet> subnet = claim.subnet();
        if (claim.guest.isValid() || !subnet || !subnet->isShared())
            continue;
        QList<Subnet> &subnets = m_declared[claim.segment];
        if (!subnets.contains(*subnet))
            subnets.append(*subnet);
    }
    for (GatewayClaim &claim : m_gateways)
        claim.segment = m_segments.name(claim.segment);
    for (QString &segment : m_segmentOf)
        segment = m_segments.name(segment);
}

/// Typed addresses are in whichever network has room for them.
void NetworkModel::claimTyped(Ipv4 address, const QString &key, const GuestKey &guest, FactSource source)
{
    AddressClaim claim;
    claim.address = address.text();
    claim.ipv4 = address;
    claim.holder = key;
    claim.owner = guest.isValid() ? TopologyKeys::ofGuest(guest) : key;
    claim.guest = guest;
    claim.source = source;
    claim.readAt =
        source == FactSource::Typed ? m_facts.typed.typedAt : m_facts.snapshot.freshness(Section::Votes).readAt;
    for (auto subnets = m_declared.cbegin(); subnets != m_declared.cend(); ++subnets) {
        const bool fits = std::ranges::any_of(*subnets, [&](const Subnet &subnet) { return subnet.contains(address); });
        if (fits && (claim.segment.isEmpty() || subnets.key() < claim.segment))
            claim.segment = subnets.key();
    }
    m_addresses.append(claim);
}

void NetworkModel::addTyped()
{
    for (const HandTyped::Router &router : m_facts.typed.routers) {
        for (const Ipv4 &address : router.addresses)
            claimTyped(address, TopologyKeys::ofNamed(u"router"_s, router.name), router.guest, FactSource::Typed);
    }
    for (const HandTyped::Host &host : m_facts.typed.hosts)
        claimTyped(host.address, TopologyKeys::ofNamed(u"host"_s, host.name), host.guest, FactSource::Typed);
    const std::optional<Ipv4> witness = Ipv4::parse(m_facts.snapshot->quorum.qdeviceHost);
    // A guest or a typed host may be the QDevice.
    if (witness && !std::ranges::contains(m_addresses, witness, &AddressClaim::ipv4))
        claimTyped(*witness, TopologyKeys::ofNamed(u"host"_s, u"qdevice"_s), {}, FactSource::Cluster);
}

/// A gateway that is nobody's here is a router that nobody typed.
void NetworkModel::addForeignGateways()
{
    QSet<QString> known;
    for (const AddressClaim &claim : std::as_const(m_addresses))
        known.insert(claim.address);
    for (const GatewayClaim &gateway : std::as_const(m_gateways)) {
        const QString address = plainAddress(gateway.gateway);
        if (known.contains(address))
            continue;
        known.insert(address);
        AddressClaim claim;
        claim.address = address;
        claim.ipv4 = Ipv4::parse(address);
        claim.holder = TopologyKeys::ofNamed(u"router"_s, address);
        claim.owner = claim.holder;
        claim.segment = gateway.segment;
        claim.readAt = gateway.readAt;
        m_addresses.append(claim);
    }
}

QString NetworkModel::ownerName(const QString &owner) const
{
    const std::optional<GuestKey> guest =
        owner.startsWith("guest/"_L1) ? GuestKey::fromSid(QStringView(owner).sliced(6)) : std::nullopt;
    if (guest) {
        const GuestState *state = m_facts.snapshot.guest(guest->vmid);
        if (state && !state->name.isEmpty())
            return state->name;
    }
    return owner.section(u'/', 1);
}

} // namespace Drydock
