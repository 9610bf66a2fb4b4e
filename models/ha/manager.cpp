// SPDX-License-Identifier: GPL-3.0-or-later
#include "manager.h"

#include <algorithm>

namespace Drydock::Prediction
{

Manager::Manager(SimulatedCluster &cluster, int number)
    : m_cluster(cluster)
    , m_number(number)
    , m_rules(cluster.input.pve >= 9)
    , m_nodes(cluster.managerStatus.nodes)
    , m_lastOnline(cluster.nodes.size())
    , m_usage(cluster.input.scheduler, cluster.input.nodes)
{
    for (const OtherGuest &guest : std::as_const(cluster.input.others))
        m_othersNode.push_back(cluster.numberOf(guest.node));
}

void Manager::assumeSettled(int lastRound)
{
    int turn = lastRound;
    for (int i = 0; i < m_cluster.nodeCount(); ++i) {
        const SimulatedNode &node = m_cluster.node(i);
        if (i == m_number)
            break;
        if (node.powered)
            turn += 2 * m_cluster.input.timing.agentStep;
    }
    for (int i = 0; i < m_cluster.nodeCount(); ++i) {
        const bool seen = m_cluster.node(i).powered && m_cluster.node(i).networked;
        m_lastOnline[size_t(i)] = seen ? turn : turn - 24 * 3600;
    }
    compileRules(false);
}

void Manager::manage()
{
    const bool nodesChanged = std::ranges::contains(m_nodes, NodeHaState::Unseen);
    updateNodes();
    // The master itself may be missing or waiting to be fenced: then it decides nothing.
    const NodeHaState own = nodeState(m_number);
    if (own != NodeHaState::Online && own != NodeHaState::Maintenance)
        return;
    takeOverServices();
    // Only the dynamic scheduler's picture depends on when in a round it is made.
    m_usageValid = false;
    if (m_cluster.input.scheduler == Scheduler::Dynamic)
        loadNodes();
    compileRules(nodesChanged);
    readCommands();
    for (bool again = true; again;) {
        again = false;
        for (int i = 0; i < m_cluster.serviceCount(); ++i) {
            if (m_cluster.service(i).managed())
                again |= advance(i);
        }
        again |= fenceNodes();
    }
    writeStatus();
}

void Manager::takeOverServices()
{
    for (int i = 0; i < m_cluster.serviceCount(); ++i) {
        ServiceState &it = m_cluster.service(i);
        const bool wantedHere = !it.deleted && it.request != Request::Ignored && it.node >= 0;
        if (wantedHere && !it.managed()) {
            it.state = it.request == Request::Started ? CrmState::RequestStart : CrmState::RequestStop;
            it.crmNode = it.node;
            it.command = ++m_cluster.lastCommand;
            m_cluster.chronicle.serviceState(m_cluster.time, i, it.crmNode, it.state);
            m_cluster.placementChanged();
        } else if (!wantedHere && it.managed()) {
            it.state = CrmState::Unknown;
            it.crmNode = it.target = it.maintenanceNode = -1;
            it.failedNodes.clear();
            it.runningFlag = false;
            it.order = {};
            m_cluster.placementChanged();
        }
    }
}

void Manager::compileRules(bool nodesChanged)
{
    // Rules are read anew only when something in the configuration changed, groups with every round.
    if (m_ruleSet && (!m_rules || !nodesChanged) && m_configSeen == m_cluster.configChanges)
        return;
    m_configSeen = m_cluster.configChanges;
    if (m_rules) {
        std::vector<bool> known;
        for (const NodeHaState state : m_nodes)
            known.push_back(state != NodeHaState::Unseen);
        m_ruleSet = RuleSet::ofRules(m_cluster.input.rules, m_cluster.sids, m_cluster.nodeNames, known);
    } else {
        std::vector<QString> groups;
        for (const Service &service : std::as_const(m_cluster.input.services))
            groups.push_back(service.group);
        m_ruleSet = RuleSet::ofGroups(m_cluster.input.groups, groups, m_cluster.nodeNames);
    }
    QStringList &dropped = m_cluster.chronicle.result().droppedRules;
    dropped = QStringList(m_ruleSet->dropped().cbegin(), m_ruleSet->dropped().cend());
}

void Manager::readCommands()
{
    const std::vector<CrmCommand> commands = std::exchange(m_cluster.crmCommands, {});
    for (const CrmCommand &command : commands) {
        m_cluster.touch();
        switch (command.kind) {
        case CrmCommand::Kind::EnableMaintenance:
        case CrmCommand::Kind::DisableMaintenance:
            readMaintenance(command);
            break;
        case CrmCommand::Kind::Migrate:
        case CrmCommand::Kind::Relocate:
            readMove(command);
            break;
        case CrmCommand::Kind::Stop:
            if (m_cluster.service(command.service).managed())
                m_cluster.service(command.service).order = {ServiceState::Order::Kind::Stop, -1};
            break;
        }
    }
}

void Manager::readMaintenance(const CrmCommand &command)
{
    std::vector<bool> &requested = m_cluster.managerStatus.maintenanceRequested;
    if (command.kind == CrmCommand::Kind::DisableMaintenance)
        requested[size_t(command.node)] = false;
    else if (isOnline(command.node))
        requested[size_t(command.node)] = true;
}

void Manager::readMove(const CrmCommand &command)
{
    const int service = command.service;
    ServiceState &it = m_cluster.service(service);
    if (!it.managed() || !isOnline(command.node)) {
        m_cluster.chronicle.refused(m_cluster.time, service, command.node);
        return;
    }
    if (command.node == it.crmNode)
        return;
    // Whatever has to be kept apart from it refuses the move, whatever has to be with it comes along.
    for (const int other : m_ruleSet->apart(service)) {
        const ServiceState &apart = m_cluster.service(other);
        if (apart.managed() && apart.crmNode == command.node && (apart.target < 0 || apart.target == command.node)) {
            m_cluster.chronicle.refused(m_cluster.time, service, command.node);
            return;
        }
    }
    const ServiceState::Order order{command.kind == CrmCommand::Kind::Migrate ? ServiceState::Order::Kind::Migrate
                                                                              : ServiceState::Order::Kind::Relocate,
                                    command.node};
    it.order = order;
    for (const int other : m_ruleSet->together(service)) {
        ServiceState &along = m_cluster.service(other);
        if (along.managed() && along.crmNode != command.node && along.target != command.node)
            along.order = order;
    }
}

bool Manager::fenceNodes()
{
    bool again = false;
    std::vector<std::optional<bool>> fenced(m_nodes.size());
    for (int i = 0; i < m_cluster.serviceCount(); ++i) {
        ServiceState &it = m_cluster.service(i);
        if (it.state != CrmState::Fence)
            continue;
        std::optional<bool> &done = fenced[size_t(it.crmNode)];
        if (!done)
            done = fence(it.crmNode);
        if (!*done)
            continue;
        setState(i, CrmState::Recovery, it.crmNode);
        again = true;
    }
    for (int i = 0; i < m_cluster.nodeCount(); ++i) {
        if (!fenced[size_t(i)] && nodeState(i) == NodeHaState::Fence && fence(i))
            again = true;
    }
    return again;
}

void Manager::writeStatus()
{
    ManagerStatus &status = m_cluster.managerStatus;
    if (status.nodes != m_nodes || status.master != m_number)
        m_cluster.touch();
    status.nodes = m_nodes;
    status.master = m_number;
}

// --- nodes ------------------------------------------------------------------------------------------------------

void Manager::updateNodes()
{
    for (int i = 0; i < m_cluster.nodeCount(); ++i) {
        const bool online = m_cluster.isMember(i);
        const LocalStatus &local = m_cluster.node(i).lrmStatus;
        const bool maintained = local.written && local.mode == LrmMode::Maintenance;
        const NodeHaState state = nodeState(i);
        if (online)
            m_lastOnline[size_t(i)] = m_cluster.time;
        switch (state) {
        case NodeHaState::Online:
            if (!online)
                setNodeState(i, NodeHaState::Unknown);
            else if (maintained)
                setNodeState(i, NodeHaState::Maintenance);
            break;
        case NodeHaState::Maintenance:
            if (!maintained)
                setNodeState(i, online ? NodeHaState::Online : NodeHaState::Unknown);
            break;
        case NodeHaState::Unseen:
        case NodeHaState::Unknown:
            if (online)
                setNodeState(i, NodeHaState::Online);
            break;
        case NodeHaState::Fence:
            break; // until it is fenced
        }
    }
}

void Manager::setNodeState(int node, NodeHaState state)
{
    m_nodes[size_t(node)] = state;
    m_cluster.touch();
    m_cluster.chronicle.nodeState(m_cluster.time, node, state);
}

bool Manager::missedLongEnough(int node)
{
    if (node < 0 || isOnline(node))
        return false;
    std::optional<int> &last = m_lastOnline[size_t(node)];
    if (!last) {
        // A new manager never saw it: the wait begins now.
        last = m_cluster.time;
        m_cluster.touch();
        return false;
    }
    return m_cluster.time - *last >= m_cluster.input.timing.fenceDelay;
}

bool Manager::fence(int node)
{
    if (nodeState(node) != NodeHaState::Fence) {
        setNodeState(node, NodeHaState::Fence);
        m_cluster.chronicle.fenceRequested(m_cluster.time, node);
    }
    // Whoever holds a node's lock knows that its local manager does not act any more.
    if (!m_cluster.acquire(m_cluster.node(node).agentLock, m_number))
        return false;
    setNodeState(node, NodeHaState::Unknown);
    m_cluster.chronicle.fenceAcknowledged(m_cluster.time, node);
    return true;
}

bool Manager::isWaiting() const
{
    const int patience = m_cluster.input.timing.fenceDelay + m_cluster.input.timing.round;
    for (int i = 0; i < m_cluster.nodeCount(); ++i) {
        const std::optional<int> &last = m_lastOnline[size_t(i)];
        const bool seen = m_cluster.isMember(i);
        if (!seen && last && m_cluster.time - *last < patience)
            return true;
        if (nodeState(i) == NodeHaState::Fence)
            return true;
    }
    return false;
}

void Manager::skip(int seconds)
{
    for (int i = 0; i < m_cluster.nodeCount(); ++i) {
        std::optional<int> &last = m_lastOnline[size_t(i)];
        if (last && m_cluster.isMember(i))
            *last += seconds;
    }
}

} // namespace Drydock::Prediction
