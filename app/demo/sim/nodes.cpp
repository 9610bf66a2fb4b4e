// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

bool Cluster::Engine::isUp(const QString &nodeName) const
{
    const Node *n = s.node(nodeName);
    return n && n->networked && (n->power == Power::Up || n->power == Power::Stopping);
}

bool Cluster::Engine::sees(const Node &viewer, const Node &other) const
{
    if (viewer.name == other.name)
        return viewer.power == Power::Up || viewer.power == Power::Stopping;
    return viewer.networked && other.online;
}

int Cluster::Engine::expectedVotes() const
{
    int votes = s.qdevice.configured ? s.qdevice.votes : 0;
    for (const Node &n : s.nodes)
        votes += n.votes;
    return votes;
}

int Cluster::Engine::votesSeenBy(const Node &viewer) const
{
    int votes = 0;
    for (const Node &n : s.nodes)
        votes += sees(viewer, n) ? n.votes : 0;
    if (s.qdevice.configured && s.qdevice.connected && viewer.networked)
        votes += s.qdevice.votes;
    return votes;
}

bool Cluster::Engine::quorate(const QString &nodeName) const
{
    const Node *n = s.node(nodeName);
    if (!n || (n->power != Power::Up && n->power != Power::Stopping))
        return false;
    return votesSeenBy(*n) >= expectedVotes() / 2 + 1;
}

void Cluster::Engine::updateQuorum()
{
    for (Node &n : s.nodes) {
        if (n.power != Power::Up && n.power != Power::Stopping)
            continue;
        const bool now = quorate(n.name);
        if (now == (n.inquorateSince == 0))
            continue;
        n.inquorateSince = now ? 0 : time;
        addLog(n.name, u"pmxcfs"_s,
               now ? u"[status] notice: node has quorum"_s : u"[status] notice: node lost quorum"_s, 5);
        witness(
            u"quorum",
            {{u"node"_s, n.name}, {u"quorate"_s, now}, {u"votes"_s, votesSeenBy(n)}, {u"expected"_s, expectedVotes()}});
    }
}

void Cluster::Engine::membershipAfter(const QString &nodeName, double seconds)
{
    after(seconds, [this, nodeName] {
        Node &n = *node(nodeName);
        const bool online = isUp(nodeName);
        if (n.online != online) {
            n.online = online;
            witness(u"vote", {{u"node"_s, nodeName}, {u"online"_s, online}});
            addLog(nodeName, u"corosync"_s, online ? u"[QUORUM] Sync joined"_s : u"[TOTEM ] A processor failed"_s);
        }
        updateQuorum();
    });
}

void Cluster::Engine::cutPower(const QString &nodeName, QStringView why)
{
    Node &n = *node(nodeName);
    if (n.power == Power::Off || n.power == Power::Booting)
        return;
    const double frozen = lastBroadcast(n);
    const std::set<int> here = guestsOn(nodeName);
    for (const int vmid : here)
        stopGuest(*guest(vmid), why);
    n.frozenStatd = frozen;
    n.power = Power::Off;
    n.stoppedAt = time;
    n.inquorateSince = 0;
    witness(u"power", {{u"node"_s, nodeName}, {u"on"_s, false}, {u"why"_s, why.toString()}});
    killTasksOf(nodeName);
    membershipAfter(nodeName, why == u"shutdown" ? 4 : between(6.5, 8));
}

void Cluster::Engine::boot(const QString &nodeName, double seconds)
{
    Node &n = *node(nodeName);
    if (n.power != Power::Off)
        return;
    n.power = Power::Booting;
    n.apiSince = time + seconds;
    after(seconds, [this, nodeName] {
        if (node(nodeName)->power == Power::Booting)
            comeUp(nodeName);
    });
}

void Cluster::Engine::comeUp(const QString &nodeName)
{
    Node &n = *node(nodeName);
    n.power = Power::Up;
    n.bootedAt = time;
    n.apiSince = time + between(1, 3);
    n.restartAfterStop = false;
    n.statdPhase = time + between(6, 14);
    n.inquorateSince = quorate(nodeName) ? 0 : time;
    n.lrm.wantedMode.clear(); // its mode reads as before until the LRM has written again
    n.lrm.state = u"wait_for_agent_lock"_s;
    n.lrm.idleSince = 0;
    n.lrm.held = false;
    n.kernel = n.installedKernel;
    n.interfaces.removeIf([&](const Interface &interface) { return n.lostBridges.contains(interface.name); });
    n.lostBridges.clear();
    witness(u"power", {{u"node"_s, nodeName}, {u"on"_s, true}, {u"kernel"_s, n.kernel}});
    settleDeadTasks(nodeName);
    membershipAfter(nodeName, between(3, 5));
    after(between(7, 10), [this, nodeName] { startOnBoot(nodeName); });
}

void Cluster::Engine::startOnBoot(const QString &nodeName)
{
    if (!isUp(nodeName))
        return;
    if (!quorate(nodeName)) { // pve-guests waits for quorum
        after(5, [this, nodeName] { startOnBoot(nodeName); });
        return;
    }
    std::vector<std::pair<int, int>> order;
    for (const int vmid : guestsOn(nodeName)) {
        const Guest &g = *guest(vmid);
        if (g.config.value(u"onboot"_s) != u"1" || g.isTemplate || haManaged(g.sid()) || g.running)
            continue;
        const Params startup = parsePropertyString(g.config.value(u"startup"_s));
        const QString place = startup.value(u"order"_s, startup.value(QString(), u"1000"_s));
        order.emplace_back(place.toInt(), vmid);
    }
    std::ranges::sort(order);
    const QString upid = startTask(nodeName, u"startall"_s, QString(), Caller());
    double wait = 1;
    for (const auto &[place, vmid] : order) {
        step(upid, wait, [this, upid, vmid] {
            const Guest &g = *guest(vmid);
            if (g.running)
                return;
            log(upid, u"Starting %1 %2"_s.arg(g.isVm() ? u"VM"_s : u"CT"_s).arg(vmid));
            runStart(vmid, Caller());
        });
        wait += 2 + parsePropertyString(guest(vmid)->config.value(u"startup"_s)).value(u"up"_s).toInt();
    }
    step(upid, wait + 2, [this, upid] { endTask(upid); });
}

QString Cluster::Engine::shutdownPolicy() const
{
    return parsePropertyString(s.options.value(u"ha"_s)).value(u"shutdown_policy"_s, u"conditional"_s);
}

void Cluster::Engine::beginShutdown(const QString &nodeName, bool reboot)
{
    Node &n = *node(nodeName);
    if (n.power != Power::Up)
        return;
    n.power = Power::Stopping;
    n.restartAfterStop = reboot;
    witness(u"node-shutdown", {{u"node"_s, nodeName}, {u"reboot"_s, reboot}});
    QString policy = shutdownPolicy();
    if (policy == u"conditional")
        policy = reboot ? u"freeze"_s : u"failover"_s;
    if (n.lrm.mode != u"maintenance") {
        n.lrm.wantedMode = policy == u"migrate" ? u"maintenance"_s : policy == u"freeze" ? u"restart"_s : u"shutdown"_s;
    }
    if (policy != u"migrate" && n.lrm.mode != u"maintenance")
        stopRemaining(nodeName);
    after(1, [this, nodeName] { finishShutdown(nodeName); });
}

void Cluster::Engine::stopRemaining(const QString &nodeName)
{
    const QString upid = startTask(nodeName, u"stopall"_s, QString(), Caller());
    const std::set<int> here = guestsOn(nodeName);
    for (const int vmid : here) {
        const Guest &g = *guest(vmid);
        if (!g.running || (haManaged(g.sid()) && quorate(nodeName)))
            continue;
        log(upid, u"Stopping %1 %2 (timeout = 180 seconds)"_s.arg(g.isVm() ? u"VM"_s : u"CT"_s).arg(vmid));
        runShutdown(vmid, Caller(), 180, true);
    }
    step(upid, 1, [this, upid] { endTask(upid); });
}

void Cluster::Engine::finishShutdown(const QString &nodeName)
{
    Node &n = *node(nodeName);
    if (n.power != Power::Stopping)
        return;
    bool haLeft = false, othersLeft = false;
    for (const int vmid : guestsOn(nodeName)) {
        const Guest &g = *guest(vmid);
        (haManaged(g.sid()) ? haLeft : othersLeft) |= g.running;
    }
    // In maintenance or restarted, the LRM waits until the CRM has written that nothing is left here for it to do.
    haLeft |= quorate(nodeName) && (n.lrm.mode == u"maintenance" || n.lrm.mode == u"restart") && n.lrm.held
              && hasActiveServices(nodeName);
    // Without quorum the LRM does nothing: everything is stopped with the other guests.
    const bool lrmTold = n.lrm.wantedMode.isEmpty() || n.lrm.mode == n.lrm.wantedMode || !quorate(nodeName);
    if (haLeft || othersLeft || !lrmTold) {
        const bool stopping = std::ranges::any_of(s.runningTasks, [&](size_t place) {
            const Task &entry = s.tasks[place];
            return entry.node == nodeName && (entry.type == u"qmshutdown" || entry.type == u"vzshutdown");
        });
        if (lrmTold && (!haLeft || !quorate(nodeName)) && !stopping) // policy migrate: the rest follows the services
            stopRemaining(nodeName);
        after(1, [this, nodeName] { finishShutdown(nodeName); });
        return;
    }
    releaseLock(n); // its services need not wait for the lock's end
    after(3, [this, nodeName] {
        if (node(nodeName)->power != Power::Stopping)
            return;
        if (s.ha.master == nodeName)
            s.ha.lockUntil = 0;
        const bool reboot = node(nodeName)->restartAfterStop;
        cutPower(nodeName, u"shutdown");
        if (reboot)
            boot(nodeName, between(55, 80));
    });
}

Outcome Cluster::nodePower(const QString &node, const QString &command, const Caller &)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const bool reboot = command == u"reboot";
    e->after(2, [e, node, reboot] { e->beginShutdown(node, reboot); });
    return QString();
}

Outcome Cluster::wakeOnLan(const QString &via, const QString &node)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (via == node)
        return std::unexpected(refusal(u"'%1' is local node, cannot wake my self!"_s.arg(node)));
    const Node *n = e->node(node);
    const QString mac = n ? parsePropertyString(n->config.value(u"wakeonlan"_s)).value(QString()) : QString();
    if (mac.isEmpty())
        return std::unexpected(refusal(u"No wake on LAN MAC address defined for '%1'!"_s.arg(node)));
    e->boot(node, e->between(40, 60));
    return mac;
}

Outcome Cluster::setNodeConfig(const QString &node, const Params &set, const QStringList &remove)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->quorate(node))
        return std::unexpected(noQuorum());
    Node &n = *e->node(node);
    for (const QString &key : remove)
        n.config.remove(key);
    for (auto it = set.begin(); it != set.end(); ++it)
        n.config.insert(it.key(), it.value());
    return QString();
}

void Cluster::powerNode(const QString &node, bool on)
{
    d->workOff(d->clock.now());
    if (!d->node(node))
        return;
    if (on)
        d->boot(node, d->between(35, 50));
    else
        d->cutPower(node, u"power");
}

void Cluster::networkNode(const QString &node, bool on)
{
    d->workOff(d->clock.now());
    Node *n = d->node(node);
    if (!n || n->networked == on)
        return;
    n->networked = on;
    n->unpluggedAt = on ? 0 : d->time;
    d->witness(u"network", {{u"node"_s, node}, {u"on"_s, on}});
    d->membershipAfter(node, on ? 4 : d->between(6.5, 8));
}

void Cluster::upgradeNode(const QString &node)
{
    d->workOff(d->clock.now());
    Node *n = d->node(node);
    if (!n || n->power != Power::Up)
        return;
    QStringList packages;
    for (const AptUpdate &update : std::as_const(n->updates)) {
        packages.append(update.package);
        if (update.package == u"pve-manager")
            n->pveVersion = update.version;
        if (update.package.startsWith(u"proxmox-kernel-"))
            n->installedKernel = update.version + u"-pve"_s;
    }
    n->updates.clear();
    d->witness(u"upgrade",
               {{u"node"_s, node}, {u"packages"_s, packages.join(u',')}, {u"kernel"_s, n->installedKernel}});
}

void Cluster::setUnitState(const QString &node, const QString &unit, const QString &state)
{
    Node *n = d->node(node);
    if (n && state.isEmpty())
        n->unitStates.remove(unit);
    else if (n)
        n->unitStates.insert(unit, state);
}

void Cluster::loseBridge(const QString &node, const QString &bridge)
{
    if (Node *n = d->node(node))
        n->lostBridges.append(bridge);
}

void Cluster::setQdeviceConnected(bool connected)
{
    d->workOff(d->clock.now());
    d->s.qdevice.connected = connected;
    d->witness(u"vote", {{u"node"_s, u"qdevice"_s}, {u"online"_s, connected}});
    d->updateQuorum();
}

void Cluster::addQdevice()
{
    // As `pvecm qdevice setup` does: one vote beside an even number of nodes, else as many as all but one of them.
    const int nodes = int(d->s.nodes.size());
    const bool even = nodes % 2 == 0;
    d->s.qdevice = {true, false, even ? 1 : nodes - 1, u"192.168.1.5"_s, even ? u"ffsplit"_s : u"lms"_s};
    setQdeviceConnected(true);
}

void Cluster::setCephFlags(const QStringList &flags)
{
    d->s.cephFlags = flags;
}

void Cluster::setClockSkew(const QString &node, double seconds)
{
    if (Node *n = d->node(node))
        n->clockSkew = seconds;
}

} // namespace Drydock::Demo
