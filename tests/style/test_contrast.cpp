// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mappainter.h"
#include "style/scheme.h"
#include "style/tokens.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

/// Relative luminance and contrast as WCAG 2.1 define them.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Pair {
    const char *name;
    QColor Tokens::*ink;
    QColor Tokens::*ground;
};

constexpr double textNeeds = 4.5;
constexpr double shapeNeeds = 3.0;

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMeasureIsTheStandards()
    {
        QCOMPARE(std::round(::contrast(QColor(Qt::black), QColor(Qt::white)) * 10), 210.0);
        QCOMPARE(std::round(::contrast(QColor(0x77, 0x77, 0x77), QColor(Qt::white)) * 100), 448.0);
    }

    void wordsAreReadOnEveryNetworkOfTheMap()
    {
        using T = Tokens;
        for (const Tokens *tokens : {&Tokens::light(), &Tokens::darkTokens()}) {
            for (int network = -1; network < 6; ++network) {
                const QColor ground = MapPainter::softTint(*tokens, network);
                for (const QColor T::*ink : {&T::text, &T::muted, &T::warn, &T::error})
                    QVERIFY2(::contrast(tokens->*ink, ground) >= textNeeds,
                             qPrintable(u"%1 on network %2"_s.arg((tokens->*ink).name()).arg(network)));
                const QColor bar = MapPainter::tint(*tokens, network);
                QVERIFY2(::contrast(bar, tokens->surface) >= shapeNeeds,
                         qPrintable(u"bar of network %1, %2"_s.arg(network).arg(bar.name())));
            }
        }
    }

    void contrast_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("needed");
        using T = Tokens;
        const QList<Pair> texts{
            {"text on the page", &T::text, &T::window},
            {"text on a card", &T::text, &T::surface},
            {"text on a raised box", &T::text, &T::raised},
            {"text on the selection", &T::text, &T::accentSoft},
            {"text on a quiet chip", &T::text, &T::track},
            {"muted text on the page", &T::muted, &T::window},
            {"muted text on a card", &T::muted, &T::surface},
            {"muted text on a raised box", &T::muted, &T::raised},
            {"muted text on the selection", &T::muted, &T::accentSoft},
            {"the primary button's word", &T::onAccent, &T::accent},
            {"accent words on a card", &T::accent, &T::surface},
            {"accent words on the page", &T::accent, &T::window},
            {"accent words on the chosen rail entry", &T::accent, &T::accentSoft},
            {"ok words on a card", &T::ok, &T::surface},
            {"ok words on their chip", &T::ok, &T::okSoft},
            {"warning words on a card", &T::warn, &T::surface},
            {"warning words on the page", &T::warn, &T::window},
            {"warning words on their chip", &T::warn, &T::warnSoft},
            {"warning words in a selected row", &T::warn, &T::accentSoft},
            {"error words on a card", &T::error, &T::surface},
            {"error words on their chip", &T::error, &T::errorSoft},
            {"error words in a selected row", &T::error, &T::accentSoft},
            {"maintenance words on a card", &T::maintenance, &T::surface},
            {"maintenance words on their chip", &T::maintenance, &T::maintenanceSoft},
            {"a message's text on the warning ground", &T::text, &T::warnSoft},
            {"a message's text on the error ground", &T::text, &T::errorSoft},
            {"a message's text on the maintenance ground", &T::text, &T::maintenanceSoft},
            {"VM on its tag", &T::vm, &T::accentSoft},
            {"CT on its tag", &T::ct, &T::ctSoft},
        };
        const QList<Pair> shapes{
            {"the used part of a bar beside its empty part", &T::accent, &T::track},
            {"the added part of a bar beside its empty part", &T::maintenance, &T::track},
            {"a warning bar beside its empty part", &T::warn, &T::track},
            {"an error bar beside its empty part", &T::error, &T::track},
            {"the focus ring on the page", &T::accent, &T::window},
            {"the focus ring on a card", &T::accent, &T::surface},
            {"an unchecked box on a card", &T::muted, &T::surface},
            {"the second line of a chart", &T::ct, &T::surface},
        };
        for (const Tokens *tokens : {&Tokens::light(), &Tokens::darkTokens()}) {
            const char *scheme = tokens->dark ? "dark" : "light";
            for (const Pair &pair : texts)
                QTest::addRow("%s, %s", pair.name, scheme) << tokens->*pair.ink << tokens->*pair.ground << textNeeds;
            for (const Pair &pair : shapes)
                QTest::addRow("%s, %s", pair.name, scheme) << tokens->*pair.ink << tokens->*pair.ground << shapeNeeds;
        }
    }

    void contrast()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, needed);
        const double is = ::contrast(ink, ground);
        QVERIFY2(is >= needed, qPrintable(u"%1 on %2 has %3"_s.arg(ink.name(), ground.name()).arg(is, 0, 'f', 2)));
    }

    void everyStateHasAReadableChip_data()
    {
        QTest::addColumn<StateClass>("state");
        QTest::newRow("quiet") << StateClass::Quiet;
        QTest::newRow("ok") << StateClass::Ok;
        QTest::newRow("active") << StateClass::Active;
        QTest::newRow("warning") << StateClass::Warning;
        QTest::newRow("error") << StateClass::Error;
        QTest::newRow("maintenance") << StateClass::Maintenance;
    }

    void everyStateHasAReadableChip()
    {
        QFETCH(StateClass, state);
        for (const Tokens *tokens : {&Tokens::light(), &Tokens::darkTokens()})
            QVERIFY(::contrast(tokens->colour(state), tokens->softColour(state)) >= textNeeds);
    }

    void thePaletteTellsWhichSetIsInUse()
    {
        for (const auto scheme : {Settings::Scheme::Dark, Settings::Scheme::Light}) {
            applyScheme(*qApp, scheme);
            const bool dark = scheme == Settings::Scheme::Dark;
            QCOMPARE(Tokens::current().dark, dark);
            const QPalette palette = QApplication::palette();
            QVERIFY(::contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= textNeeds);
            QVERIFY(::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
                    >= textNeeds);
            QVERIFY(::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= textNeeds);
            QVERIFY(::contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)) >= textNeeds);
        }
    }

    void noTextIsSmallerThanElevenPixels()
    {
        for (const QFont &font :
             {Fonts::body(), Fonts::small(), Fonts::section(), Fonts::pageTitle(), Fonts::monospace()})
            QVERIFY(font.pixelSize() >= 11);
    }
};

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
