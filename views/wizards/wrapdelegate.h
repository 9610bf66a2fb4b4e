// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Drydock
{

/// Small text over up to two lines of a row: for sentences that one line would cut.
class WrapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Level { Text, Muted };

    WrapDelegate(Level level, int rowHeight, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Cut text has itself as tooltip unless the model has one.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    Level m_level;
    int m_rowHeight;
};

} // namespace Drydock
