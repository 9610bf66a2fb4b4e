// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcomposer.h"

#include "mapwording.h"
#include "topology/topologykeys.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Columns from the Internet to the node: who passes a request on, to whom, and where that runs. Guests that no route
/// leads to are not on it.
class RouteComposer : public MapComposer
{
public:
    using MapComposer::MapComposer;

private:
    enum Column { Internet, Router, Proxy, Route, Backend, Node, Count };
    /// Host names are long, "Internet" and nodes are short.
    static constexpr std::array<double, Count> least{88, 124, 142, 160, 142, 88};
    static constexpr double broadest = 1.4; ///< times that

    struct Member {
        const TopologyVertex *vertex = nullptr;
        MapSeat seat; ///< of guests
    };

    void place() override
    {
        collect();
        int used = 0;
        double sum = 0;
        for (int column = 0; column < Count; ++column) {
            used += m_columns[column].isEmpty() ? 0 : 1;
            sum += m_columns[column].isEmpty() ? 0 : least[column];
        }
        if (used == 0)
            return;
        // Between the columns the lines turn.
        const double room = m_request.width - 2 * outer;
        const double between = room >= sum + (used - 1) * 44 ? 44 : 24;
        const double factor = std::clamp((room - (used - 1) * between) / sum, 1.0, broadest);
        double x = outer;
        for (int column = 0; column < Count; ++column) {
            if (m_columns[column].isEmpty())
                continue;
            const double width = std::floor(least[column] * factor);
            placeColumn(Column(column), x, width);
            x += width + between;
            m_router.addColumn(x - between / 2);
        }
        connectColumns();
        routeEdges();
    }

    void add(Column column, const TopologyVertex &vertex)
    {
        if (m_known[column].contains(vertex.key))
            return;
        m_known[column].insert(vertex.key);
        m_columns[column].append({&vertex, vertex.kind == VertexKind::Guest ? seatOf(vertex) : MapSeat()});
    }

    /// At the first of its NICs.
    MapSeat seatOf(const TopologyVertex &guest) const
    {
        for (const auto parts = m_elements.graph().edgesFrom(guest.key); const TopologyEdge *part : parts) {
            const TopologyVertex *vertex = m_elements.graph().vertex(part->to);
            if (vertex->kind == VertexKind::GuestNic)
                return {&guest, vertex};
        }
        return {&guest};
    }

    void addRunsOn(const TopologyVertex &guest)
    {
        for (const auto edges = m_elements.graph().edgesTo(guest.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::Runs) {
                add(Node, *m_elements.graph().vertex(edge->from));
                m_runs.append(edge);
            }
        }
    }

    void collect()
    {
        const TopologyGraph &graph = m_elements.graph();
        for (const MapWay &way : m_elements.ways()) {
            if (way.serves)
                add(Proxy, *graph.vertex(way.serves->from));
            add(Route, *way.route);
            add(Backend, *way.target);
        }
        // Routes that lead nowhere yet.
        for (const TopologyVertex &vertex : graph.vertices()) {
            if (vertex.kind != VertexKind::Route || m_known[Route].contains(vertex.key) || !m_elements.shown().routes)
                continue;
            add(Route, vertex);
            for (const auto edges = graph.edgesTo(vertex.key); const TopologyEdge *edge : edges) {
                if (edge->kind == EdgeKind::Serves) {
                    add(Proxy, *graph.vertex(edge->from));
                    m_ends.append(edge);
                }
            }
        }
        for (const MapForward &forward : m_elements.forwards()) {
            add(Router, *forward.router);
            for (const auto edges = graph.edgesTo(forward.router->key); const TopologyEdge *edge : edges) {
                if (edge->kind == EdgeKind::Carries)
                    add(Internet, *graph.vertex(edge->from));
            }
            if (!m_known[Proxy].contains(forward.target->key))
                add(Backend, *forward.target);
        }
        for (const Member &backend : std::as_const(m_columns[Backend])) {
            if (backend.vertex->kind == VertexKind::Guest)
                addRunsOn(*backend.vertex);
        }
    }

    static QString title(Column column)
    {
        switch (column) {
        case Internet:
            return MapWords::tr("Outside");
        case Router:
            return MapWords::tr("Router");
        case Proxy:
            return MapWords::tr("Reverse proxy");
        case Route:
            return MapWords::tr("Routes");
        case Backend:
            return MapWords::tr("Answered by");
        case Node:
        case Count:
            break;
        }
        return MapWords::tr("Runs on");
    }

    QString id(Column column, const QString &key) const { return u"%1/%2"_s.arg(int(column)).arg(key); }

    void placeColumn(Column column, double x, double width)
    {
        const QString room = u"column/%1"_s.arg(int(column));
        QStringList members;
        for (const Member &member : std::as_const(m_columns[column]))
            members.append(member.vertex->key);
        const QMap<QString, int> places = m_places.seat(room, members, members.size(), true);
        // The column's own box is only its title, so that lines may pass below it.
        const double head = 8 + height(MapFont::Heading);
        const qsizetype made = open(MapShape::Lane, room, nullptr, QRectF(x, outer, width, head));
        box(made).tint = -1;
        write(made, {title(column), MapFont::Heading, MapTone::Muted}, {x, outer + 4}, width);
        box(made).end = made + 1;
        QMap<int, const Member *> byPlace;
        QMap<int, int> wanted;
        for (const Member &member : std::as_const(m_columns[column])) {
            const int place = places[member.vertex->key];
            byPlace.insert(place, &member);
            wanted.insert(place, member.seat.guest ? linesOf(member.seat)
                                                   : int(std::min<qsizetype>(5, outsideLines(*member.vertex).size())));
        }
        const QMap<int, QRectF> rects = columnRects(room, wanted, {x, outer + head + gap}, width, gap);
        for (const auto &[place, member] : byPlace.asKeyValueRange()) {
            const QRectF rect = rects[place];
            const int lines = linesIn(rect);
            const QString own = id(column, member->vertex->key);
            m_at[column].insert(member->vertex->key, member->seat.guest
                                                         ? placeGuest(member->seat, own, rect, lines)
                                                         : placeOutside(*member->vertex, own, rect, lines));
        }
    }

    qsizetype at(Column column, const QString &key) const { return m_at[column].value(key, -1); }

    void connectColumns()
    {
        const TopologyGraph &graph = m_elements.graph();
        for (const Member &member : std::as_const(m_columns[Internet])) {
            for (const auto edges = graph.edgesFrom(member.vertex->key); const TopologyEdge *edge : edges)
                connect(*edge, at(Internet, member.vertex->key), at(Router, edge->to), 0);
        }
        for (const MapForward &forward : m_elements.forwards()) {
            const qsizetype proxy = at(Proxy, forward.target->key);
            connect(*forward.edge, at(Router, forward.router->key),
                    proxy >= 0 ? proxy : at(Backend, forward.target->key), 0);
        }
        for (const MapWay &way : m_elements.ways()) {
            const qsizetype route = at(Route, way.route->key);
            if (way.serves)
                connect(*way.serves, at(Proxy, way.serves->from), route, -2);
            connect(*way.edge, route, at(Backend, way.target->key), 2);
        }
        for (const TopologyEdge *edge : std::as_const(m_ends))
            connect(*edge, at(Proxy, edge->from), at(Route, edge->to), -2);
        for (const TopologyEdge *edge : std::as_const(m_runs))
            connect(*edge, at(Backend, edge->to), at(Node, edge->from), -2);
    }

    std::array<QList<Member>, Count> m_columns;
    std::array<QSet<QString>, Count> m_known;
    std::array<QHash<QString, qsizetype>, Count> m_at;
    QList<const TopologyEdge *> m_runs;
    QList<const TopologyEdge *> m_ends; ///< from a proxy to a route without backend
};

} // namespace

MapLayout layOutByRoute(const MapElements &elements, const MapRequest &request, const MapMeasure &measure,
                        MapPlaces &places)
{
    return RouteComposer(elements, request, measure, places).compose();
}

} // namespace Drydock
