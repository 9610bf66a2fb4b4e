// SPDX-License-Identifier: GPL-3.0-or-later
// Maps as data: what must never overlap or cross, in every scenario and layout, and what must not move.
#include "../translations/german.h"
#include "mapcases.h"

#include "demo/sim/cluster.h"
#include "topology/layout/mapelements.h"
#include "topology/layout/mapplaces.h"
#include "topology/layout/maprouter.h"

#include <QJsonDocument>
#include <QTest>

using namespace DrydockTest;

namespace
{

bool overlap(const QRectF &a, const QRectF &b)
{
    const QRectF common = a.intersected(b);
    return common.width() > 0.01 && common.height() > 0.01;
}

QString describe(const QRectF &rect)
{
    return u"(%1, %2) %3×%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

/// The first thing wrong with a drawing; empty when nothing is.
QString flaw(const MapLayout &layout)
{
    struct Label {
        QRectF rect;
        QString text;
    };
    QList<Label> labels;
    for (qsizetype at = 0; at < layout.boxes.size(); ++at) {
        const MapBox &box = layout.boxes[at];
        if (box.end <= at || box.end > layout.boxes.size())
            return box.id + u" has no end"_s;
        if (box.parent >= 0 && !layout.boxes[box.parent].rect.contains(box.rect))
            return u"%1 %2 is outside %3 %4"_s.arg(box.id, describe(box.rect), layout.boxes[box.parent].id,
                                                   describe(layout.boxes[box.parent].rect));
        for (const MapText &text : box.texts) {
            if (!box.rect.contains(text.rect))
                return u"'%1' overruns %2"_s.arg(text.text, box.id);
            labels.append({text.rect, box.id + u": "_s + text.text});
        }
    }
    std::ranges::sort(labels, {}, [](const Label &label) { return label.rect.top(); });
    for (qsizetype i = 0; i < labels.size(); ++i) {
        for (qsizetype j = i + 1; j < labels.size() && labels[j].rect.top() < labels[i].rect.bottom(); ++j) {
            if (overlap(labels[i].rect, labels[j].rect))
                return u"'%1' lies on '%2'"_s.arg(labels[i].text, labels[j].text);
        }
    }
    QList<const MapBox *> leaves;
    for (qsizetype at = 0; at < layout.boxes.size(); ++at) {
        if (layout.boxes[at].end == at + 1)
            leaves.append(&layout.boxes[at]);
    }
    std::ranges::sort(leaves, {}, [](const MapBox *box) { return box->rect.top(); });
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        for (qsizetype j = i + 1; j < leaves.size() && leaves[j]->rect.top() < leaves[i]->rect.bottom(); ++j) {
            if (overlap(leaves[i]->rect, leaves[j]->rect))
                return u"%1 lies on %2"_s.arg(leaves[i]->id, leaves[j]->id);
        }
    }
    for (const MapEdge &edge : layout.edges) {
        for (qsizetype i = 1; i < edge.points.size(); ++i) {
            const QPointF a = edge.points[i - 1];
            const QPointF b = edge.points[i];
            if (a.x() != b.x() && a.y() != b.y())
                return edge.key + u" is not straight"_s;
            const QRectF line = QRectF(a, b).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
            for (const Label &label : labels) {
                if (overlap(line, label.rect))
                    return u"%1 crosses '%2'"_s.arg(edge.key, label.text);
            }
        }
    }
    return {};
}

QHash<QString, QRectF> rects(const MapLayout &layout)
{
    QHash<QString, QRectF> result;
    for (const MapBox &box : layout.boxes)
        result.insert(box.id, box.rect);
    return result;
}

MapLayout layOut(const MapFacts &facts, const MapRequest &request, MapPlaces places = {})
{
    return layOutMap(facts, request, plainMeasure(), places);
}

} // namespace

class TestMapLayout : public QObject
{
    Q_OBJECT

private:
    /// Each demo cluster is asked once.
    const MapFacts &facts(const QString &scenario)
    {
        if (!m_facts.contains(scenario)) {
            MapFacts made;
            if (scenario.startsWith("crowd"_L1))
                made = mapFacts(crowdedNetwork(8, 500).topology());
            else
                made = mapFacts(demoFacts(scenario));
            m_facts.insert(scenario, scenario.startsWith("homelab"_L1) ? withTraefik(made) : made);
        }
        return m_facts[scenario];
    }

    QHash<QString, MapFacts> m_facts;

private Q_SLOTS:
    void nothingOverlapsAndNoLineCrossesALabel_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<MapKind>("kind");
        QTest::addColumn<double>("width");
        QTest::addColumn<bool>("german");
        QStringList scenarios = Demo::Cluster::scenarios();
        scenarios.removeAll(u"large"_s); // a minute to read; its map has the parts of a crowd
        scenarios += u"crowd of 500 guests"_s;
        for (const QString &scenario : std::as_const(scenarios)) {
            for (const MapKind kind : {MapKind::ByNode, MapKind::ByNetwork, MapKind::ByRoute}) {
                for (const double width : {640.0, 1000.0, 1440.0, 2400.0}) {
                    for (const bool german : {false, true}) {
                        const QString name = u"%1 %2, %3 px wide%4"_s.arg(scenario, mapKindWord(kind))
                                                 .arg(width)
                                                 .arg(german ? u", German"_s : QString());
                        QTest::newRow(qPrintable(name)) << scenario << kind << width << german;
                    }
                }
            }
        }
    }

    void nothingOverlapsAndNoLineCrossesALabel()
    {
        QFETCH(QString, scenario);
        QFETCH(MapKind, kind);
        QFETCH(double, width);
        QFETCH(bool, german);
        std::optional<German> words;
        if (german)
            QVERIFY(words.emplace().isLoaded());
        const MapLayout layout = layOut(facts(scenario), {.kind = kind, .width = width});
        QCOMPARE(flaw(layout), QString());
        if (kind != MapKind::ByRoute || scenario.startsWith("homelab"_L1))
            QVERIFY(layout.boxes.size() > 8);
        // The same facts give the same drawing.
        QVERIFY(layout == layOut(facts(scenario), {.kind = kind, .width = width}));
    }

    void everythingOpenedStillFits()
    {
        const MapLayout folded = layOut(facts(u"crowd"_s), {.kind = MapKind::ByNode});
        MapRequest all{.kind = MapKind::ByNode, .foldOver = 0};
        const MapLayout open = layOut(facts(u"crowd"_s), all);
        QCOMPARE(flaw(open), QString());
        QCOMPARE(std::ranges::count(open.boxes, MapShape::Guest, &MapBox::shape), 500);
        QVERIFY(std::ranges::count(folded.boxes, MapShape::Guest, &MapBox::shape) < 500);
    }

    void aStackCountsWhatItHidesAndOpens()
    {
        MapRequest request{.kind = MapKind::ByNode};
        const MapLayout folded = layOut(facts(u"crowd"_s), request);
        const auto stack = std::ranges::find(folded.boxes, MapShape::Stack, &MapBox::shape);
        QVERIFY(stack != folded.boxes.cend());
        QCOMPARE(stack->texts.first().text, u"+%1 more"_s.arg(stack->members.size()));
        qsizetype shown = std::ranges::count(folded.boxes, MapShape::Guest, &MapBox::shape);
        for (const MapBox &box : folded.boxes)
            shown += box.members.size();
        QCOMPARE(shown, 500);
        // A folded guest is found at its stack.
        QCOMPARE(folded.boxes[folded.boxOf(stack->members.first())].id, stack->id);
        request.opened.insert(stack->id);
        const MapLayout opened = layOut(facts(u"crowd"_s), request);
        QCOMPARE(flaw(opened), QString());
        QCOMPARE(opened.boxes[opened.boxOf(stack->members.first())].shape, MapShape::Guest);
    }

    void aGuestThatComesOrGoesMovesNobody_data()
    {
        QTest::addColumn<MapKind>("kind");
        QTest::addColumn<bool>("comes");
        for (const MapKind kind : {MapKind::ByNode, MapKind::ByNetwork, MapKind::ByRoute}) {
            QTest::newRow(qPrintable(u"one goes, %1"_s.arg(mapKindWord(kind)))) << kind << false;
            QTest::newRow(qPrintable(u"one comes, %1"_s.arg(mapKindWord(kind)))) << kind << true;
        }
    }

    void aGuestThatComesOrGoesMovesNobody()
    {
        QFETCH(MapKind, kind);
        QFETCH(bool, comes);
        NetworkBuilder more = homelabNetwork();
        more.vm(100, u"early"_s, u"pve-node1"_s); // before all others in any order
        more.nic(100, u"vmbr0"_s);
        more.sees(100, u"ens18"_s, u"192.168.1.200"_s, 24);
        const MapFacts with = withTraefik(mapFacts(more.topology()));
        const MapFacts without = withTraefik(mapFacts(homelabNetwork().topology()));
        MapPlaces places;
        const MapRequest request{.kind = kind, .width = 1000};
        const auto before = rects(layOutMap(comes ? without : with, request, plainMeasure(), places));
        const auto after = rects(layOutMap(comes ? with : without, request, plainMeasure(), places));
        for (const auto &[id, rect] : before.asKeyValueRange()) {
            if (!id.contains("vm:100"_L1))
                QVERIFY2(after.value(id) == rect, qPrintable(id));
        }
        const auto isNew = [](const QString &id) { return id.contains("vm:100"_L1); };
        if (kind != MapKind::ByRoute)
            QCOMPARE(std::ranges::any_of(after.keys(), isNew), comes);
    }

    void tooManyNewGuestsFoldInsteadOfPushing()
    {
        MapPlaces places;
        const MapRequest request{.kind = MapKind::ByNode, .width = 1000};
        const auto before = rects(layOutMap(facts(u"homelab"_s), request, plainMeasure(), places));
        NetworkBuilder more = homelabNetwork();
        for (int vmid = 300; vmid < 312; ++vmid) {
            more.vm(vmid, u"new%1"_s.arg(vmid), u"pve-node1"_s);
            more.nic(vmid, u"vmbr0"_s);
        }
        const MapLayout crowded = layOutMap(mapFacts(more.topology()), request, plainMeasure(), places);
        QCOMPARE(flaw(crowded), QString());
        const auto after = rects(crowded);
        for (const auto &[id, rect] : before.asKeyValueRange())
            QVERIFY2(!after.contains(id) || after.value(id) == rect, qPrintable(id));
        QVERIFY(std::ranges::contains(crowded.boxes, MapShape::Stack, &MapBox::shape));
    }

    void placesSurviveAFile()
    {
        MapPlaces places;
        const MapRequest request{.kind = MapKind::ByNode};
        const MapLayout layout = layOutMap(facts(u"homelab"_s), request, plainMeasure(), places);
        MapPlaces read = MapPlaces::fromJson(places.toJson());
        QVERIFY(read == places);
        QVERIFY(layOutMap(facts(u"homelab"_s), request, plainMeasure(), read) == layout);
    }

    void damagedPlacesAreOnlyForgotten_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("another schema") << QByteArray(R"({"schema":"x/1","containers":{"nodes":{"capacity":3}}})");
        QTest::newRow("a place outside the room and two at one place") << QByteArray(
            R"({"schema":"drydock.map-places/1","containers":{"nodes":{"capacity":2,"lines":99,
                "places":{"node/pve-node1":7,"node/pve-node2":0,"node/x":0}},
                "outside":{"capacity":999999999,"places":{"router/router":-3}}}})");
    }

    void damagedPlacesAreOnlyForgotten()
    {
        QFETCH(QByteArray, json);
        MapPlaces places = MapPlaces::fromJson(QJsonDocument::fromJson(json).object());
        const MapLayout layout = layOutMap(facts(u"homelab"_s), {.kind = MapKind::ByNode}, plainMeasure(), places);
        QCOMPARE(flaw(layout), QString());
        QVERIFY(layout.boxOf(u"node/pve-node1"_s) >= 0);
    }

    void whatIsDrawn_data()
    {
        QTest::addColumn<MapKind>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("a node with how many run on it")
            << MapKind::ByNode << u"node/pve-node1"_s << QStringList({u"pve-node1"_s, u"5 guest(s)"_s});
        QTest::newRow("a bridge with its address")
            << MapKind::ByNode << u"bridge/pve-node1/vmbr1"_s << QStringList({u"vmbr1"_s, u"192.168.10.11/24"_s});
        QTest::newRow("a VLAN interface with its tag")
            << MapKind::ByNode << u"vlan/pve-node1/eth0.10"_s << QStringList{u"eth0.10 · VLAN 10"_s};
        QTest::newRow("a VM with its address and Docker networks")
            << MapKind::ByNode << u"guest/vm:101"_s
            << QStringList({u"VM"_s, u"101"_s, u"plex"_s, u"192.168.1.210"_s, u"docker 172.20.0.0/16"_s,
                            u"docker 172.17.0.0/16"_s});
        QTest::newRow("the proxy counts its routes")
            << MapKind::ByNode << u"guest/ct:212"_s << QStringList({u"traefik"_s, u"192.168.1.194"_s, u"7 route(s)"_s});
        QTest::newRow("the router with its forward")
            << MapKind::ByNode << u"router/router"_s
            << QStringList({u"router"_s, u"192.168.1.1"_s, u"192.168.10.1"_s, u":443 → .194"_s});
        QTest::newRow("an address nobody has")
            << MapKind::ByNode << u"address/192.168.1.77"_s << QStringList({u"192.168.1.77"_s, u"nobody has it"_s});
        QTest::newRow("a route by its host name")
            << MapKind::ByRoute << u"route/arr.example.com"_s << QStringList{u"arr.example.com"_s};
        QTest::newRow("the node a backend runs on")
            << MapKind::ByRoute << u"node/pve-node2"_s << QStringList{u"pve-node2"_s};
        QTest::newRow("the NAS in its network")
            << MapKind::ByNetwork << u"host/NAS"_s << QStringList({u"NAS"_s, u"192.168.10.5"_s});
    }

    void whatIsDrawn()
    {
        QFETCH(MapKind, kind);
        QFETCH(QString, key);
        QFETCH(QStringList, texts);
        const MapFacts made = withTraefik(mapFacts(homelabNetwork().topology()));
        const MapLayout layout = layOut(made, {.kind = kind, .width = 1600});
        QVERIFY(layout.boxOf(key) >= 0);
        QStringList drawn;
        for (const MapText &text : layout.boxes[layout.boxOf(key)].texts)
            drawn.append(text.text);
        for (const QString &text : texts)
            QVERIFY2(drawn.contains(text), qPrintable(text + u" is not among "_s + drawn.join(u" | "_s)));
    }

    void whatIsConnected_data()
    {
        QTest::addColumn<MapKind>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, MapKind kind, const QString &from, const QString &to) {
            QTest::newRow(name) << kind << from << to;
        };
        row("NIC to bridge", MapKind::ByNode, u"nic/pve-node1/eth0"_s, u"bridge/pve-node1/vmbr0"_s);
        row("NIC to VLAN interface", MapKind::ByNode, u"nic/pve-node1/eth0"_s, u"vlan/pve-node1/eth0.10"_s);
        row("VLAN interface to bridge", MapKind::ByNode, u"vlan/pve-node2/eth0.10"_s, u"bridge/pve-node2/vmbr1"_s);
        row("Internet to router", MapKind::ByNode, u"internet"_s, u"router/router"_s);
        row("router to proxy", MapKind::ByNode, u"router/router"_s, u"guest/ct:212"_s);
        row("proxy to a backend on its node", MapKind::ByNode, u"guest/ct:212"_s, u"guest/vm:101"_s);
        row("proxy to a backend on another node", MapKind::ByNode, u"guest/ct:212"_s, u"guest/vm:104"_s);
        row("proxy to nowhere", MapKind::ByNode, u"guest/ct:212"_s, u"address/192.168.1.77"_s);
        row("proxy to its route", MapKind::ByRoute, u"guest/ct:212"_s, u"route/example.com"_s);
        row("route to its backend", MapKind::ByRoute, u"route/example.com"_s, u"guest/vm:101"_s);
        row("backend to its node", MapKind::ByRoute, u"guest/vm:101"_s, u"node/pve-node1"_s);
    }

    void whatIsConnected()
    {
        QFETCH(MapKind, kind);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const MapFacts made = withTraefik(mapFacts(homelabNetwork().topology()));
        const MapLayout layout = layOut(made, {.kind = kind, .width = 900});
        const auto joins = [&](const MapEdge &edge) {
            return layout.boxes[edge.from].key == from && layout.boxes[edge.to].key == to && edge.points.size() > 1;
        };
        QVERIFY(std::ranges::any_of(layout.edges, joins));
    }

    void findingsAndAssumptionsMarkTheirObjects()
    {
        NetworkBuilder c = homelabNetwork();
        c.vm(105, u"scratch"_s, u"pve-node1"_s);
        c.nic(105, u"vmbr0"_s);
        c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
        const MapFacts made = mapFacts(c.topology());
        MapRequest request{.kind = MapKind::ByNode, .width = 2400};
        request.overlay.entries.insert(u"guest/ct:212"_s,
                                       {OverlayMark::Recovered, NodeName(u"pve-node2"_s), 150, {}, {}});
        request.overlay.entries.insert(u"node/pve-node1"_s, {OverlayMark::Lost, {}, {}, {}, {}});
        const MapLayout layout = layOut(made, request);
        QCOMPARE(flaw(layout), QString());
        for (const QString &key : {u"guest/vm:105"_s, u"guest/ct:211"_s}) {
            const MapBox &box = layout.boxes[layout.boxOf(key)];
            QCOMPARE(box.mark, Severity::Blocker);
            QVERIFY(std::ranges::contains(box.texts, u"address used twice"_s, &MapText::text));
        }
        const MapBox &moved = layout.boxes[layout.boxOf(u"guest/ct:212"_s)];
        QCOMPARE(moved.overlay, OverlayMark::Recovered);
        QVERIFY(std::ranges::contains(moved.texts, u"→ pve-node2 · ≤ 3 min"_s, &MapText::text));
        QCOMPARE(layout.boxes[layout.boxOf(u"node/pve-node1"_s)].overlay, OverlayMark::Lost);
        // Marks take a line of text and no room: nothing moves.
        MapRequest plain{.kind = MapKind::ByNode, .width = 2400};
        MapPlaces places;
        const auto before = rects(layOutMap(made, plain, plainMeasure(), places));
        QVERIFY(before == rects(layOutMap(made, request, plainMeasure(), places)));
    }

    void whatIsHidden_data()
    {
        QTest::addColumn<MapShown>("shown");
        QTest::addColumn<QString>("gone");
        QTest::addColumn<QString>("there");
        QTest::newRow("without routes the proxy is a guest like others")
            << MapShown{.routes = false} << u"address/192.168.1.77"_s << u"guest/ct:212"_s;
        QTest::newRow("without Docker the VM stays")
            << MapShown{.docker = false} << u"inner/vm:101/docker0"_s << u"guest/vm:101"_s;
        QTest::newRow("only VLAN 10") << MapShown{.vlan = 10} << u"guest/vm:101"_s << u"guest/ct:240"_s;
        QTest::newRow("only what is in no VLAN") << MapShown{.vlan = 0} << u"guest/ct:240"_s << u"guest/vm:101"_s;
    }

    void whatIsHidden()
    {
        QFETCH(MapShown, shown);
        QFETCH(QString, gone);
        QFETCH(QString, there);
        const MapLayout layout =
            layOut(withTraefik(mapFacts(homelabNetwork().topology())), {.kind = MapKind::ByNode, .shown = shown});
        QCOMPARE(flaw(layout), QString());
        QVERIFY(layout.boxOf(gone) < 0);
        QVERIFY(layout.boxOf(there) >= 0);
    }

    void emptyClustersHaveEmptyMaps()
    {
        NetworkBuilder one;
        one.node(u"pve1"_s);
        const MapFacts made = mapFacts(one.topology());
        QCOMPARE(flaw(layOut(made, {.kind = MapKind::ByNode})), QString());
        QVERIFY(layOut(made, {.kind = MapKind::ByNode}).boxOf(u"node/pve1"_s) >= 0);
        QVERIFY(layOut(made, {.kind = MapKind::ByRoute}).boxes.isEmpty());
        QVERIFY(layOut({}, {.kind = MapKind::ByNode}).boxes.isEmpty());
    }

    void namesSortAsPeopleCount()
    {
        QVERIFY(naturallyLess(u"pve9"_s, u"pve10"_s));
        QVERIFY(!naturallyLess(u"pve10"_s, u"pve9"_s));
        QVERIFY(!naturallyLess(u"pve1"_s, u"pve1"_s));
        QVERIFY(naturallyLess(u"pve"_s, u"pve1"_s));
    }

    void theRouterGoesAroundWhatIsInTheWay()
    {
        MapRouter router;
        const QRectF a(0, 0, 100, 40);
        const QRectF b(0, 200, 100, 40);
        const QRectF wall(-20, 90, 200, 40);
        for (const double y : {-10.0, 60.0, 160.0, 250.0})
            router.addRow(y);
        for (const double x : {-30.0, 190.0})
            router.addColumn(x);
        for (const QRectF &rect : {a, b, wall})
            router.addObstacle(rect);
        router.addPort(a);
        router.addPort(b);
        router.prepare();
        const QList<QPointF> points = router.way(a, b, 0);
        QVERIFY(points.size() > 2);
        for (qsizetype i = 1; i < points.size(); ++i)
            QVERIFY(!overlap(QRectF(points[i - 1], points[i]).normalized().adjusted(-1, -1, 1, 1), wall));
        // From the middle of one side to the middle of another.
        QVERIFY(points.first().x() == a.center().x() || points.first().y() == MapRouter::sideOf(a));
        QVERIFY(points.last().x() == b.center().x() || points.last().y() == MapRouter::sideOf(b));
        // Walled in on all sides there is no way.
        MapRouter closed;
        closed.addRow(100);
        closed.addColumn(100);
        closed.addObstacle(QRectF(-50, 50, 300, 20));
        closed.addPort(a);
        closed.addPort(b);
        closed.prepare();
        QVERIFY(closed.way(a, b, 0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMapLayout)
#include "test_maplayout.moc"
