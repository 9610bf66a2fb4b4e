// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStyledItemDelegate>

namespace Drydock
{

/// Draws the cells of every table itself from DisplayRole and the roles of items/columns.h: text, state dot and
/// word, usage bar with its number, VM/CT tag, chip.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Style {
        Text,
        Strong, ///< the row's name
        Muted,
        Monospace, ///< ids, addresses, UPIDs
        Number,    ///< right-aligned, tabular figures
        MutedNumber,
        State, ///< dot in the colour of StateRole, then the word
        Bar,   ///< FractionRole as a bar, DisplayRole as number right of it
        Tag,   ///< "VM" or "CT" in DisplayRole drawn as GuestTag
        Chip,  ///< DisplayRole on the soft ground of StateRole
    };

    explicit CellDelegate(int rowHeight, QObject *parent = nullptr);

    void setColumnStyle(int column, Style style);
    Style columnStyle(int column) const { return m_styles.value(column, Style::Text); }
    void setRowHeight(int height) { m_rowHeight = height; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Elided text has itself as tooltip unless the model has one.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    QFont fontOf(Style style, const QStyleOptionViewItem &option) const;
    QHash<int, Style> m_styles;
    int m_rowHeight;
};

} // namespace Drydock
