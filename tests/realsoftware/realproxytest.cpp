// SPDX-License-Identifier: GPL-3.0-or-later
#include "realprogram.h"

#include "operations/ports.h"
#include "services/routecheck.h"

#include <QTemporaryDir>

using namespace Drydock;
using namespace DrydockTest;

/// Virtual hosts of a real nginx on loopback prove what is said of routes: Host and SNI, status, certificate.
class RealProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void routes_data();
    void routes();
    void whatIsNoLongerThereIsNotServed();

private:
    bool makeCertificate(const QString &name, const QString &host, const QStringList &more = {});
    QString site(const QString &host, const QString &certificate, const QString &answer) const;
    ProbeAnswer ask(const QString &host, bool tls);

    QTemporaryDir m_dir;
    RealServer m_nginx;
    SystemClock m_clock;
    quint16 m_plainPort = 0;
    quint16 m_tlsPort = 0;
    std::unique_ptr<ProbeFactory> m_factory;
};

bool RealProxyTest::makeCertificate(const QString &name, const QString &host, const QStringList &more)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                            u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s,
                                            m_dir.filePath(name + u".key"_s), u"-out"_s, m_dir.filePath(name + u".pem"_s),
                                            u"-subj"_s, u"/CN=Drydock test"_s, u"-addext"_s,
                                            u"subjectAltName=DNS:"_s + host}
                                    + (more.isEmpty() ? QStringList{u"-days"_s, u"30"_s} : more));
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

QString RealProxyTest::site(const QString &host, const QString &certificate, const QString &answer) const
{
    return u"server { listen 127.0.0.1:%1; listen 127.0.0.1:%2 ssl; server_name %3;\n"
           " ssl_certificate %4.pem; ssl_certificate_key %4.key;\n %5 }\n"_s.arg(m_plainPort)
               .arg(m_tlsPort)
               .arg(host, m_dir.filePath(certificate), answer);
}

void RealProxyTest::initTestCase()
{
    const QString nginx = realProgram(u"nginx"_s);
    if (nginx.isEmpty())
        QSKIP("nginx is not installed: nothing real to ask");
    QVERIFY(makeCertificate(u"good"_s, u"plex.example.test"_s));
    QVERIFY(makeCertificate(u"wide"_s, u"*.wide.example.test"_s));
    QVERIFY(makeCertificate(u"old"_s, u"old.example.test"_s,
                            {u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s, u"20200201000000Z"_s}));
    m_plainPort = freePort();
    m_tlsPort = freePort();
    const QString configuration = u"daemon off; master_process off; pid %1; error_log stderr;\n"
                                  "events {}\nhttp { access_log off;\n"
                                  "client_body_temp_path %2; proxy_temp_path %2; fastcgi_temp_path %2;\n"
                                  "uwsgi_temp_path %2; scgi_temp_path %2;\n"_s
                                      .arg(m_dir.filePath(u"pid"_s), m_dir.filePath(u"temp"_s))
                                  + site(u"plex.example.test"_s, u"good"_s, u"return 200 plex;"_s)
                                  + site(u"a.wide.example.test"_s, u"wide"_s, u"return 302 https://elsewhere.test/;"_s)
                                  + site(u"a.b.wide.example.test"_s, u"wide"_s, u"return 200 deep;"_s)
                                  + site(u"old.example.test"_s, u"old"_s, u"return 200 old;"_s)
                                  + site(u"login.example.test"_s, u"good"_s, u"return 401;"_s)
                                  // Nobody listens behind it: the proxy's own 502.
                                  + site(u"gone.example.test"_s, u"good"_s,
                                         u"location / { proxy_pass http://127.0.0.1:%1; }"_s.arg(freePort()))
                                  + u"server { listen 127.0.0.1:%1 default_server; listen 127.0.0.1:%2 ssl "
                                    "default_server; ssl_certificate %3.pem; ssl_certificate_key %3.key; return 404; }\n}\n"_s
                                        .arg(m_plainPort)
                                        .arg(m_tlsPort)
                                        .arg(m_dir.filePath(u"good"_s));
    QVERIFY(writeText(m_dir.filePath(u"nginx.conf"_s), configuration));
    QVERIFY(m_nginx.start(nginx, {u"-c"_s, m_dir.filePath(u"nginx.conf"_s), u"-p"_s, m_dir.path()}));
    // The map shows the design's address; only the AddressMap says where it is.
    m_factory = std::make_unique<ProbeFactory>(
        AddressMap({{u"192.168.1.194:80"_s, u"127.0.0.1:%1"_s.arg(m_plainPort)},
                    {u"192.168.1.194:443"_s, u"127.0.0.1:%1"_s.arg(m_tlsPort)}}),
        m_clock);
    QTRY_VERIFY2(ask(u"plex.example.test"_s, false).isAnswered(), qPrintable(m_nginx.output()));
}

ProbeAnswer RealProxyTest::ask(const QString &host, bool tls)
{
    const std::unique_ptr<Probe> probe =
        m_factory->make(routeTarget(u"192.168.1.194"_s, tls ? 443 : 80, tls, host));
    std::optional<ProbeAnswer> told;
    probe->ask(5000, [&](const ProbeAnswer &answer) { told = answer; });
    if (!QTest::qWaitFor([&] { return told.has_value(); }, 10'000))
        qWarning("no answer for %s", qPrintable(host));
    return told.value_or(ProbeAnswer());
}

void RealProxyTest::routes_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("its own answer under its own certificate") << u"plex.example.test"_s << true << u"serves"_s;
    QTest::newRow("without TLS the Host alone decides") << u"plex.example.test"_s << false << u"serves"_s;
    QTest::newRow("sent elsewhere, under a certificate for all of its neighbours")
        << u"a.wide.example.test"_s << true << u"serves"_s;
    QTest::newRow("the wildcard is for one label only")
        << u"a.b.wide.example.test"_s << true << u"wrong-certificate"_s;
    QTest::newRow("a login is wanted, but the certificate is another's")
        << u"login.example.test"_s << true << u"wrong-certificate"_s;
    QTest::newRow("a login is wanted") << u"login.example.test"_s << false << u"serves"_s;
    QTest::newRow("the certificate has expired") << u"old.example.test"_s << true << u"expired-certificate"_s;
    QTest::newRow("nobody listens behind the proxy") << u"gone.example.test"_s << false << u"fails"_s;
    QTest::newRow("a name the proxy does not know") << u"nobody.example.test"_s << true << u"no-such-site"_s;
}

void RealProxyTest::routes()
{
    QFETCH(QString, host);
    QFETCH(bool, tls);
    const ProbeAnswer answer = ask(host, tls);
    QCOMPARE(answer.certificate.has_value(), tls);
    QTEST(routeVerdictWord(judgeRoute(answer, host, QDateTime::currentDateTimeUtc())), "verdict");
}

void RealProxyTest::whatIsNoLongerThereIsNotServed()
{
    m_nginx.stop();
    const ProbeAnswer answer = ask(u"plex.example.test"_s, true);
    QCOMPARE(answer.kind, ProbeAnswer::Kind::Refused);
    QCOMPARE(judgeRoute(answer, u"plex.example.test"_s, QDateTime::currentDateTimeUtc()), RouteVerdict::NotServed);
}

QTEST_GUILESS_MAIN(RealProxyTest)
#include "realproxytest.moc"
