// SPDX-License-Identifier: GPL-3.0-or-later
#include "../topology/networkbuilder.h"
#include "items/topologytablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <functional>

using namespace DrydockTest;

namespace
{

QStringList record(QAbstractItemModel &model, const std::function<void()> &act)
{
    QStringList lines;
    QObject context;
    const auto range = [&lines](const QString &word, int a, int b) {
        lines.append(u"%1 %2-%3"_s.arg(word).arg(a).arg(b));
    };
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &context,
                     [&](const QModelIndex &, int a, int b) { range(u"insert"_s, a, b); });
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &context,
                     [&](const QModelIndex &, int a, int b) { range(u"remove"_s, a, b); });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &context,
                     [&](const QModelIndex &a, const QModelIndex &b) { range(u"changed"_s, a.row(), b.row()); });
    QObject::connect(&model, &QAbstractItemModel::layoutChanged, &context, [&] { lines.append(u"layout"_s); });
    QObject::connect(&model, &QAbstractItemModel::modelReset, &context, [&] { lines.append(u"reset"_s); });
    act();
    return lines;
}

NetworkBuilder conflicted()
{
    NetworkBuilder c = homelabNetwork();
    c.vm(105, u"scratch"_s, u"pve-node1"_s);
    c.nic(105, u"vmbr0"_s);
    c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
    return c;
}

QString cell(const TopologyTableModel &model, const QString &key, TopologyColumn column, int role = Qt::DisplayRole)
{
    return model.index(model.rowOf(key), int(column)).data(role).toString();
}

} // namespace

class TestTopologyTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyElementIsARow()
    {
        TopologyTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const TopologyState state = surveyNetwork(conflicted().topology());
        model.setNetwork(state);
        QCOMPARE(model.rowCount(), int(state.graph.vertices().size()));
        for (const TopologyVertex &vertex : state.graph.vertices()) {
            const int row = model.rowOf(vertex.key);
            QVERIFY2(row >= 0, qPrintable(vertex.key));
            for (int column = 0; column < model.columnCount(); ++column) {
                if (column != int(TopologyColumn::Findings))
                    QVERIFY(!model.index(row, column).data().toString().isEmpty());
            }
        }
    }

    void cells_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<TopologyColumn>("column");
        QTest::addColumn<QString>("expected");
        using enum TopologyColumn;
        QTest::newRow("a guest has its kind") << u"guest/ct:211"_s << Kind << u"CT"_s;
        QTest::newRow("and the addresses of its NICs") << u"guest/ct:211"_s << Addresses << u"192.168.1.193/24"_s;
        QTest::newRow("and their networks") << u"guest/ct:211"_s << Network << u"vmbr0"_s;
        QTest::newRow("and the findings of its NICs") << u"guest/ct:211"_s << Findings << u"1"_s;
        QTest::newRow("a NIC is named after its guest")
            << u"guestnic/ct:211/net0"_s << Name << u"pihole2 net0 (eth0)"_s;
        QTest::newRow("a bridge has its node beside it") << u"bridge/pve-node1/vmbr1"_s << Node << u"pve-node1"_s;
        QTest::newRow("what was typed says so") << u"host/NAS"_s << Source << u"typed by hand"_s;
        QTest::newRow("and how long ago") << u"host/NAS"_s << Age << u"30 d ago"_s;
        QTest::newRow("what was seen says so too")
            << u"guestnic/ct:211/net0"_s << Source << u"declared, seen in the container"_s;
        QTest::newRow("nothing is a dash") << u"host/NAS"_s << Node << u"—"_s;
        QTest::newRow("an element without findings says nothing") << u"host/NAS"_s << Findings << QString();
    }

    void cells()
    {
        QFETCH(QString, key);
        QFETCH(TopologyColumn, column);
        QFETCH(QString, expected);
        TopologyTableModel model;
        model.setNetwork(surveyNetwork(conflicted().topology()));
        QCOMPARE(cell(model, key, column), expected);
    }

    void aBlockerIsMarked()
    {
        TopologyTableModel model;
        model.setNetwork(surveyNetwork(conflicted().topology()));
        QCOMPARE(cell(model, u"guest/vm:105"_s, TopologyColumn::Findings, StateRole).toInt(), int(StateClass::Error));
        QCOMPARE(cell(model, u"guest/vm:101"_s, TopologyColumn::Findings, StateRole).toInt(), int(StateClass::Quiet));
    }

    /// The fewest signals that tell what happened.
    void changesAreTold()
    {
        NetworkBuilder c = homelabNetwork();
        TopologyTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNetwork(surveyNetwork(c.topology()));
        QCOMPARE(record(model, [&] { model.setNetwork(surveyNetwork(c.topology())); }), QStringList());

        const int plex = model.rowOf(u"guest/vm:101"_s);
        const QStringList renamed = record(model, [&] {
            c.guestState(101).name = u"plex2"_s;
            model.setNetwork(surveyNetwork(c.topology()));
        });
        // The guest, and the parts that are named after it.
        QCOMPARE(renamed.size(), 1);
        QVERIFY2(renamed.first().startsWith(u"changed %1-"_s.arg(plex)), qPrintable(renamed.first()));

        const QPersistentModelIndex kept(model.index(model.rowOf(u"guest/ct:250"_s), 0));
        const QStringList added = record(model, [&] {
            c.bridgeOn(u"pve-node1"_s, u"vmbr7"_s, {});
            model.setNetwork(surveyNetwork(c.topology()));
        });
        const int at = model.rowOf(u"bridge/pve-node1/vmbr7"_s);
        QCOMPARE(added.first(), u"insert %1-%1"_s.arg(at));
        QVERIFY(!added.contains(u"reset"_s) && !added.contains(u"layout"_s));
        QCOMPARE(kept.data(KeyRole).toString(), u"guest/ct:250"_s);
    }

    void onlyWhatIsLitIsListed()
    {
        TopologyTableModel model;
        TopologyRows rows(&model);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNetwork(surveyNetwork(conflicted().topology()));
        QCOMPARE(rows.rowCount(), 0);
        rows.setLit({u"guest/vm:101"_s, u"guest/vm:105"_s, u"guest/ct:250"_s});
        QCOMPARE(rows.rowCount(), 3);
        QVERIFY(rows.indexOf(u"guest/vm:105"_s).isValid());
        QVERIFY(!rows.indexOf(u"guest/vm:102"_s).isValid());
        QVERIFY(!rows.indexOf(u"guest/vm:999"_s).isValid());
        rows.sort(int(TopologyColumn::Addresses), Qt::AscendingOrder);
        QStringList order;
        for (int row = 0; row < rows.rowCount(); ++row)
            order.append(rows.index(row, 0).data().toString());
        // By number, not by letter: .193 before .210 before the other network.
        QCOMPARE(order, QStringList({u"scratch"_s, u"plex"_s, u"pbs"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTopologyTable)
#include "test_topologytable.moc"
