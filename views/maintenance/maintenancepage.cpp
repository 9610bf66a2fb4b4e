// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenancepage.h"

#include "historycard.h"
#include "nodecard.h"
#include "nodeservice.h"
#include "operations/rollingwording.h"
#include "operations/wording.h"
#include "operationview.h"
#include "reportactions.h"
#include "rollingview.h"
#include "session/campaigns.h"
#include "shell/actionregistry.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "widgets/pageheader.h"
#include "wizards/planwidgets.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

MaintenancePage::MaintenancePage(AppContext &context, ClusterSession &session, QWidget *parent)
    : Page(context, session, parent)
    , m_stack(new QStackedWidget(this))
    , m_operation(new OperationView(context, session, this))
    , m_rolling(new RollingView(context, session, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_operation);
    m_stack->addWidget(m_rolling);

    connect(m_rolling, &RollingView::backRequested, this, &MaintenancePage::showList);
    connect(m_rolling, &RollingView::operationRequested, this, &MaintenancePage::openOperation);
    connect(m_rolling, &RollingView::guestActivated, this, &Page::revealRequested);
    connect(&session.campaigns(), &Campaigns::changed, this, &MaintenancePage::refreshCampaigns);
    connect(&session.campaigns(), &Campaigns::started, this,
            [this](RollingRunner *runner) { openCampaign(runner->state().id); });
    connect(m_operation, &OperationView::backRequested, this, &MaintenancePage::showList);
    connect(m_operation, &OperationView::resumeRequested, this, &MaintenancePage::resume);
    connect(m_operation, &OperationView::closeRequested, this, &MaintenancePage::closeAsDone);
    connect(m_operation, &OperationView::returnRequested, this,
            [this](const QString &operation) { Q_EMIT actionRequested(u"return"_s, {operation}); });
    connect(m_operation, &OperationView::guestActivated, this, &Page::revealRequested);
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (!delta.isEmpty() && m_list->isVisible())
                    refresh();
            });
    connect(&session, &ClusterSession::operationsChanged, this, &MaintenancePage::refreshOperations);
    connect(&session, &ClusterSession::operationStarted, this, [this](OperationRunner *runner) {
        refreshOperations();
        // A part of rolling maintenance is shown within it.
        if (m_session.campaigns().campaignOf(runner->state().plan.id).isEmpty())
            openOperation(runner->state().plan.id);
    });
    refreshOperations();
}

MaintenancePage::~MaintenancePage() = default;

QWidget *MaintenancePage::buildList()
{
    m_list = new ScrollColumn(this);
    QVBoxLayout *column = m_list->column();
    column->setSpacing(Metrics::gapLarge);
    m_header = new PageHeader(tr("Maintenance"), m_list);
    QPushButton *drain = m_header->addButton(tr("Drain a node…"), ButtonRole::Primary);
    connect(drain, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"drain"_s, {}); });
    QPushButton *rolling = m_header->addButton(tr("Rolling maintenance…"));
    connect(rolling, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"rolling"_s, {}); });
    QPushButton *rebalance = m_header->addButton(tr("Rebalance…"));
    connect(rebalance, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"rebalance"_s, {}); });
    column->addWidget(m_header);
    m_message = new MessageBar(m_list);
    m_message->setClosable(true);
    column->addWidget(m_message);
    m_unfinished = new QVBoxLayout;
    m_unfinished->setSpacing(Metrics::gapSmall);
    column->addLayout(m_unfinished);
    m_noNodes =
        new EmptyState(u"node"_s, tr("No nodes yet."), tr("They appear with the first answer of the cluster."), m_list);
    column->addWidget(m_noNodes);
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(Metrics::gapLarge);
    column->addLayout(m_cardGrid);
    m_campaigns = new Card(tr("Rolling maintenance"), m_list);
    m_campaigns->hide();
    column->addWidget(m_campaigns);
    column->addWidget(buildHistory());
    column->addStretch(1);
    return m_list;
}

QWidget *MaintenancePage::buildHistory()
{
    m_history = new HistoryCard(m_context, m_session, m_list);
    connect(m_history, &HistoryCard::operationChosen, this, &MaintenancePage::openOperation);
    connect(m_history->reports(), &ReportActions::done, this,
            [this](const QString &text) { m_message->announce(StateClass::Ok, text, {}); });
    connect(m_history->reports(), &ReportActions::failed, this,
            [this](const QString &title, const QString &text) { m_message->announce(StateClass::Error, title, text); });
    return m_history;
}

TableView *MaintenancePage::history() const
{
    return m_history->table();
}

QWidget *MaintenancePage::filterField() const
{
    return showsOperation() ? nullptr : m_history->filterField();
}

void MaintenancePage::enter()
{
    refreshOperations();
}

bool MaintenancePage::showsOperation() const
{
    return m_stack->currentWidget() == m_operation;
}

bool MaintenancePage::reveal(const QString &key)
{
    if (key.startsWith("node/"_L1)) {
        NodeCard *card = m_cards.value(NodeName(key.mid(5)));
        if (!card)
            return false;
        showList();
        m_list->bringIntoView(card);
        (card->drainButton()->isVisibleTo(card) ? card->drainButton() : card->returnButton())->setFocus();
        return true;
    }
    if (openCampaign(key))
        return true;
    if (!m_operation->showOperation(key))
        return false;
    m_stack->setCurrentWidget(m_operation);
    return true;
}

bool MaintenancePage::showsCampaign() const
{
    return m_stack->currentWidget() == m_rolling;
}

bool MaintenancePage::openCampaign(const QString &id)
{
    if (!m_rolling->showCampaign(id))
        return false;
    m_stack->setCurrentWidget(m_rolling);
    return true;
}

/// The unfinished ones, and the last few.
void MaintenancePage::refreshCampaigns()
{
    constexpr int shownAtMost = 5;
    QList<RollingState> campaigns = m_session.campaigns().all();
    QStringList signature;
    for (const RollingState &campaign : std::as_const(campaigns)) {
        signature.append(campaign.id + QString::number(int(campaign.status))
                         + QString::number(campaign.count(RollingPhase::Done)));
    }
    if (signature == m_campaignsShown)
        return;
    m_campaignsShown = signature;
    clearLayout(m_campaigns->body());
    campaigns.resize(std::min<qsizetype>(campaigns.size(), shownAtMost));
    for (qsizetype i = 0; i < campaigns.size(); ++i) {
        const RollingState &campaign = campaigns.at(i);
        const bool left = !campaign.isClosed() && !m_session.campaigns().runner(campaign.id);
        QStringList parts{QLocale().toString(campaign.createdAt.toLocalTime(), QLocale::ShortFormat),
                          left ? tr("interrupted") : operationStatusText(campaign.status),
                          tr("%1 of %n node(s) done", nullptr, int(campaign.nodes.size()))
                              .arg(QLocale().toString(campaign.count(RollingPhase::Done)))};
        const StateClass tone = left                                       ? StateClass::Warning
                                : !campaign.isClosed()                     ? StateClass::Maintenance
                                : campaign.status == OperationStatus::Done ? StateClass::Ok
                                                                           : StateClass::Warning;
        auto *row = new FindingRow(tone, rollingTitle(campaign), parts.join(u" · "_s), m_campaigns);
        QPushButton *open = row->addButton(tr("Open"));
        open->setAccessibleName(tr("Open: %1").arg(rollingTitle(campaign)));
        connect(open, &QPushButton::clicked, this, [this, id = campaign.id] { openCampaign(id); });
        row->setLast(i + 1 == campaigns.size());
        m_campaigns->body()->addWidget(row);
    }
    m_campaigns->setVisible(!campaigns.isEmpty());
}

void MaintenancePage::openOperation(const QString &operation)
{
    if (m_operation->showOperation(operation))
        m_stack->setCurrentWidget(m_operation);
}

void MaintenancePage::showList()
{
    m_stack->setCurrentWidget(m_list);
    refreshOperations();
}

void MaintenancePage::resume(const QString &operation)
{
    const Result<OperationRunner *> runner = m_session.resumeOperation(operation);
    if (!runner) {
        showList();
        m_message->announce(StateClass::Error, errorText(runner.error()), errorAdvice(runner.error()));
        return;
    }
    m_message->hide();
    refreshOperations();
    openOperation(operation);
}

void MaintenancePage::closeAsDone(const QString &operation)
{
    const Result<void> closed = m_session.closeOperation(operation);
    if (!closed)
        m_message->announce(StateClass::Error, errorText(closed.error()), errorAdvice(closed.error()));
    showList();
}

void MaintenancePage::refreshOperations()
{
    m_operations = m_session.operations();
    m_interrupted.clear();
    const QList<OperationState> unfinished = m_session.unfinished();
    for (const OperationState &operation : unfinished)
        m_interrupted.append(operation.plan.id);
    refreshCampaigns();
    // An operation that is being looked at writes record after record; the list behind it is brought up to date when
    // somebody goes back to it.
    if (m_stack->currentWidget() != m_list)
        return;
    m_history->setOperations(m_operations);
    refresh();
}

void MaintenancePage::refresh()
{
    refreshUnfinished();
    refreshCards();
    refreshHeader();
}

void MaintenancePage::refreshHeader()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    int inService = 0;
    for (const NodeState &node : snapshot->nodes)
        inService +=
            nodeService(snapshot, node.name, m_operations, m_interrupted).state == NodeService::State::InService;
    const int under =
        int(std::ranges::count_if(m_operations, [](const OperationState &operation) { return !operation.isClosed(); }));
    const QString nodes =
        tr("%1 of %n node(s) in service", nullptr, int(snapshot->nodes.size())).arg(QLocale().toString(inService));
    m_header->setState(under > 0 ? nodes + u" · "_s + tr("%n operation(s) under way or unfinished", nullptr, under)
                                 : nodes + u" · "_s + tr("no operation under way"));
}

QString MaintenancePage::drainRefusal(const NodeName &node) const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const NodeState *state = snapshot.node(node);
    if (!state || state->status != NodeStatus::Online)
        return tr("%1 is offline.").arg(node.text());
    const auto online = std::ranges::count(snapshot->nodes, NodeStatus::Online, &NodeState::status);
    if (online < 2)
        return tr("No other node is online.");
    return refusalText(m_session, u"drain"_s, {node.text()});
}

void MaintenancePage::refreshCards()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    QSet<NodeName> present;
    bool changed = false;
    for (const NodeState &node : snapshot->nodes) {
        present.insert(node.name);
        NodeCard *&card = m_cards[node.name];
        if (!card) {
            card = new NodeCard(node.name, m_list);
            connect(card, &NodeCard::drainRequested, this,
                    [this](const QString &name) { Q_EMIT actionRequested(u"drain"_s, {name}); });
            connect(card, &NodeCard::returnRequested, this,
                    [this](const QString &id) { Q_EMIT actionRequested(u"return"_s, {id}); });
            connect(card, &NodeCard::operationRequested, this, &MaintenancePage::openOperation);
            changed = true;
        }
        card->setFacts(snapshot, nodeService(snapshot, node.name, m_operations, m_interrupted),
                       drainRefusal(node.name));
    }
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (present.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = m_cards.erase(it);
        changed = true;
    }
    m_noNodes->setVisible(m_cards.isEmpty());
    if (changed)
        m_columns = 0;
    layOutCards();
}

void MaintenancePage::layOutCards()
{
    const int fitting = std::clamp((width() - 2 * Metrics::gapHuge) / 320, 1, 4);
    const int columns = std::min(fitting, std::max(1, int(m_cards.size())));
    if (columns == m_columns)
        return;
    m_columns = columns;
    int index = 0;
    for (NodeCard *card : std::as_const(m_cards)) {
        m_cardGrid->addWidget(card, index / columns, index % columns);
        ++index;
    }
    for (int column = 0; column < 4; ++column)
        m_cardGrid->setColumnStretch(column, column < columns ? 1 : 0);
}

void MaintenancePage::showEvent(QShowEvent *event)
{
    refresh();
    Page::showEvent(event);
}

void MaintenancePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layOutCards();
}

void MaintenancePage::refreshUnfinished()
{
    QStringList signature;
    const QList<OperationState> unfinished = m_session.unfinished();
    for (const OperationState &operation : unfinished)
        signature.append(operation.plan.id + QString::number(operation.count(StepState::Done)));
    const QStringList owed = m_session.isTurningAround() ? QStringList() : m_session.owedReturns();
    signature += owed;
    if (signature == m_unfinishedShown)
        return;
    m_unfinishedShown = signature;
    clearLayout(m_unfinished);
    for (const QString &id : owed) {
        const auto drain = std::ranges::find(m_operations, id, [](const auto &state) { return state.plan.id; });
        if (drain == m_operations.end())
            continue;
        auto *bar = new MessageBar(m_list);
        m_unfinished->addWidget(bar);
        bar->announce(StateClass::Warning, tr("%1 was turned around.").arg(operationTitle(drain->plan)),
                      tr("What had moved by then is not back yet."));
        connect(bar->addButton(tr("Return guests…")), &QPushButton::clicked, this,
                [this, id] { Q_EMIT actionRequested(u"return"_s, {id}); });
        connect(bar->addButton(tr("Review")), &QPushButton::clicked, this, [this, id] { openOperation(id); });
    }
    for (const OperationState &operation : unfinished) {
        const QString id = operation.plan.id;
        auto *bar = new MessageBar(m_list);
        m_unfinished->addWidget(bar);
        const int done = operation.count(StepState::Done);
        const int moving = operation.count(StepState::Intended) + operation.count(StepState::Requested);
        const int left = operation.count(StepState::Waiting);
        const double age = double(operation.createdAt.msecsTo(m_context.clock.now())) / 1000;
        bar->announce(
            StateClass::Warning,
            tr("%1 stopped before its end. It began %2 ago.").arg(operationTitle(operation.plan), durationText(age)),
            tr("%n step(s) done", nullptr, done) + u" · "_s + tr("%n of unknown outcome", nullptr, moving) + u" · "_s
                + tr("%n not started", nullptr, left));
        if (!operation.readOnly) {
            connect(bar->addButton(tr("Resume")), &QPushButton::clicked, this, [this, id] { resume(id); });
        }
        connect(bar->addButton(tr("Review")), &QPushButton::clicked, this, [this, id] { openOperation(id); });
        if (operation.plan.kind == OperationKind::Drain && done > 0) {
            connect(bar->addButton(tr("Return guests…")), &QPushButton::clicked, this,
                    [this, id] { Q_EMIT actionRequested(u"return"_s, {id}); });
        }
        if (!operation.readOnly)
            connect(bar->addButton(tr("Close")), &QPushButton::clicked, this, [this, id] { closeAsDone(id); });
    }
}

} // namespace Drydock
