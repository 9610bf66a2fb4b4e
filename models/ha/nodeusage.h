// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestweight.h"

#include <vector>

namespace Drydock::Prediction
{

/// How loaded each node is, and where one more guest would sit best: counted (basic), by configured (static) or used
/// (dynamic) CPU and memory. Nodes are numbers in string order.
class NodeUsage
{
public:
    NodeUsage() = default;
    NodeUsage(Scheduler scheduler, const QList<Node> &sortedNodes);

    /// Forgets all guests; `online` says which nodes there are from now on.
    void reset(const std::vector<bool> &online);
    /// The dynamic scheduler's measured load of a node.
    void measure(int node, const Weight &guest);
    /// A guest that is counted on a node. The dynamic scheduler counts only those whose load nobody measured yet.
    void add(int node, const Weight &guest, bool measured);
    void remove(int node, const Weight &guest, bool measured);
    /// Lower is better, for each node; what offline nodes get means nothing.
    std::vector<double> scores(const Weight &guest) const;

private:
    void change(int node, const Weight &guest, bool measured, int sign);
    std::vector<double> topsis(const Weight &guest) const;

    struct Load {
        double cpus = 0;
        double memorySize = 0;
        double cpu = 0;
        double memory = 0;
        int count = 0;
    };
    Scheduler m_scheduler = Scheduler::Basic;
    std::vector<Load> m_loads;
    std::vector<bool> m_online;
};

} // namespace Drydock::Prediction
