// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcomposer.h"

#include "mapwording.h"
#include "topology/topologykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// A lane for each layer 2 network over the whole width, in it a cell for each node that has it. A node has the same
/// column in every lane. Router and Internet stand on the left and are wired to the networks they route.
class NetworkComposer : public MapComposer
{
public:
    using MapComposer::MapComposer;

private:
    struct Cell {
        const TopologyVertex *bridge = nullptr;
        QList<MapSeat> seats;
    };
    struct Lane {
        QMap<int, Cell> cells; ///< by the node's place
        QList<const TopologyVertex *> hosts;
        qsizetype guests = 0;
    };

    void place() override
    {
        seatNodes();
        collect();
        const bool hasRouter =
            std::ranges::any_of(m_elements.outside(), [](const TopologyVertex *vertex) { return isLeft(*vertex); });
        const double left = outer + (hasRouter ? outside + 2 * wide : 0);
        if (hasRouter)
            placeOutsideColumn({outer, outer}, isLeft);
        QStringList names = m_lanes.keys();
        std::ranges::sort(names, naturallyLess);
        if (names.removeOne(QString()))
            names.append(QString()); // what is in no network comes last
        const QMap<QString, int> places = m_places.seat(u"lanes"_s, names, names.size(), true);
        QMap<int, QString> byPlace;
        for (const QString &name : std::as_const(names))
            byPlace.insert(places[name], name);
        m_columns = std::clamp(int((m_request.width - left - outer - bar - 2 * pad + gap) / (cellLeast + gap)), 1,
                               std::max(1, int(m_places.capacity(u"nodes"_s))));
        const double width = std::max(cellLeast + bar + 2 * pad, m_request.width - left - outer);
        double y = outer;
        for (const QString &name : std::as_const(byPlace))
            y = placeLane(name, m_lanes[name], {left, y}, width) + wide;
        connectRouters();
    }

    static constexpr double cellLeast = 2 * narrowest + gap + 2 * bandPad + bar;

    /// What routes between the lanes.
    static bool isLeft(const TopologyVertex &vertex)
    {
        return vertex.kind == VertexKind::Internet || vertex.kind == VertexKind::Router;
    }

    void seatNodes()
    {
        QStringList names;
        for (const TopologyVertex *node : m_elements.nodes())
            names.append(node->key);
        m_nodes = m_places.seat(u"nodes"_s, names, names.size(), true);
    }

    void collect()
    {
        for (const TopologyVertex *node : m_elements.nodes()) {
            const int column = m_nodes[node->key];
            const auto add = [&](const QString &segment, const TopologyVertex *bridge, const MapSeat &seat) {
                Lane &lane = m_lanes[segment];
                Cell &cell = lane.cells[column];
                cell.bridge = bridge ? bridge : cell.bridge;
                cell.seats.append(seat);
                ++lane.guests;
            };
            for (const auto bridges = m_elements.bridges(*node); const TopologyVertex *bridge : bridges) {
                if (!bridge->segment.isEmpty())
                    m_lanes[bridge->segment].cells[column].bridge = bridge;
                for (const auto seats = m_elements.seats(*bridge); const MapSeat &seat : seats)
                    add(seat.nic->segment, bridge, seat);
            }
            for (const auto seats = m_elements.loose(*node); const MapSeat &seat : seats)
                add(seat.nic ? seat.nic->segment : QString(), nullptr, seat);
        }
        for (const TopologyVertex *vertex : m_elements.outside()) {
            // An address that nobody has is in no network; it belongs to the routes.
            if (!isLeft(*vertex) && vertex->kind != VertexKind::Address)
                m_lanes[segmentOf(*vertex)].hosts.append(vertex);
        }
    }

    QString segmentOf(const TopologyVertex &vertex) const
    {
        for (const auto edges = m_elements.graph().edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::HasAddress)
                return m_elements.graph().vertex(edge->to)->segment;
        }
        if (!vertex.segment.isEmpty() || vertex.kind != VertexKind::Clients)
            return vertex.segment;
        const auto first = Ipv4::parse(vertex.value("range"_L1).section(u'-', 0, 0));
        return first ? m_elements.segmentWith(*first) : QString();
    }

    double placeLane(const QString &name, const Lane &lane, QPointF at, double width)
    {
        const qsizetype made = open(MapShape::Lane, u"lane/"_s + name, nullptr, QRectF(at, QSizeF(width, 60)));
        box(made).tint = name.isEmpty() ? -1 : tintOf(name);
        m_laneBoxes.insert(name, made);
        writeHeading(made, {name.isEmpty() ? MapWords::tr("No network") : name, MapFont::Title, MapTone::Normal},
                     {m_elements.subnets(name).join(u' '), MapFont::Address, MapTone::Muted},
                     {MapWords::guests(lane.guests), MapFont::Detail, MapTone::Muted});
        double y = at.y() + 8 + height(MapFont::Title) + gap;
        const double left = at.x() + bar + pad;
        const double inner = width - bar - 2 * pad;
        if (!lane.hosts.isEmpty())
            y = placeHosts(name, lane.hosts, {left, y}, inner) + gap;
        const double cellWidth = std::floor((inner - (m_columns - 1) * gap) / m_columns);
        double bottom = y - gap;
        int row = -1;
        double rowTop = y;
        QList<qsizetype> cells;
        const auto level = [&] {
            for (const qsizetype cell : std::as_const(cells))
                box(cell).rect.setBottom(bottom);
            cells.clear();
        };
        for (const auto &[place, cell] : lane.cells.asKeyValueRange()) {
            if (place / m_columns != row) {
                level();
                row = place / m_columns;
                rowTop = bottom + gap;
            }
            cells.append(
                placeCell(name, place, cell, {left + (place % m_columns) * (cellWidth + gap), rowTop}, cellWidth));
            bottom = std::max(bottom, box(cells.last()).rect.bottom());
        }
        level();
        close(made, bottom + pad);
        return bottom + pad;
    }

    double placeHosts(const QString &lane, const QList<const TopologyVertex *> &hosts, QPointF at, double width)
    {
        const int columns = std::max(1, int((width + gap) / (narrowest + gap)));
        const QString room = u"hosts/"_s + lane;
        QStringList members;
        int wanted = 1;
        for (const TopologyVertex *host : hosts) {
            members.append(host->key);
            wanted = std::max(wanted, int(std::min<qsizetype>(4, outsideLines(*host).size())));
        }
        const QMap<QString, int> places = m_places.seat(room, members, members.size(), true);
        const int lines = m_places.lines(room, wanted);
        QMap<int, const TopologyVertex *> byPlace;
        for (const TopologyVertex *host : hosts)
            byPlace.insert(places[host->key], host);
        double bottom = at.y();
        for (const auto &[place, host] : byPlace.asKeyValueRange()) {
            const QRectF rect(at.x() + (place % columns) * (narrowest + gap),
                              at.y() + (place / columns) * (boxHeight(lines) + gap), narrowest, boxHeight(lines));
            placeOutside(*host, host->key, rect, lines);
            bottom = std::max(bottom, rect.bottom());
        }
        return bottom;
    }

    qsizetype placeCell(const QString &lane, int place, const Cell &cell, QPointF at, double width)
    {
        const QString node = m_nodes.key(place);
        const TopologyVertex *vertex = m_elements.graph().vertex(node);
        const qsizetype made =
            open(MapShape::Band, u"cell/%1/%2"_s.arg(lane, vertex->label), cell.bridge, QRectF(at, QSizeF(width, 60)));
        box(made).tint = lane.isEmpty() ? -1 : tintOf(lane);
        QString address;
        // The bridge's address is in its own network, not in the VLANs on it.
        if (cell.bridge && cell.bridge->segment == lane)
            address = cell.bridge->value("address"_L1);
        Line remark{cell.bridge ? bridgeText(*cell.bridge, lane) : QString()};
        if (const NetworkFinding *finding = cell.bridge ? m_elements.finding(cell.bridge->key) : nullptr)
            remark = {MapWords::findingNote(*finding), MapFont::Detail,
                      finding->severity == Severity::Blocker ? MapTone::Blocker : MapTone::Caution};
        writeHeading(made, {vertex->label, MapFont::Heading, MapTone::Normal},
                     {address, MapFont::Address, MapTone::Muted}, remark);
        const double left = at.x() + bar + bandPad;
        const double inner = width - bar - 2 * bandPad;
        double y = at.y() + 8 + height(MapFont::Heading) + gap;
        if (cell.seats.isEmpty()) {
            write(made, {MapWords::tr("no guests")}, {left, y}, inner);
            y += height(MapFont::Detail);
        } else {
            y = placeGrid(u"%1@%2"_s.arg(lane, vertex->label), cell.seats, {left, y}, inner);
        }
        close(made, y + gap);
        return made;
    }

    /// What the network stands on at this node: "eth0.10", "vmbr0 · bond0" where the bridge is called otherwise.
    QString bridgeText(const TopologyVertex &bridge, const QString &lane) const
    {
        QStringList words;
        if (bridge.label != lane)
            words.append(bridge.label);
        for (const auto edges = m_elements.graph().edgesTo(bridge.key); const TopologyEdge *edge : edges) {
            const TopologyVertex *lower = m_elements.graph().vertex(edge->from);
            if (edge->kind == EdgeKind::PortOf && lower->kind != VertexKind::GuestNic)
                words.append(lower->label);
        }
        return words.join(u" · "_s);
    }

    void connectRouters()
    {
        const TopologyGraph &graph = m_elements.graph();
        double trunk = outer + outside + 8;
        int shift = 0;
        for (const TopologyVertex *vertex : m_elements.outside()) {
            if (!isLeft(*vertex))
                continue;
            const qsizetype from = m_layout.boxOf(vertex->key);
            const QRectF source = box(from).rect;
            for (const auto edges = graph.edgesFrom(vertex->key); const TopologyEdge *edge : edges) {
                if (edge->kind == EdgeKind::Carries)
                    connect(*edge, from, m_layout.boxOf(edge->to), 0);
                if (edge->kind != EdgeKind::HasAddress)
                    continue;
                const qsizetype to = m_laneBoxes.value(graph.vertex(edge->to)->segment, -1);
                if (to < 0)
                    continue;
                const QRectF target = box(to).rect;
                const double y = target.top() + 14 + shift;
                addEdge(*edge, from, to,
                        {{source.right(), MapRouter::sideOf(source)},
                         {trunk, MapRouter::sideOf(source)},
                         {trunk, y},
                         {target.left(), y}});
            }
            trunk += vertex->kind == VertexKind::Router ? 5 : 0;
            shift = (shift + 4) % 16;
        }
        m_router.addColumn(outer + outside + 4);
        routeEdges();
    }

    QMap<QString, int> m_nodes;
    QMap<QString, Lane> m_lanes;
    QHash<QString, qsizetype> m_laneBoxes;
    int m_columns = 1;
};

} // namespace

MapLayout layOutByNetwork(const MapElements &elements, const MapRequest &request, const MapMeasure &measure,
                          MapPlaces &places)
{
    return NetworkComposer(elements, request, measure, places).compose();
}

} // namespace Drydock
