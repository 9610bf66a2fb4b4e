// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planners.h"

#include <QVersionNumber>

namespace Drydock
{

/// How a guest would cross to another node.
enum class Crossing {
    Live,    ///< VM while it runs
    Restart, ///< container: stops, moves, starts
    Stopped, ///< is off while it moves
};

/// A guest as the checks see it: its row, its details as far as they were read, and what binds it.
struct GuestFacts {
    const GuestState *state = nullptr;
    const GuestDetails *details = nullptr; ///< nullptr = its configuration is not known
    const HaResource *ha = nullptr;
    bool haManaged = false;
    qint64 memory = 0; ///< bytes it brings to a target when it runs there
    QList<GuestKey> apart;
    QList<GuestKey> together;
    QList<const ReplicationJob *> jobs;
    QMap<NodeName, int> haPriorities; ///< HA guests: nodes it is allowed on
    bool failsBack = false;
    PastInterruptions past;

    bool isVm() const { return state->key.kind == GuestKind::Vm; }
    /// The HA state to go back to.
    QString haState() const;
};

/// What one node would mean for one guest.
struct TargetVerdict {
    NodeName node;
    QList<Finding> problems; ///< empty = the guest can go there
    QList<Finding> cautions; ///< true once it goes there
    int haPriority = 0;
    bool isReplica = false;
    qint64 copyBytes = 0; ///< of local disks without a replica there
    struct Disk {
        QString key;
        StorageId from;
        StorageId to;
        qint64 size = 0;
        bool replica = false; ///< only what changed since the last run is sent
        friend bool operator==(const Disk &, const Disk &) = default;
    };
    QList<Disk> disks;       ///< local ones, which come along
    bool localDisks = false; ///< the move has to take local disks along
    bool isOlder = false;    ///< runs an older Proxmox VE than the guest's node

    bool isPossible() const { return problems.isEmpty(); }
};

/// The questions a plan asks about one set of facts, without side effects. What is not known is said
/// ("not-read"), never taken as fine. Lives as long as the facts it was made from.
class Checks
{
public:
    explicit Checks(const PlanFacts &facts);

    const ClusterSnapshot &snapshot() const { return m_facts.snapshot; }

    GuestFacts guest(const GuestState &state) const;
    /// Online nodes that can be targets, without `except`.
    QList<NodeName> targets(const NodeName &except) const;

    // One guest, whatever the target (checksguest.cpp)
    QList<Finding> tied(const GuestFacts &guest, Crossing crossing) const;
    /// What hinders shutting it down or changing it at all.
    QList<Finding> busy(const GuestFacts &guest) const;
    QList<Finding> unread(const GuestFacts &guest) const;
    QList<Finding> replication(const GuestFacts &guest) const;
    /// What stops working while the guest is away, as far as tags and addresses tell (checksroles.cpp).
    QList<Finding> roles(const GuestFacts &guest) const;

    // One guest on one node (checkstarget.cpp)
    using StorageMap = QMap<StorageId, StorageId>; ///< as in MigrateRequest
    TargetVerdict target(const GuestFacts &guest, const NodeName &node, Crossing crossing, bool copyAllowed,
                         const StorageMap &storages = {}) const;

    /// Whether its NICs find what they need on that node: bridge, VLAN, MTU. Nothing where the node is not read.
    QList<Finding> network(const GuestFacts &guest, const NodeName &node) const;

    // The cluster as a whole (checkscluster.cpp)
    QList<Finding> cluster(const NodeName &leaving) const;
    /// HA wants something to run: nodes fence and are fenced, and its scheduler moves guests.
    bool isHaActive() const;
    QList<Finding> quorum(const NodeName &leaving, AfterDrain then) const;
    /// Flags of Ceph that matter while a node is down; nothing when it stays up.
    QList<Finding> ceph(const NodeName &leaving, AfterDrain then) const;
    QList<Finding> unreadNetwork(const QList<NodeName> &nodes) const;
    /// Privileges the steps need, each missing one once.
    QList<Finding> privileges(const QList<Step> &steps) const;

private:
    void checkStorages(const GuestFacts &guest, Crossing crossing, bool copyAllowed, const StorageMap &storages,
                       TargetVerdict &verdict) const;
    void checkNetwork(const GuestFacts &guest, TargetVerdict &verdict) const;
    void checkVnet(const GuestFacts &guest, const GuestNic &nic, const SdnVnet &vnet, const NodeDetails &there,
                   TargetVerdict &verdict) const;
    const SdnVnet *vnet(const QString &name) const;
    void checkDevices(const GuestFacts &guest, Crossing crossing, TargetVerdict &verdict) const;
    void checkHa(const GuestFacts &guest, TargetVerdict &verdict) const;
    void checkPreconditions(const GuestFacts &guest, const StorageMap &storages, TargetVerdict &verdict) const;
    void checkProcessor(const GuestFacts &guest, Crossing crossing, TargetVerdict &verdict) const;
    void checkVersion(const GuestFacts &guest, Crossing crossing, TargetVerdict &verdict) const;
    void checkPins(const GuestFacts &guest, TargetVerdict &verdict) const;
    QList<Finding> haManagers(const NodeName &leaving) const;
    QList<NodeName> resetWithout(const NodeName &leaving) const;
    Finding locked(const GuestState &guest) const;
    const NodeDetails *nodeDetails(const NodeName &node) const;

    const StorageState *storage(const NodeName &node, const StorageId &id) const;

    const PlanFacts &m_facts;
    QList<NodeName> m_usable;                   ///< online and not in maintenance
    QHash<NodeName, QVersionNumber> m_versions; ///< of Proxmox VE, where it was read
    QHash<std::pair<NodeName, StorageId>, const StorageState *> m_storages;
};

/// A finding about a guest; its name goes along as an argument.
Finding guestFinding(const GuestState &guest, QLatin1StringView code, Severity severity,
                     const QMap<QString, QString> &arguments = {});
/// nullptr for an interface that the node does not list.
const NodeInterface *interfaceOf(const NodeDetails &node, const QString &name);
Finding clusterFinding(QLatin1StringView code, Severity severity, const QMap<QString, QString> &arguments = {});
Finding nodeFinding(const NodeName &node, QLatin1StringView code, Severity severity,
                    const QMap<QString, QString> &arguments = {});
Fix fix(QLatin1StringView code, std::optional<Strategy> strategy = {}, const NodeName &target = {});
/// Names as one argument; the wording makes a list in the reader's language of it.
QString joinedNames(const QList<NodeName> &names);
/// Accepted blockers that may be accepted become cautions that say so.
void applyAccepted(QList<Finding> &findings, const QSet<QString> &accepted);
/// Grave first, then by subject; within a subject the order of the planner. What is said twice stays once.
void sortFindings(QList<Finding> &findings);
VoteCount voteCount(const ClusterSnapshot &snapshot, const QList<NodeName> &without);

} // namespace Drydock
