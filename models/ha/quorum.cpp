// SPDX-License-Identifier: GPL-3.0-or-later
#include "quorum.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

Votes countVotes(const ClusterSnapshot &snapshot, const QList<NodeName> &down)
{
    Votes votes;
    const QuorumState &quorum = snapshot->quorum;
    const auto count = [&](const NodeName &name, int weight) {
        votes.expected += weight;
        const NodeState *node = snapshot.node(name);
        if (node && node->status == NodeStatus::Online && !down.contains(name))
            votes.present += weight;
    };
    if (quorum.nodeVotes.isEmpty()) {
        // The vote list needs Sys.Audit; one vote each is what a cluster has unless somebody changed it.
        for (const NodeState &node : snapshot->nodes)
            count(node.name, 1);
    } else {
        for (const auto &[name, weight] : quorum.nodeVotes.asKeyValueRange())
            count(name, weight);
    }
    if (quorum.hasQdevice) {
        const int weight = std::max(quorum.qdeviceVotes, 1);
        votes.expected += weight;
        if (quorum.qdeviceConnected)
            votes.present += weight;
    }
    votes.needed = votes.expected / 2 + 1;
    return votes;
}

const HaGroup *groupOf(const ClusterSnapshot &snapshot, const HaResource &resource)
{
    if (resource.group.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(snapshot->haGroups, resource.group, &HaGroup::name);
    return found == snapshot->haGroups.cend() ? nullptr : &*found;
}

/// The node affinity rule that is in force for the guest. Two rules for one resource contradict each other:
/// the HA manager then drops both.
const HaRule *nodeRuleOf(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    const HaRule *result = nullptr;
    for (const HaRule &rule : snapshot->haRules) {
        if (!rule.enabled || rule.type != HaRule::Type::NodeAffinity || !rule.resources.contains(guest))
            continue;
        if (result)
            return nullptr;
        result = &rule;
    }
    return result;
}

std::optional<int> priorityByGroup(const HaGroup &group, const NodeName &node)
{
    const auto named = group.nodes.constFind(node);
    if (named != group.nodes.cend())
        return named.value();
    return group.restricted ? std::nullopt : std::optional(-1);
}

std::optional<int> priorityByRule(const HaRule &rule, const NodeName &node)
{
    const auto named = rule.nodes.constFind(node);
    const bool listed = named != rule.nodes.cend();
    if (rule.positive) {
        if (listed)
            return named.value();
        return rule.strict ? std::nullopt : std::optional(-1);
    }
    if (!listed)
        return 0;
    return rule.strict ? std::nullopt : std::optional(-1);
}

bool isUsable(const HaRule &rule, const ClusterSnapshot &snapshot, bool positive)
{
    // A rule with one resource says nothing, a negative one with more resources than nodes cannot be kept:
    // the HA manager drops both kinds.
    return rule.enabled && rule.type == HaRule::Type::ResourceAffinity && rule.positive == positive
           && rule.resources.size() >= 2 && (positive || rule.resources.size() <= snapshot->nodes.size());
}

/// The guest and everything that positive rules bind to it, over any number of overlapping rules.
QSet<GuestKey> boundSet(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    QSet<GuestKey> bound{guest};
    if (snapshot->haRules.isEmpty())
        return bound;
    for (bool grown = true; grown;) {
        grown = false;
        for (const HaRule &rule : snapshot->haRules) {
            if (!isUsable(rule, snapshot, true))
                continue;
            const bool touches =
                std::ranges::any_of(rule.resources, [&](const GuestKey &key) { return bound.contains(key); });
            if (!touches)
                continue;
            const qsizetype before = bound.size();
            for (const GuestKey &key : rule.resources)
                bound.insert(key);
            grown = grown || bound.size() != before;
        }
    }
    return bound;
}

QList<GuestKey> sorted(const QSet<GuestKey> &keys)
{
    QList<GuestKey> result(keys.cbegin(), keys.cend());
    std::ranges::sort(result);
    return result;
}

QStringList pairTags(const GuestState &guest)
{
    QStringList result;
    for (const QString &tag : guest.tags) {
        if (tag.startsWith("pair-"_L1, Qt::CaseInsensitive) && tag.size() > 5)
            result.append(tag.toLower());
    }
    return result;
}

} // namespace

bool arePair(const GuestState &a, const GuestState &b)
{
    const QStringList tags = pairTags(a);
    const QStringList others = tags.isEmpty() ? tags : pairTags(b);
    return std::ranges::any_of(others, [&](const QString &tag) { return tags.contains(tag); });
}

Votes votesNow(const ClusterSnapshot &snapshot)
{
    return countVotes(snapshot, {});
}

Votes votesWithout(const ClusterSnapshot &snapshot, const QList<NodeName> &nodes)
{
    return countVotes(snapshot, nodes);
}

QMap<NodeName, int> haPriorities(const ClusterSnapshot &snapshot, const GuestKey &guest,
                                 const QList<NodeName> &candidates)
{
    const HaResource *resource = snapshot.haResource(guest);
    const HaGroup *group = nullptr;
    const HaRule *rule = nullptr;
    if (resource && resource->requestedState != "ignored"_L1) {
        group = groupOf(snapshot, *resource);
        // All members of a positive set follow the node affinity rule of any member.
        const QList<GuestKey> bound = group ? QList<GuestKey>() : sorted(boundSet(snapshot, guest));
        for (const GuestKey &member : bound) {
            rule = nodeRuleOf(snapshot, member);
            if (rule)
                break;
        }
    }
    QMap<NodeName, int> result;
    for (const NodeName &node : candidates) {
        std::optional<int> priority = 0;
        if (group)
            priority = priorityByGroup(*group, node);
        else if (rule)
            priority = priorityByRule(*rule, node);
        if (priority)
            result.insert(node, *priority);
    }
    return result;
}

std::optional<int> haPriority(const ClusterSnapshot &snapshot, const GuestKey &guest, const NodeName &node)
{
    const QMap<NodeName, int> found = haPriorities(snapshot, guest, {node});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<NodeName> haPlacement(const ClusterSnapshot &snapshot, const GuestKey &guest, const QList<NodeName> &candidates)
{
    QList<std::pair<int, NodeName>> allowed;
    const QMap<NodeName, int> priorities = haPriorities(snapshot, guest, candidates);
    for (const auto &[node, priority] : priorities.asKeyValueRange())
        allowed.append({-priority, node});
    std::ranges::sort(allowed);
    QList<NodeName> result;
    for (const auto &[priority, node] : std::as_const(allowed))
        result.append(node);
    return result;
}

bool haFailsBack(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    const HaResource *resource = snapshot.haResource(guest);
    if (!resource || resource->requestedState == "ignored"_L1)
        return false;
    if (const HaGroup *group = groupOf(snapshot, *resource))
        return !group->noFailback;
    return resource->failback;
}

QList<GuestKey> keptApart(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    QSet<GuestKey> apart;
    const QSet<GuestKey> bound = boundSet(snapshot, guest);
    if (!snapshot->haRules.isEmpty()) {
        for (const HaRule &rule : snapshot->haRules) {
            if (!isUsable(rule, snapshot, false)
                || std::ranges::none_of(rule.resources, [&](const GuestKey &key) { return bound.contains(key); }))
                continue;
            // What is bound to a kept-away guest is kept away with it.
            for (const GuestKey &other : rule.resources) {
                if (!bound.contains(other))
                    apart.unite(boundSet(snapshot, other));
            }
        }
        apart.subtract(bound);
    }
    const GuestState *own = snapshot.guest(guest.vmid);
    const bool serves = own && own->key == guest && !own->isTemplate;
    if (serves && !pairTags(*own).isEmpty()) {
        for (const GuestState &other : snapshot->guests) {
            // A rule that binds them together wins over the tag: the HA manager enforces it.
            if (bound.contains(other.key) || other.isTemplate || other.tags.isEmpty())
                continue;
            if (arePair(*own, other))
                apart.insert(other.key);
        }
    }
    return sorted(apart);
}

QList<GuestKey> keptTogether(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    if (snapshot->haRules.isEmpty())
        return {};
    QSet<GuestKey> bound = boundSet(snapshot, guest);
    bound.remove(guest);
    return sorted(bound);
}

} // namespace Drydock
