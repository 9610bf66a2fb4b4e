// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"
#include "operations/plan.h"

#include <QAbstractTableModel>

namespace Drydock
{

/// The guests of a plan as rows: what happens to each, where it goes, what its users notice, what to know.
/// Setting a strategy or a target does not change the model but asks for a new plan.
class GuestPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Type, Id, Name, How, Target, Interruption, Notes, ColumnCount };
    /// List of QStringList{word, text}: what can be chosen in this cell; empty = nothing to choose.
    static constexpr int ChoicesRole = Qt::UserRole + 100;

    explicit GuestPlanModel(QObject *parent = nullptr);

    /// The same guests in the same order: only what changed is signalled.
    void setPlan(const Plan &plan, bool editable);
    const GuestPlan *guestAt(int row) const;
    int rowOf(const GuestKey &guest) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void decisionMade(Drydock::VmId guest, const Drydock::DrainRequest::Decision &decision);

private:
    struct Row {
        GuestPlan guest;
        QList<Finding> findings; ///< of this guest, gravest first
        QString way;             ///< what the plan does with it, in words
        friend bool operator==(const Row &, const Row &) = default;
    };

    QString text(const Row &row, int column) const;
    QString noteLine(const Row &row) const;
    QList<QStringList> choices(const Row &row, int column) const;
    QVariant raw(const Row &row, int column) const;

    QList<Row> m_rows;
    bool m_editable = false;
};

} // namespace Drydock

Q_DECLARE_METATYPE(QList<QStringList>)
