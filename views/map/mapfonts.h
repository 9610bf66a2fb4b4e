// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/layout/maplayout.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>

#include <memory>

namespace Drydock
{

/// The fonts of the map and how wide texts are in them. Unhinted, so that a text that fits also fits when zoomed.
class MapFonts
{
public:
    MapFonts();

    const QFont &font(MapFont role) const { return m_faces[size_t(role)].font; }
    double ascent(MapFont role) const { return m_faces[size_t(role)].ascent; }
    double pixelSize(MapFont role) const { return m_faces[size_t(role)].font.pixelSize(); }
    /// Remembers what it measured; holds on to this object's cache, not to the object.
    MapMeasure measure() const;
    /// A text as it is drawn again and again: finding its glyphs costs more than painting them. Their origin is the
    /// text's upper left corner.
    QList<QGlyphRun> glyphs(MapFont role, const QString &text) const;

private:
    struct Face {
        QFont font;
        double ascent = 0;
        double height = 0;
    };
    static constexpr size_t count = size_t(MapFont::Tag) + 1;
    std::array<Face, count> m_faces;
    std::shared_ptr<std::array<QHash<QString, double>, count>> m_widths;
    mutable std::array<QHash<QString, QList<QGlyphRun>>, count> m_glyphs;
};

} // namespace Drydock
