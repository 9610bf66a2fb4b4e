// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../maintenance/desk.h"

#include "cli/clusteropener.h"
#include "demo/demoserver.h"
#include "shell/mainwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

namespace DrydockTest
{

/// Guest → its node, and whether it runs.
using Where = QMap<int, QPair<QString, bool>>;

/// A demo server in this process; its control port is the independent witness.
class Server
{
public:
    QString start(const QString &scenario, int pve, double speed)
    {
        Demo::DemoServer::Options options;
        options.scenario = scenario;
        options.pve = pve;
        options.port = 0;
        options.speed = speed;
        options.controlPort = 0;
        return m_server.start(options);
    }

    QJsonObject ready() const { return m_server.ready(); }

    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        QNetworkRequest request(QUrl(ready()[u"control"_s].toString() + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const QByteArray json = method == "GET" ? QByteArray() : QJsonDocument(body).toJson();
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, json));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!finished.wait() || reply->error() != QNetworkReply::NoError)
            qWarning("%s: %s", qPrintable(path), qPrintable(reply->errorString()));
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    /// What an administrator does elsewhere: a write through the cluster's own API.
    bool write(const QByteArray &method, const QString &path, const QMap<QString, QString> &fields)
    {
        QUrlQuery form;
        for (const auto &[name, value] : fields.asKeyValueRange())
            form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        QNetworkRequest request(QUrl(ready()[u"nodes"_s][0][u"url"_s].toString() + u"/api2/json"_s + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setRawHeader("Authorization", "PVEAPIToken=" + ready()[u"token"_s].toString().toUtf8());
        std::unique_ptr<QNetworkReply> reply(
            m_network.sendCustomRequest(request, method, form.toString(QUrl::FullyEncoded).toLatin1()));
        reply->ignoreSslErrors(); // the demo's own certificate, on loopback
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        const bool done = finished.wait() && reply->error() == QNetworkReply::NoError;
        if (!done)
            qWarning("%s: %s", qPrintable(path),
                     qPrintable(reply->errorString() + QString::fromUtf8(reply->readAll())));
        return done;
    }

    Where guests()
    {
        Where where;
        const QJsonArray rows = control("GET", u"/state"_s)[u"guests"_s].toArray();
        for (const QJsonValue &row : rows)
            where.insert(row[u"vmid"_s].toInt(), {row[u"node"_s].toString(), row[u"running"_s].toBool()});
        return where;
    }

private:
    Demo::DemoServer m_server;
    QNetworkAccessManager m_network;
};

inline QStringList runningOn(const Where &where, const QString &node)
{
    QStringList guests;
    for (auto it = where.cbegin(); it != where.cend(); ++it)
        if (it->first == node && it->second)
            guests << QString::number(it.key());
    return guests;
}

/// The real window on real time; state and settings in a folder of its own.
struct RealWindow {
    explicit RealWindow(const QSize &size = {1440, 900}) : window(context, pageEntries())
    {
        desk.settings.setPollInterval(2000);
        window.resize(size);
        window.show();
    }
    ~RealWindow() { window.showSession(nullptr); }

    void open(const ClusterProfile &profile, const Credentials &credentials)
    {
        window.openCluster(profile, credentials);
    }
    void open(const Server &server) { open(Cli::demoProfile(server.ready()), Cli::demoCredentials(server.ready())); }
    bool showsFacts(int ms = 15'000)
    {
        return QTest::qWaitFor(
            [this] {
                return window.session() && window.session()->store()->snapshot().isValid()
                       && !window.currentPage().isEmpty();
            },
            ms);
    }

    Desk desk;
    SystemClock clock;
    AppContext context{desk.settings, desk.secrets, desk.actions, clock, desk.dir.path(), {}, {}};
    MainWindow window;
};

} // namespace DrydockTest
