// SPDX-License-Identifier: GPL-3.0-or-later
#include "../operations_plan/clusterbuilder.h"

#include "cluster/store.h"
#include "items/csv.h"
#include "items/formatting.h"
#include "items/hastatusmodels.h"
#include "items/lossmodels.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

namespace
{

using Tester = QAbstractItemModelTester;
constexpr auto failing = Tester::FailureReportingMode::QtTest;

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

StateClass stateOf(const QAbstractItemModel &model, int row, int column)
{
    return StateClass(model.index(row, column).data(StateRole).toInt());
}

QList<LossForecast> eachOf(const ClusterBuilder &cluster)
{
    const PlanFacts facts = cluster.facts();
    return forecastEachLoss(facts.snapshot, facts.details);
}

/// What the manager would say of this cluster: everything at rest.
void settle(ClusterBuilder &cluster, const QString &master)
{
    HaStatus &status = cluster.content.haStatus;
    const qint64 now = ClusterBuilder::now().toSecsSinceEpoch();
    status.master = NodeName(master);
    status.masterTimestamp = now - 4;
    for (const NodeState &node : std::as_const(cluster.content.nodes)) {
        status.nodeStatus[node.name] = u"online"_s;
        status.lrm[node.name] = {.mode = u"active"_s, .state = u"active"_s, .timestamp = now - 6};
    }
    for (const HaResource &resource : std::as_const(cluster.content.haResources)) {
        HaStatus::Service service;
        service.state = u"started"_s;
        service.node = cluster.guestState(resource.guest.vmid.value).node;
        status.services[resource.guest] = service;
    }
}

} // namespace

class HaModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGuestSaysWhatBecomesOfIt();
    void theLossOfEachNodeIsARow();
    void ofALossItSaysWhatBecomesOfWhom();
    void eventsAreInTheirOrder();
    void agentsInWords_data();
    void agentsInWords();
    void armed_data();
    void armed();
    void whatTheManagerDoesIsRecorded();
};

void HaModelsTest::eachGuestSaysWhatBecomesOfIt()
{
    ClusterBuilder cluster = homelab();
    settle(cluster, u"pve-node1"_s);
    ClusterStore store;
    store.publish(cluster.facts().snapshot);
    HaOutlookModel model(&store);
    Tester tester(&model, failing);
    const int arr = model.rowOf(u"vm:102"_s);
    const int plex = model.rowOf(u"vm:101"_s);
    const int fate = int(HaOutlookColumn::IfNodeDies);
    QCOMPARE(cell(model, arr, fate), Formatting::absent());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setForecasts(eachOf(cluster));
    QCOMPARE(changes.size(), 1);
    model.setForecasts(eachOf(cluster));
    QCOMPARE(changes.size(), 1); // nothing is new
    QCOMPARE(cell(model, arr, fate), u"restarts on pve-node2"_s);
    QCOMPARE(stateOf(model, arr, fate), StateClass::Warning);
    QVERIFY(cell(model, arr, int(HaOutlookColumn::RunsAfter)).contains(u" to "_s));
    QCOMPARE(cell(model, arr, int(HaOutlookColumn::DataAtRisk)), u"the last 10 m"_s);
    QVERIFY(cell(model, plex, fate).startsWith(u"fails to start on pve-node2: "_s));
    QCOMPARE(stateOf(model, plex, fate), StateClass::Error);
    QCOMPARE(cell(model, arr, int(HaResourceColumn::Node)), u"pve-node1"_s);
    QCOMPARE(model.headerData(fate, Qt::Horizontal).toString(), u"If its node dies"_s);

    cluster.content.haResources.removeFirst();
    store.publish(cluster.facts().snapshot);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(cell(model, model.rowOf(u"vm:102"_s), fate), u"restarts on pve-node2"_s);
}

void HaModelsTest::theLossOfEachNodeIsARow()
{
    LossSummaryModel model;
    Tester tester(&model, failing);
    ClusterBuilder cluster = homelab();
    model.setForecasts(eachOf(cluster));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, int(LossSummaryColumn::Lost)), u"pve-node1"_s);
    QCOMPARE(cell(model, 0, int(LossSummaryColumn::Quorum)), u"goes on, 2 of 2 votes"_s);
    QCOMPARE(stateOf(model, 0, int(LossSummaryColumn::Quorum)), StateClass::Ok);
    QCOMPARE(cell(model, 0, int(LossSummaryColumn::Back)), u"2"_s); // arr and prometheus; plex lacks its GPU
    QCOMPARE(cell(model, 0, int(LossSummaryColumn::Down)), u"3"_s);
    QCOMPARE(stateOf(model, 0, int(LossSummaryColumn::Down)), StateClass::Error);
    QCOMPARE(stateOf(model, 1, int(LossSummaryColumn::Down)), StateClass::Warning);
    QCOMPARE(cell(model, 0, int(LossSummaryColumn::DataAtRisk)), u"the last 10 m"_s);
    QCOMPARE(model.index(0, int(LossSummaryColumn::Memory)).data(FractionRole).toDouble(), 26.0 / 64);

    cluster.content.quorum.qdeviceConnected = false;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setForecasts(eachOf(cluster));
    QVERIFY(reset.isEmpty() && inserted.isEmpty());
    QCOMPARE(cell(model, 0, int(LossSummaryColumn::Quorum)), u"stops, 1 of 2 votes"_s);
    QCOMPARE(stateOf(model, 0, int(LossSummaryColumn::Quorum)), StateClass::Error);
    QCOMPARE(cell(model, 0, int(LossSummaryColumn::Memory)), Formatting::absent());
}

void HaModelsTest::ofALossItSaysWhatBecomesOfWhom()
{
    GuestLossModel model;
    Tester tester(&model, failing);
    model.setForecast(eachOf(homelab()).first());
    QCOMPARE(model.rowCount(), 5); // those of pve-node2 run on
    const int traefik = model.rowOf(u"ct:212"_s);
    QCOMPARE(cell(model, traefik, int(GuestLossColumn::Guest)), u"CT 212 traefik"_s);
    QCOMPARE(cell(model, traefik, int(GuestLossColumn::Fate)), u"stays down"_s);
    QCOMPARE(cell(model, traefik, int(GuestLossColumn::To)), Formatting::absent());
    QVERIFY(cell(model, traefik, int(GuestLossColumn::Reason)).contains(u"HA does not look after it"_s));
    const int arr = model.rowOf(u"vm:102"_s);
    QCOMPARE(cell(model, arr, int(GuestLossColumn::To)), u"pve-node2"_s);
    // For programs: seconds, and nothing where nothing is known.
    const QList<int> columns{int(GuestLossColumn::Guest), int(GuestLossColumn::DataAtRisk),
                             int(GuestLossColumn::RunsAfter)};
    const QString csv =
        tableText(model, {model.index(arr, 0), model.index(traefik, 0)}, columns, TableFormat::Csv, true);
    const QStringList lines = csv.split(u"\r\n"_s);
    QCOMPARE(lines.at(0), u"vmid,Writes lost (s),Runs again after at least (s)"_s);
    QVERIFY2(lines.at(1).startsWith(u"102,600,"_s), qPrintable(csv));
    QCOMPARE(lines.at(2), u"212,,"_s);
}

void HaModelsTest::eventsAreInTheirOrder()
{
    LossEventModel model;
    Tester tester(&model, failing);
    const ClusterBuilder cluster = homelab();
    model.setForecast(eachOf(cluster).first(), cluster.facts().snapshot);
    QVERIFY(model.rowCount() > 5);
    QCOMPARE(cell(model, 0, int(LossEventColumn::After)), u"at once"_s);
    QCOMPARE(cell(model, 0, int(LossEventColumn::What)), u"pve-node1 loses its power"_s);
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(cell(model, row, int(LossEventColumn::What)));
    QVERIFY2(all.contains(u"VM 102 arr runs on pve-node2"_s), qPrintable(all.join(u'\n')));
    QVERIFY(all.indexOf(u"pve-node1 counts as fenced: its guests may start elsewhere"_s)
            < all.indexOf(u"VM 102 arr runs on pve-node2"_s));
}

void HaModelsTest::agentsInWords_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("silence"); // seconds; -1: never heard of
    QTest::addColumn<QString>("text");
    QTest::addColumn<StateClass>("shown");
    QTest::newRow("one with guests is armed")
        << u"active"_s << u"active"_s << 6 << u"armed: without quorum it resets its node"_s << StateClass::Ok;
    QTest::newRow("one without is idle") << u"active"_s << u"wait_for_agent_lock"_s << 6 << u"idle: it resets nothing"_s
                                         << StateClass::Quiet;
    QTest::newRow("after 30 s of silence it counts as dead")
        << u"active"_s << u"active"_s << 31 << u"silent: it counts as dead"_s << StateClass::Error;
    QTest::newRow("in maintenance its guests are elsewhere")
        << u"maintenance"_s << u"maintenance"_s << 6 << u"in maintenance: its guests run elsewhere"_s
        << StateClass::Quiet;
    QTest::newRow("without its lock the node goes down")
        << u"active"_s << u"lost_agent_lock"_s << 6 << u"has lost its lock: its node is about to be reset"_s
        << StateClass::Error;
    QTest::newRow("one may never have been heard of")
        << QString() << QString() << -1 << u"never heard of"_s << StateClass::Quiet;
}

void HaModelsTest::agentsInWords()
{
    QFETCH(QString, mode);
    QFETCH(QString, state);
    QFETCH(int, silence);
    ClusterBuilder cluster = homelab();
    settle(cluster, u"pve-node2"_s);
    const NodeName node(u"pve-node1"_s);
    if (silence < 0)
        cluster.content.haStatus.lrm.remove(node);
    else
        cluster.content.haStatus.lrm[node] = {
            .mode = mode, .state = state, .timestamp = ClusterBuilder::now().toSecsSinceEpoch() - silence};
    ClusterStore store;
    HaNodeModel model(&store);
    Tester tester(&model, failing);
    store.publish(cluster.facts().snapshot);
    QCOMPARE(model.rowCount(), 2);
    QTEST(cell(model, 0, int(HaNodeColumn::Agent)), "text");
    QTEST(stateOf(model, 0, int(HaNodeColumn::Agent)), "shown");
    QCOMPARE(cell(model, 0, int(HaNodeColumn::Role)), Formatting::absent());
    QCOMPARE(cell(model, 1, int(HaNodeColumn::Role)), u"master"_s);
    QCOMPARE(cell(model, 0, int(HaNodeColumn::Guests)), u"3"_s);
    QCOMPARE(cell(model, 1, int(HaNodeColumn::State)), u"online"_s);
}

void HaModelsTest::armed_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<HaArmed>("armed");
    QTest::newRow("the manager says it") << u"armed"_s << u"wait_for_agent_lock"_s << HaArmed::Armed;
    QTest::newRow("disarmed is disarmed, whatever agents do") << u"disarmed"_s << u"active"_s << HaArmed::Disarmed;
    QTest::newRow("on the way to it") << u"disarming"_s << u"active"_s << HaArmed::Disarming;
    QTest::newRow("on standby nothing is fenced") << u"standby"_s << u"wait_for_agent_lock"_s << HaArmed::Idle;
    QTest::newRow("older versions: an active agent is armed") << QString() << u"active"_s << HaArmed::Armed;
    QTest::newRow("older versions: an idle one is not") << QString() << u"wait_for_agent_lock"_s << HaArmed::Idle;
}

void HaModelsTest::armed()
{
    QFETCH(QString, word);
    QFETCH(QString, agent);
    HaStatus status;
    status.armedState = word;
    status.lrm[NodeName(u"n1"_s)] = {.mode = u"active"_s, .state = agent, .timestamp = 1};
    QTEST(haArmed(status), "armed");
    QVERIFY(!haArmedText(haArmed(status)).isEmpty() && !haArmedSentence(haArmed(status)).isEmpty());
}

void HaModelsTest::whatTheManagerDoesIsRecorded()
{
    ClusterBuilder cluster = homelab();
    settle(cluster, u"pve-node1"_s);
    ClusterStore store;
    store.publish(cluster.facts().snapshot);
    HaEventModel model(&store);
    Tester tester(&model, failing);
    QCOMPARE(model.rowCount(), 0); // how it stood is no event

    const auto pass = [&](int seconds) {
        cluster.content.serverTime = cluster.content.serverTime.addSecs(seconds);
        store.publish(cluster.facts().snapshot);
    };
    const GuestKey arr = cluster.guestState(102).key;
    cluster.content.haStatus.nodeStatus[NodeName(u"pve-node1"_s)] = u"fence"_s;
    cluster.content.haStatus.master = NodeName(u"pve-node2"_s);
    cluster.content.haStatus.services[arr].state = u"fence"_s;
    pass(60);
    cluster.content.haStatus.services[arr] = {
        .state = u"started"_s, .node = NodeName(u"pve-node2"_s), .target = {}, .maintenanceNode = {}};
    pass(60);
    TaskState task;
    task.upid = *Upid::parse(u"UPID:pve-node1:000C8B5D:0034A4E1:%1:hamigrate:103:root@pam:"_s.arg(
        QString::number(cluster.content.serverTime.toSecsSinceEpoch() + 5, 16).toUpper()));
    task.endTime = task.upid.startTime + 1;
    task.status = u"OK"_s;
    cluster.content.tasks.append(task);
    pass(10);

    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.append(cell(model, row, int(HaEventColumn::What)));
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), u"Ask HA to migrate 103 downloads, by root@pam"_s);
    QCOMPARE(lines.at(1), u"VM 102 arr is started, from pve-node1 to pve-node2"_s);
    const QStringList before = lines.mid(2);
    QVERIFY(before.contains(u"VM 102 arr is waiting for fencing, was started"_s));
    QVERIFY(before.contains(u"pve-node1 is being fenced, was online"_s));
    QVERIFY(before.contains(u"pve-node2 is the HA manager's master, was pve-node1"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::rowsInserted);
    pass(10);
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(HaModelsTest)
#include "test_hamodels.moc"
