// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownerrors.h"

#include "words.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

enum class Known {
    Privilege,
    Locked,
    LockTimeout,
    NoQuorum,
    NotReplicationTarget,
    MappedDevices,
    LocalDevices,
    LocalDisk,
    LocalCdrom,
    BindMount,
    NegativeAffinity,
    HaError,
    NeedsRestart,
    NoSpace,
    StorageMissing,
    ContainerKept,
    BackOnSource,
    NotStartedOnTarget,
    ShutdownTimeout,
    GuestGone,
    GroupsAreRules,
    RootOnly,
    NodeOffline,
    NodeSilent,
};

struct Pattern {
    Known meaning;
    bool onlyInTask;
    const char16_t *pattern;
};

// Proxmox VE 8.4 and 9.2. The first that fits counts.
constexpr std::array patterns{
    Pattern{Known::Privilege, false, u"Permission check failed \\((?<a>[^,)]+), (?<b>[^)]+)\\)"},
    Pattern{Known::LockTimeout, false, u"can't lock file .* got timeout"},
    Pattern{Known::Locked, false, u"is locked \\((?<a>[^)]+)\\)"},
    Pattern{Known::NoQuorum, false, u"no quorum|cluster not ready"},
    Pattern{Known::NotReplicationTarget, false, u"(?:to node '(?<a>[^']+)' - )?not a replication target"},
    Pattern{Known::MappedDevices, false, u"uses following mapped devices: (?<a>[\\w, -]+)"},
    Pattern{Known::LocalDevices, false, u"uses local devices: (?<a>[\\w, ]+)|local resources"},
    Pattern{Known::LocalCdrom, false, u"local cdrom"},
    Pattern{Known::LocalDisk, false, u"without with-local-disks|can't live migrate attached local disks"},
    Pattern{Known::BindMount, false, u"cannot migrate local .*mount point '?(?<a>\\w*)"},
    Pattern{Known::NegativeAffinity, false,
            u"(?:resource '(?<a>[^']+)' on target node '(?<b>[^']+)' in )?negative affinity"},
    Pattern{Known::HaError, false, u"in error state, must be disabled"},
    Pattern{Known::NeedsRestart, false, u"without --online(?: or --restart)?|only be migrated in restart mode"},
    Pattern{Known::NoSpace, false, u"no space left|out of space|not enough (?:free )?space"},
    Pattern{Known::StorageMissing, false,
            u"storage '(?<a>[^']+)' (?:is not available on node|does not exist|is disabled)"},
    Pattern{Known::ContainerKept, false, u"lxc-stop .*--nokill|container did not stop"},
    Pattern{Known::BackOnSource, true, u"start container on source node"},
    Pattern{Known::NotStartedOnTarget, true,
            u"pct start \\d+'? failed|start failed: (?:command|QEMU)|failed to start (?:CT|VM|container)"},
    Pattern{Known::ShutdownTimeout, true, u"got timeout|shutdown .*timed? ?out|powerdown failed"},
    Pattern{Known::GuestGone, false, u"[Cc]onfiguration file .* does not exist|unable to find configuration file"},
    Pattern{Known::GroupsAreRules, false, u"groups have been migrated to rules"},
    Pattern{Known::RootOnly, false, u"[Oo]nly root"},
    Pattern{Known::NodeOffline, false, u"no route to host|node '[^']+' (?:is )?(?:not online|offline)"},
    Pattern{Known::NodeSilent, true, u"\\b59[5679] [A-Z]|connection timed out"},
};

/// What happened and why.
ErrorWords accessWords(Known meaning, const QString &a, const QString &b)
{
    switch (meaning) {
    case Known::Privilege:
        return {
            Words::tr("This login is not allowed to do that."),
            Words::tr("The privilege %1 on %2 is missing.").arg(b, a),
            Words::tr("Give this login the privilege %1 on %2 (Datacenter → Permissions), then try again.").arg(b, a)};
    case Known::RootOnly:
        return {Words::tr("Only root@pam itself may do that."), Words::tr("No token and no other user is let through."),
                Words::tr("Only root@pam itself may do this, no token and no other user. Use the node's shell.")};
    case Known::NoQuorum:
        return {Words::tr("The cluster has no quorum and refuses changes."),
                Words::tr("Fewer than half of the votes are present, so /etc/pve is read-only."),
                Words::tr("Bring enough nodes or the QDevice back; the cluster then accepts changes by itself.")};
    case Known::NodeOffline:
        return {Words::tr("The other node cannot be reached."),
                Words::tr("It is off, or its network to the others is down."),
                Words::tr("Check that the node is up and reachable from the others, then try again.")};
    case Known::NodeSilent:
        return {
            Words::tr("The other node did not answer in time."),
            Words::tr("Proxmox VE waits 30 seconds for a node. The request may have been carried out all the same."),
            Words::tr("Look at where the guest is and at the node's tasks before it is tried again.")};
    case Known::GroupsAreRules:
        return {Words::tr("This cluster has no HA groups any more."),
                Words::tr("They were turned into rules when it was updated to version 9."),
                Words::tr("This cluster uses HA rules instead of groups. Refresh, then try again.")};
    default:
        return {};
    }
}

ErrorWords placeWords(Known meaning, const QString &a, const QString &b)
{
    switch (meaning) {
    case Known::NotReplicationTarget:
        return {a.isEmpty() ? Words::tr("The guest cannot move there.")
                            : Words::tr("The guest cannot move to %1.").arg(a),
                Words::tr("It is replicated, and its replica is on another node."),
                Words::tr("Move it to the node that has its replica, or remove the replication job first.")};
    case Known::MappedDevices:
        return {Words::tr("The guest cannot move while it runs."),
                Words::tr("It uses mapped devices that cannot move live (%1).").arg(a.trimmed()),
                Words::tr("Shut the guest down, move it while it is off, and start it on the target.")};
    case Known::LocalDevices:
        return {Words::tr("The guest cannot move."),
                a.isEmpty() ? Words::tr("It uses something that only this node has.")
                            : Words::tr("It uses devices of this node (%1).").arg(a.trimmed()),
                Words::tr("Shut the guest down and start it here again afterwards, or give it a mapped device that the "
                          "target has too.")};
    case Known::LocalCdrom:
        return {Words::tr("The guest cannot move."), Words::tr("A CD image of this node is inserted."),
                Words::tr("Eject the CD image, then try again.")};
    case Known::LocalDisk:
        return {Words::tr("The guest cannot move without its disks."),
                Words::tr("They are on local storage, and copying them was not allowed."),
                Words::tr("Allow its local disks to be copied, or shut it down and start it here again afterwards.")};
    case Known::BindMount:
        return {Words::tr("The container cannot move."),
                a.isEmpty() ? Words::tr("It mounts a directory of this node.")
                            : Words::tr("It mounts a directory of this node (%1).").arg(a),
                Words::tr("Mark the mount point as shared if the target has it too, or shut the container down and "
                          "start it here again afterwards.")};
    case Known::NegativeAffinity:
        return {Words::tr("The HA manager refused the move."),
                a.isEmpty() ? Words::tr("A rule keeps the guest apart from one that runs there.")
                            : Words::tr("A rule keeps the guest apart from %1, which is on %2.").arg(listWords(a), b),
                Words::tr("Choose another node, or move the guest it must be kept apart from first.")};
    case Known::NoSpace:
        return {Words::tr("The disk could not be copied."), Words::tr("The storage on the target is full."),
                Words::tr("Free some space on the target storage, or choose another node.")};
    case Known::StorageMissing:
        return {Words::tr("The guest cannot run there."), Words::tr("The storage %1 is not available.").arg(a),
                Words::tr("Make the storage available on the target, or choose another node.")};
    default:
        return {};
    }
}

ErrorWords guestStateWords(Known meaning, const QString &a)
{
    switch (meaning) {
    case Known::LockTimeout:
        return {Words::tr("The guest is busy."), Words::tr("Another task holds its configuration file."),
                Words::tr("Another task is working on this guest. Wait until it has ended, then try again.")};
    case Known::Locked:
        return {Words::tr("The guest is locked (%1).").arg(a),
                a == "backup"_L1 ? Words::tr("A backup of it is running, or one broke off and left the lock.")
                                 : Words::tr("Another task works on it, or one broke off and left the lock."),
                Words::tr("The guest is locked (%1). Wait until that ends; if nothing is running any more, unlock it "
                          "on its node with qm unlock or pct unlock.")
                    .arg(a)};
    case Known::HaError:
        return {Words::tr("The HA manager does nothing with this guest."), Words::tr("Its HA state is \"error\"."),
                Words::tr("Find out why it failed, set its HA state to disabled, then to started.")};
    case Known::NeedsRestart:
        return {Words::tr("The guest did not move."), Words::tr("It was planned as switched off, but it runs."),
                Words::tr("It was started meanwhile. Plan the move again.")};
    case Known::ContainerKept:
        return {Words::tr("The container did not shut down in time."),
                Words::tr("It is given 180 seconds. A move by restart kills it then; a shutdown gives up, and it runs "
                          "on where it was."),
                Words::tr("Look at the container's console for what holds it up. Then try again, or stop it.")};
    case Known::BackOnSource:
        return {Words::tr("The container did not move."),
                Words::tr("The move broke off, and Proxmox VE started it again on the node it came from."),
                Words::tr("Read the task's log for what broke off. Then try again, or choose another node.")};
    case Known::NotStartedOnTarget:
        return {Words::tr("The guest did not start on the target."),
                Words::tr("A VM runs on where it was. A container is started again where it was if its move broke off; "
                          "if it has moved already, it is off on the target."),
                Words::tr("Look at where the guest is now and start it there. Then read the task's log, or choose "
                          "another node.")};
    case Known::ShutdownTimeout:
        return {Words::tr("The guest did not shut down in time."),
                Words::tr("Its operating system did not answer the request, or took longer than the time allowed."),
                Words::tr("Look at the guest's console: it did not shut down in time. Then try again, or stop it.")};
    case Known::GuestGone:
        return {Words::tr("The guest is not on this node any more."),
                Words::tr("It was moved or removed by somebody else."),
                Words::tr("The guest is on another node by now, or was removed. Look at its current place, then plan "
                          "again.")};
    default:
        return {};
    }
}

} // namespace

std::optional<ErrorWords> knownError(const QString &text, bool inTask)
{
    for (const Pattern &known : patterns) {
        if (known.onlyInTask && !inTask)
            continue;
        const QRegularExpression expression(QString::fromUtf16(known.pattern),
                                            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = expression.match(text);
        if (!match.hasMatch())
            continue;
        const QString a = expression.namedCaptureGroups().contains(u"a"_s) ? match.captured(u"a"_s) : QString();
        const QString b = expression.namedCaptureGroups().contains(u"b"_s) ? match.captured(u"b"_s) : QString();
        for (const ErrorWords &words :
             {accessWords(known.meaning, a, b), placeWords(known.meaning, a, b), guestStateWords(known.meaning, a)}) {
            if (!words.message.isEmpty())
                return words;
        }
    }
    return std::nullopt;
}

} // namespace Drydock
