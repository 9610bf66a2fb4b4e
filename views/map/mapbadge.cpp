// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapbadge.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>

namespace Drydock
{

namespace
{

QPainterPath groundOf(MapBadge badge, double r)
{
    QPainterPath path;
    if (badge == MapBadge::Warning)
        path.addPolygon(QPolygonF({{0, -r - 1}, {r + 1, r - 1}, {-r - 1, r - 1}, {0, -r - 1}}));
    else if (badge == MapBadge::Split)
        path.addPolygon(QPolygonF({{0, -r - 1}, {r + 1, 0}, {0, r + 1}, {-r - 1, 0}, {0, -r - 1}}));
    else if (badge == MapBadge::Changed)
        path.addRoundedRect(QRectF(-r + 1, -r + 1, 2 * r - 2, 2 * r - 2), 2, 2);
    else
        path.addEllipse(QPointF(), r, r);
    return path;
}

QPainterPath signOf(MapBadge badge)
{
    QPainterPath path;
    const auto line = [&path](double x1, double y1, double x2, double y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    };
    switch (badge) {
    case MapBadge::Error:
        line(0, -3.5, 0, 0.8);
        line(0, 3.4, 0, 3.5);
        break;
    case MapBadge::Warning:
        line(0, -3.5, 0, 0.8);
        line(0, 3.6, 0, 3.7);
        break;
    case MapBadge::Split:
        line(-3, -1.5, 3, -1.5);
        line(-3, 1.5, 3, 1.5);
        line(1.5, -3.2, -1.5, 3.2);
        break;
    case MapBadge::Cross:
        line(-2.6, -2.6, 2.6, 2.6);
        line(-2.6, 2.6, 2.6, -2.6);
        break;
    case MapBadge::Plus:
        line(0, -3.4, 0, 3.4);
        [[fallthrough]];
    case MapBadge::Minus:
        line(-3.4, 0, 3.4, 0);
        break;
    case MapBadge::Arrow:
        line(-3.4, 0, 3.4, 0);
        line(0.6, -2.8, 3.4, 0);
        line(0.6, 2.8, 3.4, 0);
        break;
    case MapBadge::Changed:
        line(-3, -1.2, 3, -1.2);
        line(-3, 1.6, 1, 1.6);
        break;
    }
    return path;
}

} // namespace

void paintMapBadge(QPainter &painter, MapBadge badge, const QPointF &centre, const QColor &ground, const QColor &ink)
{
    painter.save();
    painter.translate(centre);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(ground);
    painter.drawPath(groundOf(badge, mapBadgeRadius));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(signOf(badge));
    painter.restore();
}

} // namespace Drydock
