// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestcatalog.h"

#include "authenticator.h"
#include "endpoints.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class Catalog
{
public:
    QList<CatalogEntry> entries;

    template <typename T>
    void add(const QString &name, const Call<T> &call, int since = 8, int until = 99)
    {
        entries.append({name, call.request, since, until});
    }
    void add(const QString &name, const Request &request) { entries.append({name, request, 8, 99}); }
};

void addReads(Catalog &catalog)
{
    const NodeName node(u"pve-node1"_s);
    catalog.add(u"version"_s, Endpoints::version());
    catalog.add(u"resources"_s, Endpoints::resources({}));
    catalog.add(u"cluster status"_s, Endpoints::clusterStatus());
    catalog.add(u"cluster tasks"_s, Endpoints::clusterTasks());
    catalog.add(u"votes"_s, Endpoints::nodeVotes());
    catalog.add(u"qdevice"_s, Endpoints::qdevice());
    catalog.add(u"fingerprints"_s, Endpoints::fingerprints());
    catalog.add(u"HA manager status"_s, Endpoints::haManagerStatus());
    catalog.add(u"HA status"_s, Endpoints::haCurrent());
    catalog.add(u"HA resources"_s, Endpoints::haResources());
    catalog.add(u"HA groups"_s, Endpoints::haGroups());
    catalog.add(u"HA rules"_s, Endpoints::haRules(), 9);
    catalog.add(u"replication jobs"_s, Endpoints::replicationJobs());
    catalog.add(u"replication status"_s, Endpoints::replicationStatus(node));
    catalog.add(u"options"_s, Endpoints::options());
    catalog.add(u"permissions"_s, Endpoints::permissions());
    catalog.add(u"realms"_s, Endpoints::realms());
    catalog.add(u"PCI mappings"_s, Endpoints::pciMappings());
    catalog.add(u"backup servers"_s, Endpoints::backupServers());
    catalog.add(u"Ceph flags"_s, Endpoints::cephFlags());
    catalog.add(u"SDN zones"_s, Endpoints::sdnZones());
    catalog.add(u"SDN VNets"_s, Endpoints::sdnVnets());
    catalog.add(u"SDN subnets"_s, Endpoints::sdnSubnets(u"office"_s));
    catalog.add(u"node bridges"_s, Endpoints::nodeBridges(node), 9);
    catalog.add(u"node status"_s, Endpoints::nodeStatus(node));
    catalog.add(u"node network"_s, Endpoints::nodeNetwork(node));
    catalog.add(u"node updates"_s, Endpoints::nodeUpdates(node));
    catalog.add(u"node's pending updates"_s, Endpoints::pendingUpdates(node));
    catalog.add(u"node kernels"_s, Endpoints::nodeKernels(node));
    catalog.add(u"node services"_s, Endpoints::nodeUnits(node));
    catalog.add(u"node clock"_s, Endpoints::nodeClockSkew(node));
    catalog.add(u"node wake-on-LAN address"_s, Endpoints::wakeAddress(node));
    catalog.add(u"backups"_s, Endpoints::backups(node, StorageId(u"pbs"_s)));
    catalog.add(u"node tasks"_s, Endpoints::nodeTasks(node, 50));
    for (const QString &timeframe : {u"hour"_s, u"day"_s, u"week"_s, u"month"_s, u"year"_s})
        catalog.add(u"node history of a "_s + timeframe, Endpoints::nodeHistory(node, timeframe));
}

void addGuest(Catalog &catalog, const GuestKey &guest)
{
    const NodeName node(u"pve-node1"_s);
    const NodeName other(u"pve-node2"_s);
    const bool isVm = guest.kind == GuestKind::Vm;
    const QString who = isVm ? u"VM "_s : u"container "_s;
    catalog.add(who + u"config"_s, Endpoints::guestConfig(guest, node));
    catalog.add(who + u"snapshots"_s, Endpoints::guestSnapshots(guest, node));
    catalog.add(who + u"preconditions"_s, Endpoints::guestPreconditions(guest, node), isVm ? 8 : 9);
    catalog.add(who + u"addresses"_s, Endpoints::guestAddresses(guest, node));
    catalog.add(who + u"history"_s, Endpoints::guestHistory(guest, node, u"day"_s));
    catalog.add(who + u"migrate"_s, Endpoints::migrate({guest, node, other, isVm, !isVm, isVm}));
    GuestActions::Migrate careful{guest, node, other, isVm, !isVm, isVm};
    careful.bandwidth = 102400;
    careful.targetStorage = u"local-zfs:fast,slow"_s;
    catalog.add(who + u"migrate to another storage"_s, Endpoints::migrate(careful));
    if (isVm) {
        careful.rootOptions = {
            {u"force"_s, u"1"_s}, {u"migration_type"_s, u"insecure"_s}, {u"migration_network"_s, u"10.10.10.0/24"_s}};
        catalog.add(who + u"migrate as root"_s, Endpoints::migrate(careful));
        careful.conntrack = true;
        catalog.add(who + u"migrate with its connections"_s, Endpoints::migrate(careful), 9);
    }
    for (const QString &action : {u"start"_s, u"shutdown"_s, u"stop"_s, u"reboot"_s, u"suspend"_s, u"resume"_s})
        catalog.add(who + action, Endpoints::power(guest, node, action, 180));
    for (const QString &state : {u"started"_s, u"stopped"_s, u"disabled"_s, u"ignored"_s})
        catalog.add(who + u"HA state "_s + state, Endpoints::setHaState(guest, state));
}

void addSettings(Catalog &catalog)
{
    using Kind = SettingChange::Kind;
    const GuestKey vm{GuestKind::Vm, VmId{102}};
    const auto add = [&](const QString &name, Kind kind, const QString &key, const QString &value, int since = 8) {
        catalog.add(name, Endpoints::changeSetting({kind, key, value, {}}, vm, NodeName(u"pve-node1"_s)), since);
    };
    add(u"failback off"_s, Kind::HaFailback, u"vm:102"_s, u"0"_s, 9);
    add(u"failback on"_s, Kind::HaFailback, u"vm:102"_s, u"1"_s, 9);
    add(u"group without failback"_s, Kind::HaGroupFailback, u"homelab"_s, u"0"_s);
    add(u"group with failback"_s, Kind::HaGroupFailback, u"homelab"_s, u"1"_s);
    add(u"crs"_s, Kind::ClusterCrs, {}, u"ha=static"_s);
    add(u"no crs"_s, Kind::ClusterCrs, {}, {});
    add(u"eject"_s, Kind::Cdrom, u"ide2"_s, u"none,media=cdrom"_s);
    add(u"NIC"_s, Kind::GuestNic, u"net0"_s, u"virtio=BC:24:11:00:01:02,bridge=vmbr1,tag=20"_s);
    const GuestKey ct{GuestKind::Ct, VmId{240}};
    catalog.add(u"NIC of a container"_s,
                Endpoints::changeSetting(
                    {Kind::GuestNic, u"net0"_s, u"name=eth0,bridge=vmbr1,hwaddr=BC:24:11:00:02:40,ip=dhcp"_s, {}}, ct,
                    NodeName(u"pve-node1"_s)));
    add(u"tags"_s, Kind::GuestTags, u"vm:102"_s, u"media;drydock-stop-return"_s);
    add(u"no tags"_s, Kind::GuestTags, u"vm:102"_s, {});
    const auto entry = [&](const QString &name, Kind kind, const QString &key, const QString &value,
                           const QString &before, int since = 8, int until = 99) {
        catalog.add(name, Endpoints::changeSetting({kind, key, value, before}, {}, {}), since, until);
    };
    const QString onEight = u"vm: 102\n\tcomment web\n\tgroup homelab\n\tstate started"_s;
    const QString onNine = u"vm: 102\n\tfailback 0\n\tmax_restart 2\n\tstate started"_s;
    entry(u"HA resource with a group"_s, Kind::HaResourceEntry, u"vm:102"_s, onEight, {});
    entry(u"HA resource with failback"_s, Kind::HaResourceEntry, u"vm:102"_s, onNine, {}, 9);
    entry(u"HA resource changed"_s, Kind::HaResourceEntry, u"vm:102"_s, u"vm: 102\n\tstate stopped"_s, onEight);
    entry(u"HA resource removed"_s, Kind::HaResourceEntry, u"vm:102"_s, {}, onEight);
    const QString group = u"group: homelab\n\tcomment all\n\tnodes pve-node1:2,pve-node2\n\trestricted 1"_s;
    entry(u"HA group"_s, Kind::HaGroupEntry, u"homelab"_s, group, {});
    entry(u"HA group changed"_s, Kind::HaGroupEntry, u"homelab"_s,
          u"group: homelab\n\tnodes pve-node1\n\tnofailback 1"_s, group);
    entry(u"HA group removed"_s, Kind::HaGroupEntry, u"homelab"_s, {}, group);
    const QString nodes =
        u"node-affinity: homelab\n\tdisable 1\n\tnodes pve-node1:2,pve-node2\n\tresources ct:240,vm:102\n\tstrict 1"_s;
    entry(u"HA node affinity"_s, Kind::HaRuleEntry, u"homelab"_s, nodes, {}, 9);
    entry(u"HA node affinity changed"_s, Kind::HaRuleEntry, u"homelab"_s,
          u"node-affinity: homelab\n\tdisable 0\n\tnodes pve-node2\n\tresources ct:240"_s, nodes, 9);
    entry(u"HA node affinity removed"_s, Kind::HaRuleEntry, u"homelab"_s, {}, nodes, 9);
    const QString apart = u"resource-affinity: apart\n\taffinity negative\n\tresources ct:210,ct:211"_s;
    entry(u"HA resource affinity"_s, Kind::HaRuleEntry, u"apart"_s, apart, {}, 9);
    entry(u"HA resource affinity changed"_s, Kind::HaRuleEntry, u"apart"_s,
          u"resource-affinity: apart\n\taffinity positive\n\tcomment x\n\tresources ct:210,ct:211"_s, apart, 9);
    for (const QString &mode : {u"armed"_s, u"freeze"_s, u"ignore"_s})
        entry(u"HA "_s + mode, Kind::HaArming, {}, mode, {}, 9);
    add(u"rule off"_s, Kind::HaRule, u"node-affinity/homelab"_s, u"0"_s, 9);
    add(u"rule on"_s, Kind::HaRule, u"node-affinity/homelab"_s, u"1"_s, 9);
}

void addTasks(Catalog &catalog)
{
    const Upid upid =
        Upid::parse(u"UPID:pve-node1:0000059B:0004C20B:6B03BA12:qmigrate:102:drydock@pve!desk:"_s).value_or(Upid());
    catalog.add(u"task status"_s, Endpoints::taskStatus(upid));
    catalog.add(u"task log"_s, Endpoints::taskLog(upid, 0, 500));
    catalog.add(u"cancel task"_s, Endpoints::cancelTask(upid));
    for (const QString &command : {u"reboot"_s, u"shutdown"_s, u"wake"_s})
        catalog.add(u"node "_s + command, Endpoints::nodePower(NodeName(u"pve-node1"_s), command));
}

/// Password, then the answer to a challenge, as the authenticator itself asks.
void addLogin(Catalog &catalog)
{
    Authenticator login(ClusterProfile::Login::Password, u"root@pam"_s, {u"sample"_s, u"totp:123456"_s});
    catalog.add(u"login"_s, login.nextRequest());
    Reply challenge;
    challenge.body = R"({"data":{"NeedTFA":1,"ticket":"PVE:!tfa!%7B%22totp%22%3Atrue%7D:6B03B590::c2ln"}})"_ba;
    if (login.accept(challenge, 0))
        catalog.add(u"second factor"_s, login.nextRequest());
}

} // namespace

QList<CatalogEntry> requestCatalog()
{
    Catalog catalog;
    addLogin(catalog);
    addReads(catalog);
    addGuest(catalog, {GuestKind::Vm, VmId{101}});
    addGuest(catalog, {GuestKind::Ct, VmId{240}});
    addSettings(catalog);
    addTasks(catalog);
    return catalog.entries;
}

} // namespace Drydock
