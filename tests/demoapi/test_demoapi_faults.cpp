// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Drydock::Demo::DemoClient;

/// What goes wrong on purpose, by the control port, and the log that tells what was done.
class TestDemoApiFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spoiltAnswers_data();
    void spoiltAnswers();
    void faultsAreCountedAndPlaced();
    void slowAnswers();
    void deadNodeIs595ThroughTheOther();
    void crashedApiIsRefused();
    void tasksFailPartWay();
    void certificateChanges();
    void clockSkewShowsInTheDate();
    void stateIsReadable();
    void wrongControlIsRefused_data();
    void wrongControlIsRefused();
    void logIsTheWitness();

private:
    void fault(const QJsonObject &object) { QCOMPARE(m_client.control("POST", u"/fault"_s, object).status, 200); }
    DemoClient m_client;
};

void TestDemoApiFaults::spoiltAnswers_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("carriedOut");
    const auto row = [](const char *name, const QJsonObject &fault, int status, const char *reason,
                        const QString &error, bool carriedOut) {
        QTest::newRow(name) << fault << status << QByteArray(reason) << error << carriedOut;
    };
    row("a half-sent body was carried out all the same", {{u"what"_s, u"half-body"_s}}, 0, "", u"broken body"_s, true);
    row("a reset connection was carried out all the same", {{u"what"_s, u"reset"_s}}, 0, "", u"no answer"_s, true);
    row("garbage is not HTTP", {{u"what"_s, u"garbage"_s}}, 0, "", u"no"_s, true);
    row("a 500 with its own words did nothing",
        {{u"what"_s, u"status"_s}, {u"status"_s, 500}, {u"words"_s, u"got no worker upid"_s}}, 500,
        "got no worker upid", {}, false);
    row("a 595 did nothing", {{u"what"_s, u"595"_s}}, 595, "No route to host", {}, false);
}

void TestDemoApiFaults::spoiltAnswers()
{
    QFETCH(QJsonObject, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    QFETCH(QString, error);
    QFETCH(bool, carriedOut);
    QCOMPARE(m_client.start(), QString());
    this->fault(fault);
    const DemoClient::Reply reply = m_client.put(u"/cluster/ha/resources/vm:102"_s, {{u"comment"_s, u"changed"_s}});
    QCOMPARE(reply.status, status);
    if (status != 0)
        QCOMPARE(reply.reason, reason);
    QVERIFY2(reply.error.startsWith(error), qPrintable(reply.error));
    if (status == 595)
        QCOMPARE(reply.body, QByteArray());
    m_client.disconnect();
    const QString comment = m_client.get(u"/cluster/ha/resources/vm:102"_s).data()[u"comment"_s].toString();
    QCOMPARE(comment == u"changed", carriedOut);
}

void TestDemoApiFaults::faultsAreCountedAndPlaced()
{
    QCOMPARE(m_client.start(), QString());
    fault({{u"what"_s, u"status"_s},
           {u"where"_s, u"^GET /cluster/resources"_s},
           {u"node"_s, u"pve-node1"_s},
           {u"count"_s, 2}});
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
    QCOMPARE(m_client.get(u"/cluster/resources"_s).status, 500);
    m_client.setEntry(1);
    QCOMPARE(m_client.get(u"/cluster/resources"_s).status, 200);
    m_client.setEntry(0);
    QCOMPARE(m_client.get(u"/cluster/resources"_s).status, 500);
    QCOMPARE(m_client.get(u"/cluster/resources"_s).status, 200);
    fault({{u"what"_s, u"status"_s}, {u"count"_s, -1}});
    QCOMPARE(m_client.get(u"/version"_s).status, 500);
    QCOMPARE(m_client.control("DELETE", u"/fault"_s).status, 200);
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
}

void TestDemoApiFaults::slowAnswers()
{
    QCOMPARE(m_client.start(), QString());
    fault({{u"what"_s, u"slow"_s}, {u"seconds"_s, 0.3}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
    QVERIFY(timer.elapsed() >= 300);
}

void TestDemoApiFaults::deadNodeIs595ThroughTheOther()
{
    QCOMPARE(m_client.start(), QString());
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
    QCOMPARE(m_client.control("POST", u"/power/pve-node1/off"_s).status, 200);
    // The socket there was goes silent and dies; a new one finds nobody.
    QVERIFY(!m_client.get(u"/version"_s).error.isEmpty());
    m_client.disconnect();
    QVERIFY(!m_client.get(u"/version"_s).error.isEmpty());

    m_client.setEntry(1);
    m_client.advance(60);
    const DemoClient::Reply hop = m_client.get(u"/nodes/pve-node1/qemu"_s);
    QCOMPARE(hop.status, 595);
    QCOMPARE(hop.reason, "No route to host");
    QCOMPARE(hop.body, QByteArray());
    const DemoClient::Reply status = m_client.get(u"/cluster/status"_s);
    QCOMPARE(status.row(u"name"_s, u"pve-node1"_s)[u"online"_s].toInt(), 0);
    // The QDevice keeps the lone node quorate.
    QCOMPARE(status.row(u"type"_s, u"cluster"_s)[u"quorate"_s].toInt(), 1);

    QCOMPARE(m_client.control("POST", u"/power/pve-node1/on"_s).status, 200);
    QVERIFY(m_client.advanceUntil(900, [&] { return m_client.get(u"/nodes/pve-node1/qemu"_s).status == 200; }));
}

void TestDemoApiFaults::crashedApiIsRefused()
{
    QCOMPARE(m_client.start(), QString());
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
    fault({{u"what"_s, u"api-down"_s}, {u"node"_s, u"pve-node1"_s}, {u"seconds"_s, 60}});
    QVERIFY(!m_client.get(u"/version"_s).error.isEmpty());
    m_client.setEntry(1);
    const DemoClient::Reply hop = m_client.get(u"/nodes/pve-node1/status"_s);
    QCOMPARE(hop.status, 595);
    QCOMPARE(hop.reason, "Connection refused");
}

void TestDemoApiFaults::tasksFailPartWay()
{
    QCOMPARE(m_client.start(), QString());
    fault({{u"what"_s, u"task-fails"_s}, {u"type"_s, u"vzmigrate"_s}, {u"percent"_s, 70}});
    const QString upid =
        m_client.post(u"/nodes/pve-node1/lxc/212/migrate"_s, {{u"target"_s, u"pve-node2"_s}, {u"restart"_s, u"1"_s}})
            .data()
            .toString();
    const auto task = [&] { return m_client.get(u"/nodes/pve-node1/tasks/%1/status"_s.arg(upid)).data(); };
    QVERIFY(m_client.advanceUntil(600, [&] { return task()[u"status"_s].toString() == u"stopped"; }));
    QVERIFY(task()[u"exitstatus"_s].toString() != u"OK");
    const DemoClient::Reply all = m_client.get(u"/cluster/resources"_s, {{u"type"_s, u"vm"_s}});
    QCOMPARE(all.row(u"vmid"_s, u"212"_s)[u"node"_s].toString(), u"pve-node1"_s);
}

void TestDemoApiFaults::certificateChanges()
{
    QCOMPARE(m_client.start(), QString());
    const QString before = m_client.fingerprint(0);
    fault({{u"what"_s, u"certificate-changed"_s}, {u"node"_s, u"pve-node1"_s}});
    const QString shown =
        QString::fromLatin1(m_client.certificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    QVERIFY(shown != before);
    QCOMPARE(m_client.get(u"/nodes"_s).row(u"node"_s, u"pve-node1"_s)[u"ssl_fingerprint"_s].toString(), shown);
}

void TestDemoApiFaults::clockSkewShowsInTheDate()
{
    QCOMPARE(m_client.start(), QString());
    const qint64 before = m_client.get(u"/nodes/pve-node2/time"_s).data()[u"time"_s].toInteger();
    fault({{u"what"_s, u"clock-skew"_s}, {u"node"_s, u"pve-node2"_s}, {u"seconds"_s, 400}});
    QCOMPARE(m_client.get(u"/nodes/pve-node2/time"_s).data()[u"time"_s].toInteger(), before + 400);
    const auto date = [&](int entry) {
        m_client.setEntry(entry);
        const QByteArray header = m_client.get(u"/version"_s).headers.value("date");
        return QDateTime::fromString(QString::fromLatin1(header).replace(u"GMT"_s, u"+0000"_s), Qt::RFC2822Date);
    };
    const QDateTime right = date(0);
    QVERIFY(right.isValid());
    QCOMPARE(right.secsTo(date(1)), 400);
    // The Date header follows the simulated time.
    m_client.advance(3600);
    QCOMPARE(right.secsTo(date(0)), 3600);
}

void TestDemoApiFaults::stateIsReadable()
{
    QCOMPARE(m_client.start(), QString());
    const DemoClient::Reply state = m_client.control("GET", u"/state"_s);
    QCOMPARE(state.status, 200);
    QVERIFY(!state.json().isEmpty());
    // What a judge compares before and after, changed by the API and by the control port.
    QCOMPARE(m_client.put(u"/cluster/ha/resources/vm:102"_s, {{u"failback"_s, u"0"_s}}).status, 200);
    QCOMPARE(m_client.put(u"/cluster/options"_s, {{u"crs"_s, u"ha=static"_s}}).status, 200);
    fault({{u"what"_s, u"ha-master"_s}});
    const QJsonObject changed = m_client.control("GET", u"/state"_s).json();
    QCOMPARE(changed[u"ha"_s][u"resources"_s][u"vm:102"_s][u"failback"_s], QJsonValue(false));
    QCOMPARE(changed[u"options"_s][u"crs"_s].toString(), u"ha=static"_s);
    QVERIFY(changed[u"ha"_s][u"master"_s] != state.json()[u"ha"_s][u"master"_s]);
    const QJsonObject before = m_client.control("GET", u"/clock"_s).json();
    QCOMPARE(before[u"held"_s].toBool(), true);
    m_client.advance(17);
    QCOMPARE(m_client.control("GET", u"/clock"_s).json()[u"now"_s].toDouble(), before[u"now"_s].toDouble() + 17);
}

void TestDemoApiFaults::wrongControlIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("an unknown fault") << u"/fault"_s << QJsonObject{{u"what"_s, u"bogus"_s}};
    QTest::newRow("a broken expression") << u"/fault"_s << QJsonObject{{u"what"_s, u"slow"_s}, {u"where"_s, u"("_s}};
    QTest::newRow("an unknown node") << u"/power/nope/off"_s << QJsonObject();
    QTest::newRow("neither on nor off") << u"/power/pve-node1/perhaps"_s << QJsonObject();
    QTest::newRow("time going back") << u"/clock/advance?seconds=-5"_s << QJsonObject();
}

void TestDemoApiFaults::wrongControlIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QCOMPARE(m_client.start(), QString());
    const DemoClient::Reply reply = m_client.control("POST", path, body);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.json()[u"error"_s].toString().isEmpty());
}

void TestDemoApiFaults::logIsTheWitness()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"log.jsonl"_s);
    QCOMPARE(m_client.start(9, u"homelab"_s, path), QString());
    const QString password = m_client.ready()[u"password"_s].toString();
    const QString secret = m_client.ready()[u"token"_s].toString().section(u'=', 1);
    m_client.useNothing();
    m_client.post(u"/access/ticket"_s, {{u"username"_s, u"root@pam"_s}, {u"password"_s, password}});
    m_client.useRootToken();
    const QString upid =
        m_client.post(u"/nodes/pve-node1/lxc/212/migrate"_s, {{u"target"_s, u"pve-node2"_s}, {u"restart"_s, u"1"_s}})
            .data()
            .toString();
    for (int i = 0; i < 300; ++i)
        m_client.advance(1);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(!all.contains(password.toUtf8()) && !all.contains(secret.toUtf8()));
    QJsonObject sent;
    QJsonObject moved;
    for (const QByteArray &line : all.trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QVERIFY(QDateTime::fromString(object[u"wall"_s].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(QDateTime::fromString(object[u"at"_s].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(object.contains(u"request"_s) != object.contains(u"event"_s));
        if (object[u"request"_s][u"method"_s].toString() == u"POST"
            && object[u"request"_s][u"path"_s].toString().endsWith(u"/migrate"))
            sent = object[u"request"_s].toObject();
        if (object[u"event"_s][u"event"_s].toString() == u"move")
            moved = object[u"event"_s].toObject();
    }
    QCOMPARE(sent[u"status"_s].toInt(), 200);
    QCOMPARE(sent[u"user"_s].toString(), u"root@pam!drydock"_s);
    QCOMPARE(sent[u"result"_s].toString(), upid);
    QCOMPARE(sent[u"parameters"_s][u"target"_s].toString(), u"pve-node2"_s);
    QCOMPARE(moved[u"vmid"_s].toInt(), 212);
    QCOMPARE(moved[u"to"_s].toString(), u"pve-node2"_s);
}

QTEST_GUILESS_MAIN(TestDemoApiFaults)
#include "test_demoapi_faults.moc"
