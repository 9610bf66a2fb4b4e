// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness.h"

#include "placement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using State = ReadinessLine::State;

/// Which line tells of a finding about the cluster or a node; a code that is not named has a line of its own.
const QHash<QString, QString> &lineOfFinding()
{
    static const QHash<QString, QString> lines{
        {u"no-quorum"_s, u"quorum-now"_s},
        {u"quorum-lost"_s, u"quorum-after"_s},
        {u"survivor-resets"_s, u"quorum-after"_s},
        {u"qdevice-disconnected"_s, u"qdevice"_s},
        {u"node-offline"_s, u"nodes"_s},
        {u"other-node-offline"_s, u"nodes"_s},
        {u"node-in-maintenance"_s, u"nodes"_s},
        {u"ha-disarmed"_s, u"ha-manager"_s},
        {u"ha-master"_s, u"ha-manager"_s},
        {u"lrm-silent"_s, u"ha-manager"_s},
        {u"clock-skew"_s, u"clocks"_s},
        {u"auto-rebalance"_s, u"moves-back"_s},
        {u"ha-failback"_s, u"moves-back"_s},
        {u"setting-parked"_s, u"moves-back"_s},
        {u"task-running"_s, u"tasks"_s},
        {u"ceph-flags"_s, u"ceph"_s},
        {u"ceph-copies"_s, u"ceph"_s},
        {u"replication-failing"_s, u"replication"_s},
        {u"cpu-short"_s, u"room"_s},
        {u"version-older"_s, u"versions"_s},
        {u"no-audit"_s, u"rights"_s},
        {u"no-privilege"_s, u"rights"_s},
    };
    return lines;
}

QString lineOf(const Finding &finding)
{
    if (finding.code == "not-read"_L1) {
        const QString what = finding.arguments.value(u"what"_s);
        return what == "votes"_L1         ? u"quorum-after"_s
               : what == "ha"_L1          ? u"ha-manager"_s
               : what == "replication"_L1 ? u"replication"_s
               : what == "permissions"_L1 ? u"rights"_s
               : what == "ceph"_L1        ? u"ceph"_s
                                          : u"networks"_s;
    }
    const bool ofGuest = GuestKey::fromSid(finding.subject).has_value();
    const QString line = lineOfFinding().value(finding.code);
    if (!line.isEmpty())
        return line;
    return ofGuest ? QString() : finding.code; // guests have a screen of their own
}

State stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return State::Note;
    case Severity::Caution:
        return State::Caution;
    case Severity::Blocker:
        return State::Stop;
    }
    return State::Note;
}

/// Puts the lines together, once.
class Readiness
{
public:
    Readiness(const PlanFacts &facts, const Plan &plan) : m_facts(facts), m_plan(plan), m_snapshot(facts.snapshot) {}

    QList<ReadinessLine> lines();

private:
    ReadinessLine &add(const QString &code, Section section);
    void quorum();
    void nodes();
    void ha();
    void replication();
    void ceph();
    void room();
    void details();
    void judge();
    int guestsOf(const std::function<bool(const GuestState &)> &matches) const;

    const PlanFacts &m_facts;
    const Plan &m_plan;
    const ClusterSnapshot &m_snapshot;
    QList<ReadinessLine> m_lines;
};

ReadinessLine &Readiness::add(const QString &code, Section section)
{
    const Freshness &fresh = m_snapshot.freshness(section);
    ReadinessLine line;
    line.code = code;
    line.readAt = fresh.readAt;
    line.error = fresh.error;
    if (fresh.error || !fresh.everRead())
        line.state = State::Unknown;
    m_lines.append(line);
    return m_lines.last();
}

int Readiness::guestsOf(const std::function<bool(const GuestState &)> &matches) const
{
    const auto guests = m_snapshot.guestsOn(m_plan.node);
    return int(std::ranges::count_if(guests, [&](const GuestState *guest) { return matches(*guest); }));
}

void Readiness::quorum()
{
    if (!m_snapshot->quorum.clustered)
        return;
    const auto votes = [](ReadinessLine &line, const VoteCount &count) {
        line.arguments = {{u"votes"_s, QString::number(count.votes)}, {u"needed"_s, QString::number(count.needed)}};
    };
    votes(add(u"quorum-now"_s, Section::Status), m_plan.quorumNow);
    ReadinessLine &after = add(u"quorum-after"_s, Section::Votes);
    votes(after, m_plan.quorumAfter);
    after.arguments.insert(u"node"_s, m_plan.node.text());
    const bool goesDown = m_plan.then != AfterDrain::None;
    after.arguments.insert(u"then"_s, afterDrainWord(m_plan.then));
    if (m_snapshot->quorum.hasQdevice || m_snapshot->nodes.size() == 2) {
        ReadinessLine &qdevice = add(u"qdevice"_s, Section::Votes);
        qdevice.arguments.insert(u"host"_s, m_snapshot->quorum.qdeviceHost);
        qdevice.arguments.insert(u"votes"_s, QString::number(m_snapshot->quorum.qdeviceVotes));
        qdevice.arguments.insert(u"there"_s, m_snapshot->quorum.hasQdevice ? u"yes"_s : u"no"_s);
        if (!m_snapshot->quorum.hasQdevice && qdevice.state == State::Ok)
            qdevice.state = goesDown ? State::Caution : State::Note;
    }
}

void Readiness::nodes()
{
    QStringList others;
    for (const NodeState &node : m_snapshot->nodes) {
        if (node.name != m_plan.node)
            others.append(node.name.text());
    }
    add(u"nodes"_s, Section::Resources).arguments.insert(u"nodes"_s, others.join(u','));
}

void Readiness::ha()
{
    const bool used = !m_snapshot->haResources.isEmpty() || !m_snapshot.freshness(Section::Ha).everRead();
    if (!used)
        return;
    ReadinessLine &manager = add(u"ha-manager"_s, Section::Ha);
    manager.arguments.insert(u"master"_s, m_snapshot->haStatus.master.text());
    QStringList agents;
    for (const auto &[node, lrm] : m_snapshot->haStatus.lrm.asKeyValueRange())
        agents.append(u"%1 %2"_s.arg(node.text(), lrm.mode.isEmpty() ? lrm.state : lrm.mode));
    manager.arguments.insert(u"agents"_s, agents.join(u','));
    if (!m_snapshot->haStatus.lrm.isEmpty())
        add(u"clocks"_s, Section::Ha).arguments.insert(u"count"_s, QString::number(m_snapshot->haStatus.lrm.size()));
    const int managed = guestsOf([](const GuestState &guest) { return guest.isHaManaged(); });
    add(u"moves-back"_s, Section::Ha).arguments.insert(u"count"_s, QString::number(managed));
    if (m_plan.then != AfterDrain::None && managed > 0) {
        ReadinessLine &policy = add(u"shutdown-policy"_s, Section::Options);
        policy.arguments = {{u"policy"_s, m_snapshot->options.shutdownPolicy},
                            {u"then"_s, afterDrainWord(m_plan.then)},
                            {u"node"_s, m_plan.node.text()}};
        if (policy.state == State::Ok)
            policy.state = State::Note;
    }
}

void Readiness::replication()
{
    int jobs = 0;
    for (const ReplicationJob &job : m_snapshot->replication)
        jobs += job.source == m_plan.node;
    if (jobs > 0 || !m_snapshot.freshness(Section::Replication).everRead())
        add(u"replication"_s, Section::Replication).arguments.insert(u"count"_s, QString::number(jobs));
}

/// Flags of Ceph, where the cluster has one and the node goes down.
void Readiness::ceph()
{
    const std::optional<CephFlags> &flags = m_facts.details.ceph;
    if (!flags || m_plan.then == AfterDrain::None)
        return;
    ReadinessLine line;
    line.code = u"ceph"_s;
    line.readAt = m_snapshot.freshness(Section::Resources).readAt;
    line.error = flags->error;
    line.state = flags->error ? State::Unknown : State::Ok;
    line.arguments.insert(u"flags"_s, flags->set.join(u','));
    m_lines.append(line);
}

/// What runs on the node against what the others may still take.
void Readiness::room()
{
    const Checks checks(m_facts);
    const Placement placement(checks, 0);
    qint64 needed = 0;
    for (const auto guests = m_snapshot.guestsOn(m_plan.node); const GuestState *guest : guests) {
        if (guest->isRunning())
            needed += checks.guest(*guest).memory;
    }
    qint64 free = 0;
    bool known = true;
    for (const auto targets = checks.targets(m_plan.node); const NodeName &name : targets) {
        const NodeState *node = m_snapshot.node(name);
        known = known && node && node->memory;
        free += std::max<qint64>(0, placement.room(name));
    }
    ReadinessLine &line = add(u"room"_s, Section::Resources);
    line.arguments = {{u"needed"_s, QString::number(needed)}, {u"free"_s, QString::number(free)}};
    if (line.state == State::Ok && !known)
        line.state = State::Unknown;
    else if (line.state == State::Ok && free < needed)
        line.state = State::Caution;
}

/// What is read on demand: versions and networks of the nodes.
void Readiness::details()
{
    ReadinessLine versions;
    versions.code = u"versions"_s;
    ReadinessLine networks;
    networks.code = u"networks"_s;
    QStringList names;
    QStringList seen;
    for (const NodeState &node : m_snapshot->nodes) {
        if (node.status != NodeStatus::Online)
            continue;
        const auto found = m_facts.details.nodes.constFind(node.name);
        const bool read = found != m_facts.details.nodes.cend() && found->readAt.isValid();
        const auto oldest = [&](ReadinessLine &line) {
            if (read && (!line.readAt.isValid() || found->readAt < line.readAt))
                line.readAt = found->readAt;
        };
        oldest(versions);
        oldest(networks);
        if (!read || found->pveVersion.isEmpty()) {
            versions.state = State::Unknown;
            if (read && found->error)
                versions.error = found->error;
        } else {
            seen.append(u"%1 %2"_s.arg(node.name.text(), found->pveVersion.section(u'/', 1, 1)).trimmed());
        }
        if (!read || found->interfacesError) {
            networks.state = State::Unknown;
            if (read)
                networks.error = found->interfacesError;
        } else {
            names.append(node.name.text());
        }
    }
    versions.arguments.insert(u"versions"_s, seen.join(u','));
    networks.arguments.insert(u"nodes"_s, names.join(u','));
    m_lines << versions << networks;
}

/// The plan's findings decide; what could not be read stays unknown whatever else is known of it.
void Readiness::judge()
{
    for (const Finding &finding : m_plan.findings) {
        const QString code = lineOf(finding);
        if (code.isEmpty())
            continue;
        auto line = std::ranges::find(m_lines, code, &ReadinessLine::code);
        if (line == m_lines.end()) {
            ReadinessLine own;
            own.code = code;
            own.readAt = m_snapshot.freshness(Section::Resources).readAt;
            m_lines.append(own);
            line = m_lines.end() - 1;
        }
        line->findings.append(finding);
        const State state = stateOf(finding.severity);
        if (finding.code == "not-read"_L1)
            line->state = State::Unknown;
        else if (state == State::Stop || line->state != State::Unknown)
            line->state = std::max(line->state == State::Unknown ? State::Ok : line->state, state);
    }
}

QList<ReadinessLine> Readiness::lines()
{
    quorum();
    nodes();
    ha();
    add(u"tasks"_s, Section::Tasks).arguments.insert(u"node"_s, m_plan.node.text());
    replication();
    ceph();
    room();
    details();
    add(u"rights"_s, Section::Permissions);
    judge();
    return m_lines;
}

} // namespace

QList<ReadinessLine> readiness(const PlanFacts &facts, const Plan &plan)
{
    return Readiness(facts, plan).lines();
}

bool saysTheSame(const ReadinessLine &a, const ReadinessLine &b)
{
    // What is measured anew with each poll (free memory, load, seconds) moves without anything having happened.
    const auto sameFinding = [](const Finding &one, const Finding &other) {
        return one.code == other.code && one.severity == other.severity && one.subject == other.subject;
    };
    const bool sameArguments = a.code == "room"_L1 || a.arguments == b.arguments;
    return a.code == b.code && a.state == b.state && a.error == b.error && sameArguments
           && std::ranges::equal(a.findings, b.findings, sameFinding);
}

} // namespace Drydock
