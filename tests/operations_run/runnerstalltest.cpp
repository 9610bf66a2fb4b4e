// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "operations/extension.h"
#include "operations/stepkinds.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

TaskProgress copied(double percent, double remaining, double rate = 1e8)
{
    TaskProgress progress;
    progress.stage = TaskProgress::Stage::CopyingMemory;
    progress.percent = percent;
    progress.remaining = remaining;
    progress.rate = rate;
    static int line = 0;
    progress.lastLine = u"line %1"_s.arg(++line); // the log goes on whether it gets further or not
    return progress;
}

} // namespace

/// A step without progress: named, with ways on.
class RunnerStallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D053_stalls_data();
    void D053_stalls();
    void D053_progressEndsAStall();
    void D053_theNextDiskIsNoStall();
    void D053_restartInstead_data();
    void D053_restartInstead();
    void D053_noRestartWhenTheMoveArrivesAfterAll();
};

void RunnerStallTest::D053_stalls_data()
{
    QTest::addColumn<double>("percentStep");
    QTest::addColumn<double>("remainingStep");
    QTest::addColumn<double>("rate");
    QTest::addColumn<bool>("stalls");
    QTest::addColumn<bool>("chasing");
    QTest::newRow("D-053: it gets further") << 0.2 << -0.1 << 1e8 << false << false;
    QTest::newRow("D-053: less is left though the share stands still") << 0.0 << -0.5 << 1e8 << false << false;
    QTest::newRow("D-053: bytes flow and nothing gets better: it chases the guest's writing")
        << 0.0 << 0.0 << 1e8 << true << true;
    QTest::newRow("D-053: ever more is left") << 0.0 << 2.0 << 1e8 << true << true;
    QTest::newRow("D-053: nothing flows") << 0.0 << 0.0 << 0.0 << true << false;
}

void RunnerStallTest::D053_stalls()
{
    QFETCH(double, percentStep);
    QFETCH(double, remainingStep);
    QFETCH(double, rate);
    QFETCH(bool, stalls);
    QFETCH(bool, chasing);
    World world;
    world.cluster.endless.insert(101);
    const Runner runner = begin(world, threeMoves(world));
    QSignalSpy told(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    double percent = 40;
    double remaining = 60;
    for (int second = 0; second < 30; ++second) {
        world.cluster.report(101, copied(percent += percentStep, remaining += remainingStep, rate));
        world.run(1);
    }
    QCOMPARE(runner->progress(u"s1"_s).phase, StepProgress::Phase::CopyingMemory);
    QCOMPARE(runner->progress(u"s1"_s).stalled, stalls);
    QCOMPARE(runner->progress(u"s1"_s).chasing, chasing);
    QCOMPARE(codesOf(told), stalls ? QStringList{u"stalled"_s} : QStringList());
}

void RunnerStallTest::D053_progressEndsAStall()
{
    World world;
    world.cluster.endless.insert(101);
    const Runner runner = begin(world, threeMoves(world));
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    world.cluster.report(101, copied(40, 60));
    world.run(30);
    QVERIFY(runner->progress(u"s1"_s).stalled);
    world.cluster.report(101, copied(55, 30));
    world.run(6);
    QVERIFY(!runner->progress(u"s1"_s).stalled);
}

void RunnerStallTest::D053_theNextDiskIsNoStall()
{
    World world;
    world.cluster.endless.insert(101);
    const Runner runner = begin(world, threeMoves(world));
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    TaskProgress disk = copied(99, 1);
    disk.stage = TaskProgress::Stage::CopyingDisk;
    world.cluster.report(101, disk);
    world.run(6);
    for (int second = 0; second < 40; ++second) {
        disk.percent = second;
        disk.remaining = 100 - second;
        world.cluster.report(101, disk);
        world.run(1);
        QVERIFY(!runner->progress(u"s1"_s).stalled);
    }
}

void RunnerStallTest::D053_restartInstead_data()
{
    QTest::addColumn<bool>("ha");
    QTest::addColumn<QStringList>("requests");
    QTest::newRow("D-053: a VM is shut down, moved and started instead")
        << false
        << QStringList{u"migrate vm:101 pve2"_s, u"shutdown vm:101"_s, u"migrate vm:101 pve2"_s, u"start vm:101"_s,
                       u"reboot pve1"_s};
    QTest::newRow("D-053: a HA VM by its HA state")
        << true
        << QStringList{u"migrate vm:101 pve2"_s, u"ha vm:101 stopped"_s, u"migrate vm:101 pve2"_s,
                       u"ha vm:101 started"_s, u"reboot pve1"_s};
}

void RunnerStallTest::D053_restartInstead()
{
    QFETCH(bool, ha);
    QFETCH(QStringList, requests);
    World world;
    world.cluster.addGuest("vm:101", "pve1", ha);
    world.cluster.endless.insert(101);
    const Step move = ha ? haMoveStep("s1", "vm:101", "pve1", "pve2") : moveStep("s1", "vm:101", "pve1", "pve2");
    Plan plan = planOf({move});
    plan.onFailure = FailurePolicy::TurnBack; // a person asked for this: it is no failure of the plan
    plan.steps.append(after(nodeStep("s2", StepKind::RebootNode, "pve1"), {u"s1"_s}));
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->progress(u"s1"_s).phase == StepProgress::Phase::Starting; }));
    world.cluster.report(101, copied(40, 60));
    world.run(20);
    world.cluster.endless.clear();
    runner->restartInstead(u"s1"_s);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests, requests);
    QVERIFY(runner->state().step(u"s1"_s).replaced);
    QCOMPARE(runner->state().plan.guests.first().strategy, Strategy::StopStart);
    QCOMPARE(world.cluster.guest(101).node.text(), u"pve2"_s);
    QVERIFY(world.cluster.guest(101).running);
}

void RunnerStallTest::D053_noRestartWhenTheMoveArrivesAfterAll()
{
    World world;
    const Runner runner = begin(world, threeMoves(world));
    // The abort comes when the guest is there already.
    QVERIFY(world.run(60, [&] { return world.cluster.guest(101).moves == 1; }));
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Requested);
    runner->restartInstead(u"s1"_s);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests.size(), 3);
    QVERIFY(!runner->state().step(u"s1"_s).replaced);
}

QTEST_GUILESS_MAIN(RunnerStallTest)
#include "runnerstalltest.moc"
