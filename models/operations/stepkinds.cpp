// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepkinds.h"

#include "stepevidence.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

using namespace StepEvidence;

QDateTime factTime(const ClusterSnapshot &snapshot)
{
    return snapshot.freshness(Section::Resources).readAt;
}

bool startsTask(const Step &step)
{
    return !taskTypes(step).isEmpty();
}

bool stopsGuest(const Step &step)
{
    return step.kind == StepKind::ShutdownGuest || step.kind == StepKind::StopGuest
           || (step.kind == StepKind::SetHaState && (step.haState == "stopped"_L1 || step.haState == "disabled"_L1));
}

bool startsGuest(const Step &step)
{
    return step.kind == StepKind::StartGuest
           || (step.kind == StepKind::SetHaState && (step.haState == "started"_L1 || step.haState == "enabled"_L1));
}

void sendStep(const Step &step, GuestActions &actions, GuestActions::Started done)
{
    const auto power = [&](const QString &action) {
        actions.power(step.guest, step.from, action, step.timeout, std::move(done));
    };
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return actions.migrate({.guest = step.guest,
                                .from = step.from,
                                .to = step.to,
                                .online = step.online,
                                .restart = step.restart,
                                .withLocalDisks = step.withLocalDisks,
                                .bandwidth = step.bandwidth,
                                .targetStorage = step.targetStorage,
                                .conntrack = step.conntrack,
                                .rootOptions = step.rootOptions},
                               std::move(done));
    case StepKind::ShutdownGuest:
        return power(u"shutdown"_s);
    case StepKind::StartGuest:
        return power(u"start"_s);
    case StepKind::StopGuest:
        return power(u"stop"_s);
    case StepKind::SuspendGuest:
        return power(u"suspend"_s);
    case StepKind::ResumeGuest:
        return power(u"resume"_s);
    case StepKind::RebootGuest:
        return power(u"reboot"_s);
    case StepKind::SetHaState:
        return actions.setHaState(step.guest, step.haState, std::move(done));
    case StepKind::RebootNode:
        return actions.nodePower(step.from, u"reboot"_s, std::move(done));
    case StepKind::ShutdownNode:
        return actions.nodePower(step.from, u"shutdown"_s, std::move(done));
    case StepKind::WakeNode:
        return actions.nodePower(step.from, u"wake"_s, std::move(done));
    case StepKind::ChangeSetting:
        return actions.changeSetting(step.setting, step.guest, step.from, std::move(done));
    case StepKind::WaitForNode:
        break;
    }
    Q_UNREACHABLE();
}

bool isReached(const Step &step, const ClusterSnapshot &snapshot, bool fresh)
{
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return guest && guest->node == step.to && !isMoving(step, *guest);
    case StepKind::ShutdownGuest:
    case StepKind::StopGuest:
        return fresh && isStopped(step, snapshot);
    case StepKind::StartGuest:
        return fresh && isStarted(step, snapshot);
    case StepKind::SetHaState:
        return fresh && isHaStateReached(step, snapshot);
    case StepKind::ChangeSetting:
        return isSettingReached(step, snapshot);
    case StepKind::WakeNode: {
        const NodeState *node = snapshot.node(step.from);
        return node && node->status == NodeStatus::Online;
    }
    case StepKind::SuspendGuest:
    case StepKind::ResumeGuest:
    case StepKind::RebootGuest:
    case StepKind::RebootNode:
    case StepKind::ShutdownNode:
    case StepKind::WaitForNode:
        break;
    }
    return false;
}

void look(const Step &step, const ClusterSnapshot &snapshot, const WaitFacts &wait, StepSight &sight)
{
    const QDateTime at = factTime(snapshot);
    if (step.kind == StepKind::WaitForNode) {
        if (!isNodeBack(step, snapshot, wait))
            sight.settledSince = {};
        else if (!sight.settledSince.isValid())
            sight.settledSince = at;
        return;
    }
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    if (!guest)
        return;
    if (step.kind == StepKind::MigrateGuest && guest->node == step.to && !sight.arrivedAt.isValid())
        sight.arrivedAt = at;
    if (guest->isRunning() && !sight.firstStopped.isValid())
        sight.sawRunning = true;
    if (guest->state == RunState::Stopped) {
        if (!sight.firstStopped.isValid())
            sight.firstStopped = at;
        sight.lastStopped = at;
    }
}

bool isUnderWay(const Step &step, const OperationState::StepRecord &record, const ClusterSnapshot &snapshot)
{
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return (guest && isMoving(step, *guest)) || innerMoveOf(step, record, snapshot, {});
    case StepKind::SetHaState: {
        const HaResource *resource = snapshot.haResource(step.guest);
        return resource && resource->requestedState == step.haState;
    }
    case StepKind::RebootNode:
    case StepKind::ShutdownNode: {
        const auto lrm = snapshot->haStatus.lrm.constFind(step.from);
        return lrm != snapshot->haStatus.lrm.cend() && (lrm->mode == "restart"_L1 || lrm->mode == "shutdown"_L1);
    }
    default:
        return false;
    }
}

int unknownGrace(StepKind kind)
{
    // The server waits up to 10 s for a lock before it acts; new tasks show after 1–3 s. A node without HA shuts
    // its guests down first and shows nothing until it is gone.
    return kind == StepKind::RebootNode || kind == StepKind::ShutdownNode ? 60 : 20;
}

int stallLimit(const Step &step, StepProgress::Phase phase)
{
    switch (phase) {
    case StepProgress::Phase::Requested:
        return 90; // the HA manager acts every 10 s, its agents every 5 s
    case StepProgress::Phase::Starting:
        return step.kind == StepKind::WakeNode ? 600 : 120;
    case StepProgress::Phase::CopyingDisk:
    case StepProgress::Phase::CopyingMemory:
    case StepProgress::Phase::Switching:
        return 60;
    case StepProgress::Phase::Stopping:
        return step.guest.isValid() ? std::max(step.timeout, 180) + 60 : 900;
    case StepProgress::Phase::Verifying:
        return step.kind == StepKind::WaitForNode ? 900 : 120;
    default:
        return 0;
    }
}

} // namespace Drydock
