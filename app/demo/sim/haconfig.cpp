// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static QString detectSid(const State &s, const QString &given)
{
    bool number = false;
    const int vmid = given.toInt(&number);
    if (!number)
        return given;
    const Guest *guest = s.guest(vmid);
    return guest ? guest->sid() : QString();
}

static void keepFields(Params &fields, const Params &set, const QStringList &remove)
{
    static const QStringList kept{u"state"_s,          u"max_restart"_s, u"max_relocate"_s, u"failback"_s,
                                  u"auto-rebalance"_s, u"group"_s,       u"comment"_s};
    for (const QString &key : remove)
        fields.remove(key);
    for (const QString &key : kept) {
        if (set.contains(key))
            fields.insert(key, set.value(key) == u"enabled" ? u"started"_s : set.value(key));
    }
}

static std::expected<void, ApiFailure> checkGroup(const State &s, const Params &params)
{
    const QString group = params.value(u"group"_s);
    if (group.isEmpty())
        return {};
    if (s.pve >= 9)
        return std::unexpected(refusal(u"invalid parameter 'group': ha groups have been migrated to rules"_s));
    if (!s.haGroups.contains(group))
        return std::unexpected(refusal(u"group '%1' does not exist"_s.arg(group)));
    return {};
}

Outcome Cluster::haAdd(const QString &via, const Params &params)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString given = params.value(u"sid"_s);
    const QString sid = detectSid(e->s, given);
    if (sid.isEmpty())
        return std::unexpected(refusal(u"unable to detect SID from VMID - VM/CT %1 does not exist"_s.arg(given)));
    const QString word = sid.section(u':', 0, 0);
    if (word != u"vm" && word != u"ct")
        return std::unexpected(refusal(u"unknown section type '%1'"_s.arg(word)));
    const int vmid = sid.section(u':', 1).toInt();
    const Guest *guest = e->guest(vmid);
    if (!guest)
        return std::unexpected(refusal(u"resource '%1' does not exist in cluster"_s.arg(sid)));
    if (guest->sid() != sid)
        return std::unexpected(refusal(u"resource '%1' - guest with ID %2 is not a %3"_s.arg(sid).arg(vmid).arg(
            word == u"ct" ? u"container"_s : u"VM"_s)));
    if (const auto checked = checkGroup(e->s, params); !checked)
        return std::unexpected(checked.error());
    if (!e->quorate(via))
        return std::unexpected(noQuorum());
    if (e->s.haResources.contains(sid))
        return std::unexpected(refusal(u"create resource failed: resource ID '%1' already defined"_s.arg(sid)));
    HaResource resource{sid, guest->kind, vmid, {}};
    keepFields(resource.fields, params, {});
    e->s.haResources.emplace(sid, resource);
    e->compiledRules.reset();
    e->witness(u"ha-config", {{u"sid"_s, sid}, {u"change"_s, u"add"_s}});
    return QString();
}

Outcome Cluster::haSet(const QString &via, const QString &given, const Params &set, const QStringList &remove)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString sid = detectSid(e->s, given);
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"update resources config failed"_s));
    const auto resource = e->s.haResources.find(sid);
    if (resource == e->s.haResources.end())
        return std::unexpected(refusal(u"update resources config failed: no such resource '%1'"_s.arg(given)));
    if (const auto checked = checkGroup(e->s, set); !checked)
        return std::unexpected(checked.error());
    const auto service = e->s.ha.services.find(sid);
    if (service != e->s.ha.services.end() && service->second.state == u"error" && set.value(u"state"_s) != u"disabled")
        return std::unexpected(refusal(u"service '%1' in error state, must be disabled and fixed first"_s.arg(sid)));
    keepFields(resource->second.fields, set, remove);
    e->compiledRules.reset();
    if (service != e->s.ha.services.end())
        service->second.stopTimeout = -1;
    e->witness(u"ha-config", {{u"sid"_s, sid}, {u"change"_s, u"set"_s}, {u"state"_s, resource->second.state()}});
    return QString();
}

Outcome Cluster::haDelete(const QString &via, const QString &given, bool purge)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString sid = detectSid(e->s, given);
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"delete resource failed"_s));
    if (!e->s.haResources.contains(sid))
        return std::unexpected(refusal(u"cannot delete service '%1', not HA managed!"_s.arg(given)));
    e->s.haResources.erase(sid);
    for (auto &[name, rule] : e->s.haRules) {
        if (purge)
            rule.resources.removeAll(sid);
    }
    std::erase_if(e->s.haRules, [](const auto &entry) { return entry.second.resources.isEmpty(); });
    e->compiledRules.reset();
    e->witness(u"ha-config", {{u"sid"_s, sid}, {u"change"_s, u"delete"_s}});
    return QString();
}

std::expected<HaMove, ApiFailure> Cluster::haMigrate(const QString &via, const QString &given, const QString &node,
                                                     bool relocate)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString sid = detectSid(e->s, given);
    if (!e->s.haResources.contains(sid))
        return std::unexpected(refusal(u"resource '%1' is not HA managed"_s.arg(given)));
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s));
    const auto service = e->s.ha.services.find(sid);
    if (service != e->s.ha.services.end() && service->second.state == u"error")
        return std::unexpected(refusal(u"service '%1' in error state, must be disabled and fixed first"_s.arg(sid)));
    HaMove move{sid, node, {}, {}};
    if (e->s.pve >= 9) {
        move.comigrated = e->companions(sid);
        move.blocking = e->blockersOn(sid, node);
    }
    // Unknown and offline targets are accepted too; the CRM drops them at its round.
    if (service != e->s.ha.services.end() && move.blocking.isEmpty())
        service->second.command = {relocate ? u"relocate"_s : u"migrate"_s, node};
    e->witness(u"ha-request", {{u"sid"_s, sid}, {u"to"_s, node}, {u"relocate"_s, relocate}});
    return move;
}

QString haNodesText(const QMap<QString, int> &nodes)
{
    QStringList parts;
    for (auto node = nodes.begin(); node != nodes.end(); ++node)
        parts += node.value() > 0 ? u"%1:%2"_s.arg(node.key()).arg(node.value()) : node.key();
    return parts.join(u',');
}

static ApiFailure groupsGone(const QString &what)
{
    return refusal(u"cannot %1 group: ha groups have been migrated to rules"_s.arg(what));
}

static void fillGroup(HaGroup &group, const Params &set, const QStringList &remove)
{
    if (set.contains(u"nodes"_s))
        group.nodes = parseNodes(set.value(u"nodes"_s));
    if (set.contains(u"restricted"_s) || remove.contains(u"restricted"_s))
        group.restricted = set.value(u"restricted"_s) == u"1";
    if (set.contains(u"nofailback"_s) || remove.contains(u"nofailback"_s))
        group.noFailback = set.value(u"nofailback"_s) == u"1";
    if (set.contains(u"comment"_s) || remove.contains(u"comment"_s))
        group.comment = set.value(u"comment"_s);
}

Outcome Cluster::haGroupCreate(const QString &via, const Params &params)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (e->s.pve >= 9)
        return std::unexpected(groupsGone(u"create"_s));
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"create ha group failed"_s));
    HaGroup group;
    group.name = params.value(u"group"_s);
    if (e->s.haGroups.contains(group.name))
        return std::unexpected(refusal(u"create ha group failed: ha group ID '%1' already defined"_s.arg(group.name)));
    fillGroup(group, params, {});
    e->s.haGroups.emplace(group.name, group);
    e->compiledRules.reset();
    return QString();
}

Outcome Cluster::haGroupSet(const QString &via, const QString &name, const Params &set, const QStringList &remove)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (e->s.pve >= 9)
        return std::unexpected(groupsGone(u"update"_s));
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"update ha group failed"_s));
    const auto group = e->s.haGroups.find(name);
    if (group == e->s.haGroups.end())
        return std::unexpected(refusal(u"update ha group failed: ha group ID '%1' not found"_s.arg(name)));
    fillGroup(group->second, set, remove);
    e->compiledRules.reset();
    return QString();
}

Outcome Cluster::haGroupDelete(const QString &via, const QString &name)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (e->s.pve >= 9)
        return std::unexpected(groupsGone(u"delete"_s));
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"delete ha group failed"_s));
    for (const auto &[sid, resource] : e->s.haResources) {
        if (resource.fields.value(u"group"_s) == name)
            return std::unexpected(refusal(u"delete group failed: ha group is used by service '%1'"_s.arg(sid)));
    }
    e->s.haGroups.erase(name);
    e->compiledRules.reset();
    return QString();
}

/// Why the server calls a rule invalid, in its words (9.2); empty = it fits.
static QString ruleProblem(const State &s, const HaRule &rule)
{
    if (rule.disabled)
        return {};
    State given = {};
    given.haRules = s.haRules;
    given.haRules.insert_or_assign(rule.name, rule);
    const auto isShared = [&](const QString &sid) {
        return std::ranges::any_of(given.haRules, [&](const auto &entry) {
            const HaRule &other = entry.second;
            return other.name != rule.name && other.type == rule.type && !other.disabled
                   && other.resources.contains(sid);
        });
    };
    using Reason = Prediction::RuleConflict::Reason;
    for (const auto &conflict : Prediction::ruleConflicts(predictedRules(given), int(s.nodes.size()))) {
        if (!conflict.rules.contains(rule.name))
            continue;
        switch (conflict.reason) {
        case Reason::SeveralNodeAffinities:
            return u"resource '%1' is already used in another node affinity rule"_s.arg(
                *std::ranges::find_if(rule.resources, isShared));
        case Reason::ResourceCount:
            return rule.resources.size() < 2 ? u"rule is ineffective as there are less than two resources"_s
                                             : u"rule defines more resources than available nodes"_s;
        case Reason::TogetherAndApart:
            return u"rule shares two or more resources with a rule of the opposite affinity"_s;
        case Reason::SeveralPriorities:
            return u"resources are in a resource affinity rule and cannot be in a node affinity rule with multiple "
                   "priorities"_s;
        case Reason::TogetherOnSeveral:
            return u"resources are in multiple node affinity rules"_s;
        case Reason::ApartOnTooFewNodes:
            return u"two or more resources are restricted to less nodes than available to the resources"_s;
        }
    }
    return {};
}

QString Cluster::haRuleProblem(const QString &name) const
{
    const auto rule = d->s.haRules.find(name);
    return rule == d->s.haRules.end() ? QString() : ruleProblem(d->s, rule->second);
}

static std::expected<void, ApiFailure> checkRule(const State &s, const HaRule &rule, const QString &prefix)
{
    QStringList unmanaged, unknown;
    for (const QString &sid : rule.resources) {
        if (!s.haResources.contains(sid))
            unmanaged.append(sid);
    }
    std::copy_if(rule.nodes.keyBegin(), rule.nodes.keyEnd(), std::back_inserter(unknown),
                 [&s](const QString &name) { return !s.node(name); });
    if (!unmanaged.isEmpty())
        return std::unexpected(refusal(prefix + u"cannot use unmanaged resource(s) %1."_s.arg(unmanaged.join(u", "))));
    if (!unknown.isEmpty())
        return std::unexpected(refusal(prefix + u"cannot use non-existent node(s) %1."_s.arg(unknown.join(u", "))));
    if (!ruleProblem(s, rule).isEmpty())
        return std::unexpected(refusal(prefix + u"400 Rule '%1' is invalid."_s.arg(rule.name)));
    return {};
}

static void fillRule(HaRule &rule, const Params &set, const QStringList &remove)
{
    if (set.contains(u"resources"_s))
        rule.resources = set.value(u"resources"_s).split(u',', Qt::SkipEmptyParts);
    if (set.contains(u"nodes"_s))
        rule.nodes = parseNodes(set.value(u"nodes"_s));
    if (set.contains(u"strict"_s) || remove.contains(u"strict"_s))
        rule.strict = set.value(u"strict"_s) == u"1";
    if (set.contains(u"affinity"_s))
        rule.affinity = set.value(u"affinity"_s);
    // disable=0 is dropped without a word: only delete=disable enables a rule again.
    if (set.value(u"disable"_s) == u"1" || remove.contains(u"disable"_s))
        rule.disabled = set.value(u"disable"_s) == u"1";
    if (set.contains(u"comment"_s) || remove.contains(u"comment"_s))
        rule.comment = set.value(u"comment"_s);
}

Outcome Cluster::haRuleCreate(const QString &via, const Params &params)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString prefix = u"create ha rule failed: "_s;
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"create ha rule failed"_s));
    HaRule rule;
    rule.name = params.value(u"rule"_s);
    rule.type = params.value(u"type"_s);
    fillRule(rule, params, {});
    if (e->s.haRules.contains(rule.name))
        return std::unexpected(refusal(prefix + u"HA rule '%1' already defined"_s.arg(rule.name)));
    if (const auto checked = checkRule(e->s, rule, prefix); !checked)
        return std::unexpected(checked.error());
    for (const auto &[name, other] : e->s.haRules)
        rule.order = std::max(rule.order, other.order);
    ++rule.order;
    e->s.haRules.emplace(rule.name, rule);
    e->compiledRules.reset();
    return QString();
}

Outcome Cluster::haRuleSet(const QString &via, const QString &name, const Params &set, const QStringList &remove)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    const QString prefix = u"update HA rules failed: "_s;
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"update HA rules failed"_s));
    const auto found = e->s.haRules.find(name);
    if (found == e->s.haRules.end())
        return std::unexpected(refusal(prefix + u"HA rule '%1' does not exist"_s.arg(name)));
    if (set.contains(u"type"_s) && set.value(u"type"_s) != found->second.type)
        return std::unexpected(refusal(prefix + u"unexpected property 'type'"_s));
    HaRule rule = found->second;
    fillRule(rule, set, remove);
    if (const auto checked = checkRule(e->s, rule, prefix); !checked)
        return std::unexpected(checked.error());
    found->second = rule;
    e->compiledRules.reset();
    return QString();
}

Outcome Cluster::haRuleDelete(const QString &via, const QString &name)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s, u"delete ha rule failed"_s));
    e->s.haRules.erase(name); // an unknown one is no error
    e->compiledRules.reset();
    return QString();
}

Outcome Cluster::haDisarm(const QString &via, const QString &resourceMode)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s));
    e->after(e->between(6, 12), [e, resourceMode] {
        e->s.ha.disarm = resourceMode;
        for (Node &n : e->s.nodes)
            e->releaseLock(n);
        e->witness(u"ha-disarm", {{u"mode"_s, resourceMode}});
    });
    return QString();
}

Outcome Cluster::haArm(const QString &via)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->quorate(via))
        return std::unexpected(noQuorumLock(u"domain-ha"_s));
    e->after(e->between(6, 12), [e] {
        e->s.ha.disarm.clear();
        e->witness(u"ha-arm", {});
    });
    return QString();
}

Outcome Cluster::haMaintenance(const QString &node, bool enable)
{
    Engine *e = d.get();
    e->workOff(e->clock.now());
    if (!e->node(node))
        return std::unexpected(refusal(u"node '%1' does not exist"_s.arg(node)));
    // The CRM hands the request to the node's LRM at its next round.
    e->after(e->between(2, 10), [e, node, enable] {
        if (enable && !e->isHaOnline(node))
            return; // refused without a word
        if (enable)
            e->s.ha.maintenanceRequests.insert(node);
        else
            e->s.ha.maintenanceRequests.erase(node);
        e->witness(u"maintenance", {{u"node"_s, node}, {u"on"_s, enable}});
    });
    return QString();
}

} // namespace Drydock::Demo
