// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/snapshot.h"
#include "predictioninput.h"
#include "quorum.h"

namespace Drydock
{

/// What becomes of one guest when nodes are lost.
struct GuestLoss {
    enum class Fate {
        Unaffected,
        Restarts, ///< the HA manager starts it again
        Moves,    ///< it moves while it runs
        Down,     ///< it is off and stays so
        Stuck,    ///< the HA manager wants to recover it and finds no node
        Fails,    ///< the HA manager puts it where it cannot start
    };
    enum class Reason {
        None,
        NotInHa,
        NotWanted, ///< HA is asked to keep it off
        NoQuorum,
        NoNodeOnline,
        RestrictedToOfflineNodes,
        KeptApart,
        NoDisks,  ///< its disks are neither shared nor replicated there
        Device,   ///< a device of the lost node, or one that the other lacks
        NoBridge, ///< a bridge or VNet that the other node lacks
    };

    GuestKey guest;
    QString name;
    bool haManaged = false;
    NodeName from;
    NodeName to; ///< where it is in the end, if elsewhere
    Fate fate = Fate::Unaffected;
    Reason reason = Reason::None;
    /// Seconds from the loss until it runs again: with everything in its favour, and against it.
    std::optional<int> startsMin;
    std::optional<int> startsMax;
    bool disksRead = true;            ///< else whether it can start there is not known
    std::optional<qint64> dataAtRisk; ///< seconds of writes that its replica lacks; 0 = none; nothing = not known

    friend bool operator==(const GuestLoss &, const GuestLoss &) = default;
};

/// One thing that happens, with the seconds after the loss between which it does.
struct LossEvent {
    int min = 0;
    int max = 0;
    Prediction::Happening what;

    friend bool operator==(const LossEvent &, const LossEvent &) = default;
};

struct LossForecast {
    struct Node {
        NodeName node;
        bool up = true;         ///< in the end
        qint64 memory = 0;      ///< bytes used now
        qint64 memoryAdded = 0; ///< bytes that arriving guests may use
        qint64 maxMemory = 0;
        friend bool operator==(const Node &, const Node &) = default;
        bool fits() const { return memory + memoryAdded <= maxMemory; }
    };

    QList<NodeName> lost; ///< in the order in which they are
    int apart = 0;        ///< seconds from one loss to the next
    Votes votes;          ///< at once after the last of them
    bool quorate = true;
    QList<GuestLoss> guests; ///< of all that run or should run, in the order of their VMIDs
    QList<Node> nodes;
    QList<LossEvent> events;
    QList<Prediction::Gap> gaps; ///< what the facts do not tell

    friend bool operator==(const LossForecast &, const LossForecast &) = default;
};

/// What happens when these nodes lose their power: all at once, or `apart` seconds after each other. HA guests as the
/// HA manager's simulation has them, twice: in a cluster that is quick and in one that is slow. The manager does not
/// look whether a guest can start where it puts it; where disks, devices or bridges are missing it fails there and is
/// tried on one other node. Pure.
LossForecast forecastLoss(const ClusterSnapshot &snapshot, const ClusterDetails &details, const QList<NodeName> &lost,
                          int apart = 0);
/// The loss of every node that is online, one at a time.
QList<LossForecast> forecastEachLoss(const ClusterSnapshot &snapshot, const ClusterDetails &details);

} // namespace Drydock
