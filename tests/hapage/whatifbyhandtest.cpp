// SPDX-License-Identifier: GPL-3.0-or-later
#include "../window/hands.h"
#include "../window/stage.h"

#include "ha/hapage.h"
#include "ha/losspicker.h"
#include "ha/whatifview.h"
#include "items/lossmodels.h"
#include "overview/losscard.h"
#include "session/lossoutlook.h"
#include "shell/rail.h"
#include "topology/overlaypanel.h"
#include "topology/topologypage.h"
#include "widgets/tableview.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace DrydockTest;

/// Somebody wants to know in the real window whether a node may be lost, and what a QDevice would change.
class WhatIfByHandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }
    void aQdeviceChangesTheAnswer_data();
    void aQdeviceChangesTheAnswer();
};

void WhatIfByHandTest::aQdeviceChangesTheAnswer_data()
{
    QTest::addColumn<Hands::By>("by");
    QTest::addColumn<int>("pve");
    QTest::newRow("by mouse, with rules on 9") << Hands::By::Mouse << 9;
    QTest::newRow("by keyboard alone, with a group on 8") << Hands::By::Keyboard << 8;
}

void WhatIfByHandTest::aQdeviceChangesTheAnswer()
{
    QFETCH(Hands::By, by);
    QFETCH(int, pve);
    Server server;
    QVERIFY(server.start(u"homelab-as-written"_s, pve, 5).isEmpty());
    RealWindow real;
    MainWindow &window = real.window;
    real.open(server);
    QVERIFY(real.showsFacts());
    Hands hands(by);

    // The overview says no, and leads to the table of both losses.
    QVERIFY(Hands::key(Qt::Key_1, Qt::ControlModifier));
    auto *card = window.page(u"overview"_s)->findChild<LossCard *>();
    QTRY_COMPARE_WITH_TIMEOUT(card->verdict(), u"No"_s, 20'000);
    QCOMPARE(card->reason(), u"quorum is lost first"_s);
    QVERIFY2(hands.press(card->whatIfButton()), qPrintable(hands.wrong()));
    QCOMPARE(window.currentPage(), u"ha"_s);
    auto *page = qobject_cast<HaPage *>(window.page(u"ha"_s));
    WhatIfView *view = page->whatIf();
    QVERIFY(view->isVisible() && view->picker()->isEach());
    const LossOutlook &outlook = LossOutlook::of(*window.session());
    QTRY_VERIFY_WITH_TIMEOUT(outlook.isReady() && !outlook.isReading(), 30'000);
    QTRY_COMPARE(view->eachTable()->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row)
        QCOMPARE(view->eachTable()->model()->index(row, int(LossSummaryColumn::Quorum)).data().toString(),
                 u"stops, 1 of 2 votes"_s);

    // Either node: everything stops, and why.
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s}) {
        QVERIFY2(hands.press(view->picker()->box(NodeName(node))), qPrintable(hands.wrong()));
        QTRY_VERIFY(view->shown() && view->shown()->lost == QList<NodeName>{NodeName(node)});
        QVERIFY2(view->verdict().contains(u"it stops"_s), qPrintable(view->verdict()));
        for (const GuestLoss &loss : view->shown()->guests) {
            QVERIFY(loss.fate != GuestLoss::Fate::Unaffected && loss.fate != GuestLoss::Fate::Restarts);
            QVERIFY(!loss.haManaged || loss.reason == GuestLoss::Reason::NoQuorum);
        }
        QVERIFY2(hands.press(view->picker()->box(NodeName(node))), qPrintable(hands.wrong()));
    }

    // `pvecm qdevice setup` in a shell: what restarts, where, and when.
    QVERIFY2(hands.press(view->picker()->box(NodeName(u"pve-node1"_s))), qPrintable(hands.wrong()));
    server.control("POST", u"/qdevice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view->shown() && view->shown()->quorate, 60'000);
    QVERIFY(view->picker()->box(NodeName(u"pve-node1"_s))->isChecked());
    QVERIFY2(view->verdict().contains(u"the cluster goes on: 2 of 2 needed votes"_s), qPrintable(view->verdict()));
    const auto *model = view->guestTable()->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto cell = [&](GuestLossColumn column) { return model->index(row, int(column)).data().toString(); };
        rows.append(cell(GuestLossColumn::Guest) + u" | "_s + cell(GuestLossColumn::Fate));
        if (cell(GuestLossColumn::Guest).contains(u"arr"_s)) {
            QVERIFY2(cell(GuestLossColumn::RunsAfter).contains(u" to "_s),
                     qPrintable(cell(GuestLossColumn::RunsAfter)));
            QVERIFY(cell(GuestLossColumn::DataAtRisk).startsWith(u"the last "_s));
        }
    }
    QVERIFY2(rows.contains(u"VM 102 arr | restarts on pve-node2"_s), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(u"VM 101 plex | fails to start on pve-node2"_s), qPrintable(rows.join(u'\n')));

    // The same loss on the map.
    QVERIFY2(hands.press(view->mapButton()), qPrintable(hands.wrong()));
    QCOMPARE(window.currentPage(), u"topology"_s);
    auto *map = qobject_cast<TopologyPage *>(window.page(u"topology"_s));
    QTRY_VERIFY(map->overlayPanel()->isVisible());
}

QTEST_MAIN(WhatIfByHandTest)
#include "whatifbyhandtest.moc"
