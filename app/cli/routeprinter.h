// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologygraph.h"

namespace Drydock::Cli
{

/// The routes of the reverse proxy with who answers them; nothing when there are none.
void printRoutes(const TopologyGraph &graph);

} // namespace Drydock::Cli
