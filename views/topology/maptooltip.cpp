// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptooltip.h"

#include "items/formatting.h"
#include "topology/layout/mapwording.h"
#include "topology/networkwording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class MapTooltip
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::MapTooltip)

public:
    MapTooltip(const MapFacts &facts, const TopologyOverlay &overlay) : m_facts(facts), m_overlay(overlay) {}

    QString ofVertex(const TopologyVertex &vertex)
    {
        title(MapWords::elementName(m_facts.graph, vertex));
        marks(vertex.key);
        rows(vertex.facts, {});
        gaps(vertex.gaps);
        for (const auto parts = m_facts.graph.edgesFrom(vertex.key); const TopologyEdge *part : parts) {
            const TopologyVertex *inner = m_facts.graph.vertex(part->to);
            const bool isPart = vertex.kind == VertexKind::Guest
                                && (inner->kind == VertexKind::GuestNic || inner->kind == VertexKind::InnerNetwork);
            if (isPart) {
                rows(inner->facts, inner->label);
                marks(inner->key);
            }
            if (part->kind == EdgeKind::Forwards)
                rows(part->facts, {});
        }
        return finish();
    }

    QString ofEdge(const TopologyEdge &edge)
    {
        title(MapWords::edgeName(m_facts.graph, edge));
        marks(edge.key());
        if (!edge.vlans.isEmpty())
            line(tr("VLANs: %1").arg(edge.vlans));
        if (edge.mtu > 0)
            line(tr("MTU: %1").arg(edge.mtu));
        rows(edge.facts, {});
        return finish();
    }

private:
    void title(const QString &text) { m_html += u"<b>%1</b>"_s.arg(text.toHtmlEscaped()); }
    void line(const QString &text) { m_html += u"<br>"_s + text.toHtmlEscaped(); }

    void marks(const QString &key)
    {
        if (const auto entry = m_overlay.entries.constFind(key); entry != m_overlay.entries.cend())
            line(MapWords::overlayNote(*entry));
        for (const NetworkFinding &finding : m_facts.findings) {
            if (finding.objects.contains(key))
                line(networkFindingTitle(finding));
        }
    }

    void gaps(const QList<KnowledgeGap> &all)
    {
        for (const KnowledgeGap &gap : all)
            line(gapText(gap));
    }

    void rows(const QList<NetworkFact> &facts, const QString &part)
    {
        if (facts.isEmpty())
            return;
        if (!part.isEmpty())
            m_html += u"<br><b>%1</b>"_s.arg(part.toHtmlEscaped());
        m_html += u"<table cellspacing=0>"_s;
        for (const NetworkFact &fact : facts) {
            QString origin = factSourceText(fact.source);
            if (fact.readAt.isValid() && m_facts.now.isValid()) {
                //: where a fact is from, and when it was read
                origin =
                    tr("%1, %2").arg(origin, Formatting::ago(std::max<qint64>(0, fact.readAt.secsTo(m_facts.now))));
            }
            m_html += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td><i>%3</i></td></tr>"_s.arg(
                MapWords::factName(fact.name).toHtmlEscaped(), fact.value.toHtmlEscaped(), origin.toHtmlEscaped());
        }
        m_html += u"</table>"_s;
    }

    QString finish() { return u"<qt>"_s + m_html + u"</qt>"_s; }

    const MapFacts &m_facts;
    const TopologyOverlay &m_overlay;
    QString m_html;
};

} // namespace

QString mapTooltip(const MapFacts &facts, const TopologyOverlay &overlay, const QString &key)
{
    if (const TopologyVertex *vertex = facts.graph.vertex(key))
        return MapTooltip(facts, overlay).ofVertex(*vertex);
    const QStringList parts = key.split(u'>');
    if (parts.size() != 3)
        return {};
    for (const auto edges = facts.graph.edgesFrom(parts[0]); const TopologyEdge *edge : edges) {
        if (edge->key() == key)
            return MapTooltip(facts, overlay).ofEdge(*edge);
    }
    return {};
}

} // namespace Drydock
