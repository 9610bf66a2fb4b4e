// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace Drydock
{

/// Finds ways for lines between boxes: along the given rows and columns of free space, around everything that is in the
/// way, with few bends. Deterministic; the shortest way wins.
class MapRouter
{
public:
    void addColumn(double x) { m_xs.append(x); }
    void addRow(double y) { m_ys.append(y); }
    /// Lines keep off this.
    void addObstacle(const QRectF &rect) { m_obstacles.append(rect); }
    /// A box that lines begin or end at, in the middle of its upper and lower side or beside its title.
    void addPort(const QRectF &box);
    static double sideOf(const QRectF &box);
    /// After all was added.
    void prepare();

    /// `shift`: lines of different kinds run beside each other instead of on top; at most `clearance`. Empty when there
    /// is no way.
    QList<QPointF> way(const QRectF &from, const QRectF &to, double shift) const;

    static constexpr double clearance = 3;

private:
    struct Stub {
        QPointF border;  ///< on the box
        qsizetype cell;  ///< where it meets the grid
        bool isVertical; ///< the piece from border to grid
    };

    QList<Stub> stubsOf(const QRectF &box) const;
    bool isFree(const QPointF &a, const QPointF &b, const QRectF &except) const;
    QPointF point(qsizetype cell) const { return {m_xs[cell % m_xs.size()], m_ys[cell / m_xs.size()]}; }

    QList<double> m_xs;
    QList<double> m_ys;
    QList<QRectF> m_obstacles;
    std::vector<char> m_rightBlocked; ///< of each cell, the piece to the next one on the right
    std::vector<char> m_downBlocked;
};

} // namespace Drydock
