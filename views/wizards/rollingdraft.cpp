// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingdraft.h"

#include "draindraft.h"
#include "session/campaigns.h"

#include <QUuid>

#include <algorithm>

namespace Drydock
{

RollingDraft::RollingDraft(ClusterSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_planId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (m_planned && !m_reading && !delta.isEmpty())
                    replan();
            });
}

void RollingDraft::load(const SavedCampaign &saved)
{
    m_request = saved.request;
    m_request.nodes.removeIf([this](const NodeName &node) { return !m_session.store()->snapshot().node(node); });
    m_until = saved.until;
    m_planned = false;
    Q_EMIT loaded();
    Q_EMIT requestChanged();
}

SavedCampaign RollingDraft::saved(const QString &name) const
{
    return {.name = name, .clusterId = m_session.profile().id, .request = m_request, .until = m_until};
}

void RollingDraft::setNodes(const QList<NodeName> &nodes, bool keepOrder)
{
    if (m_request.nodes == nodes && m_request.keepOrder == keepOrder)
        return;
    m_request.nodes = nodes;
    m_request.keepOrder = keepOrder;
    // What was accepted was accepted for other nodes.
    m_request.accepted.clear();
    m_planned = false;
    Q_EMIT requestChanged();
}

void RollingDraft::setProfile(const RollingProfile &profile)
{
    if (m_request.profile == profile)
        return;
    if (m_request.profile.then != profile.then)
        m_request.accepted.clear();
    m_request.profile = profile;
    Q_EMIT requestChanged();
}

void RollingDraft::setUntil(const QTime &time)
{
    m_until = time;
    Q_EMIT requestChanged();
}

void RollingDraft::setReason(const QString &reason)
{
    m_request.reason = reason;
}

void RollingDraft::decide(VmId guest, const DrainRequest::Decision &decision)
{
    m_request.profile.decisions.insert(guest, decision);
    replan();
}

void RollingDraft::setAccepted(const QString &code, bool accepted)
{
    if (m_request.accepted.contains(code) == accepted)
        return;
    if (accepted)
        m_request.accepted.insert(code);
    else
        m_request.accepted.remove(code);
    replan();
}

void RollingDraft::readFacts()
{
    const int id = ++m_readId;
    m_reading = true;
    m_session.campaigns().readFacts(m_request.nodes, this, [this, id] {
        if (id != m_readId)
            return;
        m_reading = false;
        replan();
    });
    replan();
}

void RollingDraft::replan()
{
    m_plan = makePlan();
    m_planned = true;
    Q_EMIT planned();
}

RollingPlan RollingDraft::makePlan() const
{
    RollingRequest request = m_request;
    const QDateTime now = m_session.clock()->now();
    request.until = nextMoment(m_until, now);
    return planRolling(m_session.facts(), request, now, m_planId, m_plan);
}

int RollingDraft::undecided() const
{
    int count = 0;
    for (const RollingNodePlan &node : m_plan.nodes) {
        count += int(std::ranges::count_if(node.drain.findings, [](const Finding &finding) {
            return finding.severity == Severity::Blocker && !isAcceptedByTyping(finding);
        }));
    }
    return count;
}

QList<Finding> RollingDraft::toAccept() const
{
    QList<Finding> risks;
    for (const RollingNodePlan &node : m_plan.nodes) {
        for (const Finding &finding : node.drain.findings) {
            const bool open = finding.severity == Severity::Blocker || m_request.accepted.contains(finding.code);
            if (open && isAcceptedByTyping(finding))
                risks.append(finding);
        }
    }
    return risks;
}

} // namespace Drydock
