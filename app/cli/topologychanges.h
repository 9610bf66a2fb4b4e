// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologygraph.h"

namespace Drydock::Cli
{

/// What changed since an earlier state: a sentence each, or one document.
void printChanges(const TopologyGraph &earlier, const TopologyGraph &now, bool json);

} // namespace Drydock::Cli
