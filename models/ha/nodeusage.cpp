// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodeusage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Drydock::Prediction
{

namespace
{

/// How good the cluster would be: average and highest load of CPU and memory, all to be small.
using Criteria = std::array<double, 4>;
constexpr Criteria weights{1.0 / 18, 2.0 / 18, 5.0 / 18, 10.0 / 18};

double distance(const Criteria &a, const Criteria &b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

/// Closeness of each alternative to the best value of every criterion, 0…1, higher is better.
std::vector<double> closeness(std::vector<Criteria> alternatives)
{
    for (size_t i = 0; i < weights.size(); ++i) {
        double squares = 0;
        for (const Criteria &alternative : alternatives)
            squares += alternative[i] * alternative[i];
        const double norm = std::sqrt(squares);
        for (Criteria &alternative : alternatives)
            alternative[i] = norm > 0 ? alternative[i] / norm * weights[i] : 0;
    }
    Criteria best = alternatives.front();
    Criteria worst = alternatives.front();
    for (const Criteria &alternative : alternatives) {
        for (size_t i = 0; i < weights.size(); ++i) {
            best[i] = std::min(best[i], alternative[i]);
            worst[i] = std::max(worst[i], alternative[i]);
        }
    }
    std::vector<double> result;
    for (const Criteria &alternative : alternatives) {
        const double toWorst = distance(alternative, worst);
        const double toBest = distance(alternative, best);
        result.push_back(toWorst + toBest > 0 ? toWorst / (toWorst + toBest) : 0);
    }
    return result;
}

} // namespace

NodeUsage::NodeUsage(Scheduler scheduler, const QList<Node> &sortedNodes) : m_scheduler(scheduler)
{
    for (const Node &node : sortedNodes) {
        Load load;
        load.cpus = node.cpus;
        load.memorySize = double(node.memory);
        m_loads.push_back(load);
        // Without a node's size nothing can be weighed: the HA manager falls back to counting.
        if (node.cpus <= 0 || node.memory <= 0)
            m_scheduler = Scheduler::Basic;
    }
    m_online.assign(m_loads.size(), false);
}

void NodeUsage::reset(const std::vector<bool> &online)
{
    m_online = online;
    for (Load &load : m_loads) {
        load.cpu = 0;
        load.memory = 0;
        load.count = 0;
    }
}

void NodeUsage::measure(int node, const Weight &guest)
{
    if (m_scheduler != Scheduler::Dynamic)
        return;
    m_loads[size_t(node)].cpu += guest.cpu;
    m_loads[size_t(node)].memory += double(guest.memory);
}

void NodeUsage::add(int node, const Weight &guest, bool measured)
{
    change(node, guest, measured, 1);
}

void NodeUsage::remove(int node, const Weight &guest, bool measured)
{
    change(node, guest, measured, -1);
}

void NodeUsage::change(int node, const Weight &guest, bool measured, int sign)
{
    Load &load = m_loads[size_t(node)];
    load.count += sign;
    if (m_scheduler == Scheduler::Basic || (m_scheduler == Scheduler::Dynamic && measured))
        return;
    load.cpu += sign * (guest.maxCpu > 0 ? guest.maxCpu : load.cpus);
    load.memory += sign * double(guest.maxMemory);
}

std::vector<double> NodeUsage::scores(const Weight &guest) const
{
    if (m_scheduler != Scheduler::Basic)
        return topsis(guest);
    std::vector<double> result;
    result.reserve(m_loads.size());
    for (const Load &load : m_loads)
        result.push_back(load.count);
    return result;
}

std::vector<double> NodeUsage::topsis(const Weight &guest) const
{
    std::vector<size_t> online;
    for (size_t i = 0; i < m_loads.size(); ++i) {
        if (m_online[i])
            online.push_back(i);
    }
    std::vector<double> result(m_loads.size(), 0);
    if (online.empty())
        return result;
    std::vector<Criteria> alternatives;
    for (const size_t candidate : online) {
        double cpuSquares = 0;
        double cpuHighest = 0;
        double memorySquares = 0;
        double memoryHighest = 0;
        for (const size_t i : online) {
            const Load &load = m_loads[i];
            const bool here = i == candidate;
            const double cpu = (load.cpu + (here ? (guest.maxCpu > 0 ? guest.maxCpu : load.cpus) : 0)) / load.cpus;
            const double memory = (load.memory + (here ? double(guest.maxMemory) : 0)) / load.memorySize;
            cpuSquares += cpu * cpu;
            memorySquares += memory * memory;
            cpuHighest = std::max(cpuHighest, cpu);
            memoryHighest = std::max(memoryHighest, memory);
        }
        // 1 is added so that tiny loads do not look many times as large as tinier ones.
        const double count = double(online.size());
        alternatives.push_back({1 + std::sqrt(cpuSquares / count), 1 + cpuHighest, 1 + std::sqrt(memorySquares / count),
                                1 + memoryHighest});
    }
    const std::vector<double> close = closeness(alternatives);
    for (size_t i = 0; i < online.size(); ++i)
        result[online[i]] = -close[i];
    return result;
}

} // namespace Drydock::Prediction
