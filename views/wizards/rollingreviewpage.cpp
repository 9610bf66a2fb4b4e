// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingsteps.h"

#include "draindraft.h"
#include "operations/rollingwording.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "rollingdraft.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

StateClass toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Blocker:
        return StateClass::Error;
    case Severity::Caution:
        return StateClass::Warning;
    case Severity::Info:
        break;
    }
    return StateClass::Quiet;
}

QString guestTitle(const Finding &finding)
{
    const auto guest = GuestKey::fromSid(finding.subject);
    if (!guest)
        return finding.subject.startsWith("node/"_L1) ? finding.subject.mid(5) : RollingReviewPage::tr("Cluster");
    const QString name = finding.arguments.value(u"name"_s);
    return guest->kind == GuestKind::Vm ? RollingReviewPage::tr("VM %1 %2").arg(guest->vmid.text(), name)
                                        : RollingReviewPage::tr("CT %1 %2").arg(guest->vmid.text(), name);
}

} // namespace

RollingReviewPage::RollingReviewPage(AppContext &context, RollingDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_context(context)
    , m_draft(draft)
    , m_message(new MessageBar(this))
    , m_sentence(wrappedLabel(QString(), this))
    , m_reading(mutedLabel(tr("Reading the guests' settings…"), this))
    , m_risk(new Card(tr("A risk for the whole cluster"), this))
    , m_riskText(wrappedLabel(QString(), this))
    , m_riskAsk(mutedLabel(QString(), this))
    , m_typed(new QLineEdit(this))
    , m_notes(new Card(tr("Worth knowing"), this))
    , m_nodes(new QVBoxLayout)
    , m_saveName(new QLineEdit(this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(m_message);
    column->addWidget(wrappedTitle(tr("Node by node"), this));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_sentence);
    column->addWidget(m_reading);
    m_risk->setTone(StateClass::Error);
    m_risk->body()->addWidget(m_riskText);
    m_risk->body()->addWidget(m_riskAsk);
    m_risk->body()->addWidget(m_typed);
    m_typed->setMaximumWidth(320);
    m_typed->setAccessibleName(tr("Name of the first node, to accept the risk"));
    column->addWidget(m_risk);
    column->addWidget(m_notes);
    m_nodes->setSpacing(Metrics::gap);
    column->addLayout(m_nodes);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapLarge);
    m_saveName->setPlaceholderText(tr("a name, to run it again"));
    m_saveName->setAccessibleName(tr("Save under this name"));
    m_saveName->setMinimumWidth(260);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("&Save as"), m_saveName);
    column->addLayout(form);
    column->addStretch(1);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) {
        const bool accepted =
            !m_draft.plan().nodes.isEmpty() && text.trimmed() == m_draft.plan().nodes.first().node.text();
        for (const auto findings = m_draft.toAccept(); const Finding &finding : findings)
            m_draft.setAccepted(finding.code, accepted);
        Q_EMIT completeChanged();
    });
    connect(&draft, &RollingDraft::planned, this, &RollingReviewPage::refresh);
}

void RollingReviewPage::enter()
{
    m_message->hide();
    m_typed->clear();
    m_draft.readFacts();
}

void RollingReviewPage::say(const QString &what, const QString &advice)
{
    m_message->announce(StateClass::Error, what, advice);
}

void RollingReviewPage::refresh()
{
    const RollingPlan &plan = m_draft.plan();
    m_reading->setVisible(m_draft.isReading());
    m_sentence->setText(rollingSentence(plan));
    const QList<Finding> risks = m_draft.toAccept();
    QStringList sentences;
    for (const Finding &risk : risks)
        sentences.append(findingText(risk));
    m_risk->setVisible(!risks.isEmpty());
    m_riskText->setText(sentences.join(u'\n'));
    if (!plan.nodes.isEmpty())
        m_riskAsk->setText(tr("Type %1 to accept a cluster without quorum.").arg(plan.nodes.first().node.text()));
    Q_EMIT completeChanged();
    if (m_filled && plan.sameOutcome(m_shown) && plan.seconds == m_shown.seconds)
        return;
    m_shown = plan;
    m_filled = true;
    clearLayout(m_notes->body());
    QList<Finding> notes = plan.findings;
    notes.removeIf([](const Finding &finding) { return isAcceptedByTyping(finding); });
    addFindings(m_notes->body(), notes, nullptr);
    m_notes->setVisible(!notes.isEmpty());
    clearLayout(m_nodes);
    int number = 1;
    for (const RollingNodePlan &node : plan.nodes)
        addNode(node, number++);
}

void RollingReviewPage::addNode(const RollingNodePlan &node, int number)
{
    auto *card = new Card(tr("%1. %2").arg(QString::number(number), node.node.text()), this);
    card->addToTitle(smallLabel(tr("about %1").arg(rollingTimeText(node.seconds)), card));
    card->body()->addWidget(wrappedLabel(planSentence(node.drain), card));
    if (!node.roles.isEmpty())
        card->body()->addWidget(mutedLabel(tr("Carries %1.").arg(rollingRolesText(node.roles)), card));
    QList<Finding> blockers = node.drain.findings;
    blockers.removeIf([](const Finding &finding) {
        return finding.severity != Severity::Blocker || !GuestKey::fromSid(finding.subject);
    });
    if (!blockers.isEmpty())
        card->setTone(StateClass::Error);
    addFindings(card->body(), blockers, &node.drain);
    m_nodes->addWidget(card);
}

void RollingReviewPage::addFindings(QVBoxLayout *layout, const QList<Finding> &findings, const Plan *drain)
{
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings.at(i);
        auto *row = new FindingRow(toneOf(finding.severity), guestTitle(finding), findingText(finding), this);
        layout->addWidget(row);
        const auto guest = GuestKey::fromSid(finding.subject);
        QList<Fix> fixes = drain && guest ? finding.fixes : QList<Fix>();
        fixes.removeIf([](const Fix &fix) { return !fix.strategy && fix.target.isEmpty() && fix.code != "accept"_L1; });
        const bool last = i + 1 == findings.size();
        row->setLast(last || !fixes.isEmpty());
        if (fixes.isEmpty())
            continue;
        auto *host = new QWidget(this);
        auto *flow = new FlowLayout(host);
        flow->setContentsMargins(22, 0, 0, 10);
        for (const Fix &fix : std::as_const(fixes)) {
            auto *button = new QPushButton(fixText(fix), host);
            button->setObjectName(u"fix-"_s + fix.code);
            button->setAutoDefault(false);
            button->setAccessibleName(tr("%1: %2").arg(guestTitle(finding), fixText(fix)));
            connect(button, &QPushButton::clicked, this, [this, finding, fix, vmid = guest->vmid] {
                if (fix.strategy || !fix.target.isEmpty())
                    m_draft.decide(vmid, {fix.strategy.value_or(Strategy::Live), fix.target});
                else
                    m_draft.setAccepted(finding.code, true);
                // The pressed button is gone with its finding: the keyboard goes on where something is left to do.
                const QList<QPushButton *> left = fixButtons();
                (left.isEmpty() ? static_cast<QWidget *>(m_saveName) : left.first())->setFocus(Qt::OtherFocusReason);
            });
            flow->addWidget(button);
        }
        layout->addWidget(host);
        if (!last)
            layout->addWidget(new Hairline(this));
    }
}

QList<QPushButton *> RollingReviewPage::fixButtons() const
{
    QList<QPushButton *> buttons = findChildren<QPushButton *>();
    buttons.removeIf([](const QPushButton *button) { return !button->objectName().startsWith("fix-"_L1); });
    return buttons;
}

bool RollingReviewPage::isComplete() const
{
    return m_draft.isPlanned() && !m_draft.isReading() && m_draft.plan().startable;
}

QString RollingReviewPage::whyIncomplete() const
{
    if (m_draft.isReading())
        return tr("Reading the guests' settings…");
    if (m_draft.undecided() > 0)
        return tr("%n finding(s) to decide first.", nullptr, m_draft.undecided());
    if (!m_draft.toAccept().isEmpty())
        return tr("The risk above is not accepted.");
    return tr("This plan cannot be started.");
}

QString RollingReviewPage::nextText() const
{
    const RollingPlan &plan = m_draft.plan();
    return plan.nodes.isEmpty() ? tr("Start") : tr("Start with %1").arg(plan.nodes.first().node.text());
}

QWidget *RollingReviewPage::firstField() const
{
    return m_draft.toAccept().isEmpty() ? nullptr : m_typed;
}

} // namespace Drydock
