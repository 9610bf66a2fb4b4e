// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

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

} // namespace Drydock
