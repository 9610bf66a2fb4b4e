// SPDX-License-Identifier: GPL-3.0-or-later
#include "rebalanceplanner.h"

#include "placement.h"
#include "steplist.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Details are read guest by guest; of a node with hundreds the largest are enough to even it out.
constexpr qsizetype candidatesPerNode = 60;

/// How full each node is, 0…1 (by count: of an even share), and what a guest adds to a node.
class Balance
{
public:
    Balance(const ClusterSnapshot &snapshot, BalanceBy by, const QList<NodeName> &nodes);

    const QMap<NodeName, double> &loads() const { return m_loads; }
    double share(const GuestState &guest, const NodeName &node) const;
    void move(const GuestState &guest, const NodeName &to);
    int spreadPercent() const;
    /// What is made smaller: far from even weighs more than twice as far.
    double unevenness() const;
    double unevennessAfter(const GuestState &guest, const NodeName &to) const;

private:
    const ClusterSnapshot &m_snapshot;
    BalanceBy m_by;
    double m_even = 1; ///< running guests per node
    QMap<NodeName, double> m_loads;
};

Balance::Balance(const ClusterSnapshot &snapshot, BalanceBy by, const QList<NodeName> &nodes)
    : m_snapshot(snapshot), m_by(by)
{
    int running = 0;
    for (const NodeName &node : nodes) {
        for (const auto guests = snapshot.guestsOn(node); const GuestState *guest : guests)
            running += guest->isRunning() ? 1 : 0;
    }
    m_even = std::max(1.0, double(running) / std::max<qsizetype>(1, nodes.size()));
    for (const NodeName &name : nodes) {
        const NodeState *node = snapshot.node(name);
        double load = 0;
        if (by == BalanceBy::Memory && node->memory && node->maxMemory > 0) {
            load = double(*node->memory) / double(node->maxMemory);
        } else if (by == BalanceBy::Cpu && node->cpu) {
            load = *node->cpu;
        } else {
            for (const auto guests = snapshot.guestsOn(name); const GuestState *guest : guests)
                load += guest->isRunning() ? share(*guest, name) : 0;
        }
        m_loads.insert(name, load);
    }
}

double Balance::share(const GuestState &guest, const NodeName &name) const
{
    const NodeState *node = m_snapshot.node(name);
    switch (m_by) {
    case BalanceBy::Memory:
        return node->maxMemory > 0 ? double(guest.memory.value_or(guest.maxMemory)) / double(node->maxMemory) : 0;
    case BalanceBy::Cpu:
        return node->maxCpu > 0 ? guest.cpu.value_or(0) * guest.maxCpu / node->maxCpu : 0;
    case BalanceBy::Count:
        break;
    }
    return 1 / m_even;
}

void Balance::move(const GuestState &guest, const NodeName &to)
{
    m_loads[guest.node] -= share(guest, guest.node);
    m_loads[to] += share(guest, to);
}

int Balance::spreadPercent() const
{
    if (m_loads.isEmpty())
        return 0;
    const auto [least, most] = std::ranges::minmax(m_loads);
    return int(std::lround((most - least) * 100));
}

double Balance::unevenness() const
{
    double sum = 0;
    for (const double load : m_loads)
        sum += load;
    const double mean = sum / std::max<double>(1, double(m_loads.size()));
    double result = 0;
    for (const double load : m_loads)
        result += (load - mean) * (load - mean);
    return result;
}

double Balance::unevennessAfter(const GuestState &guest, const NodeName &to) const
{
    Balance after = *this;
    after.move(guest, to);
    return after.unevenness();
}

class RebalancePlanner
{
public:
    RebalancePlanner(const PlanFacts &facts, const RebalanceRequest &request)
        : m_request(request), m_checks(facts), m_placement(m_checks, request.keepFreePercent), m_steps(request.parallel)
    {
    }

    Plan plan(const QString &id);

private:
    struct Candidate {
        GuestFacts facts;
        Strategy strategy = Strategy::Live;
        QList<TargetVerdict> verdicts;
    };
    struct Choice {
        const Candidate *candidate = nullptr;
        const TargetVerdict *target = nullptr;
        double unevenness = 0;
    };
    std::optional<Candidate> judge(const GuestState &state) const;
    const QList<Candidate> &candidatesOn(const NodeName &node);
    bool isPermitted(const Candidate &candidate, const TargetVerdict &target);
    Choice bestMove(const Balance &balance);
    Choice shownMove(const Balance &balance, const GuestKey &guest, const NodeName &to);
    void findMoves(Balance &balance);
    void take(const Choice &choice);

    const RebalanceRequest &m_request;
    Checks m_checks;
    Placement m_placement;
    StepList m_steps;
    QMap<NodeName, QList<Candidate>> m_candidates;
    QHash<GuestKey, StepList::Chain> m_chains;
    Plan m_plan;
};

/// Nothing for a guest that stays where it is in any case.
std::optional<RebalancePlanner::Candidate> RebalancePlanner::judge(const GuestState &state) const
{
    if (state.isTemplate || state.state != RunState::Running)
        return std::nullopt;
    Candidate candidate;
    candidate.facts = m_checks.guest(state);
    const GuestFacts &facts = candidate.facts;
    candidate.strategy = gentlest(facts);
    if (candidate.strategy != Strategy::Live && !m_request.restart)
        return std::nullopt;
    // Unread: what ties it is not known. Bound to others: one request would move them all.
    if (!facts.details || facts.details->error || (facts.haManaged && !facts.together.isEmpty()))
        return std::nullopt;
    const Crossing crossing = crossingOf(facts, candidate.strategy);
    const auto blocks = [](const Finding &finding) { return finding.severity == Severity::Blocker; };
    if (!m_checks.tied(facts, crossing).isEmpty() || std::ranges::any_of(m_checks.busy(facts), blocks))
        return std::nullopt;
    for (const auto nodes = m_checks.targets(state.node); const NodeName &node : nodes) {
        const TargetVerdict verdict = m_checks.target(facts, node, crossing, false);
        const bool prefersHome =
            facts.haManaged && facts.haPriorities.value(node, 0) < facts.haPriorities.value(state.node, 0);
        if (verdict.isPossible() && !prefersHome && verdict.copyBytes == 0)
            candidate.verdicts.append(verdict);
    }
    return candidate.verdicts.isEmpty() ? std::nullopt : std::optional(candidate);
}

const QList<RebalancePlanner::Candidate> &RebalancePlanner::candidatesOn(const NodeName &node)
{
    const auto known = m_candidates.constFind(node);
    if (known != m_candidates.cend())
        return *known;
    QList<Candidate> candidates;
    for (const auto guests = m_checks.snapshot().guestsOn(node); const GuestState *guest : guests) {
        if (const std::optional<Candidate> candidate = judge(*guest))
            candidates.append(*candidate);
    }
    return *m_candidates.insert(node, candidates);
}

bool RebalancePlanner::isPermitted(const Candidate &candidate, const TargetVerdict &target)
{
    return !m_placement.sharesWithPartner(candidate.facts, target.node)
           && m_placement.room(target.node) >= candidate.facts.memory;
}

/// From the fullest node that has one: the move that evens out most. Equals: the smaller number, then the node's name.
RebalancePlanner::Choice RebalancePlanner::bestMove(const Balance &balance)
{
    QList<NodeName> fullestFirst = balance.loads().keys();
    std::ranges::stable_sort(fullestFirst, std::ranges::greater(),
                             [&](const NodeName &node) { return balance.loads().value(node); });
    const double now = balance.unevenness();
    for (const NodeName &node : std::as_const(fullestFirst)) {
        Choice best{.candidate = nullptr, .target = nullptr, .unevenness = now - 1e-9};
        for (const Candidate &candidate : candidatesOn(node)) {
            const GuestState &state = *candidate.facts.state;
            if (m_chains.contains(state.key))
                continue; // once is enough for a guest
            for (const TargetVerdict &verdict : candidate.verdicts) {
                const double after = balance.unevennessAfter(state, verdict.node);
                if (after < best.unevenness && isPermitted(candidate, verdict))
                    best = {.candidate = &candidate, .target = &verdict, .unevenness = after};
            }
        }
        if (best.candidate)
            return best;
    }
    return {};
}

/// Nothing when the move is no longer permitted, or would not even anything out any more.
RebalancePlanner::Choice RebalancePlanner::shownMove(const Balance &balance, const GuestKey &guest, const NodeName &to)
{
    const GuestState *state = m_checks.snapshot().guest(guest.vmid);
    if (!state || state->key != guest || m_chains.contains(guest))
        return {};
    const QList<Candidate> &candidates = candidatesOn(state->node);
    const auto candidate =
        std::ranges::find_if(candidates, [&](const Candidate &one) { return one.facts.state->key == guest; });
    if (candidate == candidates.cend())
        return {};
    const auto target = std::ranges::find(candidate->verdicts, to, &TargetVerdict::node);
    if (target == candidate->verdicts.cend() || !isPermitted(*candidate, *target))
        return {};
    const double after = balance.unevennessAfter(*state, to);
    if (after >= balance.unevenness())
        return {};
    return {.candidate = &*candidate, .target = &*target, .unevenness = after};
}

void RebalancePlanner::findMoves(Balance &balance)
{
    const auto carry = [&](const Choice &choice) {
        balance.move(*choice.candidate->facts.state, choice.target->node);
        take(choice);
    };
    for (const auto &[guest, to] : m_request.shownMoves) {
        if (const Choice choice = shownMove(balance, guest, to); choice.candidate)
            carry(choice);
    }
    if (!m_request.shownMoves.isEmpty())
        return;
    while (balance.spreadPercent() > m_request.thresholdPercent && m_plan.guests.size() < m_request.maxMoves) {
        const Choice choice = bestMove(balance);
        if (!choice.candidate)
            break;
        carry(choice);
    }
}

void RebalancePlanner::take(const Choice &choice)
{
    const GuestFacts &facts = choice.candidate->facts;
    const GuestState &state = *facts.state;
    GuestPlan row;
    row.guest = state.key;
    row.name = state.name;
    row.strategy = choice.candidate->strategy;
    row.choices = {row.strategy};
    row.from = state.node;
    row.to = choice.target->node;
    for (const TargetVerdict &verdict : choice.candidate->verdicts)
        row.possibleTargets.append(verdict.node);
    row.expected = expectedInterruption(facts, row.strategy, choice.target);
    row.note = facts.haManaged ? u"ha-carries-out"_s : QString();
    m_plan.findings.append(choice.target->cautions);
    m_plan.findings.append(m_checks.replication(facts));
    m_placement.arrive(facts, row.to, true);
    m_placement.leave(facts, true);
    QList<Step> steps = stepsFor(facts, row.strategy, choice.target).mid(0, 1);
    steps.first().expected = row.expected;
    // In the order they were found: each makes the cluster more even than it was before.
    const auto chain =
        m_steps.append(steps, {.phase = 0, .order = int(m_plan.guests.size()), .vmid = state.key.vmid.value});
    for (const GuestKey &partner : facts.apart)
        m_steps.dependOn(chain, m_chains.value(partner));
    m_chains.insert(state.key, chain);
    m_plan.guests.append(row);
}

Plan RebalancePlanner::plan(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Rebalance;
    m_plan.limits.parallel = std::max(m_request.parallel, 1);
    m_plan.keepFreePercent = m_request.keepFreePercent;
    m_plan.accepted = m_request.accepted;
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;
    m_plan.findings.append(m_checks.cluster({}));

    Balance balance(m_checks.snapshot(), m_request.by, m_checks.targets({}));
    const int before = balance.spreadPercent();
    findMoves(balance);
    const int after = balance.spreadPercent();
    const QMap<QString, QString> figures{{u"spread"_s, QString::number(after)},
                                         {u"before"_s, QString::number(before)},
                                         {u"threshold"_s, QString::number(m_request.thresholdPercent)}};
    if (after <= m_request.thresholdPercent)
        m_plan.findings.append(clusterFinding("balance-good"_L1, Severity::Info, figures));
    else if (m_plan.guests.size() < m_request.maxMoves)
        m_plan.findings.append(clusterFinding("balance-stuck"_L1, Severity::Caution, figures));

    m_plan.steps = m_steps.finish();
    QList<NodeName> destinations;
    for (GuestPlan &guest : m_plan.guests) {
        guest.steps = m_steps.ids(m_chains.value(guest.guest));
        if (!destinations.contains(guest.to))
            destinations.append(guest.to);
    }
    std::ranges::sort(destinations);
    std::ranges::stable_sort(m_plan.guests, {}, [](const GuestPlan &guest) { return guest.guest.vmid.value; });
    m_plan.nodes = m_placement.forecasts();
    m_plan.findings.append(m_checks.unreadNetwork(destinations));
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    applyAccepted(m_plan.findings, m_request.accepted);
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
    return m_plan;
}

} // namespace

Plan planRebalance(const PlanFacts &facts, const RebalanceRequest &request, const QString &id)
{
    return RebalancePlanner(facts, request).plan(id);
}

RebalanceRequest keepingMoves(RebalanceRequest request, const Plan &shown)
{
    request.shownMoves.clear();
    for (const Step &step : shown.steps) {
        if (step.kind == StepKind::MigrateGuest)
            request.shownMoves.append({step.guest, step.to});
    }
    return request;
}

QList<VmId> guestsToRebalance(const ClusterSnapshot &snapshot, const RebalanceRequest &request)
{
    QList<NodeName> nodes;
    for (const NodeState &node : snapshot->nodes) {
        if (node.status == NodeStatus::Online)
            nodes.append(node.name);
    }
    const Balance balance(snapshot, request.by, nodes);
    double mean = 0;
    for (const double load : balance.loads())
        mean += load / double(balance.loads().size());
    QList<VmId> result;
    for (const auto &[node, load] : balance.loads().asKeyValueRange()) {
        if (load < mean)
            continue;
        QList<const GuestState *> guests = snapshot.guestsOn(node);
        guests.removeIf([&](const GuestState *guest) {
            return guest->isTemplate || guest->state != RunState::Running
                   || (guest->key.kind == GuestKind::Ct && !request.restart);
        });
        std::ranges::stable_sort(guests, std::ranges::greater(),
                                 [&](const GuestState *guest) { return balance.share(*guest, guest->node); });
        for (const auto heaviest = guests.mid(0, candidatesPerNode); const GuestState *guest : heaviest)
            result.append(guest->key.vmid);
    }
    for (const auto &[guest, to] : request.shownMoves) {
        if (!result.contains(guest.vmid))
            result.append(guest.vmid);
    }
    std::ranges::sort(result);
    return result;
}

} // namespace Drydock
