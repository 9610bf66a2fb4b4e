// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"

namespace Drydock
{

/// A file in which a part of the cluster's configuration really stands.
struct ConfigFile {
    enum class Holds {
        GuestConfig, ///< of `guest`
        HaResources, ///< which guests HA manages, and in what state
        HaGroups,    ///< Proxmox VE 8
        HaRules,     ///< Proxmox VE 9
        Replication,
        ClusterOptions,
        Storages,
        Corosync,
        SdnZones,
        SdnVnets,
        SdnSubnets,
        Interfaces,        ///< of `node`
        PendingInterfaces, ///< of `node`: what its next reload brings
        ProxyRoutes,       ///< the reverse proxy's dynamic configuration, inside `guest`
    };

    QString path;
    Holds holds = Holds::GuestConfig;
    NodeName node;  ///< where it is to be read; empty = the same on every node (/etc/pve)
    GuestKey guest; ///< whose it is, or inside whom it stands
    friend bool operator==(const ConfigFile &, const ConfigFile &) = default;
};

/// The files behind what is known of a cluster: of all nodes, then of each node, its guests, and the proxy.
/// `proxyPath`: where the operator says that the proxy has its dynamic configuration; empty = not said.
QList<ConfigFile> configFiles(const TopologyFacts &facts, const GuestKey &proxy = {}, const QString &proxyPath = {});

/// "Configuration of CT 210 pihole1".
QString configFileText(const ConfigFile &file, const ClusterSnapshot &snapshot);

} // namespace Drydock
