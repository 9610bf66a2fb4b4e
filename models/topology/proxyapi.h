// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"
#include "proxyconfig.h"

namespace Drydock
{

/// Traefik's answers to GET /api/http/routers and /api/http/services (`tcp`, `udp` likewise) as the configuration they
/// stand for. What Traefik makes for itself (its dashboard) is left out. BadAnswer for anything that is not such a
/// list: a login page, an error's text.
Result<QList<ProxyRouter>> proxyRoutersOf(const QByteArray &json, ProxyProtocol protocol);
Result<QList<ProxyService>> proxyServicesOf(const QByteArray &json, ProxyProtocol protocol);
/// Of all protocols, in order; middlewares as far as routers name them.
ProxyConfig assembledProxy(QList<ProxyRouter> routers, QList<ProxyService> services);
/// Of HTTP alone, as most proxies have it.
Result<ProxyConfig> readProxyAnswers(const QByteArray &routers, const QByteArray &services);

} // namespace Drydock
