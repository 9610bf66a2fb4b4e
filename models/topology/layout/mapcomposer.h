// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapelements.h"
#include "mapplaces.h"
#include "maprouter.h"

namespace Drydock
{

/// The parts all three layouts are made of: boxes with their texts, grids of guests, routed lines.
class MapComposer
{
public:
    MapComposer(const MapElements &elements, const MapRequest &request, const MapMeasure &measure, MapPlaces &places);
    virtual ~MapComposer() = default;
    MapLayout compose();

    static constexpr double gap = 10;        ///< between boxes that lines may pass
    static constexpr double pad = 12;        ///< from a container's border to what is in it
    static constexpr double bandPad = 8;     ///< the same of a bridge
    static constexpr double bar = 4;         ///< the coloured edge of a bridge or network
    static constexpr double wide = 20;       ///< between cards
    static constexpr double outer = 8;       ///< around the whole map
    static constexpr double outside = 128;   ///< boxes of what is outside the cluster
    static constexpr double narrowest = 142; ///< a guest's box
    static constexpr double widest = 210;

protected:
    virtual void place() = 0;

    /// Its rectangle's bottom and descendants are settled by close().
    qsizetype open(MapShape shape, const QString &id, const TopologyVertex *vertex, const QRectF &rect);
    void close(qsizetype box, double bottom);
    MapBox &box(qsizetype at) { return m_layout.boxes[at]; }

    struct Line {
        QString text;
        MapFont font = MapFont::Detail;
        MapTone tone = MapTone::Muted;
    };
    double height(MapFont font) const { return m_measure.height(font); }
    /// As much of it as fits; where it ends. `fromRight`: `at` is its right end, and where it begins is returned.
    double write(qsizetype box, const Line &line, QPointF at, double width, bool fromRight = false);
    /// A name on the left, facts in the middle and a remark on the right, each as far as there is room.
    void writeHeading(qsizetype box, const Line &name, const Line &facts, const Line &remark);
    void writeLines(qsizetype box, const QList<Line> &lines, qsizetype room);

    double boxHeight(int lines) const;
    double chipHeight() const { return height(MapFont::Detail) + 8; }
    qsizetype placeGuest(const MapSeat &seat, const QString &id, const QRectF &rect, int lines);
    qsizetype placeOutside(const TopologyVertex &vertex, const QString &id, const QRectF &rect, int lines);
    QList<Line> outsideLines(const TopologyVertex &vertex) const;
    int linesOf(const MapSeat &seat) const;
    /// Chips beside each other, wrapped; the bottom.
    double placeChips(const QList<const TopologyVertex *> &chips, QPointF at, double width);
    /// Guests of one bridge or VLAN in rows and columns; the bottom.
    double placeGrid(const QString &container, const QList<MapSeat> &seats, QPointF at, double width);
    /// Rectangles below each other for the places of a column; each keeps the height it was given first.
    QMap<int, QRectF> columnRects(const QString &room, const QMap<int, int> &lines, QPointF at, double width,
                                  double between);
    /// A column of boxes for those of what is outside the cluster that `wanted` says.
    void placeOutsideColumn(QPointF at, bool (*wanted)(const TopologyVertex &));
    int linesIn(const QRectF &rect) const;

    /// Wants a line that the router finds. Lines with the same `shift` may run on each other, others run beside them.
    void connect(const TopologyEdge &edge, qsizetype from, qsizetype to, double shift, const QString &element = {});
    void addEdge(const TopologyEdge &edge, qsizetype from, qsizetype to, const QList<QPointF> &points,
                 const QString &element = {});
    /// Internet to router, router to who gets the forwarded traffic, and proxy to its backends.
    void connectTraffic();
    /// Draws what was connected. After all boxes are there.
    void routeEdges();
    /// The first box of an element, or of the guest it is; -1 = not drawn.
    qsizetype boxFor(const TopologyVertex &vertex) const;
    int tintOf(const QString &network);

    const MapElements &m_elements;
    const MapRequest &m_request;
    const MapMeasure &m_measure;
    MapPlaces &m_places;
    MapLayout m_layout;
    MapRouter m_router;

private:
    struct GuestLines {
        QList<Line> facts;
        QList<Line> notes; ///< always shown
    };
    GuestLines guestLines(const MapSeat &seat) const;
    QString elided(MapFont font, const QString &text, double width) const;
    void addNotes(const QString &key, const NetworkFinding *finding, QList<Line> &notes) const;
    /// What else is found at this box.
    void index(const TopologyVertex &vertex, qsizetype box);
    void dress(MapBox &box, const TopologyVertex &vertex, const NetworkFinding *finding) const;
    qsizetype placeStack(const QString &id, const QStringList &members, const QRectF &rect, bool isOpen);
    void addGridChannels(QPointF at, int columns, qsizetype rows, const QSizeF &size);

    struct Wanted {
        const TopologyEdge *edge;
        qsizetype from;
        qsizetype to;
        double shift;
        QString element;
    };
    QList<Wanted> m_wanted;
    QHash<QString, int> m_tints;
};

MapLayout layOutByNode(const MapElements &, const MapRequest &, const MapMeasure &, MapPlaces &);
MapLayout layOutByNetwork(const MapElements &, const MapRequest &, const MapMeasure &, MapPlaces &);
MapLayout layOutByRoute(const MapElements &, const MapRequest &, const MapMeasure &, MapPlaces &);

} // namespace Drydock
