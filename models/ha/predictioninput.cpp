// SPDX-License-Identifier: GPL-3.0-or-later
#include "predictioninput.h"

#include "cluster/propertystring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Prediction
{

namespace
{

constexpr int lrmStatusFresh = 30; // seconds

CrmState stateOf(const QString &word)
{
    static const QMap<QString, CrmState> states{{u"request_start"_s, CrmState::RequestStart},
                                                {u"request_start_balance"_s, CrmState::RequestStartBalance},
                                                {u"started"_s, CrmState::Started},
                                                {u"request_stop"_s, CrmState::RequestStop},
                                                {u"stopped"_s, CrmState::Stopped},
                                                {u"migrate"_s, CrmState::Migrate},
                                                {u"relocate"_s, CrmState::Relocate},
                                                {u"fence"_s, CrmState::Fence},
                                                {u"recovery"_s, CrmState::Recovery},
                                                {u"freeze"_s, CrmState::Freeze},
                                                {u"error"_s, CrmState::Error}};
    return states.value(word, CrmState::Unknown);
}

Request requestOf(const QString &word)
{
    if (word == "stopped"_L1)
        return Request::Stopped;
    if (word == "disabled"_L1)
        return Request::Disabled;
    if (word == "ignored"_L1)
        return Request::Ignored;
    return Request::Started; // also "enabled", and where nothing is written
}

ShutdownPolicy policyOf(const QString &word)
{
    if (word == "freeze"_L1)
        return ShutdownPolicy::Freeze;
    if (word == "failover"_L1)
        return ShutdownPolicy::Failover;
    if (word == "migrate"_L1)
        return ShutdownPolicy::Migrate;
    return ShutdownPolicy::Conditional;
}

class Bridge
{
public:
    explicit Bridge(const ClusterSnapshot &snapshot) : m_snapshot(snapshot) {}

    Bridged take()
    {
        Input &input = m_result.input;
        input.pve = m_snapshot->version.hasHaRules() ? 9 : 8;
        input.timing = HaTiming::real(HaTiming::Pace::Quick);
        if (!m_snapshot.freshness(Section::Resources).everRead())
            miss(Gap::Code::ResourcesUnread);
        if (!m_snapshot.freshness(Section::Ha).everRead())
            miss(Gap::Code::HaUnread);
        takeServices();
        takeNodes();
        takeQuorum();
        takeMaster();
        takeOptions();
        takeRules();
        takeOthers();
        if (const QString armed = m_snapshot->haStatus.armedState; armed == "disarmed"_L1 || armed == "disarming"_L1)
            miss(Gap::Code::NotArmed);
        return m_result;
    }

private:
    void miss(Gap::Code code, const QString &subject = {}) { m_result.gaps.append({code, subject}); }

    void takeNodes()
    {
        for (const NodeState &state : m_snapshot->nodes) {
            Node node;
            node.name = state.name;
            node.cpus = state.maxCpu;
            node.memory = state.maxMemory;
            if (state.maxCpu <= 0 || state.maxMemory <= 0)
                miss(Gap::Code::NodeSizeUnknown, state.name.text());
            if (state.cpu)
                node.cpuUsed = *state.cpu * state.maxCpu;
            node.memoryUsed = state.memory;
            node.powered = state.status == NodeStatus::Online;
            node.networked = node.powered;
            node.maintenance = m_snapshot->haStatus.nodeStatus.value(state.name) == "maintenance"_L1;
            node.lrm = node.powered ? lrmOf(state.name) : LrmState::Off;
            m_result.input.nodes.append(node);
        }
    }

    LrmState lrmOf(const NodeName &name)
    {
        const bool used = std::ranges::any_of(m_result.input.services, [&name](const Service &service) {
            return service.node == name && service.request != Request::Ignored;
        });
        const auto found = m_snapshot->haStatus.lrm.constFind(name);
        const qint64 now = m_snapshot->serverTime.isValid() ? m_snapshot->serverTime.toSecsSinceEpoch() : 0;
        const bool fresh = found != m_snapshot->haStatus.lrm.cend()
                           && (now == 0 || found->timestamp == 0 || now - found->timestamp <= lrmStatusFresh);
        if (!fresh) {
            if (!m_result.input.services.isEmpty())
                miss(Gap::Code::LrmUnknown, name.text());
            return used ? LrmState::Active : LrmState::WaitForLock;
        }
        if (found->state == "maintenance"_L1)
            return LrmState::Maintenance;
        if (found->state == "lost_agent_lock"_L1)
            return LrmState::LostLock;
        if (found->state != "active"_L1)
            return LrmState::WaitForLock;
        if (!used)
            miss(Gap::Code::IdleTimeUnknown, name.text());
        return LrmState::Active;
    }

    void takeQuorum()
    {
        Input &input = m_result.input;
        const QuorumState &quorum = m_snapshot->quorum;
        if (quorum.nodeVotes.isEmpty() && input.nodes.size() > 1)
            miss(Gap::Code::VotesUnread);
        for (Node &node : input.nodes)
            node.votes = quorum.nodeVotes.value(node.name, 1);
        input.hasQdevice = quorum.hasQdevice;
        input.qdeviceUp = quorum.hasQdevice && quorum.qdeviceConnected;
        input.qdeviceVotes = quorum.hasQdevice ? std::max(quorum.qdeviceVotes, 1) : 0;
    }

    void takeMaster()
    {
        Input &input = m_result.input;
        const auto isMember = [&input](const NodeName &name) {
            const auto node = std::ranges::find(std::as_const(input.nodes), name, &Node::name);
            return node != input.nodes.cend() && node->powered;
        };
        input.master = m_snapshot->haStatus.master;
        if (isMember(input.master) || input.services.isEmpty())
            return;
        miss(Gap::Code::NoMaster);
        input.master = {};
        for (const Node &node : std::as_const(input.nodes)) {
            if (node.powered && (input.master.isEmpty() || node.name < input.master))
                input.master = node.name;
        }
    }

    void takeServices()
    {
        for (const HaResource &resource : m_snapshot->haResources) {
            const GuestState *guest = m_snapshot.guest(resource.guest.vmid);
            const auto status = m_snapshot->haStatus.services.constFind(resource.guest);
            const bool known = status != m_snapshot->haStatus.services.cend();
            Service service;
            service.sid = resource.guest.sid();
            if (!guest)
                miss(Gap::Code::GuestUnknown, service.sid);
            if (guest)
                service.node = guest->node;
            else if (known)
                service.node = status->node;
            if (service.node.isEmpty())
                continue;
            service.request = requestOf(resource.requestedState);
            service.maxRestart = resource.maxRestart;
            service.maxRelocate = resource.maxRelocate;
            service.group = resource.group;
            service.failback = resource.failback;
            service.running = !guest || guest->isRunning();
            if (guest)
                takeSize(*guest, service);
            takeStatus(known ? &*status : nullptr, service);
            m_result.input.services.append(service);
        }
    }

    void takeStatus(const HaStatus::Service *status, Service &service) const
    {
        if (status) {
            service.state = stateOf(status->state);
            service.target = status->target;
            service.maintenanceNode = status->maintenanceNode;
        } else if (m_snapshot->haStatus.services.isEmpty()) {
            service.state = service.request == Request::Started ? CrmState::Started : CrmState::Stopped;
        } else {
            service.state = CrmState::Unknown;
        }
    }

    static void takeSize(const GuestState &state, Service &service)
    {
        service.maxCpu = state.maxCpu;
        service.maxMemory = state.maxMemory;
        if (state.cpu)
            service.cpu = *state.cpu * state.maxCpu;
        service.memory = state.memory;
        service.lock = state.lock;
    }

    void takeOptions()
    {
        Input &input = m_result.input;
        const ClusterOptions &options = m_snapshot->options;
        if (!m_snapshot.freshness(Section::Options).everRead())
            miss(Gap::Code::OptionsUnread);
        input.shutdownPolicy = policyOf(options.shutdownPolicy);
        if (options.crsMode == "static"_L1)
            input.scheduler = Scheduler::Static;
        else if (options.crsMode == "dynamic"_L1 && input.pve >= 9)
            input.scheduler = Scheduler::Dynamic;
        input.rebalanceOnStart = propertyString(options.crs).value(u"ha-rebalance-on-start"_s) == "1"_L1;
        input.maxWorkers = options.maxWorkers > 0 ? options.maxWorkers : 4;
        if (options.autoRebalance)
            miss(Gap::Code::AutoRebalance);
    }

    void takeRules()
    {
        Input &input = m_result.input;
        for (const HaGroup &group : m_snapshot->haGroups) {
            if (input.pve < 9)
                input.groups.append({group.name, group.nodes, group.restricted, group.noFailback});
            else
                takeLeftOver(group);
        }
        for (const HaRule &rule : m_snapshot->haRules)
            takeRule(rule);
    }

    /// PVE 9 reads a group that was not migrated yet as a rule, and its nofailback as its resources' failback.
    void takeLeftOver(const HaGroup &group)
    {
        Rule rule;
        rule.id = u"ha-group-"_s + group.name;
        rule.nodes = group.nodes;
        rule.strict = group.restricted;
        for (Service &service : m_result.input.services) {
            if (service.group != group.name)
                continue;
            rule.sids.append(service.sid);
            if (group.noFailback)
                service.failback = false;
        }
        if (!rule.sids.isEmpty())
            m_result.input.rules.append(rule);
    }

    void takeRule(const HaRule &written)
    {
        if (written.type == HaRule::Type::Other) {
            miss(Gap::Code::RuleUnknown, written.name);
            return;
        }
        Rule rule;
        rule.id = written.name;
        rule.enabled = written.enabled;
        for (const GuestKey &guest : written.resources)
            rule.sids.append(guest.sid());
        if (written.type == HaRule::Type::ResourceAffinity) {
            rule.kind = written.positive ? Rule::Kind::Together : Rule::Kind::Apart;
        } else {
            rule.strict = written.strict;
            rule.nodes = written.positive ? written.nodes : allBut(written.nodes);
        }
        m_result.input.rules.append(rule);
    }

    /// Late 9.2: a rule that names the nodes to stay away from.
    QMap<NodeName, int> allBut(const QMap<NodeName, int> &avoided) const
    {
        QMap<NodeName, int> rest;
        for (const NodeState &node : m_snapshot->nodes) {
            if (!avoided.contains(node.name))
                rest.insert(node.name, 0);
        }
        return rest;
    }

    void takeOthers()
    {
        for (const GuestState &guest : m_snapshot->guests) {
            if (guest.isTemplate || m_snapshot.haResource(guest.key))
                continue;
            OtherGuest other;
            other.sid = guest.key.sid();
            other.node = guest.node;
            other.running = guest.isRunning();
            other.maxCpu = guest.maxCpu;
            other.maxMemory = guest.maxMemory;
            m_result.input.others.append(other);
        }
    }

    const ClusterSnapshot &m_snapshot;
    Bridged m_result;
};

} // namespace

bool Bridged::has(Gap::Code code) const
{
    return std::ranges::contains(gaps, code, &Gap::code);
}

Bridged predictionInput(const ClusterSnapshot &snapshot)
{
    return Bridge(snapshot).take();
}

} // namespace Drydock::Prediction
