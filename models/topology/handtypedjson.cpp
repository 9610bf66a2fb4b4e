// SPDX-License-Identifier: GPL-3.0-or-later
#include "handtypedjson.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QJsonArray addressesToJson(const QList<Ipv4> &addresses)
{
    QJsonArray array;
    for (const Ipv4 address : addresses)
        array.append(address.text());
    return array;
}

QList<Ipv4> addressesFromJson(const QJsonValue &value)
{
    QList<Ipv4> addresses;
    for (const auto array = value.toArray(); const QJsonValue &text : array) {
        if (const auto address = Ipv4::parse(text.toString()))
            addresses.append(*address);
    }
    return addresses;
}

QJsonArray rangesToJson(const QList<HandTyped::Range> &ranges)
{
    QJsonArray array;
    for (const HandTyped::Range &range : ranges)
        array.append(QJsonObject{{u"name"_s, range.name}, {u"range"_s, range.range.text()}});
    return array;
}

QList<HandTyped::Range> rangesFromJson(const QJsonValue &value)
{
    QList<HandTyped::Range> ranges;
    for (const auto array = value.toArray(); const QJsonValue &entry : array) {
        if (const auto range = Ipv4Range::parse(entry["range"_L1].toString()))
            ranges.append({entry["name"_L1].toString(), *range});
    }
    return ranges;
}

GuestKey guestFromJson(const QJsonValue &value)
{
    return GuestKey::fromSid(value.toString()).value_or(GuestKey());
}

QString guestToJson(const GuestKey &guest)
{
    return guest.isValid() ? guest.sid() : QString();
}

HandTyped::Router routerFromJson(const QJsonValue &value)
{
    HandTyped::Router router{
        value["name"_L1].toString(), addressesFromJson(value["addresses"_L1]), {}, guestFromJson(value["guest"_L1])};
    for (const auto array = value["forwards"_L1].toArray(); const QJsonValue &entry : array) {
        if (const auto forward = forwardFromText(entry.toString()))
            router.forwards.append(*forward);
    }
    return router;
}

QJsonObject routerToJson(const HandTyped::Router &router)
{
    QJsonArray forwards;
    for (const HandTyped::PortForward &forward : router.forwards)
        forwards.append(forwardText(forward));
    return {{u"name"_s, router.name},
            {u"addresses"_s, addressesToJson(router.addresses)},
            {u"forwards"_s, forwards},
            {u"guest"_s, guestToJson(router.guest)}};
}

} // namespace

QJsonObject handTypedToJson(const HandTyped &typed)
{
    QJsonArray routers;
    for (const HandTyped::Router &router : typed.routers)
        routers.append(routerToJson(router));
    QJsonArray hosts;
    for (const HandTyped::Host &host : typed.hosts)
        hosts.append(QJsonObject{
            {u"name"_s, host.name}, {u"address"_s, host.address.text()}, {u"guest"_s, guestToJson(host.guest)}});
    return {{u"typedAt"_s, typed.typedAt.toUTC().toString(Qt::ISODate)},
            {u"routers"_s, routers},
            {u"hosts"_s, hosts},
            {u"clients"_s, rangesToJson(typed.clients)},
            {u"dhcp"_s, rangesToJson(typed.dhcp)},
            {u"reserved"_s, rangesToJson(typed.reserved)},
            {u"dnsServers"_s, addressesToJson(typed.dnsServers)}};
}

HandTyped handTypedFromJson(const QJsonObject &object)
{
    HandTyped typed;
    typed.typedAt = QDateTime::fromString(object["typedAt"_L1].toString(), Qt::ISODate);
    for (const auto array = object["routers"_L1].toArray(); const QJsonValue &entry : array) {
        if (const HandTyped::Router router = routerFromJson(entry); !router.name.isEmpty())
            typed.routers.append(router);
    }
    for (const auto array = object["hosts"_L1].toArray(); const QJsonValue &entry : array) {
        const auto address = Ipv4::parse(entry["address"_L1].toString());
        if (address && !entry["name"_L1].toString().isEmpty())
            typed.hosts.append({entry["name"_L1].toString(), *address, guestFromJson(entry["guest"_L1])});
    }
    typed.clients = rangesFromJson(object["clients"_L1]);
    typed.dhcp = rangesFromJson(object["dhcp"_L1]);
    typed.reserved = rangesFromJson(object["reserved"_L1]);
    typed.dnsServers = addressesFromJson(object["dnsServers"_L1]);
    return typed;
}

bool isEmpty(const HandTyped &typed)
{
    return typed.routers.isEmpty() && typed.hosts.isEmpty() && typed.clients.isEmpty() && typed.dhcp.isEmpty()
           && typed.reserved.isEmpty() && typed.dnsServers.isEmpty();
}

QString forwardText(const HandTyped::PortForward &forward)
{
    return u"%1/%2 → %3:%4"_s.arg(forward.port).arg(forward.protocol, forward.target.text()).arg(forward.targetPort);
}

std::optional<HandTyped::PortForward> forwardFromText(const QString &text)
{
    static const QRegularExpression shape(
        u"^\\s*(\\d{1,5})(?:/(tcp|udp))?\\s*(?:→|->)\\s*([0-9.]+)(?::(\\d{1,5}))?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    HandTyped::PortForward forward;
    forward.port = match.captured(1).toInt();
    if (match.hasCaptured(2))
        forward.protocol = match.captured(2).toLower();
    forward.targetPort = match.hasCaptured(4) ? match.captured(4).toInt() : forward.port;
    const auto target = Ipv4::parse(match.captured(3));
    const auto isPort = [](int port) { return port >= 1 && port <= 65535; };
    if (!target || !isPort(forward.port) || !isPort(forward.targetPort))
        return std::nullopt;
    forward.target = *target;
    return forward;
}

} // namespace Drydock
