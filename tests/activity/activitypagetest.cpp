// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/drains.h"

#include "activity/activitymodel.h"
#include "activity/activitypage.h"
#include "widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

class ActivityPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void operationsAndTasksStandTogetherNewestFirst();
    void theFilterTakesWordsAndSources_data();
    void theFilterTakesWordsAndSources();
    void anOperationShowsItsJournal();
    void aNewTaskKeepsTheSelection();
    void revealShowsEvenWhatTheFilterHides();
    void everyFocusableWidgetHasAName();
    void looksFinished_data();
    void looksFinished();

private:
    static constexpr qint64 noon = 1772366400; // 2026-03-01 12:00 UTC
    static QString upid(const QString &type, int guest, qint64 at)
    {
        return u"UPID:pve-node1:000A1B2C:00F0E1D2:%1:%2:%3:root@pam:"_s.arg(qlonglong(at), 8, 16, QLatin1Char('0'))
            .toUpper()
            .replace(u"PVE-NODE1"_s, u"pve-node1"_s)
            .replace(u"ROOT@PAM"_s, u"root@pam"_s)
            .arg(type)
            .arg(guest);
    }
    static void addTask(ClusterBuilder &cluster, const QString &type, int guest, qint64 at, const QString &status)
    {
        TaskState task;
        task.upid = Upid::parse(upid(type, guest, at)).value_or(Upid());
        if (!status.isEmpty())
            task.endTime = at + 41;
        task.status = status;
        cluster.content.tasks.prepend(task);
    }
    static ClusterBuilder withTasks()
    {
        ClusterBuilder cluster = homelab();
        cluster.content.serverTime = QDateTime::fromSecsSinceEpoch(noon, QTimeZone::UTC);
        addTask(cluster, u"qmigrate"_s, 102, noon - 900, u"OK"_s);
        addTask(cluster, u"vzdump"_s, 250, noon - 600, u"job errors"_s);
        addTask(cluster, u"vzmigrate"_s, 240, noon - 30, QString());
        return cluster;
    }
    static Plan writeDrain(const Desk &desk)
    {
        const Plan plan = drainPlan();
        const QDateTime start = QDateTime::fromSecsSinceEpoch(noon - 300, QTimeZone::UTC);
        auto journal = JournalFile::create(desk.dir.path(), firstRecord(plan, start));
        if (journal) {
            const auto intent = stepRecord(JournalRecord::Kind::Intent, plan.steps.first().id, start.addSecs(1));
            const bool written =
                (*journal)->append(intent) && (*journal)->append(closedRecord(u"leftovers"_s, start.addSecs(60)));
            return written ? plan : Plan();
        }
        return {};
    }
};

void ActivityPageTest::operationsAndTasksStandTogetherNewestFirst()
{
    Desk desk;
    const Plan plan = writeDrain(desk);
    const auto session = desk.saved(withTasks().facts());
    ActivityPage page(desk.context, *session);
    const QAbstractItemModel *shown = page.table()->model();
    QCOMPARE(shown->rowCount(), 4);
    QStringList what;
    for (int row = 0; row < 4; ++row)
        what.append(shown->index(row, ActivityModel::What).data().toString());
    QVERIFY(what.at(0).contains(u"prometheus"_s));
    QCOMPARE(what.at(1), u"Drain pve-node1"_s);
    QVERIFY(what.at(3).contains(u"arr"_s));
    QCOMPARE(shown->index(1, 0).data(KeyRole).toString(), plan.id);
}

void ActivityPageTest::theFilterTakesWordsAndSources_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("source");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing typed shows all") << QString() << 0 << 4;
    QTest::newRow("a guest's name") << u"prometheus"_s << 0 << 1;
    QTest::newRow("two words must both be there") << u"pve-node1 drain"_s << 0 << 1;
    QTest::newRow("upper case is the same") << u"DRAIN"_s << 0 << 1;
    QTest::newRow("what is nowhere shows nothing") << u"zebra"_s << 0 << 0;
    QTest::newRow("own operations only") << QString() << 1 << 1;
    QTest::newRow("cluster tasks only") << QString() << 2 << 3;
    QTest::newRow("problems only") << QString() << 3 << 2;
}

void ActivityPageTest::theFilterTakesWordsAndSources()
{
    QFETCH(QString, words);
    QFETCH(int, source);
    QFETCH(int, rows);
    Desk desk;
    writeDrain(desk);
    const auto session = desk.saved(withTasks().facts());
    ActivityPage page(desk.context, *session);
    qobject_cast<QLineEdit *>(page.filterField())->setText(words);
    page.findChild<QComboBox *>()->setCurrentIndex(source);
    QCOMPARE(page.table()->model()->rowCount(), rows);
}

void ActivityPageTest::anOperationShowsItsJournal()
{
    Desk desk;
    const Plan plan = writeDrain(desk);
    const auto session = desk.saved(withTasks().facts());
    ActivityPage page(desk.context, *session);
    page.show();
    QSignalSpy asked(&page, &Page::revealRequested);
    QVERIFY(page.reveal(plan.id));
    QCOMPARE(page.log()->toPlainText().split(u'\n').size(), 3);
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), plan.id);
}

void ActivityPageTest::aNewTaskKeepsTheSelection()
{
    Desk desk;
    writeDrain(desk);
    ClusterBuilder cluster = withTasks();
    const auto session = desk.saved(cluster.facts());
    ActivityPage page(desk.context, *session);
    page.show();
    auto *model = page.findChild<ActivityModel *>();
    const QAbstractItemModelTester tester(model);
    const QString chosen = upid(u"vzdump"_s, 250, noon - 600);
    QVERIFY(page.reveal(chosen));
    QSignalSpy resets(model, &QAbstractItemModel::modelReset);
    addTask(cluster, u"vzstart"_s, 211, noon - 2, u"OK"_s);
    session->store()->publish(cluster.facts().snapshot);
    QCOMPARE(page.table()->model()->rowCount(), 5);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(page.table()->currentIndex().data(KeyRole).toString(), chosen);
}

void ActivityPageTest::revealShowsEvenWhatTheFilterHides()
{
    Desk desk;
    const Plan plan = writeDrain(desk);
    const auto session = desk.saved(withTasks().facts());
    ActivityPage page(desk.context, *session);
    qobject_cast<QLineEdit *>(page.filterField())->setText(u"prometheus"_s);
    QVERIFY(page.reveal(plan.id));
    QCOMPARE(page.table()->currentIndex().data(KeyRole).toString(), plan.id);
    QVERIFY(!page.reveal(u"unheard of"_s));
}

void ActivityPageTest::everyFocusableWidgetHasAName()
{
    Desk desk;
    writeDrain(desk);
    const auto session = desk.saved(withTasks().facts());
    ActivityPage page(desk.context, *session);
    page.show();
    QCOMPARE(namelessWidgets(&page), QStringList());
}

void ActivityPageTest::looksFinished_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light, 1440x900") << QSize(1440, 900) << false;
    QTest::newRow("dark, 1440x900") << QSize(1440, 900) << true;
    QTest::newRow("light, 1024x640") << QSize(1024, 640) << false;
}

void ActivityPageTest::looksFinished()
{
    QFETCH(QSize, window);
    QFETCH(bool, dark);
    dress(dark);
    Desk desk;
    const Plan plan = writeDrain(desk);
    const auto session = desk.saved(withTasks().facts());
    ActivityPage page(desk.context, *session);
    page.setAutoFillBackground(true);
    const QSize size = pageSize(window);
    page.resize(size);
    page.show();
    page.reveal(plan.id);
    QCoreApplication::processEvents();
    picture(&page, u"activity-%1-%2"_s.arg(window.width()).arg(dark ? u"dark"_s : u"light"_s));
    QVERIFY(page.minimumSizeHint().width() <= size.width());
    QVERIFY(page.minimumSizeHint().height() <= size.height());
    dress();
}

QTEST_MAIN(ActivityPageTest)
#include "activitypagetest.moc"
