// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "items/columns.h"
#include "style/drydockstyle.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"
#include "wizards/draindraft.h"
#include "wizards/drainsteps.h"
#include "wizards/drainwizard.h"
#include "wizards/guestplanmodel.h"
#include "wizards/nodechoice.h"
#include "wizards/planreview.h"
#include "wizards/planstart.h"
#include "wizards/powerdialog.h"
#include "wizards/stepper.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

class DrainWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void aNodeIsChosenByKeyboardAndThenNextOpens();
    void nodesThatCannotBeDrainedSayWhy();
    void aBlockerKeepsNextShutUntilItIsDecided();
    void choosingInTheTableMakesANewPlan();
    void aLookAtTheChoicesDecidesNothing();
    void losingQuorumIsAcceptedByTypingTheNode();
    void emptyingOnlyDoesNotAskForThat();
    void theVerbNamesTheNode();
    void aRecordingCanBePlannedButNotStarted();
    void anotherNodeForgetsTheDecisions();
    void moreGuestsOnTheNodeChangeTheShownPlan();
    void onlyWhatWasShownIsStarted();
    void commandsAreShownOnRequest();
    void everyFocusableWidgetHasAName();
    void stoppingHardIsNotTheDefaultButton();
    void theLastOfAPairIsNamedBeforeItStops();
    void looksFinished_data();
    void looksFinished();

private:
    static DrainPlanPage *planPage(DrainWizard &wizard) { return wizard.findChild<DrainPlanPage *>(); }
    static DrainConfirmPage *confirmPage(DrainWizard &wizard) { return wizard.findChild<DrainConfirmPage *>(); }
    static void toReadiness(DrainWizard &wizard)
    {
        wizard.stepper()->next();
        QTRY_VERIFY(wizard.draft()->isPlanned() && !wizard.draft()->isReading());
    }
    static void toPlan(DrainWizard &wizard)
    {
        toReadiness(wizard);
        wizard.stepper()->next();
        QCOMPARE(wizard.stepper()->currentIndex(), 2);
    }
    static QPushButton *fix(DrainWizard &wizard, const QString &code)
    {
        return planPage(wizard)->findChild<QPushButton *>(u"fix-"_s + code);
    }
};

void DrainWizardTest::aNodeIsChosenByKeyboardAndThenNextOpens()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, {});
    wizard.show();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    QVERIFY(wizard.focusWidget());
    QTest::keyClick(wizard.focusWidget(), Qt::Key_Space);
    QCOMPARE(wizard.draft()->request().node, NodeName(u"pve-node1"_s));
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
    QTest::keyClick(wizard.focusWidget(), Qt::Key_Return);
    QCOMPARE(wizard.stepper()->currentIndex(), 1);
}

void DrainWizardTest::nodesThatCannotBeDrainedSayWhy()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    cluster.node(u"pve-node3"_s);
    cluster.offline(u"pve-node3"_s);
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    const auto *scope = wizard.findChild<DrainScopePage *>();
    QVERIFY(scope->choice(NodeName(u"pve-node1"_s))->isEnabled());
    QVERIFY(!scope->choice(NodeName(u"pve-node3"_s))->isEnabled());
    QVERIFY(!scope->choice(NodeName(u"pve-node3"_s))->accessibleDescription().isEmpty());
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
}

void DrainWizardTest::aBlockerKeepsNextShutUntilItIsDecided()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    toPlan(wizard);
    QCOMPARE(wizard.draft()->undecided(), 1);
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    QVERIFY(!wizard.stepper()->nextButton()->toolTip().isEmpty());
    wizard.stepper()->next();
    QCOMPARE(wizard.stepper()->currentIndex(), 2);

    QPushButton *stopReturn = fix(wizard, u"decide-stop-return"_s);
    QVERIFY(stopReturn);
    stopReturn->click();
    QCOMPARE(wizard.draft()->request().decisions.value(VmId{101}).strategy, Strategy::StopReturn);
    QCOMPARE(wizard.draft()->undecided(), 0);
    QVERIFY(wizard.draft()->plan().startable);
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
}

void DrainWizardTest::choosingInTheTableMakesANewPlan()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    toPlan(wizard);
    PlanReview *review = planPage(wizard)->review();
    const int row = review->model()->rowOf({GuestKind::Vm, VmId{101}});
    QVERIFY(row >= 0);
    const QModelIndex how = review->model()->index(row, GuestPlanModel::How);
    QVERIFY(how.flags().testFlag(Qt::ItemIsEditable));
    QSignalSpy resets(review->model(), &QAbstractItemModel::modelReset);
    review->table()->setCurrentIndex(how);
    review->table()->edit(how);
    auto *box = review->table()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->currentIndex(), -1);
    const int leave = box->findData(u"leave"_s);
    QVERIFY(leave >= 0);
    box->setCurrentIndex(leave);
    Q_EMIT box->activated(leave);
    QCOMPARE(wizard.draft()->request().decisions.value(VmId{101}).strategy, Strategy::Leave);
    QVERIFY(wizard.draft()->plan().startable);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(review->table()->currentIndex(), how);
}

void DrainWizardTest::aLookAtTheChoicesDecidesNothing()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    toPlan(wizard);
    PlanReview *review = planPage(wizard)->review();
    const QModelIndex how =
        review->model()->index(review->model()->rowOf({GuestKind::Vm, VmId{101}}), GuestPlanModel::How);
    review->table()->edit(how);
    QVERIFY(review->table()->findChild<QComboBox *>());
    review->table()->setFocus();
    QTRY_VERIFY(!review->table()->findChild<QComboBox *>());
    QVERIFY(wizard.draft()->request().decisions.isEmpty());
    QCOMPARE(wizard.draft()->undecided(), 1);
}

void DrainWizardTest::losingQuorumIsAcceptedByTypingTheNode()
{
    Desk desk;
    const auto session = desk.recording(homelab(9, false).facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    wizard.findChild<DrainScopePage *>()->purpose(AfterDrain::Reboot)->setChecked(true);
    toPlan(wizard);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    QVERIFY(!wizard.draft()->plan().startable);
    QCOMPARE(wizard.draft()->toAccept().size(), 1);
    wizard.stepper()->next();
    QCOMPARE(wizard.stepper()->currentIndex(), 3);
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    QLineEdit *typed = confirmPage(wizard)->acceptance();
    QVERIFY(typed->isVisible());
    QTest::keyClicks(typed, u"pve-node"_s);
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    QTest::keyClicks(typed, u"1"_s);
    QVERIFY(wizard.draft()->plan().startable);
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
    QTest::keyClick(typed, Qt::Key_Backspace);
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
}

void DrainWizardTest::emptyingOnlyDoesNotAskForThat()
{
    Desk desk;
    const auto session = desk.recording(homelab(9, false).facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    toPlan(wizard);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    wizard.stepper()->next();
    QCOMPARE(wizard.stepper()->currentIndex(), 3);
    QVERIFY(!confirmPage(wizard)->acceptance()->isVisible());
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
}

void DrainWizardTest::theVerbNamesTheNode()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    toPlan(wizard);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    wizard.stepper()->next();
    QCOMPARE(wizard.stepper()->nextButton()->text(), u"Drain pve-node1"_s);
}

void DrainWizardTest::aRecordingCanBePlannedButNotStarted()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    QSignalSpy started(&wizard, &DrainWizard::operationStarted);
    wizard.show();
    toPlan(wizard);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    wizard.stepper()->next();
    wizard.stepper()->next();
    QCOMPARE(started.count(), 0);
    QVERIFY(wizard.isVisible());
    QVERIFY(confirmPage(wizard)->message()->isVisible());
}

void DrainWizardTest::anotherNodeForgetsTheDecisions()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    toPlan(wizard);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    wizard.stepper()->back();
    wizard.draft()->setNode(NodeName(u"pve-node2"_s));
    QVERIFY(wizard.draft()->request().decisions.isEmpty());
    QVERIFY(!wizard.draft()->isPlanned());
}

void DrainWizardTest::moreGuestsOnTheNodeChangeTheShownPlan()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    toPlan(wizard);
    const qsizetype before = wizard.draft()->plan().guests.size();
    cluster.ct(300, u"late"_s, u"pve-node1"_s);
    session->store()->publish(cluster.facts().snapshot);
    QCOMPARE(wizard.draft()->plan().guests.size(), before + 1);
    QCOMPARE(planPage(wizard)->review()->model()->rowCount(), int(before) + 1);
}

void DrainWizardTest::onlyWhatWasShownIsStarted()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    const auto session = desk.saved(cluster.facts());
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    request.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    const auto make = [&request](const PlanFacts &facts) { return planDrain(facts, request, u"p"_s); };
    const Plan shown = make(session->facts());
    QVERIFY(shown.startable);
    PlanStart start(*session);
    QSignalSpy differs(&start, &PlanStart::differs);
    QSignalSpy started(&start, &PlanStart::started);
    // Between the look and the click a guest arrives.
    const auto readAnew = [&](QObject *, const std::function<void()> &done) {
        QVERIFY(start.isUnderWay());
        cluster.ct(300, u"late"_s, u"pve-node1"_s);
        session->store()->publish(cluster.facts().snapshot);
        done();
    };
    start.begin(shown, readAnew, make);
    QCOMPARE(differs.count(), 1);
    QCOMPARE(differs.first().first().value<Plan>().guests.size(), shown.guests.size() + 1);
    QCOMPARE(started.count(), 0);
    QVERIFY(session->runners().isEmpty());
    QVERIFY(!start.isUnderWay());
}

void DrainWizardTest::commandsAreShownOnRequest()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    toPlan(wizard);
    PlanReview *review = planPage(wizard)->review();
    QVERIFY(!review->commandsShown());
    review->toggleCommands();
    QVERIFY(review->commandsShown());
}

void DrainWizardTest::everyFocusableWidgetHasAName()
{
    Desk desk;
    const auto session = desk.recording(homelab(9, false).facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    QCOMPARE(namelessWidgets(&wizard), QStringList());
    wizard.draft()->setThen(AfterDrain::Reboot);
    toReadiness(wizard);
    QCOMPARE(namelessWidgets(&wizard), QStringList());
    wizard.stepper()->next();
    QCOMPARE(namelessWidgets(&wizard), QStringList());
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    wizard.stepper()->next();
    QCOMPARE(namelessWidgets(&wizard), QStringList());
}

void DrainWizardTest::stoppingHardIsNotTheDefaultButton()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    PowerDialog stop(desk.context, *session, StepKind::StopGuest, {VmId{102}});
    QVERIFY(!stop.verbButton()->isDefault());
    PowerDialog start(desk.context, *session, StepKind::ShutdownGuest, {VmId{102}});
    QVERIFY(start.verbButton()->isDefault());
}

void DrainWizardTest::theLastOfAPairIsNamedBeforeItStops()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    cluster.guestState(211).state = RunState::Stopped;
    const auto session = desk.recording(cluster.facts());
    PowerDialog dialog(desk.context, *session, StepKind::ShutdownGuest, {VmId{210}});
    dialog.show();
    QTRY_VERIFY(dialog.verbButton()->isEnabled());
    QVERIFY(std::ranges::any_of(dialog.plan().findings, [](const Finding &f) { return f.code == u"last-serving"; }));
    picture(&dialog, u"power"_s);
}

void DrainWizardTest::looksFinished_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    // As large as the wizard gets over a window of 1440×900 and of 1024×640.
    QTest::newRow("light, over a usual window") << QSize(1200, 780) << false;
    QTest::newRow("dark, over a usual window") << QSize(1200, 780) << true;
    QTest::newRow("light, over the smallest window") << QSize(992, 608) << false;
    QTest::newRow("dark, over the smallest window") << QSize(992, 608) << true;
}

void DrainWizardTest::looksFinished()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    dress(dark);
    Desk desk;
    const auto session = desk.recording(homelab(9, false).facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.resize(size);
    wizard.show();
    const QString tag = u"-%1-%2"_s.arg(size.width()).arg(dark ? u"dark"_s : u"light"_s);
    picture(&wizard, u"wizard1"_s + tag);
    wizard.draft()->setThen(AfterDrain::Reboot);
    toReadiness(wizard);
    picture(&wizard, u"wizard2"_s + tag);
    wizard.stepper()->next();
    picture(&wizard, u"wizard3"_s + tag);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    picture(&wizard, u"wizard3b"_s + tag);
    for (auto *area : wizard.findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    picture(&wizard, u"wizard3c"_s + tag);
    wizard.stepper()->next();
    picture(&wizard, u"wizard4"_s + tag);
    QVERIFY(wizard.minimumSizeHint().width() <= size.width());
    QVERIFY(wizard.minimumSizeHint().height() <= size.height());
    dress();
}

QTEST_MAIN(DrainWizardTest)
#include "drainwizardtest.moc"
