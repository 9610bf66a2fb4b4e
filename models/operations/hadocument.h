// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"

#include <optional>

namespace Drydock
{

/// What a document says to put under HA, as `ha-manager` lines.
struct HaDocument {
    QList<GuestKey> guests; ///< in its order
    QString name;           ///< of its group or node affinity rule; empty = none
    QMap<NodeName, int> nodes;
    friend bool operator==(const HaDocument &, const HaDocument &) = default;
};

/// Reads "ha-manager groupadd …", "ha-manager add vm:101 …" and "ha-manager rules add node-affinity …", of either
/// version, wherever they stand in the text; everything else is passed over. Nothing when it names no guest. Of several
/// groups or rules the first counts.
std::optional<HaDocument> readHaDocument(const QString &text);

} // namespace Drydock
