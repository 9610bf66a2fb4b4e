// SPDX-License-Identifier: GPL-3.0-or-later
#include "usagebar.h"

#include "style/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Drydock
{

namespace
{
constexpr int barHeight = 6;
constexpr int textGap = 5;
} // namespace

UsageBar::UsageBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageBar::setParts(const Parts &parts)
{
    if (m_parts == parts)
        return;
    m_parts = parts;
    update();
}

void UsageBar::setTexts(const QString &label, const QString &value)
{
    if (m_label == label && m_value == value)
        return;
    const bool resized = (m_label.isEmpty() && m_value.isEmpty()) != (label.isEmpty() && value.isEmpty());
    m_label = label;
    m_value = value;
    setAccessibleName(value.isEmpty() ? label : tr("%1: %2", "label: value").arg(label, value));
    if (resized)
        updateGeometry();
    update();
}

StateClass UsageBar::stateOfLoad(double fraction)
{
    return fraction >= 0.95 ? StateClass::Error : fraction >= 0.85 ? StateClass::Warning : StateClass::Active;
}

QSize UsageBar::sizeHint() const
{
    const bool words = !m_label.isEmpty() || !m_value.isEmpty();
    return {160, words ? QFontMetrics(Fonts::small()).height() + textGap + barHeight + 4 : barHeight + 4};
}

QSize UsageBar::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void UsageBar::paintBar(QPainter *painter, const QRectF &rect, const Parts &parts)
{
    const Tokens &t = Tokens::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QPainterPath shape;
    const double radius = std::min(3.0, rect.height() / 2);
    shape.addRoundedRect(rect, radius, radius);
    painter->fillPath(shape, t.track);
    const double used = std::clamp(parts.used.value_or(0.0), 0.0, 1.0);
    const double added = std::clamp(parts.added, 0.0, 1.0 - used);
    const auto piece = [&](double from, double length, const QColor &colour) {
        if (length <= 0)
            return;
        QPainterPath part;
        const QRectF box(rect.left() + rect.width() * from, rect.top(), std::max(2.0, rect.width() * length),
                         rect.height());
        part.addRoundedRect(box, std::min(radius, box.width() / 2), radius);
        painter->fillPath(part.intersected(shape), colour);
    };
    piece(0, used, t.colour(parts.state));
    piece(used, added, t.maintenance);
    if (parts.limit) {
        const double x = rect.left() + rect.width() * std::clamp(*parts.limit, 0.0, 1.0);
        painter->fillRect(QRectF(x - 1, rect.top() - 2, 2, rect.height() + 4), t.text);
    }
    painter->restore();
}

void UsageBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    QRectF bar(0, height() - barHeight - 2, width(), barHeight);
    if (!m_label.isEmpty() || !m_value.isEmpty()) {
        painter.setFont(Fonts::small());
        const QFontMetrics metrics(painter.font());
        const QRect line(0, 0, width(), metrics.height());
        const int value = metrics.horizontalAdvance(m_value);
        painter.setPen(t.muted);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_value);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_label, Qt::ElideRight, width() - value - 8));
    } else {
        bar.moveTop((height() - barHeight) / 2.0);
    }
    paintBar(&painter, bar, m_parts);
}

} // namespace Drydock
