// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "maintenance/holdview.h"
#include "maintenance/maintenancepage.h"
#include "maintenance/nodecard.h"
#include "maintenance/operationview.h"
#include "wizards/draindraft.h"
#include "wizards/drainsteps.h"
#include "wizards/drainwizard.h"
#include "wizards/planreview.h"
#include "wizards/returndialog.h"
#include "wizards/stepper.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace DrydockTest;

/// HA maintenance mode in a drain and its return: set and taken back by `ssh`, judged by what the HA manager shows.
/// The program of that name which stands in PATH first here does to the demo cluster what ha-manager would.
class MaintenanceModeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void init() { m_path = qgetenv("PATH"); }
    void cleanup() { qputenv("PATH", m_path); }
    void D090_isSetAndTakenBack_data();
    void D090_isSetAndTakenBack();

private:
    QByteArray m_path;
};

namespace
{

const QString node = u"pve-node1"_s;

/// Runs `ha-manager crm-command node-maintenance` for the demo cluster, and notes each call, one a line. While the
/// file "hang" is there it carries the command out, but never ends: as when the connection is lost.
bool standIn(const QTemporaryDir &dir, const Server &server)
{
    QFile file(dir.filePath(u"ssh"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QUrl control(server.ready()[u"control"_s].toString());
    file.write(QByteArray(R"(#!/bin/bash
echo "${@: -2:1} ${@: -1}" >> 'DIR/calls'
[ "${@: -2:1}" = enable ] && word=on || word=off
exec 3<>/dev/tcp/HOST/PORT || exit 1
printf 'POST /maintenance/%s/%s HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\nConnection: close\r\n\r\n' "${@: -1}" $word >&3
read -r answer <&3
[ -e 'DIR/hang' ] && exec sleep 600
case "$answer" in *' 200 '*) exit 0;; *) echo "$answer" >&2; exit 2;; esac
)")
                   .replace("DIR", dir.path().toUtf8())
                   .replace("HOST", control.host().toUtf8())
                   .replace("PORT", QByteArray::number(control.port())));
    file.close();
    qputenv("PATH", dir.path().toUtf8() + ':' + qgetenv("PATH"));
    return file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void hang(const QTemporaryDir &dir, bool on)
{
    QFile file(dir.filePath(u"hang"_s));
    if (on)
        QVERIFY(file.open(QIODevice::WriteOnly));
    else
        file.remove();
}

QStringList calls(const QTemporaryDir &dir)
{
    QFile file(dir.filePath(u"calls"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

QString haState(Server &server)
{
    const QJsonArray nodes = server.control("GET", u"/state"_s)[u"nodes"_s].toArray();
    for (const QJsonValue &row : nodes)
        if (row[u"name"_s] == node)
            return row[u"haState"_s].toString();
    return {};
}

const Step *flagStep(const Plan &plan)
{
    const auto step = std::ranges::find_if(plan.steps, [](const Step &candidate) {
        return candidate.kind == StepKind::ChangeSetting
               && candidate.setting.kind == SettingChange::Kind::NodeMaintenance;
    });
    return step == plan.steps.end() ? nullptr : &*step;
}

/// The window with the cluster in it; it can be closed and opened again, as after a crash.
struct Stage {
    explicit Stage(const Server &server)
        : profile(Cli::demoProfile(server.ready())), credentials(Cli::demoCredentials(server.ready()))
    {
        SshAccess access;
        access.enabled = true;
        real.desk.settings.setSshAccess(profile.id, access);
    }
    bool open()
    {
        real.open(profile, credentials);
        return real.showsFacts();
    }
    /// The program is gone before the step is recorded as done, and comes back.
    bool crash(const QString &operation)
    {
        real.window.closeCluster();
        if (!open() || !real.window.showPage(u"maintenance"_s) || !page()->reveal(operation))
            return false;
        for (auto *button : page()->operationView()->findChildren<QPushButton *>())
            if (button->text() == u"Resume"_s && button->isVisible())
                return hands.press(button);
        return false;
    }
    MaintenancePage *page() { return qobject_cast<MaintenancePage *>(real.window.page(u"maintenance"_s)); }
    const OperationState &newest() { return real.window.session()->runners().constFirst()->state(); }

    ClusterProfile profile;
    Credentials credentials;
    RealWindow real;
    Hands hands{Hands::By::Mouse};
};

} // namespace

void MaintenanceModeTest::D090_isSetAndTakenBack_data()
{
    QTest::addColumn<bool>("crashes");
    QTest::newRow("in one go") << false;
    QTest::newRow("with a crash at either command") << true;
}

void MaintenanceModeTest::D090_isSetAndTakenBack()
{
    QFETCH(bool, crashes);
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 30), QString());
    const QTemporaryDir dir;
    QVERIFY(standIn(dir, server));
    const Where before = server.guests();
    Stage stage(server);
    MainWindow &window = stage.real.window;
    Hands &hands = stage.hands;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(stage.open());
    QVERIFY(window.showPage(u"maintenance"_s));
    QVERIFY2(hands.press(stage.page()->card(NodeName(node))->drainButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY(window.findChild<DrainWizard *>());
    auto *wizard = window.findChild<DrainWizard *>();
    auto *flag = wizard->findChild<QCheckBox *>(u"maintenanceFlag"_s);
    QVERIFY(flag);
    if (!flag->isChecked())
        QVERIFY2(hands.press(flag), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft()->isPlanned() && !wizard->draft()->isReading(), 20'000);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong())); // readiness is looked at
    for (int round = 0; round < 10 && wizard->draft()->undecided() > 0; ++round) {
        auto *fix = wizard->findChild<QPushButton *>(u"fix-decide-stop-return"_s);
        QVERIFY2(hands.press(fix), qPrintable(hands.wrong()));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    hang(dir, crashes);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), 1, 20'000);
    const QString drained = stage.newest().plan.id;
    QVERIFY(flagStep(stage.newest().plan));
    if (crashes) {
        QTRY_COMPARE_WITH_TIMEOUT(calls(dir).size(), 1, 120'000);
        hang(dir, false);
        QVERIFY2(stage.crash(drained), qPrintable(hands.wrong()));
    }
    // The command only asks: the step is done once the manager says so.
    QTRY_VERIFY_WITH_TIMEOUT(stage.newest().isClosed(), 120'000);
    QCOMPARE(stage.newest().status, OperationStatus::Done);
    QCOMPARE(haState(server), u"maintenance"_s);
    QCOMPARE(calls(dir), QStringList{u"enable pve-node1"_s});
    QCOMPARE(runningOn(server.guests(), node), QStringList());
    picture(&window, u"maintenance-mode"_s);

    // From now on the manager itself keeps the node empty: asked for a move there, it does nothing.
    QVERIFY(server.write("POST", u"/cluster/ha/resources/vm:102/migrate"_s, {{u"node"_s, node}}));
    server.control("POST", u"/clock/advance?seconds=60"_s);
    QCOMPARE(runningOn(server.guests(), node), QStringList());

    QTRY_VERIFY(stage.page()->operationView()->hold()->isVisible());
    auto *home = stage.page()->operationView()->hold()->findChild<QPushButton *>(u"hold-return"_s);
    QVERIFY2(hands.press(home), qPrintable(hands.wrong()));
    QTRY_VERIFY(window.findChild<ReturnDialog *>());
    auto *dialog = window.findChild<ReturnDialog *>();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 20'000);
    hang(dir, crashes);
    const qsizetype before2 = window.session()->runners().size();
    QVERIFY2(hands.press(dialog->verbButton()), qPrintable(hands.wrong()));
    QTRY_COMPARE_WITH_TIMEOUT(window.session()->runners().size(), before2 + 1, 20'000);
    const QString returned = stage.newest().plan.id;
    if (crashes) {
        QTRY_COMPARE_WITH_TIMEOUT(calls(dir).size(), 2, 60'000);
        hang(dir, false);
        QVERIFY2(stage.crash(returned), qPrintable(hands.wrong()));
    }
    QTRY_VERIFY_WITH_TIMEOUT(stage.newest().isClosed(), 120'000);
    QCOMPARE(stage.newest().plan.id, returned);
    QCOMPARE(stage.newest().status, OperationStatus::Done);
    QCOMPARE(calls(dir), (QStringList{u"enable pve-node1"_s, u"disable pve-node1"_s}));
    QCOMPARE(haState(server), u"online"_s);
    QCOMPARE(server.guests(), before);
}

QTEST_MAIN(MaintenanceModeTest)
#include "maintenancemodetest.moc"
