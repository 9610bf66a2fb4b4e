// SPDX-License-Identifier: GPL-3.0-or-later
// The software-defined network and what a node's bridges really have, in the forms the API gives them.
#include "pve/endpoints.h"

#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

Reply replyOf(const QByteArray &body)
{
    Reply reply;
    reply.body = body;
    return reply;
}

} // namespace

class SdnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zones_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("expected"); // name type bridge mtu nodes | pending
        QTest::newRow("in force") << R"({"zone":"office","type":"vlan","bridge":"vmbr0","digest":"x","ipam":"pve"})"_ba
                                  << u"office vlan vmbr0 0  | "_s;
        QTest::newRow("with MTU as text and on some nodes")
            << R"({"zone":"vx","type":"vxlan","mtu":"1450","nodes":"pve2,pve1","peers":"10.0.0.1,10.0.0.2"})"_ba
            << u"vx vxlan  1450 pve1,pve2 | "_s;
        QTest::newRow("new: all values wait")
            << R"({"zone":"lab","state":"new","type":"simple","pending":{"type":"simple","mtu":1400,"nodes":"pve3"}})"_ba
            << u"lab simple  1400 pve3 | new"_s;
        QTest::newRow("changed: what is in force and what waits")
            << R"({"zone":"a","type":"vlan","bridge":"vmbr0","mtu":1500,"state":"changed",
                   "pending":{"bridge":"vmbr1","mtu":"deleted","nodes":"pve1,pve2"}})"_ba
            << u"a vlan vmbr0 1500 pve1,pve2 | bridge vmbr0 → vmbr1, mtu 1500 → deleted, nodes  → pve1 pve2"_s;
        QTest::newRow("to be deleted") << R"({"zone":"a","type":"vlan","state":"deleted"})"_ba
                                       << u"a vlan  0  | deleted"_s;
        QTest::newRow("changed without telling what")
            << R"({"zone":"a","type":"vlan","state":"changed"})"_ba << u"a vlan  0  | changed"_s;
    }

    void zones()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, expected);
        const auto zones = Endpoints::sdnZones().decode(replyOf("{\"data\":[" + row + "]}"));
        QVERIFY(zones && zones->size() == 1);
        const SdnZone &zone = zones->first();
        QStringList nodes;
        for (const NodeName &node : zone.nodes)
            nodes.append(node.text());
        QCOMPARE(u"%1 %2 %3 %4 %5 | %6"_s.arg(zone.name, zone.type, zone.bridge)
                     .arg(zone.mtu)
                     .arg(nodes.join(u','), zone.pending),
                 expected);
        QCOMPARE(zone.isOn(NodeName(u"pve1"_s)), zone.nodes.isEmpty() || nodes.contains(u"pve1"_s));
    }

    void vnets()
    {
        const auto vnets = Endpoints::sdnVnets().decode(replyOf(
            R"({"data":[{"vnet":"web","zone":"office","tag":"70","alias":"web servers","type":"vnet","vlanaware":1},
                        {"vnet":"lab","state":"new","type":"vnet","pending":{"zone":"office","tag":50}},
                        {"vnet":"voice","zone":"office","tag":60,"state":"changed","pending":{"tag":61}}]})"_ba));
        QVERIFY(vnets);
        QCOMPARE(*vnets, (QList<SdnVnet>{{u"lab"_s, u"office"_s, 50, {}, false, {}, u"new"_s},
                                         {u"voice"_s, u"office"_s, 60, {}, false, {}, u"tag 60 → 61"_s},
                                         {u"web"_s, u"office"_s, 70, u"web servers"_s, true, {}, {}}}));
    }

    void subnets()
    {
        const auto subnets = Endpoints::sdnSubnets(u"web"_s).decode(replyOf(
            R"({"data":[{"subnet":"office-10.1.0.0-24","cidr":"10.1.0.0/24","gateway":"10.1.0.1","snat":"1",
                         "dhcp-range":[{"start-address":"10.1.0.50","end-address":"10.1.0.99"},
                                       "start-address=10.1.0.200,end-address=10.1.0.210"]},
                        {"subnet":"of-fice-fd00::-64","state":"new","pending":{"gateway":"fd00::1"}}]})"_ba));
        QVERIFY(subnets);
        QCOMPARE(
            *subnets,
            (QList<SdnSubnet>{
                {u"10.1.0.0/24"_s, u"10.1.0.1"_s, {u"10.1.0.50-10.1.0.99"_s, u"10.1.0.200-10.1.0.210"_s}, true, {}},
                {u"fd00::/64"_s, u"fd00::1"_s, {}, false, u"new"_s}}));
    }

    void bridgesAsTheKernelHasThem()
    {
        const auto bridges = Endpoints::nodeBridges(NodeName(u"n"_s))
                                 .decode(replyOf(
                                     R"({"data":[{"name":"vmbr1","vlan_filtering":1,"ports":[]},
                        {"name":"vmbr0","vlan_filtering":"0","ports":[
                          {"name":"tap101i0","vmid":"101","index":"net0","vlans":["10","20-30"],"primary_vlan":10},
                          {"name":"eno1"}]}]})"_ba));
        QVERIFY(bridges);
        QCOMPARE(*bridges, (QList<RuntimeBridge>{
                               {u"vmbr0"_s, {{u"eno1"_s, 0, {}, {}}, {u"tap101i0"_s, 101, u"net0"_s, u"10 20-30"_s}}},
                               {u"vmbr1"_s, {}}}));
    }

    void changesOfTheNetworkThatWait()
    {
        const auto network =
            Endpoints::nodeNetwork(NodeName(u"n"_s))
                .decode(replyOf(R"({"data":[{"iface":"vmbr0","type":"bridge"}],"changes":"--- a\n+++ b\n"})"_ba));
        QVERIFY(network);
        QCOMPARE(network->pending, u"--- a\n+++ b\n"_s);
        QCOMPARE(network->interfaces.size(), 1);
        QVERIFY(Endpoints::nodeNetwork(NodeName(u"n"_s)).decode(replyOf(R"({"data":[]})"_ba))->pending.isEmpty());
    }

    void notWhatWasAsked()
    {
        QVERIFY(!Endpoints::sdnZones().decode(replyOf("<html>")));
        QVERIFY(!Endpoints::nodeBridges(NodeName(u"n"_s)).decode(replyOf(R"({"data":{}})"_ba)));
        QCOMPARE(Endpoints::sdnVnets().decode(replyOf(R"({"data":null})"_ba)).value(), QList<SdnVnet>());
    }
};

QTEST_GUILESS_MAIN(SdnTest)
#include "sdntest.moc"
