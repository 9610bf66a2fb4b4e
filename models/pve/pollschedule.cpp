// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollschedule.h"

namespace Drydock
{

namespace
{

constexpr qint64 seconds = 1000;

} // namespace

qint64 PollSchedule::rhythm(Part part, Pace pace)
{
    switch (part) {
    case Part::Resources:
    case Part::Tasks:
        return 0; // with each poll
    case Part::Status:
    case Part::Ha:
        // The HA manager acts every 10 s, its agents every 5 s.
        return pace.busy ? 4 * seconds : pace.hidden ? 60 * seconds : 10 * seconds;
    case Part::Replication:
        return pace.busy ? 15 * seconds : pace.hidden ? 300 * seconds : 30 * seconds;
    case Part::Votes:
        return pace.hidden ? 300 * seconds : 30 * seconds;
    case Part::Options:
        // An operation may wait for what it has just set.
        return pace.busy ? 4 * seconds : pace.hidden ? 600 * seconds : 60 * seconds;
    case Part::Permissions:
    case Part::Version:
    case Part::Fingerprints:
        return 300 * seconds;
    }
    return 0;
}

bool PollSchedule::isDue(Part part, qint64 nowMs, Pace pace) const
{
    return nowMs - m_asked[size_t(part)] >= rhythm(part, pace);
}

} // namespace Drydock
