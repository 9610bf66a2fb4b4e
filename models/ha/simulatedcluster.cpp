// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedcluster.h"

#include <algorithm>

namespace Drydock::Prediction
{

namespace
{

std::vector<QString> namesOf(const QList<Node> &nodes)
{
    std::vector<QString> names;
    for (const Node &node : nodes)
        names.push_back(node.name.text());
    return names;
}

std::vector<QString> sidsOf(const QList<Service> &services)
{
    std::vector<QString> sids;
    for (const Service &service : services)
        sids.push_back(service.sid);
    return sids;
}

Input sorted(Input input)
{
    std::ranges::sort(input.nodes, {}, &Node::name);
    std::ranges::sort(input.services, {}, &Service::sid);
    std::ranges::stable_sort(input.events, {}, &Event::at);
    return input;
}

} // namespace

SimulatedCluster::SimulatedCluster(const Input &asked)
    : input(sorted(asked))
    , nodeNames(namesOf(input.nodes))
    , sids(sidsOf(input.services))
    , nodes(size_t(input.nodes.size()))
    , services(size_t(input.services.size()))
    , qdeviceUp(input.hasQdevice && input.qdeviceUp)
    , chronicle(nodeNames, sids)
    , m_online(nodes.size())
{
    placeAgents();
    placeServices();
    measureOtherLoad();
    updateMembership();
}

/// Everything as the last round before the first event left it.
void SimulatedCluster::placeAgents()
{
    const HaTiming &timing = input.timing;
    const int lastRound = timing.phase == 0 ? -timing.round : -timing.phase;
    const int master = numberOf(input.master);
    const int lastTurn = timing.localRounds > 1 ? timing.round / timing.localRounds : 0;
    managerStatus.master = master;
    managerStatus.nodes.assign(nodes.size(), NodeHaState::Unseen);
    managerStatus.maintenanceRequested.assign(nodes.size(), false);
    time = lastRound;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const Node &given = input.nodes.at(qsizetype(i));
        SimulatedNode &node = nodes[i];
        node.powered = given.powered;
        node.networked = given.powered && given.networked;
        if (master >= 0 && given.seen) {
            const bool maintained = given.maintenance || given.lrm == LrmState::Maintenance;
            managerStatus.maintenanceRequested[i] = maintained;
            managerStatus.nodes[i] = maintained       ? NodeHaState::Maintenance
                                     : node.networked ? NodeHaState::Online
                                                      : NodeHaState::Unknown;
            node.lrmStatus.written = true;
            node.lrmStatus.mode = maintained ? LrmMode::Maintenance : LrmMode::Active;
        }
        if (!given.powered)
            continue;
        node.crm.alive = true;
        node.crm.role = master < 0 ? CrmRole::WaitForQuorum : CrmRole::Slave;
        if (int(i) == master) {
            node.crm.role = CrmRole::Master;
            node.crm.watchdog = time;
            managerLock = {master, time};
        }
        time += timing.agentStep;
        node.lrm.alive = true;
        node.lrm.life = 1;
        node.lrm.state = given.lrm == LrmState::Off ? LrmState::WaitForLock : given.lrm;
        node.lrm.mode = node.lrmStatus.mode;
        node.lrm.idleRounds = std::max(given.idleRounds, 0) * timing.localRounds;
        if (node.lrm.state == LrmState::Active || node.lrm.state == LrmState::Maintenance) {
            const int renewed = time + (time + lastTurn <= 0 ? lastTurn : 0);
            node.lrm.watchdog = renewed;
            node.agentLock = {int(i), renewed};
        }
        node.lrmStatus.state = node.lrm.state;
        node.lrmStatus.life = node.lrm.life;
        time += timing.agentStep;
    }
    time = lastRound + timing.round;
}

void SimulatedCluster::placeServices()
{
    for (size_t i = 0; i < services.size(); ++i) {
        const Service &given = input.services.at(qsizetype(i));
        ServiceState &service = services[i];
        service.request = given.request;
        service.node = numberOf(given.node);
        service.lock = given.lock;
        service.isVm = given.sid.startsWith(QLatin1StringView("vm:"));
        if (given.running && service.node >= 0 && nodes[size_t(service.node)].powered)
            service.runsOn.push_back(service.node);
        if (given.request == Request::Ignored || service.node < 0)
            continue;
        service.state = given.state;
        if (service.state == CrmState::Unknown)
            continue;
        service.crmNode = service.node;
        service.target = numberOf(given.target);
        service.runningFlag = given.state == CrmState::Started && given.running;
        service.maintenanceNode = numberOf(given.maintenanceNode);
        for (const NodeName &node : given.failedNodes)
            service.failedNodes.push_back(numberOf(node));
        service.command = ++lastCommand;
    }
    for (size_t i = 0; i < nodes.size(); ++i)
        nodes[i].lrm.seen = servicesOn(int(i));
}

void SimulatedCluster::measureOtherLoad()
{
    otherLoad.resize(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i) {
        const Node &given = input.nodes.at(qsizetype(i));
        otherLoad[i].cpu = given.cpuUsed.value_or(0);
        otherLoad[i].memory = given.memoryUsed.value_or(0);
    }
    for (int i = 0; i < serviceCount(); ++i) {
        const Weight weight = weightOfService(config(i));
        for (const int on : services[size_t(i)].runsOn) {
            if (services[size_t(i)].managed()) {
                otherLoad[size_t(on)].cpu -= weight.cpu;
                otherLoad[size_t(on)].memory -= weight.memory;
            }
        }
    }
    for (Weight &load : otherLoad) {
        load.cpu = std::max(load.cpu, 0.0);
        load.memory = std::max<qint64>(load.memory, 0);
    }
}

int SimulatedCluster::numberOf(const NodeName &name) const
{
    const auto found = std::ranges::lower_bound(nodeNames, name.text());
    return found == nodeNames.cend() || *found != name.text() ? -1 : int(found - nodeNames.cbegin());
}

int SimulatedCluster::numberOf(const QString &sid) const
{
    const auto found = std::ranges::lower_bound(sids, sid);
    return found == sids.cend() || *found != sid ? -1 : int(found - sids.cbegin());
}

bool SimulatedCluster::counted(const SimulatedNode &node) const
{
    return (node.powered && node.networked) || (node.missedFrom && *node.missedFrom > time);
}

void SimulatedCluster::updateMembership()
{
    int expected = input.hasQdevice ? input.qdeviceVotes : 0;
    int present = input.hasQdevice && qdeviceUp ? input.qdeviceVotes : 0;
    std::vector<int> members;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const int votes = input.nodes.at(qsizetype(i)).votes;
        expected += votes;
        m_online[i] = counted(nodes[i]);
        if (m_online[i]) {
            present += votes;
            members.push_back(int(i));
        }
    }
    const int needed = expected / 2 + 1;
    const bool quorate = present >= needed;
    if (quorate != m_quorate)
        touch();
    m_quorate = quorate;
    if (!quorate)
        members.clear();
    chronicle.membership(time, quorate, members, present, needed);
}

bool SimulatedCluster::acquire(ClusterLock &lock, int byNode)
{
    if (!isMember(byNode))
        return false;
    if (lock.owner >= 0 && time - lock.renewed <= input.timing.lockLifetime && lock.owner != byNode)
        return false;
    if (lock.owner != byNode)
        touch();
    lock = {byNode, time};
    return true;
}

void SimulatedCluster::release(ClusterLock &lock, int byNode)
{
    if (!isMember(byNode) || lock.owner != byNode)
        return;
    lock = {};
    touch();
}

void SimulatedCluster::powerOn(int number)
{
    SimulatedNode &it = node(number);
    touch();
    it.bootsAt.reset();
    it.missedFrom.reset();
    if (!it.powered) {
        if (!it.crm.alive) {
            it.crm = {};
            it.crm.alive = true;
        }
        if (!it.lrm.alive) {
            const int life = it.lrm.life + 1;
            it.lrm = {};
            it.lrm.alive = true;
            it.lrm.life = life;
            it.lrm.stateSince = time;
        }
        it.lrm.restarts = false;
        chronicle.nodeOn(time, number);
    } else if (!it.networked) {
        chronicle.network(time, number, true);
    }
    it.powered = true;
    it.networked = true;
    it.pending = PendingPower::None;
    updateMembership();
}

void SimulatedCluster::powerOff(int number, NodeDown::Cause cause)
{
    SimulatedNode &it = node(number);
    touch();
    if (it.powered) {
        if (it.crm.alive && it.crm.role == CrmRole::Master)
            chronicle.masterLost(time, number);
        it.crm = {};
        const int life = it.lrm.life;
        it.lrm = {};
        it.lrm.life = life;
        if (it.networked && input.timing.membership > 0 && cause != NodeDown::Cause::Shutdown
            && cause != NodeDown::Cause::Reboot)
            it.missedFrom = time + input.timing.membership;
        chronicle.nodeOff(time, number, cause);
        for (int i = 0; i < serviceCount(); ++i) {
            if (services[size_t(i)].runs(number)) {
                chronicle.lost(time, i, number);
                setRunning(i, number, false);
            }
        }
    }
    it.powered = false;
    it.networked = false;
    it.pending = PendingPower::None;
    it.bootsAt.reset();
    updateMembership();
}

void SimulatedCluster::checkWatchdogs()
{
    const int patience = input.timing.watchdog;
    const auto expired = [&](const std::optional<int> &updated) { return updated && time - *updated > patience; };
    for (int i = 0; i < nodeCount(); ++i) {
        if (expired(node(i).lrm.watchdog) || expired(node(i).crm.watchdog))
            powerOff(i, NodeDown::Cause::Watchdog);
    }
}

void SimulatedCluster::passTime()
{
    bool changed = false;
    for (int i = 0; i < nodeCount(); ++i) {
        SimulatedNode &it = node(i);
        if (it.missedFrom && *it.missedFrom <= time) {
            it.missedFrom.reset();
            changed = true;
        }
        if (it.bootsAt && *it.bootsAt <= time)
            powerOn(i);
    }
    if (changed) {
        touch();
        updateMembership();
    }
}

void SimulatedCluster::placementChanged()
{
    m_servicesOnValid = false;
    touch();
}

const std::vector<int> &SimulatedCluster::servicesOn(int number)
{
    if (!m_servicesOnValid) {
        m_servicesOn.resize(nodes.size());
        for (std::vector<int> &list : m_servicesOn)
            list.clear();
        for (int i = 0; i < serviceCount(); ++i) {
            const ServiceState &it = services[size_t(i)];
            if (it.managed() && it.crmNode >= 0)
                m_servicesOn[size_t(it.crmNode)].push_back(i);
        }
        m_servicesOnValid = true;
    }
    return m_servicesOn[size_t(number)];
}

void SimulatedCluster::setCrmNode(ServiceState &it, int number)
{
    if (it.crmNode == number)
        return;
    it.crmNode = number;
    placementChanged();
}

void SimulatedCluster::setRunning(int number, int onNode, bool runs)
{
    ServiceState &it = service(number);
    if (it.runs(onNode) == runs)
        return;
    if (runs)
        it.runsOn.push_back(onNode);
    else
        std::erase(it.runsOn, onNode);
    touch();
}

bool SimulatedCluster::takeQuiet()
{
    return std::exchange(m_quiet, true);
}

bool SimulatedCluster::isWaiting(int since) const
{
    const auto runsOut = [since](const ClusterLock &lock) { return lock.owner >= 0 && lock.renewed < since; };
    const auto unattended = [since](const std::optional<int> &watchdog) { return watchdog && *watchdog < since; };
    const int freed = time - input.timing.lockLifetime - input.timing.round;
    if (runsOut(managerLock) && managerLock.renewed >= freed)
        return true;
    return std::ranges::any_of(nodes, [&](const SimulatedNode &it) {
        const bool busy =
            std::ranges::any_of(it.lrm.workers, [](const auto &entry) { return entry.second.endsAt.has_value(); });
        return busy || it.missedFrom || it.bootsAt || it.lrm.shutdownRequested || it.crm.stopping
               || (runsOut(it.agentLock) && it.agentLock.renewed >= freed) || unattended(it.lrm.watchdog)
               || unattended(it.crm.watchdog);
    });
}

void SimulatedCluster::skip(int seconds, int since)
{
    const auto renew = [&](ClusterLock &lock) {
        if (lock.owner >= 0 && lock.renewed >= since)
            lock.renewed += seconds;
    };
    renew(managerLock);
    for (SimulatedNode &it : nodes) {
        renew(it.agentLock);
        if (it.lrm.watchdog)
            *it.lrm.watchdog += seconds;
        if (it.crm.watchdog)
            *it.crm.watchdog += seconds;
    }
    time += seconds;
}

} // namespace Drydock::Prediction
