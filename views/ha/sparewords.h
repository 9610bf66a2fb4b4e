// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/losssummary.h"
#include "items/columns.h"

#include <QString>

namespace Drydock
{

/// "Yes", "No", "Mostly": whether one node may be lost.
QString spareWord(SpareNode spare);
/// Why, in a few words.
QString spareReason(SpareNode spare);
StateClass spareClass(SpareNode spare);

} // namespace Drydock
