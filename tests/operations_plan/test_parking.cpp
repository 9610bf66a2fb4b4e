// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"

#include "operations/settings.h"
#include "operations/wording.h"

#include <QTest>

using namespace DrydockTest;

namespace
{

/// "ha-failback vm:100 1>0 after s1", in plan order.
QStringList settingLines(const Plan &plan)
{
    QStringList lines;
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::ChangeSetting)
            continue;
        QString line = settingKindWord(step.setting.kind);
        if (!step.setting.key.isEmpty())
            line += u' ' + step.setting.key;
        lines.append(line + u" %1>%2"_s.arg(step.setting.before, step.setting.value));
    }
    return lines;
}

/// Every way there is from one step to another along dependencies.
bool comesAfter(const Plan &plan, const Step &later, const QString &earlier)
{
    return std::ranges::any_of(
        later.dependsOn, [&](const QString &id) { return id == earlier || comesAfter(plan, *plan.step(id), earlier); });
}

const Step *stepOf(const Plan &plan, StepKind kind, int vmid = 0)
{
    const auto found = std::ranges::find_if(plan.steps, [&](const Step &step) {
        return step.kind == kind && (vmid == 0 || step.guest.vmid.value == vmid);
    });
    return found == plan.steps.end() ? nullptr : &*found;
}

/// The cluster after the drain: guests where the plan sent them, settings as it changed them.
ClusterBuilder afterDrain(ClusterBuilder c, const Plan &plan)
{
    for (const GuestPlan &guest : plan.guests) {
        if (!guest.to.isEmpty())
            c.guestState(guest.guest.vmid.value).node = guest.to;
    }
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::ChangeSetting)
            continue;
        const bool on = step.setting.value == u"1"_s;
        switch (step.setting.kind) {
        case SettingChange::Kind::HaFailback:
            for (HaResource &resource : c.content.haResources) {
                if (resource.guest.sid() == step.setting.key)
                    resource.failback = on;
            }
            break;
        case SettingChange::Kind::HaRule:
            for (HaRule &rule : c.content.haRules) {
                if (u"node-affinity/"_s + rule.name == step.setting.key)
                    rule.enabled = on;
            }
            break;
        case SettingChange::Kind::HaGroupFailback:
            for (HaGroup &group : c.content.haGroups) {
                if (group.name == step.setting.key)
                    group.noFailback = !on;
            }
            break;
        case SettingChange::Kind::ClusterCrs:
            c.content.options.crs = step.setting.value;
            c.content.options.autoRebalance = step.setting.value.contains(u"ha-auto-rebalance=1"_s);
            break;
        case SettingChange::Kind::Cdrom:
        case SettingChange::Kind::GuestNic:
        case SettingChange::Kind::GuestTags:
            c.read(step.guest.vmid.value).config[step.setting.key] = step.setting.value;
            break;
        case SettingChange::Kind::HaResourceEntry:
        case SettingChange::Kind::HaGroupEntry:
        case SettingChange::Kind::HaRuleEntry:
        case SettingChange::Kind::HaArming:
            break; // no drain changes entries
        case SettingChange::Kind::NodeMaintenance:
            c.nodeState(step.setting.key).haState = on ? u"maintenance"_s : u"online"_s;
            break;
        }
    }
    return c;
}

void preferFirst(ClusterBuilder &c)
{
    c.ha(100);
    c.nodeAffinity(u"mostly"_s, {{u"pve-node1"_s, 2}, {u"pve-node2"_s, 1}}, false);
}

void insertImage(ClusterBuilder &c)
{
    c.cdrom(100, u"local"_s);
    c.read(100).config[u"ide2"_s] = u"local:iso/debian.iso,media=cdrom,size=600M"_s;
}

} // namespace

using Change = std::function<void(ClusterBuilder &)>;
using Ask = std::function<void(DrainRequest &)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Ask)

/// D-020, D-080: what a drain changes in the cluster for a while, and that the return puts it back.
class ParkingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreParkedAndPutBack_data();
    void settingsAreParkedAndPutBack();
    void parkedBeforeTheMoveAndRestoredAfterIt();
    void restoringWaitsForNobodyWhoFails();
    void somebodyElsesChangeIsLeftAlone();
    void restoredSettingsAreNotRestoredAgain();
    void autoRebalanceStaysACautionWithoutTheRight();
    void maintenanceEndsBeforeGuestsComeHome();
    void theRuleThatIsDisabledNoLongerHoldsTheGuest();
    void settingsSpellTheSameInAnyOrder();
};

void ParkingTest::settingsAreParkedAndPutBack_data()
{
    QTest::addColumn<int>("pve");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QStringList>("parked");
    QTest::addColumn<QStringList>("restored");
    const Ask nothing = [](DrainRequest &) {};
    const Ask eject = [](DrainRequest &r) { r.fixes[VmId{100}] = {u"eject-iso"_s}; };

    QTest::newRow("nothing to park") << 9 << Change([](ClusterBuilder &c) { c.ha(100); }) << nothing << QStringList()
                                     << QStringList();
    QTest::newRow("9: failback of the guest that leaves its preferred node")
        << 9 << Change(preferFirst) << nothing << QStringList{u"ha-failback vm:100 1>0"_s}
        << QStringList{u"ha-failback vm:100 0>1"_s};
    QTest::newRow("8: nofailback of its group, once for two guests") << 8 << Change([](ClusterBuilder &c) {
        c.ha(100);
        c.ha(200);
        c.nodeAffinity(u"mostly"_s, {{u"pve-node1"_s, 2}, {u"pve-node2"_s, 1}}, false);
    }) << nothing << QStringList{u"ha-group-failback mostly 1>0"_s} << QStringList{u"ha-group-failback mostly 0>1"_s};
    QTest::newRow("9.2: the scheduler's own moves, other parts of crs kept")
        << 9 << Change([](ClusterBuilder &c) {
               c.ha(100);
               c.content.options.crs = u"ha=dynamic,ha-auto-rebalance=1"_s;
               c.content.options.autoRebalance = true;
               c.content.permissions.byPath[u"/"_s].insert(u"Sys.Modify"_s, true);
           })
        << nothing << QStringList{u"crs ha=dynamic,ha-auto-rebalance=1>ha=dynamic,ha-auto-rebalance=0"_s}
        << QStringList{u"crs ha=dynamic,ha-auto-rebalance=0>ha=dynamic,ha-auto-rebalance=1"_s};
    QTest::newRow("9.2: the scheduler would fill the empty node with HA guests of others")
        << 9 << Change([](ClusterBuilder &c) {
               c.vm(300, u"elsewhere"_s, u"pve-node2"_s);
               c.ha(300);
               c.content.options.crs = u"ha=dynamic,ha-auto-rebalance=1"_s;
               c.content.options.autoRebalance = true;
               c.content.permissions.byPath[u"/"_s].insert(u"Sys.Modify"_s, true);
           })
        << nothing << QStringList{u"crs ha=dynamic,ha-auto-rebalance=1>ha=dynamic,ha-auto-rebalance=0"_s}
        << QStringList{u"crs ha=dynamic,ha-auto-rebalance=0>ha=dynamic,ha-auto-rebalance=1"_s};
    QTest::newRow("D-020: the ISO is ejected and inserted again")
        << 9 << Change(insertImage) << eject
        << QStringList{u"cdrom ide2 local:iso/debian.iso,media=cdrom,size=600M>none,media=cdrom"_s}
        << QStringList{u"cdrom ide2 none,media=cdrom>local:iso/debian.iso,media=cdrom,size=600M"_s};
    QTest::newRow("the ISO of a guest that stays is left where it is")
        << 9 << Change(insertImage) << Ask([](DrainRequest &r) {
               r.fixes[VmId{100}] = {u"eject-iso"_s};
               decide(r, 100, Strategy::StopReturn);
           })
        << QStringList() << QStringList();
    QTest::newRow("D-020: a strict rule for this node only is disabled") << 9 << Change([](ClusterBuilder &c) {
        c.ha(100);
        c.nodeAffinity(u"only"_s, {{u"pve-node1"_s, 0}}, true);
    }) << Ask([](DrainRequest &r) {
        r.fixes[VmId{100}] = {u"park-rule"_s};
    }) << QStringList{u"ha-rule node-affinity/only 1>0"_s} << QStringList{u"ha-rule node-affinity/only 0>1"_s};
}

void ParkingTest::settingsAreParkedAndPutBack()
{
    QFETCH(int, pve);
    QFETCH(Change, change);
    QFETCH(Ask, ask);
    QFETCH(QStringList, parked);
    QFETCH(QStringList, restored);
    ClusterBuilder c = plain(pve);
    c.content.permissions.byPath[u"/"_s].insert(u"VM.Config.CDROM"_s, true);
    change(c);
    DrainRequest request = drainNode1();
    ask(request);

    const Plan drain = planDrain(c.facts(), request, u"d"_s);
    QVERIFY2(drain.startable, qPrintable(findingLines(drain).join(u'\n')));
    QCOMPARE(settingLines(drain), parked);
    const Plan back = planReturn(afterDrain(c, drain).facts(), drain, allSteps(drain), u"r"_s);
    QVERIFY2(back.startable, qPrintable(findingLines(back).join(u'\n')));
    QCOMPARE(settingLines(back), restored);
    for (const Step &step : drain.steps)
        QVERIFY(!stepText(step).isEmpty());
}

void ParkingTest::parkedBeforeTheMoveAndRestoredAfterIt()
{
    ClusterBuilder c = plain();
    preferFirst(c);
    const Plan drain = planDrain(c.facts(), drainNode1(), u"d"_s);
    const Step *park = stepOf(drain, StepKind::ChangeSetting);
    const Step *move = stepOf(drain, StepKind::MigrateGuest, 100);
    QVERIFY(park && move);
    QVERIFY(comesAfter(drain, *move, park->id));

    const Plan back = planReturn(afterDrain(c, drain).facts(), drain, allSteps(drain), u"r"_s);
    const Step *restore = stepOf(back, StepKind::ChangeSetting);
    const Step *home = stepOf(back, StepKind::MigrateGuest, 100);
    QVERIFY(restore && home);
    QVERIFY(comesAfter(back, *restore, home->id));
}

void ParkingTest::restoringWaitsForNobodyWhoFails()
{
    ClusterBuilder c = plain();
    preferFirst(c);
    const Plan drain = planDrain(c.facts(), drainNode1(), u"d"_s);
    const Plan back = planReturn(afterDrain(c, drain).facts(), drain, allSteps(drain), u"r"_s);
    QVERIFY(stepOf(back, StepKind::ChangeSetting)->regardless);
    QVERIFY(!stepOf(back, StepKind::MigrateGuest, 100)->regardless);
}

void ParkingTest::somebodyElsesChangeIsLeftAlone()
{
    ClusterBuilder c = plain();
    c.content.permissions.byPath[u"/"_s].insert(u"VM.Config.CDROM"_s, true);
    insertImage(c);
    DrainRequest request = drainNode1();
    request.fixes[VmId{100}] = {u"eject-iso"_s};
    const Plan drain = planDrain(c.facts(), request, u"d"_s);
    ClusterBuilder later = afterDrain(c, drain);
    later.read(100).config[u"ide2"_s] = u"nas:iso/other.iso,media=cdrom"_s;
    const Plan back = planReturn(later.facts(), drain, allSteps(drain), u"r"_s);
    QCOMPARE(settingLines(back), QStringList());
    QVERIFY(findingLines(back).contains(u"caution setting-changed-since vm:100"_s));
    QVERIFY(findingText(*findingOf(back, u"setting-changed-since"_s)).contains(u"debian.iso"_s));
}

void ParkingTest::restoredSettingsAreNotRestoredAgain()
{
    ClusterBuilder c = plain();
    preferFirst(c);
    const Plan drain = planDrain(c.facts(), drainNode1(), u"d"_s);
    // Home again, settings as before: nothing is left to do.
    QVERIFY(planReturn(c.facts(), drain, allSteps(drain), u"r"_s).steps.isEmpty());
}

void ParkingTest::autoRebalanceStaysACautionWithoutTheRight()
{
    ClusterBuilder c = plain();
    c.ha(100);
    c.content.options.crs = u"ha=dynamic,ha-auto-rebalance=1"_s;
    c.content.options.autoRebalance = true;
    const Plan drain = planDrain(c.facts(), drainNode1(), u"d"_s);
    QVERIFY(drain.startable);
    QCOMPARE(settingLines(drain), QStringList());
    QVERIFY(findingLines(drain).contains(u"caution auto-rebalance cluster"_s));
}

void ParkingTest::maintenanceEndsBeforeGuestsComeHome()
{
    ClusterBuilder c = plain();
    preferFirst(c);
    Plan drain = planDrain(c.facts(), drainNode1(), u"d"_s);
    Step flag = settingStep({SettingChange::Kind::NodeMaintenance, u"pve-node1"_s, u"1"_s, u"0"_s});
    flag.id = u"flag"_s;
    drain.steps.append(flag);
    const Plan back = planReturn(afterDrain(c, drain).facts(), drain, allSteps(drain), u"r"_s);
    const auto off = std::ranges::find_if(
        back.steps, [](const Step &step) { return step.setting.kind == SettingChange::Kind::NodeMaintenance; });
    QVERIFY(off != back.steps.end());
    QCOMPARE(off->setting.value, u"0"_s);
    QVERIFY(comesAfter(back, *stepOf(back, StepKind::MigrateGuest, 100), off->id));
}

void ParkingTest::theRuleThatIsDisabledNoLongerHoldsTheGuest()
{
    ClusterBuilder c = plain();
    c.ha(100);
    c.nodeAffinity(u"only"_s, {{u"pve-node1"_s, 0}}, true);
    const Plan blocked = planDrain(c.facts(), drainNode1(), u"d"_s);
    const Finding *finding = findingOf(blocked, u"ha-affinity"_s);
    QVERIFY(finding);
    QVERIFY(std::ranges::any_of(finding->fixes, [](const Fix &fix) { return fix.code == u"park-rule"_s; }));
    DrainRequest request = drainNode1();
    request.fixes[VmId{100}] = {u"park-rule"_s};
    const Plan drain = planDrain(c.facts(), request, u"d"_s);
    QVERIFY(drain.startable);
    QVERIFY(!guestPlanOf(drain, 100)->to.isEmpty());
}

void ParkingTest::settingsSpellTheSameInAnyOrder()
{
    using Kind = SettingChange::Kind;
    QVERIFY(
        isSameValue(Kind::ClusterCrs, u"ha=static,ha-rebalance-on-start=1"_s, u"ha-rebalance-on-start=1,ha=static"_s));
    QVERIFY(!isSameValue(Kind::ClusterCrs, u"ha=static"_s, u"ha=dynamic"_s));
    QCOMPARE(withProperty({}, u"ha-auto-rebalance"_s, u"0"_s), u"ha-auto-rebalance=0"_s);
    QCOMPARE(withProperty(u"ha=dynamic"_s, u"ha-auto-rebalance"_s, u"0"_s), u"ha=dynamic,ha-auto-rebalance=0"_s);
}

QTEST_APPLESS_MAIN(ParkingTest)
#include "test_parking.moc"
