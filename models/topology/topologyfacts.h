// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/snapshot.h"
#include "subnet.h"

namespace Drydock
{

/// What no API tells and the operator typed.
struct HandTyped {
    struct PortForward {
        int port = 0;
        QString protocol = QStringLiteral("tcp");
        Ipv4 target;
        int targetPort = 0;
        friend bool operator==(const PortForward &, const PortForward &) = default;
    };
    struct Router {
        QString name;
        QList<Ipv4> addresses; ///< one in each network it routes
        QList<PortForward> forwards;
        GuestKey guest; ///< the guest it is; invalid = a device of its own
        friend bool operator==(const Router &, const Router &) = default;
    };
    struct Host {
        QString name; ///< "NAS"
        Ipv4 address;
        GuestKey guest; ///< as above
        friend bool operator==(const Host &, const Host &) = default;
    };
    /// Addresses that are spoken for: a DHCP pool, where clients live, or kept free for something.
    struct Range {
        QString name;
        Ipv4Range range;
        friend bool operator==(const Range &, const Range &) = default;
    };

    QDateTime typedAt;
    QList<Router> routers;
    QList<Host> hosts;
    QList<Range> clients;
    QList<Range> dhcp;
    QList<Range> reserved;
    QList<Ipv4> dnsServers; ///< the ones DHCP hands out

    friend bool operator==(const HandTyped &, const HandTyped &) = default;
};

struct SdnZone {
    QString name;
    QString type;   ///< simple, vlan, qinq, vxlan, evpn, …
    QString bridge; ///< of VLAN zones
    int mtu = 0;
    friend bool operator==(const SdnZone &, const SdnZone &) = default;
};

struct SdnVnet {
    QString name;
    QString zone;
    int tag = 0;
    friend bool operator==(const SdnVnet &, const SdnVnet &) = default;
};

/// The SDN configuration, as far as it was read.
struct SdnFacts {
    QDateTime readAt; ///< invalid = not read
    QList<SdnZone> zones;
    QList<SdnVnet> vnets;
    std::optional<Error> error;
    friend bool operator==(const SdnFacts &, const SdnFacts &) = default;
};

/// Everything the network is made from.
struct TopologyFacts {
    ClusterSnapshot snapshot;
    ClusterDetails details;
    HandTyped typed = {};
    SdnFacts sdn = {};
};

} // namespace Drydock
