// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterfacts.h"
#include "items/inventorymodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

QString nameOf(const QAbstractItemModel &model, const QModelIndex &parent)
{
    return parent.isValid() ? model.data(parent, KeyRole).toString() : u"top"_s;
}

/// Writes down every signal of a model in one line each, in order.
class Recorder : public QObject
{
public:
    explicit Recorder(QAbstractItemModel *model)
    {
        connect(model, &QAbstractItemModel::rowsInserted, this, [=, this](const QModelIndex &parent, int a, int b) {
            lines.append(u"insert %1 %2-%3"_s.arg(nameOf(*model, parent)).arg(a).arg(b));
        });
        connect(model, &QAbstractItemModel::rowsRemoved, this, [=, this](const QModelIndex &parent, int a, int b) {
            lines.append(u"remove %1 %2-%3"_s.arg(nameOf(*model, parent)).arg(a).arg(b));
        });
        connect(model, &QAbstractItemModel::dataChanged, this, [=, this](const QModelIndex &a, const QModelIndex &b) {
            lines.append(u"changed %1 %2-%3"_s.arg(nameOf(*model, a.parent())).arg(a.row()).arg(b.row()));
        });
        connect(model, &QAbstractItemModel::layoutChanged, this, [this] { lines.append(u"layout"_s); });
        connect(model, &QAbstractItemModel::modelReset, this, [this] { lines.append(u"reset"_s); });
    }
    QStringList lines;
};

/// "pve-node1: arr pihole1 …" for each group.
QStringList shape(const InventoryModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        QString line = group.data().toString();
        for (int child = 0; child < model.rowCount(group); ++child)
            line += (child == 0 ? u": "_s : u" "_s) + model.index(child, 0, group).data().toString();
        result.append(line);
    }
    return result;
}

} // namespace

class TestInventoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNodesWithTheirGuestsByName()
    {
        ClusterStore store;
        store.publish(Facts::homelab());
        InventoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(shape(model), QStringList({u"pve-node1: arr pihole1 plex prometheus traefik"_s,
                                            u"pve-node2: downloads pbs pihole2 webapps"_s}));
        const QModelIndex arr = model.indexOf(u"vm:102"_s, int(InventoryColumn::Memory));
        QCOMPARE(arr.data().toString(), u"9.4 of 16 GiB"_s);
        QCOMPARE(model.indexOf(u"vm:102"_s, int(InventoryColumn::Address)).data().toString(), u"not read"_s);
        QCOMPARE(model.indexOf(u"node/pve-node1"_s, int(InventoryColumn::Memory)).data().toString(),
                 u"61 % of 62 GiB"_s);
        QVERIFY(!model.indexOf(u"vm:999"_s).isValid());
        QVERIFY(!model.indexOf(u"ct:102"_s).isValid());
    }

    void signalSequence_data()
    {
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<std::function<void(ClusterSnapshot &)>>("edit");
        using Edit = std::function<void(ClusterSnapshot &)>;
        QTest::newRow("the same facts again say nothing") << QStringList{} << Edit([](auto &) {});
        QTest::newRow("one guest's load is one range in its node, and the nodes' row of sums")
            << QStringList{u"changed node/pve-node1 2-2"_s, u"changed top 0-1"_s}
            << Edit([](auto &s) { Facts::at(s, 101).cpu = 0.9; });
        QTest::newRow("all guests changed are one range per node")
            << QStringList{u"changed node/pve-node1 0-4"_s, u"changed node/pve-node2 0-3"_s, u"changed top 0-1"_s}
            << Edit([](auto &s) {
                   for (GuestState &guest : s.edit().guests)
                       guest.cpu = 0.5;
               });
        QTest::newRow("a new guest is inserted where its name belongs")
            << QStringList{u"insert node/pve-node1 1-1"_s}
            << Edit([](auto &s) { Facts::add(s, Facts::guest(GuestKind::Vm, 105, u"gitea"_s, u"pve-node1"_s)); });
        QTest::newRow("two neighbours removed are one range")
            << QStringList{u"remove node/pve-node1 0-1"_s} << Edit([](auto &s) {
                   Facts::remove(s, 102);
                   Facts::remove(s, 210);
               });
        QTest::newRow("a guest that moved to another node is one layout change, not a removal")
            << QStringList{u"layout"_s, u"changed node/pve-node2 0-0"_s, u"changed top 0-1"_s}
            << Edit([](auto &s) { Facts::at(s, 102).node = NodeName(u"pve-node2"_s); });
        QTest::newRow("a renamed guest moves in its node by one layout change")
            << QStringList{u"layout"_s, u"changed node/pve-node1 4-4"_s, u"changed top 0-1"_s}
            << Edit([](auto &s) { Facts::at(s, 102).name = u"zarr"_s; });
        QTest::newRow("a new node is a row without guests")
            << QStringList{u"insert top 1-1"_s, u"changed top 0-2"_s}
            << Edit([](auto &s) { s.edit().nodes.insert(1, Facts::node(u"pve-node1b"_s)); });
        QTest::newRow("a node that goes takes its guests to where they are now")
            << QStringList{u"layout"_s, u"remove top 1-1"_s, u"changed node/pve-node1 1-8"_s, u"changed top 0-0"_s}
            << Edit([](auto &s) {
                   s.edit().nodes.removeLast();
                   for (GuestState &guest : s.edit().guests)
                       guest.node = NodeName(u"pve-node1"_s);
               });
        QTest::newRow("removal, move, insertion and change at once are one batch in this order")
            << QStringList{u"remove node/pve-node2 1-1"_s,  u"layout"_s,
                           u"insert node/pve-node1 1-1"_s,  u"changed node/pve-node1 3-3"_s,
                           u"changed node/pve-node2 0-0"_s, u"changed top 0-1"_s}
            << Edit([](auto &s) {
                   Facts::remove(s, 250);
                   Facts::at(s, 102).node = NodeName(u"pve-node2"_s);
                   Facts::add(s, Facts::guest(GuestKind::Vm, 105, u"plan"_s, u"pve-node1"_s));
                   Facts::at(s, 240).cpu = 0.9;
               });
    }
    void signalSequence()
    {
        QFETCH(QStringList, expected);
        QFETCH(std::function<void(ClusterSnapshot &)>, edit);
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        InventoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Recorder recorder(&model);
        edit(snapshot);
        store.publish(snapshot);
        QCOMPARE(recorder.lines, expected);
        InventoryModel fresh(&store);
        QCOMPARE(shape(model), shape(fresh));
    }

    void selectionFollowsTheGuestToAnotherNode()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        InventoryModel model(&store);
        QItemSelectionModel selection(&model);
        selection.select(model.indexOf(u"vm:102"_s), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.select(model.indexOf(u"ct:250"_s), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.setCurrentIndex(model.indexOf(u"vm:102"_s), QItemSelectionModel::NoUpdate);
        const QPersistentModelIndex node(model.indexOf(u"node/pve-node2"_s));
        Facts::at(snapshot, 102).node = NodeName(u"pve-node2"_s);
        snapshot.edit().nodes.append(Facts::node(u"another"_s));
        std::ranges::sort(snapshot.edit().nodes, {}, &NodeState::name);
        store.publish(snapshot);
        QStringList selected;
        for (const QModelIndex &index : selection.selectedRows())
            selected.append(index.data(KeyRole).toString());
        selected.sort();
        QCOMPARE(selected, QStringList({u"ct:250"_s, u"vm:102"_s}));
        QCOMPARE(selection.currentIndex().data(KeyRole).toString(), u"vm:102"_s);
        QCOMPARE(selection.currentIndex().parent().data(KeyRole).toString(), u"node/pve-node2"_s);
        QCOMPARE(node.data(KeyRole).toString(), u"node/pve-node2"_s);
        QCOMPARE(node.row(), 2);
    }

    void sortsByColumns_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        QTest::newRow("by id as a number")
            << int(InventoryColumn::Id) << u"pve-node1: plex arr pihole1 traefik prometheus"_s
            << u"pve-node1: prometheus traefik pihole1 arr plex"_s;
        QTest::newRow("by load") << int(InventoryColumn::Cpu) << u"pve-node1: traefik plex arr pihole1 prometheus"_s
                                 << u"pve-node1: prometheus plex arr pihole1 traefik"_s;
        QTest::newRow("by address as a number")
            << int(InventoryColumn::Address) << u"pve-node1: plex pihole1 prometheus traefik arr"_s
            << u"pve-node1: arr traefik plex pihole1 prometheus"_s;
        QTest::newRow("by kind") << int(InventoryColumn::Kind) << u"pve-node1: plex arr pihole1 traefik prometheus"_s
                                 << u"pve-node1: pihole1 traefik prometheus plex arr"_s;
    }
    void sortsByColumns()
    {
        QFETCH(int, column);
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        Facts::at(snapshot, 212).cpu = 0.04;
        Facts::at(snapshot, 240).cpu = 0.77;
        store.publish(snapshot);
        const auto declare = [&](const GuestKey &guest, const QString &address) {
            GuestDetails details;
            details.guest = guest;
            details.readAt = snapshot->serverTime;
            details.addresses = {{u"eth0"_s, {}, address, 24}};
            store.publishGuestDetails(details);
        };
        declare({GuestKind::Vm, VmId{102}}, u"192.168.1.211"_s);
        declare({GuestKind::Ct, VmId{212}}, u"192.168.1.94"_s);
        InventoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(column, Qt::AscendingOrder);
        QTEST(shape(model).first(), "ascending");
        model.sort(column, Qt::DescendingOrder);
        QTEST(shape(model).first(), "descending");
        QCOMPARE(model.index(0, 0).data().toString(), u"pve-node1"_s);
    }

    void aPollOnAChangingSortColumnIsOneLayoutChange()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        InventoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(int(InventoryColumn::Cpu), Qt::DescendingOrder);
        Recorder recorder(&model);
        double cpu = 0.1;
        for (GuestState &guest : snapshot.edit().guests)
            guest.cpu = cpu += 0.05;
        store.publish(snapshot);
        QCOMPARE(recorder.lines, QStringList({u"layout"_s, u"changed node/pve-node1 0-4"_s,
                                              u"changed node/pve-node2 0-3"_s, u"changed top 0-1"_s}));
        QCOMPARE(shape(model).first(), u"pve-node1: prometheus traefik pihole1 arr plex"_s);
    }

    void filterNarrowsAndWidens()
    {
        ClusterStore store;
        store.publish(Facts::homelab());
        InventoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(Filter::parse(u"type:ct"_s));
        QCOMPARE(shape(model), QStringList({u"pve-node1: pihole1 prometheus traefik"_s, u"pve-node2: pbs pihole2"_s}));
        QCOMPARE(model.shownGuests(), 5);
        model.setFilter(Filter::parse(u"type:ct node:pve-node2"_s));
        QCOMPARE(shape(model), QStringList({u"pve-node2: pbs pihole2"_s}));
        model.setFilter(Filter::parse(u"nothing-like-this"_s));
        QCOMPARE(shape(model), QStringList());
        model.setFilter({});
        QCOMPARE(model.shownGuests(), 9);
        QCOMPARE(model.rowCount(), 2);
    }

    void filterFollowsThePoll()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        InventoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(Filter::parse(u"state:stopped"_s));
        QCOMPARE(model.rowCount(), 0);
        Facts::at(snapshot, 104).state = RunState::Stopped;
        store.publish(snapshot);
        QCOMPARE(shape(model), QStringList({u"pve-node2: webapps"_s}));
        Facts::at(snapshot, 104).state = RunState::Running;
        store.publish(snapshot);
        QCOMPARE(shape(model), QStringList());
    }

    void detailsChangeTheAddressCells()
    {
        ClusterStore store;
        store.publish(Facts::homelab());
        InventoryModel model(&store);
        Recorder recorder(&model);
        GuestDetails details;
        details.guest = {GuestKind::Ct, VmId{210}};
        details.readAt = store.snapshot()->serverTime;
        GuestNic nic;
        nic.key = u"net0"_s;
        nic.bridge = u"vmbr0"_s;
        nic.address = u"192.168.1.192/24"_s;
        details.nics = {nic};
        details.addresses = {{u"docker0"_s, u"02:42:00:00:00:01"_s, u"172.17.0.1"_s, 16},
                             {u"lo"_s, {}, u"127.0.0.1"_s, 8}};
        store.publishGuestDetails(details);
        QCOMPARE(recorder.lines, QStringList{u"changed node/pve-node1 1-1"_s});
        const QModelIndex row = model.indexOf(u"ct:210"_s);
        QCOMPARE(row.siblingAtColumn(int(InventoryColumn::Address)).data().toString(), u"192.168.1.192"_s);
        QCOMPARE(row.siblingAtColumn(int(InventoryColumn::Bridge)).data().toString(), u"vmbr0"_s);
    }

    void groupings_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("by tag a guest stands under each of its tags")
            << int(Grouping::Tag)
            << QStringList{u"dns: pihole1 pihole2"_s, u"prod: arr pihole1"_s,
                           u"No tag: downloads pbs plex prometheus traefik webapps"_s};
        QTest::newRow("by pool") << int(Grouping::Pool)
                                 << QStringList{u"media: arr plex"_s,
                                                u"No pool: downloads pbs pihole1 pihole2 prometheus traefik webapps"_s};
        QTest::newRow("by HA rule, those that HA manages without one apart")
            << int(Grouping::Ha)
            << QStringList{u"HA without a rule: webapps"_s, u"homelab: arr plex"_s,
                           u"Not managed by HA: downloads pbs pihole1 pihole2 prometheus traefik"_s};
        QTest::newRow("without groups the guests stand alone")
            << int(Grouping::None) << QStringList{u"arr"_s,  u"downloads"_s,  u"pbs"_s,     u"pihole1"_s, u"pihole2"_s,
                                                  u"plex"_s, u"prometheus"_s, u"traefik"_s, u"webapps"_s};
    }
    void groupings()
    {
        QFETCH(int, grouping);
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        Facts::at(snapshot, 210).tags = {u"dns"_s, u"prod"_s};
        Facts::at(snapshot, 211).tags = {u"dns"_s, u"dns"_s};
        Facts::at(snapshot, 102).tags = {u"prod"_s};
        for (const int id : {101, 102}) {
            Facts::at(snapshot, id).pool = u"media"_s;
            Facts::at(snapshot, id).haState = u"started"_s;
        }
        Facts::at(snapshot, 104).haState = u"started"_s;
        HaRule rule;
        rule.name = u"homelab"_s;
        rule.resources = {{GuestKind::Vm, VmId{101}}, {GuestKind::Vm, VmId{102}}};
        snapshot.edit().haRules = {rule};
        store.publish(snapshot);
        InventoryModel model(&store, Grouping(grouping));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTEST(shape(model), "expected");
        InventoryModel switched(&store);
        QAbstractItemModelTester switchedTester(&switched, QAbstractItemModelTester::FailureReportingMode::QtTest);
        switched.setGrouping(Grouping(grouping));
        QTEST(shape(switched), "expected");
        QCOMPARE(switched.shownGuests(), 9);
        switched.setGrouping(Grouping::Node);
        QCOMPARE(switched.rowCount(), 2);
    }

    void aRuleThatChangesRegroupsItsGuests()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        HaRule rule;
        rule.name = u"homelab"_s;
        rule.resources = {{GuestKind::Vm, VmId{101}}};
        snapshot.edit().haRules = {rule};
        store.publish(snapshot);
        InventoryModel model(&store, Grouping::Ha);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        snapshot.edit().haRules[0].resources.append({GuestKind::Vm, VmId{103}});
        store.publish(snapshot);
        QCOMPARE(shape(model).first(), u"homelab: downloads plex"_s);
    }

    void manyRangesAreAReset()
    {
        ClusterStore store;
        QList<GuestState> guests;
        for (int i = 0; i < 400; ++i)
            guests.append(Facts::guest(GuestKind::Vm, 100 + i, u"vm%1"_s.arg(i), u"pve-node1"_s));
        ClusterSnapshot snapshot = Facts::snapshot({Facts::node(u"pve-node1"_s)}, guests);
        store.publish(snapshot);
        InventoryModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Recorder recorder(&model);
        snapshot.edit().guests.removeIf([](const GuestState &g) { return g.key.vmid.value % 3 == 0; });
        store.publish(snapshot);
        QCOMPARE(recorder.lines, QStringList{u"reset"_s});
        QCOMPARE(model.shownGuests(), 267);
    }

    void anyHistoryEndsLikeAFreshModel_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<int>("column");
        QTest::newRow("grouped by node, sorted by load") << int(Grouping::Node) << int(InventoryColumn::Cpu);
        QTest::newRow("grouped by node, sorted by name") << int(Grouping::Node) << int(InventoryColumn::Name);
        QTest::newRow("grouped by tag, sorted by id") << int(Grouping::Tag) << int(InventoryColumn::Id);
        QTest::newRow("flat, sorted by memory") << int(Grouping::None) << int(InventoryColumn::Memory);
    }
    void anyHistoryEndsLikeAFreshModel()
    {
        QFETCH(int, grouping);
        QFETCH(int, column);
        QRandomGenerator random(9);
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        InventoryModel model(&store, Grouping(grouping));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(column, Qt::DescendingOrder);
        QItemSelectionModel selection(&model);
        const QList<QString> tags{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        for (int round = 0; round < 300; ++round) {
            selection.select(model.index(0, 0), QItemSelectionModel::ClearAndSelect);
            if (const QModelIndex watched = model.indexOf(u"vm:101"_s); watched.isValid())
                selection.setCurrentIndex(watched, QItemSelectionModel::Select);
            const bool watching = selection.currentIndex().data(KeyRole).toString() == "vm:101"_L1;
            for (int edit = random.bounded(1, 6); edit > 0; --edit) {
                const int id = 100 + random.bounded(30);
                GuestState guest = Facts::guest(GuestKind::Vm, id, u"g%1"_s.arg(random.bounded(40)),
                                                u"pve-node%1"_s.arg(random.bounded(1, 5)));
                guest.cpu = random.bounded(10) / 10.0;
                guest.memory = random.bounded(8);
                for (const QString &tag : tags) {
                    if (random.bounded(3) == 0)
                        guest.tags.append(tag);
                }
                Facts::remove(snapshot, id);
                if (random.bounded(4) != 0 || id == 101)
                    Facts::add(snapshot, guest);
            }
            if (random.bounded(10) == 0)
                model.setFilter(Filter::parse(random.bounded(2) == 0 ? u"cpu>40"_s : QString()));
            store.publish(snapshot);
            InventoryModel fresh(&store, Grouping(grouping));
            fresh.sort(column, Qt::DescendingOrder);
            fresh.setFilter(model.filter());
            QCOMPARE(shape(model), shape(fresh));
            // Without tags a row is its guest: it is never lost while it is shown.
            if (watching && grouping != int(Grouping::Tag) && model.indexOf(u"vm:101"_s).isValid())
                QCOMPARE(selection.currentIndex().data(KeyRole).toString(), u"vm:101"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestInventoryModel)
#include "test_inventorymodel.moc"
