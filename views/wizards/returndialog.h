// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewdialog.h"

#include <QStringList>

namespace Drydock
{

/// Brings the guests of a drain home: its own plan, reviewed like the drain's.
class ReturnDialog : public ReviewDialog
{
    Q_OBJECT

public:
    ReturnDialog(AppContext &context, ClusterSession &session, const OperationState &drain, QWidget *parent = nullptr);

    /// args: the drain's operation id.
    static void open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent);

protected:
    Plan makePlan(const PlanFacts &facts, const QString &id) const override;
    QList<VmId> guestsToPlan() const override;
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;

private:
    OperationState m_drain;
};

} // namespace Drydock
