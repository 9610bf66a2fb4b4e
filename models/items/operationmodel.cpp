// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationmodel.h"

#include "formatting.h"
#include "operations/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

StateClass statusClass(const OperationRow &row)
{
    switch (row.state.status) {
    case OperationStatus::Running:
        // Its journal says "running", but no process carries it out: someone has to decide.
        return row.running ? StateClass::Active : StateClass::Warning;
    case OperationStatus::Paused:
    case OperationStatus::Cancelling:
    case OperationStatus::Leftovers:
        return StateClass::Warning;
    case OperationStatus::Done:
        return StateClass::Ok;
    case OperationStatus::Failed:
        return StateClass::Error;
    case OperationStatus::Cancelled:
        break;
    }
    return StateClass::Quiet;
}

} // namespace

OperationModel::OperationModel(Source source, QObject *parent) : KeyedTable(parent), m_source(std::move(source))
{
    refresh();
}

void OperationModel::refresh()
{
    QList<OperationRow> rows;
    for (const auto states = m_source.read(); const OperationState &state : states)
        rows.append({state.plan.id, state, m_source.isRunningHere(state.plan.id)});
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const OperationRow &row) { return row.state.createdAt; });
    setRows(rows);
}

const OperationState *OperationModel::operationAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rows().size() ? &rows().at(index.row()).state : nullptr;
}

int OperationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(OperationColumn::Count);
}

QVariant OperationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OperationRow &row = rows().at(index.row());
    const OperationState &state = row.state;
    const auto column = OperationColumn(index.column());
    const int total = int(state.plan.steps.size());
    const int done = state.count(StepState::Done) + state.count(StepState::Skipped);
    const bool raw = role == RawRole;
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::Operation);
    case FilterTextRole:
        return operationTitle(state.plan).toLower();
    case StateRole:
        return column == OperationColumn::Status ? QVariant(int(statusClass(row))) : QVariant();
    case FractionRole:
        return column == OperationColumn::Progress && total > 0 ? QVariant(double(done) / total) : QVariant();
    case Qt::TextAlignmentRole:
        return column == OperationColumn::Duration ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return column == OperationColumn::Started ? Formatting::dateTime(state.createdAt) : state.plan.reason;
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case OperationColumn::Started:
        return raw ? QVariant(state.createdAt) : QVariant(Formatting::dateTime(state.createdAt));
    case OperationColumn::Title:
        return operationTitle(state.plan);
    case OperationColumn::Status:
        if (!raw && state.status == OperationStatus::Running && !row.running)
            return state.readOnly ? tr("running elsewhere") : tr("interrupted");
        return operationStatusText(state.status);
    case OperationColumn::Progress:
        return raw ? QVariant(total > 0 ? double(done) / total : 1.0) : QVariant(tr("%1 of %2").arg(done).arg(total));
    case OperationColumn::Duration: {
        if (!state.isClosed())
            return raw ? QVariant(qint64(0)) : QVariant(Formatting::absent());
        const qint64 seconds = state.createdAt.secsTo(state.closedAt);
        return raw ? QVariant(seconds) : QVariant(Formatting::exactSpan(seconds));
    }
    case OperationColumn::Count:
        break;
    }
    return {};
}

QVariant OperationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (OperationColumn(section)) {
    case OperationColumn::Started:
        return tr("Started");
    case OperationColumn::Title:
        return tr("Operation");
    case OperationColumn::Status:
        return tr("State");
    case OperationColumn::Progress:
        return tr("Steps");
    case OperationColumn::Duration:
        return tr("Duration");
    case OperationColumn::Count:
        break;
    }
    return {};
}

} // namespace Drydock
