// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "items/columns.h"
#include "items/keyedtable.h"
#include "operations/journal.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace Drydock
{

enum class ActivitySource { Drydock, Cluster };

struct ActivityRow {
    QString key; ///< operation id or UPID
    ActivitySource source = ActivitySource::Cluster;
    QDateTime startedAt;
    StateClass stateClass = StateClass::Quiet;
    QString state;
    QString what;
    QString node;
    QString by;
    std::optional<qint64> seconds;
    bool running = false;
    friend bool operator==(const ActivityRow &, const ActivityRow &) = default;
};

/// What this program did (operations) and what the cluster did (tasks), newest first.
class ActivityModel : public KeyedTable<ActivityRow>
{
    Q_OBJECT

public:
    enum Column { Started, Source, State, What, Node, By, Duration, ColumnCount };

    using KeyedTable::KeyedTable;

    void setFacts(const ClusterSnapshot &snapshot, const QList<OperationState> &operations);
    const ActivityRow *rowAt(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ActivityRow &row, int column) const;
    QDateTime m_now;
};

/// Rows that contain every typed word, of one source or of both.
class ActivityFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ActivityFilter(QObject *parent = nullptr);

    void setWords(const QString &words);
    void setSource(std::optional<ActivitySource> source);
    void setOnlyFailed(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    std::optional<ActivitySource> m_wanted;
    bool m_onlyFailed = false;
};

} // namespace Drydock
