// SPDX-License-Identifier: GPL-3.0-or-later
#include "planmaker.h"

#include <QtConcurrentRun>

#include <utility>

namespace Drydock
{

void PlanMaker::ask(const Make &make, const PlanFacts &facts, bool large)
{
    if (m_busy) {
        m_next = Question{.make = make, .facts = facts, .large = large};
        return;
    }
    if (!large) {
        Q_EMIT made(make(facts));
        return;
    }
    m_busy = true;
    QtConcurrent::run(make, facts).then(this, [this](const Plan &plan) {
        m_busy = false;
        if (const std::optional<Question> next = std::exchange(m_next, std::nullopt))
            ask(next->make, next->facts, next->large);
        else
            Q_EMIT made(plan);
    });
}

} // namespace Drydock
