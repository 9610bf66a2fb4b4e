// SPDX-License-Identifier: GPL-3.0-or-later
#include "hagroupmodel.h"

#include "formatting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString memberText(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    const GuestState *state = snapshot.guest(guest.vmid);
    return state && !state->name.isEmpty() ? guest.sid() + u' ' + state->name : guest.sid();
}

} // namespace

HaGroupModel::HaGroupModel(ClusterStore *store, QObject *parent) : KeyedTable(parent)
{
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &snapshot, const ClusterDelta &delta) {
        if (delta.ha || delta.identity || !delta.guests.isEmpty())
            refresh(snapshot);
    });
    refresh(store->snapshot());
}

void HaGroupModel::refresh(const ClusterSnapshot &snapshot)
{
    QList<HaGroupRow> rows;
    for (const HaGroup &group : snapshot->haGroups) {
        HaGroupRow row{.key = group.name, .isRule = false, .group = group, .rule = {}, .resources = {}};
        for (const HaResource &resource : snapshot->haResources) {
            if (resource.group == group.name)
                row.resources.append(memberText(snapshot, resource.guest));
        }
        rows.append(row);
    }
    for (const HaRule &rule : snapshot->haRules) {
        HaGroupRow row{.key = rule.name, .isRule = true, .group = {}, .rule = rule, .resources = {}};
        for (const GuestKey &guest : rule.resources)
            row.resources.append(memberText(snapshot, guest));
        rows.append(row);
    }
    std::ranges::sort(rows, {}, &HaGroupRow::key);
    setRows(rows);
}

QString HaGroupModel::nodesText(const QMap<NodeName, int> &nodes)
{
    QList<std::pair<NodeName, int>> ordered;
    bool priorities = false;
    for (auto it = nodes.cbegin(); it != nodes.cend(); ++it) {
        ordered.append({it.key(), it.value()});
        priorities = priorities || it.value() != 0;
    }
    std::ranges::stable_sort(ordered, std::ranges::greater{}, &std::pair<NodeName, int>::second);
    QStringList texts;
    for (const auto &[node, priority] : std::as_const(ordered))
        texts.append(priorities ? node.text() + u':' + QString::number(priority) : node.text());
    return texts.join(u", "_s);
}

QString HaGroupModel::ruleTypeText(const HaRule &rule)
{
    switch (rule.type) {
    case HaRule::Type::NodeAffinity:
        return rule.positive ? tr("run on") : tr("keep away from");
    case HaRule::Type::ResourceAffinity:
        return rule.positive ? tr("keep together") : tr("keep apart");
    case HaRule::Type::Other:
        break;
    }
    return tr("other rule");
}

int HaGroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(HaGroupColumn::Count);
}

QVariant HaGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HaGroupRow &row = rows().at(index.row());
    const auto column = HaGroupColumn(index.column());
    const bool active = !row.isRule || row.rule.enabled;
    const bool leftOut = row.isRule && !row.rule.errors.isEmpty();
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::HaGroup);
    case FilterTextRole:
        return QString(row.key.toLower() + u' ' + row.resources.join(u' ').toLower());
    case StateRole:
        return column == HaGroupColumn::State ? QVariant(int(leftOut  ? StateClass::Error
                                                             : active ? StateClass::Ok
                                                                      : StateClass::Quiet))
                                              : QVariant();
    case Qt::ToolTipRole:
        return row.isRule ? row.rule.comment : row.group.comment;
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
    case HaGroupColumn::Name:
        return row.key;
    case HaGroupColumn::Type:
        return row.isRule ? ruleTypeText(row.rule) : tr("group");
    case HaGroupColumn::Resources:
        return text(row.resources.join(u", "_s));
    case HaGroupColumn::Nodes:
        return text(nodesText(row.isRule ? row.rule.nodes : row.group.nodes));
    case HaGroupColumn::Options: {
        QStringList options;
        if (row.isRule ? row.rule.strict : row.group.restricted)
            options.append(row.isRule ? tr("strict") : tr("restricted"));
        if (!row.isRule && row.group.noFailback)
            options.append(tr("no failback"));
        return text(options.join(u", "_s));
    }
    case HaGroupColumn::State:
        return leftOut ? tr("left out") : active ? tr("active") : tr("disabled");
    case HaGroupColumn::Count:
        break;
    }
    return {};
}

QVariant HaGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (HaGroupColumn(section)) {
    case HaGroupColumn::Name:
        return tr("Name");
    case HaGroupColumn::Type:
        return tr("Type");
    case HaGroupColumn::Resources:
        return tr("Guests");
    case HaGroupColumn::Nodes:
        return tr("Nodes");
    case HaGroupColumn::Options:
        return tr("Options");
    case HaGroupColumn::State:
        return tr("State");
    case HaGroupColumn::Count:
        break;
    }
    return {};
}

} // namespace Drydock
