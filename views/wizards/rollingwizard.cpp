// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingwizard.h"

#include "operations/wording.h"
#include "planwidgets.h"
#include "rollingdraft.h"
#include "rollingsteps.h"
#include "session/campaigns.h"
#include "stepper.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Drydock
{

RollingWizard::RollingWizard(AppContext &context, ClusterSession &session, QWidget *parent,
                             const QList<NodeName> &nodes, const QString &reason)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_draft(new RollingDraft(session, this))
    , m_stepper(new Stepper(this))
{
    setWindowTitle(tr("Rolling maintenance"));
    setModal(false);
    setMinimumSize(760, 480);
    resizeWithin(this, {1040, 740});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stepper);
    m_draft->setNodes(nodes, false);
    m_draft->setReason(reason);
    m_review = new RollingReviewPage(context, *m_draft, m_stepper);
    m_stepper->addStep(new RollingNodesPage(context, *m_draft, m_stepper));
    m_stepper->addStep(new RollingProfilePage(*m_draft, m_stepper));
    m_stepper->addStep(m_review);
    connect(m_stepper, &Stepper::cancelled, this, &QDialog::reject);
    connect(m_stepper, &Stepper::finished, this, &RollingWizard::start);
    m_stepper->begin();
}

RollingWizard::~RollingWizard() = default;

void RollingWizard::start()
{
    if (m_underWay)
        return;
    if (!m_session.connection()) {
        m_review->say(tr("This cluster is a recording."),
                      tr("It can be planned on, not acted on. Open the cluster itself to start this."));
        return;
    }
    m_underWay = true;
    m_stepper->setBusy(true, tr("Looking once more before anything happens…"));
    m_session.campaigns().readFacts(m_draft->request().nodes, this, [this] {
        m_underWay = false;
        m_stepper->setBusy(false);
        judge();
    });
}

void RollingWizard::judge()
{
    const RollingPlan shown = m_draft->plan();
    const RollingPlan fresh = m_draft->makePlan();
    if (!shown.sameOutcome(fresh)) {
        m_draft->replan();
        m_review->say(tr("The cluster has changed: nothing was started."),
                      tr("This is the plan for how it is now. Look at it again, then start."));
        return;
    }
    const QString name = m_review->saveName()->text().trimmed();
    if (!name.isEmpty())
        saveCampaign(m_context.settings, m_draft->saved(name));
    const Result<RollingRunner *> runner = m_session.campaigns().start(fresh);
    if (!runner) {
        m_review->say(errorText(runner.error()), errorAdvice(runner.error()));
        return;
    }
    Q_EMIT campaignStarted(fresh.id);
    accept();
}

void RollingWizard::open(AppContext &context, ClusterSession &session, QWidget *parent, const QList<NodeName> &nodes,
                         const QString &reason)
{
    auto *wizard = new RollingWizard(context, session, parent, nodes, reason);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(&session, &QObject::destroyed, wizard, &QObject::deleteLater);
    wizard->show();
}

} // namespace Drydock
