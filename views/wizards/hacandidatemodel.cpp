// SPDX-License-Identifier: GPL-3.0-or-later
#include "hacandidatemodel.h"

#include "items/columns.h"
#include "items/formatting.h"
#include "operations/wording.h"

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

QString candidateNotes(const HaCandidate &candidate)
{
    // Short: the sentence is in the tooltip and in the plan.
    static const QMap<QString, const char *> words{
        {u"ha-device"_s, QT_TRANSLATE_NOOP("Drydock::HaCandidateModel", "a device ties it to its node")},
        {u"ha-no-disks"_s, QT_TRANSLATE_NOOP("Drydock::HaCandidateModel", "its disks are nowhere else")},
        {u"nic-elsewhere"_s, QT_TRANSLATE_NOOP("Drydock::HaCandidateModel", "its bridge is missing elsewhere")},
        {u"ha-pair"_s, QT_TRANSLATE_NOOP("Drydock::HaCandidateModel", "one of a redundant pair")},
        {u"ha-promised-unlisted"_s, QT_TRANSLATE_NOOP("Drydock::HaCandidateModel", "promised, not listed")},
        {u"not-read"_s, QT_TRANSLATE_NOOP("Drydock::HaCandidateModel", "its settings are not read yet")},
    };
    QStringList notes;
    for (const Finding &finding : candidate.findings) {
        if (const char *word = words.value(finding.code)) {
            const QString text = HaCandidateModel::tr(word);
            if (!notes.contains(text))
                notes.append(text);
        }
    }
    return notes.join(u" · "_s);
}

void HaCandidateModel::setCandidates(const QList<HaCandidate> &candidates, const QSet<GuestKey> &checked)
{
    const bool sameRows = std::ranges::equal(candidates, m_candidates, {}, &HaCandidate::guest, &HaCandidate::guest);
    if (!sameRows)
        beginResetModel();
    m_candidates = candidates;
    m_checked = checked;
    if (!sameRows)
        endResetModel();
    else if (!m_candidates.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HaCandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int HaCandidateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags HaCandidateModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant HaCandidateModel::display(const HaCandidate &candidate, Column column) const
{
    switch (column) {
    case Name:
        return candidate.name;
    case Type:
        return candidate.guest.kind == GuestKind::Vm ? u"VM"_s : u"CT"_s;
    case Id:
        return candidate.guest.vmid.text();
    case Node:
        return candidate.node.text();
    case Present:
        return candidate.managed ? tr("under HA") : Formatting::absent();
    case Restart:
        if (!candidate.replicaAge)
            return Formatting::absent();
        if (*candidate.replicaAge == 0)
            return tr("shared storage");
        // Nobody decides by the seconds.
        return tr("replica, %1 old")
            .arg(durationText(
                double(*candidate.replicaAge < 120 ? *candidate.replicaAge : *candidate.replicaAge / 60 * 60)));
    case Notes:
        return candidateNotes(candidate);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HaCandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HaCandidate &candidate = m_candidates.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(candidate, column);
    case Qt::CheckStateRole:
        if (column == Name)
            return m_checked.contains(candidate.guest) ? Qt::Checked : Qt::Unchecked;
        break;
    case Qt::ToolTipRole: {
        QStringList sentences;
        for (const Finding &finding : candidate.findings)
            sentences.append(findingText(finding));
        return column == Notes ? QVariant(sentences.join(u'\n')) : QVariant();
    }
    case Qt::AccessibleTextRole:
        if (column == Name)
            return QStringList{candidate.guest.sid(), candidate.name, candidate.node.text(), candidateNotes(candidate)}
                .join(u", "_s);
        return display(candidate, column);
    case KindRole:
        return int(ItemKind::Guest);
    case KeyRole:
        return candidate.guest.sid();
    case RawRole:
        return column == Id ? QVariant(candidate.guest.vmid.value) : display(candidate, column);
    default:
        break;
    }
    return {};
}

bool HaCandidateModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    const GuestKey guest = m_candidates.at(index.row()).guest;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_checked.insert(guest);
    else
        m_checked.remove(guest);
    Q_EMIT dataChanged(index, index);
    Q_EMIT checkedChanged(m_checked);
    return true;
}

QVariant HaCandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Guest");
    case Type:
        return tr("Type");
    case Id:
        return tr("ID");
    case Node:
        return tr("Node");
    case Present:
        return tr("Now");
    case Restart:
        return tr("Restarts from");
    case Notes:
        return tr("To know");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace Drydock
