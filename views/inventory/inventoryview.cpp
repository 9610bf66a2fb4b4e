// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventoryview.h"

#include "inventorycells.h"
#include "session/settings.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QDrag>
#include <QDropEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int indent = 16;

QStringList draggedGuests(const QMimeData &dragged)
{
    return QString::fromUtf8(dragged.data(u"application/x-drydock-guests"_s)).split(u' ', Qt::SkipEmptyParts);
}

/// Guests on the move: their sids, parted by spaces.
QString guestsMimeType()
{
    return u"application/x-drydock-guests"_s;
}

bool isGroup(const QModelIndex &index)
{
    return index.data(KindRole).toInt() != int(ItemKind::Guest);
}

} // namespace

InventoryView::InventoryView(InventoryModel *model, Settings *settings, QWidget *parent)
    : TableView(u"inventory"_s, settings, parent), m_inventory(model)
{
    setItemDelegate(new InventoryCells(rowHeight(), this));
    setIndentation(indent);
    setAccessibleName(tr("Nodes and guests"));
    setModel(model);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    arrangeColumns(settings);
    setSortingEnabled(true);
    expandAll();
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_collapsed.insert(index.data(KeyRole).toString());
        Q_EMIT visibleRowsChanged();
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_collapsed.remove(index.data(KeyRole).toString());
        Q_EMIT visibleRowsChanged();
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &InventoryView::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &InventoryView::restore);
    connect(model, &QAbstractItemModel::rowsInserted, this, &InventoryView::expandNew);
    connect(model, &QAbstractItemModel::layoutChanged, this, &InventoryView::visibleRowsChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_restoring)
            Q_EMIT selectedKeysChanged();
    });
    connect(header(), &QHeaderView::sectionMoved, this, &InventoryView::followFirstColumn);
    connect(header(), &QHeaderView::sectionResized, this, [this](int, int before, int after) {
        if ((before == 0) != (after == 0))
            followFirstColumn();
    });
}

void InventoryView::arrangeColumns(Settings *settings)
{
    using enum InventoryColumn;
    setDefaultWidths({96, 44, 70, 88, 96, 130, 64, 130, 66, 70, 104, 120, 80, 110},
                     {int(Name), int(Address), int(Bridge), int(Ha), int(Tags)});
    setDefaultHidden({int(Node), int(Tags), int(Lock), int(Disk)});
    if (!settings || settings->layout(u"columns/inventory"_s).toByteArray().isEmpty()) {
        header()->moveSection(header()->visualIndex(int(Kind)), 0);
        header()->moveSection(header()->visualIndex(int(Id)), 1);
        header()->setSortIndicator(int(Name), Qt::AscendingOrder);
    }
    followFirstColumn();
}

void InventoryView::followFirstColumn()
{
    m_underTitle.clear();
    bool first = true;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        if (first)
            setTreePosition(column);
        first = false;
        if (column != int(InventoryColumn::Kind) && column != int(InventoryColumn::Id)
            && column != int(InventoryColumn::Name))
            break;
        m_underTitle.append(column);
    }
    viewport()->update();
}

bool InventoryView::isUnderTitle(int column) const
{
    return m_underTitle.contains(column);
}

void InventoryView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    TableView::drawRow(painter, option, index);
    if (!m_fits.isEmpty() || m_dropTarget.isValid())
        drawFit(painter, option.rect, index.siblingAtColumn(0));
    if (!m_underTitle.isEmpty() && isGroup(index))
        drawTitle(painter, option, index);
}

void InventoryView::drawTitle(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int left = columnViewportPosition(m_underTitle.first());
    const int right = columnViewportPosition(m_underTitle.last()) + columnWidth(m_underTitle.last());
    const Tokens &t = Tokens::current();
    const QRect room(left + indent + 4, option.rect.top(), right - left - indent - 8, option.rect.height());
    QFont font = option.font;
    font.setWeight(QFont::Weight(600));
    const QString title = index.siblingAtColumn(int(InventoryColumn::Name)).data().toString();
    painter->setFont(font);
    painter->setPen(t.text);
    const QFontMetrics metrics(font);
    const QString elided = metrics.elidedText(title, Qt::ElideRight, room.width());
    painter->drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, elided);
    const QRect rest = room.adjusted(metrics.horizontalAdvance(elided) + 10, 0, 0, 0);
    const QString count = tr("%n guest(s)", nullptr, m_inventory->rowCount(index.siblingAtColumn(0)));
    painter->setFont(option.font);
    painter->setPen(t.muted);
    if (rest.width() >= QFontMetrics(option.font).horizontalAdvance(count))
        painter->drawText(rest, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, count);
}

QStringList InventoryView::selectedKeys() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, [](const QModelIndex &a, const QModelIndex &b) {
        const auto place = [](const QModelIndex &i) {
            return i.parent().isValid() ? std::pair(i.parent().row(), i.row()) : std::pair(i.row(), -1);
        };
        return place(a) < place(b);
    });
    QStringList keys;
    for (const QModelIndex &row : std::as_const(rows)) {
        const QString key = row.data(KeyRole).toString();
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

QList<GuestKey> InventoryView::selectedGuests() const
{
    QList<GuestKey> guests;
    for (const auto keys = selectedKeys(); const QString &key : keys) {
        if (const auto guest = GuestKey::fromSid(key))
            guests.append(*guest);
    }
    return guests;
}

QList<GuestKey> InventoryView::visibleGuests() const
{
    QList<GuestKey> guests;
    const int bottom = viewport()->height();
    for (QModelIndex index = indexAt(QPoint(1, 1)); index.isValid(); index = indexBelow(index)) {
        if (visualRect(index).top() > bottom)
            break;
        if (const GuestState *guest = m_inventory->guestAt(index))
            guests.append(guest->key);
    }
    return guests;
}

bool InventoryView::showKey(const QString &key)
{
    const QModelIndex index = m_inventory->indexOf(key);
    if (!index.isValid())
        return false;
    if (index.parent().isValid())
        expand(index.parent());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void InventoryView::remember()
{
    m_remembered.selected = selectedKeys();
    m_remembered.current = currentIndex().data(KeyRole).toString();
    m_remembered.top = indexAt(QPoint(1, 1)).data(KeyRole).toString();
    m_restoring = true;
}

void InventoryView::restore()
{
    expandNew({}, 0, m_inventory->rowCount() - 1);
    QItemSelection selection;
    for (const QString &key : std::as_const(m_remembered.selected)) {
        const QModelIndex index = m_inventory->indexOf(key);
        if (index.isValid())
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QModelIndex current = m_inventory->indexOf(m_remembered.current);
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    const QModelIndex top = m_inventory->indexOf(m_remembered.top);
    if (top.isValid())
        scrollTo(top, PositionAtTop);
    m_restoring = false;
    if (selectedKeys() != m_remembered.selected)
        Q_EMIT selectedKeysChanged();
    Q_EMIT visibleRowsChanged();
}

void InventoryView::expandNew(const QModelIndex &parent, int first, int last)
{
    if (!parent.isValid() && m_inventory->grouping() != Grouping::None) {
        for (int row = first; row <= last; ++row) {
            const QModelIndex group = m_inventory->index(row, 0);
            if (!m_collapsed.contains(group.data(KeyRole).toString()))
                expand(group);
        }
    }
    if (!m_restoring)
        Q_EMIT visibleRowsChanged();
}

void InventoryView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // For a range QTreeView looks every one of its rows up to find what to repaint. Rows are of one height and have
    // no editors here: painting what is seen is all there is to do.
    if (topLeft.row() == bottomRight.row())
        TableView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

void InventoryView::scrollContentsBy(int dx, int dy)
{
    TableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT visibleRowsChanged();
}

void InventoryView::startDrag(Qt::DropActions)
{
    QStringList guests;
    for (const auto selected = selectedGuests(); const GuestKey &guest : selected)
        guests.append(guest.sid());
    if (guests.isEmpty())
        return;
    auto *dragged = new QMimeData;
    dragged->setData(guestsMimeType(), guests.join(u' ').toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(icon(u"migrate"_s).pixmap(20));
    drag->exec(Qt::MoveAction);
}

/// The node a drop at this place means: the node's row, or that of a guest it runs.
QModelIndex InventoryView::nodeAt(const QPoint &at) const
{
    QModelIndex row = indexAt(at).siblingAtColumn(0);
    if (row.parent().isValid())
        row = row.parent();
    return row.data(KindRole).toInt() == int(ItemKind::Node) && row.isValid() ? row : QModelIndex();
}

void InventoryView::markTarget(const QModelIndex &node)
{
    if (m_dropTarget == node)
        return;
    m_dropTarget = node;
    viewport()->update();
}

void InventoryView::beginJudging(const QMimeData &dragged)
{
    m_fits.clear();
    if (!m_judge)
        return;
    for (const auto fits = m_judge(draggedGuests(dragged)); const NodeFit &fit : fits)
        m_fits.insert(u"node/"_s + fit.node.text(), fit);
    viewport()->update();
}

void InventoryView::endJudging()
{
    m_fits.clear();
    QToolTip::hideText();
    markTarget({});
    viewport()->update();
}

const NodeFit *InventoryView::fitOf(const QModelIndex &node) const
{
    const auto found = m_fits.constFind(node.data(KeyRole).toString());
    return found == m_fits.cend() ? nullptr : &found.value();
}

/// Nodes that can take the dragged guests stand out; the others step back.
void InventoryView::drawFit(QPainter *painter, const QRect &row, const QModelIndex &node) const
{
    const Tokens &tokens = Tokens::current();
    const NodeFit *fit = fitOf(node);
    const QRect frame = row.adjusted(0, 0, -1, -1);
    if (fit && !fit->canBeChosen()) {
        QColor veil = tokens.surface;
        veil.setAlphaF(0.6F);
        painter->fillRect(row, veil);
    } else if (fit) {
        painter->setPen(QPen(fit->isPossible() ? tokens.ok : tokens.warn, 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(frame);
    }
    if (m_dropTarget.isValid() && node == m_dropTarget) {
        const bool refused = fit && !fit->canBeChosen();
        painter->setPen(QPen(refused ? tokens.error : tokens.accent, refused ? 1 : 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(frame);
    }
}

void InventoryView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(event->mimeData()->hasFormat(guestsMimeType()));
    if (event->isAccepted())
        beginJudging(*event->mimeData());
}

void InventoryView::dragMoveEvent(QDragMoveEvent *event)
{
    TableView::dragMoveEvent(event); // scrolls at the edges
    const QModelIndex node =
        event->mimeData()->hasFormat(guestsMimeType()) ? nodeAt(event->position().toPoint()) : QModelIndex();
    markTarget(node);
    const NodeFit *fit = fitOf(node);
    event->setAccepted(node.isValid() && (!fit || fit->canBeChosen()));
    if (!fit) {
        QToolTip::hideText();
        return;
    }
    const QString reason = fitReasonText(*fit);
    const QString title =
        tr("%1: %2", "a node, whether it can take the guests").arg(fit->node.text(), fitVerdictText(*fit));
    QToolTip::showText(viewport()->mapToGlobal(event->position().toPoint()) + QPoint(12, 12),
                       reason.isEmpty() ? title : title + u'\n' + reason, viewport());
}

void InventoryView::dragLeaveEvent(QDragLeaveEvent *event)
{
    endJudging();
    TableView::dragLeaveEvent(event);
}

void InventoryView::dropEvent(QDropEvent *event)
{
    const QModelIndex node = nodeAt(event->position().toPoint());
    const NodeFit *fit = fitOf(node);
    const bool refused = fit && !fit->canBeChosen();
    endJudging();
    stopAutoScroll();
    setState(NoState);
    if (!node.isValid() || refused || !event->mimeData()->hasFormat(guestsMimeType()))
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT guestsDropped(draggedGuests(*event->mimeData()), node.data(KeyRole).toString().section(u'/', 1),
                         event->modifiers().testFlag(Qt::ShiftModifier));
}

void InventoryView::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    Q_EMIT visibleRowsChanged();
}

} // namespace Drydock
