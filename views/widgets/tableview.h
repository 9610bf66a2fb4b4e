// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

class QMenu;

namespace Drydock
{

class CellDelegate;
class Settings;

/// Every table and tree: uniform 28 px rows, our header, cells drawn by CellDelegate, Ctrl+C copies the selected
/// rows as tab-separated text, CSV by the context menu, columns can be hidden and moved and are remembered.
class TableView : public QTreeView
{
    Q_OBJECT

public:
    /// layoutKey: under it columns are remembered; empty = they are not.
    TableView(const QString &layoutKey, Settings *settings, QWidget *parent = nullptr);
    ~TableView() override;

    CellDelegate *cells() const { return m_cells; }

    void setModel(QAbstractItemModel *model) override;
    /// Widths used until the user changes them. In a narrow table all give way by a tenth at most, then it scrolls;
    /// what a wide one has left goes to the `flexible` columns (to all, if there are none). Call after setModel.
    void setDefaultWidths(const QList<int> &widths, const QList<int> &flexible = {});
    /// Columns hidden until the user shows them. Call after setModel.
    void setDefaultHidden(const QList<int> &columns);
    /// Row height other than 28 px (roomy tables of two lines).
    void setRowHeight(int height);
    int rowHeight() const { return m_rowHeight; }
    /// Fits the height to the rows (for short tables in cards); no vertical scroll bar then. With `atMost` rows the
    /// table stops growing and scrolls.
    void setGrowsWithRows(bool grows, int atMost = 0);
    /// Drawn in the middle while the model has no rows.
    void setEmptyText(const QString &text);

    /// Selected rows (all rows if none is selected), visible columns in visual order, with a header line: CSV for
    /// programs (raw numbers), else tab-separated as shown.
    QString textOfRows(bool csv, bool all) const;
    void copySelection();
    /// Asks for a file name and writes all rows.
    void exportCsv();
    QMenu *columnMenu(QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Before the context menu is shown: add the row's actions at its top.
    void rowMenuRequested(QMenu *menu, const QModelIndex &index);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restoreLayout();
    void saveLayout();
    void refit();
    void fitColumns();

    QString m_layoutKey;
    Settings *m_settings;
    CellDelegate *m_cells;
    int m_rowHeight;
    bool m_grows = false;
    int m_growsTo = 0;        ///< rows; 0 = all
    bool m_restored = false;  ///< columns are hidden, ordered and sorted as the user left them
    bool m_ownWidths = false; ///< the user dragged a column's edge: widths are left alone
    bool m_restoring = false;
    QList<int> m_widths;
    QList<int> m_flexible;
    QString m_emptyText;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace Drydock
