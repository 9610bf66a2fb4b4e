// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologymapview.h"

#include "topology/topologykeys.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int restMs = 150;        ///< the pointer rests before the rest of the map is dimmed
constexpr double lineReach = 4;    ///< px beside a line that still hit it
constexpr double linkedPull = 0.6; ///< what a line leads to is that much nearer to the arrow keys

bool isPlain(MapShape shape)
{
    return shape != MapShape::Card && shape != MapShape::Band && shape != MapShape::Lane;
}

} // namespace

qsizetype TopologyMapView::boxAt(const QPointF &at) const
{
    qsizetype found = -1;
    for (qsizetype box = 0; box < m_layout.boxes.size();) {
        if (!m_layout.boxes[box].rect.contains(at)) {
            box = m_layout.boxes[box].end;
            continue;
        }
        found = box++;
    }
    return found;
}

qsizetype TopologyMapView::edgeAt(const QPointF &at) const
{
    const double reach = lineReach / m_scale;
    for (qsizetype edge = 0; edge < m_layout.edges.size(); ++edge) {
        const QList<QPointF> &points = m_layout.edges[edge].points;
        for (qsizetype i = 1; i < points.size(); ++i) {
            if (QRectF(points[i - 1], points[i]).normalized().adjusted(-reach, -reach, reach, reach).contains(at))
                return edge;
        }
    }
    return -1;
}

TopologyMapView::Hit TopologyMapView::hitAt(const QPointF &viewportPos) const
{
    const QPointF at = toMap(viewportPos);
    Hit hit;
    hit.box = boxAt(at);
    if (hit.box < 0 || !isPlain(m_layout.boxes[hit.box].shape)) {
        hit.edge = edgeAt(at);
        if (hit.edge >= 0)
            hit.box = -1;
    }
    return hit;
}

QString TopologyMapView::keyOf(const Hit &hit) const
{
    if (hit.edge >= 0)
        return m_layout.edges[hit.edge].element.isEmpty() ? m_layout.edges[hit.edge].key
                                                          : m_layout.edges[hit.edge].element;
    return hit.box >= 0 ? m_layout.boxes[hit.box].key : QString();
}

/// What carries a bridge or interface, down to the wire.
void TopologyMapView::addLegs(qsizetype box, QSet<qsizetype> &boxes, QSet<qsizetype> &edges) const
{
    for (qsizetype at = 0; at < m_layout.edges.size(); ++at) {
        const MapEdge &edge = m_layout.edges[at];
        const bool isWire = edge.kind == EdgeKind::PortOf || edge.kind == EdgeKind::Tagged;
        if (edge.to != box || !isWire || edges.contains(at))
            continue;
        edges.insert(at);
        boxes.insert(edge.from);
        addLegs(edge.from, boxes, edges);
    }
}

void TopologyMapView::showPath(const Hit &hit)
{
    m_hover = hit;
    QSet<qsizetype> &boxes = m_highlight.pathBoxes;
    QSet<qsizetype> &edges = m_highlight.pathEdges;
    boxes.clear();
    edges.clear();
    if (hit.edge >= 0) {
        edges.insert(hit.edge);
        boxes = {m_layout.edges[hit.edge].from, m_layout.edges[hit.edge].to};
    } else if (hit.box >= 0 && isPlain(m_layout.boxes[hit.box].shape)) {
        const QString key = m_layout.boxes[hit.box].key;
        // A guest with two NICs is at two places.
        if (!key.isEmpty()) {
            const QList<qsizetype> same = m_layout.boxesOf.values(key);
            boxes = QSet<qsizetype>(same.cbegin(), same.cend());
        }
        boxes.insert(hit.box);
        const QSet<qsizetype> own = boxes;
        for (qsizetype at = 0; at < m_layout.edges.size(); ++at) {
            const MapEdge &edge = m_layout.edges[at];
            if (!own.contains(edge.from) && !own.contains(edge.to))
                continue;
            edges.insert(at);
            boxes << edge.from << edge.to;
        }
        for (const qsizetype one : own) {
            addLegs(one, boxes, edges);
            for (qsizetype above = m_layout.boxes[one].parent; above >= 0; above = m_layout.boxes[above].parent)
                addLegs(above, boxes, edges);
        }
    }
    for (const QSet<qsizetype> ends = boxes; const qsizetype box : ends) {
        for (qsizetype above = m_layout.boxes[box].parent; above >= 0; above = m_layout.boxes[above].parent)
            boxes.insert(above);
    }
    viewport()->update();
}

void TopologyMapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_drag = {};
    m_drag.isPressed = true;
    m_drag.pressedAt = m_drag.lastAt = event->position().toPoint();
    m_drag.hit = hitAt(event->position());
    const bool isGuest = m_drag.hit.box >= 0 && m_layout.boxes[m_drag.hit.box].shape == MapShape::Guest;
    m_drag.isPan = event->button() == Qt::MiddleButton || !isGuest;
}

void TopologyMapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_drag.isPressed) {
        moveDrag(at);
        return;
    }
    const Hit hit = hitAt(event->position());
    if (hit == m_hover)
        return;
    if (m_highlight.hasPath()) {
        showPath(hit);
    } else {
        m_resting = hit;
        m_restTimer.start(restMs, this);
    }
}

void TopologyMapView::moveDrag(const QPoint &at)
{
    if (!m_drag.isMoving && (at - m_drag.pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_drag.isMoving && m_highlight.hasPath())
        showPath({});
    m_drag.isMoving = true;
    if (m_drag.isPan) {
        viewport()->setCursor(Qt::ClosedHandCursor);
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (at.x() - m_drag.lastAt.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (at.y() - m_drag.lastAt.y()));
    } else {
        m_highlight.target = dropTarget(at);
        viewport()->setCursor(m_highlight.target >= 0 ? Qt::DragMoveCursor : Qt::ForbiddenCursor);
        viewport()->update();
    }
    m_drag.lastAt = at;
}

/// The bridge or else the node below the pointer, unless the guest is there already.
qsizetype TopologyMapView::dropTarget(const QPointF &viewportPos) const
{
    const MapBox &dragged = m_layout.boxes[m_drag.hit.box];
    const TopologyVertex *guest = m_facts.graph.vertex(dragged.key);
    for (qsizetype at = boxAt(toMap(viewportPos)); at >= 0; at = m_layout.boxes[at].parent) {
        const MapBox &box = m_layout.boxes[at];
        if (box.shape == MapShape::Band && !box.key.isEmpty())
            return at == dragged.parent ? -1 : at;
        const bool isNode = box.kind == VertexKind::Node && !box.key.isEmpty() && box.shape != MapShape::Guest;
        if (isNode)
            return guest && box.key == TopologyKeys::ofNode(guest->node) ? -1 : at;
    }
    return -1;
}

void TopologyMapView::endDrag()
{
    m_drag = {};
    m_highlight.target = -1;
    viewport()->unsetCursor();
    viewport()->update();
}

void TopologyMapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag.isPressed)
        return;
    const Drag drag = m_drag;
    const qsizetype target = m_highlight.target;
    const QString targetKey = target >= 0 ? m_layout.boxes[target].key : QString();
    endDrag();
    if (drag.isMoving) {
        if (!drag.isPan && target >= 0)
            Q_EMIT guestDropped(m_layout.boxes[drag.hit.box].guest, m_layout.boxes[drag.hit.box].nic, targetKey);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (drag.hit.box >= 0) {
        m_highlight.current = drag.hit.box;
        press(drag.hit.box);
    } else {
        choose(keyOf(drag.hit));
    }
}

void TopologyMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position());
    if (event->button() == Qt::LeftButton && hit.box >= 0 && m_layout.boxes[hit.box].shape != MapShape::Stack)
        activate(hit.box);
    else if (event->button() == Qt::LeftButton && hit.edge >= 0)
        Q_EMIT activated(keyOf(hit));
}

void TopologyMapView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setScale(m_scale * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

bool TopologyMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = tooltipOf(keyOf(hitAt(help->pos())));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_restTimer.stop();
        m_resting = {};
        if (m_highlight.hasPath())
            showPath({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TopologyMapView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_restTimer.timerId()) {
        m_restTimer.stop();
        showPath(m_resting);
    } else if (event->timerId() == m_freshTimer.timerId()) {
        endHalos();
    }
    QAbstractScrollArea::timerEvent(event);
}

void TopologyMapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        walk(event->key());
        return;
    case Qt::Key_Home:
        setCurrent(m_layout.boxes.isEmpty() ? -1 : 0);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_highlight.current >= 0)
            activate(m_highlight.current);
        return;
    case Qt::Key_Space:
        if (m_highlight.current >= 0)
            press(m_highlight.current);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        setScale(1);
        return;
    case Qt::Key_F:
        if (event->modifiers() == Qt::NoModifier) {
            fit();
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_drag.isPressed) {
            endDrag();
            return;
        }
        if (!m_highlight.selected.isEmpty()) {
            choose({});
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

QPointF TopologyMapView::anchorOf(qsizetype at) const
{
    // A container is where its name is written.
    const MapBox &box = m_layout.boxes[at];
    return isPlain(box.shape) ? box.rect.center()
                              : box.rect.topLeft() + QPointF(std::min(box.rect.width() / 2, 90.0), 16);
}

void TopologyMapView::walk(int key)
{
    if (m_layout.boxes.isEmpty())
        return;
    if (m_highlight.current < 0) {
        setCurrent(0);
        return;
    }
    QSet<qsizetype> linked;
    for (const MapEdge &edge : std::as_const(m_layout.edges)) {
        if (edge.from == m_highlight.current)
            linked.insert(edge.to);
        if (edge.to == m_highlight.current)
            linked.insert(edge.from);
    }
    const QPointF from = anchorOf(m_highlight.current);
    qsizetype best = -1;
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype at = 0; at < m_layout.boxes.size(); ++at) {
        const MapBox &box = m_layout.boxes[at];
        if (at == m_highlight.current || (box.key.isEmpty() && box.shape != MapShape::Stack))
            continue;
        const QPointF way = anchorOf(at) - from;
        const bool isHorizontal = key == Qt::Key_Left || key == Qt::Key_Right;
        const double ahead = (isHorizontal ? way.x() : way.y()) * (key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1);
        const double aside = std::abs(isHorizontal ? way.y() : way.x());
        if (ahead < 1 || aside > 3 * ahead)
            continue;
        const double distance = (ahead + 2 * aside) * (linked.contains(at) ? linkedPull : 1);
        if (distance < nearest) {
            nearest = distance;
            best = at;
        }
    }
    if (best >= 0)
        setCurrent(best);
}

void TopologyMapView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                        || event->reason() == Qt::ShortcutFocusReason;
    if (byKeys && m_highlight.current < 0 && !m_layout.boxes.isEmpty())
        setCurrent(std::max<qsizetype>(0, m_layout.boxOf(m_highlight.selected)));
}

void TopologyMapView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Drydock
