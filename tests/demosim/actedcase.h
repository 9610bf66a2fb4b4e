// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casewords.h"
#include "demo/sim/cluster.h"
#include "demo/sim/simclock.h"
#include "ha/predictor.h"

#include <algorithm>

namespace Drydock::Demo
{

using namespace Qt::StringLiterals;
namespace Asked = Drydock::Prediction;

/// A case of the HA manager, acted out by the demo cluster: where every service is in the end, and the predictor's
/// answer to the same input. Guests have their disks on a shared storage, so that nothing but HA decides.
class ActedCase
{
public:
    explicit ActedCase(const Asked::Input &input) : m_input(input), m_clock(start), m_cluster(described(), 1, m_clock)
    {
        m_clock.hold();
        m_cluster.setEventSink([this](const QJsonObject &event) { hear(event); });
        breakGuests();
    }

    /// Lets it happen, and time pass until all is settled.
    void act()
    {
        run(settled);
        for (const Asked::Event &event : std::as_const(m_input.events)) {
            run(settled + event.at - now());
            apply(event);
        }
        run(afterwards);
    }

    /// "vm:101 hv-a started running", by service; ignored ones are nobody's business.
    QStringList acted() const
    {
        QStringList places;
        for (const auto &[sid, service] : m_cluster.state().ha.services) {
            const Guest &guest = *m_cluster.state().guest(numberOf(sid));
            places.append(placeText(sid, guest.node, service.state, guest.running));
        }
        return places;
    }
    QStringList predicted(const HaTiming &timing) const
    {
        Asked::Input input = m_input;
        input.timing = timing;
        input.events.removeIf([](const Asked::Event &event) { return event.kind == Asked::Event::Kind::PowerOn; });
        input.events += m_boots;
        std::ranges::stable_sort(input.events, {}, &Asked::Event::at);
        QStringList places;
        const Asked::Forecast forecast = Asked::predict(input);
        for (const auto &[sid, result] : forecast.services.asKeyValueRange()) {
            const Asked::Place &place = result.place;
            if (!place.ignored)
                places.append(placeText(sid, place.node.text(), HaCases::wordOf(HaCases::stateWords, place.state),
                                        place.running));
        }
        return places;
    }

    /// How fast the demo is: Proxmox VE's own rounds and locks, small guests, and boots as it tells. `phase`: how long
    /// before the first event the manager's last round began.
    static HaTiming timing(int phase = 0)
    {
        HaTiming timing = HaTiming::real(HaTiming::Pace::Quick);
        timing.phase = phase;
        timing.membership = 7;
        timing.lockLifetime = 120;
        timing.boot = 900; // not before the demo tells (hear)
        return timing;
    }

private:
    static constexpr double start = 1768309000; // 2026-01-13 12:56:40 UTC
    static constexpr double settled = 30;       ///< s until the first event
    static constexpr double afterwards = 900;   ///< s after the last one: watchdogs, boots, locks and retries are over

    static int numberOf(const QString &sid) { return sid.section(u':', 1).toInt(); }
    static QString placeText(const QString &sid, const QString &node, const QString &state, bool running)
    {
        return u"%1 %2 %3%4"_s.arg(sid, node, state, running ? u" running"_s : QString());
    }

    State described() const
    {
        State state;
        state.clusterName = u"asked"_s;
        state.scenario = u"asked"_s;
        state.pve = m_input.pve;
        for (const Asked::Node &asked : m_input.nodes)
            state.nodes.push_back(nodeOf(asked, int(state.nodes.size()) + 1));
        Storage storage;
        storage.id = u"shared"_s;
        storage.type = u"nfs"_s;
        storage.content = {u"images"_s, u"rootdir"_s};
        storage.shared = true;
        storage.total = 1LL << 44;
        state.storages.push_back(storage);
        for (const Asked::Service &asked : m_input.services) {
            Guest guest = guestOf(asked.sid, asked.node, asked.running, asked.maxCpu, asked.maxMemory);
            if (asked.request == Asked::Request::Ignored)
                guest.config.insert(u"onboot"_s, asked.running ? u"1"_s : u"0"_s);
            state.guests.emplace(guest.vmid, guest);
            addService(state, asked);
        }
        for (const Asked::OtherGuest &asked : m_input.others) {
            Guest guest = guestOf(asked.sid, asked.node, asked.running, asked.maxCpu, asked.maxMemory);
            guest.config.insert(u"onboot"_s, asked.running ? u"1"_s : u"0"_s);
            state.guests.emplace(guest.vmid, guest);
        }
        addRules(state);
        state.ha.master = m_input.master.text();
        if (m_input.hasQdevice)
            state.qdevice = {true, m_input.qdeviceUp, m_input.qdeviceVotes, u"192.0.2.5"_s, u"ffsplit"_s};
        state.options.insert(u"crs"_s, u"ha=%1,ha-rebalance-on-start=%2"_s
                                           .arg(HaCases::wordOf(HaCases::schedulerWords, m_input.scheduler))
                                           .arg(int(m_input.rebalanceOnStart)));
        state.options.insert(u"ha"_s,
                             u"shutdown_policy="_s + HaCases::wordOf(HaCases::policyWords, m_input.shutdownPolicy));
        return state;
    }

    static Node nodeOf(const Asked::Node &asked, int id)
    {
        Node node;
        node.name = asked.name.text();
        node.id = id;
        node.votes = asked.votes;
        node.address = u"192.0.2.%1"_s.arg(10 + id);
        node.bootedAt = start - 86400;
        node.maxCpu = int(asked.cpus);
        node.maxMemory = asked.memory;
        node.lrm.held = asked.lrm == Asked::LrmState::Active;
        // Counted in rounds of 10 s.
        node.lrm.idleSince = asked.idleRounds > 0 ? start - asked.idleRounds * 10 : 0;
        return node;
    }

    static Guest guestOf(const QString &sid, const NodeName &node, bool running, double cores, qint64 memory)
    {
        Guest guest;
        guest.kind = sid.startsWith(u"vm:") ? Kind::Vm : Kind::Ct;
        guest.vmid = numberOf(sid);
        guest.node = node.text();
        guest.name = u"guest%1"_s.arg(guest.vmid);
        guest.config = {{guest.isVm() ? u"name"_s : u"hostname"_s, guest.name},
                        {guest.isVm() ? u"scsi0"_s : u"rootfs"_s, u"shared:%1/vm-%1-disk-0,size=8G"_s.arg(guest.vmid)}};
        guest.running = running;
        guest.startedAt = start - 3600;
        guest.cores = cores;
        guest.memory = memory;
        guest.memoryUse = 0.001; // moves in no time
        guest.shutdownSeconds = 3;
        return guest;
    }

    static void addService(State &state, const Asked::Service &asked)
    {
        HaResource resource;
        resource.sid = asked.sid;
        resource.kind = asked.sid.startsWith(u"vm:") ? Kind::Vm : Kind::Ct;
        resource.vmid = numberOf(asked.sid);
        resource.fields = {{u"state"_s, HaCases::wordOf(HaCases::requestWords, asked.request)},
                           {u"max_restart"_s, QString::number(asked.maxRestart)},
                           {u"max_relocate"_s, QString::number(asked.maxRelocate)},
                           {u"failback"_s, asked.failback ? u"1"_s : u"0"_s}};
        if (!asked.group.isEmpty())
            resource.fields.insert(u"group"_s, asked.group);
        state.haResources.emplace(asked.sid, resource);
        HaService service;
        service.node = asked.node.text();
        service.state = HaCases::wordOf(HaCases::stateWords, asked.state);
        service.running = asked.running;
        service.since = start;
        for (const NodeName &node : asked.failedNodes)
            service.failedNodes.append(node.text());
        if (asked.state != Asked::CrmState::Unknown)
            state.ha.services.emplace(asked.sid, service);
    }

    void addRules(State &state) const
    {
        const auto named = [](const QMap<NodeName, int> &asked) {
            QMap<QString, int> nodes;
            for (const auto &[node, priority] : asked.asKeyValueRange())
                nodes.insert(node.text(), priority);
            return nodes;
        };
        for (const Asked::Group &asked : m_input.groups)
            state.haGroups.emplace(asked.name, HaGroup{.name = asked.name,
                                                       .nodes = named(asked.nodes),
                                                       .restricted = asked.restricted,
                                                       .noFailback = asked.noFailback,
                                                       .comment = {}});
        for (const Asked::Rule &asked : m_input.rules) {
            HaRule rule;
            rule.name = asked.id;
            rule.type = asked.kind == Asked::Rule::Kind::NodeAffinity ? u"node-affinity"_s : u"resource-affinity"_s;
            if (asked.kind != Asked::Rule::Kind::NodeAffinity)
                rule.affinity = asked.kind == Asked::Rule::Kind::Apart ? u"negative"_s : u"positive"_s;
            rule.resources = asked.sids;
            rule.nodes = named(asked.nodes);
            rule.strict = asked.strict;
            rule.disabled = !asked.enabled;
            state.haRules.emplace(rule.name, rule);
        }
    }

    void breakGuests()
    {
        for (const Asked::Service &asked : std::as_const(m_input.services)) {
            if (asked.fail.startFailures > 0)
                m_cluster.failTask({.type = asked.sid.startsWith(u"vm:") ? u"qmstart"_s : u"vzstart"_s,
                                    .id = QString::number(numberOf(asked.sid)),
                                    .times = asked.fail.startFailures,
                                    .words = {}});
        }
    }

    /// The predictor's nodes boot when they are told to, the demo's machines take their time, and boot by themselves
    /// when their watchdog has reset them. That is hardware, not HA: the predictor is told when they were up.
    void hear(const QJsonObject &event)
    {
        if (event.value(u"event"_s) != u"power"_s || !event.value(u"on"_s).toBool())
            return;
        const QString name = event.value(u"node"_s).toString();
        Asked::Event boot;
        boot.at = int(event.value(u"at"_s).toDouble() - start - settled) + 4; // and joins the others
        boot.kind = Asked::Event::Kind::PowerOn;
        boot.node = NodeName(name);
        m_boots.append(boot);
        boot.kind = Asked::Event::Kind::NetworkOff;
        if (!m_cluster.state().node(name)->networked)
            m_boots.append(boot);
    }

    double now() const { return m_cluster.now() - start; }
    void run(double seconds)
    {
        m_clock.advance(std::max(0.0, seconds));
        m_cluster.advance();
    }

    void apply(const Asked::Event &event)
    {
        using What = Asked::Event::Kind;
        const QString node = event.node.text();
        switch (event.kind) {
        case What::PowerOff:
            m_cluster.powerNode(node, false);
            break;
        case What::PowerOn:
            m_cluster.networkNode(node, true);
            m_cluster.powerNode(node, true);
            break;
        case What::NetworkOff:
        case What::NetworkOn:
            m_cluster.networkNode(node, event.kind == What::NetworkOn);
            break;
        case What::MaintenanceOn:
        case What::MaintenanceOff:
            (void)m_cluster.haMaintenance(node, event.kind == What::MaintenanceOn);
            break;
        case What::Shutdown:
        case What::Reboot:
            (void)m_cluster.nodePower(node, event.kind == What::Reboot ? u"reboot"_s : u"shutdown"_s, {});
            break;
        case What::SetState:
            for (const Node &any : m_cluster.state().nodes) {
                if (m_cluster.haSet(any.name, event.sid,
                                    {{u"state"_s, HaCases::wordOf(HaCases::requestWords, event.request)}}, {}))
                    break;
            }
            break;
        case What::QdeviceOff:
        case What::QdeviceOn:
            m_cluster.setQdeviceConnected(event.kind == What::QdeviceOn);
            break;
        default:
            qFatal("an event that the demo cannot act out");
        }
    }

    Asked::Input m_input;
    SimClock m_clock;
    Cluster m_cluster;
    QList<Asked::Event> m_boots;
};

} // namespace Drydock::Demo
