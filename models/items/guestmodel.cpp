// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestmodel.h"

#include "guestcells.h"

#include <algorithm>

namespace Drydock
{

GuestModel::GuestModel(ClusterStore *store, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_guests(store->snapshot()->guests)
{
    connect(store, &ClusterStore::published, this, &GuestModel::published);
    connect(store, &ClusterStore::guestDetailsChanged, this, [this](const GuestKey &guest) {
        const QModelIndex first = indexOf(guest, int(InventoryColumn::Address));
        if (first.isValid())
            Q_EMIT dataChanged(first, first.siblingAtColumn(int(InventoryColumn::Bridge)));
    });
}

void GuestModel::published(const ClusterSnapshot &snapshot, const ClusterDelta &delta)
{
    if (delta.guests.isEmpty())
        return;
    // Both lists are ordered by key, and so are the delta's.
    const auto rowOf = [this](const GuestKey &key) {
        return int(std::ranges::lower_bound(m_guests, key, {}, &GuestState::key) - m_guests.begin());
    };
    const QList<GuestKey> &removed = delta.guests.removed;
    for (qsizetype end = removed.size(); end > 0;) {
        const int last = rowOf(removed[end - 1]);
        qsizetype begin = end - 1;
        int first = last;
        while (begin > 0 && rowOf(removed[begin - 1]) == first - 1) {
            --begin;
            --first;
        }
        beginRemoveRows({}, first, last);
        m_guests.remove(first, last - first + 1);
        endRemoveRows();
        end = begin;
    }
    const QList<GuestState> &next = snapshot->guests;
    for (qsizetype row = 0; row < next.size(); ++row) {
        if (row < m_guests.size() && m_guests[row].key == next[row].key)
            continue;
        qsizetype end = row;
        while (end < next.size() && (row == m_guests.size() || next[end].key < m_guests[row].key))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        m_guests.insert(row, end - row, GuestState());
        std::copy(next.begin() + row, next.begin() + end, m_guests.begin() + row);
        endInsertRows();
        row = end - 1;
    }
    m_guests = next;
    const QList<GuestKey> &changed = delta.guests.changed;
    if (!changed.isEmpty())
        Q_EMIT dataChanged(index(rowOf(changed.first()), 0), index(rowOf(changed.last()), columnCount() - 1));
}

const GuestState *GuestModel::guestAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_guests.size() ? &m_guests.at(index.row()) : nullptr;
}

QModelIndex GuestModel::indexOf(const GuestKey &guest, int column) const
{
    const auto found = std::ranges::lower_bound(m_guests, guest, {}, &GuestState::key);
    return found != m_guests.end() && found->key == guest ? index(int(found - m_guests.begin()), column)
                                                          : QModelIndex();
}

int GuestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_guests.size());
}

int GuestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(InventoryColumn::Count);
}

QVariant GuestModel::data(const QModelIndex &index, int role) const
{
    const GuestState *guest = guestAt(index);
    if (!guest)
        return {};
    const auto &details = m_store->details().guests;
    const auto found = details.constFind(guest->key);
    return guestCell(*guest, found == details.cend() ? nullptr : &found.value(), InventoryColumn(index.column()), role);
}

QVariant GuestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? inventoryHeader(InventoryColumn(section), role) : QVariant();
}

} // namespace Drydock
