// SPDX-License-Identifier: GPL-3.0-or-later
// An earlier state of the network read back, and what changed since.
#include "networkbuilder.h"
#include "topology/overlaywording.h"
#include "topology/savedtopology.h"

#include <QJsonArray>
#include <QTest>

using namespace DrydockTest;

using Change = std::function<void(NetworkBuilder &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

QStringList linesOf(const QList<TopologyChange> &changes)
{
    QStringList lines;
    for (const TopologyChange &change : changes) {
        lines.append(change.mark == OverlayMark::Added ? u"+ "_s + change.key
                     : change.mark == OverlayMark::Removed
                         ? u"- "_s + change.key
                         : u"%1 %2: %3 | %4"_s.arg(change.key, change.what, change.before, change.after));
    }
    return lines;
}

} // namespace

class TestSavedTopology : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *sentence, const Change &change, const QStringList &expected) {
            QTest::newRow(sentence) << change << expected;
        };
        row("nothing", [](NetworkBuilder &) {}, {});
        row("ages are no change",
            [](NetworkBuilder &c) {
                c.content.serverTime = c.content.serverTime.addDays(2);
                for (GuestDetails &guest : c.details.guests)
                    guest.readAt = guest.readAt.addDays(2);
            },
            {});
        row("a guest moved", [](NetworkBuilder &c) { c.guestState(240).node = NodeName(u"pve-node2"_s); },
            {u"guest/ct:240 node: pve-node1 | pve-node2"_s,
             u"guestnic/ct:240/net0 port-of: bridge/pve-node1/vmbr1 | bridge/pve-node2/vmbr1"_s});
        row("a guest was stopped: what nobody can see now is no change",
            [](NetworkBuilder &c) {
                c.guestState(101).state = RunState::Stopped;
                c.guestState(101).stateText = u"stopped"_s;
                c.read(101).addresses.clear();
            },
            {u"guest/vm:101 up: yes | no"_s, u"guest/vm:101 status: running | stopped"_s,
             u"guestnic/vm:101/net0 up: yes | no"_s});
        row("another bridge", [](NetworkBuilder &c) { c.read(212).nics.first().bridge = u"vmbr1"_s; },
            {u"address/192.168.1.194 network: vmbr0 | vmbr1"_s, u"guestnic/ct:212/net0 network: vmbr0 | vmbr1"_s,
             u"guestnic/ct:212/net0 bridge: vmbr0 | vmbr1"_s,
             u"guestnic/ct:212/net0 port-of: bridge/pve-node1/vmbr0 | bridge/pve-node1/vmbr1"_s});
        row("another address",
            [](NetworkBuilder &c) {
                c.read(212).nics.first().address = u"192.168.1.195/24"_s;
                c.read(212).addresses.first().address = u"192.168.1.195"_s;
                c.typed.routers.first().forwards.clear();
            },
            {u"- address/192.168.1.194"_s, u"+ address/192.168.1.195"_s,
             // nobody says any more who the proxy is
             u"guest/ct:212 serves: route/plex, route/radarr, route/webapp | "_s,
             u"guestnic/ct:212/net0 address: 192.168.1.194/24 | 192.168.1.195/24"_s});
        row("a route was added, another leads elsewhere",
            [](NetworkBuilder &c) {
                c.proxy.config.services.first().servers = {{u"http://192.168.1.211:80"_s, 1}};
                ProxyConfig more = routesTo({u"http://192.168.1.213:80"_s});
                c.proxy.config.routers += more.routers;
                c.proxy.config.services += more.services;
            },
            {u"route/plex backend: http://192.168.1.210:7896 | http://192.168.1.211:80"_s,
             u"route/plex routes-to: address/192.168.1.210 | address/192.168.1.211"_s, u"+ route/web"_s});
        row("a node that could not be read has lost nothing",
            [](NetworkBuilder &c) {
                NodeDetails &node = c.details.nodes[NodeName(u"pve-node1"_s)];
                node.interfaces.clear();
                node.interfacesError = Error{Error::Kind::Server, 500, u"oh"_s, {}};
            },
            {});
        row("a guest is new",
            [](NetworkBuilder &c) {
                c.ct(260, u"new"_s, u"pve-node2"_s);
                c.nic(260, u"vmbr0"_s, u"192.168.1.60/24"_s, u"192.168.1.1"_s);
            },
            {u"+ address/192.168.1.60"_s, u"+ guest/ct:260"_s, u"+ guestnic/ct:260/net0"_s});
    }

    void changes()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, expected);
        const TopologyGraph earlier = buildTopology(homelabNetwork().topology());
        NetworkBuilder c = homelabNetwork();
        change(c);
        const TopologyGraph now = buildTopology(c.topology());
        const QList<TopologyChange> changes = changesOf(earlier, now);
        QVERIFY2(linesOf(changes) == expected, qPrintable(linesOf(changes).join(u'\n')));
        const TopologyOverlay overlay = compareGraphs(earlier, now);
        QSet<QString> keys;
        for (const TopologyChange &each : changes) {
            keys.insert(each.key);
            QCOMPARE(int(overlay.entries.value(each.key).mark), int(each.mark));
            const QString sentence = changeSentence(each.mark == OverlayMark::Removed ? earlier : now, each);
            QVERIFY2(sentence.size() > 10 && !sentence.contains("  "_L1), qPrintable(sentence));
        }
        QCOMPARE(overlay.entries.size(), keys.size());
        QCOMPARE(overlayTitle(now, overlay), u"What changed"_s);
        // Seen from the other side, what came went.
        for (const auto back = changesOf(now, earlier); const TopologyChange &each : back)
            QVERIFY2(keys.contains(each.key), qPrintable(each.key));
    }

    void wordsOfAChange()
    {
        const TopologyGraph graph = buildTopology(homelabNetwork().topology());
        QCOMPARE(changeSentence(graph, {u"bridge/pve-node1/vmbr0"_s, OverlayMark::Changed, u"mtu"_s, {}, u"9000"_s}),
                 u"bridge vmbr0 on pve-node1: mtu none → 9000"_s);
        QCOMPARE(changeSentence(graph, {u"guestnic/vm:101/net0"_s, OverlayMark::Added, {}, {}, {}}),
                 u"net0 of VM 101 plex is new."_s);
    }

    void whatIsNoSavedStateIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("document");
        QTest::addColumn<QString>("error");
        const QJsonObject node{{u"id"_s, u"node/a"_s}, {u"kind"_s, u"node"_s}};
        const auto document = [](const QJsonArray &nodes, const QJsonArray &edges) {
            return QJsonObject{{u"schema"_s, u"drydock.topology/1"_s}, {u"nodes"_s, nodes}, {u"edges"_s, edges}};
        };
        QTest::newRow("nothing") << QJsonObject() << u"no document of a network"_s;
        QTest::newRow("another document") << QJsonObject{{u"schema"_s, u"drydock.inventory/1"_s}}
                                          << u"a document of the schema drydock.inventory/1"_s;
        QTest::newRow("a kind of tomorrow")
            << document({QJsonObject{{u"id"_s, u"x/y"_s}, {u"kind"_s, u"x"_s}}}, {}) << u"element x/y cannot be read"_s;
        QTest::newRow("an element twice") << document({node, node}, {}) << u"element node/a cannot be read"_s;
        QTest::newRow("a connection of tomorrow") << document(
            {node}, {QJsonObject{{u"id"_s, u"e"_s}, {u"kind"_s, u"x"_s}, {u"from"_s, u"a"_s}, {u"to"_s, u"b"_s}}})
                                                  << u"connection e cannot be read"_s;
    }

    void whatIsNoSavedStateIsRefused()
    {
        QFETCH(QJsonObject, document);
        QFETCH(QString, error);
        const Result<TopologyGraph> graph = savedTopology(document);
        QVERIFY(!graph);
        QCOMPARE(graph.error().text, error);
    }
};

QTEST_GUILESS_MAIN(TestSavedTopology)
#include "test_savedtopology.moc"
