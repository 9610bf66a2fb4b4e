// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

#include <QDateTime>

namespace Drydock
{

/// What stood on a node just before it was sent down. In the journal as note "node-before", so that "the same as
/// before" can be told after a crash of this program too.
struct NodeBefore {
    bool known = false;
    std::optional<QStringList> bridges; ///< active ones; nothing = were not read
    QStringList storages;               ///< active ones
    QString kernel;                     ///< running; empty = was not read
    QString newestKernel;               ///< installed
    bool maintenance = false;           ///< in HA maintenance, which outlives a reboot

    friend bool operator==(const NodeBefore &, const NodeBefore &) = default;
};

NodeBefore nodeBefore(const NodeName &node, const ClusterSnapshot &snapshot, const ClusterDetails &details);
QJsonObject nodeBeforeToJson(const NodeBefore &before);
NodeBefore nodeBeforeFromJson(const QJsonObject &object);

/// Seconds without relapse before a node that came back is trusted, unless a step says otherwise.
inline constexpr int defaultSettleSeconds = 60;

/// One condition for calling a node back. Codes and plain values only: words are made in gatewords.cpp.
struct Gate {
    enum class State {
        Waiting, ///< not yet, and no reason to worry
        Ok,
        Failed,  ///< reads otherwise than expected, or waited for too long
        Unknown, ///< could not be read
    };

    QString code; ///< one of gateCodes
    State state = State::Waiting;
    bool decides = false; ///< the operation waits for it; the others are for people
    QString expected;     ///< plain values: "vmbr0,vmbr1", "6.17.4-1-pve", …
    QString read;
    QString serverText; ///< why it could not be read, or the server's words of what is wrong
    QDateTime since;    ///< it reads so since then, by the cluster's clock

    friend bool operator==(const Gate &, const Gate &) = default;
};

inline constexpr std::array gateCodes{
    QLatin1StringView("api"),      QLatin1StringView("member"),   QLatin1StringView("quorum"),
    QLatin1StringView("services"), QLatin1StringView("ha-agent"), QLatin1StringView("storages"),
    QLatin1StringView("bridges"),  QLatin1StringView("kernel"),   QLatin1StringView("replication"),
    QLatin1StringView("clock"),    QLatin1StringView("settled"),
};

struct GateFacts {
    const ClusterSnapshot &snapshot;
    NodeName node;
    NodeBefore before;
    const NodeUpkeep *upkeep = nullptr; ///< nullptr = only what the poll shows is judged
    QDateTime downSince;    ///< asked to go down then, by the cluster's clock; invalid = it need not restart
    QDateTime settledSince; ///< all that decides is fine since then
    int settle = defaultSettleSeconds;
};

/// In the order of gateCodes, without those that do not apply (no HA, no replication, a single node). Pure.
QList<Gate> gatesOf(const GateFacts &facts);

/// Whether everything that decides is fine, leaving out the time to settle.
bool areDecidingGatesOk(const QList<Gate> &gates);

/// Gives each gate the moment since when it reads as it does, from an earlier look; and calls a gate failed that
/// waited for longer than anything normal takes, so that nothing is waited for in silence.
QList<Gate> withAges(QList<Gate> gates, const QList<Gate> &earlier, const QDateTime &now);
inline constexpr int gatePatienceSeconds = 600;

} // namespace Drydock
