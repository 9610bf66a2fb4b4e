// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

/// A VM's disks sorted by how they get to the target; words for those that cannot.
static QMap<QString, QString> scanVolumes(Cluster::Engine &e, Cluster::Engine::Move &move)
{
    QMap<QString, QString> problems;
    const Guest &guest = *e.guest(move.vmid);
    const QStringList replicas = e.replicaTargets(move.vmid);
    for (const auto drives = drivesOf(guest); const Drive &drive : drives) {
        const Storage *storage = e.s.storage(drive.storage);
        if (!storage || storage->shared || drive.markedShared || drive.cloudInit)
            continue;
        if (drive.cdrom) {
            problems.insert(drive.volid, u"local cdrom image"_s);
            continue;
        }
        const bool replicated = drive.replicate && replicas.contains(move.to);
        const QString kind = replicated ? u"local, replicated disk"_s : u"local disk"_s;
        e.logTimed(move.upid, u"found %1 '%2' (%3)"_s.arg(
                                  kind, drive.volid, drive.key.startsWith(u"unused") ? u"unused"_s : u"attached"_s));
        if (replicated) {
            move.replicated.append(drive);
            continue;
        }
        if (guest.running && !move.request.withLocalDisks)
            problems.insert(drive.volid, u"can't live migrate attached local disks without with-local-disks option"_s);
        else if (guest.running && !guest.snapshots.isEmpty())
            problems.insert(drive.volid, u"online storage migration not possible if non-replicated snapshot exists"_s);
        else
            move.copied.append(drive);
    }
    return problems;
}

void Cluster::Engine::migrateVm(const MovePtr &move)
{
    Guest &g = *guest(move->vmid);
    const QStringList devices = localResourcesOf(g);
    if (!devices.isEmpty() && g.running && !move->request.force) {
        abortEarly(move, u"can't migrate VM which uses local devices: %1"_s.arg(devices.join(u", ")));
        return;
    }
    g.lock = u"migrate"_s;
    if (s.pve >= 9 && g.running && !move->request.conntrack)
        logTimed(move->upid,
                 u"conntrack state migration not supported or disabled, active connections might get dropped"_s);
    if (!devices.isEmpty() && g.running)
        logTimed(move->upid, u"migrating VM which uses local devices"_s);
    logTimed(move->upid,
             u"starting migration of VM %1 to node '%2' (%3)"_s.arg(move->vmid).arg(move->to, node(move->to)->address));
    const QMap<QString, QString> problems = scanVolumes(*this, *move);
    if (!problems.isEmpty()) {
        for (auto it = problems.begin(); it != problems.end(); ++it)
            logTimed(move->upid, u"can't migrate local disk '%1': %2"_s.arg(it.key(), it.value()));
        const QString words = u"Problem found while scanning volumes - can't migrate VM - check log"_s;
        logTimed(move->upid, u"ERROR: "_s + words);
        logTimed(move->upid, u"aborting phase 1 - cleanup resources"_s);
        abortEarly(move, words);
        return;
    }
    works[move->upid].abort = [this, move](const QString &words) { abortVm(move, words); };
    if (!g.running) {
        vmOffline(move);
        return;
    }
    double wait = 0.1;
    if (!move->replicated.isEmpty()) {
        for (const Drive &drive : std::as_const(move->replicated))
            logTimed(move->upid, u"%1: start tracking writes using block-dirty-bitmap 'repl_%1'"_s.arg(drive.key));
        logTimed(move->upid, u"replicating disk images"_s);
        wait = syncReplicas(move, u"VM %1"_s.arg(move->vmid)) + 0.2;
    }
    step(move->upid, wait, [this, move] { vmPhaseStart(move); });
}

void Cluster::Engine::abortVm(const MovePtr &move, const QString &words)
{
    const QString &upid = move->upid;
    Guest &g = *guest(move->vmid);
    if (g.node == move->to) // past the point of no return: the server lets it finish
        return;
    const bool bySignal = words == u"interrupted by signal";
    logTimed(upid, u"ERROR: online migrate failure - %1"_s.arg(words.isEmpty() ? u"migration status error: failed"_s
                                                                               : words));
    logTimed(upid, u"aborting phase 2 - cleanup resources"_s);
    logTimed(upid, u"migrate_cancel"_s);
    if (bySignal)
        logTimed(upid, u"ERROR: writing to tunnel failed: broken pipe"_s);
    if (!move->remoteStart.isEmpty() && isUp(move->to)) {
        const QString stop = startTask(move->to, u"qmstop"_s, QString::number(move->vmid), Caller());
        step(stop, 0.8, [this, stop] { endTask(stop); });
    }
    logTimed(upid, u"ERROR: migration finished with problems (duration %1)"_s.arg(duration(move)));
    g.lock.clear();
    if (g.running && g.qmpStatus == u"postmigrate")
        g.qmpStatus = u"running"_s;
    endTask(upid, u"migration problems"_s);
}

void Cluster::Engine::vmPhaseStart(const MovePtr &move)
{
    const QString &upid = move->upid;
    logTimed(upid, u"starting VM %1 on remote node '%2'"_s.arg(move->vmid).arg(move->to));
    step(upid, 1.2, [this, move] {
        move->remoteStart = startTask(move->to, u"qmstart"_s, QString::number(move->vmid), Caller());
        const QString remote = move->remoteStart;
        if (s.pve >= 9)
            log(remote, u"netdev net0: using 'host_mtu=1500' for migration compat"_s);
        const QString problem = startProblem(*guest(move->vmid), move->to);
        if (!problem.isEmpty()) {
            step(move->upid, 1, [this, move, remote, problem] {
                log(remote, u"QEMU: kvm: -device vfio-pci,host=0000:00:02.0: vfio 0000:00:02.0: no such host device"_s);
                endTask(remote, problem);
                logTimed(move->upid, u"[%1] %2"_s.arg(move->to, problem));
                abortVm(move, u"remote command failed with exit code 255"_s);
            });
            return;
        }
        log(remote, u"migration listens on unix:/run/qemu-server/%1.migrate"_s.arg(move->vmid));
        step(remote, 1.2, [this, remote] { endTask(remote); });
        Script(*this, move->upid)
            .wait(1.6)
            .run([this, move] {
                for (const auto drives = move->replicated + move->copied; const auto &drive : drives)
                    logTimed(move->upid, u"volume '%1' is '%1' on the target"_s.arg(drive.volid));
            })
            .say(u"start remote tunnel"_s)
            .wait(0.8)
            .say(u"ssh tunnel ver 1"_s)
            .run([this, move] { vmPhaseDisks(move, 0); });
    });
}

void Cluster::Engine::vmPhaseDisks(const MovePtr &move, int index)
{
    const QString &upid = move->upid;
    const qsizetype all = move->replicated.size() + move->copied.size();
    if (index == 0 && all > 0)
        logTimed(upid, u"starting storage migration"_s);
    const QString word = s.pve >= 9 ? u"mirror"_s : u"drive"_s;
    if (index < all) {
        const bool replicated = index < move->replicated.size();
        const Drive drive = replicated ? move->replicated[index] : move->copied[index - move->replicated.size()];
        logTimed(
            upid,
            u"%1: start migration to nbd:unix:/run/qemu-server/%2_nbd.migrate:exportname=drive-%1"_s.arg(drive.key).arg(
                move->vmid));
        if (replicated)
            log(upid, u"drive mirror re-using dirty bitmap 'repl_%1'"_s.arg(drive.key));
        log(upid, u"drive mirror is starting for drive-%1"_s.arg(drive.key));
        const double total = replicated ? between(2, 40) * 1024 * 1024 : double(drive.size);
        const double began = time;
        const auto line = [this, upid, word, key = drive.key, total, began](double done, bool ready) {
            const int seconds = int(time - began + 0.5);
            const QString spent =
                seconds >= 60 ? u"%1m %2s"_s.arg(seconds / 60).arg(seconds % 60) : u"%1s"_s.arg(seconds);
            log(upid, u"%1-%2: transferred %3 of %4 (%5%) in %6%7"_s.arg(
                          word, key, renderBytes(done), renderBytes(total), QString::number(done * 100 / total, 'f', 2),
                          spent, ready ? u", ready"_s : QString()));
        };
        line(0, false);
        startCopy({.upid = upid,
                   .link = move->from,
                   .total = total,
                   .limit = double(move->request.bwlimit) * 1024,
                   .faults = false,
                   .tick = [line](double done, double) { line(done, false); },
                   .finished =
                       [this, move, index, line](double done) {
                           line(done, true);
                           vmPhaseDisks(move, index + 1);
                       }});
        return;
    }
    if (all > 0) {
        log(upid, u"all 'mirror' jobs are ready"_s);
        logTimed(upid, u"switching mirror jobs to actively synced mode"_s);
        for (const auto drives = move->replicated + move->copied; const auto &drive : drives) {
            log(upid, u"%1-%2: switching to actively synced mode"_s.arg(word, drive.key));
            log(upid, u"%1-%2: successfully switched to actively synced mode"_s.arg(word, drive.key));
        }
    }
    vmPhaseMemory(move);
}

void Cluster::Engine::vmPhaseMemory(const MovePtr &move)
{
    const QString &upid = move->upid;
    const Guest &g = *guest(move->vmid);
    const QString socket = u"unix:/run/qemu-server/%1.migrate"_s.arg(move->vmid);
    logTimed(upid, u"starting online/live migration on "_s + socket);
    logTimed(upid, u"set migration capabilities"_s);
    if (move->request.bwlimit > 0)
        logTimed(upid, u"migration speed limit: %1/s"_s.arg(renderBytes(move->request.bwlimit * 1024.0)));
    logTimed(upid, u"migration downtime limit: 100 ms"_s);
    logTimed(upid, u"migration cachesize: %1"_s.arg(renderBytes(double(std::bit_floor(quint64(g.memory) / 8)))));
    logTimed(upid, u"set migration parameters"_s);
    logTimed(upid, u"start migrate command to "_s + socket);

    const double state = double(g.memory) + 16.8 * 1024 * 1024;
    // Used memory goes over once, plus what the guest dirties meanwhile.
    const double total = std::max(double(guestMemory(g, time)) * (1.02 + g.cpuLoad * 0.3), 1024.0 * 1024);
    const double began = time;
    const bool dirties = g.cpuLoad > 0.25;
    startCopy(
        {.upid = upid,
         .link = move->from,
         .total = total,
         .limit = double(move->request.bwlimit) * 1024,
         .faults = true,
         .tick =
             [this, upid, state, dirties](double done, double rate) {
                 QString line = u"migration active, transferred %1 of %2 VM-state, %3/s"_s.arg(
                     renderBytes(done), renderBytes(state), renderBytes(rate));
                 if (dirties && pick(0, 9) == 0)
                     line += u", VM dirties lots of memory: %1/s"_s.arg(renderBytes(rate * between(0.9, 1.3)));
                 logTimed(upid, line);
             },
         .finished =
             [this, move, began, state](double done) {
                 const int downtime = pick(5, 60);
                 const double spent = std::max(time - began, 0.5);
                 logTimed(
                     move->upid,
                     u"average migration speed: %1/s - downtime %2 ms"_s.arg(renderBytes(state / spent)).arg(downtime));
                 vmPhaseFinish(move, done, downtime);
             }});
}

void Cluster::Engine::vmPhaseFinish(const MovePtr &move, double transferred, int downtimeMs)
{
    const QString &upid = move->upid;
    const QString word = s.pve >= 9 ? u"mirror"_s : u"drive"_s;
    logTimed(upid, u"migration completed, transferred %1 VM-state"_s.arg(renderBytes(transferred)));
    logTimed(upid, u"migration status: completed"_s);
    Guest &g = *guest(move->vmid);
    noteStatus(g);
    g.qmpStatus = u"postmigrate"_s; // the process left behind; the guest itself goes on at the target
    g.switchedAt = time + downtimeMs / 1000.0;
    const QList<Drive> disks = move->replicated + move->copied;
    if (!disks.isEmpty())
        log(upid, u"all 'mirror' jobs are ready"_s);
    for (const Drive &drive : disks) {
        log(upid, u"%1-%2: Completing block job..."_s.arg(word, drive.key));
        log(upid, u"%1-%2: Completed successfully."_s.arg(word, drive.key));
        log(upid, u"%1-%2: mirror-job finished"_s.arg(word, drive.key));
    }
    const double flip = disks.isEmpty() ? 0.6 : 1.5;
    step(upid, flip, [this, move, downtimeMs] {
        Guest &now = *guest(move->vmid);
        noteStatus(now);
        now.qmpStatus = u"running"_s;
        if (const ReplicationJob *job = s.replicationOf(move->vmid); job && !move->replicated.isEmpty()) {
            const QString ssh = u"# /usr/bin/ssh -e none -o 'BatchMode=yes' -o 'HostKeyAlias=%1' root@%2 "_s.arg(
                move->to, node(move->to)->address);
            logTimed(move->upid, ssh
                                     + u"pvesr set-state %1 \\''{\"local/%2\":{\"last_sync\":%3}}'\\'"_s.arg(move->vmid)
                                           .arg(move->from)
                                           .arg(qint64(job->lastSync)));
        }
        moveGuest(now, move->to, downtimeMs, true);
        renameCopied(move);
        if (move->request.conntrack)
            logTimed(move->upid, u"migrated %1 conntrack state entries"_s.arg(pick(3, 90)));
    });
    if (!disks.isEmpty())
        Script(*this, upid).wait(flip + 0.8).say(u"stopping NBD storage migration server on target."_s);
    step(upid, flip + between(2, 3), [this, move] {
        guest(move->vmid)->lock.clear();
        logTimed(move->upid, u"migration finished successfully (duration %1)"_s.arg(duration(move)));
        endTask(move->upid);
    });
}

void Cluster::Engine::vmOffline(const MovePtr &move)
{
    const auto finish = [this, move] {
        Guest &g = *guest(move->vmid);
        moveGuest(g, move->to, 0, false);
        renameCopied(move);
        step(move->upid, 0.5, [this, move] {
            guest(move->vmid)->lock.clear();
            logTimed(move->upid, u"migration finished successfully (duration %1)"_s.arg(duration(move)));
            endTask(move->upid);
        });
    };
    double wait = 0.4;
    if (!move->replicated.isEmpty())
        wait = syncReplicas(move, u"VM %1"_s.arg(move->vmid)) + 0.4;
    double bytes = 0;
    for (const Drive &drive : std::as_const(move->copied))
        bytes += double(drive.size) * 0.4;
    if (bytes <= 0) {
        workFor(move->upid, wait, u"migration aborted"_s, finish);
        return;
    }
    startCopy({.upid = move->upid,
               .link = move->from,
               .total = bytes,
               .limit = double(move->request.bwlimit) * 1024,
               .faults = true,
               .tick =
                   [this, move](double done, double) {
                       const QString clockText = stamp(move->from).right(8);
                       logTimed(move->upid, u"%1   %2   rpool/data/%3@__migration__"_s.arg(
                                                clockText, renderBytes(done).remove(u' ').chopped(2),
                                                move->copied.constFirst().volid.section(u':', 1)));
                   },
               .finished =
                   [this, move, finish](double) {
                       for (const Drive &drive : std::as_const(move->copied))
                           logTimed(move->upid, u"volume '%1' is '%1' on the target"_s.arg(drive.volid));
                       finish();
                   }});
}

} // namespace Drydock::Demo
