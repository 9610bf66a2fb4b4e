// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodeusage.h"
#include "ruleset.h"
#include "simulatedcluster.h"

namespace Drydock::Prediction
{

/// How a service's node is chosen: stay if possible, the best one, or the best one it did not fail on.
enum class Preference { Stay, Best, Next };

/// The active HA manager: decides each round what every service shall do. What it wrote lives in the cluster; a new
/// one, on another node, reads that and forgets the rest, as when it last saw a node.
class Manager
{
public:
    /// A new manager on that node.
    Manager(SimulatedCluster &cluster, int number);

    /// Of a cluster that ran for long: it has seen its nodes, and missed those that are off for long.
    void assumeSettled(int lastRound);
    void manage();
    int number() const { return m_number; }
    /// A node is missed, but not yet for long enough to be fenced.
    bool isWaiting() const;
    /// As if it had gone on seeing the nodes it sees, for so many seconds.
    void skip(int seconds);

private:
    // nodes
    void updateNodes();
    void setNodeState(int node, NodeHaState state);
    NodeHaState nodeState(int node) const { return m_nodes[size_t(node)]; }
    bool isOnline(int node) const { return node >= 0 && nodeState(node) == NodeHaState::Online; }
    bool missedLongEnough(int node);
    bool fence(int node);

    // a round
    void takeOverServices();
    void compileRules(bool nodesChanged);
    void readCommands();
    void readMaintenance(const CrmCommand &command);
    void readMove(const CrmCommand &command);
    bool advance(int service);
    bool fenceNodes();
    void writeStatus();

    // service states
    void nextStopped(int service, ServiceState &it);
    void nextRequestStart(int service, ServiceState &it);
    void nextStarted(int service, ServiceState &it, const CommandResult *answer);
    void nextRequestStop(int service, ServiceState &it, const CommandResult *answer);
    void nextMove(int service, ServiceState &it, const CommandResult *answer);
    void nextRecovery(int service, ServiceState &it);
    void nextFreeze(int service, ServiceState &it);
    void followOrder(int service, ServiceState &it);
    void placeStarted(int service, ServiceState &it, const CommandResult *answer);
    bool countStartFailure(int service, ServiceState &it, const CommandResult &answer);
    void moveTo(int service, ServiceState &it, int node);
    const CommandResult *answerFor(const ServiceState &it) const;
    void setState(int service, CrmState state, int node, int target = -1);
    CrmState wanted(const ServiceState &it) const;

    // selection
    int select(int service, Preference preference);
    Obstacle obstacleFor(int service);
    struct Candidates {
        std::vector<bool> allowed; ///< online and not ruled out
        std::vector<bool> best;    ///< those of the best class
        bool any = false;
    };
    Candidates candidates(int service) const;
    void usedNodes(int service, int &current, int &target) const;
    std::vector<int> countTogether(int service) const;
    std::vector<bool> usedApart(int service) const;
    int bestScored(int service, const std::vector<bool> &among);

    // load
    void loadNodes();
    struct Loaded {
        int current = -1;
        int target = -1;
        bool measured = false;
    };
    Loaded loadOf(int service) const;
    void count(int service, bool add);
    Weight weightOf(int service) const;

    SimulatedCluster &m_cluster;
    int m_number;
    bool m_rules; ///< PVE 9
    std::vector<NodeHaState> m_nodes;
    std::vector<std::optional<int>> m_lastOnline;
    std::optional<RuleSet> m_ruleSet;
    int m_configSeen = -1;
    NodeUsage m_usage;
    bool m_usageValid = false;
    std::vector<Loaded> m_loaded;
    std::vector<int> m_othersNode;
};

} // namespace Drydock::Prediction
