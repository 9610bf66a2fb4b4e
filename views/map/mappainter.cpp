// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappainter.h"

#include "mapbadge.h"
#include "style/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr double readable = 9;        ///< smallest letters on the screen, px
constexpr double farthestName = 0.45; ///< scale below which only nodes have names
constexpr double dimmed = 0.22;       ///< what is left of a thing that a search or path is not about
constexpr double cornerRadius = 7;    ///< of lines

bool isContainer(MapShape shape)
{
    return shape == MapShape::Card || shape == MapShape::Band || shape == MapShape::Lane;
}

/// The line with its corners rounded; it stays within the angle.
QPainterPath rounded(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        const QPointF out = points[i + 1] - points[i];
        const double radius = std::min({cornerRadius, in.manhattanLength() / 2, out.manhattanLength() / 2});
        const auto unit = [](const QPointF &v) { return v / std::max(1e-9, v.manhattanLength()); };
        path.lineTo(points[i] - unit(in) * radius);
        path.quadTo(points[i], points[i] + unit(out) * radius);
    }
    path.lineTo(points.last());
    return path;
}

void paintHead(QPainter &painter, const QList<QPointF> &points)
{
    const QPointF tip = points.last();
    const QPointF way = tip - points[points.size() - 2];
    const QPointF back = way / std::max(1e-9, way.manhattanLength()) * 6;
    const QPointF side(back.y() * 0.55, -back.x() * 0.55);
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(QPolygonF({tip, tip - back + side, tip - back - side}));
    painter.setBrush(Qt::NoBrush);
}

bool isTraffic(EdgeKind kind)
{
    return kind == EdgeKind::Forwards || kind == EdgeKind::RoutesTo || kind == EdgeKind::Serves;
}

} // namespace

MapPainter::MapPainter(const MapLayout &layout, const MapFonts &fonts, const Tokens &tokens,
                       const MapHighlight &highlight, Medium medium)
    : m_layout(layout), m_fonts(fonts), m_tokens(tokens), m_highlight(highlight), m_medium(medium)
{
}

QColor MapPainter::tint(const Tokens &tokens, int network)
{
    if (network < 0)
        return tokens.muted;
    // Turned from the accent to where no state has its colour; on a light ground other hues must be darker to be seen.
    static constexpr int turns[] = {0, 102, 60, -35};
    const QColor accent = tokens.accent;
    const size_t turn = size_t(network) % std::size(turns);
    if (turn == 0)
        return accent;
    return QColor::fromHsl((accent.hslHue() + turns[turn] + 360) % 360, accent.hslSaturation() * 7 / 10,
                           tokens.dark ? accent.lightness() : accent.lightness() * 4 / 5);
}

QColor MapPainter::softTint(const Tokens &tokens, int network)
{
    if (network < 0)
        return tokens.window;
    const QColor strong = tint(tokens, network);
    const double share = tokens.dark ? 0.10 : 0.09;
    const auto mix = [&](int a, int b) { return int(std::lround(a * (1 - share) + b * share)); };
    const QColor ground = tokens.surface;
    return {mix(ground.red(), strong.red()), mix(ground.green(), strong.green()), mix(ground.blue(), strong.blue())};
}

QColor MapPainter::colour(MapTone tone) const
{
    switch (tone) {
    case MapTone::Normal:
        return m_tokens.text;
    case MapTone::Muted:
        return m_tokens.muted;
    case MapTone::Route:
        return m_tokens.maintenance;
    case MapTone::Caution:
        return m_tokens.warn;
    case MapTone::Blocker:
        return m_tokens.error;
    case MapTone::Recovered:
        break;
    }
    return m_tokens.ok;
}

bool MapPainter::isReadable(MapFont font) const
{
    return m_fonts.pixelSize(font) * m_scale >= readable;
}

bool MapPainter::isDimmed(const MapBox &box, qsizetype at) const
{
    if (isContainer(box.shape) && box.key.isEmpty())
        return false;
    if (m_highlight.hasPath())
        return !m_highlight.pathBoxes.contains(at);
    if (!m_highlight.lit)
        return false;
    return !m_highlight.litBoxes.contains(at);
}

bool MapPainter::isDimmed(const MapEdge &edge, qsizetype at) const
{
    if (m_highlight.hasPath())
        return !m_highlight.pathEdges.contains(at);
    if (!m_highlight.lit)
        return false;
    if (m_highlight.lit->contains(edge.element) || m_highlight.lit->contains(edge.key))
        return false;
    return isDimmed(m_layout.boxes[edge.from], edge.from) || isDimmed(m_layout.boxes[edge.to], edge.to);
}

void MapPainter::paint(QPainter &painter, const QRectF &exposed, double scale)
{
    m_scale = scale;
    painter.setRenderHint(QPainter::Antialiasing, scale > 0.4);
    paintBoxes(painter, exposed);
    for (const bool strong : {false, true}) {
        for (qsizetype at = 0; at < m_layout.edges.size(); ++at) {
            const MapEdge &edge = m_layout.edges[at];
            const bool isStrong = m_highlight.pathEdges.contains(at) || m_highlight.selected == edge.key
                                  || (!edge.element.isEmpty() && m_highlight.selected == edge.element);
            if (isStrong != strong)
                continue;
            painter.setOpacity(!isStrong && isDimmed(edge, at) ? dimmed : 1);
            paintEdge(painter, edge, isStrong);
        }
    }
    painter.setOpacity(1);
}

void MapPainter::paintBoxes(QPainter &painter, const QRectF &exposed)
{
    // Badges stand half outside their boxes.
    const QRectF reach = exposed.adjusted(-mapBadgeRadius, -mapBadgeRadius, mapBadgeRadius, mapBadgeRadius);
    for (qsizetype at = 0; at < m_layout.boxes.size();) {
        const MapBox &box = m_layout.boxes[at];
        if (!box.rect.intersects(reach)) {
            at = box.end;
            continue;
        }
        painter.setOpacity(isDimmed(box, at) ? dimmed : box.overlay == OverlayMark::Lost ? 0.45 : 1);
        // A dimmed container still is the ground of what is lit in it.
        if (isContainer(box.shape))
            painter.setOpacity(std::max(painter.opacity(), 0.6));
        paintBox(painter, box, at);
        ++at;
    }
}

void MapPainter::paintBox(QPainter &painter, const MapBox &box, qsizetype at)
{
    if (isContainer(box.shape))
        paintContainer(painter, box);
    else if (box.shape == MapShape::Stack)
        paintStack(painter, box);
    else
        paintLeaf(painter, box);
    paintTexts(painter, box);
    paintFrames(painter, box, at);
    if (m_scale >= 0.3)
        paintBadges(painter, box);
}

void MapPainter::paintContainer(QPainter &painter, const MapBox &box)
{
    const QRectF rect = box.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (box.shape == MapShape::Lane && m_layout.kind == MapKind::ByRoute)
        return; // only a title
    painter.setPen(QPen(m_tokens.line, 1, box.up ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(m_tokens.surface);
    if (box.shape == MapShape::Band) {
        painter.setPen(box.up ? Qt::NoPen : QPen(m_tokens.muted, 1, Qt::DashLine));
        painter.setBrush(softTint(m_tokens, box.tint));
    }
    const double radius = box.shape == MapShape::Band ? 6 : Metrics::cardRadius;
    painter.drawRoundedRect(rect, radius, radius);
    if (box.shape == MapShape::Card)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(m_tokens, box.tint));
    painter.drawRoundedRect(QRectF(rect.left(), rect.top(), 4, rect.height()), 2, 2);
}

void MapPainter::paintLeaf(QPainter &painter, const MapBox &box)
{
    const QRectF rect = box.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QColor line = m_tokens.line;
    QColor ground = m_tokens.raised;
    if (box.shape == MapShape::Route) {
        line = m_tokens.maintenance;
        ground = m_tokens.maintenanceSoft;
    }
    if (!box.up)
        ground = m_tokens.window;
    if (m_scale < 0.4) {
        // Too small for words: a block in the colour of its kind.
        const QColor kind = box.mark == Severity::Blocker     ? m_tokens.error
                            : box.mark == Severity::Caution   ? m_tokens.warn
                            : box.shape != MapShape::Guest    ? line
                            : box.guest.kind == GuestKind::Vm ? m_tokens.vm
                                                              : m_tokens.ct;
        painter.fillRect(box.rect, ground);
        painter.fillRect(QRectF(box.rect.left(), box.rect.top(), box.rect.width() / 4, box.rect.height()), kind);
        return;
    }
    const double radius = box.shape == MapShape::Chip ? 6 : Metrics::controlRadius;
    if (box.up && painter.opacity() == 1) {
        // Two fills are half as dear as a fill and a stroke.
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawRoundedRect(box.rect, radius, radius);
        painter.setBrush(ground);
        painter.drawRoundedRect(box.rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
        return;
    }
    painter.setPen(QPen(box.up ? line : m_tokens.faint, 1, box.up ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, radius, radius);
}

void MapPainter::paintStack(QPainter &painter, const MapBox &box)
{
    painter.setPen(QPen(m_tokens.line, 1));
    painter.setBrush(m_tokens.raised);
    for (const double back : {6.0, 3.0, 0.0}) {
        const QRectF sheet = box.rect.adjusted(0.5 + back, 0.5 + back, back - 6.5, back - 6.5);
        painter.drawRoundedRect(sheet, Metrics::controlRadius, Metrics::controlRadius);
    }
}

void MapPainter::paintWord(QPainter &painter, const MapText &text)
{
    if (m_medium == Medium::Screen) {
        for (const auto runs = m_fonts.glyphs(text.font, text.text); const QGlyphRun &run : runs)
            painter.drawGlyphRun(text.rect.topLeft(), run);
        return;
    }
    painter.setFont(m_fonts.font(text.font));
    painter.drawText(QPointF(text.rect.left(), text.rect.top() + m_fonts.ascent(text.font)), text.text);
}

void MapPainter::paintTexts(QPainter &painter, const MapBox &box)
{
    if (box.shape == MapShape::Card && !isReadable(MapFont::Title)) {
        paintOverviewName(painter, box);
        return;
    }
    if (!isReadable(MapFont::Name) && m_scale >= farthestName) {
        paintFarName(painter, box);
        return;
    }
    for (const MapText &text : box.texts) {
        if (!isReadable(text.font))
            continue;
        if (text.font == MapFont::Tag) {
            paintTag(painter, text, box.guest.kind);
            continue;
        }
        painter.setPen(!box.up && text.tone == MapTone::Normal ? m_tokens.muted : colour(text.tone));
        paintWord(painter, text);
    }
}

void MapPainter::paintTag(QPainter &painter, const MapText &text, GuestKind kind)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(kind == GuestKind::Vm ? m_tokens.accentSoft : m_tokens.ctSoft);
    painter.drawRoundedRect(text.rect.adjusted(-5, 0, 5, 0), 4, 4);
    painter.setPen(kind == GuestKind::Vm ? m_tokens.vm : m_tokens.ct);
    paintWord(painter, text);
}

/// From far away a node's name is written as large as it can be read, where there is room for it.
void MapPainter::paintOverviewName(QPainter &painter, const MapBox &box)
{
    if (box.texts.isEmpty())
        return;
    QFont font = m_fonts.font(MapFont::Title);
    const double size = 11 / m_scale;
    font.setPixelSize(int(std::lround(size)));
    const QFontMetricsF metrics(font);
    const QString &name = box.texts.first().text;
    const double width = metrics.horizontalAdvance(name);
    if (width + 8 / m_scale > box.rect.width() || metrics.height() > box.rect.height())
        return;
    const QRectF ground(box.rect.left() + 2 / m_scale, box.rect.top() + 2 / m_scale, width + 6 / m_scale,
                        metrics.height());
    painter.fillRect(ground, m_tokens.surface);
    painter.setFont(font);
    painter.setPen(m_tokens.text);
    painter.drawText(QPointF(ground.left() + 3 / m_scale, ground.top() + metrics.ascent()), name);
}

/// Between near and far a box has room for its name alone, in letters that can be read.
void MapPainter::paintFarName(QPainter &painter, const MapBox &box)
{
    const auto isName = [](const MapText &text) {
        return text.font == MapFont::Name || text.font == MapFont::Heading || text.font == MapFont::Title;
    };
    const auto name = std::ranges::find_if(box.texts, isName);
    if (name == box.texts.cend())
        return;
    const double factor = readable / (m_fonts.pixelSize(name->font) * m_scale);
    // A guest's takes the room of its kind; a container's stays where lines keep off it.
    const QPointF at(isContainer(box.shape) ? name->rect.left() : box.rect.left() + 8, name->rect.top() - 2);
    const QSizeF size = name->rect.size() * factor;
    if (!box.rect.contains(QRectF(at, size)))
        return;
    painter.setPen(box.up ? m_tokens.text : m_tokens.muted);
    painter.save();
    painter.translate(at);
    painter.scale(factor, factor);
    paintWord(painter, {name->text, {}, QRectF(QPointF(), name->rect.size()), name->font, name->tone});
    painter.restore();
}

void MapPainter::paintFrames(QPainter &painter, const MapBox &box, qsizetype at)
{
    const auto frame = [&](const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine, double out = 0) {
        painter.setPen(QPen(colour, width, style));
        painter.setBrush(Qt::NoBrush);
        const QRectF rect = box.rect.adjusted(1 - out, 1 - out, out - 1, out - 1);
        const double radius = box.shape == MapShape::Card ? Metrics::cardRadius : Metrics::controlRadius;
        painter.drawRoundedRect(rect, radius, radius);
    };
    if (box.mark == Severity::Blocker)
        frame(m_tokens.error, 1.8);
    else if (box.mark == Severity::Caution)
        frame(m_tokens.warn, 1.8);
    if (box.overlay) {
        switch (*box.overlay) {
        case OverlayMark::Lost:
            frame(m_tokens.muted, 1.4, Qt::DashLine);
            break;
        case OverlayMark::Removed:
            frame(m_tokens.error, 1.8, Qt::DashLine);
            break;
        case OverlayMark::Unreachable:
            frame(m_tokens.error, 2);
            break;
        case OverlayMark::Recovered:
        case OverlayMark::Added:
            frame(m_tokens.ok, 2);
            break;
        case OverlayMark::Impaired:
        case OverlayMark::Changed:
            frame(m_tokens.warn, 2, Qt::DashDotLine);
            break;
        }
    }
    if (m_highlight.fresh.contains(box.id))
        frame(QColor(m_tokens.accent.red(), m_tokens.accent.green(), m_tokens.accent.blue(), 115), 4, Qt::SolidLine, 3);
    const bool isSelected = m_highlight.selectedBoxes.contains(at);
    if (isSelected || m_highlight.target == at)
        frame(m_tokens.accent, 2.4);
    if (m_highlight.current == at)
        frame(m_tokens.accent, 1.6, isSelected ? Qt::SolidLine : Qt::DotLine, 3);
}

void MapPainter::paintBadges(QPainter &painter, const MapBox &box)
{
    QPointF at = box.rect.topRight();
    if (box.shape == MapShape::Stack)
        at.rx() -= 6;
    const auto badge = [&](MapBadge sign, const QColor &ground) {
        paintMapBadge(painter, sign, at, ground, m_tokens.onAccent);
        at.rx() -= 2 * mapBadgeRadius + 3;
    };
    if (box.mark == Severity::Blocker)
        badge(MapBadge::Error, m_tokens.error);
    else if (box.mark == Severity::Caution)
        badge(MapBadge::Warning, m_tokens.warn);
    if (box.split)
        badge(MapBadge::Split, m_tokens.warn);
    if (!box.overlay)
        return;
    switch (*box.overlay) {
    case OverlayMark::Lost:
        badge(MapBadge::Minus, m_tokens.muted);
        break;
    case OverlayMark::Removed:
        badge(MapBadge::Minus, m_tokens.error);
        break;
    case OverlayMark::Unreachable:
        badge(MapBadge::Cross, m_tokens.error);
        break;
    case OverlayMark::Recovered:
        badge(MapBadge::Arrow, m_tokens.ok);
        break;
    case OverlayMark::Added:
        badge(MapBadge::Plus, m_tokens.ok);
        break;
    case OverlayMark::Impaired:
        badge(MapBadge::Warning, m_tokens.warn);
        break;
    case OverlayMark::Changed:
        badge(MapBadge::Changed, m_tokens.warn);
        break;
    }
}

void MapPainter::paintEdge(QPainter &painter, const MapEdge &edge, bool isStrong)
{
    QColor line = m_tokens.faint;
    double width = 1.4;
    Qt::PenStyle style = Qt::SolidLine;
    if (isTraffic(edge.kind)
        || (edge.kind == EdgeKind::Carries && m_layout.boxes[edge.from].shape == MapShape::Outside))
        line = m_tokens.maintenance;
    if (edge.kind == EdgeKind::RoutesTo || edge.kind == EdgeKind::Serves)
        style = Qt::DashLine;
    if (edge.kind == EdgeKind::Bypasses) {
        line = m_tokens.warn;
        style = Qt::DotLine;
    }
    if (edge.kind == EdgeKind::Forwards)
        width = 2;
    if (edge.overlay == OverlayMark::Unreachable || edge.overlay == OverlayMark::Removed) {
        line = m_tokens.error;
        width = 2;
    } else if (edge.overlay == OverlayMark::Lost) {
        line = m_tokens.faint;
        style = Qt::DotLine;
    } else if (edge.overlay == OverlayMark::Added || edge.overlay == OverlayMark::Recovered) {
        line = m_tokens.ok;
    }
    if (isStrong) {
        line = isTraffic(edge.kind) ? line : m_tokens.accent;
        width += 1;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, width, style, Qt::FlatCap, Qt::RoundJoin));
    if (m_scale < 0.4)
        painter.drawPolyline(edge.points.constData(), int(edge.points.size()));
    else
        painter.drawPath(rounded(edge.points));
    if (isTraffic(edge.kind) && m_scale >= 0.4) {
        painter.setPen(QPen(line, 1));
        paintHead(painter, edge.points);
    }
    if (edge.overlay == OverlayMark::Unreachable && m_scale >= 0.3)
        paintMapBadge(painter, MapBadge::Cross, edge.points[edge.points.size() / 2], m_tokens.error, m_tokens.onAccent);
}

} // namespace Drydock
