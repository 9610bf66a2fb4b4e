// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestplanmodel.h"

#include "operations/wording.h"

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

bool isBlocked(const QList<Finding> &findings)
{
    return !findings.isEmpty() && findings.first().severity == Severity::Blocker;
}

bool movesGuest(Strategy strategy)
{
    return strategy == Strategy::Live || strategy == Strategy::Restart || strategy == Strategy::StopStart;
}

} // namespace

GuestPlanModel::GuestPlanModel(QObject *parent) : QAbstractTableModel(parent) {}

void GuestPlanModel::setPlan(const Plan &plan, bool editable)
{
    QList<Row> rows;
    for (const GuestPlan &guest : plan.guests) {
        Row row{guest, {}, wayText(plan, guest)};
        for (const Finding &finding : plan.findings) {
            if (finding.subject == guest.guest.sid())
                row.findings.append(finding);
        }
        std::ranges::stable_sort(row.findings, std::ranges::greater{}, &Finding::severity);
        rows.append(row);
    }
    const bool sameGuests = std::ranges::equal(
        rows, m_rows, {}, [](const Row &row) { return row.guest.guest; },
        [](const Row &row) { return row.guest.guest; });
    const bool editableChanged = editable != m_editable;
    m_editable = editable;
    if (!sameGuests) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i) && !editableChanged)
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

const GuestPlan *GuestPlanModel::guestAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).guest : nullptr;
}

int GuestPlanModel::rowOf(const GuestKey &guest) const
{
    const auto it = std::ranges::find(m_rows, guest, [](const Row &row) { return row.guest.guest; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int GuestPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GuestPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString GuestPlanModel::noteLine(const Row &row) const
{
    return row.findings.isEmpty() ? noteText(row.guest) : findingText(row.findings.first());
}

QString GuestPlanModel::text(const Row &row, int column) const
{
    const GuestPlan &guest = row.guest;
    switch (column) {
    case Type:
        return guest.guest.kind == GuestKind::Vm ? u"VM"_s : u"CT"_s;
    case Id:
        return guest.guest.vmid.text();
    case Name:
        return guest.name;
    case How:
        return isBlocked(row.findings) && !guest.decidedByOperator ? tr("Decide…") : row.way;
    case Target:
        return guest.to.isEmpty() ? u"—"_s : guest.to.text();
    case Interruption:
        return interruptionText(guest.expected);
    case Notes:
        return noteLine(row);
    default:
        return {};
    }
}

QList<QStringList> GuestPlanModel::choices(const Row &row, int column) const
{
    QList<QStringList> list;
    if (!m_editable)
        return list;
    if (column == How) {
        for (Strategy strategy : row.guest.choices)
            list.append({strategyWord(strategy), strategyText(strategy)});
    } else if (column == Target && movesGuest(row.guest.strategy)) {
        list.append({QString(), tr("Let Drydock choose")});
        for (const NodeName &node : row.guest.possibleTargets)
            list.append({node.text(), node.text()});
    }
    const bool anythingToChoose = column == How ? list.size() > 1 || isBlocked(row.findings) : list.size() > 2;
    return anythingToChoose ? list : QList<QStringList>();
}

QVariant GuestPlanModel::raw(const Row &row, int column) const
{
    switch (column) {
    case Id:
        return row.guest.guest.vmid.value;
    case Interruption:
        return row.guest.expected.permanent ? 1e12 : row.guest.expected.untilReturn ? 1e11 : row.guest.expected.max;
    default:
        return text(row, column);
    }
}

QVariant GuestPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        if (index.column() == How)
            return strategyWord(row.guest.strategy);
        return index.column() == Target ? row.guest.to.text() : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Interruption)
            return basisText(row.guest.expected);
        if (index.column() == Notes) {
            QStringList lines;
            for (const Finding &finding : row.findings)
                lines.append(findingText(finding));
            if (const QString note = noteText(row.guest); !note.isEmpty())
                lines.append(note);
            return lines.join(u'\n');
        }
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Name) {
            return tr("%1, %2, to %3, interruption %4, %n finding(s)", nullptr, int(row.findings.size()))
                .arg(row.guest.name, text(row, How), text(row, Target), text(row, Interruption));
        }
        return text(row, index.column());
    case RawRole:
        return raw(row, index.column());
    case KindRole:
        return int(ItemKind::Guest);
    case KeyRole:
        return row.guest.guest.sid();
    case StateRole:
        if (index.column() == How || index.column() == Notes) {
            if (isBlocked(row.findings))
                return int(StateClass::Error);
            if (!row.findings.isEmpty() && row.findings.first().severity == Severity::Caution)
                return int(StateClass::Warning);
        }
        return int(StateClass::Quiet);
    case ChoicesRole:
        return QVariant::fromValue(choices(row, index.column()));
    default:
        return {};
    }
}

bool GuestPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const GuestPlan &guest = m_rows.at(index.row()).guest;
    DrainRequest::Decision decision{guest.strategy, {}};
    if (index.column() == How) {
        const auto strategy = strategyFromWord(value.toString());
        if (!strategy)
            return false;
        decision.strategy = *strategy;
    } else if (index.column() == Target) {
        decision.target = NodeName(value.toString());
    } else {
        return false;
    }
    Q_EMIT decisionMade(guest.guest.vmid, decision);
    return true;
}

QVariant GuestPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
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
        return tr("What happens");
    case Target:
        return tr("Target");
    case Interruption:
        return tr("Users notice");
    case Notes:
        return tr("Notes");
    default:
        return {};
    }
}

Qt::ItemFlags GuestPlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.isValid() && !choices(m_rows.at(index.row()), index.column()).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace Drydock
