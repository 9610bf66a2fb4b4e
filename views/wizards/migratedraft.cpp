// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratedraft.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

MigrateDraft::MigrateDraft(ClusterSession &session, const MigrateRequest &request, QObject *parent)
    : QObject(parent), m_session(session), m_request(request)
{
    m_chosen = !request.to.isEmpty() || isDecided();
    renew();
    connect(&m_maker, &PlanMaker::made, this, &MigrateDraft::take);
    replan();
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (!m_reading && !delta.isEmpty())
                    ask(); // the plan that is shown holds until then
            });
}

void MigrateDraft::renew()
{
    m_planId = QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool MigrateDraft::isDecided() const
{
    return !m_request.guests.isEmpty() && std::ranges::all_of(m_request.guests, [this](VmId guest) {
        return !m_request.decisions.value(guest).target.isEmpty();
    });
}

QList<NodeFit> MigrateDraft::fits() const
{
    if (!m_fits)
        m_fits = nodeFits(m_session.facts(), m_request);
    return *m_fits;
}

AutoFit MigrateDraft::automatic() const
{
    if (!m_automatic) {
        MigrateRequest free = m_request;
        free.to = {};
        free.decisions.clear();
        m_automatic = autoFit(planMigrate(m_session.facts(), free, m_planId), fits());
    }
    return *m_automatic;
}

QList<Finding> MigrateDraft::findings(Severity severity) const
{
    QList<Finding> result;
    std::ranges::copy_if(m_plan.findings, std::back_inserter(result),
                         [severity](const Finding &finding) { return finding.severity == severity; });
    return result;
}

bool MigrateDraft::isHarmless() const
{
    return m_plan.startable && !m_plan.steps.isEmpty()
           && std::ranges::all_of(m_plan.findings,
                                  [](const Finding &finding) { return finding.severity == Severity::Info; });
}

bool MigrateDraft::optionsCount() const
{
    return std::ranges::any_of(m_plan.steps,
                               [](const Step &step) { return step.kind == StepKind::MigrateGuest && !step.haManaged; });
}

bool MigrateDraft::canKeepConnections() const
{
    return m_session.store()->snapshot()->version.major >= 9 && std::ranges::any_of(m_plan.steps, [](const Step &step) {
               return step.kind == StepKind::MigrateGuest && step.online && !step.haManaged;
           });
}

QString MigrateDraft::rootRefusal() const
{
    const ClusterProfile &profile = m_session.profile();
    if (profile.user == "root@pam"_L1 && profile.login == ClusterProfile::Login::Password)
        return {};
    if (profile.login == ClusterProfile::Login::Token)
        return tr("Proxmox VE takes these only from root@pam itself, never from a token. This login is the token %1.")
            .arg(profile.user);
    return tr("Proxmox VE takes these only from root@pam. This login is %1.").arg(profile.user);
}

void MigrateDraft::setTarget(const NodeName &node)
{
    if (m_chosen && m_request.to == node && m_request.decisions.isEmpty())
        return;
    m_chosen = true;
    m_request.to = node;
    m_request.decisions.clear();
    replan();
}

void MigrateDraft::decide(VmId guest, const DrainRequest::Decision &decision)
{
    const auto row = std::ranges::find(m_plan.guests, guest, [](const GuestPlan &plan) { return plan.guest.vmid; });
    const bool otherWay = row != m_plan.guests.end() && row->strategy != decision.strategy;
    if (otherWay && decision.target.isEmpty()) {
        chooseWay(guest, decision.strategy);
        return;
    }
    m_request.decisions.insert(guest, decision);
    replan();
}

void MigrateDraft::chooseWay(VmId guest, Strategy way)
{
    const auto before = m_request.decisions.constFind(guest);
    const NodeName target = before != m_request.decisions.cend() ? before->target : m_request.to;
    m_request.decisions.insert(guest, {way, target});
    replan();
}

void MigrateDraft::setStorage(const StorageId &from, const StorageId &to)
{
    if (to.isEmpty() || to == from)
        m_request.storages.remove(from);
    else
        m_request.storages.insert(from, to);
    replan();
}

void MigrateDraft::setBandwidth(qint64 kibPerSecond)
{
    m_request.bandwidth = kibPerSecond;
    replan();
}

void MigrateDraft::setConntrack(bool on)
{
    m_request.conntrack = on;
    replan();
}

void MigrateDraft::setRootOption(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_request.rootOptions.remove(name);
    else
        m_request.rootOptions.insert(name, value);
    replan();
}

void MigrateDraft::setParallel(int parallel)
{
    m_request.parallel = parallel;
    replan();
}

void MigrateDraft::accept(const QString &code)
{
    m_request.accepted.insert(code);
    replan();
}

void MigrateDraft::readFacts()
{
    if (m_reading)
        return;
    m_reading = true;
    Q_EMIT readingChanged();
    m_session.readBackups();
    m_session.readPlanFacts(m_request.guests, this, [this] {
        m_reading = false;
        m_factsRead = true;
        replan();
        Q_EMIT readingChanged();
    });
}

void MigrateDraft::replan()
{
    m_current = false;
    ask();
}

void MigrateDraft::ask()
{
    m_fits.reset();
    m_automatic.reset();
    const PlanMaker::Make make = [request = m_request, id = m_planId](const PlanFacts &facts) {
        return planMigrate(facts, request, id);
    };
    m_maker.ask(make, m_session.facts(),
                PlanMaker::isLarge(m_request.guests.size(), m_session.store()->snapshot()->nodes.size()));
}

/// Of what is asked while a plan is being made only the newest is told of, so this is always the last request's.
void MigrateDraft::take(const Plan &plan)
{
    m_plan = plan;
    m_current = true;
    Q_EMIT planned();
}

} // namespace Drydock
