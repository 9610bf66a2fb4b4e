// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "servicewatch.h"

#include <QByteArray>

namespace Drydock
{

/// Everything there is to say about one operation, whatever it is written as. Values and codes; the words are those
/// of wording.h and journalwording.h, in the language of whoever writes it down.
struct OperationReport {
    enum class Outcome {
        Untouched, ///< the plan had no step for it
        NotBegun,
        UnderWay,
        Done,
        Remark, ///< done, but a task said otherwise
        Failed,
        Skipped,
    };

    /// Something the planner noticed, and what was said to it.
    struct Check {
        Finding finding;
        bool accepted = false; ///< a blocker that the operator accepted
        friend bool operator==(const Check &, const Check &) = default;
    };

    struct Guest {
        GuestPlan planned;
        bool joined = false; ///< was not in the plan at the start
        NodeName where;      ///< where its last move that was carried out took it; else where it was
        Outcome outcome = Outcome::Untouched;
        QString text;                   ///< the server's words, where it has any
        std::optional<double> measured; ///< seconds
        QList<ProbeGap> probes;         ///< what this desktop saw, never mixed with the former
        QDateTime offSince;             ///< was shut down and not started again
        QDateTime began;
        QDateTime ended;
        friend bool operator==(const Guest &, const Guest &) = default;
    };

    struct StepLine {
        Step step;
        OperationState::StepRecord record;
        Outcome outcome = Outcome::NotBegun;
        QStringList tasks; ///< every UPID that belongs to it, tries that were given up first
        friend bool operator==(const StepLine &, const StepLine &) = default;
    };

    /// One change of a setting. What a drain parks may be put back by the drain itself or by its return.
    struct Setting {
        enum class Role { Parked, Restored, Changed };
        Step step;
        Role role = Role::Changed;
        Outcome outcome = Outcome::NotBegun;
        QString text;
        QDateTime at;
        QString operation;           ///< who did it: this operation, or the return
        bool stillDifferent = false; ///< Parked: nothing has put it back so far
        friend bool operator==(const Setting &, const Setting &) = default;
    };

    /// What was out of the ordinary.
    struct Event {
        JournalRecord record;
        QString code; ///< "failed", "skipped", "remark", "paused", "resumed", "cancelled", "changed", "extended", or a
                      ///< note's
        friend bool operator==(const Event &, const Event &) = default;
    };

    /// What was to be done and was not.
    struct Leftover {
        QString step;
        GuestKey guest; ///< invalid for the node and for settings
        QString name;
        Outcome outcome = Outcome::NotBegun;
        QString text;
        friend bool operator==(const Leftover &, const Leftover &) = default;
    };

    Plan plan; ///< with what joined it on the way
    OperationStatus status = OperationStatus::Running;
    QString clusterId;
    QString clusterName;
    ProxmoxVersion proxmox;
    QString program; ///< Drydock's version
    QString by;
    QString host;
    QDateTime began;
    QDateTime ended;         ///< invalid while it is not closed
    bool incomplete = false; ///< the journal has what this program does not understand
    QList<Check> checks;
    QList<Guest> guests;
    QList<StepLine> steps;
    QList<Setting> settings;
    QList<Event> events;
    QList<Leftover> leftovers;
    QStringList commands;
    QByteArray journalSha256; ///< hexadecimal, over the records as they stand in the file

    /// Guests that were away for a measured time, and the longest.
    std::optional<double> longestInterruption() const;
    int count(Outcome outcome) const; ///< of guests
    friend bool operator==(const OperationReport &, const OperationReport &) = default;
};

/// The same journal gives the same report. `others` are operations of the same cluster: the return of this drain tells
/// which of its settings were put back.
OperationReport buildReport(const QList<JournalRecord> &records, const QList<OperationState> &others = {});

/// The longest measured interruption of a guest; nullopt if none was measured.
std::optional<double> longestInterruption(const OperationState &state);
/// What probes saw of one guest.
QList<ProbeGap> probeGaps(const OperationState &state, const GuestKey &guest);
/// What one guest's steps measured, together.
std::optional<double> measuredInterruption(const OperationState &state, const GuestPlan &guest);

/// Self-contained and safe to open whatever guests are called; light, dark and on paper.
QString reportHtml(const OperationReport &report);
QString reportMarkdown(const OperationReport &report);
/// Schema drydock.report/1 (conventions of command-line.md).
QJsonObject reportDocument(const OperationReport &report);
/// A few lines for a chat or a ticket.
QString reportSummary(const OperationReport &report);

} // namespace Drydock
