// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifview.h"

#include "hatable.h"
#include "items/formatting.h"
#include "items/lossmodels.h"
#include "losslanes.h"
#include "losspicker.h"
#include "operations/losswording.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"
#include "widgets/usagebar.h"
#include "wizards/planwidgets.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QSortFilterProxyModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Style = CellDelegate::Style;

constexpr int lossPickerWidth = 216;
constexpr int pickerWidthNarrow = 176;
constexpr int pickerNarrowBelow = 1000;
constexpr int barsBesideFrom = 840; ///< narrower views have memory and lanes above each other
constexpr int nodeRows = 10;        ///< rows before a table scrolls by itself
constexpr int lossRows = 16;
constexpr qsizetype gapsAtMost = 4; ///< lines of what is assumed
constexpr int storyRows = 14;

} // namespace

WhatIfView::WhatIfView(AppContext &context, ClusterSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_outlook(LossOutlook::of(session))
    , m_eachModel(new LossSummaryModel(this))
    , m_guestModel(new GuestLossModel(this))
    , m_eventModel(new LossEventModel(this))
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Metrics::gapLarge);
    auto *left = new QVBoxLayout;
    m_picker = new LossPicker(this);
    left->addWidget(m_picker, 1);
    left->addSpacing(Metrics::gapHuge);
    columns->addLayout(left);
    m_scroll = new ScrollColumn(this);
    columns->addWidget(m_scroll, 1);
    QVBoxLayout *column = m_scroll->column();
    column->setContentsMargins(0, 0, 0, Metrics::gapHuge);
    column->setSpacing(Metrics::gapLarge);
    buildEach(column);
    buildVerdict(column);
    buildGuests(column);
    buildAfterwards(column);
    column->addStretch(1);
    connect(m_picker, &LossPicker::picked, this, &WhatIfView::pickChanged);
    connect(&m_outlook, &LossOutlook::changed, this, &WhatIfView::refresh);
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &snapshot, const ClusterDelta &delta) {
                if (!delta.nodes.isEmpty())
                    m_picker->setNodes(snapshot);
            });
    m_picker->setNodes(session.store()->snapshot());
    refresh();
}

WhatIfView::~WhatIfView() = default;

void WhatIfView::buildEach(QVBoxLayout *column)
{
    m_eachCard = new Card(tr("Can we lose a node?"), this);
    m_spare = bodyLabel(QString(), m_eachCard);
    m_spare->setWordWrap(true);
    m_spare->setContentsMargins(10, 0, 10, 6);
    m_eachCard->body()->addWidget(m_spare);
    m_each = addTable(m_eachCard, u"ha/each"_s, m_context.settings, m_eachModel, tr("Each node in turn"), nodeRows);
    m_each->setSelectionMode(QAbstractItemView::SingleSelection);
    m_each->setEmptyText(tr("It is being worked out."));
    CellDelegate *cells = m_each->cells();
    cells->setColumnStyle(int(LossSummaryColumn::Lost), Style::Strong);
    cells->setColumnStyle(int(LossSummaryColumn::Quorum), Style::State);
    cells->setColumnStyle(int(LossSummaryColumn::Back), Style::Number);
    cells->setColumnStyle(int(LossSummaryColumn::Down), Style::State);
    cells->setColumnStyle(int(LossSummaryColumn::Memory), Style::Bar);
    m_each->setDefaultWidths({120, 186, 100, 90, 166, 130, 120}, {int(LossSummaryColumn::Lost)});
    connect(m_each->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                m_row = NodeName(current.siblingAtColumn(int(LossSummaryColumn::Lost)).data().toString());
                refresh();
            });
    column->addWidget(m_eachCard);
}

void WhatIfView::buildVerdict(QVBoxLayout *column)
{
    m_verdictCard = new Card(QString(), this);
    m_verdict = strongLabel(QString(), m_verdictCard);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes = mutedLabel(QString(), m_verdictCard);
    m_map = new QPushButton(tr("Show on the map"), m_verdictCard);
    connect(m_map, &QPushButton::clicked, this, &WhatIfView::showOnMap);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gapLarge);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(Metrics::gapSmall);
    texts->addWidget(m_verdict);
    texts->addWidget(m_notes);
    row->addLayout(texts, 1);
    row->addWidget(m_map, 0, Qt::AlignTop);
    m_verdictCard->body()->addLayout(row);
    column->addWidget(m_verdictCard);
}

void WhatIfView::buildGuests(QVBoxLayout *column)
{
    m_guestCard = new Card(tr("Guests"), this);
    m_guestCard->hide();
    m_unaffected = smallLabel(QString(), m_guestCard);
    m_guestCard->addToTitle(m_unaffected);
    m_guests = addTable(m_guestCard, u"ha/loss"_s, m_context.settings, sortable(m_guestModel),
                        tr("What becomes of guests"), lossRows);
    m_guests->setEmptyText(tr("No guest is touched."));
    CellDelegate *cells = m_guests->cells();
    cells->setColumnStyle(int(GuestLossColumn::Guest), Style::Strong);
    cells->setColumnStyle(int(GuestLossColumn::Fate), Style::State);
    cells->setColumnStyle(int(GuestLossColumn::From), Style::Muted);
    cells->setColumnStyle(int(GuestLossColumn::To), Style::Muted);
    cells->setColumnStyle(int(GuestLossColumn::Reason), Style::Muted);
    m_guests->setDefaultWidths({158, 214, 100, 100, 166, 130, 158}, {int(GuestLossColumn::Reason)});
    m_guests->setDefaultHidden({int(GuestLossColumn::To)}); // what happens names it
    connect(m_guests, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT revealRequested(index.data(KeyRole).toString()); });
    column->addWidget(m_guestCard);
}

void WhatIfView::buildAfterwards(QVBoxLayout *column)
{
    m_afterwards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_afterwards->setSpacing(Metrics::gapLarge);
    m_laneCard = new Card(tr("When guests run again"), this);
    m_lanes = new LossLanes(m_laneCard);
    m_laneCard->body()->addWidget(m_lanes);
    m_laneCard->body()->addStretch(1);
    m_memoryCard = new Card(tr("Memory afterwards"), this);
    m_memoryCard->body()->setSpacing(Metrics::gap);
    m_memoryCard->body()->addStretch(1);
    m_afterwards->addWidget(m_laneCard, 3);
    m_afterwards->addWidget(m_memoryCard, 2);
    column->addLayout(m_afterwards);
    m_laneCard->hide();
    m_memoryCard->hide();
    m_eventCard = new Card(tr("What happens, in its order"), this);
    m_eventCard->hide();
    m_events = addTable(m_eventCard, u"ha/lossevents"_s, m_context.settings, m_eventModel,
                        tr("What happens, in its order"), storyRows);
    m_events->cells()->setColumnStyle(int(LossEventColumn::After), Style::Muted);
    m_events->setDefaultWidths({170, 560}, {int(LossEventColumn::What)});
    column->addWidget(m_eventCard);
}

void WhatIfView::showEach()
{
    m_picker->setPick({});
}

void WhatIfView::lose(const QList<NodeName> &nodes)
{
    m_picker->setPick({.nodes = nodes});
}

void WhatIfView::pickChanged()
{
    m_outlook.pick(m_picker->pick());
    refresh();
}

const LossForecast *WhatIfView::shown() const
{
    return m_picker->isEach() ? m_outlook.forecastOf(m_row) : m_outlook.forecastOfPick();
}

QString WhatIfView::verdict() const
{
    return m_verdict->text();
}

void WhatIfView::refresh()
{
    refreshEach();
    const LossForecast *forecast = shown();
    refreshVerdict(forecast);
    for (Card *part : {m_guestCard, m_laneCard, m_memoryCard, m_eventCard}) {
        part->setEnabled(forecast != nullptr); // what is shown belongs to the question before
        part->setVisible(forecast || part->isVisibleTo(this));
    }
    if (!forecast)
        return;
    m_guestModel->setForecast(*forecast);
    const qsizetype untouched = std::ranges::count(forecast->guests, GuestLoss::Fate::Unaffected, &GuestLoss::fate);
    m_unaffected->setText(tr("%n guest(s) run(s) on", nullptr, int(untouched)));
    m_lanes->setForecast(*forecast);
    m_laneCard->setVisible(!m_lanes->lanes().isEmpty());
    refreshMemory(*forecast);
    m_eventModel->setForecast(*forecast, m_outlook.snapshot());
}

void WhatIfView::refreshEach()
{
    const bool isEach = m_picker->isEach();
    m_eachCard->setVisible(isEach);
    m_eachModel->setForecasts(m_outlook.each());
    if (!isEach || m_outlook.each().isEmpty())
        return;
    QList<LossSummary> each;
    for (const LossForecast &forecast : m_outlook.each())
        each.append(summaryOf(forecast));
    m_spare->setText(spareSentence(spareNode(each)));
    if (m_outlook.forecastOf(m_row))
        return;
    sortWorstFirst(each);
    m_row = each.first().lost.first();
    const int row = m_eachModel->rowOf(u"node/"_s + m_row.text());
    m_each->setCurrentIndex(m_eachModel->index(row, 0));
}

void WhatIfView::refreshVerdict(const LossForecast *forecast)
{
    if (!forecast) {
        m_verdict->setText(tr("It is being worked out."));
        m_notes->hide();
        m_map->hide();
        return;
    }
    m_verdict->setText(lossSentence(*forecast));
    QStringList notes;
    if (m_outlook.isReading())
        notes.append(tr("Configurations of guests are still being read: whether their disks are elsewhere may change "
                        "the answer."));
    for (const auto shown = forecast->gaps.first(std::min(forecast->gaps.size(), gapsAtMost));
         const Prediction::Gap &gap : shown)
        notes.append(gapText(gap));
    if (const qsizetype more = forecast->gaps.size() - gapsAtMost; more > 0)
        notes.append(tr("and %n more", nullptr, int(more)));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_map->show();
    const bool single = forecast->lost.size() == 1;
    m_map->setEnabled(single);
    m_map->setToolTip(single ? tr("What this loss means for networks, addresses and routes")
                             : tr("The map shows the loss of one node."));
}

void WhatIfView::refreshMemory(const LossForecast &forecast)
{
    m_bars.removeIf([&](auto bar) {
        if (std::ranges::contains(forecast.nodes, bar.key(), &LossForecast::Node::node))
            return false;
        delete bar.value();
        return true;
    });
    for (const LossForecast::Node &node : forecast.nodes) {
        UsageBar *&bar = m_bars[node.node];
        if (!bar) {
            bar = new UsageBar(m_memoryCard);
            const auto place = std::distance(m_bars.cbegin(), m_bars.constFind(node.node));
            m_memoryCard->body()->insertWidget(int(place), bar);
        }
        const QString name = node.node.text();
        if (!node.up || node.maxMemory <= 0) {
            bar->setParts({});
            bar->setTexts(name, node.up ? tr("Memory not known") : tr("off"));
            continue;
        }
        const double size = double(node.maxMemory);
        const double after = double(node.memory + node.memoryAdded) / size;
        bar->setParts({.used = double(node.memory) / size,
                       .added = double(node.memoryAdded) / size,
                       .limit = {},
                       .state = UsageBar::stateOfLoad(after)});
        bar->setTexts(name, node.memoryAdded > 0 ? tr("%1 → %2 of %3", "memory now, afterwards at most, in all")
                                                       .arg(Formatting::bytes(node.memory),
                                                            Formatting::bytes(node.memory + node.memoryAdded),
                                                            Formatting::bytes(node.maxMemory))
                                                 : Formatting::usedOf(node.memory, node.maxMemory));
    }
}

void WhatIfView::showOnMap()
{
    if (const LossForecast *forecast = shown(); forecast && forecast->lost.size() == 1)
        Q_EMIT actionRequested(u"show"_s, {u"topology"_s, u"what-if/"_s + forecast->lost.first().text()});
}

void WhatIfView::arrange()
{
    m_picker->setFixedWidth(width() < pickerNarrowBelow ? pickerWidthNarrow : lossPickerWidth);
    m_afterwards->setDirection(m_scroll->width() < barsBesideFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void WhatIfView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace Drydock
