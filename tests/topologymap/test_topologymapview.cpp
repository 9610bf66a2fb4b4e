// SPDX-License-Identifier: GPL-3.0-or-later
// The map as it is seen, pointed at, walked and read aloud. DRYDOCK_PICTURES=DIR keeps the pictures.
#include "../topology/mapcases.h"

#include "style/scheme.h"
#include "style/tokens.h"
#include "topology/topologymapview.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

namespace
{

MapFacts homelabMap()
{
    return withTraefik(mapFacts(homelabNetwork().topology()));
}

struct Shown {
    explicit Shown(const MapFacts &facts, QSize size = {1000, 720})
    {
        view.resize(size);
        view.setMap(facts);
        view.show();
        view.setFocus();
        QCoreApplication::processEvents();
    }
    QPoint middle(const QString &key) const { return view.rectOf(box(key)).center(); }
    qsizetype box(const QString &key) const { return view.layoutOnScreen().boxOf(key); }
    QImage picture() { return view.grab().toImage(); }

    TopologyMapView view;
};

} // namespace

class TestTopologyMapView : public QObject
{
    Q_OBJECT

private:
    const MapFacts &facts(const QString &scenario)
    {
        if (!m_facts.contains(scenario)) {
            const MapFacts made = mapFacts(demoFacts(scenario));
            m_facts.insert(scenario, scenario.startsWith("homelab"_L1) ? withTraefik(made) : made);
        }
        return m_facts[scenario];
    }

    QHash<QString, MapFacts> m_facts;

private Q_SLOTS:
    void initTestCase() { applyScheme(*qApp, Settings::Scheme::Light); }

    void pictures_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<MapKind>("kind");
        QTest::addColumn<bool>("dark");
        for (const QString &scenario : {u"homelab"_s, u"homelab-as-written"_s, u"smb"_s}) {
            for (const MapKind kind : {MapKind::ByNode, MapKind::ByNetwork, MapKind::ByRoute}) {
                for (const bool dark : {false, true}) {
                    const QString name = u"%1 %2 %3"_s.arg(scenario, mapKindWord(kind), dark ? u"dark"_s : u"light"_s);
                    QTest::newRow(qPrintable(name)) << scenario << kind << dark;
                }
            }
        }
    }

    void pictures()
    {
        QFETCH(QString, scenario);
        QFETCH(MapKind, kind);
        QFETCH(bool, dark);
        applyScheme(*qApp, dark ? Settings::Scheme::Dark : Settings::Scheme::Light);
        for (const QSize size : {QSize(920, 740), QSize(1800, 1000)}) {
            Shown shown(facts(scenario), size);
            shown.view.setKind(kind);
            const QImage picture = shown.picture();
            QCOMPARE(picture.pixelColor(size.width() - 3, size.height() - 3), Tokens::current().window);
            // More than a ground: lines and letters.
            QSet<QRgb> colours;
            for (int y = 0; y < picture.height(); y += 3)
                for (int x = 0; x < picture.width(); x += 3)
                    colours.insert(picture.pixel(x, y));
            QVERIFY(colours.size() > 10);
            const QString dir = qEnvironmentVariable("DRYDOCK_PICTURES");
            if (!dir.isEmpty())
                picture.save(QDir(dir).filePath(
                    u"%1-%2-%3-%4.png"_s.arg(scenario, mapKindWord(kind), dark ? u"dark"_s : u"light"_s)
                        .arg(size.width())));
        }
        applyScheme(*qApp, Settings::Scheme::Light);
    }

    void picturesOfStates_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    /// What is wrong, what an assumption says, and what a search found: each changes the picture, none the layout.
    void picturesOfStates()
    {
        QFETCH(bool, dark);
        applyScheme(*qApp, dark ? Settings::Scheme::Dark : Settings::Scheme::Light);
        NetworkBuilder c = homelabNetwork();
        c.vm(105, u"scratch"_s, u"pve-node1"_s);
        c.nic(105, u"vmbr0"_s).address = u"192.168.1.199/24"_s;
        c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
        Shown shown(withTraefik(mapFacts(c.topology())), {900, 740});
        const MapLayout before = shown.view.layoutOnScreen();
        const QImage plain = shown.picture();
        const auto keep = [&](const QString &name) {
            if (const QString dir = qEnvironmentVariable("DRYDOCK_PICTURES"); !dir.isEmpty())
                shown.picture().save(QDir(dir).filePath(u"state-%1-%2.png"_s.arg(name, dark ? u"dark"_s : u"light"_s)));
        };
        shown.view.select(u"guest/vm:102"_s);
        QVERIFY(shown.picture() != plain);
        keep(u"findings"_s);
        TopologyOverlay lost;
        lost.entries.insert(u"node/pve-node1"_s, {OverlayMark::Lost, {}, {}, {}, {}});
        for (const QString &part : {u"nic/pve-node1/eth0"_s, u"bridge/pve-node1/vmbr0"_s, u"bridge/pve-node1/vmbr1"_s,
                                    u"vlan/pve-node1/eth0.10"_s, u"guest/ct:210"_s})
            lost.entries.insert(part, {OverlayMark::Lost, {}, {}, {}, u"node/pve-node1"_s});
        for (const QString &guest : {u"guest/vm:101"_s, u"guest/vm:102"_s, u"guest/ct:212"_s})
            lost.entries.insert(guest,
                                {OverlayMark::Recovered, NodeName(u"pve-node2"_s), 150, 60, u"node/pve-node1"_s});
        lost.entries.insert(u"route/dashboard.example.com"_s,
                            {OverlayMark::Unreachable, {}, {}, {}, u"node/pve-node1"_s});
        lost.entries.insert(u"guest/ct:240"_s, {OverlayMark::Unreachable, {}, {}, {}, u"node/pve-node1"_s});
        lost.entries.insert(u"guest/ct:211"_s, {OverlayMark::Impaired, {}, {}, {}, u"node/pve-node1"_s});
        lost.entries.insert(u"guest/vm:104"_s, {OverlayMark::Added, {}, {}, {}, {}});
        lost.entries.insert(u"guest/ct:250"_s, {OverlayMark::Changed, {}, {}, {}, {}});
        shown.view.setOverlay(lost);
        QVERIFY(shown.picture() != plain);
        for (qsizetype i = 0; i < before.boxes.size(); ++i)
            QCOMPARE(shown.view.layoutOnScreen().boxes[i].rect, before.boxes[i].rect);
        keep(u"lost"_s);
        shown.view.setOverlay({});
        shown.view.setLit(QSet<QString>{u"guest/vm:101"_s, u"guestnic/ct:211/net0"_s});
        keep(u"search"_s);
        shown.view.setLit(std::nullopt);
        shown.view.setScale(0.55);
        keep(u"far"_s);
        shown.view.setScale(0.3);
        keep(u"farther"_s);
        applyScheme(*qApp, Settings::Scheme::Light);
    }

    void aClickSelectsAndADoubleClickOpens()
    {
        Shown shown(homelabMap());
        QSignalSpy selected(&shown.view, &TopologyMapView::selected);
        QSignalSpy activated(&shown.view, &TopologyMapView::activated);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.middle(u"guest/vm:101"_s));
        QCOMPARE(selected.value(0).value(0).toString(), u"guest/vm:101"_s);
        QCOMPARE(shown.view.selection(), u"guest/vm:101"_s);
        QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, shown.middle(u"guest/ct:212"_s));
        QCOMPARE(activated.value(0).value(0).toString(), u"guest/ct:212"_s);
        // Another poll leaves the selection.
        NetworkBuilder more = homelabNetwork();
        more.vm(300, u"new"_s, u"pve-node2"_s);
        more.nic(300, u"vmbr0"_s);
        shown.view.select(u"guest/vm:101"_s);
        shown.view.setMap(withTraefik(mapFacts(more.topology())));
        QCOMPARE(shown.view.selection(), u"guest/vm:101"_s);
    }

    void aLineIsSelectedToo()
    {
        Shown shown(homelabMap());
        QSignalSpy selected(&shown.view, &TopologyMapView::selected);
        const QList<MapEdge> &edges = shown.view.layoutOnScreen().edges;
        const auto wire =
            std::ranges::find(edges, u"nic/pve-node1/eth0>port-of>bridge/pve-node1/vmbr0"_s, &MapEdge::key);
        QVERIFY(wire != edges.cend());
        const QPointF at = (wire->points[wire->points.size() - 2] + wire->points[wire->points.size() - 3]) / 2;
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(selected.value(0).value(0).toString(), wire->key);
        QVERIFY(shown.view.tooltipOf(wire->key).contains(u"eth0 to vmbr0"_s));
        // A dashed line is the route it stands for.
        const auto route = std::ranges::find(edges, u"route/example.com"_s, &MapEdge::element);
        QVERIFY(route != edges.cend());
        const QPointF on = (route->points[1] + route->points[2]) / 2;
        shown.view.verticalScrollBar()->setValue(0);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, on.toPoint());
        QVERIFY(selected.value(1).value(0).toString().startsWith("route/"_L1));
    }

    void droppingAGuestOnlyAsks_data()
    {
        QTest::addColumn<QString>("onto");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the other bridge of its node") << u"bridge/pve-node1/vmbr1"_s << u"bridge/pve-node1/vmbr1"_s;
        QTest::newRow("a bridge of another node") << u"bridge/pve-node2/vmbr0"_s << u"bridge/pve-node2/vmbr0"_s;
        QTest::newRow("another node") << u"node/pve-node2"_s << u"node/pve-node2"_s;
        QTest::newRow("its own bridge asks nothing") << u"bridge/pve-node1/vmbr0"_s << QString();
        QTest::newRow("its own node asks nothing") << u"node/pve-node1"_s << QString();
        QTest::newRow("outside the cluster asks nothing") << u"router/router"_s << QString();
    }

    void droppingAGuestOnlyAsks()
    {
        QFETCH(QString, onto);
        QFETCH(QString, expected);
        Shown shown(homelabMap(), {1000, 1200});
        QSignalSpy dropped(&shown.view, &TopologyMapView::guestDropped);
        const MapLayout before = shown.view.layoutOnScreen();
        QWidget *viewport = shown.view.viewport();
        const QRect target = shown.view.rectOf(shown.box(onto));
        const QPoint to = target.topLeft() + QPoint(60, 12);
        QTest::mousePress(viewport, Qt::LeftButton, {}, shown.middle(u"guest/vm:101"_s));
        QTest::mouseMove(viewport, shown.middle(u"guest/vm:101"_s) + QPoint(30, 30));
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(dropped.isEmpty(), expected.isEmpty());
        if (!expected.isEmpty()) {
            QCOMPARE(dropped[0][0].value<GuestKey>().sid(), u"vm:101"_s);
            QCOMPARE(dropped[0][1].toString(), u"guestnic/vm:101/net0"_s);
            QCOMPARE(dropped[0][2].toString(), expected);
        }
        QVERIFY(shown.view.layoutOnScreen() == before);
    }

    void draggingTheGroundMovesTheMap()
    {
        Shown shown(facts(u"smb"_s), {900, 500});
        QWidget *viewport = shown.view.viewport();
        const QPoint from(5, 300);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from - QPoint(0, 40));
        QTest::mouseMove(viewport, from - QPoint(0, 120));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from - QPoint(0, 120));
        QCOMPARE(shown.view.verticalScrollBar()->value(), 120);
        QCOMPARE(shown.view.selection(), QString());
    }

    void keysZoomAboutTheMiddle()
    {
        Shown shown(facts(u"smb"_s), {900, 500});
        QTest::keyClick(&shown.view, Qt::Key_Plus);
        QVERIFY(shown.view.scale() > 1);
        QTest::keyClick(&shown.view, Qt::Key_0);
        QCOMPARE(shown.view.scale(), 1.0);
        QTest::keyClick(&shown.view, Qt::Key_Minus);
        QVERIFY(shown.view.scale() < 1);
        QTest::keyClick(&shown.view, Qt::Key_F);
        QVERIFY(shown.view.verticalScrollBar()->maximum() == 0);
        shown.view.setScale(1);
        shown.view.verticalScrollBar()->setValue(300);
        const QRect before = shown.view.rectOf(3);
        const QPointF about(300, 200);
        shown.view.setScale(2, about);
        const QPointF moved = (QPointF(before.topLeft()) - about) * 2 + about;
        QVERIFY((QPointF(shown.view.rectOf(3).topLeft()) - moved).manhattanLength() < 4);
    }

    void arrowsWalkTheGraph_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QStringList>("to");
        QTest::newRow("down from the Internet to the router")
            << u"internet"_s << Qt::Key_Down << QStringList{u"router/router"_s};
        QTest::newRow("right from a guest to its neighbour")
            << u"guest/vm:101"_s << Qt::Key_Right << QStringList{u"guest/vm:102"_s};
        QTest::newRow("left from a neighbour back")
            << u"guest/vm:102"_s << Qt::Key_Left << QStringList{u"guest/vm:101"_s};
        QTest::newRow("down from a node to its NIC")
            << u"node/pve-node1"_s << Qt::Key_Down
            << QStringList({u"nic/pve-node1/eth0"_s, u"vlan/pve-node1/eth0.10"_s});
        QTest::newRow("down from a NIC to what stands on it")
            << u"nic/pve-node1/eth0"_s << Qt::Key_Down
            << QStringList({u"vlan/pve-node1/eth0.10"_s, u"bridge/pve-node1/vmbr0"_s});
        QTest::newRow("nothing is left of the Internet") << u"internet"_s << Qt::Key_Left << QStringList{u"internet"_s};
    }

    void arrowsWalkTheGraph()
    {
        QFETCH(QString, from);
        QFETCH(Qt::Key, key);
        QFETCH(QStringList, to);
        Shown shown(homelabMap());
        shown.view.setCurrent(shown.box(from));
        QTest::keyClick(&shown.view, key);
        const QString now = shown.view.layoutOnScreen().boxes[shown.view.current()].key;
        QVERIFY2(to.contains(now), qPrintable(now));
    }

    void spaceSelectsAndEnterOpens()
    {
        Shown shown(homelabMap());
        QSignalSpy selected(&shown.view, &TopologyMapView::selected);
        QSignalSpy activated(&shown.view, &TopologyMapView::activated);
        shown.view.setCurrent(shown.box(u"bridge/pve-node2/vmbr1"_s));
        QTest::keyClick(&shown.view, Qt::Key_Space);
        QCOMPARE(selected.value(0).value(0).toString(), u"bridge/pve-node2/vmbr1"_s);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toString(), u"bridge/pve-node2/vmbr1"_s);
        QTest::keyClick(&shown.view, Qt::Key_Escape);
        QCOMPARE(shown.view.selection(), QString());
    }

    void everyElementIsReadAloud_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("name");
        QTest::newRow("a bridge") << u"bridge/pve-node1/vmbr0"_s
                                  << u"vmbr0 on pve-node1, bridge, uplink eth0, 4 guest(s), 192.168.1.11/24"_s;
        QTest::newRow("a guest") << u"guest/vm:101"_s << u"VM 101 plex on pve-node1, 192.168.1.210/24"_s;
        QTest::newRow("a VLAN interface")
            << u"vlan/pve-node1/eth0.10"_s << u"eth0.10 on pve-node1, VLAN, uplink eth0"_s;
        QTest::newRow("the router") << u"router/router"_s << u"router, 192.168.1.1, 192.168.10.1"_s;
    }

    void everyElementIsReadAloud()
    {
        QFETCH(QString, key);
        QFETCH(QString, name);
        Shown shown(homelabMap());
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&shown.view);
        QVERIFY(map);
        QCOMPARE(map->childCount(), int(shown.view.layoutOnScreen().boxes.size()));
        for (int i = 0; i < map->childCount(); ++i) {
            QVERIFY(map->child(i)->isValid());
            QVERIFY2(!map->child(i)->text(QAccessible::Name).isEmpty(),
                     qPrintable(shown.view.layoutOnScreen().boxes[i].id));
            QCOMPARE(map->indexOfChild(map->child(i)), i);
            QCOMPARE(map->child(i)->parent(), map);
        }
        QAccessibleInterface *element = map->child(int(shown.box(key)));
        QCOMPARE(element->text(QAccessible::Name), name);
        QCOMPARE(element->rect().size(), shown.view.rectOf(shown.box(key)).size());
        // The mouse's actions without a mouse.
        element->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(map->focusChild(), element);
        QVERIFY(element->state().focused);
        element->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(shown.view.selection(), key);
        QVERIFY(element->state().selected);
        // It stays itself when others come.
        NetworkBuilder more = homelabNetwork();
        more.vm(100, u"early"_s, u"pve-node1"_s);
        more.nic(100, u"vmbr0"_s);
        shown.view.setMap(withTraefik(mapFacts(more.topology())));
        QVERIFY(element->text(QAccessible::Name).startsWith(name.section(u',', 0, 0)));
        shown.view.setMap({});
        QVERIFY(!element->isValid());
    }

    void theTooltipHasEveryFactWithSourceAndAge()
    {
        Shown shown(homelabMap());
        const QString text = shown.view.tooltipOf(u"guest/ct:212"_s);
        for (const QString &part : {u"CT 212 traefik"_s, u"192.168.1.194/24"_s, u"declared"_s,
                                    u"seen in the container"_s, u"BC:24:11"_s, u"ago"_s})
            QVERIFY2(text.contains(part) || (part == "ago"_L1 && text.contains("now"_L1)), qPrintable(part + text));
        QVERIFY(shown.view.tooltipOf(u"router/router"_s).contains(u"443/tcp → 192.168.1.194:443"_s));
        QVERIFY(shown.view.tooltipOf(u"address/192.168.1.77"_s).contains(u"not listed"_s));
        QVERIFY(shown.view.tooltipOf(u"no such"_s).isEmpty());
    }

    void restingOnAGuestShowsItsPath()
    {
        Shown shown(homelabMap());
        const QImage plain = shown.picture();
        QTest::mouseMove(shown.view.viewport(), shown.middle(u"guest/ct:240"_s));
        const QPoint far = shown.view.rectOf(shown.box(u"guest/vm:104"_s)).topLeft() + QPoint(12, 14);
        QTRY_VERIFY(shown.picture().pixelColor(far) != plain.pixelColor(far)); // dimmed
        QTest::mouseMove(shown.view.viewport(), QPoint(4, 4));
        QTRY_COMPARE(shown.picture().pixelColor(far), plain.pixelColor(far));
    }

    void aSearchDimsWhatItDidNotFind()
    {
        Shown shown(homelabMap());
        const QImage plain = shown.picture();
        const QPoint found = shown.view.rectOf(shown.box(u"guest/vm:101"_s)).topLeft() + QPoint(12, 14);
        const QPoint other = shown.view.rectOf(shown.box(u"guest/vm:102"_s)).topLeft() + QPoint(12, 14);
        shown.view.setLit(QSet<QString>{u"guest/vm:101"_s});
        QCOMPARE(shown.picture().pixelColor(found), plain.pixelColor(found));
        QVERIFY(shown.picture().pixelColor(other) != plain.pixelColor(other));
        shown.view.setLit(std::nullopt);
        QCOMPARE(shown.picture(), plain);
    }

    void whatHasNoBoxOfItsOwnIsFoundWhereItIs_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("at");
        QTest::newRow("an address at its guest") << u"address/192.168.1.210"_s << u"guest/vm:101"_s;
        QTest::newRow("a NIC at its guest") << u"guestnic/ct:240/net0"_s << u"guest/ct:240"_s;
        QTest::newRow("a Docker network at its guest") << u"inner/vm:101/docker0"_s << u"guest/vm:101"_s;
        QTest::newRow("a node's address at its bridge") << u"address/192.168.10.12"_s << u"bridge/pve-node2/vmbr1"_s;
        QTest::newRow("the gateway at the router") << u"address/192.168.1.1"_s << u"router/router"_s;
        QTest::newRow("a route at who answers") << u"route/arr.example.com"_s << u"guest/vm:102"_s;
    }

    void whatHasNoBoxOfItsOwnIsFoundWhereItIs()
    {
        QFETCH(QString, key);
        QFETCH(QString, at);
        Shown shown(homelabMap());
        shown.view.reveal(key);
        QVERIFY(shown.view.current() >= 0);
        QCOMPARE(shown.view.layoutOnScreen().boxes[shown.view.current()].key, at);
    }

    void tidyingUpIsUndone()
    {
        NetworkBuilder more = homelabNetwork();
        more.vm(100, u"early"_s, u"pve-node1"_s);
        more.nic(100, u"vmbr0"_s);
        Shown shown(homelabMap());
        const QRect before = shown.view.rectOf(shown.box(u"guest/vm:101"_s));
        shown.view.setMap(withTraefik(mapFacts(more.topology())));
        QCOMPARE(shown.view.rectOf(shown.box(u"guest/vm:101"_s)), before);
        shown.view.tidy();
        QVERIFY(shown.view.rectOf(shown.box(u"guest/vm:101"_s)) != before); // it comes after 100
        shown.view.undoStack()->undo();
        QCOMPARE(shown.view.rectOf(shown.box(u"guest/vm:101"_s)), before);
        // Saved places lead to the same picture in another window.
        const QJsonObject saved = shown.view.places();
        TopologyMapView other;
        other.resize(shown.view.size());
        other.setPlaces(saved);
        other.setMap(withTraefik(mapFacts(more.topology())));
        QVERIFY(other.layoutOnScreen() == shown.view.layoutOnScreen());
        // Also when the cluster is only being read at first, and when it is away for a while.
        TopologyMapView later;
        later.resize(shown.view.size());
        later.setPlaces(saved);
        NetworkBuilder reading = more;
        for (const int vmid : {101, 102})
            reading.details.guests.remove(GuestKey{GuestKind::Vm, VmId{vmid}});
        later.setMap(withTraefik(mapFacts(reading.topology())));
        later.setMap({});
        QCOMPARE(later.places(), saved);
        later.setMap(withTraefik(mapFacts(more.topology())));
        QVERIFY(later.layoutOnScreen() == shown.view.layoutOnScreen());
    }

    void aPollDuringADragKeepsWhatIsInTheHand()
    {
        Shown shown(homelabMap(), {1000, 1200});
        QSignalSpy dropped(&shown.view, &TopologyMapView::guestDropped);
        QWidget *viewport = shown.view.viewport();
        const QPoint from = shown.middle(u"guest/ct:212"_s);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(30, 30));
        NetworkBuilder other = homelabNetwork();
        other.vm(100, u"early"_s, u"pve-node1"_s);
        other.nic(100, u"vmbr0"_s);
        shown.view.setMap(withTraefik(mapFacts(other.topology())));
        const QPoint to = shown.view.rectOf(shown.box(u"bridge/pve-node2/vmbr0"_s)).topLeft() + QPoint(60, 12);
        QTest::mouseMove(viewport, to);
        shown.picture();
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(dropped.value(0).value(0).value<GuestKey>().sid(), u"ct:212"_s);
        // One that is gone falls out of the hand.
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(30, 30));
        shown.view.setMap(mapFacts(crowdedNetwork(2, 10).topology()));
        shown.picture();
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(dropped.size(), 1);
    }

    void whileGuestsAreReadNothingHasItsPlaceForGood()
    {
        NetworkBuilder reading = homelabNetwork();
        reading.details.guests.remove(GuestKey{GuestKind::Vm, VmId{101}});
        Shown shown(mapFacts(reading.topology()));
        shown.view.setMap(homelabMap());
        TopologyMapView fresh;
        fresh.resize(shown.view.size());
        fresh.setMap(homelabMap());
        QVERIFY(shown.view.layoutOnScreen() == fresh.layoutOnScreen());
    }

    void whatComesByAPollHasAHaloForAWhile()
    {
        Shown shown(homelabMap());
        shown.view.setHaloTime(60'000);
        for (qsizetype box = 0; box < shown.view.layoutOnScreen().boxes.size(); ++box)
            QVERIFY(!shown.view.isFresh(box));
        // A new guest is listed first, and read a little later.
        NetworkBuilder more = homelabNetwork();
        more.vm(105, u"scratch"_s, u"pve-node1"_s);
        more.nic(105, u"vmbr0"_s);
        more.sees(105, u"ens18"_s, u"192.168.1.200"_s, 24);
        const GuestKey key{GuestKind::Vm, VmId{105}};
        NetworkBuilder listed = more;
        listed.details.guests.remove(key);
        shown.view.setMap(withTraefik(mapFacts(listed.topology())));
        shown.view.setMap(withTraefik(mapFacts(more.topology())));
        const QString guest = u"guest/vm:105"_s;
        QVERIFY(shown.view.isFresh(shown.box(guest)));
        QVERIFY(!shown.view.isFresh(shown.box(u"guest/vm:101"_s)));
        const auto beside = [&guest](Shown &of) {
            const QRect rect = of.view.rectOf(of.box(guest));
            return of.picture().pixelColor(rect.left() - 2, rect.center().y());
        };
        if (const QString dir = qEnvironmentVariable("DRYDOCK_PICTURES"); !dir.isEmpty())
            shown.picture().save(QDir(dir).filePath(u"map-halo.png"_s));
        const QColor ringed = beside(shown);
        // The next poll does not end it.
        NetworkBuilder two = more;
        two.vm(106, u"second"_s, u"pve-node1"_s);
        two.nic(106, u"vmbr0"_s);
        shown.view.setHaloTime(1);
        shown.view.setMap(withTraefik(mapFacts(two.topology())));
        QVERIFY(shown.view.isFresh(shown.box(guest)));
        QTRY_VERIFY(!shown.view.isFresh(shown.box(u"guest/vm:106"_s)));
        QVERIFY(shown.view.isFresh(shown.box(guest)));
        // It ends without anything else happening.
        NetworkBuilder three = two;
        three.vm(107, u"third"_s, u"pve-node1"_s);
        three.nic(107, u"vmbr0"_s);
        TopologyMapView brief;
        brief.setHaloTime(20);
        brief.resize(shown.view.size());
        brief.setMap(homelabMap());
        brief.setMap(withTraefik(mapFacts(three.topology())));
        QTRY_VERIFY(!brief.isFresh(brief.layoutOnScreen().boxOf(u"guest/vm:107"_s)));
        Shown without(withTraefik(mapFacts(more.topology())));
        QVERIFY(beside(without) != ringed);
    }

    void aStackOpensByKeyAndSearchFliesIntoIt()
    {
        Shown shown(mapFacts(crowdedNetwork(2, 100).topology()));
        const auto stack = [&] {
            return std::ranges::find(shown.view.layoutOnScreen().boxes, MapShape::Stack, &MapBox::shape);
        };
        const QString hidden = stack()->members.last();
        shown.view.reveal(hidden);
        const MapBox &box = shown.view.layoutOnScreen().boxes[shown.view.current()];
        QCOMPARE(box.key, hidden);
        QVERIFY(shown.view.viewport()->rect().intersects(shown.view.rectOf(shown.view.current())));
        // It folds again.
        const qsizetype fold = stack() - shown.view.layoutOnScreen().boxes.cbegin();
        QVERIFY(shown.view.layoutOnScreen().boxes[fold].members.isEmpty());
        shown.view.setCurrent(fold);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(shown.view.layoutOnScreen().boxes[shown.box(hidden)].shape, MapShape::Stack);
    }

    void emptyStatesSayWhatIsMissing()
    {
        Shown shown({});
        QVERIFY(shown.view.layoutOnScreen().boxes.isEmpty());
        const QImage nothing = shown.picture();
        shown.view.setKind(MapKind::ByRoute);
        shown.view.setMap(mapFacts(crowdedNetwork(1, 3).topology()));
        QVERIFY(shown.picture() != nothing);
    }
};

QTEST_MAIN(TestTopologyMapView)
#include "test_topologymapview.moc"
