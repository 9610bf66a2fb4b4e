// SPDX-License-Identifier: GPL-3.0-or-later
#include "../operations_plan/clusterbuilder.h"

#include "operations/nodefit.h"
#include "operations/planexport.h"
#include "operations/wording.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

/// Three equal nodes, web and db on n1, dns on n2, all on shared storage; a local storage on each node.
ClusterBuilder three()
{
    ClusterBuilder c;
    for (const QString &name : {u"n1"_s, u"n2"_s, u"n3"_s})
        c.node(name, 32, 8);
    c.nodeState(u"n2"_s).memory = 10 * GiB;
    c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s}, 100);
    c.storage(u"fast"_s, false, {u"images"_s}, 200);
    c.bridge(u"vmbr0"_s);
    c.vm(100, u"web"_s, u"n1"_s, 4);
    c.vm(101, u"db"_s, u"n1"_s, 4);
    c.ct(200, u"dns"_s, u"n2"_s, 1);
    for (const int vmid : {100, 101, 200})
        c.disk(vmid, u"ceph"_s, 4);
    return c;
}

MigrateRequest moving(const QList<int> &vmids, const QString &to = {})
{
    MigrateRequest request;
    for (const int vmid : vmids)
        request.guests.append(VmId{vmid});
    request.to = NodeName(to);
    return request;
}

QString verdictWord(const NodeFit &fit)
{
    switch (fit.verdict) {
    case NodeFit::Verdict::Ok:
        return u"ok"_s;
    case NodeFit::Verdict::Interrupts:
        return u"interrupts"_s;
    case NodeFit::Verdict::Partly:
        return u"partly"_s;
    case NodeFit::Verdict::Impossible:
        break;
    }
    return fit.needsStorage() ? u"storage"_s : u"impossible"_s;
}

/// "n3 ok", "n2 impossible memory-short"
QStringList lines(const QList<NodeFit> &fits)
{
    QStringList result;
    for (const NodeFit &fit : fits) {
        QString line = fit.node.text() + u' ' + verdictWord(fit);
        if (!fit.problems.isEmpty())
            line += u' ' + fit.problems.first().code;
        result.append(line);
    }
    return result;
}

const NodeFit &fitOf(const QList<NodeFit> &fits, const QString &node)
{
    return *std::ranges::find(fits, NodeName(node), &NodeFit::node);
}

} // namespace

class NodeFitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
    void M01_aNodeThatCannotTakeTheGuestSaysWhy();
    void memoryBeforeAndAfterIsOfAllGuestsTogether();
    void M02_drydockSaysWhyItChose_data();
    void M02_drydockSaysWhyItChose();
    void fitsAgreeWithThePlanner_data();
    void fitsAgreeWithThePlanner();
    void rowsHaveTheirOwnTargetAndWay_data();
    void rowsHaveTheirOwnTargetAndWay();
    void optionsReachTheStep_data();
    void optionsReachTheStep();
    void M11_whatHaCarriesOutTakesTheTargetOnly();
    void disksSayWhereTheyCouldGo();
    void anotherStorageMakesANodePossible();
    void anotherStorageNeedsItsPrivileges();
    void storageWords_data();
    void storageWords();
    void theCourseOfAMove_data();
    void theCourseOfAMove();
    void M20_theWayBackIsPrepared();
    void stepsSurviveTheJournal();
};

void NodeFitTest::fits_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<int>>("guests");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Change &change, const QList<int> &guests, const QStringList &expected) {
        QTest::newRow(name) << change << guests << expected;
    };
    const Change none = [](ClusterBuilder &) {};
    row("M-01: the most memory first, the own node last", none, {100},
        {u"n3 ok"_s, u"n2 ok"_s, u"n1 impossible already-there"_s});
    row("M-01: a container is possible with interruption", none, {200},
        {u"n1 interrupts"_s, u"n3 interrupts"_s, u"n2 impossible already-there"_s});
    row("M-01: a node that is off", [](ClusterBuilder &c) { c.offline(u"n3"_s); }, {100},
        {u"n2 ok"_s, u"n1 impossible already-there"_s, u"n3 impossible node-offline"_s});
    row("M-01: a node in maintenance", [](ClusterBuilder &c) { c.nodeState(u"n3"_s).haState = u"maintenance"_s; },
        {100}, {u"n2 ok"_s, u"n1 impossible already-there"_s, u"n3 impossible target-unfit"_s});
    row("M-01: a bridge is missing", [](ClusterBuilder &c) { c.interfaceOf(u"n3"_s, u"vmbr0"_s).name = u"vmbr9"_s; },
        {100}, {u"n2 ok"_s, u"n3 impossible bridge-missing"_s, u"n1 impossible already-there"_s});
    row("M-01: too little memory", [](ClusterBuilder &c) { c.nodeState(u"n3"_s).memory = 27 * GiB; }, {100},
        {u"n2 ok"_s, u"n3 impossible memory-short"_s, u"n1 impossible already-there"_s});
    row("M-01: kept apart",
        [](ClusterBuilder &c) {
            c.guestState(100).tags = {u"pair-x"_s};
            c.guestState(200).tags = {u"pair-x"_s};
        },
        {100}, {u"n3 ok"_s, u"n2 impossible kept-apart"_s, u"n1 impossible already-there"_s});
    row("M-01: a device of the node", [](ClusterBuilder &c) { c.device(100, u"hostpci0"_s); }, {100},
        {u"n3 impossible passthrough"_s, u"n2 impossible passthrough"_s, u"n1 impossible already-there"_s});
    row("M-01: a storage is missing, another would do",
        [](ClusterBuilder &c) {
            c.disk(100, u"local-zfs"_s, 10, u"scsi1"_s);
            c.storageState(u"n3"_s, u"local-zfs"_s).available = false;
        },
        {100}, {u"n2 ok"_s, u"n3 storage storage-disabled"_s, u"n1 impossible already-there"_s});
    row("M-01: HA prefers a node with less memory",
        [](ClusterBuilder &c) {
            c.ha(100);
            c.nodeAffinity(u"prefer"_s, {{u"n1"_s, 1}, {u"n2"_s, 3}, {u"n3"_s, 2}}, true);
        },
        {100}, {u"n2 ok"_s, u"n3 ok"_s, u"n1 impossible already-there"_s});
    row("M-01: HA forbids a node",
        [](ClusterBuilder &c) {
            c.ha(100);
            c.nodeAffinity(u"strict"_s, {{u"n1"_s, 0}, {u"n2"_s, 0}}, true);
        },
        {100}, {u"n2 ok"_s, u"n3 impossible ha-affinity"_s, u"n1 impossible already-there"_s});
    row("M-01: a replica is worth more than memory",
        [](ClusterBuilder &c) {
            c.disk(200, u"local-zfs"_s, 8, u"mp0"_s);
            c.replicate(200, u"n3"_s);
        },
        {200}, {u"n3 interrupts"_s, u"n1 interrupts"_s, u"n2 impossible already-there"_s});
    row("bulk: the sum of memory counts", [](ClusterBuilder &c) { c.nodeState(u"n3"_s).memory = 22 * GiB; }, {100, 101},
        {u"n2 ok"_s, u"n3 partly memory-short"_s, u"n1 impossible already-there"_s});
    row("bulk: two that must be kept apart do not go to one node",
        [](ClusterBuilder &c) {
            c.guestState(100).tags = {u"pair-x"_s};
            c.guestState(101).tags = {u"pair-x"_s};
        },
        {100, 101}, {u"n3 partly kept-apart"_s, u"n2 partly kept-apart"_s, u"n1 impossible already-there"_s});
    row("bulk: one that is tied does not forbid the others", [](ClusterBuilder &c) { c.device(100, u"hostpci0"_s); },
        {100, 101}, {u"n3 partly passthrough"_s, u"n2 partly passthrough"_s, u"n1 impossible already-there"_s});
    row("bulk: a guest that is there already does not count", none, {100, 200},
        {u"n2 ok"_s, u"n1 interrupts"_s, u"n3 interrupts"_s});
}

void NodeFitTest::fits()
{
    QFETCH(Change, change);
    QFETCH(QList<int>, guests);
    QFETCH(QStringList, expected);
    ClusterBuilder c = three();
    change(c);
    QCOMPARE(lines(nodeFits(c.facts(), moving(guests))), expected);
}

void NodeFitTest::M01_aNodeThatCannotTakeTheGuestSaysWhy()
{
    ClusterBuilder c = three();
    c.disk(100, u"local-zfs"_s, 400, u"scsi1"_s);
    const QList<NodeFit> all = nodeFits(c.facts(), moving({100}));
    QCOMPARE(all.size(), 3);
    for (const NodeFit &fit : all) {
        QVERIFY(!fit.isPossible());
        QVERIFY(!fitReasonText(fit).isEmpty());
        QVERIFY(!fitVerdictText(fit).isEmpty());
    }
    QVERIFY(fitReasonText(fitOf(all, u"n2"_s)).contains(u"local-zfs"_s));
    QVERIFY(fitOf(all, u"n2"_s).needsStorage());
}

void NodeFitTest::memoryBeforeAndAfterIsOfAllGuestsTogether()
{
    ClusterBuilder c = three();
    c.guestState(101).state = RunState::Stopped;
    const NodeFit both = fitOf(nodeFits(c.facts(), moving({100, 101, 200})), u"n3"_s);
    QCOMPARE(both.memoryNow, std::optional<qint64>(8 * GiB));
    // The one that is off brings nothing.
    QCOMPARE(both.memoryAfter, 13 * GiB);
    QCOMPARE(both.maxMemory, 32 * GiB);
    QCOMPARE(both.arriving, 3);
}

void NodeFitTest::M02_drydockSaysWhyItChose_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<int>>("guests");
    QTest::addColumn<int>("why");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Change &change, const QList<int> &guests, AutoFit::Why why,
                        const QString &words) { QTest::newRow(name) << change << guests << int(why) << words; };
    row("M-02: most memory left", [](ClusterBuilder &) {}, {100}, AutoFit::Why::MostRoom, u"n3"_s);
    row("M-02: the only one", [](ClusterBuilder &c) { c.offline(u"n3"_s); }, {100}, AutoFit::Why::OnlyOne, u"n2"_s);
    row(
        "M-02: HA prefers it",
        [](ClusterBuilder &c) {
            c.ha(100);
            c.nodeAffinity(u"prefer"_s, {{u"n1"_s, 1}, {u"n2"_s, 3}, {u"n3"_s, 2}}, true);
        },
        {100}, AutoFit::Why::HaPrefers, u"n2"_s);
    row(
        "M-02: its replica",
        [](ClusterBuilder &c) {
            c.disk(200, u"local-zfs"_s, 8, u"mp0"_s);
            c.replicate(200, u"n3"_s);
        },
        {200}, AutoFit::Why::Replica, u"n3"_s);
    row(
        "M-02: kept apart, so spread",
        [](ClusterBuilder &c) {
            c.guestState(100).tags = {u"pair-x"_s};
            c.guestState(101).tags = {u"pair-x"_s};
        },
        {100, 101}, AutoFit::Why::Spread, u"n2"_s);
    row("M-02: nowhere", [](ClusterBuilder &c) { c.device(100, u"hostpci0"_s); }, {100}, AutoFit::Why::Nowhere, {});
}

void NodeFitTest::M02_drydockSaysWhyItChose()
{
    QFETCH(Change, change);
    QFETCH(QList<int>, guests);
    QFETCH(int, why);
    QFETCH(QString, words);
    ClusterBuilder c = three();
    change(c);
    const MigrateRequest request = moving(guests);
    const AutoFit automatic = autoFit(planMigrate(c.facts(), request, u"m"_s), nodeFits(c.facts(), request));
    QCOMPARE(int(automatic.why), why);
    QVERIFY2(autoFitText(automatic).contains(words), qPrintable(autoFitText(automatic)));
}

void NodeFitTest::fitsAgreeWithThePlanner_data()
{
    fits_data();
}

/// What a card promises, the plan for that node keeps; what it refuses, the plan refuses.
void NodeFitTest::fitsAgreeWithThePlanner()
{
    QFETCH(Change, change);
    QFETCH(QList<int>, guests);
    ClusterBuilder c = three();
    change(c);
    for (const auto all = nodeFits(c.facts(), moving(guests)); const NodeFit &fit : all) {
        const Plan plan = planMigrate(c.facts(), moving(guests, fit.node.text()), u"m"_s);
        const auto moved =
            std::ranges::count_if(plan.guests, [](const GuestPlan &guest) { return !guest.to.isEmpty(); });
        const bool refusedNode = !fit.online || fit.problems.value(0).code == u"target-unfit";
        QCOMPARE(int(moved), refusedNode ? 0 : fit.arriving - fit.blocked);
        if (fit.arriving > 0 || refusedNode)
            QCOMPARE(plan.startable, fit.isPossible());
    }
}

void NodeFitTest::rowsHaveTheirOwnTargetAndWay_data()
{
    using Decisions = QMap<VmId, DrainRequest::Decision>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<Decisions>("decisions");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const Change &change, const Decisions &decisions, const QStringList &steps,
                        const QString &finding) { QTest::newRow(name) << change << decisions << steps << finding; };
    const Change none = [](ClusterBuilder &) {};
    row("bulk: one row goes elsewhere", none, {{VmId{101}, {Strategy::Live, NodeName(u"n2"_s)}}},
        {u"s1 w1 migrate vm:100 live to n3 online"_s, u"s2 w1 migrate vm:101 live to n2 online"_s}, {});
    row("bulk: one row stays", none, {{VmId{101}, {Strategy::Leave, {}}}},
        {u"s1 w1 migrate vm:100 live to n3 online"_s}, {});
    row("bulk: one row is shut down for it", none, {{VmId{101}, {Strategy::StopStart, NodeName(u"n3"_s)}}},
        {u"s1 w1 migrate vm:100 live to n3 online"_s, u"s2 w1 shutdown vm:101 stop-start"_s,
         u"s3 w2 migrate vm:101 stop-start to n3 after s2"_s, u"s4 w3 start vm:101 stop-start after s3"_s},
        {});
    row("bulk: one row lets the planner choose", none, {{VmId{101}, {Strategy::Live, {}}}},
        {u"s1 w1 migrate vm:100 live to n3 online"_s, u"s2 w1 migrate vm:101 live to n2 online"_s}, {});
    row(
        "bulk: overrides that put a pair on one node are seen together",
        [](ClusterBuilder &c) {
            c.guestState(100).tags = {u"pair-x"_s};
            c.guestState(101).tags = {u"pair-x"_s};
        },
        {{VmId{100}, {Strategy::Live, NodeName(u"n2"_s)}}, {VmId{101}, {Strategy::Live, NodeName(u"n2"_s)}}},
        {u"s1 w1 migrate vm:100 live to n2 online"_s}, u"blocker kept-apart vm:101"_s);
    row(
        "bulk: overrides that exceed a node's memory are seen together",
        [](ClusterBuilder &c) { c.nodeState(u"n2"_s).memory = 23 * GiB; },
        {{VmId{100}, {Strategy::Live, NodeName(u"n2"_s)}}, {VmId{101}, {Strategy::Live, NodeName(u"n2"_s)}}},
        {u"s1 w1 migrate vm:100 live to n2 online"_s}, u"blocker memory-short vm:101"_s);
    row("bulk: a target that does not exist", none, {{VmId{101}, {Strategy::Live, NodeName(u"n9"_s)}}},
        {u"s1 w1 migrate vm:100 live to n3 online"_s}, u"blocker target-unfit vm:101"_s);
    row("bulk: a strategy that is no move", none, {{VmId{101}, {Strategy::StopReturn, NodeName(u"n3"_s)}}},
        {u"s1 w1 migrate vm:100 live to n3 online"_s}, u"blocker decision-impossible vm:101"_s);
}

void NodeFitTest::rowsHaveTheirOwnTargetAndWay()
{
    using Decisions = QMap<VmId, DrainRequest::Decision>;
    QFETCH(Change, change);
    QFETCH(Decisions, decisions);
    QFETCH(QStringList, steps);
    QFETCH(QString, finding);
    ClusterBuilder c = three();
    change(c);
    MigrateRequest request = moving({100, 101}, u"n3"_s);
    request.decisions = decisions;
    const Plan plan = planMigrate(c.facts(), request, u"m"_s);
    QCOMPARE(stepLines(plan), steps);
    const QString all = findingLines(plan).join(u'\n');
    if (finding.isEmpty())
        QCOMPARE(all, QString());
    else
        QVERIFY2(all.contains(finding), qPrintable(all));
    QCOMPARE(plan.startable, finding.isEmpty());
    for (const auto &[vmid, decision] : decisions.asKeyValueRange())
        QVERIFY(guestPlanOf(plan, vmid.value)->decidedByOperator);
    // A blocked row of several can always be left out.
    for (const Finding &blocker : plan.findings) {
        QVERIFY(std::ranges::any_of(blocker.fixes, [](const Fix &fix) { return fix.code == u"decide-leave"; }));
    }
}

void NodeFitTest::optionsReachTheStep_data()
{
    QTest::addColumn<int>("pve");
    QTest::addColumn<int>("vmid");
    QTest::addColumn<QString>("storage");
    QTest::addColumn<bool>("conntrack");
    QTest::addColumn<QString>("command");
    QTest::newRow("M-10: a VM on 9") << 9 << 100 << u"fast"_s << true
                                     << u"qm migrate 100 n3 --online --with-local-disks --targetstorage fast "
                                        "--bwlimit 51200 --with-conntrack-state --migration_type insecure"_s;
    QTest::newRow("8 has no connection tracking")
        << 8 << 100 << u"fast"_s << false
        << u"qm migrate 100 n3 --online --with-local-disks --targetstorage fast --bwlimit 51200 "
           "--migration_type insecure"_s;
    QTest::newRow("a container has neither")
        << 9 << 200 << QString() << false << u"pct migrate 200 n3 --restart --bwlimit 51200"_s;
}

void NodeFitTest::optionsReachTheStep()
{
    QFETCH(int, pve);
    QFETCH(int, vmid);
    QFETCH(QString, storage);
    QFETCH(bool, conntrack);
    QFETCH(QString, command);
    ClusterBuilder c = three();
    c.content.version = pve == 9 ? ProxmoxVersion{9, 2, u"9.2.11"_s} : ProxmoxVersion{8, 4, u"8.4.14"_s};
    c.content.permissions.byPath[u"/"_s].insert(u"VM.Config.Disk"_s, true);
    c.content.permissions.byPath[u"/"_s].insert(u"Datastore.AllocateSpace"_s, true);
    c.disk(100, u"local-zfs"_s, 10, u"scsi1"_s);
    MigrateRequest request = moving({vmid}, u"n3"_s);
    request.storages = {{StorageId(), StorageId(u"fast"_s)}};
    request.bandwidth = 51200;
    request.conntrack = true;
    request.rootOptions = {{u"migration_type"_s, u"insecure"_s}};
    const Plan plan = planMigrate(c.facts(), request, u"m"_s);
    QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
    const Step &step = plan.steps.first();
    QCOMPARE(step.bandwidth, 51200);
    QCOMPARE(step.targetStorage, storage);
    QCOMPARE(step.conntrack, conntrack);
    QVERIFY2(planCommands(plan, c.content.version).join(u'\n').contains(command),
             qPrintable(planCommands(plan, c.content.version).join(u'\n')));
}

void NodeFitTest::M11_whatHaCarriesOutTakesTheTargetOnly()
{
    ClusterBuilder c = three();
    c.ha(100);
    c.ha(101);
    c.affinity(u"together"_s, {100, 101}, true);
    MigrateRequest request = moving({100}, u"n3"_s);
    request.storages = {{StorageId(), StorageId(u"fast"_s)}};
    request.bandwidth = 51200;
    request.conntrack = true;
    request.rootOptions = {{u"force"_s, u"1"_s}};
    const Plan plan = planMigrate(c.facts(), request, u"m"_s);
    QCOMPARE(plan.steps.size(), 1);
    const Step &step = plan.steps.first();
    QVERIFY(step.haManaged);
    QCOMPARE(step.bandwidth, 0);
    QVERIFY(step.targetStorage.isEmpty() && !step.conntrack && step.rootOptions.isEmpty());
    const Finding *along = findingOf(plan, u"ha-pulls-along"_s, u"vm:100"_s);
    QVERIFY(along);
    QVERIFY(along->arguments.value(u"guests"_s).contains(u"vm:101"_s));
}

void NodeFitTest::disksSayWhereTheyCouldGo()
{
    ClusterBuilder c = three();
    c.disk(100, u"local-zfs"_s, 90, u"scsi1"_s);
    c.disk(100, u"fast"_s, 20, u"scsi2"_s);
    const MigrateRequest request = moving({100}, u"n3"_s);
    const QList<DiskMove> disks = diskMoves(c.facts(), request, planMigrate(c.facts(), request, u"m"_s));
    QCOMPARE(disks.size(), 2);
    QCOMPARE(disks.at(0).from, StorageId(u"fast"_s));
    QCOMPARE(disks.at(0).bytes, 20 * GiB);
    QCOMPARE(disks.at(0).disks, QStringList{u"scsi2"_s});
    // The same name first; what is shared is a place too.
    QCOMPARE(disks.at(0).choices, (QList{StorageId(u"fast"_s), StorageId(u"ceph"_s), StorageId(u"local-zfs"_s)}));
    // 75 GiB are free on local-zfs of the target: 90 do not fit, so it is no choice.
    QCOMPARE(disks.at(1).from, StorageId(u"local-zfs"_s));
    QCOMPARE(disks.at(1).choices, (QList{StorageId(u"ceph"_s), StorageId(u"fast"_s)}));
}

void NodeFitTest::anotherStorageMakesANodePossible()
{
    ClusterBuilder c = three();
    c.disk(100, u"local-zfs"_s, 10, u"scsi1"_s);
    c.storageState(u"n3"_s, u"local-zfs"_s).available = false;
    c.read(100).preconditions->allowed = {NodeName(u"n2"_s)};
    c.read(100).preconditions->unavailableStorages = {{NodeName(u"n3"_s), {u"local-zfs"_s}}};
    MigrateRequest request = moving({100}, u"n3"_s);
    QVERIFY(!planMigrate(c.facts(), request, u"m"_s).startable);
    QVERIFY(fitOf(nodeFits(c.facts(), request), u"n3"_s).needsStorage());
    request.storages = {{StorageId(u"local-zfs"_s), StorageId(u"fast"_s)}};
    c.content.permissions.byPath[u"/"_s].insert(u"VM.Config.Disk"_s, true);
    c.content.permissions.byPath[u"/"_s].insert(u"Datastore.AllocateSpace"_s, true);
    const Plan plan = planMigrate(c.facts(), request, u"m"_s);
    QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
    QCOMPARE(plan.steps.first().targetStorage, u"local-zfs:fast"_s);
    QCOMPARE(fitOf(nodeFits(c.facts(), request), u"n3"_s).storages, QList{StorageId(u"fast"_s)});
}

void NodeFitTest::anotherStorageNeedsItsPrivileges()
{
    ClusterBuilder c = three();
    c.disk(100, u"local-zfs"_s, 10, u"scsi1"_s);
    MigrateRequest request = moving({100}, u"n3"_s);
    request.storages = {{StorageId(u"local-zfs"_s), StorageId(u"fast"_s)}};
    const QString all = findingLines(planMigrate(c.facts(), request, u"m"_s)).join(u'\n');
    QVERIFY2(all.contains(u"blocker no-privilege vm:100"_s) && all.contains(u"blocker no-privilege cluster"_s),
             qPrintable(all));
}

void NodeFitTest::storageWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("valid");
    QTest::newRow("one for all") << u"fast"_s << true;
    QTest::newRow("pairs and a rest") << u"a1:b1,c1:d1,fast"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("two rests") << u"fast,slow"_s << false;
    QTest::newRow("the same from twice") << u"a1:b1,a1:c1"_s << false;
    QTest::newRow("three ends") << u"a1:b1:c1"_s << false;
    QTest::newRow("no to") << u"a1:"_s << false;
    QTest::newRow("no storage name") << u"a b"_s << false;
}

void NodeFitTest::storageWords()
{
    QFETCH(QString, word);
    QFETCH(bool, valid);
    const auto map = storageMapFromWord(word);
    QCOMPARE(map.has_value(), valid);
    if (valid)
        QCOMPARE(storageMapWord(*map), word);
}

void NodeFitTest::theCourseOfAMove_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("vmid");
    QTest::addColumn<QString>("parts");
    QTest::newRow("M3: live, shared storage") << Change([](ClusterBuilder &) {}) << 100 << u"Memory Switch!"_s;
    QTest::newRow("M3: live with a local disk")
        << Change([](ClusterBuilder &c) { c.disk(100, u"local-zfs"_s, 10, u"scsi1"_s); }) << 100
        << u"Disk Memory Switch!"_s;
    QTest::newRow("M3: a container is away all the time")
        << Change([](ClusterBuilder &c) { c.disk(200, u"local-zfs"_s, 8, u"mp0"_s); }) << 200
        << u"Shut down! Disk! Start!"_s;
    QTest::newRow("M3: off") << Change([](ClusterBuilder &c) { c.guestState(100).state = RunState::Stopped; }) << 100
                             << u"Switch"_s;
}

void NodeFitTest::theCourseOfAMove()
{
    QFETCH(Change, change);
    QFETCH(int, vmid);
    QFETCH(QString, parts);
    ClusterBuilder c = three();
    change(c);
    MigrateRequest request = moving({vmid}, u"n3"_s);
    const Plan plan = planMigrate(c.facts(), request, u"m"_s);
    const QList<MoveForecast> forecasts = moveForecasts(c.facts(), request, plan);
    QCOMPARE(forecasts.size(), 1);
    QStringList words;
    for (const MoveForecast::Part &part : forecasts.first().parts) {
        words.append(movePartText(part.kind) + (part.away ? u"!"_s : QString()));
        QVERIFY(part.seconds > 0);
    }
    QCOMPARE(words.join(u' '), parts);
    // A limit makes what is copied take longer, never shorter.
    request.bandwidth = 10 * 1024;
    QVERIFY(moveRate(request).limited);
    const double limited = moveForecasts(c.facts(), request, plan).constFirst().seconds();
    const bool copies =
        std::ranges::any_of(forecasts.first().parts, [](const MoveForecast::Part &part) { return part.bytes > 0; });
    QCOMPARE(limited > forecasts.first().seconds(), copies);
}

void NodeFitTest::M20_theWayBackIsPrepared()
{
    ClusterBuilder c = three();
    MigrateRequest request = moving({100, 101, 200});
    request.decisions = {{VmId{100}, {Strategy::Live, NodeName(u"n3"_s)}},
                         {VmId{101}, {Strategy::Live, NodeName(u"n2"_s)}},
                         {VmId{200}, {Strategy::Restart, NodeName(u"n3"_s)}}};
    const Plan plan = planMigrate(c.facts(), request, u"m"_s);
    QCOMPARE(plan.steps.size(), 3);
    QSet<QString> finished = allSteps(plan);
    finished.remove(guestPlanOf(plan, 101)->steps.first());
    const MigrateRequest back = moveBackRequest(plan, finished);
    QCOMPARE(back.guests.size(), 2); // the one that did not move stays out
    c.guestState(100).node = NodeName(u"n3"_s);
    c.guestState(200).node = NodeName(u"n3"_s);
    const Plan home = planMigrate(c.facts(), back, u"b"_s);
    QVERIFY2(home.startable, qPrintable(findingLines(home).join(u'\n')));
    QCOMPARE(guestPlanOf(home, 100)->to, NodeName(u"n1"_s));
    QCOMPARE(guestPlanOf(home, 200)->to, NodeName(u"n2"_s));
    QVERIFY(moveBackRequest(plan, {}).guests.isEmpty());
}

void NodeFitTest::stepsSurviveTheJournal()
{
    ClusterBuilder c = three();
    c.disk(100, u"local-zfs"_s, 10, u"scsi1"_s);
    MigrateRequest request = moving({100}, u"n3"_s);
    request.storages = {{StorageId(), StorageId(u"fast"_s)}};
    request.conntrack = true;
    request.rootOptions = {{u"migration_network"_s, u"10.10.10.0/24"_s}};
    const Plan plan = planMigrate(c.facts(), request, u"m"_s);
    QVERIFY(!plan.steps.first().targetStorage.isEmpty() && plan.steps.first().conntrack);
    const Result<Plan> read = planFromJson(planToJson(plan));
    QVERIFY(read);
    QCOMPARE(*read, plan);
}

QTEST_GUILESS_MAIN(NodeFitTest)
#include "nodefittest.moc"
