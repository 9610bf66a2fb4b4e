// SPDX-License-Identifier: GPL-3.0-or-later
#include "routeprinter.h"

#include "terminal.h"
#include "topology/topologykeys.h"
#include "words.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

/// Who has the address that a route leads to, by name.
QString holderNames(const TopologyGraph &graph, const QString &address)
{
    QStringList names;
    for (const auto edges = graph.edgesTo(address); const TopologyEdge *edge : edges) {
        if (edge->kind != EdgeKind::HasAddress)
            continue;
        const TopologyVertex *holder = graph.vertex(edge->from);
        if (holder->guest.isValid())
            holder = graph.vertex(TopologyKeys::ofGuest(holder->guest));
        if (holder && !names.contains(holder->label))
            names.append(holder->label);
    }
    return names.isEmpty() ? Words::tr("nobody") : names.join(u", "_s);
}

} // namespace

void printRoutes(const TopologyGraph &graph)
{
    QList<QStringList> rows;
    for (const TopologyVertex &vertex : graph.vertices()) {
        if (vertex.kind != VertexKind::Route)
            continue;
        QMap<QString, QString> holders; // by server
        for (const auto edges = graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::RoutesTo && !edge->facts.isEmpty())
                holders.insert(edge->facts.first().value, holderNames(graph, edge->to));
        }
        const QStringList servers = vertex.values("backend"_L1);
        for (const QString &server : servers)
            rows.append({vertex.label, server, holders.value(server, u"—"_s)});
        if (servers.isEmpty())
            rows.append({vertex.label, u"—"_s, u"—"_s});
    }
    if (rows.isEmpty())
        return;
    printLine({});
    printTable({Words::tr("ROUTE"), Words::tr("SERVER"), Words::tr("ANSWERED BY")}, rows);
}

} // namespace Drydock::Cli
