// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressmap.h"
#include "networkchecks.h"
#include "topologykeys.h"

#include <algorithm>

namespace Drydock
{

void NetworkChecks::duplicateAddresses()
{
    for (const auto shared = sharedAddresses(m_model); const SharedAddress &address : shared) {
        // While only one of them is on the wire nobody notices.
        NetworkFinding &finding =
            add("duplicate-ip"_L1, address.live.size() > 1 ? Severity::Blocker : Severity::Caution,
                address.holders + QStringList{TopologyKeys::ofAddress(address.address)},
                {{u"address"_s, address.address}, {u"network"_s, address.segment}});
        nameOwners(finding, address.owners);
    }
}

void NetworkChecks::duplicateMacs()
{
    QMap<std::pair<QString, QString>, QList<const PluggedNic *>> found;
    for (const PluggedNic &nic : m_model.nics()) {
        if (!nic.plug.mac.isEmpty() && !nic.guest->isTemplate)
            found[{nic.plug.mac, nic.segment}].append(&nic);
    }
    for (const auto &[place, nics] : found.asKeyValueRange()) {
        if (nics.size() < 2)
            continue;
        QStringList objects;
        QStringList owners;
        for (const PluggedNic *nic : std::as_const(nics)) {
            objects.append(nic->key);
            owners.append(TopologyKeys::ofGuest(nic->guest->key));
        }
        const auto running = std::ranges::count_if(owners, [&](const QString &owner) { return runs(owner); });
        owners.removeDuplicates();
        NetworkFinding &finding = add("duplicate-mac"_L1, running > 1 ? Severity::Blocker : Severity::Caution, objects,
                                      {{u"mac"_s, place.first}, {u"network"_s, place.second}});
        nameOwners(finding, owners);
    }
}

void NetworkChecks::addressesOutside()
{
    // A subnet that several guests share on a network is one of its own, though no node has an address in it.
    QMap<QString, QMap<Subnet, QSet<QString>>> owners;
    for (const AddressClaim &claim : m_model.addresses()) {
        if (claim.guest.isValid() && !claim.isInner() && claim.subnet() && claim.subnet()->isShared())
            owners[claim.segment][*claim.subnet()].insert(claim.owner);
    }
    QSet<std::pair<QString, QString>> said;
    for (const AddressClaim &claim : m_model.addresses()) {
        if (!claim.guest.isValid() || claim.isInner() || claim.isTemplate || !claim.ipv4 || claim.segment.isEmpty()
            || (claim.prefix > 30) || claim.source == FactSource::Typed)
            continue;
        QList<Subnet> known = m_model.declaredSubnets(claim.segment);
        for (const auto &[subnet, who] : owners.value(claim.segment).asKeyValueRange()) {
            if (who.size() > 1 && !known.contains(subnet))
                known.append(subnet);
        }
        const bool inside =
            std::ranges::any_of(known, [&](const Subnet &subnet) { return subnet.contains(*claim.ipv4); });
        const std::pair<QString, QString> place{claim.holder, claim.address};
        if (known.isEmpty() || inside || said.contains(place))
            continue;
        said.insert(place);
        QStringList texts;
        for (const Subnet &subnet : std::as_const(known))
            texts.append(subnet.text());
        NetworkFinding &finding =
            add("address-outside-subnet"_L1, Severity::Caution, {claim.holder, TopologyKeys::ofAddress(claim.address)},
                {{u"address"_s, claim.address},
                 {u"network"_s, claim.segment},
                 {u"subnets"_s, texts.join(u',')},
                 {u"source"_s, factSourceWord(claim.source)}});
        nameOwners(finding, {claim.owner});
    }
}

void NetworkChecks::missingGateways()
{
    QSet<QString> withGateway;
    for (const GatewayClaim &gateway : m_model.gateways())
        withGateway.insert(gateway.owner);
    for (const PluggedNic &nic : m_model.nics()) {
        if (nic.plug.dhcp)
            withGateway.insert(TopologyKeys::ofGuest(nic.guest->key));
    }
    const bool nodesHaveOne =
        std::ranges::any_of(withGateway, [](const QString &owner) { return owner.startsWith("node/"_L1); });
    QSet<QString> said;
    for (const AddressClaim &claim : m_model.addresses()) {
        const std::optional<Subnet> subnet = claim.subnet();
        const bool isNode = claim.owner.startsWith("node/"_L1);
        if (claim.source != FactSource::Config || claim.isTemplate || !subnet || !subnet->isShared()
            || (!isNode && !claim.guest.isValid()) || withGateway.contains(claim.owner) || said.contains(claim.owner))
            continue;
        // Storage networks have no gateway, and nobody in them misses it.
        const auto peer = std::ranges::find_if(m_model.gateways(), [&](const GatewayClaim &other) {
            const std::optional<Ipv4> address = Ipv4::parse(other.gateway);
            return other.segment == claim.segment && address && subnet->contains(*address);
        });
        const bool typed = std::ranges::any_of(m_model.addresses(), [&](const AddressClaim &other) {
            return other.holder.startsWith("router/"_L1) && other.ipv4 && subnet->contains(*other.ipv4)
                   && other.segment == claim.segment;
        });
        if (isNode ? !nodesHaveOne : peer == m_model.gateways().cend() && !typed)
            continue;
        said.insert(claim.owner);
        NetworkFinding &finding = add("gateway-missing"_L1, Severity::Caution, {claim.holder},
                                      {{u"address"_s, claim.address},
                                       {u"subnet"_s, subnet->text()},
                                       {u"gateway"_s, peer == m_model.gateways().cend() ? QString() : peer->gateway}});
        nameOwners(finding, {claim.owner});
    }
}

void NetworkChecks::differentGateways()
{
    QMap<std::pair<QString, Subnet>, QMap<Ipv4, QList<const GatewayClaim *>>> groups;
    for (const GatewayClaim &claim : m_model.gateways()) {
        const std::optional<Ipv4> gateway = Ipv4::parse(claim.gateway);
        const std::optional<Subnet> subnet = Subnet::parse(claim.address);
        if (!gateway || !subnet || !subnet->isShared())
            continue;
        if (subnet->contains(*gateway)) {
            groups[{claim.segment, *subnet}][*gateway].append(&claim);
            continue;
        }
        NetworkFinding &finding =
            add("gateway-different"_L1, Severity::Caution, {claim.holder},
                {{u"reason"_s, u"outside"_s}, {u"gateway"_s, claim.gateway}, {u"subnet"_s, subnet->text()}});
        nameOwners(finding, {claim.owner});
    }
    for (const auto &[place, gateways] : groups.asKeyValueRange()) {
        if (gateways.size() < 2)
            continue;
        // What most name is taken to be right; then what is typed, then what a node names.
        const auto weight = [&](const std::pair<Ipv4, QList<const GatewayClaim *>> &entry) {
            const bool typed = std::ranges::any_of(m_model.addresses(), [&](const AddressClaim &claim) {
                return claim.source == FactSource::Typed && claim.ipv4 == entry.first
                       && claim.holder.startsWith("router/"_L1);
            });
            const bool node = std::ranges::any_of(
                entry.second, [](const GatewayClaim *claim) { return claim->owner.startsWith("node/"_L1); });
            return std::tuple(typed, entry.second.size(), node, ~entry.first.value);
        };
        std::optional<std::pair<Ipv4, QList<const GatewayClaim *>>> usual;
        for (const auto &[gateway, claims] : gateways.asKeyValueRange()) {
            if (!usual || weight({gateway, claims}) > weight(*usual))
                usual = std::pair(gateway, claims);
        }
        for (const auto &[gateway, claims] : gateways.asKeyValueRange()) {
            for (const GatewayClaim *claim : std::as_const(claims)) {
                if (gateway == usual->first)
                    continue;
                NetworkFinding &finding = add("gateway-different"_L1, Severity::Caution, {claim->holder},
                                              {{u"reason"_s, u"others"_s},
                                               {u"gateway"_s, claim->gateway},
                                               {u"usual"_s, usual->first.text()},
                                               {u"subnet"_s, place.second.text()}});
                nameOwners(finding, {claim->owner});
            }
        }
    }
}

} // namespace Drydock
