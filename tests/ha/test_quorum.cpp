// SPDX-License-Identifier: GPL-3.0-or-later
#include "ha/quorum.h"

#include "clusterbuilder.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

ClusterBuilder cluster(int nodes, int pve = 9)
{
    ClusterBuilder c(pve);
    for (int i = 1; i <= nodes; ++i)
        c.node(u"n%1"_s.arg(i));
    return c;
}

QString names(const QList<NodeName> &nodes)
{
    QStringList texts;
    for (const NodeName &node : nodes)
        texts.append(node.text());
    return texts.join(u' ');
}

GuestKey vm(int vmid)
{
    return {GuestKind::Vm, VmId{vmid}};
}

} // namespace

class TestQuorum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void votes_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("down");
        QTest::addColumn<QString>("expected"); // present/needed/expected
        QTest::addColumn<bool>("quorate");
        const Change none = [](ClusterBuilder &) {};
        const auto row = [](const char *name, int nodes, const Change &change, const QStringList &down,
                            const QString &expected,
                            bool quorate) { QTest::newRow(name) << nodes << change << down << expected << quorate; };
        const Change qdevice = [](ClusterBuilder &c) { c.qdevice(); };
        const Change lostQdevice = [](ClusterBuilder &c) { c.qdevice(false); };
        const Change lastManStanding = [](ClusterBuilder &c) {
            c.qdevice();
            c.content.quorum.qdeviceVotes = 2;
        };
        row("two nodes, both up", 2, none, {}, u"2/2/2"_s, true);
        row("two nodes, one leaves: no quorum", 2, none, {u"n1"_s}, u"1/2/2"_s, false);
        row("two nodes and a QDevice, one leaves: quorum stays", 2, qdevice, {u"n1"_s}, u"2/2/3"_s, true);
        row("two nodes and a QDevice without contact need both nodes", 2, lostQdevice, {}, u"2/2/3"_s, true);
        row("two nodes and a QDevice without contact, one leaves: no quorum", 2, lostQdevice, {u"n1"_s}, u"1/2/3"_s,
            false);
        row("three nodes, one leaves", 3, none, {u"n1"_s}, u"2/2/3"_s, true);
        row("three nodes, two leave", 3, none, {u"n1"_s, u"n2"_s}, u"1/2/3"_s, false);
        row("four nodes, one leaves", 4, none, {u"n1"_s}, u"3/3/4"_s, true);
        row("four nodes, two leave", 4, none, {u"n1"_s, u"n2"_s}, u"2/3/4"_s, false);
        row("four nodes and a QDevice, two leave", 4, qdevice, {u"n1"_s, u"n2"_s}, u"3/3/5"_s, true);
        row("five nodes, two leave", 5, none, {u"n1"_s, u"n2"_s}, u"3/3/5"_s, true);
        row("eight nodes, three leave", 8, none, {u"n1"_s, u"n2"_s, u"n3"_s}, u"5/5/8"_s, true);
        row("eight nodes, four leave", 8, none, {u"n1"_s, u"n2"_s, u"n3"_s, u"n4"_s}, u"4/5/8"_s, false);
        row("three nodes with a last-man-standing QDevice, two leave", 3, lastManStanding, {u"n1"_s, u"n2"_s},
            u"3/3/5"_s, true);
        row(
            "a node that is already down counts in what is needed", 3, [](ClusterBuilder &c) { c.offline(u"n3"_s); },
            {u"n1"_s}, u"1/2/3"_s, false);
        row(
            "taking down what is down changes nothing", 3, [](ClusterBuilder &c) { c.offline(u"n3"_s); }, {u"n3"_s},
            u"2/2/3"_s, true);
        row(
            "a node with two votes weighs twice", 3,
            [](ClusterBuilder &c) { c.content.quorum.nodeVotes[NodeName(u"n1"_s)] = 2; }, {u"n1"_s}, u"2/3/4"_s, false);
        row(
            "without a vote list each node has one", 3, [](ClusterBuilder &c) { c.content.quorum.nodeVotes.clear(); },
            {u"n2"_s}, u"2/2/3"_s, true);
    }

    void votes()
    {
        QFETCH(int, nodes);
        QFETCH(Change, change);
        QFETCH(QStringList, down);
        QFETCH(QString, expected);
        QFETCH(bool, quorate);
        ClusterBuilder c = cluster(nodes);
        change(c);
        QList<NodeName> names;
        for (const QString &name : down)
            names.append(NodeName(name));
        const ClusterSnapshot snapshot = c.facts().snapshot;
        const Votes votes = votesWithout(snapshot, names);
        QCOMPARE(u"%1/%2/%3"_s.arg(votes.present).arg(votes.needed).arg(votes.expected), expected);
        QCOMPARE(votes.quorate(), quorate);
        QCOMPARE(votes.spare(), votes.present - votes.needed);
        if (down.isEmpty())
            QCOMPARE(votesNow(snapshot), votes);
    }

    void placement_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
        const auto both = [](const char *name, const Change &change, const QString &expected) {
            for (const int pve : {8, 9})
                QTest::addRow("PVE %d: %s", pve, name) << pve << change << expected;
        };
        const auto on9 = [](const char *name, const Change &change, const QString &expected) {
            QTest::newRow(name) << 9 << change << expected;
        };
        both("a guest without HA may run anywhere", [](ClusterBuilder &) {}, u"n1 n2 n3"_s);
        both("a HA guest without group or rule may run anywhere", [](ClusterBuilder &c) { c.ha(100); }, u"n1 n2 n3"_s);
        both(
            "strict or restricted: only the named nodes",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"a"_s, {{u"n1"_s, 0}, {u"n3"_s, 0}}, true);
            },
            u"n1 n3"_s);
        both(
            "not strict: the named ones first, then the others",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"a"_s, {{u"n3"_s, 0}}, false);
            },
            u"n3 n1 n2"_s);
        both(
            "a higher priority is preferred",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"a"_s, {{u"n1"_s, 1}, {u"n2"_s, 5}, {u"n3"_s, 5}}, true);
            },
            u"n2 n3 n1"_s);
        both(
            "an ignored resource is not placed by HA",
            [](ClusterBuilder &c) {
                c.ha(100, {}, u"ignored"_s);
                c.nodeAffinity(u"a"_s, {{u"n3"_s, 0}}, true);
            },
            u"n1 n2 n3"_s);
        on9(
            "a disabled rule does not count",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"a"_s, {{u"n3"_s, 0}}, true);
                c.content.haRules[0].enabled = false;
            },
            u"n1 n2 n3"_s);
        on9(
            "two rules for one resource cancel each other",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"a"_s, {{u"n3"_s, 0}}, true);
                c.nodeAffinity(u"b"_s, {{u"n1"_s, 0}}, true);
            },
            u"n1 n2 n3"_s);
        on9(
            "a strict rule away from a node",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"a"_s, {{u"n1"_s, 0}}, true);
                c.content.haRules[0].positive = false;
            },
            u"n2 n3"_s);
        on9(
            "a rule away from a node that is not strict puts it last",
            [](ClusterBuilder &c) {
                c.ha(100);
                c.nodeAffinity(u"a"_s, {{u"n1"_s, 0}}, false);
                c.content.haRules[0].positive = false;
            },
            u"n2 n3 n1"_s);
        on9(
            "what is kept together follows the node rule of any of them",
            [](ClusterBuilder &c) {
                c.ha(101);
                c.nodeAffinity(u"a"_s, {{u"n2"_s, 0}}, true);
                c.ha(100);
                c.affinity(u"b"_s, {100, 101}, true);
            },
            u"n2"_s);
        QTest::newRow("PVE 8: a group that does not exist restricts nothing")
            << 8 << Change([](ClusterBuilder &c) { c.ha(100, u"gone"_s); }) << u"n1 n2 n3"_s;
    }

    void placement()
    {
        QFETCH(int, pve);
        QFETCH(Change, change);
        QFETCH(QString, expected);
        ClusterBuilder c = cluster(3, pve);
        c.vm(100, u"a"_s, u"n1"_s);
        c.vm(101, u"b"_s, u"n2"_s);
        change(c);
        const QList<NodeName> all{NodeName(u"n3"_s), NodeName(u"n1"_s), NodeName(u"n2"_s)};
        QCOMPARE(names(haPlacement(c.facts().snapshot, vm(100), all)), expected);
    }

    void failback_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("expected");
        QTest::newRow("a guest without HA stays") << 9 << Change([](ClusterBuilder &) {}) << false;
        QTest::newRow("PVE 9: failback is on unless turned off")
            << 9 << Change([](ClusterBuilder &c) { c.ha(100); }) << true;
        QTest::newRow("PVE 9: failback turned off")
            << 9 << Change([](ClusterBuilder &c) { c.ha(100).failback = false; }) << false;
        QTest::newRow("PVE 8: a group fails back") << 8 << Change([](ClusterBuilder &c) {
            c.ha(100);
            c.nodeAffinity(u"g"_s, {{u"n1"_s, 2}}, false);
        }) << true;
        QTest::newRow("PVE 8: a group with nofailback does not") << 8 << Change([](ClusterBuilder &c) {
            c.ha(100);
            c.nodeAffinity(u"g"_s, {{u"n1"_s, 2}}, false);
            c.content.haGroups[0].noFailback = true;
        }) << false;
    }

    void failback()
    {
        QFETCH(int, pve);
        QFETCH(Change, change);
        QFETCH(bool, expected);
        ClusterBuilder c = cluster(3, pve);
        c.vm(100, u"a"_s, u"n1"_s);
        change(c);
        QCOMPARE(haFailsBack(c.facts().snapshot, vm(100)), expected);
    }

    void bonds_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("apart");
        QTest::addColumn<QString>("together");
        const auto row = [](const char *name, const Change &change, const QString &apart, const QString &together) {
            QTest::newRow(name) << change << apart << together;
        };
        row("nothing binds", [](ClusterBuilder &) {}, {}, {});
        row("a shared pair tag keeps apart",
            [](ClusterBuilder &c) {
                c.guestState(100).tags = {u"pair-dns"_s};
                c.guestState(102).tags = {u"blue"_s, u"pair-dns"_s};
                c.guestState(103).tags = {u"pair-web"_s};
            },
            u"vm:102"_s, {});
        row("tags are compared without case",
            [](ClusterBuilder &c) {
                c.guestState(100).tags = {u"Pair-DNS"_s};
                c.guestState(101).tags = {u"pair-dns"_s};
            },
            u"vm:101"_s, {});
        row("the bare prefix is no pair",
            [](ClusterBuilder &c) {
                c.guestState(100).tags = {u"pair-"_s};
                c.guestState(101).tags = {u"pair-"_s};
            },
            {}, {});
        row("a template is no partner",
            [](ClusterBuilder &c) {
                c.guestState(100).tags = {u"pair-dns"_s};
                c.guestState(101).tags = {u"pair-dns"_s};
                c.guestState(101).isTemplate = true;
            },
            {}, {});
        row("negative affinity keeps apart", [](ClusterBuilder &c) { c.affinity(u"r"_s, {100, 101, 103}, false); },
            u"vm:101 vm:103"_s, {});
        row("a disabled rule binds nothing",
            [](ClusterBuilder &c) {
                c.affinity(u"r"_s, {100, 101}, false);
                c.content.haRules[0].enabled = false;
            },
            {}, {});
        row("more kept apart than there are nodes: the rule cannot be kept and is dropped",
            [](ClusterBuilder &c) { c.affinity(u"r"_s, {100, 101, 102, 103}, false); }, {}, {});
        row(
            "positive affinity over two rules that overlap",
            [](ClusterBuilder &c) {
                c.affinity(u"r"_s, {100, 101}, true);
                c.affinity(u"s"_s, {101, 102}, true);
            },
            {}, u"vm:101 vm:102"_s);
        row(
            "a rule that binds two wins over their pair tag",
            [](ClusterBuilder &c) {
                for (const int vmid : {100, 101, 102})
                    c.guestState(vmid).tags = {u"pair-web"_s};
                c.affinity(u"r"_s, {100, 101}, true);
            },
            u"vm:102"_s, u"vm:101"_s);
        row("what is bound to a kept-away guest is kept away too",
            [](ClusterBuilder &c) {
                c.affinity(u"r"_s, {100, 101}, false);
                c.affinity(u"s"_s, {101, 102}, true);
            },
            u"vm:101 vm:102"_s, {});
        row(
            "a guest inherits what its companion is kept away from",
            [](ClusterBuilder &c) {
                c.affinity(u"r"_s, {100, 101}, true);
                c.affinity(u"s"_s, {101, 103}, false);
            },
            u"vm:103"_s, u"vm:101"_s);
    }

    void bonds()
    {
        QFETCH(Change, change);
        QFETCH(QString, apart);
        QFETCH(QString, together);
        ClusterBuilder c = cluster(3);
        for (const int vmid : {100, 101, 102, 103})
            c.vm(vmid, u"g"_s, u"n1"_s);
        change(c);
        const ClusterSnapshot snapshot = c.facts().snapshot;
        const auto sids = [](const QList<GuestKey> &keys) {
            QStringList texts;
            for (const GuestKey &key : keys)
                texts.append(key.sid());
            return texts.join(u' ');
        };
        QCOMPARE(sids(keptApart(snapshot, vm(100))), apart);
        QCOMPARE(sids(keptTogether(snapshot, vm(100))), together);
        for (const GuestKey &other : keptApart(snapshot, vm(100)))
            QVERIFY(keptApart(snapshot, other).contains(vm(100)));
    }
};

QTEST_GUILESS_MAIN(TestQuorum)
#include "test_quorum.moc"
