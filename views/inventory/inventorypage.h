// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/inventorymodel.h"
#include "shell/page.h"

class QActionGroup;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Drydock
{

class Card;
class DetailsReader;
class ElidedLabel;
class EmptyState;
class FilterField;
class HaHistory;
class InspectorPanel;
class InventoryView;
class PageHeader;
class SelectionBar;

/// Nodes and guests as a tree or flat, with filter, groups, columns and export; the selected ones in an inspector
/// beside it. Asks for actions, never carries them out.
class InventoryPage : public Page
{
    Q_OBJECT

public:
    InventoryPage(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~InventoryPage() override;

    void enter() override;
    bool reveal(const QString &key) override;
    QWidget *filterField() const override;

    InventoryView *view() const { return m_view; }
    InventoryModel *model() const { return m_model; }
    InspectorPanel *inspector() const { return m_inspector; }
    EmptyState *emptyState() const { return m_empty; }
    void setGrouping(Grouping grouping);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader();
    QWidget *buildTable();
    QWidget *buildInspector();
    void connectParts();
    void applyFilter(const Filter &filter);
    void groupingChosen(Grouping grouping);
    void selectionChanged();
    void factsChanged(const ClusterDelta &delta);
    void refreshState();
    void showEmptyState();
    void readDetails();
    void arrange();
    void addRowActions(QMenu *menu);
    static QString groupingText(Grouping grouping);

    InventoryModel *m_model;
    HaHistory *m_history;
    DetailsReader *m_reader;
    PageHeader *m_header = nullptr;
    FilterField *m_filter = nullptr;
    ElidedLabel *m_filterError = nullptr;
    QPushButton *m_groupButton = nullptr;
    QActionGroup *m_groups = nullptr;
    QPushButton *m_details = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    Card *m_inspectorCard = nullptr;
    EmptyState *m_empty = nullptr;
    InventoryView *m_view = nullptr;
    SelectionBar *m_selection = nullptr;
    InspectorPanel *m_inspector = nullptr;
    bool m_narrow = false;
    bool m_wideDetails = true; ///< the user's choice for wide windows
    bool m_narrowDetails = false;
};

} // namespace Drydock
