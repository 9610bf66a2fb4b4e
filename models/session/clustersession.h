// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenancebyssh.h"
#include "operations/planners.h"
#include "operations/runner.h"
#include "pve/clusterconnection.h"
#include "servicesettings.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

class QFileSystemWatcher;

namespace Drydock
{

class Campaigns;
class GuestProbes;

/// Everything that belongs to one open cluster: profile, store, connection, and the operations this process owns.
/// Used by the window and the command line alike. A session without a connection shows a raw snapshot file:
/// reading and planning only.
class ClusterSession : public QObject
{
    Q_OBJECT

public:
    ClusterSession(const ClusterProfile &profile, const QString &stateDir, Clock *clock, QObject *parent = nullptr);
    ClusterSession(const RawSnapshot &raw, const QString &name, const QString &stateDir, Clock *clock,
                   QObject *parent = nullptr);
    ~ClusterSession() override;

    const ClusterProfile &profile() const;
    ClusterStore *store() const { return m_store; }
    /// nullptr for a raw snapshot.
    ClusterConnection *connection() const { return m_connection; }
    Clock *clock() const { return m_clock; }
    const QString &stateDir() const { return m_stateDir; }
    /// The newest poll, the details read so far, and what earlier operations taught.
    PlanFacts facts() const;
    /// What the operator chose for each guest the last time, from the journals of this cluster.
    QMap<VmId, Strategy> rememberedStrategies() const;

    /// Reads all that a plan for `node` (or these guests) looks at, then calls `done`.
    void readPlanFacts(const NodeName &node, QObject *context, std::function<void()> done);
    void readPlanFacts(const QList<VmId> &guests, QObject *context, std::function<void()> done);
    /// When guests were last backed up, for a page that shows it; asked again after five minutes only, for listing a
    /// Proxmox Backup Server is work for it. See ClusterStore::backupsChanged().
    void readBackups();

    /// Starts what was shown. The caller re-planned on fresh facts just before (Plan::sameOutcome).
    Result<OperationRunner *> startOperation(const Plan &plan);
    Result<OperationRunner *> resumeOperation(const QString &operation);
    /// Takes a new arrival into a running drain, as a plan on fresh facts would move it. False: it has no way there,
    /// or the node already goes down.
    void addArrival(const QString &operation, const GuestKey &guest, QObject *context, std::function<void(bool)> done);
    /// A return that begins by itself is being planned.
    bool isTurningAround() const { return m_turningAround > 0; }
    /// Drains that were turned around and whose return nobody has begun, newest first.
    QStringList owedReturns() const;
    /// How nodes are put into HA maintenance, which the API cannot do. Off until this is called.
    void setSshAccess(const SshAccess &access);
    const SshAccess &sshAccess() const;
    /// What the operator said of this cluster's services.
    void setServiceSettings(const ServiceSettings &services) { m_services = services; }
    const ServiceSettings &serviceSettings() const { return m_services; }

    /// Writes Closed for an operation nobody runs any more.
    Result<void> closeOperation(const QString &operation);

    /// Runners of this process, newest first; closed ones stay until the session ends.
    QList<OperationRunner *> runners() const;
    OperationRunner *runner(const QString &operation) const;
    /// Every operation of this cluster in the state directory, from journals, newest first.
    QList<OperationState> operations() const;
    /// Operations without Closed that no living process owns.
    QList<OperationState> unfinished() const;
    /// Rolling maintenance: operations that follow each other, node by node.
    Campaigns &campaigns() const { return *m_campaigns; }

Q_SIGNALS:
    void operationStarted(Drydock::OperationRunner *runner);
    /// Any operation changed or closed.
    void operationsChanged();
    /// A drain was turned around, and its return could not begin by itself: a person must look at its plan.
    void returnNotStarted(const QString &operation);

private:
    OperationRunner *own(std::unique_ptr<OperationRunner> runner);
    void readFacts(std::function<QList<GuestKey>()> guests, QObject *context, std::function<void()> done);
    Result<OperationRunner::Ports> ports() const;
    void watchJournals();
    void tellOfOperations();
    struct Learned {
        QHash<GuestKey, PastInterruptions> past;
        QMap<VmId, Strategy> strategies;
    };
    const Learned &learned() const;
    void turnAround(const OperationState &drain);

    ClusterProfile m_profile;
    QString m_stateDir;
    Clock *m_clock;
    ClusterStore *m_store;
    ClusterConnection *m_connection = nullptr;
    Workstation m_desk; ///< as of the last reading of facts
    ServiceSettings m_services;
    MaintenanceBySsh *m_actions;                     ///< all writes go through it
    QFileSystemWatcher *m_watcher;                   ///< what other processes write
    mutable QHash<QString, OperationState> m_closed; ///< journals that can change no more
    mutable QSet<QString> m_foreign;                 ///< journals of other clusters
    mutable std::optional<Learned> m_learned;        ///< until an operation changes
    std::unique_ptr<GuestProbes> m_probes;           ///< of what the operations move
    std::vector<std::unique_ptr<OperationRunner>> m_runners;
    std::unique_ptr<Campaigns> m_campaigns;
    int m_turningAround = 0;
    bool m_tellScheduled = false;
};

} // namespace Drydock
