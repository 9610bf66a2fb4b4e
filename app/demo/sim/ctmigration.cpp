// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

void Cluster::Engine::migrateCt(const MovePtr &move)
{
    Guest &g = *guest(move->vmid);
    for (const auto drives = drivesOf(g); const Drive &drive : drives) {
        if (drive.bindMount && !drive.markedShared) {
            const QString word = drive.volid.startsWith(u"/dev/") ? u"device"_s : u"bind"_s;
            abortEarly(move, u"cannot migrate local %1 mount point '%2'"_s.arg(word, drive.key));
            return;
        }
    }
    g.lock = u"migrate"_s;
    works[move->upid].abort = [this, move](const QString &words) { abortCt(move, words); };
    if (!g.running) {
        ctPhaseVolumes(move);
        return;
    }
    logTimed(move->upid, u"shutdown CT %1"_s.arg(move->vmid));
    if (!g.obeysShutdown || g.refusesStop) {
        step(move->upid, 180, [this, move] {
            abortEarly(move, u"command 'lxc-stop -n %1 --nokill --timeout 180' failed: exit code 1"_s.arg(move->vmid));
        });
        return;
    }
    step(move->upid, g.shutdownSeconds * between(0.85, 1.15), [this, move] {
        stopGuest(*guest(move->vmid), u"migration");
        ctPhaseVolumes(move);
    });
}

void Cluster::Engine::abortCt(const MovePtr &move, const QString &words)
{
    Guest &g = *guest(move->vmid);
    if (g.node == move->to)
        return;
    const QString cause =
        words.isEmpty()
            ? u"command 'set -o pipefail && pvesm export %1 zfs - -with-snapshots 0 -snapshot __migration__' failed: exit code 255"_s
                  .arg(move->copied.isEmpty() ? QString::number(move->vmid) : move->copied.constFirst().volid)
            : words;
    logTimed(move->upid, u"ERROR: "_s + cause);
    logTimed(move->upid, u"aborting phase 1 - cleanup resources"_s);
    logTimed(move->upid, u"start final cleanup"_s);
    g.lock.clear();
    if (move->wasRunning && !g.running) {
        logTimed(move->upid, u"start container on source node"_s);
        startGuest(g, u"migration failed");
    }
    abortEarly(move, cause);
}

void Cluster::Engine::ctPhaseVolumes(const MovePtr &move)
{
    const QString &upid = move->upid;
    const Guest &g = *guest(move->vmid);
    logTimed(upid,
             u"starting migration of CT %1 to node '%2' (%3)"_s.arg(move->vmid).arg(move->to, node(move->to)->address));
    const QStringList replicas = replicaTargets(move->vmid);
    for (const auto drives = drivesOf(g); const Drive &drive : drives) {
        const Storage *storage = s.storage(drive.storage);
        if (!storage || drive.markedShared)
            continue;
        if (storage->shared) {
            logTimed(upid, u"volume '%1' is on shared storage '%2'"_s.arg(drive.volid, drive.storage));
            continue;
        }
        logTimed(upid, u"found local volume '%1' (in current VM config)"_s.arg(drive.volid));
        (drive.replicate && replicas.contains(move->to) ? move->replicated : move->copied).append(drive);
    }
    if (move->replicated.isEmpty()) {
        ctPhaseCopy(move, 0);
        return;
    }
    const double takes = syncReplicas(move, u"CT %1"_s.arg(move->vmid));
    const auto work = works.find(upid);
    const int failAt = work == works.end() ? -1 : work->second.failAt;
    if (failAt >= 0 && move->copied.isEmpty()) {
        step(upid, takes * failAt / 100, [this, move, words = work->second.failWords] {
            abortCt(move, words.isEmpty() ? u"command 'pvesr run' failed: exit code 255"_s : words);
        });
        return;
    }
    step(upid, takes + 0.3, [this, move] { ctPhaseCopy(move, 0); });
}

void Cluster::Engine::ctPhaseCopy(const MovePtr &move, int index)
{
    if (index >= move->copied.size()) {
        ctPhaseFinish(move);
        return;
    }
    const QString &upid = move->upid;
    const Guest &g = *guest(move->vmid);
    const Drive drive = move->copied[index];
    const QString name = u"rpool/data/%1@__migration__"_s.arg(drive.volid.section(u':', 1));
    // What a container's file system really holds, not its quota.
    const double total = double(drive.size) * (0.15 + 0.35 * noise(quint32(g.vmid), 0, 1));
    const auto brief = [](double bytes) { return renderBytes(bytes).remove(u' ').remove(u"iB"_s); };
    logTimed(upid, u"full send of %1 estimated size is %2"_s.arg(name, brief(total)));
    logTimed(upid, u"total estimated size is %1"_s.arg(brief(total)));
    logTimed(upid, u"TIME        SENT   SNAPSHOT "_s + name);
    startCopy({.upid = upid,
               .link = move->from,
               .total = total,
               .limit = double(move->request.bwlimit) * 1024,
               .faults = index == 0,
               .tick =
                   [this, move, name, brief](double done, double) {
                       logTimed(move->upid,
                                u"%1   %2   %3"_s.arg(stamp(move->from).right(8), brief(done).rightJustified(5), name));
                   },
               .finished =
                   [this, move, index, drive](double) {
                       logTimed(move->upid, u"successfully imported '%1'"_s.arg(drive.volid));
                       logTimed(move->upid, u"volume '%1' is '%1' on the target"_s.arg(drive.volid));
                       ctPhaseCopy(move, index + 1);
                   }});
}

void Cluster::Engine::ctPhaseFinish(const MovePtr &move)
{
    const QString &upid = move->upid;
    const QString ssh = u"# /usr/bin/ssh -e none -o 'BatchMode=yes' -o 'HostKeyAlias=%1' root@%2 "_s.arg(
        move->to, node(move->to)->address);
    Script script(*this, upid);
    script.wait(0.8).say(u"start final cleanup"_s).run([this, move] {
        moveGuest(*guest(move->vmid), move->to, 0, false);
        renameCopied(move);
    });
    if (!move->wasRunning) {
        script.wait(1.5).run([this, move] {
            guest(move->vmid)->lock.clear();
            logTimed(move->upid, u"migration finished successfully (duration %1)"_s.arg(duration(move)));
            endTask(move->upid);
        });
        return;
    }
    script.wait(1.2)
        .run([this, move] { guest(move->vmid)->lock.clear(); })
        .say(u"start container on target node"_s)
        .say(ssh + u"pct start %1"_s.arg(move->vmid))
        .run([this, move] {
            const QString remote = runStart(move->vmid, Caller());
            whenEnded(remote, [this, move](const QString &status) {
                step(move->upid, 0.3, [this, move, status] {
                    if (status == u"OK") {
                        logTimed(move->upid, u"migration finished successfully (duration %1)"_s.arg(duration(move)));
                        endTask(move->upid);
                        return;
                    }
                    logTimed(move->upid, u"ERROR: "_s + status);
                    logTimed(move->upid,
                             u"ERROR: migration finished with problems (duration %1)"_s.arg(duration(move)));
                    endTask(move->upid, u"migration problems"_s);
                });
            });
        });
}

} // namespace Drydock::Demo
