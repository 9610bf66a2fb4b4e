// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using Drydock::Demo::DemoClient;

/// The wire format: status lines, envelopes, parameter errors, keep-alive, addresses and certificates.
class TestDemoApiWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusals_data();
    void refusals();
    void refusalsOnEight_data();
    void refusalsOnEight();
    void malformedRequests_data();
    void malformedRequests();
    void envelopes();
    void connections();
    void addresses();
    void certificates();
    void rowsChangeTheirOrder();
    void everyScenarioServes_data();
    void everyScenarioServes();

private:
    DemoClient m_nine;
    DemoClient m_eight;
};

void TestDemoApiWire::initTestCase()
{
    QCOMPARE(m_nine.start(9), QString());
    QCOMPARE(m_eight.start(8), QString());
}

static void refusalColumns()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<DemoClient::Params>("params");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("text");
}

static void checkRefusal(DemoClient &client)
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(DemoClient::Params, params);
    QFETCH(int, status);
    QFETCH(QString, reason);
    QFETCH(QString, parameter);
    QFETCH(QString, text);
    const DemoClient::Reply reply = client.request(method.toLatin1(), path, params);
    QCOMPARE(QString::fromUtf8(reply.reason), reason);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.headers.value("connection"), "close");
    QVERIFY(reply.json().contains(u"data"_s));
    QVERIFY(reply.data().isNull());
    QCOMPARE(reply.json()[u"message"_s].toString().trimmed(), reason);
    if (!parameter.isEmpty())
        QCOMPARE(reply.errorOf(parameter), text);
}

void TestDemoApiWire::refusals_data()
{
    refusalColumns();
    const auto row = [](const char *name, const char *method, const QString &path, const DemoClient::Params &params,
                        int status, const QString &reason, const QString &parameter = {}, const QString &text = {}) {
        QTest::newRow(name) << QString::fromLatin1(method) << path << params << status << reason << parameter << text;
    };
    const QString bad = u"Parameter verification failed."_s;
    const QString guest = u"/nodes/pve-node1/qemu/102"_s;
    row("an unknown path is 501", "GET", u"/cluster/ha/nope"_s, {}, 501,
        u"Method 'GET /cluster/ha/nope' not implemented"_s);
    row("an unknown verb of a known path is 501", "DELETE", u"/version"_s, {}, 501,
        u"Method 'DELETE /version' not implemented"_s);
    row("a value outside the enumeration names the allowed ones", "GET", u"/cluster/resources"_s,
        {{u"type"_s, u"bogus"_s}}, 400, bad, u"type"_s,
        u"value 'bogus' does not have a value in the enumeration 'vm, storage, node, sdn'"_s);
    row("a missing parameter is named", "POST", guest + u"/migrate"_s, {{u"online"_s, u"1"_s}}, 400, bad, u"target"_s,
        u"property is missing and it is not optional"_s);
    row("an unknown parameter is refused", "POST", guest + u"/status/start"_s, {{u"bogus"_s, u"1"_s}}, 400, bad,
        u"bogus"_s, u"property is not defined in schema and the schema does not allow additional properties"_s);
    row("a text is no boolean", "PUT", guest + u"/config"_s, {{u"onboot"_s, u"yes"_s}}, 400, bad, u"onboot"_s,
        u"type check ('boolean') failed - got 'yes'"_s);
    row("a text is no integer", "PUT", guest + u"/config"_s, {{u"cores"_s, u"abc"_s}}, 400, bad, u"cores"_s,
        u"type check ('integer') failed - got 'abc'"_s);
    row("a number below its minimum is refused", "PUT", guest + u"/config"_s, {{u"cores"_s, u"0"_s}}, 400, bad,
        u"cores"_s, u"value must have a minimum value of 1"_s);
    row("a VMID in the path is checked too", "GET", u"/nodes/pve-node1/qemu/abc/config"_s, {}, 400, bad, u"vmid"_s,
        u"type check ('integer') failed - got 'abc'"_s);
    row("a rule's name needs two characters", "POST", u"/cluster/ha/rules"_s,
        {{u"rule"_s, u"q"_s},
         {u"type"_s, u"node-affinity"_s},
         {u"resources"_s, u"vm:101"_s},
         {u"nodes"_s, u"pve-node1"_s}},
        400, bad, u"rule"_s, u"invalid format - invalid configuration ID 'q'\n"_s);
    row("a used VMID is not the next one", "GET", u"/cluster/nextid"_s, {{u"vmid"_s, u"101"_s}}, 400, bad, u"vmid"_s,
        u"VM 101 already exists"_s);
    row("a garbled UPID cannot be parsed", "GET", u"/nodes/pve-node1/tasks/garbage/status"_s, {}, 400, bad, u"upid"_s,
        u"unable to parse worker upid"_s);
    row("a guest on another node has no configuration here", "GET", u"/nodes/pve-node2/qemu/102/config"_s, {}, 500,
        u"Configuration file 'nodes/pve-node2/qemu-server/102.conf' does not exist"_s);
    row("a node nobody knows cannot be looked up", "GET", u"/nodes/nope/status"_s, {}, 500,
        u"hostname lookup 'nope' failed - failed to get address info for: nope: Name or service not known"_s);
    row("groups have become rules on 9", "GET", u"/cluster/ha/groups"_s, {}, 500,
        u"cannot index groups: ha groups have been migrated to rules"_s);
    row("a resource takes no group on 9", "POST", u"/cluster/ha/resources"_s,
        {{u"sid"_s, u"ct:211"_s}, {u"group"_s, u"homelab"_s}}, 500,
        u"invalid parameter 'group': ha groups have been migrated to rules"_s);
    row("a guest does not move to where it is", "POST", u"/nodes/pve-node1/lxc/212/migrate"_s,
        {{u"target"_s, u"pve-node1"_s}, {u"restart"_s, u"1"_s}}, 400, bad, u"target"_s, u"target is local node."_s);
    row("a running container needs restart", "POST", u"/nodes/pve-node1/lxc/212/migrate"_s,
        {{u"target"_s, u"pve-node2"_s}}, 500, u"can't migrate running container without --online or --restart"_s);
    row("a token of root is not root", "POST", guest + u"/migrate"_s,
        {{u"target"_s, u"pve-node2"_s}, {u"force"_s, u"1"_s}}, 400, bad, u"force"_s,
        u"Only root may use this option."_s);
    row("a raw device is for root alone", "PUT", guest + u"/config"_s, {{u"hostpci0"_s, u"0000:00:14.0"_s}}, 500,
        u"only root can set 'hostpci0' config for non-mapped devices"_s);
    row("a call for tickets only refuses tokens", "POST", u"/access/ticket"_s,
        {{u"username"_s, u"root@pam"_s}, {u"password"_s, u"x"_s}}, 401, u"authentication failure"_s);
    row("an unknown role does not exist", "GET", u"/access/roles/Nope"_s, {}, 500, u"role 'Nope' does not exist"_s);
    row("an unknown privilege makes no role", "POST", u"/access/roles"_s,
        {{u"roleid"_s, u"Bad"_s}, {u"privs"_s, u"VM.Monitor"_s}}, 400, bad, u"privs"_s,
        u"invalid format - invalid privilege 'VM.Monitor'\n"_s);
}

void TestDemoApiWire::refusals()
{
    checkRefusal(m_nine);
}

void TestDemoApiWire::refusalsOnEight_data()
{
    refusalColumns();
    QTest::newRow("there are no rules yet")
        << u"GET"_s << u"/cluster/ha/rules"_s << DemoClient::Params() << 501
        << u"Method 'GET /cluster/ha/rules' not implemented"_s << QString() << QString();
    QTest::newRow("containers have no preconditions")
        << u"GET"_s << u"/nodes/pve-node1/lxc/212/migrate"_s << DemoClient::Params() << 501
        << u"Method 'GET /nodes/pve-node1/lxc/212/migrate' not implemented"_s << QString() << QString();
    QTest::newRow("failback is not known")
        << u"PUT"_s << u"/cluster/ha/resources/vm:102"_s << DemoClient::Params{{u"failback"_s, u"1"_s}} << 400
        << u"Parameter verification failed."_s << u"failback"_s
        << u"property is not defined in schema and the schema does not allow additional properties"_s;
    QTest::newRow("there is no decade of history")
        << u"GET"_s << u"/nodes/pve-node1/rrddata"_s << DemoClient::Params{{u"timeframe"_s, u"decade"_s}} << 400
        << u"Parameter verification failed."_s << u"timeframe"_s
        << u"value 'decade' does not have a value in the enumeration 'hour, day, week, month, year'"_s;
}

void TestDemoApiWire::refusalsOnEight()
{
    checkRefusal(m_eight);
}

void TestDemoApiWire::malformedRequests_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray put = "PUT /api2/json/nodes/pve-node1/qemu/102/config HTTP/1.1\r\n";
    QTest::newRow("a GET has no body") << QByteArray("GET /api2/json/version HTTP/1.1\r\nContent-Length: 2\r\n")
                                       << QByteArray("ab") << 501 << QByteArray("Unexpected content for method 'GET'");
    QTest::newRow("chunked requests are not taken")
        << QByteArray(put + "Transfer-Encoding: chunked\r\n") << QByteArray("0\r\n\r\n") << 501
        << QByteArray("chunked transfer encoding not supported");
    QTest::newRow("a plain text is no form")
        << QByteArray(put + "Content-Type: text/plain\r\nContent-Length: 1\r\n") << QByteArray("x") << 506
        << QByteArray("upload 'Content-Type 'text/plain' not implemented");
    QTest::newRow("broken JSON is a server error")
        << QByteArray(put + "Content-Type: application/json\r\nContent-Length: 5\r\n") << QByteArray("{bad}") << 500
        << QByteArray("illegal value");
    QTest::newRow("other verbs do not exist") << QByteArray("FOO /api2/json/version HTTP/1.1\r\n") << QByteArray()
                                              << 501 << QByteArray("method 'FOO' not available");
    QTest::newRow("there is nothing above the formatter")
        << QByteArray("GET /api2 HTTP/1.1\r\n") << QByteArray() << 501 << QByteArray("no such uri");
    QTest::newRow("other formatters do not exist") << QByteArray("GET /api2/yaml/version HTTP/1.1\r\n") << QByteArray()
                                                   << 501 << QByteArray("no formatter for uri /version, yaml");
}

void TestDemoApiWire::malformedRequests()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    m_nine.disconnect();
    const DemoClient::Reply reply = m_nine.raw(head, body);
    QCOMPARE(reply.status, status);
    if (status != 500)
        QCOMPARE(reply.reason, reason);
    m_nine.disconnect();
}

void TestDemoApiWire::envelopes()
{
    const DemoClient::Reply json = m_nine.get(u"/version"_s);
    QCOMPARE(json.status, 200);
    QCOMPARE(json.reason, "OK");
    QCOMPARE(json.headers.value("content-type"), "application/json;charset=UTF-8");
    QCOMPARE(json.json().keys(), QStringList{u"data"_s});
    QCOMPARE(json.data()[u"version"_s].toString(), u"9.2.11"_s);
    QCOMPARE(m_eight.get(u"/version"_s).data()[u"release"_s].toString(), u"8.4"_s);

    // extjs: always 200, the status is in the body.
    const DemoClient::Reply ext = m_nine.raw("GET /api2/extjs/cluster/resources?type=bogus HTTP/1.1\r\n");
    QCOMPARE(ext.status, 200);
    QCOMPARE(ext.json()[u"success"_s].toInt(), 0);
    QCOMPARE(ext.json()[u"status"_s].toString(), u"400"_s);

    const DemoClient::Reply slashes = m_nine.raw("GET /api2/json//version/?_dc=17 HTTP/1.1\r\n");
    QCOMPARE(slashes.status, 200);
}

void TestDemoApiWire::connections()
{
    m_nine.disconnect();
    for (int i = 0; i < 3; ++i) {
        const DemoClient::Reply reply = m_nine.get(u"/version"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), "Keep-Alive");
    }
    QCOMPARE(m_nine.get(u"/nope"_s).headers.value("connection"), "close");

    // A hundred requests, then the server closes.
    m_nine.disconnect();
    int kept = 0;
    while (kept < 200 && m_nine.get(u"/version"_s).headers.value("connection") == "Keep-Alive")
        ++kept;
    QCOMPARE(kept, 99);

    // A body beyond 512 KiB is not even answered.
    m_nine.disconnect();
    const DemoClient::Reply large =
        m_nine.raw("PUT /api2/json/cluster/options HTTP/1.1\r\nContent-Length: 600000\r\n", QByteArray(1000, 'x'));
    QCOMPARE(large.status, 0);
    m_nine.disconnect();
}

void TestDemoApiWire::addresses()
{
    const DemoClient::Reply status = m_nine.get(u"/cluster/status"_s);
    QCOMPARE(status.row(u"id"_s, u"node/pve-node1"_s)[u"ip"_s].toString(), u"127.0.0.11"_s);
    QCOMPARE(status.row(u"id"_s, u"node/pve-node2"_s)[u"ip"_s].toString(), u"127.0.0.12"_s);
    QCOMPARE(m_nine.get(u"/cluster/config/nodes"_s).row(u"name"_s, u"pve-node2"_s)[u"ring0_addr"_s].toString(),
             u"127.0.0.12"_s);
    const DemoClient::Reply network = m_nine.get(u"/nodes/pve-node1/network"_s);
    const QString declared = network.row(u"iface"_s, u"vmbr0"_s)[u"address"_s].toString();
    QVERIFY2(declared.startsWith(u"192.168."), qPrintable(declared));
    // The address map leads from what the design says to where one may connect.
    const QJsonObject map = m_nine.ready()[u"addressMap"_s].toObject();
    QVERIFY(!map.isEmpty());
    for (const QJsonValue &target : map)
        QVERIFY(target.toString().startsWith(u"127.0.0."));
}

void TestDemoApiWire::certificates()
{
    const auto shown = [&] {
        return QString::fromLatin1(m_nine.certificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    };
    QCOMPARE(shown(), m_nine.fingerprint(0));
    QVERIFY(m_nine.certificate().subjectAlternativeNames().contains(QSsl::IpAddressEntry, u"127.0.0.11"_s));
    QCOMPARE(m_nine.get(u"/nodes"_s).row(u"node"_s, u"pve-node2"_s)[u"ssl_fingerprint"_s].toString(),
             m_nine.fingerprint(1));
    QCOMPARE(m_nine.get(u"/nodes/pve-node1/certificates/info"_s)
                 .row(u"filename"_s, u"pve-ssl.pem"_s)[u"fingerprint"_s]
                 .toString(),
             m_nine.fingerprint(0));
}

void TestDemoApiWire::rowsChangeTheirOrder()
{
    QSet<QByteArray> orders;
    for (int i = 0; i < 12; ++i)
        orders.insert(m_nine.get(u"/cluster/ha/resources"_s).body);
    QVERIFY(orders.size() > 1);
}

void TestDemoApiWire::everyScenarioServes_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("pve");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("guests");
    const QMap<QString, std::pair<int, int>> sizes{
        {u"homelab"_s, {2, 9}}, {u"homelab-as-written"_s, {2, 9}}, {u"smb"_s, {5, 120}}, {u"large"_s, {32, 10000}}};
    for (const QString &scenario : Drydock::Demo::DemoServer::scenarios()) {
        for (const int pve : {8, 9}) {
            const auto [nodes, guests] = sizes.value(scenario);
            QTest::addRow("%s on %d", qPrintable(scenario), pve) << scenario << pve << nodes << guests;
        }
    }
}

void TestDemoApiWire::everyScenarioServes()
{
    QFETCH(QString, scenario);
    QFETCH(int, pve);
    QFETCH(int, nodes);
    QFETCH(int, guests);
    DemoClient client;
    QCOMPARE(client.start(pve, scenario), QString());
    QCOMPARE(client.ready()[u"nodes"_s].toArray().size(), nodes);
    QCOMPARE(client.ready()[u"scenario"_s].toString(), scenario);
    QCOMPARE(client.get(u"/cluster/resources"_s, {{u"type"_s, u"vm"_s}}).data().toArray().size(), guests);
    client.setEntry(nodes - 1);
    QCOMPARE(client.get(u"/nodes"_s).data().toArray().size(), nodes);
    QCOMPARE(client.get(u"/nodes/%1/network"_s.arg(client.nodeName(0))).status, 200);
}

QTEST_GUILESS_MAIN(TestDemoApiWire)
#include "test_demoapi_wire.moc"
