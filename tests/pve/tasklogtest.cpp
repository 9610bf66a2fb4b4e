// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/tasklog.h"

#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;
using Stage = TaskProgress::Stage;

/// Task logs in the formats of Proxmox VE 4 to 9.
class TaskLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stages_data();
    void stages();
    void memoryCopyHasRateAndRest();
    void diskCopyHasRateAndRest();
    void percentIsNeverPastItsEnd();
    void aLiveMigrationTellsItsDowntime();
    void aRestartedContainerTellsItsDowntime();
    void errorsAreCollected();
    void sizes_data();
    void sizes();
};

void TaskLogTest::stages_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("stage");

    const QString at = u"2026-03-01 10:00:00 "_s;
    const auto row = [](const char *name, const QString &line, Stage stage) {
        QTest::newRow(name) << line << int(stage);
    };
    row("the start", at + u"starting migration of VM 7 to node 'b' (10.0.0.2)"_s, Stage::Starting);
    row("a container is shut down first", at + u"shutdown CT 7"_s, Stage::Starting);
    row("HA was asked", u"Requesting HA migration for VM 7 to node b"_s, Stage::Starting);
    row("replication", at + u"start replication job"_s, Stage::Replicating);
    row("disks", at + u"starting storage migration"_s, Stage::CopyingDisk);
    row("a mirror's line without time", u"mirror-scsi0: transferred 1.0 GiB of 4.0 GiB (25.00%) in 10s"_s,
        Stage::CopyingDisk);
    row("the older name of a mirror", u"drive-virtio1: transferred 1.0 GiB of 4.0 GiB (25.00%) in 1m 3s, ready"_s,
        Stage::CopyingDisk);
    row("memory", at + u"migration active, transferred 1.0 GiB of 4.0 GiB VM-state, 100.0 MiB/s"_s,
        Stage::CopyingMemory);
    row("memory of a machine with VFIO",
        at + u"migration active, transferred 1.0 GiB of 4.0 GiB VM-state, 1.0 MiB/s (+ 2.0 MiB VFIO-state)"_s,
        Stage::CopyingMemory);
    row("memory in version 4",
        u"May 06 17:40:32 migration status: active (transferred 197, remaining 32), total 108)"_s,
        Stage::CopyingMemory);
    row("the switch", at + u"average migration speed: 800.0 MiB/s - downtime 73 ms"_s, Stage::Switching);
    row("cleaning up", at + u"start final cleanup"_s, Stage::CleaningUp);
    row("after a failure", at + u"aborting phase 1 - cleanup resources"_s, Stage::CleaningUp);
    row("the end", at + u"migration finished successfully (duration 00:00:13)"_s, Stage::Finished);
    row("the end with problems", at + u"migration finished with problems (duration 00:00:13)"_s, Stage::Finished);
    row("the last line", u"TASK OK"_s, Stage::Finished);
    row("another task's line", u"creating snapshot"_s, Stage::Unknown);
}

void TaskLogTest::stages()
{
    QFETCH(QString, line);
    TaskLog log;
    log.add(line);
    QTEST(int(log.progress().stage), "stage");
    QCOMPARE(log.progress().lastLine, line);
}

void TaskLogTest::memoryCopyHasRateAndRest()
{
    TaskLog log;
    log.add(u"2026-03-01 10:00:00 migration active, transferred 1.0 GiB of 4.0 GiB VM-state, 512.0 MiB/s, VM dirties "
            "lots of memory: 612.3 MiB/s"_s);
    QCOMPARE(log.progress().percent, 25.0);
    QCOMPARE(log.progress().rate, 512.0 * 1024 * 1024);
    QCOMPARE(log.progress().remaining, 6.0);
}

void TaskLogTest::diskCopyHasRateAndRest()
{
    TaskLog log;
    log.add(u"mirror-scsi0: transferred 1.0 GiB of 4.0 GiB (25.00%) in 1m 4s"_s);
    QCOMPARE(log.progress().percent, 25.0);
    QCOMPARE(log.progress().rate, 16.0 * 1024 * 1024);
    QCOMPARE(log.progress().remaining, 192.0);
}

void TaskLogTest::percentIsNeverPastItsEnd()
{
    TaskLog log;
    log.add(u"2026-03-01 10:00:00 migration active, transferred 9.0 GiB of 4.0 GiB VM-state, 0.0 B/s"_s);
    QCOMPARE(log.progress().percent, 99.0);
    QVERIFY(!log.progress().remaining);
}

void TaskLogTest::aLiveMigrationTellsItsDowntime()
{
    TaskLog log;
    for (const QString &line :
         {u"2026-03-01 10:00:00 starting migration of VM 7 to node 'b' (10.0.0.2)"_s,
          u"2026-03-01 10:00:02 migration active, transferred 1.0 GiB of 4.0 GiB VM-state, 512.0 MiB/s"_s,
          u"mirror-scsi0: transferred 4.0 GiB of 4.0 GiB (100.00%) in 10s, ready"_s,
          u"2026-03-01 10:00:04 average migration speed: 1.0 GiB/s - downtime 47 ms"_s,
          u"2026-03-01 10:00:05 migration finished successfully (duration 00:00:05)"_s, u"TASK OK"_s})
        log.add(line);
    QCOMPARE(log.progress().downtimeMs, 47.0);
    QCOMPARE(log.progress().stage, Stage::Finished);
    QVERIFY(!log.progress().containerDownSeconds);
    QVERIFY(log.progress().errorLines.isEmpty());

    TaskLog old;
    old.add(u"May 06 17:40:34 migration speed: 256.00 MB/s - downtime 7 ms"_s);
    QCOMPARE(old.progress().downtimeMs, 7.0);
}

void TaskLogTest::aRestartedContainerTellsItsDowntime()
{
    TaskLog log;
    for (const QString &line : {u"2026-03-01 23:59:50 shutdown CT 7"_s,
                                u"2026-03-01 23:59:54 starting migration of CT 7 to node 'b' (10.0.0.2)"_s,
                                u"2026-03-02 00:00:02 start container on target node"_s,
                                u"2026-03-02 00:00:05 migration finished successfully (duration 00:00:15)"_s})
        log.add(line);
    QCOMPARE(log.progress().containerDownSeconds, 15.0);
}

void TaskLogTest::errorsAreCollected()
{
    TaskLog log;
    log.add(u"2026-03-01 10:00:00 ERROR: migration aborted (duration 00:00:00): can't migrate VM which uses local "
            "devices: hostpci0"_s);
    log.add(u"TASK ERROR: migration aborted"_s);
    QCOMPARE(log.progress().errorLines.size(), 2);
    QCOMPARE(log.progress().stage, Stage::Finished);
    QVERIFY(log.progress().errorLines.first().contains("hostpci0"_L1));
}

void TaskLogTest::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("bytes");
    QTest::newRow("bytes") << u"0.0 B"_s << 0.0;
    QTest::newRow("kibibytes") << u"1.5 KiB"_s << 1536.0;
    QTest::newRow("tebibytes") << u"2.0 TiB"_s << 2.0 * 1024 * 1024 * 1024 * 1024;
    QTest::newRow("the old spelling") << u"256.00 MB"_s << 256.0 * 1024 * 1024;
    QTest::newRow("words") << u"lots"_s << 0.0;
}

void TaskLogTest::sizes()
{
    QFETCH(QString, text);
    QTEST(TaskLog::bytesOf(text), "bytes");
}

QTEST_GUILESS_MAIN(TaskLogTest)
#include "tasklogtest.moc"
