// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

QJsonArray named(const QString &key, const QStringList &names)
{
    QJsonArray rows;
    for (const QString &name : names)
        rows.append(QJsonObject{{key, name}});
    return rows;
}

template <typename T>
void insertIf(QJsonObject &row, const QString &key, const std::optional<T> &value)
{
    if (value)
        row.insert(key, *value);
}

// --- /cluster/resources ---

QJsonObject nodeRow(const Call &call, const Node &node)
{
    const NodeRow facts = call.site.cluster->nodeRow(node.name, call.via);
    QJsonObject row{
        {u"id"_s, u"node/"_s + node.name}, {u"type"_s, u"node"_s}, {u"node"_s, node.name}, {u"status"_s, facts.status}};
    if (!facts.haState.isEmpty())
        row.insert(u"hastate"_s, facts.haState);
    if (!call.allows(u"/nodes/"_s + node.name, u"Sys.Audit"_s))
        return row;
    row.insert(u"level"_s, u""_s);
    row.insert(u"cgroup-mode"_s, 2);
    row.insert(u"maxcpu"_s, node.maxCpu);
    row.insert(u"maxmem"_s, node.maxMemory);
    row.insert(u"maxdisk"_s, node.rootSize);
    insertIf(row, u"cpu"_s, facts.cpu);
    insertIf(row, u"mem"_s, facts.memory);
    insertIf(row, u"disk"_s, facts.rootUsed);
    insertIf(row, u"uptime"_s, facts.uptime);
    return row;
}

QJsonObject guestRow(const Call &call, const Guest &guest)
{
    const GuestRow facts = call.site.cluster->guestRow(guest, call.via);
    QJsonObject row{{u"id"_s, apiKind(guest.kind) + u"/%1"_s.arg(guest.vmid)},
                    {u"type"_s, apiKind(guest.kind)},
                    {u"vmid"_s, guest.vmid},
                    {u"node"_s, guest.node},
                    {u"status"_s, facts.known ? facts.status : u"unknown"_s}};
    if (!facts.haState.isEmpty())
        row.insert(u"hastate"_s, facts.haState);
    if (!guest.pool.isEmpty())
        row.insert(u"pool"_s, guest.pool);
    if (!guest.lock.isEmpty())
        row.insert(u"lock"_s, guest.lock);
    if (!guest.config.value(u"tags"_s).isEmpty())
        row.insert(u"tags"_s, guest.config.value(u"tags"_s));
    if (!facts.known)
        return row;
    row.insert(u"name"_s, guest.name);
    row.insert(u"template"_s, guest.isTemplate ? 1 : 0);
    row.insert(u"cpu"_s, facts.cpu);
    row.insert(u"maxcpu"_s, guest.cores);
    row.insert(u"mem"_s, facts.memory);
    row.insert(u"maxmem"_s, guest.memory);
    row.insert(u"disk"_s, facts.disk);
    row.insert(u"maxdisk"_s, guest.diskSize);
    row.insert(u"uptime"_s, facts.uptime);
    row.insert(u"netin"_s, facts.netIn);
    row.insert(u"netout"_s, facts.netOut);
    row.insert(u"diskread"_s, facts.diskRead);
    row.insert(u"diskwrite"_s, facts.diskWrite);
    if (call.site.pve >= 9)
        row.insert(u"memhost"_s, facts.hostMemory);
    return row;
}

QJsonObject storageRow(const Call &call, const Storage &storage, const Node &node)
{
    const StorageRow facts = call.site.cluster->storageRow(storage.id, node.name);
    const bool online = call.site.cluster->onlineSeenBy(node.name, call.via);
    QJsonObject row{{u"id"_s, u"storage/"_s + node.name + u'/' + storage.id},
                    {u"type"_s, u"storage"_s},
                    {u"storage"_s, storage.id},
                    {u"node"_s, node.name},
                    {u"status"_s, facts.active && online ? u"available"_s : u"unknown"_s},
                    {u"plugintype"_s, storage.type},
                    {u"content"_s, storage.content.join(u',')},
                    {u"shared"_s, storage.shared ? 1 : 0}};
    if (facts.active && online) {
        row.insert(u"disk"_s, facts.used);
        row.insert(u"maxdisk"_s, facts.total);
    }
    return row;
}

QJsonObject networkRow(const Call &call, const Node &node)
{
    const bool online = call.site.cluster->onlineSeenBy(node.name, call.via);
    const QString status = online ? u"ok"_s : u"unknown"_s;
    if (call.site.pve < 9)
        return {{u"id"_s, u"sdn/"_s + node.name + u"/localnetwork"_s},
                {u"type"_s, u"sdn"_s},
                {u"sdn"_s, u"localnetwork"_s},
                {u"node"_s, node.name},
                {u"status"_s, status}};
    return {{u"id"_s, u"network/"_s + node.name + u"/zone/localnetwork"_s},
            {u"type"_s, u"network"_s},
            {u"network"_s, u"localnetwork"_s},
            {u"network-type"_s, u"zone"_s},
            {u"node"_s, node.name},
            {u"status"_s, status}};
}

bool isActiveOn(const Storage &storage, const QString &node)
{
    return !storage.disabled && (storage.nodes.isEmpty() || storage.nodes.contains(node));
}

Answer resources(Call &call)
{
    const State &state = call.site.cluster->state();
    const QString type = call.text(u"type"_s);
    const auto wanted = [&](QLatin1StringView name) { return type.isEmpty() || type == name; };
    QJsonArray rows;
    if (type.isEmpty()) {
        for (auto each = state.pools.keyBegin(); each != state.pools.keyEnd(); ++each) {
            const QString &pool = *each;
            if (call.allows(u"/pool/"_s + pool, u"Pool.Audit"_s))
                rows.append(QJsonObject{{u"id"_s, u"/pool/"_s + pool}, {u"type"_s, u"pool"_s}, {u"pool"_s, pool}});
        }
    }
    if (wanted("vm"_L1)) {
        const bool everything = call.who.isRoot();
        for (const auto &[vmid, guest] : state.guests) {
            if (everything || call.allows(u"/vms/%1"_s.arg(vmid), u"VM.Audit"_s))
                rows.append(guestRow(call, guest));
        }
    }
    for (const Node &node : state.nodes) {
        if (wanted("node"_L1))
            rows.append(nodeRow(call, node));
        if (wanted("storage"_L1)) {
            for (const Storage &storage : state.storages) {
                if (isActiveOn(storage, node.name)
                    && call.allows(u"/storage/"_s + storage.id, u"Datastore.Audit|Datastore.AllocateSpace"_s))
                    rows.append(storageRow(call, storage, node));
            }
        }
        if (wanted("sdn"_L1) && call.allows(u"/sdn/zones/localnetwork"_s, u"SDN.Audit|SDN.Use|SDN.Allocate"_s))
            rows.append(networkRow(call, node));
    }
    return call.site.shuffled(rows);
}

// --- membership ---

QString loopbackOf(const Call &call, const QString &node)
{
    const SiteNode *found = call.site.node(node);
    return found ? found->loopback : QString();
}

Answer status(Call &call)
{
    const Cluster &cluster = *call.site.cluster;
    const State &state = cluster.state();
    QJsonArray rows;
    for (const Node &node : state.nodes) {
        rows.append(QJsonObject{{u"type"_s, u"node"_s},
                                {u"id"_s, u"node/"_s + node.name},
                                {u"name"_s, node.name},
                                {u"nodeid"_s, node.id},
                                {u"ip"_s, loopbackOf(call, node.name)},
                                {u"level"_s, u""_s},
                                {u"local"_s, node.name == call.via ? 1 : 0},
                                {u"online"_s, cluster.onlineSeenBy(node.name, call.via) ? 1 : 0}});
    }
    rows = call.site.shuffled(rows);
    rows.prepend(QJsonObject{{u"type"_s, u"cluster"_s},
                             {u"id"_s, u"cluster"_s},
                             {u"name"_s, state.clusterName},
                             {u"nodes"_s, qint64(state.nodes.size())},
                             {u"version"_s, state.configVersion},
                             {u"quorate"_s, cluster.quorateSeenBy(call.via) ? 1 : 0}});
    return rows;
}

QJsonObject configNode(const Call &call, const Node &node)
{
    return {{u"name"_s, node.name},
            {u"nodeid"_s, QString::number(node.id)},
            {u"quorum_votes"_s, QString::number(node.votes)},
            {u"ring0_addr"_s, loopbackOf(call, node.name)}};
}

Answer configNodes(Call &call)
{
    QJsonArray rows;
    for (const Node &node : call.site.cluster->state().nodes) {
        QJsonObject row = configNode(call, node);
        row.insert(u"node"_s, node.name);
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

QJsonObject totem(const State &state)
{
    return {{u"cluster_name"_s, state.clusterName},
            {u"config_version"_s, QString::number(state.configVersion)},
            {u"ip_version"_s, u"ipv4-6"_s},
            {u"link_mode"_s, u"passive"_s},
            {u"secauth"_s, u"on"_s},
            {u"version"_s, u"2"_s},
            {u"interface"_s, QJsonObject{{u"0"_s, QJsonObject{{u"linknumber"_s, u"0"_s}}}}}};
}

Answer join(Call &call)
{
    const State &state = call.site.cluster->state();
    QJsonArray nodes;
    for (const Node &node : state.nodes) {
        QJsonObject row = configNode(call, node);
        const SiteNode *place = call.site.node(node.name);
        row.insert(u"pve_addr"_s, loopbackOf(call, node.name));
        row.insert(u"pve_fp"_s, place ? place->certificate.fingerprint : QString());
        nodes.append(row);
    }
    return QJsonObject{{u"config_digest"_s, Site::digestOf(state.clusterName + QString::number(state.configVersion))},
                       {u"nodelist"_s, call.site.shuffled(nodes)},
                       {u"preferred_node"_s, call.via},
                       {u"totem"_s, totem(state)}};
}

/// Nothing where no QDevice runs on the answering node; the keys are for people.
Answer qdevice(Call &call)
{
    const Cluster &cluster = *call.site.cluster;
    const Qdevice &device = cluster.state().qdevice;
    if (!device.configured)
        return QJsonObject();
    const bool connected = cluster.qdeviceConnectedSeenBy(call.via);
    QJsonObject data{{u"Model"_s, u"Net"_s},
                     {u"QNetd host"_s, device.host + u":5403"_s},
                     {u"Algorithm"_s, device.algorithm == u"lms" ? u"LMS"_s : u"Fifty-Fifty split"_s},
                     {u"Tie-breaker"_s, u"Node with lowest node ID"_s},
                     {u"State"_s, connected ? u"Connected"_s : u"Connect failed"_s}};
    if (connected) {
        data.insert(u"Echo reply"_s, u"ACK"_s);
        data.insert(u"Last poll call"_s, QDateTime::fromSecsSinceEpoch(call.site.timeOn(call.via), QTimeZone::UTC)
                                             .toString(u"yyyy-MM-ddTHH:mm:ss (cast vote)"_s));
    }
    return data;
}

/// Without Ceph the real one finds none of its programs.
Answer cephFlags(Call &call)
{
    const auto &set = call.site.cluster->state().cephFlags;
    if (!set)
        return Answer::failure(500, u"binary not installed: /usr/bin/ceph-mon"_s);
    QJsonArray rows;
    for (const QString &name :
         {u"nobackfill"_s, u"nodeep-scrub"_s, u"nodown"_s, u"noin"_s, u"noout"_s, u"norebalance"_s, u"norecover"_s,
          u"noscrub"_s, u"notieragent"_s, u"noup"_s, u"pause"_s})
        rows.append(QJsonObject{{u"name"_s, name}, {u"value"_s, set->contains(name) ? 1 : 0}});
    return call.site.shuffled(rows);
}

// --- datacenter options ---

Answer options(Call &call)
{
    static const QMap<QString, QString> objects{
        {u"migration"_s, u"type"_s},     {u"replication"_s, u"type"_s},
        {u"ha"_s, u"shutdown_policy"_s}, {u"crs"_s, u"ha"_s},
        {u"next-id"_s, u"lower"_s},      {u"notify"_s, u"package-updates"_s},
        {u"tag-style"_s, u"shape"_s},    {u"user-tag-access"_s, u"user-allow"_s},
        {u"u2f"_s, u"appid"_s},          {u"webauthn"_s, u"id"_s},
    };
    static const QStringList numbers{u"ha-rebalance-on-start"_s, u"ha-auto-rebalance"_s,
                                     u"ha-auto-rebalance-threshold"_s, u"ha-auto-rebalance-margin"_s,
                                     u"ha-auto-rebalance-hold-duration"_s};
    const bool all = call.allows(u"/"_s, u"Sys.Audit"_s);
    const State &state = call.site.cluster->state();
    QJsonObject data;
    for (auto option = state.options.begin(); option != state.options.end(); ++option) {
        if (!all && option.key() != u"console" && option.key() != u"tag-style")
            continue;
        if (objects.contains(option.key()))
            data.insert(option.key(), propertyObject(option.value(), objects[option.key()], numbers));
        else if (option.key() == u"max_workers")
            data.insert(option.key(), integerOrText(option.value()));
        else
            data.insert(option.key(), option.value());
    }
    QStringList tags;
    for (const auto &[vmid, guest] : state.guests)
        tags += guest.tags();
    tags.sort();
    tags.removeDuplicates();
    data.insert(u"allowed-tags"_s, QJsonArray::fromStringList(tags));
    if (all && !data.contains(u"mac_prefix"_s))
        data.insert(u"mac_prefix"_s, u"BC:24:11"_s);
    return data;
}

Answer setOptions(Call &call)
{
    return call.site.cluster->setOptions(call.via, call.without({u"delete"_s}), call.removed());
}

Answer nextId(Call &call)
{
    const State &state = call.site.cluster->state();
    if (call.has(u"vmid"_s)) {
        const int vmid = call.number(u"vmid"_s);
        if (state.guests.contains(vmid))
            return Answer::badParameter(u"vmid"_s, u"VM %1 already exists"_s.arg(vmid));
        return QJsonValue(call.text(u"vmid"_s));
    }
    int free = 100;
    while (state.guests.contains(free))
        ++free;
    return QJsonValue(QString::number(free));
}

/// What the simulation noted, and every task's start and end as its node's daemon writes them, oldest first.
std::vector<LogEntry> logEntries(const State &state)
{
    std::vector<LogEntry> entries = state.log;
    for (const Task &task : state.tasks) {
        const QString user = task.token.isEmpty() ? task.user : task.user + u'!' + task.token;
        const QString daemon = task.token.isEmpty() && task.user == u"root@pam" ? u"pve-ha-lrm"_s : u"pvedaemon"_s;
        entries.push_back({task.start, 6, daemon, task.node, user, u"starting task "_s + task.upid, task.pid});
        if (task.end) {
            const int priority = task.status == u"OK" ? 6 : 3;
            entries.push_back({*task.end, priority, daemon, task.node, user,
                               u"end task %1 %2"_s.arg(task.upid, task.status), task.pid});
        }
    }
    std::ranges::stable_sort(entries, {}, &LogEntry::time);
    return entries;
}

Answer clusterLog(Call &call)
{
    const std::vector<LogEntry> entries = logEntries(call.site.cluster->state());
    const bool all = call.allows(u"/"_s, u"Sys.Syslog"_s);
    const int max = call.number(u"max"_s, 50);
    QJsonArray rows;
    for (size_t i = entries.size(); i-- > 0 && rows.size() < max;) {
        const LogEntry &entry = entries[i];
        if (!all && entry.user != call.who.id())
            continue;
        rows.append(QJsonObject{{u"uid"_s, QString::number(i + 1)},
                                {u"id"_s, u"%1:%2"_s.arg(i + 1).arg(entry.node)},
                                {u"time"_s, qint64(entry.time)},
                                {u"pri"_s, entry.priority},
                                {u"tag"_s, entry.tag},
                                {u"pid"_s, entry.pid},
                                {u"node"_s, entry.node},
                                {u"user"_s, entry.user},
                                {u"msg"_s, entry.message}});
    }
    return rows;
}

// --- mappings and pools ---

Answer pciMappings(Call &call)
{
    QJsonArray rows;
    for (const PciMapping &mapping : call.site.cluster->state().pciMappings) {
        if (!call.allows(u"/mapping/pci/"_s + mapping.id, u"Mapping.Audit|Mapping.Use|Mapping.Modify"_s))
            continue;
        QJsonObject row{{u"id"_s, mapping.id},
                        {u"type"_s, u"pci"_s},
                        {u"map"_s, QJsonArray::fromStringList(mapping.map)},
                        {u"digest"_s, Site::digestOf(mapping.map.join(u';'))}};
        if (!mapping.description.isEmpty())
            row.insert(u"description"_s, mapping.description);
        if (mapping.liveMigrationCapable)
            row.insert(u"live-migration-capable"_s, 1);
        if (call.has(u"check-node"_s))
            row.insert(u"checks"_s, QJsonArray());
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

Answer pools(Call &call)
{
    const State &state = call.site.cluster->state();
    QJsonArray rows;
    for (auto pool = state.pools.begin(); pool != state.pools.end(); ++pool) {
        if (!call.allows(u"/pool/"_s + pool.key(), u"Pool.Audit"_s)
            || (call.has(u"poolid"_s) && call.text(u"poolid"_s) != pool.key()))
            continue;
        QJsonObject row{{u"poolid"_s, pool.key()}};
        if (!pool.value().isEmpty())
            row.insert(u"comment"_s, pool.value());
        if (call.has(u"poolid"_s)) {
            QJsonArray members;
            for (const auto &[vmid, guest] : state.guests) {
                if (guest.pool == pool.key())
                    members.append(guestRow(call, guest));
            }
            row.insert(u"members"_s, members);
        }
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

} // namespace

void addClusterEndpoints(Router &router)
{
    router.add("GET", "/", "any", "", [](Call &) -> Answer {
        return named(u"subdir"_s, {u"version"_s, u"cluster"_s, u"nodes"_s, u"storage"_s, u"access"_s, u"pools"_s});
    });
    router.add("GET", "/version", "any", "", [](Call &call) -> Answer { return call.site.versionOf(call.via); });
    router.add("GET", "/cluster", "any", "", [](Call &) -> Answer {
        return named(u"name"_s, {u"backup"_s, u"backup-info"_s, u"config"_s, u"ha"_s, u"log"_s, u"mapping"_s,
                                 u"nextid"_s, u"options"_s, u"replication"_s, u"resources"_s, u"status"_s, u"tasks"_s});
    });
    router.add("GET", "/cluster/resources", "any", "type:enum(vm|storage|node|sdn)", resources);
    router.add("GET", "/cluster/status", "Sys.Audit@/", "", status);
    router.add("GET", "/cluster/config", "Sys.Audit@/", "", [](Call &) -> Answer {
        return named(u"name"_s, {u"nodes"_s, u"totem"_s, u"join"_s, u"qdevice"_s, u"apiversion"_s});
    });
    router.add("GET", "/cluster/config/nodes", "Sys.Audit@/", "", configNodes);
    router.add("GET", "/cluster/config/join", "Sys.Audit@/", "node:node", join);
    router.add("GET", "/cluster/config/totem", "Sys.Audit@/", "",
               [](Call &call) -> Answer { return totem(call.site.cluster->state()); });
    router.add("GET", "/cluster/config/qdevice", "Sys.Audit@/", "", qdevice);
    router.add("GET", "/cluster/ceph/flags", "Sys.Audit@/", "", cephFlags);
    router.add("GET", "/cluster/options", "any", "", options);
    router.add(
        "PUT", "/cluster/options", "Sys.Modify@/",
        "bwlimit consent-text console:enum(applet|vv|html5|xtermjs) crs delete description:s(0,65536) email_from "
        "fencing:enum(watchdog|hardware|both) ha http_proxy keyboard language mac_prefix max_workers:int(1,) "
        "migration migration_unsecure:bool next-id notify registered-tags tag-style u2f user-tag-access webauthn "
        "9~replication 9~location",
        setOptions);
    router.add("GET", "/cluster/nextid", "any", "vmid:vmid", nextId);
    router.add("GET", "/cluster/log", "any", "max:int(1,)", clusterLog);
    router.add("GET", "/cluster/mapping", "any", "",
               [](Call &) -> Answer { return named(u"name"_s, {u"pci"_s, u"usb"_s, u"dir"_s}); });
    router.add("GET", "/cluster/mapping/pci", "any", "check-node:node", pciMappings);
    router.add("GET", "/pools", "any", "poolid type:enum(qemu|lxc|storage)", pools);
}

} // namespace Drydock::Demo
