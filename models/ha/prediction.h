// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"
#include "hatiming.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

/// What the HA manager is asked about, and what it will do: plain values, no words for people.
/// Times are whole seconds after the first event, memory is bytes, CPU is cores.
namespace Drydock::Prediction
{

/// The state the HA configuration asks for ("enabled" is Started).
enum class Request { Started, Stopped, Disabled, Ignored };

/// What the HA manager is doing with a service. Unknown: in the configuration, not yet seen by the manager ("queued").
enum class CrmState {
    Unknown,
    RequestStart,
    RequestStartBalance,
    Started,
    RequestStop,
    Stopped,
    Migrate,
    Relocate,
    Fence,
    Recovery,
    Freeze,
    Error
};

/// A node as the HA manager sees it. Unseen: it never was a member while a manager ran.
enum class NodeHaState { Unseen, Online, Maintenance, Unknown, Fence };

/// A node's local resource manager: Active holds the node's lock, so the node resets itself when it loses quorum.
enum class LrmState { Off, WaitForLock, Active, LostLock, Maintenance };
enum class LrmMode { Active, Maintenance, Restart, Shutdown };

enum class ShutdownPolicy { Conditional, Failover, Freeze, Migrate };
enum class Scheduler { Basic, Static, Dynamic };

struct Node {
    NodeName name;
    int votes = 1;
    double cpus = 0;
    qint64 memory = 0;
    bool powered = true;
    bool networked = true;
    LrmState lrm = LrmState::Active;
    bool seen = true;         ///< it was a member before
    bool maintenance = false; ///< maintenance was asked for by hand and is in force
    /// Rounds (lrmIdleRounds) for which an active local manager had no service at all: it gives its lock back in time.
    int idleRounds = 0;
    /// Measured load, for the dynamic scheduler. Nothing: as much as its HA guests use.
    std::optional<double> cpuUsed;
    std::optional<qint64> memoryUsed;

    friend bool operator==(const Node &, const Node &) = default;
};

/// A guest that misbehaves: the first `startFailures` attempts of each start sequence fail, the first `moveFailures`
/// attempts of a move fail, or it never stops. With a node: only there.
struct Misbehaviour {
    int startFailures = 0;
    int moveFailures = 0;
    bool neverStops = false;
    NodeName onlyNode;

    friend bool operator==(const Misbehaviour &, const Misbehaviour &) = default;
};

/// A guest in the HA configuration. `sid` is "vm:101" or "ct:240"; other types are moved as containers are.
struct Service {
    QString sid;
    NodeName node; ///< where its configuration is
    Request request = Request::Started;
    CrmState state = CrmState::Started;
    bool running = true;
    int maxRestart = 1;
    int maxRelocate = 1;
    double maxCpu = 0; ///< 0: not limited
    qint64 maxMemory = 0;
    std::optional<double> cpu; ///< used, for the dynamic scheduler
    std::optional<qint64> memory;
    QString group;        ///< PVE 8
    bool failback = true; ///< PVE 9
    NodeName target;      ///< of a move under way
    NodeName maintenanceNode;
    QList<NodeName> failedNodes; ///< where it failed to start before
    QString lock;
    Misbehaviour fail;

    friend bool operator==(const Service &, const Service &) = default;
};

/// A HA group (PVE 8). Higher priority is preferred.
struct Group {
    QString name;
    QMap<NodeName, int> nodes;
    bool restricted = false;
    bool noFailback = false;

    friend bool operator==(const Group &, const Group &) = default;
};

/// A HA rule (PVE 9).
struct Rule {
    enum class Kind { NodeAffinity, Together, Apart };

    QString id;
    Kind kind = Kind::NodeAffinity;
    QList<QString> sids;
    QMap<NodeName, int> nodes; ///< node affinity: node to priority
    bool strict = false;
    bool enabled = true;

    friend bool operator==(const Rule &, const Rule &) = default;
};

/// A guest outside HA: it never moves, but weighs where PVE 9 counts it.
struct OtherGuest {
    QString sid;
    NodeName node;
    bool running = true;
    double maxCpu = 0;
    qint64 maxMemory = 0;

    friend bool operator==(const OtherGuest &, const OtherGuest &) = default;
};

struct Event {
    enum class Kind {
        PowerOff,
        PowerOn,
        NetworkOff,
        NetworkOn,
        MaintenanceOn,
        MaintenanceOff,
        Shutdown,
        Reboot,
        SetState,
        CrmStop,
        CrmStart,
        RestartLrm,
        Migrate,
        Relocate,
        Stop,
        Lock,
        Unlock,
        Delete,
        QdeviceOff,
        QdeviceOn
    };

    int at = 0; ///< seconds after the first event
    Kind kind = Kind::PowerOff;
    NodeName node; ///< also the target of Migrate and Relocate
    QString sid;
    Request request = Request::Started; ///< of SetState
    QString argument;                   ///< lock's name

    friend bool operator==(const Event &, const Event &) = default;
};

/// The settled cluster at the moment of the first event, and what happens to it. Lists may come in any order.
struct Input {
    int pve = 9; ///< 8: groups, 9: rules
    QList<Node> nodes;
    NodeName master; ///< runs the active manager; empty: none does
    bool hasQdevice = false;
    bool qdeviceUp = false;
    int qdeviceVotes = 0;
    QList<Service> services;
    QList<Group> groups;
    QList<Rule> rules;
    QList<OtherGuest> others;
    Scheduler scheduler = Scheduler::Basic;
    bool rebalanceOnStart = false;
    ShutdownPolicy shutdownPolicy = ShutdownPolicy::Conditional;
    int maxWorkers = 4; ///< actions at once on one node, where actions take time
    QList<Event> events;
    HaTiming timing = HaTiming::real(HaTiming::Pace::Quick);
};

enum class MoveKind { Recover, Migrate, Relocate, Rebalance };

struct Move {
    QString sid;
    NodeName from;
    NodeName to;
    MoveKind kind = MoveKind::Recover;
    int at = 0;                 ///< the manager decides
    std::optional<int> done;    ///< it is there; nothing: it never was
    std::optional<int> started; ///< it runs there
    bool failed = false;
    bool aborted = false; ///< overtaken by another decision before it was done

    friend bool operator==(const Move &, const Move &) = default;
};

enum class Outcome {
    Unaffected,
    Recovered,
    Migrated,
    Relocated,
    Rebalanced,
    MovedAndBack,
    RecoveredInPlace,
    RestartedInPlace,
    Started,
    Stopped,
    Down,
    Frozen,
    StuckInRecovery,
    Error,
    FencePending,
    NotManaged
};

/// Why a service in recovery finds no node.
enum class Obstacle { None, NoNodeOnline, RestrictedToOfflineNodes, KeptApart };

/// One service at some moment, as the manager wrote it last.
struct Place {
    NodeName node; ///< where its configuration is
    CrmState state = CrmState::Unknown;
    bool ignored = false;
    bool stopWanted = false; ///< requested stopped or disabled
    bool running = false;
    NodeName crmNode; ///< where the manager believes it is, if elsewhere
    NodeName maintenanceNode;
    QList<NodeName> failedNodes;

    friend bool operator==(const Place &, const Place &) = default;
};

struct ServiceResult {
    Place place;
    Outcome outcome = Outcome::Unaffected;
    Obstacle obstacle = Obstacle::None;
    std::optional<int> startedAt;           ///< last start after the first event
    std::optional<int> downAt;              ///< first moment it did not run
    int downSeconds = 0;                    ///< all together, until the end
    std::optional<int> recoveryFailedSince; ///< first try that found no node

    friend bool operator==(const ServiceResult &, const ServiceResult &) = default;
};

struct Fencing {
    NodeName node;
    int requestedAt = 0;
    std::optional<int> acknowledgedAt;

    friend bool operator==(const Fencing &, const Fencing &) = default;
};

struct NodeDown {
    enum class Cause { Event, Watchdog, Shutdown, Reboot };

    NodeName node;
    int at = 0;
    Cause cause = Cause::Event;

    friend bool operator==(const NodeDown &, const NodeDown &) = default;
};

/// Who is a member of the quorate part from this moment on; nobody without quorum.
struct Membership {
    int at = 0;
    bool quorate = true;
    QList<NodeName> online;
    int votesPresent = 0;
    int votesNeeded = 0;

    friend bool operator==(const Membership &, const Membership &) = default;
};

struct MasterChange {
    int at = 0;
    NodeName node; ///< the new one

    friend bool operator==(const MasterChange &, const MasterChange &) = default;
};

struct Stop {
    QString sid;
    NodeName node;
    int at = 0;

    friend bool operator==(const Stop &, const Stop &) = default;
};

/// How a node is at the end, and what lies on it: guests that run there, HA or not.
struct NodeResult {
    bool powered = true;
    bool networked = true;
    NodeHaState state = NodeHaState::Unseen;
    LrmState lrm = LrmState::Off;
    std::optional<LrmMode> lrmMode; ///< as its manager wrote it last
    int runningGuests = 0;
    double maxCpu = 0; ///< sum of their limits, cores
    qint64 maxMemory = 0;

    friend bool operator==(const NodeResult &, const NodeResult &) = default;
};

/// One thing that happens, in order; words are made elsewhere.
struct Happening {
    enum class Code {
        NodeOff,           ///< node, argument: event, watchdog, shutdown, reboot
        NodeOn,            ///< node
        NetworkOff,        ///< node
        NetworkOn,         ///< node
        QuorumLost,        ///< number: votes present, second: needed
        QuorumRegained,    ///< number: votes present, second: needed
        NodeUnknown,       ///< node: the manager misses it
        NodeOnline,        ///< node
        NodeMaintenance,   ///< node
        FenceRequested,    ///< node
        FenceAcknowledged, ///< node
        SelfFenced,        ///< node: its watchdog resets it
        NewMaster,         ///< node
        MasterLost,        ///< node
        ServiceState,      ///< sid, node: the manager's new state
        RecoveryFound,     ///< sid, node: from, other: to
        RecoveryFailed,    ///< sid, node
        MoveDecided,       ///< sid, node: from, other: to
        MoveDone,          ///< sid, node: from, other: to
        MoveFailed,        ///< sid, node: from, other: to
        ServiceStarted,    ///< sid, node
        StartFailed,       ///< sid, node
        ServiceStopped,    ///< sid, node
        StopFailed,        ///< sid, node
        ServiceLost,       ///< sid, node: its node went off under it
        CommandRefused,    ///< sid, node: target
        RunsTwice,         ///< sid, node: it was started there, other: it still runs there, cut off and not reset
    };

    int at = 0;
    Code code = Code::NodeOff;
    NodeName node;
    NodeName other;
    QString sid;
    CrmState state = CrmState::Unknown;
    MoveKind move = MoveKind::Recover;
    NodeDown::Cause cause = NodeDown::Cause::Event;
    int number = 0;
    int second = 0;

    friend bool operator==(const Happening &, const Happening &) = default;
};

/// How it stood just before an event that came at least 300 s after the one before.
struct Phase {
    int end = 0;
    QMap<QString, Place> places;

    friend bool operator==(const Phase &, const Phase &) = default;
};

struct Forecast {
    QMap<QString, ServiceResult> services;
    QMap<NodeName, NodeResult> nodes;
    bool quorate = true;
    std::optional<int> quorumLostAt;
    QList<Membership> quorumTimeline;
    QList<Fencing> fenced;
    QList<NodeDown> nodesDown;
    NodeName master; ///< empty: nobody
    QList<MasterChange> masterChanges;
    QList<Move> moves;
    QList<Stop> stops;
    QStringList droppedRules; ///< rules the manager leaves out because they contradict others, sorted
    QList<Happening> happenings;
    QList<Phase> phases;
    int endsAt = 0; ///< simulated until then

    friend bool operator==(const Forecast &, const Forecast &) = default;
};

} // namespace Drydock::Prediction
