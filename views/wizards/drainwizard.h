// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Drydock
{

class DrainDraft;
class PlanStart;
class Stepper;

/// Scope, readiness, plan and confirmation of a drain. Ends at Start: running is the operation view's job, which
/// follows ClusterSession::operationStarted.
class DrainWizard : public QDialog
{
    Q_OBJECT

public:
    DrainWizard(AppContext &context, ClusterSession &session, const QString &node, QWidget *parent = nullptr);
    ~DrainWizard() override;

    /// args: the node's name, or nothing: the wizard asks. Not modal; several may be open. It belongs to the parent.
    static DrainWizard *open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent);

    Stepper *stepper() const { return m_stepper; }
    DrainDraft *draft() const { return m_draft; }

Q_SIGNALS:
    void operationStarted(const QString &operation);
    /// Another operation, to be looked at.
    void operationRequested(const QString &operation);
    /// What the plan means, on the network's map.
    void mapRequested(const Drydock::Plan &plan);

private:
    void start();
    void openRolling();

    AppContext &m_context;
    ClusterSession &m_session;
    DrainDraft *m_draft;
    PlanStart *m_start;
    Stepper *m_stepper;
};

} // namespace Drydock
