// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainjudge.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

namespace
{

/// Records are written before and after what they tell of, and server and client write to the same clock.
constexpr int slackMs = 2500;
/// Seconds between two looks of the client.
constexpr double pollSeconds = 3;

QDateTime momentOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

bool isDone(const QJsonValue &outcome)
{
    return outcome == u"done"_s || outcome == u"done-with-remark"_s;
}

QString nameOf(const QJsonObject &report)
{
    return u"%1 %2"_s.arg(report[u"kind"_s].toString(), report[u"operation"_s].toString().first(8));
}

QJsonObject plannedStep(const QJsonObject &report, const QString &id)
{
    const QJsonArray steps = report[u"plan"_s][u"steps"_s].toArray();
    const auto found = std::ranges::find_if(steps, [&](const QJsonValue &step) { return step[u"id"_s] == id; });
    return found == steps.end() ? QJsonObject() : found->toObject();
}

bool isPowerCut(const ServerLog::Switch &entry)
{
    return entry.why == "power"_L1 || entry.why == "watchdog"_L1;
}

QStringList sortedParts(const QString &properties)
{
    QStringList parts = properties.split(u',', Qt::SkipEmptyParts);
    parts.sort();
    return parts;
}

/// What stands in a parked setting's place, as the report spells it.
QString settingIn(const QJsonObject &state, const QString &kind, const QString &key, int vmid)
{
    const QJsonValue ha = state[u"ha"_s];
    const auto flag = [](bool on) { return on ? u"1"_s : u"0"_s; };
    if (kind == "ha-failback"_L1)
        return flag(ha[u"resources"_s][key][u"failback"_s].toBool());
    if (kind == "ha-rule"_L1)
        return flag(ha[u"rules"_s][key.section(u'/', 1)][u"enabled"_s].toBool());
    if (kind == "ha-group-failback"_L1)
        return flag(!ha[u"groups"_s][key][u"nofailback"_s].toBool());
    if (kind == "crs"_L1)
        return sortedParts(state[u"options"_s][u"crs"_s].toString()).join(u',');
    const QJsonArray guests = state[u"guests"_s].toArray();
    for (const QJsonValue &guest : guests) {
        if (guest[u"vmid"_s] == vmid)
            return guest[u"cdrom"_s][key].toString();
    }
    return {};
}

QString spelled(const QString &kind, const QString &value)
{
    if (kind == "crs"_L1)
        return sortedParts(value).join(u',');
    return kind == "cdrom"_L1 ? value.section(u',', 0, 0) : value;
}

} // namespace

DrainJudge::DrainJudge(const DrainEvidence &evidence) : m_evidence(evidence)
{
    m_before = guestsOf(evidence.before, u"before"_s);
    m_after = guestsOf(evidence.after, u"at the end"_s);
    static const QStringList open{u"stays-away"_s, u"moved-since"_s, u"stays-off"_s};
    for (const QJsonObject &report : evidence.reports) {
        const QJsonArray leftovers = report[u"leftovers"_s].toArray();
        for (const QJsonValue &leftover : leftovers)
            m_listed.insert(leftover[u"vmid"_s].toInt());
        const QJsonArray planned = report[u"plan"_s][u"guests"_s].toArray();
        for (const QJsonValue &guest : planned) {
            if (open.contains(guest[u"note"_s].toString()) || guest[u"strategy"_s] == u"stop"_s)
                m_listed.insert(guest[u"vmid"_s].toInt());
        }
    }
    m_listed.remove(0);
}

QStringList DrainJudge::violations()
{
    for (const QJsonObject &report : m_evidence.reports) {
        checkMoves(report);
        checkRequests(report);
        checkPlaces(report);
        checkInterruptions(report);
    }
    checkHome();
    checkScheduler();
    checkSettings();
    checkReportedSettings();
    return m_violations;
}

DrainJudge::Guests DrainJudge::guestsOf(const QJsonObject &state, const QString &when)
{
    Guests guests;
    const QJsonArray rows = state[u"guests"_s].toArray();
    for (const QJsonValue &row : rows) {
        const int vmid = row[u"vmid"_s].toInt();
        if (guests.contains(vmid))
            say(u"guest %1 exists twice %2"_s.arg(vmid).arg(when));
        guests.insert(vmid, {row[u"node"_s].toString(), row[u"running"_s].toBool(), row[u"lock"_s].toString(),
                             row[u"cdrom"_s].toObject()});
    }
    if (guests.isEmpty())
        say(u"the server shows no guests "_s + when);
    return guests;
}

DrainJudge::Window DrainJudge::windowOf(const QJsonObject &report) const
{
    const QDateTime to = momentOf(report[u"endedAt"_s]);
    return {momentOf(report[u"startedAt"_s]).addMSecs(-slackMs),
            (to.isValid() ? to : QDateTime::currentDateTimeUtc()).addMSecs(slackMs)};
}

bool DrainJudge::isRecovered(int vmid, const Window &window) const
{
    return std::ranges::any_of(m_evidence.log.moves, [&](const ServerLog::Move &move) {
        return move.vmid == vmid && move.recovery && window.contains(move.wall);
    });
}

/// Went off with the power of its node, and nothing has started it since.
bool DrainJudge::fellWithNode(int vmid) const
{
    const auto &switches = m_evidence.log.switches;
    const auto last = std::find_if(switches.crbegin(), switches.crend(),
                                   [&](const ServerLog::Switch &entry) { return entry.vmid == vmid; });
    return last != switches.crend() && !last->on && isPowerCut(*last);
}

/// Somebody asked for it; a node that boots starts its guests by itself.
bool DrainJudge::wasStarted(int vmid) const
{
    return std::ranges::any_of(m_evidence.log.writes, [&](const ServerLog::Request &write) {
        return write.path.endsWith(u"/%1/status/start"_s.arg(vmid));
    });
}

/// Started since, and not by a request: its node was booted.
bool DrainJudge::cameUpByItself(int vmid, const Window &window) const
{
    const auto &switches = m_evidence.log.switches;
    const auto last = std::find_if(switches.crbegin(), switches.crend(),
                                   [&](const ServerLog::Switch &entry) { return entry.vmid == vmid && entry.on; });
    return last != switches.crend() && last->wall >= window.from && !wasStarted(vmid);
}

bool DrainJudge::isExcused(int vmid) const
{
    const bool recovered = std::ranges::any_of(
        m_evidence.log.moves, [&](const ServerLog::Move &move) { return move.vmid == vmid && move.recovery; });
    // The scheduler may do so while nobody has parked it; while it is, checkScheduler() says so.
    const bool rebalanced = std::ranges::contains(m_evidence.log.rebalances, vmid, &ServerLog::Rebalance::vmid);
    return recovered || rebalanced || m_listed.contains(vmid);
}

/// From the first change of the crs options to the last one, which puts them back.
std::optional<DrainJudge::Window> DrainJudge::schedulerParked() const
{
    std::optional<Window> window;
    for (const ServerLog::Request &write : m_evidence.log.writes) {
        if (write.path != "/cluster/options"_L1)
            continue;
        if (!window)
            window = {write.wall, QDateTime::currentDateTimeUtc()};
        else
            window->to = write.wall;
    }
    return window;
}

/// A drain parks the scheduler: an empty node is what it would fill first.
void DrainJudge::checkScheduler()
{
    const std::optional<Window> parked = schedulerParked();
    for (const ServerLog::Rebalance &move : m_evidence.log.rebalances) {
        if (parked && parked->contains(move.wall))
            say(u"the scheduler moved guest %1 although it was parked"_s.arg(move.vmid));
        const bool unparked = std::ranges::any_of(m_evidence.reports, [&](const QJsonObject &report) {
            return report[u"kind"_s] == u"drain"_s && windowOf(report).contains(move.wall);
        });
        if (!parked && unparked)
            say(u"the scheduler moved guest %1 during a drain that had not parked it"_s.arg(move.vmid));
    }
}

/// Each move that the report claims is in the log, and the other way round.
void DrainJudge::checkMoves(const QJsonObject &report)
{
    const Window window = windowOf(report);
    QList<bool> claimed(m_evidence.log.moves.size(), false);
    QSet<int> planned, threwBack;
    const QJsonArray steps = report[u"steps"_s].toArray();
    for (const QJsonValue &step : steps) {
        if (step[u"kind"_s] != u"migrate"_s)
            continue;
        const int vmid = step[u"vmid"_s].toInt();
        planned.insert(vmid);
        if (!isDone(step[u"outcome"_s])) {
            if (!step[u"text"_s].toString().isEmpty())
                threwBack.insert(vmid);
            continue;
        }
        const QJsonObject plan = plannedStep(report, step[u"id"_s].toString());
        const QDateTime ended = momentOf(step[u"endedAt"_s]).addMSecs(slackMs);
        bool found = false;
        for (qsizetype i = 0; i < claimed.size() && !found; ++i) {
            const ServerLog::Move &move = m_evidence.log.moves[i];
            found = !claimed[i] && move.vmid == vmid && move.to == plan[u"to"_s].toString() && move.wall <= ended
                    && (step[u"sentAt"_s].isNull() || move.wall >= window.from)
                    && (move.from == plan[u"from"_s].toString() || step[u"sentAt"_s].isNull());
            if (found)
                claimed[i] = true;
        }
        if (!found) {
            say(u"the report of %1 claims that guest %2 moved from %3 to %4, the log knows no such move"_s
                    .arg(nameOf(report))
                    .arg(vmid)
                    .arg(plan[u"from"_s].toString(), plan[u"to"_s].toString()));
        }
    }
    QMap<int, int> moves;
    for (qsizetype i = 0; i < claimed.size(); ++i) {
        const ServerLog::Move &move = m_evidence.log.moves[i];
        if (move.recovery || !window.contains(move.wall))
            continue;
        const bool otherOperation = std::ranges::any_of(m_evidence.reports, [&](const QJsonObject &other) {
            return other != report && windowOf(other).contains(move.wall);
        });
        if (!otherOperation && ++moves[move.vmid] > 1 && !isRecovered(move.vmid, window)
            && !threwBack.contains(move.vmid))
            say(u"guest %1 moved twice during %2"_s.arg(move.vmid).arg(nameOf(report)));
        if (!claimed[i] && planned.contains(move.vmid) && !otherOperation && !threwBack.contains(move.vmid)
            && !isRecovered(move.vmid, window))
            say(u"guest %1 moved from %2 to %3 during %4, its report does not say so"_s.arg(move.vmid).arg(
                move.from, move.to, nameOf(report)));
    }
}

/// No guest is asked to move again after a request that was accepted and did not fail.
void DrainJudge::checkRequests(const QJsonObject &report)
{
    const Window window = windowOf(report);
    QMap<int, int> requests;
    for (const ServerLog::Request &write : m_evidence.log.writes) {
        if (write.vmid == 0 || !window.contains(write.wall))
            continue;
        const bool otherOperation = std::ranges::any_of(m_evidence.reports, [&](const QJsonObject &other) {
            return other != report && windowOf(other).contains(write.wall);
        });
        const QString end = m_evidence.log.ends.value(write.result, u"OK"_s);
        if (!otherOperation && end == "OK"_L1 && ++requests[write.vmid] > 1 && !isRecovered(write.vmid, window))
            say(u"guest %1 was asked twice to move during %2"_s.arg(write.vmid).arg(nameOf(report)));
    }
}

/// Who is reported as brought somewhere is there.
void DrainJudge::checkPlaces(const QJsonObject &report)
{
    const bool drain = report[u"kind"_s] == u"drain"_s;
    const QString state = report[u"state"_s].toString();
    if (state == "done"_L1 && !report[u"leftovers"_s].toArray().isEmpty())
        say(u"the report of %1 is done and has leftovers"_s.arg(nameOf(report)));
    // Of several returns the last one tells where all are; what a cancelled drain moved, its return brought home.
    if ((drain && state != "done"_L1 && state != "leftovers"_L1) || (!drain && report != m_evidence.reports.last()))
        return;
    const Guests now = guestsOf(drain ? m_evidence.drained : m_evidence.after, u"after "_s + nameOf(report));
    const QString node = report[u"node"_s].toString();
    const QJsonArray guests = report[u"guests"_s].toArray();
    for (const QJsonValue &guest : guests) {
        const int vmid = guest[u"vmid"_s].toInt();
        const Guest there = now.value(vmid);
        const bool recovered = std::ranges::any_of(
            m_evidence.log.moves, [&](const ServerLog::Move &move) { return move.vmid == vmid && move.recovery; });
        if (recovered)
            continue;
        if (isDone(guest[u"outcome"_s]) && there.node != guest[u"where"_s].toString())
            say(u"guest %1 is on %2, the report of %3 says %4"_s.arg(vmid).arg(there.node, nameOf(report),
                                                                               guest[u"where"_s].toString()));
        // After a reboot what starts at boot runs there again.
        const bool emptied = drain && state == "done"_L1 && report[u"plan"_s][u"then"_s] == u"none"_s;
        if (emptied && there.node == node && there.running && !cameUpByItself(vmid, windowOf(report))
            && guest[u"strategy"_s] != u"leave"_s)
            say(u"guest %1 still runs on %2, %3 is reported as done"_s.arg(vmid).arg(node, nameOf(report)));
    }
}

/// Measured interruptions are those of the log.
void DrainJudge::checkInterruptions(const QJsonObject &report)
{
    const QJsonArray steps = report[u"steps"_s].toArray();
    const auto &switches = m_evidence.log.switches;
    for (const QJsonValue &step : steps) {
        if (step[u"interruption"_s].isNull() || !isDone(step[u"outcome"_s]))
            continue;
        const int vmid = step[u"vmid"_s].toInt();
        const double told = step[u"interruption"_s].toDouble();
        const QDateTime from =
            momentOf(step[u"sentAt"_s].isNull() ? report[u"startedAt"_s] : step[u"sentAt"_s]).addMSecs(-slackMs);
        const QDateTime to = momentOf(step[u"endedAt"_s]).addMSecs(slackMs);
        const QString what =
            u"%1 s of guest %2 (step %3 of %4)"_s.arg(told).arg(vmid).arg(step[u"id"_s].toString(), nameOf(report));
        if (step[u"kind"_s] == u"migrate"_s) {
            const auto move = std::ranges::find_if(m_evidence.log.moves, [&](const ServerLog::Move &entry) {
                return entry.vmid == vmid && entry.wall >= from && entry.wall <= to && !entry.recovery
                       && entry.to == plannedStep(report, step[u"id"_s].toString())[u"to"_s].toString();
            });
            if (move == m_evidence.log.moves.end())
                continue; // said by checkMoves
            if (move->live) {
                if (std::abs(told - move->pause) > 0.002)
                    say(u"the report tells %1, the log %2 s"_s.arg(what).arg(move->pause));
                continue;
            }
            const auto off = std::find_if(switches.crbegin(), switches.crend(), [&](const auto &entry) {
                return entry.vmid == vmid && !entry.on && entry.at <= move->at;
            });
            const auto on = std::ranges::find_if(
                switches, [&](const auto &entry) { return entry.vmid == vmid && entry.on && entry.at >= move->at; });
            if (off == switches.crend() || on == switches.end() || isPowerCut(*off))
                continue;
            // From the begin of a shutdown to the end of a start, or by looks a poll apart.
            const double away = on->at - off->at;
            const double look = pollSeconds * m_evidence.speed + 12;
            if (told < away - 2 * look || told > away + look + 60)
                say(u"the report tells %1, in the log it was off for %2 s"_s.arg(what).arg(away));
            continue;
        }
        // A start: from the end of the task that stopped it, or from the look that showed it off.
        const auto on = std::find_if(switches.crbegin(), switches.crend(), [&](const auto &entry) {
            return entry.vmid == vmid && entry.on && entry.wall <= to;
        });
        if (on == switches.crend())
            continue;
        const auto off =
            std::find_if(on, switches.crend(), [&](const auto &entry) { return entry.vmid == vmid && !entry.on; });
        // A power cut leaves no task that tells its begin; what the operation measures then is its own part.
        if (off == switches.crend() || isPowerCut(*off))
            continue;
        const double away = on->at - off->at;
        // Where its node booted meanwhile it was up for a while, and nobody had asked for that.
        const bool bootedBetween = told > away && !wasStarted(vmid);
        if (!bootedBetween && std::abs(told - away) > 2 * (pollSeconds * m_evidence.speed + 12))
            say(u"the report tells %1, in the log it was off for %2 s"_s.arg(what).arg(away));
    }
}

/// Every guest is as it was: there, at home, and running or not; or a report lists it.
void DrainJudge::checkHome()
{
    for (const auto &[vmid, was] : m_before.asKeyValueRange()) {
        if (!m_after.contains(vmid)) {
            say(u"guest %1 is lost"_s.arg(vmid));
            continue;
        }
        const Guest &now = m_after[vmid];
        if (now.node != was.node && !isExcused(vmid))
            say(u"guest %1 is on %2, its home is %3, and no report says so"_s.arg(vmid).arg(now.node, was.node));
        const bool excused = now.running ? !wasStarted(vmid) : fellWithNode(vmid);
        if (now.running != was.running && !isExcused(vmid) && !excused)
            say(u"guest %1 %2 at the end, and no report says so"_s.arg(vmid).arg(now.running ? u"runs"_s
                                                                                             : u"is off"_s));
    }
    for (const auto &[vmid, guest] : m_after.asKeyValueRange()) {
        if (!m_before.contains(vmid))
            say(u"guest %1 was not there before"_s.arg(vmid));
    }
}

void DrainJudge::checkSettings()
{
    const QJsonValue before = m_evidence.before[u"ha"_s], after = m_evidence.after[u"ha"_s];
    for (const QString &section : {u"rules"_s, u"groups"_s, u"resources"_s}) {
        const QJsonObject was = before[section].toObject(), now = after[section].toObject();
        for (auto entry = was.begin(); entry != was.end(); ++entry) {
            QJsonObject then = entry.value().toObject(), is = now[entry.key()].toObject();
            const int vmid = section == "resources"_L1 ? entry.key().section(u':', 1).toInt() : 0;
            if (m_listed.contains(vmid)) {
                then.remove(u"state"_s);
                is.remove(u"state"_s);
            }
            for (auto field = then.begin(); field != then.end(); ++field) {
                if (is[field.key()] != field.value())
                    say(u"%1 of HA %2 '%3' was not restored: it is %4"_s.arg(field.key(), section, entry.key(),
                                                                             is[field.key()].toVariant().toString()));
            }
        }
        if (was.keys() != now.keys())
            say(u"HA %1 are others than before"_s.arg(section));
    }
    const QString crs = settingIn(m_evidence.after, u"crs"_s, {}, 0);
    if (crs != settingIn(m_evidence.before, u"crs"_s, {}, 0))
        say(u"the crs options were not restored: '%1'"_s.arg(crs));
    for (const auto &[vmid, was] : m_before.asKeyValueRange()) {
        if (m_after.contains(vmid) && m_after[vmid].cdrom != was.cdrom)
            say(u"the CD drives of guest %1 are not as they were"_s.arg(vmid));
    }
}

/// What a drain's report says of the settings it parked is so.
void DrainJudge::checkReportedSettings()
{
    for (const QJsonObject &report : m_evidence.reports) {
        const QJsonArray settings = report[u"settings"_s].toArray();
        for (const QJsonValue &setting : settings) {
            if (setting[u"role"_s] != u"parked"_s || !isDone(setting[u"outcome"_s]))
                continue;
            const QString kind = setting[u"kind"_s].toString(), key = setting[u"key"_s].toString();
            const int vmid = plannedStep(report, setting[u"step"_s].toString())[u"vmid"_s].toInt();
            const QString now = settingIn(m_evidence.after, kind, key, vmid);
            const bool restored = now == spelled(kind, setting[u"before"_s].toString());
            if (restored != setting[u"restored"_s].toBool())
                say(u"%1 '%2' reads '%3', the report of %4 says it is %5"_s.arg(
                    kind, key, now, nameOf(report), restored ? u"not restored"_s : u"restored"_s));
        }
    }
}

} // namespace Drydock::Soak
