// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingcommand.h"

#include "operationfollower.h"
#include "operations/planexport.h"
#include "operations/rollingwording.h"
#include "operations/wording.h"
#include "session/campaigns.h"
#include "session/rollingprofiles.h"
#include "terminal.h"
#include "terminationsignals.h"
#include "words.h"

#include <QEventLoop>
#include <QLocale>
#include <QSocketNotifier>
#include <QUuid>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

/// Prints a campaign's events, and those of its operations, a line each.
class CampaignFollower : public QObject
{
public:
    CampaignFollower(ClusterSession &session, RollingRunner &runner, const Arguments &arguments);

    /// Blocks until the campaign closes, a signal arrives, or only a person can go on.
    ExitCode follow();

private:
    void show(const QString &node, const QString &state, const QString &text);
    void showRecord(const JournalRecord &record);
    void showGates();
    void needsPerson(const QString &code);
    void readGoOn();
    void follow(OperationRunner *runner);
    ExitCode finish();

    ClusterSession &m_session;
    RollingRunner &m_runner;
    const Arguments &m_arguments;
    QEventLoop m_loop;
    std::unique_ptr<QSocketNotifier> m_input;
    QStringList m_gatesShown;
    ExitCode m_exit = Interrupted;
};

CampaignFollower::CampaignFollower(ClusterSession &session, RollingRunner &runner, const Arguments &arguments)
    : m_session(session), m_runner(runner), m_arguments(arguments)
{
    connect(&runner, &RollingRunner::recorded, this, &CampaignFollower::showRecord);
    connect(&runner, &RollingRunner::changed, this, &CampaignFollower::showGates);
    connect(&runner, &RollingRunner::attentionNeeded, this, &CampaignFollower::needsPerson);
    connect(&runner, &RollingRunner::closed, &m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    connect(&session, &ClusterSession::operationStarted, this, qOverload<OperationRunner *>(&CampaignFollower::follow));
}

void CampaignFollower::follow(OperationRunner *runner)
{
    new OperationFollower(*runner, m_session, m_arguments, this);
    m_session.connection()->pollNow();
}

void CampaignFollower::show(const QString &node, const QString &state, const QString &text)
{
    if (m_arguments.json) {
        printJson({{u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                   {u"campaign"_s, m_runner.state().id},
                   {u"node"_s, node},
                   {u"state"_s, state},
                   {u"text"_s, text}});
        return;
    }
    const QString what = node.isEmpty() ? rollingTitle(m_runner.state()) : node;
    printError(QLocale().toString(QTime::currentTime(), u"HH:mm:ss"_s) + u"  "_s + what + u" – "_s + text);
}

void CampaignFollower::showRecord(const JournalRecord &record)
{
    if (record.kind == JournalRecord::Kind::Closed)
        return; // the last line says it
    const NodeName name(record.values.value("node"_L1).toString());
    const RollingNodeState *node = m_runner.state().node(name);
    show(name.text(), node ? rollingPhaseWord(node->phase) : operationStatusWord(m_runner.state().status),
         rollingRecordText(record));
}

/// What is waited for between two nodes: once as it is read, and again when it reads otherwise.
void CampaignFollower::showGates()
{
    const QString waits = m_runner.waitingFor();
    QStringList shut;
    if (waits == "gates"_L1 || waits == "dns"_L1) {
        for (const auto gates = m_runner.gates(); const RollingGate &gate : gates) {
            const bool asked = gate.code != "dns"_L1 || gate.since.isValid();
            if (!gate.passed && gate.code != "settled"_L1 && asked)
                shut.append(rollingGateText(gate));
        }
    }
    const RollingNodeState *node = m_runner.state().current();
    for (const QString &text : std::as_const(shut)) {
        if (!m_gatesShown.contains(text))
            show(node ? node->node.text() : QString(), u"gate"_s, text);
    }
    m_gatesShown = shut;
}

void CampaignFollower::needsPerson(const QString &code)
{
    const RollingNodeState *node = m_runner.state().current();
    const NodeName name = node ? node->node : NodeName();
    show(name.text(), u"attention"_s, rollingWaitText(code, name));
    if (code == "hold"_L1) {
        if (!m_arguments.json)
            printError(Words::tr("Type go to bring the guests of %1 back:").arg(name.text()));
        m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_input.get(), &QSocketNotifier::activated, this, [this] { readGoOn(); });
    } else if (code == "decision"_L1) {
        for (const Finding &finding : m_runner.pending().findings) {
            if (finding.severity == Severity::Blocker)
                printError(finding.code + u"  "_s + finding.subject + u"  "_s + findingText(finding));
        }
        m_exit = Refused;
        m_loop.quit();
    } else if (code == "dns"_L1 && !m_arguments.json) {
        printError(Words::tr("To go on without: 'drydock resume %1 --accept dns-silent', once this one has ended.")
                       .arg(m_runner.state().id));
    } else if (code == "refused"_L1) {
        printError(errorText(m_runner.refusal()));
    }
}

void CampaignFollower::readGoOn()
{
    QByteArray line(256, Qt::Uninitialized);
    const ssize_t size = ::read(STDIN_FILENO, line.data(), size_t(line.size()));
    if (size <= 0) {
        // Nobody there: the node stays held, a later run goes on.
        m_input.reset();
        m_loop.quit();
        return;
    }
    if (line.first(size).trimmed() == "go") {
        m_input.reset();
        m_runner.goOn();
    }
}

ExitCode CampaignFollower::follow()
{
    TerminationSignals terminationSignals;
    connect(&terminationSignals, &TerminationSignals::received, &m_loop, &QEventLoop::quit);
    m_session.connection()->pollNow();
    if (!m_runner.state().isClosed())
        m_loop.exec();
    if (m_runner.state().isClosed())
        return finish();
    const bool held = m_runner.waitingFor() == "hold"_L1;
    const QString how = held ? u" --go-on"_s : m_exit == Refused ? u" --decide VMID=STRATEGY"_s : QString();
    printError(Words::tr("Not finished. Nothing is lost: 'drydock resume %1' goes on.").arg(m_runner.state().id + how));
    return m_exit;
}

ExitCode CampaignFollower::finish()
{
    const RollingState &state = m_runner.state();
    if (m_arguments.json) {
        printJson({{u"at"_s, state.closedAt.toString(Qt::ISODateWithMs)},
                   {u"campaign"_s, state.id},
                   {u"state"_s, operationStatusWord(state.status)},
                   {u"reason"_s, state.stopReason}});
    } else {
        printLine(rollingTitle(state) + u": "_s + operationStatusText(state.status));
        if (!state.stopReason.isEmpty())
            printLine(rollingReasonText(state.stopReason));
        for (const RollingNodeState &node : state.nodes) {
            printLine(node.node.text() + u": "_s + rollingPhaseText(node.phase)
                      + (node.text.isEmpty() ? QString() : u". "_s + rollingReasonText(node.text)));
        }
    }
    return state.status == OperationStatus::Done ? Done : Leftovers;
}

std::expected<RollingRequest, QString> requestOf(const ClusterSession &session, const Settings &settings,
                                                 const Arguments &arguments)
{
    RollingRequest request;
    QTime until;
    if (!arguments.profile.isEmpty()) {
        const QList<SavedCampaign> saved = savedCampaigns(settings, session.profile().id);
        const auto found = std::ranges::find(saved, arguments.profile, &SavedCampaign::name);
        if (found == saved.end())
            return std::unexpected(Words::tr("no rolling maintenance is saved as '%1'").arg(arguments.profile));
        request = found->request;
        until = found->until;
    }
    if (const QList<NodeName> nodes = arguments.rollingNodes(); !nodes.isEmpty()) {
        request.nodes = nodes;
        request.keepOrder = false;
    }
    for (const NodeName &node : std::as_const(request.nodes)) {
        if (!session.store()->snapshot().node(node))
            return std::unexpected(Words::tr("the cluster has no node called '%1'").arg(node.text()));
    }
    RollingProfile &profile = request.profile;
    profile.then = arguments.rollingThen.value_or(profile.then);
    profile.parallel = arguments.parallel.value_or(profile.parallel);
    profile.keepFreePercent = arguments.keepFree.value_or(profile.keepFreePercent);
    profile.settleSeconds = arguments.settle.value_or(profile.settleSeconds);
    profile.maxFailed = arguments.maxFailed.value_or(profile.maxFailed);
    if (arguments.stuck)
        profile.stuck = arguments.stuck;
    profile.decisions.insert(arguments.decisions);
    request.accepted = arguments.accepted;
    request.until = nextMoment(arguments.until.isValid() ? arguments.until : until, session.clock()->now());
    return request;
}

/// `shown`: what the operator has seen of it.
RollingPlan freshPlan(ClusterSession &session, const RollingRequest &request, const RollingPlan &shown = {})
{
    QEventLoop loop;
    bool done = false;
    session.campaigns().readFacts(request.nodes, &loop, [&] {
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return planRolling(session.facts(), request, session.clock()->now(),
                       QUuid::createUuid().toString(QUuid::WithoutBraces), shown);
}

void printFinding(const Finding &finding)
{
    if (finding.severity == Severity::Info)
        return;
    const QString severity = finding.severity == Severity::Blocker ? Words::tr("BLOCKER") : Words::tr("caution");
    printLine(u"  "_s + severity + u"  "_s + finding.code + u"  "_s + finding.subject + u"  "_s + findingText(finding));
    for (const Fix &fix : finding.fixes) {
        const QString decide =
            fix.strategy ? u"  --decide "_s + finding.subject.section(u':', 1) + u'=' + strategyWord(*fix.strategy)
                         : QString();
        printLine(u"         → "_s + fixText(fix) + decide);
    }
}

void printCampaign(const RollingPlan &plan)
{
    printLine(rollingSentence(plan));
    for (const Finding &finding : plan.findings)
        printFinding(finding);
    int number = 1;
    for (const RollingNodePlan &node : plan.nodes) {
        printLine({});
        printLine(Words::tr("%1. %2 (about %3)")
                      .arg(QString::number(number++), planSentence(node.drain), rollingTimeText(node.seconds)));
        for (const Finding &finding : node.drain.findings) {
            if (finding.severity == Severity::Blocker && !plan.findings.contains(finding))
                printFinding(finding);
        }
    }
    printLine({});
}

void printCampaignJson(const RollingPlan &plan)
{
    QJsonArray nodes;
    for (const RollingNodePlan &node : plan.nodes) {
        nodes.append(QJsonObject{{u"node"_s, node.node.text()},
                                 {u"roles"_s, QJsonArray::fromStringList(node.roles)},
                                 {u"seconds"_s, node.seconds},
                                 {u"drain"_s, planDocument(node.drain)}});
    }
    QJsonArray findings;
    for (const Finding &finding : plan.findings) {
        findings.append(QJsonObject{{u"code"_s, finding.code},
                                    {u"severity"_s, severityWord(finding.severity)},
                                    {u"subject"_s, finding.subject},
                                    {u"text"_s, findingText(finding)}});
    }
    printJson({{u"schema"_s, u"drydock.rolling/1"_s},
               {u"then"_s, rollingThenWord(plan.request.profile.then)},
               {u"seconds"_s, plan.seconds},
               {u"startable"_s, plan.startable},
               {u"findings"_s, findings},
               {u"nameServers"_s, nameServersToJson(plan.nameServers)},
               {u"nodes"_s, nodes}});
}

ExitCode refuse(const Error &error)
{
    printError(u"drydock: "_s + errorText(error));
    return error.kind == Error::Kind::Locked ? OwnedByOther : Leftovers;
}

} // namespace

ExitCode planCampaign(ClusterSession &session, Settings &settings, const Arguments &arguments)
{
    const auto request = requestOf(session, settings, arguments);
    if (!request) {
        printError(u"drydock: "_s + request.error());
        return WrongUsage;
    }
    const RollingPlan plan = freshPlan(session, *request);
    if (arguments.json)
        printCampaignJson(plan);
    else
        printCampaign(plan);
    return plan.startable ? Done : Refused;
}

ExitCode runCampaign(ClusterSession &session, Settings &settings, const Arguments &arguments)
{
    const auto request = requestOf(session, settings, arguments);
    if (!request) {
        printError(u"drydock: "_s + request.error());
        return WrongUsage;
    }
    RollingPlan plan = freshPlan(session, *request);
    if (!arguments.json)
        printCampaign(plan);
    if (!plan.startable) {
        if (arguments.json)
            printCampaignJson(plan);
        printError(Words::tr("Not started: decide each blocker above with --decide, --stuck or --accept."));
        return Refused;
    }
    if (!arguments.yes) {
        if (!hasTerminal()) {
            printError(Words::tr("Not started: nobody to ask here; --yes starts without asking."));
            return Refused;
        }
        const std::optional<QString> answer = ask(Words::tr("Start? Type yes:"));
        if (!answer || answer->trimmed().compare(Words::tr("yes"), Qt::CaseInsensitive) != 0) {
            printError(Words::tr("Not started."));
            return Interrupted;
        }
        // The world may have moved while the question was open.
        const RollingPlan fresh = freshPlan(session, *request, plan);
        if (!fresh.sameOutcome(plan)) {
            printCampaign(fresh);
            printError(Words::tr("Not started: the cluster changed while you read; the new plan is above."));
            return Refused;
        }
        plan = fresh;
    }
    if (!arguments.saveProfile.isEmpty()) {
        saveCampaign(settings, {.name = arguments.saveProfile,
                                .clusterId = session.profile().id,
                                .request = plan.request,
                                .until = arguments.until});
    }
    const Result<RollingRunner *> runner = session.campaigns().start(plan);
    if (!runner)
        return refuse(runner.error());
    return CampaignFollower(session, **runner, arguments).follow();
}

ExitCode resumeCampaign(ClusterSession &session, const RollingState &campaign, const Arguments &arguments,
                        bool stopAfterNode)
{
    if (campaign.isClosed()) {
        printError(
            Words::tr("drydock: operation %1 is closed: %2").arg(campaign.id, operationStatusText(campaign.status)));
        return WrongUsage;
    }
    const Result<RollingRunner *> runner = session.campaigns().resume(campaign.id);
    if (!runner)
        return refuse(runner.error());
    CampaignFollower follower(session, **runner, arguments);
    for (const auto &[guest, decision] : arguments.decisions.asKeyValueRange())
        (*runner)->decide(guest, decision);
    for (const QString &code : arguments.accepted)
        (*runner)->accept(code);
    if (stopAfterNode)
        (*runner)->stopAfterNode();
    if (arguments.goOn)
        (*runner)->goOn();
    return follower.follow();
}

std::optional<RollingState> chosenCampaign(const Arguments &arguments)
{
    const QString wanted = arguments.operands.value(0);
    for (const auto campaigns = Campaigns::readAll(arguments.stateDir); const RollingState &campaign : campaigns) {
        if (wanted.isEmpty() ? !campaign.isClosed() : campaign.id.startsWith(wanted))
            return campaign;
    }
    return std::nullopt;
}

QJsonArray campaignsDocument(const QString &stateDir)
{
    QJsonArray list;
    for (const auto campaigns = Campaigns::readAll(stateDir); const RollingState &campaign : campaigns) {
        QJsonArray nodes;
        for (const RollingNodeState &node : campaign.nodes) {
            nodes.append(QJsonObject{{u"node"_s, node.node.text()},
                                     {u"state"_s, rollingPhaseWord(node.phase)},
                                     {u"drain"_s, node.drain},
                                     {u"return"_s, node.back}});
        }
        list.append(QJsonObject{{u"id"_s, campaign.id},
                                {u"cluster"_s, campaign.clusterName},
                                {u"createdAt"_s, campaign.createdAt.toString(Qt::ISODate)},
                                {u"closed"_s, campaign.isClosed()},
                                {u"status"_s, operationStatusWord(campaign.status)},
                                {u"reason"_s, campaign.stopReason},
                                {u"nodes"_s, nodes}});
    }
    return list;
}

void printCampaigns(const QString &stateDir)
{
    QList<QStringList> rows;
    for (const auto campaigns = Campaigns::readAll(stateDir); const RollingState &campaign : campaigns) {
        rows.append({campaign.id, QLocale().toString(campaign.createdAt.toLocalTime(), QLocale::ShortFormat),
                     campaign.clusterName, rollingTitle(campaign),
                     Words::tr("%1 of %2").arg(campaign.count(RollingPhase::Done)).arg(campaign.nodes.size()),
                     operationStatusText(campaign.status)});
    }
    if (rows.isEmpty())
        return;
    printLine({});
    printTable({Words::tr("CAMPAIGN"), Words::tr("STARTED"), Words::tr("CLUSTER"), Words::tr("WHAT"),
                Words::tr("NODES"), Words::tr("STATE")},
               rows);
}

} // namespace Drydock::Cli
