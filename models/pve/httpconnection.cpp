// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpconnection.h"

#include <QCryptographicHash>
#include <QSslConfiguration>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// pveproxy closes an idle connection after 5 s; using it just then would cost a retry.
constexpr qint64 maxIdleMs = 3500;

} // namespace

HttpConnection::HttpConnection(Target target, Judge judge, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_judge(std::move(judge)), m_connectTimer(new QTimer(this))
{
    m_connectTimer->setSingleShot(true);
    connect(m_connectTimer, &QTimer::timeout, this,
            [this] { fail(Failure::Kind::Connect, u"connection timed out"_s); });
}

HttpConnection::~HttpConnection()
{
    abandon();
}

QString HttpConnection::fingerprint(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

bool HttpConnection::isReusable() const
{
    return m_ready && !m_busy && m_socket && m_socket->state() == QAbstractSocket::ConnectedState
           && m_idleSince.elapsed() < maxIdleMs;
}

void HttpConnection::exchange(const QByteArray &request)
{
    m_busy = true;
    m_sent = false;
    m_reader = HttpReader();
    m_request = request;
    if (m_ready && m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        send();
    else
        dial();
}

void HttpConnection::dial()
{
    m_ready = false;
    m_refused = false;
    delete m_socket;
    m_socket = new QSslSocket(this);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!m_target.systemCas) {
        // Without authorities every chain arrives at the judge, who knows the one fingerprint that is right.
        configuration.setCaCertificates({});
    }
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket->setSslConfiguration(configuration);
    connect(m_socket, &QSslSocket::sslErrors, this, &HttpConnection::onSslErrors);
    connect(m_socket, &QSslSocket::encrypted, this, &HttpConnection::onEncrypted);
    connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::readSome);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { onClosed(m_socket->errorString()); });
    connect(m_socket, &QSslSocket::disconnected, this, [this] { onClosed(u"connection closed"_s); });
    m_connectTimer->start(m_target.connectTimeoutMs);
    m_socket->connectToHostEncrypted(m_target.host, quint16(m_target.port), m_target.name);
}

void HttpConnection::onSslErrors(const QList<QSslError> &errors)
{
    if (m_judge(m_socket->peerCertificate(), errors))
        m_socket->ignoreSslErrors(errors);
    else
        m_refused = true;
}

void HttpConnection::onEncrypted()
{
    // A chain without complaints never passes onSslErrors(), and a pin must hold all the same.
    if (!m_refused && !m_judge(m_socket->peerCertificate(), {}))
        m_refused = true;
    if (m_refused) {
        fail(Failure::Kind::Certificate, u"certificate not accepted"_s);
        return;
    }
    m_connectTimer->stop();
    m_ready = true;
    if (m_busy)
        send();
}

void HttpConnection::send()
{
    m_sent = true;
    m_socket->write(m_request);
    m_request.clear();
}

void HttpConnection::readSome()
{
    const QByteArray bytes = m_socket->readAll();
    if (!m_busy)
        return;
    const HttpReader::State state = m_reader.feed(bytes);
    if (state == HttpReader::State::Broken) {
        fail(Failure::Kind::Garbage, u"the answer is not HTTP"_s);
    } else if (state == HttpReader::State::Complete) {
        m_busy = false;
        m_idleSince.start();
        const HttpAnswer answer = m_reader.takeAnswer();
        if (answer.closes)
            m_ready = false;
        Q_EMIT answered(answer);
    }
}

void HttpConnection::onClosed(const QString &text)
{
    if (!m_busy) {
        m_ready = false;
        return;
    }
    if (m_refused) {
        fail(Failure::Kind::Certificate, text);
        return;
    }
    if (!m_sent) {
        fail(Failure::Kind::Connect, text);
        return;
    }
    if (m_socket->bytesAvailable() > 0)
        readSome();
    if (!m_busy)
        return;
    if (m_reader.hasStarted() && m_reader.end() == HttpReader::State::Complete) {
        m_busy = false;
        m_ready = false;
        Q_EMIT answered(m_reader.takeAnswer());
        return;
    }
    fail(Failure::Kind::Closed, text);
}

void HttpConnection::fail(Failure::Kind kind, const QString &text)
{
    if (!m_busy)
        return;
    const Failure failure{kind, m_sent, text};
    abandon();
    Q_EMIT failed(failure);
}

void HttpConnection::abandon()
{
    m_connectTimer->stop();
    m_busy = false;
    m_ready = false;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

} // namespace Drydock
