// SPDX-License-Identifier: GPL-3.0-or-later
#include "movefailure.h"

#include "wording.h"
#include "words.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

struct Pattern {
    const char *text;
    MoveFailure::Cause cause;
};

/// Lines of Proxmox VE 8 and 9 (QemuMigrate.pm, LXC/Migrate.pm, AbstractMigrate.pm), the telling ones first.
constexpr std::array patterns{
    Pattern{"online storage migration not possible if (?:non-replicated )?snapshot", MoveFailure::Cause::LocalSnapshot},
    Pattern{"local cdrom image", MoveFailure::Cause::LocalCdrom},
    Pattern{"can't migrate local disk|can't live migrate attached local disks", MoveFailure::Cause::LocalDisk},
    Pattern{"uses local devices|local resources|no such host device|vfio", MoveFailure::Cause::LocalDevice},
    Pattern{"not a replication target", MoveFailure::Cause::NotReplicaTarget},
    Pattern{"[Nn]o space left|out of space|not enough (?:free )?space|insufficient space", MoveFailure::Cause::NoSpace},
    Pattern{"storage '[^']+' (?:is not available|does not exist)|no such storage", MoveFailure::Cause::StorageMissing},
    Pattern{"pvesr run' failed|replication job.*(?:failed|error)", MoveFailure::Cause::Replication},
    Pattern{"(?:dataset|volume|file) .*already exists", MoveFailure::Cause::LeftoverVolume},
    Pattern{"bridge '[^']+' does not exist", MoveFailure::Cause::BridgeMissing},
    Pattern{"host doesn't support requested feature|CPU model .*not|kvm: .*cpu", MoveFailure::Cause::Processor},
    Pattern{"(?:VM|CT|container) is locked|can't lock file", MoveFailure::Cause::Locked},
    Pattern{"Can't connect to destination|No route to host|Connection (?:refused|timed out)|ssh: connect",
            MoveFailure::Cause::Unreachable},
    Pattern{"cannot migrate resource|negative affinity", MoveFailure::Cause::HaRefuses},
    Pattern{"no quorum|cluster not ready", MoveFailure::Cause::NoQuorum},
    Pattern{"interrupted by signal|got signal|received interrupt", MoveFailure::Cause::Aborted},
    Pattern{"start failed|remote command failed with exit code", MoveFailure::Cause::StartFailed},
    Pattern{"migration status error|can't open tunnel|online migrate failure|broken pipe",
            MoveFailure::Cause::BrokeOff},
};

/// Below ten seconds with two decimals: this is the figure the whole move is judged by.
QString secondsText(double seconds)
{
    return seconds < 10 ? Words::tr("%1 s").arg(QLocale().toString(seconds, 'f', 2)) : durationText(seconds);
}

} // namespace

std::optional<Upid> moveTask(const ClusterSnapshot &snapshot, const Step &step, const QString &upid)
{
    const std::optional<Upid> asked = Upid::parse(upid);
    if (!step.haManaged)
        return asked;
    const QString type = step.guest.kind == GuestKind::Vm ? u"qmigrate"_s : u"vzmigrate"_s;
    // Newest first.
    for (const TaskState &task : snapshot->tasks) {
        const bool later = !asked || task.upid.startTime >= asked->startTime;
        if (later && task.upid.type == type && task.upid.id == step.guest.vmid.text())
            return task.upid;
    }
    return asked;
}

MoveFailure explainMove(const QStringList &log)
{
    for (const Pattern &pattern : patterns) {
        const QRegularExpression matches(QString::fromLatin1(pattern.text));
        for (int line = 0; line < log.size(); ++line) {
            if (matches.match(log.at(line)).hasMatch())
                return {pattern.cause, line};
        }
    }
    for (const QLatin1StringView word : {"ERROR: "_L1, "TASK ERROR"_L1}) {
        for (int line = 0; line < log.size(); ++line) {
            if (log.at(line).contains(word))
                return {MoveFailure::Cause::Unknown, line};
        }
    }
    return {};
}

QString moveCauseText(MoveFailure::Cause cause)
{
    using Cause = MoveFailure::Cause;
    switch (cause) {
    case Cause::Unknown:
        return Words::tr("Proxmox VE gave up; its own words are marked in the log.");
    case Cause::LocalDisk:
        return Words::tr("A local disk could not come along. Shut the guest down first, or move the disk to a storage "
                         "that both nodes have.");
    case Cause::LocalSnapshot:
        return Words::tr("A local disk with snapshots cannot be copied while the guest runs. Shut it down first, or "
                         "delete the snapshots.");
    case Cause::LocalCdrom:
        return Words::tr("A CD image of the old node is inserted. Eject it and try again.");
    case Cause::LocalDevice:
        return Words::tr("The guest uses a device that is not on the target.");
    case Cause::NoSpace:
        return Words::tr("The target storage is full. Choose another storage or another node.");
    case Cause::StorageMissing:
        return Words::tr("A storage of the guest does not exist on the target. Choose another storage for its disks.");
    case Cause::NotReplicaTarget:
        return Words::tr("The guest is replicated to another node: only that one can take it.");
    case Cause::Replication:
        return Words::tr("The last replication run before the move failed. Look at the replication job first.");
    case Cause::LeftoverVolume:
        return Words::tr("A disk of an earlier try lies on the target and is in the way. Remove it there by hand.");
    case Cause::BridgeMissing:
        return Words::tr("The target lacks a bridge of the guest.");
    case Cause::Processor:
        return Words::tr("The target's processor lacks something the running guest uses. Shut it down first, or give "
                         "it a common CPU type.");
    case Cause::Locked:
        return Words::tr("Something else holds the guest's lock. Try again when that has ended.");
    case Cause::Unreachable:
        return Words::tr("The old node could not reach the target over SSH or the migration network.");
    case Cause::NoQuorum:
        return Words::tr("The cluster lost its quorum on the way.");
    case Cause::HaRefuses:
        return Words::tr("The HA manager refuses this node: one of its rules forbids it, or a guest that must be kept "
                         "apart is there.");
    case Cause::Aborted:
        return Words::tr("Somebody stopped the task.");
    case Cause::StartFailed:
        return Words::tr("The guest did not start on the target; the reason is in the lines above the marked one.");
    case Cause::BrokeOff:
        return Words::tr("The copy broke off: mostly the network between the nodes, or memory that changes faster "
                         "than it can be sent.");
    }
    return {};
}

MoveAftermath moveAftermath(const ClusterSnapshot &snapshot, const Step &step)
{
    MoveAftermath result;
    const GuestState *guest = snapshot.guest(step.guest.vmid);
    if (!guest || guest->key != step.guest)
        return result;
    result.known = true;
    result.at = guest->node;
    result.arrived = guest->node == step.to;
    result.state = guest->state;
    result.lock = guest->lock;
    result.haError = guest->haState == "error"_L1;
    return result;
}

QStringList moveAftermathText(const MoveAftermath &aftermath, const Step &step)
{
    const QString guest = guestWords(step.guest, step.guestName);
    if (!aftermath.known)
        return {Words::tr("%1 is not listed any more.").arg(guest)};
    QStringList lines;
    const bool running = aftermath.state == RunState::Running;
    const QString at = aftermath.at.text();
    if (running)
        lines.append(Words::tr("%1 runs on %2.").arg(guest, at));
    else if (aftermath.state == RunState::Stopped)
        lines.append(Words::tr("%1 is on %2 and is off.").arg(guest, at));
    else
        lines.append(Words::tr("%1 is on %2; whether it runs is not certain.").arg(guest, at));
    lines.append(
        aftermath.lock.isEmpty()
            ? Words::tr("No lock is left on it.")
            : Words::tr("The lock “%1” is left: nothing can be changed until it is taken away.").arg(aftermath.lock));
    if (aftermath.haError)
        lines.append(Words::tr("HA has set it to “error”: it does nothing until the guest is disabled and started."));
    if (step.withLocalDisks && !aftermath.arrived)
        lines.append(Words::tr("Disks begun on %1 are normally removed by Proxmox VE; look for volumes of %2 there.")
                         .arg(step.to.text(), step.guest.vmid.text()));
    return lines;
}

QString unlockCommand(const MoveAftermath &aftermath, const Step &step)
{
    if (aftermath.lock.isEmpty())
        return {};
    return (step.guest.kind == GuestKind::Vm ? u"qm unlock %1"_s : u"pct unlock %1"_s).arg(step.guest.vmid.text());
}

QString moveResultText(const OperationState &state)
{
    int moved = 0;
    std::optional<double> longest;
    const GuestPlan *last = nullptr;
    for (const GuestPlan &guest : state.plan.guests) {
        const bool done = !guest.steps.isEmpty() && std::ranges::all_of(guest.steps, [&](const QString &id) {
            return state.step(id).state == StepState::Done;
        });
        if (!done)
            continue;
        ++moved;
        last = &guest;
        double away = 0;
        for (const QString &id : guest.steps)
            away += state.step(id).interruption.value_or(0);
        if (away > 0)
            longest = std::max(longest.value_or(0), away);
    }
    const QString interruption = longest ? secondsText(*longest) : QString();
    const int all =
        int(std::ranges::count_if(state.plan.guests, [](const GuestPlan &guest) { return !guest.steps.isEmpty(); }));
    if (moved == 0)
        return Words::tr("Nothing moved.");
    if (moved == 1 && all == 1)
        return longest ? Words::tr("%1 is on %2, interruption %3").arg(last->name, last->to.text(), interruption)
                       : Words::tr("%1 is on %2").arg(last->name, last->to.text());
    const QString guests = Words::tr("%1 of %n guest(s) moved", nullptr, all).arg(QLocale().toString(moved));
    return longest ? Words::tr("%1, longest interruption %2").arg(guests, interruption) : guests;
}

bool canRetryWithoutLiveDisks(const Step &step)
{
    return step.kind == StepKind::MigrateGuest && step.online && step.withLocalDisks;
}

} // namespace Drydock
