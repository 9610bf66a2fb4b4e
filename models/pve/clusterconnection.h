// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "operations/ports.h"
#include "profile.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Drydock
{

/// One cluster over its API: login, polling into a ClusterStore, details on demand, and the two ports that
/// operations write and watch through. Moves to another member when its own goes away.
/// GUI-thread object; its network work runs on a thread of its own.
class ClusterConnection : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Offline, ///< not started, or stopped
        Connecting,
        Online,
        Reconnecting, ///< was online; last facts stay, with their age
        NeedsLogin,   ///< password or second factor needed; lastError() says which
        NeedsTrust,   ///< certificate unknown or changed; everything stopped; certificate() has both
        Failed,       ///< gave up: wrong credentials, not a Proxmox VE, …
    };
    struct CertificateQuestion {
        QString host;
        QString expected; ///< empty on first contact
        QString presented;
        QString subject;
        QString issuer;
        QDateTime notBefore;
        QDateTime notAfter;
    };

    ClusterConnection(const ClusterProfile &profile, ClusterStore *store, Clock *clock, QObject *parent = nullptr);
    ~ClusterConnection() override;

    void start(const Credentials &credentials);
    void stop();
    /// The user looked at the fingerprint and accepts it: pins it and goes on.
    void trust(const QString &fingerprint);

    State state() const;
    std::optional<Error> lastError() const;
    CertificateQuestion certificate() const;
    /// As it is now: pins grow once all members are known. Save it when profileChanged() comes.
    const ClusterProfile &profile() const;
    NodeName currentMember() const;
    /// Where currentMember's web interface is.
    QUrl webInterface() const;

    void setPollInterval(int ms);
    int pollInterval() const;
    /// Hidden windows poll slower.
    void setHidden(bool hidden);
    void pollNow();
    /// Asks for every section anew; `done` is called on `context` once a poll begun after this call is published, or
    /// could not be made.
    void readEverything(QObject *context, std::function<void()> done);
    /// Appends each poll's raw GET answers to a file (a raw snapshot, `--record FILE`). Empty = off.
    void setRecordFile(const QString &path);

    // Reads on demand; results arrive through the store. `done` is called once all parts were tried.
    void readGuestDetails(const QList<GuestKey> &guests, QObject *context, std::function<void()> done);
    void readNodeDetails(const QList<NodeName> &nodes, QObject *context, std::function<void()> done);
    /// SDN zones, VNets and subnets, and the ports that the nodes' bridges really have.
    void readNetwork(const QList<NodeName> &nodes, QObject *context, std::function<void()> done);
    /// Updates, kernels, services, bridges, clock and wake-on-LAN address of one node.
    void readNodeUpkeep(const NodeName &node, QObject *context, std::function<void()> done);
    /// PCI mappings, backup servers and Ceph flags.
    void readClusterDetails(QObject *context, std::function<void()> done);
    /// When guests were last backed up: may take minutes, so nobody waits for it. See ClusterStore::backupsChanged().
    void readBackups();
    /// timeframe: hour, day, week, month, year. Guest or node history, oldest first.
    void readGuestHistory(const GuestKey &guest, const QString &timeframe, QObject *context,
                          std::function<void(Result<QList<MetricSample>>)> done);
    void readNodeHistory(const NodeName &node, const QString &timeframe, QObject *context,
                         std::function<void(Result<QList<MetricSample>>)> done);
    struct LogLine {
        int number = 0;
        QString text;
    };
    void readTaskLog(const Upid &upid, QObject *context, std::function<void(Result<QList<LogLine>>)> done);
    /// Finished tasks of one node, newest first.
    void readNodeTasks(const NodeName &node, int limit, QObject *context,
                       std::function<void(Result<QList<TaskState>>)> done);

    GuestActions *actions();
    TaskApi *tasks();

Q_SIGNALS:
    void stateChanged(Drydock::ClusterConnection::State state);
    void profileChanged(const Drydock::ClusterProfile &profile);
    void memberChanged(const Drydock::NodeName &member);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Facts a login dialog needs before there is a connection. Answered once, on the caller's thread.
struct Realm {
    QString realm;
    QString type;
    QString comment;
    bool isDefault = false;
};
struct FirstContact {
    ClusterConnection::CertificateQuestion certificate;
    bool validBySystemCas = false;
    std::optional<Result<QList<Realm>>> realms; ///< read only after the fingerprint is known and accepted
};
/// Dials, looks at the certificate and, if `acceptedFingerprint` matches it (or system CAs vouch), reads the realms.
void makeFirstContact(const QUrl &entryPoint, const AddressMap &map, const QString &acceptedFingerprint,
                      QObject *context, std::function<void(Result<FirstContact>)> done);

/// Reads a raw snapshot file written by setRecordFile(): the last complete poll in it.
struct RawSnapshot {
    ClusterSnapshot snapshot;
    ClusterDetails details;
};
Result<RawSnapshot> readRawSnapshot(const QString &path);

} // namespace Drydock
