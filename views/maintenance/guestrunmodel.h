// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestrun.h"

#include <QAbstractTableModel>

namespace Drydock
{

/// The guests of an operation as rows. A refresh signals only rows that changed, so selection and scroll stay.
class GuestRunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Type, Id, Name, How, Progress, Downtime, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<GuestRun> &runs);
    const GuestRun &run(int row) const { return m_runs.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const GuestRun &run, int column) const;
    QList<GuestRun> m_runs;
};

} // namespace Drydock
