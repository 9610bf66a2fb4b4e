// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace Drydock::Demo
{

/// The simulated time: a fixed start, then real monotonic time multiplied by a speed, unless held.
/// Tests hold it and step it with advance(). Seconds since the epoch, as a double.
class SimClock
{
public:
    /// Runs from `start` (epoch seconds) at `speed` simulated seconds per real second.
    explicit SimClock(double start, double speed = 1);

    double now() const;
    double speed() const { return m_speed; }
    void setSpeed(double speed);

    bool isHeld() const { return m_held; }
    void hold();
    void run();
    /// Jumps ahead; works both held and running. `seconds` must not be negative.
    void advance(double seconds);

private:
    double m_base;
    double m_speed;
    bool m_held = false;
    QElapsedTimer m_real;
};

} // namespace Drydock::Demo
