// SPDX-License-Identifier: GPL-3.0-or-later
// The reverse proxy's routes and local names on the graph.
#include "graphwords.h"
#include "networkbuilder.h"
#include "topology/networkmodel.h"
#include "topology/networkwording.h"
#include "topology/overlaywording.h"
#include "topology/proxyroutes.h"

#include <QTest>

using namespace DrydockTest;

class TestTopologyRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRouteSaysWhatItIs()
    {
        NetworkBuilder c = homelabNetwork();
        ProxyRouter &router = c.proxy.config.routers.first();
        router.hosts.append(u"www.example.com"_s);
        router.paths = {u"/films"_s};
        router.certResolver = u"le"_s;
        router.middlewares = {u"auth"_s};
        c.proxy.source = FactSource::ProxyApi;
        const TopologyGraph graph = buildTopology(c.topology());
        const TopologyVertex *route = graph.vertex(u"route/plex"_s);
        QCOMPARE(route->label, u"example.com, www.example.com"_s);
        QStringList lines;
        for (const NetworkFact &fact : route->facts) {
            lines.append(fact.name + u' ' + fact.value);
            QCOMPARE(fact.source, FactSource::ProxyApi);
            QCOMPARE(fact.readAt, c.proxy.readAt);
        }
        QCOMPARE(lines, QStringList({u"host example.com"_s, u"host www.example.com"_s, u"path /films"_s,
                                     u"rule Host(`example.com`)"_s, u"entryPoint websecure"_s, u"tls le"_s,
                                     u"middleware auth"_s, u"service plex"_s, u"backend http://192.168.1.210:7896"_s}));
    }

    void theProxyFileThatTheMapMeans()
    {
        NetworkBuilder c = homelabNetwork();
        ProxyRouter &router = c.proxy.config.routers.first();
        router.priority = 7;
        router.middlewares = {u"auth"_s};
        router.certResolver = u"le"_s;
        ProxyConfig database = routesTo({u"192.168.1.213:5432"_s});
        database.routers.first().protocol = database.services.first().protocol = ProxyProtocol::Tcp;
        c.proxy.config.routers += database.routers;
        c.proxy.config.services += database.services;
        const ProxyConfig meant = proxyConfigOf(buildTopology(c.topology()));
        QCOMPARE(compareProxies(c.proxy.config, meant), QList<ProxyDifference>());
        c.proxy.config.routers.first().rule = u"Host(`films.example.com`)"_s;
        const QList<ProxyDifference> found = compareProxies(c.proxy.config, meant);
        QCOMPARE(found.size(), 1);
        QCOMPARE(differenceSentence(found.first()),
                 u"router plex: rule Host(`films.example.com`) → Host(`example.com`)"_s);
        c.proxy.config.routers.removeFirst();
        QCOMPARE(differenceSentence(compareProxies(c.proxy.config, meant).first()),
                 u"router plex (Host(`example.com`)) would be added."_s);
    }

    void whoTheProxyIs_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("owner");
        QTest::newRow("the router forwards 443 to it") << u""_s << u"guest/ct:212"_s;
        QTest::newRow("its tag goes before that") << u"tag"_s << u"guest/vm:104"_s;
        QTest::newRow("two tags say nothing") << u"two"_s << u"guest/ct:212"_s;
        QTest::newRow("told is told") << u"told"_s << u"guest/vm:103"_s;
        QTest::newRow("a host outside") << u"outside"_s << u"host/NAS"_s;
        QTest::newRow("a forward of another port") << u"ssh"_s << QString();
    }

    void whoTheProxyIs()
    {
        QFETCH(QString, change);
        QFETCH(QString, owner);
        NetworkBuilder c = homelabNetwork();
        if (change == "tag"_L1 || change == "two"_L1)
            c.guestState(104).tags = {u"proxy"_s};
        if (change == "two"_L1)
            c.guestState(101).tags = {u"reverse-proxy"_s};
        if (change == "told"_L1)
            c.proxy.guest = c.guestState(103).key;
        if (change == "outside"_L1)
            c.typed.routers.first().forwards.first().target = ip(u"192.168.10.5"_s);
        if (change == "ssh"_L1)
            c.typed.routers.first().forwards.first().port = 22;
        const TopologyGraph graph = buildTopology(c.topology());
        QStringList owners;
        for (const auto edges = graph.edgesTo(u"route/plex"_s); const TopologyEdge *edge : edges)
            owners.append(edge->from);
        QCOMPARE(owners, owner.isEmpty() ? QStringList() : QStringList{owner});
    }

    void routesToNames()
    {
        NetworkBuilder c = homelabNetwork();
        c.proxy.config = routesTo({u"http://plex:7896"_s, u"http://nobody:80"_s, u"http://localhost:1"_s});
        c.names.names = {{u"films"_s, {}, u"plex"_s}, {u"plex"_s, u"192.168.1.210"_s, {}}};
        c.names.readAt = NetworkBuilder::now();
        const TopologyGraph graph = buildTopology(c.topology());
        QCOMPARE(above(graph, u"route/web"_s), QStringList{u"routes-to address/192.168.1.210"_s});
        QCOMPARE(gapsOf(graph, u"route/web"_s), QStringList{u"not resolved"_s});
        QCOMPARE(gapText(graph.vertex(u"route/web"_s)->gaps.first()),
                 u"Where it leads is not known: no name record that was read has the address of nobody."_s);
        QCOMPARE(factsOf(graph, u"address/192.168.1.210"_s, "name"_L1),
                 QStringList({u"name-server films"_s, u"name-server plex"_s}));
    }

    void namesOfNobody()
    {
        NetworkBuilder c = homelabNetwork();
        c.names.names = {{u"gone"_s, u"192.168.1.77"_s, {}}, {u"outside"_s, u"203.0.113.7"_s, {}}};
        const TopologyGraph graph = buildTopology(c.topology());
        QCOMPARE(gapsOf(graph, u"address/192.168.1.77"_s), QStringList{u"not listed"_s});
        QVERIFY(!graph.vertex(u"address/203.0.113.7"_s));
    }

    void routesThatWereNotRead()
    {
        NetworkBuilder c = homelabNetwork();
        c.proxy.config = {};
        c.proxy.error = Error{Error::Kind::BadAnswer, 0, u"line 5: oh"_s, {}};
        QCOMPARE(gapText(buildTopology(c.topology()).vertex(u"guest/ct:212"_s)->gaps.first()),
                 u"Its routes are not known: line 5: oh."_s);
    }
};

QTEST_GUILESS_MAIN(TestTopologyRoutes)
#include "test_topologyroutes.moc"
