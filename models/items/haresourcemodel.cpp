// SPDX-License-Identifier: GPL-3.0-or-later
#include "haresourcemodel.h"

#include "formatting.h"
#include "guestcells.h"
#include "inventorygrouping.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

HaResourceModel::HaResourceModel(ClusterStore *store, QObject *parent) : KeyedTable(parent)
{
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &snapshot, const ClusterDelta &delta) {
        if (delta.ha || delta.identity || !delta.guests.isEmpty())
            refresh(snapshot);
    });
    refresh(store->snapshot());
}

void HaResourceModel::refresh(const ClusterSnapshot &snapshot)
{
    if (m_hasRules != snapshot->version.hasHaRules()) {
        m_hasRules = snapshot->version.hasHaRules();
        Q_EMIT headerDataChanged(Qt::Horizontal, int(HaResourceColumn::Group), int(HaResourceColumn::Group));
    }
    const QHash<GuestKey, QStringList> membership = haMembership(snapshot);
    QList<HaResource> resources = snapshot->haResources;
    std::ranges::sort(resources, {}, &HaResource::guest);
    QList<HaResourceRow> rows;
    for (const HaResource &resource : std::as_const(resources)) {
        HaResourceRow row;
        row.key = resource.guest.sid();
        row.resource = resource;
        if (const GuestState *guest = snapshot.guest(resource.guest.vmid)) {
            row.name = guest->name;
            row.node = guest->node;
            row.state = guest->haState;
        }
        const HaStatus::Service service = snapshot->haStatus.services.value(resource.guest);
        if (!service.state.isEmpty()) {
            row.state = service.state;
            row.node = service.node;
        }
        row.target = service.target;
        row.groups = membership.value(resource.guest).join(u", "_s);
        row.hasFailback = m_hasRules;
        rows.append(row);
    }
    setRows(rows);
}

int HaResourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(HaResourceColumn::Count);
}

QVariant HaResourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HaResourceRow &row = rows().at(index.row());
    const auto column = HaResourceColumn(index.column());
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::HaResource);
    case FilterTextRole:
        return QString(row.key + u' ' + row.name.toLower());
    case StateRole:
        return column == HaResourceColumn::State ? QVariant(int(Formatting::haStateClass(row.state))) : QVariant();
    case Qt::ToolTipRole:
        return column == HaResourceColumn::State ? QVariant(row.state) : QVariant(row.resource.comment);
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    const auto text = [&](const QString &value) {
        return role == Qt::DisplayRole && value.isEmpty() ? Formatting::absent() : value;
    };
    switch (column) {
    case HaResourceColumn::Guest:
        return role == RawRole ? QVariant(row.resource.guest.vmid.value) : QVariant(row.key);
    case HaResourceColumn::Name:
        return text(row.name);
    case HaResourceColumn::State:
        return role == RawRole ? row.state : Formatting::haState(row.state);
    case HaResourceColumn::Requested:
        return role == RawRole ? row.resource.requestedState : Formatting::haState(row.resource.requestedState);
    case HaResourceColumn::Node:
        if (role == Qt::DisplayRole && !row.target.isEmpty() && row.target != row.node)
            //: A guest moves from one node to another
            return tr("%1 → %2").arg(row.node.text(), row.target.text());
        return text(row.node.text());
    case HaResourceColumn::Group:
        return text(row.groups);
    case HaResourceColumn::Failback:
        if (role == RawRole)
            return row.resource.failback;
        return !row.hasFailback ? Formatting::absent() : row.resource.failback ? tr("yes") : tr("no");
    case HaResourceColumn::Count:
        break;
    }
    return {};
}

QVariant HaResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (HaResourceColumn(section)) {
    case HaResourceColumn::Guest:
        return tr("Guest");
    case HaResourceColumn::Name:
        return tr("Name");
    case HaResourceColumn::State:
        return tr("State");
    case HaResourceColumn::Requested:
        return tr("Requested");
    case HaResourceColumn::Node:
        return tr("Node");
    case HaResourceColumn::Group:
        return m_hasRules ? tr("Rules") : tr("Group");
    case HaResourceColumn::Failback:
        return tr("Failback");
    case HaResourceColumn::Count:
        break;
    }
    return {};
}

} // namespace Drydock
