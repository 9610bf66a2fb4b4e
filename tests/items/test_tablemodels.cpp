// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterfacts.h"
#include "items/configtext.h"
#include "items/guestmodel.h"
#include "items/hagroupmodel.h"
#include "items/hahistory.h"
#include "items/haresourcemodel.h"
#include "items/nodemodel.h"
#include "items/objectlistmodel.h"
#include "items/operationmodel.h"
#include "items/taskmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

QStringList column(const QAbstractItemModel &model, int at)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, at).data().toString());
    return result;
}

/// "insert 1-1", "remove …", "changed …", "layout" in order.
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
    act();
    return lines;
}

TaskState task(const QString &type, const QString &id, qint64 start, std::optional<qint64> end, const QString &status)
{
    TaskState state;
    state.upid = *Upid::parse(u"UPID:pve-node1:000C8B5D:0034A4E1:%1:%2:%3:root@pam:"_s.arg(
        QString::number(start, 16).toUpper().rightJustified(8, u'0'), type, id));
    state.endTime = end;
    state.status = status;
    return state;
}

} // namespace

class TestTableModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guestsInOrderOfTheirIds()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        GuestModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(model, int(InventoryColumn::Id)), QStringList({u"101"_s, u"102"_s, u"103"_s, u"104"_s, u"210"_s,
                                                                       u"211"_s, u"212"_s, u"240"_s, u"250"_s}));
        const QStringList lines = record(model, [&] {
            Facts::remove(snapshot, 102);
            Facts::remove(snapshot, 103);
            Facts::remove(snapshot, 240);
            Facts::add(snapshot, Facts::guest(GuestKind::Vm, 105, u"a"_s, u"pve-node1"_s));
            Facts::add(snapshot, Facts::guest(GuestKind::Vm, 106, u"b"_s, u"pve-node1"_s));
            Facts::at(snapshot, 250).cpu = 0.5;
            store.publish(snapshot);
        });
        QCOMPARE(lines, QStringList({u"remove 7-7"_s, u"remove 1-2"_s, u"insert 2-3"_s, u"changed 7-7"_s}));
        QCOMPARE(column(model, int(InventoryColumn::Id)),
                 QStringList({u"101"_s, u"104"_s, u"105"_s, u"106"_s, u"210"_s, u"211"_s, u"212"_s, u"250"_s}));
        QCOMPARE(model.indexOf({GuestKind::Vm, VmId{105}}).row(), 2);
    }

    void nodesCountTheirGuests()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        NodeModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(model, int(NodeColumn::Guests)), QStringList({u"5"_s, u"4"_s}));
        const QStringList lines = record(model, [&] {
            Facts::at(snapshot, 101).node = NodeName(u"pve-node2"_s);
            snapshot.edit().nodes.prepend(Facts::node(u"a"_s));
            store.publish(snapshot);
        });
        QCOMPARE(lines, QStringList({u"insert 0-0"_s, u"changed 1-2"_s}));
        QCOMPARE(column(model, int(NodeColumn::Guests)), QStringList({u"0"_s, u"4"_s, u"5"_s}));
        snapshot.edit().nodes[0].status = NodeStatus::Offline;
        store.publish(snapshot);
        QCOMPARE(model.index(0, int(NodeColumn::State)).data().toString(), u"offline"_s);
        QCOMPARE(model.index(0, int(NodeColumn::State)).data(StateRole).toInt(), int(StateClass::Error));
    }

    void groupsOnEightAndRulesOnNine()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        snapshot.edit().version = {8, 4, u"8.4.1"_s};
        HaGroup group;
        group.name = u"homelab"_s;
        group.nodes = {{NodeName(u"pve-node1"_s), 2}, {NodeName(u"pve-node2"_s), 3}};
        group.restricted = true;
        snapshot.edit().haGroups = {group};
        HaResource resource;
        resource.guest = {GuestKind::Vm, VmId{101}};
        resource.requestedState = u"started"_s;
        resource.group = u"homelab"_s;
        snapshot.edit().haResources = {resource};
        Facts::at(snapshot, 101).haState = u"started"_s;
        store.publish(snapshot);
        HaGroupModel groups(&store);
        HaResourceModel resources(&store);
        QAbstractItemModelTester tester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester resourceTester(&resources, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(groups.index(0, int(HaGroupColumn::Type)).data().toString(), u"group"_s);
        QCOMPARE(groups.index(0, int(HaGroupColumn::Nodes)).data().toString(), u"pve-node2:3, pve-node1:2"_s);
        QCOMPARE(groups.index(0, int(HaGroupColumn::Resources)).data().toString(), u"vm:101 plex"_s);
        QCOMPARE(groups.index(0, int(HaGroupColumn::Options)).data().toString(), u"restricted"_s);
        QCOMPARE(resources.headerData(int(HaResourceColumn::Group), Qt::Horizontal).toString(), u"Group"_s);
        QCOMPARE(resources.index(0, int(HaResourceColumn::Failback)).data().toString(), u"—"_s);

        HaRule apart;
        apart.name = u"pair"_s;
        apart.type = HaRule::Type::ResourceAffinity;
        apart.positive = false;
        apart.resources = {{GuestKind::Vm, VmId{101}}, {GuestKind::Vm, VmId{102}}};
        apart.enabled = false;
        snapshot.edit().version = {9, 2, u"9.2.11"_s};
        snapshot.edit().haGroups.clear();
        snapshot.edit().haResources[0].group.clear();
        snapshot.edit().haRules = {apart};
        HaStatus::Service service;
        service.state = u"migrate"_s;
        service.node = NodeName(u"pve-node1"_s);
        service.target = NodeName(u"pve-node2"_s);
        snapshot.edit().haStatus.services.insert(resource.guest, service);
        const QStringList lines = record(groups, [&] { store.publish(snapshot); });
        QCOMPARE(lines, QStringList({u"remove 0-0"_s, u"insert 0-0"_s}));
        QCOMPARE(groups.index(0, int(HaGroupColumn::Type)).data().toString(), u"keep apart"_s);
        QCOMPARE(groups.index(0, int(HaGroupColumn::State)).data().toString(), u"disabled"_s);
        QCOMPARE(resources.headerData(int(HaResourceColumn::Group), Qt::Horizontal).toString(), u"Rules"_s);
        QCOMPARE(resources.index(0, int(HaResourceColumn::Node)).data().toString(), u"pve-node1 → pve-node2"_s);
        QCOMPARE(resources.index(0, int(HaResourceColumn::State)).data().toString(), u"moving"_s);
        QCOMPARE(resources.index(0, int(HaResourceColumn::Group)).data().toString(), u"—"_s);
    }

    void haStatesAreRememberedWhenTheyChange()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        const GuestKey guest{GuestKind::Vm, VmId{101}};
        HaHistory history(&store);
        const auto publish = [&](const QString &state, const QString &node) {
            snapshot.edit().serverTime = snapshot->serverTime.addSecs(10);
            HaStatus::Service service;
            service.state = state;
            service.node = NodeName(node);
            snapshot.edit().haStatus.services.insert(guest, service);
            snapshot.edit().haStatus.masterTimestamp += 10;
            store.publish(snapshot);
        };
        publish(u"started"_s, u"pve-node1"_s);
        publish(u"started"_s, u"pve-node1"_s);
        publish(u"migrate"_s, u"pve-node1"_s);
        publish(u"started"_s, u"pve-node2"_s);
        QStringList states;
        for (const HaHistory::Entry &entry : history.of(guest))
            states.append(entry.state + u' ' + entry.node.text() + entry.at.toString(u" ss"_s));
        QCOMPARE(states,
                 QStringList({u"started pve-node2 40"_s, u"migrate pve-node1 30"_s, u"started pve-node1 10"_s}));
        for (int i = 0; i < 200; ++i)
            publish(i % 2 == 0 ? u"a"_s : u"b"_s, u"pve-node1"_s);
        QCOMPARE(history.of(guest).size(), HaHistory::mostEntries);
    }

    void configurationAsTheFileHasIt()
    {
        GuestDetails details;
        details.config = {{u"cores"_s, u"4"_s},
                          {u"description"_s, u"Media: für alle\nzweite\n"_s},
                          {u"arch"_s, u"amd64"_s},
                          {u"digest"_s, u"abc"_s}};
        details.rawLxc = {{u"lxc.cgroup2.devices.allow"_s, u"c 226:0 rwm"_s}};
        QCOMPARE(
            configText(details),
            u"#Media%3A f%C3%BCr alle\n#zweite\narch: amd64\ncores: 4\nlxc.cgroup2.devices.allow: c 226:0 rwm\n"_s);
        QCOMPARE(configText({}), QString());
        QCOMPARE(configPath({GuestKind::Ct, VmId{240}}, NodeName(u"pve-node1"_s)),
                 u"/etc/pve/nodes/pve-node1/lxc/240.conf"_s);
        QCOMPARE(configPath({GuestKind::Vm, VmId{101}}, NodeName(u"a"_s)), u"/etc/pve/nodes/a/qemu-server/101.conf"_s);
    }

    void tasksNewestFirstInWords()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        const qint64 now = snapshot->serverTime.toSecsSinceEpoch();
        const TaskState running = task(u"qmigrate"_s, u"102"_s, now - 30, std::nullopt, {});
        const TaskState failed = task(u"vzstart"_s, u"210"_s, now - 100, now - 90, u"startup failed"_s);
        const TaskState warned = task(u"vzdump"_s, u"102"_s, now - 200, now - 92, u"WARNINGS: 2"_s);
        snapshot.edit().tasks = {running, failed, warned, running};
        store.publish(snapshot);
        TaskModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(model, int(TaskColumn::Description)),
                 QStringList({u"Migrate VM 102 arr"_s, u"Start container 210 pihole1"_s, u"Back up 102 arr"_s}));
        QCOMPARE(column(model, int(TaskColumn::Duration)), QStringList({u"30 s"_s, u"10 s"_s, u"1 min 48 s"_s}));
        QCOMPARE(column(model, int(TaskColumn::State)).first(2), QStringList({u"running"_s, u"startup failed"_s}));
        QCOMPARE(model.index(1, int(TaskColumn::State)).data(StateRole).toInt(), int(StateClass::Error));
        QCOMPARE(model.index(2, int(TaskColumn::State)).data(StateRole).toInt(), int(StateClass::Warning));
        const QStringList lines = record(model, [&] {
            snapshot.edit().tasks[0].endTime = now;
            snapshot.edit().tasks[0].status = u"OK"_s;
            snapshot.edit().tasks.removeLast();
            snapshot.edit().tasks.prepend(task(u"qmstart"_s, u"104"_s, now - 5, now, u"OK"_s));
            store.publish(snapshot);
        });
        QCOMPARE(lines, QStringList({u"insert 0-0"_s, u"changed 1-1"_s}));
        model.setGuest(VmId{210});
        QCOMPARE(column(model, int(TaskColumn::Guest)), QStringList({u"210 pihole1"_s}));
    }

    void operationsNewestFirst()
    {
        QList<OperationState> states(2);
        states[0].plan.id = u"old"_s;
        states[0].createdAt = QDateTime(QDate(2026, 3, 1), QTime(10, 0), QTimeZone::UTC);
        states[0].closedAt = states[0].createdAt.addSecs(108);
        states[0].status = OperationStatus::Done;
        states[1].plan.id = u"new"_s;
        states[1].createdAt = QDateTime(QDate(2026, 3, 1), QTime(11, 0), QTimeZone::UTC);
        bool here = true;
        OperationModel model({[&] { return states; }, [&](const QString &id) { return here && id == "new"_L1; }});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"new"_s);
        QCOMPARE(column(model, int(OperationColumn::Duration)), QStringList({u"—"_s, u"1 min 48 s"_s}));
        QCOMPARE(model.index(0, int(OperationColumn::Status)).data(StateRole).toInt(), int(StateClass::Active));
        here = false;
        const QStringList lines = record(model, [&] { model.refresh(); });
        QCOMPARE(lines, QStringList{u"changed 0-0"_s});
        QCOMPARE(model.index(0, int(OperationColumn::Status)).data().toString(), u"interrupted"_s);
        QCOMPARE(model.index(0, int(OperationColumn::Status)).data(StateRole).toInt(), int(StateClass::Warning));
    }

    void objectsIgnoreStatistics()
    {
        ClusterStore store;
        ClusterSnapshot snapshot = Facts::homelab();
        store.publish(snapshot);
        ObjectListModel model(&store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 11);
        QCOMPARE(model.index(2, 0).data().toString(), u"VM 101 plex"_s);
        QCOMPARE(model.index(2, 0).data(KeyRole).toString(), u"vm:101"_s);
        QStringList lines = record(model, [&] {
            for (GuestState &guest : snapshot.edit().guests)
                guest.cpu = 0.9;
            store.publish(snapshot);
        });
        QCOMPARE(lines, QStringList());
        lines = record(model, [&] {
            Facts::at(snapshot, 101).name = u"jellyfin"_s;
            Facts::at(snapshot, 250).node = NodeName(u"pve-node1"_s);
            store.publish(snapshot);
        });
        QCOMPARE(lines, QStringList{u"changed 2-10"_s});
        QCOMPARE(model.index(2, 0).data().toString(), u"VM 101 jellyfin"_s);
    }

    void rowsThatChangePlacesKeepPersistentIndexes()
    {
        QList<OperationState> states(3);
        for (int i = 0; i < 3; ++i) {
            states[i].plan.id = QString::number(i);
            states[i].createdAt = QDateTime(QDate(2026, 3, 1), QTime(i, 0), QTimeZone::UTC);
        }
        OperationModel model({[&] { return states; }, [](const QString &) { return true; }});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QPersistentModelIndex watched(model.index(2, 1));
        QCOMPARE(watched.data(KeyRole).toString(), u"0"_s);
        states[0].createdAt = states[0].createdAt.addDays(1);
        const QStringList lines = record(model, [&] { model.refresh(); });
        QCOMPARE(lines, QStringList{u"layout"_s});
        QCOMPARE(watched.data(KeyRole).toString(), u"0"_s);
        QCOMPARE(watched.row(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTableModels)
#include "test_tablemodels.moc"
