// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include "operationfollower.h"
#include "operations/planexport.h"
#include "operations/wayback.h"
#include "operations/wording.h"
#include "rollingcommand.h"
#include "terminal.h"
#include "words.h"

#include <QEventLoop>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

QString newOperationId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void printPlan(const Plan &plan)
{
    printLine(planSentence(plan));
    printLine({});
    QList<QStringList> rows;
    for (const GuestPlan &guest : plan.guests) {
        rows.append({guest.guest.sid(), guest.name, wayText(plan, guest), guest.to.text(), expectationText(plan, guest),
                     noteText(guest)});
    }
    printTable({Words::tr("GUEST"), Words::tr("NAME"), Words::tr("WHAT HAPPENS"), Words::tr("TO"),
                Words::tr("INTERRUPTION"), Words::tr("NOTE")},
               rows);
    if (!plan.findings.isEmpty())
        printLine({});
    for (const Finding &finding : plan.findings) {
        QString severity = Words::tr("note   ");
        if (finding.severity == Severity::Blocker)
            severity = Words::tr("BLOCKER");
        else if (finding.severity == Severity::Caution)
            severity = Words::tr("caution");
        printLine(severity + u"  "_s + finding.code + u"  "_s + finding.subject + u"  "_s + findingText(finding));
        for (const Fix &fix : finding.fixes) {
            const QString decide = fix.strategy ? u"  --decide "_s + finding.subject.section(u':', 1) + u'='
                                                      + strategyWord(*fix.strategy)
                                                      + (fix.target.isEmpty() ? QString() : u':' + fix.target.text())
                                                : QString();
            printLine(u"         → "_s + fixText(fix) + decide);
        }
    }
    printLine({});
    printLine(Words::tr("Quorum now %1 of %2 needed votes, with the node down %3 of %4.")
                  .arg(plan.quorumNow.votes)
                  .arg(plan.quorumNow.needed)
                  .arg(plan.quorumAfter.votes)
                  .arg(plan.quorumAfter.needed));
}

} // namespace

int Invocation::showPlan()
{
    const auto session = m_opener.open(false);
    if (!session)
        return session.error();
    m_session = *session;
    if (m_arguments.isRolling())
        return planCampaign(*m_session, m_settings, m_arguments);
    if (m_arguments.operands.first() == "rebalance"_L1)
        return showPlanOf(rebalancePlan());
    const NodeName node(m_arguments.operands.at(1));
    if (!m_session->store()->snapshot().node(node)) {
        printError(Words::tr("drydock: the cluster has no node called '%1'").arg(node.text()));
        return WrongUsage;
    }
    waitFor([&](QObject *context, std::function<void()> done) {
        m_session->readPlanFacts(node, context, std::move(done));
    });
    return showPlanOf(planDrain(m_session->facts(), drainRequest(m_arguments, node), newOperationId()));
}

ExitCode Invocation::showPlanOf(const Plan &plan)
{
    if (m_arguments.json)
        printJson(planDocument(plan));
    else if (m_arguments.markdown)
        print(planMarkdown(plan));
    else if (m_arguments.commands)
        printLine(planCommands(plan, m_session->store()->snapshot()->version).join(u'\n'));
    else
        printPlan(plan);
    return plan.startable ? Done : Refused;
}

std::optional<ExitCode> Invocation::openForWriting()
{
    const auto session = m_opener.open(true);
    if (!session)
        return session.error();
    m_session = *session;
    return std::nullopt;
}

int Invocation::carryOut(const NodeName &node, const QList<VmId> &guests, const Planner &planner)
{
    const auto readFacts = [&] {
        waitFor([&](QObject *context, std::function<void()> done) {
            if (guests.isEmpty())
                m_session->readPlanFacts(node, context, std::move(done));
            else
                m_session->readPlanFacts(guests, context, std::move(done));
        });
    };
    readFacts();
    Plan plan = planner(m_session->facts(), {});
    if (!m_arguments.json)
        printPlan(plan);
    if (!plan.startable) {
        if (m_arguments.json)
            printJson(planDocument(plan));
        printError(Words::tr("Not started: decide each blocker above with --decide or --accept."));
        return Refused;
    }
    if (!m_arguments.yes) {
        if (!hasTerminal()) {
            printError(Words::tr("Not started: nobody to ask here; --yes starts without asking."));
            return Refused;
        }
        const std::optional<QString> answer = ask(Words::tr("%1? Type yes to start:").arg(operationTitle(plan)));
        if (!answer || answer->trimmed().compare(Words::tr("yes"), Qt::CaseInsensitive) != 0) {
            printError(Words::tr("Not started."));
            return Interrupted;
        }
        // The world may have moved while the question was open.
        readFacts();
        const Plan fresh = planner(m_session->facts(), plan);
        if (!fresh.sameOutcome(plan)) {
            printPlan(fresh);
            printError(Words::tr("Not started: the cluster changed while you read; the new plan is above."));
            return Refused;
        }
        plan = fresh;
    }
    const Result<OperationRunner *> runner = m_session->startOperation(plan);
    if (!runner)
        return reject(runner.error());
    return followOwned(*runner);
}

ExitCode Invocation::followOwned(OperationRunner *runner)
{
    OperationFollower follower(*runner, *m_session, m_arguments);
    m_session->connection()->pollNow();
    const ExitCode code = follower.follow();
    // What moved comes back: the session plans it by itself.
    OperationRunner *back = nullptr;
    for (const auto others = m_session->runners(); OperationRunner * other : others) {
        if (other->state().plan.returnsOperation == runner->state().plan.id)
            back = other;
    }
    if (!back && !m_session->isTurningAround())
        return code;
    QEventLoop loop;
    QObject::connect(m_session, &ClusterSession::operationStarted, &loop, [&](OperationRunner *started) {
        back = started;
        loop.quit();
    });
    QObject::connect(m_session, &ClusterSession::returnNotStarted, &loop, &QEventLoop::quit);
    if (!back)
        loop.exec();
    if (!back) {
        printError(Words::tr("The guests could not be brought back by themselves: 'drydock return %1' shows why.")
                       .arg(runner->state().plan.id));
        return Leftovers;
    }
    followOwned(back);
    return back->state().isClosed() ? Leftovers : Interrupted;
}

int Invocation::drain()
{
    if (const std::optional<ExitCode> failed = openForWriting())
        return *failed;
    const NodeName node(m_arguments.operands.at(0));
    if (!m_session->store()->snapshot().node(node)) {
        printError(Words::tr("drydock: the cluster has no node called '%1'").arg(node.text()));
        return WrongUsage;
    }
    const QString id = newOperationId();
    return carryOut(node, {}, [&](const PlanFacts &facts, const Plan &shown) {
        return planDrain(facts, keepingTargets(drainRequest(m_arguments, node), shown), id);
    });
}

int Invocation::migrate()
{
    MigrateRequest request;
    for (const QString &operand : m_arguments.operands) {
        bool ok = false;
        const int vmid = operand.toInt(&ok);
        if (!ok || vmid <= 0) {
            printError(Words::tr("drydock: '%1' is not a VMID").arg(operand));
            return WrongUsage;
        }
        request.guests.append(VmId{vmid});
    }
    if (const std::optional<ExitCode> failed = openForWriting())
        return *failed;
    for (const VmId vmid : std::as_const(request.guests)) {
        if (!m_session->store()->snapshot().guest(vmid)) {
            printError(Words::tr("drydock: the cluster has no guest %1").arg(vmid.text()));
            return WrongUsage;
        }
    }
    if (m_arguments.to != "auto"_L1) {
        request.to = NodeName(m_arguments.to);
        if (!m_session->store()->snapshot().node(request.to)) {
            printError(Words::tr("drydock: the cluster has no node called '%1'").arg(m_arguments.to));
            return WrongUsage;
        }
    }
    request.bandwidth = m_arguments.bandwidth.value_or(0);
    if (!m_arguments.targetStorage.isEmpty()) {
        const std::optional<QMap<StorageId, StorageId>> storages = storageMapFromWord(m_arguments.targetStorage);
        if (!storages) {
            printError(Words::tr("drydock: --target-storage needs a storage, or FROM:TO,…, not '%1'")
                           .arg(m_arguments.targetStorage));
            return WrongUsage;
        }
        request.storages = *storages;
    }
    request.parallel = m_arguments.parallel.value_or(request.parallel);
    request.keepFreePercent = m_arguments.keepFree.value_or(request.keepFreePercent);
    request.accepted = m_arguments.accepted;
    const QString id = newOperationId();
    return carryOut({}, request.guests, [&](const PlanFacts &facts, const Plan &shown) {
        return planMigrate(facts, keepingTargets(request, shown), id);
    });
}

/// On facts read for it.
Plan Invocation::rebalancePlan()
{
    waitFor([&](QObject *context, std::function<void()> done) {
        m_session->readPlanFacts(guestsToRebalance(m_session->store()->snapshot(), m_arguments.rebalance), context,
                                 std::move(done));
    });
    return planRebalance(m_session->facts(), m_arguments.rebalance, newOperationId());
}

int Invocation::rebalance()
{
    if (const std::optional<ExitCode> failed = openForWriting())
        return *failed;
    const QList<VmId> guests = guestsToRebalance(m_session->store()->snapshot(), m_arguments.rebalance);
    if (guests.isEmpty()) {
        printPlan(rebalancePlan());
        return Done;
    }
    const QString id = newOperationId();
    return carryOut({}, guests, [&](const PlanFacts &facts, const Plan &shown) {
        return planRebalance(facts, keepingMoves(m_arguments.rebalance, shown), id);
    });
}

int Invocation::rolling()
{
    if (const std::optional<ExitCode> failed = openForWriting())
        return *failed;
    return runCampaign(*m_session, m_settings, m_arguments);
}

std::optional<OperationState> Invocation::chooseReturnable()
{
    const QList<OperationState> operations = JournalFile::readAll(m_arguments.stateDir);
    const QString wanted = m_arguments.operands.value(0);
    const auto profile = m_opener.profile();
    for (const OperationState &operation : operations) {
        const bool fits = wanted.isEmpty()
                              ? operation.plan.kind == OperationKind::Drain && owesReturn(operation, operations)
                                    && profile && operation.clusterId == profile->id
                              : operation.plan.id.startsWith(wanted);
        if (fits && operation.plan.kind == OperationKind::Drain)
            return operation;
    }
    return std::nullopt;
}

int Invocation::bringBack()
{
    const std::optional<OperationState> drained = chooseReturnable();
    if (!drained) {
        printError(Words::tr("drydock: no drain to return from; 'drydock operations' lists them"));
        return WrongUsage;
    }
    if (const std::optional<ExitCode> failed = openForWriting())
        return *failed;
    QList<VmId> guests;
    for (const GuestPlan &guest : drained->plan.guests)
        guests.append(guest.guest.vmid);
    const QString id = newOperationId();
    return carryOut(drained->plan.node, guests, [&](const PlanFacts &facts, const Plan &) {
        return planReturn(facts, drained->plan, drained->finishedSteps(), id);
    });
}

} // namespace Drydock::Cli
