// SPDX-License-Identifier: GPL-3.0-or-later
// The topology's search language: what each filter lights, what it cannot read, and what it completes.
#include "networkbuilder.h"
#include "topology/topologyfilter.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

/// The homelab with a VLAN-aware bridge, a tagged guest on it, and an address that two have.
TopologyState house()
{
    NetworkBuilder c = homelabNetwork();
    NodeInterface &trunk = c.bridgeOn(u"pve-node1"_s, u"vmbr2"_s, {u"eth9"_s});
    trunk.vlanAware = true;
    trunk.vids = u"20-30"_s;
    c.eth(u"pve-node1"_s, u"eth9"_s);
    c.vm(120, u"tagged"_s, u"pve-node1"_s);
    c.nic(120, u"vmbr2"_s).vlan = 20;
    c.vm(105, u"scratch"_s, u"pve-node1"_s);
    c.nic(105, u"vmbr0"_s);
    c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
    return surveyNetwork(c.topology());
}

/// Only elements of these kinds, sorted.
QStringList litOf(const TopologyState &state, const QString &text, const QStringList &kinds)
{
    QStringList keys;
    for (const auto lit = TopologyFilter::parse(text).lit(state); const QString &key : lit) {
        if (kinds.contains(key.section(u'/', 0, 0)))
            keys.append(key);
    }
    keys.sort();
    return keys;
}

} // namespace

class TestTopologyFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = house(); }

    void lights_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *sentence, const QString &text, const QStringList &kinds,
                            const QStringList &expected) { QTest::newRow(sentence) << text << kinds << expected; };
        row("a bridge lights the guests on it", u"bridge:vmbr1"_s, {u"guest"_s},
            {u"guest/ct:240"_s, u"guest/ct:250"_s});
        row("a bridge lights itself on every node", u"bridge:vmbr1"_s, {u"bridge"_s},
            {u"bridge/pve-node1/vmbr1"_s, u"bridge/pve-node2/vmbr1"_s});
        row("a bridge lights what it stands on", u"bridge:vmbr1 node:pve-node1"_s, {u"nic"_s, u"vlan"_s},
            {u"nic/pve-node1/eth0"_s, u"vlan/pve-node1/eth0.10"_s});
        row("all terms must hold", u"bridge:vmbr1 node:pve-node2"_s, {u"guest"_s}, {u"guest/ct:250"_s});
        row("a minus excludes", u"bridge:vmbr1 -node:pve-node2"_s, {u"guest"_s}, {u"guest/ct:240"_s});
        row("a comma means or", u"bridge:vmbr1,vmbr2"_s, {u"guest"_s},
            {u"guest/ct:240"_s, u"guest/ct:250"_s, u"guest/vm:120"_s});
        row("a VLAN lights the tagged guest", u"vlan:20"_s, {u"guest"_s}, {u"guest/vm:120"_s});
        row("and the bridge that lets it pass", u"vlan:20"_s, {u"bridge"_s}, {u"bridge/pve-node1/vmbr2"_s});
        row("a bridge on a VLAN interface is in that VLAN, and so are its guests", u"vlan:10"_s,
            {u"guest"_s, u"bridge"_s},
            {u"bridge/pve-node1/vmbr1"_s, u"bridge/pve-node2/vmbr1"_s, u"guest/ct:240"_s, u"guest/ct:250"_s});
        row("VLAN 0 is untagged", u"vlan:0 node:pve-node2"_s, {u"guest"_s},
            {u"guest/ct:211"_s, u"guest/vm:103"_s, u"guest/vm:104"_s});
        row("a network lights who has an address in it", u"ip:192.168.10.0/24"_s, {u"guest"_s},
            {u"guest/ct:240"_s, u"guest/ct:250"_s});
        row("and what is typed by hand", u"ip:192.168.10.0/24"_s, {u"host"_s, u"router"_s},
            {u"host/NAS"_s, u"router/router"_s});
        row("one address lights all who have it", u"ip:192.168.1.193"_s, {u"guest"_s, u"address"_s},
            {u"address/192.168.1.193"_s, u"guest/ct:211"_s, u"guest/vm:105"_s});
        row("an address with a wildcard", u"ip:192.168.10.24*"_s, {u"guest"_s}, {u"guest/ct:240"_s});
        row("conflict lights those in conflict", u"conflict"_s, {u"guest"_s, u"guestnic"_s, u"address"_s},
            {u"address/192.168.1.193"_s, u"guest/ct:211"_s, u"guest/vm:105"_s, u"guestnic/ct:211/net0"_s,
             u"guestnic/vm:105/net0"_s});
        row("conflict in quotes is a word", u"\"conflict\""_s, {u"guest"_s}, {});
        row("a finding by its code", u"finding:duplicate-ip"_s, {u"guest"_s}, {u"guest/ct:211"_s, u"guest/vm:105"_s});
        row("a kind", u"kind:router"_s, {u"router"_s, u"host"_s}, {u"router/router"_s});
        row("containers", u"kind:ct node:pve-node2"_s, {u"guest"_s}, {u"guest/ct:211"_s, u"guest/ct:250"_s});
        row("a word finds a guest and its parts", u"pihole1"_s, {u"guest"_s, u"guestnic"_s, u"address"_s},
            {u"address/192.168.1.192"_s, u"guest/ct:210"_s, u"guestnic/ct:210/net0"_s});
        row("a number finds a guest", u"240"_s, {u"guest"_s}, {u"guest/ct:240"_s});
        row("upper case does not matter", u"BRIDGE:VMBR1 Prometheus"_s, {u"guest"_s}, {u"guest/ct:240"_s});
        row("what cannot be read does not hide the rest", u"bridge:vmbr1 nonsense:1 node:pve-node2"_s, {u"guest"_s},
            {u"guest/ct:250"_s});
    }

    void lights()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, kinds);
        QFETCH(QStringList, expected);
        QCOMPARE(litOf(m_house, text, kinds), expected);
    }

    void noTermLightsEverything()
    {
        QCOMPARE(TopologyFilter::parse(u"  "_s).lit(m_house).size(), m_house.graph.vertices().size());
    }

    void aRouteLightsItsWay()
    {
        TopologyVertex route;
        route.key = u"route/wiki.home"_s;
        route.kind = VertexKind::Route;
        route.label = u"wiki.home"_s;
        QList<TopologyVertex> vertices = m_house.graph.vertices();
        vertices.append(route);
        QList<TopologyEdge> edges = m_house.graph.edges();
        const auto connect = [&edges](const QString &from, EdgeKind kind, const QString &to) {
            TopologyEdge edge;
            edge.from = from;
            edge.to = to;
            edge.kind = kind;
            edges.append(edge);
        };
        connect(u"guest/ct:212"_s, EdgeKind::Serves, route.key);
        connect(route.key, EdgeKind::RoutesTo, u"address/192.168.1.211"_s);
        TopologyState state = m_house;
        state.graph = TopologyGraph(vertices, edges);
        state.traits = networkTraits(state.graph, state.findings);
        QCOMPARE(litOf(state, u"route:wiki.*"_s, {u"guest"_s, u"route"_s, u"address"_s}),
                 QStringList({u"address/192.168.1.211"_s, u"guest/ct:212"_s, u"guest/vm:102"_s, u"route/wiki.home"_s}));
        QCOMPARE(completeTopologyFilter(u"route:w"_s, 7, state).candidates, QStringList{u"wiki.home"_s});
    }

    void tellsWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::newRow("a field that does not exist") << u"plex brige:vmbr1"_s << 5 << 11;
        QTest::newRow("a VLAN that is no number") << u"vlan:blue"_s << 0 << 9;
        QTest::newRow("a VLAN that cannot be") << u"vlan:5000"_s << 0 << 9;
        QTest::newRow("an address that is none") << u"ip:192.168.1"_s << 0 << 12;
        QTest::newRow("a value that is missing") << u"node: plex"_s << 0 << 5;
        QTest::newRow("a comparison") << u"vlan>5"_s << 0 << 6;
        QTest::newRow("a quotation mark that stays open") << u"node:\"a"_s << 0 << 7;
    }

    void tellsWhatItCannotRead()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(int, length);
        const TopologyFilter filter = TopologyFilter::parse(text);
        QVERIFY(filter.error());
        QVERIFY(!filter.error()->text.isEmpty());
        QCOMPARE(filter.error()->position, position);
        QCOMPARE(filter.error()->length, length);
    }

    void completes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<QStringList>("candidates");
        QTest::newRow("fields") << u"n"_s << 0 << QStringList{u"node:"_s, u"network:"_s};
        QTest::newRow("the bare word") << u"con"_s << 0 << QStringList{u"conflict"_s};
        QTest::newRow("bridges that are there")
            << u"bridge:vm"_s << 7 << QStringList{u"vmbr0"_s, u"vmbr1"_s, u"vmbr2"_s};
        QTest::newRow("nodes after a comma")
            << u"node:pve-node1,pve"_s << 15 << QStringList{u"pve-node1"_s, u"pve-node2"_s};
        QTest::newRow("VLANs in use") << u"vlan:"_s << 5 << QStringList{u"10"_s, u"20"_s};
        QTest::newRow("subnets") << u"ip:192.168.10"_s << 3 << QStringList{u"192.168.10.0/24"_s};
        QTest::newRow("nothing for a field that does not exist") << u"colour:b"_s << 0 << QStringList();
    }

    void completes()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(QStringList, candidates);
        const FilterCompletion found = completeTopologyFilter(text, int(text.size()), m_house);
        QCOMPARE(found.candidates, candidates);
        if (!candidates.isEmpty()) {
            QCOMPARE(found.position, position);
            QCOMPARE(found.length, int(text.size()) - position);
        }
    }

private:
    TopologyState m_house;
};

QTEST_GUILESS_MAIN(TestTopologyFilter)
#include "test_topologyfilter.moc"
