// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "clusteropener.h"
#include "operations/journal.h"
#include "session/clustersession.h"

#include <functional>

namespace Drydock::Cli
{

/// One invocation: the opened cluster and what the command does with it.
class Invocation
{
public:
    Invocation(const Arguments &arguments, Settings &settings, SecretStore &secrets, Clock &clock)
        : m_arguments(arguments), m_settings(settings), m_opener(arguments, settings, secrets, clock), m_clock(clock)
    {
    }

    int listClusters();
    int showInventory();
    int showTopology();
    int whatIf();
    int showPlan();
    int drain();
    int bringBack();
    int migrate();
    int rolling();
    int rebalance();
    int listOperations();
    int showOperation();
    int resume();
    int cancel();
    int close();

private:
    /// `shown`: the plan that was looked at meanwhile; empty the first time.
    using Planner = std::function<Plan(const PlanFacts &, const Plan &shown)>;

    void waitFor(const std::function<void(QObject *, std::function<void()>)> &start);
    std::optional<ExitCode> openForWriting();
    int carryOut(const NodeName &node, const QList<VmId> &guests, const Planner &planner);
    ExitCode reject(const Error &error);
    std::optional<OperationState> chooseUnfinished();
    std::optional<OperationState> chooseReturnable();
    ExitCode followOwned(OperationRunner *runner);
    ExitCode showPlanOf(const Plan &plan);
    Plan rebalancePlan();

    const Arguments &m_arguments;
    Settings &m_settings;
    ClusterOpener m_opener;
    Clock &m_clock;
    ClusterSession *m_session = nullptr;
};

} // namespace Drydock::Cli
