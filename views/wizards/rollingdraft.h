// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/clustersession.h"
#include "session/rollingprofiles.h"

#include <QObject>

namespace Drydock
{

/// What the rolling wizard's steps edit together, and the plan it gives on the newest facts. Decides nothing.
class RollingDraft : public QObject
{
    Q_OBJECT

public:
    explicit RollingDraft(ClusterSession &session, QObject *parent = nullptr);

    ClusterSession &session() const { return m_session; }
    const RollingRequest &request() const { return m_request; }
    const RollingPlan &plan() const { return m_plan; }
    QTime until() const { return m_until; }
    bool isReading() const { return m_reading; }
    bool isPlanned() const { return m_planned; }

    void load(const SavedCampaign &saved);
    SavedCampaign saved(const QString &name) const;
    void setNodes(const QList<NodeName> &nodes, bool keepOrder);
    void setProfile(const RollingProfile &profile);
    void setUntil(const QTime &time);
    void setReason(const QString &reason);
    void decide(VmId guest, const DrainRequest::Decision &decision);
    void setAccepted(const QString &code, bool accepted);

    /// Reads everything the plan looks at, then plans; planned() follows.
    void readFacts();
    void replan();
    RollingPlan makePlan() const;

    /// Blockers that stand in the way, without those taken by typing.
    int undecided() const;
    QList<Finding> toAccept() const;

Q_SIGNALS:
    void requestChanged();
    /// Everything changed at once: fields are to be filled anew.
    void loaded();
    void planned();

private:
    ClusterSession &m_session;
    RollingRequest m_request;
    QTime m_until;
    RollingPlan m_plan;
    QString m_planId;
    int m_readId = 0;
    bool m_reading = false;
    bool m_planned = false;
};

} // namespace Drydock
