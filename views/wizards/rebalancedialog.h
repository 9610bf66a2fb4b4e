// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/rebalanceplanner.h"
#include "reviewdialog.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace Drydock
{

/// Evens the load out: what by, how far, how many moves; then the plan like any other.
class RebalanceDialog : public ReviewDialog
{
    Q_OBJECT

public:
    RebalanceDialog(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);

    QComboBox *by() const { return m_by; }
    QSpinBox *threshold() const { return m_threshold; }
    static void open(AppContext &context, ClusterSession &session, QWidget *parent);

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override;
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;

private:
    RebalanceRequest m_request;
    QComboBox *m_by;
    QSpinBox *m_threshold;
    QSpinBox *m_moves;
    QSpinBox *m_parallel;
    QCheckBox *m_restart;
};

} // namespace Drydock
