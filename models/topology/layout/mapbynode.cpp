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

/// What is outside on the left, then a card for each node: its NICs, bonds and VLAN interfaces in rows from the wire
/// up, below them its bridges with their guests. Wires run between the rows and down the card's left side.
class NodeComposer : public MapComposer
{
public:
    using MapComposer::MapComposer;

private:
    static constexpr double laneStep = 5;
    static constexpr int mostLanes = 6;
    static constexpr double laneLeft = 8;  ///< from the card's border to the first
    static constexpr double laneRight = 5; ///< from the last to the bands
    static constexpr double rowGap = 16;   ///< between rows of chips, where wires run

    struct Wires {
        double left = 0;  ///< of the lanes
        double track = 0; ///< below the last row of chips
        QHash<QString, double> rowBottom;
        QHash<QString, double> rowTop;
        QHash<QString, int> lanes;
    };

    void place() override
    {
        QStringList names;
        for (const TopologyVertex *node : m_elements.nodes()) {
            names.append(node->key);
            // Colours go by the order of the networks, not by which node is drawn first.
            for (const auto bridges = m_elements.bridges(*node); const TopologyVertex *bridge : bridges)
                tintOf(networkOf(*bridge));
        }
        if (!m_elements.outside().isEmpty())
            placeOutsideColumn({outer, outer}, [](const TopologyVertex &) { return true; });
        placeCards(names, outer + (m_elements.outside().isEmpty() ? 0 : outside + wide + 4));
        connectTraffic();
        connectBypasses();
        routeEdges();
    }

    QString networkOf(const TopologyVertex &bridge) const { return bridge.label; }

    void placeCards(const QStringList &names, double left)
    {
        // Every card is as if it had the lanes of the busiest, so that all are alike.
        int lanes = 0;
        for (const TopologyVertex *node : m_elements.nodes()) {
            Wires wires;
            assignLanes(*node, wires);
            lanes = std::max(lanes, std::min(int(wires.lanes.size()), mostLanes));
        }
        m_laneWidth = laneLeft + lanes * laneStep + laneRight;
        // Two nodes are compared: they stand side by side also where each has room for one guest in a row.
        const double guests = names.size() == 2 ? 1.5 * narrowest : 2 * narrowest + gap;
        const double least = guests + 2 * bandPad + bar + pad + m_laneWidth;
        const double width = std::max(least, m_request.width - left - outer);
        const QMap<QString, int> places = m_places.seat(u"nodes"_s, names, names.size(), true);
        const int capacity = m_places.capacity(u"nodes"_s);
        const int columns = std::clamp(int((width + wide) / (least + wide)), 1, std::max(1, capacity));
        const double cardWidth = std::floor((width - (columns - 1) * wide) / columns);
        QMap<int, const TopologyVertex *> byPlace;
        for (const TopologyVertex *node : m_elements.nodes())
            byPlace.insert(places[node->key], node);
        for (int column = 0; column <= columns; ++column)
            m_router.addColumn(left - wide / 2 + column * (cardWidth + wide));
        double y = outer;
        m_router.addRow(y - outer / 2);
        for (int row = 0; row * columns < capacity; ++row) {
            double bottom = y;
            QList<qsizetype> cards;
            for (int column = 0; column < columns; ++column) {
                if (const TopologyVertex *node = byPlace.value(row * columns + column)) {
                    cards.append(placeCard(*node, {left + column * (cardWidth + wide), y}, cardWidth));
                    bottom = std::max(bottom, box(cards.last()).rect.bottom());
                }
            }
            for (const qsizetype card : std::as_const(cards))
                box(card).rect.setBottom(bottom);
            y = bottom + wide;
            m_router.addRow(bottom + wide / 2);
        }
    }

    qsizetype placeCard(const TopologyVertex &node, QPointF at, double width)
    {
        const qsizetype card = open(MapShape::Card, node.key, &node, QRectF(at, QSizeF(width, 0)));
        QStringList remarks;
        if (!node.up)
            remarks.append(MapWords::tr("offline"));
        for (const KnowledgeGap &known : node.gaps)
            remarks.append(MapWords::gapNote(known));
        if (const OverlayEntry *entry = m_elements.overlay(node.key))
            remarks.append(MapWords::overlayNote(*entry));
        box(card).rect.setHeight(100);
        writeHeading(card, {node.label, MapFont::Title, MapTone::Normal},
                     {remarks.join(u" · "_s), MapFont::Detail, MapTone::Caution},
                     {MapWords::guests(guestsOn(node)), MapFont::Detail, MapTone::Muted});
        double y = at.y() + 8 + height(MapFont::Title) + 10;

        Wires wires;
        wires.left = at.x() + laneLeft;
        assignLanes(node, wires);
        const double inner = at.x() + m_laneWidth;
        const double innerWidth = at.x() + width - pad - inner;
        const auto rows = m_elements.chips(node);
        for (const QList<const TopologyVertex *> &row : rows) {
            if (row.isEmpty())
                continue;
            const double bottom = placeChips(row, {inner, y}, innerWidth);
            for (const TopologyVertex *chip : row) {
                const QRectF rect = box(m_layout.boxOf(chip->key)).rect;
                wires.rowBottom.insert(chip->key, rect.bottom());
                wires.rowTop.insert(chip->key, rect.top());
            }
            y = bottom + rowGap;
        }
        for (const auto bridges = m_elements.bridges(node); const TopologyVertex *bridge : bridges) {
            y = placeBand(*bridge, {inner, y}, innerWidth) + pad;
            m_router.addRow(y - pad / 2);
        }
        if (const QList<MapSeat> loose = m_elements.loose(node); !loose.isEmpty())
            y = placeLoose(node, loose, {inner, y}, innerWidth) + pad;
        close(card, y);
        drawWires(node, wires);
        return card;
    }

    qsizetype guestsOn(const TopologyVertex &node) const
    {
        const auto edges = m_elements.graph().edgesFrom(node.key);
        return std::ranges::count(edges, EdgeKind::Runs, &TopologyEdge::kind);
    }

    void assignLanes(const TopologyVertex &node, Wires &wires) const
    {
        const auto wants = [&](const TopologyVertex &vertex) {
            for (const auto edges = m_elements.graph().edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
                const bool carries =
                    edge->kind == EdgeKind::PortOf || edge->kind == EdgeKind::Tagged || edge->kind == EdgeKind::Carries;
                if (carries && !(isMapBridge(vertex.kind) && edge->kind != EdgeKind::Carries))
                    wires.lanes.insert(vertex.key, int(wires.lanes.size()));
            }
        };
        for (const auto rows = m_elements.chips(node); const auto &row : rows)
            for (const TopologyVertex *chip : row)
                wants(*chip);
        for (const auto bridges = m_elements.bridges(node); const TopologyVertex *bridge : bridges) {
            wants(*bridge);
            for (const auto legs = m_elements.legs(*bridge); const TopologyVertex *leg : legs)
                wants(*leg);
        }
    }

    double placeBand(const TopologyVertex &bridge, QPointF at, double width)
    {
        const qsizetype band = open(MapShape::Band, bridge.key, &bridge, QRectF(at, QSizeF(width, 60)));
        box(band).tint = tintOf(networkOf(bridge));
        QStringList facts = bridge.values("address"_L1);
        if (facts.isEmpty())
            facts = m_elements.subnets(bridge.segment);
        Line remark{bandRemark(bridge)};
        if (const NetworkFinding *finding = m_elements.finding(bridge.key))
            remark = {MapWords::findingNote(*finding), MapFont::Detail,
                      finding->severity == Severity::Blocker ? MapTone::Blocker : MapTone::Caution};
        if (const OverlayEntry *entry = m_elements.overlay(bridge.key))
            remark = {MapWords::overlayNote(*entry), MapFont::Detail, MapTone::Caution};
        writeHeading(band, {bridge.label, MapFont::Heading, MapTone::Normal},
                     {facts.join(u' '), MapFont::Address, MapTone::Muted}, remark);
        const double left = at.x() + bar + bandPad;
        const double inner = width - bar - 2 * bandPad;
        double y = at.y() + 8 + height(MapFont::Heading) + gap + 2;
        if (const auto legs = m_elements.legs(bridge); !legs.isEmpty())
            y = placeChips(legs, {left, y}, inner) + gap;
        y = placeGuests(band, bridge, {left, y}, inner);
        close(band, y + gap);
        return y + gap;
    }

    QString bandRemark(const TopologyVertex &bridge) const
    {
        QStringList words;
        if (bridge.kind == VertexKind::OvsBridge)
            words.append(u"OVS"_s);
        if (const QString zone = bridge.value("zone"_L1); !zone.isEmpty())
            words.append(MapWords::tr("zone %1").arg(zone));
        if (bridge.kind == VertexKind::Vnet && m_elements.vlanBelow(bridge) > 0)
            words.append(MapWords::tr("VLAN %1").arg(m_elements.vlanBelow(bridge)));
        if (bridge.value("vlanAware"_L1) == "yes"_L1)
            words.append(MapWords::tr("VLAN aware"));
        if (const QString mtu = bridge.value("mtu"_L1); !mtu.isEmpty())
            words.append(MapWords::tr("MTU %1").arg(mtu));
        if (!bridge.up)
            words.append(MapWords::tr("down"));
        for (const KnowledgeGap &known : bridge.gaps)
            words.append(MapWords::gapNote(known));
        return words.join(u" · "_s);
    }

    /// Guests without a tag first, then those of each VLAN below its name.
    double placeGuests(qsizetype band, const TopologyVertex &bridge, QPointF at, double width)
    {
        QMap<int, QList<MapSeat>> byVlan;
        for (const auto seats = m_elements.seats(bridge); const MapSeat &seat : seats)
            byVlan[seat.vlan].append(seat);
        if (byVlan.isEmpty()) {
            write(band, {MapWords::tr("no guests"), MapFont::Detail, MapTone::Muted}, at, std::min(width, narrowest));
            return at.y() + height(MapFont::Detail);
        }
        double y = at.y();
        for (const auto &[vlan, seats] : byVlan.asKeyValueRange()) {
            if (vlan > 0) {
                // No wider than the first column, so that lines can pass between the columns.
                write(band, {MapWords::tr("VLAN %1").arg(vlan), MapFont::Detail, MapTone::Muted}, {at.x(), y},
                      narrowest);
                y += height(MapFont::Detail) + gap;
            }
            y = placeGrid(u"%1#%2"_s.arg(bridge.key).arg(vlan), seats, {at.x(), y}, width) + gap;
        }
        return y - gap;
    }

    double placeLoose(const TopologyVertex &node, const QList<MapSeat> &seats, QPointF at, double width)
    {
        const qsizetype band = open(MapShape::Band, u"loose/"_s + node.label, nullptr, QRectF(at, QSizeF(width, 60)));
        box(band).tint = -1;
        writeHeading(band, {MapWords::tr("Not on a bridge"), MapFont::Heading, MapTone::Normal}, {}, {});
        const double y = at.y() + 8 + height(MapFont::Heading) + gap;
        const double bottom =
            placeGrid(u"loose/"_s + node.label, seats, {at.x() + bar + bandPad, y}, width - bar - 2 * bandPad) + gap;
        close(band, bottom);
        return bottom;
    }

    void drawWires(const TopologyVertex &node, const Wires &wires)
    {
        const auto draw = [&](const TopologyVertex &vertex) {
            for (const auto edges = m_elements.graph().edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
                if (edge->kind == EdgeKind::PortOf || edge->kind == EdgeKind::Tagged)
                    drawWire(*edge, *m_elements.graph().vertex(edge->to), wires);
                if (edge->kind != EdgeKind::Carries)
                    continue;
                // A bridge carries an SDN zone and the zone the VNets of this node: one line.
                for (const auto vnets = m_elements.graph().edgesFrom(edge->to); const TopologyEdge *vnet : vnets) {
                    const TopologyVertex *upper = m_elements.graph().vertex(vnet->to);
                    if (upper->node == node.node)
                        drawWire(*edge, *upper, wires);
                }
            }
        };
        for (const auto rows = m_elements.chips(node); const auto &row : rows)
            for (const TopologyVertex *chip : row)
                draw(*chip);
        for (const auto bridges = m_elements.bridges(node); const TopologyVertex *bridge : bridges) {
            if (wires.lanes.contains(bridge->key))
                draw(*bridge);
            for (const auto legs = m_elements.legs(*bridge); const TopologyVertex *leg : legs)
                draw(*leg);
        }
    }

    void drawWire(const TopologyEdge &edge, const TopologyVertex &upper, const Wires &wires)
    {
        const qsizetype from = m_layout.boxOf(edge.from);
        const qsizetype to = m_layout.boxOf(upper.key);
        if (from < 0 || to < 0 || from == to || box(to).parent == from)
            return; // a VLAN interface on a bridge is in its band
        const QRectF source = box(from).rect;
        const QRectF target = box(to).rect;
        const int lane = wires.lanes.value(edge.from);
        const double x = wires.left + (lane % mostLanes) * laneStep;
        const double step = 3.0 + 2 * (lane % 5);
        QList<QPointF> points;
        if (box(from).shape == MapShape::Band) {
            points = {{source.left(), source.top() + 28}, {x, source.top() + 28}};
        } else {
            const bool isLeg = box(from).parent >= 0 && box(box(from).parent).shape == MapShape::Band;
            const double track = source.bottom() + (isLeg ? gap / 2 : step);
            points = {{source.center().x(), source.bottom()}, {source.center().x(), track}};
            const bool isNext = !isLeg && box(to).shape == MapShape::Chip && target.top() > source.bottom()
                                && target.top() - source.bottom() <= rowGap + 1;
            if (isNext) {
                points << QPointF(target.center().x(), track) << QPointF(target.center().x(), target.top());
                addEdge(edge, from, to, points);
                return;
            }
            points << QPointF(x, track);
        }
        if (box(to).shape == MapShape::Chip) {
            const double track = target.top() - rowGap + step;
            points << QPointF(x, track) << QPointF(target.center().x(), track)
                   << QPointF(target.center().x(), target.top());
        } else {
            const double y = target.top() + 12 + 3 * (lane % 4);
            points << QPointF(x, y) << QPointF(target.left(), y);
        }
        addEdge(edge, from, to, points);
    }

    void connectBypasses()
    {
        for (const TopologyVertex *node : m_elements.nodes()) {
            for (const auto seats = m_elements.loose(*node); const MapSeat &seat : seats) {
                if (seat.bypass)
                    connect(*seat.bypass, m_layout.boxOf(seat.id()), m_layout.boxOf(seat.bypass->to), 0);
            }
        }
    }

    double m_laneWidth = 0;
};

} // namespace

MapLayout layOutByNode(const MapElements &elements, const MapRequest &request, const MapMeasure &measure,
                       MapPlaces &places)
{
    return NodeComposer(elements, request, measure, places).compose();
}

} // namespace Drydock
