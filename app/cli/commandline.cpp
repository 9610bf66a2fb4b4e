// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "clusteropener.h"
#include "inventorydocument.h"
#include "operationfollower.h"
#include "operations/planexport.h"
#include "operations/report.h"
#include "operations/wayback.h"
#include "operations/wording.h"
#include "report/reportfile.h"
#include "rollingcommand.h"
#include "session/campaigns.h"
#include "terminal.h"
#include "terminationsignals.h"
#include "words.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

/// One invocation: the opened cluster and what the command does with it.
class Invocation
{
public:
    Invocation(const Arguments &arguments, Settings &settings, SecretStore &secrets, Clock &clock)
        : m_arguments(arguments), m_settings(settings), m_opener(arguments, settings, secrets, clock), m_clock(clock)
    {
    }

    int listClusters();
    int showInventory();
    int showPlan();
    int drain();
    int bringBack();
    int migrate();
    int rolling();
    int rebalance();
    int listOperations();
    int showOperation();
    int resume();
    int cancel();
    int close();

private:
    using Planner = std::function<Plan(const PlanFacts &)>;

    void waitFor(const std::function<void(QObject *, std::function<void()>)> &start);
    std::optional<ExitCode> openForWriting();
    int carryOut(const NodeName &node, const QList<VmId> &guests, const Planner &planner);
    ExitCode reject(const Error &error);
    std::optional<OperationState> chooseUnfinished();
    std::optional<OperationState> chooseReturnable();
    ExitCode followOwned(OperationRunner *runner);
    ExitCode showPlanOf(const Plan &plan);
    Plan rebalancePlan();

    const Arguments &m_arguments;
    Settings &m_settings;
    ClusterOpener m_opener;
    Clock &m_clock;
    ClusterSession *m_session = nullptr;
};

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

void Invocation::waitFor(const std::function<void(QObject *, std::function<void()>)> &start)
{
    QEventLoop loop;
    bool done = false;
    start(&loop, [&] {
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
}

ExitCode Invocation::reject(const Error &error)
{
    printError(u"drydock: "_s + errorText(error));
    if (const QString advice = errorAdvice(error); !advice.isEmpty())
        printError(advice);
    switch (error.kind) {
    case Error::Kind::Locked:
        return OwnedByOther;
    case Error::Kind::Forbidden:
    case Error::Kind::LoginFailed:
        return NotAllowed;
    case Error::Kind::Unreachable:
        return Unreachable;
    default:
        return Leftovers;
    }
}

int Invocation::listClusters()
{
    const QList<ClusterProfile> profiles = m_settings.profiles();
    if (m_arguments.json) {
        QJsonArray clusters;
        for (const ClusterProfile &profile : profiles) {
            QJsonArray addresses;
            for (const QUrl &url : profile.entryPoints)
                addresses.append(url.toString());
            clusters.append(QJsonObject{{u"id"_s, profile.id},
                                        {u"name"_s, profile.name},
                                        {u"addresses"_s, addresses},
                                        {u"user"_s, profile.user}});
        }
        printJson({{u"schema"_s, u"drydock.clusters/1"_s}, {u"clusters"_s, clusters}});
        return Done;
    }
    QList<QStringList> rows;
    for (const ClusterProfile &profile : profiles) {
        QStringList addresses;
        for (const QUrl &url : profile.entryPoints)
            addresses.append(url.toString());
        rows.append({profile.name, profile.user, addresses.join(u' ')});
    }
    if (rows.isEmpty())
        printError(Words::tr(
            "No cluster is saved yet. Add one in the window, or name an address with --cluster https://HOST:8006."));
    else
        printTable({Words::tr("NAME"), Words::tr("USER"), Words::tr("ADDRESSES")}, rows);
    return Done;
}

int Invocation::showInventory()
{
    const auto session = m_opener.open(false);
    if (!session)
        return session.error();
    m_session = *session;
    if (m_session->connection()) {
        QList<GuestKey> guests;
        for (const GuestState &guest : m_session->store()->snapshot()->guests)
            guests.append(guest.key);
        waitFor([&](QObject *context, std::function<void()> done) {
            m_session->connection()->readGuestDetails(guests, context, std::move(done));
        });
    }
    if (m_arguments.json)
        printJson(inventoryDocument(m_session->facts()));
    else
        printInventory(m_session->facts());
    return Done;
}

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
    Plan plan = planner(m_session->facts());
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
        const Plan fresh = planner(m_session->facts());
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
    return carryOut(node, {},
                    [&](const PlanFacts &facts) { return planDrain(facts, drainRequest(m_arguments, node), id); });
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
    return carryOut({}, request.guests, [&](const PlanFacts &facts) { return planMigrate(facts, request, id); });
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
    return carryOut({}, guests,
                    [&](const PlanFacts &facts) { return planRebalance(facts, m_arguments.rebalance, id); });
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
    return carryOut(drained->plan.node, guests, [&](const PlanFacts &facts) {
        return planReturn(facts, drained->plan, drained->finishedSteps(), id);
    });
}

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

int serveDemo(const Arguments &arguments)
{
    Demo::DemoServer::Options options;
    options.scenario = arguments.scenario;
    options.pve = arguments.pve;
    options.port = arguments.port;
    options.speed = arguments.speed;
    options.seed = arguments.seed;
    options.controlPort = arguments.controlPort;
    options.logFile = arguments.logFile;
    TerminationSignals terminationSignals;
    QEventLoop loop;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &loop, &QEventLoop::quit);
    Demo::DemoServer server;
    if (const QString wrong = server.start(options); !wrong.isEmpty()) {
        printError(u"drydock: "_s + wrong);
        return WrongUsage;
    }
    if (!arguments.readyFile.isEmpty()) {
        // The token is in it: for the owner's eyes only.
        QSaveFile file(arguments.readyFile);
        const QByteArray line = QJsonDocument(server.ready()).toJson(QJsonDocument::Compact) + '\n';
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || file.write(line) != line.size() || !file.commit()) {
            printError(Words::tr("drydock: cannot write %1: %2").arg(arguments.readyFile, file.errorString()));
            return WrongUsage;
        }
    }
    printJson(server.ready());
    loop.exec();
    return Done;
}

} // namespace

int runCommand(const Arguments &arguments, Settings &settings, SecretStore &secrets, Clock &clock)
{
    if (arguments.command == "demo-server"_L1)
        return serveDemo(arguments);
    Invocation invocation(arguments, settings, secrets, clock);
    static const QMap<QString, int (Invocation::*)()> handlers{
        {u"clusters"_s, &Invocation::listClusters},
        {u"inventory"_s, &Invocation::showInventory},
        {u"plan"_s, &Invocation::showPlan},
        {u"drain"_s, &Invocation::drain},
        {u"return"_s, &Invocation::bringBack},
        {u"migrate"_s, &Invocation::migrate},
        {u"rolling"_s, &Invocation::rolling},
        {u"rebalance"_s, &Invocation::rebalance},
        {u"operations"_s, &Invocation::listOperations},
        {u"resume"_s, &Invocation::resume},
        {u"cancel"_s, &Invocation::cancel},
        {u"close"_s, &Invocation::close},
    };
    return (invocation.*handlers.value(arguments.command))();
}

} // namespace Drydock::Cli
