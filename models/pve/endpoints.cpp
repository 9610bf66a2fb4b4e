// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

#include "ha/haentry.h"

using namespace Qt::StringLiterals;

namespace Drydock::Endpoints
{

namespace
{

QStringList guestPath(const GuestKey &guest, const NodeName &node, const QStringList &rest)
{
    return QStringList{u"nodes"_s, node.text(), guest.apiKind(), guest.vmid.text()} + rest;
}

QStringList nodePath(const NodeName &node, const QStringList &rest)
{
    return QStringList{u"nodes"_s, node.text()} + rest;
}

/// Creates, changes or removes an entry of the HA configuration. No digest goes along: it is one of the whole file,
/// which the plan's other steps change; the runner compares the entry itself before it sends.
Request haEntryRequest(const SettingChange &setting, const QStringList &list, const QString &name)
{
    const std::optional<HaEntry> before = HaEntry::parse(setting.before);
    const std::optional<HaEntry> wanted = HaEntry::parse(setting.value);
    if (!wanted)
        return Request::remove(list + QStringList{setting.key});
    Request request = before ? Request::put(list + QStringList{setting.key}) : Request::post(list);
    if (!before)
        request.text(name, setting.key);
    // Always asked for, also where it cannot change.
    if (wanted->isRule())
        request.text(u"type"_s, wanted->type);
    const HaEntryChange change = haEntryChange(before, *wanted);
    for (const auto &[key, value] : change.set.asKeyValueRange())
        request.text(key, value);
    if (!change.removed.isEmpty())
        request.text(u"delete"_s, change.removed.join(u','));
    return request;
}

Call<QList<MetricSample>> history(QStringList path, const QString &timeframe)
{
    path.append(u"rrddata"_s);
    return {Request::get(path).text(u"timeframe"_s, timeframe), decodeHistory};
}

} // namespace

Call<ProxmoxVersion> version()
{
    return {Request::get({u"version"_s}), decodeVersion};
}

Call<ResourceLists> resources(const ResourceLists &before)
{
    return {Request::get({u"cluster"_s, u"resources"_s}),
            [before](const Reply &reply) { return decodeResources(reply.body, before); }};
}

Call<ClusterStatus> clusterStatus()
{
    return {Request::get({u"cluster"_s, u"status"_s}), decodeClusterStatus};
}

Call<QList<TaskState>> clusterTasks()
{
    return {Request::get({u"cluster"_s, u"tasks"_s}), decodeTasks};
}

Call<NodeVotes> nodeVotes()
{
    return {Request::get({u"cluster"_s, u"config"_s, u"nodes"_s}), decodeNodeVotes};
}

Call<QdeviceStatus> qdevice()
{
    return {Request::get({u"cluster"_s, u"config"_s, u"qdevice"_s}), decodeQdevice};
}

Call<QMap<NodeName, QString>> fingerprints()
{
    return {Request::get({u"nodes"_s}), decodeFingerprints};
}

Call<HaStatus> haManagerStatus()
{
    return {Request::get({u"cluster"_s, u"ha"_s, u"status"_s, u"manager_status"_s}), decodeManagerStatus};
}

Call<HaCurrent> haCurrent()
{
    return {Request::get({u"cluster"_s, u"ha"_s, u"status"_s, u"current"_s}), decodeHaCurrent};
}

Call<QList<HaResource>> haResources()
{
    return {Request::get({u"cluster"_s, u"ha"_s, u"resources"_s}), decodeHaResources};
}

Call<QList<HaGroup>> haGroups()
{
    return {Request::get({u"cluster"_s, u"ha"_s, u"groups"_s}), decodeHaGroups};
}

Call<QList<HaRule>> haRules()
{
    return {Request::get({u"cluster"_s, u"ha"_s, u"rules"_s}), decodeHaRules};
}

Call<QList<ReplicationJob>> replicationJobs()
{
    return {Request::get({u"cluster"_s, u"replication"_s}), decodeReplication};
}

Call<ClusterOptions> options()
{
    return {Request::get({u"cluster"_s, u"options"_s}), decodeOptions};
}

Call<Permissions> permissions()
{
    return {Request::get({u"access"_s, u"permissions"_s}), decodePermissions};
}

Call<QList<Realm>> realms()
{
    return {Request::get({u"access"_s, u"domains"_s}), decodeRealms};
}

Call<QList<PciMapping>> pciMappings()
{
    return {Request::get({u"cluster"_s, u"mapping"_s, u"pci"_s}), decodePciMappings};
}

Call<QStringList> backupServers()
{
    return {Request::get({u"storage"_s}).text(u"type"_s, u"pbs"_s), decodeBackupServers};
}

Call<QStringList> cephFlags()
{
    return {Request::get({u"cluster"_s, u"ceph"_s, u"flags"_s}), decodeCephFlags};
}

Call<QList<SdnZone>> sdnZones()
{
    return {Request::get({u"cluster"_s, u"sdn"_s, u"zones"_s}).flag(u"pending"_s, true), decodeSdnZones};
}

Call<QList<SdnVnet>> sdnVnets()
{
    return {Request::get({u"cluster"_s, u"sdn"_s, u"vnets"_s}).flag(u"pending"_s, true), decodeSdnVnets};
}

Call<QList<SdnSubnet>> sdnSubnets(const QString &vnet)
{
    return {Request::get({u"cluster"_s, u"sdn"_s, u"vnets"_s, vnet, u"subnets"_s}).flag(u"pending"_s, true),
            decodeSdnSubnets};
}

Call<QList<ReplicationJob>> replicationStatus(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"replication"_s})), decodeReplication};
}

Call<NodeDetails> nodeStatus(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"status"_s})), [node](const Reply &reply) {
                Result<NodeDetails> details = decodeNodeStatus(reply);
                if (details)
                    details->node = node;
                return details;
            }};
}

Call<NodeNetwork> nodeNetwork(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"network"_s})), decodeNetwork};
}

Call<QList<RuntimeBridge>> nodeBridges(const NodeName &node)
{
    // The zone that plain bridges are in has no entry of its own.
    return {Request::get(nodePath(node, {u"sdn"_s, u"zones"_s, u"localnetwork"_s, u"bridges"_s})),
            decodeRuntimeBridges};
}

Call<int> nodeUpdates(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"apt"_s, u"update"_s})), decodeUpdateCount};
}

Call<QList<PendingUpdate>> pendingUpdates(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"apt"_s, u"update"_s})), decodePendingUpdates};
}

Call<NodeKernels> nodeKernels(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"apt"_s, u"versions"_s})), decodeKernels};
}

Call<QList<NodeUnit>> nodeUnits(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"services"_s})), decodeUnits};
}

Call<int> nodeClockSkew(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"time"_s})), decodeClockSkew};
}

Call<QString> wakeAddress(const NodeName &node)
{
    return {Request::get(nodePath(node, {u"config"_s})), decodeWakeAddress};
}

Call<QHash<VmId, QDateTime>> backups(const NodeName &node, const StorageId &storage)
{
    return {Request::get(nodePath(node, {u"storage"_s, storage.text(), u"content"_s})).text(u"content"_s, u"backup"_s),
            decodeBackups};
}

Call<QList<TaskState>> nodeTasks(const NodeName &node, int limit)
{
    return {Request::get(nodePath(node, {u"tasks"_s})).number(u"limit"_s, limit), decodeTasks};
}

Call<QList<MetricSample>> nodeHistory(const NodeName &node, const QString &timeframe)
{
    return history(nodePath(node, {}), timeframe);
}

Call<GuestDetails> guestConfig(const GuestKey &guest, const NodeName &node)
{
    // Without current=1 pending changes would be shown as if they were in force.
    return {Request::get(guestPath(guest, node, {u"config"_s})).flag(u"current"_s, true),
            [guest](const Reply &reply) { return decodeGuestConfig(guest, reply); }};
}

Call<QStringList> guestSnapshots(const GuestKey &guest, const NodeName &node)
{
    return {Request::get(guestPath(guest, node, {u"snapshot"_s})), decodeSnapshots};
}

Call<MigratePreconditions> guestPreconditions(const GuestKey &guest, const NodeName &node)
{
    return {Request::get(guestPath(guest, node, {u"migrate"_s})), decodePreconditions};
}

Call<QList<ObservedAddress>> guestAddresses(const GuestKey &guest, const NodeName &node)
{
    if (guest.kind == GuestKind::Ct)
        return {Request::get(guestPath(guest, node, {u"interfaces"_s})), decodeContainerAddresses};
    return {Request::get(guestPath(guest, node, {u"agent"_s, u"network-get-interfaces"_s})), decodeAgentAddresses};
}

Call<QList<MetricSample>> guestHistory(const GuestKey &guest, const NodeName &node, const QString &timeframe)
{
    return history(guestPath(guest, node, {}), timeframe);
}

Call<TaskStatus> taskStatus(const Upid &upid)
{
    return {Request::get(nodePath(upid.node, {u"tasks"_s, upid.text, u"status"_s})), decodeTaskStatus};
}

Call<QList<ClusterConnection::LogLine>> taskLog(const Upid &upid, int start, int limit)
{
    return {Request::get(nodePath(upid.node, {u"tasks"_s, upid.text, u"log"_s}))
                .number(u"start"_s, start)
                .number(u"limit"_s, limit),
            decodeTaskLog};
}

Call<Started> migrate(const GuestActions::Migrate &migrate)
{
    Request request = Request::post(guestPath(migrate.guest, migrate.from, {u"migrate"_s}));
    request.text(u"target"_s, migrate.to.text());
    const bool isVm = migrate.guest.kind == GuestKind::Vm;
    if (isVm) {
        if (migrate.online)
            request.flag(u"online"_s, true);
        if (migrate.withLocalDisks)
            request.flag(u"with-local-disks"_s, true);
        if (migrate.conntrack)
            request.flag(u"with-conntrack-state"_s, true);
        for (const auto &[option, value] : migrate.rootOptions.asKeyValueRange())
            request.text(option, value);
    } else if (migrate.restart) {
        request.flag(u"restart"_s, true);
    }
    if (!migrate.targetStorage.isEmpty())
        request.text(isVm ? u"targetstorage"_s : u"target-storage"_s, migrate.targetStorage);
    if (migrate.bandwidth > 0)
        request.number(u"bwlimit"_s, migrate.bandwidth);
    return {request, decodeStarted};
}

Call<Started> power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout)
{
    Request request = Request::post(guestPath(guest, node, {u"status"_s, action}));
    const bool isVm = guest.kind == GuestKind::Vm;
    const bool knowsTimeout =
        action == "shutdown"_L1 || action == "reboot"_L1 || (isVm && (action == "stop"_L1 || action == "start"_L1));
    if (timeout > 0 && knowsTimeout)
        request.number(u"timeout"_s, timeout);
    return {request, decodeStarted};
}

Call<Started> setHaState(const GuestKey &guest, const QString &state)
{
    return {Request::put({u"cluster"_s, u"ha"_s, u"resources"_s, guest.sid()}).text(u"state"_s, state), decodeStarted};
}

Call<Started> nodePower(const NodeName &node, const QString &command)
{
    if (command == "wake"_L1)
        return {Request::post(nodePath(node, {u"wakeonlan"_s})), decodeStarted};
    return {Request::post(nodePath(node, {u"status"_s})).text(u"command"_s, command), decodeStarted};
}

Call<Started> changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node)
{
    const bool on = setting.value == "1"_L1;
    const QStringList ha{u"cluster"_s, u"ha"_s};
    switch (setting.kind) {
    case SettingChange::Kind::HaFailback:
        return {Request::put(ha + QStringList{u"resources"_s, setting.key}).flag(u"failback"_s, on), decodeStarted};
    case SettingChange::Kind::HaRule: {
        Request request = Request::put(ha + QStringList{u"rules"_s, setting.key.section(u'/', 1)});
        request.text(u"type"_s, setting.key.section(u'/', 0, 0));
        // disable=0 is silently dropped (9.2): only delete=disable turns a rule on again.
        if (on)
            request.text(u"delete"_s, u"disable"_s);
        else
            request.flag(u"disable"_s, true);
        return {request, decodeStarted};
    }
    case SettingChange::Kind::HaGroupFailback:
        return {Request::put(ha + QStringList{u"groups"_s, setting.key}).flag(u"nofailback"_s, !on), decodeStarted};
    case SettingChange::Kind::ClusterCrs: {
        Request request = Request::put({u"cluster"_s, u"options"_s});
        if (setting.value.isEmpty())
            request.text(u"delete"_s, u"crs"_s);
        else
            request.text(u"crs"_s, setting.value);
        return {request, decodeStarted};
    }
    case SettingChange::Kind::Cdrom:
    case SettingChange::Kind::GuestNic:
        return {Request::put(guestPath(guest, node, {u"config"_s})).text(setting.key, setting.value), decodeStarted};
    case SettingChange::Kind::GuestTags: {
        Request request = Request::put(guestPath(guest, node, {u"config"_s}));
        if (setting.value.isEmpty())
            request.text(u"delete"_s, u"tags"_s);
        else
            request.text(u"tags"_s, setting.value);
        return {request, decodeStarted};
    }
    case SettingChange::Kind::HaResourceEntry:
        return {haEntryRequest(setting, ha + QStringList{u"resources"_s}, u"sid"_s), decodeStarted};
    case SettingChange::Kind::HaGroupEntry:
        return {haEntryRequest(setting, ha + QStringList{u"groups"_s}, u"group"_s), decodeStarted};
    case SettingChange::Kind::HaRuleEntry:
        return {haEntryRequest(setting, ha + QStringList{u"rules"_s}, u"rule"_s), decodeStarted};
    case SettingChange::Kind::HaArming:
        if (setting.value == "armed"_L1)
            return {Request::post(ha + QStringList{u"status"_s, u"arm-ha"_s}), decodeStarted};
        return {Request::post(ha + QStringList{u"status"_s, u"disarm-ha"_s}).text(u"resource-mode"_s, setting.value),
                decodeStarted};
    case SettingChange::Kind::NodeMaintenance:
        break;
    }
    Q_UNREACHABLE_RETURN({});
}

Call<Started> cancelTask(const Upid &upid)
{
    return {Request::remove(nodePath(upid.node, {u"tasks"_s, upid.text})), decodeStarted};
}

} // namespace Drydock::Endpoints
