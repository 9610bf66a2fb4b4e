// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace Drydock
{

/// The contract of `plan … --json` (command-line.md): schema drydock.plan/1.
QJsonObject planDocument(const Plan &plan);
/// Parts of it. Seconds; null where the interruption ends only with the node's return, or not at all.
QJsonObject interruptionDocument(const Interruption &interruption);
QJsonObject findingDocument(const Finding &finding);
QString planMarkdown(const Plan &plan);
/// One line per guest, RFC 4180, for spreadsheets.
QString planCsv(const Plan &plan);
/// Memory of each node before, at the peak and after, as bars.
QString planSvg(const Plan &plan);
/// The equivalent qm / pct / ha-manager / pvesh lines of one step, and of a whole plan in order.
QStringList stepCommands(const Step &step, const ProxmoxVersion &version);
QStringList planCommands(const Plan &plan, const ProxmoxVersion &version);

} // namespace Drydock
