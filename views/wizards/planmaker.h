// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/planners.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Drydock
{

/// Makes plans as often as they are asked for: small ones at once, large ones beside the window. Of what is asked
/// while one is being made only the newest is made, and only its plan is told of.
class PlanMaker : public QObject
{
    Q_OBJECT

public:
    /// Holds copies of all it needs: it may be called on any thread.
    using Make = std::function<Plan(const PlanFacts &facts)>;

    explicit PlanMaker(QObject *parent = nullptr) : QObject(parent) {}

    /// A thousand judgements of a guest on a node take a few milliseconds; more are made beside the window
    /// (measured by `./dev bench drain`: about 5 µs each).
    static bool isLarge(qsizetype guests, qsizetype nodes) { return guests * nodes > 1000; }

    /// made() follows; for a small plan before this returns.
    void ask(const Make &make, const PlanFacts &facts, bool large);

Q_SIGNALS:
    void made(const Drydock::Plan &plan);

private:
    struct Question {
        Make make;
        PlanFacts facts;
        bool large = false;
    };

    std::optional<Question> m_next; ///< asked while a plan was being made
    bool m_busy = false;
};

} // namespace Drydock
