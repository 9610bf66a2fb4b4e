// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodeservice.h"

#include "operations/wayback.h"

#include <QCoreApplication>

#include <algorithm>

namespace Drydock
{

namespace
{

class NodeServiceWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::NodeService)

public:
    static void say(NodeService &service);
};

void NodeServiceWords::say(NodeService &service)
{
    switch (service.state) {
    case NodeService::State::InService:
        service.word = tr("in service");
        service.stateClass = StateClass::Ok;
        break;
    case NodeService::State::Draining:
        service.word = tr("draining");
        service.stateClass = StateClass::Maintenance;
        break;
    case NodeService::State::Drained:
        service.word = tr("drained");
        service.stateClass = StateClass::Maintenance;
        break;
    case NodeService::State::Rebooting:
        service.word = tr("rebooting");
        service.stateClass = StateClass::Maintenance;
        break;
    case NodeService::State::Returning:
        service.word = tr("guests returning");
        service.stateClass = StateClass::Maintenance;
        break;
    case NodeService::State::Interrupted:
        service.word = tr("interrupted");
        service.stateClass = StateClass::Warning;
        break;
    case NodeService::State::Offline:
        service.word = tr("offline");
        service.stateClass = StateClass::Error;
        break;
    }
}

bool powersNode(const OperationState &operation)
{
    return std::ranges::any_of(operation.plan.steps, [&](const Step &step) {
        const StepState state = operation.step(step.id).state;
        const bool power = step.kind == StepKind::RebootNode || step.kind == StepKind::WaitForNode
                           || step.kind == StepKind::ShutdownNode || step.kind == StepKind::WakeNode;
        return power && state != StepState::Waiting && state != StepState::Skipped && state != StepState::Failed;
    });
}

/// The last thing that was done to the node's power was to switch it off.
bool wasShutDown(const NodeName &node, const QList<OperationState> &operations)
{
    const auto last = std::ranges::find_if(operations, [&](const OperationState &operation) {
        return operation.plan.node == node && operation.isClosed() && powersNode(operation);
    });
    return last != operations.end() && last->plan.then == AfterDrain::Shutdown;
}

/// The newest drain of the node, if guests of it are still to be brought back.
const OperationState *drainToReturn(const NodeName &node, const QList<OperationState> &operations)
{
    const auto newest = std::ranges::find_if(operations, [&](const OperationState &operation) {
        return operation.plan.kind == OperationKind::Drain && operation.plan.node == node && operation.isClosed();
    });
    return newest == operations.end() || !owesReturn(*newest, operations) ? nullptr : &*newest;
}

} // namespace

NodeService nodeService(const ClusterSnapshot &snapshot, const NodeName &node, const QList<OperationState> &operations,
                        const QStringList &interrupted)
{
    NodeService service;
    const NodeState *now = snapshot.node(node);
    const bool online = now && now->status == NodeStatus::Online;
    const OperationState *drain = drainToReturn(node, operations);
    if (drain) {
        service.drainToReturn = drain->plan.id;
        service.guestsAway = int(guestsOwed(*drain, operations).size());
    }
    const auto open = std::ranges::find_if(operations, [&](const OperationState &operation) {
        return operation.plan.node == node && !operation.isClosed();
    });
    if (open != operations.end()) {
        service.operation = open->plan.id;
        service.state = interrupted.contains(open->plan.id)                            ? NodeService::State::Interrupted
                        : open->plan.kind == OperationKind::Return                     ? NodeService::State::Returning
                        : powersNode(*open) || open->plan.kind == OperationKind::Power ? NodeService::State::Rebooting
                                                                                       : NodeService::State::Draining;
    } else if (!online) {
        // A node switched off on purpose is no surprise.
        service.state =
            drain && wasShutDown(node, operations) ? NodeService::State::Drained : NodeService::State::Offline;
    } else if (drain) {
        const auto guests = snapshot.guestsOn(node);
        const bool empty = std::ranges::none_of(guests, [](const GuestState *guest) { return guest->isRunning(); });
        service.state = empty ? NodeService::State::Drained : NodeService::State::InService;
    }
    NodeServiceWords::say(service);
    if (service.state == NodeService::State::Drained && !online)
        service.word = NodeServiceWords::tr("drained, off");
    return service;
}

} // namespace Drydock
