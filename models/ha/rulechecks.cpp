// SPDX-License-Identifier: GPL-3.0-or-later
// The feasibility checks of PVE 9's rules. All look at the enabled rules as they are written; what any of them names is
// dropped together.
#include "ruleparts.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace Drydock::Prediction
{

namespace
{

using Dropped = std::set<QString>;

void dropAll(const std::vector<const RuleParts *> &rules, Dropped &dropped)
{
    for (const RuleParts *rule : rules)
        dropped.insert(rule->id);
}

std::vector<const RuleParts *> touching(const std::set<QString> &sids, const std::vector<RuleParts> &rules)
{
    std::vector<const RuleParts *> result;
    for (const RuleParts &rule : rules) {
        if (shareSid(sids, rule.sids))
            result.push_back(&rule);
    }
    return result;
}

/// A resource may be in one node affinity rule only.
void checkNodeAffinityOverlap(const SortedRules &rules, Dropped &dropped)
{
    for (size_t a = 0; a < rules.nodeAffinity.size(); ++a) {
        for (size_t b = a + 1; b < rules.nodeAffinity.size(); ++b) {
            if (shareSid(rules.nodeAffinity[a].sids, rules.nodeAffinity[b].sids)) {
                dropped.insert(rules.nodeAffinity[a].id);
                dropped.insert(rules.nodeAffinity[b].id);
            }
        }
    }
}

/// A resource affinity needs two resources; keeping apart needs a node for each.
void checkResourceCounts(const SortedRules &rules, int nodeCount, Dropped &dropped)
{
    for (const RuleParts &rule : rules.together) {
        if (rule.sids.size() < 2)
            dropped.insert(rule.id);
    }
    for (const RuleParts &rule : rules.apart) {
        if (rule.sids.size() < 2 || rule.sids.size() > size_t(std::max(nodeCount, 0)))
            dropped.insert(rule.id);
    }
}

/// What has to be together cannot be kept apart.
void checkTogetherAgainstApart(const SortedRules &rules, const std::vector<JoinedRules> &joined, Dropped &dropped)
{
    for (const JoinedRules &set : joined) {
        for (const RuleParts &rule : rules.apart) {
            const auto shared =
                std::ranges::count_if(rule.sids, [&set](const QString &sid) { return set.sids.contains(sid); });
            if (shared < 2)
                continue;
            dropped.insert(rule.id);
            dropAll(set.rules, dropped);
        }
    }
}

/// Several priorities cannot be combined with a resource affinity.
void checkPriorities(const std::vector<RuleParts> &affinities, const SortedRules &rules, Dropped &dropped)
{
    for (const RuleParts &rule : affinities) {
        const auto paired = touching(rule.sids, rules.nodeAffinity);
        if (std::ranges::any_of(paired, &RuleParts::hasSeveralPriorities)) {
            dropped.insert(rule.id);
            dropAll(paired, dropped);
        }
    }
}

/// What has to be together can follow one node affinity rule only.
void checkTogetherOnNodes(const SortedRules &rules, const std::vector<JoinedRules> &joined, Dropped &dropped)
{
    for (const JoinedRules &set : joined) {
        const auto paired = touching(set.sids, rules.nodeAffinity);
        if (paired.size() > 1) {
            dropAll(set.rules, dropped);
            dropAll(paired, dropped);
        }
    }
}

/// Resources to be kept apart need as many nodes as their node affinity rules name, strict or not.
void checkApartOnNodes(const SortedRules &rules, Dropped &dropped)
{
    for (const RuleParts &rule : rules.apart) {
        const auto paired = touching(rule.sids, rules.nodeAffinity);
        std::set<QString> located;
        std::set<NodeName> nodes;
        for (const RuleParts *affinity : paired) {
            std::ranges::set_intersection(rule.sids, affinity->sids, std::inserter(located, located.end()));
            for (const auto &[node, priority] : affinity->nodes)
                nodes.insert(node);
        }
        if (nodes.size() < located.size()) {
            dropped.insert(rule.id);
            dropAll(paired, dropped);
        }
    }
}

} // namespace

bool RuleParts::hasSeveralPriorities() const
{
    return std::ranges::any_of(nodes, [this](const auto &entry) { return entry.second != nodes.begin()->second; });
}

bool shareSid(const std::set<QString> &a, const std::set<QString> &b)
{
    const auto &fewer = a.size() <= b.size() ? a : b;
    const auto &more = a.size() <= b.size() ? b : a;
    return std::ranges::any_of(fewer, [&more](const QString &sid) { return more.contains(sid); });
}

SortedRules SortedRules::of(const QList<Rule> &rules)
{
    SortedRules sorted;
    for (const Rule &rule : rules) {
        if (!rule.enabled)
            continue;
        RuleParts parts;
        parts.id = rule.id;
        parts.sids.insert(rule.sids.cbegin(), rule.sids.cend());
        for (const auto &[node, priority] : rule.nodes.asKeyValueRange())
            parts.nodes.emplace(node, priority);
        parts.strict = rule.strict;
        switch (rule.kind) {
        case Rule::Kind::NodeAffinity:
            sorted.nodeAffinity.push_back(parts);
            break;
        case Rule::Kind::Together:
            sorted.together.push_back(parts);
            break;
        case Rule::Kind::Apart:
            sorted.apart.push_back(parts);
            break;
        }
    }
    for (auto *list : {&sorted.nodeAffinity, &sorted.together, &sorted.apart})
        std::ranges::sort(*list, {}, &RuleParts::id);
    return sorted;
}

std::vector<JoinedRules> joinOverlapping(const std::vector<RuleParts> &rules)
{
    std::vector<const RuleParts *> order;
    for (const RuleParts &rule : rules)
        order.push_back(&rule);
    // By each rule's smallest resource, and once through only: two sets that a later rule joins stay two.
    std::ranges::stable_sort(
        order, {}, [](const RuleParts *rule) { return rule->sids.empty() ? QString() : *rule->sids.begin(); });
    std::vector<JoinedRules> joined;
    for (const RuleParts *rule : order) {
        auto set =
            std::ranges::find_if(joined, [rule](const JoinedRules &other) { return shareSid(other.sids, rule->sids); });
        if (set == joined.end())
            set = joined.insert(joined.end(), JoinedRules{});
        set->rules.push_back(rule);
        set->sids.insert(rule->sids.cbegin(), rule->sids.cend());
    }
    return joined;
}

std::vector<RuleConflict> ruleConflicts(const QList<Rule> &rules, int nodeCount)
{
    using Reason = RuleConflict::Reason;
    const SortedRules sorted = SortedRules::of(rules);
    const std::vector<JoinedRules> joined = joinOverlapping(sorted.together);
    std::map<Reason, Dropped> found;
    checkNodeAffinityOverlap(sorted, found[Reason::SeveralNodeAffinities]);
    checkResourceCounts(sorted, nodeCount, found[Reason::ResourceCount]);
    checkTogetherAgainstApart(sorted, joined, found[Reason::TogetherAndApart]);
    checkPriorities(sorted.together, sorted, found[Reason::SeveralPriorities]);
    checkPriorities(sorted.apart, sorted, found[Reason::SeveralPriorities]);
    checkTogetherOnNodes(sorted, joined, found[Reason::TogetherOnSeveral]);
    checkApartOnNodes(sorted, found[Reason::ApartOnTooFewNodes]);
    std::vector<RuleConflict> conflicts;
    for (const auto &[reason, dropped] : found) {
        if (!dropped.empty())
            conflicts.push_back({reason, dropped});
    }
    return conflicts;
}

std::set<QString> contradictingRules(const QList<Rule> &rules, int nodeCount)
{
    Dropped dropped;
    for (const RuleConflict &conflict : ruleConflicts(rules, nodeCount))
        dropped.insert(conflict.rules.begin(), conflict.rules.end());
    return dropped;
}

} // namespace Drydock::Prediction
