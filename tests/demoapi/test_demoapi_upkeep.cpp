// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock::Demo;

/// What maintenance looks at on a node: updates, kernels, services, clock, wake-on-LAN.
class TestDemoApiUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUpgradeIsSeenEverywhere_data();
    void anUpgradeIsSeenEverywhere();
    void servicesShowWhatFailed();
    void theClockIsTheNodesOwn();
    void aNodeIsWokenThroughAnotherOne();

private:
    QStringList kernels(int place)
    {
        QStringList names;
        const QJsonArray rows =
            m_client->get(u"/nodes/%1/apt/versions"_s.arg(m_client->nodeName(place))).data().toArray();
        for (const QJsonValue &row : rows) {
            if (const QString name = row[u"Package"].toString(); name.startsWith(u"proxmox-kernel-"))
                names.append(name);
        }
        return names;
    }
    QString running(int place)
    {
        return m_client->get(u"/nodes/%1/apt/versions"_s.arg(m_client->nodeName(place)))
            .row(u"Package"_s, u"proxmox-ve"_s)[u"RunningKernel"_s]
            .toString();
    }

    std::unique_ptr<DemoClient> m_client;
};

void TestDemoApiUpkeep::init()
{
    m_client = std::make_unique<DemoClient>();
}

void TestDemoApiUpkeep::anUpgradeIsSeenEverywhere_data()
{
    QTest::addColumn<int>("pve");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("9.2") << 9 << u"6.17.2-1-pve"_s << u"6.17.4-1-pve"_s;
    QTest::newRow("8.4") << 8 << u"6.8.12-15-pve"_s << u"6.8.12-16-pve"_s;
}

void TestDemoApiUpkeep::anUpgradeIsSeenEverywhere()
{
    QFETCH(int, pve);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(m_client->start(pve), QString());
    m_client->setEntry(1);
    const QString node = u"/nodes/"_s + m_client->nodeName(0);
    QCOMPARE(m_client->get(node + u"/apt/update"_s).data().toArray().size(), 6);
    QCOMPARE(kernels(0), QStringList{u"proxmox-kernel-%1-signed"_s.arg(before)});
    QCOMPARE(m_client->control("POST", u"/upgrade/nowhere"_s).status, 400);
    QCOMPARE(m_client->control("POST", u"/upgrade/"_s + m_client->nodeName(0)).status, 200);
    QVERIFY(m_client->get(node + u"/apt/update"_s).data().toArray().isEmpty());
    QCOMPARE(kernels(0),
             (QStringList{u"proxmox-kernel-%1-signed"_s.arg(after), u"proxmox-kernel-%1-signed"_s.arg(before)}));
    QCOMPARE(running(0), before);
    QCOMPARE(m_client->post(node + u"/status"_s, {{u"command"_s, u"reboot"_s}}).status, 200);
    QVERIFY(m_client->advanceUntil(300, [&] { return m_client->get(node + u"/status"_s).status != 200; }));
    QVERIFY(m_client->advanceUntil(300, [&] { return m_client->get(node + u"/status"_s).status == 200; }));
    QCOMPARE(running(0), after);
    const QJsonObject status = m_client->get(node + u"/status"_s).data().toObject();
    QCOMPARE(status[u"current-kernel"_s].toObject()[u"release"_s].toString(), after);
    QVERIFY(status[u"kversion"_s].toString().startsWith(u"Linux %1 #1 SMP"_s.arg(after)));
}

void TestDemoApiUpkeep::servicesShowWhatFailed()
{
    QCOMPARE(m_client->start(), QString());
    const QString path = u"/nodes/%1/services"_s.arg(m_client->nodeName(0));
    const auto state = [&](const QString &unit) {
        return m_client->get(path).row(u"service"_s, unit)[u"active-state"_s].toString();
    };
    QCOMPARE(state(u"pve-ha-lrm"_s), u"active"_s);
    const QJsonObject fault{{u"what"_s, u"unit"_s},
                            {u"node"_s, m_client->nodeName(0)},
                            {u"unit"_s, u"pve-ha-lrm"_s},
                            {u"state"_s, u"failed"_s}};
    QCOMPARE(m_client->control("POST", u"/fault"_s, fault).status, 200);
    QCOMPARE(state(u"pve-ha-lrm"_s), u"failed"_s);
    QCOMPARE(state(u"pve-ha-crm"_s), u"active"_s);
}

void TestDemoApiUpkeep::theClockIsTheNodesOwn()
{
    QCOMPARE(m_client->start(), QString());
    const auto time = [&](int place) {
        return m_client->get(u"/nodes/%1/time"_s.arg(m_client->nodeName(place))).data()[u"time"].toInteger();
    };
    QCOMPARE(time(1), time(0));
    const QJsonObject fault{{u"what"_s, u"clock-skew"_s}, {u"node"_s, m_client->nodeName(1)}, {u"seconds"_s, 41}};
    QCOMPARE(m_client->control("POST", u"/fault"_s, fault).status, 200);
    QCOMPARE(time(1) - time(0), 41);
}

void TestDemoApiUpkeep::aNodeIsWokenThroughAnotherOne()
{
    QCOMPARE(m_client->start(), QString());
    const QString node = u"/nodes/"_s + m_client->nodeName(1);
    QCOMPARE(m_client->get(node + u"/config"_s).data()[u"wakeonlan"].toString(), u"BC:24:11:F0:00:02"_s);
    QCOMPARE(m_client->control("POST", u"/power/%1/off"_s.arg(m_client->nodeName(1))).status, 200);
    const DemoClient::Reply woken = m_client->post(node + u"/wakeonlan"_s);
    QCOMPARE(woken.status, 200);
    QCOMPARE(woken.data().toString(), u"BC:24:11:F0:00:02"_s);
    QVERIFY(m_client->advanceUntil(200, [&] { return m_client->get(node + u"/status"_s).status == 200; }));
}

QTEST_GUILESS_MAIN(TestDemoApiUpkeep)
#include "test_demoapi_upkeep.moc"
