// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestrunmodel.h"

#include "operations/wording.h"

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

void GuestRunModel::setRuns(const QList<GuestRun> &runs)
{
    const bool same = std::ranges::equal(runs, m_runs, {}, &GuestRun::guest, &GuestRun::guest);
    if (!same) {
        beginResetModel();
        m_runs = runs;
        endResetModel();
        return;
    }
    for (int row = 0; row < runs.size(); ++row) {
        if (runs.at(row) == m_runs.at(row))
            continue;
        m_runs[row] = runs.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int GuestRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int GuestRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString GuestRunModel::text(const GuestRun &run, int column) const
{
    switch (column) {
    case Type:
        return run.guest.kind == GuestKind::Vm ? u"VM"_s : u"CT"_s;
    case Id:
        return run.guest.vmid.text();
    case Name:
        return run.name;
    case How:
        return run.shortWay;
    case Progress:
        return run.detail;
    case Downtime:
        return run.interruption;
    case State:
        return run.stateText;
    default:
        return {};
    }
}

QVariant GuestRunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const GuestRun &run = m_runs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        if (index.column() == How)
            return run.way;
        if (index.column() == Downtime)
            return run.measured ? tr("Measured") : tr("Expected; nothing measured yet");
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return tr("%1, %2, %3").arg(run.name, run.stateText, run.detail);
        if (index.column() == Downtime)
            return run.measured ? tr("%1, measured").arg(run.interruption) : tr("%1, expected").arg(run.interruption);
        return text(run, index.column());
    case RawRole:
        if (index.column() == Id)
            return run.guest.vmid.value;
        if (index.column() == State)
            return int(run.state);
        return text(run, index.column());
    case KindRole:
        return int(ItemKind::Guest);
    case KeyRole:
        return run.guest.sid();
    case StateRole:
        return int(run.stateClass);
    case FractionRole:
        return index.column() == Progress && run.fraction ? QVariant(*run.fraction) : QVariant();
    default:
        return {};
    }
}

QVariant GuestRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Type:
        return tr("Type");
    case Id:
        return tr("ID");
    case Name:
        return tr("Name");
    case How:
        return tr("How");
    case Progress:
        return tr("Progress");
    case Downtime:
        return tr("Interruption");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace Drydock
