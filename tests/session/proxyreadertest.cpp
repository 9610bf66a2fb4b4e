// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/proxyreader.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

/// Answers each path with what it was given for it, on loopback; 404 for the rest.
class FakeProxy
{
public:
    FakeProxy()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
    }

    void set(const QByteArray &target, const QByteArray &body, const QByteArray &headers = {},
             const QByteArray &status = "200 OK")
    {
        m_answers.insert(target, "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size())
                                     + "\r\n" + headers + "\r\n" + body);
    }
    /// The rest as an empty Traefik has it.
    void setEmpty()
    {
        for (const QByteArray protocol : {"http", "tcp", "udp"}) {
            for (const QByteArray what : {"routers", "services"})
                set("/api/" + protocol + '/' + what + "?per_page=100&page=1", "[]", "X-Next-Page: 1\r\n");
        }
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    QList<QByteArray> asked() const { return m_asked; }
    bool silent = false;

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray request = socket->readAll();
        const QByteArray target = request.split(' ').value(1);
        m_asked.append(request.split('\r').first());
        if (silent)
            return;
        socket->write(
            m_answers.value(target, "HTTP/1.1 404 Not Found\r\nContent-Length: 19\r\n\r\n404 page not found\n"));
    }

    QTcpServer m_server;
    QHash<QByteArray, QByteArray> m_answers;
    QList<QByteArray> m_asked;
};

} // namespace

/// A Traefik's API over a socket, as it answers and as it does not.
class ProxyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsNoPath_data();
    void anAddressIsNoPath();
    void readsAllPagesOfAllProtocols();
    void aMapLeadsToTheDemo();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void nobodyListens();
    void silenceEnds();
};

void ProxyReaderTest::anAddressIsNoPath_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("api");
    QTest::newRow("an address with a port") << u"http://192.168.1.194:8080"_s << true;
    QTest::newRow("with TLS and a path") << u"https://proxy.example.com/traefik"_s << true;
    QTest::newRow("a file") << u"/etc/traefik/dynamic.yml"_s << false;
    QTest::newRow("a file of the system's") << u"file:///etc/traefik/dynamic.yml"_s << false;
    QTest::newRow("an address with a password, which would be kept") << u"http://admin:secret@192.168.1.194"_s << false;
    QTest::newRow("nothing but a scheme") << u"http://"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void ProxyReaderTest::anAddressIsNoPath()
{
    QFETCH(QString, text);
    QFETCH(bool, api);
    QCOMPARE(isProxyApi(text), api);
}

void ProxyReaderTest::readsAllPagesOfAllProtocols()
{
    FakeProxy proxy;
    proxy.setEmpty();
    proxy.set(
        "/api/http/routers?per_page=100&page=1",
        R"json([{"name":"plex@file","provider":"file","rule":"Host(`plex.example.com`)","service":"plex","status":"enabled"}])json",
        "X-Next-Page: 2\r\n");
    proxy.set(
        "/api/http/routers?per_page=100&page=2",
        R"json([{"name":"arr@file","provider":"file","rule":"Host(`arr.example.com`)","service":"arr","status":"enabled"}])json",
        "X-Next-Page: 1\r\n");
    proxy.set(
        "/api/http/services?per_page=100&page=1",
        R"json([{"name":"plex@file","provider":"file","loadBalancer":{"servers":[{"url":"http://192.168.1.201:32400"}]}}])json");
    proxy.set(
        "/api/tcp/services?per_page=100&page=1",
        R"json([{"name":"db@file","provider":"file","loadBalancer":{"servers":[{"address":"192.168.1.230:5432"}]}}])json");
    const ProxyFacts facts = readProxyApi(proxy.url(), {});
    QVERIFY2(!facts.error, facts.error ? qPrintable(facts.error->text) : "");
    QCOMPARE(facts.source, FactSource::ProxyApi);
    QVERIFY(facts.readAt.isValid());
    QCOMPARE(facts.config.routers.size(), 2);
    QCOMPARE(facts.config.routers.first().name, u"arr"_s); // sorted
    QCOMPARE(facts.config.services.size(), 2);
    QVERIFY(facts.config.service(ProxyProtocol::Tcp, u"db"_s));
    for (const QList<QByteArray> asked = proxy.asked(); const QByteArray &line : asked)
        QVERIFY2(line.startsWith("GET /api/"), line.constData());
}

void ProxyReaderTest::aMapLeadsToTheDemo()
{
    FakeProxy proxy;
    proxy.setEmpty();
    const AddressMap map({{u"192.168.1.194:8080"_s, u"127.0.0.1:%1"_s.arg(proxy.url().port())}});
    QVERIFY(!readProxyApi(QUrl(u"http://192.168.1.194:8080"_s), map).error);
    QCOMPARE(proxy.asked().size(), 6);
    const ProxyFacts other = readProxyApi(QUrl(u"http://192.168.1.195:8080"_s), map);
    QVERIFY(other.error);
    QCOMPARE(other.error->kind, Error::Kind::Unreachable);
    QCOMPARE(proxy.asked().size(), 6);
}

void ProxyReaderTest::saysWhyThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("a password") << QByteArray("401 Unauthorized")
                                << QByteArray("WWW-Authenticate: Basic realm=\"traefik\"\r\n") << QByteArray("no")
                                << Error::Kind::Forbidden << u"password"_s;
    QTest::newRow("no API there") << QByteArray("404 Not Found") << QByteArray() << QByteArray("404 page not found\n")
                                  << Error::Kind::NotFound << u"switch the API on"_s;
    QTest::newRow("a page to sign in") << QByteArray("302 Found")
                                       << QByteArray("Location: https://auth.example.com/\r\n") << QByteArray()
                                       << Error::Kind::BadAnswer << u"https://auth.example.com/"_s;
    QTest::newRow("a page, not a list") << QByteArray("200 OK") << QByteArray("Content-Type: text/html\r\n")
                                        << QByteArray("<html>") << Error::Kind::BadAnswer << u"list"_s;
    QTest::newRow("a server's fault") << QByteArray("502 Bad Gateway") << QByteArray() << QByteArray()
                                      << Error::Kind::Server << u"Bad Gateway"_s;
}

void ProxyReaderTest::saysWhyThereIsNothing()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, word);
    FakeProxy proxy;
    proxy.setEmpty();
    proxy.set("/api/http/services?per_page=100&page=1", body, headers, status);
    const ProxyFacts facts = readProxyApi(proxy.url(), {});
    QVERIFY(facts.error);
    QCOMPARE(facts.error->kind, kind);
    QVERIFY2(facts.error->text.contains(word), qPrintable(facts.error->text));
    QCOMPARE(facts.config, ProxyConfig());
}

void ProxyReaderTest::nobodyListens()
{
    QUrl url;
    {
        FakeProxy proxy;
        url = proxy.url();
    }
    const ProxyFacts facts = readProxyApi(url, {});
    QVERIFY(facts.error);
    QCOMPARE(facts.error->kind, Error::Kind::Unreachable);
    QVERIFY2(facts.error->text.contains(u"nobody listens"_s), qPrintable(facts.error->text));
}

void ProxyReaderTest::silenceEnds()
{
    FakeProxy proxy;
    proxy.silent = true;
    const ProxyFacts facts = readProxyApi(proxy.url(), {});
    QVERIFY(facts.error);
    QCOMPARE(facts.error->kind, Error::Kind::Unreachable);
    QVERIFY2(facts.error->text.contains(u"does not answer"_s), qPrintable(facts.error->text));
}

QTEST_GUILESS_MAIN(ProxyReaderTest)
#include "proxyreadertest.moc"
