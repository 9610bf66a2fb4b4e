// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"
#include "proxyconfig.h"

#include <QMap>

namespace Drydock
{

/// Reads a Traefik v3 dynamic configuration in YAML. Strict: what it does not know, what stands twice, a rule that is
/// none and a template (to Traefik the file is a Go template first) are errors that name the line. Keys that say
/// nothing of where requests go (headers, certificates, transports) are known and left out.
Result<ProxyConfig> readProxyFile(const QByteArray &yaml);

/// The routers and services as such a file; what is not in a ProxyConfig (definitions of middlewares) is not written.
QByteArray writeProxyFile(const ProxyConfig &config);

/// One thing in which a proxy file differs from another.
struct ProxyDifference {
    enum class What { Missing, Added, Changed };
    What what = What::Changed;
    QString subject; ///< "router plex", "service tcp:db": kind and name
    QString field;   ///< "rule", "servers", …; empty for a whole router or service
    QString before;
    QString after;
    friend bool operator==(const ProxyDifference &, const ProxyDifference &) = default;
};

/// What turns `before` into `after`, by name; only what decides where requests go: rules that name the same hosts and
/// paths in other words differ.
QList<ProxyDifference> compareProxies(const ProxyConfig &before, const ProxyConfig &after);

} // namespace Drydock
