// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Drydock
{

/// One netN line of a guest's configuration.
struct GuestNic {
    QString key;  ///< "net0"
    QString name; ///< CT: "eth0"
    QString mac;
    QString bridge; ///< bridge or VNet; empty = user-mode NAT (VM) or not bridged
    int vlan = 0;   ///< 0 = untagged
    int mtu = 0;
    bool linkDown = false;
    QString address; ///< CT: declared "192.168.1.192/24", "dhcp", or empty
    QString gateway;

    friend bool operator==(const GuestNic &, const GuestNic &) = default;
};

/// One disk or mount point line of a guest's configuration.
struct GuestDisk {
    QString key;       ///< "scsi0", "rootfs", "mp0"
    StorageId storage; ///< empty for an absolute path or "none"
    QString volume;    ///< "local-zfs:vm-102-disk-0", an absolute path, or "none"
    qint64 size = 0;   ///< bytes, 0 = not declared
    bool isCdrom = false;
    bool isCloudInit = false;
    bool isBindMount = false; ///< CT: host directory or device
    bool shared = false;      ///< declared shared=1
    bool replicate = true;

    friend bool operator==(const GuestDisk &, const GuestDisk &) = default;
};

/// A passed-through device: hostpciN or usbN.
struct GuestDevice {
    QString key;     ///< "hostpci0"
    QString mapping; ///< name of the cluster's mapping; empty = raw, tied to this node
    QString host;    ///< raw address, or USB vendor:device
    friend bool operator==(const GuestDevice &, const GuestDevice &) = default;
};

/// An address seen inside a guest by the QEMU agent or in a container's name space.
struct ObservedAddress {
    QString interface;
    QString mac;
    QString address; ///< without prefix
    int prefix = 0;
    friend bool operator==(const ObservedAddress &, const ObservedAddress &) = default;
};

/// What GET …/migrate answers, both spellings (pve-api.md 5.1 and 6). Absent on 8.4 containers (501).
struct MigratePreconditions {
    bool running = false;
    QList<NodeName> allowed;
    QMap<NodeName, QStringList> unavailableStorages;
    QMap<NodeName, QStringList> unavailableResources;
    QMap<NodeName, QStringList> blockingHaResources; ///< "vm:104 (resource-affinity)"
    QStringList localResources;                      ///< config keys that tie a VM to its node
    struct LocalDisk {
        QString volume;
        qint64 size = 0;
        bool cdrom = false;
        bool cloudInit = false;
        bool replicated = true;
        bool inSnapshot = false;
        friend bool operator==(const LocalDisk &, const LocalDisk &) = default;
    };
    QList<LocalDisk> localDisks;
    QMap<QString, bool> mappedResources; ///< config key to "can migrate live"
    QStringList dependentHaResources;    ///< SIDs that come along

    friend bool operator==(const MigratePreconditions &, const MigratePreconditions &) = default;
};

/// Facts of one guest that are read on demand, never polled. Each part has its own age and error.
struct GuestDetails {
    GuestKey guest;
    QDateTime readAt;           ///< server's clock; invalid = not read yet
    std::optional<Error> error; ///< why the configuration could not be read

    QMap<QString, QString> config;             ///< raw key to value, as GET …/config?current=1 gives it, without digest
    QList<std::pair<QString, QString>> rawLxc; ///< "lxc.*" lines of a container, order kept
    QList<GuestNic> nics;
    QList<GuestDisk> disks;
    QList<GuestDevice> devices;
    QStringList snapshots; ///< names, without "current"
    bool agentEnabled = false;
    qint64 memory = 0;   ///< configured bytes
    QString cpuType;     ///< VM: "host", "x86-64-v2-AES", …
    int startOrder = -1; ///< of startup=order=N; -1 = none

    QList<ObservedAddress> addresses;
    std::optional<Error> addressError; ///< e.g. no agent

    std::optional<MigratePreconditions> preconditions;
    std::optional<Error> preconditionsError;

    friend bool operator==(const GuestDetails &, const GuestDetails &) = default;
};

/// One entry of GET /nodes/{n}/network.
struct NodeInterface {
    QString name;
    QString type; ///< bridge, bond, eth, vlan, OVSBridge, vnet, …
    bool active = false;
    QString cidr; ///< IPv4, else IPv6
    QString gateway;
    QStringList ports; ///< bridge ports or bond slaves
    bool vlanAware = false;
    QString vids; ///< "2-4094"
    int vlan = 0;
    QString rawDevice;
    int mtu = 0;
    QString comments;
    QString cidr6;
    QString gateway6;
    QString bondMode;  ///< "802.3ad", "active-backup", …
    QString ovsBridge; ///< of an OVS port, bond or internal port: the bridge it is in
    bool autostart = false;
    QStringList altNames; ///< further names of a NIC (9 and later)
    QStringList options;  ///< lines that Proxmox VE keeps without reading them: "link-type macvlan", …

    bool isBridge() const
    {
        return type == QLatin1StringView("bridge") || type == QLatin1StringView("OVSBridge")
               || type == QLatin1StringView("vnet");
    }
    friend bool operator==(const NodeInterface &, const NodeInterface &) = default;
};

/// GET /nodes/{n}/network: while changes wait, the interfaces are as they will be.
struct NodeNetwork {
    QList<NodeInterface> interfaces;
    QString pending; ///< difference between the file in force and the waiting one, as diff -u writes it; empty = none
    friend bool operator==(const NodeNetwork &, const NodeNetwork &) = default;
};

/// Names of the active bridges, sorted.
QStringList activeBridges(const QList<NodeInterface> &interfaces);

/// Facts of one node that are read on demand.
struct NodeDetails {
    NodeName node;
    QDateTime readAt;
    std::optional<Error> error;

    QList<NodeInterface> interfaces;
    std::optional<Error> interfacesError;
    QString pendingNetwork; ///< as NodeNetwork::pending
    QString cpuModel;
    QStringList cpuFlags; ///< sorted; empty = not known
    QString kernel;
    QString pveVersion;
    QStringList loadAverage;
    int pendingUpdates = -1; ///< -1 = not known
    std::optional<Error> updatesError;

    friend bool operator==(const NodeDetails &, const NodeDetails &) = default;
};

/// What a Linux bridge of a node really has as ports, as its kernel tells (9.1 and later).
struct RuntimeBridge {
    struct Port {
        QString name;  ///< "eno1", "tap101i0", "fwpr102p0"
        int vmid = 0;  ///< 0 = no guest's
        QString nic;   ///< "net0"
        QString vlans; ///< "10 20-30"; empty = none told
        friend bool operator==(const Port &, const Port &) = default;
    };
    QString name;
    QList<Port> ports; ///< by name
    friend bool operator==(const RuntimeBridge &, const RuntimeBridge &) = default;
};

/// The runtime bridges of one node.
struct NodeBridges {
    QDateTime readAt;           ///< server's clock; invalid = not read
    QList<RuntimeBridge> found; ///< by name
    std::optional<Error> error; ///< NotSupported before 9.1
    friend bool operator==(const NodeBridges &, const NodeBridges &) = default;
};

struct SdnZone {
    QString name;
    QString type;   ///< simple, vlan, qinq, vxlan, evpn, …
    QString bridge; ///< of VLAN and QinQ zones
    int mtu = 0;
    QList<NodeName> nodes = {}; ///< where it is; empty = everywhere
    QString pending = {};       ///< "new", "deleted", or what will change: "mtu 1450 → 1400"; empty = in force
    bool isOn(const NodeName &node) const { return nodes.isEmpty() || nodes.contains(node); }
    friend bool operator==(const SdnZone &, const SdnZone &) = default;
};

struct SdnSubnet {
    QString cidr;
    QString gateway;
    QStringList dhcp = {};   ///< ranges that are handed out: "10.0.0.100-10.0.0.199"
    bool translated = false; ///< leaves the node with the node's address
    QString pending = {};
    friend bool operator==(const SdnSubnet &, const SdnSubnet &) = default;
};

struct SdnVnet {
    QString name;
    QString zone;
    int tag = 0;
    QString alias = {};
    bool vlanAware = false;
    QList<SdnSubnet> subnets = {};
    QString pending = {};
    friend bool operator==(const SdnVnet &, const SdnVnet &) = default;
};

/// The SDN configuration, as far as it was read: what a login may not see is left out without a word.
struct SdnFacts {
    QDateTime readAt; ///< invalid = not read
    QList<SdnZone> zones;
    QList<SdnVnet> vnets;
    std::optional<Error> error;
    friend bool operator==(const SdnFacts &, const SdnFacts &) = default;
};

/// A package that an upgrade of the node would install.
struct PendingUpdate {
    QString package;
    QString title;
    QString oldVersion; ///< empty = new on the node
    QString version;
    QString origin;

    /// A kernel, which runs only after a reboot.
    bool isKernel() const;
    friend bool operator==(const PendingUpdate &, const PendingUpdate &) = default;
};

/// A systemd unit of a node, in systemd's words.
struct NodeUnit {
    QString name;
    QString activeState; ///< active, inactive, failed, activating, …
    QString subState;    ///< running, dead, …
    friend bool operator==(const NodeUnit &, const NodeUnit &) = default;
};

/// What is asked of a node while it is held for maintenance, and when it comes back. Each part has its own error.
struct NodeUpkeep {
    NodeName node;
    QDateTime readAt; ///< server's clock; invalid = not read yet

    QList<PendingUpdate> updates;
    std::optional<Error> updatesError;
    QString runningKernel; ///< "6.17.2-1-pve"
    QString newestKernel;  ///< installed; what the next boot will run. Empty = no kernel package is listed
    std::optional<Error> kernelError;
    QList<NodeUnit> units;
    std::optional<Error> unitsError;
    QStringList bridges; ///< active ones, sorted
    std::optional<Error> bridgesError;
    std::optional<int> clockSkew; ///< seconds the node's clock is ahead of the member that answered
    std::optional<Error> clockError;
    QString wakeAddress; ///< MAC; empty = none configured
    std::optional<Error> wakeError;

    bool kernelWaitsForReboot() const { return !newestKernel.isEmpty() && newestKernel != runningKernel; }
    bool kernelAmongUpdates() const;
    friend bool operator==(const NodeUpkeep &, const NodeUpkeep &) = default;
};

/// One sample of a node's or guest's history; an absent value was not recorded. Rates per second.
struct MetricSample {
    qint64 time = 0;              ///< seconds since the epoch
    std::optional<double> cpu;    ///< 0…1
    std::optional<double> memory; ///< bytes
    std::optional<double> maxMemory;
    std::optional<double> netIn;
    std::optional<double> netOut;
    std::optional<double> diskRead;
    std::optional<double> diskWrite;

    friend bool operator==(const MetricSample &, const MetricSample &) = default;
};

/// A PCI mapping of the cluster (/cluster/mapping/pci).
struct PciMapping {
    QString id;
    QList<NodeName> nodes;
    bool liveMigrationCapable = false;
    friend bool operator==(const PciMapping &, const PciMapping &) = default;
};

/// Flags of a Ceph cluster that Proxmox VE manages (/cluster/ceph/flags).
struct CephFlags {
    QStringList set; ///< "noout", "norebalance", …, sorted
    std::optional<Error> error;
    friend bool operator==(const CephFlags &, const CephFlags &) = default;
};

struct Permissions;

/// Notes a backup unless a newer one of the guest is known.
void noteBackup(QHash<VmId, QDateTime> &newest, VmId guest, const QDateTime &at);

/// When each guest was last backed up, over all storages that hold backups.
struct LastBackups {
    QDateTime readAt;               ///< server's clock; invalid = not read yet
    QHash<VmId, QDateTime> at;      ///< the newest one of each guest
    QMap<StorageId, Error> notRead; ///< a guest without a backup may have one there
    QSet<StorageId> listed;

    void take(const StorageId &storage, const QHash<VmId, QDateTime> &newest);
    /// Privileges without which a backup of this guest may be there unseen: the server leaves out, without a word, what
    /// the login may not use (VM.Backup on the guest with Datastore.AllocateSpace on the storage, or
    /// Datastore.Allocate there; Proxmox VE 8.4 and 9).
    QStringList missingPrivileges(VmId guest, const Permissions &permissions) const;
    friend bool operator==(const LastBackups &, const LastBackups &) = default;
};

/// All details known at a moment: the second input of every planner, beside the snapshot.
struct ClusterDetails {
    QHash<GuestKey, GuestDetails> guests;
    QHash<NodeName, NodeDetails> nodes;
    QHash<NodeName, NodeUpkeep> upkeep;
    QHash<NodeName, NodeBridges> bridges;
    SdnFacts sdn;
    QList<PciMapping> pciMappings;
    QStringList backupServers; ///< addresses or names of the Proxmox Backup Servers that are set up as storage
    LastBackups backups;
    std::optional<CephFlags> ceph; ///< nothing where no storage is on a Ceph of this cluster

    friend bool operator==(const ClusterDetails &, const ClusterDetails &) = default;
};

} // namespace Drydock
