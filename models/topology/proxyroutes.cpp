// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyroutes.h"

#include "cluster/addresses.h"
#include "cluster/roletags.h"
#include "topologykeys.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

RouteTarget targetOf(const ProxyServer &server, const QList<LocalName> &names)
{
    RouteTarget target{.server = server, .addresses = {}, .unresolved = false};
    const QString host = server.host();
    if (QHostAddress(host).isNull()) {
        target.addresses = addressesOf(names, host);
        target.unresolved = target.addresses.isEmpty() && host != "localhost"_L1;
    } else if (isRoutable(host)) {
        target.addresses = {plainAddress(host)};
    }
    return target;
}

} // namespace

QList<ProxyRoute> proxyRoutes(const TopologyFacts &facts)
{
    QList<ProxyRoute> routes;
    for (const ProxyRouter &router : facts.proxy.config.routers) {
        ProxyRoute route{.router = &router,
                         .key = TopologyKeys::ofNamed(u"route"_s, router.id()),
                         .label = router.hosts.join(u", "_s),
                         .targets = {}};
        if (route.label.isEmpty())
            route.label = router.name;
        for (const auto servers = facts.proxy.config.serversOf(router); const ProxyServer &server : servers)
            route.targets.append(targetOf(server, facts.names.names));
        routes.append(route);
    }
    return routes;
}

ProxyConfig proxyConfigOf(const TopologyGraph &graph)
{
    ProxyConfig config;
    for (const TopologyVertex &vertex : graph.vertices()) {
        if (vertex.kind != VertexKind::Route)
            continue;
        ProxyRouter router;
        router.name = vertex.key.section(u'/', 1);
        for (const auto &[prefix, protocol] :
             {std::pair("tcp:"_L1, ProxyProtocol::Tcp), std::pair("udp:"_L1, ProxyProtocol::Udp)}) {
            if (router.name.startsWith(prefix)) {
                router.name = router.name.sliced(prefix.size());
                router.protocol = protocol;
            }
        }
        router.rule = vertex.value("rule"_L1);
        router.hosts = vertex.values("host"_L1);
        router.paths = vertex.values("path"_L1);
        router.entryPoints = vertex.values("entryPoint"_L1);
        router.middlewares = vertex.values("middleware"_L1);
        router.service = vertex.value("service"_L1);
        const QString tls = vertex.value("tls"_L1);
        router.tls = !tls.isEmpty();
        router.certResolver = tls == "yes"_L1 ? QString() : tls;
        if (const QString priority = vertex.value("priority"_L1); !priority.isEmpty())
            router.priority = priority.toLongLong();
        router.used = vertex.up;
        router.problem = vertex.value("problem"_L1);
        // Routes may share a service.
        if (!config.service(router.protocol, router.service)) {
            ProxyService service;
            service.name = router.service;
            service.protocol = router.protocol;
            for (const auto servers = vertex.values("backend"_L1); const QString &url : servers)
                service.servers.append({url, 1});
            config.services.append(service);
        }
        config.routers.append(router);
    }
    config.sort();
    return config;
}

QString proxyOwner(const NetworkModel &model)
{
    const TopologyFacts &facts = model.facts();
    if (facts.proxy.guest.isValid())
        return TopologyKeys::ofGuest(facts.proxy.guest);
    QStringList tagged;
    for (const GuestState &guest : facts.snapshot->guests) {
        if (std::ranges::any_of(guest.tags, [](const QString &tag) { return roleOfTag(tag) == "proxy"_L1; }))
            tagged.append(TopologyKeys::ofGuest(guest.key));
    }
    if (tagged.size() == 1)
        return tagged.first();
    for (const HandTyped::Router &router : facts.typed.routers) {
        for (const HandTyped::PortForward &forward : router.forwards) {
            if (forward.port != 443 && forward.port != 80)
                continue;
            const auto claim = std::ranges::find_if(model.addresses(), [&](const AddressClaim &candidate) {
                return candidate.ipv4 == forward.target && !candidate.isInner() && !candidate.isTemplate;
            });
            if (claim != model.addresses().cend())
                return claim->owner;
        }
    }
    return {};
}

bool AddressHolders::isLive() const
{
    return std::ranges::any_of(claims, &AddressClaim::live);
}

AddressHolders holdersOf(const NetworkModel &model, const QString &address)
{
    AddressHolders result;
    const std::optional<Ipv4> ipv4 = Ipv4::parse(address);
    const auto covers = [&](const AddressClaim &claim) {
        const std::optional<Subnet> subnet = claim.subnet();
        return ipv4 && !claim.isInner() && subnet && subnet->isShared() && subnet->contains(*ipv4);
    };
    for (const AddressClaim &claim : model.addresses()) {
        if (claim.address == address && !claim.isInner() && !claim.isTemplate)
            result.claims.append(&claim);
        else if (result.segment.isEmpty() && covers(claim))
            result.segment = claim.segment;
    }
    if (result.isHeld() || result.segment.isEmpty())
        return result;
    const HandTyped &typed = model.facts().typed;
    for (const auto &ranges : {typed.clients, typed.dhcp}) {
        for (const HandTyped::Range &range : ranges)
            result.spokenFor = result.spokenFor || range.range.contains(*ipv4);
    }
    for (const PluggedNic &nic : model.nics()) {
        const QString owner = TopologyKeys::ofGuest(nic.guest->key);
        if (nic.segment == result.segment && !nic.guest->isTemplate && model.claimsOf(nic.key).isEmpty()
            && !result.unknown.contains(owner))
            result.unknown.append(owner);
    }
    return result;
}

} // namespace Drydock
