// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "operations/stepkinds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

Q_DECLARE_METATYPE(StepSight)

namespace
{

GuestState guestOf(const Step &step, RunState state, const QString &haState = {})
{
    GuestState guest;
    guest.key = step.guest;
    guest.node = step.from;
    guest.state = state;
    guest.haState = haState;
    return guest;
}

/// What a poll at `now` showed.
ClusterSnapshot seen(const QDateTime &now, const GuestState &guest, const QList<HaResource> &resources = {})
{
    SnapshotContent content;
    content.guests.append(guest);
    content.haResources = resources;
    for (Freshness &freshness : content.freshness)
        freshness.readAt = now;
    return ClusterSnapshot(std::move(content));
}

OperationState::StepRecord requested(const QDateTime &at)
{
    OperationState::StepRecord record;
    record.state = StepState::Requested;
    record.serverTime = at;
    return record;
}

StepSight taskEnded(const QDateTime &at, const QString &status)
{
    StepSight sight;
    sight.task = TaskReport{};
    sight.task->running = false;
    sight.task->exitStatus = status;
    sight.taskEndedAt = at;
    return sight;
}

} // namespace

/// How a sent step is judged and measured by one snapshot. Pure: facts in, verdict out.
class StepVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGuestSeenOffOnceIsNotMeasured();
    void aLaterStartDoesNotLengthenAnInterruption();
    void aMoveThatLeftItsLockBehindIsOver_data();
    void aMoveThatLeftItsLockBehindIsOver();
    void aStartedGuestThatHaMovesOnIsStarted();
    void aGuestThatHaNeverStartsIsAFailure();
    void nothingIsWaitedForWithoutEnd_data();
    void nothingIsWaitedForWithoutEnd();
};

/// Two looks that show a container off are a length; one is not "0 s".
void StepVerdictTest::aGuestSeenOffOnceIsNotMeasured()
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
void StepVerdictTest::aLaterStartDoesNotLengthenAnInterruption()
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

void StepVerdictTest::aMoveThatLeftItsLockBehindIsOver_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("ha");
    QTest::addColumn<bool>("failed");
    QTest::newRow("the task has just ended: its lock may still go") << 20 << false << false;
    QTest::newRow("the node went down in the middle: nobody takes the lock away") << 90 << false << true;
    QTest::newRow("the HA manager takes it away when it recovers the guest") << 90 << true << false;
}

void StepVerdictTest::aMoveThatLeftItsLockBehindIsOver()
{
    QFETCH(int, seconds);
    QFETCH(bool, ha);
    QFETCH(bool, failed);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Step step = moveStep("s1", "vm:101", "pve1", "pve2");
    step.haManaged = ha;
    GuestState guest = guestOf(step, RunState::Running);
    guest.lock = u"migrate"_s;
    const Verdict verdict = judge({step, requested(now.addSecs(-200)), seen(now, guest),
                                   taskEnded(now.addSecs(-seconds), u"unexpected status"_s)});
    QCOMPARE(verdict.kind == Verdict::Kind::Failed && verdict.text.contains(u"locked"_s), failed);
}

/// A preference that cannot be met lets the HA manager try for ever; the guest runs meanwhile.
void StepVerdictTest::aStartedGuestThatHaMovesOnIsStarted()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Step step = haStateStep("s1", "vm:101", "pve1", "started");
    HaResource resource;
    resource.guest = step.guest;
    resource.requestedState = u"started"_s;
    const ClusterSnapshot snapshot = seen(now, guestOf(step, RunState::Running, u"migrate"_s), {resource});
    QCOMPARE(judge({step, requested(now.addSecs(-30)), snapshot, StepSight()}).kind, Verdict::Kind::Pending);
    QCOMPARE(judge({step, requested(now.addSecs(-150)), snapshot, StepSight()}).kind, Verdict::Kind::Done);
}

/// It tries to move the guest before it starts it, and cannot.
void StepVerdictTest::aGuestThatHaNeverStartsIsAFailure()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Step step = haStateStep("s1", "vm:101", "pve1", "started");
    const ClusterSnapshot snapshot = seen(now, guestOf(step, RunState::Stopped, u"migrate"_s));
    QCOMPARE(judge({step, requested(now.addSecs(-500)), snapshot, StepSight()}).kind, Verdict::Kind::Pending);
    const Verdict verdict = judge({step, requested(now.addSecs(-700)), snapshot, StepSight()});
    QCOMPARE(verdict.kind, Verdict::Kind::Failed);
    QVERIFY(verdict.text.contains(u"migrate"_s));
}

void StepVerdictTest::nothingIsWaitedForWithoutEnd_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<GuestState>("guest");
    QTest::addColumn<StepSight>("sight");
    QTest::addColumn<QString>("says");
    const QDateTime now = QDateTime::fromSecsSinceEpoch(0x60000000);
    const QDateTime ended = now.addSecs(-1000);
    const auto row = [](const char *name, const Step &step, const GuestState &guest, const StepSight &sight,
                        const QString &says) { QTest::newRow(name) << step << guest << sight << says; };
    const Step shutdown = powerStep("s1", StepKind::ShutdownGuest, "vm:101", "pve1");
    row("shut down well, and started again by its rebooting node", shutdown, guestOf(shutdown, RunState::Running),
        taskEnded(ended, u"OK"_s), u"its task ended well"_s);
    Step move = haMoveStep("s1", "vm:101", "pve1", "pve2");
    GuestState locked = guestOf(move, RunState::Running, u"started"_s);
    locked.lock = u"migrate"_s;
    StepSight brokenOff;
    brokenOff.inner = TaskReport{};
    brokenOff.inner->running = false;
    brokenOff.inner->exitStatus = u"unexpected status"_s;
    brokenOff.innerEndedAt = ended;
    row("a HA guest whose lock was left behind, and whose node came back before it was fenced", move, locked, brokenOff,
        u"unexpected status"_s);
    brokenOff.inner->exitStatus = u"migration aborted"_s;
    row("a stopped HA service whose move was aborted, while the manager wants to move it still", move,
        guestOf(move, RunState::Stopped, u"migrate"_s), brokenOff, u"migration aborted"_s);
    const Step stop = haStateStep("s1", "vm:101", "pve1", "stopped");
    row("a guest that the HA manager does not stop", stop, guestOf(stop, RunState::Running, u"request_stop"_s),
        StepSight(), u"did not bring vm:101 to \"stopped\""_s);
}

void StepVerdictTest::nothingIsWaitedForWithoutEnd()
{
    QFETCH(Step, step);
    QFETCH(GuestState, guest);
    QFETCH(StepSight, sight);
    QFETCH(QString, says);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(0x60000000);
    const auto judged = [&](int secondsEarlier) {
        return judge({step, requested(now.addSecs(-1000)), seen(now.addSecs(-secondsEarlier), guest), sight});
    };
    QCOMPARE(judged(300).kind, Verdict::Kind::Pending);
    const Verdict verdict = judged(0);
    QCOMPARE(verdict.kind, Verdict::Kind::Failed);
    QVERIFY2(verdict.text.contains(says), qPrintable(verdict.text));
}

QTEST_GUILESS_MAIN(StepVerdictTest)
#include "stepverdicttest.moc"
