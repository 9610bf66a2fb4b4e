// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "keyedtable.h"
#include "operations/journal.h"

#include <QSortFilterProxyModel>

#include <functional>
#include <optional>

namespace Drydock
{

struct OperationRow {
    QString key; ///< operation id
    OperationState state;
    bool running = false; ///< a runner of this process carries it out
    /// What is looked at again and again, from the state.
    struct Digest {
        QString nodes;
        int guests = 0; ///< that it did something with
        std::optional<double> longest;
        QString words; ///< lower case: everything a filter may ask for
    };
    Digest digest = {};
    /// Journals only grow: the counts tell whether lists differ.
    friend bool operator==(const OperationRow &a, const OperationRow &b)
    {
        return a.key == b.key && a.running == b.running && a.state.status == b.state.status
               && a.state.closedAt == b.state.closedAt && a.state.steps == b.state.steps
               && a.state.notes.size() == b.state.notes.size();
    }
};

/// The operations of a cluster, newest first. Columns: OperationColumn. What they are is asked of `read`
/// (ClusterSession::operations) each time refresh() is called, e.g. on ClusterSession::operationsChanged.
class OperationModel : public KeyedTable<OperationRow>
{
    Q_OBJECT

public:
    struct Source {
        std::function<QList<OperationState>()> read;
        std::function<bool(const QString &operation)> isRunningHere;
    };

    explicit OperationModel(Source source, QObject *parent = nullptr);

    void refresh();
    /// nullptr for an invalid index.
    const OperationState *operationAt(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    OperationRow::Digest digestOf(const OperationState &state, bool running);

    Source m_source;
    QHash<QString, OperationRow::Digest> m_closed; ///< of operations that change no more
};

/// Operations that contain every typed word: in what they are called, why, where, how they ended, or their guests.
class OperationFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OperationFilter(QObject *parent = nullptr);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace Drydock
