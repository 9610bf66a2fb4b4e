// SPDX-License-Identifier: GPL-3.0-or-later
// Subnets as cells: who has an address, what is kept, and which one is free.
#include "networkbuilder.h"
#include "topology/addressmap.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

const SubnetMap *mapOf(const QList<SubnetMap> &maps, const QString &key)
{
    const auto found = std::ranges::find(maps, key, &SubnetMap::key);
    return found == maps.cend() ? nullptr : &*found;
}

QString useWord(AddressCell::Use use)
{
    switch (use) {
    case AddressCell::Use::Free:
        return u"free"_s;
    case AddressCell::Use::Used:
        return u"used"_s;
    case AddressCell::Use::Reserved:
        return u"reserved"_s;
    case AddressCell::Use::Dhcp:
        return u"dhcp"_s;
    case AddressCell::Use::Conflict:
        break;
    }
    return u"conflict"_s;
}

const QString lan = u"subnet/vmbr0/192.168.1.0/24"_s;
const QString lab = u"subnet/vmbr1/192.168.10.0/24"_s;

} // namespace

class TestAddressMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // empty = no address
        QTest::newRow("an address") << u"192.168.1.11"_s << u"192.168.1.11"_s;
        QTest::newRow("the highest") << u"255.255.255.255"_s << u"255.255.255.255"_s;
        QTest::newRow("too few parts") << u"192.168.1"_s << QString();
        QTest::newRow("too many parts") << u"1.2.3.4.5"_s << QString();
        QTest::newRow("a part over 255") << u"1.2.3.256"_s << QString();
        QTest::newRow("a sign") << u"1.2.3.+4"_s << QString();
        QTest::newRow("an empty part") << u"1..2.3"_s << QString();
        QTest::newRow("with a prefix") << u"1.2.3.4/24"_s << QString();
        QTest::newRow("a word") << u"dhcp"_s << QString();
        QTest::newRow("IPv6") << u"2001:db8::1"_s << QString();
    }

    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const std::optional<Ipv4> address = Ipv4::parse(text);
        QCOMPARE(address ? address->text() : QString(), written);
    }

    void subnets_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QString>("written"); // network, first and last host, how many
        QTest::newRow("a /24") << u"192.168.1.11/24"_s << u"192.168.1.0/24 192.168.1.1 192.168.1.254 254"_s;
        QTest::newRow("a /22") << u"10.20.3.5/22"_s << u"10.20.0.0/22 10.20.0.1 10.20.3.254 1022"_s;
        QTest::newRow("a /31 has no network address") << u"10.0.0.1/31"_s << u"10.0.0.0/31 10.0.0.0 10.0.0.1 2"_s;
        QTest::newRow("a /32") << u"10.0.0.1/32"_s << u"10.0.0.1/32 10.0.0.1 10.0.0.1 1"_s;
        QTest::newRow("everything") << u"10.0.0.1/0"_s << u"0.0.0.0/0 0.0.0.1 255.255.255.254 4294967294"_s;
        QTest::newRow("a prefix over 32") << u"10.0.0.1/33"_s << QString();
        QTest::newRow("no prefix") << u"10.0.0.1"_s << QString();
    }

    void subnets()
    {
        QFETCH(QString, cidr);
        QFETCH(QString, written);
        const std::optional<Subnet> subnet = Subnet::parse(cidr);
        QCOMPARE(subnet ? u"%1 %2 %3 %4"_s.arg(subnet->text(), subnet->firstHost().text(), subnet->lastHost().text())
                              .arg(subnet->hosts())
                        : QString(),
                 written);
    }

    void ipv6Networks_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("prefix");
        QTest::addColumn<QString>("network");
        QTest::newRow("a /64") << u"2001:db8:1:2:3:4:5:6"_s << 64 << u"2001:db8:1:2::/64"_s;
        QTest::newRow("short written") << u"2001:db8::5"_s << 64 << u"2001:db8::/64"_s;
        QTest::newRow("within a group") << u"fd00:12ff::1"_s << 24 << u"fd00:1200::/24"_s;
        QTest::newRow("a host") << u"1:2:3:4:5:6:7:8"_s << 128 << u"1:2:3:4:5:6:7:8/128"_s;
        QTest::newRow("everything") << u"2001:db8::5"_s << 0 << u"::/0"_s;
        QTest::newRow("too long") << u"1:2:3:4:5:6:7:8:9"_s << 64 << QString();
        QTest::newRow("a word") << u"auto"_s << 64 << QString();
    }

    void ipv6Networks()
    {
        QFETCH(QString, address);
        QFETCH(int, prefix);
        QFETCH(QString, network);
        QCOMPARE(ipv6Network(address, prefix).value_or(QString()), network);
    }

    void spellings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("IPv4 stays") << u"192.168.1.11"_s << u"192.168.1.11"_s;
        QTest::newRow("capitals") << u"2001:DB8::A"_s << u"2001:db8::a"_s;
        QTest::newRow("written out") << u"2001:0db8:0000:0000:0001:0000:0000:0005"_s << u"2001:db8::1:0:0:5"_s;
        QTest::newRow("the longer run of zeros") << u"2001:0:0:1:0:0:0:5"_s << u"2001:0:0:1::5"_s;
        QTest::newRow("one zero is no run") << u"2001:db8:0:1:1:1:1:1"_s << u"2001:db8:0:1:1:1:1:1"_s;
        QTest::newRow("zeros at the start") << u"0:0:0:0:0:0:0:1"_s << u"::1"_s;
        QTest::newRow("zeros at the end") << u"fd00:1:0:0:0:0:0:0"_s << u"fd00:1::"_s;
        QTest::newRow("nothing but zeros") << u"0::0"_s << u"::"_s;
        QTest::newRow("a zone is not part of it") << u"fe80::1%eth0"_s << u"fe80::1"_s;
        QTest::newRow("no address") << u"Fritz:Box"_s << u"fritz:box"_s;
    }

    void spellings()
    {
        QFETCH(QString, text);
        QTEST(plainAddress(text), "plain");
    }

    void cellsOfTheHomelab_data()
    {
        QTest::addColumn<QString>("map");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("use");
        QTest::addColumn<QStringList>("holders");
        QTest::addColumn<QString>("note");
        const auto row = [](const char *sentence, const QString &map, const QString &address, const QString &use,
                            const QStringList &holders = {}, const QString &note = {}) {
            QTest::newRow(sentence) << map << address << use << holders << note;
        };
        row("the router", lan, u"192.168.1.1"_s, u"used"_s, {u"router/router"_s});
        row("kept for switches", lan, u"192.168.1.3"_s, u"reserved"_s, {}, u"switches"_s);
        row("the QDevice", lan, u"192.168.1.5"_s, u"used"_s, {u"host/qdevice"_s});
        row("nobody's", lan, u"192.168.1.6"_s, u"free"_s);
        row("a node", lan, u"192.168.1.12"_s, u"used"_s, {u"bridge/pve-node2/vmbr0"_s});
        row("in the pool of DHCP", lan, u"192.168.1.150"_s, u"dhcp"_s, {}, u"LAN pool"_s);
        row("behind the pool", lan, u"192.168.1.190"_s, u"free"_s);
        row("a container", lan, u"192.168.1.193"_s, u"used"_s, {u"guestnic/ct:211/net0"_s});
        row("a VM, known by its agent", lan, u"192.168.1.213"_s, u"used"_s, {u"guestnic/vm:104/net0"_s});
        row("the network's own", lan, u"192.168.1.0"_s, u"reserved"_s);
        row("broadcast", lan, u"192.168.1.255"_s, u"reserved"_s);
        row("the NAS in the other network", lab, u"192.168.10.5"_s, u"used"_s, {u"host/NAS"_s});
        row("PBS", lab, u"192.168.10.250"_s, u"used"_s, {u"guestnic/ct:250/net0"_s});
    }

    void cellsOfTheHomelab()
    {
        QFETCH(QString, map);
        QFETCH(QString, address);
        QFETCH(QString, use);
        QFETCH(QStringList, holders);
        QFETCH(QString, note);
        const QList<SubnetMap> maps = addressMaps(homelabNetwork().topology());
        const SubnetMap *found = mapOf(maps, map);
        QVERIFY(found);
        const AddressCell cell = found->cell(ip(address));
        QCOMPARE(useWord(cell.use), use);
        QCOMPARE(cell.holders, holders);
        QCOMPARE(cell.note, note);
    }

    void countsAddUp()
    {
        const QList<SubnetMap> maps = addressMaps(homelabNetwork().topology());
        QCOMPARE(maps.size(), 2);
        const SubnetMap &map = *mapOf(maps, lan);
        QCOMPARE(map.used, 11); // router, QDevice, 2 nodes, 7 guests
        QCOMPARE(map.conflicts, 0);
        QCOMPARE(map.held, 90 + 3);
        QCOMPARE(map.free, 254 - 11 - 93);
        QCOMPARE(map.nextFree->text(), u"192.168.1.6"_s);
        qint64 counted[5] = {};
        for (quint32 value = map.subnet->firstHost().value; value <= map.subnet->lastHost().value; ++value)
            ++counted[size_t(map.cell(Ipv4{value}).use)];
        QCOMPARE(counted[size_t(AddressCell::Use::Free)], map.free);
        QCOMPARE(counted[size_t(AddressCell::Use::Used)], map.used);
        QCOMPARE(counted[size_t(AddressCell::Use::Reserved)] + counted[size_t(AddressCell::Use::Dhcp)], map.held);
        QCOMPARE(mapOf(maps, lab)->nextFree->text(), u"192.168.10.2"_s);
    }

    void aSharedAddressIsAConflict()
    {
        NetworkBuilder c = homelabNetwork();
        c.vm(105, u"scratch"_s, u"pve-node1"_s);
        c.nic(105, u"vmbr0"_s);
        c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
        const QList<SubnetMap> maps = addressMaps(c.topology());
        const SubnetMap &map = *mapOf(maps, lan);
        QCOMPARE(map.conflicts, 1);
        QCOMPARE(map.used, 10);
        const AddressCell cell = map.cell(ip(u"192.168.1.193"_s));
        QCOMPARE(useWord(cell.use), u"conflict"_s);
        QCOMPARE(cell.holders, QStringList({u"guestnic/vm:105/net0"_s, u"guestnic/ct:211/net0"_s}));
    }

    void aStaticAddressInThePoolIsMarked()
    {
        NetworkBuilder c = homelabNetwork();
        c.read(212).nics.first().address = u"192.168.1.120/24"_s;
        c.read(212).addresses.clear();
        const QList<SubnetMap> maps = addressMaps(c.topology());
        const AddressCell cell = mapOf(maps, lan)->cell(ip(u"192.168.1.120"_s));
        QCOMPARE(useWord(cell.use), u"used"_s);
        QVERIFY(cell.inDhcpPool);
        QCOMPARE(mapOf(maps, lan)->held, 89 + 3);
    }

    void nextFree_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QStringList>("reserved");
        QTest::addColumn<QString>("next");
        QTest::newRow("the first host") << u"10.0.0.9/28"_s << QStringList() << u"10.0.0.1"_s;
        QTest::newRow("behind a range from the start")
            << u"10.0.0.9/28"_s << QStringList{u"10.0.0.0-10.0.0.5"_s} << u"10.0.0.6"_s;
        QTest::newRow("behind overlapping ranges and a node")
            << u"10.0.0.9/28"_s << QStringList{u"10.0.0.1-10.0.0.6"_s, u"10.0.0.4-10.0.0.8"_s} << u"10.0.0.10"_s;
        QTest::newRow("never the broadcast address")
            << u"10.0.0.9/28"_s << QStringList{u"10.0.0.1-10.0.0.14"_s} << QString();
        QTest::newRow("a range that goes on beyond the subnet")
            << u"10.0.0.9/28"_s << QStringList{u"10.0.0.1-10.0.1.255"_s} << QString();
        QTest::newRow("a large network is not walked through")
            << u"10.0.0.9/8"_s << QStringList{u"10.0.0.1-10.255.255.252"_s} << u"10.255.255.253"_s;
    }

    void nextFree()
    {
        QFETCH(QString, cidr);
        QFETCH(QStringList, reserved);
        QFETCH(QString, next);
        NetworkBuilder c;
        c.node(u"pve1"_s);
        c.eth(u"pve1"_s, u"eno1"_s);
        c.bridgeOn(u"pve1"_s, u"vmbr0"_s, {u"eno1"_s}, cidr);
        for (const QString &text : reserved)
            c.typed.reserved.append(range(u"kept"_s, text));
        const QList<SubnetMap> maps = addressMaps(c.topology());
        QCOMPARE(maps.size(), 1);
        QCOMPARE(maps.first().nextFree ? maps.first().nextFree->text() : QString(), next);
        QCOMPARE(maps.first().free > 0, !next.isEmpty());
    }

    void theSameSubnetOnTwoNetworksIsTwoMaps()
    {
        NetworkBuilder c = homelabNetwork();
        for (const int vmid : {101, 102}) {
            c.read(vmid).nics.first().vlan = 99;
            c.read(vmid).addresses.first().address = u"192.168.10.%1"_s.arg(vmid);
        }
        const QList<SubnetMap> maps = addressMaps(c.topology());
        QCOMPARE(maps.size(), 3);
        QVERIFY(mapOf(maps, u"subnet/vmbr0.99/192.168.10.0/24"_s));
        QCOMPARE(mapOf(maps, u"subnet/vmbr0.99/192.168.10.0/24"_s)->used, 2);
        QCOMPARE(mapOf(maps, lab)->used, 2 + 1 + 1 + 2); // nodes, router, NAS, guests
    }

    void ipv6SubnetsAreListedWithoutCells()
    {
        NetworkBuilder c = homelabNetwork();
        c.interfaceOf(u"pve-node1"_s, u"vmbr0"_s).cidr6 = u"2001:db8:1::11/64"_s;
        c.sees(101, u"ens18"_s, u"2001:db8:1::210"_s, 64);
        const QList<SubnetMap> maps = addressMaps(c.topology());
        QCOMPARE(maps.size(), 3);
        const SubnetMap *map = mapOf(maps, u"subnet/vmbr0/2001:db8:1::/64"_s);
        QVERIFY(map && !map->subnet && map->taken.isEmpty() && !map->nextFree);
    }

    void networksInsideGuestsHaveNoMap()
    {
        const QList<SubnetMap> maps = addressMaps(homelabNetwork().topology());
        for (const SubnetMap &map : maps)
            QVERIFY2(!map.text.startsWith("172."_L1), qPrintable(map.key));
    }
};

QTEST_GUILESS_MAIN(TestAddressMap)
#include "test_addressmap.moc"
