// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

namespace Drydock
{

/// Declared address[:port] → where to connect instead. The only way to dial a member, a service or a name server.
/// Empty for real clusters; the demo server supplies one, so that it can show 192.168.x and stay on loopback.
class AddressMap
{
public:
    AddressMap() = default;
    explicit AddressMap(QMap<QString, QString> entries) : m_entries(std::move(entries)) {}

    struct HostPort {
        QString host;
        int port = 0;
        friend bool operator==(const HostPort &, const HostPort &) = default;
    };
    /// Where to dial host:port: an exact "host:port" entry, else a "host" entry (its port if it has one), else itself.
    HostPort dial(const QString &host, int port) const;
    bool isEmpty() const { return m_entries.isEmpty(); }
    const QMap<QString, QString> &entries() const { return m_entries; }

    static AddressMap fromJson(const QJsonObject &object);
    QJsonObject toJson() const;

    friend bool operator==(const AddressMap &, const AddressMap &) = default;

private:
    QMap<QString, QString> m_entries;
};

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
