// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkmodel.h"

namespace Drydock
{

/// A server of a route with the addresses that its name or URL means.
struct RouteTarget {
    ProxyServer server;
    QStringList addresses;   ///< empty: the proxy itself, or a name that no record explains
    bool unresolved = false; ///< it is such a name
};

/// A router of the proxy as an element of the map.
struct ProxyRoute {
    const ProxyRouter *router = nullptr;
    QString key; ///< "route/plex"
    QString label;
    QList<RouteTarget> targets;
};

/// Of all routers of the proxy, in their order. Valid as long as the facts.
QList<ProxyRoute> proxyRoutes(const TopologyFacts &facts);

/// The configuration that the map's routes mean: what a proxy has to be told so that it serves them. Checks of health
/// and weights are no part of a map.
ProxyConfig proxyConfigOf(const TopologyGraph &graph);

/// Key of the element that is the proxy ("guest/ct:212"): as told, else the one guest that is tagged so, else who has
/// the address that routers forward HTTP to. Empty when none of them says it.
QString proxyOwner(const NetworkModel &model);

/// Who has an address, or might.
struct AddressHolders {
    QList<const AddressClaim *> claims; ///< not of templates, not inside guests
    QString segment;                    ///< the network it would be in; empty = none that is known
    bool spokenFor = false;             ///< in a range that was typed: a client's, or handed out by DHCP
    QStringList unknown;                ///< keys of guests in this network whose address is not known

    bool isHeld() const { return !claims.isEmpty(); }
    bool isLive() const;
    /// Nobody has it where it would be, and that is known.
    bool isNobody() const { return claims.isEmpty() && !segment.isEmpty() && !spokenFor; }
};
AddressHolders holdersOf(const NetworkModel &model, const QString &address);

} // namespace Drydock
