// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpage.h"

#include "items/formatting.h"
#include "items/nodemodel.h"
#include "lastoperations.h"
#include "loadcard.h"
#include "losscard.h"
#include "operations/wording.h"
#include "session/lossoutlook.h"
#include "shell/actionregistry.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/emptystate.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/pageheader.h"
#include "widgets/tableview.h"

#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int cardsAtMost = 8; ///< more nodes than this are rows of a table
constexpr int attentionAtMost = 6;
constexpr int historyEvery = 60 * 1000; ///< the servers record one sample a minute

} // namespace

OverviewPage::OverviewPage(AppContext &context, ClusterSession &session, QWidget *parent)
    : Page(context, session, parent), m_outlook(LossOutlook::of(session))
{
    build();
    m_historyTimer = new QTimer(this);
    m_historyTimer->setInterval(historyEvery);
    connect(m_historyTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            readHistory();
    });
    m_historyTimer->start();
    // Behind another page nobody reads it: it is made when it is shown (showEvent).
    connect(session.store(), &ClusterStore::published, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(session.store(), &ClusterStore::nodeDetailsChanged, this, [this] {
        if (isVisible())
            refreshNodes(m_session.store()->snapshot());
    });
    connect(&m_outlook, &LossOutlook::changed, this, &OverviewPage::refreshLosses);
    refresh();
    refreshLosses();
}

OverviewPage::~OverviewPage()
{
    m_outlook.setShown(this, false);
}

void OverviewPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    m_empty = new EmptyState(u"cluster"_s, QString(), QString(), m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildContent());
}

QWidget *OverviewPage::buildContent()
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Overview"));
    auto *ground = new QWidget(scroll);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(Metrics::gapHuge, 20, Metrics::gapHuge, Metrics::gapHuge);
    rows->setSpacing(Metrics::gapLarge);
    m_header = new PageHeader(QString(), ground);
    QPushButton *drain = m_header->addButton(tr("Drain a node…"), ButtonRole::Primary);
    connect(drain, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"drain"_s, {}); });
    const auto judge = [this, drain] {
        const QString reason = m_context.actions.refusal(u"drain"_s);
        drain->setEnabled(reason.isEmpty());
        drain->setToolTip(reason);
    };
    connect(&m_context.actions, &ActionRegistry::changed, drain, judge);
    judge();
    rows->addWidget(m_header);

    m_nodeArea = new QWidget(ground);
    m_nodeGrid = new QGridLayout(m_nodeArea);
    m_nodeGrid->setContentsMargins(0, 0, 0, 0);
    m_nodeGrid->setSpacing(Metrics::gapLarge - 1);
    rows->addWidget(m_nodeArea);
    m_tableCard = new Card(ground);
    m_tableCard->setFlush(true);
    m_nodes = new NodeModel(m_session.store(), this);
    m_table = new TableView(u"overview/nodes"_s, &m_context.settings, m_tableCard);
    m_table->setAccessibleName(tr("Nodes"));
    using Style = CellDelegate::Style;
    for (const auto &[which, style] :
         {std::pair(NodeColumn::Name, Style::Strong), std::pair(NodeColumn::State, Style::State),
          std::pair(NodeColumn::Cpu, Style::Bar), std::pair(NodeColumn::Memory, Style::Bar),
          std::pair(NodeColumn::Uptime, Style::MutedNumber), std::pair(NodeColumn::Guests, Style::Number),
          std::pair(NodeColumn::Address, Style::Monospace), std::pair(NodeColumn::HaState, Style::Muted)})
        m_table->cells()->setColumnStyle(int(which), style);
    m_table->setRootIsDecorated(false);
    m_table->setModel(m_nodes);
    m_table->setDefaultWidths({150, 120, 170, 220, 90, 90, 150, 120});
    m_table->setMinimumHeight(9 * Metrics::rowHeight);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT revealRequested(index.siblingAtColumn(0).data(KeyRole).toString());
    });
    m_tableCard->body()->addWidget(m_table);
    rows->addWidget(m_tableCard);

    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(Metrics::gapLarge - 1);
    m_attention = new Card(tr("Needs attention"), ground);
    m_attention->body()->setSpacing(0);
    m_lower->addWidget(m_attention, 5);
    auto *right = new QVBoxLayout;
    right->setSpacing(Metrics::gapLarge - 1);
    m_loss = new LossCard(ground);
    connect(m_loss->whatIfButton(), &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(u"show"_s, {u"ha"_s, u"what-if/each"_s}); });
    m_operations = new LastOperations(m_session, ground);
    connect(m_operations, &LastOperations::operationChosen, this, &Page::revealRequested);
    right->addWidget(m_loss);
    right->addWidget(m_operations, 1);
    m_lower->addLayout(right, 4);
    rows->addLayout(m_lower);
    rows->addStretch(1);
    scroll->setWidget(ground);
    return scroll;
}

void OverviewPage::enter()
{
    readHistory();
    m_operations->refresh();
}

void OverviewPage::refresh()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    if (!snapshot.isValid()) {
        const auto &fresh = snapshot.freshness(Section::Resources);
        if (fresh.error)
            m_empty->setTexts(u"error"_s, errorText(*fresh.error), errorAdvice(*fresh.error));
        else
            m_empty->setTexts(u"cluster"_s, tr("Reading the cluster…"),
                              tr("Nodes and guests appear with the first answer."));
        m_stack->setCurrentIndex(0);
        return;
    }
    if (snapshot->nodes.isEmpty()) {
        m_empty->setTexts(u"lock"_s, tr("This login may see no node"),
                          tr("It needs the privilege Sys.Audit on / to see nodes, and VM.Audit on /vms to see guests. "
                             "The role PVEAuditor has both."));
        m_stack->setCurrentIndex(0);
        return;
    }
    m_stack->setCurrentIndex(1);
    refreshHeader(snapshot);
    refreshNodes(snapshot);
    refreshAttention(snapshot);
    m_loss->setVisible(snapshot->quorum.clustered);
}

void OverviewPage::refreshHeader(const ClusterSnapshot &snapshot)
{
    const int vms =
        int(std::ranges::count(snapshot->guests, GuestKind::Vm, [](const GuestState &g) { return g.key.kind; }));
    m_header->setTitle(snapshot->clusterName.isEmpty() ? m_session.profile().name : snapshot->clusterName);
    m_header->setState(tr("%1 · %2 · %3 · Proxmox VE %4", "2 nodes · 5 VMs · 5 containers · version")
                           .arg(tr("%n nodes", nullptr, int(snapshot->nodes.size())), tr("%n VMs", nullptr, vms),
                                tr("%n containers", nullptr, int(snapshot->guests.size()) - vms),
                                snapshot->version.text));
}

void OverviewPage::refreshNodes(const ClusterSnapshot &snapshot)
{
    const bool many = snapshot->nodes.size() > cardsAtMost;
    m_tableCard->setVisible(many);
    m_nodeArea->setVisible(!many);
    if (many)
        return;
    QList<NodeName> names;
    for (const NodeState &node : snapshot->nodes)
        names << node.name;
    bool rearranged = m_cards.removeIf([&names](auto card) {
        if (names.contains(card.key()))
            return false;
        delete card.value();
        return true;
    }) > 0;
    for (const NodeName &name : std::as_const(names)) {
        LoadCard *&card = m_cards[name];
        if (!card) {
            card = new LoadCard(name, m_nodeArea);
            connect(card, &LoadCard::activated, this, &Page::revealRequested);
            rearranged = true;
        }
        card->setFacts(snapshot, m_session.store()->details());
    }
    if (!rearranged)
        return;
    placeNodes();
    if (isVisible())
        readHistory();
}

void OverviewPage::placeNodes()
{
    const int count = int(m_cards.size());
    const int fit = std::clamp((width() - 2 * Metrics::gapHuge) / 290, 1, 4);
    int columns = std::min(count, fit);
    if (count > columns && count % columns == 1 && columns > 2)
        --columns; // no card alone in the last row
    for (LoadCard *card : std::as_const(m_cards))
        m_nodeGrid->removeWidget(card);
    for (int i = 0; i < m_nodeGrid->columnCount(); ++i)
        m_nodeGrid->setColumnStretch(i, 0);
    int index = 0;
    for (LoadCard *card : std::as_const(m_cards)) {
        m_nodeGrid->addWidget(card, index / columns, index % columns);
        m_nodeGrid->setColumnStretch(index % columns, 1);
        ++index;
    }
}

void OverviewPage::refreshAttention(const ClusterSnapshot &snapshot)
{
    const QList<Attention> found = attentionOf(snapshot);
    if (m_attentionShown && found == m_shownAttention)
        return;
    m_attentionShown = true;
    m_shownAttention = found;
    QVBoxLayout *body = m_attention->body();
    while (QLayoutItem *item = body->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (found.isEmpty())
        body->addWidget(new EmptyState(u"quorum"_s, tr("Nothing needs attention"),
                                       tr("Quorum, nodes, HA, locks, replication and storage were looked at."),
                                       m_attention));
    const qsizetype shown = std::min<qsizetype>(found.size(), attentionAtMost);
    for (qsizetype i = 0; i < shown; ++i) {
        const Attention &one = found.at(i);
        auto *row = new FindingRow(one.state, one.title, one.text, m_attention);
        if (!one.explanation.isEmpty())
            connect(row->addButton(tr("Explain")), &QPushButton::clicked, this, [this, one] { explain(one); });
        if (!one.key.isEmpty())
            connect(row->addButton(tr("Show")), &QPushButton::clicked, this,
                    [this, one] { Q_EMIT revealRequested(one.key); });
        row->setLast(i == shown - 1);
        body->addWidget(row);
    }
    if (found.size() > attentionAtMost)
        body->addWidget(mutedLabel(tr("and %n more", nullptr, int(found.size()) - attentionAtMost), m_attention));
    body->addStretch();
}

void OverviewPage::readHistory()
{
    ClusterConnection *connection = m_session.connection();
    if (!connection) {
        for (LoadCard *card : std::as_const(m_cards))
            card->setHistoryError(tr("A recording has no history"));
        return;
    }
    QList<NodeName> unread;
    for (auto it = m_cards.cbegin(); it != m_cards.cend(); ++it) {
        const NodeState *node = m_session.store()->snapshot().node(it.key());
        if (!node || node->status != NodeStatus::Online)
            continue;
        LoadCard *card = it.value();
        connection->readNodeHistory(it.key(), u"hour"_s, card, [card](const Result<QList<MetricSample>> &samples) {
            if (samples)
                card->setHistory(*samples);
            else
                card->setHistoryError(errorText(samples.error()));
        });
        if (!m_session.store()->details().nodes.contains(it.key()))
            unread << it.key();
    }
    if (!unread.isEmpty())
        connection->readNodeDetails(unread, this, [] {});
}

void OverviewPage::explain(const Attention &attention)
{
    QMessageBox box(QMessageBox::NoIcon, attention.title, attention.title, QMessageBox::Close, this);
    box.setInformativeText(attention.text + u"\n\n"_s + attention.explanation);
    box.exec();
}

void OverviewPage::refreshLosses()
{
    QList<LossSummary> losses;
    for (const LossForecast &forecast : m_outlook.each())
        losses.append(summaryOf(forecast));
    m_loss->setLosses(losses);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    refresh();
    m_outlook.setShown(this, true);
    Page::showEvent(event);
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    m_outlook.setShown(this, false);
    Page::hideEvent(event);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_lower->setDirection(event->size().width() < 860 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (event->oldSize().width() != event->size().width())
        placeNodes();
}

} // namespace Drydock
