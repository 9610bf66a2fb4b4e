// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "cluster/propertystring.h"
#include "inventory/inventorypage.h"
#include "inventory/inventoryview.h"
#include "maintenance/maintenancepage.h"
#include "maintenance/operationview.h"
#include "operations/wording.h"
#include "wizards/nicdialog.h"
#include "wizards/planreview.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace DrydockTest;

/// A NIC is plugged in elsewhere and back again, in the real window against a demo server over TLS; what the guest's
/// configuration says is asked from the server's control port.
class NicByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void changesAndUndoes_data();
    void changesAndUndoes();
};

namespace
{

QString lineOf(Server &server, int vmid, const QString &nic)
{
    const QJsonArray guests = server.control("GET", u"/state"_s)[u"guests"_s].toArray();
    for (const QJsonValue &guest : guests) {
        if (guest[u"vmid"_s].toInt() == vmid)
            return guest[u"config"_s][nic].toString();
    }
    return {};
}

void openNetwork(InventoryPage *page, const QString &sid)
{
    QTRY_VERIFY(page->reveal(sid));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(page->view()->viewport(), &event);
    auto *action = page->view()->findChild<QAction *>(u"network "_s + sid);
    QVERIFY(action && action->isEnabled());
    action->trigger();
    for (QWidget *popup : QApplication::topLevelWidgets()) {
        if (qobject_cast<QMenu *>(popup))
            popup->close();
    }
}

template <typename Dialog>
Dialog *openDialog(const MainWindow &window)
{
    for (Dialog *dialog : window.findChildren<Dialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// Walks a list with the arrow keys; false when the entry is not in it.
bool pick(QComboBox *box, const QString &data)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && box->currentData().toString() != data; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    return box->currentData().toString() == data;
}

} // namespace

void NicByHandTest::changesAndUndoes_data()
{
    QTest::addColumn<bool>("keyboard");
    QTest::addColumn<QString>("sid");
    QTest::addColumn<QString>("bridge");
    QTest::addColumn<int>("pve");
    QTest::addColumn<QString>("says"); ///< a finding that stands in the plan
    QTest::newRow("a container by mouse: its address does not fit")
        << false << u"ct:240"_s << u"vmbr0"_s << 9 << u"nic-address-outside"_s;
    QTest::newRow("a VM by keyboard alone: it is cut off for a moment")
        << true << u"vm:104"_s << u"vmbr1"_s << 8 << u"nic-interrupted"_s;
}

void NicByHandTest::changesAndUndoes()
{
    QFETCH(bool, keyboard);
    QFETCH(QString, sid);
    QFETCH(QString, bridge);
    QFETCH(int, pve);
    QFETCH(QString, says);
    const int vmid = GuestKey::fromSid(sid)->vmid.value;
    Server server;
    QCOMPARE(server.start(u"homelab"_s, pve, 60), QString());
    const QString before = lineOf(server, vmid, u"net0"_s);
    QVERIFY(!before.isEmpty());
    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    QVERIFY(window.showPage(u"inventory"_s));
    openNetwork(qobject_cast<InventoryPage *>(window.page(u"inventory"_s)), sid);
    QTRY_VERIFY(openDialog<NicDialog>(window));
    auto *dialog = openDialog<NicDialog>(window);
    QTRY_VERIFY(dialog->bridge()->count() > 1);
    // As it is: nothing to start.
    QTRY_COMPARE(dialog->bridge()->currentData().toString(), propertyString(before).value(u"bridge"_s));
    QVERIFY(!dialog->verbButton()->isEnabled());
    QVERIFY(pick(dialog->bridge(), bridge));
    QTRY_VERIFY(dialog->verbButton()->isEnabled());
    QVERIFY(dialog->verbButton()->text().contains(bridge));
    QVERIFY(std::ranges::any_of(dialog->plan().findings, [&](const Finding &one) { return one.code == says; }));
    picture(dialog, u"nic-%1"_s.arg(vmid));
    Hands hands(keyboard ? Hands::By::Keyboard : Hands::By::Mouse);
    QVERIFY2(hands.press(dialog->verbButton()), qPrintable(hands.wrong()));
    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), 1, 20'000);
    const OperationRunner *change = window.session()->runners().constFirst();
    const QString id = change->state().plan.id;
    QTRY_VERIFY_WITH_TIMEOUT(change->state().isClosed(), 60'000);
    QCOMPARE(change->state().status, OperationStatus::Done);
    QCOMPARE(lineOf(server, vmid, u"net0"_s), nicLine(before, bridge, 0));

    QVERIFY(window.reveal(id));
    auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QPushButton *undo = nullptr;
    QTRY_VERIFY([&] {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Undo…"_s)
                undo = button;
        }
        return undo != nullptr;
    }());
    picture(&window, u"nic-done-%1"_s.arg(vmid));
    QVERIFY2(hands.press(undo), qPrintable(hands.wrong()));
    QTRY_VERIFY(openDialog<NicUndoDialog>(window));
    auto *back = openDialog<NicUndoDialog>(window);
    QTRY_VERIFY(back->verbButton()->isEnabled());
    picture(back, u"nic-undo-%1"_s.arg(vmid));
    QVERIFY2(hands.press(back->verbButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(lineOf(server, vmid, u"net0"_s) == before, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(window.session()->runners(),
                                                 [](const OperationRunner *one) { return one->state().isClosed(); }),
                             60'000);
    // Undone once: not offered again.
    QVERIFY(window.reveal(id));
    QTRY_VERIFY(!undo->isVisible());
}

QTEST_MAIN(NicByHandTest)
#include "nicbyhandtest.moc"
