// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"

#include "operations/journal.h"
#include "widgets/card.h"
#include "widgets/commandpreview.h"
#include "widgets/messagebar.h"
#include "widgets/stepstrip.h"
#include "wizards/fitcard.h"
#include "wizards/guestplanmodel.h"
#include "wizards/migratedraft.h"
#include "wizards/migratelive.h"
#include "wizards/migratesteps.h"
#include "wizards/migratewizard.h"
#include "wizards/planreview.h"
#include "wizards/stepper.h"
#include "wizards/timelinebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextBlock>

using namespace DrydockTest;
using Begin = MigrateWizard::Begin;
using Bench = DrydockTest::Desk;

namespace
{

/// Three nodes; web (VM), db (VM, local disk) and dns (CT) to move.
ClusterBuilder office()
{
    ClusterBuilder c;
    for (const QString &name : {u"n1"_s, u"n2"_s, u"n3"_s})
        c.node(name, 32, 8);
    c.nodeState(u"n2"_s).memory = 10 * GiB;
    c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s}, 100);
    c.storage(u"fast"_s, false, {u"images"_s}, 200);
    c.bridge(u"vmbr0"_s);
    c.vm(100, u"web"_s, u"n1"_s, 4);
    c.vm(101, u"db"_s, u"n1"_s, 4);
    c.ct(200, u"dns"_s, u"n1"_s, 1);
    c.disk(100, u"ceph"_s, 4);
    c.disk(101, u"local-zfs"_s, 20);
    c.disk(200, u"ceph"_s, 4);
    c.content.permissions.byPath[u"/"_s].insert(u"VM.Config.Disk"_s, true);
    c.content.permissions.byPath[u"/"_s].insert(u"Datastore.AllocateSpace"_s, true);
    return c;
}

MigrateRequest moving(const QList<int> &vmids, const QString &to = {})
{
    MigrateRequest request;
    for (const int vmid : vmids)
        request.guests.append(VmId{vmid});
    request.to = NodeName(to);
    return request;
}

template <typename Page>
Page *pageOf(MigrateWizard &wizard)
{
    return wizard.findChild<Page *>();
}

/// Rows that were just put in are shown by the event loop.
QString allText(const QWidget *widget)
{
    QCoreApplication::processEvents();
    QString text;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisibleTo(widget))
            text += label->text() + u'\n';
    }
    return text;
}

} // namespace

class MigrateWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void M01_everyNodeIsACardAndTheImpossibleOnesSayWhy();
    void M02_drydockChoosesAndSaysWhy();
    void aNodeIsChosenByKeyboard();
    void M10_optionsOfRootAreShownDisabledToAToken_data();
    void M10_optionsOfRootAreShownDisabledToAToken();
    void M11_aHaGuestSaysWhoMovesItAndWhoComesAlong();
    void aContainerIsAFactNotAChoice();
    void aStorageIsChosenForLocalDisks();
    void connectionsAreKeptFromNineOn_data();
    void connectionsAreKeptFromNineOn();
    void M20_enterStartsAndThePreviewTellsAll();
    void M20_escapeLeavesARunningMoveAlone();
    void severalGuestsHaveARowEach();
    void aDropOpensThePreview();
    void shiftDropStopsAtACaution();
    void M30_aFailureShowsItsLineAndTheWaysOn();
    void M30_theLockIsExplainedNotTakenAway();
    void aSuccessOffersTheWayBack();
    void everyFocusableWidgetHasAName();
    void looksFinished_data();
    void looksFinished();

private:
    static void waitForFacts(MigrateWizard &wizard) { QTRY_VERIFY(wizard.draft()->isReady()); }
};

void MigrateWizardTest::M01_everyNodeIsACardAndTheImpossibleOnesSayWhy()
{
    Bench desk;
    ClusterBuilder c = office();
    c.offline(u"n3"_s);
    const auto session = desk.recording(c.facts());
    MigrateWizard wizard(desk.context, *session, moving({100}), Begin::Choose);
    wizard.show();
    waitForFacts(wizard);
    auto *where = pageOf<MigrateWherePage>(wizard);
    QCOMPARE(where->order(), (QList{NodeName(u"n2"_s), NodeName(u"n1"_s), NodeName(u"n3"_s)}));
    QVERIFY(where->card(NodeName(u"n2"_s))->isEnabled());
    for (const QString &node : {u"n1"_s, u"n3"_s}) {
        const FitCard *card = where->card(NodeName(node));
        QVERIFY(card->isVisible() && !card->isEnabled());
        QVERIFY(!card->reason().isEmpty());
        QCOMPARE(card->accessibleDescription().section(u'\n', 0, 0), card->reason());
    }
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    QVERIFY(!wizard.stepper()->nextButton()->toolTip().isEmpty());
}

void MigrateWizardTest::M02_drydockChoosesAndSaysWhy()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    MigrateWizard wizard(desk.context, *session, moving({100}), Begin::Choose);
    wizard.show();
    waitForFacts(wizard);
    FitCard *automatic = pageOf<MigrateWherePage>(wizard)->automatic();
    QVERIFY2(automatic->reason().contains(u"n3"_s), qPrintable(automatic->reason()));
    automatic->click();
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
    QCOMPARE(wizard.draft()->plan().steps.first().to, NodeName(u"n3"_s));
}

void MigrateWizardTest::aNodeIsChosenByKeyboard()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    MigrateWizard wizard(desk.context, *session, moving({100}), Begin::Choose);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    waitForFacts(wizard);
    auto *where = pageOf<MigrateWherePage>(wizard);
    FitCard *second = where->card(NodeName(u"n2"_s));
    second->setFocus(Qt::TabFocusReason);
    QTest::keyClick(second, Qt::Key_Space);
    QCOMPARE(wizard.draft()->request().to, NodeName(u"n2"_s));
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(wizard.stepper()->currentIndex(), 1);
}

void MigrateWizardTest::M10_optionsOfRootAreShownDisabledToAToken_data()
{
    QTest::addColumn<int>("login");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("M-10: a token") << int(ClusterProfile::Login::Token) << u"drydock@pve!desktop"_s << false;
    QTest::newRow("M-10: a token of root") << int(ClusterProfile::Login::Token) << u"root@pam!desk"_s << false;
    QTest::newRow("M-10: another user") << int(ClusterProfile::Login::Password) << u"ann@pve"_s << false;
    QTest::newRow("M-10: root itself") << int(ClusterProfile::Login::Password) << u"root@pam"_s << true;
}

void MigrateWizardTest::M10_optionsOfRootAreShownDisabledToAToken()
{
    QFETCH(int, login);
    QFETCH(QString, user);
    QFETCH(bool, allowed);
    Bench desk;
    ClusterProfile profile;
    profile.id = u"3f1c9a52-0a51-4b8e-9c55-3b1b86b6d5a1"_s;
    profile.name = u"office"_s;
    profile.entryPoints = {QUrl(u"https://127.0.0.11:8006"_s)};
    profile.user = user;
    profile.login = ClusterProfile::Login(login);
    ClusterSession session(profile, desk.dir.path(), &desk.clock);
    const PlanFacts facts = office().facts();
    for (const GuestDetails &guest : facts.details.guests)
        session.store()->publishGuestDetails(guest);
    session.store()->publish(facts.snapshot);
    MigrateWizard wizard(desk.context, session, moving({100}, u"n3"_s), Begin::Choose);
    wizard.show();
    wizard.stepper()->goTo(1);
    auto *how = pageOf<MigrateHowPage>(wizard);
    for (const QString &name : {u"force"_s, u"migration_type"_s, u"migration_network"_s}) {
        const QWidget *option = how->rootOption(name);
        QVERIFY(option->isVisible());
        QCOMPARE(option->isEnabled(), allowed);
        QCOMPARE(option->toolTip().contains(u"root@pam"_s), !allowed);
    }
    if (allowed) {
        auto *type = qobject_cast<QComboBox *>(how->rootOption(u"migration_type"_s));
        type->setCurrentIndex(type->findData(u"insecure"_s));
        Q_EMIT type->activated(type->currentIndex());
        QCOMPARE(wizard.draft()->plan().steps.first().rootOptions.value(u"migration_type"_s), u"insecure"_s);
    }
}

void MigrateWizardTest::M11_aHaGuestSaysWhoMovesItAndWhoComesAlong()
{
    Bench desk;
    ClusterBuilder c = office();
    c.ha(100);
    c.ha(101);
    c.affinity(u"together"_s, {100, 101}, true);
    const auto session = desk.recording(c.facts());
    MigrateWizard wizard(desk.context, *session, moving({100}, u"n3"_s), Begin::Choose);
    wizard.show();
    waitForFacts(wizard);
    wizard.stepper()->goTo(1);
    auto *how = pageOf<MigrateHowPage>(wizard);
    const QString text = allText(how);
    QVERIFY2(text.contains(u"HA manager"_s) && text.contains(u"101"_s), qPrintable(text));
    QVERIFY(!how->bandwidth()->isEnabled());
    QVERIFY(!how->bandwidth()->toolTip().isEmpty());
    QVERIFY(!how->conntrack()->isEnabled());
}

void MigrateWizardTest::aContainerIsAFactNotAChoice()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    MigrateWizard wizard(desk.context, *session, moving({200}, u"n3"_s), Begin::Choose);
    wizard.show();
    waitForFacts(wizard);
    wizard.stepper()->goTo(1);
    auto *how = pageOf<MigrateHowPage>(wizard);
    QVERIFY(!how->way(Strategy::Restart));
    QVERIFY2(allText(how).contains(u"CT – will restart"_s), qPrintable(allText(how)));
    QVERIFY(!how->conntrack()->isEnabled());

    MigrateWizard machine(desk.context, *session, moving({100}, u"n2"_s), Begin::Choose);
    machine.show();
    waitForFacts(machine);
    machine.stepper()->goTo(1);
    how = pageOf<MigrateHowPage>(machine);
    QVERIFY(how->way(Strategy::Live)->isChecked());
    how->way(Strategy::Live)->click(); // chosen already: nothing changes, least of all the target
    QCOMPARE(machine.draft()->plan().guests.first().to, NodeName(u"n2"_s));
    how->way(Strategy::StopStart)->click();
    QCOMPARE(machine.draft()->plan().steps.size(), 3);
    QCOMPARE(machine.draft()->plan().guests.first().to, NodeName(u"n2"_s));
}

void MigrateWizardTest::aStorageIsChosenForLocalDisks()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    MigrateWizard wizard(desk.context, *session, moving({101}, u"n3"_s), Begin::Choose);
    wizard.show();
    waitForFacts(wizard);
    wizard.stepper()->goTo(1);
    auto *how = pageOf<MigrateHowPage>(wizard);
    QComboBox *storage = how->storage(StorageId(u"local-zfs"_s));
    QVERIFY(storage && storage->isEnabled());
    QCOMPARE(storage->currentData().toString(), u"local-zfs"_s);
    storage->setCurrentIndex(storage->findData(u"fast"_s));
    Q_EMIT storage->activated(storage->currentIndex());
    QCOMPARE(wizard.draft()->plan().steps.first().targetStorage, u"local-zfs:fast"_s);
    how->bandwidth()->setValue(50);
    QCOMPARE(wizard.draft()->plan().steps.first().bandwidth, 50 * 1024);
    QVERIFY(allText(how).contains(u"20"_s)); // the bytes that are copied
}

void MigrateWizardTest::connectionsAreKeptFromNineOn_data()
{
    QTest::addColumn<int>("pve");
    QTest::addColumn<bool>("possible");
    QTest::newRow("PVE 8") << 8 << false;
    QTest::newRow("PVE 9") << 9 << true;
}

void MigrateWizardTest::connectionsAreKeptFromNineOn()
{
    QFETCH(int, pve);
    QFETCH(bool, possible);
    Bench desk;
    ClusterBuilder c = office();
    if (pve == 8)
        c.content.version = ProxmoxVersion{8, 4, u"8.4.14"_s};
    const auto session = desk.recording(c.facts());
    MigrateWizard wizard(desk.context, *session, moving({100}, u"n3"_s), Begin::Choose);
    wizard.show();
    waitForFacts(wizard);
    wizard.stepper()->goTo(1);
    QCheckBox *conntrack = pageOf<MigrateHowPage>(wizard)->conntrack();
    QCOMPARE(conntrack->isEnabled(), possible);
    conntrack->click();
    QCOMPARE(wizard.draft()->plan().steps.first().conntrack, possible);
}

void MigrateWizardTest::M20_enterStartsAndThePreviewTellsAll()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    MigrateWizard wizard(desk.context, *session, moving({101}, u"n3"_s), Begin::Preview);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    waitForFacts(wizard);
    QCOMPARE(wizard.stepper()->currentPage(), wizard.preview());
    const QString text = allText(wizard.preview());
    for (const QString &part : {u"n3"_s, u"Interruption"_s, u"clients"_s, u"Move back"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is missing in "_s + text));
    auto *bar = wizard.preview()->findChild<TimelineBar *>();
    QVERIFY(bar);
    QCOMPARE(bar->forecast().parts.size(), 3); // disk, memory, switch
    QVERIFY(wizard.preview()->commands()->lines().join(u' ').contains(u"qm migrate 101 n3 --online"_s));
    QVERIFY(wizard.windowTitle().contains(u"db"_s) && wizard.windowTitle().contains(u"n3"_s));
    // A recording can be planned on only: Enter asks, and the answer is said.
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
    QVERIFY(wizard.focusWidget());
    QTest::keyClick(wizard.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(wizard.preview()->message()->isVisible());
    QVERIFY(wizard.preview()->message()->title().contains(u"recording"_s));
    QVERIFY(wizard.operation().isEmpty());
}

void MigrateWizardTest::M20_escapeLeavesARunningMoveAlone()
{
    Bench desk;
    const auto session = desk.saved(office().facts());
    const Plan plan = planMigrate(session->facts(), moving({100}, u"n3"_s), u"7d0e1d2c-0000-4000-8000-000000000001"_s);
    const Result<OperationRunner *> runner = session->startOperation(plan);
    QVERIFY(runner);
    {
        MigrateWizard wizard(desk.context, *session, moving({100}, u"n3"_s), Begin::Preview);
        wizard.show();
        wizard.live()->showOperation(plan.id, moving({100}, u"n3"_s));
        QCOMPARE(wizard.operation(), plan.id);
        QTest::keyClick(&wizard, Qt::Key_Escape);
        QVERIFY(!wizard.isVisible());
    }
    QVERIFY(session->runner(plan.id));
    QVERIFY(!session->runner(plan.id)->state().isClosed());
    QCOMPARE(session->runner(plan.id)->state().status, OperationStatus::Running);
}

void MigrateWizardTest::severalGuestsHaveARowEach()
{
    Bench desk;
    ClusterBuilder c = office();
    c.device(100, u"hostpci0"_s);
    const auto session = desk.recording(c.facts());
    MigrateWizard wizard(desk.context, *session, moving({100, 101, 200}, u"n3"_s), Begin::Choose);
    wizard.show();
    waitForFacts(wizard);
    QCOMPARE(wizard.stepper()->count(), 4);
    QVERIFY(wizard.stepper()->nextButton()->isEnabled()); // one that is tied does not stop the others
    wizard.stepper()->next();
    auto *guests = pageOf<MigrateGuestsPage>(wizard);
    PlanReview *review = guests->review();
    QCOMPARE(review->model()->rowCount(), 3);
    // An override of one row: another node for the container.
    const int row = review->model()->rowOf({GuestKind::Ct, VmId{200}});
    const QModelIndex target = review->model()->index(row, GuestPlanModel::Target);
    QVERIFY(target.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(review->model()->setData(target, u"n2"_s, Qt::EditRole));
    QCOMPARE(wizard.draft()->request().decisions.value(VmId{200}).target, NodeName(u"n2"_s));
    wizard.stepper()->next();
    QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    auto *how = pageOf<MigrateHowPage>(wizard);
    auto *leave = how->findChild<QPushButton *>(u"fix-decide-leave"_s);
    QVERIFY(leave);
    leave->click();
    QVERIFY(wizard.draft()->plan().startable);
    wizard.stepper()->next();
    QCOMPARE(wizard.stepper()->currentPage(), wizard.preview());
    QCOMPARE(wizard.preview()->findChildren<TimelineBar *>().size(), 2);
}

void MigrateWizardTest::aDropOpensThePreview()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    QWidget window;
    MigrateWizard::open(desk.context, *session, {u"vm:100"_s, u"ct:200"_s, u"to"_s, u"n3"_s}, &window);
    auto *wizard = window.findChild<MigrateWizard *>();
    QVERIFY(wizard);
    QTRY_VERIFY(wizard->draft()->isReady());
    QCOMPARE(wizard->stepper()->currentPage(), wizard->preview());
    QCOMPARE(wizard->draft()->plan().steps.size(), 2);
    QVERIFY(wizard->stepper()->nextButton()->isEnabled());
    // Everything can still be changed.
    wizard->stepper()->back();
    QCOMPARE(wizard->stepper()->currentIndex(), 2);
    MigrateWizard::open(desk.context, *session, {u"vm:100"_s}, &window);
    QCOMPARE(window.findChildren<MigrateWizard *>().size(), 2);
    QCOMPARE(window.findChildren<MigrateWizard *>().constLast()->stepper()->currentIndex(), 0);
}

void MigrateWizardTest::shiftDropStopsAtACaution()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    // db copies a local disk: a caution.
    MigrateWizard careful(desk.context, *session, moving({101}, u"n3"_s), Begin::AtOnce);
    careful.show();
    waitForFacts(careful);
    QTRY_VERIFY(careful.preview()->message()->isVisible());
    QVERIFY(!careful.draft()->isHarmless());
    QVERIFY(careful.preview()->message()->title().contains(u"Not started"_s));
    // web calls for no second look: it would start, were this not a recording.
    MigrateWizard quick(desk.context, *session, moving({100}, u"n3"_s), Begin::AtOnce);
    quick.show();
    waitForFacts(quick);
    QVERIFY(quick.draft()->isHarmless());
    QTRY_VERIFY(quick.preview()->message()->isVisible());
    QVERIFY(quick.preview()->message()->title().contains(u"recording"_s));
}

namespace
{

OperationState ended(const Plan &plan, bool well, const QString &text = {})
{
    OperationState state;
    apply(state, createdRecord(plan, u"c"_s, u"office"_s, ClusterBuilder::now()));
    for (const Step &step : plan.steps) {
        JournalRecord record;
        record.kind = JournalRecord::Kind::Intent;
        record.step = step.id;
        record.at = ClusterBuilder::now();
        apply(state, record);
        record.kind = JournalRecord::Kind::Finished;
        record.outcome = well ? JournalRecord::Outcome::Done : JournalRecord::Outcome::Failed;
        record.text = text;
        if (well)
            record.interruption = 0.21;
        apply(state, record);
    }
    JournalRecord closed;
    closed.kind = JournalRecord::Kind::Closed;
    closed.at = ClusterBuilder::now().addSecs(40);
    closed.values = {{u"state"_s, well ? u"done"_s : u"failed"_s}};
    apply(state, closed);
    return state;
}

const QString snapshotWords =
    u"2026-03-01 10:00:00 can't migrate local disk 'local-zfs:vm-101-disk-0': online storage migration not possible if "
    "non-replicated snapshot exists\n2026-03-01 10:00:00 ERROR: migration aborted (duration 00:00:01)"_s;

} // namespace

void MigrateWizardTest::M30_aFailureShowsItsLineAndTheWaysOn()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    const Plan plan = planMigrate(session->facts(), moving({101}, u"n3"_s), u"7d0e1d2c-0000-4000-8000-000000000002"_s);
    MigrateLive live(desk.context, *session);
    live.resize(1000, 700);
    live.show();
    live.showState(ended(plan, false, snapshotWords), moving({101}, u"n3"_s));
    QVERIFY(live.failure()->isVisible());
    QCOMPARE(live.log()->extraSelections().size(), 1);
    QVERIFY(live.log()->extraSelections().constFirst().cursor.block().text().contains(u"non-replicated snapshot"_s));
    const QString text = allText(live.failure());
    QVERIFY2(text.contains(u"snapshots"_s) && text.contains(u"runs on n1"_s) && text.contains(u"No lock"_s),
             qPrintable(text));
    QSignalSpy again(&live, &MigrateLive::moveRequested);
    QHash<QString, QPushButton *> buttons;
    for (QPushButton *button : live.failure()->findChildren<QPushButton *>())
        buttons.insert(button->text(), button);
    QVERIFY(buttons.value(u"Retry without live local disks"_s)->isVisible());
    buttons.value(u"Retry without live local disks"_s)->click();
    QCOMPARE(again.count(), 1);
    const auto request = again.first().first().value<MigrateRequest>();
    QCOMPARE(request.decisions.value(VmId{101}), (DrainRequest::Decision{Strategy::StopStart, NodeName(u"n3"_s)}));
    buttons.value(u"Retry"_s)->click();
    QCOMPARE(again.count(), 2);
    QCOMPARE(again.last().first().value<MigrateRequest>().decisions.value(VmId{101}).strategy, Strategy::Live);
    buttons.value(u"Copy report"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"non-replicated snapshot"_s));
    QVERIFY(!buttons.value(u"Unlock…"_s)->isVisible());
    picture(&live, u"migrate-failed"_s);
}

void MigrateWizardTest::M30_theLockIsExplainedNotTakenAway()
{
    Bench desk;
    ClusterBuilder c = office();
    const auto session = desk.recording(c.facts());
    const Plan plan = planMigrate(session->facts(), moving({101}, u"n3"_s), u"7d0e1d2c-0000-4000-8000-000000000003"_s);
    c.guestState(101).lock = u"migrate"_s;
    session->store()->publish(c.facts().snapshot);
    MigrateLive live(desk.context, *session);
    live.resize(1000, 900);
    live.show();
    live.showState(ended(plan, false, snapshotWords), moving({101}, u"n3"_s));
    QPushButton *unlock = nullptr;
    for (QPushButton *button : live.failure()->findChildren<QPushButton *>()) {
        if (button->text() == u"Unlock…")
            unlock = button;
    }
    QVERIFY(unlock && unlock->isVisible());
    auto *command = live.failure()->findChild<CommandPreview *>();
    QVERIFY(!command->isVisible());
    unlock->click();
    QVERIFY(command->isVisible());
    QCOMPARE(command->lines(), QStringList{u"qm unlock 101"_s});
}

void MigrateWizardTest::aSuccessOffersTheWayBack()
{
    Bench desk;
    ClusterBuilder c = office();
    const auto session = desk.recording(c.facts());
    const Plan plan = planMigrate(session->facts(), moving({100}, u"n3"_s), u"7d0e1d2c-0000-4000-8000-000000000004"_s);
    MigrateLive live(desk.context, *session);
    live.resize(1000, 700);
    live.show();
    live.showState(ended(plan, true), moving({100}, u"n3"_s));
    QCOMPARE(live.message()->title(), u"web is on n3, interruption 0.21 s"_s);
    QVERIFY(!live.failure()->isVisible());
    for (const StepStrip::Entry &entry : live.strip()->entries())
        QCOMPARE(entry.stage, StepStrip::Stage::Done);
    QSignalSpy back(&live, &MigrateLive::moveRequested);
    auto *button = live.findChild<QPushButton *>(u"move-back"_s);
    QVERIFY(button);
    QTRY_VERIFY(button->isVisible());
    button->click();
    QCOMPARE(back.count(), 1);
    QCOMPARE(back.first().first().value<MigrateRequest>().decisions.value(VmId{100}).target, NodeName(u"n1"_s));
    picture(&live, u"migrate-done"_s);
}

void MigrateWizardTest::everyFocusableWidgetHasAName()
{
    Bench desk;
    const auto session = desk.recording(office().facts());
    for (const QList<int> &guests : {QList<int>{101}, QList<int>{100, 101, 200}}) {
        MigrateWizard wizard(desk.context, *session, moving(guests, u"n3"_s), Begin::Choose);
        wizard.show();
        waitForFacts(wizard);
        for (int step = 0; step < wizard.stepper()->count(); ++step) {
            wizard.stepper()->goTo(step);
            QCOMPARE(namelessWidgets(&wizard), QStringList());
        }
    }
}

void MigrateWizardTest::looksFinished_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light, wide") << false << QSize(1120, 740);
    QTest::newRow("dark, narrow") << true << QSize(992, 608);
}

/// Nothing is cut off: every label is at least as large as it wants to be, and no page scrolls sideways.
void MigrateWizardTest::looksFinished()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    dress(dark);
    Bench desk;
    const auto session = desk.recording(office().facts());
    for (const QList<int> &guests : {QList<int>{101}, QList<int>{100, 101, 200}}) {
        MigrateWizard wizard(desk.context, *session, moving(guests, u"n3"_s), Begin::Choose);
        wizard.resize(size);
        wizard.show();
        waitForFacts(wizard);
        QCOMPARE(wizard.size(), size);
        for (int step = 0; step < wizard.stepper()->count(); ++step) {
            wizard.stepper()->goTo(step);
            picture(&wizard, u"migrate-%1-%2-%3"_s.arg(guests.size()).arg(step).arg(dark ? u"dark"_s : u"light"_s));
            for (const QLabel *label : wizard.stepper()->currentPage()->findChildren<QLabel *>()) {
                if (!label->isVisible() || label->wordWrap())
                    continue;
                QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
            }
        }
    }
    dress(false);
}

QTEST_MAIN(MigrateWizardTest)
#include "migratewizardtest.moc"
