// SPDX-License-Identifier: GPL-3.0-or-later
// Maps as files: text stays text, and masked pictures give nothing away.
#include "../topology/mapcases.h"
#include "topology/topologymask.h"

#include "map/mappicture.h"

#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace DrydockTest;

namespace
{

QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "text"_L1)
            texts.append(reader.readElementText().trimmed());
    }
    return reader.hasError() ? QStringList{reader.errorString()} : texts;
}

MapFacts homelabMap()
{
    return withTraefik(mapFacts(homelabNetwork().topology()));
}

} // namespace

class TestMapPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSvgHasItsWordsAsText_data()
    {
        QTest::addColumn<MapKind>("kind");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("by node") << MapKind::ByNode
                                 << QStringList({u"pve-node1"_s, u"vmbr0"_s, u"192.168.1.11/24"_s, u"plex"_s,
                                                 u"192.168.1.210"_s, u"docker 172.20.0.0/16"_s, u"Internet"_s});
        QTest::newRow("by network") << MapKind::ByNetwork
                                    << QStringList({u"vmbr0"_s, u"192.168.1.0/24"_s, u"NAS"_s, u"prometheus"_s});
        QTest::newRow("by route") << MapKind::ByRoute
                                  << QStringList({u"arr.example.com"_s, u"traefik"_s, u"pve-node2"_s});
    }

    void theSvgHasItsWordsAsText()
    {
        QFETCH(MapKind, kind);
        QFETCH(QStringList, expected);
        const QByteArray svg = mapPicture(homelabMap(), {.kind = kind}, PictureFormat::Svg);
        const QStringList texts = textsOf(svg);
        for (const QString &text : expected)
            QVERIFY2(texts.contains(text), qPrintable(text + u" is not among "_s + texts.join(u" | "_s)));
    }

    void aMaskedPictureGivesNothingAway()
    {
        const MapFacts facts = homelabMap();
        TopologyState state;
        state.graph = facts.graph;
        state.findings = facts.findings;
        state.findings.append({u"route-nowhere"_s, Severity::Caution, {u"guest/ct:212"_s}, {{u"address"_s, u"192.168.1.77"_s}}});
        state.subnets = facts.subnets;
        const TopologyState masked = maskNetwork(state);
        const MapFacts shown{masked.graph, masked.findings, masked.subnets, facts.now};
        const QStringList secrets{u"plex"_s, u"traefik"_s, u"pve-node1"_s, u"example.com"_s, u"NAS"_s, u"192.168."_s};
        for (const MapKind kind : {MapKind::ByNode, MapKind::ByNetwork, MapKind::ByRoute}) {
            const QByteArray svg = mapPicture(shown, {.kind = kind}, PictureFormat::Svg);
            QVERIFY(!svg.isEmpty());
            for (const QString &text : secrets)
                QVERIFY2(!svg.contains(text.toUtf8()), qPrintable(text));
        }
        // What is not a name stays: the map can still be read.
        const QStringList texts = textsOf(mapPicture(shown, {.kind = MapKind::ByNode}, PictureFormat::Svg));
        QVERIFY2(texts.contains(u"vmbr0"_s), qPrintable(texts.join(u" | "_s)));
        QVERIFY2(texts.contains(u"101"_s), qPrintable(texts.join(u" | "_s)));
    }

    void thePngHasTwoPixelsForEachOfTheMap()
    {
        const QByteArray svg = mapPicture(homelabMap(), {}, PictureFormat::Svg);
        QXmlStreamReader reader(svg);
        QVERIFY(reader.readNextStartElement());
        const QStringList box = reader.attributes().value(u"viewBox"_s).toString().split(u' ');
        const QImage image = QImage::fromData(mapPicture(homelabMap(), {}, PictureFormat::Png), "PNG");
        QCOMPARE(image.width(), qRound(box.value(2).toDouble() * 2));
        QCOMPARE(image.height(), qRound(box.value(3).toDouble() * 2));
        // Paper is light, whatever the desktop is.
        QVERIFY(image.pixelColor(1, 1).lightness() > 220);
    }

    void thePdfIsOnePage()
    {
        const QByteArray pdf = mapPicture(homelabMap(), {}, PictureFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }

    void nothingToDrawIsNoPicture()
    {
        for (const PictureFormat format : {PictureFormat::Svg, PictureFormat::Png, PictureFormat::Pdf})
            QVERIFY(mapPicture({}, {}, format).isEmpty());
    }

    void theEndingIsTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::optional<PictureFormat>>("expected");
        QTest::newRow("SVG") << u"map.svg"_s << std::optional(PictureFormat::Svg);
        QTest::newRow("PNG, shouted") << u"/tmp/MAP.PNG"_s << std::optional(PictureFormat::Png);
        QTest::newRow("PDF") << u"a.b.pdf"_s << std::optional(PictureFormat::Pdf);
        QTest::newRow("something else") << u"map.gif"_s << std::optional<PictureFormat>();
        QTest::newRow("no ending") << u"svg"_s << std::optional<PictureFormat>();
    }

    void theEndingIsTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(std::optional<PictureFormat>, expected);
        QCOMPARE(pictureFormatOf(name), expected);
    }
};

QTEST_MAIN(TestMapPicture)
#include "test_mappicture.moc"
