// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectlistmodel.h"

#include "formatting.h"
#include "guestcells.h"

namespace Drydock
{

ObjectListModel::ObjectListModel(ClusterStore *store, QObject *parent) : KeyedTable(parent)
{
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &snapshot, const ClusterDelta &delta) {
        if (!(delta.nodes.isEmpty() && delta.guests.isEmpty()) && !isCurrent(snapshot))
            refresh(snapshot);
    });
    refresh(store->snapshot());
}

bool ObjectListModel::isCurrent(const ClusterSnapshot &snapshot) const
{
    const qsizetype nodes = snapshot->nodes.size();
    const qsizetype guests = snapshot->guests.size();
    if (rows().size() != nodes + guests)
        return false;
    for (qsizetype i = 0; i < nodes; ++i) {
        if (rows()[i].name != snapshot->nodes[i].name.text())
            return false;
    }
    for (qsizetype i = 0; i < guests; ++i) {
        const ObjectRow &row = rows()[nodes + i];
        const GuestState &guest = snapshot->guests[i];
        if (row.guest != guest.key || row.name != guest.name || row.place != guest.node.text())
            return false;
    }
    return true;
}

void ObjectListModel::refresh(const ClusterSnapshot &snapshot)
{
    QList<ObjectRow> rows;
    rows.reserve(snapshot->nodes.size() + snapshot->guests.size());
    for (const NodeState &node : snapshot->nodes)
        rows.append({nodeKey(node.name), ItemKind::Node, {}, node.name.text(), node.name.text(), {}});
    for (const GuestState &guest : snapshot->guests)
        rows.append({guest.key.sid(), ItemKind::Guest, guest.key, Formatting::guestTitle(guest.key, guest.name),
                     guest.name, guest.node.text()});
    setRows(rows);
}

int ObjectListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ObjectListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ObjectRow &row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case RawRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.place;
    case KeyRole:
        return row.key;
    case KindRole:
        return int(row.kind);
    case FilterTextRole:
        return QString(row.text.toLower() + u' ' + row.place.toLower());
    default:
        return {};
    }
}

} // namespace Drydock
