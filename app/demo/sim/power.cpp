// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static QString typeOf(const Guest &guest, const QString &verb)
{
    return (guest.isVm() ? u"qm"_s : u"vz"_s) + verb;
}

static QString lockedText(const Guest &guest)
{
    return (guest.isVm() ? u"VM is locked (%1)"_s : u"CT is locked (%1)"_s).arg(guest.lock);
}

QString Cluster::Engine::runStart(int vmid, const Caller &caller, const QString &firstLine)
{
    Guest &g = *guest(vmid);
    const QString upid = startTask(g.node, typeOf(g, u"start"_s), QString::number(vmid), caller);
    if (!firstLine.isEmpty())
        log(upid, firstLine);
    if (!g.lock.isEmpty()) {
        endTask(upid, lockedText(g));
    } else if (g.running) {
        endTask(upid, u"%1 %2 already running"_s.arg(g.isVm() ? u"VM"_s : u"CT"_s).arg(vmid));
    } else {
        workFor(upid, g.isVm() ? between(1.8, 3) : between(1, 2), u"start failed: QEMU exited with code 1"_s,
                [this, upid, vmid] {
                    Guest &now = *guest(vmid);
                    for (const auto drives = drivesOf(now); const Drive &drive : drives) {
                        if (!hasData(now, drive, now.node)) {
                            endTask(upid, now.isVm()
                                              ? u"no such volume '%1'"_s.arg(drive.volid)
                                              : u"zfs error: cannot open 'rpool/data/%1': dataset does not exist"_s.arg(
                                                    drive.volid.section(u':', 1)));
                            return;
                        }
                    }
                    if (const QString problem = startProblem(now, now.node); !problem.isEmpty()) {
                        endTask(upid, problem);
                        return;
                    }
                    startGuest(now, u"task");
                    endTask(upid);
                });
    }
    return upid;
}

QString Cluster::Engine::runStop(int vmid, const Caller &caller)
{
    Guest &g = *guest(vmid);
    const QString upid = startTask(g.node, typeOf(g, u"stop"_s), QString::number(vmid), caller);
    workFor(upid, between(0.5, 1.5), u"can't lock file - got timeout"_s, [this, upid, vmid] {
        stopGuest(*guest(vmid), u"task");
        endTask(upid);
    });
    return upid;
}

QString Cluster::Engine::runShutdown(int vmid, const Caller &caller, int timeout, bool forceStop,
                                     const QString &firstLine)
{
    Guest &g = *guest(vmid);
    const QString upid = startTask(g.node, typeOf(g, u"shutdown"_s), QString::number(vmid), caller);
    if (!firstLine.isEmpty())
        log(upid, firstLine);
    const int limit = timeout >= 0 ? timeout : 60;
    if (!g.running) {
        step(upid, 0.3, [this, upid] { endTask(upid); });
        return upid;
    }
    const double takes = g.shutdownSeconds * between(0.85, 1.15);
    if (g.obeysShutdown && !g.refusesStop && takes <= limit) {
        workFor(upid, takes, u"VM quit/powerdown failed"_s, [this, upid, vmid] {
            stopGuest(*guest(vmid), u"shutdown");
            endTask(upid);
        });
        return upid;
    }
    step(upid, limit, [this, upid, vmid, forceStop, limit] {
        Guest &now = *guest(vmid);
        if (!forceStop) {
            endTask(upid,
                    now.isVm()
                        ? u"VM quit/powerdown failed - got timeout"_s
                        : u"command 'lxc-stop -n %1 --nokill --timeout %2' failed: exit code 1"_s.arg(vmid).arg(limit));
            return;
        }
        if (now.isVm())
            log(upid, u"VM still running - terminating now with SIGTERM"_s);
        step(upid, 1, [this, upid, vmid] {
            stopGuest(*guest(vmid), u"forced");
            endTask(upid);
        });
    });
    return upid;
}

QString Cluster::Engine::runReboot(int vmid, const Caller &caller, int timeout)
{
    Guest &g = *guest(vmid);
    const QString upid = startTask(g.node, typeOf(g, u"reboot"_s), QString::number(vmid), caller);
    const int limit = timeout >= 0 ? timeout : 60;
    const double takes = g.shutdownSeconds * between(0.85, 1.15);
    if (!g.obeysShutdown || g.refusesStop || takes > limit) {
        step(upid, limit, [this, upid] { endTask(upid, u"VM quit/powerdown failed - got timeout"_s); });
        return upid;
    }
    workFor(upid, takes, u"VM quit/powerdown failed"_s, [this, upid, vmid] {
        stopGuest(*guest(vmid), u"reboot");
        step(upid, 2, [this, upid, vmid] {
            startGuest(*guest(vmid), u"reboot");
            endTask(upid);
        });
    });
    return upid;
}

QString Cluster::Engine::haTask(const QString &nodeName, const Guest &g, const QString &what, const QString &argument,
                                const Caller &caller)
{
    const QString upid = startTask(nodeName, u"ha"_s + what, QString::number(g.vmid), caller);
    const QString word = g.isVm() ? u"VM"_s : u"CT"_s;
    const QString sid = g.sid();
    QString line = u"Requesting HA %1 for %2 %3"_s.arg(what == u"migrate" ? u"migration"_s : what, word).arg(g.vmid);
    if (what == u"migrate")
        line += u" to node "_s + argument;
    log(upid, line);
    if (!quorate(nodeName)) {
        // Accepted all the same; ha-manager tries for the lock nine times.
        for (int i = 0; i < 9; ++i)
            step(upid, 1 + i, [this, upid] { log(upid, u"trying to acquire cfs lock 'domain-ha' ..."_s); });
        step(upid, 11, [this, upid, what, sid, argument] {
            log(upid, u"cfs-lock 'domain-ha' error: no quorum!"_s);
            const QString command = what == u"stop"    ? u"ha-manager crm-command stop %1 %2"_s.arg(sid, argument)
                                    : what == u"start" ? u"ha-manager set %1 --state started"_s.arg(sid)
                                                       : u"ha-manager migrate %1 %2"_s.arg(sid, argument);
            endTask(upid, u"command '%1' failed: exit code 13"_s.arg(command));
        });
        return upid;
    }
    if (what == u"migrate") {
        const QList<BlockingHa> blockers = s.pve >= 9 ? blockersOn(sid, argument) : QList<BlockingHa>();
        if (!blockers.isEmpty()) {
            log(upid, u"cannot migrate resource '%1' to node '%2':"_s.arg(sid, argument));
            log(upid, QString());
            for (const BlockingHa &blocker : blockers)
                log(upid, u"- resource '%1' on target node '%2' in negative affinity with resource '%3'"_s.arg(
                              blocker.sid, argument, sid));
            step(upid, 0.8, [this, upid, sid, argument] {
                endTask(upid, u"command 'ha-manager migrate %1 %2' failed: exit code 2"_s.arg(sid, argument));
            });
            return upid;
        }
        for (const auto others = companions(sid); const QString &other : others)
            log(upid, u"also migrate resource '%1' in positive affinity with resource '%2' to target node '%3'"_s.arg(
                          other, sid, argument));
    }
    workFor(upid, between(0.6, 0.95), u"command 'ha-manager' failed: exit code 255"_s,
            [this, upid, what, sid, argument] {
                const auto service = s.ha.services.find(sid);
                const auto resource = s.haResources.find(sid);
                if (what == u"start" && resource != s.haResources.end())
                    resource->second.fields.insert(u"state"_s, u"started"_s);
                else if (service != s.ha.services.end())
                    service->second.command = {what, argument};
                endTask(upid);
            });
    return upid;
}

/// The refusals that are failed tasks for VMs and HTTP errors for containers.
static Outcome onWrongNode(Cluster::Engine *e, const QString &node, Kind kind, int vmid, const QString &action,
                           const Caller &caller, const ApiFailure &failure)
{
    if (kind == Kind::Ct || action == u"suspend" || action == u"resume")
        return std::unexpected(failure);
    const QString upid = e->startTask(node, u"qm"_s + action, QString::number(vmid), caller);
    e->step(upid, 0.3, [e, upid, vmid, node] {
        e->endTask(upid, u"unable to find configuration file for VM %1 on node '%2'"_s.arg(vmid).arg(node));
    });
    return upid;
}

static Outcome pauseResume(Cluster::Engine *e, Guest &guest, const QString &action, bool toDisk, const Caller &caller)
{
    const QString verb = action == u"suspend" ? (toDisk ? u"suspend"_s : u"pause"_s) : action;
    const int vmid = guest.vmid;
    const QString upid =
        e->startTask(guest.node, typeOf(guest, guest.isVm() ? verb : action), QString::number(vmid), caller);
    e->workFor(upid, e->between(0.3, 0.8), u"VM %1 qmp command failed"_s.arg(vmid), [e, upid, vmid, verb] {
        Guest &now = *e->guest(vmid);
        if (!now.running) {
            e->endTask(upid, u"VM %1 not running"_s.arg(vmid));
            return;
        }
        e->noteStatus(now);
        if (verb == u"suspend") {
            e->stopGuest(now, u"suspend");
            now.lock = u"suspended"_s;
        } else if (verb == u"reset") {
            now.startedAt = e->time;
            now.agentUpAt = e->time + 20;
            e->witness(u"reset", {{u"vmid"_s, vmid}, {u"node"_s, now.node}});
        } else {
            now.qmpStatus = verb == u"pause" ? u"paused"_s : u"running"_s;
            e->witness(verb, {{u"vmid"_s, vmid}, {u"node"_s, now.node}});
        }
        e->endTask(upid);
    });
    return upid;
}

Outcome Cluster::guestPower(const QString &node, Kind kind, int vmid, const QString &action,
                            const PowerRequest &request, const Caller &caller)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const Guest *anywhere = e->guest(vmid);
    const bool ha = anywhere && anywhere->kind == kind && e->haManaged(anywhere->sid());
    if (ha && action == u"start" && (kind == Kind::Vm || !anywhere->running))
        return e->haTask(node, *anywhere, u"start"_s, {}, caller);
    if (ha && (action == u"stop" || action == u"shutdown")) {
        if (request.overruleShutdown)
            return std::unexpected(badParameter(u"overrule-shutdown"_s, u"cannot be used with HA managed guests"_s));
        const int timeout = action == u"stop" ? 0 : request.timeout >= 0 ? request.timeout : 60;
        return e->haTask(node, *anywhere, u"stop"_s, QString::number(timeout), caller);
    }
    auto found = e->guestOn(node, kind, vmid);
    if (!found)
        return onWrongNode(e, node, kind, vmid, action, caller, found.error());
    Guest &guest = **found;
    if (kind == Kind::Ct) {
        if (action == u"start" && guest.running)
            return std::unexpected(refusal(u"CT %1 already running"_s.arg(vmid)));
        if (action != u"start" && !guest.running)
            return std::unexpected(refusal(u"CT %1 not running"_s.arg(vmid)));
        if (!guest.lock.isEmpty())
            return std::unexpected(refusal(lockedText(guest)));
    }
    if (action == u"start")
        return e->quorate(node) ? Outcome(e->runStart(vmid, caller)) : std::unexpected(noQuorum());
    if (action == u"stop")
        return e->runStop(vmid, caller);
    if (action == u"shutdown")
        return e->runShutdown(vmid, caller, request.timeout, request.forceStop);
    if (action == u"reboot") {
        if (!guest.running)
            return std::unexpected(refusal(u"VM %1 not running"_s.arg(vmid)));
        return e->runReboot(vmid, caller, request.timeout);
    }
    if (ha && action == u"suspend" && request.toDisk)
        return std::unexpected(refusal(u"unable to suspend VM to disk, because it is HA managed"_s));
    return pauseResume(e, guest, action, request.toDisk, caller);
}

} // namespace Drydock::Demo
