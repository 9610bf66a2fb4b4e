// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "extension.h"
#include "journal.h"
#include "ports.h"
#include "servicewatch.h"

#include <QObject>

namespace Drydock
{

/// What is seen of a running step beyond its journal: from the task log and the newest snapshot.
struct StepProgress {
    enum class Phase {
        Waiting,
        Requested, ///< sent; for HA guests: asked, the manager has not moved yet
        Starting,
        CopyingDisk,
        CopyingMemory,
        Switching,
        Stopping,
        Verifying, ///< the task ended, the cluster does not show the result yet
        Done,
        Skipped,
        Failed,
        Unseen, ///< the cluster cannot be seen; facts are as old as the last poll
    };
    Phase phase = Phase::Waiting;
    TaskProgress task;
    QDateTime since;             ///< when this phase began, UTC
    bool stalled = false;        ///< no progress over its limit
    bool chasing = false;        ///< stalled because memory changes as fast as it is copied
    QList<ProbeGap> probes = {}; ///< what is seen of its guest from here, so far
};

/// Carries out one operation: looks at the newest snapshot, writes Intent, sends, follows, writes Finished.
/// The only impure part of operations/. Survives being destroyed at any moment: resume() on the same journal
/// goes on without repeating or losing a step. Lives on the GUI thread and never blocks but for the fsync.
class OperationRunner : public QObject
{
    Q_OBJECT

public:
    struct Ports {
        ClusterStore *store = nullptr;
        GuestActions *actions = nullptr;
        TaskApi *tasks = nullptr;
        Clock *clock = nullptr;
        ServiceWatch *services = nullptr; ///< nullptr = nothing is probed
    };

    /// Writes Created and begins with the next published snapshot.
    static Result<std::unique_ptr<OperationRunner>> start(const QString &stateDir, const Plan &plan,
                                                          const QString &clusterId, const Ports &ports);
    /// Takes over an unfinished journal. Steps of unknown outcome are settled by where the guest is and by the
    /// tasks the cluster shows, before anything is sent.
    static Result<std::unique_ptr<OperationRunner>> resume(const QString &stateDir, const QString &operation,
                                                           const Ports &ports);
    ~OperationRunner() override;

    const OperationState &state() const { return m_state; }
    StepProgress progress(const QString &step) const;
    /// Why nothing is sent although steps wait: "paused", "no-contact", "node-offline", "no-quorum", "fence" (the HA
    /// manager recovers from a loss), "journal" (it cannot be written); empty otherwise.
    QString holdReason() const;
    /// Which node (its name) or guest ("vm:101") is the reason; empty where it is the whole cluster.
    QString holdSubject() const;

    void pause();
    void unpause();
    /// No new steps; running ones end by themselves; then the operation closes as cancelled.
    void cancel();
    /// Like cancel(); once it is closed, what moved is to come home (OperationState::turnsBack). Drains only.
    void turnBack();
    void changeLimits(const Limits &limits);
    void changePolicy(FailurePolicy policy);
    /// Adds steps and guests. False when they do not fit, or nothing may start any more.
    bool extend(const PlanExtension &extension);
    /// Leaves a new arrival where it is.
    void declineArrival(const GuestKey &guest);
    /// Aborts a live move; once that has ended, the guest is shut down, moved and started.
    void restartInstead(const QString &step);
    /// Asks the node to abort one running step's task.
    void abortStep(const QString &step);
    /// Marks a failed step as skipped, or tries it again. Skipping a wait for a node takes the node as it is.
    void retryStep(const QString &step);
    void skipStep(const QString &step);

Q_SIGNALS:
    /// A record was written (the state already contains it).
    void recorded(const Drydock::JournalRecord &record);
    /// progress(), holdReason() changed. Empty id: something of the whole operation.
    void progressed(const QString &step);
    /// Something only a person can decide or should know: "step-failed", "stalled", "new-arrival", "node-offline",
    /// "no-quorum", "fence", "journal" (it cannot be written), "paused" (by itself: a long hold, or a failure),
    /// "turned-back" (a failure), "foreign-task".
    void attentionNeeded(const QString &code, const QString &step);
    void closed();

private:
    class Private;
    OperationRunner(std::unique_ptr<Private> d, OperationState state);
    OperationState m_state;
    std::unique_ptr<Private> d;
    friend class Private;
};

} // namespace Drydock
