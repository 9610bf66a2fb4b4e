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
        if (resource == s.haResources.end())
            continue;
        const Guest &g = *s.guest(resource->second.vmid);
        for (const auto places = placesOf(service); const QString &place : places) {
            // What runs is in the measured figures already.
            const bool counted = !measured || !g.running || place != service.node;
            if (const auto use = uses.find(place); use != uses.end() && counted)
                use->second += useOf(g, *s.node(place));
        }
    }
    return uses;
}

double Cluster::Engine::crsLoad(const QString &nodeName, const Use &use) const
{
    const Node &n = *s.node(nodeName);
    return (use.cpu / std::max(1, n.maxCpu) + use.memory / std::max(1.0, double(n.maxMemory))) / 2;
}

/// Lower is better, by name of the nodes that are online for HA.
std::map<QString, double> Cluster::Engine::crsScores(const QString &sid) const
{
    const std::map<QString, Use> uses = nodeUses();
    QList<Prediction::Node> nodes;
    for (const auto &[name, use] : uses) {
        const Node &n = *s.node(name);
        Prediction::Node &one = nodes.emplaceBack();
        one.name = NodeName(name);
        one.cpus = n.maxCpu;
        one.memory = n.maxMemory;
    }
    // What lies on the nodes is summed up here (nodeUses), so it is given as if it had been measured.
    Prediction::NodeUsage usage(Prediction::Scheduler::Dynamic, nodes);
    usage.reset(std::vector<bool>(uses.size(), true));
    int number = 0;
    for (const auto &[name, use] : uses)
        usage.measure(number++, {.cpu = use.cpu, .memory = qint64(use.memory)});
    const Guest &g = *s.guest(s.haResources.at(sid).vmid);
    const std::vector<double> all = usage.scores({.maxCpu = g.cores, .maxMemory = g.memory});
    std::map<QString, double> scores;
    number = 0;
    for (const auto &[name, use] : uses)
        scores.emplace(name, all[size_t(number++)]);
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
