// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rolling.h"

namespace Drydock
{

// Words for people about rolling maintenance, beside wording.h.

/// "Rolling maintenance of 3 nodes".
QString rollingTitle(const RollingState &state);
/// One sentence for the confirmation: order, what happens to each, how long, when it ends early.
QString rollingSentence(const RollingPlan &plan);
/// "12 m": an estimate, in whole minutes.
QString rollingTimeText(int seconds);
QString rollingThenText(RollingThen then);
QString rollingPhaseText(RollingPhase phase);
/// "the QDevice, DNS" of "qdevice", "dns".
QString rollingRolesText(const QStringList &roles);
/// What a campaign waits for, by RollingRunner::waitingFor().
QString rollingWaitText(const QString &code, const NodeName &node);
/// "Its HA agent is active: restart".
QString rollingGateText(const RollingGate &gate);
/// "expected: an answer · since 14:02:11"; empty for gates that say all in one line.
QString rollingGateDetail(const RollingGate &gate);
/// Why a node did not end well, and why a campaign ended early.
QString rollingReasonText(const QString &code);
QString rollingRecordText(const JournalRecord &record);

} // namespace Drydock
