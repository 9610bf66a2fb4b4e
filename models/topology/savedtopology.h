// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"
#include "topologygraph.h"
#include "topologyoverlay.h"

#include <QJsonObject>

namespace Drydock
{

/// The graph in a document of the schema "drydock.topology/1". Moments are not in it, only ages: they are left out.
Result<TopologyGraph> savedTopology(const QJsonObject &document);

/// One thing in which two states of the network differ.
struct TopologyChange {
    QString key;
    OverlayMark mark = OverlayMark::Changed; ///< Added, Removed or Changed
    QString what;                            ///< name of a fact, "up", "network", or an edge's kind; only if changed
    QString before;
    QString after;
    friend bool operator==(const TopologyChange &, const TopologyChange &) = default;
};

/// By key, then by what changed. Ages and sources do not count, nor does what one of the states does not know: where
/// addresses or interfaces could not be read, their absence says nothing.
QList<TopologyChange> changesOf(const TopologyGraph &earlier, const TopologyGraph &now);
/// The same as marks on the map.
TopologyOverlay compareGraphs(const TopologyGraph &earlier, const TopologyGraph &now);

} // namespace Drydock
