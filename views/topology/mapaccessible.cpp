// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapaccessible.h"

#include "topologymapview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// One box of the map. Found by its id each time, so that it outlives a new layout.
class MapElementInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MapElementInterface(TopologyMapView *view, QString id) : m_view(view), m_id(std::move(id)) {}

    bool isValid() const override { return m_view && box() >= 0; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_view->nameOf(box()) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect seen = m_view->rectOf(box());
        return {m_view->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
    }

    QAccessible::Role role() const override
    {
        if (!isValid())
            return QAccessible::NoRole;
        switch (m_view->layoutOnScreen().boxes[box()].shape) {
        case MapShape::Card:
        case MapShape::Band:
        case MapShape::Lane:
            return QAccessible::Grouping;
        case MapShape::Stack:
            return QAccessible::Button;
        default:
            return QAccessible::ListItem;
        }
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const MapBox &own = m_view->layoutOnScreen().boxes[box()];
        state.focusable = true;
        state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->current() == box();
        state.selected = !own.key.isEmpty() && m_view->selection() == own.key;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rectOf(box()));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), showMenuAction(), setFocusAction()}; }
    QString localizedActionName(const QString &name) const override
    {
        if (name == pressAction())
            return TopologyMapView::tr("Select");
        if (name == showMenuAction())
            return TopologyMapView::tr("Open");
        return QAccessibleActionInterface::localizedActionName(name);
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_view->press(box());
        else if (name == showMenuAction())
            m_view->activate(box());
        else if (name == setFocusAction())
            m_view->setCurrent(box());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    qsizetype box() const
    {
        const QList<MapBox> &boxes = m_view->layoutOnScreen().boxes;
        if (m_last < boxes.size() && boxes[m_last].id == m_id)
            return m_last;
        const auto found = std::ranges::find(boxes, m_id, &MapBox::id);
        if (found == boxes.cend())
            return -1;
        m_last = found - boxes.cbegin();
        return m_last;
    }

    QPointer<TopologyMapView> m_view;
    QString m_id;
    mutable qsizetype m_last = 0;
};

/// The map with its boxes as children, in the order they are drawn.
class MapViewInterface : public QAccessibleWidget
{
public:
    explicit MapViewInterface(QWidget *widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~MapViewInterface() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(view()->layoutOnScreen().boxes.size()); }
    QAccessibleInterface *child(int index) const override
    {
        const QList<MapBox> &boxes = view()->layoutOnScreen().boxes;
        if (index < 0 || index >= boxes.size())
            return nullptr;
        const QString id = boxes[index].id;
        auto known = m_children.find(id);
        if (known == m_children.end())
            known =
                m_children.insert(id, QAccessible::registerAccessibleInterface(new MapElementInterface(view(), id)));
        return QAccessible::accessibleInterface(*known);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            const QString id = view()->layoutOnScreen().boxes[index].id;
            const auto known = m_children.constFind(id);
            if (known != m_children.cend() && QAccessible::accessibleInterface(*known) == child)
                return index;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
        for (int index = childCount() - 1; index >= 0; --index) {
            if (view()->rectOf(index).contains(at))
                return child(index);
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return view()->hasFocus() && view()->current() >= 0 ? child(int(view()->current())) : nullptr;
    }

private:
    TopologyMapView *view() const { return static_cast<TopologyMapView *>(widget()); }
    mutable QHash<QString, QAccessible::Id> m_children;
};

QAccessibleInterface *makeMapInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TopologyMapView *>(object);
    return view ? new MapViewInterface(view) : nullptr;
}

} // namespace

void installMapAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeMapInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceMapFocus(TopologyMapView *view, qsizetype box)
{
    if (!QAccessible::isActive() || !view->hasFocus())
        return;
    QAccessibleEvent focus(view, QAccessible::Focus);
    focus.setChild(int(box));
    QAccessible::updateAccessibility(&focus);
}

} // namespace Drydock
