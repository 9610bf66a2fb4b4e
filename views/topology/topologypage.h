// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlaymaker.h"
#include "session/networkfiles.h"
#include "shell/page.h"
#include "topology/layout/maplayout.h"
#include "topology/topologyfilter.h"
#include "topologyexport.h"

class QAction;
class QActionGroup;
class QButtonGroup;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace Drydock
{

class AddressMapView;
class BridgeMatrixView;
class Card;
class ElementPanel;
class ElidedLabel;
class EmptyState;
class MessageBar;
class NetworkFindingsPanel;
class OverlayPanel;
class PageHeader;
class SubnetView;
class TopologyReader;
class TopologyMapView;
class TopologySearch;
class TopologySelection;
class TopologyTable;
struct NetworkFix;

/// What fills the page's centre. The first three are arrangements of the drawn map.
enum class TopologyView { ByNode, ByNetwork, ByRoute, AddressMap, Table };

/// Every bridge, address and route of the cluster: the map, the address map and the table of one network, what is known
/// of the selected element, and what is wrong.
class TopologyPage : public Page
{
    Q_OBJECT

public:
    TopologyPage(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~TopologyPage() override;

    /// The session's reader, with what the operator typed.
    static TopologyReader &readerOf(AppContext &context, ClusterSession &session);

    TopologySelection *selection() const { return m_selection; }
    TopologyMapView *map() const { return m_map; }
    /// What would become of the network: marked on the map, told in words at the side. Renewed with every poll.
    void assume(const Assumption &assumption);
    /// Marks what is different from a document that this program has written, once it is read; a bar says why it
    /// cannot be.
    void compareWith(const QString &path);
    /// Back to how it is.
    void endOverlay();
    OverlayPanel *overlayPanel() const { return m_overlay; }
    void showView(TopologyView view);
    TopologyView view() const { return m_view; }

    void enter() override;
    /// Also keys of the graph's elements, "findings" for the list of what is wrong, and "what-if/NODE" for the loss of
    /// a node.
    bool reveal(const QString &key) override;
    QWidget *filterField() const override;

    /// Writes a file; the error to show, empty if there was none.
    QString exportTo(const QString &path, TopologyFormat format) const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    void buildTools();
    void buildSourcesMenu(QPushButton *button);
    void buildExportMenu(QPushButton *button);
    void askForProxyApi();
    void chooseFile(QString NetworkFiles::*which, const QString &filter);
    void useFiles(const NetworkFiles &files);
    void filesRead();
    QPushButton *addViewButton(TopologyView view, const QString &text);
    QWidget *buildCentre();
    void buildMap();
    QPushButton *buildMapButton();
    QPushButton *buildWhatIfButton();
    void fillWhatIf(QMenu *menu);
    void chooseEarlier();
    void compared(const QString &path, const Result<TopologyGraph> &earlier);
    void refreshOverlay();
    void showOverlay(const OverlayAnswer &answer);
    void announceOverlay();
    QWidget *buildSide();
    void arrangeSide();
    void connectParts();
    void networkChanged();
    bool isDrawn() const; ///< the view is an arrangement of the map
    void openElement(const QString &key);
    void guestDropped(const GuestKey &guest, const QString &nic, const QString &target);
    void print();
    MapFacts mapFacts() const;
    MapRequest mapRequest() const;
    void refreshState();
    bool isComplete() const; ///< everything was read
    QString stateLine() const;
    void showCentre();
    void refreshRights();
    void refreshVlans();
    void applyFilter();
    void selectionChanged();
    void showSubnetOfSelection();
    /// Goes to the selected address on the address map.
    void bringIntoView();
    void readWanted();
    void editTyped();
    void fix(const NetworkFix &fix);
    void chooseExport(TopologyFormat format);
    QStringList selectedParts() const;

    TopologyReader &m_reader;
    TopologySelection *m_selection;
    TopologyView m_view = TopologyView::ByNode;
    QSet<QString> m_lit;
    std::optional<int> m_vlan;  ///< only elements in it; 0 = untagged
    QList<int> m_vlans;         ///< that the menu offers
    OverlayQuestion m_question; ///< what the map's marks answer
    OverlayMaker *m_overlayMaker;
    bool m_keepTab = false; ///< the selection comes from the findings

    PageHeader *m_header = nullptr;
    TopologySearch *m_search = nullptr;
    ElidedLabel *m_searchError = nullptr;
    MessageBar *m_rights = nullptr;
    MessageBar *m_fileTrouble = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QButtonGroup *m_views = nullptr;
    QPushButton *m_routes = nullptr;
    QPushButton *m_docker = nullptr;
    QPushButton *m_vlanButton = nullptr;
    QActionGroup *m_vlanActions = nullptr;
    QPushButton *m_details = nullptr;
    QAction *m_masked = nullptr;
    QStackedWidget *m_stack = nullptr;
    TopologyMapView *m_map = nullptr;
    AddressMapView *m_addressMap = nullptr;
    TopologyTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    Card *m_side = nullptr;
    QTabWidget *m_tabs = nullptr;
    NetworkFindingsPanel *m_findings = nullptr;
    ElementPanel *m_element = nullptr;
    BridgeMatrixView *m_matrix = nullptr;
    OverlayPanel *m_overlay = nullptr;
    SubnetView *m_subnet = nullptr;
};

} // namespace Drydock
