// SPDX-License-Identifier: GPL-3.0-or-later
#include "runnerprivate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int silenceLimitMs = 90'000;  // no publication at all; the slowest poll is 60 s
constexpr int holdLimitMs = 5 * 60'000; // longer holds go on only when a person says so
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
    if (m_hold != "no-contact"_L1 && (!judgeFlights() || !noticeArrivals()))
        return false;
    if (m_hold.isEmpty() && !sendStartable())
        return false;
    return conclude();
}

QString OperationRunner::Private::findHold(QString *node) const
{
    const ClusterSnapshot &now = snapshot();
    if (!now.isValid() || now.freshness(Section::Resources).error || now.freshness(Section::Status).error
        || ports.clock->monotonicMs() - m_publishedMs > silenceLimitMs)
        return u"no-contact"_s;
    if (now->quorum.clustered && !now->quorum.quorate)
        return u"no-quorum"_s;
    QSet<NodeName> concerned;
    if (!q->m_state.plan.node.isEmpty())
        concerned.insert(q->m_state.plan.node);
    for (const Step &step : std::as_const(q->m_state.plan.steps)) {
        const StepState state = q->m_state.step(step.id).state;
        if (state != StepState::Waiting && state != StepState::Intended && state != StepState::Requested)
            continue;
        for (const NodeName &name : {step.from, step.to}) {
            if (!name.isEmpty())
                concerned.insert(name);
        }
    }
    QList<NodeName> sorted(concerned.cbegin(), concerned.cend());
    std::ranges::sort(sorted);
    for (const NodeName &name : std::as_const(sorted)) {
        const NodeState *state = now.node(name);
        if (state && (state->status == NodeStatus::Offline || state->haState == "fence"_L1) && !isExpectedDown(name)) {
            *node = name.text();
            return u"node-offline"_s;
        }
    }
    return {};
}

/// We asked it to go down, and nothing says yet that it is back.
bool OperationRunner::Private::isExpectedDown(const NodeName &node) const
{
    bool expected = false;
    for (const Step &step : std::as_const(q->m_state.plan.steps)) {
        if (step.from != node)
            continue;
        const StepState state = q->m_state.step(step.id).state;
        const bool begun = state != StepState::Waiting && state != StepState::Skipped && state != StepState::Failed;
        const bool off = step.kind == StepKind::WakeNode && state != StepState::Skipped && state != StepState::Failed;
        if (((step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode) && begun) || off)
            expected = true;
        else if (step.kind == StepKind::WaitForNode && state == StepState::Done)
            expected = false;
    }
    return expected;
}

bool OperationRunner::Private::updateHold()
{
    QString node;
    const QString found = findHold(&node);
    if (found == m_hold)
        return true;
    const QString before = std::exchange(m_hold, found);
    const qint64 now = ports.clock->monotonicMs();
    const qint64 heldMs = now - m_heldSinceMs;
    if (before.isEmpty())
        m_heldSinceMs = now;
    if (!found.isEmpty()) {
        if (!note(found, {}, node.isEmpty() ? QJsonObject() : QJsonObject{{u"node"_s, node}}))
            return false;
        if (found != "no-contact"_L1 && !attention(found, {}))
            return false;
        return progressed({});
    }
    if (!note(u"hold-over"_s, {}, {{u"reason"_s, before}, {u"seconds"_s, double(heldMs) / 1000}}))
        return false;
    const bool expected = std::ranges::any_of(q->m_state.plan.steps, [&](const Step &step) {
        return step.kind == StepKind::WaitForNode && isExpectedDown(step.from);
    });
    if (heldMs > holdLimitMs && !expected && q->m_state.status == OperationStatus::Running) {
        JournalRecord record;
        record.kind = JournalRecord::Kind::Paused;
        record.text = before;
        if (!write(record) || !attention(u"paused"_s, {}))
            return false;
    }
    return progressed({});
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
    const QDateTime known = startsTask(step) ? tasks.readAt : factTime(snapshot());
    if (since.isValid() && (!known.isValid() || known < since.addSecs(unknownGrace(step.kind))))
        return true;
    if (record.retries >= automaticTries)
        return finish(step, JournalRecord::Outcome::Failed, Words::tr("the request did not reach the cluster"));
    return sendToWaiting(step, {}, u"not-received"_s);
}

bool OperationRunner::Private::judgeSent(const Step &step)
{
    if (!adoptInner(step))
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

/// Guests that appear on the node being drained and that the plan does not take away.
bool OperationRunner::Private::noticeArrivals()
{
    if (q->m_state.plan.kind != OperationKind::Drain)
        return true;
    const ClusterSnapshot now = snapshot();
    for (const auto guests = now.guestsOn(q->m_state.plan.node); const GuestState *guest : guests) {
        if (!guest->isTemplate && !noticeArrival(*guest))
            return false;
    }
    return true;
}

bool OperationRunner::Private::noticeArrival(const GuestState &guest)
{
    const OperationState &state = q->m_state;
    const auto planned = std::ranges::find(state.plan.guests, guest.key, &GuestPlan::guest);
    if (planned != state.plan.guests.end()) {
        // Planned as not running, and started meanwhile; or moved away, and back again.
        const bool started =
            planned->steps.isEmpty() && planned->expected.basis == "not-running"_L1 && guest.isRunning();
        const bool cameBack = std::ranges::any_of(planned->steps, [&](const QString &id) {
            const Step *step = state.plan.step(id);
            return step && step->kind == StepKind::MigrateGuest && state.step(id).state == StepState::Done;
        });
        if (!started && !cameBack)
            return true;
    }
    const QString sid = guest.key.sid();
    const bool known = std::ranges::any_of(state.notes, [&](const JournalRecord &record) {
        return record.text == "new-arrival"_L1 && record.values.value("guest"_L1).toString() == sid;
    });
    return known
           || (note(u"new-arrival"_s, {}, {{u"guest"_s, sid}, {u"name"_s, guest.name}})
               && attention(u"new-arrival"_s, {}));
}

bool OperationRunner::Private::sendStartable()
{
    // Each sending changes what may be sent: ask again after each.
    QSet<QString> passed;
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
    sendStep(step, *ports.actions,
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
        return true;
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
        return true;
    const bool cancelled = q->m_state.status == OperationStatus::Cancelling;
    if (!cancelled && !skipBlocked())
        return false;
    const int undone = int(q->m_state.steps.size()) - q->m_state.count(StepState::Done);
    QString word = u"done"_s;
    if (cancelled)
        word = u"cancelled"_s;
    else if (undone > 0)
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
