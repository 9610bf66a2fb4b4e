// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace Drydock
{

/// One sentence for a journal's line: "Sent to the cluster", "pve-node2 went offline: nothing was sent".
/// Plain text; may contain names from the cluster.
QString recordText(const JournalRecord &record);

} // namespace Drydock
