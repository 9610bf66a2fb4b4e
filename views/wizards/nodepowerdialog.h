// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewdialog.h"

#include <optional>

class QLineEdit;

namespace Drydock
{

class Card;

/// Reboots, shuts down or wakes a node. Guests still on it are accepted one by one; a lost quorum by typing the
/// node's name.
class NodePowerDialog : public ReviewDialog
{
    Q_OBJECT

public:
    NodePowerDialog(AppContext &context, ClusterSession &session, StepKind action, const NodeName &node,
                    QWidget *parent = nullptr);

    /// args: "reboot", "shutdown" or "wake", then the node.
    static NodePowerDialog *open(AppContext &context, ClusterSession &session, const QStringList &args,
                                 QWidget *parent);
    QLineEdit *typedName() const { return m_typed; }

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override;
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;
    bool isDestructive() const override { return m_request.action != StepKind::WakeNode; }

private:
    void showRisk();

    NodePowerRequest m_request;
    Card *m_risk;
    QLineEdit *m_typed;
};

} // namespace Drydock
