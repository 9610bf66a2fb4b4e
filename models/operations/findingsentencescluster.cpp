// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingsentences.h"
#include "rollingwording.h"

namespace Drydock::FindingSentences
{

namespace
{

QString notReadText(const Arguments &a)
{
    const QString what = a["what"_L1];
    if (what == "config"_L1)
        return Words::tr("The configuration of %1 was not read, so what ties it to its node is not known.")
            .arg(a.guest());
    if (what == "preconditions"_L1)
        return Words::tr("Proxmox VE was not asked whether %1 can move: local resources may still refuse it.")
            .arg(a.guest());
    if (what == "bridge"_L1)
        return Words::tr("No node lists the network %1 of %2, so whether %3 has it is not known.")
            .arg(a["bridge"_L1], a.guest(), a.target());
    if (what == "network"_L1)
        return Words::tr("The network of %1 was not read, so missing bridges and VLANs would not be seen.")
            .arg(a.node());
    if (what == "load"_L1)
        return Words::tr("The memory and load of %1 cannot be read: what its guests may use is taken for its use.")
            .arg(a.node());
    if (what == "processor"_L1)
        return Words::tr("The processor of %1 was not read, so whether VMs with the CPU type \"host\" can move live is "
                         "not known.")
            .arg(a.node());
    if (what == "votes"_L1)
        return Words::tr("The votes of the cluster were not read: each node is counted as one vote.");
    if (what == "ha"_L1)
        return Words::tr("The HA configuration was not read, so its rules and groups are not taken into account.");
    if (what == "replication"_L1)
        return Words::tr("The replication jobs were not read, so replicas on the targets are not known.");
    if (what == "ceph"_L1)
        return Words::tr("The flags of Ceph were not read: whether it may heal while a node is down is not known.");
    if (what == "wake"_L1)
        return Words::tr("Whether %1 has a wake-on-LAN address is not known: it can be read only while the node is on.")
            .arg(a.node());
    return Words::tr("The privileges of this login were not read: requests may be refused on the way.");
}

/// What stays unseen without a privilege to look.
QString noAuditText(const Arguments &a)
{
    const QString privilege = a["privilege"_L1];
    const QString lacks = Words::tr("This login lacks the privilege %1 on %2.").arg(privilege, a["path"_L1]);
    QString means;
    if (privilege == "VM.Audit"_L1)
        means = Words::tr("Guests cannot be seen: the node may run some that no plan moves.");
    else if (privilege == "Sys.Audit"_L1)
        means = Words::tr("Votes, HA, replication and the nodes' memory cannot be read, so they are not judged.");
    else if (privilege == "Datastore.Audit"_L1)
        means = Words::tr("Storages cannot be seen: neither their space nor whether a target has them is judged.");
    else if (privilege == "SDN.Audit"_L1)
        means = Words::tr("Bridges and VNets may be missing from the lists, so they are not judged on the targets.");
    else if (privilege == "Mapping.Audit"_L1)
        means = Words::tr("Mapped devices cannot be seen: a device that exists on a target is not recognised.");
    else
        means = Words::tr("Guest agents are not asked: addresses inside guests are not known.");
    return Words::tr("%1 %2", "a sentence, and what it means").arg(lacks, means);
}

QString quorumLostText(const Arguments &a)
{
    const QString votes = Words::tr("%1 of %2 votes").arg(a["votes"_L1], a["expected"_L1]);
    if (a["then"_L1] == "none"_L1) {
        return Words::tr("The node stays up during this drain. Should it go down, %1 are left and the cluster becomes "
                         "read-only.")
            .arg(votes);
    }
    return Words::tr("Taking %1 down leaves %2. The cluster becomes read-only: no guest can be started or migrated, "
                     "and HA stops.")
        .arg(a.node(), votes);
}

/// What follows from the cluster's shutdown policy, which nobody sees while looking at a node.
QString shutdownPolicyText(const Arguments &a)
{
    const QString policy = a["policy"_L1];
    const QString effect = a["effect"_L1];
    const QString guests = a.list("guests"_L1);
    const bool reboot = a["then"_L1] == "reboot"_L1;
    QString means;
    if (effect == "freeze"_L1)
        means = Words::tr("HA stops and freezes %1 until the node is back, however long that takes: nothing is "
                          "recovered elsewhere.")
                    .arg(guests);
    else if (effect == "failover"_L1 && reboot)
        means = Words::tr("HA stops %1; other nodes start what was stopped, unless this one is back within a minute.")
                    .arg(guests);
    else if (effect == "failover"_L1)
        means =
            Words::tr("HA stops %1; a minute after the node is off, other nodes start what was stopped.").arg(guests);
    else
        means = Words::tr("HA first moves %1 to other nodes, then the node goes down; the way back follows once it is "
                          "on again.")
                    .arg(guests);
    const QString why = policy == "conditional"_L1
                            ? (reboot ? Words::tr("Shutdown policy \"conditional\", for a reboot:")
                                      : Words::tr("Shutdown policy \"conditional\", for a shutdown:"))
                            : Words::tr("Shutdown policy \"%1\":").arg(policy);
    return Words::tr("%1 %2", "the policy, and what it means").arg(why, means);
}

} // namespace

Sentences ofNode()
{
    return {
        {"leftover"_L1, leftText},
        {"shutdown-policy"_L1, shutdownPolicyText},
        {"shutdown-hangs"_L1,
         [](const Arguments &a) {
             return Words::tr("The node does not go down while %1 is on it, and no other node can take it.")
                 .arg(a.list("guests"_L1));
         }},
        {"kernel-pending"_L1,
         [](const Arguments &a) {
             return Words::tr("Kernel %1 is installed and runs after the reboot (%2 runs now).")
                 .arg(a["kernel"_L1], a["now"_L1]);
         }},
        {"node-online"_L1,
         [](const Arguments &a) { return Words::tr("%1 is on already: there is nothing to wake.").arg(a.node()); }},
        {"no-wake-address"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 has no wake-on-LAN address. Set it in Proxmox VE: node, System, Options.")
                 .arg(a.node());
         }},
    };
}

Sentences ofCluster()
{
    return {
        {"node-unknown"_L1,
         [](const Arguments &a) { return Words::tr("The cluster has no node called %1.").arg(a.node()); }},
        {"node-offline"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 is offline: nothing can be moved or started there.").arg(a.node());
         }},
        {"no-quorum"_L1,
         [](const Arguments &) {
             return Words::tr("The cluster has no quorum now: it refuses every change until enough nodes are back.");
         }},
        {"quorum-lost"_L1, quorumLostText},
        {"survivor-resets"_L1,
         [](const Arguments &a) {
             return Words::tr("With HA active and no quorum, the watchdog resets what is left (%1) after about a "
                              "minute.")
                 .arg(a.list("nodes"_L1));
         }},
        {"qdevice-disconnected"_L1,
         [](const Arguments &a) {
             return a["host"_L1].isEmpty()
                        ? Words::tr("The QDevice is not connected, so its vote is missing.")
                        : Words::tr("The QDevice on %1 is not connected, so its vote is missing.").arg(a["host"_L1]);
         }},
        {"other-node-offline"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 is offline already: there is less room and one failure less to spare.").arg(a.node());
         }},
        {"node-in-maintenance"_L1,
         [](const Arguments &a) { return Words::tr("%1 is in maintenance and takes no guests.").arg(a.node()); }},
        {"task-running"_L1,
         [](const Arguments &a) {
             return a["id"_L1].isEmpty()
                        ? Words::tr("A task (%1) is running on %2: guests it works on are locked until it ends.")
                              .arg(a["type"_L1], a.node())
                        : Words::tr("A task (%1 for %2) is running on %3: guests it works on are locked until it ends.")
                              .arg(a["type"_L1], a["id"_L1], a.node());
         }},
        {"auto-rebalance"_L1,
         [](const Arguments &) {
             return Words::tr("The HA scheduler balances guests by itself and may move some back meanwhile.");
         }},
        {"ha-disarmed"_L1,
         [](const Arguments &) {
             return Words::tr("HA is disarmed: it carries out no move and recovers nothing until it is armed again.");
         }},
        {"ha-master"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 runs the HA manager now. When the node goes down, another one takes over; until then "
                              "HA moves and recovers nothing.")
                 .arg(a.node());
         }},
        {"lrm-silent"_L1,
         [](const Arguments &a) {
             return Words::tr("The HA agent of %1 has not reported for %2: HA may count the node as dead.")
                 .arg(a.node(), durationText(a["seconds"_L1].toDouble()));
         }},
        {"clock-skew"_L1,
         [](const Arguments &a) {
             return Words::tr("The clock of %1 is ahead of the others by %2: tickets and HA depend on equal clocks.")
                 .arg(a.node(), durationText(a["seconds"_L1].toDouble()));
         }},
        {"ceph-flags"_L1,
         [](const Arguments &a) {
             return Words::tr("Ceph has flags set that keep it from healing by itself: %1.").arg(a.list("flags"_L1));
         }},
        {"ceph-copies"_L1,
         [](const Arguments &a) {
             return Words::tr("If %1 holds OSDs, Ceph begins to copy their data to others after it was down for about "
                              "ten minutes. The flag noout prevents that.")
                 .arg(a.node());
         }},
        {"not-read"_L1, notReadText},
        {"no-audit"_L1, noAuditText},
        {"no-privilege"_L1,
         [](const Arguments &a) {
             return Words::tr("This login lacks the privilege %1 on %2, so the plan would be refused.")
                 .arg(a["privilege"_L1], a["path"_L1]);
         }},
    };
}

Sentences ofRolling()
{
    return {
        {"rolling-master"_L1,
         [](const Arguments &a) {
             return a["last"_L1].isEmpty()
                        ? Words::tr("%1 is the HA master and does not come last: the others elect a new one in the "
                                    "middle of the campaign.")
                              .arg(a.node())
                        : Words::tr("%1 is the HA master and comes last.").arg(a.node());
         }},
        {"rolling-hosts"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 carries %2: expect to notice it.")
                 .arg(a.node(), rollingRolesText(a["roles"_L1].split(u',', Qt::SkipEmptyParts)));
         }},
        {"rolling-end-time"_L1,
         [](const Arguments &a) {
             return Words::tr("All nodes take about %1, and only %2 are left: the last ones will not begin.")
                 .arg(rollingTimeText(a.number("seconds"_L1)), rollingTimeText(a.number("left"_L1)));
         }},
        {"balance-good"_L1,
         [](const Arguments &a) {
             return Words::tr("The fullest and the emptiest node are %1 % apart: within the %2 % asked for.")
                 .arg(a["spread"_L1], a["threshold"_L1]);
         }},
        {"balance-stuck"_L1,
         [](const Arguments &a) {
             return Words::tr(
                        "The nodes stay %1 % apart (asked for: %2 %): no further move is permitted or would help.")
                 .arg(a["spread"_L1], a["threshold"_L1]);
         }},
    };
}

} // namespace Drydock::FindingSentences
