// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ports.h"
#include "services/dnsexchange.h"
#include "services/nameserverqueries.h"
#include "services/probe.h"

#include <QElapsedTimer>
#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

/// A name server on loopback, as odd as a row wants it: UDP and TCP on one port.
class OddNameServer : public QObject
{
public:
    explicit OddNameServer(const QString &oddity) : m_oddity(oddity)
    {
        for (int attempt = 0; attempt < 50; ++attempt) {
            m_tcp.close();
            m_udp.close();
            if (m_tcp.listen(QHostAddress::LocalHost) && m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort()))
                break;
        }
        connect(&m_udp, &QUdpSocket::readyRead, this, [this] {
            while (m_udp.hasPendingDatagrams())
                answerDatagram(m_udp.receiveDatagram());
        });
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_tcp.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answerStream(socket); });
        });
    }

    int port() const { return m_tcp.serverPort(); }
    QStringList asked; ///< "udp", "tcp"

private:
    static QByteArray reply(QByteArray query, int rcode, bool cut)
    {
        query[2] = char(0x81 | (cut ? 0x02 : 0));
        query[3] = char(0x80 | rcode);
        return query;
    }

    void answerDatagram(const QNetworkDatagram &datagram)
    {
        asked.append(u"udp"_s);
        const QByteArray query = datagram.data();
        const auto send = [&](const QByteArray &bytes) { m_udp.writeDatagram(datagram.makeReply(bytes)); };
        if (m_oddity == "silent"_L1)
            return;
        if (m_oddity == "noise"_L1) {
            QByteArray other = reply(query, 0, false);
            other[0] = char(other[0] ^ 0x55); // another id
            send("what is this");
            send(other);
            send(query); // the query itself
        }
        if (m_oddity == "another-question"_L1)
            return send(
                reply(dnsQuery(qFromBigEndian<quint16>(query.constData()), {.name = u"other"_s}).value(), 0, false));
        const int rcode = m_oddity == "nxdomain"_L1   ? 3
                          : m_oddity == "servfail"_L1 ? 2
                          : m_oddity == "refuses"_L1  ? 5
                                                      : 0;
        send(reply(query, rcode, m_oddity.startsWith("cut"_L1)));
    }

    void answerStream(QTcpSocket *socket)
    {
        const QByteArray query = socket->readAll().sliced(2);
        asked.append(u"tcp"_s);
        if (m_oddity == "cut-then-closed"_L1)
            return socket->abort();
        QByteArray framed(2, Qt::Uninitialized);
        qToBigEndian(quint16(query.size()), framed.data());
        if (m_oddity == "cut-then-nonsense"_L1)
            framed += QByteArray(query.size(), 'x');
        else
            framed += reply(query, 0, m_oddity == "cut-twice"_L1);
        socket->write(framed.first(5));
        socket->flush();
        socket->write(framed.sliced(5)); // an answer may come in pieces
    }

    QString m_oddity;
    QTcpServer m_tcp;
    QUdpSocket m_udp;
};

/// A web server on loopback that answers each request with the same text, and counts its connections.
class OneAnswer : public QObject
{
public:
    explicit OneAnswer(const QByteArray &answer) : m_answer(answer)
    {
        m_tcp.listen(QHostAddress::LocalHost);
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
            ++connections;
            QTcpSocket *socket = m_tcp.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                request = socket->readAll();
                if (m_answer.isEmpty())
                    return socket->abort();
                socket->write(m_answer);
            });
        });
    }

    int port() const { return m_tcp.serverPort(); }
    void dropConnections()
    {
        for (const auto sockets = m_tcp.findChildren<QTcpSocket *>(); QTcpSocket * socket : sockets)
            socket->abort();
    }

    QByteArray request;
    int connections = 0;

private:
    QByteArray m_answer;
    QTcpServer m_tcp;
};

AddressMap mapTo(int port)
{
    return AddressMap({{u"192.168.1.192"_s, u"127.0.0.1:%1"_s.arg(port)}});
}

/// A port that nobody listens on.
int closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString textOf(const ProbeAnswer &answer)
{
    return probeAnswerWord(answer.kind)
           + (answer.isAnswered() || answer.kind == ProbeAnswer::Kind::Wrong ? u' ' + answer.text : QString());
}

std::optional<ProbeAnswer> askOnce(Probe &probe, int timeoutMs = 5000)
{
    std::optional<ProbeAnswer> got;
    int answers = 0;
    probe.ask(timeoutMs, [&](const ProbeAnswer &answer) {
        got = answer;
        ++answers;
    });
    if (got)
        return std::nullopt; // never from inside
    if (!QTest::qWaitFor([&] { return got.has_value(); }, 10'000) || answers != 1)
        return std::nullopt;
    return got;
}

} // namespace

/// Probes against servers on loopback.
class ProbesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dns_data();
    void dns();
    void aClosedNameServerIsToldAtOnce();
    void tcp();
    void http_data();
    void http();
    void httpKeepsItsConnectionAndOpensANewOne();
    void httpAsksForTheSiteThatIsMeant();
    void anyOfIsAnsweredByOne_data();
    void anyOfIsAnsweredByOne();
    void aProbeThatDiedSaysNothing();
    void targets_data();
    void targets();
    void nameServersAreAskedOverTheMap();
    void everyKindHasAWord();

private:
    SystemClock m_clock;
};

void ProbesTest::dns_data()
{
    QTest::addColumn<QString>("oddity");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("asked");
    const QStringList udp{u"udp"_s};
    const QStringList both{u"udp"_s, u"tcp"_s};
    QTest::newRow("an answer") << u"usual"_s << u"answered NOERROR"_s << udp;
    QTest::newRow("no such name is an answer too") << u"nxdomain"_s << u"answered NXDOMAIN"_s << udp;
    QTest::newRow("a server that cannot resolve is not well") << u"servfail"_s << u"wrong SERVFAIL"_s << udp;
    QTest::newRow("nor is one that does not want to") << u"refuses"_s << u"wrong REFUSED"_s << udp;
    QTest::newRow("noise before the answer is passed over") << u"noise"_s << u"answered NOERROR"_s << udp;
    QTest::newRow("an answer to another question is none") << u"another-question"_s << u"silent"_s << udp;
    QTest::newRow("silence ends with the patience") << u"silent"_s << u"silent"_s << udp;
    QTest::newRow("a cut answer is fetched by TCP, in pieces") << u"cut"_s << u"answered NOERROR"_s << both;
    QTest::newRow("cut by TCP too is not DNS") << u"cut-twice"_s << u"wrong "_s << both;
    QTest::newRow("nonsense by TCP is not DNS") << u"cut-then-nonsense"_s << u"wrong "_s << both;
    QTest::newRow("a server that closes instead") << u"cut-then-closed"_s << u"unreachable"_s << both;
}

void ProbesTest::dns()
{
    QFETCH(QString, oddity);
    OddNameServer server(oddity);
    const ProbeFactory factory(mapTo(server.port()), m_clock);
    const auto probe = factory.make({.kind = ProbeTarget::Kind::Dns, .address = u"192.168.1.192"_s});
    const auto answer = askOnce(*probe, oddity == "silent"_L1 || oddity == "another-question"_L1 ? 150 : 5000);
    QVERIFY(answer.has_value());
    QTEST(textOf(*answer), "answer");
    QTEST(server.asked, "asked");
}

void ProbesTest::aClosedNameServerIsToldAtOnce()
{
    const ProbeFactory factory(mapTo(closedPort()), m_clock);
    const auto probe = factory.make({.kind = ProbeTarget::Kind::Dns, .address = u"192.168.1.192"_s});
    QElapsedTimer timer;
    timer.start();
    const auto answer = askOnce(*probe);
    QVERIFY(answer.has_value());
    QCOMPARE(textOf(*answer), u"refused"_s);
    QVERIFY2(timer.elapsed() < 4000, "not by waiting");
}

void ProbesTest::tcp()
{
    OneAnswer server({}); // closes whatever it is sent
    const auto open = ProbeFactory(mapTo(server.port()), m_clock)
                          .make({.kind = ProbeTarget::Kind::Tcp, .address = u"192.168.1.192"_s, .port = 32400});
    QCOMPARE(askOnce(*open).value().kind, ProbeAnswer::Kind::Answered);
    const auto closed = ProbeFactory(mapTo(closedPort()), m_clock)
                            .make({.kind = ProbeTarget::Kind::Tcp, .address = u"192.168.1.192"_s, .port = 32400});
    QCOMPARE(askOnce(*closed).value().kind, ProbeAnswer::Kind::Refused);
}

void ProbesTest::http_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QByteArray fine = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nradarr";
    QTest::newRow("it answers") << fine << 0 << u""_s << u"answered 200"_s;
    QTest::newRow("as expected") << fine << 200 << u"radarr"_s << u"answered 200"_s;
    QTest::newRow("another text") << fine << 200 << u"sonarr"_s << u"wrong sonarr"_s;
    QTest::newRow("another status") << fine << 204 << u""_s << u"wrong 200"_s;
    QTest::newRow("not found is an answer of the service")
        << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << 0 << u""_s << u"answered 404"_s;
    QTest::newRow("a proxy without its backend is not")
        << QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n") << 0 << u""_s << u"wrong 502"_s;
    QTest::newRow("a redirect is not followed")
        << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n") << 0 << u""_s
        << u"answered 302"_s;
    QTest::newRow("closed without a word") << QByteArray() << 0 << u""_s << u"unreachable"_s;
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_10.0\r\n\r\n\r\n") << 0 << u""_s << u"unreachable"_s;
}

void ProbesTest::http()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    QFETCH(QString, text);
    OneAnswer server(answer);
    ProbeTarget target{.kind = ProbeTarget::Kind::Http, .address = u"192.168.1.192"_s};
    target.status = status;
    target.text = text;
    const ProbeFactory factory(mapTo(server.port()), m_clock);
    const auto probe = factory.make(target);
    const auto got = askOnce(*probe, 3000);
    QVERIFY(got.has_value());
    QTEST(textOf(*got), "expected");
}

void ProbesTest::httpKeepsItsConnectionAndOpensANewOne()
{
    OneAnswer server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    const ProbeFactory factory(mapTo(server.port()), m_clock);
    const auto probe = factory.make({.kind = ProbeTarget::Kind::Http, .address = u"192.168.1.192"_s});
    for (int i = 0; i < 3; ++i)
        QVERIFY(askOnce(*probe).value().isAnswered());
    QCOMPARE(server.connections, 1);
    server.dropConnections();
    QVERIFY(QTest::qWaitFor([&] { return askOnce(*probe).value().isAnswered(); }, 5000));
    QCOMPARE(server.connections, 2);
}

void ProbesTest::httpAsksForTheSiteThatIsMeant()
{
    OneAnswer server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    const ProbeFactory factory(mapTo(server.port()), m_clock);
    ProbeTarget target{.kind = ProbeTarget::Kind::Http, .address = u"192.168.1.192"_s};
    target.name = u"arr.example.com"_s;
    target.path = u"/ping"_s;
    const auto probe = factory.make(target);
    QVERIFY(askOnce(*probe).value().isAnswered());
    QVERIFY2(server.request.startsWith("GET /ping HTTP/1.1\r\n"), server.request.constData());
    QVERIFY2(server.request.toLower().contains("\r\nhost: arr.example.com\r\n"), server.request.constData());
}

void ProbesTest::anyOfIsAnsweredByOne_data()
{
    QTest::addColumn<QStringList>("members"); ///< "open", "closed"
    QTest::addColumn<ProbeAnswer::Kind>("kind");
    QTest::newRow("one of two is enough") << QStringList{u"closed"_s, u"open"_s} << ProbeAnswer::Kind::Answered;
    QTest::newRow("none is a failure") << QStringList{u"closed"_s, u"closed"_s} << ProbeAnswer::Kind::Refused;
    QTest::newRow("nobody to ask is silence") << QStringList() << ProbeAnswer::Kind::Silent;
}

void ProbesTest::anyOfIsAnsweredByOne()
{
    QFETCH(QStringList, members);
    OneAnswer server({});
    const AddressMap map({{u"192.168.1.11:8006"_s, u"127.0.0.1:%1"_s.arg(server.port())},
                          {u"192.168.1.12:8006"_s, u"127.0.0.1:%1"_s.arg(closedPort())}});
    QList<ProbeTarget> targets;
    for (const QString &member : members) {
        targets.append({.kind = ProbeTarget::Kind::Tcp,
                        .address = member == "open"_L1 ? u"192.168.1.11"_s : u"192.168.1.12"_s,
                        .port = 8006});
    }
    const ProbeFactory factory(map, m_clock);
    const auto probe = factory.makeAnyOf(targets);
    const auto answer = askOnce(*probe, members.isEmpty() ? 50 : 5000);
    QVERIFY(answer.has_value());
    QTEST(answer->kind, "kind");
}

void ProbesTest::aProbeThatDiedSaysNothing()
{
    OddNameServer server(u"usual"_s);
    const ProbeFactory factory(mapTo(server.port()), m_clock);
    bool told = false;
    auto probe = factory.make({.kind = ProbeTarget::Kind::Dns, .address = u"192.168.1.192"_s});
    probe->ask(100, [&](const ProbeAnswer &) { told = true; });
    probe.reset();
    const auto other = factory.make({.kind = ProbeTarget::Kind::Dns, .address = u"192.168.1.192"_s});
    QVERIFY(askOnce(*other).value().isAnswered());
    QVERIFY(!told);
}

void ProbesTest::targets_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<int>("effective");
    QTest::newRow("DNS has a port of its own") << u"dns"_s << u"192.168.1.192"_s << 0 << u""_s << true << 53;
    QTest::newRow("HTTPS too") << u"https"_s << u"fd00::1"_s << 0 << u"example.com"_s << true << 443;
    QTest::newRow("HTTP too") << u"http"_s << u"192.168.1.194"_s << 0 << u""_s << true << 80;
    QTest::newRow("TCP has none") << u"tcp"_s << u"192.168.1.210"_s << 0 << u""_s << false << 0;
    QTest::newRow("TCP with one") << u"tcp"_s << u"192.168.1.210"_s << 32400 << u""_s << true << 32400;
    QTest::newRow("no port is above 65535") << u"tcp"_s << u"192.168.1.210"_s << 65536 << u""_s << false << 65536;
    QTest::newRow("a name is no address") << u"tcp"_s << u"plex"_s << 32400 << u""_s << false << 32400;
    QTest::newRow("a name that DNS cannot ask for") << u"dns"_s << u"192.168.1.192"_s << 0 << u"a..b"_s << false << 53;
}

void ProbesTest::targets()
{
    QFETCH(QString, kind);
    QFETCH(QString, address);
    QFETCH(int, port);
    QFETCH(QString, name);
    const ProbeTarget target{.kind = probeKindFromWord(kind).value(), .address = address, .port = port, .name = name};
    QTEST(target.isValid(), "valid");
    QTEST(target.effectivePort(), "effective");
}

void ProbesTest::nameServersAreAskedOverTheMap()
{
    OddNameServer server(u"servfail"_s);
    NameServerQueries queries(mapTo(server.port()), m_clock);
    QObject context;
    std::optional<NameServerAnswer> got;
    queries.ask({.address = u"192.168.1.192"_s, .name = {}}, &context,
                [&](const NameServerAnswer &answer) { got = answer; });
    QVERIFY(QTest::qWaitFor([&] { return got.has_value(); }, 10'000));
    QCOMPARE(*got, (NameServerAnswer{.answered = false, .read = u"wrong"_s, .serverText = u"SERVFAIL"_s}));
}

void ProbesTest::everyKindHasAWord()
{
    for (const auto kind :
         {ProbeTarget::Kind::Dns, ProbeTarget::Kind::Tcp, ProbeTarget::Kind::Http, ProbeTarget::Kind::Https})
        QCOMPARE(probeKindFromWord(probeKindWord(kind)).value(), kind);
    QVERIFY(!probeKindFromWord(u"icmp"));
    QStringList words;
    for (const auto kind : {ProbeAnswer::Kind::Answered, ProbeAnswer::Kind::Wrong, ProbeAnswer::Kind::Refused,
                            ProbeAnswer::Kind::Silent, ProbeAnswer::Kind::Unreachable})
        words.append(probeAnswerWord(kind));
    QCOMPARE(words.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(ProbesTest)
#include "probestest.moc"
