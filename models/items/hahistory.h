// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace Drydock
{

/// What the HA manager was seen to do since this program looks: no API tells its log, and the cluster keeps no history.
/// Of each guest one entry per change of state or node, newest first, at most `mostEntries`; and all changes of guests,
/// nodes and master in one list, newest first, at most `mostChanges`.
class HaHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostEntries = 50;
    static constexpr qsizetype mostChanges = 500;

    struct Entry {
        QDateTime at; ///< server's clock
        QString state;
        NodeName node;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// Something that is different from the poll before.
    struct Change {
        enum class Subject { Guest, Node, Master };

        QDateTime at; ///< server's clock
        Subject subject = Subject::Guest;
        GuestKey guest;
        NodeName node;    ///< where the guest is, the node itself, or the new master
        NodeName nodeWas; ///< where the guest was, or the master before
        QString state;    ///< the manager's word
        QString stateWas;
        friend bool operator==(const Change &, const Change &) = default;
    };

    explicit HaHistory(ClusterStore *store, QObject *parent = nullptr);
    /// The one of this store, made when first asked for.
    static HaHistory &of(ClusterStore *store);

    QList<Entry> of(const GuestKey &guest) const { return m_entries.value(guest); }
    const QList<Change> &changes() const { return m_changes; }

Q_SIGNALS:
    void changed();

private:
    void record(const ClusterSnapshot &snapshot);
    void recordGuests(const ClusterSnapshot &snapshot);
    void recordNodes(const ClusterSnapshot &snapshot);
    QHash<GuestKey, QList<Entry>> m_entries;
    QList<Change> m_changes;
    QMap<NodeName, QString> m_nodeStatus;
    NodeName m_master;
};

} // namespace Drydock
