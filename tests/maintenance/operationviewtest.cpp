// SPDX-License-Identifier: GPL-3.0-or-later
#include "drains.h"

#include "maintenance/guestrunmodel.h"
#include "maintenance/operationview.h"
#include "widgets/messagebar.h"
#include "widgets/statchip.h"
#include "widgets/stepstrip.h"
#include "widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;

class OperationViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void aGuestIsAsFarAsItsSteps_data();
    void aGuestIsAsFarAsItsSteps();
    void theRowUnderWayShowsPercentRateAndRest();
    void interruptionsAreMeasuredOnceTheyAreKnown();
    void aHoldSaysWhyNothingIsSent();
    void aFailureShowsTheServersWords();
    void stagesFollowThePlan();
    void aProgressReportKeepsSelectionAndScroll();
    void anInterruptedDrainOffersResumeReturnAndClose();
    void everyStateWordFitsItsColumn();
    void aFinishedDrainOffersReturnAndReport();
    void anotherProcessIsFollowedWithoutButtons();
    void D033_D095_paceAndTurnAroundByMouse();
    void D055_anArrivalIsOffered();
    void D053_aStallOffersWaysOn();
    void D052_settingsOfNoGuestHaveLines();
    void D051_aMoveShowsItsPhase_data();
    void D051_aMoveShowsItsPhase();
    void everyFocusableWidgetHasAName();
    void looksFinished_data();
    void looksFinished();

private:
    static QDateTime start() { return QDateTime(QDate(2026, 3, 1), QTime(11, 58, 11), QTimeZone::UTC); }
    static StepProgressOf copying()
    {
        return [](const QString &) {
            StepProgress progress;
            progress.phase = StepProgress::Phase::CopyingMemory;
            progress.task.percent = 64;
            progress.task.rate = 412.0 * 1024 * 1024;
            progress.task.remaining = 8;
            return progress;
        };
    }
    static QPushButton *button(OperationView &view, const QString &start)
    {
        for (QPushButton *found : view.findChildren<QPushButton *>()) {
            if (found->text().startsWith(start) && found->isVisibleTo(&view))
                return found;
        }
        return nullptr;
    }
};

void OperationViewTest::aGuestIsAsFarAsItsSteps_data()
{
    QTest::addColumn<QList<StepState>>("steps");
    QTest::addColumn<int>("expected");
    using S = StepState;
    const auto as = [](GuestRun::State state) { return int(state); };
    QTest::newRow("nothing sent: waiting") << QList<S>{S::Waiting, S::Waiting} << as(GuestRun::State::Waiting);
    QTest::newRow("first one sent: active") << QList<S>{S::Requested, S::Waiting} << as(GuestRun::State::Active);
    QTest::newRow("between two steps: waiting") << QList<S>{S::Done, S::Waiting} << as(GuestRun::State::Waiting);
    QTest::newRow("all done: done") << QList<S>{S::Done, S::Done} << as(GuestRun::State::Done);
    QTest::newRow("one failed: failed") << QList<S>{S::Failed, S::Skipped} << as(GuestRun::State::Failed);
    QTest::newRow("skipped by decision: skipped") << QList<S>{S::Skipped, S::Skipped} << as(GuestRun::State::Skipped);
    QTest::newRow("no steps: untouched") << QList<S>{} << as(GuestRun::State::Untouched);
}

void OperationViewTest::aGuestIsAsFarAsItsSteps()
{
    QFETCH(QList<StepState>, steps);
    QFETCH(int, expected);
    OperationState state;
    GuestPlan guest;
    guest.guest = {GuestKind::Vm, VmId{101}};
    for (int i = 0; i < steps.size(); ++i) {
        Step step;
        step.id = u"s%1"_s.arg(i + 1);
        step.guest = guest.guest;
        step.kind = StepKind::ShutdownGuest;
        state.plan.steps.append(step);
        state.steps[step.id].state = steps.at(i);
        guest.steps.append(step.id);
    }
    state.plan.guests.append(guest);
    const QList<GuestRun> runs = guestRuns(state, {}, {});
    QCOMPARE(runs.size(), 1);
    QCOMPARE(int(runs.first().state), expected);
    QVERIFY(!runs.first().stateText.isEmpty());
}

void OperationViewTest::theRowUnderWayShowsPercentRateAndRest()
{
    const OperationState state = runningDrain(drainPlan(), 1, start());
    const QList<GuestRun> runs = guestRuns(state, copying(), {});
    const auto active = std::ranges::find(runs, GuestRun::State::Active, &GuestRun::state);
    QVERIFY(active != runs.end());
    QVERIFY(active->detail.contains(u"64"_s));
    QVERIFY(active->detail.contains(u"412"_s));
    QVERIFY(active->detail.contains(u"8 s"_s));
    QCOMPARE(active->fraction, std::optional(0.64));
    QCOMPARE(std::ranges::count(runs, GuestRun::State::Active, &GuestRun::state), 1);
}

void OperationViewTest::interruptionsAreMeasuredOnceTheyAreKnown()
{
    const Plan plan = drainPlan();
    OperationState state = runningDrain(plan, 0, start());
    QVERIFY(std::ranges::none_of(guestRuns(state, {}, {}), &GuestRun::measured));
    const auto move = std::ranges::find(plan.steps, StepKind::MigrateGuest, &Step::kind);
    QVERIFY(move != plan.steps.end());
    JournalRecord finished = stepRecord(JournalRecord::Kind::Finished, move->id, start().addSecs(60));
    finished.interruption = 27.4;
    apply(state, finished);
    const QList<GuestRun> runs = guestRuns(state, {}, {});
    const auto run = std::ranges::find(runs, move->guest, &GuestRun::guest);
    QVERIFY(run->measured);
    QCOMPARE(run->measuredSeconds, std::optional(27.4));
    QVERIFY(run->interruption.contains(u"27"_s));
}

void OperationViewTest::aHoldSaysWhyNothingIsSent()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    view.showState(runningDrain(drainPlan(), 1, start()), OperationView::Owner::ThisProcess, copying(), {});
    QVERIFY(view.message()->isHidden());
    view.showState(runningDrain(drainPlan(), 1, start()), OperationView::Owner::ThisProcess, copying(),
                   u"node-offline"_s);
    QVERIFY(!view.message()->isHidden());
    QVERIFY(!view.message()->title().isEmpty());
}

void OperationViewTest::aFailureShowsTheServersWords()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    const Plan plan = drainPlan();
    OperationState state = runningDrain(plan, 0, start());
    JournalRecord failed = stepRecord(JournalRecord::Kind::Finished, plan.steps.first().id, start().addSecs(9));
    failed.outcome = JournalRecord::Outcome::Failed;
    failed.text = u"migration aborted: no such volume"_s;
    apply(state, failed);
    view.showState(state, OperationView::Owner::ThisProcess);
    const QModelIndex row = view.model()->index(
        int(std::ranges::find(plan.guests, plan.steps.first().guest, &GuestPlan::guest) - plan.guests.begin()),
        GuestRunModel::Progress);
    QVERIFY(row.data().toString().contains(u"no such volume"_s));
    QTRY_VERIFY(button(view, u"Try again"_s));
    QVERIFY(button(view, u"Skip"_s));
    view.showState(state, OperationView::Owner::OtherProcess);
    QTRY_VERIFY(!button(view, u"Try again"_s));
}

void OperationViewTest::stagesFollowThePlan()
{
    const OperationState one = runningDrain(drainPlan(), 1, start());
    const QList<OperationStage> plain = operationStages(one, guestRuns(one, {}, {}));
    QCOMPARE(plain.size(), 3);
    QCOMPARE(plain.at(0).state, OperationStage::State::Done);
    QCOMPARE(plain.at(1).state, OperationStage::State::Now);
    QCOMPARE(plain.at(1).detail, u"1 of 5 done"_s);
    QCOMPARE(plain.at(2).state, OperationStage::State::Later);
    const QList<OperationStage> reboot = operationStages(runningDrain(drainPlan(AfterDrain::Reboot), 1, start()), {});
    QCOMPARE(reboot.size(), 4);
    QCOMPARE(reboot.at(2).state, OperationStage::State::Next);
}

void OperationViewTest::aProgressReportKeepsSelectionAndScroll()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.resize(1100, 600);
    view.show();
    const QAbstractItemModelTester tester(view.model());
    const OperationState state = runningDrain(drainPlan(), 1, start());
    view.showState(state, OperationView::Owner::ThisProcess, copying());
    const QModelIndex chosen = view.model()->index(3, GuestRunModel::Name);
    view.guestTable()->setCurrentIndex(chosen);
    QSignalSpy resets(view.model(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(view.model(), &QAbstractItemModel::dataChanged);
    StepProgressOf further = [](const QString &) {
        StepProgress progress;
        progress.phase = StepProgress::Phase::CopyingMemory;
        progress.task.percent = 80;
        return progress;
    };
    view.showState(state, OperationView::Owner::ThisProcess, further);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(view.guestTable()->currentIndex(), chosen);
    view.showState(state, OperationView::Owner::ThisProcess, further);
    QCOMPARE(changes.count(), 1);
}

void OperationViewTest::anInterruptedDrainOffersResumeReturnAndClose()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    view.showState(runningDrain(drainPlan(), 2, start()), OperationView::Owner::Nobody);
    QSignalSpy resumed(&view, &OperationView::resumeRequested);
    QPushButton *resume = button(view, u"Resume"_s);
    QVERIFY(resume);
    resume->click();
    QCOMPARE(resumed.count(), 1);
    QVERIFY(button(view, u"Return guests"_s));
    QVERIFY(button(view, u"Close as done"_s));
    QVERIFY(!button(view, u"Pause"_s));
    QVERIFY(!button(view, u"Cancel"_s));
}

void OperationViewTest::everyStateWordFitsItsColumn()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.resize(pageSize({1024, 640}));
    view.show();
    view.showState(runningDrain(drainPlan(), 1, start()), OperationView::Owner::ThisProcess);
    // The longest ones in English and in German, with the cell's margins.
    for (const QString &word : {u"Copying memory"_s, u"Shutting down"_s, u"Nothing to do"_s, u"Out of sight"_s,
                                u"Disk wird kopiert"_s, u"Wird verschoben"_s, u"Wird fortgesetzt"_s,
                                u"Fehlgeschlagen"_s, u"Nicht begonnen"_s, u"HA wird gesetzt"_s, u"Wird geändert"_s}) {
        const int needed = StatChip::chipWidth(word, view.guestTable()->font()) + 20;
        const int column = view.guestTable()->columnWidth(GuestRunModel::State);
        QVERIFY2(needed <= column, qPrintable(u"%1: %2 > %3"_s.arg(word).arg(needed).arg(column)));
    }
}

void OperationViewTest::aFinishedDrainOffersReturnAndReport()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    const Plan plan = drainPlan();
    OperationState state = runningDrain(plan, int(plan.steps.size()), start());
    apply(state, closedRecord(u"done"_s, start().addSecs(600)));
    view.showState(state, OperationView::Owner::Nobody);
    QVERIFY(button(view, u"Return guests to pve-node1"_s));
    QVERIFY(button(view, u"Report"_s));
    QVERIFY(!button(view, u"Resume"_s));
    QVERIFY(view.message()->title().contains(u"pve-node1"_s));
    for (const GuestRun &run : guestRuns(state, {}, {}))
        QVERIFY(run.state == GuestRun::State::Done || run.state == GuestRun::State::Untouched);
}

void OperationViewTest::anotherProcessIsFollowedWithoutButtons()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    view.showState(runningDrain(drainPlan(), 2, start()), OperationView::Owner::OtherProcess);
    for (const QString &verb : {u"Pause"_s, u"Cancel"_s, u"Turn"_s, u"Resume"_s, u"Return"_s, u"Close"_s})
        QVERIFY2(!button(view, verb), qPrintable(verb));
    QVERIFY(button(view, u"Show commands"_s));
    QVERIFY(!view.message()->isHidden());
}

void OperationViewTest::D033_D095_paceAndTurnAroundByMouse()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    const Result<OperationRunner *> runner = session->startOperation(drainPlan());
    QVERIFY(runner.has_value());
    OperationView view(desk.context, *session);
    view.show();
    QVERIFY(view.showOperation((*runner)->state().plan.id));
    const auto spins = view.findChildren<QSpinBox *>();
    QCOMPARE(spins.size(), 2);
    spins.at(0)->setValue(4);
    QCOMPARE((*runner)->state().plan.limits.parallel, 4);
    spins.at(1)->setValue(2);
    QCOMPARE((*runner)->state().plan.limits, (Limits{.parallel = 4, .perTarget = 2}));
    (*runner)->changePolicy(FailurePolicy::Pause);
    const auto *policy = view.findChild<QComboBox *>();
    QTRY_COMPARE(policy->currentData().toInt(), int(FailurePolicy::Pause));
    QTest::mouseClick(button(view, u"Turn around"_s), Qt::LeftButton);
    auto *box = view.findChild<QMessageBox *>();
    QVERIFY(box);
    for (QAbstractButton *choice : box->buttons()) {
        if (choice->text() == u"Turn around"_s)
            choice->click();
    }
    QVERIFY((*runner)->state().turnsBack);
    QTRY_VERIFY(view.message()->title().startsWith(u"Turning around"_s));
    QVERIFY(!button(view, u"Turn around…"_s));
}

void OperationViewTest::D055_anArrivalIsOffered()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    Plan plan = drainPlan();
    const GuestPlan late = plan.guests.takeLast();
    OperationState state = runningDrain(plan, 0, start());
    JournalRecord arrival;
    arrival.text = u"new-arrival"_s;
    arrival.at = start();
    arrival.values = {{u"guest"_s, late.guest.sid()}, {u"name"_s, late.name}};
    apply(state, arrival);
    OperationView view(desk.context, *session);
    view.show();
    view.showState(state, OperationView::Owner::ThisProcess);
    QTRY_VERIFY(button(view, u"Add to the drain"_s));
    QVERIFY(button(view, u"Leave it there"_s));
    arrival.text = u"arrival-declined"_s;
    apply(state, arrival);
    view.showState(state, OperationView::Owner::ThisProcess);
    QTRY_VERIFY(!button(view, u"Add to the drain"_s));
}

void OperationViewTest::D053_aStallOffersWaysOn()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    const Plan plan = drainPlan();
    const auto live = std::ranges::find_if(plan.steps, &Step::online);
    QVERIFY(live != plan.steps.end());
    const OperationState state = runningDrain(plan, int(live - plan.steps.begin()), start());
    const StepProgressOf still = [](const QString &) {
        StepProgress progress;
        progress.phase = StepProgress::Phase::CopyingMemory;
        progress.task.percent = 90;
        progress.stalled = true;
        progress.chasing = true;
        return progress;
    };
    OperationView view(desk.context, *session);
    view.show();
    view.showState(state, OperationView::Owner::ThisProcess, still);
    QTRY_VERIFY(button(view, u"Restart instead"_s));
    QVERIFY(button(view, u"Cancel this one"_s));
    QPushButton *wait = button(view, u"Wait"_s);
    QVERIFY(wait);
    wait->click();
    view.showState(state, OperationView::Owner::ThisProcess, still);
    QTRY_VERIFY(!button(view, u"Restart instead"_s));
}

void OperationViewTest::D052_settingsOfNoGuestHaveLines()
{
    OperationState state = runningDrain(drainPlan(), 0, start());
    QVERIFY(settingRuns(state).isEmpty());
    Step park;
    park.id = u"p1"_s;
    park.kind = StepKind::ChangeSetting;
    park.setting = {SettingChange::Kind::HaRule, u"node-affinity/r1"_s, u"0"_s, u"1"_s};
    state.plan.steps.append(park);
    state.steps.insert(park.id, {});
    QCOMPARE(settingRuns(state).size(), 1);
    QVERIFY(!settingRuns(state).first().text.isEmpty());
    apply(state, stepRecord(JournalRecord::Kind::Intent, park.id, start()));
    QCOMPARE(settingRuns(state).first().stateText, u"Changing setting"_s);
}

void OperationViewTest::D051_aMoveShowsItsPhase_data()
{
    QTest::addColumn<StepProgress::Phase>("phase");
    QTest::addColumn<QString>("word");
    using Phase = StepProgress::Phase;
    QTest::newRow("asked for") << Phase::Requested << u"Requested"_s;
    QTest::newRow("its task begins") << Phase::Starting << u"Starting"_s;
    QTest::newRow("its disks go") << Phase::CopyingDisk << u"Copying disk"_s;
    QTest::newRow("its memory goes") << Phase::CopyingMemory << u"Copying memory"_s;
    QTest::newRow("it changes over") << Phase::Switching << u"Switching"_s;
    QTest::newRow("the cluster has to show it") << Phase::Verifying << u"Verifying"_s;
}

void OperationViewTest::D051_aMoveShowsItsPhase()
{
    QFETCH(StepProgress::Phase, phase);
    QFETCH(QString, word);
    const Plan plan = drainPlan();
    const auto move = std::ranges::find(plan.steps, StepKind::MigrateGuest, &Step::kind);
    const OperationState state = runningDrain(plan, int(move - plan.steps.begin()), start());
    const QList<GuestRun> runs = guestRuns(state,
                                           [phase](const QString &) {
                                               StepProgress progress;
                                               progress.phase = phase;
                                               return progress;
                                           },
                                           {});
    const auto run = std::ranges::find(runs, move->guest, &GuestRun::guest);
    QVERIFY(run != runs.end());
    QCOMPARE(run->stateText, word);
}

void OperationViewTest::everyFocusableWidgetHasAName()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    view.showState(runningDrain(drainPlan(), 2, start()), OperationView::Owner::ThisProcess, copying());
    button(view, u"Show commands"_s)->click();
    QCOMPARE(namelessWidgets(&view), QStringList());
}

void OperationViewTest::looksFinished_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light, 1440x900") << QSize(1440, 900) << false;
    QTest::newRow("dark, 1440x900") << QSize(1440, 900) << true;
    QTest::newRow("light, 1024x640") << QSize(1024, 640) << false;
}

void OperationViewTest::looksFinished()
{
    QFETCH(QSize, window);
    QFETCH(bool, dark);
    dress(dark);
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.setAutoFillBackground(true);
    const QSize size = pageSize(window);
    view.resize(size);
    view.show();
    const QString tag = u"-%1-%2"_s.arg(window.width()).arg(dark ? u"dark"_s : u"light"_s);
    const Plan plan = drainPlan(AfterDrain::Reboot);
    OperationState state = runningDrain(plan, 2, start());
    view.showState(state, OperationView::Owner::ThisProcess, copying());
    QCoreApplication::processEvents();
    picture(&view, u"operation"_s + tag);
    QVERIFY(view.minimumSizeHint().width() <= size.width());
    JournalRecord failed = stepRecord(JournalRecord::Kind::Finished, plan.steps.at(2).id, start().addSecs(99));
    failed.outcome = JournalRecord::Outcome::Failed;
    failed.text = u"migration aborted (duration 00:00:41): storage migration failed: no space left on device"_s;
    apply(state, failed);
    view.showState(state, OperationView::Owner::ThisProcess, copying(), u"no-quorum"_s);
    QCoreApplication::processEvents();
    picture(&view, u"operation-failed"_s + tag);
    OperationState done = runningDrain(plan, int(plan.steps.size()), start());
    apply(done, closedRecord(u"done"_s, start().addSecs(600)));
    view.showState(done, OperationView::Owner::Nobody);
    QCoreApplication::processEvents();
    picture(&view, u"operation-done"_s + tag);
    dress();
}

QTEST_MAIN(OperationViewTest)
#include "operationviewtest.moc"
