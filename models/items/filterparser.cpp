// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class FilterText
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Filter)
};

using Field = Filter::Field;
using Comparison = Filter::Comparison;

enum class ValueKind { Words, Addresses, Bytes, Fraction, Seconds, Number };

struct FieldInfo {
    const char *word;
    Field field;
    ValueKind kind;
};

constexpr std::array fieldTable{
    FieldInfo{"node", Field::Node, ValueKind::Words},       FieldInfo{"type", Field::Type, ValueKind::Words},
    FieldInfo{"name", Field::Name, ValueKind::Words},       FieldInfo{"id", Field::Id, ValueKind::Number},
    FieldInfo{"state", Field::State, ValueKind::Words},     FieldInfo{"ha", Field::Ha, ValueKind::Words},
    FieldInfo{"tag", Field::Tag, ValueKind::Words},         FieldInfo{"pool", Field::Pool, ValueKind::Words},
    FieldInfo{"ip", Field::Ip, ValueKind::Addresses},       FieldInfo{"bridge", Field::Bridge, ValueKind::Words},
    FieldInfo{"vlan", Field::Vlan, ValueKind::Number},      FieldInfo{"mem", Field::Memory, ValueKind::Bytes},
    FieldInfo{"cpu", Field::Cpu, ValueKind::Fraction},      FieldInfo{"disk", Field::Disk, ValueKind::Bytes},
    FieldInfo{"uptime", Field::Uptime, ValueKind::Seconds}, FieldInfo{"lock", Field::Lock, ValueKind::Words},
};

const FieldInfo *findField(QStringView word)
{
    const auto found = std::ranges::find_if(fieldTable, [&](const FieldInfo &info) {
        return word.compare(QLatin1StringView(info.word), Qt::CaseInsensitive) == 0;
    });
    return found == fieldTable.end() ? nullptr : &*found;
}

/// A number with the rest behind it; nothing when there is no number.
struct NumberAndUnit {
    double number = 0;
    QString unit; ///< lower case
};

std::optional<NumberAndUnit> splitNumber(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && (text[end].isDigit() || text[end] == u'.' || text[end] == u','))
        ++end;
    bool ok = false;
    const double number = text.first(end).replace(u',', u'.').toDouble(&ok);
    if (!ok)
        return std::nullopt;
    return NumberAndUnit{number, text.sliced(end).toLower()};
}

std::optional<double> readBytes(const QString &text)
{
    const auto split = splitNumber(text);
    if (!split)
        return std::nullopt;
    static constexpr std::array<std::pair<const char *, int>, 16> units{{{"", 0},
                                                                         {"b", 0},
                                                                         {"k", 10},
                                                                         {"kb", 10},
                                                                         {"kib", 10},
                                                                         {"m", 20},
                                                                         {"mb", 20},
                                                                         {"mib", 20},
                                                                         {"g", 30},
                                                                         {"gb", 30},
                                                                         {"gib", 30},
                                                                         {"t", 40},
                                                                         {"tb", 40},
                                                                         {"tib", 40},
                                                                         {"p", 50},
                                                                         {"pib", 50}}};
    for (const auto &[word, shift] : units) {
        if (split->unit == QLatin1StringView(word))
            return split->number * double(qint64(1) << shift);
    }
    return std::nullopt;
}

std::optional<double> readSeconds(const QString &text)
{
    const auto split = splitNumber(text);
    if (!split)
        return std::nullopt;
    static constexpr std::array<std::pair<const char *, double>, 8> units{
        {{"", 1}, {"s", 1}, {"m", 60}, {"min", 60}, {"h", 3600}, {"d", 86400}, {"w", 604800}, {"y", 31536000}}};
    for (const auto &[word, factor] : units) {
        if (split->unit == QLatin1StringView(word))
            return split->number * factor;
    }
    return std::nullopt;
}

/// "50", "50%" are percent; "0.5" below or at 1 with a point is a fraction.
std::optional<double> readFraction(const QString &text)
{
    const auto split = splitNumber(text);
    if (!split || !(split->unit.isEmpty() || split->unit == "%"_L1))
        return std::nullopt;
    const bool fraction = split->unit.isEmpty() && split->number <= 1 && text.contains(u'.');
    return fraction ? split->number : split->number / 100;
}

std::optional<Comparison> readComparison(const QString &op)
{
    if (op == ":"_L1 || op == "="_L1 || op == "=="_L1)
        return Comparison::Equal;
    if (op == "<"_L1 || op == ":<"_L1)
        return Comparison::Less;
    if (op == ">"_L1 || op == ":>"_L1)
        return Comparison::Greater;
    if (op == "<="_L1)
        return Comparison::LessEqual;
    if (op == ">="_L1)
        return Comparison::GreaterEqual;
    return std::nullopt;
}

/// Fills in the term's value; gives the words of an error when it cannot be read.
QString readNumberValue(Filter::Term &term, const FilterToken &token, ValueKind kind)
{
    std::optional<double> number;
    switch (kind) {
    case ValueKind::Bytes:
        number = readBytes(token.value);
        break;
    case ValueKind::Seconds:
        number = readSeconds(token.value);
        break;
    case ValueKind::Fraction:
        number = readFraction(token.value);
        break;
    default:
        if (const auto split = splitNumber(token.value); split && split->unit.isEmpty())
            number = split->number;
        break;
    }
    if (number) {
        term.number = *number;
        return {};
    }
    switch (kind) {
    case ValueKind::Bytes:
        return FilterText::tr("“%1” is not a size: write 512M or 4G.").arg(token.value);
    case ValueKind::Seconds:
        return FilterText::tr("“%1” is not a duration: write 30m, 6h or 2d.").arg(token.value);
    case ValueKind::Fraction:
        return FilterText::tr("“%1” is not a load: write 50%.").arg(token.value);
    default:
        return FilterText::tr("“%1” is not a number.").arg(token.value);
    }
}

QString readAddressValue(Filter::Term &term, const FilterToken &token)
{
    for (const auto parts = token.value.split(u',', Qt::SkipEmptyParts); const QString &part : parts) {
        if (const auto network = AddressNetwork::parse(part))
            term.networks.append(*network);
        else if (part.contains(u'*') || part.contains(u'?'))
            term.words.append(part.toLower());
        else
            return FilterText::tr(
                       "“%1” is not an address or a network: write 192.168.1.10, 192.168.1.0/24 or 192.168.*.")
                .arg(part);
    }
    return {};
}

QString readWords(Filter::Term &term, const FilterToken &token)
{
    if (term.comparison != Comparison::Equal)
        return FilterText::tr("“%1” cannot be compared with “%2”: write %1:value.").arg(token.field, token.op);
    term.words =
        token.quoted ? QStringList{token.value.toLower()} : token.value.toLower().split(u',', Qt::SkipEmptyParts);
    return {};
}

QString readTerm(const FilterToken &token, Filter::Term &term)
{
    term.negated = token.negated;
    if (token.openQuote)
        return FilterText::tr("The closing quotation mark is missing.");
    if (token.field.isEmpty()) {
        term.words = {token.value.toLower()};
        return token.value.isEmpty() ? FilterText::tr("Write a word to look for.") : QString();
    }
    const FieldInfo *info = findField(token.field);
    if (!info)
        return FilterText::tr("There is no field “%1”. Fields: %2.")
            .arg(token.field, Filter::fieldWords().join(u' ').remove(u':').remove(u'>'));
    term.field = info->field;
    const auto comparison = readComparison(token.op);
    if (!comparison)
        return FilterText::tr("“%1” is not a comparison: use : < > <= >=").arg(token.op);
    term.comparison = *comparison;
    if (token.value.isEmpty())
        return FilterText::tr("A value is missing after “%1”.").arg(token.field + token.op);
    switch (info->kind) {
    case ValueKind::Words:
        return readWords(term, token);
    case ValueKind::Addresses:
        return term.comparison == Comparison::Equal ? readAddressValue(term, token) : readWords(term, token);
    case ValueKind::Number:
        // "id:101,102" and "id:1*" are words; "id>200" is a number.
        if (info->field == Field::Id && term.comparison == Comparison::Equal)
            return readWords(term, token);
        return readNumberValue(term, token, info->kind);
    default:
        return readNumberValue(term, token, info->kind);
    }
}

QStringList valueCandidates(Field field, const ClusterSnapshot &snapshot, const ClusterDetails &details)
{
    QStringList values;
    switch (field) {
    case Field::Node:
        for (const NodeState &node : snapshot->nodes)
            values.append(node.name.text());
        break;
    case Field::Type:
        values = {u"vm"_s, u"ct"_s, u"template"_s};
        break;
    case Field::Ha:
        values = {u"yes"_s, u"no"_s, u"started"_s, u"stopped"_s, u"error"_s, u"migrate"_s};
        break;
    case Field::State:
        values = {u"running"_s, u"stopped"_s, u"paused"_s, u"suspended"_s};
        break;
    case Field::Lock:
        values = {u"yes"_s, u"no"_s, u"migrate"_s, u"backup"_s, u"snapshot"_s};
        break;
    case Field::Tag:
        values = {u"none"_s};
        for (const GuestState &guest : snapshot->guests)
            values.append(guest.tags);
        break;
    case Field::Pool:
        values = {u"none"_s};
        for (const GuestState &guest : snapshot->guests)
            values.append(guest.pool);
        break;
    case Field::Name:
        for (const GuestState &guest : snapshot->guests)
            values.append(guest.name);
        break;
    case Field::Bridge:
        for (const GuestDetails &guest : details.guests) {
            for (const GuestNic &nic : guest.nics)
                values.append(nic.bridge);
        }
        break;
    default:
        break;
    }
    values.removeAll(QString());
    std::ranges::sort(values);
    values.removeDuplicates();
    return values;
}

} // namespace

Filter Filter::parse(const QString &text)
{
    Filter filter;
    filter.m_text = text;
    FilterScanner scanner(text);
    while (const auto token = scanner.next()) {
        Term term;
        const QString error = readTerm(*token, term);
        if (error.isEmpty())
            filter.m_terms.append(term);
        else if (!filter.m_error)
            filter.m_error = FilterError{error, int(token->begin), int(token->end - token->begin)};
    }
    return filter;
}

QStringList Filter::fieldWords()
{
    QStringList words;
    for (const FieldInfo &info : fieldTable) {
        const bool compared =
            info.kind == ValueKind::Bytes || info.kind == ValueKind::Fraction || info.kind == ValueKind::Seconds;
        words.append(QString::fromLatin1(info.word) + (compared ? u'>' : u':'));
    }
    return words;
}

FilterCompletion completeFilter(const QString &text, int cursor, const ClusterSnapshot &snapshot,
                                const ClusterDetails &details)
{
    return completeFilterText(
        text, cursor, Filter::fieldWords(), [&](const QString &word) -> std::optional<QStringList> {
            const FieldInfo *info = findField(word);
            return info ? std::optional(valueCandidates(info->field, snapshot, details)) : std::nullopt;
        });
}

} // namespace Drydock
