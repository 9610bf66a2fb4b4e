// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/haplanner.h"

#include <QAbstractTableModel>

namespace Drydock
{

/// Guests with a check mark each, and what is to know of their restart on another node.
class HaCandidateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Id, Node, Present, Restart, Notes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCandidates(const QList<HaCandidate> &candidates, const QSet<GuestKey> &checked);
    const QList<HaCandidate> &candidates() const { return m_candidates; }
    const QSet<GuestKey> &checked() const { return m_checked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void checkedChanged(const QSet<Drydock::GuestKey> &checked);

private:
    QVariant display(const HaCandidate &candidate, Column column) const;

    QList<HaCandidate> m_candidates;
    QSet<GuestKey> m_checked;
};

/// What is to know of a candidate in one line: "uses a device of its node; one of a pair".
QString candidateNotes(const HaCandidate &candidate);

} // namespace Drydock
