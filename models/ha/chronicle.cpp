// SPDX-License-Identifier: GPL-3.0-or-later
#include "chronicle.h"

#include <QHash>

#include <algorithm>

namespace Drydock::Prediction
{

Chronicle::Chronicle(std::vector<QString> nodes, std::vector<QString> sids)
    : m_nodes(std::move(nodes))
    , m_sids(std::move(sids))
    , m_openMove(m_sids.size(), -1)
    , m_recoveryFailedSince(m_sids.size())
    , m_obstacle(m_sids.size(), Obstacle::None)
    , m_downSince(m_sids.size())
    , m_firstDown(m_sids.size())
    , m_downSeconds(m_sids.size(), 0)
{
}

Happening &Chronicle::note(int at, Happening::Code code, int node, int service, int other)
{
    Happening happening;
    happening.at = at;
    happening.code = code;
    happening.node = nodeName(node);
    happening.other = nodeName(other);
    if (service >= 0)
        happening.sid = m_sids[size_t(service)];
    m_result.happenings.append(happening);
    return m_result.happenings.last();
}

void Chronicle::nodeOff(int at, int node, NodeDown::Cause cause)
{
    if (cause == NodeDown::Cause::Watchdog)
        note(at, Happening::Code::SelfFenced, node);
    note(at, Happening::Code::NodeOff, node).cause = cause;
    m_result.nodesDown.append({nodeName(node), at, cause});
}

void Chronicle::nodeOn(int at, int node)
{
    note(at, Happening::Code::NodeOn, node);
}

void Chronicle::network(int at, int node, bool on)
{
    note(at, on ? Happening::Code::NetworkOn : Happening::Code::NetworkOff, node);
}

void Chronicle::membership(int at, bool quorate, const std::vector<int> &members, int votesPresent, int votesNeeded)
{
    QList<NodeName> names;
    for (const int member : members)
        names.append(nodeName(member));
    const bool known = std::exchange(m_membershipKnown, true);
    const bool had = std::exchange(m_quorate, quorate);
    const QList<NodeName> before = std::exchange(m_members, names);
    if (!known || (had == quorate && before == names))
        return;
    if (had != quorate) {
        const auto code = quorate ? Happening::Code::QuorumRegained : Happening::Code::QuorumLost;
        Happening &happening = note(at, code);
        happening.number = votesPresent;
        happening.second = votesNeeded;
    }
    const Membership entry{at, quorate, names, votesPresent, votesNeeded};
    if (!m_result.quorumTimeline.isEmpty() && m_result.quorumTimeline.last().at == at)
        m_result.quorumTimeline.last() = entry;
    else
        m_result.quorumTimeline.append(entry);
}

void Chronicle::nodeState(int at, int node, NodeHaState state)
{
    switch (state) {
    case NodeHaState::Online:
        note(at, Happening::Code::NodeOnline, node);
        break;
    case NodeHaState::Maintenance:
        note(at, Happening::Code::NodeMaintenance, node);
        break;
    case NodeHaState::Unknown:
        note(at, Happening::Code::NodeUnknown, node);
        break;
    case NodeHaState::Fence:
    case NodeHaState::Unseen:
        break;
    }
}

void Chronicle::fenceRequested(int at, int node)
{
    note(at, Happening::Code::FenceRequested, node);
    m_result.fenced.append({nodeName(node), at, std::nullopt});
}

void Chronicle::fenceAcknowledged(int at, int node)
{
    note(at, Happening::Code::FenceAcknowledged, node);
    for (qsizetype i = m_result.fenced.size() - 1; i >= 0; --i) {
        Fencing &fencing = m_result.fenced[i];
        if (fencing.node == nodeName(node) && !fencing.acknowledgedAt) {
            fencing.acknowledgedAt = at;
            return;
        }
    }
}

void Chronicle::newMaster(int at, int node)
{
    note(at, Happening::Code::NewMaster, node);
    m_result.masterChanges.append({at, nodeName(node)});
}

void Chronicle::masterLost(int at, int node)
{
    note(at, Happening::Code::MasterLost, node);
}

void Chronicle::serviceState(int at, int service, int node, CrmState state)
{
    note(at, Happening::Code::ServiceState, node, service).state = state;
}

void Chronicle::recovered(int at, int service, int from, int to)
{
    note(at, Happening::Code::RecoveryFound, from, service, to);
    m_obstacle[size_t(service)] = Obstacle::None;
    moveAborted(service);
    Move move;
    move.sid = m_sids[size_t(service)];
    move.from = nodeName(from);
    move.to = nodeName(to);
    move.at = at;
    move.done = at;
    m_result.moves.append(move);
}

void Chronicle::recoveryFailed(int at, int service, int node, Obstacle obstacle)
{
    m_obstacle[size_t(service)] = obstacle;
    if (m_recoveryFailedSince[size_t(service)])
        return;
    m_recoveryFailedSince[size_t(service)] = at;
    note(at, Happening::Code::RecoveryFailed, node, service);
}

void Chronicle::moveDecided(int at, int service, int from, int to, MoveKind kind)
{
    note(at, Happening::Code::MoveDecided, from, service, to).move = kind;
    moveAborted(service);
    Move move;
    move.sid = m_sids[size_t(service)];
    move.from = nodeName(from);
    move.to = nodeName(to);
    move.kind = kind;
    move.at = at;
    m_openMove[size_t(service)] = int(m_result.moves.size());
    m_result.moves.append(move);
}

void Chronicle::moveDone(int at, int service, bool running)
{
    const int open = std::exchange(m_openMove[size_t(service)], -1);
    if (open < 0)
        return;
    Move &move = m_result.moves[open];
    move.done = at;
    if (running)
        move.started = at;
    Happening &happening = note(at, Happening::Code::MoveDone, -1, service);
    happening.node = move.from;
    happening.other = move.to;
    happening.move = move.kind;
}

void Chronicle::moveFailed(int at, int service)
{
    const int open = std::exchange(m_openMove[size_t(service)], -1);
    if (open < 0)
        return;
    Move &move = m_result.moves[open];
    move.failed = true;
    Happening &happening = note(at, Happening::Code::MoveFailed, -1, service);
    happening.node = move.from;
    happening.other = move.to;
    happening.move = move.kind;
}

void Chronicle::moveAborted(int service)
{
    const int open = std::exchange(m_openMove[size_t(service)], -1);
    if (open >= 0)
        m_result.moves[open].aborted = true;
}

void Chronicle::started(int at, int service, int node)
{
    note(at, Happening::Code::ServiceStarted, node, service);
    m_starts.push_back({service, node, at});
    std::optional<int> &since = m_downSince[size_t(service)];
    if (since)
        m_downSeconds[size_t(service)] += std::max(at - *since, 0);
    since.reset();
}

void Chronicle::runsTwice(int at, int service, int node, int other)
{
    note(at, Happening::Code::RunsTwice, node, service, other);
}

void Chronicle::startFailed(int at, int service, int node)
{
    note(at, Happening::Code::StartFailed, node, service);
}

void Chronicle::noteDown(int at, int service)
{
    if (!m_downSince[size_t(service)])
        m_downSince[size_t(service)] = at;
    if (!m_firstDown[size_t(service)])
        m_firstDown[size_t(service)] = at;
}

void Chronicle::stopped(int at, int service, int node)
{
    note(at, Happening::Code::ServiceStopped, node, service);
    m_result.stops.append({m_sids[size_t(service)], nodeName(node), at});
    noteDown(at, service);
}

void Chronicle::stopFailed(int at, int service, int node)
{
    note(at, Happening::Code::StopFailed, node, service);
}

void Chronicle::lost(int at, int service, int node)
{
    note(at, Happening::Code::ServiceLost, node, service);
    noteDown(at, service);
}

void Chronicle::refused(int at, int service, int target)
{
    note(at, Happening::Code::CommandRefused, target, service);
}

// --- what follows -----------------------------------------------------------------------------------------------

int Chronicle::numberOf(const QString &sid) const
{
    return int(std::ranges::lower_bound(m_sids, sid) - m_sids.cbegin());
}

void Chronicle::fillMoves()
{
    QHash<QString, QList<const Start *>> starts;
    for (const Start &start : m_starts)
        starts[m_sids[size_t(start.service)]].append(&start);
    for (Move &move : m_result.moves) {
        if (move.started)
            continue;
        const QList<const Start *> own = starts.value(move.sid);
        const auto first = std::ranges::find_if(
            own, [&](const Start *start) { return start->at >= move.at && nodeName(start->node) == move.to; });
        if (first != own.cend())
            move.started = (*first)->at;
    }
}

Outcome Chronicle::outcomeOf(int service, const Place &before, const Place &after) const
{
    if (after.ignored)
        return Outcome::NotManaged;
    switch (after.state) {
    case CrmState::Recovery:
        return Outcome::StuckInRecovery;
    case CrmState::Error:
        return Outcome::Error;
    case CrmState::Fence:
        return Outcome::FencePending;
    case CrmState::Freeze:
        return Outcome::Frozen;
    default:
        break;
    }
    if (before.running && !after.running)
        return after.stopWanted ? Outcome::Stopped : Outcome::Down;
    const int number = m_lastMove[size_t(service)];
    const Move *last = number < 0 ? nullptr : &m_result.moves.at(number);
    if (after.node != before.node) {
        if (!last)
            return Outcome::Recovered;
        switch (last->kind) {
        case MoveKind::Recover:
            return Outcome::Recovered;
        case MoveKind::Migrate:
            return Outcome::Migrated;
        case MoveKind::Relocate:
            return Outcome::Relocated;
        case MoveKind::Rebalance:
            return Outcome::Rebalanced;
        }
    }
    if (last)
        return last->from == last->to ? Outcome::RecoveredInPlace : Outcome::MovedAndBack;
    if (!before.running && after.running)
        return Outcome::Started;
    return m_firstDown[size_t(service)] ? Outcome::RestartedInPlace : Outcome::Unaffected;
}

Forecast Chronicle::finish(int at, const std::vector<Place> &before, const std::vector<Place> &after)
{
    m_result.endsAt = at;
    // What takes time is written down when it is over.
    std::ranges::stable_sort(m_result.happenings, {}, &Happening::at);
    const auto lost = std::ranges::find(std::as_const(m_result.quorumTimeline), false, &Membership::quorate);
    if (lost != m_result.quorumTimeline.cend())
        m_result.quorumLostAt = lost->at;
    fillMoves();
    m_lastMove.assign(m_sids.size(), -1);
    for (int i = 0; i < int(m_result.moves.size()); ++i) {
        if (m_result.moves.at(i).done)
            m_lastMove[size_t(numberOf(m_result.moves.at(i).sid))] = i;
    }
    for (size_t i = 0; i < m_sids.size(); ++i) {
        ServiceResult service;
        service.place = after[i];
        service.outcome = outcomeOf(int(i), before[i], after[i]);
        service.obstacle = after[i].state == CrmState::Recovery ? m_obstacle[i] : Obstacle::None;
        service.downAt = m_firstDown[i];
        service.downSeconds = m_downSeconds[i] + (m_downSince[i] ? std::max(at - *m_downSince[i], 0) : 0);
        service.recoveryFailedSince = m_recoveryFailedSince[i];
        m_result.services.insert(m_sids[i], service);
    }
    for (const Start &start : m_starts)
        m_result.services[m_sids[size_t(start.service)]].startedAt = start.at;
    return m_result;
}

} // namespace Drydock::Prediction
