// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "columns.h"
#include "keyedtable.h"

namespace Drydock
{

struct ObjectRow {
    QString key; ///< "node/pve-node1", "vm:101"
    ItemKind kind = ItemKind::Guest;
    GuestKey guest; ///< invalid for a node
    QString text;   ///< "pve-node1", "VM 101 plex"
    QString name;   ///< of the guest or node, as the server says it
    QString place;  ///< node of a guest
    friend bool operator==(const ObjectRow &, const ObjectRow &) = default;
};

/// Every node and guest by name, for the palette: one column, DisplayRole the title, ToolTipRole where it is.
/// Knows no statistics, so that a poll which changes only those costs nothing here.
class ObjectListModel : public KeyedTable<ObjectRow>
{
    Q_OBJECT

public:
    explicit ObjectListModel(ClusterStore *store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void refresh(const ClusterSnapshot &snapshot);
    bool isCurrent(const ClusterSnapshot &snapshot) const;
};

} // namespace Drydock
