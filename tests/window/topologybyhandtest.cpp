// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "session/topologyreader.h"
#include "shell/headerbar.h"
#include "shell/rail.h"
#include "topology/elementpanel.h"
#include "topology/handtypedjson.h"
#include "topology/networkcheckdialog.h"
#include "topology/networkfindingspanel.h"
#include "topology/subnetview.h"
#include "topology/topologymapview.h"
#include "topology/topologypage.h"
#include "topology/topologyselection.h"
#include "topology/topologytable.h"
#include "widgets/statchip.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTest>

using namespace DrydockTest;

/// An address is given out twice in the cluster; somebody looks for it in the real window, by mouse or by keyboard
/// alone.
class TopologyByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void findsAnAddressThatIsUsedTwice_data();
    void findsAnAddressThatIsUsedTwice();
    void routesAndNamesAreAsked_data();
    void routesAndNamesAreAsked();
};

namespace
{

QPushButton *buttonOf(const QWidget *page, const QString &text)
{
    for (auto *button : page->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace

void TopologyByHandTest::findsAnAddressThatIsUsedTwice_data()
{
    QTest::addColumn<Hands::By>("by");
    QTest::addColumn<int>("pve");
    QTest::newRow("by mouse") << Hands::By::Mouse << 9;
    QTest::newRow("by keyboard alone, on Proxmox VE 8") << Hands::By::Keyboard << 8;
}

void TopologyByHandTest::findsAnAddressThatIsUsedTwice()
{
    QFETCH(Hands::By, by);
    QFETCH(int, pve);
    Server server;
    QVERIFY(server.start(u"homelab"_s, pve, 1).isEmpty());
    // Traefik's address is set on the second name server as well.
    QVERIFY(server.write("PUT", u"/nodes/pve-node2/lxc/211/config"_s,
                         {{u"net0"_s, u"name=eth0,bridge=vmbr0,hwaddr=BC:24:11:00:02:11,ip=192.168.1.194/24,"
                                      "gw=192.168.1.1,type=veth"_s}}));
    RealWindow real;
    MainWindow &window = real.window;
    real.open(server);
    QVERIFY(real.showsFacts());
    Hands hands(by);

    // The page reads what it needs once somebody looks.
    if (by == Hands::By::Mouse)
        QVERIFY2(hands.press(window.rail()->button(u"topology"_s)), qPrintable(hands.wrong()));
    else
        QVERIFY(Hands::key(Qt::Key_3, Qt::ControlModifier));
    auto *page = qobject_cast<TopologyPage *>(window.page(u"topology"_s));
    QVERIFY(page && page->isVisible());
    TopologyReader &reader = TopologyReader::of(*window.session());
    QVERIFY(QTest::qWaitFor([&] { return reader.guestsRead() == reader.guests() && !reader.isReading(); }, 20'000));
    QVERIFY(QTest::qWaitFor([&] { return reader.state().warnings() > 0; }));

    // The header says so, and its chip leads to the list.
    StatChip *chip = window.header()->networkChip();
    QVERIFY(chip->isVisible());
    QVERIFY2(chip->accessibleName().contains(u"network finding"_s), qPrintable(chip->accessibleName()));
    if (by == Hands::By::Mouse)
        QVERIFY(Hands::key(Qt::Key_1, Qt::ControlModifier));
    QVERIFY2(hands.press(chip), qPrintable(hands.wrong()));
    QVERIFY(page->isVisible());
    auto *findings = page->findChild<NetworkFindingsPanel *>();
    QVERIFY(findings->isVisible());

    // Both guests are selected, and the address map stands at the address.
    QVERIFY2(hands.press(findings->findChild<QPushButton *>(u"show"_s)), qPrintable(hands.wrong()));
    QVERIFY(page->selection()->keys().contains(u"guestnic/ct:211/net0"_s));
    QVERIFY(page->selection()->keys().contains(u"guestnic/ct:212/net0"_s));
    QCOMPARE(page->map()->selection(), page->selection()->primary()); // on the map, too
    if (by == Hands::By::Mouse) {
        QVERIFY2(hands.press(buttonOf(page, u"Address map"_s)), qPrintable(hands.wrong()));
    } else {
        // One stop for Tab; the arrows choose among the views.
        QVERIFY2(hands.press(buttonOf(page, u"By node"_s)), qPrintable(hands.wrong()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(Hands::key(Qt::Key_Right));
    }
    QCOMPARE(page->view(), TopologyView::AddressMap);
    auto *subnet = page->findChild<AddressMapView *>()->subnets().first();
    QVERIFY2(subnet->grid()->accessibleDescription().startsWith(u"192.168.1.194, conflict"_s),
             qPrintable(subnet->grid()->accessibleDescription()));
    QVERIFY(subnet->grid()->accessibleDescription().contains(u"pihole2"_s));

    // The search and the table: only those in conflict are left.
    if (by == Hands::By::Mouse) {
        QVERIFY2(hands.press(buttonOf(page, u"Table"_s)), qPrintable(hands.wrong()));
        QTest::mouseClick(page->filterField(), Qt::LeftButton);
    } else {
        QVERIFY2(hands.press(buttonOf(page, u"Address map"_s)), qPrintable(hands.wrong()));
        QVERIFY(Hands::key(Qt::Key_Right));
        QCOMPARE(page->view(), TopologyView::Table);
        QVERIFY(Hands::key(Qt::Key_F, Qt::ControlModifier));
    }
    QVERIFY(page->filterField()->hasFocus());
    QVERIFY(Hands::type(u"conflict kind:ct"_s));
    auto *table = page->findChild<TopologyTable *>();
    QTRY_COMPARE(table->lit()->rowCount(), 2);

    // Down into the table, and the chosen row's facts stand at the side.
    if (by == Hands::By::Mouse) {
        const QModelIndex index = table->lit()->indexOf(u"guest/ct:211"_s);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    } else {
        QVERIFY(Hands::key(Qt::Key_Return));
        QVERIFY(table->hasFocus());
        QVERIFY(Hands::key(Qt::Key_Home));
        QVERIFY(Hands::key(Qt::Key_Down));
        QVERIFY(Hands::key(Qt::Key_Up));
    }
    QCOMPARE(page->selection()->keys().size(), 1);
    QCOMPARE(page->selection()->primary(), u"guest/ct:211"_s);
    QVERIFY(page->findChild<ElementPanel *>()->isVisible());

    // From the element on to the inventory.
    QVERIFY2(hands.press(buttonOf(page, u"In the Inventory"_s)), qPrintable(hands.wrong()));
    QTRY_COMPARE(window.currentPage(), u"inventory"_s);
}

void TopologyByHandTest::routesAndNamesAreAsked_data()
{
    QTest::addColumn<Hands::By>("by");
    QTest::newRow("by mouse") << Hands::By::Mouse;
    QTest::newRow("by keyboard alone") << Hands::By::Keyboard;
}

/// What a client finds, over real sockets: one route of the house leads to a port where nobody listens.
void TopologyByHandTest::routesAndNamesAreAsked()
{
    QFETCH(Hands::By, by);
    Server server;
    QVERIFY(server.start(u"homelab"_s, 9, 1).isEmpty());
    RealWindow real;
    MainWindow &window = real.window;
    real.open(server);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(real.showsFacts());
    QVERIFY(window.showPage(u"topology"_s));
    auto *page = qobject_cast<TopologyPage *>(window.page(u"topology"_s));
    TopologyReader &reader = TopologyReader::of(*window.session());
    const QString path = real.desk.dir.filePath(u"proxy.yml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(server.ready()[u"proxy"_s][u"file"_s].toString().toUtf8()) > 0);
    file.close();
    reader.setTyped(handTypedFromJson(server.ready()[u"handTyped"_s].toObject()));
    reader.setFiles({.proxy = path, .names = {}});
    QVERIFY(QTest::qWaitFor([&] { return reader.guestsRead() == reader.guests() && !reader.isReading(); }, 20'000));
    // Three routes, once the proxy's address is on the map.
    QTRY_COMPARE(networkQuestions(reader.state().graph, {}).size(), 3);

    QAction *check = nullptr;
    for (QAction *action : buttonOf(page, u"Sources"_s)->menu()->actions()) {
        if (action->text() == u"Check Routes and Names…"_s)
            check = action;
    }
    QVERIFY(check);
    check->trigger();
    auto *dialog = page->findChild<NetworkCheckDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    const auto found = [dialog](const QString &host, const QString &way) {
        for (int row = 0; row < dialog->rows()->rowCount(); ++row) {
            if (dialog->rows()->item(row, 0)->text() == host && dialog->rows()->item(row, 1)->text().startsWith(way))
                return dialog->rows()->item(row, 2)->text();
        }
        return QString();
    };
    QCOMPARE(found(u"arr.example.com"_s, u"HTTPS"_s), u"not asked yet"_s);
    Hands hands(by);
    QVERIFY2(hands.press(dialog->askButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->askButton()->isEnabled(), 20'000);
    picture(dialog, u"network-check"_s);
    QCOMPARE(found(u"arr.example.com"_s, u"HTTPS"_s), u"It answers."_s);
    QCOMPARE(found(u"dashboard.example.com"_s, u"HTTPS"_s), u"It answers."_s);
    QCOMPARE(found(u"example.com"_s, u"HTTPS"_s), u"The proxy answers, the service behind it does not."_s);
    QCOMPARE(found(u"arr.example.com"_s, u"2 name server"_s), u"All name servers lead to the proxy."_s);

    // Where a route leads was tried as well, and the map says since then that nobody listens there.
    QCOMPARE(found(u"example.com"_s, u"Port 7896"_s), u"Nothing listens on this port."_s);
    QCOMPARE(found(u"arr.example.com"_s, u"Port 7878"_s), u"Something listens there."_s);
    QTRY_VERIFY(std::ranges::contains(reader.state().findings, u"route-to-wrong-port"_s, &NetworkFinding::code));

    // The proxy itself falls silent: asked again, it shows.
    server.control("POST", u"/fault"_s, {{u"what"_s, u"service"_s}, {u"vmid"_s, 212}, {u"port"_s, 443}});
    QVERIFY2(hands.press(dialog->askButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->askButton()->isEnabled(), 20'000);
    QCOMPARE(found(u"arr.example.com"_s, u"HTTPS"_s), u"Nobody answers there."_s);
}

QTEST_MAIN(TopologyByHandTest)
#include "topologybyhandtest.moc"
