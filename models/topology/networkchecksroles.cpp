// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/roletags.h"
#include "networkchecks.h"
#include "topologykeys.h"

#include <algorithm>

namespace Drydock
{

namespace
{

/// By its role, or as one of a redundant pair that serves names.
bool isNameServerTag(const QString &tag)
{
    return roleOfTag(tag) == "dns"_L1 || tag.compare("pair-dns"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

void NetworkChecks::bypassingGuests()
{
    for (const PluggedNic &nic : m_model.nics()) {
        if (nic.plug.bypass.isEmpty())
            continue;
        NetworkFinding &finding = add(
            "macvlan-in-use"_L1, Severity::Caution, {nic.key},
            {{u"type"_s, nic.plug.bypass}, {u"device"_s, nic.plug.hostDevice}, {u"node"_s, nic.guest->node.text()}});
        nameOwners(finding, {TopologyKeys::ofGuest(nic.guest->key)});
    }
}

void NetworkChecks::bypassingInterfaces()
{
    for (const NodeWiring &wiring : m_model.wirings()) {
        for (const NodeInterface &interface : wiring.interfaces()) {
            QString type;
            for (const QString &line : interface.options) {
                const QString value = line.section(u' ', 1).trimmed();
                if (line.startsWith("link-type "_L1) && (value == "macvlan"_L1 || value == "ipvlan"_L1))
                    type = value;
                else if (line.startsWith("macvlan-"_L1) || line.startsWith("ipvlan-"_L1))
                    type = line.section(u'-', 0, 0);
            }
            if (type.isEmpty())
                continue;
            NetworkFinding &finding =
                add("macvlan-in-use"_L1, Severity::Caution, {wiring.keyOf(interface.name)},
                    {{u"type"_s, type}, {u"device"_s, interface.name}, {u"node"_s, wiring.node().text()}});
            nameOwners(finding, {TopologyKeys::ofNode(wiring.node())});
        }
    }
}

/// Guests that answer names for others, after tags, typed facts and what containers are told to ask.
QList<GuestKey> NetworkChecks::nameServers() const
{
    QStringList asked;
    for (const Ipv4 &address : m_model.facts().typed.dnsServers)
        asked.append(address.text());
    for (const GuestDetails &details : m_model.facts().details.guests)
        asked += details.config.value(u"nameserver"_s).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    QList<GuestKey> result;
    for (const GuestState &guest : snapshot()->guests) {
        if (std::ranges::any_of(guest.tags, isNameServerTag))
            result.append(guest.key);
    }
    for (const AddressClaim &claim : m_model.addresses()) {
        if (claim.guest.isValid() && !claim.isInner() && asked.contains(claim.address) && !result.contains(claim.guest))
            result.append(claim.guest);
    }
    std::ranges::sort(result);
    return result;
}

void NetworkChecks::nameServersTogether()
{
    QStringList servers;
    QSet<QString> nodes;
    QSet<QString> networks;
    for (const auto keys = nameServers(); const GuestKey &key : keys) {
        const GuestState *guest = snapshot().guest(key.vmid);
        if (!guest || guest->isTemplate || !guest->isRunning())
            continue; // one that is off serves nobody, wherever it is
        servers.append(TopologyKeys::ofGuest(key));
        nodes.insert(guest->node.text());
        for (const PluggedNic &nic : m_model.nics()) {
            if (nic.guest == guest)
                networks.insert(nic.plug.bridge);
        }
    }
    if (servers.size() < 2 || nodes.size() != 1)
        return;
    NetworkFinding &finding =
        add("dns-pair-together"_L1, Severity::Caution, servers,
            {{u"node"_s, *nodes.begin()}, {u"bridge"_s, networks.size() == 1 ? *networks.begin() : QString()}});
    nameOwners(finding, servers);
}

void NetworkChecks::corosyncBesideGuests()
{
    // Guests move, so a bridge that one uses anywhere is for guests on every node.
    const QSet<QString> inUse = bridgesInUse();
    for (const NodeWiring &wiring : m_model.wirings()) {
        const QStringList links = snapshot()->quorum.links.value(wiring.node());
        QStringList guestNics;
        QStringList all;
        for (const NodeInterface &interface : wiring.interfaces()) {
            if (inUse.contains(interface.name) && isBridgeKind(wiring.kindOf(interface.name)))
                guestNics += wiring.physicalUnder(interface.name);
            if (wiring.kindOf(interface.name) == VertexKind::Nic)
                all.append(interface.name);
        }
        QStringList shared;
        bool apart = links.isEmpty();
        for (const QString &link : links) {
            const auto claim = std::ranges::find_if(m_model.addresses(), [&](const AddressClaim &candidate) {
                return candidate.address == plainAddress(link)
                       && candidate.owner == TopologyKeys::ofNode(wiring.node());
            });
            const QStringList under = claim == m_model.addresses().cend()
                                          ? QStringList()
                                          : wiring.physicalUnder(claim->holder.section(u'/', 2));
            const bool crowded =
                std::ranges::any_of(under, [&](const QString &nic) { return guestNics.contains(nic); });
            // A link that is on no interface we know may be apart: not judged.
            apart = apart || !crowded;
            shared += under;
        }
        if (apart)
            continue;
        shared.removeDuplicates();
        QStringList objects;
        for (const QString &nic : std::as_const(shared))
            objects.append(wiring.keyOf(nic));
        // With a single NIC there is nothing to choose.
        NetworkFinding &finding =
            add("corosync-shares-guest-nic"_L1, all.size() > 1 ? Severity::Caution : Severity::Info, objects,
                {{u"node"_s, wiring.node().text()}, {u"nics"_s, shared.join(u',')}, {u"links"_s, links.join(u',')}});
        nameOwners(finding, {TopologyKeys::ofNode(wiring.node())});
    }
}

} // namespace Drydock
