// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stepkinds.h"

/// What one snapshot shows of a step. Shared by the files that send, judge and measure steps; nobody else's business.
namespace Drydock::StepEvidence
{

/// HA states in which the manager starts or moves a service.
bool isMovingHaState(const QString &state);
/// The guest runs, or starts again, on the target.
bool shouldRun(const Step &step);
bool isMoving(const Step &step, const GuestState &guest);
/// Off, and HA does not want it on.
bool isStopped(const Step &step, const ClusterSnapshot &snapshot);
/// On, and HA does not act on it.
bool isStarted(const Step &step, const ClusterSnapshot &snapshot);
bool isHaStateReached(const Step &step, const ClusterSnapshot &snapshot);
bool isSettingReached(const Step &step, const ClusterSnapshot &snapshot);
/// All that the poll can tell of the gates: the others are for people, who can ask the node itself.
bool isNodeBack(const Step &step, const ClusterSnapshot &snapshot, const WaitFacts &wait);

/// Types of the tasks that a step's request starts; none for those that are answered without a task.
QStringList taskTypes(const Step &step);
/// Of these types about this guest, begun since then (by the nodes' clocks), and not one of `known`.
std::optional<TaskState> newestTask(const ClusterSnapshot &snapshot, const QStringList &types, const QString &id,
                                    const QDateTime &since, const QSet<QString> &known = {});
std::optional<TaskState> firstTask(const ClusterSnapshot &snapshot, const QStringList &types, const QString &id,
                                   const QDateTime &since);

} // namespace Drydock::StepEvidence
