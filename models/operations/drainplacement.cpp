// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainplanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

/// Judges every other node for the row's way of crossing, and lists what can be chosen.
void DrainPlanner::lookAround(DrainRow &row) const
{
    const GuestFacts &facts = row.facts;
    const bool copyAllowed =
        m_request.accepted.contains(u"local-disk"_s) || (row.decision && moves(row.decision->strategy));
    const QList<NodeName> nodes = m_checks.targets(facts.state->node);
    const Strategy moving = row.wantsToMove ? row.plan.strategy : gentlest(facts);
    const Crossing crossing = crossingOf(facts, moving);
    row.tied = m_checks.tied(facts, crossing);
    row.busy = m_checks.busy(facts);
    for (const NodeName &node : nodes)
        row.verdicts.append(m_checks.target(facts, node, crossing, copyAllowed));
    for (const TargetVerdict &verdict : std::as_const(row.verdicts)) {
        if (row.tied.isEmpty() && verdict.isPossible() && !m_placement.sharesWithPartner(facts, verdict.node))
            row.plan.possibleTargets.append(verdict.node);
    }

    // Choices ask more freely: choosing a move is what allows a local disk to be copied.
    const auto anyPossible = [&](Crossing way) {
        return std::ranges::any_of(nodes, [&](const NodeName &node) {
            return !m_placement.sharesWithPartner(facts, node) && m_checks.target(facts, node, way, true).isPossible();
        });
    };
    QList<Strategy> &choices = row.plan.choices;
    if (!row.running()) {
        if (row.tied.isEmpty() && anyPossible(Crossing::Stopped))
            choices.append(Strategy::StopStart);
        choices.append(Strategy::Leave);
        return;
    }
    if (row.tied.isEmpty()) {
        if (anyPossible(facts.isVm() ? Crossing::Live : Crossing::Restart))
            choices.append(gentlest(facts));
        if (facts.isVm() && anyPossible(Crossing::Stopped))
            choices.append(Strategy::StopStart);
    }
    choices.append({Strategy::StopReturn, Strategy::Stop, Strategy::Leave});
}

QList<Fix> DrainPlanner::fixesFor(const DrainRow &row, const Finding &finding) const
{
    QList<Fix> fixes;
    const QList<Strategy> &choices = row.plan.choices;
    if (finding.code == "local-iso"_L1)
        fixes.append(fix("eject-iso"_L1));
    if (finding.code == "ha-affinity"_L1 && !strictRulesOf(m_checks.snapshot(), row.facts.state->key).isEmpty())
        fixes.append(fix("park-rule"_L1));
    if (finding.code == "local-disk"_L1 && choices.contains(gentlest(row.facts)))
        fixes.append(fix("allow-local-copy"_L1, gentlest(row.facts)));
    const bool otherNode = row.decision && !row.decision->target.isEmpty();
    if (otherNode) {
        for (const NodeName &node : row.plan.possibleTargets) {
            if (node != row.decision->target) {
                fixes.append(fix("other-target"_L1, row.plan.strategy, node));
                break;
            }
        }
    }
    const bool whileRunning = finding.code == "mapping-not-live"_L1 || finding.code == "local-snapshot"_L1;
    if (whileRunning && choices.contains(Strategy::StopStart))
        fixes.append(fix("decide-stop-start"_L1, Strategy::StopStart));
    const bool stoppable = finding.code != "locked"_L1 && finding.code != "ha-error"_L1;
    if (row.running() && stoppable && choices.contains(Strategy::StopReturn))
        fixes.append(fix("decide-stop-return"_L1, Strategy::StopReturn));
    fixes.append(fix("decide-leave"_L1, Strategy::Leave));
    return fixes.first(std::min<qsizetype>(fixes.size(), 3));
}

void DrainPlanner::undecide(DrainRow &row, QList<Finding> reasons)
{
    row.undecided = true;
    row.chosen.reset();
    for (Finding &reason : reasons) {
        reason.fixes = fixesFor(row, reason);
        m_plan.findings.append(reason);
        if (reason.code == "passthrough"_L1)
            row.plan.noteArguments.insert(u"device"_s, reason.arguments.value(u"device"_s));
    }
    row.plan.strategy = Strategy::Leave;
    row.plan.note = u"undecided"_s;
}

/// No node is possible: the reasons of all of them, each code and thing once with the nodes it holds for.
void DrainPlanner::blockByTargets(DrainRow &row)
{
    if (row.verdicts.isEmpty()) {
        undecide(row, {guestFinding(*row.facts.state, "no-target"_L1, Severity::Blocker)});
        return;
    }
    QList<Finding> reasons;
    for (const TargetVerdict &verdict : std::as_const(row.verdicts)) {
        if (row.decision && !row.decision->target.isEmpty() && verdict.node != row.decision->target)
            continue;
        for (const Finding &problem : verdict.problems) {
            const auto same = std::ranges::find_if(reasons, [&](const Finding &other) {
                QMap<QString, QString> a = other.arguments;
                QMap<QString, QString> b = problem.arguments;
                a.remove(u"target"_s);
                b.remove(u"target"_s);
                return other.code == problem.code && a == b;
            });
            if (same == reasons.end())
                reasons.append(problem);
            else
                same->arguments[u"target"_s] += u","_s + problem.arguments.value(u"target"_s);
        }
    }
    undecide(row, reasons);
}

void DrainPlanner::stopInsteadOfSharing(DrainRow &row, const GuestKey &partner)
{
    row.plan.strategy = Strategy::StopReturn;
    row.chosen.reset();
    const GuestState *other = m_checks.snapshot().guest(partner.vmid);
    QMap<QString, QString> arguments{{u"partner"_s, partner.sid()}};
    if (other) {
        arguments.insert(u"partnerName"_s, other->name);
        arguments.insert(u"partnerNode"_s, m_placement.placeOf(partner).text());
    }
    m_plan.findings.append(guestFinding(*row.facts.state, "pair-apart"_L1, Severity::Info, arguments));
}

/// The rows with the fewest possible nodes choose first, the big ones before the small ones.
void DrainPlanner::place()
{
    QList<DrainRow *> order;
    for (DrainRow &row : m_rows) {
        if (row.wantsToMove)
            order.append(&row);
    }
    std::ranges::stable_sort(order, {}, [](const DrainRow *row) {
        return std::tuple(row->possible(), -row->facts.memory, row->plan.guest.vmid.value);
    });
    for (DrainRow *row : std::as_const(order))
        placeRow(*row);
}

void DrainPlanner::placeRow(DrainRow &row)
{
    const GuestFacts &facts = row.facts;
    const Strategy wanted = row.plan.strategy;
    if (facts.state->key.kind == GuestKind::Ct && wanted == Strategy::Live && row.running()) {
        undecide(row, {guestFinding(*facts.state, "decision-impossible"_L1, Severity::Blocker,
                                    {{u"strategy"_s, strategyWord(wanted)}})});
        return;
    }
    QList<Finding> reasons = row.tied;
    std::ranges::copy_if(row.busy, std::back_inserter(reasons),
                         [](const Finding &f) { return f.severity == Severity::Blocker; });
    if (!reasons.isEmpty()) {
        undecide(row, reasons);
        return;
    }

    QList<TargetVerdict> verdicts = row.verdicts;
    const NodeName asked = row.decision ? row.decision->target : NodeName();
    if (!asked.isEmpty()) {
        verdicts.removeIf([&](const TargetVerdict &verdict) { return verdict.node != asked; });
        if (verdicts.isEmpty()) {
            undecide(row,
                     {guestFinding(*facts.state, "target-unfit"_L1, Severity::Blocker, {{u"target"_s, asked.text()}})});
            return;
        }
    }
    if (const TargetVerdict *best =
            m_placement.choose(facts, verdicts, row.running(), m_request.shownTargets.value(row.plan.guest.vmid))) {
        row.chosen = *best;
        row.plan.to = best->node;
        m_placement.arrive(facts, best->node, row.running());
        return;
    }

    // Nowhere: because of the nodes themselves, of a partner, or of memory.
    GuestKey partner;
    bool room = false;
    bool possible = false;
    for (const TargetVerdict &verdict : std::as_const(verdicts)) {
        const bool onlyApart =
            !verdict.problems.isEmpty()
            && std::ranges::all_of(verdict.problems, [](const Finding &f) { return f.code == "kept-apart"_L1; });
        if (!verdict.isPossible() && !onlyApart)
            continue;
        possible = true;
        GuestKey there = m_placement.partnerOn(facts, verdict.node);
        if (!there.isValid() && onlyApart)
            there = GuestKey::fromSid(verdict.problems.first().arguments.value(u"partner"_s)).value_or(GuestKey());
        if (there.isValid())
            partner = partner.isValid() ? partner : there;
        else
            room = true;
    }
    if (!possible) {
        blockByTargets(row);
    } else if (partner.isValid() && !room) {
        if (!row.decision && row.running()) {
            stopInsteadOfSharing(row, partner);
            return;
        }
        const GuestState *other = m_checks.snapshot().guest(partner.vmid);
        undecide(row, {guestFinding(*facts.state, "kept-apart"_L1, Severity::Blocker,
                                    {{u"partner"_s, partner.sid()},
                                     {u"partnerName"_s, other ? other->name : QString()},
                                     {u"target"_s, m_placement.placeOf(partner).text()}})});
    } else {
        QList<NodeName> nodes;
        qint64 mostRoom = 0;
        for (const TargetVerdict &verdict : std::as_const(verdicts)) {
            if (!verdict.isPossible() || m_placement.sharesWithPartner(facts, verdict.node))
                continue;
            nodes.append(verdict.node);
            mostRoom = std::max(mostRoom, m_placement.room(verdict.node));
        }
        undecide(row, {guestFinding(*facts.state, "memory-short"_L1, Severity::Blocker,
                                    {{u"size"_s, QString::number(facts.memory)},
                                     {u"free"_s, QString::number(mostRoom)},
                                     {u"keepFree"_s, QString::number(m_request.keepFreePercent)},
                                     {u"target"_s, joinedNames(nodes)}})});
    }
}

} // namespace Drydock
