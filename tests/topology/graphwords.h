// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologygraph.h"

#include <QMap>

namespace DrydockTest
{

using namespace Drydock;
using namespace Qt::StringLiterals;

// What a graph says of one element, as lines that a test compares.

inline QStringList gapsOf(const TopologyGraph &graph, const QString &key)
{
    static const QMap<KnowledgeGap::Why, QString> words{
        {KnowledgeGap::Why::NotRead, u"not read"_s},         {KnowledgeGap::Why::NoRights, u"no rights"_s},
        {KnowledgeGap::Why::NoAgent, u"no agent"_s},         {KnowledgeGap::Why::NotRunning, u"not running"_s},
        {KnowledgeGap::Why::NodeOffline, u"node offline"_s}, {KnowledgeGap::Why::NotListed, u"not listed"_s},
        {KnowledgeGap::Why::NotResolved, u"not resolved"_s}, {KnowledgeGap::Why::Failed, u"failed"_s}};
    const TopologyVertex *vertex = graph.vertex(key);
    if (!vertex)
        return {u"no such element"_s};
    QStringList result;
    for (const KnowledgeGap &gap : vertex->gaps)
        result.append(u"%1 %2 %3"_s.arg(words.value(gap.why), gap.privilege, gap.path).trimmed());
    return result;
}

inline QStringList factsOf(const TopologyGraph &graph, const QString &key, QLatin1StringView name)
{
    QStringList result;
    const TopologyVertex *vertex = graph.vertex(key);
    for (const NetworkFact &fact : vertex ? vertex->facts : QList<NetworkFact>()) {
        if (fact.name == name)
            result.append(u"%1 %2"_s.arg(factSourceWord(fact.source), fact.value));
    }
    return result;
}

/// The ways upwards from an element, as "kind key".
inline QStringList above(const TopologyGraph &graph, const QString &key)
{
    QStringList result;
    for (const auto edges = graph.edgesFrom(key); const TopologyEdge *edge : edges)
        result.append(edgeKindWord(edge->kind) + u' ' + edge->to
                      + (edge->vlans.isEmpty() ? QString() : u' ' + edge->vlans));
    return result;
}

} // namespace DrydockTest
