// SPDX-License-Identifier: GPL-3.0-or-later
#include "planstep.h"

#include "operations/planexport.h"
#include "operations/wording.h"
#include "widgets/tableview.h"
#include "wizards/decidedcard.h"
#include "wizards/guestchips.h"
#include "wizards/planmenu.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;
using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

/// The drain wizard's plan: guests with their blockers and ways out, the order, the nodes' memory.
class DrainPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void D020_aFixByButtonChangesThePlanAndCanBeUndone_data();
    void D020_aFixByButtonChangesThePlanAndCanBeUndone();
    void D021_theLastChoiceIsTheDefaultAndCanBeUndone();
    void D021_aGuestIsNotLeftOnARebootBecauseItOnceStayed();
    void D022_theInterruptionNamesItsBasis();
    void D023_aRowReadsAsOneSentence();
    void D024_chipsShowOneGroup();
    void D024_aDecidedRowStaysUntilTheChipIsPressedAgain();
    void D024_groupsWithoutGuestsHaveNoChip();
    void aChosenTargetStaysUntilItIsGivenBack();
    void whereNobodyTakesADecisionBackNoneIsOffered();
    void enterOnARowAsksWhatHappens();
    void theRowMenuOffersWaysAndTargets();
    void moreColumnsSayHowTheGuestsAre();
    void theLastBackupArrivesLaterThanThePlan();
    void manyFindingsAreShownBitByBit();
    void D034_thePlanIsSaved_data();
    void D034_thePlanIsSaved();

private:
    /// A drain of pve-node1 that was carried out with this decision for a guest.
    static void drainedBefore(const Desk &desk, VmId guest, Strategy strategy)
    {
        DrainRequest request;
        request.node = NodeName(u"pve-node1"_s);
        request.decisions.insert(guest, {strategy, {}});
        const Plan plan = planDrain(homelab().facts(), request, u"5b2e7a34-91c3-4a57-8a07-6f0d2b9d1c12"_s);
        auto journal = JournalFile::create(desk.dir.path(), firstRecord(plan, ClusterBuilder::now()));
        QVERIFY(journal);
        QVERIFY((*journal)->append(closedRecord(u"done"_s, ClusterBuilder::now().addSecs(600))));
    }
};

void DrainPlanTest::D020_aFixByButtonChangesThePlanAndCanBeUndone_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("fix");
    QTest::addColumn<QString>("step");
    const Change insert = [](ClusterBuilder &c) {
        c.cdrom(100, u"local"_s);
        c.read(100).config[u"ide2"_s] = u"local:iso/debian.iso,media=cdrom,size=600M"_s;
    };
    QTest::newRow("an image is ejected before the move, and inserted again")
        << insert << u"eject-iso"_s << u"VM 100 web: eject local:iso/debian.iso from ide2"_s;
    QTest::newRow("a strict HA rule is disabled for the time") << Change([](ClusterBuilder &c) {
        c.ha(100);
        c.nodeAffinity(u"only"_s, {{u"pve-node1"_s, 0}}, true);
    }) << u"park-rule"_s << u"only"_s;
    QTest::newRow("a local disk is copied")
        << Change([](ClusterBuilder &c) { c.disk(100, u"local-zfs"_s, 16, u"scsi1"_s); }) << u"allow-local-copy"_s
        << u"VM 100 web: move live"_s;
    QTest::newRow("a tied guest is shut down and started again")
        << Change([](ClusterBuilder &c) { c.device(100, u"hostpci0"_s); }) << u"decide-stop-return"_s
        << u"VM 100 web: shut down"_s;
    QTest::newRow("a tied guest is left running")
        << Change([](ClusterBuilder &c) { c.device(100, u"hostpci0"_s); }) << u"decide-leave"_s << QString();
}

void DrainPlanTest::D020_aFixByButtonChangesThePlanAndCanBeUndone()
{
    QFETCH(Change, change);
    QFETCH(QString, fix);
    QFETCH(QString, step);
    Desk desk;
    ClusterBuilder cluster = plain();
    change(cluster);
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    const Plan blocked = wizard.draft()->plan();
    QVERIFY(wizard.draft()->undecided() > 0);
    QVERIFY(review(wizard)->decided()->isHidden());

    QPushButton *press = button(wizard, u"fix-"_s + fix);
    QVERIFY2(press, qPrintable(findingLines(blocked).join(u'\n')));
    QTest::mouseClick(press, Qt::LeftButton);
    QCOMPARE(wizard.draft()->undecided(), 0);
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
    const QString order = waves(wizard).join(u'\n');
    QVERIFY2(order.contains(step), qPrintable(order));
    QVERIFY(review(wizard)->decided()->isVisible());
    picture(&wizard, u"fixed-"_s + fix);

    const bool carriedOut = fix == u"eject-iso"_s || fix == u"park-rule"_s;
    QPushButton *undo = button(wizard, carriedOut ? u"undo-100-"_s + fix : u"undo-100"_s);
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(wizard.draft()->plan().sameOutcome(blocked));
    QVERIFY(review(wizard)->decided()->isHidden());
    QVERIFY(button(wizard, u"fix-"_s + fix));
}

void DrainPlanTest::D021_theLastChoiceIsTheDefaultAndCanBeUndone()
{
    Desk desk;
    drainedBefore(desk, VmId{101}, Strategy::StopReturn);
    const auto session = desk.saved(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    QCOMPARE(wizard.draft()->undecided(), 0);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 101)->strategy, Strategy::StopReturn);
    QCOMPARE(cell(wizard, 101, GuestPlanModel::Notes).data().toString(), u"As last time"_s);
    picture(&wizard, u"remembered"_s);

    QPushButton *undo = button(wizard, u"undo-101"_s);
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(wizard.draft()->undecided(), 1);
    // It is offered once: the next poll does not bring it back.
    wizard.draft()->replan();
    QCOMPARE(wizard.draft()->undecided(), 1);
}

void DrainPlanTest::D021_aGuestIsNotLeftOnARebootBecauseItOnceStayed()
{
    Desk desk;
    drainedBefore(desk, VmId{101}, Strategy::Leave);
    const auto session = desk.saved(homelab().facts());
    DrainDraft draft(*session);
    draft.setNode(NodeName(u"pve-node1"_s));
    draft.replan();
    QCOMPARE(draft.undecided(), 0);
    QVERIFY(draft.remembered().contains(VmId{101}));
    draft.setThen(AfterDrain::Reboot);
    draft.replan();
    QCOMPARE(draft.undecided(), 1);
    QVERIFY(draft.remembered().isEmpty());
}

void DrainPlanTest::D022_theInterruptionNamesItsBasis()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    wizard.draft()->setExpectedMinutes(20);
    showPlan(wizard);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    QCOMPARE(cell(wizard, 101, GuestPlanModel::Interruption).data().toString(),
             u"until pve-node1 is back, you said 20 m"_s);
    QCOMPARE(cell(wizard, 102, GuestPlanModel::Interruption).data().toString(),
             u"≈ 0.1 s (estimate, never measured)"_s);
    QVERIFY(!cell(wizard, 102, GuestPlanModel::Interruption).data(Qt::ToolTipRole).toString().isEmpty());
}

void DrainPlanTest::D023_aRowReadsAsOneSentence()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    const auto read = [&](int vmid) {
        return cell(wizard, vmid, GuestPlanModel::Type).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(read(102),
             u"arr, Live move, to pve-node2, interruption ≈ 0.1 s (estimate, never measured), 0 blocker(s)"_s);
    QCOMPARE(read(101), u"plex, Decide…, interruption not decided, 1 blocker(s)"_s);
}

void DrainPlanTest::D024_chipsShowOneGroup()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    GuestChips *chips = review(wizard)->chips();
    const GuestPlanModel *model = review(wizard)->model();
    const int all = model->rowCount();
    FilterChip *blocked = chips->chip(GuestGroup::Blocked);
    QCOMPARE(blocked->text(), u"Blocked (1)"_s);
    QCOMPARE(chips->chip(GuestGroup::Container)->text(), u"CT (3)"_s);
    blocked->setFocus();
    QTest::keyClick(blocked, Qt::Key_Space);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->guestAt(0)->guest.vmid, VmId{101});
    // Another chip takes its place; a second press shows all again.
    QTest::mouseClick(chips->chip(GuestGroup::Container), Qt::LeftButton);
    QVERIFY(!blocked->isChecked());
    QCOMPARE(model->rowCount(), 3);
    picture(&wizard, u"chips"_s);
    QTest::mouseClick(chips->chip(GuestGroup::Container), Qt::LeftButton);
    QCOMPARE(model->rowCount(), all);
}

void DrainPlanTest::D024_aDecidedRowStaysUntilTheChipIsPressedAgain()
{
    Desk desk;
    const auto session = desk.recording(homelab().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    FilterChip *blocked = review(wizard)->chips()->chip(GuestGroup::Blocked);
    blocked->click();
    QSignalSpy resets(review(wizard)->model(), &QAbstractItemModel::modelReset);
    wizard.draft()->decide(VmId{101}, {Strategy::StopReturn, {}});
    QCOMPARE(review(wizard)->model()->rowCount(), 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(blocked->text(), u"Blocked (0)"_s);
    blocked->click();
    QVERIFY(review(wizard)->model()->rowCount() > 1);
    QVERIFY(blocked->isVisible());
}

void DrainPlanTest::D024_groupsWithoutGuestsHaveNoChip()
{
    Desk desk;
    const auto session = desk.recording(plain().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    const GuestChips *chips = review(wizard)->chips();
    QVERIFY(!chips->chip(GuestGroup::Blocked)->isVisible());
    QVERIFY(!chips->chip(GuestGroup::Ha)->isVisible());
    QVERIFY(chips->chip(GuestGroup::Container)->isVisible());
}

void DrainPlanTest::aChosenTargetStaysUntilItIsGivenBack()
{
    Desk desk;
    ClusterBuilder cluster = plain();
    cluster.nodeState(u"pve-node2"_s).memory = 8 * GiB;
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->to, NodeName(u"pve-node2"_s));
    const QModelIndex target = cell(wizard, 100, GuestPlanModel::Target);
    QVERIFY(!target.data(GuestPlanModel::LockedRole).toBool());
    review(wizard)->model()->setData(target, u"pve-node3"_s, Qt::EditRole);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->to, NodeName(u"pve-node3"_s));
    QVERIFY(target.data(GuestPlanModel::LockedRole).toBool());
    QCOMPARE(target.data(Qt::AccessibleTextRole).toString(), u"pve-node3, chosen by you"_s);

    // Neither the cluster nor another way of moving takes it away.
    cluster.nodeState(u"pve-node3"_s).memory = 30 * GiB;
    session->store()->publish(cluster.facts().snapshot);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->to, NodeName(u"pve-node3"_s));
    review(wizard)->model()->setData(cell(wizard, 100, GuestPlanModel::How), u"stop-start"_s, Qt::EditRole);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->to, NodeName(u"pve-node3"_s));
    picture(&wizard, u"locked"_s);

    review(wizard)->model()->setData(target, QString(), Qt::EditRole);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->to, NodeName(u"pve-node2"_s));
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->strategy, Strategy::StopStart);
    QVERIFY(!target.data(GuestPlanModel::LockedRole).toBool());
    review(wizard)->model()->setData(cell(wizard, 100, GuestPlanModel::How), QString(), Qt::EditRole);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->strategy, Strategy::Live);
    QVERIFY(wizard.draft()->request().decisions.isEmpty());
}

void DrainPlanTest::whereNobodyTakesADecisionBackNoneIsOffered()
{
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    request.decisions.insert(VmId{100}, {Strategy::StopReturn, {}});
    const Plan plan = planDrain(plain().facts(), request, u"p"_s);
    const auto offered = [&](bool undoable) {
        GuestPlanModel model;
        model.setPlan(plan, true, {.targets = {}, .remembered = {}, .undoable = undoable});
        const auto choices = model.index(0, GuestPlanModel::How).data(GuestPlanModel::ChoicesRole);
        return choices.value<QList<QStringList>>().contains(QStringList{QString(), u"Let Drydock choose"_s});
    };
    QVERIFY(offered(true));
    QVERIFY(!offered(false));
}

void DrainPlanTest::enterOnARowAsksWhatHappens()
{
    Desk desk;
    const auto session = desk.recording(plain().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    TableView *table = review(wizard)->table();
    table->setFocus();
    table->setCurrentIndex(cell(wizard, 100, GuestPlanModel::Type));
    QVERIFY(wizard.stepper()->nextButton()->isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wizard.stepper()->currentIndex(), 2);
    QVERIFY(table->findChild<QComboBox *>());
}

void DrainPlanTest::theRowMenuOffersWaysAndTargets()
{
    Desk desk;
    const auto session = desk.recording(plain().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    QMenu menu;
    Q_EMIT review(wizard)->table()->rowMenuRequested(&menu, cell(wizard, 100, GuestPlanModel::Type));
    QCOMPARE(menu.actions().size(), 4); // ways, targets, a line, and D-021: keep the way as a tag
    QVERIFY(menu.actions().at(3)->text().startsWith(u"Do so in Every Drain"_s));
    const auto choose = [](const QAction *of, const QString &text) {
        for (QAction *action : of->menu()->actions())
            if (action->text() == text)
                action->trigger();
    };
    choose(menu.actions().at(1), u"pve-node3"_s);
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->to, NodeName(u"pve-node3"_s));
    choose(menu.actions().at(0), strategyText(Strategy::StopReturn));
    QCOMPARE(guestPlanOf(wizard.draft()->plan(), 100)->strategy, Strategy::StopReturn);
}

void DrainPlanTest::moreColumnsSayHowTheGuestsAre()
{
    Desk desk;
    ClusterBuilder cluster = plain();
    cluster.disk(100, u"local-zfs"_s, 16, u"scsi1"_s);
    cluster.read(100).startOrder = 3;
    cluster.ha(100);
    cluster.nodeAffinity(u"near"_s, {{u"pve-node1"_s, 0}}, false);
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    const TableView *table = review(wizard)->table();
    QVERIFY(!table->isColumnHidden(GuestPlanModel::Notes));
    QStringList said;
    for (const int column : {GuestPlanModel::State, GuestPlanModel::StartOrder, GuestPlanModel::HaRules,
                             GuestPlanModel::LocalDisks, GuestPlanModel::Bridges}) {
        QVERIFY(table->isColumnHidden(column));
        said.append(table->model()->headerData(column, Qt::Horizontal).toString() + u": "_s
                    + cell(wizard, 100, column).data().toString());
    }
    QCOMPARE(said, (QStringList{u"State: running"_s, u"Start order: 3"_s, u"HA rules: near"_s, u"Local disks: 16 GiB"_s,
                                u"Bridge: vmbr0"_s}));
    QCOMPARE(cell(wizard, 200, GuestPlanModel::LocalDisks).data().toString(), u"—"_s);
}

void DrainPlanTest::theLastBackupArrivesLaterThanThePlan()
{
    Desk desk;
    ClusterBuilder cluster = plain();
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    const auto said = [&](int vmid) { return cell(wizard, vmid, GuestPlanModel::LastBackup).data().toString(); };
    QCOMPARE(said(100), u"not read"_s);

    const QDateTime now = session->store()->snapshot()->serverTime;
    LastBackups backups;
    backups.readAt = now;
    backups.at.insert(VmId{100}, now.addSecs(-6 * 3600));
    session->store()->publishBackups(backups);
    QCOMPARE(said(100), u"6 h ago"_s);
    QCOMPARE(said(200), u"none"_s);

    backups.notRead.insert(StorageId(u"pbs"_s), Error{});
    session->store()->publishBackups(backups);
    QCOMPARE(said(200), u"unknown"_s);
    QVERIFY(cell(wizard, 200, GuestPlanModel::LastBackup).data(Qt::ToolTipRole).toString().contains(u"pbs"_s));
}

void DrainPlanTest::manyFindingsAreShownBitByBit()
{
    Desk desk;
    ClusterBuilder cluster = plain();
    for (int vmid = 300; vmid < 315; ++vmid) {
        cluster.vm(vmid, u"tied%1"_s.arg(vmid), u"pve-node1"_s, 1);
        cluster.disk(vmid, u"nas"_s, 1);
        cluster.device(vmid, u"hostpci0"_s);
    }
    const auto session = desk.recording(cluster.facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    QCOMPARE(wizard.draft()->undecided(), 15);
    const auto shown = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return review(wizard)->findChildren<QPushButton *>(u"fix-decide-leave"_s).size();
    };
    QCOMPARE(shown(), 6);
    QPushButton *more = button(wizard, u"more"_s);
    QCOMPARE(more->text(), u"Show 6 more"_s);
    QTRY_VERIFY(more->height() > 0); // laid out
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_COMPARE(shown(), 12);
    QCOMPARE(button(wizard, u"more"_s)->text(), u"Show 3 more"_s);
    QTRY_VERIFY(button(wizard, u"more"_s)->hasFocus());
    // What is decided makes room for the next.
    wizard.draft()->decide(VmId{300}, {Strategy::Leave, {}});
    QCOMPARE(shown(), 12);
    QCOMPARE(button(wizard, u"more"_s)->text(), u"Show 2 more"_s);
}

void DrainPlanTest::D034_thePlanIsSaved_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString (*)(const Plan &)>("text");
    QTest::newRow("as Markdown") << u"md"_s << &planMarkdown;
    QTest::newRow("as CSV") << u"csv"_s << &planCsv;
    QTest::newRow("as SVG") << u"svg"_s << &planSvg;
}

void DrainPlanTest::D034_thePlanIsSaved()
{
    QFETCH(QString, suffix);
    using Text = QString (*)(const Plan &);
    QFETCH(Text, text);
    Desk desk;
    const auto session = desk.recording(plain().facts());
    DrainWizard wizard(desk.context, *session, u"pve-node1"_s);
    showPlan(wizard);
    auto *save = wizard.findChild<PlanMenuButton *>();
    save->menu()->findChild<QAction *>(u"save-"_s + suffix)->trigger();
    auto *dialog = save->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().first().endsWith(u"plan-pve-node1."_s + suffix));
    const QString name = desk.dir.filePath(u"saved."_s + suffix);
    Q_EMIT dialog->fileSelected(name);
    dialog->reject();
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), text(wizard.draft()->plan()));
    save->menu()->findChild<QAction *>(u"copy-md"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), planMarkdown(wizard.draft()->plan()));
}

QTEST_MAIN(DrainPlanTest)
#include "drainplantest.moc"
