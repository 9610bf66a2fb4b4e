// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

/// The simulated cluster as plain data. Moments are simulated epoch seconds, sizes bytes, loads 0…1.
namespace Drydock::Demo
{

using Params = QMap<QString, QString>;

enum class Kind { Vm, Ct };

/// "qemu" or "lxc", as in the API's paths.
QString apiKind(Kind kind);
/// "vm:101" or "ct:240".
QString sidOf(Kind kind, int vmid);

/// One entry of GET /nodes/{n}/network; every field beyond name and type sits in `fields` under its API name.
struct Interface {
    QString name;
    QString type; ///< bridge, bond, eth, vlan, OVSBridge, OVSBond, OVSIntPort
    bool autostart = true;
    bool active = true;
    bool exists = false; ///< a physical card
    Params fields; ///< method, address, netmask, cidr, gateway, bridge_ports, bridge_vlan_aware, slaves, vlan-id …
};

struct PciDevice {
    QString id;             ///< "0000:00:02.0"
    QString deviceClass;    ///< "0x030000"
    QString vendor, device; ///< "0x8086"
    QString vendorName, deviceName;
    int iommuGroup = -1;
};

/// A package waiting for its update (GET /nodes/{n}/apt/update).
struct AptUpdate {
    QString package, title, description, oldVersion, version, origin, section, priority;
};

struct Lrm {
    QString mode;         ///< active, maintenance, restart, shutdown
    QString wantedMode;   ///< taken over at its next round; empty = active, or maintenance when requested
    QString state;        ///< wait_for_agent_lock, active, maintenance, lost_agent_lock
    double timestamp = 0; ///< last renewal; older than 30 s reads as dead
    bool held = false;    ///< it holds its agent lock and watchdog
    double lockUntil = 0; ///< the agent lock expires then unless renewed (120 s); 0 = given back
    double lockFree = 0;  ///< a returned node may take its lock from here on
    double idleSince = 0; ///< without any service since; 0 = has some
};

enum class Power { Off, Booting, Up, Stopping };

struct Node {
    QString name;
    int id = 0;
    int votes = 1;
    QString address; ///< the design's address ("192.168.1.11")
    Power power = Power::Up;
    bool networked = true;         ///< its links are plugged in
    bool online = true;            ///< member of corosync's view held by the other nodes (lags by some seconds)
    bool restartAfterStop = false; ///< Stopping ends in a boot
    double bootedAt = 0;
    double stoppedAt = 0;      ///< last moment it ran (frozen statistics), 0 = never stopped
    double unpluggedAt = 0;    ///< its links were cut
    double frozenStatd = 0;    ///< last pvestatd round before it stopped
    double apiSince = 0;       ///< its API answers since
    double inquorateSince = 0; ///< 0 = quorate
    double statdPhase = 0;     ///< its pvestatd broadcasts at phase + k * 10 s
    double lrmPhase = 0;
    double clockSkew = 0; ///< seconds added to what its clock shows
    int maxCpu = 0;
    int sockets = 1;
    qint64 maxMemory = 0;
    qint64 baseMemory = 0; ///< used by the host itself
    qint64 maxSwap = 0;
    qint64 rootSize = 0;
    qint64 rootUsed = 0;
    double baseCpu = 0.02;
    QString cpuModel;
    double mhz = 0;
    QString kernel;          ///< running: "6.17.2-1-pve"
    QString installedKernel; ///< what the next boot runs
    QString pveVersion;      ///< "9.2.11"
    QList<Interface> interfaces;
    QString pendingNetwork; ///< difference to the /etc/network/interfaces.new that waits; empty = none waits
    QList<PciDevice> pci;
    QList<AptUpdate> updates;
    Params config;                     ///< wakeonlan, description
    QMap<QString, QString> unitStates; ///< services that are not as they should be: name to systemd's active state
    QStringList lostBridges;           ///< faults: gone after the next boot
    Lrm lrm;
};

struct Address {
    QString interface; ///< "eth0", "docker0"
    QString mac;
    QString address;
    int prefix = 24;
};

struct Snapshot {
    QString name;
    QString description;
    QString parent;
    double time = 0;
    bool withState = false;
    Params config;
};

struct Guest {
    Kind kind = Kind::Vm;
    int vmid = 0;
    QString node;
    QString dataNode; ///< where its volumes on local storages are; differs from `node` after a recovery without replica
    QString name;
    /// Configuration keys and values as the file has them (name or hostname, cores, memory, net0, scsi0, rootfs,
    /// tags, onboot, agent …), without digest and lock.
    Params config;
    QList<std::pair<QString, QString>> rawLxc;
    QString lock;
    bool isTemplate = false;
    QString pool;
    QList<Snapshot> snapshots;
    QString parentSnapshot;

    bool running = false;
    QString qmpStatus; ///< VM: running, paused, stopped, postmigrate; follows `running`
    double startedAt = 0;
    int pid = 0;
    /// What pvestatd last broadcast differs from the present until its next round.
    QString statusBefore;
    double statusChangedAt = 0;

    double cores = 1;
    qint64 memory = 0;      ///< configured
    qint64 diskSize = 0;    ///< of the first disk
    double cpuLoad = 0.05;  ///< mean, 0…1 of its cores
    double memoryUse = 0.5; ///< mean share of `memory`
    double netRate = 20000; ///< mean bytes per second
    double diskRate = 20000;
    double shutdownSeconds = 5; ///< how long its system takes to shut down
    bool obeysShutdown = true;  ///< false: ignores ACPI and SIGPWR
    bool refusesStop = false;   ///< fault: even stop does not end it
    bool agentRunning = true;
    double agentUpAt = 0;     ///< after a start the agent answers from here on
    double switchedAt = 0;    ///< a live move holds it still until then
    QList<Address> addresses; ///< seen by the agent or in the container

    bool isVm() const { return kind == Kind::Vm; }
    QString sid() const { return sidOf(kind, vmid); }
    QStringList tags() const;
};

/// What a guest offers on its network.
struct Service {
    enum class Kind {
        Dns,
        Http,
        Proxy, ///< HTTPS; hands requests on by their host name
        Tcp,
    };

    int vmid = 0;
    QString name;
    QString address; ///< the design's
    int port = 0;
    Kind kind = Kind::Tcp;
    bool broken = false; ///< fault: silent although its guest runs
};

struct Storage {
    QString id;
    QString type; ///< zfspool, dir, nfs, lvmthin, pbs
    QStringList content;
    bool shared = false;
    bool disabled = false;
    QStringList nodes; ///< empty = all
    Params options;    ///< path, pool, server, export, datastore, vgname, thinpool, sparse, fingerprint …
    qint64 total = 0;
    qint64 used = 0; ///< beside the guests' volumes
};

/// A file on a storage: ISO, template, backup. Guests' own volumes follow from their configuration.
struct Volume {
    QString volid;
    QString storage;
    QString node;    ///< empty on a shared storage
    QString content; ///< iso, vztmpl, backup, snippets
    QString format;
    qint64 size = 0;
    double ctime = 0;
    int vmid = 0;
    QString subtype; ///< qemu, lxc
    QString notes;
    bool isProtected = false;
    bool verified = false;
};

struct Task {
    QString upid;
    QString node;
    int pid = 0;
    qint64 pstart = 0;
    double start = 0;
    std::optional<double> end;
    QString type;
    QString id;
    QString user;      ///< "root@pam"
    QString token;     ///< token id, empty for a ticket or the system
    QString status;    ///< exit status once ended
    QStringList log;   ///< lines as the log file has them; line n is log[n-1]
    bool dead = false; ///< its node died; becomes "unexpected status" when the node is back

    bool isRunning() const { return !end; }
};

struct HaResource {
    QString sid;
    Kind kind = Kind::Vm;
    int vmid = 0;
    /// Keys as stored (state, max_restart, max_relocate, failback, group, comment); absent = default.
    Params fields;

    QString state() const { return fields.value(QStringLiteral("state"), QStringLiteral("started")); }
};

/// "a:2,b" of a group or rule, as the configuration spells it.
QString haNodesText(const QMap<QString, int> &nodes);

struct HaGroup {
    QString name;
    QMap<QString, int> nodes; ///< priority, 0 by default
    bool restricted = false;
    bool noFailback = false;
    QString comment;
};

struct HaRule {
    QString name;
    QString type; ///< node-affinity, resource-affinity
    QStringList resources;
    QMap<QString, int> nodes;
    bool strict = false;
    QString affinity; ///< positive, negative; empty for node-affinity
    bool disabled = false;
    QString comment;
    int order = 0;
};

/// The CRM's own record of a service (manager_status.service_status).
struct HaService {
    QString state; ///< request_start, started, request_stop, stopped, migrate, relocate, fence, recovery, freeze, error
    QString node;
    QString target;
    QString maintenanceNode;
    QStringList command; ///< e.g. {"migrate","pve-node2"}
    QStringList failedNodes;
    bool running = false; ///< the LRM reported success for the present state
    QString uid;          ///< changes with each LRM command
    double since = 0;     ///< entered this state
    int restarts = 0;     ///< failed starts on this node
    QString workTask;     ///< UPID of the LRM's task at work; empty = none
    QString pending;      ///< result of finished work that the LRM has not written down yet
    QString lastResult;   ///< written result for the present uid: "", "OK" or the error's words
    int stopTimeout = -1; ///< of a stop asked by command; 0 = at once, -1 = default
};

struct HaManager {
    QString master;
    double timestamp = 0; ///< last CRM round
    double lockUntil = 0;
    double masterSince = 0;
    std::map<QString, QString> nodeStatus; ///< online, maintenance, unknown, fence, gone
    std::map<QString, double> lastOnline;  ///< last round that saw the node online
    std::set<QString> maintenanceRequests;
    std::map<QString, HaService> services;
    QString disarm;           ///< empty = armed, else freeze or ignore
    int imbalancedRounds = 0; ///< in a row, of the manager's own rebalancing
};

struct ReplicationJob {
    QString id; ///< "102-0"
    int guest = 0;
    int jobnum = 0;
    QString source; ///< follows the guest
    QString target;
    QString schedule = QStringLiteral("*/15");
    QString rate;
    QString comment;
    bool disabled = false;
    double lastSync = 0; ///< of the last success
    double lastTry = 0;
    double nextSync = 0;
    double duration = 0;
    int failCount = 0;
    QString error;
    int pid = 0; ///< >0 while it runs
    QStringList log;
};

struct BackupJob {
    QString id;
    Params fields; ///< schedule, storage, mode, all, vmid, enabled, prune-backups (property string) …
};

struct PciMapping {
    QString id;
    QStringList map; ///< "node=pve1,path=0000:01:00.0,id=8086:1533"
    bool liveMigrationCapable = false;
    QString description;
};

/// A zone, VNet or subnet of the software-defined network.
struct SdnEntry {
    QString id;
    Params fields; ///< in force, under their API names
    QString state; ///< new, changed or deleted until it is applied; empty = in force
    Params pending;
};

struct Qdevice {
    bool configured = false;
    bool connected = false;
    int votes = 1;
    QString host;      ///< "192.168.1.5"
    QString algorithm; ///< ffsplit, lms
};

struct LogEntry {
    double time = 0;
    int priority = 6;
    QString tag, node, user, message;
    int pid = 0;
};

struct State {
    QString clusterName;
    QString scenario;
    int pve = 9;                 ///< 8 = groups, 9 = rules
    int configVersion = 3;       ///< of corosync.conf
    std::vector<Node> nodes;     ///< by id
    std::map<int, Guest> guests; ///< by VMID
    std::vector<Storage> storages;
    std::vector<Volume> volumes;
    std::vector<Task> tasks;                       ///< in order of start, running and finished; never removed
    std::unordered_map<QString, size_t> taskIndex; ///< UPID to place in `tasks`
    std::vector<size_t> runningTasks;              ///< places in `tasks`
    std::map<QString, HaResource> haResources;     ///< by SID, as configured
    std::map<QString, HaGroup> haGroups;
    std::map<QString, HaRule> haRules;
    HaManager ha;
    std::map<QString, ReplicationJob> replication;
    std::vector<BackupJob> backupJobs;
    std::vector<PciMapping> pciMappings;
    std::vector<SdnEntry> sdnZones;
    std::vector<SdnEntry> sdnVnets;
    std::map<QString, std::vector<SdnEntry>> sdnSubnets; ///< by VNet
    Qdevice qdevice;
    std::optional<QStringList> cephFlags; ///< flags that are set; nothing where the cluster has no Ceph
    Params options;               ///< datacenter.cfg: key to property string (migration, ha, crs, max_workers …)
    QMap<QString, QString> pools; ///< id to comment
    std::vector<LogEntry> log;
    std::vector<Service> services;
    QMap<QString, QString> dnsNames; ///< what the name servers know, to IPv4 addresses

    const Node *node(QStringView name) const;
    const Guest *guest(int vmid) const;
    const Storage *storage(QStringView id) const;
    const Task *task(const QString &upid) const;
    const ReplicationJob *replicationOf(int vmid) const;
};

} // namespace Drydock::Demo
