// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "operations/gates.h"
#include "operations/gatewords.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

namespace
{

const NodeName node(u"pve-node1"_s);

/// A node that was told to reboot five minutes ago and came back two minutes ago with everything as it was.
struct Return {
    ClusterBuilder cluster = homelab();
    NodeBefore before;
    NodeUpkeep upkeep;
    bool asked = true;
    QDateTime downSince = ClusterBuilder::now().addSecs(-300);
    QDateTime settledSince = ClusterBuilder::now().addSecs(-90);

    Return()
    {
        NodeState &state = cluster.nodeState(node.text());
        state.uptime = 120;
        state.haState = u"online"_s;
        HaStatus::Lrm &lrm = cluster.content.haStatus.lrm[node];
        lrm.mode = u"active"_s;
        lrm.timestamp = ClusterBuilder::now().addSecs(-5).toSecsSinceEpoch();
        before.known = true;
        before.bridges = QStringList{u"vmbr0"_s, u"vmbr1"_s};
        before.storages = {u"local-zfs"_s, u"nas"_s};
        before.kernel = u"6.17.2-1-pve"_s;
        before.newestKernel = u"6.17.4-1-pve"_s;
        upkeep.node = node;
        upkeep.readAt = ClusterBuilder::now().addSecs(-10);
        upkeep.bridges = *before.bridges;
        upkeep.runningKernel = upkeep.newestKernel = u"6.17.4-1-pve"_s;
        upkeep.clockSkew = 1;
        for (const QString &name : {u"corosync"_s, u"pve-cluster"_s, u"pve-ha-crm"_s, u"pve-ha-lrm"_s})
            upkeep.units.append({name, u"active"_s, u"running"_s});
        for (ReplicationJob &job : cluster.content.replication)
            job.lastSync = ClusterBuilder::now().addSecs(-30).toSecsSinceEpoch();
    }

    NodeState &row() { return cluster.nodeState(node.text()); }
    HaStatus::Lrm &lrm() { return cluster.content.haStatus.lrm[node]; }
    NodeUnit &unit(const QString &name) { return *std::ranges::find(upkeep.units, name, &NodeUnit::name); }

    QList<Gate> gates() const
    {
        const PlanFacts facts = cluster.facts();
        return gatesOf({.snapshot = facts.snapshot,
                        .node = node,
                        .before = before,
                        .upkeep = asked ? &upkeep : nullptr,
                        .downSince = downSince,
                        .settledSince = settledSince});
    }
    Gate gate(const QString &code) const
    {
        for (const auto all = gates(); const Gate &one : all) {
            if (one.code == code)
                return one;
        }
        return {};
    }
};

using Change = std::function<void(Return &)>;
using S = Gate::State;

} // namespace

Q_DECLARE_METATYPE(Change)

class GatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreFineWhenAllIsAsBefore()
    {
        const Return back;
        QStringList codes;
        for (const auto gates = back.gates(); const Gate &gate : gates) {
            codes.append(gate.code);
            QVERIFY2(gate.state == S::Ok, qPrintable(gate.code + u" reads "_s + gate.read));
            QVERIFY(!gateTitle(gate).isEmpty() && gateTitle(gate) != gate.code);
            QVERIFY(!gateExpectedText(gate).isEmpty());
            QVERIFY(!gateReadText(gate).isEmpty());
        }
        QStringList known;
        for (const QLatin1StringView code : gateCodes)
            known.append(code);
        QCOMPARE(codes, known);
        QVERIFY(areDecidingGatesOk(back.gates()));
    }

    void oneThingWrong_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words"); ///< in what is read
        QTest::addColumn<bool>("goesOn");   ///< the operation does not wait for it
        const auto row = [](const char *name, const char *code, S state, const char *words, bool goesOn,
                            const Change &change) {
            QTest::newRow(name) << change << QString::fromLatin1(code) << int(state) << QString::fromLatin1(words)
                                << goesOn;
        };
        row("screen 7, API: the node is silent", "api", S::Waiting, "no answer", false,
            [](Return &r) { r.cluster.offline(node.text()); });
        row("screen 7, API: it has not sent figures yet", "api", S::Waiting, "not reported", false,
            [](Return &r) { r.row().uptime.reset(); });
        row("screen 7, API: it was never down", "api", S::Waiting, "not restarted", false,
            [](Return &r) { r.row().uptime = 86400; });
        row("screen 7, corosync: offline", "member", S::Waiting, "offline", false,
            [](Return &r) { r.cluster.offline(node.text()); });
        row("screen 7, corosync: no longer configured", "member", S::Failed, "no longer part", false,
            [](Return &r) { r.cluster.content.nodes.removeIf([](const NodeState &n) { return n.name == node; }); });
        row("screen 7, quorum: lost", "quorum", S::Waiting, "of 3", false,
            [](Return &r) { r.cluster.content.quorum.quorate = false; });
        row("screen 7, services: the HA agent starts", "services", S::Waiting, "pve-ha-lrm is starting", true,
            [](Return &r) { r.unit(u"pve-ha-lrm"_s).activeState = u"activating"_s; });
        row("screen 7, services: the cluster file system failed", "services", S::Failed, "pve-cluster has failed", true,
            [](Return &r) { r.unit(u"pve-cluster"_s).activeState = u"failed"_s; });
        row("screen 7, services: one is absent", "services", S::Waiting, "pve-ha-crm is not there", true,
            [](Return &r) { r.upkeep.units.removeIf([](const NodeUnit &u) { return u.name == "pve-ha-crm"_L1; }); });
        row("D-011: services may not be read", "services", S::Unknown, "Sys.Audit", true,
            [](Return &r) { r.upkeep.unitsError = Error{Error::Kind::Forbidden, 403, u"Sys.Audit"_s, {}}; });
        row("screen 7, HA: still in maintenance", "ha-agent", S::Waiting, "maintenance", false, [](Return &r) {
            r.lrm().mode = u"maintenance"_s;
            r.row().haState = u"maintenance"_s;
        });
        row("screen 7, HA: the manager does not count it as online yet", "ha-agent", S::Waiting, "unknown", false,
            [](Return &r) { r.row().haState = u"unknown"_s; });
        row("screen 7, HA: the agent's last word is old", "ha-agent", S::Waiting, "silent", false,
            [](Return &r) { r.lrm().timestamp = ClusterBuilder::now().addSecs(-200).toSecsSinceEpoch(); });
        row("screen 7, storages: one is missing", "storages", S::Waiting, "nas not active", false,
            [](Return &r) { r.cluster.storageState(node.text(), u"nas"_s).available = false; });
        row("screen 7, storages: nobody knows how it was", "storages", S::Unknown, "not known", true, [](Return &r) {
            r.before = {};
            r.cluster.storageState(node.text(), u"nas"_s).available = false;
        });
        row("screen 7, bridges: one is gone", "bridges", S::Failed, "missing: vmbr1", true,
            [](Return &r) { r.upkeep.bridges = {u"vmbr0"_s}; });
        row("screen 7, bridges: the diff names both sides", "bridges", S::Failed, "missing: vmbr1; new: vmbr2", true,
            [](Return &r) { r.upkeep.bridges = {u"vmbr0"_s, u"vmbr2"_s}; });
        row("screen 7, bridges: a new one is no harm", "bridges", S::Ok, "new: vmbr2", true,
            [](Return &r) { r.upkeep.bridges.append(u"vmbr2"_s); });
        row("screen 7, bridges: not written down before", "bridges", S::Unknown, "not known", true,
            [](Return &r) { r.before.bridges.reset(); });
        row("screen 7, kernel: the old one runs again", "kernel", S::Failed, "6.17.2-1-pve runs", true,
            [](Return &r) { r.upkeep.runningKernel = u"6.17.2-1-pve"_s; });
        row("screen 7, replication: not yet since the restart", "replication", S::Waiting, "102-1", true,
            [](Return &r) {
                for (ReplicationJob &job : r.cluster.content.replication) {
                    if (job.guest == VmId{102})
                        job.lastSync = ClusterBuilder::now().addSecs(-7200).toSecsSinceEpoch();
                }
            });
        row("screen 7, replication: an error while it was away may heal", "replication", S::Waiting, "102-1", true,
            [](Return &r) {
                for (ReplicationJob &job : r.cluster.content.replication) {
                    if (job.guest == VmId{102})
                        job.error = u"no route to host"_s;
                }
            });
        row("screen 7, replication: an error that stays", "replication", S::Failed, "no route to host", true,
            [](Return &r) {
                r.downSince = ClusterBuilder::now().addSecs(-2000);
                r.row().uptime = 1800;
                for (ReplicationJob &job : r.cluster.content.replication) {
                    if (job.guest == VmId{102})
                        job.error = u"no route to host"_s;
                }
            });
        row("screen 7, clock: ahead", "clock", S::Failed, "41 second(s) ahead", true,
            [](Return &r) { r.upkeep.clockSkew = 41; });
        row("screen 7, clock: behind", "clock", S::Failed, "7 second(s) behind", true,
            [](Return &r) { r.upkeep.clockSkew = -7; });
        row("screen 7, settled: not for a minute yet", "settled", S::Waiting, "20 s", true,
            [](Return &r) { r.settledSince = ClusterBuilder::now().addSecs(-20); });
        row("what was asked before the restart says nothing", "kernel", S::Waiting, "not read yet", true,
            [](Return &r) { r.upkeep.readAt = ClusterBuilder::now().addSecs(-200); });
        row("nothing was asked: the poll alone decides", "services", S::Waiting, "not read yet", true,
            [](Return &r) { r.asked = false; });
    }

    void oneThingWrong()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(int, state);
        QFETCH(QString, words);
        QFETCH(bool, goesOn);
        Return back;
        change(back);
        const Gate gate = back.gate(code);
        QCOMPARE(gate.code, code);
        QCOMPARE(int(gate.state), state);
        QVERIFY2(gateReadText(gate).contains(words), qPrintable(gateReadText(gate)));
        QVERIFY(!gateExpectedText(gate).isEmpty());
        QCOMPARE(areDecidingGatesOk(back.gates()), goesOn);
    }

    void maintenanceThatWasAskedForOutlivesTheReboot()
    {
        Return back;
        back.before.maintenance = true;
        back.lrm().mode = u"maintenance"_s;
        back.row().haState = u"maintenance"_s;
        QCOMPARE(int(back.gate(u"ha-agent"_s).state), int(S::Ok));
        back.lrm().mode = u"active"_s;
        back.row().haState = u"online"_s;
        QCOMPARE(int(back.gate(u"ha-agent"_s).state), int(S::Waiting));
    }

    void gatesThatDoNotApplyAreLeftOut()
    {
        Return alone;
        alone.cluster.content.quorum.clustered = false;
        alone.cluster.content.replication.clear();
        for (const QString &code : {u"member"_s, u"quorum"_s, u"replication"_s})
            QVERIFY(alone.gate(code).code.isEmpty());
        QVERIFY(!alone.gate(u"services"_s).expected.contains(u"corosync"_s));
    }

    void D070_sinceIsKeptWhileItReadsTheSame()
    {
        Return back;
        back.upkeep.bridges = {u"vmbr0"_s};
        const QDateTime first = ClusterBuilder::now();
        const QList<Gate> one = withAges(back.gates(), {}, first);
        const QList<Gate> two = withAges(back.gates(), one, first.addSecs(40));
        back.upkeep.bridges = {};
        const QList<Gate> three = withAges(back.gates(), two, first.addSecs(60));
        const auto bridges = [](const QList<Gate> &gates) {
            return std::ranges::find(gates, u"bridges"_s, &Gate::code)->since;
        };
        QCOMPARE(bridges(one), first);
        QCOMPARE(bridges(two), first);
        QCOMPARE(bridges(three), first.addSecs(60));
    }

    void D070_nothingIsWaitedForInSilence()
    {
        Return back;
        back.cluster.storageState(node.text(), u"nas"_s).available = false;
        const auto storages = [](const QList<Gate> &gates) {
            return *std::ranges::find(gates, u"storages"_s, &Gate::code);
        };
        const QDateTime first = ClusterBuilder::now();
        QList<Gate> gates = withAges(back.gates(), {}, first);
        gates = withAges(back.gates(), gates, first.addSecs(gatePatienceSeconds - 1));
        QCOMPARE(int(storages(gates).state), int(S::Waiting));
        gates = withAges(back.gates(), gates, first.addSecs(gatePatienceSeconds));
        QCOMPARE(int(storages(gates).state), int(S::Failed));
        gates = withAges(back.gates(), gates, first.addSecs(gatePatienceSeconds + 10));
        QCOMPARE(int(storages(gates).state), int(S::Failed));
        QCOMPARE(storages(gates).since, first);
        back.cluster.storageState(node.text(), u"nas"_s).available = true;
        gates = withAges(back.gates(), gates, first.addSecs(gatePatienceSeconds + 20));
        QCOMPARE(int(storages(gates).state), int(S::Ok));
    }

    void factsBeforeSurviveTheJournal_data()
    {
        QTest::addColumn<bool>("asked");
        QTest::newRow("D-090: with what the node was asked") << true;
        QTest::newRow("D-090: with what a plan reads") << false;
    }

    void factsBeforeSurviveTheJournal()
    {
        QFETCH(bool, asked);
        Return back;
        back.cluster.storageState(node.text(), u"nas"_s).available = false;
        PlanFacts facts = back.cluster.facts();
        facts.details.nodes[node].kernel = u"6.17.2-1-pve"_s;
        if (asked)
            facts.details.upkeep.insert(node, back.upkeep);
        const NodeBefore before = nodeBefore(node, facts.snapshot, facts.details);
        QVERIFY(before.known);
        QCOMPARE(before.storages, QStringList{u"local-zfs"_s});
        QCOMPARE(before.bridges, std::optional(QStringList{u"vmbr0"_s, u"vmbr1"_s}));
        QCOMPARE(before.kernel, asked ? u"6.17.4-1-pve"_s : u"6.17.2-1-pve"_s);
        QCOMPARE(nodeBeforeFromJson(nodeBeforeToJson(before)), before);
        facts.details = {};
        const NodeBefore unread = nodeBefore(node, facts.snapshot, facts.details);
        QVERIFY(!unread.bridges);
        QCOMPARE(nodeBeforeFromJson(nodeBeforeToJson(unread)), unread);
    }
};

QTEST_GUILESS_MAIN(GatesTest)
#include "test_gates.moc"
