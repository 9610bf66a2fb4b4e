// SPDX-License-Identifier: GPL-3.0-or-later
#include "../operations_plan/clusterbuilder.h"

#include "operations/movefailure.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

/// A move of arr from node1 to node2 that was asked for.
Step moveOfArr(bool localDisks = true)
{
    Step step;
    step.id = u"s1"_s;
    step.guest = {GuestKind::Vm, VmId{102}};
    step.guestName = u"arr"_s;
    step.from = NodeName(u"pve-node1"_s);
    step.to = NodeName(u"pve-node2"_s);
    step.online = true;
    step.withLocalDisks = localDisks;
    return step;
}

} // namespace

class MoveFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M30_theLineThatMatters_data();
    void M30_theLineThatMatters();
    void M30_everyCauseHasWords();
    void M30_bothSidesAreDescribed_data();
    void M30_bothSidesAreDescribed();
    void M30_anotherWayIsOfferedWhereItApplies();
    void theResultNamesTheInterruption();
};

void MoveFailureTest::M30_theLineThatMatters_data()
{
    using Cause = MoveFailure::Cause;
    QTest::addColumn<QStringList>("log");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, const QStringList &log, int line, Cause cause) {
        QTest::newRow(name) << log << line << int(cause);
    };
    // From the recordings of 9.2 and the sources of 8.4.
    row("M-30: passthrough",
        {u"2026-11-23 03:50:00 ERROR: migration aborted (duration 00:00:00): can't migrate VM which uses local "
         u"devices: "
         "hostpci0"_s,
         u"TASK ERROR: migration aborted"_s},
        0, Cause::LocalDevice);
    row("M-30: a snapshot on a local disk",
        {u"2026-03-01 10:00:00 starting migration of VM 102 to node 'pve-node2' (192.168.1.12)"_s,
         u"2026-03-01 10:00:00 found local disk 'local-zfs:vm-102-disk-0' (attached)"_s,
         u"2026-03-01 10:00:00 can't migrate local disk 'local-zfs:vm-102-disk-0': online storage migration not "
         "possible if non-replicated snapshot exists"_s,
         u"2026-03-01 10:00:00 ERROR: Problem found while scanning volumes - can't migrate VM - check log"_s,
         u"TASK ERROR: migration aborted"_s},
        2, Cause::LocalSnapshot);
    row("M-30: a CD image",
        {u"2026-03-01 10:00:00 can't migrate local disk 'local:iso/debian.iso': local cdrom image"_s,
         u"TASK ERROR: migration aborted"_s},
        0, Cause::LocalCdrom);
    row("M-30: a local disk",
        {u"2026-03-01 10:00:00 can't migrate local disk 'local-zfs:vm-102-disk-0': can't live migrate attached local "
         "disks without with-local-disks option"_s,
         u"TASK ERROR: migration aborted"_s},
        0, Cause::LocalDisk);
    row("M-30: locked",
        {u"2026-11-23 04:21:34 ERROR: migration aborted (duration 00:00:00): CT is locked (snapshot)"_s,
         u"TASK ERROR: migration aborted"_s},
        0, Cause::Locked);
    row("M-30: cancelled",
        {u"2026-11-23 04:00:00 migration active, transferred 1.0 GiB of 4.0 GiB VM-state, 112.0 MiB/s"_s,
         u"2026-11-23 04:00:01 ERROR: online migrate failure - interrupted by signal"_s,
         u"2026-11-23 04:00:01 aborting phase 2 - cleanup resources"_s, u"2026-11-23 04:00:01 migrate_cancel"_s,
         u"2026-11-23 04:00:02 ERROR: writing to tunnel failed: broken pipe"_s, u"TASK ERROR: migration problems"_s},
        1, Cause::Aborted);
    row("M-30: the tunnel does not open",
        {u"2026-11-23 03:58:57 ERROR: online migrate failure - can't open tunnel - no reply"_s,
         u"2026-11-23 03:58:58 ERROR: migration finished with problems (duration 00:00:05)"_s,
         u"TASK ERROR: migration problems"_s},
        0, Cause::BrokeOff);
    row("M-30: it does not start there",
        {u"2026-11-23 03:58:55 starting VM 102 on remote node 'pve-node2'"_s,
         u"2026-11-23 03:58:57 ERROR: online migrate failure - remote command failed with exit code 255"_s,
         u"TASK ERROR: migration problems"_s},
        1, Cause::StartFailed);
    row("M-30: the target cannot be reached",
        {u"2026-11-23 03:58:57 ERROR: migration aborted (duration 00:00:00): Can't connect to destination address "
         u"using "
         "public key"_s,
         u"TASK ERROR: migration aborted"_s},
        0, Cause::Unreachable);
    row("M-30: no space",
        {u"2026-11-23 03:58:57 cannot receive new filesystem stream: out of space"_s,
         u"2026-11-23 03:58:57 ERROR: storage migration for 'local-zfs:subvol-212-disk-0' failed"_s},
        0, Cause::NoSpace);
    row("M-30: HA refuses",
        {u"cannot migrate resource 'ct:240' to node 'pve-node2':"_s, QString(),
         u"- resource 'vm:104' on target node 'pve-node2' in negative affinity with resource 'ct:240'"_s,
         u"TASK ERROR: command 'ha-manager migrate ct:240 pve-node2' failed: exit code 255"_s},
        0, Cause::HaRefuses);
    row("M-30: words nobody knows", {u"something"_s, u"2026-11-23 03:58:57 ERROR: the moon is full"_s}, 1,
        Cause::Unknown);
    row("M-30: only the task's own line", {u"something"_s, u"TASK ERROR: unexpected status"_s}, 1, Cause::Unknown);
    row("M-30: nothing at all", {}, -1, Cause::Unknown);
}

void MoveFailureTest::M30_theLineThatMatters()
{
    QFETCH(QStringList, log);
    QFETCH(int, line);
    QFETCH(int, cause);
    const MoveFailure failure = explainMove(log);
    QCOMPARE(failure.line, line);
    QCOMPARE(int(failure.cause), cause);
}

void MoveFailureTest::M30_everyCauseHasWords()
{
    QSet<QString> texts;
    for (int cause = int(MoveFailure::Cause::Unknown); cause <= int(MoveFailure::Cause::BrokeOff); ++cause) {
        const QString text = moveCauseText(MoveFailure::Cause(cause));
        QVERIFY(text.endsWith(u'.'));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), int(MoveFailure::Cause::BrokeOff) + 1);
}

void MoveFailureTest::M30_bothSidesAreDescribed_data()
{
    QTest::addColumn<QString>("lock");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("running");
    QTest::addColumn<QStringList>("contains");
    QTest::addColumn<QString>("unlock");
    QTest::newRow("M-30: still there and well")
        << QString() << u"pve-node1"_s << true << QStringList{u"runs on pve-node1"_s, u"No lock"_s, u"on pve-node2"_s}
        << QString();
    QTest::newRow("M-30: a lock is left")
        << u"migrate"_s << u"pve-node1"_s << true << QStringList{u"“migrate”"_s} << u"qm unlock 102"_s;
    QTest::newRow("M-30: off on the target")
        << QString() << u"pve-node2"_s << false << QStringList{u"on pve-node2 and is off"_s} << QString();
}

void MoveFailureTest::M30_bothSidesAreDescribed()
{
    QFETCH(QString, lock);
    QFETCH(QString, at);
    QFETCH(bool, running);
    QFETCH(QStringList, contains);
    QFETCH(QString, unlock);
    ClusterBuilder c = homelab();
    GuestState &arr = c.guestState(102);
    arr.lock = lock;
    arr.node = NodeName(at);
    arr.state = running ? RunState::Running : RunState::Stopped;
    const Step step = moveOfArr();
    const MoveAftermath aftermath = moveAftermath(c.facts().snapshot, step);
    QCOMPARE(aftermath.arrived, at == u"pve-node2");
    const QString text = moveAftermathText(aftermath, step).join(u'\n');
    for (const QString &part : contains)
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(unlockCommand(aftermath, step), unlock);
}

void MoveFailureTest::M30_anotherWayIsOfferedWhereItApplies()
{
    QVERIFY(canRetryWithoutLiveDisks(moveOfArr()));
    QVERIFY(!canRetryWithoutLiveDisks(moveOfArr(false)));
    Step off = moveOfArr();
    off.online = false;
    QVERIFY(!canRetryWithoutLiveDisks(off));
}

void MoveFailureTest::theResultNamesTheInterruption()
{
    const ClusterBuilder c = homelab();
    MigrateRequest request;
    request.guests = {VmId{102}};
    const Plan plan = planMigrate(c.facts(), request, u"3f0e1d2c-0000-4000-8000-000000000001"_s);
    QCOMPARE(plan.steps.size(), 1);
    OperationState state;
    apply(state, createdRecord(plan, u"c"_s, u"homelab"_s, ClusterBuilder::now()));
    QCOMPARE(moveResultText(state), u"Nothing moved."_s);
    JournalRecord finished;
    finished.kind = JournalRecord::Kind::Finished;
    finished.step = plan.steps.first().id;
    finished.at = ClusterBuilder::now();
    finished.interruption = 0.21;
    apply(state, finished);
    QCOMPARE(moveResultText(state), u"arr is on pve-node2, interruption 0.21 s"_s);
}

QTEST_GUILESS_MAIN(MoveFailureTest)
#include "movefailuretest.moc"
