// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/haentry.h"
#include "planners.h"

namespace Drydock
{

// Changes of the HA configuration as plans: each entry of /etc/pve/ha/*.cfg that is created, changed or removed is one
// step, and its inverse is the way back. Steps follow each other in an order the server takes: groups, rules that go,
// resources, rules that shrink, rules that grow or are new, resources that go, groups that go. Removing a resource
// leaves its guest running. All pure.
//
// The way back writes every property as it stood, defaults only where they were spelled out, and rules in their order.
// The API tells no order of resources and groups: they come back by name, which has no meaning to the manager.

/// Entries as they shall be. `value` and `key` of each change count; what stands there now is looked up.
struct HaConfigRequest {
    QList<SettingChange> changes;
    QSet<QString> accepted;
    bool isNew = false; ///< what is there already must not be overwritten
    friend bool operator==(const HaConfigRequest &, const HaConfigRequest &) = default;
};
Plan planHaConfig(const PlanFacts &facts, const HaConfigRequest &request, const QString &id);

/// Puts guests under HA, in one group (Proxmox VE 8) or one node affinity rule (9). What is under HA already stays.
struct HaSetUp {
    QList<GuestKey> guests;
    QString name;              ///< of the group or rule
    QMap<NodeName, int> nodes; ///< with priorities; empty: all nodes alike, no group or rule
    bool restricted = false;   ///< only these nodes
    bool failback = true;
    bool pairsApart = true;                    ///< 9: guests that share a tag "pair-…" get a rule that keeps them apart
    QSet<GuestKey> promised;                   ///< who was promised an automatic restart
    std::optional<QSet<GuestKey>> listed = {}; ///< who a document lists; nothing: there is no list
    QSet<QString> accepted;
    friend bool operator==(const HaSetUp &, const HaSetUp &) = default;
};
/// Nodes, priorities and options as the group or node affinity rule of that name has them, where there is one.
void takeStandingPlace(HaSetUp &request, const ClusterSnapshot &snapshot);
Plan planHaSetUp(const PlanFacts &facts, const HaSetUp &request, const QString &id);

/// Takes every resource, rule and group away.
Plan planHaRemoval(const PlanFacts &facts, const QSet<QString> &accepted, const QString &id);

/// Puts back what the finished steps of `changed` wrote. What somebody else has changed since is left alone, and said.
Plan planHaUndo(const PlanFacts &facts, const Plan &changed, const QSet<QString> &finished, const QString &id);

/// One guest as Set up HA shows it.
struct HaCandidate {
    GuestKey guest;
    QString name;
    NodeName node;
    bool managed = false;
    bool promised = false;
    bool suggested = false;           ///< promised, and not one of a redundant pair
    std::optional<qint64> replicaAge; ///< seconds of writes that a restart elsewhere loses; 0 on shared storage
    QList<Finding> findings;          ///< what hinders its restart on other nodes, and what is contradictory
    friend bool operator==(const HaCandidate &, const HaCandidate &) = default;
};
/// Every guest but templates, by VMID. `nodes`: where they may be restarted; empty = on all.
QList<HaCandidate> haCandidates(const PlanFacts &facts, const QSet<GuestKey> &promised,
                                const std::optional<QSet<GuestKey>> &listed, const QList<NodeName> &nodes);
/// Who presumably counts on being restarted: under HA, replicated, or started at boot (as far as that was read).
QSet<GuestKey> presumablyPromised(const PlanFacts &facts);
/// The cluster's name, fit for a group or rule.
QString haDefaultName(const ClusterSnapshot &snapshot);
bool isHaName(const QString &name);

/// The cluster as it is once these entries are written.
ClusterSnapshot withHaEntries(const ClusterSnapshot &snapshot, const QList<SettingChange> &changes);

/// What Proxmox VE 9 makes of the groups of 8: a node affinity rule for each that has resources, and the failback of
/// its resources. Entries as they will stand there.
struct TranslatedGroup {
    QString group;
    std::optional<HaEntry> rule;     ///< nothing: no resource is in it, so no rule is made
    QList<GuestKey> withoutFailback; ///< resources that get failback 0
    friend bool operator==(const TranslatedGroup &, const TranslatedGroup &) = default;
};
QList<TranslatedGroup> groupsAsRules(const ClusterSnapshot &snapshot);

} // namespace Drydock
