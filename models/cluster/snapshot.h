// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QSharedDataPointer>
#include <QStringList>

#include <array>
#include <optional>

namespace Drydock
{

enum class NodeStatus { Unknown, Online, Offline };

/// One row of a node. Sizes in bytes, durations in seconds, loads 0…1.
/// Statistics are absent (nullopt) for an offline node or without Sys.Audit.
struct NodeState {
    NodeName name;
    int nodeId = 0;
    NodeStatus status = NodeStatus::Unknown;
    std::optional<double> cpu; ///< 0…1 of all cores
    int maxCpu = 0;
    std::optional<qint64> memory;
    qint64 maxMemory = 0;
    std::optional<qint64> rootUsed;
    qint64 rootSize = 0;
    std::optional<qint64> uptime;
    QString haState;         ///< online, maintenance, unknown, fence, gone; empty when HA never ran
    QString address;         ///< as /cluster/status gives it
    QString fingerprint;     ///< SHA-256 of the certificate it serves, upper-case hex with colons
    bool answeredUs = false; ///< the member this snapshot came from

    friend bool operator==(const NodeState &, const NodeState &) = default;
};

enum class RunState { Unknown, Running, Stopped, Paused, Suspended, Other };

/// One guest as /cluster/resources shows it. `node`, `lock` and `haState` are fresh within a second,
/// run state and statistics are up to 10 s old (FILMS.md, "Clocks"). Sizes in bytes, counters since start.
struct GuestState {
    GuestKey key;
    NodeName node;
    QString name; ///< kept from the last snapshot while the server does not know it
    RunState state = RunState::Unknown;
    QString stateText; ///< the server's word: "running", "postmigrate", "io-error", …
    bool isTemplate = false;
    QString pool;
    QString lock; ///< "migrate", "backup", …; empty when free
    QStringList tags;
    QString haState; ///< CRM state ("started", "migrate", …); empty when not managed by HA
    std::optional<qint64> uptime;
    std::optional<double> cpu; ///< 0…1 of maxCpu
    double maxCpu = 0;
    std::optional<qint64> memory;
    qint64 maxMemory = 0;
    std::optional<qint64> disk; ///< always 0 for VMs
    qint64 maxDisk = 0;
    qint64 netIn = 0;
    qint64 netOut = 0;
    qint64 diskRead = 0;
    qint64 diskWrite = 0;

    bool isRunning() const { return state == RunState::Running || state == RunState::Paused; }
    bool isHaManaged() const { return !haState.isEmpty() && haState != QLatin1StringView("ignored"); }

    friend bool operator==(const GuestState &, const GuestState &) = default;
};

/// A storage as one node sees it; a shared storage has one row per node. Bytes.
struct StorageState {
    NodeName node;
    StorageId id;
    QString type; ///< "zfspool", "nfs", "pbs", …
    QStringList content;
    bool shared = false;
    bool available = false;
    qint64 used = 0;
    qint64 size = 0;

    friend bool operator==(const StorageState &, const StorageState &) = default;
};

/// A task of /cluster/tasks. It runs while `endTime` is absent.
struct TaskState {
    Upid upid;
    std::optional<qint64> endTime; ///< seconds since the epoch
    QString status;                ///< "OK", "WARNINGS: n" or the error's words; empty while it runs

    bool isRunning() const { return !endTime; }
    bool isOk() const { return status == QLatin1StringView("OK") || status.startsWith(QLatin1StringView("WARNINGS")); }

    friend bool operator==(const TaskState &, const TaskState &) = default;
};

/// Corosync votes. `qdeviceVotes` counts for the cluster only while `qdeviceConnected`.
struct QuorumState {
    bool clustered = false;
    bool quorate = true; ///< as the answering node sees it
    QMap<NodeName, int> nodeVotes;
    QMap<NodeName, QStringList> links; ///< corosync addresses of each node, link 0 first
    bool hasQdevice = false;
    bool qdeviceConnected = false;
    int qdeviceVotes = 0;
    QString qdeviceHost;

    friend bool operator==(const QuorumState &, const QuorumState &) = default;
};

struct HaResource {
    GuestKey guest;
    QString requestedState; ///< started, stopped, disabled, ignored
    QString group;          ///< PVE 8
    bool failback = true;   ///< PVE 9
    int maxRestart = 1;
    int maxRelocate = 1;
    QString comment;
    /// Its properties as the configuration has them: a default only where it is spelled out. Empty: as said above.
    QMap<QString, QString> written = {};

    friend bool operator==(const HaResource &, const HaResource &) = default;
};

/// A HA group (PVE 8). Higher priority is preferred.
struct HaGroup {
    QString name;
    QMap<NodeName, int> nodes;
    bool restricted = false;
    bool noFailback = false;
    QString comment;
    QMap<QString, QString> written = {}; ///< as in HaResource

    friend bool operator==(const HaGroup &, const HaGroup &) = default;
};

/// A HA rule (PVE 9).
struct HaRule {
    enum class Type { NodeAffinity, ResourceAffinity, Other };

    QString name;
    Type type = Type::Other;
    QList<GuestKey> resources;
    QMap<NodeName, int> nodes; ///< node affinity: node to priority
    bool strict = false;
    bool positive = true; ///< resource affinity: together, or apart; node affinity: on, or away from (late 9.2)
    bool enabled = true;
    QString comment;
    QMap<QString, QString> written = {}; ///< as in HaResource
    QStringList errors = {};             ///< why the server leaves it out, in its words

    friend bool operator==(const HaRule &, const HaRule &) = default;
};

/// What the HA manager says of itself (/cluster/ha/status/manager_status and …/current).
struct HaStatus {
    struct Service {
        QString state; ///< CRM state: started, migrate, freeze, fence, recovery, error, …
        NodeName node;
        NodeName target;
        NodeName maintenanceNode; ///< where it returns to after maintenance
        friend bool operator==(const Service &, const Service &) = default;
    };
    struct Lrm {
        QString mode;         ///< active, maintenance, restart, shutdown
        QString state;        ///< wait_for_agent_lock, active, …
        qint64 timestamp = 0; ///< seconds since the epoch; older than 30 s means dead
        friend bool operator==(const Lrm &, const Lrm &) = default;
    };

    NodeName master;
    qint64 masterTimestamp = 0;
    QMap<NodeName, QString> nodeStatus; ///< online, maintenance, unknown, fence, gone
    QMap<NodeName, Lrm> lrm;
    QMap<GuestKey, Service> services;
    QString armedState; ///< armed, standby, disarming, disarmed; empty where the version has none
    QString disarmMode; ///< freeze or ignore, while it is disarmed

    friend bool operator==(const HaStatus &, const HaStatus &) = default;
};

/// A storage replication job and its last run. State is known only while the guest's node answers.
struct ReplicationJob {
    QString id; ///< "102-0"
    VmId guest;
    NodeName source;
    NodeName target;
    QString schedule;
    bool enabled = true;
    std::optional<qint64> lastSync; ///< epoch seconds of the last success; 0 = never
    std::optional<qint64> nextSync;
    std::optional<double> duration; ///< seconds
    int failCount = 0;
    QString error;

    friend bool operator==(const ReplicationJob &, const ReplicationJob &) = default;
};

/// Datacenter options that planning looks at (/cluster/options).
struct ClusterOptions {
    QString shutdownPolicy; ///< freeze, failover, conditional, migrate; empty = conditional
    QString crs;            ///< the whole property string; empty = not set
    QString crsMode;
    bool autoRebalance = false;
    QString migrationNetwork; ///< CIDR or empty
    QString macPrefix;
    int maxWorkers = 0;

    friend bool operator==(const ClusterOptions &, const ClusterOptions &) = default;
};

/// Privileges of the logged-in user: ACL path to privilege to "propagates" (GET /access/permissions).
struct Permissions {
    QMap<QString, QMap<QString, bool>> byPath;

    /// Whether `privilege` holds at `path`; a path that is not listed inherits from its nearest ancestor.
    bool has(const QString &privilege, const QString &path) const;

    friend bool operator==(const Permissions &, const Permissions &) = default;
};

/// The parts a poll is made of. One part may fail without blanking the others.
enum class Section { Resources, Status, Votes, Tasks, Ha, Replication, Options, Permissions };
inline constexpr int sectionCount = 8;

/// When a section was last read, and why the newest try failed if it did.
struct Freshness {
    QDateTime readAt; ///< the server's clock, UTC; invalid = never read
    std::optional<Error> error;

    bool everRead() const { return readAt.isValid(); }
    friend bool operator==(const Freshness &, const Freshness &) = default;
};

struct ProxmoxVersion {
    int major = 0;
    int minor = 0;
    QString text; ///< "9.2.11"

    bool isValid() const { return major > 0; }
    bool hasHaRules() const { return major >= 9; }
    friend bool operator==(const ProxmoxVersion &, const ProxmoxVersion &) = default;
};

/// Everything one poll knows of a cluster. A value: cheap to copy, never changes once published.
/// Lists are sorted: nodes by name, guests by VMID, storages by (node, id), tasks newest first.
struct SnapshotContent : QSharedData {
    QString clusterName;
    ProxmoxVersion version;
    NodeName answeredBy;  ///< the member all this came through
    QDateTime serverTime; ///< UTC, by that member's clock
    int latencyMs = 0;    ///< of the resources request
    QList<NodeState> nodes;
    QList<GuestState> guests;
    QList<StorageState> storages;
    QList<TaskState> tasks;
    QuorumState quorum;
    QList<HaResource> haResources;
    QList<HaGroup> haGroups;
    QList<HaRule> haRules;
    HaStatus haStatus;
    QList<ReplicationJob> replication;
    ClusterOptions options;
    Permissions permissions;
    std::array<Freshness, sectionCount> freshness;
};

class ClusterSnapshot
{
public:
    ClusterSnapshot();
    explicit ClusterSnapshot(SnapshotContent content);

    const SnapshotContent *operator->() const { return d.constData(); }
    const SnapshotContent &operator*() const { return *d; }
    /// For building the next snapshot; detaches.
    SnapshotContent &edit() { return *d; }

    /// True once the resources were read at least once.
    bool isValid() const;
    const Freshness &freshness(Section section) const { return d->freshness[size_t(section)]; }

    /// nullptr when there is none. Valid as long as this snapshot value lives.
    const NodeState *node(const NodeName &name) const;
    const GuestState *guest(VmId vmid) const;
    const StorageState *storage(const NodeName &node, const StorageId &id) const;
    const HaResource *haResource(const GuestKey &guest) const;
    QList<const GuestState *> guestsOn(const NodeName &node) const;
    QList<const ReplicationJob *> replicationOf(VmId guest) const;

private:
    QSharedDataPointer<SnapshotContent> d;
};

} // namespace Drydock

Q_DECLARE_METATYPE(Drydock::ClusterSnapshot)
