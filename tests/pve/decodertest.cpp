// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordings.h"

#include "cluster/delta.h"
#include "pve/endpoints.h"
#include "pve/lenient.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Drydock;
using namespace Qt::StringLiterals;

/// Decoders against real answers (9.2) and against hand-made ones for what 8.4 does differently.
class DecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRealAnswerDecodes_data();
    void everyRealAnswerDecodes();
    void everyRealRefusalHasWords();
    void lenientNumbers_data();
    void lenientNumbers();
    void resourcesReadNumbersAsTexts();
    void unchangedRowsStayShared();
    void oneChangedGuestIsOneChange();
    void aMovedGuestIsFollowed();
    void guestsComeAndGo();
    void aSilentGuestKeepsItsName();
    void brokenResourcesChangeNothing();
    void preconditionsInBothSpellings();
    void groupsOfEight();
    void corosyncLinks();
    void interfacesInEverySpelling();
    void qdeviceWords();
    void backupServersOnceEach();
    void theNewestBackupOfEachGuestCounts();
    void cephFlagsThatAreSet();
    void haStatusWithNumbersAsTexts();
    void historyLeavesOutEmptyPoints();
    void kernelsOfANode_data();
    void kernelsOfANode();
    void updatesOfANode();
    void unitsOfARealNode();
    void clockOfANode();
    void wakeAddressOfANode_data();
    void wakeAddressOfANode();
};

namespace
{

template <typename T>
std::optional<Error> tryDecode(const Call<T> &call, const Reply &reply)
{
    const Result<T> result = call.decode(reply);
    return result ? std::nullopt : std::optional(result.error());
}

using Decoder = std::function<std::optional<Error>(const Reply &)>;

template <typename T>
Decoder decoderOf(const Call<T> &call)
{
    return [call](const Reply &reply) { return tryDecode(call, reply); };
}

Reply replyOf(const QByteArray &body)
{
    Reply reply;
    reply.body = body;
    return reply;
}

ResourceLists resourcesOf(const QByteArray &rows, const ResourceLists &before = {})
{
    const Result<ResourceLists> lists = decodeResources("{\"data\":[" + rows + "]}", before);
    return lists.value_or(ResourceLists());
}

const QByteArray plex = R"({"id":"qemu/101","type":"qemu","vmid":101,"node":"n1","status":"running","name":"plex",
    "maxmem":4294967296,"mem":1,"cpu":0.5,"maxcpu":2,"tags":"media;tv","hastate":"started","netin":10})"_ba;
const QByteArray pihole =
    R"({"id":"lxc/210","type":"lxc","vmid":210,"node":"n2","status":"stopped","name":"pihole","maxmem":1})"_ba;

} // namespace

void DecoderTest::everyRealAnswerDecodes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Decoder>("decoder");

    const NodeName node(u"n"_s);
    const GuestKey vm{GuestKind::Vm, VmId{101}};
    const GuestKey ct{GuestKind::Ct, VmId{240}};
    const Upid upid;
    const auto row = [](const char *name, const char *pattern, const Decoder &decoder) {
        QTest::newRow(name) << QString::fromLatin1(pattern) << decoder;
    };
    row("version", "/version", decoderOf(Endpoints::version()));
    row("resources", "/cluster/resources", decoderOf(Endpoints::resources({})));
    row("cluster status", "/cluster/status", decoderOf(Endpoints::clusterStatus()));
    row("cluster tasks", "/cluster/tasks", decoderOf(Endpoints::clusterTasks()));
    row("votes", "/cluster/config/nodes", decoderOf(Endpoints::nodeVotes()));
    row("qdevice", "/cluster/config/qdevice", decoderOf(Endpoints::qdevice()));
    row("fingerprints", "/nodes", decoderOf(Endpoints::fingerprints()));
    row("HA manager status", "/cluster/ha/status/manager_status", decoderOf(Endpoints::haManagerStatus()));
    row("HA status", "/cluster/ha/status/current", decoderOf(Endpoints::haCurrent()));
    row("HA resources", "/cluster/ha/resources", decoderOf(Endpoints::haResources()));
    row("HA rules", "/cluster/ha/rules", decoderOf(Endpoints::haRules()));
    row("replication jobs", "/cluster/replication", decoderOf(Endpoints::replicationJobs()));
    row("replication status", "/nodes/[^/]+/replication", decoderOf(Endpoints::replicationStatus(node)));
    row("options", "/cluster/options", decoderOf(Endpoints::options()));
    row("permissions", "/access/permissions", decoderOf(Endpoints::permissions()));
    row("realms", "/access/domains", decoderOf(Endpoints::realms()));
    row("PCI mappings", "/cluster/mapping/pci", decoderOf(Endpoints::pciMappings()));
    row("node status", "/nodes/[^/]+/status", decoderOf(Endpoints::nodeStatus(node)));
    row("node network", "/nodes/[^/]+/network", decoderOf(Endpoints::nodeNetwork(node)));
    row("SDN zones", "/cluster/sdn/zones", decoderOf(Endpoints::sdnZones()));
    row("SDN VNets", "/cluster/sdn/vnets", decoderOf(Endpoints::sdnVnets()));
    row("node bridges", "/nodes/[^/]+/sdn/zones/localnetwork/bridges", decoderOf(Endpoints::nodeBridges(node)));
    row("node updates", "/nodes/[^/]+/apt/update", decoderOf(Endpoints::nodeUpdates(node)));
    row("node's pending updates", "/nodes/[^/]+/apt/update", decoderOf(Endpoints::pendingUpdates(node)));
    row("node kernels", "/nodes/[^/]+/apt/versions", decoderOf(Endpoints::nodeKernels(node)));
    row("node services", "/nodes/[^/]+/services", decoderOf(Endpoints::nodeUnits(node)));
    row("node wake-on-LAN address", "/nodes/[^/]+/config", decoderOf(Endpoints::wakeAddress(node)));
    row("backups", "/nodes/[^/]+/storage/[^/]+/content", decoderOf(Endpoints::backups(node, StorageId(u"local"_s))));
    row("node tasks", "/nodes/[^/]+/tasks", decoderOf(Endpoints::nodeTasks(node, 5)));
    row("node history", "/nodes/[^/]+/rrddata", decoderOf(Endpoints::nodeHistory(node, u"day"_s)));
    row("VM config", "/nodes/[^/]+/qemu/\\d+/config", decoderOf(Endpoints::guestConfig(vm, node)));
    row("CT config", "/nodes/[^/]+/lxc/\\d+/config", decoderOf(Endpoints::guestConfig(ct, node)));
    row("snapshots", "/nodes/[^/]+/(qemu|lxc)/\\d+/snapshot", decoderOf(Endpoints::guestSnapshots(vm, node)));
    row("preconditions", "/nodes/[^/]+/(qemu|lxc)/\\d+/migrate", decoderOf(Endpoints::guestPreconditions(vm, node)));
    row("CT addresses", "/nodes/[^/]+/lxc/\\d+/interfaces", decoderOf(Endpoints::guestAddresses(ct, node)));
    row("guest history", "/nodes/[^/]+/(qemu|lxc)/\\d+/rrddata",
        decoderOf(Endpoints::guestHistory(vm, node, u"day"_s)));
    row("task status", "/nodes/[^/]+/tasks/UPID[^/]*/status", decoderOf(Endpoints::taskStatus(upid)));
    row("task log", "/nodes/[^/]+/tasks/UPID[^/]*/log", decoderOf(Endpoints::taskLog(upid, 0, 0)));
}

void DecoderTest::everyRealAnswerDecodes()
{
    static const QList<Recording> recordings = readRecordings();
    if (recordings.isEmpty())
        QSKIP("the folder with recorded answers is not beside this checkout");
    QFETCH(QString, pattern);
    QFETCH(Decoder, decoder);
    const QRegularExpression path(QRegularExpression::anchoredPattern(pattern));
    int decoded = 0;
    for (const Recording &recording : recordings) {
        if (recording.status != 200 || !path.match(recording.path).hasMatch())
            continue;
        const std::optional<Error> error = decoder(replyOf(recording.body));
        QVERIFY2(!error, qPrintable(recording.path + u": "_s + (error ? error->text : QString())));
        ++decoded;
    }
    QVERIFY2(decoded > 0, "no recording of this endpoint");
}

void DecoderTest::everyRealRefusalHasWords()
{
    const QList<Recording> recordings = readRecordings();
    if (recordings.isEmpty())
        QSKIP("the folder with recorded answers is not beside this checkout");
    int refusals = 0;
    for (const Recording &recording : recordings) {
        if (recording.status < 400)
            continue;
        HttpAnswer answer;
        answer.status = recording.status;
        answer.reason = recording.reason;
        answer.body = recording.body;
        const Error error = errorFrom(answer);
        QVERIFY2(!error.text.isEmpty(), qPrintable(recording.path));
        QVERIFY2(error.kind != Error::Kind::BadAnswer, qPrintable(recording.path + error.text));
        ++refusals;
    }
    QVERIFY(refusals > 100);
}

void DecoderTest::lenientNumbers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<bool>("truth");

    QTest::newRow("a number") << QJsonValue(42) << qint64(42) << true;
    QTest::newRow("a number as text") << QJsonValue(u"42"_s) << qint64(42) << true;
    QTest::newRow("a large number as text") << QJsonValue(u"9007199254740993"_s) << qint64(9007199254740993) << true;
    QTest::newRow("one as text") << QJsonValue(u"1"_s) << qint64(1) << true;
    QTest::newRow("zero as text") << QJsonValue(u"0"_s) << qint64(0) << false;
    QTest::newRow("an empty text") << QJsonValue(QString()) << qint64(0) << false;
    QTest::newRow("true") << QJsonValue(true) << qint64(1) << true;
    QTest::newRow("false") << QJsonValue(false) << qint64(0) << false;
    QTest::newRow("nothing") << QJsonValue() << qint64(0) << false;
}

void DecoderTest::lenientNumbers()
{
    QFETCH(QJsonValue, value);
    QTEST(Lenient::toInt64(value), "number");
    QFETCH(bool, truth);
    if (value.toString() != "42"_L1 && value.toString().size() < 3)
        QCOMPARE(Lenient::toBool(value), truth);
}

void DecoderTest::resourcesReadNumbersAsTexts()
{
    const ResourceLists lists = resourcesOf(
        R"({"type":"qemu","vmid":"101","node":"n1","status":"paused","maxmem":"4096","cpu":"0.25","template":"1",
            "mem":null,"tags":"a;b","unknown":{"x":[1,2]}},
           {"type":"node","node":"n1","status":"online","maxcpu":"8","cpu":0.1},
           {"type":"storage","node":"n1","storage":"s","status":"available","shared":"1","content":"iso,backup",
            "maxdisk":10,"disk":"4"},
           {"type":"network","node":"n1","network":"localnetwork"})"_ba);
    QCOMPARE(lists.guests.size(), 1);
    const GuestState &guest = lists.guests.first();
    QCOMPARE(guest.key, (GuestKey{GuestKind::Vm, VmId{101}}));
    QCOMPARE(guest.state, RunState::Paused);
    QCOMPARE(guest.maxMemory, 4096);
    QCOMPARE(guest.cpu, 0.25);
    QVERIFY(guest.isTemplate);
    QVERIFY(!guest.memory);
    QCOMPARE(guest.tags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(lists.nodes.size(), 1);
    QCOMPARE(lists.nodes.first().maxCpu, 8);
    QCOMPARE(lists.storages.size(), 1);
    QVERIFY(lists.storages.first().shared);
    QCOMPARE(lists.storages.first().used, 4);
}

void DecoderTest::unchangedRowsStayShared()
{
    const ResourceLists first = resourcesOf(plex + ',' + pihole);
    const ResourceLists second = resourcesOf(pihole + ',' + plex, first);
    QCOMPARE(second.guests, first.guests);
    QVERIFY2(second.guests.constData() == first.guests.constData(), "an unchanged list is the same list");
}

void DecoderTest::oneChangedGuestIsOneChange()
{
    const ResourceLists first = resourcesOf(plex + ',' + pihole);
    QByteArray changed = plex;
    changed.replace("\"netin\":10", "\"netin\":11");
    const ResourceLists second = resourcesOf(changed + ',' + pihole, first);
    SnapshotContent before;
    before.guests = first.guests;
    SnapshotContent after;
    after.guests = second.guests;
    const ClusterDelta delta = diff(ClusterSnapshot(before), ClusterSnapshot(after));
    QCOMPARE(delta.guests.changed, (QList<GuestKey>{{GuestKind::Vm, VmId{101}}}));
    QVERIFY(delta.guests.inserted.isEmpty() && delta.guests.removed.isEmpty() && delta.moved.isEmpty());
    QCOMPARE(second.guests.first().netIn, 11);
}

void DecoderTest::aMovedGuestIsFollowed()
{
    const ResourceLists first = resourcesOf(plex);
    QByteArray moved = plex;
    moved.replace("\"n1\"", "\"n2\"");
    SnapshotContent before;
    before.guests = first.guests;
    SnapshotContent after;
    after.guests = resourcesOf(moved, first).guests;
    const ClusterDelta delta = diff(ClusterSnapshot(before), ClusterSnapshot(after));
    QCOMPARE(delta.moved.size(), 1);
    QCOMPARE(delta.moved.first().to, NodeName(u"n2"_s));
}

void DecoderTest::guestsComeAndGo()
{
    const ResourceLists first = resourcesOf(plex);
    const ResourceLists second = resourcesOf(pihole, first);
    QCOMPARE(second.guests.size(), 1);
    QCOMPARE(second.guests.first().name, u"pihole"_s);
    QCOMPARE(second.guests.first().key.kind, GuestKind::Ct);
}

void DecoderTest::aSilentGuestKeepsItsName()
{
    const ResourceLists first = resourcesOf(plex);
    const ResourceLists second =
        resourcesOf(R"({"id":"qemu/101","type":"qemu","vmid":101,"node":"n1","status":"unknown"})"_ba, first);
    const GuestState &guest = second.guests.first();
    QCOMPARE(guest.name, u"plex"_s);
    QCOMPARE(guest.state, RunState::Unknown);
    QCOMPARE(guest.maxMemory, 4294967296);
    QCOMPARE(guest.tags.size(), 2);
    QVERIFY2(!guest.cpu, "a load nobody measures is not shown");
}

void DecoderTest::brokenResourcesChangeNothing()
{
    const ResourceLists first = resourcesOf(plex);
    for (const QByteArray &body :
         {"{\"data\":[" + plex + ",{\"type\":"_ba, "<html>"_ba, "{\"data\":5}"_ba, ""_ba, "{\"nodata\":[]}"_ba}) {
        const Result<ResourceLists> lists = decodeResources(body, first);
        QVERIFY2(!lists, body.constData());
        QCOMPARE(lists.error().kind, Error::Kind::BadAnswer);
    }
}

void DecoderTest::preconditionsInBothSpellings()
{
    const Result<MigratePreconditions> vm = decodePreconditions(replyOf(R"({"data":{"running":1,
        "allowed_nodes":["n2"],"not_allowed_nodes":{"n2":{},"n3":{"unavailable_storages":["fast"],
        "unavailable-resources":["hostpci0"],"blocking-ha-resources":[{"sid":"vm:104","cause":"resource-affinity"}]}},
        "local_resources":["hostpci0","usb0"],"mapped-resources":["usb0"],"mapped-resource-info":{"usb0":{"name":"x"}},
        "local_disks":[{"volid":"l:d","size":"10","cdrom":0,"replicate":1,"referenced_in_snapshot":{"a":1}}],
        "dependent-ha-resources":["vm:103"]}})"_ba));
    QVERIFY(vm);
    QCOMPARE(vm->allowed, (QList<NodeName>{NodeName(u"n2"_s)}));
    QCOMPARE(vm->unavailableStorages.size(), 1);
    QCOMPARE(vm->unavailableResources.value(NodeName(u"n3"_s)), QStringList{u"hostpci0"_s});
    QCOMPARE(vm->blockingHaResources.value(NodeName(u"n3"_s)), QStringList{u"vm:104 (resource-affinity)"_s});
    QCOMPARE(vm->localResources, QStringList{u"hostpci0"_s});
    QCOMPARE(vm->mappedResources.value(u"usb0"_s, true), false);
    QVERIFY(vm->localDisks.first().inSnapshot);
    QCOMPARE(vm->localDisks.first().size, 10);
    QCOMPARE(vm->dependentHaResources, QStringList{u"vm:103"_s});

    const Result<MigratePreconditions> ct =
        decodePreconditions(replyOf(R"({"data":{"running":0,"allowed-nodes":["b","a"],"not-allowed-nodes":{}}})"_ba));
    QVERIFY(ct);
    QCOMPARE(ct->allowed, (QList<NodeName>{NodeName(u"a"_s), NodeName(u"b"_s)}));
    QVERIFY(!ct->running);
}

void DecoderTest::groupsOfEight()
{
    const Result<QList<HaGroup>> groups = decodeHaGroups(replyOf(
        R"({"data":[{"group":"homelab","type":"group","nodes":"a:2,b:1,c","restricted":"1","nofailback":0}]})"_ba));
    QVERIFY(groups);
    QCOMPARE(groups->size(), 1);
    QCOMPARE(groups->first().nodes.value(NodeName(u"a"_s)), 2);
    QCOMPARE(groups->first().nodes.value(NodeName(u"c"_s), -1), 0);
    QVERIFY(groups->first().restricted && !groups->first().noFailback);
}

void DecoderTest::corosyncLinks()
{
    const Result<NodeVotes> votes = decodeNodeVotes(replyOf(
        R"({"data":[{"node":"n1","quorum_votes":"1","ring1_addr":"10.9.0.1","ring0_addr":"192.168.1.11"},
                    {"name":"n2","quorum_votes":"2"}]})"_ba));
    QVERIFY(votes);
    QCOMPARE(votes->votes, (QMap<NodeName, int>{{NodeName(u"n1"_s), 1}, {NodeName(u"n2"_s), 2}}));
    QCOMPARE(votes->links, (QMap<NodeName, QStringList>{{NodeName(u"n1"_s), {u"192.168.1.11"_s, u"10.9.0.1"_s}}}));
}

void DecoderTest::interfacesInEverySpelling()
{
    const Result<QList<NodeInterface>> interfaces = decodeInterfaces(replyOf(
        R"({"data":[{"iface":"bond0","type":"bond","slaves":"eno1 eno2","bond_mode":"802.3ad","autostart":"1"},
                    {"iface":"eno1","type":"eth","altnames":["enp1s0","enx1"],"active":1,"mtu":"9000"},
                    {"iface":"mv0","type":"unknown","options":["link-type macvlan"],"options6":["autoconf 0"]},
                    {"iface":"ovs1","type":"OVSIntPort","ovs_bridge":"vmbr1","ovs_tag":"50"},
                    {"iface":"vmbr0","type":"bridge","cidr":"10.0.0.1/24","gateway":"10.0.0.254",
                     "cidr6":"2001:db8::1/64","gateway6":"2001:db8::ff","bridge_ports":"bond0"}]})"_ba));
    QVERIFY(interfaces);
    QCOMPARE(interfaces->size(), 5);
    const NodeInterface &bond = interfaces->at(0);
    QCOMPARE(bond.ports, (QStringList{u"eno1"_s, u"eno2"_s}));
    QCOMPARE(bond.bondMode, u"802.3ad"_s);
    QVERIFY(bond.autostart && !bond.active);
    QCOMPARE(interfaces->at(1).altNames, (QStringList{u"enp1s0"_s, u"enx1"_s}));
    QCOMPARE(interfaces->at(1).mtu, 9000);
    QCOMPARE(interfaces->at(2).options, (QStringList{u"link-type macvlan"_s, u"autoconf 0"_s}));
    QCOMPARE(interfaces->at(3).ovsBridge, u"vmbr1"_s);
    QCOMPARE(interfaces->at(3).vlan, 50);
    QCOMPARE(interfaces->at(4).cidr, u"10.0.0.1/24"_s);
    QCOMPARE(interfaces->at(4).cidr6, u"2001:db8::1/64"_s);
    QCOMPARE(interfaces->at(4).gateway6, u"2001:db8::ff"_s);
}

void DecoderTest::qdeviceWords()
{
    const Result<QdeviceStatus> status = decodeQdevice(replyOf(
        R"({"data":{"Model":"Net","State":"Connected","Algorithm":"Fifty-Fifty split","QNetd host":"192.168.1.10:5403"}})"_ba));
    QVERIFY(status);
    QVERIFY(status->present && status->connected && !status->lastManStanding);
    QCOMPARE(status->host, u"192.168.1.10"_s);
    QVERIFY(!decodeQdevice(replyOf(R"({"data":{}})"_ba))->present);
}

void DecoderTest::backupServersOnceEach()
{
    const Result<QStringList> servers = decodeBackupServers(replyOf(
        R"({"data":[{"storage":"b","type":"pbs","server":"192.168.10.30"},{"storage":"c","type":"pbs"},
                    {"storage":"a","type":"pbs","server":"10.0.0.2"},{"storage":"d","server":"192.168.10.30"}]})"_ba));
    QCOMPARE(servers.value_or(QStringList()), (QStringList{u"10.0.0.2"_s, u"192.168.10.30"_s}));
    QVERIFY(!decodeBackupServers(replyOf(R"({"data":{}})"_ba)).has_value());
}

void DecoderTest::theNewestBackupOfEachGuestCounts()
{
    const auto newest = decodeBackups(replyOf(
        R"({"data":[{"volid":"pbs:backup/vm/101/b","content":"backup","vmid":101,"ctime":1795400000},
                    {"volid":"pbs:backup/vm/101/a","content":"backup","vmid":"101","ctime":"1795300000"},
                    {"volid":"pbs:backup/ct/240/a","content":"backup","vmid":240,"ctime":1795200000},
                    {"volid":"pbs:backup/host/nas/a","content":"backup","ctime":1795400001}]})"_ba));
    QVERIFY(newest);
    QCOMPARE(newest->size(), 2);
    QCOMPARE(newest->value(VmId{101}).toSecsSinceEpoch(), 1795400000);
    QCOMPARE(newest->value(VmId{240}).toSecsSinceEpoch(), 1795200000);
    QVERIFY(!decodeBackups(replyOf(R"({"data":"no"})"_ba)).has_value());
}

void DecoderTest::cephFlagsThatAreSet()
{
    const Result<QStringList> set = decodeCephFlags(replyOf(
        R"({"data":[{"name":"noout","value":1},{"name":"pause","value":false},{"name":"nobackfill","value":"1"}]})"_ba));
    QCOMPARE(set.value_or(QStringList()), (QStringList{u"nobackfill"_s, u"noout"_s}));
    QVERIFY(!decodeCephFlags(replyOf(R"({"data":"no"})"_ba)).has_value());
}

void DecoderTest::haStatusWithNumbersAsTexts()
{
    const Result<HaStatus> status = decodeManagerStatus(replyOf(R"({"data":{"quorum":{"quorate":"1"},
        "manager_status":{"master_node":"n1","timestamp":"1795405271","node_status":{"n1":"online","n2":"maintenance"},
        "service_status":{"vm:101":{"state":"migrate","node":"n1","target":"n2","uid":"x"},"bad":{"state":"x"}}},
        "lrm_status":{"n1":{"mode":"active","state":"active","timestamp":1795405272}}}})"_ba));
    QVERIFY(status);
    QCOMPARE(status->masterTimestamp, 1795405271);
    QCOMPARE(status->nodeStatus.value(NodeName(u"n2"_s)), u"maintenance"_s);
    QCOMPARE(status->services.size(), 1);
    QCOMPARE(status->services.first().target, NodeName(u"n2"_s));
    QVERIFY2(decodeManagerStatus(replyOf(R"({"data":{"quorum":{},"manager_status":[]}})"_ba)),
             "an empty hash may arrive as a list where HA never ran");
}

void DecoderTest::historyLeavesOutEmptyPoints()
{
    const Result<QList<MetricSample>> samples = decodeHistory(replyOf(
        R"({"data":[{"time":120,"cpu":0.5,"memused":"7","memtotal":9},{"time":60},{"time":30,"mem":1,"maxmem":2}]})"_ba));
    QVERIFY(samples);
    QCOMPARE(samples->size(), 2);
    QCOMPARE(samples->first().time, 30);
    QCOMPARE(samples->last().memory, 7.0);
}

void DecoderTest::kernelsOfANode_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("running");
    QTest::addColumn<QString>("newest");
    QTest::newRow("the newest is numeric, not the last in the alphabet")
        << R"([{"Package":"proxmox-ve","RunningKernel":"6.17.4-1-pve","CurrentState":"Installed"},
               {"Package":"proxmox-kernel-6.17.10-1-pve-signed","CurrentState":"Installed"},
               {"Package":"proxmox-kernel-6.17.4-1-pve-signed","CurrentState":"Installed"}])"_ba
        << u"6.17.4-1-pve"_s << u"6.17.10-1-pve"_s;
    QTest::newRow("unsigned, and the name of early 8")
        << R"([{"Package":"pve-kernel-6.2.16-3-pve","CurrentState":"Installed"},
               {"Package":"proxmox-ve","RunningKernel":"6.2.16-3-pve"}])"_ba
        << u"6.2.16-3-pve"_s << u"6.2.16-3-pve"_s;
    QTest::newRow("removed ones, series and helper do not count")
        << R"([{"Package":"proxmox-kernel-6.18.1-1-pve-signed","CurrentState":"ConfigFiles"},
               {"Package":"proxmox-kernel-6.17","CurrentState":"Installed"},
               {"Package":"proxmox-kernel-helper","CurrentState":"Installed"},
               {"Package":"proxmox-ve","RunningKernel":"6.17.2-1-pve"}])"_ba
        << u"6.17.2-1-pve"_s << QString();
    QTest::newRow("an own kernel") << R"([{"Package":"proxmox-ve","RunningKernel":"6.18.44-own"}])"_ba
                                   << u"6.18.44-own"_s << QString();
}

void DecoderTest::kernelsOfANode()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, running);
    QFETCH(QString, newest);
    const auto kernels = decodeKernels(replyOf("{\"data\":" + rows + "}"));
    QVERIFY(kernels);
    QCOMPARE(kernels->running, running);
    QCOMPARE(kernels->newest, newest);
}

void DecoderTest::updatesOfANode()
{
    const auto updates = decodePendingUpdates(replyOf(
        R"({"data":[{"Package":"tzdata","OldVersion":"2025b-4","Version":"2025c-1","Origin":"Debian","Title":"t"},
                    {"Package":"proxmox-kernel-6.17.4-1-pve-signed","OldVersion":null,"Version":"6.17.4-1"},
                    {"Package":"proxmox-kernel-helper","OldVersion":"9.0.3","Version":"9.0.4"},{"Title":"no name"}]})"_ba));
    QVERIFY(updates);
    QCOMPARE(updates->size(), 3);
    QVERIFY(updates->at(0).isKernel());
    QVERIFY(updates->at(0).oldVersion.isEmpty());
    QVERIFY(!updates->at(1).isKernel());
    QCOMPARE(updates->at(2).oldVersion, u"2025b-4"_s);
    QCOMPARE(updates->at(2).version, u"2025c-1"_s);
    NodeUpkeep upkeep;
    upkeep.updates = *updates;
    QVERIFY(upkeep.kernelAmongUpdates());
    upkeep.updates.removeFirst();
    QVERIFY(!upkeep.kernelAmongUpdates());
}

void DecoderTest::unitsOfARealNode()
{
    static const QList<Recording> recordings = readRecordings();
    if (recordings.isEmpty())
        QSKIP("the folder with recorded answers is not beside this checkout");
    const auto recorded = std::ranges::find_if(recordings, [](const Recording &recording) {
        return recording.path == "/nodes/pve-node1/services"_L1 && recording.status == 200;
    });
    QVERIFY(recorded != recordings.end());
    const auto units = decodeUnits(replyOf(recorded->body));
    QVERIFY(units);
    for (const QString &name : {u"corosync"_s, u"pve-cluster"_s, u"pve-ha-crm"_s, u"pve-ha-lrm"_s}) {
        const auto unit = std::ranges::find(*units, name, &NodeUnit::name);
        QVERIFY2(unit != units->end(), qPrintable(name));
        QCOMPARE(unit->activeState, u"active"_s);
        QCOMPARE(unit->subState, u"running"_s);
    }
}

void DecoderTest::clockOfANode()
{
    Reply reply = replyOf(R"({"data":{"time":1795406590,"localtime":1795410190,"timezone":"Europe/Berlin"}})"_ba);
    QVERIFY(!decodeClockSkew(reply)); // nothing to compare with
    reply.serverTime = QDateTime::fromSecsSinceEpoch(1795406590 - 4, QTimeZone::UTC);
    QCOMPARE(decodeClockSkew(reply).value_or(0), 4);
    reply.serverTime = QDateTime::fromSecsSinceEpoch(1795406590 + 9, QTimeZone::UTC);
    QCOMPARE(decodeClockSkew(reply).value_or(0), -9);
}

void DecoderTest::wakeAddressOfANode_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("mac");
    QTest::newRow("none") << R"({})"_ba << QString();
    QTest::newRow("only the address") << R"({"wakeonlan":"BC:24:11:F0:00:01"})"_ba << u"BC:24:11:F0:00:01"_s;
    QTest::newRow("with its interface") << R"({"wakeonlan":"mac=BC:24:11:F0:00:01,bind-interface=vmbr0"})"_ba
                                        << u"BC:24:11:F0:00:01"_s;
}

void DecoderTest::wakeAddressOfANode()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, mac);
    QCOMPARE(decodeWakeAddress(replyOf("{\"data\":" + config + "}")).value_or(u"?"_s), mac);
}

QTEST_GUILESS_MAIN(DecoderTest)
#include "decodertest.moc"
