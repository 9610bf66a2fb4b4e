// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prediction.h"

#include <vector>

namespace Drydock::Prediction
{

/// Writes down what happens while the cluster is simulated, and makes the result of it. Nodes and services are numbers
/// in string order; times are seconds after the first event.
class Chronicle
{
public:
    Chronicle() = default;
    Chronicle(std::vector<QString> nodes, std::vector<QString> sids);

    void nodeOff(int at, int node, NodeDown::Cause cause);
    void nodeOn(int at, int node);
    void network(int at, int node, bool on);
    /// Only a change is written down. `members` is empty without quorum.
    void membership(int at, bool quorate, const std::vector<int> &members, int votesPresent, int votesNeeded);
    void nodeState(int at, int node, NodeHaState state);
    void fenceRequested(int at, int node);
    void fenceAcknowledged(int at, int node);
    void newMaster(int at, int node);
    void masterLost(int at, int node);

    void serviceState(int at, int service, int node, CrmState state);
    void recovered(int at, int service, int from, int to);
    void recoveryFailed(int at, int service, int node, Obstacle obstacle);
    void moveDecided(int at, int service, int from, int to, MoveKind kind);
    /// `running`: it was never stopped for it.
    void moveDone(int at, int service, bool running);
    void moveFailed(int at, int service);
    void moveAborted(int service);
    void started(int at, int service, int node);
    void runsTwice(int at, int service, int node, int other);
    void startFailed(int at, int service, int node);
    void stopped(int at, int service, int node);
    void stopFailed(int at, int service, int node);
    void lost(int at, int service, int node);
    void refused(int at, int service, int target);

    void phase(Phase phase) { m_result.phases.append(std::move(phase)); }
    /// Fills in what follows from all that was written down; `before` and `after` by service number.
    Forecast finish(int at, const std::vector<Place> &before, const std::vector<Place> &after);

    /// For what the predictor fills in itself: nodes, master, dropped rules.
    Forecast &result() { return m_result; }

private:
    struct Start {
        int service = 0;
        int node = 0;
        int at = 0;
    };

    void noteDown(int at, int service);
    Happening &note(int at, Happening::Code code, int node = -1, int service = -1, int other = -1);
    NodeName nodeName(int node) const { return node < 0 ? NodeName() : NodeName(m_nodes[size_t(node)]); }
    int numberOf(const QString &sid) const;
    void fillMoves();
    Outcome outcomeOf(int service, const Place &before, const Place &after) const;

    std::vector<QString> m_nodes;
    std::vector<QString> m_sids;
    std::vector<int> m_lastMove; ///< of each service, the last that was done
    std::vector<int> m_openMove; ///< of each service, in m_result.moves; -1: none
    std::vector<Start> m_starts;
    std::vector<std::optional<int>> m_recoveryFailedSince;
    std::vector<Obstacle> m_obstacle;
    std::vector<std::optional<int>> m_downSince;
    std::vector<std::optional<int>> m_firstDown;
    std::vector<int> m_downSeconds;
    bool m_quorate = true;
    QList<NodeName> m_members;
    bool m_membershipKnown = false;
    Forecast m_result;
};

} // namespace Drydock::Prediction
