// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedcluster.h"

namespace Drydock::Prediction
{

/// One turn of the local resource manager of a node: takes its lock, carries out what the cluster manager wrote for
/// its services, and writes the answers.
class LocalManagerTurn
{
public:
    LocalManagerTurn(SimulatedCluster &cluster, int number)
        : m_cluster(cluster), m_number(number), m_node(cluster.node(number)), m_lrm(m_node.lrm)
    {
    }

    /// False: the local manager ended.
    bool run();
    /// The node shuts down or reboots, or only the local manager restarts.
    void requestShutdown();

private:
    // states
    void readManagerStatus();
    void changeState();
    void changeFromActive();
    void changeFromMaintenance();
    bool work();
    bool workActive();
    bool workMaintenance();
    bool workWithoutLock();
    void setState(LrmState state);
    void setMode(LrmMode mode);
    bool takeLock();
    void giveUpWatchdog();
    void releaseLock();
    void writeStatus();
    bool fenceRequested() const;
    int activeServices() const;

    // workers
    void queueAll();
    bool answerUndisturbed(int service, const ServiceState &it);
    void queue(int service, CommandId command, CrmState what, int target);
    int runWorkers();
    void finish(int service, const Worker &worker, Answer answer);
    /// What is known without doing anything; nothing: it has to be done.
    std::optional<Answer> answerAtOnce(int service, const Worker &worker) const;
    int durationOf(int service, const Worker &worker) const;
    Answer carryOut(int service, const Worker &worker, int at);
    Answer start(int service, int at);
    Answer stop(int service, int at);
    Answer move(int service, const Worker &worker, int at);
    bool misbehavesHere(int service) const;

    SimulatedCluster &m_cluster;
    int m_number;
    SimulatedNode &m_node;
    LocalManager &m_lrm;
};

} // namespace Drydock::Prediction
