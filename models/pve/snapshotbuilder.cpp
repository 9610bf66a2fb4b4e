// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotbuilder.h"

#include <algorithm>

namespace Drydock
{

QList<NodeName> SnapshotBuilder::onlineNodes() const
{
    QList<NodeName> result;
    for (const NodeState &node : m_snapshot->nodes) {
        if (node.status == NodeStatus::Online)
            result.append(node.name);
    }
    return result;
}

void SnapshotBuilder::setServerTime(const QDateTime &time)
{
    if (time.isValid())
        content().serverTime = time;
}

void SnapshotBuilder::fresh(Section section)
{
    const QDateTime time = m_snapshot->serverTime.isValid() ? m_snapshot->serverTime : QDateTime::currentDateTimeUtc();
    content().freshness[size_t(section)] = Freshness{time, std::nullopt};
}

void SnapshotBuilder::failed(Section section, const Error &error)
{
    content().freshness[size_t(section)].error = error;
}

void SnapshotBuilder::takeResources(const Result<ResourceLists> &answer)
{
    m_membersChanged = false;
    if (!answer) {
        failed(Section::Resources, answer.error());
        return;
    }
    m_membersChanged = !std::ranges::equal(m_snapshot->nodes, answer->nodes, {}, &NodeState::name, &NodeState::name);
    SnapshotContent &next = content();
    next.nodes = answer->nodes;
    next.guests = answer->guests;
    next.storages = answer->storages;
    applyNodeFacts();
    fresh(Section::Resources);
}

/// /cluster/resources names the nodes; id, address and fingerprint come from elsewhere.
void SnapshotBuilder::applyNodeFacts()
{
    SnapshotContent &next = content();
    for (NodeState &node : next.nodes) {
        const auto known = std::ranges::find(m_status.nodes, node.name, &ClusterStatus::Node::name);
        if (known != m_status.nodes.end()) {
            node.nodeId = known->nodeId;
            node.address = known->address;
        }
        node.fingerprint = m_fingerprints.value(node.name, node.fingerprint);
        node.answeredUs = node.name == next.answeredBy;
    }
}

void SnapshotBuilder::takeStatus(const Result<ClusterStatus> &answer)
{
    if (!answer) {
        failed(Section::Status, answer.error());
        return;
    }
    m_status = *answer;
    SnapshotContent &next = content();
    next.clusterName = answer->clusterName;
    next.quorum.clustered = answer->clustered;
    next.quorum.quorate = answer->quorate;
    for (const ClusterStatus::Node &node : answer->nodes) {
        if (node.local)
            next.answeredBy = node.name;
        // A single node has no cluster name; its own name is what people know it by.
        if (!answer->clustered && node.local)
            next.clusterName = node.name.text();
    }
    applyNodeFacts();
    fresh(Section::Status);
}

void SnapshotBuilder::takeVotes(const Result<NodeVotes> &votes, const Result<QdeviceStatus> &qdevice)
{
    if (!votes || !qdevice) {
        failed(Section::Votes, votes ? qdevice.error() : votes.error());
        return;
    }
    QuorumState &quorum = content().quorum;
    quorum.nodeVotes = votes->votes;
    quorum.links = votes->links;
    quorum.hasQdevice = qdevice->present;
    quorum.qdeviceConnected = qdevice->connected;
    quorum.qdeviceHost = qdevice->host;
    // No API tells its votes. Proxmox VE's setup gives one (ffsplit) for an even number of nodes, and N-1 (lms) for
    // an odd one.
    quorum.qdeviceVotes = !qdevice->present ? 0 : qdevice->lastManStanding ? int(votes->votes.size()) - 1 : 1;
    fresh(Section::Votes);
}

void SnapshotBuilder::takeFingerprints(const Result<QMap<NodeName, QString>> &answer)
{
    if (!answer)
        return;
    m_fingerprints = *answer;
    applyNodeFacts();
}

void SnapshotBuilder::takeTasks(const Result<QList<TaskState>> &answer)
{
    if (!answer) {
        failed(Section::Tasks, answer.error());
        return;
    }
    content().tasks = *answer;
    fresh(Section::Tasks);
}

void SnapshotBuilder::takeHa(const HaAnswers &answers)
{
    std::optional<Error> problem;
    SnapshotContent &next = content();
    const auto note = [&](const Error &error) {
        if (!problem)
            problem = error;
    };
    if (answers.status) {
        const HaStatus before = next.haStatus;
        next.haStatus = *answers.status;
        next.haStatus.armedState = before.armedState;
        next.haStatus.disarmMode = before.disarmMode;
    } else {
        note(answers.status.error());
    }
    if (answers.current && *answers.current) {
        next.haStatus.armedState = (*answers.current)->armedState;
        next.haStatus.disarmMode = (*answers.current)->disarmMode;
    }
    if (answers.resources)
        next.haResources = *answers.resources;
    else
        note(answers.resources.error());
    if (answers.groups && *answers.groups)
        next.haGroups = **answers.groups;
    else if (!answers.groups || answers.groups->error().kind == Error::Kind::NotSupported)
        next.haGroups.clear();
    else
        note(answers.groups->error());
    if (answers.rules && *answers.rules)
        next.haRules = **answers.rules;
    else if (!answers.rules || answers.rules->error().kind == Error::Kind::NotSupported)
        next.haRules.clear();
    else
        note(answers.rules->error());
    if (problem)
        failed(Section::Ha, *problem);
    else
        fresh(Section::Ha);
}

void SnapshotBuilder::takeReplication(const Result<QList<ReplicationJob>> &jobs, const QList<ReplicationJob> &states)
{
    if (!jobs) {
        failed(Section::Replication, jobs.error());
        return;
    }
    QList<ReplicationJob> next = *jobs;
    for (ReplicationJob &job : next) {
        const auto state = std::ranges::find(states, job.id, &ReplicationJob::id);
        const auto before = std::ranges::find(m_snapshot->replication, job.id, &ReplicationJob::id);
        const ReplicationJob *source = state != states.end()                     ? &*state
                                       : before != m_snapshot->replication.end() ? &*before
                                                                                 : nullptr;
        if (!source)
            continue;
        job.lastSync = source->lastSync;
        job.nextSync = source->nextSync;
        job.duration = source->duration;
        job.failCount = source->failCount;
        job.error = source->error;
        // The configuration learns of a change of direction after a move later than the node that now owns the job.
        if (state != states.end()) {
            job.source = source->source.isEmpty() ? job.source : source->source;
            job.target = source->target.isEmpty() ? job.target : source->target;
        }
    }
    content().replication = next;
    fresh(Section::Replication);
}

void SnapshotBuilder::takeOptions(const Result<ClusterOptions> &answer)
{
    if (!answer) {
        failed(Section::Options, answer.error());
        return;
    }
    content().options = *answer;
    fresh(Section::Options);
}

void SnapshotBuilder::takePermissions(const Result<Permissions> &answer)
{
    if (!answer) {
        failed(Section::Permissions, answer.error());
        return;
    }
    content().permissions = *answer;
    fresh(Section::Permissions);
}

void SnapshotBuilder::takeVersion(const Result<ProxmoxVersion> &answer)
{
    if (answer)
        content().version = *answer;
}

} // namespace Drydock
