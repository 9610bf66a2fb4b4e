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
    menu->addAction(tr("Back to How It Is"), this, &TopologyPage::endOverlay)
        ->setEnabled(m_assumption.has_value() || m_earlier.has_value());
}

void TopologyPage::assume(const Assumption &assumption)
{
    m_earlier.reset();
    m_assumption = assumption;
    refreshOverlay();
    m_tabs->setCurrentWidget(m_overlay);
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
    m_assumption.reset();
    m_earlier = *earlier;
    refreshOverlay();
    m_tabs->setCurrentWidget(m_overlay);
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
    m_assumption.reset();
    m_earlier.reset();
    refreshOverlay();
}

void TopologyPage::refreshOverlay()
{
    const TopologyState &state = m_reader.state();
    if (m_assumption) {
        const TopologyOverlay overlay = whatIf(state.facts, state.graph, *m_assumption);
        showOverlay(overlay, overlayTitle(state.graph, overlay), overlaySentences(state.graph, overlay));
    } else if (m_earlier) {
        QStringList sentences;
        for (const auto changes = changesOf(*m_earlier, state.graph); const TopologyChange &change : changes) {
            const bool gone = change.mark == OverlayMark::Removed;
            sentences.append(changeSentence(gone ? *m_earlier : state.graph, change));
        }
        const TopologyOverlay overlay = compareGraphs(*m_earlier, state.graph);
        showOverlay(overlay, overlayTitle(state.graph, overlay), sentences);
    } else {
        m_map->setOverlay({});
        m_tabs->setTabVisible(m_tabs->indexOf(m_overlay), false);
    }
}

void TopologyPage::showOverlay(const TopologyOverlay &overlay, const QString &title, const QStringList &sentences)
{
    const int tab = m_tabs->indexOf(m_overlay);
    m_tabs->setTabText(tab, m_earlier ? tr("Changes") : tr("What if"));
    m_tabs->setTabVisible(tab, true);
    m_overlay->setOverlay(title, sentences,
                          m_earlier ? tr("Nothing has changed since then.") : tr("Nobody notices anything."));
    m_map->setOverlay(overlay);
}

} // namespace Drydock
