// SPDX-License-Identifier: GPL-3.0-or-later
// What each service does next: the manager's state machine (ha-semantics.md 1, 6 and 8).
#include "manager.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Prediction
{

namespace
{

bool isFreezable(CrmState state)
{
    return state == CrmState::Started || state == CrmState::Stopped || state == CrmState::RequestStop;
}

/// Locks that mean nothing any more once their node was reset.
bool isRemovable(const QString &lock)
{
    static const QStringList removable{u"backup"_s,          u"mounted"_s,    u"migrate"_s,
                                       u"clone"_s,           u"rollback"_s,   u"snapshot"_s,
                                       u"snapshot-delete"_s, u"suspending"_s, u"suspended"_s};
    return removable.contains(lock);
}

} // namespace

bool Manager::advance(int service)
{
    ServiceState &it = m_cluster.service(service);
    const CrmState before = it.state;
    const CommandResult *answer = answerFor(it);
    switch (before) {
    case CrmState::Stopped:
        nextStopped(service, it);
        break;
    case CrmState::Started:
        nextStarted(service, it, answer);
        break;
    case CrmState::RequestStart:
        nextRequestStart(service, it);
        break;
    case CrmState::Migrate:
    case CrmState::Relocate:
    case CrmState::RequestStartBalance:
        nextMove(service, it, answer);
        break;
    case CrmState::Recovery:
        nextRecovery(service, it);
        break;
    case CrmState::RequestStop:
        nextRequestStop(service, it, answer);
        break;
    case CrmState::Freeze:
        nextFreeze(service, it);
        break;
    case CrmState::Error:
        if (it.request == Request::Disabled) {
            it.failedNodes.clear();
            setState(service, CrmState::Stopped, it.crmNode);
        }
        break;
    case CrmState::Fence: // until its node is fenced
    case CrmState::Unknown:
        break;
    }
    const LocalStatus &local = m_cluster.node(it.crmNode).lrmStatus;
    if (local.written && local.mode == LrmMode::Restart && isFreezable(it.state))
        setState(service, CrmState::Freeze, it.crmNode);
    return it.state != before;
}

const CommandResult *Manager::answerFor(const ServiceState &it) const
{
    const CommandResult &answer = it.result;
    if (it.command == 0 || answer.command != it.command)
        return nullptr;
    // Only what that local manager has written, and did not lose by starting again.
    const LocalStatus &local = m_cluster.node(answer.node).lrmStatus;
    return local.written && local.life == answer.life && local.tick >= answer.tick ? &answer : nullptr;
}

CrmState Manager::wanted(const ServiceState &it) const
{
    return it.request == Request::Started ? CrmState::Started : CrmState::RequestStop;
}

void Manager::setState(int service, CrmState state, int node, int target)
{
    ServiceState &it = m_cluster.service(service);
    count(service, false);
    it.state = state;
    m_cluster.setCrmNode(it, node);
    it.target = target;
    it.runningFlag = false;
    it.order = {};
    it.command = ++m_cluster.lastCommand;
    count(service, true);
    m_cluster.touch();
    m_cluster.chronicle.serviceState(m_cluster.time, service, node, state);
}

void Manager::nextStopped(int service, ServiceState &it)
{
    // A move whose node was fenced may have come further than the manager knows.
    m_cluster.setCrmNode(it, it.node);
    if (it.order.kind != ServiceState::Order::Kind::None) {
        const ServiceState::Order order = std::exchange(it.order, {});
        m_cluster.touch();
        if (order.kind != ServiceState::Order::Kind::Stop && isOnline(order.target) && order.target != it.crmNode) {
            const bool migrate = order.kind == ServiceState::Order::Kind::Migrate;
            m_cluster.chronicle.moveDecided(m_cluster.time, service, it.crmNode, order.target,
                                            migrate ? MoveKind::Migrate : MoveKind::Relocate);
            setState(service, migrate ? CrmState::Migrate : CrmState::Relocate, it.crmNode, order.target);
            return;
        }
    }
    if (it.request == Request::Disabled || it.deleted)
        return;
    if (missedLongEnough(it.crmNode) && nodeState(it.crmNode) != NodeHaState::Maintenance) {
        setState(service, CrmState::Fence, it.crmNode);
        return;
    }
    if (it.request == Request::Started)
        setState(service, CrmState::RequestStart, it.crmNode);
}

void Manager::nextRequestStart(int service, ServiceState &it)
{
    if (m_cluster.input.rebalanceOnStart) {
        const int best = select(service, Preference::Best);
        // Where no node is good enough the manager tries to move it nowhere: that fails, and it starts where it is.
        if (best != it.crmNode) {
            m_cluster.chronicle.moveDecided(m_cluster.time, service, it.crmNode, best, MoveKind::Rebalance);
            setState(service, CrmState::RequestStartBalance, it.crmNode, best);
            return;
        }
    }
    setState(service, CrmState::Started, it.crmNode);
}

void Manager::nextRequestStop(int service, ServiceState &it, const CommandResult *answer)
{
    if (answer)
        setState(service, answer->answer == Answer::Success ? CrmState::Stopped : CrmState::Error, it.crmNode);
    else if (missedLongEnough(it.crmNode))
        setState(service, CrmState::Fence, it.crmNode);
}

void Manager::nextMove(int service, ServiceState &it, const CommandResult *answer)
{
    if (answer) {
        switch (answer->answer) {
        case Answer::Success:
            setState(service, wanted(it), it.target);
            return;
        case Answer::WrongNode:
            m_cluster.chronicle.moveAborted(service);
            setState(service, CrmState::Error, it.crmNode);
            break;
        case Answer::Ignored:
            m_cluster.chronicle.moveAborted(service);
            setState(service, wanted(it), it.crmNode);
            break;
        case Answer::Invalid:
            m_cluster.chronicle.moveFailed(m_cluster.time, service);
            [[fallthrough]];
        case Answer::Error:
            setState(service, wanted(it), it.crmNode);
            return;
        }
    }
    if (missedLongEnough(it.crmNode)) {
        m_cluster.chronicle.moveFailed(m_cluster.time, service);
        setState(service, CrmState::Fence, it.crmNode);
    }
}

void Manager::nextFreeze(int service, ServiceState &it)
{
    const LocalStatus &local = m_cluster.node(it.crmNode).lrmStatus;
    if (!local.written || local.mode == LrmMode::Active)
        setState(service, wanted(it), it.crmNode);
}

void Manager::nextRecovery(int service, ServiceState &it)
{
    const int from = it.crmNode;
    // The fenced node may be back: PVE 8 then prefers it, PVE 9 looks for the best one.
    const int to = select(service, m_rules ? Preference::Best : Preference::Stay);
    if (to >= 0) {
        if (isRemovable(it.lock))
            it.lock.clear();
        it.node = to;
        m_cluster.chronicle.recovered(m_cluster.time, service, from, to);
        setState(service, wanted(it), to);
        return;
    }
    m_cluster.chronicle.recoveryFailed(m_cluster.time, service, from, obstacleFor(service));
    if (it.request == Request::Disabled || it.deleted) {
        it.failedNodes.clear();
        setState(service, CrmState::Stopped, from);
    }
}

void Manager::nextStarted(int service, ServiceState &it, const CommandResult *answer)
{
    if (!isOnline(it.crmNode)) {
        if (missedLongEnough(it.crmNode))
            setState(service, CrmState::Fence, it.crmNode);
        if (nodeState(it.crmNode) != NodeHaState::Maintenance)
            return;
        if (it.maintenanceNode != it.crmNode) {
            it.maintenanceNode = it.crmNode;
            m_cluster.touch();
        }
    }
    if (it.request != Request::Started || it.deleted) {
        setState(service, CrmState::RequestStop, it.crmNode);
        return;
    }
    if (it.order.kind != ServiceState::Order::Kind::None)
        followOrder(service, it);
    else
        placeStarted(service, it, answer);
}

void Manager::followOrder(int service, ServiceState &it)
{
    const ServiceState::Order order = std::exchange(it.order, {});
    m_cluster.touch();
    if (order.kind == ServiceState::Order::Kind::Stop) {
        setState(service, CrmState::RequestStop, it.crmNode);
        it.request = Request::Stopped;
        ++m_cluster.configChanges;
    } else if (isOnline(order.target) && order.target != it.crmNode) {
        const bool migrate = order.kind == ServiceState::Order::Kind::Migrate;
        m_cluster.chronicle.moveDecided(m_cluster.time, service, it.crmNode, order.target,
                                        migrate ? MoveKind::Migrate : MoveKind::Relocate);
        setState(service, migrate ? CrmState::Migrate : CrmState::Relocate, it.crmNode, order.target);
    } else {
        m_cluster.chronicle.refused(m_cluster.time, service, order.target);
    }
}

/// False: it failed too often.
bool Manager::countStartFailure(int service, ServiceState &it, const CommandResult &answer)
{
    it.runningFlag = false;
    it.failedNodes.push_back(it.crmNode);
    m_cluster.touch();
    const bool retry = (answer.answer == Answer::Error || answer.answer == Answer::WrongNode)
                       && int(it.failedNodes.size()) <= m_cluster.config(service).maxRelocate;
    if (!retry)
        setState(service, CrmState::Error, it.crmNode);
    return retry;
}

void Manager::placeStarted(int service, ServiceState &it, const CommandResult *answer)
{
    Preference preference = Preference::Stay;
    if (answer && answer->answer == Answer::Success) {
        if (!it.failedNodes.empty() || !it.runningFlag)
            m_cluster.touch();
        it.failedNodes.clear();
        it.runningFlag = true;
    } else if (answer) {
        if (!countStartFailure(service, it, *answer))
            return;
        preference = Preference::Next;
    }
    const int node = select(service, preference);
    if (node >= 0 && node != it.crmNode) {
        moveTo(service, it, node);
        return;
    }
    // Set and never left: the whole cluster was off in between.
    if (it.maintenanceNode == it.crmNode && isOnline(it.crmNode)) {
        it.maintenanceNode = -1;
        m_cluster.touch();
    }
    // A new command, so that its guest is looked at again; without an answer the old one is still to come.
    if (answer)
        it.command = ++m_cluster.lastCommand;
}

void Manager::moveTo(int service, ServiceState &it, int node)
{
    if (it.maintenanceNode >= 0 && (node == it.maintenanceNode || it.crmNode != it.maintenanceNode))
        it.maintenanceNode = -1;
    m_cluster.chronicle.moveDecided(m_cluster.time, service, it.crmNode, node,
                                    it.isVm ? MoveKind::Migrate : MoveKind::Relocate);
    setState(service, it.isVm ? CrmState::Migrate : CrmState::Relocate, it.crmNode, node);
}

} // namespace Drydock::Prediction
