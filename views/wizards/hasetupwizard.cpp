// SPDX-License-Identifier: GPL-3.0-or-later
#include "hasetupwizard.h"

#include "hasetupdraft.h"
#include "hasetupsteps.h"
#include "planstart.h"
#include "planwidgets.h"
#include "stepper.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Drydock
{

HaSetUpWizard::HaSetUpWizard(AppContext &context, ClusterSession &session, QWidget *parent)
    : QDialog(parent)
    , m_draft(new HaSetUpDraft(session, this))
    , m_stepper(new Stepper(this))
    , m_promises(new HaPromisePage(context, *m_draft, m_stepper))
    , m_scope(new HaScopePage(context, *m_draft, m_stepper))
    , m_review(new HaSetUpReviewPage(context, *m_draft, m_stepper))
    , m_start(new PlanStart(session, this))
{
    setWindowTitle(tr("Set up high availability"));
    setModal(false);
    setMinimumSize(760, 480);
    resizeWithin(this, {1080, 740});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stepper);
    m_stepper->addStep(m_promises);
    m_stepper->addStep(m_scope);
    m_stepper->addStep(m_review);
    connect(m_stepper, &Stepper::cancelled, this, &QDialog::reject);
    connect(m_stepper, &Stepper::finished, this, [this, &session] {
        m_start->begin(
            m_draft->plan(),
            [this, &session](QObject *owner, std::function<void()> done) {
                session.readPlanFacts(m_draft->guestsToRead(), owner, std::move(done));
            },
            m_draft->planner());
    });
    connect(m_stepper, &Stepper::currentChanged, this, [this] {
        // Enter starts, wherever the focus was before.
        if (m_stepper->currentPage() == m_review)
            m_stepper->nextButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_start, &PlanStart::underWayChanged, this,
            [this] { m_stepper->setBusy(m_start->isUnderWay(), tr("Looking once more before anything happens…")); });
    connect(m_start, &PlanStart::refused, this,
            [this](const QString &what, const QString &advice) { m_review->say(StateClass::Error, what, advice); });
    connect(m_start, &PlanStart::differs, this, [this] {
        m_draft->replan();
        m_review->say(StateClass::Warning, tr("The cluster has changed: nothing was started."),
                      tr("This is the plan for how it is now. Look at it again, then start."));
    });
    connect(m_start, &PlanStart::started, this, [this](const QString &operation) {
        Q_EMIT operationStarted(operation);
        accept();
    });
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    m_stepper->begin();
    m_draft->readFacts();
}

HaSetUpWizard::~HaSetUpWizard() = default;

HaSetUpWizard *HaSetUpWizard::open(AppContext &context, ClusterSession &session, QWidget *parent)
{
    auto *wizard = new HaSetUpWizard(context, session, parent);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->show();
    return wizard;
}

} // namespace Drydock
