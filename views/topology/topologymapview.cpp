// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologymapview.h"

#include "mapaccessible.h"
#include "maptooltip.h"
#include "style/tokens.h"
#include "topology/layout/mapwording.h"
#include "topology/networkwording.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr double zoomStep = 1.2;

bool isBeingRead(const TopologyGraph &graph)
{
    if (graph.vertices().isEmpty())
        return true;
    const auto isUnread = [](const KnowledgeGap &gap) { return gap.why == KnowledgeGap::Why::NotRead; };
    return std::ranges::any_of(
        graph.vertices(), [&](const TopologyVertex &vertex) { return std::ranges::any_of(vertex.gaps, isUnread); });
}

} // namespace

/// One tidying up, with where things were before.
class TopologyMapView::TidyCommand : public QUndoCommand
{
public:
    TidyCommand(TopologyMapView *view, MapKind kind, MapPlaces before)
        : QUndoCommand(TopologyMapView::tr("Tidy the map")), m_view(view), m_kind(kind), m_before(std::move(before))
    {
    }
    void undo() override { m_view->putPlaces(m_kind, m_before); }
    void redo() override { m_view->putPlaces(m_kind, {}); }

private:
    TopologyMapView *m_view;
    MapKind m_kind;
    MapPlaces m_before;
};

TopologyMapView::TopologyMapView(QWidget *parent) : QAbstractScrollArea(parent), m_measure(m_fonts.measure())
{
    installMapAccessibility();
    setAccessibleName(tr("Network map"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
}

TopologyMapView::~TopologyMapView() = default;

void TopologyMapView::setMap(const MapFacts &facts)
{
    const bool isSame =
        m_facts.graph == facts.graph && m_facts.findings == facts.findings && m_facts.subnets == facts.subnets;
    m_facts.now = facts.now;
    if (isSame)
        return;
    QSet<QString> known;
    for (const MapBox &box : std::as_const(m_layout.boxes))
        known.insert(box.id);
    m_facts = facts;
    m_isReading = isBeingRead(m_facts.graph);
    layOut();
    if (m_wasRead)
        showFresh(known);
    m_wasRead |= !m_isReading;
}

/// A ring that neither moves nor fades, so it is the same for those who want no animations. A new guest has it at once,
/// and again where it belongs as soon as it is read.
void TopologyMapView::showFresh(const QSet<QString> &known)
{
    for (const MapBox &box : std::as_const(m_layout.boxes)) {
        if (!known.contains(box.id))
            m_haloEnds.insert(box.id, QDeadlineTimer(m_haloTime));
    }
    endHalos();
}

/// Those whose time is over, and waits for the next.
void TopologyMapView::endHalos()
{
    m_haloEnds.removeIf([](const auto &halo) { return halo.value().hasExpired(); });
    m_highlight.fresh.clear();
    qint64 next = m_haloTime;
    for (const auto &[id, end] : std::as_const(m_haloEnds).asKeyValueRange()) {
        m_highlight.fresh.insert(id);
        next = std::min(next, end.remainingTime());
    }
    if (m_haloEnds.isEmpty())
        m_freshTimer.stop();
    else
        m_freshTimer.start(int(next) + 1, this);
    viewport()->update();
}

void TopologyMapView::setKind(MapKind kind)
{
    if (m_request.kind == kind)
        return;
    m_request.kind = kind;
    m_highlight.current = -1;
    layOut();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
}

void TopologyMapView::setShown(const MapShown &shown)
{
    if (m_request.shown == shown)
        return;
    m_request.shown = shown;
    layOut();
}

void TopologyMapView::setLit(const std::optional<QSet<QString>> &keys)
{
    m_highlight.lit = keys;
    findBoxes();
}

void TopologyMapView::setOverlay(const TopologyOverlay &overlay)
{
    if (m_request.overlay == overlay)
        return;
    m_request.overlay = overlay;
    layOut();
}

void TopologyMapView::setFoldOver(qsizetype guests)
{
    m_request.foldOver = guests;
    layOut();
}

double TopologyMapView::layoutWidth() const
{
    // As if the scroll bar were there: its coming and going must not wrap anything.
    return std::max(560, width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) - 2);
}

void TopologyMapView::layOut()
{
    const auto idOf = [this](qsizetype box) { return box < 0 ? QString() : m_layout.boxes[box].id; };
    const QString current = idOf(m_highlight.current);
    const QString dragged = idOf(m_drag.hit.box);
    m_width = layoutWidth();
    m_request.width = m_width;
    // As long as guests are being read they are not yet where they belong: nothing of that is kept.
    const MapPlaces before = m_places.value(m_request.kind);
    MapPlaces places = before;
    m_layout = layOutMap(m_facts, m_request, m_measure, places);
    m_highlight.current = current.isEmpty() ? -1 : boxWith(current);
    m_highlight.target = -1;
    m_hover = {};
    m_resting = {};
    m_restTimer.stop();
    if (m_drag.isPressed) {
        // What is under the hand stays there, unless it is gone.
        m_drag.hit = {.box = dragged.isEmpty() ? -1 : boxWith(dragged)};
        if (!m_drag.isPan && m_drag.hit.box < 0)
            endDrag();
    }
    m_highlight.pathBoxes.clear();
    m_highlight.pathEdges.clear();
    updateScrollBars();
    findBoxes();
    if (!m_isReading && places != before) {
        m_places.insert(m_request.kind, places);
        Q_EMIT placesChanged();
    }
    if (QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&changed);
    }
}

qsizetype TopologyMapView::boxWith(const QString &id) const
{
    const QList<MapBox> &boxes = m_layout.boxes;
    const auto found = std::ranges::find(boxes, id, &MapBox::id);
    return found == boxes.cend() ? -1 : found - boxes.cbegin();
}

void TopologyMapView::findBoxes()
{
    const auto add = [this](const QString &key, QSet<qsizetype> &boxes) {
        for (auto at = m_layout.boxesOf.constFind(key); at != m_layout.boxesOf.cend() && at.key() == key; ++at)
            boxes.insert(*at);
    };
    m_highlight.selectedBoxes.clear();
    add(m_highlight.selected, m_highlight.selectedBoxes);
    m_highlight.litBoxes.clear();
    if (m_highlight.lit) {
        for (const QString &key : std::as_const(*m_highlight.lit))
            add(key, m_highlight.litBoxes);
    }
    viewport()->update();
}

void TopologyMapView::updateScrollBars()
{
    // What fits but for a rounding error needs no scroll bar.
    const QSizeF content = m_layout.size * m_scale - QSizeF(0.01, 0.01);
    const QSize seen = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(content.width())) - seen.width()));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(content.height())) - seen.height()));
    horizontalScrollBar()->setPageStep(seen.width());
    verticalScrollBar()->setPageStep(seen.height());
}

QPointF TopologyMapView::toMap(const QPointF &at) const
{
    return (at + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value())) / m_scale;
}

QRect TopologyMapView::rectOf(qsizetype box) const
{
    const QRectF rect = m_layout.boxes[box].rect;
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return QRectF(rect.topLeft() * m_scale - scrolled, rect.size() * m_scale).toAlignedRect();
}

void TopologyMapView::setScale(double scale, std::optional<QPointF> about)
{
    const double wanted = std::clamp(scale, smallest, largest);
    if (wanted == m_scale)
        return;
    const QPointF at = about.value_or(QRectF(viewport()->rect()).center());
    const QPointF fixed = toMap(at);
    m_scale = wanted;
    updateScrollBars();
    const QPointF scrolled = fixed * m_scale - at;
    horizontalScrollBar()->setValue(int(std::lround(scrolled.x())));
    verticalScrollBar()->setValue(int(std::lround(scrolled.y())));
    viewport()->update();
    Q_EMIT scaleChanged(m_scale);
}

void TopologyMapView::zoomIn()
{
    setScale(m_scale * zoomStep);
}

void TopologyMapView::zoomOut()
{
    setScale(m_scale / zoomStep);
}

void TopologyMapView::fit()
{
    if (m_layout.size.isEmpty())
        return;
    const QSize room = maximumViewportSize();
    setScale(std::min({1.0, room.width() / m_layout.size.width(), room.height() / m_layout.size.height()}));
}

void TopologyMapView::select(const QString &key)
{
    m_highlight.selected = key;
    findBoxes();
}

void TopologyMapView::reveal(const QString &key)
{
    qsizetype box = m_layout.boxOf(key);
    if (box < 0) {
        // A route, or another line.
        for (const MapEdge &edge : std::as_const(m_layout.edges)) {
            if (edge.element == key || edge.key == key)
                setCurrent(edge.to);
        }
        return;
    }
    if (m_layout.boxes[box].shape == MapShape::Stack) {
        toggleStack(m_layout.boxes[box].id);
        box = m_layout.boxOf(key);
    }
    setCurrent(box);
}

void TopologyMapView::setCurrent(qsizetype box)
{
    m_highlight.current = box;
    viewport()->update();
    if (box < 0)
        return;
    const QRect rect = rectOf(box);
    const QRect seen = viewport()->rect().adjusted(16, 16, -16, -16);
    const auto reach = [](QScrollBar *bar, int low, int high, int from, int to) {
        if (low < from || high - low > to - from)
            bar->setValue(bar->value() + low - from);
        else if (high > to)
            bar->setValue(bar->value() + high - to);
    };
    reach(horizontalScrollBar(), rect.left(), rect.right(), seen.left(), seen.right());
    reach(verticalScrollBar(), rect.top(), rect.bottom(), seen.top(), seen.bottom());
    announceMapFocus(this, box);
}

void TopologyMapView::activate(qsizetype box)
{
    if (m_layout.boxes[box].shape == MapShape::Stack)
        toggleStack(m_layout.boxes[box].id);
    else if (!m_layout.boxes[box].key.isEmpty())
        Q_EMIT activated(m_layout.boxes[box].key);
}

void TopologyMapView::press(qsizetype box)
{
    if (m_layout.boxes[box].shape == MapShape::Stack)
        toggleStack(m_layout.boxes[box].id);
    else
        choose(m_layout.boxes[box].key);
}

void TopologyMapView::choose(const QString &key)
{
    select(key);
    Q_EMIT selected(key);
}

void TopologyMapView::toggleStack(const QString &id)
{
    if (!m_request.opened.remove(id))
        m_request.opened.insert(id);
    layOut();
}

void TopologyMapView::tidy()
{
    m_undo.push(new TidyCommand(this, m_request.kind, m_places.value(m_request.kind)));
}

void TopologyMapView::putPlaces(MapKind kind, const MapPlaces &places)
{
    m_places.insert(kind, places);
    layOut();
}

QJsonObject TopologyMapView::places() const
{
    QJsonObject json;
    for (const auto &[kind, places] : m_places.asKeyValueRange())
        json.insert(mapKindWord(kind), places.toJson());
    return json;
}

void TopologyMapView::setPlaces(const QJsonObject &json)
{
    m_places.clear();
    for (const MapKind kind : {MapKind::ByNode, MapKind::ByNetwork, MapKind::ByRoute}) {
        if (const QJsonObject saved = json[mapKindWord(kind)].toObject(); !saved.isEmpty())
            m_places.insert(kind, MapPlaces::fromJson(saved));
    }
    layOut();
}

QString TopologyMapView::nameOf(qsizetype at) const
{
    const MapBox &box = m_layout.boxes[at];
    const TopologyVertex *vertex = m_facts.graph.vertex(box.key);
    QStringList words;
    if (vertex)
        words.append(MapWords::elementName(m_facts.graph, *vertex));
    else if (box.shape == MapShape::Stack && !box.members.isEmpty())
        words.append(tr("%n more guest(s), folded", nullptr, int(box.members.size())));
    else if (!box.texts.isEmpty())
        words.append(box.texts.first().text);
    if (box.overlay)
        words.append(MapWords::markWord(*box.overlay));
    if (box.split)
        words.append(tr("declared and observed addresses differ"));
    for (const NetworkFinding &finding : m_facts.findings) {
        if (!box.key.isEmpty() && (finding.objects.contains(box.key) || finding.objects.contains(box.nic)))
            words.append(networkFindingTitle(finding));
    }
    return words.join(u", "_s);
}

QString TopologyMapView::tooltipOf(const QString &key) const
{
    return mapTooltip(m_facts, m_request.overlay, key);
}

void TopologyMapView::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.window);
    if (m_layout.boxes.isEmpty()) {
        paintEmpty(painter);
        return;
    }
    painter.save();
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    painter.scale(m_scale, m_scale);
    const QRectF exposed(toMap(event->rect().topLeft()), QSizeF(event->rect().size()) / m_scale);
    MapPainter(m_layout, m_fonts, tokens, m_highlight, MapPainter::Medium::Screen).paint(painter, exposed, m_scale);
    painter.restore();
    if (m_drag.isMoving && !m_drag.isPan)
        paintDragged(painter);
}

QString TopologyMapView::titleOfEmpty() const
{
    if (m_facts.graph.vertices().isEmpty())
        return tr("Nothing is known of the network yet.");
    if (m_request.kind == MapKind::ByRoute)
        return tr("No routes are known. Name the router and its port forwards, and the reverse proxy's configuration.");
    return tr("Nothing is left with this filter.");
}

void TopologyMapView::paintEmpty(QPainter &painter)
{
    painter.setFont(Fonts::body());
    painter.setPen(Tokens::current().muted);
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | Qt::TextWordWrap,
                     titleOfEmpty());
}

void TopologyMapView::paintDragged(QPainter &painter)
{
    const Tokens &tokens = Tokens::current();
    const MapBox &box = m_layout.boxes[m_drag.hit.box];
    const TopologyVertex *guest = m_facts.graph.vertex(box.key);
    const QString name = guest ? guest->label : QString();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_fonts.font(MapFont::Name));
    const QFontMetricsF metrics(painter.font());
    const QRectF ground(m_drag.lastAt + QPointF(12, 8), QSizeF(metrics.horizontalAdvance(name) + 24, 28));
    painter.setPen(QPen(m_highlight.target >= 0 ? tokens.accent : tokens.line, 1.5));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(ground, Metrics::controlRadius, Metrics::controlRadius);
    painter.setPen(tokens.text);
    painter.drawText(ground, Qt::AlignCenter, name);
}

void TopologyMapView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (layoutWidth() != m_width)
        layOut();
    else
        updateScrollBars();
}

void TopologyMapView::scrollContentsBy(int dx, int dy)
{
    // What is still seen is moved, only the rest is painted.
    if (m_drag.isMoving && !m_drag.isPan)
        viewport()->update();
    else
        viewport()->scroll(dx, dy);
}

void TopologyMapView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_fonts = MapFonts();
        m_measure = m_fonts.measure();
        layOut();
    }
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace Drydock
