// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustersession.h"

#include "campaigns.h"
#include "desk.h"
#include "guestprobes.h"
#include "operations/history.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int backupsHoldFor = 300; ///< seconds

Error readingOnly()
{
    return {.kind = Error::Kind::NotSupported, .http = 0, .text = u"raw snapshot"_s, .fields = {}};
}

/// What a journal that nobody finishes any more is closed as.
QString closingWord(const OperationState &state)
{
    const int done = state.count(StepState::Done);
    if (done == int(state.steps.size()))
        return u"done"_s;
    return done > 0 || state.count(StepState::Requested) + state.count(StepState::Intended) > 0 ? u"leftovers"_s
                                                                                                : u"cancelled"_s;
}

} // namespace

ClusterSession::ClusterSession(const ClusterProfile &profile, const QString &stateDir, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_stateDir(stateDir)
    , m_clock(clock)
    , m_store(new ClusterStore(this))
    , m_connection(new ClusterConnection(profile, m_store, clock, this))
    , m_desk(thisDesk())
    , m_actions(new MaintenanceBySsh(m_store, profile.addressMap, this))
    , m_watcher(new QFileSystemWatcher(this))
{
    m_actions->setNext(m_connection->actions());
    // Before anyone else hears of it.
    connect(this, &ClusterSession::operationsChanged, this, [this] { m_learned.reset(); });
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        watchJournals();
        Q_EMIT operationsChanged();
    });
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, &ClusterSession::operationsChanged);
    watchJournals();
    m_probes = std::make_unique<GuestProbes>(*this);
    m_campaigns = std::make_unique<Campaigns>(*this);
}

ClusterSession::ClusterSession(const RawSnapshot &raw, const QString &name, const QString &stateDir, Clock *clock,
                               QObject *parent)
    : QObject(parent)
    , m_stateDir(stateDir)
    , m_clock(clock)
    , m_store(new ClusterStore(this))
    , m_desk(thisDesk())
    , m_actions(new MaintenanceBySsh(m_store, {}, this))
    , m_watcher(new QFileSystemWatcher(this))
{
    m_profile.name = name;
    for (const GuestDetails &guest : raw.details.guests)
        m_store->publishGuestDetails(guest);
    for (const NodeDetails &node : raw.details.nodes)
        m_store->publishNodeDetails(node);
    for (const auto &[node, bridges] : raw.details.bridges.asKeyValueRange())
        m_store->publishNodeBridges(node, bridges);
    m_store->publishSdn(raw.details.sdn);
    m_store->publishPciMappings(raw.details.pciMappings);
    m_store->publishBackupServers(raw.details.backupServers);
    m_store->publishCeph(raw.details.ceph);
    m_store->publish(raw.snapshot);
    m_campaigns = std::make_unique<Campaigns>(*this);
}

ClusterSession::~ClusterSession()
{
    // They look through store and connection, which go with the base class.
    m_campaigns.reset();
    m_runners.clear();
    m_probes.reset();
}

const ClusterProfile &ClusterSession::profile() const
{
    return m_connection ? m_connection->profile() : m_profile;
}

void ClusterSession::readPlanFacts(const NodeName &node, QObject *context, std::function<void()> done)
{
    readFacts([this, node] { return guestsToRead(m_store->snapshot(), node); }, context, std::move(done));
}

void ClusterSession::readPlanFacts(const QList<VmId> &guests, QObject *context, std::function<void()> done)
{
    const auto keys = [this, guests] {
        QList<GuestKey> result;
        for (const VmId vmid : guests) {
            if (const GuestState *guest = m_store->snapshot().guest(vmid))
                result.append(guest->key);
        }
        return result;
    };
    readFacts(keys, context, std::move(done));
}

/// Every section first: replication, HA and votes are polled rarely, and a move turns a replication job around. Then
/// the details of the guests that are there now.
void ClusterSession::readFacts(std::function<QList<GuestKey>()> guests, QObject *context, std::function<void()> done)
{
    m_desk = thisDesk();
    if (!m_connection) {
        QMetaObject::invokeMethod(context, std::move(done), Qt::QueuedConnection);
        return;
    }
    const auto readDetails = [session = QPointer(this), guests = std::move(guests), context, done = std::move(done)] {
        if (!session)
            return;
        QList<NodeName> nodes;
        for (const NodeState &node : session->m_store->snapshot()->nodes) {
            if (node.status == NodeStatus::Online)
                nodes.append(node.name);
        }
        const auto open = std::make_shared<int>(4);
        const auto part = [open, done] {
            if (--*open == 0)
                done();
        };
        session->m_connection->readGuestDetails(guests(), context, part);
        session->m_connection->readNodeDetails(nodes, context, part);
        session->m_connection->readClusterDetails(context, part);
        session->m_connection->readNetwork({}, context, part); // SDN alone
    };
    m_connection->readEverything(context, readDetails);
}

void ClusterSession::readBackups()
{
    const QDateTime read = m_store->details().backups.readAt;
    if (m_connection && (!read.isValid() || read.secsTo(m_store->snapshot()->serverTime) > backupsHoldFor))
        m_connection->readBackups();
}

void ClusterSession::setSshAccess(const SshAccess &access)
{
    m_actions->setAccess(access);
}

const SshAccess &ClusterSession::sshAccess() const
{
    return m_actions->access();
}

Result<OperationRunner::Ports> ClusterSession::ports() const
{
    if (!m_connection)
        return std::unexpected(readingOnly());
    return OperationRunner::Ports{.store = m_store,
                                  .actions = m_actions,
                                  .tasks = m_connection->tasks(),
                                  .clock = m_clock,
                                  .services = m_probes.get()};
}

Result<OperationRunner *> ClusterSession::startOperation(const Plan &plan)
{
    const Result<OperationRunner::Ports> through = ports();
    if (!through)
        return std::unexpected(through.error());
    if (!plan.startable) {
        return std::unexpected(
            Error{.kind = Error::Kind::BadParameter, .http = 0, .text = u"undecided blocker"_s, .fields = {}});
    }
    Result<std::unique_ptr<OperationRunner>> runner = OperationRunner::start(m_stateDir, plan, m_profile.id, *through);
    if (!runner)
        return std::unexpected(runner.error());
    return own(std::move(*runner));
}

Result<OperationRunner *> ClusterSession::resumeOperation(const QString &operation)
{
    const Result<OperationRunner::Ports> through = ports();
    if (!through)
        return std::unexpected(through.error());
    const Result<OperationState> state = JournalFile::read(m_stateDir, operation);
    if (!state)
        return std::unexpected(state.error());
    // Guests of another cluster may have the same numbers.
    if (state->clusterId != m_profile.id) {
        return std::unexpected(Error{.kind = Error::Kind::BadParameter,
                                     .http = 0,
                                     .text = state->clusterName,
                                     .fields = {{u"cluster"_s, state->clusterId}}});
    }
    Result<std::unique_ptr<OperationRunner>> runner = OperationRunner::resume(m_stateDir, operation, *through);
    if (!runner)
        return std::unexpected(runner.error());
    return own(std::move(*runner));
}

Result<void> ClusterSession::closeOperation(const QString &operation)
{
    Result<std::unique_ptr<JournalFile>> journal = JournalFile::open(m_stateDir, operation);
    if (!journal)
        return std::unexpected(journal.error());
    const Result<OperationState> state = JournalFile::read(m_stateDir, operation);
    if (!state)
        return std::unexpected(state.error());
    if (state->isClosed())
        return {};
    JournalRecord record;
    record.kind = JournalRecord::Kind::Closed;
    record.at = m_clock->now();
    record.values = {{u"state"_s, closingWord(*state)}, {u"by"_s, u"user"_s}};
    if (const Result<void> written = (*journal)->append(record); !written)
        return written;
    journal->reset();
    Q_EMIT operationsChanged();
    return {};
}

OperationRunner *ClusterSession::own(std::unique_ptr<OperationRunner> owned)
{
    OperationRunner *runner = owned.get();
    m_runners.insert(m_runners.begin(), std::move(owned));
    connect(runner, &OperationRunner::recorded, this, &ClusterSession::tellOfOperations);
    connect(runner, &OperationRunner::closed, this, [this, runner] {
        if (runner->state().turnsBack)
            turnAround(runner->state());
        Q_EMIT operationsChanged();
    });
    watchJournals();
    Q_EMIT operationStarted(runner);
    tellOfOperations();
    return runner;
}

/// Many records may be written within one turn of the event loop: they are told of once.
void ClusterSession::tellOfOperations()
{
    if (std::exchange(m_tellScheduled, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_tellScheduled = false;
        Q_EMIT operationsChanged();
    });
}

QList<OperationRunner *> ClusterSession::runners() const
{
    QList<OperationRunner *> result;
    for (const std::unique_ptr<OperationRunner> &runner : m_runners)
        result.append(runner.get());
    return result;
}

OperationRunner *ClusterSession::runner(const QString &operation) const
{
    const auto found =
        std::ranges::find(m_runners, operation, [](const auto &runner) { return runner->state().plan.id; });
    return found == m_runners.end() ? nullptr : found->get();
}

QList<OperationState> ClusterSession::operations() const
{
    QList<OperationState> states;
    if (m_profile.id.isEmpty())
        return states;
    const QStringList ids = JournalFile::list(m_stateDir);
    for (const QString &id : ids) {
        if (m_foreign.contains(id))
            continue;
        if (const OperationRunner *mine = runner(id)) {
            states.append(mine->state());
        } else if (const auto closed = m_closed.constFind(id); closed != m_closed.cend()) {
            states.append(*closed);
        } else if (const Result<OperationState> state = JournalFile::read(m_stateDir, id)) {
            // Whose it is stands in the first record, which never changes.
            if (state->clusterId != m_profile.id) {
                m_foreign.insert(id);
                continue;
            }
            states.append(*state);
            if (state->isClosed())
                m_closed.insert(id, *state);
        }
    }
    std::ranges::stable_sort(states, std::ranges::greater(), &OperationState::createdAt);
    return states;
}

const ClusterSession::Learned &ClusterSession::learned() const
{
    if (!m_learned) {
        const QList<OperationState> all = operations();
        m_learned = Learned{Drydock::pastInterruptions(all), Drydock::rememberedStrategies(all)};
    }
    return *m_learned;
}

PlanFacts ClusterSession::facts() const
{
    return {.snapshot = m_store->snapshot(),
            .details = m_store->details(),
            .past = learned().past,
            .desk = m_desk,
            .nameServers = m_services.nameServers};
}

QMap<VmId, Strategy> ClusterSession::rememberedStrategies() const
{
    return learned().strategies;
}

QList<OperationState> ClusterSession::unfinished() const
{
    QList<OperationState> states = operations();
    states.removeIf([this](const OperationState &state) {
        return state.isClosed() || JournalFile::isOwned(m_stateDir, state.plan.id);
    });
    return states;
}

/// The folder tells of new journals and locks; files of others are watched one by one while they are open.
void ClusterSession::watchJournals()
{
    const QString folder = m_stateDir + u"/operations"_s;
    if (!m_watcher->directories().contains(folder) && QFileInfo::exists(folder))
        m_watcher->addPath(folder);
    const QStringList watched = m_watcher->files();
    const QList<OperationState> states = operations();
    for (const OperationState &state : states) {
        const QString path = folder + u'/' + state.plan.id + u".jsonl"_s;
        const bool wanted = !state.isClosed() && !runner(state.plan.id);
        if (wanted && !watched.contains(path))
            m_watcher->addPath(path);
        else if (!wanted && watched.contains(path))
            m_watcher->removePath(path);
    }
}

} // namespace Drydock
