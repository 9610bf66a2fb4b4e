// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyfile.h"

#include "proxyrule.h"

#include <QSet>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// What is wrong with the file and where; ends the reading.
struct ProxyFileFault {
    QString text;
    int line = 0; ///< from 1; 0 = nowhere in particular
};

[[noreturn]] void refuse(const YAML::Node &node, const QString &text)
{
    throw ProxyFileFault{text, node.Mark().line + 1};
}

QString textOf(const YAML::Node &node)
{
    if (!node.IsScalar())
        refuse(node, u"a single value is expected here"_s);
    return QString::fromStdString(node.Scalar());
}

QStringList listOf(const YAML::Node &node)
{
    if (!node.IsSequence())
        refuse(node, u"a list is expected here"_s);
    QStringList result;
    for (const YAML::Node &entry : node)
        result.append(textOf(entry));
    return result;
}

/// A mapping whose keys stand once, with those it takes over by "<<"; in the order of the file.
class ProxyFileMap
{
public:
    ProxyFileMap(const YAML::Node &node, const QString &what) : m_what(what)
    {
        if (node.IsNull())
            return;
        add(node, false);
    }

    QList<std::pair<QString, YAML::Node>> entries() const { return m_entries; }

    std::optional<YAML::Node> find(QLatin1StringView key) const
    {
        const auto found = std::ranges::find_if(m_entries, [&](const auto &entry) { return entry.first == key; });
        return found == m_entries.cend() ? std::nullopt : std::optional(found->second);
    }

    void allow(std::initializer_list<QLatin1StringView> keys) const
    {
        for (const auto &[key, value] : m_entries) {
            if (std::ranges::find(keys, key) == keys.end())
                refuse(value, u"\"%1\" is not known in %2"_s.arg(key, m_what));
        }
    }

private:
    void add(const YAML::Node &node, bool merged)
    {
        if (!node.IsMap())
            refuse(node, u"%1 must be a mapping"_s.arg(m_what));
        QSet<QString> here;
        for (const auto &entry : node) {
            const QString key = textOf(entry.first);
            if (key == "<<"_L1) {
                // One that merges itself would have no end.
                if (merged)
                    refuse(entry.first, u"a merged mapping may not merge others"_s);
                m_merges.append(entry.second);
                continue;
            }
            if (here.contains(key))
                refuse(entry.first, u"\"%1\" stands twice in %2"_s.arg(key, m_what));
            here.insert(key);
            if (!merged || !m_keys.contains(key))
                m_entries.append({key, entry.second});
            m_keys.insert(key);
        }
        if (merged)
            return;
        // What a mapping says itself goes before what it takes over.
        for (const YAML::Node &source : std::as_const(m_merges)) {
            if (!source.IsSequence()) {
                add(source, true);
                continue;
            }
            for (const YAML::Node &each : source)
                add(each, true);
        }
    }

    QString m_what;
    QList<std::pair<QString, YAML::Node>> m_entries;
    QSet<QString> m_keys;
    QList<YAML::Node> m_merges;
};

class ProxyFileReader
{
public:
    ProxyConfig read(const YAML::Node &document)
    {
        const ProxyFileMap top(document, u"the file"_s);
        top.allow({"http"_L1, "tcp"_L1, "udp"_L1, "tls"_L1});
        if (const auto http = top.find("http"_L1))
            readPart(*http, ProxyProtocol::Http, u"http"_s);
        if (const auto tcp = top.find("tcp"_L1))
            readPart(*tcp, ProxyProtocol::Tcp, u"tcp"_s);
        if (const auto udp = top.find("udp"_L1))
            readPart(*udp, ProxyProtocol::Udp, u"udp"_s);
        m_config.sort();
        return m_config;
    }

private:
    void readPart(const YAML::Node &node, ProxyProtocol protocol, const QString &name)
    {
        const ProxyFileMap part(node, name);
        part.allow({"routers"_L1, "services"_L1, "middlewares"_L1, "serversTransports"_L1});
        if (const auto services = part.find("services"_L1)) {
            for (const auto all = ProxyFileMap(*services, u"the services"_s).entries(); const auto &[key, value] : all)
                m_config.services.append(service(key, value, protocol));
        }
        if (const auto routers = part.find("routers"_L1)) {
            for (const auto all = ProxyFileMap(*routers, u"the routers"_s).entries(); const auto &[key, value] : all)
                m_config.routers.append(router(key, value, protocol));
        }
        if (const auto middlewares = part.find("middlewares"_L1)) {
            for (const auto all = ProxyFileMap(*middlewares, u"the middlewares"_s).entries();
                 const auto &[key, value] : all)
                m_config.middlewares.append(key);
        }
    }

    static ProxyRouter router(const QString &name, const YAML::Node &node, ProxyProtocol protocol)
    {
        const ProxyFileMap map(node, u"router %1"_s.arg(name));
        map.allow({"rule"_L1, "ruleSyntax"_L1, "entryPoints"_L1, "service"_L1, "middlewares"_L1, "priority"_L1,
                   "tls"_L1, "observability"_L1});
        ProxyRouter router;
        router.name = name;
        router.protocol = protocol;
        router.line = node.Mark().line + 1;
        if (const auto service = map.find("service"_L1))
            router.service = plainName(textOf(*service));
        else
            refuse(node, u"router %1 names no service"_s.arg(name));
        if (const auto points = map.find("entryPoints"_L1))
            router.entryPoints = listOf(*points);
        if (const auto middlewares = map.find("middlewares"_L1)) {
            for (const auto names = listOf(*middlewares); const QString &middleware : names)
                router.middlewares.append(plainName(middleware));
        }
        if (const auto priority = map.find("priority"_L1))
            readPriority(*priority, router);
        if (const auto tls = map.find("tls"_L1))
            readTls(*tls, router);
        if (protocol != ProxyProtocol::Udp)
            readRule(map, node, router);
        return router;
    }

    static void readPriority(const YAML::Node &node, ProxyRouter &router)
    {
        bool fine = false;
        const qint64 value = textOf(node).toLongLong(&fine);
        if (!fine)
            refuse(node, u"a priority is a whole number"_s);
        if (value != 0) // as if it were not there
            router.priority = value;
    }

    static void readTls(const YAML::Node &node, ProxyRouter &router)
    {
        router.tls = true;
        const ProxyFileMap tls(node, u"tls of router %1"_s.arg(router.name));
        tls.allow({"certResolver"_L1, "domains"_L1, "options"_L1, "passthrough"_L1});
        if (const auto resolver = tls.find("certResolver"_L1))
            router.certResolver = textOf(*resolver);
    }

    static void readRule(const ProxyFileMap &map, const YAML::Node &node, ProxyRouter &router)
    {
        const auto rule = map.find("rule"_L1);
        if (!rule)
            refuse(node, u"router %1 has no rule"_s.arg(router.name));
        router.rule = textOf(*rule);
        const auto syntax = map.find("ruleSyntax"_L1);
        if (syntax && textOf(*syntax) != "v3"_L1) {
            router.problem = u"rule in the syntax of %1"_s.arg(textOf(*syntax));
            return;
        }
        const auto parsed = parseProxyRule(router.rule, router.protocol);
        if (!parsed)
            refuse(*rule, u"rule of router %1: %2"_s.arg(router.name, parsed.error()));
        router.hosts = parsed->hosts();
        router.paths = parsed->paths();
    }

    static ProxyService service(const QString &name, const YAML::Node &node, ProxyProtocol protocol)
    {
        const ProxyFileMap map(node, u"service %1"_s.arg(name));
        map.allow({"loadBalancer"_L1, "weighted"_L1, "mirroring"_L1, "failover"_L1});
        if (map.entries().size() != 1)
            refuse(node,
                   u"service %1 must have exactly one of loadBalancer, weighted, mirroring and failover"_s.arg(name));
        ProxyService service;
        service.name = name;
        service.protocol = protocol;
        service.line = node.Mark().line + 1;
        if (const auto balancer = map.find("loadBalancer"_L1))
            readBalancer(*balancer, service);
        if (const auto weighted = map.find("weighted"_L1))
            readShares(*weighted, "services"_L1, service);
        if (const auto mirroring = map.find("mirroring"_L1))
            readShares(*mirroring, "mirrors"_L1, service);
        if (const auto failover = map.find("failover"_L1))
            readShares(*failover, {}, service);
        return service;
    }

    static void readBalancer(const YAML::Node &node, ProxyService &service)
    {
        const ProxyFileMap map(node, u"loadBalancer of service %1"_s.arg(service.name));
        map.allow({"servers"_L1, "passHostHeader"_L1, "healthCheck"_L1, "passiveHealthCheck"_L1, "sticky"_L1,
                   "serversTransport"_L1, "responseForwarding"_L1, "strategy"_L1, "proxyProtocol"_L1,
                   "terminationDelay"_L1});
        if (const auto check = map.find("healthCheck"_L1)) {
            if (const auto path = ProxyFileMap(*check, u"healthCheck"_s).find("path"_L1))
                service.healthPath = textOf(*path);
        }
        const auto servers = map.find("servers"_L1);
        if (!servers)
            return;
        if (!servers->IsSequence())
            refuse(*servers, u"servers of service %1 must be a list"_s.arg(service.name));
        const bool http = service.protocol == ProxyProtocol::Http;
        for (const YAML::Node &entry : *servers) {
            const ProxyFileMap server(entry, u"a server of service %1"_s.arg(service.name));
            server.allow({"url"_L1, "address"_L1, "weight"_L1, "preservePath"_L1, "tls"_L1});
            const auto where = server.find(http ? "url"_L1 : "address"_L1);
            if (!where)
                refuse(entry, u"a server of service %1 has no %2"_s.arg(service.name, http ? u"url"_s : u"address"_s));
            ProxyServer made;
            made.url = textOf(*where);
            if (made.host().isEmpty())
                refuse(*where, u"\"%1\" is no address of a server"_s.arg(made.url));
            if (const auto weight = server.find("weight"_L1))
                made.weight = textOf(*weight).toInt();
            service.servers.append(made);
        }
    }

    /// The service that others stand beside, and those.
    static void readShares(const YAML::Node &node, QLatin1StringView list, ProxyService &service)
    {
        const ProxyFileMap map(node, u"service %1"_s.arg(service.name));
        map.allow({"services"_L1, "service"_L1, "mirrors"_L1, "fallback"_L1, "sticky"_L1, "healthCheck"_L1,
                   "mirrorBody"_L1, "maxBodySize"_L1, "errors"_L1});
        for (const auto key : {"service"_L1, "fallback"_L1}) {
            if (const auto one = map.find(key))
                service.shares.append(plainName(textOf(*one)));
        }
        const auto others = list.isEmpty() ? std::nullopt : map.find(list);
        if (!others)
            return;
        if (!others->IsSequence())
            refuse(*others, u"%1 of service %2 must be a list"_s.arg(list, service.name));
        for (const YAML::Node &entry : *others) {
            if (const auto name = ProxyFileMap(entry, u"service %1"_s.arg(service.name)).find("name"_L1))
                service.shares.append(plainName(textOf(*name)));
            else
                refuse(entry, u"an entry of service %1 has no name"_s.arg(service.name));
        }
    }

    /// Within a file its own provider need not be named.
    static QString plainName(const QString &name) { return name.endsWith("@file"_L1) ? name.chopped(5) : name; }

    ProxyConfig m_config;
};

std::unexpected<Error> faultOf(const QString &text, int line)
{
    // Stays as it is read: the words around it are made where it is shown.
    return std::unexpected(
        Error{Error::Kind::BadAnswer, 0, line > 0 ? u"line %1: %2"_s.arg(line).arg(text) : text, {}});
}

} // namespace

Result<ProxyConfig> readProxyFile(const QByteArray &yaml)
{
    if (const qsizetype at = yaml.indexOf("{{"); at >= 0)
        return faultOf(u"a template, which only the proxy can read: use its API instead"_s,
                       int(yaml.first(at).count('\n')) + 1);
    try {
        return ProxyFileReader().read(YAML::Load(yaml.toStdString()));
    } catch (const ProxyFileFault &fault) {
        return faultOf(fault.text, fault.line);
    } catch (const YAML::Exception &exception) {
        return faultOf(QString::fromStdString(exception.msg), exception.mark.line + 1);
    }
}

} // namespace Drydock
