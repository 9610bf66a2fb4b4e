// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewdialog.h"

#include <QStringList>

#include <optional>

class QListWidget;
class QRadioButton;

namespace Drydock
{

/// Brings the guests of a drain home: its own plan, reviewed like the drain's. All of them, some, or none of them with
/// the load evened out instead.
class ReturnDialog : public ReviewDialog
{
    Q_OBJECT

public:
    ReturnDialog(AppContext &context, ClusterSession &session, const OperationState &drain, QWidget *parent = nullptr);

    /// "Everything home", "Only these", "Leave as is", "Rebalance instead", in this order.
    QList<QRadioButton *> ways() const { return m_ways; }
    QListWidget *some() const { return m_some; }

    /// args: the drain's operation id.
    static void open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent);

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override;
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;
    bool startsEmptyPlan() const override { return m_way == Way::None; }

private:
    enum class Way { All, Some, None, Rebalance };
    void addWays();
    void chooseWay(Way way);
    std::optional<QSet<VmId>> chosen() const;

    OperationState m_drain;
    Way m_way = Way::All;
    QList<QRadioButton *> m_ways; ///< in the order of Way
    QListWidget *m_some = nullptr;
};

} // namespace Drydock
