// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/quorum.h"
#include "proxyfile.h"
#include "savedtopology.h"

namespace Drydock
{

// Words for people about assumptions and changes: the same that the map shows by marks, for a list, a report and a
// screen reader.

/// "If node pve-node1 fails", "What changed".
QString overlayTitle(const TopologyGraph &graph, const TopologyOverlay &overlay);
/// A sentence for each guest, route, name, device and node that an assumption touches, gravest first. What only goes
/// with them (their NICs, a lost node's bridges) is not said again.
QStringList overlaySentences(const TopologyGraph &graph, const TopologyOverlay &overlay);
/// Of one element; empty when the overlay says nothing of it.
QString overlaySentence(const TopologyGraph &graph, const TopologyOverlay &overlay, const QString &key);
/// "2 of 3 votes remain, 2 are needed: one more loss stops the cluster."
QString votesSentence(const Votes &votes);

/// "bridge vmbr0 on pve1: ports eno1 → eno2". The graph is whichever state has the element.
QString changeSentence(const TopologyGraph &graph, const TopologyChange &change);

/// "router plex: rule Host(`a`) → Host(`b`)"; of a whole router or service, that only one side has it.
QString differenceSentence(const ProxyDifference &difference);

} // namespace Drydock
