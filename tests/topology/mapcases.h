// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkbuilder.h"

#include "cli/clusteropener.h"
#include "pve/clusterconnection.h"
#include "topology/layout/maplayout.h"
#include "topology/networkmodel.h"

#include <QEventLoop>
#include <QTemporaryDir>

namespace DrydockTest
{

/// What the simulated cluster of a scenario says of itself, with what the operator of its network typed.
inline TopologyFacts demoFacts(const QString &scenario, const HandTyped &typed = homelabTyped())
{
    QTemporaryDir dir;
    Settings settings(dir.filePath(u"settings.ini"_s));
    MemorySecretStore secrets;
    SystemClock clock;
    Cli::Arguments arguments;
    arguments.cluster = u"demo:"_s + scenario;
    arguments.stateDir = dir.path();
    Cli::ClusterOpener opener(arguments, settings, secrets, clock);
    const auto session = opener.open(false);
    if (!session)
        return {};
    QList<VmId> guests;
    for (const GuestState &guest : (*session)->store()->snapshot()->guests)
        guests.append(guest.key.vmid);
    QEventLoop loop;
    (*session)->readPlanFacts(guests, &loop, [&loop] { loop.quit(); });
    loop.exec();
    QList<NodeName> nodes;
    for (const NodeState &node : (*session)->store()->snapshot()->nodes)
        nodes.append(node.name);
    (*session)->connection()->readNetwork(nodes, &loop, [&loop] { loop.quit(); });
    loop.exec();
    const PlanFacts read = (*session)->facts();
    return {.snapshot = read.snapshot, .details = read.details, .typed = typed};
}

inline MapFacts mapFacts(const TopologyFacts &facts)
{
    const NetworkModel model(facts);
    return {buildTopology(model), judgeNetwork(model), addressMaps(model), facts.snapshot->serverTime};
}

/// Routes of a reverse proxy, as a reader of its configuration would add them: host name, and the backend's address.
inline void addRoutes(MapFacts &facts, const QString &proxy, const QList<std::pair<QString, QString>> &routes)
{
    QList<TopologyVertex> vertices = facts.graph.vertices();
    QList<TopologyEdge> edges = facts.graph.edges();
    for (const auto &[name, address] : routes) {
        TopologyVertex route;
        route.key = u"route/"_s + name;
        route.kind = VertexKind::Route;
        route.label = name;
        vertices.append(route);
        const QString target = u"address/"_s + address;
        if (!facts.graph.vertex(target) && !std::ranges::contains(vertices, target, &TopologyVertex::key)) {
            TopologyVertex nobody;
            nobody.key = target;
            nobody.kind = VertexKind::Address;
            nobody.label = address;
            nobody.gaps.append({KnowledgeGap::What::Element, KnowledgeGap::Why::NotListed, {}, {}, {}});
            vertices.append(nobody);
        }
        TopologyEdge serves;
        serves.from = proxy;
        serves.to = route.key;
        serves.kind = EdgeKind::Serves;
        TopologyEdge to;
        to.from = route.key;
        to.to = target;
        to.kind = EdgeKind::RoutesTo;
        edges << serves << to;
    }
    facts.graph = TopologyGraph(vertices, edges);
}

/// The routes of the design document, and one that leads to nobody.
inline MapFacts withTraefik(MapFacts facts)
{
    addRoutes(facts, u"guest/ct:212"_s,
              {{u"example.com"_s, u"192.168.1.210"_s},
               {u"arr.example.com"_s, u"192.168.1.211"_s},
               {u"dashboard.example.com"_s, u"192.168.1.213"_s},
               {u"old.example.com"_s, u"192.168.1.77"_s}});
    return facts;
}

/// A made-up company: guests spread over nodes with a bond, VLANs and a second bridge.
inline NetworkBuilder crowdedNetwork(int nodes, int guests)
{
    NetworkBuilder c;
    for (int id = 1; id <= nodes; ++id) {
        const QString node = u"node%1"_s.arg(id);
        c.node(node);
        c.eth(node, u"eno1"_s);
        c.eth(node, u"eno2"_s);
        c.bond(node, u"bond0"_s, {u"eno1"_s, u"eno2"_s});
        NodeInterface &aware = c.bridgeOn(node, u"vmbr0"_s, {u"bond0"_s}, u"10.0.0.%1/16"_s.arg(id), u"10.0.255.254"_s);
        aware.vlanAware = true;
        aware.vids = u"2-4094"_s;
        c.eth(node, u"eno3"_s);
        c.bridgeOn(node, u"vmbr1"_s, {u"eno3"_s}, u"10.1.0.%1/16"_s.arg(id));
    }
    for (int i = 0; i < guests; ++i) {
        const int vmid = 100 + i;
        const QString node = u"node%1"_s.arg(1 + i % nodes);
        c.vm(vmid, u"guest-%1"_s.arg(vmid), node);
        const QString address = u"10.%1.%2.%3"_s.arg(i % 5 == 0 ? 1 : 0).arg(1 + i / 250).arg(1 + i % 250);
        c.nic(vmid, i % 5 == 0 ? u"vmbr1"_s : u"vmbr0"_s).vlan = i % 5 == 1 ? 20 : 0;
        c.sees(vmid, u"ens18"_s, address, 16);
    }
    return c;
}

/// Fixed widths, so that the tests need no font: wide letters for short rooms.
inline MapMeasure plainMeasure()
{
    const auto size = [](MapFont font) {
        switch (font) {
        case MapFont::Title:
            return 14.0;
        case MapFont::Heading:
        case MapFont::Name:
            return 13.0;
        case MapFont::Address:
            return 12.0;
        case MapFont::Detail:
        case MapFont::Tag:
            break;
        }
        return 11.0;
    };
    return {[size](MapFont font, const QString &text) { return 0.6 * size(font) * double(text.size()); },
            [size](MapFont font) { return size(font) + 4; }};
}

} // namespace DrydockTest
