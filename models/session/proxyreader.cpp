// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyreader.h"

#include "topology/proxyapi.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrl>

#include <array>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int answerMs = 5'000;
constexpr qint64 mostPageBytes = 8LL * 1024 * 1024; ///< of one page
constexpr int mostPages = 100;                      ///< of 100 entries each, as the server cuts them

struct ProxyWords {
    Q_DECLARE_TR_FUNCTIONS(Drydock::ProxyReader)
};

Error unreadable(Error::Kind kind, int http, const QString &text)
{
    return {kind, http, text, {}};
}

/// Why an answer cannot be used; nothing when it can.
std::optional<Error> troubleOf(const QNetworkReply &reply, bool timedOut)
{
    const int http = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (timedOut)
        return unreadable(
            Error::Kind::Unreachable, 0,
            ProxyWords::tr("it does not answer within %n second(s): its machine is off, or a firewall stands "
                           "between it and this computer",
                           nullptr, answerMs / 1000));
    if (reply.error() == QNetworkReply::ConnectionRefusedError)
        return unreadable(Error::Kind::Unreachable, 0,
                          ProxyWords::tr("nobody listens there: correct the port, or switch on Traefik's API"));
    if (http == 401 || http == 403)
        return unreadable(
            Error::Kind::Forbidden, http,
            ProxyWords::tr("it asks for a password, which is not sent: name an entry point that this computer "
                           "may read without one, or give the proxy's file instead"));
    if (http == 404)
        return unreadable(
            Error::Kind::NotFound, http,
            ProxyWords::tr(
                "a server answers, but Traefik's API is not there: correct the address, or switch the API on"));
    if (http >= 300 && http < 400)
        return unreadable(
            Error::Kind::BadAnswer, http,
            ProxyWords::tr("it leads to another page (%1), presumably to sign in: name an entry point that this "
                           "computer may read without that, or give the proxy's file instead")
                .arg(QString::fromUtf8(reply.rawHeader("Location"))));
    if (reply.error() != QNetworkReply::NoError)
        return unreadable(http == 0 ? Error::Kind::Unreachable : Error::Kind::Server, http, reply.errorString());
    return std::nullopt;
}

class Asking
{
public:
    Asking(QUrl api, const AddressMap &map) : m_api(std::move(api))
    {
        m_http.setProxy(QNetworkProxy::NoProxy);
        const bool tls = m_api.scheme() == "https"_L1;
        m_host = m_api.host();
        const AddressMap::HostPort at = map.dial(m_host, m_api.port(tls ? 443 : 80));
        m_api.setHost(at.host);
        m_api.setPort(at.port);
    }

    /// All entries of one kind and protocol.
    template <typename T>
    Result<QList<T>> all(const QString &what, ProxyProtocol protocol,
                         Result<QList<T>> (*read)(const QByteArray &, ProxyProtocol))
    {
        QList<T> entries;
        for (int page = 1; page <= mostPages; ++page) {
            Result<Page> answer = get(what, page);
            if (!answer)
                return std::unexpected(std::move(answer.error()));
            const Result<QList<T>> some = read(answer->json, protocol);
            if (!some)
                return some;
            entries += *some;
            if (answer->next <= page) // the last one names the first
                return entries;
        }
        return std::unexpected(unreadable(Error::Kind::BadAnswer, 0, ProxyWords::tr("its lists have no end")));
    }

private:
    struct Page {
        QByteArray json;
        int next = 0;
    };

    Result<Page> get(const QString &what, int page)
    {
        QUrl url = m_api;
        url.setPath(u"%1/api/%2"_s.arg(m_api.path() == "/"_L1 ? QString() : m_api.path(), what));
        url.setQuery(u"per_page=100&page=%1"_s.arg(page));
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(answerMs);
        if (m_host != m_api.host()) {
            // Qt names the wanted host to the server only over HTTP/1.1.
            request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
            request.setRawHeader("Host", m_host.toUtf8());
            request.setPeerVerifyName(m_host);
        }
        const std::unique_ptr<QNetworkReply> reply(m_http.get(request));
        bool tooLong = false;
        QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(),
                         [&reply, &tooLong](qint64 received, qint64) {
                             if (received > mostPageBytes && !std::exchange(tooLong, true))
                                 reply->abort();
                         });
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        if (tooLong)
            return std::unexpected(unreadable(Error::Kind::BadAnswer, 0, ProxyWords::tr("its answer is too long")));
        // Ours is the only other hand that ends it: that of the time.
        const bool timedOut = reply->error() == QNetworkReply::OperationCanceledError;
        if (auto trouble = troubleOf(*reply, timedOut))
            return std::unexpected(std::move(*trouble));
        return Page{reply->readAll(), reply->rawHeader("X-Next-Page").toInt()};
    }

    QNetworkAccessManager m_http;
    QUrl m_api;
    QString m_host;
};

Result<ProxyConfig> askedConfig(Asking &proxy)
{
    QList<ProxyRouter> routers;
    QList<ProxyService> services;
    constexpr std::array protocols{std::pair{ProxyProtocol::Http, "http"_L1}, std::pair{ProxyProtocol::Tcp, "tcp"_L1},
                                   std::pair{ProxyProtocol::Udp, "udp"_L1}};
    for (const auto &[protocol, word] : protocols) {
        const auto someRouters = proxy.all<ProxyRouter>(word + "/routers"_L1, protocol, proxyRoutersOf);
        if (!someRouters)
            return std::unexpected(someRouters.error());
        const auto someServices = proxy.all<ProxyService>(word + "/services"_L1, protocol, proxyServicesOf);
        if (!someServices)
            return std::unexpected(someServices.error());
        routers += *someRouters;
        services += *someServices;
    }
    return assembledProxy(std::move(routers), std::move(services));
}

} // namespace

bool isProxyApi(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
           && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

ProxyFacts readProxyApi(const QUrl &api, const AddressMap &map)
{
    ProxyFacts facts{.source = FactSource::ProxyApi, .readAt = QDateTime::currentDateTimeUtc(), .config = {}};
    // A demo has its addresses in the map; what it has not is none of a machine somebody owns.
    const bool outside = !map.isEmpty() && map.dial(api.host(), api.port(80)).host == api.host()
                         && !QHostAddress(api.host()).isLoopback();
    if (outside) {
        facts.error = unreadable(Error::Kind::Unreachable, 0, ProxyWords::tr("the demo cluster has no such machine"));
        return facts;
    }
    Asking proxy(api, map);
    if (Result<ProxyConfig> config = askedConfig(proxy))
        facts.config = std::move(*config);
    else
        facts.error = config.error();
    return facts;
}

} // namespace Drydock
