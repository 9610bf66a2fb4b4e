// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn map on the topology page: what it shows, what a drop on it asks for, and how it gets on paper.
#include "map/mappicture.h"
#include "session/topologyreader.h"
#include "topology/topologykeys.h"
#include "topology/topologymask.h"
#include "topologymapview.h"
#include "topologypage.h"
#include "topologyselection.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Drydock
{

void TopologyPage::buildMap()
{
    m_map = new TopologyMapView(m_stack);
    m_stack->addWidget(m_map);
    // Where things are is remembered for each cluster.
    const QString places = u"topology/places/"_s + m_session.profile().id;
    m_map->setPlaces(QJsonDocument::fromJson(m_context.settings.layout(places).toByteArray()).object());
    connect(m_map, &TopologyMapView::placesChanged, this, [this, places] {
        m_context.settings.setLayout(places, QJsonDocument(m_map->places()).toJson(QJsonDocument::Compact));
    });
    connect(m_map, &TopologyMapView::selected, this, [this](const QString &key) {
        m_selection->select(key.isEmpty() ? QStringList() : QStringList{key});
    });
    connect(m_map, &TopologyMapView::activated, this, &TopologyPage::openElement);
    connect(m_map, &TopologyMapView::guestDropped, this, &TopologyPage::guestDropped);
}

QPushButton *TopologyPage::buildMapButton()
{
    auto *button = new QPushButton(tr("Map"), this);
    button->setToolTip(tr("Zoom and arrange the map"));
    auto *menu = new QMenu(button);
    const auto add = [&](const QString &text, const QKeySequence &keys, auto run) {
        QAction *action = menu->addAction(text, this, run);
        action->setShortcut(keys);
        // The map itself knows these keys; here they are only told.
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    add(tr("Zoom In"), Qt::Key_Plus, [this] { m_map->zoomIn(); });
    add(tr("Zoom Out"), Qt::Key_Minus, [this] { m_map->zoomOut(); });
    add(tr("Show All of It"), Qt::Key_0, [this] { m_map->fit(); });
    menu->addSeparator();
    add(tr("Tidy"), {}, [this] { m_map->tidy(); });
    QAction *undo = add(tr("Undo Tidying"), QKeySequence::Undo, [this] { m_map->undoStack()->undo(); });
    undo->setEnabled(false);
    connect(m_map->undoStack(), &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    button->setMenu(menu);
    return button;
}

bool TopologyPage::isDrawn() const
{
    return m_view != TopologyView::AddressMap && m_view != TopologyView::Table;
}

MapFacts TopologyPage::mapFacts() const
{
    const TopologyState &state = m_reader.state();
    return {state.graph, state.findings, state.subnets, state.facts.snapshot->serverTime};
}

MapRequest TopologyPage::mapRequest() const
{
    MapRequest request;
    request.kind = m_view == TopologyView::ByNetwork ? MapKind::ByNetwork
                   : m_view == TopologyView::ByRoute ? MapKind::ByRoute
                                                     : MapKind::ByNode;
    request.shown = m_map->shown();
    return request;
}

/// Guests and nodes have a page of their own; of the rest all that is known stands at the side.
void TopologyPage::openElement(const QString &key)
{
    const TopologyVertex *vertex = m_reader.state().graph.vertex(key);
    if (vertex && vertex->guest.isValid())
        Q_EMIT actionRequested(u"show"_s, {u"inventory"_s, vertex->guest.sid()});
    else if (vertex && vertex->kind == VertexKind::Node)
        Q_EMIT actionRequested(u"show"_s, {u"inventory"_s, u"node/"_s + vertex->node.text()});
    else
        m_selection->select({key});
}

/// On a bridge of its own node the guest's NIC is plugged in there, on anything of another node the guest moves: each
/// behind its plan.
void TopologyPage::guestDropped(const GuestKey &guest, const QString &nic, const QString &target)
{
    const TopologyGraph &graph = m_reader.state().graph;
    const TopologyVertex *onto = graph.vertex(target);
    const TopologyVertex *moved = graph.vertex(TopologyKeys::ofGuest(guest));
    if (!onto || !moved || onto->node.isEmpty())
        return;
    const bool isBridge = onto->kind == VertexKind::Bridge || onto->kind == VertexKind::OvsBridge
                          || onto->kind == VertexKind::Vnet;
    if (onto->node != moved->node)
        Q_EMIT actionRequested(u"migrate"_s, {guest.sid(), u"to="_s + onto->node.text()});
    else if (isBridge)
        Q_EMIT actionRequested(u"network"_s, {guest.sid(), nic.section(u'/', -1), onto->label});
}

void TopologyPage::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printMap(mapFacts(), mapRequest(), &printer);
}

} // namespace Drydock
