// SPDX-License-Identifier: GPL-3.0-or-later
// Assumptions and earlier states on the topology page: the map marks them, a list says the same.
#include "overlaypanel.h"
#include "session/topologyreader.h"
#include "topology/overlaywording.h"
#include "topology/savedtopology.h"
#include "topologymapview.h"
#include "topologypage.h"
#include "topologyselection.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// A menu that is longer is no menu: of more nodes the one to lose is selected on the map.
constexpr qsizetype nodesInMenu = 12;
constexpr qint64 mostDocumentBytes = 256LL * 1024 * 1024;

Result<TopologyGraph> readSaved(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Kind::Local, 0, file.errorString(), {}});
    return savedTopology(QJsonDocument::fromJson(file.read(mostDocumentBytes)).object());
}

} // namespace

QPushButton *TopologyPage::buildWhatIfButton()
{
    auto *button = new QPushButton(tr("What if"), this);
    button->setToolTip(tr("What becomes of the network when something fails"));
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillWhatIf(menu); });
    fillWhatIf(menu);
    button->setMenu(menu);
    return button;
}

void TopologyPage::fillWhatIf(QMenu *menu)
{
    menu->clear();
    const TopologyGraph &graph = m_reader.state().graph;
    const auto add = [&](const TopologyVertex &vertex) {
        const std::optional<Assumption::Kind> kind = assumptionOn(vertex);
        if (!kind)
            return;
        const Assumption assumption{.kind = *kind, .subject = vertex.key};
        const QString subject = vertex.kind == VertexKind::Node    ? vertex.node.text()
                                : vertex.kind == VertexKind::Guest ? vertex.guest.sid()
                                                                   : vertex.key;
        const QString title = overlayTitle(graph, {.title = assumptionWord(*kind) + u'/' + subject, .entries = {}});
        menu->addAction(title, this, [this, assumption] { assume(assumption); });
    };
    QList<const TopologyVertex *> nodes;
    for (const TopologyVertex &vertex : graph.vertices()) {
        if (vertex.kind == VertexKind::Node)
            nodes.append(&vertex);
    }
    if (nodes.size() <= nodesInMenu) {
        for (const TopologyVertex *node : std::as_const(nodes))
            add(*node);
    }
    const TopologyVertex *selected = graph.vertex(m_selection->primary());
    if (selected && (selected->kind != VertexKind::Node || nodes.size() > nodesInMenu)) {
        menu->addSeparator();
        add(*selected);
    }
    if (!selected) {
        menu->addSeparator();
        menu->addAction(tr("Select a NIC, a bridge or a guest to see what happens without it"))->setEnabled(false);
    }
    menu->addSeparator();
    menu->addAction(tr("Compare with a Saved State…"), this, &TopologyPage::chooseEarlier);
    menu->addAction(tr("Back to How It Is"), this, &TopologyPage::endOverlay)->setEnabled(!m_question.isEmpty());
}

void TopologyPage::assume(const Assumption &assumption)
{
    m_question = {.assumption = assumption};
    announceOverlay();
    if (!isDrawn())
        showView(TopologyView::ByNode);
}

void TopologyPage::compareWith(const QString &path)
{
    // A large network is a document of many megabytes.
    QtConcurrent::run(readSaved, path).then(this, [this, path](const Result<TopologyGraph> &earlier) {
        compared(path, earlier);
    });
}

void TopologyPage::compared(const QString &path, const Result<TopologyGraph> &earlier)
{
    if (!earlier) {
        m_fileTrouble->announce(StateClass::Error, tr("The saved state cannot be compared with."),
                                tr("%1: %2").arg(path, earlier.error().text));
        return;
    }
    m_question = {.earlier = *earlier};
    announceOverlay();
}

void TopologyPage::chooseEarlier()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Compare with a saved state"), QString(), tr("Saved networks (*.json)"));
    if (!path.isEmpty())
        compareWith(path);
}

void TopologyPage::endOverlay()
{
    m_question = {};
    refreshOverlay();
}

void TopologyPage::refreshOverlay()
{
    if (!m_question.isEmpty()) {
        m_overlayMaker->ask(m_question, m_reader.state());
        return;
    }
    m_overlayMaker->drop();
    m_map->setOverlay({});
    m_tabs->setTabVisible(m_tabs->indexOf(m_overlay), false);
}

/// A new question: the marks of the one before are gone at once, also where the answer takes its time.
void TopologyPage::announceOverlay()
{
    const int tab = m_tabs->indexOf(m_overlay);
    m_tabs->setTabText(tab, m_question.earlier ? tr("Changes") : tr("What if"));
    m_tabs->setTabVisible(tab, true);
    m_overlay->setOverlay({}, {}, tr("Working it out…"));
    m_map->setOverlay({});
    refreshOverlay();
    m_tabs->setCurrentWidget(m_overlay);
}

void TopologyPage::showOverlay(const OverlayAnswer &answer)
{
    m_overlay->setOverlay(answer.title, answer.sentences,
                          m_question.earlier ? tr("Nothing has changed since then.") : tr("Nobody notices anything."));
    m_map->setOverlay(answer.overlay);
}

} // namespace Drydock
