// SPDX-License-Identifier: GPL-3.0-or-later
#include "demowire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

namespace
{

constexpr int patienceMs = 20'000;

struct Reply {
    int status = 0; ///< 0 = none
    QByteArray reason;
    QByteArray body;
};

/// All of the answer: the server closes behind it.
Reply ask(QTcpSocket &socket, const QByteArray &method, const QString &path, const QByteArray &headers,
          const QByteArray &body)
{
    socket.write(method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: demo\r\nConnection: close\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patienceMs))
        answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    const QByteArray first = answer.left(answer.indexOf("\r\n"));
    if (end < 0)
        return {};
    return {first.mid(9, 3).toInt(), first.mid(13), answer.mid(end + 4)};
}

} // namespace

QString DemoWire::control(const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    const QUrl url(m_ready[u"control"_s].toString());
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(patienceMs))
        return u"the control port does not answer: "_s + socket.errorString();
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const Reply reply = ask(socket, method, path, {}, text);
    return reply.status == 200 ? QString()
                               : u"%1 %2: %3"_s.arg(path).arg(reply.status).arg(QString::fromUtf8(reply.body));
}

QJsonObject DemoWire::state() const
{
    const QUrl url(m_ready[u"control"_s].toString());
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(patienceMs))
        return {};
    return QJsonDocument::fromJson(ask(socket, "GET", u"/state"_s, {}, {}).body).object();
}

QString DemoWire::power(const QString &node, bool on) const
{
    return control("POST", u"/power/%1/%2"_s.arg(node, on ? u"on"_s : u"off"_s), {});
}

QString DemoWire::api(const QByteArray &method, const QString &path, const QMap<QString, QString> &parameters) const
{
    const QUrl url(m_ready[u"nodes"_s][0][u"url"_s].toString());
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // its own server on loopback
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(url.host(), quint16(url.port()));
    if (!socket.waitForEncrypted(patienceMs))
        return u"no connection: "_s + socket.errorString();
    QUrlQuery form;
    for (const auto &[key, value] : parameters.asKeyValueRange())
        form.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    const QByteArray headers = "Authorization: PVEAPIToken=" + m_ready[u"token"_s].toString().toUtf8()
                               + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    const Reply reply =
        ask(socket, method, u"/api2/json"_s + path, headers, form.toString(QUrl::FullyEncoded).toUtf8());
    return reply.status == 200
               ? QString()
               : u"%1 %2 %3"_s.arg(reply.status).arg(QString::fromUtf8(reply.reason), QString::fromUtf8(reply.body));
}

} // namespace Drydock::Soak
