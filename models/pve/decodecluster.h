// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clusterconnection.h"
#include "reply.h"

#include "cluster/snapshot.h"

namespace Drydock
{

// Decoders of the cluster-wide lists except /cluster/resources. Each takes the envelope's data and reads what is
// there; only a wrong outer shape is an error.

/// GET /cluster/status: absent cluster row = a single node.
struct ClusterStatus {
    QString clusterName;
    bool clustered = false;
    bool quorate = true;
    struct Node {
        NodeName name;
        int nodeId = 0;
        QString address;
        bool local = false;
        bool online = false;
    };
    QList<Node> nodes;
};

/// The votes of GET /cluster/config/nodes; empty for a single node.
struct NodeVotes {
    QMap<NodeName, int> votes;
    QMap<NodeName, QStringList> links; ///< corosync addresses, link 0 first
};

/// GET /cluster/config/qdevice of the answering node; it has words of a tool's output as keys.
struct QdeviceStatus {
    bool present = false;
    bool connected = false;
    bool lastManStanding = false; ///< algorithm lms: as many votes as nodes less one; ffsplit: one vote
    QString host;
};

/// What GET …/status/current adds to manager_status.
struct HaCurrent {
    QString armedState;
    QString disarmMode;
};

Result<ClusterStatus> decodeClusterStatus(const Reply &reply);
Result<NodeVotes> decodeNodeVotes(const Reply &reply);
Result<QdeviceStatus> decodeQdevice(const Reply &reply);
Result<QMap<NodeName, QString>> decodeFingerprints(const Reply &reply);
Result<QList<TaskState>> decodeTasks(const Reply &reply);
Result<HaStatus> decodeManagerStatus(const Reply &reply);
Result<HaCurrent> decodeHaCurrent(const Reply &reply);
Result<QList<HaResource>> decodeHaResources(const Reply &reply);
Result<QList<HaGroup>> decodeHaGroups(const Reply &reply);
Result<QList<HaRule>> decodeHaRules(const Reply &reply);
/// Both GET /cluster/replication (configuration) and GET /nodes/{n}/replication (with state).
Result<QList<ReplicationJob>> decodeReplication(const Reply &reply);
Result<ClusterOptions> decodeOptions(const Reply &reply);
Result<Permissions> decodePermissions(const Reply &reply);
Result<ProxmoxVersion> decodeVersion(const Reply &reply);
Result<QList<Realm>> decodeRealms(const Reply &reply);
Result<QList<PciMapping>> decodePciMappings(const Reply &reply);
/// GET /storage?type=pbs: the servers, each once, sorted.
Result<QStringList> decodeBackupServers(const Reply &reply);
/// The newest backup of each guest in a storage's list; files that belong to no guest are left out.
Result<QHash<VmId, QDateTime>> decodeBackups(const Reply &reply);
/// GET /cluster/ceph/flags: those that are set, sorted.
Result<QStringList> decodeCephFlags(const Reply &reply);

} // namespace Drydock
