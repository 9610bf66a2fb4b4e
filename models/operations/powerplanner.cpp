// SPDX-License-Identifier: GPL-3.0-or-later
#include "planners.h"

#include "checks.h"
#include "steplist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool interrupts(StepKind action)
{
    return action == StepKind::ShutdownGuest || action == StepKind::StopGuest || action == StepKind::RebootGuest
           || action == StepKind::SuspendGuest;
}

/// Whether the guest is already what the action would make of it.
bool alreadySo(StepKind action, const GuestState &state)
{
    switch (action) {
    case StepKind::StartGuest:
        return state.isRunning();
    case StepKind::ResumeGuest:
        return state.state == RunState::Running;
    case StepKind::SuspendGuest:
        return state.state == RunState::Paused || state.state == RunState::Suspended || !state.isRunning();
    default:
        return state.state == RunState::Stopped;
    }
}

Interruption expectedOf(StepKind action)
{
    switch (action) {
    case StepKind::ShutdownGuest:
    case StepKind::StopGuest:
        return {.permanent = true, .basis = u"stays-off"_s};
    case StepKind::RebootGuest:
        return {.min = 10, .max = 180, .basis = u"guest-reboot"_s};
    case StepKind::SuspendGuest:
        return {.permanent = true, .basis = u"until-resumed"_s};
    default:
        return {.basis = u"start"_s};
    }
}

class PowerPlanner
{
public:
    PowerPlanner(const PlanFacts &facts, const PowerRequest &request)
        : m_request(request), m_checks(facts), m_steps(std::max(int(request.guests.size()), 1))
    {
    }

    Plan plan(const QString &id);

private:
    void planGuest(const GuestState &state);
    void sayConsequences(const GuestFacts &facts);
    Step stepOf(const GuestFacts &facts) const;
    bool servesWithout(const GuestFacts &facts) const;

    const PowerRequest &m_request;
    Checks m_checks;
    StepList m_steps;
    QHash<GuestKey, StepList::Chain> m_chains;
    Plan m_plan;
};

/// HA guests are started and shut down through their HA state, otherwise the manager undoes it. A hard stop, a reboot,
/// suspend and resume are the plain calls; Proxmox VE passes a hard stop on to the HA manager by itself.
Step PowerPlanner::stepOf(const GuestFacts &facts) const
{
    Step step;
    const StepKind action = m_request.action;
    if (facts.haManaged && action == StepKind::ShutdownGuest) {
        step = haStateStep(facts, u"stopped"_s, facts.haState());
    } else if (facts.haManaged && action == StepKind::StartGuest) {
        step = haStateStep(facts, u"started"_s, facts.haState());
    } else {
        step.kind = action;
        step.guest = facts.state->key;
        step.guestName = facts.state->name;
        step.from = facts.state->node;
        step.haManaged = facts.haManaged && action == StepKind::StopGuest;
        const bool waits = action == StepKind::ShutdownGuest || action == StepKind::RebootGuest;
        step.timeout = waits ? shutdownTimeout : 0;
    }
    step.memory = action == StepKind::StartGuest ? facts.memory : 0;
    step.expected = expectedOf(action);
    return step;
}

/// Another one of the pair runs, on a node that is online, and is not interrupted by the same request.
bool PowerPlanner::servesWithout(const GuestFacts &facts) const
{
    return std::ranges::any_of(facts.apart, [&](const GuestKey &partner) {
        const GuestState *other = m_checks.snapshot().guest(partner.vmid);
        const NodeState *node = other ? m_checks.snapshot().node(other->node) : nullptr;
        return other && other->key == partner && other->state == RunState::Running && node
               && node->status == NodeStatus::Online && !m_request.guests.contains(partner.vmid);
    });
}

void PowerPlanner::sayConsequences(const GuestFacts &facts)
{
    const GuestState &state = *facts.state;
    const StepKind action = m_request.action;
    if (interrupts(action) && !facts.apart.isEmpty() && !servesWithout(facts)) {
        const GuestState *other = m_checks.snapshot().guest(facts.apart.first().vmid);
        m_plan.findings.append(guestFinding(
            state, "last-serving"_L1, Severity::Caution,
            {{u"partner"_s, facts.apart.first().sid()}, {u"partnerName"_s, other ? other->name : QString()}}));
    }
    if (action == StepKind::StopGuest)
        m_plan.findings.append(guestFinding(state, "hard-stop"_L1, Severity::Caution));
    const bool waits = action == StepKind::ShutdownGuest || action == StepKind::RebootGuest;
    if (waits && facts.isVm() && facts.details && !facts.details->agentEnabled)
        m_plan.findings.append(guestFinding(state, "no-agent"_L1, Severity::Caution));
    if (!facts.haManaged)
        return;
    if (action == StepKind::SuspendGuest)
        m_plan.findings.append(guestFinding(state, "ha-restarts"_L1, Severity::Caution));
    const QString wanted = action == StepKind::StartGuest                                       ? u"started"_s
                           : action == StepKind::ShutdownGuest || action == StepKind::StopGuest ? u"stopped"_s
                                                                                                : QString();
    if (!wanted.isEmpty() && wanted != facts.haState())
        m_plan.findings.append(guestFinding(state, "ha-state-changes"_L1, Severity::Info,
                                            {{u"state"_s, wanted}, {u"before"_s, facts.haState()}}));
    if (action == StepKind::ShutdownGuest)
        m_plan.findings.append(guestFinding(state, "ha-hard-stop"_L1, Severity::Info, {{u"state"_s, facts.haState()}}));
}

void PowerPlanner::planGuest(const GuestState &state)
{
    const GuestFacts facts = m_checks.guest(state);
    GuestPlan row;
    row.guest = state.key;
    row.name = state.name;
    row.from = state.node;
    row.strategy = Strategy::Leave;
    row.choices = {Strategy::Leave};
    row.expected = {.basis = state.isRunning() ? u"left-running"_s : u"not-running"_s};

    QList<Finding> reasons;
    const NodeState *node = m_checks.snapshot().node(state.node);
    if (state.isTemplate)
        reasons.append(guestFinding(state, "template"_L1, Severity::Blocker));
    if (!node || node->status != NodeStatus::Online)
        reasons.append(nodeFinding(state.node, "node-offline"_L1, Severity::Blocker));
    for (const auto findings = m_checks.busy(facts); const Finding &finding : findings) {
        // Setting the HA state is the way out of its error state, and a resume is the way out of "suspended".
        const bool wayOut =
            finding.code == "ha-error"_L1 && facts.haManaged && m_request.action == StepKind::ShutdownGuest;
        if (finding.severity != Severity::Blocker)
            m_plan.findings.append(finding);
        else if (!wayOut && !(state.lock == "suspended"_L1 && finding.code == "locked"_L1))
            reasons.append(finding);
    }
    if (reasons.isEmpty() && alreadySo(m_request.action, state)) {
        m_plan.findings.append(guestFinding(state, "already-so"_L1, Severity::Info, {{u"state"_s, state.stateText}}));
        row.note = u"no-step-needed"_s;
        m_plan.guests.append(row);
        return;
    }
    if (!reasons.isEmpty()) {
        m_plan.findings.append(reasons);
        row.note = u"undecided"_s;
        row.expected = {.basis = u"undecided"_s};
        m_plan.guests.append(row);
        return;
    }
    sayConsequences(facts);
    Step step = stepOf(facts);
    const bool ends = m_request.action == StepKind::ShutdownGuest || m_request.action == StepKind::StopGuest;
    step.strategy = ends ? Strategy::Stop : Strategy::Leave;
    row.strategy = step.strategy;
    if (!row.choices.contains(row.strategy))
        row.choices.prepend(row.strategy);
    row.expected = step.expected;
    m_chains.insert(state.key, m_steps.append({step}, {.phase = 0, .order = 0, .vmid = state.key.vmid.value}));
    m_plan.guests.append(row);
}

Plan PowerPlanner::plan(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Power;
    m_plan.limits.parallel = 4;
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;
    const auto &quorum = m_checks.snapshot()->quorum;
    if (quorum.clustered && !quorum.quorate)
        m_plan.findings.append(clusterFinding("no-quorum"_L1, Severity::Blocker));
    if (!m_checks.snapshot().freshness(Section::Permissions).everRead())
        m_plan.findings.append(clusterFinding("not-read"_L1, Severity::Caution, {{u"what"_s, u"permissions"_s}}));
    QList<VmId> guests = m_request.guests;
    std::ranges::sort(guests);
    guests.erase(std::ranges::unique(guests).begin(), guests.end());
    for (const VmId vmid : std::as_const(guests)) {
        if (const GuestState *state = m_checks.snapshot().guest(vmid)) {
            planGuest(*state);
            continue;
        }
        m_plan.findings.append(clusterFinding("guest-unknown"_L1, Severity::Blocker, {{u"vmid"_s, vmid.text()}}));
    }
    m_plan.steps = m_steps.finish();
    for (GuestPlan &guest : m_plan.guests)
        guest.steps = m_steps.ids(m_chains.value(guest.guest));
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    applyAccepted(m_plan.findings, m_request.accepted);
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
    return m_plan;
}

} // namespace

Plan planPower(const PlanFacts &facts, const PowerRequest &request, const QString &id)
{
    return PowerPlanner(facts, request).plan(id);
}

} // namespace Drydock
