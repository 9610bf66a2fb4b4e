// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement.h"

#include "ha/quorum.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Of a node's processors; what is above stays free for peaks.
constexpr double busyShare = 0.9;

double loadOf(const GuestState &guest)
{
    return guest.isRunning() ? guest.cpu.value_or(0) * guest.maxCpu : 0;
}

} // namespace

Placement::Placement(const Checks &checks, int keepFreePercent, BalanceBy balance)
    : m_checks(checks), m_keepFreePercent(std::clamp(keepFreePercent, 0, 100)), m_balance(balance)
{
}

qint64 Placement::used(const NodeState &node) const
{
    if (node.memory)
        return *node.memory;
    // Statistics need Sys.Audit on the node; what its running guests are allowed to use is the safe estimate.
    qint64 sum = 0;
    for (const auto guests = m_checks.snapshot().guestsOn(node.name); const GuestState *guest : guests) {
        if (guest->isRunning())
            sum += guest->maxMemory;
    }
    return sum;
}

qint64 Placement::room(const NodeName &name) const
{
    const NodeState *node = m_checks.snapshot().node(name);
    if (!node)
        return 0;
    const qint64 limit = node->maxMemory / 100 * (100 - m_keepFreePercent);
    return limit - used(*node) - m_arrived.value(name);
}

/// Cores in use with what arrives; what leaves is not counted, as with memory.
double Placement::load(const NodeState &node) const
{
    return node.cpu.value_or(0) * node.maxCpu + m_loadArrived.value(node.name);
}

/// How far the node already is with what is balanced; less is better. Memory is compared by what is left of it.
double Placement::evenness(const NodeName &name) const
{
    const NodeState *node = m_checks.snapshot().node(name);
    if (!node || m_balance == BalanceBy::Memory)
        return 0;
    if (m_balance == BalanceBy::Cpu)
        return node->cpu && node->maxCpu > 0 ? load(*node) / node->maxCpu : 1; // not known is not idle
    const auto guests = m_checks.snapshot().guestsOn(name);
    return double(std::ranges::count_if(guests, &GuestState::isRunning) + m_guestsArrived.value(name));
}

bool Placement::isShortOfCpu(const NodeName &name, const GuestFacts *guest) const
{
    const NodeState *node = m_checks.snapshot().node(name);
    if (!node || !node->cpu || node->maxCpu <= 0)
        return false;
    return load(*node) + (guest ? loadOf(*guest->state) : 0) > busyShare * node->maxCpu;
}

QList<Finding> Placement::cautions() const
{
    QList<Finding> result;
    for (const auto &[name, arrived] : m_loadArrived.asKeyValueRange()) {
        if (arrived <= 0 || !isShortOfCpu(name))
            continue;
        const NodeState *node = m_checks.snapshot().node(name);
        const double share = load(*node) / node->maxCpu;
        result.append(nodeFinding(name, "cpu-short"_L1, Severity::Caution,
                                  {{u"percent"_s, QString::number(qRound(share * 100))},
                                   {u"now"_s, QString::number(qRound(node->cpu.value_or(0) * 100))}}));
    }
    return result;
}

/// The guest and what HA moves along with it: those of its positive set that are not on the node yet.
QList<const GuestState *> Placement::comers(const GuestFacts &guest, const NodeName &node) const
{
    QList<const GuestState *> result{guest.state};
    for (const GuestKey &other : guest.together) {
        const GuestState *state = m_checks.snapshot().guest(other.vmid);
        if (guest.haManaged && state && state->key == other && state->node != node)
            result.append(state);
    }
    return result;
}

/// Memory it takes on a node it comes to. One that is off but wanted by HA is started there.
qint64 Placement::needs(const GuestState &guest) const
{
    const HaResource *ha = m_checks.snapshot().haResource(guest.key);
    const bool starts = ha && !guest.isTemplate && (ha->requestedState.isEmpty() || ha->requestedState == "started"_L1);
    return guest.isRunning() || starts ? guest.maxMemory : 0;
}

GuestKey Placement::partnerOn(const GuestFacts &guest, const NodeName &node) const
{
    for (const auto coming = comers(guest, node); const GuestState *comer : coming) {
        const bool isItself = comer->key == guest.state->key;
        for (const auto apart = isItself ? guest.apart : keptApart(m_checks.snapshot(), comer->key);
             const GuestKey &partner : apart) {
            const GuestState *state = m_checks.snapshot().guest(partner.vmid);
            if (!state || state->key != partner)
                continue;
            // Both its place now and its planned one count: during the plan it may be on either.
            if (state->node == node || m_planned.value(partner) == node || m_comes.value(partner) == node)
                return partner;
        }
    }
    return {};
}

bool Placement::sharesWithPartner(const GuestFacts &guest, const NodeName &node) const
{
    return partnerOn(guest, node).isValid();
}

qint64 Placement::arriving(const GuestFacts &guest, const NodeName &node, bool running) const
{
    qint64 sum = 0;
    for (const auto coming = comers(guest, node); const GuestState *comer : coming) {
        if (m_comes.value(comer->key) == node)
            continue; // counted when the first of its set was placed
        const bool isItself = comer->key == guest.state->key;
        if (!isItself)
            sum += needs(*comer);
        else if (running || needs(*comer) > 0)
            sum += guest.memory;
    }
    return sum;
}

const TargetVerdict *Placement::choose(const GuestFacts &guest, const QList<TargetVerdict> &verdicts, bool running,
                                       const NodeName &shown) const
{
    // Guests bound by positive affinity follow the first of them.
    NodeName bound;
    for (const GuestKey &other : guest.together) {
        if (const auto planned = m_planned.constFind(other); planned != m_planned.cend())
            bound = planned.value();
    }
    const TargetVerdict *best = nullptr;
    const auto rank = [&](const TargetVerdict &verdict) {
        // Less is better; the node's name decides what is otherwise equal.
        return std::tuple(verdict.node == bound ? 0 : 1, -verdict.haPriority, verdict.isReplica ? 0 : 1,
                          verdict.isOlder ? 1 : 0, verdict.node == shown ? 0 : 1,
                          isShortOfCpu(verdict.node, &guest) ? 1 : 0, evenness(verdict.node), -room(verdict.node),
                          verdict.node);
    };
    for (const TargetVerdict &verdict : verdicts) {
        if (!verdict.isPossible() || sharesWithPartner(guest, verdict.node))
            continue;
        if (!bound.isEmpty() && guest.haManaged && verdict.node != bound)
            continue;
        const qint64 needed = arriving(guest, verdict.node, running);
        if (needed > 0 && room(verdict.node) < needed)
            continue;
        if (!best || rank(verdict) < rank(*best))
            best = &verdict;
    }
    return best;
}

void Placement::arrive(const GuestFacts &guest, const NodeName &node, bool running)
{
    m_arrived[node] += arriving(guest, node, running);
    m_loadArrived[node] += running ? loadOf(*guest.state) : 0;
    m_guestsArrived[node] += 1;
    m_planned.insert(guest.state->key, node);
    for (const auto coming = comers(guest, node); const GuestState *comer : coming) {
        const bool isNew = m_comes.value(comer->key) != node;
        m_comes.insert(comer->key, node);
        // Those of the same node are planned by themselves; the others have no row of their own.
        if (!isNew || comer->node == guest.state->node || m_planned.contains(comer->key))
            continue;
        m_planned.insert(comer->key, node);
        m_guestsArrived[node] += 1;
        m_guestsLeft[comer->node] += 1;
        m_left[comer->node] += comer->isRunning() ? comer->maxMemory : 0;
        m_loadLeft[comer->node] += loadOf(*comer);
        m_loadArrived[node] += loadOf(*comer);
    }
}

void Placement::leave(const GuestFacts &guest, bool running)
{
    m_left[guest.state->node] += running ? guest.state->memory.value_or(guest.memory) : 0;
    m_loadLeft[guest.state->node] += running ? loadOf(*guest.state) : 0;
    m_guestsLeft[guest.state->node] += 1;
}

void Placement::start(const GuestFacts &guest)
{
    m_arrived[guest.state->node] += guest.memory;
    m_guestsArrived[guest.state->node] += 1;
}

NodeName Placement::placeOf(const GuestKey &guest) const
{
    const auto planned = m_planned.constFind(guest);
    if (planned != m_planned.cend())
        return planned.value();
    const GuestState *state = m_checks.snapshot().guest(guest.vmid);
    return state ? state->node : NodeName();
}

QList<NodeForecast> Placement::forecasts() const
{
    QHash<NodeName, int> running;
    for (const GuestState &guest : m_checks.snapshot()->guests)
        running[guest.node] += guest.isRunning() ? 1 : 0;
    QList<NodeForecast> result;
    for (const NodeState &node : m_checks.snapshot()->nodes) {
        NodeForecast forecast;
        forecast.node = node.name;
        forecast.memoryNow = used(node);
        forecast.memoryPeak = forecast.memoryNow + m_arrived.value(node.name);
        forecast.memoryAfter = std::max<qint64>(forecast.memoryPeak - m_left.value(node.name), 0);
        forecast.maxMemory = node.maxMemory;
        if (node.cpu && node.maxCpu > 0) {
            forecast.maxCores = node.maxCpu;
            forecast.coresNow = *node.cpu * node.maxCpu;
            forecast.coresAfter = std::clamp(load(node) - m_loadLeft.value(node.name), 0.0, double(node.maxCpu));
        }
        forecast.guestsNow = running.value(node.name);
        forecast.guestsAfter = forecast.guestsNow + m_guestsArrived.value(node.name) - m_guestsLeft.value(node.name);
        result.append(forecast);
    }
    return result;
}

} // namespace Drydock
