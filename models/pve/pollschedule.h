// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>

namespace Drydock
{

/// Which parts of a poll are due when. Pure; milliseconds of any monotonic clock.
class PollSchedule
{
public:
    /// The order is the order of asking.
    enum class Part { Version, Resources, Tasks, Status, Ha, Replication, Votes, Options, Permissions, Fingerprints };
    static constexpr int partCount = 10;

    struct Pace {
        bool hidden = false; ///< nobody looks
        bool busy = false;   ///< an operation is followed
    };

    bool isDue(Part part, qint64 nowMs, Pace pace) const;
    void asked(Part part, qint64 nowMs) { m_asked[size_t(part)] = nowMs; }
    /// Everything is due again.
    void reset() { m_asked.fill(never); }
    /// This part is due again, e.g. because its answer was an error or the facts changed.
    void forget(Part part) { m_asked[size_t(part)] = never; }

    /// Milliseconds between two questions.
    static qint64 rhythm(Part part, Pace pace);

private:
    static constexpr qint64 never = -1'000'000'000'000;
    static constexpr std::array<qint64, partCount> all(qint64 value)
    {
        std::array<qint64, partCount> result{};
        result.fill(value);
        return result;
    }
    std::array<qint64, partCount> m_asked = all(never);
};

} // namespace Drydock
