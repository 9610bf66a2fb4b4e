// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingview.h"

#include "operations/rollingwording.h"
#include "operations/wording.h"
#include "operationview.h"
#include "session/campaigns.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/findingrow.h"
#include "widgets/messagebar.h"
#include "widgets/pageheader.h"
#include "widgets/stepstrip.h"
#include "wizards/planreview.h"
#include "wizards/planwidgets.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

StepStrip::Entry cardOf(const RollingNodeState &node, bool needsPerson)
{
    StepStrip::Entry entry{StepStrip::Stage::Next, {}, node.node.text(), rollingPhaseText(node.phase)};
    if (node.phase == RollingPhase::Done)
        entry.stage = StepStrip::Stage::Done;
    else if (node.phase == RollingPhase::Failed || (node.isUnderWay() && needsPerson))
        entry.stage = StepStrip::Stage::Attention;
    else if (node.isUnderWay())
        entry.stage = StepStrip::Stage::Now;
    if (node.phase == RollingPhase::Failed)
        entry.caption = RollingView::tr("Look at it");
    if (node.endedAt.isValid())
        entry.detail = RollingView::tr("took %1").arg(durationText(double(node.begunAt.secsTo(node.endedAt))));
    return entry;
}

StateClass phaseTone(const RollingNodeState &node)
{
    switch (node.phase) {
    case RollingPhase::Done:
        return StateClass::Ok;
    case RollingPhase::Failed:
        return StateClass::Error;
    case RollingPhase::Waiting:
        return StateClass::Quiet;
    default:
        return node.failed ? StateClass::Warning : StateClass::Maintenance;
    }
}

} // namespace

RollingView::RollingView(AppContext &context, ClusterSession &session, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Metrics::gapHuge, Metrics::gap, Metrics::gapHuge, Metrics::gapSmall);
    top->setSpacing(Metrics::gapSmall);
    auto *back = new QPushButton(tr("‹ Maintenance"), this);
    setButtonRole(back, ButtonRole::Link);
    back->setAccessibleName(tr("Back to Maintenance"));
    connect(back, &QPushButton::clicked, this, &RollingView::backRequested);
    top->addWidget(back, 0, Qt::AlignLeft);
    top->addWidget(buildHeader());
    m_message = new MessageBar(this);
    top->addSpacing(Metrics::gapSmall);
    top->addWidget(m_message);
    m_strip = new StepStrip;
    m_strip->setAccessibleName(tr("Nodes of the rolling maintenance"));
    m_stripArea = new QScrollArea(this);
    m_stripArea->setWidget(m_strip);
    m_stripArea->setWidgetResizable(true);
    m_stripArea->setFrameShape(QFrame::NoFrame);
    m_stripArea->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stripArea->viewport()->setAutoFillBackground(false);
    m_strip->setAutoFillBackground(false);
    m_stripArea->setFocusPolicy(Qt::NoFocus);
    top->addSpacing(Metrics::gapSmall);
    top->addWidget(m_stripArea);
    layout->addLayout(top);

    m_stack = new QStackedWidget(this);
    m_operation = new OperationView(context, session, this);
    // The way back is at the top already.
    m_operation->findChild<QPushButton *>(u"back"_s)->hide();
    m_review = new PlanReview(context.settings, u"rolling-plan"_s, this);
    auto *rest = new ScrollColumn(this);
    m_rest = rest;
    m_gates = new Card(tr("Before it goes on"), rest);
    m_summary = new Card(tr("Nodes"), rest);
    rest->column()->setContentsMargins(Metrics::gapHuge, Metrics::gap, Metrics::gapHuge, Metrics::gapHuge);
    rest->column()->setSpacing(Metrics::gapLarge);
    rest->column()->addWidget(m_gates);
    rest->column()->addWidget(m_summary);
    rest->column()->addStretch(1);
    m_stack->addWidget(m_operation);
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_rest);
    layout->addWidget(m_stack, 1);

    connect(m_operation, &OperationView::backRequested, this, &RollingView::backRequested);
    connect(m_operation, &OperationView::guestActivated, this, &RollingView::guestActivated);
    connect(m_review, &PlanReview::decisionMade, this, [this](VmId guest, const DrainRequest::Decision &decision) {
        if (m_runner)
            m_runner->decide(guest, decision);
    });
    connect(m_review, &PlanReview::accepted, this, [this](const QString &code) {
        if (m_runner)
            m_runner->accept(code);
    });
    connect(&session.campaigns(), &Campaigns::changed, this, [this] {
        if (!m_state.id.isEmpty())
            reread();
    });
    connect(session.store(), &ClusterStore::published, this, [this] {
        if (isVisible())
            refreshGates();
    });
}

RollingView::~RollingView() = default;

QWidget *RollingView::buildHeader()
{
    m_header = new PageHeader(QString(), this);
    m_pause = m_header->addButton(tr("Pause"));
    m_stop = m_header->addButton(tr("Stop after this node"), ButtonRole::Danger);
    m_close = m_header->addButton(tr("Close as done"));
    m_goOn = m_header->addButton(tr("Go on"), ButtonRole::Primary);
    m_resume = m_header->addButton(tr("Resume"), ButtonRole::Primary);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_runner && m_state.status == OperationStatus::Paused)
            m_runner->unpause();
        else if (m_runner)
            m_runner->pause();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_runner)
            m_runner->stopAfterNode();
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (m_runner)
            m_runner->goOn();
    });
    connect(m_close, &QPushButton::clicked, this, &RollingView::closeCampaign);
    connect(m_resume, &QPushButton::clicked, this, &RollingView::resume);
    return m_header;
}

bool RollingView::showCampaign(const QString &id)
{
    if (id != m_state.id)
        m_error.clear();
    m_runner = m_session.campaigns().runner(id);
    if (m_runner) {
        m_state = m_runner->state();
    } else {
        const Result<RollingState> state = readRolling(m_session.stateDir(), id);
        if (!state || state->clusterId != m_session.profile().id)
            return false;
        m_state = *state;
    }
    refresh();
    return true;
}

void RollingView::reread()
{
    showCampaign(m_state.id);
}

void RollingView::resume()
{
    const Result<RollingRunner *> runner = m_session.campaigns().resume(m_state.id);
    m_error = runner ? QString() : errorText(runner.error());
    reread();
}

void RollingView::closeCampaign()
{
    const Result<void> closed = m_session.campaigns().close(m_state.id);
    m_error = closed ? QString() : errorText(closed.error());
    reread();
}

void RollingView::refresh()
{
    refreshHeader();
    refreshMessage();
    refreshStrip();
    refreshSummary();
    refreshGates();
    showWhatMatters();
}

void RollingView::refreshHeader()
{
    m_header->setTitle(rollingTitle(m_state));
    const QLocale locale;
    QStringList parts{tr("Started %1").arg(locale.toString(m_state.createdAt.toLocalTime(), QLocale::ShortFormat)),
                      tr("%1 of %n node(s) done", nullptr, int(m_state.nodes.size()))
                          .arg(locale.toString(m_state.count(RollingPhase::Done)))};
    if (m_state.isClosed() || m_state.status != OperationStatus::Running)
        parts.append(operationStatusText(m_state.status));
    if (!m_state.isClosed() && m_state.request.until.isValid())
        parts.append(tr("ends by %1").arg(locale.toString(m_state.request.until.toLocalTime().time(), u"HH:mm"_s)));
    if (!m_state.isClosed() && m_runner)
        parts.append(tr("journal saved, safe to close"));
    m_header->setState(parts.join(u" · "_s));
    const bool mine = m_runner && !m_state.isClosed();
    const bool ending = m_state.status == OperationStatus::Cancelling;
    const bool left =
        !m_runner && !m_state.isClosed() && !JournalFile::isOwned(rollingDir(m_session.stateDir()), m_state.id);
    m_pause->setVisible(mine && !ending);
    m_pause->setText(m_state.status == OperationStatus::Paused ? tr("Resume") : tr("Pause"));
    m_stop->setVisible(mine && !ending);
    m_goOn->setVisible(mine && m_runner->waitingFor() == "hold"_L1);
    m_resume->setVisible(left && !m_state.readOnly && m_session.connection());
    m_close->setVisible(left && !m_state.readOnly);
}

/// Polls come every few seconds; what is said already is not said again.
void RollingView::say(StateClass state, const QString &title, const QString &text)
{
    if (m_message->isHidden() || m_message->title() != title || m_message->text() != text)
        m_message->announce(state, title, text);
}

void RollingView::refreshMessage()
{
    const RollingNodeState *node = m_state.current();
    const NodeName name = node ? node->node : NodeName();
    if (!m_error.isEmpty())
        return say(StateClass::Error, m_error, {});
    if (m_state.isClosed()) {
        if (m_state.status == OperationStatus::Done)
            return say(StateClass::Ok, tr("Every node is done."), {});
        return say(StateClass::Warning, tr("It ended before every node was done."),
                   rollingReasonText(m_state.stopReason));
    }
    if (!m_runner) {
        if (m_resume->isHidden())
            return say(StateClass::Quiet, tr("Another Drydock carries this out."), {});
        return say(StateClass::Warning, tr("It was interrupted."),
                   tr("Nothing is repeated: Drydock first looks how far each node is."));
    }
    const QString waits = m_runner->waitingFor();
    const bool needsPerson = waits == "decision"_L1 || waits == "hold"_L1 || waits == "paused"_L1;
    const QString text = rollingWaitText(waits, name);
    if (text.isEmpty() || waits == "reading"_L1)
        return m_message->hide();
    const QString more =
        waits == "refused"_L1 ? errorText(m_runner->refusal())
        : (waits == "gates"_L1 || waits == "dns"_L1) && m_runner->gatesSince().isValid()
            ? tr("since %1").arg(QLocale().toString(m_runner->gatesSince().toLocalTime().time(), u"HH:mm:ss"_s))
            : QString();
    say(needsPerson           ? StateClass::Maintenance
        : waits == "gates"_L1 ? StateClass::Quiet
                              : StateClass::Warning,
        text, more);
}

void RollingView::refreshStrip()
{
    const QString waits = m_runner ? m_runner->waitingFor() : QString();
    const bool needsPerson = waits == "decision"_L1 || waits == "hold"_L1;
    QList<StepStrip::Entry> entries;
    int now = 0;
    for (const RollingNodeState &node : std::as_const(m_state.nodes)) {
        if (node.isUnderWay())
            now = int(entries.size());
        entries.append(cardOf(node, needsPerson));
    }
    m_strip->setEntries(entries);
    m_strip->setMinimumWidth(int(entries.size()) * 150);
    m_stripArea->setFixedHeight(m_strip->sizeHint().height() + (entries.size() > 6 ? 14 : 2));
    m_stripArea->ensureVisible(now * 150 + 75, 0, 200, 0);
}

void RollingView::refreshSummary()
{
    if (m_summaryShown == m_state.nodes)
        return;
    m_summaryShown = m_state.nodes;
    clearLayout(m_summary->body());
    for (qsizetype i = 0; i < m_state.nodes.size(); ++i) {
        const RollingNodeState &node = m_state.nodes.at(i);
        QStringList parts{rollingPhaseText(node.phase)};
        if (node.endedAt.isValid())
            parts.append(tr("took %1").arg(durationText(double(node.begunAt.secsTo(node.endedAt)))));
        if (!node.text.isEmpty())
            parts.append(rollingReasonText(node.text));
        auto *row = new FindingRow(phaseTone(node), node.node.text(), parts.join(u" · "_s), m_summary);
        const auto open = [&](const QString &text, const QString &operation) {
            if (operation.isEmpty())
                return;
            QPushButton *button = row->addButton(text);
            button->setAccessibleName(tr("%1: %2", "node: what is opened").arg(node.node.text(), text));
            connect(button, &QPushButton::clicked, this, [this, operation] { Q_EMIT operationRequested(operation); });
        };
        open(tr("Open its drain"), node.drain);
        open(tr("Open its return"), node.back);
        row->setLast(i + 1 == m_state.nodes.size());
        m_summary->body()->addWidget(row);
    }
}

void RollingView::refreshGates()
{
    const QList<RollingGate> gates = m_runner ? m_runner->gates() : QList<RollingGate>();
    QStringList texts;
    for (const RollingGate &gate : gates)
        texts.append((gate.passed ? u"+"_s : u"-"_s) + rollingGateText(gate) + rollingGateDetail(gate));
    m_gates->setVisible(!gates.isEmpty());
    if (texts == m_gatesShown)
        return;
    m_gatesShown = texts;
    clearLayout(m_gates->body());
    for (qsizetype i = 0; i < gates.size(); ++i) {
        const RollingGate &gate = gates.at(i);
        auto *row = new FindingRow(gate.passed ? StateClass::Ok : StateClass::Warning, rollingGateText(gate),
                                   rollingGateDetail(gate), m_gates);
        if (gate.code == "dns"_L1 && !gate.passed && !gate.accepted && gate.since.isValid()) {
            QPushButton *button = row->addButton(tr("Go on without it"));
            button->setAccessibleName(tr("Go on although %1 does not answer").arg(gate.subject));
            connect(button, &QPushButton::clicked, this, [this, code = nameServerAcceptCode(gate.address)] {
                if (m_runner)
                    m_runner->accept(code);
            });
        }
        row->setLast(i + 1 == gates.size());
        m_gates->body()->addWidget(row);
    }
}

void RollingView::showWhatMatters()
{
    const QString waits = m_runner ? m_runner->waitingFor() : QString();
    if (waits == "decision"_L1) {
        m_review->setPlan(m_runner->pending(), m_session.facts(), m_runner->pending().kind == OperationKind::Drain);
        return m_stack->setCurrentWidget(m_review);
    }
    const RollingNodeState *node = m_state.current();
    const bool parted = node && (node->phase == RollingPhase::Draining || node->phase == RollingPhase::Returning);
    const QString child = !parted ? QString() : node->phase == RollingPhase::Draining ? node->drain : node->back;
    if (!child.isEmpty()) {
        if (m_operation->operation() != child)
            m_operation->showOperation(child);
        if (m_operation->operation() == child)
            return m_stack->setCurrentWidget(m_operation);
    }
    m_stack->setCurrentWidget(m_rest);
}

} // namespace Drydock
