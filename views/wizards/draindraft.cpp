// SPDX-License-Identifier: GPL-3.0-or-later
#include "draindraft.h"

#include <QUuid>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

bool isAcceptedByTyping(const Finding &finding)
{
    return finding.code == "quorum-lost"_L1;
}

DrainDraft::DrainDraft(ClusterSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_planId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (m_planned && !m_reading && !delta.isEmpty())
                    replan();
            });
}

void DrainDraft::setNode(const NodeName &node)
{
    if (m_request.node == node)
        return;
    m_request.node = node;
    m_request.decisions.clear();
    m_request.accepted.clear();
    m_request.fixes.clear();
    m_planned = false;
    m_plan = {};
    Q_EMIT requestChanged();
}

void DrainDraft::setThen(AfterDrain then)
{
    if (m_request.then == then)
        return;
    m_request.then = then;
    // What was accepted was accepted for another purpose.
    m_request.accepted.clear();
    Q_EMIT requestChanged();
}

void DrainDraft::setReason(const QString &reason)
{
    m_request.reason = reason;
}

void DrainDraft::setParallel(int parallel)
{
    m_request.parallel = parallel;
}

void DrainDraft::setKeepFree(int percent)
{
    m_request.keepFreePercent = percent;
}

void DrainDraft::setOnFailure(FailurePolicy policy)
{
    m_request.onFailure = policy;
}

void DrainDraft::setBandwidth(qint64 kibPerSecond)
{
    m_request.bandwidth = kibPerSecond;
}

void DrainDraft::setExpectedMinutes(int minutes)
{
    m_request.expectedMinutes = minutes;
}

void DrainDraft::setMaintenanceFlag(bool flag)
{
    m_request.maintenanceFlag = flag;
}

void DrainDraft::decide(VmId guest, const DrainRequest::Decision &decision)
{
    m_request.decisions.insert(guest, decision);
    replan();
}

void DrainDraft::undecide(VmId guest)
{
    if (m_request.decisions.remove(guest))
        replan();
}

void DrainDraft::addFix(VmId guest, const QString &code)
{
    m_request.fixes[guest].insert(code);
    replan();
}

void DrainDraft::setAccepted(const QString &code, bool accepted)
{
    const bool was = m_request.accepted.contains(code);
    if (was == accepted)
        return;
    if (accepted)
        m_request.accepted.insert(code);
    else
        m_request.accepted.remove(code);
    replan();
}

void DrainDraft::readFacts()
{
    const int id = ++m_readId;
    m_reading = true;
    Q_EMIT readingChanged();
    m_session.readPlanFacts(m_request.node, this, [this, id] {
        if (id != m_readId)
            return;
        m_reading = false;
        replan();
        Q_EMIT readingChanged();
    });
}

void DrainDraft::replan()
{
    m_plan = makePlan(m_session.facts());
    m_planned = true;
    Q_EMIT planned();
}

Plan DrainDraft::makePlan(const PlanFacts &facts) const
{
    return planDrain(facts, m_request, m_planId);
}

int DrainDraft::undecided() const
{
    return int(std::ranges::count_if(m_plan.findings, [](const Finding &finding) {
        return finding.severity == Severity::Blocker && !isAcceptedByTyping(finding);
    }));
}

QList<Finding> DrainDraft::toAccept() const
{
    QList<Finding> risks;
    for (const Finding &finding : m_plan.findings) {
        const bool open = finding.severity == Severity::Blocker || m_request.accepted.contains(finding.code);
        if (open && isAcceptedByTyping(finding))
            risks.append(finding);
    }
    return risks;
}

} // namespace Drydock
