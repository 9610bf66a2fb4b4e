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

std::expected<QList<GuestProbe>, int> probesFromText(const QString &text)
{
    QList<GuestProbe> probes;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList words = lines.at(i).simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        // "address", "address:port", "[IPv6]:port"
        const QString place = words.value(2);
        const qsizetype bracket = place.indexOf(u']');
        const qsizetype colon = place.startsWith(u'[')   ? place.indexOf(u':', bracket)
                                : place.count(u':') == 1 ? place.indexOf(u':')
                                                         : -1;
        bool portRead = true;
        GuestProbe probe;
        probe.guest = VmId{words.value(0).toInt()};
        const auto kind = probeKindFromWord(words.value(1).toLower());
        probe.target.kind = kind.value_or(ProbeTarget::Kind::Tcp);
        probe.target.address = place.first(colon < 0 ? place.size() : colon).remove(u'[').remove(u']');
        probe.target.port = colon < 0 ? 0 : place.sliced(colon + 1).toInt(&portRead);
        probe.target.name = words.value(3);
        if (!kind || !portRead || words.size() > 4 || !probe.guest.isValid() || !probe.target.isValid())
            return std::unexpected(int(i) + 1);
        probes.append(probe);
    }
    return probes;
}

QString probesToText(const QList<GuestProbe> &probes)
{
    QStringList lines;
    for (const GuestProbe &probe : probes) {
        const ProbeTarget &target = probe.target;
        const QString host = target.address.contains(u':') ? u'[' + target.address + u']' : target.address;
        const QString place = target.port > 0 ? host + u':' + QString::number(target.port) : host;
        lines.append(
            QStringList{probe.guest.text(), probeKindWord(target.kind), place, target.name}.join(u' ').trimmed());
    }
    return lines.join(u'\n');
}

std::expected<QStringList, QString> nameServersFromText(const QString &text)
{
    QStringList servers;
    QString blanks = text;
    for (const auto words = blanks.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts); const QString &word : words) {
        const QHostAddress address(word);
        if (address.isNull())
            return std::unexpected(word);
        if (!servers.contains(address.toString()))
            servers.append(address.toString());
    }
    return servers;
}

} // namespace Drydock
