// SPDX-License-Identifier: GPL-3.0-or-later
#include "draindraft.h"

#include "maintenance/nodeservice.h"
#include "operations/drainpurpose.h"
#include "operations/strategytag.h"

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
    connect(&m_maker, &PlanMaker::made, this, &DrainDraft::take);
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (m_planned && !m_reading && !delta.isEmpty())
                    replan();
            });
    connect(&session, &ClusterSession::operationsChanged, this, &DrainDraft::readOthers);
    readOthers();
}

void DrainDraft::setNode(const NodeName &node)
{
    if (m_request.node == node)
        return;
    m_request.node = node;
    m_request.decisions.clear();
    m_request.accepted.clear();
    m_request.fixes.clear();
    m_request.sequence.clear();
    m_remembered.clear();
    m_offered.clear();
    m_secondWanted = false;
    m_planned = false;
    m_plan = {};
    Q_EMIT requestChanged();
    Q_EMIT othersChanged();
}

void DrainDraft::setThen(AfterDrain then)
{
    if (m_request.then == then)
        return;
    m_request.then = then;
    const PurposeDefaults defaults = purposeDefaults(then);
    if (!m_minutesSet)
        m_request.expectedMinutes = defaults.expectedMinutes;
    if (!m_onFailureSet)
        m_request.onFailure = defaults.onFailure;
    // What was accepted was accepted for another purpose, and so was what is remembered.
    m_request.accepted.clear();
    forgetRemembered();
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

void DrainDraft::setPerTarget(int perTarget)
{
    m_request.perTarget = perTarget;
}

void DrainDraft::setKeepFree(int percent)
{
    m_request.keepFreePercent = percent;
}

void DrainDraft::setOnFailure(FailurePolicy policy)
{
    m_request.onFailure = policy;
    m_onFailureSet = true;
}

void DrainDraft::setBandwidth(qint64 kibPerSecond)
{
    m_request.bandwidth = kibPerSecond;
}

void DrainDraft::setExpectedMinutes(int minutes)
{
    m_request.expectedMinutes = minutes;
    m_minutesSet = true;
}

void DrainDraft::setMaintenanceFlag(bool flag)
{
    m_request.maintenanceFlag = flag;
}

void DrainDraft::setOrder(MoveOrder order)
{
    m_request.order = order;
    m_request.sequence.clear();
    replan();
}

void DrainDraft::setSequence(const QList<VmId> &sequence)
{
    m_request.sequence = sequence;
    replan();
}

void DrainDraft::setBalance(BalanceBy by)
{
    m_request.balance = by;
    forgetShown();
    replan();
}

void DrainDraft::decide(VmId guest, const DrainRequest::Decision &decision)
{
    m_request.decisions.insert(guest, decision);
    m_remembered.remove(guest);
    if (decision.target.isEmpty())
        forgetShown(guest);
    replan();
}

void DrainDraft::undecide(VmId guest)
{
    m_remembered.remove(guest);
    if (!m_request.decisions.remove(guest))
        return;
    forgetShown(guest);
    replan();
}

void DrainDraft::addFix(VmId guest, const QString &code)
{
    m_request.fixes[guest].insert(code);
    replan();
}

void DrainDraft::undoFix(VmId guest, const QString &code)
{
    const auto fixes = m_request.fixes.find(guest);
    if (fixes == m_request.fixes.end() || !fixes->remove(code))
        return;
    if (fixes->isEmpty())
        m_request.fixes.erase(fixes);
    replan();
}

void DrainDraft::undoAll()
{
    for (const auto &[guest, decision] : std::as_const(m_request.decisions).asKeyValueRange())
        forgetShown(guest);
    m_request.decisions.clear();
    m_request.fixes.clear();
    m_remembered.clear();
    replan();
}

/// Its target was the operator's; the planner chooses anew.
void DrainDraft::forgetShown(VmId guest)
{
    for (GuestPlan &row : m_plan.guests) {
        if (row.guest.vmid == guest)
            row.to = {};
    }
}

/// None of the targets holds any more.
void DrainDraft::forgetShown()
{
    for (GuestPlan &row : m_plan.guests)
        row.to = {};
}

void DrainDraft::readOthers()
{
    QList<Other> drains;
    QSet<NodeName> judged;
    const QList<OperationState> operations = m_session.operations();
    for (const OperationState &operation : operations) {
        if (operation.plan.kind != OperationKind::Drain)
            continue;
        if (!operation.isClosed()) {
            drains.append({operation.plan, false});
            continue;
        }
        // Only the newest closed drain of a node can be what keeps it empty.
        const NodeName node = operation.plan.node;
        if (judged.contains(node))
            continue;
        judged.insert(node);
        if (nodeService(m_session.store()->snapshot(), node, operations).state == NodeService::State::Drained)
            drains.append({operation.plan, true});
    }
    // Each record of a running drain comes by here.
    const auto key = [](const Other &other) { return std::pair(other.plan.id, other.held); };
    if (std::ranges::equal(drains, m_others, {}, key, key))
        return;
    m_others = drains;
    m_secondWanted = false;
    Q_EMIT othersChanged();
}

QList<DrainDraft::Other> DrainDraft::otherDrains() const
{
    QList<Other> others = m_others;
    others.removeIf([this](const Other &other) { return other.held && other.plan.node == m_request.node; });
    return others;
}

void DrainDraft::setSecondWanted(bool wanted)
{
    m_secondWanted = wanted;
}

/// What was chosen the last time becomes the default, once per guest.
bool DrainDraft::offerRemembered()
{
    QMap<VmId, Strategy> remembered = m_session.rememberedStrategies();
    // The planner follows a tag by itself: it was set on purpose.
    for (const GuestState &guest : m_session.store()->snapshot()->guests) {
        if (taggedStrategy(guest))
            remembered.remove(guest.key.vmid);
    }
    const QMap<VmId, Strategy> defaults = rememberedDefaults(m_plan, remembered);
    bool any = false;
    for (const GuestPlan &guest : std::as_const(m_plan.guests)) {
        const VmId vmid = guest.guest.vmid;
        if (m_offered.contains(vmid))
            continue;
        m_offered.insert(vmid);
        const auto last = defaults.constFind(vmid);
        if (last == defaults.cend())
            continue;
        m_request.decisions.insert(vmid, {*last, {}});
        m_remembered.insert(vmid);
        any = true;
    }
    return any;
}

void DrainDraft::forgetRemembered()
{
    for (const VmId guest : std::as_const(m_remembered)) {
        m_request.decisions.remove(guest);
        m_offered.remove(guest);
    }
    m_remembered.clear();
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
    m_session.readBackups();
    m_session.readPlanFacts(m_request.node, this, [this, id] {
        if (id != m_readId)
            return;
        m_reading = false;
        replan();
        Q_EMIT readingChanged();
    });
}

bool DrainDraft::isLarge() const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    return PlanMaker::isLarge(snapshot.guestsOn(m_request.node).size(), snapshot->nodes.size());
}

void DrainDraft::replan()
{
    m_maker.ask(planner(), m_session.facts(), isLarge());
}

void DrainDraft::take(const Plan &plan)
{
    if (plan.node != m_request.node) {
        replan(); // made for the node before
        return;
    }
    m_plan = plan;
    m_planned = true;
    // Before the guests' settings are read nothing is known of their choices.
    if (!m_reading && offerRemembered())
        replan();
    else
        Q_EMIT planned();
}

PlanMaker::Make DrainDraft::planner() const
{
    return [request = keepingTargets(m_request, m_plan), id = m_planId](const PlanFacts &facts) {
        return planDrain(facts, request, id);
    };
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
