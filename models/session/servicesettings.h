// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"
#include "services/probe.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <expected>

namespace Drydock
{

/// A probe that the operator defined for a guest.
struct GuestProbe {
    VmId guest;
    ProbeTarget target;
    friend bool operator==(const GuestProbe &, const GuestProbe &) = default;
};

/// What the operator said of the services of one cluster. Kept apart from the profile, like SshAccess.
struct ServiceSettings {
    QStringList nameServers; ///< addresses of the DNS servers; empty = guests with that role
    QList<GuestProbe> probes;
    friend bool operator==(const ServiceSettings &, const ServiceSettings &) = default;
};

/// {"nameServers": [address], "probes": [{vmid, kind, address, port, name}]}. Entries that cannot be asked are left
/// out.
ServiceSettings serviceSettingsFromJson(const QJsonObject &object);
QJsonObject serviceSettingsToJson(const ServiceSettings &settings);

/// Probes as people type them, one a line: "101 http 192.168.1.210:32400 plex.example.com", the port where the kind has
/// one of its own and the name may be left out. The number of the first line that is none, from 1, on failure.
std::expected<QList<GuestProbe>, int> probesFromText(const QString &text);
QString probesToText(const QList<GuestProbe> &probes);
/// Addresses between commas or blanks; the first word that is none, on failure.
std::expected<QStringList, QString> nameServersFromText(const QString &text);

} // namespace Drydock
