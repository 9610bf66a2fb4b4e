// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterfacts.h"
#include "items/formatting.h"
#include "items/tasktext.h"

#include <QLocale>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

class TestFormatting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void usedOf_data()
    {
        QTest::addColumn<qint64>("used");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("text");
        const auto gib = [](double n) { return qint64(n * 1073741824.0); };
        const auto mib = [](double n) { return qint64(n * 1048576.0); };
        QTest::newRow("gibibytes share their unit") << gib(9.4) << gib(16) << u"9.4 of 16 GiB"_s;
        QTest::newRow("a whole used amount keeps its decimal so that columns line up")
            << gib(5) << gib(8) << u"5.0 of 8 GiB"_s;
        QTest::newRow("mebibytes have no decimals") << mib(212.4) << mib(512) << u"212 of 512 MiB"_s;
        QTest::newRow("different units are both named") << mib(301) << gib(1) << u"301 MiB of 1 GiB"_s;
        QTest::newRow("an odd size keeps one decimal") << gib(41.2) << gib(62.6) << u"41.2 of 62.6 GiB"_s;
        QTest::newRow("nothing used is zero bytes") << qint64(0) << gib(4) << u"0 B of 4 GiB"_s;
        QTest::newRow("just below a step goes over it") << gib(1024) - 1 << gib(2048) << u"1.0 of 2 TiB"_s;
        QTest::newRow("a negative number from the server is nothing") << qint64(-5) << mib(512) << u"0 B of 512 MiB"_s;
    }
    void usedOf()
    {
        QFETCH(qint64, used);
        QFETCH(qint64, size);
        QTEST(Formatting::usedOf(used, size), "text");
    }

    void span_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("shortText");
        QTest::addColumn<QString>("longText");
        QTest::newRow("seconds") << qint64(48) << u"48 s"_s << u"48 s"_s;
        QTest::newRow("minutes and seconds") << qint64(108) << u"1 min"_s << u"1 min 48 s"_s;
        QTest::newRow("hours and minutes") << qint64(6 * 3600 + 12 * 60) << u"6 h"_s << u"6 h 12 min"_s;
        QTest::newRow("days and hours") << qint64(41 * 86400 + 3 * 3600) << u"41 d"_s << u"41 d 3 h"_s;
        QTest::newRow("whole days alone") << qint64(2 * 86400 + 5) << u"2 d"_s << u"2 d"_s;
        QTest::newRow("negative time is no time") << qint64(-3) << u"0 s"_s << u"0 s"_s;
    }
    void span()
    {
        QFETCH(qint64, seconds);
        QTEST(Formatting::span(seconds), "shortText");
        QTEST(Formatting::exactSpan(seconds), "longText");
    }

    void germanNumbers()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(Formatting::usedOf(qint64(9.4 * 1073741824.0), qint64(16) << 30), u"9,4 of 16 GiB"_s);
        QCOMPARE(Formatting::percent(0.34), u"34 %"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void guestStates_data()
    {
        QTest::addColumn<QString>("lock");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("stateClass");
        QTest::newRow("a running guest works")
            << QString() << int(RunState::Running) << u"running"_s << int(StateClass::Ok);
        QTest::newRow("a stopped guest is quiet")
            << QString() << int(RunState::Stopped) << u"stopped"_s << int(StateClass::Quiet);
        QTest::newRow("a guest on its way is moving")
            << u"migrate"_s << int(RunState::Running) << u"moving"_s << int(StateClass::Maintenance);
        QTest::newRow("a paused guest wants a look")
            << QString() << int(RunState::Paused) << u"paused"_s << int(StateClass::Warning);
        QTest::newRow("an I/O error is an error in the server's words")
            << QString() << int(RunState::Other) << u"io-error"_s << int(StateClass::Error);
    }
    void guestStates()
    {
        QFETCH(QString, lock);
        QFETCH(int, state);
        GuestState guest = Facts::guest(GuestKind::Vm, 101, u"plex"_s, u"pve-node1"_s);
        guest.lock = lock;
        guest.state = RunState(state);
        guest.stateText = u"io-error"_s;
        QTEST(Formatting::guestState(guest), "word");
        QTEST(int(Formatting::guestStateClass(guest)), "stateClass");
    }

    void naturalOrder_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("sign");
        QTest::newRow("numbers count as numbers") << u"vm9"_s << u"vm10"_s << -1;
        QTest::newRow("case does not matter") << u"Plex"_s << u"plex"_s << 0;
        QTest::newRow("leading zeros do not matter") << u"web007"_s << u"web7"_s << 0;
        QTest::newRow("a beginning comes first") << u"web"_s << u"web1"_s << -1;
        QTest::newRow("letters decide before later numbers") << u"b1"_s << u"a2"_s << 1;
        QTest::newRow("two empty names are equal") << QString() << QString() << 0;
    }
    void naturalOrder()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, sign);
        const auto signOf = [](int n) { return (n > 0) - (n < 0); };
        QCOMPARE(signOf(naturalCompare(a, b)), sign);
        QCOMPARE(signOf(naturalCompare(b, a)), -sign);
    }

    void taskWords_data()
    {
        QTest::addColumn<QString>("upid");
        QTest::addColumn<QString>("guestName");
        QTest::addColumn<QString>("text");
        const auto upid = [](const QString &type, const QString &id) {
            return u"UPID:pve-node1:000C8B5D:0034A4E1:65A1B2C3:%1:%2:root@pam:"_s.arg(type, id);
        };
        QTest::newRow("a live migration names the guest")
            << upid(u"qmigrate"_s, u"102"_s) << u"arr"_s << u"Migrate VM 102 arr"_s;
        QTest::newRow("a guest that is gone keeps its number")
            << upid(u"vzstart"_s, u"999"_s) << QString() << u"Start container 999"_s;
        QTest::newRow("a request to HA says so")
            << upid(u"hamigrate"_s, u"102"_s) << u"arr"_s << u"Ask HA to migrate 102 arr"_s;
        QTest::newRow("an unknown type stays as it is")
            << upid(u"frobnicate"_s, u"x"_s) << QString() << u"frobnicate x"_s;
        QTest::newRow("a backup job without a guest")
            << upid(u"vzdump"_s, QString()) << QString() << u"Back up guests"_s;
        QTest::newRow("a task of the node alone")
            << upid(u"startall"_s, QString()) << QString() << u"Start all guests of the node"_s;
    }
    void taskWords()
    {
        QFETCH(QString, upid);
        QFETCH(QString, guestName);
        const auto parsed = Upid::parse(upid);
        QVERIFY(parsed);
        QTEST(taskText(*parsed, guestName), "text");
    }
};

QTEST_GUILESS_MAIN(TestFormatting)
#include "test_formatting.moc"
