// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableview.h"

#include "celldelegate.h"
#include "items/csv.h"
#include "session/settings.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

TableView::TableView(const QString &layoutKey, Settings *settings, QWidget *parent)
    : QTreeView(parent), m_layoutKey(layoutKey), m_settings(settings), m_rowHeight(Metrics::rowHeight)
{
    m_cells = new CellDelegate(m_rowHeight, this);
    setItemDelegate(m_cells);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setExpandsOnDoubleClick(false);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(36);
    header()->setFixedHeight(34);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu *menu = columnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(header()->mapToGlobal(at));
    });
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &TableView::refit);
    connect(header(), &QHeaderView::sectionResized, this, [this](int, int before, int after) {
        // A column that is hidden or shown changes from or to 0; the others then share the width anew.
        m_ownWidths = m_ownWidths || (!m_restoring && isVisible() && before > 0 && after > 0);
        saveLayout();
    });
    connect(header(), &QHeaderView::sectionMoved, this, &TableView::saveLayout);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &TableView::saveLayout);
    setAccessibleName(tr("Table"));
}

TableView::~TableView() = default;

void TableView::setModel(QAbstractItemModel *model)
{
    for (const auto &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    m_restoring = true;
    QTreeView::setModel(model);
    m_restoring = false;
    if (!model)
        return;
    const auto refitted = [this] { refit(); };
    m_modelConnections << connect(model, &QAbstractItemModel::rowsInserted, this, refitted)
                       << connect(model, &QAbstractItemModel::rowsRemoved, this, refitted)
                       << connect(model, &QAbstractItemModel::modelReset, this, refitted)
                       << connect(model, &QAbstractItemModel::layoutChanged, this, refitted);
    restoreLayout();
    refit();
}

void TableView::setDefaultWidths(const QList<int> &widths, const QList<int> &flexible)
{
    m_widths = widths;
    m_flexible = flexible;
    header()->setStretchLastSection(false);
    fitColumns();
}

void TableView::fitColumns()
{
    if (m_ownWidths || m_widths.isEmpty())
        return;
    QList<int> shown;
    int wanted = 0;
    int flexible = 0;
    for (int column = 0; column < std::min(int(m_widths.size()), header()->count()); ++column) {
        if (isColumnHidden(column))
            continue;
        shown.append(column);
        wanted += m_widths.at(column);
        if (m_flexible.isEmpty() || m_flexible.contains(column))
            flexible += m_widths.at(column);
    }
    // The scroll bar's place is always left free: rows that come or go must not move columns.
    const int bar = m_grows && m_growsTo == 0 ? 0 : verticalScrollBar()->sizeHint().width();
    const int available = contentsRect().width() - bar;
    m_restoring = true;
    for (const int column : std::as_const(shown)) {
        const int width = m_widths.at(column);
        const bool takesMore = m_flexible.isEmpty() || m_flexible.contains(column);
        if (wanted > available)
            header()->resizeSection(column, std::max(width * 9 / 10, width * available / wanted));
        else if (takesMore && flexible > 0)
            header()->resizeSection(column, width + (available - wanted) * width / flexible);
        else
            header()->resizeSection(column, width);
    }
    m_restoring = false;
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void TableView::setDefaultHidden(const QList<int> &columns)
{
    if (m_restored)
        return;
    m_restoring = true;
    for (const int column : columns)
        setColumnHidden(column, true);
    m_restoring = false;
    fitColumns();
}

void TableView::setRowHeight(int height)
{
    m_rowHeight = height;
    m_cells->setRowHeight(height);
    scheduleDelayedItemsLayout();
}

void TableView::setGrowsWithRows(bool grows, int atMost)
{
    if (m_grows == grows && m_growsTo == atMost)
        return;
    m_grows = grows;
    m_growsTo = atMost;
    setVerticalScrollBarPolicy(grows && atMost == 0 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, grows ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    refit();
}

void TableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TableView::refit()
{
    if (m_grows)
        updateGeometry();
    viewport()->update();
}

QSize TableView::sizeHint() const
{
    if (!m_grows || !model())
        return QTreeView::sizeHint();
    const int all = std::max(1, model()->rowCount());
    const int rows = m_growsTo > 0 ? std::min(all, m_growsTo) : all;
    const int row = std::max(m_rowHeight, QFontMetrics(font()).height() + 8);
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {QTreeView::sizeHint().width(), (isHeaderHidden() ? 0 : header()->height()) + rows * row + bar + 2};
}

QSize TableView::minimumSizeHint() const
{
    return m_grows ? QSize(120, sizeHint().height()) : QSize(120, 96);
}

void TableView::restoreLayout()
{
    m_restored = false;
    m_ownWidths = false;
    if (!m_settings || m_layoutKey.isEmpty())
        return;
    const QByteArray saved = m_settings->layout(u"columns/"_s + m_layoutKey).toByteArray();
    m_restoring = true;
    m_restored = !saved.isEmpty() && header()->restoreState(saved);
    m_ownWidths = m_restored && m_settings->layout(u"widths/"_s + m_layoutKey).toBool();
    m_restoring = false;
}

void TableView::saveLayout()
{
    // Only what the user did on a visible table is kept.
    if (m_restoring || !m_settings || m_layoutKey.isEmpty() || !isVisible())
        return;
    m_settings->setLayout(u"columns/"_s + m_layoutKey, header()->saveState());
    m_settings->setLayout(u"widths/"_s + m_layoutKey, m_ownWidths);
}

QString TableView::textOfRows(bool csv, bool all) const
{
    if (!model())
        return {};
    QList<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    if (all || rows.isEmpty())
        rows = allRows(*model());
    else
        std::ranges::sort(rows, [this](const QModelIndex &a, const QModelIndex &b) {
            return visualRect(a).top() < visualRect(b).top();
        });
    return tableText(*model(), rows, columns, csv ? TableFormat::Csv : TableFormat::Tsv, true);
}

void TableView::copySelection()
{
    QGuiApplication::clipboard()->setText(textOfRows(false, false));
}

void TableView::exportCsv()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export table"), u"%1.csv"_s.arg(m_layoutKey.section(u'/', -1)), tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(textOfRows(true, true).toUtf8()) < 0 || !file.commit())
        QMessageBox::warning(this, tr("Export table"),
                             tr("The table could not be written to %1: %2.").arg(path, file.errorString()));
}

QMenu *TableView::columnMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            if (on && columnWidth(column) < 40)
                resizeColumnToContents(column);
            fitColumns();
            saveLayout();
        });
    }
    return menu;
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!model())
        return;
    QModelIndex index = indexAt(event->pos());
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        index = currentIndex();
        where = viewport()->mapToGlobal(visualRect(index).bottomLeft() + QPoint(20, 0));
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT rowMenuRequested(menu, index);
    if (!menu->isEmpty())
        menu->addSeparator();
    if (index.isValid()) {
        const QString cell = index.data(Qt::DisplayRole).toString();
        QAction *copyCell = menu->addAction(tr("Copy Cell"));
        copyCell->setEnabled(!cell.isEmpty());
        connect(copyCell, &QAction::triggered, this, [cell] { QGuiApplication::clipboard()->setText(cell); });
    }
    QAction *copyRows = menu->addAction(icon(u"copy"_s), tr("Copy Rows"));
    copyRows->setShortcut(QKeySequence::Copy);
    connect(copyRows, &QAction::triggered, this, &TableView::copySelection);
    connect(menu->addAction(tr("Copy as CSV")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(textOfRows(true, false)); });
    connect(menu->addAction(icon(u"export"_s), tr("Export CSV…")), &QAction::triggered, this, &TableView::exportCsv);
    QMenu *columns = columnMenu(menu);
    columns->setTitle(tr("Columns"));
    columns->setIcon(icon(u"columns"_s));
    menu->addMenu(columns);
    menu->popup(where);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape && selectionModel() && selectionModel()->hasSelection()) {
        clearSelection();
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(Tokens::current().muted);
    painter.setFont(Fonts::body());
    painter.drawText(viewport()->rect().adjusted(16, 0, -16, 0), int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
}

void TableView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::current();
    const bool selected = selectionModel() && selectionModel()->isSelected(index);
    const bool hasChildren = model()->hasChildren(index);
    if (selected)
        painter->fillRect(option.rect, t.accentSoft);
    else if (hasChildren)
        painter->fillRect(option.rect, t.dark ? t.raised : t.window);
    else if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        painter->fillRect(option.rect, t.window);
    QTreeView::drawRow(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
}

void TableView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    QStyleOption option;
    option.rect = QRect(rect.right() - 15, rect.top(), 16, rect.height());
    option.state = QStyle::State_Children | (isExpanded(index) ? QStyle::State_Open : QStyle::State_None);
    style()->drawPrimitive(QStyle::PE_IndicatorBranch, &option, painter, this);
}

} // namespace Drydock
