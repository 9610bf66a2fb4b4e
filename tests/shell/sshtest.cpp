// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"

#include "session/settings.h"
#include "shell/servicesettingsform.h"
#include "shell/sshsettings.h"
#include "shell/terminal.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;

/// The way to a node's shell: its settings, and the terminal it opens in.
class SshTest : public QObject
{
    Q_OBJECT
    using Desk = DrydockTest::Desk;

private Q_SLOTS:
    void initTestCase() { dress(); }

    void terminals_data();
    void terminals();
    void sshIsSetPerCluster();
    void servicesAreSetPerCluster();
};

void SshTest::terminals_data()
{
    QTest::addColumn<QStringList>("installed");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    const QStringList ssh = u"ssh -l root -- 192.168.1.11"_s.split(u' ');
    QTest::newRow("what the desktop prefers")
        << QStringList{u"ssh"_s, u"konsole"_s, u"xdg-terminal-exec"_s} << u"xdg-terminal-exec"_s << ssh;
    QTest::newRow("KDE") << QStringList{u"ssh"_s, u"konsole"_s} << u"konsole"_s << QStringList{u"-e"_s} + ssh;
    QTest::newRow("GNOME") << QStringList{u"ssh"_s, u"gnome-terminal"_s} << u"gnome-terminal"_s
                           << QStringList{u"--"_s} + ssh;
    QTest::newRow("no terminal") << QStringList{u"ssh"_s} << QString() << QStringList{};
    QTest::newRow("no ssh") << QStringList{u"xterm"_s} << QString() << QStringList{};
}

void SshTest::terminals()
{
    QFETCH(QStringList, installed);
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const auto find = [&](const QString &name) { return installed.contains(name) ? u"/usr/bin/"_s + name : QString(); };
    const auto command = sshInTerminal(u"root"_s, u"192.168.1.11"_s, 0, find);
    QCOMPARE(command.has_value(), !program.isEmpty());
    if (command) {
        QCOMPARE(command->program, u"/usr/bin/"_s + program);
        QCOMPARE(command->arguments, arguments);
    }
    QVERIFY(!sshInTerminal(u"root"_s, u"-oProxyCommand=x"_s, 0, find));
    QVERIFY(!sshInTerminal(u"-x"_s, u"192.168.1.11"_s, 0, find));
}

void SshTest::sshIsSetPerCluster()
{
    Desk desk;
    ClusterProfile one;
    one.id = u"one"_s;
    one.name = u"homelab"_s;
    ClusterProfile two = one;
    two.id = u"two"_s;
    two.name = u"work"_s;
    desk.settings.saveProfile(one);
    desk.settings.saveProfile(two);
    SshSettings form(desk.settings);
    form.show();
    QVERIFY(!form.enabled()->isChecked());
    QVERIFY(!form.user()->isEnabled());
    form.cluster()->setCurrentIndex(form.cluster()->findData(u"two"_s));
    QTest::mouseClick(form.enabled(), Qt::LeftButton, {}, QPoint(8, form.enabled()->height() / 2));
    QVERIFY(form.user()->isEnabled());
    form.user()->setFocus();
    form.user()->selectAll();
    QTest::keyClicks(form.user(), u"ops"_s);
    QTest::keyClick(form.user(), Qt::Key_Return);
    form.port()->setValue(2222);
    QCOMPARE(desk.settings.sshAccess(u"two"_s).user, u"ops"_s);
    QCOMPARE(desk.settings.sshAccess(u"two"_s).port, 2222);
    QVERIFY(desk.settings.sshAccess(u"two"_s).enabled);
    QVERIFY(!desk.settings.sshAccess(u"one"_s).enabled);
    form.user()->setText(u"-oProxyCommand=x"_s);
    QTest::keyClick(form.user(), Qt::Key_Return);
    QCOMPARE(desk.settings.sshAccess(u"two"_s).user, u"ops"_s);
    QCOMPARE(form.user()->text(), u"ops"_s);
    QCOMPARE(namelessWidgets(&form), QStringList());
}

void SshTest::servicesAreSetPerCluster()
{
    Desk desk;
    for (const QString &name : {u"homelab"_s, u"work"_s}) {
        ClusterProfile profile;
        profile.id = name;
        profile.name = name;
        desk.settings.saveProfile(profile);
    }
    ServiceSettingsForm form(desk.settings);
    form.show();
    form.cluster()->setCurrentIndex(form.cluster()->findData(u"work"_s));
    form.nameServers()->setFocus();
    QTest::keyClicks(form.nameServers(), u"192.168.1.192, 192.168.1.193"_s);
    QCOMPARE(desk.settings.serviceSettings(u"work"_s).nameServers,
             (QStringList{u"192.168.1.192"_s, u"192.168.1.193"_s}));
    form.probes()->setFocus();
    QTest::keyClicks(form.probes(), u"101 tcp 192.168.1.210:3240"_s);
    QVERIFY(!form.problem()->isVisible());
    QTest::keyClicks(form.probes(), u"0x"_s);
    // What cannot be read is named, and what was read before stays.
    QVERIFY(form.problem()->isVisible());
    QVERIFY2(form.problem()->text().contains(u'1'), qPrintable(form.problem()->text()));
    QCOMPARE(desk.settings.serviceSettings(u"work"_s).probes.size(), 1);
    QCOMPARE(desk.settings.serviceSettings(u"work"_s).probes.first().target.port, 32400);
    QCOMPARE(desk.settings.serviceSettings(u"homelab"_s), ServiceSettings());
    form.cluster()->setCurrentIndex(form.cluster()->findData(u"homelab"_s));
    QCOMPARE(form.nameServers()->text(), QString());
    form.cluster()->setCurrentIndex(form.cluster()->findData(u"work"_s));
    QCOMPARE(form.probes()->toPlainText(), u"101 tcp 192.168.1.210:32400"_s);
    QCOMPARE(namelessWidgets(&form), QStringList());
}

QTEST_MAIN(SshTest)
#include "sshtest.moc"
