// SPDX-License-Identifier: GPL-3.0-or-later
#include "localmanager.h"

namespace Drydock::Prediction
{

namespace
{

LrmMode modeFor(ShutdownPolicy policy, bool reboot)
{
    switch (policy) {
    case ShutdownPolicy::Failover:
        return LrmMode::Shutdown;
    case ShutdownPolicy::Freeze:
        return LrmMode::Restart;
    case ShutdownPolicy::Migrate:
        return LrmMode::Maintenance;
    case ShutdownPolicy::Conditional:
        break;
    }
    return reboot ? LrmMode::Restart : LrmMode::Shutdown;
}

} // namespace

void LocalManagerTurn::requestShutdown()
{
    if (m_lrm.shutdownRequested)
        return;
    const bool nodeGoes = m_node.pending != PendingPower::None;
    // A node in maintenance by hand stays so, whatever the policy.
    LrmMode mode = LrmMode::Restart;
    if (nodeGoes) {
        mode = m_lrm.mode == LrmMode::Maintenance
                   ? LrmMode::Maintenance
                   : modeFor(m_cluster.input.shutdownPolicy, m_node.pending == PendingPower::Reboot);
        if (mode != LrmMode::Maintenance) {
            for (const int service : m_lrm.seen)
                queue(service, 0, CrmState::RequestStop, -1);
        }
    }
    setMode(mode);
    m_lrm.shutdownRequested = true;
    m_cluster.touch();
    writeStatus();
}

} // namespace Drydock::Prediction
