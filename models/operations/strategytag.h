// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planners.h"

namespace Drydock
{

// D-021: what is to happen to a guest when its node is emptied, kept as a tag that everybody sees in Proxmox VE, too:
// "drydock-stop-return". It is the default of every drain, before what was chosen the last time.

/// "drydock-stop-return".
QString strategyTag(Strategy strategy);
/// What the guest's tags ask for; nothing without such a tag, and with two that contradict each other.
std::optional<Strategy> taggedStrategy(const GuestState &guest);
QMap<VmId, Strategy> taggedStrategies(const ClusterSnapshot &snapshot);

struct StrategyTagRequest {
    VmId guest;
    std::optional<Strategy> strategy; ///< nothing = no such tag
    friend bool operator==(const StrategyTagRequest &, const StrategyTagRequest &) = default;
};

/// One step that writes the guest's tags; the other tags stay. No step when they are so already. Pure.
Plan planStrategyTag(const PlanFacts &facts, const StrategyTagRequest &request, const QString &id);

} // namespace Drydock
