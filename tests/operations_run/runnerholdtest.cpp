// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "operations/gates.h"
#include "operations/settings.h"
#include "operations/stepkinds.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

/// What holds an operation up: trouble in the cluster, a person, and a node that goes down and comes back.
class RunnerHoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
    void aLongHoldPauses();
    void pausesAndGoesOn();
    void cancels();
    void aborts();
    void noticesArrivals();
    void rebootsAndWaits();
    void D070_waitsForTheStoragesItHadBefore_data();
    void D070_waitsForTheStoragesItHadBefore();
    void D090_factsBeforeTheRebootSurviveACrash();
    void wakesANodeThatIsOff();
    void aNodeThatDoesNotWakeIsAFailure();
};

void RunnerHoldTest::holds_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("asksForAttention");
    QTest::newRow("the cluster cannot be seen") << u"no-contact"_s << false;
    QTest::newRow("the quorum is lost") << u"no-quorum"_s << true;
    QTest::newRow("a target goes offline") << u"node-offline"_s << true;
}

void RunnerHoldTest::holds()
{
    QFETCH(QString, reason);
    QFETCH(bool, asksForAttention);
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    world.cluster.addGuest("vm:102", "pve1");
    const Runner runner =
        begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2"), moveStep("s2", "vm:102", "pve1", "pve2")}, 1));
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    const auto happen = [&](bool bad) {
        world.cluster.contact = !bad || reason != u"no-contact"_s;
        world.cluster.quorate = !bad || reason != u"no-quorum"_s;
        world.cluster.node("pve2").online = !bad || reason != u"node-offline"_s;
    };
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    happen(true);
    world.run(4);
    QCOMPARE(runner->holdReason(), reason);
    world.run(120);
    QCOMPARE(world.cluster.requests.size(), 1);
    QCOMPARE(noteCodes(runner->state()).count(reason), 1);
    QCOMPARE(codesOf(attention), asksForAttention ? QStringList{reason} : QStringList());
    if (reason == u"no-contact"_s)
        QCOMPARE(runner->progress(u"s1"_s).phase, StepProgress::Phase::Unseen);
    happen(false);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(noteCodes(runner->state()).count(u"hold-over"_s), 1);
    QCOMPARE(world.cluster.requests.size(), 2);
}

void RunnerHoldTest::aLongHoldPauses()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    world.run(2);
    world.cluster.contact = false;
    const Runner runner = begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2")}));
    world.run(400);
    QCOMPARE(runner->holdReason(), u"no-contact"_s);
    world.cluster.contact = true;
    world.run(60);
    QCOMPARE(runner->state().status, OperationStatus::Paused);
    QCOMPARE(runner->holdReason(), u"paused"_s);
    QVERIFY(world.cluster.requests.isEmpty());
    runner->unpause();
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
}

void RunnerHoldTest::pausesAndGoesOn()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    world.cluster.addGuest("vm:102", "pve1");
    Runner runner =
        begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2"), moveStep("s2", "vm:102", "pve1", "pve2")}, 1));
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    runner->pause();
    runner->pause();
    QCOMPARE(runner->holdReason(), u"paused"_s);
    world.run(120);
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Done);
    QCOMPARE(world.cluster.requests.size(), 1);
    // The program ends while it is paused; taking it over means going on.
    const QString id = runner->state().plan.id;
    runner.reset();
    auto resumed = OperationRunner::resume(world.dir(), id, world.ports());
    QVERIFY(resumed.has_value());
    QCOMPARE((*resumed)->state().status, OperationStatus::Running);
    QVERIFY(world.finish(resumed->get()));
    QCOMPARE((*resumed)->state().status, OperationStatus::Done);
}

void RunnerHoldTest::cancels()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    world.cluster.addGuest("vm:102", "pve1");
    const Runner runner =
        begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2"), moveStep("s2", "vm:102", "pve1", "pve2")}, 1));
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    runner->cancel();
    QCOMPARE(runner->state().status, OperationStatus::Cancelling);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Cancelled);
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Done);
    QCOMPARE(runner->state().step(u"s2"_s).state, StepState::Waiting);
    QCOMPARE(world.cluster.requests.size(), 1);
}

void RunnerHoldTest::aborts()
{
    World world;
    const Step step = sampleStep(world, u"live"_s);
    const Runner runner = begin(world, planOf({step}));
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    world.run(3);
    runner->abortStep(u"s1"_s);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Failed);
    QCOMPARE(world.cluster.guest(101).node.text(), u"pve1"_s);
    QVERIFY(noteCodes(runner->state()).contains(u"abort-requested"_s));
}

void RunnerHoldTest::noticesArrivals()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    const Runner runner = begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2")}));
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    world.run(4);
    world.cluster.addGuest("vm:999", "pve1");
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(codesOf(attention), QStringList{u"new-arrival"_s});
    QCOMPARE(noteCodes(runner->state()), QStringList{u"new-arrival"_s});
    QCOMPARE(runner->state().notes.first().values.value("guest"_L1).toString(), u"vm:999"_s);
    QCOMPARE(world.cluster.guest(999).node.text(), u"pve1"_s);
}

void RunnerHoldTest::rebootsAndWaits()
{
    World world;
    const Runner runner = begin(world, planOf({nodeStep("s1", StepKind::RebootNode, "pve1"),
                                               after(nodeStep("s2", StepKind::WaitForNode, "pve1"), {u"s1"_s})}));
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Done; }));
    QVERIFY(!world.cluster.node("pve1").online);
    QVERIFY(world.run(30, [&] { return runner->state().step(u"s2"_s).state == StepState::Requested; }));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.node("pve1").reboots, 1);
    QCOMPARE(world.cluster.requests, QStringList{u"reboot pve1"_s});
    QVERIFY2(attention.isEmpty(), "a node that was asked to go down is no surprise");
}

void RunnerHoldTest::D070_waitsForTheStoragesItHadBefore_data()
{
    QTest::addColumn<bool>("had");
    QTest::newRow("D-070: active before, gone now: waits, and says so") << true;
    QTest::newRow("inactive before: nothing is missed") << false;
}

void RunnerHoldTest::D070_waitsForTheStoragesItHadBefore()
{
    QFETCH(bool, had);
    World world;
    world.cluster.node("pve1").storage = u"nas"_s;
    world.cluster.node("pve1").storageActive = had;
    const Runner runner = begin(world, planOf({nodeStep("s1", StepKind::RebootNode, "pve1"),
                                               after(nodeStep("s2", StepKind::WaitForNode, "pve1"), {u"s1"_s})}));
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Done; }));
    world.cluster.node("pve1").storageActive = false;
    if (!had) {
        QVERIFY(world.finish(runner.get()));
        QCOMPARE(runner->state().status, OperationStatus::Done);
        return;
    }
    QVERIFY(!world.run(1200, [&] { return runner->state().isClosed(); }));
    QCOMPARE(runner->state().step(u"s2"_s).state, StepState::Requested);
    QVERIFY2(!attention.isEmpty(), "it may not wait in silence");
    QCOMPARE(attention.last().at(0).toString(), u"stalled"_s);
    world.cluster.node("pve1").storageActive = true;
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
}

void RunnerHoldTest::D090_factsBeforeTheRebootSurviveACrash()
{
    World world;
    world.cluster.node("pve1").storage = u"nas"_s;
    NodeUpkeep upkeep;
    upkeep.node = NodeName(u"pve1"_s);
    upkeep.readAt = world.cluster.serverTime();
    upkeep.bridges = {u"vmbr0"_s, u"vmbr1"_s};
    upkeep.runningKernel = u"6.17.2-1-pve"_s;
    upkeep.newestKernel = u"6.17.4-1-pve"_s;
    world.store.publishNodeUpkeep(upkeep);
    const Plan plan = planOf({nodeStep("s1", StepKind::RebootNode, "pve1"),
                              after(nodeStep("s2", StepKind::WaitForNode, "pve1"), {u"s1"_s})});
    {
        const Runner runner = begin(world, plan);
        QVERIFY(world.run(60, [&] { return !world.cluster.node("pve1").online; }));
    }
    const auto records = JournalFile::records(world.dir(), plan.id);
    const auto note = std::ranges::find(records, u"node-before"_s, &JournalRecord::text);
    QVERIFY(note != records.end());
    const auto intent = std::ranges::find(records, JournalRecord::Kind::Intent, &JournalRecord::kind);
    QVERIFY2(note < intent, "it must be on disk before the request leaves");
    const NodeBefore before = nodeBeforeFromJson(note->values);
    QCOMPARE(before.bridges, std::optional(upkeep.bridges));
    QCOMPARE(before.newestKernel, upkeep.newestKernel);
    QCOMPARE(before.storages, QStringList{u"nas"_s});
    // The next process waits for what the first one wrote down.
    world.cluster.node("pve1").storageActive = false;
    auto resumed = OperationRunner::resume(world.dir(), plan.id, world.ports());
    QVERIFY(resumed);
    QVERIFY(!world.run(400, [&] { return (*resumed)->state().isClosed(); }));
    QVERIFY(world.cluster.node("pve1").online);
    (*resumed)->skipStep(u"s2"_s);
    QVERIFY(world.finish(resumed->get()));
    QCOMPARE((*resumed)->state().status, OperationStatus::Done);
    const auto all = JournalFile::records(world.dir(), plan.id);
    QVERIFY(std::ranges::any_of(all, [](const JournalRecord &record) {
        return record.values.value("note"_L1).toString() == "gates-waived"_L1;
    }));
    QCOMPARE(world.cluster.requests, QStringList{u"reboot pve1"_s});
}

void RunnerHoldTest::wakesANodeThatIsOff()
{
    World world;
    world.cluster.node("pve1").online = false;
    Plan plan = planOf(
        {nodeStep("s1", StepKind::WakeNode, "pve1"), after(nodeStep("s2", StepKind::WaitForNode, "pve1"), {u"s1"_s})});
    plan.node = NodeName(u"pve1"_s);
    const Runner runner = begin(world, plan);
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QVERIFY(world.cluster.requests.contains(u"wake pve1"_s));
    QVERIFY2(attention.isEmpty(), "a node that is to be woken is off: no surprise");
}

void RunnerHoldTest::aNodeThatDoesNotWakeIsAFailure()
{
    World world;
    world.cluster.node("pve1").online = false;
    world.cluster.node("pve1").wakes = false;
    Plan plan = planOf(
        {nodeStep("s1", StepKind::WakeNode, "pve1"), after(nodeStep("s2", StepKind::WaitForNode, "pve1"), {u"s1"_s})});
    plan.node = NodeName(u"pve1"_s);
    const Runner runner = begin(world, plan);
    QVERIFY(!world.run(600, [&] { return runner->state().isClosed(); })); // servers test their memory for minutes
    QVERIFY(runner->holdReason().isEmpty());
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Failed);
    QVERIFY(runner->state().step(u"s1"_s).text.contains(u"did not come up"_s));
    QCOMPARE(runner->state().step(u"s2"_s).state, StepState::Skipped);
}

QTEST_GUILESS_MAIN(RunnerHoldTest)
#include "runnerholdtest.moc"
