// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static constexpr double lrmRound = 5;
static constexpr double lockLife = 120;
static constexpr double watchdogLimit = 60;
static constexpr double idleLimit = 600;

void Cluster::Engine::lrmTick(const QString &nodeName)
{
    after(lrmRound, [this, nodeName] { lrmTick(nodeName); });
    Node &n = *node(nodeName);
    if (n.power != Power::Up && n.power != Power::Stopping)
        return;
    if (!quorate(nodeName)) {
        if (n.lrm.held && n.inquorateSince > 0 && time - n.inquorateSince >= watchdogLimit) {
            witness(u"fence", {{u"node"_s, nodeName}, {u"phase"_s, u"watchdog"_s}});
            cutPower(nodeName, u"watchdog");
            boot(nodeName, between(45, 70));
        }
        return;
    }
    if (!n.online) // booted, and not yet with the others
        return;
    if (s.haResources.empty() && s.ha.services.empty() && n.lrm.wantedMode.isEmpty()) {
        n.lrm.timestamp = time;
        return;
    }
    lrmMode(n);
    int workers = 0;
    for (const auto sids = servicesOn(nodeName); const QString &sid : sids)
        workers += s.ha.services.at(sid).workTask.isEmpty() ? 0 : 1;
    if (n.lrm.mode == u"restart" || n.lrm.mode == u"shutdown") {
        lrmShutdown(n, workers);
        return;
    }
    if (!n.lrm.held || !s.ha.disarm.isEmpty())
        return;
    for (const auto sids = servicesOn(nodeName); const QString &sid : sids)
        lrmService(n, sid, s.ha.services.at(sid), workers);
}

void Cluster::Engine::releaseLock(Node &n)
{
    n.lrm.held = false;
    n.lrm.lockUntil = 0;
}

void Cluster::Engine::lrmMode(Node &n)
{
    Lrm &lrm = n.lrm;
    lrm.timestamp = time;
    const QString standing = s.ha.maintenanceRequests.contains(n.name) ? u"maintenance"_s : u"active"_s;
    const QString mode = lrm.wantedMode.isEmpty() ? standing : lrm.wantedMode;
    if (mode != lrm.mode) {
        lrm.mode = mode;
        witness(u"ha-lrm", {{u"node"_s, n.name}, {u"mode"_s, mode}});
    }
    const bool busy = hasActiveServices(n.name);
    if (!servicesOn(n.name).isEmpty())
        lrm.idleSince = 0;
    else if (lrm.idleSince <= 0)
        lrm.idleSince = time;
    // Its own lock from before a crash must run out first, or the CRM's after fencing.
    if (!lrm.held)
        lrm.held = busy && time >= lrm.lockFree && time >= lrm.lockUntil && !awaitsFencing(n.name);
    else if ((!busy && lrm.mode == u"maintenance") || (lrm.idleSince > 0 && time - lrm.idleSince > idleLimit))
        releaseLock(n);
    if (lrm.held)
        lrm.lockUntil = time + lockLife;
    lrm.state = lrm.mode == u"maintenance" ? u"maintenance"_s : lrm.held ? u"active"_s : u"wait_for_agent_lock"_s;
}

static int workerLimit(const State &s)
{
    const int limit = s.options.value(u"max_workers"_s).toInt();
    return limit > 0 ? limit : 4;
}

void Cluster::Engine::lrmShutdown(Node &n, int &workers)
{
    bool left = false;
    for (const auto sids = servicesOn(n.name); const QString &sid : sids) {
        HaService &service = s.ha.services.at(sid);
        const int vmid = s.haResources.contains(sid) ? s.haResources.at(sid).vmid : 0;
        const Guest *g = guest(vmid);
        if (!g || g->node != n.name || !g->running)
            continue;
        left = true;
        const bool atWork = std::ranges::any_of(s.runningTasks, [&](size_t place) {
            return s.tasks[place].id == QString::number(vmid) && s.tasks[place].node == n.name;
        });
        if (atWork || workers >= workerLimit(s))
            continue;
        ++workers;
        lrmWork(sid, runShutdown(vmid, Caller(), 60, true, u"task started by HA resource agent"_s));
        service.running = false;
    }
    if (!left && workers == 0)
        releaseLock(n);
}

void Cluster::Engine::lrmWork(const QString &sid, const QString &upid, std::function<void(const QString &)> then)
{
    HaService &service = s.ha.services.at(sid);
    service.workTask = upid;
    const QString uid = service.uid;
    whenEnded(upid, [this, sid, uid, upid, then = std::move(then)](const QString &status) {
        const auto found = s.ha.services.find(sid);
        if (found == s.ha.services.end() || found->second.uid != uid || found->second.workTask != upid)
            return;
        found->second.workTask.clear();
        if (then)
            then(status);
        else
            found->second.pending = status;
    });
}

void Cluster::Engine::lrmService(Node &n, const QString &sid, HaService &service, int &workers)
{
    if (!service.pending.isEmpty()) { // written down in the round after the work ended
        service.lastResult = service.pending;
        service.pending.clear();
    }
    const auto resource = s.haResources.find(sid);
    if (resource == s.haResources.end() || !service.workTask.isEmpty() || !service.lastResult.isEmpty())
        return;
    const int vmid = resource->second.vmid;
    Guest &g = *guest(vmid);
    const bool atWork = std::ranges::any_of(s.runningTasks, [&](size_t place) {
        return s.tasks[place].id == QString::number(vmid) && s.tasks[place].node == n.name;
    });
    if (atWork)
        return;
    const QString line = u"task started by HA resource agent"_s;
    if (service.state == u"started") {
        if (g.node != n.name)
            return;
        if (g.running) {
            if (!service.running)
                service.lastResult = u"OK"_s;
        } else if (workers < workerLimit(s) && resource->second.state() == u"started") {
            ++workers;
            const int maxRestart = resource->second.fields.value(u"max_restart"_s, u"1"_s).toInt();
            lrmWork(sid, runStart(vmid, Caller(), line), [this, sid, maxRestart](const QString &status) {
                HaService &now = s.ha.services.at(sid);
                if (status == u"OK" || ++now.restarts > maxRestart)
                    now.pending = status;
            });
        }
    } else if (service.state == u"request_stop") {
        if (!g.running) {
            service.lastResult = u"OK"_s;
        } else if (workers < workerLimit(s)) {
            ++workers;
            const int timeout = service.stopTimeout < 0 ? 60 : service.stopTimeout;
            lrmWork(sid, timeout == 0 ? runStop(vmid, Caller()) : runShutdown(vmid, Caller(), timeout, true, line));
        }
    } else if (isMoving(service) && workers < workerLimit(s)) {
        ++workers;
        lrmMoveGuest(sid, service);
    }
}

void Cluster::Engine::lrmMoveGuest(const QString &sid, HaService &service)
{
    const int vmid = s.haResources.at(sid).vmid;
    Guest &g = *guest(vmid);
    if (g.node != service.node) {
        service.lastResult = g.node == service.target ? u"OK"_s : u"guest is not here"_s;
        return;
    }
    MigrateRequest request;
    request.target = service.target;
    request.withLocalDisks = true;
    request.force = true;
    request.online = g.running && g.isVm();
    const bool shutdownFirst = g.running && (!g.isVm() || service.state == u"relocate");
    if (!shutdownFirst) {
        lrmWork(sid, runMigration(vmid, request, Caller(), true));
        return;
    }
    // Containers, and VMs that are relocated, stop first; the LRM of the target starts them again.
    request.online = false;
    lrmWork(sid, runShutdown(vmid, Caller(), 60, true, u"task started by HA resource agent"_s),
            [this, sid, vmid, request](const QString &status) {
                if (status != u"OK")
                    s.ha.services.at(sid).pending = status;
                else
                    lrmWork(sid, runMigration(vmid, request, Caller(), true));
            });
}

} // namespace Drydock::Demo
