// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chronicle.h"
#include "clusterstate.h"
#include "guestweight.h"

namespace Drydock::Prediction
{

/// The hardware and the shared files under the two managers: power, network, votes, locks, watchdogs. Its members are
/// open to the managers, as files are; it decides nothing of what the HA stack does.
class SimulatedCluster
{
public:
    explicit SimulatedCluster(const Input &input);

    int nodeCount() const { return int(nodes.size()); }
    int serviceCount() const { return int(services.size()); }
    const QString &sid(int service) const { return sids[size_t(service)]; }
    SimulatedNode &node(int number) { return nodes[size_t(number)]; }
    ServiceState &service(int number) { return services[size_t(number)]; }

    /// The node is a member of the quorate part.
    bool isMember(int number) const { return m_quorate && m_online[size_t(number)]; }
    bool quorate() const { return m_quorate; }
    const Service &config(int service) const { return input.services.at(service); }

    /// Counts the votes again after something changed or time passed.
    void updateMembership();
    /// Takes or renews a lock for a node; false while another's has not expired, and without quorum.
    bool acquire(ClusterLock &lock, int byNode);
    void release(ClusterLock &lock, int byNode);

    void apply(const Event &event);
    void powerOn(int number);
    void powerOff(int number, NodeDown::Cause cause);
    /// Resets every node whose watchdog was not updated in time.
    void checkWatchdogs();
    /// Finishes boots and removals whose time has come.
    void passTime();

    /// Services the manager believes on a node, in string order.
    const std::vector<int> &servicesOn(int number);
    void placementChanged();
    /// Something changed that later rounds may act upon.
    void touch() { m_quiet = false; }
    /// Nothing changed since the last call.
    bool takeQuiet();
    /// Moves all that was renewed in the last round by so many seconds, as if the rounds between had been run. `since`:
    /// when the last round began.
    void skip(int seconds, int since);
    /// A lock or watchdog will run out, a node be missed or boot: rounds may not be skipped.
    bool isWaiting(int since) const;

    int numberOf(const NodeName &name) const;
    int numberOf(const QString &sid) const;
    void setCrmNode(ServiceState &service, int number);
    void setRunning(int service, int number, bool runs);

    Input input; ///< nodes and services sorted by name
    std::vector<QString> nodeNames;
    std::vector<QString> sids;
    std::vector<SimulatedNode> nodes;
    std::vector<ServiceState> services;
    ClusterLock managerLock;
    ManagerStatus managerStatus;
    std::vector<CrmCommand> crmCommands;
    int time = 0;
    qint64 tick = 0; ///< orders writes within a second
    CommandId lastCommand = 0;
    int configChanges = 0;
    bool qdeviceUp = false;
    /// What each node bears beside its HA guests, as far as it was measured.
    std::vector<Weight> otherLoad;
    Chronicle chronicle;

private:
    void placeAgents();
    void placeServices();
    void measureOtherLoad();
    void powerEvent(const Event &event);
    void serviceEvent(const Event &event);
    void requestShutdown(int number, bool reboot);
    bool counted(const SimulatedNode &node) const;

    std::vector<bool> m_online;
    std::vector<std::vector<int>> m_servicesOn;
    bool m_servicesOnValid = false;
    bool m_quorate = false;
    bool m_quiet = false;
};

} // namespace Drydock::Prediction
