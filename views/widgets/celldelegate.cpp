// SPDX-License-Identifier: GPL-3.0-or-later
#include "celldelegate.h"

#include "guesttag.h"
#include "items/columns.h"
#include "statchip.h"
#include "style/tokens.h"
#include "usagebar.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Drydock
{

namespace
{

constexpr int margin = 10;

StateClass stateOf(const QModelIndex &index)
{
    const QVariant value = index.data(StateRole);
    return value.isValid() ? value.value<StateClass>() : StateClass::Quiet;
}

/// Dot, plus a shape for those who do not see the colour: error a square on its point, warning a triangle.
void paintSign(QPainter *painter, const QPointF &centre, StateClass state)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Tokens::current().colour(state));
    if (state == StateClass::Error)
        painter->drawPolygon(QPolygonF(
            {centre + QPointF(0, -5), centre + QPointF(5, 0), centre + QPointF(0, 5), centre + QPointF(-5, 0)}));
    else if (state == StateClass::Warning)
        painter->drawPolygon(QPolygonF({centre + QPointF(0, -5), centre + QPointF(5, 4), centre + QPointF(-5, 4)}));
    else
        painter->drawEllipse(centre, 4, 4);
}

} // namespace

CellDelegate::CellDelegate(int rowHeight, QObject *parent) : QStyledItemDelegate(parent), m_rowHeight(rowHeight) {}

void CellDelegate::setColumnStyle(int column, Style style)
{
    m_styles.insert(column, style);
}

QFont CellDelegate::fontOf(Style style, const QStyleOptionViewItem &option) const
{
    QFont font = option.font;
    if (style == Style::Monospace)
        return Fonts::monospace();
    if (style == Style::Strong)
        font.setWeight(QFont::Weight(600));
    return font;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::current();
    const bool enabled = option.state & QStyle::State_Enabled && index.flags() & Qt::ItemIsEnabled;
    const QString text = index.data(Qt::DisplayRole).toString();
    const Style style = columnStyle(index.column());
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();

    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(rect.left() - 2, rect.center().y() - 8, 18, 18);
        box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
        const auto state = check.value<Qt::CheckState>();
        box.state |= state == Qt::Checked            ? QStyle::State_On
                     : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                     : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        rect.setLeft(box.rect.right() + 8);
    }

    const QFont font = fontOf(style, option);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    QColor ink = t.text;
    if (style == Style::Muted || style == Style::MutedNumber)
        ink = t.muted;
    if (!enabled)
        ink = t.faint;
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const bool right = style == Style::Number || style == Style::MutedNumber
                       || (alignment.isValid() && (alignment.toInt() & Qt::AlignRight));
    const auto write = [&](const QRect &where, bool atRight, const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(where,
                          int(Qt::AlignVCenter | (atRight ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, where.width()));
    };

    switch (style) {
    case Style::State:
        if (text.isEmpty())
            break;
        paintSign(painter, QPointF(rect.left() + 5, rect.center().y() + 1), stateOf(index));
        write(rect.adjusted(16, 0, 0, 0), false, ink);
        break;
    case Style::Bar: {
        const QVariant fraction = index.data(FractionRole);
        if (!fraction.isValid()) {
            write(rect, true, t.muted);
            break;
        }
        const int words = metrics.horizontalAdvance(QStringLiteral("100 %")) + 4;
        const int room = rect.width() - std::max(words, metrics.horizontalAdvance(text) + 4) - 6;
        if (room > 16) {
            UsageBar::Parts parts;
            parts.used = fraction.toDouble();
            parts.state = UsageBar::stateOfLoad(*parts.used);
            UsageBar::paintBar(painter, QRectF(rect.left(), rect.center().y() - 2, std::min(room, 120), 6), parts);
        }
        write(rect, true, ink);
        break;
    }
    case Style::Tag:
        if (text == QLatin1StringView("VM") || text == QLatin1StringView("CT"))
            GuestTag::paintTag(painter, rect, text == QLatin1StringView("VM") ? GuestKind::Vm : GuestKind::Ct,
                               option.font);
        else
            write(rect, false, t.muted);
        break;
    case Style::Chip:
        if (!text.isEmpty())
            StatChip::paintChip(painter, rect.adjusted(0, 2, 0, -2), text, stateOf(index), option.font);
        break;
    default: {
        const QVariant state = index.data(StateRole);
        const auto kind = state.isValid() ? state.value<StateClass>() : StateClass::Quiet;
        if (enabled && (kind == StateClass::Error || kind == StateClass::Warning))
            ink = t.colour(kind);
        write(rect, right, ink);
    }
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Style style = columnStyle(index.column());
    const QFontMetrics metrics(fontOf(style, option));
    int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * margin + 4;
    switch (style) {
    case Style::State:
        width += 16;
        break;
    case Style::Bar:
        width = std::max(width + 60, 130);
        break;
    case Style::Tag:
        width = std::max(width, GuestTag::tagSize(option.font).width() + 2 * margin);
        break;
    case Style::Chip:
        width = StatChip::chipWidth(index.data(Qt::DisplayRole).toString(), option.font) + 2 * margin;
        break;
    default:
        break;
    }
    if (index.data(Qt::CheckStateRole).isValid())
        width += 26;
    return {width, std::max(m_rowHeight, metrics.height() + 8)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString own = index.data(Qt::ToolTipRole).toString();
    QString text = own;
    if (own.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        text = index.data(Qt::DisplayRole).toString();
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

} // namespace Drydock
