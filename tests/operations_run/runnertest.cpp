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

Error error(Error::Kind kind, const QString &text)
{
    return {.kind = kind, .http = 500, .text = text, .fields = {}};
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
    void sendsNothingForWhatIsSo();
    void doesNotMoveWhatIsElsewhere();
    void stopsMovesStarts();
    void returnMeasuresTheWholeStop();
    void aSecondReturnDoesNotMeasureWhatTheFirstEnded();
    void aStopIsNotLongerBecauseNobodyLooked();
    void aGuestThatLeftIsNotStopped();
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
