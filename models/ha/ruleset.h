// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prediction.h"

#include <set>
#include <vector>

namespace Drydock::Prediction
{

/// Which nodes a service may run on and how well, by node number. Absent: nothing is ruled, all are alike.
struct NodeClasses {
    static constexpr int forbidden = -1000000;
    std::vector<int> priority; ///< of each node; higher is preferred, -1: not named, but allowed
    bool noFailback = false;   ///< PVE 8: stay where it is as long as that is possible
};

/// The rules of PVE 9 or the groups of PVE 8 in the form the scheduler asks them: everything by number, services and
/// nodes in string order. Contradicting rules are dropped and implied ones added (ha-semantics.md 7).
class RuleSet
{
public:
    RuleSet() = default;

    /// PVE 9. `sids` and `nodes` are sorted; `known`: whether the manager has seen the node, it counts only those.
    static RuleSet ofRules(const QList<Rule> &rules, const std::vector<QString> &sids,
                           const std::vector<QString> &nodes, const std::vector<bool> &known);
    /// PVE 8. `groupOf` names each service's group; an unknown one is none.
    static RuleSet ofGroups(const QList<Group> &groups, const std::vector<QString> &groupOf,
                            const std::vector<QString> &nodes);

    /// nullptr: nothing is ruled.
    const NodeClasses *classes(int service) const
    {
        const int index = m_classOf[size_t(service)];
        return index < 0 ? nullptr : &m_classes[size_t(index)];
    }
    /// Services that have to share a node with this one.
    const std::vector<int> &together(int service) const { return m_together[size_t(service)]; }
    /// Services that must not share a node with this one.
    const std::vector<int> &apart(int service) const { return m_apart[size_t(service)]; }
    /// Names of the rules that contradict others and are left out, sorted.
    const std::set<QString> &dropped() const { return m_dropped; }

private:
    std::vector<NodeClasses> m_classes;
    std::vector<int> m_classOf;
    std::vector<std::vector<int>> m_together;
    std::vector<std::vector<int>> m_apart;
    std::set<QString> m_dropped;
};

/// Rules that cannot be in force at once, and why.
struct RuleConflict {
    enum class Reason {
        SeveralNodeAffinities, ///< a resource in more than one of them
        ResourceCount,         ///< fewer than two resources, or more to keep apart than there are nodes
        TogetherAndApart,      ///< the same resources
        SeveralPriorities,     ///< of a node affinity, beside a resource affinity
        TogetherOnSeveral,     ///< resources kept together follow more than one node affinity
        ApartOnTooFewNodes,    ///< fewer nodes than resources that are kept apart
    };
    Reason reason = Reason::ResourceCount;
    std::set<QString> rules;

    friend bool operator==(const RuleConflict &, const RuleConflict &) = default;
};
/// All conflicts, each reason at most once.
std::vector<RuleConflict> ruleConflicts(const QList<Rule> &rules, int nodeCount);

/// The rules the HA manager of PVE 9 leaves out of these, because they contradict each other or cannot take effect in a
/// cluster of `nodeCount` nodes (ha-semantics.md 7).
std::set<QString> contradictingRules(const QList<Rule> &rules, int nodeCount);

} // namespace Drydock::Prediction
