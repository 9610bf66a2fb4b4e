// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollworker.h"

namespace Drydock
{

using Part = PollSchedule::Part;

PollWorker::PollWorker(PveClient *client, QObject *parent) : QObject(parent), m_client(client) {}

void PollWorker::stop()
{
    m_handles.clear();
    m_waiting = 0;
    m_schedule.reset();
}

/// Sends one read of this poll; `take` gets the decoded answer, then the poll goes on.
template <typename T, typename Take>
void PollWorker::ask(const Call<T> &call, Take take)
{
    ++m_waiting;
    m_handles.push_back(m_client->read(call.request, [this, decode = call.decode, take](Result<Reply> reply) {
        if (reply) {
            m_builder.setServerTime(reply->serverTime);
            take(decode(*reply));
        } else {
            take(Result<T>(std::unexpected(reply.error())));
        }
        partDone();
    }));
}

/// A slow rhythm is for answers. What failed by accident is asked again with the next poll.
template <typename T>
void PollWorker::askSoonerAfter(Part part, const Result<T> &answer)
{
    if (!answer && answer.error().kind != Error::Kind::Forbidden && answer.error().kind != Error::Kind::NotSupported)
        m_schedule.forget(part);
}

void PollWorker::askSettingsNext()
{
    m_schedule.forget(Part::Ha);
    m_schedule.forget(Part::Options);
}

void PollWorker::poll(const Order &order)
{
    if (isRunning())
        return;
    if (order.everything)
        m_schedule.reset();
    m_problem.reset();
    m_handles.clear();
    m_haAsked = m_votesAsked = m_jobsAsked = false;
    // The version decides what else can be asked, so the first poll waits for it.
    if (!m_builder.snapshot()->version.isValid()) {
        m_schedule.asked(Part::Version, order.nowMs);
        ask<ProxmoxVersion>(Endpoints::version(), [this, order](const Result<ProxmoxVersion> &version) {
            m_builder.takeVersion(version);
            if (version) {
                askParts(order);
            } else {
                m_problem = version.error();
                m_builder.takeResources(std::unexpected(version.error()));
            }
        });
    } else {
        askParts(order);
    }
}

void PollWorker::askParts(const Order &order)
{
    const auto due = [&](Part part) {
        const bool is = m_schedule.isDue(part, order.nowMs, order.pace);
        if (is)
            m_schedule.asked(part, order.nowMs);
        return is;
    };
    if (due(Part::Version)) {
        ask<ProxmoxVersion>(Endpoints::version(), [this](const auto &answer) {
            m_builder.takeVersion(answer);
            askSoonerAfter(Part::Version, answer);
        });
    }
    ++m_waiting;
    m_handles.push_back(m_client->read(Endpoints::resources({}).request, [this](const Result<Reply> &reply) {
        Result<ResourceLists> lists = std::unexpected(Error());
        if (reply) {
            m_builder.setServerTime(reply->serverTime);
            m_builder.content().latencyMs = reply->latencyMs;
            if (!reply->member.isEmpty())
                m_builder.content().answeredBy = reply->member;
            lists = decodeResources(reply->body, m_builder.resourceLists());
        } else {
            lists = std::unexpected(reply.error());
        }
        if (!lists)
            m_problem = lists.error();
        m_builder.takeResources(lists);
        if (m_builder.membersChanged()) {
            for (Part part : {Part::Status, Part::Fingerprints, Part::Votes})
                m_schedule.forget(part);
        }
        partDone();
    }));
    if (due(Part::Tasks)) {
        ask<QList<TaskState>>(Endpoints::clusterTasks(), [this](const auto &answer) { m_builder.takeTasks(answer); });
    }
    if (due(Part::Status)) {
        ask<ClusterStatus>(Endpoints::clusterStatus(), [this](const Result<ClusterStatus> &answer) {
            m_builder.takeStatus(answer);
            if (answer)
                learn(*answer);
        });
    }
    if (due(Part::Ha))
        askHa();
    if (due(Part::Replication))
        askReplication();
    if (due(Part::Votes))
        askVotes();
    if (due(Part::Options)) {
        ask<ClusterOptions>(Endpoints::options(), [this](const auto &answer) {
            m_builder.takeOptions(answer);
            askSoonerAfter(Part::Options, answer);
        });
    }
    if (due(Part::Permissions)) {
        ask<Permissions>(Endpoints::permissions(), [this](const auto &answer) {
            m_builder.takePermissions(answer);
            askSoonerAfter(Part::Permissions, answer);
        });
    }
    if (due(Part::Fingerprints)) {
        ask<QMap<NodeName, QString>>(Endpoints::fingerprints(), [this](const Result<QMap<NodeName, QString>> &answer) {
            m_builder.takeFingerprints(answer);
            askSoonerAfter(Part::Fingerprints, answer);
            if (answer)
                m_client->learnPins(*answer);
        });
    }
}

void PollWorker::askHa()
{
    m_haAsked = true;
    m_ha = {};
    ask<HaStatus>(Endpoints::haManagerStatus(), [this](const auto &answer) { m_ha.status = answer; });
    ask<QList<HaResource>>(Endpoints::haResources(), [this](const auto &answer) { m_ha.resources = answer; });
    const auto askGroups = [this] {
        ask<QList<HaGroup>>(Endpoints::haGroups(), [this](const auto &answer) { m_ha.groups = answer; });
    };
    if (!m_builder.snapshot()->version.hasHaRules()) {
        askGroups();
        return;
    }
    ask<HaCurrent>(Endpoints::haCurrent(), [this](const auto &answer) { m_ha.current = answer; });
    ask<QList<HaRule>>(Endpoints::haRules(), [this, askGroups](const Result<QList<HaRule>> &answer) {
        m_ha.rules = answer;
        // A member that is still on 8 in a mixed cluster.
        if (!answer && answer.error().http == 501)
            askGroups();
    });
}

void PollWorker::askReplication()
{
    m_jobsAsked = true;
    m_jobStates.clear();
    ask<QList<ReplicationJob>>(Endpoints::replicationJobs(), [this](const Result<QList<ReplicationJob>> &jobs) {
        m_jobs = jobs;
        if (!jobs)
            return;
        // Only nodes with a job are asked: a node keeps the state of the jobs whose guest it has.
        QList<NodeName> nodes;
        const QList<NodeName> online = m_builder.onlineNodes();
        for (const ReplicationJob &job : *jobs) {
            const GuestState *guest = m_builder.snapshot().guest(job.guest);
            for (const NodeName &node : {job.source, guest ? guest->node : NodeName()}) {
                if (online.contains(node) && !nodes.contains(node))
                    nodes.append(node);
            }
        }
        for (const NodeName &node : nodes) {
            ask<QList<ReplicationJob>>(Endpoints::replicationStatus(node), [this](const auto &states) {
                if (states)
                    m_jobStates += *states;
            });
        }
    });
}

void PollWorker::askVotes()
{
    m_votesAsked = true;
    ask<NodeVotes>(Endpoints::nodeVotes(), [this](const auto &answer) {
        m_votes = answer;
        askSoonerAfter(Part::Votes, answer);
    });
    ask<QdeviceStatus>(Endpoints::qdevice(), [this](const auto &answer) {
        m_qdevice = answer;
        askSoonerAfter(Part::Votes, answer);
    });
}

void PollWorker::learn(const ClusterStatus &status)
{
    QList<Members::Learnt> members;
    for (const ClusterStatus::Node &node : status.nodes)
        members.append({node.name, node.address, node.local});
    m_client->learnMembers(members);
}

void PollWorker::partDone()
{
    if (--m_waiting == 0)
        finish();
}

void PollWorker::finish()
{
    if (m_haAsked)
        m_builder.takeHa(m_ha);
    if (m_votesAsked)
        m_builder.takeVotes(m_votes, m_qdevice);
    if (m_jobsAsked)
        m_builder.takeReplication(m_jobs, m_jobStates);
    if (m_problem)
        m_schedule.reset();
    Q_EMIT polled(m_builder.snapshot(), m_problem);
}

} // namespace Drydock
