// SPDX-License-Identifier: GPL-3.0-or-later
#include "holdstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// How `operation` sent the node down or woke it, if it has begun to.
std::optional<HoldState::Down> downOf(const OperationState &operation, const NodeName &node)
{
    std::optional<HoldState::Down> down;
    for (const Step &step : operation.plan.steps) {
        if (step.from != node)
            continue;
        const OperationState::StepRecord &record = operation.step(step.id);
        const bool power =
            step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode || step.kind == StepKind::WakeNode;
        const bool begun = record.state == StepState::Intended || record.state == StepState::Requested
                           || record.state == StepState::Done;
        if (power && begun && record.serverTime.isValid()) {
            down = HoldState::Down{};
            down->operation = operation.plan.id;
            down->since = record.serverTime;
            for (const JournalRecord &note : operation.notes) {
                if (note.text == "node-before"_L1 && note.step == step.id)
                    down->before = nodeBeforeFromJson(note.values);
            }
        } else if (down && step.kind == StepKind::WaitForNode) {
            down->waited = record.state == StepState::Done;
            down->settle = step.timeout > 0 ? step.timeout : defaultSettleSeconds;
            if (record.state == StepState::Requested && !operation.isClosed())
                down->waitStep = step.id;
        }
    }
    return down;
}

} // namespace

HoldState holdState(const ClusterSnapshot &snapshot, const NodeName &node, const QList<OperationState> &operations)
{
    HoldState hold;
    hold.node = node;
    hold.service = nodeService(snapshot, node, operations);
    hold.busy = !hold.service.operation.isEmpty();
    const NodeState *state = snapshot.node(node);
    hold.known = state != nullptr;
    hold.online = state && state->status == NodeStatus::Online;
    const auto drain = std::ranges::find_if(operations, [&](const OperationState &operation) {
        return operation.plan.kind == OperationKind::Drain && operation.plan.node == node;
    });
    for (const OperationState &operation : operations) {
        std::optional<HoldState::Down> down = downOf(operation, node);
        // Woken by an operation of its own: what stood there before is in the journal of the one that sent it down.
        if (down && !hold.down)
            hold.down = down;
        else if (down && !hold.down->before.known)
            hold.down->before = down->before;
        if (drain == operations.end() || operation.plan.id == drain->plan.id)
            break;
    }
    if (drain == operations.end())
        return hold;
    for (const auto guests = snapshot.guestsOn(node); const GuestState *guest : guests) {
        if (!guest->isRunning() || guest->isTemplate)
            continue;
        const auto planned = std::ranges::find(drain->plan.guests, guest->key, &GuestPlan::guest);
        const bool left = planned != drain->plan.guests.end() && planned->strategy == Strategy::Leave;
        const bool wasOff =
            planned != drain->plan.guests.end()
            && (planned->strategy == Strategy::StopReturn || planned->expected.basis == "not-running"_L1);
        if (wasOff && hold.down) {
            hold.startedWithIt.append(*guest);
            continue;
        }
        // It never got away: a failed move is told of where the drain is shown.
        const bool stuck = planned != drain->plan.guests.end() && !left
                           && std::ranges::none_of(planned->steps, [&](const QString &id) {
                                  return drain->step(id).state == StepState::Done;
                              });
        (left || stuck ? hold.leftovers : hold.arrivals).append(*guest);
    }
    return hold;
}

} // namespace Drydock
