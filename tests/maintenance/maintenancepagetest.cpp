// SPDX-License-Identifier: GPL-3.0-or-later
#include "drains.h"

#include "maintenance/maintenancepage.h"
#include "maintenance/nodecard.h"
#include "maintenance/nodeservice.h"
#include "maintenance/operationview.h"
#include "widgets/tableview.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

class MaintenancePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void aNodeIsWhereItsOperationsLeftIt_data();
    void aNodeIsWhereItsOperationsLeftIt();
    void drainAsksTheShellForTheWizard();
    void whatWasLeftUnfinishedIsOffered();
    void closingAsDoneEndsTheOffer();
    void historyOpensTheOperation();
    void revealFindsOperationsAndNodes();
    void theLastOnlineNodeCannotBeDrained();
    void everyFocusableWidgetHasAName();
    void looksFinished_data();
    void looksFinished();

private:
    static QDateTime start() { return QDateTime(QDate(2026, 3, 1), QTime(11, 46), QTimeZone::UTC); }
    static void write(const Desk &desk, const OperationState &state, const QString &closedAs)
    {
        auto journal = JournalFile::create(desk.dir.path(), firstRecord(state.plan, state.createdAt));
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().text));
        for (const Step &step : state.plan.steps) {
            const OperationState::StepRecord &record = state.step(step.id);
            if (record.state == StepState::Waiting)
                continue;
            QVERIFY((*journal)->append(stepRecord(JournalRecord::Kind::Intent, step.id, record.intendedAt)));
            if (record.state == StepState::Done) {
                QVERIFY((*journal)->append(stepRecord(JournalRecord::Kind::Finished, step.id, record.finishedAt)));
            }
        }
        if (!closedAs.isEmpty())
            QVERIFY((*journal)->append(closedRecord(closedAs, state.createdAt.addSecs(840))));
    }
    static QPushButton *button(QWidget &page, const QString &text)
    {
        for (QPushButton *found : page.findChildren<QPushButton *>()) {
            if (found->text() == text && found->isVisibleTo(&page))
                return found;
        }
        return nullptr;
    }
};

void MaintenancePageTest::aNodeIsWhereItsOperationsLeftIt_data()
{
    QTest::addColumn<QString>("drain"); ///< "", "open", "orphan", or how it closed
    QTest::addColumn<QString>("back");
    QTest::addColumn<bool>("empty");
    QTest::addColumn<bool>("online");
    QTest::addColumn<int>("expected");
    using S = NodeService::State;
    QTest::newRow("nothing ever happened: in service") << QString() << QString() << false << true << int(S::InService);
    QTest::newRow("a drain is under way: draining") << u"open"_s << QString() << false << true << int(S::Draining);
    QTest::newRow("a drain nobody carries out any more: interrupted")
        << u"orphan"_s << QString() << false << true << int(S::Interrupted);
    QTest::newRow("drained and empty: drained") << u"done"_s << QString() << true << true << int(S::Drained);
    QTest::newRow("drained, but guests run there again: in service")
        << u"done"_s << QString() << false << true << int(S::InService);
    QTest::newRow("guests are on their way: returning") << u"done"_s << u"open"_s << true << true << int(S::Returning);
    QTest::newRow("guests are back: in service") << u"done"_s << u"done"_s << false << true << int(S::InService);
    QTest::newRow("down without a reason: offline") << QString() << QString() << true << false << int(S::Offline);
}

void MaintenancePageTest::aNodeIsWhereItsOperationsLeftIt()
{
    QFETCH(QString, drain);
    QFETCH(QString, back);
    QFETCH(bool, empty);
    QFETCH(bool, online);
    QFETCH(int, expected);
    ClusterBuilder cluster = homelab();
    if (empty) {
        for (GuestState &guest : cluster.content.guests)
            guest.node = NodeName(u"pve-node2"_s);
    }
    if (!online)
        cluster.offline(u"pve-node1"_s);
    QList<OperationState> operations;
    const Plan plan = drainPlan();
    if (!drain.isEmpty()) {
        OperationState state =
            runningDrain(plan, drain == u"open" || drain == u"orphan" ? 1 : int(plan.steps.size()), start());
        if (drain != u"open" && drain != u"orphan")
            apply(state, closedRecord(drain, start().addSecs(60)));
        operations.append(state);
    }
    if (!back.isEmpty()) {
        Plan home;
        home.id = u"other"_s;
        home.kind = OperationKind::Return;
        home.node = plan.node;
        home.returnsOperation = plan.id;
        OperationState state;
        apply(state, firstRecord(home, start().addSecs(100)));
        if (back != u"open")
            apply(state, closedRecord(back, start().addSecs(200)));
        operations.prepend(state);
    }
    const NodeService service = nodeService(cluster.facts().snapshot, plan.node, operations,
                                            drain == u"orphan" ? QStringList{plan.id} : QStringList());
    QCOMPARE(int(service.state), expected);
    QVERIFY(!service.word.isEmpty());
}

void MaintenancePageTest::drainAsksTheShellForTheWizard()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    QSignalSpy asked(&page, &Page::actionRequested);
    NodeCard *card = page.card(NodeName(u"pve-node1"_s));
    QVERIFY(card && card->drainButton()->isEnabled());
    card->drainButton()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"drain"_s);
    QCOMPARE(asked.first().at(1).toStringList(), QStringList{u"pve-node1"_s});
}

void MaintenancePageTest::whatWasLeftUnfinishedIsOffered()
{
    Desk desk;
    write(desk, runningDrain(drainPlan(), 2, start()), {});
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    for (const QString &verb : {u"Resume"_s, u"Review"_s, u"Return guests…"_s, u"Close"_s})
        QVERIFY2(button(page, verb), qPrintable(verb));
    button(page, u"Review"_s)->click();
    QVERIFY(page.showsOperation());
    QCOMPARE(page.operationView()->operation(), drainPlan().id);
}

void MaintenancePageTest::closingAsDoneEndsTheOffer()
{
    Desk desk;
    write(desk, runningDrain(drainPlan(), 2, start()), {});
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    button(page, u"Close"_s)->click();
    QTRY_VERIFY(!button(page, u"Resume"_s));
    QVERIFY(session->operations().first().isClosed());
}

void MaintenancePageTest::historyOpensTheOperation()
{
    Desk desk;
    const Plan plan = drainPlan();
    write(desk, runningDrain(plan, int(plan.steps.size()), start()), u"done"_s);
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    QCOMPARE(page.history()->model()->rowCount(), 1);
    const QModelIndex first = page.history()->model()->index(0, 0);
    page.history()->setCurrentIndex(first);
    page.history()->setFocus();
    QTest::keyClick(page.history(), Qt::Key_Return);
    QVERIFY(page.showsOperation());
    QSignalSpy asked(&page, &Page::actionRequested);
    QPushButton *home = button(page, u"Return guests to pve-node1…"_s);
    QVERIFY(home);
    home->click();
    QCOMPARE(asked.first().at(0).toString(), u"return"_s);
    QCOMPARE(asked.first().at(1).toStringList(), QStringList{plan.id});
}

void MaintenancePageTest::revealFindsOperationsAndNodes()
{
    Desk desk;
    const Plan plan = drainPlan();
    write(desk, runningDrain(plan, int(plan.steps.size()), start()), u"done"_s);
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    QVERIFY(page.reveal(plan.id));
    QVERIFY(page.showsOperation());
    QVERIFY(page.reveal(u"node/pve-node2"_s));
    QVERIFY(!page.showsOperation());
    QVERIFY(!page.reveal(u"node/unheard-of"_s));
    QVERIFY(!page.reveal(u"no-such-operation"_s));
}

void MaintenancePageTest::theLastOnlineNodeCannotBeDrained()
{
    Desk desk;
    ClusterBuilder cluster = homelab();
    cluster.offline(u"pve-node2"_s);
    const auto session = desk.saved(cluster.facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    const NodeCard *card = page.card(NodeName(u"pve-node1"_s));
    QVERIFY(!card->drainButton()->isEnabled());
    QVERIFY(!card->drainButton()->toolTip().isEmpty());
}

void MaintenancePageTest::everyFocusableWidgetHasAName()
{
    Desk desk;
    write(desk, runningDrain(drainPlan(), 2, start()), {});
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    QCOMPARE(namelessWidgets(&page), QStringList());
}

void MaintenancePageTest::looksFinished_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light, 1440x900") << QSize(1440, 900) << false;
    QTest::newRow("dark, 1440x900") << QSize(1440, 900) << true;
    QTest::newRow("light, 1024x640") << QSize(1024, 640) << false;
}

void MaintenancePageTest::looksFinished()
{
    QFETCH(QSize, window);
    QFETCH(bool, dark);
    dress(dark);
    Desk desk;
    write(desk, runningDrain(drainPlan(), 2, start()), {});
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.setAutoFillBackground(true);
    const QSize size = pageSize(window);
    page.resize(size);
    page.show();
    QCoreApplication::processEvents();
    QVERIFY(page.minimumSizeHint().width() <= size.width());
    const QString tag = u"-%1-%2"_s.arg(window.width()).arg(dark ? u"dark"_s : u"light"_s);
    picture(&page, u"maintenance"_s + tag);
    Desk fresh;
    const auto first = fresh.saved(homelab().facts());
    MaintenancePage empty(fresh.context, *first);
    empty.setAutoFillBackground(true);
    empty.resize(size);
    empty.show();
    QCoreApplication::processEvents();
    picture(&empty, u"maintenance-empty"_s + tag);
    dress();
}

QTEST_MAIN(MaintenancePageTest)
#include "maintenancepagetest.moc"
