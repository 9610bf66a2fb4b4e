// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"
#include "topology/networkfindings.h"
#include "topology/topologygraph.h"

namespace Drydock
{

// How the topology page calls and colours what the model says in codes.

StateClass findingState(Severity severity);
/// "VM 101", "CT 211", "bridge", …
QString elementKindText(const TopologyVertex &vertex);
/// What to do about something that is not known; empty where time alone helps.
QString gapAdvice(const KnowledgeGap &gap);
/// A fact's value: keys as names, yes and no as words.
QString factValueText(const TopologyGraph &graph, const NetworkFact &fact);
/// "VLANs 2-4094 · MTU 1500"; empty where the edge says nothing of them.
QString edgeDetailText(const TopologyEdge &edge);

} // namespace Drydock
