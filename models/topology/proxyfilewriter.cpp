// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyfile.h"

#include <yaml-cpp/yaml.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr std::array proxyProtocols{std::pair{ProxyProtocol::Http, "http"}, std::pair{ProxyProtocol::Tcp, "tcp"},
                                    std::pair{ProxyProtocol::Udp, "udp"}};

void emitList(YAML::Emitter &out, const char *key, const QStringList &values)
{
    if (values.isEmpty())
        return;
    out << YAML::Key << key << YAML::Value << YAML::BeginSeq;
    for (const QString &value : values)
        out << value.toStdString();
    out << YAML::EndSeq;
}

void emitRouter(YAML::Emitter &out, const ProxyRouter &router)
{
    out << YAML::Key << router.name.toStdString() << YAML::Value << YAML::BeginMap;
    if (!router.rule.isEmpty())
        out << YAML::Key << "rule" << YAML::Value << YAML::DoubleQuoted << router.rule.toStdString();
    emitList(out, "entryPoints", router.entryPoints);
    out << YAML::Key << "service" << YAML::Value << router.service.toStdString();
    emitList(out, "middlewares", router.middlewares);
    if (router.priority)
        out << YAML::Key << "priority" << YAML::Value << *router.priority;
    if (router.tls) {
        out << YAML::Key << "tls" << YAML::Value << YAML::BeginMap;
        if (!router.certResolver.isEmpty())
            out << YAML::Key << "certResolver" << YAML::Value << router.certResolver.toStdString();
        out << YAML::EndMap;
    }
    out << YAML::EndMap;
}

void emitService(YAML::Emitter &out, const ProxyService &service)
{
    out << YAML::Key << service.name.toStdString() << YAML::Value << YAML::BeginMap;
    if (!service.shares.isEmpty()) {
        out << YAML::Key << "weighted" << YAML::Value << YAML::BeginMap << YAML::Key << "services" << YAML::Value
            << YAML::BeginSeq;
        for (const QString &name : service.shares)
            out << YAML::BeginMap << YAML::Key << "name" << YAML::Value << name.toStdString() << YAML::EndMap;
        out << YAML::EndSeq << YAML::EndMap << YAML::EndMap;
        return;
    }
    out << YAML::Key << "loadBalancer" << YAML::Value << YAML::BeginMap << YAML::Key << "servers" << YAML::Value
        << YAML::BeginSeq;
    for (const ProxyServer &server : service.servers) {
        out << YAML::BeginMap << YAML::Key << (service.protocol == ProxyProtocol::Http ? "url" : "address")
            << YAML::Value << YAML::DoubleQuoted << server.url.toStdString();
        if (server.weight != 1)
            out << YAML::Key << "weight" << YAML::Value << server.weight;
        out << YAML::EndMap;
    }
    out << YAML::EndSeq;
    if (!service.healthPath.isEmpty())
        out << YAML::Key << "healthCheck" << YAML::Value << YAML::BeginMap << YAML::Key << "path" << YAML::Value
            << service.healthPath.toStdString() << YAML::EndMap;
    out << YAML::EndMap << YAML::EndMap;
}

template <typename T>
QList<T> ofProtocol(const QList<T> &all, ProxyProtocol protocol)
{
    QList<T> result = all;
    result.removeIf([&](const T &entry) { return entry.protocol != protocol; });
    return result;
}

/// The fields of a router or service that decide where requests go, in words of the file.
using ProxyFields = QList<std::pair<QString, QString>>;

ProxyFields fieldsOf(const ProxyRouter &router)
{
    return {{u"rule"_s, router.rule},
            {u"entryPoints"_s, router.entryPoints.join(u", "_s)},
            {u"service"_s, router.service},
            {u"middlewares"_s, router.middlewares.join(u", "_s)},
            {u"priority"_s, router.priority ? QString::number(*router.priority) : QString()},
            {u"tls"_s, router.tls ? u"yes"_s : QString()},
            {u"certResolver"_s, router.certResolver}};
}

ProxyFields fieldsOf(const ProxyService &service)
{
    QStringList servers;
    for (const ProxyServer &server : service.servers)
        servers.append(server.weight == 1 ? server.url : u"%1 × %2"_s.arg(server.url).arg(server.weight));
    return {{u"servers"_s, servers.join(u", "_s)},
            {u"services"_s, service.shares.join(u", "_s)},
            {u"healthCheck"_s, service.healthPath}};
}

QString idOf(const ProxyRouter &router)
{
    return u"router "_s + router.id();
}

QString idOf(const ProxyService &service)
{
    ProxyRouter same;
    same.name = service.name;
    same.protocol = service.protocol;
    return u"service "_s + same.id();
}

template <typename T>
void compareEntries(const QList<T> &before, const QList<T> &after, QList<ProxyDifference> &found)
{
    using What = ProxyDifference::What;
    QMap<QString, std::pair<const T *, const T *>> pairs;
    for (const T &entry : before)
        pairs[idOf(entry)].first = &entry;
    for (const T &entry : after)
        pairs[idOf(entry)].second = &entry;
    for (const auto &[id, pair] : pairs.asKeyValueRange()) {
        if (!pair.first || !pair.second) {
            const T &only = pair.first ? *pair.first : *pair.second;
            const QString text = fieldsOf(only).first().second;
            found.append({pair.first ? What::Missing : What::Added,
                          id,
                          {},
                          pair.first ? text : QString(),
                          pair.first ? QString() : text});
            continue;
        }
        const ProxyFields old = fieldsOf(*pair.first);
        const ProxyFields now = fieldsOf(*pair.second);
        for (qsizetype i = 0; i < old.size(); ++i) {
            if (old[i].second != now[i].second)
                found.append({What::Changed, id, old[i].first, old[i].second, now[i].second});
        }
    }
}

} // namespace

QByteArray writeProxyFile(const ProxyConfig &config)
{
    YAML::Emitter out;
    out << YAML::BeginMap;
    for (const auto &[protocol, name] : proxyProtocols) {
        const QList<ProxyRouter> routers = ofProtocol(config.routers, protocol);
        const QList<ProxyService> services = ofProtocol(config.services, protocol);
        if (routers.isEmpty() && services.isEmpty())
            continue;
        out << YAML::Key << name << YAML::Value << YAML::BeginMap;
        if (!routers.isEmpty()) {
            out << YAML::Key << "routers" << YAML::Value << YAML::BeginMap;
            for (const ProxyRouter &router : routers)
                emitRouter(out, router);
            out << YAML::EndMap;
        }
        if (!services.isEmpty()) {
            out << YAML::Key << "services" << YAML::Value << YAML::BeginMap;
            for (const ProxyService &service : services)
                emitService(out, service);
            out << YAML::EndMap;
        }
        out << YAML::EndMap;
    }
    out << YAML::EndMap;
    return QByteArray(out.c_str()) + '\n';
}

QList<ProxyDifference> compareProxies(const ProxyConfig &before, const ProxyConfig &after)
{
    QList<ProxyDifference> found;
    compareEntries(before.routers, after.routers, found);
    compareEntries(before.services, after.services, found);
    return found;
}

} // namespace Drydock
