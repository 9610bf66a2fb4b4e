// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../sim/state.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QTcpServer;
class QTcpSocket;
class QUdpSocket;

namespace Drydock::Demo
{

/// Real sockets on loopback for what the simulated guests offer: name servers over UDP and TCP, web services, and
/// plain connections. Each has a port of its own for as long as the server runs, and answers only while the simulation
/// says so. A silent name server drops what it is asked, as a machine that is off does; a silent TCP service can only
/// refuse here, because on loopback the machine itself is always there.
class ServiceSockets : public QObject
{
public:
    using Answers = std::function<bool(const Service &)>;

    /// `routes`: where the proxy hands requests on, host name → "192.168.1.211:7878".
    ServiceSockets(const std::vector<Service> &services, const QMap<QString, QString> &names,
                   const QMap<QString, QString> &routes, Answers answers, QObject *parent);
    ~ServiceSockets() override;

    /// Empty text = success.
    QString open();
    /// Services that began or ceased to answer open or close.
    void follow();
    /// "192.168.1.192:53" → "127.0.0.1:40123".
    QJsonObject addressMap() const;

private:
    struct Place {
        Service service;
        quint16 port = 0;
        std::unique_ptr<QTcpServer> tcp;
        std::unique_ptr<QUdpSocket> udp;
    };
    bool bind(Place &place);
    bool listen(Place &place);
    void shut(Place &place);
    void answerDatagrams(const Place &place);
    void serve(const Place &place, QTcpSocket *socket);
    QByteArray proxied(const QByteArray &request) const;

    std::vector<std::unique_ptr<Place>> m_places;
    QMap<QString, QString> m_names; ///< to IPv4 addresses
    QMap<QString, QString> m_routes;
    Answers m_answers;
};

/// A name server's answer to one query; empty for what is not a query.
QByteArray answerToQuery(const QByteArray &query, const QMap<QString, QString> &names);

} // namespace Drydock::Demo
