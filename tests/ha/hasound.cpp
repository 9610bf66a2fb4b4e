// SPDX-License-Identifier: GPL-3.0-or-later
#include "hasound.h"

#include "ha/predictor.h"

#include <QSet>

#include <algorithm>

namespace DrydockTest
{

namespace
{

/// Walks through what happens and keeps its own books of power, votes and where guests run.
class HaJudge
{
public:
    HaJudge(const Input &input, const Forecast &result) : m_input(input), m_result(result)
    {
        // A node that is gone counts until the others miss it, and what was decided then holds until the next round.
        m_grace = input.timing.membership == 0 ? 0 : input.timing.membership + 2 * input.timing.round;
        for (const Node &node : input.nodes)
            m_up.insert(node.name, {node.powered && node.networked, node.powered, -m_grace - 1, -m_grace - 1});
        for (const Service &service : input.services) {
            if (service.running)
                m_running[service.sid].insert(service.node);
        }
    }

    QString judge()
    {
        for (const Happening &it : m_result.happenings) {
            passQdevice(it.at);
            if (const QString wrong = judge(it); !wrong.isEmpty())
                return u"at %1 s: %2"_s.arg(it.at).arg(wrong);
            if (hasVotes(it.at))
                m_lastVotes = it.at;
            follow(it);
        }
        return judgeEnd();
    }

private:
    struct Power {
        bool member = true;
        bool powered = true;
        int goneAt = 0;
        int offAt = 0;
    };

    bool isUp(const NodeName &node, int at) const
    {
        const Power power = m_up.value(node);
        return power.member || at - power.goneAt <= m_grace;
    }

    bool hasVotes(int at) const
    {
        int expected = m_input.hasQdevice ? m_input.qdeviceVotes : 0;
        int present = m_input.hasQdevice && m_qdeviceUp ? m_input.qdeviceVotes : 0;
        for (const Node &node : m_input.nodes) {
            expected += node.votes;
            if (isUp(node.name, at))
                present += node.votes;
        }
        return present >= expected / 2 + 1;
    }

    void passQdevice(int at)
    {
        for (; m_nextEvent < m_input.events.size() && m_input.events.at(m_nextEvent).at <= at; ++m_nextEvent) {
            const Event::Kind kind = m_input.events.at(m_nextEvent).kind;
            if (kind == Event::Kind::QdeviceOff)
                m_qdeviceUp = false;
            else if (kind == Event::Kind::QdeviceOn)
                m_qdeviceUp = true;
        }
    }

    QString judge(const Happening &it) const
    {
        using Code = Happening::Code;
        const bool acts = it.code == Code::ServiceState || it.code == Code::RecoveryFound
                          || it.code == Code::MoveDecided || it.code == Code::FenceRequested
                          || it.code == Code::FenceAcknowledged || it.code == Code::NewMaster
                          || it.code == Code::ServiceStarted;
        // What a local manager began while there were votes it ends.
        const bool begunBefore =
            it.code == Code::ServiceStarted && !m_input.timing.instant && it.at - m_lastVotes <= m_input.timing.start;
        if (acts && !hasVotes(it.at) && !begunBefore)
            return u"%1 acts without votes (code %2)"_s.arg(it.sid + it.node.text()).arg(int(it.code));
        if ((it.code == Code::RecoveryFound || it.code == Code::MoveDecided) && !it.other.isEmpty()) {
            if (!isUp(it.other, it.at))
                return u"%1 is to go to %2, which is not up"_s.arg(it.sid, it.other.text());
            if (!isAllowed(it.sid, it.other))
                return u"%1 is to go to %2 against a strict rule"_s.arg(it.sid, it.other.text());
        }
        if (it.code == Code::ServiceStarted) {
            if (!m_up.value(it.node).powered)
                return u"%1 starts on %2, which is off"_s.arg(it.sid, it.node.text());
            QSet<NodeName> elsewhere = m_running.value(it.sid);
            elsewhere.remove(it.node);
            // One that is cut off and held no lock is not reset: the real manager cannot know either.
            elsewhere.removeIf([&](const NodeName &node) { return m_up.value(node).powered && !isUp(node, it.at); });
            if (!elsewhere.isEmpty())
                return u"%1 starts on %2 and runs on %3"_s.arg(it.sid, it.node.text(), elsewhere.cbegin()->text());
        }
        return {};
    }

    static bool isAnnounced(NodeDown::Cause cause)
    {
        return cause == NodeDown::Cause::Shutdown || cause == NodeDown::Cause::Reboot;
    }

    void follow(const Happening &it)
    {
        using Code = Happening::Code;
        Power &power = m_up[it.node];
        switch (it.code) {
        case Code::NodeOff:
            // A node that leaves in order says so, and is missed at once.
            if (power.member)
                power.goneAt = isAnnounced(it.cause) ? it.at - m_grace - 1 : it.at;
            power.member = power.powered = false;
            break;
        case Code::NodeOn:
            power = {true, true, power.goneAt, power.offAt};
            break;
        case Code::NetworkOff:
            if (power.member)
                power.goneAt = it.at;
            power.member = false;
            break;
        case Code::NetworkOn:
            power.member = power.powered;
            break;
        case Code::ServiceStarted:
            m_running[it.sid].insert(it.node);
            break;
        case Code::ServiceStopped:
        case Code::ServiceLost:
            m_running[it.sid].remove(it.node);
            break;
        case Code::MoveDone:
            if (m_running[it.sid].remove(it.node) && !m_input.timing.instant)
                m_running[it.sid].insert(it.other);
            break;
        default:
            break;
        }
    }

    bool isAllowed(const QString &sid, const NodeName &node) const
    {
        const auto service = std::ranges::find(m_input.services, sid, &Service::sid);
        for (const Group &group : m_input.groups) {
            if (m_input.pve == 8 && group.name == service->group && group.restricted && !group.nodes.contains(node))
                return false;
        }
        for (const Rule &rule : m_input.rules) {
            const bool inForce = m_input.pve == 9 && rule.enabled && rule.strict
                                 && rule.kind == Rule::Kind::NodeAffinity && !m_result.droppedRules.contains(rule.id);
            if (inForce && rule.sids.contains(sid) && !rule.nodes.contains(node))
                return false;
        }
        return true;
    }

    QString judgeEnd() const
    {
        if (m_result.services.size() != m_input.services.size())
            return u"%1 of %2 services have a result"_s.arg(m_result.services.size()).arg(m_input.services.size());
        for (const auto &[sid, service] : m_result.services.asKeyValueRange()) {
            const NodeName &node = service.place.node;
            if (!m_up.contains(node))
                return u"%1 is on no node"_s.arg(sid);
            if (service.place.running && !m_result.nodes.value(node).powered)
                return u"%1 runs on %2, which is off"_s.arg(sid, node.text());
            if (service.downSeconds < 0 || service.downSeconds > m_result.endsAt)
                return u"%1 is down for %2 s of %3"_s.arg(sid).arg(service.downSeconds).arg(m_result.endsAt);
        }
        return {};
    }

    const Input &m_input;
    const Forecast &m_result;
    int m_grace = 0;
    int m_lastVotes = 0;
    QMap<NodeName, Power> m_up;
    QMap<QString, QSet<NodeName>> m_running;
    bool m_qdeviceUp = m_input.qdeviceUp;
    qsizetype m_nextEvent = 0;
};

} // namespace

QString unsound(const Input &input, const Forecast &result)
{
    return HaJudge(input, result).judge();
}

QString proveHaSeed(quint32 seed, HaTally &tally)
{
    const Input input = RandomHa(seed).input();
    const Forecast result = Drydock::Prediction::predict(input);
    if (result != Drydock::Prediction::predict(input))
        return u"the same input gives another result the second time"_s;
    ++tally.clusters;
    tally.moves += int(result.moves.size());
    tally.recoveries += int(std::ranges::count(result.moves, MoveKind::Recover, &Move::kind));
    tally.fenced += int(result.fenced.size());
    tally.selfFenced += int(std::ranges::count(result.nodesDown, NodeDown::Cause::Watchdog, &NodeDown::cause));
    tally.quorumLost += result.quorumLostAt.has_value();
    tally.dropped += int(result.droppedRules.size());
    for (const auto &[sid, service] : result.services.asKeyValueRange()) {
        ++tally.outcomes[service.outcome];
        tally.stuck += service.place.state == CrmState::Recovery;
    }
    return unsound(input, result);
}

} // namespace DrydockTest
