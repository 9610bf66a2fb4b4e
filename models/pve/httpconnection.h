// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpreader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

#include <functional>

class QTimer;

namespace Drydock
{

/// One TLS connection that carries one exchange at a time. Not QNetworkAccessManager: that one silently sends a
/// POST again when the server closes before it answers (Qt 6.8, up to twice), and a guest must not be moved twice.
/// Never decides about trust itself: the judge does, for each handshake.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    struct Target {
        QString host; ///< where to dial
        int port = 0;
        QString name;                ///< whose certificate and Host header it is
        bool systemCas = false;      ///< load the system's authorities; otherwise every chain is an error to judge
        int connectTimeoutMs = 1500; ///< TCP and TLS together
    };
    struct Failure {
        enum class Kind { Connect, Certificate, Closed, Garbage };
        Kind kind = Kind::Connect;
        bool sent = false; ///< the request was on its way: the server may have acted on it
        QString text;
    };
    /// Whether this certificate, with these complaints, is the right one. Called in each handshake.
    using Judge = std::function<bool(const QSslCertificate &certificate, const QList<QSslError> &errors)>;

    HttpConnection(Target target, Judge judge, QObject *parent = nullptr);
    ~HttpConnection() override;

    /// Sends one request, dialling first where needed. Ends with answered() or failed().
    void exchange(const QByteArray &request);
    /// Open, unused, and young enough that the server has not closed it (it does after 5 s).
    bool isReusable() const;
    bool isBusy() const { return m_busy; }
    /// The exchange in progress was written but nothing came back yet.
    bool isSilent() const { return m_busy && m_sent && !m_reader.hasStarted(); }
    bool wasSent() const { return m_sent; }
    /// Drops the connection without a signal.
    void abandon();

    /// "AB:CD:…", SHA-256 of the certificate, as Proxmox VE writes it.
    static QString fingerprint(const QSslCertificate &certificate);

Q_SIGNALS:
    void answered(const Drydock::HttpAnswer &answer);
    void failed(const Drydock::HttpConnection::Failure &failure);

private:
    void dial();
    void send();
    void readSome();
    void fail(Failure::Kind kind, const QString &text);
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onClosed(const QString &text);

    Target m_target;
    Judge m_judge;
    QSslSocket *m_socket = nullptr;
    QTimer *m_connectTimer = nullptr;
    HttpReader m_reader;
    QByteArray m_request;
    QElapsedTimer m_idleSince;
    bool m_busy = false;
    bool m_sent = false;
    bool m_ready = false;
    bool m_refused = false;
};

} // namespace Drydock
