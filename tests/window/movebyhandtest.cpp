// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "inventory/inventorypage.h"
#include "inventory/inventoryview.h"
#include "operations/movefailure.h"
#include "widgets/card.h"
#include "widgets/messagebar.h"
#include "wizards/fitcard.h"
#include "wizards/migratedraft.h"
#include "wizards/migratelive.h"
#include "wizards/migratesteps.h"
#include "wizards/migratewizard.h"
#include "wizards/stepper.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>

using namespace DrydockTest;

/// A guest moves and moves back, in the real window against a demo server over TLS; where it is is asked from the
/// server's control port.
class MoveByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void movesAndMovesBack_data();
    void movesAndMovesBack();
    void M30_aFailureIsExplainedFromTheRealLog();
};

namespace
{

/// Drops guests on a node of the inventory, as the end of a drag does.
void drop(InventoryPage *page, const QByteArray &guests, const QString &node, Qt::KeyboardModifiers modifiers)
{
    QWidget *ground = page->view()->viewport();
    QMimeData dragged;
    dragged.setData(u"application/x-drydock-guests"_s, guests);
    const QPoint at =
        page->view()->visualRect(page->model()->indexOf(u"node/"_s + node, int(InventoryColumn::State))).center();
    QDragEnterEvent enter(at, Qt::MoveAction, &dragged, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(ground, &enter);
    QDragMoveEvent over(at, Qt::MoveAction, &dragged, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(ground, &over);
    QDropEvent end(at, Qt::MoveAction, &dragged, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(ground, &end);
}

MigrateWizard *openWizard(const MainWindow &window)
{
    for (MigrateWizard *wizard : window.findChildren<MigrateWizard *>()) {
        if (wizard->isVisible())
            return wizard;
    }
    return nullptr;
}

} // namespace

void MoveByHandTest::movesAndMovesBack_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("sid");
    QTest::addColumn<int>("pve");
    QTest::newRow("dropped on a node, a HA guest") << u"drop"_s << u"vm:102"_s << 9;
    QTest::newRow("dropped with Shift, a container") << u"shift"_s << u"ct:212"_s << 9;
    QTest::newRow("by keyboard alone") << u"keyboard"_s << u"vm:102"_s << 8;
}

void MoveByHandTest::movesAndMovesBack()
{
    QFETCH(QString, how);
    QFETCH(QString, sid);
    QFETCH(int, pve);
    const int vmid = GuestKey::fromSid(sid)->vmid.value;
    Server server;
    QCOMPARE(server.start(u"homelab"_s, pve, 60), QString());
    const Where before = server.guests();
    const QString target = before[vmid].first == u"pve-node1" ? u"pve-node2"_s : u"pve-node1"_s;
    RealWindow real;
    QStringList noticed;
    std::function<void()> moveBack;
    real.context.notifyWithButton = [&](const QString &, const QString &text, const std::function<void()> &,
                                        const QString &, const std::function<void()> &button) {
        noticed.append(text);
        moveBack = button;
    };
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    QVERIFY(window.showPage(u"inventory"_s));
    auto *page = qobject_cast<InventoryPage *>(window.page(u"inventory"_s));
    QTRY_VERIFY(page->reveal(sid));
    Hands hands(how == u"keyboard" ? Hands::By::Keyboard : Hands::By::Mouse);
    if (how == u"keyboard") {
        page->view()->setFocus();
        QVERIFY(Hands::key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier));
    } else {
        drop(page, sid.toUtf8(), target, how == u"shift" ? Qt::ShiftModifier : Qt::NoModifier);
    }
    QTRY_VERIFY(openWizard(window));
    MigrateWizard *wizard = openWizard(window);
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft()->isReady(), 20'000);
    if (how == u"keyboard") {
        QVERIFY2(hands.press(wizard->findChild<MigrateWherePage *>()->card(NodeName(target))),
                 qPrintable(hands.wrong()));
        while (wizard->stepper()->currentPage() != wizard->preview())
            QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    }
    picture(wizard, u"move-preview-"_s + how);
    if (wizard->operation().isEmpty() && (how != u"shift" || !wizard->draft()->isHarmless())) {
        QCOMPARE(wizard->stepper()->currentPage(), wizard->preview());
        QTRY_VERIFY(wizard->stepper()->nextButton()->isEnabled());
        QVERIFY(Hands::key(Qt::Key_Return)); // M-20: Enter starts
    }
    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), 1, 20'000);
    const OperationRunner *move = window.session()->runners().constFirst();
    QTRY_COMPARE(wizard->operation(), move->state().plan.id);
    picture(wizard, u"move-live-"_s + how);
    QTRY_VERIFY_WITH_TIMEOUT(move->state().isClosed(), 120'000);
    QCOMPARE(move->state().status, OperationStatus::Done);
    QCOMPARE(server.guests()[vmid], qMakePair(target, true));
    QTRY_VERIFY(wizard->live()->message()->isVisible());
    QVERIFY2(wizard->live()->message()->title().contains(u"is on "_s + target),
             qPrintable(wizard->live()->message()->title()));
    picture(wizard, u"move-done-"_s + how);

    auto *back = wizard->live()->findChild<QPushButton *>(u"move-back"_s);
    QVERIFY2(hands.press(back), qPrintable(hands.wrong()));
    QTRY_VERIFY(openWizard(window) && openWizard(window) != wizard);
    MigrateWizard *home = openWizard(window);
    QTRY_VERIFY_WITH_TIMEOUT(home->stepper()->nextButton()->isEnabled(), 20'000);
    QCOMPARE(home->stepper()->currentPage(), home->preview());
    QVERIFY2(hands.press(home->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), 2, 20'000);
    const OperationRunner *way = window.session()->runners().constFirst();
    // M-20: Esc closes the card and nothing else; the end is notified then, with the way back.
    QTRY_VERIFY(!home->operation().isEmpty());
    QTest::keyClick(home, Qt::Key_Escape);
    QVERIFY(!home->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(way->state().isClosed(), 120'000);
    QCOMPARE(way->state().status, OperationStatus::Done);
    QCOMPARE(server.guests()[vmid], before[vmid]);
    QTRY_VERIFY(noticed.contains(moveResultText(way->state())));
    QVERIFY(moveBack);
    moveBack();
    QTRY_VERIFY(openWizard(window));
    QCOMPARE(openWizard(window)->draft()->request().decisions.value(VmId{vmid}).target, NodeName(target));
}

void MoveByHandTest::M30_aFailureIsExplainedFromTheRealLog()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 60), QString());
    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    server.control("POST", u"/fault"_s,
                   {{u"what"_s, u"task-fails"_s}, {u"type"_s, u"vzmigrate"_s}, {u"percent"_s, 60}});
    QVERIFY(window.showPage(u"inventory"_s));
    auto *page = qobject_cast<InventoryPage *>(window.page(u"inventory"_s));
    QTRY_VERIFY(page->reveal(u"ct:212"_s));
    drop(page, "ct:212", u"pve-node2"_s, {});
    QTRY_VERIFY(openWizard(window));
    MigrateWizard *wizard = openWizard(window);
    QTRY_VERIFY_WITH_TIMEOUT(wizard->stepper()->nextButton()->isEnabled(), 20'000);
    wizard->stepper()->next();
    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), 1, 20'000);
    const OperationRunner *move = window.session()->runners().constFirst();
    QTRY_VERIFY_WITH_TIMEOUT(move->state().count(StepState::Failed) == 1, 120'000);
    QTRY_VERIFY(wizard->live()->failure()->isVisible());
    // The whole log is read from the node, and one line of it is marked.
    QTRY_VERIFY(wizard->live()->log()->toPlainText().contains(u"starting migration of CT 212"_s));
    QCOMPARE(wizard->live()->log()->extraSelections().size(), 1);
    const QString line = wizard->live()->log()->extraSelections().constFirst().cursor.block().text();
    QVERIFY2(line.contains(u"ERROR"_s) || line.contains(u"failed"_s), qPrintable(line));
    QCOMPARE(server.guests()[212].first, u"pve-node1"_s);
    picture(wizard, u"move-failed"_s);
}

QTEST_MAIN(MoveByHandTest)
#include "movebyhandtest.moc"
