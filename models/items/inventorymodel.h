// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "columns.h"
#include "filter.h"
#include "inventorygrouping.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace Drydock
{

/// The inventory: groups → guests, or guests alone; its own sorted and filtered projection of the store.
/// One publication becomes one batch: contiguous removals and insertions, at most one layoutChanged (moves and new
/// order, persistent indexes remapped by key), one dataChanged range per parent. Only when that batch would need
/// more than `mostRanges` signals, or the grouping changes, the model is reset.
class InventoryModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int mostRanges = 64;

    explicit InventoryModel(ClusterStore *store, Grouping grouping = Grouping::Node, QObject *parent = nullptr);
    ~InventoryModel() override;

    Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter);

    /// Index of "node/pve-node1", "tag/prod" or "vm:101" (its first row); invalid when not shown.
    QModelIndex indexOf(const QString &key, int column = 0) const;
    /// nullptr for a group, or a guest that is gone. Valid until the next publication.
    const GuestState *guestAt(const QModelIndex &index) const;
    /// The node of a node row; empty for all others.
    NodeName nodeAt(const QModelIndex &index) const;
    /// Guests that match the filter, each counted once.
    int shownGuests() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Group;
    struct Target;
    struct Batch;
    using GroupPtr = std::unique_ptr<Group>;

    void published(const ClusterSnapshot &snapshot, const ClusterDelta &delta);
    void detailsChanged(const GuestKey &guest);
    /// Brings rows to what snapshot, filter and order ask for. `changed` marks guests (index in `next`) whose
    /// cells changed.
    void update(ClusterSnapshot next, std::vector<char> changed, bool nodesChanged);

    std::vector<char> matching(const ClusterSnapshot &next, const std::vector<int> &before,
                               const std::vector<char> &changed) const;
    std::vector<int> sorted(const ClusterSnapshot &next, const std::vector<int> &before, const std::vector<int> &after,
                            const std::vector<char> &matches) const;
    bool sameNames(const ClusterSnapshot &next, const std::vector<int> &before) const;
    std::vector<Target> project(const ClusterSnapshot &next, const std::vector<int> &order,
                                const std::vector<int> &after) const;
    void plan(Batch &batch) const;
    void planMoves(Batch &batch, const std::vector<std::pair<int, int>> &arriving) const;
    bool keepsOrder(const Batch &batch) const;
    void reset(Batch &batch);
    void takeRows(Batch &batch);
    void insertGroups(Batch &batch);
    void relayout(Batch &batch);
    void removeGroups(Batch &batch);
    void addRows(Batch &batch);
    void announce(const Batch &batch);
    void numberGroups();

    Group *groupOf(const QModelIndex &index) const;
    QModelIndex groupIndex(const Group *group) const;
    QVariant groupCell(const Group &group, InventoryColumn column, int role) const;
    const GuestDetails *details(const GuestKey &guest) const;

    ClusterStore *m_store;
    ClusterSnapshot m_snapshot;
    Grouping m_grouping;
    Filter m_filter;
    int m_sortColumn = int(InventoryColumn::Name);
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<char> m_matches;    ///< by index in the snapshot's guests
    bool m_orderCurrent = false;    ///< m_sorted is in the order of m_sortColumn and m_order
    std::vector<int> m_sorted;      ///< matching guests in display order, over all groups
    std::vector<GroupPtr> m_groups; ///< without grouping: one group that is not shown as a row
};

} // namespace Drydock
