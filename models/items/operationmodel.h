// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "keyedtable.h"
#include "operations/journal.h"

#include <functional>

namespace Drydock
{

struct OperationRow {
    QString key; ///< operation id
    OperationState state;
    bool running = false; ///< a runner of this process carries it out
    /// Journals only grow: the counts tell whether lists differ.
    friend bool operator==(const OperationRow &a, const OperationRow &b)
    {
        return a.key == b.key && a.running == b.running && a.state.status == b.state.status
               && a.state.closedAt == b.state.closedAt && a.state.steps == b.state.steps
               && a.state.notes.size() == b.state.notes.size();
    }
};

/// The operations of a cluster, newest first. Columns: OperationColumn. What they are is asked of `read`
/// (ClusterSession::operations) each time refresh() is called, e.g. on ClusterSession::operationsChanged.
class OperationModel : public KeyedTable<OperationRow>
{
    Q_OBJECT

public:
    struct Source {
        std::function<QList<OperationState>()> read;
        std::function<bool(const QString &operation)> isRunningHere;
    };

    explicit OperationModel(Source source, QObject *parent = nullptr);

    void refresh();
    /// nullptr for an invalid index.
    const OperationState *operationAt(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Source m_source;
};

} // namespace Drydock
