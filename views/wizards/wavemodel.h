// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"

#include <QAbstractTableModel>

namespace Drydock
{

/// The steps of a plan in the order they run, with the wave each is in. A guest's step can be dragged: that asks for
/// another order of the guests and changes nothing by itself.
class WaveModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Wave, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same number of steps: only what changed is signalled.
    void setPlan(const Plan &plan, bool movable);
    /// Invalid for steps of a node.
    VmId guestAt(int row) const;
    /// The guest's first step, -1 for none.
    int rowOf(VmId guest) const;
    const QList<VmId> &order() const { return m_order; }
    /// The order with a guest that many places earlier (negative) or later.
    QList<VmId> orderWith(VmId guest, qsizetype places) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void orderChosen(const QList<Drydock::VmId> &order);

private:
    struct Row {
        int wave = 0;
        bool opens = false; ///< the first of its wave
        VmId guest;
        QString text;
        friend bool operator==(const Row &, const Row &) = default;
    };
    QList<Row> m_rows;
    QList<VmId> m_order;
    bool m_movable = false;
};

} // namespace Drydock
