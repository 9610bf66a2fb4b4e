// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyofhouse.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

struct HouseRoute {
    QLatin1StringView name;
    QLatin1StringView host;
    QLatin1StringView backend;
};

/// As the design document has them; nobody listens where the first one leads.
constexpr std::array houseRoutes{
    HouseRoute{"plex"_L1, "example.com"_L1, "192.168.1.210:7896"_L1},
    HouseRoute{"radarr"_L1, "arr.example.com"_L1, "192.168.1.211:7878"_L1},
    HouseRoute{"webapp"_L1, "dashboard.example.com"_L1, "192.168.1.213:5000"_L1},
};

bool hasProxy(const QString &scenario)
{
    return scenario.startsWith("homelab"_L1);
}

} // namespace

QMap<QString, QString> routesOfHouse(const QString &scenario)
{
    QMap<QString, QString> routes;
    for (const HouseRoute &route : houseRoutes) {
        if (hasProxy(scenario))
            routes.insert(route.host, route.backend);
    }
    return routes;
}

QJsonObject proxyOfHouse(const QString &scenario)
{
    if (!hasProxy(scenario))
        return {};
    QString routers;
    QString services;
    for (const HouseRoute &route : houseRoutes) {
        routers += u"    %1:\n      rule: Host(`%2`)\n      entryPoints: [websecure]\n      service: %1\n"
                   "      tls: {certResolver: letsencrypt}\n"_s.arg(route.name, route.host);
        services += u"    %1:\n      loadBalancer:\n        servers:\n          - url: http://%2\n"_s.arg(
            route.name, route.backend);
    }
    const QString file = u"# /opt/traefik/config.yml: routers and services of the house\nhttp:\n  routers:\n"_s
                         + routers + u"  services:\n"_s + services;
    return {{u"guest"_s, u"ct:212"_s}, {u"path"_s, u"/opt/traefik/config.yml"_s}, {u"file"_s, file}};
}

} // namespace Drydock::Demo
