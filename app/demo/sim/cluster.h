// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state.h"

#include <QJsonObject>

#include <expected>
#include <functional>
#include <memory>

namespace Drydock::Demo
{

class SimClock;

/// A refusal, with the words Proxmox VE uses. `delay` = simulated seconds the server takes to say so.
struct ApiFailure {
    int status = 500;
    QString reason;
    QMap<QString, QString> errors; ///< per parameter (400)
    double delay = 0;
};

/// The UPID of the task made, or empty for a synchronous call.
using Outcome = std::expected<QString, ApiFailure>;

/// Who asks. Rights are checked before; the simulation only needs the name, and whether it is root@pam itself.
struct Caller {
    QString user = QStringLiteral("root@pam");
    QString token; ///< token id without "user!"

    bool isRoot() const { return user == u"root@pam" && token.isEmpty(); }
};

struct MigrateRequest {
    QString target = {};
    bool online = false;  ///< VM
    bool restart = false; ///< CT
    bool withLocalDisks = false;
    QString targetStorage = {};
    bool force = false;
    int bwlimit = 0; ///< KiB/s, 0 = none
    bool conntrack = false;
};

struct PowerRequest {
    int timeout = -1; ///< seconds, -1 = default of the action
    bool forceStop = false;
    bool overruleShutdown = false;
    bool toDisk = false;
};

/// A row of /cluster/resources; statistics are those of the node's last pvestatd round.
struct NodeRow {
    QString status; ///< online, offline, unknown
    std::optional<double> cpu;
    std::optional<qint64> memory;
    std::optional<qint64> rootUsed;
    std::optional<qint64> uptime;
    QString haState; ///< empty = HA never ran
};

struct GuestRow {
    bool known = true; ///< false: no broadcast heard yet; neither name nor statistics
    QString status;    ///< running, stopped, paused, postmigrate, unknown
    QString haState;
    double cpu = 0;
    qint64 memory = 0;
    qint64 hostMemory = 0;
    qint64 disk = 0;
    qint64 uptime = 0;
    qint64 netIn = 0, netOut = 0, diskRead = 0, diskWrite = 0;
};

struct StorageRow {
    bool active = false;
    qint64 total = 0;
    qint64 used = 0;
};

/// Live figures of GET /nodes/{n}/status.
struct NodeStatus {
    double cpu = 0, wait = 0;
    qint64 uptime = 0;
    qint64 memoryUsed = 0;
    qint64 swapUsed = 0;
    double load[3] = {0, 0, 0};
};

/// One sample of an RRD: API field name to value; a missing sample has no values.
struct HistorySample {
    qint64 time = 0;
    QMap<QString, double> values;
};

struct LocalDisk {
    QString volid;
    QString drive; ///< "scsi0"
    qint64 size = 0;
    bool cdrom = false;
    bool cloudInit = false;
    bool shared = false;
    bool replicate = true;
    bool inSnapshot = false;
};

struct BlockingHa {
    QString sid;
    QString cause; ///< resource-affinity, node-affinity
};

/// What GET …/migrate answers, before its spelling (underscores for VMs, hyphens for containers).
struct MigratePreconditions {
    bool running = false;
    QStringList allowedNodes;
    struct NotAllowed {
        QStringList unavailableStorages;
        QStringList unavailableResources;
        QList<BlockingHa> blockingHa;
        bool isEmpty() const
        {
            return unavailableStorages.isEmpty() && unavailableResources.isEmpty() && blockingHa.isEmpty();
        }
    };
    QMap<QString, NotAllowed> otherNodes; ///< every node but the guest's own; empty entry = nothing blocks
    QList<LocalDisk> localDisks;
    QStringList localResources;
    QMap<QString, std::pair<QString, bool>> mappedResources; ///< config key to (mapping, live migration)
    QStringList dependentHaResources;
    bool isHaManaged = false;
};

/// Answer of POST /cluster/ha/resources/{sid}/migrate on 9.
struct HaMove {
    QString sid;
    QString node;
    QStringList comigrated;
    QList<BlockingHa> blocking;
};

/// A volume as GET …/storage/{s}/content lists it.
using StoredVolume = Volume;

/// How a request from one node reaches another.
enum class Hop {
    Reachable,
    TimedOut, ///< 596/595 "Connection timed out" after 30 s: it died a moment ago
    NoRoute,  ///< 595 "No route to host" after some 3 s
    Refused,  ///< 595 "Connection refused" at once: up, but its API is not
};

/// A fault on tasks to come: the next `times` tasks that match fail when `percent` of their work is done.
struct TaskFault {
    QString type; ///< "qmigrate"; empty = any
    QString id;   ///< "102"; empty = any
    int percent = 70;
    int times = 1;
    QString words; ///< error text; empty = what such a task says when its work breaks
};

struct ScenarioSpec {
    QString name; ///< homelab, homelab-as-written, smb, large
};

/// The simulated cluster: reacts to writes, and moves on with the clock in advance().
/// It knows nothing of HTTP, rights or JSON answers. All words of refusals and logs are those of the real server.
/// Not thread-safe: use it from one thread.
class Cluster
{
public:
    static QStringList scenarios();

    Cluster(const ScenarioSpec &scenario, int pve, quint32 seed, SimClock &clock);
    /// A cluster of its own making instead of a scenario: all nodes are up, and what runs has run for long. HA services
    /// that are not described are as they were asked to be; `held` of an LRM and the master are taken over.
    Cluster(State state, quint32 seed, SimClock &clock);
    ~Cluster();
    Cluster(const Cluster &) = delete;
    Cluster &operator=(const Cluster &) = delete;

    /// Works off every event due by the clock's now. Call before each request and by a timer.
    void advance();
    /// Moment of the next event to come, for a timer.
    double nextEventAt() const;
    /// The next moment at which a guest's service begins to answer without an event; infinite when none does.
    double nextServiceAt() const;
    /// Events worked off since the start.
    quint64 eventCount() const;
    double now() const;
    const State &state() const;

    /// The independent witness: start, stop, move, fence, vote, task, ha, power, … each with "at" (simulated epoch).
    void setEventSink(std::function<void(const QJsonObject &)> sink);
    /// The whole state, for GET /state of the control port.
    QJsonObject toJson() const;

    // --- what a node sees (cluster_views.cpp) ---
    bool apiUp(const QString &node) const; ///< its pveproxy answers on its own sockets
    bool quorateSeenBy(const QString &node) const;
    bool onlineSeenBy(const QString &node, const QString &viewer) const;
    Hop hop(const QString &from, const QString &to) const;
    /// Its guest runs on a node that is up and plugged in, and has had the time to start its services.
    bool answers(int vmid, int port) const;
    int expectedVotes() const;
    int neededVotes() const;
    int presentVotes(const QString &viewer) const;
    bool qdeviceConnectedSeenBy(const QString &viewer) const;
    NodeRow nodeRow(const QString &node, const QString &viewer) const;
    GuestRow guestRow(const Guest &guest, const QString &viewer) const; ///< as /cluster/resources has it
    GuestRow guestLive(const Guest &guest) const; ///< as status/current has it (status: running or stopped)
    StorageRow storageRow(const QString &storage, const QString &node) const;
    NodeStatus nodeStatus(const QString &node) const;
    /// What /cluster/tasks lists: per node its running tasks filled up with finished ones to 25; newest first.
    QList<const Task *> clusterTasks(const QString &viewer) const;

    // --- HA as shown (ha_views.cpp) ---
    bool isHaManaged(const QString &sid) const;       ///< configured and not ignored
    QString haState(const QString &sid) const;        ///< hastate of a guest; empty = not managed
    QString haVerboseState(const QString &sid) const; ///< queued, starting, stopping, deleting … of status/current
    QString haRuleProblem(const QString &name) const; ///< why the manager leaves a rule out; empty = it does not
    QString haServiceText(const QString &sid) const;  ///< "vm:102 (pve-node1, started)"
    QString haMasterText() const;
    QString haLrmText(const QString &node) const;
    QString haFencingText() const; ///< 9 only: "armed (CRM watchdog active)"
    QString haArmedState() const;  ///< armed, standby, disarming, disarmed

    // --- read on demand ---
    std::expected<QList<Address>, ApiFailure> agentInterfaces(const QString &node, int vmid) const;
    std::expected<QList<Address>, ApiFailure> containerInterfaces(const QString &node, int vmid) const;
    std::expected<MigratePreconditions, ApiFailure> migratePreconditions(const QString &node, Kind kind,
                                                                         int vmid) const;
    QList<StoredVolume> storageContent(const QString &node, const QString &storage, const QString &content,
                                       int vmid) const; ///< empty content / 0 = all
    /// timeframe hour, day, week, month, year, decade. Same moments give the same values.
    QList<HistorySample> nodeHistory(const QString &node, const QString &timeframe) const;
    QList<HistorySample> guestHistory(int vmid, const QString &timeframe) const;
    QList<HistorySample> storageHistory(const QString &node, const QString &storage, const QString &timeframe) const;
    /// The guest if it is on this node, else 500 "Configuration file 'nodes/N/qemu-server/ID.conf' does not exist".
    std::expected<const Guest *, ApiFailure> guestOn(const QString &node, Kind kind, int vmid) const;

    // --- writes; `via` = the node whose API carries it out (quorum is judged there) ---
    Outcome migrateGuest(const QString &node, Kind kind, int vmid, const MigrateRequest &request, const Caller &caller);
    /// action: start, stop, shutdown, reboot, reset, suspend, resume.
    Outcome guestPower(const QString &node, Kind kind, int vmid, const QString &action, const PowerRequest &request,
                       const Caller &caller);
    /// Synchronous for PUT; asTask for POST …/qemu/{id}/config (qmconfig).
    Outcome setGuestConfig(const QString &node, Kind kind, int vmid, const Params &set, const QStringList &remove,
                           const Caller &caller, bool asTask = false);
    /// action: create, delete, rollback.
    Outcome snapshot(const QString &node, Kind kind, int vmid, const QString &action, const QString &name,
                     const Params &params, const Caller &caller);
    Outcome backup(const QString &node, const QList<int> &vmids, const QString &storage, const QString &mode,
                   const Caller &caller);
    /// action: startall, stopall, suspendall, migrateall; params: target, vms, max-workers/maxworkers, timeout …
    Outcome bulk(const QString &node, const QString &action, const Params &params, const Caller &caller);

    Outcome nodePower(const QString &node, const QString &command, const Caller &caller); ///< reboot, shutdown
    Outcome wakeOnLan(const QString &via, const QString &node);                           ///< Outcome holds the MAC
    Outcome setNodeConfig(const QString &node, const Params &set, const QStringList &remove);
    Outcome refreshUpdates(const QString &node, const Caller &caller); ///< aptupdate task
    Outcome stopTask(const QString &node, const QString &upid);
    Outcome setOptions(const QString &via, const Params &set, const QStringList &remove);

    Outcome haAdd(const QString &via, const Params &params);
    Outcome haSet(const QString &via, const QString &sid, const Params &set, const QStringList &remove);
    Outcome haDelete(const QString &via, const QString &sid, bool purge);
    std::expected<HaMove, ApiFailure> haMigrate(const QString &via, const QString &sid, const QString &node,
                                                bool relocate);
    Outcome haGroupCreate(const QString &via, const Params &params);
    Outcome haGroupSet(const QString &via, const QString &group, const Params &set, const QStringList &remove);
    Outcome haGroupDelete(const QString &via, const QString &group);
    Outcome haRuleCreate(const QString &via, const Params &params);
    Outcome haRuleSet(const QString &via, const QString &rule, const Params &set, const QStringList &remove);
    Outcome haRuleDelete(const QString &via, const QString &rule);
    Outcome haDisarm(const QString &via, const QString &resourceMode);
    Outcome haArm(const QString &via);

    Outcome replicationCreate(const QString &via, const Params &params);
    Outcome replicationSet(const QString &via, const QString &id, const Params &set, const QStringList &remove);
    Outcome replicationDelete(const QString &via, const QString &id, bool force, bool keep);
    Outcome replicationRunNow(const QString &node, const QString &id);

    // --- control: what the API of a cluster cannot do ---
    void powerNode(const QString &node, bool on);
    void networkNode(const QString &node, bool on);
    /// What an operator does in a shell: apt dist-upgrade. A new kernel runs from the next boot on.
    void upgradeNode(const QString &node);
    /// A service in another state than usual ("failed"); empty = as usual again.
    void setUnitState(const QString &node, const QString &unit, const QString &state);
    /// The bridge is gone after the node's next boot, as after a mistake in /etc/network/interfaces.
    void loseBridge(const QString &node, const QString &bridge);
    void failTask(const TaskFault &fault);
    void clearTaskFaults();
    void refuseStop(int vmid, bool refuses); ///< the guest's system ignores shutdown
    /// Silent although its guest runs, or as usual again. False for one that is not there.
    bool breakService(int vmid, int port, bool broken);
    void setQdeviceConnected(bool connected);
    /// Connected, with the votes that Proxmox VE's setup gives it.
    void addQdevice();
    void setCephFlags(const QStringList &flags);
    /// pve-ha-crm is restarted on the master: it gives its lock up, another node takes the office over.
    void changeHaMaster();
    void setClockSkew(const QString &node, double seconds);
    /// ha-manager crm-command node-maintenance enable|disable (there is no API call for it).
    Outcome haMaintenance(const QString &node, bool enable);

    class Engine; ///< of this folder alone

private:
    std::unique_ptr<Engine> d;
};

} // namespace Drydock::Demo
