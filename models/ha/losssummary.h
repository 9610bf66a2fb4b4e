// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lossforecast.h"

namespace Drydock
{

/// A loss in the figures by which losses are compared.
struct LossSummary {
    QList<NodeName> lost;
    bool quorate = true;
    Votes votes;
    int back = 0;        ///< guests that run again, started or moved by HA
    int withoutHa = 0;   ///< guests that stay down because HA does not look after them
    int notBack = 0;     ///< HA guests that stay down, wait for a node, or fail to start
    bool fits = true;    ///< every node has the memory for what comes to it
    NodeName fullest;    ///< node that is fullest afterwards; empty: no size is known
    double fullness = 0; ///< of `fullest`, 0…1 and above
    /// Seconds until the last guest that comes back runs again; without `longestMax` nobody can say how long at most.
    std::optional<int> longestMin;
    std::optional<int> longestMax;
    qint64 dataAtRisk = 0;    ///< seconds of writes that the oldest replica lacks
    bool dataUnknown = false; ///< of some guest that comes back it is not known
    qint64 restUsed = 0;      ///< bytes of all nodes that are not lost, now
    qint64 restAdded = 0;     ///< bytes that arriving guests may use
    qint64 restSize = 0;

    int down() const { return withoutHa + notBack; }
    friend bool operator==(const LossSummary &, const LossSummary &) = default;
};

LossSummary summaryOf(const LossForecast &forecast);

/// Whether one node may be lost, whichever it is.
enum class SpareNode {
    Unknown,          ///< nothing is forecast
    OnlyOne,          ///< of one node none can be spared
    NoQuorum,         ///< the rest has not the votes
    NoMemory,         ///< the rest has not the memory
    HaGuestsStayDown, ///< some guest that HA looks after does not come back
    OthersStayDown,   ///< guests without HA stay down, all others come back
    Yes,
};

/// `each`: the loss of every node that is online, one at a time.
SpareNode spareNode(const QList<LossSummary> &each);
/// In the order in which they should be looked at.
void sortWorstFirst(QList<LossSummary> &losses);

} // namespace Drydock
