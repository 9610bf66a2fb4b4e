// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingrunner.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int lookMs = 5000;
constexpr int tryAgainMs = 30'000;
constexpr int gatesLateSeconds = 15 * 60;
constexpr int dnsLateSeconds = 60;
constexpr int readingAgeSeconds = 30;

QString outcomeWord(const OperationState &child)
{
    switch (child.status) {
    case OperationStatus::Done:
        break;
    case OperationStatus::Failed:
        return u"failed"_s;
    case OperationStatus::Cancelled:
        return u"cancelled"_s;
    default:
        return u"leftovers"_s;
    }
    // Guests that could not come home have no step that could fail.
    const bool away = std::ranges::contains(child.plan.guests, u"stays-away"_s, &GuestPlan::note);
    return away ? u"leftovers"_s : u"done"_s;
}

} // namespace

Result<std::unique_ptr<RollingRunner>> RollingRunner::start(const QString &stateDir, const RollingPlan &plan,
                                                            const QString &clusterId, RollingHost &host)
{
    const ClusterSnapshot &snapshot = host.store()->snapshot();
    const JournalRecord created =
        rollingCreatedRecord(plan, clusterId, snapshot->clusterName, host.clock()->now(), snapshot->version);
    auto journal = JournalFile::create(rollingDir(stateDir), created);
    if (!journal)
        return std::unexpected(journal.error());
    RollingState state;
    apply(state, created);
    return std::unique_ptr<RollingRunner>(new RollingRunner(std::move(*journal), std::move(state), host));
}

Result<std::unique_ptr<RollingRunner>> RollingRunner::resume(const QString &stateDir, const QString &id,
                                                             RollingHost &host)
{
    auto journal = JournalFile::open(rollingDir(stateDir), id);
    if (!journal)
        return std::unexpected(journal.error());
    Result<RollingState> state = readRolling(stateDir, id);
    if (!state)
        return std::unexpected(state.error());
    if (state->isClosed() || state->readOnly) {
        return std::unexpected(
            Error{.kind = Error::Kind::BadParameter, .http = 0, .text = id, .fields = {{u"operation"_s, u"closed"_s}}});
    }
    std::unique_ptr<RollingRunner> runner(new RollingRunner(std::move(*journal), std::move(*state), host));
    // Whoever takes a campaign over wants it to go on; one that is to end after its node goes on ending.
    const bool paused = runner->m_state.status == OperationStatus::Paused;
    const bool written =
        paused ? runner->mark(JournalRecord::Kind::Resumed) : runner->note(u"taken-over"_s, QJsonObject());
    if (!written) {
        return std::unexpected(
            Error{.kind = Error::Kind::Local, .http = 0, .text = rollingDir(stateDir), .fields = {}});
    }
    return runner;
}

RollingRunner::RollingRunner(std::unique_ptr<JournalFile> journal, RollingState state, RollingHost &host)
    : m_journal(std::move(journal)), m_state(std::move(state)), m_host(host)
{
    connect(host.store(), &ClusterStore::published, this, &RollingRunner::lookAgain);
    host.clock()->callAfter(lookMs, this, [this] { tick(); });
    lookAgain();
}

RollingRunner::~RollingRunner() = default;

QString RollingRunner::waitingFor() const
{
    return m_state.isClosed() ? QString() : m_waiting;
}

QString RollingRunner::childId() const
{
    const RollingNodeState *node = m_state.current();
    if (!node)
        return {};
    return node->back.isEmpty() ? node->drain : node->back;
}

QList<RollingGate> RollingRunner::gates() const
{
    const RollingNodeState *node = m_state.current();
    if (!node && m_waiting == "dns"_L1)
        return m_state.isClosed() ? QList<RollingGate>() : nameServers();
    if (!node || (node->phase != RollingPhase::Returning && node->phase != RollingPhase::Settling))
        return {};
    const bool settles = node->phase == RollingPhase::Settling;
    return rollingGates(m_host.store()->snapshot(), node->node, m_settledSince,
                        settles ? m_state.request.profile.settleSeconds : 0);
}

void RollingRunner::pause()
{
    if (!m_state.isClosed() && m_state.status == OperationStatus::Running && mark(JournalRecord::Kind::Paused))
        lookAgain();
}

void RollingRunner::unpause()
{
    if (!m_state.isClosed() && m_state.status == OperationStatus::Paused && mark(JournalRecord::Kind::Resumed))
        lookAgain();
}

void RollingRunner::stopAfterNode()
{
    if (!m_state.isClosed() && m_state.status != OperationStatus::Cancelling && mark(JournalRecord::Kind::Cancelled))
        lookAgain();
}

void RollingRunner::goOn()
{
    const RollingNodeState *node = m_state.current();
    if (!m_state.isClosed() && node && node->phase == RollingPhase::Holding
        && note(u"go-on"_s, {{u"node"_s, node->node.text()}}))
        lookAgain();
}

void RollingRunner::decide(VmId guest, const DrainRequest::Decision &decision)
{
    if (m_state.isClosed() || !note(u"decided"_s, {{u"decisions"_s, decisionsToJson({{guest, decision}})}}))
        return;
    m_notBefore = 0;
    lookAgain();
}

void RollingRunner::accept(const QString &code)
{
    if (m_state.isClosed() || !note(u"decided"_s, {{u"accepted"_s, QJsonArray{code}}}))
        return;
    m_notBefore = 0;
    lookAgain();
}

void RollingRunner::lookAgain()
{
    if (m_scheduled || m_state.isClosed())
        return;
    // Never from inside a signal of an operation: what follows may begin another one.
    m_scheduled = true;
    m_host.clock()->callAfter(0, this, [this] {
        m_scheduled = false;
        pump();
    });
}

void RollingRunner::tick()
{
    if (m_state.isClosed())
        return;
    m_host.clock()->callAfter(lookMs, this, [this] { tick(); });
    lookAgain();
}

bool RollingRunner::write(JournalRecord record)
{
    record.at = m_host.clock()->now();
    if (const Result<void> written = m_journal->append(record); !written) {
        wait(u"journal"_s);
        return false;
    }
    apply(m_state, record);
    Q_EMIT recorded(record);
    return true;
}

bool RollingRunner::note(const QString &code, const QJsonObject &values)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Note;
    record.text = code;
    record.values = values;
    return write(record);
}

bool RollingRunner::mark(JournalRecord::Kind kind)
{
    JournalRecord record;
    record.kind = kind;
    record.values = {{u"by"_s, u"user"_s}};
    return write(record);
}

void RollingRunner::wait(const QString &code)
{
    const bool news = m_waiting != code;
    m_waiting = code;
    if (news && (code == "decision"_L1 || code == "hold"_L1 || code == "refused"_L1 || code == "journal"_L1))
        Q_EMIT attentionNeeded(code);
    Q_EMIT changed();
}

/// What keeps anything new from beginning; empty when nothing does.
QString RollingRunner::obstacle() const
{
    const ClusterSnapshot &snapshot = m_host.store()->snapshot();
    if (!snapshot.isValid() || snapshot.freshness(Section::Resources).error
        || snapshot.freshness(Section::Status).error)
        return u"no-contact"_s;
    if (snapshot->quorum.clustered && !snapshot->quorum.quorate)
        return u"no-quorum"_s;
    return m_state.status == OperationStatus::Paused ? u"paused"_s : QString();
}

void RollingRunner::pump()
{
    if (m_state.isClosed() || m_reading)
        return;
    const RollingNodeState *current = m_state.current();
    if (!current)
        return beginNext();
    const RollingNodeState node = *current;
    switch (node.phase) {
    case RollingPhase::Draining:
        return followPart(node, Part::Drain);
    case RollingPhase::Holding:
        return wait(u"hold"_s);
    case RollingPhase::Returning:
        // The person who held it may have rebooted it; a return that runs already judges by itself.
        if (node.back.isEmpty() && !lookAtGates(node, 0))
            return wait(u"gates"_s);
        return followPart(node, Part::Return);
    case RollingPhase::Settling:
        if (!lookAtGates(node, m_state.request.profile.settleSeconds))
            return wait(u"gates"_s);
        m_settledSince = {};
        if (note(u"node-ended"_s, {{u"node"_s, node.node.text()}}))
            lookAgain();
        return;
    case RollingPhase::Waiting:
    case RollingPhase::Done:
    case RollingPhase::Failed:
        return;
    }
}

void RollingRunner::beginNext()
{
    const auto next = std::ranges::find(m_state.nodes, RollingPhase::Waiting, &RollingNodeState::phase);
    if (next == m_state.nodes.end())
        return close({});
    if (m_state.failed() > m_state.request.profile.maxFailed)
        return close(u"max-failed"_s);
    if (m_state.status == OperationStatus::Cancelling)
        return close(u"cancelled"_s);
    const QDateTime until = m_state.request.until;
    if (until.isValid() && m_host.clock()->now().addSecs(next->seconds) > until)
        return close(u"end-time"_s);
    if (const QString why = obstacle(); !why.isEmpty())
        return wait(why);
    QJsonObject begun{{u"node"_s, next->node.text()}};
    const bool between = std::ranges::any_of(m_state.nodes, &RollingNodeState::hasEnded);
    if (between) {
        askNameServers();
        if (!lookAtNameServers())
            return wait(u"dns"_s);
        begun.insert(u"dns"_s, nameServerEvidence(nameServers()));
    }
    m_readings.clear();
    if (note(u"node-begun"_s, begun))
        lookAgain();
}

void RollingRunner::followPart(const RollingNodeState &node, Part part)
{
    const QString id = part == Part::Drain ? node.drain : node.back;
    const std::optional<OperationState> child = id.isEmpty() ? std::nullopt : m_host.child(id);
    if (!child)
        return preparePart(node, part);
    if (child->isClosed())
        return endPart(node.node, part, outcomeWord(*child));
    if (m_host.ownsChild(id))
        return wait(u"child"_s);
    // Left by a program that ended. Whoever pauses the campaign does not want its parts resumed behind his back.
    if (m_state.status == OperationStatus::Paused)
        return wait(u"paused"_s);
    if (m_host.clock()->monotonicMs() < m_notBefore)
        return;
    const Result<void> resumed = m_host.resumeChild(id);
    if (resumed)
        return wait(u"child"_s);
    m_refusal = resumed.error();
    m_notBefore = m_host.clock()->monotonicMs() + lookMs;
    wait(m_refusal.kind == Error::Kind::Locked ? u"other-process"_s : u"refused"_s);
}

void RollingRunner::preparePart(const RollingNodeState &node, Part part)
{
    if (const QString why = obstacle(); !why.isEmpty())
        return wait(why);
    if (m_host.clock()->monotonicMs() < m_notBefore)
        return;
    QList<VmId> guests;
    if (part == Part::Return) {
        if (const std::optional<OperationState> drain = m_host.child(node.drain)) {
            for (const GuestPlan &guest : drain->plan.guests)
                guests.append(guest.guest.vmid);
        }
    }
    m_reading = true;
    if (m_pending.findings.isEmpty())
        wait(u"reading"_s);
    m_host.readFacts(node.node, guests, this, [this, name = node.node, part] {
        m_reading = false;
        beginPart(name, part);
    });
}

Plan RollingRunner::makePlan(const RollingNodeState &node, Part part, const QString &id) const
{
    const PlanFacts facts = m_host.facts();
    if (part == Part::Drain)
        return planRollingDrain(facts, m_state.request, node.node, id,
                                m_pending.node == node.node ? m_pending : Plan());
    const OperationState drain = m_host.child(node.drain).value_or(OperationState());
    return planReturn(facts, drain.plan, drain.finishedSteps(), id);
}

/// On facts that were read a moment ago.
void RollingRunner::beginPart(const NodeName &name, Part part)
{
    const RollingNodeState *now = m_state.current();
    const RollingPhase wanted = part == Part::Drain ? RollingPhase::Draining : RollingPhase::Returning;
    if (m_state.isClosed() || !now || now->node != name || now->phase != wanted)
        return lookAgain();
    if (const QString why = obstacle(); !why.isEmpty())
        return wait(why);
    const RollingNodeState node = *now;
    // Its journal was taken away: what would have to come back is not known any more.
    if (part == Part::Return && !m_host.child(node.drain))
        return endPart(name, part, u"leftovers"_s);
    QString id = part == Part::Drain ? node.drain : node.back;
    const bool known = !id.isEmpty();
    if (!known)
        id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Plan plan = makePlan(node, part, id);
    if (part == Part::Return && plan.startable && plan.steps.isEmpty()) {
        const bool away = std::ranges::contains(plan.guests, u"stays-away"_s, &GuestPlan::note);
        return endPart(name, part, away ? u"leftovers"_s : u"nothing"_s);
    }
    if (!plan.startable) {
        m_pending = plan;
        m_notBefore = m_host.clock()->monotonicMs() + tryAgainMs;
        return wait(u"decision"_s);
    }
    m_pending = {};
    // The id first: a program that ends between the two lines finds no operation of it and begins it under this id.
    if (!known
        && !note(u"child"_s, {{u"node"_s, name.text()},
                              {u"part"_s, part == Part::Drain ? u"drain"_s : u"return"_s},
                              {u"operation"_s, id}}))
        return;
    if (const Result<void> started = m_host.startChild(plan); !started) {
        m_refusal = started.error();
        m_notBefore = m_host.clock()->monotonicMs() + tryAgainMs;
        return wait(u"refused"_s);
    }
    wait(u"child"_s);
}

void RollingRunner::endPart(const NodeName &node, Part part, const QString &outcome)
{
    m_pending = {};
    m_settledSince = {};
    m_gatesSince = {};
    if (note(u"child-ended"_s, {{u"node"_s, node.text()},
                                {u"part"_s, part == Part::Drain ? u"drain"_s : u"return"_s},
                                {u"outcome"_s, outcome}}))
        lookAgain();
}

bool RollingRunner::lookAtGates(const RollingNodeState &node, int settleSeconds)
{
    const ClusterSnapshot &snapshot = m_host.store()->snapshot();
    const Freshness &read = snapshot.freshness(Section::Resources);
    const auto holds = [](const RollingGate &gate) { return gate.passed; };
    const bool well =
        read.everRead() && !read.error && std::ranges::all_of(rollingGates(snapshot, node.node, {}, 0), holds);
    if (!well)
        m_settledSince = {};
    else if (!m_settledSince.isValid())
        m_settledSince = read.readAt;
    if (well && std::ranges::all_of(rollingGates(snapshot, node.node, m_settledSince, settleSeconds), holds)) {
        m_gatesSince = {};
        return true;
    }
    const QDateTime now = m_host.clock()->now();
    if (!m_gatesSince.isValid()) {
        m_gatesSince = now;
        m_gatesTold = false;
    }
    if (!m_gatesTold && m_gatesSince.secsTo(now) > gatesLateSeconds + settleSeconds) {
        m_gatesTold = true;
        Q_EMIT attentionNeeded(u"gates"_s);
    }
    return false;
}

QList<RollingGate> RollingRunner::nameServers() const
{
    return nameServerGates(m_state.nameServers, m_readings, m_state.request.accepted);
}

/// Again and again until all of them answer.
void RollingRunner::askNameServers()
{
    // A machine that slept knows nothing of now.
    const QDateTime now = m_host.clock()->now();
    if (m_askedAt.isValid() && m_askedAt.secsTo(now) > readingAgeSeconds)
        m_readings.clear();
    if (!m_readings.isEmpty() && m_askedAt.msecsTo(now) < lookMs)
        return;
    m_askedAt = now;
    for (const NameServer &server : std::as_const(m_state.nameServers)) {
        if (m_asking.contains(server.address))
            continue;
        m_asking.insert(server.address);
        m_host.nameServers()->ask(server, this, [this, address = server.address](const NameServerAnswer &answer) {
            m_asking.remove(address);
            NameServerReading &reading = m_readings[address];
            if (reading.answer != answer || !reading.since.isValid())
                reading = {.answer = answer, .since = m_host.clock()->now()};
            lookAgain();
        });
    }
}

bool RollingRunner::lookAtNameServers()
{
    const QList<RollingGate> gates = nameServers();
    if (std::ranges::all_of(gates, [](const RollingGate &gate) { return gate.passed || gate.accepted; })) {
        m_silentSince = {};
        return true;
    }
    const QDateTime now = m_host.clock()->now();
    if (!m_silentSince.isValid()) {
        m_silentSince = now;
        m_silenceTold = false;
    }
    if (!m_silenceTold && m_silentSince.secsTo(now) >= dnsLateSeconds) {
        m_silenceTold = true;
        Q_EMIT attentionNeeded(u"dns"_s);
    }
    return false;
}

void RollingRunner::close(const QString &reason)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Closed;
    record.values = {{u"state"_s, m_state.closingWord()}};
    if (!reason.isEmpty())
        record.values.insert(u"reason"_s, reason);
    if (!write(record))
        return;
    m_journal.reset(); // others may have it now
    Q_EMIT changed();
    Q_EMIT closed();
}

} // namespace Drydock
