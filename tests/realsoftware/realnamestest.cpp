// SPDX-License-Identifier: GPL-3.0-or-later
#include "realprogram.h"

#include "operations/ports.h"
#include "services/routecheck.h"

#include <QTemporaryDir>

using namespace Drydock;
using namespace DrydockTest;

/// Two real dnsmasq on loopback prove what is said of names: which the two servers agree on, and which they do not.
class RealNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void names_data();
    void names();
    void whoDoesNotAnswerSaysNothing();

private:
    NameVerdict judge(const QString &name, const QString &expected);
    ProbeAnswer ask(const QString &server, const QString &name);

    QTemporaryDir m_dir;
    RealServer m_servers[2];
    SystemClock m_clock;
    std::unique_ptr<ProbeFactory> m_factory;
};

void RealNamesTest::initTestCase()
{
    const QString dnsmasq = realProgram(u"dnsmasq"_s);
    if (dnsmasq.isEmpty())
        QSKIP("dnsmasq is not installed: nothing real to ask");
    const QString both = u"address=/plex.example.test/192.168.1.210\naddress=/old.example.test/192.168.1.99\n"_s;
    const QString records[2] = {both + u"address=/arr.example.test/192.168.1.211\naddress=/one.example.test/10.0.0.1\n"_s,
                                both + u"address=/arr.example.test/192.168.1.212\n"_s};
    const QString addresses[2] = {u"192.168.1.192"_s, u"192.168.1.193"_s};
    QMap<QString, QString> map;
    for (int i = 0; i < 2; ++i) {
        const quint16 port = freePort();
        const QString file = m_dir.filePath(u"dnsmasq%1.conf"_s.arg(i));
        QVERIFY(writeText(file, u"port=%1\nlisten-address=127.0.0.1\nbind-interfaces\nno-resolv\nno-hosts\n"
                                "local=/example.test/\npid-file=\nuser=%2\n"_s.arg(port)
                                        .arg(qEnvironmentVariable("USER", u"root"_s))
                                    + records[i]));
        QVERIFY(m_servers[i].start(dnsmasq, {u"--keep-in-foreground"_s, u"--conf-file="_s + file}));
        map.insert(addresses[i] + u":53"_s, u"127.0.0.1:%1"_s.arg(port));
    }
    m_factory = std::make_unique<ProbeFactory>(AddressMap(map), m_clock);
    for (int i = 0; i < 2; ++i)
        QTRY_VERIFY2(ask(addresses[i], u"plex.example.test"_s).isAnswered(), qPrintable(m_servers[i].output()));
}

ProbeAnswer RealNamesTest::ask(const QString &server, const QString &name)
{
    const std::unique_ptr<Probe> probe =
        m_factory->make({.kind = ProbeTarget::Kind::Dns, .address = server, .name = name});
    std::optional<ProbeAnswer> told;
    probe->ask(2000, [&](const ProbeAnswer &answer) { told = answer; });
    if (!QTest::qWaitFor([&] { return told.has_value(); }, 10'000))
        qWarning("no answer for %s", qPrintable(name));
    return told.value_or(ProbeAnswer());
}

NameVerdict RealNamesTest::judge(const QString &name, const QString &expected)
{
    QMap<QString, ProbeAnswer> answers;
    for (const QString &server : {u"192.168.1.192"_s, u"192.168.1.193"_s})
        answers.insert(server, ask(server, name));
    return judgeName(answers, expected);
}

void RealNamesTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("both name the address of the map") << u"plex.example.test"_s << u"192.168.1.210"_s << u"agreed"_s;
    QTest::newRow("nothing is expected") << u"plex.example.test"_s << QString() << u"agreed"_s;
    QTest::newRow("both name an address that is long gone")
        << u"old.example.test"_s << u"192.168.1.210"_s << u"elsewhere"_s;
    QTest::newRow("each names another") << u"arr.example.test"_s << u"192.168.1.211"_s << u"differing"_s;
    QTest::newRow("only one knows it") << u"one.example.test"_s << QString() << u"missing"_s;
    QTest::newRow("nobody knows it") << u"nobody.example.test"_s << QString() << u"unknown"_s;
}

void RealNamesTest::names()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QTEST(nameVerdictWord(judge(name, expected)), "verdict");
}

void RealNamesTest::whoDoesNotAnswerSaysNothing()
{
    m_servers[1].stop();
    QCOMPARE(judge(u"arr.example.test"_s, u"192.168.1.211"_s), NameVerdict::Agreed);
    m_servers[0].stop();
    QCOMPARE(judge(u"arr.example.test"_s, u"192.168.1.211"_s), NameVerdict::NotAsked);
}

QTEST_GUILESS_MAIN(RealNamesTest)
#include "realnamestest.moc"
