// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"

#include "shell/headerbar.h"
#include "shell/mainwindow.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "shell/statusline.h"
#include "widgets/statchip.h"

#include <QAction>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>

using namespace Drydock;
using namespace DrydockTest;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    /// A window over a session whose connection never starts.
    struct Stage {
        explicit Stage(const PlanFacts &facts, const QSize &size = QSize(1440, 900))
            : session(desk.recording(facts)), window(desk.context, pageEntries())
        {
            window.resize(size);
            window.showSession(session.get());
            window.show();
            window.activateWindow(); // shortcuts belong to the active window
            active = QTest::qWaitForWindowActive(&window);
        }

        bool active = false;
        Desk desk;
        std::unique_ptr<ClusterSession> session;
        MainWindow window;
    };

private Q_SLOTS:
    void initTestCase() { dress(); }

    void withoutAClusterItAsksForOne()
    {
        Desk desk;
        MainWindow window(desk.context, pageEntries());
        window.show();
        QVERIFY(window.currentPage().isEmpty());
        QCOMPARE(desk.actions.refusal(u"drain"_s), u"No cluster is open."_s);
        QVERIFY(!desk.actions.action(u"drain"_s)->isEnabled());
        QVERIFY(desk.actions.action(u"settings"_s)->isEnabled());
        QCOMPARE(namelessWidgets(&window), QStringList());
    }

    void pagesOpenByTheirShortcuts_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("id");
        int number = 1;
        for (const PageEntry &entry : pageEntries())
            QTest::newRow(qPrintable(entry.id)) << int(Qt::Key_0) + number++ << entry.id;
    }

    void pagesOpenByTheirShortcuts()
    {
        QFETCH(int, key);
        QFETCH(QString, id);
        Stage stage(homelab().facts());
        stage.window.showPage(id == "overview"_L1 ? u"activity"_s : u"overview"_s);
        QTest::keyClick(&stage.window, Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(stage.window.currentPage(), id);
        QVERIFY(stage.window.rail()->button(id)->isChecked());
        QCOMPARE(namelessWidgets(&stage.window), QStringList());
    }

    void theRailGivesWayInANarrowWindow()
    {
        Stage stage(homelab().facts());
        QVERIFY(!stage.window.rail()->isCollapsed());
        QCOMPARE(stage.window.rail()->width(), Metrics::railWidth);
        stage.window.resize(1024, 640);
        QVERIFY(stage.window.rail()->isCollapsed());
        QVERIFY(stage.window.rail()->width() < 80);
        QCOMPARE(stage.window.width(), 1024);
    }

    void tabReachesEverythingAndComesBack()
    {
        Stage stage(homelab().facts());
        stage.window.showPage(u"overview"_s);
        stage.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.window));
        stage.window.rail()->button(u"overview"_s)->setFocus();
        QSet<QWidget *> visited;
        for (int i = 0; i < 200 && !visited.contains(QApplication::focusWidget()); ++i) {
            visited.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(visited.size() > 6);
        QVERIFY(visited.size() < 200);
        for (const QWidget *widget : std::as_const(visited))
            QVERIFY2(widget && widget->isVisible(), "the focus went to something nobody sees");
        const auto buttons = stage.window.findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            if (button->isVisible() && button->isEnabled() && (button->focusPolicy() & Qt::TabFocus))
                QVERIFY2(visited.contains(button), qPrintable(button->text()));
    }

    void arrowsWalkTheRail()
    {
        Stage stage(homelab().facts());
        RailButton *overview = stage.window.rail()->button(u"overview"_s);
        stage.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.window));
        overview->setFocus();
        QTest::keyClick(overview, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), stage.window.rail()->button(u"inventory"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.window.currentPage(), u"inventory"_s);
    }

    void quorumIsOneWordAndAColour_data()
    {
        QTest::addColumn<bool>("qdevice");
        QTest::addColumn<bool>("offline");
        QTest::addColumn<QString>("text");
        QTest::addColumn<StateClass>("state");
        QTest::newRow("with a QDevice one may go") << true << false << u"Quorate 3/3"_s << StateClass::Ok;
        QTest::newRow("two nodes have no spare") << false << false << u"Quorate 2/2, no spare"_s << StateClass::Warning;
        QTest::newRow("one gone, the QDevice holds it")
            << true << true << u"Quorate 2/3, no spare"_s << StateClass::Warning;
        QTest::newRow("one of two gone") << false << true << u"No quorum 1/2"_s << StateClass::Error;
    }

    void quorumIsOneWordAndAColour()
    {
        QFETCH(bool, qdevice);
        QFETCH(bool, offline);
        ClusterBuilder builder = homelab(9, qdevice);
        if (offline)
            builder.offline(u"pve-node2"_s);
        Stage stage(builder.facts());
        QTEST(stage.window.header()->quorumChip()->text(), "text");
        QTEST(stage.window.header()->quorumChip()->state(), "state");
    }

    void anObjectIsShownWhereItLives()
    {
        Stage stage(homelab().facts());
        stage.window.showPage(u"overview"_s);
        QVERIFY(stage.window.reveal(u"vm:102"_s));
        QCOMPARE(stage.window.currentPage(), u"inventory"_s);
        QVERIFY(!stage.window.reveal(u"vm:999"_s));
    }

    void thePaletteOpensByItsShortcut()
    {
        Stage stage(homelab().facts());
        QTest::keyClick(&stage.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = stage.window.findChild<Palette *>();
        QVERIFY(palette && palette->isVisible());
        palette->close();
    }

    void anOperationThatRunsIsNotForcedUponAWindowThatOpens()
    {
        Desk desk;
        const auto session = desk.saved(homelab().facts());
        DrainRequest request;
        request.node = NodeName(u"pve-node1"_s);
        request.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
        QVERIFY(session->startOperation(planDrain(session->facts(), request, u"drain-1"_s)).has_value());
        MainWindow window(desk.context, pageEntries());
        window.showSession(session.get());
        window.show();
        QCOMPARE(window.currentPage(), u"overview"_s);
        window.showSession(nullptr);
    }

    void altAloneShowsAndHidesTheMenuBar()
    {
        Stage stage(homelab().facts());
        QVERIFY(stage.active);
        QTest::keyClick(stage.window.windowHandle(), Qt::Key_Alt);
        QVERIFY(stage.window.menuBar()->isVisible());
        QTest::keyClick(stage.window.windowHandle(), Qt::Key_Alt);
        QVERIFY(!stage.window.menuBar()->isVisible());
        // Alt as part of a chord is not Alt alone.
        QTest::keyPress(stage.window.windowHandle(), Qt::Key_Alt);
        QTest::keyClick(stage.window.windowHandle(), Qt::Key_X, Qt::AltModifier);
        QTest::keyRelease(stage.window.windowHandle(), Qt::Key_Alt);
        QVERIFY(!stage.window.menuBar()->isVisible());
    }

    void theMenuBarIsThereWhenAskedFor()
    {
        Stage stage(homelab().facts());
        QVERIFY(!stage.window.menuBar()->isVisible());
        QTest::keyClick(&stage.window, Qt::Key_F10);
        QVERIFY(stage.window.menuBar()->isVisible());
        QVERIFY(stage.window.menuBar()->actions().size() >= 5);
        for (const QAction *menu : stage.window.menuBar()->actions())
            QVERIFY(menu->text().contains(u'&'));
    }

    void everyActionHasAWordAndNoTwoShareAKey()
    {
        Stage stage(homelab().facts());
        QSet<QKeySequence> keys;
        for (const QString &id : stage.desk.actions.ids()) {
            const auto *definition = stage.desk.actions.definition(id);
            QVERIFY2(!definition->text.isEmpty(), qPrintable(id));
            if (definition->shortcut.isEmpty())
                continue;
            QVERIFY2(!keys.contains(definition->shortcut), qPrintable(id));
            keys.insert(definition->shortcut);
        }
    }

    void aRecordingSaysThatItIsOne()
    {
        Stage stage(homelab().facts());
        QVERIFY(stage.window.status()->freshnessText().startsWith(u"Recording of"_s));
        QCOMPARE(stage.desk.actions.refusal(u"refresh"_s), u"A recording does not change."_s);
        QVERIFY(stage.desk.actions.refusal(u"drain"_s).isEmpty());
    }

    void aPollKeepsThePageAndTheFocus()
    {
        Stage stage(homelab().facts());
        stage.window.showPage(u"inventory"_s);
        stage.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.window));
        RailButton *button = stage.window.rail()->button(u"maintenance"_s);
        button->setFocus();
        ClusterSnapshot next = stage.session->store()->snapshot();
        next.edit().nodes[0].cpu = 0.9;
        stage.session->store()->publish(next);
        QCOMPARE(stage.window.currentPage(), u"inventory"_s);
        QCOMPARE(QApplication::focusWidget(), button);
    }

    void thePageIsRememberedForTheNextStart()
    {
        Desk desk;
        const auto session = desk.recording(homelab().facts());
        {
            MainWindow window(desk.context, pageEntries());
            window.showSession(session.get());
            window.showPage(u"maintenance"_s);
        }
        MainWindow again(desk.context, pageEntries());
        again.showSession(session.get());
        QCOMPARE(again.currentPage(), u"maintenance"_s);
    }

    void theSchemeChangesAtOnce()
    {
        Stage stage(homelab().facts());
        stage.desk.settings.setScheme(Settings::Scheme::Dark);
        QVERIFY(Tokens::current().dark);
        stage.desk.settings.setScheme(Settings::Scheme::Light);
        QVERIFY(!Tokens::current().dark);
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
