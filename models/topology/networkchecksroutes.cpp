// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkchecks.h"
#include "proxyroutes.h"
#include "topologykeys.h"

#include <algorithm>

namespace Drydock
{

namespace
{

/// How a server of a route fares. Fine is also what cannot be judged.
struct ServerFate {
    enum class How { Fine, Nobody, Stopped, WrongPort };

    How how = How::Fine;
    QString address;
    AddressHolders holders;
    QList<int> open; ///< ports that are known to listen
};

ServerFate fateOf(const NetworkModel &model, const RouteTarget &target)
{
    ServerFate fate;
    for (const QString &address : target.addresses) {
        fate.address = address;
        fate.holders = holdersOf(model, address);
        fate.open.clear();
        if (fate.holders.isNobody()) {
            fate.how = ServerFate::How::Nobody;
        } else if (!fate.holders.isHeld()) {
            return {}; // elsewhere, or a client's
        } else if (!fate.holders.isLive()) {
            fate.how = ServerFate::How::Stopped;
        } else {
            std::optional<bool> listens;
            for (const KnownPorts &ports : model.facts().ports) {
                if (ports.address != address)
                    continue;
                fate.open += ports.open;
                if (const auto known = ports.listens(target.server.port()))
                    listens = listens.value_or(false) || *known;
            }
            if (listens.value_or(true))
                return {}; // one that answers is enough
            fate.how = ServerFate::How::WrongPort;
        }
    }
    return fate;
}

} // namespace

void NetworkChecks::routes()
{
    for (const auto all = proxyRoutes(m_model.facts()); const ProxyRoute &route : all) {
        if (!route.router->used)
            continue;
        // What another provider of the proxy defines is not in a file.
        if (route.targets.isEmpty() && !route.router->service.contains(u'@')) {
            routeWithoutBackend(route);
            continue;
        }
        QList<ServerFate> fates;
        for (const RouteTarget &target : route.targets)
            fates.append(fateOf(m_model, target));
        const bool others = std::ranges::contains(fates, ServerFate::How::Fine, &ServerFate::how);
        for (qsizetype i = 0; i < fates.size(); ++i) {
            const ServerFate &fate = fates[i];
            const QString server = route.targets[i].server.url;
            QMap<QString, QString> arguments{{u"route"_s, route.label},
                                             {u"server"_s, server},
                                             {u"address"_s, fate.address},
                                             {u"port"_s, QString::number(route.targets[i].server.port())},
                                             {u"others"_s, others ? u"yes"_s : QString()}};
            const Severity severity = others ? Severity::Caution : Severity::Blocker;
            const QStringList objects{route.key, TopologyKeys::ofAddress(fate.address)};
            if (fate.how == ServerFate::How::Nobody) {
                arguments.insert(u"network"_s, fate.holders.segment);
                // It may be the address of one whose addresses nobody sees.
                const bool maybe = !fate.holders.unknown.isEmpty();
                nameOwners(add("route-to-nowhere"_L1, maybe ? Severity::Info : severity, objects, arguments),
                           fate.holders.unknown);
            } else if (fate.how == ServerFate::How::Stopped) {
                QStringList owners;
                for (const AddressClaim *claim : fate.holders.claims)
                    owners.append(claim->owner);
                owners.removeDuplicates();
                const bool unplugged = std::ranges::any_of(owners, [&](const QString &owner) { return runs(owner); });
                arguments.insert(u"reason"_s, unplugged ? u"unplugged"_s : u"stopped"_s);
                nameOwners(add("route-to-stopped-guest"_L1, severity, objects + owners, arguments), owners);
            } else if (fate.how == ServerFate::How::WrongPort) {
                QStringList open;
                for (const int port : fate.open)
                    open.append(QString::number(port));
                arguments.insert(u"open"_s, open.join(u','));
                const QString owner = fate.holders.claims.first()->owner;
                nameOwners(add("route-to-wrong-port"_L1, severity, objects + QStringList{owner}, arguments), {owner});
            }
        }
    }
}

void NetworkChecks::routeWithoutBackend(const ProxyRoute &route)
{
    const ProxyRouter &router = *route.router;
    const bool defined = m_model.facts().proxy.config.service(router.protocol, router.service);
    add("route-without-backend"_L1, Severity::Blocker, {route.key},
        {{u"route"_s, route.label},
         {u"service"_s, router.service},
         {u"reason"_s, defined ? u"empty"_s : u"missing"_s}});
}

void NetworkChecks::namesToNowhere()
{
    QMap<QString, QStringList> byAddress;
    for (const LocalName &entry : m_model.facts().names.names) {
        if (!entry.address.isEmpty())
            byAddress[entry.address].append(entry.name);
    }
    for (const auto &[address, names] : byAddress.asKeyValueRange()) {
        const AddressHolders holders = holdersOf(m_model, address);
        if (!holders.isNobody())
            continue;
        nameOwners(add("name-to-nowhere"_L1, holders.unknown.isEmpty() ? Severity::Caution : Severity::Info,
                       {TopologyKeys::ofAddress(address)},
                       {{u"records"_s, names.join(u',')}, {u"address"_s, address}, {u"network"_s, holders.segment}}),
                   holders.unknown);
    }
}

} // namespace Drydock
