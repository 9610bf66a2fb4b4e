// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainwizard.h"

#include "draindraft.h"
#include "drainsteps.h"
#include "planstart.h"
#include "planwidgets.h"
#include "rollingwizard.h"
#include "stepper.h"
#include "style/tokens.h"

#include <QVBoxLayout>

namespace Drydock
{

DrainWizard::DrainWizard(AppContext &context, ClusterSession &session, const QString &node, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_draft(new DrainDraft(session, this))
    , m_start(new PlanStart(session, this))
    , m_stepper(new Stepper(this))
{
    setWindowTitle(tr("Drain a node"));
    setModal(false);
    setMinimumSize(760, 480);
    resizeWithin(this, {1200, 780});
    if (session.store()->snapshot().node(NodeName(node)))
        m_draft->setNode(NodeName(node));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stepper);
    auto *scope = new DrainScopePage(*m_draft, m_stepper);
    auto *readiness = new DrainReadinessPage(*m_draft, m_stepper);
    auto *plan = new DrainPlanPage(context, *m_draft, m_stepper);
    auto *confirm = new DrainConfirmPage(*m_draft, m_stepper);
    m_stepper->addStep(scope);
    m_stepper->addStep(readiness);
    m_stepper->addStep(plan);
    m_stepper->addStep(confirm);

    connect(scope, &DrainScopePage::operationRequested, this, &DrainWizard::operationRequested);
    connect(plan, &DrainPlanPage::mapRequested, this, &DrainWizard::mapRequested);
    connect(scope, &DrainScopePage::rollingRequested, this, &DrainWizard::openRolling);
    connect(m_stepper, &Stepper::cancelled, this, &QDialog::reject);
    connect(m_stepper, &Stepper::finished, this, &DrainWizard::start);
    connect(m_start, &PlanStart::underWayChanged, this,
            [this] { m_stepper->setBusy(m_start->isUnderWay(), tr("Looking once more before anything happens…")); });
    connect(m_start, &PlanStart::refused, confirm, &DrainConfirmPage::say);
    connect(m_start, &PlanStart::differs, this, [this, confirm](const Plan &fresh) {
        m_draft->replan();
        confirm->say(
            tr("The cluster has changed: nothing was started."),
            tr("The plan now has %n step(s). Look at it again, then start.", nullptr, int(fresh.steps.size())));
    });
    connect(m_start, &PlanStart::started, this, [this](const QString &operation) {
        Q_EMIT operationStarted(operation);
        accept();
    });
    m_stepper->begin();
}

DrainWizard::~DrainWizard() = default;

void DrainWizard::start()
{
    const NodeName node = m_draft->request().node;
    m_start->begin(
        m_draft->plan(),
        [this, node](QObject *context, std::function<void()> done) {
            m_session.readPlanFacts(node, context, std::move(done));
        },
        m_draft->planner(), m_draft->isLarge() ? PlanStart::Where::Beside : PlanStart::Where::Here);
}

/// The node goes along; the rest is asked there.
void DrainWizard::openRolling()
{
    const NodeName node = m_draft->request().node;
    RollingWizard::open(m_context, m_session, parentWidget(),
                        node.isEmpty() ? QList<NodeName>() : QList<NodeName>{node}, m_draft->request().reason);
    reject();
}

DrainWizard *DrainWizard::open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent)
{
    auto *wizard = new DrainWizard(context, session, args.value(0), parent);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    // A closed session takes its wizards along: they plan on its facts.
    connect(&session, &QObject::destroyed, wizard, &QObject::deleteLater);
    wizard->show();
    return wizard;
}

} // namespace Drydock
