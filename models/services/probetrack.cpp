// SPDX-License-Identifier: GPL-3.0-or-later
#include "probetrack.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Drydock
{

namespace
{

/// A time in which the control probe failed: from its last answer to its next one, nothing can be said.
struct BlindTime {
    qint64 from = 0;
    qint64 until = 0;
};

constexpr qint64 forever = std::numeric_limits<qint64>::max();

QList<BlindTime> blindTimes(const QList<ProbeSample> &control)
{
    QList<BlindTime> times;
    qint64 seen = std::numeric_limits<qint64>::min();
    bool away = false;
    for (const ProbeSample &sample : control) {
        if (!sample.answered && !away)
            times.append({.from = seen, .until = forever});
        else if (sample.answered && away)
            times.last().until = sample.ended;
        away = !sample.answered;
        if (sample.answered)
            seen = sample.sent;
    }
    return times;
}

/// Collects failures that follow each other, and closes them at the next answer.
class OutageReader
{
public:
    OutageReader(const QList<ProbeSample> &control, qint64 period) : m_blind(blindTimes(control))
    {
        m_findings.resolution = period;
    }

    void read(const ProbeSample &sample)
    {
        if (sample.answered)
            answered(sample);
        else
            failed(sample);
    }
    ProbeFindings end()
    {
        close(std::nullopt);
        return m_findings;
    }

private:
    bool isBlind(const ProbeSample &sample) const
    {
        return std::ranges::any_of(
            m_blind, [&](const BlindTime &time) { return sample.sent <= time.until && sample.ended >= time.from; });
    }

    void answered(const ProbeSample &sample)
    {
        ++m_findings.answered;
        if (m_lastSeen && !m_current && !m_blindSince)
            m_findings.resolution = std::max(m_findings.resolution, sample.ended - *m_lastSeen);
        close(sample.ended);
        m_lastSeen = sample.sent;
    }

    void failed(const ProbeSample &sample)
    {
        if (isBlind(sample)) {
            if (!m_blindSince)
                m_blindSince = m_lastFailed.value_or(m_lastSeen.value_or(sample.sent));
            m_blindUntil = sample.ended;
            m_stretch.reset();
            return;
        }
        ++m_findings.failed;
        if (!m_current)
            m_current = Outage{.firstFailed = sample.sent,
                               .lastFailed = sample.sent,
                               .lastSeen = m_lastSeen,
                               .seenAgain = {},
                               .lower = 0,
                               .upper = {},
                               .blind = 0};
        endBlind(sample.sent);
        // Between two failures with a blind time in between it may have been back.
        if (m_stretch)
            m_current->lower += sample.sent - *m_stretch;
        m_stretch = sample.sent;
        m_lastFailed = sample.sent;
        m_current->lastFailed = sample.sent;
    }

    void endBlind(std::optional<qint64> at)
    {
        if (!m_blindSince)
            return;
        const qint64 length = std::max<qint64>(0, at.value_or(m_blindUntil) - *m_blindSince);
        m_findings.blind += length;
        if (m_current)
            m_current->blind += length;
        m_blindSince.reset();
    }

    void close(std::optional<qint64> at)
    {
        endBlind(at);
        if (m_current) {
            m_current->seenAgain = at;
            if (at && m_current->lastSeen)
                m_current->upper = *at - *m_current->lastSeen;
            m_findings.outages.append(*m_current);
        }
        m_current.reset();
        m_stretch.reset();
        m_lastFailed.reset();
    }

    QList<BlindTime> m_blind;
    ProbeFindings m_findings;
    std::optional<Outage> m_current;
    std::optional<qint64> m_lastSeen;
    std::optional<qint64> m_lastFailed; ///< of the present outage
    std::optional<qint64> m_stretch;    ///< the same, unless a blind time came after
    std::optional<qint64> m_blindSince;
    qint64 m_blindUntil = 0;
};

} // namespace

const Outage *ProbeFindings::worst() const
{
    const auto length = [](const Outage &outage) { return std::pair(outage.upper.value_or(forever), outage.lower); };
    const auto found = std::ranges::max_element(outages, {}, length);
    return found == outages.end() ? nullptr : &*found;
}

ProbeFindings probeFindings(const QList<ProbeSample> &samples, const QList<ProbeSample> &control, qint64 period)
{
    OutageReader reader(control, period);
    for (const ProbeSample &sample : samples)
        reader.read(sample);
    return reader.end();
}

qsizetype ProbeTrack::sent(qint64 at)
{
    m_entries.append({.sample = {.sent = at, .ended = at, .answered = false}, .open = true});
    return m_entries.size() - 1;
}

void ProbeTrack::ended(qsizetype number, qint64 at, bool answered)
{
    Entry &entry = m_entries[number];
    entry.sample.ended = at;
    entry.sample.answered = answered;
    entry.open = false;
}

QList<ProbeSample> ProbeTrack::samples() const
{
    QList<ProbeSample> result;
    for (const Entry &entry : m_entries) {
        if (entry.open)
            break;
        result.append(entry.sample);
    }
    return result;
}

ProbeFindings ProbeTrack::findings(const ProbeTrack *control) const
{
    return probeFindings(samples(), control ? control->samples() : QList<ProbeSample>(), m_period);
}

} // namespace Drydock
