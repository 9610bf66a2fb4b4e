// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapfonts.h"

#include <QColor>

class QPainter;

namespace Drydock
{

struct Tokens;

/// What stands out on a map at the moment.
struct MapHighlight {
    std::optional<QSet<QString>> lit; ///< elements a search found; the rest is dimmed
    QSet<qsizetype> litBoxes;         ///< where they are
    QSet<qsizetype> pathBoxes;        ///< what the pointed-at element is connected with; the rest is dimmed
    QSet<qsizetype> pathEdges;
    QString selected; ///< key of an element or edge
    QSet<qsizetype> selectedBoxes;
    qsizetype current = -1; ///< box with the keyboard's focus
    qsizetype target = -1;  ///< box a dragged guest would land in
    QSet<QString> fresh;    ///< ids of boxes that have just come

    bool hasPath() const { return !pathBoxes.isEmpty() || !pathEdges.isEmpty(); }
};

/// Draws a map, on the screen and on paper. What is too small to be read at a scale is left out, never cut.
class MapPainter
{
public:
    /// On the screen speed counts, in a file that text stays text.
    enum class Medium { Screen, File };
    MapPainter(const MapLayout &layout, const MapFonts &fonts, const Tokens &tokens, const MapHighlight &highlight,
               Medium medium);

    /// In the layout's coordinates; only what touches `exposed`.
    void paint(QPainter &painter, const QRectF &exposed, double scale);
    /// Ground and line of a network.
    static QColor tint(const Tokens &tokens, int network);
    static QColor softTint(const Tokens &tokens, int network);

private:
    void paintBoxes(QPainter &painter, const QRectF &exposed);
    void paintBox(QPainter &painter, const MapBox &box, qsizetype at);
    void paintContainer(QPainter &painter, const MapBox &box);
    void paintLeaf(QPainter &painter, const MapBox &box);
    void paintStack(QPainter &painter, const MapBox &box);
    void paintWord(QPainter &painter, const MapText &text);
    void paintTexts(QPainter &painter, const MapBox &box);
    void paintTag(QPainter &painter, const MapText &text, GuestKind kind);
    void paintOverviewName(QPainter &painter, const MapBox &box);
    void paintFarName(QPainter &painter, const MapBox &box);
    void paintFrames(QPainter &painter, const MapBox &box, qsizetype at);
    void paintBadges(QPainter &painter, const MapBox &box);
    void paintEdge(QPainter &painter, const MapEdge &edge, bool isStrong);
    bool isDimmed(const MapBox &box, qsizetype at) const;
    bool isDimmed(const MapEdge &edge, qsizetype at) const;
    bool isReadable(MapFont font) const;
    QColor colour(MapTone tone) const;

    const MapLayout &m_layout;
    const MapFonts &m_fonts;
    const Tokens &m_tokens;
    const MapHighlight &m_highlight;
    Medium m_medium;
    double m_scale = 1;
};

} // namespace Drydock
