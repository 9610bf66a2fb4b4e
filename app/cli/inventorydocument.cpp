// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorydocument.h"

#include "ha/quorum.h"
#include "operations/wording.h"
#include "terminal.h"
#include "words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

QJsonValue orNull(const auto &optional)
{
    return optional ? QJsonValue(*optional) : QJsonValue(QJsonValue::Null);
}

QString nodeStatusWord(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Online:
        return u"online"_s;
    case NodeStatus::Offline:
        return u"offline"_s;
    case NodeStatus::Unknown:
        break;
    }
    return u"unknown"_s;
}

/// Addresses seen inside the guest, else those its configuration declares; without loopback and link-local ones.
/// Those of its NICs come first, then those of networks inside it (Docker).
QStringList guestAddresses(const GuestDetails &details)
{
    QStringList result;
    QStringList inside;
    for (const ObservedAddress &address : details.addresses) {
        if (address.address.startsWith(u"127."_s) || address.address == "::1"_L1
            || address.address.startsWith(u"fe80"_s, Qt::CaseInsensitive))
            continue;
        const bool ofNic = std::ranges::any_of(
            details.nics, [&](const GuestNic &nic) { return nic.mac.compare(address.mac, Qt::CaseInsensitive) == 0; });
        (ofNic ? result : inside).append(address.address);
    }
    result += inside;
    if (result.isEmpty()) {
        for (const GuestNic &nic : details.nics) {
            if (nic.address.contains(u'/'))
                result.append(nic.address.section(u'/', 0, 0));
        }
    }
    result.removeDuplicates();
    return result;
}

QStringList guestBridges(const GuestDetails &details)
{
    QStringList result;
    for (const GuestNic &nic : details.nics) {
        if (!nic.bridge.isEmpty())
            result.append(nic.bridge);
    }
    result.removeDuplicates();
    return result;
}

QJsonObject guestObject(const GuestState &guest, const GuestDetails &details)
{
    return {{u"vmid"_s, guest.key.vmid.value},
            {u"name"_s, guest.name},
            {u"kind"_s, guest.key.kind == GuestKind::Vm ? u"vm"_s : u"ct"_s},
            {u"node"_s, guest.node.text()},
            {u"status"_s, guest.stateText},
            {u"tags"_s, QJsonArray::fromStringList(guest.tags)},
            {u"lock"_s, guest.lock},
            {u"haState"_s, guest.haState},
            {u"addresses"_s, QJsonArray::fromStringList(guestAddresses(details))},
            {u"bridges"_s, QJsonArray::fromStringList(guestBridges(details))}};
}

QJsonObject prioritiesObject(const QMap<NodeName, int> &nodes)
{
    QJsonObject result;
    for (const auto &[node, priority] : nodes.asKeyValueRange())
        result.insert(node.text(), priority);
    return result;
}

QJsonObject haObject(const ClusterSnapshot &snapshot)
{
    QJsonArray resources;
    for (const HaResource &resource : snapshot->haResources) {
        const auto service = snapshot->haStatus.services.constFind(resource.guest);
        resources.append(
            QJsonObject{{u"sid"_s, resource.guest.sid()},
                        {u"requestedState"_s, resource.requestedState},
                        {u"state"_s, service == snapshot->haStatus.services.cend() ? QString() : service->state},
                        {u"node"_s, service == snapshot->haStatus.services.cend() ? QString() : service->node.text()},
                        {u"group"_s, resource.group},
                        {u"failback"_s, resource.failback}});
    }
    QJsonObject result{{u"resources"_s, resources}};
    if (snapshot->version.hasHaRules()) {
        QJsonArray rules;
        for (const HaRule &rule : snapshot->haRules) {
            QStringList sids;
            for (const GuestKey &guest : rule.resources)
                sids.append(guest.sid());
            QString type = u"other"_s;
            if (rule.type == HaRule::Type::NodeAffinity)
                type = u"node-affinity"_s;
            else if (rule.type == HaRule::Type::ResourceAffinity)
                type = u"resource-affinity"_s;
            rules.append(QJsonObject{{u"name"_s, rule.name},
                                     {u"type"_s, type},
                                     {u"resources"_s, QJsonArray::fromStringList(sids)},
                                     {u"nodes"_s, prioritiesObject(rule.nodes)},
                                     {u"strict"_s, rule.strict},
                                     {u"positive"_s, rule.positive},
                                     {u"enabled"_s, rule.enabled}});
        }
        result.insert(u"rules"_s, rules);
    } else {
        QJsonArray groups;
        for (const HaGroup &group : snapshot->haGroups) {
            groups.append(QJsonObject{{u"name"_s, group.name},
                                      {u"nodes"_s, prioritiesObject(group.nodes)},
                                      {u"restricted"_s, group.restricted},
                                      {u"noFailback"_s, group.noFailback}});
        }
        result.insert(u"groups"_s, groups);
    }
    return result;
}

} // namespace

QJsonObject inventoryDocument(const PlanFacts &facts)
{
    const ClusterSnapshot &snapshot = facts.snapshot;
    const Votes votes = votesNow(snapshot);
    QJsonArray nodes;
    for (const NodeState &node : snapshot->nodes) {
        nodes.append(QJsonObject{{u"name"_s, node.name.text()},
                                 {u"online"_s, node.status == NodeStatus::Online},
                                 {u"cpu"_s, orNull(node.cpu)},
                                 {u"maxCpu"_s, node.maxCpu},
                                 {u"memory"_s, orNull(node.memory)},
                                 {u"maxMemory"_s, node.maxMemory},
                                 {u"uptime"_s, orNull(node.uptime)},
                                 {u"haState"_s, node.haState}});
    }
    QJsonArray guests;
    for (const GuestState &guest : snapshot->guests)
        guests.append(guestObject(guest, facts.details.guests.value(guest.key)));
    return {{u"schema"_s, u"drydock.inventory/1"_s},
            {u"cluster"_s, QJsonObject{{u"name"_s, snapshot->clusterName},
                                       {u"version"_s, snapshot->version.text},
                                       {u"quorate"_s, snapshot->quorum.quorate},
                                       {u"votes"_s, QJsonObject{{u"expected"_s, votes.expected},
                                                                {u"needed"_s, votes.needed},
                                                                {u"present"_s, votes.present},
                                                                {u"qdevice"_s, snapshot->quorum.hasQdevice}}}}},
            {u"nodes"_s, nodes},
            {u"guests"_s, guests},
            {u"ha"_s, haObject(snapshot)}};
}

void printInventory(const PlanFacts &facts)
{
    const QLocale locale;
    const auto percent = [&](const std::optional<double> &value) {
        return value ? locale.toString(qRound(*value * 100)) + u" %"_s : u"—"_s;
    };
    QList<QStringList> rows;
    for (const NodeState &node : facts.snapshot->nodes) {
        rows.append(
            {node.name.text(), nodeStatusWord(node.status), percent(node.cpu),
             node.memory ? Words::tr("%1 of %2").arg(bytesText(*node.memory), bytesText(node.maxMemory)) : u"—"_s,
             node.uptime ? durationText(double(*node.uptime)) : u"—"_s, node.haState});
    }
    printTable({Words::tr("NODE"), Words::tr("STATUS"), Words::tr("CPU"), Words::tr("MEMORY"), Words::tr("UPTIME"),
                Words::tr("HA")},
               rows);
    printLine({});
    rows.clear();
    for (const GuestState &guest : facts.snapshot->guests) {
        const GuestDetails details = facts.details.guests.value(guest.key);
        rows.append(
            {guest.key.vmid.text(), guest.key.kind == GuestKind::Vm ? Words::tr("VM") : Words::tr("CT"), guest.name,
             guest.node.text(), guest.stateText, percent(guest.cpu),
             guest.memory ? Words::tr("%1 of %2").arg(bytesText(*guest.memory), bytesText(guest.maxMemory)) : u"—"_s,
             guestAddresses(details).join(u' '), guestBridges(details).join(u' '), guest.haState, guest.tags.join(u' '),
             guest.lock});
    }
    printTable({Words::tr("ID"), Words::tr("TYPE"), Words::tr("NAME"), Words::tr("NODE"), Words::tr("STATUS"),
                Words::tr("CPU"), Words::tr("MEMORY"), Words::tr("ADDRESSES"), Words::tr("BRIDGES"), Words::tr("HA"),
                Words::tr("TAGS"), Words::tr("LOCK")},
               rows);
}

} // namespace Drydock::Cli
