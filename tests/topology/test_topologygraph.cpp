// SPDX-License-Identifier: GPL-3.0-or-later
// The graph: what stands on what, where each fact comes from, and what is not known of it.
#include "graphwords.h"
#include "networkbuilder.h"
#include "topology/addressmap.h"
#include "topology/networkmodel.h"
#include "topology/networkwording.h"
#include "topology/overlaywording.h"
#include "topology/proxyroutes.h"

#include <QTest>

using namespace DrydockTest;

class TestTopologyGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentsDrawingOfBridges_data()
    {
        QTest::addColumn<int>("vmid");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("bridge");
        QTest::addColumn<QString>("subnet");
        QTest::addColumn<QString>("docker");
        const auto row = [](const char *sentence, int vmid, const QString &name, const QString &address,
                            const QString &bridge, const QString &subnet, const QString &docker = {}) {
            QTest::newRow(sentence) << vmid << name << address << bridge << subnet << docker;
        };
        const QString lan = u"192.168.1.0/24"_s;
        const QString lab = u"192.168.10.0/24"_s;
        row("vmbr0: PiHole 1 has 192.168.1.192", 210, u"pihole1"_s, u"192.168.1.192"_s, u"vmbr0"_s, lan);
        row("vmbr0: PiHole 2 has 192.168.1.193", 211, u"pihole2"_s, u"192.168.1.193"_s, u"vmbr0"_s, lan);
        row("vmbr0: Traefik has 192.168.1.194", 212, u"traefik"_s, u"192.168.1.194"_s, u"vmbr0"_s, lan);
        row("vmbr0: Plex VM has 192.168.1.210", 101, u"plex"_s, u"192.168.1.210"_s, u"vmbr0"_s, lan,
            u"172.20.0.1/16"_s);
        row("vmbr0: Arr VM has 192.168.1.211", 102, u"arr"_s, u"192.168.1.211"_s, u"vmbr0"_s, lan, u"172.21.0.1/16"_s);
        row("vmbr0: Downloads VM has 192.168.1.212", 103, u"downloads"_s, u"192.168.1.212"_s, u"vmbr0"_s, lan,
            u"172.22.0.1/16"_s);
        row("vmbr0: Web Apps VM has 192.168.1.213", 104, u"webapps"_s, u"192.168.1.213"_s, u"vmbr0"_s, lan,
            u"172.23.0.1/16"_s);
        row("vmbr1: Prometheus has 192.168.10.240", 240, u"prometheus"_s, u"192.168.10.240"_s, u"vmbr1"_s, lab);
        row("vmbr1: PBS has 192.168.10.250", 250, u"pbs"_s, u"192.168.10.250"_s, u"vmbr1"_s, lab);
    }

    void theDocumentsDrawingOfBridges()
    {
        QFETCH(int, vmid);
        QFETCH(QString, name);
        QFETCH(QString, address);
        QFETCH(QString, bridge);
        QFETCH(QString, subnet);
        QFETCH(QString, docker);
        const NetworkBuilder c = homelabNetwork();
        const TopologyFacts facts = c.topology();
        const NetworkModel model(facts);
        const TopologyGraph graph = buildTopology(model);
        const GuestState *guest = facts.snapshot.guest(VmId{vmid});
        const QString node = guest->node.text();
        const QString sid = guest->key.sid();
        const QString nic = u"guestnic/%1/net0"_s.arg(sid);
        const QString at = u"bridge/%1/%2"_s.arg(node, bridge);

        // Internet, node and guest down to the address: each arrow of the drawing.
        QCOMPARE(graph.vertex(u"guest/"_s + sid)->label, name);
        QVERIFY(graph.edge(u"node/"_s + node, u"guest/"_s + sid, EdgeKind::Runs));
        QVERIFY(graph.edge(u"guest/"_s + sid, nic, EdgeKind::Has));
        QVERIFY(graph.edge(nic, at, EdgeKind::PortOf));
        const TopologyEdge *has = graph.edge(nic, u"address/"_s + address, EdgeKind::HasAddress);
        QVERIFY(has);
        QCOMPARE(graph.vertex(u"address/"_s + address)->values("holder"_L1), QStringList{nic});

        // Below the bridge the one NIC: vmbr0 on it, vmbr1 on its VLAN 10.
        const QString eth = u"nic/%1/eth0"_s.arg(node);
        const QString vlan = u"vlan/%1/eth0.10"_s.arg(node);
        if (bridge == "vmbr0"_L1) {
            QVERIFY(graph.edge(eth, at, EdgeKind::PortOf));
        } else {
            QVERIFY(graph.edge(vlan, at, EdgeKind::PortOf));
            QVERIFY(!graph.edge(eth, at, EdgeKind::PortOf));
            QCOMPARE(graph.edge(eth, vlan, EdgeKind::Tagged)->vlans, u"10"_s);
        }
        QCOMPARE(model.declaredSubnets(bridge), QList<Subnet>{*Subnet::parse(subnet)});
        QVERIFY(Subnet::parse(subnet)->contains(ip(address)));
        QCOMPARE(graph.vertex(nic)->segment, bridge);

        // Inside the VM Docker's networks, on none of its NICs.
        QStringList inner;
        for (const auto edges = graph.edgesFrom(u"guest/"_s + sid); const TopologyEdge *edge : edges) {
            const TopologyVertex *part = graph.vertex(edge->to);
            if (part->kind == VertexKind::InnerNetwork && part->label != "docker0"_L1) {
                QCOMPARE(part->value("maker"_L1), u"docker"_s);
                inner += part->values("address"_L1);
            }
        }
        QCOMPARE(inner, docker.isEmpty() ? QStringList() : QStringList{docker});
    }

    void theDocumentsDrawingOfRouting()
    {
        const TopologyGraph graph = buildTopology(homelabNetwork().topology());
        // Internet → router → port forward 443 → Traefik at 192.168.1.194.
        QVERIFY(graph.edge(u"internet"_s, u"router/router"_s, EdgeKind::Carries));
        const TopologyEdge *forward = graph.edge(u"router/router"_s, u"address/192.168.1.194"_s, EdgeKind::Forwards);
        QVERIFY(forward);
        QCOMPARE(forward->facts.first().value, u"443/tcp → 192.168.1.194:443"_s);
        QCOMPARE(forward->facts.first().source, FactSource::Typed);
        QVERIFY(graph.edge(u"guestnic/ct:212/net0"_s, u"address/192.168.1.194"_s, EdgeKind::HasAddress));
        // Traefik's routes: host name → address and port, which is held by the guest the drawing names.
        struct Way {
            QString key, host, address, port, holder;
        };
        for (const Way &way :
             {Way{u"route/plex"_s, u"example.com"_s, u"192.168.1.210"_s, u"7896"_s, u"vm:101"_s},
              Way{u"route/radarr"_s, u"arr.example.com"_s, u"192.168.1.211"_s, u"7878"_s, u"vm:102"_s},
              Way{u"route/webapp"_s, u"dashboard.example.com"_s, u"192.168.1.213"_s, u"5000"_s, u"vm:104"_s}}) {
            QCOMPARE(graph.vertex(way.key)->label, way.host);
            QVERIFY(graph.edge(u"guest/ct:212"_s, way.key, EdgeKind::Serves));
            const TopologyEdge *edge = graph.edge(way.key, u"address/"_s + way.address, EdgeKind::RoutesTo);
            QVERIFY(edge);
            QCOMPARE(edge->facts.last().value, way.port);
            QCOMPARE(edge->facts.last().source, FactSource::ProxyFile);
            QVERIFY(graph.edge(u"guestnic/"_s + way.holder + u"/net0"_s, edge->to, EdgeKind::HasAddress));
        }
        // The way out of both networks is the router.
        QVERIFY(graph.edge(u"guestnic/ct:212/net0"_s, u"address/192.168.1.1"_s, EdgeKind::Gateway));
        QVERIFY(graph.edge(u"guestnic/ct:240/net0"_s, u"address/192.168.10.1"_s, EdgeKind::Gateway));
        QVERIFY(graph.edge(u"bridge/pve-node2/vmbr0"_s, u"address/192.168.1.1"_s, EdgeKind::Gateway));
        for (const QString &address : {u"192.168.1.1"_s, u"192.168.10.1"_s})
            QVERIFY(graph.edge(u"router/router"_s, u"address/"_s + address, EdgeKind::HasAddress));
        QVERIFY(graph.edge(u"host/NAS"_s, u"address/192.168.10.5"_s, EdgeKind::HasAddress));
        QCOMPARE(factsOf(graph, u"host/qdevice"_s, "address"_L1), QStringList{u"cluster 192.168.1.5"_s});
    }

    void nothingElseIsInTheHomelab()
    {
        const TopologyGraph graph = buildTopology(homelabNetwork().topology());
        QMap<QString, int> counts;
        for (const TopologyVertex &vertex : graph.vertices())
            ++counts[vertexKindWord(vertex.kind)];
        const QMap<QString, int> expected{{u"internet"_s, 1},
                                          {u"router"_s, 1},
                                          {u"host"_s, 2},
                                          {u"clients"_s, 1},
                                          {u"node"_s, 2},
                                          {u"nic"_s, 2},
                                          {u"vlan"_s, 2},
                                          {u"bridge"_s, 4},
                                          {u"guest"_s, 9},
                                          {u"guest-nic"_s, 9},
                                          {u"inner-network"_s, 8},
                                          {u"route"_s, 3},
                                          // guests, nodes in both networks, router twice, NAS and QDevice, Docker's
                                          {u"address"_s, 9 + 4 + 2 + 2 + 8}};
        QCOMPARE(counts, expected);
        for (const TopologyVertex &vertex : graph.vertices())
            QVERIFY2(vertex.gaps.isEmpty(), qPrintable(vertex.key));
    }

    void changesThatWait()
    {
        NetworkBuilder c = homelabNetwork();
        c.bridgeOn(u"pve-node1"_s, u"vmbr2"_s, {});
        c.details.nodes[NodeName(u"pve-node1"_s)].pendingNetwork =
            u"--- /etc/network/interfaces\t2026-11-23\n+++ /etc/network/interfaces.new\t2026-11-23\n@@ -1,3 +1,14 @@\n"
            "+# remark\n iface vmbr0 inet static\n \taddress 192.168.1.11/24\n-\tmtu 1500\n+\tmtu 9000\n \n"
            "+auto vmbr2\n+iface vmbr2 inet manual\n+\tbridge-ports none\n"
            "@@ -30,2 +40,1 @@\n-\tbridge-fd 0\n-iface vmbr7 inet manual\n"_s;
        const TopologyGraph graph = buildTopology(c.topology());
        QCOMPARE(factsOf(graph, u"bridge/pve-node1/vmbr0"_s, "pending"_L1),
                 QStringList({u"config - mtu 1500"_s, u"config + mtu 9000"_s}));
        QCOMPARE(factsOf(graph, u"bridge/pve-node1/vmbr2"_s, "pending"_L1),
                 QStringList({u"config + auto vmbr2"_s, u"config + iface vmbr2 inet manual"_s,
                              u"config + bridge-ports none"_s}));
        // What is taken away is in no list any more.
        QCOMPARE(factsOf(graph, u"node/pve-node1"_s, "pending"_L1),
                 QStringList{u"config vmbr7 - iface vmbr7 inet manual"_s});
        QCOMPARE(factsOf(graph, u"node/pve-node2"_s, "pending"_L1), QStringList());
    }

    void migrationsGoOverOneNetwork()
    {
        NetworkBuilder c = homelabNetwork();
        QCOMPARE(factsOf(buildTopology(c.topology()), u"bridge/pve-node1/vmbr1"_s, "migration"_L1), QStringList());
        c.content.options.migrationNetwork = u"192.168.10.0/24"_s;
        const TopologyGraph graph = buildTopology(c.topology());
        QCOMPARE(factsOf(graph, u"bridge/pve-node1/vmbr1"_s, "migration"_L1),
                 QStringList{u"cluster 192.168.10.0/24"_s});
        QCOMPARE(factsOf(graph, u"bridge/pve-node1/vmbr0"_s, "migration"_L1), QStringList());
    }

    void whatTheKernelSays()
    {
        NetworkBuilder c = homelabNetwork();
        const QDateTime at = NetworkBuilder::now();
        c.details.bridges.insert(NodeName(u"pve-node1"_s), {at,
                                                            {{u"vmbr0"_s,
                                                              {{u"eth0"_s, 0, {}, {}},
                                                               {u"tap101i0"_s, 101, u"net0"_s, {}},
                                                               {u"tap103i0"_s, 103, u"net0"_s, {}},
                                                               {u"tap999i0"_s, 999, u"net0"_s, {}}}},
                                                             {u"gone"_s, {}}},
                                                            {}});
        const TopologyGraph graph = buildTopology(c.topology());
        QCOMPARE(factsOf(graph, u"bridge/pve-node1/vmbr0"_s, "ports"_L1),
                 QStringList({u"config eth0"_s, u"kernel eth0"_s}));
        QCOMPARE(factsOf(graph, u"guestnic/vm:101/net0"_s, "bridge"_L1),
                 QStringList({u"config vmbr0"_s, u"kernel vmbr0"_s}));
        // VM 103 is on the other node by now.
        QCOMPARE(factsOf(graph, u"guestnic/vm:103/net0"_s, "bridge"_L1), QStringList{u"config vmbr0"_s});
    }

    void softwareDefinedNetworks()
    {
        NetworkBuilder c = homelabNetwork();
        c.details.sdn.readAt = NetworkBuilder::now();
        c.details.sdn.zones = {{u"lab"_s, u"vlan"_s, u"vmbr0"_s, 0, {NodeName(u"pve-node1"_s)}, u"mtu  → 1400"_s}};
        SdnVnet vnet{u"web"_s, u"lab"_s, 70};
        vnet.alias = u"web servers"_s;
        vnet.subnets = {{u"10.70.0.0/24"_s, u"10.70.0.1"_s, {u"10.70.0.50-10.70.0.99"_s}, false, u"new"_s}};
        c.details.sdn.vnets = {vnet};
        c.ct(260, u"shop"_s, u"pve-node1"_s);
        c.nic(260, u"web"_s, u"10.70.0.5/24"_s, u"10.70.0.1"_s);
        c.ct(261, u"stray"_s, u"pve-node1"_s);
        c.nic(261, u"vmbr0"_s, u"10.70.0.6/24"_s, u"10.70.0.1"_s).vlan = 70;
        const TopologyFacts facts = c.topology();
        const TopologyGraph graph = buildTopology(facts);
        QCOMPARE(factsOf(graph, u"zone/lab"_s, "pending"_L1), QStringList{u"config mtu  → 1400"_s});
        QCOMPARE(factsOf(graph, u"zone/lab"_s, "node"_L1), QStringList{u"config pve-node1"_s});
        // The zone is on one node only, and so is its VNet.
        QVERIFY(!graph.vertex(u"vnet/pve-node2/web"_s));
        QCOMPARE(above(graph, u"zone/lab"_s), QStringList{u"carries vnet/pve-node1/web 70"_s});
        QCOMPARE(factsOf(graph, u"vnet/pve-node1/web"_s, "subnet"_L1), QStringList{u"config 10.70.0.0/24"_s});
        QCOMPARE(factsOf(graph, u"vnet/pve-node1/web"_s, "dhcp"_L1), QStringList{u"config 10.70.0.50-10.70.0.99"_s});
        QCOMPARE(factsOf(graph, u"vnet/pve-node1/web"_s, "pending"_L1), QStringList{u"config 10.70.0.0/24 new"_s});
        // VLAN 70 of the bridge is the same network.
        QCOMPARE(graph.vertex(u"guestnic/ct:260/net0"_s)->segment, u"web"_s);
        QCOMPARE(graph.vertex(u"guestnic/ct:261/net0"_s)->segment, u"web"_s);
        const NetworkModel model(facts);
        QCOMPARE(model.declaredSubnets(u"web"_s), QList<Subnet>{*Subnet::parse(u"10.70.0.0/24"_s)});
        // Its subnet has an address map, with what its DHCP hands out.
        const QList<SubnetMap> maps = addressMaps(model);
        const auto map = std::ranges::find(maps, u"10.70.0.0/24"_s, &SubnetMap::text);
        QVERIFY(map != maps.cend());
        QCOMPARE(map->segment, u"web"_s);
        QCOMPARE(map->used, 3); // two guests, and the gateway that they name
        QCOMPARE(map->held, 50);
        QCOMPARE(map->nextFree, std::optional(ip(u"10.70.0.2"_s)));
    }

    void softwareDefinedNetworksThatWereNotRead()
    {
        NetworkBuilder c = homelabNetwork();
        c.details.sdn.error =
            Error{Error::Kind::Forbidden, 403, u"Permission check failed (/sdn/zones, SDN.Audit)"_s, {}};
        QCOMPARE(gapsOf(buildTopology(c.topology()), u"node/pve-node1"_s),
                 QStringList{u"no rights SDN.Audit /sdn/zones"_s});
        c.details.sdn.error = Error{Error::Kind::NotSupported, 501, u"not implemented"_s, {}};
        QCOMPARE(gapsOf(buildTopology(c.topology()), u"node/pve-node1"_s), QStringList());
    }

    void asTheDocumentDrawsItBothBridgesAreOneNetwork()
    {
        const TopologyGraph graph = buildTopology(homelabAsWritten().topology());
        QCOMPARE(above(graph, u"nic/pve-node1/eth0"_s),
                 QStringList({u"port-of bridge/pve-node1/vmbr0"_s, u"port-of bridge/pve-node1/vmbr1"_s}));
        QCOMPARE(graph.vertex(u"guestnic/ct:240/net0"_s)->segment, u"vmbr0"_s);
    }

    void whatStandsOnWhat_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("both slaves carry their bond")
            << u"nic/pve1/eno2"_s << QStringList{u"port-of bond/pve1/bond0"_s};
        QTest::newRow("a bond carries the bridge, with its VLANs")
            << u"bond/pve1/bond0"_s << QStringList{u"port-of bridge/pve1/vmbr0 2-4094"_s};
        QTest::newRow("a VLAN interface on a bridge")
            << u"bridge/pve1/vmbr0"_s
            << QStringList({u"tagged vlan/pve1/vmbr0.50 50"_s, u"has-address address/10.0.0.1"_s});
        QTest::newRow("a guest's tag is on its edge")
            << u"guestnic/vm:101/net0"_s << QStringList{u"tagged bridge/pve1/vmbr0 20"_s};
        QTest::newRow("a second NIC without tag")
            << u"guestnic/vm:101/net1"_s << QStringList{u"port-of bridge/pve1/vmbr9"_s};
        QTest::newRow("macvlan bypasses the bridges")
            << u"guestnic/ct:200/lxc.net.0"_s
            << QStringList({u"bypasses nic/pve1/eno1"_s, u"has-address address/10.0.0.77"_s});
        QTest::newRow("a VLAN zone carries its VNet with the tag")
            << u"zone/prod"_s << QStringList{u"carries vnet/pve1/web 70"_s};
        QTest::newRow("a bridge carries the zone") << u"bridge/pve1/vmbr9"_s << QStringList{u"carries zone/prod"_s};
        QTest::newRow("a guest on a VNet") << u"guestnic/vm:102/net0"_s << QStringList{u"port-of vnet/pve1/web"_s};
        QTest::newRow("an OVS bond names its bridge itself")
            << u"bond/pve1/bond1"_s << QStringList{u"port-of bridge/pve1/ovs0"_s};
        QTest::newRow("the node's leg in an OVS bridge, with its tag")
            << u"bridge/pve1/ovs0"_s << QStringList{u"tagged port/pve1/mgmt 50"_s};
        QTest::newRow("a port nobody listed is drawn")
            << u"nic/pve1/eno9"_s << QStringList{u"port-of bridge/pve1/vmbr9"_s};
    }

    void whatStandsOnWhat()
    {
        QFETCH(QString, key);
        QFETCH(QStringList, expected);
        NetworkBuilder c;
        c.node(u"pve1"_s);
        c.eth(u"pve1"_s, u"eno1"_s);
        c.eth(u"pve1"_s, u"eno2"_s);
        c.bond(u"pve1"_s, u"bond0"_s, {u"eno1"_s, u"eno2"_s});
        NodeInterface &aware = c.bridgeOn(u"pve1"_s, u"vmbr0"_s, {u"bond0"_s}, u"10.0.0.1/24"_s);
        aware.vlanAware = true;
        aware.vids = u"2-4094"_s;
        c.vlan(u"pve1"_s, u"vmbr0"_s, 50);
        c.bridgeOn(u"pve1"_s, u"vmbr9"_s, {u"eno9"_s});
        c.interface(u"pve1"_s, u"ovs0"_s, u"OVSBridge"_s);
        NodeInterface &ovsBond = c.interface(u"pve1"_s, u"bond1"_s, u"OVSBond"_s);
        ovsBond.ports = {u"eno3"_s, u"eno4"_s};
        ovsBond.ovsBridge = u"ovs0"_s;
        NodeInterface &leg = c.interface(u"pve1"_s, u"mgmt"_s, u"OVSIntPort"_s);
        leg.ovsBridge = u"ovs0"_s;
        leg.vlan = 50;
        c.vm(101, u"web"_s, u"pve1"_s);
        c.nic(101, u"vmbr0"_s).vlan = 20;
        c.nic(101, u"vmbr9"_s);
        c.vm(102, u"app"_s, u"pve1"_s);
        c.nic(102, u"web"_s);
        c.ct(200, u"dns"_s, u"pve1"_s);
        c.read(200).nics.clear();
        c.read(200).rawLxc = {{u"lxc.net.0.type"_s, u"macvlan"_s}, {u"lxc.net.0.link"_s, u"eno1"_s}};
        c.sees(200, u"eth0"_s, u"10.0.0.77"_s, 24, u"AA:BB:CC:00:00:01"_s);
        c.details.sdn.readAt = NetworkBuilder::now();
        c.details.sdn.zones = {{u"prod"_s, u"vlan"_s, u"vmbr9"_s, 0}};
        c.details.sdn.vnets = {{u"web"_s, u"prod"_s, 70}};
        QCOMPARE(above(buildTopology(c.topology()), key), expected);
    }

    void declaredAndObservedAreBothKept()
    {
        NetworkBuilder c = homelabNetwork();
        c.read(211).addresses.first().address = u"192.168.1.99"_s;
        c.read(211).readAt = NetworkBuilder::now().addSecs(-90);
        const TopologyGraph graph = buildTopology(c.topology());
        const QString nic = u"guestnic/ct:211/net0"_s;
        QCOMPARE(factsOf(graph, nic, "address"_L1),
                 QStringList({u"config 192.168.1.193/24"_s, u"containers 192.168.1.99/24"_s}));
        QVERIFY(graph.vertex(nic)->isSplit());
        for (const TopologyVertex &vertex : graph.vertices())
            QVERIFY2(vertex.key == nic || !vertex.isSplit(), qPrintable(vertex.key));
        for (const QString &address : {u"192.168.1.193"_s, u"192.168.1.99"_s})
            QVERIFY(graph.edge(nic, u"address/"_s + address, EdgeKind::HasAddress));
        for (const NetworkFact &fact : graph.vertex(nic)->facts)
            QCOMPARE(fact.readAt.secsTo(NetworkBuilder::now()), 90);
        // An agent's word is another source than a container's name space.
        QCOMPARE(factsOf(graph, u"guestnic/vm:101/net0"_s, "address"_L1), QStringList{u"agent 192.168.1.210/24"_s});
        QCOMPARE(graph.vertex(u"router/router"_s)->facts.first().readAt, c.typed.typedAt);
    }

    void whatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a VM whose agent does not answer")
            << u"agent"_s << u"guest/vm:101"_s << QStringList{u"no agent"_s};
        QTest::newRow("a VM without an agent in its configuration")
            << u"agent off"_s << u"guest/vm:101"_s << QStringList{u"no agent"_s};
        QTest::newRow("an agent that this login may not ask")
            << u"agent rights"_s << u"guest/vm:101"_s
            << QStringList{u"no rights VM.GuestAgent.Audit|VM.GuestAgent.Unrestricted /vms/101"_s};
        QTest::newRow("a guest that is off") << u"off"_s << u"guest/vm:101"_s << QStringList{u"not running"_s};
        QTest::newRow("a guest nobody read") << u"unread"_s << u"guest/vm:101"_s << QStringList{u"not read"_s};
        QTest::newRow("a configuration this login may not see")
            << u"config rights"_s << u"guest/vm:101"_s << QStringList{u"no rights VM.Audit /vms/101"_s};
        QTest::newRow("bridges hidden from this login, seen from the node")
            << u"sdn rights"_s << u"node/pve-node1"_s << QStringList{u"no rights SDN.Audit /sdn/zones/localnetwork"_s};
        QTest::newRow("bridges hidden from this login, seen from the bridge a guest names")
            << u"sdn rights"_s << u"bridge/pve-node1/vmbr0"_s
            << QStringList{u"no rights SDN.Audit /sdn/zones/localnetwork"_s};
        QTest::newRow("a node nobody read") << u"node unread"_s << u"node/pve-node1"_s << QStringList{u"not read"_s};
        QTest::newRow("its bridge is drawn for the guests on it")
            << u"node unread"_s << u"bridge/pve-node1/vmbr0"_s << QStringList{u"not read"_s};
        QTest::newRow("a node that is off") << u"node off"_s << u"node/pve-node1"_s << QStringList{u"node offline"_s};
        QTest::newRow("a node whose list fails") << u"node fails"_s << u"node/pve-node1"_s << QStringList{u"failed"_s};
        QTest::newRow("a bridge that is gone")
            << u"gone"_s << u"bridge/pve-node1/vmbr7"_s << QStringList{u"not listed"_s};
        QTest::newRow("a forward to an address nobody has")
            << u"forward"_s << u"address/192.168.1.77"_s << QStringList{u"not listed"_s};
        QTest::newRow("all is known") << u""_s << u"guest/vm:101"_s << QStringList();
    }

    void whatIsNotKnownIsSaid()
    {
        QFETCH(QString, change);
        QFETCH(QString, key);
        QFETCH(QStringList, expected);
        NetworkBuilder c = homelabNetwork();
        GuestDetails &plex = c.read(101);
        NodeDetails &node = c.details.nodes[NodeName(u"pve-node1"_s)];
        const auto error = [](Error::Kind kind, const QString &text) { return Error{kind, 403, text, {}}; };
        if (change == "agent"_L1) {
            plex.addressError = error(Error::Kind::Server, u"QEMU guest agent is not running"_s);
        } else if (change == "agent off"_L1) {
            plex.agentEnabled = false;
            plex.addresses.clear();
        } else if (change == "agent rights"_L1) {
            plex.addressError = error(Error::Kind::Forbidden, u"Permission check failed (/vms/101, "
                                                              "VM.GuestAgent.Audit|VM.GuestAgent.Unrestricted)"_s);
        } else if (change == "off"_L1) {
            c.guestState(101).state = RunState::Stopped;
        } else if (change == "unread"_L1) {
            c.details.guests.remove(plex.guest);
        } else if (change == "config rights"_L1) {
            plex = {};
            plex.error = error(Error::Kind::Forbidden, u"Permission check failed (/vms/101, VM.Audit)"_s);
        } else if (change == "sdn rights"_L1) {
            c.content.permissions.byPath[u"/"_s].remove(u"SDN.Audit"_s);
            node.interfaces.removeIf([](const NodeInterface &interface) { return interface.isBridge(); });
        } else if (change.startsWith("node"_L1)) {
            node.interfaces.clear();
            node.readAt = {};
            if (change == "node off"_L1)
                c.offline(u"pve-node1"_s);
            if (change == "node fails"_L1)
                node.interfacesError = error(Error::Kind::Server, u"can't parse file"_s);
        } else if (change == "gone"_L1) {
            c.read(101).nics.first().bridge = u"vmbr7"_s;
        } else if (change == "forward"_L1) {
            c.typed.routers.first().forwards.append({80, u"tcp"_s, ip(u"192.168.1.77"_s), 80});
        }
        QCOMPARE(gapsOf(buildTopology(c.topology()), key), expected);
    }

    void addressesInsideGuests_data()
    {
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("mac"); // empty = the NIC's own
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("segment");
        const QString nic = u"guestnic/vm:101/net0"_s;
        QTest::newRow("the NIC's MAC in small letters")
            << u"ens18"_s << u"bc:24:11:00:00:65"_s << u"192.168.1.88"_s << nic << u"vmbr0"_s;
        QTest::newRow("a VLAN interface in the guest is in that VLAN")
            << u"ens18.10"_s << QString() << u"192.168.10.88"_s << nic << u"vmbr1"_s;
        QTest::newRow("a VLAN that no bridge has")
            << u"ens18.33"_s << QString() << u"10.33.0.1"_s << nic << u"vmbr0.33"_s;
        QTest::newRow("a network of Docker's") << u"br-0123456789ab"_s << u"02:42:00:00:00:01"_s << u"172.30.0.1"_s
                                               << u"inner/vm:101/br-0123456789ab"_s << QString();
        QTest::newRow("a tunnel without MAC")
            << u"wg0"_s << u"00:00:00:00:00:00"_s << u"10.9.0.2"_s << u"inner/vm:101/wg0"_s << QString();
    }

    void addressesInsideGuests()
    {
        QFETCH(QString, interface);
        QFETCH(QString, mac);
        QFETCH(QString, address);
        QFETCH(QString, key);
        QFETCH(QString, segment);
        NetworkBuilder c = homelabNetwork();
        c.sees(101, interface, address, 24, mac);
        const TopologyFacts facts = c.topology();
        const NetworkModel model(facts);
        const auto claim = std::ranges::find(model.addresses(), address, &AddressClaim::address);
        QVERIFY(claim != model.addresses().cend());
        QCOMPARE(claim->holder, key);
        QCOMPARE(claim->segment, segment);
        QVERIFY(buildTopology(model).vertex(key));
    }

    void linkLocalAddressesAreNotDrawn()
    {
        NetworkBuilder c = homelabNetwork();
        const TopologyGraph before = buildTopology(c.topology());
        for (const QString &address : {u"fe80::be24:11ff:fe00:65"_s, u"127.0.0.1"_s, u"::1"_s, u"169.254.3.4"_s})
            c.sees(101, u"ens18"_s, address, 64);
        QVERIFY(buildTopology(c.topology()) == before);
    }

    void sharedNamesAreOneNetworkOnlyWithUplinks()
    {
        NetworkBuilder c = homelabNetwork();
        for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s}) {
            c.bridgeOn(node, u"vmbr2"_s, {});
            c.eth(node, u"eth1"_s).cidr = node == "pve-node1"_L1 ? u"10.9.0.1/24"_s : u"10.9.0.2/24"_s;
        }
        const TopologyGraph graph = buildTopology(c.topology());
        QCOMPARE(graph.vertex(u"bridge/pve-node1/vmbr1"_s)->segment, u"vmbr1"_s);
        QCOMPARE(graph.vertex(u"vlan/pve-node2/eth0.10"_s)->segment, u"vmbr1"_s);
        QCOMPARE(graph.vertex(u"bridge/pve-node1/vmbr2"_s)->segment, u"pve-node1/vmbr2"_s);
        QCOMPARE(graph.vertex(u"bridge/pve-node2/vmbr2"_s)->segment, u"pve-node2/vmbr2"_s);
        // NICs without bridge whose nodes have addresses of one network reach each other.
        QCOMPARE(graph.vertex(u"nic/pve-node2/eth1"_s)->segment, graph.vertex(u"nic/pve-node1/eth1"_s)->segment);
    }

    void keysSurviveAPollInWhichEverythingMoves()
    {
        NetworkBuilder c = homelabNetwork();
        const TopologyGraph before = buildTopology(c.topology());
        QVERIFY(before == buildTopology(homelabNetwork().topology()));
        c.guestState(101).node = NodeName(u"pve-node2"_s);
        c.content.serverTime = c.content.serverTime.addSecs(10);
        for (NodeDetails &node : c.details.nodes)
            std::ranges::reverse(node.interfaces);
        std::ranges::reverse(c.content.guests);
        const TopologyGraph after = buildTopology(c.topology());
        QStringList keys[2];
        for (const TopologyVertex &vertex : before.vertices())
            keys[0].append(vertex.key);
        for (const TopologyVertex &vertex : after.vertices())
            keys[1].append(vertex.key);
        QCOMPARE(keys[1], keys[0]);
        QVERIFY(after.edge(u"guestnic/vm:101/net0"_s, u"bridge/pve-node2/vmbr0"_s, EdgeKind::PortOf));
    }

    void everyEdgeHasBothEndsAndOneKey()
    {
        const TopologyGraph graph = buildTopology(homelabNetwork().topology());
        QSet<QString> keys;
        for (const TopologyEdge &edge : graph.edges()) {
            QVERIFY2(graph.vertex(edge.from) && graph.vertex(edge.to), qPrintable(edge.key()));
            QVERIFY2(!keys.contains(edge.key()), qPrintable(edge.key()));
            keys.insert(edge.key());
            QVERIFY2(graph.edgesTo(edge.to).contains(&edge), qPrintable(edge.key()));
        }
    }
};

QTEST_GUILESS_MAIN(TestTopologyGraph)
#include "test_topologygraph.moc"
