// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"

#include <QMap>
#include <QString>

#include <optional>

namespace Drydock
{

/// What an overlay says of one element of the map.
enum class OverlayMark {
    // What-if
    Lost,        ///< it is gone or goes down itself
    Recovered,   ///< a guest that starts or arrives on another node
    Unreachable, ///< it runs, but nobody gets to it any more
    Impaired,    ///< it works, with less than before (one of two name servers, a bond with one NIC)
    // Compared with an earlier state
    Added,
    Removed,
    Changed,
};

/// "lost", "recovered", …; stable.
QString overlayMarkWord(OverlayMark mark);

struct OverlayEntry {
    OverlayMark mark = OverlayMark::Lost;
    NodeName movesTo = {};                 ///< where a recovered guest runs then
    std::optional<int> secondsAtMost = {}; ///< until it is back; nothing where that is not known
    std::optional<int> dataAtRisk = {};    ///< seconds of writes that are lost with it
    QString because = {};                  ///< key of the element that causes it; empty for the cause itself

    friend bool operator==(const OverlayEntry &, const OverlayEntry &) = default;
};

/// What changes on the map under an assumption, or since an earlier state, by the elements' keys. What is not in it
/// stays as it is. Its words are in networkwording.h.
struct TopologyOverlay {
    QString title; ///< code of the assumption with its subject: "node-lost/pve-node1"; "compared"
    QMap<QString, OverlayEntry> entries;

    bool isEmpty() const { return entries.isEmpty(); }
    friend bool operator==(const TopologyOverlay &, const TopologyOverlay &) = default;
};

} // namespace Drydock
