// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkcheck.h"

#include "operations/ports.h"
#include "topology/proxyroutes.h"
#include "topology/subnet.h"
#include "topology/topologystate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int patienceMs = 5000;
constexpr int httpsPort = 443;
constexpr int httpPort = 80;

/// The first IPv4 address of the element in the cluster's networks; empty where none is known.
QString addressOf(const TopologyGraph &graph, const QString &key)
{
    for (const auto parts = elementParts(graph, key); const QString &part : parts) {
        const QString address = part.startsWith("address/"_L1) ? part.sliced(8) : QString();
        if (Ipv4::parse(address))
            return address;
    }
    return {};
}

/// Traefik's usual names of entry points: those with TLS are called after it.
bool isSecure(const TopologyVertex &route)
{
    if (!route.value("tls"_L1).isEmpty())
        return true;
    const QStringList points = route.values("entryPoint"_L1);
    return points.contains("websecure"_L1) || points.contains("https"_L1);
}

} // namespace

QList<NetworkQuestion> networkQuestions(const TopologyGraph &graph, const QStringList &nameServers)
{
    QList<NetworkQuestion> questions;
    for (const TopologyVertex &vertex : graph.vertices()) {
        const bool isHttp = !vertex.key.startsWith("route/tcp:"_L1) && !vertex.key.startsWith("route/udp:"_L1);
        if (vertex.kind != VertexKind::Route || !isHttp)
            continue;
        QString proxy;
        for (const auto edges = graph.edgesTo(vertex.key); const TopologyEdge *edge : edges) {
            if (edge->kind == EdgeKind::Serves && proxy.isEmpty())
                proxy = addressOf(graph, edge->from);
        }
        if (proxy.isEmpty())
            continue;
        const bool secure = isSecure(vertex);
        for (const auto hosts = vertex.values("host"_L1); const QString &host : hosts) {
            questions.append({.kind = NetworkQuestion::Kind::Route,
                              .element = vertex.key,
                              .host = host,
                              .proxy = proxy,
                              .targets = {routeTarget(proxy, secure ? httpsPort : httpPort, secure, host,
                                                      vertex.value("path"_L1))}});
            NetworkQuestion name{.kind = NetworkQuestion::Kind::Name,
                                 .element = vertex.key,
                                 .host = host,
                                 .proxy = proxy,
                                 .targets = {}};
            for (const QString &server : nameServers)
                name.targets.append({.kind = ProbeTarget::Kind::Dns, .address = server, .name = host});
            if (!name.targets.isEmpty())
                questions.append(name);
        }
    }
    return questions;
}

QList<NetworkQuestion> backendQuestions(const TopologyFacts &facts)
{
    QList<NetworkQuestion> questions;
    for (const auto routes = proxyRoutes(facts); const ProxyRoute &route : routes) {
        if (!route.router->used || route.router->protocol == ProxyProtocol::Udp)
            continue;
        for (const RouteTarget &target : route.targets) {
            for (const QString &address : target.addresses) {
                const ProbeTarget tcp{.kind = ProbeTarget::Kind::Tcp, .address = address, .port = target.server.port()};
                const bool asked = std::ranges::any_of(
                    questions, [&](const NetworkQuestion &question) { return question.targets.first() == tcp; });
                if (!asked && tcp.isValid())
                    questions.append({.kind = NetworkQuestion::Kind::Backend,
                                      .element = route.key,
                                      .host = route.label,
                                      .proxy = {},
                                      .targets = {tcp}});
            }
        }
    }
    return questions;
}

QList<KnownPorts> triedPorts(const QList<NetworkVerdict> &verdicts, const QDateTime &at)
{
    QMap<QString, KnownPorts> byAddress;
    for (const NetworkVerdict &verdict : verdicts) {
        if (verdict.question.kind != NetworkQuestion::Kind::Backend)
            continue;
        const ProbeTarget &target = verdict.question.targets.first();
        const ProbeAnswer answer = verdict.answers.value(target.address);
        const bool refused = answer.kind == ProbeAnswer::Kind::Refused;
        if (!answer.isAnswered() && !refused)
            continue;
        KnownPorts &ports = byAddress[target.address];
        ports.address = target.address;
        ports.source = FactSource::Probe;
        ports.readAt = at;
        (refused ? ports.closed : ports.open).append(target.port);
    }
    return byAddress.values();
}

NetworkCheck::NetworkCheck(const AddressMap &map, Clock &clock, QObject *parent)
    : QObject(parent), m_factory(map, clock), m_clock(clock)
{
}

NetworkCheck::~NetworkCheck() = default;

void NetworkCheck::ask(const QList<NetworkQuestion> &questions)
{
    m_probes.clear(); // what was asked before is not answered any more
    m_open = questions.size();
    for (const NetworkQuestion &question : questions) {
        const auto verdict = std::make_shared<NetworkVerdict>();
        verdict->question = question;
        const auto left = std::make_shared<qsizetype>(question.targets.size());
        for (const ProbeTarget &target : question.targets) {
            m_probes.push_back(m_factory.make(target));
            m_probes.back()->ask(patienceMs, [this, verdict, left, at = target.address](const ProbeAnswer &answer) {
                verdict->answers.insert(at, answer);
                if (--*left == 0)
                    conclude(verdict);
            });
        }
    }
    if (questions.isEmpty())
        QMetaObject::invokeMethod(this, &NetworkCheck::finished, Qt::QueuedConnection);
}

void NetworkCheck::conclude(const std::shared_ptr<NetworkVerdict> &verdict)
{
    const NetworkQuestion &question = verdict->question;
    if (question.kind == NetworkQuestion::Kind::Route)
        verdict->route = judgeRoute(verdict->answers.first(), question.host, m_clock.now());
    else if (question.kind == NetworkQuestion::Kind::Name)
        verdict->name = judgeName(verdict->answers, question.proxy);
    Q_EMIT judged(*verdict);
    if (--m_open == 0)
        Q_EMIT finished();
}

} // namespace Drydock
