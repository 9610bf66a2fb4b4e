// SPDX-License-Identifier: GPL-3.0-or-later
// Local records of a Pi-hole in the forms it keeps and gives them in.
#include "topology/localnames.h"

#include <QFile>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

QString lines(const QList<LocalName> &names)
{
    QStringList result;
    for (const LocalName &entry : names)
        result.append(entry.name + u' ' + (entry.alias.isEmpty() ? entry.address : u"= "_s + entry.alias));
    return result.join(u'\n');
}

} // namespace

class TestLocalNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        QTest::newRow("custom.list of version 5")
            << "192.168.1.210 plex.home\n192.168.1.194 traefik.home Proxy.Home.\n"_ba
            << u"plex.home 192.168.1.210\nproxy.home 192.168.1.194\ntraefik.home 192.168.1.194"_s;
        QTest::newRow("remarks, tabs and lines that are none")
            << "# by hand\n\n10.0.0.1\ta.b # here\nnonsense a.c\n10.0.0.2\n"_ba << u"a.b 10.0.0.1"_s;
        QTest::newRow("IPv6 in one spelling") << "2001:DB8:0:0::5 six\n"_ba << u"six 2001:db8::5"_s;
        QTest::newRow("a name with two addresses")
            << "10.0.0.2 a\n10.0.0.1 a\n10.0.0.1 a\n"_ba << u"a 10.0.0.1\na 10.0.0.2"_s;
        QTest::newRow("pihole.toml of version 6")
            << R"(# Pi-hole configuration
[dns]
  # Array of custom DNS records
  #     Array of custom DNS records each one in HOSTS form: "IP HOSTNAME", e.g. ["1.2.3.4 no"]
  hosts = [
    "192.168.1.210 plex.home", # the film server
    "192.168.1.194 traefik.home"
  ] ### CHANGED, default = []
  domainNeeded = false
  cnameRecords = [ "arr.home,traefik.home", "a.home,b.home,traefik.home,300" ]
[dns.cache]
  hosts = [ "1.1.1.1 elsewhere" ]
)"_ba
            << u"a.home = traefik.home\narr.home = traefik.home\nb.home = traefik.home\nplex.home 192.168.1.210\n"
               "traefik.home 192.168.1.194"_s;
        QTest::newRow("a TOML that is cut off")
            << "[dns]\nhosts = [\n  \"10.0.0.1 a\",\n  \"10.0.0.2"_ba << u"a 10.0.0.1"_s;
        QTest::newRow("the API's hosts")
            << R"({"config":{"dns":{"hosts":["192.168.1.194 traefik.home","192.168.1.210 plex.home"]}},"took":1})"_ba
            << u"plex.home 192.168.1.210\ntraefik.home 192.168.1.194"_s;
        QTest::newRow("the API's aliases")
            << R"({"config":{"dns":{"cnameRecords":["arr.home,traefik.home"]}},"took":1})"_ba
            << u"arr.home = traefik.home"_s;
        QTest::newRow("none") << R"({"config":{}})"_ba << QString();
        QTest::newRow("nothing at all") << ""_ba << QString();
    }

    void records()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        const auto names = readLocalNames(content);
        QVERIFY(names);
        QCOMPARE(lines(*names), expected);
    }

    void recordedAnswers()
    {
        const auto answer = [](const QString &name) {
            QFile file(qEnvironmentVariable("DRYDOCK_SHARED") + u"/data/adjacent/"_s + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray recorded = answer(u"pihole6_config_dns_hosts.json"_s);
        if (recorded.isEmpty())
            QSKIP("DRYDOCK_SHARED does not lead to the recorded answers");
        const auto hosts = readLocalNames(recorded);
        QVERIFY(hosts);
        QCOMPARE(lines(*hosts), u"plex.home.arpa 192.168.1.210\ntraefik.home.arpa 192.168.1.194"_s);
        QCOMPARE(lines(readLocalNames(answer(u"pihole6_config_dns_cnameRecords.json"_s)).value()),
                 u"arr.home.arpa = traefik.home.arpa"_s);
    }

    void refusals()
    {
        const auto refused = readLocalNames(R"({"error":{"key":"unauthorized","message":"Unauthorized","hint":null}})");
        QVERIFY(!refused);
        QCOMPARE(refused.error().text, u"Unauthorized"_s);
        QCOMPARE(readLocalNames(R"({"session":{"valid":false}})").error().kind, Error::Kind::BadAnswer);
    }

    void addresses()
    {
        const QList<LocalName> names =
            namesFromPiholeToml(u"[dns]\nhosts = [\"10.0.0.1 a x\",\"10.0.0.2 a\"]\n"
                                "cnameRecords=[\"b,a\",\"c,b\",\"r1,r2\",\"r2,r1\",\"d,gone\"]"_s);
        QCOMPARE(addressesOf(names, u"A."_s), QStringList({u"10.0.0.1"_s, u"10.0.0.2"_s}));
        QCOMPARE(addressesOf(names, u"c"_s), QStringList({u"10.0.0.1"_s, u"10.0.0.2"_s}));
        for (const QString &name : {u"r1"_s, u"d"_s, u"unknown"_s, QString()})
            QCOMPARE(addressesOf(names, name), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLocalNames)
#include "test_localnames.moc"
