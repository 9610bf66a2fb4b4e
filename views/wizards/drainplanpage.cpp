// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainsteps.h"

#include "draindraft.h"
#include "operations/wording.h"
#include "planmenu.h"
#include "planreview.h"
#include "planwidgets.h"
#include "strategytagdialog.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Drydock
{

DrainPlanPage::DrainPlanPage(AppContext &context, DrainDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_heading(wrappedTitle(QString(), this))
    , m_sentence(mutedLabel(QString(), this))
    , m_commands(new QPushButton(tr("Show commands"), this))
    , m_review(new PlanReview(context.settings, QStringLiteral("drain-plan"), this))
{
    auto *save = new PlanMenuButton([this] { return m_draft.plan(); },
                                    [this] { return m_draft.session().store()->snapshot()->version; }, this);

    save->addMap();
    connect(save, &PlanMenuButton::mapRequested, this, &DrainPlanPage::mapRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_heading);
    words->addWidget(m_sentence);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, 0);
    top->setSpacing(Metrics::gapSmall);
    top->addLayout(words, 1);
    top->addWidget(m_commands, 0, Qt::AlignTop);
    top->addWidget(save, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_review, 1);

    connect(m_commands, &QPushButton::clicked, m_review, &PlanReview::toggleCommands);
    connect(m_review, &PlanReview::commandsToggled, this,
            [this](bool shown) { m_commands->setText(shown ? tr("Hide commands") : tr("Show commands")); });
    connect(m_review, &PlanReview::decisionMade, this,
            [this](VmId guest, const DrainRequest::Decision &decision) { m_draft.decide(guest, decision); });
    connect(m_review, &PlanReview::tagRequested, this, [this, &context](VmId guest, std::optional<Strategy> strategy) {
        StrategyTagDialog::open(context, m_draft.session(), {.guest = guest, .strategy = strategy}, window());
    });
    connect(m_review, &PlanReview::accepted, this, [this](const QString &code) { m_draft.setAccepted(code, true); });
    connect(m_review, &PlanReview::fixChosen, &m_draft, &DrainDraft::addFix);
    connect(m_review, &PlanReview::decisionUndone, &m_draft, &DrainDraft::undecide);
    connect(m_review, &PlanReview::fixUndone, &m_draft, &DrainDraft::undoFix);
    connect(m_review, &PlanReview::allUndone, &m_draft, &DrainDraft::undoAll);
    connect(m_review, &PlanReview::orderChosen, &m_draft, &DrainDraft::setOrder);
    connect(m_review, &PlanReview::sequenceChosen, &m_draft, &DrainDraft::setSequence);
    connect(m_review, &PlanReview::balanceChosen, &m_draft, &DrainDraft::setBalance);
    connect(m_review, &PlanReview::recheckRequested, &m_draft, &DrainDraft::readFacts);
    const ClusterStore *store = m_draft.session().store();
    connect(store, &ClusterStore::backupsChanged, m_review,
            [this, store] { m_review->setBackups(store->details().backups); });
    connect(&m_draft, &DrainDraft::planned, this, &DrainPlanPage::refreshIfShown);
    connect(&m_draft, &DrainDraft::readingChanged, this, &DrainPlanPage::refreshIfShown);
}

void DrainPlanPage::enter()
{
    // The step before has read the facts; limits may have changed since.
    if (m_draft.isPlanned())
        m_draft.replan();
    else
        m_draft.readFacts();
}

void DrainPlanPage::showEvent(QShowEvent *event)
{
    refresh();
    StepPage::showEvent(event);
}

/// Behind another step nobody reads it; laying hundreds of guests out takes its time.
void DrainPlanPage::refreshIfShown()
{
    if (isVisible())
        refresh();
    else
        Q_EMIT completeChanged();
}

void DrainPlanPage::refresh()
{
    const Plan &plan = m_draft.plan();
    const bool reading = m_draft.isReading();
    m_heading->setText(tr("What happens to the guests of %1").arg(m_draft.request().node.text()));
    m_review->setReading(reading);
    if (m_draft.isPlanned()) {
        m_review->setRequest(m_draft.request(), m_draft.remembered());
        m_review->setPlan(plan, m_draft.session().facts(), true);
        m_sentence->setText(planSentence(plan));
    } else {
        m_sentence->setText(reading ? tr("Looking at every guest, disk and bridge…") : QString());
    }
    m_commands->setEnabled(m_draft.isPlanned());
    Q_EMIT completeChanged();
}

bool DrainPlanPage::isComplete() const
{
    return m_draft.isPlanned() && !m_draft.isReading() && m_draft.undecided() == 0;
}

QString DrainPlanPage::whyIncomplete() const
{
    if (m_draft.isReading() || !m_draft.isPlanned())
        return tr("Reading the facts…");
    return tr("%n finding(s) to decide first.", nullptr, m_draft.undecided());
}

QWidget *DrainPlanPage::firstField() const
{
    const QList<QPushButton *> fixes = m_review->fixButtons();
    return fixes.isEmpty() ? static_cast<QWidget *>(m_review->table()) : fixes.first();
}

} // namespace Drydock
