// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gates.h"
#include "journal.h"
#include "ports.h"
#include "runner.h"

namespace Drydock
{

/// How a task ended, from following it or from the cluster's task list.
struct TaskEnd {
    bool ok = false;
    QString text;         ///< the server's words when it is not ok
    QDateTime at;         ///< the cluster's clock
    bool fromLog = false; ///< its whole log was seen, so measured figures are in
};

/// What was seen of a sent step so far, beyond its journal. All times are by the cluster's clock.
struct StepSight {
    std::optional<TaskReport> task; ///< of the request itself
    QDateTime taskEndedAt;
    Upid innerUpid; ///< HA: the move that the manager started
    std::optional<TaskReport> inner;
    QDateTime innerEndedAt;
    QDateTime arrivedAt;     ///< first snapshot with the guest on its target
    bool sawRunning = false; ///< before it was seen stopped; not so when this process came later
    QDateTime firstStopped;  ///< first and last snapshot that showed the guest stopped
    QDateTime lastStopped;
    QDateTime settledSince; ///< WaitForNode: since when all conditions hold
};

struct StepFacts {
    const Step &step;
    const OperationState::StepRecord &record;
    const ClusterSnapshot &snapshot;
    const StepSight &sight;
};

struct Verdict {
    enum class Kind { Pending, Done, Failed };
    Kind kind = Kind::Pending;
    StepProgress::Phase phase = StepProgress::Phase::Requested;
    QString text; ///< the server's words, or ours where it has none
    QString note; ///< Done: code of something unusual: "arrived-despite-errors", "task-unknown"
};

// What each kind of step sends, and how the cluster shows that it is done. Pure but for sendStep().

/// Passes the request on. WaitForNode has none and must not come here.
void sendStep(const Step &step, GuestActions &actions, GuestActions::Started done);

/// When the facts about guests were read, by the cluster's clock.
QDateTime factTime(const ClusterSnapshot &snapshot);

/// The step needs no request: the cluster already is as it asks. `fresh` = false while a step on the same guest
/// ended less than one status round (10 s) ago, when run states cannot be trusted yet.
bool isReached(const Step &step, const ClusterSnapshot &snapshot, bool fresh);

/// What a WaitForNode step is judged by, beside the poll.
struct WaitFacts {
    QDateTime rebootedAfter; ///< the node must have started later; invalid = any time
    NodeBefore before;
};

/// Takes from a snapshot what later judgements need to remember.
void look(const Step &step, const ClusterSnapshot &snapshot, const WaitFacts &wait, StepSight &sight);

/// Done, failed, or still under way? For a sent step, and for one whose request has an unknown outcome.
Verdict judge(const StepFacts &facts);

/// The task that the step's request started, if the cluster shows one since it was intended. Never one of
/// `known`. For a HA move the asking task (hamigrate), or none while only the move itself is shown.
std::optional<TaskState> taskOf(const Step &step, const OperationState::StepRecord &record,
                                const ClusterSnapshot &snapshot, const QSet<QString> &known);
/// HA: the move (qmigrate, vzmigrate) that the manager started since the step was intended; the newest.
std::optional<TaskState> innerMoveOf(const Step &step, const OperationState::StepRecord &record,
                                     const ClusterSnapshot &snapshot, const QSet<QString> &known);
/// The cluster shows that the request was received although it shows no task of it.
bool isUnderWay(const Step &step, const OperationState::StepRecord &record, const ClusterSnapshot &snapshot);
/// Seconds after which a request without any trace was surely not received.
int unknownGrace(StepKind kind);

/// Seconds the guest was interrupted, measured; nothing when nothing was measured.
std::optional<double> measuredInterruption(const StepFacts &facts);

/// Seconds without progress after which a phase is called stalled.
int stallLimit(const Step &step, StepProgress::Phase phase);

/// The request is answered with a task.
bool startsTask(const Step &step);
/// When a step that stops or starts its guest was over, by the server's clock: the end of the newest task that did so
/// since `since`, whoever asked for it. Invalid when no such task is known.
QDateTime runStateChangedAt(const Step &step, const ClusterSnapshot &snapshot, const QDateTime &since);
bool stopsGuest(const Step &step);
bool startsGuest(const Step &step);

} // namespace Drydock
