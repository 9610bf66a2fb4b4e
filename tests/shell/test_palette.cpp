// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"

#include "shell/fuzzymatch.h"
#include "shell/pageentry.h"
#include "shell/palette.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Drydock;
using namespace DrydockTest;
using namespace Qt::StringLiterals;

class TestPalette : public QObject
{
    Q_OBJECT

private:
    static QString first(PaletteModel &model, const QString &query)
    {
        model.setQuery(query);
        return model.rowCount() > 0 ? model.entry(0).key : QString();
    }

private Q_SLOTS:
    void initTestCase() { dress(); }

    void score_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("the start of a word before its middle") << u"arr"_s << u"VM 102 arr"_s << u"VM 103 carrier"_s;
        QTest::newRow("the whole word before its start") << u"pi"_s << u"CT 9 pi"_s << u"CT 210 pihole1"_s;
        QTest::newRow("a part before scattered letters") << u"hol"_s << u"pihole"_s << u"high-old"_s;
        QTest::newRow("all words before the shorter text")
            << u"drain node2"_s << u"Drain pve-node2…"_s << u"Drain pve-node1…"_s;
        QTest::newRow("the shorter among equals") << u"web"_s << u"web"_s << u"web applications"_s;
        QTest::newRow("a number at its start") << u"21"_s << u"CT 210 pihole1"_s << u"CT 1213 x"_s;
    }

    void score()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(query, better) > fuzzyScore(query, worse));
        QVERIFY(fuzzyScore(query, better) > 0);
    }

    void whatDoesNotFitScoresNothing()
    {
        QCOMPARE(fuzzyScore(u"xyz", u"VM 102 arr"), 0);
        QCOMPARE(fuzzyScore(u"arr plex", u"VM 102 arr"), 0);
        QVERIFY(fuzzyScore(u"", u"anything") > 0);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("key");
        QTest::newRow("a guest by name") << u"plex"_s << u"vm:101"_s;
        QTest::newRow("a guest by number") << u"210"_s << u"ct:210"_s;
        QTest::newRow("a node") << u"pve-node2"_s << u"node/pve-node2"_s;
        QTest::newRow("a page") << u"inventory"_s << u"page:inventory"_s;
        QTest::newRow("an action on an object") << u"drain pve-node1"_s << u"drain|pve-node1"_s;
        QTest::newRow("a guest's action by half a word") << u"migr arr"_s << u"migrate|vm:102"_s;
        QTest::newRow("a registered action") << u"settings"_s << u"action:settings"_s;
    }

    void finds()
    {
        QFETCH(QString, query);
        Desk desk;
        desk.actions.add({u"settings"_s, u"&Settings…"_s, {}, {}, {}}, &desk.settings, [](const QStringList &) {});
        const auto session = desk.saved(homelab().facts());
        PaletteModel model(desk.context, session.get(), pageEntries());
        QTEST(first(model, query), "key");
    }

    void whatWasChosenComesFirst()
    {
        Desk desk;
        const auto session = desk.saved(homelab().facts());
        {
            PaletteModel model(desk.context, session.get(), pageEntries());
            model.setQuery(u"prometheus"_s);
            model.remember(model.entry(0));
        }
        PaletteModel model(desk.context, session.get(), pageEntries());
        QCOMPARE(first(model, {}), u"ct:240"_s);
    }

    void whatCannotBeDoneSaysWhy()
    {
        Desk desk;
        const auto recording = desk.recording(homelab().facts());
        PaletteModel model(desk.context, recording.get(), pageEntries());
        model.setQuery(u"migrate arr"_s);
        const PaletteModel::Entry &entry = model.entry(0);
        QCOMPARE(entry.key, u"migrate|vm:102"_s);
        QVERIFY(!entry.enabled);
        QVERIFY(entry.detail.contains(u"recording"_s));
    }

    void theKeyboardAloneChooses()
    {
        Desk desk;
        const auto session = desk.saved(homelab().facts());
        Palette palette(desk.context, session.get(), pageEntries(), nullptr);
        palette.show();
        QSignalSpy chosen(&palette, &Palette::objectChosen);
        QTest::keyClicks(palette.field(), u"pihole"_s);
        QTest::keyClick(palette.field(), Qt::Key_Down);
        QCOMPARE(palette.list()->currentIndex().row(), 1);
        const QString wanted = palette.model()->entry(1).key;
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), wanted);
        QVERIFY(palette.isHidden());
    }

    void aDisabledEntryDoesNothing()
    {
        Desk desk;
        const auto recording = desk.recording(homelab().facts());
        Palette palette(desk.context, recording.get(), pageEntries(), nullptr);
        palette.show();
        QSignalSpy asked(&palette, &Palette::actionChosen);
        palette.field()->setText(u"migrate arr"_s);
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QVERIFY(palette.isVisible());
    }

    void nothingFittingIsSaid()
    {
        Desk desk;
        Palette palette(desk.context, nullptr, pageEntries(), nullptr);
        palette.show();
        palette.field()->setText(u"qqqq zzzz"_s);
        QCOMPARE(palette.model()->rowCount(), 0);
        QVERIFY(!palette.list()->isVisible());
    }
};

QTEST_MAIN(TestPalette)
#include "test_palette.moc"
