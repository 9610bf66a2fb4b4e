// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster.h"

#include "engine.h"
#include "simclock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

QStringList Cluster::scenarios()
{
    return {u"homelab"_s, u"homelab-as-written"_s, u"smb"_s, u"large"_s};
}

Cluster::Cluster(const ScenarioSpec &scenario, int pve, quint32 seed, SimClock &clock)
    : d(std::make_unique<Engine>(clock, seed))
{
    d->s.scenario = scenario.name;
    d->s.pve = pve;
    if (scenario.name == u"smb")
        d->buildSmb();
    else if (scenario.name == u"large")
        d->buildLarge();
    else
        d->buildHomelab(scenario.name == u"homelab-as-written");
    d->settle();
}

Cluster::Cluster(State state, quint32 seed, SimClock &clock) : d(std::make_unique<Engine>(clock, seed))
{
    d->s = std::move(state);
    const std::map<int, Guest> guests = std::exchange(d->s.guests, {});
    for (const auto &[vmid, guest] : guests)
        d->addGuest(guest);
    d->settle();
}

Cluster::~Cluster() = default;

void Cluster::advance()
{
    d->workOff(d->clock.now());
}

double Cluster::nextEventAt() const
{
    return d->nextEvent();
}

quint64 Cluster::eventCount() const
{
    return d->worked;
}

double Cluster::now() const
{
    return d->time;
}

const State &Cluster::state() const
{
    return d->s;
}

void Cluster::setEventSink(std::function<void(const QJsonObject &)> sink)
{
    d->sink = std::move(sink);
}

Outcome Cluster::setOptions(const QString &via, const Params &set, const QStringList &remove)
{
    d->workOff(d->clock.now());
    if (!d->quorate(via))
        return std::unexpected(noQuorumLock(u"file-datacenter_cfg"_s));
    for (const QString &key : remove)
        d->s.options.remove(key);
    for (auto it = set.begin(); it != set.end(); ++it)
        d->s.options.insert(it.key(), it.value());
    return QString();
}

void Cluster::Engine::settle()
{
    for (Node &n : s.nodes) {
        n.statdPhase = time - between(0, 10);
        n.apiSince = n.bootedAt;
        n.lrm.mode = u"active"_s;
        n.lrm.state = n.lrm.held ? u"active"_s : u"wait_for_agent_lock"_s;
        n.lrm.lockUntil = n.lrm.held ? time + 120 : 0;
        n.lrm.timestamp = time;
        s.ha.nodeStatus[n.name] = u"online"_s;
        s.ha.lastOnline[n.name] = time;
        onNode[n.name];
    }
    for (const auto &[sid, resource] : s.haResources) {
        if (s.ha.services.contains(sid))
            continue;
        HaService service;
        service.node = guest(resource.vmid)->node;
        service.state = resource.state() == u"started" ? u"started"_s : u"stopped"_s;
        service.running = resource.state() == u"started";
        service.since = time;
        service.uid = newUid();
        s.ha.services.emplace(sid, service);
        Lrm &lrm = node(service.node)->lrm;
        lrm.state = u"active"_s;
        lrm.held = true;
        lrm.lockUntil = time + 120;
    }
    if (s.haResources.empty()) {
        s.ha.nodeStatus.clear();
    } else {
        if (s.ha.master.isEmpty())
            s.ha.master = s.nodes.front().name;
        s.ha.masterSince = time;
        s.ha.timestamp = time;
        s.ha.lockUntil = time + 120;
    }
    after(between(1, 10), [this] { crmTick(); });
    for (const Node &n : s.nodes)
        after(between(0.5, 5), [this, name = n.name] { lrmTick(name); });
    for (auto &[id, job] : s.replication) {
        job.nextSync = nextRun(job.schedule, time);
        const double seconds = between(3, 8);
        job.lastSync = job.nextSync - 15 * 60;
        job.lastTry = job.lastSync;
        job.duration = seconds;
        scheduleReplication(id);
    }
}

} // namespace Drydock::Demo
