// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of network, guests and routes under an assumption, and that nothing else is touched.
#include "networkbuilder.h"
#include "topology/overlaywording.h"
#include "topology/topologykeys.h"
#include "topology/whatif.h"

#include <QTest>

using namespace DrydockTest;

using Change = std::function<void(NetworkBuilder &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

using Kind = Assumption::Kind;

/// The homelab with HA and replication as the design document has them.
NetworkBuilder house()
{
    NetworkBuilder c = homelabNetwork();
    c.storage(u"local-zfs"_s, false, {u"images"_s});
    c.storage(u"nas"_s, true, {u"images"_s});
    for (const int vmid : {101, 102, 103, 104, 212, 240}) {
        c.disk(vmid, u"local-zfs"_s, 32);
        c.replicate(vmid, c.guestState(vmid).node == NodeName(u"pve-node1"_s) ? u"pve-node2"_s : u"pve-node1"_s);
        c.ha(vmid);
    }
    c.content.haStatus.master = NodeName(u"pve-node2"_s);
    c.details.sdn.readAt = NetworkBuilder::now();
    return c;
}

/// Five nodes with a bond under the guests' bridge, as in a small company.
NetworkBuilder company()
{
    NetworkBuilder c;
    for (int id = 1; id <= 5; ++id) {
        const QString node = u"pve%1"_s.arg(id);
        c.node(node);
        for (int nic = 1; nic <= 3; ++nic)
            c.eth(node, u"eno%1"_s.arg(nic));
        c.bond(node, u"bond0"_s, {u"eno1"_s, u"eno2"_s});
        NodeInterface &lan =
            c.bridgeOn(node, u"vmbr0"_s, {u"bond0"_s}, u"192.168.1.%1/24"_s.arg(10 + id), u"192.168.1.1"_s);
        lan.vlanAware = true;
        lan.vids = u"2-4094"_s;
        c.bridgeOn(node, u"vmbr1"_s, {u"eno3"_s}, u"10.9.0.%1/24"_s.arg(id));
        c.content.quorum.links[NodeName(node)] = {u"192.168.1.%1"_s.arg(10 + id), u"10.9.0.%1"_s.arg(id)};
    }
    c.storage(u"nfs"_s, true, {u"images"_s});
    for (int i = 0; i < 15; ++i) {
        const int vmid = 100 + i;
        const QString node = u"pve%1"_s.arg(i % 5 + 1);
        c.ct(vmid, u"app%1"_s.arg(i), node);
        c.nic(vmid, u"vmbr0"_s, u"192.168.20.%1/24"_s.arg(20 + i), u"192.168.20.1"_s).vlan = 20;
        if (i % 3 == 0)
            c.nic(vmid, u"vmbr1"_s, u"10.9.0.%1/24"_s.arg(100 + i));
        c.disk(vmid, u"nfs"_s, 8);
        if (i < 10)
            c.ha(vmid);
    }
    c.details.sdn.readAt = NetworkBuilder::now();
    c.details.sdn.zones = {{u"office"_s, u"vlan"_s, u"vmbr0"_s, 0}};
    c.details.sdn.vnets = {{u"lab"_s, u"office"_s, 50}};
    c.ct(150, u"bench"_s, u"pve2"_s);
    c.nic(150, u"lab"_s, u"192.168.50.5/24"_s, u"192.168.50.1"_s);
    return c;
}

QStringList linesOf(const TopologyOverlay &overlay, const QStringList &kinds)
{
    QStringList lines;
    for (const auto &[key, entry] : overlay.entries.asKeyValueRange()) {
        if (!kinds.isEmpty() && !kinds.contains(key.section(u'/', 0, 0)))
            continue;
        QString line = overlayMarkWord(entry.mark) + u' ' + key;
        if (!entry.movesTo.isEmpty())
            line += u" → "_s + entry.movesTo.text();
        if (entry.secondsAtMost)
            line += u" in %1"_s.arg(*entry.secondsAtMost);
        if (entry.dataAtRisk)
            line += u" less %1"_s.arg(*entry.dataAtRisk);
        lines.append(line);
    }
    return lines;
}

/// Everything that can depend on an element, found without a thought: down the edges, and from what is used to who uses
/// it.
QSet<QString> downstreamOf(const TopologyFacts &facts, const TopologyGraph &graph, const QString &cause)
{
    QSet<QString> found{cause};
    QStringList open{cause};
    const auto reach = [&](const QString &key) {
        if (!found.contains(key)) {
            found.insert(key);
            open.append(key);
        }
    };
    for (qsizetype i = 0; i < open.size(); ++i) {
        const TopologyVertex *vertex = graph.vertex(open[i]);
        for (const auto edges = graph.edgesFrom(open[i]); const TopologyEdge *edge : edges) {
            const bool plugged = vertex->kind == VertexKind::GuestNic && edge->kind != EdgeKind::HasAddress;
            if (edge->kind != EdgeKind::Gateway && edge->kind != EdgeKind::RoutesTo && !plugged)
                reach(edge->to);
        }
        for (const auto edges = graph.edgesTo(open[i]); const TopologyEdge *edge : edges) {
            const TopologyVertex *from = graph.vertex(edge->from);
            if (from->kind == VertexKind::GuestNic && edge->kind != EdgeKind::HasAddress)
                reach(edge->from); // plugged into it
            if (vertex->kind == VertexKind::GuestNic && edge->kind == EdgeKind::Has)
                reach(edge->from);
            if (edge->kind == EdgeKind::RoutesTo
                || (edge->kind == EdgeKind::HasAddress && vertex->kind == VertexKind::Address))
                reach(edge->from);
        }
        // The node that has the interface, and who does the same job.
        const bool interface = !vertex->node.isEmpty() && !vertex->guest.isValid();
        if (interface)
            reach(u"node/"_s + vertex->node.text());
        if (vertex->kind == VertexKind::Guest) {
            for (const GuestState &other : facts.snapshot->guests) {
                const GuestState *state = facts.snapshot.guest(vertex->guest.vmid);
                if (state && arePair(*state, other))
                    reach(u"guest/"_s + other.key.sid());
            }
            if (vertex->label.startsWith("pihole"_L1))
                for (const QString &key : {u"guest/ct:210"_s, u"guest/ct:211"_s})
                    reach(key);
        }
    }
    return found;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void homelab_data()
    {
        QTest::addColumn<Assumption>("assumption");
        QTest::addColumn<QStringList>("kinds"); // of the keys that are compared
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<Change>("change");
        const auto row = [](
                             const char *sentence, const Assumption &assumption, const QStringList &kinds,
                             const QStringList &expected, const Change &change = [](NetworkBuilder &) {}) {
            QTest::newRow(sentence) << assumption << kinds << expected << change;
        };
        const QStringList people{u"guest"_s, u"route"_s, u"node"_s, u"router"_s, u"host"_s, u"internet"_s};
        const QString one = u"node/pve-node1"_s;
        row("a node is lost: HA starts what it manages on the other one", {Kind::NodeLost, one}, people,
            {u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s,
             u"recovered guest/ct:212 → pve-node2 in 150 less 600"_s,
             u"recovered guest/ct:240 → pve-node2 in 150 less 600"_s,
             u"recovered guest/vm:101 → pve-node2 in 150 less 600"_s,
             u"recovered guest/vm:102 → pve-node2 in 150 less 600"_s, u"lost node/pve-node1"_s,
             u"impaired route/plex in 150"_s, u"impaired route/radarr in 150"_s, u"impaired route/webapp in 150"_s});
        row("the HA master is lost: that takes longer", {Kind::NodeLost, u"node/pve-node2"_s}, people,
            {u"impaired guest/ct:210"_s, u"lost guest/ct:211"_s, u"lost guest/ct:250"_s,
             u"recovered guest/vm:103 → pve-node1 in 216 less 600"_s,
             u"recovered guest/vm:104 → pve-node1 in 216 less 600"_s, u"lost node/pve-node2"_s,
             u"impaired route/webapp in 216"_s});
        row("without the QDevice nothing is started", {Kind::NodeLost, one}, {u"guest"_s, u"route"_s},
            {u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s, u"lost guest/ct:212"_s, u"lost guest/ct:240"_s,
             u"lost guest/vm:101"_s, u"lost guest/vm:102"_s, u"unreachable route/plex"_s, u"unreachable route/radarr"_s,
             u"unreachable route/webapp"_s},
            [](NetworkBuilder &c) { c.qdevice(false); });
        row("a disk that is not replicated", {Kind::NodeLost, one}, {u"guest"_s, u"route"_s},
            {u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s,
             u"recovered guest/ct:212 → pve-node2 in 150 less 600"_s,
             u"recovered guest/ct:240 → pve-node2 in 150 less 600"_s, u"lost guest/vm:101"_s,
             u"recovered guest/vm:102 → pve-node2 in 150 less 600"_s, u"unreachable route/plex"_s,
             u"impaired route/radarr in 150"_s, u"impaired route/webapp in 150"_s},
            [](NetworkBuilder &c) {
                c.disk(101, u"local-zfs"_s, 8, u"scsi1"_s);
                c.read(101).disks.last().replicate = false;
            });
        row("a shared disk loses nothing, a raw device does not start, and one that is read by nobody may lose "
            "anything",
            {Kind::NodeLost, one}, {u"guest"_s},
            {u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s, u"recovered guest/ct:212 → pve-node2 in 150"_s,
             u"recovered guest/ct:240 → pve-node2 in 150 less 0"_s, u"lost guest/vm:101"_s,
             u"recovered guest/vm:102 → pve-node2 in 150 less 600"_s},
            [](NetworkBuilder &c) {
                c.read(240).disks.first().storage = StorageId(u"nas"_s);
                c.device(101, u"hostpci0"_s);
                c.details.guests.remove(c.guestState(212).key);
            });
        row("a bridge that the other node lacks", {Kind::NodeLost, one}, {u"guest"_s},
            {u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s,
             u"recovered guest/ct:212 → pve-node2 in 150 less 600"_s, u"lost guest/ct:240"_s,
             u"recovered guest/vm:101 → pve-node2 in 150 less 600"_s,
             u"recovered guest/vm:102 → pve-node2 in 150 less 600"_s},
            [](NetworkBuilder &c) {
                c.details.nodes[NodeName(u"pve-node2"_s)].interfaces.removeIf(
                    [](const NodeInterface &interface) { return interface.name == "vmbr1"_L1; });
            });
        Assumption drained{Kind::NodeDrained, one, {}};
        for (const int vmid : {101, 102})
            drained.moves.insert({GuestKind::Vm, VmId{vmid}}, NodeName(u"pve-node2"_s));
        drained.moves.insert({GuestKind::Ct, VmId{212}}, NodeName(u"pve-node2"_s));
        row("drained: who moves serves on, who stays is away", drained, people,
            {u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s, u"recovered guest/ct:212 → pve-node2"_s,
             u"lost guest/ct:240"_s, u"recovered guest/vm:101 → pve-node2"_s, u"recovered guest/vm:102 → pve-node2"_s,
             u"lost node/pve-node1"_s, u"impaired route/plex"_s, u"impaired route/radarr"_s,
             u"impaired route/webapp"_s});
        row("a name server stops: its pair is alone", {Kind::GuestStopped, u"guest/ct:210"_s}, {},
            {u"unreachable address/192.168.1.192"_s, u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s,
             u"lost guestnic/ct:210/net0"_s});
        row("a name server without tag is known by what DHCP hands out", {Kind::GuestStopped, u"guest/ct:210"_s},
            {u"guest"_s}, {u"lost guest/ct:210"_s, u"impaired guest/ct:211"_s}, [](NetworkBuilder &c) {
                c.guestState(210).tags.clear();
                c.guestState(211).tags.clear();
            });
        row("the proxy stops: no route is left", {Kind::GuestStopped, u"guest/ct:212"_s}, {},
            {u"unreachable address/192.168.1.194"_s, u"lost guest/ct:212"_s, u"lost guestnic/ct:212/net0"_s,
             u"unreachable route/plex"_s, u"unreachable route/radarr"_s, u"unreachable route/webapp"_s});
        row("a backend stops: its route alone", {Kind::GuestStopped, u"guest/vm:101"_s}, {u"guest"_s, u"route"_s},
            {u"lost guest/vm:101"_s, u"unreachable route/plex"_s});
        row("one of two servers of a route stops", {Kind::GuestStopped, u"guest/vm:101"_s}, {u"route"_s},
            {u"impaired route/web"_s}, [](NetworkBuilder &c) {
                c.proxy.config = routesTo({u"http://192.168.1.210:80"_s, u"http://192.168.1.211:80"_s});
            });
        row("one that is off already is missed by nobody", {Kind::GuestStopped, u"guest/vm:101"_s}, {u"route"_s}, {},
            [](NetworkBuilder &c) {
                c.proxy.config = routesTo({u"http://192.168.1.193:80"_s});
                c.guestState(211).state = RunState::Stopped;
            });
        row("the one NIC of a node is unplugged", {Kind::LinkDown, u"nic/pve-node2/eth0"_s}, {},
            {u"unreachable address/192.168.1.12"_s,
             u"unreachable address/192.168.1.193"_s,
             u"unreachable address/192.168.1.212"_s,
             u"unreachable address/192.168.1.213"_s,
             u"unreachable address/192.168.10.12"_s,
             u"unreachable address/192.168.10.250"_s,
             u"unreachable bridge/pve-node2/vmbr0"_s,
             u"unreachable bridge/pve-node2/vmbr1"_s,
             u"impaired guest/ct:210"_s,
             u"unreachable guest/ct:211"_s,
             u"unreachable guest/ct:250"_s,
             u"unreachable guest/vm:103"_s,
             u"unreachable guest/vm:104"_s,
             u"unreachable guestnic/ct:211/net0"_s,
             u"unreachable guestnic/ct:250/net0"_s,
             u"unreachable guestnic/vm:103/net0"_s,
             u"unreachable guestnic/vm:104/net0"_s,
             u"lost nic/pve-node2/eth0"_s,
             u"unreachable route/webapp"_s,
             u"unreachable vlan/pve-node2/eth0.10"_s});
        row("and the cluster loses sight of the node", {Kind::LinkDown, u"nic/pve-node2/eth0"_s}, {u"node"_s},
            {u"unreachable node/pve-node2"_s},
            [](NetworkBuilder &c) { c.content.quorum.links[NodeName(u"pve-node2"_s)] = {u"192.168.1.12"_s}; });
        row("one bridge is down, the other not", {Kind::LinkDown, u"bridge/pve-node1/vmbr1"_s}, {},
            {u"unreachable address/192.168.10.11"_s, u"unreachable address/192.168.10.240"_s,
             u"lost bridge/pve-node1/vmbr1"_s, u"unreachable guest/ct:240"_s, u"unreachable guestnic/ct:240/net0"_s});
        row("the NAS is gone", {Kind::HostGone, u"host/NAS"_s}, {},
            {u"unreachable address/192.168.10.5"_s, u"lost host/NAS"_s});
        row("a route to the NAS goes with it", {Kind::HostGone, u"host/NAS"_s}, {u"route"_s},
            {u"unreachable route/web"_s},
            [](NetworkBuilder &c) { c.proxy.config = routesTo({u"http://192.168.10.5:5000"_s}); });
        row("the QDevice is gone: nobody notices yet", {Kind::HostGone, u"host/qdevice"_s}, {},
            {u"unreachable address/192.168.1.5"_s, u"lost host/qdevice"_s});
        row("the router is gone: nobody comes in", {Kind::HostGone, u"router/router"_s}, {},
            {u"unreachable address/192.168.1.1"_s, u"unreachable address/192.168.10.1"_s, u"unreachable route/plex"_s,
             u"unreachable route/radarr"_s, u"unreachable route/webapp"_s, u"lost router/router"_s});
        row("a second router still lets them in", {Kind::HostGone, u"router/router"_s}, {u"route"_s}, {},
            [](NetworkBuilder &c) {
                c.typed.routers.append({u"spare"_s, {}, {{443, u"tcp"_s, ip(u"192.168.1.194"_s), 443}}, {}});
            });
        row("the router is a guest", {Kind::GuestStopped, u"guest/vm:103"_s}, {u"router"_s, u"route"_s},
            {u"unreachable route/plex"_s, u"unreachable route/radarr"_s, u"unreachable route/webapp"_s,
             u"unreachable router/router"_s},
            [](NetworkBuilder &c) { c.typed.routers.first().guest = c.guestState(103).key; });
        row("nothing of this name", {Kind::GuestStopped, u"guest/vm:999"_s}, {}, {});
    }

    void homelab()
    {
        QFETCH(Assumption, assumption);
        QFETCH(QStringList, kinds);
        QFETCH(QStringList, expected);
        QFETCH(Change, change);
        NetworkBuilder c = house();
        change(c);
        const TopologyFacts facts = c.topology();
        const TopologyGraph graph = buildTopology(facts);
        const TopologyOverlay overlay = whatIf(facts, graph, assumption);
        QStringList sorted = expected;
        std::ranges::sort(sorted, {}, [](const QString &line) { return line.section(u' ', 1, 1); });
        QCOMPARE(linesOf(overlay, kinds), sorted);
        sayAll(graph, overlay);
    }

    void companyOfFiveNodes_data()
    {
        QTest::addColumn<Assumption>("assumption");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("one NIC of a bond: less, and nobody is cut off")
            << Assumption{Kind::LinkDown, u"nic/pve1/eno1"_s, {}} << QStringList{}
            << QStringList({u"impaired bond/pve1/bond0"_s, u"lost nic/pve1/eno1"_s});
        QTest::newRow("the bond itself: who has a second network keeps that")
            << Assumption{Kind::LinkDown, u"bond/pve1/bond0"_s, {}} << QStringList{u"guest"_s, u"node"_s, u"bridge"_s}
            << QStringList({u"unreachable bridge/pve1/vmbr0"_s, u"impaired guest/ct:100"_s,
                            u"unreachable guest/ct:105"_s, u"unreachable guest/ct:110"_s, u"impaired node/pve1"_s});
        QTest::newRow("the guests' bridge: its VNet goes with it")
            << Assumption{Kind::LinkDown, u"bridge/pve2/vmbr0"_s, {}} << QStringList{u"guest"_s, u"vnet"_s}
            << QStringList({u"unreachable guest/ct:101"_s, u"impaired guest/ct:106"_s, u"unreachable guest/ct:111"_s,
                            u"unreachable guest/ct:150"_s, u"unreachable vnet/pve2/lab"_s});
        QTest::newRow("a node: HA spreads its guests over equal nodes; what it does not manage stays away")
            << Assumption{Kind::NodeLost, u"node/pve3"_s, {}} << QStringList{u"guest"_s, u"node"_s}
            << QStringList({u"recovered guest/ct:102 → pve1 in 150 less 0"_s,
                            u"recovered guest/ct:107 → pve4 in 150 less 0"_s, u"lost guest/ct:112"_s,
                            u"lost node/pve3"_s});
    }

    void companyOfFiveNodes()
    {
        QFETCH(Assumption, assumption);
        QFETCH(QStringList, kinds);
        QFETCH(QStringList, expected);
        const TopologyFacts facts = company().topology();
        const TopologyGraph graph = buildTopology(facts);
        const TopologyOverlay overlay = whatIf(facts, graph, assumption);
        QCOMPARE(linesOf(overlay, kinds), expected);
        sayAll(graph, overlay);
    }

    void onlyWhatIsDownstreamIsMarked_data()
    {
        QTest::addColumn<bool>("isCompany");
        QTest::newRow("in the homelab") << false;
        QTest::newRow("in the company") << true;
    }

    /// Every assumption that can be made on any element.
    void onlyWhatIsDownstreamIsMarked()
    {
        QFETCH(bool, isCompany);
        const NetworkBuilder c = isCompany ? company() : house();
        const TopologyFacts facts = c.topology();
        const TopologyGraph graph = buildTopology(facts);
        int made = 0;
        for (const TopologyVertex &vertex : graph.vertices()) {
            const std::optional<Kind> kind = assumptionOn(vertex);
            if (!kind)
                continue;
            for (const Kind each : *kind == Kind::NodeLost ? QList{Kind::NodeLost, Kind::NodeDrained} : QList{*kind}) {
                ++made;
                const TopologyOverlay overlay = whatIf(facts, graph, {each, vertex.key, {}});
                QCOMPARE(int(overlay.entries.value(vertex.key).mark), int(OverlayMark::Lost));
                const QSet<QString> downstream = downstreamOf(facts, graph, vertex.key);
                for (const auto &[key, entry] : overlay.entries.asKeyValueRange()) {
                    const QString where = overlay.title + u": "_s + key;
                    QVERIFY2(downstream.contains(key), qPrintable(where));
                    QVERIFY2(graph.vertex(key), qPrintable(where));
                    QCOMPARE(entry.because.isEmpty(), key == vertex.key);
                    QVERIFY2(entry.because.isEmpty() || overlay.entries.contains(entry.because), qPrintable(where));
                    QCOMPARE(entry.movesTo.isEmpty(), entry.mark != OverlayMark::Recovered);
                }
                sayAll(graph, overlay);
            }
        }
        QVERIFY(made > 15);
    }

    void words()
    {
        NetworkBuilder c = house();
        c.names.names = {{u"dns1.home"_s, u"192.168.1.192"_s, {}}};
        const TopologyFacts facts = c.topology();
        const TopologyGraph graph = buildTopology(facts);
        const TopologyOverlay node = whatIf(facts, graph, {Kind::NodeLost, u"node/pve-node1"_s, {}});
        QCOMPARE(overlayTitle(graph, node), u"If node pve-node1 fails"_s);
        QCOMPARE(
            overlaySentences(graph, node),
            QStringList(
                {u"CT 210 pihole1 stops and does not come back by itself."_s, u"node pve-node1 is gone."_s,
                 u"192.168.1.192 (dns1.home) is not reached any more: net0 (eth0) of CT 210 pihole1 is missing."_s,
                 u"CT 212 traefik is started again on pve-node2 within 3 minute(s) and loses what it wrote in the last 10 minute(s)."_s,
                 u"CT 240 prometheus is started again on pve-node2 within 3 minute(s) and loses what it wrote in the last 10 minute(s)."_s,
                 u"VM 101 plex is started again on pve-node2 within 3 minute(s) and loses what it wrote in the last 10 minute(s)."_s,
                 u"VM 102 arr is started again on pve-node2 within 3 minute(s) and loses what it wrote in the last 10 minute(s)."_s,
                 u"CT 211 pihole2 is alone: CT 210 pihole1 is missing."_s,
                 u"route example.com is away for 3 minute(s) and longer, until VM 101 plex is back."_s,
                 u"route arr.example.com is away for 3 minute(s) and longer, until VM 102 arr is back."_s,
                 u"route dashboard.example.com is away for 3 minute(s) and longer, until CT 212 traefik is back."_s}));
        const TopologyOverlay stopped = whatIf(facts, graph, {Kind::GuestStopped, u"guest/ct:212"_s, {}});
        QCOMPARE(overlayTitle(graph, stopped), u"If CT 212 traefik stops"_s);
        QCOMPARE(overlaySentences(graph, stopped),
                 QStringList({u"CT 212 traefik is stopped."_s,
                              u"route example.com cannot be opened any more: CT 212 traefik is missing."_s,
                              u"route arr.example.com cannot be opened any more: CT 212 traefik is missing."_s,
                              u"route dashboard.example.com cannot be opened any more: CT 212 traefik is missing."_s}));
        QCOMPARE(votesSentence(votesWithout(facts.snapshot, {NodeName(u"pve-node1"_s)})),
                 u"2 of 3 votes remain, and 2 are needed: one more loss stops the cluster."_s);
        QCOMPARE(votesSentence({3, 2, 1}),
                 u"1 of 3 votes remain, and 2 are needed: the cluster stops, and HA starts nothing."_s);
        QCOMPARE(votesSentence({5, 3, 4}), u"4 of 5 votes remain, and 3 are needed."_s);
    }

private:
    /// Whatever is marked can be said.
    static void sayAll(const TopologyGraph &graph, const TopologyOverlay &overlay)
    {
        if (!overlay.isEmpty())
            QVERIFY(overlayTitle(graph, overlay).size() > 5);
        for (const auto &[key, entry] : overlay.entries.asKeyValueRange()) {
            const QString sentence = overlaySentence(graph, overlay, key);
            QVERIFY2(sentence.size() > 10 && sentence.endsWith(u'.') && !sentence.contains(u'%')
                         && !sentence.contains("  "_L1) && !sentence.contains(": is"_L1),
                     qPrintable(sentence));
        }
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "test_whatif.moc"
