// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressmap.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Splits "host:port", "[v6]:port" or "host". Port 0 = none given.
AddressMap::HostPort splitHostPort(const QString &text)
{
    const bool bracketed = text.startsWith(u'[');
    const qsizetype end = bracketed ? text.indexOf(u']') : -1;
    const qsizetype colon = bracketed ? text.indexOf(u':', end) : text.lastIndexOf(u':');
    // Two colons without brackets are an IPv6 address without a port.
    if (!bracketed && text.count(u':') > 1)
        return {text, 0};
    if (colon < 0)
        return {bracketed && end > 0 ? text.sliced(1, end - 1) : text, 0};
    bool ok = false;
    const int port = text.sliced(colon + 1).toInt(&ok);
    if (!ok || port <= 0 || port > 65535)
        return {text, 0};
    const QString host = bracketed ? text.sliced(1, end - 1) : text.first(colon);
    return {host, port};
}

} // namespace

AddressMap::HostPort AddressMap::dial(const QString &host, int port) const
{
    const QString quoted = host.contains(u':') ? u'[' + host + u']' : host;
    const auto exact = m_entries.constFind(quoted + u':' + QString::number(port));
    if (exact != m_entries.cend()) {
        const HostPort target = splitHostPort(*exact);
        return {target.host, target.port ? target.port : port};
    }
    const auto byHost = m_entries.constFind(host);
    if (byHost != m_entries.cend()) {
        const HostPort target = splitHostPort(*byHost);
        return {target.host, target.port ? target.port : port};
    }
    return {host, port};
}

AddressMap AddressMap::fromJson(const QJsonObject &object)
{
    QMap<QString, QString> entries;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isString())
            entries.insert(it.key(), it->toString());
    }
    return AddressMap(entries);
}

QJsonObject AddressMap::toJson() const
{
    QJsonObject object;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace Drydock
