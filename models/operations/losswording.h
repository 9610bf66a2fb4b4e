// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/losssummary.h"

#include <QJsonObject>

namespace Drydock
{

/// "restarts on pve-node2", "stays down", …
QString fateText(const GuestLoss &loss);
/// Why, as a sentence; empty when nothing is to be said.
QString fateReasonText(const GuestLoss &loss);
/// "about 2 min", "70 s to 3 min"; empty when it does not come back by itself.
QString fateTimeText(const GuestLoss &loss);
/// "none", "up to 9 min", "not known"; empty for a guest that stays where it is.
QString dataAtRiskText(const GuestLoss &loss);
/// When something happens, in seconds: "at once", "70 s to 3 min".
QString lossTimeText(int min, int max);
/// What happens, as a sentence without its time; empty for what is of no interest to people.
QString happeningText(const Prediction::Happening &what, const ClusterSnapshot &snapshot);
/// "after 60 s to 75 s: pve-node2 becomes the HA manager's master"; empty for what is of no interest to people.
QString lossEventText(const LossEvent &event, const ClusterSnapshot &snapshot);
QString gapText(const Prediction::Gap &gap);
/// The whole in one or two sentences.
QString lossSentence(const LossForecast &forecast);

/// Whether a node may be lost, and what stands in the way.
QString spareSentence(SpareNode spare);

/// `what-if` of the command line, schema drydock.what-if/1: durations in seconds, memory in bytes.
QJsonObject lossDocument(const LossForecast &forecast, const ClusterSnapshot &snapshot);

} // namespace Drydock
