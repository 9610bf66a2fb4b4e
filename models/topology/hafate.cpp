// SPDX-License-Identifier: GPL-3.0-or-later
#include "hafate.h"

#include "guestplugs.h"
#include "ha/quorum.h"
#include "ha/startplace.h"

#include <algorithm>

namespace Drydock
{

namespace
{

// From the loss to the start of the guest, as the HA manager's simulator shows it: decisions fall 120 s after, later
// when the lost node was the master and another has to take over first.
constexpr int startsWithin = 125;
constexpr int startsWithinOfMaster = 185;

} // namespace

bool hasBridgesOf(const TopologyFacts &facts, const GuestKey &guest, const NodeName &node)
{
    const auto details = facts.details.guests.constFind(guest);
    const auto there = facts.details.nodes.constFind(node);
    if (details == facts.details.guests.cend() || there == facts.details.nodes.cend() || !there->readAt.isValid()
        || there->interfacesError)
        return true;
    const SdnFacts &sdn = facts.details.sdn;
    for (const auto plugs = guestPlugs(*details); const GuestPlug &plug : plugs) {
        if (plug.bridge.isEmpty() || std::ranges::contains(there->interfaces, plug.bridge, &NodeInterface::name))
            continue;
        const auto vnet = std::ranges::find(sdn.vnets, plug.bridge, &SdnVnet::name);
        const auto zone =
            vnet == sdn.vnets.cend() ? sdn.zones.cend() : std::ranges::find(sdn.zones, vnet->zone, &SdnZone::name);
        if (zone == sdn.zones.cend() || !zone->isOn(node))
            return false;
    }
    return true;
}

OverlayEntry haFate(const TopologyFacts &facts, const GuestKey &guest)
{
    const ClusterSnapshot &snapshot = facts.snapshot;
    const OverlayEntry lost{.mark = OverlayMark::Lost};
    const GuestState *state = snapshot.guest(guest.vmid);
    if (!state || !state->isRunning() || !state->isHaManaged() || !votesWithout(snapshot, {state->node}).quorate())
        return lost;
    QList<NodeName> others;
    for (const NodeState &node : snapshot->nodes) {
        if (node.name != state->node && node.status == NodeStatus::Online
            && node.haState != QLatin1StringView("maintenance"))
            others.append(node.name);
    }
    const QMap<NodeName, int> classes = haPriorities(snapshot, guest, others);
    for (const auto best = haPlacement(snapshot, guest, others); const NodeName &node : best) {
        if (classes.value(node) != classes.value(best.first()))
            break; // the manager does not look whether the guest can start, and goes no further
        OverlayEntry back{.mark = OverlayMark::Recovered, .movesTo = node};
        back.secondsAtMost = snapshot->haStatus.master == state->node ? startsWithinOfMaster : startsWithin;
        const StartPlace place = startPlace(snapshot, facts.details, guest, node);
        if (!place.isPossible() || !hasBridgesOf(facts, guest, node))
            continue;
        if (place.missingWrites)
            back.dataAtRisk = int(*place.missingWrites);
        return back;
    }
    return lost;
}

} // namespace Drydock
