// SPDX-License-Identifier: GPL-3.0-or-later
#include "runnerprivate.h"

#include "settings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int automaticTries = 3;
constexpr int retryDelayMs = 10'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OperationRunner)
};

/// Whether the request may have been carried out although the answer is an error.
bool mayHaveArrived(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::BadAnswer
           || error.kind == Error::Kind::Cancelled;
}

/// Refusals that pass by themselves.
bool isPassing(const Error &error)
{
    return error.kind == Error::Kind::Locked || error.kind == Error::Kind::NoQuorum
           || error.kind == Error::Kind::LoginFailed;
}

/// Proxmox VE 9.2: "CT 210 already running", "CT 210 not running" (HTTP 500) for what is as asked.
bool isAlreadySo(const Step &step, const Error &error)
{
    if (startsGuest(step))
        return error.text.contains("already running"_L1);
    return stopsGuest(step) && error.text.contains("not running"_L1);
}

} // namespace

void OperationRunner::Private::pump()
{
    if (m_pumping) {
        m_pumpAgain = true;
        return;
    }
    const std::weak_ptr guard = alive;
    m_pumping = true;
    bool goOn = true;
    do {
        m_pumpAgain = false;
        goOn = round();
        if (guard.expired())
            return;
    } while (goOn && m_pumpAgain);
    m_pumping = false;
}

/// One look at the newest snapshot and all that follows from it.
bool OperationRunner::Private::round()
{
    if (q->m_state.isClosed() || m_publishedMs < 0)
        return false;
    if (!updateHold())
        return false;
    if (m_hold.code != "no-contact"_L1 && (!judgeFlights() || !noticeArrivals() || !noticeOthers() || !startOver()))
        return false;
    if (m_hold.code.isEmpty() && !sendStartable())
        return false;
    return conclude();
}

bool OperationRunner::Private::judgeFlights()
{
    for (const Step &step : std::as_const(q->m_state.plan.steps)) {
        const StepState state = q->m_state.step(step.id).state;
        if (state != StepState::Intended && state != StepState::Requested)
            continue;
        Flight &flight = m_flights[step.id];
        if (flight.awaitingAnswer)
            continue;
        look(step, snapshot(), waitFacts(step), flight.sight);
        if (!(state == StepState::Intended ? settleUnknown(step) : judgeSent(step)))
            return false;
    }
    return true;
}

/// The request left, or did not, or was carried out and its answer was lost: the cluster says which.
bool OperationRunner::Private::settleUnknown(const Step &step)
{
    const OperationState::StepRecord &record = q->m_state.step(step.id);
    JournalRecord started;
    started.kind = JournalRecord::Kind::Started;
    started.step = step.id;
    started.values = {{u"settled"_s, true}};
    if (step.kind == StepKind::WaitForNode)
        return write(started) && judgeSent(step);
    if (const std::optional<TaskState> task = taskOf(step, record, snapshot(), knownUpids(step))) {
        started.upid = task->upid.text;
        const Upid upid = task->upid;
        if (!write(started))
            return false;
        m_flights[step.id].unknownSince = {};
        follow(step.id, upid, false);
        return judgeSent(step);
    }
    if (isUnderWay(step, record, snapshot())) {
        if (!write(started))
            return false;
        m_flights[step.id].unknownSince = {};
        return judgeSent(step);
    }
    const Verdict verdict = judge({step, record, snapshot(), m_flights[step.id].sight});
    if (verdict.kind == Verdict::Kind::Done)
        return finish(step, JournalRecord::Outcome::Done, verdict.text, {}, {{u"note"_s, u"settled"_s}});
    // No trace. Only once it would surely show by now is it certain that nothing was received.
    const Freshness &tasks = snapshot().freshness(Section::Tasks);
    const QDateTime since =
        m_flights[step.id].unknownSince.isValid() ? m_flights[step.id].unknownSince : record.serverTime;
    QDateTime setting;
    if (step.kind == StepKind::ChangeSetting)
        setting = settingReadAt(step.setting, snapshot());
    else if (step.kind == StepKind::SetHaState)
        setting = snapshot().freshness(Section::Ha).readAt;
    const QDateTime known = startsTask(step) ? tasks.readAt : setting.isValid() ? setting : factTime(snapshot());
    if (since.isValid() && (!known.isValid() || known < since.addSecs(unknownGrace(step.kind))))
        return true;
    if (record.retries >= automaticTries)
        return finish(step, JournalRecord::Outcome::Failed, Words::tr("the request did not reach the cluster"));
    return sendToWaiting(step, {}, u"not-received"_s);
}

/// A request that was found under way before its task showed: once the task shows, it is followed.
bool OperationRunner::Private::adoptTask(const Step &step)
{
    const OperationState::StepRecord &record = q->m_state.step(step.id);
    if (!record.upid.isEmpty() || !startsTask(step))
        return true;
    const std::optional<TaskState> task = taskOf(step, record, snapshot(), knownUpids(step));
    if (!task)
        return true;
    const Upid upid = task->upid;
    JournalRecord started;
    started.kind = JournalRecord::Kind::Started;
    started.step = step.id;
    started.upid = upid.text;
    started.values = {{u"settled"_s, true}};
    if (!write(started))
        return false;
    follow(step.id, upid, false);
    return true;
}

bool OperationRunner::Private::judgeSent(const Step &step)
{
    if (!adoptTask(step) || !adoptInner(step))
        return false;
    const StepFacts facts{step, q->m_state.step(step.id), snapshot(), m_flights[step.id].sight};
    const Verdict verdict = judge(facts);
    switch (verdict.kind) {
    case Verdict::Kind::Pending:
        return enterPhase(step.id, verdict.phase);
    case Verdict::Kind::Failed:
        return finish(step, JournalRecord::Outcome::Failed, verdict.text);
    case Verdict::Kind::Done:
        break;
    }
    std::optional<double> interruption = measuredInterruption(facts);
    if (!interruption)
        interruption = stoppedSeconds(step);
    QJsonObject values;
    if (!verdict.note.isEmpty())
        values.insert(u"note"_s, verdict.note);
    return finish(step, JournalRecord::Outcome::Done, verdict.text, interruption, values);
}

/// HA: finds the move that the manager started, follows it, and notes its UPID for the report.
bool OperationRunner::Private::adoptInner(const Step &step)
{
    const std::optional<TaskState> move = innerMoveOf(step, q->m_state.step(step.id), snapshot(), knownUpids(step));
    if (!move || move->upid == m_flights[step.id].sight.innerUpid)
        return true;
    StepSight &sight = m_flights[step.id].sight;
    sight.innerUpid = move->upid;
    sight.inner.reset();
    sight.innerEndedAt = {};
    const QString text = move->upid.text;
    const bool noted = std::ranges::any_of(q->m_state.notes, [&](const JournalRecord &record) {
        return record.text == "ha-move"_L1 && record.values.value("upid"_L1).toString() == text;
    });
    follow(step.id, move->upid, true);
    return noted || note(u"ha-move"_s, step.id, {{u"upid"_s, text}});
}

bool OperationRunner::Private::sendStartable()
{
    // Each sending changes what may be sent: ask again after each.
    QSet<QString> passed;
    for (const Step &step : std::as_const(q->m_state.plan.steps)) {
        // Not while somebody has yet to say what becomes of a guest that came meanwhile.
        if ((step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode) && arrivalWaits())
            passed.insert(step.id);
    }
    for (;;) {
        const qint64 now = ports.clock->monotonicMs();
        const QStringList ids = startable(q->m_state);
        const auto next = std::ranges::find_if(
            ids, [&](const QString &id) { return !passed.contains(id) && m_notBefore.value(id, now) <= now; });
        if (next == ids.end())
            return true;
        passed.insert(*next);
        const Step step = *q->m_state.plan.step(*next);
        if (isReached(step, snapshot(), isRunStateFresh(step))) {
            if (!finish(step, JournalRecord::Outcome::Done, {}, stoppedSeconds(step), {{u"note"_s, u"already-so"_s}}))
                return false;
        } else if (!send(step)) {
            return false;
        }
    }
}

bool OperationRunner::Private::send(const Step &step)
{
    if (step.kind == StepKind::MigrateGuest) {
        const GuestState *guest = snapshot().guest(step.guest.vmid);
        if (!guest || guest->node != step.from) {
            return finish(step, JournalRecord::Outcome::Failed,
                          guest ? Words::tr("%1 is on %2 now").arg(step.guest.sid(), guest->node.text())
                                : Words::tr("%1 does not exist any more").arg(step.guest.sid()));
        }
    }
    // HA took it along with another, or recovered it: no drain has to stop it where it is now.
    if (q->m_state.plan.kind == OperationKind::Drain && stopsGuest(step)) {
        const GuestState *guest = snapshot().guest(step.guest.vmid);
        if (guest && guest->node != step.from)
            return finish(step, JournalRecord::Outcome::Skipped,
                          Words::tr("%1 is on %2 now").arg(step.guest.sid(), guest->node.text()));
    }
    if (step.kind == StepKind::ChangeSetting && isChangedSince(step.setting, snapshot()))
        return finish(step, JournalRecord::Outcome::Failed,
                      Words::tr("somebody else changed this entry of the HA configuration meanwhile"));
    if ((step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode)
        && !note(u"node-before"_s, step.id,
                 nodeBeforeToJson(nodeBefore(step.from, snapshot(), ports.store->details()))))
        return false;
    JournalRecord intent;
    intent.kind = JournalRecord::Kind::Intent;
    intent.step = step.id;
    intent.values = {{u"serverTime"_s, serverNow().toString(Qt::ISODateWithMs)}};
    if (!write(intent))
        return false;
    probe(step);
    Flight &flight = m_flights[step.id];
    flight = Flight{};
    flight.movedMs = ports.clock->monotonicMs();
    if (step.kind == StepKind::WaitForNode) {
        JournalRecord started;
        started.kind = JournalRecord::Kind::Started;
        started.step = step.id;
        return write(started) && enterPhase(step.id, StepProgress::Phase::Verifying);
    }
    flight.awaitingAnswer = true;
    if (!enterPhase(step.id, StepProgress::Phase::Requested))
        return false;
    Step sent = step;
    if (step.kind == StepKind::ChangeSetting && step.guest.isValid()) {
        // Asked where the guest is now: it may not have come home.
        if (const GuestState *guest = snapshot().guest(step.guest.vmid))
            sent.from = guest->node;
    }
    sendStep(sent, *ports.actions,
             [this, id = step.id, guard = std::weak_ptr(alive)](const Result<std::optional<Upid>> &answer) {
                 if (!guard.expired())
                     answered(id, answer);
             });
    return true;
}

void OperationRunner::Private::answered(const QString &id, const Result<std::optional<Upid>> &answer)
{
    const auto flight = m_flights.find(id);
    const Step *step = q->m_state.plan.step(id);
    if (flight == m_flights.end() || !step)
        return;
    flight->awaitingAnswer = false;
    if (!answer) {
        if (refused(*step, answer.error()))
            pump();
        return;
    }
    JournalRecord started;
    started.kind = JournalRecord::Kind::Started;
    started.step = id;
    started.upid = answer->value_or(Upid()).text;
    started.values = {{u"serverTime"_s, serverNow().toString(Qt::ISODateWithMs)}};
    // If this record cannot be written the step stays intended, and is settled like after a crash.
    if (!write(started))
        return;
    if (*answer)
        follow(id, **answer, false);
    progressed(id);
}

bool OperationRunner::Private::refused(const Step &step, const Error &error)
{
    if (mayHaveArrived(error)) {
        m_flights[step.id].unknownSince = serverNow();
        return note(u"outcome-unknown"_s, step.id, {{u"text"_s, error.text}});
    }
    if (isAlreadySo(step, error)) {
        JournalRecord started;
        started.kind = JournalRecord::Kind::Started;
        started.step = step.id;
        started.text = error.text;
        return write(started);
    }
    if (isPassing(error) && q->m_state.step(step.id).retries < automaticTries) {
        m_notBefore.insert(step.id, ports.clock->monotonicMs() + retryDelayMs);
        return sendToWaiting(step, error.text, u"refused"_s);
    }
    return finish(step, JournalRecord::Outcome::Failed, error.text);
}

bool OperationRunner::Private::conclusionReached() const
{
    const OperationState &state = q->m_state;
    if (state.count(StepState::Intended) + state.count(StepState::Requested) > 0)
        return false;
    if (state.status == OperationStatus::Cancelling)
        return startable(state).isEmpty();
    QSet<QString> dead;
    for (qsizetype before = -1; before != dead.size();) {
        before = dead.size();
        for (const Step &step : state.plan.steps) {
            const StepState now = state.step(step.id).state;
            const bool blocked = !step.regardless && std::ranges::any_of(step.dependsOn, [&](const QString &id) {
                return dead.contains(id);
            });
            if (now != StepState::Done && (now != StepState::Waiting || blocked))
                dead.insert(step.id);
        }
    }
    if (std::ranges::any_of(state.steps, [](const OperationState::StepRecord &record) {
            return record.restartAsked && record.state == StepState::Failed && !record.replaced;
        }))
        return false;
    return state.count(StepState::Done) + int(dead.size()) == int(state.steps.size());
}

/// Steps that can never run because what they depend on was not carried out.
bool OperationRunner::Private::skipBlocked()
{
    for (const Step &step : std::as_const(q->m_state.plan.steps)) {
        if (q->m_state.step(step.id).state == StepState::Waiting
            && !finish(step, JournalRecord::Outcome::Skipped, {}, {}, {{u"note"_s, u"dependency"_s}}))
            return false;
    }
    return true;
}

bool OperationRunner::Private::conclude()
{
    if (!conclusionReached())
        return noteGaps(false);
    if (!noteGaps(true))
        return false;
    if (!m_probed.isEmpty())
        return true; // what was probed has yet to answer again
    const bool cancelled = q->m_state.status == OperationStatus::Cancelling;
    if (!cancelled && !skipBlocked())
        return false;
    const auto undone = std::ranges::count_if(q->m_state.steps, [](const OperationState::StepRecord &record) {
        return record.state != StepState::Done && !record.replaced;
    });
    QString word = u"done"_s;
    if (cancelled)
        word = u"cancelled"_s;
    else if (undone > 0 || arrivalWaits())
        word = q->m_state.count(StepState::Done) == 0 && q->m_state.count(StepState::Failed) > 0 ? u"failed"_s
                                                                                                 : u"leftovers"_s;
    JournalRecord record;
    record.kind = JournalRecord::Kind::Closed;
    record.values = {{u"state"_s, word}};
    if (!write(record))
        return false;
    journal.reset(); // others may have it now
    if (!progressed({}))
        return false;
    Q_EMIT q->closed();
    return false;
}

} // namespace Drydock
