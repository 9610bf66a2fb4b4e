// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"

#include "operations/extension.h"

#include <QTest>

using namespace DrydockTest;

/// Where each guest goes, in which order and why.
class TestDrainPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void homelab_data()
    {
        QTest::addColumn<int>("pve");
        QTest::newRow("PVE 8 with a HA group") << 8;
        QTest::newRow("PVE 9 with a HA rule") << 9;
    }

    void homelab()
    {
        QFETCH(int, pve);
        const ClusterBuilder c = DrydockTest::homelab(pve);
        DrainRequest request = drainNode1();
        request.then = AfterDrain::Reboot;

        const Plan open = planDrain(c.facts(), request, u"p1"_s);
        QVERIFY(!open.startable);
        QCOMPARE(findingLines(open), QStringList({u"blocker passthrough vm:101"_s, u"caution local-disk-copy ct:212"_s,
                                                  u"info pair-apart ct:210"_s}));
        QVERIFY(open.step(u"s1"_s));
        QCOMPARE(guestPlanOf(open, 101)->note, u"undecided"_s);
        QVERIFY(guestPlanOf(open, 101)->steps.isEmpty());
        QCOMPARE(guestPlanOf(open, 101)->choices,
                 QList<Strategy>({Strategy::StopReturn, Strategy::Stop, Strategy::Leave}));
        const QList<Fix> &ways = findingOf(open, u"passthrough"_s)->fixes;
        QCOMPARE(ways.size(), 2);
        QCOMPARE(ways[0].strategy, Strategy::StopReturn);
        QCOMPARE(ways[1].strategy, Strategy::Leave);

        decide(request, 101, Strategy::StopReturn);
        const Plan plan = planDrain(c.facts(), request, u"p2"_s);
        QVERIFY(plan.startable);
        QCOMPARE(stepLines(plan), QStringList({
                                      u"s1 w1 migrate vm:102 live to pve-node2 online local-disks ha"_s,
                                      u"s2 w1 migrate ct:212 restart to pve-node2 restart"_s,
                                      u"s3 w2 migrate ct:240 restart to pve-node2 restart ha"_s,
                                      u"s4 w2 shutdown ct:210 stop-return"_s,
                                      u"s5 w3 set-ha-state vm:101 stop-return ha started>stopped"_s,
                                      u"s6 w4 reboot-node pve-node1 after s1,s2,s3,s4,s5"_s,
                                      u"s7 w5 wait-for-node pve-node1 after s6"_s,
                                  }));
        QCOMPARE(findingLines(plan), QStringList({u"caution local-disk-copy ct:212"_s, u"info passthrough vm:101"_s,
                                                  u"info ha-hard-stop vm:101"_s, u"info pair-apart ct:210"_s}));
        QCOMPARE(plan.quorumNow, (VoteCount{3, 2}));
        QCOMPARE(plan.quorumAfter, (VoteCount{2, 2}));

        const GuestPlan *pihole = guestPlanOf(plan, 210);
        QCOMPARE(pihole->strategy, Strategy::StopReturn);
        QCOMPARE(pihole->note, u"partner-keeps-serving"_s);
        QCOMPARE(pihole->expected.basis, u"partner-keeps-serving"_s);
        QCOMPARE(pihole->expected.max, 0.0);
        QCOMPARE(guestPlanOf(plan, 101)->note, u"tied-by-device"_s);
        QVERIFY(guestPlanOf(plan, 102)->expected.max < 1);
        QCOMPARE(guestPlanOf(plan, 240)->expected.min, 20.0);
        QCOMPARE(guestPlanOf(plan, 240)->expected.max, 45.0);
    }

    void plexCanBeLeftRunning()
    {
        const ClusterBuilder c = DrydockTest::homelab();
        DrainRequest request = drainNode1();
        decide(request, 101, Strategy::Leave);
        const Plan stays = planDrain(c.facts(), request, u"p"_s);
        QVERIFY(stays.startable);
        QVERIFY(guestPlanOf(stays, 101)->steps.isEmpty());
        QVERIFY(findingOf(stays, u"left-running"_s, u"vm:101"_s));
        request.then = AfterDrain::Reboot;
        const Plan frozen = planDrain(c.facts(), request, u"p"_s);
        QCOMPARE(findingOf(frozen, u"left-goes-down"_s)->arguments[u"effect"_s], u"freeze"_s);
        QVERIFY(guestPlanOf(frozen, 101)->expected.untilReturn);
        request.then = AfterDrain::Shutdown;
        const Plan recovered = planDrain(c.facts(), request, u"p"_s);
        QCOMPARE(findingOf(recovered, u"left-goes-down"_s)->arguments[u"effect"_s], u"failover"_s);
    }

    /// D-010
    void quorum_data()
    {
        QTest::addColumn<bool>("qdevice");
        QTest::addColumn<AfterDrain>("then");
        QTest::addColumn<QSet<QString>>("accepted");
        QTest::addColumn<QString>("severity");
        const QSet<QString> none;
        const QSet<QString> lost{u"quorum-lost"_s};
        QTest::newRow("D-010 with QDevice a reboot keeps quorum") << true << AfterDrain::Reboot << none << QString();
        QTest::newRow("D-010 without QDevice a reboot is refused")
            << false << AfterDrain::Reboot << none << u"blocker"_s;
        QTest::newRow("D-010 without QDevice a shutdown is refused")
            << false << AfterDrain::Shutdown << none << u"blocker"_s;
        QTest::newRow("D-010 a drain that leaves the node up is only warned")
            << false << AfterDrain::None << none << u"caution"_s;
        QTest::newRow("D-010 accepted by name it goes on") << false << AfterDrain::Reboot << lost << u"caution"_s;
        QTest::newRow("accepting something else changes nothing")
            << false << AfterDrain::Reboot << QSet<QString>{u"passthrough"_s} << u"blocker"_s;
    }

    void quorum()
    {
        QFETCH(bool, qdevice);
        QFETCH(AfterDrain, then);
        QFETCH(QSet<QString>, accepted);
        QFETCH(QString, severity);
        const ClusterBuilder c = DrydockTest::homelab(9, qdevice);
        DrainRequest request = drainNode1();
        request.then = then;
        request.accepted = accepted;
        decide(request, 101, Strategy::StopReturn);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        const Finding *finding = findingOf(plan, u"quorum-lost"_s);
        QCOMPARE(finding ? severityWord(finding->severity) : QString(), severity);
        QCOMPARE(plan.startable, severity != u"blocker");
        if (finding) {
            QCOMPARE(finding->arguments[u"votes"_s], u"1"_s);
            QCOMPARE(finding->arguments[u"expected"_s], u"2"_s);
        }
        QCOMPARE(findingOf(plan, u"survivor-resets"_s) != nullptr, !qdevice && then != AfterDrain::None);
    }

    void onlyNodesOnWhichHaHasWorkAreReset_data()
    {
        QTest::addColumn<QString>("armed");
        QTest::addColumn<QString>("reset");
        QTest::newRow("the node that takes the HA guest over is; the idle one is not") << QString() << u"n2"_s;
        QTest::newRow("the manager says that it is armed") << u"armed"_s << u"n2"_s;
        QTest::newRow("none is while HA is disarmed") << u"disarmed"_s << QString();
    }

    void onlyNodesOnWhichHaHasWorkAreReset()
    {
        QFETCH(QString, armed);
        QFETCH(QString, reset);
        ClusterBuilder c;
        for (const QString &name : {u"n1"_s, u"n2"_s, u"n3"_s, u"n4"_s})
            c.node(name);
        c.storage(u"nas"_s, true, {u"images"_s});
        c.bridge(u"vmbr0"_s);
        c.offline(u"n4"_s); // the last vote that could be spared
        c.vm(101, u"plex"_s, u"n1"_s);
        c.disk(101, u"nas"_s, 8);
        c.ha(101);
        c.nodeAffinity(u"two"_s, {{u"n1"_s, 0}, {u"n2"_s, 0}}, true);
        c.content.haStatus.armedState = armed;
        DrainRequest request;
        request.node = NodeName(u"n1"_s);
        request.then = AfterDrain::Reboot;
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        QVERIFY(findingOf(plan, u"quorum-lost"_s));
        const Finding *finding = findingOf(plan, u"survivor-resets"_s);
        QCOMPARE(finding ? finding->arguments[u"nodes"_s] : QString(), reset);
    }

    void twoOfAPairOnOneNodeGoToDifferentNodesOneAfterTheOther()
    {
        ClusterBuilder c = plain();
        c.ct(201, u"dns1"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.ct(202, u"dns2"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.disk(201, u"ceph"_s, 2);
        c.disk(202, u"ceph"_s, 2);
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        const GuestPlan *one = guestPlanOf(plan, 201);
        const GuestPlan *two = guestPlanOf(plan, 202);
        QVERIFY(!one->to.isEmpty() && !two->to.isEmpty());
        QVERIFY(one->to != two->to);
        QCOMPARE(plan.step(two->steps.first())->dependsOn, one->steps);
    }

    void onTwoNodesOneOfAPairMovesAndTheOtherStopsOnlyThen()
    {
        ClusterBuilder c = plain();
        c.offline(u"pve-node3"_s);
        c.ct(201, u"dns1"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.ct(202, u"dns2"_s, u"pve-node1"_s).tags = {u"pair-dns"_s};
        c.disk(201, u"ceph"_s, 2);
        c.disk(202, u"ceph"_s, 2);
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        QCOMPARE(guestPlanOf(plan, 201)->strategy, Strategy::Restart);
        QCOMPARE(guestPlanOf(plan, 202)->strategy, Strategy::StopReturn);
        QCOMPARE(guestPlanOf(plan, 202)->note, u"partner-keeps-serving"_s);
        QCOMPARE(plan.step(guestPlanOf(plan, 202)->steps.first())->dependsOn, guestPlanOf(plan, 201)->steps);
    }

    void negativeAffinityIsKeptLikeAPair()
    {
        ClusterBuilder c = plain();
        c.offline(u"pve-node3"_s);
        c.vm(101, u"other"_s, u"pve-node2"_s);
        c.ha(100);
        c.ha(101);
        c.affinity(u"apart"_s, {100, 101}, false);
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        QCOMPARE(guestPlanOf(plan, 100)->strategy, Strategy::StopReturn);
        QCOMPARE(plan.step(guestPlanOf(plan, 100)->steps.first())->kind, StepKind::SetHaState);
        QCOMPARE(guestPlanOf(plan, 100)->note, u"partner-keeps-serving"_s);
    }

    void boundGuestsGoToOneNodeOneAfterTheOther()
    {
        ClusterBuilder c = plain();
        c.vm(101, u"db"_s, u"pve-node1"_s);
        c.disk(101, u"ceph"_s, 4);
        c.ha(100);
        c.ha(101);
        c.affinity(u"together"_s, {100, 101}, true);
        c.nodeState(u"pve-node2"_s).memory = 20 * GiB;
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(plan.startable);
        QCOMPARE(guestPlanOf(plan, 100)->to, guestPlanOf(plan, 101)->to);
        QCOMPARE(plan.step(guestPlanOf(plan, 101)->steps.first())->dependsOn, guestPlanOf(plan, 100)->steps);
    }

    void stopStartTakesThreeStepsAndHaIsAskedForEach()
    {
        ClusterBuilder c = plain();
        DrainRequest request = drainNode1();
        decide(request, 100, Strategy::StopStart, u"pve-node3"_s);
        decide(request, 200, Strategy::Leave);
        QCOMPARE(stepLines(planDrain(c.facts(), request, u"p"_s)),
                 QStringList({u"s1 w1 shutdown vm:100 stop-start"_s,
                              u"s2 w2 migrate vm:100 stop-start to pve-node3 after s1"_s,
                              u"s3 w3 start vm:100 stop-start after s2"_s}));
        c.ha(100);
        QCOMPARE(stepLines(planDrain(c.facts(), request, u"p"_s)),
                 QStringList({u"s1 w1 set-ha-state vm:100 stop-start ha started>stopped"_s,
                              u"s2 w2 migrate vm:100 stop-start to pve-node3 ha after s1"_s,
                              u"s3 w3 set-ha-state vm:100 stop-start ha stopped>started after s2"_s}));
    }

    void idleGuestsStayUnlessHaWantsThemRunning()
    {
        ClusterBuilder c = plain();
        c.vm(101, u"off"_s, u"pve-node1"_s).state = RunState::Stopped;
        c.disk(101, u"ceph"_s, 4);
        c.vm(900, u"image"_s, u"pve-node1"_s).state = RunState::Stopped;
        c.guestState(900).isTemplate = true;
        Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QCOMPARE(guestPlanOf(plan, 101)->strategy, Strategy::Leave);
        QCOMPARE(guestPlanOf(plan, 101)->note, u"not-running"_s);
        QCOMPARE(guestPlanOf(plan, 900)->note, u"template"_s);
        QCOMPARE(guestPlanOf(plan, 900)->choices, QList<Strategy>{Strategy::Leave});
        QVERIFY(plan.startable);
        c.ha(101);
        plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QCOMPARE(guestPlanOf(plan, 101)->note, u"moves-stopped"_s);
        QCOMPARE(guestPlanOf(plan, 101)->steps.size(), 1);
        const Step *step = plan.step(guestPlanOf(plan, 101)->steps.first());
        QVERIFY(step->haManaged && !step->online && step->memory == 0);
    }

    void guestsThatStartFirstGoDownLast()
    {
        ClusterBuilder c = plain();
        for (const int vmid : {201, 202, 203}) {
            c.ct(vmid, u"c%1"_s.arg(vmid), u"pve-node1"_s);
            c.disk(vmid, u"ceph"_s, 1);
        }
        c.read(201).startOrder = 1;
        c.read(202).startOrder = 5;
        DrainRequest request = drainNode1();
        request.parallel = 1;
        decide(request, 100, Strategy::Leave);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        QStringList order;
        for (const Step &step : plan.steps)
            order.append(step.guest.vmid.text());
        QCOMPARE(order, QStringList({u"200"_s, u"203"_s, u"202"_s, u"201"_s}));
    }

    void theNodeWithMostRoomIsChosenAndTheForecastAddsUp()
    {
        ClusterBuilder c = plain();
        c.nodeState(u"pve-node2"_s).memory = 14 * GiB;
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        QCOMPARE(guestPlanOf(plan, 100)->to.text(), u"pve-node3"_s);
        for (const NodeForecast &node : plan.nodes) {
            if (node.node.text() == u"pve-node3") {
                QCOMPARE(node.memoryNow, 8 * GiB);
                QCOMPARE(node.memoryPeak, 13 * GiB);
                QCOMPARE(node.guestsAfter, 2);
            } else if (node.node.text() == u"pve-node1") {
                QCOMPARE(node.guestsNow, 2);
                QCOMPARE(node.guestsAfter, 0);
            }
        }
    }

    /// D-031
    void sameStateAndRequestGiveTheSamePlan()
    {
        const ClusterBuilder c = DrydockTest::homelab();
        DrainRequest request = drainNode1();
        decide(request, 101, Strategy::StopReturn);
        const Plan one = planDrain(c.facts(), request, u"a"_s);
        const Plan two = planDrain(c.facts(), request, u"b"_s);
        QVERIFY(one.sameOutcome(two));
        QCOMPARE(one.steps, two.steps);
        QCOMPARE(one.findings, two.findings);
        request.decisions.clear();
        QVERIFY(!one.sameOutcome(planDrain(c.facts(), request, u"a"_s)));
    }

    void D031_aShownTargetStaysWhileOnlyFreeMemoryMoves()
    {
        ClusterBuilder c = plain();
        DrainRequest request = drainNode1();
        const NodeName shown = guestPlanOf(planDrain(c.facts(), request, u"p"_s), 100)->to;
        c.nodeState(shown.text()).memory = 20 * GiB;
        QVERIFY2(guestPlanOf(planDrain(c.facts(), request, u"p"_s), 100)->to != shown, "free memory alone decides");
        request.shownTargets.insert(VmId{100}, shown);
        QCOMPARE(guestPlanOf(planDrain(c.facts(), request, u"p"_s), 100)->to, shown);
        c.nodeState(shown.text()).memory = 31 * GiB;
        QVERIFY2(guestPlanOf(planDrain(c.facts(), request, u"p"_s), 100)->to != shown, "without room it cannot stay");
    }

    void whatJoinsLaterIsJudgedByWhatWasAsked()
    {
        DrainRequest request = drainNode1();
        request.parallel = 3;
        request.perTarget = 1;
        request.keepFreePercent = 25;
        request.accepted = {u"local-disk"_s, u"quorum-lost"_s};
        request.onFailure = FailurePolicy::Pause;
        request.expectedMinutes = 40;
        request.bandwidth = 51200;
        request.reason = u"new fans"_s;
        // Through the journal, as after a restart of the program.
        const Plan plan = planDrain(plain().facts(), request, u"p"_s);
        const DrainRequest again = requestAgain(planFromJson(planToJson(plan)).value_or(Plan()));
        DrainRequest expected = request;
        for (const GuestPlan &guest : plan.guests)
            expected.decisions.insert(guest.guest.vmid, {guest.strategy, guest.to});
        QCOMPARE(again, expected);
        QCOMPARE(planDrain(plain().facts(), again, u"p"_s).steps, plan.steps);
    }

    void aSingleNodeHasNoQuorumToLose()
    {
        ClusterBuilder c;
        c.node(u"pve-node1"_s);
        c.content.quorum = {};
        c.storage(u"local-zfs"_s, false, {u"images"_s});
        c.bridge(u"vmbr0"_s);
        c.vm(100, u"vm"_s, u"pve-node1"_s);
        DrainRequest request = drainNode1();
        request.then = AfterDrain::Reboot;
        decide(request, 100, Strategy::StopReturn);
        const Plan plan = planDrain(c.facts(), request, u"p"_s);
        QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
    }

    void eachWayOutOfABlockerIsOne()
    {
        ClusterBuilder c = plain();
        c.device(100, u"hostpci0"_s);
        c.disk(200, u"local-zfs"_s, 4, u"mp0"_s);
        c.cdrom(100, u"local"_s);
        const Plan open = planDrain(c.facts(), drainNode1(), u"p"_s);
        QVERIFY(!open.startable);
        int tried = 0;
        for (const Finding &finding : open.findings) {
            for (const Fix &fix : finding.fixes) {
                if (!fix.strategy)
                    continue;
                DrainRequest request = drainNode1();
                decide(request, GuestKey::fromSid(finding.subject)->vmid.value, *fix.strategy, fix.target.text());
                QVERIFY2(planDrain(c.facts(), request, u"p"_s).startable, qPrintable(fix.code));
                ++tried;
            }
        }
        QVERIFY(tried >= 4);
    }
};

QTEST_GUILESS_MAIN(TestDrainPlan)
#include "test_drainplan.moc"
