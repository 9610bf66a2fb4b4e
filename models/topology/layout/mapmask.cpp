// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapmask.h"

#include "mapelements.h"
#include "topology/networkwording.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class Masking
{
public:
    Masking(const TopologyGraph &graph, const MapMask &mask) : m_mask(mask)
    {
        if (!mask.names)
            return;
        QList<const TopologyVertex *> vertices;
        for (const TopologyVertex &vertex : graph.vertices())
            vertices.append(&vertex);
        // As they are counted by people, so that "node 2" is the second.
        std::ranges::sort(
            vertices, [](const TopologyVertex *a, const TopologyVertex *b) { return naturallyLess(a->key, b->key); });
        QHash<VertexKind, int> counts;
        for (const TopologyVertex *vertex : std::as_const(vertices)) {
            static const QSet<VertexKind> named{VertexKind::Node,   VertexKind::Guest, VertexKind::Route,
                                                VertexKind::Router, VertexKind::Host,  VertexKind::Clients};
            if (!named.contains(vertex->kind))
                continue;
            const QString name = u"%1 %2"_s.arg(vertexKindText(vertex->kind)).arg(++counts[vertex->kind]);
            m_labels.insert(vertex->key, name);
            m_names.insert(vertex->label, name);
        }
    }

    QString label(const TopologyVertex &vertex) const { return m_labels.value(vertex.key, address(vertex.label)); }
    QString name(const QString &text) const { return m_names.value(text, text); }

    QString address(QString text) const
    {
        if (!m_mask.addresses)
            return text;
        static const QRegularExpression ipv4(u"\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.(\\d{1,3})\\b"_s);
        static const QRegularExpression ipv6(u"\\b[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}:([0-9a-fA-F]{1,4})\\b"_s);
        static const QRegularExpression mac(u"\\b(?:[0-9a-fA-F]{2}:){5}([0-9a-fA-F]{2})\\b"_s);
        text.replace(mac, u"*:\\1"_s);
        text.replace(ipv6, u"*::\\1"_s);
        return text.replace(ipv4, u"*.\\1"_s);
    }

    /// A value that may be a name, a list of names or hold addresses.
    QString value(const QString &text) const
    {
        QStringList parts = text.split(u',');
        for (QString &part : parts)
            part = address(name(part));
        return parts.join(u',');
    }

    void mask(QList<NetworkFact> &facts) const
    {
        static const QSet<QString> free{u"comments"_s, u"tags"_s, u"option"_s};
        for (NetworkFact &fact : facts)
            fact.value = m_mask.names && free.contains(fact.name) ? u"*"_s : value(fact.value);
    }

private:
    MapMask m_mask;
    QHash<QString, QString> m_labels; ///< by key
    QHash<QString, QString> m_names;  ///< by name
};

} // namespace

void maskMap(MapFacts &facts, TopologyOverlay &overlay, const MapMask &mask)
{
    if (!mask.isAny())
        return;
    const Masking masking(facts.graph, mask);
    QList<TopologyVertex> vertices = facts.graph.vertices();
    for (TopologyVertex &vertex : vertices) {
        vertex.label = masking.label(vertex);
        masking.mask(vertex.facts);
        for (KnowledgeGap &gap : vertex.gaps)
            gap.serverText.clear();
    }
    QList<TopologyEdge> edges = facts.graph.edges();
    for (TopologyEdge &edge : edges)
        masking.mask(edge.facts);
    facts.graph = TopologyGraph(vertices, edges);
    for (SubnetMap &subnet : facts.subnets)
        subnet.text = masking.address(subnet.text);
    for (NetworkFinding &finding : facts.findings) {
        for (QString &argument : finding.arguments)
            argument = masking.value(argument);
    }
    for (OverlayEntry &entry : overlay.entries)
        entry.movesTo = NodeName(masking.name(entry.movesTo.text()));
}

} // namespace Drydock
