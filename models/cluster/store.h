// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delta.h"
#include "details.h"

#include <QObject>

namespace Drydock
{

/// Holds the newest snapshot and the details read so far, and tells once per publication what changed.
/// Knows nothing of where they come from. Lives on the GUI thread.
class ClusterStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const ClusterSnapshot &snapshot() const { return m_snapshot; }
    const ClusterDetails &details() const { return m_details; }

    /// Makes `next` the current snapshot. Emits published() always, with an empty delta
    /// when only ages changed.
    void publish(const ClusterSnapshot &next);
    void publishGuestDetails(const GuestDetails &details);
    void publishNodeDetails(const NodeDetails &details);
    void publishNodeUpkeep(const NodeUpkeep &upkeep);
    void publishNodeBridges(const NodeName &node, const NodeBridges &bridges);
    void publishSdn(const SdnFacts &sdn);
    void publishPciMappings(const QList<PciMapping> &mappings);
    void publishBackupServers(const QStringList &servers);
    void publishBackups(const LastBackups &backups);
    void publishCeph(const std::optional<CephFlags> &flags);
    /// Forgets a guest's details, e.g. after a task changed it.
    void invalidateGuestDetails(const GuestKey &guest);

Q_SIGNALS:
    void published(const Drydock::ClusterSnapshot &snapshot, const Drydock::ClusterDelta &delta);
    void guestDetailsChanged(const Drydock::GuestKey &guest);
    /// Also when its runtime bridges were read.
    void nodeDetailsChanged(const Drydock::NodeName &node);
    void sdnChanged();
    void backupsChanged();
    void nodeUpkeepChanged(const Drydock::NodeName &node);

private:
    ClusterSnapshot m_snapshot;
    ClusterDetails m_details;
};

} // namespace Drydock
