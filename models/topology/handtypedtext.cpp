// SPDX-License-Identifier: GPL-3.0-or-later
#include "handtypedtext.h"

#include "handtypedjson.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString nameText(const QString &name, const GuestKey &guest)
{
    return guest.isValid() ? u"%1 (%2)"_s.arg(name, guest.sid()) : name;
}

QString rangesText(const QList<HandTyped::Range> &ranges)
{
    QStringList lines;
    for (const HandTyped::Range &range : ranges)
        lines.append(range.name.isEmpty() ? range.range.text() : range.name + u": "_s + range.range.text());
    return lines.join(u'\n');
}

QString addressesText(const QList<Ipv4> &addresses)
{
    QStringList texts;
    for (const Ipv4 address : addresses)
        texts.append(address.text());
    return texts.join(u", "_s);
}

/// "name (vm:105): rest"; what stands before an arrow is no name.
struct NamedLine {
    QString name;
    GuestKey guest;
    QString rest;
};

NamedLine splitNamed(const QString &line)
{
    static const QRegularExpression shape(u"^\\s*([^:→>]*?)\\s*(?:\\(((?:vm|ct):\\d+)\\)\\s*)?:(.*)$"_s);
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch())
        return {{}, {}, line.trimmed()};
    return {match.captured(1), GuestKey::fromSid(match.captured(2)).value_or(GuestKey()), match.captured(3).trimmed()};
}

/// Reads one part line by line; faults carry its name.
class PartReader
{
public:
    PartReader(const QString &part, QList<HandTypedFault> *faults) : m_part(part), m_faults(faults) {}

    template <typename Take>
    void read(const QString &text, Take take)
    {
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].trimmed().isEmpty())
                continue;
            const std::optional<HandTypedFault::Kind> fault = take(splitNamed(lines[i]));
            if (fault && m_faults)
                m_faults->append({m_part, int(i) + 1, lines[i].trimmed(), *fault});
        }
    }

private:
    QString m_part;
    QList<HandTypedFault> *m_faults;
};

using Fault = std::optional<HandTypedFault::Kind>;
using Kind = HandTypedFault::Kind;

std::optional<QList<Ipv4>> readAddressList(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    QList<Ipv4> addresses;
    for (const auto parts = text.split(separators, Qt::SkipEmptyParts); const QString &part : parts) {
        const auto address = Ipv4::parse(part);
        if (!address)
            return std::nullopt;
        addresses.append(*address);
    }
    return addresses;
}

QList<HandTyped::Range> readRanges(const QString &part, const QString &text, QList<HandTypedFault> *faults)
{
    QList<HandTyped::Range> ranges;
    PartReader(part, faults).read(text, [&](const NamedLine &line) -> Fault {
        const auto range = Ipv4Range::parse(QString(line.rest).remove(u' '));
        if (!range)
            return Kind::NoRange;
        ranges.append({line.name, *range});
        return {};
    });
    return ranges;
}

Fault addForward(QList<HandTyped::Router> &routers, const NamedLine &line)
{
    const auto forward = forwardFromText(line.rest);
    if (!forward)
        return Kind::NoForward;
    const bool only = line.name.isEmpty() && routers.size() == 1;
    const auto router = only ? routers.begin() : std::ranges::find(routers, line.name, &HandTyped::Router::name);
    if (router == routers.end())
        return Kind::NoRouter;
    router->forwards.append(*forward);
    return {};
}

} // namespace

HandTypedText HandTypedText::of(const HandTyped &typed)
{
    HandTypedText text;
    QStringList routers;
    QStringList forwards;
    for (const HandTyped::Router &router : typed.routers) {
        routers.append(nameText(router.name, router.guest) + u": "_s + addressesText(router.addresses));
        for (const HandTyped::PortForward &forward : router.forwards)
            forwards.append(router.name + u": "_s + forwardText(forward));
    }
    QStringList hosts;
    for (const HandTyped::Host &host : typed.hosts)
        hosts.append(nameText(host.name, host.guest) + u": "_s + host.address.text());
    text.routers = routers.join(u'\n');
    text.forwards = forwards.join(u'\n');
    text.hosts = hosts.join(u'\n');
    text.clients = rangesText(typed.clients);
    text.dhcp = rangesText(typed.dhcp);
    text.reserved = rangesText(typed.reserved);
    text.dnsServers = addressesText(typed.dnsServers);
    return text;
}

HandTyped readHandTyped(const HandTypedText &text, QList<HandTypedFault> *faults)
{
    HandTyped typed;
    PartReader(u"routers"_s, faults).read(text.routers, [&](const NamedLine &line) -> Fault {
        const auto addresses = readAddressList(line.rest);
        if (line.name.isEmpty())
            return Kind::NoName;
        if (!addresses || addresses->isEmpty())
            return Kind::NoAddress;
        typed.routers.append({line.name, *addresses, {}, line.guest});
        return {};
    });
    PartReader(u"forwards"_s, faults).read(text.forwards, [&](const NamedLine &line) {
        return addForward(typed.routers, line);
    });
    PartReader(u"hosts"_s, faults).read(text.hosts, [&](const NamedLine &line) -> Fault {
        const auto address = Ipv4::parse(line.rest);
        if (line.name.isEmpty())
            return Kind::NoName;
        if (!address)
            return Kind::NoAddress;
        typed.hosts.append({line.name, *address, line.guest});
        return {};
    });
    typed.clients = readRanges(u"clients"_s, text.clients, faults);
    typed.dhcp = readRanges(u"dhcp"_s, text.dhcp, faults);
    typed.reserved = readRanges(u"reserved"_s, text.reserved, faults);
    PartReader(u"dnsServers"_s, faults).read(text.dnsServers, [&](const NamedLine &line) -> Fault {
        const auto addresses = readAddressList(line.rest);
        if (!addresses)
            return Kind::NoAddress;
        typed.dnsServers += *addresses;
        return {};
    });
    return typed;
}

} // namespace Drydock
