// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpserver.h"

#include <QDateTime>
#include <QLocale>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimeZone>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr qsizetype maxHeader = 8 * 1024;
constexpr qsizetype maxHeaderLines = 63;
constexpr qsizetype maxBody = 512 * 1024;
constexpr int maxRequests = 100;
constexpr int idleMs = 5000;
constexpr int silentMs = 2000;

QByteArray firstLine(QByteArray text)
{
    const qsizetype end = text.indexOf('\n');
    if (end >= 0)
        text.truncate(end);
    return text.trimmed();
}

HttpResponse plainError(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.reason = text;
    response.contentType = "text/plain";
    response.body = text;
    response.close = true;
    return response;
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

/// One client's socket: reads requests one after the other and writes the answers.
class HttpServer::Connection : public QObject
{
public:
    Connection(HttpServer *server, QTcpSocket *socket) : QObject(server), m_server(server), m_socket(socket)
    {
        socket->setParent(this);
        m_idle.setSingleShot(true);
        connect(&m_idle, &QTimer::timeout, this, [this] { m_socket->disconnectFromHost(); });
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        m_idle.start(idleMs);
        if (socket->bytesAvailable() > 0)
            QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
    }

    void end(End end)
    {
        m_silent = true;
        m_idle.stop();
        if (end == End::Reset)
            reset();
        else
            QTimer::singleShot(silentMs, this, [this] { reset(); });
    }

private:
    void read()
    {
        if (m_silent || m_busy || m_closing)
            return;
        m_buffer += m_socket->readAll();
        HttpRequest request;
        switch (parse(request)) {
        case Parsed::Incomplete:
            return;
        case Parsed::Refused:
            return;
        case Parsed::Complete:
            break;
        }
        m_idle.stop();
        m_busy = true;
        ++m_count;
        answer(request, m_server->m_handler(request));
    }

    enum class Parsed { Incomplete, Complete, Refused };

    Parsed refuse(int status, const QByteArray &text)
    {
        m_busy = true;
        m_idle.stop();
        send(HttpRequest(), plainError(status, text));
        return Parsed::Refused;
    }

    Parsed parse(HttpRequest &request)
    {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return m_buffer.size() > maxHeader ? refuse(400, "headers too large") : Parsed::Incomplete;
        const QList<QByteArray> lines = m_buffer.left(end).replace("\r\n", "\n").split('\n');
        const QList<QByteArray> first = lines.value(0).split(' ');
        if (first.size() != 3 || !first[2].startsWith("HTTP/"))
            return refuse(400, "bad request");
        if (!first[2].startsWith("HTTP/1."))
            return refuse(506, "http protocol version " + first[2].mid(5) + " not supported");
        if (end > maxHeader || lines.size() - 1 > maxHeaderLines)
            return refuse(400, "headers too large");
        request.method = first[0];
        const qsizetype mark = first[1].indexOf('?');
        request.path = mark < 0 ? first[1] : first[1].left(mark);
        request.query = mark < 0 ? QByteArray() : first[1].mid(mark + 1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            if (colon > 0)
                request.headers.emplace_back(lines[i].left(colon).trimmed(), lines[i].mid(colon + 1).trimmed());
        }
        m_keepAlive = first[2] == "HTTP/1.1" ? request.header("Connection").toLower() != "close"
                                             : request.header("Connection").toLower() == "keep-alive";
        return takeBody(request, end + 4);
    }

    Parsed takeBody(HttpRequest &request, qsizetype start)
    {
        if (!request.header("Transfer-Encoding").isEmpty())
            return refuse(501, "chunked transfer encoding not supported");
        const qint64 length = request.header("Content-Length").toLongLong();
        if (length > maxBody || length < 0) {
            // A too large body is not even answered (seen on 9.2).
            m_closing = true;
            m_socket->disconnectFromHost();
            return Parsed::Refused;
        }
        if (length > 0 && request.method != "POST" && request.method != "PUT")
            return refuse(501, "Unexpected content for method '" + request.method + "'");
        if (m_buffer.size() < start + length) {
            if (!m_continued && request.header("Expect").toLower() == "100-continue") {
                m_continued = true;
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            return Parsed::Incomplete;
        }
        m_continued = false;
        request.body = m_buffer.mid(start, length);
        m_buffer.remove(0, start + length);
        return Parsed::Complete;
    }

    void answer(const HttpRequest &request, const HttpResponse &response)
    {
        if (response.delayMs <= 0) {
            send(request, response);
            return;
        }
        QTimer::singleShot(response.delayMs, this, [this, request, response] { send(request, response); });
    }

    void send(const HttpRequest &, const HttpResponse &response)
    {
        if (m_silent)
            return;
        if (response.ending == HttpResponse::Ending::Reset) {
            reset();
            return;
        }
        const bool half = response.ending == HttpResponse::Ending::HalfBody;
        const bool garbage = response.ending == HttpResponse::Ending::Garbage;
        const bool close =
            response.close || response.status >= 400 || !m_keepAlive || m_count >= maxRequests || half || garbage;
        if (garbage) {
            m_socket->write("\x16\x03 what you read here is not HTTP \xff\xfe\r\n\r\n");
        } else {
            QByteArray head =
                "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + firstLine(response.reason) + "\r\n";
            head += "Cache-Control: max-age=0\r\n";
            head += close ? "Connection: close\r\n" : "Connection: Keep-Alive\r\n";
            head += "Date: " + date() + "\r\nPragma: no-cache\r\nServer: pve-api-daemon/3.0\r\n";
            for (const auto &[name, value] : response.headers)
                head += name + ": " + value + "\r\n";
            head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
            if (!response.body.isEmpty())
                head += "Content-Type: " + response.contentType + "\r\n";
            m_socket->write(head + "\r\n");
            m_socket->write(half ? response.body.left(response.body.size() / 2) : response.body);
        }
        m_busy = false;
        if (close) {
            m_closing = true;
            m_socket->disconnectFromHost();
            return;
        }
        m_idle.start(idleMs);
        if (!m_buffer.isEmpty() || m_socket->bytesAvailable() > 0)
            QMetaObject::invokeMethod(this, [this] { read(); }, Qt::QueuedConnection);
    }

    QByteArray date() const
    {
        const qint64 now = m_server->m_clock ? m_server->m_clock() : QDateTime::currentSecsSinceEpoch();
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(now, QTimeZone::UTC);
        return QLocale::c().toString(moment, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    }

    void reset()
    {
        // Closing with lingering off sends RST.
        const linger none{1, 0};
        const qintptr descriptor = m_socket->socketDescriptor();
        if (descriptor >= 0)
            ::setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &none, sizeof none);
        m_closing = true;
        m_socket->abort();
        deleteLater();
    }

    HttpServer *m_server;
    QTcpSocket *m_socket;
    QTimer m_idle;
    QByteArray m_buffer;
    int m_count = 0;
    bool m_busy = false;
    bool m_closing = false;
    bool m_silent = false;
    bool m_keepAlive = true;
    bool m_continued = false;
};

HttpServer::HttpServer(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler)) {}

HttpServer::~HttpServer() = default;

void HttpServer::setClock(std::function<qint64()> clock)
{
    m_clock = std::move(clock);
}

QString HttpServer::listen(const QHostAddress &address, quint16 port, const std::optional<QSslConfiguration> &tls)
{
    if (tls) {
        auto listener = std::make_unique<QSslServer>();
        listener->setSslConfiguration(*tls);
        m_listener = std::move(listener);
    } else {
        m_listener = std::make_unique<QTcpServer>();
    }
    m_listener->setListenBacklogSize(128);
    // pendingConnectionAvailable comes after the handshake, newConnection before it.
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_listener->nextPendingConnection())
            take(socket);
    });
    if (!m_listener->listen(address, port)) {
        const QString error = m_listener->errorString();
        m_listener.reset();
        return u"%1:%2: %3"_s.arg(address.toString()).arg(port).arg(error);
    }
    m_port = m_listener->serverPort();
    return {};
}

bool HttpServer::isListening() const
{
    return m_listener && m_listener->isListening();
}

quint16 HttpServer::port() const
{
    return m_port;
}

void HttpServer::stop(End end)
{
    if (m_listener) {
        m_listener->close();
        // Handshakes under way belong to the listener and die with it.
        m_listener.release()->deleteLater();
    }
    for (const auto allChildren = QObjectList(children()); auto *child : allChildren) {
        if (auto *connection = dynamic_cast<Connection *>(child))
            connection->end(end);
    }
}

void HttpServer::setTls(const QSslConfiguration &tls)
{
    if (auto *listener = qobject_cast<QSslServer *>(m_listener.get()))
        listener->setSslConfiguration(tls);
}

void HttpServer::take(QTcpSocket *socket)
{
    new Connection(this, socket);
}

} // namespace Drydock::Demo
