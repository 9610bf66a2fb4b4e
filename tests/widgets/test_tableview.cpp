// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/columns.h"
#include "session/settings.h"
#include "style/scheme.h"
#include "style/tokens.h"
#include "widgets/celldelegate.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

class TestTableView : public QObject
{
    Q_OBJECT

private:
    static void fill(QStandardItemModel &model)
    {
        model.setHorizontalHeaderLabels({u"Name"_s, u"State"_s, u"CPU"_s});
        for (const auto &[name, state, load] :
             {std::tuple(u"arr"_s, u"running"_s, 0.31), std::tuple(u"plex"_s, u"stopped"_s, 0.0)}) {
            auto *cpu = new QStandardItem(u"%1 %"_s.arg(qRound(load * 100)));
            cpu->setData(load, FractionRole);
            model.appendRow({new QStandardItem(name), new QStandardItem(state), cpu});
        }
    }

private Q_SLOTS:
    void initTestCase() { applyScheme(*qApp, Settings::Scheme::Light); }

    void rowsAreAllOfOneHeight()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({}, nullptr);
        view.cells()->setColumnStyle(1, CellDelegate::Style::State);
        view.cells()->setColumnStyle(2, CellDelegate::Style::Bar);
        view.setModel(&model);
        view.resize(500, 200);
        view.show();
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(view.visualRect(model.index(row, 0)).height(), Metrics::rowHeight);
    }

    void copyTakesTheSelectedRowsAsShown()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({}, nullptr);
        view.setModel(&model);
        view.show();
        view.selectionModel()->select(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keySequence(&view, QKeySequence::Copy);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(u"plex\tstopped\t0 %"_s));
        QVERIFY(!text.contains(u"arr"_s));
    }

    void hiddenColumnsAreNotCopied()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({}, nullptr);
        view.setModel(&model);
        view.setDefaultHidden({1});
        QVERIFY(!view.textOfRows(false, true).contains(u"running"_s));
        QVERIFY(view.textOfRows(false, true).contains(u"arr"_s));
    }

    void columnsAreRemembered()
    {
        QTemporaryDir dir;
        Settings settings(dir.filePath(u"s.ini"_s));
        QStandardItemModel model;
        fill(model);
        {
            TableView view(u"test"_s, &settings);
            view.setModel(&model);
            view.setDefaultWidths({100, 90, 80});
            view.show();
            view.header()->resizeSection(0, 222);
            view.header()->moveSection(2, 0);
        }
        TableView again(u"test"_s, &settings);
        again.setModel(&model);
        again.setDefaultWidths({100, 90, 80});
        QCOMPARE(again.columnWidth(0), 222);
        QCOMPARE(again.header()->visualIndex(2), 0);
    }

    void columnsShareTheWidthUntilTheUserDragsOne()
    {
        QTemporaryDir dir;
        Settings settings(dir.filePath(u"s.ini"_s));
        QStandardItemModel model;
        fill(model);
        TableView view(u"test"_s, &settings);
        view.setModel(&model);
        view.setDefaultWidths({100, 100, 100}, {1});
        view.resize(500, 200);
        view.show();
        QCOMPARE(view.columnWidth(0), 100);
        QVERIFY(view.columnWidth(1) > 200);
        QVERIFY(view.header()->length() <= view.viewport()->width());
        // All give way by a tenth at most, then the table scrolls.
        view.resize(120, 200);
        QCOMPARE(view.columnWidth(0), 90);
        QCOMPARE(view.columnWidth(1), 90);
        // Sorting, hiding and moving are no wish for these widths.
        view.header()->setSortIndicator(1, Qt::AscendingOrder);
        view.setColumnHidden(2, true);
        view.resize(500, 200);
        QVERIFY(view.columnWidth(1) > 300);
        view.header()->resizeSection(0, 222);
        view.resize(700, 200);
        QCOMPARE(view.columnWidth(0), 222);
    }

    void theFirstColumnCannotBeHidden()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({}, nullptr);
        view.setModel(&model);
        QMenu *menu = view.columnMenu(&view);
        QVERIFY(!menu->actions().first()->isEnabled());
        menu->actions().at(1)->toggle();
        QVERIFY(view.isColumnHidden(1));
    }

    void theMenuKeyOpensTheRowsMenu()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({}, nullptr);
        view.setModel(&model);
        view.resize(500, 200);
        view.show();
        view.setCurrentIndex(model.index(1, 0));
        QSignalSpy asked(&view, &TableView::rowMenuRequested);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), view.viewport()->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(view.viewport(), &event);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(1).toModelIndex().row(), 1);
        for (QMenu *menu : view.findChildren<QMenu *>())
            menu->close();
    }

    void aShortTableIsAsHighAsItsRows()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({}, nullptr);
        view.setModel(&model);
        view.setGrowsWithRows(true);
        const int two = view.sizeHint().height();
        model.appendRow(new QStandardItem(u"pbs"_s));
        QCOMPARE(view.sizeHint().height(), two + Metrics::rowHeight);
    }

    void everyStyleDrawsSomething_data()
    {
        QTest::addColumn<CellDelegate::Style>("style");
        using S = CellDelegate::Style;
        for (const auto &[name, style] :
             {std::pair("text", S::Text), std::pair("strong", S::Strong), std::pair("muted", S::Muted),
              std::pair("monospace", S::Monospace), std::pair("number", S::Number),
              std::pair("muted number", S::MutedNumber), std::pair("state", S::State), std::pair("bar", S::Bar),
              std::pair("tag", S::Tag), std::pair("chip", S::Chip)})
            QTest::newRow(name) << style;
    }

    void everyStyleDrawsSomething()
    {
        QFETCH(CellDelegate::Style, style);
        QStandardItemModel model;
        auto *item = new QStandardItem(u"VM"_s);
        item->setData(0.5, FractionRole);
        item->setData(QVariant::fromValue(StateClass::Ok), StateRole);
        model.appendRow(item);
        TableView view({}, nullptr);
        view.cells()->setColumnStyle(0, style);
        view.setHeaderHidden(true);
        view.setModel(&model);
        view.resize(200, 60);
        view.show();
        const QImage image = view.viewport()->grab(view.visualRect(model.index(0, 0)).adjusted(0, 0, 0, -2)).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y)
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = image.pixelColor(x, y) != Tokens::light().surface;
        QVERIFY(drawn);
    }
};

QTEST_MAIN(TestTableView)
#include "test_tableview.moc"
