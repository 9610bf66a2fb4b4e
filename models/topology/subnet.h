// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace Drydock
{

/// An IPv4 address as a number, so that it can be counted and compared.
struct Ipv4 {
    quint32 value = 0;

    /// "192.168.1.11"; nothing for any other text, a prefix included.
    static std::optional<Ipv4> parse(QStringView text);
    QString text() const;

    friend auto operator<=>(const Ipv4 &, const Ipv4 &) = default;
};

/// An IPv4 network.
struct Subnet {
    Ipv4 network;
    int prefix = 32;

    /// The network of an address with its prefix: "192.168.1.11/24" → 192.168.1.0/24.
    static std::optional<Subnet> parse(QStringView cidr);
    static Subnet of(Ipv4 address, int prefix);

    bool contains(Ipv4 address) const;
    Ipv4 broadcast() const;
    /// The addresses that hosts can have; a /31 and a /32 have no network and broadcast address.
    Ipv4 firstHost() const;
    Ipv4 lastHost() const;
    qint64 hosts() const { return qint64(lastHost().value) - firstHost().value + 1; }
    /// More than one host can be in it.
    bool isShared() const { return prefix <= 30; }
    QString text() const;

    friend auto operator<=>(const Subnet &, const Subnet &) = default;
};

/// One spelling for each address: IPv6 as RFC 5952 wants it, everything else in small letters.
QString plainAddress(const QString &text);

/// The network of an IPv6 address, "2001:db8:1::5" and 64 → "2001:db8:1::/64"; nothing for other text.
std::optional<QString> ipv6Network(const QString &address, int prefix);

/// Addresses from `first` to `last`, both included.
struct Ipv4Range {
    Ipv4 first;
    Ipv4 last;

    /// "192.168.1.100-192.168.1.199" or a single address.
    static std::optional<Ipv4Range> parse(QStringView text);
    bool contains(Ipv4 address) const { return first <= address && address <= last; }
    QString text() const;

    friend auto operator<=>(const Ipv4Range &, const Ipv4Range &) = default;
};

/// A list of VLAN ids as Proxmox VE writes it: "2-4094", "10 20-30" or "10;20-30".
class VlanList
{
public:
    static VlanList parse(const QString &text);

    bool isEmpty() const { return m_ranges.isEmpty(); }
    bool contains(int vlan) const;
    /// Ids of `other` that are not in this list, lowest first; at most `limit`.
    QList<int> lacking(const VlanList &other, int limit = 8) const;

    friend bool operator==(const VlanList &, const VlanList &) = default;

private:
    QList<std::pair<int, int>> m_ranges;
};

} // namespace Drydock
