// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewdialog.h"

#include <QStringList>

#include <optional>

namespace Drydock
{

/// Starts, shuts down, stops, reboots, suspends or resumes chosen guests: names the consequences first.
class PowerDialog : public ReviewDialog
{
    Q_OBJECT

public:
    PowerDialog(AppContext &context, ClusterSession &session, StepKind action, const QList<VmId> &guests,
                QWidget *parent = nullptr);

    /// args: "start", "shutdown", "stop", "reboot", "suspend" or "resume", then SIDs.
    static void open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent);
    static std::optional<StepKind> actionFromWord(QStringView word);

protected:
    PlanMaker::Make planner(const QString &id, const Plan &shown) const override;
    QList<VmId> guestsToPlan() const override { return m_request.guests; }
    QString verbText(const Plan &plan) const override;
    QString headline(const Plan &plan) const override;
    QString nothingToDo(const Plan &plan) const override;
    bool isDestructive() const override;

private:
    PowerRequest m_request;
};

} // namespace Drydock
