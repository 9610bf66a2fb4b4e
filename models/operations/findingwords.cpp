// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingwording.h"
#include "settings.h"
#include "wording.h"
#include "words.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The arguments of one finding, made fit for reading.
class Arguments
{
public:
    explicit Arguments(const Finding &finding) : m_finding(finding) {}

    QString operator[](QLatin1StringView key) const { return m_finding.arguments.value(key); }
    QString guest() const { return guestWords(m_finding.subject, (*this)["name"_L1]); }
    QString node() const
    {
        const QString named = (*this)["node"_L1];
        return named.isEmpty() ? m_finding.subject.section(u'/', 1) : named;
    }
    QString partner() const { return guestWords((*this)["partner"_L1], (*this)["partnerName"_L1]); }
    /// A comma-separated argument as a list in the reader's language.
    QString list(QLatin1StringView key) const { return listWords((*this)[key]); }
    QString target() const { return list("target"_L1); }
    QString bytes(QLatin1StringView key) const { return bytesText((*this)[key].toLongLong()); }
    int number(QLatin1StringView key) const { return (*this)[key].toInt(); }
    /// The sentence of the step that changes a setting.
    QString settingStep() const
    {
        const SettingChange change{.kind = settingKindFromWord((*this)["kind"_L1]).value_or(SettingChange::Kind()),
                                   .key = (*this)["key"_L1],
                                   .value = (*this)["value"_L1],
                                   .before = (*this)["before"_L1]};
        const GuestKey guest = GuestKey::fromSid(m_finding.subject).value_or(GuestKey());
        return stepText(Drydock::settingStep(change, guest, (*this)["name"_L1]));
    }

private:
    const Finding &m_finding;
};

using Sentence = std::function<QString(const Arguments &)>;
using Sentences = QHash<QLatin1StringView, Sentence>;

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

Sentences nodeSentences()
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

Sentences clusterSentences()
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
        {"not-read"_L1, notReadText},
        {"no-audit"_L1, noAuditText},
        {"no-privilege"_L1,
         [](const Arguments &a) {
             return Words::tr("This login lacks the privilege %1 on %2, so the plan would be refused.")
                 .arg(a["privilege"_L1], a["path"_L1]);
         }},
    };
}

Sentences tiedSentences()
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

Sentences targetSentences()
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

Sentences consequenceSentences()
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
        {"hard-stop"_L1,
         [](const Arguments &a) {
             return Words::tr("Stopping %1 is like pulling its plug: unsaved data is lost.").arg(a.guest());
         }},
    };
}

Sentences rollingSentences()
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

const Sentences &sentences()
{
    static const Sentences all = [] {
        Sentences result = clusterSentences();
        result.insert(tiedSentences());
        result.insert(targetSentences());
        result.insert(consequenceSentences());
        result.insert(rollingSentences());
        result.insert(nodeSentences());
        return result;
    }();
    return all;
}

} // namespace

QString findingText(const Finding &finding)
{
    const auto sentence = sentences().constFind(QLatin1StringView(finding.code.toLatin1()));
    // A journal of a newer program may name a code that this one has no words for.
    const QString text = sentence == sentences().cend() ? Words::tr("%1: %2").arg(finding.subject, finding.code)
                                                        : sentence.value()(Arguments(finding));
    if (finding.arguments.contains(u"accepted"_s))
        return Words::tr("%1 (accepted)").arg(text);
    return text;
}

QString fixText(const Fix &fix)
{
    if (fix.code == "decide-stop-return"_L1)
        return Words::tr("Shut down, start here again");
    if (fix.code == "decide-stop-start"_L1)
        return Words::tr("Shut down, start on the target");
    if (fix.code == "decide-stop"_L1)
        return Words::tr("Shut down, leave off");
    if (fix.code == "decide-leave"_L1)
        return Words::tr("Leave running");
    if (fix.code == "other-target"_L1)
        return Words::tr("Move to %1").arg(fix.target.text());
    if (fix.code == "allow-local-copy"_L1)
        return Words::tr("Allow copying the disk");
    if (fix.code == "eject-iso"_L1)
        return Words::tr("Eject the CD image, insert it again on return");
    if (fix.code == "park-rule"_L1)
        return Words::tr("Disable the HA rule until the return");
    if (fix.code == "add-qdevice"_L1)
        return Words::tr("Add a QDevice");
    if (fix.code == "disarm-ha"_L1)
        return Words::tr("Disarm HA for the time");
    if (fix.code == "open-pve"_L1)
        return Words::tr("Open in Proxmox VE");
    if (fix.code == "accept"_L1)
        return Words::tr("Accept and go on");
    return fix.code;
}

} // namespace Drydock
