// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chronicle.h"
#include "guestweight.h"
#include "prediction.h"

#include <map>
#include <optional>
#include <vector>

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

/// The hardware and the shared files under the two managers: power, network, votes, locks, watchdogs. Its members are
/// open to the managers, as files are; it decides nothing of what the HA stack does.
class SimulatedCluster
{
public:
    explicit SimulatedCluster(const Input &input);

    int nodeCount() const { return int(nodes.size()); }
    int serviceCount() const { return int(services.size()); }
    const QString &sid(int service) const { return sids[size_t(service)]; }
    SimulatedNode &node(int number) { return nodes[size_t(number)]; }
    ServiceState &service(int number) { return services[size_t(number)]; }

    /// The node is a member of the quorate part.
    bool isMember(int number) const { return m_quorate && m_online[size_t(number)]; }
    bool quorate() const { return m_quorate; }
    const Service &config(int service) const { return input.services.at(service); }

    /// Counts the votes again after something changed or time passed.
    void updateMembership();
    /// Takes or renews a lock for a node; false while another's has not expired, and without quorum.
    bool acquire(ClusterLock &lock, int byNode);
    void release(ClusterLock &lock, int byNode);

    void apply(const Event &event);
    void powerOn(int number);
    void powerOff(int number, NodeDown::Cause cause);
    /// Resets every node whose watchdog was not updated in time.
    void checkWatchdogs();
    /// Finishes boots and removals whose time has come.
    void passTime();

    /// Services the manager believes on a node, in string order.
    const std::vector<int> &servicesOn(int number);
    void placementChanged();
    /// Something changed that later rounds may act upon.
    void touch() { m_quiet = false; }
    /// Nothing changed since the last call.
    bool takeQuiet();
    /// Moves all that was renewed in the last round by so many seconds, as if the rounds between had been run. `since`:
    /// when the last round began.
    void skip(int seconds, int since);
    /// A lock or watchdog will run out, a node be missed or boot: rounds may not be skipped.
    bool isWaiting(int since) const;

    int numberOf(const NodeName &name) const;
    int numberOf(const QString &sid) const;
    void setCrmNode(ServiceState &service, int number);
    void setRunning(int service, int number, bool runs);

private:
    void placeAgents();
    void placeServices();
    void measureOtherLoad();
    void powerEvent(const Event &event);
    void serviceEvent(const Event &event);
    void requestShutdown(int number, bool reboot);
    bool counted(const SimulatedNode &node) const;

    std::vector<bool> m_online;
    std::vector<std::vector<int>> m_servicesOn;
    bool m_servicesOnValid = false;
    bool m_quorate = false;
    bool m_quiet = false;

public:
    Input input; ///< nodes and services sorted by name
    std::vector<QString> nodeNames;
    std::vector<QString> sids;
    std::vector<SimulatedNode> nodes;
    std::vector<ServiceState> services;
    ClusterLock managerLock;
    ManagerStatus managerStatus;
    std::vector<CrmCommand> crmCommands;
    int time = 0;
    qint64 tick = 0; ///< orders writes within a second
    CommandId lastCommand = 0;
    int configChanges = 0;
    bool qdeviceUp = false;
    /// What each node bears beside its HA guests, as far as it was measured.
    std::vector<Weight> otherLoad;
    Chronicle chronicle;
};

} // namespace Drydock::Prediction
