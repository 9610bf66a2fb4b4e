// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner.h"
#include "stepkinds.h"

#include <QHash>
#include <QSet>

namespace Drydock
{

/// How often a runner looks without being asked: holds, stalled copies.
inline constexpr int tickMs = 5000;

/// The runner's moving parts. Everything here may be lost at any moment: what matters is in the journal.
///
/// Functions that write records return false when the caller must stop at once: the record could not be written,
/// or a receiver of recorded() destroyed the runner (then no member may be touched any more).
class OperationRunner::Private
{
public:
    Private(std::unique_ptr<JournalFile> journal, const QString &stateDir, const Ports &ports);
    ~Private();

    void begin(OperationRunner *runner);
    void pump();

    bool write(JournalRecord record);
    bool note(const QString &code, const QString &step = {}, const QJsonObject &values = {});
    bool finish(const Step &step, JournalRecord::Outcome outcome, const QString &text,
                std::optional<double> interruption = {}, const QJsonObject &values = {});
    bool writeExtension(const PlanExtension &extension);
    bool abort(const QString &step);
    bool sendToWaiting(const Step &step, const QString &cause, const QString &by);
    bool attention(const QString &code, const QString &step);
    bool progressed(const QString &step);

    StepProgress progressOf(const QString &id) const;
    QString holdReason() const;
    QString holdSubject() const;
    /// The step's running task: for HA guests the move itself once it is known.
    std::optional<Upid> taskToAbort(const QString &id) const;

    OperationRunner *q = nullptr;
    std::unique_ptr<JournalFile> journal;
    QString stateDir;
    Ports ports;
    /// Guards callbacks and loops against the runner's end.
    std::shared_ptr<char> alive = std::make_shared<char>();

private:
    /// What this process knows of a step under way.
    struct Flight {
        bool awaitingAnswer = false;
        QDateTime unknownSince; ///< cluster's clock: the request's outcome is unknown since then
        StepSight sight;
        QSet<QString> followed;
        StepProgress::Phase phase = StepProgress::Phase::Waiting;
        QDateTime since;
        qint64 movedMs = 0; ///< monotonic: last change of phase or progress
        TaskProgress progress;
        std::optional<double> bestPercent; ///< of this phase
        std::optional<double> bestRemaining;
        int stillSamples = 0; ///< looks since anything got better
        bool stalled = false;
        bool chasing = false;
    };

    /// Why nothing is sent. What does not concern the plan's own nodes does not hold it for ever.
    struct Hold {
        QString code = {};
        QString subject = {};
        bool passing = false;
        friend bool operator==(const Hold &, const Hold &) = default;
    };

    bool round();
    bool updateHold();
    Hold findHold() const;
    std::optional<Hold> troubleOf(const NodeName &node) const;
    QList<Hold> elsewhere() const;
    void tolerate();
    bool pauseByHold();
    QSet<NodeName> concernedNodes() const;
    bool isExpectedDown(const NodeName &node) const;
    bool judgeFlights();
    bool settleUnknown(const Step &step);
    bool judgeSent(const Step &step);
    bool adoptTask(const Step &step);
    bool adoptInner(const Step &step);
    bool noticeArrivals();
    bool noticeArrival(const GuestState &guest);
    bool arrivalWaits() const;
    bool noticeOthers();
    bool startOver();
    bool sendStartable();
    bool send(const Step &step);
    void answered(const QString &id, const Result<std::optional<Upid>> &answer);
    bool refused(const Step &step, const Error &error);
    void probe(const Step &step, bool late = false);
    bool noteGaps(bool all);
    void endProbes();
    bool conclude();
    bool skipBlocked();
    bool conclusionReached() const;

    void readStops();
    void noteRunState(const JournalRecord &finished, const Step &step);
    void follow(const QString &id, const Upid &upid, bool inner);
    void reported(const QString &id, const TaskReport &report, bool inner);
    void forgetTasks(const QString &id);
    bool enterPhase(const QString &id, StepProgress::Phase phase);
    bool checkStalls();
    bool isStill(const Step &step, Flight &flight);
    void tick();

    const ClusterSnapshot &snapshot() const { return ports.store->snapshot(); }
    QDateTime serverNow() const;
    WaitFacts waitFacts(const Step &step) const;
    QSet<QString> knownUpids(const Step &step) const;
    QSet<QString> ownUpids() const;
    bool isRunStateFresh(const Step &step) const;
    QDateTime changedAt(const Step &step, const QDateTime &since) const;
    std::optional<double> stoppedSeconds(const Step &step) const;

    QHash<QString, Flight> m_flights;
    QHash<QString, qint64> m_notBefore; ///< monotonic ms: automatic tries wait
    struct Probed {
        std::optional<qint64> endedMs; ///< monotonic; its last step had ended then
        bool late = false;             ///< its step was under way when this runner took the operation over
    };
    QMap<GuestKey, Probed> m_probed;
    QHash<GuestKey, QDateTime> m_stoppedAt; ///< by this operation, or by the drain it returns; server's clock
    qint64 m_publishedMs = -1;              ///< monotonic, of the newest snapshot seen; -1 = none since the start
    Hold m_hold;
    QSet<QString> m_tolerated; ///< subjects of trouble elsewhere that was there before, or that a person went on with
    bool m_looked = false;
    qint64 m_heldSinceMs = 0;
    bool m_journalBroken = false;
    bool m_pumping = false;
    bool m_pumpAgain = false;
};

} // namespace Drydock
