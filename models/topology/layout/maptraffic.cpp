// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcomposer.h"

#include "topology/topologykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

QMap<int, QRectF> MapComposer::columnRects(const QString &room, const QMap<int, int> &lines, QPointF at, double width,
                                           double between)
{
    QMap<int, QRectF> rects;
    double y = at.y();
    m_router.addRow(y - between / 2);
    for (int place = 0; place < m_places.capacity(room); ++place) {
        const int own = m_places.lines(u"%1/%2"_s.arg(room).arg(place), lines.value(place, 1));
        rects.insert(place, QRectF(at.x(), y, width, boxHeight(own)));
        y = rects[place].bottom() + between;
        m_router.addRow(y - between / 2);
    }
    return rects;
}

void MapComposer::placeOutsideColumn(QPointF at, bool (*wanted)(const TopologyVertex &))
{
    const QString room = u"outside"_s;
    QStringList members;
    for (const TopologyVertex *vertex : m_elements.outside()) {
        if (wanted(*vertex))
            members.append(vertex->key);
    }
    const QMap<QString, int> places = m_places.seat(room, members, members.size(), true);
    QMap<int, int> lines;
    QMap<int, const TopologyVertex *> byPlace;
    for (const TopologyVertex *vertex : m_elements.outside()) {
        if (!wanted(*vertex))
            continue;
        byPlace.insert(places[vertex->key], vertex);
        lines.insert(places[vertex->key], int(std::min<qsizetype>(5, outsideLines(*vertex).size())));
    }
    const QMap<int, QRectF> rects = columnRects(room, lines, at, outside, wide);
    for (const auto &[place, vertex] : byPlace.asKeyValueRange())
        placeOutside(*vertex, vertex->key, rects[place], linesIn(rects[place]));
}

void MapComposer::addEdge(const TopologyEdge &edge, qsizetype from, qsizetype to, const QList<QPointF> &points,
                          const QString &element)
{
    MapEdge made{edge.key(), element, edge.kind, from, to, points, {}};
    const OverlayEntry *entry = m_elements.overlay(made.key);
    if (!entry && !element.isEmpty())
        entry = m_elements.overlay(element);
    if (entry)
        made.overlay = entry->mark;
    m_layout.edges.append(made);
}

void MapComposer::connect(const TopologyEdge &edge, qsizetype from, qsizetype to, double shift, const QString &element)
{
    if (from >= 0 && to >= 0 && from != to)
        m_wanted.append({&edge, from, to, shift, element});
}

qsizetype MapComposer::boxFor(const TopologyVertex &vertex) const
{
    const qsizetype own = m_layout.boxOf(vertex.key);
    return own < 0 && vertex.guest.isValid() ? m_layout.boxOf(TopologyKeys::ofGuest(vertex.guest)) : own;
}

void MapComposer::connectTraffic()
{
    const TopologyGraph &graph = m_elements.graph();
    for (const TopologyVertex *vertex : m_elements.outside()) {
        if (vertex->kind != VertexKind::Internet)
            continue;
        for (const auto edges = graph.edgesFrom(vertex->key); const TopologyEdge *edge : edges)
            connect(*edge, boxFor(*vertex), boxFor(*graph.vertex(edge->to)), 0);
    }
    for (const MapForward &forward : m_elements.forwards())
        connect(*forward.edge, boxFor(*forward.router), boxFor(*forward.target), -MapRouter::clearance + 0.5);
    for (const MapWay &way : m_elements.ways()) {
        if (way.serves)
            connect(*way.edge, boxFor(*graph.vertex(way.serves->from)), boxFor(*way.target), MapRouter::clearance - 0.5,
                    way.route->key);
    }
}

void MapComposer::routeEdges()
{
    if (m_wanted.isEmpty())
        return;
    for (const MapBox &one : std::as_const(m_layout.boxes)) {
        const bool isContainer =
            one.shape == MapShape::Card || one.shape == MapShape::Band || one.shape == MapShape::Lane;
        for (const MapText &text : one.texts) {
            if (isContainer)
                m_router.addObstacle(text.rect);
        }
    }
    for (const Wanted &wanted : std::as_const(m_wanted)) {
        for (const qsizetype end : {wanted.from, wanted.to})
            m_router.addPort(m_layout.boxes[end].rect);
    }
    m_router.prepare();
    for (const Wanted &wanted : std::as_const(m_wanted)) {
        const QList<QPointF> points =
            m_router.way(m_layout.boxes[wanted.from].rect, m_layout.boxes[wanted.to].rect, wanted.shift);
        if (!points.isEmpty())
            addEdge(*wanted.edge, wanted.from, wanted.to, points, wanted.element);
    }
}

int MapComposer::tintOf(const QString &network)
{
    const auto found = m_tints.constFind(network);
    return found == m_tints.cend() ? *m_tints.insert(network, int(m_tints.size())) : *found;
}

qsizetype MapLayout::boxOf(const QString &key) const
{
    qsizetype first = -1;
    for (auto at = boxesOf.constFind(key); at != boxesOf.cend() && at.key() == key; ++at)
        first = first < 0 ? *at : std::min(first, *at);
    return first;
}

QString mapKindWord(MapKind kind)
{
    switch (kind) {
    case MapKind::ByNode:
        return u"by-node"_s;
    case MapKind::ByNetwork:
        return u"by-network"_s;
    case MapKind::ByRoute:
        break;
    }
    return u"by-route"_s;
}

MapLayout layOutMap(const MapFacts &facts, const MapRequest &request, const MapMeasure &measure, MapPlaces &places)
{
    const MapElements elements(facts, request);
    switch (request.kind) {
    case MapKind::ByNode:
        return layOutByNode(elements, request, measure, places);
    case MapKind::ByNetwork:
        return layOutByNetwork(elements, request, measure, places);
    case MapKind::ByRoute:
        break;
    }
    return layOutByRoute(elements, request, measure, places);
}

} // namespace Drydock
