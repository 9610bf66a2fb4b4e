// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplist.h"

#include "history.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Drydock
{

StepList::Chain StepList::append(const QList<Step> &steps, const Rank &rank)
{
    Chain chain;
    for (const Step &step : steps) {
        Entry entry{.step = step, .rank = rank, .dependsOn = {}, .id = {}, .wave = 0};
        const int handle = int(m_entries.size());
        if (chain.last >= 0)
            entry.dependsOn.append(chain.last);
        else
            chain.first = handle;
        chain.last = handle;
        m_entries.append(entry);
    }
    return chain;
}

void StepList::dependOn(const Chain &chain, const Chain &before)
{
    if (chain.isEmpty() || before.isEmpty() || chain.first == before.first)
        return;
    // Never a circle: a dependency that would close one is dropped, the earlier one holds.
    QList<int> open{before.last};
    while (!open.isEmpty()) {
        const int handle = open.takeLast();
        if (handle == chain.first)
            return;
        open.append(m_entries[handle].dependsOn);
    }
    if (!m_entries[chain.first].dependsOn.contains(before.last))
        m_entries[chain.first].dependsOn.append(before.last);
}

void StepList::appendLast(const Step &step)
{
    m_last.append(step);
}

QList<Step> StepList::finish()
{
    QList<int> order(m_entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int handle) { return m_entries[handle].rank; });

    // List scheduling: each step into the first wave that is after its dependencies and has room.
    QMap<int, int> fill;
    int waves = 0;
    QList<int> waiting = order;
    while (!waiting.isEmpty()) {
        const auto ready = std::ranges::find_if(waiting, [&](int handle) {
            return std::ranges::all_of(m_entries[handle].dependsOn, [&](int on) { return m_entries[on].wave > 0; });
        });
        Entry &entry = m_entries[*ready];
        int wave = 1;
        for (const int on : std::as_const(entry.dependsOn))
            wave = std::max(wave, m_entries[on].wave + 1);
        while (fill.value(wave) >= m_parallel)
            ++wave;
        fill[wave] += 1;
        entry.wave = wave;
        waves = std::max(waves, wave);
        waiting.erase(ready);
    }
    std::ranges::stable_sort(order, {}, [&](int handle) { return m_entries[handle].wave; });

    int number = 0;
    for (const int handle : std::as_const(order))
        m_entries[handle].id = u"s%1"_s.arg(++number);
    QList<Step> result;
    QStringList all;
    for (const int handle : std::as_const(order)) {
        Entry &entry = m_entries[handle];
        entry.step.id = entry.id;
        entry.step.wave = entry.wave;
        for (const int on : std::as_const(entry.dependsOn))
            entry.step.dependsOn.append(m_entries[on].id);
        all.append(entry.id);
        result.append(entry.step);
    }
    for (Step step : std::as_const(m_last)) {
        step.id = u"s%1"_s.arg(++number);
        step.wave = ++waves;
        step.dependsOn = all;
        all = {step.id};
        result.append(step);
    }
    return result;
}

QStringList StepList::ids(const Chain &chain) const
{
    QStringList result;
    if (chain.isEmpty())
        return result;
    for (int handle = chain.first; handle <= chain.last; ++handle)
        result.append(m_entries[handle].id);
    return result;
}

bool moves(Strategy strategy)
{
    return strategy == Strategy::Live || strategy == Strategy::Restart || strategy == Strategy::StopStart;
}

bool stops(Strategy strategy)
{
    return strategy == Strategy::StopReturn || strategy == Strategy::Stop;
}

Strategy gentlest(const GuestFacts &guest)
{
    return guest.isVm() ? Strategy::Live : Strategy::Restart;
}

Crossing crossingOf(const GuestFacts &guest, Strategy strategy)
{
    if (!guest.state->isRunning())
        return Crossing::Stopped;
    if (strategy == Strategy::Live)
        return Crossing::Live;
    return strategy == Strategy::Restart && !guest.isVm() ? Crossing::Restart : Crossing::Stopped;
}

namespace
{

/// Earlier restarts of the guest, unless more has to be copied now than they had time for.
std::optional<Interruption> learnedRestart(const GuestFacts &guest, double copySeconds)
{
    if (guest.past.restart.isEmpty())
        return std::nullopt;
    const Interruption learned = learnedInterruption(guest.past.restart, u"past-restart"_s);
    return learned.max >= copySeconds ? std::optional(learned) : std::nullopt;
}

} // namespace

Interruption expectedInterruption(const GuestFacts &guest, Strategy strategy, const TargetVerdict *verdict)
{
    if (strategy == Strategy::Leave)
        return {.basis = guest.state->isRunning() ? u"left-running"_s : u"not-running"_s};
    if (!guest.state->isRunning())
        return {.basis = u"not-running"_s};
    // A container is down while its volumes are copied. Between 1 Gbit/s with overhead and 10 Gbit/s.
    const qint64 bytes = verdict ? verdict->copyBytes : 0;
    const qint64 filled = guest.state->disk.value_or(0) > 0 ? std::min(bytes, *guest.state->disk) : bytes;
    const double fastest = double(filled) / 1.0e9;
    const double slowest = double(filled) / 1.0e8;
    switch (strategy) {
    case Strategy::Live:
        if (!guest.past.live.isEmpty())
            return learnedInterruption(guest.past.live, u"past-live"_s);
        return {.min = 0.05, .max = 0.3, .basis = u"live-switch"_s};
    case Strategy::Restart:
        if (const auto learned = learnedRestart(guest, fastest))
            return *learned;
        if (!guest.isVm()) {
            const bool copies = bytes > 0;
            const double min = guest.haManaged ? 20 : 10;
            const double max = guest.haManaged ? 45 : 35;
            const QString basis = copies            ? u"container-copy"_s
                                  : guest.haManaged ? u"ha-container-restart"_s
                                                    : u"container-restart"_s;
            return {.min = min + fastest, .max = max + slowest, .basis = basis};
        }
        [[fallthrough]];
    case Strategy::StopStart: {
        if (const auto learned = learnedRestart(guest, fastest))
            return *learned;
        // Each change of HA state waits for a round of the manager and one of the node's agent.
        const double rounds = guest.haManaged ? 30 : 0;
        return {.min = 20 + rounds + fastest, .max = 120 + 2 * rounds + slowest, .basis = u"stop-move-start"_s};
    }
    case Strategy::StopReturn:
        return {.untilReturn = true, .basis = u"stop-until-return"_s};
    case Strategy::Stop:
        return {.permanent = true, .basis = u"stays-off"_s};
    case Strategy::Leave:
        break;
    }
    return {};
}

Step haStateStep(const GuestFacts &guest, const QString &state, const QString &before)
{
    Step step;
    step.kind = StepKind::SetHaState;
    step.guest = guest.state->key;
    step.guestName = guest.state->name;
    step.from = guest.state->node;
    step.haManaged = true;
    step.haState = state;
    step.haStateBefore = before;
    return step;
}

Step startStep(const GuestFacts &guest, const NodeName &on)
{
    Step step;
    step.kind = StepKind::StartGuest;
    step.guest = guest.state->key;
    step.guestName = guest.state->name;
    step.from = on;
    step.memory = guest.memory;
    return step;
}

QList<Step> stepsFor(const GuestFacts &guest, Strategy strategy, const TargetVerdict *verdict)
{
    if (strategy == Strategy::Leave || (moves(strategy) && !verdict))
        return {};
    const bool running = guest.state->isRunning();
    const Interruption expected = expectedInterruption(guest, strategy, verdict);

    Step shutdown = haStateStep(guest, u"stopped"_s, guest.haState());
    if (!guest.haManaged) {
        shutdown = Step();
        shutdown.kind = StepKind::ShutdownGuest;
        shutdown.guest = guest.state->key;
        shutdown.guestName = guest.state->name;
        shutdown.from = guest.state->node;
        shutdown.timeout = shutdownTimeout;
    }

    QList<Step> result;
    if (stops(strategy)) {
        shutdown.expected = expected;
        result = {shutdown};
    } else {
        Step move;
        move.kind = StepKind::MigrateGuest;
        move.guest = guest.state->key;
        move.guestName = guest.state->name;
        move.from = guest.state->node;
        move.to = verdict->node;
        move.online = strategy == Strategy::Live && running;
        move.restart = strategy == Strategy::Restart && running && !guest.isVm();
        move.withLocalDisks = guest.isVm() && verdict->localDisks;
        move.haManaged = guest.haManaged;
        move.memory = running ? guest.memory : 0;
        const bool threeSteps = running && !move.online && !move.restart;
        if (threeSteps) {
            const Step back =
                guest.haManaged ? haStateStep(guest, guest.haState(), u"stopped"_s) : startStep(guest, verdict->node);
            move.memory = 0;
            shutdown.expected = expected;
            result = {shutdown, move, back};
            result.last().from = verdict->node;
            result.last().memory = guest.memory;
        } else {
            move.expected = expected;
            result = {move};
        }
    }
    for (Step &step : result)
        step.strategy = strategy;
    return result;
}

} // namespace Drydock
