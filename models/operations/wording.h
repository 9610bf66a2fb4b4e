// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "runner.h"

#include <QString>

namespace Drydock
{

// Words for people, made from codes and arguments in the reader's language. The one place where findings,
// fixes, strategies and phases get their sentences: window, command line and report all come here.

/// One sentence: what is wrong and what it means.
QString findingText(const Finding &finding);
/// A button's label: "Shut down, start here again".
QString fixText(const Fix &fix);
QString strategyText(Strategy strategy);
/// What this plan does with a guest, in a few words: "Live move", "Start here", "Shut down".
QString wayText(const Plan &plan, const GuestPlan &guest);
/// The same in the two or three words that fit a column beside live progress.
QString shortWayText(const Plan &plan, const GuestPlan &guest);
/// "≈ 0.1 s", "≈ 30 s", "until pve-node1 is back", "stays off".
QString interruptionText(const Interruption &interruption);
QString basisText(const Interruption &interruption);
/// The number with its grounds: "≈ 0.1 s (12 past moves, p95 0.3 s)", "≈ 14 s (container restart, 3 past)",
/// "≈ 10–35 s (estimate, not measured yet)".
QString expectationText(const Interruption &interruption);
/// The same for one row of a plan: "until pve-node2 is back, you said 20 m".
QString expectationText(const Plan &plan, const GuestPlan &guest);
QString noteText(const GuestPlan &guest);
QString phaseText(StepProgress::Phase phase);
/// "go on with the others", "pause", "bring everything back".
QString failurePolicyText(FailurePolicy policy);
/// "Smallest first".
QString moveOrderText(MoveOrder order);
/// "memory", as in "choose targets by memory".
QString balanceText(BalanceBy by);
QString operationStatusText(OperationStatus status);
/// "Drain pve-node1", "Return guests to pve-node1", "Migrate 3 guests".
QString operationTitle(const Plan &plan);
/// One line per step: "VM 102 arr: move live to pve-node2".
QString stepText(const Step &step);
/// `subject`: OperationRunner::holdSubject().
QString holdReasonText(const QString &code, const QString &subject = {});
/// What OperationRunner::attentionNeeded(code) asks for.
QString attentionText(const QString &code);
/// The sentence of a Note record, from its code (text) and arguments (values).
QString noteRecordText(const JournalRecord &record);
/// An error for people: what happened, the server's words, and the next thing to do.
QString errorText(const Error &error);
QString errorAdvice(const Error &error);
/// "Drain pve-node1: 5 guests move, 1 restarts for about 30 s, …" for the confirmation.
QString planSentence(const Plan &plan);

/// "41.2 GiB" (IEC), "1 m 48 s", "87 ms".
QString bytesText(qint64 bytes);
QString durationText(double seconds);

} // namespace Drydock
