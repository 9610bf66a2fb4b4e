// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "columns.h"

#include <QAbstractTableModel>

namespace Drydock
{

/// All guests of a store as a flat table in the order of their ids. Columns: InventoryColumn.
/// For big lists with sorting and filtering use InventoryModel with Grouping::None.
class GuestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit GuestModel(ClusterStore *store, QObject *parent = nullptr);

    /// nullptr for an invalid index. Valid until the next publication.
    const GuestState *guestAt(const QModelIndex &index) const;
    /// Invalid when there is no such guest.
    QModelIndex indexOf(const GuestKey &guest, int column = 0) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void published(const ClusterSnapshot &snapshot, const ClusterDelta &delta);

    ClusterStore *m_store;
    QList<GuestState> m_guests;
};

} // namespace Drydock
