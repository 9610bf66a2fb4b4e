// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesettings.h"

#include <QHostAddress>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Drydock
{

ServiceSettings serviceSettingsFromJson(const QJsonObject &object)
{
    ServiceSettings settings;
    for (const auto servers = object.value("nameServers"_L1).toArray(); const QJsonValue &server : servers) {
        const QHostAddress address(server.toString());
        if (!address.isNull() && !settings.nameServers.contains(address.toString()))
            settings.nameServers.append(address.toString());
    }
    for (const auto probes = object.value("probes"_L1).toArray(); const QJsonValue &value : probes) {
        const QJsonObject probe = value.toObject();
        const auto kind = probeKindFromWord(probe.value("kind"_L1).toString());
        const GuestProbe read{.guest = VmId{probe.value("vmid"_L1).toInt()},
                              .target = {.kind = kind.value_or(ProbeTarget::Kind::Tcp),
                                         .address = probe.value("address"_L1).toString(),
                                         .port = probe.value("port"_L1).toInt(),
                                         .name = probe.value("name"_L1).toString()}};
        if (kind && read.guest.isValid() && read.target.isValid())
            settings.probes.append(read);
    }
    return settings;
}

QJsonObject serviceSettingsToJson(const ServiceSettings &settings)
{
    QJsonArray probes;
    for (const GuestProbe &probe : settings.probes) {
        probes.append(QJsonObject{{u"vmid"_s, probe.guest.value},
                                  {u"kind"_s, probeKindWord(probe.target.kind)},
                                  {u"address"_s, probe.target.address},
                                  {u"port"_s, probe.target.port},
                                  {u"name"_s, probe.target.name}});
    }
    return {{u"nameServers"_s, QJsonArray::fromStringList(settings.nameServers)}, {u"probes"_s, probes}};
}

} // namespace Drydock
