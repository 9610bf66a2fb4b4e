// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodemodel.h"

#include "formatting.h"
#include "guestcells.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

NodeModel::NodeModel(ClusterStore *store, QObject *parent) : KeyedTable(parent)
{
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &snapshot, const ClusterDelta &delta) {
        if (!delta.nodes.isEmpty() || !delta.guests.isEmpty())
            refresh(snapshot);
    });
    refresh(store->snapshot());
}

void NodeModel::refresh(const ClusterSnapshot &snapshot)
{
    QHash<NodeName, int> at;
    QList<NodeRow> rows;
    for (const NodeState &node : snapshot->nodes) {
        at.insert(node.name, int(rows.size()));
        rows.append({nodeKey(node.name), node, 0, 0});
    }
    for (const GuestState &guest : snapshot->guests) {
        const auto found = at.constFind(guest.node);
        if (found == at.cend())
            continue;
        ++rows[found.value()].guests;
        rows[found.value()].running += guest.isRunning() ? 1 : 0;
    }
    setRows(rows);
}

int NodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(NodeColumn::Count);
}

QVariant NodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NodeRow &row = rows().at(index.row());
    const auto cell = [&](InventoryColumn column) { return nodeCell(row.node, row.guests, column, role); };
    switch (NodeColumn(index.column())) {
    case NodeColumn::Name:
        return cell(InventoryColumn::Name);
    case NodeColumn::State:
        return cell(InventoryColumn::State);
    case NodeColumn::Cpu:
        return cell(InventoryColumn::Cpu);
    case NodeColumn::Memory:
        return cell(InventoryColumn::Memory);
    case NodeColumn::Uptime:
        return cell(InventoryColumn::Uptime);
    case NodeColumn::Address:
        return cell(InventoryColumn::Address);
    case NodeColumn::Guests:
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        if (role == Qt::DisplayRole || role == RawRole)
            return row.guests;
        return role == Qt::ToolTipRole ? QVariant(tr("%1 of %2 running").arg(row.running).arg(row.guests))
                                       : cell(InventoryColumn::Kind);
    case NodeColumn::HaState:
        if (role == Qt::DisplayRole)
            return row.node.haState.isEmpty() ? Formatting::absent() : row.node.haState;
        return role == RawRole ? QVariant(row.node.haState) : cell(InventoryColumn::Ha);
    case NodeColumn::Count:
        break;
    }
    return {};
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (NodeColumn(section)) {
    case NodeColumn::Name:
        return inventoryHeader(InventoryColumn::Node, role);
    case NodeColumn::State:
        return inventoryHeader(InventoryColumn::State, role);
    case NodeColumn::Cpu:
        return inventoryHeader(InventoryColumn::Cpu, role);
    case NodeColumn::Memory:
        return inventoryHeader(InventoryColumn::Memory, role);
    case NodeColumn::Uptime:
        return inventoryHeader(InventoryColumn::Uptime, role);
    case NodeColumn::Address:
        return inventoryHeader(InventoryColumn::Address, role);
    case NodeColumn::HaState:
        return inventoryHeader(InventoryColumn::Ha, role);
    case NodeColumn::Guests:
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole || role == RawRole ? QVariant(tr("Guests")) : QVariant();
    case NodeColumn::Count:
        break;
    }
    return {};
}

} // namespace Drydock
