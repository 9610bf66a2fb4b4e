// SPDX-License-Identifier: GPL-3.0-or-later
#include "planners.h"

#include "nodefit.h"
#include "placement.h"
#include "steplist.h"

#include <QRegularExpression>

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
    struct Row {
        GuestFacts facts;
        GuestPlan plan;
        NodeName asked;                ///< empty = the planner chooses
        QList<TargetVerdict> verdicts; ///< of every other node, for the row's strategy
        bool running = false;
    };

    void planGuest(const GuestState &state);
    bool isSettled(Row &row);
    void lookAround(Row &row);
    QList<TargetVerdict> judge(const Row &row, Crossing crossing) const;
    bool anyPossible(const Row &row, Crossing crossing) const;
    QList<Finding> whyNot(const Row &row) const;
    QList<Fix> fixesFor(const Row &row, const Finding &finding) const;
    void block(Row &row, QList<Finding> reasons);
    void move(Row &row, const TargetVerdict &target);
    void saysWhoComesAlong(const Row &row);
    QList<Step> stepsOf(const Row &row, const TargetVerdict &target) const;
    bool judgeTarget();

    const MigrateRequest &m_request;
    Checks m_checks;
    Placement m_placement;
    StepList m_steps;
    QHash<GuestKey, StepList::Chain> m_chains;
    Plan m_plan;
};

QList<TargetVerdict> MigratePlanner::judge(const Row &row, Crossing crossing) const
{
    QList<TargetVerdict> verdicts;
    for (const auto nodes = m_checks.targets(row.facts.state->node); const NodeName &node : nodes)
        verdicts.append(m_checks.target(row.facts, node, crossing, true, m_request.storages));
    return verdicts;
}

bool MigratePlanner::anyPossible(const Row &row, Crossing crossing) const
{
    return std::ranges::any_of(m_checks.targets(row.facts.state->node), [&](const NodeName &node) {
        return !m_placement.sharesWithPartner(row.facts, node)
               && m_checks.target(row.facts, node, crossing, true, m_request.storages).isPossible();
    });
}

QList<Finding> MigratePlanner::whyNot(const Row &row) const
{
    const GuestState &state = *row.facts.state;
    QList<Finding> reasons;
    QList<NodeName> tooFull;
    bool known = false;
    for (const TargetVerdict &verdict : row.verdicts) {
        if (!row.asked.isEmpty() && verdict.node != row.asked)
            continue;
        known = true;
        reasons.append(verdict.problems);
        if (!verdict.isPossible())
            continue;
        if (const GuestKey partner = m_placement.partnerOn(row.facts, verdict.node); partner.isValid())
            reasons.append(keptApartFinding(m_checks, state, partner, verdict.node));
        else
            tooFull.append(verdict.node);
    }
    if (!known && !row.asked.isEmpty())
        return {guestFinding(state, "target-unfit"_L1, Severity::Blocker, {{u"target"_s, row.asked.text()}})};
    if (!known)
        return {guestFinding(state, "no-target"_L1, Severity::Blocker)};
    if (!tooFull.isEmpty()) {
        qint64 mostRoom = 0;
        for (const NodeName &node : std::as_const(tooFull))
            mostRoom = std::max(mostRoom, m_placement.room(node));
        const qint64 size = m_placement.arriving(row.facts, tooFull.first(), row.running);
        reasons.append(guestFinding(state, "memory-short"_L1, Severity::Blocker,
                                    {{u"size"_s, QString::number(size)},
                                     {u"free"_s, QString::number(mostRoom)},
                                     {u"keepFree"_s, QString::number(m_request.keepFreePercent)},
                                     {u"target"_s, joinedNames(tooFull)}}));
    }
    return reasons;
}

/// Ways out that change the request.
QList<Fix> MigratePlanner::fixesFor(const Row &row, const Finding &finding) const
{
    QList<Fix> fixes;
    const bool whileRunning = finding.code == "mapping-not-live"_L1 || finding.code == "local-snapshot"_L1;
    if (whileRunning && row.plan.choices.contains(Strategy::StopStart))
        fixes.append({u"decide-stop-start"_s, Strategy::StopStart, row.asked});
    const bool ofTheTarget = finding.code != "locked"_L1 && finding.code != "ha-error"_L1;
    if (!row.asked.isEmpty() && ofTheTarget && !row.plan.possibleTargets.isEmpty()) {
        if (const TargetVerdict *other = m_placement.choose(row.facts, row.verdicts, row.running);
            other && other->node != row.asked && row.plan.possibleTargets.contains(other->node))
            fixes.append(fix("other-target"_L1, row.plan.strategy, other->node));
    }
    if (m_request.guests.size() > 1)
        fixes.append(fix("decide-leave"_L1, Strategy::Leave));
    return fixes;
}

void MigratePlanner::block(Row &row, QList<Finding> reasons)
{
    for (Finding &reason : reasons) {
        reason.fixes = fixesFor(row, reason);
        m_plan.findings.append(reason);
    }
    row.plan.strategy = Strategy::Leave;
    row.plan.note = u"undecided"_s;
    row.plan.expected = {.basis = u"undecided"_s};
    m_plan.guests.append(row.plan);
}

/// Rows that need no step: there already, or left by decision.
bool MigratePlanner::isSettled(Row &row)
{
    const GuestState &state = *row.facts.state;
    if (!row.asked.isEmpty() && state.node == row.asked) {
        m_plan.findings.append(
            guestFinding(state, "already-there"_L1, Severity::Info, {{u"node"_s, state.node.text()}}));
        row.plan.strategy = Strategy::Leave;
        row.plan.choices = {Strategy::Leave};
        row.plan.note = u"no-step-needed"_s;
        m_plan.guests.append(row.plan);
        return true;
    }
    if (row.plan.strategy != Strategy::Leave)
        return false;
    row.plan.strategy = row.running ? gentlest(row.facts) : Strategy::StopStart;
    lookAround(row);
    row.plan.strategy = Strategy::Leave;
    m_plan.guests.append(row.plan);
    return true;
}

/// Judges every other node, and lists what can be chosen.
void MigratePlanner::lookAround(Row &row)
{
    row.verdicts = judge(row, crossingOf(row.facts, row.plan.strategy));
    const bool tied = !m_checks.tied(row.facts, crossingOf(row.facts, row.plan.strategy)).isEmpty();
    for (const TargetVerdict &verdict : std::as_const(row.verdicts)) {
        if (!tied && verdict.isPossible() && !m_placement.sharesWithPartner(row.facts, verdict.node))
            row.plan.possibleTargets.append(verdict.node);
    }
    QList<Strategy> &choices = row.plan.choices;
    if (!tied && !row.running && !row.plan.possibleTargets.isEmpty())
        choices.append(Strategy::StopStart);
    if (!tied && row.running) {
        if (anyPossible(row, crossingOf(row.facts, gentlest(row.facts))))
            choices.append(gentlest(row.facts));
        if (row.facts.isVm() && anyPossible(row, Crossing::Stopped))
            choices.append(Strategy::StopStart);
    }
    choices.append(Strategy::Leave);
}

void MigratePlanner::planGuest(const GuestState &state)
{
    Row row;
    row.facts = m_checks.guest(state);
    row.running = state.isRunning();
    row.plan.guest = state.key;
    row.plan.name = state.name;
    row.plan.from = state.node;
    row.plan.expected = {.basis = row.running ? u"left-running"_s : u"not-running"_s};
    const auto decision = m_request.decisions.constFind(state.key.vmid);
    row.plan.decidedByOperator = decision != m_request.decisions.cend();
    row.asked = row.plan.decidedByOperator ? decision->target : m_request.to;
    row.plan.strategy = row.plan.decidedByOperator ? decision->strategy : gentlest(row.facts);
    if (!row.running && moves(row.plan.strategy))
        row.plan.strategy = Strategy::StopStart;
    if (isSettled(row))
        return;
    const Strategy wanted = row.plan.strategy;
    if (!moves(wanted) || (wanted == Strategy::Live && !row.facts.isVm())) {
        row.plan.strategy = gentlest(row.facts);
        lookAround(row);
        block(row, {guestFinding(state, "decision-impossible"_L1, Severity::Blocker,
                                 {{u"strategy"_s, strategyWord(wanted)}})});
        return;
    }
    lookAround(row);
    QList<Finding> reasons = m_checks.tied(row.facts, crossingOf(row.facts, wanted));
    for (const auto findings = m_checks.busy(row.facts); const Finding &finding : findings) {
        if (finding.severity == Severity::Blocker)
            reasons.append(finding);
        else
            m_plan.findings.append(finding);
    }
    m_plan.findings.append(m_checks.unread(row.facts));
    if (!reasons.isEmpty()) {
        block(row, reasons);
        return;
    }
    QList<TargetVerdict> askedFor = row.verdicts;
    if (!row.asked.isEmpty())
        askedFor.removeIf([&](const TargetVerdict &verdict) { return verdict.node != row.asked; });
    if (const TargetVerdict *best =
            m_placement.choose(row.facts, askedFor, row.running, m_request.shownTargets.value(state.key.vmid)))
        move(row, *best);
    else
        block(row, whyNot(row));
}

void MigratePlanner::saysWhoComesAlong(const Row &row)
{
    QStringList along;
    for (const GuestKey &other : row.facts.together) {
        const GuestState *bound = m_checks.snapshot().guest(other.vmid);
        if (row.facts.haManaged && bound && bound->key == other && bound->node != row.plan.to
            && !m_request.guests.contains(other.vmid))
            along.append(other.sid());
    }
    if (!along.isEmpty()) {
        m_plan.findings.append(guestFinding(*row.facts.state, "ha-pulls-along"_L1, Severity::Caution,
                                            {{u"guests"_s, along.join(u',')}, {u"target"_s, row.plan.to.text()}}));
    }
}

QList<Step> MigratePlanner::stepsOf(const Row &row, const TargetVerdict &target) const
{
    QList<Step> steps = stepsFor(row.facts, row.plan.strategy, &target);
    if (!row.running)
        steps = steps.first(1);
    const int major = m_checks.snapshot()->version.major;
    for (Step &step : steps) {
        // The HA manager takes the target and nothing else.
        if (step.kind != StepKind::MigrateGuest || step.haManaged)
            continue;
        step.bandwidth = m_request.bandwidth;
        if (std::ranges::any_of(target.disks, [](const TargetVerdict::Disk &disk) { return disk.from != disk.to; }))
            step.targetStorage = storageMapWord(m_request.storages);
        step.conntrack = m_request.conntrack && step.online && major >= 9;
        if (step.guest.kind == GuestKind::Vm)
            step.rootOptions = m_request.rootOptions;
    }
    return steps;
}

void MigratePlanner::move(Row &row, const TargetVerdict &target)
{
    row.plan.to = target.node;
    row.plan.expected = expectedInterruption(row.facts, row.plan.strategy, &target);
    row.plan.note = !row.running ? u"moves-stopped"_s : row.facts.haManaged ? u"ha-carries-out"_s : QString();
    if (row.running && row.plan.strategy != Strategy::Live)
        m_plan.findings.append(m_checks.roles(row.facts));
    m_plan.findings.append(target.cautions);
    m_plan.findings.append(m_checks.replication(row.facts));
    saysWhoComesAlong(row);
    m_placement.arrive(row.facts, target.node, row.running);
    m_placement.leave(row.facts, row.running);
    const GuestKey &key = row.plan.guest;
    m_chains.insert(
        key, m_steps.append(stepsOf(row, target), {.phase = row.running ? 0 : 1, .order = 0, .vmid = key.vmid.value}));
    for (const auto others = row.facts.apart + (row.facts.haManaged ? row.facts.together : QList<GuestKey>());
         const GuestKey &other : others)
        m_steps.dependOn(m_chains.value(key), m_chains.value(other));
    m_plan.guests.append(row.plan);
}

/// False when the asked node cannot be a target for anybody.
bool MigratePlanner::judgeTarget()
{
    if (m_request.to.isEmpty())
        return true;
    const std::optional<Finding> refusal = nodeRefusal(m_checks, m_request.to);
    if (refusal)
        m_plan.findings.append(*refusal);
    return !refusal;
}

Plan MigratePlanner::plan(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Migrate;
    m_plan.limits.parallel = std::max(m_request.parallel, 1);
    m_plan.keepFreePercent = m_request.keepFreePercent;
    m_plan.accepted = m_request.accepted;
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;
    m_plan.findings.append(m_checks.cluster({}));
    const bool judged = judgeTarget();
    QList<const GuestState *> rows;
    for (const auto guests = sortedOnce(m_request.guests); const VmId vmid : guests) {
        if (const GuestState *state = m_checks.snapshot().guest(vmid))
            rows.append(state);
        else
            m_plan.findings.append(clusterFinding("guest-unknown"_L1, Severity::Blocker, {{u"vmid"_s, vmid.text()}}));
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

QString storageMapWord(const QMap<StorageId, StorageId> &storages)
{
    QStringList pairs;
    QString rest;
    for (const auto &[from, to] : storages.asKeyValueRange()) {
        if (to.isEmpty() || from == to)
            continue;
        if (from.isEmpty())
            rest = to.text();
        else
            pairs.append(from.text() + u':' + to.text());
    }
    if (!rest.isEmpty())
        pairs.append(rest);
    return pairs.join(u',');
}

std::optional<QMap<StorageId, StorageId>> storageMapFromWord(const QString &word)
{
    static const QRegularExpression name(u"^[A-Za-z][A-Za-z0-9._-]*[A-Za-z0-9]$"_s);
    QMap<StorageId, StorageId> result;
    for (const auto pairs = word.split(u','); const QString &pair : pairs) {
        const QStringList ends = pair.split(u':');
        const bool isPair = ends.size() == 2;
        const StorageId from(isPair ? ends.first() : QString());
        const bool valid =
            ends.size() <= 2 && name.match(ends.last()).hasMatch() && (!isPair || name.match(ends.first()).hasMatch());
        if (!valid || result.contains(from))
            return std::nullopt;
        result.insert(from, StorageId(ends.last()));
    }
    return result;
}

MigrateRequest moveBackRequest(const Plan &plan, const QSet<QString> &finished)
{
    MigrateRequest request;
    request.parallel = plan.limits.parallel;
    request.keepFreePercent = plan.keepFreePercent;
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::MigrateGuest || !finished.contains(step.id))
            continue;
        request.guests.append(step.guest.vmid);
        request.decisions.insert(step.guest.vmid, {step.strategy, step.from});
    }
    return request;
}

} // namespace Drydock
