// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "maintenance/maintenancepage.h"
#include "operations/wording.h"
#include "shell/actionregistry.h"
#include "wizards/haplandialog.h"
#include "wizards/hasetupdraft.h"
#include "wizards/hasetupsteps.h"
#include "wizards/hasetupwizard.h"
#include "wizards/planreview.h"
#include "wizards/stepper.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace DrydockTest;

/// HA is removed, set up as a document has it, removed and put back, in the real window against a demo server over TLS;
/// what /etc/pve/ha holds is asked from the server's control port.
class HaByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void removesSetsUpAndUndoes_data();
    void removesSetsUpAndUndoes();
};

namespace
{

const QString documentLines = u"Create a Proxmox HA group called homelab:\n"
                              "ha-manager groupadd homelab --nodes pve-node1,pve-node2\n"
                              "# VMs: HA failover with live migrate\n"
                              "ha-manager add vm:101 --group homelab --state started\n"
                              "ha-manager add vm:102 --group homelab --state started\n"
                              "ha-manager add vm:103 --group homelab --state started\n"
                              "ha-manager add vm:104 --group homelab --state started\n"
                              "ha-manager add ct:240 --group homelab --state started  # Prometheus\n"_s;

QJsonObject filesOf(Server &server)
{
    return server.control("GET", u"/state"_s)[u"ha"_s][u"files"_s].toObject();
}

bool isEmpty(const QJsonObject &files)
{
    return std::ranges::all_of(files.keys(), [&](const QString &name) { return files[name].toString().isEmpty(); });
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

/// Waits for the operation that was started last; its id, or nothing if it did not end well.
QString endOfNewest(MainWindow &window, qsizetype before)
{
    const bool started = QTest::qWaitFor([&] { return window.session()->runners().size() > before; }, 20'000);
    if (!started)
        return {};
    const OperationRunner *runner = window.session()->runners().constFirst();
    const bool closed = QTest::qWaitFor([&] { return runner->state().isClosed(); }, 90'000);
    return closed && runner->state().status == OperationStatus::Done ? runner->state().plan.id : QString();
}

QPushButton *visibleButton(const QWidget *page, const QString &text)
{
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

void HaByHandTest::removesSetsUpAndUndoes_data()
{
    QTest::addColumn<bool>("keyboard");
    QTest::addColumn<int>("pve");
    QTest::newRow("with a group, by keyboard alone") << true << 8;
    QTest::newRow("with a rule, by mouse") << false << 9;
}

void HaByHandTest::removesSetsUpAndUndoes()
{
    QFETCH(bool, keyboard);
    QFETCH(int, pve);
    Server server;
    QCOMPARE(server.start(u"homelab"_s, pve, 60), QString());
    const QJsonObject before = filesOf(server);
    QVERIFY(!isEmpty(before));
    const Where where = server.guests();
    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->store()->snapshot()->haResources.isEmpty(), 15'000);
    Hands hands(keyboard ? Hands::By::Keyboard : Hands::By::Mouse);

    const auto remove = [&]() -> QString {
        const qsizetype runners = window.session()->runners().size();
        real.desk.actions.run(u"ha-remove"_s);
        if (!QTest::qWaitFor([&] { return openDialog<HaPlanDialog>(window) != nullptr; }))
            return {};
        auto *dialog = openDialog<HaPlanDialog>(window);
        if (!QTest::qWaitFor([&] { return dialog->verbButton()->isEnabled(); }, 15'000))
            return {};
        picture(dialog, u"ha-remove-%1"_s.arg(pve));
        if (!hands.press(dialog->verbButton()))
            return {};
        return endOfNewest(window, runners);
    };

    QVERIFY2(!remove().isEmpty(), qPrintable(hands.wrong()));
    QVERIFY(isEmpty(filesOf(server)));
    QCOMPARE(server.guests(), where); // nothing was stopped or moved

    QTRY_VERIFY(window.session()->store()->snapshot()->haResources.isEmpty());
    const qsizetype runners = window.session()->runners().size();
    QVERIFY(real.desk.actions.run(u"ha-set-up"_s));
    QTRY_VERIFY(openDialog<HaSetUpWizard>(window));
    auto *wizard = openDialog<HaSetUpWizard>(window);
    QTRY_VERIFY_WITH_TIMEOUT(!wizard->draft()->isReading(), 20'000);
    // Who was promised it: replicated and started at boot. Traefik is among them.
    QVERIFY(wizard->draft()->request().promised.contains({GuestKind::Ct, VmId{212}}));
    if (keyboard) {
        for (int tabs = 0; tabs < 40 && QApplication::focusWidget() != wizard->promises()->document(); ++tabs)
            Hands::key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), wizard->promises()->document());
        for (const auto lines = documentLines.split(u'\n'); const QString &line : lines)
            QVERIFY(Hands::type(line) && Hands::key(Qt::Key_Return));
    } else {
        wizard->promises()->document()->setPlainText(documentLines);
    }
    picture(wizard, u"ha-promises-%1"_s.arg(pve));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(wizard->scope()->asInDocument()), qPrintable(hands.wrong()));
    picture(wizard, u"ha-scope-%1"_s.arg(pve));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->review()->isComplete(), 15'000);
    const auto says = [&](QLatin1StringView code, const QString &subject) {
        return std::ranges::any_of(wizard->draft()->plan().findings,
                                   [&](const Finding &one) { return one.code == code && one.subject == subject; });
    };
    QVERIFY(says("ha-promise-unkept"_L1, u"ct:212"_s));
    QVERIFY(says("ha-device"_L1, u"vm:101"_s));
    picture(wizard, u"ha-review-%1"_s.arg(pve));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    const QString setUp = endOfNewest(window, runners);
    QVERIFY(!setUp.isEmpty());
    QCOMPARE(filesOf(server), before);
    picture(&window, u"ha-done-%1"_s.arg(pve));

    const QString removal = remove();
    QVERIFY2(!removal.isEmpty(), qPrintable(hands.wrong()));
    QVERIFY(isEmpty(filesOf(server)));

    QVERIFY(window.reveal(removal));
    auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QTRY_VERIFY(visibleButton(page, u"Undo…"_s));
    const qsizetype last = window.session()->runners().size();
    QVERIFY2(hands.press(visibleButton(page, u"Undo…"_s)), qPrintable(hands.wrong()));
    QTRY_VERIFY(openDialog<HaPlanDialog>(window));
    auto *back = openDialog<HaPlanDialog>(window);
    QTRY_VERIFY_WITH_TIMEOUT(back->verbButton()->isEnabled(), 15'000);
    picture(back, u"ha-undo-%1"_s.arg(pve));
    QVERIFY2(hands.press(back->verbButton()), qPrintable(hands.wrong()));
    QVERIFY(!endOfNewest(window, last).isEmpty());
    QCOMPARE(filesOf(server), before);
    QCOMPARE(server.guests(), where);
}

QTEST_MAIN(HaByHandTest)
#include "habyhandtest.moc"
