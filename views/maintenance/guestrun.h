// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"
#include "operations/journal.h"
#include "operations/runner.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Drydock
{

/// Live progress of a step; empty function = only the journal is known.
using StepProgressOf = std::function<StepProgress(const QString &step)>;

/// How one guest of an operation fares: the fold of its steps, with words for people.
struct GuestRun {
    enum class State { Waiting, Active, Done, Failed, Skipped, Untouched };

    GuestKey guest;
    QString name;
    QString way;      ///< "Live move", "Start here"
    QString shortWay; ///< the same in the words that fit a column
    State state = State::Waiting;
    QString stateText; ///< "Waiting", "Copying memory", "Arrived", "Shutting down", …
    StateClass stateClass = StateClass::Quiet;
    QString detail;                 ///< "64 % · 412 MiB/s · 8 s left", "waits for a slot (2 at a time)"
    std::optional<double> fraction; ///< 0…1 while bytes move
    QString interruption;           ///< measured, or expected while not yet known
    bool measured = false;
    std::optional<double> measuredSeconds;
    QString failedStep; ///< id of the failed step, if any
    QString serverText; ///< the server's words on failure
    QString activeStep; ///< id of the step under way, if any
    bool stalled = false;
    bool chasing = false;       ///< stalled because memory changes as fast as it is copied
    std::optional<double> rate; ///< bytes per second that flow now
    friend bool operator==(const GuestRun &, const GuestRun &) = default;
};

/// One row per guest of the plan, in its order. Pure.
QList<GuestRun> guestRuns(const OperationState &state, const StepProgressOf &progress, const QString &holdReason);

/// A setting that is changed for a while and belongs to no guest's row.
struct SettingRun {
    QString text; ///< what is changed to what
    QString stateText;
    StateClass stateClass = StateClass::Quiet;
    QString serverText; ///< on failure
    friend bool operator==(const SettingRun &, const SettingRun &) = default;
};
QList<SettingRun> settingRuns(const OperationState &state);

/// The large parts of an operation for the step strip: preflight, guests, node, and what follows.
struct OperationStage {
    enum class State { Done, Now, Next, Later };
    State state = State::Later;
    QString title;
    QString detail;
    friend bool operator==(const OperationStage &, const OperationStage &) = default;
};
/// `runs`: guestRuns() of the same state.
QList<OperationStage> operationStages(const OperationState &state, const QList<GuestRun> &runs);

/// Guests whose steps are all done, and all guests that have steps.
struct RunCount {
    int done = 0;
    int total = 0;
    friend bool operator==(const RunCount &, const RunCount &) = default;
};
RunCount runCount(const QList<GuestRun> &runs);

} // namespace Drydock
