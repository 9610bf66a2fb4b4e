// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include <QMap>

class QGridLayout;
class QStackedWidget;
class QVBoxLayout;

namespace Drydock
{

class Card;
class EmptyState;
class HistoryCard;
class MessageBar;
class NodeCard;
class OperationView;
class PageHeader;
class RollingView;
class ScrollColumn;
class TableView;

/// The nodes as cards with their maintenance state, what was left unfinished, and the history of operations.
/// An operation opens in place, as an OperationView.
class MaintenancePage : public Page
{
    Q_OBJECT

public:
    MaintenancePage(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~MaintenancePage() override;

    void enter() override;
    /// An operation's id opens it; "node/…" brings the node's card into view.
    bool reveal(const QString &key) override;

    OperationView *operationView() const { return m_operation; }
    NodeCard *card(const NodeName &node) const { return m_cards.value(node); }
    TableView *history() const;
    HistoryCard *historyCard() const { return m_history; }
    QWidget *filterField() const override;
    bool showsOperation() const;
    RollingView *rollingView() const { return m_rolling; }
    bool showsCampaign() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildHistory();
    void refresh();
    void refreshOperations();
    void refreshHeader();
    void refreshCards();
    void refreshUnfinished();
    void refreshCampaigns();
    void layOutCards();
    bool openCampaign(const QString &id);
    void openOperation(const QString &operation);
    void showList();
    void resume(const QString &operation);
    void closeAsDone(const QString &operation);
    QString drainRefusal(const NodeName &node) const;

    QStackedWidget *m_stack = nullptr;
    ScrollColumn *m_list = nullptr;
    OperationView *m_operation = nullptr;
    RollingView *m_rolling = nullptr;
    Card *m_campaigns = nullptr;
    QStringList m_campaignsShown;
    PageHeader *m_header = nullptr;
    MessageBar *m_message = nullptr;
    QVBoxLayout *m_unfinished = nullptr;
    QGridLayout *m_cardGrid = nullptr;
    QMap<NodeName, NodeCard *> m_cards;
    EmptyState *m_noNodes = nullptr;
    HistoryCard *m_history = nullptr;
    QList<OperationState> m_operations;
    QStringList m_interrupted; ///< ids of operations nobody carries out any more
    QStringList m_unfinishedShown;
    int m_columns = 0;
};

} // namespace Drydock
