// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace Drydock
{

/// The contract of `plan … --json` (command-line.md): schema drydock.plan/1.
QJsonObject planDocument(const Plan &plan);
QString planMarkdown(const Plan &plan);
/// One line per guest, RFC 4180, for spreadsheets.
QString planCsv(const Plan &plan);
/// Memory of each node before, at the peak and after, as bars.
QString planSvg(const Plan &plan);
/// The equivalent qm / pct / ha-manager / pvesh lines of one step, and of a whole plan in order.
QStringList stepCommands(const Step &step, const ProxmoxVersion &version);
QStringList planCommands(const Plan &plan, const ProxmoxVersion &version);

/// Self-contained HTML: what happened, when, each guest's interruption. Pure.
QString reportHtml(const OperationState &state, const QList<JournalRecord> &records);

} // namespace Drydock
