// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedtopology.h"

#include "topologykeys.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

std::unexpected<Error> unreadable(const QString &text)
{
    return std::unexpected(Error{Error::Kind::BadAnswer, 0, text, {}});
}

QList<NetworkFact> savedFacts(const QJsonValue &list)
{
    QList<NetworkFact> facts;
    for (const auto entries = list.toArray(); const QJsonValue &entry : entries) {
        const auto source = factSourceOf(entry["source"_L1].toString());
        facts.append(
            {entry["name"_L1].toString(), entry["value"_L1].toString(), source.value_or(FactSource::Config), {}});
    }
    return facts;
}

std::optional<TopologyVertex> savedVertex(const QJsonObject &object)
{
    const auto kind = vertexKindOf(object["kind"_L1].toString());
    TopologyVertex vertex;
    vertex.key = object["id"_L1].toString();
    if (!kind || vertex.key.isEmpty())
        return std::nullopt;
    vertex.kind = *kind;
    vertex.label = object["label"_L1].toString();
    vertex.node = NodeName(object["node"_L1].toString());
    vertex.guest = GuestKey::fromSid(object["guest"_L1].toString()).value_or(GuestKey());
    vertex.up = object["up"_L1].toBool(true);
    vertex.segment = object["network"_L1].toString();
    vertex.facts = savedFacts(object["facts"_L1]);
    for (const auto gaps = object["gaps"_L1].toArray(); const QJsonValue &entry : gaps) {
        KnowledgeGap gap;
        gap.why = gapReasonOf(entry["reason"_L1].toString()).value_or(KnowledgeGap::Why::Failed);
        gap.privilege = entry["privilege"_L1].toString();
        gap.path = entry["path"_L1].toString();
        vertex.gaps.append(gap);
    }
    return vertex;
}

std::optional<TopologyEdge> savedEdge(const QJsonObject &object)
{
    const auto kind = edgeKindOf(object["kind"_L1].toString());
    TopologyEdge edge;
    edge.from = object["from"_L1].toString();
    edge.to = object["to"_L1].toString();
    if (!kind || edge.from.isEmpty() || edge.to.isEmpty())
        return std::nullopt;
    edge.kind = *kind;
    edge.vlans = object["vlans"_L1].toString();
    edge.mtu = object["mtu"_L1].toInt();
    edge.facts = savedFacts(object["facts"_L1]);
    return edge;
}

/// Compares one state with the other, once each way.
class GraphComparer
{
public:
    GraphComparer(const TopologyGraph &earlier, const TopologyGraph &now) : m_earlier(earlier), m_now(now) {}

    QList<TopologyChange> run()
    {
        for (const TopologyVertex &vertex : m_earlier.vertices()) {
            if (const TopologyVertex *later = m_now.vertex(vertex.key))
                compare(vertex, *later);
            else if (!isUnknownIn(m_now, vertex))
                m_changes.append({vertex.key, OverlayMark::Removed, {}, vertex.label, {}});
        }
        for (const TopologyVertex &vertex : m_now.vertices()) {
            if (!m_earlier.vertex(vertex.key) && !isUnknownIn(m_earlier, vertex))
                m_changes.append({vertex.key, OverlayMark::Added, {}, {}, vertex.label});
        }
        std::ranges::stable_sort(m_changes, {}, &TopologyChange::key);
        return m_changes;
    }

private:
    static bool hasGaps(const TopologyGraph &graph, const QString &key)
    {
        const TopologyVertex *vertex = graph.vertex(key);
        return vertex && !vertex->gaps.isEmpty();
    }

    /// Of a guest and all its parts.
    static bool hidesGuest(const TopologyGraph &graph, const GuestKey &guest)
    {
        return guest.isValid() && hasGaps(graph, TopologyKeys::ofGuest(guest));
    }

    /// It may be there, and `graph` could not see it.
    static bool isUnknownIn(const TopologyGraph &graph, const TopologyVertex &vertex)
    {
        if (vertex.kind == VertexKind::Guest || vertex.kind == VertexKind::Node)
            return false;
        if (hidesGuest(graph, vertex.guest))
            return true;
        if (!vertex.guest.isValid() && !vertex.node.isEmpty())
            return hasGaps(graph, TopologyKeys::ofNode(vertex.node));
        const QStringList holders = vertex.values("holder"_L1);
        return !holders.isEmpty() && std::ranges::all_of(holders, [&](const QString &holder) {
            const QString owner = holder.section(u'/', 1, 1);
            return hasGaps(graph, u"guest/"_s + owner) || hasGaps(graph, u"node/"_s + owner);
        });
    }

    void note(const TopologyVertex &vertex, const QString &what, const QString &before, const QString &after)
    {
        if (before != after)
            m_changes.append({vertex.key, OverlayMark::Changed, what, before, after});
    }

    void compare(const TopologyVertex &before, const TopologyVertex &after)
    {
        // Only named by others in one of the states: nothing of it is known there.
        const bool element = !before.guest.isValid() && !before.node.isEmpty() && before.kind != VertexKind::Node;
        if (element && !(before.gaps.isEmpty() && after.gaps.isEmpty()))
            return;
        const bool seen = before.gaps.isEmpty() && after.gaps.isEmpty() && !isUnknownIn(m_earlier, after)
                          && !isUnknownIn(m_now, before);
        note(before, u"label"_s, before.label, after.label);
        note(before, u"up"_s, before.up ? u"yes"_s : u"no"_s, after.up ? u"yes"_s : u"no"_s);
        if (seen)
            note(before, u"network"_s, before.segment, after.segment);
        const QMap<QString, QString> old = factsOf(before, seen);
        const QMap<QString, QString> fresh = factsOf(after, seen);
        QStringList names(old.keyBegin(), old.keyEnd());
        names += QStringList(fresh.keyBegin(), fresh.keyEnd());
        names.sort();
        names.removeDuplicates();
        for (const QString &name : std::as_const(names))
            note(before, name, old.value(name), fresh.value(name));
        compareWays(before, seen);
    }

    /// Values by name, whatever their source. "up" of an interface is said once already.
    static QMap<QString, QString> factsOf(const TopologyVertex &vertex, bool withObserved)
    {
        QMap<QString, QStringList> values;
        for (const NetworkFact &fact : vertex.facts) {
            if (fact.name != "up"_L1 && fact.name != "holder"_L1 && (withObserved || !fact.isObserved())
                && !values[fact.name].contains(fact.value))
                values[fact.name].append(fact.value);
        }
        QMap<QString, QString> result;
        for (auto list = values.begin(); list != values.end(); ++list) {
            list->sort();
            result.insert(list.key(), list->join(u", "_s));
        }
        return result;
    }

    /// Where it leads, among what is in both states; who owns it is said of the owned one.
    void compareWays(const TopologyVertex &vertex, bool seen)
    {
        const auto waysOf = [&](const TopologyGraph &graph) {
            QMap<EdgeKind, QStringList> ways;
            for (const auto edges = graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
                const bool owns = edge->kind == EdgeKind::Has || edge->kind == EdgeKind::Runs;
                const bool hidden = edge->kind == EdgeKind::HasAddress && !seen;
                if (!owns && !hidden && m_earlier.vertex(edge->to) && m_now.vertex(edge->to))
                    ways[edge->kind].append(edge->vlans.isEmpty() ? edge->to : edge->to + u' ' + edge->vlans);
            }
            return ways;
        };
        const QMap<EdgeKind, QStringList> old = waysOf(m_earlier);
        const QMap<EdgeKind, QStringList> fresh = waysOf(m_now);
        QList<EdgeKind> kinds(old.keyBegin(), old.keyEnd());
        kinds += QList<EdgeKind>(fresh.keyBegin(), fresh.keyEnd());
        std::ranges::sort(kinds);
        kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
        for (const EdgeKind kind : std::as_const(kinds))
            note(vertex, edgeKindWord(kind), old.value(kind).join(u", "_s), fresh.value(kind).join(u", "_s));
    }

    const TopologyGraph &m_earlier;
    const TopologyGraph &m_now;
    QList<TopologyChange> m_changes;
};

} // namespace

Result<TopologyGraph> savedTopology(const QJsonObject &document)
{
    const QString schema = document["schema"_L1].toString();
    if (schema != "drydock.topology/1"_L1)
        return unreadable(schema.isEmpty() ? u"no document of a network"_s : u"a document of the schema "_s + schema);
    QList<TopologyVertex> vertices;
    QSet<QString> keys;
    for (const auto nodes = document["nodes"_L1].toArray(); const QJsonValue &entry : nodes) {
        const auto vertex = savedVertex(entry.toObject());
        if (!vertex || keys.contains(vertex->key))
            return unreadable(u"element %1 cannot be read"_s.arg(entry["id"_L1].toString()));
        keys.insert(vertex->key);
        vertices.append(*vertex);
    }
    QList<TopologyEdge> edges;
    for (const auto list = document["edges"_L1].toArray(); const QJsonValue &entry : list) {
        const auto edge = savedEdge(entry.toObject());
        if (!edge)
            return unreadable(u"connection %1 cannot be read"_s.arg(entry["id"_L1].toString()));
        edges.append(*edge);
    }
    return TopologyGraph(vertices, edges);
}

QList<TopologyChange> changesOf(const TopologyGraph &earlier, const TopologyGraph &now)
{
    return GraphComparer(earlier, now).run();
}

TopologyOverlay compareGraphs(const TopologyGraph &earlier, const TopologyGraph &now)
{
    TopologyOverlay overlay{.title = u"compared"_s, .entries = {}};
    for (const auto changes = changesOf(earlier, now); const TopologyChange &change : changes)
        overlay.entries.insert(change.key, OverlayEntry{.mark = change.mark});
    return overlay;
}

} // namespace Drydock
