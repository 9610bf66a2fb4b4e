// SPDX-License-Identifier: GPL-3.0-or-later
// `drydock topology` as scripts see it, against the demo clusters in its own process.
#include "../soak/demoprocess.h"
#include "../soak/demowire.h"
#include "cli/clusteropener.h"
#include "session/typedfacts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Drydock::Soak;
using namespace Qt::StringLiterals;

namespace
{

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    QJsonObject document() const { return QJsonDocument::fromJson(output).object(); }
};

QJsonObject byId(const QJsonObject &document, const QString &list, const QString &id)
{
    for (const auto entries = document[list].toArray(); const QJsonValue &entry : entries) {
        if (entry[u"id"_s] == id)
            return entry.toObject();
    }
    return {};
}

QStringList factsOf(const QJsonObject &element, const QString &name)
{
    QStringList result;
    for (const auto facts = element[u"facts"_s].toArray(); const QJsonValue &fact : facts) {
        if (fact[u"name"_s] == name)
            result.append(fact[u"source"_s].toString() + u' ' + fact[u"value"_s].toString());
    }
    return result;
}

QStringList findingLines(const QJsonObject &document)
{
    QStringList result;
    for (const auto findings = document[u"findings"_s].toArray(); const QJsonValue &finding : findings)
        result.append(finding[u"severity"_s].toString() + u' ' + finding[u"code"_s].toString() + u' '
                      + finding[u"subject"_s].toString());
    return result;
}

} // namespace

class TestTopology : public QObject
{
    Q_OBJECT

private:
    Run run(const QString &cluster, const QStringList &arguments)
    {
        QProcess client;
        client.start(program(), QStringList{u"--cluster"_s, cluster, u"--state-dir"_s, m_folder.path()} + arguments);
        client.closeWriteChannel();
        if (!client.waitForFinished(120'000))
            return {-1, client.readAllStandardOutput(), "did not end: " + client.readAllStandardError()};
        return {client.exitCode(), client.readAllStandardOutput(), client.readAllStandardError()};
    }

    /// One run for all rows that only look at the same document.
    const QJsonObject &homelab()
    {
        if (m_homelab.isEmpty())
            m_homelab = run(u"demo:homelab"_s, {u"topology"_s, u"--json"_s}).document();
        return m_homelab;
    }

    QTemporaryDir m_folder;
    QJsonObject m_homelab;

private Q_SLOTS:
    void documentIsTheContract_data()
    {
        QTest::addColumn<QString>("pve");
        QTest::newRow("on Proxmox VE 9") << u"9"_s;
        QTest::newRow("on Proxmox VE 8") << u"8"_s;
    }

    void documentIsTheContract()
    {
        QFETCH(QString, pve);
        const Run result = run(u"demo:homelab"_s, {u"--pve"_s, pve, u"topology"_s, u"--json"_s});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject document = result.document();
        QCOMPARE(document[u"schema"_s].toString(), u"drydock.topology/1"_s);
        QSet<QString> ids;
        for (const QString &list : {u"nodes"_s, u"edges"_s}) {
            QVERIFY(document[list].toArray().size() > 30);
            for (const auto elements = document[list].toArray(); const QJsonValue &element : elements) {
                const QString id = element[u"id"_s].toString();
                QVERIFY2(!id.isEmpty() && !ids.contains(id), qPrintable(id));
                ids.insert(id);
                QVERIFY2(!element[u"kind"_s].toString().isEmpty(), qPrintable(id));
                QVERIFY2(!element[u"label"_s].toString().isEmpty(), qPrintable(id));
                for (const auto facts = element[u"facts"_s].toArray(); const QJsonValue &fact : facts) {
                    QVERIFY2(fact[u"name"_s].isString() && fact[u"value"_s].isString(), qPrintable(id));
                    const QStringList sources{u"config"_s, u"agent"_s,  u"containers"_s, u"cluster"_s,
                                              u"typed"_s,  u"kernel"_s, u"proxy-file"_s};
                    QVERIFY2(sources.contains(fact[u"source"_s].toString()), qPrintable(id));
                    const double age = fact[u"age"_s].toDouble(-1);
                    QVERIFY2(age >= 0 && age < 120, qPrintable(id));
                }
            }
        }
        for (const auto edges = document[u"edges"_s].toArray(); const QJsonValue &edge : edges) {
            QVERIFY(ids.contains(edge[u"from"_s].toString()));
            QVERIFY(ids.contains(edge[u"to"_s].toString()));
        }
        QVERIFY(document[u"findings"_s].isArray());
        QVERIFY2(document[u"findings"_s].toArray().isEmpty(), qPrintable(findingLines(document).join(u'\n')));
    }

    void theDocumentsDrawing_data()
    {
        QTest::addColumn<QString>("guest");
        QTest::addColumn<QString>("bridge");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("docker"); // besides docker0
        const auto row = [](const char *name, const QString &guest, const QString &bridge, const QString &address,
                            const QString &docker = {}) {
            QTest::newRow(name) << guest << bridge << address << docker;
        };
        row("PiHole #1", u"ct:210"_s, u"pve-node1/vmbr0"_s, u"192.168.1.192"_s);
        row("PiHole #2", u"ct:211"_s, u"pve-node2/vmbr0"_s, u"192.168.1.193"_s);
        row("Traefik", u"ct:212"_s, u"pve-node1/vmbr0"_s, u"192.168.1.194"_s);
        row("Plex VM", u"vm:101"_s, u"pve-node1/vmbr0"_s, u"192.168.1.210"_s, u"172.20.0.1/16"_s);
        row("Arr VM", u"vm:102"_s, u"pve-node1/vmbr0"_s, u"192.168.1.211"_s, u"172.21.0.1/16"_s);
        row("Downloads VM", u"vm:103"_s, u"pve-node2/vmbr0"_s, u"192.168.1.212"_s, u"172.22.0.1/16"_s);
        row("Web Apps VM", u"vm:104"_s, u"pve-node2/vmbr0"_s, u"192.168.1.213"_s, u"172.23.0.1/16"_s);
        row("Prometheus", u"ct:240"_s, u"pve-node1/vmbr1"_s, u"192.168.10.240"_s);
        row("PBS", u"ct:250"_s, u"pve-node2/vmbr1"_s, u"192.168.10.250"_s);
    }

    void theDocumentsDrawing()
    {
        QFETCH(QString, guest);
        QFETCH(QString, bridge);
        QFETCH(QString, address);
        QFETCH(QString, docker);
        const QString nic = u"guestnic/%1/net0"_s.arg(guest);
        const QString node = bridge.section(u'/', 0, 0);
        const auto edge = [&](const QString &from, const QString &kind, const QString &to) {
            return !byId(homelab(), u"edges"_s, from + u'>' + kind + u'>' + to).isEmpty();
        };
        QVERIFY(edge(u"node/"_s + node, u"runs"_s, u"guest/"_s + guest));
        QVERIFY(edge(nic, u"port-of"_s, u"bridge/"_s + bridge));
        const QJsonObject has = byId(homelab(), u"edges"_s, u"%1>has-address>address/%2"_s.arg(nic, address));
        QCOMPARE(has[u"label"_s].toString(), guest.startsWith(u'c') ? u"declared, observed"_s : u"observed"_s);
        const QString below = bridge.endsWith("vmbr0"_L1) ? u"nic/%1/eth0"_s : u"vlan/%1/eth0.10"_s;
        QVERIFY(edge(below.arg(node), u"port-of"_s, u"bridge/"_s + bridge));
        // Seen in the guest; a container's is declared too.
        QStringList known{(guest.startsWith(u'v') ? u"agent "_s : u"containers "_s) + address + u"/24"_s};
        if (guest.startsWith(u'c'))
            known.prepend(u"config "_s + address + u"/24"_s);
        QCOMPARE(factsOf(byId(homelab(), u"nodes"_s, nic), u"address"_s), known);
        QStringList inner;
        for (const auto nodes = homelab()[u"nodes"_s].toArray(); const QJsonValue &element : nodes) {
            const QJsonObject object = element.toObject();
            if (object[u"kind"_s] == u"inner-network"_s && object[u"guest"_s] == guest
                && object[u"label"_s] != u"docker0"_s)
                inner += factsOf(object, u"address"_s);
        }
        QCOMPARE(inner, docker.isEmpty() ? QStringList() : QStringList{u"agent "_s + docker});
    }

    void vmbr1StandsOnVlan10()
    {
        for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s}) {
            const QJsonObject tagged = byId(homelab(), u"edges"_s, u"nic/%1/eth0>tagged>vlan/%1/eth0.10"_s.arg(node));
            QCOMPARE(tagged[u"vlans"_s].toString(), u"10"_s);
            QCOMPARE(tagged[u"label"_s].toString(), u"VLAN 10"_s);
        }
    }

    void theDocumentsRoutes_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("port");
        QTest::newRow("Plex") << u"plex"_s << u"example.com"_s << u"192.168.1.210"_s << u"7896"_s;
        QTest::newRow("Radarr") << u"radarr"_s << u"arr.example.com"_s << u"192.168.1.211"_s << u"7878"_s;
        QTest::newRow("web app") << u"webapp"_s << u"dashboard.example.com"_s << u"192.168.1.213"_s << u"5000"_s;
    }

    void theDocumentsRoutes()
    {
        QFETCH(QString, route);
        QFETCH(QString, host);
        QFETCH(QString, address);
        QFETCH(QString, port);
        const QJsonObject element = byId(homelab(), u"nodes"_s, u"route/"_s + route);
        QCOMPARE(element[u"label"_s].toString(), host);
        QCOMPARE(factsOf(element, u"host"_s), QStringList{u"proxy-file "_s + host});
        QVERIFY(!byId(homelab(), u"edges"_s, u"guest/ct:212>serves>route/"_s + route).isEmpty());
        const QJsonObject to = byId(homelab(), u"edges"_s, u"route/%1>routes-to>address/%2"_s.arg(route, address));
        QCOMPARE(factsOf(to, u"port"_s), QStringList{u"proxy-file "_s + port});
    }

    void softwareDefinedNetworksOfTheCompany_data()
    {
        QTest::addColumn<QString>("pve");
        QTest::newRow("on Proxmox VE 9") << u"9"_s;
        QTest::newRow("on Proxmox VE 8, whose bridges cannot be asked") << u"8"_s;
    }

    void softwareDefinedNetworksOfTheCompany()
    {
        QFETCH(QString, pve);
        const Run result = run(u"demo:smb"_s, {u"--pve"_s, pve, u"topology"_s, u"--json"_s});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject document = result.document();
        QCOMPARE(findingLines(document), QStringList());
        const auto edge = [&](const QString &id) { return byId(document, u"edges"_s, id); };
        QCOMPARE(edge(u"zone/office>carries>vnet/pve3/lab"_s)[u"vlans"_s].toString(), u"50"_s);
        QVERIFY(!edge(u"bridge/pve3/vmbr0>carries>zone/office"_s).isEmpty());
        QVERIFY(!edge(u"guestnic/vm:167/net0>port-of>vnet/pve3/lab"_s).isEmpty());
        QCOMPARE(factsOf(byId(document, u"nodes"_s, u"vnet/pve1/visitors"_s), u"pending"_s),
                 QStringList{u"config new"_s});
        QCOMPARE(factsOf(byId(document, u"nodes"_s, u"vnet/pve1/voice"_s), u"subnet"_s),
                 QStringList{u"config 192.168.60.0/24"_s});
        // Open vSwitch with Ceph's networks, and a change that waits on one node.
        QVERIFY(!edge(u"bond/pve2/bond2>port-of>bridge/pve2/vmbr2"_s).isEmpty());
        QCOMPARE(edge(u"bridge/pve2/vmbr2>tagged>port/pve2/cephpub"_s)[u"vlans"_s].toString(), u"210"_s);
        QCOMPARE(factsOf(byId(document, u"nodes"_s, u"bridge/pve4/vmbr1"_s), u"pending"_s),
                 QStringList{u"config + post-up ethtool -K bond1 gro off"_s});
        const QStringList ports = factsOf(byId(document, u"nodes"_s, u"bridge/pve1/vmbr0"_s), u"ports"_s);
        QCOMPARE(ports,
                 pve == "9"_L1 ? QStringList({u"config bond0"_s, u"kernel bond0"_s}) : QStringList{u"config bond0"_s});
        for (const auto nodes = document[u"nodes"_s].toArray(); const QJsonValue &node : nodes) {
            if (node[u"kind"_s] == u"node"_s)
                QCOMPARE(node[u"gaps"_s].toArray().size(), 0);
        }
    }

    void filesThatAreGiven_data()
    {
        QTest::addColumn<QByteArray>("proxy");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QStringList>("expected"); // findings, or a part of the error
        const auto route = [](const char *url) {
            return QByteArray("http:\n  routers:\n    web: {rule: \"Host(`a.b`)\", service: web}\n  services:\n"
                              "    web: {loadBalancer: {servers: [{url: \"")
                   + url + "\"}]}}\n";
        };
        QTest::newRow("a route to a guest") << route("http://192.168.1.210:80") << ""_ba << 0 << QStringList();
        QTest::newRow("a route to nobody")
            << route("http://192.168.1.77:80") << ""_ba << 0 << QStringList{u"blocker route-to-nowhere route/web"_s};
        QTest::newRow("a route to a name that leads to nobody")
            << route("http://films.home") << "192.168.1.77 films.home\n"_ba << 0
            << QStringList(
                   {u"blocker route-to-nowhere route/web"_s, u"caution name-to-nowhere address/192.168.1.77"_s});
        QTest::newRow("a file that is none")
            << "http:\n  routers: 5\n"_ba << ""_ba << 2 << QStringList{u"line 2: the routers must be a mapping"_s};
        QTest::newRow("a template") << "http:\n{{ x }}\n"_ba << ""_ba << 2 << QStringList{u"line 2: a template"_s};
    }

    void filesThatAreGiven()
    {
        QFETCH(QByteArray, proxy);
        QFETCH(QByteArray, names);
        QFETCH(int, exitCode);
        QFETCH(QStringList, expected);
        const auto write = [&](const QString &name, const QByteArray &content) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        };
        write(u"config.yml"_s, proxy);
        write(u"custom.list"_s, names);
        const Run result =
            run(u"demo:homelab"_s, {u"topology"_s, u"--json"_s, u"--proxy-file"_s, m_folder.filePath(u"config.yml"_s),
                                    u"--names-file"_s, m_folder.filePath(u"custom.list"_s)});
        QVERIFY2(result.exitCode == exitCode, result.errors.constData());
        if (exitCode == 0)
            QCOMPARE(findingLines(result.document()), expected);
        else
            QVERIFY2(result.errors.contains(expected.first().toUtf8()), result.errors.constData());
    }

    void whatChangedSince()
    {
        const Run before = run(u"demo:homelab"_s, {u"topology"_s, u"--json"_s});
        const QString file = m_folder.filePath(u"before.json"_s);
        const auto write = [&](const QByteArray &content) {
            QFile saved(file);
            QVERIFY(saved.open(QIODevice::WriteOnly));
            saved.write(content);
        };
        write(before.output);
        const Run same = run(u"demo:homelab"_s, {u"topology"_s, u"--compare"_s, file});
        QVERIFY2(same.exitCode == 0, same.errors.constData());
        QCOMPARE(same.output, "Nothing changed.\n"_ba);
        const Run other = run(u"demo:homelab-as-written"_s, {u"topology"_s, u"--compare"_s, file});
        QVERIFY2(other.output.contains("VLAN eth0.10 on pve-node1 is not there any more.\n"), other.output.constData());
        QVERIFY2(other.output.contains("bridge vmbr1 on pve-node2: ports eth0.10 → eth0\n"), other.output.constData());
        const Run json = run(u"demo:homelab-as-written"_s, {u"topology"_s, u"--compare"_s, file, u"--json"_s});
        QCOMPARE(json.document()[u"schema"_s].toString(), u"drydock.topology-changes/1"_s);
        QCOMPARE(json.document()[u"changes"_s].toArray().size(), other.output.count('\n'));
        write("{}");
        const Run refused = run(u"demo:homelab"_s, {u"topology"_s, u"--compare"_s, file});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("no document of a network"), refused.errors.constData());
    }

    void findingsDecideTheExitCode_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing is wrong in the homelab") << u"homelab"_s << 0 << QStringList();
        QTest::newRow("as the document draws it both bridges claim eth0")
            << u"homelab-as-written"_s << 1
            << QStringList({u"blocker nic-under-two-bridges nic/pve-node1/eth0"_s,
                            u"blocker nic-under-two-bridges nic/pve-node2/eth0"_s});
        QTest::newRow("nothing is wrong in the company of 120 guests") << u"smb"_s << 0 << QStringList();
    }

    void findingsDecideTheExitCode()
    {
        QFETCH(QString, scenario);
        QFETCH(int, exitCode);
        QFETCH(QStringList, expected);
        const Run text = run(u"demo:"_s + scenario, {u"topology"_s, u"--findings"_s});
        QVERIFY2(text.exitCode == exitCode, text.errors + text.output);
        for (const QString &line : expected)
            QVERIFY2(text.output.contains(line.section(u' ', 1, 1).toUtf8() + "  " + line.section(u' ', 2).toUtf8()),
                     text.output.constData());
        QCOMPARE(text.output.count("\n"), 2 * expected.size()); // each with what to do
        const Run json = run(u"demo:"_s + scenario, {u"topology"_s, u"--json"_s});
        QCOMPARE(json.exitCode, 0);
        const QJsonObject document = json.document();
        QCOMPARE(findingLines(document), expected);
        for (const auto findings = document[u"findings"_s].toArray(); const QJsonValue &finding : findings) {
            QVERIFY(finding[u"text"_s].toString().endsWith(u'.'));
            QVERIFY(finding[u"fixes"_s].isArray());
        }
    }

    void aMistakeInTheClusterIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        const QString traefik = u"/nodes/pve-node1/lxc/212/config"_s;
        const QString nic = u"name=eth0,bridge=%1,hwaddr=BC:24:11:00:00:D4,ip=%2,gw=%3,type=veth"_s;
        QTest::newRow("an address that another container has")
            << traefik << nic.arg(u"vmbr0"_s, u"192.168.1.193/24"_s, u"192.168.1.1"_s)
            << QStringList{u"blocker duplicate-ip guestnic/ct:211/net0"_s};
        QTest::newRow("an address of the other network, out of the gateway's reach")
            << traefik << nic.arg(u"vmbr0"_s, u"192.168.10.77/24"_s, u"192.168.1.1"_s)
            << QStringList({u"caution address-outside-subnet guestnic/ct:212/net0"_s,
                            u"caution gateway-different guestnic/ct:212/net0"_s});
        QTest::newRow("another gateway") << traefik << nic.arg(u"vmbr0"_s, u"192.168.1.194/24"_s, u"192.168.1.254"_s)
                                         << QStringList{u"caution gateway-different guestnic/ct:212/net0"_s};
        QTest::newRow("larger frames than the bridge carries")
            << u"/nodes/pve-node2/qemu/104/config"_s << u"virtio=BC:24:11:00:00:68,bridge=vmbr0,mtu=9000"_s
            << QStringList{u"caution mtu-mismatch guestnic/vm:104/net0"_s};
        QTest::newRow("another free address is no mistake")
            << traefik << nic.arg(u"vmbr0"_s, u"192.168.1.195/24"_s, u"192.168.1.1"_s) << QStringList();
    }

    void aMistakeInTheClusterIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 20, 1), QString());
        QCOMPARE(DemoWire(demo.ready()).api("PUT", path, {{u"net0"_s, line}}), QString());
        QProcess client;
        demo.prepareClient(client, {u"topology"_s, u"--json"_s});
        client.start();
        client.closeWriteChannel();
        QVERIFY(client.waitForFinished(120'000));
        QCOMPARE(client.exitCode(), 0);
        QCOMPARE(findingLines(QJsonDocument::fromJson(client.readAllStandardOutput()).object()), expected);
    }

    void theTreeReadsFromTheNicUp()
    {
        const Run result = run(u"demo:homelab"_s, {u"topology"_s});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        qsizetype at = 0;
        for (const char *line : {"pve-node1  node", "\n  eth0  NIC", "\n    vmbr0  bridge  192.168.1.11/24",
                                 "\n      plex  VM 101", "\n        net0  NIC  192.168.1.210/24",
                                 "\n    eth0.10  VLAN  VLAN 10", "\n      vmbr1  bridge  192.168.10.11/24",
                                 "\n        prometheus  CT 240", "\npve-node2  node", "\nSUBNET", "\n192.168.1.0/24"}) {
            at = result.output.indexOf(line, at);
            QVERIFY2(at >= 0, line);
        }
        // The router, and what is kept for switches, are typed by hand.
        QVERIFY2(result.output.contains("192.168.1.6\n"), "the next free address");
        QVERIFY2(!result.output.contains('\x1b'), "no colour codes outside a terminal");
    }

    void aRecordedClusterShowsTheSame_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::newRow("the homelab") << u"homelab"_s;
        QTest::newRow("the company, with its SDN") << u"smb"_s;
    }

    void aRecordedClusterShowsTheSame()
    {
        QFETCH(QString, scenario);
        const QString file = m_folder.filePath(scenario + u".jsonl"_s);
        const Run live = run(u"demo:"_s + scenario, {u"topology"_s, u"--record"_s, file});
        QVERIFY2(live.exitCode == 0, live.errors.constData());
        const Run offline = run(u"file:"_s + file, {u"topology"_s});
        QVERIFY2(offline.exitCode == 0, offline.errors.constData());
        // What comes with a demo beside its cluster (the proxy's file) is in no recording; it is the last that is said.
        const qsizetype routes = live.output.indexOf("\n\nROUTE");
        QCOMPARE(routes > 0, scenario == "homelab"_L1);
        QCOMPARE(offline.output, routes > 0 ? live.output.first(routes + 1) : live.output);
        if (routes < 0)
            return;
        for (const char *line :
             {"example.com ", "http://192.168.1.210:7896  plex", "http://192.168.1.213:5000  webapps"})
            QVERIFY2(live.output.sliced(routes).contains(line), live.output.constData());
    }

    /// Typed in the window, read by the command line: both keep it under the same cluster.
    void whatTheOperatorTypedIsUsed()
    {
        const QTemporaryDir folder;
        {
            Drydock::Settings settings(folder.filePath(u"drydock/drydock.ini"_s));
            Drydock::HandTyped typed;
            typed.hosts = {{u"printer"_s, Drydock::Ipv4::parse(u"192.168.1.193"_s).value(), {}}};
            Drydock::saveTypedFacts(settings, Drydock::Cli::demoProfile({{u"scenario"_s, u"homelab"_s}}).id, typed);
        }
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        const Run result = run(u"demo:homelab"_s, {u"topology"_s, u"--json"_s});
        qunsetenv("XDG_CONFIG_HOME");
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QCOMPARE(findingLines(result.document()), QStringList{u"blocker duplicate-ip guestnic/ct:211/net0"_s});
        QVERIFY(!byId(result.document(), u"nodes"_s, u"host/printer"_s).isEmpty());
        QVERIFY(byId(result.document(), u"nodes"_s, u"router/router"_s).isEmpty()); // in place of the demo's own
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such cluster") << u"no such name"_s << QStringList{u"topology"_s} << 2;
        QTest::newRow("a word too many") << u"demo"_s << QStringList{u"topology"_s, u"vmbr0"_s} << 2;
        QTest::newRow("an option of another command") << u"demo"_s << QStringList{u"topology"_s, u"--markdown"_s} << 2;
        QTest::newRow("nobody answers") << u"https://127.0.0.99:1"_s << QStringList{u"topology"_s, u"--json"_s} << 4;
    }

    void wrongUsage()
    {
        QFETCH(QString, cluster);
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        qputenv("DRYDOCK_TOKEN", "root@pam!drydock=none");
        const Run result = run(cluster, arguments);
        qunsetenv("DRYDOCK_TOKEN");
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY(result.output.isEmpty());
        QVERIFY(!result.errors.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTopology)
#include "test_topology.moc"
