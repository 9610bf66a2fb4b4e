// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressmap.h"

#include "networkmodel.h"
#include "topologykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Subnets of a network, IPv4 as such and IPv6 as text.
struct SegmentSubnets {
    QList<Subnet> v4;
    QStringList v6;
};

void addOnce(auto &list, const auto &value)
{
    if (!list.contains(value))
        list.append(value);
}

QMap<QString, SegmentSubnets> subnetsOf(const NetworkModel &model)
{
    QMap<QString, SegmentSubnets> result;
    for (const AddressClaim &claim : model.addresses()) {
        if (claim.isInner() || claim.segment.isEmpty() || claim.prefix <= 0)
            continue;
        SegmentSubnets &subnets = result[claim.segment];
        // A guest's own idea of its network counts only where the nodes say nothing.
        const bool counts = !claim.guest.isValid() || model.declaredSubnets(claim.segment).isEmpty();
        if (const std::optional<Subnet> subnet = claim.subnet(); subnet && subnet->isShared() && counts)
            addOnce(subnets.v4, *subnet);
        if (const std::optional<QString> network = claim.ipv4 ? std::nullopt : ipv6Network(claim.address, claim.prefix))
            addOnce(subnets.v6, *network);
    }
    // A VNet says itself which subnets it has, also when nobody is in them yet.
    for (const SdnVnet &vnet : model.facts().details.sdn.vnets) {
        for (const NodeWiring &wiring : model.wirings()) {
            const QString segment = model.segmentOf(TopologyKeys::ofInterface(u"vnet"_s, wiring.node(), vnet.name));
            if (segment.isEmpty())
                continue;
            for (const auto declared = model.declaredSubnets(segment); const Subnet &subnet : declared)
                addOnce(result[segment].v4, subnet);
        }
    }
    return result;
}

/// What DHCP hands out: typed, or by VNets.
QList<HandTyped::Range> poolsOf(const TopologyFacts &facts)
{
    QList<HandTyped::Range> pools = facts.typed.dhcp;
    for (const SdnVnet &vnet : facts.details.sdn.vnets) {
        for (const SdnSubnet &subnet : vnet.subnets) {
            for (const QString &text : subnet.dhcp) {
                if (const std::optional<Ipv4Range> range = Ipv4Range::parse(text))
                    pools.append({vnet.name, *range});
            }
        }
    }
    return pools;
}

QList<HandTyped::Range> rangesIn(const QList<HandTyped::Range> &ranges, const Subnet &subnet)
{
    QList<HandTyped::Range> result;
    for (const HandTyped::Range &range : ranges) {
        if (range.range.first <= subnet.broadcast() && subnet.network <= range.range.last)
            result.append(range);
    }
    return result;
}

const HandTyped::Range *rangeOf(const QList<HandTyped::Range> &ranges, Ipv4 address)
{
    const auto found =
        std::ranges::find_if(ranges, [&](const HandTyped::Range &range) { return range.range.contains(address); });
    return found == ranges.cend() ? nullptr : &*found;
}

/// Hosts' addresses that are in any of the ranges.
qint64 covered(const SubnetMap &map, qint64 &takenInside)
{
    QList<std::pair<qint64, qint64>> spans;
    for (const auto &list : {map.dhcp, map.reserved}) {
        for (const HandTyped::Range &range : list) {
            const Ipv4 first = std::max(range.range.first, map.subnet->firstHost());
            const Ipv4 last = std::min(range.range.last, map.subnet->lastHost());
            if (first <= last)
                spans.append({first.value, last.value});
        }
    }
    std::ranges::sort(spans);
    qint64 total = 0;
    qint64 reached = -1;
    for (const auto &[first, last] : std::as_const(spans)) {
        const qint64 from = std::max(first, reached + 1);
        total += std::max<qint64>(0, last - from + 1);
        reached = std::max(reached, last);
    }
    takenInside = std::ranges::count_if(
        map.taken.keys(), [&](Ipv4 address) { return rangeOf(map.dhcp, address) || rangeOf(map.reserved, address); });
    return total;
}

std::optional<Ipv4> nextFreeIn(const SubnetMap &map)
{
    Ipv4 candidate = map.subnet->firstHost();
    while (candidate <= map.subnet->lastHost()) {
        const HandTyped::Range *range = rangeOf(map.dhcp, candidate);
        if (!range)
            range = rangeOf(map.reserved, candidate);
        if (!range && !map.taken.contains(candidate))
            return candidate;
        const Ipv4 last = range ? range->range.last : candidate;
        if (last >= map.subnet->lastHost())
            break;
        candidate.value = last.value + 1;
    }
    return std::nullopt;
}

void count(SubnetMap &map)
{
    for (const AddressCell &cell : std::as_const(map.taken))
        ++(cell.use == AddressCell::Use::Conflict ? map.conflicts : map.used);
    qint64 takenInside = 0;
    map.held = covered(map, takenInside) - takenInside;
    map.free = map.subnet->hosts() - map.used - map.conflicts - map.held;
    map.nextFree = nextFreeIn(map);
}

} // namespace

AddressCell SubnetMap::cell(Ipv4 address) const
{
    const HandTyped::Range *pool = rangeOf(dhcp, address);
    const HandTyped::Range *kept = rangeOf(reserved, address);
    AddressCell result = taken.value(address);
    result.inDhcpPool = pool != nullptr;
    if (kept || pool)
        result.note = (kept ? kept : pool)->name;
    if (result.use != AddressCell::Use::Free)
        return result;
    const bool edge = subnet && subnet->isShared() && (address == subnet->network || address == subnet->broadcast());
    if (kept || edge)
        result.use = AddressCell::Use::Reserved;
    else if (pool)
        result.use = AddressCell::Use::Dhcp;
    return result;
}

QList<SharedAddress> sharedAddresses(const NetworkModel &model)
{
    QMap<std::tuple<Ipv4, QString, QString>, SharedAddress> found;
    for (const AddressClaim &claim : model.addresses()) {
        if (claim.isInner() || claim.isTemplate)
            continue;
        SharedAddress &shared = found[{claim.ipv4.value_or(Ipv4()), claim.address, claim.segment}];
        shared.address = claim.address;
        shared.ipv4 = claim.ipv4;
        shared.segment = claim.segment;
        if (claim.live)
            shared.live.insert(claim.owner);
        if (shared.owners.contains(claim.owner))
            continue;
        shared.owners.append(claim.owner);
        shared.holders.append(claim.holder);
    }
    QList<SharedAddress> result;
    for (const SharedAddress &shared : std::as_const(found)) {
        if (shared.owners.size() > 1)
            result.append(shared);
    }
    return result;
}

QList<SubnetMap> addressMaps(const NetworkModel &model)
{
    QList<SubnetMap> maps;
    const QMap<QString, SegmentSubnets> segments = subnetsOf(model);
    const QList<HandTyped::Range> pools = poolsOf(model.facts());
    for (const auto &[segment, subnets] : segments.asKeyValueRange()) {
        for (const Subnet &subnet : subnets.v4) {
            SubnetMap map;
            map.text = subnet.text();
            map.segment = segment;
            map.subnet = subnet;
            map.dhcp = rangesIn(pools, subnet);
            map.reserved = rangesIn(model.facts().typed.reserved, subnet);
            maps.append(map);
        }
        for (const QString &network : subnets.v6) {
            SubnetMap map;
            map.text = network;
            map.segment = segment;
            maps.append(map);
        }
    }
    for (SubnetMap &map : maps) {
        map.key = u"subnet/"_s + map.segment + u'/' + map.text;
        for (const AddressClaim &claim : model.addresses()) {
            if (!map.subnet || !claim.ipv4 || claim.isInner() || claim.segment != map.segment
                || !map.subnet->contains(*claim.ipv4))
                continue;
            AddressCell &cell = map.taken[*claim.ipv4];
            cell.use = AddressCell::Use::Used;
            addOnce(cell.holders, claim.holder);
        }
    }
    for (const auto conflicts = sharedAddresses(model); const SharedAddress &shared : conflicts) {
        for (SubnetMap &map : maps) {
            if (map.segment == shared.segment && shared.ipv4 && map.taken.contains(*shared.ipv4))
                map.taken[*shared.ipv4].use = AddressCell::Use::Conflict;
        }
    }
    for (SubnetMap &map : maps) {
        if (map.subnet)
            count(map);
    }
    std::ranges::sort(maps, {}, [](const SubnetMap &map) {
        return std::tuple(!map.subnet, map.subnet.value_or(Subnet()), map.text, map.segment);
    });
    return maps;
}

QList<SubnetMap> addressMaps(const TopologyFacts &facts)
{
    return addressMaps(NetworkModel(facts));
}

} // namespace Drydock
