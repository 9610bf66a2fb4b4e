// SPDX-License-Identifier: GPL-3.0-or-later
#include "simclock.h"

#include <QtAssert>

namespace Drydock::Demo
{

SimClock::SimClock(double start, double speed) : m_base(start), m_speed(speed)
{
    m_real.start();
}

double SimClock::now() const
{
    return m_held ? m_base : m_base + double(m_real.nsecsElapsed()) / 1e9 * m_speed;
}

void SimClock::setSpeed(double speed)
{
    m_base = now();
    m_speed = speed;
    m_real.restart();
}

void SimClock::hold()
{
    m_base = now();
    m_held = true;
}

void SimClock::run()
{
    if (!m_held)
        return;
    m_held = false;
    m_real.restart();
}

void SimClock::advance(double seconds)
{
    Q_ASSERT(seconds >= 0);
    m_base += seconds;
}

} // namespace Drydock::Demo
