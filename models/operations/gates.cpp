// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates.h"

#include "ha/quorum.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using State = Gate::State;

// The Date of an answer and a node's clock are whole seconds, and the question takes a moment.
constexpr int clockStep = 3;
// A failed replication is tried again after 5 minutes at the earliest.
constexpr int replicationRetry = 600;
constexpr int lrmAlive = 30;

/// Reads one node's gates off one poll, and off what was asked of the node.
class GateReader
{
public:
    explicit GateReader(const GateFacts &facts)
        : m_facts(facts)
        , m_snapshot(facts.snapshot)
        , m_node(facts.snapshot.node(facts.node))
        , m_now(facts.snapshot.freshness(Section::Resources).readAt)
    {
    }

    QList<Gate> read() const;

private:
    Gate api() const;
    Gate member() const;
    Gate quorum() const;
    Gate services() const;
    Gate haAgent() const;
    Gate storages() const;
    Gate bridges() const;
    Gate kernel() const;
    Gate clock() const;
    std::optional<Gate> replication() const;
    Gate settled(const QList<Gate> &others) const;

    bool isOnline() const { return m_node && m_node->status == NodeStatus::Online; }
    QDateTime bootedAt() const { return m_node && m_node->uptime ? m_now.addSecs(-*m_node->uptime) : QDateTime(); }
    bool hasRestarted() const
    {
        return !m_facts.downSince.isValid() || (bootedAt().isValid() && bootedAt() > m_facts.downSince);
    }
    bool isUp() const { return isOnline() && m_node->uptime && hasRestarted(); }
    /// What was asked of the node since it is back; nullptr otherwise.
    const NodeUpkeep *asked() const
    {
        const bool news = m_facts.upkeep && m_facts.upkeep->readAt.isValid() && isUp()
                          && (!m_facts.downSince.isValid() || m_facts.upkeep->readAt >= bootedAt());
        return news ? m_facts.upkeep : nullptr;
    }

    const GateFacts &m_facts;
    const ClusterSnapshot &m_snapshot;
    const NodeState *m_node;
    QDateTime m_now;
};

Gate gate(QLatin1StringView code, State state, const QString &expected, const QString &read, bool decides = false)
{
    return {.code = code,
            .state = state,
            .decides = decides,
            .expected = expected,
            .read = read,
            .serverText = {},
            .since = {}};
}

Gate unreadable(Gate gate, const Error &error)
{
    gate.state = State::Unknown;
    gate.read.clear();
    gate.serverText = error.text;
    return gate;
}

Gate GateReader::api() const
{
    const QString read = !isOnline()       ? u"silent"_s
                         : !m_node->uptime ? u"no-figures"_s
                         : !hasRestarted() ? u"not-restarted"_s
                                           : QString::number(*m_node->uptime);
    return gate("api"_L1, isUp() ? State::Ok : State::Waiting, u"answers"_s, read, true);
}

Gate GateReader::member() const
{
    const QString read = !m_node ? u"gone"_s : isOnline() ? u"online"_s : u"offline"_s;
    const State state = isOnline() && hasRestarted() ? State::Ok : m_node ? State::Waiting : State::Failed;
    return gate("member"_L1, state, u"online"_s, read, true);
}

Gate GateReader::quorum() const
{
    const Votes votes = votesNow(m_snapshot);
    const QString read = u"%1/%2"_s.arg(votes.present).arg(votes.expected);
    return gate("quorum"_L1, m_snapshot->quorum.quorate ? State::Ok : State::Waiting, QString::number(votes.needed),
                read, true);
}

Gate GateReader::services() const
{
    QStringList wanted{u"pve-cluster"_s, u"pve-ha-crm"_s, u"pve-ha-lrm"_s};
    if (m_snapshot->quorum.clustered)
        wanted.prepend(u"corosync"_s);
    Gate result = gate("services"_L1, State::Waiting, wanted.join(u','), {});
    const NodeUpkeep *upkeep = asked();
    if (!upkeep)
        return result;
    if (upkeep->unitsError)
        return unreadable(result, *upkeep->unitsError);
    QStringList wrong;
    bool failed = false;
    for (const QString &name : std::as_const(wanted)) {
        const auto unit = std::ranges::find(upkeep->units, name, &NodeUnit::name);
        const QString state = unit == upkeep->units.end() ? u"absent"_s : unit->activeState;
        if (state == "active"_L1)
            continue;
        wrong.append(u"%1=%2"_s.arg(name, state));
        failed |= state == "failed"_L1;
    }
    result.state = wrong.isEmpty() ? State::Ok : failed ? State::Failed : State::Waiting;
    result.read = wrong.isEmpty() ? result.expected : wrong.join(u',');
    return result;
}

/// Alive, and in the mode it was in before: maintenance that somebody asked for outlives a reboot.
Gate GateReader::haAgent() const
{
    const QString wanted = m_facts.before.maintenance ? u"maintenance"_s : u"active"_s;
    Gate result = gate("ha-agent"_L1, State::Waiting, wanted, {}, true);
    if (!isUp())
        return result;
    const auto lrm = m_snapshot->haStatus.lrm.constFind(m_facts.node);
    const QString &state = m_node->haState;
    const QString usual = m_facts.before.maintenance ? u"maintenance"_s : u"online"_s;
    if (lrm == m_snapshot->haStatus.lrm.cend()) {
        result.read = state.isEmpty() ? u"unused"_s : state;
        result.state = state.isEmpty() || state == usual ? State::Ok : State::Waiting;
        return result;
    }
    // HA is polled more rarely than the guests: its age is judged by when it was read, and it must be news.
    const QDateTime readAt = m_snapshot.freshness(Section::Ha).readAt;
    const bool news = !m_facts.downSince.isValid() || readAt >= m_facts.downSince;
    const bool alive = lrm->timestamp == 0 || readAt.toSecsSinceEpoch() - lrm->timestamp <= lrmAlive;
    result.read = !news || !alive ? u"silent"_s : lrm->mode;
    if (news && alive && lrm->mode == wanted && !state.isEmpty() && state != usual)
        result.read = state;
    result.state = result.read == wanted ? State::Ok : State::Waiting;
    return result;
}

Gate GateReader::storages() const
{
    // Rows of a node that is off are what it said last.
    QStringList wanted = m_facts.before.storages;
    if (!m_facts.before.known) {
        for (const StorageState &row : m_snapshot->storages) {
            if (row.node == m_facts.node)
                wanted.append(row.id.text());
        }
    }
    Gate result = gate("storages"_L1, State::Waiting, wanted.join(u','), {}, m_facts.before.known);
    if (!isUp())
        return result;
    QStringList missing;
    for (const QString &id : std::as_const(wanted)) {
        const StorageState *row = m_snapshot.storage(m_facts.node, StorageId(id));
        if (!row || !row->available)
            missing.append(id);
    }
    // Without knowing how it was before, an inactive one may have been so for long.
    result.state = missing.isEmpty() ? State::Ok : m_facts.before.known ? State::Waiting : State::Unknown;
    result.read = missing.join(u',');
    return result;
}

Gate GateReader::bridges() const
{
    const QStringList before = m_facts.before.bridges.value_or(QStringList());
    Gate result = gate("bridges"_L1, State::Waiting, before.join(u','), {});
    if (m_facts.before.known && !m_facts.before.bridges)
        result.state = State::Unknown;
    const NodeUpkeep *upkeep = asked();
    if (!upkeep)
        return result;
    if (upkeep->bridgesError)
        return unreadable(result, *upkeep->bridgesError);
    if (!m_facts.before.bridges) {
        result.state = State::Unknown;
        result.read = upkeep->bridges.join(u',');
        return result;
    }
    QStringList differences;
    for (const QString &name : before) {
        if (!upkeep->bridges.contains(name))
            differences.append(u'-' + name);
    }
    const bool missing = !differences.isEmpty();
    for (const QString &name : upkeep->bridges) {
        if (!before.contains(name))
            differences.append(u'+' + name);
    }
    result.state = missing ? State::Failed : State::Ok;
    result.read = differences.join(u',');
    return result;
}

Gate GateReader::kernel() const
{
    const NodeBefore &before = m_facts.before;
    Gate result =
        gate("kernel"_L1, State::Waiting, before.newestKernel.isEmpty() ? before.kernel : before.newestKernel, {});
    const NodeUpkeep *upkeep = asked();
    if (!upkeep)
        return result;
    if (upkeep->kernelError)
        return unreadable(result, *upkeep->kernelError);
    if (!upkeep->newestKernel.isEmpty())
        result.expected = upkeep->newestKernel;
    result.read = upkeep->runningKernel;
    if (result.expected.isEmpty())
        result.expected = result.read;
    result.state = result.read == result.expected ? State::Ok : State::Failed;
    return result;
}

/// Jobs from and to the node have run since it started. They run by their own schedule, maybe nightly, so nothing
/// waits for them.
std::optional<Gate> GateReader::replication() const
{
    QStringList jobs;
    QStringList open;
    QString words;
    for (const ReplicationJob &job : m_snapshot->replication) {
        if (!job.enabled || (job.source != m_facts.node && job.target != m_facts.node))
            continue;
        jobs.append(job.id);
        const QDateTime since = isUp() ? bootedAt() : QDateTime();
        const bool ran = since.isValid() && job.lastSync && *job.lastSync >= since.toSecsSinceEpoch();
        if (ran && job.error.isEmpty())
            continue;
        open.append(job.id);
        // An error may stem from while the node was away, until it had time to be tried again.
        if (!job.error.isEmpty() && since.isValid() && since.secsTo(m_now) > replicationRetry)
            words = job.error;
    }
    if (jobs.isEmpty())
        return std::nullopt;
    Gate result = gate("replication"_L1, State::Waiting, jobs.join(u','), open.join(u','));
    result.state = open.isEmpty() ? State::Ok : words.isEmpty() ? State::Waiting : State::Failed;
    result.serverText = words;
    return result;
}

Gate GateReader::clock() const
{
    Gate result = gate("clock"_L1, State::Waiting, QString::number(clockStep), {});
    const NodeUpkeep *upkeep = asked();
    if (!upkeep)
        return result;
    if (!upkeep->clockSkew) {
        if (upkeep->clockError)
            return unreadable(result, *upkeep->clockError);
        result.state = State::Unknown;
        return result;
    }
    result.read = QString::number(*upkeep->clockSkew);
    result.state = std::abs(*upkeep->clockSkew) <= clockStep ? State::Ok : State::Failed;
    return result;
}

Gate GateReader::settled(const QList<Gate> &others) const
{
    Gate result = gate("settled"_L1, State::Waiting, QString::number(m_facts.settle), {}, true);
    if (!areDecidingGatesOk(others) || !m_facts.settledSince.isValid())
        return result;
    const qint64 held = std::max<qint64>(0, m_facts.settledSince.secsTo(m_now));
    result.read = QString::number(std::min<qint64>(held, m_facts.settle));
    result.state = held >= m_facts.settle ? State::Ok : State::Waiting;
    return result;
}

QList<Gate> GateReader::read() const
{
    QList<Gate> gates{api()};
    if (m_snapshot->quorum.clustered) {
        gates.append(member());
        gates.append(quorum());
    }
    gates.append(services());
    gates.append(haAgent());
    gates.append(storages());
    gates.append(bridges());
    gates.append(kernel());
    if (const std::optional<Gate> jobs = replication())
        gates.append(*jobs);
    gates.append(clock());
    gates.append(settled(gates));
    return gates;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto list = value.toArray(); const QJsonValue &entry : list)
        texts.append(entry.toString());
    return texts;
}

} // namespace

NodeBefore nodeBefore(const NodeName &node, const ClusterSnapshot &snapshot, const ClusterDetails &details)
{
    NodeBefore before;
    before.known = true;
    for (const StorageState &row : snapshot->storages) {
        if (row.node == node && row.available)
            before.storages.append(row.id.text());
    }
    const NodeState *state = snapshot.node(node);
    before.maintenance = state && state->haState == "maintenance"_L1;
    const auto upkeep = details.upkeep.constFind(node);
    const auto read = details.nodes.constFind(node);
    if (upkeep != details.upkeep.cend() && upkeep->readAt.isValid()) {
        if (!upkeep->bridgesError)
            before.bridges = upkeep->bridges;
        before.kernel = upkeep->runningKernel;
        before.newestKernel = upkeep->newestKernel;
    }
    // What plans read anyway, where the node was not asked for its upkeep.
    if (read != details.nodes.cend() && read->readAt.isValid()) {
        if (!before.bridges && !read->interfacesError)
            before.bridges = activeBridges(read->interfaces);
        if (before.kernel.isEmpty())
            before.kernel = read->kernel;
    }
    return before;
}

QJsonObject nodeBeforeToJson(const NodeBefore &before)
{
    QJsonObject object{{u"storages"_s, QJsonArray::fromStringList(before.storages)},
                       {u"maintenance"_s, before.maintenance}};
    if (before.bridges)
        object.insert(u"bridges"_s, QJsonArray::fromStringList(*before.bridges));
    if (!before.kernel.isEmpty())
        object.insert(u"kernel"_s, before.kernel);
    if (!before.newestKernel.isEmpty())
        object.insert(u"newestKernel"_s, before.newestKernel);
    return object;
}

NodeBefore nodeBeforeFromJson(const QJsonObject &object)
{
    NodeBefore before;
    before.known = true;
    before.storages = textsOf(object.value("storages"_L1));
    before.maintenance = object.value("maintenance"_L1).toBool();
    if (object.contains("bridges"_L1))
        before.bridges = textsOf(object.value("bridges"_L1));
    before.kernel = object.value("kernel"_L1).toString();
    before.newestKernel = object.value("newestKernel"_L1).toString();
    return before;
}

QList<Gate> gatesOf(const GateFacts &facts)
{
    return GateReader(facts).read();
}

bool areDecidingGatesOk(const QList<Gate> &gates)
{
    return std::ranges::all_of(
        gates, [](const Gate &one) { return !one.decides || one.state == State::Ok || one.code == "settled"_L1; });
}

QList<Gate> withAges(QList<Gate> gates, const QList<Gate> &earlier, const QDateTime &now)
{
    for (Gate &one : gates) {
        const auto before = std::ranges::find(earlier, one.code, &Gate::code);
        // Figures that grow by themselves do not begin a new reading.
        const bool counts = one.code == "api"_L1 || one.code == "settled"_L1 || one.code == "clock"_L1;
        const bool wasFailed = before != earlier.end() && before->state == State::Failed && one.state == State::Waiting;
        const bool same = before != earlier.end() && (before->state == one.state || wasFailed)
                          && (before->read == one.read || (counts && one.state == State::Ok));
        one.since = same && before->since.isValid() ? before->since : now;
        // Time to settle starts anew with every relapse, and replication has a schedule of its own.
        const bool patient = one.code == "settled"_L1 || one.code == "replication"_L1;
        if (one.state == State::Waiting && !patient && one.since.secsTo(now) >= gatePatienceSeconds)
            one.state = State::Failed;
    }
    return gates;
}

} // namespace Drydock
