// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster.h"
#include "drives.h"
#include "ha/nodeusage.h"
#include "ha/ruleset.h"

#include <queue>
#include <random>
#include <set>

namespace Drydock::Demo
{

ApiFailure refusal(QString reason, double delay = 0);
ApiFailure badParameter(const QString &parameter, const QString &words);
ApiFailure noQuorum();
ApiFailure noQuorumLock(const QString &lock, const QString &prefix = {});

/// What runs inside the cluster: the event queue, and every process the events belong to.
/// Private to this folder; its methods are spread over the files by topic.
class Cluster::Engine
{
public:
    Engine(SimClock &clockToFollow, quint32 seed);

    // --- engine.cpp: time, chance, witness, lookups ---
    void at(double when, std::function<void()> run);
    void after(double seconds, std::function<void()> run) { at(time + seconds, std::move(run)); }
    void workOff(double until);
    /// Uniform between the two; drawn from the seed.
    double between(double low, double high);
    int pick(int low, int high);
    void witness(QStringView event, QJsonObject fields);
    Node *node(QStringView name);
    Guest *guest(int vmid);
    const std::set<int> &guestsOn(const QString &nodeName) const;
    void addGuest(Guest guest);
    void settle(); ///< after the state was filled: what it does not say of HA, first ticks
    void addLog(const QString &nodeName, const QString &tag, const QString &message, int priority = 6);

    // --- tasks.cpp ---
    struct Work {
        std::function<void(const QString &words)> abort; ///< cancelled or broken: clean up and end the task
        std::vector<std::function<void(const QString &status)>> ended;
        QString peer;    ///< the other node of a migration
        int failAt = -1; ///< percent at which a fault strikes
        QString failWords;
    };
    QString startTask(const QString &nodeName, const QString &type, const QString &id, const Caller &caller);
    bool isRunning(const QString &upid) const;
    Task *task(const QString &upid);
    void log(const QString &upid, const QString &line);      ///< as it is
    void logTimed(const QString &upid, const QString &text); ///< with the node's date and time in front
    void endTask(const QString &upid, const QString &status = QStringLiteral("OK"));
    void whenEnded(const QString &upid, std::function<void(const QString &status)> then);
    /// Runs later, if the task still runs then.
    void step(const QString &upid, double seconds, std::function<void()> run);
    /// Ends after that many seconds by calling `done`, unless a fault strikes before.
    void workFor(const QString &upid, double seconds, const QString &defaultWords, std::function<void()> done);
    QString stamp(const QString &nodeName) const; ///< "2026-01-13 14:02:11" by the node's clock
    void killTasksOf(const QString &nodeName);
    void settleDeadTasks(const QString &nodeName);

    // --- guests.cpp ---
    std::expected<Guest *, ApiFailure> guestOn(const QString &nodeName, Kind kind, int vmid);
    void noteStatus(Guest &guest); ///< call before changing what pvestatd will broadcast
    QString statusText(const Guest &guest) const;
    void startGuest(Guest &guest, QStringView why);
    void stopGuest(Guest &guest, QStringView why);
    void moveGuest(Guest &guest, const QString &to, int downtimeMs, bool live, bool withData = true);
    /// Why the guest cannot start on this node (missing device, disk); empty = it can.
    QString startProblem(const Guest &guest, const QString &nodeName) const;
    bool hasData(const Guest &guest, const Drive &drive, const QString &nodeName) const;

    // --- power.cpp: tasks that switch guests; UPID ---
    QString runStart(int vmid, const Caller &caller, const QString &firstLine = {});
    QString runShutdown(int vmid, const Caller &caller, int timeout, bool forceStop, const QString &firstLine = {});
    QString runStop(int vmid, const Caller &caller);
    QString runReboot(int vmid, const Caller &caller, int timeout);

    // --- migration.cpp, vmmigration.cpp, ctmigration.cpp, copy.cpp ---
    QString runMigration(int vmid, const MigrateRequest &request, const Caller &caller, bool byHa);
    struct Move {
        QString upid;
        int vmid = 0;
        QString from, to;
        MigrateRequest request;
        bool wasRunning = false;
        bool byHa = false;
        double began = 0;
        QList<Drive> replicated, copied; ///< local disks by how they get there
        QString remoteStart;             ///< UPID of qmstart on the target
    };
    using MovePtr = std::shared_ptr<Move>;
    void migrateVm(const MovePtr &move);
    void vmPhaseStart(const MovePtr &move);
    void vmPhaseDisks(const MovePtr &move, int index);
    void vmPhaseMemory(const MovePtr &move);
    void vmPhaseFinish(const MovePtr &move, double transferred, int downtimeMs);
    void vmOffline(const MovePtr &move);
    void abortVm(const MovePtr &move, const QString &words);
    void migrateCt(const MovePtr &move);
    void ctPhaseVolumes(const MovePtr &move);
    void ctPhaseCopy(const MovePtr &move, int index);
    void ctPhaseFinish(const MovePtr &move);
    void abortCt(const MovePtr &move, const QString &words);
    void abortEarly(const MovePtr &move, const QString &words); ///< before anything was touched
    /// Disks that were copied get the names they have on the storage they went to.
    void renameCopied(const MovePtr &move);
    QString duration(const MovePtr &move) const;                    ///< "00:00:12"
    double syncReplicas(const MovePtr &move, const QString &label); ///< logs, returns the seconds it takes
    struct Copy {
        QString upid, link;                                 ///< the source node, whose link is shared
        double total = 0, done = 0;                         ///< bytes
        double limit = 0;                                   ///< bytes per second, 0 = the link's
        bool faults = true;                                 ///< a fault may strike here
        std::function<void(double done, double rate)> tick; ///< once a second
        std::function<void(double done)> finished;
    };
    void startCopy(Copy copy);
    void copyTick(const std::shared_ptr<Copy> &copy);

    // --- replication.cpp ---
    double nextRun(const QString &schedule, double after) const;
    void scheduleReplication(const QString &id);
    void runReplication(const QString &id);
    QStringList replicaTargets(int vmid) const;
    void swapReplication(int vmid, const QString &from, const QString &to);

    // --- nodes.cpp: power, membership, quorum ---
    bool sees(const Node &viewer, const Node &other) const;
    int votesSeenBy(const Node &viewer) const;
    int expectedVotes() const;
    bool quorate(const QString &nodeName) const;
    void updateQuorum();
    void membershipAfter(const QString &nodeName, double seconds); ///< corosync notices
    void cutPower(const QString &nodeName, QStringView why);
    void boot(const QString &nodeName, double seconds);
    void comeUp(const QString &nodeName);
    void startOnBoot(const QString &nodeName);
    void beginShutdown(const QString &nodeName, bool reboot);
    void stopRemaining(const QString &nodeName);
    void finishShutdown(const QString &nodeName);
    QString shutdownPolicy() const;
    bool isUp(const QString &nodeName) const;

    // --- ha.cpp (CRM), lrm.cpp, placement.cpp ---
    bool haManaged(const QString &sid) const;
    void crmTick();
    void electMaster();
    void becomeMaster(const QString &otherThan);
    void crmNodes();
    bool crmService(const QString &sid, HaService &service);
    bool crmFence();
    void crmRequestStart(const QString &sid, HaService &service);
    void crmStarted(const QString &sid, HaService &service);
    void crmPlace(const QString &sid, HaService &service);
    bool isOverdue(const QString &nodeName) const;
    bool awaitsFencing(const QString &nodeName) const;
    bool hasActiveServices(const QString &nodeName) const; ///< in a state that keeps its LRM at work
    void crmCommand(const QString &sid, HaService &service);
    bool crmRecover(const QString &sid, HaService &service);
    void enter(const QString &sid, HaService &service, const QString &state, const QString &nodeName = {},
               const QString &target = {});
    void startMove(const QString &sid, HaService &service, const QString &target, bool relocate);
    void lrmTick(const QString &nodeName);
    void lrmMode(Node &n);
    void releaseLock(Node &n);
    void lrmService(Node &n, const QString &sid, HaService &service, int &workers);
    void lrmWork(const QString &sid, const QString &upid, std::function<void(const QString &status)> then = {});
    void lrmMoveGuest(const QString &sid, HaService &service);
    void lrmShutdown(Node &n, int &workers);
    QString newUid();
    QStringList servicesOn(const QString &nodeName) const;
    enum class Preference { None, Best, Next };
    QString selectNode(const QString &sid, const HaService &service, Preference preference) const;
    /// The rules in force, of 8 its groups. Services and nodes are numbers in the order of their names.
    struct Rules {
        std::vector<QString> sids;
        std::vector<QString> nodes;
        Prediction::RuleSet set;

        int numberOf(const QString &sid) const; ///< -1: not configured
    };
    const Rules &rules() const;
    using Relation = const std::vector<int> &(Prediction::RuleSet::*)(int) const;
    QStringList relatives(const QString &sid, Relation relation) const;
    bool isHaOnline(const QString &nodeName) const;
    /// The allowed ones of those that are online, with their priorities.
    QMap<QString, int> allowedNodes(const QString &sid, bool *failback = nullptr) const;
    QStringList companions(const QString &sid) const; ///< positive affinity
    QStringList opponents(const QString &sid) const;  ///< negative affinity
    QList<BlockingHa> blockersOn(const QString &sid, const QString &nodeName) const;
    /// Nodes a service counts on: where it is, and where it goes.
    QStringList placesOf(const HaService &service) const;
    int loadOf(const QString &nodeName) const;

    // --- scheduler.cpp: placement by load, and the manager's own rebalancing ---
    struct Use {
        double cpu = 0;    ///< cores
        double memory = 0; ///< bytes

        void operator+=(const Use &other)
        {
            cpu += other.cpu;
            memory += other.memory;
        }
        void operator-=(const Use &other)
        {
            cpu -= other.cpu;
            memory -= other.memory;
        }
    };
    QString crsMode() const; ///< basic, static, dynamic
    Use useOf(const Guest &guest, const Node &where) const;
    std::map<QString, Use> nodeUses() const; ///< of the nodes that are online for HA
    double crsLoad(const QString &nodeName, const Use &use) const;
    std::map<QString, double> crsScores(const QString &sid) const;
    void crmRebalance();

    QString haTask(const QString &nodeName, const Guest &guest, const QString &what, const QString &argument,
                   const Caller &caller);

    // --- views.cpp ---
    double lastBroadcast(const Node &n) const; ///< last pvestatd round
    double guestCpu(const Guest &guest, double when) const;
    qint64 guestMemory(const Guest &guest, double when) const;
    double nodeCpu(const Node &n, double when) const;
    qint64 nodeMemory(const Node &n, double when) const;

    // --- scenario_*.cpp ---
    void buildHomelab(bool asWritten);
    void buildSmb();
    void buildLarge();

    State s;
    SimClock &clock;
    double time; ///< of the event at work
    quint64 worked = 0;
    quint32 noiseSeed;
    std::mt19937 rng;
    std::function<void(const QJsonObject &)> sink;
    std::unordered_map<QString, Work> works;
    std::vector<std::shared_ptr<Copy>> copies;
    std::vector<TaskFault> faults;
    std::unordered_map<QString, std::set<int>> onNode;
    mutable std::optional<Rules> compiledRules; ///< nothing since the HA configuration changed

private:
    struct Event {
        double at;
        quint64 order;
        std::function<void()> run;
    };
    struct Later {
        bool operator()(const Event &a, const Event &b) const { return a.at != b.at ? a.at > b.at : a.order > b.order; }
    };
    std::priority_queue<Event, std::vector<Event>, Later> m_events;
    quint64 m_order = 0;
    std::unordered_map<QString, int> m_pids;

public:
    double nextEvent() const;
    int nextPid(const QString &nodeName);
};

/// Steps of a task at fixed moments after now; all of them are dropped once the task has ended.
class Script
{
public:
    Script(Cluster::Engine &engine, QString upid) : m_engine(engine), m_upid(std::move(upid)) {}

    Script &wait(double seconds)
    {
        m_at += seconds;
        return *this;
    }
    Script &say(const QString &text); ///< a timed line
    Script &raw(const QString &text); ///< a bare line
    Script &run(std::function<void()> what);
    Script &end(const QString &status = QStringLiteral("OK"));

private:
    Cluster::Engine &m_engine;
    QString m_upid;
    double m_at = 0;
};

/// On its way to another node.
bool isMoving(const HaService &service);
/// The configured rules as the predictor knows them.
QList<Prediction::Rule> predictedRules(const State &state);

/// 0…1, smooth in time and different for each key; the same moment always gives the same value.
double noise(quint32 key, double when, double period);
/// "1.2 GiB", as Proxmox VE writes sizes in logs.
QString renderBytes(double bytes);
/// "key=value" pairs or words of a list parameter: "a:2,b" → {a:2, b:0}.
QMap<QString, int> parseNodes(const QString &text);

} // namespace Drydock::Demo
