// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/attention.h"
#include "shell/page.h"

class QBoxLayout;
class QGridLayout;
class QStackedWidget;
class QTimer;

namespace Drydock
{

class Card;
class EmptyState;
class LastOperations;
class LoadCard;
class LossCard;
class LossOutlook;
class NodeModel;
class PageHeader;
class TableView;

/// The first look: nodes with load and history, what needs attention, whether a node may be lost, last operations.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~OverviewPage() override;

    void enter() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildContent();
    void refresh();
    void refreshHeader(const ClusterSnapshot &snapshot);
    void refreshNodes(const ClusterSnapshot &snapshot);
    void refreshAttention(const ClusterSnapshot &snapshot);
    void refreshLosses();
    void placeNodes();
    void readHistory();
    void explain(const Attention &attention);

    LossOutlook &m_outlook;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    PageHeader *m_header = nullptr;
    QGridLayout *m_nodeGrid = nullptr;
    QWidget *m_nodeArea = nullptr;
    QMap<NodeName, LoadCard *> m_cards;
    Card *m_tableCard = nullptr;
    TableView *m_table = nullptr;
    NodeModel *m_nodes = nullptr;
    QBoxLayout *m_lower = nullptr;
    Card *m_attention = nullptr;
    QList<Attention> m_shownAttention;
    bool m_attentionShown = false;
    LossCard *m_loss = nullptr;
    LastOperations *m_operations = nullptr;
    QTimer *m_historyTimer = nullptr;
};

} // namespace Drydock
