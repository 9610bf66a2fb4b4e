// SPDX-License-Identifier: GPL-3.0-or-later
#include "drains.h"

#include "maintenance/gatelist.h"
#include "maintenance/guestrun.h"
#include "maintenance/holdchecklist.h"
#include "maintenance/holdview.h"
#include "maintenance/operationview.h"
#include "maintenance/updatelist.h"
#include "shell/terminal.h"
#include "shell/weblink.h"
#include "widgets/findingrow.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"
#include "wizards/nodepowerdialog.h"
#include "wizards/planreview.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;

namespace
{

const NodeName node(u"pve-node1"_s);

/// The homelab after the drain of pve-node1: everything that runs is on the other node, but for these.
ClusterBuilder drained(const QList<int> &still = {})
{
    ClusterBuilder cluster = homelab();
    for (GuestState &guest : cluster.content.guests) {
        if (guest.node == node && !still.contains(guest.key.vmid.value) && guest.key.vmid.value != 101)
            guest.node = NodeName(u"pve-node2"_s);
    }
    if (!still.contains(101))
        cluster.guestState(101).state = RunState::Stopped;
    cluster.nodeState(node.text()).uptime = 86400;
    return cluster;
}

NodeUpkeep upkeepOf(bool upgraded = false)
{
    NodeUpkeep upkeep;
    upkeep.node = node;
    upkeep.readAt = ClusterBuilder::now();
    upkeep.runningKernel = u"6.17.2-1-pve"_s;
    upkeep.newestKernel = upgraded ? u"6.17.4-1-pve"_s : upkeep.runningKernel;
    upkeep.bridges = {u"vmbr0"_s, u"vmbr1"_s};
    upkeep.clockSkew = 0;
    if (!upgraded) {
        upkeep.updates = {
            {u"proxmox-kernel-6.17.4-1-pve-signed"_s, u"Proxmox Kernel Image"_s, {}, u"6.17.4-1"_s, u"Proxmox"_s},
            {u"pve-manager"_s, u"Management tools"_s, u"9.2.11"_s, u"9.2.12"_s, u"Proxmox"_s},
            {u"tzdata"_s, u"Time zones"_s, u"2025b-4"_s, u"2025c-1"_s, u"Debian"_s}};
    }
    return upkeep;
}

} // namespace

/// Screens 6 and 7: the node while it is held, and its way back.
class HoldViewTest : public QObject
{
    Q_OBJECT
    using Desk = DrydockTest::Desk;

private Q_SLOTS:
    void initTestCase() { dress(); }

    void anEmptyNodeMayBeWorkedOn();
    void itIsHiddenWhileTheDrainRuns();
    void updatesAreListedWithTheirKernel();
    void theShellOpensWhereAsked();
    void theListIsKeptWithItsTimes();
    void aGuestThatReappearsIsAWarning();
    void nothingIsSaidOrOfferedTwice();
    void afterTheReturnItSaysSo();
    void aRebootCountsNoGuests();
    void whatStartsWithTheNodeIsNoSurprise();
    void D060_theRebootDialogAsksForEachLeftover();
    void D010_theDialogWantsTheNameTyped();
    void D070_gatesSayWhatIsExpectedReadAndSinceWhen();
    void aNodeThatIsOffCanBeWoken();
    void returningAsksTheShell();
    void everyFocusableWidgetHasAName();
    void looksFinished_data();
    void looksFinished();

private:
    static QDateTime start() { return ClusterBuilder::now().addSecs(-3600); }
    /// Writes the finished drain's journal.
    static OperationState finishedDrain(const Desk &desk)
    {
        const Plan plan = drainPlan();
        OperationState state = runningDrain(plan, int(plan.steps.size()), start());
        write(desk, state, u"done"_s);
        apply(state, closedRecord(u"done"_s, start().addSecs(840)));
        return state;
    }
    static void write(const Desk &desk, const OperationState &state, const QString &closedAs)
    {
        auto journal = JournalFile::create(desk.dir.path(), firstRecord(state.plan, state.createdAt));
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().text));
        for (const Step &step : state.plan.steps) {
            const OperationState::StepRecord &record = state.step(step.id);
            if (record.state == StepState::Waiting)
                continue;
            QVERIFY((*journal)->append(stepRecord(JournalRecord::Kind::Intent, step.id, record.intendedAt)));
            if (record.state == StepState::Done)
                QVERIFY((*journal)->append(stepRecord(JournalRecord::Kind::Finished, step.id, record.finishedAt)));
        }
        if (!closedAs.isEmpty())
            QVERIFY((*journal)->append(closedRecord(closedAs, state.createdAt.addSecs(840))));
    }
    /// A reboot that was sent five minutes ago and is waited for; its journal belongs to nobody.
    static OperationState reboot(const Desk &desk, const NodeBefore &before)
    {
        NodePowerRequest request;
        request.node = node;
        const Plan plan = planNodePower(drained().facts(), request, u"7d1c9d3e-6f0b-4d55-93ac-2f8f0a8f6a02"_s);
        const QDateTime sent = ClusterBuilder::now().addSecs(-300);
        QList<JournalRecord> records;
        JournalRecord note;
        note.kind = JournalRecord::Kind::Note;
        note.at = sent;
        note.step = u"s1"_s;
        note.text = u"node-before"_s;
        note.values = nodeBeforeToJson(before);
        records.append(note);
        JournalRecord intent = stepRecord(JournalRecord::Kind::Intent, u"s1"_s, sent);
        intent.values = {{u"serverTime"_s, sent.toString(Qt::ISODateWithMs)}};
        records.append(intent);
        records.append(stepRecord(JournalRecord::Kind::Started, u"s1"_s, sent));
        records.append(stepRecord(JournalRecord::Kind::Finished, u"s1"_s, sent.addSecs(60)));
        records.append(stepRecord(JournalRecord::Kind::Intent, u"s2"_s, sent.addSecs(60)));
        records.append(stepRecord(JournalRecord::Kind::Started, u"s2"_s, sent.addSecs(60)));
        OperationState state;
        const JournalRecord first = firstRecord(plan, sent);
        apply(state, first);
        auto journal = JournalFile::create(desk.dir.path(), first);
        for (const JournalRecord &record : std::as_const(records)) {
            apply(state, record);
            if (!journal || !(*journal)->append(record))
                QTest::qFail("the journal could not be written", __FILE__, __LINE__);
        }
        return state;
    }
    static QPushButton *button(QWidget &view, const QString &name)
    {
        return view.findChild<QPushButton *>(u"hold-"_s + name);
    }
    static ClusterBuilder rebooted()
    {
        ClusterBuilder cluster = drained();
        cluster.nodeState(node.text()).uptime = 120;
        cluster.nodeState(node.text()).haState = u"online"_s;
        return cluster;
    }
};

void HoldViewTest::anEmptyNodeMayBeWorkedOn()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    const auto session = desk.saved(drained().facts());
    OperationView view(desk.context, *session);
    view.show();
    QVERIFY(view.showOperation(drain.plan.id));
    HoldView *hold = view.hold();
    QVERIFY(hold->isVisibleTo(&view));
    QCOMPARE(hold->headline(), u"pve-node1 is empty. Safe to update or reboot."_s);
    for (const QString &name : {u"shell"_s, u"updates"_s, u"reboot"_s, u"shutdown"_s, u"return"_s}) {
        QVERIFY2(button(*hold, name)->isVisibleTo(hold), qPrintable(name));
        QVERIFY2(button(*hold, name)->isEnabled(), qPrintable(name));
    }
    QVERIFY(!button(*hold, u"wake"_s)->isVisibleTo(hold)); // it is on
    QVERIFY(hold->arrivals()->isHidden());
    QVERIFY(hold->gates()->gates().isEmpty());
}

void HoldViewTest::itIsHiddenWhileTheDrainRuns()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    view.showState(runningDrain(drainPlan(), 1, start()), OperationView::Owner::ThisProcess);
    QVERIFY(!view.hold()->isVisibleTo(&view));
}

void HoldViewTest::updatesAreListedWithTheirKernel()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    const auto session = desk.saved(drained().facts());
    HoldView hold(desk.context, *session);
    hold.setOperation(drain);
    hold.show();
    session->store()->publishNodeUpkeep(upkeepOf());
    QVERIFY(hold.updates()->isHidden());
    QTest::mouseClick(button(hold, u"updates"_s), Qt::LeftButton);
    QVERIFY(!hold.updates()->isHidden());
    QCOMPARE(button(hold, u"updates"_s)->text(), u"Hide updates"_s);
    const QAbstractItemModel *model = hold.updates()->table()->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, UpdateModel::Installed).data().toString(), u"new"_s);
    QCOMPARE(model->index(1, UpdateModel::Installed).data().toString(), u"9.2.11"_s);
    QCOMPARE(model->index(1, UpdateModel::New).data().toString(), u"9.2.12"_s);
    QVERIFY(UpdateList::sentence(upkeepOf()).contains(u"a new kernel among them: a reboot is needed"_s));
    QVERIFY(UpdateList::sentence(upkeepOf(true)).contains(u"6.17.4-1-pve is installed and waits for a reboot"_s));
    NodeUpkeep refused = upkeepOf();
    refused.updatesError = Error{Error::Kind::Forbidden, 403, u"Permission check failed (Sys.Modify)"_s, {}};
    session->store()->publishNodeUpkeep(refused);
    QCOMPARE(model->rowCount(), 0);
    QVERIFY(UpdateList::sentence(refused).isEmpty());
}

void HoldViewTest::theShellOpensWhereAsked()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    ClusterBuilder cluster = drained();
    cluster.nodeState(node.text()).address = u"192.168.1.11"_s;
    const auto session = desk.saved(cluster.facts());
    SshAccess access;
    access.user = u"ops"_s;
    access.port = 2222;
    session->setSshAccess(access);
    HoldView hold(desk.context, *session);
    QList<QUrl> opened;
    QList<TerminalCommand> run;
    hold.setOpeners([&](const QUrl &url) { opened.append(url); },
                    [&](const TerminalCommand &command) {
                        run.append(command);
                        return true;
                    });
    hold.setOperation(drain);
    hold.show();
    QCOMPARE(button(hold, u"shell"_s)->menu(), hold.shellMenu());
    for (QAction *action : hold.shellMenu()->actions())
        action->trigger();
    QCOMPARE(opened.size(), 2);
    QVERIFY(opened.at(0).query().contains(u"console=shell"_s));
    QVERIFY(opened.at(1).query().contains(u"console=upgrade"_s));
    QVERIFY(opened.at(0).query().contains(u"node=pve-node1"_s));
    // A terminal may be installed here or not; the words to type are offered otherwise.
    if (!run.isEmpty())
        QCOMPARE(run.first().arguments.last(6), (u"-l ops -p 2222 -- 192.168.1.11"_s).split(u' '));
    else
        QVERIFY(std::ranges::any_of(hold.findChildren<MessageBar *>(), [](const MessageBar *bar) {
            return bar->text().contains(u"ssh ops@192.168.1.11"_s);
        }));
}

void HoldViewTest::theListIsKeptWithItsTimes()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    const auto session = desk.saved(drained().facts());
    {
        HoldView hold(desk.context, *session);
        hold.setOperation(drain);
        hold.show();
        auto *firmware = hold.checklist()->findChild<QCheckBox *>(u"done-firmware"_s);
        QVERIFY(firmware && !firmware->isChecked());
        QTest::mouseClick(firmware, Qt::LeftButton, {}, QPoint(8, firmware->height() / 2));
        QTRY_VERIFY(hold.checklist()->notes().at(1).doneAt.isValid());
        QCOMPARE(hold.checklist()->notes().at(1).doneAt, desk.clock.now());
        hold.checklist()->newItem()->setFocus();
        QTest::keyClicks(hold.checklist()->newItem(), u"Fan & filter"_s);
        QTest::keyClick(hold.checklist()->newItem(), Qt::Key_Return);
        QCOMPARE(hold.checklist()->notes().size(), 6);
    }
    HoldView again(desk.context, *session);
    again.setOperation(drain);
    QCOMPARE(again.checklist()->notes().size(), 6);
    QVERIFY(again.checklist()->notes().at(1).doneAt.isValid());
    QCOMPARE(again.checklist()->notes().last().text, u"Fan & filter"_s);
}

void HoldViewTest::aGuestThatReappearsIsAWarning()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    ClusterBuilder cluster = drained();
    const auto session = desk.saved(cluster.facts());
    HoldView hold(desk.context, *session);
    hold.setOperation(drain);
    QVERIFY(hold.arrivals()->isHidden());
    cluster.guestState(102).node = node;
    session->store()->publish(cluster.facts().snapshot);
    QVERIFY(!hold.arrivals()->isHidden());
    QVERIFY(hold.arrivals()->text().contains(u"VM 102 arr"_s));
    QCOMPARE(hold.headline(), u"1 guest(s) still run(s) on pve-node1."_s);
    cluster.guestState(102).node = NodeName(u"pve-node2"_s);
    session->store()->publish(cluster.facts().snapshot);
    QVERIFY(hold.arrivals()->isHidden());
}

void HoldViewTest::nothingIsSaidOrOfferedTwice()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    ClusterBuilder cluster = drained();
    const auto session = desk.saved(cluster.facts());
    OperationView view(desk.context, *session);
    view.show();
    QVERIFY(view.showOperation(drain.plan.id));
    session->store()->publishNodeUpkeep(upkeepOf());
    const auto saying = [&view](const QString &words) {
        return std::ranges::count_if(view.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    const auto offering = [&view](const QString &words) {
        return std::ranges::count_if(view.findChildren<QPushButton *>(), [&](const QPushButton *button) {
            return button->isVisible() && button->text().contains(words);
        });
    };
    QCOMPARE(saying(u"is empty"_s), 1);
    QCOMPARE(offering(u"Return guests"_s), 1);
    button(view, u"updates"_s)->click();
    QCOMPARE(saying(u"a new kernel among them"_s), 1);
    // A guest is there again: nothing calls the node empty any more.
    cluster.guestState(102).node = node;
    session->store()->publish(cluster.facts().snapshot);
    QCOMPARE(saying(u"empty"_s), 0);
    QCOMPARE(saying(u"still run(s) on pve-node1"_s), 1);
}

void HoldViewTest::afterTheReturnItSaysSo()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    const QSet<QString> steps = drain.finishedSteps();
    const Plan back = planReturn(homelab().facts(), drain.plan, steps, // all are home by now
                                 u"0c5a5d0a-55b1-4f0e-8d1b-1d6a0c6f4b11"_s);
    for (const GuestPlan &guest : back.guests)
        QVERIFY2(guest.note != "stays-away"_L1, qPrintable(findingLines(back).join(u'\n')));
    OperationState returned = runningDrain(back, int(back.steps.size()), start().addSecs(1800));
    write(desk, returned, u"done"_s);
    const auto session = desk.saved(homelab().facts());
    OperationView view(desk.context, *session);
    view.show();
    QVERIFY(view.showOperation(drain.plan.id));
    QVERIFY(!view.hold()->isVisible());
    QCOMPARE(view.message()->title(), u"Its guests were returned."_s);
    for (const QPushButton *offered : view.findChildren<QPushButton *>())
        QVERIFY2(!offered->isVisible() || !offered->text().contains(u"Return"_s), qPrintable(offered->text()));
}

void HoldViewTest::aRebootCountsNoGuests()
{
    Desk desk;
    const OperationState down = reboot(desk, {});
    const auto session = desk.saved(rebooted().facts());
    OperationView view(desk.context, *session);
    view.show();
    QVERIFY(view.showOperation(down.plan.id));
    for (const QLabel *label : view.findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(u"0 of 0"_s), qPrintable(label->text()));
    QVERIFY(!view.guestTable()->isVisible());
    QStringList titles;
    for (const auto stages = operationStages(down, {}); const OperationStage &stage : stages)
        titles << stage.title;
    QCOMPARE(titles, (QStringList{u"Preflight"_s, u"Reboot, wait for quorum"_s}));
}

void HoldViewTest::whatStartsWithTheNodeIsNoSurprise()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    const OperationState down = reboot(desk, {});
    ClusterBuilder cluster = rebooted();
    GuestState &plex = cluster.guestState(101); // stopped for the while; the node started it
    plex.state = RunState::Running;
    plex.node = node;
    const HoldState hold = holdState(cluster.facts().snapshot, node, {down, drain});
    QCOMPARE(hold.startedWithIt.size(), 1);
    QVERIFY(hold.arrivals.isEmpty() && hold.leftovers.isEmpty());
    // Without a boot somebody must have started it.
    QCOMPARE(holdState(cluster.facts().snapshot, node, {drain}).arrivals.size(), 1);
}

void HoldViewTest::D060_theRebootDialogAsksForEachLeftover()
{
    Desk desk;
    ClusterBuilder cluster = drained({212, 240});
    const auto session = desk.recording(cluster.facts());
    NodePowerDialog dialog(desk.context, *session, StepKind::RebootNode, node);
    dialog.show();
    QTRY_COMPARE(dialog.review()->fixButtons().size(), 2);
    QVERIFY(!dialog.verbButton()->isDefault());
    QVERIFY(!dialog.verbButton()->isEnabled());
    QTest::mouseClick(dialog.review()->fixButtons().first(), Qt::LeftButton);
    QVERIFY(!dialog.verbButton()->isEnabled());
    QCOMPARE(dialog.review()->fixButtons().size(), 1);
    QTest::mouseClick(dialog.review()->fixButtons().first(), Qt::LeftButton);
    QTRY_VERIFY(dialog.verbButton()->isEnabled());
    // The HA guest's fate is said before, not after (D-061).
    QVERIFY(findingOf(dialog.plan(), u"shutdown-policy"_s));
    picture(&dialog, u"node-power"_s);
}

void HoldViewTest::D010_theDialogWantsTheNameTyped()
{
    Desk desk;
    ClusterBuilder cluster = homelab(9, false);
    for (GuestState &guest : cluster.content.guests)
        guest.node = NodeName(u"pve-node2"_s);
    const auto session = desk.recording(cluster.facts());
    NodePowerDialog dialog(desk.context, *session, StepKind::ShutdownNode, node);
    dialog.show();
    QVERIFY(dialog.typedName()->isVisibleTo(&dialog));
    QVERIFY(!dialog.verbButton()->isEnabled());
    QTest::keyClicks(dialog.typedName(), u"pve-node"_s);
    QCoreApplication::processEvents();
    QVERIFY(!dialog.verbButton()->isEnabled());
    QTest::keyClicks(dialog.typedName(), u"1"_s);
    QTRY_VERIFY(dialog.verbButton()->isEnabled());
    QTest::keyClick(dialog.typedName(), Qt::Key_Backspace);
    QTRY_VERIFY(!dialog.verbButton()->isEnabled());
}

void HoldViewTest::D070_gatesSayWhatIsExpectedReadAndSinceWhen()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    NodeBefore before;
    before.known = true;
    before.bridges = QStringList{u"vmbr0"_s, u"vmbr1"_s};
    before.storages = {u"local-zfs"_s, u"nas"_s};
    before.kernel = u"6.17.2-1-pve"_s;
    before.newestKernel = u"6.17.4-1-pve"_s;
    const OperationState down = reboot(desk, before);
    const auto session = desk.saved(rebooted().facts());
    HoldView hold(desk.context, *session);
    hold.setOperation(down);
    hold.show();
    NodeUpkeep upkeep = upkeepOf(true); // the old kernel runs, the new one is installed
    upkeep.bridges = {u"vmbr0"_s};
    session->store()->publishNodeUpkeep(upkeep);
    const QList<Gate> gates = hold.gates()->gates();
    const auto gate = [&](const QString &code) { return *std::ranges::find(gates, code, &Gate::code); };
    QCOMPARE(int(gate(u"api"_s).state), int(Gate::State::Ok));
    QCOMPARE(int(gate(u"bridges"_s).state), int(Gate::State::Failed));
    QCOMPARE(int(gate(u"kernel"_s).state), int(Gate::State::Failed));
    const QString words = GateList::detail(gate(u"bridges"_s));
    const QString both = QLocale().createSeparatedList({u"vmbr0"_s, u"vmbr1"_s});
    QCOMPARE(words, u"Expected: %1. Read: missing: vmbr1, since 12:00:00."_s.arg(both));
    FindingRow *row = hold.gates()->row(u"bridges"_s);
    QVERIFY(row);
    QCOMPARE(row->accessibleDescription(), words);
    QVERIFY(row->accessibleName().contains(u"not as expected"_s));
    // Nobody in this process waits for it.
    QVERIFY(!button(hold, u"go-on"_s)->isVisibleTo(&hold));
    QVERIFY(!button(hold, u"reboot"_s)->isEnabled());
    // The drain it belongs to shows the same gates.
    HoldView other(desk.context, *session);
    other.setOperation(drain);
    QCOMPARE(other.gates()->gates().size(), gates.size());
}

void HoldViewTest::aNodeThatIsOffCanBeWoken()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    ClusterBuilder cluster = drained();
    cluster.offline(node.text());
    const auto session = desk.saved(cluster.facts());
    HoldView hold(desk.context, *session);
    hold.setOperation(drain);
    hold.show();
    QCOMPARE(hold.headline(), u"pve-node1 is off."_s);
    QVERIFY(button(hold, u"wake"_s)->isEnabled());
    for (const QString &name : {u"shell"_s, u"updates"_s, u"reboot"_s, u"shutdown"_s, u"return"_s}) {
        QVERIFY2(!button(hold, name)->isEnabled(), qPrintable(name));
        QCOMPARE(button(hold, name)->toolTip(), u"pve-node1 is offline."_s);
    }
    QTest::mouseClick(button(hold, u"wake"_s), Qt::LeftButton);
    auto *dialog = hold.findChild<NodePowerDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->plan().steps.size(), 2);
    QCOMPARE(int(dialog->plan().steps.first().kind), int(StepKind::WakeNode));
    dialog->close();
}

void HoldViewTest::returningAsksTheShell()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    const auto session = desk.saved(drained().facts());
    HoldView hold(desk.context, *session);
    hold.setOperation(drain);
    hold.show();
    QSignalSpy asked(&hold, &HoldView::returnRequested);
    button(hold, u"return"_s)->setFocus();
    QTest::keyClick(button(hold, u"return"_s), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), drain.plan.id);
}

void HoldViewTest::everyFocusableWidgetHasAName()
{
    Desk desk;
    const OperationState drain = finishedDrain(desk);
    const auto session = desk.saved(drained().facts());
    HoldView hold(desk.context, *session);
    hold.setOperation(drain);
    hold.show();
    session->store()->publishNodeUpkeep(upkeepOf());
    button(hold, u"updates"_s)->click();
    QCOMPARE(namelessWidgets(&hold), QStringList());
}

void HoldViewTest::looksFinished_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light, 1440x900") << QSize(1440, 900) << false;
    QTest::newRow("dark, 1440x900") << QSize(1440, 900) << true;
    QTest::newRow("light, 1024x640") << QSize(1024, 640) << false;
}

void HoldViewTest::looksFinished()
{
    QFETCH(QSize, window);
    QFETCH(bool, dark);
    dress(dark);
    Desk desk;
    const QString tag = u"-%1-%2"_s.arg(window.width()).arg(dark ? u"dark"_s : u"light"_s);
    const QSize size = pageSize(window);
    {
        const OperationState drain = finishedDrain(desk);
        ClusterBuilder cluster = drained();
        const auto session = desk.saved(cluster.facts());
        OperationView view(desk.context, *session);
        view.setAutoFillBackground(true);
        view.resize(size);
        view.show();
        view.showOperation(drain.plan.id);
        session->store()->publishNodeUpkeep(upkeepOf());
        button(view, u"updates"_s)->click();
        picture(&view, u"hold"_s + tag);
        QVERIFY(view.minimumSizeHint().width() <= size.width());
        cluster.guestState(102).node = node;
        session->store()->publish(cluster.facts().snapshot);
        picture(&view, u"hold-arrival"_s + tag);
    }
    NodeBefore before;
    before.known = true;
    before.bridges = QStringList{u"vmbr0"_s, u"vmbr1"_s};
    before.storages = {u"local-zfs"_s, u"nas"_s};
    before.kernel = u"6.17.2-1-pve"_s;
    before.newestKernel = u"6.17.4-1-pve"_s;
    const OperationState down = reboot(desk, before);
    ClusterBuilder cluster = rebooted();
    cluster.storageState(node.text(), u"nas"_s).available = false;
    const auto session = desk.saved(cluster.facts());
    OperationView view(desk.context, *session);
    view.setAutoFillBackground(true);
    view.resize(size);
    view.show();
    view.showOperation(down.plan.id);
    NodeUpkeep upkeep = upkeepOf(true);
    upkeep.bridges = {u"vmbr0"_s, u"vmbr2"_s};
    upkeep.units = {{u"corosync"_s, u"active"_s, u"running"_s},
                    {u"pve-cluster"_s, u"active"_s, u"running"_s},
                    {u"pve-ha-crm"_s, u"active"_s, u"running"_s},
                    {u"pve-ha-lrm"_s, u"activating"_s, u"start"_s}};
    session->store()->publishNodeUpkeep(upkeep);
    picture(&view, u"gates"_s + tag);
    QVERIFY(view.minimumSizeHint().width() <= size.width());
    dress();
}

QTEST_MAIN(HoldViewTest)
#include "holdviewtest.moc"
