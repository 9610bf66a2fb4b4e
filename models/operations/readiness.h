// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planners.h"

#include <QDateTime>

namespace Drydock
{

/// One line of "is the cluster ready for this drain". Facts only; the words are made below.
struct ReadinessLine {
    enum class State {
        Ok,
        Note, ///< worth knowing, nothing to do
        Caution,
        Stop,    ///< the drain cannot start like this
        Unknown, ///< could not be read: neither good nor bad
    };

    QString code; ///< stable: "quorum-now", "quorum-after", "qdevice", "nodes", …; else the code of its finding
    State state = State::Ok;
    QList<Finding> findings;          ///< what made it less than good
    QMap<QString, QString> arguments; ///< for title and evidence
    QDateTime readAt;                 ///< the server's clock; invalid = never read
    std::optional<Error> error;       ///< why it could not be read
    friend bool operator==(const ReadinessLine &, const ReadinessLine &) = default;
};

/// The cluster as a whole as this plan needs it. What is wrong comes from the plan's findings, so that the screen and
/// the plan cannot disagree; what is right and what is unknown from the facts. Pure; always the same order.
QList<ReadinessLine> readiness(const PlanFacts &facts, const Plan &plan);
/// Whether both lines say the same, whatever their age and the amounts that every poll measures anew.
bool saysTheSame(const ReadinessLine &a, const ReadinessLine &b);

/// "OK", "Caution", "Unknown", …
QString readinessWord(ReadinessLine::State state);
/// The sentence: what holds.
QString readinessTitle(const ReadinessLine &line);
/// What it was judged by: figures, names, the findings in words, or why it could not be read.
QString readinessEvidence(const ReadinessLine &line);
/// Why it matters; empty where the evidence says it.
QString readinessReason(const ReadinessLine &line);

} // namespace Drydock
