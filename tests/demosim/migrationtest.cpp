// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

#include <QRegularExpression>

using namespace Drydock::Demo;

class MigrationTest : public QObject
{
    Q_OBJECT

    /// A scene whose VM 102 is no longer HA-managed, so that a migration is a plain qmigrate.
    static std::unique_ptr<Scene> plainScene()
    {
        auto scene = std::make_unique<Scene>();
        for (const QString &sid : {u"vm:101"_s, u"vm:102"_s, u"ct:240"_s})
            (void)scene->cluster->haDelete(scene->one, sid, true);
        scene->run(12);
        return scene;
    }

private Q_SLOTS:
    void liveMigrationFollowsTheRecordedTimeline()
    {
        const auto scene = plainScene();
        Scene &s = *scene;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        QVERIFY(upid);
        const double began = s.now();
        QVERIFY(upid->endsWith(u":qmigrate:102:root@pam!desktop:"));
        s.run(1.5);
        QCOMPARE(s.guest(102).lock, u"migrate"_s);
        QCOMPARE(s.guest(102).node, s.one);

        QVERIFY(s.until([&] { return s.guest(102).qmpStatus == u"postmigrate"; }));
        QCOMPARE(s.guest(102).node, s.one);
        QVERIFY(s.until([&] { return s.guest(102).node == s.two; }, 5));
        QVERIFY(s.guest(102).running);
        QCOMPARE(s.guest(102).lock, u"migrate"_s); // stays some seconds on the new node
        const double flipped = s.now();
        QVERIFY(s.until([&] { return s.ended(*upid); }, 5));
        QVERIFY(s.now() - flipped >= 1.5);
        QVERIFY(s.guest(102).lock.isEmpty());
        // 9.4 GiB in use at 110 MiB/s and what is dirtied meanwhile.
        QVERIFY2(flipped - began > 80 && flipped - began < 130, qPrintable(QString::number(flipped - began)));

        QCOMPARE(s.eventsOf(u"move"_s, 102).size(), 1);
        const int downtime = s.eventsOf(u"move"_s, 102).constFirst().value(u"downtimeMs"_s).toInt();
        QVERIFY(downtime >= 5 && downtime <= 60);
        QCOMPARE(s.eventsOf(u"stop"_s, 102).size(), 0);
    }

    void liveMigrationLogHasTheRealLinesInOrder()
    {
        const auto scene = plainScene();
        Scene &s = *scene;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        QVERIFY(s.until([&] { return s.ended(*upid); }));
        const QStringList log = s.cluster->state().task(*upid)->log;
        const QStringList order{u"starting migration of VM 102 to node 'pve-node2' (192.168.1.12)"_s,
                                u"found local, replicated disk 'local-zfs:vm-102-disk-0' (attached)"_s,
                                u"replicating disk images"_s,
                                u"incremental sync 'local-zfs:vm-102-disk-0'"_s,
                                u"starting VM 102 on remote node 'pve-node2'"_s,
                                u"start remote tunnel"_s,
                                u"starting storage migration"_s,
                                u"all 'mirror' jobs are ready"_s,
                                u"starting online/live migration on unix:/run/qemu-server/102.migrate"_s,
                                u"migration active, transferred"_s,
                                u"average migration speed:"_s,
                                u"migration status: completed"_s,
                                u"pvesr set-state 102"_s,
                                u"migration finished successfully (duration 00:01:"_s,
                                u"TASK OK"_s};
        qsizetype last = -1;
        for (const QString &line : order) {
            const qsizetype place = lineWith(log, line);
            QVERIFY2(place > last, qPrintable(line));
            last = place;
        }
        static const QRegularExpression active(
            u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d migration active, transferred [\\d.]+ [KMG]iB of 16\\.0 GiB VM-state, [\\d.]+ MiB/s"_s);
        QVERIFY(active.match(log[lineWith(log, u"migration active"_s)]).hasMatch());
        QCOMPARE(log.constLast(), u"TASK OK"_s);
        const Task *remote = s.task(u"qmstart"_s, u"102"_s);
        QVERIFY(remote);
        QCOMPARE(remote->node, s.two);
        QCOMPARE(remote->user, u"root@pam"_s);
        QVERIFY(remote->token.isEmpty());
    }

    void replicationTurnsRoundWithTheGuest()
    {
        const auto scene = plainScene();
        Scene &s = *scene;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        QVERIFY(s.until([&] { return s.ended(*upid); }));
        const ReplicationJob &job = *s.cluster->state().replicationOf(102);
        QCOMPARE(job.source, s.two);
        QCOMPARE(job.target, s.one);
        QVERIFY(s.until([&] { return !s.eventsOf(u"replication"_s).isEmpty(); }, 1000));
    }

    void twoMigrationsShareTheLink()
    {
        const auto alone = plainScene();
        const auto first = alone->cluster->migrateGuest(alone->one, Kind::Vm, 102,
                                                        {.target = alone->two, .online = true}, alone->root);
        QVERIFY(alone->until([&] { return alone->ended(*first); }));
        const double single = *alone->cluster->state().task(*first)->end - alone->cluster->state().task(*first)->start;

        const auto both = plainScene();
        (void)both->cluster->setGuestConfig(both->one, Kind::Vm, 101, {}, {u"hostpci0"_s}, both->root);
        const auto a =
            both->cluster->migrateGuest(both->one, Kind::Vm, 102, {.target = both->two, .online = true}, both->root);
        const auto b =
            both->cluster->migrateGuest(both->one, Kind::Vm, 101, {.target = both->two, .online = true}, both->root);
        QVERIFY(a && b);
        QVERIFY(both->until([&] { return both->ended(*a) && both->ended(*b); }));
        const double shared = *both->cluster->state().task(*a)->end - both->cluster->state().task(*a)->start;
        QVERIFY2(shared > single * 1.5, qPrintable(QString::number(shared / single)));
    }

    void restartMigrationOfAContainerStopsMovesAndStarts()
    {
        Scene s;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Ct, 212, {.target = s.two, .restart = true}, s.token);
        QVERIFY(upid);
        QVERIFY(upid->contains(u":vzmigrate:212:"));
        QVERIFY(s.until([&] { return s.ended(*upid); }));
        QCOMPARE(s.cluster->state().task(*upid)->status, u"OK"_s);
        QCOMPARE(s.guest(212).node, s.two);
        QVERIFY(s.guest(212).running);
        const auto stop = s.eventsOf(u"stop"_s, 212), begin = s.eventsOf(u"start"_s, 212);
        QCOMPARE(stop.size(), 1);
        QCOMPARE(begin.size(), 1);
        const double down = begin[0].value(u"at"_s).toDouble() - stop[0].value(u"at"_s).toDouble();
        QVERIFY2(down > 10 && down < 60, qPrintable(QString::number(down)));
        const QStringList log = s.cluster->state().task(*upid)->log;
        QVERIFY(log.constFirst().endsWith(u"shutdown CT 212"));
        QVERIFY(lineWith(log, u"full send of rpool/data/subvol-212-disk-0@__migration__ estimated size is"_s) > 0);
        QVERIFY(lineWith(log, u"start container on target node"_s) > lineWith(log, u"start final cleanup"_s));
        QCOMPARE(s.task(u"vzstart"_s, u"212"_s)->node, s.two);
    }

    void refusedAtOnce_data()
    {
        QTest::addColumn<int>("vmid");
        QTest::addColumn<bool>("vm");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("online");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("a running VM without online")
            << 102 << true << u"pve-node2"_s << false << 500 << u"can't migrate running VM without --online"_s;
        QTest::newRow("a running container without restart")
            << 212 << false << u"pve-node2"_s << false << 500
            << u"can't migrate running container without --online or --restart"_s;
        QTest::newRow("a container that shall move online")
            << 212 << false << u"pve-node2"_s << true << 500 << u"lxc live migration is currently not implemented"_s;
        QTest::newRow("an unknown node") << 102 << true << u"nope"_s << true << 500 << u"no such cluster node 'nope'"_s;
        QTest::newRow("its own node") << 212 << false << u"pve-node1"_s << false << 400
                                      << u"Parameter verification failed."_s;
        QTest::newRow("a guest that lives elsewhere")
            << 103 << true << u"pve-node2"_s << true << 500
            << u"Configuration file 'nodes/pve-node1/qemu-server/103.conf' does not exist"_s;
    }

    void refusedAtOnce()
    {
        QFETCH(int, vmid);
        QFETCH(bool, vm);
        QFETCH(QString, target);
        QFETCH(bool, online);
        const auto scene = plainScene();
        const auto answer = scene->cluster->migrateGuest(scene->one, vm ? Kind::Vm : Kind::Ct, vmid,
                                                         {.target = target, .online = online}, scene->token);
        QVERIFY(!answer);
        QTEST(answer.error().status, "status");
        QTEST(answer.error().reason, "words");
    }

    void rawDeviceStopsAPlainMigrationInItsTask()
    {
        const auto scene = plainScene();
        Scene &s = *scene;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 101, {.target = s.two, .online = true}, s.token);
        QVERIFY(upid);
        s.run(2);
        const Task &task = *s.cluster->state().task(*upid);
        QCOMPARE(task.status, u"migration aborted"_s);
        QVERIFY(
            task.log.constFirst().endsWith(
                u"ERROR: migration aborted (duration 00:00:01): can't migrate VM which uses local devices: hostpci0")
            || task.log.constFirst().endsWith(
                u"ERROR: migration aborted (duration 00:00:00): can't migrate VM which uses local devices: hostpci0"));
        QCOMPARE(task.log.constLast(), u"TASK ERROR: migration aborted"_s);
        QVERIFY(s.guest(101).running);
        QVERIFY(s.guest(101).lock.isEmpty());
    }

    void rawDeviceUnderHaTriesAndStaysWhereItIs()
    {
        Scene s;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 101, {.target = s.two, .online = true}, s.token);
        QVERIFY(upid->contains(u":hamigrate:101:"));
        QVERIFY(s.until(
            [&] { return s.task(u"qmigrate"_s, u"101"_s) && !s.task(u"qmigrate"_s, u"101"_s)->isRunning(); }, 60));
        const Task &task = *s.task(u"qmigrate"_s, u"101"_s);
        QCOMPARE(task.status, u"migration problems"_s);
        QCOMPARE(task.log.constFirst(), u"task started by HA resource agent"_s);
        QVERIFY(lineWith(task.log, u"migrating VM which uses local devices"_s) > 0);
        QVERIFY(lineWith(task.log, u"ERROR: online migrate failure - remote command failed with exit code 255"_s) > 0);
        QCOMPARE(s.task(u"qmstart"_s, u"101"_s)->status, u"start failed: QEMU exited with code 1"_s);
        QVERIFY(s.until([&] { return s.service(u"vm:101"_s) == u"started"; }, 40));
        QCOMPARE(s.guest(101).node, s.one);
        QVERIFY(s.guest(101).running);
    }

    void localDiskNeedsItsFlag()
    {
        const auto scene = plainScene();
        Scene &s = *scene;
        QVERIFY(s.cluster->replicationDelete(s.one, u"102-0"_s, false, false));
        auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        s.run(2);
        QVERIFY(lineWith(s.cluster->state().task(*upid)->log,
                         u"can't live migrate attached local disks without with-local-disks option"_s)
                > 0);
        QCOMPARE(s.cluster->state().task(*upid)->status, u"migration aborted"_s);
        upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true, .withLocalDisks = true},
                                       s.token);
        QVERIFY(s.until([&] { return s.ended(*upid); }, 2000));
        QCOMPARE(s.cluster->state().task(*upid)->status, u"OK"_s);
        QCOMPARE(s.guest(102).dataNode, s.two);
    }

    void bindMountStopsTheMigration()
    {
        Scene s(u"smb"_s);
        const Guest &files = s.guest(108);
        const auto upid =
            s.cluster->migrateGuest(files.node, Kind::Ct, 108, {.target = u"pve1"_s, .restart = true}, s.token);
        QVERIFY(upid);
        s.run(3);
        QVERIFY(lineWith(s.cluster->state().task(*upid)->log, u"cannot migrate local bind mount point 'mp0'"_s) >= 0);
        QVERIFY(files.running);
    }

    void mountedIsoOfTheNodeStopsTheMigration()
    {
        Scene s(u"smb"_s);
        if (s.cluster->isHaManaged(u"vm:106"_s))
            QVERIFY(s.cluster->haDelete(u"pve1"_s, u"vm:106"_s, true));
        const auto upid = s.cluster->migrateGuest(
            u"pve2"_s, Kind::Vm, 106, {.target = u"pve1"_s, .online = true, .withLocalDisks = true}, s.token);
        QVERIFY(upid);
        s.run(3);
        QVERIFY(lineWith(s.cluster->state().task(*upid)->log, u"local cdrom image"_s) >= 0);
        QCOMPARE(s.cluster->state().task(*upid)->status, u"migration aborted"_s);
    }

    void cancelLeavesTheGuestRunningOnItsSource()
    {
        const auto scene = plainScene();
        Scene &s = *scene;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        s.run(25);
        QVERIFY(s.cluster->stopTask(s.one, *upid));
        const Task &task = *s.cluster->state().task(*upid);
        QCOMPARE(task.status, u"migration problems"_s);
        QVERIFY(lineWith(task.log, u"ERROR: online migrate failure - interrupted by signal"_s) > 0);
        QVERIFY(lineWith(task.log, u"ERROR: writing to tunnel failed: broken pipe"_s) > 0);
        QVERIFY(s.guest(102).lock.isEmpty());
        QCOMPARE(s.guest(102).node, s.one);
        QVERIFY(s.guest(102).running);
        QVERIFY(s.task(u"qmstop"_s, u"102"_s));
        s.run(120);
        QCOMPARE(s.guest(102).node, s.one); // nothing of the cancelled task comes later
        QVERIFY(s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token));
    }

    void faultStrikesAtItsPercent_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("early") << 10;
        QTest::newRow("at 70 percent") << 70;
        QTest::newRow("nearly done") << 95;
    }

    void faultStrikesAtItsPercent()
    {
        QFETCH(int, percent);
        const auto scene = plainScene();
        Scene &s = *scene;
        s.cluster->failTask({.type = u"qmigrate"_s, .id = u"102"_s, .percent = percent, .times = 1, .words = {}});
        auto upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        QVERIFY(s.until([&] { return s.ended(*upid); }));
        const Task &task = *s.cluster->state().task(*upid);
        QCOMPARE(task.status, u"migration problems"_s);
        const qsizetype lines =
            std::ranges::count_if(task.log, [](const QString &line) { return line.contains(u"migration active"); });
        QVERIFY2(std::abs(double(lines) - percent * 0.95) < 14, qPrintable(QString::number(lines)));
        QCOMPARE(s.guest(102).node, s.one);
        upid = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        QVERIFY(s.until([&] { return s.ended(*upid); }));
        QCOMPARE(s.cluster->state().task(*upid)->status, u"OK"_s); // the fault was for one task
    }

    void containerComesBackOnItsSourceWhenTheCopyBreaks()
    {
        Scene s;
        s.cluster->failTask({.type = u"vzmigrate"_s, .id = u"212"_s, .percent = 70, .times = 1, .words = {}});
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Ct, 212, {.target = s.two, .restart = true}, s.token);
        QVERIFY(s.until([&] { return s.ended(*upid); }));
        QCOMPARE(s.cluster->state().task(*upid)->status, u"migration aborted"_s);
        QVERIFY(lineWith(s.cluster->state().task(*upid)->log, u"start container on source node"_s) > 0);
        QVERIFY(s.guest(212).running);
        QCOMPARE(s.guest(212).node, s.one);
    }

    void configurationIsLockedWhileItMoves()
    {
        const auto scene = plainScene();
        Scene &s = *scene;
        QVERIFY(s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token));
        s.run(5);
        const auto put = s.cluster->setGuestConfig(s.one, Kind::Vm, 102, {{u"description"_s, u"x"_s}}, {}, s.token);
        QCOMPARE(put.error().reason, u"can't lock file '/var/lock/qemu-server/lock-102.conf' - got timeout"_s);
        QVERIFY(put.error().delay > 9);
        const auto again = s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
        QCOMPARE(again.error().reason, u"VM is locked (migrate)"_s);
    }

    void migrateAllStartsOrdinaryTasksSomeAtATime()
    {
        Scene s;
        const auto refused = s.cluster->bulk(s.one, u"migrateall"_s, {{u"target"_s, s.two}}, s.token);
        QCOMPARE(refused.error().reason,
                 u"either 'max-workers' parameter or max_workers in datacenter.cfg must be set!"_s);
        const auto upid =
            s.cluster->bulk(s.one, u"migrateall"_s,
                            {{u"target"_s, s.two}, {u"vms"_s, u"210,212"_s}, {u"maxworkers"_s, u"1"_s}}, s.token);
        QVERIFY(upid->contains(u":migrateall::root@pam!desktop:"));
        QVERIFY(s.until([&] { return s.ended(*upid); }));
        QCOMPARE(s.guest(210).node, s.two);
        QCOMPARE(s.guest(212).node, s.two);
        QVERIFY(s.task(u"vzmigrate"_s, u"212"_s)->start >= *s.task(u"vzmigrate"_s, u"210"_s)->end);
        QVERIFY(lineWith(s.cluster->state().task(*upid)->log, u"All jobs finished, used 2 workers in total."_s) > 0);
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "migrationtest.moc"
