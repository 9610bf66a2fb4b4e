// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestplanmodel.h"

#include "items/formatting.h"
#include "items/guestcells.h"
#include "operations/planwaves.h"
#include "operations/strategytag.h"
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

/// The inventory's column that shows the same, if there is one.
static std::optional<InventoryColumn> inventoryColumn(int column)
{
    switch (column) {
    case GuestPlanModel::State:
        return InventoryColumn::State;
    case GuestPlanModel::Tags:
        return InventoryColumn::Tags;
    case GuestPlanModel::Ha:
        return InventoryColumn::Ha;
    case GuestPlanModel::Memory:
        return InventoryColumn::Memory;
    case GuestPlanModel::Bridges:
        return InventoryColumn::Bridge;
    case GuestPlanModel::Addresses:
        return InventoryColumn::Address;
    default:
        return std::nullopt;
    }
}

GuestPlanModel::GuestPlanModel(QObject *parent) : QAbstractTableModel(parent) {}

QList<GuestPlanModel::Row> GuestPlanModel::makeRows()
{
    QList<Row> rows;
    for (const GuestPlan &guest : std::as_const(m_plan.guests)) {
        if (m_group) {
            if (isInGroup(m_plan, guest, *m_group))
                m_kept.insert(guest.guest);
            if (!m_kept.contains(guest.guest))
                continue;
        }
        const VmId vmid = guest.guest.vmid;
        Row row{.guest = guest,
                .findings = {},
                .way = wayText(m_plan, guest),
                .expectation = expectationText(m_plan, guest),
                .waves = guestWaves(m_plan, guest),
                .locked = !guest.to.isEmpty() && m_origin.targets.value(vmid) == guest.to,
                .remembered = m_origin.remembered.contains(vmid)};
        for (const Finding &finding : std::as_const(m_plan.findings)) {
            if (finding.subject == guest.guest.sid())
                row.findings.append(finding);
        }
        std::ranges::stable_sort(row.findings, std::ranges::greater{}, &Finding::severity);
        rows.append(row);
    }
    return rows;
}

void GuestPlanModel::setFacts(const PlanFacts &facts)
{
    m_facts = facts;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, State), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void GuestPlanModel::setBackups(const LastBackups &backups)
{
    m_facts.details.backups = backups;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, LastBackup), index(int(m_rows.size()) - 1, LastBackup));
}

void GuestPlanModel::setPlan(const Plan &plan, bool editable, const Origin &origin)
{
    const bool editableChanged = editable != m_editable || origin.undoable != m_origin.undoable;
    m_plan = plan;
    m_origin = origin;
    m_editable = editable;
    replaceRows(makeRows(), editableChanged);
}

void GuestPlanModel::setGroup(std::optional<GuestGroup> group)
{
    m_group = group;
    m_kept.clear();
    replaceRows(makeRows(), false);
}

void GuestPlanModel::replaceRows(const QList<Row> &rows, bool all)
{
    const bool sameGuests = std::ranges::equal(
        rows, m_rows, {}, [](const Row &row) { return row.guest.guest; },
        [](const Row &row) { return row.guest.guest; });
    if (!sameGuests) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i) && !all)
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

const GuestPlan *GuestPlanModel::guestAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).guest : nullptr;
}

std::optional<Strategy> GuestPlanModel::taggedStrategyAt(int row) const
{
    const GuestPlan *guest = guestAt(row);
    const GuestState *state = guest ? m_facts.snapshot.guest(guest->guest.vmid) : nullptr;
    return state ? taggedStrategy(*state) : std::nullopt;
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
    // What needs a look comes before where the choice is from.
    const bool quiet = row.findings.isEmpty() || row.findings.first().severity == Severity::Info;
    if (row.remembered && quiet)
        return tr("As last time");
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
        return row.expectation;
    case Wave:
        if (row.waves.first == 0)
            return u"—"_s;
        return row.waves.first == row.waves.second
                   ? QString::number(row.waves.first)
                   : tr("%1–%2", "first and last wave").arg(row.waves.first).arg(row.waves.second);
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
        if (row.guest.decidedByOperator && m_origin.undoable)
            list.append({QString(), tr("Let Drydock choose")});
        for (Strategy strategy : row.guest.choices)
            list.append({strategyWord(strategy), strategyText(strategy)});
    } else if (column == Target && movesGuest(row.guest.strategy)) {
        list.append({QString(), tr("Let Drydock choose")});
        for (const NodeName &node : row.guest.possibleTargets)
            list.append({node.text(), node.text()});
    }
    const bool anythingToChoose =
        column == How ? list.size() > 1 || isBlocked(row.findings) : list.size() > 2 || (row.locked && !list.isEmpty());
    return anythingToChoose ? list : QList<QStringList>();
}

QVariant GuestPlanModel::raw(const Row &row, int column) const
{
    switch (column) {
    case Id:
        return row.guest.guest.vmid.value;
    case Interruption:
        return row.guest.expected.permanent ? 1e12 : row.guest.expected.untilReturn ? 1e11 : row.guest.expected.max;
    case Wave:
        return row.waves.first;
    default:
        return text(row, column);
    }
}

/// A guest as it is now, in the inventory's words.
QVariant GuestPlanModel::fact(const Row &row, int column, int role) const
{
    const GuestKey key = row.guest.guest;
    const GuestState *guest = m_facts.snapshot.guest(key.vmid);
    const auto found = m_facts.details.guests.constFind(key);
    const GuestDetails *details = found == m_facts.details.guests.cend() ? nullptr : &*found;
    if (!guest || guest->key != key)
        return role == Qt::DisplayRole ? QVariant(Formatting::absent()) : QVariant();
    if (role == KeyRole)
        return key.sid();
    if (const auto same = inventoryColumn(column))
        return guestCell(*guest, details, *same, role);
    if (column == HaRules)
        return factOfHa(*guest, role);
    if (column == LocalDisks)
        return localDisks(*guest, details, role);
    if (column == LastBackup)
        return lastBackup(key.vmid, role);
    const int order = details ? details->startOrder : -1;
    if (role == RawRole)
        return order;
    return role == Qt::DisplayRole ? QVariant(order < 0 ? Formatting::absent() : QString::number(order)) : QVariant();
}

QVariant GuestPlanModel::factOfHa(const GuestState &guest, int role) const
{
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    QStringList names;
    if (const HaResource *resource = m_facts.snapshot.haResource(guest.key); resource && !resource->group.isEmpty())
        names.append(resource->group);
    for (const HaRule &rule : m_facts.snapshot->haRules) {
        if (rule.enabled && rule.resources.contains(guest.key))
            names.append(rule.name);
    }
    return names.isEmpty() ? Formatting::absent() : names.join(u", "_s);
}

/// None that could be found is not none: a storage that did not answer may hold one.
QVariant GuestPlanModel::lastBackup(VmId guest, int role) const
{
    const LastBackups &backups = m_facts.details.backups;
    const QDateTime at = backups.at.value(guest);
    const QDateTime now = m_facts.snapshot->serverTime;
    const QStringList missing = backups.missingPrivileges(guest, m_facts.snapshot->permissions);
    QStringList silent;
    for (auto it = backups.notRead.cbegin(); it != backups.notRead.cend(); ++it)
        silent.append(it.key().text());
    switch (role) {
    case RawRole:
        return at.isValid() ? at.toSecsSinceEpoch() : 0;
    case Qt::DisplayRole:
        if (at.isValid())
            return Formatting::ago(std::max<qint64>(0, at.secsTo(now)));
        if (!backups.readAt.isValid())
            return tr("not read");
        return silent.isEmpty() && missing.isEmpty() ? tr("none") : tr("unknown");
    case Qt::ToolTipRole: {
        QStringList lines;
        if (at.isValid())
            lines.append(Formatting::dateTime(at));
        if (!silent.isEmpty())
            lines.append(tr("These storages were not read: %1").arg(silent.join(u", "_s)));
        if (!at.isValid() && !missing.isEmpty())
            lines.append(tr("Backups are listed only with these privileges: %1").arg(missing.join(u", "_s)));
        return lines.isEmpty() ? QVariant() : lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant GuestPlanModel::localDisks(const GuestState &guest, const GuestDetails *details, int role) const
{
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    if (!isRead(details))
        return role == RawRole ? QVariant(-1) : QVariant(tr("not read"));
    qint64 bytes = 0;
    for (const GuestDisk &disk : details->disks) {
        const StorageState *storage = m_facts.snapshot.storage(guest.node, disk.storage);
        const bool elsewhere = disk.isCdrom || disk.isCloudInit || (storage && storage->shared);
        bytes += elsewhere ? 0 : disk.size;
    }
    if (role == RawRole)
        return bytes;
    return bytes > 0 ? Formatting::bytes(bytes) : Formatting::absent();
}

/// All that somebody who cannot see the row has to know of it.
QString GuestPlanModel::rowText(const Row &row) const
{
    const int blockers = int(std::ranges::count(row.findings, Severity::Blocker, &Finding::severity));
    const GuestPlan &guest = row.guest;
    if (guest.to.isEmpty())
        return tr("%1, %2, interruption %3, %n blocker(s)", nullptr, blockers)
            .arg(guest.name, text(row, How), row.expectation);
    return tr("%1, %2, to %3, interruption %4, %n blocker(s)", nullptr, blockers)
        .arg(guest.name, text(row, How), guest.to.text(), row.expectation);
}

QVariant GuestPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (index.column() > Notes)
        return fact(row, index.column(), role);
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
        if (index.column() == Target && row.locked)
            return tr("Chosen by you: the planner keeps to it");
        if (index.column() == Notes) {
            QStringList lines;
            if (row.remembered)
                lines.append(tr("What happens was chosen as the last time"));
            for (const Finding &finding : row.findings)
                lines.append(findingText(finding));
            if (const QString note = noteText(row.guest); !note.isEmpty())
                lines.append(note);
            return lines.join(u'\n');
        }
        return {};
    case Qt::AccessibleTextRole:
        // The keyboard passes along the first column; the name is where a table is read from.
        if (index.column() == Type || index.column() == Name)
            return rowText(row);
        if (index.column() == Target && row.locked)
            return tr("%1, chosen by you").arg(row.guest.to.text());
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
    case LockedRole:
        return index.column() == Target && row.locked;
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
        if (value.toString().isEmpty()) {
            Q_EMIT decisionUndone(guest.guest.vmid);
            return true;
        }
        const auto strategy = strategyFromWord(value.toString());
        if (!strategy)
            return false;
        decision.strategy = *strategy;
        // A target that was chosen holds for another way of getting there, too.
        if (movesGuest(*strategy))
            decision.target = m_origin.targets.value(guest.guest.vmid);
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
    if (const auto column = inventoryColumn(section))
        return inventoryHeader(*column, role);
    switch (section) {
    case StartOrder:
        return tr("Start order");
    case HaRules:
        return tr("HA rules");
    case LocalDisks:
        return tr("Local disks");
    case LastBackup:
        return tr("Last backup");
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
        return tr("Interruption");
    case Wave:
        return tr("Wave");
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
