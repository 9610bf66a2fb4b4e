// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks.h"

namespace Drydock
{

/// What one node means for all guests of a migration together, judged as the planner judges.
struct NodeFit {
    enum class Verdict {
        Ok,         ///< nobody notices more than a blink
        Interrupts, ///< possible, and some guest is away for seconds or longer
        Partly,     ///< some of several guests can go there
        Impossible,
    };

    NodeName node;
    Verdict verdict = Verdict::Impossible;
    QList<Finding> problems; ///< in the planner's order; empty unless Partly or Impossible
    QList<Finding> cautions;
    bool online = false;
    std::optional<qint64> memoryNow; ///< bytes; absent = not known
    qint64 memoryAfter = 0;
    qint64 maxMemory = 0;
    qint64 copyBytes = 0;              ///< of local disks, as a whole
    QList<StorageId> storages;         ///< where disks that come along go
    bool hasReplica = false;           ///< at least one guest only sends what changed
    std::optional<qint64> replicaTime; ///< epoch seconds of the oldest last sync there
    int haPriority = 0;
    bool haRuled = false;  ///< HA has a say in where one of the guests runs
    int alreadyThere = 0;  ///< guests that are on it now
    int arriving = 0;      ///< guests that would have to go there
    int blocked = 0;       ///< of those, how many cannot
    Interruption expected; ///< of the guest that is away longest

    bool isPossible() const { return verdict == Verdict::Ok || verdict == Verdict::Interrupts; }
    /// Only storages stand in the way, and local disks can be sent to others.
    bool needsStorage() const;
    /// Worth going on with: the rest can be decided in the next steps.
    bool canBeChosen() const { return verdict != Verdict::Impossible || needsStorage(); }
    friend bool operator==(const NodeFit &, const NodeFit &) = default;
};

/// Every node of the cluster for these guests (`request.to` and targets of single guests do not count), best first:
/// the order in which the planner itself would choose; impossible ones last.
QList<NodeFit> nodeFits(const PlanFacts &facts, const MigrateRequest &request);

/// What "Let Drydock choose" comes to, and on what grounds.
struct AutoFit {
    enum class Why { Nowhere, OnlyOne, HaPrefers, Replica, MostRoom, Spread };
    Why why = Why::Nowhere;
    QMap<NodeName, int> nodes; ///< to how many guests
    int left = 0;              ///< guests that fit nowhere
    friend bool operator==(const AutoFit &, const AutoFit &) = default;
};
/// `plan`: the migration planned without a target.
AutoFit autoFit(const Plan &plan, const QList<NodeFit> &fits);

/// Local disks of the moving guests by the storage they are on.
struct DiskMove {
    StorageId from;
    StorageId to;
    QStringList disks;        ///< "scsi0", or "102 scsi0" when there are several guests
    qint64 bytes = 0;         ///< that are copied as a whole
    bool replica = false;     ///< nothing of it is: only what changed since the last replication
    QList<StorageId> choices; ///< storages that could take them on every target; the same name first
    friend bool operator==(const DiskMove &, const DiskMove &) = default;
};
QList<DiskMove> diskMoves(const PlanFacts &facts, const MigrateRequest &request, const Plan &plan);

/// How a move would pass, part by part. Seconds are estimates at `rate`.
struct MoveForecast {
    struct Part {
        enum class Kind { Stop, Disk, Memory, Switch, Start };
        Kind kind = Kind::Disk;
        double seconds = 0;
        qint64 bytes = 0;
        bool away = false; ///< the guest does not serve meanwhile
        friend bool operator==(const Part &, const Part &) = default;
    };
    GuestKey guest;
    QString name;
    QList<Part> parts;
    double seconds() const;
    friend bool operator==(const MoveForecast &, const MoveForecast &) = default;
};
struct MoveRate {
    double bytesPerSecond = 0;
    bool limited = false; ///< by the request; otherwise a link of 1 Gbit/s is assumed
};
MoveRate moveRate(const MigrateRequest &request);
/// One for each guest that moves, in the plan's order.
QList<MoveForecast> moveForecasts(const PlanFacts &facts, const MigrateRequest &request, const Plan &plan);

/// VMIDs in order, each once.
QList<VmId> sortedOnce(QList<VmId> guests);
/// Why the node takes nobody at all.
std::optional<Finding> nodeRefusal(const Checks &checks, const NodeName &node);
Finding keptApartFinding(const Checks &checks, const GuestState &guest, const GuestKey &partner, const NodeName &on);

// Words (fitwords.cpp)
/// "OK", "with interruption", "not possible".
QString fitVerdictText(const NodeFit &fit);
/// The first thing to know of it: the first problem, or the first caution; empty if there is nothing to say.
QString fitReasonText(const NodeFit &fit);
/// "Copies 32 GiB to local-zfs", "Replica there, from 8 m ago: only what changed is sent".
QString fitStorageText(const NodeFit &fit, const QDateTime &now);
QString autoFitText(const AutoFit &fit);
/// What is lost and what holds while the parts pass.
QString movePartText(MoveForecast::Part::Kind kind);
/// What the clients of this guest will notice.
QString clientsNoticeText(const GuestPlan &guest);

} // namespace Drydock
