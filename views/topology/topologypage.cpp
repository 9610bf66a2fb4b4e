// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologypage.h"

#include "bridgematrixview.h"
#include "configfilesdialog.h"
#include "elementpanel.h"
#include "networkcheckdialog.h"
#include "networkfindingspanel.h"
#include "operations/nameservers.h"
#include "overlaypanel.h"
#include "session/topologyreader.h"
#include "session/typedfacts.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "subnetview.h"
#include "topologymapview.h"
#include "topologysearch.h"
#include "topologyselection.h"
#include "topologytable.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/pageheader.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int sideWidth = 300;
constexpr int lowBelow = 640;

} // namespace

TopologyReader &TopologyPage::readerOf(AppContext &context, ClusterSession &session)
{
    TopologyReader &reader = TopologyReader::of(session);
    if (const auto typed = typedFacts(context.settings, session.profile().id))
        reader.setTyped(*typed);
    reader.setFiles(networkFiles(context.settings, session.profile().id));
    return reader;
}

TopologyPage::TopologyPage(AppContext &context, ClusterSession &session, QWidget *parent)
    : Page(context, session, parent)
    , m_reader(readerOf(context, session))
    , m_selection(new TopologySelection(this))
    , m_overlayMaker(new OverlayMaker(this))
    , m_rights(new MessageBar(this))
    , m_fileTrouble(new MessageBar(this))
{
    buildMap();
    buildHeader();
    buildTools();
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(Metrics::gapLarge);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildCentre());
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    const QByteArray sizes = context.settings.layout(u"topology/splitter"_s).toByteArray();
    if (sizes.isEmpty() || !splitter->restoreState(sizes))
        splitter->setSizes({10 * sideWidth, sideWidth});
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_context.settings.setLayout(u"topology/splitter"_s, splitter->saveState()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge);
    layout->setSpacing(Metrics::gap);
    layout->addWidget(m_header);
    layout->addWidget(m_searchError);
    layout->addLayout(m_tools);
    layout->addWidget(m_rights);
    layout->addWidget(m_fileTrouble);
    layout->addWidget(splitter, 1);
    connectParts();
    networkChanged();
    const int view = context.settings.layout(u"topology/view"_s, int(TopologyView::ByNode)).toInt();
    showView(m_views->button(view) ? TopologyView(view) : TopologyView::ByNode);
}

TopologyPage::~TopologyPage()
{
    m_reader.setShown(false);
}

void TopologyPage::buildHeader()
{
    m_header = new PageHeader(tr("Topology"), this);
    m_search = new TopologySearch(m_reader, this);
    m_header->addBesideTitle(m_search);
    m_searchError = new ElidedLabel({}, ElidedLabel::Level::Text, this);
    m_searchError->setState(StateClass::Error);
    m_searchError->hide();
    buildSourcesMenu(m_header->addButton(tr("Sources")));
    buildExportMenu(m_header->addButton(tr("Export")));
}

void TopologyPage::buildSourcesMenu(QPushButton *button)
{
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString &text, const QString &tip, auto run) {
        QAction *action = menu->addAction(text, this, run);
        action->setToolTip(tip);
        return action;
    };
    add(tr("Typed by Hand…"), tr("Router, port forwards, hosts outside and ranges of addresses, which no API tells"),
        [this] { editTyped(); });
    add(tr("Reverse Proxy's File…"), tr("Traefik's dynamic configuration: its routes on the map"),
        [this] { chooseFile(&NetworkFiles::proxy, tr("Dynamic configuration (*.yml *.yaml)")); });
    add(tr("Reverse Proxy's API…"), tr("Where Traefik says itself what it does: its routes on the map"),
        [this] { askForProxyApi(); });
    add(tr("Name Server's Records…"), tr("Pi-hole's custom.list or pihole.toml: its names on the map"),
        [this] { chooseFile(&NetworkFiles::names, tr("Local records (*.list *.toml hosts)")); });
    QAction *forget = add(tr("Forget These Sources"), {}, [this] { useFiles({}); });
    connect(menu, &QMenu::aboutToShow, this,
            [this, forget] { forget->setEnabled(m_reader.files() != NetworkFiles()); });
    menu->addSeparator();
    add(tr("Check Routes and Names…"), tr("Opens each route and asks the name servers, as a client would"), [this] {
        QStringList servers;
        for (const auto known = nameServersOf(m_session.facts()); const NameServer &server : known)
            servers.append(server.address);
        const TopologyState &state = m_reader.state();
        auto *dialog =
            new NetworkCheckDialog(networkQuestions(state.graph, servers) + backendQuestions(state.facts),
                                   m_session.profile().addressMap, m_context.clock, m_context.settings, this);
        // What was found out stands on the map from then on.
        connect(dialog, &NetworkCheckDialog::answered, this, [this](const QList<NetworkVerdict> &verdicts) {
            m_reader.setTriedPorts(triedPorts(verdicts, m_reader.state().facts.snapshot->serverTime));
        });
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    add(tr("Configuration Files…"), tr("Where all of this is written down"), [this] {
        auto *dialog = new ConfigFilesDialog(m_reader, m_context.settings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    button->setMenu(menu);
    button->setAccessibleName(tr("Sources of the map"));
}

void TopologyPage::buildExportMenu(QPushButton *button)
{
    auto *menu = new QMenu(button);
    const auto add = [&](const QString &text, TopologyFormat format) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, format] { chooseExport(format); });
    };
    add(tr("Map as SVG…"), TopologyFormat::Svg);
    add(tr("Map as PNG…"), TopologyFormat::Png);
    add(tr("Map as PDF…"), TopologyFormat::Pdf);
    connect(menu->addAction(tr("Print the Map…")), &QAction::triggered, this, &TopologyPage::print);
    menu->addSeparator();
    add(tr("Elements as CSV…"), TopologyFormat::Csv);
    add(tr("Elements, connections and findings as JSON…"), TopologyFormat::Json);
    add(tr("Drawing for draw.io…"), TopologyFormat::Drawio);
    menu->addSeparator();
    m_masked = menu->addAction(tr("Mask names and addresses"));
    m_masked->setCheckable(true);
    button->setMenu(menu);
    button->setAccessibleName(tr("Export the network"));
}

QPushButton *TopologyPage::addViewButton(TopologyView view, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setCheckable(true);
    m_views->addButton(button, int(view));
    return button;
}

void TopologyPage::buildTools()
{
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(Metrics::gapSmall);
    m_views = new QButtonGroup(this);
    m_tools->addWidget(addViewButton(TopologyView::ByNode, tr("By node")));
    m_tools->addWidget(addViewButton(TopologyView::ByNetwork, tr("By network")));
    m_tools->addWidget(addViewButton(TopologyView::ByRoute, tr("By route")));
    m_tools->addWidget(addViewButton(TopologyView::AddressMap, tr("Address map")));
    m_tools->addWidget(addViewButton(TopologyView::Table, tr("Table")));
    m_tools->addStretch(1);
    const auto toggle = [this](const QString &text, const QString &tip) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        m_tools->addWidget(button);
        const auto word = [button, text](bool on) {
            //: A switch that is on
            button->setText(on ? tr("%1 ✓").arg(text) : text);
        };
        word(true);
        connect(button, &QPushButton::toggled, this, word);
        connect(button, &QPushButton::toggled, this, &TopologyPage::applyFilter);
        return button;
    };
    m_routes = toggle(tr("Routes"), tr("Show the routes of the reverse proxy"));
    m_docker = toggle(tr("Docker"), tr("Show networks inside guests"));
    m_vlanButton = new QPushButton(this);
    m_vlanButton->setMenu(new QMenu(m_vlanButton));
    m_vlanButton->setAccessibleName(tr("Show one VLAN"));
    m_vlanActions = new QActionGroup(this);
    m_tools->addWidget(m_vlanButton);
    m_tools->addWidget(buildMapButton());
    m_tools->addWidget(buildWhatIfButton());
    m_details = new QPushButton(tr("Details"), this);
    m_details->setCheckable(true);
    m_details->setChecked(true);
    m_details->setShortcut(QKeySequence(Qt::Key_F9));
    m_details->setToolTip(tr("Show or hide the details at the side (F9)"));
    m_tools->addWidget(m_details);
}

QWidget *TopologyPage::buildCentre()
{
    auto *card = new Card(this);
    card->setFlush(true);
    m_stack = new QStackedWidget(card);
    m_stack->addWidget(m_map);
    m_addressMap = new AddressMapView(m_selection, m_stack);
    m_table = new TopologyTable(m_selection, &m_context.settings, m_stack);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_addressMap);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->body()->addWidget(m_stack, 1);
    return card;
}

QWidget *TopologyPage::buildSide()
{
    m_side = new Card(this);
    m_side->setMinimumWidth(sideWidth);
    m_tabs = new QTabWidget(m_side);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setAccessibleName(tr("Details of the network"));
    m_tabs->tabBar()->setAccessibleName(tr("Details of the network"));
    m_findings = new NetworkFindingsPanel(m_tabs);
    m_element = new ElementPanel(m_selection, m_tabs);
    m_matrix = new BridgeMatrixView(m_tabs);
    m_tabs->addTab(m_findings, tr("Findings"));
    m_tabs->addTab(m_element, tr("Element"));
    m_tabs->addTab(m_matrix, tr("Bridges"));
    m_overlay = new OverlayPanel(m_tabs);
    m_tabs->setTabVisible(m_tabs->addTab(m_overlay, tr("What if")), false);
    connect(m_overlay, &OverlayPanel::ended, this, &TopologyPage::endOverlay);
    connect(m_overlayMaker, &OverlayMaker::answered, this, &TopologyPage::showOverlay);
    m_subnet = new SubnetView(m_selection, m_side);
    m_side->body()->setSpacing(Metrics::gapLarge);
    m_side->body()->addWidget(m_tabs, 1);
    m_side->body()->addWidget(m_subnet);
    return m_side;
}

void TopologyPage::connectParts()
{
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) {
        showView(TopologyView(id));
        m_context.settings.setLayout(u"topology/view"_s, id);
    });
    connect(m_details, &QPushButton::toggled, m_side, &QWidget::setVisible);
    connect(m_search, &TopologySearch::filterChanged, this, &TopologyPage::applyFilter);
    connect(m_search, &TermField::left, this, [this] { m_stack->currentWidget()->setFocus(Qt::TabFocusReason); });
    connect(m_vlanActions, &QActionGroup::triggered, this, [this](const QAction *action) {
        const int vlan = action->data().toInt();
        m_vlan = vlan < 0 ? std::nullopt : std::optional(vlan);
        refreshVlans();
        applyFilter();
    });
    connect(m_selection, &TopologySelection::changed, this, &TopologyPage::selectionChanged);
    connect(m_findings, &NetworkFindingsPanel::objectsChosen, this, [this](const QStringList &keys) {
        m_keepTab = true;
        m_selection->select(keys);
        m_keepTab = false;
        // A route is a line where nodes or networks are drawn; what is wrong with it is seen where it is a box.
        const TopologyVertex *first = m_reader.state().graph.vertex(m_selection->primary());
        if (first && first->kind == VertexKind::Route && isDrawn())
            showView(TopologyView::ByRoute);
        else
            bringIntoView();
    });
    connect(m_findings, &NetworkFindingsPanel::fixRequested, this, &TopologyPage::fix);
    connect(m_matrix, &BridgeMatrixView::bridgeChosen, this, [this](const QString &bridge, const NodeName &node) {
        const QString text = u"bridge:"_s + quotedFilterValue(bridge);
        m_search->setText(node.isEmpty() ? text : text + u" node:"_s + quotedFilterValue(node.text()));
        showView(m_view == TopologyView::AddressMap ? TopologyView::Table : m_view);
    });
    // revealRequested() would find it here.
    connect(m_element, &ElementPanel::revealRequested, this,
            [this](const QString &key) { Q_EMIT actionRequested(u"show"_s, {u"inventory"_s, key}); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &TopologyPage::readWanted);
    connect(m_element, &ElementPanel::readAgainRequested, this, [this](const QString &key) {
        const TopologyVertex *vertex = m_reader.state().graph.vertex(key);
        if (vertex && vertex->guest.isValid())
            m_reader.readAgain(vertex->guest);
        else if (vertex && !vertex->node.isEmpty())
            m_reader.readAgain(vertex->node);
    });
    connect(&m_reader, &TopologyReader::changed, this, &TopologyPage::networkChanged);
    connect(&m_reader, &TopologyReader::aged, this, [this] {
        m_element->setNetwork(m_reader.state());
        m_table->setNetwork(m_reader.state());
        refreshState();
    });
    connect(&m_reader, &TopologyReader::progressed, this, &TopologyPage::refreshState);
    connect(&m_reader, &TopologyReader::filesRead, this, &TopologyPage::filesRead);
    connect(m_session.store(), &ClusterStore::published, this, &TopologyPage::refreshState);
}

void TopologyPage::showView(TopologyView view)
{
    m_view = view;
    m_views->button(int(view))->setChecked(true);
    if (isDrawn())
        m_map->setKind(mapRequest().kind);
    showSubnetOfSelection();
    refreshState();
    bringIntoView();
    readWanted();
}

/// Where the page is low, the subnet is a page of the side; else it stands below all of them.
void TopologyPage::arrangeSide()
{
    const bool low = height() < lowBelow;
    const bool tabbed = m_tabs->indexOf(m_subnet) >= 0;
    if (low == tabbed)
        return;
    if (low) {
        m_tabs->addTab(m_subnet, tr("Subnet"));
    } else {
        m_tabs->removeTab(m_tabs->indexOf(m_subnet));
        m_side->body()->addWidget(m_subnet);
    }
    showSubnetOfSelection();
}

void TopologyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeSide();
}

void TopologyPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_reader.setShown(true);
    refreshState();
}

void TopologyPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_reader.setShown(false);
}

void TopologyPage::enter()
{
    refreshState();
}

QWidget *TopologyPage::filterField() const
{
    return m_search;
}

} // namespace Drydock
