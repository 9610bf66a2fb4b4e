// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/notifier.h"
#include "desktop/singlewindow.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

/// Stands for the desktop's notification service: remembers what it was asked to show.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        QString title;
        QString text;
        QStringList actions;
    };
    QList<Shown> shown;

public Q_SLOTS:
    // NOLINTNEXTLINE: the name and the eight arguments are the specification's
    Q_SCRIPTABLE uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
                             const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({title, text, actions});
        return uint(shown.size());
    }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
};

class DesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNotificationIsShownAndItsClickComesBack();
    void aSecondStartRaisesTheFirst();
};

void DesktopTest::aNotificationIsShownAndItsClickComesBack()
{
    QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    NotificationService service;
    QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &service,
                                   QDBusConnection::ExportScriptableContents));
    QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));

    Notifier notifier;
    int clicked = 0;
    notifier.notify(u"Drain pve-node1"_s, u"done <b>5</b> of 5"_s, [&clicked] { ++clicked; });
    QTRY_COMPARE(service.shown.size(), 1);
    QCOMPARE(service.shown.first().title, u"Drain pve-node1"_s);
    QCOMPARE(service.shown.first().text, u"done &lt;b&gt;5&lt;/b&gt; of 5"_s);
    QCOMPARE(service.shown.first().actions.first(), u"default"_s);
    // The number of the notification may still be on its way back: a person clicks again.
    const auto click = [&service](uint id) { Q_EMIT service.ActionInvoked(id, u"default"_s); };
    QTRY_VERIFY((click(1), clicked == 1));
    // Another program's notification is not ours, and ours was answered. What comes after both tells that they arrived.
    int marked = 0;
    notifier.notify(u"Return guests"_s, u"done"_s, [&marked] { ++marked; });
    QTRY_COMPARE(service.shown.size(), 2);
    click(7);
    click(1);
    QTRY_VERIFY((click(2), marked == 1));
    QCOMPARE(clicked, 1);
    // A button of its own ("Move back") is another answer than the click.
    int back = 0;
    notifier.notify(
        u"Migrate arr"_s, u"arr is on pve-node2"_s, [&clicked] { ++clicked; }, u"Move back"_s, [&back] { ++back; });
    QTRY_COMPARE(service.shown.size(), 3);
    QVERIFY(service.shown.last().actions.contains(u"Move back"_s));
    QTRY_VERIFY((Q_EMIT service.ActionInvoked(3, u"button"_s), back == 1));
    QCOMPARE(clicked, 1);
}

void DesktopTest::aSecondStartRaisesTheFirst()
{
    SingleWindow first;
    QVERIFY(!first.raisedOther(QString()));
    QSignalSpy raised(&first, &SingleWindow::raiseRequested);
    QProcess second;
    second.start(QCoreApplication::applicationFilePath(), {u"--second"_s});
    QVERIFY(QTest::qWaitFor([&second] { return second.state() == QProcess::NotRunning; }, 10'000));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(raised.count(), 1);
    QCOMPARE(raised.first().first().toString(), u"demo:smb"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--second"_s))
        return SingleWindow().raisedOther(u"demo:smb"_s) ? 0 : 1;
    DesktopTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "desktoptest.moc"
