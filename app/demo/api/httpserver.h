// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace Drydock::Demo
{

/// One parsed HTTP/1.x request.
struct HttpRequest {
    QByteArray method;
    QByteArray path; ///< percent-encoded, without the query
    QByteArray query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// First value of a header; the name in any case.
    QByteArray header(QByteArrayView name) const;
};

/// What goes back, and how badly it may be sent (the faults need half-sent bodies and resets).
struct HttpResponse {
    enum class Ending {
        Normal,
        HalfBody, ///< announces the whole length, sends half of it, closes
        Reset,    ///< RST instead of an answer
        Garbage,  ///< bytes that are no HTTP
    };

    int status = 200;
    QByteArray reason = "OK"; ///< the status line's words; the first line only is sent
    QByteArray contentType = "application/json;charset=UTF-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    int delayMs = 0; ///< real milliseconds before it is sent
    bool close = false;
    Ending ending = Ending::Normal;
};

/// One listener of a small HTTP/1.1 server, with or without TLS: keep-alive for 5 s and 100 requests, bodies up to
/// 512 KiB, no chunked requests: the limits of Proxmox VE's own HTTP server. Knows nothing of what it serves.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// With a TLS configuration it speaks HTTPS. Empty text = success.
    QString listen(const QHostAddress &address, quint16 port, const std::optional<QSslConfiguration> &tls);
    bool isListening() const;
    quint16 port() const;

    enum class End {
        Silent, ///< like a lost link or a power cut: nothing more is said, the sockets close seconds later
        Reset,  ///< like a crashed process: RST
    };
    /// Stops listening and ends the connections there are.
    void stop(End end);
    /// New connections get this configuration.
    void setTls(const QSslConfiguration &tls);
    /// For the Date header; seconds since the epoch. Default: the wall clock.
    void setClock(std::function<qint64()> clock);

private:
    class Connection;
    void take(QTcpSocket *socket);

    Handler m_handler;
    std::function<qint64()> m_clock;
    std::unique_ptr<QTcpServer> m_listener;
    quint16 m_port = 0;
};

} // namespace Drydock::Demo
