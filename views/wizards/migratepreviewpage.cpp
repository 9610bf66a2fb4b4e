// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratesteps.h"

#include "guestargs.h"
#include "migratedraft.h"
#include "operations/planexport.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/tokens.h"
#include "timelinebar.h"
#include "widgets/card.h"
#include "widgets/commandpreview.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int barsShown = 8;

StateClass stateClassOf(const Finding &finding)
{
    switch (finding.severity) {
    case Severity::Blocker:
        return StateClass::Error;
    case Severity::Caution:
        return StateClass::Warning;
    case Severity::Info:
        break;
    }
    return StateClass::Quiet;
}

} // namespace

MigratePreviewPage::MigratePreviewPage(MigrateDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_message(new MessageBar(this))
    , m_heading(wrappedTitle(QString(), this))
    , m_sentence(wrappedLabel(QString(), this))
    , m_findings(new Card(tr("Look at this first"), this))
    , m_timeline(new Card(tr("How it will pass"), this))
    , m_facts(new Card(this))
    , m_commands(new CommandPreview(this))
{
    auto *scroll = new ScrollColumn(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *commands = new Card(tr("The same by hand"), this);
    commands->body()->addWidget(m_commands);
    QVBoxLayout *column = scroll->column();
    for (QWidget *part :
         {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_sentence),
          static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_timeline), static_cast<QWidget *>(m_facts),
          static_cast<QWidget *>(commands)})
        column->addWidget(part);
    column->addStretch(1);
    connect(&m_draft, &MigrateDraft::planned, this, &MigratePreviewPage::refresh);
    connect(&m_draft, &MigrateDraft::readingChanged, this, &MigratePreviewPage::refresh);
}

void MigratePreviewPage::enter()
{
    m_message->hide();
    m_everShown = false;
    refresh();
}

void MigratePreviewPage::say(StateClass state, const QString &what, const QString &advice)
{
    m_message->announce(state, what, advice);
}

void MigratePreviewPage::refresh()
{
    if (!isVisible())
        return;
    m_heading->setText(migrateTitle(m_draft));
    m_sentence->setText(m_draft.isReading() ? tr("Reading the guests' settings…") : planSentence(m_draft.plan()));
    if (!m_everShown || !m_shown.sameOutcome(m_draft.plan()) || m_shown.guests != m_draft.plan().guests) {
        m_everShown = true;
        m_shown = m_draft.plan();
        refreshFindings();
        refreshTimeline();
        refreshFacts();
        m_commands->setLines(planCommands(m_draft.plan(), m_draft.session().store()->snapshot()->version));
    }
    Q_EMIT completeChanged();
}

void MigratePreviewPage::refreshFindings()
{
    clearLayout(m_findings->body());
    const QList<Finding> findings = m_draft.findings(Severity::Blocker) + m_draft.findings(Severity::Caution);
    for (const Finding &finding : findings) {
        const auto key = GuestKey::fromSid(finding.subject);
        const QString subject = key ? guestsText(m_draft.session().store()->snapshot(), {key->vmid})
                                : finding.subject.startsWith("node/"_L1) ? finding.subject.mid(5)
                                                                         : tr("Cluster");
        auto *row = new FindingRow(stateClassOf(finding), subject, findingText(finding), this);
        row->setLast(&finding == &findings.last());
        m_findings->body()->addWidget(row);
    }
    m_findings->setVisible(!findings.isEmpty());
}

void MigratePreviewPage::refreshTimeline()
{
    clearLayout(m_timeline->body());
    const QList<MoveForecast> forecasts = m_draft.forecasts();
    m_timeline->setVisible(!forecasts.isEmpty());
    double longest = 0;
    double bytesSeconds = 0;
    for (const MoveForecast &forecast : forecasts) {
        longest = std::max(longest, forecast.seconds());
        bytesSeconds += forecast.seconds();
    }
    const QList<MoveForecast> shown = forecasts.first(std::min<qsizetype>(forecasts.size(), barsShown));
    for (const MoveForecast &forecast : shown) {
        if (forecasts.size() > 1)
            m_timeline->body()->addWidget(
                strongLabel(tr("%1 · about %2").arg(forecast.name, durationText(forecast.seconds())), m_timeline));
        auto *bar = new TimelineBar(m_timeline);
        bar->setForecast(forecast, longest);
        m_timeline->body()->addWidget(bar);
    }
    if (forecasts.size() > barsShown)
        m_timeline->body()->addWidget(
            mutedLabel(tr("And %n more.", nullptr, int(forecasts.size() - barsShown)), m_timeline));
    const MoveRate rate = moveRate(m_draft.request());
    const QString speed = tr("%1/s").arg(bytesText(qint64(rate.bytesPerSecond)));
    // The link is shared: several moves at a time are not faster together.
    const QString total = durationText(bytesSeconds);
    m_timeline->body()->addWidget(mutedLabel(
        rate.limited ? tr("About %1 in all at the limit of %2. Hatched: the guest does not answer.").arg(total, speed)
                     : tr("About %1 in all if the link between the nodes does 1 Gbit/s (%2). Hatched: the guest does "
                          "not answer.")
                           .arg(total, speed),
        m_timeline));
}

void MigratePreviewPage::refreshFacts()
{
    clearLayout(m_facts->body());
    QVBoxLayout *body = m_facts->body();
    const Plan &plan = m_draft.plan();
    const GuestPlan *worst = nullptr;
    int moving = 0;
    QSet<NodeName> homes;
    for (const GuestPlan &guest : plan.guests) {
        if (guest.to.isEmpty())
            continue;
        ++moving;
        homes.insert(guest.from);
        if (!worst || guest.expected.max > worst->expected.max)
            worst = &guest;
    }
    const auto add = [&](StateClass state, const QString &title, const QString &text, bool last = false) {
        auto *row = new FindingRow(state, title, text, this);
        row->setLast(last);
        body->addWidget(row);
    };
    if (worst) {
        const QString length = interruptionText(worst->expected);
        add(worst->expected.max > 2 ? StateClass::Warning : StateClass::Ok,
            moving == 1 ? tr("Interruption: %1").arg(length)
                        : tr("Longest interruption: %1 (%2)").arg(length, worst->name),
            basisText(worst->expected));
        add(StateClass::Quiet, tr("What clients notice"), clientsNoticeText(*worst));
    }
    const QString home = homes.size() == 1 ? homes.constBegin()->text() : QString();
    add(StateClass::Quiet, tr("Undo: Move back"),
        home.isEmpty() ? tr("Prepared: each guest goes back to where it was, behind a plan of its own.")
                       : tr("Prepared: back to %1, behind a plan of its own.").arg(home));
    add(StateClass::Quiet, tr("Every step is written down before it is sent"),
        tr("Closing the window or losing power loses nothing: the next start offers to go on."), true);
}

bool MigratePreviewPage::isComplete() const
{
    return m_draft.isReady() && m_draft.plan().startable && !m_draft.plan().steps.isEmpty();
}

QString MigratePreviewPage::whyIncomplete() const
{
    if (!m_draft.isReady())
        return tr("Reading the guests' settings…");
    const qsizetype blockers = m_draft.findings(Severity::Blocker).size();
    return blockers > 0 ? tr("%n finding(s) to decide first.", nullptr, int(blockers))
                        : tr("Nothing moves: the guests are where they should go already.");
}

QString MigratePreviewPage::nextText() const
{
    return migrateVerb(m_draft);
}

} // namespace Drydock
