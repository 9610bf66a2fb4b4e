// SPDX-License-Identifier: GPL-3.0-or-later
#include "runnerprivate.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

OperationRunner::Private::Private(std::unique_ptr<JournalFile> file, const QString &dir, const Ports &given)
    : journal(std::move(file)), stateDir(dir), ports(given)
{
}

OperationRunner::Private::~Private()
{
    alive.reset();
    endProbes();
    const QStringList ids = m_flights.keys();
    for (const QString &id : ids)
        forgetTasks(id);
}

void OperationRunner::Private::begin(OperationRunner *runner)
{
    q = runner;
    readStops();
    for (const Step &step : std::as_const(q->m_state.plan.steps)) {
        const OperationState::StepRecord &record = q->m_state.step(step.id);
        if (record.state == StepState::Requested) {
            m_flights[step.id].movedMs = ports.clock->monotonicMs();
            if (const std::optional<Upid> upid = Upid::parse(record.upid))
                follow(step.id, *upid, false);
        } else if (record.state == StepState::Intended) {
            Flight &flight = m_flights[step.id];
            flight.unknownSince = record.serverTime;
            flight.movedMs = ports.clock->monotonicMs();
        } else {
            continue;
        }
        if (step.kind != StepKind::WaitForNode)
            probe(step, true);
    }
    QObject::connect(ports.store, &ClusterStore::published, q, [this] {
        m_publishedMs = ports.clock->monotonicMs();
        pump();
    });
    ports.clock->callAfter(tickMs, q, [this] { tick(); });
}

/// A stop lasts until somebody starts the guest: this operation, or an earlier return that left others away.
void OperationRunner::Private::readStops()
{
    const Plan &own = q->m_state.plan;
    QStringList ids;
    if (own.kind == OperationKind::Return && !own.returnsOperation.isEmpty()) {
        for (const auto all = JournalFile::readThoseWith(stateDir, own.returnsOperation);
             const OperationState &other : all) {
            const bool before = other.plan.id == own.returnsOperation
                                || (other.plan.returnsOperation == own.returnsOperation && other.plan.id != own.id);
            if (before)
                ids.prepend(other.plan.id); // the newest comes first
        }
    }
    if (!q->m_state.finishedSteps().isEmpty()) // one that just begins has stopped nobody
        ids.append(own.id);
    for (const QString &id : std::as_const(ids)) {
        OperationState state;
        for (const auto records = JournalFile::records(stateDir, id); const JournalRecord &record : records) {
            apply(state, record);
            if (const Step *step = state.plan.step(record.step))
                noteRunState(record, *step);
        }
    }
}

void OperationRunner::Private::noteRunState(const JournalRecord &finished, const Step &step)
{
    if (finished.kind != JournalRecord::Kind::Finished || finished.outcome != JournalRecord::Outcome::Done)
        return;
    const QDateTime told = QDateTime::fromString(finished.values.value("endedAt"_L1).toString(), Qt::ISODateWithMs);
    if (stopsGuest(step))
        m_stoppedAt.insert(step.guest, told.isValid() ? told : finished.at);
    else if (startsGuest(step))
        m_stoppedAt.remove(step.guest);
}

void OperationRunner::Private::tick()
{
    if (q->m_state.isClosed())
        return;
    ports.clock->callAfter(tickMs, q, [this] { tick(); });
    const std::weak_ptr guard = alive;
    pump();
    if (!guard.expired() && !q->m_state.isClosed())
        checkStalls();
}

bool OperationRunner::Private::write(JournalRecord record)
{
    if (!journal)
        return false;
    const std::weak_ptr guard = alive;
    record.at = ports.clock->now();
    if (const Result<void> written = journal->append(record); !written) {
        const bool told = m_journalBroken;
        m_journalBroken = true;
        if (!told) {
            Q_EMIT q->attentionNeeded(u"journal"_s, record.step);
            if (!guard.expired())
                Q_EMIT q->progressed({});
        }
        return false;
    }
    m_journalBroken = false;
    apply(q->m_state, record);
    Q_EMIT q->recorded(record);
    return !guard.expired();
}

bool OperationRunner::Private::note(const QString &code, const QString &step, const QJsonObject &values)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Note;
    record.step = step;
    record.text = code;
    record.values = values;
    return write(record);
}

bool OperationRunner::Private::finish(const Step &step, JournalRecord::Outcome outcome, const QString &text,
                                      std::optional<double> interruption, const QJsonObject &values)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Finished;
    record.step = step.id;
    record.outcome = outcome;
    record.text = text;
    record.interruption = interruption;
    record.values = values;
    if (outcome == JournalRecord::Outcome::Done && (stopsGuest(step) || startsGuest(step)))
        record.values.insert(u"endedAt"_s,
                             changedAt(step, q->m_state.step(step.id).serverTime).toString(Qt::ISODateWithMs));
    const OperationStatus before = q->m_state.status;
    if (!write(record))
        return false;
    noteRunState(record, step);
    forgetTasks(step.id);
    m_flights.remove(step.id);
    if (!progressed(step.id))
        return false;
    if (outcome != JournalRecord::Outcome::Failed)
        return true;
    const OperationStatus now = q->m_state.status;
    if (now == before)
        return attention(u"step-failed"_s, step.id);
    // The record itself brought it about; the note is for people.
    const FailurePolicy policy = now == OperationStatus::Cancelling ? FailurePolicy::TurnBack : FailurePolicy::Pause;
    return note(u"policy"_s, step.id, {{u"onFailure"_s, failurePolicyWord(policy)}}) && progressed({})
           && attention(u"step-failed"_s, step.id)
           && attention(policy == FailurePolicy::Pause ? u"paused"_s : u"turned-back"_s, step.id);
}

bool OperationRunner::Private::sendToWaiting(const Step &step, const QString &cause, const QString &by)
{
    QJsonObject values{{u"by"_s, by}};
    if (!cause.isEmpty())
        values.insert(u"text"_s, cause);
    if (!note(u"retry"_s, step.id, values))
        return false;
    forgetTasks(step.id);
    m_flights.remove(step.id);
    return progressed(step.id);
}

bool OperationRunner::Private::attention(const QString &code, const QString &step)
{
    const std::weak_ptr guard = alive;
    Q_EMIT q->attentionNeeded(code, step);
    return !guard.expired();
}

bool OperationRunner::Private::progressed(const QString &step)
{
    const std::weak_ptr guard = alive;
    Q_EMIT q->progressed(step);
    return !guard.expired();
}

StepProgress OperationRunner::Private::progressOf(const QString &id) const
{
    StepProgress progress;
    const OperationState::StepRecord &record = q->m_state.step(id);
    switch (record.state) {
    case StepState::Waiting:
        return progress;
    case StepState::Done:
        progress.phase = StepProgress::Phase::Done;
        progress.since = record.finishedAt;
        return progress;
    case StepState::Failed:
        progress.phase = StepProgress::Phase::Failed;
        progress.since = record.finishedAt;
        return progress;
    case StepState::Skipped:
        progress.phase = StepProgress::Phase::Skipped;
        progress.since = record.finishedAt;
        return progress;
    case StepState::Intended:
    case StepState::Requested:
        break;
    }
    if (const Step *step = q->m_state.plan.step(id); step && m_probed.contains(step->guest))
        progress.probes = ports.services->gaps(step->guest);
    const Flight flight = m_flights.value(id);
    progress.phase = flight.phase == StepProgress::Phase::Waiting ? StepProgress::Phase::Requested : flight.phase;
    progress.task = flight.progress;
    progress.since = flight.since.isValid() ? flight.since : record.intendedAt;
    progress.stalled = flight.stalled;
    progress.chasing = flight.chasing;
    if (m_hold.code == "no-contact"_L1)
        progress.phase = StepProgress::Phase::Unseen;
    return progress;
}

QString OperationRunner::Private::holdReason() const
{
    if (q->m_state.isClosed())
        return {};
    if (m_journalBroken)
        return u"journal"_s;
    if (!m_hold.code.isEmpty())
        return m_hold.code;
    return q->m_state.status == OperationStatus::Paused ? u"paused"_s : QString();
}

QString OperationRunner::Private::holdSubject() const
{
    return m_hold.subject;
}

bool OperationRunner::Private::writeExtension(const PlanExtension &extension)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Extended;
    record.values = extensionToJson(extension);
    return write(record);
}

bool OperationRunner::Private::abort(const QString &step)
{
    const std::optional<Upid> upid = taskToAbort(step);
    if (!upid)
        return true;
    if (!note(u"abort-requested"_s, step, {{u"upid"_s, upid->text}}))
        return false;
    ports.tasks->cancel(*upid, [this, step, guard = std::weak_ptr(alive)](const Result<void> &answer) {
        if (!guard.expired() && !answer)
            note(u"abort-refused"_s, step, {{u"text"_s, answer.error().text}});
    });
    return true;
}

std::optional<Upid> OperationRunner::Private::taskToAbort(const QString &id) const
{
    const auto flight = m_flights.constFind(id);
    if (flight == m_flights.cend())
        return std::nullopt;
    if (flight->sight.innerUpid.isValid())
        return flight->sight.innerUpid;
    return Upid::parse(q->m_state.step(id).upid);
}

void OperationRunner::Private::follow(const QString &id, const Upid &upid, bool inner)
{
    m_flights[id].followed.insert(upid.text);
    ports.tasks->follow(upid, [this, id, inner, guard = std::weak_ptr(alive)](const TaskReport &report) {
        if (!guard.expired())
            reported(id, report, inner);
    });
}

void OperationRunner::Private::reported(const QString &id, const TaskReport &report, bool inner)
{
    const auto flight = m_flights.find(id);
    if (flight == m_flights.end() || !flight->followed.contains(report.upid.text))
        return;
    std::optional<TaskReport> &seen = inner ? flight->sight.inner : flight->sight.task;
    QDateTime &endedAt = inner ? flight->sight.innerEndedAt : flight->sight.taskEndedAt;
    if (!report.running && !endedAt.isValid())
        endedAt = serverNow();
    seen = report;
    // The asking task of a HA move says nothing about the move.
    const Step *step = q->m_state.plan.step(id);
    if (inner || !step || step->kind != StepKind::MigrateGuest || !step->haManaged) {
        if (flight->progress.percent != report.progress.percent
            || flight->progress.lastLine != report.progress.lastLine)
            flight->movedMs = ports.clock->monotonicMs();
        flight->progress = report.progress;
    }
    if (!report.running) {
        flight->followed.remove(report.upid.text);
        pump();
        return;
    }
    const StepFacts facts{*step, q->m_state.step(id), snapshot(), flight->sight};
    if (enterPhase(id, judge(facts).phase))
        progressed(id);
}

void OperationRunner::Private::forgetTasks(const QString &id)
{
    const auto flight = m_flights.find(id);
    if (flight == m_flights.end())
        return;
    const QSet<QString> followed = std::exchange(flight->followed, {});
    for (const QString &text : followed) {
        if (const std::optional<Upid> upid = Upid::parse(text))
            ports.tasks->forget(*upid);
    }
}

bool OperationRunner::Private::enterPhase(const QString &id, StepProgress::Phase phase)
{
    const auto flight = m_flights.find(id);
    if (flight == m_flights.end() || flight->phase == phase)
        return true;
    flight->phase = phase;
    flight->since = ports.clock->now();
    flight->movedMs = ports.clock->monotonicMs();
    flight->bestPercent.reset();
    flight->bestRemaining.reset();
    flight->stillSamples = 0;
    flight->stalled = false;
    flight->chasing = false;
    return progressed(id);
}

QDateTime OperationRunner::Private::serverNow() const
{
    const QDateTime read = factTime(snapshot());
    if (!read.isValid())
        return ports.clock->now();
    return m_publishedMs < 0 ? read : read.addMSecs(ports.clock->monotonicMs() - m_publishedMs);
}

/// When the node was last told to go down or to start, and what stood on it then.
WaitFacts OperationRunner::Private::waitFacts(const Step &waiting) const
{
    WaitFacts facts;
    if (waiting.kind != StepKind::WaitForNode)
        return facts;
    QSet<QString> powering;
    for (const Step &step : std::as_const(q->m_state.plan.steps)) {
        if (step.id == waiting.id)
            break;
        const bool power =
            step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode || step.kind == StepKind::WakeNode;
        if (!power || step.from != waiting.from)
            continue;
        facts.rebootedAfter = q->m_state.step(step.id).serverTime;
        powering.insert(step.id);
    }
    for (const JournalRecord &record : std::as_const(q->m_state.notes)) {
        if (record.text == "node-before"_L1 && powering.contains(record.step))
            facts.before = nodeBeforeFromJson(record.values);
    }
    return facts;
}

/// Tasks that cannot be of the step's current try.
QSet<QString> OperationRunner::Private::knownUpids(const Step &step) const
{
    QSet<QString> known;
    for (const OperationState::StepRecord &record : std::as_const(q->m_state.steps)) {
        if (!record.upid.isEmpty())
            known.insert(record.upid);
        for (const QString &upid : record.earlierUpids)
            known.insert(upid);
    }
    for (const JournalRecord &record : std::as_const(q->m_state.notes)) {
        if (record.text == "ha-move"_L1 && (record.step != step.id || record.at < q->m_state.step(step.id).intendedAt))
            known.insert(record.values.value("upid"_L1).toString());
    }
    return known;
}

/// Whether the run state of the step's guest is younger than the last step that changed it.
bool OperationRunner::Private::isRunStateFresh(const Step &wanted) const
{
    const QDateTime now = ports.clock->now();
    return std::ranges::none_of(q->m_state.plan.steps, [&](const Step &step) {
        const OperationState::StepRecord &record = q->m_state.step(step.id);
        return step.id != wanted.id && step.guest == wanted.guest && record.finishedAt.isValid()
               && record.finishedAt.secsTo(now) < 15;
    });
}

/// When a stop or start was over: its task tells, also to who comes late; else the look that showed it. Server's clock.
QDateTime OperationRunner::Private::changedAt(const Step &step, const QDateTime &since) const
{
    const QDateTime told = runStateChangedAt(step, snapshot(), since);
    return told.isValid() ? told : factTime(snapshot());
}

/// A start that ends a stop: how long the guest was off.
std::optional<double> OperationRunner::Private::stoppedSeconds(const Step &starting) const
{
    const QDateTime stopped = startsGuest(starting) ? m_stoppedAt.value(starting.guest) : QDateTime();
    if (!stopped.isValid())
        return std::nullopt;
    const QDateTime asked = q->m_state.step(starting.id).serverTime;
    return std::max(0.0, double(stopped.msecsTo(changedAt(starting, asked.isValid() ? asked : stopped))) / 1000);
}

} // namespace Drydock
