// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks.h"

namespace Drydock
{

/// Collects the steps of a plan, guest by guest, and puts them in order: waves within the parallel limit,
/// dependencies first, ids in the final order. Used by every planner.
class StepList
{
public:
    explicit StepList(int parallel) : m_parallel(std::max(parallel, 1)) {}

    /// Rank of a guest's steps among the others: smaller goes first.
    struct Rank {
        int phase = 0;
        qint64 order = 0;
        int vmid = 0;
        friend auto operator<=>(const Rank &, const Rank &) = default;
    };

    /// Steps of one guest that follow each other. Returns the handle of the chain's last step, -1 for none.
    struct Chain {
        int first = -1;
        int last = -1;
        bool isEmpty() const { return first < 0; }
    };
    Chain append(const QList<Step> &steps, const Rank &rank);
    /// The chain starts only after the other one is done.
    void dependOn(const Chain &chain, const Chain &before);
    /// A step that starts when everything before it is done; such steps follow each other.
    void appendLast(const Step &step);

    bool isEmpty() const { return m_entries.isEmpty(); }
    /// Orders, numbers and hands out; `ids(chain)` is known afterwards.
    QList<Step> finish();
    QStringList ids(const Chain &chain) const;

private:
    struct Entry {
        Step step;
        Rank rank;
        QList<int> dependsOn;
        QString id;
        int wave = 0;
    };
    int m_parallel;
    QList<Entry> m_entries;
    QList<Step> m_last;
};

/// How long a guest is away, and on what grounds (experience of Proxmox VE 9.2: live switch 6–300 ms; a container
/// stops, is copied and starts again; the HA manager adds its rounds of 10 s and 5 s).
Interruption expectedInterruption(const GuestFacts &guest, Strategy strategy, const TargetVerdict *verdict);

/// The steps that carry a strategy out; empty for Leave. `verdict` is the chosen target of strategies that move.
QList<Step> stepsFor(const GuestFacts &guest, Strategy strategy, const TargetVerdict *verdict);
Step startStep(const GuestFacts &guest, const NodeName &on);
Step haStateStep(const GuestFacts &guest, const QString &state, const QString &before);

/// Seconds a guest gets to shut down before the step counts as failed.
inline constexpr int shutdownTimeout = 180;

bool moves(Strategy strategy);
bool stops(Strategy strategy);
/// How the guest would cross with this strategy, as it is now.
Crossing crossingOf(const GuestFacts &guest, Strategy strategy);
/// The gentlest strategy that moves this running guest.
Strategy gentlest(const GuestFacts &guest);

} // namespace Drydock
