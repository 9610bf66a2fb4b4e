// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodecluster.h"

#include "ha/haentry.h"
#include "lenient.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int maxLinks = 8; ///< of corosync

NodeName nodeOf(const QJsonValue &value)
{
    return NodeName(Lenient::toText(value));
}

/// An entry of the HA configuration: what the list adds to it is left out.
HaEntry haEntryOf(const QJsonObject &row, const QString &type, const QString &id)
{
    static const QStringList added{u"sid"_s, u"group"_s, u"rule"_s, u"type"_s, u"digest"_s, u"errors"_s, u"order"_s};
    HaEntry entry{type, id, {}};
    for (auto field = row.begin(); field != row.end(); ++field) {
        // "group" names a group, but is a property of a resource.
        if (!added.contains(field.key()) || (field.key() == "group"_L1 && type != "group"_L1))
            entry.properties.insert(field.key(), Lenient::toText(*field));
    }
    return entry;
}

/// {"resources": ["…", …], …}: why the server leaves a rule out.
QStringList ruleErrors(const QJsonValue &value)
{
    QStringList result;
    const QJsonObject fields = value.toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field->isArray())
            result.append(Lenient::toText(*field));
        for (const auto messages = field->toArray(); const QJsonValue &message : messages)
            result.append(Lenient::toText(message));
    }
    return result;
}

} // namespace

Result<ClusterStatus> decodeClusterStatus(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    ClusterStatus status;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        if (row["type"_L1].toString() == "cluster"_L1) {
            status.clustered = true;
            status.clusterName = Lenient::toText(row["name"_L1]);
            status.quorate = Lenient::toBool(row["quorate"_L1]);
        } else if (row["type"_L1].toString() == "node"_L1) {
            status.nodes.append({nodeOf(row["name"_L1]), Lenient::toInt(row["nodeid"_L1]),
                                 Lenient::toText(row["ip"_L1]), Lenient::toBool(row["local"_L1]),
                                 Lenient::toBool(row["online"_L1])});
        }
    }
    std::ranges::sort(status.nodes, {}, &ClusterStatus::Node::name);
    return status;
}

Result<NodeVotes> decodeNodeVotes(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    NodeVotes votes;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        const QJsonValue name = row.contains("node"_L1) ? row["node"_L1] : row["name"_L1];
        votes.votes.insert(nodeOf(name), Lenient::toInt(row["quorum_votes"_L1], 1));
        QStringList links;
        for (int link = 0; link < maxLinks; ++link) {
            if (const QString address = Lenient::toText(row[u"ring%1_addr"_s.arg(link)]); !address.isEmpty())
                links.append(address);
        }
        if (!links.isEmpty())
            votes.links.insert(nodeOf(name), links);
    }
    return votes;
}

Result<QdeviceStatus> decodeQdevice(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    QdeviceStatus status;
    status.present = !data->isEmpty();
    status.connected = Lenient::toText((*data)["State"_L1]).startsWith("Connected"_L1);
    const QString algorithm = Lenient::toText((*data)["Algorithm"_L1]);
    status.lastManStanding =
        algorithm.contains("LMS"_L1, Qt::CaseInsensitive) || algorithm.contains("last man"_L1, Qt::CaseInsensitive);
    status.host = Lenient::toText((*data)["QNetd host"_L1]).section(u':', 0, 0);
    return status;
}

Result<QMap<NodeName, QString>> decodeFingerprints(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QMap<NodeName, QString> result;
    for (const QJsonValue &entry : *rows)
        result.insert(nodeOf(entry["node"_L1]), Lenient::toText(entry["ssl_fingerprint"_L1]).toUpper());
    return result;
}

Result<QList<TaskState>> decodeTasks(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<TaskState> tasks;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        const std::optional<Upid> upid = Upid::parse(row["upid"_L1].toString());
        if (!upid)
            continue;
        TaskState task{*upid, Lenient::integer(row["endtime"_L1]), Lenient::toText(row["status"_L1])};
        // A node's own list writes RUNNING where the cluster's list leaves the status out.
        if (task.status == "RUNNING"_L1)
            task.status.clear();
        tasks.append(std::move(task));
    }
    std::ranges::sort(tasks, [](const TaskState &a, const TaskState &b) {
        return std::pair(b.upid.startTime, b.upid.text) < std::pair(a.upid.startTime, a.upid.text);
    });
    return tasks;
}

Result<HaStatus> decodeManagerStatus(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    const QJsonObject managerStatus = (*data)["manager_status"_L1].toObject();
    HaStatus status;
    status.master = nodeOf(managerStatus["master_node"_L1]);
    status.masterTimestamp = Lenient::toInt64(managerStatus["timestamp"_L1]);
    const QJsonObject nodes = managerStatus["node_status"_L1].toObject();
    for (auto it = nodes.begin(); it != nodes.end(); ++it)
        status.nodeStatus.insert(NodeName(it.key()), Lenient::toText(*it));
    const QJsonObject lrms = (*data)["lrm_status"_L1].toObject();
    for (auto it = lrms.begin(); it != lrms.end(); ++it) {
        const QJsonObject lrm = it->toObject();
        status.lrm.insert(NodeName(it.key()), {Lenient::toText(lrm["mode"_L1]), Lenient::toText(lrm["state"_L1]),
                                               Lenient::toInt64(lrm["timestamp"_L1])});
    }
    const QJsonObject services = managerStatus["service_status"_L1].toObject();
    for (auto it = services.begin(); it != services.end(); ++it) {
        const std::optional<GuestKey> guest = GuestKey::fromSid(it.key());
        if (!guest)
            continue;
        const QJsonObject service = it->toObject();
        status.services.insert(*guest, {Lenient::toText(service["state"_L1]), nodeOf(service["node"_L1]),
                                        nodeOf(service["target"_L1]), nodeOf(service["maintenance_node"_L1])});
    }
    return status;
}

Result<HaCurrent> decodeHaCurrent(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    HaCurrent current;
    for (const QJsonValue &entry : *rows) {
        if (entry["type"_L1].toString() != "fencing"_L1)
            continue;
        current.armedState = Lenient::toText(entry["armed-state"_L1]);
        current.disarmMode = Lenient::toText(entry["resource_mode"_L1]);
    }
    return current;
}

Result<QList<HaResource>> decodeHaResources(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<HaResource> resources;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        const std::optional<GuestKey> guest = GuestKey::fromSid(row["sid"_L1].toString());
        if (!guest)
            continue;
        const QString sid = guest->sid();
        resources.append(haResourceOf(haEntryOf(row, sid.section(u':', 0, 0), guest->vmid.text())));
    }
    std::ranges::sort(resources, {}, &HaResource::guest);
    return resources;
}

Result<QList<HaGroup>> decodeHaGroups(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<HaGroup> groups;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        groups.append(haGroupOf(haEntryOf(row, u"group"_s, Lenient::toText(row["group"_L1]))));
    }
    std::ranges::sort(groups, {}, &HaGroup::name);
    return groups;
}

Result<QList<HaRule>> decodeHaRules(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<std::pair<int, HaRule>> ordered;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        HaRule rule = haRuleOf(haEntryOf(row, row["type"_L1].toString(), Lenient::toText(row["rule"_L1])));
        rule.errors = ruleErrors(row["errors"_L1]);
        ordered.append({Lenient::toInt(row["order"_L1]), std::move(rule)});
    }
    std::ranges::stable_sort(ordered, {}, [](const auto &entry) { return std::pair(entry.first, entry.second.name); });
    QList<HaRule> rules;
    for (auto &entry : ordered)
        rules.append(std::move(entry.second));
    return rules;
}

Result<QList<ReplicationJob>> decodeReplication(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<ReplicationJob> jobs;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        ReplicationJob job;
        job.id = Lenient::toText(row["id"_L1]);
        job.guest = VmId{Lenient::toInt(row["guest"_L1], job.id.section(u'-', 0, 0).toInt())};
        job.source = nodeOf(row["source"_L1]);
        job.target = nodeOf(row["target"_L1]);
        job.schedule = Lenient::toText(row["schedule"_L1]);
        if (job.schedule.isEmpty())
            job.schedule = u"*/15"_s;
        job.enabled = !Lenient::toBool(row["disable"_L1]);
        job.lastSync = Lenient::integer(row["last_sync"_L1]);
        job.nextSync = Lenient::integer(row["next_sync"_L1]);
        job.duration = Lenient::number(row["duration"_L1]);
        job.failCount = Lenient::toInt(row["fail_count"_L1]);
        job.error = Lenient::toText(row["error"_L1]).trimmed();
        jobs.append(std::move(job));
    }
    std::ranges::sort(jobs, {}, [](const ReplicationJob &job) { return std::pair(job.guest, job.id); });
    return jobs;
}

Result<ClusterOptions> decodeOptions(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    ClusterOptions options;
    options.shutdownPolicy = Lenient::properties((*data)["ha"_L1]).value(u"shutdown_policy"_s);
    const QMap<QString, QString> crs = Lenient::properties((*data)["crs"_L1]);
    options.crsMode = crs.value(u"ha"_s);
    // Comes as a string or, from newer versions, as an object.
    QStringList parts;
    for (const auto &[key, value] : crs.asKeyValueRange())
        parts.append(u"%1=%2"_s.arg(key, value));
    options.crs = parts.join(u',');
    options.autoRebalance = crs.value(u"ha-auto-rebalance"_s) == "1"_L1;
    options.migrationNetwork = Lenient::properties((*data)["migration"_L1], u"type"_s).value(u"network"_s);
    options.macPrefix = Lenient::toText((*data)["mac_prefix"_L1]);
    options.maxWorkers = Lenient::toInt((*data)["max_workers"_L1]);
    return options;
}

Result<Permissions> decodePermissions(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    Permissions permissions;
    for (auto path = data->begin(); path != data->end(); ++path) {
        QMap<QString, bool> privileges;
        const QJsonObject entries = path->toObject();
        for (auto it = entries.begin(); it != entries.end(); ++it)
            privileges.insert(it.key(), Lenient::toBool(*it));
        permissions.byPath.insert(path.key(), privileges);
    }
    return permissions;
}

Result<ProxmoxVersion> decodeVersion(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    ProxmoxVersion version;
    version.text = Lenient::toText((*data)["version"_L1]);
    const QString release = Lenient::toText((*data)["release"_L1]);
    const QString &source = version.text.isEmpty() ? release : version.text;
    version.major = source.section(u'.', 0, 0).toInt();
    version.minor = source.section(u'.', 1, 1).section(u'-', 0, 0).toInt();
    if (!version.isValid())
        return std::unexpected(badAnswer(u"no version"_s));
    return version;
}

Result<QList<Realm>> decodeRealms(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<Realm> realms;
    for (const QJsonValue &entry : *rows) {
        realms.append({Lenient::toText(entry["realm"_L1]), Lenient::toText(entry["type"_L1]),
                       Lenient::toText(entry["comment"_L1]), Lenient::toBool(entry["default"_L1])});
    }
    return realms;
}

Result<QList<PciMapping>> decodePciMappings(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<PciMapping> mappings;
    for (const QJsonValue &entry : *rows) {
        PciMapping mapping;
        mapping.id = Lenient::toText(entry["id"_L1]);
        mapping.liveMigrationCapable = Lenient::toBool(entry["live-migration-capable"_L1]);
        for (const auto places = entry["map"_L1].toArray(); const QJsonValue &place : places) {
            const NodeName node(Lenient::properties(place).value(u"node"_s));
            if (!node.isEmpty() && !mapping.nodes.contains(node))
                mapping.nodes.append(node);
        }
        std::ranges::sort(mapping.nodes);
        mappings.append(std::move(mapping));
    }
    std::ranges::sort(mappings, {}, &PciMapping::id);
    return mappings;
}

Result<QStringList> decodeBackupServers(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList servers;
    for (const QJsonValue &entry : *rows) {
        if (const QString server = Lenient::toText(entry["server"_L1]); !server.isEmpty())
            servers.append(server);
    }
    servers.sort();
    servers.removeDuplicates();
    return servers;
}

Result<QHash<VmId, QDateTime>> decodeBackups(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QHash<VmId, QDateTime> newest;
    for (const QJsonValue &entry : *rows) {
        const VmId guest{int(Lenient::toInt64(entry["vmid"_L1]))};
        const qint64 made = Lenient::toInt64(entry["ctime"_L1]);
        if (!guest.isValid() || made <= 0)
            continue;
        noteBackup(newest, guest, QDateTime::fromSecsSinceEpoch(made, QTimeZone::UTC));
    }
    return newest;
}

Result<QStringList> decodeCephFlags(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList set;
    for (const QJsonValue &entry : *rows) {
        if (Lenient::toBool(entry["value"_L1]))
            set.append(Lenient::toText(entry["name"_L1]));
    }
    set.sort();
    return set;
}

} // namespace Drydock
