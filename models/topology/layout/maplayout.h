// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/addressmap.h"
#include "topology/networkfindings.h"
#include "topology/topologygraph.h"
#include "topology/topologyoverlay.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QSet>

#include <functional>

namespace Drydock
{

class MapPlaces;

enum class MapKind {
    ByNode,    ///< a card for each node, in it its bridges with their guests
    ByNetwork, ///< a lane for each layer 2 network over all nodes
    ByRoute,   ///< from the Internet over router, proxy and route to the guest that answers
};

/// "by-node", "by-network", "by-route"; stable.
QString mapKindWord(MapKind kind);

/// Which parts are drawn.
struct MapShown {
    bool routes = true;
    bool docker = true;
    std::optional<int> vlan = {}; ///< only NICs in this one; 0 = those in none

    friend bool operator==(const MapShown &, const MapShown &) = default;
};

enum class MapFont { Title, Heading, Name, Address, Detail, Tag };

/// How a text or box is meant; views choose colour and shape.
enum class MapTone { Normal, Muted, Route, Caution, Blocker, Recovered };

/// How wide texts are, so that the layout needs no font. The same texts must always give the same sizes.
struct MapMeasure {
    std::function<double(MapFont font, const QString &text)> width;
    std::function<double(MapFont font)> height;
};

/// One line of text. It fits `rect`; what did not is in `whole`.
struct MapText {
    QString text;
    QString whole; ///< empty when nothing was cut
    QRectF rect;
    MapFont font = MapFont::Detail;
    MapTone tone = MapTone::Normal;

    friend bool operator==(const MapText &, const MapText &) = default;
};

enum class MapShape {
    Card,    ///< a node
    Band,    ///< a bridge or VNet on a node
    Lane,    ///< a network over all nodes
    Chip,    ///< NIC, bond, VLAN interface, OVS port
    Guest,   ///< a guest at one of its NICs
    Stack,   ///< guests that are folded
    Outside, ///< Internet, router, host, clients; an address that nobody has
    Route,
};

struct MapBox {
    QString id;  ///< unique on this map; a guest with two NICs has two boxes
    QString key; ///< of the graph's element; empty for lanes and stacks
    MapShape shape = MapShape::Guest;
    VertexKind kind = VertexKind::Guest;
    GuestKey guest; ///< of guests, and of their NIC
    QString nic;    ///< key of the NIC this box of a guest stands for
    QRectF rect;
    qsizetype parent = -1;
    qsizetype end = 0;    ///< index after its last descendant: boxes are in pre-order
    QList<MapText> texts; ///< its own, not its children's
    int tint = 0;         ///< the same for one network everywhere; 0 = the first
    bool up = true;
    bool split = false;
    std::optional<Severity> mark; ///< the gravest finding about it
    std::optional<OverlayMark> overlay;
    QStringList members; ///< Stack: keys of the guests in it

    friend bool operator==(const MapBox &, const MapBox &) = default;
};

/// A line between two boxes, horizontal and vertical pieces only; never through a text.
struct MapEdge {
    QString key;                   ///< of the graph's edge
    QString element;               ///< the vertex it also stands for (a route); empty for none
    EdgeKind kind = EdgeKind::Has; ///< RoutesTo: from the proxy's box, where routes have no boxes of their own
    qsizetype from = -1;           ///< boxes
    qsizetype to = -1;
    QList<QPointF> points;
    std::optional<OverlayMark> overlay;

    friend bool operator==(const MapEdge &, const MapEdge &) = default;
};

/// A drawing of the network as plain rectangles, texts and lines, in device-independent pixels from (0, 0).
struct MapLayout {
    MapKind kind = MapKind::ByNode;
    QSizeF size;
    QList<MapBox> boxes;
    QList<MapEdge> edges;
    /// By the element's key. A guest's NICs, inner networks and addresses are found at its box, the addresses of others
    /// at theirs, a folded guest at its stack, an SDN zone at its VNets.
    QMultiHash<QString, qsizetype> boxesOf;

    /// The first box of an element; -1 when it is not drawn as one.
    qsizetype boxOf(const QString &key) const;
    friend bool operator==(const MapLayout &a, const MapLayout &b)
    {
        return a.kind == b.kind && a.size == b.size && a.boxes == b.boxes && a.edges == b.edges;
    }
};

/// What a map is made from.
struct MapFacts {
    TopologyGraph graph;
    QList<NetworkFinding> findings;
    QList<SubnetMap> subnets;
    QDateTime now; ///< server's clock; ages are counted to it
};

struct MapRequest {
    MapKind kind = MapKind::ByNode;
    MapShown shown = {};
    TopologyOverlay overlay = {};
    QSet<QString> opened = {}; ///< ids of stacks that are unfolded
    double width = 1200;       ///< to wrap to
    qsizetype foldOver = 24;   ///< guests of one bridge (or VLAN on it) that are drawn before the rest folds; 0 = all
};

/// Deterministic. `places` says where things were and is told where they are now: what is known keeps its place, what
/// is new goes where there is room. Begin with empty ones to tidy up.
MapLayout layOutMap(const MapFacts &facts, const MapRequest &request, const MapMeasure &measure, MapPlaces &places);

} // namespace Drydock
