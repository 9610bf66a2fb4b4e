// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyapi.h"

#include "proxyrule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

Result<QJsonArray> proxyRows(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isArray())
        return document.array();
    const QString message = document["message"_L1].toString();
    return std::unexpected(
        Error{Error::Kind::BadAnswer, 0, message.isEmpty() ? u"not a list of a proxy's API"_s : message, {}});
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList result;
    for (const auto values = value.toArray(); const QJsonValue &entry : values)
        result.append(entry.toString());
    return result;
}

/// What a file defines is called as the file calls it.
QString plainName(const QString &name)
{
    return name.endsWith("@file"_L1) ? name.chopped(5) : name;
}

/// A bare name is of the provider of who names it.
QString referred(const QString &name, const QString &provider)
{
    return plainName(name.contains(u'@') || name.isEmpty() ? name : name + u'@' + provider);
}

bool isInternal(const QJsonObject &row)
{
    return row["provider"_L1].toString() == "internal"_L1;
}

ProxyRouter routerOf(const QJsonObject &row, ProxyProtocol protocol)
{
    const QString provider = row["provider"_L1].toString();
    ProxyRouter router;
    router.name = plainName(row["name"_L1].toString());
    router.protocol = protocol;
    router.rule = row["rule"_L1].toString();
    const bool told = row.contains("using"_L1);
    router.entryPoints = textsOf(row[told ? "using"_L1 : "entryPoints"_L1]);
    router.service = referred(row["service"_L1].toString(), provider);
    for (const auto names = textsOf(row["middlewares"_L1]); const QString &name : names)
        router.middlewares.append(referred(name, provider));
    router.tls = row["tls"_L1].isObject();
    router.certResolver = row["tls"_L1]["certResolver"_L1].toString();
    // The number loses digits on its way through JSON; the length of the rule is what it is without one.
    bool fine = false;
    const qint64 priority = row["priorityStr"_L1].toString().toLongLong(&fine);
    if (fine && priority != router.rule.toUtf8().size())
        router.priority = priority;
    router.used = row["status"_L1].toString() != "disabled"_L1;
    router.problem = textsOf(row["error"_L1]).join(u"; "_s);
    if (protocol == ProxyProtocol::Udp)
        return router;
    if (const auto rule = parseProxyRule(router.rule, protocol)) {
        router.hosts = rule->hosts();
        router.paths = rule->paths();
    } else if (router.problem.isEmpty()) {
        router.problem = rule.error();
    }
    return router;
}

ProxyService serviceOf(const QJsonObject &row, ProxyProtocol protocol)
{
    const QString provider = row["provider"_L1].toString();
    ProxyService service;
    service.name = plainName(row["name"_L1].toString());
    service.protocol = protocol;
    const QJsonObject balancer = row["loadBalancer"_L1].toObject();
    service.healthPath = balancer["healthCheck"_L1]["path"_L1].toString();
    for (const auto servers = balancer["servers"_L1].toArray(); const QJsonValue &entry : servers) {
        ProxyServer server;
        server.url = entry[protocol == ProxyProtocol::Http ? "url"_L1 : "address"_L1].toString();
        server.weight = entry["weight"_L1].toInt(1);
        service.servers.append(server);
    }
    const auto share = [&](const QJsonValue &name) {
        if (!name.toString().isEmpty())
            service.shares.append(referred(name.toString(), provider));
    };
    for (const auto parts = row["weighted"_L1]["services"_L1].toArray(); const QJsonValue &entry : parts)
        share(entry["name"_L1]);
    share(row["mirroring"_L1]["service"_L1]);
    for (const auto parts = row["mirroring"_L1]["mirrors"_L1].toArray(); const QJsonValue &entry : parts)
        share(entry["name"_L1]);
    share(row["failover"_L1]["service"_L1]);
    share(row["failover"_L1]["fallback"_L1]);
    return service;
}

template <typename T>
Result<QList<T>> entriesOfProxy(const QByteArray &json, ProxyProtocol protocol,
                                T (*read)(const QJsonObject &, ProxyProtocol))
{
    return proxyRows(json).transform([&](const QJsonArray &rows) {
        QList<T> result;
        for (const QJsonValue &row : rows) {
            if (!isInternal(row.toObject()))
                result.append(read(row.toObject(), protocol));
        }
        return result;
    });
}

} // namespace

Result<QList<ProxyRouter>> proxyRoutersOf(const QByteArray &json, ProxyProtocol protocol)
{
    return entriesOfProxy<ProxyRouter>(json, protocol, routerOf);
}

Result<QList<ProxyService>> proxyServicesOf(const QByteArray &json, ProxyProtocol protocol)
{
    return entriesOfProxy<ProxyService>(json, protocol, serviceOf);
}

ProxyConfig assembledProxy(QList<ProxyRouter> routers, QList<ProxyService> services)
{
    ProxyConfig config{.routers = std::move(routers), .services = std::move(services), .middlewares = {}};
    for (const ProxyRouter &router : std::as_const(config.routers))
        config.middlewares += router.middlewares;
    config.sort();
    return config;
}

Result<ProxyConfig> readProxyAnswers(const QByteArray &routers, const QByteArray &services)
{
    const auto routersRead = proxyRoutersOf(routers, ProxyProtocol::Http);
    if (!routersRead)
        return std::unexpected(routersRead.error());
    const auto servicesRead = proxyServicesOf(services, ProxyProtocol::Http);
    if (!servicesRead)
        return std::unexpected(servicesRead.error());
    return assembledProxy(*routersRead, *servicesRead);
}

} // namespace Drydock
