// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../operations_plan/clusterbuilder.h"
#include "topology/networkfindings.h"
#include "topology/topologybuilder.h"
#include "topology/topologyfacts.h"

namespace DrydockTest
{

/// A cluster with its network: interfaces of the nodes, NICs of the guests, what agents see and what was typed.
class NetworkBuilder : public ClusterBuilder
{
public:
    using ClusterBuilder::ClusterBuilder;

    NodeInterface &interface(const QString &node, const QString &name, const QString &type)
    {
        NodeInterface made;
        made.name = name;
        made.type = type;
        made.active = true;
        QList<NodeInterface> &all = details.nodes[NodeName(node)].interfaces;
        all.append(made);
        return all.last();
    }

    NodeInterface &eth(const QString &node, const QString &name) { return interface(node, name, u"eth"_s); }

    NodeInterface &bridgeOn(const QString &node, const QString &name, const QStringList &ports,
                            const QString &cidr = {}, const QString &gateway = {})
    {
        NodeInterface &made = interface(node, name, u"bridge"_s);
        made.ports = ports;
        made.cidr = cidr;
        made.gateway = gateway;
        return made;
    }

    NodeInterface &bond(const QString &node, const QString &name, const QStringList &slaves)
    {
        NodeInterface &made = interface(node, name, u"bond"_s);
        made.ports = slaves;
        made.bondMode = u"active-backup"_s;
        return made;
    }

    NodeInterface &vlan(const QString &node, const QString &device, int id)
    {
        NodeInterface &made = interface(node, u"%1.%2"_s.arg(device).arg(id), u"vlan"_s);
        made.rawDevice = device;
        made.vlan = id;
        return made;
    }

    /// In place of the NIC every guest of a ClusterBuilder has: on a bridge, without MAC and address.
    GuestNic &nic(int vmid, const QString &bridge, const QString &address = {}, const QString &gateway = {})
    {
        GuestDetails &guest = read(vmid);
        guest.nics.removeIf([](const GuestNic &nic) { return nic.mac.isEmpty(); });
        GuestNic made;
        made.key = u"net%1"_s.arg(guest.nics.size());
        made.name = guest.guest.kind == GuestKind::Ct ? u"eth%1"_s.arg(guest.nics.size()) : QString();
        made.mac = u"BC:24:11:00:%1:%2"_s.arg(guest.nics.size(), 2, 16, QLatin1Char('0'))
                       .arg(vmid % 256, 2, 16, QLatin1Char('0'))
                       .toUpper();
        made.bridge = bridge;
        made.address = address;
        made.gateway = gateway;
        guest.nics.append(made);
        return guest.nics.last();
    }

    /// By the agent or in the container; without a MAC on the first NIC.
    void sees(int vmid, const QString &interface, const QString &address, int prefix, const QString &mac = {})
    {
        GuestDetails &guest = read(vmid);
        const QString own = guest.nics.isEmpty() ? QString() : guest.nics.first().mac;
        guest.addresses.append({interface, mac.isEmpty() ? own : mac, address, prefix});
    }

    TopologyFacts topology() const
    {
        const PlanFacts planned = facts();
        return {planned.snapshot, planned.details, typed, proxy, names, knownPorts};
    }

    HandTyped typed;
    ProxyFacts proxy;
    NameFacts names;
    QList<KnownPorts> knownPorts;
};

inline Ipv4 ip(const QString &text)
{
    return Ipv4::parse(text).value();
}

inline HandTyped::Range range(const QString &name, const QString &text)
{
    return {name, Ipv4Range::parse(text).value()};
}

/// Router, port forward, NAS and ranges of the design document's house.
inline HandTyped homelabTyped()
{
    HandTyped typed;
    typed.typedAt = ClusterBuilder::now().addDays(-30);
    typed.routers = {{u"router"_s,
                      {ip(u"192.168.1.1"_s), ip(u"192.168.10.1"_s)},
                      {{443, u"tcp"_s, ip(u"192.168.1.194"_s), 443}},
                      {}}};
    typed.hosts = {{u"NAS"_s, ip(u"192.168.10.5"_s), {}}};
    typed.clients = {range(u"LAN"_s, u"192.168.1.100-192.168.1.189"_s)};
    typed.dhcp = {range(u"LAN pool"_s, u"192.168.1.100-192.168.1.189"_s)};
    typed.reserved = {range(u"switches"_s, u"192.168.1.2-192.168.1.4"_s)};
    typed.dnsServers = {ip(u"192.168.1.192"_s), ip(u"192.168.1.193"_s)};
    return typed;
}

/// One route, web.example.com, to these servers.
inline ProxyConfig routesTo(const QStringList &servers)
{
    ProxyRouter router;
    router.name = router.service = u"web"_s;
    router.rule = u"Host(`web.example.com`)"_s;
    router.hosts = {u"web.example.com"_s};
    ProxyService service;
    service.name = u"web"_s;
    for (const QString &url : servers)
        service.servers.append({url, 1});
    return {.routers = {router}, .services = {service}, .middlewares = {}};
}

/// The routes of the design document.
inline ProxyFacts homelabProxy()
{
    ProxyFacts proxy;
    proxy.readAt = ClusterBuilder::now().addDays(-12);
    const auto route = [&](const QString &name, const QString &host, const QString &url) {
        ProxyConfig one = routesTo({url});
        one.routers.first().name = one.routers.first().service = one.services.first().name = name;
        one.routers.first().rule = u"Host(`%1`)"_s.arg(host);
        one.routers.first().hosts = {host};
        one.routers.first().entryPoints = {u"websecure"_s};
        one.routers.first().tls = true;
        proxy.config.routers += one.routers;
        proxy.config.services += one.services;
    };
    route(u"plex"_s, u"example.com"_s, u"http://192.168.1.210:7896"_s);
    route(u"radarr"_s, u"arr.example.com"_s, u"http://192.168.1.211:7878"_s);
    route(u"webapp"_s, u"dashboard.example.com"_s, u"http://192.168.1.213:5000"_s);
    proxy.config.sort();
    return proxy;
}

/// The design document's homelab as it can be built: vmbr1 stands on VLAN 10 of the one NIC each node has.
inline NetworkBuilder homelabNetwork()
{
    NetworkBuilder c;
    for (int id = 1; id <= 2; ++id) {
        const QString node = u"pve-node%1"_s.arg(id);
        c.node(node);
        c.eth(node, u"eth0"_s);
        c.bridgeOn(node, u"vmbr0"_s, {u"eth0"_s}, u"192.168.1.%1/24"_s.arg(10 + id), u"192.168.1.1"_s);
        c.vlan(node, u"eth0"_s, 10);
        c.bridgeOn(node, u"vmbr1"_s, {u"eth0.10"_s}, u"192.168.10.%1/24"_s.arg(10 + id));
    }
    c.qdevice();
    c.content.quorum.qdeviceHost = u"192.168.1.5"_s;
    const auto vm = [&](int vmid, const QString &name, const QString &node, const QString &address, int docker) {
        c.vm(vmid, name, node);
        c.nic(vmid, u"vmbr0"_s);
        c.sees(vmid, u"ens18"_s, address, 24);
        c.sees(vmid, u"docker0"_s, u"172.17.0.1"_s, 16, u"02:42:AC:11:00:01"_s);
        c.sees(vmid, u"br-4f1a8c2d90b%1"_s.arg(vmid - 100), u"172.%1.0.1"_s.arg(docker), 16,
               u"02:42:AC:%1:00:01"_s.arg(docker));
    };
    const auto ct = [&](int vmid, const QString &name, const QString &node, const QString &bridge,
                        const QString &address, const QString &gateway) {
        c.ct(vmid, name, node);
        c.nic(vmid, bridge, address + u"/24"_s, gateway);
        c.sees(vmid, u"eth0"_s, address, 24);
    };
    const QString one = u"pve-node1"_s;
    const QString two = u"pve-node2"_s;
    vm(101, u"plex"_s, one, u"192.168.1.210"_s, 20);
    vm(102, u"arr"_s, one, u"192.168.1.211"_s, 21);
    vm(103, u"downloads"_s, two, u"192.168.1.212"_s, 22);
    vm(104, u"webapps"_s, two, u"192.168.1.213"_s, 23);
    ct(210, u"pihole1"_s, one, u"vmbr0"_s, u"192.168.1.192"_s, u"192.168.1.1"_s);
    ct(211, u"pihole2"_s, two, u"vmbr0"_s, u"192.168.1.193"_s, u"192.168.1.1"_s);
    ct(212, u"traefik"_s, one, u"vmbr0"_s, u"192.168.1.194"_s, u"192.168.1.1"_s);
    ct(240, u"prometheus"_s, one, u"vmbr1"_s, u"192.168.10.240"_s, u"192.168.10.1"_s);
    ct(250, u"pbs"_s, two, u"vmbr1"_s, u"192.168.10.250"_s, u"192.168.10.1"_s);
    for (const int vmid : {210, 211})
        c.guestState(vmid).tags = {u"pair-dns"_s};
    c.typed = homelabTyped();
    c.proxy = homelabProxy();
    return c;
}

/// The same as the document draws it: both bridges on eth0.
inline NetworkBuilder homelabAsWritten()
{
    NetworkBuilder c = homelabNetwork();
    for (NodeDetails &node : c.details.nodes) {
        node.interfaces.removeIf([](const NodeInterface &interface) { return interface.type == "vlan"_L1; });
        for (NodeInterface &interface : node.interfaces) {
            if (interface.name == "vmbr1"_L1)
                interface.ports = {u"eth0"_s};
        }
    }
    return c;
}

} // namespace DrydockTest
