// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "maintenance/holdview.h"
#include "maintenance/maintenancepage.h"
#include "maintenance/nodecard.h"
#include "maintenance/operationview.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"
#include "wizards/draindraft.h"
#include "wizards/drainsteps.h"
#include "wizards/drainwizard.h"
#include "wizards/guestplanmodel.h"
#include "wizards/planreview.h"
#include "wizards/readinesslist.h"
#include "wizards/returndialog.h"
#include "wizards/stepper.h"
#include "wizards/strategytagdialog.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace DrydockTest;

/// The main job, in the real window against a demo server over TLS: a node is emptied, then everything returns.
/// Where the guests are is asked from the server's control port, not from the window.
class DrainByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void drainsAndReturns_data();
    void drainsAndReturns();
    void D002_theOtherDrainIsOpenedFromTheWizard();
    void D021_aWayIsKeptAsATag();
};

namespace
{

/// Decides every blocker by the first way out it offers; Plex, where it is, by shutting it down for the while.
QString decideAll(Hands &hands, DrainWizard &wizard)
{
    auto *page = wizard.findChild<DrainPlanPage *>();
    for (int round = 0; round < 40 && wizard.draft()->undecided() > 0; ++round) {
        auto *fix = page->findChild<QPushButton *>(u"fix-decide-stop-return"_s);
        const QList<QPushButton *> fixes = page->review()->fixButtons();
        if (!fix && fixes.isEmpty())
            return u"a blocker without a way out"_s;
        if (!hands.press(fix ? fix : fixes.first()))
            return hands.wrong();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return wizard.draft()->undecided() > 0 ? u"still undecided"_s : QString();
}

} // namespace

void DrainByHandTest::drainsAndReturns_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("pve");
    QTest::addColumn<QString>("node");
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("homelab, 9, by mouse") << u"homelab"_s << 9 << u"pve-node1"_s << false;
    QTest::newRow("homelab, 9, by keyboard alone") << u"homelab"_s << 9 << u"pve-node1"_s << true;
    QTest::newRow("homelab, 8, by mouse") << u"homelab"_s << 8 << u"pve-node1"_s << false;
    QTest::newRow("smb, 9, by keyboard alone") << u"smb"_s << 9 << u"pve1"_s << true;
}

void DrainByHandTest::drainsAndReturns()
{
    QFETCH(QString, scenario);
    QFETCH(int, pve);
    QFETCH(QString, node);
    QFETCH(bool, byKeyboard);

    Server server;
    QCOMPARE(server.start(scenario, pve, 60), QString());
    const Where before = server.guests();
    QVERIFY(!runningOn(before, node).isEmpty());

    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());

    Hands hands(byKeyboard ? Hands::By::Keyboard : Hands::By::Mouse);
    if (byKeyboard) {
        QVERIFY(Hands::key(Qt::Key_K, Qt::ControlModifier));
        QTRY_VERIFY(QApplication::activeWindow() && QApplication::activeWindow()->findChild<QLineEdit *>());
        QVERIFY(Hands::type(u"drain "_s + node));
        QVERIFY(Hands::key(Qt::Key_Return));
    } else {
        QVERIFY(window.showPage(u"maintenance"_s));
        auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
        QVERIFY2(hands.press(page->card(NodeName(node))->drainButton()), qPrintable(hands.wrong()));
    }

    QTRY_VERIFY(window.findChild<DrainWizard *>());
    auto *wizard = window.findChild<DrainWizard *>();
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft()->isPlanned() && !wizard->draft()->isReading(), 20'000);
    const ReadinessList *readiness = wizard->findChild<DrainReadinessPage *>()->list();
    QTRY_VERIFY(readiness->row(u"quorum-after"_s));
    QCOMPARE(readiness->row(u"quorum-after"_s)->line().state, ReadinessLine::State::Ok);
    picture(wizard, u"readiness-%1-%2"_s.arg(scenario).arg(pve));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QCOMPARE(wizard->stepper()->currentIndex(), 2);
    QCOMPARE(decideAll(hands, *wizard), QString());
    picture(wizard, u"plan-%1-%2"_s.arg(scenario).arg(pve));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QCOMPARE(wizard->stepper()->currentIndex(), 3);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));

    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), 1, 20'000);
    OperationRunner *drain = window.session()->runners().constFirst();
    QTRY_COMPARE(window.currentPage(), u"maintenance"_s);
    auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QTRY_VERIFY(page->showsOperation());
    QTRY_VERIFY_WITH_TIMEOUT(drain->state().isClosed(), 120'000);
    QCOMPARE(drain->state().status, OperationStatus::Done);
    QCOMPARE(runningOn(server.guests(), node), QStringList());
    QTRY_COMPARE(page->operationView()->hold()->headline(), u"%1 is empty. Safe to update or reboot."_s.arg(node));
    picture(&window, u"drained-%1-%2"_s.arg(scenario).arg(pve));

    QPushButton *returnButton = nullptr;
    for (auto *button : page->operationView()->findChildren<QPushButton *>())
        if (button->text().startsWith(u"Return guests to"_s) && button->isVisible())
            returnButton = button;
    QVERIFY2(hands.press(returnButton), qPrintable(hands.wrong()));
    QTRY_VERIFY(window.findChild<ReturnDialog *>());
    auto *dialog = window.findChild<ReturnDialog *>();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 20'000);
    picture(dialog, u"return-%1-%2"_s.arg(scenario).arg(pve));
    QVERIFY2(hands.press(dialog->verbButton()), qPrintable(hands.wrong()));
    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), 2, 20'000);
    const OperationRunner *back = window.session()->runners().constFirst();
    QTRY_VERIFY_WITH_TIMEOUT(back->state().isClosed(), 120'000);
    QCOMPARE(back->state().status, OperationStatus::Done);
    QCOMPARE(server.guests(), before);
    picture(&window, u"returned-%1-%2"_s.arg(scenario).arg(pve));
}

void DrainByHandTest::D002_theOtherDrainIsOpenedFromTheWizard()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 5), QString());
    RealWindow real;
    real.open(server);
    QVERIFY(real.showsFacts());
    MainWindow &window = real.window;
    bool read = false;
    window.session()->readPlanFacts(NodeName(u"pve-node1"_s), &window, [&read] { read = true; });
    QTRY_VERIFY_WITH_TIMEOUT(read, 20'000);
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    request.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    const auto drain = window.session()->startOperation(planDrain(window.session()->facts(), request, u"drain-1"_s));
    QVERIFY(drain);

    Hands hands(Hands::By::Mouse);
    QVERIFY(window.showPage(u"overview"_s));
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(Hands::key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier));
    QTRY_VERIFY(window.findChild<DrainWizard *>());
    auto *wizard = window.findChild<DrainWizard *>();
    const MessageBar *others = wizard->findChild<DrainScopePage *>()->otherDrains();
    QTRY_VERIFY(others->isVisible());
    picture(wizard, u"second-drain"_s);
    QPushButton *open = nullptr;
    for (auto *button : others->findChildren<QPushButton *>()) {
        if (button->text() == u"Open it"_s)
            open = button;
    }
    QVERIFY2(hands.press(open), qPrintable(hands.wrong()));
    QTRY_COMPARE(window.currentPage(), u"maintenance"_s);
    QVERIFY(qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s))->showsOperation());
    QVERIFY(!(*drain)->state().isClosed());
}

namespace
{

QStringList tagsOf(Server &server, int vmid)
{
    const QJsonArray guests = server.control("GET", u"/state"_s)[u"guests"_s].toArray();
    for (const QJsonValue &guest : guests) {
        if (guest[u"vmid"_s].toInt() != vmid)
            continue;
        QStringList tags = guest[u"config"_s][u"tags"_s].toString().split(u';', Qt::SkipEmptyParts);
        tags.sort(); // the server keeps an order of its own
        return tags;
    }
    return {};
}

/// The row menu's action that begins so; nothing when the menu does not offer it.
bool chooseInRowMenu(TableView *table, int row, const QString &text)
{
    table->setCurrentIndex(table->model()->index(row, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, table->visualRect(table->currentIndex()).center(), {});
    QCoreApplication::sendEvent(table->viewport(), &event);
    QAction *found = nullptr;
    for (QWidget *popup : QApplication::topLevelWidgets()) {
        const auto *menu = qobject_cast<QMenu *>(popup);
        if (!menu || !menu->isVisible())
            continue;
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(text) && action->isEnabled())
                found = action;
        }
    }
    if (found)
        found->trigger();
    for (QWidget *popup : QApplication::topLevelWidgets()) {
        if (qobject_cast<QMenu *>(popup))
            popup->close();
    }
    return found;
}

} // namespace

void DrainByHandTest::D021_aWayIsKeptAsATag()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 60), QString());
    const QStringList before = tagsOf(server, 102);
    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    Hands hands(Hands::By::Mouse);
    QVERIFY(window.showPage(u"maintenance"_s));
    auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QVERIFY2(hands.press(page->card(NodeName(u"pve-node1"_s))->drainButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY(window.findChild<DrainWizard *>());
    auto *wizard = window.findChild<DrainWizard *>();
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft()->isPlanned() && !wizard->draft()->isReading(), 20'000);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    PlanReview *review = wizard->findChild<DrainPlanPage *>()->review();
    const GuestKey guest{GuestKind::Vm, VmId{102}};
    wizard->draft()->decide(guest.vmid, {Strategy::StopReturn, {}});
    QTRY_VERIFY(review->model()->rowOf(guest) >= 0);

    const auto change = [&](const QString &menu, const QStringList &tags) {
        QVERIFY(chooseInRowMenu(review->table(), review->model()->rowOf(guest), menu));
        QTRY_VERIFY(window.findChild<StrategyTagDialog *>() || wizard->findChild<StrategyTagDialog *>());
        auto *dialog = wizard->findChild<StrategyTagDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 20'000);
        picture(dialog, u"tag-%1"_s.arg(tags.size()));
        QVERIFY2(hands.press(dialog->verbButton()), qPrintable(hands.wrong()));
        QTRY_COMPARE_WITH_TIMEOUT(tagsOf(server, 102), tags, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(window.session()->runners(),
                                [](const OperationRunner *one) { return one->state().isClosed(); }),
            60'000);
        QTRY_VERIFY(!wizard->findChild<StrategyTagDialog *>());
    };
    QStringList tagged = before + QStringList{u"drydock-stop-return"_s};
    tagged.sort();
    change(u"Do so in Every Drain"_s, tagged);
    if (QTest::currentTestFailed())
        return;
    // Given back to the planner it stays that way: the tag says so.
    wizard->draft()->undecide(guest.vmid);
    const auto strategy = [&] { return review->model()->guestAt(review->model()->rowOf(guest))->strategy; };
    QTRY_COMPARE(strategy(), Strategy::StopReturn);
    change(u"Remove the Tag"_s, before);
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(strategy(), Strategy::Live);
}

QTEST_MAIN(DrainByHandTest)
#include "drainbyhandtest.moc"
