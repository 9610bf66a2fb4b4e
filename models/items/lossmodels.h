// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "ha/losssummary.h"
#include "keyedtable.h"

namespace Drydock
{

// The tables of a predicted loss. What the words mean: operations/losswording.h.

StateClass lossStateClass(const GuestLoss &loss);

struct GuestLossRow {
    QString key; ///< "vm:101"
    GuestLoss loss;
    friend bool operator==(const GuestLossRow &, const GuestLossRow &) = default;
};

/// What becomes of each guest that a loss touches. Columns: GuestLossColumn.
class GuestLossModel : public KeyedTable<GuestLossRow>
{
    Q_OBJECT

public:
    explicit GuestLossModel(QObject *parent = nullptr) : KeyedTable(parent) {}

    void setForecast(const LossForecast &forecast);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

struct LossSummaryRow {
    QString key; ///< "node/pve-node1"
    LossSummary summary;
    friend bool operator==(const LossSummaryRow &, const LossSummaryRow &) = default;
};

/// The loss of each node in turn, in the order of their names. Columns: LossSummaryColumn.
class LossSummaryModel : public KeyedTable<LossSummaryRow>
{
    Q_OBJECT

public:
    explicit LossSummaryModel(QObject *parent = nullptr) : KeyedTable(parent) {}

    void setForecasts(const QList<LossForecast> &each);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

struct LossEventRow {
    QString key;
    LossEvent event;
    QString what; ///< a sentence
    friend bool operator==(const LossEventRow &, const LossEventRow &) = default;
};

/// What happens after a loss, in its order, as far as it is of interest to people. Columns: LossEventColumn.
class LossEventModel : public KeyedTable<LossEventRow>
{
    Q_OBJECT

public:
    explicit LossEventModel(QObject *parent = nullptr) : KeyedTable(parent) {}

    void setForecast(const LossForecast &forecast, const ClusterSnapshot &snapshot);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace Drydock
