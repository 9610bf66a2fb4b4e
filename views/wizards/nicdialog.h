// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/nicplanner.h"
#include "reviewdialog.h"

class QComboBox;
class QSpinBox;

namespace Drydock
{

/// Plugs a guest's NIC into another bridge, VNet or VLAN: what goes where, what its users notice, one verb.
class NicDialog : public ReviewDialog
{
    Q_OBJECT

public:
    NicDialog(AppContext &context, ClusterSession &session, const NicRequest &request, QWidget *parent = nullptr);

    QComboBox *nic() const { return m_nic; }
    QComboBox *bridge() const { return m_bridge; }
    QSpinBox *vlan() const { return m_vlan; }

    /// args: the guest's SID, then if they are known its NIC, the bridge, the VLAN. nullptr for anything else.
    static NicDialog *open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent);

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override { return {m_request.guest}; }
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;
    void factsRead() override;

private:
    void buildOptions();
    void fillNics(const GuestDetails &guest);
    void fillBridges(const NodeDetails &node);
    void showWherePlugged();
    void choose();

    NicRequest m_request;
    bool m_bridgeGiven = false; ///< asked for a bridge, not only for a guest
    QComboBox *m_nic;
    QComboBox *m_bridge;
    QSpinBox *m_vlan;
};

/// Plugs NICs back in where they were before an operation.
class NicUndoDialog : public ReviewDialog
{
    Q_OBJECT

public:
    NicUndoDialog(AppContext &context, ClusterSession &session, const OperationState &changed,
                  QWidget *parent = nullptr);

    static NicUndoDialog *open(AppContext &context, ClusterSession &session, const OperationState &changed,
                               QWidget *parent);

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override;
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;

private:
    OperationState m_changed;
};

} // namespace Drydock
