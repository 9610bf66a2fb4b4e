// SPDX-License-Identifier: GPL-3.0-or-later
#include "hastatusview.h"

#include "ha/quorum.h"
#include "hatable.h"
#include "items/formatting.h"
#include "items/hastatusmodels.h"
#include "operations/losswording.h"
#include "session/lossoutlook.h"
#include "sparewords.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"
#include "wizards/planwidgets.h"

#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Style = CellDelegate::Style;

constexpr int figuresBesideFrom = 760; ///< narrower views have the figures above each other
constexpr int agentRows = 8;           ///< rows before a table scrolls by itself
constexpr int managedRows = 20;
constexpr int historyRows = 10;

} // namespace

HaStatusView::HaStatusView(AppContext &context, ClusterSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_outlook(LossOutlook::of(session))
    , m_guestModel(new HaOutlookModel(session.store(), this))
    , m_nodeModel(new HaNodeModel(session.store(), this))
    , m_eventModel(new HaEventModel(session.store(), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn(this);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->setContentsMargins(0, 0, 0, Metrics::gapHuge);
    column->setSpacing(Metrics::gapLarge);
    column->addWidget(buildFigures());
    buildGuests();
    buildNodes();
    buildEvents();
    for (Card *card : {m_guestCard, m_nodeCard, m_eventCard})
        column->addWidget(card);
    column->addStretch(1);
    connect(session.store(), &ClusterStore::published, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_outlook, &LossOutlook::changed, this, &HaStatusView::refreshOutlook);
    refresh();
    refreshOutlook();
}

void HaStatusView::buildFigure(const QString &title, ElidedLabel *&figure, QLabel *&text)
{
    auto *card = new Card(title, this);
    card->body()->setSpacing(2);
    figure = new ElidedLabel(QString(), ElidedLabel::Level::Text, card);
    figure->setFont(Fonts::figure());
    text = mutedLabel(QString(), card);
    card->body()->addWidget(figure);
    card->body()->addWidget(text);
    card->body()->addStretch(1);
    m_figures->addWidget(card, 1);
}

QWidget *HaStatusView::buildFigures()
{
    auto *row = new QWidget(this);
    m_figures = new QBoxLayout(QBoxLayout::LeftToRight, row);
    m_figures->setContentsMargins(0, 0, 0, 0);
    m_figures->setSpacing(Metrics::gapLarge);
    buildFigure(tr("Quorum"), m_votes, m_votesText);
    buildFigure(tr("Fencing"), m_armed, m_armedText);
    buildFigure(tr("Can we lose a node?"), m_spare, m_spareText);
    return row;
}

void HaStatusView::buildNodes()
{
    m_nodeCard = new Card(tr("Local agents"), this);
    m_nodes = addTable(m_nodeCard, u"ha/nodes"_s, m_context.settings, m_nodeModel, tr("Local agents"), agentRows);
    CellDelegate *cells = m_nodes->cells();
    cells->setColumnStyle(int(HaNodeColumn::Node), Style::Strong);
    cells->setColumnStyle(int(HaNodeColumn::State), Style::State);
    cells->setColumnStyle(int(HaNodeColumn::Role), Style::Muted);
    cells->setColumnStyle(int(HaNodeColumn::Agent), Style::State);
    cells->setColumnStyle(int(HaNodeColumn::Heard), Style::Muted);
    cells->setColumnStyle(int(HaNodeColumn::Guests), Style::Number);
    m_nodes->setDefaultWidths({150, 130, 80, 330, 100, 90}, {int(HaNodeColumn::Agent)});
    connect(m_nodes, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT revealRequested(index.data(KeyRole).toString()); });
}

void HaStatusView::buildGuests()
{
    m_guestCard = new Card(tr("Guests that HA looks after"), this);
    m_guests = addTable(m_guestCard, u"ha/guests"_s, m_context.settings, sortable(m_guestModel),
                        tr("Guests that HA looks after"), managedRows);
    m_guests->setEmptyText(tr("HA looks after no guest: none starts elsewhere when its node is lost."));
    CellDelegate *cells = m_guests->cells();
    cells->setColumnStyle(int(HaResourceColumn::Guest), Style::Monospace);
    cells->setColumnStyle(int(HaResourceColumn::Name), Style::Strong);
    cells->setColumnStyle(int(HaResourceColumn::State), Style::State);
    cells->setColumnStyle(int(HaResourceColumn::Requested), Style::Muted);
    cells->setColumnStyle(int(HaResourceColumn::Group), Style::Muted);
    cells->setColumnStyle(int(HaOutlookColumn::IfNodeDies), Style::State);
    m_guests->setDefaultWidths({84, 110, 100, 90, 110, 100, 70, 276, 150, 134},
                               {int(HaResourceColumn::Name), int(HaOutlookColumn::IfNodeDies)});
    m_guests->setDefaultHidden({int(HaResourceColumn::Failback)});
    connect(m_guests, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT revealRequested(index.data(KeyRole).toString()); });
}

void HaStatusView::buildEvents()
{
    m_eventCard = new Card(tr("What HA did and was asked to do"), this);
    m_events = addTable(m_eventCard, u"ha/events"_s, m_context.settings, m_eventModel,
                        tr("What HA did and was asked to do"), historyRows);
    m_events->setEmptyText(
        tr("Nothing since this program looks. The cluster keeps no record of it that could be read."));
    CellDelegate *cells = m_events->cells();
    cells->setColumnStyle(int(HaEventColumn::At), Style::Muted);
    cells->setColumnStyle(int(HaEventColumn::What), Style::State);
    cells->setColumnStyle(int(HaEventColumn::Node), Style::Muted);
    m_events->setDefaultWidths({150, 520, 140}, {int(HaEventColumn::What)});
    m_events->setMinimumHeight(3 * Metrics::rowHeight);
}

void HaStatusView::refresh()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    refreshQuorum(snapshot);
    refreshManager(snapshot);
}

void HaStatusView::refreshQuorum(const ClusterSnapshot &snapshot)
{
    const Votes votes = votesNow(snapshot);
    const QuorumState &quorum = snapshot->quorum;
    m_votes->setText(tr("%1 of %2 votes", "present, expected").arg(votes.present).arg(votes.expected));
    m_votes->setState(!votes.quorate() ? StateClass::Error : votes.spare() < 1 ? StateClass::Warning : StateClass::Ok);
    const QString needed = votes.quorate()
                               ? tr("%1 are needed: %n vote(s) can be lost.", nullptr, votes.spare()).arg(votes.needed)
                               : tr("%1 are needed: the cluster has no quorum.").arg(votes.needed);
    const QString device =
        !quorum.hasQdevice         ? tr("There is no QDevice.")
        : !quorum.qdeviceConnected ? tr("The QDevice gives no vote.")
        : quorum.qdeviceHost.isEmpty()
            ? tr("The QDevice gives %n vote(s).", nullptr, quorum.qdeviceVotes)
            : tr("The QDevice on %1 gives %n vote(s).", nullptr, quorum.qdeviceVotes).arg(quorum.qdeviceHost);
    m_votesText->setText(needed + u'\n' + device);
}

void HaStatusView::refreshManager(const ClusterSnapshot &snapshot)
{
    const HaStatus &status = snapshot->haStatus;
    const HaArmed armed = haArmed(status);
    m_armed->setText(haArmedText(armed));
    m_armed->setState(armed == HaArmed::Armed  ? StateClass::Ok
                      : armed == HaArmed::Idle ? StateClass::Quiet
                                               : StateClass::Warning);
    QString master = tr("The HA manager has no master.");
    if (!status.master.isEmpty()) {
        const QDateTime readAt = snapshot.freshness(Section::Ha).readAt;
        master =
            status.masterTimestamp > 0 && readAt.isValid()
                //: Node and how long ago
                ? tr("Master of the manager: %1, heard of %2.")
                      .arg(status.master.text(),
                           Formatting::ago(std::max<qint64>(0, readAt.toSecsSinceEpoch() - status.masterTimestamp)))
                : tr("Master of the manager: %1.").arg(status.master.text());
    }
    m_armedText->setText(haArmedSentence(armed) + u'\n' + master);
}

void HaStatusView::refreshOutlook()
{
    m_guestModel->setForecasts(m_outlook.each());
    QList<LossSummary> each;
    for (const LossForecast &forecast : m_outlook.each())
        each.append(summaryOf(forecast));
    const SpareNode spare = m_outlook.isReady() ? spareNode(each) : SpareNode::Unknown;
    m_spare->setText(spareWord(spare));
    m_spare->setState(spareClass(spare));
    m_spareText->setText(m_outlook.isReady() ? spareSentence(spare) : tr("It is being worked out."));
}

void HaStatusView::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void HaStatusView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_figures->setDirection(event->size().width() < figuresBesideFrom ? QBoxLayout::TopToBottom
                                                                      : QBoxLayout::LeftToRight);
}

} // namespace Drydock
