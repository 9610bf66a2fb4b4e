// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

QJsonObject objectOf(const Params &fields)
{
    static const QStringList numbers{u"tag"_s, u"mtu"_s, u"vlanaware"_s, u"snat"_s};
    QJsonObject row;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        row.insert(field.key(), numbers.contains(field.key()) ? QJsonValue(field->toInt()) : QJsonValue(*field));
    return row;
}

/// With pending=1 what is in force and, beside it, what waits; without, the configuration as it was last written.
QJsonObject entryRow(const Call &call, const SdnEntry &entry, const QString &idKey, const QString &type)
{
    QJsonObject row = objectOf(entry.fields);
    if (call.flag(u"pending"_s)) {
        if (!entry.state.isEmpty())
            row.insert(u"state"_s, entry.state);
        if (!entry.pending.isEmpty())
            row.insert(u"pending"_s, objectOf(entry.pending));
    } else if (!call.flag(u"running"_s)) {
        const QJsonObject pending = objectOf(entry.pending);
        for (auto field = pending.begin(); field != pending.end(); ++field)
            row.insert(field.key(), *field);
    }
    row.insert(idKey, entry.id);
    if (!row.contains(u"type"_s))
        row.insert(u"type"_s, type);
    return row;
}

QString zoneOf(const SdnEntry &vnet)
{
    return vnet.fields.value(u"zone"_s, vnet.pending.value(u"zone"_s));
}

/// What is not applied yet does not run.
bool isListed(const Call &call, const SdnEntry &entry)
{
    return !call.flag(u"running"_s) || entry.state != u"new";
}

const QString sdnReaders = u"SDN.Audit|SDN.Allocate"_s;

Answer zones(Call &call)
{
    QJsonArray rows;
    for (const SdnEntry &zone : call.site.cluster->state().sdnZones) {
        const QString type = zone.fields.value(u"type"_s);
        if (isListed(call, zone) && call.allows(u"/sdn/zones/"_s + zone.id, sdnReaders)
            && (!call.has(u"type"_s) || call.text(u"type"_s) == type))
            rows.append(entryRow(call, zone, u"zone"_s, type));
    }
    return call.site.shuffled(rows);
}

Answer vnets(Call &call)
{
    QJsonArray rows;
    for (const SdnEntry &vnet : call.site.cluster->state().sdnVnets) {
        if (isListed(call, vnet) && call.allows(u"/sdn/zones/"_s + zoneOf(vnet) + u'/' + vnet.id, sdnReaders))
            rows.append(entryRow(call, vnet, u"vnet"_s, u"vnet"_s));
    }
    return call.site.shuffled(rows);
}

Answer subnets(Call &call)
{
    const State &state = call.site.cluster->state();
    const QString name = call.text(u"vnet"_s);
    const auto vnet = std::ranges::find(state.sdnVnets, name, &SdnEntry::id);
    if (vnet == state.sdnVnets.end())
        return Answer::failure(500, u"sdn vnet '%1' does not exist"_s.arg(name));
    const QString path = u"/sdn/zones/"_s + zoneOf(*vnet) + u'/' + name;
    if (!call.allows(path, sdnReaders))
        return Answer::forbidden(path, sdnReaders);
    QJsonArray rows;
    const auto found = state.sdnSubnets.find(name);
    if (found == state.sdnSubnets.end())
        return rows;
    for (const SdnEntry &subnet : found->second) {
        if (!isListed(call, subnet))
            continue;
        QJsonObject row = entryRow(call, subnet, u"subnet"_s, u"subnet"_s);
        row.insert(u"vnet"_s, name);
        row.insert(u"zone"_s, zoneOf(*vnet));
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

} // namespace

void addSdnEndpoints(Router &router)
{
    router.add("GET", "/cluster/sdn/zones", "any",
               "pending:bool running:bool type:enum(evpn|faucet|qinq|simple|vlan|vxlan)", zones);
    router.add("GET", "/cluster/sdn/vnets", "any", "pending:bool running:bool", vnets);
    router.add("GET", "/cluster/sdn/vnets/{vnet}/subnets", "any", "pending:bool running:bool", subnets);
}

} // namespace Drydock::Demo
