// SPDX-License-Identifier: GPL-3.0-or-later
#include "drains.h"

#include "operations/drainpurpose.h"
#include "operations/wording.h"
#include "widgets/messagebar.h"
#include "wizards/draindraft.h"
#include "wizards/drainsteps.h"
#include "wizards/drainwizard.h"
#include "wizards/nodechoice.h"
#include "wizards/readinesslist.h"
#include "wizards/rollingdraft.h"
#include "wizards/rollingwizard.h"
#include "wizards/stepper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;
using State = ReadinessLine::State;

namespace
{

QStringList announced;

void recordAnnouncements(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announced.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

/// Whether anything in the picture has this colour.
bool shows(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

/// The first two screens of the drain wizard: what for, and whether the cluster is ready for it.
class DrainReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void D001_aPurposeProposesValues_data();
    void D001_aPurposeProposesValues();
    void D001_whatWasSetByHandStays();
    void D001_rollingOpensItsOwnWizardWithTheNode();
    void D002_anUnfinishedDrainIsSaidFirst();
    void D002_aHeldNodeIsSaidFirst();
    void D002_twoDrainsAreConfirmedByBothNames();
    void D010_losingQuorumIsSaidAboveAllLines();
    void D011_unknownIsGreyAndNeverGreen();
    void D012_aChangedLineFlashesOnceAndIsAnnounced();
    void D012_whatIsLookedAtStaysWhereItIs();
    void D012_checkAgainReadsAnew();
    void whyItMattersOpensByKeyboard();
    void aLineThatNeedsALookLeadsToProxmox();

private:
    static DrainReadinessPage *page(DrainWizard &wizard) { return wizard.findChild<DrainReadinessPage *>(); }
    static void toReadiness(DrainWizard &wizard)
    {
        wizard.show();
        wizard.stepper()->next();
        QTRY_VERIFY(!page(wizard)->list()->rows().isEmpty());
    }
};

void DrainReadinessTest::D001_aPurposeProposesValues_data()
{
    QTest::addColumn<AfterDrain>("then");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<FailurePolicy>("onFailure");
    QTest::newRow("emptying proposes nothing") << AfterDrain::None << 0 << FailurePolicy::Continue;
    QTest::newRow("a reboot takes 20 minutes and waits for what failed")
        << AfterDrain::Reboot << 20 << FailurePolicy::Pause;
    QTest::newRow("hardware work takes an hour") << AfterDrain::Shutdown << 60 << FailurePolicy::Pause;
}

void DrainReadinessTest::D001_aPurposeProposesValues()
{
    QFETCH(AfterDrain, then);
    QFETCH(int, minutes);
    QFETCH(FailurePolicy, onFailure);
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    const auto *scope = wizard.findChild<DrainScopePage *>();
    scope->purpose(AfterDrain::Shutdown)->click();
    scope->purpose(then)->click();
    QCOMPARE(wizard.draft()->request().expectedMinutes, minutes);
    QCOMPARE(wizard.draft()->request().onFailure, onFailure);
    QCOMPARE(wizard.findChild<QSpinBox *>(u"expectedMinutes"_s)->value(), minutes);
    QCOMPARE(wizard.findChild<QComboBox *>(u"onFailure"_s)->currentData().toInt(), int(onFailure));
}

void DrainReadinessTest::D001_whatWasSetByHandStays()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.show();
    const auto *scope = wizard.findChild<DrainScopePage *>();
    wizard.findChild<QSpinBox *>(u"expectedMinutes"_s)->setValue(45);
    scope->purpose(AfterDrain::Reboot)->click();
    QCOMPARE(wizard.draft()->request().expectedMinutes, 45);
    QCOMPARE(wizard.draft()->request().onFailure, FailurePolicy::Pause);
    // A value that was proposed is not one that was set: the next purpose proposes anew.
    scope->purpose(AfterDrain::None)->click();
    QCOMPARE(wizard.draft()->request().onFailure, FailurePolicy::Continue);
    QCOMPARE(wizard.draft()->request().expectedMinutes, 45);
}

void DrainReadinessTest::D001_rollingOpensItsOwnWizardWithTheNode()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    QWidget window;
    auto *wizard = new DrainWizard(desk.context, *session, u"pve-node2"_s, &window);
    wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(wizard));
    auto *scope = wizard->findChild<DrainScopePage *>();
    wizard->draft()->setReason(u"firmware"_s);
    scope->rollingPurpose()->setFocus();
    QTest::keyClick(scope->rollingPurpose(), Qt::Key_Space);
    QCOMPARE(wizard->stepper()->nextButton()->text(), u"Plan the rolling maintenance…"_s);
    picture(wizard, u"scope-rolling"_s);
    QTest::keyClick(scope->rollingPurpose(), Qt::Key_Return);
    QVERIFY(!wizard->isVisible());
    const auto *rolling = window.findChild<RollingWizard *>();
    QVERIFY(rolling && rolling->isVisible());
    QCOMPARE(rolling->draft()->request().nodes, QList<NodeName>{NodeName(u"pve-node2"_s)});
    QCOMPARE(rolling->draft()->request().reason, u"firmware"_s);
}

void DrainReadinessTest::D002_anUnfinishedDrainIsSaidFirst()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    const Plan other = drainPlan();
    DrainWizard alone(desk.context, *session, u"pve-node2"_s);
    alone.show();
    QVERIFY(alone.findChild<DrainScopePage *>()->otherDrains()->isHidden());

    QVERIFY(JournalFile::create(desk.dir.path(), firstRecord(other, ClusterBuilder::now())));
    DrainWizard wizard(desk.context, *session, u"pve-node2"_s);
    wizard.show();
    const auto *scope = wizard.findChild<DrainScopePage *>();
    QVERIFY(scope->otherDrains()->isVisible());
    QCOMPARE(scope->otherDrains()->title(), u"Drain pve-node1 is not finished."_s);
    const auto top = [scope](const QWidget *widget) { return widget->mapTo(scope, QPoint()).y(); };
    QVERIFY(top(scope->otherDrains()) < top(scope->choice(NodeName(u"pve-node1"_s))));
    picture(&wizard, u"scope-other"_s);
    QSignalSpy opened(&wizard, &DrainWizard::operationRequested);
    for (auto *button : scope->otherDrains()->findChildren<QPushButton *>()) {
        if (button->text() == u"Open it"_s)
            button->click();
    }
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), other.id);
    // The bar keeps its button while the other drain goes on.
    const auto buttons = scope->otherDrains()->findChildren<QPushButton *>();
    Q_EMIT session->operationsChanged();
    QCOMPARE(scope->otherDrains()->findChildren<QPushButton *>(), buttons);
}

void DrainReadinessTest::D002_aHeldNodeIsSaidFirst()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    const Plan drained = drainPlan();
    for (GuestState &guest : cluster.content.guests) {
        if (guest.node == NodeName(u"pve-node1"_s))
            guest.node = NodeName(u"pve-node2"_s);
    }
    auto journal = JournalFile::create(desk.dir.path(), firstRecord(drained, ClusterBuilder::now()));
    QVERIFY(journal);
    for (const Step &step : drained.steps) {
        const QString id = step.id;
        QVERIFY((*journal)->append(stepRecord(JournalRecord::Kind::Finished, id, ClusterBuilder::now())));
    }
    QVERIFY((*journal)->append(closedRecord(u"done"_s, ClusterBuilder::now().addSecs(60))));
    journal->reset();
    const auto session = desk.saved(cluster.facts());

    DrainWizard wizard(desk.context, *session, u"pve-node2"_s);
    wizard.show();
    const MessageBar *bar = wizard.findChild<DrainScopePage *>()->otherDrains();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->title(), u"pve-node1 is drained: its guests are not back yet."_s);
    // Draining the empty node once more is not a second one.
    wizard.draft()->setNode(NodeName(u"pve-node1"_s));
    QVERIFY(bar->isHidden());
}

void DrainReadinessTest::D002_twoDrainsAreConfirmedByBothNames()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    QVERIFY(JournalFile::create(desk.dir.path(), firstRecord(drainPlan(), ClusterBuilder::now())));
    DrainWizard wizard(desk.context, *session, u"pve-node2"_s);
    wizard.show();
    wizard.draft()->replan();
    QVERIFY(wizard.draft()->plan().startable);
    wizard.stepper()->goTo(3);
    QCheckBox *second = wizard.findChild<DrainConfirmPage *>()->secondDrain();
    QVERIFY(second->isVisible());
    QCOMPARE(second->text(), u"Drain pve-node2 although the drain of pve-node1 is not finished"_s);
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    QCOMPARE(wizard.stepper()->nextButton()->toolTip(), u"Two drains at once are not confirmed."_s);
    picture(&wizard, u"seconddrain"_s);
    QCOMPARE(wizard.focusWidget(), second);
    QTest::keyClick(second, Qt::Key_Space);
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
    // Confirmed for this look only.
    wizard.stepper()->back();
    wizard.stepper()->goTo(3);
    QVERIFY(!second->isChecked());
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
}

void DrainReadinessTest::D010_losingQuorumIsSaidAboveAllLines()
{
    Desk desk;
    const auto session = desk.recording(homelab(9, false).facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.draft()->setThen(AfterDrain::Reboot);
    toReadiness(wizard);
    const MessageBar *said = page(wizard)->quorumLoss();
    QVERIFY(said->isVisible());
    QVERIFY2(said->title().contains(u"1 of 2 votes"_s), qPrintable(said->title()));
    QCOMPARE(page(wizard)->list()->row(u"quorum-after"_s)->line().state, State::Stop);
    picture(&wizard, u"readiness-stop"_s);
    // A node that stays up takes no votes away.
    wizard.stepper()->back();
    wizard.draft()->setThen(AfterDrain::None);
    toReadiness(wizard);
    QVERIFY(!said->isVisible());
}

void DrainReadinessTest::D011_unknownIsGreyAndNeverGreen()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    cluster.content.freshness[size_t(Section::Votes)] = {
        {}, Error{Error::Kind::Forbidden, 403, u"Permission check failed (/, Sys.Audit)"_s, {}}};
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    toReadiness(wizard);
    ReadinessRow *unknown = page(wizard)->list()->row(u"quorum-after"_s);
    QCOMPARE(unknown->word(), u"Unknown"_s);
    QVERIFY2(unknown->evidence().startsWith(u"could not read: 403 Sys.Audit on /"_s), qPrintable(unknown->evidence()));
    QVERIFY(!shows(unknown->grab().toImage(), Tokens::current().ok));
    ReadinessRow *good = page(wizard)->list()->row(u"quorum-now"_s);
    QCOMPARE(good->word(), u"OK"_s);
    QVERIFY(shows(good->grab().toImage(), Tokens::current().ok));
    picture(&wizard, u"readiness-unknown"_s);
}

void DrainReadinessTest::D012_aChangedLineFlashesOnceAndIsAnnounced()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.draft()->setThen(AfterDrain::Reboot);
    // The offscreen platform asks for no motion.
    QApplication::setEffectEnabled(Qt::UI_General, true);
    announced.clear();
    const auto before = QAccessible::installUpdateHandler(recordAnnouncements);
    toReadiness(wizard);
    QCOMPARE(announced, QStringList());
    const ReadinessRow *changed = page(wizard)->list()->row(u"qdevice"_s);
    const ReadinessRow *same = page(wizard)->list()->row(u"rights"_s);
    QVERIFY(!changed->isFlashing());

    // Only the ages differ: nothing is said.
    cluster.content.serverTime = cluster.content.serverTime.addSecs(10);
    session->store()->publish(cluster.facts().snapshot);
    QCOMPARE(announced, QStringList());

    cluster.content.quorum.qdeviceConnected = false;
    session->store()->publish(cluster.facts().snapshot);
    QCOMPARE(changed->word(), u"Caution"_s);
    QVERIFY(changed->isFlashing());
    QVERIFY(!same->isFlashing());
    QVERIFY2(announced.contains(u"Caution: The QDevice does not vote"_s), qPrintable(announced.join(u'|')));
    QTRY_VERIFY_WITH_TIMEOUT(!changed->isFlashing(), 1000);
    announced.clear();
    session->store()->publish(cluster.facts().snapshot);
    QVERIFY(!changed->isFlashing());
    QCOMPARE(announced, QStringList());
    QAccessible::installUpdateHandler(before);
}

void DrainReadinessTest::D012_whatIsLookedAtStaysWhereItIs()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.resize(760, 480);
    toReadiness(wizard);
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    QPushButton *why = page(wizard)->list()->row(u"room"_s)->whyButton();
    why->setFocus();
    auto *bar = page(wizard)->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() / 2);
    QCoreApplication::processEvents();
    const QPoint place = why->mapTo(&wizard, QPoint());
    cluster.content.options.autoRebalance = true;
    cluster.nodeState(u"pve-node2"_s).memory = 17 * GiB;
    session->store()->publish(cluster.facts().snapshot);
    const ReadinessRow *changed = page(wizard)->list()->row(u"moves-back"_s);
    QTRY_COMPARE(changed->line().state, ReadinessLine::State::Caution);
    QTRY_VERIFY(!changed->isFlashing());
    QCOMPARE(wizard.focusWidget(), why);
    QCOMPARE(page(wizard)->list()->row(u"room"_s)->whyButton(), why);
    QCOMPARE(why->mapTo(&wizard, QPoint()), place);
}

void DrainReadinessTest::D012_checkAgainReadsAnew()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    toReadiness(wizard);
    QSignalSpy readings(wizard.draft(), &DrainDraft::readingChanged);
    page(wizard)->recheckButton()->click();
    QVERIFY(wizard.draft()->isReading());
    QVERIFY(!page(wizard)->isComplete());
    QVERIFY(!page(wizard)->list()->rows().isEmpty());
    QTRY_VERIFY(page(wizard)->isComplete());
    QCOMPARE(readings.count(), 2);
}

void DrainReadinessTest::whyItMattersOpensByKeyboard()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    toReadiness(wizard);
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    ReadinessRow *row = page(wizard)->list()->row(u"quorum-after"_s);
    QVERIFY(!row->reasonShown());
    row->whyButton()->setFocus();
    QTest::keyClick(row->whyButton(), Qt::Key_Space);
    QVERIFY(row->reasonShown());
    session->store()->publish(homelab().facts().snapshot);
    QVERIFY(row->reasonShown());
    picture(&wizard, u"readiness-why"_s);
}

void DrainReadinessTest::aLineThatNeedsALookLeadsToProxmox()
{
    ClusterBuilder cluster = homelab();
    cluster.node(u"pve-node3"_s);
    cluster.offline(u"pve-node3"_s);
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    const PlanFacts facts = cluster.facts();
    const QList<ReadinessLine> lines = readiness(facts, planDrain(facts, request, u"p"_s));
    ReadinessList list;
    QSignalSpy wanted(&list, &ReadinessList::linkRequested);
    list.setLines(lines, ClusterBuilder::now(), true);
    list.show();
    QVERIFY(!list.row(u"quorum-now"_s)->linkButton()->isVisible());
    QVERIFY(list.row(u"nodes"_s)->linkButton()->isVisible());
    list.row(u"nodes"_s)->linkButton()->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"node/pve-node3"_s);
    // A recording has no web interface to go to.
    list.setLines(lines, ClusterBuilder::now(), false);
    QVERIFY(!list.row(u"nodes"_s)->linkButton()->isVisible());
}

QTEST_MAIN(DrainReadinessTest)
#include "drainreadinesstest.moc"
