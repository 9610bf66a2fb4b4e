// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

QString digestOfResources(const State &state)
{
    QString text;
    for (const auto &[sid, resource] : state.haResources) {
        text += sid;
        for (auto field = resource.fields.begin(); field != resource.fields.end(); ++field)
            text += field.key() + field.value();
    }
    return Site::digestOf(text);
}

/// "101" stands for whichever guest has that number.
QString fullSid(const State &state, const QString &sid)
{
    if (sid.contains(u':'))
        return sid;
    const Guest *guest = state.guest(sid.toInt());
    return guest ? guest->sid() : sid;
}

QJsonObject resourceRow(const State &state, const HaResource &resource)
{
    static const QStringList integers{u"max_restart"_s, u"max_relocate"_s, u"failback"_s};
    QJsonObject row{{u"sid"_s, resource.sid},
                    {u"type"_s, resource.kind == Kind::Vm ? u"vm"_s : u"ct"_s},
                    {u"digest"_s, digestOfResources(state)}};
    for (auto field = resource.fields.begin(); field != resource.fields.end(); ++field)
        row.insert(field.key(),
                   integers.contains(field.key()) ? integerOrText(field.value()) : QJsonValue(field.value()));
    return row;
}

Answer listResources(Call &call)
{
    const State &state = call.site.cluster->state();
    QJsonArray rows;
    for (const auto &[sid, resource] : state.haResources) {
        if (!call.has(u"type"_s) || sid.startsWith(call.text(u"type"_s) + u':'))
            rows.append(resourceRow(state, resource));
    }
    return call.site.shuffled(rows);
}

Answer readResource(Call &call)
{
    const State &state = call.site.cluster->state();
    const QString sid = fullSid(state, call.text(u"sid"_s));
    const auto resource = state.haResources.find(sid);
    if (resource == state.haResources.end())
        return Answer::failure(500, u"no such resource '%1'"_s.arg(sid));
    return resourceRow(state, resource->second);
}

Answer addResource(Call &call)
{
    return call.site.cluster->haAdd(call.via, call.parameters);
}

Answer setResource(Call &call)
{
    const State &state = call.site.cluster->state();
    if (call.has(u"digest"_s) && call.text(u"digest"_s) != digestOfResources(state)) {
        return Answer::failure(500,
                               u"update resources config failed: detected modified configuration - file changed by "
                               "other user? Try again."_s);
    }
    return call.site.cluster->haSet(call.via, fullSid(state, call.text(u"sid"_s)),
                                    call.without({u"sid"_s, u"delete"_s, u"digest"_s}), call.removed());
}

Answer deleteResource(Call &call)
{
    return call.site.cluster->haDelete(call.via, fullSid(call.site.cluster->state(), call.text(u"sid"_s)),
                                       call.flag(u"purge"_s, true));
}

Answer moveResource(Call &call, bool relocate)
{
    const auto move = call.site.cluster->haMigrate(call.via, fullSid(call.site.cluster->state(), call.text(u"sid"_s)),
                                                   call.text(u"node"_s), relocate);
    if (!move)
        return move.error();
    if (call.site.pve < 9)
        return {};
    QJsonObject data{{u"sid"_s, move->sid}, {u"requested-node"_s, move->node}};
    if (!move->comigrated.isEmpty())
        data.insert(u"comigrated-resources"_s, QJsonArray::fromStringList(move->comigrated));
    if (!move->blocking.isEmpty()) {
        QJsonArray blocking;
        for (const BlockingHa &one : move->blocking)
            blocking.append(QJsonObject{{u"sid"_s, one.sid}, {u"cause"_s, one.cause}});
        data.insert(u"blocking-resources"_s, blocking);
    }
    return data;
}

// --- groups (8.4) ---

QString digestOfGroups(const State &state)
{
    QString text;
    for (const auto &[name, group] : state.haGroups)
        text += name + haNodesText(group.nodes) + group.comment;
    return Site::digestOf(text);
}

QJsonObject groupRow(const State &state, const HaGroup &group)
{
    QJsonObject row{{u"group"_s, group.name},
                    {u"type"_s, u"group"_s},
                    {u"nodes"_s, haNodesText(group.nodes)},
                    {u"digest"_s, digestOfGroups(state)}};
    if (group.restricted)
        row.insert(u"restricted"_s, 1);
    if (group.noFailback)
        row.insert(u"nofailback"_s, 1);
    if (!group.comment.isEmpty())
        row.insert(u"comment"_s, group.comment);
    return row;
}

Answer migrated(const QString &verb)
{
    return Answer::failure(500, u"cannot %1: ha groups have been migrated to rules"_s.arg(verb));
}

Answer listGroups(Call &call)
{
    if (call.site.pve >= 9)
        return migrated(u"index groups"_s);
    const State &state = call.site.cluster->state();
    QJsonArray rows;
    for (const auto &[name, group] : state.haGroups)
        rows.append(groupRow(state, group));
    return call.site.shuffled(rows);
}

Answer readGroup(Call &call)
{
    if (call.site.pve >= 9)
        return migrated(u"read group"_s);
    const State &state = call.site.cluster->state();
    const auto group = state.haGroups.find(call.text(u"group"_s));
    if (group == state.haGroups.end())
        return Answer::failure(500, u"no such ha group '%1'"_s.arg(call.text(u"group"_s)));
    return groupRow(state, group->second);
}

Answer createGroup(Call &call)
{
    if (call.site.pve >= 9)
        return migrated(u"create group"_s);
    return call.site.cluster->haGroupCreate(call.via, call.without({u"type"_s}));
}

Answer setGroup(Call &call)
{
    if (call.site.pve >= 9)
        return migrated(u"update group"_s);
    return call.site.cluster->haGroupSet(call.via, call.text(u"group"_s),
                                         call.without({u"group"_s, u"delete"_s, u"digest"_s}), call.removed());
}

Answer deleteGroup(Call &call)
{
    if (call.site.pve >= 9)
        return migrated(u"delete group"_s);
    return call.site.cluster->haGroupDelete(call.via, call.text(u"group"_s));
}

// --- rules (9) ---

QString digestOfRules(const State &state)
{
    QString text;
    for (const auto &[name, rule] : state.haRules)
        text +=
            name + rule.resources.join(u',') + haNodesText(rule.nodes) + rule.affinity + QString::number(rule.disabled);
    return Site::digestOf(text);
}

QJsonObject ruleRow(const Cluster &cluster, const HaRule &rule)
{
    const State &state = cluster.state();
    QJsonObject row{{u"rule"_s, rule.name},
                    {u"type"_s, rule.type},
                    {u"resources"_s, rule.resources.join(u',')},
                    {u"order"_s, rule.order},
                    {u"digest"_s, digestOfRules(state)}};
    if (rule.type == u"node-affinity") {
        row.insert(u"nodes"_s, haNodesText(rule.nodes));
        if (rule.strict)
            row.insert(u"strict"_s, 1);
    } else {
        row.insert(u"affinity"_s, rule.affinity);
    }
    if (rule.disabled)
        row.insert(u"disable"_s, 1);
    if (!rule.comment.isEmpty())
        row.insert(u"comment"_s, rule.comment);
    if (const QString problem = cluster.haRuleProblem(rule.name); !problem.isEmpty())
        row.insert(u"errors"_s, QJsonObject{{u"resources"_s, QJsonArray{problem}}});
    return row;
}

Answer listRules(Call &call)
{
    const State &state = call.site.cluster->state();
    QList<const HaRule *> rules;
    for (const auto &[name, rule] : state.haRules) {
        if (call.has(u"type"_s) && rule.type != call.text(u"type"_s))
            continue;
        if (call.has(u"resource"_s) && !rule.resources.contains(call.text(u"resource"_s)))
            continue;
        rules.append(&rule);
    }
    std::ranges::sort(rules, {}, &HaRule::order);
    QJsonArray rows;
    for (const HaRule *rule : std::as_const(rules))
        rows.append(ruleRow(*call.site.cluster, *rule));
    return rows;
}

Answer readRule(Call &call)
{
    const State &state = call.site.cluster->state();
    const auto rule = state.haRules.find(call.text(u"rule"_s));
    if (rule == state.haRules.end())
        return Answer::failure(500, u"no such ha rule '%1'"_s.arg(call.text(u"rule"_s)));
    return ruleRow(*call.site.cluster, rule->second);
}

/// A parameter of the other type is refused as if it were unknown (9.2).
std::optional<Answer> foreignParameter(const Call &call)
{
    const bool node = call.text(u"type"_s) == u"node-affinity";
    Answer refused = Answer::failure(400, u"Parameter verification failed."_s);
    for (const auto names = node ? QStringList{u"affinity"_s} : QStringList{u"nodes"_s, u"strict"_s};
         const QString &name : names) {
        if (call.has(name)) {
            refused.errors.insert(
                name, u"property is not defined in schema and the schema does not allow additional properties"_s);
        }
    }
    return refused.errors.isEmpty() ? std::nullopt : std::optional(refused);
}

Answer createRule(Call &call)
{
    if (auto refused = foreignParameter(call))
        return *refused;
    const QString needed = call.text(u"type"_s) == u"node-affinity" ? u"nodes"_s : u"affinity"_s;
    if (!call.has(needed))
        return Answer::badParameter(needed, u"property is missing and it is not optional"_s);
    return call.site.cluster->haRuleCreate(call.via, call.parameters);
}

Answer setRule(Call &call)
{
    if (auto refused = foreignParameter(call))
        return *refused;
    const State &state = call.site.cluster->state();
    const auto rule = state.haRules.find(call.text(u"rule"_s));
    if (rule == state.haRules.end())
        return Answer::failure(500, u"update HA rules failed: HA rule '%1' does not exist"_s.arg(call.text(u"rule"_s)));
    if (call.text(u"type"_s) != rule->second.type)
        return Answer::failure(500, u"update HA rules failed: unexpected property 'type'"_s);
    if (call.has(u"digest"_s) && call.text(u"digest"_s) != digestOfRules(state)) {
        return Answer::failure(500, u"update HA rules failed: detected modified configuration - file changed by other "
                                    "user? Try again."_s);
    }
    Params set = call.without({u"rule"_s, u"type"_s, u"delete"_s, u"digest"_s});
    // disable=0 is silently dropped (9.2): only delete=disable turns a rule on again.
    if (set.value(u"disable"_s) == u"0")
        set.remove(u"disable"_s);
    return call.site.cluster->haRuleSet(call.via, call.text(u"rule"_s), set, call.removed());
}

// --- status ---

QJsonObject serviceRow(const Call &call, const QString &sid)
{
    const Cluster &cluster = *call.site.cluster;
    const State &state = cluster.state();
    const auto resource = state.haResources.find(sid);
    const auto service = state.ha.services.find(sid);
    QJsonObject row{{u"id"_s, u"service:"_s + sid},
                    {u"type"_s, u"service"_s},
                    {u"sid"_s, sid},
                    {u"state"_s, cluster.haVerboseState(sid)},
                    {u"status"_s, cluster.haServiceText(sid)}};
    if (service != state.ha.services.end()) {
        row.insert(u"node"_s, service->second.node);
        row.insert(u"crm_state"_s, service->second.state);
    } else if (const Guest *guest = state.guest(sid.section(u':', 1).toInt())) {
        row.insert(u"node"_s, guest->node);
    }
    if (resource == state.haResources.end())
        return row;
    const Params &fields = resource->second.fields;
    row.insert(u"request_state"_s, resource->second.state());
    row.insert(u"max_restart"_s, fields.value(u"max_restart"_s, u"1"_s).toInt());
    row.insert(u"max_relocate"_s, fields.value(u"max_relocate"_s, u"1"_s).toInt());
    if (call.site.pve >= 9)
        row.insert(u"failback"_s, fields.value(u"failback"_s, u"1"_s).toInt());
    for (const QString &key : {u"group"_s, u"comment"_s}) {
        if (!fields.value(key).isEmpty())
            row.insert(key, fields.value(key));
    }
    return row;
}

Answer currentStatus(Call &call)
{
    const Cluster &cluster = *call.site.cluster;
    const State &state = cluster.state();
    const bool quorate = cluster.quorateSeenBy(call.via);
    QJsonObject quorum{{u"id"_s, u"quorum"_s},
                       {u"type"_s, u"quorum"_s},
                       {u"node"_s, call.via},
                       {u"status"_s, quorate ? u"OK"_s : u"No quorum on node '%1'!"_s.arg(call.via)}};
    if (quorate)
        quorum.insert(u"quorate"_s, 1);
    QJsonArray rows{quorum};
    if (!state.ha.master.isEmpty()) {
        rows.append(QJsonObject{{u"id"_s, u"master"_s},
                                {u"type"_s, u"master"_s},
                                {u"node"_s, state.ha.master},
                                {u"status"_s, cluster.haMasterText()},
                                {u"timestamp"_s, qint64(state.ha.timestamp)}});
        if (call.site.pve >= 9) {
            QJsonObject fencing{{u"id"_s, u"fencing"_s},
                                {u"type"_s, u"fencing"_s},
                                {u"node"_s, state.ha.master},
                                {u"armed-state"_s, cluster.haArmedState()},
                                {u"status"_s, cluster.haFencingText()}};
            if (!state.ha.disarm.isEmpty())
                fencing.insert(u"resource_mode"_s, state.ha.disarm);
            rows.append(fencing);
        }
        for (const Node &node : state.nodes) {
            rows.append(QJsonObject{{u"id"_s, u"lrm:"_s + node.name},
                                    {u"type"_s, u"lrm"_s},
                                    {u"node"_s, node.name},
                                    {u"status"_s, cluster.haLrmText(node.name)},
                                    {u"timestamp"_s, qint64(node.lrm.timestamp)}});
        }
    }
    QSet<QString> sids;
    for (const auto &[sid, resource] : state.haResources)
        sids.insert(sid);
    for (const auto &[sid, service] : state.ha.services)
        sids.insert(sid);
    QStringList sorted(sids.begin(), sids.end());
    sorted.sort();
    for (const QString &sid : sorted)
        rows.append(serviceRow(call, sid));
    return rows;
}

QJsonObject rawService(const HaService &service)
{
    QJsonObject object{{u"state"_s, service.state}, {u"node"_s, service.node}, {u"uid"_s, service.uid}};
    if (service.running)
        object.insert(u"running"_s, 1);
    if (!service.target.isEmpty())
        object.insert(u"target"_s, service.target);
    if (!service.maintenanceNode.isEmpty())
        object.insert(u"maintenance_node"_s, service.maintenanceNode);
    if (!service.command.isEmpty())
        object.insert(u"cmd"_s, QJsonArray::fromStringList(service.command));
    if (!service.failedNodes.isEmpty())
        object.insert(u"failed_nodes"_s, QJsonArray::fromStringList(service.failedNodes));
    return object;
}

Answer managerStatus(Call &call)
{
    const Cluster &cluster = *call.site.cluster;
    const State &state = cluster.state();
    // "1" or an empty text: a Perl boolean that was used as text (seen on 9.2).
    QJsonObject data{{u"quorum"_s, QJsonObject{{u"node"_s, call.via},
                                               {u"quorate"_s, cluster.quorateSeenBy(call.via) ? u"1"_s : u""_s}}}};
    QJsonObject lrm;
    QJsonObject manager;
    if (!state.ha.master.isEmpty()) {
        QJsonObject nodes;
        for (const auto &[node, status] : state.ha.nodeStatus)
            nodes.insert(node, status);
        QJsonObject services;
        for (const auto &[sid, service] : state.ha.services)
            services.insert(sid, rawService(service));
        manager = {{u"master_node"_s, state.ha.master},
                   {u"timestamp"_s, qint64(state.ha.timestamp)},
                   {u"node_status"_s, nodes},
                   {u"service_status"_s, services}};
        QJsonObject requests;
        for (const QString &node : state.ha.maintenanceRequests)
            requests.insert(node, QJsonObject{{u"maintenance"_s, 1}});
        if (!requests.isEmpty())
            manager.insert(u"node_request"_s, requests);
        if (!state.ha.disarm.isEmpty())
            manager.insert(u"disarm"_s,
                           QJsonObject{{u"mode"_s, state.ha.disarm}, {u"state"_s, cluster.haArmedState()}});
        for (const Node &node : state.nodes) {
            lrm.insert(node.name, QJsonObject{{u"mode"_s, node.lrm.mode},
                                              {u"state"_s, node.lrm.state},
                                              {u"timestamp"_s, qint64(node.lrm.timestamp)},
                                              {u"results"_s, QJsonObject()}});
        }
    }
    data.insert(u"manager_status"_s, manager);
    data.insert(u"lrm_status"_s, lrm);
    return data;
}

Answer names(const QString &key, const QStringList &values)
{
    QJsonArray rows;
    for (const QString &value : values)
        rows.append(QJsonObject{{key, value}});
    return rows;
}

} // namespace

void addHaEndpoints(Router &router)
{
    const int nine = Endpoint::Since9;
    router.add("GET", "/cluster/ha", "Sys.Audit@/", "", [](Call &call) {
        QStringList ids{u"status"_s, u"resources"_s, u"groups"_s};
        if (call.site.pve >= 9)
            ids += u"rules"_s;
        return names(u"id"_s, ids);
    });
    router.add("GET", "/cluster/ha/status", "Sys.Audit@/", "",
               [](Call &) { return names(u"name"_s, {u"current"_s, u"manager_status"_s}); });
    router.add("GET", "/cluster/ha/status/current", "Sys.Audit@/", "", currentStatus);
    router.add("GET", "/cluster/ha/status/manager_status", "Sys.Audit@/", "", managerStatus);
    router.add(
        "POST", "/cluster/ha/status/disarm-ha", "Sys.Console@/", "resource-mode!:enum(freeze|ignore)",
        [](Call &call) -> Answer { return call.site.cluster->haDisarm(call.via, call.text(u"resource-mode"_s)); },
        nine);
    router.add(
        "POST", "/cluster/ha/status/arm-ha", "Sys.Console@/", "",
        [](Call &call) -> Answer { return call.site.cluster->haArm(call.via); }, nine);

    router.add("GET", "/cluster/ha/resources", "Sys.Audit@/", "type:enum(ct|vm)", listResources);
    router.add("GET", "/cluster/ha/resources/{sid}", "Sys.Audit@/", "", readResource);
    router.add("POST", "/cluster/ha/resources", "Sys.Console@/",
               "sid!:sid type:enum(ct|vm) state:enum(started|stopped|enabled|disabled|ignored) max_restart:int(0,) "
               "max_relocate:int(0,) group comment:s(0,4096) 9~failback:bool",
               addResource);
    router.add("PUT", "/cluster/ha/resources/{sid}", "Sys.Console@/",
               "state:enum(started|stopped|enabled|disabled|ignored) max_restart:int(0,) max_relocate:int(0,) group "
               "comment:s(0,4096) delete digest:s(0,64) 9~failback:bool",
               setResource);
    router.add("DELETE", "/cluster/ha/resources/{sid}", "Sys.Console@/", "9~purge:bool", deleteResource);
    router.add("POST", "/cluster/ha/resources/{sid}/migrate", "Sys.Console@/", "node!:node",
               [](Call &call) { return moveResource(call, false); });
    router.add("POST", "/cluster/ha/resources/{sid}/relocate", "Sys.Console@/", "node!:node",
               [](Call &call) { return moveResource(call, true); });

    router.add("GET", "/cluster/ha/groups", "Sys.Audit@/", "", listGroups);
    router.add("GET", "/cluster/ha/groups/{group}", "Sys.Audit@/", "", readGroup);
    router.add("POST", "/cluster/ha/groups", "Sys.Console@/",
               "group!:id nodes! restricted:bool nofailback:bool comment:s(0,4096) type:enum(group)", createGroup);
    router.add("PUT", "/cluster/ha/groups/{group}", "Sys.Console@/",
               "nodes restricted:bool nofailback:bool comment:s(0,4096) delete digest:s(0,64)", setGroup);
    router.add("DELETE", "/cluster/ha/groups/{group}", "Sys.Console@/", "", deleteGroup);

    router.add("GET", "/cluster/ha/rules", "Sys.Audit@/", "type:enum(node-affinity|resource-affinity) resource",
               listRules, nine);
    router.add("GET", "/cluster/ha/rules/{rule}", "Sys.Audit@/", "", readRule, nine);
    router.add("POST", "/cluster/ha/rules", "Sys.Console@/",
               "rule!:id type!:enum(node-affinity|resource-affinity) resources! nodes strict:bool "
               "affinity:enum(positive|negative) disable:bool comment:s(0,4096)",
               createRule, nine);
    router.add(
        "PUT", "/cluster/ha/rules/{rule}", "Sys.Console@/",
        "type!:enum(node-affinity|resource-affinity) resources nodes strict:bool affinity:enum(positive|negative) "
        "disable:bool comment:s(0,4096) delete digest:s(0,64)",
        setRule, nine);
    router.add(
        "DELETE", "/cluster/ha/rules/{rule}", "Sys.Console@/", "",
        [](Call &call) -> Answer { return call.site.cluster->haRuleDelete(call.via, call.text(u"rule"_s)); }, nine);
}

} // namespace Drydock::Demo
