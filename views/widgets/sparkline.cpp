// SPDX-License-Identifier: GPL-3.0-or-later
#include "sparkline.h"

#include "style/tokens.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Drydock
{

Sparkline::Sparkline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setPoints(const QList<Point> &points)
{
    if (m_points == points)
        return;
    m_points = points;
    update();
}

void Sparkline::setMaximum(double maximum)
{
    m_maximum = maximum;
    update();
}

void Sparkline::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    update();
}

void Sparkline::setFormatter(std::function<QString(double)> formatter)
{
    m_formatter = std::move(formatter);
}

QSize Sparkline::sizeHint() const
{
    return {160, 52};
}

double Sparkline::top() const
{
    double largest = m_maximum;
    if (largest <= 0)
        for (const Point &point : m_points)
            largest = std::max(largest, point.value.value_or(0));
    return largest > 0 ? largest : 1;
}

void Sparkline::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    const bool any = std::ranges::any_of(m_points, [](const Point &p) { return p.value.has_value(); });
    const QRectF area = QRectF(rect()).adjusted(0, 2, 0, -1);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), t.line);
    if (!any || m_points.size() < 2) {
        painter.setFont(Fonts::small());
        painter.setPen(t.muted);
        painter.drawText(rect(), Qt::AlignCenter, m_placeholder);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const double highest = top();
    const double from = double(m_points.first().time);
    const double span = std::max(1.0, double(m_points.last().time) - from);
    const auto place = [&](const Point &p) {
        return QPointF(area.left() + (double(p.time) - from) / span * area.width(),
                       area.bottom() - std::clamp(*p.value / highest, 0.0, 1.0) * area.height());
    };
    QColor ground = t.accent;
    ground.setAlphaF(0.13f);
    QPolygonF piece;
    const auto finish = [&] {
        if (piece.size() > 1) {
            QPolygonF filled = piece;
            filled << QPointF(piece.last().x(), area.bottom()) << QPointF(piece.first().x(), area.bottom());
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawPolygon(filled);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.accent, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(piece);
        }
        piece.clear();
    };
    for (const Point &point : std::as_const(m_points)) {
        if (point.value)
            piece << place(point);
        else
            finish();
    }
    finish();
}

bool Sparkline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_points.size() < 2)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const double span = double(m_points.last().time - m_points.first().time);
    const double time = double(m_points.first().time) + span * help->pos().x() / std::max(1, width());
    const auto nearest =
        std::ranges::min_element(m_points, {}, [time](const Point &p) { return std::abs(double(p.time) - time); });
    const QLocale locale;
    const QString when = locale.toString(QDateTime::fromSecsSinceEpoch(nearest->time).time(), QLocale::ShortFormat);
    QString value = tr("not recorded");
    if (nearest->value)
        value =
            m_formatter ? m_formatter(*nearest->value) : tr("%1 %").arg(locale.toString(*nearest->value * 100, 'f', 0));
    QToolTip::showText(help->globalPos(), tr("%1 · %2", "time · value").arg(when, value), this);
    return true;
}

} // namespace Drydock
