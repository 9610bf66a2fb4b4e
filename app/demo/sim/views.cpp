// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static constexpr double statdRound = 10;
static constexpr double statdExpiry = 300;

double Cluster::Engine::lastBroadcast(const Node &n) const
{
    if (n.power == Power::Off || n.power == Power::Booting)
        return n.frozenStatd;
    const double round = n.statdPhase + std::floor((time - n.statdPhase) / statdRound) * statdRound;
    return n.stoppedAt > 0 && round < n.bootedAt ? n.frozenStatd : round;
}

double Cluster::Engine::guestCpu(const Guest &guest, double when) const
{
    const quint32 key = quint32(guest.vmid) * 2654435761U ^ noiseSeed;
    const double slow = 0.55 + 0.9 * noise(key, when, 3600);
    const double quick = 0.6 + 0.8 * noise(key ^ 0x55aaU, when, 240);
    const double twitch = 0.85 + 0.3 * noise(key ^ 0x1234U, when, 20);
    return std::min(0.99, guest.cpuLoad * slow * quick * twitch);
}

qint64 Cluster::Engine::guestMemory(const Guest &guest, double when) const
{
    const quint32 key = quint32(guest.vmid) * 40503U ^ noiseSeed;
    return qint64(double(guest.memory) * std::min(0.97, guest.memoryUse * (0.96 + 0.08 * noise(key, when, 1800))));
}

double Cluster::Engine::nodeCpu(const Node &n, double when) const
{
    double busy = n.baseCpu * (0.6 + 0.8 * noise(quint32(n.id) ^ noiseSeed, when, 120)) * n.maxCpu;
    for (const int vmid : guestsOn(n.name)) {
        const Guest &g = *s.guest(vmid);
        if (g.running)
            busy += guestCpu(g, when) * g.cores;
    }
    return std::min(0.99, busy / std::max(1, n.maxCpu));
}

qint64 Cluster::Engine::nodeMemory(const Node &n, double when) const
{
    qint64 used = n.baseMemory;
    for (const int vmid : guestsOn(n.name)) {
        const Guest &g = *s.guest(vmid);
        if (g.running)
            used += guestMemory(g, when);
    }
    return std::min(used, n.maxMemory);
}

bool Cluster::apiUp(const QString &node) const
{
    const Node *n = d->node(node);
    return n && d->isUp(node) && d->time >= n->apiSince;
}

bool Cluster::quorateSeenBy(const QString &node) const
{
    return d->quorate(node);
}

bool Cluster::onlineSeenBy(const QString &node, const QString &viewer) const
{
    const Node *from = d->node(viewer), *to = d->node(node);
    return from && to && d->sees(*from, *to);
}

Hop Cluster::hop(const QString &from, const QString &to) const
{
    const Node *source = d->node(from), *target = d->node(to);
    if (!source || !target)
        return Hop::NoRoute;
    if (from == to || (source->networked && apiUp(to)))
        return Hop::Reachable;
    if (!source->networked)
        return Hop::NoRoute;
    if (!target->networked)
        return d->time - target->unpluggedAt < 15 ? Hop::TimedOut : Hop::NoRoute;
    if (target->power == Power::Up || target->power == Power::Stopping)
        return Hop::Refused;
    if (target->power == Power::Booting)
        return target->apiSince - d->time < 12 ? Hop::Refused : Hop::NoRoute;
    return d->time - target->stoppedAt < 10 ? Hop::TimedOut : Hop::NoRoute;
}

int Cluster::expectedVotes() const
{
    return d->expectedVotes();
}

int Cluster::neededVotes() const
{
    return d->expectedVotes() / 2 + 1;
}

int Cluster::presentVotes(const QString &viewer) const
{
    const Node *n = d->node(viewer);
    return n ? d->votesSeenBy(*n) : 0;
}

bool Cluster::qdeviceConnectedSeenBy(const QString &viewer) const
{
    const Node *n = d->node(viewer);
    return n && n->networked && d->s.qdevice.configured && d->s.qdevice.connected;
}

/// Whether `viewer` has heard that broadcast: a node fresh from its boot knows nothing older.
static bool heard(const Node *viewer, double broadcast, double now)
{
    const bool fresh = viewer && viewer->stoppedAt > 0 && broadcast < viewer->bootedAt;
    return !fresh && now - broadcast < statdExpiry;
}

NodeRow Cluster::nodeRow(const QString &node, const QString &viewer) const
{
    NodeRow row;
    const Node &n = *d->node(node);
    const auto ha = d->s.ha.nodeStatus.find(node);
    if (ha != d->s.ha.nodeStatus.end())
        row.haState = ha->second;
    if (!onlineSeenBy(node, viewer)) {
        row.status = u"offline"_s;
        return row;
    }
    const double when = d->lastBroadcast(n);
    if (!heard(d->node(viewer), when, d->time)) {
        row.status = u"unknown"_s;
        return row;
    }
    row.status = u"online"_s;
    row.cpu = d->nodeCpu(n, when);
    row.memory = d->nodeMemory(n, when);
    row.rootUsed = n.rootUsed;
    row.uptime = qint64(when - n.bootedAt);
    return row;
}

static void addStatistics(const Cluster::Engine &e, const Guest &guest, double when, GuestRow &row)
{
    row.uptime = std::max<qint64>(0, qint64(when - guest.startedAt));
    row.cpu = e.guestCpu(guest, when);
    row.memory = e.guestMemory(guest, when);
    row.hostMemory = row.memory + (guest.isVm() ? 180LL << 20 : 0);
    const double up = double(row.uptime);
    row.netIn = qint64(guest.netRate * up);
    row.netOut = qint64(guest.netRate * 0.7 * up);
    row.diskRead = qint64(guest.diskRate * up);
    row.diskWrite = qint64(guest.diskRate * 0.8 * up);
    if (!guest.isVm())
        row.disk = qint64(double(guest.diskSize) * (0.15 + 0.35 * noise(quint32(guest.vmid), 0, 1)));
}

GuestRow Cluster::guestRow(const Guest &guest, const QString &viewer) const
{
    GuestRow row;
    row.haState = haState(guest.sid());
    const double when = d->lastBroadcast(*d->node(guest.node));
    if (!heard(d->node(viewer), when, d->time)) {
        row.known = false;
        row.status = u"unknown"_s;
        return row;
    }
    row.status = guest.statusChangedAt <= when ? d->statusText(guest) : guest.statusBefore;
    if (row.status != u"stopped")
        addStatistics(*d, guest, when, row);
    return row;
}

GuestRow Cluster::guestLive(const Guest &guest) const
{
    GuestRow row;
    row.haState = haState(guest.sid());
    row.status = guest.running ? u"running"_s : u"stopped"_s;
    if (guest.running)
        addStatistics(*d, guest, d->time, row);
    return row;
}

StorageRow Cluster::storageRow(const QString &storage, const QString &node) const
{
    const Storage &entry = *d->s.storage(storage);
    const Node *n = d->node(node);
    StorageRow row;
    row.active = n && d->isUp(node) && !entry.disabled;
    row.total = entry.total;
    row.used = entry.used;
    if (entry.shared || !n)
        return row;
    for (const int vmid : d->guestsOn(node)) {
        for (const auto drives = drivesOf(*d->guest(vmid)); const Drive &drive : drives)
            row.used += drive.storage == storage && !drive.cdrom ? qint64(double(drive.size) * 0.4) : 0;
    }
    row.used = std::min(row.used, row.total);
    return row;
}

NodeStatus Cluster::nodeStatus(const QString &node) const
{
    const Node &n = *d->node(node);
    NodeStatus status;
    status.cpu = d->nodeCpu(n, d->time);
    status.wait = 0.002 + 0.01 * noise(quint32(n.id), d->time, 60);
    status.uptime = qint64(d->time - n.bootedAt);
    status.memoryUsed = d->nodeMemory(n, d->time);
    const double load = status.cpu * n.maxCpu;
    status.load[0] = load * (0.8 + 0.4 * noise(quint32(n.id) ^ 7U, d->time, 60));
    status.load[1] = d->nodeCpu(n, d->time - 150) * n.maxCpu;
    status.load[2] = d->nodeCpu(n, d->time - 450) * n.maxCpu;
    return status;
}

std::expected<QList<Address>, ApiFailure> Cluster::agentInterfaces(const QString &node, int vmid) const
{
    const auto found = d->guestOn(node, Kind::Vm, vmid);
    if (!found)
        return std::unexpected(found.error());
    const Guest &guest = **found;
    if (!guest.running)
        return std::unexpected(refusal(u"VM %1 is not running"_s.arg(vmid)));
    const QString agent = guest.config.value(u"agent"_s);
    if (!agent.startsWith(u'1') && !agent.contains(u"enabled=1"))
        return std::unexpected(refusal(u"No QEMU guest agent configured"_s));
    if (!guest.agentRunning || d->time < guest.agentUpAt)
        return std::unexpected(refusal(u"QEMU guest agent is not running"_s, 3));
    return guest.addresses;
}

std::expected<QList<Address>, ApiFailure> Cluster::containerInterfaces(const QString &node, int vmid) const
{
    const auto found = d->guestOn(node, Kind::Ct, vmid);
    if (!found)
        return std::unexpected(found.error());
    return (*found)->running ? (*found)->addresses : QList<Address>();
}

} // namespace Drydock::Demo
