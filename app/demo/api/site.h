// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts.h"
#include "certificate.h"
#include "faults.h"
#include "requestlog.h"
#include "router.h"

#include "../sim/cluster.h"
#include "../sim/simclock.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <memory>
#include <random>
#include <vector>

namespace Drydock::Demo
{

/// One node's place in the demo: where it listens and with which certificate.
struct SiteNode {
    QString name;
    QString loopback; ///< 127.0.0.11
    NodeCertificate certificate;
    std::unique_ptr<HttpServer> server;
};

/// What the parts of the demo server share, and the way of a request through them: faults, login, rights, hop to
/// another node, parameters, endpoint, envelope, log.
struct Site {
    Site(const QString &scenario, int pve, double speed, quint32 seed);
    ~Site();

    int pve;
    SimClock clock;
    std::unique_ptr<Cluster> cluster;
    Accounts accounts;
    Router router;
    Faults faults;
    RequestLog log;
    std::vector<SiteNode> nodes;
    QSet<QString> crashed; ///< nodes whose API process is down by a fault
    int port = 0;
    std::mt19937 random;
    quint32 digestSeed;

    HttpResponse handle(const QString &entry, const HttpRequest &request);
    const SiteNode *node(const QString &name) const;
    /// What a node's clock shows, whole seconds.
    qint64 timeOn(const QString &node) const;
    /// Real milliseconds that a wait of so many simulated seconds takes; none while the clock is held.
    int realMs(double seconds) const;
    /// Rows come in another order at each call, like those of a Perl hash.
    QJsonArray shuffled(QJsonArray rows);
    /// Version texts of a node: {version, release, repoid}.
    QJsonObject versionOf(const QString &node) const;
    /// 40 hex digits that change when `text` does.
    static QString digestOf(const QString &text);

private:
    struct Way;
    Answer serve(Way &way, const HttpRequest &request);
    std::optional<Answer> logIn(Way &way, const HttpRequest &request);
    std::optional<Answer> hop(Way &way);
};

/// "secure,network=10.0.0.0/8" with default key "type" → {type, network}; numbers stay texts unless listed.
QJsonObject propertyObject(const QString &text, const QString &defaultKey, const QStringList &integers = {});
/// Text that looks like a whole number becomes one.
QJsonValue integerOrText(const QString &text);

} // namespace Drydock::Demo
