// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationview.h"

#include "guestrunmodel.h"
#include "holdview.h"
#include "operations/planexport.h"
#include "operations/wayback.h"
#include "operations/wording.h"
#include "operationside.h"
#include "progressdelegate.h"
#include "reportactions.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/commandpreview.h"
#include "widgets/messagebar.h"
#include "widgets/pageheader.h"
#include "widgets/stepstrip.h"
#include "widgets/tableview.h"
#include "wizards/planwidgets.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int runRowHeight = 46;
constexpr int rowsShownWhole = 16;
constexpr int sideWidth = 308;
constexpr int sideBesideFrom = 1100;

StepStrip::Entry entryOf(const OperationStage &stage)
{
    switch (stage.state) {
    case OperationStage::State::Done:
        return {StepStrip::Stage::Done, {}, stage.title, stage.detail};
    case OperationStage::State::Now:
        return {StepStrip::Stage::Now, {}, stage.title, stage.detail};
    case OperationStage::State::Next:
        return {StepStrip::Stage::Next, {}, stage.title, stage.detail};
    case OperationStage::State::Later:
        return {StepStrip::Stage::Next, OperationView::tr("Last"), stage.title, stage.detail};
    }
    return {};
}

} // namespace

OperationView::OperationView(AppContext &context, ClusterSession &session, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(session), m_tick(new QTimer(this))
{
    buildUi();
    m_tick->setInterval(2000);
    connect(m_tick, &QTimer::timeout, this, &OperationView::reread);
    connect(&session, &ClusterSession::returnNotStarted, this, [this](const QString &id) {
        if (id == operation())
            Q_EMIT returnRequested(id);
    });
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (m_runner && !m_state.isClosed() && isVisible() && !delta.isEmpty())
                    scheduleRefresh();
            });
    connect(&session, &ClusterSession::operationsChanged, this, [this] {
        if (!m_runner && !m_state.plan.id.isEmpty() && isVisible())
            reread();
    });
}

OperationView::~OperationView() = default;

QWidget *OperationView::buildHeader()
{
    m_header = new PageHeader(QString(), this);
    m_pause = m_header->addButton(tr("Pause after current"));
    m_commands = m_header->addButton(tr("Show commands"));
    m_report = m_header->addButton(tr("Report"));
    m_report->setMenu(new QMenu(m_report));
    m_cancel = m_header->addButton(tr("Cancel…"), ButtonRole::Danger);
    m_close = m_header->addButton(tr("Close as done"));
    m_return = m_header->addButton(tr("Return guests…"), ButtonRole::Primary);
    m_resume = m_header->addButton(tr("Resume"), ButtonRole::Primary);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_runner && m_state.status == OperationStatus::Paused)
            m_runner->unpause();
        else if (m_runner)
            m_runner->pause();
    });
    connect(m_commands, &QPushButton::clicked, this, &OperationView::toggleCommands);
    m_reports = new ReportActions(m_session, this);
    connect(m_report->menu(), &QMenu::aboutToShow, this, [this] {
        m_report->menu()->clear();
        m_reports->fill(m_report->menu(), {operation()});
    });
    connect(m_reports, &ReportActions::done, this,
            [this](const QString &text) { m_message->announce(StateClass::Ok, text, {}); });
    connect(m_reports, &ReportActions::failed, this,
            [this](const QString &title, const QString &text) { m_message->announce(StateClass::Error, title, text); });
    connect(m_cancel, &QPushButton::clicked, this, &OperationView::askToCancel);
    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT closeRequested(operation()); });
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT returnRequested(operation()); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(operation()); });
    return m_header;
}

QWidget *OperationView::buildGuests()
{
    m_guestCard = new Card(this);
    m_guestCard->setFlush(true);
    m_model = new GuestRunModel(this);
    m_table = new TableView(u"operation"_s, &m_context.settings, this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Guests of the operation"));
    m_table->setRootIsDecorated(false);
    m_table->setRowHeight(runRowHeight);
    CellDelegate *cells = m_table->cells();
    cells->setColumnStyle(GuestRunModel::Type, CellDelegate::Style::Tag);
    cells->setColumnStyle(GuestRunModel::Id, CellDelegate::Style::Monospace);
    cells->setColumnStyle(GuestRunModel::Name, CellDelegate::Style::Strong);
    cells->setColumnStyle(GuestRunModel::State, CellDelegate::Style::Chip);
    m_table->setItemDelegateForColumn(GuestRunModel::Progress, new ProgressDelegate(runRowHeight, m_table));
    m_table->setDefaultWidths({54, 52, 108, 96, 196, 150, 172}, {GuestRunModel::Progress});
    m_guestCard->body()->setContentsMargins(6, 0, 6, 6);
    m_guestCard->body()->addWidget(m_table);
    connect(m_table, &TableView::rowMenuRequested, this, &OperationView::addRowActions);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT guestActivated(index.data(KeyRole).toString()); });
    return m_guestCard;
}

void OperationView::buildUi()
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->setSpacing(Metrics::gapLarge);
    column->setContentsMargins(Metrics::gapHuge, Metrics::gap, Metrics::gapHuge, Metrics::gapHuge);

    auto *back = new QPushButton(tr("‹ Maintenance"), this);
    setButtonRole(back, ButtonRole::Link);
    back->setObjectName(u"back"_s);
    back->setAccessibleName(tr("Back to Maintenance"));
    connect(back, &QPushButton::clicked, this, &OperationView::backRequested);
    auto *top = new QVBoxLayout;
    top->setSpacing(0);
    top->addWidget(back, 0, Qt::AlignLeft);
    top->addWidget(buildHeader());
    column->addLayout(top);
    m_message = new MessageBar(this);
    column->addWidget(m_message);
    m_strip = new StepStrip(this);
    column->addWidget(m_strip);

    auto *left = new QVBoxLayout;
    left->setSpacing(Metrics::gapLarge);
    m_decisionCard = new Card(tr("Needs a decision"), this);
    m_decisionCard->hide();
    m_settingCard = new Card(tr("Settings changed for a while"), this);
    m_settingCard->hide();
    m_commandCard = new Card(tr("The same by hand"), this);
    m_preview = new CommandPreview(this);
    m_commandCard->body()->addWidget(m_preview);
    m_commandCard->hide();
    left->addWidget(m_decisionCard);
    m_holdView = new HoldView(m_context, m_session, this);
    connect(m_holdView, &HoldView::returnRequested, this, &OperationView::returnRequested);
    connect(m_holdView, &HoldView::holdChanged, this, [this] {
        refreshButtons();
        refreshStrip();
        refreshMessage();
    });
    left->addWidget(m_holdView);
    left->addWidget(buildGuests());
    left->addWidget(m_settingCard);
    left->addWidget(m_commandCard);
    left->addStretch(1);
    m_side = new OperationSide(this);
    connect(m_side, &OperationSide::limitsChosen, this, [this](const Limits &limits) {
        if (m_runner)
            m_runner->changeLimits(limits);
    });
    connect(m_side, &OperationSide::policyChosen, this, [this](FailurePolicy policy) {
        if (m_runner)
            m_runner->changePolicy(policy);
    });
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(Metrics::gapLarge);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_side);
    column->addLayout(m_columns);
    column->addStretch(1);
}

void OperationView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= sideBesideFrom;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(beside ? sideWidth : 0);
    m_side->setMaximumWidth(beside ? sideWidth : QWIDGETSIZE_MAX);
}

bool OperationView::showOperation(const QString &operation)
{
    if (OperationRunner *runner = m_session.runner(operation)) {
        follow(runner);
        return true;
    }
    for (const auto states = m_session.operations(); const OperationState &state : states) {
        if (state.plan.id != operation)
            continue;
        const QList<OperationState> unfinished = m_session.unfinished();
        const bool nobody = state.isClosed() || std::ranges::any_of(unfinished, [&](const OperationState &open) {
                                return open.plan.id == operation;
                            });
        m_runner = nullptr;
        showState(state, nobody ? Owner::Nobody : Owner::OtherProcess);
        return true;
    }
    return false;
}

void OperationView::follow(OperationRunner *runner)
{
    if (m_runner)
        m_runner->disconnect(this);
    m_tick->stop();
    m_runner = runner;
    connect(runner, &OperationRunner::recorded, this, &OperationView::scheduleRefresh);
    connect(runner, &OperationRunner::progressed, this, &OperationView::scheduleRefresh);
    connect(runner, &OperationRunner::attentionNeeded, this, &OperationView::scheduleRefresh);
    connect(runner, &OperationRunner::closed, this, &OperationView::scheduleRefresh);
    const QPointer<OperationRunner> guarded = runner;
    showState(
        runner->state(), Owner::ThisProcess,
        [guarded](const QString &step) { return guarded ? guarded->progress(step) : StepProgress(); },
        runner->holdReason(), runner->holdSubject());
}

void OperationView::showState(const OperationState &state, Owner owner, const StepProgressOf &progress,
                              const QString &holdReason, const QString &holdSubject)
{
    const bool other = state.plan.id != m_state.plan.id;
    m_state = state;
    m_owner = owner;
    m_progress = progress;
    m_hold = holdReason;
    m_holdSubject = holdSubject;
    if (owner == Owner::OtherProcess && !state.isClosed())
        m_tick->start();
    else
        m_tick->stop();
    if (other) {
        m_waitedFor.clear();
        m_joining.clear();
        m_commandCard->hide();
        m_commands->setText(tr("Show commands"));
        m_preview->setLines(planCommands(m_state.plan, m_session.store()->snapshot()->version));
    }
    refresh();
}

void OperationView::reread()
{
    if (!m_state.plan.id.isEmpty())
        showOperation(m_state.plan.id);
}

void OperationView::scheduleRefresh()
{
    // Many steps may report within one turn of the event loop: one refresh serves all.
    if (m_refreshScheduled)
        return;
    m_refreshScheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_refreshScheduled = false;
        if (m_runner)
            showState(m_runner->state(), Owner::ThisProcess, m_progress, m_runner->holdReason(),
                      m_runner->holdSubject());
    });
}

void OperationView::refresh()
{
    m_runs = guestRuns(m_state, m_progress, m_hold);
    m_model->setRuns(m_runs);
    const bool whole = m_runs.size() <= rowsShownWhole;
    m_table->setGrowsWithRows(whole);
    m_table->setMinimumHeight(whole ? 0 : runRowHeight * rowsShownWhole);
    m_guestCard->setTitle(m_state.plan.kind == OperationKind::Drain ? tr("Guests on %1").arg(m_state.plan.node.text())
                                                                    : tr("Guests"));
    m_guestCard->setVisible(!m_runs.isEmpty());
    m_holdView->setOperation(m_state); // what it offers and says is not offered and said twice
    refreshHeader();
    refreshButtons();
    refreshStrip();
    refreshMessage();
    refreshDecisions();
    refreshSettings();
    m_side->setOperation(m_state, m_runs);
    // How many move at a time is no question where nobody moves.
    m_side->setPace(m_owner == Owner::ThisProcess && !m_state.isClosed() && !m_runs.isEmpty(), m_context.clock.now());
    const auto sideCards = m_side->findChildren<Card *>(Qt::FindDirectChildrenOnly);
    m_side->setVisible(std::ranges::any_of(sideCards, [](const Card *card) { return !card->isHidden(); }));
}

QString OperationView::stateLine() const
{
    const QLocale locale;
    const auto clockTime = [&](const QDateTime &at) {
        const QDateTime local = at.toLocalTime();
        return local.date() == m_context.clock.now().toLocalTime().date()
                   ? locale.toString(local.time(), u"HH:mm:ss"_s)
                   : locale.toString(local, QLocale::ShortFormat);
    };
    const RunCount count = runCount(m_runs);
    const QString guests = tr("%1 of %n guest(s) done", nullptr, count.total).arg(locale.toString(count.done));
    const QString separator = u" · "_s;
    QStringList parts{tr("Started %1").arg(clockTime(m_state.createdAt))};
    const bool counts = count.total > 0; // a node's power alone moves no guest
    if (m_state.isClosed()) {
        parts.append(operationStatusText(m_state.status));
        parts.append(tr("took %1").arg(durationText(double(m_state.createdAt.msecsTo(m_state.closedAt)) / 1000)));
        if (counts)
            parts.append(guests);
    } else {
        if (counts)
            parts.append(guests);
        if (const QString rest = restLine(); !rest.isEmpty())
            parts.append(rest);
        if (m_state.status != OperationStatus::Running)
            parts.append(operationStatusText(m_state.status));
        parts.append(m_owner == Owner::ThisProcess ? tr("journal saved, safe to close") : tr("from its journal"));
    }
    if (!m_state.plan.reason.isEmpty())
        parts.append(m_state.plan.reason);
    return parts.join(separator);
}

void OperationView::refreshHeader()
{
    const QString title = operationTitle(m_state.plan);
    if (m_header->title() != title)
        m_header->setTitle(title);
    m_header->setState(stateLine());
    m_strip->setAccessibleName(tr("Stages of %1").arg(title));
}

/// Of the shown drain's ways back, one that is under way; otherwise the newest that is done.
std::optional<OperationState> OperationView::wayBack() const
{
    std::optional<OperationState> done;
    for (const auto operations = m_session.operations(); const OperationState &other : operations) {
        if (other.plan.returnsOperation != m_state.plan.id)
            continue;
        if (!other.isClosed())
            return other;
        if (!done && other.status == OperationStatus::Done)
            done = other;
    }
    return done;
}

bool OperationView::canReturn() const
{
    const OperationKind kind = m_state.plan.kind;
    const bool undoable =
        (kind == OperationKind::Network || kind == OperationKind::HaConfig) && m_state.plan.returnsOperation.isEmpty();
    if ((kind != OperationKind::Drain && !undoable) || m_state.finishedSteps().isEmpty())
        return false;
    // One way back at a time; a return of some leaves the others to come home later.
    const auto back = wayBack();
    return !back || (back->isClosed() && !undoable && owesReturn(m_state, m_session.operations()));
}

void OperationView::refreshButtons()
{
    const bool closed = m_state.isClosed();
    const bool mine = m_owner == Owner::ThisProcess && !closed;
    const bool orphan = m_owner == Owner::Nobody && !closed && !m_state.readOnly;
    const bool cancelling = m_state.status == OperationStatus::Cancelling;
    const bool drain = m_state.plan.kind == OperationKind::Drain;
    m_pause->setVisible(mine && !cancelling);
    m_pause->setText(m_state.status == OperationStatus::Paused ? tr("Resume") : tr("Pause after current"));
    m_cancel->setVisible(mine && !cancelling);
    m_cancel->setText(drain ? tr("Turn around…") : tr("Cancel…"));
    m_resume->setVisible(orphan);
    m_close->setVisible(orphan);
    const bool returns = (closed || orphan) && canReturn() && !m_holdView->offersReturn();
    m_return->setVisible(returns);
    m_return->setText(!drain   ? tr("Undo…")
                      : closed ? tr("Return guests to %1…").arg(m_state.plan.node.text())
                               : tr("Return guests…"));
    setButtonRole(m_return, orphan ? ButtonRole::Plain : ButtonRole::Primary);
    m_report->setVisible(closed);
}

void OperationView::refreshStrip()
{
    QList<StepStrip::Entry> entries;
    const bool failed =
        std::ranges::any_of(m_runs, [](const GuestRun &run) { return run.state == GuestRun::State::Failed; });
    for (const auto stages = operationStages(m_state, m_runs); const OperationStage &stage : stages) {
        StepStrip::Entry entry = entryOf(stage);
        if (failed && entries.size() == 1)
            entry.stage = StepStrip::Stage::Attention;
        entries.append(entry);
    }
    // The way back has an operation of its own.
    const bool drained = m_state.plan.kind == OperationKind::Drain && m_state.isClosed();
    if (const auto back = drained ? wayBack() : std::nullopt; back && !canReturn()) {
        entries.last() = {back->isClosed() ? StepStrip::Stage::Done : StepStrip::Stage::Now,
                          {},
                          entries.last().title,
                          back->isClosed() ? tr("done") : tr("under way")};
    }
    if (m_strip->entries() != entries)
        m_strip->setEntries(entries);
}

void OperationView::announce(StateClass state, const QString &title, const QString &text)
{
    if (!m_message->isHidden() && m_message->title() == title && m_message->text() == text)
        return;
    m_message->announce(state, title, text);
}

/// A drain that ended well. While its node is held, the hold says how the node is now.
void OperationView::announceDrained(const QString &node)
{
    if (m_holdView->offersReturn()) {
        m_message->hide();
    } else if (const auto back = wayBack(); back && !canReturn()) {
        if (back->isClosed())
            announce(StateClass::Quiet, tr("Its guests were returned."), tr("Nothing of this drain is left to do."));
        else
            announce(StateClass::Maintenance, tr("Its guests are on their way back."), {});
    } else {
        announce(StateClass::Ok,
                 m_state.plan.then == AfterDrain::Shutdown ? tr("%1 was emptied and switched off.").arg(node)
                 : m_state.plan.then == AfterDrain::Reboot ? tr("%1 came back from its reboot.").arg(node)
                                                           : tr("%1 was emptied.").arg(node),
                 canReturn() ? tr("Its guests come back when you say so.") : QString());
    }
}

void OperationView::refreshMessage()
{
    const QString node = m_state.plan.node.text();
    const bool closed = m_state.isClosed();
    if (m_state.readOnly) {
        announce(StateClass::Warning, tr("A newer Drydock wrote this journal."),
                 tr("It is shown as far as it is understood, and left alone."));
    } else if (closed && m_state.status == OperationStatus::Done && m_state.plan.kind == OperationKind::Drain) {
        announceDrained(node);
    } else if (closed && (m_state.status == OperationStatus::Leftovers || m_state.status == OperationStatus::Failed)) {
        announce(StateClass::Warning, operationStatusText(m_state.status),
                 tr("%n guest(s) are not where the plan wanted them. The table says why.", nullptr,
                    runCount(m_runs).total - runCount(m_runs).done));
    } else if (closed && m_state.turnsBack && canReturn()) {
        announce(StateClass::Quiet, tr("Turned around: nothing new was started."),
                 m_session.isTurningAround() ? tr("The way back is being planned.")
                                             : tr("What had moved by then can be brought back."));
    } else if (closed && m_state.status == OperationStatus::Cancelled) {
        announce(StateClass::Quiet, tr("Cancelled: nothing new was started."),
                 canReturn() ? tr("What had moved by then can be brought back.") : QString());
    } else if (closed) {
        m_message->hide();
    } else if (m_owner == Owner::OtherProcess) {
        announce(StateClass::Quiet, tr("Another Drydock carries this out."),
                 tr("You see its journal, a moment late. Pause and cancel are done there."));
    } else if (m_owner == Owner::Nobody) {
        announce(
            StateClass::Warning, tr("This operation was interrupted."),
            tr("Resume goes on where it stopped, without repeating a step. Close as done leaves everything as it is."));
    } else if (m_hold == "paused"_L1 || m_state.status == OperationStatus::Paused) {
        announce(StateClass::Quiet, tr("Paused."), tr("Moves under way end by themselves; nothing new starts."));
    } else if (m_hold == "no-contact"_L1) {
        announce(StateClass::Warning, holdReasonText(m_hold), contactLine());
    } else if (!m_hold.isEmpty()) {
        announce(StateClass::Warning, holdReasonText(m_hold, m_holdSubject),
                 tr("It goes on by itself once that is over."));
    } else if (m_state.status == OperationStatus::Cancelling && m_state.turnsBack) {
        announce(StateClass::Quiet, tr("Turning around."),
                 tr("Moves under way end by themselves; then what moved comes back."));
    } else if (m_state.status == OperationStatus::Cancelling) {
        announce(StateClass::Quiet, tr("Cancelling."), tr("Moves under way end by themselves; nothing new starts."));
    } else if (const auto foreign = std::ranges::find(m_state.notes, u"foreign-task"_s, &JournalRecord::text);
               foreign != m_state.notes.end()) {
        announce(StateClass::Warning, tr("Somebody else is moving guests."), noteRecordText(*foreign));
    } else {
        m_message->hide();
    }
}

} // namespace Drydock
