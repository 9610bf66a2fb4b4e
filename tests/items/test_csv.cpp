// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/columns.h"
#include "items/csv.h"

#include <QStandardItemModel>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("tsv");
        QTest::newRow("plain text stays") << u"plex"_s << u"plex"_s << u"plex"_s;
        QTest::newRow("a comma is quoted") << u"a,b"_s << u"\"a,b\""_s << u"a,b"_s;
        QTest::newRow("a quotation mark is doubled") << u"a\"b"_s << u"\"a\"\"b\""_s << u"a\"b"_s;
        QTest::newRow("a line break is kept in CSV alone") << u"a\nb"_s << u"\"a\nb\""_s << u"a b"_s;
        QTest::newRow("a tab is a blank in TSV") << u"a\tb"_s << u"a\tb"_s << u"a b"_s;
        QTest::newRow("a formula is defused") << u"=HYPERLINK(1)"_s << u"'=HYPERLINK(1)"_s << u"'=HYPERLINK(1)"_s;
        QTest::newRow("an at sign is defused") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("a minus before text is defused") << u"-cmd"_s << u"'-cmd"_s << u"'-cmd"_s;
        QTest::newRow("a negative number is a number") << u"-5"_s << u"-5"_s << u"-5"_s;
        QTest::newRow("outer blanks are quoted") << u" x"_s << u"\" x\""_s << u" x"_s;
    }
    void cells()
    {
        QFETCH(QString, text);
        QFETCH(QString, csv);
        QFETCH(QString, tsv);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), text, Qt::DisplayRole);
        QCOMPARE(tableText(model, {model.index(0, 0)}, {0}, TableFormat::Csv, false), csv + u"\r\n"_s);
        QCOMPARE(tableText(model, {model.index(0, 0)}, {0}, TableFormat::Tsv, false), tsv + u'\n');
    }

    void numbersAreRawInCsvAndShownInTsv()
    {
        QStandardItemModel model(2, 2);
        model.setHorizontalHeaderLabels({u"Name"_s, u"Memory"_s});
        model.setHeaderData(1, Qt::Horizontal, u"Memory (bytes)"_s, RawRole);
        model.setData(model.index(0, 0), u"arr"_s);
        model.setData(model.index(0, 1), u"9.4 of 16 GiB"_s);
        model.setData(model.index(0, 1), qint64(10093173145), RawRole);
        model.setData(model.index(1, 0), u"pbs"_s);
        model.setData(model.index(1, 1), u"—"_s);
        model.setData(model.index(1, 1), qint64(-1), RawRole);
        const QModelIndexList rows{model.index(0, 0), model.index(1, 0)};
        QCOMPARE(tableText(model, rows, {0, 1}, TableFormat::Csv, true),
                 u"Name,Memory (bytes)\r\narr,10093173145\r\npbs,\r\n"_s);
        QCOMPARE(tableText(model, rows, {1, 0}, TableFormat::Tsv, true),
                 u"Memory\tName\n9.4 of 16 GiB\tarr\n—\tpbs\n"_s);
    }

    void treesAreReadParentsFirst()
    {
        QStandardItemModel model;
        auto *node = new QStandardItem(u"node"_s);
        node->appendRow(new QStandardItem(u"guest"_s));
        model.appendRow(node);
        model.appendRow(new QStandardItem(u"other"_s));
        QStringList names;
        for (const QModelIndex &index : allRows(model))
            names.append(index.data().toString());
        QCOMPARE(names, QStringList({u"node"_s, u"guest"_s, u"other"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
