// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainplanner.h"

#include "drainpurpose.h"
#include "settings.h"
#include "strategytag.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

void DrainPlanner::header(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Drain;
    m_plan.node = m_request.node;
    m_plan.then = m_request.then;
    m_plan.reason = m_request.reason;
    m_plan.limits.parallel = std::max(m_request.parallel, 1);
    m_plan.limits.perTarget = std::max(m_request.perTarget, 0);
    m_plan.onFailure = m_request.onFailure;
    m_plan.expectedMinutes = m_request.expectedMinutes;
    m_plan.keepFreePercent = m_request.keepFreePercent;
    m_plan.balance = m_request.balance;
    m_plan.accepted = m_request.accepted;
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = voteCount(m_checks.snapshot(), {m_request.node});
}

void DrainPlanner::readRow(const GuestState &state)
{
    DrainRow row;
    row.facts = m_checks.guest(state);
    row.plan.guest = state.key;
    row.plan.name = state.name;
    row.plan.from = state.node;
    row.parking = m_fixed.own.value(state.key);
    const auto decision = m_request.decisions.constFind(state.key.vmid);
    if (decision != m_request.decisions.cend()) {
        row.decision = decision.value();
        row.plan.decidedByOperator = true;
    }
    if (state.isTemplate || !state.isRunning())
        decideIdle(row);
    else
        row.plan.strategy = row.decision ? row.decision->strategy : gentlest(row.facts);
    row.wantsToMove = moves(row.plan.strategy);
    if (!state.isTemplate)
        lookAround(row);
    m_rows.append(row);
}

/// A guest that is off stays, unless HA wants it running: then HA must be told where.
void DrainPlanner::decideIdle(DrainRow &row)
{
    const GuestState &state = *row.facts.state;
    row.plan.note = state.isTemplate ? u"template"_s : u"not-running"_s;
    row.plan.strategy = Strategy::Leave;
    if (state.isTemplate)
        return;
    const bool haDemands = row.facts.haManaged && row.facts.haState() == "started"_L1;
    const bool moveWanted = row.decision ? moves(row.decision->strategy) : haDemands;
    if (moveWanted) {
        row.plan.strategy = Strategy::StopStart;
        row.plan.note = u"moves-stopped"_s;
    }
}

bool DrainPlanner::partnerServes(const DrainRow &row) const
{
    return std::ranges::any_of(row.facts.apart, [&](const GuestKey &partner) {
        const GuestState *state = m_checks.snapshot().guest(partner.vmid);
        if (!state || state->key != partner || state->state != RunState::Running)
            return false;
        const NodeState *node = m_checks.snapshot().node(state->node);
        if (!node || node->status != NodeStatus::Online)
            return false;
        return state->node != m_request.node || m_placement.placeOf(partner) != m_request.node;
    });
}

/// A decision takes the block away, not the fact: what tied the guest stays visible.
void DrainPlanner::explainDecision(DrainRow &row)
{
    if (!row.decision || row.wantsToMove || !row.running())
        return;
    for (Finding finding : std::as_const(row.tied)) {
        finding.severity = Severity::Info;
        finding.arguments.insert(u"decided"_s, strategyWord(row.plan.strategy));
        m_plan.findings.append(finding);
        if (finding.code == "passthrough"_L1 && row.plan.note.isEmpty()) {
            row.plan.note = u"tied-by-device"_s;
            row.plan.noteArguments.insert(u"device"_s, finding.arguments.value(u"device"_s));
        }
    }
}

void DrainPlanner::sayWhatLeavingMeans(const DrainRow &row)
{
    if (!row.running() || row.undecided)
        return;
    const GuestState &state = *row.facts.state;
    if (m_request.then == AfterDrain::None) {
        m_plan.findings.append(
            guestFinding(state, "left-running"_L1, Severity::Info, {{u"node"_s, m_request.node.text()}}));
        return;
    }
    QString effect = u"down"_s;
    if (row.facts.haManaged) {
        // The default "conditional" freezes on a reboot and recovers elsewhere after a shutdown.
        const QString policy = m_checks.snapshot()->options.shutdownPolicy;
        if (policy == "freeze"_L1 || policy == "failover"_L1 || policy == "migrate"_L1)
            effect = policy;
        else
            effect = m_request.then == AfterDrain::Reboot ? u"freeze"_s : u"failover"_s;
    }
    m_plan.findings.append(guestFinding(
        state, "left-goes-down"_L1, Severity::Caution,
        {{u"node"_s, m_request.node.text()}, {u"effect"_s, effect}, {u"then"_s, afterDrainWord(m_request.then)}}));
}

/// What follows from the row's final strategy: interruption, note, cautions.
void DrainPlanner::settle(DrainRow &row)
{
    const GuestState &state = *row.facts.state;
    if (state.isTemplate) {
        row.plan.choices = {Strategy::Leave};
        row.plan.expected = {.basis = u"not-running"_s};
        return;
    }
    if (stops(row.plan.strategy)) {
        QList<Finding> locked = row.busy;
        locked.removeIf([](const Finding &f) { return f.severity != Severity::Blocker; });
        if (!locked.isEmpty())
            undecide(row, locked);
    }
    const bool leaves = row.plan.strategy != Strategy::Leave;
    if (row.running() || leaves)
        m_plan.findings.append(m_checks.unread(row.facts));
    row.plan.expected = expectedInterruption(row.facts, row.plan.strategy, row.chosen ? &*row.chosen : nullptr);
    explainDecision(row);
    if (row.undecided) {
        row.plan.expected = {.basis = u"undecided"_s};
        return;
    }
    const bool interrupted = row.plan.strategy != Strategy::Live && (leaves || m_request.then != AfterDrain::None);
    if (row.running() && interrupted)
        m_plan.findings.append(m_checks.roles(row.facts));
    if (!leaves) {
        sayWhatLeavingMeans(row);
        if (row.running() && m_request.then != AfterDrain::None)
            row.plan.expected = {.untilReturn = true, .basis = u"node-down"_s};
        return;
    }
    for (const Finding &finding : std::as_const(row.busy)) {
        if (finding.severity != Severity::Blocker)
            m_plan.findings.append(finding);
    }
    if (row.chosen) {
        m_plan.findings.append(row.chosen->cautions);
        m_plan.findings.append(m_checks.replication(row.facts));
        if (row.facts.haManaged && row.plan.note.isEmpty())
            row.plan.note = u"ha-carries-out"_s;
        QStringList along;
        for (const GuestKey &other : std::as_const(row.facts.together)) {
            const GuestState *bound = m_checks.snapshot().guest(other.vmid);
            if (row.facts.haManaged && bound && bound->key == other && bound->node != row.chosen->node
                && bound->node != m_request.node)
                along.append(other.sid());
        }
        if (!along.isEmpty())
            m_plan.findings.append(
                guestFinding(state, "ha-pulls-along"_L1, Severity::Caution,
                             {{u"guests"_s, along.join(u',')}, {u"target"_s, row.chosen->node.text()}}));
    }
    const bool shutsDown =
        row.running() && (stops(row.plan.strategy) || (row.chosen && row.plan.strategy != Strategy::Live));
    if (shutsDown && row.facts.isVm() && row.facts.details && !row.facts.details->agentEnabled)
        m_plan.findings.append(guestFinding(state, "no-agent"_L1, Severity::Caution));
    if (stops(row.plan.strategy)) {
        if (row.facts.haManaged)
            m_plan.findings.append(
                guestFinding(state, "ha-hard-stop"_L1, Severity::Info, {{u"state"_s, row.facts.haState()}}));
        if (!row.facts.apart.isEmpty()) {
            const GuestKey partner = row.facts.apart.first();
            const GuestState *other = m_checks.snapshot().guest(partner.vmid);
            const QMap<QString, QString> arguments{{u"partner"_s, partner.sid()},
                                                   {u"partnerName"_s, other ? other->name : QString()}};
            if (!partnerServes(row)) {
                m_plan.findings.append(guestFinding(state, "pair-last-serving"_L1, Severity::Caution, arguments));
            } else if (row.plan.strategy == Strategy::StopReturn) {
                row.plan.note = u"partner-keeps-serving"_s;
                row.plan.noteArguments = arguments;
                row.plan.expected = {.untilReturn = true, .basis = u"partner-keeps-serving"_s};
            }
        }
        if (row.plan.strategy == Strategy::Stop && row.plan.note.isEmpty())
            row.plan.note = u"stays-off"_s;
    }
}

StepList::Rank DrainPlanner::rankOf(const DrainRow &row) const
{
    const Strategy strategy = row.plan.strategy;
    const bool tied = !row.tied.isEmpty();
    const int phase = !row.running()                    ? 1
                      : strategy == Strategy::Live      ? 0
                      : strategy == Strategy::Restart   ? 2
                      : strategy == Strategy::StopStart ? 3
                      : tied                            ? 5
                                                        : 4;
    const int vmid = row.plan.guest.vmid.value;
    if (const qsizetype place = m_request.sequence.indexOf(row.plan.guest.vmid); place >= 0)
        return {.phase = -1, .order = place, .vmid = vmid};
    return {.phase = phase, .order = orderOf(row), .vmid = vmid};
}

/// Among those of one phase: less goes first.
qint64 DrainPlanner::orderOf(const DrainRow &row) const
{
    switch (m_request.order) {
    case MoveOrder::Startup: {
        // Guests without an order start last and go down first.
        const int order = row.facts.details ? row.facts.details->startOrder : -1;
        return order < 0 ? -1'000'000 : -order;
    }
    case MoveOrder::HaFirst:
        return row.facts.haManaged ? 0 : 1;
    case MoveOrder::Smallest:
        return row.facts.memory;
    case MoveOrder::Users:
        return m_checks.roles(row.facts).isEmpty() ? 0 : 1;
    }
    return 0;
}

void DrainPlanner::buildSteps()
{
    for (DrainRow &row : m_rows) {
        if (row.undecided)
            continue;
        QList<Step> steps = stepsFor(row.facts, row.plan.strategy, row.chosen ? &*row.chosen : nullptr);
        if (steps.isEmpty())
            continue;
        if (!row.running())
            steps = steps.first(1);
        steps.first().expected = row.plan.expected;
        for (Step &step : steps) {
            if (step.kind == StepKind::MigrateGuest)
                step.bandwidth = m_request.bandwidth;
        }
        // What holds it here leaves first, whatever the guest then does.
        if (row.chosen)
            steps = row.parking + steps;
        row.chain = m_steps.append(steps, rankOf(row));
    }
    shareSettings();
    keepPairsServing();
}

/// Two of a pair on this node are never interrupted together: the one that moves away first, then the other.
/// Guests bound by positive affinity follow each other for the same reason: one request moves them all.
void DrainPlanner::keepPairsServing()
{
    QList<DrainRow *> order;
    for (DrainRow &row : m_rows) {
        if (!row.chain.isEmpty())
            order.append(&row);
    }
    std::ranges::stable_sort(order, {}, [&](const DrainRow *row) { return rankOf(*row); });
    for (qsizetype later = 1; later < order.size(); ++later) {
        for (qsizetype earlier = 0; earlier < later; ++earlier) {
            const GuestFacts &facts = order[later]->facts;
            const GuestKey other = order[earlier]->facts.state->key;
            if (facts.apart.contains(other) || (facts.haManaged && facts.together.contains(other)))
                m_steps.dependOn(order[later]->chain, order[earlier]->chain);
        }
    }
}

void DrainPlanner::nodeSteps()
{
    if (m_request.maintenanceFlag) {
        // After the moves: from then on the HA manager itself keeps the node empty.
        const SettingChange flag{.kind = SettingChange::Kind::NodeMaintenance,
                                 .key = m_request.node.text(),
                                 .value = u"1"_s,
                                 .before = u"0"_s};
        m_steps.appendLast(settingStep(flag, {}, {}, m_request.node));
        m_plan.findings.append(settingFinding("setting-parked"_L1, Severity::Info, settingStep(flag)));
    }
    if (m_request.then == AfterDrain::None)
        return;
    Step power;
    power.kind = m_request.then == AfterDrain::Reboot ? StepKind::RebootNode : StepKind::ShutdownNode;
    power.from = m_request.node;
    if (m_request.then == AfterDrain::Reboot)
        power.expected = {.min = 60, .max = 300, .basis = u"node-reboot"_s};
    m_steps.appendLast(power);
    if (m_request.then == AfterDrain::Reboot) {
        Step wait;
        wait.kind = StepKind::WaitForNode;
        wait.from = m_request.node;
        m_steps.appendLast(wait);
    }
}

void DrainPlanner::conclude()
{
    m_plan.steps = m_steps.finish();
    for (DrainRow &row : m_rows) {
        row.plan.steps = m_steps.ids(row.chain);
        const bool goes = row.chosen || stops(row.plan.strategy);
        if (goes && !row.chain.isEmpty())
            m_placement.leave(row.facts, row.running());
        m_plan.guests.append(row.plan);
    }
    m_plan.nodes = m_placement.forecasts();
    m_plan.findings.append(m_placement.cautions());
    for (NodeForecast &forecast : m_plan.nodes) {
        // Stopped guests that move along are not counted among the running ones.
        for (const DrainRow &row : std::as_const(m_rows)) {
            if (!row.chain.isEmpty() && !row.running()) {
                if (forecast.node == row.plan.to)
                    forecast.guestsAfter -= 1;
                if (forecast.node == row.plan.from)
                    forecast.guestsAfter += 1;
            }
        }
        if (forecast.node == m_request.node && m_request.then != AfterDrain::None) {
            forecast.memoryAfter = 0;
            forecast.guestsAfter = 0;
            forecast.coresAfter = 0;
        }
    }

    QList<NodeName> destinations;
    for (const GuestPlan &guest : std::as_const(m_plan.guests)) {
        if (!guest.to.isEmpty() && !destinations.contains(guest.to))
            destinations.append(guest.to);
    }
    std::ranges::sort(destinations);
    m_plan.findings.append(m_checks.unreadNetwork(destinations));
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    m_plan.findings.append(m_checks.quorum(m_request.node, m_request.then));
    m_plan.findings.append(m_checks.ceph(m_request.node, m_request.then));
    applyAccepted(m_plan.findings, m_request.accepted);
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
}

Plan DrainPlanner::plan(const QString &id)
{
    header(id);
    const NodeState *node = m_checks.snapshot().node(m_request.node);
    if (!node) {
        m_plan.findings.append(nodeFinding(m_request.node, "node-unknown"_L1, Severity::Blocker));
        return m_plan;
    }
    if (node->status != NodeStatus::Online)
        m_plan.findings.append(nodeFinding(m_request.node, "node-offline"_L1, Severity::Blocker));
    m_plan.findings.append(m_checks.cluster(m_request.node));
    const QList<const GuestState *> guests = m_checks.snapshot().guestsOn(m_request.node);
    for (const GuestState *guest : guests)
        readRow(*guest);
    place();
    for (DrainRow &row : m_rows)
        settle(row);
    park();
    buildSteps();
    nodeSteps();
    conclude();
    return m_plan;
}

Plan planDrain(const PlanFacts &facts, const DrainRequest &request, const QString &id)
{
    const FixedFacts fixed = applyFixes(facts, request);
    const Plan plan = DrainPlanner(fixed, request).plan(id);
    // What a guest's tag asks for is judged by what is possible for it: so planned once more.
    const QMap<VmId, Strategy> tagged = rememberedDefaults(plan, taggedStrategies(facts.snapshot));
    if (tagged.isEmpty())
        return plan;
    DrainRequest byTags = request;
    for (auto it = tagged.cbegin(); it != tagged.cend(); ++it)
        byTags.decisions.insert(it.key(), {it.value(), {}});
    Plan result = DrainPlanner(fixed, byTags).plan(id);
    for (GuestPlan &guest : result.guests) {
        if (!tagged.contains(guest.guest.vmid))
            continue;
        guest.decidedByOperator = false;
        if (guest.note.isEmpty())
            guest.note = u"as-tagged"_s;
    }
    return result;
}

QList<GuestKey> guestsToRead(const ClusterSnapshot &snapshot, const NodeName &node)
{
    QList<GuestKey> result;
    for (const auto guests = snapshot.guestsOn(node); const GuestState *guest : guests) {
        if (!guest->isTemplate)
            result.append(guest->key);
    }
    return result;
}

} // namespace Drydock
