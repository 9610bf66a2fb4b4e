// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/networkcheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

/// What tried ports say of a network, and what they do not.
class NetworkCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triedPortsAreFacts_data();
    void triedPortsAreFacts();
    void eachPortIsTriedOnce();
};

namespace
{

NetworkVerdict verdict(const QString &address, int port, ProbeAnswer::Kind kind)
{
    NetworkVerdict made;
    made.question.kind = NetworkQuestion::Kind::Backend;
    made.question.targets = {{.kind = ProbeTarget::Kind::Tcp, .address = address, .port = port}};
    made.answers.insert(address, {.kind = kind, .text = {}});
    return made;
}

} // namespace

void NetworkCheckTest::triedPortsAreFacts_data()
{
    QTest::addColumn<ProbeAnswer::Kind>("answer");
    QTest::addColumn<std::optional<bool>>("listens");
    QTest::newRow("one that answers listens") << ProbeAnswer::Kind::Answered << std::optional(true);
    QTest::newRow("one that refuses does not") << ProbeAnswer::Kind::Refused << std::optional(false);
    QTest::newRow("silence says nothing: a firewall may stand between")
        << ProbeAnswer::Kind::Silent << std::optional<bool>();
    QTest::newRow("no way there says nothing") << ProbeAnswer::Kind::Unreachable << std::optional<bool>();
}

void NetworkCheckTest::triedPortsAreFacts()
{
    QFETCH(ProbeAnswer::Kind, answer);
    QFETCH(std::optional<bool>, listens);
    const QDateTime at(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    const QList<KnownPorts> ports = triedPorts({verdict(u"192.168.1.210"_s, 7896, answer)}, at);
    QCOMPARE(ports.size(), listens ? 1 : 0);
    if (!listens)
        return;
    QCOMPARE(ports.first().listens(7896), listens);
    QVERIFY(!ports.first().listens(80)); // nobody has tried
    QCOMPARE(ports.first().source, FactSource::Probe);
    QCOMPARE(ports.first().readAt, at);
}

void NetworkCheckTest::eachPortIsTriedOnce()
{
    TopologyFacts facts;
    const auto route = [&](const QString &name, const QString &url, bool used) {
        ProxyService service;
        service.name = name;
        service.servers.append({.url = url});
        facts.proxy.config.services.append(service);
        ProxyRouter router;
        router.name = name;
        router.service = name;
        router.used = used;
        facts.proxy.config.routers.append(router);
    };
    route(u"plex"_s, u"http://192.168.1.210:32400"_s, true);
    route(u"plex-too"_s, u"http://192.168.1.210:32400"_s, true);
    route(u"arr"_s, u"http://192.168.1.211:7878"_s, true);
    route(u"old"_s, u"http://192.168.1.212:80"_s, false);
    facts.proxy.config.sort();
    QStringList asked;
    for (const auto questions = backendQuestions(facts); const NetworkQuestion &question : questions)
        asked.append(
            u"%1 %2:%3"_s.arg(question.host, question.targets.first().address).arg(question.targets.first().port));
    QCOMPARE(asked, (QStringList{u"arr 192.168.1.211:7878"_s, u"plex 192.168.1.210:32400"_s}));
}

QTEST_GUILESS_MAIN(NetworkCheckTest)
#include "networkchecktest.moc"
