// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns.h"

#include "clustersession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

Campaigns::Campaigns(ClusterSession &session)
    : m_session(session)
    , m_nameServers(std::make_unique<NameServerQueries>(session.profile().addressMap, *session.clock()))
{
    connect(&session, &ClusterSession::operationsChanged, this, [this] {
        for (const std::unique_ptr<RollingRunner> &runner : m_runners)
            runner->lookAgain();
    });
}

Campaigns::~Campaigns() = default;

Result<RollingRunner *> Campaigns::own(Result<std::unique_ptr<RollingRunner>> made)
{
    if (!made)
        return std::unexpected(made.error());
    RollingRunner *runner = made->get();
    m_runners.insert(m_runners.begin(), std::move(*made));
    connect(runner, &RollingRunner::recorded, this, &Campaigns::changed);
    connect(runner, &RollingRunner::changed, this, &Campaigns::changed);
    Q_EMIT started(runner);
    Q_EMIT changed();
    return runner;
}

Result<RollingRunner *> Campaigns::start(const RollingPlan &plan)
{
    if (!m_session.connection()) {
        return std::unexpected(
            Error{.kind = Error::Kind::NotSupported, .http = 0, .text = u"raw snapshot"_s, .fields = {}});
    }
    if (!plan.startable) {
        return std::unexpected(
            Error{.kind = Error::Kind::BadParameter, .http = 0, .text = u"undecided blocker"_s, .fields = {}});
    }
    return own(RollingRunner::start(m_session.stateDir(), plan, m_session.profile().id, *this));
}

Result<RollingRunner *> Campaigns::resume(const QString &id)
{
    if (!m_session.connection()) {
        return std::unexpected(
            Error{.kind = Error::Kind::NotSupported, .http = 0, .text = u"raw snapshot"_s, .fields = {}});
    }
    const Result<RollingState> state = readRolling(m_session.stateDir(), id);
    if (!state)
        return std::unexpected(state.error());
    // Nodes of another cluster may have the same names.
    if (state->clusterId != m_session.profile().id) {
        return std::unexpected(Error{.kind = Error::Kind::BadParameter,
                                     .http = 0,
                                     .text = state->clusterName,
                                     .fields = {{u"cluster"_s, state->clusterId}}});
    }
    return own(RollingRunner::resume(m_session.stateDir(), id, *this));
}

Result<void> Campaigns::close(const QString &id)
{
    Result<std::unique_ptr<JournalFile>> journal = JournalFile::open(rollingDir(m_session.stateDir()), id);
    if (!journal)
        return std::unexpected(journal.error());
    const Result<RollingState> state = readRolling(m_session.stateDir(), id);
    if (!state)
        return std::unexpected(state.error());
    if (state->isClosed())
        return {};
    JournalRecord record;
    record.kind = JournalRecord::Kind::Closed;
    record.at = m_session.clock()->now();
    record.values = {{u"state"_s, state->closingWord()}, {u"reason"_s, u"user"_s}};
    if (const Result<void> written = (*journal)->append(record); !written)
        return written;
    journal->reset();
    Q_EMIT changed();
    return {};
}

RollingRunner *Campaigns::runner(const QString &id) const
{
    // A campaign that was closed here and begun elsewhere keeps its newest runner first.
    const auto found = std::ranges::find(m_runners, id, [](const auto &runner) { return runner->state().id; });
    return found == m_runners.end() ? nullptr : found->get();
}

QList<RollingState> Campaigns::readAll(const QString &stateDir)
{
    QList<RollingState> states;
    for (const auto ids = JournalFile::list(rollingDir(stateDir)); const QString &id : ids) {
        if (const Result<RollingState> state = readRolling(stateDir, id))
            states.append(*state);
    }
    std::ranges::stable_sort(states, std::ranges::greater(), &RollingState::createdAt);
    return states;
}

QList<RollingState> Campaigns::all() const
{
    QList<RollingState> states;
    if (m_session.profile().id.isEmpty())
        return states;
    for (const auto ids = JournalFile::list(rollingDir(m_session.stateDir())); const QString &id : ids) {
        if (const RollingRunner *mine = runner(id)) {
            states.append(mine->state());
        } else if (const auto closed = m_closed.constFind(id); closed != m_closed.cend()) {
            states.append(*closed);
        } else if (const Result<RollingState> state = readRolling(m_session.stateDir(), id);
                   state && state->clusterId == m_session.profile().id) {
            states.append(*state);
            if (state->isClosed())
                m_closed.insert(id, *state);
        }
    }
    std::ranges::stable_sort(states, std::ranges::greater(), &RollingState::createdAt);
    return states;
}

QList<RollingState> Campaigns::unfinished() const
{
    QList<RollingState> states = all();
    states.removeIf([this](const RollingState &state) {
        return state.isClosed() || JournalFile::isOwned(rollingDir(m_session.stateDir()), state.id);
    });
    return states;
}

QString Campaigns::campaignOf(const QString &operation) const
{
    for (const auto campaigns = all(); const RollingState &campaign : campaigns) {
        for (const RollingNodeState &node : campaign.nodes) {
            if (node.drain == operation || node.back == operation)
                return campaign.id;
        }
    }
    return {};
}

bool Campaigns::isUnderWay() const
{
    return std::ranges::any_of(m_runners, [](const auto &runner) { return !runner->state().isClosed(); });
}

void Campaigns::readFacts(const QList<NodeName> &nodes, QObject *context, std::function<void()> done)
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    QList<VmId> guests = guestsToRead(snapshot, nodes);
    for (const auto servers = nameServerGuests(snapshot); const VmId guest : servers) {
        if (!guests.contains(guest))
            guests.append(guest);
    }
    m_session.readPlanFacts(guests, context, std::move(done));
}

ClusterStore *Campaigns::store() const
{
    return m_session.store();
}

Clock *Campaigns::clock() const
{
    return m_session.clock();
}

NameServerApi *Campaigns::nameServers() const
{
    return m_nameServers.get();
}

PlanFacts Campaigns::facts() const
{
    return m_session.facts();
}

void Campaigns::readFacts(const NodeName &node, const QList<VmId> &guests, QObject *context, std::function<void()> done)
{
    if (guests.isEmpty())
        m_session.readPlanFacts(node, context, std::move(done));
    else
        m_session.readPlanFacts(guests, context, std::move(done));
}

Result<void> Campaigns::startChild(const Plan &plan)
{
    const Result<OperationRunner *> runner = m_session.startOperation(plan);
    return runner ? Result<void>() : std::unexpected(runner.error());
}

Result<void> Campaigns::resumeChild(const QString &operation)
{
    const Result<OperationRunner *> runner = m_session.resumeOperation(operation);
    return runner ? Result<void>() : std::unexpected(runner.error());
}

std::optional<OperationState> Campaigns::child(const QString &operation) const
{
    if (const OperationRunner *mine = m_session.runner(operation))
        return mine->state();
    const Result<OperationState> state = JournalFile::read(m_session.stateDir(), operation);
    return state ? std::optional(*state) : std::nullopt;
}

bool Campaigns::ownsChild(const QString &operation) const
{
    const OperationRunner *mine = m_session.runner(operation);
    return mine && !mine->state().isClosed();
}

} // namespace Drydock
