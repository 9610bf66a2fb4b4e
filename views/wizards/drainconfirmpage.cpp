// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainsteps.h"

#include "draindraft.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace Drydock
{

DrainConfirmPage::DrainConfirmPage(DrainDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_message(new MessageBar(this))
    , m_heading(wrappedTitle(QString(), this))
    , m_sentence(wrappedLabel(QString(), this))
    , m_facts(nullptr)
    , m_secondCard(new Card(tr("Two drains at once"), this))
    , m_secondText(wrappedLabel(QString(), this))
    , m_second(new QCheckBox(this))
    , m_risk(new Card(this))
    , m_riskText(wrappedLabel(QString(), this))
    , m_riskAsk(mutedLabel(QString(), this))
    , m_typed(new QLineEdit(this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(m_message);
    column->addWidget(m_heading);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_sentence);
    column->addSpacing(Metrics::gapSmall);
    auto *facts = new Card(this);
    m_facts = facts->body();
    column->addWidget(facts);
    m_secondCard->setTone(StateClass::Warning);
    m_secondCard->body()->addWidget(m_secondText);
    m_secondCard->body()->addWidget(m_second);
    column->addWidget(m_secondCard);
    m_risk->setTone(StateClass::Error);
    m_risk->setTitle(tr("A risk for the whole cluster"));
    m_risk->body()->addWidget(m_riskText);
    m_risk->body()->addWidget(m_riskAsk);
    m_risk->body()->addWidget(m_typed);
    m_typed->setMaximumWidth(320);
    m_typed->setAccessibleName(tr("Name of the node, to accept the risk"));
    column->addWidget(m_risk);
    column->addStretch(1);

    connect(m_second, &QCheckBox::toggled, this, [this](bool on) {
        m_draft.setSecondWanted(on);
        Q_EMIT completeChanged();
    });
    connect(&m_draft, &DrainDraft::othersChanged, this, [this] {
        // Another one was not confirmed with this.
        m_second->setChecked(false);
        refreshSecond();
        Q_EMIT completeChanged();
    });
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) {
        const bool accepted = text.trimmed() == m_draft.request().node.text();
        for (const auto findings = m_draft.toAccept(); const Finding &finding : findings)
            m_draft.setAccepted(finding.code, accepted);
        Q_EMIT completeChanged();
    });
    connect(m_typed, &QLineEdit::returnPressed, this, &StepPage::advanceRequested);
    connect(&m_draft, &DrainDraft::planned, this, &DrainConfirmPage::refresh);
}

void DrainConfirmPage::enter()
{
    m_message->hide();
    for (const auto findings = m_draft.toAccept(); const Finding &finding : findings)
        m_draft.setAccepted(finding.code, false);
    m_typed->clear();
    m_second->setChecked(false);
    refresh();
}

bool DrainConfirmPage::isSecondOpen() const
{
    return !m_draft.isSecondWanted() && !m_draft.otherDrains().isEmpty();
}

/// Two drains share memory and votes: wanting both is said with both names.
void DrainConfirmPage::refreshSecond()
{
    const QList<DrainDraft::Other> others = m_draft.otherDrains();
    m_secondCard->setVisible(!others.isEmpty());
    if (others.isEmpty())
        return;
    QStringList names;
    for (const DrainDraft::Other &other : others) {
        const QString name = other.plan.node.text();
        if (!names.contains(name))
            names.append(name);
    }
    const QString node = m_draft.request().node.text();
    const QString list = QLocale().createSeparatedList(names);
    m_secondText->setText(tr("The drain of %1 is not finished. Both take memory and votes from the same nodes, and "
                             "neither plan counts with the other.")
                              .arg(list));
    m_second->setText(tr("Drain %1 although the drain of %2 is not finished").arg(node, list));
    m_second->setAccessibleName(m_second->text());
}

void DrainConfirmPage::say(const QString &what, const QString &advice)
{
    m_message->announce(StateClass::Error, what, advice);
}

void DrainConfirmPage::refresh()
{
    const Plan &plan = m_draft.plan();
    const QString node = plan.node.text();
    m_heading->setText(operationTitle(plan));
    m_sentence->setText(planSentence(plan));
    const QList<Finding> risks = m_draft.toAccept();
    QStringList sentences;
    for (const Finding &risk : risks)
        sentences.append(findingText(risk));
    m_risk->setVisible(!risks.isEmpty());
    m_riskText->setText(sentences.join(u'\n'));
    m_riskAsk->setText(tr("Type %1 to accept a cluster without quorum.").arg(node));

    refreshSecond();
    clearLayout(m_facts);
    const QLocale locale;
    const VoteCount &after = plan.quorumAfter;
    auto *quorum = new FindingRow(
        after.quorate() ? StateClass::Ok : StateClass::Warning,
        after.quorate() ? tr("Quorum stays") : tr("Quorum would be lost with %1 down").arg(node),
        tr("%1 votes with %2 down, %3 needed.").arg(locale.toString(after.votes), node, locale.toString(after.needed)),
        this);
    m_facts->addWidget(quorum);
    auto *journal =
        new FindingRow(StateClass::Quiet, tr("Every step is written down before it is sent"),
                       tr("Closing the window or losing power loses nothing: the next start offers to go on."), this);
    m_facts->addWidget(journal);
    const QString reason = m_draft.request().reason.trimmed();
    auto *why = new FindingRow(StateClass::Quiet, tr("Reason"),
                               reason.isEmpty() ? tr("None given. It can be added in the first step.") : reason, this);
    why->setLast(true);
    m_facts->addWidget(why);
    Q_EMIT completeChanged();
}

bool DrainConfirmPage::isComplete() const
{
    return m_draft.isPlanned() && m_draft.plan().startable && !isSecondOpen();
}

QString DrainConfirmPage::whyIncomplete() const
{
    if (m_draft.undecided() > 0)
        return tr("%n finding(s) to decide first.", nullptr, m_draft.undecided());
    if (!m_draft.toAccept().isEmpty())
        return tr("The risk above is not accepted.");
    if (m_draft.plan().startable && isSecondOpen())
        return tr("Two drains at once are not confirmed.");
    return tr("This plan cannot be started.");
}

QString DrainConfirmPage::nextText() const
{
    return operationTitle(m_draft.plan());
}

QWidget *DrainConfirmPage::firstField() const
{
    if (isSecondOpen())
        return m_second;
    return m_draft.toAccept().isEmpty() ? nullptr : m_typed;
}

} // namespace Drydock
