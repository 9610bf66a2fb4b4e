// SPDX-License-Identifier: GPL-3.0-or-later
#include "runnerprivate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int silenceLimitMs = 90'000;  // no publication at all; the slowest poll is 60 s
constexpr int holdLimitMs = 5 * 60'000; // longer holds go on only when a person says so
constexpr int samplesWithoutProgress = 3;

/// Task types that move or stop a guest, whoever asked for them.
bool movesOrStops(const QString &type)
{
    static const QStringList types{u"qmigrate"_s, u"vzmigrate"_s,  u"hamigrate"_s, u"migrateall"_s, u"qmshutdown"_s,
                                   u"qmstop"_s,   u"vzshutdown"_s, u"vzstop"_s,    u"stopall"_s,    u"hastop"_s};
    return types.contains(type);
}

bool isLost(const QString &serviceState)
{
    return serviceState == "fence"_L1 || serviceState == "recovery"_L1;
}

} // namespace

// What a running operation looks at besides its own steps: trouble, new arrivals, others at work, stalled moves.

QSet<NodeName> OperationRunner::Private::concernedNodes() const
{
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
    return concerned;
}

std::optional<OperationRunner::Private::Hold> OperationRunner::Private::troubleOf(const NodeName &name) const
{
    const ClusterSnapshot &now = snapshot();
    const NodeState *node = now.node(name);
    if (!node || isExpectedDown(name))
        return std::nullopt;
    if (node->haState == "fence"_L1 || now->haStatus.nodeStatus.value(name) == "fence"_L1)
        return Hold{.code = u"fence"_s, .subject = name.text()};
    if (node->status == NodeStatus::Offline)
        return Hold{.code = u"node-offline"_s, .subject = name.text()};
    return std::nullopt;
}

/// Nodes that are gone and guests that the HA manager recovers, though no step needs them.
QList<OperationRunner::Private::Hold> OperationRunner::Private::elsewhere() const
{
    const ClusterSnapshot &now = snapshot();
    const QSet<NodeName> concerned = concernedNodes();
    QList<Hold> found;
    for (const NodeState &node : now->nodes) {
        if (concerned.contains(node.name))
            continue;
        if (std::optional<Hold> trouble = troubleOf(node.name)) {
            trouble->passing = true;
            found.append(*trouble);
        }
    }
    const auto &services = now->haStatus.services;
    for (auto service = services.cbegin(); service != services.cend(); ++service) {
        if (isLost(service->state) && !isExpectedDown(service->node))
            found.append({.code = u"fence"_s, .subject = service.key().sid(), .passing = true});
    }
    return found;
}

OperationRunner::Private::Hold OperationRunner::Private::findHold() const
{
    const ClusterSnapshot &now = snapshot();
    if (!now.isValid() || now.freshness(Section::Resources).error || now.freshness(Section::Status).error
        || ports.clock->monotonicMs() - m_publishedMs > silenceLimitMs)
        return {.code = u"no-contact"_s};
    if (now->quorum.clustered && !now->quorum.quorate)
        return {.code = u"no-quorum"_s};
    const QSet<NodeName> concerned = concernedNodes();
    QList<NodeName> sorted(concerned.cbegin(), concerned.cend());
    std::ranges::sort(sorted);
    for (const NodeName &name : std::as_const(sorted)) {
        if (const std::optional<Hold> trouble = troubleOf(name))
            return *trouble;
    }
    for (const auto others = elsewhere(); const Hold &other : others) {
        if (!m_tolerated.contains(other.subject))
            return other;
    }
    return {};
}

/// What was so when we first looked is not news; what is over may become news again.
void OperationRunner::Private::tolerate()
{
    QSet<QString> present;
    for (const auto others = elsewhere(); const Hold &other : others)
        present.insert(other.subject);
    if (m_looked)
        m_tolerated.intersect(present);
    else
        m_tolerated = present;
    m_looked = true;
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

/// Trouble elsewhere that stays: from here on only a person goes on, and then it does not hold again.
bool OperationRunner::Private::pauseByHold()
{
    const bool lasts = m_hold.passing && ports.clock->monotonicMs() - m_heldSinceMs > holdLimitMs;
    if (!lasts || q->m_state.status != OperationStatus::Running)
        return true;
    m_tolerated.insert(m_hold.subject);
    JournalRecord record;
    record.kind = JournalRecord::Kind::Paused;
    record.text = m_hold.code;
    return write(record) && attention(u"paused"_s, {});
}

bool OperationRunner::Private::updateHold()
{
    if (!snapshot().freshness(Section::Resources).error)
        tolerate();
    const Hold found = findHold();
    if (found == m_hold)
        return pauseByHold();
    const Hold before = std::exchange(m_hold, found);
    const qint64 now = ports.clock->monotonicMs();
    const qint64 heldMs = now - m_heldSinceMs;
    if (before.code.isEmpty())
        m_heldSinceMs = now;
    if (!found.code.isEmpty()) {
        QJsonObject values;
        if (!found.subject.isEmpty())
            values.insert(GuestKey::fromSid(found.subject) ? u"guest"_s : u"node"_s, found.subject);
        if (!note(found.code, {}, values))
            return false;
        if (found.code != "no-contact"_L1 && !attention(found.code, {}))
            return false;
        return progressed({});
    }
    if (!note(u"hold-over"_s, {}, {{u"reason"_s, before.code}, {u"seconds"_s, double(heldMs) / 1000}}))
        return false;
    const bool expected = std::ranges::any_of(q->m_state.plan.steps, [&](const Step &step) {
        return step.kind == StepKind::WaitForNode && isExpectedDown(step.from);
    });
    if (heldMs > holdLimitMs && !expected && q->m_state.status == OperationStatus::Running) {
        JournalRecord record;
        record.kind = JournalRecord::Kind::Paused;
        record.text = before.code;
        if (!write(record) || !attention(u"paused"_s, {}))
            return false;
    }
    return progressed({});
}

/// Guests that appear on the node being drained and that the plan does not take away.
bool OperationRunner::Private::noticeArrivals()
{
    if (q->m_state.plan.kind != OperationKind::Drain || q->m_state.status == OperationStatus::Cancelling)
        return true;
    // What starts with the node once it was sent down is in nobody's way.
    const bool sentDown = std::ranges::any_of(q->m_state.plan.steps, [&](const Step &step) {
        return (step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode)
               && q->m_state.step(step.id).state != StepState::Waiting;
    });
    if (sentDown)
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
    if (state.arrivals.contains(guest.key) || state.declinedArrivals.contains(guest.key))
        return true;
    const auto planned = std::ranges::find(state.plan.guests, guest.key, &GuestPlan::guest);
    if (planned != state.plan.guests.end()) {
        // Planned as not running, and started meanwhile; or moved away, and back again.
        const bool started =
            planned->steps.isEmpty() && planned->expected.basis == "not-running"_L1 && guest.isRunning();
        bool cameBack = false;
        for (const QString &id : planned->steps) {
            const Step *step = state.plan.step(id);
            const OperationState::StepRecord &record = state.step(id);
            const bool underWay = record.state == StepState::Waiting || record.state == StepState::Intended
                                  || record.state == StepState::Requested;
            if (underWay) {
                cameBack = false;
                break;
            }
            cameBack = cameBack || (step && step->kind == StepKind::MigrateGuest && record.state == StepState::Done);
        }
        if (!started && !cameBack)
            return true;
    }
    return note(u"new-arrival"_s, {}, {{u"guest"_s, guest.key.sid()}, {u"name"_s, guest.name}})
           && attention(u"new-arrival"_s, {});
}

/// A running guest that appeared on the node, and nobody has said what becomes of it.
bool OperationRunner::Private::arrivalWaits() const
{
    const OperationState &state = q->m_state;
    for (auto arrival = state.arrivals.cbegin(); arrival != state.arrivals.cend(); ++arrival) {
        const GuestState *guest = snapshot().guest(arrival.key().vmid);
        if (guest && guest->node == state.plan.node && guest->isRunning())
            return true;
    }
    return false;
}

QSet<QString> OperationRunner::Private::ownUpids() const
{
    QSet<QString> own;
    for (const OperationState::StepRecord &record : std::as_const(q->m_state.steps)) {
        own.unite(QSet<QString>(record.earlierUpids.cbegin(), record.earlierUpids.cend()));
        if (!record.upid.isEmpty())
            own.insert(record.upid);
    }
    for (const JournalRecord &record : std::as_const(q->m_state.notes)) {
        if (record.text == "ha-move"_L1)
            own.insert(record.values.value("upid"_L1).toString());
    }
    return own;
}

/// Another Drydock, or a person, moves or stops guests of this node: by tasks of another login than ours. What the
/// HA manager does runs as root@pam.
bool OperationRunner::Private::noticeOthers()
{
    const OperationState &state = q->m_state;
    if (state.plan.node.isEmpty())
        return true;
    const QSet<QString> own = ownUpids();
    QSet<QString> known;
    for (const QString &text : own) {
        if (const std::optional<Upid> upid = Upid::parse(text))
            known.insert(upid->user);
    }
    if (known.isEmpty())
        return true;
    for (const JournalRecord &note : state.notes) {
        if (note.text == "foreign-task"_L1)
            known.insert(note.values.value("user"_L1).toString());
    }
    const ClusterSnapshot now = snapshot();
    for (const TaskState &task : now->tasks) {
        if (!task.isRunning() || !movesOrStops(task.upid.type) || known.contains(task.upid.user)
            || own.contains(task.upid.text))
            continue;
        const VmId vmid{task.upid.id.toInt()};
        const bool ofPlan =
            std::ranges::any_of(state.plan.guests, [&](const GuestPlan &guest) { return guest.guest.vmid == vmid; });
        if (task.upid.node != state.plan.node && !ofPlan)
            continue;
        const GuestState *guest = now.guest(vmid);
        if (task.upid.user == "root@pam"_L1 && guest && guest->isHaManaged())
            continue;
        known.insert(task.upid.user);
        if (!note(u"foreign-task"_s, {},
                  {{u"user"_s, task.upid.user},
                   {u"type"_s, task.upid.type},
                   {u"guest"_s, guest ? guest->key.sid() : task.upid.id},
                   {u"name"_s, guest ? guest->name : QString()},
                   {u"node"_s, task.upid.node.text()},
                   {u"upid"_s, task.upid.text}})
            || !attention(u"foreign-task"_s, {}))
            return false;
    }
    return true;
}

/// Moves that somebody wants to be done by a restart: abort the live one, then put the others in its place.
bool OperationRunner::Private::startOver()
{
    for (const auto steps = q->m_state.plan.steps; const Step &step : steps) {
        const OperationState::StepRecord record = q->m_state.step(step.id);
        if (!record.restartAsked || record.replaced)
            continue;
        if (record.state == StepState::Requested && !record.abortAsked && !abort(step.id))
            return false;
        if (record.state != StepState::Failed)
            continue;
        const HaResource *resource = snapshot().haResource(step.guest);
        const bool open = q->m_state.status == OperationStatus::Running || q->m_state.status == OperationStatus::Paused;
        const auto instead =
            open ? restartExtension(q->m_state, step.id, resource ? resource->requestedState : u""_s) : std::nullopt;
        if (instead && (!writeExtension(*instead) || !progressed(step.id)))
            return false;
    }
    return true;
}

/// A copy stands still when neither its share grows nor what is left shrinks.
bool OperationRunner::Private::isStill(const Step &step, Flight &flight)
{
    const TaskProgress &now = flight.progress;
    const bool copies =
        flight.phase == StepProgress::Phase::CopyingDisk || flight.phase == StepProgress::Phase::CopyingMemory;
    if (!copies || (!now.percent && !now.remaining)) {
        const int limit = stallLimit(step, flight.phase);
        return limit > 0 && ports.clock->monotonicMs() - flight.movedMs >= qint64(limit) * 1000;
    }
    // The next disk begins where the one before began.
    if (flight.phase == StepProgress::Phase::CopyingDisk && now.percent && flight.bestPercent
        && *now.percent < *flight.bestPercent / 2) {
        flight.bestPercent.reset();
        flight.bestRemaining.reset();
    }
    const bool further = now.percent && (!flight.bestPercent || *now.percent > *flight.bestPercent);
    const bool nearer = now.remaining && (!flight.bestRemaining || *now.remaining < *flight.bestRemaining);
    if (further)
        flight.bestPercent = now.percent;
    if (nearer)
        flight.bestRemaining = now.remaining;
    flight.stillSamples = further || nearer ? 0 : flight.stillSamples + 1;
    return flight.stillSamples >= samplesWithoutProgress;
}

bool OperationRunner::Private::checkStalls()
{
    if (!m_hold.code.isEmpty())
        return true;
    const qint64 now = ports.clock->monotonicMs();
    for (const auto steps = q->m_state.plan.steps; const Step &step : steps) {
        const auto flight = m_flights.find(step.id);
        if (flight == m_flights.end())
            continue;
        const bool still = isStill(step, *flight);
        if (still == flight->stalled)
            continue;
        flight->stalled = still;
        // Bytes flow, and yet no less is left: the guest writes as fast as the link carries.
        flight->chasing =
            still && flight->phase == StepProgress::Phase::CopyingMemory && flight->progress.rate.value_or(0) > 0;
        if (!still) {
            if (!progressed(step.id))
                return false;
            continue;
        }
        const int seconds = flight->stillSamples >= samplesWithoutProgress ? flight->stillSamples * tickMs / 1000
                                                                           : int((now - flight->movedMs) / 1000);
        if (!note(u"stalled"_s, step.id, {{u"seconds"_s, seconds}, {u"chasing"_s, flight->chasing}})
            || !attention(u"stalled"_s, step.id) || !progressed(step.id))
            return false;
    }
    return true;
}

} // namespace Drydock
