// SPDX-License-Identifier: GPL-3.0-or-later
// What a local manager does with guests: at once in the test simulator, a few at a time and taking time on a cluster.
#include "localmanager.h"

#include <algorithm>

namespace Drydock::Prediction
{

namespace
{

constexpr int hardStopAfter = 60;

bool isMove(CrmState what)
{
    return what == CrmState::Migrate || what == CrmState::Relocate || what == CrmState::RequestStartBalance;
}

} // namespace

void LocalManagerTurn::queueAll()
{
    for (const int service : m_cluster.servicesOn(m_number)) {
        const ServiceState &it = m_cluster.service(service);
        if (!answerUndisturbed(service, it) && it.state != CrmState::Freeze && it.command != 0)
            queue(service, it.command, it.state, it.target);
    }
}

/// Most services of most rounds: it runs as it should, or is stopped as it should be. True: nothing else is to be done.
bool LocalManagerTurn::answerUndisturbed(int service, const ServiceState &it)
{
    if (it.node != m_number || it.deleted || it.command == 0 || m_lrm.workers.contains(service))
        return false;
    const bool runs = it.runs(m_number);
    if (it.state == CrmState::Stopped)
        return !runs;
    if (it.state != CrmState::Started || !runs)
        return false;
    if (it.result.command != it.command || it.result.life != m_lrm.life || it.result.node != m_number) {
        Worker worker;
        worker.command = it.command;
        finish(service, worker, Answer::Success);
    }
    return true;
}

void LocalManagerTurn::queue(int service, CommandId command, CrmState what, int target)
{
    // Once answered a command is not repeated, but "stopped" is: nobody reads its answer.
    const CommandResult &answered = m_cluster.service(service).result;
    if (what != CrmState::Stopped && command != 0 && answered.command == command && answered.node == m_number
        && answered.life == m_lrm.life)
        return;
    const auto found = m_lrm.workers.find(service);
    if (found != m_lrm.workers.end()) {
        if (found->second.endsAt)
            return;
        m_lrm.workers.erase(found);
    }
    Worker worker;
    worker.command = command;
    worker.what = what;
    worker.target = target;
    m_lrm.workers.emplace(service, worker);
}

int LocalManagerTurn::runWorkers()
{
    const HaTiming &timing = m_cluster.input.timing;
    int busy = 0;
    std::vector<int> waiting;
    for (auto it = m_lrm.workers.begin(); it != m_lrm.workers.end();) {
        const auto [service, worker] = *it;
        if (worker.endsAt && *worker.endsAt <= m_cluster.time) {
            it = m_lrm.workers.erase(it);
            finish(service, worker, carryOut(service, worker, *worker.endsAt));
            continue;
        }
        if (worker.endsAt)
            ++busy;
        else
            waiting.push_back(service);
        ++it;
    }
    // Those that waited longest go first.
    if (!timing.instant) {
        std::ranges::stable_sort(waiting, std::ranges::greater{},
                                 [this](int service) { return m_lrm.workers.at(service).waited; });
    }
    for (const int service : waiting) {
        Worker &worker = m_lrm.workers.at(service);
        std::optional<Answer> answer = answerAtOnce(service, worker);
        if (!answer && timing.instant)
            answer = carryOut(service, worker, m_cluster.time);
        if (answer) {
            const Worker done = worker;
            m_lrm.workers.erase(service);
            finish(service, done, *answer);
            continue;
        }
        ++worker.waited;
        if (busy >= std::max(m_cluster.input.maxWorkers, 1))
            continue;
        ++busy;
        worker.endsAt = m_cluster.time + durationOf(service, worker);
        m_cluster.touch();
    }
    return int(m_lrm.workers.size());
}

void LocalManagerTurn::finish(int service, const Worker &worker, Answer answer)
{
    if (worker.command == 0) {
        if (answer != Answer::Success)
            ++m_lrm.shutdownErrors;
        return;
    }
    if (worker.what == CrmState::Started) {
        if (answer == Answer::Success) {
            if (!m_lrm.restartTries.empty())
                m_lrm.restartTries.erase(service);
        } else if (answer == Answer::Error) {
            int &tries = m_lrm.restartTries[service];
            m_cluster.touch();
            if (tries < m_cluster.config(service).maxRestart) {
                ++tries;
                return; // tried again next round, nobody is told
            }
            tries = 0;
        }
    }
    m_cluster.service(service).result = {worker.command, answer, m_number, m_lrm.life, ++m_cluster.tick};
}

std::optional<Answer> LocalManagerTurn::answerAtOnce(int service, const Worker &worker) const
{
    const ServiceState &it = m_cluster.service(service);
    if (it.deleted)
        return Answer::Invalid;
    if (worker.what == CrmState::Error)
        return Answer::Success;
    if (it.node != m_number)
        return Answer::WrongNode;
    const bool runs = it.runs(m_number);
    switch (worker.what) {
    case CrmState::Started:
        return runs ? std::optional(Answer::Success) : std::nullopt;
    case CrmState::RequestStop:
    case CrmState::Stopped:
        return runs ? std::nullopt : std::optional(Answer::Success);
    case CrmState::RequestStartBalance:
        if (runs)
            return Answer::Ignored;
        [[fallthrough]];
    case CrmState::Migrate:
    case CrmState::Relocate:
        return worker.target < 0 ? std::optional(Answer::Invalid) : std::nullopt;
    default:
        return Answer::Invalid;
    }
}

int LocalManagerTurn::durationOf(int service, const Worker &worker) const
{
    const HaTiming &timing = m_cluster.input.timing;
    const ServiceState &it = m_cluster.service(service);
    const int stopping = std::min(timing.stop, hardStopAfter);
    if (!isMove(worker.what))
        return worker.what == CrmState::Started ? timing.start : stopping;
    if (worker.what == CrmState::Relocate)
        return timing.moveBase + (it.runs(m_number) ? stopping : 0);
    const Service &config = m_cluster.config(service);
    const qint64 bytes = config.memory.value_or(config.maxMemory);
    const qint64 perSecond = qint64(timing.bytesPerSecond) * 1024 * 1024;
    const bool live = worker.what == CrmState::Migrate && it.runs(m_number);
    return timing.moveBase + (live && perSecond > 0 ? int(std::min<qint64>(bytes / perSecond, 24 * 3600)) : 0);
}

Answer LocalManagerTurn::carryOut(int service, const Worker &worker, int at)
{
    if (m_cluster.service(service).node != m_number)
        return Answer::WrongNode;
    if (worker.what == CrmState::Started)
        return start(service, at);
    return isMove(worker.what) ? move(service, worker, at) : stop(service, at);
}

bool LocalManagerTurn::misbehavesHere(int service) const
{
    const NodeName &only = m_cluster.config(service).fail.onlyNode;
    return only.isEmpty() || m_cluster.numberOf(only) == m_number;
}

Answer LocalManagerTurn::start(int service, int at)
{
    ServiceState &it = m_cluster.service(service);
    bool starts = it.lock.isEmpty();
    if (misbehavesHere(service)) {
        if (++it.startTries <= m_cluster.config(service).fail.startFailures)
            starts = false;
        else
            it.startTries = 0;
    }
    m_cluster.touch();
    if (!starts) {
        m_cluster.chronicle.startFailed(at, service, m_number);
        return Answer::Error;
    }
    // A node that lost the others without holding its lock is not reset, and goes on running what it has.
    for (const int other : it.runsOn)
        m_cluster.chronicle.runsTwice(at, service, m_number, other);
    m_cluster.setRunning(service, m_number, true);
    m_cluster.chronicle.started(at, service, m_number);
    return Answer::Success;
}

Answer LocalManagerTurn::stop(int service, int at)
{
    const bool stops = m_cluster.service(service).lock.isEmpty()
                       && !(m_cluster.config(service).fail.neverStops && misbehavesHere(service));
    if (!stops) {
        m_cluster.touch();
        m_cluster.chronicle.stopFailed(at, service, m_number);
        return Answer::Error;
    }
    m_cluster.setRunning(service, m_number, false);
    m_cluster.chronicle.stopped(at, service, m_number);
    return Answer::Success;
}

Answer LocalManagerTurn::move(int service, const Worker &worker, int at)
{
    ServiceState &it = m_cluster.service(service);
    const bool instant = m_cluster.input.timing.instant;
    const SimulatedNode &target = m_cluster.node(worker.target);
    bool moves = it.lock.isEmpty() && (instant || (target.powered && target.networked));
    if (misbehavesHere(service)) {
        if (++it.moveTries <= m_cluster.config(service).fail.moveFailures)
            moves = false;
        else
            it.moveTries = 0;
    }
    m_cluster.touch();
    if (!moves) {
        m_cluster.chronicle.moveFailed(at, service);
        return Answer::Error;
    }
    const bool ran = it.runs(m_number);
    if (worker.what != CrmState::Migrate && ran)
        m_cluster.chronicle.stopped(instant ? at : at - m_cluster.input.timing.moveBase, service, m_number);
    m_cluster.setRunning(service, m_number, false);
    // The simulator's guest is started anew on its target; a real one never stopped.
    if (worker.what == CrmState::Migrate && ran && !instant)
        m_cluster.setRunning(service, worker.target, true);
    it.node = worker.target;
    m_cluster.chronicle.moveDone(at, service, it.runs(worker.target));
    return Answer::Success;
}

} // namespace Drydock::Prediction
