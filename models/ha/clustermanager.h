// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manager.h"

#include <memory>

namespace Drydock::Prediction
{

/// The cluster resource managers of all nodes: one at a time holds the manager lock and is active.
class ClusterManagers
{
public:
    explicit ClusterManagers(SimulatedCluster &cluster);

    /// One turn of this node's. False: it ended.
    bool turn(int number);
    /// The active one; nullptr: none is.
    Manager *active(int number) const { return m_active[size_t(number)].get(); }
    /// The node went off, and with it what its manager remembered.
    void forget(int number) { m_active[size_t(number)].reset(); }
    bool isWaiting() const;
    void skip(int seconds);

private:
    void changeRole(int number);
    void idleIfNothingToDo(int number);
    void setRole(int number, CrmRole role);
    bool takeLock(int number);
    bool mayGetActive(int number, bool withoutServices) const;
    bool isHealthy(int number) const;
    bool hasServices() const;
    bool hasErrands(int number) const;

    SimulatedCluster &m_cluster;
    std::vector<std::unique_ptr<Manager>> m_active;
};

} // namespace Drydock::Prediction
