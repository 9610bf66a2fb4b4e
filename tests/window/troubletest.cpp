// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "connect/connectingview.h"
#include "demo/api/accounts.h"
#include "operations/planners.h"
#include "shell/operationbanner.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace DrydockTest;

/// What goes wrong, in the real window against a demo server over TLS: each time there is a clear next step, and
/// nothing is lost.
class TroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void aSecondFactorIsAskedForInTheWindow();
    void aWrongPasswordIsSaidAndAskedAgain();
    void aChangedCertificateStopsAndShowsBoth();
    void aLostClusterKeepsItsFactsAndComesBack();
    void closingWhileAnOperationRunsAsksOnce_data();
    void closingWhileAnOperationRunsAsksOnce();
    void anInterruptedDrainIsOfferedAndResumed();

private:
    /// The button with this text, where it can be seen.
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (auto *one : in->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    static bool says(QWidget *in, const QString &text)
    {
        for (const auto *label : in->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    /// A drain of pve-node1 with Plex stopped for the while.
    static OperationRunner *startDrain(RealWindow &real)
    {
        ClusterSession &session = *real.window.session();
        const NodeName node(u"pve-node1"_s);
        bool read = false;
        session.readPlanFacts(node, &session, [&read] { read = true; });
        if (!QTest::qWaitFor([&read] { return read; }, 20'000))
            return nullptr;
        DrainRequest request;
        request.node = node;
        request.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
        const auto runner = session.startOperation(planDrain(session.facts(), request, u"drain-1"_s));
        return runner ? *runner : nullptr;
    }
};

void TroubleTest::aSecondFactorIsAskedForInTheWindow()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 1), QString());
    const QJsonObject user = server.ready()[u"operator"_s].toObject();
    ClusterProfile profile = Cli::demoProfile(server.ready());
    profile.login = ClusterProfile::Login::Password;
    profile.user = user[u"user"_s].toString();
    RealWindow real;
    real.open(profile, {user[u"password"_s].toString(), {}});
    auto *view = real.window.findChild<ConnectingView *>();
    QTRY_VERIFY_WITH_TIMEOUT(says(view, u"wants a second factor"_s), 15'000);
    QCOMPARE(namelessWidgets(&real.window), QStringList());
    picture(&real.window, u"second-factor"_s);
    const QByteArray secret = QByteArray::fromHex(user[u"totpSecret"_s].toString().toLatin1());
    const auto answer = [&](qint64 at) {
        QVERIFY(QTest::qWaitForWindowActive(&real.window));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QVERIFY(Hands::type(Demo::Accounts::totp(secret, at)));
        QVERIFY(Hands::key(Qt::Key_Return));
    };
    answer(QDateTime::currentSecsSinceEpoch() - 86'400);
    const auto *message = view->findChild<MessageBar *>();
    QTRY_COMPARE_WITH_TIMEOUT(message->title(), u"That code was not accepted."_s, 15'000);
    QVERIFY(message->isVisible() && says(view, u"wants a second factor"_s));
    answer(QDateTime::currentSecsSinceEpoch());
    QVERIFY(real.showsFacts());
}

void TroubleTest::aWrongPasswordIsSaidAndAskedAgain()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 1), QString());
    ClusterProfile profile = Cli::demoProfile(server.ready());
    profile.login = ClusterProfile::Login::Password;
    profile.user = server.ready()[u"user"_s].toString();
    RealWindow real;
    real.open(profile, {u"not this one"_s, {}});
    auto *view = real.window.findChild<ConnectingView *>();
    QTRY_VERIFY_WITH_TIMEOUT(says(view, u"Sign in to"_s), 15'000);
    auto *message = view->findChild<MessageBar *>();
    QVERIFY(message->isVisible() && !message->title().isEmpty() && !message->text().isEmpty());
    picture(&real.window, u"wrong-password"_s);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QVERIFY(Hands::type(server.ready()[u"password"_s].toString()));
    QVERIFY(Hands::key(Qt::Key_Return));
    QVERIFY(real.showsFacts());
}

void TroubleTest::aChangedCertificateStopsAndShowsBoth()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 1), QString());
    RealWindow real;
    real.open(server);
    QVERIFY(real.showsFacts());
    const QString node = real.window.session()->connection()->currentMember().text();
    server.control("POST", u"/fault"_s, {{u"what"_s, u"certificate-changed"_s}, {u"node"_s, node}});
    auto *view = real.window.findChild<ConnectingView *>();
    QTRY_VERIFY_WITH_TIMEOUT(says(view, u"has changed"_s), 20'000);
    QVERIFY(real.window.currentPage().isEmpty());
    const auto question = real.window.session()->connection()->certificate();
    QVERIFY(!question.expected.isEmpty() && question.expected != question.presented);
    picture(&real.window, u"certificate-changed"_s);
    QPushButton *trust = button(view, u"Trust the new certificate"_s);
    QVERIFY(trust && !trust->isEnabled());
    Hands hands(Hands::By::Keyboard);
    QVERIFY2(hands.press(view->findChild<QCheckBox *>()), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(trust), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(!real.window.currentPage().isEmpty(), 20'000);
    QTRY_COMPARE(real.window.session()->connection()->state(), ClusterConnection::State::Online);
    QVERIFY(real.window.session()->connection()->profile().pins.values().contains(question.presented));
}

void TroubleTest::aLostClusterKeepsItsFactsAndComesBack()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 1), QString());
    RealWindow real;
    real.open(server);
    QVERIFY(real.showsFacts());
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s})
        server.control("POST", u"/network/%1/off"_s.arg(node));
    ClusterConnection *connection = real.window.session()->connection();
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), ClusterConnection::State::Reconnecting, 20'000);
    QTRY_VERIFY(says(&real.window, u"What is shown is as of"_s));
    QVERIFY(!real.window.currentPage().isEmpty());
    QCOMPARE(real.window.session()->store()->snapshot()->guests.size(), 9);
    picture(&real.window, u"reconnecting"_s);
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s})
        server.control("POST", u"/network/%1/on"_s.arg(node));
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), ClusterConnection::State::Online, 60'000);
    QTRY_VERIFY(!says(&real.window, u"What is shown is as of"_s));
}

void TroubleTest::closingWhileAnOperationRunsAsksOnce_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<OperationStatus>("status");
    QTest::newRow("stay") << int(CloseChoice::Stay) << OperationStatus::Running;
    QTest::newRow("go on in the background") << int(CloseChoice::Background) << OperationStatus::Running;
    QTest::newRow("pause") << int(CloseChoice::Pause) << OperationStatus::Paused;
    QTest::newRow("cancel") << int(CloseChoice::CancelOperations) << OperationStatus::Cancelling;
}

void TroubleTest::closingWhileAnOperationRunsAsksOnce()
{
    QFETCH(int, answer);
    QFETCH(OperationStatus, status);
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 5), QString());
    RealWindow real;
    real.open(server);
    QVERIFY(real.showsFacts());
    int asked = 0;
    real.window.setCloseQuestion([&](const QStringList &titles, QWidget *) {
        ++asked;
        if (titles != QStringList{u"Drain pve-node1"_s})
            qWarning("asked about %s", qPrintable(titles.join(u", "_s)));
        return CloseChoice(answer);
    });
    const OperationRunner *drain = startDrain(real);
    QVERIFY(drain);
    QTRY_COMPARE_GE_WITH_TIMEOUT(drain->state().count(StepState::Requested), 1, 20'000);
    real.window.close();
    QCOMPARE(asked, 1);
    QCOMPARE(drain->state().status, status);
    // Staying keeps the window; the others take it away, and what is under way is never cut off.
    QCOMPARE(real.window.isVisible(), CloseChoice(answer) == CloseChoice::Stay);
    QVERIFY(real.window.session());
    QApplication::setQuitOnLastWindowClosed(true);
}

void TroubleTest::anInterruptedDrainIsOfferedAndResumed()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 20), QString());
    RealWindow real;
    real.open(server);
    QVERIFY(real.showsFacts());
    QVERIFY(startDrain(real));
    QTRY_VERIFY_WITH_TIMEOUT(real.window.session()->runners().constFirst()->state().count(StepState::Done) > 0, 30'000);
    real.window.closeCluster(); // the process would be gone: nobody runs the operation any more
    real.open(server);
    QVERIFY(real.showsFacts());
    auto *banner = real.window.findChild<OperationBanner *>();
    QTRY_VERIFY(banner->isVisible());
    picture(&real.window, u"interrupted"_s);
    QPushButton *resume = button(banner, u"Resume"_s);
    QVERIFY(resume);
    Hands hands(Hands::By::Keyboard);
    QVERIFY2(hands.press(resume), qPrintable(hands.wrong()));
    QTRY_COMPARE(real.window.session()->runners().size(), 1);
    const OperationRunner *runner = real.window.session()->runners().constFirst();
    QTRY_VERIFY_WITH_TIMEOUT(runner->state().isClosed(), 120'000);
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(runningOn(server.guests(), u"pve-node1"_s), QStringList());
}

QTEST_MAIN(TroubleTest)
#include "troubletest.moc"
