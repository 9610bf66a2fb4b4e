// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planners.h"

namespace Drydock
{

/// Connects a guest's NIC to another bridge or VNet of its node, or puts it into another VLAN there.
struct NicRequest {
    VmId guest;
    QString nic;    ///< "net0"
    QString bridge; ///< bridge or VNet
    int vlan = 0;   ///< 0 = untagged
    QSet<QString> accepted;
    friend bool operator==(const NicRequest &, const NicRequest &) = default;
};

/// One step that writes the NIC's line; the rest of the line stays. Pure.
Plan planNicChange(const PlanFacts &facts, const NicRequest &request, const QString &id);

/// Puts the lines back that `changed` wrote. `finished`: ids of its steps that were carried out. A line that somebody
/// else has changed since is left alone, and said. Pure.
Plan planNicUndo(const PlanFacts &facts, const Plan &changed, const QSet<QString> &finished, const QString &id);

/// The NIC's configuration line, plugged in elsewhere.
QString nicLine(const QString &line, const QString &bridge, int vlan);

} // namespace Drydock
