// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

#include <QLatin1StringView>

#include <array>

namespace Drydock
{

/// One code a planner can emit. The sentence is made by findingText(); this is the list of what exists.
struct FindingCode {
    QLatin1StringView code;
    Severity severity; ///< the gravest it appears with; a decided or accepted blocker appears lower
    bool acceptable;   ///< whether `--accept CODE` takes the block away
    QLatin1StringView meaning;
};

using namespace Qt::StringLiterals;

/// Stable names: scripts and journals know them. Add, never change.
inline constexpr std::array findingCodes{
    // The cluster and the node as a whole
    FindingCode{"node-unknown"_L1, Severity::Blocker, false, "the cluster has no node of this name"_L1},
    FindingCode{"node-offline"_L1, Severity::Blocker, false, "a node that has to take part is offline"_L1},
    FindingCode{"no-quorum"_L1, Severity::Blocker, false, "the cluster is not quorate now"_L1},
    FindingCode{"quorum-lost"_L1, Severity::Blocker, true, "without the node the cluster loses quorum"_L1},
    FindingCode{"survivor-resets"_L1, Severity::Caution, false, "the watchdog of the remaining nodes resets them"_L1},
    FindingCode{"qdevice-disconnected"_L1, Severity::Caution, false, "the QDevice gives no vote now"_L1},
    FindingCode{"other-node-offline"_L1, Severity::Caution, false, "another node is already down"_L1},
    FindingCode{"node-in-maintenance"_L1, Severity::Caution, false, "another node is in maintenance"_L1},
    FindingCode{"task-running"_L1, Severity::Caution, false, "a task works on the node or its guests"_L1},
    FindingCode{"auto-rebalance"_L1, Severity::Caution, false, "the HA scheduler may move guests by itself"_L1},
    FindingCode{"ha-disarmed"_L1, Severity::Caution, false, "HA is disarmed and will not carry out moves"_L1},
    FindingCode{"ha-master"_L1, Severity::Info, false, "the node runs the HA manager, which has to move"_L1},
    FindingCode{"lrm-silent"_L1, Severity::Caution, false, "a node's HA agent has stopped reporting"_L1},
    FindingCode{"clock-skew"_L1, Severity::Caution, false, "the clocks of two nodes differ"_L1},
    FindingCode{"ceph-flags"_L1, Severity::Caution, false, "flags keep Ceph from healing"_L1},
    FindingCode{"ceph-copies"_L1, Severity::Info, false, "Ceph copies data once the node is down for long"_L1},
    FindingCode{"not-read"_L1, Severity::Caution, false, "a fact could not be read, so it was not checked"_L1},
    FindingCode{"no-audit"_L1, Severity::Blocker, false, "the login may not see what the plan looks at"_L1},
    FindingCode{"no-privilege"_L1, Severity::Blocker, false, "the login may not do what the plan needs"_L1},
    // What ties a guest to its node
    FindingCode{"passthrough"_L1, Severity::Blocker, false, "a device of this node is passed through"_L1},
    FindingCode{"mapping-missing"_L1, Severity::Blocker, false, "the mapped device does not exist on the target"_L1},
    FindingCode{"mapping-not-live"_L1, Severity::Blocker, false, "the mapped device cannot move while running"_L1},
    FindingCode{"local-iso"_L1, Severity::Blocker, false, "a CD image of this node is inserted"_L1},
    FindingCode{"bind-mount"_L1, Severity::Blocker, false, "a directory or device of the host is mounted"_L1},
    FindingCode{"local-disk"_L1, Severity::Blocker, true, "a disk is on local storage without a replica"_L1},
    FindingCode{"local-disk-copy"_L1, Severity::Caution, false, "a local disk is copied as a whole"_L1},
    FindingCode{"local-snapshot"_L1, Severity::Blocker, false, "a snapshot on a local, unreplicated disk"_L1},
    FindingCode{"locked"_L1, Severity::Blocker, false, "the guest is locked"_L1},
    FindingCode{"ha-error"_L1, Severity::Blocker, false, "the HA service is in its error state"_L1},
    FindingCode{"ha-busy"_L1, Severity::Caution, false, "the HA manager is already acting on the guest"_L1},
    // What a target lacks
    FindingCode{"no-target"_L1, Severity::Blocker, false, "no other node is online"_L1},
    FindingCode{"target-unfit"_L1, Severity::Blocker, false, "the chosen node cannot be a target"_L1},
    FindingCode{"not-replica-target"_L1, Severity::Blocker, false, "the guest is replicated to another node"_L1},
    FindingCode{"replica-elsewhere"_L1, Severity::Caution, false, "moving away from the replica breaks its job"_L1},
    FindingCode{"storage-missing"_L1, Severity::Blocker, false, "a storage is not set up for the target"_L1},
    FindingCode{"storage-disabled"_L1, Severity::Blocker, false, "a storage is set up but not active there"_L1},
    FindingCode{"storage-content"_L1, Severity::Blocker, false, "a storage there does not take such volumes"_L1},
    FindingCode{"storage-full"_L1, Severity::Blocker, false, "the target storage has too little space"_L1},
    FindingCode{"bridge-missing"_L1, Severity::Blocker, false, "a bridge or VNet is missing on the target"_L1},
    FindingCode{"vlan-missing"_L1, Severity::Blocker, false, "the target's bridge does not carry the VLAN"_L1},
    FindingCode{"mtu-smaller"_L1, Severity::Caution, false, "the target's bridge has a smaller MTU"_L1},
    FindingCode{"cpu-host"_L1, Severity::Caution, false, "CPU type host between differing processors"_L1},
    FindingCode{"cpu-short"_L1, Severity::Caution, false, "the target's processors would be nearly all in use"_L1},
    FindingCode{"version-older"_L1, Severity::Caution, false, "the target runs an older Proxmox VE"_L1},
    FindingCode{"pinned-by-tag"_L1, Severity::Caution, false, "a tag tells a load balancer to keep it elsewhere"_L1},
    FindingCode{"memory-short"_L1, Severity::Blocker, false, "too little free memory on every target"_L1},
    FindingCode{"ha-affinity"_L1, Severity::Blocker, false, "HA node affinity forbids every target"_L1},
    FindingCode{"kept-apart"_L1, Severity::Blocker, false, "a guest that must be kept apart runs there"_L1},
    FindingCode{"pve-refuses"_L1, Severity::Blocker, false, "Proxmox VE does not list the target as allowed"_L1},
    FindingCode{"decision-impossible"_L1, Severity::Blocker, false, "the chosen strategy does not exist here"_L1},
    // What a choice means
    FindingCode{"pair-apart"_L1, Severity::Info, false, "one of a pair stops so that they never share a node"_L1},
    FindingCode{"pair-bound"_L1, Severity::Caution, false, "HA keeps two together that are tagged as a pair"_L1},
    FindingCode{"pair-last-serving"_L1, Severity::Caution, false, "no partner serves while this one is down"_L1},
    FindingCode{"ha-failback"_L1, Severity::Caution, false, "the HA manager will take the guest back"_L1},
    FindingCode{"ha-pulls-along"_L1, Severity::Caution, false, "positive affinity moves other guests too"_L1},
    FindingCode{"ha-hard-stop"_L1, Severity::Info, false, "HA stops the guest hard after 60 s"_L1},
    FindingCode{"ha-state-changes"_L1, Severity::Info, false, "the guest's HA state is changed"_L1},
    FindingCode{"ha-restarts"_L1, Severity::Caution, false, "HA sees the guest as failed and starts it"_L1},
    FindingCode{"no-agent"_L1, Severity::Caution, false, "no guest agent: the shutdown may time out"_L1},
    FindingCode{"replication-failing"_L1, Severity::Caution, false, "the replica is older than planned"_L1},
    FindingCode{"setting-parked"_L1, Severity::Info, false, "a setting is changed until the return"_L1},
    FindingCode{"setting-changed-since"_L1, Severity::Caution, false, "somebody else changed a parked setting"_L1},
    FindingCode{"left-running"_L1, Severity::Info, false, "the guest stays on the node by decision"_L1},
    FindingCode{"left-goes-down"_L1, Severity::Caution, false, "the guest left on the node goes down with it"_L1},
    FindingCode{"role"_L1, Severity::Caution, false, "others depend on what this guest does"_L1},
    // A node's power
    FindingCode{"leftover"_L1, Severity::Blocker, false, "a guest still runs on the node that goes down"_L1},
    FindingCode{"shutdown-policy"_L1, Severity::Caution, false, "what HA does with the guests left on the node"_L1},
    FindingCode{"shutdown-hangs"_L1, Severity::Caution, false, "the shutdown waits for a guest that cannot leave"_L1},
    FindingCode{"kernel-pending"_L1, Severity::Info, false, "a newer kernel will run after the reboot"_L1},
    FindingCode{"node-online"_L1, Severity::Info, false, "the node that should be woken is on already"_L1},
    FindingCode{"no-wake-address"_L1, Severity::Blocker, false, "the node has no wake-on-LAN address"_L1},
    // Return, migration and power
    FindingCode{"guest-unknown"_L1, Severity::Blocker, false, "the cluster has no such guest"_L1},
    FindingCode{"guest-gone"_L1, Severity::Caution, false, "a guest of the drain no longer exists"_L1},
    FindingCode{"moved-since"_L1, Severity::Caution, false, "somebody else moved the guest meanwhile"_L1},
    FindingCode{"changed-since"_L1, Severity::Caution, false, "somebody else changed the HA state meanwhile"_L1},
    FindingCode{"already-there"_L1, Severity::Info, false, "the guest is already on the target"_L1},
    FindingCode{"already-so"_L1, Severity::Info, false, "the guest is already in the wanted state"_L1},
    FindingCode{"template"_L1, Severity::Blocker, false, "a template cannot be started or stopped"_L1},
    FindingCode{"last-serving"_L1, Severity::Caution, false, "the last running one of a pair is interrupted"_L1},
    FindingCode{"hard-stop"_L1, Severity::Caution, false, "stopping pulls the plug"_L1},
    // A guest's network
    FindingCode{"nic-unknown"_L1, Severity::Blocker, false, "the guest has no such NIC"_L1},
    FindingCode{"nic-interrupted"_L1, Severity::Caution, false, "the connection of a running guest is cut"_L1},
    FindingCode{"nic-address-outside"_L1, Severity::Caution, false, "a static address does not fit the bridge"_L1},
    FindingCode{"nic-elsewhere"_L1, Severity::Caution, false, "nodes the guest may go to lack the bridge"_L1},
    // The HA configuration
    FindingCode{"ha-unread"_L1, Severity::Blocker, false, "the HA configuration could not be read"_L1},
    FindingCode{"ha-no-third-vote"_L1, Severity::Blocker, true, "losing one node loses quorum, so HA cannot act"_L1},
    FindingCode{"ha-device"_L1, Severity::Caution, false, "a device ties the guest to its node"_L1},
    FindingCode{"ha-no-disks"_L1, Severity::Caution, false, "its disks are neither shared nor replicated there"_L1},
    FindingCode{"ha-replica"_L1, Severity::Info, false, "it is restarted from a replica"_L1},
    FindingCode{"ha-pair"_L1, Severity::Info, false, "one of a redundant pair"_L1},
    FindingCode{"ha-promised-unlisted"_L1, Severity::Caution, false, "promised a restart, but not in the list"_L1},
    FindingCode{"ha-promise-unkept"_L1, Severity::Caution, false, "promised a restart, but left out of HA"_L1},
    FindingCode{"ha-moves"_L1, Severity::Caution, false, "the HA manager moves a guest because of it"_L1},
    FindingCode{"ha-rule-conflict"_L1, Severity::Blocker, false, "HA rules contradict each other"_L1},
    FindingCode{"ha-not-resource"_L1, Severity::Blocker, false, "a rule names a guest that is not under HA"_L1},
    FindingCode{"ha-group-used"_L1, Severity::Blocker, false, "the HA group is still in use"_L1},
    FindingCode{"ha-name-invalid"_L1, Severity::Blocker, false, "not a name for a group or rule"_L1},
    FindingCode{"ha-name-taken"_L1, Severity::Blocker, false, "a group or rule has this name already"_L1},
    FindingCode{"ha-no-nodes"_L1, Severity::Blocker, false, "a group or rule without nodes"_L1},
    FindingCode{"ha-unguarded"_L1, Severity::Caution, false, "guests are no longer restarted"_L1},
    FindingCode{"ha-disarming"_L1, Severity::Caution, false, "nothing is recovered while HA is disarmed"_L1},
    // Rolling maintenance and rebalancing
    FindingCode{"rolling-master"_L1, Severity::Caution, false, "the node is the HA master"_L1},
    FindingCode{"rolling-hosts"_L1, Severity::Caution, false, "the node carries what the cluster leans on"_L1},
    FindingCode{"rolling-end-time"_L1, Severity::Caution, false, "the latest end time comes too early"_L1},
    FindingCode{"balance-good"_L1, Severity::Info, false, "the nodes are evenly loaded already"_L1},
    FindingCode{"balance-stuck"_L1, Severity::Caution, false, "no permitted move evens the load out further"_L1},
};

/// nullptr for a code that is not in the list.
const FindingCode *findingCode(QStringView code);

/// Every fix a finding can offer.
inline constexpr std::array fixCodes{
    "decide-stop-return"_L1, "decide-stop-start"_L1, "decide-stop"_L1, "decide-leave"_L1, "let-go-down"_L1,
    "other-target"_L1,       "allow-local-copy"_L1,  "accept"_L1,      "eject-iso"_L1,    "add-qdevice"_L1,
    "disarm-ha"_L1,          "open-pve"_L1,          "park-rule"_L1,
};

/// Every note a GuestPlan can carry; "" says nothing.
inline constexpr std::array noteCodes{
    "template"_L1,      "not-running"_L1,    "undecided"_L1,      "tied-by-device"_L1, "partner-keeps-serving"_L1,
    "moves-stopped"_L1, "comes-along"_L1,    "ha-carries-out"_L1, "already-home"_L1,   "stays-away"_L1,
    "moved-since"_L1,   "no-step-needed"_L1, "stays-off"_L1,
};

/// Every basis of an Interruption.
inline constexpr std::array basisCodes{
    "live-switch"_L1,
    "container-restart"_L1,
    "ha-container-restart"_L1,
    "container-copy"_L1,
    "stop-move-start"_L1,
    "stop-until-return"_L1,
    "partner-keeps-serving"_L1,
    "stays-off"_L1,
    "left-running"_L1,
    "node-down"_L1,
    "ha-recovery"_L1,
    "not-running"_L1,
    "node-reboot"_L1,
    "start"_L1,
    "guest-reboot"_L1,
    "undecided"_L1,
    "nic-moved"_L1,
    "until-resumed"_L1,
    "past-live"_L1,
    "past-restart"_L1,
};

} // namespace Drydock
