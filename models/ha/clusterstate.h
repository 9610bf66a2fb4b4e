// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prediction.h"

#include <map>
#include <optional>
#include <vector>

// What the two managers keep, and what they write for each other to read, while a cluster is simulated. Nodes and
// services are numbers in string order, -1: none; times are seconds after the first event.
namespace Drydock::Prediction
{

/// Number of a command given to a local manager; each is carried out and answered once.
using CommandId = qint64;

enum class Answer { Success, Error, WrongNode, Ignored, Invalid };

/// What a local manager answered to a service's newest command, and which life of it did.
struct CommandResult {
    CommandId command = 0;
    Answer answer = Answer::Success;
    int node = -1;
    int life = 0;
    qint64 tick = 0;
};

/// A service: its configuration, what the manager wrote of it, and whether it really runs. Nodes are numbers, -1: none.
struct ServiceState {
    // configuration
    Request request = Request::Started;
    int node = -1;
    bool deleted = false;
    QString lock;
    bool isVm = false;
    // the manager's status
    CrmState state = CrmState::Unknown;
    int crmNode = -1;
    int target = -1;
    bool runningFlag = false;
    int maintenanceNode = -1;
    std::vector<int> failedNodes;
    CommandId command = 0;
    int stopTimeout = -1;
    struct Order {
        enum class Kind { None, Migrate, Relocate, Stop };
        Kind kind = Kind::None;
        int target = -1;
    } order;
    // the newest answer of a local manager
    CommandResult result;
    // the guest itself; it may still run on an isolated node while it was started elsewhere
    std::vector<int> runsOn;
    int startTries = 0;
    int moveTries = 0;

    bool runs(int where) const
    {
        for (const int on : runsOn) {
            if (on == where)
                return true;
        }
        return false;
    }
    /// The manager knows it.
    bool managed() const { return state != CrmState::Unknown; }
};

/// A cluster lock with a lifetime; it stays with its owner until it was not renewed for that long.
struct ClusterLock {
    int owner = -1;
    int renewed = 0;
};

/// Something a local manager does with a guest.
struct Worker {
    CommandId command = 0; ///< 0: stops at shutdown, nobody waits for the answer
    CrmState what = CrmState::Started;
    int target = -1;
    std::optional<int> endsAt; ///< it runs
    int waited = 0;
};

struct LocalManager {
    bool alive = false;
    int life = 0; ///< counts its starts: answers of an earlier one are lost
    LrmState state = LrmState::WaitForLock;
    LrmMode mode = LrmMode::Active;
    bool shutdownRequested = false;
    bool restarts = false;
    int shutdownErrors = 0;
    int idleRounds = 0;
    int stateSince = 0;
    std::optional<int> watchdog; ///< last update
    std::map<int, Worker> workers;
    std::map<int, int> restartTries;
    std::vector<int> seen; ///< services it saw on its node in its last turn
};

/// What a local manager wrote of itself for all to read.
struct LocalStatus {
    bool written = false;
    LrmMode mode = LrmMode::Active;
    LrmState state = LrmState::WaitForLock;
    int life = 0;
    qint64 tick = 0;
};

enum class CrmRole { WaitForQuorum, Slave, Master, LostLock };

struct ManagerDaemon {
    bool alive = false;
    bool stopping = false;
    CrmRole role = CrmRole::WaitForQuorum;
    int idleRounds = 0;
    std::optional<int> watchdog;
};

enum class PendingPower { None, Shutdown, Reboot };

struct SimulatedNode {
    bool powered = false;
    bool networked = false;
    std::optional<int> missedFrom; ///< the others still count it as a member until then
    std::optional<int> bootsAt;
    PendingPower pending = PendingPower::None;
    ManagerDaemon crm;
    LocalManager lrm;
    LocalStatus lrmStatus;
    ClusterLock agentLock;
};

/// What the active manager wrote for all to read, beside the services.
struct ManagerStatus {
    int master = -1;
    std::vector<NodeHaState> nodes;
    std::vector<bool> maintenanceRequested;
};

/// A request to the manager that waits for its next round.
struct CrmCommand {
    enum class Kind { Migrate, Relocate, Stop, EnableMaintenance, DisableMaintenance };
    Kind kind = Kind::Migrate;
    int service = -1;
    int node = -1;
};

} // namespace Drydock::Prediction
