// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/endpoints.h"
#include "pve/httpreader.h"
#include "pve/members.h"
#include "pve/reply.h"

#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

/// What goes over the wire, byte by byte, and what an answer means.
class RequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAndBodies_data();
    void pathsAndBodies();
    void errors_data();
    void errors();
    void answers_data();
    void answers();
    void addressMap_data();
    void addressMap();
    void addressMapSurvivesJson();
    void upids_data();
    void upids();
    void permissionsInherit_data();
    void permissionsInherit();
    void membersAreTriedInTurn();
    void aMemberWithoutAKnownCertificateIsNotAsked();
    void pinsAreLearntAndNeverReplaced();
};

void RequestTest::pathsAndBodies_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("expectedTarget");
    QTest::addColumn<QByteArray>("expectedForm");

    const auto row = [](const char *name, const Request &request, const char *target, const char *form) {
        QTest::newRow(name) << request.target() << request.form() << QByteArray(target) << QByteArray(form);
    };
    row("a slash inside a segment stays encoded",
        Request::get({u"nodes"_s, u"a"_s, u"storage"_s, u"local"_s, u"content"_s, u"local:iso/x.iso"_s}),
        "/api2/json/nodes/a/storage/local/content/local%3Aiso%2Fx.iso", "");
    row("a raw number sign does not cut the path", Request::get({u"pools"_s, u"a#b"_s}), "/api2/json/pools/a%23b", "");
    row("a UPID with token is encoded",
        Request::get({u"nodes"_s, u"a"_s, u"tasks"_s, u"UPID:a:1:2:3:t:100:u@pve!x:"_s, u"status"_s}),
        "/api2/json/nodes/a/tasks/UPID%3Aa%3A1%3A2%3A3%3At%3A100%3Au%40pve%21x%3A/status", "");
    row("a semicolon in a form value does not split it", Request::put({u"x"_s}).text(u"tags"_s, u"a;b c"_s),
        "/api2/json/x", "tags=a%3Bb%20c");
    row("a plus stays a plus", Request::post({u"x"_s}).text(u"p"_s, u"a+b&c=d"_s), "/api2/json/x", "p=a%2Bb%26c%3Dd");
    row("booleans are 0 and 1", Request::post({u"x"_s}).flag(u"online"_s, true).flag(u"force"_s, false), "/api2/json/x",
        "online=1&force=0");
    row("parameters of DELETE go into the query", Request::remove({u"x"_s, u"vm:101"_s}).flag(u"purge"_s, true),
        "/api2/json/x/vm%3A101?purge=1", "");
    row("umlauts are UTF-8", Request::get({u"pools"_s, u"Küche"_s}), "/api2/json/pools/K%C3%BCche", "");
}

void RequestTest::pathsAndBodies()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, form);
    QTEST(target, "expectedTarget");
    QTEST(form, "expectedForm");
}

void RequestTest::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, int status, const char *reason, const char *body, Error::Kind kind,
                        const char *text) {
        QTest::newRow(name) << status << QString::fromLatin1(reason) << QByteArray(body) << int(kind)
                            << QString::fromLatin1(text);
    };
    using enum Error::Kind;
    row("a 401 has its words in the status line only", 401, "Authentication failed!", "", LoginFailed,
        "Authentication failed!");
    row("the body's message wins and loses its newline", 500, "shortened",
        R"({"data":null,"message":"VM 100 is locked (backup)\n"})", Locked, "VM 100 is locked (backup)");
    row("a missing privilege", 403, "Permission check failed (/vms/102, VM.Migrate)",
        R"({"data":null,"message":"Permission check failed (/vms/102, VM.Migrate)\n"})", Forbidden,
        "Permission check failed (/vms/102, VM.Migrate)");
    row("a bad parameter", 400, "Parameter verification failed.",
        R"({"message":"Parameter verification failed.\n","errors":{"target":"target is local node."},"data":null})",
        BadParameter, "Parameter verification failed.");
    row("an unknown path", 501, "Method 'GET /nope' not implemented", R"({"data":null})", NotSupported,
        "Method 'GET /nope' not implemented");
    row("another node is down", 595, "No route to host", "", Unreachable, "No route to host");
    row("another node broke off", 596, "Broken pipe", "", Unreachable, "Broken pipe");
    row("a body error on the way", 597, "body", "", Unreachable, "body");
    row("another trouble on the way", 599, "too long", "", Unreachable, "too long");
    row("no quorum", 500, "cluster not ready - no quorum?", R"({"data":null})", NoQuorum,
        "cluster not ready - no quorum?");
    row("no quorum inside a lock message", 500, "cfs-lock 'x' error: no quorum!", "", NoQuorum,
        "cfs-lock 'x' error: no quorum!");
    row("groups are gone", 500, "cannot index groups: ha groups have been migrated to rules", "", NotSupported,
        "cannot index groups: ha groups have been migrated to rules");
    row("a guest that is elsewhere", 500, "Configuration file 'nodes/a/qemu-server/1.conf' does not exist", "",
        NotFound, "Configuration file 'nodes/a/qemu-server/1.conf' does not exist");
    row("an unknown node", 500, "hostname lookup 'x' failed - no", "", NotFound, "hostname lookup 'x' failed - no");
    row("any other refusal", 500, "QEMU guest agent is not running", "", Server, "QEMU guest agent is not running");
    row("not clustered", 424, "node is not in a cluster", "", NotSupported, "node is not in a cluster");
    row("a redirect is not an answer", 301, "Moved", "<html>", BadAnswer, "Moved");
    row("a bad gateway with a page", 502, "Bad Gateway", "<html>", Server, "Bad Gateway");
}

void RequestTest::errors()
{
    QFETCH(int, status);
    QFETCH(QString, reason);
    QFETCH(QByteArray, body);
    HttpAnswer answer;
    answer.status = status;
    answer.reason = reason;
    answer.body = body;
    const Error error = errorFrom(answer);
    QTEST(int(error.kind), "kind");
    QTEST(error.text, "text");
    QCOMPARE(error.http, status);
    if (status == 400)
        QCOMPARE(error.fields.value(u"target"_s), u"target is local node."_s);
}

void RequestTest::answers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("body");

    using enum HttpReader::State;
    QTest::newRow("a sized body") << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"_ba << false << int(Complete)
                                  << u"OK"_s << "hello"_ba;
    QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello"_ba << true << int(Broken)
                                 << u"OK"_s << "hello"_ba;
    QTest::newRow("a body that ends with the connection")
        << "HTTP/1.0 200 OK\r\n\r\nhello"_ba << true << int(Complete) << u"OK"_s << "hello"_ba;
    QTest::newRow("chunks")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"_ba << false
        << int(Complete) << u"OK"_s << "hello"_ba;
    QTest::newRow("words in the status line") << "HTTP/1.1 595 No route to host\r\nContent-Length: 0\r\n\r\n"_ba
                                              << false << int(Complete) << u"No route to host"_s << ""_ba;
    QTest::newRow("garbage") << "SSH-2.0-OpenSSH_9.2\r\n"_ba << false << int(Broken) << QString() << ""_ba;
    QTest::newRow("nothing at all") << ""_ba << true << int(Broken) << QString() << ""_ba;
    QTest::newRow("an interim answer first")
        << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"_ba << false << int(Complete)
        << u"OK"_s << "ok"_ba;
}

void RequestTest::answers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closed);
    for (const qsizetype chunk : {bytes.size() + 1, qsizetype(1), qsizetype(7)}) {
        HttpReader reader;
        for (qsizetype at = 0; at < bytes.size(); at += chunk)
            reader.feed(bytes.mid(at, chunk));
        if (closed)
            reader.end();
        QTEST(int(reader.state()), "state");
        QTEST(reader.answer().reason, "reason");
        QTEST(reader.answer().body, "body");
    }
}

void RequestTest::addressMap_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("dialledHost");
    QTest::addColumn<int>("dialledPort");

    QTest::newRow("an exact entry wins") << u"192.168.1.201"_s << 8006 << u"127.0.0.11"_s << 18006;
    QTest::newRow("a host entry keeps the port") << u"192.168.1.201"_s << 53 << u"127.0.0.21"_s << 53;
    QTest::newRow("a host entry with a port replaces it") << u"192.168.1.5"_s << 80 << u"127.0.0.5"_s << 8080;
    QTest::newRow("an unknown address is dialled as it is") << u"10.0.0.1"_s << 8006 << u"10.0.0.1"_s << 8006;
    QTest::newRow("an IPv6 address with port") << u"fd00::1"_s << 8006 << u"::1"_s << 9000;
}

void RequestTest::addressMap()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    const AddressMap map({{u"192.168.1.201:8006"_s, u"127.0.0.11:18006"_s},
                          {u"192.168.1.201"_s, u"127.0.0.21"_s},
                          {u"192.168.1.5"_s, u"127.0.0.5:8080"_s},
                          {u"[fd00::1]:8006"_s, u"[::1]:9000"_s}});
    const AddressMap::HostPort dialled = map.dial(host, port);
    QTEST(dialled.host, "dialledHost");
    QTEST(dialled.port, "dialledPort");
}

void RequestTest::addressMapSurvivesJson()
{
    const AddressMap map({{u"a:1"_s, u"b:2"_s}, {u"c"_s, u"d"_s}});
    QCOMPARE(AddressMap::fromJson(map.toJson()), map);
    QVERIFY(AddressMap::fromJson({}).isEmpty());
}

void RequestTest::upids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("user");

    QTest::newRow("a migration") << u"UPID:pve-node1:0000052B:0004B989:6B03B9FC:qmigrate:102:root@pam:"_s << true
                                 << u"102"_s << u"root@pam"_s;
    QTest::newRow("a task without id") << u"UPID:a:000000F8:00031AFA:6B03B5D7:clusterjoin::root@pam:"_s << true
                                       << QString() << u"root@pam"_s;
    QTest::newRow("a token") << u"UPID:a:1:2:3:vzmigrate:240:u@pve!desk:"_s << true << u"240"_s << u"u@pve!desk"_s;
    QTest::newRow("no last colon") << u"UPID:a:1:2:3:vzmigrate:240:u@pve"_s << false << QString() << QString();
    QTest::newRow("a time that is no number")
        << u"UPID:a:1:2:zz:vzmigrate:240:u@pve:"_s << false << QString() << QString();
    QTest::newRow("the words OK") << u"OK"_s << false << QString() << QString();
}

void RequestTest::upids()
{
    QFETCH(QString, text);
    const std::optional<Upid> upid = Upid::parse(text);
    QTEST(upid.has_value(), "valid");
    if (upid) {
        QTEST(upid->id, "id");
        QTEST(upid->user, "user");
        QCOMPARE(upid->text, text);
    }
}

void RequestTest::permissionsInherit_data()
{
    QTest::addColumn<QString>("privilege");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("has");

    QTest::newRow("listed at the path") << u"VM.Migrate"_s << u"/vms/101"_s << true;
    QTest::newRow("inherited from the parent") << u"VM.Audit"_s << u"/vms/240"_s << true;
    QTest::newRow("a listed path hides its parent") << u"VM.Audit"_s << u"/vms/101"_s << false;
    QTest::newRow("not propagated") << u"VM.PowerMgmt"_s << u"/vms/240"_s << false;
    QTest::newRow("not propagated but right here") << u"VM.PowerMgmt"_s << u"/vms"_s << true;
    QTest::newRow("from the root") << u"Sys.Audit"_s << u"/nodes/pve-node1"_s << true;
    QTest::newRow("nowhere") << u"Sys.Console"_s << u"/"_s << false;
}

void RequestTest::permissionsInherit()
{
    Reply reply;
    reply.body = R"({"data":{"/":{"Sys.Audit":1},"/vms":{"VM.Audit":"1","VM.PowerMgmt":0},
                     "/vms/101":{"VM.Migrate":1}}})"_ba;
    const Result<Permissions> permissions = decodePermissions(reply);
    QVERIFY(permissions);
    QFETCH(QString, privilege);
    QFETCH(QString, path);
    QTEST(permissions->has(privilege, path), "has");
}

void RequestTest::membersAreTriedInTurn()
{
    ClusterProfile profile;
    profile.entryPoints = {QUrl(u"https://192.168.1.201:8006"_s)};
    Members members(profile);
    members.learn({{NodeName(u"n1"_s), u"192.168.1.201"_s, true},
                   {NodeName(u"n2"_s), u"192.168.1.202"_s, false},
                   {NodeName(u"n3"_s), u"192.168.1.203"_s, false}});
    QCOMPARE(members.size(), 3);
    members.learnPins({{NodeName(u"n1"_s), u"AA"_s}, {NodeName(u"n2"_s), u"BB"_s}, {NodeName(u"n3"_s), u"CC"_s}});
    QCOMPARE(members.failed(0), 1);
    QCOMPARE(members.failed(1), 2);
    QCOMPARE(members.failed(2), -1);
    // The next round starts elsewhere, and an answer ends a round.
    QCOMPARE(members.current(), 0);
    QCOMPARE(members.failed(0), 1);
    members.answered();
    QCOMPARE(members.failed(1), 2);
    QCOMPARE(members.failed(2), 0);
}

void RequestTest::aMemberWithoutAKnownCertificateIsNotAsked()
{
    ClusterProfile profile;
    profile.entryPoints = {QUrl(u"https://192.168.1.201:8006"_s)};
    profile.pins = {{u"192.168.1.201:8006"_s, u"AA"_s}};
    Members members(profile);
    members.learn({{NodeName(u"n1"_s), u"192.168.1.201"_s, true},
                   {NodeName(u"n2"_s), u"192.168.1.202"_s, false},
                   {NodeName(u"n3"_s), u"192.168.1.203"_s, false}});
    QCOMPARE(members.failed(0), -1);
    QCOMPARE(members.current(), 0);
    members.learnPins({{NodeName(u"n3"_s), u"CC"_s}});
    QCOMPARE(members.failed(0), 2);
    // Where authorities vouch for certificates nobody has to know them.
    profile.trust = TrustMode::SystemCas;
    Members signedOnes(profile);
    signedOnes.learn({{NodeName(u"n2"_s), u"192.168.1.202"_s, false}});
    QCOMPARE(signedOnes.failed(0), 1);
}

void RequestTest::pinsAreLearntAndNeverReplaced()
{
    ClusterProfile profile;
    profile.entryPoints = {QUrl(u"https://192.168.1.201:8006"_s)};
    profile.pins = {{u"192.168.1.201:8006"_s, u"AA"_s}};
    Members members(profile);
    QVERIFY(members.accepts(0, u"aa"_s));
    QVERIFY(!members.accepts(0, u"BB"_s));
    members.learn({{NodeName(u"n1"_s), u"192.168.1.201"_s, true}, {NodeName(u"n2"_s), u"192.168.1.202"_s, false}});
    QVERIFY(members.learnPins({{NodeName(u"n1"_s), u"AA"_s}, {NodeName(u"n2"_s), u"CC"_s}}));
    QVERIFY(members.accepts(1, u"CC"_s));
    QVERIFY2(!members.accepts(1, u"AA"_s), "a member must show its own certificate");
    QVERIFY(!members.learnPins({{NodeName(u"n2"_s), u"DD"_s}}));
    QVERIFY(!members.accepts(1, u"DD"_s));
    QCOMPARE(members.expectedPin(1), u"CC"_s);
}

QTEST_GUILESS_MAIN(RequestTest)
#include "requesttest.moc"
