// SPDX-License-Identifier: GPL-3.0-or-later
#include "subnet.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int highestVlan = 4094;

quint32 maskOf(int prefix)
{
    return prefix <= 0 ? 0 : ~quint32(0) << (32 - prefix);
}

} // namespace

std::optional<Ipv4> Ipv4::parse(QStringView text)
{
    quint32 value = 0;
    int parts = 0;
    for (const QStringView part : text.tokenize(u'.')) {
        bool ok = false;
        const uint number = part.toUInt(&ok);
        const bool digits = std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!ok || !digits || number > 255 || part.size() > 3 || ++parts > 4)
            return std::nullopt;
        value = value << 8 | number;
    }
    if (parts != 4)
        return std::nullopt;
    return Ipv4{value};
}

QString Ipv4::text() const
{
    return u"%1.%2.%3.%4"_s.arg(value >> 24).arg(value >> 16 & 255).arg(value >> 8 & 255).arg(value & 255);
}

Subnet Subnet::of(Ipv4 address, int prefix)
{
    const int bits = std::clamp(prefix, 0, 32);
    return {Ipv4{address.value & maskOf(bits)}, bits};
}

std::optional<Subnet> Subnet::parse(QStringView cidr)
{
    const qsizetype slash = cidr.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    bool ok = false;
    const int prefix = cidr.sliced(slash + 1).toInt(&ok);
    const std::optional<Ipv4> address = Ipv4::parse(cidr.first(slash));
    if (!ok || !address || prefix < 0 || prefix > 32)
        return std::nullopt;
    return of(*address, prefix);
}

bool Subnet::contains(Ipv4 address) const
{
    return (address.value & maskOf(prefix)) == network.value;
}

Ipv4 Subnet::broadcast() const
{
    return Ipv4{network.value | ~maskOf(prefix)};
}

Ipv4 Subnet::firstHost() const
{
    return isShared() ? Ipv4{network.value + 1} : network;
}

Ipv4 Subnet::lastHost() const
{
    return isShared() ? Ipv4{broadcast().value - 1} : broadcast();
}

QString Subnet::text() const
{
    return network.text() + u'/' + QString::number(prefix);
}

namespace
{

using Groups = std::array<quint16, 8>;

std::optional<Groups> groupsOf(const QString &address)
{
    const qsizetype gap = address.indexOf("::"_L1);
    const auto split = [](const QString &part) { return part.isEmpty() ? QStringList() : part.split(u':'); };
    const QStringList head = split(gap < 0 ? address : address.first(gap));
    const QStringList tail = gap < 0 ? QStringList() : split(address.sliced(gap + 2));
    const qsizetype count = head.size() + tail.size();
    if (gap < 0 ? count != 8 : count > 7)
        return std::nullopt;
    Groups groups{};
    for (qsizetype i = 0; i < count; ++i) {
        const bool inHead = i < head.size();
        bool ok = false;
        const QString &text = inHead ? head[i] : tail[i - head.size()];
        groups[size_t(inHead ? i : 8 - count + i)] = text.toUShort(&ok, 16);
        if (!ok || text.size() > 4)
            return std::nullopt;
    }
    return groups;
}

/// The longest run of two or more zeros becomes "::", the first of equal ones.
QString textOf(const Groups &groups)
{
    int from = 8;
    int length = 1;
    for (int start = 0; start < 8; ++start) {
        int end = start;
        while (end < 8 && groups[size_t(end)] == 0)
            ++end;
        if (end - start > length) {
            from = start;
            length = end - start;
        }
    }
    QString text;
    for (int i = 0; i < 8; ++i) {
        if (i == from) {
            text += u"::"_s;
            i += length - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(groups[size_t(i)], 16);
    }
    return text;
}

} // namespace

QString plainAddress(const QString &text)
{
    const std::optional<Groups> groups = text.contains(u':') ? groupsOf(text.section(u'%', 0, 0)) : std::nullopt;
    return groups ? textOf(*groups) : text.toLower();
}

std::optional<QString> ipv6Network(const QString &address, int prefix)
{
    std::optional<Groups> groups = groupsOf(address.section(u'%', 0, 0));
    if (!groups || prefix < 0 || prefix > 128)
        return std::nullopt;
    for (int i = 0; i < 8; ++i)
        (*groups)[size_t(i)] &= quint16(0xffff << (16 - std::clamp(prefix - 16 * i, 0, 16)));
    return textOf(*groups) + u'/' + QString::number(prefix);
}

std::optional<Ipv4Range> Ipv4Range::parse(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const std::optional<Ipv4> first = Ipv4::parse((dash < 0 ? text : text.first(dash)).trimmed());
    const std::optional<Ipv4> last = dash < 0 ? first : Ipv4::parse(text.sliced(dash + 1).trimmed());
    if (!first || !last || *last < *first)
        return std::nullopt;
    return Ipv4Range{*first, *last};
}

QString Ipv4Range::text() const
{
    return first == last ? first.text() : first.text() + u'-' + last.text();
}

VlanList VlanList::parse(const QString &text)
{
    QString list = text;
    for (const QChar separator : {u',', u';', u'\t'})
        list.replace(separator, u' ');
    VlanList result;
    for (const auto parts = list.split(u' ', Qt::SkipEmptyParts); const QString &part : parts) {
        bool firstOk = false;
        bool lastOk = false;
        const int first = part.section(u'-', 0, 0).toInt(&firstOk);
        const int last = part.contains(u'-') ? part.section(u'-', 1).toInt(&lastOk) : first;
        if (firstOk && (lastOk || !part.contains(u'-')) && first >= 1 && first <= last && last <= highestVlan)
            result.m_ranges.append({first, last});
    }
    return result;
}

bool VlanList::contains(int vlan) const
{
    return std::ranges::any_of(m_ranges,
                               [&](const auto &range) { return range.first <= vlan && vlan <= range.second; });
}

QList<int> VlanList::lacking(const VlanList &other, int limit) const
{
    QList<int> result;
    for (const auto &[first, last] : other.m_ranges) {
        for (int vlan = first; vlan <= last && result.size() < limit; ++vlan) {
            if (!contains(vlan) && !result.contains(vlan))
                result.append(vlan);
        }
    }
    std::ranges::sort(result);
    return result;
}

} // namespace Drydock
