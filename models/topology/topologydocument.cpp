// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologydocument.h"

#include "networkwording.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QJsonArray factsArray(const QList<NetworkFact> &facts, const QDateTime &now)
{
    QJsonArray result;
    for (const NetworkFact &fact : facts) {
        const bool known = fact.readAt.isValid() && now.isValid();
        result.append(
            QJsonObject{{u"name"_s, fact.name},
                        {u"value"_s, fact.value},
                        {u"source"_s, factSourceWord(fact.source)},
                        {u"age"_s, known ? QJsonValue(std::max<qint64>(0, fact.readAt.secsTo(now))) : QJsonValue()}});
    }
    return result;
}

QJsonArray gapsArray(const QList<KnowledgeGap> &gaps)
{
    QJsonArray result;
    for (const KnowledgeGap &gap : gaps)
        result.append(QJsonObject{{u"reason"_s, gapWord(gap.why)},
                                  {u"privilege"_s, gap.privilege},
                                  {u"path"_s, gap.path},
                                  {u"text"_s, gapText(gap)}});
    return result;
}

QJsonObject findingObject(const NetworkFinding &finding)
{
    return {{u"code"_s, finding.code},
            {u"severity"_s, severityWord(finding.severity)},
            {u"subject"_s, finding.objects.value(0)},
            {u"objects"_s, QJsonArray::fromStringList(finding.objects)},
            {u"text"_s, networkFindingText(finding)},
            {u"advice"_s, networkFindingAdvice(finding)},
            {u"fixes"_s, QJsonArray()}};
}

} // namespace

QString edgeLabel(const TopologyEdge &edge)
{
    if (edge.kind == EdgeKind::Tagged)
        return u"VLAN "_s + edge.vlans;
    QStringList words;
    for (const NetworkFact &fact : edge.facts) {
        if (fact.name == "forward"_L1 || fact.name == "known"_L1)
            words.append(fact.value);
    }
    words.removeDuplicates();
    return words.isEmpty() ? edgeKindWord(edge.kind) : words.join(u", "_s);
}

QJsonObject topologyDocument(const TopologyGraph &graph, const QList<NetworkFinding> &findings, const QDateTime &now)
{
    QJsonArray nodes;
    for (const TopologyVertex &vertex : graph.vertices()) {
        nodes.append(QJsonObject{{u"id"_s, vertex.key},
                                 {u"kind"_s, vertexKindWord(vertex.kind)},
                                 {u"label"_s, vertex.label},
                                 {u"node"_s, vertex.node.text()},
                                 {u"guest"_s, vertex.guest.isValid() ? vertex.guest.sid() : QString()},
                                 {u"network"_s, vertex.segment},
                                 {u"up"_s, vertex.up},
                                 {u"split"_s, vertex.isSplit()},
                                 {u"facts"_s, factsArray(vertex.facts, now)},
                                 {u"gaps"_s, gapsArray(vertex.gaps)}});
    }
    QJsonArray edges;
    for (const TopologyEdge &edge : graph.edges()) {
        QJsonObject object{{u"id"_s, edge.key()},
                           {u"kind"_s, edgeKindWord(edge.kind)},
                           {u"label"_s, edgeLabel(edge)},
                           {u"from"_s, edge.from},
                           {u"to"_s, edge.to},
                           {u"vlans"_s, edge.vlans},
                           {u"facts"_s, factsArray(edge.facts, now)}};
        object.insert(u"mtu"_s, edge.mtu > 0 ? QJsonValue(edge.mtu) : QJsonValue());
        edges.append(object);
    }
    QJsonArray found;
    for (const NetworkFinding &finding : findings)
        found.append(findingObject(finding));
    return {{u"schema"_s, u"drydock.topology/1"_s}, {u"nodes"_s, nodes}, {u"edges"_s, edges}, {u"findings"_s, found}};
}

} // namespace Drydock
