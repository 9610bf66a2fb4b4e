// SPDX-License-Identifier: GPL-3.0-or-later
#include "hahistory.h"

namespace Drydock
{

HaHistory::HaHistory(ClusterStore *store, QObject *parent) : QObject(parent)
{
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &snapshot, const ClusterDelta &delta) {
        if (delta.ha)
            record(snapshot);
    });
    record(store->snapshot());
}

void HaHistory::record(const ClusterSnapshot &snapshot)
{
    const auto &services = snapshot->haStatus.services;
    for (auto it = services.cbegin(); it != services.cend(); ++it) {
        QList<Entry> &entries = m_entries[it.key()];
        const Entry entry{snapshot->serverTime, it->state, it->node};
        if (!entries.isEmpty() && entries.first().state == entry.state && entries.first().node == entry.node)
            continue;
        entries.prepend(entry);
        if (entries.size() > mostEntries)
            entries.removeLast();
    }
}

} // namespace Drydock
