// SPDX-License-Identifier: GPL-3.0-or-later
// A node's /etc/network/interfaces and what its API lists are the same facts: whichever there is, the graph is the
// same.
#include "networkbuilder.h"
#include "pve/decodedetails.h"
#include "topology/interfacesfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace DrydockTest;

namespace
{

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(DRYDOCK_SAMPLES) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a real Proxmox VE 9.2 node answered.
QByteArray recordedNetwork()
{
    QFile file(qEnvironmentVariable("DRYDOCK_SHARED") + u"/data/pve-observed/recordings.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.contains("\"/nodes/pve-node1/network\"") || !line.contains("bridge_ports"))
            continue;
        const QJsonObject exchange = QJsonDocument::fromJson(line).object();
        if (exchange[u"method"_s] == u"GET"_s && !exchange.contains(u"params"_s))
            return QJsonDocument(exchange[u"json"_s].toObject()).toJson();
    }
    return {};
}

TopologyGraph graphOf(const QList<NodeInterface> &interfaces)
{
    NetworkBuilder c;
    c.node(u"pve-node1"_s);
    c.details.nodes[NodeName(u"pve-node1"_s)].interfaces = interfaces;
    c.vm(101, u"plex"_s, u"pve-node1"_s);
    c.nic(101, u"vmbr0"_s);
    return buildTopology(c.topology());
}

NodeInterface only(const QString &text)
{
    const InterfacesFile file = readInterfacesFile(text);
    return file.interfaces.size() == 1 ? file.interfaces.first() : NodeInterface();
}

} // namespace

class TestInterfacesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileAndApiGiveTheSameGraph_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("api");
        QTest::newRow("a bridge on the NIC and one on its VLAN interface")
            << sample(u"homelab.interfaces"_s) << sample(u"homelab.json"_s);
        QTest::newRow("a VLAN-aware bridge on a bond, the node in VLAN 10 of it")
            << sample(u"bond.interfaces"_s) << sample(u"bond.json"_s);
        QTest::newRow("the old spelling with underscores, netmasks, IPv6 and a vlanNN")
            << sample(u"oldspelling.interfaces"_s) << sample(u"oldspelling.json"_s);
        QTest::newRow("Open vSwitch with a bond and an internal port")
            << sample(u"ovs.interfaces"_s) << sample(u"ovs.json"_s);
        QTest::newRow("what a real node of 9.2 answered") << sample(u"observed.interfaces"_s) << recordedNetwork();
    }

    void fileAndApiGiveTheSameGraph()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, api);
        QVERIFY(!file.isEmpty());
        if (api.isEmpty())
            QSKIP("the recorded answers are not here");
        const Result<QList<NodeInterface>> listed = decodeInterfaces(Reply{api, {}, 0, {}});
        QVERIFY(listed);
        const QList<NodeInterface> read = readInterfacesFile(QString::fromUtf8(file)).interfaces;
        QCOMPARE(read.size(), listed->size());
        for (qsizetype i = 0; i < read.size(); ++i)
            QVERIFY2(read[i] == listed->at(i), qPrintable(read[i].name));
        const TopologyGraph fromFile = graphOf(read);
        const TopologyGraph fromApi = graphOf(*listed);
        QVERIFY(fromFile.vertices().size() > 4);
        for (const TopologyVertex &vertex : fromFile.vertices()) {
            const TopologyVertex *twin = fromApi.vertex(vertex.key);
            QVERIFY2(twin, qPrintable(vertex.key));
            QVERIFY2(*twin == vertex, qPrintable(vertex.key));
        }
        QVERIFY(fromFile == fromApi);
    }

    void oneStanza_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // name type cidr ports vlan mtu, as far as they are there
        QTest::newRow("tabs and several blanks between words")
            << u"iface \t eth0\tinet   manual\n\t mtu \t 9000"_s << u"eth0 eth   0 9000"_s;
        QTest::newRow("lines with Windows endings")
            << u"iface vmbr0 inet static\r\n\taddress 10.0.0.1/8\r\n\tbridge-ports none\r\n"_s
            << u"vmbr0 bridge 10.0.0.1/8  0 0"_s;
        QTest::newRow("a line that goes on in the next")
            << u"iface bond0 inet manual\n bond-slaves eno1 \\\n   eno2\n"_s << u"bond0 bond  eno1,eno2 0 0"_s;
        QTest::newRow("an address without a netmask says nothing of its network")
            << u"iface eth0 inet static\n address 10.0.0.1\n"_s << u"eth0 eth   0 0"_s;
        QTest::newRow("the first of several addresses is the one")
            << u"iface eth0\n address 10.0.0.1/24\n address 10.0.1.1/24\n"_s << u"eth0 eth 10.0.0.1/24  0 0"_s;
        QTest::newRow("IPv6 only") << u"iface eth0 inet6 static\n address 2001:db8::1/64\n"_s
                                   << u"eth0 eth 2001:db8::1/64  0 0"_s;
        QTest::newRow("a VLAN of a VLAN") << u"iface eth0.10.20 inet manual\n"_s << u"eth0.10.20 vlan   20 0"_s;
        QTest::newRow("an interface of no known make") << u"iface wg0 inet manual\n"_s << u"wg0 unknown   0 0"_s;
        QTest::newRow("an alias of old") << u"iface eth0:1 inet static\n address 10.0.0.2/24\n"_s
                                         << u"eth0:1 alias 10.0.0.2/24  0 0"_s;
        QTest::newRow("a pinned name of 9") << u"iface nic0 inet manual\n"_s << u"nic0 eth   0 0"_s;
    }

    void oneStanza()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const NodeInterface read = only(text);
        QCOMPARE(u"%1 %2 %3 %4 %5 %6"_s.arg(read.name, read.type, read.cidr, read.ports.join(u','))
                     .arg(read.vlan)
                     .arg(read.mtu),
                 expected);
    }

    void whatNobodyReadsIsKept()
    {
        const NodeInterface read = only(u"iface mv0 inet static\n link-type macvlan\n address 10.0.0.9/24\n"
                                        " address 10.0.0.10/24\n post-up ip route add default via 10.0.0.1\n"_s);
        QCOMPARE(read.options, QStringList({u"link-type macvlan"_s, u"address 10.0.0.10/24"_s,
                                            u"post-up ip route add default via 10.0.0.1"_s}));
    }

    void filesThatAreNamedButNotRead()
    {
        const InterfacesFile file = readInterfacesFile(QString::fromUtf8(sample(u"homelab.interfaces"_s)));
        QCOMPARE(file.sources, QStringList{u"/etc/network/interfaces.d/*"_s});
    }

    void upIsWhatStartsAndWhatItStandsOn()
    {
        const InterfacesFile file = readInterfacesFile(u"iface eth0\niface eth1\nauto vmbr0\niface vmbr0\n"
                                                       " bridge-ports eth0.5\niface eth0.5\n"_s);
        QMap<QString, bool> up;
        for (const NodeInterface &interface : file.interfaces)
            up.insert(interface.name, interface.active);
        QCOMPARE(up,
                 (QMap<QString, bool>{{u"eth0"_s, true}, {u"eth1"_s, false}, {u"eth0.5"_s, true}, {u"vmbr0"_s, true}}));
    }

    void circlesDoNotHang()
    {
        const InterfacesFile file = readInterfacesFile(
            u"auto a\niface a\n bridge-ports b\niface b\n bridge-ports a\niface c.1\n vlan-raw-device c.1\n"_s);
        QCOMPARE(file.interfaces.size(), 3);
        QVERIFY(!graphOf(file.interfaces).vertices().isEmpty());
    }

    void emptyAndForeignText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("only comments") << u"# a\n#b\n\n"_s;
        QTest::newRow("options before any interface") << u"address 10.0.0.1/24\nmtu 1500\n"_s;
        QTest::newRow("iface without a name") << u"iface\n address 10.0.0.1/24\n"_s;
        QTest::newRow("another kind of file") << u"[Match]\nName=eth0\n"_s;
        QTest::newRow("only the loopback") << u"auto lo\niface lo inet loopback\n mtu 65536\n"_s;
    }

    void emptyAndForeignText()
    {
        QFETCH(QString, text);
        QVERIFY(readInterfacesFile(text).interfaces.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInterfacesFile)
#include "test_interfacesfile.moc"
