// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe.h"

namespace Drydock
{

// Checks of what the map promises, as a client would find it: a request through the reverse proxy, a question to each
// name server. Pure judgements of what probes were told.

/// What a client of a route finds.
enum class RouteVerdict {
    Serves,             ///< it answers, and nothing is wrong with it
    NoSuchSite,         ///< 404: the proxy answers, but has no such route, or the service no such page
    Fails,              ///< 5xx: the proxy answers, the service behind it does not
    WrongCertificate,   ///< the certificate is for other names: browsers refuse it
    ExpiredCertificate, ///< browsers refuse it
    NotServed,          ///< nobody listens, nobody answers, or there is no way there
};

/// "serves", "no-such-site", …; stable.
QString routeVerdictWord(RouteVerdict verdict);

/// What to ask so that judgeRoute() can tell: by the proxy's address, with the route's host as Host and SNI. A proxy
/// that asks for a login or sends elsewhere serves.
ProbeTarget routeTarget(const QString &proxyAddress, int port, bool tls, const QString &host, const QString &path = {});
/// The gravest that can be said of the answer.
RouteVerdict judgeRoute(const ProbeAnswer &answer, const QString &host, const QDateTime &now);

/// What the name servers of a network say to one name.
enum class NameVerdict {
    Agreed,    ///< all the same, and as expected where something is expected
    Elsewhere, ///< all the same, but not the expected address
    Missing,   ///< one that answers does not know the name, and others do
    Unknown,   ///< none that answers knows it
    Differing, ///< they name different addresses: it depends on the server which machine a client reaches
    NotAsked,  ///< none answers
};

/// "agreed", "elsewhere", …; stable.
QString nameVerdictWord(NameVerdict verdict);

/// `answers` by server; those that did not answer say nothing. `expected`: address that the name should have; empty =
/// any.
NameVerdict judgeName(const QMap<QString, ProbeAnswer> &answers, const QString &expected);

} // namespace Drydock
