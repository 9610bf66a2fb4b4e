// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfonts.h"

#include "style/tokens.h"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Drydock
{

namespace
{

QFont faceOf(MapFont role)
{
    switch (role) {
    case MapFont::Title:
        return Fonts::section();
    case MapFont::Heading:
    case MapFont::Name: {
        QFont font = Fonts::body();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case MapFont::Address:
        return Fonts::monospace();
    case MapFont::Tag: {
        QFont font = Fonts::small();
        font.setPixelSize(std::max(11, font.pixelSize() - 1));
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case MapFont::Detail:
        break;
    }
    QFont font = Fonts::small();
    font.setPixelSize(std::max(11, font.pixelSize() - 1));
    return font;
}

} // namespace

MapFonts::MapFonts() : m_widths(std::make_shared<std::array<QHash<QString, double>, count>>())
{
    for (size_t role = 0; role < count; ++role) {
        Face &face = m_faces[role];
        face.font = faceOf(MapFont(role));
        face.font.setHintingPreference(QFont::PreferNoHinting);
        const QFontMetricsF metrics(face.font);
        face.ascent = metrics.ascent();
        face.height = std::ceil(metrics.height());
    }
}

QList<QGlyphRun> MapFonts::glyphs(MapFont role, const QString &text) const
{
    static constexpr qsizetype most = 20'000; // many times what a screen shows
    QHash<QString, QList<QGlyphRun>> &known = m_glyphs[size_t(role)];
    const auto found = known.constFind(text);
    if (found != known.cend())
        return *found;
    if (known.size() > most)
        known.clear();
    QTextLayout layout(text, font(role));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    return *known.insert(text, layout.glyphRuns());
}

MapMeasure MapFonts::measure() const
{
    static constexpr qsizetype most = 200'000; // texts; a cluster of 10 000 guests has some 50 000
    const auto faces = std::make_shared<std::array<Face, count>>(m_faces);
    return {[faces, widths = m_widths](MapFont role, const QString &text) {
                QHash<QString, double> &known = (*widths)[size_t(role)];
                const auto found = known.constFind(text);
                if (found != known.cend())
                    return *found;
                if (known.size() > most)
                    known.clear();
                return *known.insert(text, QFontMetricsF((*faces)[size_t(role)].font).horizontalAdvance(text));
            },
            [faces](MapFont role) { return (*faces)[size_t(role)].height; }};
}

} // namespace Drydock
