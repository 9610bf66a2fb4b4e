// SPDX-License-Identifier: GPL-3.0-or-later
// The reverse proxy's configuration: rules, the file, the API's answers, and what is written and compared.
#include "topology/proxyapi.h"
#include "topology/proxyfile.h"
#include "topology/proxyrule.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

QByteArray shared(const QString &name)
{
    QFile file(qEnvironmentVariable("DRYDOCK_SHARED") + u"/data/adjacent/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "or(Host(a), not(Path(/x)))": joins of one kind are one, as both readings of them mean the same.
QString written(const ProxyRule &rule)
{
    static const QMap<ProxyRule::Kind, QString> words{
        {ProxyRule::Kind::Not, u"not"_s}, {ProxyRule::Kind::And, u"and"_s}, {ProxyRule::Kind::Or, u"or"_s}};
    if (rule.kind == ProxyRule::Kind::Call)
        return u"%1(%2)"_s.arg(rule.matcher, rule.values.join(u','));
    QStringList parts;
    for (const ProxyRule &part : rule.parts)
        parts.append(written(part));
    return u"%1(%2)"_s.arg(words.value(rule.kind), parts.join(u", "_s));
}

QString written(const QJsonArray &tree)
{
    const QString word = tree.first().toString();
    QStringList parts;
    for (qsizetype i = 1; i < tree.size(); ++i)
        parts.append(tree[i].isArray() ? written(tree[i].toArray()) : tree[i].toString());
    const bool call = word != "not"_L1 && word != "and"_L1 && word != "or"_L1;
    return u"%1(%2)"_s.arg(word, parts.join(call ? u","_s : u", "_s));
}

QString routersOf(const ProxyConfig &config)
{
    QStringList lines;
    for (const ProxyRouter &router : config.routers) {
        QStringList servers;
        for (const auto all = config.serversOf(router); const ProxyServer &server : all)
            servers.append(u"%1:%2"_s.arg(server.host()).arg(server.port()));
        lines.append(u"%1 [%2] [%3] → %4"_s.arg(router.id(), router.hosts.join(u' '), router.paths.join(u' '),
                                                servers.join(u' ')));
    }
    return lines.join(u'\n');
}

ProxyConfig read(const QByteArray &yaml)
{
    const Result<ProxyConfig> config = readProxyFile(yaml);
    if (!config)
        qWarning("%s", qPrintable(config.error().text));
    return config.value_or(ProxyConfig());
}

QByteArray sample(const char *name)
{
    QFile file(QLatin1StringView(DRYDOCK_SAMPLES) + u'/' + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray house = sample("house.proxy.yml");

} // namespace

class TestProxyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAsTheProxyReadsThem_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonArray vectors = QJsonDocument::fromJson(shared(u"traefik_rule_vectors.json"_s)).array();
        if (vectors.isEmpty())
            QSKIP("DRYDOCK_SHARED does not lead to the vectors");
        for (const QJsonValue &vector : vectors)
            QTest::addRow("%s", qPrintable(vector["rule"_L1].toString())) << vector.toObject();
    }

    void rulesAsTheProxyReadsThem()
    {
        QFETCH(QJsonObject, vector);
        const bool tcp = vector["proto"_L1].toString() == "tcp"_L1;
        const auto rule = parseProxyRule(vector["rule"_L1].toString(), tcp ? ProxyProtocol::Tcp : ProxyProtocol::Http);
        QCOMPARE(rule.has_value(), vector["valid"_L1].toBool());
        if (!rule) {
            QVERIFY(!rule.error().isEmpty());
            return;
        }
        QCOMPARE(written(*rule), written(vector["ast"_L1].toArray()));
        QStringList hosts;
        for (const auto all = vector["hosts"_L1].toArray(); const QJsonValue &host : all)
            hosts.append(host.toString());
        QCOMPARE(rule->hosts(), hosts);
        QCOMPARE(rule->hasHostPattern(), vector["regex"_L1].toBool());
    }

    void rules_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("expected"); // a tree, or "! " and a part of the error
        QTest::newRow("many in a row are one")
            << u"Path(`/a`)||Path(`/b`)||Path(`/c`)"_s << u"or(Path(/a), Path(/b), Path(/c))"_s;
        QTest::newRow("not before and before or")
            << u"!Path(`/a`) && Path(`/b`) || Path(`/c`)"_s << u"or(and(not(Path(/a)), Path(/b)), Path(/c))"_s;
        QTest::newRow("double quotes with an escape") << u"Path(\"/a\\\"b\")"_s << u"Path(/a\"b)"_s;
        QTest::newRow("a backslash in backticks is one") << u"HostRegexp(`^a\\.b$`)"_s << u"HostRegexp(^a\\.b$)"_s;
        QTest::newRow("names in small and in capital letters")
            << u"PATHPREFIX(`/a`) && hostregexp(`b`) && Hostregexp(`c`)"_s
            << u"and(PathPrefix(/a), HostRegexp(b), HostRegexp(c))"_s;
        QTest::newRow("no other mixture") << u"hostRegexp(`b`)"_s << u"! unsupported function: hostRegexp"_s;
        QTest::newRow("single quotes") << u"Host('a')"_s << u"! backticks or double quotes"_s;
        QTest::newRow("words for operators") << u"Host(`a`) and Host(`b`)"_s << u"! trailing"_s;
        QTest::newRow("a parenthesis too few") << u"(Host(`a`)"_s << u"! not closed"_s;
        QTest::newRow("a quote too few") << u"Host(`a)"_s << u"! not closed"_s;
        QTest::newRow("nothing") << u"  "_s << u"! at the end"_s;
        QTest::newRow("a name alone") << u"Host"_s << u"! no parameters"_s;
        QTest::newRow("nested without end") << QString(100000, u'(') << u"! too deeply"_s;
        QTest::newRow("negated without end") << QString(100000, u'!') << u"! too deeply"_s;
    }

    void rules()
    {
        QFETCH(QString, rule);
        QFETCH(QString, expected);
        const auto parsed = parseProxyRule(rule, ProxyProtocol::Http);
        if (expected.startsWith("! "_L1)) {
            QVERIFY(!parsed);
            QVERIFY2(parsed.error().contains(expected.sliced(2)), qPrintable(parsed.error()));
        } else {
            QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
            QCOMPARE(written(*parsed), expected);
        }
    }

    void whatIsExcludedIsNotNamed()
    {
        const auto rule =
            parseProxyRule(u"Host(`A.b.`) && !(Host(`c.d`) || Path(`/x`)) && PathPrefix(`/y`)"_s, ProxyProtocol::Http);
        QVERIFY(rule);
        QCOMPARE(rule->hosts(), QStringList{u"a.b"_s});
        QCOMPARE(rule->paths(), QStringList{u"/y"_s});
    }

    void aFile()
    {
        const ProxyConfig config = read(house);
        QCOMPARE(routersOf(config), u"arr [arr.example.com] [/radarr] → 192.168.1.211:7878 backup.home:443\n"
                                    "plex [example.com] [] → 192.168.1.210:7896"_s);
        const ProxyRouter &arr = config.routers.first();
        QCOMPARE(arr.entryPoints, QStringList{u"websecure"_s});
        QCOMPARE(arr.middlewares, QStringList{u"auth"_s});
        QCOMPARE(arr.priority, std::optional<qint64>(50));
        QVERIFY(!arr.tls && arr.used && arr.line == 10);
        QVERIFY(config.routers.last().tls);
        QCOMPARE(config.routers.last().certResolver, u"le"_s);
        QCOMPARE(config.services.last().healthPath, u"/ping"_s);
        QCOMPARE(config.services.last().servers.first().weight, 3);
        QCOMPARE(config.middlewares, QStringList{u"auth"_s});
    }

    void otherKindsOfRouters()
    {
        const ProxyConfig config = read(sample("kinds.proxy.yml"));
        QCOMPARE(routersOf(config), u"base [a.b] [] → 10.0.0.1:80 10.0.0.2:8080\n"
                                    "more [c.d] [] → 10.0.0.1:80 10.0.0.2:8080\n"
                                    "most [a.b] [] → 10.0.0.1:80 10.0.0.2:8080\n"
                                    "old [] [] → 10.0.0.1:80\n"
                                    "tcp:pg [*] [] → 192.168.1.213:5432\n"
                                    "udp:dns [] [] → 192.168.1.192:53"_s);
        QCOMPARE(config.routers[1].entryPoints, QStringList{u"web"_s});
        QCOMPARE(config.routers[3].problem, u"rule in the syntax of v2"_s);
        ProxyRouter round;
        round.service = u"round"_s;
        QCOMPARE(config.serversOf(round).size(), 2);
    }

    void theSampleOfTheFileFormatHasAServiceTwice()
    {
        const QByteArray sample = shared(u"config.yml"_s);
        if (sample.isEmpty())
            QSKIP("DRYDOCK_SHARED does not lead to the sample");
        const Result<ProxyConfig> refused = readProxyFile(sample);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.endsWith("\"webapp\" stands twice in the services"_L1),
                 qPrintable(refused.error().text));
        QByteArray once = sample;
        once.replace("    webapp:\n      loadBalancer: {", "    other:\n      loadBalancer: {");
        QCOMPARE(routersOf(read(once)), u"arr [arr.example.com] [/radarr] → 192.168.1.211:7878\n"
                                        "dash [dashboard.example.com] [] → 192.168.1.213:5000\n"
                                        "plex [example.com] [] → 192.168.1.210:7896\n"
                                        "tcp:pg [*] [] → 192.168.1.213:5432"_s);
    }

    void emptyFilesAreEmpty()
    {
        for (const QByteArray &yaml : {""_ba, "# nothing\n"_ba, "http:\n"_ba, "http:\n  routers:\n"_ba, "{}"_ba})
            QVERIFY2(readProxyFile(yaml).value_or(read(house)) == ProxyConfig(), yaml.constData());
    }

    void mistakesAreSaidWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *sentence, const QByteArray &yaml, const QString &error) {
            QTest::newRow(sentence) << yaml << error;
        };
        row("not YAML", "http:\n  routers:\n    a:\n      rule: \"x\"\n     bad: 1\n", u"line 5: "_s);
        row("a template", "http:\n  routers:\n{{ range $i := until 2 }}\n", u"line 3: a template"_s);
        row("a service that stands twice", "http:\n  services:\n    a: {loadBalancer: {}}\n    a: {loadBalancer: {}}\n",
            u"line 4: \"a\" stands twice in the services"_s);
        row("a misspelt part", "http:\n  router: {}\n", u"line 2: \"router\" is not known in http"_s);
        row("a misspelt key", "http:\n  routers:\n    a:\n      rules: x\n      service: a\n",
            u"line 4: \"rules\" is not known in router a"_s);
        row("no service", "http:\n  routers:\n    a: {rule: \"Host(`a`)\"}\n", u"line 3: router a names no service"_s);
        row("no rule", "http:\n  routers:\n    a: {service: b}\n", u"line 3: router a has no rule"_s);
        row("a rule of version 2", "http:\n  routers:\n    a:\n      service: b\n      rule: Host(`a`,`b`)\n",
            u"line 5: rule of router a: unexpected number"_s);
        row("a list for a mapping", "http: []\n", u"line 1: http must be a mapping"_s);
        row("a text for a list", "http:\n  routers:\n    a: {service: b, rule: \"Path(`/`)\", entryPoints: web}\n",
            u"line 3: a list is expected"_s);
        row("a priority in words", "http:\n  routers:\n    a: {service: b, rule: \"Path(`/`)\", priority: high}\n",
            u"line 3: a priority is a whole number"_s);
        row("two kinds of service in one", "http:\n  services:\n    a: {loadBalancer: {}, weighted: {}}\n",
            u"line 3: service a must have exactly one"_s);
        row("a server without URL", "http:\n  services:\n    a: {loadBalancer: {servers: [{address: x}]}}\n",
            u"line 3: a server of service a has no url"_s);
        row("a URL that is none", "http:\n  services:\n    a: {loadBalancer: {servers: [{url: \"http://\"}]}}\n",
            u"line 3: \"http://\" is no address of a server"_s);
        row("another file", "providers: {file: {}}\n", u"line 1: \"providers\" is not known in the file"_s);
        row("a mapping that merges a merging one",
            "http:\n  routers:\n    a: &a {service: b, rule: \"Path(`/`)\"}\n    c: &c {<<: *a}\n    d: {<<: *c}\n",
            u"line 4: a merged mapping may not merge others"_s);
    }

    void mistakesAreSaidWithTheirLine()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, error);
        const Result<ProxyConfig> config = readProxyFile(yaml);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, Error::Kind::BadAnswer);
        QVERIFY2(config.error().text.startsWith(error), qPrintable(config.error().text));
    }

    void serversOfAllSpellings_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("http without port") << u"http://10.0.0.1"_s << u"10.0.0.1"_s << 80;
        QTest::newRow("https without port") << u"https://a.b/path"_s << u"a.b"_s << 443;
        QTest::newRow("h2c") << u"h2c://10.0.0.1:8080"_s << u"10.0.0.1"_s << 8080;
        QTest::newRow("IPv6") << u"http://[fd00::5]:81"_s << u"fd00::5"_s << 81;
        QTest::newRow("TCP") << u"10.0.0.1:5432"_s << u"10.0.0.1"_s << 5432;
        QTest::newRow("TCP without port") << u"10.0.0.1"_s << u"10.0.0.1"_s << 0;
        QTest::newRow("nonsense") << u"http://:x"_s << QString() << 0;
    }

    void serversOfAllSpellings()
    {
        QFETCH(QString, url);
        QFETCH(QString, host);
        QFETCH(int, port);
        const ProxyServer server{url, 1};
        QCOMPARE(server.host(), host);
        QCOMPARE(server.port(), port);
    }

    void theApiSaysTheSame()
    {
        const QByteArray routers = shared(u"traefik_api_http_routers.json"_s);
        if (routers.isEmpty())
            QSKIP("DRYDOCK_SHARED does not lead to the API's answers");
        const Result<ProxyConfig> config = readProxyAnswers(routers, shared(u"traefik_api_http_services.json"_s));
        QVERIFY(config);
        // Its dashboard is left out; the router whose service is gone says why it is not used.
        QCOMPARE(routersOf(*config), u"arr [arr.example.com] [/radarr] → 192.168.1.211:7878\n"
                                     "old [old.example.com] [] → \n"
                                     "plex [example.com] [] → 192.168.1.210:7896"_s);
        const ProxyRouter &old = config->routers[1];
        QVERIFY(!old.used);
        QCOMPARE(old.problem, u"the service \"gone@file\" does not exist"_s);
        QCOMPARE(config->routers[0].middlewares, QStringList{u"auth"_s});
        // One is as long as the rule, the other was chosen.
        QVERIFY(config->routers[0].tls && !config->routers[2].priority);
        QCOMPARE(config->routers[0].priority, std::optional<qint64>(47));
        QCOMPARE(config->services[0].shares, QStringList{u"radarr"_s});
    }

    void whatIsNoApiIsRefused_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("error");
        QTest::newRow("a login page") << "<html>Sign in</html>"_ba << u"not a list of a proxy's API"_s;
        QTest::newRow("an error") << R"({"message":"router not found"})"_ba << u"router not found"_s;
        QTest::newRow("nothing") << ""_ba << u"not a list of a proxy's API"_s;
    }

    void whatIsNoApiIsRefused()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, error);
        QCOMPARE(readProxyAnswers(answer, "[]").error().text, error);
        QCOMPARE(readProxyAnswers("[]", answer).error().text, error);
    }

    void namesKeepTheProviderThatIsNoFile()
    {
        QByteArray routers =
            "[{'name':'web@docker','provider':'docker','service':'web','rule':'Host(`a`)','status':'enabled'},"
            " {'name':'x@file','provider':'file','service':'web@docker','rule':'Bad(`a`)','status':'enabled'}]";
        QByteArray services = "[{'name':'web@docker','provider':'docker',"
                              "  'loadBalancer':{'servers':[{'url':'http://172.20.0.2:80'}]}}]";
        const Result<ProxyConfig> config = readProxyAnswers(routers.replace('\'', '"'), services.replace('\'', '"'));
        QVERIFY(config);
        QCOMPARE(routersOf(*config), u"web@docker [a] [] → 172.20.0.2:80\nx [] [] → 172.20.0.2:80"_s);
        QCOMPARE(config->routers[1].problem, u"unsupported function: Bad"_s);
    }

    void whatIsWrittenReadsTheSame()
    {
        ProxyConfig config = read(house);
        const QByteArray yaml = writeProxyFile(config);
        const ProxyConfig again = read(yaml);
        QCOMPARE(compareProxies(config, again), QList<ProxyDifference>());
        QCOMPARE(routersOf(again), routersOf(config));
        QCOMPARE(writeProxyFile(again), yaml);
        // Names and rules that YAML would take for something else.
        config.routers[0].name = u"yes: no"_s;
        config.routers[0].rule = u"Host(`a`) && Path(\"/b\\\\c\")"_s;
        config.services[0].name = u"null"_s;
        config.routers[1].service = u"null"_s;
        config.sort();
        QCOMPARE(compareProxies(config, read(writeProxyFile(config))), QList<ProxyDifference>());
        QCOMPARE(writeProxyFile({}), "{}\n"_ba);
    }

    void differences_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *sentence, const QByteArray &from, const QByteArray &to,
                            const QString &expected) { QTest::newRow(sentence) << from << to << expected; };
        row("nothing", "7896", "7896", {});
        row("remarks and order are none", "# routes of the house\n", "", {});
        row("a server", "192.168.1.210:7896", "192.168.1.99:7896",
            u"service plex servers: http://192.168.1.210:7896 | http://192.168.1.99:7896"_s);
        row("a rule", "`example.com`", "`www.example.com`",
            u"router plex rule: Host(`example.com`) | Host(`www.example.com`)"_s);
        row("TLS", "      tls: {certResolver: le}\n", "",
            u"router plex tls: yes | \nrouter plex certResolver: le | "_s);
        row("a weight", ", weight: 3", ", weight: 1",
            u"service radarr servers: http://192.168.1.211:7878 × 3, https://backup.home | "
            "http://192.168.1.211:7878, https://backup.home"_s);
        row("a priority", "priority: 50", "priority: 51", u"router arr priority: 50 | 51"_s);
        row("another name", "    arr:\n", "    films:\n",
            u"- router arr Host(`arr.example.com`) && PathPrefix(`/radarr`)\n"
            "+ router films Host(`arr.example.com`) && PathPrefix(`/radarr`)"_s);
    }

    void differences()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, expected);
        QVERIFY(house.contains(from));
        QByteArray changed = house;
        changed.replace(from, to);
        QStringList lines;
        for (const auto all = compareProxies(read(house), read(changed)); const ProxyDifference &difference : all) {
            using What = ProxyDifference::What;
            if (difference.what == What::Changed)
                lines.append(
                    u"%1 %2: %3 | %4"_s.arg(difference.subject, difference.field, difference.before, difference.after));
            else
                lines.append((difference.what == What::Missing ? u"- "_s : u"+ "_s) + difference.subject + u' '
                             + difference.before + difference.after);
        }
        QCOMPARE(lines.join(u'\n'), expected);
    }
};

QTEST_GUILESS_MAIN(TestProxyFile)
#include "test_proxyfile.moc"
