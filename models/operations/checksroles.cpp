// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include "cluster/roletags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Addresses the guest is known to have, without prefix.
QStringList addressesOf(const GuestFacts &guest)
{
    QStringList result;
    if (!guest.details)
        return result;
    // Bridges inside a guest have the same addresses in many: only what is on its own cards counts.
    for (const ObservedAddress &seen : guest.details->addresses) {
        const bool ownCard = std::ranges::any_of(guest.details->nics, [&](const GuestNic &nic) {
            return nic.mac.compare(seen.mac, Qt::CaseInsensitive) == 0;
        });
        if (ownCard)
            result.append(seen.address.toLower());
    }
    for (const GuestNic &nic : guest.details->nics)
        result.append(nic.address.section(u'/', 0, 0).toLower());
    result.removeIf([](const QString &address) {
        return address.isEmpty() || address.startsWith("127."_L1) || address == "::1"_L1
               || !(address.contains(u'.') || address.contains(u':'));
    });
    return result;
}

} // namespace

QList<Finding> Checks::roles(const GuestFacts &guest) const
{
    QMap<QString, QMap<QString, QString>> found; // role to its evidence; an address says more than a tag
    for (const QString &tag : guest.state->tags) {
        if (const QString role = roleOfTag(tag); !role.isEmpty() && !found.contains(role))
            found.insert(role, {{u"tag"_s, tag}});
    }
    QStringList gateways;
    for (const NodeDetails &node : m_facts.details.nodes) {
        for (const NodeInterface &interface : node.interfaces)
            gateways.append(interface.gateway.toLower());
    }
    const std::pair<QString, QStringList> places[] = {{u"drydock"_s, m_facts.desk.addresses},
                                                      {u"dns"_s, m_facts.desk.nameServers},
                                                      {u"pbs"_s, m_facts.details.backupServers},
                                                      {u"qdevice"_s, {snapshot()->quorum.qdeviceHost}},
                                                      {u"router"_s, gateways}};
    for (const auto addresses = addressesOf(guest); const QString &address : addresses) {
        for (const auto &[role, known] : places) {
            if (known.contains(address, Qt::CaseInsensitive))
                found.insert(role, {{u"address"_s, address}});
        }
    }
    QList<Finding> result;
    for (const QLatin1StringView role : roleCodes) {
        const auto evidence = found.constFind(QString(role));
        if (evidence == found.cend())
            continue;
        QMap<QString, QString> arguments = evidence.value();
        arguments.insert(u"role"_s, role);
        result.append(guestFinding(*guest.state, "role"_L1, Severity::Caution, arguments));
    }
    return result;
}

} // namespace Drydock
