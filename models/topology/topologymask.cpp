// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologymask.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Gives each name and address its alias, the same one wherever it stands.
class Mask
{
public:
    explicit Mask(const TopologyGraph &graph)
    {
        for (const TopologyVertex &vertex : graph.vertices()) {
            switch (vertex.kind) {
            case VertexKind::Node:
            case VertexKind::Guest:
            case VertexKind::Router:
            case VertexKind::Host:
            case VertexKind::Clients:
            case VertexKind::Zone:
            case VertexKind::Route:
                nameOnce(vertex);
                break;
            default:
                break;
            }
        }
    }

    QString name(const QString &text) const { return m_names.value(text, text); }
    NodeName node(const NodeName &node) const { return node.isEmpty() ? node : NodeName(name(node.text())); }

    /// "vmbr0", "pve-node1/vmbr2"
    QString segment(const QString &text) const
    {
        const qsizetype slash = text.indexOf(u'/');
        return slash < 0 ? text : name(text.first(slash)) + text.sliced(slash);
    }

    /// "router/edge", "nic/pve-node1/eth0", "guestnic/vm:101/net0", "address/192.168.1.10"
    QString key(const QString &text)
    {
        const QString kind = text.section(u'/', 0, 0);
        const QString rest = text.section(u'/', 1);
        if (rest.isEmpty() || kind == "guest"_L1 || kind == "guestnic"_L1 || kind == "inner"_L1)
            return text;
        if (kind == "address"_L1) {
            const qsizetype last = rest.lastIndexOf(u'/');
            return kind + u'/' + rest.first(last + 1) + addresses(rest.sliced(last + 1));
        }
        if (m_names.contains(rest))
            return kind + u'/' + m_names.value(rest);
        return kind + u'/' + segment(rest);
    }

    /// Every address and MAC in a text.
    QString addresses(const QString &text)
    {
        static const QRegularExpression any(u"[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}|\\d{1,3}(?:\\.\\d{1,3}){3}"
                                            "|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}"_s);
        QString result;
        qsizetype at = 0;
        for (auto found = any.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            result += text.sliced(at, match.capturedStart() - at) + address(match.captured());
            at = match.capturedEnd();
        }
        return result + text.sliced(at);
    }

    /// A list parted by commas, of keys, names or addresses.
    QString list(const QString &text)
    {
        QStringList parts = text.split(u',');
        for (QString &part : parts)
            part = m_names.contains(part) ? m_names.value(part) : addresses(key(part));
        return parts.join(u',');
    }

private:
    void nameOnce(const TopologyVertex &vertex)
    {
        if (m_names.contains(vertex.label))
            return;
        const QString word = vertexKindWord(vertex.kind);
        m_names.insert(vertex.label, u"%1-%2"_s.arg(word).arg(++m_counts[word]));
    }

    QString address(const QString &text)
    {
        if (const auto v4 = Ipv4::parse(text)) {
            // Masks and the whole world say nothing of anyone.
            if (v4->value == 0 || v4->value >> 24 == 255)
                return text;
            const quint32 network = v4->value >> 8;
            if (!m_networks.contains(network))
                m_networks.insert(network, m_networks.size());
            const quint32 number = quint32(m_networks.value(network));
            return Ipv4{(10u << 24) | (number << 8) | (v4->value & 0xff)}.text();
        }
        const QString plain = text.toLower();
        if (!m_others.contains(plain))
            m_others.insert(plain, m_others.size() + 1);
        const qsizetype number = m_others.value(plain);
        if (plain.size() == 17 && plain.count(u':') == 5 && !plain.contains("::"_L1)) {
            const auto byte = [number](int shift) {
                return QString::number(number >> shift & 0xff, 16).rightJustified(2, u'0');
            };
            return u"02:00:00:%1:%2:%3"_s.arg(byte(16), byte(8), byte(0));
        }
        return u"fd00::"_s + QString::number(number, 16);
    }

    QHash<QString, QString> m_names;
    QHash<QString, int> m_counts;
    QHash<quint32, qsizetype> m_networks;
    QHash<QString, qsizetype> m_others;
};

bool isWrittenByPeople(const QString &fact)
{
    return fact == "comments"_L1 || fact == "tags"_L1 || fact == "option"_L1;
}

QList<NetworkFact> maskedFacts(QList<NetworkFact> facts, Mask &mask)
{
    facts.removeIf([](const NetworkFact &fact) { return isWrittenByPeople(fact.name); });
    for (NetworkFact &fact : facts)
        fact.value = fact.name == "holder"_L1 ? mask.key(fact.value) : mask.addresses(mask.name(fact.value));
    return facts;
}

TopologyVertex maskedVertex(TopologyVertex vertex, Mask &mask)
{
    vertex.key = mask.key(vertex.key);
    vertex.label = vertex.kind == VertexKind::Address ? mask.addresses(vertex.label) : mask.name(vertex.label);
    vertex.node = mask.node(vertex.node);
    vertex.segment = mask.segment(vertex.segment);
    vertex.facts = maskedFacts(vertex.facts, mask);
    for (KnowledgeGap &gap : vertex.gaps) {
        gap.serverText.clear();
        if (gap.path.startsWith("/nodes/"_L1))
            gap.path = u"/nodes/"_s + mask.name(gap.path.sliced(7));
    }
    return vertex;
}

} // namespace

TopologyState maskNetwork(const TopologyState &state)
{
    Mask mask(state.graph);
    QList<TopologyVertex> vertices;
    for (const TopologyVertex &vertex : state.graph.vertices())
        vertices.append(maskedVertex(vertex, mask));
    QList<TopologyEdge> edges;
    for (const TopologyEdge &known : state.graph.edges()) {
        TopologyEdge edge = known;
        edge.from = mask.key(edge.from);
        edge.to = mask.key(edge.to);
        edge.facts = maskedFacts(edge.facts, mask);
        edges.append(edge);
    }
    TopologyState masked;
    masked.facts.snapshot.edit().serverTime = state.facts.snapshot->serverTime;
    masked.graph = TopologyGraph(vertices, edges);
    for (const NetworkFinding &told : state.findings) {
        NetworkFinding finding = told;
        for (QString &object : finding.objects)
            object = mask.key(object);
        for (QString &argument : finding.arguments)
            argument = mask.list(argument);
        masked.findings.append(finding);
    }
    return masked;
}

} // namespace Drydock
