// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

QStringList notesOf(const OperationState &state, QLatin1StringView key)
{
    QStringList texts;
    for (const JournalRecord &note : state.notes)
        texts.append(note.text + u' ' + note.values.value(key).toString());
    return texts;
}

/// What a planner would make of the node with one more guest on it.
Plan freshPlan(const char *sid)
{
    return planOf({moveStep("s1", sid, "pve1", "pve2")});
}

} // namespace

/// What a running operation does besides its steps: failures, turning around, trouble, arrivals, stalls, others.
class RunnerWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D033_whatIfAMoveFails_data();
    void D033_whatIfAMoveFails();
    void D033_thePolicyIsChangedWhileItRuns();
    void D033_afterAKillAtTheFailureThePolicyHolds();
    void D033_anAbortByHandIsNoFailureOfThePlan();
    void D033_limitsAreRaisedAndLoweredWhileItRuns();
    void D095_turnAroundLetsMovesEndAndIsOwed();
    void D080_whatMustBePutBackIsPutBackAlthoughItWasCancelled();
    void D080_whatMustBePutBackIsPutBackAfterAFailure();
    void D054_troubleHoldsWithinAPoll_data();
    void D054_troubleHoldsWithinAPoll();
    void D054_whatWasThereBeforeDoesNotHold();
    void D054_troubleElsewhereThatStaysLeavesItToAPerson();
    void D093_awayForLessThanFiveMinutesGoesOnByItself();
    void D055_aNewArrivalJoinsAndTheNodeWaitsForIt();
    void D055_theNodeDoesNotGoDownBeforeSomebodyDecides();
    void D055_aDeclinedArrivalIsLeft();
    void D055_settingsAreNotChangedTwice();
    void D055_tooLateIsTooLate();
    void D092_othersAtWorkAreNamedOnce_data();
    void D092_othersAtWorkAreNamedOnce();
};

void RunnerWatchTest::D033_whatIfAMoveFails_data()
{
    QTest::addColumn<FailurePolicy>("policy");
    QTest::addColumn<OperationStatus>("status");
    QTest::addColumn<bool>("turnsBack");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QStringList>("attention");
    QTest::newRow("D-033: go on with the others: the failed one is a leftover")
        << FailurePolicy::Continue << OperationStatus::Leftovers << false << 3 << QStringList{u"step-failed"_s};
    QTest::newRow("D-033: pause: a person decides")
        << FailurePolicy::Pause << OperationStatus::Paused << false << 1 << QStringList{u"step-failed"_s, u"paused"_s};
    QTest::newRow("D-033: turn back: no further move, and what moved is to come home")
        << FailurePolicy::TurnBack << OperationStatus::Cancelled << true << 1
        << QStringList{u"step-failed"_s, u"turned-back"_s};
}

void RunnerWatchTest::D033_whatIfAMoveFails()
{
    QFETCH(FailurePolicy, policy);
    QFETCH(OperationStatus, status);
    QFETCH(bool, turnsBack);
    QFETCH(int, requests);
    QFETCH(QStringList, attention);
    World world;
    const Plan plan = threeMoves(world, policy);
    world.cluster.failMove[101] = u"no space"_s;
    const Runner runner = begin(world, plan);
    QSignalSpy told(runner.get(), &OperationRunner::attentionNeeded);
    world.run(300);
    QCOMPARE(runner->state().status, status);
    QCOMPARE(runner->state().turnsBack, turnsBack);
    QCOMPARE(world.cluster.requests.size(), requests);
    QCOMPARE(codesOf(told), attention);
    if (policy != FailurePolicy::Pause)
        return;
    runner->skipStep(u"s1"_s);
    runner->unpause();
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(world.cluster.requests.size(), 3);
}

void RunnerWatchTest::D033_thePolicyIsChangedWhileItRuns()
{
    World world;
    const Plan plan = threeMoves(world, FailurePolicy::Continue);
    world.cluster.failMove[102] = u"no space"_s;
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    runner->changePolicy(FailurePolicy::TurnBack);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Cancelled);
    QVERIFY(runner->state().turnsBack);
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Done);
    const Result<OperationState> read = JournalFile::read(world.dir(), plan.id);
    QVERIFY(read.has_value());
    QCOMPARE(read->plan.onFailure, FailurePolicy::TurnBack);
}

void RunnerWatchTest::D033_afterAKillAtTheFailureThePolicyHolds()
{
    World world;
    const Plan plan = threeMoves(world, FailurePolicy::TurnBack);
    world.cluster.failMove[101] = u"no space"_s;
    Runner runner = begin(world, plan);
    QObject::connect(runner.get(), &OperationRunner::recorded, &world.store, [&](const JournalRecord &record) {
        if (record.kind == JournalRecord::Kind::Finished)
            runner.reset();
    });
    QVERIFY(world.run(300, [&] { return !runner; }));
    auto resumed = OperationRunner::resume(world.dir(), plan.id, world.ports());
    QVERIFY(resumed.has_value());
    QCOMPARE((*resumed)->state().status, OperationStatus::Cancelling);
    QVERIFY(world.finish(resumed->get()));
    QVERIFY((*resumed)->state().turnsBack);
    QCOMPARE(world.cluster.requests.size(), 1);
}

void RunnerWatchTest::D033_anAbortByHandIsNoFailureOfThePlan()
{
    World world;
    const Plan plan = threeMoves(world, FailurePolicy::TurnBack);
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    world.run(3);
    runner->abortStep(u"s1"_s);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Failed);
    QCOMPARE(runner->state().status, OperationStatus::Leftovers);
    QCOMPARE(runner->state().count(StepState::Done), 2);
}

void RunnerWatchTest::D033_limitsAreRaisedAndLoweredWhileItRuns()
{
    World world;
    const Plan plan = threeMoves(world);
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    runner->changeLimits({.parallel = 3, .perTarget = 2});
    world.run(2);
    QCOMPARE(world.cluster.requests.size(), 2);
    runner->changeLimits({.parallel = 3, .perTarget = 0});
    world.run(2);
    QCOMPARE(world.cluster.requests.size(), 3);
    runner->changeLimits({.parallel = 1, .perTarget = 0});
    QVERIFY(world.finish(runner.get()));
    const Result<OperationState> read = JournalFile::read(world.dir(), plan.id);
    QVERIFY(read.has_value());
    QCOMPARE(read->plan.limits, (Limits{.parallel = 1, .perTarget = 0}));
}

void RunnerWatchTest::D095_turnAroundLetsMovesEndAndIsOwed()
{
    World world;
    const Plan plan = threeMoves(world);
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s2"_s).state == StepState::Requested; }));
    runner->turnBack();
    runner->turnBack();
    QCOMPARE(runner->state().status, OperationStatus::Cancelling);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Cancelled);
    QVERIFY(runner->state().turnsBack);
    QCOMPARE(runner->state().finishedSteps(), (QSet<QString>{u"s1"_s, u"s2"_s}));
    QCOMPARE(world.cluster.requests.size(), 2);
    // Who starts afterwards reads that a return is owed.
    const Result<OperationState> read = JournalFile::read(world.dir(), plan.id);
    QVERIFY(read.has_value() && read->turnsBack && read->isClosed());
}

void RunnerWatchTest::D080_whatMustBePutBackIsPutBackAlthoughItWasCancelled()
{
    World world;
    Plan plan = threeMoves(world);
    Step park;
    park.id = u"p1"_s;
    park.kind = StepKind::ChangeSetting;
    park.setting = {SettingChange::Kind::HaRule, u"node-affinity/r1"_s, u"0"_s, u"1"_s};
    Step restore = park;
    restore.id = u"p2"_s;
    restore.setting = {SettingChange::Kind::HaRule, u"node-affinity/r1"_s, u"1"_s, u"0"_s};
    restore.regardless = true;
    restore.dependsOn = {u"s1"_s, u"s2"_s, u"s3"_s};
    plan.steps[0].dependsOn = {u"p1"_s};
    plan.steps.prepend(park);
    plan.steps.append(restore);
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    runner->cancel();
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Cancelled);
    QCOMPARE(runner->state().step(u"p2"_s).state, StepState::Done);
    QCOMPARE(world.cluster.settings.value(u"ha-rule node-affinity/r1"_s), u"1"_s);
    QCOMPARE(world.cluster.guest(102).moves, 0);
}

void RunnerWatchTest::D080_whatMustBePutBackIsPutBackAfterAFailure()
{
    World world;
    Plan plan = threeMoves(world);
    Step restore;
    restore.id = u"p2"_s;
    restore.kind = StepKind::ChangeSetting;
    restore.setting = {SettingChange::Kind::HaRule, u"node-affinity/r1"_s, u"1"_s, u"0"_s};
    restore.regardless = true;
    restore.dependsOn = {u"s1"_s, u"s2"_s, u"s3"_s};
    plan.steps.append(restore);
    world.cluster.failMove[102] = u"no space"_s;
    const Runner runner = begin(world, plan);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Leftovers);
    QCOMPARE(runner->state().step(u"p2"_s).state, StepState::Done);
    QCOMPARE(world.cluster.requests.last(), u"set ha-rule node-affinity/r1 1"_s);
}

void RunnerWatchTest::D054_troubleHoldsWithinAPoll_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("subject");
    QTest::newRow("D-054: the target is offline") << u"target"_s << u"node-offline"_s << u"pve2"_s;
    QTest::newRow("D-054: a node that no step needs goes offline") << u"other"_s << u"node-offline"_s << u"pve3"_s;
    QTest::newRow("D-054: the HA manager fences the target") << u"fence-target"_s << u"fence"_s << u"pve2"_s;
    QTest::newRow("D-054: the HA manager fences another node") << u"fence-other"_s << u"fence"_s << u"pve3"_s;
    QTest::newRow("D-054: the HA manager recovers a guest") << u"recovery"_s << u"fence"_s << u"vm:300"_s;
    QTest::newRow("D-054: the quorum is lost") << u"quorum"_s << u"no-quorum"_s << QString();
}

void RunnerWatchTest::D054_troubleHoldsWithinAPoll()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    QFETCH(QString, subject);
    World world;
    world.cluster.addNode("pve3");
    world.cluster.addGuest("vm:300", "pve3", true);
    const Plan plan = threeMoves(world);
    const Runner runner = begin(world, plan);
    QSignalSpy told(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    const auto happen = [&](bool bad) {
        world.cluster.node("pve2").online = !bad || what != u"target"_s;
        world.cluster.node("pve3").online = !bad || what != u"other"_s;
        world.cluster.quorate = !bad || what != u"quorum"_s;
        world.cluster.nodeHa[u"pve2"_s] = bad && what == u"fence-target"_s ? u"fence"_s : u"online"_s;
        world.cluster.nodeHa[u"pve3"_s] = bad && what == u"fence-other"_s ? u"fence"_s : u"online"_s;
        world.cluster.serviceState[300] = bad && what == u"recovery"_s ? u"recovery"_s : u"started"_s;
    };
    happen(true);
    world.run(2);
    QCOMPARE(runner->holdReason(), reason);
    QCOMPARE(runner->holdSubject(), subject);
    world.run(90);
    QCOMPARE(world.cluster.requests.size(), 1);
    QCOMPARE(codesOf(told), QStringList{reason});
    happen(false);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests.size(), 3);
}

void RunnerWatchTest::D054_whatWasThereBeforeDoesNotHold()
{
    World world;
    world.cluster.addNode("pve3");
    world.cluster.node("pve3").online = false;
    world.cluster.addGuest("vm:300", "pve2", true);
    world.cluster.serviceState[300] = u"recovery"_s;
    const Runner runner = begin(world, threeMoves(world));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QVERIFY(runner->state().notes.isEmpty());
}

void RunnerWatchTest::D054_troubleElsewhereThatStaysLeavesItToAPerson()
{
    World world;
    world.cluster.addNode("pve3");
    const Runner runner = begin(world, threeMoves(world));
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    world.cluster.node("pve3").online = false;
    world.run(280);
    QCOMPARE(runner->state().status, OperationStatus::Running);
    QCOMPARE(runner->holdReason(), u"node-offline"_s);
    world.run(60);
    QCOMPARE(runner->state().status, OperationStatus::Paused);
    QCOMPARE(world.cluster.requests.size(), 1);
    runner->unpause();
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
}

void RunnerWatchTest::D093_awayForLessThanFiveMinutesGoesOnByItself()
{
    World world;
    const Runner runner = begin(world, threeMoves(world));
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    world.cluster.contact = false;
    world.run(290);
    QCOMPARE(runner->holdReason(), u"no-contact"_s);
    QCOMPARE(world.cluster.requests.size(), 1);
    world.cluster.contact = true;
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    for (const int vmid : {101, 102, 103})
        QCOMPARE(world.cluster.guest(vmid).moves, 1);
}

void RunnerWatchTest::D055_aNewArrivalJoinsAndTheNodeWaitsForIt()
{
    World world;
    Plan plan = threeMoves(world);
    plan.then = AfterDrain::Reboot;
    plan.steps.append(after(nodeStep("s4", StepKind::RebootNode, "pve1"), {u"s1"_s, u"s2"_s, u"s3"_s}));
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    world.cluster.addGuest("vm:999", "pve1");
    const GuestKey guest = *GuestKey::fromSid(u"vm:999"_s);
    QVERIFY(world.run(10, [&] { return runner->state().arrivals.contains(guest); }));
    const auto extension = arrivalExtension(runner->state(), freshPlan("vm:999"), guest);
    QVERIFY(extension.has_value());
    QVERIFY(runner->extend(*extension));
    QVERIFY(!runner->extend(*extension));
    QVERIFY(runner->state().arrivals.isEmpty());
    QCOMPARE(runner->state().plan.step(u"s4"_s)->dependsOn, (QStringList{u"s1"_s, u"s2"_s, u"s3"_s, u"x1"_s}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.guest(999).moves, 1);
    QCOMPARE(world.cluster.requests.last(), u"reboot pve1"_s);
    const Result<OperationState> read = JournalFile::read(world.dir(), plan.id);
    QVERIFY(read.has_value());
    QCOMPARE(read->plan, runner->state().plan);
    QCOMPARE(read->steps, runner->state().steps);
}

void RunnerWatchTest::D055_theNodeDoesNotGoDownBeforeSomebodyDecides()
{
    World world;
    Plan plan = threeMoves(world);
    plan.steps.append(after(nodeStep("s4", StepKind::RebootNode, "pve1"), {u"s1"_s, u"s2"_s, u"s3"_s}));
    const Runner runner = begin(world, plan);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s3"_s).state == StepState::Requested; }));
    world.cluster.addGuest("vm:999", "pve1");
    world.run(300);
    QVERIFY(!runner->state().isClosed());
    QCOMPARE(runner->state().step(u"s4"_s).state, StepState::Waiting);
    runner->declineArrival(*GuestKey::fromSid(u"vm:999"_s));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.node("pve1").reboots, 0); // it is on its way down when the step is done
    QCOMPARE(world.cluster.requests.last(), u"reboot pve1"_s);
}

void RunnerWatchTest::D055_aDeclinedArrivalIsLeft()
{
    World world;
    const Runner runner = begin(world, threeMoves(world));
    QSignalSpy told(runner.get(), &OperationRunner::attentionNeeded);
    world.run(4);
    world.cluster.addGuest("vm:999", "pve1");
    const GuestKey guest = *GuestKey::fromSid(u"vm:999"_s);
    QVERIFY(world.run(10, [&] { return runner->state().arrivals.contains(guest); }));
    runner->declineArrival(guest);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(codesOf(told), QStringList{u"new-arrival"_s});
    QCOMPARE(notesOf(runner->state(), "guest"_L1),
             (QStringList{u"new-arrival vm:999"_s, u"arrival-declined vm:999"_s}));
    QCOMPARE(world.cluster.guest(999).moves, 0);
}

void RunnerWatchTest::D055_settingsAreNotChangedTwice()
{
    World world;
    Plan plan = threeMoves(world);
    Step park;
    park.id = u"p1"_s;
    park.kind = StepKind::ChangeSetting;
    park.setting = {SettingChange::Kind::ClusterCrs, {}, u"ha=static"_s, {}};
    plan.steps.prepend(park);
    OperationState state;
    apply(state, createdRecord(plan, u"profile"_s, u"homelab"_s, world.clock.now()));
    Plan fresh = freshPlan("vm:999");
    Step own = park;
    own.id = u"p2"_s;
    own.setting = {SettingChange::Kind::HaFailback, u"vm:999"_s, u"0"_s, u"1"_s};
    fresh.steps[0].dependsOn = {u"p1"_s, u"p2"_s};
    fresh.steps = QList<Step>{park, own} + fresh.steps;
    const auto extension = arrivalExtension(state, fresh, *GuestKey::fromSid(u"vm:999"_s));
    QVERIFY(extension.has_value());
    QCOMPARE(extension->steps.size(), 2);
    QCOMPARE(extension->steps.at(0).setting, own.setting);
    QCOMPARE(extension->steps.at(1).dependsOn, (QStringList{u"p1"_s, extension->steps.at(0).id}));
}

void RunnerWatchTest::D055_tooLateIsTooLate()
{
    World world;
    Plan plan = threeMoves(world);
    plan.steps.append(nodeStep("s4", StepKind::ShutdownNode, "pve1"));
    OperationState state;
    apply(state, createdRecord(plan, u"profile"_s, u"homelab"_s, world.clock.now()));
    QVERIFY(arrivalExtension(state, freshPlan("vm:999"), *GuestKey::fromSid(u"vm:999"_s)));
    JournalRecord intent;
    intent.kind = JournalRecord::Kind::Intent;
    intent.step = u"s4"_s;
    apply(state, intent);
    QVERIFY(!arrivalExtension(state, freshPlan("vm:999"), *GuestKey::fromSid(u"vm:999"_s)));
}

void RunnerWatchTest::D092_othersAtWorkAreNamedOnce_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("vmid");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("named");
    QTest::newRow("D-092: another login moves a guest of the node") << u"qmigrate"_s << 103 << u"eva@pve"_s << true;
    QTest::newRow("D-092: another token of the same user") << u"qmigrate"_s << 103 << u"root@pam!other"_s << true;
    QTest::newRow("D-092: root by hand stops one") << u"qmshutdown"_s << 103 << u"root@pam"_s << true;
    QTest::newRow("D-092: the HA manager's own move") << u"qmigrate"_s << 200 << u"root@pam"_s << false;
    QTest::newRow("D-092: our own login") << u"qmigrate"_s << 103 << u"root@pam!desktop"_s << false;
    QTest::newRow("D-092: a backup") << u"vzdump"_s << 103 << u"eva@pve"_s << false;
    QTest::newRow("D-092: a guest of another node") << u"qmigrate"_s << 300 << u"eva@pve"_s << false;
}

void RunnerWatchTest::D092_othersAtWorkAreNamedOnce()
{
    QFETCH(QString, type);
    QFETCH(int, vmid);
    QFETCH(QString, user);
    QFETCH(bool, named);
    World world;
    world.cluster.addNode("pve3");
    world.cluster.addGuest("vm:200", "pve1", true);
    world.cluster.addGuest("vm:300", "pve3");
    Plan plan = threeMoves(world);
    GuestPlan left;
    left.guest = *GuestKey::fromSid(u"vm:200"_s);
    plan.guests.append(left);
    const Runner runner = begin(world, plan);
    QSignalSpy told(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    world.cluster.foreignTask(type, vmid, user);
    world.cluster.foreignTask(type, vmid, user);
    world.run(20);
    QCOMPARE(codesOf(told), named ? QStringList{u"foreign-task"_s} : QStringList());
    QCOMPARE(notesOf(runner->state(), "user"_L1), named ? QStringList{u"foreign-task "_s + user} : QStringList());
}

QTEST_GUILESS_MAIN(RunnerWatchTest)
#include "runnerwatchtest.moc"
