// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcluster.h"

namespace DrydockTest
{

RandomCluster::RandomCluster(quint32 seed, const Size &size) : m_random(seed), m_size(size) {}

ClusterBuilder RandomCluster::cluster()
{
    ClusterBuilder c(chance(40) ? 8 : 9);
    const bool big = chance(10);
    m_nodes = 2 + (big ? upTo(m_size.nodes - 1) : chance(25) ? upTo(std::min(m_size.nodes - 1, 14)) : upTo(4));
    nodes(c);
    const int guests = 1 + (big ? upTo(m_size.guests) : upTo(std::min(m_size.guests, 40)));
    c.content.guests.reserve(guests);
    for (int i = 0; i < guests; ++i)
        guest(c, 100 + i);
    memory(c);
    haResources(c);
    haRules(c, guests);
    haManager(c);
    for (int i = 2; i <= m_nodes; ++i)
        damage(c, u"n%1"_s.arg(i));
    login(c);
    c.details.pciMappings.append({u"gpu"_s, {NodeName(u"n1"_s), NodeName(anyNode())}, chance(50)});
    return c;
}

void RandomCluster::nodes(ClusterBuilder &c)
{
    for (int i = 1; i <= m_nodes; ++i) {
        const QString name = u"n%1"_s.arg(i);
        NodeState &node = c.node(name, 32, 2 + upTo(8));
        node.cpu = upTo(100) / 100.0;
        if (chance(5))
            c.content.quorum.nodeVotes[NodeName(name)] = upTo(3);
        NodeDetails &details = c.details.nodes[NodeName(name)];
        if (chance(15))
            details.cpuModel = u"AMD EPYC 9554"_s;
        details.cpuFlags = {u"aes"_s, u"avx"_s};
        if (chance(50))
            details.cpuFlags.append(u"avx512f"_s);
        details.pveVersion = u"pve-manager/%1/0"_s.arg(chance(20) ? u"8.4.1"_s : c.content.version.text);
    }
    if (chance(m_nodes % 2 == 0 ? 60 : 10)) {
        c.qdevice(chance(80));
        if (m_nodes % 2 == 1)
            c.content.quorum.qdeviceVotes = m_nodes - 1; // last man standing
    }
    c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s}, 200);
    c.storage(u"nas"_s, true, {u"iso"_s});
    c.storage(u"local"_s, false, {u"iso"_s});
    c.bridge(u"vmbr0"_s);
    const QStringList policies{{}, {}, u"freeze"_s, u"failover"_s, u"conditional"_s, u"migrate"_s};
    c.content.options.shutdownPolicy = policies[upTo(int(policies.size()))];
    if (chance(30)) {
        c.content.options.crs = u"ha=static,ha-rebalance-on-start=1"_s;
        c.content.options.crsMode = u"static"_s;
    }
    if (c.content.version.hasHaRules() && chance(20)) {
        c.content.options.crs = u"ha=dynamic,ha-auto-rebalance=1"_s;
        c.content.options.crsMode = u"dynamic"_s;
        c.content.options.autoRebalance = true;
    }
}

/// A node holds at least what runs on it; what else it has room for is chance, from nothing to all of n1.
void RandomCluster::memory(ClusterBuilder &c)
{
    QMap<NodeName, qint64> most;
    for (const GuestState &guest : std::as_const(c.content.guests)) {
        if (!guest.isRunning())
            continue;
        most[guest.node] += guest.maxMemory;
        c.nodeState(guest.node.text()).memory = *c.nodeState(guest.node.text()).memory + guest.memory.value_or(0);
    }
    const qint64 leaving = most.value(NodeName(u"n1"_s));
    for (NodeState &node : c.content.nodes) {
        node.maxMemory = *node.memory + most.value(node.name) + upTo(8) * GiB;
        if (node.name != NodeName(u"n1"_s))
            node.maxMemory += leaving / m_nodes / 100 * upTo(400);
    }
}

void RandomCluster::guest(ClusterBuilder &c, int vmid)
{
    const QString node = chance(60) ? u"n1"_s : anyNode();
    const bool isVm = chance(60);
    GuestState &state = c.guest(isVm ? GuestKind::Vm : GuestKind::Ct, vmid, u"g%1"_s.arg(vmid), node, 1 + upTo(8));
    state.cpu = upTo(100) / 100.0;
    state.maxCpu = 1 + upTo(8);
    if (chance(15))
        state.state = RunState::Stopped;
    else if (chance(4))
        state.state = RunState::Paused;
    if (chance(5)) {
        state.isTemplate = true;
        state.state = RunState::Stopped;
    }
    if (chance(5)) {
        state.lock = chance(50) ? u"backup"_s : u"snapshot"_s;
        if (chance(50)) {
            TaskState task;
            task.upid.node = state.node;
            task.upid.type = u"vzdump"_s;
            task.upid.id = chance(50) ? state.key.vmid.text() : QString();
            task.upid.startTime = ClusterBuilder::now().addSecs(-upTo(9000)).toSecsSinceEpoch();
            c.content.tasks.append(task);
        }
    }
    if (chance(25))
        state.tags.append(u"pair-%1"_s.arg(upTo(5)));
    if (chance(4))
        state.tags.append(chance(50) ? u"plb_pin_"_s + anyNode() : u"dns"_s);
    if (chance(5))
        c.read(vmid).memory += GiB; // configured, in force after the next start
    volumes(c, vmid);
    hardware(c, vmid);
    answers(c, vmid);
    if (chance(40))
        m_ha.append(vmid);
}

void RandomCluster::volumes(ClusterBuilder &c, int vmid)
{
    const bool isVm = c.guestState(vmid).key.kind == GuestKind::Vm;
    const bool local = chance(35);
    c.disk(vmid, local ? u"local-zfs"_s : u"ceph"_s, 1 + upTo(40));
    if (local && chance(60)) {
        c.replicate(vmid, anyNode());
        ReplicationJob &job = c.content.replication.last();
        job.enabled = chance(90);
        if (chance(10))
            job.lastSync = 0;
        if (chance(10)) {
            job.failCount = 1 + upTo(5);
            job.error = u"command 'zfs send' failed"_s;
        }
    }
    if (local && chance(10))
        c.read(vmid).snapshots = {u"before-upgrade"_s};
    if (isVm && chance(10))
        c.cdrom(vmid, chance(40) ? u"local"_s : chance(50) ? u"nas"_s : QString());
    else if (isVm && chance(5))
        c.cdrom(vmid, u"local-zfs"_s).isCloudInit = true;
    if (!isVm && chance(6)) {
        GuestDisk mount;
        mount.key = u"mp0"_s;
        mount.volume = u"/mnt/media"_s;
        mount.isBindMount = true;
        mount.shared = chance(40);
        c.read(vmid).disks.append(mount);
    }
}

void RandomCluster::hardware(ClusterBuilder &c, int vmid)
{
    const bool isVm = c.guestState(vmid).key.kind == GuestKind::Vm;
    GuestDetails &read = c.read(vmid);
    if (isVm && chance(8))
        c.device(vmid, u"hostpci0"_s, chance(50) ? u"gpu"_s : QString());
    if (isVm && chance(3)) {
        c.device(vmid, u"usb0"_s, u"stick"_s);
        read.preconditions->mappedResources.insert(u"usb0"_s, chance(30));
    }
    if (isVm && chance(20))
        read.cpuType = u"host"_s;
    if (chance(10))
        read.nics[0].vlan = 20;
    if (chance(5))
        read.nics[0].bridge = chance(50) ? u"vnet7"_s : QString();
    if (chance(5))
        read.nics[0].mtu = 9000;
    read.agentEnabled = chance(70);
    read.startOrder = chance(30) ? upTo(9) : -1;
}

/// What Proxmox VE said when it was asked whether the guest can move, or that it was not to be asked.
void RandomCluster::answers(ClusterBuilder &c, int vmid)
{
    GuestDetails &read = c.read(vmid);
    const bool isVm = read.guest.kind == GuestKind::Vm;
    if (!isVm && !c.content.version.hasHaRules()) {
        read.preconditions.reset();
        read.preconditionsError = Error{Error::Kind::NotSupported, 501, u"Method 'GET' not implemented"_s, {}};
    } else if (chance(5)) {
        read.preconditions.reset();
        read.preconditionsError = Error{Error::Kind::Forbidden, 403, u"Permission check failed"_s, {}};
    } else {
        if (isVm && chance(3))
            read.preconditions->localResources = {u"serial0"_s};
        if (chance(5))
            read.preconditions->allowed = {NodeName(anyNode()), NodeName(anyNode())};
        if (chance(3))
            read.preconditions->unavailableStorages.insert(NodeName(anyNode()), {u"ceph"_s});
    }
    if (chance(5))
        c.details.guests.remove(read.guest);
}

void RandomCluster::haResources(ClusterBuilder &c)
{
    const QStringList odd{u"error"_s, u"migrate"_s, u"freeze"_s};
    for (const int vmid : std::as_const(m_ha)) {
        const QString state = chance(80)   ? u"started"_s
                              : chance(50) ? u"stopped"_s
                              : chance(50) ? u"disabled"_s
                                           : u"ignored"_s;
        c.ha(vmid, {}, state).failback = chance(50);
        if (chance(4))
            c.guestState(vmid).haState = odd[upTo(int(odd.size()))];
    }
}

void RandomCluster::haRules(ClusterBuilder &c, int guests)
{
    const bool rules = c.content.version.hasHaRules();
    for (int i = 0; i < upTo(4); ++i) {
        QMap<QString, int> named;
        for (int n = 1; n <= m_nodes; ++n) {
            if (chance(60))
                named.insert(u"n%1"_s.arg(n), upTo(3));
        }
        if (named.isEmpty())
            named.insert(u"n1"_s, 0);
        const QString name = u"place%1"_s.arg(i);
        c.nodeAffinity(name, named, chance(40));
        if (!rules) {
            c.content.haGroups.last().noFailback = chance(50);
            continue;
        }
        // Mostly some of the resources only; two rules for one resource contradict each other.
        HaRule &rule = c.content.haRules.last();
        rule.resources.removeIf([&](const GuestKey &) { return chance(60); });
        rule.positive = chance(90);
        rule.enabled = chance(90);
    }
    if (!rules) {
        for (HaResource &resource : c.content.haResources)
            resource.group = chance(70) && !c.content.haGroups.isEmpty()
                                 ? c.content.haGroups[upTo(int(c.content.haGroups.size()))].name
                                 : QString();
        return;
    }
    for (int i = 0; i < upTo(4) && guests > 4; ++i) {
        QSet<int> members;
        for (int j = 0; j < 2 + upTo(3); ++j)
            members.insert(m_ha.isEmpty() || chance(10) ? 100 + upTo(guests) : m_ha[upTo(int(m_ha.size()))]);
        QList<int> sorted(members.cbegin(), members.cend());
        std::ranges::sort(sorted);
        c.affinity(u"affinity%1"_s.arg(i), sorted, chance(40));
        c.content.haRules.last().enabled = chance(90);
    }
}

void RandomCluster::haManager(ClusterBuilder &c)
{
    if (m_ha.isEmpty())
        return;
    c.content.haStatus.master = NodeName(anyNode());
    for (int i = 1; i <= m_nodes; ++i) {
        HaStatus::Lrm lrm;
        lrm.mode = u"active"_s;
        lrm.timestamp = ClusterBuilder::now().addSecs(chance(5) ? upTo(400) - 200 : -5).toSecsSinceEpoch();
        c.content.haStatus.lrm.insert(NodeName(u"n%1"_s.arg(i)), lrm);
    }
    if (c.content.version.hasHaRules())
        c.content.haStatus.armedState = chance(90) ? u"armed"_s : u"disarmed"_s;
}

void RandomCluster::damage(ClusterBuilder &c, const QString &node)
{
    const auto drop = [&](const QString &storage) {
        c.content.storages.removeIf(
            [&](const StorageState &row) { return row.node == NodeName(node) && row.id == StorageId(storage); });
    };
    if (chance(8))
        c.offline(node);
    else if (chance(8))
        c.nodeState(node).haState = u"maintenance"_s;
    else if (chance(5))
        c.nodeState(node).memory.reset();
    if (chance(5))
        c.interfaceOf(node, u"vmbr0"_s).active = false;
    else if (chance(5))
        c.interfaceOf(node, u"vmbr0"_s).mtu = 1400;
    if (chance(10)) {
        c.interfaceOf(node, u"vmbr0"_s).vlanAware = true;
        c.interfaceOf(node, u"vmbr0"_s).vids = u"2-19"_s;
    }
    if (chance(6))
        c.storageState(node, u"ceph"_s).available = false;
    else if (chance(4))
        c.storageState(node, u"ceph"_s).content = {u"rootdir"_s};
    else if (chance(4))
        drop(u"ceph"_s);
    if (chance(6))
        c.storageState(node, u"local-zfs"_s).used = 195 * GiB;
    else if (chance(4))
        drop(u"local-zfs"_s);
    if (chance(4))
        c.details.nodes.remove(NodeName(node));
}

void RandomCluster::login(ClusterBuilder &c)
{
    if (chance(4))
        c.content.permissions.byPath[u"/"_s].remove(chance(50) ? u"VM.Migrate"_s : u"Sys.Console"_s);
    if (chance(4))
        c.content.freshness[size_t(upTo(sectionCount))].readAt = {};
    if (chance(3))
        c.content.quorum.quorate = false;
}

DrainRequest RandomCluster::request(const ClusterBuilder &c)
{
    DrainRequest request;
    request.node = NodeName(u"n1"_s);
    request.then = AfterDrain(upTo(3));
    request.parallel = 1 + upTo(6);
    request.perTarget = upTo(3);
    request.keepFreePercent = 5 * upTo(5);
    request.bandwidth = chance(20) ? 100'000 : 0;
    request.onFailure = FailurePolicy(upTo(3));
    const int percent = chance(50) ? 25 : 80; // some operators decide nearly everything
    for (const GuestState &guest : c.content.guests) {
        if (chance(percent)) {
            const NodeName target(chance(30) ? anyNode() : QString());
            const auto strategy = Strategy(chance(40) ? int(Strategy::StopReturn) : upTo(6));
            request.decisions.insert(guest.key.vmid, {strategy, target});
        }
        if (chance(10))
            request.fixes.insert(guest.key.vmid, {u"eject-iso"_s});
    }
    if (chance(40))
        request.accepted = {u"quorum-lost"_s, u"local-disk"_s};
    request.order = MoveOrder(upTo(4));
    request.balance = BalanceBy(upTo(3));
    if (chance(20)) {
        for (const GuestState &guest : c.content.guests)
            request.sequence.insert(upTo(int(request.sequence.size()) + 1), guest.key.vmid);
    }
    return request;
}

MigrateRequest RandomCluster::migration(const ClusterBuilder &c)
{
    MigrateRequest request;
    request.parallel = 1 + upTo(6);
    request.keepFreePercent = 5 * upTo(5);
    if (chance(50))
        request.to = NodeName(anyNode());
    for (const GuestState &guest : c.content.guests) {
        if (chance(40))
            request.guests.append(guest.key.vmid);
    }
    return request;
}

} // namespace DrydockTest
