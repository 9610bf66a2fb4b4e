// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshot.h"

#include <QList>

namespace Drydock
{

/// What changed from one snapshot to the next, by key. A guest that moved to another node
/// is in `moved` and in `changed`.
struct ClusterDelta {
    template <typename Key>
    struct Changes {
        QList<Key> inserted;
        QList<Key> removed;
        QList<Key> changed;

        bool isEmpty() const { return inserted.isEmpty() && removed.isEmpty() && changed.isEmpty(); }
    };
    struct Move {
        GuestKey guest;
        NodeName from;
        NodeName to;
    };

    Changes<NodeName> nodes;
    Changes<GuestKey> guests;
    QList<Move> moved;
    bool storages = false;
    bool tasks = false;
    bool quorum = false;
    bool ha = false; ///< resources, groups, rules or status
    bool replication = false;
    bool options = false;
    bool permissions = false;
    bool identity = false; ///< cluster name, version, answering member

    bool isEmpty() const;
};

/// Differences between two snapshots. Pure; linear in the number of rows.
ClusterDelta diff(const ClusterSnapshot &before, const ClusterSnapshot &after);

} // namespace Drydock
