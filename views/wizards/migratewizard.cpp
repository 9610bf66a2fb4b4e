// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratewizard.h"

#include "guestargs.h"
#include "migratedraft.h"
#include "migratelive.h"
#include "migratesteps.h"
#include "planstart.h"
#include "planwidgets.h"
#include "stepper.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Drydock
{

using namespace Qt::StringLiterals;

MigrateWizard::MigrateWizard(AppContext &context, ClusterSession &session, const MigrateRequest &request, Begin begin,
                             QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_draft(new MigrateDraft(session, request, this))
    , m_start(new PlanStart(session, this))
    , m_stack(new QStackedWidget(this))
    , m_stepper(new Stepper(this))
    , m_preview(new MigratePreviewPage(*m_draft, m_stepper))
    , m_live(new MigrateLive(context, session, this))
    , m_atOnce(begin == Begin::AtOnce)
{
    setModal(false);
    setMinimumSize(760, 480);
    resizeWithin(this, {1120, 740});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_stepper);
    m_stack->addWidget(m_live);
    m_stepper->addStep(new MigrateWherePage(*m_draft, m_stepper));
    if (!m_draft->isSingle())
        m_stepper->addStep(new MigrateGuestsPage(context, *m_draft, m_stepper));
    m_stepper->addStep(new MigrateHowPage(*m_draft, m_stepper));
    m_stepper->addStep(m_preview);

    const auto retitle = [this] { setWindowTitle(migrateTitle(*m_draft)); };
    retitle();
    connect(m_draft, &MigrateDraft::planned, this, retitle);
    connect(m_stepper, &Stepper::cancelled, this, &QDialog::reject);
    connect(m_stepper, &Stepper::finished, this, &MigrateWizard::start);
    connect(m_start, &PlanStart::underWayChanged, this,
            [this] { m_stepper->setBusy(m_start->isUnderWay(), tr("Looking once more before anything happens…")); });
    connect(m_start, &PlanStart::refused, this,
            [this](const QString &what, const QString &advice) { m_preview->say(StateClass::Error, what, advice); });
    connect(m_start, &PlanStart::differs, this, [this] {
        m_draft->replan();
        m_preview->say(StateClass::Warning, tr("The cluster has changed: nothing was started."),
                       tr("This is the plan for how it is now. Look at it again, then start."));
    });
    connect(m_start, &PlanStart::started, this, [this](const QString &operation) {
        m_live->showOperation(operation, m_draft->request());
        m_stack->setCurrentWidget(m_live);
        m_live->setFocus(Qt::OtherFocusReason);
        Q_EMIT operationStarted(operation);
    });
    connect(m_live, &MigrateLive::closeRequested, this, &QDialog::accept);
    connect(m_live, &MigrateLive::moveRequested, this,
            [this](const MigrateRequest &again) { openAnother(again, Begin::Preview); });
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);

    // Enter starts, wherever the focus was before.
    connect(m_stepper, &Stepper::currentChanged, this, [this] {
        if (m_stepper->currentPage() == m_preview)
            m_stepper->nextButton()->setFocus(Qt::OtherFocusReason);
    });
    m_stepper->begin();
    if (begin != Begin::Choose)
        showPreview();
    if (m_atOnce)
        connect(m_draft, &MigrateDraft::readingChanged, this, &MigrateWizard::startAtOnce);
    m_draft->readFacts();
}

MigrateWizard::~MigrateWizard() = default;

QString MigrateWizard::operation() const
{
    return m_live->operation();
}

void MigrateWizard::showPreview()
{
    m_stepper->goTo(m_stepper->count() - 1);
}

void MigrateWizard::startAtOnce()
{
    if (!m_atOnce || !m_draft->isReady())
        return;
    m_atOnce = false;
    if (m_draft->isHarmless()) {
        start();
        return;
    }
    m_preview->say(StateClass::Warning, tr("Not started at once."),
                   tr("Something calls for a second look. Start it here, or go back and change it."));
}

void MigrateWizard::start()
{
    if (!operation().isEmpty())
        return;
    m_start->begin(
        m_draft->plan(),
        [this](QObject *context, std::function<void()> done) {
            m_session.readPlanFacts(m_draft->request().guests, context, std::move(done));
        },
        [this](const PlanFacts &facts) { return m_draft->makePlan(facts); });
}

void MigrateWizard::openAnother(const MigrateRequest &request, Begin begin)
{
    present(m_context, m_session, request, begin, parentWidget());
    accept();
}

void MigrateWizard::present(AppContext &context, ClusterSession &session, const MigrateRequest &request, Begin begin,
                            QWidget *parent)
{
    auto *wizard = new MigrateWizard(context, session, request, begin, parent);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->show();
}

void MigrateWizard::open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent)
{
    MigrateRequest request;
    request.guests = guestsOf(args);
    request.to = targetOf(args);
    if (request.guests.isEmpty())
        return;
    const Begin begin = request.to.isEmpty() ? Begin::Choose : args.contains("now"_L1) ? Begin::AtOnce : Begin::Preview;
    present(context, session, request, begin, parent);
}

void MigrateWizard::openBack(AppContext &context, ClusterSession &session, const QString &operation, QWidget *parent)
{
    for (const auto states = session.operations(); const OperationState &state : states) {
        if (state.plan.id != operation)
            continue;
        const MigrateRequest request = moveBackRequest(state.plan, state.finishedSteps());
        if (!request.guests.isEmpty())
            present(context, session, request, Begin::Preview, parent);
        return;
    }
}

} // namespace Drydock
