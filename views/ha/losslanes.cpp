// SPDX-License-Identifier: GPL-3.0-or-later
#include "losslanes.h"

#include "operations/losswording.h"
#include "operations/words.h"
#include "style/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace Drydock
{

namespace
{

constexpr int laneHeight = 20;
constexpr double tickWidth = 76; ///< "2 m 30 s"
constexpr int laneBarHeight = 10;
constexpr int laneNamesWidth = 130;
constexpr int laneAxisHeight = 20;
constexpr qsizetype lanesAtMost = 14;

/// When the guest goes down; those outside HA are in no event, but go with their node.
int wentDown(const LossForecast &forecast, const GuestLoss &loss)
{
    using Code = Prediction::Happening::Code;
    for (const LossEvent &event : forecast.events) {
        const bool withNode = event.what.code == Code::NodeOff && event.what.node == loss.from;
        if (withNode || (event.what.code == Code::ServiceLost && event.what.sid == loss.guest.sid()))
            return event.min;
    }
    return 0;
}

/// Between two ticks: a round number of seconds, so that their words fit.
int laneTickStep(int end, double width)
{
    const int most = std::max(1, int(width / tickWidth));
    constexpr std::array steps{10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400};
    for (const int step : steps) {
        if (end / step <= most)
            return step;
    }
    return steps.back();
}

} // namespace

LossLanes::LossLanes(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("When guests run again"));
}

void LossLanes::setForecast(const LossForecast &forecast)
{
    using Fate = GuestLoss::Fate;
    QList<Lane> lanes;
    int end = 60;
    int more = 0;
    QStringList described;
    for (const GuestLoss &loss : forecast.guests) {
        if (loss.fate == Fate::Unaffected || loss.fate == Fate::Moves || loss.reason == GuestLoss::Reason::NotWanted)
            continue;
        if (lanes.size() == lanesAtMost) {
            ++more;
            continue;
        }
        Lane lane;
        lane.name = guestWords(loss.guest, loss.name);
        lane.text = fateText(loss);
        if (const QString time = fateTimeText(loss); !time.isEmpty())
            //: What becomes of a guest, and after how long
            lane.text = tr("%1, after %2").arg(lane.text, time);
        lane.from = wentDown(forecast, loss);
        lane.min = loss.startsMin;
        lane.max = loss.startsMax;
        lane.isBack = loss.fate == Fate::Restarts;
        end = std::max({end, lane.from, lane.min.value_or(0), lane.max.value_or(0)});
        //: A guest and what becomes of it
        described.append(tr("%1: %2").arg(lane.name, lane.text));
        lanes.append(lane);
    }
    end += end / 6;
    if (m_lanes == lanes && m_more == more && m_end == end)
        return;
    m_lanes = lanes;
    m_more = more;
    m_end = end;
    setAccessibleDescription(described.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize LossLanes::sizeHint() const
{
    return {480, int(m_lanes.size()) * laneHeight + laneAxisHeight + (m_more > 0 ? laneHeight : 0)};
}

QSize LossLanes::minimumSizeHint() const
{
    return {280, sizeHint().height()};
}

QRectF LossLanes::barOf(int lane) const
{
    return {double(laneNamesWidth), lane * laneHeight + (laneHeight - laneBarHeight) / 2.0,
            std::max(40.0, double(width() - laneNamesWidth - 4)), double(laneBarHeight)};
}

void LossLanes::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Fonts::small());
    const QFontMetricsF metrics(painter.font());
    const QRectF field = barOf(0);
    const auto x = [&](int seconds) { return field.left() + field.width() * seconds / m_end; };
    const double axis = double(m_lanes.size()) * laneHeight;
    const int step = laneTickStep(m_end, field.width());
    for (int second = 0; second < m_end; second += step) {
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(QPointF(x(second), 0), QPointF(x(second), axis));
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(x(second) + 2, axis, field.width() * step / m_end, laneAxisHeight),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, lossTimeText(second, second));
    }
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        const Lane &lane = m_lanes.at(i);
        const QRectF bar = barOf(int(i));
        painter.setPen(tokens.text);
        painter.drawText(QRectF(0, i * laneHeight, laneNamesWidth - 8, laneHeight),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         metrics.elidedText(lane.name, Qt::ElideRight, laneNamesWidth - 8));
        const auto piece = [&](int from, int to, const QColor &ground, const QColor &line, Qt::BrushStyle pattern) {
            if (to <= from)
                return;
            const QRectF box(x(from), bar.top(), std::max(2.0, x(to) - x(from)), bar.height());
            painter.fillRect(box, ground);
            if (pattern != Qt::NoBrush)
                painter.fillRect(box, QBrush(line, pattern));
            painter.setPen(QPen(line, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box);
        };
        piece(0, lane.from, tokens.okSoft, tokens.ok, Qt::NoBrush);
        if (!lane.isBack || !lane.min) {
            piece(lane.from, m_end, tokens.errorSoft, tokens.error, Qt::DiagCrossPattern);
            continue;
        }
        piece(lane.from, *lane.min, tokens.warn, tokens.warn, Qt::NoBrush);
        piece(*lane.min, lane.max.value_or(m_end), tokens.warnSoft, tokens.warn, Qt::BDiagPattern);
        if (lane.max)
            piece(*lane.max, m_end, tokens.okSoft, tokens.ok, Qt::NoBrush);
    }
    if (m_more > 0) {
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(0, axis + laneAxisHeight, width(), laneHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("and %n more", nullptr, m_more));
    }
}

bool LossLanes::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int lane = help->pos().y() / laneHeight;
    if (lane < m_lanes.size())
        QToolTip::showText(help->globalPos(), tr("%1: %2").arg(m_lanes.at(lane).name, m_lanes.at(lane).text), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace Drydock
