// SPDX-License-Identifier: GPL-3.0-or-later
// Where a service shall be (ha-semantics.md 6).
#include "manager.h"

#include <algorithm>

namespace Drydock::Prediction
{

namespace
{

/// Scores nearer than this are the same: the manager's own sums differ by as much from run to run.
constexpr double sameScore = 1e-12;

} // namespace

Manager::Candidates Manager::candidates(int service) const
{
    const NodeClasses *classes = m_ruleSet->classes(service);
    Candidates result;
    result.allowed.assign(m_nodes.size(), false);
    result.best.assign(m_nodes.size(), false);
    int top = NodeClasses::forbidden;
    const auto priorityOf = [classes](size_t i) { return classes ? classes->priority[i] : 0; };
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i] != NodeHaState::Online || priorityOf(i) == NodeClasses::forbidden)
            continue;
        result.allowed[i] = true;
        top = std::max(top, priorityOf(i));
        result.any = true;
    }
    for (size_t i = 0; i < m_nodes.size(); ++i)
        result.best[i] = result.allowed[i] && priorityOf(i) == top;
    return result;
}

/// The online nodes a service loads: where it is, and where it is going.
void Manager::usedNodes(int service, int &current, int &target) const
{
    current = target = -1;
    const ServiceState &it = m_cluster.service(service);
    switch (it.state) {
    case CrmState::Started:
    case CrmState::RequestStop:
    case CrmState::Fence:
    case CrmState::Freeze:
    case CrmState::Error:
    case CrmState::Recovery:
    case CrmState::Migrate:
    case CrmState::Relocate:
        if (isOnline(it.crmNode))
            current = it.crmNode;
        break;
    default:
        break;
    }
    const bool moves =
        it.state == CrmState::Migrate || it.state == CrmState::Relocate || it.state == CrmState::RequestStartBalance;
    if (moves && isOnline(it.target))
        target = it.target;
}

std::vector<int> Manager::countTogether(int service) const
{
    std::vector<int> result(m_nodes.size(), 0);
    for (const int other : m_ruleSet->together(service)) {
        int current = -1;
        int target = -1;
        usedNodes(other, current, target);
        // One that moves is where it is going.
        const int there = m_cluster.service(other).target >= 0 ? target : current;
        if (there >= 0)
            ++result[size_t(there)];
    }
    return result;
}

std::vector<bool> Manager::usedApart(int service) const
{
    std::vector<bool> result(m_nodes.size(), false);
    for (const int other : m_ruleSet->apart(service)) {
        int current = -1;
        int target = -1;
        usedNodes(other, current, target);
        if (current >= 0)
            result[size_t(current)] = true;
        if (target >= 0)
            result[size_t(target)] = true;
    }
    return result;
}

/// The number of the node, -1: there is none.
int Manager::select(int service, Preference preference)
{
    const ServiceState &it = m_cluster.service(service);
    const int current = it.crmNode;
    const NodeClasses *classes = m_ruleSet->classes(service);
    const bool affine = !m_ruleSet->together(service).empty() || !m_ruleSet->apart(service).empty();
    // Most services of most rounds: nothing ruled, nothing remembered, nothing wrong with where they are.
    if (preference == Preference::Stay && !classes && !affine && it.maintenanceNode < 0 && isOnline(current))
        return current;

    Candidates nodes = candidates(service);
    if (!nodes.any)
        return -1;
    const std::vector<int> together = countTogether(service);
    const std::vector<bool> apart = usedApart(service);
    if (preference == Preference::Stay && nodes.allowed[size_t(current)]) {
        const bool stays = m_rules ? !m_cluster.config(service).failback : classes && classes->noFailback;
        if (stays && (together[size_t(current)] > 0 || !apart[size_t(current)]))
            return current;
    }
    std::vector<bool> &best = nodes.best;
    if (preference == Preference::Next) {
        for (const int failed : it.failedNodes) {
            if (failed >= 0)
                best[size_t(failed)] = false;
        }
    }
    for (size_t i = 0; i < best.size(); ++i) {
        if (apart[i])
            best[i] = false;
    }
    // With those it has to be with: where most of them are.
    int majority = -1;
    for (size_t i = 0; i < best.size(); ++i) {
        if (best[i] && together[i] > 0 && (majority < 0 || together[i] > together[size_t(majority)]))
            majority = int(i);
    }
    if (majority >= 0) {
        best.assign(best.size(), false);
        best[size_t(majority)] = true;
    }
    if (it.maintenanceNode >= 0 && best[size_t(it.maintenanceNode)])
        return it.maintenanceNode;
    if (preference == Preference::Stay && best[size_t(current)])
        return current;
    return bestScored(service, best);
}

int Manager::bestScored(int service, const std::vector<bool> &among)
{
    if (std::ranges::count(among, true) < 2) {
        const auto only = std::ranges::find(among, true);
        return only == among.cend() ? -1 : int(only - among.cbegin());
    }
    if (!m_usageValid)
        loadNodes();
    const std::vector<double> scores = m_usage.scores(weightOf(service));
    int best = -1;
    for (size_t i = 0; i < among.size(); ++i) {
        if (among[i] && (best < 0 || scores[i] < scores[size_t(best)] - sameScore))
            best = int(i);
    }
    return best;
}

Obstacle Manager::obstacleFor(int service)
{
    if (!std::ranges::contains(m_nodes, NodeHaState::Online))
        return Obstacle::NoNodeOnline;
    return candidates(service).any ? Obstacle::KeptApart : Obstacle::RestrictedToOfflineNodes;
}

// --- load -------------------------------------------------------------------------------------------------------

Weight Manager::weightOf(int service) const
{
    return weightOfService(m_cluster.config(service));
}

Manager::Loaded Manager::loadOf(int service) const
{
    Loaded loaded;
    usedNodes(service, loaded.current, loaded.target);
    const ServiceState &it = m_cluster.service(service);
    // PVE 8 leaves out the target of a start elsewhere while the source is not online.
    if (!m_rules && it.state == CrmState::RequestStartBalance && !isOnline(it.crmNode))
        loaded.target = -1;
    // Measured loads lack what starts just now; what stops or waits puts nothing on top of them.
    const bool starting = !it.runningFlag
                          && (it.state == CrmState::Started || it.state == CrmState::Migrate
                              || it.state == CrmState::Relocate || it.state == CrmState::RequestStartBalance);
    loaded.measured = !starting;
    return loaded;
}

void Manager::loadNodes()
{
    std::vector<bool> online;
    for (const NodeHaState state : m_nodes)
        online.push_back(state == NodeHaState::Online);
    m_usage.reset(online);
    m_loaded.assign(m_cluster.services.size(), {});
    m_usageValid = true;
    for (int i = 0; i < m_cluster.nodeCount(); ++i)
        m_usage.measure(i, m_cluster.otherLoad[size_t(i)]);
    for (int i = 0; i < m_cluster.serviceCount(); ++i) {
        const ServiceState &it = m_cluster.service(i);
        if (!it.managed()) {
            // Ignored, but it weighs. It is back with its node, as guests outside HA are.
            const bool runs =
                m_cluster.config(i).request == Request::Ignored ? m_cluster.config(i).running : it.runs(it.node);
            if (m_rules && runs && isOnline(it.node))
                m_usage.add(it.node, weightOf(i), true);
            continue;
        }
        count(i, true);
        for (const int on : it.runsOn)
            m_usage.measure(on, weightOf(i));
    }
    for (qsizetype i = 0; m_rules && i < m_cluster.input.others.size(); ++i) {
        const OtherGuest &guest = m_cluster.input.others.at(i);
        const int node = m_othersNode[size_t(i)];
        if (guest.running && isOnline(node))
            m_usage.add(node, {guest.maxCpu, guest.maxMemory, 0, 0}, true);
    }
}

void Manager::count(int service, bool add)
{
    if (!m_usageValid)
        return;
    Loaded &loaded = m_loaded[size_t(service)];
    if (add)
        loaded = loadOf(service);
    const Weight weight = weightOf(service);
    for (const int node : {loaded.current, loaded.target}) {
        if (node < 0)
            continue;
        if (add)
            m_usage.add(node, weight, loaded.measured);
        else
            m_usage.remove(node, weight, loaded.measured);
    }
    if (!add)
        loaded = {};
}

} // namespace Drydock::Prediction
