// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include "operationfollower.h"
#include "operations/report.h"
#include "operations/wording.h"
#include "report/reportfile.h"
#include "rollingcommand.h"
#include "session/campaigns.h"
#include "terminal.h"
#include "words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

/// Reads files only: the cluster may be gone, and whoever carries the operation out is not disturbed.
int Invocation::showOperation()
{
    const QString wanted = m_arguments.operands.at(1);
    const QList<OperationState> operations = JournalFile::readAll(m_arguments.stateDir);
    const auto found = std::ranges::find_if(
        operations, [&](const OperationState &operation) { return operation.plan.id.startsWith(wanted); });
    if (found == operations.end()) {
        printError(Words::tr("drydock: no operation %1; 'drydock operations' lists them").arg(wanted));
        return WrongUsage;
    }
    const OperationReport report = buildReport(JournalFile::records(m_arguments.stateDir, found->plan.id), operations);
    if (const QString file = m_arguments.reportFile; !file.isEmpty()) {
        // Its ending was checked with the arguments.
        const QString wrong = writeReport(file, report, reportFormatOf(file).value_or(ReportFormat::Html));
        if (!wrong.isEmpty()) {
            printError(Words::tr("drydock: cannot write the report to %1: %2").arg(file, wrong));
            return Leftovers;
        }
    }
    if (m_arguments.json)
        printJson(reportDocument(report));
    else if (m_arguments.reportFile.isEmpty())
        print(reportMarkdown(report));
    return Done;
}

int Invocation::listOperations()
{
    if (!m_arguments.operands.isEmpty())
        return showOperation();
    QStringList unreadable;
    const QList<OperationState> operations = JournalFile::readAll(m_arguments.stateDir, &unreadable);
    for (const QString &path : std::as_const(unreadable))
        printError(Words::tr("drydock: cannot read %1").arg(path));
    if (m_arguments.json) {
        QJsonArray list;
        for (const OperationState &operation : operations) {
            list.append(QJsonObject{{u"id"_s, operation.plan.id},
                                    {u"kind"_s, operationKindWord(operation.plan.kind)},
                                    {u"cluster"_s, operation.clusterName},
                                    {u"node"_s, operation.plan.node.text()},
                                    {u"createdAt"_s, operation.createdAt.toString(Qt::ISODate)},
                                    {u"closedAt"_s, operation.closedAt.isValid()
                                                        ? QJsonValue(operation.closedAt.toString(Qt::ISODate))
                                                        : QJsonValue()},
                                    {u"closed"_s, operation.isClosed()},
                                    {u"status"_s, operationStatusWord(operation.status)},
                                    {u"steps"_s, int(operation.plan.steps.size())},
                                    {u"done"_s, operation.count(StepState::Done)},
                                    {u"failed"_s, operation.count(StepState::Failed)}});
        }
        printJson({{u"schema"_s, u"drydock.operations/1"_s},
                   {u"operations"_s, list},
                   {u"campaigns"_s, campaignsDocument(m_arguments.stateDir)}});
        return Done;
    }
    QList<QStringList> rows;
    for (const OperationState &operation : operations) {
        rows.append({operation.plan.id, QLocale().toString(operation.createdAt.toLocalTime(), QLocale::ShortFormat),
                     operation.clusterName, operationTitle(operation.plan),
                     Words::tr("%1 of %2").arg(operation.count(StepState::Done)).arg(operation.plan.steps.size()),
                     operationStatusText(operation.status)});
    }
    printTable({Words::tr("OPERATION"), Words::tr("STARTED"), Words::tr("CLUSTER"), Words::tr("WHAT"),
                Words::tr("STEPS"), Words::tr("STATE")},
               rows);
    printCampaigns(m_arguments.stateDir);
    return Done;
}

std::optional<OperationState> Invocation::chooseUnfinished()
{
    const QList<OperationState> operations = JournalFile::readAll(m_arguments.stateDir);
    const QString wanted = m_arguments.operands.value(0);
    for (const OperationState &operation : operations) {
        if (operation.isClosed() && wanted.isEmpty())
            continue;
        if (wanted.isEmpty() || operation.plan.id.startsWith(wanted))
            return operation;
    }
    printError(wanted.isEmpty() ? Words::tr("drydock: no unfinished operation")
                                : Words::tr("drydock: no operation %1; 'drydock operations' lists them").arg(wanted));
    return std::nullopt;
}

int Invocation::resume()
{
    if (const std::optional<RollingState> campaign = chosenCampaign(m_arguments)) {
        if (const std::optional<ExitCode> failed = openForWriting())
            return *failed;
        return resumeCampaign(*m_session, *campaign, m_arguments, false);
    }
    const std::optional<OperationState> operation = chooseUnfinished();
    if (!operation)
        return WrongUsage;
    if (operation->isClosed()) {
        printError(Words::tr("drydock: operation %1 is closed: %2")
                       .arg(operation->plan.id, operationStatusText(operation->status)));
        return WrongUsage;
    }
    if (const std::optional<ExitCode> failed = openForWriting())
        return *failed;
    const Result<OperationRunner *> runner = m_session->resumeOperation(operation->plan.id);
    if (!runner)
        return reject(runner.error());
    if (operation->status == OperationStatus::Paused)
        (*runner)->unpause();
    return followOwned(*runner);
}

int Invocation::cancel()
{
    if (const std::optional<RollingState> campaign = chosenCampaign(m_arguments)) {
        if (const std::optional<ExitCode> failed = openForWriting())
            return *failed;
        return resumeCampaign(*m_session, *campaign, m_arguments, true);
    }
    const std::optional<OperationState> operation = chooseUnfinished();
    if (!operation || operation->isClosed())
        return operation ? int(Done) : int(WrongUsage);
    if (m_arguments.andReturn && operation->plan.kind != OperationKind::Drain) {
        printError(Words::tr("drydock: only a drain can be turned around"));
        return WrongUsage;
    }
    if (const std::optional<ExitCode> failed = openForWriting())
        return *failed;
    const Result<OperationRunner *> runner = m_session->resumeOperation(operation->plan.id);
    if (!runner)
        return reject(runner.error());
    if (m_arguments.andReturn)
        (*runner)->turnBack();
    else
        (*runner)->cancel();
    followOwned(*runner);
    return (*runner)->state().isClosed() ? Done : Interrupted;
}

int Invocation::close()
{
    if (const std::optional<RollingState> campaign = chosenCampaign(m_arguments)) {
        ClusterSession files(ClusterProfile{}, m_arguments.stateDir, &m_clock);
        const Result<void> closed = files.campaigns().close(campaign->id);
        return closed ? int(Done) : int(reject(closed.error()));
    }
    const std::optional<OperationState> operation = chooseUnfinished();
    if (!operation)
        return WrongUsage;
    if (operation->isClosed())
        return Done;
    // Filing needs no cluster: a session that is never connected knows how to write the record.
    ClusterSession files(ClusterProfile{}, m_arguments.stateDir, &m_clock);
    const Result<void> closed = files.closeOperation(operation->plan.id);
    return closed ? int(Done) : int(reject(closed.error()));
}

} // namespace Drydock::Cli
