// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestplugs.h"
#include "segments.h"
#include "topologyfacts.h"

#include <span>

namespace Drydock
{

/// One statement of who has an address, and how that is known.
struct AddressClaim {
    QString address;          ///< without prefix
    std::optional<Ipv4> ipv4; ///< nothing for IPv6
    int prefix = 0;           ///< 0 = not known
    QString holder;           ///< key of the element: "guestnic/vm:101/net0", "bridge/pve-node1/vmbr0", "router/edge"
    QString owner;            ///< key of what it belongs to: "guest/vm:101", "node/pve-node1"
    GuestKey guest;           ///< invalid for none
    QString segment;          ///< empty for inner networks, and for what is not on a known one
    QString inner;            ///< interface inside the guest, for addresses on none of its NICs
    FactSource source = FactSource::Config;
    QDateTime readAt;
    bool isTemplate = false;
    bool live = true; ///< not of a guest that is off, nor of a NIC that is unplugged

    std::optional<Subnet> subnet() const
    {
        return ipv4 && prefix > 0 ? std::optional(Subnet::of(*ipv4, prefix)) : std::nullopt;
    }
    bool isInner() const { return !inner.isEmpty(); }
    friend bool operator==(const AddressClaim &, const AddressClaim &) = default;
};

/// A gateway that an element's configuration names.
struct GatewayClaim {
    QString gateway;
    QString holder;
    QString owner;
    QString segment;
    QString address; ///< of the holder, with prefix; empty = not known
    QDateTime readAt;
    friend bool operator==(const GatewayClaim &, const GatewayClaim &) = default;
};

/// A NIC of a guest with the place where it is plugged in.
struct PluggedNic {
    const GuestState *guest = nullptr;
    const GuestDetails *details = nullptr;
    GuestPlug plug;
    QString key; ///< "guestnic/vm:101/net0"
    QString segment;
};

/// The facts put in order: wiring of each node, NICs, networks, and who claims which address. Graph, address map and
/// findings are all made from it. Lives as long as the facts.
class NetworkModel
{
public:
    explicit NetworkModel(const TopologyFacts &facts);
    NetworkModel(const NetworkModel &) = delete;
    NetworkModel &operator=(const NetworkModel &) = delete;

    const TopologyFacts &facts() const { return m_facts; }
    const QMap<NodeName, NodeWiring> &wirings() const { return m_wirings; }
    const QList<PluggedNic> &nics() const { return m_nics; }
    const QList<AddressClaim> &addresses() const { return m_addresses; }
    /// Of one element, in the order they were found.
    QList<const AddressClaim *> claimsOf(const QString &holder) const;
    const QList<GatewayClaim> &gateways() const { return m_gateways; }
    /// The network an element of a node is in, by key; empty where that says nothing.
    QString segmentOf(const QString &key) const { return m_segmentOf.value(key); }
    /// What the cluster calls the owner of an element: "pihole2", "pve-node1", "edge"; the key's end if it has no name.
    QString ownerName(const QString &owner) const;

    /// Networks that the nodes' own addresses and typed facts say a segment has.
    QList<Subnet> declaredSubnets(const QString &segment) const { return m_declared.value(segment); }

private:
    void addNodes();
    void addGuests();
    void addVnets();
    void addTyped();
    void addForeignGateways();
    void claimTyped(Ipv4 address, const QString &key, const GuestKey &guest, FactSource source);
    void joinByNodeNetworks();
    void nameSegments();
    void declareVnetSubnets();
    void claimInterface(const NodeWiring &wiring, const NodeInterface &interface);
    void claimPlug(const PluggedNic &nic);
    void claimObserved(const GuestState &guest, const GuestDetails &details, std::span<const PluggedNic> nics);
    static const PluggedNic *nicOf(std::span<const PluggedNic> nics, const ObservedAddress &seen);

    const TopologyFacts &m_facts;
    QMap<NodeName, NodeWiring> m_wirings;
    Segments m_segments;
    QList<PluggedNic> m_nics;
    QList<AddressClaim> m_addresses;
    QMultiHash<QString, qsizetype> m_claimsOf; ///< by holder
    QList<GatewayClaim> m_gateways;
    QHash<QString, QString> m_segmentOf;
    QHash<QString, QList<Subnet>> m_declared;
};

} // namespace Drydock
