// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr int patienceMs = 10000;

QByteArray formText(const DemoClient::Params &params)
{
    QByteArrayList pairs;
    for (auto param = params.begin(); param != params.end(); ++param)
        pairs += QUrl::toPercentEncoding(param.key()) + '=' + QUrl::toPercentEncoding(param.value());
    return pairs.join('&');
}

DemoClient::Reply readReply(QIODevice &socket)
{
    DemoClient::Reply reply;
    QByteArray text;
    const auto fail = [&](const QString &error) {
        reply.status = 0;
        reply.error = error;
        return reply;
    };
    while (!text.contains("\r\n\r\n")) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patienceMs))
            return fail(text.isEmpty() ? u"no answer: "_s + socket.errorString() : u"broken head"_s);
        text += socket.readAll();
    }
    const qsizetype end = text.indexOf("\r\n\r\n");
    const QByteArrayList lines = text.left(end).replace("\r\n", "\n").split('\n');
    if (!lines.first().startsWith("HTTP/1.1 "))
        return fail(u"not HTTP"_s);
    reply.status = lines.first().mid(9, 3).toInt();
    reply.reason = lines.first().mid(13);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        reply.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
    }
    reply.body = text.mid(end + 4);
    const qsizetype length = reply.headers.value("content-length").toLongLong();
    while (reply.body.size() < length) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patienceMs))
            return fail(u"broken body"_s);
        reply.body += socket.readAll();
    }
    return reply;
}

} // namespace

QJsonObject DemoClient::Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject DemoClient::Reply::row(const QString &key, const QString &value) const
{
    for (const QJsonValue &row : data().toArray()) {
        if (row[key].toVariant().toString() == value)
            return row.toObject();
    }
    return {};
}

QString DemoClient::Reply::errorOf(const QString &parameter) const
{
    return json()[u"errors"_s][parameter].toString();
}

DemoClient::DemoClient() = default;
DemoClient::~DemoClient() = default;

QString DemoClient::start(int pve, const QString &scenario, const QString &logFile)
{
    m_socket.reset();
    m_connectedTo = -1;
    m_entry = 0;
    m_server = std::make_unique<DemoServer>();
    DemoServer::Options options;
    options.scenario = scenario;
    options.pve = pve;
    options.port = 0;
    options.controlPort = 0;
    options.logFile = logFile;
    const QString error = m_server->start(options);
    m_ready = m_server->ready();
    if (error.isEmpty()) {
        control("POST", u"/clock/hold"_s);
        useRootToken();
    }
    return error;
}

QString DemoClient::nodeName(int place) const
{
    return m_ready[u"nodes"_s][place][u"name"_s].toString();
}

QString DemoClient::fingerprint(int place) const
{
    return m_ready[u"nodes"_s][place][u"fingerprint"_s].toString();
}

void DemoClient::useRootToken()
{
    useToken(m_ready[u"token"_s].toString());
}

void DemoClient::useTicket(const QString &ticket, const QString &csrf)
{
    m_headers = {{"Cookie", "PVEAuthCookie=" + QUrl::toPercentEncoding(ticket)}};
    if (!csrf.isEmpty())
        m_headers.emplace_back("CSRFPreventionToken", csrf.toUtf8());
}

DemoClient::Reply DemoClient::request(const QByteArray &method, const QString &path, const Params &params)
{
    const bool inBody = method == "POST" || method == "PUT";
    const QByteArray form = formText(params);
    QByteArray target = "/api2/json" + path.toUtf8();
    if (!inBody && !form.isEmpty())
        target += '?' + form;
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\n";
    if (inBody) {
        head += "Content-Type: application/x-www-form-urlencoded\r\n";
        head += "Content-Length: " + QByteArray::number(form.size()) + "\r\n";
    }
    return raw(head, inBody ? form : QByteArray());
}

DemoClient::Reply DemoClient::raw(const QByteArray &head, const QByteArray &body)
{
    QByteArray bytes = head + "Host: demo\r\n";
    for (const auto &[name, value] : m_headers)
        bytes += name + ": " + value + "\r\n";
    return exchange(bytes + "\r\n" + body);
}

bool DemoClient::connectSocket()
{
    if (m_socket && m_connectedTo == m_entry) {
        // A close by the server is only noticed by looking.
        m_socket->waitForReadyRead(0);
        if (m_socket->state() == QAbstractSocket::ConnectedState)
            return true;
    }
    const QUrl url(m_ready[u"nodes"_s][m_entry][u"url"_s].toString());
    m_socket = std::make_unique<QSslSocket>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket->setSslConfiguration(tls);
    m_socket->connectToHostEncrypted(url.host(), quint16(url.port()));
    m_connectedTo = m_entry;
    return m_socket->waitForEncrypted(patienceMs);
}

DemoClient::Reply DemoClient::exchange(const QByteArray &bytes)
{
    if (!connectSocket()) {
        Reply reply;
        reply.error = u"cannot connect: "_s + m_socket->errorString();
        return reply;
    }
    m_socket->write(bytes);
    m_socket->flush();
    const Reply reply = readReply(*m_socket);
    if (reply.headers.value("connection") != "Keep-Alive")
        m_socket.reset();
    return reply;
}

QSslCertificate DemoClient::certificate()
{
    disconnect();
    return connectSocket() ? m_socket->peerCertificate() : QSslCertificate();
}

void DemoClient::disconnect()
{
    m_socket.reset();
}

DemoClient::Reply DemoClient::control(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    const QUrl url(m_ready[u"control"_s].toString());
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    Reply reply;
    if (!socket.waitForConnected(patienceMs)) {
        reply.error = socket.errorString();
        return reply;
    }
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    socket.write(method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: control\r\nContent-Length: "
                 + QByteArray::number(text.size()) + "\r\nConnection: close\r\n\r\n" + text);
    socket.flush();
    return readReply(socket);
}

void DemoClient::advance(double seconds)
{
    control("POST", u"/clock/advance?seconds=%1"_s.arg(seconds));
}

bool DemoClient::advanceUntil(double seconds, const std::function<bool()> &reached)
{
    for (double gone = 0; gone < seconds; gone += 1) {
        if (reached())
            return true;
        advance(1);
    }
    return reached();
}

} // namespace Drydock::Demo
