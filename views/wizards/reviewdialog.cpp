// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdialog.h"

#include "operations/wording.h"
#include "planreview.h"
#include "planstart.h"
#include "planwidgets.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

ReviewDialog::ReviewDialog(AppContext &context, ClusterSession &session, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_planId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_title(wrappedTitle(QString(), this))
    , m_sentence(mutedLabel(QString(), this))
    , m_message(new MessageBar(this))
    , m_options(new QVBoxLayout)
    , m_review(new PlanReview(context.settings, QStringLiteral("review-plan"), this))
    , m_commands(new QPushButton(tr("Show commands"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_verb(new QPushButton(this))
    , m_start(new PlanStart(session, this))
{
    setModal(false);
    setMinimumSize(640, 420);
    resizeWithin(this, {960, 640});
    buildUi();
    connect(m_commands, &QPushButton::clicked, m_review, &PlanReview::toggleCommands);
    connect(m_review, &PlanReview::commandsToggled, this,
            [this](bool shown) { m_commands->setText(shown ? tr("Hide commands") : tr("Show commands")); });
    connect(m_review, &PlanReview::accepted, this, [this](const QString &code) {
        m_accepted.insert(code);
        replan();
    });
    connect(m_review, &PlanReview::recheckRequested, this, &ReviewDialog::readFacts);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QPushButton::clicked, this, &ReviewDialog::start);
    connect(&m_maker, &PlanMaker::made, this, [this](const Plan &plan) {
        m_anew = m_anew && m_reading;
        m_review->setPlan(plan, m_session.facts(), false);
        refresh();
    });
    connect(m_start, &PlanStart::underWayChanged, this, &ReviewDialog::refresh);
    connect(m_start, &PlanStart::refused, this, [this](const QString &what, const QString &advice) {
        m_message->announce(StateClass::Error, what, advice);
    });
    connect(m_start, &PlanStart::differs, this, [this] {
        replan();
        m_message->announce(StateClass::Warning, tr("The cluster has changed: nothing was started."),
                            tr("This is the plan for how it is now. Look at it again, then start."));
    });
    connect(m_start, &PlanStart::started, this, [this](const QString &operation) {
        Q_EMIT operationStarted(operation);
        accept();
    });
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (!delta.isEmpty() && !m_reading && !m_start->isUnderWay())
                    replan();
            });
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
}

ReviewDialog::~ReviewDialog() = default;

void ReviewDialog::buildUi()
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, 0);
    top->setSpacing(Metrics::gapSmall);
    top->addWidget(m_title);
    top->addWidget(m_sentence);
    top->addWidget(m_message);
    m_options->setContentsMargins(0, Metrics::gapSmall, 0, 0);
    top->addLayout(m_options);

    setButtonRole(m_verb, ButtonRole::Primary);
    m_verb->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Metrics::gapHuge, Metrics::gap, Metrics::gapHuge, Metrics::gapLarge);
    buttons->setSpacing(Metrics::gapSmall);
    buttons->addWidget(m_commands);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_verb);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_review, 1);
    layout->addWidget(new Hairline(this));
    layout->addLayout(buttons);
}

const Plan &ReviewDialog::plan() const
{
    return m_review->plan();
}

QString ReviewDialog::nothingToDo(const Plan &) const
{
    return tr("There is nothing to do.");
}

void ReviewDialog::begin()
{
    if (isDestructive()) {
        setButtonRole(m_verb, ButtonRole::Danger);
        // Enter must not be enough for what hurts.
        m_verb->setDefault(false);
        m_verb->setAutoDefault(false);
        m_cancel->setDefault(true);
        m_cancel->setFocus(Qt::OtherFocusReason);
    }
    m_anew = true;
    readFacts();
}

void ReviewDialog::readFacts()
{
    m_reading = true;
    m_review->setReading(true);
    replan();
    m_session.readPlanFacts(guestsToPlan(), this, [this] {
        m_reading = false;
        m_review->setReading(false);
        factsRead();
        replan();
    });
}

bool ReviewDialog::isLarge() const
{
    return PlanMaker::isLarge(guestsToPlan().size(), m_session.store()->snapshot()->nodes.size());
}

void ReviewDialog::replan()
{
    m_maker.ask(planner(m_planId, m_anew ? Plan() : plan()), m_session.facts(), isLarge());
}

void ReviewDialog::refresh()
{
    const Plan &shown = plan();
    const QString title = headline(shown);
    setWindowTitle(title);
    m_title->setText(title);
    const bool nothing = shown.steps.isEmpty() && !m_reading;
    m_sentence->setText(m_reading                             ? tr("Reading the guests' settings…")
                        : nothing && shown.findings.isEmpty() ? nothingToDo(shown)
                                                              : planSentence(shown));
    m_verb->setText(verbText(shown));
    const bool blocked = std::ranges::any_of(
        shown.findings, [](const Finding &finding) { return finding.severity == Severity::Blocker; });
    const bool busy = m_start->isUnderWay();
    m_verb->setEnabled(!m_reading && !busy && (!nothing || startsEmptyPlan()) && shown.startable);
    m_verb->setToolTip(blocked ? tr("Something stands in the way: see “To decide first”.") : QString());
    m_commands->setEnabled(!shown.steps.isEmpty());
    m_cancel->setText(nothing && !startsEmptyPlan() ? tr("Close") : tr("Cancel"));
}

void ReviewDialog::start()
{
    m_message->hide();
    m_start->begin(
        plan(),
        [this](QObject *context, std::function<void()> done) {
            m_session.readPlanFacts(guestsToPlan(), context, std::move(done));
        },
        planner(m_planId, plan()), isLarge() ? PlanStart::Where::Beside : PlanStart::Where::Here);
}

} // namespace Drydock
