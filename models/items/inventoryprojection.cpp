// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorymodel.h"

#include "formatting.h"
#include "guestcells.h"
#include "inventoryrows.h"

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Guests = QList<GuestState>;

/// Positions in the new list for each position of the old one (-1 = gone), and back. Both are ordered by key.
void matchRows(const Guests &old, const Guests &next, std::vector<int> &after, std::vector<int> &before)
{
    after.assign(size_t(old.size()), -1);
    before.assign(size_t(next.size()), -1);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() && j < next.size()) {
        if (old[i].key == next[j].key) {
            after[size_t(i)] = int(j);
            before[size_t(j)] = int(i);
            ++i;
            ++j;
        } else if (old[i].key < next[j].key) {
            ++i;
        } else {
            ++j;
        }
    }
}

/// The value a numeric column sorts by; nothing for columns of text.
std::optional<double> sortNumber(const GuestState &guest, InventoryColumn column)
{
    switch (column) {
    case InventoryColumn::Id:
        return guest.key.vmid.value;
    case InventoryColumn::Kind:
        return int(guest.key.kind);
    case InventoryColumn::State:
        return int(guest.state) * 2 + (guest.isTemplate ? 1 : 0);
    case InventoryColumn::Cpu:
        return guest.isRunning() ? guest.cpu.value_or(-1) : -1;
    case InventoryColumn::Memory:
        return guest.isRunning() ? double(guest.memory.value_or(0)) : 0;
    case InventoryColumn::Uptime:
        return guest.isRunning() ? double(guest.uptime.value_or(0)) : 0;
    case InventoryColumn::Disk:
        return double(guest.maxDisk);
    default:
        return std::nullopt;
    }
}

QString sortText(const GuestState &guest, const GuestDetails *details, InventoryColumn column)
{
    switch (column) {
    case InventoryColumn::Node:
        return guest.node.text();
    case InventoryColumn::Tags:
        return guest.tags.join(u',');
    case InventoryColumn::Lock:
        return guest.lock;
    case InventoryColumn::Ha:
        return guest.haState;
    case InventoryColumn::Address: {
        const QList<GuestAddress> addresses = details ? guestAddresses(*details) : QList<GuestAddress>();
        return addresses.isEmpty() ? QString() : addressSortKey(addresses.first().text);
    }
    case InventoryColumn::Bridge:
        return details ? guestBridges(*details).join(u',') : QString();
    default:
        return guest.name;
    }
}

template <typename Key, typename Less>
void sortByKey(std::vector<int> &rows, const std::vector<Key> &keys, Less less)
{
    if (!std::ranges::is_sorted(rows, [&](int a, int b) { return less(keys[size_t(a)], keys[size_t(b)], a, b); }))
        std::ranges::sort(rows, [&](int a, int b) { return less(keys[size_t(a)], keys[size_t(b)], a, b); });
}

void addRanges(const std::vector<char> &flags, int &ranges)
{
    for (size_t i = 0; i < flags.size(); ++i)
        ranges += flags[i] && (i == 0 || !flags[i - 1]) ? 1 : 0;
}

} // namespace

void InventoryModel::update(ClusterSnapshot next, std::vector<char> changed, bool nodesChanged)
{
    Batch batch{.next = next,
                .after = {},
                .changed = std::move(changed),
                .nodesChanged = nodesChanged,
                .targets = {},
                .moves = {},
                .leaving = {}};
    std::vector<int> before;
    matchRows(m_snapshot->guests, next->guests, batch.after, before);
    m_matches = matching(next, before, batch.changed);
    m_sorted = sorted(next, before, batch.after, m_matches);
    m_orderCurrent = true;
    batch.targets = project(next, m_sorted, batch.after);
    plan(batch);
    if (batch.ranges > mostRanges) {
        reset(batch);
        return;
    }
    takeRows(batch);
    // From here on row indexes count in the new snapshot.
    for (const GroupPtr &group : m_groups) {
        for (int &guest : group->guests)
            guest = batch.after[size_t(guest)];
    }
    const ClusterSnapshot old = std::exchange(m_snapshot, next);
    insertGroups(batch);
    if (batch.reordered)
        relayout(batch);
    removeGroups(batch);
    addRows(batch);
    announce(batch);
}

std::vector<char> InventoryModel::matching(const ClusterSnapshot &next, const std::vector<int> &before,
                                           const std::vector<char> &changed) const
{
    std::vector<char> result(before.size(), 1);
    if (m_filter.isEmpty())
        return result;
    for (size_t i = 0; i < before.size(); ++i) {
        const size_t old = before[i] < 0 ? m_matches.size() : size_t(before[i]);
        if (!changed[i] && old < m_matches.size()) {
            result[i] = m_matches[old];
        } else {
            const GuestState &guest = next->guests.at(qsizetype(i));
            result[i] = m_filter.matches(guest, details(guest.key)) ? 1 : 0;
        }
    }
    return result;
}

std::vector<int> InventoryModel::sorted(const ClusterSnapshot &next, const std::vector<int> &before,
                                        const std::vector<int> &after, const std::vector<char> &matches) const
{
    std::vector<int> order;
    order.reserve(before.size());
    std::vector<char> placed(before.size(), 0);
    for (const int old : m_sorted) {
        const int at = after[size_t(old)];
        if (at >= 0 && matches[size_t(at)]) {
            order.push_back(at);
            placed[size_t(at)] = 1;
        }
    }
    const size_t kept = order.size();
    for (size_t i = 0; i < before.size(); ++i) {
        if (matches[i] && !placed[i])
            order.push_back(int(i));
    }
    const auto column = InventoryColumn(m_sortColumn);
    const bool ascending = m_order == Qt::AscendingOrder;
    const auto byIndex = [](int order_, int a, int b) { return order_ != 0 ? order_ < 0 : a < b; };
    if (!next->guests.isEmpty() && sortNumber(next->guests.first(), column)) {
        // Keys beside their rows: this column changes with every poll, and reaching for them costs more than comparing.
        std::vector<std::pair<double, int>> keyed;
        keyed.reserve(order.size());
        for (const int at : order)
            keyed.emplace_back(*sortNumber(next->guests.at(at), column) * (ascending ? 1 : -1), at);
        if (!std::ranges::is_sorted(keyed))
            std::ranges::sort(keyed);
        std::ranges::transform(keyed, order.begin(), &std::pair<double, int>::second);
    } else if (column == InventoryColumn::Name) {
        if (m_orderCurrent && kept == order.size() && sameNames(next, before))
            return order;
        const Guests &guests = next->guests;
        const auto less = [&](int a, int b) {
            const int by = naturalCompare(guests[a].name, guests[b].name);
            return byIndex(ascending ? by : -by, a, b);
        };
        if (!std::ranges::is_sorted(order, less))
            std::ranges::sort(order, less);
    } else {
        std::vector<QString> keys(before.size());
        for (size_t i = 0; i < keys.size(); ++i) {
            const GuestState &guest = next->guests.at(qsizetype(i));
            keys[i] = sortText(guest, details(guest.key), column);
        }
        sortByKey(order, keys, [&](const QString &x, const QString &y, int a, int b) {
            // Keys of addresses are hexadecimal: their digits are no decimal numbers.
            const int by = column == InventoryColumn::Address ? x.compare(y) : naturalCompare(x, y);
            return byIndex(ascending ? by : -by, a, b);
        });
    }
    return order;
}

bool InventoryModel::sameNames(const ClusterSnapshot &next, const std::vector<int> &before) const
{
    for (size_t i = 0; i < before.size(); ++i) {
        if (before[i] >= 0 && m_snapshot->guests[before[i]].name != next->guests[qsizetype(i)].name)
            return false;
    }
    return true;
}

std::vector<InventoryModel::Target> InventoryModel::project(const ClusterSnapshot &next, const std::vector<int> &order,
                                                            const std::vector<int> &after) const
{
    std::vector<Target> targets;
    if (m_grouping == Grouping::None) {
        targets.push_back({.name = {}, .group = m_groups.front().get(), .guests = order, .fresh = {}});
        return targets;
    }
    QHash<QString, int> byName;
    const auto targetOf = [&](const QString &name) -> int {
        auto found = byName.find(name);
        if (found == byName.end()) {
            found = byName.insert(name, int(targets.size()));
            targets.push_back({.name = name, .group = nullptr, .guests = {}, .fresh = {}});
        }
        return found.value();
    };
    if (m_grouping == Grouping::Node && m_filter.isEmpty()) {
        for (const NodeState &node : next->nodes)
            targetOf(node.name.text());
    }
    // Nearly every guest stays in its group: its last one is tried before the name is looked up.
    std::vector<int> groupOfGuest(size_t(next->guests.size()), -1);
    std::vector<int> targetOfGroup(m_groups.size(), -1);
    for (size_t g = 0; g < m_groups.size(); ++g) {
        for (const int old : m_groups[g]->guests) {
            if (const int at = after[size_t(old)]; at >= 0)
                groupOfGuest[size_t(at)] = int(g);
        }
    }
    const GroupLookup lookup(m_grouping, next);
    for (const int guest : order) {
        lookup.forEach(next->guests.at(guest), [&](const QString &name) {
            const int last = groupOfGuest[size_t(guest)];
            if (last < 0 || m_groups[size_t(last)]->name != name) {
                targets[size_t(targetOf(name))].guests.push_back(guest);
                return;
            }
            int &target = targetOfGroup[size_t(last)];
            if (target < 0) {
                target = targetOf(name);
                targets[size_t(target)].guests.reserve(m_groups[size_t(last)]->guests.size() + 1);
            }
            targets[size_t(target)].guests.push_back(guest);
        });
    }
    for (const GroupPtr &group : m_groups) {
        if (const auto found = byName.constFind(group->name); found != byName.cend())
            targets[size_t(found.value())].group = group.get();
    }
    // Groups keep their alphabetical place whatever the guests are sorted by; those without a name come last.
    const bool descending = m_sortColumn == int(InventoryColumn::Name) && m_order == Qt::DescendingOrder;
    std::ranges::sort(targets, [&](const Target &a, const Target &b) {
        if (a.name.isEmpty() != b.name.isEmpty())
            return b.name.isEmpty();
        const int by = naturalCompare(a.name, b.name);
        return by != 0 ? (descending ? by > 0 : by < 0) : a.name < b.name;
    });
    return targets;
}

void InventoryModel::plan(Batch &batch) const
{
    // A row stays if its group's target still has the guest; what leaves one group and arrives in another moves.
    std::vector<int> stamp(size_t(batch.next->guests.size()), 0);
    QHash<const Group *, int> targetOf;
    for (size_t t = 0; t < batch.targets.size(); ++t) {
        if (batch.targets[t].group)
            targetOf.insert(batch.targets[t].group, int(t));
    }
    for (const GroupPtr &group : m_groups) {
        const auto found = targetOf.constFind(group.get());
        const int mark = found == targetOf.cend() ? -1 : found.value() + 1;
        if (mark > 0) {
            for (const int guest : batch.targets[size_t(mark - 1)].guests)
                stamp[size_t(guest)] = mark;
        }
        for (size_t row = 0; row < group->guests.size(); ++row) {
            const int guest = batch.after[size_t(group->guests[row])];
            if (guest < 0 || stamp[size_t(guest)] != mark)
                batch.leaving[group.get()].push_back(int(row));
        }
    }
    std::ranges::fill(stamp, 0);
    std::vector<std::pair<int, int>> arriving; // (target, row)
    for (size_t t = 0; t < batch.targets.size(); ++t) {
        Target &target = batch.targets[t];
        target.fresh.assign(target.guests.size(), 0);
        if (target.group) {
            for (const int old : target.group->guests) {
                if (const int guest = batch.after[size_t(old)]; guest >= 0)
                    stamp[size_t(guest)] = int(t) + 1;
            }
        }
        for (size_t row = 0; row < target.guests.size(); ++row) {
            if (stamp[size_t(target.guests[row])] != int(t) + 1) {
                target.fresh[row] = 1;
                arriving.emplace_back(int(t), int(row));
            }
        }
    }
    planMoves(batch, arriving);
    batch.reordered = !batch.moves.isEmpty() || !keepsOrder(batch);
    for (const Target &target : batch.targets) {
        addRanges(target.fresh, batch.ranges);
        batch.ranges += target.group ? 0 : 1;
    }
    for (const std::vector<int> &rows : std::as_const(batch.leaving)) {
        for (size_t i = 0; i < rows.size(); ++i)
            batch.ranges += i == 0 || rows[i] != rows[i - 1] + 1 ? 1 : 0;
    }
}

void InventoryModel::planMoves(Batch &batch, const std::vector<std::pair<int, int>> &arriving) const
{
    if (arriving.empty() || batch.leaving.isEmpty())
        return;
    QMultiHash<int, std::pair<const Group *, int>> leavers; // guest → (group, row)
    for (auto it = batch.leaving.cbegin(); it != batch.leaving.cend(); ++it) {
        for (const int row : it.value()) {
            if (const int guest = batch.after[size_t(it.key()->guests[size_t(row)])]; guest >= 0)
                leavers.insert(guest, {it.key(), row});
        }
    }
    for (const auto &[t, row] : arriving) {
        Target &target = batch.targets[size_t(t)];
        const int guest = target.guests[size_t(row)];
        const auto leaver = leavers.constFind(guest);
        if (leaver == leavers.cend())
            continue;
        const auto [group, oldRow] = leaver.value();
        leavers.erase(leaver);
        batch.moves.insert({group, guest}, t);
        std::erase(batch.leaving[group], oldRow);
        target.fresh[size_t(row)] = 0;
    }
    erase_if(batch.leaving, [](const auto &entry) { return entry.value().empty(); });
}

bool InventoryModel::keepsOrder(const Batch &batch) const
{
    int lastRow = -1;
    for (const Target &target : batch.targets) {
        if (!target.group)
            continue;
        if (target.group->row < lastRow)
            return false;
        lastRow = target.group->row;
        const auto leaving = batch.leaving.constFind(target.group);
        const std::vector<int> *gone = leaving == batch.leaving.cend() ? nullptr : &leaving.value();
        size_t nextGone = 0;
        size_t at = 0;
        for (size_t row = 0; row < target.group->guests.size(); ++row) {
            if (gone && nextGone < gone->size() && (*gone)[nextGone] == int(row)) {
                ++nextGone;
                continue;
            }
            while (at < target.guests.size() && target.fresh[at])
                ++at;
            if (at >= target.guests.size() || target.guests[at] != batch.after[size_t(target.group->guests[row])])
                return false;
            ++at;
        }
    }
    return true;
}

void InventoryModel::reset(Batch &batch)
{
    beginResetModel();
    m_snapshot = batch.next;
    std::vector<GroupPtr> groups;
    for (Target &target : batch.targets) {
        groups.push_back(std::make_unique<Group>(target.name));
        groups.back()->guests = std::move(target.guests);
    }
    m_groups = std::move(groups);
    numberGroups();
    endResetModel();
}

void InventoryModel::numberGroups()
{
    for (size_t row = 0; row < m_groups.size(); ++row)
        m_groups[row]->row = int(row);
}

void InventoryModel::takeRows(Batch &batch)
{
    for (const GroupPtr &group : m_groups) {
        const auto found = batch.leaving.constFind(group.get());
        if (found == batch.leaving.cend())
            continue;
        const std::vector<int> &rows = found.value();
        for (size_t end = rows.size(); end > 0;) {
            size_t begin = end - 1;
            while (begin > 0 && rows[begin - 1] == rows[begin] - 1)
                --begin;
            beginRemoveRows(groupIndex(group.get()), rows[begin], rows[end - 1]);
            group->guests.erase(group->guests.begin() + rows[begin], group->guests.begin() + rows[end - 1] + 1);
            endRemoveRows();
            end = begin;
        }
    }
}

void InventoryModel::insertGroups(Batch &batch)
{
    int position = 0;
    for (size_t t = 0; t < batch.targets.size();) {
        if (batch.targets[t].group) {
            position = batch.targets[t].group->row + 1;
            ++t;
            continue;
        }
        size_t end = t;
        while (end < batch.targets.size() && !batch.targets[end].group)
            ++end;
        const int count = int(end - t);
        beginInsertRows({}, position, position + count - 1);
        for (; t < end; ++t) {
            GroupPtr group = std::make_unique<Group>(batch.targets[t].name);
            batch.targets[t].group = group.get();
            m_groups.insert(m_groups.begin() + position, std::move(group));
            ++position;
        }
        numberGroups();
        endInsertRows();
    }
}

void InventoryModel::relayout(Batch &batch)
{
    struct Place {
        Group *group;
        int guest; ///< -1: the group's own row
    };
    Q_EMIT layoutAboutToBeChanged({}, batch.moves.isEmpty() ? VerticalSortHint : NoLayoutChangeHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<Place> places;
    for (const QModelIndex &index : from) {
        auto *group = static_cast<Group *>(index.internalPointer());
        if (!group) {
            places.push_back({m_groups[size_t(index.row())].get(), -1});
            continue;
        }
        const int guest = group->guests[size_t(index.row())];
        const auto move = batch.moves.constFind({group, guest});
        places.push_back({move == batch.moves.cend() ? group : batch.targets[size_t(move.value())].group, guest});
    }
    QHash<const Group *, int> order;
    for (const GroupPtr &group : m_groups)
        group->guests.clear();
    for (size_t t = 0; t < batch.targets.size(); ++t) {
        Target &target = batch.targets[t];
        order.insert(target.group, int(t));
        for (size_t row = 0; row < target.guests.size(); ++row) {
            if (!target.fresh[row])
                target.group->guests.push_back(target.guests[row]);
        }
    }
    std::ranges::stable_sort(m_groups, {}, [&](const GroupPtr &g) { return order.value(g.get(), INT_MAX); });
    numberGroups();

    // One pass per group that has persistent indexes: guest → row.
    QHash<Group *, std::vector<size_t>> wanted;
    for (size_t i = 0; i < places.size(); ++i)
        wanted[places[i].group].push_back(i);
    QModelIndexList to(from.size());
    std::vector<int> rowOf(size_t(m_snapshot->guests.size()), -1);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        Group *group = it.key();
        for (size_t row = 0; row < group->guests.size(); ++row)
            rowOf[size_t(group->guests[row])] = int(row);
        for (const size_t i : it.value()) {
            const int column = from[qsizetype(i)].column();
            to[qsizetype(i)] = places[i].guest < 0 ? createIndex(group->row, column, nullptr)
                                                   : createIndex(rowOf[size_t(places[i].guest)], column, group);
        }
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, batch.moves.isEmpty() ? VerticalSortHint : NoLayoutChangeHint);
}

void InventoryModel::removeGroups(Batch &batch)
{
    const auto wanted = [&](const GroupPtr &group) {
        return std::ranges::contains(batch.targets, group.get(), &Target::group);
    };
    for (int last = int(m_groups.size()) - 1; last >= 0; --last) {
        if (wanted(m_groups[size_t(last)]))
            continue;
        int first = last;
        while (first > 0 && !wanted(m_groups[size_t(first - 1)]))
            --first;
        beginRemoveRows({}, first, last);
        m_groups.erase(m_groups.begin() + first, m_groups.begin() + last + 1);
        numberGroups();
        endRemoveRows();
        last = first;
    }
}

void InventoryModel::addRows(Batch &batch)
{
    for (const Target &target : batch.targets) {
        for (size_t row = 0; row < target.guests.size(); ++row) {
            if (!target.fresh[row])
                continue;
            size_t end = row;
            while (end < target.guests.size() && target.fresh[end])
                ++end;
            beginInsertRows(groupIndex(target.group), int(row), int(end) - 1);
            target.group->guests.insert(target.group->guests.begin() + qsizetype(row),
                                        target.guests.begin() + qsizetype(row), target.guests.begin() + qsizetype(end));
            endInsertRows();
            row = end;
        }
    }
}

void InventoryModel::announce(const Batch &batch)
{
    const int lastColumn = int(InventoryColumn::Count) - 1;
    bool any = batch.nodesChanged;
    for (const Target &target : batch.targets) {
        int first = -1;
        int last = -1;
        for (size_t row = 0; row < target.guests.size(); ++row) {
            if (!batch.changed[size_t(target.guests[row])])
                continue;
            first = first < 0 ? int(row) : first;
            last = int(row);
        }
        if (first < 0)
            continue;
        any = true;
        Q_EMIT dataChanged(createIndex(first, 0, target.group), createIndex(last, lastColumn, target.group));
    }
    // Rows of groups show their node, or count their guests.
    if (any && m_grouping != Grouping::None && !m_groups.empty())
        Q_EMIT dataChanged(createIndex(0, 0, nullptr), createIndex(int(m_groups.size()) - 1, lastColumn, nullptr));
}

} // namespace Drydock
