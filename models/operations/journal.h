// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

namespace Drydock
{

/// One line of a journal. What each kind carries is in the comment beside it.
struct JournalRecord {
    enum class Kind {
        Created,  ///< plan, cluster, program and schema version; always the first line
        Intent,   ///< step: about to be sent. On disk before the request leaves
        Started,  ///< step, upid (may be empty where the API answers without a task)
        Finished, ///< step, outcome, text (the server's words on failure), interruption (seconds, if measured)
        Paused,
        Resumed,
        /// No further step starts; running ones end. values: by; then: "return" = turned around, what moved comes back
        Cancelled,
        /// text: code, values: arguments. "node-offline" {node}, "no-quorum", "no-contact": nothing is sent;
        /// "hold-over" {reason, seconds}; "new-arrival" {guest, name}; "stalled" {seconds} step; "retry"
        /// {by: user|refused|not-received, text} step: back to waiting; "outcome-unknown" {text} step; "ha-move"
        /// {upid} step; "abort-requested" {upid} step; "abort-refused" {text} step; "taken-over"; "fence" {node} or
        /// {guest}: nothing is sent; "arrival-declined" {guest}; "restart-asked" step: stop, move, start instead of
        /// a stalled move; "policy" {onFailure} step: what a failure brought about; "foreign-task" {user, type,
        /// guest, node, upid}: somebody else moves or stops guests; "node-before" {bridges,
        /// storages, kernel, newestKernel, maintenance} step: what stood on a node that is sent down; "probe-gap"
        /// {guest, and a ProbeGap} step: what was seen of a guest's service while it was moved
        Note,
        Closed, ///< the operation is over; state: done, leftovers, failed, cancelled
        /// values: what a person changed while it runs: parallel, perTarget, onFailure (words of plan.h)
        Changed,
        /// values: steps and guests (forms of plan.h) that join the plan, e.g. a new arrival; dependsOn, replaces
        Extended,
    };
    enum class Outcome { Done, Failed, Skipped };

    Kind kind = Kind::Note;
    QDateTime at; ///< UTC
    QString step;
    QString upid;
    Outcome outcome = Outcome::Done;
    QString text;
    std::optional<double> interruption; ///< seconds
    QJsonObject values; ///< Created: plan and versions; Note: arguments; Closed: state; Started: server time

    friend bool operator==(const JournalRecord &, const JournalRecord &) = default;
};

QJsonObject recordToJson(const JournalRecord &record);
Result<JournalRecord> recordFromJson(const QJsonObject &object);

/// Version of the journal's form that this program writes. Journals of a higher one are read-only.
inline constexpr int journalSchema = 1;
/// The first record of an operation: plan, cluster, schema and program version, and who began it where.
JournalRecord createdRecord(const Plan &plan, const QString &clusterId, const QString &clusterName, const QDateTime &at,
                            const ProxmoxVersion &version = {});

enum class StepState { Waiting, Intended, Requested, Done, Failed, Skipped };
enum class OperationStatus { Running, Paused, Cancelling, Done, Leftovers, Failed, Cancelled };

/// "running", "paused", "cancelling", "done", "leftovers", "failed", "cancelled": the words of the JSON contract.
QString operationStatusWord(OperationStatus status);

/// The fold of a journal: everything that is known of an operation. apply() is the only way it changes.
struct OperationState {
    struct StepRecord {
        StepState state = StepState::Waiting;
        QString upid;
        QString text;
        QDateTime intendedAt;
        QDateTime startedAt;
        QDateTime finishedAt;
        QDateTime serverTime;     ///< the cluster's clock when it was last intended; invalid = not known
        QStringList earlierUpids; ///< tasks of tries that were given up: never taken for a newer try's task
        int retries = 0;          ///< automatic ones since it was last asked for
        std::optional<double> interruption;
        bool abortAsked = false;   ///< by a person, in its newest try: its failure is no surprise
        bool restartAsked = false; ///< once it failed, stop, move and start take its place
        bool replaced = false;     ///< other steps do its work
        friend bool operator==(const StepRecord &, const StepRecord &) = default;
    };

    Plan plan;
    QString clusterId; ///< UUID of the cluster profile
    QString clusterName;
    QDateTime createdAt;
    QDateTime closedAt;
    OperationStatus status = OperationStatus::Running;
    QMap<QString, StepRecord> steps; ///< by step id; one for every step of the plan
    QList<JournalRecord> notes;
    QMap<GuestKey, QString> arrivals; ///< guests that appeared on the node, with names: nobody has decided yet
    QSet<GuestKey> declinedArrivals;
    bool turnsBack = false; ///< what moved is to come home once this is closed
    bool readOnly = false;  ///< the journal has a record or schema this program does not know

    bool isClosed() const { return closedAt.isValid(); }
    const StepRecord &step(const QString &id) const;
    int count(StepState state) const;
    /// Done, and what has to be put back like it: settings that were asked for, whatever became of the request. What
    /// stands there now tells a return whether there is anything to put back.
    QSet<QString> finishedSteps() const;
};

void apply(OperationState &state, const JournalRecord &record);

/// Whether what the step depends on allows it to start: done, or ended in any way for a step that runs regardless.
bool mayFollow(const OperationState &state, const Step &step);

/// Steps that may be sent now: dependencies done (a failed or skipped dependency makes the dependents skipped
/// by the runner), limits kept, not paused, cancelled or closed. In plan order.
QStringList startable(const OperationState &state);

/// Append-only JSON lines in `dir`/operations/ID.jsonl, mode 0600. One process owns a journal through a lock
/// file with pid and boot id; a lock whose process is gone is taken over. append() returns after fsync.
class JournalFile
{
public:
    /// Creates the file, writes the first record, syncs file and folder. The lock is held until destruction.
    static Result<std::unique_ptr<JournalFile>> create(const QString &dir, const JournalRecord &created);
    /// Opens an existing journal for appending; Error::Kind::Locked when another living process owns it.
    static Result<std::unique_ptr<JournalFile>> open(const QString &dir, const QString &operation);

    virtual ~JournalFile();
    virtual Result<void> append(const JournalRecord &record);

    const QString &path() const { return m_path; }

    /// Reads without owning. A torn last line is dropped.
    static Result<OperationState> read(const QString &dir, const QString &operation);
    /// Every operation in `dir`, newest first; unreadable files are skipped and named in `unreadable`.
    static QList<OperationState> readAll(const QString &dir, QStringList *unreadable = nullptr);
    /// Those whose journal contains the id of another operation, itself included, newest first. Looks at the bytes
    /// first: parsing hundreds of old journals takes its time.
    static QList<OperationState> readThoseWith(const QString &dir, const QString &operation);
    static QList<JournalRecord> records(const QString &dir, const QString &operation);
    /// Ids of all journals in `dir`, readable or not.
    static QStringList list(const QString &dir);
    /// Whether a living process (this one included) holds the operation's lock.
    static bool isOwned(const QString &dir, const QString &operation);

protected:
    JournalFile();

private:
    class Lock;
    QString m_path;
    int m_fd = -1;
    qint64 m_size = 0; ///< bytes of whole records
    std::unique_ptr<Lock> m_lock;
};

} // namespace Drydock
