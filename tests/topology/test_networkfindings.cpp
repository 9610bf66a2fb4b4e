// SPDX-License-Identifier: GPL-3.0-or-later
// Each code of the network's judgement: what brings it up, and what comes close and does not.
#include "networkcases.h"
#include "topology/networkmodel.h"
#include "topology/networkwording.h"

#include <QTest>

using namespace DrydockTest;

Q_DECLARE_METATYPE(Change)

namespace
{

QStringList linesOf(const QList<NetworkFinding> &findings, QStringView code = {})
{
    QStringList lines;
    for (const NetworkFinding &finding : findings) {
        if (code.isEmpty())
            lines.append(finding.code + u' ' + finding.objects.value(0));
        else if (finding.code == code)
            lines.append(severityWord(finding.severity) + u' ' + finding.objects.value(0));
    }
    return lines;
}

} // namespace

class TestNetworkFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("found");
        QTest::addColumn<Change>("change");
        for (const auto cases = allCases(); const Case &row : cases)
            QTest::addRow("%s: %s", row.code.data(), row.sentence) << QString(row.code) << row.found << row.change;
    }

    void cases()
    {
        QFETCH(QString, code);
        QFETCH(QString, found);
        QFETCH(Change, change);
        NetworkBuilder c = homelabNetwork();
        change(c);
        const TopologyFacts facts = c.topology();
        const QList<NetworkFinding> findings = judgeNetwork(facts);
        QCOMPARE(linesOf(findings, code), found.isEmpty() ? QStringList() : QStringList{found});
        const TopologyGraph graph = buildTopology(facts);
        for (const NetworkFinding &finding : findings) {
            const NetworkFindingCode *known = networkFindingCode(finding.code);
            QVERIFY2(known && finding.severity <= known->severity, qPrintable(finding.code));
            // What is wrong can be shown, and is said in full.
            for (const QString &object : finding.objects)
                QVERIFY2(graph.vertex(object), qPrintable(object));
            for (const QString &text :
                 {networkFindingTitle(finding), networkFindingMeaning(finding), networkFindingAdvice(finding)}) {
                QVERIFY2(text.size() > 20 && text.endsWith(u'.'), qPrintable(text));
                QVERIFY2(!text.contains(u'%') && !text.contains("  "_L1) && !text.contains(" ,"_L1), qPrintable(text));
            }
        }
    }

    void everyCodeHasCasesOfBothKinds()
    {
        QSet<QString> hits;
        QSet<QString> misses;
        for (const auto cases = allCases(); const Case &row : cases)
            (row.found.isEmpty() ? misses : hits).insert(row.code);
        QSet<QString> codes;
        for (const NetworkFindingCode &known : networkFindingCodes)
            codes.insert(known.code);
        QCOMPARE(codes.size(), qsizetype(networkFindingCodes.size()));
        QCOMPARE(hits, codes);
        QCOMPARE(misses, codes);
    }

    void theCleanHomelabHasNone() { QCOMPARE(linesOf(judgeNetwork(homelabNetwork().topology())), QStringList()); }

    void asTheDocumentDrawsItEachNodesNicIsClaimedTwice()
    {
        QCOMPARE(linesOf(judgeNetwork(homelabAsWritten().topology())),
                 QStringList(
                     {u"nic-under-two-bridges nic/pve-node1/eth0"_s, u"nic-under-two-bridges nic/pve-node2/eth0"_s}));
    }

    void nothingIsJudgedWithoutFacts()
    {
        NetworkBuilder c = homelabNetwork();
        c.details = {};
        c.typed = {};
        QCOMPARE(linesOf(judgeNetwork(c.topology())), QStringList());
    }

    void gravestFirst()
    {
        NetworkBuilder c = homelabNetwork();
        c.bridgeOn(one, u"vmbr5"_s, {});                // a note
        nic(c, 212).gateway = u"192.168.1.254"_s;       // a caution
        bridge(c, two, u"vmbr1"_s).ports = {u"eth0"_s}; // a blocker
        c.read(211).nics.first().mac = nic(c, 210).mac; // a blocker
        QCOMPARE(
            linesOf(judgeNetwork(c.topology())),
            QStringList({u"duplicate-mac guestnic/ct:210/net0"_s, u"nic-under-two-bridges nic/pve-node2/eth0"_s,
                         u"gateway-different guestnic/ct:212/net0"_s, u"bridge-missing-on-node node/pve-node2"_s}));
    }

    void words()
    {
        NetworkBuilder c = homelabNetwork();
        c.vm(105, u"scratch"_s, one);
        c.nic(105, u"vmbr0"_s);
        c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
        const QList<NetworkFinding> findings = judgeNetwork(c.topology());
        QCOMPARE(findings.size(), 1);
        QCOMPARE(networkFindingTitle(findings.first()),
                 u"192.168.1.193 is the address of VM 105 scratch, CT 211 pihole2."_s);
        QCOMPARE(networkFindingAdvice(findings.first()),
                 u"Give all but one of them another address: the address map of vmbr0 shows free ones."_s);
        // What a newer program found is shown by its code.
        QCOMPARE(networkFindingTitle({u"of-tomorrow"_s, Severity::Info, {}, {}}), u"of-tomorrow"_s);
    }

    void bridgesByNode()
    {
        NetworkBuilder c = homelabNetwork();
        c.node(u"pve-node3"_s);
        c.details.nodes[NodeName(u"pve-node3"_s)].readAt = {};
        c.bridgeOn(one, u"vmbr2"_s, {});
        bridge(c, two, u"vmbr1"_s).active = false;
        const TopologyFacts facts = c.topology();
        const NetworkModel model(facts);
        const BridgeMatrix matrix = bridgeMatrix(model);
        QCOMPARE(matrix.bridges, QStringList({u"vmbr0"_s, u"vmbr1"_s, u"vmbr2"_s}));
        QCOMPARE(matrix.nodes.size(), 3);
        using Cell = BridgeMatrix::Cell;
        QCOMPARE(int(matrix.cell(u"vmbr0"_s, NodeName(two))), int(Cell::Present));
        QCOMPARE(int(matrix.cell(u"vmbr1"_s, NodeName(two))), int(Cell::Inactive));
        QCOMPARE(int(matrix.cell(u"vmbr2"_s, NodeName(two))), int(Cell::Missing));
        QCOMPARE(int(matrix.cell(u"vmbr0"_s, NodeName(u"pve-node3"_s))), int(Cell::NotKnown));
    }

    void gapsAreWorded()
    {
        using Gap = KnowledgeGap;
        QCOMPARE(gapText({Gap::What::Addresses, Gap::Why::NoRights, u"VM.GuestAgent.Audit"_s, u"/vms/101"_s, {}}),
                 u"Addresses inside it are not known: needs VM.GuestAgent.Audit on /vms/101."_s);
        QCOMPARE(gapText({Gap::What::Interfaces, Gap::Why::NodeOffline, {}, {}, {}}),
                 u"Its interfaces are not all known: its node does not answer."_s);
    }
};

QTEST_GUILESS_MAIN(TestNetworkFindings)
#include "test_networkfindings.moc"
