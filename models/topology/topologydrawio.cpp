// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologydrawio.h"

#include "topologydocument.h"
#include "topologykeys.h"

#include <QMap>
#include <QRect>
#include <QSet>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int boxWidth = 150;
constexpr int boxHeight = 50;
constexpr int gapBetween = 20;
constexpr int titleHeight = 30;
constexpr int boxesInRow = 4;
constexpr int containerWidth = boxesInRow * (boxWidth + gapBetween) + gapBetween;

/// Rows of a node's container, from below to above.
int rowOf(VertexKind kind)
{
    switch (kind) {
    case VertexKind::Nic:
        return 0;
    case VertexKind::Bond:
        return 1;
    case VertexKind::Vlan:
    case VertexKind::Interface:
    case VertexKind::Port:
        return 2;
    case VertexKind::Bridge:
    case VertexKind::OvsBridge:
    case VertexKind::Vnet:
        return 3;
    case VertexKind::Guest:
        return 4;
    default:
        return -1;
    }
}

bool isOutside(VertexKind kind)
{
    return kind == VertexKind::Internet || kind == VertexKind::Router || kind == VertexKind::Host
           || kind == VertexKind::Clients || kind == VertexKind::Zone || kind == VertexKind::Route;
}

QString styleOf(VertexKind kind)
{
    switch (kind) {
    case VertexKind::Node:
        return u"swimlane;startSize=30;html=0;fillColor=#f4f5f7;strokeColor=#667080;"_s;
    case VertexKind::Bridge:
    case VertexKind::OvsBridge:
    case VertexKind::Vnet:
        return u"rounded=0;whiteSpace=wrap;html=0;fillColor=#e8f0fd;strokeColor=#2f6fde;"_s;
    case VertexKind::Guest:
        return u"rounded=1;whiteSpace=wrap;html=0;fillColor=#ffffff;strokeColor=#0d8a8a;"_s;
    case VertexKind::Internet:
    case VertexKind::Clients:
        return u"ellipse;whiteSpace=wrap;html=0;"_s;
    default:
        return u"rounded=0;whiteSpace=wrap;html=0;fillColor=#ffffff;strokeColor=#667080;"_s;
    }
}

class DrawioWriter
{
public:
    DrawioWriter(const TopologyGraph &graph, QByteArray *bytes) : m_graph(graph), m_xml(bytes) {}

    void write(const QString &title)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"mxfile"_s);
        m_xml.writeAttribute(u"host"_s, u"Drydock"_s);
        m_xml.writeStartElement(u"diagram"_s);
        m_xml.writeAttribute(u"id"_s, u"topology"_s);
        m_xml.writeAttribute(u"name"_s, title);
        m_xml.writeStartElement(u"mxGraphModel"_s);
        m_xml.writeStartElement(u"root"_s);
        root(u"0"_s, {});
        root(u"1"_s, u"0"_s);
        writeNodes();
        writeOutside();
        writeEdges();
        m_xml.writeEndDocument();
    }

private:
    void root(const QString &id, const QString &parent)
    {
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"id"_s, id);
        if (!parent.isEmpty())
            m_xml.writeAttribute(u"parent"_s, parent);
        m_xml.writeEndElement();
    }

    /// Parts of a guest and addresses are drawn as the box they belong to.
    QString boxOf(const QString &key) const
    {
        if (m_drawn.contains(key))
            return key;
        const TopologyVertex &vertex = *m_graph.vertex(key);
        if (vertex.guest.isValid())
            return m_drawn.value(TopologyKeys::ofGuest(vertex.guest));
        for (const auto edges = m_graph.edgesTo(key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::HasAddress)
                return boxOf(edge->from);
        }
        return {};
    }

    QString textOf(const TopologyVertex &vertex) const
    {
        QStringList lines{vertex.label};
        if (vertex.kind == VertexKind::Guest) {
            lines.first() += u" ("_s + vertex.guest.vmid.text() + u')';
            for (const auto edges = m_graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
                if (const TopologyVertex &part = *m_graph.vertex(edge->to); part.kind == VertexKind::GuestNic)
                    lines.append(part.values("address"_L1));
            }
        } else {
            lines.append(vertex.values("address"_L1));
        }
        lines.removeDuplicates();
        return lines.join(u'\n');
    }

    void box(const TopologyVertex &vertex, const QString &parent, const QRect &place)
    {
        m_drawn.insert(vertex.key, vertex.key);
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"id"_s, vertex.key);
        m_xml.writeAttribute(u"value"_s, textOf(vertex));
        m_xml.writeAttribute(u"style"_s, styleOf(vertex.kind));
        m_xml.writeAttribute(u"vertex"_s, u"1"_s);
        m_xml.writeAttribute(u"parent"_s, parent);
        m_xml.writeStartElement(u"mxGeometry"_s);
        m_xml.writeAttribute(u"x"_s, QString::number(place.x()));
        m_xml.writeAttribute(u"y"_s, QString::number(place.y()));
        m_xml.writeAttribute(u"width"_s, QString::number(place.width()));
        m_xml.writeAttribute(u"height"_s, QString::number(place.height()));
        m_xml.writeAttribute(u"as"_s, u"geometry"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeNodes()
    {
        QMap<NodeName, QMap<int, QList<const TopologyVertex *>>> rows;
        for (const TopologyVertex &vertex : m_graph.vertices()) {
            if (const int row = rowOf(vertex.kind); row >= 0)
                rows[vertex.node][row].append(&vertex);
        }
        int x = boxWidth + 3 * gapBetween;
        for (const TopologyVertex &node : m_graph.vertices()) {
            if (node.kind != VertexKind::Node)
                continue;
            QList<std::pair<const TopologyVertex *, QRect>> boxes;
            int y = titleHeight + gapBetween;
            for (const auto own = rows.value(node.node); const QList<const TopologyVertex *> &row : own) {
                for (qsizetype i = 0; i < row.size(); ++i) {
                    const int column = int(i) % boxesInRow;
                    if (i > 0 && column == 0)
                        y += boxHeight + gapBetween;
                    boxes.append(
                        {row[i], QRect(gapBetween + column * (boxWidth + gapBetween), y, boxWidth, boxHeight)});
                }
                y += boxHeight + 2 * gapBetween;
            }
            box(node, u"1"_s, QRect(x, 0, containerWidth, y));
            for (const auto &[vertex, place] : std::as_const(boxes))
                box(*vertex, node.key, place);
            x += containerWidth + 2 * gapBetween;
        }
    }

    void writeOutside()
    {
        int y = 0;
        for (const TopologyVertex &vertex : m_graph.vertices()) {
            if (!isOutside(vertex.kind))
                continue;
            box(vertex, u"1"_s, QRect(0, y, boxWidth, boxHeight));
            y += boxHeight + gapBetween;
        }
    }

    void writeEdges()
    {
        QSet<QString> written;
        for (const TopologyEdge &edge : m_graph.edges()) {
            // Inside a container that is told by the place.
            if (edge.kind == EdgeKind::Has || edge.kind == EdgeKind::Runs || edge.kind == EdgeKind::HasAddress)
                continue;
            const QString from = boxOf(edge.from);
            const QString to = boxOf(edge.to);
            const QString id = from + u'>' + edgeKindWord(edge.kind) + u'>' + to + u'>' + edge.vlans;
            if (from.isEmpty() || to.isEmpty() || from == to || written.contains(id))
                continue;
            written.insert(id);
            m_xml.writeStartElement(u"mxCell"_s);
            m_xml.writeAttribute(u"id"_s, id);
            m_xml.writeAttribute(u"value"_s, edge.kind == EdgeKind::PortOf ? QString() : edgeLabel(edge));
            m_xml.writeAttribute(u"style"_s, u"endArrow=none;html=0;"_s);
            m_xml.writeAttribute(u"edge"_s, u"1"_s);
            m_xml.writeAttribute(u"parent"_s, u"1"_s);
            m_xml.writeAttribute(u"source"_s, from);
            m_xml.writeAttribute(u"target"_s, to);
            m_xml.writeStartElement(u"mxGeometry"_s);
            m_xml.writeAttribute(u"relative"_s, u"1"_s);
            m_xml.writeAttribute(u"as"_s, u"geometry"_s);
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
    }

    const TopologyGraph &m_graph;
    QXmlStreamWriter m_xml;
    QHash<QString, QString> m_drawn; ///< keys of boxes
};

} // namespace

QByteArray drawioDocument(const TopologyGraph &graph, const QString &title)
{
    QByteArray bytes;
    DrawioWriter(graph, &bytes).write(title);
    return bytes;
}

} // namespace Drydock
