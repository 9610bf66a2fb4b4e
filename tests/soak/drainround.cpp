// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainround.h"

#include "drainjudge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <signal.h>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

namespace
{

/// Simulated seconds per second.
constexpr double speed = 20;
constexpr int clientPatienceMs = 600'000;
constexpr int phasePatienceMs = 900'000;
constexpr int settlePatienceMs = 15'000;
constexpr int killPatienceMs = 250; ///< a client that was just started lives at least so long
constexpr int attempts = 40;

} // namespace

QString DrainRound::Run::text() const
{
    return u"exit code %1: %2"_s.arg(exitCode).arg(QString::fromUtf8(errors.right(800)).trimmed());
}

QString DrainRound::course() const
{
    return u"%1, %2 kills, %3 resumes"_s.arg(m_end).arg(m_kills).arg(m_resumes);
}

QString DrainRound::keepFolder()
{
    m_demo.keepFolder();
    return m_demo.folder();
}

QStringList DrainRound::run()
{
    if (const QString wrong = m_demo.start(m_choices.scenario, m_choices.pve, speed, m_choices.seed); !wrong.isEmpty())
        return {wrong};
    m_demo.enterBeside(m_choices.node);
    m_wire = std::make_unique<DemoWire>(m_demo.ready());
    m_log = std::make_unique<ServerLog>(m_demo.logFile());
    if (const QString wrong = prepare(); !wrong.isEmpty())
        return {wrong};
    bool refused = false;
    if (const QString wrong = drain(refused); !wrong.isEmpty())
        return {u"drain: "_s + wrong};
    m_drained = settledState();
    wakeNodes();
    if (!refused) {
        if (const QString wrong = bringBack(true); !wrong.isEmpty())
            return {u"return: "_s + wrong};
        // What a disturbance kept from coming home comes home now.
        for (int i = 0; i < 2; ++i) {
            wakeNodes();
            settledState();
            if (const QString wrong = bringBack(false); !wrong.isEmpty())
                return {u"last return: "_s + wrong};
        }
    }
    return judge();
}

/// The cluster gets what a drain has to park or to fix.
QString DrainRound::prepare()
{
    const QJsonObject state = m_wire->state();
    if (state.isEmpty())
        return u"the control port shows no state"_s;
    if (m_choices.rebalances)
        m_wire->api("PUT", u"/cluster/options"_s, {{u"crs"_s, u"ha=static,ha-auto-rebalance=1"_s}});
    prepareHa(state);
    if (m_choices.image)
        prepareImage(state);
    m_before = settledState();
    m_log->readOn();
    return m_before.isEmpty() ? u"the control port shows no state"_s : QString();
}

/// The node's HA guests prefer it, and one may be nowhere else. Rules that conflict with the scenario's are refused.
void DrainRound::prepareHa(const QJsonObject &state)
{
    QStringList here;
    const QJsonObject services = state[u"ha"_s][u"services"_s].toObject();
    for (auto service = services.begin(); service != services.end(); ++service) {
        if (service.value()[u"node"_s] == m_choices.node)
            here.append(service.key());
    }
    QStringList preferred;
    const QJsonArray nodes = state[u"nodes"_s].toArray();
    for (const QJsonValue &node : nodes)
        preferred.append(u"%1:%2"_s.arg(node[u"name"_s].toString()).arg(node[u"name"_s] == m_choices.node ? 2 : 1));
    const QString type = u"node-affinity"_s;
    if (m_choices.pve < 9) {
        if (!m_choices.failsBack)
            return;
        m_wire->api("POST", u"/cluster/ha/groups"_s, {{u"group"_s, u"prefers"_s}, {u"nodes"_s, preferred.join(u',')}});
        for (const QString &sid : std::as_const(here))
            m_wire->api("PUT", u"/cluster/ha/resources/"_s + sid, {{u"group"_s, u"prefers"_s}});
        return;
    }
    if (m_choices.scenario == "homelab"_L1 && (m_choices.strict || m_choices.failsBack))
        m_wire->api("DELETE", u"/cluster/ha/rules/homelab"_s, {});
    if (m_choices.strict && !here.isEmpty())
        m_wire->api("POST", u"/cluster/ha/rules"_s,
                    {{u"rule"_s, u"only-here"_s},
                     {u"type"_s, type},
                     {u"nodes"_s, m_choices.node},
                     {u"strict"_s, u"1"_s},
                     {u"resources"_s, here.takeLast()}});
    if (!m_choices.failsBack)
        return;
    for (qsizetype i = 0; i < here.size(); ++i)
        m_wire->api("POST", u"/cluster/ha/rules"_s,
                    {{u"rule"_s, u"prefers%1"_s.arg(i)},
                     {u"type"_s, type},
                     {u"nodes"_s, preferred.join(u',')},
                     {u"resources"_s, here[i]}});
}

void DrainRound::prepareImage(const QJsonObject &state)
{
    const QJsonArray guests = state[u"guests"_s].toArray();
    for (const QJsonValue &guest : guests) {
        const bool fits = guest[u"node"_s] == m_choices.node && guest[u"kind"_s] == u"vm"_s
                          && guest[u"running"_s].toBool() && guest[u"cdrom"_s].toObject().isEmpty();
        if (!fits)
            continue;
        m_wire->api("PUT", u"/nodes/%1/qemu/%2/config"_s.arg(m_choices.node).arg(guest[u"vmid"_s].toInt()),
                    {{u"ide2"_s, u"local:iso/rescue.iso,media=cdrom,size=700M"_s}});
        return;
    }
}

QStringList DrainRound::drainArguments(const QString &command) const
{
    QStringList arguments = command == "plan"_L1 ? QStringList{command, u"drain"_s} : QStringList{command};
    arguments += {m_choices.node,    u"--json"_s,
                  u"--then"_s,       m_choices.then,
                  u"--parallel"_s,   QString::number(m_choices.parallel),
                  u"--per-target"_s, QString::number(m_choices.perTarget),
                  u"--on-failure"_s, m_choices.onFailure};
    for (const auto &[vmid, decision] : m_decisions.asKeyValueRange())
        arguments += {u"--decide"_s, u"%1=%2"_s.arg(vmid).arg(decision)};
    for (const auto &[vmid, codes] : m_fixes.asKeyValueRange()) {
        for (const QString &code : codes)
            arguments += {u"--fix"_s, u"%1=%2"_s.arg(vmid).arg(code)};
    }
    for (const QString &code : m_accepted)
        arguments += {u"--accept"_s, code};
    if (command == "drain"_L1)
        arguments.append(u"--yes"_s);
    return arguments;
}

/// Plans until nothing blocks, as an operator would: a fix for each blocker, and now and then another strategy.
QString DrainRound::decide(bool &startable)
{
    startable = false;
    for (int attempt = 0; attempt < 6; ++attempt) {
        const Run run = runClient(drainArguments(u"plan"_s), nullptr);
        const QJsonObject plan = QJsonDocument::fromJson(run.output).object();
        if (plan.isEmpty())
            return u"no plan, "_s + run.text();
        const QJsonArray guests = plan[u"guests"_s].toArray();
        for (const QJsonValue &guest : guests) {
            const int vmid = guest[u"vmid"_s].toInt();
            const QJsonArray choices = guest[u"choices"_s].toArray();
            if (attempt > 0 || choices.size() < 2 || m_choices.pick(vmid, u"other"_s, 100) >= 15)
                continue;
            m_decisions.insert(vmid, choices[m_choices.pick(vmid, u"strategy"_s, int(choices.size()))].toString());
        }
        startable = plan[u"startable"_s].toBool();
        if (startable && (attempt > 0 || m_decisions.isEmpty()))
            return {};
        const QJsonArray findings = plan[u"findings"_s].toArray();
        for (const QJsonValue &finding : findings) {
            QJsonArray fixes = finding[u"fixes"_s].toArray();
            // Whole disks over the network take an hour of the cluster's time: not in every round.
            if (fixes.size() > 1 && fixes[0][u"code"_s] == u"allow-local-copy"_s
                && m_choices.pick(0, u"copy"_s, 100) >= 15)
                fixes.removeFirst();
            if (finding[u"severity"_s] != u"blocker"_s || fixes.isEmpty())
                continue;
            const QString code = finding[u"code"_s].toString();
            const int vmid = finding[u"subject"_s].toString().section(u':', 1).toInt();
            const QJsonValue fix = fixes[m_choices.pick(vmid, code + QString::number(attempt), int(fixes.size()))];
            const QString fixCode = fix[u"code"_s].toString(), strategy = fix[u"strategy"_s].toString();
            const QString target = fix[u"target"_s].toString();
            if (!strategy.isEmpty())
                m_decisions.insert(vmid, target.isEmpty() ? strategy : strategy + u':' + target);
            else if (fixCode == "eject-iso"_L1 || fixCode == "park-rule"_L1)
                m_fixes[vmid].insert(fixCode);
            else
                m_accepted.insert(code);
        }
    }
    return {};
}

QString DrainRound::drain(bool &refused)
{
    bool startable = false;
    if (const QString wrong = decide(startable); !wrong.isEmpty())
        return wrong;
    refused = !startable;
    if (!startable) {
        m_end = u"not startable"_s;
        return {};
    }
    const QString wrong = carryOut(drainArguments(u"drain"_s), m_choices.drain, refused);
    if (m_choices.then == "shutdown"_L1)
        m_downByPlan.insert(m_choices.node);
    m_end = refused ? u"refused"_s : u"carried out"_s;
    return wrong;
}

QString DrainRound::bringBack(bool disturbed)
{
    bool refused = false;
    return carryOut({u"return"_s, u"--yes"_s, u"--json"_s}, disturbed ? m_choices.back : QList<Disturbance>(), refused);
}

/// Runs a command until what it began is closed, resuming it as often as it was killed or left paused.
QString DrainRound::carryOut(const QStringList &begin, QList<Disturbance> disturbances, bool &refused)
{
    QList<Operation> known;
    if (const QString wrong = readOperations(known); !wrong.isEmpty())
        return wrong;
    refused = false;
    m_phase.start();
    QStringList next = begin;
    QString wrong = u"it does not come to an end"_s;
    for (int attempt = 0; attempt < attempts && m_phase.elapsed() < phasePatienceMs; ++attempt) {
        const Run run = runClient(next, &disturbances);
        QList<Operation> now;
        if (wrong = readOperations(now); !wrong.isEmpty())
            break;
        const bool begun = now.size() > known.size();
        const bool open = std::ranges::any_of(now, [](const Operation &operation) { return !operation.closed; });
        wrong.clear();
        if (run.hung) {
            wrong = u"'%1' does not end: %2"_s.arg(next.join(u' '), run.text());
            break;
        }
        const bool over = run.killed || run.exitCode == 0 || run.exitCode == 1;
        if (over && begun && !open)
            break;
        if (run.exitCode == 2 && begin.first() == "return"_L1 && !open)
            break; // nothing is owed
        if (run.exitCode == 3 && !begun) {
            refused = true;
            // Once the cluster has calmed down it can be done; a drain may as well be given up.
            if (begin.first() == "drain"_L1 || attempt > 20)
                break;
            refused = false;
        } else if (!over && run.exitCode != 3 && run.exitCode != 4 && run.exitCode != 6) {
            wrong = u"'%1' ended with %2"_s.arg(next.join(u' '), run.text());
            break;
        }
        if (!run.killed)
            QThread::msleep(500);
        next = open ? QStringList{u"resume"_s, u"--json"_s} : begin;
        m_resumes += open ? 1 : 0;
        wrong = u"'%1' does not come to an end: %2"_s.arg(next.join(u' '), run.text());
    }
    endDisturbances(disturbances);
    return wrong;
}

DrainRound::Run DrainRound::runClient(const QStringList &arguments, QList<Disturbance> *disturbances)
{
    QProcess client;
    m_demo.prepareClient(client, arguments);
    QElapsedTimer life;
    life.start();
    client.start();
    Run run;
    if (!client.waitForStarted()) {
        run.errors = client.errorString().toUtf8();
        run.hung = true;
        return run;
    }
    const auto due = [&] {
        return disturbances && !disturbances->isEmpty() && disturbances->first().atMs <= m_phase.elapsed()
               && (disturbances->first().what != Disturbance::What::Kill || life.elapsed() >= killPatienceMs);
    };
    while (client.state() != QProcess::NotRunning && life.elapsed() < clientPatienceMs) {
        client.waitForFinished(20);
        if (client.state() == QProcess::NotRunning || !due())
            continue;
        const Disturbance next = disturbances->takeFirst();
        if (!disturb(next))
            continue;
        ::kill(pid_t(client.processId()), SIGKILL);
        client.waitForFinished();
        ++m_kills;
        run.killed = true;
        QThread::msleep(ulong(next.pauseMs));
    }
    if (client.state() != QProcess::NotRunning) {
        client.kill();
        client.waitForFinished();
        run.hung = true;
    }
    run.exitCode = run.killed ? -SIGKILL : client.exitCode();
    run.output = client.readAllStandardOutput();
    run.errors = client.readAllStandardError();
    return run;
}

/// True = the client is to be killed.
bool DrainRound::disturb(const Disturbance &disturbance)
{
    switch (disturbance.what) {
    case Disturbance::What::Kill:
        return true;
    case Disturbance::What::Fault:
        m_wire->fault(disturbance.fault);
        break;
    case Disturbance::What::NodeOff:
    case Disturbance::What::NodeOn:
        m_wire->power(disturbance.node, disturbance.what == Disturbance::What::NodeOn);
        break;
    }
    return false;
}

void DrainRound::endDisturbances(const QList<Disturbance> &rest)
{
    m_wire->endFaults();
    for (const Disturbance &disturbance : rest) {
        if (disturbance.what == Disturbance::What::NodeOn)
            disturb(disturbance);
    }
}

void DrainRound::wakeNodes()
{
    const QJsonArray nodes = m_wire->state()[u"nodes"_s].toArray();
    for (const QJsonValue &node : nodes) {
        if (node[u"power"_s] == u"off"_s)
            m_wire->power(node[u"name"_s].toString(), true);
    }
    m_downByPlan.clear();
    settledState();
}

bool DrainRound::isSettled(const QJsonObject &state) const
{
    const QJsonArray nodes = state[u"nodes"_s].toArray();
    for (const QJsonValue &node : nodes) {
        const bool expectedDown = m_downByPlan.contains(node[u"name"_s].toString()) && node[u"power"_s] == u"off"_s;
        if (!expectedDown && (node[u"power"_s] != u"up"_s || !node[u"online"_s].toBool()))
            return false;
    }
    static const QStringList still{u"started"_s, u"stopped"_s, u"error"_s};
    const QJsonObject services = state[u"ha"_s][u"services"_s].toObject();
    for (const QJsonValue &service : services) {
        const bool running = service[u"state"_s] != u"started"_s || service[u"running"_s].toBool();
        const bool down = m_downByPlan.contains(service[u"node"_s].toString());
        if (!down && (!still.contains(service[u"state"_s].toString()) || !running))
            return false;
    }
    const QJsonArray tasks = state[u"tasks"_s].toArray();
    return std::ranges::all_of(tasks, [](const QJsonValue &task) { return task.toObject().contains(u"end"_s); });
}

/// Once nothing is under way any more; where it does not come to rest the judge sees it as it is.
QJsonObject DrainRound::settledState()
{
    QElapsedTimer waiting;
    waiting.start();
    QJsonObject state = m_wire->state();
    while (!isSettled(state) && waiting.elapsed() < settlePatienceMs) {
        QThread::msleep(250);
        state = m_wire->state();
    }
    return state;
}

QString DrainRound::readOperations(QList<Operation> &operations)
{
    const Run run = runClient({u"operations"_s, u"--json"_s}, nullptr);
    const QJsonObject document = QJsonDocument::fromJson(run.output).object();
    if (run.exitCode != 0 || document[u"schema"_s] != u"drydock.operations/1"_s)
        return u"the journals are not readable, "_s + run.text();
    operations.clear();
    const QJsonArray rows = document[u"operations"_s].toArray();
    for (const QJsonValue &row : rows)
        operations.append({row[u"id"_s].toString(), row[u"kind"_s].toString(), row[u"closed"_s].toBool()});
    std::ranges::reverse(operations); // the newest comes first
    return {};
}

QStringList DrainRound::judge()
{
    DrainEvidence evidence;
    evidence.before = m_before;
    evidence.drained = m_drained;
    evidence.after = settledState();
    evidence.log = m_log->readOn();
    evidence.speed = speed;
    QList<Operation> operations;
    if (const QString wrong = readOperations(operations); !wrong.isEmpty())
        return {wrong};
    if (operations.isEmpty() && !evidence.log.writes.isEmpty())
        return {u"nothing was begun, and yet the cluster was asked for %1"_s.arg(evidence.log.writes.first().path)};
    QStringList states;
    for (const Operation &operation : std::as_const(operations)) {
        const Run run = runClient({u"operations"_s, u"show"_s, operation.id, u"--json"_s}, nullptr);
        const QJsonObject report = QJsonDocument::fromJson(run.output).object();
        if (report[u"schema"_s] != u"drydock.report/1"_s)
            return {u"no report of %1, %2"_s.arg(operation.id, run.text())};
        evidence.reports.append(report);
        states.append(operation.kind + u' ' + report[u"state"_s].toString());
    }
    if (!states.isEmpty())
        m_end = states.join(u", "_s);
    return DrainJudge(evidence).violations();
}

} // namespace Drydock::Soak
