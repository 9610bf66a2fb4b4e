// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/inventorymodel.h"
#include "operations/nodefit.h"
#include "widgets/tableview.h"

#include <QSet>

#include <functional>

namespace Drydock
{

/// The tree of the inventory. Keeps selection, current row, collapsed groups and the first visible row by key over
/// every change of the model, resets included.
class InventoryView : public TableView
{
    Q_OBJECT

public:
    InventoryView(InventoryModel *model, Settings *settings, QWidget *parent = nullptr);

    InventoryModel *inventory() const { return m_inventory; }
    /// Keys of the selected rows in the order they are shown.
    QStringList selectedKeys() const;
    QList<GuestKey> selectedGuests() const;
    /// Guests whose rows are on the screen now.
    QList<GuestKey> visibleGuests() const;
    /// Selects and shows one row; false when it is not there.
    bool showKey(const QString &key);
    /// Whether a group's title is drawn over this column.
    bool isUnderTitle(int column) const;

    /// Judges where dragged guests ("vm:101", …) could be dropped. Without it every node takes them.
    using DropJudge = std::function<QList<NodeFit>(const QStringList &guests)>;
    void setDropJudge(DropJudge judge) { m_judge = std::move(judge); }

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

Q_SIGNALS:
    void selectedKeysChanged();
    /// Other rows came into view: by scrolling, resizing or changes.
    void visibleRowsChanged();
    /// Guests ("vm:101", …) were dropped on a node or on a guest that it runs; atOnce: with Shift held.
    void guestsDropped(const QStringList &guests, const QString &node, bool atOnce);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeColumns(Settings *settings);
    void followFirstColumn();
    void drawTitle(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QModelIndex nodeAt(const QPoint &at) const;
    void markTarget(const QModelIndex &node);
    void beginJudging(const QMimeData &dragged);
    void endJudging();
    /// nullptr while nothing is dragged, or for a row that is no node.
    const NodeFit *fitOf(const QModelIndex &node) const;
    void drawFit(QPainter *painter, const QRect &row, const QModelIndex &node) const;
    void remember();
    void restore();
    void expandNew(const QModelIndex &parent, int first, int last);

    struct Remembered {
        QStringList selected;
        QString current;
        QString top;
    };
    InventoryModel *m_inventory;
    QSet<QString> m_collapsed;
    QList<int> m_underTitle; ///< columns that a group's title is drawn over, in visual order
    Remembered m_remembered;
    QPersistentModelIndex m_dropTarget; ///< the node under the dragged guests
    DropJudge m_judge;
    QHash<QString, NodeFit> m_fits; ///< by the node's key, while guests are dragged
    bool m_restoring = false;
};

} // namespace Drydock
