// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodefit.h"

#include "placement.h"
#include "steplist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr double assumedLink = 112e6; ///< bytes per second: 1 Gbit/s less what protocols take
constexpr double blink = 2;           ///< seconds that connections survive without a reconnect

/// Judges one node after the other, each with all guests together.
class FitJudge
{
public:
    FitJudge(const PlanFacts &facts, const MigrateRequest &request) : m_request(request), m_checks(facts)
    {
        for (const auto guests = sortedOnce(request.guests); const VmId vmid : guests) {
            if (const GuestState *state = m_checks.snapshot().guest(vmid))
                m_guests.append(m_checks.guest(*state));
        }
        std::ranges::stable_sort(m_guests, {}, [](const GuestFacts &guest) { return -guest.state->maxMemory; });
    }

    QList<NodeFit> fits() const
    {
        QList<NodeFit> result;
        for (const NodeState &node : m_checks.snapshot()->nodes)
            result.append(judge(node));
        std::ranges::stable_sort(result, {}, [](const NodeFit &fit) {
            const qint64 room = fit.memoryNow ? fit.maxMemory - fit.memoryAfter : 0;
            // Nodes that can be argued with come before the one the guests are on, and that before dead ends.
            const int hope = fit.needsStorage() ? 0 : fit.arriving > 0 ? 1 : fit.alreadyThere > 0 ? 2 : 3;
            return std::tuple(int(fit.verdict), hope, -fit.haPriority, fit.hasReplica ? 0 : 1, -room, fit.node);
        });
        return result;
    }

private:
    NodeFit judge(const NodeState &node) const;
    void judgeGuest(const GuestFacts &facts, Placement &placement, NodeFit &fit) const;

    const MigrateRequest &m_request;
    Checks m_checks;
    QList<GuestFacts> m_guests;
};

void FitJudge::judgeGuest(const GuestFacts &facts, Placement &placement, NodeFit &fit) const
{
    const GuestState &state = *facts.state;
    if (state.node == fit.node) {
        ++fit.alreadyThere;
        return;
    }
    const bool running = state.isRunning();
    const auto decision = m_request.decisions.constFind(state.key.vmid);
    Strategy strategy = running ? gentlest(facts) : Strategy::StopStart;
    if (running && decision != m_request.decisions.cend()) {
        if (decision->strategy == Strategy::Leave)
            return;
        strategy = moves(decision->strategy) ? decision->strategy : strategy;
    }
    const Crossing crossing = crossingOf(facts, strategy);
    const TargetVerdict verdict = m_checks.target(facts, fit.node, crossing, true, m_request.storages);
    QList<Finding> problems = m_checks.tied(facts, crossing);
    for (const auto findings = m_checks.busy(facts); const Finding &finding : findings)
        (finding.severity == Severity::Blocker ? problems : fit.cautions).append(finding);
    problems.append(verdict.problems);
    if (const GuestKey partner = placement.partnerOn(facts, fit.node); partner.isValid())
        problems.append(keptApartFinding(m_checks, state, partner, fit.node));
    const qint64 size = placement.arriving(facts, fit.node, running);
    if (size > 0 && placement.room(fit.node) < size) {
        problems.append(guestFinding(state, "memory-short"_L1, Severity::Blocker,
                                     {{u"size"_s, QString::number(size)},
                                      {u"free"_s, QString::number(std::max<qint64>(placement.room(fit.node), 0))},
                                      {u"keepFree"_s, QString::number(m_request.keepFreePercent)},
                                      {u"target"_s, fit.node.text()}}));
    }
    fit.cautions.append(verdict.cautions);
    fit.haPriority += verdict.haPriority;
    fit.haRuled = fit.haRuled || (facts.haManaged && !facts.haPriorities.isEmpty());
    fit.copyBytes += verdict.copyBytes;
    for (const TargetVerdict::Disk &disk : verdict.disks) {
        if (!fit.storages.contains(disk.to))
            fit.storages.append(disk.to);
        if (!disk.replica)
            continue;
        fit.hasReplica = true;
        for (const ReplicationJob *job : facts.jobs) {
            if (job->target == fit.node && job->lastSync && *job->lastSync > 0)
                fit.replicaTime = std::min(fit.replicaTime.value_or(*job->lastSync), *job->lastSync);
        }
    }
    const Interruption expected = expectedInterruption(facts, strategy, &verdict);
    if (expected.max > fit.expected.max || fit.expected.basis.isEmpty())
        fit.expected = expected;
    ++fit.arriving;
    fit.problems.append(problems);
    if (problems.isEmpty()) {
        placement.arrive(facts, fit.node, running);
        fit.memoryAfter += size;
    } else {
        ++fit.blocked;
    }
}

NodeFit FitJudge::judge(const NodeState &node) const
{
    NodeFit fit;
    fit.node = node.name;
    fit.online = node.status == NodeStatus::Online;
    fit.memoryNow = node.memory;
    fit.maxMemory = node.maxMemory;
    fit.memoryAfter = node.memory.value_or(0);
    if (const std::optional<Finding> refusal = nodeRefusal(m_checks, node.name)) {
        fit.problems.append(*refusal);
        return fit;
    }
    Placement placement(m_checks, m_request.keepFreePercent);
    for (const GuestFacts &facts : m_guests)
        judgeGuest(facts, placement, fit);
    if (fit.arriving == 0) {
        for (const GuestFacts &facts : m_guests)
            fit.problems.append(
                guestFinding(*facts.state, "already-there"_L1, Severity::Info, {{u"node"_s, node.name.text()}}));
        fit.problems = fit.problems.first(std::min<qsizetype>(fit.problems.size(), 1));
        return fit;
    }
    if (fit.blocked > 0)
        fit.verdict = fit.blocked < fit.arriving ? NodeFit::Verdict::Partly : NodeFit::Verdict::Impossible;
    else
        fit.verdict = fit.expected.max > blink ? NodeFit::Verdict::Interrupts : NodeFit::Verdict::Ok;
    return fit;
}

/// The chosen verdict of a moving guest, as the plan has it.
std::optional<TargetVerdict> verdictOf(const Checks &checks, const MigrateRequest &request, const GuestFacts &facts,
                                       const GuestPlan &row, const NodeName &to)
{
    if (to.isEmpty() || to == facts.state->node)
        return std::nullopt;
    const Strategy strategy = moves(row.strategy)        ? row.strategy
                              : facts.state->isRunning() ? gentlest(facts)
                                                         : Strategy::StopStart;
    return checks.target(facts, to, crossingOf(facts, strategy), true, request.storages);
}

/// Storages of the node that take such disks and have room for them.
QList<StorageId> storagesWithRoom(const ClusterSnapshot &snapshot, const NodeName &node, const QString &content,
                                  qint64 bytes)
{
    QList<StorageId> result;
    for (const StorageState &storage : snapshot->storages) {
        const bool fits = storage.size <= 0 || storage.size - storage.used >= bytes;
        if (storage.node == node && storage.available && storage.content.contains(content) && fits)
            result.append(storage.id);
    }
    return result;
}

} // namespace

bool NodeFit::needsStorage() const
{
    return !problems.isEmpty() && !storages.isEmpty() && std::ranges::all_of(problems, [](const Finding &finding) {
        return finding.code == "storage-missing"_L1 || finding.code == "storage-disabled"_L1
               || finding.code == "storage-content"_L1 || finding.code == "storage-full"_L1;
    });
}

QList<NodeFit> nodeFits(const PlanFacts &facts, const MigrateRequest &request)
{
    return FitJudge(facts, request).fits();
}

AutoFit autoFit(const Plan &plan, const QList<NodeFit> &fits)
{
    AutoFit result;
    for (const GuestPlan &guest : plan.guests) {
        if (!guest.to.isEmpty())
            result.nodes[guest.to] += 1;
        else
            ++result.left;
    }
    if (result.nodes.isEmpty())
        return result;
    if (result.nodes.size() > 1) {
        result.why = AutoFit::Why::Spread;
        return result;
    }
    const NodeName chosen = result.nodes.firstKey();
    const NodeFit *own = nullptr;
    QList<const NodeFit *> others;
    for (const NodeFit &fit : fits) {
        if (fit.node == chosen)
            own = &fit;
        else if (fit.isPossible())
            others.append(&fit);
    }
    const auto allOthers = [&](auto less) { return std::ranges::all_of(others, less); };
    if (others.isEmpty() || !own)
        result.why = AutoFit::Why::OnlyOne;
    else if (own->haRuled && allOthers([&](const NodeFit *other) { return other->haPriority < own->haPriority; }))
        result.why = AutoFit::Why::HaPrefers;
    else if (own->hasReplica && allOthers([](const NodeFit *other) { return !other->hasReplica; }))
        result.why = AutoFit::Why::Replica;
    else
        result.why = AutoFit::Why::MostRoom;
    return result;
}

QList<DiskMove> diskMoves(const PlanFacts &facts, const MigrateRequest &request, const Plan &plan)
{
    const Checks checks(facts);
    struct Group {
        DiskMove move;
        QMap<NodeName, qint64> bytes;
        bool vms = false;
        bool containers = false;
    };
    QMap<StorageId, Group> groups;
    for (const GuestPlan &row : plan.guests) {
        const GuestState *state = checks.snapshot().guest(row.guest.vmid);
        if (!state || state->key != row.guest)
            continue;
        const GuestFacts guest = checks.guest(*state);
        const auto decision = request.decisions.constFind(row.guest.vmid);
        const NodeName asked = decision != request.decisions.cend() ? decision->target : request.to;
        const NodeName to = row.to.isEmpty() ? asked : row.to;
        const std::optional<TargetVerdict> verdict = verdictOf(checks, request, guest, row, to);
        if (!verdict)
            continue;
        for (const TargetVerdict::Disk &disk : verdict->disks) {
            Group &group = groups[disk.from];
            const bool first = group.move.disks.isEmpty();
            group.move.from = disk.from;
            group.move.to = disk.to;
            group.move.replica = disk.replica && (first || group.move.replica);
            group.move.bytes += disk.replica ? 0 : disk.size;
            group.bytes[to] += disk.replica ? 0 : disk.size;
            group.move.disks.append(plan.guests.size() > 1 ? row.guest.vmid.text() + u' ' + disk.key : disk.key);
            (guest.isVm() ? group.vms : group.containers) = true;
        }
    }
    QList<DiskMove> result;
    for (Group &group : groups) {
        QList<StorageId> choices;
        bool begun = false;
        for (const auto &[node, bytes] : group.bytes.asKeyValueRange()) {
            for (const QString &content :
                 {group.vms ? u"images"_s : QString(), group.containers ? u"rootdir"_s : QString()}) {
                if (content.isEmpty())
                    continue;
                const QList<StorageId> here = storagesWithRoom(checks.snapshot(), node, content, bytes);
                if (!begun)
                    choices = here;
                else
                    choices.removeIf([&](const StorageId &id) { return !here.contains(id); });
                begun = true;
            }
        }
        std::ranges::stable_sort(choices, {},
                                 [&](const StorageId &id) { return std::pair(id != group.move.from, id); });
        group.move.choices = choices;
        result.append(group.move);
    }
    return result;
}

double MoveForecast::seconds() const
{
    double sum = 0;
    for (const Part &part : parts)
        sum += part.seconds;
    return sum;
}

MoveRate moveRate(const MigrateRequest &request)
{
    const double limit = double(request.bandwidth) * 1024;
    const bool limited = limit > 0 && limit < assumedLink;
    return {limited ? limit : assumedLink, limited};
}

QList<MoveForecast> moveForecasts(const PlanFacts &facts, const MigrateRequest &request, const Plan &plan)
{
    using Kind = MoveForecast::Part::Kind;
    const Checks checks(facts);
    QList<MoveForecast> result;
    for (const GuestPlan &row : plan.guests) {
        const GuestState *state = checks.snapshot().guest(row.guest.vmid);
        if (row.to.isEmpty() || row.steps.isEmpty() || !state)
            continue;
        const GuestFacts guest = checks.guest(*state);
        const std::optional<TargetVerdict> verdict = verdictOf(checks, request, guest, row, row.to);
        if (!verdict)
            continue;
        // HA drops what the request says about bandwidth.
        const double rate = guest.haManaged ? assumedLink : moveRate(request).bytesPerSecond;
        const bool running = state->isRunning();
        const bool live = row.strategy == Strategy::Live && running;
        // A container's volumes are sent as far as they are filled.
        const qint64 filled = state->disk.value_or(0) > 0 ? std::min(verdict->copyBytes, *state->disk) : 0;
        const qint64 disk = !guest.isVm() && filled > 0 ? filled : verdict->copyBytes;
        MoveForecast forecast;
        forecast.guest = row.guest;
        forecast.name = row.name;
        if (running && !live)
            forecast.parts.append({Kind::Stop, guest.isVm() ? 15.0 : 5.0, 0, true});
        if (disk > 0)
            forecast.parts.append({Kind::Disk, double(disk) / rate, disk, running && !live});
        else if (verdict->localDisks)
            forecast.parts.append({Kind::Disk, 5, 0, running && !live});
        if (live) {
            const qint64 memory = state->memory.value_or(state->maxMemory);
            forecast.parts.append({Kind::Memory, double(memory) / rate, memory, false});
            forecast.parts.append({Kind::Switch, row.expected.max, 0, true});
        } else if (running) {
            forecast.parts.append({Kind::Start, guest.isVm() ? 20.0 : 6.0, 0, true});
        }
        if (forecast.parts.isEmpty())
            forecast.parts.append({Kind::Switch, 2, 0, false});
        result.append(forecast);
    }
    return result;
}

QList<VmId> sortedOnce(QList<VmId> guests)
{
    std::ranges::sort(guests);
    guests.erase(std::ranges::unique(guests).begin(), guests.end());
    return guests;
}

std::optional<Finding> nodeRefusal(const Checks &checks, const NodeName &name)
{
    const NodeState *node = checks.snapshot().node(name);
    if (!node)
        return nodeFinding(name, "node-unknown"_L1, Severity::Blocker);
    if (node->status != NodeStatus::Online)
        return nodeFinding(name, "node-offline"_L1, Severity::Blocker);
    if (!checks.targets({}).contains(name))
        return nodeFinding(name, "target-unfit"_L1, Severity::Blocker, {{u"target"_s, name.text()}});
    return std::nullopt;
}

Finding keptApartFinding(const Checks &checks, const GuestState &guest, const GuestKey &partner, const NodeName &on)
{
    const GuestState *other = checks.snapshot().guest(partner.vmid);
    return guestFinding(
        guest, "kept-apart"_L1, Severity::Blocker,
        {{u"partner"_s, partner.sid()}, {u"partnerName"_s, other ? other->name : QString()}, {u"target"_s, on.text()}});
}

} // namespace Drydock
