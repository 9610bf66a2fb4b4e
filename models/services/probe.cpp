// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe.h"

#include "dnsexchange.h"
#include "operations/ports.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

// RFC 6761: every name server answers this one itself, without asking another.
constexpr QLatin1StringView ownName = "localhost"_L1;
constexpr int dnsServerFailed = 2;
constexpr int dnsRefused = 5;
constexpr int firstServerError = 500;
constexpr qint64 mostBody = 256 * 1024;

// In the order of their enums.
constexpr std::array kindWords{"dns"_L1, "tcp"_L1, "http"_L1, "https"_L1};
constexpr std::array answerWords{"answered"_L1, "wrong"_L1, "refused"_L1, "silent"_L1, "unreachable"_L1};

ProbeAnswer::Kind failureOf(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::ConnectionRefusedError ? ProbeAnswer::Kind::Refused
                                                            : ProbeAnswer::Kind::Unreachable;
}

/// Alive is who gives any answer but "I cannot" and "I do not want to".
class DnsProbe final : public Probe
{
public:
    DnsProbe(const AddressMap::HostPort &at, const QString &name, Clock &clock)
        : Probe(clock), m_at(at), m_question{.name = name.isEmpty() ? QString(ownName) : name, .type = DnsType::A}
    {
    }

    void begin(QObject *attempt, Done answer) override
    {
        new DnsExchange(m_at, m_question, [answer](const DnsOutcome &outcome) { answer(read(outcome)); }, attempt);
    }

private:
    static ProbeAnswer read(const DnsOutcome &outcome)
    {
        switch (outcome.kind) {
        case DnsOutcome::Kind::Refused:
            return {.kind = ProbeAnswer::Kind::Refused, .text = outcome.text};
        case DnsOutcome::Kind::Unreachable:
            return {.kind = ProbeAnswer::Kind::Unreachable, .text = outcome.text};
        case DnsOutcome::Kind::NotDns:
            return {.kind = ProbeAnswer::Kind::Wrong, .text = outcome.text};
        case DnsOutcome::Kind::Replied:
            break;
        }
        const int rcode = outcome.reply.rcode;
        const bool well = rcode != dnsServerFailed && rcode != dnsRefused;
        ProbeAnswer answer{.kind = well ? ProbeAnswer::Kind::Answered : ProbeAnswer::Kind::Wrong,
                           .text = dnsRcodeWord(rcode)};
        for (const DnsRecord &record : outcome.reply.answers) {
            if (record.type == DnsType::A || record.type == DnsType::AAAA)
                answer.addresses.append(record.text);
        }
        answer.addresses.sort();
        return answer;
    }

    AddressMap::HostPort m_at;
    DnsQuestion m_question;
};

/// Answered once the connection stands. It is closed at once: the service sees a client that changed its mind.
class TcpProbe final : public Probe
{
public:
    TcpProbe(const AddressMap::HostPort &at, Clock &clock) : Probe(clock), m_at(at) {}

    void begin(QObject *attempt, Done answer) override
    {
        auto *socket = new QTcpSocket(attempt);
        socket->setProxy(QNetworkProxy::NoProxy);
        connect(socket, &QTcpSocket::connected, attempt,
                [answer] { answer({.kind = ProbeAnswer::Kind::Answered, .text = {}}); });
        connect(socket, &QTcpSocket::errorOccurred, attempt,
                [answer, socket] { answer({.kind = failureOf(socket->error()), .text = socket->errorString()}); });
        socket->connectToHost(QHostAddress(m_at.host), quint16(m_at.port));
    }

private:
    AddressMap::HostPort m_at;
};

std::optional<ServerCertificate> certificateOf(const QNetworkReply &reply)
{
    const QSslCertificate shown = reply.sslConfiguration().peerCertificate();
    if (shown.isNull())
        return std::nullopt;
    ServerCertificate certificate{.names = shown.subjectAlternativeNames().values(), .validUntil = shown.expiryDate()};
    if (certificate.names.isEmpty())
        certificate.names = shown.subjectInfo(QSslCertificate::CommonName);
    certificate.names.sort();
    return certificate;
}

/// By address, with Host and SNI of the site that is meant.
class HttpProbe final : public Probe
{
public:
    HttpProbe(const AddressMap::HostPort &at, const ProbeTarget &target, QNetworkAccessManager &http, Clock &clock)
        : Probe(clock), m_http(http), m_target(target)
    {
        QUrl url;
        url.setScheme(target.kind == ProbeTarget::Kind::Https ? u"https"_s : u"http"_s);
        url.setHost(at.host);
        url.setPort(at.port);
        url.setPath(target.path.isEmpty() ? u"/"_s : target.path);
        m_request.setUrl(url);
        m_request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        // With HTTP/2 Qt takes the authority from the URL and passes the Host over.
        m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        m_request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        m_request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        const QString host = target.name.isEmpty() ? target.address : target.name;
        m_request.setRawHeader("Host", host.toUtf8());
        if (!target.name.isEmpty())
            m_request.setPeerVerifyName(target.name);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_request.setSslConfiguration(tls);
    }

    void begin(QObject *attempt, Done answer) override
    {
        QNetworkReply *reply = m_http.get(m_request);
        reply->setParent(attempt);
        const auto look = [this, reply, answer, body = std::make_shared<QByteArray>()](bool ended) {
            *body += reply->read(mostBody - body->size());
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            const auto told = [&](ProbeAnswer::Kind kind, const QString &text) {
                answer({.kind = kind, .text = text, .addresses = {}, .certificate = certificateOf(*reply)});
            };
            if (status > 0 && !isExpected(status))
                return told(ProbeAnswer::Kind::Wrong, QString::number(status));
            if (status > 0 && body->contains(m_target.text.toUtf8()))
                return told(ProbeAnswer::Kind::Answered, QString::number(status));
            if (status > 0 && (ended || body->size() >= mostBody))
                return told(ProbeAnswer::Kind::Wrong, m_target.text);
            if (ended) {
                const bool refused = reply->error() == QNetworkReply::ConnectionRefusedError;
                answer({.kind = refused ? ProbeAnswer::Kind::Refused : ProbeAnswer::Kind::Unreachable,
                        .text = reply->errorString()});
            }
        };
        // A body that is wanted whole leaves its connection to the next question.
        connect(reply, &QNetworkReply::finished, attempt, [look] { look(true); });
        connect(reply, &QNetworkReply::readyRead, attempt, [reply, look] {
            if (reply->bytesAvailable() >= mostBody)
                look(false);
        });
    }

private:
    bool isExpected(int status) const
    {
        return m_target.status > 0 ? status == m_target.status : status < firstServerError;
    }

    QNetworkAccessManager &m_http;
    ProbeTarget m_target;
    QNetworkRequest m_request;
};

class AnyOfProbe final : public Probe
{
public:
    AnyOfProbe(std::vector<std::unique_ptr<Probe>> probes, Clock &clock) : Probe(clock), m_probes(std::move(probes)) {}

    void begin(QObject *attempt, Done answer) override
    {
        const auto open = std::make_shared<size_t>(m_probes.size());
        for (const std::unique_ptr<Probe> &probe : m_probes) {
            probe->begin(attempt, [open, answer](const ProbeAnswer &one) {
                if (one.isAnswered() || --*open == 0)
                    answer(one);
            });
        }
    }

private:
    std::vector<std::unique_ptr<Probe>> m_probes;
};

} // namespace

int ProbeTarget::effectivePort() const
{
    if (port > 0)
        return port;
    switch (kind) {
    case Kind::Dns:
        return 53;
    case Kind::Http:
        return 80;
    case Kind::Https:
        return 443;
    case Kind::Tcp:
        break;
    }
    return 0;
}

bool ProbeTarget::isValid() const
{
    const int to = effectivePort();
    return !QHostAddress(address).isNull() && to > 0 && to < 65536
           && (kind != Kind::Dns || name.isEmpty() || dnsQuery(0, {.name = name, .type = DnsType::A}));
}

bool ServerCertificate::isFor(const QString &host) const
{
    return std::ranges::any_of(names, [&](const QString &name) {
        if (!name.startsWith("*."_L1))
            return name.compare(host, Qt::CaseInsensitive) == 0;
        const qsizetype dot = host.indexOf(u'.');
        return dot > 0 && QStringView(name).mid(1).compare(QStringView(host).mid(dot), Qt::CaseInsensitive) == 0;
    });
}

QString probeKindWord(ProbeTarget::Kind kind)
{
    return kindWords[size_t(kind)];
}

std::optional<ProbeTarget::Kind> probeKindFromWord(QStringView word)
{
    const auto found = std::ranges::find_if(kindWords, [&](QLatin1StringView known) { return known == word; });
    return found == kindWords.end() ? std::nullopt : std::optional(ProbeTarget::Kind(found - kindWords.begin()));
}

QString probeAnswerWord(ProbeAnswer::Kind kind)
{
    return answerWords[size_t(kind)];
}

void Probe::ask(int timeoutMs, Done done)
{
    auto *attempt = new QObject(this);
    const auto waiting = std::make_shared<Done>(std::move(done));
    const auto once = [this, attempt = QPointer(attempt), waiting](const ProbeAnswer &answer) {
        if (!attempt || !*waiting)
            return;
        attempt->deleteLater();
        // Never from inside ask().
        QMetaObject::invokeMethod(
            this, [told = std::exchange(*waiting, {}), answer] { told(answer); }, Qt::QueuedConnection);
    };
    m_clock.callAfter(timeoutMs, attempt, [once] { once({.kind = ProbeAnswer::Kind::Silent, .text = {}}); });
    begin(attempt, once);
}

ProbeFactory::ProbeFactory(const AddressMap &map, Clock &clock)
    : m_map(map), m_clock(clock), m_http(std::make_unique<QNetworkAccessManager>())
{
    m_http->setProxy(QNetworkProxy::NoProxy);
}

ProbeFactory::~ProbeFactory() = default;

std::unique_ptr<Probe> ProbeFactory::make(const ProbeTarget &target) const
{
    const AddressMap::HostPort at = m_map.dial(target.address, target.effectivePort());
    switch (target.kind) {
    case ProbeTarget::Kind::Dns:
        return std::make_unique<DnsProbe>(at, target.name, m_clock);
    case ProbeTarget::Kind::Tcp:
        return std::make_unique<TcpProbe>(at, m_clock);
    case ProbeTarget::Kind::Http:
    case ProbeTarget::Kind::Https:
        return std::make_unique<HttpProbe>(at, target, *m_http, m_clock);
    }
    return nullptr;
}

std::unique_ptr<Probe> ProbeFactory::makeAnyOf(const QList<ProbeTarget> &targets) const
{
    std::vector<std::unique_ptr<Probe>> probes;
    for (const ProbeTarget &target : targets)
        probes.push_back(make(target));
    return std::make_unique<AnyOfProbe>(std::move(probes), m_clock);
}

} // namespace Drydock
