// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace Drydock
{

/// What the inventory's first level stands for.
enum class Grouping { Node, Tag, Pool, Ha, None };

/// "node", "tag", "pool", "ha", "none": for settings; and back (Node for any other text).
QString groupingWord(Grouping grouping);
Grouping groupingFromWord(const QString &word);

/// For each HA-managed guest the names of its groups (PVE 8) or of the enabled rules that name it (PVE 9).
QHash<GuestKey, QStringList> haMembership(const ClusterSnapshot &snapshot);

/// Groups a guest belongs to, as key of the group without prefix; an empty text is the group of those without.
/// More than one only for tags and HA rules.
class GroupLookup
{
public:
    GroupLookup(Grouping grouping, const ClusterSnapshot &snapshot);

    /// Calls `visit(name)` for each group of the guest.
    template <typename Visit>
    void forEach(const GuestState &guest, Visit visit) const
    {
        switch (m_grouping) {
        case Grouping::Node:
            visit(guest.node.text());
            return;
        case Grouping::Pool:
            visit(guest.pool);
            return;
        case Grouping::Tag:
            visitAll(guest.tags, visit);
            return;
        case Grouping::Ha:
            visitAll(m_ha.value(guest.key, guest.isHaManaged() ? QStringList{managed()} : QStringList()), visit);
            return;
        case Grouping::None:
            return;
        }
    }

    /// Name of the group of guests that HA manages without group or rule.
    static QString managed();

private:
    template <typename Visit>
    static void visitAll(const QStringList &names, Visit visit)
    {
        if (names.isEmpty())
            visit(QString());
        for (qsizetype i = 0; i < names.size(); ++i) {
            // A list from the server may name a thing twice; a row must be there once.
            if (names.indexOf(names[i]) == i)
                visit(names[i]);
        }
    }

    Grouping m_grouping;
    QHash<GuestKey, QStringList> m_ha;
};

} // namespace Drydock
