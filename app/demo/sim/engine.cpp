// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

ApiFailure refusal(QString reason, double delay)
{
    return {.status = 500, .reason = std::move(reason), .errors = {}, .delay = delay};
}

ApiFailure badParameter(const QString &parameter, const QString &words)
{
    return {.status = 400, .reason = u"Parameter verification failed."_s, .errors = {{parameter, words}}, .delay = 0};
}

ApiFailure noQuorum()
{
    return refusal(u"cluster not ready - no quorum?"_s);
}

ApiFailure noQuorumLock(const QString &lock, const QString &prefix)
{
    // The server tries for 10 s to get the lock before it says so.
    const QString words = u"cfs-lock '%1' error: no quorum!"_s.arg(lock);
    return refusal(prefix.isEmpty() ? words : prefix + u": "_s + words, 9.9);
}

Cluster::Engine::Engine(SimClock &clockToFollow, quint32 seed)
    : clock(clockToFollow), time(clockToFollow.now()), noiseSeed(seed), rng(seed)
{
}

void Cluster::Engine::at(double when, std::function<void()> run)
{
    m_events.push({std::max(when, time), ++m_order, std::move(run)});
}

void Cluster::Engine::workOff(double until)
{
    while (!m_events.empty() && m_events.top().at <= until) {
        const Event event = m_events.top();
        m_events.pop();
        time = event.at;
        ++worked;
        event.run();
    }
    time = std::max(time, until);
}

double Cluster::Engine::nextEvent() const
{
    return m_events.empty() ? std::numeric_limits<double>::infinity() : m_events.top().at;
}

double Cluster::Engine::between(double low, double high)
{
    // Not std::uniform_real_distribution: its results differ between standard libraries.
    return low + (high - low) * (double(rng()) / double(std::mt19937::max()));
}

int Cluster::Engine::pick(int low, int high)
{
    return low + int(rng() % quint32(high - low + 1));
}

int Cluster::Engine::nextPid(const QString &nodeName)
{
    int &pid = m_pids[nodeName];
    if (pid == 0)
        pid = 1200 + pick(0, 900);
    pid += pick(1, 60);
    return pid;
}

void Cluster::Engine::witness(QStringView event, QJsonObject fields)
{
    if (!sink)
        return;
    fields.insert(u"event"_s, event.toString());
    fields.insert(u"at"_s, std::round(time * 1000) / 1000);
    sink(fields);
}

Node *Cluster::Engine::node(QStringView name)
{
    return const_cast<Node *>(s.node(name));
}

Guest *Cluster::Engine::guest(int vmid)
{
    return const_cast<Guest *>(s.guest(vmid));
}

const std::set<int> &Cluster::Engine::guestsOn(const QString &nodeName) const
{
    static const std::set<int> none;
    const auto found = onNode.find(nodeName);
    return found == onNode.end() ? none : found->second;
}

void Cluster::Engine::addGuest(Guest guest)
{
    if (guest.running) {
        guest.pid = nextPid(guest.node);
        guest.qmpStatus = u"running"_s;
    } else {
        guest.qmpStatus = u"stopped"_s;
    }
    guest.statusBefore = statusText(guest);
    guest.dataNode = guest.node;
    onNode[guest.node].insert(guest.vmid);
    const int vmid = guest.vmid;
    s.guests.insert_or_assign(vmid, std::move(guest));
}

void Cluster::Engine::addLog(const QString &nodeName, const QString &tag, const QString &message, int priority)
{
    s.log.push_back({time, priority, tag, nodeName, u"root@pam"_s, message, nextPid(nodeName)});
    if (s.log.size() > 1000)
        s.log.erase(s.log.begin(), s.log.begin() + 500);
}

double noise(quint32 key, double when, double period)
{
    const auto value = [key](qint64 cell) {
        quint64 x = quint64(cell) * 0x9E3779B97F4A7C15ULL ^ (quint64(key) << 17) ^ key;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return double((x ^ (x >> 31)) >> 11) / double(1ULL << 53);
    };
    const double place = when / period;
    const double cell = std::floor(place);
    const double part = place - cell;
    const double smooth = part * part * (3 - 2 * part);
    return value(qint64(cell)) * (1 - smooth) + value(qint64(cell) + 1) * smooth;
}

QString renderBytes(double bytes)
{
    static constexpr QLatin1StringView units[] = {"B"_L1, "KiB"_L1, "MiB"_L1, "GiB"_L1, "TiB"_L1};
    int unit = 0;
    while (bytes >= 1024 && unit < 4) {
        bytes /= 1024;
        ++unit;
    }
    return u"%1 %2"_s.arg(QString::number(bytes, 'f', 1), units[unit]);
}

QMap<QString, int> parseNodes(const QString &text)
{
    QMap<QString, int> nodes;
    for (const auto parts = text.split(u',', Qt::SkipEmptyParts); const QString &part : parts)
        nodes.insert(part.section(u':', 0, 0).trimmed(), part.section(u':', 1, 1).toInt());
    return nodes;
}

} // namespace Drydock::Demo
