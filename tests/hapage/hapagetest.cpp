// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"
#include "../translations/german.h"

#include "ha/hapage.h"
#include "ha/hastatusview.h"
#include "ha/losslanes.h"
#include "ha/losspicker.h"
#include "ha/whatifview.h"
#include "items/hastatusmodels.h"
#include "items/lossmodels.h"
#include "overview/losscard.h"
#include "overview/overviewpage.h"
#include "session/lossoutlook.h"
#include "topology/overlaypanel.h"
#include "topology/topologypage.h"
#include "widgets/celldelegate.h"
#include "widgets/emptystate.h"
#include "widgets/tableview.h"
#include "widgets/usagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

namespace
{

/// The page over a cluster made by hand.
struct Stage {
    explicit Stage(const PlanFacts &facts, const QSize &window = {1440, 900}) : session(desk.recording(facts))
    {
        page = std::make_unique<HaPage>(desk.context, *session);
        page->resize(pageSize(window));
        page->show();
    }
    ~Stage() { page.reset(); }

    LossOutlook &outlook() const { return LossOutlook::of(*session); }
    bool isReady() const
    {
        return QTest::qWaitFor([this] { return outlook().isReady(); });
    }
    void publish(const ClusterBuilder &cluster) const { session->store()->publish(cluster.facts().snapshot); }
    QPushButton *section(const QString &text) const
    {
        for (auto *button : page->findChildren<QPushButton *>())
            if (button->text() == text && button->isCheckable())
                return button;
        return nullptr;
    }
    QCheckBox *box(const QString &node) const { return page->whatIf()->picker()->box(NodeName(node)); }

    Desk desk;
    std::unique_ptr<ClusterSession> session;
    std::unique_ptr<HaPage> page;
};

/// Rows of a table as lines of some columns.
QStringList lines(const TableView *table, const QList<int> &columns)
{
    QStringList result;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(table->model()->index(row, column).data().toString());
        result.append(cells.join(u" | "_s));
    }
    return result;
}

QStringList fates(const TableView *table)
{
    return lines(table, {int(GuestLossColumn::Guest), int(GuestLossColumn::Fate)});
}

} // namespace

class HaPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void statusSaysHowHaStands_data();
    void statusSaysHowHaStands();
    void eachNodeInTurnIsTheFirstAnswer();
    void aPickSaysWhatBecomesOfEverything();
    void theOrderOfLossCounts();
    void aPollMovesNothing();
    void theMapShowsTheSameLoss();
    void byKeyboardAlone();
    void linksLeadToSections();
    void withoutFactsItSaysWhy_data();
    void withoutFactsItSaysWhy();
    void theOverviewAsksTheSame_data();
    void theOverviewAsksTheSame();
    void aLargeClusterIsWorkedOutBesideTheWindow();
    void inGerman();
    void everythingHasAName_data();
    void everythingHasAName();
};

void HaPageTest::statusSaysHowHaStands_data()
{
    QTest::addColumn<int>("pve");
    QTest::newRow("with rules, on 9") << 9;
    QTest::newRow("with a group, on 8") << 8;
}

void HaPageTest::statusSaysHowHaStands()
{
    QFETCH(int, pve);
    ClusterBuilder cluster = homelab(pve);
    HaStatus &status = cluster.content.haStatus;
    const qint64 now = ClusterBuilder::now().toSecsSinceEpoch();
    status.master = NodeName(u"pve-node2"_s);
    status.masterTimestamp = now - 6;
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s}) {
        status.nodeStatus[NodeName(node)] = u"online"_s;
        status.lrm[NodeName(node)] = {.mode = u"active"_s, .state = u"active"_s, .timestamp = now - 7};
    }
    Stage stage(cluster.facts());
    QVERIFY(stage.isReady());
    QCOMPARE(stage.page->section(), u"status"_s);
    QStringList words;
    for (const auto *label : stage.page->status()->findChildren<QLabel *>())
        words.append(label->text());
    const QString all = words.join(u'\n');
    QVERIFY2(all.contains(u"2 are needed: 1 vote(s) can be lost."_s), qPrintable(all));
    QVERIFY2(all.contains(u"The QDevice on 192.168.1.10 gives 1 vote(s)."_s), qPrintable(all));
    QVERIFY2(all.contains(u"Master of the manager: pve-node2, heard of"_s), qPrintable(all));
    QVERIFY2(all.contains(u"A node that loses quorum resets itself"_s), qPrintable(all));
    QVERIFY2(all.contains(u"Not without a loss"_s), qPrintable(all)); // plex and its GPU
    QTRY_COMPARE(
        lines(stage.page->status()->guests(), {int(HaResourceColumn::Guest), int(HaResourceColumn::Group)}).at(1),
        u"vm:102 | homelab"_s);
    const QStringList outlook =
        lines(stage.page->status()->guests(), {int(HaResourceColumn::Name), int(HaOutlookColumn::IfNodeDies)});
    QVERIFY2(outlook.contains(u"arr | restarts on pve-node2"_s), qPrintable(outlook.join(u'\n')));
    QVERIFY2(outlook.contains(u"downloads | restarts on pve-node1"_s), qPrintable(outlook.join(u'\n')));
    QCOMPARE(lines(stage.page->status()->nodes(), {int(HaNodeColumn::Node), int(HaNodeColumn::Role)}),
             QStringList({u"pve-node1 | —"_s, u"pve-node2 | master"_s}));
    picture(stage.page.get(), u"ha-status-%1"_s.arg(pve));
}

void HaPageTest::eachNodeInTurnIsTheFirstAnswer()
{
    Stage stage(homelab().facts());
    stage.page->reveal(u"what-if/each"_s);
    QVERIFY(stage.isReady());
    WhatIfView *view = stage.page->whatIf();
    QVERIFY(view->picker()->isEach());
    QCOMPARE(lines(view->eachTable(), {int(LossSummaryColumn::Lost), int(LossSummaryColumn::Quorum)}),
             QStringList({u"pve-node1 | goes on, 2 of 2 votes"_s, u"pve-node2 | goes on, 2 of 2 votes"_s}));
    // Below is the worst one; another row shows that one.
    QVERIFY(view->shown());
    QCOMPARE(view->shown()->lost.first().text(), u"pve-node1"_s);
    QVERIFY(fates(view->guestTable()).contains(u"VM 101 plex | fails to start on pve-node2"_s));
    view->eachTable()->setCurrentIndex(view->eachTable()->model()->index(1, 0));
    QCOMPARE(view->shown()->lost.first().text(), u"pve-node2"_s);
    QVERIFY(fates(view->guestTable()).contains(u"VM 103 downloads | restarts on pve-node1"_s));
    QVERIFY(view->verdict().startsWith(u"Without pve-node2 the cluster goes on"_s));
    picture(stage.page.get(), u"ha-what-if-each"_s);
}

void HaPageTest::aPickSaysWhatBecomesOfEverything()
{
    Stage stage(homelab().facts());
    stage.page->reveal(u"what-if"_s);
    QVERIFY(stage.isReady());
    WhatIfView *view = stage.page->whatIf();
    stage.box(u"pve-node1"_s)->click();
    QVERIFY(!view->picker()->isEach());
    QTRY_VERIFY(view->shown());
    QVERIFY(!view->eachTable()->isVisible());
    QCOMPARE(fates(view->guestTable()),
             QStringList({u"VM 101 plex | fails to start on pve-node2"_s, u"VM 102 arr | restarts on pve-node2"_s,
                          u"CT 210 pihole1 | stays down"_s, u"CT 212 traefik | stays down"_s,
                          u"CT 240 prometheus | restarts on pve-node2"_s}));
    const auto bars = view->findChildren<UsageBar *>();
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars.at(0)->accessibleName(), u"pve-node1: off"_s);
    QCOMPARE(bars.at(1)->accessibleName(), u"pve-node2: 16 GiB → 26 GiB of 64 GiB"_s);
    const auto *lanes = view->findChild<LossLanes *>();
    QCOMPARE(lanes->lanes().size(), 5);
    QVERIFY(lanes->lanes().at(1).isBack && *lanes->lanes().at(1).min >= 60);
    QVERIFY(!lanes->lanes().at(0).isBack);
    QVERIFY(lanes->accessibleDescription().contains(u"VM 102 arr: restarts on pve-node2, after"_s));
    QCOMPARE(lines(view->eventTable(), {int(LossEventColumn::After), int(LossEventColumn::What)}).first(),
             u"at once | pve-node1 loses its power"_s);
    picture(stage.page.get(), u"ha-what-if"_s);

    // Both: nothing is left.
    stage.box(u"pve-node2"_s)->click();
    QTRY_VERIFY(view->shown() && view->shown()->lost.size() == 2);
    QVERIFY2(view->verdict().contains(u"it stops"_s), qPrintable(view->verdict()));
    QVERIFY(!view->mapButton()->isEnabled());
    // None: each in turn again.
    stage.box(u"pve-node1"_s)->click();
    stage.box(u"pve-node2"_s)->click();
    QVERIFY(view->picker()->isEach());
    QVERIFY(view->eachTable()->isVisible());
}

void HaPageTest::theOrderOfLossCounts()
{
    ClusterBuilder cluster;
    for (const QString &name : {u"n1"_s, u"n2"_s, u"n3"_s, u"n4"_s, u"n5"_s})
        cluster.node(name);
    cluster.storage(u"nas"_s, true, {u"images"_s});
    cluster.vm(101, u"plex"_s, u"n1"_s);
    cluster.disk(101, u"nas"_s, 8);
    cluster.ha(101);
    Stage stage(cluster.facts());
    stage.page->reveal(u"what-if"_s);
    QVERIFY(stage.isReady());
    WhatIfView *view = stage.page->whatIf();
    LossPicker *picker = view->picker();
    QVERIFY(!picker->apartBox()->isEnabled());
    stage.box(u"n2"_s)->click();
    stage.box(u"n1"_s)->click();
    QVERIFY(picker->apartBox()->isEnabled());
    picker->apartBox()->setCurrentIndex(1);
    Q_EMIT picker->apartBox()->activated(1);
    QCOMPARE(picker->pick().nodes, QList<NodeName>({NodeName(u"n2"_s), NodeName(u"n1"_s)}));
    QCOMPARE(picker->pick().apart, 600);
    QCOMPARE(stage.box(u"n1"_s)->text(), u"n1 · no. 2"_s);
    QTRY_VERIFY(view->shown() && view->shown()->apart == 600);
    // n1 goes ten minutes after n2, and only then its guest goes down.
    QCOMPARE(view->findChild<LossLanes *>()->lanes().first().from, 600);
    QVERIFY(lines(view->eventTable(), {int(LossEventColumn::After), int(LossEventColumn::What)})
                .contains(u"10 m | n1 loses its power"_s));
}

void HaPageTest::aPollMovesNothing()
{
    ClusterBuilder cluster = homelab();
    Stage stage(cluster.facts());
    stage.page->reveal(u"what-if"_s);
    QVERIFY(stage.isReady());
    WhatIfView *view = stage.page->whatIf();
    stage.box(u"pve-node1"_s)->click();
    QTRY_VERIFY(view->shown());
    TableView *table = view->guestTable();
    table->setCurrentIndex(table->model()->index(2, 0));
    table->setFocus();
    const QString chosen = table->currentIndex().data(KeyRole).toString();
    QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
    QSignalSpy removed(table->model(), &QAbstractItemModel::rowsRemoved);
    cluster.nodeState(u"pve-node2"_s).memory = 20 * GiB;
    stage.publish(cluster);
    const auto barText = [&] { return view->findChildren<UsageBar *>().at(1)->accessibleName(); };
    QTRY_COMPARE(barText(), u"pve-node2: 20 GiB → 30 GiB of 64 GiB"_s);
    QCOMPARE(table->currentIndex().data(KeyRole).toString(), chosen);
    QVERIFY(resets.isEmpty() && removed.isEmpty());
    QVERIFY(stage.box(u"pve-node1"_s)->isChecked());
    QVERIFY(stage.page->isAncestorOf(stage.page->focusWidget()) && table->hasFocus());

    // The QDevice goes: the same pick has another answer.
    cluster.content.quorum.qdeviceConnected = false;
    stage.publish(cluster);
    QTRY_VERIFY2(view->verdict().contains(u"it stops"_s), qPrintable(view->verdict()));
    QVERIFY(stage.box(u"pve-node1"_s)->isChecked());
}

void HaPageTest::theMapShowsTheSameLoss()
{
    Stage stage(homelab().facts());
    QSignalSpy asked(stage.page.get(), &Page::actionRequested);
    stage.page->reveal(u"what-if/pve-node2"_s);
    QVERIFY(stage.isReady());
    QTRY_VERIFY(stage.page->whatIf()->shown());
    stage.page->whatIf()->mapButton()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"show"_s);
    const QStringList arguments = asked.first().at(1).toStringList();
    QCOMPARE(arguments, QStringList({u"topology"_s, u"what-if/pve-node2"_s}));
    TopologyPage map(stage.desk.context, *stage.session);
    map.resize(1200, 800);
    map.show();
    QVERIFY(map.reveal(arguments.at(1)));
    QVERIFY(!map.reveal(u"what-if/pve-node9"_s));
    QTRY_VERIFY(map.overlayPanel()->isVisible());
}

void HaPageTest::byKeyboardAlone()
{
    Stage stage(homelab().facts());
    QVERIFY(stage.isReady());
    stage.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(stage.page.get()));
    const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    const auto walkTo = [&](const QWidget *widget) {
        for (int steps = 0; steps < 60 && QApplication::focusWidget() != widget; ++steps)
            press(Qt::Key_Tab);
        return QApplication::focusWidget() == widget;
    };
    stage.page->status()->guests()->setFocus();
    QVERIFY(walkTo(stage.section(u"Status"_s)));
    press(Qt::Key_Right);
    QCOMPARE(stage.page->section(), u"what-if"_s);
    WhatIfView *view = stage.page->whatIf();
    QVERIFY(walkTo(view->picker()->eachButton()));
    QVERIFY(walkTo(view->eachTable()));
    press(Qt::Key_Down);
    QCOMPARE(view->shown()->lost.first().text(), u"pve-node2"_s);
    QVERIFY(walkTo(stage.box(u"pve-node1"_s)));
    press(Qt::Key_Space);
    QTRY_VERIFY(view->shown() && view->shown()->lost.first().text() == u"pve-node1"_s && !view->picker()->isEach());
    QVERIFY(stage.box(u"pve-node1"_s)->hasFocus());
    QVERIFY(walkTo(view->mapButton()));
    QVERIFY(walkTo(view->guestTable()));
    QSignalSpy reveal(stage.page.get(), &Page::revealRequested);
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QCOMPARE(reveal.size(), 1);
    QCOMPARE(reveal.first().first().toString(), u"vm:101"_s);
}

void HaPageTest::linksLeadToSections()
{
    Stage stage(homelab().facts());
    QVERIFY(stage.page->reveal(u"what-if/pve-node1"_s));
    QCOMPARE(stage.page->section(), u"what-if"_s);
    QCOMPARE(stage.page->whatIf()->picker()->pick().nodes, QList<NodeName>{NodeName(u"pve-node1"_s)});
    QVERIFY(stage.page->reveal(u"what-if/each"_s));
    QVERIFY(stage.page->whatIf()->picker()->isEach());
    QVERIFY(stage.page->reveal(u"status"_s));
    QCOMPARE(stage.page->section(), u"status"_s);
    QVERIFY(!stage.page->reveal(u"what-if/pve-node9"_s));
    QVERIFY(!stage.page->reveal(u"vm:101"_s)); // the inventory shows guests
    QCOMPARE(stage.page->section(), u"status"_s);
    // The section is remembered.
    stage.page->reveal(u"what-if"_s);
    const HaPage again(stage.desk.context, *stage.session);
    QCOMPARE(again.section(), u"what-if"_s);
}

void HaPageTest::withoutFactsItSaysWhy_data()
{
    QTest::addColumn<std::function<void(ClusterBuilder &)>>("change");
    QTest::addColumn<QString>("sentence");
    using Change = std::function<void(ClusterBuilder &)>;
    const auto ha = [](ClusterBuilder &c) -> Freshness & { return c.content.freshness[size_t(Section::Ha)]; };
    QTest::newRow("before the first answer") << Change([ha](ClusterBuilder &c) { ha(c) = {}; }) << u"Reading…"_s;
    QTest::newRow("without Sys.Audit") << Change([ha](ClusterBuilder &c) {
        ha(c) = {.readAt = {}, .error = Error{Error::Kind::Forbidden, 403, u"Permission check failed"_s, {}}};
    }) << u"This login may not see HA."_s;
    QTest::newRow("of a single node") << Change([](ClusterBuilder &c) { c.content.quorum.clustered = false; })
                                      << u"A single node has no high availability."_s;
}

void HaPageTest::withoutFactsItSaysWhy()
{
    QFETCH(std::function<void(ClusterBuilder &)>, change);
    QFETCH(QString, sentence);
    ClusterBuilder cluster = homelab();
    change(cluster);
    Stage stage(cluster.facts());
    auto *empty = stage.page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(!stage.page->status()->isVisible() && !stage.page->whatIf()->isVisible());
    QStringList words;
    for (const auto *label : empty->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY2(words.contains(sentence), qPrintable(words.join(u'\n')));
    picture(stage.page.get(), u"ha-empty"_s);
    // What was missing comes, and the page is there.
    stage.publish(homelab());
    QVERIFY(stage.page->status()->isVisible());
}

void HaPageTest::theOverviewAsksTheSame_data()
{
    QTest::addColumn<bool>("qdevice");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("reason");
    QTest::newRow("as written no node may be lost") << false << u"No"_s << u"quorum is lost first"_s;
    QTest::newRow("with a QDevice what HA cannot start stays down")
        << true << u"Mostly"_s << u"HA does not bring every guest back"_s;
}

void HaPageTest::theOverviewAsksTheSame()
{
    QFETCH(bool, qdevice);
    Desk desk;
    const auto session = desk.recording(homelab(9, qdevice).facts());
    OverviewPage page(desk.context, *session);
    page.resize(pageSize({1440, 900}));
    page.show();
    auto *card = page.findChild<LossCard *>();
    QTRY_COMPARE_NE(card->reason(), u"not known yet"_s);
    QTEST(card->verdict(), "verdict");
    QTEST(card->reason(), "reason");
    QSignalSpy asked(&page, &Page::actionRequested);
    QTest::mouseClick(card->whatIfButton(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toStringList(), QStringList({u"ha"_s, u"what-if/each"_s}));
}

void HaPageTest::aLargeClusterIsWorkedOutBesideTheWindow()
{
    ClusterBuilder cluster;
    for (int i = 1; i <= 16; ++i)
        cluster.node(u"n%1"_s.arg(i, 2, 10, QChar(u'0')), 512, 100);
    cluster.storage(u"ceph"_s, true, {u"images"_s});
    for (int i = 0; i < 320; ++i) {
        cluster.vm(100 + i, u"guest%1"_s.arg(i), u"n%1"_s.arg(i % 16 + 1, 2, 10, QChar(u'0')), 4);
        cluster.disk(100 + i, u"ceph"_s, 8);
        cluster.ha(100 + i);
    }
    QElapsedTimer blocked;
    blocked.start();
    Stage stage(cluster.facts());
    stage.page->reveal(u"what-if/each"_s);
    const qint64 until = blocked.elapsed();
    QVERIFY(!stage.outlook().isReady()); // it goes on elsewhere
    QVERIFY2(until < 3000, qPrintable(QString::number(until)));
    QVERIFY(QTest::qWaitFor([&] { return stage.outlook().isReady(); }, 120'000));
    QCOMPARE(stage.page->whatIf()->eachTable()->model()->rowCount(), 16);
    QCOMPARE(stage.page->whatIf()->shown()->guests.size(), 320);
    qInfo("sixteen losses of 320 HA guests: %lld ms", blocked.elapsed());
}

void HaPageTest::inGerman()
{
    const German german;
    QVERIFY(german.isLoaded());
    Stage stage(homelab().facts(), {1024, 640});
    stage.page->reveal(u"what-if/pve-node1"_s);
    QVERIFY(stage.isReady());
    QTRY_VERIFY(stage.page->whatIf()->shown());
    QVERIFY2(stage.page->whatIf()->verdict().contains(u"Stimmen"_s), qPrintable(stage.page->whatIf()->verdict()));
    for (const QStringList rows = fates(stage.page->whatIf()->guestTable()); const QString &row : rows)
        QVERIFY2(!row.contains(u"restarts"_s) && !row.contains(u"stays down"_s), qPrintable(row));
    // Nothing is wider than the page.
    for (const auto *label : stage.page->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(stage.page.get()))
            continue;
        const int right = label->mapTo(stage.page.get(), QPoint(label->width(), 0)).x();
        QVERIFY2(right <= stage.page->width(), qPrintable(label->text()));
    }
    picture(stage.page.get(), u"ha-what-if-german"_s);
}

void HaPageTest::everythingHasAName_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("status") << u"status"_s;
    QTest::newRow("each node in turn") << u"what-if/each"_s;
    QTest::newRow("a pick") << u"what-if/pve-node1"_s;
}

void HaPageTest::everythingHasAName()
{
    QFETCH(QString, key);
    Stage stage(homelab().facts(), {1024, 640});
    QVERIFY(stage.page->reveal(key));
    QVERIFY(stage.isReady());
    QTRY_VERIFY(key == "status"_L1 || stage.page->whatIf()->shown());
    QCOMPARE(namelessWidgets(stage.page.get()), QStringList());
    picture(stage.page.get(), u"ha-small-"_s + QString(key).replace(u'/', u'-'));
}

QTEST_MAIN(HaPageTest)
#include "hapagetest.moc"
