// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "session/clustersession.h"
#include "session/settings.h"

#include <QJsonArray>

namespace Drydock::Cli
{

// "drydock rolling …" and what resume, cancel and operations know of campaigns.

/// Shows what a campaign would do; changes nothing.
ExitCode planCampaign(ClusterSession &session, Settings &settings, const Arguments &arguments);
/// Plans, asks, starts and follows a campaign to its end, or to the next thing only a person can do.
ExitCode runCampaign(ClusterSession &session, Settings &settings, const Arguments &arguments);
ExitCode resumeCampaign(ClusterSession &session, const RollingState &campaign, const Arguments &arguments,
                        bool stopAfterNode);
/// The campaign that the first operand names; without an operand the newest unfinished one.
std::optional<RollingState> chosenCampaign(const Arguments &arguments);
QJsonArray campaignsDocument(const QString &stateDir);
void printCampaigns(const QString &stateDir);

} // namespace Drydock::Cli
