// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyofhouse.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

QJsonObject proxyOfHouse(const QString &scenario)
{
    if (!scenario.startsWith("homelab"_L1))
        return {};
    const QString file = uR"(# /opt/traefik/config.yml: routers and services of the house
http:
  routers:
    plex:
      rule: Host(`example.com`)
      entryPoints: [websecure]
      service: plex
      tls: {certResolver: letsencrypt}
    radarr:
      rule: Host(`arr.example.com`)
      entryPoints: [websecure]
      service: radarr
      tls: {certResolver: letsencrypt}
    webapp:
      rule: Host(`dashboard.example.com`)
      entryPoints: [websecure]
      service: webapp
      tls: {certResolver: letsencrypt}
  services:
    plex:
      loadBalancer:
        servers:
          - url: http://192.168.1.210:7896
    radarr:
      loadBalancer:
        servers:
          - url: http://192.168.1.211:7878
    webapp:
      loadBalancer:
        servers:
          - url: http://192.168.1.213:5000
)"_s;
    return {{u"guest"_s, u"ct:212"_s}, {u"path"_s, u"/opt/traefik/config.yml"_s}, {u"file"_s, file}};
}

} // namespace Drydock::Demo
