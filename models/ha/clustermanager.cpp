// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustermanager.h"

#include <algorithm>

namespace Drydock::Prediction
{

namespace
{

/// An active manager without any service gives its lock back after so many rounds (~15 min).
constexpr int idleRoundsAllowed = 90;

} // namespace

ClusterManagers::ClusterManagers(SimulatedCluster &cluster) : m_cluster(cluster), m_active(cluster.nodes.size())
{
    const int master = cluster.managerStatus.master;
    if (master < 0 || !cluster.node(master).crm.alive)
        return;
    m_active[size_t(master)] = std::make_unique<Manager>(cluster, master);
    m_active[size_t(master)]->assumeSettled(cluster.time - cluster.input.timing.round);
}

bool ClusterManagers::turn(int number)
{
    ManagerDaemon &crm = m_cluster.node(number).crm;
    changeRole(number);
    switch (crm.role) {
    case CrmRole::WaitForQuorum:
    case CrmRole::Slave:
        return !crm.stopping;
    case CrmRole::LostLock:
        crm.watchdog.reset();
        if (crm.stopping)
            return false;
        setRole(number, CrmRole::WaitForQuorum);
        return true;
    case CrmRole::Master:
        break;
    }
    if (crm.stopping) {
        crm.watchdog.reset();
        m_cluster.release(m_cluster.managerLock, number);
        return false;
    }
    m_active[size_t(number)]->manage();
    return true;
}

void ClusterManagers::changeRole(int number)
{
    const ManagerDaemon &crm = m_cluster.node(number).crm;
    switch (crm.role) {
    case CrmRole::WaitForQuorum:
        if (mayGetActive(number, false))
            setRole(number, takeLock(number) ? CrmRole::Master : CrmRole::Slave);
        break;
    case CrmRole::Slave:
        if (!mayGetActive(number, false))
            setRole(number, CrmRole::WaitForQuorum);
        else if (takeLock(number))
            setRole(number, CrmRole::Master);
        break;
    case CrmRole::LostLock:
        if (mayGetActive(number, true) && takeLock(number))
            setRole(number, CrmRole::Master);
        break;
    case CrmRole::Master:
        if (takeLock(number))
            idleIfNothingToDo(number);
        else
            setRole(number, CrmRole::LostLock);
        break;
    }
}

void ClusterManagers::idleIfNothingToDo(int number)
{
    ManagerDaemon &crm = m_cluster.node(number).crm;
    if (!isHealthy(number) || hasServices()) {
        crm.idleRounds = 0;
        return;
    }
    if (++crm.idleRounds <= idleRoundsAllowed)
        return;
    crm.idleRounds = 0;
    m_cluster.release(m_cluster.managerLock, number);
    crm.watchdog.reset();
    setRole(number, CrmRole::WaitForQuorum);
}

void ClusterManagers::setRole(int number, CrmRole role)
{
    ManagerDaemon &crm = m_cluster.node(number).crm;
    if (crm.role == role)
        return;
    m_cluster.touch();
    if (crm.role == CrmRole::Master)
        m_cluster.chronicle.masterLost(m_cluster.time, number);
    crm.role = role;
    m_active[size_t(number)].reset();
    if (role == CrmRole::Master) {
        m_active[size_t(number)] = std::make_unique<Manager>(m_cluster, number);
        m_cluster.chronicle.newMaster(m_cluster.time, number);
    }
}

bool ClusterManagers::takeLock(int number)
{
    if (!m_cluster.acquire(m_cluster.managerLock, number))
        return false;
    m_cluster.node(number).crm.watchdog = m_cluster.time;
    return true;
}

bool ClusterManagers::isHealthy(int number) const
{
    // Waits until nothing of its own node has to be fenced.
    return m_cluster.isMember(number) && std::ranges::none_of(m_cluster.servicesOn(number), [this](int service) {
               return m_cluster.service(service).state == CrmState::Fence;
           });
}

bool ClusterManagers::hasServices() const
{
    return std::ranges::any_of(m_cluster.services, [](const ServiceState &it) { return !it.deleted; });
}

bool ClusterManagers::mayGetActive(int number, bool withoutServices) const
{
    return isHealthy(number) && (withoutServices || hasServices() || hasErrands(number));
}

/// Without any service only what has to do with maintenance wakes a manager, and only while nobody else is awake.
bool ClusterManagers::hasErrands(int number) const
{
    const ManagerStatus &status = m_cluster.managerStatus;
    const bool awake =
        status.master >= 0 && status.master != number && status.nodes[size_t(status.master)] == NodeHaState::Online;
    if (awake)
        return false;
    for (size_t i = 0; i < status.nodes.size(); ++i) {
        if (status.nodes[i] == NodeHaState::Maintenance && !status.maintenanceRequested[i])
            return true;
    }
    return !m_cluster.crmCommands.empty();
}

bool ClusterManagers::isWaiting() const
{
    return std::ranges::any_of(m_active, [](const auto &manager) { return manager && manager->isWaiting(); });
}

void ClusterManagers::skip(int seconds)
{
    for (const auto &manager : m_active) {
        if (manager)
            manager->skip(seconds);
    }
}

} // namespace Drydock::Prediction
