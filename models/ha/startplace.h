// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/snapshot.h"

#include <optional>

namespace Drydock
{

/// What a guest needs where it is started, and the HA manager does not look for.
struct StartPlace {
    bool isRead = false;    ///< the guest's configuration; else nothing is held against the place
    bool hasDisks = true;   ///< shared, or replicated to it at least once
    bool hasDevices = true; ///< mapped ones only: a raw device stays with its node
    bool hasBridges = true; ///< and VNets that its NICs are plugged into
    /// Seconds of writes that the replica lacks, 0 on shared storage; nothing = not known, or no disks.
    std::optional<qint64> missingWrites;

    bool isPossible() const { return hasDisks && hasDevices && hasBridges; }
};

/// Of a node that is not the guest's own. Pure.
StartPlace startPlace(const ClusterSnapshot &snapshot, const ClusterDetails &details, const GuestKey &guest,
                      const NodeName &node);

/// All bridges and VNets that the guest's NICs are plugged into are on this node, or the node's were not read.
bool hasBridgesOf(const ClusterDetails &details, const GuestKey &guest, const NodeName &node);

} // namespace Drydock
