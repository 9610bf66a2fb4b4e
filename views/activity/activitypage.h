// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace Drydock {

class ActivityModel;
class PageHeader;
class TableView;

/// What this program did and what the cluster did, in one table, with the log of the selected row.
class ActivityPage : public Page
{
    Q_OBJECT

public:
    ActivityPage(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~ActivityPage() override;

    void enter() override;
    /// A UPID or an operation id.
    bool reveal(const QString &key) override;
    QWidget *filterField() const override;

private:
    void buildUi();
    QWidget *buildLog();
    void refreshOperations();
    void refreshState();
    void showSelected();
    void readLog();
    void exportCsv();
    void openOperation();

    ActivityModel *m_model = nullptr;
    QSortFilterProxyModel *m_proxy = nullptr;
    PageHeader *m_header = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_source = nullptr;
    TableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_noMatch = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_logTitle = nullptr;
    QLabel *m_logState = nullptr;
    QPlainTextEdit *m_log = nullptr;
    QTimer *m_follow = nullptr;
    QString m_shown;
    int m_request = 0;
};

} // namespace Drydock
