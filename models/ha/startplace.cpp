// SPDX-License-Identifier: GPL-3.0-or-later
#include "startplace.h"

#include <algorithm>

namespace Drydock
{

namespace
{

void lookForDisks(StartPlace &place, const ClusterSnapshot &snapshot, const GuestDetails &guest, const NodeName &node)
{
    qint64 missing = 0;
    bool known = true;
    for (const GuestDisk &disk : guest.disks) {
        if (disk.isCdrom || disk.isBindMount || disk.storage.isEmpty())
            continue;
        const auto storage = std::ranges::find(snapshot->storages, disk.storage, &StorageState::id);
        if (storage == snapshot->storages.cend()) {
            known = false;
            continue;
        }
        if (storage->shared)
            continue;
        const auto job = std::ranges::find_if(snapshot->replication, [&](const ReplicationJob &one) {
            return one.guest == guest.guest.vmid && one.target == node && one.enabled;
        });
        if (!disk.replicate || job == snapshot->replication.cend() || job->lastSync.value_or(0) == 0) {
            place.hasDisks = false;
            return;
        }
        missing = std::max(missing, snapshot->serverTime.toSecsSinceEpoch() - *job->lastSync);
    }
    if (known)
        place.missingWrites = missing;
}

} // namespace

StartPlace startPlace(const ClusterSnapshot &snapshot, const ClusterDetails &details, const GuestKey &guest,
                      const NodeName &node)
{
    StartPlace place;
    const auto found = details.guests.constFind(guest);
    if (found == details.guests.cend() || !found->readAt.isValid() || found->error)
        return place;
    place.isRead = true;
    lookForDisks(place, snapshot, *found, node);
    place.hasDevices = std::ranges::all_of(found->devices, [&](const GuestDevice &device) {
        if (device.mapping.isEmpty())
            return false;
        const auto mapping = std::ranges::find(details.pciMappings, device.mapping, &PciMapping::id);
        return mapping == details.pciMappings.cend() || mapping->nodes.contains(node);
    });
    place.hasBridges = hasBridgesOf(details, guest, node);
    return place;
}

bool hasBridgesOf(const ClusterDetails &details, const GuestKey &guest, const NodeName &node)
{
    const auto read = details.guests.constFind(guest);
    const auto there = details.nodes.constFind(node);
    if (read == details.guests.cend() || there == details.nodes.cend() || !there->readAt.isValid()
        || there->interfacesError)
        return true;
    const SdnFacts &sdn = details.sdn;
    return std::ranges::all_of(read->nics, [&](const GuestNic &nic) {
        if (nic.bridge.isEmpty() || std::ranges::contains(there->interfaces, nic.bridge, &NodeInterface::name))
            return true;
        const auto vnet = std::ranges::find(sdn.vnets, nic.bridge, &SdnVnet::name);
        if (vnet == sdn.vnets.cend())
            return !sdn.readAt.isValid(); // it may be one
        const auto zone = std::ranges::find(sdn.zones, vnet->zone, &SdnZone::name);
        return zone != sdn.zones.cend() && zone->isOn(node);
    });
}

} // namespace Drydock
