// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

namespace Drydock
{

void ClusterStore::publish(const ClusterSnapshot &next)
{
    const ClusterDelta delta = diff(m_snapshot, next);
    // Kept alive until after the signal: receivers may hold pointers into the old rows while they update.
    const ClusterSnapshot before = m_snapshot;
    m_snapshot = next;
    Q_EMIT published(m_snapshot, delta);
}

void ClusterStore::publishGuestDetails(const GuestDetails &details)
{
    m_details.guests.insert(details.guest, details);
    Q_EMIT guestDetailsChanged(details.guest);
}

void ClusterStore::publishNodeDetails(const NodeDetails &details)
{
    m_details.nodes.insert(details.node, details);
    Q_EMIT nodeDetailsChanged(details.node);
}

void ClusterStore::publishNodeUpkeep(const NodeUpkeep &upkeep)
{
    m_details.upkeep.insert(upkeep.node, upkeep);
    Q_EMIT nodeUpkeepChanged(upkeep.node);
}

void ClusterStore::publishPciMappings(const QList<PciMapping> &mappings)
{
    m_details.pciMappings = mappings;
}

void ClusterStore::publishNodeBridges(const NodeName &node, const NodeBridges &bridges)
{
    m_details.bridges.insert(node, bridges);
    Q_EMIT nodeDetailsChanged(node);
}

void ClusterStore::publishSdn(const SdnFacts &sdn)
{
    m_details.sdn = sdn;
    Q_EMIT sdnChanged();
}

void ClusterStore::publishBackupServers(const QStringList &servers)
{
    m_details.backupServers = servers;
}

void ClusterStore::publishBackups(const LastBackups &backups)
{
    m_details.backups = backups;
    Q_EMIT backupsChanged();
}

void ClusterStore::publishCeph(const std::optional<CephFlags> &flags)
{
    m_details.ceph = flags;
}

void ClusterStore::invalidateGuestDetails(const GuestKey &guest)
{
    if (m_details.guests.remove(guest))
        Q_EMIT guestDetailsChanged(guest);
}

} // namespace Drydock
