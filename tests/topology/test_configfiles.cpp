// SPDX-License-Identifier: GPL-3.0-or-later
// Where the configuration of a cluster really stands: the design document's list, and what it leaves open.
#include "networkbuilder.h"
#include "topology/configfiles.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

QStringList linesOf(const TopologyFacts &facts, const QList<ConfigFile> &files)
{
    QStringList lines;
    for (const ConfigFile &file : files)
        lines.append((file.node.isEmpty() ? QString() : file.node.text() + u':') + file.path + u" = "_s
                     + configFileText(file, facts.snapshot));
    return lines;
}

} // namespace

class TestConfigFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentsListWhereItReallyIs_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("HA") << u"/etc/pve/ha/resources.cfg = What HA manages"_s;
        QTest::newRow("HA rules") << u"/etc/pve/ha/rules.cfg = HA rules: where guests may run, and with whom"_s;
        QTest::newRow("PiHole #1") << u"/etc/pve/nodes/pve-node1/lxc/210.conf = Configuration of CT 210 pihole1"_s;
        QTest::newRow("PiHole #2") << u"/etc/pve/nodes/pve-node2/lxc/211.conf = Configuration of CT 211 pihole2"_s;
        QTest::newRow("Plex") << u"/etc/pve/nodes/pve-node1/qemu-server/101.conf = Configuration of VM 101 plex"_s;
        QTest::newRow("bridges of the first node")
            << u"pve-node1:/etc/network/interfaces = NICs, bonds, VLANs and bridges of pve-node1"_s;
        QTest::newRow("routers and services")
            << u"pve-node1:/opt/traefik/config.yml = Routes of the reverse proxy, inside CT 212 traefik"_s;
        QTest::newRow("members") << u"/etc/pve/corosync.conf = Members of the cluster, their votes and links"_s;
        QTest::newRow("replication") << u"/etc/pve/replication.cfg = Replication jobs"_s;
    }

    void theDocumentsListWhereItReallyIs()
    {
        QFETCH(QString, line);
        NetworkBuilder c = homelabNetwork();
        c.ha(101);
        c.nodeAffinity(u"homelab"_s, {{u"pve-node1"_s, 1}}, false);
        c.replicate(101, u"pve-node2"_s);
        const TopologyFacts facts = c.topology();
        const QStringList lines =
            linesOf(facts, configFiles(facts, c.guestState(212).key, u"/opt/traefik/config.yml"_s));
        QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    }

    void onlyWhatThereIs()
    {
        NetworkBuilder c(8);
        c.node(u"alone"_s);
        c.content.quorum.clustered = false;
        const TopologyFacts facts = c.topology();
        QCOMPARE(linesOf(facts, configFiles(facts)),
                 QStringList({u"/etc/pve/datacenter.cfg = Options of the cluster: migration, HA scheduling"_s,
                              u"/etc/pve/storage.cfg = Storages"_s,
                              u"alone:/etc/network/interfaces = NICs, bonds, VLANs and bridges of alone"_s}));
    }

    void groupsOfEightAndWhatWaits()
    {
        NetworkBuilder c(8);
        c.node(u"pve1"_s);
        c.vm(101, u"web"_s, u"pve1"_s);
        c.ha(101, u"front"_s);
        c.nodeAffinity(u"front"_s, {{u"pve1"_s, 1}}, false);
        c.details.nodes[NodeName(u"pve1"_s)].pendingNetwork = u"--- a"_s;
        c.details.sdn.zones = {{u"z"_s, u"simple"_s, {}, 0}};
        c.details.sdn.vnets = {{u"v"_s, u"z"_s, 0}};
        c.details.sdn.vnets.first().subnets = {{u"10.0.0.0/24"_s, {}}};
        const TopologyFacts facts = c.topology();
        const QStringList lines = linesOf(facts, configFiles(facts, {}, u"/srv/routes.yml"_s));
        for (const QString &line :
             {u"/etc/pve/ha/groups.cfg = HA groups: where guests may run"_s, u"/etc/pve/sdn/zones.cfg = SDN zones"_s,
              u"/etc/pve/sdn/vnets.cfg = VNets"_s, u"/etc/pve/sdn/subnets.cfg = Subnets of VNets"_s,
              u"pve1:/etc/network/interfaces.new = Network of pve1 as it will be after the next reload"_s,
              u"/srv/routes.yml = Routes of the reverse proxy"_s})
            QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
        QVERIFY(!lines.join(u'\n').contains("rules.cfg"_L1));
    }
};

QTEST_GUILESS_MAIN(TestConfigFiles)
#include "test_configfiles.moc"
