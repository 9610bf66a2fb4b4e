// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"
#include "operations/drainpurpose.h"
#include "operations/planners.h"

#include <QAbstractTableModel>

namespace Drydock
{

/// The guests of a plan as rows: what happens to each, where it goes, what its users notice, what to know.
/// Setting a strategy or a target does not change the model but asks for a new plan.
class GuestPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Type,
        Id,
        Name,
        How,
        Target,
        Interruption,
        Wave,
        Notes,
        // What is known of the guest as it is now.
        State,
        StartOrder,
        Tags,
        Ha,
        HaRules, ///< or HA groups
        Memory,
        LocalDisks, ///< bytes on storage that only this node has
        Bridges,
        Addresses,
        LastBackup,
        ColumnCount
    };
    /// List of QStringList{word, text}: what can be chosen in this cell; empty = nothing to choose.
    static constexpr int ChoicesRole = Qt::UserRole + 100;
    /// The operator chose it and the planner keeps to it.
    static constexpr int LockedRole = Qt::UserRole + 101;

    /// Where the plan's choices come from, as far as the planner did not make them.
    struct Origin {
        QMap<VmId, NodeName> targets; ///< chosen by the operator
        QSet<VmId> remembered;        ///< as the last time
        bool undoable = false;        ///< a decision can be given back to the planner
        friend bool operator==(const Origin &, const Origin &) = default;
    };

    explicit GuestPlanModel(QObject *parent = nullptr);

    /// For the columns that say how the guests are; before setPlan().
    void setFacts(const PlanFacts &facts);
    /// Listing backups takes long: they come when the rest has been shown.
    void setBackups(const LastBackups &backups);
    /// The same guests in the same order: only what changed is signalled.
    void setPlan(const Plan &plan, bool editable, const Origin &origin);
    /// Only guests of this group; nullopt = all. Who is shown stays until this is called again, even if a decision
    /// takes it out of the group: no row leaves under the operator's hand.
    void setGroup(std::optional<GuestGroup> group);
    std::optional<GuestGroup> group() const { return m_group; }
    const GuestPlan *guestAt(int row) const;
    /// What the guest's tag in Proxmox VE asks for.
    std::optional<Strategy> taggedStrategyAt(int row) const;
    int rowOf(const GuestKey &guest) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void decisionMade(Drydock::VmId guest, const Drydock::DrainRequest::Decision &decision);
    /// The guest is given back to the planner.
    void decisionUndone(Drydock::VmId guest);

private:
    struct Row {
        GuestPlan guest;
        QList<Finding> findings; ///< of this guest, gravest first
        QString way;             ///< what the plan does with it, in words
        QString expectation;     ///< interruption with its basis
        std::pair<int, int> waves;
        bool locked = false;     ///< its target
        bool remembered = false; ///< its strategy is the one of the last time
        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> makeRows();
    void replaceRows(const QList<Row> &rows, bool all);
    QString text(const Row &row, int column) const;
    QString rowText(const Row &row) const;
    QString noteLine(const Row &row) const;
    QList<QStringList> choices(const Row &row, int column) const;
    QVariant raw(const Row &row, int column) const;
    QVariant fact(const Row &row, int column, int role) const;
    QVariant factOfHa(const GuestState &guest, int role) const;
    QVariant lastBackup(VmId guest, int role) const;
    QVariant localDisks(const GuestState &guest, const GuestDetails *details, int role) const;

    Plan m_plan;
    PlanFacts m_facts;
    Origin m_origin;
    QList<Row> m_rows;
    std::optional<GuestGroup> m_group;
    QSet<GuestKey> m_kept; ///< shown since the group was chosen
    bool m_editable = false;
};

} // namespace Drydock

Q_DECLARE_METATYPE(QList<QStringList>)
