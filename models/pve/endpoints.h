// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decodecluster.h"
#include "decodedetails.h"
#include "decoderesources.h"
#include "decodesdn.h"
#include "reply.h"

/// One function per endpoint: path and parameters, with the decoder of its answer. Units and spellings are the
/// API's; versions are noted where 8.4 and 9.x differ.
namespace Drydock::Endpoints
{

// Cluster-wide, answered by the dialled member.
Call<ProxmoxVersion> version();
Call<ResourceLists> resources(const ResourceLists &before);
Call<ClusterStatus> clusterStatus();
Call<QList<TaskState>> clusterTasks();
Call<NodeVotes> nodeVotes();
Call<QdeviceStatus> qdevice();
Call<QMap<NodeName, QString>> fingerprints();
Call<HaStatus> haManagerStatus();
Call<HaCurrent> haCurrent();
Call<QList<HaResource>> haResources();
Call<QList<HaGroup>> haGroups(); ///< 8.4; 9: 500 "have been migrated to rules"
Call<QList<HaRule>> haRules();   ///< 9; 8.4: 501
Call<QList<ReplicationJob>> replicationJobs();
Call<ClusterOptions> options();
Call<Permissions> permissions();
Call<QList<Realm>> realms();
Call<QList<PciMapping>> pciMappings();
Call<QStringList> backupServers();
Call<QStringList> cephFlags();
// With what waits to be applied beside what is in force.
Call<QList<SdnZone>> sdnZones();
Call<QList<SdnVnet>> sdnVnets();
Call<QList<SdnSubnet>> sdnSubnets(const QString &vnet);

// One node.
Call<QList<ReplicationJob>> replicationStatus(const NodeName &node);
Call<NodeDetails> nodeStatus(const NodeName &node);
Call<NodeNetwork> nodeNetwork(const NodeName &node);
Call<QList<RuntimeBridge>> nodeBridges(const NodeName &node); ///< 9.1; before: 501
Call<int> nodeUpdates(const NodeName &node);
Call<QList<PendingUpdate>> pendingUpdates(const NodeName &node); ///< Sys.Modify on the node, though it only reads
Call<NodeKernels> nodeKernels(const NodeName &node);
Call<QList<NodeUnit>> nodeUnits(const NodeName &node);
Call<int> nodeClockSkew(const NodeName &node); ///< seconds ahead of the dialled member
Call<QString> wakeAddress(const NodeName &node);
/// When each guest was last backed up to this storage. A Proxmox Backup Server may take minutes to answer.
Call<QHash<VmId, QDateTime>> backups(const NodeName &node, const StorageId &storage);
Call<QList<TaskState>> nodeTasks(const NodeName &node, int limit);
Call<QList<MetricSample>> nodeHistory(const NodeName &node, const QString &timeframe);

// One guest, on the node that owns it now.
Call<GuestDetails> guestConfig(const GuestKey &guest, const NodeName &node);
Call<QStringList> guestSnapshots(const GuestKey &guest, const NodeName &node);
Call<MigratePreconditions> guestPreconditions(const GuestKey &guest, const NodeName &node); ///< CT: 501 on 8.4
/// QEMU agent of a VM, name space of a container.
Call<QList<ObservedAddress>> guestAddresses(const GuestKey &guest, const NodeName &node);
Call<QList<MetricSample>> guestHistory(const GuestKey &guest, const NodeName &node, const QString &timeframe);

// One task, on its own node.
Call<TaskStatus> taskStatus(const Upid &upid);
/// Lines after `start`; limit 0 = all.
Call<QList<ClusterConnection::LogLine>> taskLog(const Upid &upid, int start, int limit);

// Writes.
using Started = std::optional<Upid>;
/// For a HA-managed guest the server uses only the target, yet refuses a running one without online or restart
/// (Proxmox VE 9.2): so the same is sent for both.
Call<Started> migrate(const GuestActions::Migrate &migrate);
/// timeout in seconds, 0 = the server's default. Sent only where the action knows it.
Call<Started> power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout);
Call<Started> setHaState(const GuestKey &guest, const QString &state);
/// reboot, shutdown, or wake: that one is sent by the dialled member itself and answers with the MAC address.
Call<Started> nodePower(const NodeName &node, const QString &command);
/// Synchronous. NodeMaintenance has no call here (9.2: only the command line of a node can) and must not come.
Call<Started> changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node);
Call<Started> cancelTask(const Upid &upid);

} // namespace Drydock::Endpoints
