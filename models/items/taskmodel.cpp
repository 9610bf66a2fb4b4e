// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskmodel.h"

#include "formatting.h"
#include "tasktext.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

TaskModel::TaskModel(ClusterStore *store, Source source, QObject *parent)
    : KeyedTable(parent), m_store(store), m_source(source)
{
    connect(store, &ClusterStore::published, this, [this] { refresh(); });
    refresh();
}

void TaskModel::setGuest(VmId guest)
{
    m_guest = guest;
    refresh();
}

void TaskModel::setTasks(const QList<TaskState> &tasks)
{
    m_given = tasks;
    refresh();
}

void TaskModel::refresh()
{
    const ClusterSnapshot &snapshot = m_store->snapshot();
    const qint64 now = snapshot->serverTime.isValid() ? snapshot->serverTime.toSecsSinceEpoch() : 0;
    QList<TaskRow> rows;
    for (const TaskState &task : m_source == Source::Cluster ? snapshot->tasks : m_given) {
        const VmId guest = taskGuest(task.upid);
        if (m_guest.isValid() && guest != m_guest)
            continue;
        TaskRow row{.key = task.upid.text, .task = task, .guestName = {}, .runningFor = {}};
        if (const GuestState *state = guest.isValid() ? snapshot.guest(guest) : nullptr)
            row.guestName = state->name;
        if (task.isRunning() && now > 0)
            row.runningFor = std::max<qint64>(0, now - task.upid.startTime);
        rows.append(row);
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const TaskRow &row) { return row.task.upid.startTime; });
    // The same task can come from two nodes after a migration.
    QSet<QString> seen;
    rows.removeIf([&](const TaskRow &row) {
        const qsizetype before = seen.size();
        seen.insert(row.key);
        return seen.size() == before;
    });
    setRows(rows);
}

const TaskState *TaskModel::taskAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rows().size() ? &rows().at(index.row()).task : nullptr;
}

int TaskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(TaskColumn::Count);
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskRow &row = rows().at(index.row());
    const Upid &upid = row.task.upid;
    const auto column = TaskColumn(index.column());
    const QDateTime started = QDateTime::fromSecsSinceEpoch(upid.startTime, QTimeZone::UTC);
    const std::optional<qint64> duration =
        row.task.endTime ? std::optional(*row.task.endTime - upid.startTime) : row.runningFor;
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::Task);
    case FilterTextRole:
        return QString(taskText(upid, row.guestName).toLower() + u' ' + upid.node.text() + u' ' + upid.user);
    case StateRole:
        return column == TaskColumn::State ? QVariant(int(taskStateClass(row.task))) : QVariant();
    case Qt::TextAlignmentRole:
        return column == TaskColumn::Duration ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return column == TaskColumn::Started ? Formatting::dateTime(started)
               : column == TaskColumn::State ? row.task.status
                                             : upid.text;
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    const bool raw = role == RawRole;
    switch (column) {
    case TaskColumn::Started:
        return raw ? QVariant(upid.startTime)
                   : QVariant(Formatting::shortTime(started, m_store->snapshot()->serverTime));
    case TaskColumn::State:
        return raw && !row.task.isRunning() ? row.task.status : taskStateText(row.task);
    case TaskColumn::Description:
        return taskText(upid, row.guestName);
    case TaskColumn::Guest: {
        const VmId guest = taskGuest(upid);
        if (raw)
            return guest.value;
        return guest.isValid() ? QString(guest.text() + u' ' + row.guestName).trimmed() : Formatting::absent();
    }
    case TaskColumn::Node:
        return upid.node.text();
    case TaskColumn::User:
        return upid.user;
    case TaskColumn::Duration:
        if (raw)
            return duration.value_or(0);
        return duration ? Formatting::exactSpan(*duration) : Formatting::absent();
    case TaskColumn::Count:
        break;
    }
    return {};
}

QVariant TaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != RawRole))
        return {};
    const bool raw = role == RawRole;
    switch (TaskColumn(section)) {
    case TaskColumn::Started:
        return raw ? tr("Started (seconds since 1970)") : tr("Started");
    case TaskColumn::State:
        return tr("State");
    case TaskColumn::Description:
        return tr("Task");
    case TaskColumn::Guest:
        return tr("Guest");
    case TaskColumn::Node:
        return tr("Node");
    case TaskColumn::User:
        return tr("User");
    case TaskColumn::Duration:
        return raw ? tr("Duration (seconds)") : tr("Duration");
    case TaskColumn::Count:
        break;
    }
    return {};
}

} // namespace Drydock
