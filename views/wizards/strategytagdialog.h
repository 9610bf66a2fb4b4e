// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/strategytag.h"
#include "reviewdialog.h"

namespace Drydock
{

/// Keeps what is to happen to a guest in every drain as a tag in Proxmox VE, or takes the tag away.
class StrategyTagDialog : public ReviewDialog
{
    Q_OBJECT

public:
    StrategyTagDialog(AppContext &context, ClusterSession &session, const StrategyTagRequest &request,
                      QWidget *parent = nullptr);

    static StrategyTagDialog *open(AppContext &context, ClusterSession &session, const StrategyTagRequest &request,
                                   QWidget *parent);

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override { return {m_request.guest}; }
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;

private:
    StrategyTagRequest m_request;
};

} // namespace Drydock
