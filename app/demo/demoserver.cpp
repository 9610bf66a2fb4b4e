// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"

#include "api/control.h"
#include "api/servicesockets.h"
#include "api/site.h"
#include "proxyofhouse.h"

#include <QDateTime>
#include <QJsonArray>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr int portTries = 30;
constexpr int longestWaitMs = 500;
/// A well-known secret would let every local user in; these live as long as the server.
constexpr int passwordLength = 20;

QString loopbackOf(int nodeId)
{
    return u"127.0.0.%1"_s.arg(10 + nodeId);
}

/// What the operator of such a house would have typed, since no API tells it: as Drydock keeps it.
QJsonObject handTyped(const QString &scenario)
{
    if (!scenario.startsWith("homelab"_L1))
        return {};
    const auto ranges = [](const QString &name, const QString &range) {
        return QJsonArray{QJsonObject{{u"name"_s, name}, {u"range"_s, range}}};
    };
    const QJsonObject router{{u"name"_s, u"router"_s},
                             {u"addresses"_s, QJsonArray{u"192.168.1.1"_s, u"192.168.10.1"_s}},
                             {u"forwards"_s, QJsonArray{u"443/tcp → 192.168.1.194:443"_s}}};
    return {{u"typedAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
            {u"routers"_s, QJsonArray{router}},
            {u"hosts"_s, QJsonArray{QJsonObject{{u"name"_s, u"NAS"_s}, {u"address"_s, u"192.168.10.5"_s}}}},
            {u"clients"_s, ranges(u"LAN"_s, u"192.168.1.100-192.168.1.189"_s)},
            {u"dhcp"_s, ranges(u"LAN pool"_s, u"192.168.1.100-192.168.1.189"_s)},
            {u"reserved"_s, ranges(u"switches"_s, u"192.168.1.2-192.168.1.4"_s)},
            {u"dnsServers"_s, QJsonArray{u"192.168.1.192"_s, u"192.168.1.193"_s}}};
}

} // namespace

/// Lives on the server's thread: owns the simulation and its listeners, and lets time pass.
class Worker : public QObject
{
public:
    QString open(const DemoServer::Options &options)
    {
        m_site = std::make_unique<Site>(options.scenario, options.pve, options.speed, options.seed);
        Site &site = *m_site;
        if (!options.logFile.isEmpty()) {
            if (const QString error = site.log.open(options.logFile); !error.isEmpty())
                return error;
        }
        makeAccounts();
        for (const Node &node : site.cluster->state().nodes) {
            SiteNode place;
            place.name = node.name;
            place.loopback = loopbackOf(node.id);
            place.certificate = makeCertificate(node.name, place.loopback);
            if (!place.certificate.isValid())
                return u"no certificate could be made for %1"_s.arg(node.name);
            site.nodes.push_back(std::move(place));
        }
        if (const QString error = listenAll(options.port); !error.isEmpty())
            return error;
        if (options.controlPort >= 0) {
            if (const QString error = openControl(options.controlPort); !error.isEmpty())
                return error;
        }
        if (const QString error = openServices(); !error.isEmpty())
            return error;
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
        tick();
        return {};
    }

    QJsonObject ready() const
    {
        const State &state = m_site->cluster->state();
        QJsonArray nodes;
        QJsonObject addressMap = m_services->addressMap();
        for (const SiteNode &place : m_site->nodes) {
            const QString target = u"%1:%2"_s.arg(place.loopback).arg(m_site->port);
            nodes.append(QJsonObject{{u"name"_s, place.name},
                                     {u"url"_s, u"https://"_s + target},
                                     {u"fingerprint"_s, place.certificate.fingerprint}});
            if (const Node *node = state.node(place.name); node && !node->address.isEmpty())
                addressMap.insert(node->address + u":8006"_s, target);
        }
        const User root = m_site->accounts.users.value(u"root@pam"_s);
        const User operatorUser = m_site->accounts.users.value(u"operator@pve"_s);
        return {
            {u"schema"_s, u"drydock.demo-server/1"_s},
            {u"scenario"_s, state.scenario},
            {u"proxy"_s, proxyOfHouse(state.scenario)},
            {u"pve"_s, m_site->pve},
            {u"nodes"_s, nodes},
            {u"user"_s, root.id},
            {u"password"_s, root.password},
            {u"token"_s, u"root@pam!drydock="_s + root.tokens.value(u"drydock"_s).secret},
            {u"operator"_s, QJsonObject{{u"user"_s, operatorUser.id},
                                        {u"password"_s, operatorUser.password},
                                        {u"totpSecret"_s, QString::fromLatin1(operatorUser.totpSecret.toHex())},
                                        {u"recoveryKeys"_s, QJsonArray::fromStringList(operatorUser.recoveryKeys)}}},
            {u"control"_s, m_control ? QJsonValue(u"http://127.0.0.1:%1"_s.arg(m_control->port())) : QJsonValue()},
            {u"addressMap"_s, addressMap},
            {u"handTyped"_s, handTyped(state.scenario)}};
    }

private:
    void makeAccounts()
    {
        Accounts &accounts = m_site->accounts;
        User root;
        root.id = u"root@pam"_s;
        root.password = Accounts::randomSecret(passwordLength);
        root.tokens.insert(u"drydock"_s, ApiToken{Accounts::randomUuid(), false, 0, u"Drydock"_s});
        accounts.users.insert(root.id, root);
        User second;
        second.id = u"operator@pve"_s;
        second.password = Accounts::randomSecret(passwordLength);
        second.comment = u"moves guests, logs in with a second factor"_s;
        second.totpSecret = Accounts::randomSecret(passwordLength).toLatin1();
        for (int i = 0; i < 5; ++i)
            second.recoveryKeys += Accounts::randomUuid().section(u'-', 1, 4).left(19);
        accounts.users.insert(second.id, second);
        accounts.setRole(u"DrydockOperator"_s, {u"Sys.Audit"_s, u"Sys.Console"_s, u"VM.Audit"_s, u"VM.Migrate"_s,
                                                u"VM.PowerMgmt"_s, u"Datastore.Audit"_s});
        accounts.acl.append({u"/"_s, u"user"_s, second.id, u"DrydockOperator"_s, true});
    }

    /// All nodes on one port; with 0, one that is free on every address.
    QString listenAll(int wanted)
    {
        QString error;
        for (int attempt = 0; attempt < (wanted == 0 ? portTries : 1); ++attempt) {
            m_site->port = wanted;
            error.clear();
            for (SiteNode &place : m_site->nodes) {
                place.server.reset();
                error = listen(place);
                if (!error.isEmpty())
                    break;
                m_site->port = place.server->port();
            }
            if (error.isEmpty())
                return {};
        }
        return error;
    }

    QString listen(SiteNode &place)
    {
        if (!place.server) {
            place.server = std::make_unique<HttpServer>([this, name = place.name](const HttpRequest &request) {
                const HttpResponse response = m_site->handle(name, request);
                scheduleTick();
                return response;
            });
            place.server->setClock([this, name = place.name] { return m_site->timeOn(name); });
        }
        return place.server->listen(QHostAddress(place.loopback), quint16(m_site->port),
                                    place.certificate.configuration());
    }

    QString openControl(int port)
    {
        m_controls = std::make_unique<Control>(
            *m_site, Control::Hooks{[this](const QString &node) { return changeCertificate(node); },
                                    [this](const QString &node, double seconds) { crashApi(node, seconds); },
                                    [this] { tick(); }});
        m_control =
            std::make_unique<HttpServer>([this](const HttpRequest &request) { return m_controls->handle(request); });
        return m_control->listen(QHostAddress(u"127.0.0.1"_s), quint16(port), std::nullopt);
    }

    QString openServices()
    {
        const State &state = m_site->cluster->state();
        m_services = new ServiceSockets(
            state.services, state.dnsNames, routesOfHouse(state.scenario),
            [this](const Service &service) {
                m_site->cluster->advance();
                return m_site->cluster->answers(service.vmid, service.port);
            },
            this);
        return m_services->open();
    }

    SiteNode *placeOf(const QString &node)
    {
        const auto found = std::ranges::find(m_site->nodes, node, &SiteNode::name);
        return found == m_site->nodes.end() ? nullptr : &*found;
    }

    bool changeCertificate(const QString &node)
    {
        SiteNode *place = placeOf(node);
        if (!place)
            return false;
        const NodeCertificate made = makeCertificate(place->name, place->loopback);
        if (!made.isValid())
            return false;
        place->certificate = made;
        place->server->setTls(made.configuration());
        // pveproxy starts anew with another certificate: the old connections end.
        place->server->stop(HttpServer::End::Reset);
        return true;
    }

    void crashApi(const QString &node, double seconds)
    {
        m_site->crashed.insert(node);
        QTimer::singleShot(int(seconds * 1000), this, [this, node] {
            m_site->crashed.remove(node);
            tick();
        });
    }

    /// Lets the simulation work off what is due, and the listeners follow it.
    void tick()
    {
        m_site->cluster->advance();
        for (SiteNode &place : m_site->nodes) {
            const bool crashed = m_site->crashed.contains(place.name);
            const bool up = m_site->cluster->apiUp(place.name) && !crashed;
            if (up == place.server->isListening())
                continue;
            if (!up)
                place.server->stop(crashed ? HttpServer::End::Reset : HttpServer::End::Silent);
            else if (const QString error = listen(place); !error.isEmpty())
                qWarning("demo server: %s", qUtf8Printable(error));
        }
        m_services->follow();
        scheduleTick();
    }

    void scheduleTick()
    {
        const SimClock &clock = m_site->clock;
        int wait = longestWaitMs;
        if (!clock.isHeld()) {
            const double next = std::min(m_site->cluster->nextEventAt(), m_site->cluster->nextServiceAt());
            const double seconds = (next - clock.now()) / clock.speed();
            wait = int(std::clamp(seconds * 1000, 1.0, double(longestWaitMs)));
        }
        m_timer.start(wait);
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<Control> m_controls;
    std::unique_ptr<HttpServer> m_control;
    ServiceSockets *m_services = nullptr; ///< a child
    QTimer m_timer{this};                 // a child, so that it moves to the thread with its owner
};

class DemoServer::Private
{
public:
    QThread thread;
    Worker *worker = nullptr; ///< lives on `thread`
    QJsonObject ready;
};

DemoServer::DemoServer(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

DemoServer::~DemoServer()
{
    if (!d->worker)
        return;
    // Sockets and timers must die on their own thread.
    Worker *worker = d->worker;
    QMetaObject::invokeMethod(worker, [worker] { delete worker; }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

QStringList DemoServer::scenarios()
{
    return Cluster::scenarios();
}

QString DemoServer::start(const Options &options)
{
    Q_ASSERT(!d->worker);
    if (!scenarios().contains(options.scenario))
        return u"unknown scenario '%1'"_s.arg(options.scenario);
    if (options.pve != 8 && options.pve != 9)
        return u"unknown version %1: 8 or 9"_s.arg(options.pve);
    if (!(options.speed > 0))
        return u"a speed is above zero"_s;
    d->thread.setObjectName(u"demo server"_s);
    d->worker = new Worker;
    d->worker->moveToThread(&d->thread);
    d->thread.start();
    QString error;
    QMetaObject::invokeMethod(
        d->worker,
        [&] {
            error = d->worker->open(options);
            if (error.isEmpty())
                d->ready = d->worker->ready();
        },
        Qt::BlockingQueuedConnection);
    return error;
}

QJsonObject DemoServer::ready() const
{
    return d->ready;
}

} // namespace Drydock::Demo
