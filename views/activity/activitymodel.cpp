// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitymodel.h"

#include "items/formatting.h"
#include "items/tasktext.h"
#include "operations/wording.h"

#include <QTimeZone>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

StateClass classOf(const OperationState &operation)
{
    switch (operation.status) {
    case OperationStatus::Running:
        return StateClass::Active;
    case OperationStatus::Done:
        return StateClass::Ok;
    case OperationStatus::Paused:
    case OperationStatus::Cancelling:
    case OperationStatus::Leftovers:
        return StateClass::Warning;
    case OperationStatus::Failed:
        return StateClass::Error;
    case OperationStatus::Cancelled:
        return StateClass::Quiet;
    }
    return StateClass::Quiet;
}

ActivityRow rowOf(const OperationState &operation)
{
    ActivityRow row;
    row.key = operation.plan.id;
    row.source = ActivitySource::Drydock;
    row.startedAt = operation.createdAt;
    row.stateClass = classOf(operation);
    row.state = operationStatusText(operation.status);
    row.what = operationTitle(operation.plan);
    row.node = operation.plan.node.text();
    row.by = operation.plan.reason;
    row.running = !operation.isClosed();
    if (operation.isClosed())
        row.seconds = operation.createdAt.secsTo(operation.closedAt);
    return row;
}

ActivityRow rowOf(const TaskState &task, const ClusterSnapshot &snapshot)
{
    const GuestState *guest = snapshot.guest(taskGuest(task.upid));
    ActivityRow row;
    row.key = task.upid.text;
    row.startedAt = QDateTime::fromSecsSinceEpoch(task.upid.startTime, QTimeZone::UTC);
    row.stateClass = taskStateClass(task);
    row.state = taskStateText(task);
    row.what = taskText(task.upid, guest ? guest->name : QString());
    row.node = task.upid.node.text();
    row.by = task.upid.user;
    row.running = task.isRunning();
    if (task.endTime)
        row.seconds = *task.endTime - task.upid.startTime;
    return row;
}

} // namespace

void ActivityModel::setFacts(const ClusterSnapshot &snapshot, const QList<OperationState> &operations)
{
    m_now = snapshot->serverTime;
    QList<ActivityRow> rows;
    for (const OperationState &operation : operations)
        rows.append(Drydock::rowOf(operation));
    for (const TaskState &task : snapshot->tasks)
        rows.append(Drydock::rowOf(task, snapshot));
    std::ranges::stable_sort(rows, std::ranges::greater{}, &ActivityRow::startedAt);
    setRows(rows);
}

const ActivityRow *ActivityModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rows().size() ? &rows().at(index.row()) : nullptr;
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ActivityModel::text(const ActivityRow &row, int column) const
{
    switch (column) {
    case Started:
        return Formatting::shortTime(row.startedAt, m_now.isValid() ? m_now : row.startedAt);
    case Source:
        return row.source == ActivitySource::Drydock ? tr("Drydock") : tr("Cluster");
    case State:
        return row.state;
    case What:
        return row.what;
    case Node:
        return row.node;
    case By:
        return row.by;
    case Duration:
        return row.seconds ? Formatting::exactSpan(*row.seconds) : Formatting::absent();
    default:
        return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const ActivityRow *row = rowAt(index);
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case RawRole:
        if (column == Started)
            return row->startedAt;
        if (column == Duration)
            return row->seconds.value_or(-1);
        return text(*row, column);
    case Qt::ToolTipRole:
        return column == Started ? QVariant(Formatting::dateTime(row->startedAt)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Duration ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case StateRole:
        return column == State ? QVariant(int(row->stateClass)) : QVariant();
    case KindRole:
        return int(row->source == ActivitySource::Drydock ? ItemKind::Operation : ItemKind::Task);
    case KeyRole:
        return row->key;
    case FilterTextRole:
        return QStringList{row->what, row->node, row->by, row->state, row->key}.join(u' ').toLower();
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Duration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started");
    case Source:
        return tr("By whom");
    case State:
        return tr("State");
    case What:
        return tr("What");
    case Node:
        return tr("Node");
    case By:
        return tr("User or reason");
    case Duration:
        return tr("Duration");
    default:
        return {};
    }
}

ActivityFilter::ActivityFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(RawRole);
    setDynamicSortFilter(true);
}

void ActivityFilter::setWords(const QString &words)
{
    m_words = words.toLower().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void ActivityFilter::setSource(std::optional<ActivitySource> source)
{
    m_wanted = source;
    invalidateRowsFilter();
}

void ActivityFilter::setOnlyFailed(bool only)
{
    m_onlyFailed = only;
    invalidateRowsFilter();
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const bool own = ItemKind(index.data(KindRole).toInt()) == ItemKind::Operation;
    if (m_wanted && own != (*m_wanted == ActivitySource::Drydock))
        return false;
    if (m_onlyFailed) {
        const auto state = StateClass(index.siblingAtColumn(ActivityModel::State).data(StateRole).toInt());
        if (state != StateClass::Error && state != StateClass::Warning)
            return false;
    }
    const QString text = index.data(FilterTextRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace Drydock
