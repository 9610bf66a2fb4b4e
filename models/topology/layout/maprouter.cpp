// SPDX-License-Identifier: GPL-3.0-or-later
#include "maprouter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace Drydock
{

namespace
{

constexpr double bendCost = 40;
constexpr double stubReach = 60; ///< further than this from a box the grid does not begin

void sortUnique(QList<double> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end(), [](double a, double b) { return b - a < 0.5; }),
                 values.end());
}

qsizetype below(const QList<double> &values, double limit)
{
    return std::ranges::lower_bound(values, limit) - values.cbegin();
}

void append(QList<QPointF> &points, const QPointF &next)
{
    const qsizetype size = points.size();
    if (size > 0 && points.last() == next)
        return;
    if (size > 1) {
        const QPointF &a = points[size - 2];
        const QPointF &b = points[size - 1];
        const bool vertical = a.x() == b.x() && b.x() == next.x();
        const bool horizontal = a.y() == b.y() && b.y() == next.y();
        if (vertical || horizontal)
            points.removeLast();
    }
    points.append(next);
}

} // namespace

void MapRouter::addPort(const QRectF &box)
{
    m_xs.append(box.center().x());
    m_ys.append(sideOf(box));
}

double MapRouter::sideOf(const QRectF &box)
{
    static constexpr double title = 17; // boxes that stand beside each other have it at the same height
    return box.top() + std::min(box.height() / 2, title);
}

void MapRouter::prepare()
{
    sortUnique(m_xs);
    sortUnique(m_ys);
    const qsizetype nx = m_xs.size();
    m_rightBlocked.assign(size_t(nx * m_ys.size()), 0);
    m_downBlocked.assign(size_t(nx * m_ys.size()), 0);
    for (const QRectF &obstacle : std::as_const(m_obstacles)) {
        const QRectF rect = obstacle.adjusted(-clearance, -clearance, clearance, clearance);
        const qsizetype left = below(m_xs, rect.left());
        const qsizetype right = below(m_xs, rect.right());
        const qsizetype top = below(m_ys, rect.top());
        const qsizetype bottom = below(m_ys, rect.bottom());
        // Pieces along a row inside the rectangle, and those along a column.
        for (qsizetype y = top; y < bottom; ++y)
            for (qsizetype x = std::max<qsizetype>(0, left - 1); x < std::min(right, nx); ++x)
                m_rightBlocked[size_t(y * nx + x)] = 1;
        for (qsizetype y = std::max<qsizetype>(0, top - 1); y < std::min(bottom, m_ys.size()); ++y)
            for (qsizetype x = left; x < right; ++x)
                m_downBlocked[size_t(y * nx + x)] = 1;
    }
}

bool MapRouter::isFree(const QPointF &a, const QPointF &b, const QRectF &except) const
{
    const QRectF line = QRectF(a, b).normalized().adjusted(-clearance, -clearance, clearance, clearance);
    return std::ranges::none_of(
        m_obstacles, [&](const QRectF &obstacle) { return obstacle != except && obstacle.intersects(line); });
}

QList<MapRouter::Stub> MapRouter::stubsOf(const QRectF &box) const
{
    QList<Stub> stubs;
    const qsizetype nx = m_xs.size();
    const qsizetype cx = below(m_xs, box.center().x() - 0.5);
    const qsizetype cy = below(m_ys, sideOf(box) - 0.5);
    const auto add = [&](const QPointF &border, qsizetype x, qsizetype y, bool isVertical) {
        if (x < 0 || y < 0 || x >= nx || y >= m_ys.size())
            return;
        const QPointF at(m_xs[x], m_ys[y]);
        if ((at - border).manhattanLength() <= stubReach && isFree(border, at, box))
            stubs.append({border, y * nx + x, isVertical});
    };
    if (cx >= nx || cy >= m_ys.size())
        return stubs;
    const double x = m_xs[cx];
    const double y = m_ys[cy];
    add({x, box.bottom()}, cx, below(m_ys, box.bottom() + clearance), true);
    add({x, box.top()}, cx, below(m_ys, box.top() - clearance) - 1, true);
    add({box.right(), y}, below(m_xs, box.right() + clearance), cy, false);
    add({box.left(), y}, below(m_xs, box.left() - clearance) - 1, cy, false);
    return stubs;
}

QList<QPointF> MapRouter::way(const QRectF &from, const QRectF &to, double shift) const
{
    // Dijkstra over cell and direction of arrival, so that bends can cost.
    const qsizetype nx = m_xs.size();
    const qsizetype states = nx * m_ys.size() * 2;
    const QList<Stub> starts = stubsOf(from);
    const QList<Stub> ends = stubsOf(to);
    if (starts.isEmpty() || ends.isEmpty())
        return {};
    std::vector<double> cost(size_t(states), std::numeric_limits<double>::infinity());
    std::vector<qsizetype> before(size_t(states), -1);
    using Entry = std::pair<double, qsizetype>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const auto reach = [&](qsizetype state, double at, qsizetype previous) {
        if (at >= cost[size_t(state)])
            return;
        cost[size_t(state)] = at;
        before[size_t(state)] = previous;
        open.emplace(at, state);
    };
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const Stub &stub = starts[i];
        reach(stub.cell * 2 + (stub.isVertical ? 1 : 0), (point(stub.cell) - stub.border).manhattanLength(), -2 - i);
    }
    double best = std::numeric_limits<double>::infinity();
    qsizetype bestState = -1;
    const Stub *bestEnd = nullptr;
    while (!open.empty() && open.top().first < best) {
        const auto [at, state] = open.top();
        open.pop();
        if (at > cost[size_t(state)])
            continue;
        const qsizetype cell = state / 2;
        const bool isVertical = state % 2 == 1;
        for (const Stub &end : ends) {
            const double total =
                at + (point(cell) - end.border).manhattanLength() + (end.isVertical == isVertical ? 0 : bendCost);
            if (end.cell == cell && total < best) {
                best = total;
                bestState = state;
                bestEnd = &end;
            }
        }
        const auto go = [&](qsizetype next, bool vertical, bool blocked) {
            if (!blocked)
                reach(next * 2 + (vertical ? 1 : 0),
                      at + (point(next) - point(cell)).manhattanLength() + (vertical == isVertical ? 0 : bendCost),
                      state);
        };
        const qsizetype x = cell % nx;
        const qsizetype y = cell / nx;
        if (x + 1 < nx)
            go(cell + 1, false, m_rightBlocked[size_t(cell)]);
        if (x > 0)
            go(cell - 1, false, m_rightBlocked[size_t(cell - 1)]);
        if (y + 1 < m_ys.size())
            go(cell + nx, true, m_downBlocked[size_t(cell)]);
        if (y > 0)
            go(cell - nx, true, m_downBlocked[size_t(cell - nx)]);
    }
    if (!bestEnd)
        return {};
    QList<QPointF> cells;
    qsizetype state = bestState;
    for (; state >= 0; state = before[size_t(state)])
        cells.prepend(point(state / 2));
    const Stub &start = starts[-2 - state];
    const QPointF moved(shift, shift);
    const auto atBorder = [&](const Stub &stub) {
        return stub.border + (stub.isVertical ? QPointF(shift, 0) : QPointF(0, shift));
    };
    QList<QPointF> points;
    append(points, atBorder(start));
    for (const QPointF &at : std::as_const(cells))
        append(points, at + moved);
    append(points, atBorder(*bestEnd));
    return points;
}

} // namespace Drydock
