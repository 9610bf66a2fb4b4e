// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"

#include <QDialog>

namespace Drydock
{

class HaPromisePage;
class HaScopePage;
class HaSetUpDraft;
class HaSetUpReviewPage;
class PlanStart;
class Stepper;

/// Puts guests under HA: who was promised it, who and where, the last look before it is written.
class HaSetUpWizard : public QDialog
{
    Q_OBJECT

public:
    HaSetUpWizard(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~HaSetUpWizard() override;

    HaSetUpDraft *draft() const { return m_draft; }
    Stepper *stepper() const { return m_stepper; }
    HaPromisePage *promises() const { return m_promises; }
    HaScopePage *scope() const { return m_scope; }
    HaSetUpReviewPage *review() const { return m_review; }

    static HaSetUpWizard *open(AppContext &context, ClusterSession &session, QWidget *parent);

Q_SIGNALS:
    void operationStarted(const QString &operation);

private:
    HaSetUpDraft *m_draft;
    Stepper *m_stepper;
    HaPromisePage *m_promises;
    HaScopePage *m_scope;
    HaSetUpReviewPage *m_review;
    PlanStart *m_start;
};

} // namespace Drydock
