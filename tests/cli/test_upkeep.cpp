// SPDX-License-Identifier: GPL-3.0-or-later
// Update, reboot and return on the command line, and what is parked meanwhile, against a demo server in a process of
// its own. What became of the cluster is asked from the server's control port and its log.
#include "../soak/configured.h"
#include "../soak/demoprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Drydock::Soak;
using namespace Qt::StringLiterals;

namespace
{

/// The cluster as its administrator sees and changes it, past the program under test.
class Witness
{
public:
    explicit Witness(const DemoProcess &demo) : m_ready(demo.ready()) {}

    QStringList wrong; ///< what was refused

    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        QNetworkRequest request(QUrl(m_ready[u"control"_s].toString() + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        return send(
            m_network.sendCustomRequest(request, method, method == "GET" ? QByteArray() : QJsonDocument(body).toJson()),
            path);
    }
    void write(const QByteArray &method, const QString &path, const QMap<QString, QString> &fields)
    {
        QUrlQuery form;
        for (const auto &[name, value] : fields.asKeyValueRange())
            form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        QNetworkRequest request(QUrl(m_ready[u"nodes"_s][0][u"url"_s].toString() + u"/api2/json"_s + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setRawHeader("Authorization", "PVEAPIToken=" + m_ready[u"token"_s].toString().toUtf8());
        send(m_network.sendCustomRequest(request, method, form.toString(QUrl::FullyEncoded).toLatin1()), path);
    }
    QJsonObject node(const QString &name)
    {
        const QJsonArray nodes = control("GET", u"/state"_s)[u"nodes"_s].toArray();
        for (const QJsonValue &row : nodes)
            if (row[u"name"_s] == name)
                return row.toObject();
        return {};
    }
    QJsonObject configuration() { return DrydockTest::configuredOf(control("GET", u"/state"_s)); }
    /// Guest → node, and " running".
    QMap<int, QString> guests()
    {
        QMap<int, QString> where;
        const QJsonArray rows = control("GET", u"/state"_s)[u"guests"_s].toArray();
        for (const QJsonValue &row : rows)
            where.insert(row[u"vmid"_s].toInt(),
                         row[u"node"_s].toString() + (row[u"running"_s].toBool() ? u" running"_s : QString()));
        return where;
    }
    /// HA services → where each is, what is wanted of it, and how it stands.
    QJsonObject services()
    {
        QJsonObject now;
        const QJsonObject all = control("GET", u"/state"_s)[u"ha"_s][u"services"_s].toObject();
        for (auto it = all.begin(); it != all.end(); ++it)
            now.insert(it.key(), QJsonArray{it.value()[u"node"_s], it.value()[u"request"_s], it.value()[u"state"_s],
                                            it.value()[u"running"_s]});
        return now;
    }

private:
    QJsonObject send(QNetworkReply *sent, const QString &path)
    {
        const std::unique_ptr<QNetworkReply> reply(sent);
        reply->ignoreSslErrors(); // the demo's own certificate, on loopback
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!finished.wait(10'000) || reply->error() != QNetworkReply::NoError)
            wrong << path + u": "_s + reply->errorString();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    QJsonObject m_ready;
    QNetworkAccessManager m_network;
};

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    QByteArray all() const { return output + errors; }
    QJsonObject lastEvent() const { return QJsonDocument::fromJson(output.trimmed().split('\n').constLast()).object(); }
};

Run run(const DemoProcess &demo, const QStringList &arguments, const std::function<void()> &onceItActs = {})
{
    QProcess client;
    demo.prepareClient(client, arguments);
    client.start();
    client.closeWriteChannel();
    if (onceItActs && client.waitForReadyRead(60'000))
        onceItActs();
    if (!client.waitForFinished(240'000)) {
        client.kill();
        client.waitForFinished();
        return {-1, client.readAllStandardOutput(), "did not end: " + client.readAllStandardError()};
    }
    return {client.exitCode(), client.readAllStandardOutput(), client.readAllStandardError()};
}

/// `--decide` for every blocker, by the first way out the plan offers.
QStringList decisions(const DemoProcess &demo, const QString &node)
{
    QStringList decided;
    for (int round = 0; round < 5; ++round) {
        const Run planned = run(demo, QStringList{u"plan"_s, u"drain"_s, node, u"--json"_s} + decided);
        const QJsonArray findings = QJsonDocument::fromJson(planned.output)[u"findings"_s].toArray();
        const qsizetype before = decided.size();
        for (const QJsonValue &finding : findings) {
            const QJsonArray fixes = finding[u"fixes"_s].toArray();
            QStringList ways;
            for (const QJsonValue &fix : fixes) {
                const QString code = fix[u"code"_s].toString();
                if (code.startsWith(u"decide-"_s))
                    ways << code.mid(7);
            }
            if (finding[u"severity"_s] != u"blocker"_s || ways.isEmpty())
                continue;
            const QString way = ways.contains(u"stop-return"_s) ? u"stop-return"_s : ways.first();
            decided << u"--decide"_s << finding[u"subject"_s].toString().section(u':', 1) + u'=' + way;
        }
        if (decided.size() == before)
            break;
    }
    return decided;
}

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

/// Guests that are not where they were, or no longer run. A reboot starts what is to start at boot.
QStringList missing(const QMap<int, QString> &before, const QMap<int, QString> &after)
{
    QStringList guests;
    for (const auto &[vmid, was] : before.asKeyValueRange())
        if (!after.value(vmid).startsWith(was))
            guests << u"%1: %2, was %3"_s.arg(QString::number(vmid), after.value(vmid), was);
    return guests;
}

} // namespace

class TestUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D070_drainUpdateRebootAndReturn_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<int>("pve");
        QTest::addColumn<QString>("node");
        QTest::newRow("homelab on Proxmox VE 9") << u"homelab"_s << 9 << u"pve-node1"_s;
        QTest::newRow("homelab on Proxmox VE 8") << u"homelab"_s << 8 << u"pve-node1"_s;
        QTest::newRow("smb on Proxmox VE 9") << u"smb"_s << 9 << u"pve2"_s;
        QTest::newRow("smb on Proxmox VE 8") << u"smb"_s << 8 << u"pve2"_s;
    }

    void D070_drainUpdateRebootAndReturn()
    {
        QFETCH(QString, scenario);
        QFETCH(int, pve);
        QFETCH(QString, node);
        DemoProcess demo;
        QCOMPARE(demo.start(scenario, pve, 30, 1), QString());
        Witness witness(demo);
        if (scenario == u"homelab"_s && pve >= 9) // HA prefers its home: failback has to be parked
            witness.write("PUT", u"/cluster/ha/rules/homelab"_s,
                          {{u"type"_s, u"node-affinity"_s},
                           {u"resources"_s, u"vm:102"_s},
                           {u"nodes"_s, u"pve-node1:2,pve-node2:1"_s}});
        const QJsonObject configuration = witness.configuration();
        const QJsonObject services = witness.services();
        const QMap<int, QString> guests = witness.guests();
        const QJsonObject node0 = witness.node(node);
        QCOMPARE(witness.wrong, QStringList());

        const QStringList drain =
            QStringList{u"drain"_s, node, u"--then"_s, u"reboot"_s, u"--parallel"_s, u"6"_s, u"--yes"_s, u"--json"_s}
            + decisions(demo, node);
        // The operator installs the updates in a shell while guests still move.
        const Run drained = run(demo, drain, [&] { witness.control("POST", u"/upgrade/"_s + node); });
        QVERIFY2(drained.exitCode == 0, drained.all().constData());
        QCOMPARE(drained.lastEvent()[u"state"_s].toString(), u"done"_s);
        const QJsonObject node1 = witness.node(node);
        QVERIFY(node1[u"bootedAt"_s].toDouble() > node0[u"bootedAt"_s].toDouble());
        QVERIFY(node1[u"kernel"_s].toString() != node0[u"kernel"_s].toString());
        QCOMPARE(node1[u"haState"_s].toString(), u"online"_s);

        const Run returned = run(demo, {u"return"_s, u"--parallel"_s, u"6"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(returned.exitCode == 0, returned.all().constData());
        QCOMPARE(missing(guests, witness.guests()), QStringList());
        QCOMPARE(text(witness.configuration()), text(configuration));
        QTRY_COMPARE_WITH_TIMEOUT(text(witness.services()), text(services), 30'000);
        // Nothing is owed any more.
        QCOMPARE(run(demo, {u"return"_s, u"--yes"_s}).exitCode, 2);
        QCOMPARE(witness.wrong, QStringList());
    }

    void D080_theSchedulerIsParkedUntilTheReturn_data()
    {
        QTest::addColumn<bool>("somebodyTurnsItOn");
        QTest::newRow("parked, the node stays empty") << false;
        QTest::newRow("turned on again by somebody, the node is filled") << true;
    }

    void D080_theSchedulerIsParkedUntilTheReturn()
    {
        QFETCH(bool, somebodyTurnsItOn);
        const QString node = u"pve-node1"_s, crs = u"ha=dynamic,ha-auto-rebalance=1"_s;
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 30, 1), QString());
        Witness witness(demo);
        witness.write("PUT", u"/cluster/options"_s, {{u"crs"_s, crs}});
        const QJsonObject configuration = witness.configuration();
        const QMap<int, QString> guests = witness.guests();

        const Run drained = run(demo, {u"drain"_s, node, u"--decide"_s, u"101=stop-return"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(drained.exitCode == 0, drained.all().constData());
        QVERIFY(witness.configuration()[u"options"_s][u"crs"_s].toString().contains(u"ha-auto-rebalance=0"_s));
        if (somebodyTurnsItOn)
            witness.write("PUT", u"/cluster/options"_s, {{u"crs"_s, crs}});
        for (int minute = 0; minute < 15; ++minute)
            witness.control("POST", u"/clock/advance?seconds=60"_s);
        int here = 0;
        for (const QString &guest : witness.guests())
            here += guest == node + u" running"_s ? 1 : 0;
        QCOMPARE(here > 0, somebodyTurnsItOn);
        QFile log(demo.logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll().contains("\"ha-rebalance\""), somebodyTurnsItOn);

        const Run returned = run(demo, {u"return"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(returned.exitCode == 0, returned.all().constData());
        QCOMPARE(missing(guests, witness.guests()), QStringList());
        QCOMPARE(text(witness.configuration()), text(configuration));
        QCOMPARE(witness.wrong, QStringList());
    }

    void D052_theReportTellsWhatWasSeenFromHere()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 10, 1), QString());
        Witness witness(demo);
        // Without its pair it may go where the other one is.
        witness.write("PUT", u"/nodes/pve-node1/lxc/210/config"_s, {{u"tags"_s, u"dns"_s}});
        QCOMPARE(witness.wrong, QStringList());
        const Run moved = run(demo, {u"migrate"_s, u"210"_s, u"--to"_s, u"pve-node2"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(moved.exitCode == 0, moved.all().constData());
        const QString id = moved.lastEvent()[u"operation"_s].toString();
        const Run shown = run(demo, {u"operations"_s, u"show"_s, id, u"--json"_s});
        const QJsonArray guests = QJsonDocument::fromJson(shown.output)[u"guests"_s].toArray();
        QCOMPARE(guests.size(), 1);
        const QJsonObject pihole = guests.first().toObject();
        QCOMPARE(pihole[u"probes"_s].toArray().size(), 1);
        QVERIFY2(pihole[u"interruption"_s].toDouble() > 0, "the cluster's own figure stays beside it");
        const QJsonObject seen = pihole[u"probes"_s][0].toObject();
        QCOMPARE(seen[u"kind"_s].toString(), u"dns"_s);
        QCOMPARE(seen[u"server"_s].toString(), u"192.168.1.192:53"_s);
        QVERIFY2(seen[u"lower"_s].toDouble(-1) >= 0 && !seen[u"lasts"_s].toBool(), text(seen).toUtf8());
        QVERIFY2(seen[u"upper"_s].toDouble(-1) > seen[u"lower"_s].toDouble(), text(seen).toUtf8());

        // The true gap by the server's own log: from the container's stop until its services are there again.
        double stoppedAt = 0, startedAt = 0;
        QFile log(demo.logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        while (!log.atEnd()) {
            const QJsonObject event = QJsonDocument::fromJson(log.readLine()).object()[u"event"_s].toObject();
            if (event[u"vmid"_s].toInt() != 210)
                continue;
            if (event[u"event"_s] == u"stop"_s)
                stoppedAt = event[u"at"_s].toDouble();
            else if (event[u"event"_s] == u"start"_s)
                startedAt = event[u"at"_s].toDouble();
        }
        QVERIFY(stoppedAt > 0 && startedAt > stoppedAt);
        const double truth = (startedAt + 2 - stoppedAt) / 10; // at ten times the speed
        const QByteArray found = text(seen).toUtf8() + QByteArray::number(truth);
        QVERIFY2(seen[u"lower"_s].toDouble() <= truth + 0.05, found);
        QVERIFY2(seen[u"upper"_s].toDouble() >= truth - 0.05, found);
    }

    void D100_aPiholeThatDoesNotAnswerHoldsTheNextNode_data()
    {
        QTest::addColumn<bool>("answersAgain");
        QTest::newRow("it answers again, and the next node begins") << true;
        QTest::newRow("it stays silent, and the operator goes on without it") << false;
    }

    void D100_aPiholeThatDoesNotAnswerHoldsTheNextNode()
    {
        QFETCH(bool, answersAgain);
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 60, 1), QString());
        Witness witness(demo);
        witness.control("POST", u"/fault"_s, {{u"what"_s, u"service"_s}, {u"vmid"_s, 211}, {u"port"_s, 53}});
        const QMap<int, QString> guests = witness.guests();
        const QStringList rolling{u"pve-node1,pve-node2"_s,
                                  u"--then"_s,
                                  u"nothing"_s,
                                  u"--stuck"_s,
                                  u"leave"_s,
                                  u"--settle"_s,
                                  u"5"_s,
                                  u"--json"_s};
        const Run planned = run(demo, QStringList{u"plan"_s, u"rolling"_s} + rolling);
        const QJsonArray servers = QJsonDocument::fromJson(planned.output)[u"nameServers"_s].toArray();
        QCOMPARE(servers.size(), 2);
        QCOMPARE(servers.last()[u"name"_s].toString(), u"pihole2"_s);

        QProcess client;
        demo.prepareClient(client, QStringList{u"rolling"_s, u"--yes"_s} + rolling);
        client.start();
        QByteArray seen;
        const auto says = [&](const char *words) {
            return QTest::qWaitFor(
                [&] {
                    seen += client.readAllStandardOutput();
                    return seen.contains(words);
                },
                120'000);
        };
        QVERIFY2(says("\"gate\""), seen + client.readAllStandardError());
        QVERIFY2(seen.contains("DNS: pihole2 (192.168.1.193) does not answer"), seen.constData());
        QVERIFY2(!seen.contains("DNS: pihole1"), seen.constData());
        // Nothing of the second node begins, however long it takes.
        QTest::qWait(3'000); // three minutes there
        seen += client.readAllStandardOutput();
        QVERIFY2(!seen.contains(" begins; ") && !seen.contains(" begins, "), seen.constData());
        QByteArray went = "DNS answers: pihole1";
        if (answersAgain) {
            witness.control("POST", u"/fault"_s,
                            {{u"what"_s, u"service"_s}, {u"vmid"_s, 211}, {u"port"_s, 53}, {u"off"_s, true}});
            QVERIFY2(client.waitForFinished(120'000), seen.constData());
            QCOMPARE(client.exitCode(), 0);
            seen += client.readAllStandardOutput();
        } else {
            client.kill();
            QVERIFY(client.waitForFinished());
            const Run resumed = run(demo, {u"resume"_s, u"--accept"_s, u"dns-silent"_s, u"--json"_s});
            QVERIFY2(resumed.exitCode == 0, resumed.all().constData());
            seen += resumed.output;
            went = "although DNS does not answer: pihole2";
        }
        QVERIFY2(seen.contains(went), seen.constData());
        QCOMPARE(missing(guests, witness.guests()), QStringList());
        QCOMPARE(witness.wrong, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestUpkeep)
#include "test_upkeep.moc"
