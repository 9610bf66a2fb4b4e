// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

// Shared with the predictor (models/ha): which rules contradict each other and what the rest of them imply (RuleSet),
// and the sums of the load scores (NodeUsage). Both are checked against the real manager's cases. All else is the
// demo's own: what is counted where, which node is chosen of those, when, and what becomes of it.

/// Scores nearer than this are the same: the manager's own sums differ by as much from run to run.
static constexpr double sameScore = 1e-12;

bool Cluster::Engine::haManaged(const QString &sid) const
{
    const auto resource = s.haResources.find(sid);
    return resource != s.haResources.end() && resource->second.state() != u"ignored" && s.ha.disarm != u"ignore";
}

QList<Prediction::Rule> predictedRules(const State &s)
{
    using Prediction::Rule;
    QList<Rule> rules;
    for (const auto &[name, rule] : s.haRules) {
        Rule one{.id = name, .sids = rule.resources, .nodes = {}, .strict = rule.strict, .enabled = !rule.disabled};
        if (rule.type == u"resource-affinity")
            one.kind = rule.affinity == u"negative" ? Rule::Kind::Apart : Rule::Kind::Together;
        for (const auto &[node, priority] : rule.nodes.asKeyValueRange())
            one.nodes.insert(NodeName(node), priority);
        rules.append(one);
    }
    return rules;
}

const Cluster::Engine::Rules &Cluster::Engine::rules() const
{
    if (compiledRules)
        return *compiledRules;
    Rules &all = compiledRules.emplace();
    std::vector<QString> groupOf;
    for (const auto &[sid, resource] : s.haResources) {
        all.sids.push_back(sid);
        groupOf.push_back(resource.fields.value(u"group"_s));
    }
    for (const Node &n : s.nodes)
        all.nodes.push_back(n.name);
    std::ranges::sort(all.nodes);
    if (s.pve >= 9) {
        all.set = Prediction::RuleSet::ofRules(predictedRules(s), all.sids, all.nodes,
                                               std::vector<bool>(all.nodes.size(), true));
        return all;
    }
    QList<Prediction::Group> groups;
    for (const auto &[name, group] : s.haGroups) {
        Prediction::Group one{
            .name = name, .nodes = {}, .restricted = group.restricted, .noFailback = group.noFailback};
        for (const auto &[node, priority] : group.nodes.asKeyValueRange())
            one.nodes.insert(NodeName(node), priority);
        groups.append(one);
    }
    all.set = Prediction::RuleSet::ofGroups(groups, groupOf, all.nodes);
    return all;
}

int Cluster::Engine::Rules::numberOf(const QString &sid) const
{
    const auto found = std::ranges::lower_bound(sids, sid);
    return found == sids.cend() || *found != sid ? -1 : int(found - sids.cbegin());
}

QMap<QString, int> Cluster::Engine::allowedNodes(const QString &sid, bool *failback) const
{
    using Prediction::NodeClasses;
    const Rules &all = rules();
    const int number = all.numberOf(sid);
    const NodeClasses *classes = number < 0 ? nullptr : all.set.classes(number);
    if (failback) {
        const Params fields = number < 0 ? Params() : s.haResources.at(sid).fields;
        *failback = s.pve >= 9 ? fields.value(u"failback"_s, u"1"_s) != u"0" : !classes || !classes->noFailback;
    }
    QMap<QString, int> allowed;
    for (size_t i = 0; i < all.nodes.size(); ++i) {
        const int priority = classes ? classes->priority[i] : 0;
        if (isHaOnline(all.nodes[i]) && priority != NodeClasses::forbidden)
            allowed.insert(all.nodes[i], priority);
    }
    return allowed;
}

bool Cluster::Engine::isHaOnline(const QString &nodeName) const
{
    const auto status = s.ha.nodeStatus.find(nodeName);
    return status != s.ha.nodeStatus.end() && status->second == u"online";
}

/// Those of a rule's other services that the manager knows.
QStringList Cluster::Engine::relatives(const QString &sid, Relation relation) const
{
    const Rules &all = rules();
    const int number = all.numberOf(sid);
    QStringList known;
    if (number < 0)
        return known;
    for (const int other : (all.set.*relation)(number)) {
        const QString &name = all.sids[size_t(other)];
        if (s.ha.services.contains(name))
            known.append(name);
    }
    return known;
}

QStringList Cluster::Engine::companions(const QString &sid) const
{
    return relatives(sid, &Prediction::RuleSet::together);
}

QStringList Cluster::Engine::opponents(const QString &sid) const
{
    return relatives(sid, &Prediction::RuleSet::apart);
}

QStringList Cluster::Engine::placesOf(const HaService &service) const
{
    QStringList places;
    if (service.state != u"stopped" && service.state != u"request_start" && service.state != u"request_start_balance")
        places.append(service.node);
    // PVE 8 leaves out where a start elsewhere goes while the service's own node is not online.
    if (isMoving(service) && (s.pve >= 9 || service.state != u"request_start_balance" || isHaOnline(service.node)))
        places.append(service.target);
    return places;
}

QList<BlockingHa> Cluster::Engine::blockersOn(const QString &sid, const QString &nodeName) const
{
    QList<BlockingHa> blockers;
    for (const auto others = opponents(sid); const QString &other : others) {
        if (placesOf(s.ha.services.at(other)).contains(nodeName))
            blockers.append({other, u"resource-affinity"_s});
    }
    return blockers;
}

int Cluster::Engine::loadOf(const QString &nodeName) const
{
    int load = 0;
    for (const auto &[sid, service] : s.ha.services)
        load += int(placesOf(service).count(nodeName));
    if (s.pve < 9)
        return load;
    for (const int vmid : guestsOn(nodeName)) {
        const Guest &g = *s.guest(vmid);
        load += g.running && !haManaged(g.sid()) ? 1 : 0;
    }
    return load;
}

QString Cluster::Engine::selectNode(const QString &sid, const HaService &service, Preference preference) const
{
    bool failback = true;
    const QMap<QString, int> allowed = allowedNodes(sid, &failback);
    if (allowed.isEmpty())
        return {};
    QMap<QString, int> together;
    QStringList separate;
    if (s.pve >= 9) {
        for (const auto mates = companions(sid); const QString &mate : mates) {
            const QStringList places = placesOf(s.ha.services.at(mate));
            if (!places.isEmpty() && allowed.contains(places.constLast()))
                ++together[places.constLast()];
        }
        for (const auto others = opponents(sid); const QString &other : others)
            separate += placesOf(s.ha.services.at(other));
    }
    const QString &current = service.node;
    if (preference == Preference::None && !failback && allowed.contains(current)
        && (together.contains(current) || !separate.contains(current)))
        return current;

    const int best = *std::ranges::max_element(allowed);
    QStringList top = allowed.keys(best);
    if (preference == Preference::Next)
        top.removeIf([&](const QString &name) { return service.failedNodes.contains(name); });
    top.removeIf([&](const QString &name) { return separate.contains(name); });
    QString majority;
    for (auto it = together.begin(); it != together.end(); ++it) {
        if (top.contains(it.key()) && (majority.isEmpty() || it.value() > together.value(majority)))
            majority = it.key();
    }
    if (!majority.isEmpty())
        top = {majority};
    if (top.contains(service.maintenanceNode))
        return service.maintenanceNode;
    if (preference == Preference::None && top.contains(current))
        return current;
    if (top.isEmpty())
        return {};
    const bool counts = crsMode() == u"basic";
    const std::map<QString, double> scores = counts ? std::map<QString, double>() : crsScores(sid);
    QString chosen;
    double least = 0;
    for (const QString &name : std::as_const(top)) { // by name, which decides where scores are the same
        const double score = counts ? loadOf(name) : scores.at(name);
        if (chosen.isEmpty() || score < least - sameScore) {
            chosen = name;
            least = score;
        }
    }
    return chosen;
}

} // namespace Drydock::Demo
