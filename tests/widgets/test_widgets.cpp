// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/metricchart.h"
#include "style/scheme.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/commandpreview.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/findingrow.h"
#include "widgets/guesttag.h"
#include "widgets/messagebar.h"
#include "widgets/pageheader.h"
#include "widgets/sparkline.h"
#include "widgets/statchip.h"
#include "widgets/stepstrip.h"
#include "widgets/usagebar.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

QImage drawn(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    return widget.grab().toImage();
}

/// How many columns of the middle line have this colour.
int columnsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        if (image.pixelColor(x, image.height() / 2) == colour)
            ++count;
    return count;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyScheme(*qApp, Settings::Scheme::Light); }

    void aBarShowsUsedAddedAndFree_data()
    {
        QTest::addColumn<double>("used");
        QTest::addColumn<double>("added");
        QTest::addColumn<int>("usedColumns");
        QTest::addColumn<int>("addedColumns");
        QTest::newRow("half used, nothing added") << 0.5 << 0.0 << 100 << 0;
        QTest::newRow("a quarter used, a quarter added") << 0.25 << 0.25 << 50 << 50;
        QTest::newRow("more added than there is room for ends at the end") << 0.75 << 0.5 << 150 << 50;
        QTest::newRow("more than all is all") << 1.4 << 0.2 << 200 << 0;
        QTest::newRow("nothing") << 0.0 << 0.0 << 0 << 0;
    }

    void aBarShowsUsedAddedAndFree()
    {
        QFETCH(double, used);
        QFETCH(double, added);
        QImage image(200, 7, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        UsageBar::Parts parts;
        parts.used = used;
        parts.added = added;
        UsageBar::paintBar(&painter, QRectF(0, 0, 200, 7), parts);
        painter.end();
        QFETCH(int, usedColumns);
        QFETCH(int, addedColumns);
        // Round ends and the seam may each take two columns of mixed colour.
        QVERIFY(std::abs(columnsOf(image, Tokens::light().accent) - usedColumns) <= 4);
        QVERIFY(std::abs(columnsOf(image, Tokens::light().maintenance) - addedColumns) <= 4);
    }

    void aLabelledBarIsReadOut()
    {
        UsageBar bar;
        bar.setTexts(u"Memory"_s, u"61 %"_s);
        QCOMPARE(bar.accessibleName(), u"Memory: 61 %"_s);
        QVERIFY(bar.sizeHint().height() > UsageBar().sizeHint().height());
    }

    void aHighLoadIsAWarningBeforeItIsAnError()
    {
        QCOMPARE(UsageBar::stateOfLoad(0.5), StateClass::Active);
        QCOMPARE(UsageBar::stateOfLoad(0.9), StateClass::Warning);
        QCOMPARE(UsageBar::stateOfLoad(0.97), StateClass::Error);
    }

    void aGapInTheRecordIsAGapInTheLine()
    {
        Sparkline line;
        line.setMaximum(1);
        QList<Sparkline::Point> points;
        for (int i = 0; i <= 100; ++i)
            points << Sparkline::Point{i, i > 40 && i < 60 ? std::nullopt : std::optional(1.0)};
        line.setPoints(points);
        const QImage image = drawn(line, QSize(202, 40));
        const QColor ground = image.pixelColor(101, 20);
        QVERIFY(image.pixelColor(20, 20) != ground);
        QVERIFY(image.pixelColor(180, 20) != ground);
    }

    void aChipSaysItsWord()
    {
        StatChip chip(u"Quorate 3/3"_s, StateClass::Ok);
        QCOMPARE(chip.accessibleName(), u"Quorate 3/3"_s);
        QCOMPARE(chip.focusPolicy(), Qt::NoFocus);
        QVERIFY(chip.sizeHint().height() >= Metrics::chipHeight);
        chip.setInteractive(true);
        QCOMPARE(chip.focusPolicy(), Qt::TabFocus);
        QSignalSpy clicked(&chip, &QAbstractButton::clicked);
        QTest::keyClick(&chip, Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
    }

    void aTagSaysInFullWhatItAbbreviates()
    {
        GuestTag tag(GuestKind::Vm);
        QCOMPARE(tag.accessibleName(), u"Virtual machine"_s);
        tag.setKind(GuestKind::Ct);
        QCOMPARE(tag.accessibleName(), u"Container"_s);
    }

    void aFindingNamesWhatItsButtonIsAbout()
    {
        FindingRow row(StateClass::Error, u"pve-node2 is offline"_s, u"4 guests are configured on it."_s);
        const QPushButton *show = row.addButton(u"Show"_s);
        QCOMPARE(show->accessibleName(), u"Show: pve-node2 is offline"_s);
        QCOMPARE(row.accessibleDescription(), u"4 guests are configured on it."_s);
    }

    void errorsAndWarningsDifferInShapeToo()
    {
        FindingRow error(StateClass::Error, u"a"_s, u"b"_s);
        FindingRow warning(StateClass::Warning, u"a"_s, u"b"_s);
        const auto shape = [](FindingRow &row) {
            const QImage image = drawn(row, QSize(300, 60)).copy(0, 20, 10, 20);
            QList<bool> dots;
            const QColor ground = image.pixelColor(9, 0);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    dots << (image.pixelColor(x, y) != ground);
            return dots;
        };
        QVERIFY(shape(error) != shape(warning));
    }

    void anEmptyStateOffersAtMostOneWayOut()
    {
        EmptyState state(u"search"_s, u"Nothing matches"_s, u"No guest fits the filter."_s);
        QSignalSpy activated(&state, &EmptyState::activated);
        auto *button = state.findChild<QPushButton *>();
        QVERIFY(button->isHidden());
        state.setButton(u"Clear the filter"_s);
        QVERIFY(!button->isHidden());
        button->click();
        QCOMPARE(activated.size(), 1);
        QCOMPARE(state.accessibleName(), u"Nothing matches"_s);
    }

    void commandsAreCopiedAsLines()
    {
        CommandPreview preview;
        auto *copy = preview.findChild<QPushButton *>();
        QVERIFY(!copy->isEnabled());
        preview.setLines({u"qm migrate 102 pve-node2 --online"_s, u"pct migrate 240 pve-node2 --restart"_s});
        copy->click();
        QCOMPARE(QApplication::clipboard()->text(),
                 u"qm migrate 102 pve-node2 --online\npct migrate 240 pve-node2 --restart\n"_s);
    }

    void aMessageReplacesTheOneBefore()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.announce(StateClass::Warning, u"As of 12:04"_s, u"reconnecting"_s);
        bar.addButton(u"Try now"_s);
        QVERIFY(!bar.isHidden());
        bar.announce(StateClass::Error, u"Gone"_s, QString());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(bar.title(), u"Gone"_s);
        const auto buttons = bar.findChildren<QPushButton *>();
        QVERIFY(std::ranges::none_of(buttons, [](const QPushButton *b) { return b->text() == "Try now"_L1; }));
        bar.setClosable(true);
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.findChild<QPushButton *>()->click();
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(bar.isHidden());
    }

    void aLongLineShortensItself()
    {
        const QString whole = u"a name that is a good deal longer than the room it is given"_s;
        ElidedLabel label(whole);
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
        QCOMPARE(label.accessibleName(), whole);
    }

    void aHeaderHidesItsEmptyStateLine()
    {
        PageHeader header(u"Maintenance"_s);
        auto *state = header.findChild<ElidedLabel *>();
        QVERIFY(state->isHidden());
        header.setState(u"2 of 2 nodes in service"_s);
        QVERIFY(!state->isHidden());
        QVERIFY(header.addButton(u"Drain"_s, ButtonRole::Primary)->sizeHint().height() >= Metrics::controlHeight);
    }

    void aStripIsReadOutInOrder()
    {
        StepStrip strip;
        strip.setEntries({{StepStrip::Stage::Done, {}, u"Preflight"_s, u"14 checks"_s},
                          {StepStrip::Stage::Now, {}, u"Move guests"_s, u"2:10 left"_s},
                          {StepStrip::Stage::Next, u"Last"_s, u"Bring guests back"_s, {}}});
        const QString words = strip.accessibleDescription();
        QVERIFY(words.indexOf(u"Done: Preflight"_s) < words.indexOf(u"Now: Move guests"_s));
        QVERIFY(words.contains(u"Last: Bring guests back"_s));
    }

    void aFlushCardKeepsItsRoundCorners()
    {
        Card card;
        card.setFlush(true);
        auto *filling = new QWidget;
        filling->setAutoFillBackground(true);
        QPalette red;
        red.setColor(QPalette::Window, Qt::red);
        filling->setPalette(red);
        card.body()->addWidget(filling);
        const QImage image = drawn(card, QSize(200, 120));
        QVERIFY(image.pixelColor(1, 1) != QColor(Qt::red));
        QVERIFY(image.pixelColor(198, 118) != QColor(Qt::red));
    }

    void aChartIsMadeOnlyWhenItIsSeen()
    {
        MetricChart chart(u"CPU"_s, MetricChart::Unit::Fraction);
        chart.setSeries({{u"CPU"_s, {{0, 0.1}, {60, std::nullopt}, {120, 0.3}, {180, 0.4}}}}, 1.0);
        QVERIFY(!chart.findChild<QChartView *>());
        chart.resize(400, 200);
        chart.show();
        auto *view = chart.findChild<QChartView *>();
        QVERIFY(view);
        // The gap splits the line in two.
        QCOMPARE(view->chart()->series().size(), 2);
        QVERIFY(chart.accessibleDescription().contains(u"40"_s));
        chart.setMessage(u"No history yet"_s);
        QVERIFY(view->isHidden());
        QCOMPARE(chart.accessibleDescription(), u"No history yet"_s);
    }
};

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
