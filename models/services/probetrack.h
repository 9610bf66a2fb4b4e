// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace Drydock
{

/// One question of a probe and what became of it. Moments in milliseconds of one monotonic clock.
struct ProbeSample {
    qint64 sent = 0;
    qint64 ended = 0; ///< answered, failed or given up then
    bool answered = false;
    friend bool operator==(const ProbeSample &, const ProbeSample &) = default;
};

/// A time in which a service did not answer. An answer proves that it was there at some moment between question and
/// answer, a failure that it was not when asked.
struct Outage {
    qint64 firstFailed = 0;          ///< sent then
    qint64 lastFailed = 0;           ///< sent then
    std::optional<qint64> lastSeen;  ///< sent then, the last that was answered before; nothing = never was
    std::optional<qint64> seenAgain; ///< answered then, the first after; nothing = it lasts
    qint64 lower = 0;                ///< it was away at least so long
    std::optional<qint64> upper;     ///< and at most so long; nothing while an end of it is not known
    qint64 blind = 0;                ///< of this time the desktop's own network was away: it is not in `lower`

    bool lasts() const { return !seenAgain; }
    friend bool operator==(const Outage &, const Outage &) = default;
};

/// What a series of samples says.
struct ProbeFindings {
    QList<Outage> outages;
    qint64 resolution = 0; ///< a shorter outage than this would not have been seen; never below the period
    qint64 blind = 0;      ///< so long nothing is known, because the desktop's own network was away
    int answered = 0;
    int failed = 0; ///< without those in blind times

    /// The one with the highest upper bound; one without an upper bound counts as longest. nullptr without any.
    const Outage *worst() const;
    friend bool operator==(const ProbeFindings &, const ProbeFindings &) = default;
};

/// The samples of one probe, in the order they were sent. A question whose end is not known yet counts for nothing,
/// nor does what was sent after it.
class ProbeTrack
{
public:
    explicit ProbeTrack(qint64 period) : m_period(period) {}

    /// Returns the number to end it by.
    qsizetype sent(qint64 at);
    void ended(qsizetype number, qint64 at, bool answered);

    qint64 period() const { return m_period; }
    QList<ProbeSample> samples() const;
    /// Failures while `control` failed too say nothing about the service.
    ProbeFindings findings(const ProbeTrack *control = nullptr) const;

private:
    struct Entry {
        ProbeSample sample;
        bool open = true;
    };
    qint64 m_period;
    QList<Entry> m_entries;
};

/// Pure. `samples` in the order they were sent; `control` as well, from a probe of the desktop's own network.
ProbeFindings probeFindings(const QList<ProbeSample> &samples, const QList<ProbeSample> &control, qint64 period);

} // namespace Drydock
