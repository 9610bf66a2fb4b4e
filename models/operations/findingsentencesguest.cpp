// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingsentences.h"

namespace Drydock::FindingSentences
{

namespace
{

QString lockedText(const Arguments &a)
{
    const QString task = a["task"_L1];
    if (task == "none"_L1)
        return Words::tr("%1 is locked (%2) and refuses every change. No running task is seen that holds the lock: it "
                         "may be left over.")
            .arg(a.guest(), a["lock"_L1]);
    if (!a["age"_L1].isEmpty())
        return Words::tr("%1 is locked (%2) and refuses every change until that ends: the task %3 has been running "
                         "for %4.")
            .arg(a.guest(), a["lock"_L1], task, durationText(a["age"_L1].toDouble()));
    return Words::tr("%1 is locked (%2) and refuses every change until that ends.").arg(a.guest(), a["lock"_L1]);
}

QString cpuHostText(const Arguments &a)
{
    if (a["covers"_L1] == "yes"_L1)
        return Words::tr("%1 has the CPU type \"host\", and %2 has another processor (%3), which can all that this one "
                         "can.")
            .arg(a.guest(), a.target(), a["other"_L1]);
    if (a["missing"_L1].isEmpty())
        return Words::tr("%1 may crash after the move: its CPU type is \"host\", and %2 has another processor (%3).")
            .arg(a.guest(), a.target(), a["other"_L1]);
    return Words::tr("%1 may crash after the move: its CPU type is \"host\", and the processor of %2 lacks %n "
                     "feature(s), such as %3.",
                     nullptr, a.number("count"_L1))
        .arg(a.guest(), a.target(), a.list("missing"_L1));
}

/// What others lose while the guest is away. The sentence in brackets says how the role was recognised.
QString roleText(const Arguments &a)
{
    const QString role = a["role"_L1];
    const QString evidence = a["address"_L1].isEmpty()
                                 ? Words::tr("by its tag %1", "recognised").arg(a["tag"_L1])
                                 : Words::tr("by its address %1", "recognised").arg(a["address"_L1]);
    if (role == "drydock"_L1)
        return Words::tr("Drydock itself runs on %1 (%2): it stops with the guest and goes on from its journal once it "
                         "is started again.")
            .arg(a.guest(), evidence);
    if (role == "qdevice"_L1)
        return Words::tr("%1 holds the QDevice (%2): its vote is missing while it is away.").arg(a.guest(), evidence);
    if (role == "dns"_L1)
        return Words::tr("%1 is a name server (%2): names may not be resolved while it is away, here as well.")
            .arg(a.guest(), evidence);
    if (role == "proxy"_L1)
        return Words::tr("%1 is a reverse proxy (%2): what is behind it cannot be reached while it is away.")
            .arg(a.guest(), evidence);
    if (role == "pbs"_L1)
        return Words::tr("%1 is a backup server (%2): backups and restores fail while it is away.")
            .arg(a.guest(), evidence);
    return Words::tr("%1 is a router (%2): what is behind it is cut off while it is away, perhaps this desktop too.")
        .arg(a.guest(), evidence);
}

} // namespace

QString leftText(const Arguments &a)
{
    const QString effect = a["effect"_L1];
    const bool reboot = a["then"_L1] == "reboot"_L1;
    if (effect == "freeze"_L1)
        return Words::tr("%1 stays on %2 and goes down with it. HA freezes it: it starts again when the node is back.")
            .arg(a.guest(), a.node());
    if (effect == "failover"_L1)
        return Words::tr("%1 stays on %2 and goes down with it. HA starts it on another node about a minute later.")
            .arg(a.guest(), a.node());
    if (effect == "migrate"_L1)
        return Words::tr("%1 stays on %2 until the node goes down; then HA moves it, or holds up the shutdown if it "
                         "cannot.")
            .arg(a.guest(), a.node());
    return reboot ? Words::tr("%1 stays on %2 and goes down when the node reboots.").arg(a.guest(), a.node())
                  : Words::tr("%1 stays on %2 and goes down when the node is shut down.").arg(a.guest(), a.node());
}

Sentences ofTies()
{
    return {
        {"passthrough"_L1,
         [](const Arguments &a) {
             return a["address"_L1].isEmpty()
                        ? Words::tr("%1 uses %2 of this node and cannot move.").arg(a.guest(), a["device"_L1])
                        : Words::tr("%1 uses a device of this node (%2: %3) and cannot move.")
                              .arg(a.guest(), a["device"_L1], a["address"_L1]);
         }},
        {"mapping-missing"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 needs the device %2 (%3), which does not exist on %4.")
                 .arg(a.guest(), a["mapping"_L1].isEmpty() ? a["device"_L1] : a["mapping"_L1], a["device"_L1],
                      a.target());
         }},
        {"mapping-not-live"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 cannot move while it runs: its device %2 does not support that.")
                 .arg(a.guest(), a["mapping"_L1].isEmpty() ? a["device"_L1] : a["mapping"_L1]);
         }},
        {"local-iso"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 cannot move while a CD image of this node is inserted (%2: %3).")
                 .arg(a.guest(), a["device"_L1], a["volume"_L1]);
         }},
        {"bind-mount"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 cannot move: it mounts %3 of this node (%2).")
                 .arg(a.guest(), a["device"_L1], a["path"_L1]);
         }},
        {"local-disk"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 has a local disk without a replica on %2: %3 would be copied (%4).")
                 .arg(a.guest(), a.target(), a.bytes("size"_L1), a.list("device"_L1));
         }},
        {"local-disk-copy"_L1,
         [](const Arguments &a) {
             return Words::tr("Moving %1 copies %2 of local disks to %3 (%4).")
                 .arg(a.guest(), a.bytes("size"_L1), a.target(), a.list("device"_L1));
         }},
        {"local-snapshot"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 cannot move while it runs: its local disk has snapshots and no replica on %2 (%3).")
                 .arg(a.guest(), a.target(), a.list("device"_L1));
         }},
        {"locked"_L1, lockedText},
        {"ha-error"_L1,
         [](const Arguments &a) {
             return Words::tr("HA has given %1 up after an error. It does nothing until the guest is set to disabled "
                              "and then to started.")
                 .arg(a.guest());
         }},
        {"ha-busy"_L1,
         [](const Arguments &a) {
             return Words::tr("HA is already acting on %1 (%2): the request waits for that.")
                 .arg(a.guest(), a["state"_L1]);
         }},
    };
}

Sentences ofTargets()
{
    return {
        {"no-target"_L1,
         [](const Arguments &a) { return Words::tr("%1 has nowhere to go: no other node is online.").arg(a.guest()); }},
        {"target-unfit"_L1,
         [](const Arguments &a) {
             return Words::tr(
                        "%1 takes no guests now: it is not online, in maintenance, or where the guest already is.")
                 .arg(a.target());
         }},
        {"not-replica-target"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 can only move to %2, where its replica is, not to %3.")
                 .arg(a.guest(), a["replica"_L1], a.target());
         }},
        {"replica-elsewhere"_L1,
         [](const Arguments &a) {
             return Words::tr("The replica of %1 is on %2. Moving it to %3 copies everything and leaves a broken "
                              "replication job.")
                 .arg(a.guest(), a["replica"_L1], a.target());
         }},
        {"storage-missing"_L1,
         [](const Arguments &a) {
             return a["everywhere"_L1].isEmpty()
                        ? Words::tr("%1 cannot run on %2: its storage %3 is not set up for that node.")
                              .arg(a.guest(), a.target(), a["storage"_L1])
                        : Words::tr("%1 cannot run on %2: its storage %3 is disabled for the whole cluster.")
                              .arg(a.guest(), a.target(), a["storage"_L1]);
         }},
        {"storage-disabled"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 cannot run on %2: its storage %3 is set up there, but not active.")
                 .arg(a.guest(), a.target(), a["storage"_L1]);
         }},
        {"storage-content"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 cannot move to %2: the storage %3 does not take \"%4\" there.")
                 .arg(a.guest(), a.target(), a["storage"_L1], a["content"_L1]);
         }},
        {"storage-full"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 does not fit on %2 of %3: it needs %4, %5 are free.")
                 .arg(a.guest(), a["storage"_L1], a.target(), a.bytes("size"_L1), a.bytes("free"_L1));
         }},
        {"bridge-missing"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 would lose its network: %2 does not exist on %3.")
                 .arg(a.guest(), a["bridge"_L1], a.target());
         }},
        {"vlan-missing"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 would lose its network: %2 on %3 does not carry VLAN %4.")
                 .arg(a.guest(), a["bridge"_L1], a.target(), a["vlan"_L1]);
         }},
        {"mtu-smaller"_L1,
         [](const Arguments &a) {
             return Words::tr("Large packets of %1 may be lost on %3: %2 has an MTU of %4 there instead of %5.")
                 .arg(a.guest(), a["bridge"_L1], a.target(), a["mtu"_L1], a["wanted"_L1]);
         }},
        {"cpu-host"_L1, cpuHostText},
        {"cpu-short"_L1,
         [](const Arguments &a) {
             return Words::tr("The processors of %1 would be %2 % busy with what arrives (now %3 %): guests there may "
                              "become slow.")
                 .arg(a.node(), a["percent"_L1], a["now"_L1]);
         }},
        {"version-older"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 runs Proxmox VE %2, older than %3 (%4): running VMs may not be able to move there.")
                 .arg(a.node(), a["version"_L1], a["source"_L1], a["sourceVersion"_L1]);
         }},
        {"pinned-by-tag"_L1,
         [](const Arguments &a) {
             return Words::tr("A tag pins %1 to %2: ProxLB would move it away from %3.")
                 .arg(a.guest(), a.list("nodes"_L1), a.target());
         }},
        {"memory-short"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 needs %2, but at most %3 may still be used on %4 (%5 % are kept free).")
                 .arg(a.guest(), a.bytes("size"_L1), a.bytes("free"_L1), a.target(), a["keepFree"_L1]);
         }},
        {"ha-affinity"_L1,
         [](const Arguments &a) {
             return Words::tr("HA does not let %1 run on %2: its group or rule allows only other nodes.")
                 .arg(a.guest(), a.target());
         }},
        {"kept-apart"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 must not share a node with %2, which is on %3.")
                 .arg(a.guest(), a.partner(), a.target());
         }},
        {"pve-refuses"_L1,
         [](const Arguments &a) {
             return Words::tr("Proxmox VE does not list %2 as a possible node for %1, without saying why.")
                 .arg(a.guest(), a.target());
         }},
        {"decision-impossible"_L1,
         [](const Arguments &a) {
             return Words::tr("A running container cannot move live: %1 has to stop for it.").arg(a.guest());
         }},
    };
}

Sentences ofConsequences()
{
    return {
        {"pair-apart"_L1,
         [](const Arguments &a) {
             return a["partnerNode"_L1].isEmpty()
                        ? Words::tr("%1 stops until it can return: it must not share a node with %2.")
                              .arg(a.guest(), a.partner())
                        : Words::tr("%1 stops until it can return: it must not share a node with %2, which is on %3.")
                              .arg(a.guest(), a.partner(), a["partnerNode"_L1]);
         }},
        {"pair-bound"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 and %2 are tagged as a pair, but a HA rule keeps them on one node: both fail with "
                              "it.")
                 .arg(a.guest(), a.partner());
         }},
        {"pair-last-serving"_L1,
         [](const Arguments &a) {
             return Words::tr("The service fails while %1 is down: its partner %2 is not running.")
                 .arg(a.guest(), a.partner());
         }},
        {"ha-failback"_L1,
         [](const Arguments &a) {
             return Words::tr("HA will move %1 straight back: %2 has a higher priority for it than %3, and failback "
                              "is on.")
                 .arg(a.guest(), a.node(), a.target());
         }},
        {"setting-parked"_L1,
         [](const Arguments &a) { return Words::tr("%1; a return puts it back.").arg(a.settingStep()); }},
        {"setting-changed-since"_L1,
         [](const Arguments &a) {
             return Words::tr("Not put back, because somebody else has changed it meanwhile: %1.").arg(a.settingStep());
         }},
        {"ha-pulls-along"_L1,
         [](const Arguments &a) {
             return Words::tr("HA moves %2 to %3 as well: they are kept together with %1.")
                 .arg(a.guest(), a.list("guests"_L1), a.target());
         }},
        {"ha-hard-stop"_L1,
         [](const Arguments &a) {
             return Words::tr("HA shuts %1 down; if it is not off after 60 seconds, it is stopped hard.")
                 .arg(a.guest());
         }},
        {"ha-state-changes"_L1,
         [](const Arguments &a) {
             return Words::tr("The HA state of %1 changes from %2 to %3 and stays so.")
                 .arg(a.guest(), a["before"_L1], a["state"_L1]);
         }},
        {"ha-restarts"_L1,
         [](const Arguments &a) {
             return Words::tr("HA takes a suspended %1 for a failed one and may start it again.").arg(a.guest());
         }},
        {"no-agent"_L1,
         [](const Arguments &a) {
             return Words::tr("The shutdown of %1 may time out: it has no guest agent.").arg(a.guest());
         }},
        {"replication-failing"_L1,
         [](const Arguments &a) {
             return Words::tr("The replica of %1 on %2 is out of date: its job %3 failed %n time(s).", nullptr,
                              a.number("count"_L1))
                 .arg(a.guest(), a.target(), a["job"_L1]);
         }},
        {"left-running"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 goes on running on %2, so the node is not empty.").arg(a.guest(), a.node());
         }},
        {"left-goes-down"_L1, leftText},
        {"role"_L1, roleText},
        {"guest-unknown"_L1,
         [](const Arguments &a) { return Words::tr("The cluster has no guest %1.").arg(a["vmid"_L1]); }},
        {"guest-gone"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 no longer exists, so there is nothing to bring back.").arg(a.guest());
         }},
        {"moved-since"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 was moved to %2 by somebody else, so it is not brought back to %3.")
                 .arg(a.guest(), a.node(), a["home"_L1]);
         }},
        {"changed-since"_L1,
         [](const Arguments &a) {
             return a["state"_L1].isEmpty()
                        ? Words::tr("%1 is no longer managed by HA, so its state \"%2\" is not restored.")
                              .arg(a.guest(), a["before"_L1])
                        : Words::tr("The HA state of %1 was set to %2 by somebody else, so \"%3\" is not restored.")
                              .arg(a.guest(), a["state"_L1], a["before"_L1]);
         }},
        {"already-there"_L1,
         [](const Arguments &a) { return Words::tr("%1 is already on %2.").arg(a.guest(), a.node()); }},
        {"already-so"_L1,
         [](const Arguments &a) {
             return Words::tr("Nothing to do for %1: it is %2 already.").arg(a.guest(), a["state"_L1]);
         }},
        {"template"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 is a template: it cannot be started or stopped.").arg(a.guest());
         }},
        {"last-serving"_L1,
         [](const Arguments &a) {
             return Words::tr("The service fails with %1: its partner %2 does not serve.").arg(a.guest(), a.partner());
         }},
        {"nic-unknown"_L1,
         [](const Arguments &a) { return Words::tr("%1 has no NIC %2.").arg(a.guest(), a["device"_L1]); }},
        {"nic-interrupted"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 is cut off for a moment while %2 is plugged into %3; open connections may break.")
                 .arg(a.guest(), a["device"_L1], a["bridge"_L1]);
         }},
        {"nic-address-outside"_L1,
         [](const Arguments &a) {
             return Words::tr("Nobody will reach %1 at its address %2: %3 has the network %4.")
                 .arg(a.guest(), a["address"_L1], a["bridge"_L1], a["subnet"_L1]);
         }},
        {"nic-elsewhere"_L1,
         [](const Arguments &a) {
             return Words::tr("HA could not start %1 elsewhere with its network: %2 is missing on %3.")
                 .arg(a.guest(), a["bridge"_L1], a.list("nodes"_L1));
         }},
        {"hard-stop"_L1,
         [](const Arguments &a) {
             return Words::tr("Stopping %1 is like pulling its plug: unsaved data is lost.").arg(a.guest());
         }},
    };
}

} // namespace Drydock::FindingSentences
