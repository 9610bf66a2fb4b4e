// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks.h"

namespace Drydock
{

/// Where guests go: counts memory and load, and keeps apart what must not share a node, over all guests of one plan.
/// Arrivals only add up and departures are not counted, so what fits here fits at every moment, in any order.
class Placement
{
public:
    /// keepFreePercent: of each node's memory, never filled. balance: what is to be even afterwards.
    Placement(const Checks &checks, int keepFreePercent, BalanceBy balance = BalanceBy::Memory);

    /// Bytes that may still arrive on the node; nothing when its use is not known and cannot be estimated.
    qint64 room(const NodeName &node) const;
    /// True when a guest that must be kept apart from this one is on the node, or comes to it.
    bool sharesWithPartner(const GuestFacts &guest, const NodeName &node) const;
    /// The partner that is or will be on the node; invalid when there is none.
    GuestKey partnerOn(const GuestFacts &guest, const NodeName &node) const;
    /// What arrives with the guest: itself while it runs, and what positive affinity pulls along.
    qint64 arriving(const GuestFacts &guest, const NodeName &node, bool running) const;

    /// Whether the processors of the node would be nearly all in use with what arrives, and with this guest.
    /// False when its load is not known: load changes by the minute, memory does not.
    bool isShortOfCpu(const NodeName &node, const GuestFacts *guest = nullptr) const;

    /// The best of the possible nodes: highest HA class first, then a node with a replica, then one that is not older,
    /// then the one that was `shown` before, then one that has processor time left, then the one that has most left
    /// of what is balanced.
    /// nullptr when none has room or all are shared with a partner.
    const TargetVerdict *choose(const GuestFacts &guest, const QList<TargetVerdict> &verdicts, bool running,
                                const NodeName &shown = {}) const;

    void arrive(const GuestFacts &guest, const NodeName &node, bool running);
    void leave(const GuestFacts &guest, bool running);
    /// Memory a guest will take that starts where it already is.
    void start(const GuestFacts &guest);
    /// Where the guest will be: its planned node, or where it is.
    NodeName placeOf(const GuestKey &guest) const;
    QList<NodeForecast> forecasts() const;
    /// Nodes that guests go to and that will be short of processor time.
    QList<Finding> cautions() const;

private:
    QList<const GuestState *> comers(const GuestFacts &guest, const NodeName &node) const;
    qint64 needs(const GuestState &guest) const;
    qint64 used(const NodeState &node) const;
    double load(const NodeState &node) const;
    double evenness(const NodeName &node) const;

    const Checks &m_checks;
    int m_keepFreePercent;
    BalanceBy m_balance;
    QMap<NodeName, qint64> m_arrived;
    QMap<NodeName, qint64> m_left;
    QMap<NodeName, double> m_loadArrived; ///< cores
    QMap<NodeName, double> m_loadLeft;
    QMap<NodeName, int> m_guestsArrived;
    QMap<NodeName, int> m_guestsLeft;
    QHash<GuestKey, NodeName> m_planned;
    QHash<GuestKey, NodeName> m_comes; ///< by itself or with another; its memory is counted there
};

} // namespace Drydock
