// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappicture.h"

#include "mapfonts.h"
#include "mappainter.h"
#include "style/tokens.h"
#include "topology/layout/mapplaces.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class MapPicture
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::MapPicture)

public:
    static constexpr double margin = 12;
    static constexpr double pixelRatio = 2;
    static constexpr double mostPixels = 30'000; ///< a side of a PNG

    explicit MapPicture(MapLayout layout) : m_layout(std::move(layout)) {}

    QSizeF size() const
    {
        const double width = std::max(m_layout.size.width(), 320.0);
        return {width + 2 * margin, m_layout.size.height() + legendHeight() + 2 * margin};
    }

    void paint(QPainter &painter) const
    {
        const Tokens &tokens = Tokens::light();
        painter.fillRect(QRectF(QPointF(), size()), tokens.window);
        painter.translate(margin, margin);
        const MapHighlight nothing;
        MapPainter(m_layout, m_fonts, tokens, nothing, MapPainter::Medium::File)
            .paint(painter, QRectF(QPointF(), m_layout.size), 1);
        const QString text = legend();
        if (text.isEmpty())
            return;
        painter.setFont(m_fonts.font(MapFont::Detail));
        painter.setPen(tokens.muted);
        painter.drawText(QPointF(margin, m_layout.size.height() + m_fonts.ascent(MapFont::Detail) + 4), text);
    }

private:
    /// What lines mean, where there are any whose meaning is not plain.
    QString legend() const
    {
        const auto has = [&](EdgeKind kind) { return std::ranges::contains(m_layout.edges, kind, &MapEdge::kind); };
        const bool traffic = has(EdgeKind::Forwards);
        const bool routes = has(EdgeKind::RoutesTo);
        if (traffic && routes)
            return tr("Solid: traffic from the router. Dashed: routes of the reverse proxy.");
        if (traffic)
            return tr("Solid: traffic from the router.");
        return routes ? tr("Dashed: routes of the reverse proxy.") : QString();
    }
    double legendHeight() const { return legend().isEmpty() ? 0 : 24; }

    MapLayout m_layout;
    MapFonts m_fonts;
};

QByteArray svgOf(const MapPicture &picture)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size()));
    generator.setResolution(96);
    generator.setTitle(MapPicture::tr("Network map"));
    generator.setDescription({});
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(const MapPicture &picture)
{
    const QSize pixels = (picture.size() * MapPicture::pixelRatio).toSize();
    if (pixels.width() > MapPicture::mostPixels || pixels.height() > MapPicture::mostPixels)
        return {};
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(MapPicture::pixelRatio);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray pdfOf(const MapPicture &picture)
{
    static constexpr double pointsPerPixel = 0.75;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(picture.size() * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(MapPicture::tr("Network map"));
    QPainter painter(&writer);
    picture.paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace

std::optional<PictureFormat> pictureFormatOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == "svg"_L1)
        return PictureFormat::Svg;
    if (suffix == "png"_L1)
        return PictureFormat::Png;
    if (suffix == "pdf"_L1)
        return PictureFormat::Pdf;
    return std::nullopt;
}

QByteArray mapPicture(const MapFacts &facts, const MapRequest &request, PictureFormat format)
{
    MapPlaces places;
    MapLayout layout = layOutMap(facts, request, MapFonts().measure(), places);
    if (layout.boxes.isEmpty())
        return {};
    const MapPicture picture(std::move(layout));
    switch (format) {
    case PictureFormat::Svg:
        return svgOf(picture);
    case PictureFormat::Png:
        return pngOf(picture);
    case PictureFormat::Pdf:
        break;
    }
    return pdfOf(picture);
}

void printMap(const MapFacts &facts, const MapRequest &request, QPagedPaintDevice *paper)
{
    MapPlaces places;
    MapLayout layout = layOutMap(facts, request, MapFonts().measure(), places);
    if (layout.boxes.isEmpty())
        return;
    const MapPicture picture(std::move(layout));
    QPainter painter(paper);
    const QSizeF page(painter.device()->width(), painter.device()->height());
    const double scale = std::min(page.width() / picture.size().width(), page.height() / picture.size().height());
    painter.scale(scale, scale);
    picture.paint(painter);
}

QString writeMapPicture(const QString &fileName, const QByteArray &picture)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(picture) != picture.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace Drydock
