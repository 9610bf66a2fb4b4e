// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pollschedule.h"
#include "pveclient.h"
#include "snapshotbuilder.h"

#include <QObject>

#include <vector>

namespace Drydock
{

/// Runs one poll at a time on the network thread: asks for the parts that are due, decodes them there, and hands
/// over an immutable snapshot. When to poll is decided elsewhere.
class PollWorker : public QObject
{
    Q_OBJECT

public:
    explicit PollWorker(PveClient *client, QObject *parent = nullptr);

    struct Order {
        qint64 nowMs = 0; ///< of the clock that decides what is due
        PollSchedule::Pace pace;
        bool everything = false;
    };
    /// Ignored while a poll runs.
    void poll(const Order &order);
    /// Settings of HA and of the cluster are due with the next poll: one of them was changed.
    void askSettingsNext();
    void stop();
    bool isRunning() const { return m_waiting > 0; }

Q_SIGNALS:
    /// `problem`: why the resources could not be read. Each poll() ends with exactly one of these, unless stopped.
    void polled(const Drydock::ClusterSnapshot &snapshot, const std::optional<Drydock::Error> &problem);

private:
    template <typename T, typename Take>
    void ask(const Call<T> &call, Take take);
    template <typename T>
    void askSoonerAfter(PollSchedule::Part part, const Result<T> &answer);
    void askParts(const Order &order);
    void askHa();
    void askReplication();
    void askVotes();
    void partDone();
    void finish();
    void learn(const ClusterStatus &status);

    PveClient *m_client;
    SnapshotBuilder m_builder;
    PollSchedule m_schedule;
    std::vector<RequestHandle> m_handles;
    int m_waiting = 0;
    std::optional<Error> m_problem;

    SnapshotBuilder::HaAnswers m_ha;
    Result<NodeVotes> m_votes = std::unexpected(Error());
    Result<QdeviceStatus> m_qdevice = std::unexpected(Error());
    Result<QList<ReplicationJob>> m_jobs = std::unexpected(Error());
    QList<ReplicationJob> m_jobStates;
    bool m_haAsked = false;
    bool m_votesAsked = false;
    bool m_jobsAsked = false;
};

} // namespace Drydock
