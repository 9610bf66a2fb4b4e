// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static QString powerText(Power power)
{
    switch (power) {
    case Power::Off:
        return u"off"_s;
    case Power::Booting:
        return u"booting"_s;
    case Power::Up:
        return u"up"_s;
    case Power::Stopping:
        return u"stopping"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

/// Drives that hold a CD image, or could: key to what the configuration says, "none" included.
static QJsonObject drivesForImages(const Guest &g)
{
    QJsonObject drives;
    for (auto it = g.config.begin(); it != g.config.end(); ++it) {
        if (it.value().split(u',').contains(u"media=cdrom"_s))
            drives.insert(it.key(), it.value().section(u',', 0, 0));
    }
    return drives;
}

static QJsonObject jsonOf(const QMap<QString, int> &nodes)
{
    QJsonObject priorities;
    for (const auto &[node, priority] : nodes.asKeyValueRange())
        priorities.insert(node, priority);
    return priorities;
}

static QJsonObject jsonOf(const Guest &g)
{
    QJsonObject config;
    for (auto it = g.config.begin(); it != g.config.end(); ++it)
        config.insert(it.key(), it.value());
    return {{u"vmid"_s, g.vmid},           {u"kind"_s, g.isVm() ? u"vm"_s : u"ct"_s},
            {u"name"_s, g.name},           {u"node"_s, g.node},
            {u"dataNode"_s, g.dataNode},   {u"running"_s, g.running},
            {u"qmpStatus"_s, g.qmpStatus}, {u"lock"_s, g.lock},
            {u"startedAt"_s, g.startedAt}, {u"cdrom"_s, drivesForImages(g)},
            {u"config"_s, config}};
}

static QJsonObject jsonOf(const Task &t)
{
    QJsonObject task{{u"upid"_s, t.upid},
                     {u"start"_s, t.start},
                     {u"status"_s, t.status},
                     {u"log"_s, QJsonArray::fromStringList(t.log)}};
    if (t.end)
        task.insert(u"end"_s, *t.end);
    return task;
}

static QJsonObject jsonOf(const HaService &service, const QString &wanted)
{
    return {{u"state"_s, service.state},
            {u"request"_s, wanted},
            {u"node"_s, service.node},
            {u"target"_s, service.target},
            {u"maintenanceNode"_s, service.maintenanceNode},
            {u"running"_s, service.running},
            {u"failedNodes"_s, QJsonArray::fromStringList(service.failedNodes)}};
}

/// As configured. On Proxmox VE 8 a resource has a group, and the group says whether it fails back.
static QJsonObject jsonOf(const HaResource &resource, int pve)
{
    QJsonObject object{{u"state"_s, resource.state()}};
    if (pve >= 9)
        object.insert(u"failback"_s, resource.fields.value(u"failback"_s, u"1"_s) == u"1");
    else
        object.insert(u"group"_s, resource.fields.value(u"group"_s));
    return object;
}

static QJsonObject jsonOf(const HaGroup &group)
{
    return {{u"nodes"_s, jsonOf(group.nodes)},
            {u"restricted"_s, group.restricted},
            {u"nofailback"_s, group.noFailback},
            {u"comment"_s, group.comment}};
}

static QJsonObject jsonOf(const HaRule &rule)
{
    return {{u"type"_s, rule.type},           {u"enabled"_s, !rule.disabled},
            {u"strict"_s, rule.strict},       {u"affinity"_s, rule.affinity},
            {u"nodes"_s, jsonOf(rule.nodes)}, {u"resources"_s, QJsonArray::fromStringList(rule.resources)},
            {u"comment"_s, rule.comment}};
}

static QString section(const QString &type, const QString &id, const QMap<QString, QString> &properties)
{
    QString text = u"%1: %2\n"_s.arg(type, id);
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (!property.value().isEmpty())
            text += u"\t%1 %2\n"_s.arg(property.key(), property.value());
    }
    return text + u'\n';
}

/// The files under /etc/pve/ha.
static QJsonObject haFiles(const State &s)
{
    const auto flag = [](bool on) { return on ? u"1"_s : QString(); };
    QString resources, groups, rules;
    for (const auto &[sid, resource] : s.haResources)
        resources += section(sid.section(u':', 0, 0), sid.section(u':', 1), resource.fields);
    for (const auto &[name, group] : s.haGroups) {
        groups += section(u"group"_s, name,
                          {{u"nodes"_s, haNodesText(group.nodes)},
                           {u"restricted"_s, flag(group.restricted)},
                           {u"nofailback"_s, flag(group.noFailback)},
                           {u"comment"_s, group.comment}});
    }
    QMap<int, const HaRule *> ordered;
    for (const auto &[name, rule] : s.haRules)
        ordered.insert(rule.order, &rule);
    for (const HaRule *rule : std::as_const(ordered)) {
        rules += section(rule->type, rule->name,
                         {{u"resources"_s, rule->resources.join(u',')},
                          {u"nodes"_s, haNodesText(rule->nodes)},
                          {u"strict"_s, flag(rule->strict)},
                          {u"affinity"_s, rule->affinity},
                          {u"disable"_s, flag(rule->disabled)},
                          {u"comment"_s, rule->comment}});
    }
    return {{u"resources.cfg"_s, resources}, {u"groups.cfg"_s, groups}, {u"rules.cfg"_s, rules}};
}

static QJsonObject haJson(const State &s)
{
    QJsonObject services, resources, groups, rules;
    for (const auto &[sid, service] : s.ha.services) {
        const auto resource = s.haResources.find(sid);
        services.insert(sid, jsonOf(service, resource == s.haResources.end() ? QString() : resource->second.state()));
    }
    for (const auto &[sid, resource] : s.haResources)
        resources.insert(sid, jsonOf(resource, s.pve));
    for (const auto &[name, group] : s.haGroups)
        groups.insert(name, jsonOf(group));
    for (const auto &[name, rule] : s.haRules)
        rules.insert(name, jsonOf(rule));
    QJsonArray maintenance; // nodes that were asked into it
    for (const QString &node : s.ha.maintenanceRequests)
        maintenance.append(node);
    return {{u"master"_s, s.ha.master},      {u"disarm"_s, s.ha.disarm}, {u"services"_s, services},
            {u"resources"_s, resources},     {u"groups"_s, groups},      {u"rules"_s, rules},
            {u"maintenance"_s, maintenance}, {u"files"_s, haFiles(s)}};
}

QJsonObject Cluster::toJson() const
{
    const State &s = d->s;
    QJsonArray nodes, guests, tasks, jobs;
    for (const Node &n : s.nodes) {
        const auto ha = s.ha.nodeStatus.find(n.name);
        nodes.append(QJsonObject{{u"name"_s, n.name},
                                 {u"power"_s, powerText(n.power)},
                                 {u"networked"_s, n.networked},
                                 {u"online"_s, n.online},
                                 {u"quorate"_s, d->quorate(n.name)},
                                 {u"bootedAt"_s, n.bootedAt},
                                 {u"kernel"_s, n.kernel},
                                 {u"clockSkew"_s, n.clockSkew},
                                 {u"lrmMode"_s, n.lrm.mode},
                                 {u"lrmState"_s, n.lrm.state},
                                 {u"haState"_s, ha == s.ha.nodeStatus.end() ? QString() : ha->second}});
    }
    for (const auto &[vmid, guest] : s.guests)
        guests.append(jsonOf(guest));
    const size_t first = s.tasks.size() > 200 ? s.tasks.size() - 200 : 0;
    for (size_t i = first; i < s.tasks.size(); ++i)
        tasks.append(jsonOf(s.tasks[i]));
    for (const auto &[id, job] : s.replication)
        jobs.append(QJsonObject{{u"id"_s, id},
                                {u"source"_s, job.source},
                                {u"target"_s, job.target},
                                {u"lastSync"_s, job.lastSync},
                                {u"nextSync"_s, job.nextSync},
                                {u"failCount"_s, job.failCount},
                                {u"error"_s, job.error}});
    QJsonObject options;
    for (const auto &[key, value] : s.options.asKeyValueRange())
        options.insert(key, value);
    return {{u"scenario"_s, s.scenario},
            {u"pve"_s, s.pve},
            {u"now"_s, d->time},
            {u"events"_s, double(d->worked)},
            {u"nodes"_s, nodes},
            {u"guests"_s, guests},
            {u"tasks"_s, tasks},
            {u"replication"_s, jobs},
            {u"votes"_s, QJsonObject{{u"expected"_s, d->expectedVotes()},
                                     {u"needed"_s, d->expectedVotes() / 2 + 1},
                                     {u"qdeviceConfigured"_s, s.qdevice.configured},
                                     {u"qdeviceConnected"_s, s.qdevice.connected}}},
            {u"options"_s, options},
            {u"ha"_s, haJson(s)}};
}

} // namespace Drydock::Demo
