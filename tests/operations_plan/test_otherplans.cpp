// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "operations/wording.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

using Change = std::function<void(ClusterBuilder &)>;
using Setup = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

Plan homelabDrain(const ClusterBuilder &c, AfterDrain then = AfterDrain::Reboot)
{
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    request.then = then;
    request.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    return planDrain(c.facts(), request, u"drain"_s);
}

/// What the cluster looks like once the plan was carried out.
void carryOut(ClusterBuilder &c, const Plan &plan)
{
    for (const Step &step : plan.steps) {
        if (!step.guest.isValid())
            continue;
        GuestState &guest = c.guestState(step.guest.vmid.value);
        switch (step.kind) {
        case StepKind::MigrateGuest:
            guest.node = step.to;
            for (ReplicationJob &job : c.content.replication) {
                // The direction turns with the guest.
                if (job.guest == step.guest.vmid && job.target == step.to)
                    std::swap(job.source, job.target);
            }
            break;
        case StepKind::ShutdownGuest:
            guest.state = RunState::Stopped;
            break;
        case StepKind::StartGuest:
            guest.state = RunState::Running;
            break;
        case StepKind::SetHaState:
            std::ranges::find(c.content.haResources, step.guest, &HaResource::guest)->requestedState = step.haState;
            guest.state = step.haState == u"started" ? RunState::Running : RunState::Stopped;
            break;
        default:
            break;
        }
    }
}

QString sidsOf(const Plan &plan)
{
    QStringList lines;
    for (const Step &step : plan.steps)
        lines.append(stepKindWord(step.kind) + u' ' + step.guest.sid());
    lines.sort();
    return lines.join(u", "_s);
}

ClusterBuilder three()
{
    ClusterBuilder c;
    for (const QString &name : {u"n1"_s, u"n2"_s, u"n3"_s})
        c.node(name, 32, 8);
    c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
    c.bridge(u"vmbr0"_s);
    c.vm(100, u"web"_s, u"n1"_s, 4);
    c.vm(101, u"db"_s, u"n1"_s, 4);
    c.ct(200, u"dns"_s, u"n2"_s, 1);
    for (const int vmid : {100, 101, 200})
        c.disk(vmid, u"ceph"_s, 4);
    return c;
}

MigrateRequest moveTo(const QList<int> &vmids, const QString &to)
{
    MigrateRequest request;
    for (const int vmid : vmids)
        request.guests.append(VmId{vmid});
    request.to = NodeName(to);
    return request;
}

PowerRequest power(StepKind action, const QList<int> &vmids)
{
    PowerRequest request;
    request.action = action;
    for (const int vmid : vmids)
        request.guests.append(VmId{vmid});
    return request;
}

} // namespace

class TestOtherPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHomelabComesHome_data()
    {
        QTest::addColumn<int>("pve");
        QTest::newRow("PVE 8") << 8;
        QTest::newRow("PVE 9") << 9;
    }

    void theHomelabComesHome()
    {
        QFETCH(int, pve);
        ClusterBuilder c = homelab(pve);
        const Plan drain = homelabDrain(c);
        carryOut(c, drain);
        const Plan home = planReturn(c.facts(), drain, allSteps(drain), u"home"_s);
        QVERIFY2(home.startable, qPrintable(findingLines(home).join(u'\n')));
        QCOMPARE(home.returnsOperation, u"drain"_s);
        QCOMPARE(stepLines(home), QStringList({
                                      u"s1 w1 set-ha-state vm:101 stop-return ha stopped>started"_s,
                                      u"s2 w1 start ct:210 stop-return"_s,
                                      u"s3 w2 migrate vm:102 live to pve-node1 online local-disks ha"_s,
                                      u"s4 w2 migrate ct:212 restart to pve-node1 restart"_s,
                                      u"s5 w3 migrate ct:240 restart to pve-node1 restart ha"_s,
                                  }));
        QStringList ways;
        for (const GuestPlan &guest : home.guests)
            ways << guest.guest.vmid.text() + u' ' + wayText(home, guest);
        QCOMPARE(ways, QStringList({u"101 Start here"_s, u"102 Live move"_s, u"210 Start here"_s,
                                    u"212 Restart on target"_s, u"240 Restart on target"_s}));
        carryOut(c, home);
        const ClusterBuilder before = homelab(pve);
        for (const GuestState &guest : before.content.guests) {
            QCOMPARE(c.guestState(guest.key.vmid.value).node, guest.node);
            QCOMPARE(c.guestState(guest.key.vmid.value).state, guest.state);
        }
        QVERIFY(planReturn(c.facts(), drain, allSteps(drain), u"again"_s).steps.isEmpty());
    }

    void returning_data()
    {
        QTest::addColumn<Change>("since");
        QTest::addColumn<QStringList>("unfinished");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<bool>("startable");
        const auto row = [](const char *name, const Change &since, const QStringList &unfinished, const QString &steps,
                            const QString &finding, bool startable) {
            QTest::newRow(name) << since << unfinished << steps << finding << startable;
        };
        const QString all = u"migrate ct:212, migrate ct:240, migrate vm:102, set-ha-state vm:101, start ct:210"_s;
        row("everything goes home", [](ClusterBuilder &) {}, {}, all, {}, true);
        row(
            "a guest that is home already needs no step",
            [](ClusterBuilder &c) { c.guestState(102).node = NodeName(u"pve-node1"_s); }, {},
            u"migrate ct:212, migrate ct:240, set-ha-state vm:101, start ct:210"_s, {}, true);
        row(
            "a guest that was started meanwhile needs no step",
            [](ClusterBuilder &c) { c.guestState(210).state = RunState::Running; }, {},
            u"migrate ct:212, migrate ct:240, migrate vm:102, set-ha-state vm:101"_s, {}, true);
        row(
            "a HA state that was restored meanwhile needs no step",
            [](ClusterBuilder &c) { c.content.haResources[0].requestedState = u"started"_s; }, {},
            u"migrate ct:212, migrate ct:240, migrate vm:102, start ct:210"_s, {}, true);
        row(
            "a HA state somebody else set is left alone",
            [](ClusterBuilder &c) { c.content.haResources[0].requestedState = u"disabled"_s; }, {},
            u"migrate ct:212, migrate ct:240, migrate vm:102, start ct:210"_s, u"caution changed-since vm:101"_s, true);
        row(
            "a guest somebody else moved on stays there",
            [](ClusterBuilder &c) {
                c.node(u"pve-node3"_s);
                c.guestState(102).node = NodeName(u"pve-node3"_s);
            },
            {}, u"migrate ct:212, migrate ct:240, set-ha-state vm:101, start ct:210"_s, u"caution moved-since vm:102"_s,
            true);
        row(
            "a guest that is gone is told",
            [](ClusterBuilder &c) {
                c.content.guests.removeIf([](const GuestState &g) { return g.key.vmid.value == 212; });
            },
            {}, u"migrate ct:240, migrate vm:102, set-ha-state vm:101, start ct:210"_s, u"caution guest-gone ct:212"_s,
            true);
        row(
            "a step that was not carried out is not undone", [](ClusterBuilder &) {}, {u"s2"_s, u"s4"_s},
            u"migrate ct:240, migrate vm:102, set-ha-state vm:101"_s, {}, true);
        row(
            "a guest that cannot return is a leftover, not a block",
            [](ClusterBuilder &c) { c.guestState(102).lock = u"backup"_s; }, {},
            u"migrate ct:212, migrate ct:240, set-ha-state vm:101, start ct:210"_s, u"caution locked vm:102"_s, true);
        row(
            "what does not fit any more is a leftover",
            [](ClusterBuilder &c) { c.nodeState(u"pve-node1"_s).memory = 50 * GiB; }, {},
            u"migrate ct:212, migrate ct:240, set-ha-state vm:101, start ct:210"_s, u"caution memory-short vm:102"_s,
            true);
        row(
            "a replication job that has not turned round yet is no reason to stay",
            [](ClusterBuilder &c) {
                for (ReplicationJob &job : c.content.replication)
                    std::swap(job.source, job.target);
            },
            {}, all, {}, true);
        row(
            "a HA guest that finds no room to start stays off",
            [](ClusterBuilder &c) { c.nodeState(u"pve-node1"_s).memory = 61 * GiB; }, {},
            u"migrate ct:212, start ct:210"_s, u"caution memory-short vm:101"_s, true);
        row(
            "a home node that is off blocks", [](ClusterBuilder &c) { c.offline(u"pve-node1"_s); }, {},
            u"set-ha-state vm:101, start ct:210"_s, u"blocker node-offline node/pve-node1"_s, false);
        row(
            "a missing privilege blocks",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"VM.Migrate"_s); }, {}, all,
            u"blocker no-privilege cluster"_s, false);
    }

    void returning()
    {
        QFETCH(Change, since);
        QFETCH(QStringList, unfinished);
        QFETCH(QString, steps);
        QFETCH(QString, finding);
        QFETCH(bool, startable);
        ClusterBuilder c = homelab();
        const Plan drain = homelabDrain(c, AfterDrain::None);
        carryOut(c, drain);
        since(c);
        QSet<QString> finished = allSteps(drain);
        for (const QString &id : unfinished)
            finished.remove(id);
        const Plan home = planReturn(c.facts(), drain, finished, u"home"_s);
        const QString lines = findingLines(home).join(u'\n');
        QCOMPARE(sidsOf(home), steps);
        if (!finding.isEmpty())
            QVERIFY2(lines.contains(finding), qPrintable(lines));
        QVERIFY2(home.startable == startable, qPrintable(lines));
    }

    void aMoveCutOffHalfwayIsFinishedOnTheWayBack()
    {
        ClusterBuilder c = three();
        DrainRequest request;
        request.node = NodeName(u"n1"_s);
        request.decisions.insert(VmId{100}, {Strategy::StopStart, NodeName(u"n3"_s)});
        request.decisions.insert(VmId{101}, {Strategy::Leave, {}});
        const Plan drain = planDrain(c.facts(), request, u"d"_s);
        QCOMPARE(drain.steps.size(), 3);
        c.guestState(100).state = RunState::Stopped;
        const Plan afterShutdown = planReturn(c.facts(), drain, {u"s1"_s}, u"h"_s);
        QCOMPARE(stepLines(afterShutdown), QStringList{u"s1 w1 start vm:100 stop-return"_s});
        c.guestState(100).node = NodeName(u"n3"_s);
        const Plan afterMove = planReturn(c.facts(), drain, {u"s1"_s, u"s2"_s}, u"h"_s);
        QCOMPARE(stepLines(afterMove), QStringList({u"s1 w1 migrate vm:100 stop-start to n1"_s,
                                                    u"s2 w2 start vm:100 stop-start after s1"_s}));
    }

    void aShownTargetOfAMigrationStaysWhileOnlyFreeMemoryMoves()
    {
        ClusterBuilder c = three();
        const MigrateRequest request = moveTo({100}, {});
        const Plan shown = planMigrate(c.facts(), request, u"m"_s);
        const NodeName target = guestPlanOf(shown, 100)->to;
        c.nodeState(target.text()).memory = 20 * GiB;
        QVERIFY2(guestPlanOf(planMigrate(c.facts(), request, u"m"_s), 100)->to != target, "free memory alone decides");
        QVERIFY(planMigrate(c.facts(), keepingTargets(request, shown), u"m"_s).sameOutcome(shown));
    }

    void guestsThatARuleBindsComeHomeTogether()
    {
        ClusterBuilder c = three();
        c.ha(100);
        c.ha(101);
        c.affinity(u"both"_s, {100, 101}, true);
        DrainRequest request;
        request.node = NodeName(u"n1"_s);
        const Plan drain = planDrain(c.facts(), request, u"d"_s);
        QVERIFY2(drain.startable, qPrintable(findingLines(drain).join(u'\n')));
        carryOut(c, drain);
        QCOMPARE(c.guestState(100).node, c.guestState(101).node);
        QVERIFY(c.guestState(100).node != NodeName(u"n1"_s));
        const Plan home = planReturn(c.facts(), drain, allSteps(drain), u"h"_s);
        QCOMPARE(stepLines(home), QStringList({u"s1 w1 migrate vm:100 live to n1 online ha"_s,
                                               u"s2 w2 migrate vm:101 live to n1 online ha after s1"_s}));
        carryOut(c, home);
        QCOMPARE(c.guestState(100).node, NodeName(u"n1"_s));
        QCOMPARE(c.guestState(101).node, NodeName(u"n1"_s));
    }

    void guestsThatWentDownWithTheNodeAreStarted()
    {
        ClusterBuilder c = three();
        DrainRequest request;
        request.node = NodeName(u"n1"_s);
        request.then = AfterDrain::Reboot;
        request.decisions.insert(VmId{100}, {Strategy::Leave, {}});
        request.decisions.insert(VmId{101}, {Strategy::Stop, {}});
        const Plan drain = planDrain(c.facts(), request, u"d"_s);
        carryOut(c, drain);
        c.guestState(100).state = RunState::Stopped;
        const Plan home = planReturn(c.facts(), drain, allSteps(drain), u"h"_s);
        QCOMPARE(sidsOf(home), u"start vm:100"_s);
        QCOMPARE(guestPlanOf(home, 101)->note, u"stays-off"_s);
    }

    void migrating_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<int>>("guests");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<bool>("startable");
        const auto row = [](const char *name, const Change &change, const QList<int> &guests, const QString &to,
                            const QStringList &steps, const QString &finding, bool startable) {
            QTest::newRow(name) << change << guests << to << steps << finding << startable;
        };
        const Change none = [](ClusterBuilder &) {};
        row("a VM moves live", none, {100}, u"n3"_s, {u"s1 w1 migrate vm:100 live to n3 online"_s}, {}, true);
        row("a container restarts on the target", none, {200}, u"n3"_s,
            {u"s1 w1 migrate ct:200 restart to n3 restart"_s}, {}, true);
        row(
            "a stopped guest moves while it is off",
            [](ClusterBuilder &c) { c.guestState(100).state = RunState::Stopped; }, {100}, u"n3"_s,
            {u"s1 w1 migrate vm:100 stop-start to n3"_s}, {}, true);
        row(
            "the planner finds the node with most room",
            [](ClusterBuilder &c) { c.nodeState(u"n2"_s).memory = 20 * GiB; }, {100}, {},
            {u"s1 w1 migrate vm:100 live to n3 online"_s}, {}, true);
        row("a guest that is there already needs no step", none, {200}, u"n2"_s, {}, u"info already-there ct:200"_s,
            true);
        row("an unknown guest blocks", none, {999}, u"n2"_s, {}, u"blocker guest-unknown cluster"_s, false);
        row("an unknown node blocks", none, {100}, u"nX"_s, {}, u"blocker node-unknown node/nX"_s, false);
        row(
            "a node that is offline blocks", [](ClusterBuilder &c) { c.offline(u"n3"_s); }, {100}, u"n3"_s, {},
            u"blocker node-offline node/n3"_s, false);
        row(
            "a node in maintenance blocks", [](ClusterBuilder &c) { c.nodeState(u"n3"_s).haState = u"maintenance"_s; },
            {100}, u"n3"_s, {}, u"blocker target-unfit node/n3"_s, false);
        row(
            "rows that together need too much memory are seen together",
            [](ClusterBuilder &c) { c.nodeState(u"n3"_s).memory = 22 * GiB; }, {100, 101}, u"n3"_s,
            {u"s1 w1 migrate vm:100 live to n3 online"_s}, u"blocker memory-short vm:101"_s, false);
        row(
            "rows that must be kept apart are seen together",
            [](ClusterBuilder &c) {
                c.guestState(100).tags = {u"pair-x"_s};
                c.guestState(101).tags = {u"pair-x"_s};
            },
            {100, 101}, u"n3"_s, {u"s1 w1 migrate vm:100 live to n3 online"_s}, u"blocker kept-apart vm:101"_s, false);
        row(
            "passthrough blocks", [](ClusterBuilder &c) { c.device(100, u"hostpci0"_s); }, {100}, u"n3"_s, {},
            u"blocker passthrough vm:100"_s, false);
        row(
            "asking for the move allows a local disk to be copied",
            [](ClusterBuilder &c) {
                c.storage(u"local-zfs"_s, false, {u"images"_s});
                c.disk(100, u"local-zfs"_s, 10, u"scsi1"_s);
            },
            {100}, u"n3"_s, {u"s1 w1 migrate vm:100 live to n3 online local-disks"_s},
            u"caution local-disk-copy vm:100"_s, true);
        row(
            "HA carries out the move of its guests", [](ClusterBuilder &c) { c.ha(100); }, {100}, u"n3"_s,
            {u"s1 w1 migrate vm:100 live to n3 online ha"_s}, {}, true);
        row(
            "positive affinity pulls along",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.ha(101);
                c.affinity(u"t"_s, {100, 101}, true);
            },
            {100}, u"n3"_s, {u"s1 w1 migrate vm:100 live to n3 online ha"_s}, u"caution ha-pulls-along vm:100"_s, true);
    }

    void migrating()
    {
        QFETCH(Change, change);
        QFETCH(QList<int>, guests);
        QFETCH(QString, to);
        QFETCH(QStringList, steps);
        QFETCH(QString, finding);
        QFETCH(bool, startable);
        ClusterBuilder c = three();
        change(c);
        const Plan plan = planMigrate(c.facts(), moveTo(guests, to), u"m"_s);
        const QString lines = findingLines(plan).join(u'\n');
        QCOMPARE(stepLines(plan), steps);
        if (finding.isEmpty())
            QCOMPARE(lines, QString());
        else
            QVERIFY2(lines.contains(finding), qPrintable(lines));
        QVERIFY2(plan.startable == startable, qPrintable(lines));
    }

    void switching_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<StepKind>("action");
        QTest::addColumn<QList<int>>("guests");
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QStringList>("findings");
        QTest::addColumn<bool>("startable");
        const auto row = [](const char *name, const Change &change, StepKind action, const QList<int> &guests,
                            const QStringList &steps, const QStringList &findings, bool startable) {
            QTest::newRow(name) << change << action << guests << steps << findings << startable;
        };
        const Change none = [](ClusterBuilder &) {};
        const Change underHa = [](ClusterBuilder &c) { c.ha(100); };
        const Change off = [](ClusterBuilder &c) { c.guestState(100).state = RunState::Stopped; };
        const Change pair = [](ClusterBuilder &c) {
            c.guestState(100).tags = {u"pair-x"_s};
            c.guestState(101).tags = {u"pair-x"_s};
        };
        row("a guest shuts down", none, StepKind::ShutdownGuest, {100}, {u"s1 w1 shutdown vm:100 stop"_s}, {}, true);
        row("a HA guest is shut down through its HA state", underHa, StepKind::ShutdownGuest, {100},
            {u"s1 w1 set-ha-state vm:100 stop ha started>stopped"_s},
            {u"info ha-state-changes vm:100"_s, u"info ha-hard-stop vm:100"_s}, true);
        row(
            "a HA guest is started through its HA state",
            [](ClusterBuilder &c) {
                c.ha(100, {}, u"stopped"_s);
                c.guestState(100).state = RunState::Stopped;
            },
            StepKind::StartGuest, {100}, {u"s1 w1 set-ha-state vm:100 leave ha stopped>started"_s},
            {u"info ha-state-changes vm:100"_s}, true);
        row("a guest starts", off, StepKind::StartGuest, {100}, {u"s1 w1 start vm:100 leave"_s}, {}, true);
        row("a running guest needs no start", none, StepKind::StartGuest, {100}, {}, {u"info already-so vm:100"_s},
            true);
        row("a stopped guest needs no shutdown", off, StepKind::ShutdownGuest, {100}, {}, {u"info already-so vm:100"_s},
            true);
        row("a hard stop says what it is", none, StepKind::StopGuest, {100}, {u"s1 w1 stop vm:100 stop"_s},
            {u"caution hard-stop vm:100"_s}, true);
        row("a reboot", none, StepKind::RebootGuest, {100}, {u"s1 w1 reboot vm:100 leave"_s}, {}, true);
        row("suspend", none, StepKind::SuspendGuest, {100}, {u"s1 w1 suspend vm:100 leave"_s}, {}, true);
        row("suspending a HA guest may wake HA", underHa, StepKind::SuspendGuest, {100},
            {u"s1 w1 suspend vm:100 leave"_s}, {u"caution ha-restarts vm:100"_s}, true);
        row(
            "resume a paused one", [](ClusterBuilder &c) { c.guestState(100).state = RunState::Paused; },
            StepKind::ResumeGuest, {100}, {u"s1 w1 resume vm:100 leave"_s}, {}, true);
        row("one of a pair while the other serves", pair, StepKind::ShutdownGuest, {100},
            {u"s1 w1 shutdown vm:100 stop"_s}, {}, true);
        row(
            "the last one serving of a pair",
            [=](ClusterBuilder &c) {
                pair(c);
                c.guestState(101).state = RunState::Stopped;
            },
            StepKind::ShutdownGuest, {100}, {u"s1 w1 shutdown vm:100 stop"_s}, {u"caution last-serving vm:100"_s},
            true);
        row("both of a pair at once", pair, StepKind::RebootGuest, {100, 101},
            {u"s1 w1 reboot vm:100 leave"_s, u"s2 w1 reboot vm:101 leave"_s},
            {u"caution last-serving vm:100"_s, u"caution last-serving vm:101"_s}, true);
        row(
            "a lock refuses", [](ClusterBuilder &c) { c.guestState(100).lock = u"snapshot"_s; },
            StepKind::ShutdownGuest, {100}, {}, {u"blocker locked vm:100"_s}, false);
        row(
            "a template refuses", [](ClusterBuilder &c) { c.guestState(100).isTemplate = true; }, StepKind::StartGuest,
            {100}, {}, {u"blocker template vm:100"_s}, false);
        row(
            "a node that is off refuses", [](ClusterBuilder &c) { c.offline(u"n1"_s); }, StepKind::ShutdownGuest, {100},
            {}, {u"blocker node-offline node/n1"_s}, false);
        row(
            "no quorum refuses", [](ClusterBuilder &c) { c.content.quorum.quorate = false; }, StepKind::StartGuest,
            {100}, {}, {u"blocker no-quorum cluster"_s, u"info already-so vm:100"_s}, false);
        row(
            "no agent is told", [](ClusterBuilder &c) { c.read(100).agentEnabled = false; }, StepKind::ShutdownGuest,
            {100}, {u"s1 w1 shutdown vm:100 stop"_s}, {u"caution no-agent vm:100"_s}, true);
        row(
            "a missing privilege is named",
            [](ClusterBuilder &c) { c.content.permissions.byPath[u"/"_s].remove(u"VM.PowerMgmt"_s); },
            StepKind::RebootGuest, {100}, {u"s1 w1 reboot vm:100 leave"_s}, {u"blocker no-privilege vm:100"_s}, false);
        row("an unknown guest", none, StepKind::StartGuest, {5}, {}, {u"blocker guest-unknown cluster"_s}, false);
    }

    void switching()
    {
        QFETCH(Change, change);
        QFETCH(StepKind, action);
        QFETCH(QList<int>, guests);
        QFETCH(QStringList, steps);
        QFETCH(QStringList, findings);
        QFETCH(bool, startable);
        ClusterBuilder c = three();
        change(c);
        const Plan plan = planPower(c.facts(), power(action, guests), u"w"_s);
        QCOMPARE(stepLines(plan), steps);
        QCOMPARE(findingLines(plan), findings);
        QCOMPARE(plan.startable, startable);
    }

    void guestsToReadAreThoseOfTheNodeWithoutTemplates()
    {
        ClusterBuilder c = three();
        c.guestState(101).isTemplate = true;
        QCOMPARE(guestsToRead(c.facts().snapshot, NodeName(u"n1"_s)), QList<GuestKey>{c.guestState(100).key});
    }
};

QTEST_GUILESS_MAIN(TestOtherPlans)
#include "test_otherplans.moc"
