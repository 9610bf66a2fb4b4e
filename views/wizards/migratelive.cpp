// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratelive.h"

#include "maintenance/guestrunmodel.h"
#include "maintenance/progressdelegate.h"
#include "operations/movefailure.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/commandpreview.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "widgets/stepstrip.h"
#include "widgets/tableview.h"
#include "widgets/usagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int liveRowHeight = 46;
constexpr int liveRowsWhole = 12;
constexpr int logLinesShown = 12;

/// Where a phase stands in the course of a move; -1 before it.
int stageOf(StepProgress::Phase phase)
{
    using Phase = StepProgress::Phase;
    switch (phase) {
    case Phase::Waiting:
    case Phase::Requested:
    case Phase::Starting:
    case Phase::Stopping:
    case Phase::Unseen:
    case Phase::Skipped:
    case Phase::Failed:
        return 0;
    case Phase::CopyingDisk:
        return 1;
    case Phase::CopyingMemory:
        return 2;
    case Phase::Switching:
        return 3;
    case Phase::Verifying:
        return 4;
    case Phase::Done:
        return 5;
    }
    return 0;
}

} // namespace

MigrateLive::MigrateLive(AppContext &context, ClusterSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_heading(wrappedTitle(QString(), this))
    , m_sentence(mutedLabel(QString(), this))
    , m_message(new MessageBar(this))
    , m_strip(new StepStrip(this))
    , m_progressCard(new Card(this))
    , m_bar(new UsageBar(this))
    , m_line(monospaceLabel(QString(), this))
    , m_table(new TableView(u"migratelive"_s, &context.settings, this))
    , m_model(new GuestRunModel(this))
    , m_failure(new Card(this))
    , m_hint(mutedLabel(tr("Closing this does not stop the move: it goes on under Maintenance."), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_close);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Guests of the migration"));
    m_table->setRootIsDecorated(false);
    m_table->setRowHeight(liveRowHeight);
    CellDelegate *cells = m_table->cells();
    cells->setColumnStyle(GuestRunModel::Type, CellDelegate::Style::Tag);
    cells->setColumnStyle(GuestRunModel::Id, CellDelegate::Style::Monospace);
    cells->setColumnStyle(GuestRunModel::Name, CellDelegate::Style::Strong);
    cells->setColumnStyle(GuestRunModel::State, CellDelegate::Style::Chip);
    m_table->setItemDelegateForColumn(GuestRunModel::Progress, new ProgressDelegate(liveRowHeight, m_table));
    m_table->setDefaultWidths({58, 52, 112, 100, 215, 146, 112}, {GuestRunModel::Progress});
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setWordWrap(true);
    m_progressCard->body()->addWidget(m_bar);
    m_progressCard->body()->addWidget(m_line);
    buildFailure();

    auto *scroll = new ScrollColumn(this);
    for (QWidget *part :
         {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_message),
          static_cast<QWidget *>(m_strip), static_cast<QWidget *>(m_progressCard), static_cast<QWidget *>(m_table),
          static_cast<QWidget *>(m_failure)})
        scroll->column()->addWidget(part);
    scroll->column()->addStretch(1);
    m_failure->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Metrics::gapHuge, Metrics::gap, Metrics::gapHuge, Metrics::gapLarge);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Hairline(this));
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &MigrateLive::closeRequested);
    connect(session.store(), &ClusterStore::published, this, [this] { refreshAftermath(); });
}

void MigrateLive::buildFailure()
{
    m_failure->setTone(StateClass::Error);
    m_cause = wrappedLabel(QString(), m_failure);
    m_sides = wrappedLabel(QString(), m_failure);
    m_log = new QPlainTextEdit(m_failure);
    m_log->setReadOnly(true);
    m_log->setFont(Fonts::monospace());
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setAccessibleName(tr("Log of the failed task"));
    m_log->setTabChangesFocus(true);
    m_log->setFixedHeight(QFontMetrics(m_log->font()).lineSpacing() * logLinesShown + 2 * Metrics::gapSmall);
    auto *flow = new FlowLayout;
    const auto add = [&](const QString &text) {
        auto *button = new QPushButton(text, m_failure);
        flow->addWidget(button);
        return button;
    };
    m_retry = add(tr("Retry"));
    setButtonRole(m_retry, ButtonRole::Primary);
    m_retryOff = add(tr("Retry without live local disks"));
    m_retryOff->setToolTip(tr("Shuts the guest down first: its local disks are sent while it is off, then it starts "
                              "on the target."));
    m_copy = add(tr("Copy report"));
    m_unlock = add(tr("Unlock…"));
    m_unlockText =
        mutedLabel(tr("Only root on the node can take a lock away; Proxmox VE offers no request for it. Make "
                      "sure that no task works on the guest any more, then run this on the node:"),
                   m_failure);
    m_unlockCommand = new CommandPreview(m_failure);
    m_unlockText->hide();
    m_unlockCommand->hide();
    m_failure->body()->addWidget(m_cause);
    m_failure->body()->addWidget(m_sides);
    m_failure->body()->addLayout(flow);
    m_failure->body()->addWidget(m_unlockText);
    m_failure->body()->addWidget(m_unlockCommand);
    m_failure->body()->addWidget(m_log);
    connect(m_retry, &QPushButton::clicked, this, [this] { retry(false); });
    connect(m_retryOff, &QPushButton::clicked, this, [this] { retry(true); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        m_unlockText->setVisible(m_unlockText->isHidden());
        m_unlockCommand->setVisible(!m_unlockText->isHidden());
    });
}

void MigrateLive::showOperation(const QString &operation, const MigrateRequest &request)
{
    OperationRunner *runner = m_session.runner(operation);
    if (!runner)
        return;
    if (m_runner)
        m_runner->disconnect(this);
    m_runner = runner;
    connect(runner, &OperationRunner::recorded, this, &MigrateLive::scheduleRefresh);
    connect(runner, &OperationRunner::progressed, this, &MigrateLive::scheduleRefresh);
    connect(runner, &OperationRunner::closed, this, &MigrateLive::scheduleRefresh);
    const QPointer<OperationRunner> guarded = runner;
    showState(runner->state(), request,
              [guarded](const QString &step) { return guarded ? guarded->progress(step) : StepProgress(); });
}

void MigrateLive::showState(const OperationState &state, const MigrateRequest &request, const StepProgressOf &progress)
{
    m_state = state;
    m_request = request;
    m_progress = progress;
    m_close->setDefault(true);
    refresh();
}

void MigrateLive::scheduleRefresh()
{
    // Many steps may report within one turn of the event loop: one refresh serves all.
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_scheduled = false;
        if (m_runner)
            showState(m_runner->state(), m_request, m_progress);
    });
}

void MigrateLive::refresh()
{
    m_runs = guestRuns(m_state, m_progress, m_runner ? m_runner->holdReason() : QString());
    m_heading->setText(operationTitle(m_state.plan));
    const QString hold = m_runner ? m_runner->holdReason() : QString();
    m_sentence->setText(!hold.isEmpty() && !m_state.isClosed() ? holdReasonText(hold) : planSentence(m_state.plan));
    m_table->setVisible(!isSingle());
    m_strip->setVisible(isSingle());
    m_progressCard->setVisible(isSingle() && !m_state.isClosed());
    if (isSingle()) {
        refreshStrip();
        refreshProgress();
    } else {
        m_model->setRuns(m_runs);
        const bool whole = m_runs.size() <= liveRowsWhole;
        m_table->setGrowsWithRows(whole);
        m_table->setMinimumHeight(whole ? 0 : liveRowHeight * liveRowsWhole);
    }
    m_hint->setText(m_state.isClosed() ? QString()
                                       : tr("Closing this does not stop the move: it goes on under Maintenance."));
    refreshEnd();
    refreshFailure();
}

void MigrateLive::refreshStrip()
{
    const GuestRun &run = m_runs.constFirst();
    const GuestPlan &guest = m_state.plan.guests.constFirst();
    const bool done = run.state == GuestRun::State::Done;
    const bool failed = run.state == GuestRun::State::Failed;
    const StepProgress progress = !run.activeStep.isEmpty() && m_progress ? m_progress(run.activeStep) : StepProgress();
    const int stage = done ? 6 : stageOf(progress.phase);
    const bool live = guest.strategy == Strategy::Live;
    struct Part {
        QString title;
        int stage;
    };
    QList<Part> parts{{live ? tr("Start") : tr("Shut down"), 0}, {tr("Disk"), 1}};
    if (live)
        parts.append({tr("Memory"), 2});
    parts.append({live ? tr("Switch") : tr("Start there"), 3});
    parts.append({tr("Verify"), 4});
    QList<StepStrip::Entry> entries;
    for (const Part &part : std::as_const(parts)) {
        StepStrip::Entry entry;
        entry.title = part.title;
        const bool now = part.stage == stage && run.state == GuestRun::State::Active;
        entry.stage = part.stage < stage ? StepStrip::Stage::Done
                      : now              ? StepStrip::Stage::Now
                                         : StepStrip::Stage::Next;
        if (failed && part.stage == stage)
            entry.stage = StepStrip::Stage::Attention;
        if (now)
            entry.detail = phaseText(progress.phase);
        entries.append(entry);
    }
    m_strip->setEntries(entries);
}

void MigrateLive::refreshProgress()
{
    const GuestRun &run = m_runs.constFirst();
    UsageBar::Parts parts;
    parts.used = run.state == GuestRun::State::Done ? 1.0 : run.fraction;
    if (run.stalled)
        parts.state = StateClass::Warning;
    m_bar->setParts(parts);
    m_bar->setTexts(run.stateText, run.detail);
    const StepProgress progress = !run.activeStep.isEmpty() && m_progress ? m_progress(run.activeStep) : StepProgress();
    m_line->setText(progress.task.lastLine);
    m_line->setVisible(!progress.task.lastLine.isEmpty());
}

void MigrateLive::refreshEnd()
{
    if (!m_state.isClosed() || m_endShown)
        return;
    m_endShown = true;
    const bool well = m_state.status == OperationStatus::Done;
    const MigrateRequest back = moveBackRequest(m_state.plan, m_state.finishedSteps());
    if (well)
        m_message->announce(StateClass::Ok, moveResultText(m_state),
                            tr("It can be moved back behind a plan of its own."));
    else
        m_message->announce(StateClass::Warning, moveResultText(m_state),
                            failedStep() ? tr("Below is why, what is left, and what can be done.")
                                         : operationStatusText(m_state.status));
    if (!back.guests.isEmpty()) {
        QPushButton *button = m_message->addButton(tr("Move back…"));
        button->setObjectName(u"move-back"_s);
        connect(button, &QPushButton::clicked, this, [this, back] { Q_EMIT moveRequested(back); });
    }
    m_close->setFocus(Qt::OtherFocusReason);
}

const Step *MigrateLive::failedStep() const
{
    const auto failed = std::ranges::find_if(
        m_state.plan.steps, [this](const Step &step) { return m_state.step(step.id).state == StepState::Failed; });
    return failed == m_state.plan.steps.cend() ? nullptr : &*failed;
}

void MigrateLive::refreshFailure()
{
    const Step *step = failedStep();
    m_failure->setVisible(step != nullptr);
    if (!step)
        return;
    const QString guest = step->guestName.isEmpty() ? step->guest.sid() : step->guestName;
    m_failure->setTitle(tr("%1 could not be moved").arg(guest));
    m_retryOff->setVisible(canRetryWithoutLiveDisks(*step));
    if (m_logStep != step->id) {
        m_logStep = step->id;
        showLog(step->id, m_state.step(step->id).text.split(u'\n', Qt::SkipEmptyParts));
        readLog(*step);
    }
    refreshAftermath();
}

void MigrateLive::readLog(const Step &step)
{
    const auto upid = moveTask(m_session.store()->snapshot(), step, m_state.step(step.id).upid);
    if (!upid || !m_session.connection())
        return;
    m_session.connection()->readTaskLog(*upid, this,
                                        [this, id = step.id](const Result<QList<ClusterConnection::LogLine>> &read) {
                                            if (!read || read->isEmpty() || id != m_logStep)
                                                return;
                                            QStringList lines;
                                            for (const ClusterConnection::LogLine &line : *read)
                                                lines.append(line.text);
                                            showLog(id, lines);
                                        });
}

void MigrateLive::showLog(const QString &step, const QStringList &lines)
{
    m_logStep = step;
    m_logLines = lines;
    const MoveFailure failure = explainMove(lines);
    m_cause->setText(moveCauseText(failure.cause));
    m_log->setPlainText(lines.join(u'\n'));
    m_log->setVisible(!lines.isEmpty());
    QList<QTextEdit::ExtraSelection> marks;
    if (failure.line >= 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_log->document()->findBlockByNumber(failure.line));
        mark.format.setBackground(Tokens::current().errorSoft);
        mark.format.setForeground(Tokens::current().error);
        mark.format.setFontWeight(QFont::DemiBold);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
        m_log->setTextCursor(mark.cursor);
        m_log->centerCursor();
        m_log->setAccessibleDescription(tr("Line %1 matters: %2").arg(failure.line + 1).arg(lines.at(failure.line)));
    }
    m_log->setExtraSelections(marks);
}

void MigrateLive::refreshAftermath()
{
    const Step *step = failedStep();
    if (!step)
        return;
    const MoveAftermath aftermath = moveAftermath(m_session.store()->snapshot(), *step);
    m_sides->setText(moveAftermathText(aftermath, *step).join(u'\n'));
    const QString unlock = unlockCommand(aftermath, *step);
    m_unlock->setVisible(!unlock.isEmpty());
    if (unlock.isEmpty()) {
        m_unlockText->hide();
        m_unlockCommand->hide();
    } else if (m_unlockCommand->lines() != QStringList{unlock}) {
        m_unlockCommand->setLines({unlock});
    }
}

void MigrateLive::retry(bool withoutLiveDisks)
{
    const Step *step = failedStep();
    if (!step)
        return;
    if (!withoutLiveDisks && m_runner && !m_state.isClosed()) {
        m_runner->retryStep(step->id);
        return;
    }
    // The operation is over, or the other way is another plan: only what failed is asked for again.
    MigrateRequest again = m_request;
    again.guests.clear();
    again.decisions.clear();
    for (const GuestPlan &guest : std::as_const(m_state.plan.guests)) {
        const bool failed = std::ranges::any_of(
            guest.steps, [&](const QString &id) { return m_state.step(id).state == StepState::Failed; });
        if (!failed)
            continue;
        again.guests.append(guest.guest.vmid);
        again.decisions.insert(guest.guest.vmid, {withoutLiveDisks ? Strategy::StopStart : guest.strategy, guest.to});
    }
    if (m_runner && !m_state.isClosed())
        m_runner->cancel();
    Q_EMIT moveRequested(again);
}

QString MigrateLive::report() const
{
    QStringList lines{operationTitle(m_state.plan)};
    if (const Step *step = failedStep()) {
        lines.append(stepText(*step));
        lines.append(m_cause->text());
        lines.append(moveAftermathText(moveAftermath(m_session.store()->snapshot(), *step), *step));
        lines.append(m_state.step(step->id).upid);
        lines.append(QString());
        lines.append(m_logLines);
    }
    return lines.join(u'\n');
}

} // namespace Drydock
