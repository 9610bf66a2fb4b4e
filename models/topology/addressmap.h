// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace Drydock
{

class NetworkModel;

/// What one address of a subnet is used for.
struct AddressCell {
    enum class Use {
        Free,
        Used,
        Reserved, ///< kept by hand, or the network and broadcast address
        Dhcp,     ///< in a DHCP pool, and nobody known has it
        Conflict, ///< more than one has it
    };

    Use use = Use::Free;
    QStringList holders;     ///< keys of the elements that have it
    QString note;            ///< name of the typed range it is in
    bool inDhcpPool = false; ///< also said of used ones: DHCP may hand it out again

    friend bool operator==(const AddressCell &, const AddressCell &) = default;
};

/// The addresses of one subnet on one network. IPv6 subnets have no cells.
struct SubnetMap {
    QString key;                   ///< "subnet/vmbr0/192.168.1.0/24"
    QString text;                  ///< "192.168.1.0/24"
    QString segment;               ///< "vmbr0", "vmbr0.10"
    std::optional<Subnet> subnet;  ///< nothing for IPv6
    QMap<Ipv4, AddressCell> taken; ///< addresses that somebody has
    QList<HandTyped::Range> dhcp;
    QList<HandTyped::Range> reserved;
    qint64 used = 0; ///< by one
    qint64 conflicts = 0;
    qint64 held = 0; ///< reserved or in a pool, and nobody known has them
    qint64 free = 0;
    std::optional<Ipv4> nextFree; ///< the lowest that nobody has, outside pools and reservations

    AddressCell cell(Ipv4 address) const;
    friend bool operator==(const SubnetMap &, const SubnetMap &) = default;
};

/// A map for each subnet that the nodes' addresses name, or the guests' where the nodes have none; sorted by network.
QList<SubnetMap> addressMaps(const TopologyFacts &facts);
QList<SubnetMap> addressMaps(const NetworkModel &model);

/// An address that several have on one network.
struct SharedAddress {
    QString address;
    std::optional<Ipv4> ipv4;
    QString segment;
    QStringList holders; ///< one of each owner
    QStringList owners;
    QSet<QString> live; ///< owners that answer to it now
};

/// Templates do not run, and addresses inside guests are nobody else's.
QList<SharedAddress> sharedAddresses(const NetworkModel &model);

} // namespace Drydock
