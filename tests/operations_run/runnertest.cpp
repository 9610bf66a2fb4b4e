// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "operations/gates.h"
#include "operations/settings.h"
#include "operations/stepkinds.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

using Runner = std::unique_ptr<OperationRunner>;

Runner begin(World &world, const Plan &plan)
{
    auto runner = OperationRunner::start(world.dir(), plan, u"profile"_s, world.ports());
    return runner ? std::move(*runner) : nullptr;
}

Error error(Error::Kind kind, const QString &text)
{
    return {.kind = kind, .http = 500, .text = text, .fields = {}};
}

QStringList noteCodes(const OperationState &state)
{
    QStringList codes;
    for (const JournalRecord &note : state.notes)
        codes.append(note.text);
    return codes;
}

QStringList codesOf(const QSignalSpy &spy)
{
    QStringList codes;
    for (const QList<QVariant> &call : spy)
        codes.append(call.first().toString());
    return codes;
}

/// A step of each kind that is sent, with the guest it needs.
Step sampleStep(World &world, const QString &what)
{
    if (what == u"live"_s) {
        world.cluster.addGuest("vm:101", "pve1");
        return moveStep("s1", "vm:101", "pve1", "pve2");
    }
    if (what == u"container"_s) {
        world.cluster.addGuest("ct:101", "pve1");
        return moveStep("s1", "ct:101", "pve1", "pve2");
    }
    if (what == u"ha"_s) {
        world.cluster.addGuest("vm:101", "pve1", true);
        return haMoveStep("s1", "vm:101", "pve1", "pve2");
    }
    if (what == u"ha-stop"_s) {
        world.cluster.addGuest("vm:101", "pve1", true);
        return haStateStep("s1", "vm:101", "pve1", "stopped");
    }
    if (what == u"shutdown"_s) {
        world.cluster.addGuest("vm:101", "pve1");
        return powerStep("s1", StepKind::ShutdownGuest, "vm:101", "pve1");
    }
    FakeCluster::Guest &guest = world.cluster.addGuest("vm:101", "pve1");
    guest.running = false;
    guest.shown = RunState::Stopped;
    return powerStep("s1", StepKind::StartGuest, "vm:101", "pve1");
}

} // namespace

/// One operation from start to end, on a cluster that behaves, and on one that does not.
class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesGuests_data();
    void movesGuests();
    void sendsOnceWhenThingsGetLost_data();
    void sendsOnceWhenThingsGetLost();
    void tellsFailures_data();
    void tellsFailures();
    void arrivedDespiteErrorsIsDone();
    void triesAgainWhatPasses_data();
    void triesAgainWhatPasses();
    void goesOnAfterAFailure();
    void retriesAndSkipsOnRequest();
    void silentHaManagerIsStalledThenFailed();
    void holds_data();
    void holds();
    void aLongHoldPauses();
    void pausesAndGoesOn();
    void cancels();
    void aborts();
    void noticesArrivals();
    void sendsNothingForWhatIsSo();
    void doesNotMoveWhatIsElsewhere();
    void rebootsAndWaits();
    void D070_waitsForTheStoragesItHadBefore_data();
    void D070_waitsForTheStoragesItHadBefore();
    void D090_factsBeforeTheRebootSurviveACrash();
    void wakesANodeThatIsOff();
    void aNodeThatDoesNotWakeIsAFailure();
    void stopsMovesStarts();
    void returnMeasuresTheWholeStop();
    void aSecondReturnDoesNotMeasureWhatTheFirstEnded();
    void aStopIsNotLongerBecauseNobodyLooked();
    void aGuestSeenOffOnceIsNotMeasured();
    void aLaterStartDoesNotLengthenAnInterruption();
    void aGuestThatLeftIsNotStopped();
    void aMoveThatLeftItsLockBehindIsOver_data();
    void aMoveThatLeftItsLockBehindIsOver();
    void aStartedGuestThatHaMovesOnIsStarted();
    void aGuestThatHaNeverStartsIsAFailure();
    void aGuestThatArrivesOffIsAFailure();
    void aSettingThatIsReadRarelyIsNoFailure_data();
    void aSettingThatIsReadRarelyIsNoFailure();
    void aHaStateThatIsReadRarelyIsNotSetTwice();
    void sendsNothingWithoutAJournal();
    void belongsToOneProcess();
    void mayBeDestroyedByItsOwnSignal();
};

void RunnerTest::movesGuests_data()
{
    QTest::addColumn<bool>("ha");
    QTest::addColumn<QString>("sid");
    QTest::addColumn<double>("interruption");
    QTest::newRow("a VM moves live and its downtime is QEMU's own figure") << false << u"vm:101"_s << 0.08;
    QTest::newRow("a HA VM moves live although its request's task only queues it") << true << u"vm:101"_s << 0.08;
    QTest::newRow("a container restarts and its downtime comes from its task log") << false << u"ct:210"_s << 8.0;
    QTest::newRow("a HA container's downtime is from its shutdown task to its start task")
        << true << u"ct:210"_s << -1.0;
}

void RunnerTest::movesGuests()
{
    QFETCH(bool, ha);
    QFETCH(QString, sid);
    QFETCH(double, interruption);
    World world;
    const QByteArray name = sid.toLatin1();
    world.cluster.addGuest(name.constData(), "pve1", ha);
    const int vmid = GuestKey::fromSid(sid)->vmid.value;
    const Step step =
        ha ? haMoveStep("s1", name.constData(), "pve1", "pve2") : moveStep("s1", name.constData(), "pve1", "pve2");
    auto runner = OperationRunner::start(world.dir(), planOf({step}), u"profile"_s, world.ports());
    QVERIFY(runner.has_value());
    QVERIFY(world.finish(runner->get()));
    const OperationState &state = (*runner)->state();
    QCOMPARE(state.status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests, QStringList{u"migrate %1 pve2"_s.arg(sid)});
    QCOMPARE(world.cluster.guest(vmid).moves, 1);
    QVERIFY(world.cluster.guest(vmid).running);
    QVERIFY(state.step(u"s1"_s).interruption.has_value());
    if (interruption >= 0)
        QCOMPARE(*state.step(u"s1"_s).interruption, interruption);
    else
        QVERIFY(*state.step(u"s1"_s).interruption > 5 && *state.step(u"s1"_s).interruption < 60);
    QCOMPARE(world.cluster.followed(), 0);
}

void RunnerTest::sendsOnceWhenThingsGetLost_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("requestLost");
    for (const QString &what : {u"live"_s, u"container"_s, u"ha"_s, u"ha-stop"_s, u"shutdown"_s, u"start"_s}) {
        QTest::addRow("the answer to a %s request is lost", qPrintable(what)) << what << false;
        QTest::addRow("a %s request is lost", qPrintable(what)) << what << true;
    }
}

void RunnerTest::sendsOnceWhenThingsGetLost()
{
    QFETCH(QString, what);
    QFETCH(bool, requestLost);
    World world;
    const Step step = sampleStep(world, what);
    world.cluster.lose[101] = {requestLost ? FakeCluster::Loss::Request : FakeCluster::Loss::Answer};
    const Runner runner = begin(world, planOf({step}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests.size(), 1);
    QVERIFY(noteCodes(runner->state()).contains(u"outcome-unknown"_s));
    QCOMPARE(noteCodes(runner->state()).contains(u"retry"_s), requestLost);
    world.run(120);
    const FakeCluster::Guest &guest = world.cluster.guest(101);
    QCOMPARE(guest.moves + guest.starts + guest.stops, 1);
}

void RunnerTest::tellsFailures_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("words");
    QTest::newRow("a live move's task fails") << u"live"_s << u"move"_s << u"migration aborted"_s;
    QTest::newRow("a container's task fails") << u"container"_s << u"move"_s << u"no space left"_s;
    QTest::newRow("the HA manager refuses in the task, after HTTP 200")
        << u"ha"_s << u"refusal"_s << u"resource 'vm:104' in negative affinity"_s;
    QTest::newRow("the HA manager's own move fails") << u"ha"_s << u"move"_s << u"migration problems"_s;
    QTest::newRow("a guest refuses to shut down")
        << u"shutdown"_s << u"power"_s << u"VM quit/powerdown failed - got timeout"_s;
    QTest::newRow("a guest does not start") << u"start"_s << u"power"_s << u"start failed: QEMU exited with code 1"_s;
    QTest::newRow("the request is forbidden")
        << u"live"_s << u"answer"_s << u"Permission check failed (/vms/101, VM.Migrate)"_s;
}

void RunnerTest::tellsFailures()
{
    QFETCH(QString, what);
    QFETCH(QString, where);
    QFETCH(QString, words);
    World world;
    const Step step = sampleStep(world, what);
    if (where == u"move"_s)
        world.cluster.failMove.insert(101, words);
    else if (where == u"refusal"_s)
        world.cluster.haRefuses.insert(101, words);
    else if (where == u"power"_s)
        world.cluster.failPower.insert(101, words);
    else
        world.cluster.refuse[101] = {error(Error::Kind::Forbidden, words)};
    const Runner runner = begin(world, planOf({step}));
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Failed);
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Failed);
    QCOMPARE(runner->state().step(u"s1"_s).text, words);
    QCOMPARE(codesOf(attention), QStringList{u"step-failed"_s});
    QCOMPARE(runner->progress(u"s1"_s).phase, StepProgress::Phase::Failed);
    QVERIFY(world.cluster.requests.size() <= 1);
    QCOMPARE(world.cluster.guest(101).node.text(), u"pve1"_s);
}

void RunnerTest::arrivedDespiteErrorsIsDone()
{
    World world;
    world.cluster.addGuest("ct:240", "pve1");
    world.cluster.problems.insert(240);
    const Runner runner = begin(world, planOf({moveStep("s1", "ct:240", "pve1", "pve2")}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(runner->state().step(u"s1"_s).text, u"migration problems"_s);
}

void RunnerTest::triesAgainWhatPasses_data()
{
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("succeeds");
    QTest::newRow("a lock that goes away is waited for") << 2 << true;
    QTest::newRow("a lock that stays is a failure in the end") << 9 << false;
}

void RunnerTest::triesAgainWhatPasses()
{
    QFETCH(int, times);
    QFETCH(bool, succeeds);
    World world;
    const Step step = sampleStep(world, u"live"_s);
    const Error locked = error(Error::Kind::Locked, u"VM is locked (backup)"_s);
    world.cluster.refuse[101] = QList<Error>(times, locked);
    const Runner runner = begin(world, planOf({step}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().step(u"s1"_s).state, succeeds ? StepState::Done : StepState::Failed);
    QCOMPARE(noteCodes(runner->state()).count(u"retry"_s), succeeds ? 2 : 3);
    if (!succeeds)
        QCOMPARE(runner->state().step(u"s1"_s).text, locked.text);
}

void RunnerTest::goesOnAfterAFailure()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    world.cluster.addGuest("vm:102", "pve1");
    world.cluster.failMove.insert(101, u"migration aborted"_s);
    const Runner runner =
        begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2"),
                             after(powerStep("s2", StepKind::StopGuest, "vm:101", "pve2"), {u"s1"_s}),
                             moveStep("s3", "vm:102", "pve1", "pve2"),
                             after(nodeStep("s4", StepKind::RebootNode, "pve1"), {u"s1"_s, u"s2"_s, u"s3"_s})},
                            1));
    QSignalSpy closed(runner.get(), &OperationRunner::closed);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(closed.size(), 1);
    QCOMPARE(runner->state().status, OperationStatus::Leftovers);
    QCOMPARE(runner->state().step(u"s2"_s).state, StepState::Skipped);
    QCOMPARE(runner->state().step(u"s3"_s).state, StepState::Done);
    QCOMPARE(runner->state().step(u"s4"_s).state, StepState::Skipped);
    QCOMPARE(world.cluster.node("pve1").reboots, 0);
}

void RunnerTest::retriesAndSkipsOnRequest()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    world.cluster.addGuest("vm:102", "pve1");
    world.cluster.addGuest("vm:103", "pve1");
    world.cluster.failMove.insert(101, u"migration aborted"_s);
    world.cluster.failMove.insert(102, u"migration aborted"_s);
    const Runner runner =
        begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2"), moveStep("s2", "vm:102", "pve1", "pve2"),
                             moveStep("s3", "vm:103", "pve1", "pve2")}));
    QObject::connect(runner.get(), &OperationRunner::attentionNeeded, runner.get(),
                     [&](const QString &, const QString &step) {
                         step == u"s1"_s ? runner->retryStep(step) : runner->skipStep(step);
                     });
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Done);
    QCOMPARE(runner->state().step(u"s1"_s).earlierUpids.size(), 1);
    QCOMPARE(runner->state().step(u"s2"_s).state, StepState::Skipped);
    QCOMPARE(runner->state().status, OperationStatus::Leftovers);
    QCOMPARE(world.cluster.requests.size(), 4);
}

void RunnerTest::silentHaManagerIsStalledThenFailed()
{
    World world;
    const Step step = sampleStep(world, u"ha"_s);
    world.cluster.haIgnores.insert(101);
    const Runner runner = begin(world, planOf({step}));
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    QVERIFY(world.run(200, [&] { return !attention.isEmpty(); }));
    QCOMPARE(codesOf(attention), QStringList{u"stalled"_s});
    QVERIFY(runner->progress(u"s1"_s).stalled);
    QCOMPARE(runner->progress(u"s1"_s).phase, StepProgress::Phase::Requested);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Failed);
    QCOMPARE(codesOf(attention), (QStringList{u"stalled"_s, u"step-failed"_s}));
    QVERIFY(!runner->state().step(u"s1"_s).text.isEmpty());
}

void RunnerTest::holds_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("asksForAttention");
    QTest::newRow("the cluster cannot be seen") << u"no-contact"_s << false;
    QTest::newRow("the quorum is lost") << u"no-quorum"_s << true;
    QTest::newRow("a target goes offline") << u"node-offline"_s << true;
}

void RunnerTest::holds()
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

void RunnerTest::aLongHoldPauses()
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

void RunnerTest::pausesAndGoesOn()
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

void RunnerTest::cancels()
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

void RunnerTest::aborts()
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

void RunnerTest::noticesArrivals()
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

void RunnerTest::sendsNothingForWhatIsSo()
{
    World world;
    world.cluster.addGuest("vm:101", "pve2");
    const Runner runner = begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2")}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QVERIFY(world.cluster.requests.isEmpty());
}

void RunnerTest::doesNotMoveWhatIsElsewhere()
{
    World world;
    world.cluster.addNode("pve3");
    world.cluster.addGuest("vm:101", "pve3");
    const Runner runner = begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2")}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Failed);
    QVERIFY(runner->state().step(u"s1"_s).text.contains(u"pve3"_s));
    QVERIFY(world.cluster.requests.isEmpty());
}

void RunnerTest::rebootsAndWaits()
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

void RunnerTest::D070_waitsForTheStoragesItHadBefore_data()
{
    QTest::addColumn<bool>("had");
    QTest::newRow("D-070: active before, gone now: waits, and says so") << true;
    QTest::newRow("inactive before: nothing is missed") << false;
}

void RunnerTest::D070_waitsForTheStoragesItHadBefore()
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

void RunnerTest::D090_factsBeforeTheRebootSurviveACrash()
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

void RunnerTest::wakesANodeThatIsOff()
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

void RunnerTest::aNodeThatDoesNotWakeIsAFailure()
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

void RunnerTest::stopsMovesStarts()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    const Runner runner =
        begin(world, planOf({powerStep("s1", StepKind::ShutdownGuest, "vm:101", "pve1"),
                             after(offline(moveStep("s2", "vm:101", "pve1", "pve2")), {u"s1"_s}),
                             after(powerStep("s3", StepKind::StartGuest, "vm:101", "pve2"), {u"s2"_s})}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(world.cluster.requests, (QStringList{u"shutdown vm:101"_s, u"migrate vm:101 pve2"_s, u"start vm:101"_s}));
    const std::optional<double> seconds = runner->state().step(u"s3"_s).interruption;
    QVERIFY(seconds && *seconds > 10 && *seconds < 60);
    QVERIFY(!runner->state().step(u"s2"_s).interruption.has_value());
}

void RunnerTest::returnMeasuresTheWholeStop()
{
    World world;
    world.cluster.addGuest("vm:103", "pve1", true);
    {
        const Runner drain = begin(world, planOf({haStateStep("s1", "vm:103", "pve1", "stopped")}));
        QVERIFY(world.finish(drain.get()));
        QCOMPARE(drain->state().status, OperationStatus::Done);
    }
    world.run(600);
    Plan plan = planOf({haStateStep("s1", "vm:103", "pve1", "started")});
    plan.returnsOperation = plan.id;
    plan.id = u"return"_s;
    plan.kind = OperationKind::Return;
    const Runner runner = begin(world, plan);
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QVERIFY(world.cluster.guest(103).running);
    const std::optional<double> seconds = runner->state().step(u"s1"_s).interruption;
    QVERIFY(seconds && *seconds > 600 && *seconds < 700);
}

void RunnerTest::aSecondReturnDoesNotMeasureWhatTheFirstEnded()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    const auto finished = [&](const Plan &plan) {
        const Runner runner = begin(world, plan);
        return runner && world.finish(runner.get()) ? runner->state().step(u"s1"_s).interruption : std::nullopt;
    };
    const Plan drain = planOf({powerStep("s1", StepKind::ShutdownGuest, "vm:101", "pve1")});
    finished(drain);
    Plan plan = planOf({powerStep("s1", StepKind::StartGuest, "vm:101", "pve1")});
    plan.returnsOperation = drain.id;
    plan.kind = OperationKind::Return;
    plan.id = u"first"_s;
    QVERIFY(finished(plan).has_value());
    // It runs for an hour, and goes down by itself.
    world.run(3600);
    world.cluster.guest(101).running = false;
    world.run(20);
    plan.id = u"second"_s;
    QVERIFY(!finished(plan).has_value());
    QVERIFY(world.cluster.guest(101).running);
}

/// Both ends of the stop happen while no Drydock runs: the tasks tell how long the guest was off.
void RunnerTest::aStopIsNotLongerBecauseNobodyLooked()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    const auto interrupted = [&](const Plan &plan) {
        {
            const Runner runner = begin(world, plan);
            world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; });
        }
        world.run(600);
        auto resumed = OperationRunner::resume(world.dir(), plan.id, world.ports());
        if (!resumed || !world.finish(resumed->get()))
            qFatal("not resumed");
        return (*resumed)->state().step(u"s1"_s);
    };
    const Plan drain = planOf({powerStep("s1", StepKind::ShutdownGuest, "vm:101", "pve1")});
    QCOMPARE(interrupted(drain).state, StepState::Done);
    Plan plan = planOf({powerStep("s1", StepKind::StartGuest, "vm:101", "pve1")});
    plan.returnsOperation = drain.id;
    plan.kind = OperationKind::Return;
    plan.id = u"return"_s;
    const OperationState::StepRecord started = interrupted(plan);
    QCOMPARE(started.state, StepState::Done);
    // It went off at once, 600 s before the drain went on, and came back as quickly.
    QVERIFY(started.interruption.has_value());
    QVERIFY2(*started.interruption > 580 && *started.interruption < 640,
             qPrintable(QString::number(*started.interruption)));
}

/// Two looks that show a container off are a length; one is not "0 s".
void RunnerTest::aGuestSeenOffOnceIsNotMeasured()
{
    const Step step = moveStep("s1", "ct:210", "pve1", "pve2");
    const OperationState::StepRecord record;
    const ClusterSnapshot snapshot{SnapshotContent()};
    StepSight sight;
    QVERIFY(!measuredInterruption({step, record, snapshot, sight}).has_value());
    sight.firstStopped = sight.lastStopped = QDateTime::currentDateTimeUtc();
    QVERIFY(!measuredInterruption({step, record, snapshot, sight}).has_value());
    sight.lastStopped = sight.firstStopped.addSecs(12);
    // A process that came later did not see it go off.
    QVERIFY(!measuredInterruption({step, record, snapshot, sight}).has_value());
    sight.sawRunning = true;
    QCOMPARE(measuredInterruption({step, record, snapshot, sight}), std::optional(12.0));
}

/// The target's power failed after the container had started there, and HA started it once more.
void RunnerTest::aLaterStartDoesNotLengthenAnInterruption()
{
    Step step = haMoveStep("s1", "ct:210", "pve1", "pve2");
    OperationState::StepRecord record;
    record.serverTime = QDateTime::fromSecsSinceEpoch(0x60000000);
    SnapshotContent content;
    const auto task = [&](const char *node, int second, const char *type, int seconds) {
        const QString text = u"UPID:%1:00000001:00000001:%2:%3:210:root@pam:"_s.arg(
            QString::fromLatin1(node), QString::number(0x60000000 + second, 16).toUpper(), QString::fromLatin1(type));
        TaskState row;
        row.upid = *Upid::parse(text);
        row.endTime = 0x60000000 + second + seconds;
        row.status = u"OK"_s;
        content.tasks.append(row);
    };
    task("pve1", 5, "vzshutdown", 3);
    task("pve2", 20, "vzstart", 2);
    task("pve2", 190, "vzstart", 2);
    const ClusterSnapshot snapshot{std::move(content)};
    QCOMPARE(measuredInterruption({step, record, snapshot, StepSight()}), std::optional(17.0));
    const Step start = powerStep("s2", StepKind::StartGuest, "ct:210", "pve2");
    QCOMPARE(runStateChangedAt(start, snapshot, record.serverTime).toSecsSinceEpoch(), 0x60000000 + 22);
    const Step stop = powerStep("s3", StepKind::ShutdownGuest, "ct:210", "pve1");
    QCOMPARE(runStateChangedAt(stop, snapshot, record.serverTime).toSecsSinceEpoch(), 0x60000000 + 8);
}

void RunnerTest::aGuestThatLeftIsNotStopped()
{
    World world;
    world.cluster.addGuest("vm:101", "pve2", true);
    const Runner runner = begin(world, planOf({haStateStep("s1", "vm:101", "pve1", "stopped"),
                                               after(haStateStep("s2", "vm:101", "pve1", "started"), {u"s1"_s})}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Skipped);
    QVERIFY(runner->state().step(u"s1"_s).text.contains(u"pve2"_s));
    QCOMPARE(runner->state().status, OperationStatus::Leftovers);
    QVERIFY(world.cluster.requests.isEmpty());
    QVERIFY(world.cluster.guest(101).running);
}

void RunnerTest::aMoveThatLeftItsLockBehindIsOver_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("ha");
    QTest::addColumn<bool>("failed");
    QTest::newRow("the task has just ended: its lock may still go") << 20 << false << false;
    QTest::newRow("the node went down in the middle: nobody takes the lock away") << 90 << false << true;
    QTest::newRow("the HA manager takes it away when it recovers the guest") << 90 << true << false;
}

void RunnerTest::aMoveThatLeftItsLockBehindIsOver()
{
    QFETCH(int, seconds);
    QFETCH(bool, ha);
    QFETCH(bool, failed);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Step step = moveStep("s1", "vm:101", "pve1", "pve2");
    step.haManaged = ha;
    OperationState::StepRecord record;
    record.state = StepState::Requested;
    record.serverTime = now.addSecs(-200);
    SnapshotContent content;
    GuestState guest;
    guest.key = step.guest;
    guest.node = step.from;
    guest.lock = u"migrate"_s;
    content.guests.append(guest);
    for (Freshness &freshness : content.freshness)
        freshness.readAt = now;
    const ClusterSnapshot snapshot{std::move(content)};
    StepSight sight;
    sight.task = TaskReport{};
    sight.task->running = false;
    sight.task->exitStatus = u"unexpected status"_s;
    sight.taskEndedAt = now.addSecs(-seconds);
    const Verdict verdict = judge({step, record, snapshot, sight});
    QCOMPARE(verdict.kind == Verdict::Kind::Failed && verdict.text.contains(u"locked"_s), failed);
}

/// A preference that cannot be met lets the HA manager try for ever; the guest runs meanwhile.
void RunnerTest::aStartedGuestThatHaMovesOnIsStarted()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Step step = haStateStep("s1", "vm:101", "pve1", "started");
    SnapshotContent content;
    GuestState guest;
    guest.key = step.guest;
    guest.node = step.from;
    guest.state = RunState::Running;
    guest.haState = u"migrate"_s;
    content.guests.append(guest);
    HaResource resource;
    resource.guest = step.guest;
    resource.requestedState = u"started"_s;
    content.haResources.append(resource);
    for (Freshness &freshness : content.freshness)
        freshness.readAt = now;
    const ClusterSnapshot snapshot{std::move(content)};
    OperationState::StepRecord record;
    record.state = StepState::Requested;
    record.serverTime = now.addSecs(-30);
    QCOMPARE(judge({step, record, snapshot, StepSight()}).kind, Verdict::Kind::Pending);
    record.serverTime = now.addSecs(-150);
    QCOMPARE(judge({step, record, snapshot, StepSight()}).kind, Verdict::Kind::Done);
}

/// It tries to move the guest before it starts it, and cannot.
void RunnerTest::aGuestThatHaNeverStartsIsAFailure()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Step step = haStateStep("s1", "vm:101", "pve1", "started");
    SnapshotContent content;
    GuestState guest;
    guest.key = step.guest;
    guest.node = step.from;
    guest.state = RunState::Stopped;
    guest.haState = u"migrate"_s;
    content.guests.append(guest);
    for (Freshness &freshness : content.freshness)
        freshness.readAt = now;
    const ClusterSnapshot snapshot{std::move(content)};
    OperationState::StepRecord record;
    record.state = StepState::Requested;
    record.serverTime = now.addSecs(-500);
    QCOMPARE(judge({step, record, snapshot, StepSight()}).kind, Verdict::Kind::Pending);
    record.serverTime = now.addSecs(-700);
    const Verdict verdict = judge({step, record, snapshot, StepSight()});
    QCOMPARE(verdict.kind, Verdict::Kind::Failed);
    QVERIFY(verdict.text.contains(u"migrate"_s));
}

/// It ran when the plan was made, and its node had failed since.
void RunnerTest::aGuestThatArrivesOffIsAFailure()
{
    World world;
    world.cluster.addGuest("vm:101", "pve1");
    const Runner runner = begin(world, planOf({moveStep("s1", "vm:101", "pve1", "pve2")}));
    QVERIFY(world.run(60, [&] { return !world.cluster.requests.isEmpty(); }));
    world.cluster.guest(101).running = false;
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(world.cluster.guest(101).node, NodeName(u"pve2"_s));
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Failed);
    QVERIFY(runner->state().step(u"s1"_s).text.contains(u"does not run"_s));
}

void RunnerTest::aSettingThatIsReadRarelyIsNoFailure_data()
{
    QTest::addColumn<int>("answersLost");
    QTest::newRow("the answer came: what was read before says nothing of it") << 0;
    QTest::newRow("the answer was lost: it is not sent again before the options were read") << 1;
}

void RunnerTest::aSettingThatIsReadRarelyIsNoFailure()
{
    QFETCH(int, answersLost);
    World world;
    world.cluster.optionsEvery = 600;
    world.cluster.lose[0] = QList<FakeCluster::Loss>(answersLost, FakeCluster::Loss::Answer);
    const SettingChange setting{
        .kind = SettingChange::Kind::ClusterCrs, .key = {}, .value = u"ha=static"_s, .before = {}};
    Step step = settingStep(setting);
    step.id = u"s1"_s;
    const Runner runner = begin(world, planOf({step}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests, QStringList{u"set crs  ha=static"_s});
}

void RunnerTest::aHaStateThatIsReadRarelyIsNotSetTwice()
{
    World world;
    world.cluster.addGuest("vm:103", "pve1", true);
    world.cluster.haEvery = 120;
    world.run(125);
    world.cluster.lose[103] = {FakeCluster::Loss::Answer};
    const Runner runner = begin(world, planOf({haStateStep("s1", "vm:103", "pve1", "stopped")}));
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests.size(), 1);
}

void RunnerTest::sendsNothingWithoutAJournal()
{
    World world;
    const Step step = sampleStep(world, u"live"_s);
    const Runner runner = begin(world, planOf({step}));
    QSignalSpy attention(runner.get(), &OperationRunner::attentionNeeded);
    const QString path = world.dir() + u"/operations/"_s + runner->state().plan.id + u".jsonl"_s;
    // No room for another byte: what a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    struct rlimit small = old;
    small.rlim_cur = rlim_t(QFileInfo(path).size());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    world.run(60);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(world.cluster.requests.isEmpty());
    QCOMPARE(runner->state().step(u"s1"_s).state, StepState::Waiting);
    QCOMPARE(runner->holdReason(), u"journal"_s);
    QCOMPARE(codesOf(attention), QStringList{u"journal"_s});
    // There is room again.
    QVERIFY(world.finish(runner.get()));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(world.cluster.requests.size(), 1);
}

void RunnerTest::belongsToOneProcess()
{
    World world;
    const Step step = sampleStep(world, u"live"_s);
    const Runner runner = begin(world, planOf({step}));
    const QString id = runner->state().plan.id;
    const auto second = OperationRunner::resume(world.dir(), id, world.ports());
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    QVERIFY(world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    const Result<OperationState> follower = JournalFile::read(world.dir(), id);
    QVERIFY(follower.has_value());
    QCOMPARE(follower->steps, runner->state().steps);
    QVERIFY(world.finish(runner.get()));
    QVERIFY(!JournalFile::isOwned(world.dir(), id));
    QVERIFY(!OperationRunner::resume(world.dir(), id, world.ports()).has_value());
}

void RunnerTest::mayBeDestroyedByItsOwnSignal()
{
    for (int number = 1; number < 6; ++number) {
        World world;
        const Step step = sampleStep(world, u"ha"_s);
        Runner runner = begin(world, planOf({step}));
        const QString id = runner->state().plan.id;
        int seen = 0;
        QObject::connect(runner.get(), &OperationRunner::progressed, &world.store, [&] {
            if (++seen == number)
                runner.reset();
        });
        QVERIFY(world.run(300, [&] { return !runner; }));
        auto resumed = OperationRunner::resume(world.dir(), id, world.ports());
        if (!resumed)
            continue; // it was the last signal: the journal is closed
        QVERIFY(world.finish(resumed->get()));
        QCOMPARE((*resumed)->state().status, OperationStatus::Done);
        QCOMPARE(world.cluster.guest(101).moves, 1);
    }
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "runnertest.moc"
