// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

bool Cluster::Engine::haManaged(const QString &sid) const
{
    const auto resource = s.haResources.find(sid);
    return resource != s.haResources.end() && resource->second.state() != u"ignored" && s.ha.disarm != u"ignore";
}

QMap<QString, int> Cluster::Engine::allowedNodes(const QString &sid, bool *failback) const
{
    const auto online = [this](const QString &name) {
        const auto status = s.ha.nodeStatus.find(name);
        return status != s.ha.nodeStatus.end() && status->second == u"online";
    };
    const Params fields = s.haResources.contains(sid) ? s.haResources.at(sid).fields : Params();
    QMap<QString, int> named;
    bool strict = false, bound = false, back = fields.value(u"failback"_s, u"1"_s) != u"0";
    if (s.pve < 9) {
        back = true;
        if (const auto group = s.haGroups.find(fields.value(u"group"_s)); group != s.haGroups.end()) {
            bound = true;
            named = group->second.nodes;
            strict = group->second.restricted;
            back = !group->second.noFailback;
        }
    }
    for (const auto &[name, rule] : s.haRules) {
        if (s.pve >= 9 && rule.type == u"node-affinity" && !rule.disabled && rule.resources.contains(sid)) {
            bound = true;
            named = rule.nodes;
            strict = rule.strict;
        }
    }
    if (failback)
        *failback = back;
    QMap<QString, int> allowed;
    for (const Node &n : s.nodes) {
        if (!online(n.name))
            continue;
        if (!bound)
            allowed.insert(n.name, 0);
        else if (named.contains(n.name))
            allowed.insert(n.name, named.value(n.name));
        else if (!strict)
            allowed.insert(n.name, -1);
    }
    return allowed;
}

static QStringList related(const State &s, const QString &sid, QStringView affinity)
{
    QStringList found;
    for (const auto &[name, rule] : s.haRules) {
        if (rule.type == u"resource-affinity" && !rule.disabled && rule.affinity == affinity
            && rule.resources.contains(sid))
            found += rule.resources;
    }
    found.removeAll(sid);
    found.sort();
    found.removeDuplicates();
    return found;
}

QStringList Cluster::Engine::companions(const QString &sid) const
{
    QStringList all, open{sid};
    while (!open.isEmpty()) { // overlapping positive rules are one set
        for (const auto nexts = related(s, open.takeFirst(), u"positive"); const QString &next : nexts) {
            if (next != sid && !all.contains(next)) {
                all.append(next);
                open.append(next);
            }
        }
    }
    all.removeIf([this](const QString &other) { return !s.ha.services.contains(other); });
    all.sort();
    return all;
}

QStringList Cluster::Engine::opponents(const QString &sid) const
{
    QStringList all = related(s, sid, u"negative");
    for (const auto mates = companions(sid); const QString &mate : mates)
        all += related(s, mate, u"negative");
    all.removeAll(sid);
    all.sort();
    all.removeDuplicates();
    return all;
}

/// Nodes a service counts on for affinity: where it is, and where it goes.
static QStringList placesOf(const State &s, const QString &sid)
{
    const auto found = s.ha.services.find(sid);
    if (found == s.ha.services.end())
        return {};
    const HaService &service = found->second;
    if (service.state == u"stopped" || service.state == u"request_start")
        return {};
    QStringList places{service.node};
    if (service.state == u"migrate" || service.state == u"relocate")
        places.append(service.target);
    return places;
}

QList<BlockingHa> Cluster::Engine::blockersOn(const QString &sid, const QString &nodeName) const
{
    QList<BlockingHa> blockers;
    for (const auto others = opponents(sid); const QString &other : others) {
        if (placesOf(s, other).contains(nodeName))
            blockers.append({other, u"resource-affinity"_s});
    }
    return blockers;
}

int Cluster::Engine::loadOf(const QString &nodeName) const
{
    int load = 0;
    for (const auto &[sid, service] : s.ha.services) {
        if (service.state == u"stopped" || service.state == u"request_start")
            continue;
        load += service.node == nodeName ? 1 : 0;
        const bool moving = service.state == u"migrate" || service.state == u"relocate";
        load += moving && service.target == nodeName ? 1 : 0;
    }
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
            const QStringList places = placesOf(s, mate);
            if (!places.isEmpty() && allowed.contains(places.constLast()))
                ++together[places.constLast()];
        }
        for (const auto others = opponents(sid); const QString &other : others)
            separate += placesOf(s, other);
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
    if (crsMode() == u"basic") {
        std::ranges::sort(top, {}, [this](const QString &name) { return std::pair(loadOf(name), name); });
    } else {
        const std::map<QString, double> scores = crsScores(sid, top);
        std::ranges::sort(top, {}, [&scores](const QString &name) { return std::pair(scores.at(name), name); });
    }
    return top.constFirst();
}

} // namespace Drydock::Demo
