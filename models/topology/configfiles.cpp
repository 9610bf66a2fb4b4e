// SPDX-License-Identifier: GPL-3.0-or-later
#include "configfiles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class ConfigFileWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Network)
};

QString guestText(const GuestKey &guest, const ClusterSnapshot &snapshot)
{
    const GuestState *state = snapshot.guest(guest.vmid);
    const QString name = state ? state->name : QString();
    const QString text = guest.kind == GuestKind::Vm ? ConfigFileWords::tr("VM %1 %2").arg(guest.vmid.text(), name)
                                                     : ConfigFileWords::tr("CT %1 %2").arg(guest.vmid.text(), name);
    return text.trimmed();
}

/// /etc/pve is the same on every node.
void addShared(const TopologyFacts &facts, QList<ConfigFile> &files)
{
    using Holds = ConfigFile::Holds;
    const ClusterSnapshot &snapshot = facts.snapshot;
    const auto add = [&](const QString &name, Holds holds, bool exists) {
        if (exists)
            files.append({u"/etc/pve/"_s + name, holds, {}, {}});
    };
    const bool hasRules = snapshot->version.hasHaRules();
    add(u"corosync.conf"_s, Holds::Corosync, snapshot->quorum.clustered);
    add(u"datacenter.cfg"_s, Holds::ClusterOptions, true);
    add(u"storage.cfg"_s, Holds::Storages, true);
    add(u"replication.cfg"_s, Holds::Replication, !snapshot->replication.isEmpty());
    add(u"ha/resources.cfg"_s, Holds::HaResources, !snapshot->haResources.isEmpty());
    add(u"ha/groups.cfg"_s, Holds::HaGroups, !hasRules && !snapshot->haGroups.isEmpty());
    add(u"ha/rules.cfg"_s, Holds::HaRules, hasRules && !snapshot->haRules.isEmpty());
    const SdnFacts &sdn = facts.details.sdn;
    const bool hasSubnets = std::ranges::any_of(sdn.vnets, [](const SdnVnet &vnet) { return !vnet.subnets.isEmpty(); });
    add(u"sdn/zones.cfg"_s, Holds::SdnZones, !sdn.zones.isEmpty());
    add(u"sdn/vnets.cfg"_s, Holds::SdnVnets, !sdn.vnets.isEmpty());
    add(u"sdn/subnets.cfg"_s, Holds::SdnSubnets, hasSubnets);
}

} // namespace

QList<ConfigFile> configFiles(const TopologyFacts &facts, const GuestKey &proxy, const QString &proxyPath)
{
    using Holds = ConfigFile::Holds;
    QList<ConfigFile> files;
    addShared(facts, files);
    for (const NodeState &node : facts.snapshot->nodes) {
        files.append({u"/etc/network/interfaces"_s, Holds::Interfaces, node.name, {}});
        const auto details = facts.details.nodes.constFind(node.name);
        if (details != facts.details.nodes.cend() && !details->pendingNetwork.isEmpty())
            files.append({u"/etc/network/interfaces.new"_s, Holds::PendingInterfaces, node.name, {}});
    }
    for (const GuestState &guest : facts.snapshot->guests) {
        // /etc/pve/lxc and /etc/pve/qemu-server lead to the folders of the node that one looks from.
        const QString folder = guest.key.kind == GuestKind::Vm ? u"qemu-server"_s : u"lxc"_s;
        files.append({u"/etc/pve/nodes/%1/%2/%3.conf"_s.arg(guest.node.text(), folder, guest.key.vmid.text()),
                      Holds::GuestConfig,
                      {},
                      guest.key});
    }
    if (!proxyPath.isEmpty()) {
        const GuestState *state = proxy.isValid() ? facts.snapshot.guest(proxy.vmid) : nullptr;
        files.append({proxyPath, Holds::ProxyRoutes, state ? state->node : NodeName(), proxy});
    }
    return files;
}

QString configFileText(const ConfigFile &file, const ClusterSnapshot &snapshot)
{
    switch (file.holds) {
    case ConfigFile::Holds::GuestConfig:
        return ConfigFileWords::tr("Configuration of %1").arg(guestText(file.guest, snapshot));
    case ConfigFile::Holds::HaResources:
        return ConfigFileWords::tr("What HA manages");
    case ConfigFile::Holds::HaGroups:
        return ConfigFileWords::tr("HA groups: where guests may run");
    case ConfigFile::Holds::HaRules:
        return ConfigFileWords::tr("HA rules: where guests may run, and with whom");
    case ConfigFile::Holds::Replication:
        return ConfigFileWords::tr("Replication jobs");
    case ConfigFile::Holds::ClusterOptions:
        return ConfigFileWords::tr("Options of the cluster: migration, HA scheduling");
    case ConfigFile::Holds::Storages:
        return ConfigFileWords::tr("Storages");
    case ConfigFile::Holds::Corosync:
        return ConfigFileWords::tr("Members of the cluster, their votes and links");
    case ConfigFile::Holds::SdnZones:
        return ConfigFileWords::tr("SDN zones");
    case ConfigFile::Holds::SdnVnets:
        return ConfigFileWords::tr("VNets");
    case ConfigFile::Holds::SdnSubnets:
        return ConfigFileWords::tr("Subnets of VNets");
    case ConfigFile::Holds::Interfaces:
        return ConfigFileWords::tr("NICs, bonds, VLANs and bridges of %1").arg(file.node.text());
    case ConfigFile::Holds::PendingInterfaces:
        return ConfigFileWords::tr("Network of %1 as it will be after the next reload").arg(file.node.text());
    case ConfigFile::Holds::ProxyRoutes:
        break;
    }
    return file.guest.isValid()
               ? ConfigFileWords::tr("Routes of the reverse proxy, inside %1").arg(guestText(file.guest, snapshot))
               : ConfigFileWords::tr("Routes of the reverse proxy");
}

} // namespace Drydock
