// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "stage.h"

#include "maintenance/maintenancepage.h"
#include "maintenance/operationview.h"
#include "maintenance/rollingview.h"
#include "session/campaigns.h"
#include "widgets/messagebar.h"
#include "widgets/stepstrip.h"
#include "wizards/planreview.h"
#include "wizards/rebalancedialog.h"
#include "wizards/returndialog.h"
#include "wizards/rollingdraft.h"
#include "wizards/rollingsteps.h"
#include "wizards/rollingwizard.h"
#include "wizards/stepper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;

/// Rolling maintenance and rebalancing by hand, in the real window against a demo server over TLS.
class RollingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void D100_drainsRebootsAndReturnsTwoNodes_data();
    void D100_drainsRebootsAndReturnsTwoNodes();
    void holdGoOnStopAndResume();
    void D100_aSilentPiholeIsNamedAndGoneWithout();
    void rebalances();
};

namespace
{

QPushButton *buttonOf(QWidget *widget, const QString &text)
{
    for (auto *button : widget->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

RollingWizard *openWizard(MainWindow &window, Hands &hands)
{
    window.showPage(u"maintenance"_s);
    if (!hands.press(buttonOf(window.page(u"maintenance"_s), u"Rolling maintenance…"_s)))
        return nullptr;
    return window.findChild<RollingWizard *>();
}

/// Every blocker by the first way out it offers.
QString decideAll(Hands &hands, const RollingWizard &wizard)
{
    auto *page = wizard.findChild<RollingReviewPage *>();
    for (int round = 0; round < 60 && wizard.draft()->undecided() > 0; ++round) {
        const QList<QPushButton *> fixes = page->fixButtons();
        if (fixes.isEmpty())
            return u"a blocker without a way out"_s;
        if (!hands.press(fixes.first()))
            return hands.wrong();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return wizard.draft()->undecided() > 0 ? u"still undecided"_s : QString();
}

/// Guests that are not where they were, or no longer run. A reboot starts what is to start at boot: that is as it
/// should be.
QStringList missing(const Where &before, const Where &after)
{
    QStringList guests;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const auto now = after.value(it.key());
        if (now.first != it->first || (it->second && !now.second))
            guests << QString::number(it.key());
    }
    return guests;
}

} // namespace

void RollingTest::D100_drainsRebootsAndReturnsTwoNodes_data()
{
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("D-100: by mouse") << false;
    QTest::newRow("D-100: by keyboard alone") << true;
}

void RollingTest::D100_drainsRebootsAndReturnsTwoNodes()
{
    QFETCH(bool, byKeyboard);
    Server server;
    QCOMPARE(server.start(u"smb"_s, 9, 120), QString());
    const Where before = server.guests();

    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    Hands hands(byKeyboard ? Hands::By::Keyboard : Hands::By::Mouse);
    RollingWizard *wizard = openWizard(window, hands);
    QVERIFY2(wizard, qPrintable(hands.wrong()));
    auto *nodes = wizard->findChild<RollingNodesPage *>();
    auto *profile = wizard->findChild<RollingProfilePage *>();
    auto *review = wizard->findChild<RollingReviewPage *>();
    QVERIFY(!wizard->stepper()->nextButton()->isEnabled());
    QVERIFY2(hands.press(nodes->box(NodeName(u"pve2"_s))), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(nodes->box(NodeName(u"pve3"_s))), qPrintable(hands.wrong()));
    // By hand: the third before the second.
    QVERIFY2(hands.press(nodes->upButton(NodeName(u"pve3"_s))), qPrintable(hands.wrong()));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    picture(wizard, u"rolling-1-nodes"_s);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QCOMPARE(wizard->draft()->request().nodes, (QList{NodeName(u"pve3"_s), NodeName(u"pve2"_s)}));
    QVERIFY2(hands.press(profile->purpose(RollingThen::Reboot)), qPrintable(hands.wrong()));
    for (auto *box : profile->findChildren<QSpinBox *>()) {
        if (box->accessibleName() == u"Moves at a time"_s)
            box->setValue(8);
    }
    QCOMPARE(wizard->draft()->request().profile.parallel, 8);
    picture(wizard, u"rolling-2-profile"_s);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft()->isPlanned() && !wizard->draft()->isReading(), 30'000);
    picture(wizard, u"rolling-3-review-undecided"_s);
    QCOMPARE(decideAll(hands, *wizard), QString());
    review->saveName()->setText(u"monthly"_s);
    picture(wizard, u"rolling-3-review"_s);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));

    auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QTRY_VERIFY_WITH_TIMEOUT(page->showsCampaign(), 30'000);
    RollingView *view = page->rollingView();
    const QString id = view->campaign();
    const RollingRunner *runner = window.session()->campaigns().runner(id);
    QVERIFY(runner);
    const auto moving = [&] {
        const auto *child = window.session()->runner(runner->childId());
        return child && child->state().count(StepState::Done) > 0 && child->state().count(StepState::Requested) > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(moving(), 60'000);
    QTRY_COMPARE(view->operationView()->operation(), runner->childId());
    QVERIFY2(page->showsCampaign(), "a part is shown within its campaign");
    picture(&window, u"rolling-running"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runner->state().nodes.last().begunAt.isValid(), 300'000);
    QCOMPARE(view->strip()->entries().first().stage, StepStrip::Stage::Done);
    QTRY_VERIFY_WITH_TIMEOUT(runner->state().isClosed(), 300'000);
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(view->message()->title(), u"Every node is done."_s);
    picture(&window, u"rolling-done"_s);
    QCOMPARE(missing(before, server.guests()), QStringList());

    // One after the other: the first's guests were back before the second's left.
    const RollingNodeState &first = runner->state().nodes.first();
    QCOMPARE(first.node.text(), u"pve3"_s);
    QVERIFY(first.endedAt <= runner->state().nodes.last().begunAt);
    for (const RollingNodeState &node : runner->state().nodes) {
        const OperationState drain = window.session()->runner(node.drain)->state();
        const auto reboot = std::ranges::find(drain.plan.steps, StepKind::RebootNode, &Step::kind);
        QVERIFY(reboot != drain.plan.steps.end());
        QCOMPARE(drain.step(reboot->id).state, StepState::Done);
    }
    // What was saved can be run again.
    const QList<SavedCampaign> saved = savedCampaigns(real.desk.settings, window.session()->profile().id);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().name, u"monthly"_s);
    RollingWizard again(real.context, *window.session());
    auto *againNodes = again.findChild<RollingNodesPage *>();
    QCOMPARE(againNodes->savedCampaigns()->count(), 2);
    againNodes->savedCampaigns()->setCurrentIndex(1);
    Q_EMIT againNodes->savedCampaigns()->activated(1);
    QCOMPARE(again.draft()->request().nodes, (QList{NodeName(u"pve3"_s), NodeName(u"pve2"_s)}));
    QVERIFY(againNodes->box(NodeName(u"pve2"_s))->isChecked());
    QVERIFY(!againNodes->box(NodeName(u"pve1"_s))->isChecked());
}

void RollingTest::holdGoOnStopAndResume()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 120), QString());
    const Where before = server.guests();
    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    Hands hands(Hands::By::Mouse);
    RollingWizard *wizard = openWizard(window, hands);
    QVERIFY2(wizard, qPrintable(hands.wrong()));
    auto *nodes = wizard->findChild<RollingNodesPage *>();
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s})
        QVERIFY2(hands.press(nodes->box(NodeName(node))), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    auto *profile = wizard->findChild<RollingProfilePage *>();
    QVERIFY2(hands.press(profile->purpose(RollingThen::Hold)), qPrintable(hands.wrong()));
    profile->stuck()->setCurrentIndex(1);
    QCOMPARE(wizard->draft()->request().profile.stuck, std::optional(Strategy::StopReturn));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft()->isPlanned() && !wizard->draft()->isReading(), 30'000);
    QCOMPARE(decideAll(hands, *wizard), QString());
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QTRY_VERIFY_WITH_TIMEOUT(page->showsCampaign(), 30'000);
    RollingView *view = page->rollingView();
    const QString id = view->campaign();
    QTRY_VERIFY_WITH_TIMEOUT(view->goOnButton()->isVisible(), 120'000);
    const QString first = view->state().current()->node.text();
    QCOMPARE(runningOn(server.guests(), first), QStringList());
    QCOMPARE(view->strip()->entries().first().stage, StepStrip::Stage::Attention);
    picture(&window, u"rolling-hold"_s);

    // The program goes away while the node is held, and another one comes.
    window.closeCluster();
    real.open(server);
    QVERIFY(real.showsFacts());
    QVERIFY(window.showPage(u"maintenance"_s));
    page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QCOMPARE(window.session()->campaigns().unfinished().size(), 1);
    picture(&window, u"rolling-interrupted-list"_s);
    QVERIFY(page->reveal(id));
    view = page->rollingView();
    QVERIFY2(hands.press(view->resumeButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(view->goOnButton()->isVisible(), 30'000);
    QVERIFY2(hands.press(view->stopButton()), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(view->goOnButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(view->state().isClosed(), 120'000);
    QCOMPARE(view->state().status, OperationStatus::Cancelled);
    QCOMPARE(view->state().count(RollingPhase::Done), 1);
    QCOMPARE(missing(before, server.guests()), QStringList());
    picture(&window, u"rolling-stopped"_s);
}

void RollingTest::D100_aSilentPiholeIsNamedAndGoneWithout()
{
    Server server;
    QCOMPARE(server.start(u"homelab"_s, 9, 120), QString());
    server.control("POST", u"/fault"_s, {{u"what"_s, u"service"_s}, {u"vmid"_s, 211}, {u"port"_s, 53}});
    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    Hands hands(Hands::By::Mouse);
    RollingWizard *wizard = openWizard(window, hands);
    QVERIFY2(wizard, qPrintable(hands.wrong()));
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s})
        QVERIFY2(hands.press(wizard->findChild<RollingNodesPage *>()->box(NodeName(node))), qPrintable(hands.wrong()));
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    auto *profile = wizard->findChild<RollingProfilePage *>();
    QVERIFY2(hands.press(profile->purpose(RollingThen::Nothing)), qPrintable(hands.wrong()));
    profile->stuck()->setCurrentIndex(1);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft()->isPlanned() && !wizard->draft()->isReading(), 30'000);
    QCOMPARE(decideAll(hands, *wizard), QString());
    picture(wizard, u"rolling-review-dns"_s);
    QVERIFY2(hands.press(wizard->stepper()->nextButton()), qPrintable(hands.wrong()));
    auto *page = qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s));
    QTRY_VERIFY_WITH_TIMEOUT(page->showsCampaign(), 30'000);
    RollingView *view = page->rollingView();
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(view, u"Go on without it"_s), 180'000);
    QPushButton *without = buttonOf(view, u"Go on without it"_s);
    QCOMPARE(without->accessibleName(), u"Go on although pihole2 (192.168.1.193) does not answer"_s);
    QCOMPARE(view->message()->title(), u"The next node begins once DNS answers."_s);
    QCOMPARE(view->state().count(RollingPhase::Done), 1);
    picture(&window, u"rolling-dns"_s);
    Hands keys(Hands::By::Keyboard);
    QVERIFY2(keys.press(without), qPrintable(keys.wrong()));
    QTRY_VERIFY_WITH_TIMEOUT(view->state().isClosed(), 180'000);
    QCOMPARE(view->state().status, OperationStatus::Done);
}

void RollingTest::rebalances()
{
    Server server;
    QCOMPARE(server.start(u"smb"_s, 9, 120), QString());
    const Where before = server.guests();
    RealWindow real;
    MainWindow &window = real.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    real.open(server);
    QVERIFY(real.showsFacts());
    Hands hands(Hands::By::Mouse);
    window.showPage(u"maintenance"_s);
    QVERIFY2(hands.press(buttonOf(window.page(u"maintenance"_s), u"Rebalance…"_s)), qPrintable(hands.wrong()));
    const QPointer<RebalanceDialog> dialog = window.findChild<RebalanceDialog *>();
    QVERIFY(dialog);
    dialog->threshold()->setValue(1);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 30'000);
    picture(dialog, u"rebalance"_s);
    int moves = 0;
    // Loads drift while the cluster is looked at once more: then nothing is started, and a person presses again.
    for (int attempt = 0; attempt < 6 && window.session()->runners().isEmpty(); ++attempt) {
        QTRY_VERIFY_WITH_TIMEOUT(dialog->verbButton()->isEnabled(), 30'000);
        moves = int(dialog->plan().steps.size());
        QVERIFY(moves > 0);
        QVERIFY2(hands.press(dialog->verbButton()), qPrintable(hands.wrong()));
        QVERIFY(QTest::qWaitFor(
            [&] { return !window.session()->runners().isEmpty() || (dialog && dialog->verbButton()->isEnabled()); },
            60'000));
    }
    QCOMPARE(window.session()->runners().size(), 1);
    const OperationRunner *runner = window.session()->runners().constFirst();
    QTRY_VERIFY_WITH_TIMEOUT(runner->state().isClosed(), 120'000);
    QCOMPARE(runner->state().status, OperationStatus::Done);
    int moved = 0;
    const Where after = server.guests();
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        moved += it->first != before.value(it.key()).first ? 1 : 0;
    QCOMPARE(moved, moves);
    picture(&window, u"rebalanced"_s);
}

QTEST_MAIN(RollingTest)
#include "rollingbyhandtest.moc"
