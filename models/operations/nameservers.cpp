// SPDX-License-Identifier: GPL-3.0-or-later
#include "nameservers.h"

#include "cluster/addresses.h"
#include "cluster/roletags.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

bool isForDns(const GuestState &guest)
{
    const auto names = [](const QString &text) { return text.split(u'-').contains("dns"_L1, Qt::CaseInsensitive); };
    return names(guest.name) || std::ranges::any_of(guest.tags, [&](const QString &tag) {
               return roleOfTag(tag) == "dns"_L1 || names(tag);
           });
}

namespace
{

bool serves(const GuestState &guest)
{
    return !guest.isTemplate && guest.isRunning();
}

/// Declared ones; where none is declared (VMs declare none), those seen on the guest's own cards.
QStringList ownAddresses(const GuestDetails &details)
{
    QStringList addresses;
    for (const GuestNic &nic : details.nics)
        addresses.append(nic.address.section(u'/', 0, 0));
    const auto unusable = [](const QString &address) { return !isRoutable(address) || !address.contains(u'.'); };
    addresses.removeIf(unusable);
    if (!addresses.isEmpty())
        return addresses;
    for (const ObservedAddress &seen : details.addresses) {
        const bool ownCard = std::ranges::any_of(
            details.nics, [&](const GuestNic &nic) { return nic.mac.compare(seen.mac, Qt::CaseInsensitive) == 0; });
        if (ownCard)
            addresses.append(seen.address);
    }
    addresses.removeIf(unusable);
    return addresses;
}

} // namespace

QList<NameServer> nameServersOf(const PlanFacts &facts)
{
    QMap<QString, QString> byAddress; // to the guest's name
    QMap<QString, QString> owners;
    for (const GuestState &guest : facts.snapshot->guests) {
        const auto details = facts.details.guests.constFind(guest.key);
        if (!serves(guest) || details == facts.details.guests.cend())
            continue;
        for (const auto addresses = ownAddresses(*details); const QString &address : addresses) {
            owners.insert(address, guest.name);
            if (isForDns(guest) || facts.desk.nameServers.contains(address))
                byAddress.insert(address, guest.name);
        }
    }
    if (!facts.nameServers.isEmpty()) {
        byAddress.clear();
        for (const QString &address : facts.nameServers)
            byAddress.insert(address, owners.value(address));
    }
    QList<NameServer> servers;
    for (const auto &[address, name] : byAddress.asKeyValueRange())
        servers.append({.address = address, .name = name});
    return servers;
}

QStringList dnsAddressesOf(const PlanFacts &facts, const GuestKey &guest)
{
    const GuestState *state = facts.snapshot.guest(guest.vmid);
    const auto details = facts.details.guests.constFind(guest);
    return state && isForDns(*state) && details != facts.details.guests.cend() ? ownAddresses(*details) : QStringList();
}

QList<VmId> nameServerGuests(const ClusterSnapshot &snapshot)
{
    QList<VmId> guests;
    for (const GuestState &guest : snapshot->guests) {
        if (serves(guest) && isForDns(guest))
            guests.append(guest.key.vmid);
    }
    return guests;
}

QJsonArray nameServersToJson(const QList<NameServer> &servers)
{
    QJsonArray array;
    for (const NameServer &server : servers)
        array.append(QJsonObject{{u"address"_s, server.address}, {u"name"_s, server.name}});
    return array;
}

QList<NameServer> nameServersFromJson(const QJsonArray &array)
{
    QList<NameServer> servers;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const NameServer server{.address = object.value("address"_L1).toString(),
                                .name = object.value("name"_L1).toString()};
        if (!server.address.isEmpty())
            servers.append(server);
    }
    return servers;
}

} // namespace Drydock
