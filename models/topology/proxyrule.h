// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxyconfig.h"

#include <expected>

namespace Drydock
{

/// A rule of a Traefik v3 router as a tree: Host(`a`) && !(Path(`/x`) || Path(`/y`)).
struct ProxyRule {
    enum class Kind { Call, Not, And, Or };

    Kind kind = Kind::Call;
    QString matcher;    ///< of a call, as the documentation spells it: "Host", "PathPrefix"
    QStringList values; ///< of a call
    QList<ProxyRule> parts;

    /// Hosts that Host and HostSNI name, in small letters and without a trailing dot; not those it excludes.
    QStringList hosts() const;
    /// Of Path and PathPrefix, likewise.
    QStringList paths() const;
    /// A pattern (HostRegexp, HostSNIRegexp) lets more hosts in than are named.
    bool hasHostPattern() const;
    friend bool operator==(const ProxyRule &, const ProxyRule &) = default;
};

/// `!` binds tighter than `&&`, that tighter than `||`. The error says what is wrong, in the proxy's manner.
std::expected<ProxyRule, QString> parseProxyRule(const QString &rule, ProxyProtocol protocol);

} // namespace Drydock
