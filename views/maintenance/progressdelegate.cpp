// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressdelegate.h"

#include "items/columns.h"
#include "style/tokens.h"
#include "widgets/usagebar.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace Drydock
{

namespace
{

/// The text in at most two lines; the second one ends in an ellipsis if there is more.
QStringList twoLines(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid()) {
        layout.endLayout();
        return {text};
    }
    line.setLineWidth(width);
    const int end = line.textStart() + line.textLength();
    layout.endLayout();
    if (end >= text.size())
        return {text};
    return {text.left(end).trimmed(), QFontMetricsF(font).elidedText(text.mid(end), Qt::ElideRight, width)};
}

} // namespace

ProgressDelegate::ProgressDelegate(int rowHeight, QObject *parent) : QStyledItemDelegate(parent), m_rowHeight(rowHeight)
{
}

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::current();
    const auto state = StateClass(index.data(StateRole).toInt());
    const QFont font = Fonts::body();
    const QRectF cell = QRectF(option.rect).adjusted(8, 4, -8, -4);
    const QVariant fraction = index.data(FractionRole);
    const QString text = index.data().toString();
    painter->save();
    painter->setFont(font);
    painter->setPen(state == StateClass::Error ? tokens.error : tokens.text);
    if (fraction.isValid()) {
        const QRectF line(cell.left(), cell.top(), cell.width(), cell.height() - 10);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width()));
        UsageBar::Parts parts;
        parts.used = fraction.toDouble();
        parts.state = state;
        painter->setRenderHint(QPainter::Antialiasing);
        UsageBar::paintBar(painter, QRectF(cell.left(), cell.bottom() - 8, std::min(cell.width(), 240.0), 6), parts);
    } else {
        const QStringList lines = twoLines(text, font, cell.width());
        const qreal height = QFontMetricsF(font).lineSpacing();
        qreal y = cell.center().y() - height * qreal(lines.size()) / 2;
        for (const QString &line : lines) {
            painter->drawText(QRectF(cell.left(), y, cell.width(), height), Qt::AlignVCenter | Qt::AlignLeft, line);
            y += height;
        }
    }
    painter->restore();
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {260, m_rowHeight};
}

bool ProgressDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data().toString(), view);
    return true;
}

} // namespace Drydock
