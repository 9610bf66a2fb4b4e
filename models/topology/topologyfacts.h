// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/snapshot.h"
#include "localnames.h"
#include "proxyconfig.h"
#include "subnet.h"
#include "topologygraph.h"

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

/// What the reverse proxy does, as far as somebody read it.
struct ProxyFacts {
    FactSource source = FactSource::ProxyFile;
    QDateTime readAt; ///< of a file: when it was last changed; invalid = not known
    ProxyConfig config;
    GuestKey guest = {};             ///< the proxy itself; invalid = by its tag, or where the router forwards to
    std::optional<Error> error = {}; ///< why nothing was read
    friend bool operator==(const ProxyFacts &, const ProxyFacts &) = default;
};

/// Records of a local name server.
struct NameFacts {
    QDateTime readAt;
    QList<LocalName> names; ///< sorted by name
    friend bool operator==(const NameFacts &, const NameFacts &) = default;
};

/// What is known of the TCP ports of one address: typed, told by Docker, or tried. Never guessed.
struct KnownPorts {
    QString address;
    QList<int> open;       ///< something listens
    QList<int> closed;     ///< it was tried, and nothing listens
    bool complete = false; ///< `open` is all there is
    FactSource source = FactSource::Typed;
    QDateTime readAt;
    /// Nothing where that is not known.
    std::optional<bool> listens(int port) const
    {
        if (open.contains(port))
            return true;
        return complete || closed.contains(port) ? std::optional(false) : std::nullopt;
    }
    friend bool operator==(const KnownPorts &, const KnownPorts &) = default;
};

/// Everything the network is made from.
struct TopologyFacts {
    ClusterSnapshot snapshot;
    ClusterDetails details;
    HandTyped typed = {};
    ProxyFacts proxy = {};
    NameFacts names = {};
    QList<KnownPorts> ports = {};
};

} // namespace Drydock
