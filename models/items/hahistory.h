// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace Drydock
{

/// The HA states each guest went through since this program looks: the cluster itself keeps no history of them.
/// One entry per change of state or node, newest first, at most `mostEntries` per guest.
class HaHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostEntries = 50;

    struct Entry {
        QDateTime at; ///< server's clock
        QString state;
        NodeName node;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    explicit HaHistory(ClusterStore *store, QObject *parent = nullptr);

    QList<Entry> of(const GuestKey &guest) const { return m_entries.value(guest); }

private:
    void record(const ClusterSnapshot &snapshot);
    QHash<GuestKey, QList<Entry>> m_entries;
};

} // namespace Drydock
