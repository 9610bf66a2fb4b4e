// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinebar.h"

#include "operations/wording.h"
#include "style/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace Drydock
{

namespace
{

constexpr int barHeight = 14;
constexpr double gapBetween = 2;
constexpr double least = 68; ///< so that the shortest part can still be named

QString partLine(const MoveForecast::Part &part)
{
    return part.bytes > 0 ? QCoreApplication::translate("Drydock::TimelineBar", "%1 · %2", "how many bytes, how long")
                                .arg(bytesText(part.bytes), durationText(part.seconds))
                          : durationText(part.seconds);
}

} // namespace

TimelineBar::TimelineBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimelineBar::setForecast(const MoveForecast &forecast, double longest)
{
    m_forecast = forecast;
    m_longest = longest;
    QStringList words;
    for (const MoveForecast::Part &part : forecast.parts)
        words.append(tr("%1: %2", "a part of a move, its length").arg(movePartText(part.kind), partLine(part)));
    setAccessibleName(tr("Timeline of %1").arg(forecast.name));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

QSize TimelineBar::sizeHint() const
{
    return {420, barHeight + 2 * QFontMetrics(Fonts::small()).lineSpacing() + 4};
}

QSize TimelineBar::minimumSizeHint() const
{
    return {260, sizeHint().height()};
}

QList<double> TimelineBar::widths(double room) const
{
    const double all = std::max(m_forecast.seconds(), 0.001);
    const double share = m_longest > 0 ? std::clamp(all / m_longest, 0.3, 1.0) : 1;
    const double count = double(m_forecast.parts.size());
    const double smallest = std::min(least, room * share / std::max(count, 1.0));
    const double rest = std::max(room * share - count * smallest - (count - 1) * gapBetween, 0.0);
    QList<double> result;
    for (const MoveForecast::Part &part : m_forecast.parts)
        result.append(smallest + rest * part.seconds / all);
    return result;
}

void TimelineBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = Fonts::small();
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    double x = 0;
    const QList<double> all = widths(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const MoveForecast::Part &part = m_forecast.parts.at(i);
        const QRectF bar(x, 0, all.at(i), barHeight);
        const QColor colour = part.away ? tokens.warn : tokens.accent;
        QPainterPath shape;
        shape.addRoundedRect(bar, 4, 4);
        painter.fillPath(shape, part.away ? tokens.warnSoft : tokens.accentSoft);
        if (part.away)
            painter.fillPath(shape, QBrush(colour, Qt::BDiagPattern));
        painter.setPen(QPen(colour, 1));
        painter.drawPath(shape);
        const double room = i + 1 == all.size() ? std::max(width() - x, all.at(i)) : all.at(i);
        const auto line = [&](int row, const QString &text, const QColor &ink) {
            painter.setPen(ink);
            painter.drawText(QRectF(x, barHeight + 3 + row * metrics.lineSpacing(), room, metrics.lineSpacing()),
                             int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                             metrics.elidedText(text, Qt::ElideRight, room - 4));
        };
        line(0, movePartText(part.kind), tokens.text);
        line(1, partLine(part), tokens.muted);
        x += all.at(i) + gapBetween;
    }
}

} // namespace Drydock
