// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Drydock
{

enum class ProxyProtocol { Http, Tcp, Udp };

/// Where a service of the proxy sends requests.
struct ProxyServer {
    QString url; ///< "http://192.168.1.210:7896"; TCP and UDP: "192.168.1.213:5432"
    int weight = 1;

    /// Address or name; empty when the URL cannot be read.
    QString host() const;
    /// The URL's, else its scheme's; 0 = not known.
    int port() const;
    friend bool operator==(const ProxyServer &, const ProxyServer &) = default;
};

/// A service: servers, or other services that share its requests.
struct ProxyService {
    QString name;
    ProxyProtocol protocol = ProxyProtocol::Http;
    QList<ProxyServer> servers;
    QStringList shares; ///< services it spreads over, mirrors to or falls back to
    QString healthPath; ///< of its health check; empty = none, and "up" means nothing
    int line = 0;       ///< of the file, where what it says begins; 0 = not from a file

    friend bool operator==(const ProxyService &, const ProxyService &) = default;
};

/// A router: which requests go to which service.
struct ProxyRouter {
    QString name; ///< with its provider ("plex@docker") unless that is a file
    ProxyProtocol protocol = ProxyProtocol::Http;
    QString rule;
    QStringList hosts; ///< that the rule names, in small letters
    QStringList paths; ///< paths and path prefixes that it names
    QStringList entryPoints;
    QString service;
    QStringList middlewares;
    bool tls = false;
    QString certResolver;
    std::optional<qint64> priority; ///< nothing = the length of its rule
    QString problem;                ///< why the proxy does not use it, or why it is not analysed; in other's words
    bool used = true;               ///< the proxy uses it
    int line = 0;

    /// Of the map's element: "plex", "tcp:db".
    QString id() const;
    friend bool operator==(const ProxyRouter &, const ProxyRouter &) = default;
};

/// What a reverse proxy does with requests, from its dynamic configuration file or its API.
struct ProxyConfig {
    QList<ProxyRouter> routers;   ///< by protocol and name
    QList<ProxyService> services; ///< by protocol and name
    QStringList middlewares;      ///< names of those that are defined, sorted

    const ProxyService *service(ProxyProtocol protocol, const QString &name) const;
    /// All servers a router may send to, also through services that share requests; each once.
    QList<ProxyServer> serversOf(const ProxyRouter &router) const;
    void sort();
    friend bool operator==(const ProxyConfig &, const ProxyConfig &) = default;
};

} // namespace Drydock
