// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QColor;
class QPainter;

namespace Drydock
{

/// Small signs at a box's corner: each state has a shape of its own beside its colour.
enum class MapBadge { Error, Warning, Split, Cross, Minus, Plus, Arrow, Changed };

inline constexpr double mapBadgeRadius = 7;
void paintMapBadge(QPainter &painter, MapBadge badge, const QPointF &centre, const QColor &ground, const QColor &ink);

} // namespace Drydock
