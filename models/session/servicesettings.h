// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"
#include "services/probe.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

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

} // namespace Drydock
