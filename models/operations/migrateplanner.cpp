// SPDX-License-Identifier: GPL-3.0-or-later
#include "planners.h"

#include "placement.h"
#include "steplist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Moves chosen guests. Rows are judged together: memory adds up, and guests kept apart see each other's targets.
class MigratePlanner
{
public:
    MigratePlanner(const PlanFacts &facts, const MigrateRequest &request)
        : m_request(request), m_checks(facts), m_placement(m_checks, request.keepFreePercent), m_steps(request.parallel)
    {
    }

    Plan plan(const QString &id);

private:
    void planGuest(const GuestState &state);
    QList<Finding> whyNot(const GuestFacts &facts, const QList<TargetVerdict> &verdicts, bool running) const;
    bool judgeTarget();

    const MigrateRequest &m_request;
    Checks m_checks;
    Placement m_placement;
    StepList m_steps;
    QHash<GuestKey, StepList::Chain> m_chains;
    Plan m_plan;
};

QList<Finding> MigratePlanner::whyNot(const GuestFacts &facts, const QList<TargetVerdict> &verdicts, bool running) const
{
    const GuestState &state = *facts.state;
    if (verdicts.isEmpty())
        return {guestFinding(state, "no-target"_L1, Severity::Blocker)};
    QList<Finding> reasons;
    QList<NodeName> tooFull;
    for (const TargetVerdict &verdict : verdicts) {
        reasons.append(verdict.problems);
        if (!verdict.isPossible())
            continue;
        if (const GuestKey partner = m_placement.partnerOn(facts, verdict.node); partner.isValid()) {
            const GuestState *other = m_checks.snapshot().guest(partner.vmid);
            reasons.append(guestFinding(state, "kept-apart"_L1, Severity::Blocker,
                                        {{u"partner"_s, partner.sid()},
                                         {u"partnerName"_s, other ? other->name : QString()},
                                         {u"target"_s, verdict.node.text()}}));
        } else {
            tooFull.append(verdict.node);
        }
    }
    if (!tooFull.isEmpty()) {
        qint64 mostRoom = 0;
        for (const NodeName &node : std::as_const(tooFull))
            mostRoom = std::max(mostRoom, m_placement.room(node));
        const qint64 size = m_placement.arriving(facts, tooFull.first(), running);
        reasons.append(guestFinding(state, "memory-short"_L1, Severity::Blocker,
                                    {{u"size"_s, QString::number(size)},
                                     {u"free"_s, QString::number(mostRoom)},
                                     {u"keepFree"_s, QString::number(m_request.keepFreePercent)},
                                     {u"target"_s, joinedNames(tooFull)}}));
    }
    return reasons;
}

void MigratePlanner::planGuest(const GuestState &state)
{
    const GuestFacts facts = m_checks.guest(state);
    const bool running = state.isRunning();
    GuestPlan row;
    row.guest = state.key;
    row.name = state.name;
    row.from = state.node;
    row.expected = {.basis = running ? u"left-running"_s : u"not-running"_s};
    if (!m_request.to.isEmpty() && state.node == m_request.to) {
        m_plan.findings.append(
            guestFinding(state, "already-there"_L1, Severity::Info, {{u"node"_s, state.node.text()}}));
        row.choices = {Strategy::Leave};
        row.note = u"no-step-needed"_s;
        m_plan.guests.append(row);
        return;
    }
    const Strategy strategy = running ? gentlest(facts) : Strategy::StopStart;
    const Crossing crossing = crossingOf(facts, strategy);
    QList<TargetVerdict> verdicts;
    for (const auto nodes = m_checks.targets(state.node); const NodeName &node : nodes) {
        const TargetVerdict verdict = m_checks.target(facts, node, crossing, true);
        if (verdict.isPossible() && !m_placement.sharesWithPartner(facts, node))
            row.possibleTargets.append(node);
        if (m_request.to.isEmpty() || m_request.to == node)
            verdicts.append(verdict);
    }
    QList<Finding> reasons = m_checks.tied(facts, crossing);
    for (const auto findings = m_checks.busy(facts); const Finding &finding : findings) {
        if (finding.severity == Severity::Blocker)
            reasons.append(finding);
        else
            m_plan.findings.append(finding);
    }
    const TargetVerdict *best = reasons.isEmpty() ? m_placement.choose(facts, verdicts, running) : nullptr;
    if (reasons.isEmpty() && !best)
        reasons = whyNot(facts, verdicts, running);
    m_plan.findings.append(m_checks.unread(facts));
    if (!best) {
        row.choices = {Strategy::Leave};
        row.note = u"undecided"_s;
        row.expected = {.basis = u"undecided"_s};
        row.possibleTargets = m_checks.tied(facts, crossing).isEmpty() ? row.possibleTargets : QList<NodeName>();
        m_plan.findings.append(reasons);
        m_plan.guests.append(row);
        return;
    }
    row.strategy = strategy;
    row.choices = {strategy, Strategy::Leave};
    row.to = best->node;
    row.expected = expectedInterruption(facts, strategy, best);
    row.note = !running ? u"moves-stopped"_s : facts.haManaged ? u"ha-carries-out"_s : QString();
    m_plan.findings.append(best->cautions);
    m_plan.findings.append(m_checks.replication(facts));
    QStringList along;
    for (const GuestKey &other : facts.together) {
        const GuestState *bound = m_checks.snapshot().guest(other.vmid);
        if (facts.haManaged && bound && bound->key == other && bound->node != best->node
            && !m_request.guests.contains(other.vmid))
            along.append(other.sid());
    }
    if (!along.isEmpty()) {
        m_plan.findings.append(guestFinding(state, "ha-pulls-along"_L1, Severity::Caution,
                                            {{u"guests"_s, along.join(u',')}, {u"target"_s, best->node.text()}}));
    }
    m_placement.arrive(facts, best->node, running);
    m_placement.leave(facts, running);
    const QList<Step> all = stepsFor(facts, strategy, best);
    const QList<Step> steps = all.first(1);
    m_chains.insert(state.key,
                    m_steps.append(steps, {.phase = running ? 0 : 1, .order = 0, .vmid = state.key.vmid.value}));
    for (const auto others = facts.apart + (facts.haManaged ? facts.together : QList<GuestKey>());
         const GuestKey &other : others)
        m_steps.dependOn(m_chains.value(state.key), m_chains.value(other));
    m_plan.guests.append(row);
}

/// False when the asked node cannot be a target for anybody.
bool MigratePlanner::judgeTarget()
{
    if (m_request.to.isEmpty())
        return true;
    const NodeState *node = m_checks.snapshot().node(m_request.to);
    if (!node) {
        m_plan.findings.append(nodeFinding(m_request.to, "node-unknown"_L1, Severity::Blocker));
        return false;
    }
    if (node->status != NodeStatus::Online) {
        m_plan.findings.append(nodeFinding(m_request.to, "node-offline"_L1, Severity::Blocker));
        return false;
    }
    if (!m_checks.targets({}).contains(m_request.to)) {
        m_plan.findings.append(
            nodeFinding(m_request.to, "target-unfit"_L1, Severity::Blocker, {{u"target"_s, m_request.to.text()}}));
        return false;
    }
    return true;
}

Plan MigratePlanner::plan(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Migrate;
    m_plan.limits.parallel = std::max(m_request.parallel, 1);
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;
    m_plan.findings.append(m_checks.cluster({}));
    QList<VmId> guests = m_request.guests;
    std::ranges::sort(guests);
    guests.erase(std::ranges::unique(guests).begin(), guests.end());
    const bool judged = judgeTarget();
    QList<const GuestState *> rows;
    for (const VmId vmid : std::as_const(guests)) {
        const GuestState *state = m_checks.snapshot().guest(vmid);
        if (state) {
            rows.append(state);
            continue;
        }
        Finding unknown = clusterFinding("guest-unknown"_L1, Severity::Blocker, {{u"vmid"_s, vmid.text()}});
        m_plan.findings.append(unknown);
    }
    if (judged) {
        // The big ones first: what is left over fits more easily around them.
        std::ranges::stable_sort(rows, {}, [](const GuestState *state) { return -state->maxMemory; });
        for (const GuestState *state : std::as_const(rows))
            planGuest(*state);
        std::ranges::stable_sort(m_plan.guests, {}, [](const GuestPlan &guest) { return guest.guest.vmid.value; });
    }
    m_plan.steps = m_steps.finish();
    QList<NodeName> destinations;
    for (GuestPlan &guest : m_plan.guests) {
        guest.steps = m_steps.ids(m_chains.value(guest.guest));
        if (!guest.to.isEmpty() && !destinations.contains(guest.to))
            destinations.append(guest.to);
    }
    std::ranges::sort(destinations);
    m_plan.nodes = m_placement.forecasts();
    m_plan.findings.append(m_checks.unreadNetwork(destinations));
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    applyAccepted(m_plan.findings, m_request.accepted);
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
    return m_plan;
}

} // namespace

Plan planMigrate(const PlanFacts &facts, const MigrateRequest &request, const QString &id)
{
    return MigratePlanner(facts, request).plan(id);
}

} // namespace Drydock
