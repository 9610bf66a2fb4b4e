// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

// The HA manager's resource scheduling by load: "static" counts what guests may use, "dynamic" (from 9.2) what nodes
// and guests use. The default, "basic", counts guests (loadOf). From 9.2 on the manager may also move guests by itself
// to even the load out.

namespace
{

struct Rebalancing {
    bool on = false;
    double threshold = 0.3; ///< of the imbalance, 0…1
    double margin = 0.1;    ///< a move has to take so much of it away
    int hold = 3;           ///< rounds in a row above the threshold
};

Rebalancing rebalancingOf(const State &s)
{
    const Params crs = parsePropertyString(s.options.value(u"crs"_s));
    const auto number = [&](const QString &key, double otherwise) {
        bool ok = false;
        const double given = crs.value(key).toDouble(&ok);
        return ok ? given : otherwise;
    };
    return {.on = s.pve >= 9 && crs.value(u"ha-auto-rebalance"_s) == u"1",
            .threshold = number(u"ha-auto-rebalance-threshold"_s, 30) / 100,
            .margin = number(u"ha-auto-rebalance-margin"_s, 10) / 100,
            .hold = int(number(u"ha-auto-rebalance-hold-duration"_s, 3))};
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

/// How far the nodes' loads lie apart: 0 = all the same, 1 = one node carries everything.
double imbalanceOf(const std::vector<double> &loads)
{
    const double average = mean(loads);
    if (loads.size() < 2 || average <= 0)
        return 0;
    double squares = 0;
    for (const double load : loads)
        squares += (load - average) * (load - average);
    return std::sqrt(squares / double(loads.size())) / average / std::sqrt(double(loads.size() - 1));
}

double rootMeanSquare(const std::vector<double> &values)
{
    double squares = 0;
    for (const double value : values)
        squares += value * value;
    return std::sqrt(squares / double(values.size()));
}

bool isMoving(const HaService &service)
{
    return service.state == u"migrate" || service.state == u"relocate";
}

} // namespace

QString Cluster::Engine::crsMode() const
{
    const Params crs = parsePropertyString(s.options.value(u"crs"_s));
    const QString mode = crs.value(u"ha"_s, crs.value(QString()));
    const bool known = mode == u"static" || (mode == u"dynamic" && s.pve >= 9);
    return known ? mode : u"basic"_s;
}

Cluster::Engine::Use Cluster::Engine::useOf(const Guest &guest, const Node &where) const
{
    if (crsMode() == u"dynamic") {
        const double when = lastBroadcast(where);
        return {guestCpu(guest, when) * guest.cores, double(guestMemory(guest, when))};
    }
    return {guest.cores > 0 ? guest.cores : where.maxCpu, double(guest.memory)}; // without a limit: all of the node
}

std::map<QString, Cluster::Engine::Use> Cluster::Engine::nodeUses() const
{
    const bool measured = crsMode() == u"dynamic";
    std::map<QString, Use> uses;
    for (const Node &n : s.nodes) {
        const auto status = s.ha.nodeStatus.find(n.name);
        if (status == s.ha.nodeStatus.end() || status->second != u"online")
            continue;
        Use &use = uses[n.name];
        if (measured) {
            const double when = lastBroadcast(n);
            use = {nodeCpu(n, when) * n.maxCpu, double(nodeMemory(n, when))};
            continue;
        }
        for (const int vmid : guestsOn(n.name)) {
            const Guest &g = *s.guest(vmid);
            if (g.running && !haManaged(g.sid()) && s.pve >= 9)
                use += useOf(g, n);
        }
    }
    for (const auto &[sid, service] : s.ha.services) {
        const auto resource = s.haResources.find(sid);
        if (resource == s.haResources.end() || service.state == u"stopped" || service.state == u"request_start")
            continue;
        const Guest &g = *s.guest(resource->second.vmid);
        // What runs is in the measured figures already.
        const bool counted = !measured || !g.running;
        if (const auto use = uses.find(service.node); use != uses.end() && counted)
            use->second += useOf(g, *s.node(service.node));
        if (const auto use = uses.find(service.target); use != uses.end() && isMoving(service))
            use->second += useOf(g, *s.node(service.target));
    }
    return uses;
}

double Cluster::Engine::crsLoad(const QString &nodeName, const Use &use) const
{
    const Node &n = *s.node(nodeName);
    return (use.cpu / std::max(1, n.maxCpu) + use.memory / std::max(1.0, double(n.maxMemory))) / 2;
}

/// TOPSIS over the state of the whole cluster with the service on each candidate: the better, the lower. Equal up to
/// noise counts as equal, so that the name decides as for "basic".
std::map<QString, double> Cluster::Engine::crsScores(const QString &sid, const QStringList &candidates) const
{
    static constexpr std::array weights{1.0, 2.0, 5.0, 10.0}; // root mean square and peak of cpu, then of memory
    const std::map<QString, Use> uses = nodeUses();
    const Guest &g = *s.guest(s.haResources.at(sid).vmid);
    std::vector<std::array<double, 4>> rows;
    for (const QString &candidate : candidates) {
        std::vector<double> cpu, memory;
        for (const auto &[name, standing] : uses) {
            const Node &n = *s.node(name);
            Use use = standing;
            if (name == candidate)
                use += useOf(g, n);
            cpu.push_back(use.cpu / std::max(1, n.maxCpu));
            memory.push_back(use.memory / std::max(1.0, double(n.maxMemory)));
        }
        rows.push_back({1 + rootMeanSquare(cpu), 1 + *std::ranges::max_element(cpu), 1 + rootMeanSquare(memory),
                        1 + *std::ranges::max_element(memory)});
    }
    std::vector<double> toBest(rows.size()), toWorst(rows.size());
    for (size_t column = 0; column < weights.size(); ++column) {
        std::vector<double> values;
        for (const auto &row : rows)
            values.push_back(row[column]);
        const double norm = rootMeanSquare(values) * std::sqrt(double(values.size()));
        const auto [low, high] = std::ranges::minmax(values);
        for (size_t i = 0; i < rows.size(); ++i) {
            const double weight = weights[column] / 18 / norm;
            toBest[i] += std::pow((values[i] - low) * weight, 2);
            toWorst[i] += std::pow((values[i] - high) * weight, 2);
        }
    }
    std::map<QString, double> scores;
    for (size_t i = 0; i < rows.size(); ++i) {
        const double best = std::sqrt(toBest[i]), worst = std::sqrt(toWorst[i]);
        const double closeness = best + worst > 0 ? worst / (best + worst) : 1;
        scores.emplace(candidates[qsizetype(i)], -std::round(closeness * 1e9) / 1e9);
    }
    return scores;
}

/// One round of the manager's own rebalancing: at most one move is asked for, and only while nothing else moves.
void Cluster::Engine::crmRebalance()
{
    const Rebalancing rebalancing = rebalancingOf(s);
    if (!rebalancing.on || crsMode() == u"basic")
        return;
    const bool moving = std::ranges::any_of(
        s.ha.services, [](const auto &entry) { return isMoving(entry.second) || !entry.second.command.isEmpty(); });
    if (moving)
        return;
    const std::map<QString, Use> uses = nodeUses();
    const auto imbalanceOfUses = [this](const std::map<QString, Use> &given) {
        std::vector<double> loads;
        for (const auto &[name, use] : given)
            loads.push_back(crsLoad(name, use));
        return imbalanceOf(loads);
    };
    const double now = imbalanceOfUses(uses);
    if (now < rebalancing.threshold) {
        s.ha.imbalancedRounds = 0;
        return;
    }
    if (++s.ha.imbalancedRounds < rebalancing.hold)
        return;
    s.ha.imbalancedRounds = 0;

    QString bestSid, bestTarget;
    double best = now;
    for (const auto &[sid, service] : s.ha.services) {
        const HaResource &resource = s.haResources.at(sid);
        const QStringList mates = companions(sid);
        const QStringList movers = QStringList{sid} + mates;
        const bool leads = std::ranges::none_of(mates, [&sid](const QString &mate) { return mate < sid; });
        if (service.state != u"started" || !service.running || !uses.contains(service.node) || !leads
            || resource.fields.value(u"auto-rebalance"_s) == u"0")
            continue;
        const QMap<QString, int> allowed = allowedNodes(sid);
        const QStringList targets =
            allowed.isEmpty() ? QStringList() : allowed.keys(*std::ranges::max_element(allowed));
        for (const QString &target : targets) {
            if (target == service.node || !uses.contains(target) || !blockersOn(sid, target).isEmpty())
                continue;
            std::map<QString, Use> after = uses;
            for (const QString &mover : movers) {
                const Guest &g = *s.guest(s.haResources.at(mover).vmid);
                after[service.node] -= useOf(g, *s.node(service.node));
                after[target] += useOf(g, *s.node(target));
            }
            if (const double then = imbalanceOfUses(after); then < best - 1e-9) {
                best = then;
                bestSid = sid;
                bestTarget = target;
            }
        }
    }
    if (bestSid.isEmpty() || (now - best) / now < rebalancing.margin)
        return;
    HaService &service = s.ha.services.at(bestSid);
    const QString word = s.haResources.at(bestSid).kind == Kind::Vm ? u"migrate"_s : u"relocate"_s;
    service.command = {word, bestTarget};
    witness(u"ha-rebalance", {{u"sid"_s, bestSid}, {u"from"_s, service.node}, {u"to"_s, bestTarget}});
    addLog(
        s.ha.master, u"pve-ha-crm"_s,
        u"auto rebalance - %1 %2 to %3 (expected change for imbalance from %4 to %5)"_s.arg(word, bestSid, bestTarget)
            .arg(now, 0, 'f', 2)
            .arg(best, 0, 'f', 2));
}

} // namespace Drydock::Demo
