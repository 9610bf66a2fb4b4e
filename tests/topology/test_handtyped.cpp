// SPDX-License-Identifier: GPL-3.0-or-later
// Hand-typed facts: as JSON, as people write them, and as they are kept for a cluster.
#include "networkbuilder.h"
#include "session/settings.h"
#include "session/typedfacts.h"
#include "topology/handtypedjson.h"
#include "topology/handtypedtext.h"

#include <QTemporaryDir>
#include <QTest>

using namespace DrydockTest;

namespace
{

HandTyped rich()
{
    HandTyped typed = homelabTyped();
    typed.routers.append({u"inner"_s, {ip(u"192.168.10.2"_s)}, {{53, u"udp"_s, ip(u"192.168.10.3"_s), 5353}}, {}});
    typed.routers.last().guest = {GuestKind::Vm, VmId{105}};
    typed.hosts.append({u"printer"_s, ip(u"192.168.1.50"_s), {GuestKind::Ct, VmId{250}}});
    return typed;
}

} // namespace

class TestHandTyped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJson() { QCOMPARE(handTypedFromJson(handTypedToJson(rich())), rich()); }

    void comesBackFromText()
    {
        QList<HandTypedFault> faults;
        HandTyped read = readHandTyped(HandTypedText::of(rich()), &faults);
        QVERIFY(faults.isEmpty());
        read.typedAt = rich().typedAt;
        QCOMPARE(read, rich());
    }

    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // as it is written back
        QTest::newRow("addresses parted by blanks")
            << u"routers"_s << u"edge: 10.0.0.1 10.0.1.1"_s << u"edge: 10.0.0.1, 10.0.1.1"_s;
        QTest::newRow("a name with blanks") << u"hosts"_s << u"  big NAS : 10.0.0.5"_s << u"big NAS: 10.0.0.5"_s;
        QTest::newRow("a guest behind the name")
            << u"hosts"_s << u"proxy (vm:105): 10.0.0.5"_s << u"proxy (vm:105): 10.0.0.5"_s;
        QTest::newRow("empty lines") << u"hosts"_s << u"\n\nNAS: 10.0.0.5\n\n"_s << u"NAS: 10.0.0.5"_s;
        QTest::newRow("a range with blanks")
            << u"dhcp"_s << u"pool: 10.0.0.100 - 10.0.0.199"_s << u"pool: 10.0.0.100-10.0.0.199"_s;
        QTest::newRow("a range without a name") << u"reserved"_s << u"10.0.0.2-10.0.0.4"_s << u"10.0.0.2-10.0.0.4"_s;
        QTest::newRow("no blank behind the colon") << u"hosts"_s << u"NAS:10.0.0.5"_s << u"NAS: 10.0.0.5"_s;
        QTest::newRow("the one router need not be named")
            << u"forwards"_s << u"443 -> 10.0.0.9"_s << u"edge: 443/tcp → 10.0.0.9:443"_s;
        QTest::newRow("UDP and another port")
            << u"forwards"_s << u"edge: 53/UDP → 10.0.0.9:5353"_s << u"edge: 53/udp → 10.0.0.9:5353"_s;
    }

    void readsWhatPeopleWrite()
    {
        QFETCH(QString, part);
        QFETCH(QString, text);
        QFETCH(QString, shown);
        HandTypedText typed;
        if (part == "forwards"_L1)
            typed.routers = u"edge: 10.0.0.1"_s;
        partOf(typed, part) = text;
        QList<HandTypedFault> faults;
        HandTypedText back = HandTypedText::of(readHandTyped(typed, &faults));
        QVERIFY(faults.isEmpty());
        QCOMPARE(partOf(back, part), shown);
        // What is written back is read as the same.
        QCOMPARE(partOf(back = HandTypedText::of(readHandTyped(back)), part), shown);
    }

    void tellsWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<HandTypedFault::Kind>("kind");
        using Kind = HandTypedFault::Kind;
        QTest::newRow("a router without a name") << u"routers"_s << u"10.0.0.1"_s << 1 << Kind::NoName;
        QTest::newRow("a router without an address") << u"routers"_s << u"edge:"_s << 1 << Kind::NoAddress;
        QTest::newRow("the second line") << u"hosts"_s << u"NAS: 10.0.0.5\nprinter: 10.0.0"_s << 2 << Kind::NoAddress;
        QTest::newRow("a range that ends before it begins")
            << u"dhcp"_s << u"pool: 10.0.0.9-10.0.0.1"_s << 1 << Kind::NoRange;
        QTest::newRow("a forward without a target") << u"forwards"_s << u"443"_s << 1 << Kind::NoForward;
        QTest::newRow("a port that cannot be") << u"forwards"_s << u"70000 → 10.0.0.9"_s << 1 << Kind::NoForward;
        QTest::newRow("a forward of no router") << u"forwards"_s << u"other: 443 → 10.0.0.9"_s << 1 << Kind::NoRouter;
        QTest::newRow("a name server that is a name") << u"dnsServers"_s << u"dns.example"_s << 1 << Kind::NoAddress;
    }

    void tellsWhatItCannotRead()
    {
        QFETCH(QString, part);
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(HandTypedFault::Kind, kind);
        HandTypedText typed;
        partOf(typed, part) = text;
        QList<HandTypedFault> faults;
        readHandTyped(typed, &faults);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().part, part);
        QCOMPARE(faults.first().line, line);
        QCOMPARE(faults.first().kind, kind);
    }

    void isKeptForEachCluster()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"drydock.ini"_s);
        {
            Settings settings(path);
            QVERIFY(!typedFacts(settings, u"one"_s));
            saveTypedFacts(settings, u"one"_s, rich());
        }
        Settings settings(path);
        QCOMPARE(typedFacts(settings, u"one"_s), std::optional(rich()));
        QVERIFY(!typedFacts(settings, u"two"_s));
        QVERIFY(!typedFacts(settings, QString()));
        saveTypedFacts(settings, u"one"_s, {});
        QVERIFY(isEmpty(typedFacts(settings, u"one"_s).value()));
    }

private:
    static QString &partOf(HandTypedText &text, const QString &part)
    {
        if (part == "routers"_L1)
            return text.routers;
        if (part == "forwards"_L1)
            return text.forwards;
        if (part == "hosts"_L1)
            return text.hosts;
        if (part == "dhcp"_L1)
            return text.dhcp;
        if (part == "reserved"_L1)
            return text.reserved;
        return text.dnsServers;
    }
};

QTEST_GUILESS_MAIN(TestHandTyped)
#include "test_handtyped.moc"
