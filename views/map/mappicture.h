// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/layout/maplayout.h"

#include <QByteArray>

#include <optional>

class QPagedPaintDevice;

namespace Drydock
{

// A map as a file, for window and command line alike: light colours, for paper. Needs a QGuiApplication; its platform
// may be offscreen.

enum class PictureFormat {
    Svg, ///< text stays text
    Png, ///< two pixels for each of the layout
    Pdf, ///< one page as large as the map
};

/// By the ending: .svg, .png, .pdf. nullopt for any other.
std::optional<PictureFormat> pictureFormatOf(const QString &fileName);
/// Lays the network out as `request` says, in the fonts of paper, and draws it. Empty when there is nothing to draw or
/// the picture would be too large for its format.
QByteArray mapPicture(const MapFacts &facts, const MapRequest &request, PictureFormat format);
/// The same on one page of paper, as large as fits.
void printMap(const MapFacts &facts, const MapRequest &request, QPagedPaintDevice *paper);
/// Writes it whole or not at all, readable by its owner only. The error to show, empty if there was none.
QString writeMapPicture(const QString &fileName, const QByteArray &picture);

} // namespace Drydock
