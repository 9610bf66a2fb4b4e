// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleset.h"

#include "ruleparts.h"

#include <algorithm>

namespace Drydock::Prediction
{

namespace
{

int numberOf(const std::vector<QString> &sorted, const QString &name)
{
    const auto found = std::ranges::lower_bound(sorted, name);
    return found == sorted.cend() || *found != name ? -1 : int(found - sorted.cbegin());
}

NodeClasses classesOf(const std::map<NodeName, int> &named, bool onlyNamed, const std::vector<QString> &nodes,
                      const std::vector<bool> &known)
{
    NodeClasses classes;
    classes.priority.assign(nodes.size(), NodeClasses::forbidden);
    for (size_t i = 0; i < nodes.size() && !onlyNamed; ++i) {
        if (known[i])
            classes.priority[i] = -1;
    }
    for (const auto &[node, priority] : named) {
        if (const int number = numberOf(nodes, node.text()); number >= 0)
            classes.priority[size_t(number)] = priority;
    }
    return classes;
}

void link(std::vector<std::set<int>> &relation, const std::vector<QString> &sids, const std::set<QString> &set)
{
    std::vector<int> members;
    for (const QString &sid : set) {
        if (const int number = numberOf(sids, sid); number >= 0)
            members.push_back(number);
    }
    for (const int a : members) {
        for (const int b : members) {
            if (a != b)
                relation[size_t(a)].insert(b);
        }
    }
}

std::vector<std::vector<int>> asLists(const std::vector<std::set<int>> &relation)
{
    std::vector<std::vector<int>> lists;
    lists.reserve(relation.size());
    for (const std::set<int> &set : relation)
        lists.emplace_back(set.cbegin(), set.cend());
    return lists;
}

/// All members of a set that stays together are kept apart from what one of them is kept apart from.
void spreadApart(std::vector<std::set<int>> &apart, const std::vector<JoinedRules> &joined,
                 const std::vector<QString> &sids)
{
    const std::vector<std::set<int>> written = apart;
    for (const JoinedRules &set : joined) {
        std::set<int> members;
        std::set<int> others;
        for (const QString &sid : set.sids) {
            const int number = numberOf(sids, sid);
            if (number < 0)
                continue;
            members.insert(number);
            others.insert(written[size_t(number)].cbegin(), written[size_t(number)].cend());
        }
        for (const int member : members) {
            for (const int other : others) {
                if (other == member)
                    continue;
                apart[size_t(member)].insert(other);
                apart[size_t(other)].insert(member);
            }
        }
    }
}

void leaveOut(std::vector<RuleParts> &rules, const std::set<QString> &dropped)
{
    std::erase_if(rules, [&dropped](const RuleParts &rule) { return dropped.contains(rule.id); });
}

} // namespace

RuleSet RuleSet::ofRules(const QList<Rule> &rules, const std::vector<QString> &sids, const std::vector<QString> &nodes,
                         const std::vector<bool> &known)
{
    RuleSet result;
    result.m_dropped = contradictingRules(rules, int(std::ranges::count(known, true)));
    SortedRules sorted = SortedRules::of(rules);
    leaveOut(sorted.nodeAffinity, result.m_dropped);
    leaveOut(sorted.together, result.m_dropped);
    leaveOut(sorted.apart, result.m_dropped);

    const std::vector<JoinedRules> joined = joinOverlapping(sorted.together);
    std::vector<std::set<int>> together(sids.size());
    std::vector<std::set<int>> apart(sids.size());
    for (const JoinedRules &set : joined)
        link(together, sids, set.sids);
    for (const RuleParts &rule : sorted.apart)
        link(apart, sids, rule.sids);
    spreadApart(apart, joined, sids);
    result.m_together = asLists(together);
    result.m_apart = asLists(apart);

    result.m_classOf.assign(sids.size(), -1);
    for (const RuleParts &rule : sorted.nodeAffinity) {
        std::set<QString> members = rule.sids;
        for (const JoinedRules &set : joined) {
            if (shareSid(set.sids, rule.sids))
                members.insert(set.sids.cbegin(), set.sids.cend());
        }
        result.m_classes.push_back(classesOf(rule.nodes, rule.strict, nodes, known));
        for (const QString &sid : members) {
            if (const int number = numberOf(sids, sid); number >= 0)
                result.m_classOf[size_t(number)] = int(result.m_classes.size()) - 1;
        }
    }
    return result;
}

RuleSet RuleSet::ofGroups(const QList<Group> &groups, const std::vector<QString> &groupOf,
                          const std::vector<QString> &nodes)
{
    RuleSet result;
    const std::vector<bool> known(nodes.size(), true);
    std::map<QString, int> numbers;
    for (const Group &group : groups) {
        std::map<NodeName, int> named;
        for (const auto &[node, priority] : group.nodes.asKeyValueRange())
            named.emplace(node, priority);
        result.m_classes.push_back(classesOf(named, group.restricted, nodes, known));
        result.m_classes.back().noFailback = group.noFailback;
        numbers.insert_or_assign(group.name, int(result.m_classes.size()) - 1);
    }
    result.m_classOf.assign(groupOf.size(), -1);
    for (size_t i = 0; i < groupOf.size(); ++i) {
        const auto found = numbers.find(groupOf[i]);
        if (found != numbers.cend() && !groupOf[i].isEmpty())
            result.m_classOf[i] = found->second;
    }
    result.m_together.resize(groupOf.size());
    result.m_apart.resize(groupOf.size());
    return result;
}

} // namespace Drydock::Prediction
