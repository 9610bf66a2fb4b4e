// SPDX-License-Identifier: GPL-3.0-or-later
#include "wavemodel.h"

#include "items/columns.h"
#include "operations/planwaves.h"
#include "operations/wording.h"

#include <QMimeData>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

const QString orderMime = u"application/x-drydock-order"_s;

} // namespace

void WaveModel::setPlan(const Plan &plan, bool movable)
{
    QList<Row> rows;
    int wave = 0;
    for (const Step &step : plan.steps) {
        rows.append({step.wave, step.wave != wave, step.guest.vmid, stepText(step)});
        wave = step.wave;
    }
    m_order = guestOrder(plan);
    const bool movableChanged = std::exchange(m_movable, movable) != movable;
    if (rows.size() != m_rows.size() || movableChanged) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

VmId WaveModel::guestAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).guest : VmId();
}

int WaveModel::rowOf(VmId guest) const
{
    const auto found = std::ranges::find(m_rows, guest, &Row::guest);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QList<VmId> WaveModel::orderWith(VmId guest, qsizetype places) const
{
    QList<VmId> order = m_order;
    const qsizetype place = order.indexOf(guest);
    if (place < 0)
        return order;
    order.move(place, std::clamp<qsizetype>(place + places, 0, order.size() - 1));
    return order;
}

int WaveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WaveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant WaveModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isWave = index.column() == Wave;
    switch (role) {
    case Qt::DisplayRole:
        return !isWave ? row.text : row.opens ? tr("Wave %1").arg(row.wave) : QString();
    case Qt::AccessibleTextRole:
        return isWave ? tr("Wave %1: %2").arg(row.wave).arg(row.text) : row.text;
    case Qt::ToolTipRole:
        return m_movable && row.guest.isValid() ? tr("Drag it, or press Alt+Up and Alt+Down, to change the order")
                                                : QVariant();
    case RawRole:
        return isWave ? QVariant(row.wave) : QVariant(row.text);
    default:
        return {};
    }
}

QVariant WaveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Wave ? tr("Wave") : tr("What happens");
}

Qt::ItemFlags WaveModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (!m_movable)
        return flags;
    // Rows are dropped between rows; beside them there is nothing to drop on.
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled;
    return m_rows.at(index.row()).guest.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

Qt::DropActions WaveModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList WaveModel::mimeTypes() const
{
    return {orderMime};
}

QMimeData *WaveModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(orderMime, guestAt(indexes.first().row()).text().toLatin1());
    return data;
}

bool WaveModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !m_movable || !data->hasFormat(orderMime))
        return false;
    const VmId guest{data->data(orderMime).toInt()};
    qsizetype at = parent.isValid() ? parent.row() : row < 0 ? m_rows.size() : row;
    // Before the next step of another guest; a guest's own later steps follow it anyway.
    const auto begins = [&](qsizetype place) {
        const VmId other = m_rows.at(place).guest;
        return other.isValid() && other != guest && rowOf(other) == place;
    };
    while (at < m_rows.size() && !begins(at))
        ++at;
    const VmId before = at < m_rows.size() ? m_rows.at(at).guest : VmId();
    const QList<VmId> order = movedBefore(m_order, guest, before);
    if (order == m_order)
        return false;
    // The new plan resets this model: not before the drop has ended.
    QMetaObject::invokeMethod(this, [this, order] { Q_EMIT orderChosen(order); }, Qt::QueuedConnection);
    return true;
}

} // namespace Drydock
