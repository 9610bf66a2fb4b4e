// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologyfilter.h"

#include "networkwording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class TopologyFilterText
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::TopologyFilter)
};

using Field = TopologyFilter::Field;
using Term = TopologyFilter::Term;

constexpr std::array<std::pair<QLatin1StringView, Field>, 8> topologyFields{{{"bridge"_L1, Field::Bridge},
                                                                             {"vlan"_L1, Field::Vlan},
                                                                             {"ip"_L1, Field::Ip},
                                                                             {"node"_L1, Field::Node},
                                                                             {"route"_L1, Field::Route},
                                                                             {"kind"_L1, Field::Kind},
                                                                             {"network"_L1, Field::Network},
                                                                             {"finding"_L1, Field::Finding}}};

std::optional<Field> topologyField(const QString &word)
{
    const auto found = std::ranges::find_if(
        topologyFields, [&](const auto &entry) { return word.compare(entry.first, Qt::CaseInsensitive) == 0; });
    return found == topologyFields.end() ? std::nullopt : std::optional(found->second);
}

QString readVlans(Term &term, const QString &value)
{
    for (const auto parts = value.split(u',', Qt::SkipEmptyParts); const QString &part : parts) {
        bool ok = false;
        const int vlan = part.toInt(&ok);
        if (!ok || vlan < 0 || vlan > 4094)
            return TopologyFilterText::tr("“%1” is not a VLAN: write a number up to 4094, or 0 for untagged.")
                .arg(part);
        term.vlans.append(vlan);
    }
    return {};
}

QString readAddresses(Term &term, const QString &value)
{
    for (const auto parts = value.split(u',', Qt::SkipEmptyParts); const QString &part : parts) {
        if (const auto network = AddressNetwork::parse(part))
            term.networks.append(*network);
        else if (part.contains(u'*') || part.contains(u'?'))
            term.words.append(part.toLower());
        else
            return TopologyFilterText::tr(
                       "“%1” is not an address or a network: write 192.168.1.10, 192.168.1.0/24 or 192.168.*.")
                .arg(part);
    }
    return {};
}

QString readTopologyTerm(const FilterToken &token, Term &term)
{
    term.negated = token.negated;
    if (token.openQuote)
        return TopologyFilterText::tr("The closing quotation mark is missing.");
    if (token.field.isEmpty()) {
        term.words = {token.value.toLower()};
        if (token.value.isEmpty())
            return TopologyFilterText::tr("Write a word to look for.");
        if (!token.quoted && term.words.first() == "conflict"_L1) {
            term.field = Field::Finding;
            term.words = {u"duplicate-*"_s};
        }
        return {};
    }
    const std::optional<Field> field = topologyField(token.field);
    if (!field)
        return TopologyFilterText::tr("There is no field “%1”. Fields: %2.")
            .arg(token.field, TopologyFilter::fieldWords().join(u' ').remove(u':'));
    if (token.op != ":"_L1 && token.op != "="_L1)
        return TopologyFilterText::tr("“%1” cannot be compared with “%2”: write %1:value.").arg(token.field, token.op);
    if (token.value.isEmpty())
        return TopologyFilterText::tr("A value is missing after “%1”.").arg(token.field + token.op);
    term.field = *field;
    if (term.field == Field::Vlan)
        return readVlans(term, token.value);
    if (term.field == Field::Ip)
        return readAddresses(term, token.value);
    term.words =
        token.quoted ? QStringList{token.value.toLower()} : token.value.toLower().split(u',', Qt::SkipEmptyParts);
    return {};
}

bool anyWordMatches(const QStringList &words, const QSet<QString> &values)
{
    return std::ranges::any_of(words, [&](const QString &word) {
        return std::ranges::any_of(values, [&](const QString &value) { return wildcardMatch(word, value.toLower()); });
    });
}

bool addressHolds(const Term &term, const NetworkTraits &traits)
{
    return anyWordMatches(term.words, traits.addresses)
           || std::ranges::any_of(term.networks, [&](const AddressNetwork &network) {
                  return std::ranges::any_of(traits.addresses,
                                             [&](const QString &address) { return network.contains(address); });
              });
}

bool vlanHolds(const Term &term, const NetworkTraits &traits)
{
    return std::ranges::any_of(term.vlans, [&](int vlan) {
        return traits.vlans.contains(vlan)
               || std::ranges::any_of(traits.trunks, [&](const VlanList &list) { return list.contains(vlan); });
    });
}

bool textHolds(const Term &term, const NetworkTraits &traits)
{
    return std::ranges::any_of(term.words, [&](const QString &word) { return traits.text.contains(word); });
}

bool topologyTermHolds(const Term &term, const TopologyVertex &vertex, const NetworkTraits &traits)
{
    switch (term.field) {
    case Field::Text:
        return textHolds(term, traits);
    case Field::Bridge:
        return anyWordMatches(term.words, traits.bridges);
    case Field::Vlan:
        return vlanHolds(term, traits);
    case Field::Ip:
        return addressHolds(term, traits);
    case Field::Node:
        return anyWordMatches(term.words, traits.nodes);
    case Field::Route:
        return anyWordMatches(term.words, traits.routes);
    case Field::Kind:
        return anyWordMatches(
            term.words, {vertexKindWord(vertex.kind), vertex.guest.isValid() && vertex.kind == VertexKind::Guest
                                                          ? (vertex.guest.kind == GuestKind::Vm ? u"vm"_s : u"ct"_s)
                                                          : QString()});
    case Field::Network:
        return anyWordMatches(term.words, traits.segments);
    case Field::Finding:
        return anyWordMatches(term.words, traits.findings);
    }
    return false;
}

QStringList valuesOf(Field field, const TopologyState &state)
{
    QSet<QString> values;
    const auto take = [&](const QSet<QString> &more) { values.unite(more); };
    for (const TopologyVertex &vertex : state.graph.vertices()) {
        const NetworkTraits traits = state.traits.value(vertex.key);
        switch (field) {
        case Field::Bridge:
            take(traits.bridges);
            break;
        case Field::Node:
            take(traits.nodes);
            break;
        case Field::Route:
            take(traits.routes);
            break;
        case Field::Network:
            take(traits.segments);
            break;
        case Field::Finding:
            take(traits.findings);
            break;
        case Field::Kind:
            values.insert(vertexKindWord(vertex.kind));
            break;
        default:
            break;
        }
    }
    if (field == Field::Ip) {
        for (const SubnetMap &subnet : state.subnets)
            values.insert(subnet.text);
    }
    QStringList sorted(values.cbegin(), values.cend());
    sorted.removeAll(QString());
    sorted.sort();
    if (field == Field::Vlan) {
        for (const auto vlans = vlansInUse(state.graph); const int vlan : vlans)
            sorted.append(QString::number(vlan));
    }
    return sorted;
}

} // namespace

TopologyFilter TopologyFilter::parse(const QString &text)
{
    TopologyFilter filter;
    filter.m_text = text;
    FilterScanner scanner(text);
    while (const auto token = scanner.next()) {
        Term term;
        const QString error = readTopologyTerm(*token, term);
        if (error.isEmpty())
            filter.m_terms.append(term);
        else if (!filter.m_error)
            filter.m_error = FilterError{error, int(token->begin), int(token->end - token->begin)};
    }
    return filter;
}

QStringList TopologyFilter::fieldWords()
{
    QStringList words;
    for (const auto &[word, field] : topologyFields)
        words.append(word + u':');
    words.append(u"conflict"_s);
    return words;
}

QSet<QString> TopologyFilter::lit(const TopologyState &state) const
{
    QSet<QString> keys;
    const NetworkTraits none;
    for (const TopologyVertex &vertex : state.graph.vertices()) {
        const auto known = state.traits.constFind(vertex.key);
        const NetworkTraits &traits = known == state.traits.cend() ? none : *known;
        if (isEmpty() || std::ranges::all_of(m_terms, [&](const Term &term) {
                return topologyTermHolds(term, vertex, traits) != term.negated;
            }))
            keys.insert(vertex.key);
    }
    return keys;
}

FilterCompletion completeTopologyFilter(const QString &text, int cursor, const TopologyState &state)
{
    return completeFilterText(text, cursor, TopologyFilter::fieldWords(),
                              [&](const QString &word) -> std::optional<QStringList> {
                                  const std::optional<Field> field = topologyField(word);
                                  return field ? std::optional(valuesOf(*field, state)) : std::nullopt;
                              });
}

QList<int> vlansInUse(const TopologyGraph &graph)
{
    QSet<int> vlans;
    for (const TopologyVertex &vertex : graph.vertices()) {
        if (const int vlan = vertex.value("vlan"_L1).toInt(); vlan > 0)
            vlans.insert(vlan);
    }
    for (const TopologyEdge &edge : graph.edges()) {
        if (edge.kind == EdgeKind::Tagged && edge.vlans.toInt() > 0)
            vlans.insert(edge.vlans.toInt());
    }
    QList<int> sorted(vlans.cbegin(), vlans.cend());
    std::ranges::sort(sorted);
    return sorted;
}

} // namespace Drydock
