// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include "operations/journal.h"

namespace DrydockTest
{

/// The homelab's drain of pve-node1 with Plex decided as stop-return.
inline Plan drainPlan(AfterDrain then = AfterDrain::None)
{
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    request.then = then;
    request.parallel = 1;
    request.reason = u"new memory"_s;
    request.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    return planDrain(homelab().facts(), request, u"5b2e7a34-91c3-4a57-8a07-6f0d2b9d1c11"_s);
}

/// The first record, for the profile of Desk::saved().
inline JournalRecord firstRecord(const Plan &plan, const QDateTime &at)
{
    return createdRecord(plan, u"3f1c9a52-0a51-4b8e-9c55-3b1b86b6d5a1"_s, u"homelab"_s, at);
}

inline JournalRecord stepRecord(JournalRecord::Kind kind, const QString &step, const QDateTime &at)
{
    JournalRecord record;
    record.kind = kind;
    record.step = step;
    record.at = at;
    return record;
}

/// A drain in which the first `done` steps are finished, each with half a minute of interruption, and the next one is
/// under way.
inline OperationState runningDrain(const Plan &plan, int done, const QDateTime &start)
{
    OperationState state;
    apply(state, firstRecord(plan, start));
    QDateTime at = start;
    for (int i = 0; i < plan.steps.size() && i <= done; ++i) {
        const QString id = plan.steps.at(i).id;
        apply(state, stepRecord(JournalRecord::Kind::Intent, id, at));
        apply(state, stepRecord(JournalRecord::Kind::Started, id, at));
        if (i == done)
            break;
        at = at.addSecs(41);
        JournalRecord finished = stepRecord(JournalRecord::Kind::Finished, id, at);
        if (plan.steps.at(i).kind == StepKind::MigrateGuest)
            finished.interruption = plan.steps.at(i).online ? 0.12 : 27.4;
        apply(state, finished);
    }
    return state;
}

inline JournalRecord closedRecord(const QString &word, const QDateTime &at)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Closed;
    record.at = at;
    record.values = {{u"state"_s, word}};
    return record;
}

} // namespace DrydockTest
