// SPDX-License-Identifier: GPL-3.0-or-later
#include "planners.h"

#include "placement.h"
#include "settings.h"
#include "steplist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Undoes a drain by what its journal says was done, and by where the guests are now.
class ReturnPlanner
{
public:
    /// `facts` without the HA maintenance that ends first; `now` as the cluster is.
    ReturnPlanner(const PlanFacts &facts, const ClusterSnapshot &now, const Plan &drain, const QSet<QString> &finished)
        : m_drain(drain)
        , m_now(now)
        , m_finished(finished)
        , m_checks(facts)
        , m_placement(m_checks, 0)
        , m_steps(drain.limits.parallel)
    {
    }

    Plan plan(const QString &id);

private:
    struct Done {
        bool shutDown = false;
        bool moved = false;
        bool started = false;
        std::optional<Step> haState; ///< the first change, with the state before
        bool any() const { return shutDown || moved || started || haState; }
    };
    Done doneFor(const GuestPlan &was) const;
    void returnGuest(const GuestPlan &was);
    void bringHome(const GuestFacts &facts, const GuestPlan &was, const Done &done, GuestPlan &row);
    void startAgain(const GuestFacts &facts, const GuestPlan &was, const Done &done, GuestPlan &row);
    void stayAway(GuestPlan &row, QList<Finding> reasons);
    Finding memoryShort(const GuestFacts &facts, const NodeName &node) const;
    bool takesRoom(const GuestFacts &facts, GuestPlan &row);
    void add(const GuestFacts &facts, GuestPlan &row, QList<Step> steps, Strategy strategy);
    bool nodeWentDown() const;
    void restoreSettings();
    std::optional<Step> restoring(const Step &changed);

    const Plan &m_drain;
    const ClusterSnapshot &m_now;
    const QSet<QString> &m_finished;
    Checks m_checks;
    Placement m_placement;
    StepList m_steps;
    QMap<GuestKey, StepList::Chain> m_chains;
    QList<std::pair<GuestKey, StepList::Chain>> m_restores;
    Plan m_plan;
};

ReturnPlanner::Done ReturnPlanner::doneFor(const GuestPlan &was) const
{
    Done done;
    for (const QString &id : was.steps) {
        const Step *step = m_drain.step(id);
        if (!step || !m_finished.contains(id))
            continue;
        switch (step->kind) {
        case StepKind::ShutdownGuest:
        case StepKind::StopGuest:
            done.shutDown = true;
            break;
        case StepKind::SetHaState:
            if (!done.haState)
                done.haState = *step;
            done.started = step->haState == "started"_L1;
            break;
        case StepKind::MigrateGuest:
            done.moved = true;
            break;
        case StepKind::StartGuest:
            done.started = true;
            break;
        default:
            break;
        }
    }
    return done;
}

bool ReturnPlanner::nodeWentDown() const
{
    return std::ranges::any_of(m_drain.steps, [&](const Step &step) {
        return (step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode)
               && m_finished.contains(step.id);
    });
}

void ReturnPlanner::add(const GuestFacts &facts, GuestPlan &row, QList<Step> steps, Strategy strategy)
{
    row.strategy = strategy;
    for (Step &step : steps)
        step.strategy = strategy;
    // What has a start order comes back in that order, the others after it.
    const int order = facts.details && facts.details->startOrder >= 0 ? facts.details->startOrder : 1'000'000;
    const bool starts = steps.first().kind != StepKind::MigrateGuest;
    const StepList::Chain chain =
        m_steps.append(steps, {.phase = starts ? 0 : 1, .order = order, .vmid = row.guest.vmid.value});
    // One of a pair after the other. What HA binds together comes along with the first: a second move at the same time
    // would look for it where it no longer is.
    for (const auto others = facts.apart + (facts.haManaged ? facts.together : QList<GuestKey>());
         const GuestKey &other : others) {
        if (const auto before = m_chains.constFind(other); before != m_chains.cend())
            m_steps.dependOn(chain, *before);
    }
    m_chains.insert(row.guest, chain);
}

void ReturnPlanner::stayAway(GuestPlan &row, QList<Finding> reasons)
{
    // A guest that cannot return is a leftover, it does not hold up the others.
    for (Finding &reason : reasons) {
        reason.severity = Severity::Caution;
        m_plan.findings.append(reason);
    }
    row.note = u"stays-away"_s;
    row.noteArguments.insert(u"node"_s, m_drain.node.text());
}

Finding ReturnPlanner::memoryShort(const GuestFacts &facts, const NodeName &node) const
{
    return guestFinding(*facts.state, "memory-short"_L1, Severity::Blocker,
                        {{u"size"_s, QString::number(facts.memory)},
                         {u"free"_s, QString::number(std::max<qint64>(m_placement.room(node), 0))},
                         {u"keepFree"_s, u"0"_s},
                         {u"target"_s, node.text()}});
}

/// Memory for a guest that starts where it is. Without it the guest stays off.
bool ReturnPlanner::takesRoom(const GuestFacts &facts, GuestPlan &row)
{
    if (m_placement.room(facts.state->node) < facts.memory) {
        stayAway(row, {memoryShort(facts, facts.state->node)});
        return false;
    }
    m_placement.start(facts);
    return true;
}

/// Starts what was shut down here, in the way it was shut down.
void ReturnPlanner::startAgain(const GuestFacts &facts, const GuestPlan &was, const Done &done, GuestPlan &row)
{
    const GuestState &state = *facts.state;
    if (state.node != was.from) {
        m_plan.findings.append(guestFinding(state, "moved-since"_L1, Severity::Caution,
                                            {{u"node"_s, state.node.text()}, {u"home"_s, was.from.text()}}));
        row.note = u"moved-since"_s;
        row.noteArguments.insert(u"node"_s, state.node.text());
    }
    if (done.haState) {
        const QString now = facts.ha ? facts.haState() : QString();
        if (now == done.haState->haStateBefore) {
            row.note = row.note.isEmpty() ? u"already-home"_s : row.note;
            return;
        }
        if (now != done.haState->haState) {
            m_plan.findings.append(guestFinding(state, "changed-since"_L1, Severity::Caution,
                                                {{u"state"_s, now}, {u"before"_s, done.haState->haStateBefore}}));
            row.note = row.note.isEmpty() ? u"no-step-needed"_s : row.note;
            return;
        }
        if (done.haState->haStateBefore == "started"_L1 && !state.isRunning() && !takesRoom(facts, row))
            return;
        Step restore = haStateStep(facts, done.haState->haStateBefore, now);
        restore.memory = facts.memory;
        restore.expected = {.min = 0, .max = 0, .basis = u"start"_s};
        add(facts, row, {restore}, Strategy::StopReturn);
        return;
    }
    if (state.isRunning()) {
        row.note = row.note.isEmpty() ? u"already-home"_s : row.note;
        return;
    }
    if (!takesRoom(facts, row))
        return;
    Step start = startStep(facts, state.node);
    start.expected = {.min = 0, .max = 0, .basis = u"start"_s};
    add(facts, row, {start}, Strategy::StopReturn);
}

/// Moves back what was moved and still is where it was moved to.
void ReturnPlanner::bringHome(const GuestFacts &facts, const GuestPlan &was, const Done &done, GuestPlan &row)
{
    const GuestState &state = *facts.state;
    const bool restoresHa = done.haState && facts.ha && facts.haState() == done.haState->haState && !done.started;
    if (state.node == was.from) {
        row.note = u"already-home"_s;
        const bool wantsStart = done.shutDown && !done.started && !state.isRunning();
        if (restoresHa || wantsStart)
            startAgain(facts, was, done, row);
        return;
    }
    if (state.node != was.to) {
        m_plan.findings.append(guestFinding(state, "moved-since"_L1, Severity::Caution,
                                            {{u"node"_s, state.node.text()}, {u"home"_s, was.from.text()}}));
        row.note = u"moved-since"_s;
        row.noteArguments.insert(u"node"_s, state.node.text());
        return;
    }
    Strategy back = was.strategy;
    if (back == Strategy::Live && (!facts.isVm() || !state.isRunning()))
        back = gentlest(facts);
    if (!state.isRunning())
        back = Strategy::StopStart;

    const Crossing crossing = crossingOf(facts, back);
    QList<Finding> reasons = m_checks.tied(facts, crossing);
    reasons.append(m_checks.busy(facts));
    const TargetVerdict home = m_checks.target(facts, was.from, crossing, true);
    reasons.append(home.problems);
    reasons.removeIf([](const Finding &f) { return f.severity != Severity::Blocker; });
    if (!reasons.isEmpty()) {
        stayAway(row, reasons);
        return;
    }
    if (const GuestKey partner = m_placement.partnerOn(facts, was.from); partner.isValid()) {
        const GuestState *other = m_checks.snapshot().guest(partner.vmid);
        stayAway(row, {guestFinding(state, "kept-apart"_L1, Severity::Blocker,
                                    {{u"partner"_s, partner.sid()},
                                     {u"partnerName"_s, other ? other->name : QString()},
                                     {u"target"_s, was.from.text()}})});
        return;
    }
    const bool starts = state.isRunning() || done.shutDown || restoresHa;
    if (!m_placement.choose(facts, {home}, starts)) {
        stayAway(row, {memoryShort(facts, was.from)});
        return;
    }
    m_placement.arrive(facts, was.from, starts);
    m_placement.leave(facts, state.isRunning());
    row.to = was.from;
    row.expected = expectedInterruption(facts, back, &home);
    m_plan.findings.append(home.cautions);
    m_plan.findings.append(m_checks.unread(facts));
    QList<Step> steps = stepsFor(facts, back, &home);
    if (!state.isRunning()) {
        steps = steps.first(1);
        // The drain was cut off between its shutdown and its start.
        if (restoresHa)
            steps.append(haStateStep(facts, done.haState->haStateBefore, done.haState->haState));
        else if (done.shutDown && !done.started)
            steps.append(startStep(facts, was.from));
        if (steps.size() > 1)
            steps.last().from = was.from;
    }
    if (facts.haManaged)
        row.note = u"ha-carries-out"_s;
    add(facts, row, steps, back);
}

void ReturnPlanner::returnGuest(const GuestPlan &was)
{
    const Done done = doneFor(was);
    const bool fellWithNode = was.expected.basis == "node-down"_L1 && nodeWentDown();
    if (!done.any() && !fellWithNode)
        return;
    GuestPlan row;
    row.guest = was.guest;
    row.name = was.name;
    row.strategy = Strategy::Leave;
    row.choices = {Strategy::Leave};
    const GuestState *state = m_checks.snapshot().guest(was.guest.vmid);
    if (!state || state->key != was.guest) {
        Finding gone = clusterFinding("guest-gone"_L1, Severity::Caution, {{u"name"_s, was.name}});
        gone.subject = was.guest.sid();
        m_plan.findings.append(gone);
        row.note = u"no-step-needed"_s;
        m_plan.guests.append(row);
        return;
    }
    const GuestFacts facts = m_checks.guest(*state);
    row.from = state->node;
    row.expected = {.basis = state->isRunning() ? u"left-running"_s : u"not-running"_s};
    if (done.moved) {
        bringHome(facts, was, done, row);
    } else if (was.strategy == Strategy::Stop) {
        row.note = u"stays-off"_s;
    } else if (done.any()) {
        if (done.started)
            row.note = u"already-home"_s;
        else
            startAgain(facts, was, done, row);
    } else if (!facts.haManaged && !state->isRunning() && state->node == was.from) {
        // It ran before the node went down, and nothing starts it at boot.
        Done fallen;
        fallen.shutDown = true;
        startAgain(facts, was, fallen, row);
    } else {
        row.note = u"already-home"_s;
    }
    m_plan.guests.append(row);
}

/// The step that puts a parked setting back; nothing when it stands as before, or somebody else has changed it.
std::optional<Step> ReturnPlanner::restoring(const Step &changed)
{
    Step step = settingStep(inverseOf(changed.setting), changed.guest, changed.guestName, changed.from);
    step.regardless = true; // a guest that cannot come home is no reason to leave the cluster changed
    const SettingChange &setting = changed.setting;
    std::optional<QString> now = settingNow(setting, m_now);
    if (changed.guest.isValid()) {
        const GuestState *state = m_checks.snapshot().guest(changed.guest.vmid);
        if (!state || state->key != changed.guest)
            return std::nullopt;
        step.from = state->node;
        const GuestFacts facts = m_checks.guest(*state);
        if (setting.kind == SettingChange::Kind::Cdrom && facts.details)
            now = facts.details->config.value(setting.key);
    }
    const bool removed = !now && setting.kind != SettingChange::Kind::Cdrom;
    if (removed || (now && isSameValue(setting.kind, *now, setting.before)))
        return std::nullopt;
    if (now && !isSameValue(setting.kind, *now, setting.value)) {
        m_plan.findings.append(settingFinding("setting-changed-since"_L1, Severity::Caution, step));
        return std::nullopt;
    }
    return step;
}

/// What the drain parked is put back last, so that HA does not act while guests are under way; only HA maintenance
/// ends first, or no guest could come home. What was changed last is put back first.
void ReturnPlanner::restoreSettings()
{
    int order = 0;
    for (auto changed = m_drain.steps.crbegin(); changed != m_drain.steps.crend(); ++changed) {
        if (changed->kind != StepKind::ChangeSetting || !m_finished.contains(changed->id))
            continue;
        const std::optional<Step> step = restoring(*changed);
        if (!step)
            continue;
        const bool first = step->setting.kind == SettingChange::Kind::NodeMaintenance;
        const StepList::Chain chain = m_steps.append({*step}, {.phase = first ? -1 : 9, .order = ++order, .vmid = 0});
        for (const auto &[guest, moves] : std::as_const(m_chains).asKeyValueRange()) {
            if (first)
                m_steps.dependOn(moves, chain);
            else if (!step->guest.isValid() || step->guest == guest)
                m_steps.dependOn(chain, moves);
        }
        m_restores.append({step->guest, chain});
    }
}

Plan ReturnPlanner::plan(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Return;
    m_plan.node = m_drain.node;
    m_plan.returnsOperation = m_drain.id;
    m_plan.reason = m_drain.reason;
    m_plan.limits = m_drain.limits;
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;

    const NodeState *home = m_checks.snapshot().node(m_drain.node);
    if (!home)
        m_plan.findings.append(nodeFinding(m_drain.node, "node-unknown"_L1, Severity::Blocker));
    else if (home->status != NodeStatus::Online)
        m_plan.findings.append(nodeFinding(m_drain.node, "node-offline"_L1, Severity::Blocker));
    m_plan.findings.append(m_checks.cluster(m_drain.node));
    m_plan.findings.removeIf(
        [](const Finding &finding) { return finding.code == "ha-master"_L1; }); // nothing goes down

    // Guests that start again here are settled first: they are at home already and need their memory.
    QList<const GuestPlan *> order;
    for (const GuestPlan &guest : m_drain.guests)
        order.append(&guest);
    std::ranges::stable_sort(order, {}, [](const GuestPlan *guest) { return moves(guest->strategy) ? 1 : 0; });
    for (const GuestPlan *guest : std::as_const(order))
        returnGuest(*guest);
    std::ranges::stable_sort(m_plan.guests, {}, [](const GuestPlan &guest) { return guest.guest.vmid.value; });

    restoreSettings();
    m_plan.steps = m_steps.finish();
    for (GuestPlan &guest : m_plan.guests) {
        guest.steps = m_steps.ids(m_chains.value(guest.guest));
        for (const auto &[owner, chain] : std::as_const(m_restores)) {
            if (owner == guest.guest)
                guest.steps.append(m_steps.ids(chain));
        }
        if (!guest.steps.isEmpty() && !guest.choices.contains(guest.strategy))
            guest.choices.prepend(guest.strategy);
    }
    m_plan.nodes = m_placement.forecasts();
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
    return m_plan;
}

} // namespace

Plan planReturn(const PlanFacts &facts, const Plan &drain, const QSet<QString> &finished, const QString &id,
                const std::optional<QSet<VmId>> &only)
{
    PlanFacts then = facts;
    const bool flagged = std::ranges::any_of(drain.steps, [&](const Step &step) {
        return step.kind == StepKind::ChangeSetting && step.setting.kind == SettingChange::Kind::NodeMaintenance
               && finished.contains(step.id) && settingNow(step.setting, facts.snapshot) == step.setting.value;
    });
    if (flagged) {
        SnapshotContent &content = then.snapshot.edit();
        content.haStatus.nodeStatus.remove(drain.node);
        const auto home = std::ranges::find(content.nodes, drain.node, &NodeState::name);
        if (home != content.nodes.end())
            home->haState = u"online"_s;
    }
    if (!only)
        return ReturnPlanner(then, facts.snapshot, drain, finished).plan(id);
    // What is parked for all stays parked while some are away that shall come home later; with "leave as is" nobody
    // will, and everything is put back.
    Plan chosen = drain;
    chosen.guests.removeIf([&](const GuestPlan &guest) { return !only->contains(guest.guest.vmid); });
    chosen.steps.removeIf([&](const Step &step) {
        return step.kind == StepKind::ChangeSetting && !only->isEmpty() && !only->contains(step.guest.vmid);
    });
    return ReturnPlanner(then, facts.snapshot, chosen, finished).plan(id);
}

} // namespace Drydock
