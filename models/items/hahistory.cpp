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

HaHistory &HaHistory::of(ClusterStore *store)
{
    if (auto *made = store->findChild<HaHistory *>(Qt::FindDirectChildrenOnly))
        return *made;
    return *new HaHistory(store, store);
}

void HaHistory::record(const ClusterSnapshot &snapshot)
{
    const qsizetype before = m_changes.size();
    const Change newest = m_changes.value(0);
    recordGuests(snapshot);
    recordNodes(snapshot);
    if (m_changes.size() == before && m_changes.value(0) == newest)
        return;
    if (m_changes.size() > mostChanges)
        m_changes.resize(mostChanges);
    Q_EMIT changed();
}

void HaHistory::recordGuests(const ClusterSnapshot &snapshot)
{
    const auto &services = snapshot->haStatus.services;
    for (auto it = services.cbegin(); it != services.cend(); ++it) {
        QList<Entry> &entries = m_entries[it.key()];
        const Entry entry{snapshot->serverTime, it->state, it->node};
        if (!entries.isEmpty()) {
            const Entry last = entries.first();
            if (last.state == entry.state && last.node == entry.node)
                continue;
            m_changes.prepend({.at = entry.at,
                               .subject = Change::Subject::Guest,
                               .guest = it.key(),
                               .node = entry.node,
                               .nodeWas = last.node,
                               .state = entry.state,
                               .stateWas = last.state});
        }
        entries.prepend(entry);
        if (entries.size() > mostEntries)
            entries.removeLast();
    }
}

void HaHistory::recordNodes(const ClusterSnapshot &snapshot)
{
    const HaStatus &status = snapshot->haStatus;
    for (auto it = status.nodeStatus.cbegin(); it != status.nodeStatus.cend(); ++it) {
        const auto known = m_nodeStatus.constFind(it.key());
        if (known != m_nodeStatus.cend() && *known != it.value())
            m_changes.prepend({.at = snapshot->serverTime,
                               .subject = Change::Subject::Node,
                               .guest = {},
                               .node = it.key(),
                               .nodeWas = {},
                               .state = it.value(),
                               .stateWas = *known});
    }
    m_nodeStatus = status.nodeStatus;
    if (!m_master.isEmpty() && !status.master.isEmpty() && m_master != status.master)
        m_changes.prepend({.at = snapshot->serverTime,
                           .subject = Change::Subject::Master,
                           .guest = {},
                           .node = status.master,
                           .nodeWas = m_master,
                           .state = {},
                           .stateWas = {}});
    if (!status.master.isEmpty())
        m_master = status.master;
}

} // namespace Drydock
