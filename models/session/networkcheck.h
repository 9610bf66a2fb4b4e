// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/routecheck.h"
#include "topology/topologyfacts.h"
#include "topology/topologygraph.h"

#include <QObject>

#include <memory>

namespace Drydock
{

/// What the map promises of one host name, and what is asked to see whether it holds.
struct NetworkQuestion {
    enum class Kind {
        Route,   ///< a request through the reverse proxy, as a browser makes it
        Name,    ///< each name server is asked for the name; it should have the proxy's address
        Backend, ///< whether anybody listens where a route leads to
    };
    Kind kind = Kind::Route;
    QString element; ///< key of the route
    QString host;
    QString proxy;              ///< address of the proxy
    QList<ProbeTarget> targets; ///< Route and Backend: one; Name: one for each server
    friend bool operator==(const NetworkQuestion &, const NetworkQuestion &) = default;
};

/// For each HTTP route with a host, and each name server. Pure. Routes whose proxy has no known address are left out:
/// the map says that of them.
QList<NetworkQuestion> networkQuestions(const TopologyGraph &graph, const QStringList &nameServers);

/// One for each address and port that a route leads to. Pure.
QList<NetworkQuestion> backendQuestions(const TopologyFacts &facts);

/// What became of it.
struct NetworkVerdict {
    NetworkQuestion question;
    RouteVerdict route = RouteVerdict::NotServed;
    NameVerdict name = NameVerdict::NotAsked;
    QMap<QString, ProbeAnswer> answers; ///< by the address that was asked
};

/// What the answers of backends say of their ports, by address: open where one was answered, closed where the machine
/// refused. Silence says nothing: a firewall may stand between. `at`: the server's clock.
QList<KnownPorts> triedPorts(const QList<NetworkVerdict> &verdicts, const QDateTime &at);

/// Asks the questions, all at once, only where the AddressMap leads. Each is told of when its last answer is in.
class NetworkCheck : public QObject
{
    Q_OBJECT

public:
    NetworkCheck(const AddressMap &map, Clock &clock, QObject *parent = nullptr);
    ~NetworkCheck() override;

    void ask(const QList<NetworkQuestion> &questions);
    bool isAsking() const { return m_open > 0; }

Q_SIGNALS:
    void judged(const Drydock::NetworkVerdict &verdict);
    void finished();

private:
    void conclude(const std::shared_ptr<NetworkVerdict> &verdict);

    ProbeFactory m_factory;
    Clock &m_clock;
    std::vector<std::unique_ptr<Probe>> m_probes;
    qsizetype m_open = 0;
};

} // namespace Drydock
