// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

bool Permissions::has(const QString &privilege, const QString &path) const
{
    QString at = path;
    bool exact = true;
    for (;;) {
        const auto found = byPath.constFind(at);
        if (found != byPath.cend()) {
            const auto entry = found->constFind(privilege);
            return entry != found->cend() && (exact || entry.value());
        }
        if (at.size() <= 1)
            return false;
        at.truncate(std::max<qsizetype>(at.lastIndexOf(u'/'), 1));
        exact = false;
    }
}

ClusterSnapshot::ClusterSnapshot() : d(new SnapshotContent) {}

ClusterSnapshot::ClusterSnapshot(SnapshotContent content) : d(new SnapshotContent(std::move(content))) {}

bool ClusterSnapshot::isValid() const
{
    return freshness(Section::Resources).everRead();
}

const NodeState *ClusterSnapshot::node(const NodeName &name) const
{
    const auto found = std::ranges::lower_bound(d->nodes, name, {}, &NodeState::name);
    return found != d->nodes.end() && found->name == name ? &*found : nullptr;
}

const GuestState *ClusterSnapshot::guest(VmId vmid) const
{
    const auto found = std::ranges::lower_bound(d->guests, vmid, {}, [](const GuestState &g) { return g.key.vmid; });
    return found != d->guests.end() && found->key.vmid == vmid ? &*found : nullptr;
}

const StorageState *ClusterSnapshot::storage(const NodeName &node, const StorageId &id) const
{
    const auto found =
        std::ranges::find_if(d->storages, [&](const StorageState &s) { return s.node == node && s.id == id; });
    return found != d->storages.end() ? &*found : nullptr;
}

const HaResource *ClusterSnapshot::haResource(const GuestKey &guest) const
{
    const auto found = std::ranges::find(d->haResources, guest, &HaResource::guest);
    return found != d->haResources.end() ? &*found : nullptr;
}

QList<const GuestState *> ClusterSnapshot::guestsOn(const NodeName &node) const
{
    QList<const GuestState *> result;
    for (const GuestState &guest : d->guests) {
        if (guest.node == node)
            result.append(&guest);
    }
    return result;
}

QList<const ReplicationJob *> ClusterSnapshot::replicationOf(VmId guest) const
{
    QList<const ReplicationJob *> result;
    for (const ReplicationJob &job : d->replication) {
        if (job.guest == guest)
            result.append(&job);
    }
    return result;
}

} // namespace Drydock
