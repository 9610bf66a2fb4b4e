// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagebench.h"

#include "topology/configfilesdialog.h"
#include "topology/overlaypanel.h"
#include "topology/topologymapview.h"
#include "topology/topologypage.h"
#include "topology/topologyselection.h"
#include "widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

/// The map on the page: its selection, assumptions, an earlier state, files, and drops that only ask.
class TestTopologyPageMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void theMapIsTheFirstView()
    {
        NetworkBuilder c = conflicted();
        const Bench bench(c);
        TopologyMapView *map = bench.page->map();
        bench.page->showView(TopologyView::ByNode);
        QVERIFY(map->isVisible());
        QVERIFY(map->layoutOnScreen().boxOf(u"guest/vm:101"_s) >= 0);
        bench.button(u"By route"_s)->click();
        QCOMPARE(map->kind(), MapKind::ByRoute);
        bench.button(u"By network"_s)->click();
        QCOMPARE(map->kind(), MapKind::ByNetwork);
        bench.page->selection()->select({u"guest/vm:101"_s});
        QCOMPARE(map->selection(), u"guest/vm:101"_s);
        Q_EMIT map->selected(u"guest/ct:211"_s);
        QCOMPARE(bench.page->selection()->keys(), QStringList{u"guest/ct:211"_s});
        bench.button(u"Docker ✓"_s)->click();
        QVERIFY(!map->shown().docker);
        bench.button(u"Address map"_s)->click();
        QVERIFY(!map->isVisible());
    }

    void anAssumptionIsMarkedAndTold()
    {
        NetworkBuilder c = homelabNetwork();
        const Bench bench(c);
        bench.page->showView(TopologyView::Table);
        bench.page->assume({.kind = Assumption::Kind::NodeLost, .subject = u"node/pve-node1"_s});
        QVERIFY(bench.page->map()->isVisible()); // the marks are on the map
        auto *told = bench.page->overlayPanel()->findChild<QListWidget *>();
        QVERIFY(bench.page->overlayPanel()->isVisible());
        QVERIFY(told->count() > 0);
        const auto &boxes = bench.page->map()->layoutOnScreen().boxes;
        const auto isMarked = [](const MapBox &box) { return box.overlay.has_value(); };
        QVERIFY(std::ranges::any_of(boxes, isMarked));
        picture(bench.page.get(), u"topology-what-if"_s);
        // The menu offers each node, and what is selected.
        bench.page->selection()->select({u"guest/ct:212"_s});
        QMenu *menu = bench.button(u"What if"_s)->menu();
        Q_EMIT menu->aboutToShow();
        QStringList offered;
        for (const QAction *action : menu->actions())
            offered.append(action->text());
        QVERIFY2(offered.contains(u"If node pve-node2 fails"_s), qPrintable(offered.join(u'|')));
        QVERIFY2(std::ranges::any_of(offered, [](const QString &text) { return text.contains(u"traefik"_s); }),
                 qPrintable(offered.join(u'|')));
        bench.page->endOverlay();
        QVERIFY(!std::ranges::any_of(bench.page->map()->layoutOnScreen().boxes, isMarked));
        QVERIFY(!bench.page->overlayPanel()->isVisible());
    }

    void aSavedStateIsComparedWith()
    {
        NetworkBuilder c = homelabNetwork();
        const Bench bench(c);
        const QString path = bench.desk.dir.filePath(u"friday.json"_s);
        QCOMPARE(bench.page->exportTo(path, TopologyFormat::Json), QString());
        bench.page->compareWith(path);
        auto *told = bench.page->overlayPanel()->findChild<QListWidget *>();
        QTRY_VERIFY(bench.page->overlayPanel()->isVisible());
        QCOMPARE(told->count(), 0);
        QVERIFY(textsOf(bench.page->overlayPanel()).contains(u"Nothing has changed since then."_s));
        HandTyped typed = bench.reader().typed();
        typed.hosts.append({u"printer"_s, *Ipv4::parse(u"192.168.1.77"_s), {}});
        bench.reader().setTyped(typed);
        QTRY_VERIFY(told->count() > 0);
        QVERIFY(!told->findItems(u"printer"_s, Qt::MatchContains).isEmpty());
        bench.page->compareWith(u"/nowhere/at/all.json"_s);
        const auto said = [&] {
            for (auto *bar : bench.page->findChildren<MessageBar *>()) {
                if (bar->isVisible() && bar->text().contains(u"/nowhere/at/all.json"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
    }

    void aProxyFileBringsItsRoutesOrSaysWhyNot()
    {
        NetworkBuilder c = homelabNetwork();
        const Bench bench(c);
        const QString path = bench.desk.dir.filePath(u"proxy.yml"_s);
        const auto write = [&](const QByteArray &text) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(write("http:\n  routers:\n    arr:\n      rule: Host(`arr.example.com`)\n      service: arr\n"
                      "  services:\n    arr:\n      loadBalancer:\n        servers:\n"
                      "          - url: http://192.168.1.211:7878\n"));
        bench.reader().setFiles({.proxy = path, .names = {}});
        QTRY_VERIFY(bench.reader().state().graph.vertex(u"route/arr"_s));
        // Changed on disk: read again when somebody comes to look.
        bench.page->hide();
        QVERIFY(write("http:\n  routers:\n    arr:\n      rule: [\n"));
        bench.page->show();
        QTRY_VERIFY(!bench.reader().state().graph.vertex(u"route/arr"_s));
        const auto said = [&] {
            for (auto *bar : bench.page->findChildren<MessageBar *>()) {
                if (bar->isVisible() && bar->text().contains(path))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
    }

    void filesAreRememberedByTheirPath()
    {
        Desk desk;
        const NetworkFiles files{.proxy = u"/srv/proxy.yml"_s, .names = u"/srv/custom.list"_s};
        saveNetworkFiles(desk.settings, u"one"_s, files);
        QCOMPARE(networkFiles(desk.settings, u"one"_s), files);
        QCOMPARE(networkFiles(desk.settings, u"another"_s), NetworkFiles());
        QVERIFY(readNetworkFiles(files, {}).proxy.error.has_value());
        QVERIFY(readNetworkFiles(files, {}).namesError.has_value());
        QCOMPARE(readNetworkFiles({}, {}), GivenNetwork());
    }

    void whereEverythingIsWrittenDown()
    {
        NetworkBuilder c = homelabNetwork();
        const Bench bench(c);
        const QList<QAction *> actions = bench.button(u"Sources"_s)->menu()->actions();
        actions.last()->trigger();
        auto *dialog = bench.find<ConfigFilesDialog>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
        auto *table = dialog->findChild<QTreeView *>();
        QStringList paths;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            paths.append(table->model()->index(row, 0).data().toString());
        QVERIFY2(paths.contains(u"/etc/pve/nodes/pve-node1/lxc/210.conf"_s), qPrintable(paths.join(u'\n')));
        picture(dialog, u"topology-files"_s);
    }

    void aDropAsksForAPlan_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("on another bridge of its node: the NIC is plugged in there")
            << u"bridge/pve-node1/vmbr1"_s << u"network"_s << QStringList{u"vm:101"_s, u"net0"_s, u"vmbr1"_s};
        QTest::newRow("on a bridge of another node: the guest moves")
            << u"bridge/pve-node2/vmbr0"_s << u"migrate"_s << QStringList{u"vm:101"_s, u"to=pve-node2"_s};
        QTest::newRow("on another node: the guest moves")
            << u"node/pve-node2"_s << u"migrate"_s << QStringList{u"vm:101"_s, u"to=pve-node2"_s};
        QTest::newRow("on its own node: nothing") << u"node/pve-node1"_s << QString() << QStringList();
    }

    void aDropAsksForAPlan()
    {
        QFETCH(QString, target);
        QFETCH(QString, action);
        NetworkBuilder c = conflicted();
        const Bench bench(c);
        QSignalSpy asked(bench.page.get(), &Page::actionRequested);
        Q_EMIT bench.page->map()->guestDropped({GuestKind::Vm, VmId{101}}, u"guestnic/vm:101/net0"_s, target);
        QCOMPARE(asked.size(), action.isEmpty() ? 0 : 1);
        if (action.isEmpty())
            return;
        QCOMPARE(asked[0][0].toString(), action);
        QTEST(asked[0][1].toStringList(), "arguments");
    }
};

QTEST_MAIN(TestTopologyPageMap)
#include "test_topologypagemap.moc"
