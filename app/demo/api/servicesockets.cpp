// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesockets.h"

#include "certificate.h"

#include <QHostAddress>
#include <QNetworkDatagram>
#include <QRegularExpression>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr int portTries = 50;
constexpr qsizetype dnsHeader = 12;
constexpr qsizetype longestRequest = 16 * 1024;
constexpr quint16 typeA = 1;
constexpr quint32 ttl = 2; // Pi-hole's own for local names
constexpr quint8 nameError = 3;

void append(QByteArray &bytes, auto value)
{
    QByteArray raw(sizeof(value), Qt::Uninitialized);
    qToBigEndian(value, raw.data());
    bytes += raw;
}

/// Of the first question, lower case; nothing when there is none. `end` becomes the place behind it.
std::optional<QString> questionName(const QByteArray &query, qsizetype &end)
{
    QStringList labels;
    qsizetype at = dnsHeader;
    while (at < query.size()) {
        const qsizetype length = uchar(query[at]);
        if (length == 0) {
            end = at + 5;
            return end <= query.size() ? std::optional(labels.join(u'.').toLower()) : std::nullopt;
        }
        if (length > 63 || at + 1 + length > query.size())
            break;
        labels += QString::fromLatin1(query.mid(at + 1, length));
        at += 1 + length;
    }
    return std::nullopt;
}

QByteArray page(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Length: "
           + QByteArray::number(body.size() + 1) + "\r\n\r\n" + body + '\n';
}

} // namespace

QByteArray answerToQuery(const QByteArray &query, const QMap<QString, QString> &names)
{
    if (query.size() < dnsHeader || (uchar(query[2]) & 0xf8) != 0
        || qFromBigEndian<quint16>(query.constData() + 4) != 1)
        return {};
    qsizetype end = 0;
    const std::optional<QString> name = questionName(query, end);
    if (!name)
        return {};
    const quint16 type = qFromBigEndian<quint16>(query.constData() + end - 4);
    const QHostAddress address(names.value(*name));
    const bool found = !address.isNull();
    const bool answered = found && type == typeA;
    QByteArray reply = query.first(2);
    append(reply, quint8(0x84 | (uchar(query[2]) & 0x01))); // an answer, authoritative
    append(reply, quint8(0x80 | (found ? 0 : nameError)));  // recursion available
    append(reply, quint16(1));
    append(reply, quint16(answered ? 1 : 0));
    append(reply, quint32(0));
    reply += query.sliced(dnsHeader, end - dnsHeader);
    if (answered) {
        append(reply, quint16(0xc000 | dnsHeader)); // the name of the question
        append(reply, typeA);
        append(reply, quint16(1));
        append(reply, ttl);
        append(reply, quint16(4));
        append(reply, address.toIPv4Address());
    }
    return reply;
}

ServiceSockets::ServiceSockets(const std::vector<Service> &services, const QMap<QString, QString> &names,
                               const QMap<QString, QString> &routes, Answers answers, QObject *parent)
    : QObject(parent), m_names(names), m_routes(routes), m_answers(std::move(answers))
{
    for (const Service &service : services) {
        auto place = std::make_unique<Place>();
        place->service = service;
        m_places.push_back(std::move(place));
    }
}

ServiceSockets::~ServiceSockets() = default;

QString ServiceSockets::open()
{
    for (const std::unique_ptr<Place> &place : m_places) {
        bool bound = false;
        // UDP and TCP on one number: what the first was given may be taken for the second.
        for (int attempt = 0; attempt < portTries && !bound; ++attempt) {
            place->port = 0;
            bound = bind(*place);
        }
        if (!bound)
            return u"no port for %1:%2"_s.arg(place->service.address).arg(place->service.port);
    }
    follow();
    return {};
}

bool ServiceSockets::bind(Place &place)
{
    if (place.service.kind == Service::Kind::Proxy) {
        auto secure = std::make_unique<QSslServer>();
        secure->setSslConfiguration(
            makeCertificate(place.service.name, u"127.0.0.1"_s, m_routes.keys()).configuration());
        place.tcp = std::move(secure);
    } else {
        place.tcp = std::make_unique<QTcpServer>();
    }
    connect(place.tcp.get(), &QTcpServer::pendingConnectionAvailable, this, [this, &place] {
        while (QTcpSocket *socket = place.tcp->nextPendingConnection())
            serve(place, socket);
    });
    if (!listen(place))
        return false;
    place.port = place.tcp->serverPort();
    if (place.service.kind != Service::Kind::Dns)
        return true;
    place.udp = std::make_unique<QUdpSocket>();
    connect(place.udp.get(), &QUdpSocket::readyRead, this, [this, &place] { answerDatagrams(place); });
    return place.udp->bind(QHostAddress::LocalHost, place.port, QUdpSocket::DontShareAddress);
}

bool ServiceSockets::listen(Place &place)
{
    return place.tcp->listen(QHostAddress::LocalHost, place.port);
}

void ServiceSockets::shut(Place &place)
{
    place.tcp->close();
    for (const auto sockets = place.tcp->findChildren<QTcpSocket *>(); QTcpSocket * socket : sockets)
        socket->abort();
}

void ServiceSockets::follow()
{
    for (const std::unique_ptr<Place> &place : m_places) {
        const bool answers = m_answers(place->service);
        if (answers == place->tcp->isListening())
            continue;
        if (!answers)
            shut(*place);
        else if (!listen(*place))
            qWarning("demo server: %s", qUtf8Printable(place->tcp->errorString()));
    }
}

QJsonObject ServiceSockets::addressMap() const
{
    QJsonObject map;
    // Whatever else is asked at these addresses: a port where nobody listens, and never the network outside.
    for (const std::unique_ptr<Place> &place : m_places)
        map.insert(place->service.address, u"127.0.0.1:1"_s);
    for (const std::unique_ptr<Place> &place : m_places)
        map.insert(u"%1:%2"_s.arg(place->service.address).arg(place->service.port), u"127.0.0.1:%1"_s.arg(place->port));
    return map;
}

void ServiceSockets::answerDatagrams(const Place &place)
{
    while (place.udp->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = place.udp->receiveDatagram();
        if (!m_answers(place.service))
            continue;
        if (const QByteArray reply = answerToQuery(datagram.data(), m_names); !reply.isEmpty())
            place.udp->writeDatagram(datagram.makeReply(reply));
    }
}

/// As Traefik does: 404 for a name it does not know, 502 where nobody listens behind it.
QByteArray ServiceSockets::proxied(const QByteArray &request) const
{
    static const QRegularExpression hostLine(u"\\r\\nHost: *([^\\r:]+)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString host = hostLine.match(QString::fromLatin1(request)).captured(1).toLower();
    const auto route = m_routes.constFind(host);
    if (route == m_routes.cend())
        return page("404 Not Found", "404 page not found");
    for (const std::unique_ptr<Place> &place : m_places) {
        const Service &service = place->service;
        if (*route == u"%1:%2"_s.arg(service.address).arg(service.port) && m_answers(service))
            return page("200 OK", service.name.toUtf8());
    }
    return page("502 Bad Gateway", "Bad Gateway");
}

void ServiceSockets::serve(const Place &place, QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, socket, [this, &place, socket] {
        if (!m_answers(place.service) || socket->bytesAvailable() > longestRequest)
            return socket->abort();
        const QByteArray seen = socket->peek(longestRequest);
        if (place.service.kind == Service::Kind::Dns && seen.size() >= 2) {
            const qsizetype size = qFromBigEndian<quint16>(seen.constData());
            if (seen.size() < 2 + size)
                return;
            const QByteArray reply = answerToQuery(socket->read(2 + size).sliced(2), m_names);
            QByteArray framed;
            append(framed, quint16(reply.size()));
            socket->write(framed + reply);
        } else if (place.service.kind == Service::Kind::Http && seen.contains("\r\n\r\n")) {
            socket->readAll();
            socket->write(page("200 OK", place.service.name.toUtf8()));
        } else if (place.service.kind == Service::Kind::Proxy && seen.contains("\r\n\r\n")) {
            socket->write(proxied(socket->readAll()));
        }
    });
}

} // namespace Drydock::Demo
