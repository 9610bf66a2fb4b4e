// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorymodel.h"

#include "formatting.h"
#include "guestcells.h"
#include "inventoryrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

InventoryModel::InventoryModel(ClusterStore *store, Grouping grouping, QObject *parent)
    : QAbstractItemModel(parent), m_store(store), m_grouping(grouping)
{
    if (grouping == Grouping::None)
        m_groups.push_back(std::make_unique<Group>());
    connect(store, &ClusterStore::published, this, &InventoryModel::published);
    connect(store, &ClusterStore::guestDetailsChanged, this, &InventoryModel::detailsChanged);
    const ClusterSnapshot &now = store->snapshot();
    update(now, std::vector<char>(size_t(now->guests.size()), 1), true);
}

InventoryModel::~InventoryModel() = default;

void InventoryModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_groups.clear();
    if (grouping == Grouping::None)
        m_groups.push_back(std::make_unique<Group>());
    for (Target &target : project(m_snapshot, m_sorted, {})) {
        if (!target.group)
            m_groups.push_back(std::make_unique<Group>(target.name));
        m_groups.back()->guests = std::move(target.guests);
    }
    numberGroups();
    endResetModel();
}

void InventoryModel::setFilter(const Filter &filter)
{
    const bool same = filter == m_filter;
    m_filter = filter;
    if (same)
        return;
    m_matches.clear();
    update(m_snapshot, std::vector<char>(size_t(m_snapshot->guests.size()), 0), false);
}

void InventoryModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= int(InventoryColumn::Count) || (column == m_sortColumn && order == m_order))
        return;
    m_sortColumn = column;
    m_order = order;
    m_orderCurrent = false;
    update(m_snapshot, std::vector<char>(size_t(m_snapshot->guests.size()), 0), false);
}

QModelIndex InventoryModel::indexOf(const QString &key, int column) const
{
    if (const auto guest = GuestKey::fromSid(key)) {
        const GuestState *state = m_snapshot.guest(guest->vmid);
        if (!state || state->key != *guest)
            return {};
        const int at = int(state - m_snapshot->guests.constData());
        for (const GroupPtr &group : m_groups) {
            const auto found = std::ranges::find(group->guests, at);
            if (found != group->guests.end())
                return createIndex(int(found - group->guests.begin()), column, group.get());
        }
        return {};
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex candidate = index(row, column);
        if (candidate.data(KeyRole).toString() == key)
            return candidate;
    }
    return {};
}

const GuestState *InventoryModel::guestAt(const QModelIndex &index) const
{
    const Group *group = index.isValid() ? static_cast<const Group *>(index.constInternalPointer()) : nullptr;
    if (!group || index.row() >= int(group->guests.size()))
        return nullptr;
    return &m_snapshot->guests.at(group->guests[size_t(index.row())]);
}

NodeName InventoryModel::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.constInternalPointer() || m_grouping != Grouping::Node)
        return {};
    return NodeName(m_groups[size_t(index.row())]->name);
}

int InventoryModel::shownGuests() const
{
    return int(m_sorted.size());
}

InventoryModel::Group *InventoryModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_grouping == Grouping::None ? m_groups.front().get() : nullptr;
    if (index.constInternalPointer())
        return nullptr;
    return m_groups[size_t(index.row())].get();
}

QModelIndex InventoryModel::groupIndex(const Group *group) const
{
    return m_grouping == Grouping::None ? QModelIndex() : createIndex(group->row, 0, nullptr);
}

QModelIndex InventoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= int(InventoryColumn::Count) || row >= rowCount(parent))
        return {};
    return createIndex(row, column, groupOf(parent));
}

QModelIndex InventoryModel::parent(const QModelIndex &child) const
{
    const Group *group = child.isValid() ? static_cast<const Group *>(child.constInternalPointer()) : nullptr;
    return group ? groupIndex(group) : QModelIndex();
}

QModelIndex InventoryModel::sibling(int row, int column, const QModelIndex &index) const
{
    // The usual way over parent() is measurably slower, and painting asks for every cell.
    if (index.isValid() && row == index.row() && column >= 0 && column < int(InventoryColumn::Count))
        return createIndex(row, column, index.constInternalPointer());
    return QAbstractItemModel::sibling(row, column, index);
}

int InventoryModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    if (const Group *group = groupOf(parent))
        return int(group->guests.size());
    return parent.isValid() ? 0 : int(m_groups.size());
}

int InventoryModel::columnCount(const QModelIndex &) const
{
    return int(InventoryColumn::Count);
}

bool InventoryModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags InventoryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    // Tells QTreeView not to look each guest up among the expanded rows when it lays out: that makes a persistent
    // index of every row, most of the time a poll takes.
    const bool guest = index.isValid() && index.constInternalPointer();
    return guest ? flags | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled : flags;
}

const GuestDetails *InventoryModel::details(const GuestKey &guest) const
{
    const auto &all = m_store->details().guests;
    const auto found = all.constFind(guest);
    return found == all.cend() ? nullptr : &found.value();
}

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = InventoryColumn(index.column());
    if (const GuestState *guest = guestAt(index)) {
        const bool needsDetails = column == InventoryColumn::Address || column == InventoryColumn::Bridge;
        return guestCell(*guest, needsDetails ? details(guest->key) : nullptr, column, role);
    }
    if (index.constInternalPointer() || index.row() >= int(m_groups.size()))
        return {};
    return groupCell(*m_groups[size_t(index.row())], column, role);
}

QVariant InventoryModel::groupCell(const Group &group, InventoryColumn column, int role) const
{
    const int guests = int(group.guests.size());
    if (m_grouping == Grouping::Node) {
        const NodeState *node = m_snapshot.node(NodeName(group.name));
        NodeState unknown;
        unknown.name = NodeName(group.name);
        return nodeCell(node ? *node : unknown, guests, column, role);
    }
    const QString title = [&] {
        switch (m_grouping) {
        case Grouping::Tag:
            return group.name.isEmpty() ? tr("No tag") : group.name;
        case Grouping::Pool:
            return group.name.isEmpty() ? tr("No pool") : group.name;
        default:
            break;
        }
        if (group.name == GroupLookup::managed())
            return m_snapshot->version.hasHaRules() ? tr("HA without a rule") : tr("HA without a group");
        return group.name.isEmpty() ? tr("Not managed by HA") : group.name;
    }();
    switch (role) {
    case KeyRole:
        return QString(groupingWord(m_grouping) + u'/' + group.name);
    case KindRole:
        return int(ItemKind::Group);
    case FilterTextRole:
        return group.name.toLower();
    case Qt::AccessibleTextRole:
        if (column == InventoryColumn::Name)
            return tr("%1, %n guest(s)", nullptr, guests).arg(title);
        break;
    default:
        break;
    }
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    if (column == InventoryColumn::Name)
        return title;
    if (column == InventoryColumn::State && role == Qt::DisplayRole) {
        const auto running =
            std::ranges::count_if(group.guests, [&](int guest) { return m_snapshot->guests.at(guest).isRunning(); });
        return tr("%1 of %2 running").arg(running).arg(guests);
    }
    return {};
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(InventoryColumn::Count))
        return {};
    return inventoryHeader(InventoryColumn(section), role);
}

void InventoryModel::published(const ClusterSnapshot &snapshot, const ClusterDelta &delta)
{
    const bool groupsChanged = delta.ha && m_grouping == Grouping::Ha;
    if (delta.guests.isEmpty() && delta.nodes.isEmpty() && !groupsChanged) {
        // Same rows: only keep the newer snapshot alive.
        m_snapshot = snapshot;
        return;
    }
    std::vector<char> changed(size_t(snapshot->guests.size()), 0);
    size_t at = 0;
    for (const GuestKey &key : delta.guests.changed) {
        // Both lists are ordered by key.
        while (at < changed.size() && snapshot->guests.at(qsizetype(at)).key < key)
            ++at;
        if (at < changed.size() && snapshot->guests.at(qsizetype(at)).key == key)
            changed[at] = 1;
    }
    update(snapshot, std::move(changed), !delta.nodes.isEmpty());
}

void InventoryModel::detailsChanged(const GuestKey &guest)
{
    const GuestState *state = m_snapshot.guest(guest.vmid);
    if (!state || state->key != guest)
        return;
    std::vector<char> changed(size_t(m_snapshot->guests.size()), 0);
    const int at = int(state - m_snapshot->guests.constData());
    changed[size_t(at)] = 1;
    const auto column = InventoryColumn(m_sortColumn);
    if (!m_filter.isEmpty() || column == InventoryColumn::Address || column == InventoryColumn::Bridge) {
        update(m_snapshot, std::move(changed), false);
        return;
    }
    for (const GroupPtr &group : m_groups) {
        const auto found = std::ranges::find(group->guests, at);
        if (found == group->guests.end())
            continue;
        const int row = int(found - group->guests.begin());
        Q_EMIT dataChanged(createIndex(row, int(InventoryColumn::Address), group.get()),
                           createIndex(row, int(InventoryColumn::Bridge), group.get()));
    }
}

} // namespace Drydock
