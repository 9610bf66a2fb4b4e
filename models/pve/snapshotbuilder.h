// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoints.h"

#include "cluster/snapshot.h"

namespace Drydock
{

/// Grows one snapshot out of the answers of many endpoints. A failing part keeps its old content and says why in
/// its freshness. Sends nothing; the poller and the reader of raw snapshot files both feed it.
class SnapshotBuilder
{
public:
    const ClusterSnapshot &snapshot() const { return m_snapshot; }
    SnapshotContent &content() { return m_snapshot.edit(); }

    ResourceLists resourceLists() const { return {m_snapshot->nodes, m_snapshot->guests, m_snapshot->storages}; }
    /// Nodes that can be asked: online by the newest resources.
    QList<NodeName> onlineNodes() const;
    /// Whether the resources name other nodes than before the last takeResources().
    bool membersChanged() const { return m_membersChanged; }

    /// What time the server had when it sent the newest answer.
    void setServerTime(const QDateTime &time);

    void takeResources(const Result<ResourceLists> &answer);
    void takeStatus(const Result<ClusterStatus> &answer);
    void takeVotes(const Result<NodeVotes> &votes, const Result<QdeviceStatus> &qdevice);
    void takeFingerprints(const Result<QMap<NodeName, QString>> &answer);
    void takeTasks(const Result<QList<TaskState>> &answer);
    struct HaAnswers {
        Result<HaStatus> status = std::unexpected(Error());
        std::optional<Result<HaCurrent>> current; ///< 9 only
        Result<QList<HaResource>> resources = std::unexpected(Error());
        std::optional<Result<QList<HaGroup>>> groups;
        std::optional<Result<QList<HaRule>>> rules;
    };
    void takeHa(const HaAnswers &answers);
    /// `states`: per node that answered; jobs of silent nodes keep their last known state.
    void takeReplication(const Result<QList<ReplicationJob>> &jobs, const QList<ReplicationJob> &states);
    void takeOptions(const Result<ClusterOptions> &answer);
    void takePermissions(const Result<Permissions> &answer);
    void takeVersion(const Result<ProxmoxVersion> &answer);

private:
    void fresh(Section section);
    void failed(Section section, const Error &error);
    void applyNodeFacts();

    ClusterSnapshot m_snapshot;
    ClusterStatus m_status;
    QMap<NodeName, QString> m_fingerprints;
    bool m_membersChanged = false;
};

} // namespace Drydock
