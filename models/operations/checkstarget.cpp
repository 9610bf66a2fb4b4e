// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include "topology/subnet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

void problem(TargetVerdict &verdict, const GuestFacts &guest, QLatin1StringView code,
             QMap<QString, QString> arguments = {})
{
    arguments.insert(u"target"_s, verdict.node.text());
    const Finding finding = guestFinding(*guest.state, code, Severity::Blocker, arguments);
    if (!verdict.problems.contains(finding))
        verdict.problems.append(finding);
}

void caution(TargetVerdict &verdict, const GuestFacts &guest, QLatin1StringView code,
             QMap<QString, QString> arguments = {})
{
    arguments.insert(u"target"_s, verdict.node.text());
    verdict.cautions.append(guestFinding(*guest.state, code, Severity::Caution, arguments));
}

StorageId mappedStorage(const QMap<StorageId, StorageId> &storages, const StorageId &from)
{
    const StorageId to = storages.value(from, storages.value(StorageId()));
    return to.isEmpty() ? from : to;
}

/// An empty list means all.
bool carriesVlan(const NodeInterface &bridge, int vlan)
{
    const VlanList carried = VlanList::parse(bridge.vids);
    return carried.isEmpty() || carried.contains(vlan);
}

qint64 sizeOf(const GuestFacts &guest, const GuestDisk &disk)
{
    if (guest.details->preconditions) {
        for (const auto &local : guest.details->preconditions->localDisks) {
            if (local.volume == disk.volume && local.size > 0)
                return local.size;
        }
    }
    return disk.size;
}

/// Where the job's replica is. A job turns round with a guest that moves to its target; one that still names the
/// guest's own node was read before that, or is about to be turned.
NodeName replicaNode(const GuestFacts &guest, const ReplicationJob &job)
{
    return job.target == guest.state->node ? job.source : job.target;
}

bool inSnapshot(const GuestFacts &guest, const GuestDisk &disk)
{
    if (guest.details->preconditions) {
        for (const auto &local : guest.details->preconditions->localDisks) {
            if (local.volume == disk.volume)
                return local.inSnapshot;
        }
    }
    return !guest.details->snapshots.isEmpty();
}

} // namespace

const NodeInterface *interfaceOf(const NodeDetails &node, const QString &name)
{
    const auto found = std::ranges::find(node.interfaces, name, &NodeInterface::name);
    return found == node.interfaces.cend() ? nullptr : &*found;
}

const NodeDetails *Checks::nodeDetails(const NodeName &node) const
{
    const auto found = m_facts.details.nodes.constFind(node);
    return found == m_facts.details.nodes.cend() ? nullptr : &found.value();
}

TargetVerdict Checks::target(const GuestFacts &guest, const NodeName &node, Crossing crossing, bool copyAllowed,
                             const StorageMap &storages) const
{
    TargetVerdict verdict;
    verdict.node = node;
    if (node == guest.state->node || !m_usable.contains(node)) {
        problem(verdict, guest, "target-unfit"_L1);
        return verdict;
    }
    checkHa(guest, verdict);
    checkPins(guest, verdict);
    checkVersion(guest, crossing, verdict);
    if (const NodeState *state = snapshot().node(node); state && !state->memory)
        verdict.cautions.append(nodeFinding(node, "not-read"_L1, Severity::Caution, {{u"what"_s, u"load"_s}}));
    if (!guest.details)
        return verdict;
    checkDevices(guest, crossing, verdict);
    checkStorages(guest, crossing, copyAllowed, storages, verdict);
    checkNetwork(guest, verdict);
    checkProcessor(guest, crossing, verdict);
    checkPreconditions(guest, storages, verdict);
    return verdict;
}

void Checks::checkHa(const GuestFacts &guest, TargetVerdict &verdict) const
{
    if (!guest.haManaged)
        return;
    const auto there = guest.haPriorities.constFind(verdict.node);
    if (there == guest.haPriorities.cend()) {
        problem(verdict, guest, "ha-affinity"_L1);
        return;
    }
    verdict.haPriority = *there;
    const auto here = guest.haPriorities.constFind(guest.state->node);
    // The node that is left stays online for the HA manager, so a better class there wins at its next round.
    if (here != guest.haPriorities.cend() && *here > *there && guest.failsBack)
        caution(verdict, guest, "ha-failback"_L1, {{u"node"_s, guest.state->node.text()}});
}

void Checks::checkDevices(const GuestFacts &guest, Crossing crossing, TargetVerdict &verdict) const
{
    const std::optional<MigratePreconditions> &preconditions = guest.details->preconditions;
    for (const GuestDevice &device : guest.details->devices) {
        if (device.mapping.isEmpty())
            continue;
        const QMap<QString, QString> arguments{{u"device"_s, device.key}, {u"mapping"_s, device.mapping}};
        const auto mapping = std::ranges::find(m_facts.details.pciMappings, device.mapping, &PciMapping::id);
        const bool known = mapping != m_facts.details.pciMappings.cend();
        const bool isPci = device.key.startsWith("hostpci"_L1);
        // Only PCI mappings are listed; for USB the server's own answer is all there is.
        const bool exists =
            isPci ? known && mapping->nodes.contains(verdict.node)
                  : preconditions && !preconditions->unavailableResources.value(verdict.node).contains(device.key);
        if (!exists)
            problem(verdict, guest, "mapping-missing"_L1, arguments);
        if (crossing != Crossing::Live)
            continue;
        const bool live = preconditions && preconditions->mappedResources.contains(device.key)
                              ? preconditions->mappedResources.value(device.key)
                              : known && mapping->liveMigrationCapable;
        if (!live)
            problem(verdict, guest, "mapping-not-live"_L1, arguments);
    }
}

void Checks::checkStorages(const GuestFacts &guest, Crossing crossing, bool copyAllowed, const StorageMap &storages,
                           TargetVerdict &verdict) const
{
    QList<const ReplicationJob *> jobs;
    std::ranges::copy_if(guest.jobs, std::back_inserter(jobs), &ReplicationJob::enabled);
    const auto toTarget = std::ranges::find(std::as_const(jobs), verdict.node,
                                            [&](const ReplicationJob *job) { return replicaNode(guest, *job); });
    verdict.isReplica = toTarget != jobs.cend();
    // Sent once and again: a job that never succeeded has nothing on the target.
    const bool replicaExists = verdict.isReplica && (*toTarget)->lastSync.value_or(1) > 0;

    QMap<StorageId, qint64> arriving;
    QStringList copied;
    QStringList blockedBySnapshot;
    for (const GuestDisk &disk : guest.details->disks) {
        if (disk.isBindMount || disk.storage.isEmpty() || disk.volume == "none"_L1)
            continue;
        const StorageState *here = storage(guest.state->node, disk.storage);
        const bool local = !here || !here->shared;
        if (disk.isCdrom && !disk.isCloudInit && local)
            continue; // said by tied()
        const bool byReplica = replicaExists && disk.replicate;
        const StorageId goes = local && !byReplica ? mappedStorage(storages, disk.storage) : disk.storage;
        const QMap<QString, QString> arguments{{u"storage"_s, goes.text()}, {u"device"_s, disk.key}};
        const StorageState *there = storage(verdict.node, goes);
        if (!there || !there->available) {
            // Listed only where it is set up and enabled: not even here means disabled for the whole cluster.
            QMap<QString, QString> withPlace = arguments;
            if (!there && !here && goes == disk.storage)
                withPlace.insert(u"everywhere"_s, u"yes"_s);
            if (there)
                problem(verdict, guest, "storage-disabled"_L1, arguments);
            else
                problem(verdict, guest, "storage-missing"_L1, withPlace);
            if (local && !disk.isCdrom)
                verdict.disks.append({disk.key, disk.storage, goes, sizeOf(guest, disk), false});
            continue;
        }
        const QString content = disk.isCdrom && !disk.isCloudInit ? u"iso"_s
                                : guest.isVm()                    ? u"images"_s
                                                                  : u"rootdir"_s;
        if (!there->content.isEmpty() && !there->content.contains(content)) {
            QMap<QString, QString> withContent = arguments;
            withContent.insert(u"content"_s, content);
            problem(verdict, guest, "storage-content"_L1, withContent);
        }
        if (!local || disk.isCdrom)
            continue;
        verdict.localDisks = true;
        const qint64 size = sizeOf(guest, disk);
        verdict.disks.append({disk.key, disk.storage, goes, size, byReplica});
        if (byReplica)
            continue;
        verdict.copyBytes += size;
        arriving[goes] += size;
        copied.append(disk.key);
        if (crossing == Crossing::Live && inSnapshot(guest, disk))
            blockedBySnapshot.append(disk.key);
    }
    if (!jobs.isEmpty() && !verdict.isReplica && verdict.localDisks) {
        const QMap<QString, QString> arguments{{u"replica"_s, replicaNode(guest, *jobs.first()).text()}};
        // Proxmox VE refuses the move of a replicated VM to any other node; a container is copied and its job breaks.
        if (guest.isVm())
            problem(verdict, guest, "not-replica-target"_L1, arguments);
        else
            caution(verdict, guest, "replica-elsewhere"_L1, arguments);
    }
    if (copied.isEmpty())
        return;
    const QMap<QString, QString> arguments{{u"device"_s, copied.join(u',')},
                                           {u"size"_s, QString::number(verdict.copyBytes)}};
    if (!blockedBySnapshot.isEmpty())
        problem(verdict, guest, "local-snapshot"_L1, {{u"device"_s, blockedBySnapshot.join(u',')}});
    for (const auto &[id, size] : arriving.asKeyValueRange()) {
        const StorageState *there = storage(verdict.node, id);
        if (there->size > 0 && there->size - there->used < size) {
            problem(verdict, guest, "storage-full"_L1,
                    {{u"storage"_s, id.text()},
                     {u"size"_s, QString::number(size)},
                     {u"free"_s, QString::number(std::max<qint64>(there->size - there->used, 0))}});
        }
    }
    if (guest.isVm() && !copyAllowed)
        problem(verdict, guest, "local-disk"_L1, arguments);
    else
        caution(verdict, guest, "local-disk-copy"_L1, arguments);
}

QList<Finding> Checks::network(const GuestFacts &guest, const NodeName &node) const
{
    TargetVerdict verdict;
    verdict.node = node;
    checkNetwork(guest, verdict);
    return verdict.problems + verdict.cautions;
}

const SdnVnet *Checks::vnet(const QString &name) const
{
    const QList<SdnVnet> &vnets = m_facts.details.sdn.vnets;
    const auto found = std::ranges::find(vnets, name, &SdnVnet::name);
    return found == vnets.end() ? nullptr : &*found;
}

/// A VNet is where its zone is; a zone of type VLAN or QinQ needs a bridge there that carries the VNet's tag.
void Checks::checkVnet(const GuestFacts &guest, const GuestNic &nic, const SdnVnet &vnet, const NodeDetails &there,
                       TargetVerdict &verdict) const
{
    const QList<SdnZone> &zones = m_facts.details.sdn.zones;
    const auto zone = std::ranges::find(zones, vnet.zone, &SdnZone::name);
    QMap<QString, QString> arguments{{u"device"_s, nic.key}, {u"bridge"_s, nic.bridge}};
    if (zone == zones.end()) { // the login may not see it
        caution(verdict, guest, "not-read"_L1, {{u"what"_s, u"bridge"_s}, {u"bridge"_s, nic.bridge}});
        return;
    }
    if (!zone->isOn(verdict.node)) {
        problem(verdict, guest, "bridge-missing"_L1, arguments);
        return;
    }
    if (zone->bridge.isEmpty())
        return;
    arguments.insert(u"bridge"_s, zone->bridge);
    const NodeInterface *carrier = interfaceOf(there, zone->bridge);
    if (!carrier || !carrier->active) {
        problem(verdict, guest, "bridge-missing"_L1, arguments);
    } else if (vnet.tag > 0 && carrier->vlanAware && !carriesVlan(*carrier, vnet.tag)) {
        arguments.insert(u"vlan"_s, QString::number(vnet.tag));
        problem(verdict, guest, "vlan-missing"_L1, arguments);
    }
}

void Checks::checkNetwork(const GuestFacts &guest, TargetVerdict &verdict) const
{
    const NodeDetails *there = nodeDetails(verdict.node);
    if (!there || !there->readAt.isValid() || there->interfacesError)
        return; // said by unreadNetwork() once the node is chosen
    const NodeDetails *here = nodeDetails(guest.state->node);
    for (const GuestNic &nic : guest.details->nics) {
        if (nic.bridge.isEmpty())
            continue;
        const QMap<QString, QString> arguments{{u"device"_s, nic.key}, {u"bridge"_s, nic.bridge}};
        const NodeInterface *bridge = interfaceOf(*there, nic.bridge);
        // Nodes do not list the VNets of SDN among their interfaces.
        if (const SdnVnet *ofSdn = bridge ? nullptr : vnet(nic.bridge)) {
            checkVnet(guest, nic, *ofSdn, *there, verdict);
            continue;
        }
        if (!bridge && here && here->readAt.isValid() && !here->interfacesError && !interfaceOf(*here, nic.bridge)) {
            // Not even its own node lists it, so the list says nothing about the target.
            caution(verdict, guest, "not-read"_L1, {{u"what"_s, u"bridge"_s}, {u"bridge"_s, nic.bridge}});
            continue;
        }
        if (!bridge || !bridge->active) {
            problem(verdict, guest, "bridge-missing"_L1, arguments);
            continue;
        }
        if (nic.vlan > 0 && bridge->vlanAware && !carriesVlan(*bridge, nic.vlan)) {
            QMap<QString, QString> withVlan = arguments;
            withVlan.insert(u"vlan"_s, QString::number(nic.vlan));
            problem(verdict, guest, "vlan-missing"_L1, withVlan);
        }
        const NodeInterface *own = here ? interfaceOf(*here, nic.bridge) : nullptr;
        // mtu=1 means "that of the bridge".
        const int wanted = nic.mtu > 1 ? nic.mtu : own && own->mtu > 0 ? own->mtu : 1500;
        const int offered = bridge->mtu > 0 ? bridge->mtu : 1500;
        if (own && offered < wanted) {
            QMap<QString, QString> withMtu = arguments;
            withMtu.insert(u"mtu"_s, QString::number(offered));
            withMtu.insert(u"wanted"_s, QString::number(wanted));
            caution(verdict, guest, "mtu-smaller"_L1, withMtu);
        }
    }
}

void Checks::checkProcessor(const GuestFacts &guest, Crossing crossing, TargetVerdict &verdict) const
{
    if (crossing != Crossing::Live || guest.details->cpuType != "host"_L1)
        return;
    const NodeDetails *here = nodeDetails(guest.state->node);
    const NodeDetails *there = nodeDetails(verdict.node);
    for (const auto &[details, node] : {std::pair(here, guest.state->node), std::pair(there, verdict.node)}) {
        if (!details || details->cpuModel.isEmpty()) {
            verdict.cautions.append(nodeFinding(node, "not-read"_L1, Severity::Caution, {{u"what"_s, u"processor"_s}}));
            return;
        }
    }
    QStringList missing;
    for (const QString &flag : here->cpuFlags) {
        if (!there->cpuFlags.isEmpty() && !there->cpuFlags.contains(flag))
            missing.append(flag);
    }
    if (here->cpuModel == there->cpuModel && missing.isEmpty())
        return;
    QMap<QString, QString> arguments{{u"model"_s, here->cpuModel}, {u"other"_s, there->cpuModel}};
    if (!missing.isEmpty()) {
        arguments.insert(u"missing"_s, missing.first(std::min<qsizetype>(missing.size(), 5)).join(u','));
        arguments.insert(u"count"_s, QString::number(missing.size()));
    }
    caution(verdict, guest, "cpu-host"_L1, arguments);
    // Another model that can all that this one can mostly works.
    if (missing.isEmpty() && !here->cpuFlags.isEmpty() && !there->cpuFlags.isEmpty()) {
        verdict.cautions.last().severity = Severity::Info;
        verdict.cautions.last().arguments.insert(u"covers"_s, u"yes"_s);
    }
}

/// Proxmox VE moves running VMs to a newer QEMU, not to an older one.
void Checks::checkVersion(const GuestFacts &guest, Crossing crossing, TargetVerdict &verdict) const
{
    if (!guest.isVm() || crossing != Crossing::Live)
        return;
    const QVersionNumber ours = m_versions.value(guest.state->node);
    const QVersionNumber theirs = m_versions.value(verdict.node);
    if (ours.isNull() || theirs.isNull() || theirs >= ours)
        return;
    verdict.isOlder = true;
    verdict.cautions.append(nodeFinding(verdict.node, "version-older"_L1, Severity::Caution,
                                        {{u"version"_s, theirs.toString()},
                                         {u"source"_s, guest.state->node.text()},
                                         {u"sourceVersion"_s, ours.toString()}}));
}

/// ProxLB, a balancer outside of Proxmox VE, puts guests with these tags back.
void Checks::checkPins(const GuestFacts &guest, TargetVerdict &verdict) const
{
    QStringList pinned;
    for (const QString &tag : guest.state->tags) {
        if (tag.startsWith("plb_pin_"_L1))
            pinned.append(tag.mid(8));
    }
    if (!pinned.isEmpty() && !pinned.contains(verdict.node.text(), Qt::CaseInsensitive))
        caution(verdict, guest, "pinned-by-tag"_L1, {{u"nodes"_s, pinned.join(u',')}});
}

void Checks::checkPreconditions(const GuestFacts &guest, const StorageMap &storages, TargetVerdict &verdict) const
{
    if (!guest.details->preconditions)
        return;
    const MigratePreconditions &said = *guest.details->preconditions;
    bool elsewhere = false;
    for (const auto missing = said.unavailableStorages.value(verdict.node); const QString &storage : missing) {
        const bool known = std::ranges::any_of(
            verdict.problems, [&](const Finding &f) { return f.arguments.value(u"storage"_s) == storage; });
        if (mappedStorage(storages, StorageId(storage)) != StorageId(storage))
            elsewhere = true; // its disks do not go there
        else if (!known)
            problem(verdict, guest, "storage-missing"_L1, {{u"storage"_s, storage}});
    }
    for (const auto keys = said.unavailableResources.value(verdict.node); const QString &key : keys) {
        const bool known = std::ranges::any_of(verdict.problems, [&](const Finding &f) {
            return f.code == "mapping-missing"_L1 && f.arguments.value(u"device"_s) == key;
        });
        if (!known)
            problem(verdict, guest, "mapping-missing"_L1, {{u"device"_s, key}});
    }
    const QStringList blocking = said.blockingHaResources.value(verdict.node);
    const bool affinityKnown =
        std::ranges::any_of(verdict.problems, [](const Finding &f) { return f.code == "ha-affinity"_L1; });
    for (const QString &reason : blocking) {
        // Node affinity is computed here already; "vm:104 (resource-affinity)" names the guest in the way.
        if (reason.contains("node-affinity"_L1)) {
            if (!affinityKnown)
                problem(verdict, guest, "ha-affinity"_L1);
        } else {
            problem(verdict, guest, "kept-apart"_L1, {{u"partner"_s, reason.section(u' ', 0, 0)}});
        }
    }
    // The container's answer of 9.x lists allowed nodes by HA rules only; both list offline nodes too.
    const bool listed = elsewhere || said.allowed.isEmpty() || said.allowed.contains(verdict.node);
    if (!listed && verdict.problems.isEmpty())
        problem(verdict, guest, "pve-refuses"_L1);
}

} // namespace Drydock
