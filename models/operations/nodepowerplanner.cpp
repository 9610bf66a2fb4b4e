// SPDX-License-Identifier: GPL-3.0-or-later
#include "planners.h"

#include "checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Makes one plan that reboots, shuts down or wakes a node.
class NodePowerPlanner
{
public:
    NodePowerPlanner(const PlanFacts &facts, const NodePowerRequest &request)
        : m_facts(facts)
        , m_request(request)
        , m_checks(facts)
        , m_then(request.action == StepKind::RebootNode     ? AfterDrain::Reboot
                 : request.action == StepKind::ShutdownNode ? AfterDrain::Shutdown
                                                            : AfterDrain::None)
        , m_effect(shutdownEffect(facts.snapshot, request.node, m_then))
    {
    }

    Plan plan(const QString &id);

private:
    void planDown();
    void planLeftover(const GuestState &state);
    void sayPolicy();
    void sayKernel();
    void planWake();
    void addStep(StepKind kind, const Interruption &expected = {});

    const PlanFacts &m_facts;
    const NodePowerRequest &m_request;
    Checks m_checks;
    AfterDrain m_then;
    QString m_effect;
    QStringList m_haLeftovers;
    QStringList m_pinned; ///< of those: guests that no other node can take
    Plan m_plan;
};

void NodePowerPlanner::addStep(StepKind kind, const Interruption &expected)
{
    Step step;
    step.id = u"s%1"_s.arg(m_plan.steps.size() + 1);
    step.kind = kind;
    step.from = m_request.node;
    step.expected = expected;
    step.wave = int(m_plan.steps.size()) + 1;
    if (!m_plan.steps.isEmpty())
        step.dependsOn = {m_plan.steps.last().id};
    m_plan.steps.append(step);
}

/// A guest that still runs there. Templates and guests that are off have nothing to lose.
void NodePowerPlanner::planLeftover(const GuestState &state)
{
    const GuestFacts facts = m_checks.guest(state);
    const bool accepted = m_request.leftovers.contains(state.key.vmid);
    const QString effect = facts.haManaged ? m_effect : u"down"_s;
    GuestPlan row;
    row.guest = state.key;
    row.name = state.name;
    row.from = state.node;
    row.strategy = Strategy::Leave;
    row.choices = {Strategy::Leave};
    row.decidedByOperator = accepted;
    if (effect == "failover"_L1 || effect == "migrate"_L1)
        row.expected = {.min = 60, .max = 180, .basis = u"ha-recovery"_s};
    else
        row.expected = {.untilReturn = true, .basis = u"node-down"_s};
    if (!accepted)
        row.note = u"undecided"_s;
    m_plan.guests.append(row);

    Finding finding =
        guestFinding(state, "leftover"_L1, accepted ? Severity::Caution : Severity::Blocker,
                     {{u"node"_s, m_request.node.text()}, {u"effect"_s, effect}, {u"then"_s, afterDrainWord(m_then)}});
    if (accepted)
        finding.arguments.insert(u"accepted"_s, u"yes"_s);
    else
        finding.fixes.append(fix("let-go-down"_L1, Strategy::Leave));
    m_plan.findings.append(finding);
    if (!facts.haManaged)
        return;
    m_haLeftovers.append(state.key.sid());
    const QList<Finding> tied = m_checks.tied(facts, facts.isVm() ? Crossing::Live : Crossing::Restart);
    if (std::ranges::contains(tied, Severity::Blocker, &Finding::severity))
        m_pinned.append(state.key.sid());
}

/// Spells out what HA will do, where that follows from a setting and not from anything one sees.
void NodePowerPlanner::sayPolicy()
{
    if (m_haLeftovers.isEmpty())
        return;
    const QString &set = m_facts.snapshot->options.shutdownPolicy;
    m_plan.findings.append(nodeFinding(m_request.node, "shutdown-policy"_L1, Severity::Caution,
                                       {{u"policy"_s, set.isEmpty() ? u"conditional"_s : set},
                                        {u"effect"_s, m_effect},
                                        {u"then"_s, afterDrainWord(m_then)},
                                        {u"guests"_s, m_haLeftovers.join(u',')}}));
    if (m_effect == "migrate"_L1 && !m_pinned.isEmpty())
        m_plan.findings.append(
            nodeFinding(m_request.node, "shutdown-hangs"_L1, Severity::Caution, {{u"guests"_s, m_pinned.join(u',')}}));
}

void NodePowerPlanner::sayKernel()
{
    const auto upkeep = m_facts.details.upkeep.constFind(m_request.node);
    if (upkeep != m_facts.details.upkeep.cend() && upkeep->kernelWaitsForReboot())
        m_plan.findings.append(nodeFinding(m_request.node, "kernel-pending"_L1, Severity::Info,
                                           {{u"kernel"_s, upkeep->newestKernel}, {u"now"_s, upkeep->runningKernel}}));
}

void NodePowerPlanner::planDown()
{
    const NodeState *node = m_checks.snapshot().node(m_request.node);
    if (node->status != NodeStatus::Online) {
        m_plan.findings.append(nodeFinding(m_request.node, "node-offline"_L1, Severity::Blocker));
        return;
    }
    m_plan.findings.append(m_checks.cluster(m_request.node));
    for (const auto guests = m_checks.snapshot().guestsOn(m_request.node); const GuestState *guest : guests) {
        if (guest->isRunning() && !guest->isTemplate)
            planLeftover(*guest);
    }
    sayPolicy();
    if (m_then == AfterDrain::Reboot)
        sayKernel();
    m_plan.findings.append(m_checks.quorum(m_request.node, m_then));
    m_plan.findings.append(m_checks.ceph(m_request.node, m_then));
    m_plan.quorumAfter = voteCount(m_checks.snapshot(), {m_request.node});
    if (m_then == AfterDrain::Reboot) {
        addStep(StepKind::RebootNode, {.min = 60, .max = 300, .basis = u"node-reboot"_s});
        addStep(StepKind::WaitForNode);
    } else {
        addStep(StepKind::ShutdownNode);
    }
}

void NodePowerPlanner::planWake()
{
    const NodeState *node = m_checks.snapshot().node(m_request.node);
    if (node->status == NodeStatus::Online) {
        m_plan.findings.append(nodeFinding(m_request.node, "node-online"_L1, Severity::Info));
        return;
    }
    const auto &quorum = m_checks.snapshot()->quorum;
    if (quorum.clustered && !quorum.quorate)
        m_plan.findings.append(clusterFinding("no-quorum"_L1, Severity::Caution));
    const NodeUpkeep upkeep = m_facts.details.upkeep.value(m_request.node);
    const bool known = !upkeep.wakeAddress.isEmpty() || (upkeep.readAt.isValid() && !upkeep.wakeError);
    if (!known) {
        // The address stands in the node's own configuration, which it does not tell while it is off.
        m_plan.findings.append(nodeFinding(m_request.node, "not-read"_L1, Severity::Caution, {{u"what"_s, u"wake"_s}}));
    } else if (upkeep.wakeAddress.isEmpty()) {
        m_plan.findings.append(nodeFinding(m_request.node, "no-wake-address"_L1, Severity::Blocker));
    }
    addStep(StepKind::WakeNode);
    addStep(StepKind::WaitForNode);
}

Plan NodePowerPlanner::plan(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Power;
    m_plan.node = m_request.node;
    m_plan.reason = m_request.reason;
    m_plan.then = m_then;
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;
    if (!m_checks.snapshot().node(m_request.node)) {
        m_plan.findings.append(nodeFinding(m_request.node, "node-unknown"_L1, Severity::Blocker));
        return m_plan;
    }
    if (m_request.action == StepKind::WakeNode)
        planWake();
    else
        planDown();
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    applyAccepted(m_plan.findings, m_request.accepted);
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
    return m_plan;
}

} // namespace

QString shutdownEffect(const ClusterSnapshot &snapshot, const NodeName &node, AfterDrain then)
{
    // A node in maintenance takes no notice of the policy: its agent waits for the last service to leave.
    const NodeState *state = snapshot.node(node);
    if (state && state->haState == "maintenance"_L1)
        return u"migrate"_s;
    const QString &policy = snapshot->options.shutdownPolicy;
    if (policy == "freeze"_L1 || policy == "failover"_L1 || policy == "migrate"_L1)
        return policy;
    return then == AfterDrain::Reboot ? u"freeze"_s : u"failover"_s;
}

Plan planNodePower(const PlanFacts &facts, const NodePowerRequest &request, const QString &id)
{
    return NodePowerPlanner(facts, request).plan(id);
}

} // namespace Drydock
