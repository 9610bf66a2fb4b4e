// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "columns.h"
#include "keyedtable.h"

namespace Drydock
{

struct TaskRow {
    QString key; ///< UPID
    TaskState task;
    QString guestName;
    std::optional<qint64> runningFor; ///< seconds, while it runs, by the server's clock
    friend bool operator==(const TaskRow &, const TaskRow &) = default;
};

/// Tasks, newest first, with what they do in words. Columns: TaskColumn.
/// Follows the cluster's tasks (GET /cluster/tasks: the newest few of each node), or shows a list it is given.
class TaskModel : public KeyedTable<TaskRow>
{
    Q_OBJECT

public:
    enum class Source { Cluster, Given };

    explicit TaskModel(ClusterStore *store, Source source = Source::Cluster, QObject *parent = nullptr);

    /// Only tasks on this guest; 0 = all.
    void setGuest(VmId guest);
    /// Source::Given: the tasks to show, in any order.
    void setTasks(const QList<TaskState> &tasks);
    /// nullptr for an invalid index.
    const TaskState *taskAt(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();

    ClusterStore *m_store;
    Source m_source;
    VmId m_guest;
    QList<TaskState> m_given;
};

} // namespace Drydock
