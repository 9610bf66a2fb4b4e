// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"

#include <algorithm>

namespace Drydock
{

void FakeClock::callAfter(int ms, QObject *context, std::function<void()> action)
{
    m_calls.append({m_ms + ms, ++m_number, context, std::move(action)});
}

void FakeClock::advance(qint64 ms)
{
    const qint64 until = m_ms + ms;
    for (;;) {
        const auto next =
            std::ranges::min_element(m_calls, {}, [](const Call &c) { return std::pair(c.due, c.number); });
        if (next == m_calls.end() || next->due > until)
            break;
        const Call call = *next;
        m_calls.erase(next);
        m_ms = std::max(m_ms, call.due);
        if (call.context)
            call.action();
    }
    m_ms = until;
}

} // namespace Drydock
