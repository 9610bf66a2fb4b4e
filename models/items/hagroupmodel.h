// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "columns.h"
#include "keyedtable.h"

namespace Drydock
{

struct HaGroupRow {
    QString key; ///< name of the group or rule
    bool isRule = false;
    HaGroup group;         ///< PVE 8
    HaRule rule;           ///< PVE 9
    QStringList resources; ///< "vm:101 plex"
    friend bool operator==(const HaGroupRow &, const HaGroupRow &) = default;
};

/// HA groups of Proxmox VE 8, or the rules that took their place in 9. Columns: HaGroupColumn.
class HaGroupModel : public KeyedTable<HaGroupRow>
{
    Q_OBJECT

public:
    explicit HaGroupModel(ClusterStore *store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// "pve-node1:2, pve-node2:1", higher priority first; without priorities the names alone.
    static QString nodesText(const QMap<NodeName, int> &nodes);
    static QString ruleTypeText(const HaRule &rule);

private:
    void refresh(const ClusterSnapshot &snapshot);
};

} // namespace Drydock
