// SPDX-License-Identifier: GPL-3.0-or-later
#include "localmanager.h"

#include <algorithm>

namespace Drydock::Prediction
{

bool LocalManagerTurn::run()
{
    readManagerStatus();
    changeState();
    return work();
}

void LocalManagerTurn::readManagerStatus()
{
    m_lrm.seen = m_cluster.servicesOn(m_number);
    if (m_lrm.shutdownRequested)
        return;
    if (m_cluster.managerStatus.maintenanceRequested[size_t(m_number)])
        setMode(LrmMode::Maintenance);
    else if (m_lrm.mode == LrmMode::Maintenance)
        setMode(LrmMode::Active);
}

void LocalManagerTurn::changeState()
{
    const bool quorate = m_cluster.isMember(m_number);
    switch (m_lrm.state) {
    case LrmState::WaitForLock:
        if (!fenceRequested() && activeServices() > 0 && quorate && takeLock())
            setState(LrmState::Active);
        break;
    case LrmState::LostLock:
        if (!fenceRequested() && quorate && takeLock())
            setState(LrmState::Active);
        break;
    case LrmState::Active:
        changeFromActive();
        break;
    case LrmState::Maintenance:
        changeFromMaintenance();
        break;
    case LrmState::Off:
        break;
    }
}

void LocalManagerTurn::changeFromActive()
{
    if (fenceRequested() || !takeLock()) {
        setState(LrmState::LostLock);
    } else if (m_lrm.mode == LrmMode::Maintenance) {
        setState(LrmState::Maintenance);
    } else if (m_cluster.servicesOn(m_number).empty() && runWorkers() == 0) {
        if (++m_lrm.idleRounds > m_cluster.input.timing.lrmIdleRounds * m_cluster.input.timing.localRounds) {
            releaseLock();
            giveUpWatchdog();
            setState(LrmState::WaitForLock);
            m_lrm.idleRounds = 0;
        }
    } else {
        m_lrm.idleRounds = 0;
    }
}

void LocalManagerTurn::changeFromMaintenance()
{
    if (fenceRequested()) {
        setState(LrmState::LostLock);
    } else if (activeServices() > 0 || runWorkers() > 0) {
        // Keeps lock and watchdog until all left, even after maintenance was ended: seen on a real cluster.
        if (!takeLock())
            setState(LrmState::LostLock);
    } else if (m_lrm.mode != LrmMode::Maintenance) {
        if (takeLock())
            setState(LrmState::Active);
        else
            setState(LrmState::LostLock);
    } else {
        giveUpWatchdog();
        releaseLock();
    }
}

bool LocalManagerTurn::work()
{
    switch (m_lrm.state) {
    case LrmState::WaitForLock:
        if (m_lrm.shutdownRequested)
            return false;
        writeStatus();
        return true;
    case LrmState::Active:
        return workActive();
    case LrmState::LostLock:
        return workWithoutLock();
    case LrmState::Maintenance:
        return workMaintenance();
    case LrmState::Off:
        break;
    }
    return true;
}

bool LocalManagerTurn::workActive()
{
    bool ends = false;
    if (!m_lrm.shutdownRequested) {
        queueAll();
        runWorkers();
    } else {
        const int busy = runWorkers();
        if (m_lrm.mode == LrmMode::Restart) {
            ends = busy == 0 && activeServices() == 0;
            if (ends) {
                giveUpWatchdog();
                releaseLock();
            }
        } else if (busy == 0) {
            ends = true;
            if (m_lrm.shutdownErrors == 0) {
                giveUpWatchdog();
                releaseLock();
            }
        }
    }
    writeStatus();
    return !ends;
}

bool LocalManagerTurn::workWithoutLock()
{
    if (!m_lrm.shutdownRequested)
        return true;
    if (activeServices() > 0)
        return m_lrm.mode != LrmMode::Restart || m_cluster.time - m_lrm.stateSince <= 90;
    giveUpWatchdog();
    return false;
}

bool LocalManagerTurn::workMaintenance()
{
    const bool ends = m_lrm.shutdownRequested && activeServices() == 0 && runWorkers() == 0;
    if (ends) {
        giveUpWatchdog();
        releaseLock();
    } else {
        queueAll();
        runWorkers();
    }
    writeStatus();
    return !ends;
}

void LocalManagerTurn::setState(LrmState state)
{
    if (m_lrm.state == state)
        return;
    m_lrm.state = state;
    m_lrm.stateSince = m_cluster.time;
    m_cluster.touch();
}

void LocalManagerTurn::setMode(LrmMode mode)
{
    if (m_lrm.mode == mode)
        return;
    m_lrm.mode = mode;
    m_cluster.touch();
}

bool LocalManagerTurn::takeLock()
{
    if (!m_cluster.acquire(m_node.agentLock, m_number))
        return false;
    m_lrm.watchdog = m_cluster.time;
    return true;
}

void LocalManagerTurn::giveUpWatchdog()
{
    m_lrm.watchdog.reset();
}

void LocalManagerTurn::releaseLock()
{
    m_cluster.release(m_node.agentLock, m_number);
}

void LocalManagerTurn::writeStatus()
{
    if (!m_cluster.isMember(m_number))
        return;
    LocalStatus &status = m_node.lrmStatus;
    if (!status.written || status.mode != m_lrm.mode || status.state != m_lrm.state || status.life != m_lrm.life)
        m_cluster.touch();
    status = {true, m_lrm.mode, m_lrm.state, m_lrm.life, ++m_cluster.tick};
}

bool LocalManagerTurn::fenceRequested() const
{
    if (m_cluster.managerStatus.nodes[size_t(m_number)] == NodeHaState::Fence)
        return true;
    return std::ranges::any_of(m_cluster.servicesOn(m_number),
                               [this](int service) { return m_cluster.service(service).state == CrmState::Fence; });
}

int LocalManagerTurn::activeServices() const
{
    return int(std::ranges::count_if(m_cluster.servicesOn(m_number), [this](int service) {
        const CrmState state = m_cluster.service(service).state;
        return state != CrmState::Stopped && state != CrmState::Freeze && state != CrmState::Error;
    }));
}

} // namespace Drydock::Prediction
