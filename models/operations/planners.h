// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

#include <QHash>

namespace Drydock
{

/// How one guest fared in earlier operations, by the journals: seconds it was away, oldest first.
struct PastInterruptions {
    QList<double> live;    ///< QEMU's own figure
    QList<double> restart; ///< containers, and VMs that were stopped, moved and started
    friend bool operator==(const PastInterruptions &, const PastInterruptions &) = default;
};

/// Where this program runs and what it reaches the cluster by, as far as it is known.
struct Workstation {
    QStringList addresses; ///< of this machine, without prefix
    QStringList nameServers;
    friend bool operator==(const Workstation &, const Workstation &) = default;
};

/// What every planner looks at: the newest poll, the details read so far, and what is remembered.
struct PlanFacts {
    ClusterSnapshot snapshot;
    ClusterDetails details;
    QHash<GuestKey, PastInterruptions> past = {};
    Workstation desk = {};
    QStringList nameServers = {}; ///< addresses that the operator typed; empty = guests with that role are taken
};

/// Empties a node. Pure and deterministic; `id` becomes the plan's id.
Plan planDrain(const PlanFacts &facts, const DrainRequest &request, const QString &id);

/// Brings the guests of a drain home: starts what was stopped, moves back what was moved, restores HA states.
/// `drain` is the plan, `finished` the ids of its steps that were carried out. Guests that are already where they
/// belong get no step. Guests that cannot return are findings, not failures. `only`: those guests, if it is given.
Plan planReturn(const PlanFacts &facts, const Plan &drain, const QSet<QString> &finished, const QString &id,
                const std::optional<QSet<VmId>> &only = {});

struct MigrateRequest {
    QList<VmId> guests;
    NodeName to; ///< empty = the planner chooses per guest
    /// Guests that differ from the rest: their way, and their target (empty = the planner chooses).
    QMap<VmId, DrainRequest::Decision> decisions;
    /// Local disks that change their storage, from → to; an empty `from` stands for all others.
    QMap<StorageId, StorageId> storages;
    qint64 bandwidth = 0;               ///< KiB/s of each move; 0 = the cluster's own limit
    bool conntrack = false;             ///< VMs that move live keep the firewall's open connections (9 and later)
    QMap<QString, QString> rootOptions; ///< "force", "migration_type", "migration_network"
    int parallel = 2;
    int keepFreePercent = 10;
    QSet<QString> accepted;
    QMap<VmId, NodeName> shownTargets; ///< as in DrainRequest
    friend bool operator==(const MigrateRequest &, const MigrateRequest &) = default;
};
Plan planMigrate(const PlanFacts &facts, const MigrateRequest &request, const QString &id);
/// "STORAGE" for all local disks, or "FROM:TO,…,REST", as the API spells it; nullopt when it is neither.
std::optional<QMap<StorageId, StorageId>> storageMapFromWord(const QString &word);
QString storageMapWord(const QMap<StorageId, StorageId> &storages);
/// Back to where the guests of a migration came from; only those that moved.
MigrateRequest moveBackRequest(const Plan &plan, const QSet<QString> &finished);

/// Starts, shuts down, … chosen guests, as one-step operations. Stopping names its consequences as findings
/// (the last one serving of a pair, HA state that will be changed).
struct PowerRequest {
    StepKind action = StepKind::ShutdownGuest; ///< one of the …Guest kinds except MigrateGuest
    QList<VmId> guests;
    QSet<QString> accepted;
    friend bool operator==(const PowerRequest &, const PowerRequest &) = default;
};
Plan planPower(const PlanFacts &facts, const PowerRequest &request, const QString &id);

/// Reboots, shuts down or wakes a node. Guests that still run there block, each until it is accepted by itself, and
/// what the cluster's shutdown policy does with them is said.
struct NodePowerRequest {
    NodeName node;
    StepKind action = StepKind::RebootNode; ///< RebootNode, ShutdownNode or WakeNode
    QList<VmId> leftovers;                  ///< running guests that may go down with the node
    QSet<QString> accepted;                 ///< finding codes
    QString reason;
    friend bool operator==(const NodePowerRequest &, const NodePowerRequest &) = default;
};
Plan planNodePower(const PlanFacts &facts, const NodePowerRequest &request, const QString &id);
/// What the cluster's shutdown policy does with HA guests left on a node that goes down: "freeze", "failover" or
/// "migrate" (the node is in maintenance, or goes there first).
QString shutdownEffect(const ClusterSnapshot &snapshot, const NodeName &node, AfterDrain then);

/// The request again, for a plan that stands on the screen: its targets are kept while only free memory moves.
DrainRequest keepingTargets(DrainRequest request, const Plan &shown);
MigrateRequest keepingTargets(MigrateRequest request, const Plan &shown);

/// Guests whose details a plan for `node` (or for these guests) needs, beside the details of every node.
QList<GuestKey> guestsToRead(const ClusterSnapshot &snapshot, const NodeName &node);

} // namespace Drydock
