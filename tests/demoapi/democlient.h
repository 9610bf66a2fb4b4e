// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSslCertificate>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QSslSocket;

namespace Drydock::Demo
{

/// A demo server with its clock held, and a client that speaks raw HTTP over TLS to it, one request at a time.
class DemoClient
{
public:
    struct Reply {
        int status = 0; ///< 0 = no answer: see `error`
        QByteArray reason;
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
        QString error;

        QJsonObject json() const;
        QJsonValue data() const { return json()[QStringLiteral("data")]; }
        /// The row of a list answer whose `key` has this value.
        QJsonObject row(const QString &key, const QString &value) const;
        QString errorOf(const QString &parameter) const;
    };
    using Params = QMap<QString, QString>;

    DemoClient();
    ~DemoClient();

    /// Empty text = ready; the clock is held and the root token in use.
    QString start(int pve = 9, const QString &scenario = QStringLiteral("homelab"), const QString &logFile = {});

    const QJsonObject &ready() const { return m_ready; }
    QString nodeName(int place) const;
    QString fingerprint(int place) const;
    void setEntry(int place) { m_entry = place; }
    void useToken(const QString &token) { m_headers = {{"Authorization", "PVEAPIToken=" + token.toUtf8()}}; }
    void useRootToken();
    void useNothing() { m_headers.clear(); }
    void useTicket(const QString &ticket, const QString &csrf);

    Reply get(const QString &path, const Params &params = {}) { return request("GET", path, params); }
    Reply post(const QString &path, const Params &params = {}) { return request("POST", path, params); }
    Reply put(const QString &path, const Params &params = {}) { return request("PUT", path, params); }
    Reply remove(const QString &path, const Params &params = {}) { return request("DELETE", path, params); }
    Reply request(const QByteArray &method, const QString &path, const Params &params = {});
    /// Whole header lines and a body, as they are.
    Reply raw(const QByteArray &head, const QByteArray &body = {});
    /// The certificate the entry node shows.
    QSslCertificate certificate();
    void disconnect();

    Reply control(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    /// Simulated seconds go by in steps of one.
    void advance(double seconds);
    /// Until `reached` says so, at most so many simulated seconds.
    bool advanceUntil(double seconds, const std::function<bool()> &reached);

private:
    bool connectSocket();
    Reply exchange(const QByteArray &bytes);

    std::unique_ptr<DemoServer> m_server;
    QJsonObject m_ready;
    int m_entry = 0;
    int m_connectedTo = -1;
    std::vector<std::pair<QByteArray, QByteArray>> m_headers;
    std::unique_ptr<QSslSocket> m_socket;
};

} // namespace Drydock::Demo
