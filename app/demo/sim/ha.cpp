// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static constexpr double crmRound = 10;
static constexpr double fenceDelay = 60;
static constexpr double lockLife = 120;

QString Cluster::Engine::newUid()
{
    static constexpr QLatin1StringView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"_L1;
    QString uid;
    for (int i = 0; i < 22; ++i)
        uid.append(letters[pick(0, 63)]);
    return uid;
}

bool isMoving(const HaService &service)
{
    return service.state == u"migrate" || service.state == u"relocate" || service.state == u"request_start_balance";
}

QStringList Cluster::Engine::servicesOn(const QString &nodeName) const
{
    QStringList sids;
    for (const auto &[sid, service] : s.ha.services) {
        if (service.node == nodeName)
            sids.append(sid);
    }
    return sids;
}

void Cluster::Engine::enter(const QString &sid, HaService &service, const QString &state, const QString &nodeName,
                            const QString &target)
{
    if (!nodeName.isEmpty())
        service.node = nodeName;
    if (service.state != state || !target.isEmpty() || !nodeName.isEmpty())
        witness(u"ha-state", {{u"sid"_s, sid},
                              {u"state"_s, state},
                              {u"from"_s, service.state},
                              {u"node"_s, service.node},
                              {u"target"_s, target}});
    service.state = state;
    service.target = target;
    service.running = false;
    service.uid = newUid();
    service.since = time;
    service.workTask.clear();
    service.pending.clear();
    service.lastResult.clear();
    service.restarts = 0;
}

void Cluster::Engine::crmTick()
{
    after(crmRound, [this] { crmTick(); });
    if (s.haResources.empty() && s.ha.services.empty())
        return;
    electMaster();
    if (!quorate(s.ha.master) || !isUp(s.ha.master))
        return;
    s.ha.timestamp = time;
    s.ha.lockUntil = time + lockLife;
    compiledRules.reset();
    crmNodes();
    const QString &own = s.ha.nodeStatus[s.ha.master];
    if (own != u"online" && own != u"maintenance") // its node waits to be fenced itself
        return;
    for (const auto &[sid, resource] : s.haResources) {
        if (resource.state() == u"ignored" || s.ha.services.contains(sid))
            continue;
        HaService service;
        service.node = guest(resource.vmid)->node;
        enter(sid, service, resource.state() == u"started" ? u"request_start"_s : u"request_stop"_s);
        s.ha.services.emplace(sid, service);
    }
    std::erase_if(s.ha.services, [this](const auto &entry) {
        const auto resource = s.haResources.find(entry.first);
        return resource == s.haResources.end() || resource->second.state() == u"ignored";
    });
    if (!s.ha.disarm.isEmpty())
        return;
    bool changed = true;
    for (int pass = 0; changed && pass < 10; ++pass) {
        changed = false;
        for (auto &[sid, service] : s.ha.services)
            changed |= crmService(sid, service);
        changed |= crmFence();
    }
    crmRebalance();
}

void Cluster::Engine::electMaster()
{
    const bool able = isUp(s.ha.master) && quorate(s.ha.master);
    if (!able)
        s.ha.masterSince = 0; // out of office, even if it is back before its lock has run out
    if (s.ha.masterSince > 0)
        return;
    if (able || time >= s.ha.lockUntil)
        becomeMaster({});
}

/// The first node that can, but for one. While the lock has not run out only its owner can.
void Cluster::Engine::becomeMaster(const QString &otherThan)
{
    const bool free = !otherThan.isEmpty() || time >= s.ha.lockUntil;
    for (const Node &n : s.nodes) {
        if (n.name == otherThan || n.power != Power::Up || !quorate(n.name) || time < n.apiSince
            || (!free && n.name != s.ha.master) || awaitsFencing(n.name))
            continue;
        s.ha.master = n.name;
        s.ha.masterSince = time;
        for (const Node &other : s.nodes) // the new master's "last seen" starts now
            s.ha.lastOnline[other.name] = time;
        witness(u"master", {{u"node"_s, n.name}});
        return;
    }
}

bool Cluster::Engine::awaitsFencing(const QString &nodeName) const
{
    const auto status = s.ha.nodeStatus.find(nodeName);
    return (status != s.ha.nodeStatus.end() && status->second == u"fence")
           || std::ranges::any_of(s.ha.services, [&](const auto &entry) {
                  return entry.second.node == nodeName && entry.second.state == u"fence";
              });
}

bool Cluster::Engine::hasActiveServices(const QString &nodeName) const
{
    return std::ranges::any_of(s.ha.services, [&](const auto &entry) {
        const HaService &service = entry.second;
        return service.node == nodeName && service.state != u"stopped" && service.state != u"freeze"
               && service.state != u"error";
    });
}

void Cluster::changeHaMaster()
{
    d->workOff(d->clock.now());
    d->becomeMaster(d->s.ha.master);
}

void Cluster::Engine::crmNodes()
{
    const Node &master = *node(s.ha.master);
    for (Node &n : s.nodes) {
        QString &status = s.ha.nodeStatus[n.name];
        const QString before = status;
        const bool seen = sees(master, n);
        // What its LRM wrote last, which may be of before it died: it stays in maintenance then.
        const bool maintained = n.lrm.mode == u"maintenance";
        if (seen)
            s.ha.lastOnline[n.name] = time;
        if (status == u"maintenance" && !maintained)
            status = seen ? u"online"_s : u"unknown"_s;
        else if (status == u"online")
            status = !seen ? u"unknown"_s : maintained ? u"maintenance"_s : u"online"_s;
        else if (status == u"unknown" || status.isEmpty())
            status = seen ? u"online"_s : u"unknown"_s;
        if (status != before && !before.isEmpty())
            witness(u"ha-node", {{u"node"_s, n.name}, {u"state"_s, status}, {u"from"_s, before}});
    }
}

/// Not seen for so long that it has to be fenced.
bool Cluster::Engine::isOverdue(const QString &nodeName) const
{
    return !isHaOnline(nodeName) && time - s.ha.lastOnline.at(nodeName) >= fenceDelay;
}

bool Cluster::Engine::crmService(const QString &sid, HaService &service)
{
    const QString before = service.state, nodeBefore = service.node;
    const HaResource &resource = s.haResources.at(sid);
    const QString wanted = resource.state();
    const QString next = wanted == u"started" ? u"started"_s : u"request_stop"_s;

    if (service.state == u"request_start") {
        crmRequestStart(sid, service);
    } else if (service.state == u"started") {
        crmStarted(sid, service);
    } else if (service.state == u"request_stop") {
        if (!service.lastResult.isEmpty())
            enter(sid, service, service.lastResult == u"OK" ? u"stopped"_s : u"error"_s);
        else if (isOverdue(service.node))
            enter(sid, service, u"fence"_s);
    } else if (service.state == u"stopped") {
        service.node = guest(resource.vmid)->node; // a move whose node was fenced may have come further
        if (!service.command.isEmpty())
            crmCommand(sid, service);
        else if (wanted != u"disabled" && isOverdue(service.node) && s.ha.nodeStatus[service.node] != u"maintenance")
            enter(sid, service, u"fence"_s);
        else if (wanted == u"started")
            enter(sid, service, u"request_start"_s);
    } else if (isMoving(service)) {
        if (!service.lastResult.isEmpty()) {
            const bool arrived = service.lastResult == u"OK" || guest(resource.vmid)->node == service.target;
            enter(sid, service, next, arrived ? service.target : service.node);
        } else if (isOverdue(service.node)) {
            enter(sid, service, u"fence"_s);
        }
    } else if (service.state == u"freeze") {
        if (isHaOnline(service.node) && node(service.node)->lrm.mode == u"active")
            enter(sid, service, next);
    } else if (service.state == u"recovery") {
        return crmRecover(sid, service);
    } else if (service.state == u"error" && wanted == u"disabled") {
        service.failedNodes.clear();
        enter(sid, service, u"stopped"_s);
    }
    if (node(service.node)->lrm.mode == u"restart"
        && (service.state == u"started" || service.state == u"stopped" || service.state == u"request_stop"))
        enter(sid, service, u"freeze"_s);
    return service.state != before || service.node != nodeBefore;
}

void Cluster::Engine::crmRequestStart(const QString &sid, HaService &service)
{
    if (parsePropertyString(s.options.value(u"crs"_s)).value(u"ha-rebalance-on-start"_s) == u"1") {
        const QString best = selectNode(sid, service, Preference::Best);
        if (!best.isEmpty() && best != service.node) {
            enter(sid, service, u"request_start_balance"_s, {}, best);
            return;
        }
    }
    enter(sid, service, u"started"_s);
}

void Cluster::Engine::crmStarted(const QString &sid, HaService &service)
{
    if (!isHaOnline(service.node)) {
        const bool maintained = s.ha.nodeStatus[service.node] == u"maintenance";
        if (maintained)
            service.maintenanceNode = service.node;
        if (isOverdue(service.node))
            enter(sid, service, u"fence"_s);
        if (!maintained || service.state == u"fence")
            return;
    }
    if (s.haResources.at(sid).state() != u"started")
        enter(sid, service, u"request_stop"_s);
    else if (!service.command.isEmpty())
        crmCommand(sid, service);
    else
        crmPlace(sid, service);
}

/// Runs where it belongs, or goes there. A start that failed is tried elsewhere.
void Cluster::Engine::crmPlace(const QString &sid, HaService &service)
{
    const HaResource &resource = s.haResources.at(sid);
    Preference preference = Preference::None;
    const bool failed = !service.lastResult.isEmpty() && service.lastResult != u"OK";
    if (service.lastResult == u"OK") {
        service.running = true;
        service.failedNodes.clear();
        service.lastResult.clear();
    } else if (failed) {
        service.failedNodes.append(service.node);
        if (service.failedNodes.size() > resource.fields.value(u"max_relocate"_s, u"1"_s).toInt()) {
            enter(sid, service, u"error"_s);
            return;
        }
        preference = Preference::Next;
    }
    const QString node = selectNode(sid, service, preference);
    if (!node.isEmpty() && node != service.node) {
        if (node == service.maintenanceNode || service.node != service.maintenanceNode)
            service.maintenanceNode.clear();
        startMove(sid, service, node, resource.kind == Kind::Ct);
        return;
    }
    if (service.maintenanceNode == service.node && isHaOnline(service.node))
        service.maintenanceNode.clear();
    if (failed)
        enter(sid, service, u"started"_s); // another round of tries
}

void Cluster::Engine::startMove(const QString &sid, HaService &service, const QString &target, bool relocate)
{
    enter(sid, service, relocate ? u"relocate"_s : u"migrate"_s, {}, target);
}

void Cluster::Engine::crmCommand(const QString &sid, HaService &service)
{
    const QStringList command = service.command;
    service.command.clear();
    if (command.value(0) == u"stop") {
        s.haResources.at(sid).fields.insert(u"state"_s, u"stopped"_s);
        enter(sid, service, u"request_stop"_s);
        service.stopTimeout = command.value(1).toInt();
        return;
    }
    const QString target = command.value(1);
    const bool relocate = command.value(0) == u"relocate";
    const auto status = s.ha.nodeStatus.find(target);
    if (target == service.node || status == s.ha.nodeStatus.end() || status->second != u"online"
        || (s.pve >= 9 && !blockersOn(sid, target).isEmpty())) {
        addLog(s.ha.master, u"pve-ha-crm"_s,
               u"ignore service '%1' %2 request to node '%3'"_s.arg(sid, command.value(0), target), 4);
        return;
    }
    startMove(sid, service, target, relocate);
    if (s.pve < 9)
        return;
    for (const auto mates = companions(sid); const QString &mate : mates) {
        HaService &other = s.ha.services.at(mate);
        if (other.state == u"started" && other.node != target)
            startMove(mate, other, target, relocate);
    }
}

bool Cluster::Engine::crmFence()
{
    bool changed = false;
    for (Node &n : s.nodes) {
        QStringList waiting;
        for (const auto sids = servicesOn(n.name); const QString &sid : sids) {
            if (s.ha.services.at(sid).state == u"fence")
                waiting.append(sid);
        }
        QString &status = s.ha.nodeStatus[n.name];
        if (waiting.isEmpty() && status != u"fence")
            continue;
        if (time < n.lrm.lockUntil) {
            if (status != u"fence") {
                status = u"fence"_s;
                witness(u"fence", {{u"node"_s, n.name}, {u"phase"_s, u"requested"_s}});
                addLog(s.ha.master, u"pve-ha-crm"_s,
                       u"fencing: acknowledged - waiting for lock of node '%1'"_s.arg(n.name), 4);
            }
            continue;
        }
        status = u"unknown"_s;
        n.lrm.lockUntil = 0;
        n.lrm.lockFree = time + lockLife; // the CRM holds its lock now
        witness(u"fence", {{u"node"_s, n.name}, {u"phase"_s, u"acknowledged"_s}});
        for (const QString &sid : std::as_const(waiting))
            enter(sid, s.ha.services.at(sid), u"recovery"_s);
        changed = true;
    }
    return changed;
}

bool Cluster::Engine::crmRecover(const QString &sid, HaService &service)
{
    const HaResource &resource = s.haResources.at(sid);
    const QString next = selectNode(sid, service, s.pve >= 9 ? Preference::Best : Preference::None);
    if (next.isEmpty() && resource.state() == u"disabled") {
        service.failedNodes.clear();
        enter(sid, service, u"stopped"_s);
        return true;
    }
    if (next.isEmpty())
        return false; // retried every round
    Guest &g = *guest(resource.vmid);
    static const QStringList removable{u"backup"_s,          u"mounted"_s,    u"migrate"_s,
                                       u"clone"_s,           u"rollback"_s,   u"snapshot"_s,
                                       u"snapshot-delete"_s, u"suspending"_s, u"suspended"_s};
    if (removable.contains(g.lock))
        g.lock.clear();
    if (g.node != next) {
        witness(u"recover", {{u"vmid"_s, g.vmid}, {u"from"_s, g.node}, {u"to"_s, next}});
        moveGuest(g, next, 0, false, false);
    }
    enter(sid, service, resource.state() == u"started" ? u"started"_s : u"request_stop"_s, next);
    return true;
}

} // namespace Drydock::Demo
