// SPDX-License-Identifier: GPL-3.0-or-later
// Every code of the network's judgement where the operator meets it: its words are on the screen, whole, and its
// objects are marked. With DRYDOCK_PICTURES each leaves its pictures there.
#include "../topology/networkcases.h"
#include "../translations/german.h"
#include "pagebench.h"

#include "topology/layout/maplayout.h"
#include "topology/networkfindingspanel.h"
#include "topology/networkwording.h"
#include "topology/topologymapview.h"
#include "topology/topologyselection.h"
#include "widgets/findingrow.h"

#include <QRegularExpression>
#include <QScrollArea>

using namespace DrydockTest;

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Drydock::TopologyView)

namespace
{

/// Labels and buttons of a row that are shown and have no room for all of their text.
QStringList cut(const QWidget *row)
{
    QStringList result;
    const auto check = [&](const QWidget *part, const QString &text, const QSize &needed) {
        if (part->isVisible() && !text.isEmpty()
            && (part->width() < needed.width() || part->height() < needed.height()
                || !part->parentWidget()->rect().contains(part->geometry())))
            result.append(text);
    };
    for (const QLabel *label : row->findChildren<QLabel *>()) {
        if (!label->wordWrap()) {
            check(label, label->text(), label->minimumSizeHint());
            continue;
        }
        // With its words wrapped, and with none that is longer than the line.
        const QRect painted = label->fontMetrics().boundingRect(QRect(0, 0, label->contentsRect().width(), 10'000),
                                                                Qt::TextWordWrap, label->text());
        check(label, label->text(), {painted.width(), label->heightForWidth(label->width())});
    }
    for (const QPushButton *button : row->findChildren<QPushButton *>())
        check(button, button->text(), button->minimumSizeHint());
    return result;
}

/// Pairs of texts of a row that lie on each other.
QStringList overlapping(const QWidget *row)
{
    QList<std::pair<QRect, QString>> places;
    for (const QLabel *label : row->findChildren<QLabel *>()) {
        if (label->isVisible())
            places.append({QRect(label->mapTo(row, QPoint()), label->size()), label->text()});
    }
    for (const QPushButton *button : row->findChildren<QPushButton *>()) {
        if (button->isVisible())
            places.append({QRect(button->mapTo(row, QPoint()), button->size()), button->text()});
    }
    QStringList result;
    for (qsizetype i = 0; i < places.size(); ++i) {
        for (qsizetype j = i + 1; j < places.size(); ++j) {
            if (places[i].first.intersects(places[j].first))
                result.append(places[i].second + u" | "_s + places[j].second);
        }
    }
    return result;
}

} // namespace

class TestNetworkFindingsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { dress(); }

    void eachCodeIsSeen_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QSize>("window");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("german");
        const QList<Case> cases = allCases();
        for (const NetworkFindingCode &known : networkFindingCodes) {
            const auto triggers = std::ranges::find_if(
                cases, [&](const Case &row) { return row.code == known.code && !row.found.isEmpty(); });
            const Change change = triggers == cases.end() ? Change() : triggers->change;
            QTest::addRow("%s", known.code.data())
                << QString(known.code) << change << QSize(1440, 900) << false << false;
            QTest::addRow("%s dark small German", known.code.data())
                << QString(known.code) << change << QSize(1024, 640) << true << true;
        }
    }

    void eachCodeIsSeen()
    {
        QFETCH(QString, code);
        QFETCH(Change, change);
        QFETCH(QSize, window);
        QFETCH(bool, dark);
        QFETCH(bool, german);
        QVERIFY2(change, "no case triggers this code");
        dress(dark);
        std::optional<German> words;
        if (german)
            QVERIFY(words.emplace().isLoaded());
        NetworkBuilder c = homelabNetwork();
        change(c);
        const TopologyFacts facts = c.topology();
        const QList<NetworkFinding> findings = judgeNetwork(facts);
        const auto finding = std::ranges::find(findings, code, &NetworkFinding::code);
        QVERIFY(finding != findings.end());

        Bench bench(c, window);
        GivenNetwork given;
        given.proxy = facts.proxy;
        given.names = facts.names;
        bench.reader().setGiven(given);
        bench.reader().setTriedPorts(facts.ports);
        bench.page->showView(TopologyView::ByNode);
        QVERIFY(bench.page->reveal(u"findings"_s));
        QCoreApplication::processEvents();
        auto *panel = bench.find<NetworkFindingsPanel>();
        auto *row = panel->findChild<FindingRow *>(finding->code + u' ' + finding->objects.join(u' '));
        QVERIFY2(row, qPrintable(textsOf(panel)));
        panel->findChild<QScrollArea *>()->ensureWidgetVisible(row);
        auto *show = row->findChild<QPushButton *>(u"show"_s);
        QVERIFY(show);
        QTest::mouseClick(show, Qt::LeftButton);
        picture(bench.page.get(), u"finding-%1%2"_s.arg(code, dark ? u"-dark"_s : QString()));

        // Whole words, in full sight.
        const QString shown = textsOf(row);
        for (const QString &text :
             {networkFindingTitle(*finding), networkFindingMeaning(*finding), networkFindingAdvice(*finding)})
            QVERIFY2(shown.contains(text), qPrintable(u"%1 in: %2"_s.arg(text, shown)));
        QCOMPARE(cut(row), QStringList());
        QCOMPARE(overlapping(row), QStringList());
        const QWidget *viewport = panel->findChild<QScrollArea *>()->viewport();
        const QRect place(row->mapTo(viewport, QPoint()), row->size());
        QVERIFY(place.left() >= 0 && place.right() < viewport->width());
        // A row that is taller than the panel begins at its top.
        QVERIFY(viewport->rect().contains(place) || (place.height() > viewport->height() && place.top() <= 0));

        // Its objects are what is selected, each is drawn, and each has the mark of what is wrong.
        QCOMPARE(bench.page->selection()->keys(), finding->objects);
        const TopologyMapView *map = bench.page->map();
        QCOMPARE(map->selection(), finding->objects.first());
        for (const QString &object : std::as_const(finding->objects)) {
            const qsizetype box = map->layoutOnScreen().boxOf(object);
            QVERIFY2(box >= 0, qPrintable(object));
            const MapBox &drawn = map->layoutOnScreen().boxes[box];
            QVERIFY2(drawn.mark && *drawn.mark <= finding->severity, qPrintable(object));
        }
        const QRect first = map->rectOf(map->layoutOnScreen().boxOf(finding->objects.first()));
        QVERIFY2(map->viewport()->rect().intersects(first), "what is wrong is not in sight");
    }

    void thePageHasRoomForItsWords_data()
    {
        QTest::addColumn<TopologyView>("view");
        QTest::addColumn<QSize>("window");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("german");
        const std::pair<const char *, TopologyView> views[] = {{"by node", TopologyView::ByNode},
                                                               {"by network", TopologyView::ByNetwork},
                                                               {"by route", TopologyView::ByRoute},
                                                               {"address map", TopologyView::AddressMap},
                                                               {"table", TopologyView::Table}};
        // 1920 x 1080 at two device pixels a pixel is 4K: the program runs like that as a test of its own.
        for (const QSize window : {QSize(1024, 640), QSize(1440, 900), QSize(1920, 1080)}) {
            for (const auto &[name, view] : views) {
                QTest::addRow("%s, %d wide", name, window.width()) << view << window << false << false;
                QTest::addRow("%s, %d wide, dark, German", name, window.width()) << view << window << true << true;
            }
        }
    }

    void thePageHasRoomForItsWords()
    {
        QFETCH(TopologyView, view);
        QFETCH(QSize, window);
        QFETCH(bool, dark);
        QFETCH(bool, german);
        dress(dark);
        std::optional<German> words;
        if (german)
            QVERIFY(words.emplace().isLoaded());
        NetworkBuilder c = conflicted();
        const TopologyFacts facts = c.topology();
        Bench bench(c, window);
        GivenNetwork given;
        given.proxy = facts.proxy;
        bench.reader().setGiven(given);
        bench.page->showView(view);
        QVERIFY(bench.page->reveal(u"findings"_s));
        static const QRegularExpression others(u"[^a-z0-9]+"_s);
        picture(bench.page.get(),
                u"topology-"_s + QString::fromLatin1(QTest::currentDataTag()).toLower().replace(others, u"-"_s));
        QCOMPARE(cut(bench.page.get()), QStringList());
        QCOMPARE(overlapping(bench.page.get()), QStringList());
    }

    void aCleanNetworkSaysSo()
    {
        NetworkBuilder c = homelabNetwork();
        Bench bench(c);
        QVERIFY(bench.page->reveal(u"findings"_s));
        picture(bench.page.get(), u"finding-none"_s);
        auto *panel = bench.find<NetworkFindingsPanel>();
        QVERIFY(panel->findChildren<FindingRow *>().isEmpty());
        for (const MapBox &box : bench.page->map()->layoutOnScreen().boxes)
            QVERIFY2(!box.mark, qPrintable(box.id));
    }
};

QTEST_MAIN(TestNetworkFindingsView)
#include "test_networkfindingsview.moc"
