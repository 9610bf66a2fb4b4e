// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/ruleset.h"
#include "planners.h"

namespace Drydock
{

// What has to be so that HA can keep its promise. Used by the planners of the HA configuration.

/// Two nodes without a third vote: losing one loses quorum, and nothing is restarted.
QList<Finding> thirdVoteFindings(const ClusterSnapshot &snapshot);

/// Guests of a list that do one job on several nodes.
struct HaPair {
    QString name; ///< for a rule: the tag
    QList<GuestKey> guests;
    friend bool operator==(const HaPair &, const HaPair &) = default;
};
QList<HaPair> haPairs(const ClusterSnapshot &snapshot, const QList<GuestKey> &among);

/// "several-node-affinities", … as findings carry it.
QString ruleConflictWord(Prediction::RuleConflict::Reason reason);
/// What the rules contradict each other by; `rules` comma-separated.
QString ruleConflictText(Prediction::RuleConflict::Reason reason, const QString &rules);
std::optional<Prediction::RuleConflict::Reason> ruleConflictFromWord(QStringView word);

} // namespace Drydock
