// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>

namespace Drydock
{

/// A flat table whose rows are values with a stable text key. setRows() turns one list into the next with the
/// fewest signals: contiguous removals, at most one layoutChanged, contiguous insertions, one dataChanged range.
/// Row needs operator== and a member `QString key`.
template <typename Row>
class KeyedTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    /// Row of `key`, -1 when there is none.
    int rowOf(const QString &key) const
    {
        const auto found = std::ranges::find(m_rows, key, &Row::key);
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }
    const QList<Row> &rows() const { return m_rows; }

protected:
    void setRows(const QList<Row> &next)
    {
        QHash<QString, int> target;
        target.reserve(next.size());
        for (int i = 0; i < next.size(); ++i)
            target.insert(next[i].key, i);
        removeVanished(target);
        reorderSurvivors(target);
        QList<bool> fresh = insertNew(next);
        announceChanges(next, fresh);
    }

private:
    void removeVanished(const QHash<QString, int> &target)
    {
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (target.contains(m_rows[last].key))
                continue;
            int first = last;
            while (first > 0 && !target.contains(m_rows[first - 1].key))
                --first;
            this->beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            this->endRemoveRows();
            last = first;
        }
    }

    void reorderSurvivors(const QHash<QString, int> &target)
    {
        const auto position = [&](const Row &row) { return target.value(row.key); };
        if (std::ranges::is_sorted(m_rows, {}, position))
            return;
        Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList before = this->persistentIndexList();
        QStringList keys;
        for (const QModelIndex &index : before)
            keys.append(m_rows[index.row()].key);
        std::ranges::sort(m_rows, {}, position);
        QHash<QString, int> rowOfKey;
        for (int i = 0; i < m_rows.size(); ++i)
            rowOfKey.insert(m_rows[i].key, i);
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i)
            after.append(this->index(rowOfKey.value(keys[i]), before[i].column()));
        this->changePersistentIndexList(before, after);
        Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    QList<bool> insertNew(const QList<Row> &next)
    {
        QList<bool> fresh(next.size(), false);
        for (int i = 0; i < next.size(); ++i) {
            if (i < m_rows.size() && m_rows[i].key == next[i].key)
                continue;
            int end = i;
            const QString following = i < m_rows.size() ? m_rows[i].key : QString();
            while (end < next.size() && (i == m_rows.size() || next[end].key != following))
                ++end;
            this->beginInsertRows({}, i, end - 1);
            m_rows.insert(i, end - i, Row());
            for (int row = i; row < end; ++row) {
                m_rows[row] = next[row];
                fresh[row] = true;
            }
            this->endInsertRows();
            i = end - 1;
        }
        return fresh;
    }

    void announceChanges(const QList<Row> &next, const QList<bool> &fresh)
    {
        int first = -1;
        int last = -1;
        for (int i = 0; i < next.size(); ++i) {
            if (fresh[i] || m_rows[i] == next[i])
                continue;
            m_rows[i] = next[i];
            first = first < 0 ? i : first;
            last = i;
        }
        if (first >= 0)
            Q_EMIT this->dataChanged(this->index(first, 0), this->index(last, this->columnCount() - 1));
    }

    QList<Row> m_rows;
};

} // namespace Drydock
