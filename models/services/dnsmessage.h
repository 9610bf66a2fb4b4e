// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Drydock
{

/// Types of records whose data is read. A question may be of any other type too.
namespace DnsType
{
inline constexpr quint16 A = 1;
inline constexpr quint16 NS = 2;
inline constexpr quint16 CNAME = 5;
inline constexpr quint16 PTR = 12;
inline constexpr quint16 AAAA = 28;
} // namespace DnsType

struct DnsQuestion {
    QString name; ///< "www.example.com", with or without the last dot; "." is the root
    quint16 type = DnsType::A;
    friend bool operator==(const DnsQuestion &, const DnsQuestion &) = default;
};

struct DnsRecord {
    QString name;
    quint16 type = 0;
    quint32 ttl = 0;
    QString text; ///< the address, or the name it points to; the data as hexadecimal digits for other types
    friend bool operator==(const DnsRecord &, const DnsRecord &) = default;
};

/// What a name server said to one question.
struct DnsReply {
    quint16 id = 0;
    int rcode = 0;
    bool truncated = false; ///< there is more: to be asked again over TCP. The records are not read.
    DnsQuestion question;
    QList<DnsRecord> answers;
    friend bool operator==(const DnsReply &, const DnsReply &) = default;
};

/// A query as it goes over UDP; over TCP its length goes before it. Nothing when the name cannot be asked for: an
/// empty label, one over 63 bytes, or over 255 in all.
std::optional<QByteArray> dnsQuery(quint16 id, const DnsQuestion &question);
/// Strict: one question, every record of every section well formed, nothing after them; otherwise nothing. Bytes of
/// names that are not printable ASCII read as "\ddd".
std::optional<DnsReply> dnsReply(const QByteArray &message);
/// The reply is to this query: id, name (in any case) and type.
bool answersTo(const DnsReply &reply, quint16 id, const DnsQuestion &question);
/// "NOERROR", "SERVFAIL", "NXDOMAIN", …, "RCODE11".
QString dnsRcodeWord(int rcode);

} // namespace Drydock
