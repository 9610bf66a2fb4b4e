// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyconfig.h"

#include <QUrl>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// TCP and UDP servers are "host:port" without a scheme.
QUrl urlOf(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : u"tcp://"_s + text, QUrl::StrictMode);
    return url.isValid() ? url : QUrl();
}

} // namespace

QString ProxyServer::host() const
{
    return urlOf(url).host();
}

int ProxyServer::port() const
{
    const QUrl parsed = urlOf(url);
    const QString scheme = parsed.scheme();
    const int usual = scheme == "http"_L1 || scheme == "h2c"_L1 ? 80 : scheme == "https"_L1 ? 443 : 0;
    return parsed.isValid() ? parsed.port(usual) : 0;
}

QString ProxyRouter::id() const
{
    switch (protocol) {
    case ProxyProtocol::Tcp:
        return u"tcp:"_s + name;
    case ProxyProtocol::Udp:
        return u"udp:"_s + name;
    case ProxyProtocol::Http:
        break;
    }
    return name;
}

const ProxyService *ProxyConfig::service(ProxyProtocol protocol, const QString &name) const
{
    const auto found = std::ranges::find_if(
        services, [&](const ProxyService &service) { return service.protocol == protocol && service.name == name; });
    return found == services.cend() ? nullptr : &*found;
}

QList<ProxyServer> ProxyConfig::serversOf(const ProxyRouter &router) const
{
    QList<ProxyServer> result;
    QStringList open{router.service};
    for (qsizetype i = 0; i < open.size(); ++i) {
        const ProxyService *found = service(router.protocol, open[i]);
        if (!found)
            continue;
        for (const ProxyServer &server : found->servers) {
            if (!std::ranges::contains(result, server.url, &ProxyServer::url))
                result.append(server);
        }
        // Services may name each other in a circle.
        for (const QString &name : found->shares) {
            if (!open.contains(name))
                open.append(name);
        }
    }
    return result;
}

void ProxyConfig::sort()
{
    const auto order = [](const auto &entry) { return std::tuple(entry.protocol, entry.name); };
    std::ranges::stable_sort(routers, {}, order);
    std::ranges::stable_sort(services, {}, order);
    middlewares.sort();
    middlewares.removeDuplicates();
}

} // namespace Drydock
