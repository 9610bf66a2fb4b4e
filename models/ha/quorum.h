// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"

namespace Drydock
{

/// Votes the cluster has and needs: expected = nodes + QDevice, needed = expected / 2 + 1,
/// present = online nodes + connected QDevice.
struct Votes {
    int expected = 0;
    int needed = 0;
    int present = 0;

    bool quorate() const { return present >= needed; }
    int spare() const { return present - needed; }
    friend bool operator==(const Votes &, const Votes &) = default;
};

Votes votesNow(const ClusterSnapshot &snapshot);
/// Votes with these nodes down, whatever they are now. The QDevice counts only while it is connected.
Votes votesWithout(const ClusterSnapshot &snapshot, const QList<NodeName> &nodes);

/// Nodes on which a HA rule or group lets the guest run, best first (priority, then name), among `candidates`.
/// Not HA-managed: all of them. Non-strict rules and groups fall back to the others after the named ones.
QList<NodeName> haPlacement(const ClusterSnapshot &snapshot, const GuestKey &guest, const QList<NodeName> &candidates);
/// The priority class `node` has for the guest: higher is preferred, -1 is "not named, but allowed" (non-strict rule,
/// unrestricted group), 0 when nothing is ruled. Nothing when the HA manager would never run the guest there.
std::optional<int> haPriority(const ClusterSnapshot &snapshot, const GuestKey &guest, const NodeName &node);
/// The same for many nodes at once; a node where the guest is not allowed is absent.
QMap<NodeName, int> haPriorities(const ClusterSnapshot &snapshot, const GuestKey &guest,
                                 const QList<NodeName> &candidates);
/// Whether the HA manager takes the guest back to a node of a better class as soon as one is online.
bool haFailsBack(const ClusterSnapshot &snapshot, const GuestKey &guest);

/// Whether both carry the same tag "pair-…": they do one job, so that one may fail.
bool arePair(const GuestState &a, const GuestState &b);
/// Guests that must not share a node with `guest`: negative resource affinity, or a shared tag "pair-…" unless a
/// positive rule binds the two together.
QList<GuestKey> keptApart(const ClusterSnapshot &snapshot, const GuestKey &guest);
/// Guests the HA manager moves along with `guest`: positive resource affinity.
QList<GuestKey> keptTogether(const ClusterSnapshot &snapshot, const GuestKey &guest);

} // namespace Drydock
