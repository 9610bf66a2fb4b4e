// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewdialog.h"

#include <QStringList>

class QComboBox;
class QSpinBox;

namespace Drydock
{

/// Moves chosen guests to a chosen node, or to where each fits best, behind a plan.
class MigrateDialog : public ReviewDialog
{
    Q_OBJECT

public:
    MigrateDialog(AppContext &context, ClusterSession &session, const QList<VmId> &guests, const NodeName &to,
                  QWidget *parent = nullptr);

    /// args: SIDs ("vm:102", "ct:240"), then optionally "to" and a node's name.
    static void open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent);

    QComboBox *targetChoice() const { return m_target; }

protected:
    Plan makePlan(const PlanFacts &facts, const QString &id) const override;
    QList<VmId> guestsToPlan() const override { return m_request.guests; }
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;

private:
    MigrateRequest m_request;
    QComboBox *m_target;
    QSpinBox *m_parallel;
};

} // namespace Drydock
