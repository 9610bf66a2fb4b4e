// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/icons.h"
#include "style/scheme.h"
#include "style/tokens.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

/// The colour that most of the drawing's solid points have; invalid when nothing was drawn.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor colour = image.pixelColor(x, y); colour.alpha() > 200)
                ++counts[colour.rgb()];
    QColor best;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() > most) {
            most = it.value();
            best = QColor(it.key());
        }
    return best;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDrawingIsSeen_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 40);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }

    void everyDrawingIsSeen()
    {
        QFETCH(QString, name);
        QVERIFY(inkOf(iconPixmap(name, 48, Qt::red)).isValid());
    }

    void aDrawingTakesTheColourAskedFor()
    {
        QCOMPARE(inkOf(iconPixmap(u"stop"_s, 64, QColor(0x12, 0x34, 0x56))), QColor(0x12, 0x34, 0x56));
    }

    void anIconFollowsTheScheme()
    {
        applyScheme(*qApp, Settings::Scheme::Light);
        const QIcon kept = icon(u"stop"_s);
        QCOMPARE(inkOf(kept.pixmap(QSize(64, 64))), Tokens::light().muted);
        applyScheme(*qApp, Settings::Scheme::Dark);
        QCOMPARE(inkOf(kept.pixmap(QSize(64, 64))), Tokens::darkTokens().muted);
        applyScheme(*qApp, Settings::Scheme::Light);
    }

    void anUnknownNameGivesNothing()
    {
        QVERIFY(icon(u"no-such-drawing"_s).isNull());
        QVERIFY(iconPixmap(u"no-such-drawing"_s, 16, Qt::red).isNull());
    }

    void theProgramHasAPicture() { QVERIFY(!appIcon().pixmap(64, 64).isNull()); }
};

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
