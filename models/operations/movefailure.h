// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "journal.h"

#include <QStringList>

namespace Drydock
{

/// Why a move failed, as its task log tells.
struct MoveFailure {
    enum class Cause {
        Unknown,
        LocalDisk,     ///< a local disk that may not or cannot come along
        LocalSnapshot, ///< a local disk with snapshots while the VM runs
        LocalCdrom,
        LocalDevice,
        NoSpace,
        StorageMissing,
        NotReplicaTarget,
        Replication,
        LeftoverVolume, ///< a disk of an earlier try is in the way on the target
        BridgeMissing,
        Processor,
        Locked,
        Unreachable,
        NoQuorum,
        HaRefuses,   ///< a rule of HA forbids the target
        Aborted,     ///< somebody stopped the task
        StartFailed, ///< the guest did not start on the target
        BrokeOff,    ///< QEMU gave the copy up
    };
    Cause cause = Cause::Unknown;
    int line = -1; ///< of the log: the one that matters; -1 = none does
    friend bool operator==(const MoveFailure &, const MoveFailure &) = default;
};

/// The task whose log tells: the move itself. `upid` is what was answered; when the HA manager carries it out that
/// only queued the request, and the newest move of the guest counts.
std::optional<Upid> moveTask(const ClusterSnapshot &snapshot, const Step &step, const QString &upid);
MoveFailure explainMove(const QStringList &log);
/// One plain sentence, and what to do about it.
QString moveCauseText(MoveFailure::Cause cause);

/// What is left on both sides of a move that failed, as the newest poll shows it.
struct MoveAftermath {
    bool known = false; ///< the guest is listed
    NodeName at;
    bool arrived = false; ///< at the target after all
    RunState state = RunState::Unknown;
    QString lock;
    bool haError = false;
    friend bool operator==(const MoveAftermath &, const MoveAftermath &) = default;
};
MoveAftermath moveAftermath(const ClusterSnapshot &snapshot, const Step &step);
/// One sentence for each thing to know: where it is, whether it runs, a lock, what may lie on the target.
QStringList moveAftermathText(const MoveAftermath &aftermath, const Step &step);
/// The command that takes a left lock away; root only, so it is never sent. Empty when there is no lock.
QString unlockCommand(const MoveAftermath &aftermath, const Step &step);

/// How a migration ended: "arr is on pve-node2, interruption 0.21 s", "3 of 4 guests moved, …".
QString moveResultText(const OperationState &state);

/// Whether shutting the guest down first is another way: its local disks are then sent while it is off.
bool canRetryWithoutLiveDisks(const Step &step);

} // namespace Drydock
