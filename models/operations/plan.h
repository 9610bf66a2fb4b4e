// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/severity.h"
#include "cluster/snapshot.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace Drydock
{

/// What happens to one guest. The words on the command line are those of command-line.md.
enum class Strategy {
    Live,       ///< "live": moves online
    Restart,    ///< "restart": container (or VM by choice) stops, moves, starts on the target
    StopStart,  ///< "stop-start": shut down, move, start on the target
    StopReturn, ///< "stop-return": shut down, start here again on return
    Stop,       ///< "stop": shut down, leave off
    Leave,      ///< "leave": not touched; goes down if the node reboots
};

/// A way out of a finding, offered as a button and as `--decide` on the command line.
struct Fix {
    QString code;                     ///< stable: "decide-stop-return", "decide-leave", "other-target", …
    std::optional<Strategy> strategy; ///< what choosing it sets
    NodeName target;                  ///< with a strategy that moves
    friend bool operator==(const Fix &, const Fix &) = default;
};

/// Something the planner noticed. Code and arguments only: the words are made by findingText() in
/// operations/wording.h, in the reader's language. `decided` findings no longer block.
struct Finding {
    QString code; ///< stable; listed in operations/findings.h
    Severity severity = Severity::Info;
    QString subject;                  ///< "vm:101", "node/pve-node1" or "cluster"
    QMap<QString, QString> arguments; ///< e.g. device, storage, votes
    QString serverText;               ///< the server's own words, if they are the source
    QList<Fix> fixes;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A duration in seconds that is expected; `basis` says on what grounds (code, worded in wording.h).
struct Interruption {
    double min = 0;
    double max = 0;
    bool untilReturn = false; ///< ends only when the node is back; min/max are then not meaningful
    bool permanent = false;   ///< stays off
    QString basis;   ///< "live-switch", "container-restart", "stop-until-return", "past-live", "past-restart", …
    int samples = 0; ///< past-…: so many measured ones; min is their median, max their 95th percentile
    friend bool operator==(const Interruption &, const Interruption &) = default;
};

enum class StepKind {
    MigrateGuest, ///< live, restart or offline move to `to`
    ShutdownGuest,
    StartGuest,
    SetHaState, ///< PUT ha/resources/{sid} state=…
    SuspendGuest,
    ResumeGuest,
    RebootGuest,
    StopGuest, ///< hard stop
    RebootNode,
    ShutdownNode,
    WaitForNode,   ///< until the node is back, quorate and settled; sends nothing
    ChangeSetting, ///< `setting` becomes its value; the return puts it back
    WakeNode,      ///< wake-on-LAN, sent by another member
};

/// A setting that a plan changes for a while: parked so that HA does not work against it, or a fix in place.
/// `value` and `before` are as the API spells them; what stands there now is asked of the snapshot (settings.h).
struct SettingChange {
    enum class Kind {
        HaFailback,      ///< Proxmox VE 9: "1"/"0" of the HA resource `key` (a sid)
        HaRule,          ///< Proxmox VE 9: rule `key` ("node-affinity/NAME") in force "1", disabled "0"
        HaGroupFailback, ///< Proxmox VE 8: group `key` fails back "1", nofailback "0"
        ClusterCrs,      ///< the property string crs of /cluster/options; empty = not set
        Cdrom,           ///< the drive `key` ("ide2") of the step's VM
        GuestNic,        ///< the line of the NIC `key` ("net0") of the step's guest
        GuestTags,       ///< all tags of the guest `key` (a sid), "media;prod"; empty = none
        NodeMaintenance, ///< HA maintenance mode of node `key`: "1"/"0". No REST call: by SSH
        // Whole entries of the HA configuration, spelled as HaEntry::text() does; empty = there is none.
        HaResourceEntry, ///< of the guest `key` (a sid)
        HaGroupEntry,    ///< Proxmox VE 8: of the group `key`
        HaRuleEntry,     ///< Proxmox VE 9: of the rule `key`
        HaArming,        ///< "armed", or what happens to the resources while HA is disarmed: "freeze", "ignore"
    };
    Kind kind = Kind::HaFailback;
    QString key;
    QString value;
    QString before;
    friend bool operator==(const SettingChange &, const SettingChange &) = default;
};

/// One write to the cluster (or one wait) and how to know that it is done.
struct Step {
    QString id; ///< "s1", "s2", … unique in its plan
    StepKind kind = StepKind::MigrateGuest;
    GuestKey guest;                      ///< invalid for node steps
    QString guestName;                   ///< as it was when planned, for people
    NodeName from;                       ///< where the guest is, or the node itself
    NodeName to;                         ///< MigrateGuest only
    Strategy strategy = Strategy::Leave; ///< of the guest this step belongs to
    bool online = false;                 ///< MigrateGuest: VM moves while running
    bool restart = false;                ///< MigrateGuest: container restarts on the target
    bool withLocalDisks = false;
    bool haManaged = false; ///< the HA manager carries it out: the task's OK only means "queued"
    QString haState;        ///< SetHaState: the state to set
    QString haStateBefore;  ///< SetHaState: for the undo
    SettingChange setting;  ///< ChangeSetting only
    int timeout = 0;        ///< seconds for shutdowns, 0 = server's default; WaitForNode: to settle, 0 = gates.h
    qint64 bandwidth = 0;   ///< MigrateGuest: at most so many KiB/s; 0 = the cluster's own limit
    QString targetStorage;  ///< MigrateGuest: where local disks go, "from:to,…,to"; empty = to the same names
    bool conntrack = false; ///< MigrateGuest: open connections of the firewall come along
    QMap<QString, QString> rootOptions; ///< MigrateGuest: what only root@pam may ask for ("migration_type", …)
    qint64 memory = 0;                  ///< bytes the guest brings to its target
    QStringList dependsOn;
    bool regardless = false; ///< starts when what it depends on has ended, well or not: what must be put back
    int wave = 0;            ///< for people: steps of one wave may run together
    Interruption expected;
    friend bool operator==(const Step &, const Step &) = default;
};

/// How many steps may run at once.
struct Limits {
    int parallel = 1;
    int perTarget = 0; ///< moves to one node at a time; 0 = only `parallel` counts
    friend bool operator==(const Limits &, const Limits &) = default;
};

enum class AfterDrain { None, Reboot, Shutdown };

/// What becomes of the others when one move fails.
enum class FailurePolicy {
    Continue, ///< go on with the others; the failed one is a leftover
    Pause,    ///< let running ones end, then wait for a person
    TurnBack, ///< let running ones end, start no more, bring home what moved
};

/// Which of the guests that could go next goes first. Guests that stay reachable go before those that are interrupted.
enum class MoveOrder {
    Startup,  ///< start order reversed: what starts first at boot leaves last
    HaFirst,  ///< what HA looks after first, then the others
    Smallest, ///< least memory first: many are away soon
    Users,    ///< those who use others first: name servers, proxies and backup servers leave last
};

/// What "evenly loaded" is measured by.
enum class BalanceBy { Memory, Cpu, Count };

/// What the operator asks for. Everything has a default that is shown.
struct DrainRequest {
    struct Decision {
        Strategy strategy = Strategy::Leave;
        NodeName target; ///< empty = the planner chooses
        friend bool operator==(const Decision &, const Decision &) = default;
    };

    NodeName node;
    AfterDrain then = AfterDrain::None;
    QMap<VmId, Decision> decisions;
    QMap<VmId, QSet<QString>> fixes; ///< per guest, codes of fixCodes that change the cluster ("eject-iso", …)
    int parallel = 2;
    int perTarget = 0;
    qint64 bandwidth = 0;     ///< KiB/s of each move; 0 = the cluster's own limit
    int keepFreePercent = 10; ///< of a target's memory
    FailurePolicy onFailure = FailurePolicy::Continue;
    int expectedMinutes = 0;      ///< how long the operator thinks the node is away; 0 = not said
    bool maintenanceFlag = false; ///< put the node into HA maintenance while it is drained (by SSH)
    QSet<QString> accepted;       ///< finding codes
    MoveOrder order = MoveOrder::Startup;
    QList<VmId> sequence; ///< an order by hand, before `order`; guests that are not in it follow
    BalanceBy balance = BalanceBy::Memory;
    /// Where guests go in the plan that is on the screen: as good as any, until something but free memory speaks
    /// against it. A plan that people look at must not change its mind with every poll.
    QMap<VmId, NodeName> shownTargets;
    QString reason;
    friend bool operator==(const DrainRequest &, const DrainRequest &) = default;
};

struct VoteCount {
    int votes = 0;
    int needed = 0;
    bool quorate() const { return votes >= needed; }
    friend bool operator==(const VoteCount &, const VoteCount &) = default;
};

/// One node over the plan: memory in bytes, processors in cores.
struct NodeForecast {
    NodeName node;
    qint64 memoryNow = 0;
    qint64 memoryPeak = 0;
    qint64 memoryAfter = 0;
    qint64 maxMemory = 0;
    double coresNow = 0; ///< in use; maxCores is 0 where the node's load is not known
    double coresAfter = 0;
    int maxCores = 0;
    int guestsNow = 0;
    int guestsAfter = 0;
    friend bool operator==(const NodeForecast &, const NodeForecast &) = default;
};

/// What was decided for one guest of the node, in display order; `steps` are its steps' ids.
struct GuestPlan {
    GuestKey guest;
    QString name;
    Strategy strategy = Strategy::Leave;
    QList<Strategy> choices; ///< strategies that are possible for it
    bool decidedByOperator = false;
    NodeName from;
    NodeName to; ///< empty if it does not move
    QList<NodeName> possibleTargets;
    Interruption expected;
    QString note; ///< code worded in wording.h: "partner-keeps-serving", "tied-by-device", …
    QMap<QString, QString> noteArguments;
    QStringList steps;
    friend bool operator==(const GuestPlan &, const GuestPlan &) = default;
};

enum class OperationKind { Drain, Return, Migrate, Power, Rebalance, Network, Tags, HaConfig };

/// A plan is data, made by a pure function (drainplanner.h, returnplanner.h, …). The same input gives the same plan.
struct Plan {
    QString id; ///< UUID without braces; becomes the operation's id. Not part of comparisons of outcome.
    OperationKind kind = OperationKind::Drain;
    NodeName node;            ///< drained node; empty for a migration of chosen guests
    QString returnsOperation; ///< Return: the drain it undoes
    QString reason;
    AfterDrain then = AfterDrain::None;
    QList<Step> steps;
    QList<GuestPlan> guests;
    QList<Finding> findings;
    QList<NodeForecast> nodes;
    VoteCount quorumNow;
    VoteCount quorumAfter; ///< with the node down
    Limits limits;
    FailurePolicy onFailure = FailurePolicy::Continue;
    int expectedMinutes = 0;               ///< Drain: as the operator said; 0 = not said
    int keepFreePercent = 10;              ///< of a target's memory, as asked; what joins later is judged by it too
    BalanceBy balance = BalanceBy::Memory; ///< as asked
    QSet<QString> accepted;                ///< finding codes, as asked
    bool startable = false;                ///< no blocker is undecided

    const Step *step(const QString &id) const;
    bool hasBlockers() const;
    /// Same steps and findings, whatever the id: what "shown" and "about to start" are compared by.
    bool sameOutcome(const Plan &other) const;

    friend bool operator==(const Plan &, const Plan &) = default;
};

/// "stop-return" and back.
QString strategyWord(Strategy strategy);
std::optional<Strategy> strategyFromWord(QStringView word);
/// "migrate", "shutdown", … and back.
QString stepKindWord(StepKind kind);
std::optional<StepKind> stepKindFromWord(QStringView word);
/// "drain", "return", … and back.
QString operationKindWord(OperationKind kind);
std::optional<OperationKind> operationKindFromWord(QStringView word);
/// "none", "reboot", "shutdown" and back.
QString afterDrainWord(AfterDrain then);
std::optional<AfterDrain> afterDrainFromWord(QStringView word);
/// "startup", "ha-first", "smallest", "users" and back.
QString moveOrderWord(MoveOrder order);
std::optional<MoveOrder> moveOrderFromWord(QStringView word);
/// "memory", "cpu", "count" and back.
QString balanceWord(BalanceBy by);
std::optional<BalanceBy> balanceFromWord(QStringView word);
/// "continue", "pause", "turn-back" and back.
QString failurePolicyWord(FailurePolicy policy);
std::optional<FailurePolicy> failurePolicyFromWord(QStringView word);
/// "ha-failback", "ha-rule", …
QString settingKindWord(SettingChange::Kind kind);
std::optional<SettingChange::Kind> settingKindFromWord(QStringView word);

/// The journal's form (complete: fromJson(toJson(p)) == p). The command line's form is in planexport.h.
QJsonObject planToJson(const Plan &plan);
/// One step and one guest's row, as they stand inside a plan: for what is added to a running operation.
QJsonObject stepToJson(const Step &step);
QJsonObject guestPlanToJson(const GuestPlan &guest);
Result<Step> stepFromJson(const QJsonObject &object);
Result<GuestPlan> guestPlanFromJson(const QJsonObject &object);
Result<Plan> planFromJson(const QJsonObject &object);

} // namespace Drydock
