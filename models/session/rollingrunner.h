// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "operations/ports.h"
#include "operations/rolling.h"

#include <QObject>

#include <memory>

namespace Drydock
{

/// What a campaign needs of the world: facts, and operations of its own. An operation begun through it goes on by
/// itself; child() tells how far it is.
class RollingHost
{
public:
    virtual ~RollingHost() = default;

    virtual ClusterStore *store() const = 0;
    virtual Clock *clock() const = 0;
    virtual NameServerApi *nameServers() const = 0;
    virtual PlanFacts facts() const = 0;
    /// Reads all that a drain of `node`, or a return of `guests` to it, looks at.
    virtual void readFacts(const NodeName &node, const QList<VmId> &guests, QObject *context,
                           std::function<void()> done) = 0;
    virtual Result<void> startChild(const Plan &plan) = 0;
    virtual Result<void> resumeChild(const QString &operation) = 0;
    /// Nothing when there is no journal of it.
    virtual std::optional<OperationState> child(const QString &operation) const = 0;
    /// This process carries it out.
    virtual bool ownsChild(const QString &operation) const = 0;
};

/// Carries out one campaign, node by node. All it knows is in its journal and those of its operations: destroyed at
/// any moment, resume() goes on without repeating a node or a part of one.
class RollingRunner : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<RollingRunner>> start(const QString &stateDir, const RollingPlan &plan,
                                                        const QString &clusterId, RollingHost &host);
    static Result<std::unique_ptr<RollingRunner>> resume(const QString &stateDir, const QString &id, RollingHost &host);
    ~RollingRunner() override;

    const RollingState &state() const { return m_state; }
    /// Why nothing new begins: "decision", "hold", "gates", "dns", "paused", "no-contact", "no-quorum",
    /// "other-process", "refused", "reading", "journal"; "child" while an operation of it runs; empty once closed.
    QString waitingFor() const;
    /// The operation under way or the newest one of the present node; empty before its first.
    QString childId() const;
    /// The plan that waits for a decision; without steps and findings when none does.
    const Plan &pending() const { return m_pending; }
    /// The server's or the system's words, while waitingFor() is "refused".
    const Error &refusal() const { return m_refusal; }
    /// Of the node under way, empty while its guests are moving away; between two nodes those of DNS, while it is
    /// waited for.
    QList<RollingGate> gates() const;
    /// Since when the gates are waited for; invalid when they are not.
    QDateTime gatesSince() const { return m_gatesSince.isValid() ? m_gatesSince : m_silentSince; }

    /// What runs ends, nothing new begins.
    void pause();
    void unpause();
    /// The node under way is finished, no further one begins.
    void stopAfterNode();
    /// The work on the held node is done.
    void goOn();
    /// A person's decision, for the pending plan and all that follow.
    void decide(VmId guest, const DrainRequest::Decision &decision);
    void accept(const QString &code);
    /// An operation or the cluster changed. Cheap; acts from the event loop.
    void lookAgain();

Q_SIGNALS:
    void recorded(const Drydock::JournalRecord &record);
    void changed();
    /// "decision", "hold", "gates", "dns", "refused", "journal".
    void attentionNeeded(const QString &code);
    void closed();

private:
    enum class Part { Drain, Return };

    RollingRunner(std::unique_ptr<JournalFile> journal, RollingState state, RollingHost &host);
    bool write(JournalRecord record);
    bool note(const QString &code, const QJsonObject &values);
    bool mark(JournalRecord::Kind kind);
    void tick();
    void pump();
    void beginNext();
    void followPart(const RollingNodeState &node, Part part);
    void preparePart(const RollingNodeState &node, Part part);
    void beginPart(const NodeName &name, Part part);
    void endPart(const NodeName &node, Part part, const QString &outcome);
    bool lookAtGates(const RollingNodeState &node, int settleSeconds);
    QList<RollingGate> nameServers() const;
    bool lookAtNameServers();
    void askNameServers();
    QString obstacle() const;
    void wait(const QString &code);
    void close(const QString &reason);
    Plan makePlan(const RollingNodeState &node, Part part, const QString &id) const;

    std::unique_ptr<JournalFile> m_journal;
    RollingState m_state;
    RollingHost &m_host;
    QString m_waiting;
    Plan m_pending;
    Error m_refusal;
    QDateTime m_settledSince; ///< the cluster's clock
    QDateTime m_gatesSince;   ///< the desktop's
    bool m_gatesTold = false;
    QHash<QString, NameServerReading> m_readings; ///< by address, since a node ended
    QSet<QString> m_asking;                       ///< addresses
    QDateTime m_askedAt;                          ///< the desktop's
    QDateTime m_silentSince;                      ///< the desktop's
    bool m_silenceTold = false;
    bool m_reading = false;
    bool m_scheduled = false;
    qint64 m_notBefore = 0; ///< monotonic: when a plan that was not possible is made again
};

} // namespace Drydock
