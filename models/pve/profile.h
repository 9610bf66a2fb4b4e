// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/addressmap.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

namespace Drydock
{

/// How a member's certificate is judged.
enum class TrustMode {
    Pinned,    ///< SHA-256 fingerprints in `pins`
    SystemCas, ///< the system's certificate authorities
};

/// A saved cluster. Holds no secret: those are in SecretStore under `id`.
struct ClusterProfile {
    enum class Login { Token, Password };

    QString id; ///< UUID made when it was added; keys secrets, journals, settings and layouts
    QString name;
    QList<QUrl> entryPoints; ///< https://host:port
    Login login = Login::Token;
    QString user; ///< "user@realm" (password) or "user@realm!tokenid" (token)
    TrustMode trust = TrustMode::Pinned;
    QMap<QString, QString> pins; ///< node name, or "host:port" before names are known → fingerprint
    AddressMap addressMap;

    friend bool operator==(const ClusterProfile &, const ClusterProfile &) = default;
};

/// A secret in memory: token secret or password. Never stored, logged or printed.
struct Credentials {
    QString secret;
    QString secondFactor; ///< "totp:123456" or "recovery:…", one use
};

} // namespace Drydock
