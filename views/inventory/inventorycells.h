// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"
#include "items/columns.h"
#include "widgets/celldelegate.h"

#include <QFont>
#include <QFontMetrics>
#include <QHash>
#include <QPixmap>
#include <QStaticText>

namespace Drydock
{

class InventoryView;

/// Cells of the inventory, drawn for a poll that repaints all of them: shaped texts and the small pictures (tag,
/// dot, bar) are kept from one frame to the next, since most are the same. Looks like CellDelegate, whose parts it
/// draws with. Those of a group that its title runs over stay empty; the view draws the title.
class InventoryCells : public CellDelegate
{
    Q_OBJECT

public:
    InventoryCells(int rowHeight, InventoryView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    enum class Face { Body, Strong, Monospace };
    struct Text {
        QStaticText shaped;
        int width = 0;
    };
    /// Forgets what was kept when font, scheme or scale are no longer those it was made for.
    void follow(const QStyleOptionViewItem &option) const;
    const Text &textFor(Face face, const QString &text, int room) const;
    void write(QPainter *painter, Face face, const QString &text, const QRect &room, bool atRight,
               const QColor &colour) const;
    void drawBar(QPainter *painter, const QRect &rect, const QModelIndex &index, const QString &text) const;
    void drawTag(QPainter *painter, const QRect &rect, GuestKind kind, const QFont &font) const;
    void drawSign(QPainter *painter, const QRect &rect, StateClass state) const;
    QPixmap canvas(const QSize &size) const;

    InventoryView *m_view;
    mutable QFont m_font;
    mutable bool m_dark = false;
    mutable qreal m_scale = 0;
    mutable QFont m_faces[3];
    mutable QFontMetrics m_metrics[3];
    mutable int m_percentWidth = 0;
    mutable QHash<std::pair<int, QString>, Text> m_texts;
    mutable QHash<quint64, QPixmap> m_pictures;
};

} // namespace Drydock
