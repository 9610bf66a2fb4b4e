// SPDX-License-Identifier: GPL-3.0-or-later
#include "../soak/configured.h"
#include "hands.h"
#include "stage.h"

#include "maintenance/gatelist.h"
#include "maintenance/holdchecklist.h"
#include "maintenance/holdview.h"
#include "maintenance/maintenancepage.h"
#include "maintenance/nodecard.h"
#include "maintenance/operationview.h"
#include "maintenance/updatelist.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"
#include "wizards/draindraft.h"
#include "wizards/drainsteps.h"
#include "wizards/drainwizard.h"
#include "wizards/nodepowerdialog.h"
#include "wizards/planreview.h"
#include "wizards/returndialog.h"
#include "wizards/stepper.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace DrydockTest;

/// What comes after a drain, in the real window against a demo server over TLS: updates, a reboot behind its gates, and
/// the ways back. Where guests are and how things are set is asked from the server's control port, not the window.
class HoldByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void D060_updatesRebootsAndReturns_data();
    void D060_updatesRebootsAndReturns();
    void D080_theWayBackIsAChoice_data();
    void D080_theWayBackIsAChoice();
    void D095_turnsAroundInTheMiddle_data();
    void D095_turnsAroundInTheMiddle();
};

namespace
{

/// All that a return has to bring back, as the server knows it.
struct Truth {
    Where guests;
    QJsonObject services; ///< HA: where each is and what is wanted of it
    QJsonObject configuration;
};

Truth truth(Server &server)
{
    const QJsonObject state = server.control("GET", u"/state"_s);
    Truth now;
    now.guests = server.guests();
    now.configuration = configuredOf(state);
    const QJsonObject services = state[u"ha"_s][u"services"_s].toObject();
    for (auto it = services.begin(); it != services.end(); ++it) {
        const QJsonObject service = it.value().toObject();
        now.services.insert(it.key(), QJsonArray{service[u"node"_s], service[u"request"_s], service[u"state"_s],
                                                 service[u"running"_s]});
    }
    return now;
}

/// Guests that are not where they were, or no longer run. A reboot starts what is to start at boot: that is as it
/// should be.
QStringList missing(const Where &before, const Where &after)
{
    QStringList guests;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const auto now = after.value(it.key());
        if (now.first != it->first || (it->second && !now.second))
            guests << u"%1 on %2, %3"_s.arg(it.key()).arg(now.first, now.second ? u"running"_s : u"stopped"_s);
    }
    return guests;
}

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QJsonObject nodeState(Server &server, const QString &node)
{
    const QJsonArray nodes = server.control("GET", u"/state"_s)[u"nodes"_s].toArray();
    for (const QJsonValue &row : nodes)
        if (row[u"name"_s] == node)
            return row.toObject();
    return {};
}

/// HA prefers 102's home, so that its failback has to be parked while it is away.
bool preferHome(Server &server, int pve)
{
    const QString nodes = u"pve-node1:2,pve-node2:1"_s;
    if (pve >= 9)
        return server.write("PUT", u"/cluster/ha/rules/homelab"_s,
                            {{u"type"_s, u"node-affinity"_s}, {u"resources"_s, u"vm:102"_s}, {u"nodes"_s, nodes}});
    return server.write("POST", u"/cluster/ha/groups"_s, {{u"group"_s, u"home"_s}, {u"nodes"_s, nodes}})
           && server.write("PUT", u"/cluster/ha/resources/vm:102"_s, {{u"group"_s, u"home"_s}});
}

/// The main window with the server's cluster in it, used by mouse or keyboard.
struct Operator {
    Operator(Server &of, bool byKeyboard)
        : server(of), hands(byKeyboard ? Hands::By::Keyboard : Hands::By::Mouse), window(real.window)
    {
    }

    bool begin()
    {
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        real.open(server);
        return real.showsFacts();
    }
    MaintenancePage *page() const { return qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s)); }
    OperationView *view() const { return page()->operationView(); }
    HoldView *hold() const { return view()->hold(); }
    QPushButton *holdButton(const QString &name) const { return hold()->findChild<QPushButton *>(u"hold-"_s + name); }
    /// A visible button of the page by the beginning of its text.
    QPushButton *button(QStringView beginning) const
    {
        for (auto *button : page()->findChildren<QPushButton *>())
            if (button->text().startsWith(beginning) && button->isVisible())
                return button;
        return nullptr;
    }
    int buttons(QStringView beginning) const
    {
        return int(std::ranges::count_if(page()->findChildren<QPushButton *>(), [&](const QPushButton *button) {
            return button->isVisible() && button->text().startsWith(beginning);
        }));
    }

    QString drain(const QString &node, AfterDrain then)
    {
        if (hands.by() == Hands::By::Keyboard) {
            Hands::key(Qt::Key_K, Qt::ControlModifier);
            const auto asked = [] {
                return QApplication::activeWindow() && QApplication::activeWindow()->findChild<QLineEdit *>();
            };
            if (!QTest::qWaitFor(asked))
                return u"no palette"_s;
            Hands::type(u"drain "_s + node);
            Hands::key(Qt::Key_Return);
        } else {
            window.showPage(u"maintenance"_s);
            if (!hands.press(page()->card(NodeName(node))->drainButton()))
                return hands.wrong();
        }
        if (!QTest::qWaitFor([this] { return window.findChild<DrainWizard *>() != nullptr; }))
            return u"no wizard"_s;
        auto *wizard = window.findChild<DrainWizard *>();
        if (!hands.choose(wizard->findChild<DrainScopePage *>()->purpose(then))
            || !hands.press(wizard->stepper()->nextButton()))
            return hands.wrong();
        if (!QTest::qWaitFor([&] { return wizard->draft()->isPlanned() && !wizard->draft()->isReading(); }, 20'000))
            return u"no plan"_s;
        if (!hands.press(wizard->stepper()->nextButton())) // readiness is looked at
            return hands.wrong();
        auto *plan = wizard->findChild<DrainPlanPage *>();
        for (int round = 0; round < 40 && wizard->draft()->undecided() > 0; ++round) {
            auto *fix = plan->findChild<QPushButton *>(u"fix-decide-stop-return"_s);
            const QList<QPushButton *> fixes = plan->review()->fixButtons();
            if (!fix && fixes.isEmpty())
                return u"a blocker without a way out"_s;
            if (!hands.press(fix ? fix : fixes.first()))
                return hands.wrong();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        for (int page = 0; page < 2; ++page)
            if (!hands.press(wizard->stepper()->nextButton()))
                return hands.wrong();
        return runs(1);
    }
    /// So many operations were begun in this window, and the newest is shown.
    QString runs(int count)
    {
        const auto shown = [&] {
            return window.session()->runners().size() == count && page()->showsOperation()
                   && view()->operation() == window.session()->runners().constFirst()->state().plan.id;
        };
        return QTest::qWaitFor(shown, 20'000) ? QString() : u"operation %1 is not shown"_s.arg(count);
    }
    const OperationState &newest() const { return window.session()->runners().constFirst()->state(); }
    bool ends(int ms = 240'000)
    {
        return QTest::qWaitFor([this] { return newest().isClosed(); }, ms);
    }

    QString reboot(const QString &node, const QString &tag)
    {
        if (!hands.press(holdButton(u"reboot"_s)))
            return hands.wrong();
        if (!QTest::qWaitFor([this] { return window.findChild<NodePowerDialog *>() != nullptr; }))
            return u"no dialog"_s;
        auto *dialog = window.findChild<NodePowerDialog *>();
        const auto decidable = [&] {
            return dialog->verbButton()->isEnabled() || !dialog->review()->fixButtons().isEmpty();
        };
        if (!QTest::qWaitFor(decidable, 20'000))
            return u"the dialog does not get ready"_s;
        picture(dialog, u"reboot-"_s + tag);
        // Guests that stay are accepted one by one.
        for (int round = 0; round < 40 && !dialog->review()->fixButtons().isEmpty(); ++round) {
            if (!hands.press(dialog->review()->fixButtons().first()))
                return hands.wrong();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        if (dialog->verbButton()->text() != u"Reboot "_s + node)
            return u"the verb is "_s + dialog->verbButton()->text();
        return hands.press(dialog->verbButton()) ? runs(2) : hands.wrong();
    }

    ReturnDialog *returnDialog()
    {
        QPushButton *home = holdButton(u"return"_s);
        if (!hands.press(home) || !QTest::qWaitFor([this] { return window.findChild<ReturnDialog *>() != nullptr; }))
            return nullptr;
        return window.findChild<ReturnDialog *>();
    }

    Server &server;
    RealWindow real;
    Hands hands;
    MainWindow &window;
};

} // namespace

void HoldByHandTest::D060_updatesRebootsAndReturns_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("pve");
    QTest::addColumn<QString>("node");
    QTest::addColumn<bool>("byKeyboard");
    QTest::addColumn<bool>("rebootsByItself");
    QTest::newRow("homelab 9 by mouse") << u"homelab"_s << 9 << u"pve-node1"_s << false << false;
    QTest::newRow("homelab 9 by keyboard alone") << u"homelab"_s << 9 << u"pve-node1"_s << true << false;
    QTest::newRow("homelab 8 by mouse") << u"homelab"_s << 8 << u"pve-node1"_s << false << false;
    QTest::newRow("smb 9 by mouse") << u"smb"_s << 9 << u"pve1"_s << false << false;
    QTest::newRow("homelab 9 by keyboard alone, the drain reboots the node itself")
        << u"homelab"_s << 9 << u"pve-node1"_s << true << true;
    QTest::newRow("homelab 8 by mouse, the drain reboots the node itself")
        << u"homelab"_s << 8 << u"pve-node1"_s << false << true;
    QTest::newRow("smb 9 by mouse, the drain reboots the node itself") << u"smb"_s << 9 << u"pve1"_s << false << true;
}

void HoldByHandTest::D060_updatesRebootsAndReturns()
{
    QFETCH(QString, scenario);
    QFETCH(int, pve);
    QFETCH(QString, node);
    QFETCH(bool, byKeyboard);
    QFETCH(bool, rebootsByItself);
    const QString tag = u"%1-%2%3"_s.arg(scenario).arg(pve).arg(rebootsByItself ? u"-itself"_s : QString());

    Server server;
    QCOMPARE(server.start(scenario, pve, 60), QString());
    QVERIFY(scenario != u"homelab"_s || preferHome(server, pve));
    const Truth before = truth(server);
    const QString oldKernel = nodeState(server, node)[u"kernel"_s].toString();
    const double oldBoot = nodeState(server, node)[u"bootedAt"_s].toDouble();
    QVERIFY(!runningOn(before.guests, node).isEmpty());

    Operator who(server, byKeyboard);
    QVERIFY(who.begin());
    QCOMPARE(who.drain(node, rebootsByItself ? AfterDrain::Reboot : AfterDrain::None), QString());
    if (rebootsByItself) // the operator installs them in a shell while guests still move
        server.control("POST", u"/upgrade/"_s + node);
    QVERIFY(who.ends());
    QCOMPARE(who.newest().status, OperationStatus::Done);
    QTRY_VERIFY(who.hold()->isVisible());
    if (!rebootsByItself)
        QTRY_COMPARE(who.hold()->headline(), u"%1 is empty. Safe to update or reboot."_s.arg(node));
    // Said once, offered once.
    QTRY_COMPARE(who.buttons(u"Return guests"), 1);
    QVERIFY(who.view()->message()->isHidden());
    const bool parks = scenario == u"homelab"_s;
    QCOMPARE(truth(server).configuration == before.configuration, !parks);

    const QAbstractItemModel *updates = who.hold()->updates()->table()->model();
    QVERIFY2(who.hands.press(who.holdButton(u"updates"_s)), qPrintable(who.hands.wrong()));
    if (!rebootsByItself) {
        QTRY_VERIFY_WITH_TIMEOUT(updates->rowCount() > 0, 20'000);
        auto *packages = who.hold()->checklist()->findChild<QCheckBox *>(u"done-packages"_s);
        QVERIFY2(who.hands.press(packages), qPrintable(who.hands.wrong()));
        QTRY_VERIFY(who.hold()->checklist()->notes().first().doneAt.isValid());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        picture(&who.window, u"hold-"_s + tag);
        server.control("POST", u"/upgrade/"_s + node);
        QCOMPARE(who.reboot(node, tag), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!who.hold()->gates()->gates().isEmpty(), 30'000);
        QVERIFY(who.hold()->gates()->isVisible());
        picture(&who.window, u"gates-"_s + tag);
        QVERIFY(who.ends());
        QCOMPARE(who.newest().status, OperationStatus::Done);
    }
    QVERIFY(nodeState(server, node)[u"kernel"_s].toString() != oldKernel);
    QVERIFY(nodeState(server, node)[u"bootedAt"_s].toDouble() > oldBoot);
    const auto unmet = [&] {
        QStringList codes;
        for (const QList<Gate> gates = who.hold()->gates()->gates(); const Gate &gate : gates)
            if (gate.state != Gate::State::Ok)
                codes << gate.code + u": "_s + gate.read;
        return codes;
    };
    QTRY_COMPARE_WITH_TIMEOUT(unmet(), QStringList(), 60'000);
    QCOMPARE(updates->rowCount(), 0);
    // What starts with the node is at home already, and nobody's surprise.
    QTRY_VERIFY2(!who.hold()->headline().contains(u"still run"_s), qPrintable(who.hold()->headline()));
    QVERIFY(who.hold()->arrivals()->isHidden());
    picture(&who.window, u"back-"_s + tag);

    ReturnDialog *dialog = who.returnDialog();
    QVERIFY2(dialog, qPrintable(who.hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 20'000);
    picture(dialog, u"return-after-reboot-"_s + tag);
    QVERIFY2(who.hands.press(dialog->verbButton()), qPrintable(who.hands.wrong()));
    QCOMPARE(who.runs(rebootsByItself ? 2 : 3), QString());
    QVERIFY(who.ends());
    QCOMPARE(who.newest().status, OperationStatus::Done);
    QCOMPARE(missing(before.guests, server.guests()).join(u'\n'), QString());
    QCOMPARE(text(truth(server).configuration), text(before.configuration));
    QTRY_COMPARE_WITH_TIMEOUT(text(truth(server).services), text(before.services), 60'000);
    picture(&who.window, u"returned-after-reboot-"_s + tag);
    const QString drained = who.newest().plan.returnsOperation;
    QVERIFY(who.page()->reveal(drained));
    QVERIFY(!who.hold()->isVisible());
    QCOMPARE(who.buttons(u"Return guests"), 0);
    QCOMPARE(who.view()->message()->title(), u"Its guests were returned."_s);
    picture(&who.window, u"concluded-"_s + tag);
}

void HoldByHandTest::D080_theWayBackIsAChoice_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("verb");
    QTest::newRow("only these, then the rest") << 1 << u"Return"_s;
    QTest::newRow("leave as is") << 2 << u"Leave as is"_s;
    QTest::newRow("rebalance instead") << 3 << u""_s;
}

void HoldByHandTest::D080_theWayBackIsAChoice()
{
    QFETCH(int, way);
    QFETCH(QString, verb);
    const QString node = u"pve-node1"_s;
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 60), QString());
    QVERIFY(preferHome(server, 9));
    const Truth before = truth(server);
    Operator who(server, false);
    QVERIFY(who.begin());
    QCOMPARE(who.drain(node, AfterDrain::None), QString());
    QVERIFY(who.ends());
    QCOMPARE(who.newest().status, OperationStatus::Done);
    const QString drained = who.newest().plan.id;
    const Truth empty = truth(server);
    QVERIFY(text(empty.configuration) != text(before.configuration));

    ReturnDialog *dialog = who.returnDialog();
    QVERIFY2(dialog, qPrintable(who.hands.wrong()));
    QVERIFY2(who.hands.choose(dialog->ways().at(way)), qPrintable(who.hands.wrong()));
    if (way == 1) {
        // All but the first two.
        QListWidget *some = dialog->some();
        QVERIFY(some->isVisible());
        QCOMPARE(some->count(), 5);
        for (int row = 0; row < 2; ++row) {
            const QRect rect = some->visualItemRect(some->item(row));
            QTest::mouseClick(some->viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 12, rect.center().y()));
            QCOMPARE(some->item(row)->checkState(), Qt::Unchecked);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 20'000);
    QVERIFY2(dialog->verbButton()->text().startsWith(verb), qPrintable(dialog->verbButton()->text()));
    picture(dialog, u"way-%1"_s.arg(way));
    QVERIFY2(who.hands.press(dialog->verbButton()), qPrintable(who.hands.wrong()));
    QCOMPARE(who.runs(2), QString());
    QVERIFY(who.ends());
    QCOMPARE(who.newest().status, OperationStatus::Done);
    QCOMPARE(who.newest().plan.returnsOperation, drained);
    picture(&who.window, u"way-%1-done"_s.arg(way));
    if (way == 2) {
        // HA may fail back again: the one guest that prefers this node goes home by HA itself.
        QTRY_COMPARE_WITH_TIMEOUT(missing(empty.guests, server.guests()), QStringList{u"102 on pve-node1, running"_s},
                                  60'000);
    }
    if (way == 1) {
        QCOMPARE(missing(before.guests, server.guests()).size(), 2);
        // The others come home later.
        QVERIFY(who.page()->reveal(drained));
        dialog = who.returnDialog();
        QVERIFY2(dialog, qPrintable(who.hands.wrong()));
        QVERIFY2(who.hands.choose(dialog->ways().at(1)), qPrintable(who.hands.wrong()));
        QCOMPARE(dialog->some()->count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 20'000);
        QCOMPARE(dialog->verbButton()->text(), u"Return 2 guest(s)"_s);
        QVERIFY2(who.hands.press(dialog->verbButton()), qPrintable(who.hands.wrong()));
        QCOMPARE(who.runs(3), QString());
        QVERIFY(who.ends());
        QCOMPARE(who.newest().status, OperationStatus::Done);
        QCOMPARE(missing(before.guests, server.guests()).join(u'\n'), QString());
    }
    // Whichever way: what was parked is put back, and nothing more is asked. What was stopped for the while by HA's
    // requested state stays so where guests are left as they are.
    QJsonObject now = truth(server).configuration, then = before.configuration;
    if (way != 1) {
        for (QJsonObject *of : {&now, &then}) {
            QJsonObject resources = (*of)[u"resources"_s].toObject();
            QJsonObject plex = resources[u"vm:101"_s].toObject();
            plex.remove(u"state"_s);
            resources.insert(u"vm:101"_s, plex);
            of->insert(u"resources"_s, resources);
        }
    }
    QCOMPARE(text(now), text(then));
    QVERIFY(who.page()->reveal(drained));
    QTRY_VERIFY(!who.hold()->isVisible());
    QCOMPARE(who.buttons(u"Return guests"), 0);
}

void HoldByHandTest::D095_turnsAroundInTheMiddle_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("pve");
    QTest::addColumn<QString>("node");
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("homelab 9 by mouse") << u"homelab"_s << 9 << u"pve-node1"_s << false;
    QTest::newRow("homelab 8 by keyboard alone") << u"homelab"_s << 8 << u"pve-node1"_s << true;
    QTest::newRow("smb 9 by mouse") << u"smb"_s << 9 << u"pve1"_s << false;
}

void HoldByHandTest::D095_turnsAroundInTheMiddle()
{
    QFETCH(QString, scenario);
    QFETCH(int, pve);
    QFETCH(QString, node);
    QFETCH(bool, byKeyboard);
    Server server;
    QCOMPARE(server.start(scenario, pve, 20), QString());
    QVERIFY(scenario != u"homelab"_s || preferHome(server, pve));
    const Truth before = truth(server);
    Operator who(server, byKeyboard);
    QVERIFY(who.begin());
    QCOMPARE(who.drain(node, AfterDrain::Reboot), QString());
    const double booted = nodeState(server, node)[u"bootedAt"_s].toDouble();
    const OperationRunner *drain = who.window.session()->runners().constFirst();
    const auto halfway = [&] {
        const auto moved = std::ranges::count_if(drain->state().plan.steps, [&](const Step &step) {
            return step.kind == StepKind::MigrateGuest && drain->state().step(step.id).state == StepState::Done;
        });
        return moved > 0 && drain->state().count(StepState::Waiting) > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(halfway(), 120'000);
    QVERIFY2(who.hands.press(who.button(u"Turn around…")), qPrintable(who.hands.wrong()));
    QTRY_VERIFY(who.window.findChild<QMessageBox *>());
    auto *box = who.window.findChild<QMessageBox *>();
    picture(box, u"turn-around-%1-%2"_s.arg(scenario).arg(pve));
    const auto choices = box->buttons();
    const auto turn = std::ranges::find(choices, u"Turn around"_s, &QAbstractButton::text);
    QVERIFY(turn != choices.end());
    QVERIFY2(who.hands.press(*turn), qPrintable(who.hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(drain->state().isClosed(), 180'000);
    QCOMPARE(drain->state().status, OperationStatus::Cancelled);
    // The way back begins by itself.
    QTRY_COMPARE_WITH_TIMEOUT(who.window.session()->runners().size(), 2, 30'000);
    QVERIFY(who.ends());
    QCOMPARE(who.newest().plan.returnsOperation, drain->state().plan.id);
    QCOMPARE(who.newest().status, OperationStatus::Done);
    picture(&who.window, u"turned-around-%1-%2"_s.arg(scenario).arg(pve));
    QCOMPARE(missing(before.guests, server.guests()).join(u'\n'), QString());
    QCOMPARE(text(truth(server).configuration), text(before.configuration));
    QTRY_COMPARE_WITH_TIMEOUT(text(truth(server).services), text(before.services), 60'000);
    QCOMPARE(nodeState(server, node)[u"bootedAt"_s].toDouble(), booted);
}

QTEST_MAIN(HoldByHandTest)
#include "holdbyhandtest.moc"
