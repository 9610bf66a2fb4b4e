// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "columns.h"
#include "keyedtable.h"

namespace Drydock
{

struct HaResourceRow {
    QString key; ///< "vm:101"
    HaResource resource;
    QString name; ///< of the guest
    NodeName node;
    QString state;            ///< the manager's word
    NodeName target;          ///< while it moves
    QString groups;           ///< group (PVE 8) or rules (PVE 9)
    bool hasFailback = false; ///< the version has it per resource
    friend bool operator==(const HaResourceRow &, const HaResourceRow &) = default;
};

/// What HA manages, in the order of ids. Columns: HaResourceColumn.
class HaResourceModel : public KeyedTable<HaResourceRow>
{
    Q_OBJECT

public:
    explicit HaResourceModel(ClusterStore *store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh(const ClusterSnapshot &snapshot);
    bool m_hasRules = true;
};

} // namespace Drydock
