// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrapdelegate.h"

#include "items/columns.h"
#include "style/tokens.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace Drydock
{

namespace
{

constexpr int mostLines = 2;

/// The lines as they fit; the last one is elided. True: everything fitted.
bool wrapText(const QString &text, const QFont &font, qreal width, QStringList &lines)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    bool whole = false;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        whole = end >= text.size();
        const bool cut = !whole && i + 1 == mostLines;
        lines.append(cut ? metrics.elidedText(text.sliced(line.textStart()), Qt::ElideRight, width)
                         : text.sliced(line.textStart(), line.textLength()).trimmed());
        if (whole)
            break;
    }
    layout.endLayout();
    return whole;
}

QRectF roomOf(const QRect &cell)
{
    return QRectF(cell).adjusted(8, 0, -8, 0);
}

} // namespace

WrapDelegate::WrapDelegate(Level level, int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent), m_level(level), m_rowHeight(rowHeight)
{
}

void WrapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::current();
    const QRectF room = roomOf(option.rect);
    const QFont font = Fonts::small();
    QStringList lines;
    wrapText(index.data().toString(), font, room.width(), lines);
    const qreal height = std::ceil(QFontMetricsF(font).height());
    qreal top = room.center().y() - height * qreal(lines.size()) / 2;
    painter->save();
    painter->setFont(font);
    painter->setPen(m_level == Level::Muted ? tokens.muted : tokens.text);
    for (const QString &line : std::as_const(lines)) {
        painter->drawText(QRectF(room.left(), top, room.width(), height),
                          int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, line);
        top += height;
    }
    painter->restore();
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {QFontMetrics(Fonts::small()).horizontalAdvance(index.data().toString()) / mostLines + 24, m_rowHeight};
}

bool WrapDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const QString text = index.data().toString();
    QStringList lines;
    const bool own = !index.data(Qt::ToolTipRole).toString().isEmpty();
    if (event->type() == QEvent::ToolTip && !own
        && !wrapText(text, Fonts::small(), roomOf(option.rect).width(), lines)) {
        QToolTip::showText(event->globalPos(), text, view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace Drydock
