// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/haplanner.h"
#include "reviewdialog.h"

namespace Drydock
{

/// A change of the HA configuration that is only looked at and started: Remove HA, disarming and arming, removing an
/// entry, and the way back from any of them.
class HaPlanDialog : public ReviewDialog
{
    Q_OBJECT

public:
    struct Purpose {
        std::function<Plan(const PlanFacts &facts, const QSet<QString> &accepted, const QString &id)> plan;
        QString headline;
        QString verb;
        QString nothing;
        QString explanation; ///< a sentence or two above the plan; may be empty
        bool destructive = false;
    };

    HaPlanDialog(AppContext &context, ClusterSession &session, const Purpose &purpose, QWidget *parent = nullptr);

    static HaPlanDialog *openRemoval(AppContext &context, ClusterSession &session, QWidget *parent);
    static HaPlanDialog *openUndo(AppContext &context, ClusterSession &session, const OperationState &changed,
                                  QWidget *parent);
    /// "armed", "freeze" or "ignore".
    static HaPlanDialog *openArming(AppContext &context, ClusterSession &session, const QString &mode, QWidget *parent);
    static HaPlanDialog *openEntryRemoval(AppContext &context, ClusterSession &session, SettingChange::Kind kind,
                                          const QString &key, QWidget *parent);

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override { return {}; }
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;
    bool isDestructive() const override { return m_purpose.destructive; }

private:
    static HaPlanDialog *present(AppContext &context, ClusterSession &session, const Purpose &purpose, QWidget *parent);

    Purpose m_purpose;
};

} // namespace Drydock
