// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;

namespace Drydock
{

class Settings;
class TableView;

/// Packages that an upgrade of a node would install.
class UpdateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Package, Installed, New, Origin, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setUpdates(const QList<PendingUpdate> &updates);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PendingUpdate> m_updates;
};

/// The pending updates of one node, with what they mean for its kernel.
class UpdateList : public QWidget
{
    Q_OBJECT

public:
    UpdateList(Settings &settings, QWidget *parent = nullptr);

    /// nullptr = not read yet.
    void setUpkeep(const NodeUpkeep *upkeep);
    TableView *table() const { return m_table; }
    /// "6 updates wait, with a new kernel: a reboot is needed afterwards." Empty while nothing is known.
    static QString sentence(const NodeUpkeep &upkeep);

private:
    QLabel *m_state;
    UpdateModel *m_model;
    TableView *m_table;
};

} // namespace Drydock
