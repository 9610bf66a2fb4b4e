// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapfonts.h"
#include "map/mappainter.h"
#include "topology/layout/maplayout.h"
#include "topology/layout/mapplaces.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QDeadlineTimer>
#include <QMap>
#include <QUndoStack>

namespace Drydock
{

/// The network of a cluster as a map that can be zoomed, walked with the keyboard and read aloud. It shows and asks; a
/// guest that is dropped somewhere stays where it is until somebody acts on guestDropped().
class TopologyMapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TopologyMapView(QWidget *parent = nullptr);
    ~TopologyMapView() override;

    /// What is already drawn keeps its place; what comes later has a halo for a while. As long as guests are still
    /// being read nothing has its place for good, and saved places are not lost.
    void setMap(const MapFacts &facts);
    const MapFacts &map() const { return m_facts; }
    void setKind(MapKind kind);
    MapKind kind() const { return m_request.kind; }
    void setShown(const MapShown &shown);
    const MapShown &shown() const { return m_request.shown; }
    /// What a search found, by the elements' keys; the rest is dimmed. Nothing: no search.
    void setLit(const std::optional<QSet<QString>> &keys);
    void setOverlay(const TopologyOverlay &overlay);

    /// More guests of one bridge than this fold into a stack; 0 = none do.
    void setFoldOver(qsizetype guests);

    /// Key of an element or edge; empty for none. Does not emit selected().
    void select(const QString &key);
    QString selection() const { return m_highlight.selected; }
    /// Brings it into view, opening the stack it is folded into.
    void reveal(const QString &key);

    /// Whether a box has the halo of what has just come.
    bool isFresh(qsizetype box) const { return m_highlight.fresh.contains(m_layout.boxes[box].id); }
    void setHaloTime(int ms) { m_haloTime = ms; }

    /// Lays everything out anew; undone by undoStack().
    void tidy();
    QUndoStack *undoStack() { return &m_undo; }
    /// Places of all layouts, to be saved with the cluster.
    QJsonObject places() const;
    void setPlaces(const QJsonObject &json);

    double scale() const { return m_scale; }
    /// About the middle of what is seen, or `about` in viewport coordinates.
    void setScale(double scale, std::optional<QPointF> about = {});
    void zoomIn();
    void zoomOut();
    void fit();

    const MapLayout &layoutOnScreen() const { return m_layout; }
    /// As it is read aloud: "vmbr0 on pve1, bridge, uplink eno1, 5 guests".
    QString nameOf(qsizetype box) const;
    /// All that is known of an element or edge, with source and age, as rich text.
    QString tooltipOf(const QString &key) const;
    /// In viewport coordinates.
    QRect rectOf(qsizetype box) const;
    /// The one the keyboard is at; -1 for none.
    qsizetype current() const { return m_highlight.current; }
    void setCurrent(qsizetype box);
    void activate(qsizetype box);
    void press(qsizetype box);

    static constexpr double smallest = 0.04;
    static constexpr double largest = 3;

Q_SIGNALS:
    void selected(const QString &key);
    void activated(const QString &key);
    /// A guest was dropped on a bridge or node other than its own. Nothing has changed.
    /// `nic`: key of the NIC that was taken hold of.
    void guestDropped(const Drydock::GuestKey &guest, const QString &nic, const QString &targetKey);
    void scaleChanged(double scale);
    void placesChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// What the pointer is on.
    struct Hit {
        qsizetype box = -1;
        qsizetype edge = -1;
        friend bool operator==(const Hit &, const Hit &) = default;
    };
    struct Drag {
        bool isPressed = false;
        bool isPan = false;
        QPoint pressedAt;
        QPoint lastAt;
        Hit hit;
        bool isMoving = false; ///< beyond the distance that makes it a drag
    };

    void layOut();
    void showFresh(const QSet<QString> &known);
    void endHalos();
    /// Finds the boxes of what is selected and of what a search found.
    void findBoxes();
    void updateScrollBars();
    double layoutWidth() const;
    QPointF toMap(const QPointF &at) const;
    Hit hitAt(const QPointF &viewportPos) const;
    qsizetype boxAt(const QPointF &at) const;
    qsizetype edgeAt(const QPointF &at) const;
    QString keyOf(const Hit &hit) const;
    void showPath(const Hit &hit);
    void addLegs(qsizetype box, QSet<qsizetype> &boxes, QSet<qsizetype> &edges) const;
    void choose(const QString &key);
    void toggleStack(const QString &id);
    void walk(int key);
    QPointF anchorOf(qsizetype box) const;
    qsizetype dropTarget(const QPointF &viewportPos) const;
    void moveDrag(const QPoint &at);
    void endDrag();
    void paintEmpty(QPainter &painter);
    void paintDragged(QPainter &painter);
    void putPlaces(MapKind kind, const MapPlaces &places);
    qsizetype boxWith(const QString &id) const;
    QString titleOfEmpty() const;

    class TidyCommand;

    MapFacts m_facts;
    MapRequest m_request;
    MapFonts m_fonts;
    MapMeasure m_measure;
    MapLayout m_layout;
    QMap<MapKind, MapPlaces> m_places;
    MapHighlight m_highlight;
    QUndoStack m_undo{this};
    double m_scale = 1;
    double m_width = 0;                        ///< laid out for
    bool m_isReading = true;                   ///< guests are still being read
    bool m_wasRead = false;                    ///< all of it, once: what comes now is new to the cluster
    int m_haloTime = 8000;                     ///< ms
    QHash<QString, QDeadlineTimer> m_haloEnds; ///< by the boxes' ids
    Hit m_hover;
    Hit m_resting; ///< hovered, but not long enough yet
    Drag m_drag;
    QBasicTimer m_restTimer;
    QBasicTimer m_freshTimer;
};

} // namespace Drydock
