// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/nodefit.h"
#include "planmaker.h"
#include "session/clustersession.h"

#include <QObject>

namespace Drydock
{

/// What the migration wizard's steps edit together: the request, the plan it gives on the newest facts, and how well
/// each node fits. Asks the planner; decides nothing.
class MigrateDraft : public QObject
{
    Q_OBJECT

public:
    MigrateDraft(ClusterSession &session, const MigrateRequest &request, QObject *parent = nullptr);

    const MigrateRequest &request() const { return m_request; }
    const Plan &plan() const { return m_plan; }
    ClusterSession &session() const { return m_session; }
    bool isReading() const { return m_reading; }
    /// Facts were read and a plan was made of them.
    bool isReady() const { return m_factsRead && m_current && !m_reading; }
    bool isSingle() const { return m_request.guests.size() == 1; }
    /// Every guest has a target of its own (the way back): the first step does not matter.
    bool isDecided() const;
    bool hasTarget() const { return m_chosen; }

    QList<NodeFit> fits() const;
    AutoFit automatic() const;
    QList<DiskMove> disks() const { return diskMoves(m_session.facts(), m_request, m_plan); }
    QList<MoveForecast> forecasts() const { return moveForecasts(m_session.facts(), m_request, m_plan); }
    QList<Finding> findings(Severity severity) const;
    /// True when nothing of the plan calls for a second look.
    bool isHarmless() const;
    /// Options beyond the target reach at least one step (HA takes the target only).
    bool optionsCount() const;
    bool canKeepConnections() const;
    /// Why options of root@pam cannot be set; empty = they can.
    QString rootRefusal() const;

    /// Empty = Drydock chooses per guest. Forgets decisions taken for another target.
    void setTarget(const NodeName &node);
    void decide(VmId guest, const DrainRequest::Decision &decision);
    /// Another way to move, to the same place.
    void chooseWay(VmId guest, Strategy way);
    void setStorage(const StorageId &from, const StorageId &to);
    void setBandwidth(qint64 kibPerSecond);
    void setConntrack(bool on);
    /// An empty value takes the option away.
    void setRootOption(const QString &name, const QString &value);
    void setParallel(int parallel);
    void accept(const QString &code);

    void readFacts();
    void replan();
    /// As on the screen, while that still holds on these facts.
    Plan makePlan(const PlanFacts &facts) const
    {
        return planMigrate(facts, keepingTargets(m_request, m_plan), m_planId);
    }
    /// Another id for another operation with the same request.
    void renew();

Q_SIGNALS:
    void readingChanged();
    void planned();

private:
    void ask();
    void take(const Plan &plan);

    ClusterSession &m_session;
    PlanMaker m_maker;
    MigrateRequest m_request;
    Plan m_plan;
    QString m_planId;
    mutable std::optional<QList<NodeFit>> m_fits;
    mutable std::optional<AutoFit> m_automatic;
    bool m_chosen = false;
    bool m_reading = false;
    bool m_factsRead = false;
    bool m_current = false; ///< the plan is the request's, not one made before
};

} // namespace Drydock
