// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the program: the JSON document, the draw.io file, and both with masks on.
#include "networkbuilder.h"
#include "topology/topologydocument.h"
#include "topology/topologydrawio.h"
#include "topology/topologymask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace DrydockTest;

namespace
{

TopologyState conflictedHouse()
{
    NetworkBuilder c = homelabNetwork();
    c.vm(105, u"scratch"_s, u"pve-node1"_s);
    c.nic(105, u"vmbr0"_s);
    c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
    c.interface(u"pve-node1"_s, u"eth5"_s, u"eth"_s).comments = u"to Mallory's desk"_s;
    return surveyNetwork(c.topology());
}

QByteArray json(const TopologyState &state)
{
    return QJsonDocument(topologyDocument(state.graph, state.findings, state.facts.snapshot->serverTime)).toJson();
}

struct Cell {
    QString value;
    QString parent;
    QString source;
    QString target;
};

QMap<QString, Cell> cellsOf(const QByteArray &drawio, QString *error)
{
    QMap<QString, Cell> cells;
    QXmlStreamReader xml(drawio);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"mxCell")
            continue;
        const auto attributes = xml.attributes();
        const QString id = attributes.value(u"id"_s).toString();
        if (cells.contains(id))
            *error += u"twice: "_s + id;
        cells.insert(id, {attributes.value(u"value"_s).toString(), attributes.value(u"parent"_s).toString(),
                          attributes.value(u"source"_s).toString(), attributes.value(u"target"_s).toString()});
    }
    if (xml.hasError())
        *error += xml.errorString();
    return cells;
}

} // namespace

class TestTopologyFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDrawingHasEveryBoxAndItsLines()
    {
        const TopologyState state = conflictedHouse();
        QString error;
        const QMap<QString, Cell> cells = cellsOf(drawioDocument(state.graph, u"homelab <&> \"1\""_s), &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        for (const TopologyVertex &vertex : state.graph.vertices()) {
            if (vertex.kind == VertexKind::Node || vertex.kind == VertexKind::Guest
                || vertex.kind == VertexKind::Bridge)
                QVERIFY2(cells.contains(vertex.key), qPrintable(vertex.key));
        }
        QCOMPARE(cells[u"guest/ct:211"_s].value, u"pihole2 (211)\n192.168.1.193/24"_s);
        QCOMPARE(cells[u"guest/ct:211"_s].parent, u"node/pve-node2"_s);
        int edges = 0;
        for (const Cell &cell : cells) {
            if (cell.source.isEmpty())
                continue;
            ++edges;
            QVERIFY2(cells.contains(cell.source) && cells.contains(cell.target), qPrintable(cell.source));
        }
        QVERIFY(edges > 10);
        // The guest's NIC is drawn as its guest.
        QVERIFY(std::ranges::any_of(cells, [](const Cell &cell) {
            return cell.source == "guest/ct:211"_L1 && cell.target == "bridge/pve-node2/vmbr0"_L1;
        }));
        QCOMPARE(drawioDocument(state.graph, u"a"_s), drawioDocument(state.graph, u"a"_s));
    }

    void aMaskLeavesNoNameAndNoAddress_data()
    {
        QTest::addColumn<QString>("secret");
        for (const QString &secret :
             {u"pve-node1"_s, u"pihole"_s, u"scratch"_s, u"plex"_s, u"traefik"_s, u"NAS"_s, u"192.168."_s, u"172.2"_s,
              u"BC:24:11"_s, u"bc:24:11"_s, u"Mallory"_s, u"pair-dns"_s, u"clients/LAN"_s})
            QTest::newRow(qPrintable(secret)) << secret;
    }

    void aMaskLeavesNoNameAndNoAddress()
    {
        QFETCH(QString, secret);
        const TopologyState state = conflictedHouse();
        QVERIFY(json(state).contains(secret.toUtf8()) || secret == "bc:24:11"_L1);
        const TopologyState masked = maskNetwork(state);
        const QByteArray document = json(masked);
        const qsizetype at = document.indexOf(secret.toUtf8());
        QVERIFY2(at < 0, document.mid(std::max<qsizetype>(0, at - 60), 160).constData());
        QVERIFY(!drawioDocument(masked.graph, u"topology"_s).contains(secret.toUtf8()));
    }

    void aMaskKeepsTheShape()
    {
        const TopologyState state = conflictedHouse();
        const TopologyState masked = maskNetwork(state);
        QCOMPARE(masked.graph.vertices().size(), state.graph.vertices().size());
        QCOMPARE(masked.graph.edges().size(), state.graph.edges().size());
        QCOMPARE(masked.findings.size(), state.findings.size());
        for (const NetworkFinding &finding : masked.findings) {
            for (const QString &object : finding.objects)
                QVERIFY2(masked.graph.vertex(object), qPrintable(object));
        }
        // Both who share an address still do, and their network is still one.
        QCOMPARE(masked.graph.vertex(u"guestnic/ct:211/net0"_s)->values("address"_L1).first(),
                 masked.graph.vertex(u"guestnic/vm:105/net0"_s)->values("address"_L1).first());
        const QString one = masked.graph.vertex(u"guestnic/ct:210/net0"_s)->value("address"_L1);
        const QString two = masked.graph.vertex(u"guestnic/ct:211/net0"_s)->value("address"_L1);
        QVERIFY(one != two);
        QCOMPARE(Subnet::parse(one), Subnet::parse(two));
        QVERIFY(std::ranges::any_of(masked.graph.vertices(),
                                    [](const TopologyVertex &vertex) { return vertex.label == "vmbr0"_L1; }));
    }
};

QTEST_GUILESS_MAIN(TestTopologyFiles)
#include "test_topologyfiles.moc"
