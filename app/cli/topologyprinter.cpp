// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologyprinter.h"

#include "terminal.h"
#include "topology/addressmap.h"
#include "topology/networkwording.h"
#include "topology/topologykeys.h"
#include "words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

/// The tree of one node, walked along the edges from what is below to what stands on it.
class TreePrinter
{
public:
    explicit TreePrinter(const TopologyGraph &graph) : m_graph(graph) {}

    void printNode(const TopologyVertex &node)
    {
        line(0, node);
        for (const auto edges = m_graph.edgesFrom(node.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::Has)
                printInterface(1, *m_graph.vertex(edge->to), {});
        }
        // What stands on nothing that is listed: guests without a NIC, and those whose bridge nobody has.
        for (const auto edges = m_graph.edgesFrom(node.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::Runs && !m_done.contains(edge->to))
                printGuest(1, *m_graph.vertex(edge->to), {});
        }
    }

private:
    void line(int depth, const TopologyVertex &vertex, const QString &more = {}) const
    {
        QStringList words{QString(qsizetype(2 * depth), u' ') + vertex.label, vertexKindText(vertex.kind)};
        if (vertex.guest.isValid() && vertex.kind == VertexKind::Guest)
            words[1] = vertex.guest.kind == GuestKind::Vm ? Words::tr("VM %1").arg(vertex.guest.vmid.text())
                                                          : Words::tr("CT %1").arg(vertex.guest.vmid.text());
        if (!more.isEmpty())
            words.append(more);
        if (const QString address = vertex.values("address"_L1).join(u' '); !address.isEmpty())
            words.append(address);
        if (!vertex.up)
            words.append(Words::tr("(down)"));
        for (const KnowledgeGap &gap : vertex.gaps)
            words.append(u'[' + gapText(gap) + u']');
        printLine(words.join(u"  "_s));
    }

    void printInterface(int depth, const TopologyVertex &vertex, const QString &vlans)
    {
        line(depth, vertex, vlans.isEmpty() ? QString() : Words::tr("VLAN %1").arg(vlans));
        if (m_done.contains(vertex.key))
            return; // a bond is under each of its slaves, what stands on it only once
        m_done.insert(vertex.key);
        for (const auto edges = m_graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::PortOf || edge->kind == EdgeKind::Tagged)
                printInterface(depth + 1, *m_graph.vertex(edge->to),
                               edge->kind == EdgeKind::Tagged ? edge->vlans : QString());
        }
        for (const auto edges = m_graph.edgesTo(vertex.key); const TopologyEdge *edge : edges) {
            const TopologyVertex &nic = *m_graph.vertex(edge->from);
            if (nic.kind == VertexKind::GuestNic)
                printGuest(depth + 1, *m_graph.vertex(TopologyKeys::ofGuest(nic.guest)), nic.key);
        }
    }

    /// With one of its NICs, or with all of those that no bridge showed.
    void printGuest(int depth, const TopologyVertex &guest, const QString &nicKey)
    {
        line(depth, guest);
        m_done.insert(guest.key);
        for (const auto edges = m_graph.edgesFrom(guest.key); const TopologyEdge *edge : edges) {
            const TopologyVertex &part = *m_graph.vertex(edge->to);
            if (edge->kind == EdgeKind::Has
                && (part.kind != VertexKind::GuestNic || nicKey.isEmpty() || part.key == nicKey))
                line(depth + 1, part,
                     part.value("vlan"_L1).isEmpty() ? QString() : Words::tr("VLAN %1").arg(part.value("vlan"_L1)));
        }
    }

    const TopologyGraph &m_graph;
    QSet<QString> m_done;
};

} // namespace

void printTopology(const NetworkModel &model, const TopologyGraph &graph)
{
    TreePrinter tree(graph);
    for (const TopologyVertex &vertex : graph.vertices()) {
        if (vertex.kind == VertexKind::Node)
            tree.printNode(vertex);
    }
    QList<QStringList> rows;
    for (const auto maps = addressMaps(model); const SubnetMap &map : maps) {
        if (!map.subnet) {
            rows.append({map.text, map.segment, u"—"_s, u"—"_s, u"—"_s, u"—"_s});
            continue;
        }
        rows.append({map.text, map.segment, QString::number(map.used), QString::number(map.conflicts),
                     QString::number(map.free), map.nextFree ? map.nextFree->text() : u"—"_s});
    }
    if (rows.isEmpty())
        return;
    printLine({});
    printTable({Words::tr("SUBNET"), Words::tr("NETWORK"), Words::tr("USED"), Words::tr("CONFLICTS"), Words::tr("FREE"),
                Words::tr("NEXT FREE")},
               rows);
}

void printNetworkFindings(const QList<NetworkFinding> &findings)
{
    for (const NetworkFinding &finding : findings) {
        QString severity = Words::tr("note   ");
        if (finding.severity == Severity::Blocker)
            severity = Words::tr("BLOCKER");
        else if (finding.severity == Severity::Caution)
            severity = Words::tr("caution");
        printLine(severity + u"  "_s + finding.code + u"  "_s + finding.objects.value(0) + u"  "_s
                  + networkFindingText(finding));
        if (const QString advice = networkFindingAdvice(finding); !advice.isEmpty())
            printLine(u"         → "_s + advice);
    }
}

} // namespace Drydock::Cli
