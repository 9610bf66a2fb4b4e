// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterterms.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace Drydock
{

namespace
{

bool isOperator(QChar c)
{
    return c == u':' || c == u'=' || c == u'<' || c == u'>';
}

} // namespace

std::optional<FilterToken> FilterScanner::next()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at >= m_text.size())
        return std::nullopt;
    FilterToken token;
    token.begin = m_at;
    if ((m_text[m_at] == u'-' || m_text[m_at] == u'!') && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
        token.negated = true;
        ++m_at;
    }
    readField(token);
    token.valueBegin = m_at;
    readValue(token);
    token.end = m_at;
    return token;
}

void FilterScanner::readField(FilterToken &token)
{
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end].isLetter())
        ++end;
    if (end == m_at || end >= m_text.size() || !isOperator(m_text[end]))
        return;
    token.field = m_text.sliced(m_at, end - m_at).toString();
    m_at = end;
    while (m_at < m_text.size() && isOperator(m_text[m_at]) && token.op.size() < 2)
        token.op += m_text[m_at++];
}

void FilterScanner::readValue(FilterToken &token)
{
    while (m_at < m_text.size() && !m_text[m_at].isSpace()) {
        if (m_text[m_at] != u'"') {
            token.value += m_text[m_at++];
            continue;
        }
        token.quoted = true;
        const qsizetype close = m_text.indexOf(u'"', m_at + 1);
        token.openQuote = close < 0;
        const qsizetype end = close < 0 ? m_text.size() : close;
        token.value += m_text.sliced(m_at + 1, end - m_at - 1);
        m_at = close < 0 ? end : end + 1;
    }
}

FilterToken FilterScanner::last(QStringView text)
{
    FilterScanner scanner(text);
    FilterToken current;
    current.begin = current.end = current.valueBegin = text.size();
    while (const auto token = scanner.next()) {
        if (token->end == text.size())
            current = *token;
    }
    return current;
}

std::optional<AddressNetwork> AddressNetwork::parse(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QByteArray address = (slash < 0 ? text : text.first(slash)).toLatin1();
    std::array<unsigned char, 16> raw{};
    AddressNetwork network;
    if (inet_pton(AF_INET, address.constData(), raw.data()) == 1)
        network.v6 = false;
    else if (inet_pton(AF_INET6, address.constData(), raw.data()) == 1)
        network.v6 = true;
    else
        return std::nullopt;
    const int size = network.v6 ? 16 : 4;
    network.bytes = QByteArray(reinterpret_cast<const char *>(raw.data()), size);
    network.prefix = size * 8;
    if (slash >= 0) {
        bool ok = false;
        network.prefix = text.sliced(slash + 1).toInt(&ok);
        if (!ok || network.prefix < 0 || network.prefix > size * 8)
            return std::nullopt;
    }
    return network;
}

bool AddressNetwork::contains(const QString &address) const
{
    const QByteArray text = address.toLatin1();
    std::array<unsigned char, 16> raw{};
    if (inet_pton(v6 ? AF_INET6 : AF_INET, text.constData(), raw.data()) != 1)
        return false;
    for (int bit = 0; bit < prefix; bit += 8) {
        const int byte = bit / 8;
        const int bits = std::min(8, prefix - bit);
        const int mask = 0xff << (8 - bits) & 0xff;
        if ((raw[size_t(byte)] & mask) != (uchar(bytes[byte]) & mask))
            return false;
    }
    return true;
}

bool wildcardMatch(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

QString quotedFilterValue(const QString &value)
{
    const bool plain = std::ranges::none_of(value, [](QChar c) { return c.isSpace() || c == u'"' || c == u','; });
    return plain ? value : u'"' + QString(value).remove(u'"') + u'"';
}

FilterCompletion completeFilterText(const QString &text, int cursor, const QStringList &fields,
                                    const std::function<std::optional<QStringList>(const QString &field)> &valuesOf)
{
    const qsizetype end = std::clamp<qsizetype>(cursor, 0, text.size());
    const FilterToken current = FilterScanner::last(QStringView(text).first(end));
    if (!current.field.isEmpty()) {
        const std::optional<QStringList> values = valuesOf(current.field);
        return values ? completeFilterValue(current, end, *values) : FilterCompletion();
    }
    FilterCompletion result{
        .position = int(current.valueBegin), .length = int(end - current.valueBegin), .candidates = {}};
    for (const QString &field : fields) {
        if (field.startsWith(current.value, Qt::CaseInsensitive))
            result.candidates.append(field);
    }
    return result;
}

FilterCompletion completeFilterValue(const FilterToken &token, qsizetype end, const QStringList &values)
{
    constexpr qsizetype most = 50;
    const qsizetype comma = token.quoted ? -1 : token.value.lastIndexOf(u',');
    const QString typed = token.value.sliced(comma + 1);
    FilterCompletion result;
    result.position = int(token.valueBegin + comma + 1);
    result.length = int(end - result.position);
    for (const QString &value : values) {
        if (value.startsWith(typed, Qt::CaseInsensitive) && result.candidates.size() < most)
            result.candidates.append(quotedFilterValue(value));
    }
    return result;
}

} // namespace Drydock
