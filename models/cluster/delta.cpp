// SPDX-License-Identifier: GPL-3.0-or-later
#include "delta.h"

namespace Drydock
{

bool ClusterDelta::isEmpty() const
{
    return nodes.isEmpty() && guests.isEmpty() && moved.isEmpty() && !storages && !tasks && !quorum && !ha
           && !replication && !options && !permissions && !identity;
}

namespace
{

/// Walks two lists sorted by key side by side. `compare(before, after)` is called for rows in both.
template <typename Row, typename KeyOf, typename Key, typename Compare>
void mergeDiff(const QList<Row> &before, const QList<Row> &after, KeyOf keyOf, ClusterDelta::Changes<Key> &changes,
               Compare compare)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() || j < after.size()) {
        if (j == after.size() || (i < before.size() && keyOf(before[i]) < keyOf(after[j]))) {
            changes.removed.append(keyOf(before[i++]));
        } else if (i == before.size() || keyOf(after[j]) < keyOf(before[i])) {
            changes.inserted.append(keyOf(after[j++]));
        } else {
            compare(before[i++], after[j++]);
        }
    }
}

} // namespace

ClusterDelta diff(const ClusterSnapshot &before, const ClusterSnapshot &after)
{
    ClusterDelta delta;
    mergeDiff(
        before->nodes, after->nodes, [](const NodeState &n) { return n.name; }, delta.nodes,
        [&](const NodeState &a, const NodeState &b) {
            if (a != b)
                delta.nodes.changed.append(b.name);
        });
    mergeDiff(
        before->guests, after->guests, [](const GuestState &g) { return g.key; }, delta.guests,
        [&](const GuestState &a, const GuestState &b) {
            if (a == b)
                return;
            delta.guests.changed.append(b.key);
            if (a.node != b.node)
                delta.moved.append({b.key, a.node, b.node});
        });
    delta.storages = before->storages != after->storages;
    delta.tasks = before->tasks != after->tasks;
    delta.quorum = before->quorum != after->quorum;
    delta.ha = before->haResources != after->haResources || before->haGroups != after->haGroups
               || before->haRules != after->haRules || before->haStatus != after->haStatus;
    delta.replication = before->replication != after->replication;
    delta.options = before->options != after->options;
    delta.permissions = before->permissions != after->permissions;
    delta.identity = before->clusterName != after->clusterName || before->version != after->version
                     || before->answeredBy != after->answeredBy;
    return delta;
}

} // namespace Drydock
