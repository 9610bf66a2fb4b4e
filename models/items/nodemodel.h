// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "columns.h"
#include "keyedtable.h"

namespace Drydock
{

struct NodeRow {
    QString key; ///< "node/pve-node1"
    NodeState node;
    int guests = 0;
    int running = 0;
    friend bool operator==(const NodeRow &, const NodeRow &) = default;
};

/// The nodes of a store, by name, with how many guests each has. Columns: NodeColumn.
class NodeModel : public KeyedTable<NodeRow>
{
    Q_OBJECT

public:
    explicit NodeModel(ClusterStore *store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh(const ClusterSnapshot &snapshot);
};

} // namespace Drydock
