// SPDX-License-Identifier: GPL-3.0-or-later
#include "planstep.h"

#include "operations/wording.h"
#include "widgets/tableview.h"
#include "wizards/forecastcard.h"
#include "wizards/planmap.h"

#include <QComboBox>
#include <QMimeData>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;

/// The drain wizard's plan: which guest goes first, where guests go, and what that does to the nodes.
class DrainOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void theOrderIsShownInWaves();
    void theOrderIsChosenByARule();
    void theOrderIsMadeByHand_data();
    void theOrderIsMadeByHand();
    void targetsAreChosenByWhatIsBalanced();
    void theMapSaysWhatGoesWhere();
    void D032_thePeakIsMarkedAndSaid();
    void theLimitPerTargetReachesThePlan();
};

void DrainOrderTest::theOrderIsShownInWaves()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.draft()->setThen(AfterDrain::Reboot);
    wizard.draft()->setParallel(1);
    showPlan(wizard);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    const Plan &plan = wizard.draft()->plan();
    const QStringList lines = waves(wizard);
    QCOMPARE(lines.size(), plan.steps.size());
    QCOMPARE(lines.first(), u"Wave 1: "_s + stepText(plan.steps.first()));
    QCOMPARE(cell(wizard, 102, GuestPlanModel::Wave).data().toString(),
             QString::number(plan.step(guestPlanOf(plan, 102)->steps.first())->wave));
}

/// By a rule of the box; an order by hand comes before it and is taken back beside it.
void DrainOrderTest::theOrderIsChosenByARule()
{
    Desk desk;
    ClusterBuilder cluster = plain();
    cluster.vm(101, u"small"_s, u"pve-node1"_s, 1);
    cluster.disk(101, u"nas"_s, 8);
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.draft()->setParallel(1);
    showPlan(wizard);
    QCOMPARE(order(wizard), u"100 101 200"_s);

    QComboBox *box = review(wizard)->waves()->orderBox();
    QVERIFY(box->isVisible());
    box->setFocus();
    for (int i = box->currentIndex(); i < box->findData(int(MoveOrder::Smallest)); ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(order(wizard), u"101 100 200"_s);
    QCOMPARE(wizard.draft()->request().order, MoveOrder::Smallest);
}

void DrainOrderTest::theOrderIsMadeByHand_data()
{
    QTest::addColumn<int>("dragged");
    QTest::addColumn<int>("ontoRow"); // -1: below all of them
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the container is dragged before the VMs") << 200 << 0 << Qt::Key() << u"200 100 101"_s;
    QTest::newRow("between them") << 200 << 1 << Qt::Key() << u"100 200 101"_s;
    QTest::newRow("the first one below all of them") << 100 << -1 << Qt::Key() << u"101 200 100"_s;
    QTest::newRow("Alt and the upward arrow") << 200 << 0 << Qt::Key_Up << u"100 200 101"_s;
    QTest::newRow("Alt and the downward arrow") << 100 << 0 << Qt::Key_Down << u"101 100 200"_s;
}

void DrainOrderTest::theOrderIsMadeByHand()
{
    QFETCH(int, dragged);
    QFETCH(int, ontoRow);
    QFETCH(Qt::Key, key);
    QFETCH(QString, expected);
    Desk desk;
    ClusterBuilder cluster = plain();
    cluster.vm(101, u"small"_s, u"pve-node1"_s, 1);
    cluster.disk(101, u"nas"_s, 8);
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.draft()->setParallel(1);
    showPlan(wizard);
    WaveCard *card = review(wizard)->waves();
    QVERIFY(card->resetButton()->isHidden());
    const int row = card->model()->rowOf(VmId{dragged});
    if (key != Qt::Key()) {
        card->table()->setCurrentIndex(card->model()->index(row, 0));
        QTest::keyClick(card->table(), key, Qt::AltModifier);
        QCOMPARE(card->model()->guestAt(card->table()->currentIndex().row()), VmId{dragged}); // goes on with it
    } else {
        const std::unique_ptr<QMimeData> data(card->model()->mimeData({card->model()->index(row, 0)}));
        card->model()->dropMimeData(data.get(), Qt::MoveAction, ontoRow, 0, {});
        QTRY_VERIFY(!wizard.draft()->request().sequence.isEmpty());
    }
    QCOMPARE(order(wizard), expected);
    picture(&wizard, u"order-by-hand"_s);
    QVERIFY(card->orderBox()->isHidden());
    QTest::mouseClick(card->resetButton(), Qt::LeftButton);
    QCOMPARE(order(wizard), u"100 101 200"_s);
}

void DrainOrderTest::targetsAreChosenByWhatIsBalanced()
{
    Desk desk;
    ClusterBuilder cluster = plain();
    cluster.nodeState(u"pve-node2"_s).cpu = 0.6;
    cluster.nodeState(u"pve-node3"_s).cpu = 0.1;
    cluster.nodeState(u"pve-node3"_s).memory = 30 * GiB;
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    QCOMPARE(cell(wizard, 100, GuestPlanModel::Target).data().toString(), u"pve-node2"_s);
    QComboBox *box = review(wizard)->forecast()->balanceBox();
    QVERIFY(box->isVisible());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentData().toInt(), int(BalanceBy::Cpu));
    // What was shown no longer counts: it was chosen by something else.
    QCOMPARE(cell(wizard, 100, GuestPlanModel::Target).data().toString(), u"pve-node3"_s);
}

void DrainOrderTest::theMapSaysWhatGoesWhere()
{
    Desk desk;
    const auto session = desk.recording(plain().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    wizard.draft()->decide(VmId{100}, {Strategy::Live, NodeName(u"pve-node3"_s)});
    wizard.draft()->decide(VmId{200}, {Strategy::StopReturn, {}});
    QCOMPARE(review(wizard)->map()->text(), u"1 guest(s) from pve-node1 to pve-node3\npve-node1: 1 shut down"_s);
    QVERIFY(review(wizard)->map()->isVisible());
    wizard.draft()->decide(VmId{100}, {Strategy::Leave, {}});
    QVERIFY(review(wizard)->map()->isHidden());
}

void DrainOrderTest::D032_thePeakIsMarkedAndSaid()
{
    Desk desk;
    const auto session = desk.recording(plain().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.draft()->setParallel(1);
    showPlan(wizard);
    wizard.draft()->decide(VmId{100}, {Strategy::Live, NodeName(u"pve-node2"_s)});
    wizard.draft()->decide(VmId{200}, {Strategy::Restart, NodeName(u"pve-node2"_s)});
    const QList<NodeForecastBars *> bars = review(wizard)->forecast()->bars();
    QStringList said;
    for (const NodeForecastBars *bar : bars)
        said.append(bar->accessibleName() + u": "_s + bar->peakText());
    // 12 GiB in use, 4 and 1 GiB arrive one after the other.
    QCOMPARE(said, (QStringList{u"Memory of pve-node1: of 64.0 GiB"_s,
                                u"Memory of pve-node2: Peak 17.0 GiB of 64.0 GiB during wave 2"_s}));
}

void DrainOrderTest::theLimitPerTargetReachesThePlan()
{
    Desk desk;
    const auto session = desk.recording(plain().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    wizard.findChild<QSpinBox *>(u"perTarget"_s)->setValue(1);
    wizard.draft()->replan();
    QCOMPARE(wizard.draft()->plan().limits.perTarget, 1);
}

QTEST_MAIN(DrainOrderTest)
#include "drainordertest.moc"
