// SPDX-License-Identifier: GPL-3.0-or-later
#include "drains.h"

#include "items/columns.h"
#include "maintenance/historycard.h"
#include "maintenance/maintenancepage.h"
#include "maintenance/nodecard.h"
#include "maintenance/nodeservice.h"
#include "maintenance/operationview.h"
#include "maintenance/reportactions.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

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
    void historyOfHundreds();
    void reportsOfSelectedOperationsAreSaved();
    void summariesAreCopied();
    void anEmptyHistorySaysWhatComes();
    void aPastOperationsReportIsSavedFromItsView();
    void readingHundredsBlocksNobody();
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
    /// `count` operations, an hour apart, alternately drains and returns; every tenth failed.
    static void writeHistory(const Desk &desk, int count)
    {
        Plan plan = drainPlan();
        for (int i = 0; i < count; ++i) {
            plan.id = u"00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'));
            plan.kind = i % 2 ? OperationKind::Return : OperationKind::Drain;
            plan.reason = i == 7 ? u"Memory swap"_s : QString();
            const OperationState state = runningDrain(plan, int(plan.steps.size()), start().addSecs(3600 * i));
            QList<JournalRecord> records{firstRecord(plan, state.createdAt)};
            for (const Step &step : std::as_const(plan.steps)) {
                const OperationState::StepRecord &record = state.step(step.id);
                records.append(stepRecord(JournalRecord::Kind::Intent, step.id, record.intendedAt));
                records.append(stepRecord(JournalRecord::Kind::Finished, step.id, record.finishedAt));
                if (record.interruption)
                    records.last().interruption = *record.interruption + i;
            }
            records.append(closedRecord(i % 10 == 9 ? u"failed"_s : u"done"_s, state.createdAt.addSecs(600 + i)));
            // Whole files at once: hundreds of journals with a sync for each record would take minutes.
            QVERIFY(QDir(desk.dir.path()).mkpath(u"operations"_s));
            QFile journal(desk.dir.filePath(u"operations/%1.jsonl"_s.arg(plan.id)));
            QVERIFY(journal.open(QIODevice::WriteOnly));
            for (const JournalRecord &record : std::as_const(records))
                journal.write(QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact) + '\n');
        }
    }
    static QStringList column(const TableView *table, OperationColumn column)
    {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts.append(table->model()->index(row, int(column)).data().toString());
        return texts;
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

void MaintenancePageTest::historyOfHundreds()
{
    Desk desk;
    writeHistory(desk, 300);
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.resize(1240, 800);
    page.show();
    TableView *table = page.history();
    QLineEdit *filter = page.historyCard()->filterField();
    QVERIFY(page.filterField() == filter);
    QCOMPARE(table->model()->rowCount(), 300);
    QVERIFY2(table->height() < 700, "the table scrolls by itself");
    QCOMPARE(table->model()->index(0, 0).data(KeyRole).toString(), u"00000000-0000-4000-8000-000000000299"_s);

    // Sorting by clicks on the header: by number, not by letter.
    const auto clickHeader = [&](OperationColumn section) {
        QHeaderView *header = table->header();
        const QPoint at(header->sectionViewportPosition(int(section)) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    clickHeader(OperationColumn::Longest);
    const QVariant first = table->model()->index(0, int(OperationColumn::Longest)).data(RawRole);
    const QVariant last = table->model()->index(299, int(OperationColumn::Longest)).data(RawRole);
    QVERIFY(std::abs(first.toDouble() - last.toDouble()) > 298);

    // Filtering as one types: by reason, state, guest, node; all words must hold.
    QTest::keyClicks(filter, u"swap"_s);
    QCOMPARE(column(table, OperationColumn::Title), QStringList{u"Return guests to pve-node1"_s});
    filter->clear();
    QTest::keyClicks(filter, u"failed return"_s);
    QCOMPARE(table->model()->rowCount(), 30);
    QTest::keyClicks(filter, u" plex"_s);
    QCOMPARE(table->model()->rowCount(), 30);
    QTest::keyClicks(filter, u" nowhere"_s);
    QCOMPARE(table->model()->rowCount(), 0);
    filter->clear();
    QCOMPARE(table->model()->rowCount(), 300);

    // Copy and CSV say what is shown.
    table->selectAll();
    QCOMPARE(page.historyCard()->selectedOperations().size(), 300);
    QCOMPARE(int(table->textOfRows(true, true).count(u'\n')), 301);
    QVERIFY(table->textOfRows(true, true).startsWith(u"Started"_s));

    // And one opens.
    QTest::keyClicks(filter, u"swap"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(page.showsOperation());
    QCOMPARE(page.operationView()->operation(), u"00000000-0000-4000-8000-000000000007"_s);
    QVERIFY2(!page.filterField(), "Ctrl+F belongs to what is shown");
}

void MaintenancePageTest::reportsOfSelectedOperationsAreSaved()
{
    Desk desk;
    writeHistory(desk, 3);
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    HistoryCard *card = page.historyCard();
    QPushButton *report = button(page, u"Report"_s);
    QVERIFY(report && !report->isEnabled());
    card->table()->selectAll();
    QVERIFY(report->isEnabled());
    QTemporaryDir folder;
    QSignalSpy done(card->reports(), &ReportActions::done);
    for (const ReportFormat format :
         {ReportFormat::Html, ReportFormat::Pdf, ReportFormat::Markdown, ReportFormat::Json})
        card->reports()->saveAll(card->selectedOperations(), folder.path(), format);
    QTRY_COMPARE(done.count(), 4);
    for (const QString &suffix : {u"html"_s, u"pdf"_s, u"md"_s, u"json"_s}) {
        const QStringList files = QDir(folder.path()).entryList({u"*."_s + suffix}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 3);
        QVERIFY2(files.constFirst().startsWith(u"drain-pve-node1-2026-03-01-"_s), qPrintable(files.constFirst()));
    }
    // A second time: nothing is overwritten.
    card->reports()->saveAll(card->selectedOperations(), folder.path(), ReportFormat::Json);
    QTRY_COMPARE(QDir(folder.path()).entryList({u"*.json"_s}, QDir::Files).size(), 6);
    QSignalSpy failed(card->reports(), &ReportActions::failed);
    card->reports()->saveAll(card->selectedOperations(), folder.filePath(u"no/such/folder"_s), ReportFormat::Html);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().at(1).toString().contains(u"no/such/folder"_s));
}

void MaintenancePageTest::summariesAreCopied()
{
    Desk desk;
    writeHistory(desk, 2);
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    page.history()->selectAll();
    QMenu *menu = button(page, u"Report"_s)->menu();
    menu->popup(QPoint());
    QStringList texts;
    QAction *copy = nullptr;
    for (const auto actions = menu->actions(); QAction * action : actions) {
        texts.append(action->text());
        if (action->text().startsWith(u"Copy"_s))
            copy = action;
    }
    QCOMPARE(texts, (QStringList{u"Save 2 report(s)"_s, u"Copy 2 summary(ies)"_s}));
    menu->close();
    QGuiApplication::clipboard()->clear();
    copy->trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Drain pve-node1: done"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Return guests to pve-node1: done"_s));
}

void MaintenancePageTest::anEmptyHistorySaysWhatComes()
{
    Desk desk;
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    QVERIFY(!page.history()->isVisibleTo(&page));
    QVERIFY(!page.historyCard()->filterField()->isVisibleTo(&page));
    QVERIFY(std::ranges::any_of(page.historyCard()->findChildren<QLabel *>(), [&](const QLabel *label) {
        return label->isVisibleTo(&page) && label->text().contains(u"Nothing was carried out"_s);
    }));
    // The first one makes a table of it.
    writeHistory(desk, 1);
    page.enter();
    QVERIFY(page.history()->isVisibleTo(&page));
    QCOMPARE(page.history()->model()->rowCount(), 1);
}

void MaintenancePageTest::aPastOperationsReportIsSavedFromItsView()
{
    Desk desk;
    writeHistory(desk, 1);
    const auto session = desk.saved(homelab().facts());
    MaintenancePage page(desk.context, *session);
    page.show();
    QVERIFY(page.reveal(session->operations().first().plan.id));
    QMenu *menu = page.operationView()->reportButton()->menu();
    menu->popup(QPoint());
    QStringList texts;
    for (const auto actions = menu->actions(); const QAction *action : actions)
        texts.append(action->text());
    QCOMPARE(texts, (QStringList{u"Save report…"_s, u"Copy summary"_s, u"Open report"_s}));
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"Drain pve-node1: done"_s));
    QTRY_VERIFY(page.operationView()->message()->title().contains(u"copied"_s));
}

/// D-022 and the history read every journal once; what a poll or a record asks for later is remembered.
void MaintenancePageTest::readingHundredsBlocksNobody()
{
    Desk desk;
    writeHistory(desk, 300);
    const auto session = desk.saved(homelab().facts());
    QCOMPARE(session->operations().size(), 300);
    // Gone from the disk's point of view: only what is remembered can answer.
    const QDir journals(desk.dir.filePath(u"operations"_s));
    for (const auto files = journals.entryList({u"*.jsonl"_s}); const QString &file : files) {
        QFile journal(journals.filePath(file));
        QVERIFY(journal.open(QIODevice::WriteOnly | QIODevice::Truncate));
    }
    QCOMPARE(session->operations().size(), 300);
    QCOMPARE(session->facts().past.value({GuestKind::Vm, VmId{102}}).live.size(), 300);
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
    for (const int count : {3, 300}) {
        Desk busy;
        writeHistory(busy, count);
        const auto past = busy.saved(homelab().facts());
        MaintenancePage history(busy.context, *past);
        history.setAutoFillBackground(true);
        history.resize(size);
        history.show();
        QCoreApplication::processEvents();
        QVERIFY(history.minimumSizeHint().width() <= size.width());
        picture(&history, u"history-%1"_s.arg(count) + tag);
    }
    dress();
}

QTEST_MAIN(MaintenancePageTest)
#include "maintenancepagetest.moc"
