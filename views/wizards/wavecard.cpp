// SPDX-License-Identifier: GPL-3.0-or-later
#include "wavecard.h"

#include "operations/wording.h"
#include "style/drydockstyle.h"
#include "wavemodel.h"
#include "widgets/celldelegate.h"
#include "widgets/tableview.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace Drydock
{

namespace
{

constexpr int rowsAtMost = 14;
constexpr qsizetype farAway = 1'000'000; ///< further than any plan is long

} // namespace

WaveCard::WaveCard(Settings &settings, QWidget *parent)
    : Card(tr("In this order"), parent)
    , m_model(new WaveModel(this))
    , m_table(new TableView(QStringLiteral("plan-waves"), &settings, this))
    , m_order(new QComboBox(this))
    , m_reset(new QPushButton(tr("Undo the order by hand"), this))
{
    for (const MoveOrder order : {MoveOrder::Startup, MoveOrder::HaFirst, MoveOrder::Smallest, MoveOrder::Users})
        m_order->addItem(moveOrderText(order), int(order));
    m_order->setObjectName(QStringLiteral("order"));
    m_order->setAccessibleName(tr("Which guest goes first"));
    m_order->hide();
    setButtonRole(m_reset, ButtonRole::Quiet);
    m_reset->setAutoDefault(false);
    m_reset->hide();
    addToTitle(m_reset);
    addToTitle(m_order);
    setFlush(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Steps of the plan in their order"));
    m_table->setRootIsDecorated(false);
    m_table->setSortingEnabled(false);
    m_table->setHeaderHidden(true);
    m_table->setGrowsWithRows(true, rowsAtMost);
    m_table->cells()->setColumnStyle(WaveModel::Wave, CellDelegate::Style::Strong);
    m_table->setDefaultWidths({92, 420}, {WaveModel::What});
    m_table->setDropIndicatorShown(true);
    m_table->setDragDropOverwriteMode(false);
    m_table->installEventFilter(this);
    body()->setContentsMargins(6, 0, 6, 6);
    body()->addWidget(m_table);

    connect(m_order, &QComboBox::activated, this,
            [this] { Q_EMIT orderChosen(MoveOrder(m_order->currentData().toInt())); });
    connect(m_reset, &QPushButton::clicked, this, [this] { Q_EMIT sequenceChosen({}); });
    connect(m_model, &WaveModel::orderChosen, this, &WaveCard::sequenceChosen);
    connect(m_table, &TableView::rowMenuRequested, this, &WaveCard::fillRowMenu);
}

void WaveCard::setRequest(const DrainRequest &request)
{
    m_movable = true;
    const QSignalBlocker blocker(m_order);
    m_order->setCurrentIndex(m_order->findData(int(request.order)));
    m_order->setVisible(request.sequence.isEmpty());
    m_reset->setVisible(!request.sequence.isEmpty());
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
}

void WaveCard::setPlan(const Plan &plan)
{
    m_model->setPlan(plan, m_movable);
    setVisible(m_model->rowCount() > 0);
    if (const VmId moved = std::exchange(m_moved, {}); moved.isValid())
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(moved), WaveModel::Wave));
}

void WaveCard::moveGuest(VmId guest, qsizetype places)
{
    const QList<VmId> order = m_model->orderWith(guest, places);
    if (order == m_model->order())
        return;
    m_moved = guest;
    Q_EMIT sequenceChosen(order);
}

/// Alt and an arrow move the guest of the current row.
bool WaveCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const VmId guest = m_model->guestAt(m_table->currentIndex().row());
    const bool arrow = press->key() == Qt::Key_Up || press->key() == Qt::Key_Down;
    if (!m_movable || !guest.isValid() || !arrow || !press->modifiers().testFlag(Qt::AltModifier))
        return Card::eventFilter(watched, event);
    moveGuest(guest, press->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

void WaveCard::fillRowMenu(QMenu *menu, const QModelIndex &index)
{
    const VmId guest = m_model->guestAt(index.row());
    if (!m_movable || !guest.isValid())
        return;
    const auto add = [&](const QString &text, qsizetype places) {
        QAction *action = menu->addAction(text);
        action->setEnabled(m_model->orderWith(guest, places) != m_model->order());
        connect(action, &QAction::triggered, this, [this, guest, places] { moveGuest(guest, places); });
    };
    add(tr("Earlier"), -1);
    add(tr("Later"), 1);
    add(tr("First of all"), -farAway);
    add(tr("Last of all"), farAway);
}

} // namespace Drydock
