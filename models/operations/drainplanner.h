// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drainfixes.h"
#include "placement.h"
#include "steplist.h"

#include <algorithm>

namespace Drydock
{

/// One guest of the node while the plan is made.
struct DrainRow {
    GuestFacts facts;
    GuestPlan plan;
    std::optional<DrainRequest::Decision> decision;
    bool wantsToMove = false;
    QList<Finding> tied; ///< hold for every target
    QList<Finding> busy;
    QList<TargetVerdict> verdicts; ///< for the crossing of its strategy
    std::optional<TargetVerdict> chosen;
    bool undecided = false;
    QList<Step> parking; ///< settings that are changed before it moves
    StepList::Chain chain;

    bool running() const { return facts.state->isRunning(); }
    qsizetype possible() const { return std::ranges::count_if(verdicts, &TargetVerdict::isPossible); }
};

/// Makes one drain plan, once. Looking around and placing is in drainplacement.cpp, what is parked in
/// drainparking.cpp, the rest in drainplanner.cpp.
class DrainPlanner
{
public:
    DrainPlanner(const FixedFacts &fixed, const DrainRequest &request)
        : m_request(request)
        , m_fixed(fixed)
        , m_checks(fixed.facts)
        , m_placement(m_checks, request.keepFreePercent, request.balance)
        , m_steps(request.parallel)
        , m_sharedSettings(fixed.shared)
    {
    }

    Plan plan(const QString &id);

private:
    void header(const QString &id);
    void readRow(const GuestState &state);
    void lookAround(DrainRow &row) const;
    void decideIdle(DrainRow &row);
    void place();
    void placeRow(DrainRow &row);
    void blockByTargets(DrainRow &row);
    void stopInsteadOfSharing(DrainRow &row, const GuestKey &partner);
    void undecide(DrainRow &row, QList<Finding> reasons);
    QList<Fix> fixesFor(const DrainRow &row, const Finding &finding) const;
    void settle(DrainRow &row);
    void sayWhatLeavingMeans(const DrainRow &row);
    void explainDecision(DrainRow &row);
    bool partnerServes(const DrainRow &row) const;
    void park();
    void shareSettings();
    void buildSteps();
    void keepPairsServing();
    void nodeSteps();
    StepList::Rank rankOf(const DrainRow &row) const;
    qint64 orderOf(const DrainRow &row) const;
    void conclude();

    const DrainRequest &m_request;
    const FixedFacts &m_fixed;
    Checks m_checks;
    Placement m_placement;
    StepList m_steps;
    QList<Step> m_sharedSettings; ///< before all moves of HA guests
    QList<DrainRow> m_rows;
    Plan m_plan;
};

} // namespace Drydock
