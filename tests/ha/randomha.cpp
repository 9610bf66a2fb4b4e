// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomha.h"

#include <algorithm>

namespace DrydockTest
{

namespace
{

constexpr qint64 gib = 1024LL * 1024 * 1024;

} // namespace

Input RandomHa::input()
{
    m_input = {};
    m_input.pve = chance(50) ? 8 : 9;
    const int pace = upTo(4);
    m_input.timing = pace < 2    ? HaTiming::simulator()
                     : pace == 2 ? HaTiming::real(HaTiming::Pace::Quick)
                                 : HaTiming::real(HaTiming::Pace::Slow);
    m_input.scheduler = Scheduler(upTo(m_input.pve == 9 ? 3 : 2));
    m_input.rebalanceOnStart = chance(20);
    m_input.shutdownPolicy = ShutdownPolicy(upTo(4));
    nodes();
    services();
    settleLrms();
    if (m_input.pve == 8)
        groups();
    else
        rules();
    others();
    events();
    return m_input;
}

NodeName RandomHa::anyNode()
{
    return m_input.nodes.at(upTo(int(m_input.nodes.size()))).name;
}

QString RandomHa::anySid()
{
    return m_input.services.at(upTo(int(m_input.services.size()))).sid;
}

void RandomHa::nodes()
{
    const int count = 1 + upTo(8);
    for (int i = 0; i < count; ++i) {
        Node node;
        node.name = NodeName(u"pve%1"_s.arg(8 + i)); // pve10 comes before pve8
        node.votes = chance(10) ? upTo(3) : 1;
        node.cpus = 4 << upTo(4);
        node.memory = (16LL << upTo(4)) * gib;
        m_input.nodes.append(node);
    }
    if (chance(25)) {
        m_input.hasQdevice = true;
        m_input.qdeviceUp = chance(80);
        m_input.qdeviceVotes = count % 2 == 0 ? 1 : std::max(count - 1, 1);
    }
    m_input.master = anyNode();
}

void RandomHa::services()
{
    const int count = 1 + upTo(30);
    for (int i = 0; i < count; ++i)
        m_input.services.append(service(100 + i));
}

Service RandomHa::service(int vmid)
{
    Service service;
    const int type = upTo(10);
    service.sid = (type < 6 ? u"vm:%1"_s : type < 9 ? u"ct:%1"_s : u"fa:%1"_s).arg(vmid);
    service.node = anyNode();
    const int request = upTo(20);
    service.request = request < 14   ? Request::Started
                      : request < 17 ? Request::Stopped
                      : request < 19 ? Request::Disabled
                                     : Request::Ignored;
    service.running = service.request == Request::Started || (service.request == Request::Ignored && chance(50));
    service.state = service.request == Request::Started   ? CrmState::Started
                    : service.request == Request::Ignored ? CrmState::Unknown
                                                          : CrmState::Stopped;
    service.maxRestart = upTo(4);
    service.maxRelocate = upTo(4);
    service.maxCpu = chance(5) ? 0 : 1 + upTo(8);
    service.maxMemory = (1LL << upTo(5)) * gib / 2;
    service.failback = chance(75);
    if (type == 9) {
        service.fail.startFailures = upTo(5);
        service.fail.moveFailures = upTo(3);
        service.fail.neverStops = chance(20);
        if (chance(20))
            service.fail.onlyNode = anyNode();
    }
    return service;
}

/// A node with something to do holds its lock, as after any settling.
void RandomHa::settleLrms()
{
    for (Node &node : m_input.nodes) {
        const bool used = std::ranges::any_of(m_input.services, [&node](const Service &service) {
            return service.node == node.name && service.request == Request::Started;
        });
        node.lrm = used || chance(30) ? LrmState::Active : LrmState::WaitForLock;
        node.idleRounds = used ? 0 : upTo(60);
    }
}

void RandomHa::groups()
{
    const int count = upTo(4);
    for (int i = 0; i < count; ++i) {
        Group group;
        group.name = u"group%1"_s.arg(i);
        for (const Node &node : std::as_const(m_input.nodes)) {
            if (chance(50))
                group.nodes.insert(node.name, upTo(3));
        }
        if (group.nodes.isEmpty())
            group.nodes.insert(anyNode(), 0);
        group.restricted = chance(40);
        group.noFailback = chance(40);
        m_input.groups.append(group);
    }
    for (Service &service : m_input.services) {
        if (count > 0 && chance(60))
            service.group = u"group%1"_s.arg(upTo(count + 1)); // sometimes one that does not exist
    }
}

void RandomHa::rules()
{
    const int count = upTo(6);
    for (int i = 0; i < count; ++i) {
        Rule rule;
        rule.id = u"rule%1"_s.arg(i);
        rule.enabled = chance(90);
        const int members = 1 + upTo(4);
        for (int k = 0; k < members; ++k)
            rule.sids.append(anySid());
        const int kind = upTo(4);
        rule.kind = kind < 2 ? Rule::Kind::NodeAffinity : kind == 2 ? Rule::Kind::Together : Rule::Kind::Apart;
        if (rule.kind == Rule::Kind::NodeAffinity) {
            rule.strict = chance(50);
            const bool several = chance(40);
            for (const Node &node : std::as_const(m_input.nodes)) {
                if (chance(50))
                    rule.nodes.insert(node.name, several ? upTo(3) : 0);
            }
            if (rule.nodes.isEmpty())
                rule.nodes.insert(anyNode(), 0);
        }
        m_input.rules.append(rule);
    }
}

void RandomHa::others()
{
    const int count = upTo(5);
    for (int i = 0; i < count; ++i)
        m_input.others.append({u"vm:%1"_s.arg(900 + i), anyNode(), chance(70), double(upTo(8)), (1 + upTo(8)) * gib});
}

void RandomHa::events()
{
    int at = 0;
    const int count = 1 + upTo(6);
    for (int i = 0; i < count; ++i) {
        m_input.events.append(event(at));
        at += chance(30) ? 0 : chance(50) ? upTo(120) : upTo(900);
    }
}

Event RandomHa::event(int at)
{
    Event event;
    event.at = at;
    event.node = anyNode();
    const int kind = upTo(100);
    if (kind < 25) {
        event.kind = Event::Kind::PowerOff;
    } else if (kind < 40) {
        event.kind = Event::Kind::PowerOn;
    } else if (kind < 52) {
        event.kind = Event::Kind::NetworkOff;
    } else if (kind < 60) {
        event.kind = Event::Kind::NetworkOn;
    } else if (kind < 70) {
        event.kind = chance(60) ? Event::Kind::MaintenanceOn : Event::Kind::MaintenanceOff;
    } else if (kind < 82) {
        event.kind = chance(50) ? Event::Kind::Shutdown : Event::Kind::Reboot;
    } else if (kind < 92) {
        event.kind = Event::Kind::SetState;
        event.node = {};
        event.sid = anySid();
        event.request = Request(upTo(4));
    } else if (kind < 95) {
        event.kind = Event::Kind::RestartLrm;
    } else if (kind < 97) {
        event.kind = chance(50) ? Event::Kind::CrmStop : Event::Kind::CrmStart;
    } else {
        event.kind = chance(50) ? Event::Kind::QdeviceOff : Event::Kind::QdeviceOn;
        event.node = {};
    }
    return event;
}

Input largeLoss(int nodes, int guests)
{
    Input input;
    input.pve = 9;
    for (int i = 0; i < nodes; ++i) {
        Node node;
        node.name = NodeName(u"node%1"_s.arg(i, 2, 10, QChar(u'0')));
        node.cpus = 64;
        node.memory = 1024 * gib;
        input.nodes.append(node);
    }
    for (int i = 0; i < guests; ++i) {
        Service service;
        service.sid = u"vm:%1"_s.arg(10'000 + i);
        service.node = input.nodes.at(i % nodes).name;
        service.maxCpu = 2;
        service.maxMemory = 2 * gib;
        input.services.append(service);
    }
    input.master = input.nodes.first().name;
    input.scheduler = Scheduler::Static;
    Event loss;
    loss.node = input.nodes.last().name;
    input.events.append(loss);
    return input;
}

} // namespace DrydockTest
