// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollingrunner.h"
#include "services/nameserverqueries.h"

#include <QHash>

#include <vector>

namespace Drydock
{

class ClusterSession;

/// Rolling maintenance of one open cluster: the campaigns this process carries out, and all that their journals tell.
class Campaigns : public QObject, private RollingHost
{
    Q_OBJECT

public:
    explicit Campaigns(ClusterSession &session);
    ~Campaigns() override;

    Result<RollingRunner *> start(const RollingPlan &plan);
    Result<RollingRunner *> resume(const QString &id);
    /// Files a campaign nobody carries out any more. Its operations keep their own journals.
    Result<void> close(const QString &id);

    RollingRunner *runner(const QString &id) const;
    /// Of this cluster, newest first.
    QList<RollingState> all() const;
    /// Without Closed, and no living process owns them.
    QList<RollingState> unfinished() const;
    /// The id of the campaign an operation is a part of; empty for one on its own.
    QString campaignOf(const QString &operation) const;
    /// One of this process is not closed yet.
    bool isUnderWay() const;
    /// Reads what planRolling() for these nodes looks at, then calls `done`.
    void readFacts(const QList<NodeName> &nodes, QObject *context, std::function<void()> done);

    /// Every campaign in a state directory, whatever its cluster, newest first.
    static QList<RollingState> readAll(const QString &stateDir);

Q_SIGNALS:
    void changed();
    void started(Drydock::RollingRunner *runner);

private:
    ClusterStore *store() const override;
    Clock *clock() const override;
    NameServerApi *nameServers() const override;
    PlanFacts facts() const override;
    void readFacts(const NodeName &node, const QList<VmId> &guests, QObject *context,
                   std::function<void()> done) override;
    Result<void> startChild(const Plan &plan) override;
    Result<void> resumeChild(const QString &operation) override;
    std::optional<OperationState> child(const QString &operation) const override;
    bool ownsChild(const QString &operation) const override;

    Result<RollingRunner *> own(Result<std::unique_ptr<RollingRunner>> runner);

    ClusterSession &m_session;
    std::unique_ptr<NameServerQueries> m_nameServers;
    mutable QHash<QString, RollingState> m_closed; ///< journals that can change no more
    std::vector<std::unique_ptr<RollingRunner>> m_runners;
};

} // namespace Drydock
