// SPDX-License-Identifier: GPL-3.0-or-later
#include "subnet.h"

#include <QHostAddress>
#include <QStringList>

#include <algorithm>

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

QString plainAddress(const QString &text)
{
    const QHostAddress address(text.contains(u':') ? text.section(u'%', 0, 0) : QString());
    return address.isNull() ? text.toLower() : address.toString();
}

std::optional<QString> ipv6Network(const QString &address, int prefix)
{
    const QHostAddress host(address.section(u'%', 0, 0));
    if (host.protocol() != QAbstractSocket::IPv6Protocol || prefix < 0 || prefix > 128)
        return std::nullopt;
    Q_IPV6ADDR bytes = host.toIPv6Address();
    for (int i = 0; i < 16; ++i)
        bytes[i] &= quint8(0xff << (8 - std::clamp(prefix - 8 * i, 0, 8)));
    return QHostAddress(bytes).toString() + u'/' + QString::number(prefix);
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
