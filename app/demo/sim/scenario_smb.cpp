// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo {
void Cluster::Engine::buildSmb() { buildHomelab(false); }
void Cluster::Engine::buildLarge() { buildHomelab(false); }
} // namespace Drydock::Demo
