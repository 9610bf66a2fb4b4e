// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QGridLayout;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace Drydock {

class MessageBar;
class NodeCard;
class OperationHistoryModel;
class OperationView;
class PageHeader;
class TableView;

/// The nodes as cards with their maintenance state, what was left unfinished, the running operation, and history.
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    QWidget *buildList();
    void refresh();
    void refreshOperations();
    void refreshCards();
    void refreshUnfinished();
    void layOutCards();
    void openOperation(const QString &operation);
    void showList();
    void resume(const QString &operation);
    void closeAsDone(const QString &operation);
    void returnGuests(const QString &operation);

    QStackedWidget *m_stack = nullptr;
    OperationView *m_operation = nullptr;
    PageHeader *m_header = nullptr;
    MessageBar *m_message = nullptr;
    QVBoxLayout *m_unfinished = nullptr;
    QGridLayout *m_cardGrid = nullptr;
    QMap<NodeName, NodeCard *> m_cards;
    OperationHistoryModel *m_historyModel = nullptr;
    TableView *m_history = nullptr;
    QWidget *m_historyEmpty = nullptr;
    QWidget *m_noNodes = nullptr;
    QList<OperationState> m_operations;
    QStringList m_unfinishedShown;
    QTimer *m_refresh = nullptr;
    int m_columns = 0;
};

} // namespace Drydock
