// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventorymodel.h"

#include <QHash>

#include <utility>

namespace Drydock
{

// Private parts of InventoryModel, shared by its two source files.

struct InventoryModel::Group {
    QString name; ///< node, tag, pool, HA group or rule; empty = those without
    int row = 0;
    std::vector<int> guests; ///< indexes in the snapshot's guests, in display order
};

/// What a group shall hold next.
struct InventoryModel::Target {
    QString name;
    Group *group = nullptr;  ///< nullptr: new
    std::vector<int> guests; ///< indexes in the next snapshot
    std::vector<char> fresh; ///< by row: not in the model before
};

/// One update on its way. Guest indexes count in `next`, unless "old" is in the name.
struct InventoryModel::Batch {
    const ClusterSnapshot &next;
    std::vector<int> after; ///< old index → index in next, -1 = gone
    std::vector<char> changed;
    bool nodesChanged = false;
    std::vector<Target> targets;
    QHash<std::pair<const Group *, int>, int> moves; ///< (group before, guest) → target
    QHash<const Group *, std::vector<int>> leaving;  ///< group → rows that vanish, ascending
    bool reordered = false;
    int ranges = 0;
};

} // namespace Drydock
