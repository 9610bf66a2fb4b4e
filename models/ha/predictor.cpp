// SPDX-License-Identifier: GPL-3.0-or-later
#include "predictor.h"

#include "clustermanager.h"
#include "localmanager.h"

#include <QSet>

#include <algorithm>

namespace Drydock::Prediction
{

namespace
{

/// How far events have to be apart for the state between them to be told.
constexpr int phaseApart = 300;

/// The clock: rounds of all managers in the order of their nodes' names, and the events between the rounds.
class Rounds
{
public:
    explicit Rounds(const Input &input) : m_cluster(input), m_managers(m_cluster), m_before(places()) {}

    Forecast run()
    {
        const QList<Event> &events = m_cluster.input.events;
        const HaTiming &timing = m_cluster.input.timing;
        const int end = (events.isEmpty() ? 0 : events.last().at) + timing.settle;
        for (m_start = m_cluster.time; m_start < end; m_start = std::max(m_start + timing.round, m_cluster.time)) {
            skipIdleRounds(end);
            m_cluster.takeQuiet();
            runRound();
            m_lastRound = m_start;
            m_quiet = m_cluster.takeQuiet() && !m_cluster.isWaiting(m_start) && !m_managers.isWaiting();
            if (timing.untilQuiet && m_nextEvent == events.size() && m_quiet)
                break;
        }
        m_cluster.time = std::min(m_start, end);
        return finish();
    }

private:
    /// Events between two turns; one within a turn, which takes time in the simulator alone, comes after it.
    void applyEvents(int until)
    {
        const QList<Event> &events = m_cluster.input.events;
        for (; m_nextEvent < events.size() && events.at(m_nextEvent).at <= until; ++m_nextEvent) {
            const Event &event = events.at(m_nextEvent);
            const bool first = m_nextEvent == 0;
            if (!first && event.at - events.at(m_nextEvent - 1).at >= phaseApart)
                tellPhase(event.at);
            m_cluster.time = std::max(event.at, m_nextEvent == 0 ? 0 : m_cluster.time);
            m_cluster.apply(event);
            forgetDead();
        }
    }

    void runRound()
    {
        const HaTiming &timing = m_cluster.input.timing;
        for (int turn = 0; turn < timing.localRounds; ++turn) {
            const int at = m_start + turn * timing.round / timing.localRounds;
            applyEvents(at);
            m_cluster.time = at;
            m_cluster.passTime();
            for (int i = 0; i < m_cluster.nodeCount(); ++i) {
                if (turn == 0)
                    turnOfManager(i);
                turnOfLocal(i);
                m_cluster.checkWatchdogs();
                forgetDead();
            }
        }
    }

    void turnOfManager(int number)
    {
        SimulatedNode &node = m_cluster.node(number);
        if (!node.crm.alive)
            return;
        const bool goesOn = m_managers.turn(number);
        m_cluster.time += m_cluster.input.timing.agentStep;
        if (goesOn)
            return;
        node.crm = {};
        m_managers.forget(number);
        m_cluster.touch();
        const PendingPower pending = node.pending;
        if (pending == PendingPower::None)
            return;
        const bool reboots = pending == PendingPower::Reboot;
        m_cluster.powerOff(number, reboots ? NodeDown::Cause::Reboot : NodeDown::Cause::Shutdown);
        if (!reboots)
            return;
        if (m_cluster.input.timing.boot > 0)
            node.bootsAt = m_cluster.time + m_cluster.input.timing.boot;
        else
            m_cluster.powerOn(number);
    }

    void turnOfLocal(int number)
    {
        SimulatedNode &node = m_cluster.node(number);
        if (!node.lrm.alive)
            return;
        const bool goesOn = LocalManagerTurn(m_cluster, number).run();
        m_cluster.time += m_cluster.input.timing.agentStep;
        if (goesOn)
            return;
        m_cluster.touch();
        const LocalManager old = std::exchange(node.lrm, {});
        node.lrm.life = old.life;
        if (old.restarts) {
            node.lrm.life = old.life + 1;
            node.lrm.alive = true;
        } else if (node.pending != PendingPower::None) {
            node.crm.stopping = true; // the cluster manager goes after the local one
        }
    }

    /// A manager that lost its node remembers nothing when the node is back.
    void forgetDead()
    {
        for (int i = 0; i < m_cluster.nodeCount(); ++i) {
            if (m_managers.active(i) && m_cluster.node(i).crm.role != CrmRole::Master)
                m_managers.forget(i);
        }
    }

    /// Rounds in which nothing happens are not run: what they would renew is renewed at once.
    void skipIdleRounds(int end)
    {
        const QList<Event> &events = m_cluster.input.events;
        const int round = m_cluster.input.timing.round;
        const int until = m_nextEvent < events.size() ? std::min(events.at(m_nextEvent).at, end) : end;
        int rounds = (until - m_start) / round - 2;
        if (rounds <= 0 || !m_quiet)
            return;
        const int localRounds = m_cluster.input.timing.localRounds;
        const int lrmIdle = m_cluster.input.timing.lrmIdleRounds * localRounds;
        for (const SimulatedNode &node : m_cluster.nodes) {
            if (node.lrm.idleRounds > 0)
                rounds = std::min(rounds, (lrmIdle - node.lrm.idleRounds) / localRounds - 1);
            if (node.crm.idleRounds > 0)
                rounds = 0;
        }
        if (rounds <= 0)
            return;
        for (SimulatedNode &node : m_cluster.nodes) {
            if (node.lrm.idleRounds > 0)
                node.lrm.idleRounds += rounds * localRounds;
        }
        m_managers.skip(rounds * round);
        m_cluster.skip(rounds * round, m_lastRound);
        m_start += rounds * round;
    }

    std::vector<Place> places() const
    {
        std::vector<Place> result;
        for (const ServiceState &it : m_cluster.services) {
            Place place;
            place.node = name(it.node);
            place.state = it.state;
            place.ignored = it.request == Request::Ignored;
            place.stopWanted = it.request == Request::Stopped || it.request == Request::Disabled;
            place.running = it.node >= 0 && it.runs(it.node);
            if (it.managed() && it.crmNode != it.node)
                place.crmNode = name(it.crmNode);
            place.maintenanceNode = name(it.maintenanceNode);
            for (const int node : it.failedNodes)
                place.failedNodes.append(name(node));
            result.push_back(place);
        }
        return result;
    }

    NodeName name(int number) const { return number < 0 ? NodeName() : NodeName(m_cluster.nodeNames[size_t(number)]); }

    void tellPhase(int end)
    {
        Phase phase;
        phase.end = end;
        const std::vector<Place> now = places();
        for (int i = 0; i < m_cluster.serviceCount(); ++i)
            phase.places.insert(m_cluster.sid(i), now[size_t(i)]);
        m_cluster.chronicle.phase(phase);
    }

    Forecast finish()
    {
        Forecast result = m_cluster.chronicle.finish(m_cluster.time, m_before, places());
        result.quorate = m_cluster.quorate();
        for (int i = 0; i < m_cluster.nodeCount(); ++i) {
            const SimulatedNode &node = m_cluster.node(i);
            NodeResult &end = result.nodes[name(i)];
            end.powered = node.powered;
            end.networked = node.networked;
            end.state = m_cluster.managerStatus.nodes[size_t(i)];
            end.lrm = node.lrm.alive ? node.lrm.state : LrmState::Off;
            if (node.lrmStatus.written)
                end.lrmMode = node.lrmStatus.mode;
            if (node.crm.alive && node.crm.role == CrmRole::Master)
                result.master = name(i);
        }
        addLoads(result);
        return result;
    }

    void addLoads(Forecast &result) const
    {
        const auto add = [&result](const NodeName &node, double maxCpu, qint64 maxMemory) {
            const auto found = result.nodes.find(node);
            if (found == result.nodes.end() || !found->powered)
                return;
            ++found->runningGuests;
            found->maxCpu += maxCpu;
            found->maxMemory += maxMemory;
        };
        for (int i = 0; i < m_cluster.serviceCount(); ++i) {
            const Service &config = m_cluster.config(i);
            for (const int on : m_cluster.services[size_t(i)].runsOn)
                add(name(on), config.maxCpu, config.maxMemory);
        }
        for (const OtherGuest &guest : m_cluster.input.others) {
            if (guest.running)
                add(guest.node, guest.maxCpu, guest.maxMemory);
        }
    }

    SimulatedCluster m_cluster;
    ClusterManagers m_managers;
    std::vector<Place> m_before;
    qsizetype m_nextEvent = 0;
    int m_start = 0;
    int m_lastRound = 0;
    bool m_quiet = false; ///< the last round changed nothing, and nothing waits for its time
};

template <typename List, typename Key>
void dropRepeated(List &list, Key key)
{
    QSet<QString> seen;
    list.removeIf([&](const auto &item) {
        const QString name = key(item);
        const bool repeated = name.isEmpty() || seen.contains(name);
        seen.insert(name);
        return repeated;
    });
}

} // namespace

Forecast predict(const Input &input)
{
    Input clean = input;
    dropRepeated(clean.nodes, [](const Node &node) { return node.name.text(); });
    dropRepeated(clean.services, [](const Service &service) { return service.sid; });
    return Rounds(clean).run();
}

} // namespace Drydock::Prediction
