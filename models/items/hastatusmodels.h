// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/lossforecast.h"
#include "hahistory.h"
#include "haresourcemodel.h"

namespace Drydock
{

/// What HA manages, and what becomes of each guest if the node it is on dies. Columns: HaResourceColumn, then
/// HaOutlookColumn.
class HaOutlookModel : public HaResourceModel
{
    Q_OBJECT

public:
    explicit HaOutlookModel(ClusterStore *store, QObject *parent = nullptr) : HaResourceModel(store, parent) {}

    /// The loss of each node that is online, in turn.
    void setForecasts(const QList<LossForecast> &each);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QHash<GuestKey, GuestLoss> m_losses;
};

/// Whether nodes that lose quorum are reset, and guests started elsewhere.
enum class HaArmed {
    Idle, ///< HA looks after no running guest: nothing is fenced
    Armed,
    Disarming,
    Disarmed,
};

/// The manager says it itself where the version has it; else it is armed where a local agent is active.
HaArmed haArmed(const HaStatus &status);
/// "armed", …
QString haArmedText(HaArmed armed);
/// What that means, as a sentence.
QString haArmedSentence(HaArmed armed);

struct HaNodeRow {
    QString key; ///< "node/pve-node1"
    NodeName node;
    QString status; ///< the manager's word: online, maintenance, unknown, fence, gone
    bool isOnline = false;
    bool isMaster = false;
    bool isKnown = false; ///< its local agent was heard of once
    HaStatus::Lrm agent;
    std::optional<qint64> silence; ///< seconds since its agent wrote its state, when that was read
    int guests = 0;
    friend bool operator==(const HaNodeRow &, const HaNodeRow &) = default;

    /// The manager takes an agent that was silent for longer than 30 s for dead (pve-api.md 8.5).
    bool isSilent() const { return silence && *silence > 30; }
};

/// The local agents of HA, in the order of nodes. Columns: HaNodeColumn.
class HaNodeModel : public KeyedTable<HaNodeRow>
{
    Q_OBJECT

public:
    explicit HaNodeModel(ClusterStore *store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What the local agent does, in words.
    static QString agentText(const HaNodeRow &row);
    static QString statusText(const QString &status);

private:
    void refresh(const ClusterSnapshot &snapshot);
};

struct HaEventRow {
    QString key;
    qint64 at = 0; ///< epoch seconds
    QString what;  ///< a sentence
    QString node;
    StateClass state = StateClass::Quiet;
    friend bool operator==(const HaEventRow &, const HaEventRow &) = default;
};

/// What HA was asked to do (tasks), and what it was seen to do since this program looks; newest first. Columns:
/// HaEventColumn.
class HaEventModel : public KeyedTable<HaEventRow>
{
    Q_OBJECT

public:
    explicit HaEventModel(ClusterStore *store, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    HaEventRow rowOf(const HaHistory::Change &change, int ordinal) const;
    HaEventRow rowOf(const TaskState &task) const;

    ClusterStore *m_store;
    const HaHistory &m_history;
};

} // namespace Drydock
