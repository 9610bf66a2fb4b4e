// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/planners.h"

#include <QTimeZone>

#include <algorithm>

namespace DrydockTest
{

using namespace Drydock;
using namespace Qt::StringLiterals;

inline constexpr qint64 GiB = 1024LL * 1024 * 1024;

/// Puts a cluster together for a test, as a poll and its details would show it: everything was read, every node is
/// online with the same storages and bridges, the login may do everything. A test changes what it is about.
class ClusterBuilder
{
public:
    explicit ClusterBuilder(int pve = 9)
    {
        content.clusterName = u"homelab"_s;
        content.version = pve == 9 ? ProxmoxVersion{9, 2, u"9.2.11"_s} : ProxmoxVersion{8, 4, u"8.4.14"_s};
        content.serverTime = now();
        content.quorum.clustered = true;
        for (Freshness &freshness : content.freshness)
            freshness.readAt = now();
        content.permissions.byPath[u"/"_s] = {
            {u"VM.Migrate"_s, true},      {u"VM.PowerMgmt"_s, true},       {u"VM.Audit"_s, true},
            {u"Sys.Console"_s, true},     {u"Sys.PowerMgmt"_s, true},      {u"Sys.Audit"_s, true},
            {u"Datastore.Audit"_s, true}, {u"SDN.Audit"_s, true},          {u"Mapping.Audit"_s, true},
            {u"VM.Monitor"_s, true},      {u"VM.GuestAgent.Audit"_s, true}};
    }

    static QDateTime now() { return QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC); }

    NodeState &node(const QString &name, int memoryGiB = 64, int usedGiB = 12)
    {
        NodeState state;
        state.name = NodeName(name);
        state.status = NodeStatus::Online;
        state.maxCpu = 8;
        state.cpu = 0.1;
        state.memory = usedGiB * GiB;
        state.maxMemory = memoryGiB * GiB;
        state.nodeId = int(content.nodes.size()) + 1;
        content.nodes.append(state);
        content.quorum.nodeVotes[state.name] = 1;
        NodeDetails read;
        read.node = state.name;
        read.readAt = now();
        read.cpuModel = u"Intel N100"_s;
        details.nodes.insert(state.name, read);
        return content.nodes.last();
    }

    NodeState &nodeState(const QString &name)
    {
        return *std::ranges::find(content.nodes, NodeName(name), &NodeState::name);
    }

    void offline(const QString &name)
    {
        NodeState &state = nodeState(name);
        state.status = NodeStatus::Offline;
        state.memory.reset();
    }

    void qdevice(bool connected = true)
    {
        content.quorum.hasQdevice = true;
        content.quorum.qdeviceConnected = connected;
        content.quorum.qdeviceVotes = 1;
        content.quorum.qdeviceHost = u"192.168.1.10"_s;
    }

    /// On every node there is so far.
    void storage(const QString &id, bool shared, const QStringList &kinds, int sizeGiB = 500)
    {
        for (const NodeState &node : std::as_const(content.nodes)) {
            StorageState row;
            row.node = node.name;
            row.id = StorageId(id);
            row.type = shared ? u"nfs"_s : u"zfspool"_s;
            row.content = kinds;
            row.shared = shared;
            row.available = true;
            row.size = sizeGiB * GiB;
            row.used = row.size / 4;
            content.storages.append(row);
        }
    }

    StorageState &storageState(const QString &node, const QString &id)
    {
        return *std::ranges::find_if(content.storages, [&](const StorageState &row) {
            return row.node == NodeName(node) && row.id == StorageId(id);
        });
    }

    void bridge(const QString &name)
    {
        for (NodeDetails &node : details.nodes) {
            NodeInterface interface;
            interface.name = name;
            interface.type = u"bridge"_s;
            interface.active = true;
            interface.mtu = 1500;
            node.interfaces.append(interface);
        }
    }

    NodeInterface &interfaceOf(const QString &node, const QString &name)
    {
        return *std::ranges::find(details.nodes[NodeName(node)].interfaces, name, &NodeInterface::name);
    }

    GuestState &guest(GuestKind kind, int vmid, const QString &name, const QString &node, int memoryGiB)
    {
        GuestState state;
        state.key = {kind, VmId{vmid}};
        state.name = name;
        state.node = NodeName(node);
        state.state = RunState::Running;
        state.stateText = u"running"_s;
        state.maxMemory = memoryGiB * GiB;
        state.memory = state.maxMemory / 2;
        content.guests.append(state);

        GuestDetails read;
        read.guest = state.key;
        read.readAt = now();
        read.agentEnabled = true;
        read.memory = state.maxMemory;
        read.preconditions.emplace();
        read.preconditions->running = true;
        GuestNic nic;
        nic.key = u"net0"_s;
        nic.bridge = u"vmbr0"_s;
        read.nics.append(nic);
        details.guests.insert(state.key, read);
        return content.guests.last();
    }

    GuestState &vm(int vmid, const QString &name, const QString &node, int memoryGiB = 4)
    {
        return guest(GuestKind::Vm, vmid, name, node, memoryGiB);
    }
    GuestState &ct(int vmid, const QString &name, const QString &node, int memoryGiB = 1)
    {
        return guest(GuestKind::Ct, vmid, name, node, memoryGiB);
    }

    GuestState &guestState(int vmid)
    {
        return *std::ranges::find_if(content.guests, [&](const GuestState &g) { return g.key.vmid.value == vmid; });
    }
    GuestDetails &read(int vmid) { return details.guests[guestState(vmid).key]; }

    void disk(int vmid, const QString &storage, int sizeGiB, const QString &key = {})
    {
        const GuestKey guest = guestState(vmid).key;
        GuestDisk disk;
        disk.key = !key.isEmpty() ? key : guest.kind == GuestKind::Vm ? u"scsi0"_s : u"rootfs"_s;
        disk.storage = StorageId(storage);
        disk.volume = u"%1:vm-%2-disk-%3"_s.arg(storage).arg(vmid).arg(read(vmid).disks.size());
        disk.size = sizeGiB * GiB;
        read(vmid).disks.append(disk);
    }

    GuestDisk &cdrom(int vmid, const QString &storage)
    {
        GuestDisk disk;
        disk.key = u"ide2"_s;
        disk.storage = StorageId(storage);
        disk.volume = storage.isEmpty() ? u"none"_s : storage + u":iso/debian.iso"_s;
        disk.isCdrom = true;
        read(vmid).disks.append(disk);
        return read(vmid).disks.last();
    }

    void device(int vmid, const QString &key, const QString &mapping = {})
    {
        GuestDevice device;
        device.key = key;
        device.mapping = mapping;
        device.host = mapping.isEmpty() ? u"0000:01:00.0"_s : QString();
        read(vmid).devices.append(device);
    }

    void replicate(int vmid, const QString &target)
    {
        ReplicationJob job;
        job.id = u"%1-%2"_s.arg(vmid).arg(content.replication.size());
        job.guest = VmId{vmid};
        job.source = guestState(vmid).node;
        job.target = NodeName(target);
        job.schedule = u"*/15"_s;
        job.lastSync = now().addSecs(-600).toSecsSinceEpoch();
        content.replication.append(job);
    }

    /// Puts the guest under HA; on PVE 8 in the group.
    HaResource &ha(int vmid, const QString &group = {}, const QString &state = u"started"_s)
    {
        HaResource resource;
        resource.guest = guestState(vmid).key;
        resource.requestedState = state;
        if (!content.version.hasHaRules())
            resource.group = group;
        guestState(vmid).haState = state;
        content.haResources.append(resource);
        return content.haResources.last();
    }

    /// A group on 8; on 9 a node affinity rule over the HA resources there are so far.
    void nodeAffinity(const QString &name, const QMap<QString, int> &nodes, bool strict)
    {
        QMap<NodeName, int> named;
        for (const auto &[node, priority] : nodes.asKeyValueRange())
            named.insert(NodeName(node), priority);
        if (!content.version.hasHaRules()) {
            HaGroup group;
            group.name = name;
            group.nodes = named;
            group.restricted = strict;
            content.haGroups.append(group);
            for (HaResource &resource : content.haResources)
                resource.group = name;
            return;
        }
        HaRule rule;
        rule.name = name;
        rule.type = HaRule::Type::NodeAffinity;
        rule.nodes = named;
        rule.strict = strict;
        for (const HaResource &resource : std::as_const(content.haResources))
            rule.resources.append(resource.guest);
        content.haRules.append(rule);
    }

    void affinity(const QString &name, const QList<int> &vmids, bool positive)
    {
        HaRule rule;
        rule.name = name;
        rule.type = HaRule::Type::ResourceAffinity;
        rule.positive = positive;
        for (const int vmid : vmids)
            rule.resources.append(guestState(vmid).key);
        content.haRules.append(rule);
    }

    PlanFacts facts() const
    {
        PlanFacts result;
        SnapshotContent copy = content;
        std::ranges::sort(copy.nodes, {}, &NodeState::name);
        std::ranges::sort(copy.guests, {}, [](const GuestState &g) { return g.key.vmid; });
        std::ranges::sort(copy.storages, {}, [](const StorageState &s) { return std::pair(s.node, s.id); });
        result.snapshot = ClusterSnapshot(copy);
        result.details = details;
        return result;
    }

    SnapshotContent content;
    ClusterDetails details;
};

/// Two nodes with a QDevice, local ZFS replicated for the HA guests, a GPU in plex, two Pi-holes as a pair.
inline ClusterBuilder homelab(int pve = 9, bool withQdevice = true)
{
    ClusterBuilder c(pve);
    c.node(u"pve-node1"_s, 64, 20);
    c.node(u"pve-node2"_s, 64, 16);
    if (withQdevice)
        c.qdevice();
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s});
    c.storage(u"nas"_s, true, {u"iso"_s, u"images"_s, u"backup"_s}, 4000);
    c.bridge(u"vmbr0"_s);
    c.bridge(u"vmbr1"_s);
    c.vm(101, u"plex"_s, u"pve-node1"_s, 8);
    c.vm(102, u"arr"_s, u"pve-node1"_s, 8);
    c.vm(103, u"downloads"_s, u"pve-node2"_s, 4);
    c.vm(104, u"webapps"_s, u"pve-node2"_s, 6);
    c.ct(210, u"pihole1"_s, u"pve-node1"_s, 1).tags = {u"pair-dns"_s};
    c.ct(211, u"pihole2"_s, u"pve-node2"_s, 1).tags = {u"pair-dns"_s};
    c.ct(212, u"traefik"_s, u"pve-node1"_s, 1);
    c.ct(240, u"prometheus"_s, u"pve-node1"_s, 2);
    c.ct(250, u"pbs"_s, u"pve-node2"_s, 2);
    for (const int vmid : {101, 102, 103, 104, 210, 211, 212, 240, 250})
        c.disk(vmid, u"local-zfs"_s, vmid < 200 ? 32 : 8);
    c.device(101, u"hostpci0"_s);
    c.read(101).preconditions->localResources = {u"hostpci0"_s};
    for (const int vmid : {101, 102, 103, 104, 240}) {
        c.ha(vmid);
        c.replicate(vmid, c.guestState(vmid).node == NodeName(u"pve-node1"_s) ? u"pve-node2"_s : u"pve-node1"_s);
    }
    c.nodeAffinity(u"homelab"_s, {{u"pve-node1"_s, 0}, {u"pve-node2"_s, 0}}, false);
    return c;
}

/// A plan as lines a person can compare: steps, then findings with their severity.
inline QStringList stepLines(const Plan &plan)
{
    QStringList lines;
    for (const Step &step : plan.steps) {
        QStringList words{step.id, u"w%1"_s.arg(step.wave), stepKindWord(step.kind)};
        words.append(step.guest.isValid() ? step.guest.sid() : step.from.text());
        if (step.guest.isValid())
            words.append(strategyWord(step.strategy));
        if (!step.to.isEmpty())
            words.append(u"to "_s + step.to.text());
        if (step.online)
            words.append(u"online"_s);
        if (step.restart)
            words.append(u"restart"_s);
        if (step.withLocalDisks)
            words.append(u"local-disks"_s);
        if (step.haManaged)
            words.append(u"ha"_s);
        if (!step.haState.isEmpty())
            words.append(step.haStateBefore + u">"_s + step.haState);
        if (!step.dependsOn.isEmpty())
            words.append(u"after "_s + step.dependsOn.join(u','));
        lines.append(words.join(u' '));
    }
    return lines;
}

inline QStringList findingLines(const Plan &plan)
{
    QStringList lines;
    for (const Finding &finding : plan.findings)
        lines.append(u"%1 %2 %3"_s.arg(severityWord(finding.severity), finding.code, finding.subject));
    return lines;
}

inline const Finding *findingOf(const Plan &plan, const QString &code, const QString &subject = {})
{
    for (const Finding &finding : plan.findings) {
        if (finding.code == code && (subject.isEmpty() || finding.subject == subject))
            return &finding;
    }
    return nullptr;
}

inline const GuestPlan *guestPlanOf(const Plan &plan, int vmid)
{
    for (const GuestPlan &guest : plan.guests) {
        if (guest.guest.vmid.value == vmid)
            return &guest;
    }
    return nullptr;
}

inline QSet<QString> allSteps(const Plan &plan)
{
    QSet<QString> ids;
    for (const Step &step : plan.steps)
        ids.insert(step.id);
    return ids;
}

} // namespace DrydockTest
