// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"

#include "operations/settings.h"
#include "operations/stepkinds.h"
#include "operations/wayback.h"
#include "operations/wording.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

/// A closed operation of which every step was carried out.
OperationState done(const Plan &plan, OperationStatus status = OperationStatus::Done)
{
    OperationState state;
    state.plan = plan;
    state.status = status;
    state.closedAt = ClusterBuilder::now();
    for (const Step &step : plan.steps)
        state.steps[step.id].state = StepState::Done;
    return state;
}

/// A way back that deals with these guests.
OperationState back(const QString &drain, const QList<int> &vmids, OperationKind kind = OperationKind::Return)
{
    Plan plan;
    plan.id = u"back"_s;
    plan.kind = kind;
    plan.returnsOperation = drain;
    for (const int vmid : vmids) {
        GuestPlan guest;
        guest.guest = {vmid < 200 ? GuestKind::Vm : GuestKind::Ct, VmId{vmid}};
        plan.guests.append(guest);
    }
    return done(plan);
}

} // namespace

/// What a drain still owes after its ways back, and the one that brings nobody home (screen 8).
class WayBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guestsAreOwedUntilAWayBackDealtWithThem_data();
    void guestsAreOwedUntilAWayBackDealtWithThem();
    void D080_settingsAloneAreOwedToo();
    void D080_rebalancingInsteadPutsBackWhatWasParked();
    void D080_aSettingIsJudgedByTheReadingThatShowsIt();
};

void WayBackTest::guestsAreOwedUntilAWayBackDealtWithThem_data()
{
    QTest::addColumn<QList<OperationState>>("backs");
    QTest::addColumn<QStringList>("owed");
    const QStringList both{u"vm:100"_s, u"ct:200"_s};
    QTest::newRow("nothing was done yet") << QList<OperationState>{} << both;
    QTest::newRow("one came home") << QList{back(u"d"_s, {100})} << QStringList{u"ct:200"_s};
    QTest::newRow("one came home, then the other") << QList{back(u"d"_s, {100}), back(u"d"_s, {200})} << QStringList{};
    QTest::newRow("all came home") << QList{back(u"d"_s, {100, 200})} << QStringList{};
    QTest::newRow("they were left as they are") << QList{back(u"d"_s, {})} << QStringList{};
    QTest::newRow("the load was evened out instead")
        << QList{back(u"d"_s, {300}, OperationKind::Rebalance)} << QStringList{};
    QTest::newRow("guests of another drain came home") << QList{back(u"other"_s, {100, 200})} << both;
    OperationState stuck = back(u"d"_s, {100, 200});
    stuck.plan.guests.first().note = u"stays-away"_s;
    QTest::newRow("one could not come home yet") << QList{stuck} << QStringList{u"vm:100"_s};
    OperationState left = back(u"d"_s, {100, 200});
    left.status = OperationStatus::Leftovers;
    QTest::newRow("a way back did not reach its end") << QList{left} << both;
}

void WayBackTest::guestsAreOwedUntilAWayBackDealtWithThem()
{
    QFETCH(QList<OperationState>, backs);
    QFETCH(QStringList, owed);
    const OperationState drain = done(planDrain(plain().facts(), drainNode1(), u"d"_s));
    QStringList sids;
    for (const QList<GuestKey> keys = guestsOwed(drain, backs); const GuestKey &key : keys)
        sids << key.sid();
    QCOMPARE(sids, owed);
    QCOMPARE(owesReturn(drain, backs), !owed.isEmpty());
}

void WayBackTest::D080_settingsAloneAreOwedToo()
{
    ClusterBuilder empty(9);
    for (const QString &name : {u"pve-node1"_s, u"pve-node2"_s, u"pve-node3"_s})
        empty.node(name, 32, 8);
    DrainRequest request = drainNode1();
    request.maintenanceFlag = true;
    const OperationState drain = done(planDrain(empty.facts(), request, u"d"_s));
    QCOMPARE(guestsOwed(drain, {}), QList<GuestKey>());
    QVERIFY(owesReturn(drain, {}));
    QVERIFY(!owesReturn(drain, {back(u"d"_s, {})}));
    const OperationState nothing = done(planDrain(empty.facts(), drainNode1(), u"d"_s));
    QVERIFY(!owesReturn(nothing, {}));
}

void WayBackTest::D080_rebalancingInsteadPutsBackWhatWasParked()
{
    ClusterBuilder c = plain();
    c.ha(100);
    c.content.options.crs = u"ha=dynamic,ha-auto-rebalance=1"_s;
    c.content.options.autoRebalance = true;
    c.content.permissions.byPath[u"/"_s].insert(u"Sys.Modify"_s, true);
    const Plan drain = planDrain(c.facts(), drainNode1(), u"d"_s);
    QSet<QString> finished;
    for (const Step &step : drain.steps)
        finished.insert(step.id);
    // After the drain: one node carries more than the other.
    c.content.options.crs = u"ha=dynamic,ha-auto-rebalance=0"_s;
    c.content.options.autoRebalance = false;
    for (const int vmid : {101, 102, 103, 104}) {
        c.vm(vmid, u"vm%1"_s.arg(vmid), u"pve-node2"_s, 6).memory = 6 * GiB;
        c.disk(vmid, u"ceph"_s, 16);
    }
    c.nodeState(u"pve-node2"_s).memory = 28 * GiB;
    const Plan plan = planRebalanceInstead(c.facts(), {}, drain, finished, u"even"_s);
    QVERIFY2(plan.startable, qPrintable(findingLines(plan).join(u'\n')));
    QCOMPARE(plan.kind, OperationKind::Rebalance);
    QCOMPARE(plan.returnsOperation, u"d"_s);
    QVERIFY(plan.steps.size() > 1);
    const Step &last = plan.steps.last();
    QCOMPARE(last.kind, StepKind::ChangeSetting);
    QCOMPARE(last.setting.value, u"ha=dynamic,ha-auto-rebalance=1"_s);
    QVERIFY(last.regardless);
    for (const Step &step : plan.steps) {
        if (step.id != last.id) {
            QCOMPARE(step.kind, StepKind::MigrateGuest);
            QVERIFY(last.dependsOn.contains(step.id));
            QVERIFY(step.wave < last.wave);
        }
    }
    // What is put back is said by name.
    QVERIFY2(planSentence(plan).contains(u"put back ("_s), qPrintable(planSentence(plan)));
    // It is the journal's plan: it survives being written and read.
    const Result<Plan> read = planFromJson(planToJson(plan));
    QVERIFY(read);
    QCOMPARE(*read, plan);
}

void WayBackTest::D080_aSettingIsJudgedByTheReadingThatShowsIt()
{
    ClusterBuilder c = plain();
    c.content.options.crs = u"ha=dynamic,ha-auto-rebalance=0"_s; // as it was before it was put back
    const Step step = settingStep({.kind = SettingChange::Kind::ClusterCrs,
                                   .key = {},
                                   .value = u"ha=dynamic,ha-auto-rebalance=1"_s,
                                   .before = c.content.options.crs});
    OperationState::StepRecord record;
    record.state = StepState::Requested;
    record.serverTime = ClusterBuilder::now().addSecs(-600);
    const auto verdict = [&] {
        return judge({.step = step, .record = record, .snapshot = c.facts().snapshot, .sight = {}}).kind;
    };
    // Ten minutes have passed, but the options were not read since: nothing is known yet.
    Freshness &options = c.content.freshness[size_t(Section::Options)];
    options.readAt = record.serverTime.addSecs(-1);
    QCOMPARE(verdict(), Verdict::Kind::Pending);
    options.readAt = record.serverTime.addSecs(200);
    QCOMPARE(verdict(), Verdict::Kind::Failed);
    c.content.options.crs = step.setting.value;
    QCOMPARE(verdict(), Verdict::Kind::Done);
}

QTEST_GUILESS_MAIN(WayBackTest)
#include "test_wayback.moc"
